//! Finding anything: only what somebody may see, in people, vacancies, events, notes and the text of CVs.

use crate::support::World;
use keur::domain::session::Stretch;
use keur::domain::{Actor, EventId};
use keur::i18n::Lang;
use keur::office::candidate::CandidateCommand;
use keur::office::message::{DeskQuery, DeskReply};
use keur::office::session::query::{Reach, SessionReply};
use keur::office::session::{EventDraft, SessionCommand, SessionDraft, SessionQuery};
use keur::office::{Query, Reply};
use keur::store::search::Hit;
use keur::store::session::Period;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

/// What somebody finds, as kinds.
fn kinds(world: &World, actor: &Actor, typed: &str) -> Vec<&'static str> {
    let Reply::Desk(DeskReply::Found(_, hits)) = world.ask(actor, &Query::Desk(DeskQuery::Find(typed.to_owned())))
    else {
        panic!("not a search");
    };
    let mut kinds: Vec<_> = hits
        .iter()
        .map(|hit| match hit {
            Hit::Vacancy { .. } => "vacancy",
            Hit::Person { .. } => "person",
            Hit::Event { .. } => "event",
            Hit::Text { kind, .. } => kind,
        })
        .collect();
    kinds.dedup();
    kinds
}

#[test]
fn nobody_finds_what_lies_outside_their_sight() {
    let mut world = World::new();
    let officer = world.officer.clone();
    let name: String = world.text(
        "SELECT p.family_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1",
        [world.applications[0]],
    );
    world.done(
        &officer,
        CandidateCommand::Note {
            application: world.applications[0],
            body: "Belde over zeepaardjes".to_owned(),
        },
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
    world.insert_as("document_text", document, &[("body", &"Temde zeepaardjes in Gent")]);
    let training = world.new_colleague(
        "vorming",
        "Mertens",
        "Els",
        &[(keur::domain::Role::TrainingManager, Some(world.entity))],
    );
    assert_eq!(kinds(&world, &officer, &name), ["person"]);
    assert_eq!(kinds(&world, &officer, "zeepaardjes"), ["document", "note"]);
    assert_eq!(kinds(&world, &officer, "premies"), ["vacancy"]);
    // Jurors read the CVs of their own candidates.
    assert_eq!(kinds(&world, &world.juror.clone(), &name), ["person"]);
    for (who, vacancies) in [
        (&world.stranger, false),
        (&world.observer, true),
        (&training, true),
        (&world.admin, true),
    ] {
        assert_eq!(kinds(&world, who, &name), [""; 0], "{}", who.name);
        assert_eq!(kinds(&world, who, "zeepaardjes"), [""; 0], "{}", who.name);
        let found = kinds(&world, who, "premies");
        assert_eq!(!found.is_empty(), vacancies, "{}", who.name);
    }
}

/// The world with an event of its vacancy next week, `sessions` of which are planned.
fn with_event(sessions: u32) -> World {
    let mut world = World::new();
    let officer = world.officer.clone();
    let day = |n| world.clock.today() + chrono::Duration::days(n);
    let event = EventDraft {
        terms: keur::office::session::EventTerms::default(),
        stage: None,
        title: "Jurygesprek egelopvang".to_owned(),
        place: "Kasteel Ter Kamer".to_owned(),
        instructions: String::new(),
        from: day(9),
        until: day(11),
    };
    let starts = day(9).and_hms_opt(9, 0, 0).expect("a time");
    let vacancy = world.vacancy;
    let done = world.done(&officer, SessionCommand::CreateEvent { vacancy, event });
    let event = EventId(done.created.expect("an event"));
    for n in 0..sessions {
        let starts = starts + chrono::Duration::days(n.into());
        let session = SessionDraft {
            language: String::new(),
            name: String::new(),
            when: Stretch::new(starts, starts + chrono::Duration::hours(3)),
            room: None,
            jurors: Vec::new(),
        };
        world.done(&officer, SessionCommand::CreateSession { event, session });
    }
    world
}

#[test]
fn whoever_may_see_a_vacancy_finds_its_events_and_nobody_else() {
    let mut world = with_event(1);
    let training = world.new_colleague(
        "vorming",
        "Mertens",
        "Els",
        &[(keur::domain::Role::TrainingManager, Some(world.entity))],
    );
    // By title, by place, by the vacancy's number and title, and by words of both together.
    for typed in [
        "egelopvang",
        "kasteel",
        "2026-0412",
        "jurygesprek premies",
        "EGEL dossier",
    ] {
        for (who, finds) in [
            (&world.officer, true),
            (&world.colleague, true),
            (&world.hr, true),
            (&world.manager, true),
            (&world.chair, true),
            (&world.juror, true),
            (&world.observer, true),
            (&training, true),
            (&world.admin, true),
            (&world.stranger, false),
        ] {
            let found = kinds(&world, who, typed);
            assert_eq!(found.contains(&"event"), finds, "{typed}: {} finds {found:?}", who.name);
            let Reply::Session(SessionReply::Events(shown)) = world.ask(
                who,
                &Query::Session(SessionQuery::Events(
                    Period {
                        from: world.clock.today(),
                        until: world.clock.today() + chrono::Duration::days(30),
                    },
                    Reach::All,
                )),
            ) else {
                panic!("no events")
            };
            assert_eq!(
                !shown.is_empty(),
                finds,
                "as the sessions screen shows them: {}",
                who.name
            );
        }
    }
    // Before anybody applied, a seat shows nothing.
    world.sql("UPDATE vacancy SET applications = 0", []);
    assert_eq!(kinds(&world, &world.juror, "egelopvang"), [""; 0]);
    assert_eq!(kinds(&world, &world.officer, "egelopvang"), ["event"]);
}

#[test]
fn what_is_said_of_an_event_changes_and_the_search_with_it() {
    let mut world = with_event(0);
    let officer = world.officer.clone();
    world.sql("UPDATE event SET place = 'Huis van de Egel'", []);
    world.assert_sound();
    assert_eq!(kinds(&world, &officer, "kasteel"), [""; 0]);
    assert_eq!(kinds(&world, &officer, "huis van"), ["event"]);
    world.sql(
        "UPDATE vacancy SET title = 'Dierenverzorger' WHERE number = '2026-0412'",
        [],
    );
    world.assert_sound();
    assert_eq!(kinds(&world, &officer, "jurygesprek premies"), [""; 0]);
    assert_eq!(kinds(&world, &officer, "jurygesprek dieren"), ["event"]);
    world.sql("DELETE FROM event", []);
    world.assert_sound();
    assert_eq!(kinds(&world, &officer, "egelopvang"), [""; 0]);
}

#[test]
fn enter_on_an_event_goes_to_its_week() {
    for (sessions, size) in [(0, (80, 24)), (2, (80, 24)), (2, (120, 40)), (2, (60, 16))] {
        let world = with_event(sessions);
        // Hilde owns nothing here: what she keeps is "mine", and it is shown to her all the same.
        let hr = world.hr.clone();
        let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
        let mut app = Inline::new(world.store, hr, look, size);
        app.press("ctrl+f");
        app.types("egelopvang");
        assert!(app.text().contains("event"), "{}", app.text());
        app.press("enter");
        let text = app.text();
        assert!(text.contains("Week 49"), "{text}");
        // The grid is a row of two lines for each.
        let from = text.find('›').unwrap_or_else(|| panic!("nothing is selected\n{text}"));
        assert!(text[from..].contains("Jurygesp"), "{text}");
    }
}
