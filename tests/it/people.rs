//! People on file: who may be the same, two files made one, consent, lists; at the office, at the keys and at the command line's words.

use crate::support::{NewVacancy, World};
use keur::domain::list::View;
use keur::domain::{ApplicationState as S, MergeField, PersonId, Purpose, ShortlistId, Strength, VacancyId};
use keur::i18n::Lang;
use keur::office::candidate::CandidateCommand;
use keur::office::candidate::add::{Contact, NewCandidate};
use keur::office::person::alike::Pair;
use keur::office::person::file::File;
use keur::office::person::merge::Beside;
use keur::office::person::{Ask, PersonCommand, PersonQuery, PersonReply, Told};
use keur::office::{Command, Query, Reply};
use keur::store::person::merge;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;

/// The world with two files of Jan Janssens: one applied for 2026-0412, the other for an older vacancy of the same entity.
fn twice() -> (World, PersonId, PersonId) {
    let mut world = World::new();
    let one = PersonId(world.number(
        "SELECT person_id FROM application WHERE id = ?1",
        [world.applications[0]],
    ));
    let other = world.new_person("Janssens", "Jan");
    world.sql(
        "UPDATE person SET email = 'jan.j@work.example', phone = '+32 470 12 34 56', city = 'Gent' WHERE id = ?1",
        [other],
    );
    world.sql("UPDATE person SET phone = '0470/12.34.56' WHERE id = ?1", [one]);
    let before = vacancy(&mut world, "2025-0100");
    world.new_application(before, other, S::InReserve, None);
    (world, one, other)
}

/// Somebody who applied before, and whose file the officer keeps.
pub fn kept(world: &mut World, family: &str, given: &str, (email, phone): (&str, &str)) -> PersonId {
    let person = world.new_person(family, given);
    world.sql(
        "UPDATE person SET email = ?2, phone = ?3 WHERE id = ?1",
        (person, email, phone),
    );
    let before = vacancy(world, "2025-0100");
    world.new_application(before, person, S::InReserve, None);
    person
}

/// Another vacancy of the same entity.
pub fn vacancy(world: &mut World, number: &str) -> VacancyId {
    world.new_vacancy(&NewVacancy {
        number,
        ..NewVacancy::default()
    })
}

fn file(world: &World, person: PersonId) -> File {
    match world.ask(&world.officer, &Query::Person(PersonQuery::File(person))) {
        Reply::Person(PersonReply::File(file)) => *file,
        other => panic!("{other:?}"),
    }
}

fn beside(world: &World, one: PersonId, other: PersonId) -> Beside {
    match world.ask(&world.officer, &Query::Person(PersonQuery::Beside(one, other))) {
        Reply::Person(PersonReply::Beside(beside)) => *beside,
        other => panic!("{other:?}"),
    }
}

fn pairs(world: &World, actor: &keur::domain::Actor) -> Vec<Pair> {
    match world.ask(actor, &Query::Person(PersonQuery::Pairs(Ask::All(View::default())))) {
        Reply::Person(PersonReply::Pairs(Told::All(pairs))) => pairs,
        other => panic!("{other:?}"),
    }
}

fn merging(world: &World, keep: PersonId, drop: PersonId) -> PersonCommand {
    PersonCommand::Merge {
        keep,
        keep_seen: world.version("person", keep),
        drop,
        drop_seen: world.version("person", drop),
        take: vec![MergeField::City],
    }
}

#[test]
fn somebody_alike_is_suggested_until_somebody_says_they_are_two() {
    let (mut world, one, other) = twice();
    let officer = world.officer.clone();
    let found = file(&world, one).doubles;
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].card.id, found[0].likeness.strength),
        (other, Strength::Strong)
    );
    assert_eq!(pairs(&world, &officer).len(), 1);
    // Somebody of another entity sees neither of them.
    assert_eq!(pairs(&world, &world.stranger.clone()), []);
    world.done(&officer, PersonCommand::Apart { one: other, other: one });
    assert_eq!(file(&world, one).doubles, []);
    assert_eq!(file(&world, other).doubles, []);
    assert_eq!(pairs(&world, &officer), []);
    assert_eq!(
        world.refused(&officer, PersonCommand::Apart { one, other }),
        ["refused-apart-already"]
    );
    world.done(&officer, Command::Undo(None));
    assert_eq!(pairs(&world, &officer).len(), 1);
}

#[test]
fn somebody_of_another_entity_is_counted_and_not_named() {
    let (mut world, one, other) = twice();
    world.sql(
        "UPDATE application SET entity_id = ?1 WHERE person_id = ?2",
        (world.elsewhere, other),
    );
    let found = file(&world, one);
    assert_eq!((found.doubles.len(), found.unseen), (0, 1));
    let officer = world.officer.clone();
    let merge = merging(&world, one, other);
    assert_eq!(world.refused(&officer, merge), ["refused-gone"]);
    let hr = world.hr.clone();
    let merge = merging(&world, one, one);
    assert_eq!(world.refused(&hr, merge), ["refused-right"]);
}

#[test]
fn whoever_is_added_by_hand_is_compared_first() {
    let (mut world, ..) = twice();
    let officer = world.officer.clone();
    let new = |family: &str, given: &str, email: &str, phone: &str| {
        CandidateCommand::Add(NewCandidate {
            vacancy: world.vacancy,
            person: None,
            contact: Contact {
                family: family.to_owned(),
                given: given.to_owned(),
                email: email.to_owned(),
                phone: phone.to_owned(),
                ..Contact::default()
            },
            source: "other".to_owned(),
            received: None,
        })
    };
    let (alike, nobody) = (
        new("JANSSENS", "Jàn", "nieuw@example.be", "0470123456"),
        new("Claes", "Piet", "", ""),
    );
    let done = world.done(&officer, alike);
    let ids: Vec<_> = done
        .warnings
        .iter()
        .map(|problem| problem.message.id.as_str())
        .collect();
    assert_eq!(ids, ["warn-person-alike", "warn-person-alike"]);
    assert_eq!(world.done(&officer, nobody).warnings, []);
}

#[test]
fn everything_of_the_one_comes_to_stand_with_the_other_and_goes_back() {
    let (mut world, keep, drop) = twice();
    let officer = world.officer.clone();
    let moment = world.clock.millis();
    let application = world.number("SELECT id FROM application WHERE person_id = ?1", [drop]);
    world.insert(
        "note",
        &[
            ("person_id", &drop),
            ("author_id", &officer.person),
            ("body", &"Belde."),
            ("created_at", &moment),
        ],
    );
    world.insert(
        "document",
        &[
            ("person_id", &drop),
            ("kind", &"cv"),
            ("name", &"cv.txt"),
            ("media_type", &"text/plain"),
            ("size", &1),
            ("digest", &""),
            ("created_at", &moment),
        ],
    );
    world.insert(
        "test_result",
        &[
            ("person_id", &drop),
            ("competence", &"Analyseren"),
            ("passed", &1),
            ("tested_on", &"2025-01-01"),
        ],
    );
    let third = world.new_person("Claes", "Piet");
    let other = vacancy(&mut world, "2025-0200");
    world.new_application(other, third, S::Withdrawn, None);
    let judged = vacancy(&mut world, "2025-0300");
    world.new_juror(judged, drop, keur::domain::JurorRole::Expert);
    let on = world.clock.today();
    let (person, purpose) = (drop, Purpose::Keep);
    world.done(
        &officer,
        PersonCommand::Consent {
            person,
            purpose,
            on,
            how: "brief".to_owned(),
        },
    );
    world.done(
        &officer,
        PersonCommand::Apart {
            one: drop,
            other: third,
        },
    );
    for people in [vec![keep, drop], vec![drop]] {
        let name = format!("Lijst van {}", people.len());
        world.done(
            &officer,
            PersonCommand::ListMake {
                name,
                entity: None,
                people,
            },
        );
    }
    let before = world.images();
    let moves: i64 = beside(&world, keep, drop).moves.iter().map(|(_, n)| n).sum();
    assert!(moves >= 9, "{moves}");

    let merge = merging(&world, keep, drop);
    world.done(&officer, merge);
    world.assert_sound();
    for child in merge::children(world.connection()).expect("children") {
        let sql = format!("SELECT count(*) FROM {} WHERE {} = ?1", child.table, child.column);
        assert_eq!(world.number(&sql, [drop]), 0, "{child:?}");
    }
    assert_eq!(world.number("SELECT count(*) FROM person WHERE id = ?1", [drop]), 0);
    assert_eq!(
        world.number("SELECT person_id FROM application WHERE id = ?1", [application]),
        keep.0
    );
    assert_eq!(world.text("SELECT city FROM person WHERE id = ?1", [keep]), "Gent");
    assert_eq!(
        world.text("SELECT phone FROM person WHERE id = ?1", [keep]),
        "0470/12.34.56"
    );
    assert_eq!(
        world.number("SELECT count(*) FROM shortlist_member WHERE person_id = ?1", [keep]),
        2
    );
    let read = file(&world, keep);
    assert_eq!(
        (read.applications.len(), read.results.len(), read.consents.len()),
        (2, 1, 1)
    );
    assert_eq!(read.reserves.len(), 1);

    world.done(&officer, Command::Undo(None));
    assert_eq!(world.images(), before);
    world.assert_sound();
    world.done(&officer, Command::Redo);
    assert_eq!(world.number("SELECT count(*) FROM person WHERE id = ?1", [drop]), 0);
}

#[test]
fn no_table_that_names_a_person_is_forgotten() {
    let world = World::new();
    let schema: Vec<String> = crate::support::texts(
        world.connection(),
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES person(id)%'",
    );
    let named: usize = schema
        .iter()
        .map(|sql| sql.matches("REFERENCES person(id)").count())
        .sum();
    let children = merge::children(world.connection()).expect("children");
    // The account of a colleague is the person itself.
    assert_eq!(children.len() + 1, named);
}

#[test]
fn two_who_cannot_be_one_are_refused_with_the_reason() {
    let (mut world, keep, drop) = twice();
    let officer = world.officer.clone();
    let refused = |world: &mut World, keep: PersonId, drop: PersonId| {
        let merge = merging(world, keep, drop);
        let told = beside(world, keep, drop).refused;
        let ids = world.refused(&officer, merge);
        assert!(
            told.iter().any(|why| why.id == ids[0]) || ids[0] == "refused-merge-account",
            "{told:?}"
        );
        ids
    };
    world.new_application(world.vacancy, drop, S::Submitted, None);
    assert_eq!(refused(&mut world, keep, drop), ["refused-merge-applied"]);
    // A juror of the vacancy is no candidate of it, whatever the account says.
    let juror = world.juror.person;
    let other = vacancy(&mut world, "2025-0400");
    world.new_application(other, juror, S::Withdrawn, None);
    let ids = refused(&mut world, keep, juror);
    assert_eq!(ids, ["refused-merge-judge", "refused-merge-account"]);
    world.sql("UPDATE person SET vlimpers = '200001' WHERE id = ?1", [keep]);
    world.sql("UPDATE person SET vlimpers = '200002' WHERE id = ?1", [drop]);
    assert_eq!(
        refused(&mut world, keep, drop),
        ["refused-merge-applied", "refused-merge-vlimpers"]
    );
}

#[test]
fn a_merge_of_what_somebody_edited_meanwhile_is_told_who_was_first() {
    let (mut world, keep, drop) = twice();
    let (officer, colleague) = (world.officer.clone(), world.colleague.clone());
    for edited in [keep, drop] {
        let merge = merging(&world, keep, drop);
        let vacancy = VacancyId(world.number("SELECT vacancy_id FROM application WHERE person_id = ?1", [edited]));
        let edit = CandidateCommand::EditPerson {
            person: edited,
            vacancy,
            seen: world.version("person", edited),
            card: Contact {
                family: "Janssens".to_owned(),
                given: "Jan".to_owned(),
                ..Contact::default()
            },
        };
        world.done(&colleague, edit);
        assert_eq!(world.refused(&officer, merge), ["refused-conflict"]);
        assert_eq!(
            world.number("SELECT count(*) FROM person WHERE id IN (?1, ?2)", (keep, drop)),
            2
        );
        world.done(&colleague, Command::Undo(None));
    }
}

#[test]
fn consent_is_given_once_and_withdrawn_from_the_day_it_was_given() {
    let (mut world, person, _) = twice();
    let officer = world.officer.clone();
    let today = world.clock.today();
    let purpose = Purpose::Reuse;
    let give = |on| PersonCommand::Consent {
        person,
        purpose,
        on,
        how: "mail".to_owned(),
    };
    let withdraw = |on| PersonCommand::Withdraw { person, purpose, on };
    assert_eq!(world.refused(&officer, withdraw(today)), ["refused-consent-none"]);
    assert_eq!(
        world.refused(&officer, give(today + chrono::Duration::days(1))),
        ["refused-consent-later"]
    );
    world.done(&officer, give(today));
    assert_eq!(world.refused(&officer, give(today)), ["refused-consent-already"]);
    assert_eq!(
        world.refused(&officer, withdraw(today - chrono::Duration::days(1))),
        ["refused-consent-day"]
    );
    world.done(&officer, withdraw(today));
    world.done(&officer, give(today));
    assert_eq!(file(&world, person).consents.len(), 2);
    let juror = world.juror.clone();
    assert_eq!(world.refused(&juror, give(today)), ["refused-gone"]);
}

#[test]
fn a_list_is_its_makers_and_a_shared_one_its_entitys() {
    let (mut world, person, _) = twice();
    let (officer, colleague, stranger) = (world.officer.clone(), world.colleague.clone(), world.stranger.clone());
    let make = |name: &str, entity| PersonCommand::ListMake {
        name: name.to_owned(),
        entity,
        people: Vec::new(),
    };
    let private = ShortlistId(world.done(&officer, make("Mijn", None)).created.expect("a list"));
    let shared = ShortlistId(
        world
            .done(&officer, make("Onze", Some(world.entity)))
            .created
            .expect("a list"),
    );
    let put = |list| PersonCommand::ListPut { list, person };
    assert_eq!(world.refused(&colleague, put(private)), ["refused-gone"]);
    assert_eq!(world.refused(&stranger, put(shared)), ["refused-gone"]);
    world.done(&colleague, put(shared));
    // Twice is once.
    world.done(&officer, put(shared));
    assert_eq!(world.number("SELECT count(*) FROM shortlist_member", []), 1);
    let drop = |world: &World, list| PersonCommand::ListDrop {
        list,
        seen: world.version("shortlist", list),
    };
    let command = drop(&world, shared);
    assert_eq!(world.refused(&colleague, command.clone()), ["refused-list-other"]);
    assert_eq!(world.refused(&officer, make("mÍjn", None)), ["refused-list-taken"]);
    assert_eq!(
        world.refused(&officer, make("Elders", Some(world.elsewhere))),
        ["refused-right"]
    );
    let before = world.images();
    world.done(&officer, command);
    world.done(&officer, Command::Undo(None));
    assert_eq!(world.images(), before);
}

fn at(world: &World, place: Place, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.send(Event::Visit(place));
    app
}

/// [`twice`] in a file, so that the screens write where the test reads.
fn twice_in_file() -> (World, PersonId, PersonId) {
    let (world, one, other) = twice();
    (world.into_file(), one, other)
}

#[test]
fn two_files_become_one_at_the_keys() {
    let (world, one, other) = twice_in_file();
    let mut app = at(&world, Place::Person(one), (80, 24), Lang::Dutch);
    let text = app.text();
    assert!(text.contains("sterk: naam en telefoon"), "{text}");
    app.press("M");
    let text = app.text();
    assert!(
        text.contains("jan.j@work.example") && text.contains("sollicitatie 1"),
        "{text}"
    );
    app.press("ctrl+s");
    assert!(app.text().contains("2025-0100"), "{}", app.text());
    assert_eq!(world.number("SELECT count(*) FROM person WHERE id = ?1", [other]), 0);
    app.press("u");
    assert_eq!(world.number("SELECT count(*) FROM person WHERE id = ?1", [other]), 1);
}

#[test]
fn contact_data_a_colleague_changed_meanwhile_are_not_overwritten() {
    let (mut world, one, _) = twice_in_file();
    let mut app = at(&world, Place::Person(one), (120, 40), Lang::Dutch);
    app.press("e");
    world.sql(
        "UPDATE person SET city = 'Aalst', version = version + 1 WHERE id = ?1",
        [one],
    );
    app.send(Event::Changed);
    app.press("ctrl+s");
    assert_eq!(world.text("SELECT city FROM person WHERE id = ?1", [one]), "Aalst");
}

#[test]
fn pairs_are_said_to_be_two_and_the_list_is_empty_then() {
    let (world, ..) = twice_in_file();
    let mut app = at(&world, Place::Candidates(None), (120, 40), Lang::Dutch);
    app.press("g d");
    assert!(
        app.text().contains("Misschien dezelfde") && app.text().contains("sterk"),
        "{}",
        app.text()
    );
    app.press("X");
    assert!(app.text().contains("Niemand lijkt"), "{}", app.text());
    assert_eq!(world.number("SELECT count(*) FROM person_apart", []), 1);
}

#[test]
fn marked_candidates_are_put_in_a_new_list_and_taken_off_it() {
    let (world, ..) = twice_in_file();
    let mut app = at(&world, Place::Candidates(Some(world.vacancy)), (80, 24), Lang::Dutch);
    app.press("v v L enter").types("Terugbellen").press("ctrl+s");
    assert_eq!(world.number("SELECT count(*) FROM shortlist_member", []), 2);
    app.press("esc g l");
    assert!(app.text().contains("Terugbellen"), "{}", app.text());
    app.press("enter");
    assert!(app.text().contains("Terugbellen"), "{}", app.text());
    app.press("d");
    assert_eq!(world.number("SELECT count(*) FROM shortlist_member", []), 1);
    app.press("enter");
    assert!(app.text().contains("Toestemming"), "{}", app.text());
}

#[test]
fn consent_is_noted_at_the_keys() {
    let (world, one, _) = twice_in_file();
    let mut app = at(&world, Place::Person(one), (80, 24), Lang::Dutch);
    app.press("c enter").press("ctrl+s");
    assert_eq!(
        world.number("SELECT count(*) FROM consent WHERE purpose = 'keep'", []),
        1
    );
    app.press("c enter").press("ctrl+s");
    assert_eq!(
        world.number("SELECT count(*) FROM consent WHERE withdrawn_on <> ''", []),
        1
    );
}

#[test]
fn find_opens_the_dossier_for_who_keeps_it_and_review_for_a_juror() {
    let (world, ..) = twice_in_file();
    let mut app = at(&world, Place::Vacancies, (80, 24), Lang::Dutch);
    app.press("ctrl+f").types("nguyen").press("enter");
    assert!(app.text().contains("Toestemming"), "{}", app.text());
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.juror.clone(), look, (80, 24));
    app.press("ctrl+f").types("nguyen").press("enter");
    assert!(!app.text().contains("Toestemming"), "{}", app.text());
}

#[test]
fn it_looks_as_it_should() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let (world, one, _) = twice_in_file();
            let (width, height) = size;
            for (name, place) in [
                ("dossier", Place::Person(one)),
                ("doubles", Place::Doubles),
                ("lists", Place::Lists),
            ] {
                let app = at(&world, place, size, lang);
                insta::assert_snapshot!(format!("people-{name}-{lang:?}-{width}x{height}"), app.text());
            }
            let mut app = at(&world, Place::Doubles, size, lang);
            app.press("M");
            insta::assert_snapshot!(format!("people-merge-{lang:?}-{width}x{height}"), app.text());
        }
    }
}

/// Whom a condition on the list of candidates finds, by family name.
fn listed(world: &World, typed: &str) -> Vec<String> {
    use keur::domain::list::{Anchor, Clause, Test};
    use keur::office::candidate::{CandidateQuery, CandidateReply};
    let (not, typed) = match typed.strip_prefix('!') {
        Some(rest) => (true, rest),
        None => (false, typed),
    };
    let (column, value) = typed.split_once(['=', '~']).expect("a condition");
    let value = value.to_owned();
    let test = match (typed.contains('~'), value.split_once("..")) {
        (true, _) => Test::Contains(value),
        (false, Some((low, high))) => Test::Range(low.to_owned(), high.to_owned()),
        (false, None) if value.is_empty() => Test::Empty,
        (false, None) if column == "state" => Test::Is(vec![value]),
        (false, None) => Test::Same(value),
    };
    let view = View {
        clauses: vec![Clause {
            column: column.to_owned(),
            not,
            test,
        }],
        sort: "name".to_owned(),
        ..View::default()
    };
    let mut found: Vec<Vec<String>> = Vec::new();
    for vacancy in [None, Some(world.vacancy)] {
        let query = CandidateQuery::Page {
            vacancy,
            view: view.clone(),
            anchor: Anchor::First,
            limit: 50,
        };
        let Reply::Candidate(CandidateReply::Page(page)) = world.ask(&world.officer, &Query::Candidate(query)) else {
            panic!("no page");
        };
        let count = world.ask(
            &world.officer,
            &Query::Candidate(CandidateQuery::Count(vacancy, view.clone())),
        );
        assert_eq!(
            count,
            Reply::Candidate(CandidateReply::Count(keur::domain::list::Count::Exactly(
                page.rows.len() as u64
            ))),
            "{typed}"
        );
        let names = page
            .rows
            .iter()
            .map(|row| row.name.split(' ').next_back().unwrap_or_default().to_owned());
        found.push(names.collect());
    }
    // The world has one vacancy: both lists hold the same people.
    assert_eq!(found[0], found[1], "{typed}");
    found.remove(0)
}

#[test]
fn candidates_are_found_by_what_few_of_them_have_and_by_what_they_have_not() {
    let mut world = World::new();
    let officer = world.officer.clone();
    let person = |world: &World, at: usize| {
        PersonId(world.number(
            "SELECT person_id FROM application WHERE id = ?1",
            [world.applications[at]],
        ))
    };
    let (jan, eleonore) = (person(&world, 0), person(&world, 1));
    world.sql(
        "UPDATE person SET city = 'Sint-Niklaas', postal_code = '9100', diploma = 'Master in de rechten' WHERE id = ?1",
        [jan],
    );
    world.sql(
        "UPDATE person SET city = 'Gent', postal_code = '9000' WHERE id = ?1",
        [eleonore],
    );
    world.insert(
        "test_result",
        &[
            ("person_id", &jan),
            ("competence", &"Analyseren"),
            ("passed", &1),
            ("tested_on", &"2025-01-01"),
        ],
    );
    world.insert(
        "test_result",
        &[
            ("person_id", &eleonore),
            ("competence", &"Analyseren"),
            ("passed", &0),
            ("tested_on", &"2025-01-01"),
        ],
    );
    let first = world.applications[0];
    let document = world.insert(
        "document",
        &[
            ("application_id", &first),
            ("kind", &"cv"),
            ("name", &"cv.txt"),
            ("media_type", &"text/plain"),
            ("size", &1),
            ("digest", &""),
            ("created_at", &1),
        ],
    );
    world.insert_as(
        "document_text",
        document,
        &[("body", &"Beheerde zeepaardjes in Oostende")],
    );
    world.done(
        &officer,
        CandidateCommand::Tag {
            application: first,
            name: "Knelpunt".to_owned(),
        },
    );
    world.sql("UPDATE application SET score = 1550 WHERE id = ?1", [first]);
    world.sql("UPDATE application SET state = 'offered' WHERE id = ?1", [first]);
    world.done(
        &officer,
        PersonCommand::ListMake {
            name: "Sterk".to_owned(),
            entity: None,
            people: vec![jan],
        },
    );

    for one in [
        "city~nikl",
        "city=sint-niklaas",
        "postal-code~91",
        "postal-code=9100",
        "diploma~master rech",
        "competence=analyseren",
        "competence~analys",
        "cv~zeepaard oost",
        "tags=knelpunt",
        "score=1500..1600",
        "score=1550..",
        "state=offered",
        "list=sterk",
        "list~st",
    ] {
        assert_eq!(listed(&world, one), ["Jan"], "{one}");
        let others = listed(&world, &format!("!{one}"));
        assert_eq!(others.len(), 5, "not {one}: {others:?}");
        assert!(!others.contains(&"Jan".to_owned()), "not {one}: {others:?}");
    }
    assert_eq!(listed(&world, "city~gent"), ["Éléonore"]);
    assert_eq!(listed(&world, "cv=").len(), 5);
    assert_eq!(listed(&world, "list=").len(), 5);
    assert_eq!(listed(&world, "city~brugge"), [""; 0]);
    // Somebody else's private list is no condition one can set.
    world.sql("UPDATE shortlist SET owner_id = ?1", [world.colleague.person]);
    assert_eq!(listed(&world, "list=sterk"), [""; 0]);
}
