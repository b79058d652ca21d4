//! What was recorded in a procedure, read for its PV: a bounded number of statements, however many candidates there are.

use crate::domain::minutes::{Attendance, Basis, ConditionResult, EventPart, Exemption, ReglementEdition, SessionPart};
use crate::domain::{
    ApplicationId, ApplicationState, Coded, ConditionId, DepartureKind, EventState, JurorRole, Outcome, OverrideGround,
    PersonId, Selector, SheetState, StageId, VacancyId,
};
use crate::store::decision::TAKEN_BACK;
use crate::store::{StoreResult, reuse, row};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use std::collections::HashMap;

/// Reads every row of a statement about a vacancy.
fn all<T>(
    connection: &Connection,
    sql: &str,
    vacancy: VacancyId,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> StoreResult<Vec<T>> {
    let rows = connection
        .prepare_cached(sql)?
        .query_map([vacancy], read)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The number of the entity of a vacancy, and who selects.
///
/// # Errors
/// What SQLite says.
pub fn entity(connection: &Connection, vacancy: VacancyId) -> StoreResult<(String, Selector)> {
    Ok(connection
        .prepare_cached(
            "SELECT e.ovo, v.selector FROM vacancy v CROSS JOIN entity e ON e.id = v.entity_id WHERE v.id = ?1",
        )?
        .query_row([vacancy], |found| {
            Ok((found.get("ovo")?, row::code(found, "selector")?))
        })?)
}

/// Somebody who applied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Applicant {
    /// Which application.
    pub id: ApplicationId,
    /// The name, family name first.
    pub name: String,
    /// When it came in, in milliseconds.
    pub received_at: i64,
    /// Where it stands.
    pub state: ApplicationState,
    /// The stage it is in or stopped at.
    pub stage: Option<StageId>,
    /// The weighted total in hundredths, -1: none.
    pub score: i64,
}

/// Everybody who applied, by name.
///
/// # Errors
/// What SQLite says.
pub fn applicants(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<Applicant>> {
    let sql = "SELECT a.id, p.family_name || ' ' || p.given_name AS name, a.received_at, a.state, a.stage_id, a.score
       FROM application a CROSS JOIN person p ON p.id = a.person_id WHERE a.vacancy_id = ?1 ORDER BY a.sort_name, a.id";
    all(connection, sql, vacancy, |found| {
        Ok(Applicant {
            id: found.get("id")?,
            name: found.get("name")?,
            received_at: found.get("received_at")?,
            state: row::code(found, "state")?,
            stage: found.get("stage_id")?,
            score: found.get("score")?,
        })
    })
}

/// A decision in force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decided {
    /// About which application.
    pub application: ApplicationId,
    /// In which stage; none: about the whole.
    pub stage: Option<StageId>,
    /// What.
    pub outcome: Outcome,
    /// Why.
    pub motivation: String,
    /// When, in milliseconds.
    pub at: i64,
    /// On what ground it departs from the sheets.
    pub ground: Option<OverrideGround>,
}

/// The decisions in force, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn decisions(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<Decided>> {
    let sql = "SELECT d.application_id, d.stage_id, iif(d.on_hold, 'on_hold', d.outcome) AS outcome, d.motivation, d.decided_at,
         (SELECT x.code FROM departure x WHERE x.decision_id = d.id AND x.code <> 'taken_back' ORDER BY x.id DESC LIMIT 1) AS ground
       FROM application a CROSS JOIN decision d ON d.application_id = a.id
       WHERE a.vacancy_id = ?1 AND d.revoked_at IS NULL ORDER BY d.decided_at, d.id";
    all(connection, sql, vacancy, |found| {
        let ground: Option<String> = found.get("ground")?;
        Ok(Decided {
            application: found.get("application_id")?,
            stage: found.get("stage_id")?,
            outcome: row::code(found, "outcome")?,
            motivation: found.get("motivation")?,
            at: found.get("decided_at")?,
            ground: ground.as_deref().and_then(OverrideGround::from_code),
        })
    })
}

/// The answers to the formal conditions.
///
/// # Errors
/// What SQLite says.
pub fn answers(
    connection: &Connection,
    vacancy: VacancyId,
) -> StoreResult<HashMap<(ApplicationId, ConditionId), ConditionResult>> {
    let sql = "SELECT s.application_id, s.condition_id, s.verdict, s.motive
       FROM condition c CROSS JOIN screening s ON s.condition_id = c.id WHERE c.vacancy_id = ?1";
    let rows = all(connection, sql, vacancy, |found| {
        let result = ConditionResult {
            verdict: row::code(found, "verdict")?,
            motive: found.get("motive")?,
        };
        Ok(((found.get(0)?, found.get(1)?), result))
    })?;
    Ok(rows.into_iter().collect())
}

/// How many sheets somebody has in a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sheets {
    /// Handed in.
    pub handed_in: usize,
    /// Begun or reopened, and not handed in.
    pub open: usize,
}

/// The sheets of each candidate in each stage; those of jurors with a tie to the candidate left out.
///
/// # Errors
/// What SQLite says.
pub fn sheets(connection: &Connection, vacancy: VacancyId) -> StoreResult<HashMap<(ApplicationId, StageId), Sheets>> {
    let sql = "SELECT h.application_id, h.stage_id, h.state FROM stage s CROSS JOIN score_sheet h ON h.stage_id = s.id
       WHERE s.vacancy_id = ?1 AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.juror_id = h.juror_id AND r.application_id = h.application_id)";
    let rows = all(connection, sql, vacancy, |found| {
        Ok(((found.get(0)?, found.get(1)?), row::code::<SheetState>(found, 2)?))
    })?;
    let mut sheets: HashMap<_, Sheets> = HashMap::new();
    for (key, state) in rows {
        let counted = sheets.entry(key).or_default();
        match state {
            SheetState::Submitted => counted.handed_in += 1,
            SheetState::Open | SheetState::Reopened => counted.open += 1,
        }
    }
    Ok(sheets)
}

/// A tie of a juror to a candidate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tie {
    /// Whose.
    pub person: PersonId,
    /// The juror's name.
    pub name: String,
    /// To which candidate.
    pub application: ApplicationId,
    /// Declared when, in milliseconds.
    pub at: i64,
}

/// The ties of the jury to candidates.
///
/// # Errors
/// What SQLite says.
pub fn ties(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<Tie>> {
    let sql = "SELECT j.person_id, p.given_name || ' ' || p.family_name AS name, r.application_id, r.declared_at
       FROM juror j CROSS JOIN recusal r ON r.juror_id = j.id CROSS JOIN person p ON p.id = j.person_id
       WHERE j.vacancy_id = ?1 ORDER BY r.id";
    all(connection, sql, vacancy, |found| {
        Ok(Tie {
            person: found.get("person_id")?,
            name: found.get("name")?,
            application: found.get("application_id")?,
            at: found.get("declared_at")?,
        })
    })
}

/// An event of a stage, or of none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// For which stage.
    pub stage: Option<StageId>,
    /// Where it stands.
    pub state: EventState,
    /// Why it was cancelled.
    pub reason: String,
    /// The event with its sessions, and who sat in them.
    pub part: EventPart,
}

/// The events with their sessions and who sat in them, by date.
///
/// # Errors
/// What SQLite says.
pub fn events(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<Event>> {
    let mut seats = seats(connection, vacancy)?;
    let sql =
        "SELECT e.id, e.stage_id, e.state, e.state_reason, e.title, e.place, e.from_on, e.until_on, s.id AS session_id,
         coalesce(s.name, '') AS name, s.starts_local, s.ends_local, coalesce(r.name, '') AS room
       FROM event e LEFT JOIN session s ON s.event_id = e.id LEFT JOIN room r ON r.id = s.room_id
       WHERE e.vacancy_id = ?1 ORDER BY e.from_on, e.id, s.starts_local, s.id";
    let rows = all(connection, sql, vacancy, |found| {
        let event = Event {
            stage: found.get("stage_id")?,
            state: row::code(found, "state")?,
            reason: found.get("state_reason")?,
            part: EventPart {
                title: found.get("title")?,
                place: found.get("place")?,
                from: row::day(found, "from_on")?,
                until: row::day(found, "until_on")?,
                sessions: Vec::new(),
            },
        };
        let session: Option<i64> = found.get("session_id")?;
        let part = SessionPart {
            name: found.get("name")?,
            starts: row::moment(found, "starts_local")?,
            ends: row::moment(found, "ends_local")?,
            room: found.get("room")?,
            jurors: Vec::new(),
            delegates: Vec::new(),
        };
        Ok((found.get::<_, i64>("id")?, event, session.map(|id| (id, part))))
    })?;
    let mut events: Vec<(i64, Event)> = Vec::new();
    for (id, event, session) in rows {
        if events.last().is_none_or(|(last, _)| *last != id) {
            events.push((id, event));
        }
        let (Some((_, event)), Some((session, mut part))) = (events.last_mut(), session) else {
            continue;
        };
        (part.jurors, part.delegates) = seats.remove(&session).unwrap_or_default();
        event.part.sessions.push(part);
    }
    Ok(events.into_iter().map(|(_, event)| event).collect())
}

/// Who sat in a session: the jury, and the union delegates.
type Seats = (Vec<String>, Vec<String>);

/// Who sat in each session.
fn seats(connection: &Connection, vacancy: VacancyId) -> StoreResult<HashMap<i64, Seats>> {
    let sql = "SELECT k.session_id, p.given_name || ' ' || p.family_name AS name, j.role FROM event e CROSS JOIN session s ON s.event_id = e.id
       CROSS JOIN session_juror k ON k.session_id = s.id CROSS JOIN person p ON p.id = k.person_id
       LEFT JOIN juror j ON j.vacancy_id = e.vacancy_id AND j.person_id = k.person_id WHERE e.vacancy_id = ?1 ORDER BY p.sort_name, p.id";
    let rows = all(connection, sql, vacancy, |found| {
        let role: Option<JurorRole> = row::code_or_none(found, "role")?;
        Ok((found.get("session_id")?, found.get::<_, String>("name")?, role))
    })?;
    let mut seats: HashMap<i64, Seats> = HashMap::new();
    for (session, name, role) in rows {
        let (jurors, delegates) = seats.entry(session).or_default();
        match role {
            Some(JurorRole::Observer) => delegates.push(name),
            _ => jurors.push(name),
        }
    }
    Ok(seats)
}

/// Who was noted as absent or late in the sessions of a stage.
///
/// # Errors
/// What SQLite says.
pub fn attendance(
    connection: &Connection,
    vacancy: VacancyId,
) -> StoreResult<HashMap<(ApplicationId, StageId), Attendance>> {
    let sql = "SELECT n.application_id, e.stage_id, n.state, substr(p.starts_local, 1, 10) AS day FROM event e CROSS JOIN session s ON s.event_id = e.id
       CROSS JOIN part p ON p.session_id = s.id CROSS JOIN enrolment n ON n.part_id = p.id
       WHERE e.vacancy_id = ?1 AND e.state <> 'cancelled' AND e.stage_id IS NOT NULL AND n.state IN ('late', 'absent') ORDER BY p.starts_local";
    let rows = all(connection, sql, vacancy, |found| {
        let noted = Attendance {
            state: row::code(found, "state")?,
            on: row::day(found, "day")?,
        };
        Ok(((found.get(0)?, found.get(1)?), noted))
    })?;
    Ok(rows.into_iter().collect())
}

/// The exemptions in force with what they rest on, by candidate and stage.
///
/// # Errors
/// What SQLite says.
pub fn exemptions(
    connection: &Connection,
    vacancy: VacancyId,
) -> StoreResult<HashMap<(ApplicationId, StageId), Exemption>> {
    let sql = "SELECT e.application_id, e.stage_id, e.consent_on, e.manager, e.consulted_on, e.scored, c.name AS criterion, r.level, r.points,
         r.maximum, r.tested_on, r.counts_until, r.source
       FROM stage s CROSS JOIN exemption e ON e.stage_id = s.id CROSS JOIN decision d ON d.id = e.decision_id
       LEFT JOIN exemption_result r ON r.exemption_id = e.id LEFT JOIN criterion c ON c.id = r.criterion_id
       WHERE s.vacancy_id = ?1 AND d.revoked_at IS NULL ORDER BY s.position, c.position";
    let mut found: HashMap<(ApplicationId, StageId), Exemption> = HashMap::new();
    let rows = all(connection, sql, vacancy, |row| {
        let exemption = Exemption {
            consent_on: row::day(row, "consent_on")?,
            manager: row.get("manager")?,
            consulted_on: row::day(row, "consulted_on")?,
            scored: row.get("scored")?,
            results: Vec::new(),
        };
        let criterion: Option<String> = row.get("criterion")?;
        Ok((
            (row.get(0)?, row.get(1)?),
            exemption,
            criterion.map(|name| basis(row, name)).transpose()?,
        ))
    })?;
    for (key, exemption, basis) in rows {
        found.entry(key).or_insert(exemption).results.extend(basis);
    }
    Ok(found)
}

fn basis(row: &Row<'_>, criterion: String) -> rusqlite::Result<Basis> {
    let points = reuse::points(row.get("points")?, row.get("maximum")?);
    Ok(Basis {
        criterion,
        level: row.get("level")?,
        points: points.map(|points| points.given),
        maximum: points.map(|points| points.maximum),
        tested_on: row::day(row, "tested_on")?,
        counts_until: row::day(row, "counts_until")?,
        source: row.get::<_, Option<String>>("source")?.unwrap_or_default(),
    })
}

/// Something done otherwise than a rule or an announcement has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Departed {
    /// When, in milliseconds.
    pub at: i64,
    /// What kind.
    pub kind: DepartureKind,
    /// From which rule.
    pub rule: String,
    /// The coded ground.
    pub ground: Option<OverrideGround>,
    /// A decision was taken back.
    pub taken_back: bool,
    /// Why.
    pub reason: String,
    /// By whom, by name.
    pub by: String,
    /// For which candidate.
    pub application: Option<ApplicationId>,
}

/// The departures, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn departures(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<Departed>> {
    let sql =
        "SELECT d.at, d.kind, d.rule, d.code, d.reason, p.given_name || ' ' || p.family_name AS by, d.application_id
       FROM departure d CROSS JOIN person p ON p.id = d.by_id WHERE d.vacancy_id = ?1 ORDER BY d.at, d.id";
    all(connection, sql, vacancy, |found| {
        let code: String = found.get("code")?;
        Ok(Departed {
            at: found.get("at")?,
            kind: row::code(found, "kind")?,
            rule: found.get("rule")?,
            ground: OverrideGround::from_code(&code),
            taken_back: code == TAKEN_BACK,
            reason: found.get("reason")?,
            by: found.get("by")?,
            application: found.get("application_id")?,
        })
    })
}

/// Every edition of the reglement, oldest first; when it was fixed is told by the local clock.
///
/// # Errors
/// What SQLite says.
pub fn editions(
    connection: &Connection,
    vacancy: VacancyId,
    on: impl Fn(i64) -> NaiveDate,
) -> StoreResult<Vec<ReglementEdition>> {
    let sql = "SELECT edition, frozen_at, change_reason FROM reglement WHERE vacancy_id = ?1 ORDER BY edition";
    all(connection, sql, vacancy, |found| {
        let fixed: Option<i64> = found.get("frozen_at")?;
        Ok(ReglementEdition {
            number: found.get("edition")?,
            fixed_on: fixed.map(&on),
            reason: found.get("change_reason")?,
        })
    })
}

/// When complaints came and when they were answered, oldest first. What they say is left out: it may tell of somebody's health.
///
/// # Errors
/// What SQLite says.
pub fn complaints(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<(NaiveDate, Option<NaiveDate>)>> {
    let sql = "SELECT received_on, answered_on FROM complaint WHERE vacancy_id = ?1 ORDER BY received_on, id";
    let rows = all(connection, sql, vacancy, |found| {
        Ok((row::day(found, "received_on")?, row::day(found, "answered_on")?))
    })?;
    Ok(rows
        .into_iter()
        .filter_map(|(on, answered)| Some((on?, answered)))
        .collect())
}

/// What the journal tells of a procedure: a change of its jury, or that it was put on hold or taken up again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// When, in milliseconds.
    pub at: i64,
    /// Who did it, by name.
    pub by: String,
    /// What.
    pub what: Happened,
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Happened {
    /// A seat of the jury changed: whose, what it was, what it is.
    Seat(String, Option<JurorRole>, Option<JurorRole>),
    /// It was put on hold: why.
    Held(String),
    /// It was taken up again.
    Resumed,
}

/// What the journal tells, oldest first; what was undone is left out.
///
/// # Errors
/// What SQLite says.
pub fn told(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<Told>> {
    let sql = "SELECT j.at, j.kind, coalesce(p.given_name || ' ' || p.family_name, '') AS by, coalesce(x.given_name || ' ' || x.family_name, '') AS name,
         json_extract(r.before, '$.role') AS was, json_extract(r.after, '$.role') AS role,
         coalesce(json_extract(r.after, '$.state_reason'), '') AS reason
       FROM journal_subject s CROSS JOIN journal j ON j.seq = s.entry
         CROSS JOIN journal_row r ON r.entry = j.seq AND r.tbl = iif(j.kind = 'vacancy.jury', 'juror', 'vacancy')
         LEFT JOIN person p ON p.id = j.actor_id
         LEFT JOIN person x ON x.id = json_extract(coalesce(r.after, r.before), '$.person_id')
       WHERE s.subject = 'vacancy' AND s.object_id = ?1 AND j.kind IN ('vacancy.jury', 'vacancy.hold', 'vacancy.resume')
         AND (j.undone_by IS NULL OR EXISTS (SELECT 1 FROM journal u WHERE u.seq = j.undone_by AND u.undone_by IS NOT NULL))
       ORDER BY j.seq, r.id";
    let rows = all(connection, sql, vacancy, |found| {
        let kind: String = found.get("kind")?;
        let what = match kind.as_str() {
            "vacancy.hold" => Happened::Held(found.get("reason")?),
            "vacancy.resume" => Happened::Resumed,
            _ => Happened::Seat(
                found.get("name")?,
                row::code_or_none(found, "was")?,
                row::code_or_none(found, "role")?,
            ),
        };
        Ok(Told {
            at: found.get("at")?,
            by: found.get("by")?,
            what,
        })
    })?;
    Ok(rows)
}
