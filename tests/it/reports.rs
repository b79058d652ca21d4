//! The report shop: every figure against the list behind it, who reads what, small groups, clicks from a file, what is kept, and the files.

use crate::support::{World, said};
use calamine::{Data, Reader, Xlsx};
use keur::documents::report::{self as paper, ReportFormat};
use keur::documents::{File, House};
use keur::domain::list::{Count, Scope, View};
use keur::domain::report::{Behind, ClickLine, Figure, Filter, Period, Report, Span};
use keur::domain::{Actor, Coded, Level, ReportKind, SavedReportId};
use keur::i18n::{Lang, words};
use keur::office::candidate::{CandidateQuery, CandidateReply};
use keur::office::person::{Ask, Told};
use keur::office::report::clicks::Becomes;
use keur::office::report::{ReportCommand as C, ReportQuery, ReportReply, Shelved};
use keur::office::vacancy::{VacancyQuery, VacancyReply};
use keur::office::{self, Query, Reply};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;
use std::io::{Cursor, Write as _};

fn made(world: &World, actor: &Actor, kind: ReportKind, filter: Filter) -> Report {
    match world.ask(actor, &Query::Report(ReportQuery::make(kind, filter))) {
        Reply::Report(ReportReply::Made(report)) => *report,
        other => panic!("{other:?}"),
    }
}

/// How many rows the list behind a figure has, as the list itself counts them.
fn listed(world: &World, actor: &Actor, behind: &Behind) -> u64 {
    let count = match behind {
        Behind::Candidates(view) => {
            match world.ask(actor, &Query::Candidate(CandidateQuery::Count(None, view.clone()))) {
                Reply::Candidate(CandidateReply::Count(count)) => count,
                other => panic!("{other:?}"),
            }
        }
        Behind::Vacancies(view) => match world.ask(actor, &Query::Vacancy(VacancyQuery::Count(view.clone()))) {
            Reply::Vacancy(VacancyReply::Count(count)) => count,
            other => panic!("{other:?}"),
        },
    };
    match count {
        Count::Exactly(n) => n,
        other => panic!("no exact count: {other:?}"),
    }
}

/// Compares every figure that has a list with that list; gives how many there were.
fn agree(world: &World, actor: &Actor, report: &Report) -> usize {
    let mut compared = 0;
    for line in paper::lines(report) {
        assert_eq!(line.cells.len(), report.headings.len(), "{:?}", report.kind);
        for (figure, behind) in line.cells.iter().zip(&line.behind) {
            let Some(behind) = behind else { continue };
            let told = figure.count().expect("a count") as u64;
            assert_eq!(told, listed(world, actor, behind), "{:?} {behind:?}", report.kind);
            compared += 1;
        }
    }
    compared
}

fn total(report: &Report, column: &str) -> i64 {
    let at = report.headings.iter().position(|one| one.id == column).expect(column);
    let total = report.total.as_ref().expect("a total");
    total.cells[at]
        .count()
        .unwrap_or_else(|| panic!("{column}: {:?}", total.cells[at]))
}

fn filters(world: &World) -> Vec<Filter> {
    let day = |text: &str| text.parse().expect("a day");
    let owner = "SELECT p.given_name || ' ' || p.family_name FROM vacancy v JOIN person p ON p.id = v.owner_id ORDER BY v.number LIMIT 1";
    let entity = world.number("SELECT entity_id FROM vacancy ORDER BY applications DESC LIMIT 1", []);
    vec![
        Filter::default(),
        Filter {
            scope: Scope::Entity(keur::domain::EntityId(entity)),
            ..Filter::default()
        },
        Filter {
            period: Period::Fixed {
                from: Some(day("2026-06-01")),
                until: Some(day("2026-10-15")),
            },
            ..Filter::default()
        },
        Filter {
            levels: vec![Level::A, Level::B],
            officer: world.text(owner, []),
            ..Filter::default()
        },
        Filter {
            kinds: vec![keur::domain::ProcedureKind::ExternalContractual],
            rank: "B1".to_owned(),
            period: Period::Moving(Span::TwelveMonths),
            ..Filter::default()
        },
    ]
}

#[test]
fn every_figure_agrees_with_the_list_behind_it() {
    let world = World::of_sample();
    let manager = "SELECT a.login FROM vacancy v JOIN account a ON a.id = v.manager_id WHERE v.applications > 0 ORDER BY v.applications DESC LIMIT 1";
    let hr = "SELECT a.login FROM account a JOIN role_grant g ON g.person_id = a.id WHERE g.role = 'hr_officer' AND g.entity_id =
      (SELECT entity_id FROM vacancy ORDER BY applications DESC LIMIT 1) LIMIT 1";
    let actors = [
        world.actor("an.peeters"),
        world.actor("emre.yilmaz"),
        world.actor(&world.text(hr, [])),
        world.actor(&world.text(manager, [])),
    ];
    for (at, actor) in actors.iter().enumerate() {
        let mut compared = 0;
        for filter in filters(&world) {
            for kind in ReportKind::ALL {
                if (at == 3 && kind.is_of_colleagues()) || (kind.is_suppressed() && filter.is_fine()) {
                    continue;
                }
                compared += agree(&world, actor, &made(&world, actor, *kind, filter.clone()));
            }
        }
        assert!(compared > 40, "{}: {compared}", actor.login);
    }
}

#[test]
fn the_totals_are_those_of_the_database() {
    let world = World::of_sample();
    let an = world.actor("an.peeters");
    let of = |kind| made(&world, &an, kind, Filter::default());
    let hidden = "vacancy_id NOT IN (SELECT vacancy_id FROM stage WHERE anonymous = 1)";
    let number = |sql: &str| world.number(sql, []);
    // Who is judged anonymously is left out of the list, and so out of the reports: the sample has such a vacancy.
    let all = number("SELECT count(*) FROM application");
    let left_out = all - total(&of(ReportKind::Stages), "candidates");
    assert!((0..all / 10).contains(&left_out), "{left_out}");
    assert_eq!(total(&of(ReportKind::Sources), "candidates"), all - left_out);
    assert_eq!(
        total(&of(ReportKind::TimeToFill), "hired"),
        number(&format!(
            "SELECT count(*) FROM application WHERE state = 'hired' AND {hidden}"
        ))
    );
    assert_eq!(
        total(&of(ReportKind::Workload), "running"),
        number("SELECT count(*) FROM vacancy WHERE state NOT IN ('closed', 'cancelled')")
    );
    assert_eq!(
        total(&of(ReportKind::Reserves), "places"),
        number(
            "SELECT count(*) FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE a.state = 'in_reserve' AND v.reserve_kind <> 'none'
               AND v.state IN ('approved', 'closed')"
        )
    );
    let steps = number(&format!(
        "SELECT count(*) FROM decision d JOIN application a ON a.id = d.application_id WHERE d.revoked_at IS NULL AND d.outcome <> 'exempt'
           AND d.stage_id IS NOT NULL AND a.{hidden}"
    ));
    assert!((total(&of(ReportKind::TimeInStage), "decisions") - steps).abs() <= left_out * 4);
}

#[test]
fn a_line_manager_reads_the_own_vacancies_and_a_juror_nothing() {
    let world = World::new();
    let count = |actor: &Actor| {
        total(
            &made(&world, actor, ReportKind::Stages, Filter::default()),
            "candidates",
        )
    };
    assert_eq!(count(&world.officer), 6);
    assert_eq!(count(&world.manager), 6);
    assert_eq!(count(&world.stranger), 0);
    let refused = |actor: &Actor, kind| {
        let query = Query::Report(ReportQuery::make(kind, Filter::default()));
        office::ask(world.connection(), world.clock, actor, &query).expect_err("refused")
    };
    for kind in ReportKind::ALL {
        refused(&world.juror, *kind);
        refused(&world.observer, *kind);
    }
    for kind in [ReportKind::Jurors, ReportKind::Workload] {
        assert!(said(&refused(&world.manager, kind)).contains("collega"));
    }
}

#[test]
fn a_seat_on_a_jury_brings_a_line_manager_no_figures() {
    let mut world = World::new();
    let other = world.new_vacancy(&crate::support::NewVacancy {
        number: "2026-0777",
        ..Default::default()
    });
    world.sql("UPDATE vacancy SET manager_id = NULL WHERE id = ?1", [other.0]);
    let me = world.manager.person.0;
    world.insert(
        "juror",
        &[
            ("vacancy_id", &other.0),
            ("person_id", &me),
            ("role", &"member"),
            ("declared_at", &1_i64),
        ],
    );
    let person = world.number(
        "SELECT person_id FROM application WHERE vacancy_id = ?1 LIMIT 1",
        [world.vacancy.0],
    );
    let entity = world.entity.0;
    world.insert(
        "application",
        &[
            ("vacancy_id", &other.0),
            ("entity_id", &entity),
            ("person_id", &person),
            ("sort_name", &"x"),
            ("received_at", &1_i64),
            ("state", &"submitted"),
            ("state_at", &1_i64),
        ],
    );
    let report = made(&world, &world.manager, ReportKind::Sources, Filter::default());
    assert_eq!(total(&report, "candidates"), 6, "the jury's vacancy is not told");
    assert!(agree(&world, &world.manager, &report) > 3);
}

#[test]
fn groups_that_are_small_are_left_out_with_what_would_tell_them() {
    let world = World::of_sample();
    let an = world.actor("an.peeters");
    let report = made(&world, &an, ReportKind::Diversity, Filter::default());
    let mut hidden = 0;
    for line in paper::lines(&report) {
        assert!(line.behind.iter().all(Option::is_none), "no list opens behind a group");
        let cells = &line.cells[1..];
        let gone = cells.iter().filter(|cell| **cell == Figure::Hidden).count();
        assert_ne!(gone, 1, "one figure left out of a line is read off its total: {line:?}");
        assert!(cells.iter().filter_map(Figure::count).all(|n| n == 0 || n >= 5));
        hidden += gone;
    }
    assert!(hidden > 0, "the sample has small groups");
    // One entity with one vacancy shows next to nothing.
    let entity =
        keur::domain::EntityId(world.number("SELECT entity_id FROM vacancy WHERE kind = 'reserved_post' LIMIT 1", []));
    let scope = Scope::Entity(entity);
    let own = made(
        &world,
        &an,
        ReportKind::Diversity,
        Filter {
            scope,
            ..Filter::default()
        },
    );
    assert!(
        paper::lines(&own)
            .flat_map(|line| &line.cells)
            .any(|cell| *cell == Figure::Hidden)
    );
    let said = paper::notes(&report, words(Lang::Dutch)).join(" ");
    for word in ["herkomst", "geslacht", "leeftijd", "V-65"] {
        assert!(said.contains(word), "{word}: {said}");
    }
}

#[test]
fn a_report_on_groups_is_made_for_no_finer_part() {
    let world = World::new();
    let ask = |filter: Filter| {
        let query = Query::Report(ReportQuery::make(ReportKind::Diversity, filter));
        office::ask(world.connection(), world.clock, &world.officer, &query)
    };
    for fine in [
        Filter {
            levels: vec![Level::A],
            ..Filter::default()
        },
        Filter {
            officer: "An Peeters".to_owned(),
            ..Filter::default()
        },
    ] {
        let refused = ask(fine).expect_err("refused");
        assert!(said(&refused).contains("per entiteit"), "{refused:?}");
    }
    let scope = Scope::Entity(world.entity);
    ask(Filter {
        scope,
        ..Filter::default()
    })
    .expect("an entity may be asked");
}

#[test]
fn times_are_reckoned_from_decision_to_decision() {
    let mut world = World::new();
    let (application, officer) = (world.applications[2].0, world.officer.person.0);
    let (screening, preselection) = (world.stages[0].0, world.stages[1].0);
    let day = 86_400_000_i64;
    let received = world.number("SELECT received_at FROM application WHERE id = ?1", [application]);
    world.sql("DELETE FROM decision WHERE ?1 = ?1", [1]);
    for (stage, after, outcome) in [
        (screening, 4, "passed"),
        (preselection, 10, "passed"),
        (preselection, 11, "exempt"),
    ] {
        world.insert(
            "decision",
            &[
                ("application_id", &application),
                ("stage_id", &stage),
                ("outcome", &outcome),
                ("decided_by", &officer),
                ("decided_at", &(received + after * day)),
            ],
        );
    }
    let report = made(&world, &world.officer, ReportKind::TimeInStage, Filter::default());
    let told: Vec<_> = report.lines.iter().map(|line| line.cells[1..3].to_vec()).collect();
    assert_eq!(
        told,
        [
            vec![Figure::Count(1), Figure::Tenths(40)],
            vec![Figure::Count(1), Figure::Tenths(60)],
        ]
    );
}

#[test]
fn nothing_long_is_read_whole_unless_everything_is_asked() {
    use keur::domain::list::{Clause, Test};
    use keur::store::list::Condition;
    use keur::store::report::{Asked, questions};
    let world = World::new();
    let clause = |column: &str, test| Clause {
        column: column.to_owned(),
        not: false,
        test,
    };
    let of_an_entity = || Condition::new("v.entity_id = 5", Vec::new());
    let received = clause("received", Test::Range("1".to_owned(), "2".to_owned()));
    let published = clause("published", Test::Range("2026-01-01".to_owned(), String::new()));
    let owner = clause("owner", Test::Same("An Peeters".to_owned()));
    for (seen, clauses) in [
        (Condition::default(), vec![]),
        (Condition::default(), vec![received.clone()]),
        (Condition::default(), vec![published.clone()]),
        (of_an_entity(), vec![]),
        (of_an_entity(), vec![received, owner]),
        (of_an_entity(), vec![published]),
    ] {
        let whole = seen.sql.is_empty() && clauses.is_empty();
        for asked in questions(&Asked::candidates(seen.clone(), &[], &clauses)) {
            let mut statement = world
                .connection()
                .prepare(&format!("EXPLAIN QUERY PLAN {}", asked.sql))
                .unwrap_or_else(|error| panic!("{}: {error}", asked.sql));
            let steps: Vec<String> = statement
                .query_map(rusqlite::params_from_iter(asked.values), |row| row.get(3))
                .expect("a plan")
                .collect::<Result<_, _>>()
                .expect("steps");
            for step in &steps {
                // The vacancies are few; of everything, everything is read once, and nothing is ever sorted.
                let few = step.starts_with("SCAN v") || (whole && step == "SCAN a");
                assert!(few || !step.starts_with("SCAN "), "{}: {steps:?}", asked.sql);
                assert!(!step.contains("TEMP B-TREE"), "{}: {steps:?}", asked.sql);
            }
        }
    }
}

fn file(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().expect("a file");
    file.write_all(text.as_bytes()).expect("written");
    file
}

#[test]
fn clicks_come_in_as_one_act_that_one_undo_takes_back() {
    let mut world = World::new();
    let officer = world.officer.clone();
    let before = world.images();
    let sheet = file(
        "Vacaturenummer;Site;Datum;Clicks\n2026-0412;VDAB;20/11/2026;40\n2026-0412;VDAB;21/11/2026;2\n2026-0412;Jobat.be;21/11/2026;9\n9999;VDAB;21/11/2026;1\n",
    );
    let look = |world: &World, path: &std::path::Path| {
        let query = ReportQuery::Clicks {
            path: path.to_owned(),
            on: None,
        };
        match world.ask(&world.officer, &Query::Report(query)) {
            Reply::Report(ReportReply::Clicks(preview)) => *preview,
            other => panic!("{other:?}"),
        }
    };
    let preview = look(&world, sheet.path());
    assert_eq!(preview.count(), (3, 0, 0, 1));
    assert_eq!(world.images(), before, "looking changes nothing");
    let take = |preview: &keur::office::report::clicks::ClickPreview| C::Clicks {
        file: preview.file.clone(),
        lines: preview.lines.clone(),
    };
    world.done(&officer, take(&preview));
    let report = made(&world, &officer, ReportKind::Clicks, Filter::default());
    assert_eq!(total(&report, "clicks"), 51);
    assert_eq!(report.lines.len(), 2, "a line for each site");
    // The same file again changes nothing; another number takes the place of the old one.
    assert_eq!(look(&world, sheet.path()).count(), (0, 0, 3, 1));
    let told = world.done(&officer, take(&look(&world, sheet.path())));
    assert_eq!((told.message.id.as_str(), told.entry), ("done-nothing-changed", None));
    let later = file("vacancy,site,date,clicks\n2026-0412,vdab,2026-11-21,7\n");
    let preview = look(&world, later.path());
    assert_eq!(preview.becomes, [(2, Becomes::Instead(2))]);
    let after = world.images();
    world.done(&officer, take(&preview));
    assert_eq!(
        total(&made(&world, &officer, ReportKind::Clicks, Filter::default()), "clicks"),
        56
    );
    world.done(&officer, keur::office::Command::Undo(None));
    assert_eq!(world.images(), after, "the old number is back");
    world.done(&officer, keur::office::Command::Undo(None));
    assert_eq!(world.images(), before);
    world.assert_sound();
}

#[test]
fn clicks_are_for_who_keeps_the_vacancy() {
    let mut world = World::new();
    let line = ClickLine {
        line: 2,
        number: "2026-0412".to_owned(),
        site: "vdab".to_owned(),
        on: "2026-11-20".parse().expect("a day"),
        clicks: 4,
    };
    let command = || C::Clicks {
        file: "clicks.csv".to_owned(),
        lines: vec![line.clone()],
    };
    let (stranger, manager, officer) = (world.stranger.clone(), world.manager.clone(), world.officer.clone());
    assert_eq!(world.refused(&stranger, command()), ["refused-clicks-nothing"]);
    assert_eq!(world.refused(&manager, command()), ["refused-right"]);
    world.done(&officer, command());
}

fn shelf(world: &World, actor: &Actor) -> Vec<Shelved> {
    match world.ask(actor, &Query::Report(ReportQuery::Shelf(Ask::All(View::default())))) {
        Reply::Report(ReportReply::Shelf(Told::All(all))) => all,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_report_is_kept_shared_changed_and_removed() {
    let mut world = World::new();
    let (officer, colleague, stranger) = (world.officer.clone(), world.colleague.clone(), world.stranger.clone());
    let filter = Filter {
        period: Period::Moving(Span::LastMonth),
        ..Filter::default()
    };
    let keep = |name: &str, entity| C::Keep {
        name: name.to_owned(),
        entity,
        report: ReportKind::Sources,
        filter: filter.clone(),
    };
    let id = SavedReportId(
        world
            .done(&officer, keep("Bronnen vorige maand", None))
            .created
            .expect("an id"),
    );
    let names = |world: &World, actor: &Actor| -> Vec<String> {
        let saved = shelf(world, actor).into_iter().filter_map(|shelved| shelved.saved);
        saved.map(|saved| saved.name).collect()
    };
    assert_eq!(names(&world, &officer), ["Bronnen vorige maand"]);
    assert!(names(&world, &colleague).is_empty(), "private");
    assert_eq!(
        world.refused(&officer, keep("bronnen VORIGE maand", None)),
        ["refused-report-taken"]
    );
    assert_eq!(world.refused(&officer, keep("sources", None)), ["refused-report-taken"]);
    assert_eq!(world.refused(&officer, keep("  ", None)), ["refused-report-name"]);
    let elsewhere = world.elsewhere;
    assert_eq!(world.refused(&officer, keep("x", Some(elsewhere))), ["refused-right"]);
    let share = C::Change {
        saved: id,
        seen: 1,
        name: "Bronnen vorige maand".to_owned(),
        entity: Some(world.entity),
        filter: filter.clone(),
    };
    world.done(&officer, share.clone());
    assert_eq!(names(&world, &colleague), ["Bronnen vorige maand"]);
    assert!(names(&world, &stranger).is_empty(), "another entity");
    assert!(
        matches!(world.act(&officer, share), Err(office::Failure::Refused(_))),
        "a version that is gone"
    );
    let drop = C::Drop { saved: id, seen: 2 };
    assert_eq!(world.refused(&colleague, drop.clone()), ["refused-report-other"]);
    world.done(&officer, drop);
    assert!(names(&world, &officer).is_empty());
    world.done(&officer, keur::office::Command::Undo(None));
    assert_eq!(names(&world, &officer), ["Bronnen vorige maand"]);
    world.assert_sound();
}

#[test]
fn a_workbook_holds_the_same_figures_with_their_types() {
    let world = World::of_sample();
    let an = world.actor("an.peeters");
    let nl = words(Lang::Dutch);
    for kind in ReportKind::ALL {
        let report = made(&world, &an, *kind, Filter::default());
        let bytes = paper::file(&report, ReportFormat::Xlsx, world.clock.local(), nl, &House::none())
            .expect("a workbook")
            .bytes;
        let again = paper::file(&report, ReportFormat::Xlsx, world.clock.local(), nl, &House::none()).expect("again");
        assert_eq!(bytes, again.bytes, "the same report gives the same file");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it opens");
        assert_eq!(book.sheet_names(), ["Cijfers", "Parameters"]);
        let sheet = book.worksheet_range("Cijfers").expect("the figures");
        let rows: Vec<_> = sheet.rows().collect();
        assert_eq!(rows.len(), 1 + paper::lines(&report).count(), "{kind:?}");
        for (line, row) in paper::lines(&report).zip(&rows[1..]) {
            for ((figure, heading), cell) in line.cells.iter().zip(&report.headings).zip(*row) {
                let parts = if heading.holds == keur::domain::report::Holds::Percent {
                    1_000.0
                } else {
                    10.0
                };
                match figure {
                    Figure::Blank => assert!(matches!(cell, Data::Empty), "{cell:?}"),
                    Figure::Count(n) => assert_eq!(*cell, Data::Float(*n as f64)),
                    Figure::Tenths(tenths) => assert_eq!(*cell, Data::Float(*tenths as f64 / parts)),
                    Figure::Day(day) => {
                        let Data::DateTime(at) = cell else { panic!("{cell:?}") };
                        assert_eq!(at.as_datetime().map(|at| at.date()), Some(*day));
                    }
                    Figure::Hidden | Figure::Text(_) | Figure::Word(_) => {
                        assert_eq!(*cell, Data::String(paper::written(figure, nl)));
                    }
                }
            }
        }
        let asked = book.worksheet_range("Parameters").expect("the parameters");
        assert_eq!(asked.get((0, 1)), Some(&Data::String(paper::title(&report, nl))));
    }
}

#[test]
fn no_cell_of_a_file_is_a_formula() {
    let mut world = World::new();
    world.sql(
        "UPDATE application SET source = '=1+1' WHERE id = ?1",
        [world.applications[0].0],
    );
    let report = made(&world, &world.officer, ReportKind::Sources, Filter::default());
    let csv = String::from_utf8(paper::csv(&report, words(Lang::Dutch))).expect("text");
    assert!(csv.contains("\n'=1+1;"), "{csv}");
    let bytes = paper::file(
        &report,
        ReportFormat::Xlsx,
        world.clock.local(),
        words(Lang::English),
        &House::none(),
    )
    .expect("a file")
    .bytes;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it opens");
    assert!(book.worksheet_formula("Figures").expect("a sheet").is_empty());
    let sheet = book.worksheet_range("Figures").expect("the figures");
    assert!(sheet.rows().any(|row| row[0] == Data::String("=1+1".to_owned())));
}

#[test]
fn a_paper_holds_every_figure_and_repeats_its_head() {
    let world = World::of_sample();
    let an = world.actor("an.peeters");
    for (kind, lang) in [
        (ReportKind::Sources, Lang::Dutch),
        (ReportKind::PassRates, Lang::English),
        (ReportKind::Diversity, Lang::Dutch),
    ] {
        let report = made(&world, &an, kind, Filter::default());
        let File { bytes, warnings, .. } = paper::file(
            &report,
            ReportFormat::Pdf,
            world.clock.local(),
            words(lang),
            &House::none(),
        )
        .unwrap_or_else(|messages| panic!("{messages:?}"));
        assert_eq!(warnings, [], "{kind:?}");
        assert!(bytes.starts_with(b"%PDF"));
        let read = keur::exchange::document::read("report.pdf", &bytes);
        let text: String = format!("{read:?}").split_whitespace().collect();
        for line in paper::lines(&report).take(12) {
            for (figure, heading) in line.cells.iter().zip(&report.headings) {
                let told = paper::read(figure, heading.holds, words(lang));
                if figure.count().is_some() {
                    assert!(text.contains(&told), "{kind:?}: {told}");
                }
            }
        }
    }
}

fn at(world: &World, place: Place, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Mono, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.send(Event::Visit(place));
    app
}

#[test]
fn a_figure_opens_the_list_behind_it_and_esc_comes_back() {
    let world = World::in_file();
    let mut app = at(&world, Place::Start, (80, 24), Lang::Dutch);
    app.press("g p");
    assert!(app.text().contains("Kandidaten per status en bron"), "{}", app.text());
    app.press("enter");
    let report = app.text();
    assert!(report.contains("Totaal") && report.contains("Ingediend"), "{report}");
    app.press("end enter");
    let list = app.text();
    assert!(
        list.contains("6 rijen") || list.contains("(6"),
        "the total opens everybody: {list}"
    );
    app.press("esc");
    assert!(app.text().contains("Totaal"), "{}", app.text());
    app.press("home enter");
    let list = app.text();
    assert!(list.contains("Ingediend"), "{list}");
    app.press("esc p");
    assert!(app.text().contains("vorige maand"), "{}", app.text());
    app.press("down down enter");
    assert!(app.text().contains("ontvangen van"), "{}", app.text());
}

#[test]
fn a_report_is_written_and_kept_from_the_keys() {
    let world = World::in_file();
    let mut app = at(&world, Place::Report(ReportKind::Sources, None), (80, 24), Lang::Dutch);
    app.press("x down enter");
    let (path, bytes) = app.files.pop().expect("a file");
    assert!(path.to_string_lossy().ends_with(".xlsx"), "{path:?}");
    assert!(bytes.starts_with(b"PK"));
    app.press("w enter").types("Mijn bronnen").press("ctrl+s");
    assert!(app.text().contains("Mijn bronnen"), "{}", app.text());
    app.press("esc");
    assert!(
        app.text().contains("Rapport ‘Mijn bronnen’ is bewaard") || app.text().contains("Mijn bronnen"),
        "{}",
        app.text()
    );
    let kept = shelf(&world, &world.officer);
    assert!(
        kept.iter()
            .any(|shelved| shelved.saved.as_ref().is_some_and(|saved| saved.name == "Mijn bronnen"))
    );
}

#[test]
fn clicks_are_taken_in_from_the_keys() {
    let world = World::in_file();
    let sheet = file("vacature;site;datum;clicks\n2026-0412;vdab;20/11/2026;40\n");
    let mut app = at(&world, Place::Reports, (80, 24), Lang::Dutch);
    app.press("X").types(&sheet.path().to_string_lossy()).press("ctrl+s");
    assert!(app.text().contains("1 nieuw"), "{}", app.text());
    app.press("down enter");
    assert_eq!(world.number("SELECT sum(clicks) FROM click_count", []), 40);
    app.press("u");
    assert_eq!(world.number("SELECT count(*) FROM click_count", []), 0);
}

#[test]
fn small_groups_open_no_list() {
    let world = World::in_file();
    let mut app = at(
        &world,
        Place::Report(ReportKind::Diversity, None),
        (80, 24),
        Lang::English,
    );
    app.press("end enter");
    assert!(app.text().contains("V-65"), "{}", app.text());
}

#[test]
fn reports_look_as_they_should() {
    let world = World::of_sample();
    let actor = world.actor("an.peeters");
    for (lang, size) in [
        (Lang::Dutch, (80, 24)),
        (Lang::English, (120, 40)),
        (Lang::Dutch, (60, 16)),
    ] {
        let look = Look::new(lang, Theme::Mono, world.clock);
        let mut app = Inline::new(world.second_store(), actor.clone(), look, size);
        let name = |what: &str| format!("report-{what}-{lang:?}-{}x{}", size.0, size.1);
        app.send(Event::Visit(Place::Reports));
        insta::assert_snapshot!(name("shelf"), app.text());
        for kind in [
            ReportKind::Stages,
            ReportKind::TimeToFill,
            ReportKind::Diversity,
            ReportKind::Workload,
        ] {
            app.send(Event::Visit(Place::Report(kind, None)));
            insta::assert_snapshot!(name(kind.code()), app.text());
        }
    }
    let mut look = Look::new(Lang::Dutch, Theme::Mono, world.clock);
    look.accessible = true;
    let mut app = Inline::new(world.second_store(), actor, look, (80, 24));
    app.send(Event::Visit(Place::Report(ReportKind::Sources, None)));
    insta::assert_snapshot!("report-sources-accessible", app.text());
}
