//! Letters about decisions: prepared once each, by who keeps the file, with results for many.

use crate::judging::{state, step};
use crate::support::World;
use keur::domain::ApplicationState as S;
use keur::office::candidate::{CandidateCommand as C, CandidateQuery as Q, CandidateReply as R};
use keur::office::{Command, Query, Reply};

fn letters(world: &World) -> Vec<keur::store::letter::LetterRow> {
    match world.ask(&world.officer, &Query::Candidate(Q::LettersOf(world.vacancy))) {
        Reply::Candidate(R::Letters(letters)) => letters,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_decision_has_one_letter_and_the_next_decision_its_own() {
    let mut world = World::new();
    let (an, griet, candidate) = (world.officer.clone(), world.juror.clone(), world.applications[0]);
    let letter = C::Letter { application: candidate };
    assert_eq!(
        world.refused(&an, letter.clone()),
        ["refused-candidate"],
        "nothing was decided"
    );
    let command = step(&world, candidate, S::Late, "Ontvangen op 16 november.");
    world.done(&an, command);
    assert_eq!(world.refused(&griet, letter.clone()), ["refused-right"]);
    world.done(&an, letter.clone());
    assert_eq!(world.refused(&an, letter.clone()), ["refused-candidate"], "never twice");
    let written = letters(&world);
    for told in [
        "Ontvangen op 16 november.",
        "2026-0412",
        "Raad van State",
        "45 dagen",
        "An Peeters",
    ] {
        assert!(written[0].body.contains(told), "{told}: {}", written[0].body);
    }
    // The exception takes the decision away; the letter is kept, and says so.
    let command = step(&world, candidate, S::Admissible, "De website lag plat.");
    world.done(&an, command);
    assert!(!letters(&world)[0].holds);
    assert_eq!(world.refused(&an, letter.clone()), ["refused-candidate"]);
    let command = step(&world, candidate, S::Withdrawn, "Heeft elders werk.");
    world.done(&an, command);
    world.done(&an, letter);
    assert_eq!(letters(&world).len(), 2);
    world.assert_sound();
}

#[test]
fn many_are_prepared_as_one_act_with_a_result_for_each() {
    let mut world = World::new();
    let an = world.officer.clone();
    let [first, second] = [world.applications[0], world.applications[1]];
    for id in [first, second] {
        let command = step(&world, id, S::Withdrawn, "Heeft elders werk.");
        world.done(&an, command);
    }
    let undecided = world.applications[4];
    assert!(state(&world, undecided).is_undecided());
    let all = [world.applications[0], world.applications[1], undecided];
    let commands = all
        .iter()
        .map(|id| Command::from(C::Letter { application: *id }))
        .collect();
    let done = world.done(&an, Command::Many(commands));
    let kept: Vec<bool> = done.each.iter().map(Result::is_ok).collect();
    assert_eq!(kept, [true, true, false]);
    world.done(&an, Command::Undo(None));
    assert!(letters(&world).is_empty());
}
