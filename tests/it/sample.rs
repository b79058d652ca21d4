//! The sample: the same bytes every time, every state there is, nothing that contradicts itself; and the demo's copy of it.

use chrono::{Days, NaiveDate};
use keur::clock::Clock;
use keur::domain::rules::vacancy::{Checklist, missing_for};
use keur::domain::template::template;
use keur::domain::{
    ApplicationId, ApplicationState, ApprovalState, ApprovalSubject, Coded, EnrolmentState, EventState, JurorRole,
    Outcome, ProcedureKind, PublicationState, RequestState, Role, SheetState, StageId, StageKind, StepState,
    VacancyState, scoring,
};
use keur::domain::{Problem, Severity, VacancyId};
use keur::sample::{DEMO_PEOPLE, Plan, SAMPLE, demo, generate};
use keur::store::vacancy::checklist::checklist;
use keur::store::{journal, ranking};
use rusqlite::{Connection, OpenFlags, Params};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db")
}

fn open(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the file opens")
}

fn texts(connection: &Connection, sql: &str) -> BTreeSet<String> {
    let mut statement = connection.prepare(sql).expect("valid SQL");
    let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
    rows.map(|row| row.expect("a text")).collect()
}

fn number(connection: &Connection, sql: &str, params: impl Params) -> i64 {
    connection.query_row(sql, params, |row| row.get(0)).expect(sql)
}

/// Nothing may come out; what does is shown.
fn none(connection: &Connection, what: &str, sql: &str) {
    let mut statement = connection.prepare(sql).expect(sql);
    let width = statement.column_count();
    let found: Vec<String> = statement
        .query_map([], |row| {
            (0..width)
                .map(|i| {
                    row.get::<_, rusqlite::types::Value>(i)
                        .map(|value| format!("{value:?}"))
                })
                .collect::<Result<Vec<_>, _>>()
        })
        .expect(sql)
        .map(|row| row.expect("a row").join(" "))
        .collect();
    assert!(
        found.is_empty(),
        "{what}: {} cases, first {:?}",
        found.len(),
        &found[..found.len().min(3)]
    );
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = Plan {
        vacancies: 80,
        applications: 1_500,
        ..SAMPLE
    };
    let bytes = |name: &str, plan: &Plan| {
        let path = folder.path().join(name);
        generate(&path, plan, &mut |_, _| {}).expect("a sample");
        fs::read(path).expect("a file")
    };
    let first = bytes("a.db", &plan);
    assert!(first == bytes("b.db", &plan));
    assert!(first != bytes("c.db", &Plan { seed: 7, ..plan }));
}

#[test]
fn more_applications_than_the_living_draw_are_made_and_what_is_told_is_what_is_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("more.db");
    let plan = Plan {
        applications: 6_000,
        ..SAMPLE
    };
    let report = generate(&path, &plan, &mut |_, _| {}).expect("a sample");
    let made = open(&path);
    let count = |table: &str| -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        made.query_row(&sql, [], |row| row.get(0)).expect("a count")
    };
    assert_eq!(report.applications as i64, count("application"));
    assert_eq!(report.vacancies as i64, count("vacancy"));
    assert!(report.applications >= 6_000 && report.vacancies > 130, "{report:?}");
}

#[test]
fn the_committed_sample_is_what_the_generator_makes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sample.db");
    generate(&path, &SAMPLE, &mut |_, _| {}).expect("a sample");
    let kept = fs::read(committed()).expect("the committed sample");
    assert!(kept.len() < 8_000_000, "{} bytes", kept.len());
    assert!(
        fs::read(path).expect("a file") == kept,
        "sample.db is not what the generator makes now; make it again: cargo test --lib write_sample -- --ignored"
    );
}

fn every<C: Coded + std::fmt::Debug>(connection: &Connection, table: &str, column: &str) {
    let found = texts(connection, &format!("SELECT DISTINCT {column} FROM {table}"));
    for value in C::ALL {
        assert!(found.contains(value.code()), "no {table} with {column} {value:?}");
    }
}

#[test]
fn every_state_of_every_state_machine_is_there() {
    let sample = open(&committed());
    every::<VacancyState>(&sample, "vacancy", "state");
    every::<ProcedureKind>(&sample, "vacancy", "kind");
    every::<RequestState>(&sample, "vacancy_request", "state");
    every::<ApplicationState>(&sample, "application", "state");
    every::<StageKind>(&sample, "stage", "kind");
    every::<SheetState>(&sample, "score_sheet", "state");
    for table in ["agreement", "recusal", "letter", "alias"] {
        let n: i64 = sample
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .expect("a count");
        assert!(n > 0, "{table}");
    }
    every::<Outcome>(&sample, "decision", "iif(on_hold, 'on_hold', outcome)");
    every::<JurorRole>(&sample, "juror", "role");
    every::<PublicationState>(&sample, "publication", "state");
    every::<EventState>(&sample, "event", "state");
    every::<EnrolmentState>(&sample, "enrolment", "state");
    every::<ApprovalSubject>(&sample, "approval", "subject");
    every::<ApprovalState>(&sample, "approval", "state");
    every::<StepState>(&sample, "approval_step", "state");
    every::<Role>(&sample, "role_grant", "role");
}

/// Groups of states in which every kind stands at least once: being written, about to begin, going on, being approved, over.
const COURSE: &[(&str, &[VacancyState])] = &[
    ("in preparation", &[VacancyState::InPreparation]),
    ("ready", &[VacancyState::Ready]),
    (
        "running",
        &[
            VacancyState::Published,
            VacancyState::PublicationClosed,
            VacancyState::InSelection,
        ],
    ),
    (
        "reported or approved",
        &[
            VacancyState::ReportDrawn,
            VacancyState::AwaitingApproval,
            VacancyState::Approved,
            VacancyState::ReapprovalNeeded,
        ],
    ),
    ("closed", &[VacancyState::Closed]),
];

#[test]
fn every_kind_stands_in_every_part_of_its_course() {
    let sample = open(&committed());
    for kind in ProcedureKind::ALL {
        let procedure = &template(*kind).procedure;
        for (part, states) in COURSE {
            // A change of service assignment is neither published nor judged: it runs while its approval is asked.
            if !states.iter().any(|state| procedure.has(*state)) {
                continue;
            }
            let found: i64 = states
                .iter()
                .map(|state| {
                    let sql = "SELECT count(*) FROM vacancy WHERE kind = ?1 AND state = ?2";
                    number(&sample, sql, [kind.code(), state.code()])
                })
                .sum();
            assert!(found > 0, "no {kind:?} is {part}");
        }
    }
}

#[test]
fn every_vacancy_could_have_come_where_it_stands() {
    let sample = open(&committed());
    let noon = SAMPLE.today.and_hms_opt(12, 30, 0).expect("a moment");
    let mut found = Vec::new();
    let mut blocked = BTreeSet::new();
    for (id, number, state) in standing(&sample) {
        let today = checklist(&sample, id, Clock::fixed(noon)).expect("a checklist");
        let procedure = &today.procedure;
        assert_eq!(
            procedure,
            &template(today.fields.kind).procedure,
            "{number} keeps its steps"
        );
        assert!(
            matches!(state, VacancyState::ReapprovalNeeded | VacancyState::Cancelled) || procedure.has(state),
            "{number} stands in a state its kind does not have: {state:?}"
        );
        let reached = match state {
            VacancyState::ReapprovalNeeded => VacancyState::Approved,
            other => other,
        };
        let upto = procedure.steps.iter().position(|step| *step == reached).unwrap_or(0);
        for pair in procedure.steps[..=upto].windows(2) {
            let (from, to) = (pair[0], pair[1]);
            // What was asked at a step is asked at its own moment.
            let now = match (to, today.fields.publish_on) {
                (VacancyState::Ready | VacancyState::Published, Some(day)) => {
                    day.and_hms_opt(9, 0, 0).expect("a moment")
                }
                _ => noon,
            };
            let facts = Checklist {
                state: from,
                ..checklist(&sample, id, Clock::fixed(now)).expect("a checklist")
            };
            let blocks = missing_for(to, &facts).into_iter().filter(stops);
            found.extend(blocks.map(|problem| {
                format!(
                    "{number} {:?} to {to:?}: {} {}",
                    facts.fields.kind, problem.rule, problem.message.id
                )
            }));
        }
        if state == VacancyState::InPreparation
            && missing_for(VacancyState::Ready, &today)
                .into_iter()
                .any(|problem| stops(&problem))
        {
            blocked.insert(today.fields.kind.code());
        }
    }
    assert!(
        found.is_empty(),
        "{} steps nobody could have taken: {found:#?}",
        found.len()
    );
    // In each kind there is one that shows what is missing.
    assert_eq!(blocked.len(), ProcedureKind::ALL.len(), "{blocked:?}");
}

fn stops(problem: &Problem) -> bool {
    problem.severity == Severity::Block
}

/// The vacancies told in full, each with the state it stands in or was held in.
fn standing(db: &Connection) -> Vec<(VacancyId, String, VacancyState)> {
    let mut statement = db
        .prepare("SELECT id, number, coalesce(held_state, state) FROM vacancy ORDER BY number")
        .expect("valid SQL");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)));
    rows.expect("rows")
        .map(|row| row.expect("a row"))
        .map(|(id, number, state)| (VacancyId(id), number, VacancyState::from_code(&state).expect("a state")))
        .collect()
}

#[test]
fn what_became_of_candidates_agrees_with_how_far_their_procedure_is() {
    let sample = open(&committed());
    none(
        &sample,
        "an offer or a hire before the approval",
        "SELECT v.number, v.state, a.state FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE a.state IN ('offered', 'hired', 'declined') AND v.state NOT IN ('approved', 'reapproval_needed', 'closed')",
    );
    none(
        &sample,
        "an end decision before the selection",
        "SELECT v.number, v.state, a.state FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE a.state IN ('screened_in', 'screened_out', 'not_preselected', 'preselected', 'in_stage', 'stage_failed', 'suitable', 'unsuitable', 'laureate', 'in_reserve') AND coalesce(v.held_state, v.state) IN ('in_preparation', 'ready', 'published', 'publication_closed')",
    );
    none(
        &sample,
        "more hires than posts",
        "SELECT v.number FROM vacancy v WHERE posts < (SELECT count(*) FROM application a WHERE a.vacancy_id = v.id AND a.state IN ('offered', 'hired'))",
    );
    none(
        &sample,
        "suitable without a decision that says so",
        "SELECT v.number, a.state FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE a.state IN ('suitable', 'laureate', 'in_reserve', 'offered', 'hired', 'declined') AND EXISTS (SELECT 1 FROM decision d JOIN application b ON b.id = d.application_id WHERE b.vacancy_id = v.id) AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.application_id = a.id AND d.outcome = 'suitable')",
    );
    none(
        &sample,
        "in a reserve that is not made",
        "SELECT v.number FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE a.state = 'in_reserve' AND v.reserve_kind = 'none'",
    );
    let called = "SELECT count(*) FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE v.kind = 'reserve_call' AND EXISTS (SELECT 1 FROM application b JOIN vacancy w ON w.id = b.vacancy_id AND w.title = v.title WHERE b.person_id = a.person_id AND b.state = 'in_reserve')";
    assert!(
        number(&sample, called, []) >= 10,
        "a call from a reserve calls who is in it"
    );
    none(
        &sample,
        "published though its kind is not",
        "SELECT v.number FROM vacancy v WHERE kind IN ('redeployment', 'internal_assignment', 'reserve_call') AND (publish_on <> '' OR closes_local <> '' OR EXISTS (SELECT 1 FROM publication p WHERE p.vacancy_id = v.id))",
    );
    none(
        &sample,
        "a jury or a reglement of what is not judged",
        "SELECT v.number FROM vacancy v WHERE kind = 'internal_assignment' AND (EXISTS (SELECT 1 FROM juror j WHERE j.vacancy_id = v.id) OR EXISTS (SELECT 1 FROM reglement r WHERE r.vacancy_id = v.id) OR EXISTS (SELECT 1 FROM stage s WHERE s.vacancy_id = v.id))",
    );
    none(
        &sample,
        "frozen too early or too late",
        "SELECT v.number, v.state FROM vacancy v JOIN reglement r ON r.vacancy_id = v.id WHERE v.state <> 'cancelled' AND (r.frozen_at IS NULL OR r.terms = '') <> (coalesce(v.held_state, v.state) IN ('in_preparation', 'ready'))",
    );
    none(
        &sample,
        "a line manager who selects on no ground, or on one where nobody may",
        "SELECT number FROM vacancy WHERE (kind = 'manager_selects') <> (selector_ground <> '') OR (kind = 'manager_selects') <> (selector = 'line_manager')",
    );
    for kind in ProcedureKind::ALL {
        let usual = template(*kind);
        let own = texts(
            &sample,
            &format!(
                "SELECT DISTINCT s.kind FROM stage s JOIN vacancy v ON v.id = s.vacancy_id WHERE v.kind = '{}'",
                kind.code()
            ),
        );
        for stage in &usual.stages {
            assert!(own.contains(stage.kind.code()), "{kind:?} has its {:?}", stage.kind);
        }
        let channels = texts(
            &sample,
            &format!(
                "SELECT DISTINCT p.channel FROM publication p JOIN vacancy v ON v.id = p.vacancy_id WHERE v.kind = '{}' AND p.channel <> 'other'",
                kind.code()
            ),
        );
        let due: BTreeSet<String> = usual.channels.iter().map(|channel| channel.code().to_owned()).collect();
        assert_eq!(channels, due, "{kind:?}");
    }
}

#[test]
fn everybody_of_the_tour_can_come_in_and_has_work() {
    let sample = open(&committed());
    let id = |login: &str| number(&sample, "SELECT id FROM account WHERE login = ?1", [login]);
    assert_eq!(DEMO_PEOPLE.len(), Role::ALL.len());
    for (role, login) in DEMO_PEOPLE {
        let held = "SELECT count(*) FROM role_grant WHERE person_id = ?1 AND role = ?2";
        assert!(number(&sample, held, (id(login), role.code())) > 0, "{login}");
    }
    let (an, manager, juror) = (id("an.peeters"), id("lm.maes"), id("jury.dhondt"));
    let living = "SELECT count(*) FROM vacancy WHERE owner_id = ?1 AND state NOT IN ('closed', 'cancelled')";
    assert!(
        (10..=20).contains(&number(&sample, living, [an])),
        "{}",
        number(&sample, living, [an])
    );
    let waiting = "SELECT count(*) FROM approval_step s JOIN approval a ON a.id = s.approval_id WHERE s.person_id = ?1 AND s.state = 'current' AND a.state = 'pending'";
    assert!(number(&sample, waiting, [an]) >= 4);
    assert!(number(&sample, waiting, [manager]) >= 3);
    assert!(
        number(
            &sample,
            "SELECT count(*) FROM message WHERE to_id = ?1 AND read_at IS NULL",
            [an]
        ) >= 3
    );
    let open = "SELECT count(*) FROM score_sheet s JOIN juror j ON j.id = s.juror_id JOIN vacancy v ON v.id = j.vacancy_id WHERE j.person_id = ?1 AND s.state = 'open' AND v.number = '2026-0412'";
    assert!(number(&sample, open, [juror]) >= 10);
    assert!(
        number(
            &sample,
            "SELECT count(DISTINCT vacancy_id) FROM juror WHERE person_id = ?1",
            [juror]
        ) >= 5
    );
    let entities = include_str!("../../assets/data/entities.csv").lines().count() - 1;
    assert_eq!(
        number(&sample, "SELECT count(*) FROM entity WHERE active = 1", []),
        entities as i64
    );
    assert_eq!(
        number(&sample, "SELECT count(*) FROM entity WHERE active = 0", []),
        1,
        "a closed one"
    );
}

#[test]
fn nothing_in_the_sample_contradicts_itself() {
    let sample = open(&committed());
    none(&sample, "foreign key", "PRAGMA foreign_key_check");
    assert_eq!(
        texts(&sample, "PRAGMA integrity_check"),
        BTreeSet::from(["ok".to_owned()])
    );
    let verified = journal::verify(&sample).expect("a check");
    assert!(verified.entries > 200 && verified.broken.is_none(), "{verified:?}");
    consistent(&sample, SAMPLE.today);
    scores_are_what_the_sheets_come_to(&sample);
    counts_are_kept(&sample);
}

/// What must hold of states and dates, in the sample and in every demo.
fn consistent(db: &Connection, today: NaiveDate) {
    none(
        db,
        "published but closed",
        &format!("SELECT number, closes_local FROM vacancy WHERE state = 'published' AND closes_local < '{today}'"),
    );
    none(
        db,
        "closed but still open",
        &format!(
            "SELECT number, state, closes_local FROM vacancy WHERE state IN ('publication_closed', 'in_selection', 'report_drawn', 'awaiting_approval', 'approved', 'closed', 'reapproval_needed') AND kind NOT IN ('redeployment', 'internal_assignment', 'reserve_call') AND (closes_local >= '{today}' OR closes_local = '')"
        ),
    );
    none(
        db,
        "closes before it is published",
        "SELECT number FROM vacancy WHERE closes_local <> '' AND closes_local <= publish_on",
    );
    none(
        db,
        "a report with open candidates",
        "SELECT v.number, a.state FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE v.state IN ('report_drawn', 'awaiting_approval', 'approved', 'closed', 'reapproval_needed') AND a.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage')",
    );
    none(
        db,
        "a candidate before publication",
        "SELECT v.number FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE v.state IN ('in_preparation', 'ready')",
    );
    none(
        db,
        "waiting without an approval",
        "SELECT number FROM vacancy v WHERE state = 'awaiting_approval' AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.vacancy_id = v.id AND a.state = 'pending' AND a.subject = 'procedure')",
    );
    none(
        db,
        "a pending approval without one current step",
        "SELECT id FROM approval a WHERE state = 'pending' AND (SELECT count(*) FROM approval_step s WHERE s.approval_id = a.id AND s.state = 'current') <> 1",
    );
    none(
        db,
        "an approver who asked",
        "SELECT a.id FROM approval a JOIN approval_step s ON s.approval_id = a.id WHERE s.person_id = a.requested_by",
    );
    none(
        db,
        "a negative outcome without motivation",
        "SELECT id, state FROM application WHERE state IN ('late', 'incomplete', 'screened_out', 'not_preselected', 'stage_failed', 'unsuitable', 'excluded') AND (motivation = '' OR reason = '')",
    );
    none(
        db,
        "a reason without negative outcome",
        "SELECT id, state, reason FROM application WHERE reason <> '' AND state NOT IN ('late', 'incomplete', 'screened_out', 'not_preselected', 'stage_failed', 'unsuitable', 'excluded')",
    );
    none(
        db,
        "screened out without a failed condition",
        "SELECT a.id FROM application a WHERE state = 'screened_out' AND EXISTS (SELECT 1 FROM screening s WHERE s.application_id = a.id) AND NOT EXISTS (SELECT 1 FROM screening s WHERE s.application_id = a.id AND s.verdict = 'fails')",
    );
    none(
        db,
        "in a stage without a stage",
        "SELECT a.id, a.state FROM application a WHERE stage_id IS NULL AND EXISTS (SELECT 1 FROM stage s WHERE s.vacancy_id = a.vacancy_id AND (a.state <> 'screened_in' OR s.kind = 'screening')) AND state IN ('screened_in', 'in_stage', 'stage_failed', 'suitable', 'unsuitable', 'laureate', 'hired', 'in_reserve')",
    );
    none(
        db,
        "a stage of another vacancy",
        "SELECT a.id FROM application a JOIN stage s ON s.id = a.stage_id WHERE s.vacancy_id <> a.vacancy_id",
    );
    none(
        db,
        "a statutory vacancy without authority",
        "SELECT number FROM vacancy WHERE kind = 'external_statutory' AND authority_function = 0",
    );
    none(
        db,
        "a submitted sheet without a moment",
        "SELECT id FROM score_sheet WHERE (state = 'submitted') <> (submitted_at IS NOT NULL)",
    );
    none(
        db,
        "a sheet from before the talk",
        "SELECT c.id, s.starts_local, datetime(c.submitted_at / 1000, 'unixepoch') FROM score_sheet c JOIN enrolment e ON e.application_id = c.application_id JOIN part p ON p.id = e.part_id JOIN session s ON s.id = p.session_id JOIN event v ON v.id = s.event_id WHERE v.stage_id = c.stage_id AND e.state = 'present' AND date(c.submitted_at / 1000, 'unixepoch') < substr(s.starts_local, 1, 10)",
    );
    none(
        db,
        "a candidate who was present at a talk to come",
        &format!(
            "SELECT p.id, p.starts_local FROM enrolment e JOIN part p ON p.id = e.part_id WHERE e.state IN ('present', 'late', 'absent') AND p.starts_local >= '{today}'"
        ),
    );
    none(
        db,
        "a scoring juror off the jury",
        "SELECT sj.id FROM session_juror sj JOIN session s ON s.id = sj.session_id JOIN event e ON e.id = s.event_id WHERE NOT EXISTS (SELECT 1 FROM juror j WHERE j.vacancy_id = e.vacancy_id AND j.person_id = sj.person_id)",
    );
    none(
        db,
        "a session outside its event",
        "SELECT s.id FROM session s JOIN event e ON e.id = s.event_id WHERE substr(s.starts_local, 1, 10) < e.from_on OR substr(s.ends_local, 1, 10) > e.until_on",
    );
    none(
        db,
        "a session in a weekend or at night",
        "SELECT id, starts_local FROM session WHERE strftime('%w', starts_local) IN ('0', '6') OR substr(starts_local, 12) < '08:00' OR substr(ends_local, 12) > '18:00'",
    );
    let clash = "substr(a.starts_local, 1, 16) < b.ends_local AND b.starts_local < a.ends_local AND a.id < b.id";
    let alive = |x: &str| format!("JOIN event e{x} ON e{x}.id = {x}.event_id AND e{x}.state <> 'cancelled'");
    none(
        db,
        "a room taken twice",
        &format!("SELECT a.id, b.id FROM session a JOIN session b ON a.room_id = b.room_id AND {clash}"),
    );
    none(
        db,
        "a juror in two places",
        &format!(
            "SELECT a.id, b.id FROM session a {} JOIN session b ON {clash} {} JOIN session_juror x ON x.session_id = a.id JOIN session_juror y ON y.session_id = b.id AND x.person_id = y.person_id",
            alive("a"),
            alive("b")
        ),
    );
    none(
        db,
        "a candidate in two places",
        &format!(
            "SELECT a.id, b.id FROM part a JOIN part b ON {clash} JOIN enrolment x ON x.part_id = a.id AND x.state NOT IN ('waiting', 'declined', 'cancelled') JOIN enrolment y ON y.part_id = b.id AND y.state NOT IN ('waiting', 'declined', 'cancelled') JOIN application p ON p.id = x.application_id JOIN application q ON q.id = y.application_id WHERE p.person_id = q.person_id"
        ),
    );
    none(
        db,
        "more candidates than places",
        "SELECT p.id FROM part p WHERE capacity < (SELECT count(*) FROM enrolment e WHERE e.part_id = p.id AND e.state NOT IN ('waiting', 'declined', 'cancelled'))",
    );
    let end = today.checked_add_days(Days::new(1)).expect("a day");
    for (table, column) in [
        ("journal", "at"),
        ("vacancy", "state_at"),
        ("application", "state_at"),
        ("application", "received_at"),
        ("decision", "decided_at"),
        ("approval", "requested_at"),
        ("message", "created_at"),
        ("score_sheet", "submitted_at"),
    ] {
        none(
            db,
            "something of tomorrow",
            &format!(
                "SELECT id FROM (SELECT rowid AS id, {column} AS moment FROM {table}) WHERE moment >= strftime('%s', '{end}') * 1000"
            ),
        );
    }
    none(
        db,
        "a journal that goes back in time",
        "SELECT a.seq FROM journal a JOIN journal b ON b.seq = a.seq + 1 WHERE b.at < a.at - 4 * 86400000",
    );
}

fn scores_are_what_the_sheets_come_to(db: &Connection) {
    let mut applications = db
        .prepare("SELECT id, stage_id, score FROM application a WHERE EXISTS (SELECT 1 FROM score_sheet s WHERE s.application_id = a.id AND s.stage_id = a.stage_id)")
        .expect("valid SQL");
    let mut judged: BTreeMap<StageId, Vec<(ApplicationId, i64)>> = BTreeMap::new();
    let rows = applications
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .expect("rows");
    for (application, stage, score) in rows.map(Result::unwrap) {
        judged.entry(stage).or_default().push((application, score));
    }
    assert!(judged.values().map(Vec::len).sum::<usize>() > 100);
    for (stage, rows) in judged {
        let scored = ranking::scored(db, stage).expect("the scores of a stage");
        let (maximum, pass_mark): (i64, i64) = db
            .query_row("SELECT maximum, pass_mark FROM stage WHERE id = ?1", [stage], |row| {
                row.try_into()
            })
            .expect("a stage");
        for (application, score) in rows {
            let lines = scored.jointly(application);
            let due = scoring::jury(&lines, maximum, pass_mark).map_or(-1, |total| total.points);
            assert_eq!(score, due, "application {application}");
        }
    }
    places_are_those_of_the_scores(db);
}

/// Places are those of the scores, per vacancy, with what decides between equals.
fn places_are_those_of_the_scores(db: &Connection) {
    let mut vacancies = db
        .prepare("SELECT DISTINCT vacancy_id FROM application WHERE place IS NOT NULL")
        .expect("valid SQL");
    let vacancies: Vec<VacancyId> = vacancies
        .query_map([], |row| row.get(0))
        .expect("rows")
        .map(Result::unwrap)
        .collect();
    assert!(vacancies.len() > 10);
    let mut shared = 0;
    for vacancy in vacancies {
        let mut ranked = db
            .prepare("SELECT id, score, place FROM application WHERE vacancy_id = ?1 AND place IS NOT NULL")
            .expect("valid SQL");
        let rows: Vec<(ApplicationId, i64, i64)> = ranked
            .query_map([vacancy], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .expect("rows")
            .map(Result::unwrap)
            .collect();
        let scores: Vec<(ApplicationId, i64)> = rows.iter().map(|(id, score, _)| (*id, *score)).collect();
        let rules = ranking::tie_rules(db, vacancy).expect("tie rules");
        let places = keur::office::candidate::ranking::places(db, vacancy, &scores, &rules).expect("places");
        for (id, _, place) in &rows {
            assert_eq!(places[id].place as i64, *place, "application {id}");
            shared += usize::from(places[id].shared);
        }
    }
    assert!(shared > 0, "somebody shares a place");
}

fn counts_are_kept(db: &Connection) {
    none(
        db,
        "a count that is wrong",
        "SELECT * FROM (SELECT vacancy_id, state, coalesce(stage_id, 0) AS stage, count(*) AS n FROM application GROUP BY 1, 2, 3) a LEFT JOIN state_count s ON s.vacancy_id = a.vacancy_id AND s.state = a.state AND s.stage_id = a.stage WHERE s.n IS NOT a.n",
    );
    none(
        db,
        "a vacancy that counts wrong",
        "SELECT v.id FROM vacancy v WHERE applications <> (SELECT count(*) FROM application a WHERE a.vacancy_id = v.id) OR undecided <> (SELECT count(*) FROM application a WHERE a.vacancy_id = v.id AND a.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage'))",
    );
}

#[test]
fn the_demo_lies_around_any_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let mondays = ["2026-11-23", "2027-03-01", "2025-07-14"].map(|day| day.parse::<NaiveDate>().expect("a day"));
    for (week, monday) in mondays.into_iter().enumerate() {
        for weekday in 0..7 {
            if week > 0 && weekday % 3 != 0 {
                continue;
            }
            let today = monday.checked_add_days(Days::new(weekday)).expect("a day");
            let path = folder.path().join(format!("{today}.db"));
            demo(&path, today).expect("a demo");
            let db = open(&path);
            consistent(&db, today);
            assert_eq!(journal::verify(&db).expect("a check").broken, None);
            for age in [1, 4, 9] {
                let asked = today.checked_sub_days(Days::new(age)).expect("a day");
                let waiting = format!(
                    "SELECT count(*) FROM approval WHERE state = 'pending' AND date(requested_at / 1000, 'unixepoch') = '{asked}'"
                );
                assert!(number(&db, &waiting, []) >= 2, "{today}: nothing asked on {asked}");
            }
            for first in [0, 7] {
                let (from, until) = (monday + Days::new(first), monday + Days::new(first + 7));
                let sessions =
                    format!("SELECT count(*) FROM session WHERE starts_local BETWEEN '{from}' AND '{until}'");
                assert!(number(&db, &sessions, []) >= 5, "{today}: no sessions from {from}");
            }
            let soon = today + Days::new(7);
            let closing = format!(
                "SELECT count(*) FROM vacancy WHERE state = 'published' AND closes_local BETWEEN '{today}' AND '{soon}'"
            );
            assert!(number(&db, &closing, []) >= 2, "{today}: nothing closes soon");
        }
    }
}

#[test]
fn the_demo_can_be_worked_in_and_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.db");
    demo(&path, "2027-05-20".parse().expect("a day")).expect("a demo");
    assert!(demo(&path, SAMPLE.today).is_err(), "a file that is there is left alone");
    let db = open(&path);
    // Every image of a row that was not changed again equals the row: what undo needs.
    let sql = "SELECT count(*) FROM journal_row r JOIN vacancy v ON v.id = r.row_id WHERE r.tbl = 'vacancy' AND r.id = (SELECT max(id) FROM journal_row x WHERE x.tbl = 'vacancy' AND x.row_id = r.row_id) AND (r.after ->> 'state_at' <> v.state_at OR r.after ->> 'closes_local' <> v.closes_local OR r.after ->> 'publish_on' <> v.publish_on OR r.after ->> 'version' <> v.version)";
    assert_eq!(number(&db, sql, []), 0);
}
