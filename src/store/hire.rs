//! Hire sheets: where each stands, what it holds itself, and what the vacancy, the application and the person give beside it.

use crate::domain::hire::{HireValues, Profile};
use crate::domain::rules::vacancy::Fields;
use crate::domain::{
    ApplicationId, Coded, EntityId, HireField, HireId, HireState, NumberKind, PersonId, Procedure, VacancyId, template,
};
use crate::store::tx::Values;
use crate::store::vacancy::checklist;
use crate::store::{StoreResult, Tx, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// The column a field stands in; none: it is the person's.
const fn column(field: HireField) -> Option<&'static str> {
    Some(match field {
        HireField::Vlimpers => return None,
        HireField::Manager => "manager_id",
        HireField::Profile => "profile",
        HireField::Service => "service",
        HireField::Position => "position",
        HireField::LocationCode => "location_code",
        HireField::Place => "place",
        HireField::Scale => "scale",
        HireField::Statute => "statute",
        HireField::Contract => "contract",
        HireField::StartOn => "start_on",
        HireField::EndOn => "end_on",
        HireField::Probation => "probation",
        HireField::WorkPercent => "work_percent",
        HireField::HiringReason => "hiring_reason",
        HireField::Sponsor => "sponsor",
        HireField::RiskCode => "risk_code",
        HireField::MedicalExam => "medical_exam",
        HireField::RelevantMonths => "relevant_months",
        HireField::AnalyticCode => "analytic_code",
    })
}

/// A hire sheet with everything it reads.
#[derive(Clone, PartialEq, Debug)]
pub struct HireRow {
    /// Which.
    pub id: HireId,
    /// The application.
    pub application: ApplicationId,
    /// The vacancy.
    pub vacancy: VacancyId,
    /// The entity.
    pub entity: EntityId,
    /// Its short name.
    pub entity_short: String,
    /// Its name.
    pub entity_name: String,
    /// Its OVO code.
    pub ovo: String,
    /// Who.
    pub person: PersonId,
    /// The family name.
    pub family: String,
    /// The given name.
    pub given_name: String,
    /// The e-mail address.
    pub email: String,
    /// Street and number.
    pub street: String,
    /// The postal code.
    pub postal_code: String,
    /// The municipality.
    pub city: String,
    /// The Vlimpersnummer; empty: none.
    pub vlimpers: String,
    /// What stands as the number.
    pub number_kind: Option<NumberKind>,
    /// How the person applied.
    pub applied: Profile,
    /// The vacancy's number.
    pub number: String,
    /// The vacancy's fields.
    pub fields: Fields,
    /// The vacancy's place of work.
    pub place: String,
    /// The vacancy's line manager.
    pub manager: Option<PersonId>,
    /// Its steps and checks.
    pub procedure: Procedure,
    /// Where the sheet stands.
    pub state: HireState,
    /// Since when, in milliseconds.
    pub state_at: i64,
    /// Why it was handed back or cancelled.
    pub remark: String,
    /// What it holds itself.
    pub kept: HireValues,
    /// The version.
    pub version: i64,
    /// The version of the person's card.
    pub card_version: i64,
}

impl HireRow {
    /// "De Smet Éléonore".
    pub fn name(&self) -> String {
        format!("{} {}", self.family, self.given_name).trim().to_owned()
    }
}

/// The rows; the sheet's own columns by their table, for the vacancy has some of the same name.
const ROW: &str = "SELECT v.*, h.id AS hire_id, h.state AS hire_state, h.state_at AS hire_state_at, h.remark, h.version AS hire_version,
    h.application_id, json_object('manager_id', h.manager_id, 'profile', h.profile, 'service', h.service, 'position', h.position,
      'location_code', h.location_code, 'place', h.place, 'scale', h.scale, 'statute', h.statute, 'contract', h.contract,
      'start_on', h.start_on, 'end_on', h.end_on, 'probation', h.probation, 'work_percent', h.work_percent,
      'hiring_reason', h.hiring_reason, 'sponsor', h.sponsor, 'risk_code', h.risk_code, 'medical_exam', h.medical_exam,
      'relevant_months', h.relevant_months, 'analytic_code', h.analytic_code) AS kept,
    a.person_id, a.profile AS applied, e.short AS entity_short, e.name AS entity_name, e.ovo,
    p.family_name, p.given_name, p.email, p.street, p.postal_code, p.city, coalesce(p.vlimpers, '') AS vlimpers, p.version AS card_version,
    n.kind AS number_kind";

const JOINED: &str = "CROSS JOIN vacancy v ON v.id = a.vacancy_id CROSS JOIN entity e ON e.id = v.entity_id
  CROSS JOIN person p ON p.id = a.person_id LEFT JOIN person_number n ON n.person_id = a.person_id";

fn of_sheets(condition: &str) -> String {
    format!("{ROW} FROM hire_sheet h CROSS JOIN application a ON a.id = h.application_id {JOINED} WHERE {condition}")
}

fn read(found: &Row<'_>) -> rusqlite::Result<HireRow> {
    let fields = checklist::fields(found)?;
    let kept: String = found.get("procedure")?;
    Ok(HireRow {
        id: found.get("hire_id")?,
        application: found.get("application_id")?,
        vacancy: found.get("id")?,
        entity: found.get("entity_id")?,
        entity_short: found.get("entity_short")?,
        entity_name: found.get("entity_name")?,
        ovo: found.get("ovo")?,
        person: found.get("person_id")?,
        family: found.get("family_name")?,
        given_name: found.get("given_name")?,
        email: found.get("email")?,
        street: found.get("street")?,
        postal_code: found.get("postal_code")?,
        city: found.get("city")?,
        vlimpers: found.get("vlimpers")?,
        number_kind: row::code_or_none(found, "number_kind")?,
        applied: row::code(found, "applied")?,
        number: found.get("number")?,
        procedure: template::procedure(fields.kind, &kept),
        fields,
        place: found.get("place")?,
        manager: found.get("manager_id")?,
        state: row::code(found, "hire_state")?,
        state_at: found.get("hire_state_at")?,
        remark: found.get("remark")?,
        kept: kept_in(&found.get::<_, String>("kept")?),
        version: found.get("hire_version")?,
        card_version: found.get("card_version")?,
    })
}

/// What the sheet holds itself, from the object of its columns.
fn kept_in(columns: &str) -> HireValues {
    let read: serde_json::Map<String, serde_json::Value> = serde_json::from_str(columns).unwrap_or_default();
    let mut kept = HireValues::default();
    for field in HireField::ALL {
        let value = column(*field).and_then(|column| read.get(column));
        match value {
            Some(serde_json::Value::String(text)) => kept.put(*field, text.as_str()),
            Some(serde_json::Value::Number(number)) => kept.put(*field, number.to_string()),
            _ => {}
        }
    }
    kept
}

/// The sheets somebody works on, the longest in their status first.
///
/// # Errors
/// What SQLite says.
pub fn open(connection: &Connection) -> StoreResult<Vec<HireRow>> {
    all(connection, &open_asked(), [])
}

/// The statement behind [`open`], so that a test can ask how SQLite means to answer it.
pub fn open_asked() -> String {
    of_sheets("h.state NOT IN ('final', 'cancelled') ORDER BY h.state_at, h.id")
}

/// Every sheet, those that are final or cancelled too: the newest first, at most 2000.
///
/// # Errors
/// What SQLite says.
pub fn past(connection: &Connection) -> StoreResult<Vec<HireRow>> {
    all(connection, &past_asked(), [])
}

/// The statement behind [`past`].
pub fn past_asked() -> String {
    of_sheets("1 ORDER BY h.id DESC LIMIT 2000")
}

/// The sheets of a vacancy.
///
/// # Errors
/// What SQLite says.
pub fn of_vacancy(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<HireRow>> {
    // A handful: those who were taken on.
    let mut found = all(connection, &of_vacancy_asked(), [vacancy])?;
    found.sort_by_key(|row| row.id);
    Ok(found)
}

/// The statement behind [`of_vacancy`].
pub fn of_vacancy_asked() -> String {
    format!(
        "{ROW} FROM application a CROSS JOIN hire_sheet h ON h.application_id = a.id {JOINED}
         WHERE a.vacancy_id = ?1 AND a.state = 'hired'"
    )
}

fn all(connection: &Connection, sql: &str, given: impl rusqlite::Params) -> StoreResult<Vec<HireRow>> {
    Ok(connection
        .prepare_cached(sql)?
        .query_map(given, read)?
        .collect::<Result<_, _>>()?)
}

/// A sheet.
///
/// # Errors
/// What SQLite says.
pub fn one(connection: &Connection, id: HireId) -> StoreResult<Option<HireRow>> {
    Ok(connection
        .prepare_cached(&of_sheets("h.id = ?1"))?
        .query_row([id], read)
        .optional()?)
}

/// The sheet of an application that is not cancelled, and where it stands.
///
/// # Errors
/// What SQLite says.
pub fn of_application(connection: &Connection, id: ApplicationId) -> StoreResult<Option<(HireId, HireState)>> {
    Ok(connection
        .prepare_cached("SELECT id, state FROM hire_sheet WHERE application_id = ?1 AND state <> 'cancelled'")?
        .query_row([id], |found| Ok((found.get("id")?, row::code(found, "state")?)))
        .optional()?)
}

/// The vacancy of a sheet.
///
/// # Errors
/// What SQLite says.
pub fn vacancy_of(connection: &Connection, id: i64) -> StoreResult<Option<VacancyId>> {
    Ok(connection
        .prepare_cached(
            "SELECT a.vacancy_id FROM hire_sheet h JOIN application a ON a.id = h.application_id WHERE h.id = ?1",
        )?
        .query_row([id], |found| found.get(0))
        .optional()?)
}

/// Somebody who was taken on and has no sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadyLine {
    /// The application.
    pub application: ApplicationId,
    /// The vacancy.
    pub vacancy: VacancyId,
    /// The entity.
    pub entity: EntityId,
    /// The name, family name first.
    pub name: String,
    /// The vacancy's number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Since when the person is taken on, in milliseconds.
    pub hired_at: i64,
}

const READY: &str = "SELECT a.id, a.vacancy_id, a.entity_id, p.family_name || ' ' || p.given_name AS name, v.number, v.title, a.state_at
  FROM application a CROSS JOIN vacancy v ON v.id = a.vacancy_id CROSS JOIN person p ON p.id = a.person_id
  WHERE a.state = 'hired' AND NOT EXISTS (SELECT 1 FROM hire_sheet h WHERE h.application_id = a.id AND h.state <> 'cancelled')
    AND NOT EXISTS (SELECT 1 FROM shield s WHERE s.application_id = a.id)";

/// Who was taken on and has no sheet: for one vacancy, or the last 500 of all.
///
/// # Errors
/// What SQLite says.
pub fn ready(connection: &Connection, vacancy: Option<VacancyId>) -> StoreResult<Vec<ReadyLine>> {
    let line = |found: &Row<'_>| {
        Ok(ReadyLine {
            application: found.get("id")?,
            vacancy: found.get("vacancy_id")?,
            entity: found.get("entity_id")?,
            name: found.get("name")?,
            number: found.get("number")?,
            title: found.get("title")?,
            hired_at: found.get("state_at")?,
        })
    };
    let mut statement = connection.prepare_cached(&ready_asked(vacancy.is_some()))?;
    let found = match vacancy {
        Some(vacancy) => statement.query_map([vacancy], line)?,
        None => statement.query_map([], line)?,
    };
    Ok(found.collect::<Result<_, _>>()?)
}

/// The statement behind [`ready`].
pub fn ready_asked(of_one: bool) -> String {
    match of_one {
        true => format!("{READY} AND a.vacancy_id = ?1"),
        false => format!("{READY} ORDER BY a.state_at DESC LIMIT 500"),
    }
}

/// Why a field is otherwise than given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Why {
    /// Which.
    pub field: HireField,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// The reasons of a sheet.
///
/// # Errors
/// What SQLite says.
pub fn reasons(connection: &Connection, id: HireId) -> StoreResult<Vec<Why>> {
    Ok(connection
        .prepare_cached(
            "SELECT r.field, r.reason, r.at, p.given_name || ' ' || p.family_name AS by_name
             FROM hire_reason r JOIN person p ON p.id = r.by_id WHERE r.hire_sheet_id = ?1 ORDER BY r.id",
        )?
        .query_map([id], |found| {
            Ok(Why {
                field: row::code(found, "field")?,
                reason: found.get("reason")?,
                by: found.get("by_name")?,
                at: found.get("at")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Begins a sheet.
///
/// # Errors
/// What SQLite says, a second sheet of the same application included.
pub fn begin(tx: &Tx<'_>, application: ApplicationId, entity: EntityId, by: PersonId) -> StoreResult<HireId> {
    let values = [
        ("application_id", Value::Integer(application.0)),
        ("entity_id", Value::Integer(entity.0)),
        ("state", row::coded(HireState::Talent)),
        ("state_at", Value::Integer(tx.now())),
        ("created_by", Value::Integer(by.0)),
        ("created_at", Value::Integer(tx.now())),
    ];
    tx.insert("hire_sheet", &values).map(HireId)
}

/// Gives a sheet another status, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn move_to(tx: &Tx<'_>, id: HireId, seen: i64, to: HireState, remark: &str) -> StoreResult<()> {
    let values = [
        ("state", row::coded(to)),
        ("state_at", Value::Integer(tx.now())),
        ("remark", Value::Text(remark.to_owned())),
    ];
    tx.update("hire_sheet", id.0, Some(seen), &values)
}

/// Fills fields in, if the sheet still has the version that was seen; a field of the person is not among them.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn fill(tx: &Tx<'_>, id: HireId, seen: i64, kept: &[(HireField, String)]) -> StoreResult<()> {
    let values: Vec<(&'static str, Value)> = kept
        .iter()
        .filter_map(|(field, value)| {
            let value = match field {
                HireField::Manager => value.parse().map_or(Value::Null, Value::Integer),
                _ => Value::Text(value.clone()),
            };
            Some((column(*field)?, value))
        })
        .collect();
    let values: Values<'_> = &values;
    match values {
        [] => Ok(()),
        values => tx.update("hire_sheet", id.0, Some(seen), values),
    }
}

/// Writes down why a field is otherwise than given, or with nothing that it is not any more.
///
/// # Errors
/// What SQLite says.
pub fn explain(tx: &Tx<'_>, id: HireId, field: HireField, reason: Option<&str>, by: PersonId) -> StoreResult<()> {
    let there: Option<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM hire_reason WHERE hire_sheet_id = ?1 AND field = ?2")?
        .query_row((id, field.code()), |found| found.get(0))
        .optional()?;
    let said = |reason: &str| {
        [
            ("reason", Value::Text(reason.to_owned())),
            ("by_id", Value::Integer(by.0)),
            ("at", Value::Integer(tx.now())),
        ]
    };
    match (there, reason) {
        (Some(there), None) => tx.delete("hire_reason", there),
        (Some(there), Some(reason)) => tx.update("hire_reason", there, None, &said(reason)),
        (None, None) => Ok(()),
        (None, Some(reason)) => {
            let mut values = vec![("hire_sheet_id", Value::Integer(id.0)), ("field", row::coded(field))];
            values.extend(said(reason));
            tx.insert("hire_reason", &values).map(|_| ())
        }
    }
}
