//! Judging candidates through the office: who may, what is refused, what is kept.

use crate::support::World;
use keur::domain::{
    Actor, ApplicationId, ApplicationState as S, Coded, CriterionFamily, CriterionId, JurorRole, OverrideGround,
    Verdict,
};
use keur::office::candidate::{CandidateCommand as C, CandidateQuery, CandidateReply};
use keur::office::vacancy::{CriterionDraft, Edit, VacancyCommand};
use keur::office::{Command, Failure, Query, Reply};
use proptest::prelude::*;

pub(crate) fn state(world: &World, application: ApplicationId) -> S {
    S::from_code(&world.text("SELECT state FROM application WHERE id = ?1", [application])).expect("a state")
}

pub(crate) fn step(world: &World, application: ApplicationId, to: S, motivation: &str) -> C {
    C::Move {
        application,
        seen: state(world, application),
        to,
        stage: None,
        motivation: motivation.to_owned(),
        ground: None,
    }
}

pub(crate) fn screen(world: &World, application: ApplicationId, at: usize, verdict: Verdict, motive: &str) -> C {
    C::Screen {
        application,
        condition: world.conditions[at],
        verdict: Some(verdict),
        motive: motive.to_owned(),
        seen: None,
    }
}

pub(crate) fn score(application: ApplicationId, criterion: CriterionId, points: i64) -> C {
    C::Score {
        application,
        criterion,
        points: Some(points),
    }
}

pub(crate) fn dossier(world: &World, actor: &Actor, id: ApplicationId) -> keur::office::candidate::dossier::Dossier {
    match world.ask(actor, &Query::Candidate(CandidateQuery::Dossier(id))) {
        Reply::Candidate(CandidateReply::Dossier(dossier)) => *dossier,
        other => panic!("{other:?}"),
    }
}

/// Gives every criterion of the interview these points.
pub(crate) fn fill(world: &mut World, actor: &Actor, application: ApplicationId, points: [i64; 3]) {
    for (criterion, points) in world.criteria.clone().into_iter().zip(points) {
        world.done(actor, score(application, criterion, points));
    }
}

#[test]
fn a_screening_leads_to_a_decision_with_its_motives() {
    let mut world = World::new();
    let (an, candidate) = (world.officer.clone(), world.applications[1]);
    let command = screen(&world, candidate, 0, Verdict::Fails, " ");
    assert_eq!(world.refused(&an, command), ["refused-candidate"]);
    let command = screen(
        &world,
        candidate,
        0,
        Verdict::Fails,
        "Het diploma is van een andere richting.",
    );
    world.done(&an, command);
    let command = step(&world, candidate, S::ScreenedIn, "");
    assert_eq!(world.refused(&an, command).len(), 2, "one is open and one fails");
    let command = screen(&world, candidate, 1, Verdict::Meets, "");
    world.done(&an, command);
    assert_eq!(dossier(&world, &an, candidate).proposed(), Some(S::ScreenedOut));
    let command = step(&world, candidate, S::ScreenedOut, "Geen passend diploma.");
    world.done(&an, command);
    assert_eq!(
        world.text("SELECT reason FROM application WHERE id = ?1", [candidate]),
        "diploma"
    );
    let decided = world.text(
        "SELECT outcome || stage_id FROM decision WHERE application_id = ?1",
        [candidate],
    );
    assert_eq!(decided, format!("failed{}", world.stages[0]));
    world.assert_sound();
}

#[test]
fn somebody_elses_answer_is_not_written_over_unseen() {
    let mut world = World::new();
    let (an, griet, candidate) = (world.officer.clone(), world.juror.clone(), world.applications[1]);
    let command = screen(&world, candidate, 0, Verdict::Meets, "");
    world.done(&griet, command);
    let command = screen(&world, candidate, 0, Verdict::Fails, "Toch niet.");
    assert_eq!(world.refused(&an, command.clone()), ["refused-conflict"]);
    // Who has seen the answer may change it, and so may who gave it.
    let C::Screen {
        application,
        condition,
        verdict,
        motive,
        ..
    } = command.clone()
    else {
        panic!()
    };
    world.done(&griet, command);
    world.done(
        &an,
        C::Screen {
            application,
            condition,
            verdict,
            motive,
            seen: Some(Verdict::Fails),
        },
    );
}

#[test]
fn late_goes_on_only_by_a_logged_exception() {
    let mut world = World::new();
    let (an, candidate) = (world.officer.clone(), world.applications[0]);
    let command = step(&world, candidate, S::Late, "Ontvangen op 16 november.");
    world.done(&an, command);
    let command = screen(&world, candidate, 0, Verdict::Meets, "");
    assert_eq!(world.refused(&an, command), ["refused-candidate"]);
    let command = step(&world, candidate, S::Admissible, " ");
    match world.act(&an, command) {
        Err(Failure::Refused(refusal)) => {
            assert_eq!(refusal.problems[0].rule, "V-27");
            assert_eq!(refusal.problems[0].field, Some("motivation"));
        }
        other => panic!("{other:?}"),
    }
    let command = step(&world, candidate, S::Admissible, "De website lag plat.");
    world.done(&an, command);
    let motivation = world.text("SELECT motivation FROM application WHERE id = ?1", [candidate]);
    assert_eq!(motivation, "De website lag plat.");
    let open = "SELECT count(*) FROM decision WHERE application_id = ?1 AND revoked_at IS NULL";
    assert_eq!(world.number(open, [candidate]), 0, "late is revoked");
}

#[test]
fn a_blank_is_not_a_zero() {
    let mut world = World::new();
    let (griet, candidate) = (world.juror.clone(), world.applications[4]);
    let [first, second, third] = world.criteria.clone()[..] else {
        panic!()
    };
    world.done(&griet, score(candidate, first, 0));
    world.done(&griet, score(candidate, third, 300));
    let submit = C::SheetSubmit { application: candidate };
    assert_eq!(world.refused(&griet, submit.clone()), ["refused-candidate"]);
    world.done(&griet, score(candidate, second, 0));
    world.done(&griet, submit.clone());
    // 3 of 15, on 20.
    assert_eq!(
        world.number("SELECT score FROM application WHERE id = ?1", [candidate]),
        400
    );
    // Handed in is locked.
    assert_eq!(
        world.refused(&griet, score(candidate, first, 500)),
        ["refused-candidate"]
    );
    assert_eq!(world.refused(&griet, submit), ["refused-candidate"]);
}

#[test]
fn points_stay_within_the_criterion() {
    let mut world = World::new();
    let (griet, candidate, criterion) = (world.juror.clone(), world.applications[4], world.criteria[0]);
    assert_eq!(
        world.refused(&griet, score(candidate, criterion, 501)),
        ["refused-score-range"]
    );
    assert_eq!(
        world.refused(&griet, score(candidate, criterion, -1)),
        ["refused-score-range"]
    );
    world.done(&griet, score(candidate, criterion, 450));
    world.done(
        &griet,
        C::Score {
            application: candidate,
            criterion,
            points: None,
        },
    );
    assert_eq!(world.number("SELECT count(*) FROM score", []), 0);
}

#[test]
fn two_jurors_score_at_once_and_read_each_other_only_afterwards() {
    let mut world = World::new();
    let (griet, oyvind, an) = (world.juror.clone(), world.chair.clone(), world.officer.clone());
    let (eleonore, candidate) = (world.manager.clone(), world.applications[4]);
    fill(&mut world, &griet, candidate, [500, 400, 300]);
    fill(&mut world, &oyvind, candidate, [300, 300, 300]);
    assert!(
        dossier(&world, &an, candidate).others.is_empty(),
        "open sheets are nobody else's"
    );
    world.done(&oyvind, C::SheetSubmit { application: candidate });
    let before = dossier(&world, &griet, candidate);
    assert!(before.others.is_empty() && before.mean.is_none() && before.application.score == -1);
    assert_eq!(before.handed_in, (1, 2));
    world.done(&griet, C::SheetSubmit { application: candidate });
    assert_eq!(dossier(&world, &griet, candidate).others.len(), 1);
    assert_eq!(dossier(&world, &an, candidate).others.len(), 2);
    // 16 and 12 on 20.
    let totals = dossier(&world, &eleonore, candidate);
    assert_eq!((totals.mean, totals.others.len()), (Some(1400), 0), "totals only");

    let sheet = dossier(&world, &an, candidate).others[0].id;
    let reopen = |reason: &str| C::SheetReopen {
        sheet,
        reason: reason.to_owned(),
    };
    assert_eq!(world.refused(&griet, reopen("Vergist")), ["refused-right"]);
    assert_eq!(world.refused(&an, reopen(" ")), ["refused-reason-missing"]);
    world.done(&an, reopen("Vergist van kandidaat"));
    assert_ne!(dossier(&world, &an, candidate).mean, Some(1400));
    world.done(&an, Command::Undo(None));
    assert_eq!(dossier(&world, &an, candidate).mean, Some(1400));
}

#[test]
fn who_may_not_judge_is_told_why() {
    let mut world = World::new();
    let (candidate, criterion) = (world.applications[4], world.criteria[0]);
    let command = score(candidate, criterion, 300);
    let rule = |world: &mut World, actor: &Actor| match world.act(actor, command.clone()) {
        Err(Failure::Refused(refusal)) => refusal.problems[0].rule,
        other => panic!("{other:?}"),
    };
    let (luc, tom, an, griet) = (
        world.observer.clone(),
        world.stranger.clone(),
        world.officer.clone(),
        world.juror.clone(),
    );
    assert_eq!(rule(&mut world, &luc), "V-33");
    assert_eq!(rule(&mut world, &tom), "gone");
    assert_eq!(rule(&mut world, &an), "V-33", "an officer without a seat has no sheet");
    let seat = world.seats[1];
    world.sql("UPDATE juror SET interest = 'neef' WHERE id = ?1", [seat]);
    assert_eq!(rule(&mut world, &griet), "V-33");
    let an_seat = world.new_juror(world.vacancy, an.person, JurorRole::Expert);
    assert!(an_seat.0 > 0);
    world.done(&an, command);
}

#[test]
fn suitable_asks_every_stage_and_gives_places() {
    let mut world = World::new();
    let an = world.officer.clone();
    let vacancy = world.vacancy;
    let judges = [world.juror.clone(), world.chair.clone()];
    let interview = world.stages[2];
    let mut people = vec![world.applications[4]];
    for (family, given) in [("Wouters", "Nele"), ("Claes", "Bart")] {
        let person = world.new_person(family, given);
        people.push(world.new_application(vacancy, person, S::InStage, Some(interview)));
    }
    for (candidate, points) in people.iter().zip([400, 500, 400]) {
        let command = step(&world, *candidate, S::Suitable, "");
        assert_eq!(
            world.refused(&an, command),
            ["refused-candidate"],
            "nothing is passed yet"
        );
        meets(&mut world, *candidate);
        for judge in &judges {
            fill(&mut world, judge, *candidate, [points; 3]);
            world.done(
                judge,
                C::SheetSubmit {
                    application: *candidate,
                },
            );
        }
        let command = step(&world, *candidate, S::Suitable, "");
        world.done(&an, command);
    }
    let place = |id| world.number("SELECT place FROM application WHERE id = ?1", [id]);
    assert_eq!([place(people[0]), place(people[1]), place(people[2])], [2, 1, 2]);
    world.assert_sound();
}

#[test]
fn many_at_once_name_the_refused_and_one_undo_takes_all_back() {
    let mut world = World::new();
    let an = world.officer.clone();
    let before = world.images();
    let commands: Vec<Command> = world.applications[..5]
        .iter()
        .map(|id| step(&world, *id, S::Withdrawn, "Heeft elders werk.").into())
        .chain([step(&world, world.applications[5], S::Withdrawn, "").into()])
        .collect();
    let done = world.done(&an, Command::Many(commands));
    assert_eq!(done.each.iter().filter(|each| each.is_ok()).count(), 5);
    let refusal = done.each[5].as_ref().expect_err("screened out is the end");
    assert!(format!("{refusal:?}").contains("Nguyen"), "{refusal:?}");
    world.done(&an, Command::Undo(None));
    let mut after = world.images();
    after.remove("journal");
    for (table, rows) in before {
        assert_eq!(after.get(&table), Some(&rows), "{table}");
    }
}

#[test]
fn the_same_words_for_everybody_are_pointed_out_once() {
    let mut world = World::new();
    let an = world.officer.clone();
    let (vacancy, conditions) = (world.vacancy, world.conditions.clone());
    world.sql(
        "UPDATE application SET motivation = 'Niet geschikt.' WHERE state = 'screened_out'",
        [],
    );
    let person = world.new_person("Wouters", "Nele");
    let other = world.new_application(vacancy, person, S::Admissible, None);
    let candidates = [world.applications[1], other];
    for candidate in candidates {
        world.done(
            &an,
            C::Screen {
                application: candidate,
                condition: conditions[0],
                verdict: Some(Verdict::Fails),
                motive: "Geen diploma".to_owned(),
                seen: None,
            },
        );
    }
    let commands = candidates
        .iter()
        .map(|id| step(&world, *id, S::ScreenedOut, "Niet geschikt.").into())
        .collect();
    let done = world.done(&an, Command::Many(commands));
    assert_eq!(done.warnings.len(), 1, "{:?}", done.warnings);
    assert_eq!(done.warnings[0].rule, "V-28");
}

#[test]
fn a_candidate_added_after_the_closing_time_is_late_and_doubles_are_pointed_out() {
    use keur::office::candidate::add::{Contact, NewCandidate};
    let mut world = World::new();
    let an = world.officer.clone();
    let new = |family: &str, given: &str, email: &str| {
        C::Add(NewCandidate {
            vacancy: world.vacancy,
            person: None,
            contact: Contact {
                family: family.to_owned(),
                given: given.to_owned(),
                email: email.to_owned(),
                ..Contact::default()
            },
            received: None,
            source: "other".to_owned(),
        })
    };
    let (nele, again, linh, nobody) = (
        new("Wouters", "Nele", "nele@example.be"),
        new("wouters", "NELE", "nele@example.be"),
        new("Nguyen", "Linh", "linh.nguyen@example.org"),
        new("", "Nele", "nele"),
    );
    let done = world.done(&an, nele);
    let id = ApplicationId(done.created.expect("an application"));
    assert_eq!(state(&world, id), S::Late);
    assert_eq!(world.refused(&an, again), ["refused-applied-already"]);
    let done = world.done(&an, linh);
    assert_eq!(done.warnings[0].rule, "V-32");
    assert_eq!(world.refused(&an, nobody).len(), 2);
}

#[test]
fn two_who_decide_at_once_do_not_write_over_each_other() {
    let mut world = World::new();
    let (an, karim, candidate) = (world.officer.clone(), world.colleague.clone(), world.applications[0]);
    let (first, second) = (
        step(&world, candidate, S::Admissible, ""),
        step(&world, candidate, S::Incomplete, "Geen cv."),
    );
    world.done(&karim, first);
    assert_eq!(world.refused(&an, second), ["refused-conflict"]);
    assert_eq!(state(&world, candidate), S::Admissible);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever is tried, in whatever order, an application only ever takes steps the state machine knows.
    #[test]
    fn no_commands_lead_off_the_road(tries in proptest::collection::vec((0_usize..6, 0_usize..8, 0_usize..20, 0_i64..6), 1..40)) {
        let mut world = World::new();
        let actors = [world.officer.clone(), world.juror.clone(), world.chair.clone(), world.manager.clone()];
        for (who, what, which, points) in tries {
            let application = world.applications[who];
            let before = state(&world, application);
            let actor = &actors[which % actors.len()];
            let command: Command = match what {
                0..=3 => step(&world, application, S::ALL[which], if points % 2 == 0 { "Daarom." } else { "" }).into(),
                4 => screen(&world, application, which % 2, Verdict::ALL[(points % 2) as usize], "Daarom.").into(),
                5 => score(application, world.criteria[which % 3], points * 100).into(),
                6 => C::SheetSubmit { application }.into(),
                _ => Command::Undo(None),
            };
            let undone = matches!(command, Command::Undo(_));
            let result = world.act(actor, command);
            prop_assert!(!matches!(result, Err(Failure::Store(_))), "{result:?}");
            let after = state(&world, application);
            if !undone {
                prop_assert!(before == after || before.next().contains(&after), "{before:?} -> {after:?}");
            }
        }
        world.assert_sound();
    }
}

/// What somebody reads in the history of an application, all images together.
pub(crate) fn history(world: &World, actor: &Actor, application: ApplicationId) -> String {
    use keur::office::message::DeskQuery;
    let subject = "application";
    let id = application.0;
    format!(
        "{:?}",
        world.ask(actor, &Query::Desk(DeskQuery::History { subject, id }))
    )
}

#[test]
fn the_history_gives_no_scores_away() {
    let mut world = World::new();
    let (griet, oyvind, an, hilde) = (
        world.juror.clone(),
        world.chair.clone(),
        world.officer.clone(),
        world.hr.clone(),
    );
    let candidate = world.applications[4];
    fill(&mut world, &oyvind, candidate, [470, 470, 470]);
    let told = history(&world, &oyvind, candidate);
    assert!(told.contains("470") && told.contains("criterion_name"), "{told}");
    assert!(
        !history(&world, &an, candidate).contains("470"),
        "an open sheet is nobody else's"
    );
    world.done(&oyvind, C::SheetSubmit { application: candidate });
    assert!(history(&world, &an, candidate).contains("470"));
    // 14.1 of 15 is 18.8 of 20.
    assert!(history(&world, &hilde, candidate).contains("1880") && !history(&world, &hilde, candidate).contains("470"));
    let told = history(&world, &griet, candidate);
    assert!(!told.contains("1880") && !told.contains("470"), "{told}");
}

#[test]
fn a_juror_is_told_why_the_sheet_is_open_again() {
    let mut world = World::new();
    let (griet, an, candidate) = (world.juror.clone(), world.officer.clone(), world.applications[4]);
    fill(&mut world, &griet, candidate, [500, 400, 300]);
    world.done(&griet, C::SheetSubmit { application: candidate });
    let sheet = dossier(&world, &an, candidate).others[0].id;
    let reason = "Twee kandidaten verwisseld".to_owned();
    world.done(&an, C::SheetReopen { sheet, reason });
    let told = world.text("SELECT arguments FROM message WHERE to_id = ?1", [griet.person]);
    assert!(told.contains("verwisseld"), "{told}");
    world.done(&griet, score(candidate, world.criteria[0], 100));
}

/// The candidate met the formal conditions.
pub(crate) fn meets(world: &mut World, candidate: ApplicationId) {
    let (screening, an) = (world.stages[0], world.officer.person);
    world.insert(
        "decision",
        &[
            ("application_id", &candidate),
            ("stage_id", &screening),
            ("outcome", &"passed"),
            ("decided_by", &an),
            ("decided_at", &1_i64),
        ],
    );
}

/// Both jurors hand in the interview of the fifth candidate with these points, who met the conditions before.
pub(crate) fn judged(world: &mut World, points: i64) -> ApplicationId {
    let candidate = world.applications[4];
    meets(world, candidate);
    for judge in [world.juror.clone(), world.chair.clone()] {
        fill(world, &judge, candidate, [points; 3]);
        world.done(&judge, C::SheetSubmit { application: candidate });
    }
    candidate
}

/// A candidate whose sheets come to a pass, found suitable.
fn suitable(world: &mut World) -> ApplicationId {
    let an = world.officer.clone();
    let candidate = judged(world, 400);
    let command = step(world, candidate, S::Suitable, "");
    world.done(&an, command);
    candidate
}

fn against(world: &World, application: ApplicationId, to: S, motivation: &str, ground: OverrideGround) -> C {
    C::Move {
        application,
        seen: state(world, application),
        to,
        stage: None,
        motivation: motivation.to_owned(),
        ground: Some(ground),
    }
}

#[test]
fn a_decision_against_the_sheets_is_coded_motivated_and_kept_apart() {
    let mut world = World::new();
    let an = world.officer.clone();
    let candidate = judged(&mut world, 400);
    // The sheets come to a pass: failing the candidate needs a ground and a motivation.
    let plain = step(&world, candidate, S::Unsuitable, "Te weinig dossierkennis");
    assert_eq!(world.refused(&an, plain), ["refused-candidate"]);
    let blank = against(&world, candidate, S::Unsuitable, " ", OverrideGround::Deliberation);
    assert_eq!(world.refused(&an, blank), ["refused-candidate"]);
    let command = against(
        &world,
        candidate,
        S::Unsuitable,
        "De jury is eensgezind",
        OverrideGround::Deliberation,
    );
    world.done(&an, command);
    let read = dossier(&world, &an, candidate);
    assert_eq!(
        (read.application.state, read.computed, read.settled),
        (S::Unsuitable, Some(true), false)
    );
    let last = read.decisions.last().expect("a decision");
    assert_eq!((last.ground, last.holds), (Some(OverrideGround::Deliberation), true));
    let register =
        "SELECT kind || ' ' || rule || ' ' || code || ' ' || reason FROM departure WHERE application_id = ?1";
    assert_eq!(
        world.text(register, [candidate]),
        "decision V-29 deliberation De jury is eensgezind"
    );
    world.assert_sound();
}

#[test]
fn a_ground_where_nothing_is_departed_from_leaves_no_departure() {
    let mut world = World::new();
    let an = world.officer.clone();
    let candidate = judged(&mut world, 400);
    let command = against(&world, candidate, S::Suitable, "Geschikt", OverrideGround::Other);
    world.done(&an, command);
    assert_eq!(
        world.number("SELECT count(*) FROM departure WHERE application_id = ?1", [candidate]),
        0
    );
}

#[test]
fn a_decision_is_taken_back_with_a_reason_and_the_one_before_holds_again() {
    let mut world = World::new();
    let an = world.officer.clone();
    let candidate = suitable(&mut world);
    let command = step(&world, candidate, S::Withdrawn, "Begint elders");
    world.done(&an, command);
    let back = |world: &World, reason: &str| C::Revert {
        application: candidate,
        seen: state(world, candidate),
        reason: reason.to_owned(),
    };
    let command = back(&world, " ");
    assert_eq!(world.refused(&an, command), ["refused-reason-missing"]);
    let command = back(&world, "Het was een andere kandidaat");
    world.done(&an, command);
    assert_eq!(state(&world, candidate), S::Suitable);
    assert_eq!(
        world.number("SELECT place FROM application WHERE id = ?1", [candidate]),
        1
    );
    let read = dossier(&world, &an, candidate);
    let told: Vec<_> = read
        .decisions
        .iter()
        .map(|one| (one.holds, one.taken_back.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (true, None),
            (true, None),
            (false, Some("Het was een andere kandidaat"))
        ]
    );
    let command = back(&world, "De jury vergiste zich");
    world.done(&an, command);
    assert_eq!(state(&world, candidate), S::InStage);
    assert_eq!(
        world.number("SELECT place IS NULL FROM application WHERE id = ?1", [candidate]),
        1
    );
    // In the interview there are sheets: it is not left again.
    let command = back(&world, "Nog verder terug");
    assert_eq!(world.refused(&an, command), ["refused-candidate"]);
    world.assert_sound();
}

#[test]
fn a_decision_stands_once_the_report_is_drawn() {
    let mut world = World::new();
    let an = world.officer.clone();
    let candidate = suitable(&mut world);
    world.sql(
        "UPDATE vacancy SET state = 'report_drawn' WHERE id = ?1",
        [world.vacancy],
    );
    let command = C::Revert {
        application: candidate,
        seen: S::Suitable,
        reason: "Te laat".to_owned(),
    };
    assert_eq!(world.refused(&an, command), ["refused-state"]);
    assert!(dossier(&world, &an, candidate).settled);
}

#[test]
fn an_offer_before_ones_turn_is_motivated() {
    let mut world = World::new();
    let an = world.officer.clone();
    let interview = world.stages[2];
    let mut people = Vec::new();
    for (family, place) in [("Wouters", 1), ("Claes", 2)] {
        let person = world.new_person(family, "Nele");
        let id = world.new_application(world.vacancy, person, S::Laureate, Some(interview));
        world.sql("UPDATE application SET place = ?2 WHERE id = ?1", (id, place));
        people.push(id);
    }
    let plain = step(&world, people[1], S::Offered, "De eerste is onbereikbaar sinds 3 weken");
    assert_eq!(
        world.refused(&an, plain),
        ["refused-candidate"],
        "nothing is approved yet"
    );
    world.sql("UPDATE vacancy SET state = 'approved' WHERE id = ?1", [world.vacancy]);
    let command = step(&world, people[1], S::Offered, "");
    assert_eq!(world.refused(&an, command), ["refused-candidate"]);
    let command = step(&world, people[1], S::Offered, "De eerste is onbereikbaar sinds 3 weken");
    world.done(&an, command);
    assert_eq!(state(&world, people[1]), S::Offered);
}

/// The criterion as it is, with another name and weight.
fn renamed(world: &World, name: &str) -> CriterionDraft {
    CriterionDraft {
        stage: world.stages[2],
        name: name.to_owned(),
        family: CriterionFamily::Functional,
        level: None,
        scale: None,
        maximum: 500,
        pass_mark: None,
        weight: 2,
        counts: true,
        essential: false,
        tie_order: None,
    }
}

fn amended(world: &World, edit: Edit<CriterionDraft>, reason: &str) -> Command {
    Command::Vacancy(VacancyCommand::AmendCriterion {
        vacancy: world.vacancy,
        edit,
        reason: reason.to_owned(),
    })
}

#[test]
fn a_scored_criterion_is_retired_with_its_scores_and_sheets_open_again() {
    let mut world = World::new();
    let an = world.officer.clone();
    let candidate = judged(&mut world, 400);
    let old = world.criteria[1];
    let change = |seen: i64| Edit::Change {
        id: old.0,
        seen,
        draft: renamed(&world, "Dossierkennis"),
    };
    let (blank, stale, right) = (change(1), change(7), change(1));
    let command = amended(&world, blank, " ");
    assert_eq!(world.refused(&an, command), ["refused-reason-missing"]);
    let command = amended(&world, stale, "Fout in de rubriek");
    assert_eq!(world.refused(&an, command).len(), 1, "who comes second hears it");
    let command = amended(&world, right, "Fout in de rubriek");
    let done = world.done(&an, command);
    let new = done.created.expect("the new criterion");
    assert_ne!(new, old.0);
    assert_eq!(
        world.number("SELECT count(*) FROM score WHERE criterion_id = ?1", [old]),
        2,
        "scores stay"
    );
    assert_eq!(
        world.number("SELECT replaces_id FROM criterion WHERE id = ?1", [new]),
        old.0
    );
    assert_eq!(
        world.number(
            "SELECT max(edition) FROM reglement WHERE vacancy_id = ?1",
            [world.vacancy]
        ),
        2
    );
    let read = dossier(&world, &an, candidate);
    let names: Vec<_> = read.criteria.iter().map(|one| one.id.0).collect();
    assert_eq!(names, [world.criteria[0].0, new, world.criteria[2].0]);
    assert_eq!((read.handed_in.0, read.mean, read.application.score), (0, None, -1));
    // The juror scores what is new and hands in again.
    let juror = world.juror.clone();
    world.done(&juror, score(candidate, CriterionId(new), 300));
    world.done(&juror, C::SheetSubmit { application: candidate });
    assert_eq!(dossier(&world, &an, candidate).handed_in.0, 1);
    world.assert_sound();
}

#[test]
fn criteria_stand_once_somebody_was_decided_upon() {
    let mut world = World::new();
    let an = world.officer.clone();
    let candidate = suitable(&mut world);
    let drop = Edit::Remove {
        id: world.criteria[1].0,
        seen: 1,
    };
    let command = amended(&world, drop.clone(), "Dubbel");
    assert_eq!(world.refused(&an, command), ["refused-rubric-decided"]);
    let back = C::Revert {
        application: candidate,
        seen: S::Suitable,
        reason: "Het criterium was dubbel".to_owned(),
    };
    world.done(&an, back);
    let command = amended(&world, drop, "Dubbel");
    world.done(&an, command);
    assert_eq!(dossier(&world, &an, candidate).criteria.len(), 2);
    world.assert_sound();
}
