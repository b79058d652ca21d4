//! What happens by itself: a publication closes at its local closing time, whoever is at the keyboard then, or the first to come after.

use super::vacancy::VacancyCommand;
use super::{Act, Command, Failure};
use crate::clock::Clock;
use crate::domain::{Coded, PersonId, VacancyId, VacancyState};
use crate::store::tx::Entry;
use crate::store::vacancy::{self, part};
use crate::store::{Store, StoreError, Tx, message, row};
use chrono::NaiveDateTime;
use rusqlite::types::Value;

/// Nobody: what the journal holds as actor of what happens by itself.
pub const ITSELF: PersonId = PersonId(0);

/// Closes every publication whose time has passed, each as an entry of its own; returns how many.
///
/// # Errors
/// What the store could not do; what was closed before that is kept.
pub fn close_publications(store: &mut Store, clock: Clock) -> Result<usize, Failure> {
    let due = vacancy::due_to_close(store.reader(), &row::write_moment(clock.local()))?;
    let mut closed = 0;
    for (id, seen) in due {
        match close(store, clock, id, seen) {
            Ok(()) => closed += 1,
            // Somebody else was first: it is done.
            Err(Failure::Store(StoreError::Conflict { .. })) => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(closed)
}

fn close(store: &mut Store, clock: Clock, vacancy: VacancyId, seen: i64) -> Result<(), Failure> {
    let to = VacancyState::PublicationClosed;
    let command = Command::Vacancy(VacancyCommand::Advance { vacancy, seen, to });
    let payload = serde_json::to_string(&command).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    store.write(clock.millis(), |tx| {
        let entry = Entry {
            actor: ITSELF,
            kind: Act::VacancyAdvance.code(),
            payload: &payload,
            undoes: None,
            batch: None,
        };
        tx.open_entry(&entry)?;
        tx.about("vacancy", vacancy)?;
        let values = [
            ("state", Value::Text(to.code().to_owned())),
            ("state_at", Value::Integer(tx.now())),
        ];
        vacancy::update(tx, vacancy, Some(seen), &values)?;
        part::end_publications(tx, vacancy)?;
        tell_owner(tx, vacancy)?;
        Ok(())
    })
}

/// The owner goes on from here, and need not have been there when it closed.
fn tell_owner(tx: &Tx<'_>, vacancy: VacancyId) -> Result<(), StoreError> {
    if let Some((owner, number)) = vacancy::owner(tx.connection(), vacancy)? {
        let about = message::About {
            vacancy: Some(vacancy),
            ..message::About::default()
        };
        message::send(tx, owner, "publication-closed", &[("number", &number)], about)?;
    }
    Ok(())
}

/// The next moment at which a publication closes; none when none is open.
///
/// # Errors
/// What the store could not do.
pub fn next_closing(store: &Store, clock: Clock) -> Result<Option<NaiveDateTime>, Failure> {
    Ok(vacancy::next_closing(
        store.reader(),
        &row::write_moment(clock.local()),
    )?)
}
