//! Every report over the whole archive, beside the statement that counts the same in SQLite with nothing around it, in turn, in the same run;
//! and the same over the last twelve months, as people ask it.
//!
//! `KEUR_BENCH_APPLICATIONS=2000000 cargo bench --bench reports`

#![allow(clippy::print_stdout, reason = "this is what it is for")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]

mod yardstick;

use keur::clock::Clock;
use keur::domain::report::{Filter, Period, Span};
use keur::domain::{Actor, Coded, ReportKind};
use keur::office::report::ReportQuery;
use keur::office::{Query, Reply, ask, identity};
use keur::store::Reader;
use rusqlite::{Connection, OpenFlags};
use std::hint::black_box;
use yardstick::figure::{Figure, Target, printed};
use yardstick::{Table, applications, database, in_turn, ms, time};

const ROUNDS: usize = 5;

/// What each report counts, as plainly as SQLite can be asked.
const fn bare(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::Stages | ReportKind::Sources => {
            "SELECT source, state, profile, count(*) FROM application GROUP BY 1, 2, 3"
        }
        ReportKind::Diversity => {
            "SELECT accommodation <> '', vacancy_id IN (SELECT id FROM vacancy WHERE kind = 'reserved_post'), state, count(*)
             FROM application GROUP BY 1, 2, 3"
        }
        ReportKind::Clicks => "SELECT vacancy_id, site, sum(clicks) FROM click_count GROUP BY 1, 2",
        ReportKind::TimeToFill => {
            "SELECT v.kind, v.publish_on, a.state_at FROM vacancy v CROSS JOIN application a ON a.vacancy_id = v.id AND a.state = 'hired'"
        }
        ReportKind::TimeInStage => {
            "SELECT s.kind, d.decided_at - coalesce(lag(d.decided_at) OVER (PARTITION BY d.application_id ORDER BY d.decided_at), a.received_at)
             FROM decision d JOIN application a ON a.id = d.application_id LEFT JOIN stage s ON s.id = d.stage_id WHERE d.revoked_at IS NULL"
        }
        ReportKind::PassRates => {
            "SELECT s.kind, c.name, count(*), sum(o.points * 1000 / c.maximum) FROM score o JOIN criterion c ON c.id = o.criterion_id
             JOIN stage s ON s.id = c.stage_id JOIN score_sheet h ON h.id = o.sheet_id WHERE h.state = 'submitted' GROUP BY 1, 2"
        }
        ReportKind::Jurors => {
            "SELECT j.person_id, h.application_id, o.criterion_id, o.points FROM juror j JOIN score_sheet h ON h.juror_id = j.id
             JOIN score o ON o.sheet_id = h.id WHERE h.state = 'submitted'"
        }
        ReportKind::Workload => "SELECT owner_id, state, count(*), sum(undecided) FROM vacancy GROUP BY 1, 2",
        ReportKind::Reserves => {
            "SELECT id, number, reserve_months FROM vacancy WHERE reserve_kind <> 'none' AND state IN ('approved', 'closed')"
        }
    }
}

fn rows(connection: &Connection, sql: &str) -> usize {
    let mut statement = connection.prepare_cached(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut n = 0;
    while let Some(row) = rows.next().unwrap() {
        black_box(row.get_ref(0).unwrap());
        n += 1;
    }
    n
}

fn make(reader: &Reader, actor: &Actor, kind: ReportKind, filter: &Filter) -> Reply {
    let query = Query::Report(ReportQuery::make(kind, filter.clone()));
    ask(reader.connection(), Clock::System, actor, &query).unwrap()
}

fn main() {
    let path = database(applications());
    let reader = Reader::open(&path).unwrap();
    let plain = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    // The same cache on both sides.
    plain.pragma_update(None, "cache_size", -8192).unwrap();
    let actor = identity::by_login(reader.connection(), Clock::System, "an.peeters")
        .unwrap()
        .unwrap();
    let whole = Filter::default();
    let year = Filter {
        period: Period::Moving(Span::TwelveMonths),
        ..Filter::default()
    };
    let mut all = Vec::new();
    let mut recent = Table::new(&["what (ms)", "p50", "p95"]);
    for kind in ReportKind::ALL {
        let timed = in_turn(
            ROUNDS,
            || make(&reader, &actor, *kind, &whole),
            || rows(&plain, bare(*kind)),
        );
        all.push(Figure::beside(kind.code().to_owned(), Target::Ratio(1.5), timed));
        let mut series = yardstick::Series::default();
        for _ in 0..ROUNDS {
            series.add(time(|| make(&reader, &actor, *kind, &year)));
        }
        recent.row(&[kind.code().to_owned(), ms(series.at(0.5)), ms(series.at(0.95))]);
    }
    printed(&all, &format!("Reports over {} applications", applications()));
    recent.print("The same, of the last twelve months");
}
