//! The redeployment pool and the check before publication (V-14): who is kept by whom, who has priority, what must be said of each.

use crate::cli::Place as Folder;
use crate::support::{NewVacancy, World};
use keur::domain::list::View;
use keur::domain::{
    Actor, EntityId, PersonId, RedeploymentId, RedeploymentOutcome as O, RedeploymentReason, VacancyId, VacancyState,
};
use keur::i18n::Lang;
use keur::office::candidate::add::Contact;
use keur::office::person::{Ask, PersonQuery, PersonReply, Told};
use keur::office::redeployment::query::Pooled;
use keur::office::redeployment::{Draft, PoolAnswer, RedeploymentCommand as C, RedeploymentQuery, RedeploymentReply};
use keur::office::vacancy::dossier::{DossierQuery, DossierReply, Head};
use keur::office::vacancy::{VacancyCommand as V, VacancyQuery, VacancyReply};
use keur::office::{Command, Query, Reply};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;

fn add(entity: EntityId, family: &str, rank: &str, grade: &str) -> C {
    C::Add {
        person: None,
        contact: Contact {
            family: family.to_owned(),
            given: "Mia".to_owned(),
            email: format!("{}@example.be", family.to_lowercase()),
            ..Contact::default()
        },
        place: Draft {
            entity,
            rank: rank.to_owned(),
            grade: grade.to_owned(),
            family: String::new(),
            reason: RedeploymentReason::Medical,
            since: "2026-10-01".parse().expect("a day"),
            until: None,
        },
    }
}

fn pool(world: &World, actor: &Actor, past: bool) -> Vec<Pooled> {
    let query = Query::Redeployment(RedeploymentQuery::Pool(past, Ask::All(View::default())));
    match world.ask(actor, &query) {
        Reply::Redeployment(RedeploymentReply::Pool(Told::All(found))) => found,
        other => panic!("{other:?}"),
    }
}

fn ready(world: &mut World) -> VacancyId {
    world.new_vacancy(&NewVacancy {
        number: "2026-0600",
        state: VacancyState::Ready,
        closes: "",
        ..NewVacancy::default()
    })
}

fn head(world: &World, actor: &Actor, vacancy: VacancyId) -> Head {
    let query = VacancyQuery::Dossier(DossierQuery::Head(vacancy));
    match world.ask(actor, &Query::Vacancy(query)) {
        Reply::Vacancy(VacancyReply::Dossier(DossierReply::Head(head))) => *head,
        other => panic!("{other:?}"),
    }
}

fn check(world: &World, vacancy: VacancyId, people: Vec<PoolAnswer>, nobody: bool) -> V {
    V::Redeployment {
        vacancy,
        seen: world.version("vacancy", vacancy),
        on: Some(world.clock.today()),
        answer: "Het bureau stelt Mia Adams voor.".to_owned(),
        people,
        nobody,
    }
}

fn said(place: RedeploymentId, outcome: O, motive: &str) -> PoolAnswer {
    PoolAnswer {
        place,
        outcome,
        motive: motive.to_owned(),
    }
}

/// Why V-14 speaks about a vacancy.
fn told(world: &World, vacancy: VacancyId) -> Vec<String> {
    let missing = head(world, &world.officer, vacancy).missing.into_iter();
    missing
        .filter(|one| one.rule == "V-14")
        .map(|one| one.message.id)
        .collect()
}

#[test]
fn somebody_is_put_in_corrected_ended_and_it_is_undone() {
    let mut world = World::new();
    let (an, hilde, tom, griet) = (
        world.officer.clone(),
        world.hr.clone(),
        world.stranger.clone(),
        world.juror.clone(),
    );
    let here = world.entity;
    assert_eq!(
        world.refused(&griet, add(here, "Adams", "B1", "deskundige")),
        ["refused-right"]
    );
    assert_eq!(
        world.refused(&tom, add(here, "Adams", "B1", "deskundige")),
        ["refused-right"]
    );
    assert_eq!(
        world.refused(&hilde, add(here, "Adams", "B1", "medewerker")),
        ["refused-pool-grade"]
    );
    assert_eq!(
        world.refused(&hilde, add(here, "Adams", "A3", "secretaris-generaal")),
        ["refused-pool-rank"]
    );
    assert_eq!(
        world.refused(&hilde, add(here, "", "B1", "deskundige")),
        ["refused-name-missing", "refused-email"]
    );
    let before = world.number("SELECT count(*) FROM person", []);
    let id = world
        .done(&hilde, add(here, "Adams", "B1", "deskundige"))
        .created
        .expect("a place");
    assert_eq!(
        world.refused(&an, add(here, "Adams", "B1", "deskundige")),
        ["refused-pool-already"]
    );
    assert_eq!(
        world.number("SELECT count(*) FROM person", []),
        before + 1,
        "the same name and address"
    );
    let end = |on: &str| C::End {
        id: RedeploymentId(id),
        seen: 1,
        on: on.parse().expect("a day"),
        reason: "Herplaatst in 2026-0420".to_owned(),
    };
    assert_eq!(world.refused(&an, end("2026-09-30")), ["refused-pool-end-day"]);
    assert_eq!(world.refused(&tom, end("2026-11-20")), ["refused-right"]);
    world.done(&an, end("2026-11-20"));
    assert!(pool(&world, &an, false).is_empty());
    assert_eq!(pool(&world, &an, true).len(), 1);
    world.done(&an, Command::Undo(None));
    assert_eq!(pool(&world, &an, false).len(), 1);
    world.assert_sound();
}

#[test]
fn what_is_over_is_not_corrected_and_an_answer_about_nobody_is_not_dropped() {
    let mut world = World::new();
    let (an, here) = (world.officer.clone(), world.entity);
    let id = world
        .done(&an, add(here, "Adams", "B1", "deskundige"))
        .created
        .expect("a place");
    let end = C::End {
        id: RedeploymentId(id),
        seen: 1,
        on: "2026-11-20".parse().expect("a day"),
        reason: "Herplaatst".to_owned(),
    };
    world.done(&an, end);
    let C::Add { place, .. } = add(here, "Adams", "B1", "deskundige") else {
        panic!("a place");
    };
    let edit = C::Edit {
        id: RedeploymentId(id),
        seen: 2,
        place,
    };
    assert_eq!(world.refused(&an, edit), ["refused-pool-ended"]);
    let vacancy = ready(&mut world);
    let answer = check(
        &world,
        vacancy,
        vec![said(RedeploymentId(id), O::Declined, "Wil niet")],
        false,
    );
    assert_eq!(world.refused(&an, answer), ["refused-pool-unknown"]);
    assert_eq!(world.number("SELECT count(*) FROM redeployment_answer", []), 0);
    world.assert_sound();
}

#[test]
fn who_reads_the_pool_reads_in_a_dossier_that_somebody_is_in_it() {
    let mut world = World::new();
    let (an, tom, here) = (world.officer.clone(), world.stranger.clone(), world.entity);
    let C::Add { contact, place, .. } = add(here, "Adams", "B1", "deskundige") else {
        panic!("a place");
    };
    let person = PersonId(world.number(
        "SELECT person_id FROM application WHERE id = ?1",
        [world.applications[2]],
    ));
    let command = C::Add {
        person: Some(person),
        contact,
        place,
    };
    world.done(&an, command);
    let file = |world: &World, actor: &Actor| match world.ask(actor, &Query::Person(PersonQuery::File(person))) {
        Reply::Person(PersonReply::File(file)) => *file,
        other => panic!("{other:?}"),
    };
    let pooled = file(&world, &an).pool.expect("in the pool");
    assert_eq!(pooled.row.reason, Some(RedeploymentReason::Medical));
    // At another entity one reads that, and not why.
    let vacancy = world.new_vacancy(&NewVacancy {
        number: "2026-0711",
        entity: Some(world.elsewhere),
        ..NewVacancy::default()
    });
    world.new_application(vacancy, person, keur::domain::ApplicationState::Submitted, None);
    let pooled = file(&world, &tom).pool.expect("in the pool");
    assert_eq!(pooled.row.reason, None);
    world.later(1);
    world.sql("UPDATE redeployment SET until_on = '2026-10-31'", []);
    assert_eq!(file(&world, &an).pool, None, "it is over");
}

#[test]
fn the_reason_is_read_by_who_keeps_the_pool_of_the_entity() {
    let mut world = World::new();
    let (an, tom) = (world.officer.clone(), world.stranger.clone());
    let here = world.entity;
    world.done(&an, add(here, "Adams", "B1", "deskundige"));
    let own = &pool(&world, &an, false)[0];
    assert_eq!(
        (own.row.reason, own.refused.is_none()),
        (Some(RedeploymentReason::Medical), true)
    );
    let elsewhere = &pool(&world, &tom, false)[0];
    assert_eq!((elsewhere.row.reason, elsewhere.refused.is_some()), (None, true));
    let query = Query::Redeployment(RedeploymentQuery::Pool(false, Ask::All(View::default())));
    let juror = world.juror.clone();
    assert!(keur::office::ask(world.connection(), world.clock, &juror, &query).is_err());
    // In the check of a vacancy it stands for nobody.
    let vacancy = ready(&mut world);
    assert_eq!(head(&world, &an, vacancy).pool[0].place.reason, None);
}

#[test]
fn the_check_before_publication_asks_what_became_of_each_who_has_priority() {
    let mut world = World::new();
    let an = world.officer.clone();
    let here = world.entity;
    let vacancy = ready(&mut world);
    assert_eq!(told(&world, vacancy), ["rule-redeployment"]);
    let place = |done: keur::office::Done| RedeploymentId(done.created.expect("a place"));
    let adams = place(world.done(&an, add(here, "Adams", "B1", "deskundige")));
    let boon = place(world.done(&an, add(here, "Boon", "A1", "attaché")));
    // Of a lower level and a higher rank no priority follows.
    world.done(&an, add(here, "Claus", "C1", "medewerker"));
    assert_eq!(told(&world, vacancy), ["rule-redeployment-pool"]);
    assert_eq!(head(&world, &an, vacancy).pool.len(), 2);
    let command = check(&world, vacancy, vec![said(adams, O::Proposed, "")], false);
    assert_eq!(world.refused(&an, command), ["refused-pool-unanswered"]);
    let command = check(
        &world,
        vacancy,
        vec![said(adams, O::Proposed, ""), said(boon, O::Unsuitable, " ")],
        false,
    );
    assert_eq!(
        world.refused(&an, command),
        ["refused-pool-unanswered"],
        "why not must be said"
    );
    let people = vec![
        said(adams, O::Proposed, ""),
        said(boon, O::Declined, "Wil niet naar Brussel"),
    ];
    let command = check(&world, vacancy, people, false);
    world.done(&an, command);
    assert!(told(&world, vacancy).is_empty());
    // Whoever comes in later is warned about until something is said.
    world.done(&an, add(here, "Dirix", "B1", "deskundige"));
    assert_eq!(told(&world, vacancy), ["rule-redeployment-since"]);
    let command = check(&world, vacancy, Vec::new(), true);
    world.done(&an, command);
    assert!(told(&world, vacancy).is_empty());
    // Whoever declined did so; whoever was proposed is not suitable after all.
    let outcomes: Vec<O> = head(&world, &an, vacancy)
        .pool
        .into_iter()
        .filter_map(|one| Some(one.answer?.0))
        .collect();
    assert_eq!(outcomes, [O::Unsuitable, O::Declined, O::Unsuitable]);
    let answers = "SELECT count(*) FROM redeployment_answer";
    assert_eq!(world.number(answers, []), 3);
    world.done(&an, Command::Undo(None));
    assert_eq!(world.number(answers, []), 2);
    world.assert_sound();
}

#[test]
fn above_a2_nobody_has_priority() {
    let mut world = World::new();
    let an = world.officer.clone();
    let here = world.entity;
    world.done(&an, add(here, "Adams", "A2", "adviseur"));
    let vacancy = ready(&mut world);
    assert_eq!(head(&world, &an, vacancy).pool.len(), 1);
    world.sql("UPDATE vacancy SET level = 'A', rank = 'A2M' WHERE id = ?1", [vacancy]);
    assert!(head(&world, &an, vacancy).pool.is_empty());
}

#[test]
fn the_pool_keeps_a_person_and_an_ended_place_does_not() {
    let mut world = World::new();
    let an = world.officer.clone();
    let here = world.entity;
    world.done(&an, add(here, "Adams", "B1", "deskundige"));
    let person = world.number("SELECT person_id FROM redeployment", []);
    let erase = |world: &mut World| {
        let moment = world.clock.millis();
        world
            .store
            .write(moment, |tx| {
                keur::store::personal::erase_person(tx, keur::domain::PersonId(person))
            })
            .expect("it can be asked")
    };
    assert!(!erase(&mut world));
    world.sql("UPDATE redeployment SET ended_on = '2026-11-01'", []);
    assert!(erase(&mut world));
    assert_eq!(world.number("SELECT count(*) FROM redeployment", []), 0);
    world.assert_sound();
}

#[test]
fn the_pool_is_found_along_its_index() {
    let world = World::new();
    let sql = format!("EXPLAIN QUERY PLAN {}", keur::store::redeployment::open_asked());
    let mut statement = world.connection().prepare(&sql).expect("a plan");
    let steps: Vec<String> = statement
        .query_map([], |row| row.get(3))
        .expect("steps")
        .collect::<Result<_, _>>()
        .expect("steps");
    assert!(steps.iter().any(|step| step.contains("redeployment_open")), "{steps:?}");
    assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{steps:?}");
}

fn at(world: &World, place: Place, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.send(Event::Visit(place));
    app
}

#[test]
fn an_officer_keeps_the_pool_with_the_keys() {
    let world = World::in_file();
    let mut app = at(&world, Place::Vacancies, (80, 24), Lang::Dutch);
    app.press("g h");
    assert!(app.text().contains("Niemand in de herplaatsingspool"), "{}", app.text());
    app.press("n")
        .types("Adams")
        .press("tab")
        .types("Mia")
        .press("tab")
        .types("mia@example.be");
    app.press("ctrl+s");
    assert_eq!(
        world.number("SELECT count(*) FROM redeployment", []),
        1,
        "{}",
        app.text()
    );
    assert!(app.text().contains("Adams Mia"), "{}", app.text());
    app.press("d tab").types("Herplaatst").press("ctrl+s");
    assert_eq!(
        world.text("SELECT ended_reason FROM redeployment", []),
        "Herplaatst",
        "{}",
        app.text()
    );
    assert!(
        !app.text().contains("Adams Mia") || app.text().contains("beëindigd"),
        "{}",
        app.text()
    );
    app.press("P");
    assert!(app.text().contains("Adams Mia"), "{}", app.text());
}

#[test]
fn an_officer_answers_the_check_with_the_keys() {
    let mut world = World::new();
    let an = world.officer.clone();
    let here = world.entity;
    let vacancy = ready(&mut world);
    world.done(&an, add(here, "Adams", "B1", "deskundige"));
    let world = world.into_file();
    let mut app = at(&world, Place::Dossier(vacancy), (120, 40), Lang::Dutch);
    assert!(app.text().contains("1 personeelslid in herplaatsing"), "{}", app.text());
    for _ in 0..40 {
        if app
            .text()
            .lines()
            .any(|line| line.contains('›') && line.contains("herplaatsingsbureau"))
        {
            break;
        }
        app.press("down");
    }
    app.press("enter");
    assert!(app.text().contains("Adams Mia"), "{}", app.text());
    app.types("20/11/2026")
        .press("tab")
        .types("Niemand geschikt")
        .press("tab")
        .press("space")
        .press("ctrl+s");
    assert_eq!(
        world.text("SELECT outcome || motive FROM redeployment_answer", []),
        "unsuitableNiemand geschikt",
        "{}",
        app.text()
    );
}

#[test]
fn it_looks_as_it_should() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut world = World::new();
            let (an, tom) = (world.officer.clone(), world.stranger.clone());
            let (here, there) = (world.entity, world.elsewhere);
            let vacancy = ready(&mut world);
            world.done(&an, add(here, "Adams", "B1", "deskundige"));
            world.done(&tom, add(there, "Boon", "A2", "adviseur"));
            let world = world.into_file();
            let (width, height) = size;
            let app = at(&world, Place::Redeployment, size, lang);
            insta::assert_snapshot!(format!("redeployment-pool-{lang:?}-{width}x{height}"), app.text());
            let mut app = at(&world, Place::Redeployment, size, lang);
            app.press("n");
            insta::assert_snapshot!(format!("redeployment-new-{lang:?}-{width}x{height}"), app.text());
            let app = at(&world, Place::Dossier(vacancy), size, lang);
            insta::assert_snapshot!(format!("redeployment-check-{lang:?}-{width}x{height}"), app.text());
        }
    }
}

#[test]
fn the_command_line_keeps_the_pool_and_records_the_check() {
    let mut world = World::new();
    ready(&mut world);
    let place = Folder::of(world);
    let given = [
        "redeployment",
        "add",
        "--family",
        "Adams",
        "--given",
        "Mia",
        "--entity",
        "OVO001833",
        "--rank",
        "B1",
        "--grade",
        "deskundige",
        "--reason",
        "medical",
        "--since",
        "2026-10-01",
    ];
    place.run(&given).done();
    let listed = place.run(&["redeployment", "list", "--json"]).json();
    assert_eq!(
        (&listed[0]["name"], &listed[0]["pool-reason"]),
        (&"Adams Mia".into(), &"medical".into())
    );
    let id = listed[0]["id"].as_str().expect("an id").to_owned();
    let check = [
        "redeployment",
        "check",
        "2026-0600",
        "--answer",
        "Besproken",
        "--on",
        "2026-11-20",
    ];
    place.run(&check).ended(1, "Adams Mia");
    let wrong = [&check[..], &["--person", "x"]].concat();
    place.run(&wrong).ended(2, "123=unsuitable");
    let answer = format!("{id}=unsuitable:Mist de kennis");
    let right = [&check[..], &["--person", &answer]].concat();
    place.run(&right).done();
    let told = place.run(&["redeployment", "list", "--for", "2026-0600"]).done();
    assert!(told.contains("Mist de kennis") && !told.contains("medisch"), "{told}");
    place
        .run(&["redeployment", "end", &id, "--reason", "Herplaatst"])
        .done();
    assert!(!place.run(&["redeployment", "list"]).done().contains("Adams"));
    assert!(place.run(&["redeployment", "list", "--all"]).done().contains("Adams"));
}
