//! How SQLite means to answer the lists: along an index, never by reading a long table or sorting it first.

use crate::support::World;
use keur::domain::list::{Anchor, Column, Key, KeyValue, Scope, View};
use keur::domain::{Actor, Coded, DeadlineKind, PersonId, Role, VacancyId};
use keur::office::visibility::Visibility;
use keur::store::deadline::{Own, Reach, Window};
use keur::store::list::{self, Condition, Source};
use keur::store::{approval, candidates, deadline, request, vacancy};
use rusqlite::{Connection, params_from_iter};
use std::collections::BTreeSet;

/// A list, with whose rows it shows and who may see them.
struct List {
    name: &'static str,
    source: Source,
    columns: &'static [Column],
    scope: fn(Scope, PersonId) -> Condition,
    visible: fn(&Actor) -> Condition,
}

/// Every list there is; a test below counts the sources, so that none is forgotten.
const LISTS: &[List] = &[
    List {
        name: "vacancies",
        source: vacancy::SOURCE,
        columns: vacancy::COLUMNS,
        scope: vacancy::scope,
        visible: |actor| Visibility::of_vacancies(actor).on_vacancies(),
    },
    List {
        name: "approvals that wait",
        source: approval::SOURCE,
        columns: approval::COLUMNS,
        scope: |scope, me| approvals(approval::pending(), scope, approval::at_turn(me, &[])),
        visible: |actor| Visibility::of_approvals(actor).on_approvals(&[]),
    },
    List {
        name: "approvals that were decided",
        source: approval::SOURCE,
        columns: approval::PAST_COLUMNS,
        scope: |scope, me| approvals(approval::past(), scope, approval::with_step(me)),
        visible: |actor| Visibility::of_approvals(actor).on_approvals(&[]),
    },
    List {
        name: "vacancy requests",
        source: request::SOURCE,
        columns: request::COLUMNS,
        scope: request::scope,
        visible: |actor| Visibility::of_requests(actor).on_requests(),
    },
    List {
        name: "candidates",
        source: candidates::SOURCE,
        columns: candidates::COLUMNS,
        scope: candidates::scope,
        visible: |actor| Visibility::of_candidates(actor).on_applications(),
    },
    List {
        name: "candidates of a vacancy",
        source: candidates::SOURCE_OF_VACANCY,
        columns: candidates::COLUMNS_OF_VACANCY,
        scope: |_, _| candidates::of_vacancy(VacancyId(1)),
        visible: |_| Condition::default(),
    },
];

/// Waiting or decided ones, everybody's or the person's own.
fn approvals(mut base: Condition, scope: Scope, own: Condition) -> Condition {
    if scope == Scope::Mine {
        base.and(own);
    }
    base
}

/// What is so short that reading it whole is nothing: entities, and the keys of the rows of one page.
const SHORT: &[&str] = &["e", "k"];

/// A step of a plan.
#[derive(Debug)]
struct Step {
    parent: i64,
    what: String,
}

fn plan(connection: &Connection, asked: &Condition) -> Vec<Step> {
    let mut statement = connection
        .prepare(&format!("EXPLAIN QUERY PLAN {}", asked.sql))
        .unwrap_or_else(|error| panic!("{}: {error}", asked.sql));
    statement
        .query_map(params_from_iter(asked.values.clone()), |row| {
            Ok(Step {
                parent: row.get(1)?,
                what: row.get(3)?,
            })
        })
        .expect("a plan")
        .collect::<Result<_, _>>()
        .expect("a plan")
}

/// What is wrong with a plan: a long table read whole, or sorted before its first row is known.
fn fault(steps: &[Step]) -> Option<&str> {
    let scans = |step: &Step| {
        let Some(table) = step.what.strip_prefix("SCAN ") else {
            return false;
        };
        let bare = !table.contains(" USING ") && !table.contains("CONSTANT ROW") && !table.contains("VIRTUAL TABLE");
        bare && !SHORT.contains(&table)
    };
    // A person's own seats come as a list of a few vacancies, and a page as a list of its keys: sorting what stands in them is nothing.
    let few = |parent| {
        let mut beside = steps.iter().filter(|step| step.parent == parent);
        beside.any(|step| step.what.starts_with("LIST SUBQUERY") || step.what == "SCAN k")
    };
    let sorts = |step: &Step| step.what.contains("USE TEMP B-TREE FOR ORDER BY") && !few(step.parent);
    steps
        .iter()
        .find(|step| scans(step) || sorts(step))
        .map(|step| step.what.as_str())
}

#[test]
fn every_list_walks_an_index_in_every_order_and_scope() {
    let mut world = World::new();
    let many: Vec<_> = (0..8)
        .map(|i| world.new_entity(&format!("OVO10000{i}"), "Nog een agentschap", "NA"))
        .map(|entity| (Role::SelectionOfficer, Some(entity)))
        .collect();
    let wide = world.new_colleague("wide", "Wijd", "Wies", &many);
    let mut faults = Vec::new();
    for list in LISTS {
        for column in list.columns.iter().filter(|column| column.sortable) {
            let value = match column.kind {
                keur::domain::list::ColumnKind::Number
                | keur::domain::list::ColumnKind::Points
                | keur::domain::list::ColumnKind::Moment => KeyValue::Number(1),
                _ => KeyValue::Text("m".to_owned()),
            };
            let key = || Key {
                value: value.clone(),
                id: 1,
            };
            let anchors = [
                Anchor::First,
                Anchor::Last,
                Anchor::After(key()),
                Anchor::Before(key()),
                Anchor::From(key()),
            ];
            for scope in [Scope::All, Scope::Mine, Scope::Entity(world.entity)] {
                for actor in [&world.admin, &world.officer, &wide, &world.juror] {
                    for descending in [false, true] {
                        let view = View {
                            scope,
                            sort: column.id.to_owned(),
                            descending,
                            ..View::default()
                        };
                        for anchor in &anchors {
                            let mut base = (list.visible)(actor);
                            base.and((list.scope)(scope, actor.person));
                            let asked = list::question(world.connection(), &list.source, &view, base, anchor, 50)
                                .expect("a question");
                            let steps = plan(world.connection(), &asked);
                            if let Some(fault) = fault(&steps) {
                                faults.push(format!(
                                    "{} by {} {scope:?} for {} {anchor:?}: {fault} {steps:?}",
                                    list.name, column.id, actor.name
                                ));
                            }
                        }
                    }
                }
            }
        }
    }
    faults.dedup();
    assert!(faults.is_empty(), "{}: {faults:#?}", faults.len());
}

#[test]
fn a_crowd_that_matches_is_walked_along_the_order_whoever_asks() {
    let mut world = World::new();
    world.sql(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
         INSERT INTO person (id, family_name, given_name, sort_name, search_name, created_at)
         SELECT i, 'Vandamme', 'Xen', 'vandamme xen', 'vandamme xen', 0 FROM n",
        [],
    );
    world.sql(
        "INSERT INTO application (id, vacancy_id, entity_id, person_id, sort_name, received_at, state, state_at)
         SELECT p.id, v.id, v.entity_id, p.id, p.sort_name, 0, 'submitted', 0 FROM person p, vacancy v WHERE p.id <= 2000 AND v.id = ?1",
        [world.vacancy],
    );
    for actor in [&world.admin, &world.officer] {
        for (sort, text) in [
            ("name", "xen"),
            ("name", "xen vand"),
            ("name", "van d"),
            ("received", "xen"),
            ("received", "vandamme"),
        ] {
            let view = View {
                text: text.to_owned(),
                sort: sort.to_owned(),
                ..View::default()
            };
            let base = Visibility::of_candidates(actor).on_applications();
            let asked = list::question(world.connection(), &candidates::SOURCE, &view, base, &Anchor::First, 50)
                .expect("a question");
            let steps = plan(world.connection(), &asked);
            assert_eq!(fault(&steps), None, "{text} by {sort} for {}: {steps:#?}", actor.name);
        }
    }
    let holders = match candidates::SOURCE.crowd {
        list::Crowd::Begin(begin) => Condition::new(begin.holders, vec!["a".to_owned().into(), "b".to_owned().into()]),
        other => panic!("{other:?}"),
    };
    let steps = plan(world.connection(), &holders);
    assert!(
        steps.iter().all(|step| step.what.contains("person_given")),
        "{steps:#?}"
    );
}

#[test]
fn every_clock_is_found_along_an_index_for_everybody() {
    let world = World::new();
    let today = world.clock.today();
    let window = Window {
        today,
        from: today - chrono::Duration::days(14),
        until: today + chrono::Duration::days(120),
        started: today - chrono::Duration::days(80),
    };
    let mut faults = Vec::new();
    for actor in [&world.admin, &world.officer, &world.hr, &world.juror] {
        for mine in [false, true] {
            let own = || Own {
                person: actor.person,
                closings: vec![world.entity],
            };
            let candidates = Visibility::of_candidates(actor);
            let reach = Reach {
                vacancies: Visibility::of_vacancies(actor).on_vacancies(),
                candidates: candidates.on_vacancies_of_applications(),
                files: candidates.entities,
                approvals: Visibility::of_approvals(actor).on_approvals(&[]),
                mine: mine.then(own),
            };
            for kind in DeadlineKind::ALL {
                let steps = plan(world.connection(), &deadline::question(*kind, &reach, &window));
                if let Some(fault) = fault(&steps) {
                    faults.push(format!("{kind:?} for {} mine: {mine}: {fault} {steps:?}", actor.name));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}: {faults:#?}", faults.len());
}

#[test]
fn no_list_is_left_out() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let sources: usize = std::fs::read_dir(folder)
        .expect("the store")
        .map(|entry| std::fs::read_to_string(entry.expect("a file").path()).unwrap_or_default())
        .map(|source| source.matches(": Source = Source {").count())
        .sum();
    let named: BTreeSet<String> = LISTS
        .iter()
        .map(|list| format!("{} {:?}", list.source.from, list.source.crowd))
        .collect();
    assert_eq!(named.len(), sources, "every `Source` of the store stands in LISTS");
}

#[test]
fn the_fault_finder_finds_faults() {
    let world = World::new();
    let question = |sql: &str| plan(world.connection(), &Condition::new(sql, Vec::new()));
    assert!(fault(&question("SELECT title FROM vacancy ORDER BY number")).is_none());
    assert!(fault(&question("SELECT title FROM vacancy ORDER BY place, id")).is_some());
    assert!(fault(&question("SELECT title FROM vacancy WHERE place = 'Gent'")).is_some());
}
