//! The command line: everything the screens can do, with the same commands and queries. May print; knows no SQL.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use crate::clock::Clock;
use crate::i18n::Lang;
use crate::tui::app::App;
use crate::tui::look::Look;
use crate::tui::runtime::{self, Start, drafts::Shelf};
use crate::tui::theme::Theme;
use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

#[derive(Parser, Debug)]
#[command(name = "keur", version, about)]
struct Cli {
    /// The database.
    #[arg(long)]
    db: PathBuf,
    /// Whose eyes: a login.
    #[arg(long = "as")]
    login: String,
    /// The language: nl or en.
    #[arg(long, default_value = "nl")]
    lang: String,
}

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let clock = Clock::System;
    let look = Look::new(Lang::of_locale(&cli.lang), Theme::Default, clock);
    let shelf = Shelf::new(None);
    let (prefs, _) = shelf.prefs();
    let app = App::new(look, prefs, shelf.drafts(), Instant::now());
    match runtime::run(
        app,
        Start {
            path: cli.db,
            login: cli.login,
            clock,
            shelf,
        },
    ) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("keur: {error:#}");
            ExitCode::FAILURE
        }
    }
}
