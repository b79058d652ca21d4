//! The command line: everything the screens can do, with the same commands and queries. May print; knows no SQL.
//!
//! - `args`: what can be typed; `settings`: flags, environment, preferences and configuration together; `exit`: how keur ends.
//! - `desk`: the opened database and who asks; `print`: plain columns, JSON, CSV.
//! - `screen`: `keur` itself; the other modules each hold the commands of one kind.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod act;
mod advert;
pub mod args;
mod deadlines;
mod demo;
mod desk;
mod documentation;
mod documents;
pub mod exit;
mod export;
mod filter;
mod glossary;
mod hires;
mod identifiers;
mod import;
mod judge;
mod keep;
mod keys;
mod letters;
mod minutes;
mod organisation;
mod people;
mod persons;
mod print;
mod privacy;
mod procedure;
mod records;
mod redeployment;
mod requests;
mod retention;
mod reuse;
mod rows;
pub mod rules;
mod screen;
mod sessions;
mod settings;
mod setup;
mod shortlists;
mod templates;
mod vacancy;
mod welcome;

pub use documentation::commands;

use crate::clock::Clock;
use crate::domain::Answer;
use crate::i18n::{Words, words};
use crate::office::Command;
use crate::text;
use args::{ApprovalTask, Cli, ImportTask, Rows, Task};
use clap::Parser;
use desk::Desk;
use exit::{Exit, Outcome, Trouble};
use print::Out;
use rows::Area;
use settings::Settings;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let settings = Settings::new(&cli.common);
    let words = words(settings.lang.value);
    let on_screen = cli.command.is_none() && io::stdout().is_terminal();
    if !on_screen {
        for fault in &settings.faults {
            complain(words, fault);
        }
    }
    match run(cli, settings) {
        Ok(exit) => exit.into(),
        Err(Trouble { exit, messages }) => {
            for message in &messages {
                complain(words, message);
            }
            exit.into()
        }
    }
}

/// Writes a sentence on standard error; when even that cannot be written, the exit code still tells.
fn complain(words: &Words, message: &crate::domain::Message) {
    let _ = writeln!(io::stderr(), "keur: {}", text::clean(&words.text(message)));
}

fn run(cli: Cli, settings: Settings) -> Outcome {
    let Cli { command, common } = cli;
    let Some(task) = command else {
        return screen::open(settings, &common);
    };
    let mut out = Out::new(words(settings.lang.value), Clock::System);
    out.ascii = settings.ascii.value;
    let open = || Desk::open(&settings, &common);
    let exit = match task {
        Task::Init(init) => setup::init(&init, &mut out),
        Task::Config { json } => setup::config(&settings, json, &mut out),
        Task::Import(ImportTask::Applications(file)) => import::applications(&mut open()?, &file, &mut out),
        Task::Demo => return demo::run(settings, &common),
        Task::History { subject, which, json } => {
            let look = (!json).then(|| settings.look(Clock::System));
            act::history(&open()?, subject, &which, look.as_ref(), &mut out)
        }
        Task::Undo { entry } => act::run(&mut open()?, &Command::Undo(entry), &mut out),
        Task::Redo => act::run(&mut open()?, &Command::Redo, &mut out),
        Task::Verify { json } => keep::verify(&settings, json, &mut out),
        Task::Backup { path } => keep::backup(&open()?, &path, &mut out),
        Task::Sample(plan) => keep::sample(&plan, &mut out),
        Task::Rights { markdown } => documentation::rights(markdown, &mut out),
        Task::Rules {
            markdown,
            json,
            sources: true,
        } => rules::sources(markdown, json, &mut out),
        Task::Rules { markdown, json, .. } => rules::list(markdown, json, &mut out),
        Task::Check { which, json } => rules::check(&open()?, &which, json, &mut out),
        Task::Keys { markdown } => documentation::keys(&settings, markdown, &mut out),
        Task::Completions { shell } => documentation::completions(shell, &mut out),
        Task::Man { folder } => documentation::manual(&folder, &mut out),
        Task::Documents(task) => documents::run(&mut open()?, &task, &mut out),
        Task::Export(task) => export::run(&open()?, &task, &mut out),
        Task::Advert(wanted) => advert::run(&open()?, &wanted, &mut out),
        Task::Templates(task) => templates::run(&settings, &task, &mut out),
        Task::Glossary(wanted) => glossary::run(&wanted, &mut out),
        Task::Deadlines(list) => deadlines::list(&open()?, &list, &mut out),
        Task::Complaints(task) => deadlines::complaint(&mut open()?, &task, &mut out),
        Task::Colleagues(task) => people::colleagues(&mut open()?, &task, &mut out),
        Task::Entities(task) => organisation::entities(&mut open()?, &task, &mut out),
        Task::Settings(task) => organisation::settings(&mut open()?, &task, &mut out),
        Task::People(task) => persons::run(&mut open()?, &task, &mut out),
        Task::Redeployment(task) => redeployment::run(&mut open()?, &task, &mut out),
        Task::Hires(task) => hires::run(&mut open()?, &task, &settings.house(), &mut out),
        Task::Lists(task) => shortlists::run(&mut open()?, &task, &mut out),
        Task::Identifiers(task) => identifiers::run(&mut open()?, &settings, &task, &mut out),
        Task::Privacy(task) => {
            let look = settings.look(Clock::System);
            privacy::run(&mut open()?, &task, &look, &mut out)
        }
        Task::Retention(task) => retention::run(&mut open()?, &task, &mut out),
        Task::Requests(task) => requests::run(&mut open()?, &task, &mut out),
        Task::Judge(task) => judge::run(&mut open()?, &task, &mut out),
        Task::Letters(task) => letters::run(&mut open()?, &task, &mut out),
        Task::Pv(task) => minutes::run(&mut open()?, &task, &settings.house(), &mut out),
        Task::Reuse(task) => reuse::run(&mut open()?, &task, &mut out),
        Task::Ranking(of) => judge::ranking(&open()?, &of.which, of.format, &mut out),
        Task::Approve(given) => act::answer(&mut open()?, Answer::Approve, &given, &mut out),
        Task::Reject(given) => act::answer(&mut open()?, Answer::Reject, &given, &mut out),
        Task::HandBack(given) => act::answer(&mut open()?, Answer::HandBack, &given, &mut out),
        Task::Vacancies(task) => procedure::run(&mut open()?, &task, &mut out),
        Task::Sessions(task) => sessions::planning::run(&mut open()?, &task, &mut out),
        Task::Candidates(_) | Task::Approvals(_) => look(&open()?, &task, &mut out),
    }?;
    out.finish()?;
    Ok(exit)
}

/// Lists and single things.
fn look(desk: &Desk, task: &Task, out: &mut Out) -> Outcome {
    match task {
        Task::Candidates(Rows::List(list)) => {
            let vacancy = match &list.vacancy {
                Some(number) => Some(rows::find_vacancy(desk, number)?.id),
                None => None,
            };
            rows::list(desk, Area::Candidates(vacancy), list, out)
        }
        Task::Candidates(Rows::Show { which, format }) => records::candidate(desk, which, *format, out),
        Task::Approvals(ApprovalTask::List { past, list }) => {
            rows::list(desk, Area::Approvals { past: *past }, list, out)
        }
        Task::Approvals(ApprovalTask::Show { which, format }) => records::approval(desk, which, *format, out),
        _ => Ok(Exit::Done),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definitions_fit_together() {
        Cli::command().debug_assert();
    }
}
