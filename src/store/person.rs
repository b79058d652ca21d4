//! People: contact data, and who is there already.

pub mod alike;
pub mod consent;
pub mod file;
pub mod merge;

use crate::domain::identity::Known;
use crate::domain::{ApplicationId, ApplicationState, EntityId, PersonId, VacancyId};
use crate::store::list::Condition;
use crate::store::tx::Values;
use crate::store::{StoreResult, Tx, row};
use rusqlite::{Connection, OptionalExtension, Row};

/// A person's name and contact data; never the national register number.
#[derive(Clone, PartialEq, Debug)]
pub struct Card {
    /// Who.
    pub id: PersonId,
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// E-mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
    /// The language of contact.
    pub language: String,
    /// The diploma.
    pub diploma: String,
    /// The Vlimpersnummer; empty when there is none.
    pub vlimpers: String,
    /// The version seen.
    pub version: i64,
}

impl Card {
    /// "De Smet Éléonore".
    pub fn name(&self) -> String {
        format!("{} {}", self.family, self.given)
    }

    /// What the person is known by, to compare with others.
    pub fn known(&self) -> Known<'_> {
        Known {
            family: &self.family,
            given: &self.given,
            email: &self.email,
            phone: &self.phone,
            postal_code: &self.postal_code,
        }
    }
}

const CARD: &str = "SELECT id, family_name, given_name, email, phone, street, postal_code, city, language, diploma, coalesce(vlimpers, '') AS vlimpers, version FROM person";

fn read(found: &Row<'_>) -> rusqlite::Result<Card> {
    Ok(Card {
        id: found.get("id")?,
        family: found.get("family_name")?,
        given: found.get("given_name")?,
        email: found.get("email")?,
        phone: found.get("phone")?,
        street: found.get("street")?,
        postal_code: found.get("postal_code")?,
        city: found.get("city")?,
        language: found.get("language")?,
        diploma: found.get("diploma")?,
        vlimpers: found.get("vlimpers")?,
        version: found.get("version")?,
    })
}

/// A person's card; `None` when there is no such person.
///
/// # Errors
/// What SQLite says.
pub fn card(connection: &Connection, id: PersonId) -> StoreResult<Option<Card>> {
    Ok(connection
        .prepare_cached(&format!("{CARD} WHERE id = ?1"))?
        .query_row([id], read)
        .optional()?)
}

/// People with this e-mail address, capitals aside.
///
/// # Errors
/// What SQLite says.
pub fn with_email(connection: &Connection, email: &str) -> StoreResult<Vec<Card>> {
    Ok(connection
        .prepare_cached(&format!(
            "{CARD} WHERE lower(email) = lower(?1) AND email <> '' ORDER BY id LIMIT 5"
        ))?
        .query_map([email], read)?
        .collect::<Result<_, _>>()?)
}

/// Adds a person.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, values: Values<'_>) -> StoreResult<PersonId> {
    tx.insert("person", values).map(PersonId)
}

/// Changes a person, if it still has the version that was seen; the applications follow the name.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn update(tx: &Tx<'_>, id: PersonId, seen: i64, values: Values<'_>) -> StoreResult<()> {
    tx.update("person", id, Some(seen), values)?;
    let Some((_, name)) = values.iter().find(|(column, _)| *column == "sort_name") else {
        return Ok(());
    };
    let applications: Vec<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM application WHERE person_id = ?1 AND sort_name <> ?2")?
        .query_map((id, name), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for application in applications {
        tx.update("application", application, None, &[("sort_name", name.clone())])?;
    }
    Ok(())
}

/// An application of a person, for the dossiers.
#[derive(Clone, PartialEq, Debug)]
pub struct Elsewhere {
    /// Which.
    pub id: ApplicationId,
    /// The vacancy.
    pub vacancy: VacancyId,
    /// The entity of the vacancy.
    pub entity: EntityId,
    /// The vacancy's number.
    pub number: String,
    /// The vacancy's title.
    pub title: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// When it was received, in milliseconds.
    pub received_at: i64,
    /// What the candidate needs to take part.
    pub accommodation: String,
    /// Since when the procedure is in its state, in milliseconds, and how many months its reserve is valid.
    pub reserve: (i64, u32),
}

/// The applications of a person that fulfil a condition on `a`, newest first, at most 50.
///
/// # Errors
/// What SQLite says.
pub fn applications(connection: &Connection, person: PersonId, visible: Condition) -> StoreResult<Vec<Elsewhere>> {
    let mut condition = Condition::new("a.person_id = ?", vec![person.0.into()]);
    condition.and(visible.whole());
    let sql = format!(
        "SELECT a.id, a.vacancy_id, a.entity_id, v.number, v.title, a.state, a.received_at, a.accommodation, v.state_at, v.reserve_months
         FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE {} ORDER BY a.received_at DESC LIMIT 50",
        condition.sql
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_map(rusqlite::params_from_iter(condition.values), |found| {
            Ok(Elsewhere {
                id: found.get("id")?,
                vacancy: found.get("vacancy_id")?,
                entity: found.get("entity_id")?,
                number: found.get("number")?,
                title: found.get("title")?,
                state: row::code(found, "state")?,
                received_at: found.get("received_at")?,
                accommodation: found.get("accommodation")?,
                reserve: (found.get("state_at")?, found.get("reserve_months")?),
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Whether a person has an application that fulfils a condition on `a`.
///
/// # Errors
/// What SQLite says.
pub fn has_application(connection: &Connection, person: PersonId, visible: Condition) -> StoreResult<bool> {
    let mut condition = Condition::new("a.person_id = ?", vec![person.0.into()]);
    condition.and(visible.whole());
    let sql = format!("SELECT EXISTS (SELECT 1 FROM application a WHERE {})", condition.sql);
    Ok(connection
        .prepare_cached(&sql)?
        .query_row(rusqlite::params_from_iter(condition.values), |row| row.get(0))?)
}
