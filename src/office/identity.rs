//! Who is at the keyboard: an account of the database with the roles in force today.

use crate::clock::Clock;
use crate::domain::{Actor, Role};
use crate::store::{StoreResult, account};
use rusqlite::Connection;

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
