//! The ranking of one vacancy with five thousand candidates, judged by two jurors each and full of equal scores, beside the statements that
//! read the same of SQLite with nothing around them, in turn, in the same run.
//!
//! `cargo bench --bench ranking`

#![allow(clippy::print_stdout, reason = "this is what it is for")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]

mod yardstick;

use keur::clock::Clock;
use keur::domain::VacancyId;
use keur::office::candidate::{CandidateQuery, CandidateReply};
use keur::office::{Query, Reply, ask, identity};
use keur::store::Reader;
use rusqlite::{Connection, OpenFlags, Row};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use yardstick::figure::{Figure, Target, printed};
use yardstick::{database, in_turn};

const CANDIDATES: i64 = 5_000;
const ROUNDS: usize = 40;

/// The vacancy in selection of somebody who keeps it, with the last stage and two jurors.
struct Crowd {
    vacancy: i64,
    stage: i64,
}

/// A copy of the small database in which one vacancy has so many candidates, all suitable, with sheets and scores that often tie.
fn crowded() -> (PathBuf, Crowd) {
    let path = yardstick::folder().join("ranking.db");
    let _ = std::fs::remove_file(&path);
    std::fs::copy(database(2_000), &path).unwrap();
    let connection = Connection::open(&path).unwrap();
    let crowd = connection
        .query_row(
            "SELECT v.id, s.id FROM vacancy v JOIN stage s ON s.vacancy_id = v.id
             WHERE v.state = 'in_selection' AND v.owner_id = (SELECT id FROM account WHERE login = 'an.peeters')
               AND (SELECT count(*) FROM juror j WHERE j.vacancy_id = v.id AND j.role <> 'observer' AND j.interest = '') >= 2
               AND EXISTS (SELECT 1 FROM criterion c WHERE c.stage_id = s.id)
             ORDER BY v.id, s.position DESC LIMIT 1",
            [],
            |row| {
                Ok(Crowd {
                    vacancy: row.get(0)?,
                    stage: row.get(1)?,
                })
            },
        )
        .unwrap();
    fill(&connection, &crowd);
    (path, crowd)
}

fn fill(connection: &Connection, Crowd { vacancy, stage }: &Crowd) {
    connection
        .execute_batch(&format!(
            "BEGIN;
             UPDATE reglement SET ranking = 'ranked' WHERE vacancy_id = {vacancy};
             UPDATE stage SET anonymous = 0 WHERE vacancy_id = {vacancy};
             UPDATE criterion SET tie_order = position WHERE stage_id = {stage} AND retired_at IS NULL;
             CREATE TEMP TABLE n AS WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {CANDIDATES}) SELECT n FROM n;
             INSERT INTO person (id, family_name, given_name, sort_name, search_name, created_at)
               SELECT 1000 + n, 'Janssens' || n, 'Nele', 'janssens' || n || ' nele', 'janssens' || n || ' nele', 0 FROM n;
             INSERT INTO application (id, vacancy_id, entity_id, person_id, sort_name, received_at, state, stage_id, score, state_at)
               SELECT 1000 + n, {vacancy}, (SELECT entity_id FROM vacancy WHERE id = {vacancy}), 1000 + n, 'janssens' || n || ' nele', n,
                 'suitable', {stage}, 1000 + 50 * (n % 20), n FROM n;
             INSERT INTO score_sheet (id, application_id, stage_id, juror_id, state, submitted_at)
               SELECT 100000 + 2 * n + j.at, 1000 + n, {stage}, j.id, 'submitted', n FROM n,
                 (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM juror WHERE vacancy_id = {vacancy} AND role <> 'observer' AND interest = '' LIMIT 2) j;
             INSERT INTO score (sheet_id, criterion_id, points)
               SELECT h.id, c.id, 100 * (1 + (h.id + c.position) % 3) FROM score_sheet h, criterion c
               WHERE h.id > 100000 AND h.id <= 100001 + 2 * {CANDIDATES} AND h.stage_id = {stage} AND c.stage_id = {stage} AND c.retired_at IS NULL;
             COMMIT;"
        ))
        .unwrap();
}

/// What a ranking reads: everybody, the sheets of the stage that decides between equals, agreed scores, departures, who is on hold.
const READ: &[&str] = &[
    "SELECT a.id, p.family_name || ' ' || p.given_name, a.sort_name, a.state, a.stage_id, coalesce(s.name, ''), a.score, a.place
     FROM application a CROSS JOIN person p ON p.id = a.person_id LEFT JOIN stage s ON s.id = a.stage_id WHERE a.vacancy_id = ?1 AND ?2 > 0",
    "SELECT h.application_id, o.criterion_id, o.points FROM score_sheet h CROSS JOIN score o ON o.sheet_id = h.id
     WHERE h.stage_id = ?2 AND ?1 > 0 AND h.state = 'submitted'
       AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.juror_id = h.juror_id AND r.application_id = h.application_id)",
    "SELECT g.application_id, g.criterion_id, g.points FROM criterion c CROSS JOIN agreement g ON g.criterion_id = c.id
     WHERE c.stage_id = ?2 AND ?1 > 0",
    "SELECT d.application_id, d.code FROM departure d JOIN decision x ON x.id = d.decision_id
     WHERE d.vacancy_id = ?1 AND ?2 > 0 AND d.kind = 'decision' AND x.revoked_at IS NULL",
    "SELECT d.application_id, s.name FROM stage s CROSS JOIN decision d ON d.stage_id = s.id
     WHERE s.vacancy_id = ?1 AND ?2 > 0 AND d.on_hold = 1 AND d.revoked_at IS NULL ORDER BY s.position",
];

/// Reads every column, as anybody who wants to show the row must.
fn touched(row: &Row<'_>) -> rusqlite::Result<usize> {
    let mut read = 0;
    for at in 0..row.as_ref().column_count() {
        read += match row.get::<_, rusqlite::types::Value>(at)? {
            rusqlite::types::Value::Text(text) => black_box(text).len(),
            other => usize::from(black_box(other) != rusqlite::types::Value::Null),
        };
    }
    Ok(read)
}

fn measure(path: &Path, crowd: &Crowd) {
    let reader = Reader::open(path).unwrap();
    let actor = identity::by_login(reader.connection(), Clock::System, "an.peeters")
        .unwrap()
        .unwrap();
    let bare = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    // The same cache on both sides.
    bare.pragma_update(None, "cache_size", -8192).unwrap();
    let query = Query::Candidate(CandidateQuery::Ranking(VacancyId(crowd.vacancy)));
    let pair = in_turn(
        ROUNDS,
        || match ask(reader.connection(), Clock::System, &actor, &query).unwrap() {
            Reply::Candidate(CandidateReply::Ranking(ranking)) => ranking.rows.len(),
            _ => 0,
        },
        || {
            let read = READ.iter().map(|sql| {
                let mut statement = bare.prepare_cached(sql).unwrap();
                let rows = statement.query_map([crowd.vacancy, crowd.stage], touched).unwrap();
                rows.map(Result::unwrap).count()
            });
            read.sum::<usize>()
        },
    );
    let name = format!("the ranking of {CANDIDATES} candidates");
    printed(&[Figure::beside(name, Target::Ratio(2.0), pair)], "Ranking");
}

fn main() {
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let (path, crowd) = crowded();
    measure(&path, &crowd);
}
