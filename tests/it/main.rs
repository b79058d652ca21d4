//! The integration tests, as one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod accessible;
mod accounts;
mod administration;
mod adverts;
mod anonymous;
mod answering;
mod approvals;
mod bars;
mod beside;
mod candidates;
mod chain;
mod cli;
mod cli_procedure;
mod commands;
mod conditions;
mod counts;
mod crash;
mod cvs;
mod deadlines;
mod documents;
mod dossier;
mod finding;
mod forms;
mod glossary;
mod guards;
mod hires;
mod holding;
mod hostile;
mod identifiers;
mod importing;
mod intake;
mod intake_files;
mod journal;
mod judging;
mod jury;
mod letters;
mod lists;
mod minutes;
mod mouse;
mod opening;
mod overview;
mod people;
mod pictures;
mod plans;
mod procedures;
#[cfg(unix)]
mod pty;
mod publishing;
mod redeployment;
mod reports;
mod requests;
mod retention;
mod reuse;
mod review;
mod routes;
mod rulebook;
mod sample;
mod saving;
mod scales;
mod sessions;
mod settings;
mod start;
#[allow(dead_code, reason = "a test file takes what it needs")]
mod support;
mod tabs;
mod told;
mod turns;
mod undo;
mod walked;
mod words;
