//! An opened database and the person who asks: what every command of the command line works with.

use crate::cli::args::Common;
use crate::cli::complain;
use crate::cli::exit::Trouble;
use crate::cli::settings::Settings;
use crate::clock::Clock;
use crate::domain::{Actor, Message};
use crate::i18n::words;
use crate::office::{self, Command, Done, Failure, Query, Reply, identity};
use crate::store::{Store, open::Create};
use std::path::PathBuf;

/// The database, and who asks.
#[derive(Debug)]
pub struct Desk {
    /// The database.
    pub store: Store,
    /// Who asks.
    pub actor: Actor,
    /// The time.
    pub clock: Clock,
}

impl Desk {
    /// Opens the configured database for whoever is at the keyboard.
    ///
    /// # Errors
    /// When none is configured, it does not open, or the person has no account.
    pub fn open(settings: &Settings, common: &Common) -> Result<Self, Trouble> {
        let path = database(settings)?;
        let clock = Clock::System;
        let mut store = Store::open(&path, Create::No)?.with_vault(settings.vault());
        let words = words(settings.lang.value);
        store.tell_waiting(move || complain(words, &Message::new("waiting-for-colleague")))?;
        office::due::close_publications(&mut store, clock)?;
        let actor = identity::sign_in(store.reader(), clock, &claim(common))?;
        Ok(Self { store, actor, clock })
    }

    /// Asks.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn ask(&self, query: &Query) -> Result<Reply, Failure> {
        office::ask(self.store.reader(), self.clock, &self.actor, query)
    }

    /// Carries out a command.
    ///
    /// # Errors
    /// A refusal, or what the store could not do; nothing was changed then.
    pub fn execute(&mut self, command: &Command) -> Result<Done, Failure> {
        office::execute(&mut self.store, self.clock, &self.actor, command)
    }
}

/// The database to open.
///
/// # Errors
/// When none was named and none is configured.
pub fn database(settings: &Settings) -> Result<PathBuf, Trouble> {
    settings
        .database
        .value
        .clone()
        .ok_or_else(|| Trouble::usage(Message::new("cli-no-database")))
}

/// Who says to be at the keyboard.
pub fn claim(common: &Common) -> identity::Claim {
    match &common.login {
        Some(login) => identity::Claim::Chosen(login.clone()),
        None => identity::Claim::Machine,
    }
}
