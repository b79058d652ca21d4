//! The integration tests, as one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod accounts;
mod approvals;
mod candidates;
mod chain;
mod cli;
mod counts;
mod crash;
mod deadlines;
mod dossier;
mod guards;
mod hostile;
mod journal;
mod judging;
mod lists;
mod opening;
mod overview;
mod pictures;
mod plans;
#[cfg(unix)]
mod pty;
mod publishing;
mod review;
mod sample;
mod sessions;
mod start;
#[allow(dead_code, reason = "a test file takes what it needs")]
mod support;
mod turns;
mod undo;
mod words;
