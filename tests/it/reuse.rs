//! Niet nodeloos hertesten (V-31): what is proposed, what an exemption needs, and what it does to judging and ranking.

use crate::cli::Place as Folder;
use crate::judging::{dossier, fill, meets, state, step};
use crate::support::{NewVacancy, World};
use keur::domain::list::View;
use keur::domain::reuse::outside::Outside;
use keur::domain::{Actor, ApplicationId, ApplicationState as S, DocumentId, PersonId, Purpose, VacancyState};
use keur::i18n::Lang;
use keur::office::candidate::reuse::{Consulted, Proposal};
use keur::office::candidate::{CandidateCommand as C, CandidateQuery as Q, CandidateReply as R};
use keur::office::person::{Ask, PersonCommand, Told};
use keur::office::{Command, Query, Reply};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;

/// Who waits for the interview, and is screened in.
const IN_STAGE: usize = 4;
const SCREENED_IN: usize = 2;

fn person(world: &World, at: usize) -> PersonId {
    PersonId(world.number(
        "SELECT person_id FROM application WHERE id = ?1",
        [world.applications[at]],
    ))
}

/// Writes down a result of a test outside keur.
fn tested(world: &mut World, at: usize, competence: &str, passed: bool, on: &str) {
    let person = person(world, at);
    world.insert(
        "test_result",
        &[
            ("person_id", &person),
            ("competence", &competence),
            ("level", &2_i64),
            ("passed", &i64::from(passed)),
            ("points", &400_i64),
            ("maximum", &500_i64),
            ("tested_on", &on),
            ("source", &"Jobpunt"),
        ],
    );
}

/// Gives a candidate a result for each of the three competences of the interview.
fn tested_whole(world: &mut World, at: usize) {
    for competence in ["Klantgerichtheid", "Analyseren", "Kennis van premies"] {
        tested(world, at, competence, true, "2024-03-12");
    }
}

/// A world in which who waits for the interview was tested before, whole.
fn before() -> World {
    let mut world = World::new();
    tested_whole(&mut world, IN_STAGE);
    let candidate = world.applications[IN_STAGE];
    meets(&mut world, candidate);
    world
}

fn consult(world: &World) -> Consulted {
    let today = world.clock.today();
    Consulted {
        manager: "Éléonore d'Hondt".to_owned(),
        on: Some(today),
        consent: Some((today, "mail".to_owned())),
    }
}

fn exempt(world: &World, at: usize, motivation: &str, consulted: Consulted) -> C {
    C::Exempt {
        application: world.applications[at],
        stage: world.stages[2],
        motivation: motivation.to_owned(),
        consulted,
    }
}

fn proposals(world: &World, actor: &Actor, at: usize) -> Vec<Proposal> {
    dossier(world, actor, world.applications[at]).reuse
}

/// What is proposed for the interview.
fn interview(world: &World, at: usize) -> Proposal {
    let found = proposals(world, &world.officer, at);
    let interview = world.stages[2];
    found
        .into_iter()
        .find(|one| one.stage == interview)
        .expect("a proposal")
}

fn of_vacancy(world: &World, actor: &Actor) -> Vec<Proposal> {
    let most_first = View {
        sort: "covered".to_owned(),
        descending: true,
        ..View::default()
    };
    let query = Query::Candidate(Q::Reuse(world.vacancy, Ask::All(most_first)));
    match world.ask(actor, &query) {
        Reply::Candidate(R::Reuse(Told::All(found))) => found,
        other => panic!("{other:?}"),
    }
}

/// Everything a refusal names, the candidate's name taken off.
fn reasons(world: &mut World, actor: &Actor, command: C) -> Vec<String> {
    use keur::domain::{Arg, Message};
    let inner = |message: Message| match message.args.into_iter().find(|(name, _)| name == "why") {
        Some((_, Arg::Message(why))) => why.id,
        _ => message.id,
    };
    match world.act(actor, command) {
        Err(keur::office::Failure::Refused(refusal)) => refusal
            .problems
            .into_iter()
            .map(|problem| inner(problem.message))
            .collect(),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn who_was_tested_whole_is_proposed_and_exempted_and_ranked_with_the_score_of_then() {
    let mut world = before();
    let (an, candidate) = (world.officer.clone(), world.applications[IN_STAGE]);
    let proposal = interview(&world, IN_STAGE);
    assert_eq!((proposal.share(), proposal.covers()), ((3, 3), true));
    assert_eq!(proposal.until.map(|day| day.to_string()).as_deref(), Some("2031-03-12"));
    assert_eq!((proposal.score, proposal.refused), (Some(1600), None));
    let before = world.images();
    let command = exempt(&world, IN_STAGE, "Zelfde interview", consult(&world));
    world.done(&an, command);
    let read = dossier(&world, &an, candidate);
    assert_eq!(read.exemptions.len(), 1);
    assert_eq!(read.exemptions[0].results.len(), 3);
    assert_eq!(read.application.score, 1600);
    assert!(interview_is_closed(&world), "nothing more is proposed for it");
    // It is undone whole, the consent included, and done again.
    world.done(&an, Command::Undo(None));
    assert_eq!(without_journal(world.images()), without_journal(before));
    world.done(&an, Command::Redo);
    let command = step(&world, candidate, S::Suitable, "");
    world.done(&an, command);
    assert_eq!(
        dossier(&world, &an, candidate).exemptions.len(),
        1,
        "it keeps its own decision"
    );
    let Reply::Candidate(R::Ranking(ranking)) = world.ask(&an, &Query::Candidate(Q::Ranking(world.vacancy))) else {
        panic!("a ranking");
    };
    let row = ranking.rows.iter().find(|row| row.line.id == candidate).expect("a row");
    assert_eq!((row.line.score, row.line.place, row.exempt), (1600, Some(1), true));
    world.assert_sound();
}

fn interview_is_closed(world: &World) -> bool {
    let found = proposals(world, &world.officer, IN_STAGE);
    found.iter().all(|one| one.stage != world.stages[2])
}

fn without_journal(
    mut images: std::collections::BTreeMap<String, Vec<String>>,
) -> std::collections::BTreeMap<String, Vec<String>> {
    images.retain(|table, _| !table.starts_with("journal"));
    images
}

#[test]
fn the_old_score_counts_only_where_the_setting_says_so() {
    use keur::domain::SettingKey;
    let mut world = before();
    world.insert(
        "setting",
        &[
            ("key", &keur::domain::Coded::code(SettingKey::ReuseScore)),
            ("value", &"0"),
            ("effective_on", &"2026-01-01"),
            ("source", &"x"),
        ],
    );
    let (an, candidate) = (world.officer.clone(), world.applications[IN_STAGE]);
    assert_eq!(interview(&world, IN_STAGE).score, None);
    let command = exempt(&world, IN_STAGE, "Zelfde interview", consult(&world));
    world.done(&an, command);
    let command = step(&world, candidate, S::Suitable, "");
    world.done(&an, command);
    let score = world.number("SELECT score FROM application WHERE id = ?1", [candidate]);
    assert_eq!((state(&world, candidate), score), (S::Suitable, -1));
}

#[test]
fn every_reason_against_an_exemption_is_told_at_once() {
    let mut world = World::new();
    let an = world.officer.clone();
    tested(&mut world, IN_STAGE, "Klantgerichtheid", true, "2024-03-12");
    tested(&mut world, IN_STAGE, "Analyseren", false, "2025-03-12");
    tested(&mut world, IN_STAGE, "Kennis van premies", true, "2015-03-12");
    let proposal = interview(&world, IN_STAGE);
    assert_eq!(
        proposal.share(),
        (1, 3),
        "a failed one and an old one are shown, and cover nothing"
    );
    assert!(proposal.findings.iter().all(|finding| finding.results.len() == 1));
    let command = exempt(&world, IN_STAGE, " ", Consulted::default());
    assert_eq!(
        reasons(&mut world, &an, command),
        [
            "refused-reuse-uncovered",
            "refused-reuse-consent",
            "refused-reuse-manager",
            "refused-reuse-consulted",
            "refused-reuse-motive"
        ]
    );
    world.assert_sound();
}

#[test]
fn a_level_that_is_asked_must_have_been_reached() {
    let mut world = before();
    let criterion = world.criteria[0];
    world.sql("UPDATE criterion SET level = 3 WHERE id = ?1", [criterion]);
    assert_eq!(interview(&world, IN_STAGE).share(), (2, 3));
    world.sql("UPDATE criterion SET level = 2 WHERE id = ?1", [criterion]);
    assert!(interview(&world, IN_STAGE).covers());
}

#[test]
fn it_is_too_late_once_somebody_gave_a_score_and_no_score_is_given_afterwards() {
    let mut world = before();
    let (an, griet, candidate) = (world.officer.clone(), world.juror.clone(), world.applications[IN_STAGE]);
    let criterion = world.criteria[0];
    world.done(&griet, crate::judging::score(candidate, criterion, 300));
    let command = exempt(&world, IN_STAGE, "Zelfde interview", consult(&world));
    assert_eq!(reasons(&mut world, &an, command.clone()), ["refused-reuse-scored"]);
    world.done(&griet, Command::Undo(None));
    world.done(&an, command.clone());
    let scored = crate::judging::score(candidate, criterion, 300);
    assert_eq!(reasons(&mut world, &griet, scored), ["refused-scores-exempt"]);
    assert_eq!(reasons(&mut world, &an, command), ["refused-stage-decided"]);
}

#[test]
fn before_the_conditions_are_met_it_is_proposed_and_not_recorded() {
    let mut world = World::new();
    tested_whole(&mut world, 1);
    let an = world.officer.clone();
    let proposal = interview(&world, 1);
    assert_eq!(
        proposal.refused.map(|why| why.id).as_deref(),
        Some("refused-reuse-state")
    );
    let command = exempt(&world, 1, "Zelfde interview", consult(&world));
    assert_eq!(reasons(&mut world, &an, command), ["refused-reuse-state"]);
}

#[test]
fn only_who_keeps_the_file_reads_and_records() {
    let mut world = before();
    let (griet, hilde, tom) = (world.juror.clone(), world.hr.clone(), world.stranger.clone());
    assert!(proposals(&world, &griet, IN_STAGE).is_empty());
    let command = exempt(&world, IN_STAGE, "Zelfde interview", consult(&world));
    assert_eq!(world.refused(&griet, command.clone()), ["refused-right"]);
    assert_eq!(world.refused(&hilde, command.clone()), ["refused-right"]);
    assert_eq!(world.refused(&tom, command.clone()), ["refused-gone"]);
    // A juror reads that somebody is exempted, not on which scores.
    let an = world.officer.clone();
    world.done(&an, command);
    assert!(
        dossier(&world, &griet, world.applications[IN_STAGE])
            .exemptions
            .is_empty()
    );
}

#[test]
fn while_candidates_are_anonymous_nothing_is_proposed() {
    let mut world = before();
    let screening = world.stages[0];
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [screening]);
    let an = world.officer.clone();
    assert!(proposals(&world, &an, IN_STAGE).is_empty());
    let command = exempt(&world, IN_STAGE, "Zelfde interview", consult(&world));
    assert_eq!(reasons(&mut world, &an, command), ["refused-anonymous"]);
}

#[test]
fn an_exemption_is_taken_back_where_the_candidate_stands() {
    let mut world = before();
    let (an, candidate) = (world.officer.clone(), world.applications[IN_STAGE]);
    let command = exempt(&world, IN_STAGE, "Zelfde interview", consult(&world));
    world.done(&an, command);
    let command = step(&world, candidate, S::Unsuitable, "Te zwak");
    assert_eq!(reasons(&mut world, &an, command), ["refused-exempt-failed"]);
    let back = |world: &World| C::Revert {
        application: candidate,
        seen: state(world, candidate),
        reason: "De toestemming is ingetrokken".to_owned(),
    };
    // First that the candidate is suitable, then the exemption itself.
    let command = step(&world, candidate, S::Suitable, "");
    world.done(&an, command);
    for (exemptions, score) in [(1, 1600), (0, -1)] {
        let command = back(&world);
        world.done(&an, command);
        let read = dossier(&world, &an, candidate);
        assert_eq!(
            (state(&world, candidate), read.exemptions.len()),
            (S::InStage, exemptions)
        );
        assert_eq!(read.application.score, score);
    }
    assert!(interview(&world, IN_STAGE).covers(), "it can be recorded again");
    world.assert_sound();
}

/// Takes a candidate through an interview of another vacancy with the same criteria, and draws its report; gives the application there.
fn judged_elsewhere(world: &mut World, at: usize, entity: Option<keur::domain::EntityId>) -> ApplicationId {
    let number = if entity.is_some() { "2024-0113" } else { "2024-0112" };
    let vacancy = world.new_vacancy(&NewVacancy {
        number,
        title: "Dossierbeheerder",
        state: VacancyState::Closed,
        entity,
        ..NewVacancy::default()
    });
    let stage = world.insert(
        "stage",
        &[
            ("vacancy_id", &vacancy),
            ("position", &1_i64),
            ("kind", &"interview"),
            ("name", &"Jurygesprek"),
        ],
    );
    let person = person(world, at);
    let application = world.new_application(vacancy, person, S::Suitable, Some(keur::domain::StageId(stage)));
    let chair = world.chair.person;
    let juror = world.new_juror(vacancy, chair, keur::domain::JurorRole::Chair);
    let sheet = world.insert(
        "score_sheet",
        &[
            ("application_id", &application),
            ("stage_id", &stage),
            ("juror_id", &juror),
            ("state", &"submitted"),
            ("submitted_at", &1_i64),
        ],
    );
    for (position, (name, points)) in (1_i64..).zip([
        ("Klantgerichtheid", 350_i64),
        ("Analyseren", 450),
        ("Kennis van premies", 200),
    ]) {
        let mark = (name == "Kennis van premies").then_some(250_i64);
        let criterion = world.insert(
            "criterion",
            &[
                ("stage_id", &stage),
                ("position", &position),
                ("name", &name),
                ("pass_mark", &mark),
            ],
        );
        world.insert(
            "score",
            &[("sheet_id", &sheet), ("criterion_id", &criterion), ("points", &points)],
        );
    }
    let (an, at) = (world.officer.person, world.clock.millis());
    world.insert(
        "decision",
        &[
            ("application_id", &application),
            ("stage_id", &stage),
            ("outcome", &"suitable"),
            ("decided_by", &an),
            ("decided_at", &at),
        ],
    );
    application
}

#[test]
fn what_another_jury_gave_counts_once_its_report_is_drawn_and_the_asker_keeps_that_file() {
    let mut world = World::new();
    judged_elsewhere(&mut world, IN_STAGE, None);
    let proposal = interview(&world, IN_STAGE);
    // Two competences were passed; the third has a pass mark of its own and was not.
    assert_eq!(proposal.share(), (2, 3));
    let first = &proposal.findings[0].results[0].earlier;
    assert_eq!(first.points.map(|points| points.given), Some(350));
    assert!(first.source.starts_with("2024-0112"), "{}", first.source);
    world.sql(
        "UPDATE vacancy SET state = 'in_selection' WHERE number = '2024-0112'",
        [],
    );
    assert!(!interview(&world, IN_STAGE).is_found(), "it can still be taken back");
    // Of an entity whose files the officer does not keep, nothing is seen.
    let elsewhere = world.elsewhere;
    judged_elsewhere(&mut world, IN_STAGE, Some(elsewhere));
    assert!(!interview(&world, IN_STAGE).is_found());
}

#[test]
fn a_consent_that_is_withdrawn_later_stands_beside_the_exemption() {
    let mut world = before();
    tested_whole(&mut world, SCREENED_IN);
    let an = world.officer.clone();
    let command = exempt(&world, IN_STAGE, "Zelfde interview", consult(&world));
    world.done(&an, command);
    let (who, on) = (person(&world, IN_STAGE), world.clock.today());
    let purpose = Purpose::Reuse;
    world.done(
        &an,
        PersonCommand::Withdraw {
            person: who,
            purpose,
            on,
        },
    );
    let read = dossier(&world, &an, world.applications[IN_STAGE]);
    assert_eq!((read.exemptions.len(), read.withdrawn), (1, Some(on)));
    // Of somebody else it is still asked.
    let command = exempt(
        &world,
        SCREENED_IN,
        "Zelfde interview",
        Consulted {
            consent: None,
            ..consult(&world)
        },
    );
    assert_eq!(reasons(&mut world, &an, command), ["refused-reuse-consent"]);
}

#[test]
fn a_vacancy_tells_who_could_be_exempted_what_can_be_recorded_first() {
    let mut world = before();
    tested_whole(&mut world, 1);
    tested(&mut world, SCREENED_IN, "Analyseren", true, "2024-03-12");
    let (an, griet) = (world.officer.clone(), world.juror.clone());
    let found = of_vacancy(&world, &an);
    let told: Vec<(usize, bool)> = found.iter().map(|one| (one.share().0, one.refused.is_none())).collect();
    assert_eq!(told, [(3, true), (3, false), (1, false)]);
    let query = Query::Candidate(Q::Reuse(world.vacancy, Ask::All(View::default())));
    let refused = keur::office::ask(world.connection(), world.clock, &griet, &query);
    assert!(refused.is_err(), "a juror exempts nobody");
    assert_eq!(world.number("SELECT count(*) FROM exemption", []), 0);
}

#[test]
fn who_is_judged_and_who_is_exempted_stand_in_one_ranking() {
    let mut world = before();
    let an = world.officer.clone();
    let (griet, chair) = (world.juror.clone(), world.chair.clone());
    let other = world.applications[3];
    let interview = world.stages[2];
    world.sql(
        "UPDATE application SET state = 'in_stage', stage_id = ?1 WHERE id = ?2",
        (interview, other),
    );
    meets(&mut world, other);
    for actor in [&griet, &chair] {
        fill(&mut world, actor, other, [500, 500, 500]);
        world.done(actor, C::SheetSubmit { application: other });
    }
    let command = exempt(&world, IN_STAGE, "Zelfde interview", consult(&world));
    world.done(&an, command);
    for application in [other, world.applications[IN_STAGE]] {
        let command = step(&world, application, S::Suitable, "");
        world.done(&an, command);
    }
    let places: Vec<(i64, i64)> = [other, world.applications[IN_STAGE]]
        .iter()
        .map(|id| {
            let one = |column: &str| world.number(&format!("SELECT {column} FROM application WHERE id = ?1"), [*id]);
            (one("place"), one("score"))
        })
        .collect();
    assert_eq!(places, [(1, 2000), (2, 1600)]);
}

#[test]
fn every_question_about_earlier_results_has_its_index() {
    use keur::store::list::Condition;
    use keur::store::reuse;
    let world = World::new();
    let person = person(&world, IN_STAGE);
    let visible = keur::store::visible::entities("+a.entity_id", Some(&[world.entity]));
    let stages = reuse::stages_asked(person, world.applications[IN_STAGE], visible);
    let before = Condition::new(reuse::TESTED_BEFORE, vec![world.vacancy.0.into()]);
    for asked in [stages, before] {
        let mut statement = world
            .connection()
            .prepare(&format!("EXPLAIN QUERY PLAN {}", asked.sql))
            .expect("a plan");
        let steps: Vec<String> = statement
            .query_map(rusqlite::params_from_iter(asked.values), |row| row.get(3))
            .expect("steps")
            .collect::<Result<_, _>>()
            .expect("steps");
        assert!(steps.iter().all(|step| !step.starts_with("SCAN")), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{steps:?}");
    }
}

fn at(world: &World, place: Place, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.send(Event::Visit(place));
    app
}

#[test]
fn an_officer_exempts_from_the_review_with_the_keys() {
    let mut world = before().into_file();
    let (vacancy, candidate) = (world.vacancy, world.applications[IN_STAGE]);
    let mut app = at(&world, Place::Review(vacancy, Some(candidate)), (80, 24), Lang::Dutch);
    assert!(app.text().contains("van 1 module mogelijk"), "{}", app.text());
    app.press("E");
    assert!(app.text().contains("3 van 3 gedekt"), "{}", app.text());
    app.press("enter");
    assert!(app.text().contains("Steunt op"), "{}", app.text());
    // The day of the consent and of the consultation, and the motive are still to be filled in.
    app.press("ctrl+s");
    assert!(app.text().contains("toestemming van de kandidaat"), "{}", app.text());
    app.types("20/11/2026")
        .press("tab")
        .types("mail")
        .press("tab tab")
        .types("20/11/2026")
        .press("tab");
    app.types("Zelfde gedragsgericht interview").press("ctrl+s");
    assert_eq!(world.number("SELECT count(*) FROM exemption", []), 1, "{}", app.text());
    assert_eq!(world.text("SELECT manager FROM exemption", []), "Éléonore d'Hondt");
    app.press("H");
    assert!(app.text().contains("Jobpunt"), "{}", app.text());
    app.press("u");
    assert_eq!(world.number("SELECT count(*) FROM exemption", []), 0);
    world.later(1);
}

#[test]
fn an_officer_exempts_several_from_the_list_of_the_vacancy() {
    let mut world = before();
    tested_whole(&mut world, SCREENED_IN);
    let an = world.officer.clone();
    for at in [IN_STAGE, SCREENED_IN] {
        let (person, on) = (person(&world, at), world.clock.today());
        let how = "mail".to_owned();
        world.done(
            &an,
            PersonCommand::Consent {
                person,
                purpose: Purpose::Reuse,
                on,
                how,
            },
        );
    }
    let world = world.into_file();
    let mut app = at(&world, Place::Dossier(world.vacancy), (80, 24), Lang::Dutch);
    app.press("E");
    assert!(app.text().contains("3/3"), "{}", app.text());
    app.press("space down space enter");
    assert!(app.text().contains("2 vrijstellingen"), "{}", app.text());
    app.press("tab")
        .types("20/11/2026")
        .press("tab")
        .types("Zelfde interview")
        .press("ctrl+s");
    assert_eq!(world.number("SELECT count(*) FROM exemption", []), 2, "{}", app.text());
    // One undo takes both back.
    app.press("u");
    assert_eq!(world.number("SELECT count(*) FROM exemption", []), 0);
}

#[test]
fn what_cannot_be_used_says_why_when_it_is_chosen() {
    let mut world = World::new();
    tested(&mut world, IN_STAGE, "Klantgerichtheid", false, "2024-03-12");
    let world = world.into_file();
    let candidate = world.applications[IN_STAGE];
    let mut app = at(
        &world,
        Place::Review(world.vacancy, Some(candidate)),
        (120, 40),
        Lang::Dutch,
    );
    assert!(app.text().contains("genoeg voor een vrijstelling"), "{}", app.text());
    app.press("E down enter");
    assert!(app.text().contains("nooit vanzelf toegepast"), "{}", app.text());
    assert_eq!(world.number("SELECT count(*) FROM exemption", []), 0);
}

fn outside(competence: &str, on: &str) -> Outside {
    Outside {
        competence: competence.to_owned(),
        test: "Postbakoefening".to_owned(),
        selector: "Jobpunt Vlaanderen".to_owned(),
        level: Some(2),
        passed: true,
        points: Some((1600, 2000)),
        on: on.parse().expect("a day"),
    }
}

#[test]
fn a_result_of_another_selector_is_written_down_and_counts_as_evidence() {
    let mut world = World::new();
    let (an, griet, tom) = (world.officer.clone(), world.juror.clone(), world.stranger.clone());
    let candidate = world.applications[IN_STAGE];
    meets(&mut world, candidate);
    let person = person(&world, IN_STAGE);
    let paper = |application: ApplicationId, id: i64| (id, application);
    for (id, application) in [paper(candidate, 71), paper(world.applications[1], 72)] {
        world.sql(
            "INSERT INTO document (id, application_id, kind, name, media_type, size, digest, created_at) VALUES (?1, ?2, 'other', 'attest.pdf', 'application/pdf', 9, '', 0)",
            (id, application),
        );
    }
    let record = |competence: &str, on: &str, document: Option<i64>| PersonCommand::Result {
        person,
        result: outside(competence, on),
        document: document.map(DocumentId),
    };
    assert_eq!(
        world.refused(&griet, record("Analyseren", "2025-03-12", None)),
        ["refused-gone"]
    );
    assert_eq!(
        world.refused(&tom, record("Analyseren", "2025-03-12", None)),
        ["refused-gone"]
    );
    let wrong = world.refused(&an, record(" ", "2027-01-01", Some(72)));
    let expected = [
        "refused-result-competence",
        "refused-result-day",
        "refused-result-document",
    ];
    assert_eq!(wrong, expected, "somebody else's paper is none");
    for competence in ["Klantgerichtheid", "Analyseren", "Kennis van premies"] {
        world.done(&an, record(competence, "2025-03-12", Some(71)));
    }
    let proposal = interview(&world, IN_STAGE);
    assert_eq!((proposal.share(), proposal.score), ((3, 3), Some(1600)));
    world.done(&an, exempt(&world, IN_STAGE, "Zelfde oefening", consult(&world)));
    let rests_on = &dossier(&world, &an, candidate).exemptions[0].results[0];
    assert_eq!(rests_on.source, "Jobpunt Vlaanderen · Postbakoefening · [attest.pdf]");
    // What was wrong is taken away; what came in otherwise is not, and the exemption still says what was read.
    let id = world.number("SELECT min(id) FROM test_result WHERE person_id = ?1", [person]);
    world.done(&an, PersonCommand::ResultDrop { person, result: id });
    assert_eq!(
        world.number("SELECT count(*) FROM test_result WHERE person_id = ?1", [person]),
        2
    );
    world.done(&an, Command::Undo(None));
    assert_eq!(
        world.number("SELECT count(*) FROM test_result WHERE person_id = ?1", [person]),
        3
    );
    tested(&mut world, IN_STAGE, "Visie", true, "2024-03-12");
    let id = world.number("SELECT id FROM test_result WHERE competence = 'Visie'", []);
    let drop = PersonCommand::ResultDrop { person, result: id };
    assert_eq!(world.refused(&an, drop), ["refused-result-not-ours"]);
    // A paper that is taken away for good leaves the result.
    world.sql("DELETE FROM document WHERE id = 71", []);
    assert_eq!(world.number("SELECT count(document_id) FROM test_result", []), 0);
    world.assert_sound();
}

#[test]
fn by_keys_a_paper_is_written_down_in_review_and_with_the_person() {
    let mut world = World::new();
    let candidate = world.applications[IN_STAGE];
    meets(&mut world, candidate);
    let whose = person(&world, IN_STAGE);
    let world = world.into_file();
    let place = Place::Review(world.vacancy, Some(candidate));
    let mut app = at(&world, place, (80, 24), Lang::Dutch);
    app.press("E");
    assert!(app.text().contains("andere selector"), "{}", app.text());
    app.press("enter ctrl+s");
    assert!(app.text().contains("dag van de test ontbreekt"), "{}", app.text());
    app.types("12/03/2025").press("ctrl+s");
    assert!(app.text().contains("De selector ontbreekt"), "{}", app.text());
    app.types("Jobpunt Vlaanderen").press("tab").types("Postbak");
    app.press("tab tab tab tab").types("16/20").press("ctrl+s");
    let there = "SELECT count(*) FROM test_result WHERE source = 'Jobpunt Vlaanderen' AND points = 1600";
    assert_eq!(world.number(there, []), 1, "{}", app.text());
    assert!(app.text().contains("eerdere resultaten"), "{}", app.text());
    let mut app = at(&world, Place::Person(whose), (80, 24), Lang::English);
    app.press("E")
        .types("Visie")
        .press("tab")
        .types("Selor")
        .press("tab")
        .types("SJT");
    app.press("tab").types("12/03/2025").press("ctrl+s");
    assert_eq!(
        world.number("SELECT count(*) FROM test_result WHERE source = 'Selor'", []),
        1,
        "{}",
        app.text()
    );
    app.press("tab tab");
    assert!(app.text().contains("SJT"), "{}", app.text());
    app.press("down d");
    assert_eq!(
        world.number("SELECT count(*) FROM test_result", []),
        1,
        "{}",
        app.text()
    );
}

#[test]
fn the_command_line_writes_a_paper_down_and_takes_it_away() {
    let world = World::new();
    let person = person(&world, IN_STAGE).to_string();
    let place = Folder::of(world);
    let given = [
        "people",
        "result",
        &person,
        "--competence",
        "Analyseren",
        "--selector",
        "Jobpunt Vlaanderen",
        "--test",
        "Postbak",
        "--on",
        "12/03/2025",
        "--level",
        "2",
    ];
    let with = |more: &[&str]| place.run(&[&given[..], more].concat());
    with(&["--points", "veel"]).ended(2, "14,5/20");
    with(&["--points", "16/20"]).done();
    let shown = place.run(&["people", "show", &person, "--json"]).json();
    let result = &shown["results"][0];
    assert_eq!(result["source"], "Jobpunt Vlaanderen · Postbak", "{shown}");
    let id = result["id"].to_string();
    let id = id.trim_matches('"');
    place.run(&["people", "result", &person, "--remove", id]).done();
    let shown = place.run(&["people", "show", &person, "--json"]).json();
    assert!(!shown.to_string().contains("Postbak"), "{shown}");
}

#[test]
fn what_is_marked_outside_the_window_is_exempted_too() {
    let mut world = World::new();
    let vacancy = world.vacancy;
    let interview = world.stages[2];
    for n in 0..150 {
        let person = world.new_person(&format!("Aaltink{n:03}"), "Ada");
        world.new_application(vacancy, person, S::InStage, Some(interview));
        world.insert(
            "test_result",
            &[
                ("person_id", &person),
                ("competence", &"Analyseren"),
                ("level", &2_i64),
                ("passed", &1_i64),
                ("tested_on", &"2024-03-12"),
            ],
        );
    }
    let world = world.into_file();
    let mut app = at(&world, Place::Reuse(vacancy), (80, 24), Lang::Dutch);
    app.press("space end space enter");
    assert!(app.text().contains("2 vrijstellingen"), "{}", app.text());
}

#[test]
fn it_looks_as_it_should() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut world = before();
            tested_whole(&mut world, 1);
            tested(&mut world, SCREENED_IN, "Analyseren", false, "2024-03-12");
            let world = world.into_file();
            let (width, height) = size;
            let app = at(&world, Place::Reuse(world.vacancy), size, lang);
            insta::assert_snapshot!(format!("reuse-list-{lang:?}-{width}x{height}"), app.text());
            let candidate = world.applications[IN_STAGE];
            let mut app = at(&world, Place::Review(world.vacancy, Some(candidate)), size, lang);
            app.press("E");
            insta::assert_snapshot!(format!("reuse-found-{lang:?}-{width}x{height}"), app.text());
            app.press("enter");
            insta::assert_snapshot!(format!("reuse-form-{lang:?}-{width}x{height}"), app.text());
        }
    }
}

#[test]
fn the_command_line_lists_shows_and_exempts() {
    let world = before();
    let candidate = world.applications[IN_STAGE].to_string();
    let place = Folder::of(world);
    let listed = place.run(&["reuse", "list", "2026-0412", "--json"]).json();
    assert_eq!(listed[0]["ready"], true, "{listed}");
    assert_eq!(listed[0]["covered"], "3/3");
    let shown = place.run(&["reuse", "show", &candidate]).done();
    assert!(shown.contains("Jobpunt") && shown.contains("Analyseren"), "{shown}");
    let why = ["--why", "Zelfde interview"];
    let apply = |more: &[&str]| {
        let mut args = vec!["reuse", "apply", &candidate];
        args.extend(why.iter().chain(more));
        place.run(&args)
    };
    apply(&[]).ended(1, "toestemming van de kandidaat ontbreekt");
    apply(&["--module", "x"]).ended(2, "--module");
    let done = apply(&["--consent-on", "20/11/2026", "--consent-how", "mail"]).done();
    assert!(done.contains("vrijgesteld van Jurygesprek"), "{done}");
    apply(&[]).ended(2, "--module");
}

#[test]
fn of_several_whoever_did_not_consent_is_named_and_stops_nobody() {
    let mut world = before();
    tested_whole(&mut world, SCREENED_IN);
    let an = world.officer.clone();
    let (person, on) = (person(&world, IN_STAGE), world.clock.today());
    let how = "mail".to_owned();
    let purpose = Purpose::Reuse;
    world.done(
        &an,
        PersonCommand::Consent {
            person,
            purpose,
            on,
            how,
        },
    );
    let asked = |at| -> Command {
        let consulted = Consulted {
            consent: None,
            ..consult(&world)
        };
        exempt(&world, at, "Zelfde interview", consulted).into()
    };
    let both = Command::several([IN_STAGE, SCREENED_IN].map(asked));
    let done = world.done(&an, both);
    let refused: Vec<String> = done
        .each
        .iter()
        .filter_map(|one| one.as_ref().err())
        .flat_map(|refusal| refusal.problems.iter().map(|problem| problem.message.id.clone()))
        .collect();
    assert_eq!((done.each.len(), refused), (2, vec!["refused-candidate".to_owned()]));
    assert_eq!(world.number("SELECT count(*) FROM exemption", []), 1);
}
