//! `keur demo`: a private copy of the sample, with today in the middle of it, gone when the person leaves.

use crate::cli::args::Common;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::screen;
use crate::cli::settings::Settings;
use crate::clock::Clock;
use crate::domain::{Coded, Message, Role};
use crate::office::identity::Claim;
use crate::sample;
use crate::tui::runtime::drafts::Shelf;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

/// A folder only its maker can look into, removed with all that is in it when it goes out of scope.
struct Private(PathBuf);

impl Private {
    fn new() -> io::Result<Self> {
        let place = std::env::temp_dir();
        let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
        for attempt in 0..100 {
            let path = place.join(format!("keur-demo-{}-{attempt}", std::process::id()));
            let mut builder = std::fs::DirBuilder::new();
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            // Fails when somebody else made it first: never a folder that was already there.
            match builder.create(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        // A folder that stays behind holds made-up people only.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Shows the demo, through somebody's eyes.
pub fn run(mut settings: Settings, common: &Common) -> Outcome {
    let login = login(common.login.as_deref())?;
    let folder = Private::new().map_err(|error| Trouble::writing(&std::env::temp_dir(), &error))?;
    let database = folder.path().join("demo.db");
    sample::demo(&database, Clock::System.today()).map_err(|error| Trouble {
        exit: Exit::Io,
        messages: vec![Message::new("cli-demo-not-made").with("why", format!("{error:#}"))],
    })?;
    let key = folder.path().join("keur.key");
    sample::demo_keys()
        .write(&key)
        .map_err(|error| Trouble::writing(&key, &error))?;
    settings.identifier_key.value = Some(key);
    if io::stdout().is_terminal() {
        let claim = Claim::Chosen(login);
        return screen::show(settings, database, claim, Some(Shelf::new(None)));
    }
    settings.database.value = Some(database);
    let common = Common {
        login: Some(login),
        ..common.clone()
    };
    screen::open(settings, &common)
}

/// The login for a role or a login; without one, the selection officer's.
fn login(wanted: Option<&str>) -> Result<String, Trouble> {
    let wanted = wanted.unwrap_or(Role::SelectionOfficer.code());
    let person = sample::DEMO_PEOPLE
        .iter()
        .find(|(role, login)| role.code() == wanted || *login == wanted);
    match person {
        Some((_, login)) => Ok((*login).to_owned()),
        // Somebody else of the sample; who is not there is told so when the database opens.
        None if wanted.contains('.') => Ok(wanted.to_owned()),
        None => {
            let roles: Vec<&str> = sample::DEMO_PEOPLE.iter().map(|(role, _)| role.code()).collect();
            Err(Trouble::usage(
                Message::new("cli-unknown-role")
                    .with("role", wanted)
                    .with("known", roles.join(", ")),
            ))
        }
    }
}
