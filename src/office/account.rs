//! Colleagues and entities: letting somebody in, giving and taking roles. An administrator's work.

use crate::domain::limit::Room;
use crate::domain::{Actor, EntityId, Message, PersonId, Problem, Refusal, Role, settle};
use crate::office::rights::{self, Matter};
use crate::office::{Act, Counter, Desk, Done, Failure};
use crate::store::account::{self, ColleagueRow};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub(super) mod entity;

/// A write about colleagues and entities.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum AccountCommand {
    /// Let somebody in under a login; without a role, so far, nothing is seen.
    Add {
        /// The login on the machine.
        login: String,
        /// The given name.
        given: String,
        /// The family name.
        family: String,
    },
    /// Give a role from a day on.
    Grant {
        /// Who.
        login: String,
        /// Which role.
        role: Role,
        /// For which entity; none: every entity.
        entity: Option<EntityId>,
        /// From which day.
        from: NaiveDate,
    },
    /// Take a role away, from today on.
    Revoke {
        /// Who.
        login: String,
        /// Which role.
        role: Role,
        /// For which entity; none: the one held for every entity.
        entity: Option<EntityId>,
    },
    /// Close somebody's account; the history and what was decided stay.
    Deactivate {
        /// Who.
        login: String,
    },
    /// Open a closed account again, with the roles it had.
    Reactivate {
        /// Who.
        login: String,
    },
    /// Add an entity.
    AddEntity {
        /// Its OVO code.
        ovo: String,
        /// Its name.
        name: String,
    },
    /// Change the name of an entity; its OVO code stays, for files outside go by it.
    EditEntity {
        /// Which.
        entity: EntityId,
        /// The version seen.
        seen: i64,
        /// Its name.
        name: String,
        /// Its abbreviation.
        short: String,
    },
    /// Close an entity in which nothing runs any more; what happened there stays.
    CloseEntity {
        /// Which.
        entity: EntityId,
        /// The version seen.
        seen: i64,
    },
    /// Open a closed entity again.
    ReopenEntity {
        /// Which.
        entity: EntityId,
        /// The version seen.
        seen: i64,
    },
}

impl AccountCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Add { .. } | Self::Grant { .. } | Self::Revoke { .. } => Act::AccountGrant,
            Self::Deactivate { .. } => Act::AccountDeactivate,
            Self::Reactivate { .. } => Act::AccountReactivate,
            Self::AddEntity { .. } => Act::EntityAdd,
            Self::EditEntity { .. } => Act::EntityEdit,
            Self::CloseEntity { .. } => Act::EntityClose,
            Self::ReopenEntity { .. } => Act::EntityReopen,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        rights::check_anywhere(desk.actor, self.act())?;
        match self {
            Self::Add { login, given, family } => add(desk, login.trim(), given.trim(), family.trim()),
            Self::Grant {
                login,
                role,
                entity,
                from,
            } => grant(desk, login, *role, *entity, *from),
            Self::Revoke { login, role, entity } => revoke(desk, login, *role, *entity),
            Self::Deactivate { login } => deactivate(desk, login),
            Self::Reactivate { login } => reactivate(desk, login),
            Self::AddEntity { ovo, name } => entity::add(desk, ovo.trim(), name.trim()),
            Self::EditEntity {
                entity,
                seen,
                name,
                short,
            } => entity::edit(desk, *entity, *seen, (name.trim(), short.trim())),
            Self::CloseEntity { entity, seen } => entity::close(desk, *entity, *seen),
            Self::ReopenEntity { entity, seen } => entity::reopen(desk, *entity, *seen),
        }
    }
}

fn add(desk: &Desk<'_>, login: &str, given: &str, family: &str) -> Result<Done, Failure> {
    let mut problems = Vec::new();
    for (field, value) in [("login", login), ("given", given), ("family", family)] {
        if value.is_empty() {
            problems.push(Problem::block("account", Message::new("refused-empty-field")).at(field));
        }
        problems.extend(Room::Name.check("account", value, field));
    }
    if account::person_by_login(desk.connection(), login)?.is_some() {
        problems.push(Problem::block("account", Message::new("refused-login-taken").with("login", login)).at("login"));
    }
    settle(problems)?;
    let person = PersonId(desk.tx.next_id());
    desk.tx.about("person", person)?;
    account::add_person(desk.tx, person, given, family)?;
    account::add(desk.tx, person, login)?;
    Ok(Done::new(
        Message::new("done-colleague-added")
            .with("name", format!("{given} {family}"))
            .with("login", login),
    )
    .made(person))
}

fn grant(desk: &Desk<'_>, login: &str, role: Role, entity: Option<EntityId>, from: NaiveDate) -> Result<Done, Failure> {
    let person = known(desk, login)?;
    reaches(desk, entity)?;
    entity.map_or(Ok(()), |entity| entity::is_open(desk, entity))?;
    if account::grant_of(desk.connection(), person, role, entity, desk.clock.today())?.is_some() {
        let twice = Message::new("refused-role-held")
            .with("login", login)
            .with("role", Message::of(role));
        return Err(Problem::block("account", twice).into());
    }
    desk.tx.about("person", person)?;
    account::grant(desk.tx, person, role, entity, from)?;
    if let Some(entity) = entity {
        desk.tx.about("entity", entity)?;
    }
    Ok(Done::new(
        Message::new("done-role-granted")
            .with("login", login)
            .with("role", Message::of(role))
            .with("from", from),
    ))
}

fn revoke(desk: &Desk<'_>, login: &str, role: Role, entity: Option<EntityId>) -> Result<Done, Failure> {
    let person = known(desk, login)?;
    reaches(desk, entity)?;
    let today = desk.clock.today();
    let Some(held) = account::grant_of(desk.connection(), person, role, entity, today)? else {
        let none = Message::new("refused-role-not-held")
            .with("login", login)
            .with("role", Message::of(role));
        return Err(Problem::block("account", none).into());
    };
    // Without an administrator nobody could ever be let in again.
    if role == Role::Administrator && account::names_with(desk.connection(), role, today)?.len() < 2 {
        return Err(Problem::block("account", Message::new("refused-last-administrator")).into());
    }
    desk.tx.about("person", person)?;
    if let Some(entity) = entity {
        desk.tx.about("entity", entity)?;
    }
    account::end_grant(desk.tx, held, today - chrono::Duration::days(1))?;
    Ok(Done::new(
        Message::new("done-role-revoked")
            .with("login", login)
            .with("role", Message::of(role)),
    ))
}

/// Closes an account. What the person still has in hand is named, so that somebody takes it over.
fn deactivate(desk: &Desk<'_>, login: &str) -> Result<Done, Failure> {
    let person = known(desk, login)?;
    reaches(desk, None)?;
    let connection = desk.connection();
    if account::active_name(connection, person)?.is_none() {
        return Err(Problem::block("account", Message::new("refused-account-closed").with("login", login)).into());
    }
    // Whoever closes an account is an administrator and stays one: the last is never closed.
    if person == desk.me() {
        return Err(Problem::block("account", Message::new("refused-own-account")).into());
    }
    desk.tx.about("person", person)?;
    account::set_active(desk.tx, person, false)?;
    let in_hand = [
        ("warn-account-owns", account::owned(connection, person)?),
        ("warn-account-approves", account::approving(connection, person)?),
    ];
    let warnings = in_hand
        .into_iter()
        .filter(|(_, what)| !what.is_empty())
        .map(|(id, what)| {
            let message = Message::new(id).with("n", what.len()).with("what", what.join(", "));
            Problem::warn("account", message)
        })
        .collect();
    Ok(Done::new(Message::new("done-account-closed").with("login", login)).warned(warnings))
}

fn reactivate(desk: &Desk<'_>, login: &str) -> Result<Done, Failure> {
    let person = known(desk, login)?;
    reaches(desk, None)?;
    if account::active_name(desk.connection(), person)?.is_some() {
        return Err(Problem::block("account", Message::new("refused-account-open").with("login", login)).into());
    }
    desk.tx.about("person", person)?;
    account::set_active(desk.tx, person, true)?;
    Ok(Done::new(Message::new("done-account-opened").with("login", login)))
}

fn known(desk: &Desk<'_>, login: &str) -> Result<PersonId, Failure> {
    let unknown = || Problem::block("account", Message::new("refused-no-colleague").with("login", login));
    Ok(account::person_by_login(desk.connection(), login)?.ok_or_else(unknown)?)
}

/// An administrator of some entities gives roles for those only.
fn reaches(desk: &Desk<'_>, entity: Option<EntityId>) -> Result<(), Failure> {
    match entity {
        Some(entity) => Ok(rights::check(desk.actor, Act::AccountGrant, &Matter::of(entity))?),
        None if rights::everywhere(desk.actor, Role::Administrator) => Ok(()),
        None => Err(Refusal::from(Problem::block("right", Message::new("refused-every-entity"))).into()),
    }
}

/// Whether the actor may copy the whole database, with everything of everybody in it.
///
/// # Errors
/// A refusal for who is no administrator of every entity.
pub fn may_copy(actor: &Actor) -> Result<(), Problem> {
    rights::check_anywhere(actor, Act::Backup)?;
    if rights::everywhere(actor, Role::Administrator) {
        return Ok(());
    }
    Err(Problem::block("right", Message::new("refused-backup-entity")))
}

/// The colleagues who can open keur, with their roles today; for administrators.
///
/// # Errors
/// A refusal for others; what the store could not do.
pub fn colleagues(counter: &Counter<'_>) -> Result<Vec<ColleagueRow>, Failure> {
    rights::check_anywhere(counter.actor, Act::AccountList)?;
    Ok(account::colleagues(counter.connection, counter.clock.today())?)
}
