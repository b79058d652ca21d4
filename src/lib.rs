//! keur: runs a public selection procedure from a terminal.
pub mod cli;
pub mod clock;
pub mod domain;
pub mod i18n;
pub mod office;
pub mod store;
pub mod text;
pub mod tui;
