//! Who is at the keyboard: an account of the database with the roles in force today.

use crate::clock::Clock;
use crate::domain::{Actor, Message, Problem, Role};
use crate::office::Failure;
use crate::store::{StoreResult, account, journal};
use rusqlite::Connection;

/// The machines that make databases for practice: the sample, and the tests.
const PRACTICE: &[&str] = &["keur-voorbeeld", "keur-test"];

/// Who says to be at the keyboard.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Claim {
    /// The person this machine knows.
    Machine,
    /// Somebody chosen by login: only in a database for practice, unless it is the same person.
    Chosen(String),
}

/// The actor behind a claim.
///
/// # Errors
/// A refusal that says whom to ask, or what the store could not do.
pub fn sign_in(connection: &Connection, clock: Clock, claim: &Claim) -> Result<Actor, Failure> {
    let own = os_login();
    let login = match claim {
        Claim::Chosen(login) => login.clone(),
        Claim::Machine => own.clone().unwrap_or_default(),
    };
    if own.as_ref() != Some(&login) && !is_for_practice(connection)? {
        return Err(Problem::block("account", Message::new("refused-as").with("login", login)).into());
    }
    if let Some(actor) = by_login(connection, clock, &login)? {
        return Ok(actor);
    }
    let (alone, ask) = match account::person_by_login(connection, &login)? {
        None => ("refused-login", "refused-login-ask"),
        Some(_) => CLOSED,
    };
    Err(told(connection, clock, &login, alone, ask)?.into())
}

/// What a closed account is told: without anybody to ask, and with.
const CLOSED: (&str, &str) = ("refused-account-off", "refused-account-off-ask");

/// Refuses somebody whose account was closed while keur stood open.
///
/// # Errors
/// A refusal that says whom to ask, or what the store could not do.
pub(super) fn still_let_in(connection: &Connection, clock: Clock, actor: &Actor) -> Result<(), Failure> {
    if account::is_closed(connection, actor.person)? {
        return Err(told(connection, clock, &actor.login, CLOSED.0, CLOSED.1)?.into());
    }
    Ok(())
}

/// The sentence that names the administrators, where there are any.
fn told(connection: &Connection, clock: Clock, login: &str, alone: &str, ask: &str) -> StoreResult<Problem> {
    let admins = account::names_with(connection, Role::Administrator, clock.today())?;
    let message = match admins.is_empty() {
        true => Message::new(alone),
        false => Message::new(ask).with("admins", admins.join(", ")),
    };
    Ok(Problem::block("account", message.with("login", login)))
}

/// Whether a database is for practice: whoever opens it may choose who to be.
///
/// # Errors
/// What the store could not do.
pub fn is_for_practice(connection: &Connection) -> StoreResult<bool> {
    let maker = journal::first_device(connection)?;
    Ok(maker.is_some_and(|device| PRACTICE.contains(&device.as_str())))
}

/// The actor with a login; `None` when there is no such active account.
///
/// # Errors
/// What the store could not do.
pub fn by_login(connection: &Connection, clock: Clock, login: &str) -> StoreResult<Option<Actor>> {
    account::actor_by_login(connection, login, clock.today())
}

/// The first actor, by login, who holds a role.
///
/// # Errors
/// What the store could not do.
pub fn by_role(connection: &Connection, clock: Clock, role: Role) -> StoreResult<Option<Actor>> {
    let Some(login) = account::first_login_with(connection, role, clock.today())? else {
        return Ok(None);
    };
    by_login(connection, clock, &login)
}

/// The login of the person at this machine, as the operating system knows it.
pub fn os_login() -> Option<String> {
    whoami::username().ok()
}
