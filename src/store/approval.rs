//! Approvals: the list, one with its steps, earlier rounds, and the requests they may be about.

pub mod waits;

use crate::domain::list::{Column, ColumnKind, column};
use crate::domain::{
    ApprovalId, ApprovalState, ApprovalSubject, Coded, EntityId, Message, Patience, PersonId, ProcedureKind, RequestId,
    Role, StepState, VacancyId,
};
use crate::store::list::{Condition, Crowd, Source};
use crate::store::{StoreResult, Tx, row, tx::Values};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

const SUBJECTS: ColumnKind = ColumnKind::Choice(
    "approval-subject",
    &["request", "publication", "procedure", "exception"],
);
const STATES: ColumnKind = ColumnKind::Choice(
    "approval-state",
    &["pending", "approved", "rejected", "handed_back", "lapsed"],
);

/// The columns of the list of approvals that wait.
pub const COLUMNS: &[Column] = &[
    column("age", ColumnKind::Age, true, 0, 11),
    column("title", ColumnKind::Text, true, 0, 26),
    column("subject", SUBJECTS, false, 3, 14),
    column("turn", ColumnKind::Text, false, 4, 19),
];

/// The columns of the list of approvals that were decided.
pub const PAST_COLUMNS: &[Column] = &[
    column("decided", ColumnKind::Moment, true, 0, 10),
    column("title", ColumnKind::Text, true, 0, 28),
    column("outcome", STATES, false, 1, 13),
    column("subject", SUBJECTS, false, 4, 14),
];

/// The SQL behind the list. Its words are searched in the title, with [`crate::domain::list::Test::Contains`].
pub const SOURCE: Source = Source {
    from: "approval a CROSS JOIN entity e ON e.id = a.entity_id CROSS JOIN person r ON r.id = a.requested_by",
    root: "approval a",
    id: "a.id",
    select: "a.subject, a.entity_id, a.request_id, a.vacancy_id, a.title, a.question, a.round, a.state, a.requested_by, a.requested_at,
      a.decided_at, a.rule, a.version, e.short AS entity, (SELECT v.kind FROM vacancy v WHERE v.id = a.vacancy_id) AS vacancy_kind, r.given_name || ' ' || r.family_name AS requester,
      (SELECT count(*) FROM approval_step s WHERE s.approval_id = a.id) AS steps,
      (SELECT s.position FROM approval_step s WHERE s.approval_id = a.id AND s.state = 'current') AS step,
      (SELECT s.person_id FROM approval_step s WHERE s.approval_id = a.id AND s.state = 'current') AS turn_id,
      (SELECT p.given_name || ' ' || p.family_name FROM approval_step s JOIN person p ON p.id = s.person_id
        WHERE s.approval_id = a.id AND s.state = 'current') AS turn",
    column: sql_of,
    search: ("vacancy_fts", "a.vacancy_id"),
    crowd: Crowd::Walk,
    lookup: crate::store::list::none_looked_up,
    default_sort: "age",
};

fn sql_of(column: &str) -> Option<&'static str> {
    Some(match column {
        "age" => "a.requested_at",
        "title" => "a.title",
        "decided" => "a.decided_at",
        "subject" => "a.subject",
        "outcome" => "a.state",
        "turn" => {
            "(SELECT p.sort_name FROM approval_step s JOIN person p ON p.id = s.person_id WHERE s.approval_id = a.id AND s.state = 'current')"
        }
        "entity" => "e.short",
        "requester" => "r.sort_name",
        "turn:written" => {
            "(SELECT p.given_name || ' ' || p.family_name FROM approval_step s JOIN person p ON p.id = s.person_id
              WHERE s.approval_id = a.id AND s.state = 'current')"
        }
        "requester:written" => "r.given_name || ' ' || r.family_name",
        _ => return None,
    })
}

/// Approvals that wait for an answer.
pub fn pending() -> Condition {
    Condition::new("a.state = 'pending'", Vec::new())
}

/// Approvals with an answer, however it turned out.
pub fn past() -> Condition {
    Condition::new("a.decided_at IS NOT NULL", Vec::new())
}

/// Approvals where it is the person's turn, or that of somebody in whose place the person answers today.
pub fn at_turn(person: PersonId, absent: &[PersonId]) -> Condition {
    let step = "EXISTS (SELECT 1 FROM approval_step s WHERE s.approval_id = a.id AND s.person_id";
    let me = Value::Integer(person.0);
    if absent.is_empty() {
        return Condition::new(format!("{step} = ? AND s.state = 'current')"), vec![me]);
    }
    let people = listed(std::iter::once(&person).chain(absent));
    // Nobody answers an own request, for whomever.
    Condition::new(
        format!("({step} IN ({people}) AND s.state = 'current') AND a.requested_by <> ?)"),
        vec![me],
    )
}

/// Identifiers as SQL lists them: they are numbers, so they can stand in the SQL itself.
fn listed<'p>(people: impl Iterator<Item = &'p PersonId>) -> String {
    people.map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Approvals in which the person has a step, or answered one for another.
pub fn with_step(person: PersonId) -> Condition {
    let me = Value::Integer(person.0);
    Condition::new(
        "(EXISTS (SELECT 1 FROM approval_step s WHERE s.approval_id = a.id AND s.person_id = ?)
          OR EXISTS (SELECT 1 FROM approval_step s WHERE s.approval_id = a.id AND s.decided_by = ?))",
        vec![me.clone(), me],
    )
}

/// An approval in a list.
#[derive(Clone, PartialEq, Debug)]
pub struct ApprovalRow {
    /// Which.
    pub id: ApprovalId,
    /// What is asked to be approved.
    pub subject: ApprovalSubject,
    /// The entity it belongs to.
    pub entity_id: EntityId,
    /// The request it is about.
    pub request: Option<RequestId>,
    /// The vacancy it is about.
    pub vacancy: Option<VacancyId>,
    /// How that vacancy is filled.
    pub kind: Option<ProcedureKind>,
    /// Its title: `2026-0412 Dossierbehandelaar premies`.
    pub title: String,
    /// What is asked, in words.
    pub question: String,
    /// The round, from 1.
    pub round: i64,
    /// Where it stands.
    pub state: ApprovalState,
    /// Who asked.
    pub requested_by: PersonId,
    /// When it was asked, in milliseconds.
    pub requested_at: i64,
    /// When it ended, in milliseconds.
    pub decided_at: Option<i64>,
    /// The rule an exception sets aside; empty for any other question.
    pub rule: String,
    /// The version seen.
    pub version: i64,
    /// The entity's short name.
    pub entity: String,
    /// Who asked, in words.
    pub requester: String,
    /// How many steps it has.
    pub steps: i64,
    /// The step at turn, from 1.
    pub step: Option<i64>,
    /// Whose turn it is.
    pub turn_id: Option<PersonId>,
    /// Whose turn it is, in words.
    pub turn: String,
    /// The asker answers in the place of whose turn it is; not so until the office looks.
    pub stands_in: bool,
    /// How long its entity lets it wait; the usual until the office asks the settings.
    pub patience: Patience,
}

impl ApprovalRow {
    /// What is asked to be approved, as it is called for the vacancy it is about.
    pub fn about(&self) -> Message {
        self.subject.called(self.kind)
    }
}

/// Reads a row of [`SOURCE`].
///
/// # Errors
/// When a value is not what the schema promises.
pub fn list_row(found: &Row<'_>) -> rusqlite::Result<ApprovalRow> {
    Ok(ApprovalRow {
        id: found.get("row_key")?,
        subject: row::code(found, "subject")?,
        entity_id: found.get("entity_id")?,
        request: found.get("request_id")?,
        vacancy: found.get("vacancy_id")?,
        kind: found
            .get::<_, Option<String>>("vacancy_kind")?
            .and_then(|kind| ProcedureKind::from_code(&kind)),
        title: found.get("title")?,
        question: found.get("question")?,
        round: found.get("round")?,
        state: row::code(found, "state")?,
        requested_by: found.get("requested_by")?,
        requested_at: found.get("requested_at")?,
        decided_at: found.get("decided_at")?,
        rule: found.get("rule")?,
        version: found.get("version")?,
        entity: found.get("entity")?,
        requester: found.get("requester")?,
        steps: found.get("steps")?,
        step: found.get("step")?,
        turn_id: found.get("turn_id")?,
        turn: found.get::<_, Option<String>>("turn")?.unwrap_or_default(),
        stands_in: false,
        patience: Patience::default(),
    })
}

/// One approval; `None` when there is none with this identifier.
///
/// # Errors
/// What SQLite says.
pub fn row(connection: &Connection, id: ApprovalId) -> StoreResult<Option<ApprovalRow>> {
    let sql = format!(
        "SELECT a.id AS row_key, {} FROM {} WHERE a.id = ?1",
        SOURCE.select, SOURCE.from
    );
    Ok(connection.prepare_cached(&sql)?.query_row([id], list_row).optional()?)
}

/// A step of an approval.
#[derive(Clone, PartialEq, Debug)]
pub struct StepRow {
    /// The row.
    pub id: i64,
    /// Its place, from 1.
    pub position: i64,
    /// In which role it is answered.
    pub role: Role,
    /// Who must answer.
    pub person: PersonId,
    /// Who must answer, in words.
    pub name: String,
    /// Who answered.
    pub by: Option<PersonId>,
    /// Who answered in that person's place, in words; empty: nobody did.
    pub stood_in: String,
    /// Where it stands.
    pub state: StepState,
    /// What the answer says.
    pub remark: String,
    /// When it was answered, in milliseconds.
    pub decided_at: Option<i64>,
}

/// The steps of an approval, in order.
///
/// # Errors
/// What SQLite says.
pub fn steps(connection: &Connection, id: ApprovalId) -> StoreResult<Vec<StepRow>> {
    let steps = connection
        .prepare_cached(
            "SELECT s.id, s.position, s.role, s.person_id, p.given_name || ' ' || p.family_name AS name, s.state, s.remark, s.decided_at, s.decided_by,
               (SELECT b.given_name || ' ' || b.family_name FROM person b WHERE b.id = s.decided_by AND s.decided_by <> s.person_id) AS stood_in
             FROM approval_step s JOIN person p ON p.id = s.person_id WHERE s.approval_id = ?1 ORDER BY s.position",
        )?
        .query_map([id], |found| {
            Ok(StepRow {
                id: found.get("id")?,
                position: found.get("position")?,
                role: row::code(found, "role")?,
                person: found.get("person_id")?,
                name: found.get("name")?,
                by: found.get("decided_by")?,
                stood_in: found.get::<_, Option<String>>("stood_in")?.unwrap_or_default(),
                state: row::code(found, "state")?,
                remark: found.get("remark")?,
                decided_at: found.get("decided_at")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(steps)
}

/// What an approval is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// A vacancy.
    Vacancy(VacancyId),
    /// A vacancy request.
    Request(RequestId),
}

impl About {
    const fn column(self) -> &'static str {
        match self {
            Self::Vacancy(_) => "vacancy_id",
            Self::Request(_) => "request_id",
        }
    }

    const fn id(self) -> i64 {
        match self {
            Self::Vacancy(id) => id.0,
            Self::Request(id) => id.0,
        }
    }
}

/// Every round about something, in order: identifier, subject, round and state.
///
/// # Errors
/// What SQLite says.
pub fn rounds(
    connection: &Connection,
    about: About,
) -> StoreResult<Vec<(ApprovalId, ApprovalSubject, i64, ApprovalState)>> {
    let sql = format!(
        "SELECT id, subject, round, state FROM approval WHERE {} = ?1 ORDER BY round, id",
        about.column()
    );
    let rounds = connection
        .prepare_cached(&sql)?
        .query_map([about.id()], |found| {
            Ok((
                found.get("id")?,
                row::code(found, "subject")?,
                found.get("round")?,
                row::code(found, "state")?,
            ))
        })?
        .collect::<Result<_, _>>()?;
    Ok(rounds)
}

/// Whom an entity asked in its last question about this that was approved, in order.
///
/// # Errors
/// What SQLite says.
pub fn last_asked(
    connection: &Connection,
    entity: EntityId,
    subject: ApprovalSubject,
) -> StoreResult<Vec<(Role, PersonId)>> {
    let route = connection
        .prepare_cached(
            "SELECT role, person_id FROM approval_step WHERE approval_id =
               (SELECT id FROM approval WHERE entity_id = ?1 AND state = 'approved' AND subject = ?2
                ORDER BY requested_at DESC LIMIT 1)
             ORDER BY position",
        )?
        .query_map((entity, subject.code()), |found| {
            Ok((row::code(found, "role")?, found.get("person_id")?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(route)
}

/// A new approval.
#[derive(Clone, Debug)]
pub struct NewApproval<'a> {
    /// What is asked to be approved.
    pub subject: ApprovalSubject,
    /// The entity.
    pub entity: EntityId,
    /// What it is about.
    pub about: About,
    /// Its title.
    pub title: &'a str,
    /// What is asked, in words.
    pub question: &'a str,
    /// The rule an exception sets aside; empty for any other question.
    pub rule: &'a str,
    /// The round, from 1.
    pub round: i64,
    /// Who asks.
    pub by: PersonId,
}

/// Adds an approval that waits.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, new: &NewApproval<'_>) -> StoreResult<ApprovalId> {
    tx.insert(
        "approval",
        &[
            ("subject", Value::Text(new.subject.code().to_owned())),
            ("entity_id", Value::Integer(new.entity.0)),
            (new.about.column(), Value::Integer(new.about.id())),
            ("title", Value::Text(new.title.to_owned())),
            ("question", Value::Text(new.question.to_owned())),
            ("rule", Value::Text(new.rule.to_owned())),
            ("round", Value::Integer(new.round)),
            ("state", Value::Text(ApprovalState::Pending.code().to_owned())),
            ("requested_by", Value::Integer(new.by.0)),
            ("requested_at", Value::Integer(tx.now())),
        ],
    )
    .map(ApprovalId)
}

/// Adds a step at a place, from 1.
///
/// # Errors
/// What SQLite says.
pub fn add_step(
    tx: &Tx<'_>,
    id: ApprovalId,
    position: i64,
    role: Role,
    person: PersonId,
    state: StepState,
) -> StoreResult<()> {
    tx.insert(
        "approval_step",
        &[
            ("approval_id", Value::Integer(id.0)),
            ("position", Value::Integer(position)),
            ("role", Value::Text(role.code().to_owned())),
            ("person_id", Value::Integer(person.0)),
            ("state", Value::Text(state.code().to_owned())),
        ],
    )?;
    Ok(())
}

/// Changes columns of an approval, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn update(tx: &Tx<'_>, id: ApprovalId, seen: Option<i64>, values: Values<'_>) -> StoreResult<()> {
    tx.update("approval", id, seen, values)
}

/// Changes columns of a step.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn update_step(tx: &Tx<'_>, step: i64, values: Values<'_>) -> StoreResult<()> {
    tx.update("approval_step", step, None, values)
}

/// What an approver needs to know of a vacancy.
#[derive(Clone, PartialEq, Debug)]
pub struct Summary {
    /// Its list row.
    pub row: crate::store::vacancy::VacancyRow,
    /// The line manager.
    pub manager: String,
    /// How many applications are in each state, most first.
    pub counts: Vec<(crate::domain::ApplicationState, i64)>,
}

/// What an approver needs to know of a vacancy; `None` when there is none with this identifier.
///
/// # Errors
/// What SQLite says.
pub fn summary(connection: &Connection, id: VacancyId) -> StoreResult<Option<Summary>> {
    use crate::store::vacancy;
    let sql = format!(
        "SELECT 0 AS sort_key, v.id AS row_key, {}, (SELECT m.given_name || ' ' || m.family_name FROM person m WHERE m.id = v.manager_id) AS manager
         FROM {} WHERE v.id = ?1",
        vacancy::SOURCE.select,
        vacancy::SOURCE.from
    );
    let found = connection
        .prepare_cached(&sql)?
        .query_row([id], |found| {
            let manager: Option<String> = found.get("manager")?;
            Ok((vacancy::list_row(found)?, manager.unwrap_or_default()))
        })
        .optional()?;
    let Some((row, manager)) = found else { return Ok(None) };
    let counts = connection
        .prepare_cached(
            "SELECT state, sum(n) AS n FROM state_count WHERE vacancy_id = ?1 GROUP BY state ORDER BY n DESC, state",
        )?
        .query_map([id], |found| Ok((row::code(found, "state")?, found.get("n")?)))?
        .collect::<Result<_, _>>()?;
    Ok(Some(Summary { row, manager, counts }))
}
