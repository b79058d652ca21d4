//! What a jury comes to: agreed scores, ties to a candidate, the ranking, and who may read what of it.

use crate::judging::{dossier, fill, history, judged, meets, score, step};
use crate::support::World;
use keur::domain::{Actor, ApplicationId, ApplicationState as S, JurorRole};
use keur::office::candidate::ranking::Ranking;
use keur::office::candidate::{CandidateCommand as C, CandidateQuery as Q, CandidateReply as R};
use keur::office::{Query, Reply};

fn agree(world: &World, application: ApplicationId, at: usize, points: i64, seen: Option<i64>) -> C {
    C::Agree {
        application,
        criterion: world.criteria[at],
        points: Some(points),
        motive: "Na overleg".to_owned(),
        seen,
    }
}

fn stored(world: &World, id: ApplicationId) -> i64 {
    world.number("SELECT score FROM application WHERE id = ?1", [id])
}

fn ranking(world: &World, actor: &Actor) -> Ranking {
    match world.ask(actor, &Query::Candidate(Q::Ranking(world.vacancy))) {
        Reply::Candidate(R::Ranking(ranking)) => *ranking,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_agreed_counts_instead_of_the_mean_everywhere() {
    let mut world = World::new();
    let (an, griet, oyvind) = (world.officer.clone(), world.juror.clone(), world.chair.clone());
    let candidate = world.applications[4];
    meets(&mut world, candidate);
    fill(&mut world, &griet, candidate, [500, 400, 300]);
    fill(&mut world, &oyvind, candidate, [200, 400, 300]);
    world.done(&griet, C::SheetSubmit { application: candidate });
    // The jury agrees once every sheet is in.
    let command = agree(&world, candidate, 0, 300, None);
    assert_eq!(world.refused(&an, command.clone()), ["refused-candidate"]);
    world.done(&oyvind, C::SheetSubmit { application: candidate });
    assert_eq!(stored(&world, candidate), 1400);
    assert_eq!(dossier(&world, &an, candidate).spread, [world.criteria[0]]);
    world.done(&an, command);
    // 3, 4 and 3 of 5: 10 of 15, on 20.
    for read in [&an, &griet, &oyvind] {
        let read = dossier(&world, read, candidate);
        assert_eq!(
            (read.mean, read.agreed.len(), read.computed),
            (Some(1333), 1, Some(true))
        );
    }
    assert_eq!(stored(&world, candidate), 1333);
    let totals = dossier(&world, &world.manager, candidate);
    assert_eq!((totals.mean, totals.agreed.len()), (Some(1333), 0), "totals only");
    // The chair may too; whoever wrote over it unseen is told.
    let command = agree(&world, candidate, 0, 200, None);
    assert_eq!(world.refused(&oyvind, command), ["refused-conflict"]);
    let command = agree(&world, candidate, 0, 200, Some(300));
    world.done(&oyvind, command);
    assert_eq!(stored(&world, candidate), 1200);
    // An essential criterion that fails in the end fails the whole.
    world.sql(
        "UPDATE criterion SET pass_mark = 250 WHERE id = ?1",
        [world.criteria[2]],
    );
    let command = agree(&world, candidate, 2, 200, None);
    world.done(&an, command);
    assert_eq!(dossier(&world, &an, candidate).computed, Some(false));
    world.done(&an, keur::office::Command::Undo(None));
    assert_eq!(dossier(&world, &an, candidate).computed, Some(true));
    world.assert_sound();
}

#[test]
fn who_may_write_down_what_was_agreed() {
    let mut world = World::new();
    let (an, griet, luc, hilde) = (
        world.officer.clone(),
        world.juror.clone(),
        world.observer.clone(),
        world.hr.clone(),
    );
    let candidate = judged(&mut world, 400);
    let command = agree(&world, candidate, 0, 300, None);
    assert_eq!(world.refused(&griet, command.clone()), ["refused-agree-chair"]);
    assert_eq!(world.refused(&luc, command.clone()), ["refused-observer"]);
    assert_eq!(world.refused(&hilde, command.clone()), ["refused-right"]);
    let over = agree(&world, candidate, 0, 501, None);
    assert_eq!(world.refused(&an, over), ["refused-score-range"]);
    let C::Agree { criterion, .. } = command else { panic!() };
    let bare = C::Agree {
        application: candidate,
        criterion,
        points: Some(300),
        motive: " ".to_owned(),
        seen: None,
    };
    assert_eq!(world.refused(&an, bare), ["refused-candidate"], "without a motive");
}

#[test]
fn nothing_agreed_is_read_before_the_own_sheet_is_in() {
    let mut world = World::new();
    let an = world.officer.clone();
    let candidate = judged(&mut world, 400);
    world.done(&an, agree(&world, candidate, 0, 123, None));
    // A new juror has a sheet to fill in still, on every road.
    let lies = world.new_colleague("lies", "Baert", "Lies", &[]);
    world.new_juror(world.vacancy, lies.person, JurorRole::Expert);
    let read = dossier(&world, &lies, candidate);
    assert!(read.agreed.is_empty() && read.others.is_empty() && read.mean.is_none() && read.computed.is_none());
    assert!(read.spread.is_empty() && read.application.score == -1);
    let told = history(&world, &lies, candidate);
    assert!(!told.contains("Na overleg"), "{told}");
    let query = Query::Candidate(Q::Ranking(world.vacancy));
    let refused = keur::office::ask(world.connection(), world.clock, &lies, &query);
    assert!(refused.is_err(), "the ranking gives totals away");
    // Who only reads totals reads no agreed scores in the history either.
    assert!(!history(&world, &world.hr, candidate).contains("Na overleg"));
    assert!(history(&world, &an, candidate).contains("Na overleg"));
}

#[test]
fn a_tie_to_one_candidate_closes_that_sheet_alone() {
    let mut world = World::new();
    let (an, griet, oyvind) = (world.officer.clone(), world.juror.clone(), world.chair.clone());
    let candidate = world.applications[4];
    fill(&mut world, &griet, candidate, [500; 3]);
    world.done(&griet, C::SheetSubmit { application: candidate });
    fill(&mut world, &oyvind, candidate, [300; 3]);
    world.done(&oyvind, C::SheetSubmit { application: candidate });
    assert_eq!(stored(&world, candidate), 1600);
    let tie = |reason: &str| C::Recuse {
        application: candidate,
        juror: None,
        reason: reason.to_owned(),
    };
    assert_eq!(world.refused(&griet, tie(" ")), ["refused-reason-missing"]);
    world.done(&griet, tie("Mijn buurman"));
    // What she gave counts for nothing any more, and her sheet is not awaited.
    assert_eq!(stored(&world, candidate), 1200);
    let read = dossier(&world, &an, candidate);
    assert_eq!((read.handed_in, read.others.len()), ((1, 1), 1));
    assert_eq!(read.recused[0].reason, "Mijn buurman");
    assert_eq!(
        world.refused(&griet, score(candidate, world.criteria[0], 100)),
        ["refused-candidate"]
    );
    let told = world.text("SELECT arguments FROM message WHERE to_id = ?1", [an.person]);
    assert!(told.contains("buurman"), "the officer is told: {told}");
    let Reply::Candidate(R::Head(head, _)) = world.ask(&an, &Query::Candidate(Q::Head(world.vacancy))) else {
        panic!()
    };
    assert_eq!(head.recused, 1);
    let Reply::Candidate(R::Head(head, _)) = world.ask(&griet, &Query::Candidate(Q::Head(world.vacancy))) else {
        panic!()
    };
    assert_eq!((head.recused, head.to_score), (0, Some(0)));
    // A colleague does not read which tie it is.
    assert!(dossier(&world, &oyvind, candidate).recused.is_empty());
    assert!(!history(&world, &oyvind, candidate).contains("buurman"));
    // The others are hers to judge still.
    let other = world.new_person("Wouters", "Nele");
    let (vacancy, interview) = (world.vacancy, world.stages[2]);
    let other = world.new_application(vacancy, other, S::InStage, Some(interview));
    world.done(&griet, score(other, world.criteria[0], 100));
    // Undone, the sheet is as it was.
    world.done(&griet, keur::office::Command::Undo(None));
    world.done(&griet, keur::office::Command::Undo(None));
    assert_eq!(stored(&world, candidate), 1600);
    world.assert_sound();
}

#[test]
fn an_officer_writes_a_tie_down_for_a_juror() {
    let mut world = World::new();
    let (an, griet, oyvind) = (world.officer.clone(), world.juror.clone(), world.chair.clone());
    let (candidate, seat) = (world.applications[4], world.seats[1]);
    let tie = C::Recuse {
        application: candidate,
        juror: Some(seat),
        reason: "Schoonbroer".to_owned(),
    };
    assert_eq!(world.refused(&oyvind, tie.clone()), ["refused-right"]);
    world.done(&an, tie);
    assert_eq!(
        world.refused(&griet, score(candidate, world.criteria[0], 100)),
        ["refused-candidate"]
    );
    // Who has no seat has no tie of one's own to declare.
    let own = C::Recuse {
        application: candidate,
        juror: None,
        reason: "Ken ik".to_owned(),
    };
    assert_eq!(world.refused(&an, own), ["refused-no-seat"]);
}

/// Candidates in the interview, judged by both jurors with these points, then suitable.
fn suitable(world: &mut World, all: &[[i64; 3]]) -> Vec<ApplicationId> {
    let (an, vacancy, interview) = (world.officer.clone(), world.vacancy, world.stages[2]);
    let judges = [world.juror.clone(), world.chair.clone()];
    all.iter()
        .enumerate()
        .map(|(n, points)| {
            let person = world.new_person(&format!("Aerts{n}"), "Nele");
            let id = world.new_application(vacancy, person, S::InStage, Some(interview));
            meets(world, id);
            for judge in &judges {
                fill(world, judge, id, *points);
                world.done(judge, C::SheetSubmit { application: id });
            }
            let command = step(world, id, S::Suitable, "");
            world.done(&an, command);
            id
        })
        .collect()
}

#[test]
fn the_reglement_says_what_decides_between_equals() {
    let mut world = World::new();
    let (an, second) = (world.officer.clone(), world.criteria[1]);
    world.sql("UPDATE criterion SET tie_order = 1 WHERE id = ?1", [second]);
    let all = suitable(
        &mut world,
        &[[500, 300, 400], [400, 400, 400], [300, 500, 400], [500, 300, 400]],
    );
    let ranking = ranking(&world, &an);
    let told: Vec<_> = ranking
        .rows
        .iter()
        .filter(|row| row.line.place.is_some())
        .map(|row| (row.line.id, row.line.place, row.shared, row.by_rule))
        .collect();
    assert_eq!(
        told,
        [
            (all[2], Some(1), false, Some(0)),
            (all[1], Some(2), false, Some(0)),
            (all[0], Some(3), true, Some(0)),
            (all[3], Some(3), true, Some(0)),
        ]
    );
    assert_eq!(ranking.rules.len(), 1);
    // Whoever leaves leaves the place to the next.
    let command = step(&world, all[2], S::Withdrawn, "Heeft elders werk.");
    world.done(&an, command);
    let place = |id: ApplicationId| world.number("SELECT place FROM application WHERE id = ?1", [id]);
    assert_eq!([place(all[1]), place(all[0]), place(all[3])], [1, 2, 2]);
}

#[test]
fn the_same_figure_stands_everywhere() {
    use keur::domain::list::{Anchor, View};
    use keur::office::vacancy::dossier::{DossierQuery, DossierReply};
    use keur::office::vacancy::{VacancyQuery, VacancyReply};
    let mut world = World::new();
    let an = world.officer.clone();
    suitable(
        &mut world,
        &[[500, 300, 400], [333, 333, 334], [450, 450, 450], [333, 334, 333]],
    );
    let view = View {
        sort: "name".to_owned(),
        ..View::default()
    };
    let query = Query::Candidate(Q::Page {
        vacancy: Some(world.vacancy),
        view,
        anchor: Anchor::First,
        limit: 50,
    });
    let Reply::Candidate(R::Page(page)) = world.ask(&an, &query) else {
        panic!()
    };
    let ranking = ranking(&world, &an);
    let listed = Query::Vacancy(VacancyQuery::Dossier(DossierQuery::Candidates(world.vacancy)));
    assert_eq!(page.rows.len(), ranking.rows.len());
    for row in &page.rows {
        let ranked = ranking
            .rows
            .iter()
            .find(|other| other.line.id == row.id)
            .expect("a row");
        let read = dossier(&world, &an, row.id);
        assert_eq!(
            (row.score, row.place),
            (ranked.line.score, ranked.line.place),
            "{}",
            row.name
        );
        assert_eq!((row.score, row.place), (read.application.score, read.application.place));
        if row.score >= 0 {
            assert_eq!(read.mean, Some(row.score), "{}", row.name);
            let Reply::Candidate(R::Compare(compared)) = world.ask(&an, &Query::Candidate(Q::Compare(vec![row.id])))
            else {
                panic!()
            };
            assert_eq!(compared[0].mean, Some(row.score), "{}", row.name);
        }
        let Reply::Vacancy(VacancyReply::Dossier(DossierReply::Candidates(lines))) = world.ask(&an, &listed) else {
            panic!()
        };
        let line = lines.iter().find(|line| line.id == row.id).expect("a line");
        assert_eq!(line.score.unwrap_or(-1), row.score, "{}", row.name);
    }
}

#[test]
fn an_override_is_coded_and_seen_in_the_ranking() {
    use keur::domain::OverrideGround;
    let mut world = World::new();
    let an = world.officer.clone();
    let candidate = judged(&mut world, 200);
    world.done(
        &an,
        C::Move {
            application: candidate,
            seen: S::InStage,
            to: S::Suitable,
            stage: None,
            motivation: "Het gesprek werd gestoord.".to_owned(),
            ground: Some(OverrideGround::Irregularity),
        },
    );
    let ranking = ranking(&world, &an);
    assert_eq!(ranking.rows[0].ground, Some(OverrideGround::Irregularity));
}

#[test]
fn an_answer_that_knocks_out_proposes_and_decides_nothing() {
    let mut world = World::new();
    let (an, vacancy, candidate) = (world.officer.clone(), world.vacancy, world.applications[1]);
    let field = world.insert(
        "form_field",
        &[
            ("vacancy_id", &vacancy),
            ("position", &90_i64),
            ("label", &"Heb je een rijbewijs B?"),
            ("kind", &"yes_no"),
            ("knock_out", &"nee"),
        ],
    );
    world.insert(
        "answer",
        &[("application_id", &candidate), ("field_id", &field), ("value", &"Nee ")],
    );
    let read = dossier(&world, &an, candidate);
    assert_eq!(
        read.knocked,
        [("Heb je een rijbewijs B?".to_owned(), "Nee ".to_owned())]
    );
    assert_eq!(read.application.state, S::Admissible);
    assert!(read.conditions.iter().all(|line| line.verdict.is_none()));
}

#[test]
fn a_line_manager_who_selects_judges_and_decides_alone() {
    let mut world = World::new();
    let (eleonore, an) = (world.manager.clone(), world.officer.clone());
    let (candidate, vacancy) = (world.applications[1], world.vacancy);
    let screen = crate::judging::screen(&world, candidate, 0, keur::domain::Verdict::Meets, "");
    assert_eq!(
        world.refused(&eleonore, screen.clone()),
        ["refused-right"],
        "AgO selects"
    );
    world.sql(
        "UPDATE vacancy SET selector = 'line_manager', selector_ground = 'replacement' WHERE id = ?1",
        [vacancy],
    );
    world.done(&eleonore, screen);
    let second = crate::judging::screen(&world, candidate, 1, keur::domain::Verdict::Meets, "");
    world.done(&eleonore, second);
    let passes = step(&world, candidate, S::ScreenedIn, "");
    world.done(&eleonore, passes);
    // The sheets of the jury are read, what was agreed is written down, and the end decision taken.
    let judged = judged(&mut world, 400);
    assert_eq!(dossier(&world, &eleonore, judged).others.len(), 2);
    world.done(&eleonore, agree(&world, judged, 0, 300, None));
    let suitable = step(&world, judged, S::Suitable, "");
    world.done(&eleonore, suitable);
    world.done(&eleonore, C::Letter { application: judged });
    // The file stays with its owner: no personal data, no jury, no vacancy of another.
    let tie = C::Recuse {
        application: candidate,
        juror: Some(world.seats[1]),
        reason: "Buur".to_owned(),
    };
    assert_eq!(world.refused(&eleonore, tie), ["refused-right"]);
    world.sql("UPDATE vacancy SET manager_id = NULL WHERE id = ?1", [vacancy]);
    let other = crate::judging::screen(&world, candidate, 0, keur::domain::Verdict::Meets, "");
    assert!(
        world.act(&eleonore, other).is_err(),
        "who is no longer the line manager"
    );
    assert!(world.act(&an, C::Letter { application: candidate }).is_ok());
    world.assert_sound();
}
