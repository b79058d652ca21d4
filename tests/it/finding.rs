//! Finding anything: only what somebody may see, in people, vacancies, notes and the text of CVs.

use crate::support::World;
use keur::domain::Actor;
use keur::office::candidate::CandidateCommand;
use keur::office::message::{DeskQuery, DeskReply};
use keur::office::{Query, Reply};
use keur::store::search::Hit;

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
