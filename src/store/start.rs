//! What a person's Start shows: bounded, indexed questions by person, none of them about the whole database.

use crate::domain::{
    ApplicationId, Coded, JurorRole, PersonId, ProcedureKind, SessionId, StageId, VacancyId, VacancyState,
};
use crate::store::session::held;
use crate::store::{StoreResult, row};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row};

/// Rows read for one tile, at most.
pub const BOUND: u32 = 50;
/// Journal entries looked back through for what somebody touched.
const LOOKED_BACK: usize = 300;

/// A session of today or soon.
#[derive(Clone, PartialEq, Debug)]
pub struct SessionLine {
    /// Which.
    pub id: SessionId,
    /// The vacancy it is for.
    pub vacancy: VacancyId,
    /// The vacancy's number.
    pub number: String,
    /// The event's title.
    pub title: String,
    /// The session's own name, or nothing.
    pub name: String,
    /// When it starts.
    pub starts: Option<NaiveDateTime>,
    /// The room, or nothing.
    pub room: String,
    /// How many candidates have a place.
    pub enrolled: i64,
    /// Whether the person sits in it.
    pub sits: bool,
}

fn session_line(found: &Row<'_>) -> rusqlite::Result<SessionLine> {
    Ok(SessionLine {
        id: found.get("id")?,
        vacancy: found.get("vacancy_id")?,
        number: found.get("number")?,
        title: found.get("title")?,
        name: found.get("name")?,
        starts: row::moment(found, "starts_local")?,
        room: found.get::<_, Option<String>>("room")?.unwrap_or_default(),
        enrolled: found.get("enrolled")?,
        sits: found.get("sits")?,
    })
}

const SESSION: &str = concat!(
    "SELECT s.id, e.vacancy_id, v.number, e.title, s.name, s.starts_local, r.name AS room,
    (SELECT count(*) FROM part p JOIN enrolment n ON n.part_id = p.id WHERE p.session_id = s.id AND ",
    held!("n"),
    ") AS enrolled,
    EXISTS (SELECT 1 FROM session_juror j WHERE j.session_id = s.id AND j.person_id = ?1) AS sits
  FROM session s CROSS JOIN event e ON e.id = s.event_id CROSS JOIN vacancy v ON v.id = e.vacancy_id LEFT JOIN room r ON r.id = s.room_id
  WHERE s.starts_local >= ?2 AND s.starts_local < ?3 AND e.state <> 'cancelled'"
);

/// The sessions of a day in which the person sits, or of vacancies the person owns or manages.
///
/// # Errors
/// What SQLite says.
pub fn sessions_on(connection: &Connection, person: PersonId, day: NaiveDate) -> StoreResult<Vec<SessionLine>> {
    let next = day.succ_opt().unwrap_or(day);
    let sql = format!(
        "{SESSION} AND (v.owner_id = ?1 OR v.manager_id = ?1 OR EXISTS (SELECT 1 FROM session_juror j WHERE j.session_id = s.id AND j.person_id = ?1))
         ORDER BY s.starts_local, s.id LIMIT {BOUND}"
    );
    let lines = connection
        .prepare_cached(&sql)?
        .query_map((person, day.to_string(), next.to_string()), session_line)?
        .collect::<Result<_, _>>()?;
    Ok(lines)
}

/// Why a procedure is somebody's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tie {
    /// The owner.
    Owner,
    /// The line manager.
    Manager,
    /// On the jury, in this seat.
    Jury(JurorRole),
    /// A role in its entity, and nothing more.
    Entity,
}

/// A procedure of the person.
#[derive(Clone, PartialEq, Debug)]
pub struct ProcedureLine {
    /// The vacancy.
    pub id: VacancyId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// Where it stands.
    pub state: VacancyState,
    /// Since when, in milliseconds.
    pub state_at: i64,
    /// How many applied.
    pub applications: i64,
    /// How many of them wait for a decision.
    pub undecided: i64,
    /// Why it is here.
    pub tie: Tie,
}

fn procedure_line(found: &Row<'_>, tie: Tie) -> rusqlite::Result<ProcedureLine> {
    Ok(ProcedureLine {
        id: found.get("id")?,
        number: found.get("number")?,
        title: found.get("title")?,
        kind: row::code(found, "kind")?,
        state: row::code(found, "state")?,
        state_at: found.get("state_at")?,
        applications: found.get("applications")?,
        undecided: found.get("undecided")?,
        tie,
    })
}

const PROCEDURE: &str = "v.id, v.number, v.title, v.kind, v.state, v.state_at, v.applications, v.undecided";

/// The codes of the states before the end, for an `IN`.
fn running() -> String {
    let codes: Vec<String> = VacancyState::ALL
        .iter()
        .filter(|state| !state.is_final())
        .map(|state| format!("'{}'", state.code()))
        .collect();
    codes.join(", ")
}

/// The running procedures a person owns, manages or judges, latest move first; those of a seat once somebody applied.
///
/// # Errors
/// What SQLite says.
pub fn procedures(connection: &Connection, person: PersonId) -> StoreResult<Vec<ProcedureLine>> {
    let owned = format!(
        "SELECT {PROCEDURE} FROM vacancy v WHERE v.owner_id = ?1 AND v.state IN ({}) ORDER BY v.state_at DESC, v.id LIMIT {BOUND}",
        running()
    );
    let managed = format!(
        "SELECT {PROCEDURE} FROM vacancy v WHERE v.manager_id = ?1 AND v.applications > 0 AND v.state IN ({}) ORDER BY v.state_at DESC, v.id LIMIT {BOUND}",
        running()
    );
    let judged = format!(
        "SELECT {PROCEDURE}, j.role AS seat FROM juror j CROSS JOIN vacancy v ON v.id = j.vacancy_id
         WHERE j.person_id = ?1 AND v.applications > 0 AND v.state IN ({}) ORDER BY v.state_at DESC, v.id LIMIT {BOUND}",
        running()
    );
    let mut lines: Vec<ProcedureLine> = Vec::new();
    for (sql, tie) in [(&owned, Tie::Owner), (&managed, Tie::Manager)] {
        let mut statement = connection.prepare_cached(sql)?;
        let found = statement.query_map([person], |found| procedure_line(found, tie))?;
        for line in found {
            add(&mut lines, line?);
        }
    }
    let mut statement = connection.prepare_cached(&judged)?;
    let found = statement.query_map([person], |found| {
        procedure_line(found, Tie::Jury(row::code(found, "seat")?))
    })?;
    for line in found {
        add(&mut lines, line?);
    }
    lines.sort_by_key(|line| (std::cmp::Reverse(line.state_at), line.id));
    Ok(lines)
}

/// The first tie counts: an owner who also sits on the jury is the owner.
fn add(lines: &mut Vec<ProcedureLine>, line: ProcedureLine) {
    if lines.iter().all(|other| other.id != line.id) {
        lines.push(line);
    }
}

/// Score sheets a juror has not handed in, by vacancy and stage.
#[derive(Clone, PartialEq, Debug)]
pub struct SheetsLine {
    /// The vacancy.
    pub vacancy: VacancyId,
    /// Its number.
    pub number: String,
    /// The stage.
    pub stage: StageId,
    /// The stage's name.
    pub stage_name: String,
    /// The first candidate of them, by name.
    pub first: ApplicationId,
    /// How many.
    pub open: i64,
}

/// The candidates in a stage for whom the person, as a juror without a declared interest (V-33), has no sheet handed in.
///
/// # Errors
/// What SQLite says.
pub fn open_sheets(connection: &Connection, person: PersonId) -> StoreResult<Vec<SheetsLine>> {
    let lines = connection
        .prepare_cached(&format!(
            "SELECT v.id, v.number, st.id AS stage_id, st.name AS stage, min(a.sort_name), a.id AS first, count(*) AS open
             FROM juror j CROSS JOIN vacancy v ON v.id = j.vacancy_id CROSS JOIN application a ON a.vacancy_id = v.id AND a.state = 'in_stage'
             CROSS JOIN stage st ON st.id = a.stage_id
             WHERE j.person_id = ?1 AND j.role <> 'observer' AND v.state IN ('publication_closed', 'in_selection') AND st.scoring <> 'verdict'
               AND j.interest = ''
               AND NOT EXISTS (SELECT 1 FROM score_sheet s WHERE s.application_id = a.id AND s.stage_id = st.id AND s.juror_id = j.id AND s.state = 'submitted')
               AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.juror_id = j.id AND r.application_id = a.id)
             GROUP BY v.id, st.id ORDER BY v.number, st.position LIMIT {BOUND}"
        ))?
        .query_map([person], |found| {
            Ok(SheetsLine {
                vacancy: found.get("id")?,
                number: found.get("number")?,
                stage: found.get("stage_id")?,
                stage_name: found.get("stage")?,
                first: found.get("first")?,
                open: found.get("open")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(lines)
}

/// A vacancy the person worked on.
#[derive(Clone, PartialEq, Debug)]
pub struct TouchedLine {
    /// The vacancy.
    pub vacancy: VacancyId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The stable name of the last act.
    pub act: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// The vacancies a person touched last, latest first, from the journal.
///
/// # Errors
/// What SQLite says.
pub fn touched(connection: &Connection, person: PersonId) -> StoreResult<Vec<TouchedLine>> {
    let sql = format!(
        "WITH mine AS (SELECT seq, at, kind FROM journal WHERE actor_id = ?1 ORDER BY seq DESC LIMIT {LOOKED_BACK}),
           about AS (SELECT m.seq, m.at, m.kind, CASE s.subject WHEN 'vacancy' THEN s.object_id
               ELSE (SELECT a.vacancy_id FROM application a WHERE a.id = s.object_id) END AS vacancy_id
             FROM mine m CROSS JOIN journal_subject s ON s.entry = m.seq WHERE s.subject IN ('vacancy', 'application'))
         SELECT v.id, v.number, v.title, max(t.seq), t.kind, t.at FROM about t CROSS JOIN vacancy v ON v.id = t.vacancy_id
         GROUP BY v.id ORDER BY max(t.seq) DESC LIMIT {BOUND}"
    );
    let lines = connection
        .prepare_cached(&sql)?
        .query_map([person], |found| {
            Ok(TouchedLine {
                vacancy: found.get("id")?,
                number: found.get("number")?,
                title: found.get("title")?,
                act: found.get("kind")?,
                at: found.get("at")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(lines)
}
