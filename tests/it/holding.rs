//! Candidates on hold: they go on, the stage they left stays to be judged, and the end decision waits for it.

use crate::judging::{dossier, fill, meets, screen, state, step};
use crate::review::{Desk, choose};
use crate::support::World;
use keur::domain::{Actor, ApplicationId, ApplicationState as S, Outcome, StageId, Verdict};
use keur::office::candidate::ranking::Ranking;
use keur::office::candidate::{CandidateCommand as C, CandidateQuery as Q, CandidateReply as R};
use keur::office::{Command, Query, Reply};
use keur::store::alias;
use keur::tui::event::Event;

/// Adds a last talk, without a sheet, after the interview.
fn with_last_talk(world: &mut World) -> StageId {
    let vacancy = world.vacancy;
    StageId(world.insert(
        "stage",
        &[
            ("vacancy_id", &vacancy),
            ("position", &9_i64),
            ("kind", &"final"),
            ("name", &"Eindgesprek"),
            ("scoring", &"points"),
        ],
    ))
}

fn hold(world: &World, application: ApplicationId, motivation: &str) -> C {
    C::Hold {
        application,
        seen: state(world, application),
        motivation: motivation.to_owned(),
    }
}

fn take_up(world: &World, application: ApplicationId, stage: StageId) -> C {
    C::TakeUp {
        application,
        seen: state(world, application),
        stage,
    }
}

fn at(world: &World, application: ApplicationId) -> StageId {
    StageId(world.number("SELECT stage_id FROM application WHERE id = ?1", [application]))
}

fn score(world: &World, application: ApplicationId) -> i64 {
    world.number("SELECT score FROM application WHERE id = ?1", [application])
}

fn ranking(world: &World, actor: &Actor) -> Ranking {
    match world.ask(actor, &Query::Candidate(Q::Ranking(world.vacancy))) {
        Reply::Candidate(R::Ranking(ranking)) => *ranking,
        other => panic!("{other:?}"),
    }
}

#[test]
fn who_is_on_hold_goes_on_and_stays_to_be_judged() {
    let mut world = World::new();
    let (an, griet, oyvind) = (world.officer.clone(), world.juror.clone(), world.chair.clone());
    let (candidate, interview) = (world.applications[4], world.stages[2]);
    let talk = with_last_talk(&mut world);
    meets(&mut world, candidate);
    let bare = hold(&world, candidate, " ");
    assert_eq!(world.refused(&an, bare), ["refused-candidate"]);
    let wait = hold(&world, candidate, "Tweede gesprek op 3 december.");
    assert_eq!(world.refused(&griet, wait.clone()), ["refused-right"]);
    world.done(&an, wait);
    assert_eq!((state(&world, candidate), at(&world, candidate)), (S::InStage, talk));
    let read = dossier(&world, &an, candidate);
    assert_eq!(read.on_hold, [(interview, "Jurygesprek".to_owned())]);
    assert!(read.decisions.iter().any(|one| one.outcome == Outcome::OnHold));
    let row = ranking(&world, &an)
        .rows
        .into_iter()
        .find(|row| row.line.id == candidate);
    assert_eq!(row.expect("ranked").on_hold, ["Jurygesprek"]);
    // Whatever comes of the last talk, the end decision waits.
    let suitable = step(&world, candidate, S::Suitable, "");
    assert_eq!(world.refused(&an, suitable), ["refused-candidate"]);
    // It is taken up, judged, and one goes on where one was.
    let again = take_up(&world, candidate, interview);
    world.done(&an, again);
    let twice = take_up(&world, candidate, interview);
    assert_eq!(world.refused(&an, twice), ["refused-candidate"]);
    for judge in [&griet, &oyvind] {
        fill(&mut world, judge, candidate, [400; 3]);
        world.done(judge, C::SheetSubmit { application: candidate });
    }
    assert_eq!(score(&world, candidate), 1600);
    let on = step(&world, candidate, S::InStage, "");
    world.done(&an, on);
    assert_eq!((at(&world, candidate), score(&world, candidate)), (talk, -1));
    assert!(dossier(&world, &an, candidate).on_hold.is_empty());
    let suitable = step(&world, candidate, S::Suitable, "");
    world.done(&an, suitable);
    assert_eq!(state(&world, candidate), S::Suitable);
    world.assert_sound();
}

#[test]
fn an_anonymous_stage_stays_so_while_somebody_comes_back_to_it() {
    let mut world = World::new();
    let an = world.officer.clone();
    let (candidate, interview) = (world.applications[4], world.stages[2]);
    let talk = with_last_talk(&mut world);
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [interview]);
    world.sql("UPDATE application SET state = 'withdrawn' WHERE id <> ?1", [candidate]);
    let open = |world: &World| {
        alias::open_stages(world.store.reader(), world.vacancy)
            .expect("stages")
            .len()
    };
    assert_eq!(open(&world), 1);
    let wait = hold(&world, candidate, "Tweede gesprek op 3 december.");
    world.done(&an, wait);
    assert_eq!(
        (at(&world, candidate), open(&world)),
        (talk, 1),
        "nobody is in it, and one is to come back"
    );
    world.sql("UPDATE application SET state = 'withdrawn' WHERE id = ?1", [candidate]);
    assert_eq!(open(&world), 0, "nobody comes back");
}

#[test]
fn a_hold_is_taken_back_and_undone_like_any_decision() {
    let mut world = World::new();
    let an = world.officer.clone();
    let (candidate, interview) = (world.applications[4], world.stages[2]);
    // There is nothing to go on to.
    let last = hold(&world, candidate, "Wacht op attest.");
    assert_eq!(world.refused(&an, last.clone()), ["refused-candidate"]);
    let talk = with_last_talk(&mut world);
    world.done(&an, last);
    let back = C::Revert {
        application: candidate,
        seen: S::InStage,
        reason: "Vergissing".to_owned(),
    };
    world.done(&an, back.clone());
    assert_eq!(at(&world, candidate), interview);
    assert!(dossier(&world, &an, candidate).on_hold.is_empty());
    let again = hold(&world, candidate, "Wacht op attest.");
    world.done(&an, again);
    let again = take_up(&world, candidate, interview);
    world.done(&an, again);
    assert_eq!(
        world.refused(&an, back),
        ["refused-candidate"],
        "decide, or put on hold again"
    );
    world.done(&an, keur::office::Command::Undo(None));
    assert_eq!(at(&world, candidate), talk);
    let command = take_up(&world, candidate, interview);
    world.done(&an, command);
    // What somebody fails by stands on a sheet (V-28).
    for judge in [world.juror.clone(), world.chair.clone()] {
        fill(&mut world, &judge, candidate, [100; 3]);
        world.done(&judge, C::SheetSubmit { application: candidate });
    }
    let fails = step(&world, candidate, S::StageFailed, "Geen attest.");
    world.done(&an, fails);
    assert_eq!(state(&world, candidate), S::StageFailed);
    assert!(dossier(&world, &an, candidate).on_hold.is_empty(), "it is judged");
    world.assert_sound();
}

#[test]
fn a_screening_on_hold_keeps_its_open_condition() {
    let mut world = World::new();
    let (an, candidate, screening) = (world.officer.clone(), world.applications[1], world.stages[0]);
    let command = screen(&world, candidate, 0, Verdict::Meets, "");
    world.done(&an, command);
    let wait = hold(&world, candidate, "Het diploma wordt in januari uitgereikt.");
    world.done(&an, wait);
    assert_eq!(state(&world, candidate), S::ScreenedIn);
    // The letter says under which reservation.
    world.done(&an, C::Letter { application: candidate });
    let letter = world.text("SELECT body FROM letter WHERE application_id = ?1", [candidate]);
    assert!(
        letter.contains("onder voorbehoud") && letter.contains("in januari"),
        "{letter}"
    );
    let command = screen(&world, candidate, 1, Verdict::Meets, "");
    assert_eq!(world.refused(&an, command.clone()), ["refused-candidate"]);
    let again = take_up(&world, candidate, screening);
    world.done(&an, again);
    world.done(&an, command);
    let passes = step(&world, candidate, S::ScreenedIn, "");
    world.done(&an, passes);
    assert!(dossier(&world, &an, candidate).on_hold.is_empty());
    world.assert_sound();
}

#[test]
fn by_keys_somebody_is_put_on_hold_and_taken_up_again() {
    let mut desk = Desk::officer(4);
    with_last_talk(&mut desk.world);
    desk.app.send(Event::Changed);
    desk.app.press("c");
    choose(&mut desk.app, "Aanhouden");
    desk.app.types("Tweede gesprek volgt").press("ctrl+s");
    assert!(desk.has("aangehouden, nog te beoordelen"), "{}", desk.app.text());
    desk.app.press("g r");
    assert!(desk.has("aangehouden: Jurygesprek"), "{}", desk.app.text());
    desk.app.press("esc c");
    choose(&mut desk.app, "Aangehouden onderdeel");
    assert_eq!(at(&desk.world, desk.id(4)), desk.world.stages[2], "{}", desk.app.text());
}

#[test]
fn several_go_on_provisionally_at_once_and_who_cannot_is_told_apart() {
    let mut world = World::new();
    let an = world.officer.clone();
    let talk = with_last_talk(&mut world);
    let (waits, cannot) = (world.applications[4], world.applications[5]);
    meets(&mut world, waits);
    let before = state(&world, cannot);
    let all = [waits, cannot].map(|id| Command::from(hold(&world, id, "Tweede gesprek volgt.")));
    let done = world.done(&an, Command::several(all));
    let held: Vec<bool> = done.each.iter().map(Result::is_ok).collect();
    assert_eq!(held, [true, false]);
    assert_eq!(at(&world, waits), talk);
    assert_eq!(state(&world, cannot), before);
    world.done(&an, Command::Undo(None));
    assert_eq!(at(&world, waits), world.stages[2]);
    world.assert_sound();
}

#[test]
fn by_keys_the_marked_are_held_with_one_reason() {
    let mut desk = Desk::officer(4);
    let talk = with_last_talk(&mut desk.world);
    desk.app.send(Event::Changed);
    desk.app.press("space c");
    choose(&mut desk.app, "Aanhouden");
    desk.app.types("Tweede gesprek volgt").press("ctrl+s");
    assert_eq!(at(&desk.world, desk.id(4)), talk, "{}", desk.app.text());
    desk.app.press("u");
    assert_eq!(at(&desk.world, desk.id(4)), desk.world.stages[2]);
}

#[test]
fn a_module_that_was_left_has_its_score_again_and_a_new_one_has_none() {
    let mut world = World::new();
    let (an, candidate) = (world.officer.clone(), world.applications[4]);
    with_last_talk(&mut world);
    meets(&mut world, candidate);
    for judge in [world.juror.clone(), world.chair.clone()] {
        fill(&mut world, &judge, candidate, [300; 3]);
        world.done(&judge, C::SheetSubmit { application: candidate });
    }
    let given = score(&world, candidate);
    assert!(given > 0);
    let wait = hold(&world, candidate, "Attest volgt.");
    world.done(&an, wait);
    assert_eq!(score(&world, candidate), -1, "nobody scored the talk yet");
    let again = take_up(&world, candidate, world.stages[2]);
    world.done(&an, again);
    assert_eq!(score(&world, candidate), given);
    world.assert_sound();
}
