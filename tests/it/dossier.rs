//! A vacancy's file from its making to its publication: the office's rules, and the dossier on the keyboard.

use crate::support::{NewVacancy, World, now, said};
use keur::domain::rules::vacancy::missing_for;
use keur::domain::{
    Actor, Channel, Coded, CriterionFamily, DocumentKind, FieldKind, JurorRole, Level, PersonId, ProcedureKind,
    PublicationState, Role, Scoring, StageId, StageKind, VacancyId, VacancyState as S,
};
use keur::i18n::{Lang, words};
use keur::office::document::{DocumentCommand, Holder};
use keur::office::vacancy::dossier::{DossierQuery, DossierReply};
use keur::office::vacancy::{
    CriterionDraft, Edit, FieldDraft, JurorDraft, Part, PublicationDraft, ReglementDraft, SectionDraft, StageDraft,
    VacancyChange, VacancyCommand as V, VacancyQuery, VacancyReply,
};
use keur::office::{Command, Done, Failure, Query, Reply};
use keur::store::vacancy::checklist::checklist;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::snapshot;
use keur::tui::theme::Theme;
use std::path::PathBuf;

fn act(world: &mut World, actor: &Actor, command: V) -> Result<Done, Failure> {
    world.act(actor, Command::Vacancy(command))
}

fn done(world: &mut World, actor: &Actor, command: V) -> Done {
    act(world, actor, command).unwrap_or_else(|failure| panic!("{}", said(&failure)))
}

/// The rules and fields of a refusal, as `V-12@closes`.
fn rules(result: Result<Done, Failure>) -> Vec<String> {
    match result {
        Err(Failure::Refused(refusal)) => refusal
            .problems
            .iter()
            .map(|problem| format!("{}@{}", problem.rule, problem.field.unwrap_or_default()))
            .collect(),
        other => panic!("not refused: {other:?}"),
    }
}

fn whole() -> VacancyChange {
    VacancyChange {
        title: Some("Dossierbeheerder water".to_owned()),
        kind: Some(ProcedureKind::ExternalContractual),
        level: Some(Level::B),
        rank: Some("B1".to_owned()),
        grade: Some("deskundige".to_owned()),
        scale: Some("B111".to_owned()),
        ..VacancyChange::default()
    }
}

fn create(world: &mut World, fields: VacancyChange) -> Result<Done, Failure> {
    let (entity, officer) = (world.entity, world.officer.clone());
    let fields = Box::new(fields);
    act(world, &officer, V::Create { entity, fields })
}

fn made(world: &mut World) -> VacancyId {
    VacancyId(create(world, whole()).expect("made").created.expect("an id"))
}

fn part(world: &mut World, vacancy: VacancyId, part: Part) -> i64 {
    let officer = world.officer.clone();
    done(world, &officer, V::Part { vacancy, part }).created.expect("an id")
}

fn edit(world: &mut World, vacancy: VacancyId, change: VacancyChange) -> Result<Done, Failure> {
    let (officer, seen) = (world.officer.clone(), world.version("vacancy", vacancy));
    let change = Box::new(change);
    act(world, &officer, V::Edit { vacancy, seen, change })
}

fn advance(world: &mut World, vacancy: VacancyId, to: S) -> Result<Done, Failure> {
    let (officer, seen) = (world.officer.clone(), world.version("vacancy", vacancy));
    act(world, &officer, V::Advance { vacancy, seen, to })
}

fn reglement() -> ReglementDraft {
    ReglementDraft {
        conditions_on: now().date().succ_opt(),
        tests: "CV-screening en jurygesprek".to_owned(),
        jury: "Een voorzitter en twee leden".to_owned(),
        criteria: "12 op 20".to_owned(),
        ranked: true,
        validity_months: 24,
        reserve_rules: "Wie twee keer weigert, verliest de plaats.".to_owned(),
        preselection_method: String::new(),
        preselection_threshold: None,
        preselection_maximum: None,
        anonymous: false,
    }
}

fn stage() -> StageDraft {
    StageDraft {
        kind: StageKind::Interview,
        name: "Jurygesprek".to_owned(),
        scoring: Scoring::Points,
        maximum: 2000,
        pass_mark: 1200,
        competence_part: true,
        function_part: true,
        hundred: false,
        anonymous: false,
        tie_order: None,
    }
}

fn criterion(stage: i64) -> CriterionDraft {
    CriterionDraft {
        stage: StageId(stage),
        name: "Klantgerichtheid".to_owned(),
        family: CriterionFamily::Behavioural,
        level: Some(2),
        scale: None,
        maximum: 500,
        pass_mark: None,
        weight: 2,
        counts: true,
        essential: false,
        tie_order: None,
    }
}

fn publication() -> PublicationDraft {
    PublicationDraft {
        channel: Channel::Vdab,
        site: String::new(),
        from: Some(now().date()),
        until: Some(now().date() + chrono::Duration::days(30)),
        state: PublicationState::Planned,
    }
}

/// Everything a vacancy needs to be ready and published, the redeployment check aside.
fn fill(world: &mut World, vacancy: VacancyId) {
    let change = VacancyChange {
        function_code: Some("F-120".to_owned()),
        publish_on: Some(Some(now().date())),
        closes: Some(Some(now() + chrono::Duration::days(30))),
        ..VacancyChange::default()
    };
    edit(world, vacancy, change).expect("edited");
    complete_text(world, vacancy);
    let draft = Box::new(reglement());
    let seen = world.number("SELECT version FROM reglement WHERE vacancy_id = ?1", [vacancy]);
    part(world, vacancy, Part::Reglement { seen, draft });
    let stage = part(world, vacancy, Part::Stage(Edit::Add(stage())));
    part(world, vacancy, Part::Criterion(Edit::Add(criterion(stage))));
    part(world, vacancy, Part::Publication(Edit::Add(publication())));
    let question = FieldDraft {
        label: "Hebt u een rijbewijs B?".to_owned(),
        kind: FieldKind::YesNo,
        options: String::new(),
        required: true,
        knock_out: String::new(),
    };
    part(world, vacancy, Part::Field(Edit::Add(question)));
}

/// Fills in what the template left open in the text.
fn complete_text(world: &mut World, vacancy: VacancyId) {
    let open: Vec<(i64, i64, String)> = world
        .connection()
        .prepare("SELECT id, version, heading FROM vacancy_section WHERE vacancy_id = ?1 AND body LIKE '%[Vul aan%'")
        .and_then(|mut statement| {
            let rows = statement.query_map([vacancy], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            rows.collect()
        })
        .expect("the sections");
    for (id, seen, heading) in open {
        let draft = SectionDraft {
            heading,
            body: "U behandelt dossiers.".to_owned(),
        };
        part(world, vacancy, Part::Section(Edit::Change { id, seen, draft }));
    }
}

fn check(world: &mut World, vacancy: VacancyId) {
    let (officer, seen) = (world.officer.clone(), world.version("vacancy", vacancy));
    let command = V::Redeployment {
        vacancy,
        seen,
        on: Some(now().date()),
        answer: "Niemand voorgesteld".to_owned(),
        people: Vec::new(),
        nobody: false,
    };
    done(world, &officer, command);
}

#[test]
fn a_vacancy_is_made_with_the_next_number_and_belongs_to_its_maker() {
    let mut world = World::new();
    let id = made(&mut world);
    assert_eq!(
        world.text("SELECT number FROM vacancy WHERE id = ?1", [id]),
        "2026-0413"
    );
    assert_eq!(
        world.number("SELECT owner_id FROM vacancy WHERE id = ?1", [id]),
        world.officer.person.0
    );
    assert_eq!(
        world.text("SELECT state FROM vacancy WHERE id = ?1", [id]),
        "in_preparation"
    );
    let taken = VacancyChange {
        number: Some("2026-0412".to_owned()),
        ..whole()
    };
    assert_eq!(rules(create(&mut world, taken)), ["number@number"]);
    // Another entity may use the same number.
    let (entity, stranger) = (world.elsewhere, world.stranger.clone());
    let fields = Box::new(VacancyChange {
        number: Some("2026-0412".to_owned()),
        ..whole()
    });
    done(&mut world, &stranger, V::Create { entity, fields });
    world.assert_sound();
}

#[test]
fn every_mistake_in_a_new_vacancy_is_told_at_its_field_and_nothing_is_made() {
    let mut world = World::new();
    let before = world.images();
    let wrong = VacancyChange {
        title: Some("Deskundige (m/v/x)".to_owned()),
        kind: Some(ProcedureKind::ExternalStatutory),
        scale: Some("A111".to_owned()),
        publish_on: Some(Some(now().date())),
        closes: Some(Some(now())),
        ..whole()
    };
    assert_eq!(
        rules(create(&mut world, wrong)),
        ["V-1@title", "V-2@scale", "V-12@closes"]
    );
    assert_eq!(world.images(), before);
    // What an administrator may set aside only warns now; it stops the vacancy before it is ready.
    let statutory = VacancyChange {
        kind: Some(ProcedureKind::ExternalStatutory),
        ..whole()
    };
    let made = create(&mut world, statutory).expect("made");
    assert_eq!(
        made.warnings.iter().map(|problem| problem.rule).collect::<Vec<_>>(),
        ["V-9"]
    );
    let id = VacancyId(made.created.expect("an id"));
    assert!(rules(advance(&mut world, id, S::Ready)).contains(&"V-9@authority_function".to_owned()));
}

#[test]
fn a_vacancy_goes_from_empty_to_published_and_its_reglement_is_frozen() {
    let mut world = World::new();
    let id = made(&mut world);
    let missing = rules(advance(&mut world, id, S::Ready));
    for rule in [
        "V-3@function_code",
        "text@text",
        "V-4@field-reglement-conditions_on",
        "V-12@publish_on",
        "V-12@closes",
    ] {
        assert!(missing.contains(&rule.to_owned()), "{rule}: {missing:?}");
    }
    fill(&mut world, id);
    advance(&mut world, id, S::Ready).expect("ready");
    // V-14: the redeployment office first, and the sentence says where to record its answer.
    let refused = advance(&mut world, id, S::Published);
    let sentence = said(refused.as_ref().expect_err("refused"));
    assert_eq!(rules(refused), ["V-14@redeployment"]);
    assert!(
        sentence.contains("herplaatsingsbureau") && sentence.contains("tabblad Publicaties"),
        "{sentence}"
    );
    check(&mut world, id);
    advance(&mut world, id, S::Published).expect("published");
    assert!(world.number("SELECT frozen_at FROM reglement WHERE vacancy_id = ?1", [id]) > 0);
    assert_eq!(
        world.text("SELECT state FROM publication WHERE vacancy_id = ?1", [id]),
        "live"
    );
    // V-16: what candidates were told no longer changes; what they were not told still does.
    let locked = VacancyChange {
        title: Some("Iets anders".to_owned()),
        place: Some("Gent".to_owned()),
        ..VacancyChange::default()
    };
    assert_eq!(rules(edit(&mut world, id, locked)), ["V-16@title", "V-16@place"]);
    let free = VacancyChange {
        function_family: Some("Dossierbeheerders".to_owned()),
        ..VacancyChange::default()
    };
    edit(&mut world, id, free).expect("free");
    let officer = world.officer.clone();
    let part = Part::Stage(Edit::Add(stage()));
    assert_eq!(
        rules(act(&mut world, &officer, V::Part { vacancy: id, part })),
        ["V-16@"]
    );
    // It closes when its time has passed, not before; then the jury is needed.
    assert_eq!(rules(advance(&mut world, id, S::PublicationClosed)), ["13.1@closes"]);
    world.later(31 * 24 * 60);
    advance(&mut world, id, S::PublicationClosed).expect("closed");
    assert_eq!(rules(advance(&mut world, id, S::InSelection)), ["T3@jury"]);
    // Publication cannot be undone.
    let undo = world.act(&officer, Command::Undo(None));
    assert!(undo.is_ok(), "the last act is the closing of the publication");
    world.assert_sound();
}

#[test]
fn approving_is_not_a_step_of_the_owner() {
    let mut world = World::new();
    let id = world.new_vacancy(&NewVacancy {
        state: S::ReportDrawn,
        ..NewVacancy::default()
    });
    assert_eq!(rules(advance(&mut world, id, S::AwaitingApproval)), ["V-51@"]);
    assert_eq!(rules(advance(&mut world, id, S::Approved)), ["V-51@"]);
    assert_eq!(rules(advance(&mut world, id, S::Closed)), ["13.1@"]);
    advance(&mut world, id, S::InSelection).expect("back to the jury");
}

#[test]
fn a_copy_takes_the_file_along_and_never_people() {
    let mut world = World::new();
    let (id, officer) = (world.vacancy, world.officer.clone());
    let moment = world.clock.millis();
    world.sql(
        "UPDATE reglement SET frozen_at = ?1 WHERE vacancy_id = ?2",
        (moment, id),
    );
    let command = V::Copy {
        vacancy: id,
        number: String::new(),
        title: String::new(),
    };
    let copy = VacancyId(done(&mut world, &officer, command).created.expect("an id"));
    let count = |world: &World, table: &str, id: VacancyId| {
        world.number(&format!("SELECT count(*) FROM {table} WHERE vacancy_id = ?1"), [id])
    };
    for table in ["vacancy_section", "reglement", "stage", "condition", "form_field"] {
        assert_eq!(count(&world, table, copy), count(&world, table, id), "{table}");
    }
    for table in ["application", "juror", "publication", "event", "document", "note"] {
        assert_eq!(count(&world, table, copy), 0, "{table}");
    }
    assert_eq!(
        world.number(
            "SELECT count(*) FROM criterion c JOIN stage s ON s.id = c.stage_id WHERE s.vacancy_id = ?1",
            [copy]
        ),
        3
    );
    let kept: (String, String, Option<i64>, i64) = world
        .connection()
        .query_row(
            "SELECT v.state, v.number, r.frozen_at, v.copied_from FROM vacancy v JOIN reglement r ON r.vacancy_id = v.id WHERE v.id = ?1",
            [copy],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .expect("the copy");
    assert_eq!(kept, ("in_preparation".to_owned(), "2026-0413".to_owned(), None, id.0));
    // Undone, nothing of it is left.
    let before = world.number("SELECT count(*) FROM stage", []);
    world.done(&officer, Command::Undo(None));
    assert_eq!(world.number("SELECT count(*) FROM stage", []), before - 3);
    world.assert_sound();
}

#[test]
fn a_new_owner_is_an_officer_of_the_entity_and_is_told() {
    let mut world = World::new();
    let (vacancy, officer) = (world.vacancy, world.officer.clone());
    let to = |world: &World, owner: PersonId| V::ChangeOwner {
        vacancy,
        seen: world.version("vacancy", vacancy),
        owner,
    };
    for wrong in [world.stranger.person, world.hr.person, world.officer.person] {
        let command = to(&world, wrong);
        assert_eq!(rules(act(&mut world, &officer, command)), ["owner@owner"]);
    }
    let command = to(&world, world.colleague.person);
    done(&mut world, &officer, command);
    let colleague = world.colleague.person;
    assert_eq!(
        world.text("SELECT kind FROM message WHERE to_id = ?1", [colleague]),
        "vacancy-owner"
    );
    for lang in [Lang::Dutch, Lang::English] {
        assert!(words(lang).has("message-vacancy-owner"));
    }
}

#[test]
fn a_candidate_never_judges_a_jury_has_one_chair_and_an_observer_only_observes() {
    let mut world = World::new();
    let (vacancy, officer) = (world.vacancy, world.officer.clone());
    let candidate = PersonId(world.number(
        "SELECT person_id FROM application WHERE id = ?1",
        [world.applications[0]],
    ));
    let seat = |person, role| V::Part {
        vacancy,
        part: Part::Juror(Edit::Add(JurorDraft { person, role })),
    };
    let union = world
        .new_colleague("vakbond", "Smets", "Ria", &[(Role::Observer, None)])
        .person;
    let hr = world.hr.person;
    assert_eq!(
        rules(act(&mut world, &officer, seat(candidate, JurorRole::Member))),
        ["V-33@person"]
    );
    assert_eq!(
        rules(act(&mut world, &officer, seat(union, JurorRole::Chair))),
        ["V-33@role", "jury@role"]
    );
    assert_eq!(
        rules(act(&mut world, &officer, seat(hr, JurorRole::Chair))),
        ["jury@role"]
    );
    done(&mut world, &officer, seat(union, JurorRole::Observer));
    done(&mut world, &officer, seat(hr, JurorRole::Member));
    // A juror declares the own interests, not another's.
    let (juror, own, other) = (world.juror.clone(), world.seats[1], world.seats[0]);
    let declare = |world: &World, seat| V::Declare {
        vacancy,
        juror: seat,
        seen: world.version("juror", seat),
        interest: "Oud-collega van een kandidaat".to_owned(),
    };
    let command = declare(&world, own);
    done(&mut world, &juror, command);
    let command = declare(&world, other);
    assert!(act(&mut world, &juror, command).is_err());
}

#[test]
fn a_document_is_kept_read_and_refused_when_it_is_too_big() {
    let mut world = World::new();
    let (vacancy, officer) = (world.vacancy, world.officer.clone());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("functie.txt");
    // As Windows writes it.
    std::fs::write(&path, b"Caf\xe9 en sa\xefmiri").expect("written");
    let add = |path: PathBuf| DocumentCommand::Add {
        to: Holder::Vacancy(vacancy),
        kind: Some(DocumentKind::JobDescription),
        path,
        file: None,
    };
    let id = world.done(&officer, add(path.clone())).created.expect("an id");
    assert_eq!(
        world.text("SELECT body FROM document_text WHERE id = ?1", [id]),
        "Café en saïmiri"
    );
    assert_eq!(
        world.number("SELECT length(data) FROM document_blob WHERE id = ?1", [id]),
        15
    );
    assert_eq!(
        rules(world.act(&officer, add(folder.path().join("niets.txt")))),
        ["document@path"]
    );
    world.insert(
        "setting",
        &[
            ("key", &"document_megabytes"),
            ("value", &"1"),
            ("effective_on", &"2026-01-01"),
            ("source", &"afspraak"),
        ],
    );
    std::fs::write(&path, vec![b'x'; 1_100_000]).expect("written");
    assert_eq!(rules(world.act(&officer, add(path))), ["document@path"]);
    world.assert_sound();
}

#[test]
fn nobody_reads_what_is_not_for_them() {
    let world = World::new();
    let id = world.vacancy;
    let ask = |actor: &Actor, query: DossierQuery| {
        keur::office::ask(
            world.connection(),
            world.clock,
            actor,
            &Query::Vacancy(VacancyQuery::Dossier(query)),
        )
    };
    let sees = |actor: &Actor| ask(actor, DossierQuery::Candidates(id)).is_ok();
    assert!(sees(&world.officer) && sees(&world.hr) && sees(&world.juror) && sees(&world.manager));
    assert!(!sees(&world.observer) && !sees(&world.admin) && !sees(&world.stranger));
    let head = |actor: &Actor| match ask(actor, DossierQuery::Head(id)) {
        Ok(Reply::Vacancy(VacancyReply::Dossier(DossierReply::Head(head)))) => head,
        other => panic!("{other:?}"),
    };
    assert!(head(&world.observer).counts.is_empty() && head(&world.observer).only_observes);
    assert!(!head(&world.juror).counts.is_empty());
    assert!(ask(&world.stranger, DossierQuery::Head(id)).is_err());
}

#[test]
fn every_problem_of_a_vacancy_has_words() {
    let mut world = World::new();
    let id = world.new_vacancy(&NewVacancy {
        number: "2026-0600",
        title: "",
        state: S::InPreparation,
        closes: "2026-11-01T10:00",
        ..NewVacancy::default()
    });
    world.sql(
        "UPDATE vacancy SET scale = 'A111', selector_ground = 'temporary' WHERE id = ?1",
        [id],
    );
    let list = checklist(world.connection(), id, world.clock).expect("a list");
    let mut told = 0;
    for lang in [Lang::Dutch, Lang::English] {
        for next in S::ALL {
            for problem in missing_for(*next, &list) {
                let text = words(lang).text(&problem.message);
                assert!(words(lang).has(&problem.message.id) && !text.contains('{'), "{text}");
                assert!(text.ends_with('.'), "{text}");
                told += 1;
            }
        }
    }
    assert!(told > 20, "{told}");
}

/// The dossier of a vacancy on a screen.
struct Desk {
    app: Inline,
    world: World,
}

impl Desk {
    fn of(world: World, vacancy: VacancyId, who: &Actor, size: (u16, u16), lang: Lang) -> Self {
        let look = Look::new(lang, Theme::Default, world.clock);
        let mut app = Inline::new(world.second_store(), who.clone(), look, size);
        app.send(Event::Visit(Place::Dossier(vacancy)));
        Self { app, world }
    }

    fn officer(size: (u16, u16), lang: Lang) -> Self {
        let world = World::in_file();
        let (vacancy, who) = (world.vacancy, world.officer.clone());
        Self::of(world, vacancy, &who, size, lang)
    }

    fn see(&self, words: &str) {
        let text = self.app.text();
        // Sentences are wrapped: spaces and line ends are the same.
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat(&text).contains(&flat(words)), "no ‘{words}’ in:\n{text}");
    }
}

#[test]
fn on_the_keyboard_a_vacancy_is_filled_published_and_every_refusal_says_what_to_do() {
    let mut world = World::in_file();
    let id = made(&mut world);
    let officer = world.officer.clone();
    let mut desk = Desk::of(world, id, &officer, (100, 40), Lang::Dutch);
    desk.see("2026-0413 Dossierbeheerder water · In opmaak");
    // Not ready: everything that is missing, on one page.
    desk.app.press("c enter");
    desk.see("Deze stap kan nog niet");
    desk.see("V-3 · De functiecode ontbreekt");
    desk.see("V-4 · In het selectiereglement ontbreekt: voorwaarden te vervullen op");
    desk.app.press("esc");
    // The text, on its tab: what the template of the kind brought, and a section of one's own.
    desk.app.press("right");
    desk.see("1 De vacature in het kort");
    desk.app
        .press("n")
        .types("Over het team")
        .press("tab")
        .types("U behandelt dossiers.");
    desk.app.press("ctrl+s end");
    desk.see("9 Over het team");
    desk.see("U behandelt dossiers.");
    fill(&mut desk.world, id);
    desk.app.send(Event::Changed);
    desk.app.press("left c enter");
    desk.see("Klaar voor publicatie.");
    // Publishing asks first, with the safe button focused; then V-14 stops it.
    desk.app.press("c enter");
    desk.see("2026-0413 Dossierbeheerder water publiceren?");
    desk.app.press("enter c enter right enter");
    desk.see("gaat eerst langs het herplaatsingsbureau");
    assert_eq!(
        desk.world.text("SELECT state FROM vacancy WHERE id = ?1", [id]),
        "ready"
    );
    check(&mut desk.world, id);
    desk.app.send(Event::Changed);
    desk.app.press("c enter right enter");
    assert_eq!(
        desk.world.text("SELECT state FROM vacancy WHERE id = ?1", [id]),
        "published"
    );
    desk.see("Publicatie");
}

/// A change of service assignment that is ready, and its HR officer's desk.
fn assignment(size: (u16, u16)) -> Desk {
    let world = World::in_file();
    let (id, hr) = (world.vacancy, world.hr.clone());
    let mut desk = Desk::of(world, id, &hr, size, Lang::Dutch);
    let sql = "UPDATE vacancy SET kind = 'internal_assignment', procedure = '', state = 'ready', function_code = 'F-1',
               scale = 'B111', closes_local = '' WHERE id = ?1";
    desk.world.sql(sql, [id]);
    desk.app.send(Event::Changed);
    desk
}

/// Gives a vacancy its text.
fn written(world: &mut World, vacancy: VacancyId) {
    world.insert(
        "vacancy_section",
        &[
            ("vacancy_id", &vacancy),
            ("position", &1),
            ("heading", &"Motivering"),
            ("body", &"Het team groeit."),
        ],
    );
}

#[test]
fn the_hr_officer_takes_a_change_of_assignment_through_on_the_keyboard() {
    let mut desk = assignment((80, 24));
    // Nothing is published, so nothing is ready to be, and there are no days of it.
    desk.see("Klaar voor goedkeuring");
    desk.see("Volgende stap: Wacht op goedkeuring");
    assert!(!desk.app.text().contains("Sluitingsdatum"), "{}", desk.app.text());
    let id = desk.world.vacancy;
    desk.app.send(Event::Visit(Place::Candidates(Some(id))));
    let before = desk
        .world
        .number("SELECT count(*) FROM application WHERE vacancy_id = ?1", [id]);
    desk.app.press("n").types("Nollet").press("tab").types("Kim");
    desk.app.press("tab").types("kim@example.org").press("ctrl+s");
    let after = desk
        .world
        .number("SELECT count(*) FROM application WHERE vacancy_id = ?1", [id]);
    assert_eq!(after, before + 1, "{}", desk.app.text());
    // Nothing is asked of an approver while something is missing.
    desk.app.send(Event::Visit(Place::Dossier(id)));
    desk.app.press("c enter").types("Graag akkoord").press("ctrl+s");
    desk.see("De vacaturetekst is nog leeg");
    desk.app.press("esc esc esc");
    written(&mut desk.world, id);
    // The approval that is asked is the procedure's own, and the vacancy waits for it.
    desk.app.send(Event::Visit(Place::Dossier(id)));
    desk.app.send(Event::Changed);
    desk.app.press("c enter").types("Graag akkoord").press("ctrl+s");
    assert_eq!(
        desk.world.text("SELECT state FROM vacancy WHERE id = ?1", [id]),
        "awaiting_approval",
        "{}",
        desk.app.text()
    );
    desk.see("Volgende stap: Goedgekeurd, de goedkeurders zijn aan zet");
    // Now it is too late to add somebody, and the reason is the state, not a right the HR officer would lack.
    desk.app.send(Event::Visit(Place::Candidates(Some(id))));
    desk.app.press("n");
    desk.see("de vacature staat op ‘Wacht op goedkeuring’");
}

#[test]
fn the_overview_says_where_an_approval_is_asked() {
    let mut desk = assignment((120, 40));
    let id = desk.world.vacancy;
    written(&mut desk.world, id);
    desk.app.send(Event::Visit(Place::Vacancies));
    desk.app.press("/").types("0412").press("enter");
    desk.see("Niets staat nog in de weg: druk Enter en");
    desk.see("dan c om de goedkeuring te vragen.");
    desk.app.press("c enter");
    desk.see("Wie goedkeurt, kiest u in het dossier");
}

#[test]
fn a_line_of_the_check_list_opens_the_form_at_its_field() {
    let mut desk = Desk::officer((80, 24), Lang::Dutch);
    let id = desk.world.vacancy;
    let sql = "UPDATE vacancy SET kind = 'manager_selects', selector_ground = 'replacement', procedure = '',
               state = 'in_preparation' WHERE id = ?1";
    desk.world.sql(sql, [id]);
    desk.app.send(Event::Changed);
    let line = |desk: &Desk| {
        let text = desk.app.text();
        text.lines()
            .find(|line| line.contains('›'))
            .unwrap_or_default()
            .to_owned()
    };
    for _ in 0..30 {
        if line(&desk).contains("vervanging noemt") {
            break;
        }
        desk.app.press("down");
    }
    desk.app.press("enter").types("Jan Janssens").press("ctrl+s");
    assert_eq!(
        desk.world.text("SELECT replaces FROM vacancy WHERE id = ?1", [id]),
        "Jan Janssens",
        "{}",
        desk.app.text()
    );
}

#[test]
fn who_sees_no_candidates_is_told_that_and_not_that_nothing_is_in_the_way() {
    let mut world = World::in_file();
    let id = world.vacancy;
    world.sql(
        "UPDATE vacancy SET state = 'in_selection', undecided = 2, applications = 2 WHERE id = ?1",
        [id],
    );
    let administrator = world.new_colleague("beheer.x", "Beheer", "Bea", &[(Role::Administrator, None)]);
    let desk = Desk::of(world, id, &administrator, (100, 40), Lang::Dutch);
    desk.see("Kandidaten zijn voor uw rol niet zichtbaar");
    assert!(!desk.app.text().contains("niets houdt ze tegen"), "{}", desk.app.text());
}

#[test]
fn a_mistake_stands_under_its_field_and_the_form_stays() {
    let mut desk = Desk::officer((100, 40), Lang::Dutch);
    desk.world.sql(
        "UPDATE vacancy SET state = 'in_preparation' WHERE id = ?1",
        [desk.world.vacancy],
    );
    desk.app.send(Event::Changed);
    desk.app.press("e");
    // The title is the first field.
    for _ in 0..40 {
        desk.app.press("backspace");
    }
    desk.app.press("ctrl+s");
    let text = desk.app.text();
    let lines: Vec<&str> = text.lines().collect();
    let title = lines.iter().position(|line| line.contains("Titel")).expect("the field");
    assert!(lines[title + 1].contains("De vacature heeft nog geen titel"), "{text}");
    desk.app.types("Dossierbeheerder").press("ctrl+s");
    assert_eq!(
        desk.world
            .text("SELECT title FROM vacancy WHERE id = ?1", [desk.world.vacancy]),
        "Dossierbeheerder"
    );
}

#[test]
fn the_second_of_two_who_edit_is_told_who_was_first_and_keeps_the_draft() {
    let mut desk = Desk::officer((100, 40), Lang::Dutch);
    let id = desk.world.vacancy;
    desk.world.sql(
        "UPDATE vacancy SET state = 'in_preparation', kind = 'external_contractual' WHERE id = ?1",
        [id],
    );
    desk.app.send(Event::Changed);
    desk.app.press("e").types(" en subsidies");
    assert_eq!(desk.app.drafts.len(), 1);
    // Meanwhile a colleague changes another field.
    let (colleague, seen) = (desk.world.colleague.clone(), desk.world.version("vacancy", id));
    let change = Box::new(VacancyChange {
        place: Some("Hasselt".to_owned()),
        ..VacancyChange::default()
    });
    done(
        &mut desk.world,
        &colleague,
        V::Edit {
            vacancy: id,
            seen,
            change,
        },
    );
    desk.app.press("ctrl+s");
    desk.see("Karim Benali heeft dit gewijzigd");
    desk.see("Dossierbehandelaar premies en subsidies");
    assert_eq!(desk.app.drafts.len(), 1, "the draft is kept");
    // Told, the next try goes through, and leaves the colleague's field alone.
    desk.app.press("ctrl+s");
    let after = desk
        .world
        .text("SELECT title || '/' || place FROM vacancy WHERE id = ?1", [id]);
    assert_eq!(after, "Dossierbehandelaar premies en subsidies/Hasselt");
    assert!(desk.app.drafts.is_empty());
}

#[test]
fn hold_resume_and_cancel_by_keys() {
    let mut desk = Desk::officer((100, 40), Lang::Dutch);
    let state = |desk: &Desk| {
        desk.world
            .text("SELECT state FROM vacancy WHERE id = ?1", [desk.world.vacancy])
    };
    desk.app.press("c down enter ctrl+s");
    desk.see("Er is nog geen reden ingevuld");
    desk.app.types("Budget herbekeken").press("ctrl+s");
    assert_eq!(state(&desk), "on_hold");
    desk.see("On hold: Budget herbekeken");
    desk.app.press("c enter");
    assert_eq!(state(&desk), "in_selection");
    desk.app.press("c end enter").types("Functie geschrapt").press("ctrl+s");
    assert_eq!(state(&desk), "cancelled");
    desk.see("Geannuleerd: Functie geschrapt");
    desk.app.press("c");
    desk.see("De procedure is voorbij; maak zo nodig een nieuwe vacature naar deze.");
    // The history says so, in words.
    desk.app.press("H");
    desk.see("An Peeters · Vacature annuleren");
    desk.see("status: In selectie → Geannuleerd");
}

#[test]
fn the_summary_says_who_stands_in_and_that_nobody_is_suitable() {
    let mut desk = Desk::officer((120, 40), Lang::Dutch);
    desk.app.press("O enter").types("Ziek tot maart").press("ctrl+s");
    desk.see("tijdelijk, voor An Peeters: Ziek tot maart");
    // Whoever gets it back stands in the menu once.
    desk.app.press("O");
    desk.see("Teruggeven aan An Peeters");
    assert!(!desk.app.text().contains("› An Peeters") && !desk.app.text().contains("│  An Peeters"));
    desk.app.press("esc");
    let sql = "UPDATE vacancy SET nobody_reason = 'Niemand slaagde.' WHERE id = ?1";
    desk.world.sql(sql, [desk.world.vacancy]);
    desk.app.send(Event::Changed);
    desk.see("Geen geschikte kandidaat: Niemand slaagde.");
}

#[test]
fn approval_is_asked_of_whom_the_entity_asked_the_last_time() {
    let mut desk = assignment((100, 40));
    let (id, entity) = (desk.world.vacancy, desk.world.entity);
    written(&mut desk.world, id);
    let (officer, manager, colleague) = (
        desk.world.officer.person,
        desk.world.manager.person,
        desk.world.colleague.person,
    );
    let today = desk.world.clock.today().to_string();
    desk.world.insert(
        "role_grant",
        &[
            ("person_id", &colleague),
            ("role", &"hr_officer"),
            ("entity_id", &entity),
            ("from_on", &today),
        ],
    );
    let before = desk.world.insert(
        "approval",
        &[
            ("subject", &"procedure"),
            ("entity_id", &entity),
            ("title", &"vorige"),
            ("state", &"approved"),
            ("requested_by", &officer),
            ("requested_at", &0),
        ],
    );
    for (position, role, person) in [(1, "line_manager", manager), (2, "hr_officer", colleague)] {
        desk.world.insert(
            "approval_step",
            &[
                ("approval_id", &before),
                ("position", &position),
                ("role", &role),
                ("person_id", &person),
                ("state", &"approved"),
            ],
        );
    }
    desk.app.send(Event::Changed);
    desk.app.press("c enter").types("Graag akkoord").press("ctrl+s");
    let steps = "SELECT group_concat(s.role, ' ') FROM approval_step s JOIN approval a ON a.id = s.approval_id WHERE a.vacancy_id = ?1";
    assert_eq!(
        desk.world.text(steps, [id]),
        "line_manager hr_officer",
        "{}",
        desk.app.text()
    );
}

#[test]
fn the_history_names_the_owners() {
    let mut desk = Desk::officer((120, 40), Lang::Dutch);
    // For good: no reason is filled in.
    desk.app.press("O enter ctrl+s H");
    desk.see("primaire eigenaar: An Peeters →");
}

#[test]
fn an_observer_finds_no_candidates_and_hears_why() {
    let world = World::in_file();
    let (vacancy, who) = (world.vacancy, world.observer.clone());
    let mut desk = Desk::of(world, vacancy, &who, (120, 40), Lang::Dutch);
    let text = desk.app.text();
    let tabs = text.lines().nth(2).expect("the tabs");
    assert!(tabs.contains("Jury") && tabs.contains("Geschiedenis"), "{text}");
    assert!(
        !tabs.contains("Kandidaten") && !tabs.contains("Goedkeuringen"),
        "{text}"
    );
    assert!(!text.contains("eindbeslissing"), "{text}");
    desk.app.press("R");
    desk.see("niet zichtbaar");
    desk.app.press("c");
    desk.see("kan alleen door");
}

#[test]
fn a_juror_declares_the_own_interest_and_nothing_else() {
    let mut world = World::in_file();
    let (vacancy, who) = (world.vacancy, world.juror.clone());
    world.sql("UPDATE juror SET declared_at = NULL", []);
    let mut desk = Desk::of(world, vacancy, &who, (120, 40), Lang::Dutch);
    desk.app.press("right right right");
    desk.see("Griet De Smet");
    // The chair comes first: somebody else's seat is not one's own to speak for.
    desk.app.press("home e");
    desk.see("kan alleen door");
    let on = |desk: &Desk| {
        let text = desk.app.text();
        text.lines().any(|line| line.contains('›') && line.contains("Griet"))
    };
    while !on(&desk) {
        desk.app.press("down");
    }
    desk.app.press("enter");
    desk.see("Belangenverklaring");
    desk.app.types("Een oud-collega").press("ctrl+s");
    let declared = "SELECT interest || ' ' || (declared_at > 0) FROM juror WHERE person_id = ?1";
    assert_eq!(desk.world.text(declared, [who.person]), "Een oud-collega 1");
    desk.see("Gemeld belang: Een oud-collega");
    // A mistake is put right the same way.
    desk.app.press("e").press(&"backspace ".repeat(20)).press("ctrl+s");
    assert_eq!(desk.world.text(declared, [who.person]), " 1", "{}", desk.app.text());
}

#[test]
fn nothing_panics_or_overflows_at_any_size() {
    for (width, height) in [(60, 16), (80, 24), (120, 40), (61, 17), (200, 60), (1, 1)] {
        let mut desk = Desk::officer((width, height), Lang::Dutch);
        for _ in 0..11 {
            desk.app.press("right down pagedown end home n esc esc e esc esc");
            let _ = desk.app.draw();
        }
    }
}

#[test]
fn the_tabs_as_they_are_seen() {
    for (name, size, lang) in [
        ("nl_80", (80, 24), Lang::Dutch),
        ("en_80", (80, 24), Lang::English),
        ("nl_120", (120, 40), Lang::Dutch),
        ("en_120", (120, 40), Lang::English),
    ] {
        let mut desk = Desk::officer(size, lang);
        for tab in ["summary", "text", "reglement", "jury"] {
            insta::assert_snapshot!(format!("dossier_{tab}_{name}"), snapshot::styled(&desk.app.draw().0));
            desk.app.press("right");
        }
        for _ in 0..3 {
            desk.app.press("right");
        }
        insta::assert_snapshot!(
            format!("dossier_candidates_{name}"),
            snapshot::styled(&desk.app.draw().0)
        );
    }
}
