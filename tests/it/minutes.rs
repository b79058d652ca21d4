//! The PV through the office: what it lacks, who draws and signs it, what makes it stale, what stands in the way of an approval.

use crate::judging::{fill, state, step};
use crate::support::World;
use keur::domain::minutes::{Content, Minutes};
use keur::domain::{
    Actor, ApplicationState as S, ApprovalSubject, DocumentId, JurorRole, MinutesState, Outcome, PersonId, Role,
    SignatureState, SignatureWay, VacancyState,
};
use keur::i18n::Lang;
use keur::office::approval::{ApprovalCommand, Approver};
use keur::office::candidate::CandidateCommand as C;
use keur::office::minutes::query::{Changes, Overview};
use keur::office::minutes::{MinutesCommand as M, MinutesQuery, MinutesReply, Way, assemble, standing};
use keur::office::vacancy::VacancyCommand;
use keur::office::{Command, Failure, Query, Reply};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;
use proptest::prelude::*;

/// The world's procedure with everybody decided upon: one suitable, the others out, each with a motivation.
fn decided() -> World {
    let mut world = World::new();
    let (an, vacancy) = (world.officer.clone(), world.vacancy);
    world.sql("UPDATE reglement SET frozen_at = 1 WHERE vacancy_id = ?1", [vacancy]);
    let all = world.applications.clone();
    let screening = world.stages[0];
    let passed = [
        (all[2], "passed", ""),
        (all[3], "passed", ""),
        (all[4], "passed", ""),
        (all[5], "failed", "Geen bachelordiploma."),
    ];
    for (application, outcome, motivation) in passed {
        let (by, at) = (an.person, world.clock.millis());
        world.insert(
            "decision",
            &[
                ("application_id", &application),
                ("stage_id", &screening),
                ("outcome", &outcome),
                ("motivation", &motivation),
                ("decided_by", &by),
                ("decided_at", &at),
            ],
        );
        for condition in world.conditions.clone() {
            let verdict = if outcome == "passed" { "meets" } else { "fails" };
            world.insert(
                "screening",
                &[
                    ("application_id", &application),
                    ("condition_id", &condition),
                    ("verdict", &verdict),
                    ("decided_by", &by),
                    ("decided_at", &at),
                ],
            );
        }
    }
    for (at, to, why) in [
        (0, S::Late, "Ontvangen op 16 november."),
        (1, S::Withdrawn, ""),
        (2, S::Withdrawn, ""),
        (3, S::Excluded, "Fraude bij de proef."),
    ] {
        let command = step(&world, all[at], to, why);
        world.done(&an, command);
    }
    for juror in [world.chair.clone(), world.juror.clone()] {
        fill(&mut world, &juror, all[4], [400, 350, 300]);
        world.done(&juror, C::SheetSubmit { application: all[4] });
    }
    let command = step(&world, all[4], S::Suitable, "");
    world.done(&an, command);
    world
}

fn draw(world: &World) -> M {
    M::Draw {
        vacancy: world.vacancy,
        seen: world.version("vacancy", world.vacancy.0),
    }
}

fn correct(world: &World, why: &str) -> M {
    M::Correct {
        vacancy: world.vacancy,
        seen: world.version("vacancy", world.vacancy.0),
        why: why.to_owned(),
    }
}

fn digest(world: &World) -> String {
    world.text(
        "SELECT digest FROM minutes WHERE vacancy_id = ?1 AND state <> 'withdrawn' ORDER BY edition DESC LIMIT 1",
        [world.vacancy],
    )
}

fn sign(world: &World) -> M {
    M::Sign {
        vacancy: world.vacancy,
        digest: digest(world),
    }
}

fn drawn() -> World {
    let mut world = decided();
    let (an, command) = (world.officer.clone(), draw(&world));
    world.done(&an, command);
    world
}

fn signed() -> World {
    let mut world = drawn();
    for juror in [world.chair.clone(), world.juror.clone()] {
        let command = sign(&world);
        world.done(&juror, command);
    }
    world
}

fn asked(world: &World, actor: &Actor, query: MinutesQuery) -> MinutesReply {
    match world.ask(actor, &Query::Minutes(query)) {
        Reply::Minutes(reply) => reply,
        other => panic!("{other:?}"),
    }
}

fn overview(world: &World, actor: &Actor) -> Overview {
    match asked(world, actor, MinutesQuery::Overview(world.vacancy)) {
        MinutesReply::Overview(overview) => *overview,
        other => panic!("{other:?}"),
    }
}

fn content(world: &World, actor: &Actor, edition: Option<i64>) -> Minutes {
    let vacancy = world.vacancy;
    match asked(world, actor, MinutesQuery::Content { vacancy, edition }) {
        MinutesReply::Content(minutes) => *minutes,
        other => panic!("{other:?}"),
    }
}

fn changes(world: &World, actor: &Actor) -> Changes {
    let vacancy = world.vacancy;
    match asked(world, actor, MinutesQuery::Changes { vacancy, edition: None }) {
        MinutesReply::Changes(changes) => *changes,
        other => panic!("{other:?}"),
    }
}

fn now(world: &World) -> Content {
    assemble::content(world.connection(), world.vacancy, world.clock, None)
        .expect("a PV")
        .0
}

fn stands(world: &World) -> MinutesState {
    overview(world, &world.officer).newest().expect("an edition").state
}

fn vacancy_state(world: &World) -> String {
    world.text("SELECT state FROM vacancy WHERE id = ?1", [world.vacancy])
}

fn ask_approval(world: &World) -> Command {
    Command::Approval(ApprovalCommand::Ask {
        subject: ApprovalSubject::Procedure,
        rule: String::new(),
        vacancy: Some(world.vacancy),
        request: None,
        question: "Gaat u akkoord?".to_owned(),
        steps: vec![Approver {
            role: Role::LineManager,
            person: world.manager.person,
        }],
    })
}

#[test]
fn it_holds_what_the_law_asks() {
    let world = decided();
    let said = now(&world);
    assert_eq!(said.procedure.number, "2026-0412");
    assert_eq!(said.procedure.ovo, "OVO001833");
    assert_eq!(said.jury.len(), 2, "the delegate is no juror");
    assert_eq!(said.delegates[0].name, "Luc Vandevelde");
    assert_eq!(said.candidates.len(), 6);
    let screening = &said.stages[0];
    assert_eq!((screening.counts.candidates, screening.counts.passed), (6, 3));
    assert_eq!((screening.counts.failed, screening.counts.not_admitted), (1, 1));
    // Who left after passing it did not leave from it.
    assert_eq!((screening.counts.withdrawn, screening.counts.excluded), (1, 0));
    let interview = &said.stages[2];
    assert_eq!(interview.lines.len(), 1);
    let line = &interview.lines[0];
    assert_eq!(line.outcome, Some(Outcome::Suitable));
    let points: Vec<i64> = line.given.iter().flatten().map(|given| given.points).collect();
    assert_eq!(points, [400, 350, 300]);
    assert_eq!(line.total, Some(1400));
    assert_eq!(line.sheets, 2);
    assert_eq!(said.ranking.lines[0].place, Some(1));
    assert_eq!(said.name(said.ranking.lines[0].candidate), "d'Hondt Zoë");
    assert_eq!(said.exclusions[0].motive, "Fraude bij de proef.");
    assert!(said.reserve.is_none());
}

#[test]
fn what_is_missing_is_told_with_its_place_and_nothing_is_drawn_on_a_blank() {
    let mut world = decided();
    let (an, zoe) = (world.officer.clone(), world.applications[4]);
    let criterion = world.criteria[1];
    world.sql(
        "DELETE FROM score WHERE criterion_id = ?1 AND sheet_id IN (SELECT id FROM score_sheet WHERE application_id = ?2)",
        (criterion, zoe),
    );
    let missing = overview(&world, &an).missing;
    let blank = missing
        .iter()
        .find(|one| one.problem.message.id == "rule-minutes-blank")
        .expect("the blank");
    assert_eq!(blank.way, Some(Way::Candidate(zoe)));
    assert_eq!(blank.problem.rule, "V-50");
    let command = draw(&world);
    assert_eq!(world.refused(&an, command), ["rule-minutes-blank"]);
    assert_eq!(vacancy_state(&world), "in_selection");
    // Nor by the step of the procedure, which is the same.
    let step = VacancyCommand::Advance {
        vacancy: world.vacancy,
        seen: world.version("vacancy", world.vacancy.0),
        to: VacancyState::ReportDrawn,
    };
    assert_eq!(world.refused(&an, step), ["rule-minutes-blank"]);
}

#[test]
fn an_undecided_candidate_stops_it() {
    let mut world = World::new();
    let an = world.officer.clone();
    let command = draw(&world);
    assert!(world.refused(&an, command).contains(&"rule-undecided".to_owned()));
}

#[test]
fn a_national_number_in_a_text_stops_it() {
    let mut world = decided();
    let an = world.officer.clone();
    world.sql(
        "UPDATE decision SET motivation = 'Zie dossier 85.07.30-033.28.' WHERE application_id = ?1 AND outcome = 'failed'",
        [world.applications[5]],
    );
    let command = draw(&world);
    assert_eq!(world.refused(&an, command), ["rule-minutes-number"]);
}

#[test]
fn the_jury_signs_one_by_one_what_each_has_read() {
    let mut world = drawn();
    let (chair, juror, observer) = (world.chair.clone(), world.juror.clone(), world.observer.clone());
    assert_eq!(vacancy_state(&world), "report_drawn");
    assert_eq!(stands(&world), MinutesState::Draft);
    assert_eq!(
        world.number("SELECT count(*) FROM message WHERE kind = 'minutes-asked'", []),
        2
    );
    let other = M::Sign {
        vacancy: world.vacancy,
        digest: "0".repeat(64),
    };
    assert_eq!(world.refused(&chair, other), ["refused-minutes-other"]);
    let command = sign(&world);
    world.done(&chair, command.clone());
    assert_eq!(stands(&world), MinutesState::Signing);
    assert_eq!(world.refused(&chair, command.clone()), ["refused-minutes-done"]);
    assert_eq!(world.refused(&observer, command.clone()), ["refused-minutes-observer"]);
    // Who is not on the jury has no right to it, an officer neither.
    let an = world.officer.clone();
    assert_eq!(world.refused(&an, command.clone()), ["refused-right"]);
    world.done(&juror, command);
    assert_eq!(stands(&world), MinutesState::Signed);
    let minutes = content(&world, &juror, None);
    for signature in &minutes.signatures {
        assert_eq!(signature.state, SignatureState::Signed);
        assert_eq!(signature.way, Some(SignatureWay::Here));
        assert_eq!(signature.digest, minutes.edition.digest);
    }
    assert_eq!(minutes.edition.digest, standing::digest(&minutes.content));
    assert_eq!(
        world.number("SELECT count(*) FROM message WHERE kind = 'minutes-signed'", []),
        1
    );
    world.assert_sound();
}

#[test]
fn nobody_puts_it_to_approval_before_all_have_signed() {
    let mut world = drawn();
    let (an, chair, juror) = (world.officer.clone(), world.chair.clone(), world.juror.clone());
    let ask = ask_approval(&world);
    assert_eq!(world.refused(&an, ask.clone()), ["rule-minutes-unsigned"]);
    let command = sign(&world);
    world.done(&chair, command.clone());
    assert_eq!(world.refused(&an, ask.clone()), ["rule-minutes-unsigned"]);
    world.done(&juror, command);
    world.done(&an, ask);
    assert_eq!(vacancy_state(&world), "awaiting_approval");
}

#[test]
fn who_refuses_says_why_and_a_new_version_answers_it() {
    let mut world = drawn();
    let (an, chair, juror) = (world.officer.clone(), world.chair.clone(), world.juror.clone());
    let refuse = |world: &World, remark: &str| M::Refuse {
        vacancy: world.vacancy,
        digest: digest(world),
        remark: remark.to_owned(),
    };
    let command = refuse(&world, "  ");
    assert_eq!(world.refused(&juror, command), ["refused-minutes-remark"]);
    let command = refuse(&world, "De motivering van Zoë klopt niet.");
    world.done(&juror, command);
    assert_eq!(stands(&world), MinutesState::Refused);
    let ask = ask_approval(&world);
    assert_eq!(world.refused(&an, ask), ["rule-minutes-refused"]);
    let command = correct(&world, " ");
    assert_eq!(world.refused(&an, command), ["refused-reason-missing"]);
    let first = digest(&world);
    world.later(60);
    let command = correct(&world, "De motivering is aangevuld.");
    world.done(&an, command);
    let overview = overview(&world, &an);
    let states: Vec<MinutesState> = overview.editions.iter().map(|edition| edition.state).collect();
    assert_eq!(states, [MinutesState::Draft, MinutesState::Replaced]);
    assert_eq!(
        overview.newest().expect("the second").changed,
        "De motivering is aangevuld."
    );
    // What was read before is not signed any more; who refused is asked again.
    let old = M::Sign {
        vacancy: world.vacancy,
        digest: first.clone(),
    };
    let same = digest(&world) == first;
    if !same {
        assert_eq!(world.refused(&chair, old), ["refused-minutes-other"]);
    }
    for juror in [chair, juror] {
        let command = sign(&world);
        world.done(&juror, command);
    }
    assert_eq!(stands(&world), MinutesState::Signed);
    let first = content(&world, &an, Some(1));
    assert_eq!(
        first
            .signatures
            .iter()
            .filter(|one| one.state == SignatureState::Refused)
            .count(),
        1
    );
}

#[test]
fn a_changed_score_or_jury_makes_it_stale_and_says_what_changed() {
    let mut world = signed();
    let (an, zoe) = (world.officer.clone(), world.applications[4]);
    let criterion = world.criteria[0];
    world.sql(
        "UPDATE score SET points = 450 WHERE criterion_id = ?1 AND sheet_id IN (SELECT id FROM score_sheet WHERE application_id = ?2)",
        (criterion, zoe),
    );
    let found = overview(&world, &an);
    assert!(found.stale);
    assert!(
        found
            .missing
            .iter()
            .any(|one| one.problem.message.id == "rule-minutes-stale")
    );
    let ask = ask_approval(&world);
    assert_eq!(world.refused(&an, ask), ["rule-minutes-stale"]);
    let said = changes(&world, &an);
    assert_eq!((said.from, said.to), (Some(1), 0));
    let score = said
        .lines
        .iter()
        .find(|one| one.what.args.iter().any(|(_, arg)| *arg == "Klantgerichtheid".into()));
    assert!(score.is_some_and(|one| one.from != one.to), "{:?}", said.lines);
    let command = correct(&world, "De score is verbeterd.");
    world.done(&an, command);
    assert!(!overview(&world, &an).stale);
    let said = changes(&world, &an);
    assert_eq!((said.from, said.to, said.lines.is_empty()), (Some(1), 2, false));
    // Another juror, another PV.
    let extra = world.new_colleague("piet", "Pauwels", "Piet", &[]);
    let vacancy = world.vacancy;
    world.new_juror(vacancy, extra.person, JurorRole::Member);
    assert!(overview(&world, &an).stale);
}

#[test]
fn what_comes_after_the_selection_leaves_it_as_it_is() {
    let mut world = signed();
    let (an, zoe) = (world.officer.clone(), world.applications[4]);
    let command = step(&world, zoe, S::Laureate, "");
    world.done(&an, command);
    assert_eq!(state(&world, zoe), S::Laureate);
    assert!(!overview(&world, &an).stale);
    world.sql(
        "UPDATE vacancy SET owner_id = ?2 WHERE id = ?1",
        (world.vacancy, world.colleague.person),
    );
    assert!(!overview(&world, &an).stale);
}

#[test]
fn a_new_version_voids_the_approval() {
    let mut world = signed();
    let an = world.officer.clone();
    let ask = ask_approval(&world);
    world.done(&an, ask);
    let command = correct(&world, "Een tikfout.");
    world.done(&an, command);
    assert_eq!(vacancy_state(&world), "report_drawn");
    assert_eq!(
        world.number("SELECT count(*) FROM approval WHERE state = 'lapsed'", []),
        1
    );
    assert_eq!(stands(&world), MinutesState::Draft);
}

#[test]
fn a_juror_without_an_account_signs_on_paper() {
    let mut world = decided();
    let (an, vacancy) = (world.officer.clone(), world.vacancy);
    let guest = world.new_person("Extern", "Ilse");
    world.new_juror(vacancy, guest, JurorRole::Expert);
    let command = draw(&world);
    world.done(&an, command);
    let paper = |world: &World, juror: PersonId, document: i64| M::Paper {
        vacancy,
        digest: digest(world),
        juror,
        document: DocumentId(document),
    };
    let (kind, moment) = ("report", world.clock.millis());
    let document = world.insert(
        "document",
        &[
            ("vacancy_id", &vacancy),
            ("kind", &kind),
            ("name", &"handtekening.pdf"),
            ("media_type", &"application/pdf"),
            ("size", &10),
            ("digest", &""),
            ("created_at", &moment),
        ],
    );
    let command = paper(&world, guest, document + 1);
    assert_eq!(world.refused(&an, command), ["refused-minutes-document"]);
    let command = paper(&world, world.chair.person, document);
    assert_eq!(world.refused(&an, command), ["refused-minutes-account"]);
    let command = paper(&world, guest, document);
    world.done(&an, command);
    let minutes = content(&world, &an, None);
    let own = minutes.signatures.iter().find(|one| one.person == guest).expect("Ilse");
    assert_eq!(
        (own.way, own.recorded_by.as_str()),
        (Some(SignatureWay::Paper), "An Peeters")
    );
    assert_eq!(own.document, "handtekening.pdf");
}

#[test]
fn remarks_of_a_union_come_in_the_annex_and_void_no_signature() {
    let mut world = signed();
    let (an, observer) = (world.officer.clone(), world.observer.clone());
    let remark = |text: &str| M::Remark {
        vacancy: world.vacancy,
        name: "Luc Vandevelde".to_owned(),
        organisation: "ACOD".to_owned(),
        on: None,
        text: text.to_owned(),
    };
    let (blank, command) = (remark(" "), remark("De proef begon een kwartier te laat."));
    assert_eq!(world.refused(&observer, command.clone()), ["refused-right"]);
    assert_eq!(world.refused(&an, blank), ["refused-remark-text"]);
    world.done(&an, command);
    assert_eq!(stands(&world), MinutesState::Signed);
    let minutes = content(&world, &an, None);
    assert_eq!(minutes.annex[0].organisation, "ACOD");
    assert_eq!(minutes.edition.digest, standing::digest(&minutes.content));
}

#[test]
fn an_observer_and_a_stranger_read_nothing_and_a_juror_not_before_it_is_drawn() {
    let mut world = decided();
    let query = Query::Minutes(MinutesQuery::Content {
        vacancy: world.vacancy,
        edition: None,
    });
    let why = |world: &World, actor: &Actor| match keur::office::ask(world.connection(), world.clock, actor, &query) {
        Err(Failure::Refused(refusal)) => refusal.problems[0].message.id.clone(),
        other => format!("{other:?}").chars().take(60).collect(),
    };
    assert_eq!(why(&world, &world.observer), "refused-minutes-observer");
    assert_eq!(why(&world, &world.stranger), "refused-gone");
    assert_eq!(why(&world, &world.admin), "refused-gone");
    assert_eq!(why(&world, &world.juror), "refused-ranking-juror");
    let (an, command) = (world.officer.clone(), draw(&world));
    world.done(&an, command);
    assert_eq!(why(&world, &world.observer), "refused-minutes-observer");
    assert_eq!(content(&world, &world.juror, None).edition.number, 1);
    assert_eq!(content(&world, &world.manager, None).edition.number, 1);
}

#[test]
fn what_nobody_answered_can_be_withdrawn_and_undone() {
    let mut world = drawn();
    let (an, chair) = (world.officer.clone(), world.chair.clone());
    let withdraw = M::Withdraw {
        vacancy: world.vacancy,
        digest: digest(&world),
    };
    world.done(&an, withdraw.clone());
    assert_eq!(vacancy_state(&world), "in_selection");
    assert!(overview(&world, &an).newest().is_none());
    world.done(&an, Command::Undo(None));
    assert_eq!(stands(&world), MinutesState::Draft);
    assert_eq!(vacancy_state(&world), "report_drawn");
    // Drawing itself can be undone too, as long as nobody signed.
    let command = sign(&world);
    world.done(&chair, command);
    assert_eq!(world.refused(&an, withdraw), ["refused-minutes-answered"]);
    world.assert_sound();
}

#[test]
fn a_drawing_is_undone_as_a_whole() {
    let mut world = drawn();
    let an = world.officer.clone();
    world.done(&an, Command::Undo(None));
    assert_eq!(vacancy_state(&world), "in_selection");
    assert_eq!(world.number("SELECT count(*) FROM minutes", []), 0);
    let command = draw(&world);
    world.done(&an, command);
    let command = correct(&world, "Nog eens.");
    world.done(&an, command);
    world.done(&an, Command::Undo(None));
    assert_eq!(stands(&world), MinutesState::Draft);
    assert_eq!(overview(&world, &an).newest().map(|one| one.edition), Some(1));
}

#[test]
fn what_was_drawn_and_signed_cannot_be_written_over() {
    let mut world = signed();
    for sql in [
        "UPDATE minutes_text SET body = '{}'",
        "UPDATE minutes SET digest = 'x'",
        "UPDATE minutes_signature SET state = 'refused', remark = 'x'",
        "DELETE FROM minutes_signature",
        "DELETE FROM minutes_text",
    ] {
        let result = world.store.write(0, |tx| {
            tx.connection().execute(sql, [])?;
            Ok::<_, keur::store::StoreError>(())
        });
        assert!(result.is_err(), "{sql}");
    }
}

#[test]
fn going_back_to_the_jury_asks_a_new_version() {
    let mut world = signed();
    let an = world.officer.clone();
    let go = |world: &World, to| VacancyCommand::Advance {
        vacancy: world.vacancy,
        seen: world.version("vacancy", world.vacancy.0),
        to,
    };
    let command = go(&world, VacancyState::InSelection);
    world.done(&an, command);
    let command = go(&world, VacancyState::ReportDrawn);
    assert_eq!(world.refused(&an, command), ["refused-minutes-why"]);
    let command = correct(&world, "De jury keek alles na.");
    world.done(&an, command);
    assert_eq!(vacancy_state(&world), "report_drawn");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Assembled again it is the same to the letter, and any other score is another PV that rests on something else.
    #[test]
    fn a_digest_is_stable_and_any_score_changes_it(given in proptest::array::uniform3(0_i64..=500), which in 0_usize..3, other in 0_i64..=500) {
        let mut world = decided();
        let zoe = world.applications[4];
        let set = |world: &mut World, at: usize, points: i64| {
            let criterion = world.criteria[at];
            world.sql(
                "UPDATE score SET points = ?3 WHERE criterion_id = ?1 AND sheet_id IN (SELECT id FROM score_sheet WHERE application_id = ?2)",
                (criterion, zoe, points),
            );
        };
        for (at, points) in given.into_iter().enumerate() {
            set(&mut world, at, points);
        }
        let first = now(&world);
        prop_assert_eq!(standing::digest(&first), standing::digest(&now(&world)));
        let read: Content = serde_json::from_str(&first.canonical()).expect("it reads back");
        prop_assert_eq!(standing::digest(&first), standing::digest(&read));
        set(&mut world, which, other);
        let second = now(&world);
        prop_assert_eq!(given[which] == other, standing::digest(&first) == standing::digest(&second));
        prop_assert_eq!(given[which] == other, standing::basis(&first) == standing::basis(&second));
    }
}

fn flat(app: &Inline) -> String {
    app.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn see(app: &Inline, words: &str) {
    assert!(flat(app).contains(words), "no ‘{words}’ in:\n{}", app.text());
}

fn desk(world: &World, who: &Actor, lang: Lang, size: (u16, u16)) -> Inline {
    let look = Look::new(lang, Theme::Mono, world.clock);
    Inline::new(world.second_store(), who.clone(), look, size)
}

#[test]
fn an_officer_draws_it_at_the_keys_and_a_juror_signs_from_start() {
    let world = decided().into_file();
    let mut an = desk(&world, &world.officer, Lang::Dutch, (80, 24));
    an.send(Event::Visit(Place::Dossier(world.vacancy)));
    an.press("P");
    see(&an, "Het PV is nog niet opgemaakt.");
    see(&an, "Wat ontbreekt");
    an.press("right");
    see(&an, "1. De procedure");
    see(&an, "Nog niet opgemaakt: zo zou het PV nu luiden.");
    an.press("/").types("fraude");
    an.press("enter");
    see(&an, "Fraude bij de proef.");
    an.press("esc esc");
    an.press("n");
    see(&an, "2 juryleden moeten het tekenen.");
    see(&an, "Versie 1 · Opgemaakt");
    see(&an, "Øyvind Maes · Voorzitter · Nog niet getekend");
    assert_eq!(vacancy_state(&world), "report_drawn");
    // The chair finds it on Start, reads it and signs.
    let mut chair = desk(&world, &world.chair, Lang::Dutch, (80, 24));
    see(&chair, "2026-0412: PV te tekenen");
    chair.send(Event::Visit(Place::Minutes(world.vacancy)));
    chair.press("a");
    see(&chair, "Een handtekening neemt u");
    chair.press("tab enter");
    see(&chair, "Nog één jurylid moet tekenen.");
    see(&chair, "Øyvind Maes · Voorzitter · Getekend");
    // The other refuses, and says why.
    let mut juror = desk(&world, &world.juror, Lang::English, (120, 40));
    juror.send(Event::Visit(Place::Minutes(world.vacancy)));
    juror.press("r").types("The motivation is missing.");
    juror.press("ctrl+s");
    see(&juror, "Griet De Smet · Juror · Refused");
    see(&juror, "The motivation is missing.");
    assert_eq!(stands(&world), MinutesState::Refused);
    // The officer answers with a new version that says what changed.
    an.send(Event::Changed);
    an.press("n").types("De motivering is aangevuld.");
    an.press("ctrl+s");
    see(&an, "Versie 2 · Opgemaakt");
    see(&an, "De motivering is aangevuld.");
    an.press("right right");
    see(&an, "De motivering is aangevuld.");
}

#[test]
fn an_observer_is_told_why_it_does_not_open() {
    let world = drawn().into_file();
    let mut observer = desk(&world, &world.observer, Lang::Dutch, (80, 24));
    observer.send(Event::Visit(Place::Minutes(world.vacancy)));
    see(&observer, "Een waarnemer leest het PV niet.");
}

#[test]
fn enter_goes_where_something_is_missing() {
    let mut world = decided();
    let (zoe, criterion) = (world.applications[4], world.criteria[1]);
    world.sql(
        "DELETE FROM score WHERE criterion_id = ?1 AND sheet_id IN (SELECT id FROM score_sheet WHERE application_id = ?2)",
        (criterion, zoe),
    );
    let world = world.into_file();
    let mut an = desk(&world, &world.officer, Lang::English, (120, 40));
    an.send(Event::Visit(Place::Minutes(world.vacancy)));
    see(&an, "no score for ‘Analyseren’ in Jurygesprek");
    an.press("down down down enter");
    see(&an, "d'Hondt Zoë");
    see(&an, "Kennis van premies");
}

#[test]
fn three_hundred_candidates_are_put_together_quickly() {
    let mut world = World::new();
    let (vacancy, stages, by) = (world.vacancy, world.stages.clone(), world.officer.person);
    let moment = world.clock.millis();
    for n in 0..300 {
        let person = world.new_person(&format!("Kandidaat{n}"), "Kim");
        let application = world.new_application(vacancy, person, S::Suitable, None);
        for stage in &stages {
            world.insert(
                "decision",
                &[
                    ("application_id", &application),
                    ("stage_id", stage),
                    ("outcome", &"passed"),
                    ("motivation", &"Voldoet."),
                    ("decided_by", &by),
                    ("decided_at", &moment),
                ],
            );
        }
    }
    let before = std::time::Instant::now();
    let said = now(&world);
    let took = before.elapsed();
    assert_eq!(said.candidates.len(), 306);
    assert!(took.as_millis() < 1_500, "{took:?} in a build for tests");
}
