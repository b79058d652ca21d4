//! The first time keur is started: which database.

use crate::cli::args::Common;
use crate::cli::demo;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::screen;
use crate::cli::settings::Settings;
use crate::clock::Clock;
use crate::config;
use crate::domain::Message;
use crate::file;
use crate::office::founding::{self, Founding};
use crate::office::identity::{self, Claim};
use crate::store::{Store, open::Create};
use crate::tui::welcome::{self, Choice, Welcome};
use crate::tui::widgets::form::FieldError;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

/// Asks which database, keeps the answer, and opens it.
pub fn run(settings: Settings, common: &Common) -> Outcome {
    let login = identity::os_login().unwrap_or_default();
    let place = config::state_folder().unwrap_or_default().join("keur.db");
    let chosen = if settings.accessible.value {
        ask(&settings, &place, &login)
    } else {
        let look = settings.look(Clock::System);
        let config = settings.file.clone();
        welcome::run(Welcome::new(look, &place, &login), |choice| {
            hold(choice, &login, config.as_deref())
        })
    };
    let chosen = chosen.map_err(|error| Trouble {
        exit: Exit::Io,
        messages: vec![Message::new("cli-no-terminal").with("why", error.to_string())],
    })?;
    match chosen {
        Choice::Leave => Ok(Exit::Done),
        Choice::Sample => demo::run(settings, common),
        Choice::New { path, .. } | Choice::Open(path) => screen::show(settings, path, Claim::Machine, None),
    }
}

/// Does what a choice needs before it can be opened, and keeps it; says what is wrong otherwise.
fn hold(choice: &Choice, login: &str, config: Option<&Path>) -> Result<(), Vec<FieldError>> {
    let path = match choice {
        Choice::Leave | Choice::Sample => return Ok(()),
        Choice::Open(path) if path.as_os_str().is_empty() => {
            return Err(welcome::at_path(Message::new("refused-empty-field")));
        }
        Choice::Open(path) => {
            let opened = Store::open(path, Create::No).map_err(|error| welcome::at_path(error.message()))?;
            identity::sign_in(opened.reader(), Clock::System, &Claim::Machine).map_err(|failure| wrong(&failure))?;
            path
        }
        Choice::New {
            path,
            entity,
            ovo,
            name,
        } => {
            let (given_name, family_name) = founding::split_name(name);
            let founding = Founding {
                entity: entity.clone(),
                ovo: ovo.clone(),
                login: login.to_owned(),
                given_name,
                family_name,
            };
            if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder).map_err(|error| welcome::at_path(unwritten(folder, &error)))?;
            }
            founding::found(path, Clock::System, &founding).map_err(|failure| wrong(&failure))?;
            path
        }
    };
    // Relative to where keur was started, which is not where the configuration lies.
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.clone());
    match config {
        Some(config) => {
            config::keep_database(config, &whole).map_err(|error| welcome::at_path(unwritten(config, &error)))
        }
        None => Ok(()),
    }
}

fn wrong(failure: &crate::office::Failure) -> Vec<FieldError> {
    match failure {
        crate::office::Failure::Refused(refusal) => refusal
            .problems
            .iter()
            .map(|problem| FieldError::new(problem.field.unwrap_or("path"), problem.message.clone()))
            .collect(),
        crate::office::Failure::Store(error) => welcome::at_path(error.message()),
    }
}

fn unwritten(path: &Path, error: &io::Error) -> Message {
    Message::new("cli-not-written")
        .with("path", path.display().to_string())
        .with("why", file::why(error))
}

/// The same questions in plain lines, for a screen reader.
fn ask(settings: &Settings, place: &Path, login: &str) -> io::Result<Choice> {
    let words = crate::i18n::words(settings.lang.value);
    let (mut out, mut input) = (io::stdout(), io::stdin().lock());
    let mut line = |question: &str| -> io::Result<Option<String>> {
        write!(out, "{question}: ")?;
        out.flush()?;
        let mut typed = String::new();
        Ok((input.read_line(&mut typed)? > 0).then(|| typed.trim().to_owned()))
    };
    let menu = ["welcome-sample", "welcome-new", "welcome-open"];
    let numbered: Vec<String> = menu
        .iter()
        .enumerate()
        .map(|(i, id)| format!("{}. {}", i + 1, words.get(id)))
        .collect();
    let menu = format!(
        "{}\n{}\n{}",
        words.get("welcome-intro"),
        numbered.join("\n"),
        words.get("welcome-number")
    );
    loop {
        let Some(number) = line(&menu)? else {
            return Ok(Choice::Leave);
        };
        let choice = match number.as_str() {
            "1" => Choice::Sample,
            "2" => {
                // What the form shows filled in is heard in the question.
                writeln!(io::stdout(), "{}: {login}", words.get("welcome-login"))?;
                let usual = Message::new("welcome-path-usual").with("path", place.display().to_string());
                let typed = line(&words.text(&usual))?.unwrap_or_default();
                let mut field = |id: &str| line(words.get(id)).map(Option::unwrap_or_default);
                Choice::New {
                    path: if typed.is_empty() {
                        place.to_owned()
                    } else {
                        PathBuf::from(typed)
                    },
                    entity: field("welcome-entity")?,
                    ovo: field("welcome-ovo")?,
                    name: field("welcome-name")?,
                }
            }
            "3" => Choice::Open(PathBuf::from(line(words.get("welcome-path"))?.unwrap_or_default())),
            "" => return Ok(Choice::Leave),
            _ => continue,
        };
        match hold(&choice, login, settings.file.as_deref()) {
            Ok(()) => return Ok(choice),
            Err(errors) => {
                for error in errors {
                    writeln!(io::stdout(), "{}", words.text(&error.message))?;
                }
            }
        }
    }
}
