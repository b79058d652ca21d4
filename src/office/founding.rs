//! Making a new database: one entity, and the person who can let others in.

use crate::clock::Clock;
use crate::domain::Coded as _;
use crate::domain::{Actor, Message, PersonId, Problem, Refusal, Role, identifier, settle};
use crate::office::{Act, Failure, identity};
use crate::store::tx::Entry;
use crate::store::{Store, StoreError, account, entity, open::Create};
use serde::Serialize;
use std::path::Path;

/// What a new database begins with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Founding {
    /// The name of the first entity.
    pub entity: String,
    /// Its OVO code.
    pub ovo: String,
    /// The login of the first administrator.
    pub login: String,
    /// The given name.
    pub given_name: String,
    /// The family name.
    pub family_name: String,
}

/// The roles of the founder: everything that has to be done before there are colleagues.
const ROLES: &[Role] = &[Role::Administrator, Role::SelectionOfficer, Role::HrOfficer];

impl Founding {
    /// What is not filled in well.
    ///
    /// # Errors
    /// A refusal with every reason, each at its field.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut problems = Vec::new();
        let mut wrong = |field: &'static str, id: &str| {
            problems.push(Problem::block("founding", Message::new(id)).at(field));
        };
        if self.entity.trim().is_empty() {
            wrong("entity", "refused-entity-name");
        }
        if !identifier::is_ovo(&self.ovo) {
            wrong("ovo", "refused-ovo");
        }
        if self.login.trim().is_empty() {
            wrong("login", "refused-login-empty");
        }
        if self.given_name.trim().is_empty() || self.family_name.trim().is_empty() {
            wrong("name", "refused-person-name");
        }
        settle(problems).map(|_| ())
    }
}

/// A name typed in one piece: the given name is the first word.
pub fn split_name(name: &str) -> (String, String) {
    let (given, family) = name.trim().split_once(char::is_whitespace).unwrap_or((name.trim(), ""));
    (given.to_owned(), family.trim().to_owned())
}

/// Makes a database; gives its founder.
///
/// # Errors
/// A refusal when something is filled in wrongly or the file exists; what the store could not do. Nothing is left behind then.
pub fn found(path: &Path, clock: Clock, founding: &Founding) -> Result<Actor, Failure> {
    founding.check()?;
    if path.exists() {
        let there = Message::new("refused-file-exists").with("path", path.display().to_string());
        return Err(Problem::block("founding", there).at("path").into());
    }
    let made = make(path, clock, founding);
    if made.is_err() {
        for end in ["", "-wal", "-shm"] {
            let mut name = path.as_os_str().to_owned();
            name.push(end);
            // What could not be made whole helps nobody.
            let _ = std::fs::remove_file(name);
        }
    }
    made
}

fn make(path: &Path, clock: Clock, founding: &Founding) -> Result<Actor, Failure> {
    let payload = serde_json::to_string(founding).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    let mut store = Store::open(path, Create::Yes)?;
    store.write(clock.millis(), |tx| {
        let founder = PersonId(tx.next_id());
        tx.open_entry(&Entry {
            actor: founder,
            kind: Act::Found.code(),
            payload: &payload,
            undoes: None,
            batch: None,
        })?;
        let body = entity::add(tx, founding.ovo.trim(), founding.entity.trim())?;
        account::add_person(tx, founder, founding.given_name.trim(), founding.family_name.trim())?;
        account::add(tx, founder, founding.login.trim())?;
        for role in ROLES {
            let place = (*role != Role::Administrator).then_some(body);
            account::grant(tx, founder, *role, place, clock.today())?;
        }
        tx.about("person", founder)?;
        Ok::<(), Failure>(())
    })?;
    let actor = identity::by_login(store.reader(), clock, founding.login.trim())?;
    actor.ok_or_else(|| Problem::block("founding", Message::new("refused-gone")).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::{Command, execute};
    use crate::store::journal;

    fn founding() -> Founding {
        Founding {
            entity: "Agentschap Overheidspersoneel".to_owned(),
            ovo: "OVO000035".to_owned(),
            login: "an".to_owned(),
            given_name: "An".to_owned(),
            family_name: "Van de Velde".to_owned(),
        }
    }

    #[test]
    fn a_new_database_has_one_administrator_and_a_whole_chain() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("keur.db");
        let actor = found(&path, Clock::System, &founding()).expect("a database");
        assert!(actor.holds_anywhere(Role::Administrator) && actor.holds_anywhere(Role::SelectionOfficer));
        let mut store = Store::open(&path, Create::No).expect("it opens");
        assert_eq!(journal::verify(store.reader()).expect("a chain").broken, None);
        // Nobody undoes the ground they stand on.
        execute(&mut store, Clock::System, &actor, &Command::Undo(None)).expect_err("a refusal");
        let again = found(&path, Clock::System, &founding()).expect_err("it exists");
        assert!(matches!(again, Failure::Refused(_)));
    }

    #[test]
    fn what_is_filled_in_wrongly_is_told_at_once_and_leaves_no_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("keur.db");
        let wrong = Founding {
            ovo: "35".to_owned(),
            family_name: String::new(),
            ..founding()
        };
        let Err(Failure::Refused(refusal)) = found(&path, Clock::System, &wrong) else {
            panic!("not refused");
        };
        let fields: Vec<_> = refusal.problems.iter().filter_map(|problem| problem.field).collect();
        assert_eq!(fields, ["ovo", "name"]);
        assert!(!path.exists());
        assert_eq!(
            split_name(" Jan Van de Velde "),
            ("Jan".to_owned(), "Van de Velde".to_owned())
        );
    }
}
