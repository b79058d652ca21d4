//! Sheets in levels and in voldoet or voldoet niet, beside points: what is taken, what the jury comes to, how it is entered and shown.

use crate::judging::{dossier, fill, meets, score};
use crate::review::Desk;
use crate::support::World;
use keur::domain::{ApplicationId, Scoring};
use keur::office::candidate::CandidateCommand as C;
use keur::tui::event::Event;

/// The interview asks a competence on level 2, a yes or no, and points.
fn mixed(world: &mut World) {
    let [level, verdict, _] = world.criteria[..] else {
        panic!()
    };
    world.sql(
        "UPDATE criterion SET scale = 'levels', level = 2 WHERE id = ?1",
        [level],
    );
    world.sql("UPDATE criterion SET scale = 'verdict' WHERE id = ?1", [verdict]);
}

fn agree(world: &World, application: ApplicationId, at: usize, points: i64) -> C {
    C::Agree {
        application,
        criterion: world.criteria[at],
        points: Some(points),
        motive: "Na overleg".to_owned(),
        seen: None,
    }
}

#[test]
fn each_criterion_takes_what_stands_on_its_scale() {
    let mut world = World::new();
    mixed(&mut world);
    let (griet, candidate) = (world.juror.clone(), world.applications[4]);
    for (at, points, why) in [
        (0, 150, "refused-score-whole"),
        (0, 400, "refused-score-range"),
        (1, 50, "refused-score-whole"),
        (1, 200, "refused-score-verdict"),
        (2, 501, "refused-score-range"),
    ] {
        let command = score(candidate, world.criteria[at], points);
        assert_eq!(world.refused(&griet, command), [why], "{at} {points}");
    }
    fill(&mut world, &griet, candidate, [300, 0, 350]);
    let read = dossier(&world, &griet, candidate);
    let scales: Vec<_> = read.criteria.iter().map(|one| (one.scale, one.maximum)).collect();
    assert_eq!(
        scales,
        [(Scoring::Levels, 300), (Scoring::Verdict, 100), (Scoring::Points, 500)]
    );
}

#[test]
fn a_divided_jury_passes_nobody_until_it_agrees() {
    let mut world = World::new();
    mixed(&mut world);
    let (an, griet, oyvind) = (world.officer.clone(), world.juror.clone(), world.chair.clone());
    let candidate = world.applications[4];
    meets(&mut world, candidate);
    fill(&mut world, &griet, candidate, [200, 100, 400]);
    fill(&mut world, &oyvind, candidate, [300, 0, 400]);
    for judge in [&griet, &oyvind] {
        world.done(judge, C::SheetSubmit { application: candidate });
    }
    // 2,5 of 3, a half of one and 4 of 5, on 20.
    let read = dossier(&world, &an, candidate);
    assert_eq!((read.mean, read.computed), (Some(1422), Some(false)));
    assert!(read.spread.contains(&world.criteria[1]), "yes and no lie far apart");
    let between = agree(&world, candidate, 1, 50);
    assert_eq!(world.refused(&an, between), ["refused-score-whole"]);
    let meets = agree(&world, candidate, 1, 100);
    world.done(&an, meets);
    let read = dossier(&world, &an, candidate);
    assert_eq!((read.mean, read.computed), (Some(1756), Some(true)));
    // A level below the one that is asked fails the stage, whatever the total.
    let low = agree(&world, candidate, 0, 100);
    world.done(&an, low);
    assert_eq!(dossier(&world, &an, candidate).computed, Some(false));
}

#[test]
fn a_stage_in_levels_asks_no_total() {
    let mut world = World::new();
    let (an, griet, oyvind) = (world.officer.clone(), world.juror.clone(), world.chair.clone());
    let (candidate, interview) = (world.applications[4], world.stages[2]);
    world.sql(
        "UPDATE stage SET scoring = 'levels', pass_mark = 2000 WHERE id = ?1",
        [interview],
    );
    world.sql(
        "UPDATE criterion SET level = 1, pass_mark = NULL WHERE stage_id = ?1",
        [interview],
    );
    for judge in [&griet, &oyvind] {
        fill(&mut world, judge, candidate, [100; 3]);
        world.done(judge, C::SheetSubmit { application: candidate });
    }
    let read = dossier(&world, &an, candidate);
    assert_eq!(
        (read.mean, read.computed),
        (Some(667), Some(true)),
        "each level that is asked is reached"
    );
}

#[test]
fn the_same_keys_give_a_level_a_verdict_and_points() {
    let mut desk = Desk::juror(4);
    mixed(&mut desk.world);
    desk.app.send(Event::Changed);
    desk.app.press("4");
    assert!(desk.has("Kies een score van 0 tot 3"), "{}", desk.app.text());
    desk.app.press("3 1 4");
    assert!(desk.has("niveau 3"), "{}", desk.app.text());
    assert!(desk.has("Voldoet"), "{}", desk.app.text());
    let own = dossier(&desk.world, &desk.world.juror, desk.id(4))
        .own
        .expect("a sheet");
    assert_eq!(own.scores.iter().map(|(_, points)| points).sum::<i64>(), 800);
    desk.app.press("home down 0");
    assert!(desk.has("Voldoet niet"), "{}", desk.app.text());
    desk.app.press("home enter backspace").types("2,5").press("ctrl+s");
    assert!(desk.has("niets tussen twee treden"), "{}", desk.app.text());
}
