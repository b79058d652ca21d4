//! Pages against a plain sorted list: whatever the order, the filter, the page length and the direction of walking.

use crate::support::{NewVacancy, World, texts};
use keur::domain::list::{Anchor, Clause, Count, Key, Page, Scope, Test, View};
use keur::domain::{Actor, ApplicationId, ApplicationState, Coded, JurorRole, VacancyId, VacancyState};
use keur::office::candidate::{CandidateQuery, CandidateReply};
use keur::office::vacancy::{VacancyQuery, VacancyReply};
use keur::office::{Query, Reply};
use keur::store::vacancy::{self, VacancyRow};
use proptest::prelude::*;

/// A vacancy of a random list.
#[derive(Clone, Debug)]
struct Plan {
    title: &'static str,
    state: VacancyState,
    applications: i64,
    closes: &'static str,
    mine: bool,
    here: bool,
}

fn plan() -> impl Strategy<Value = Plan> {
    let titles = vec![
        "Éénmaal",
        "een",
        "Zaakbehandelaar",
        "Technicus",
        "Technicus bruggen",
        "één",
    ];
    let closes = vec!["", "2026-11-15T23:59", "2026-11-22T10:00", "2026-12-03T23:59"];
    (
        proptest::sample::select(titles),
        proptest::sample::select(VacancyState::ALL.to_vec()),
        0_i64..4,
        proptest::sample::select(closes),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(title, state, applications, closes, mine, here)| Plan {
            title,
            state,
            applications,
            closes,
            mine,
            here,
        })
}

fn world(plans: &[Plan]) -> World {
    let mut world = World::new();
    let (karim, elsewhere) = (world.colleague.person, world.elsewhere);
    for (i, plan) in plans.iter().enumerate() {
        let id = world.new_vacancy(&NewVacancy {
            number: &format!("2026-{:04}", i % 7 + 1000 * (i / 7)),
            title: plan.title,
            state: plan.state,
            closes: plan.closes,
            owner: (!plan.mine).then_some(karim),
            entity: (!plan.here).then_some(elsewhere),
        });
        // A seat on the jury of another entity's vacancy shows it too, once somebody applied.
        if plan.mine && !plan.here {
            world.new_juror(id, world.officer.person, JurorRole::Member);
        }
        world.sql(
            "UPDATE vacancy SET applications = ?2, state_at = state_at + ?2 WHERE id = ?1",
            (id, plan.applications),
        );
    }
    world
}

fn page(world: &World, actor: &Actor, view: &View, anchor: Anchor, limit: usize) -> Page<VacancyRow> {
    let query = VacancyQuery::Page {
        view: view.clone(),
        anchor,
        limit,
    };
    match world.ask(actor, &Query::Vacancy(query)) {
        Reply::Vacancy(VacancyReply::Page(page)) => page,
        other => panic!("{other:?}"),
    }
}

fn ids(page: &Page<VacancyRow>) -> Vec<VacancyId> {
    assert_eq!(page.rows.len(), page.keys.len());
    page.rows.iter().map(|row| row.id).collect()
}

/// Walks from the first page to the last, or the other way round.
fn walk(world: &World, actor: &Actor, view: &View, limit: usize, forwards: bool) -> (Vec<VacancyId>, Vec<Key>) {
    let (mut rows, mut keys) = (Vec::new(), Vec::new());
    let mut anchor = if forwards { Anchor::First } else { Anchor::Last };
    loop {
        let page = page(world, actor, view, anchor, limit);
        assert!(page.rows.len() <= limit);
        let place = if forwards { rows.len() } else { 0 };
        rows.splice(place..place, ids(&page));
        keys.splice(place..place, page.keys.iter().cloned());
        let (end, next) = match forwards {
            true => (page.at_end, page.keys.last().cloned().map(Anchor::After)),
            false => (page.at_start, page.keys.first().cloned().map(Anchor::Before)),
        };
        match next {
            Some(next) if !end => anchor = next,
            _ => {
                assert!(end, "a page that is not the last has rows");
                return (rows, keys);
            }
        }
        assert!(rows.len() < 1000, "the walk does not end");
    }
}

/// The same list without any cleverness.
fn plain(world: &World, column: &str, descending: bool, filter: &str) -> Vec<VacancyId> {
    let direction = if descending { "DESC" } else { "ASC" };
    let sql = format!(
        "SELECT CAST(id AS TEXT) FROM (SELECT id, {column} AS value FROM vacancy v WHERE {filter}) ORDER BY value {direction}, id {direction}"
    );
    texts(world.connection(), &sql)
        .iter()
        .map(|id| VacancyId(id.parse().expect("an identifier")))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_make_up_the_sorted_list(plans in proptest::collection::vec(plan(), 0..40), limit in 1_usize..9, descending: bool, scope in 0_usize..4) {
        let world = world(&plans);
        let actor = world.officer.clone();
        let visible = format!(
            "(v.entity_id = {} OR (v.applications > 0 AND EXISTS (SELECT 1 FROM juror j WHERE j.vacancy_id = v.id AND j.person_id = {})))",
            world.entity, actor.person
        );
        let (scope, filter) = match scope {
            0 => (Scope::All, visible),
            1 => (Scope::Mine, format!("{visible} AND v.owner_id = {}", actor.person)),
            2 => (Scope::Entity(world.entity), format!("v.entity_id = {}", world.entity)),
            _ => (Scope::Entity(world.elsewhere), format!("{visible} AND v.entity_id = {}", world.elsewhere)),
        };
        for column in vacancy::COLUMNS.iter().filter(|column| column.sortable) {
            let view = View { scope, sort: column.id.to_owned(), descending, ..View::default() };
            let sql = (vacancy::SOURCE.column)(column.id).expect("SQL for a sortable column");
            let expected = plain(&world, sql, descending, &filter);
            let (forwards, keys) = walk(&world, &actor, &view, limit, true);
            prop_assert_eq!(&forwards, &expected, "{} forwards", column.id);
            let (backwards, same_keys) = walk(&world, &actor, &view, limit, false);
            prop_assert_eq!(&backwards, &expected, "{} backwards", column.id);
            prop_assert_eq!(&keys, &same_keys);
            for (i, key) in keys.iter().enumerate().step_by(5) {
                let from = page(&world, &actor, &view, Anchor::From(key.clone()), limit);
                prop_assert_eq!(&ids(&from)[..], &expected[i..expected.len().min(i + limit)]);
                prop_assert_eq!(from.at_end, i + limit >= expected.len());
            }
            let counted = world.ask(&actor, &Query::Vacancy(VacancyQuery::Count(view.clone())));
            let marked = world.ask(&actor, &Query::Vacancy(VacancyQuery::Ids(view.clone())));
            let Reply::Vacancy(VacancyReply::Ids(mut marked)) = marked else { panic!("{marked:?}") };
            let mut all = expected.clone();
            marked.sort_unstable();
            all.sort_unstable();
            prop_assert!(marked.iter().all(|(_, version)| *version == 1));
            let marked: Vec<VacancyId> = marked.into_iter().map(|(id, _)| id).collect();
            prop_assert_eq!(marked, all);
            prop_assert_eq!(counted, Reply::Vacancy(VacancyReply::Count(Count::Exactly(expected.len() as u64))));
        }
    }
}

/// The numbers a filter leaves, in order.
fn left(world: &World, clauses: &[(&str, bool, Test)], text: &str) -> Vec<String> {
    let view = View {
        text: text.to_owned(),
        clauses: clauses
            .iter()
            .map(|(column, not, test)| Clause {
                column: (*column).to_owned(),
                not: *not,
                test: test.clone(),
            })
            .collect(),
        ..View::default()
    };
    let page = page(world, &world.officer, &view, Anchor::First, 50);
    page.rows.into_iter().map(|row| row.number).collect()
}

fn shelf() -> World {
    let mut world = World::new();
    for (number, title, closes, state) in [
        ("0412", "Hoofdmedewerker één-loket", "", VacancyState::Ready),
        (
            "412",
            "Beleidsmedewerker water",
            "2026-11-22T17:00",
            VacancyState::Published,
        ),
        (
            "B-7",
            "Technicus bruggen 100%",
            "2026-12-03T23:59",
            VacancyState::Closed,
        ),
    ] {
        world.new_vacancy(&NewVacancy {
            number,
            title,
            state,
            closes,
            ..NewVacancy::default()
        });
    }
    let first = world.vacancy;
    world.sql("UPDATE vacancy SET place = 'Liège' WHERE id = ?1", [first]);
    world
}

#[test]
fn clauses_keep_what_they_say() {
    let world = shelf();
    let is = |values: &[&str]| Test::Is(values.iter().map(|value| (*value).to_owned()).collect());
    let contains = |part: &str| Test::Contains(part.to_owned());
    let range = |low: &str, high: &str| Test::Range(low.to_owned(), high.to_owned());
    assert_eq!(left(&world, &[], ""), ["0412", "2026-0412", "412", "B-7"]);
    assert_eq!(left(&world, &[("number", false, is(&["0412"]))], ""), ["0412"]);
    assert_eq!(
        left(&world, &[("number", false, is(&["412", "B-7"]))], ""),
        ["412", "B-7"]
    );
    assert_eq!(
        left(&world, &[("state", true, is(&["closed", "ready"]))], ""),
        ["2026-0412", "412"]
    );
    assert_eq!(left(&world, &[("applications", false, is(&["6"]))], ""), ["2026-0412"]);
    assert_eq!(
        left(&world, &[("applications", false, range("1", ""))], ""),
        ["2026-0412"]
    );
    assert_eq!(left(&world, &[("title", false, contains("ÉÉN-"))], ""), ["0412"]);
    assert_eq!(left(&world, &[("title", false, contains("100%"))], ""), ["B-7"]);
    assert_eq!(left(&world, &[("title", false, contains("_"))], ""), [""; 0]);
    assert_eq!(left(&world, &[("place", false, contains("liege"))], ""), ["2026-0412"]);
    assert_eq!(left(&world, &[("owner", false, contains("peeters"))], "").len(), 4);
    assert_eq!(left(&world, &[("closes", false, Test::Empty)], ""), ["0412"]);
    assert_eq!(
        left(&world, &[("closes", true, Test::Empty)], ""),
        ["2026-0412", "412", "B-7"]
    );
    assert_eq!(
        left(&world, &[("closes", false, range("", "2026-11-22"))], ""),
        ["2026-0412", "412"]
    );
    assert_eq!(
        left(&world, &[("closes", false, range("2026-11-22", "2026-11-22"))], ""),
        ["412"]
    );
    assert_eq!(
        left(&world, &[("closes", true, range("", "2026-11-22"))], ""),
        ["0412", "B-7"]
    );
}

#[test]
fn typed_words_find_by_their_beginnings_whatever_the_accents() {
    let world = shelf();
    assert_eq!(left(&world, &[], "een"), ["0412"]);
    assert_eq!(left(&world, &[], "ÉÉN lok"), ["0412"]);
    assert_eq!(
        left(&world, &[], "medewerker"),
        [""; 0],
        "a word is found by its beginning"
    );
    assert_eq!(left(&world, &[], "luik"), [""; 0]);
    assert_eq!(left(&world, &[], "lièg"), ["2026-0412"]);
    assert_eq!(left(&world, &[], "\"* OR ("), [""; 0]);
    let closed = Test::Is(vec!["closed".to_owned()]);
    assert_eq!(left(&world, &[("state", false, closed)], "tech bru"), ["B-7"]);
}

#[test]
fn everybody_sees_the_vacancies_that_are_theirs_to_see() {
    let mut world = shelf();
    let hidden = world.new_vacancy(&NewVacancy {
        number: "X-1",
        entity: Some(world.elsewhere),
        ..NewVacancy::default()
    });
    let seat = world.new_vacancy(&NewVacancy {
        number: "X-2",
        entity: Some(world.elsewhere),
        ..NewVacancy::default()
    });
    world.new_juror(seat, world.juror.person, JurorRole::Member);
    let numbers = |world: &World, actor: &Actor| -> Vec<String> {
        let page = page(world, actor, &View::default(), Anchor::First, 50);
        page.rows.into_iter().map(|row| row.number).collect()
    };
    assert_eq!(numbers(&world, &world.officer), ["0412", "2026-0412", "412", "B-7"]);
    assert_eq!(numbers(&world, &world.stranger), ["X-1", "X-2"]);
    assert_eq!(numbers(&world, &world.admin).len(), 6);
    // Jurors, observers and line managers come in with the first application.
    for actor in [&world.juror, &world.observer, &world.manager] {
        assert_eq!(numbers(&world, actor), ["2026-0412"], "{}", actor.name);
    }
    let person = world.new_person("Nieuw", "Kandidaat");
    for vacancy in [seat, hidden] {
        world.new_application(vacancy, person, ApplicationState::Submitted, None);
    }
    assert_eq!(numbers(&world, &world.juror), ["2026-0412", "X-2"]);
    assert_eq!(numbers(&world, &world.observer), ["2026-0412"]);
}

/// Five thousand people called Vandamme, and one whose given name begins so.
fn crowded() -> (World, ApplicationId) {
    let mut world = World::new();
    let other = world.new_person("Peeters", "Vandana");
    let odd = world.new_application(world.vacancy, other, ApplicationState::Submitted, None);
    world.sql(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
         INSERT INTO person (id, family_name, given_name, sort_name, search_name, email, created_at)
         SELECT i, 'Vandamme', 'Xen' || i, 'vandamme xen' || i, 'vandamme xen' || i, 'x' || i || '@kubus.be', 0 FROM n",
        [],
    );
    world.sql(
        "INSERT INTO application (id, vacancy_id, entity_id, person_id, sort_name, received_at, state, state_at)
         SELECT p.id, v.id, v.entity_id, p.id, p.sort_name, 0, 'submitted', 0 FROM person p, vacancy v
         WHERE p.id <= 5000 AND v.id = ?1",
        [world.vacancy],
    );
    (world, odd)
}

#[test]
fn of_a_crowd_those_are_listed_whose_name_begins_so_and_it_is_said() {
    let (world, odd) = crowded();
    let an = world.officer.clone();
    let view = |text: &str, thorough: bool| View {
        text: text.to_owned(),
        sort: "name".to_owned(),
        thorough,
        ..View::default()
    };
    let count = |vacancy, view: View| match world.ask(&an, &Query::Candidate(CandidateQuery::Count(vacancy, view))) {
        Reply::Candidate(CandidateReply::Count(count)) => count,
        other => panic!("{other:?}"),
    };
    let holds = |vacancy, view: View| match world.ask(&an, &Query::Candidate(CandidateQuery::Ids(vacancy, view))) {
        Reply::Candidate(CandidateReply::Ids(ids)) => ids.contains(&odd),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        count(None, view("vand", false)),
        Count::Beginning(5000 + 2 + 1),
        "the Van de Veldes too, and whoever is given a name that begins so"
    );
    assert!(holds(None, view("vand", false)));
    assert_eq!(count(None, view("xen", false)), Count::Beginning(5000));
    assert_eq!(count(None, view("xen9 van", false)), Count::Exactly(111));
    assert_eq!(count(None, view("xen vand", false)), Count::Beginning(5000));
    // Many hold it, and no name begins so: whoever was added last.
    assert_eq!(count(None, view("kubus", false)), Count::Newest(1200));
    // A script gets every match, and so does a list of one vacancy.
    assert!(holds(None, view("vand", true)));
    assert!(holds(Some(world.vacancy), view("vand", false)));
    assert_eq!(count(None, view("kubus", true)), Count::Exactly(5000));
    // Typing on finds few, wherever they hold it.
    assert!(holds(None, view("vandan", false)));
    assert_eq!(count(None, view("dev", false)), Count::Exactly(0));
}

#[test]
fn in_a_crowd_a_rare_given_name_is_found_with_letters_of_a_family_name() {
    let (mut world, _) = crowded();
    let person = world.new_person("Kubiak", "Vandana");
    let hers = world.new_application(world.vacancy, person, ApplicationState::Submitted, None);
    // Everybody has a word with a k: the address. One has a name that begins so.
    for sort in ["name", "received"] {
        let view = View {
            text: "vand k".to_owned(),
            sort: sort.to_owned(),
            ..View::default()
        };
        let page = CandidateQuery::Page {
            vacancy: None,
            view: view.clone(),
            anchor: Anchor::First,
            limit: 50,
        };
        let Reply::Candidate(CandidateReply::Page(page)) = world.ask(&world.officer, &Query::Candidate(page)) else {
            panic!("a page");
        };
        let found: Vec<_> = page.rows.iter().map(|row| (row.id, row.name.as_str())).collect();
        assert_eq!(found, [(hers, "Kubiak Vandana")], "by {sort}");
        let count = world.ask(&world.officer, &Query::Candidate(CandidateQuery::Count(None, view)));
        assert!(
            matches!(count, Reply::Candidate(CandidateReply::Count(Count::Beginning(1)))),
            "{count:?}"
        );
    }
}

#[test]
fn of_a_crowd_every_page_follows_the_order_and_nobody_comes_twice() {
    let (world, odd) = crowded();
    for (sort, text) in [
        ("name", "vand"),
        ("name", "xen"),
        ("received", "vand"),
        ("name", "kubus"),
    ] {
        let view = View {
            text: text.to_owned(),
            sort: sort.to_owned(),
            ..View::default()
        };
        let (mut ids, mut names) = (Vec::new(), Vec::new());
        let mut anchor = Anchor::First;
        loop {
            let asked = CandidateQuery::Page {
                vacancy: None,
                view: view.clone(),
                anchor,
                limit: 1000,
            };
            let Reply::Candidate(CandidateReply::Page(page)) = world.ask(&world.officer, &Query::Candidate(asked))
            else {
                panic!("a page");
            };
            ids.extend(page.rows.iter().map(|row| row.id));
            names.extend(page.keys.iter().map(|key| format!("{:?}", key.value)));
            match page.keys.last() {
                Some(key) if !page.at_end => anchor = Anchor::After(key.clone()),
                _ => break,
            }
        }
        if sort == "name" {
            assert!(names.is_sorted(), "{text}");
        }
        let all: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(all.len(), ids.len(), "{text} by {sort}");
        assert_eq!(all.contains(&odd), text == "vand", "{text} by {sort}");
        let expected = match text {
            "vand" => 5003,
            "xen" => 5000,
            _ => 1200,
        };
        assert_eq!(ids.len(), expected, "{text} by {sort}");
    }
}
