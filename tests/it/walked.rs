//! What stood in the way of people who took a procedure from its request to its closing at the keys: each stays mended.

use crate::support::{NewVacancy, World};
use keur::domain::{Actor, ApprovalId, ApprovalSubject, Channel, PersonId, Role, VacancyId};
use keur::i18n::Lang;
use keur::office::approval::{ApprovalCommand, Approver};
use keur::office::{Act, Command, Query, Reply};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;

/// A vacancy's dossier on somebody's screen.
struct Desk {
    app: Inline,
    world: World,
    id: VacancyId,
}

impl Desk {
    /// The world's vacancy in a state, on the screen of its owner.
    fn at(state: &str, size: (u16, u16)) -> Self {
        let mut world = World::in_file();
        let id = world.vacancy;
        world.sql("UPDATE vacancy SET state = ?2 WHERE id = ?1", (id, state));
        let officer = world.officer.clone();
        Self::of(world, id, &officer, size)
    }

    fn of(world: World, id: VacancyId, who: &Actor, size: (u16, u16)) -> Self {
        let mut app = screen(&world, who, size);
        app.send(Event::Visit(Place::Dossier(id)));
        Self { app, world, id }
    }

    fn see(&self, words: &str) {
        see(&self.app, words);
    }

    fn not(&self, words: &str) {
        assert!(!flat(&self.app).contains(words), "‘{words}’ in:\n{}", self.app.text());
    }

    /// The line under the cursor.
    fn line(&self) -> String {
        let text = self.app.text();
        let found = text.lines().find(|line| line.contains('›'));
        found.unwrap_or_default().to_owned()
    }

    fn walk_to(&mut self, words: &str) {
        for _ in 0..60 {
            if self.line().contains(words) {
                return;
            }
            self.app.press("down");
        }
        panic!("no line ‘{words}’ in:\n{}", self.app.text());
    }

    fn text(&self, column: &str) -> String {
        let sql = format!("SELECT {column} FROM vacancy WHERE id = ?1");
        self.world.text(&sql, [self.id])
    }
}

fn screen(world: &World, who: &Actor, size: (u16, u16)) -> Inline {
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    Inline::new(world.second_store(), who.clone(), look, size)
}

fn flat(app: &Inline) -> String {
    app.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn see(app: &Inline, words: &str) {
    assert!(flat(app).contains(words), "no ‘{words}’ in:\n{}", app.text());
}

fn ask(world: &mut World, subject: ApprovalSubject, vacancy: VacancyId, steps: &[(Role, PersonId)]) -> ApprovalId {
    let officer = world.officer.clone();
    let steps = steps.iter().map(|(role, person)| Approver {
        role: *role,
        person: *person,
    });
    let command = ApprovalCommand::Ask {
        subject,
        vacancy: Some(vacancy),
        request: None,
        question: "Gaat u akkoord?".to_owned(),
        rule: String::new(),
        steps: steps.collect(),
    };
    let done = world.done(&officer, Command::Approval(command));
    ApprovalId(done.created.expect("an approval"))
}

#[test]
fn a_form_asks_what_the_kind_uses_and_follows_the_kind_that_is_chosen() {
    let mut desk = Desk::at("in_preparation", (120, 45));
    desk.app.press("e");
    desk.see("Knelpuntfunctie");
    desk.not("Grond voor selectie");
    desk.not("Verlengd tot");
    desk.not("Einde van de overeenkomst");
    // Another kind, other fields; a ground, its own.
    desk.app.press("tab tab").types("lijnman");
    desk.see("Grond voor selectie");
    desk.not("Vervangt");
    desk.app.press("up down").types("oproep");
    desk.not("Knelpuntfunctie");
    desk.not("Grond voor selectie");
    desk.see("Einde van de overeenkomst");
}

#[test]
fn what_was_filled_in_is_shown_whatever_the_kind() {
    let mut desk = Desk::at("in_preparation", (120, 45));
    let sql = "UPDATE vacancy SET selector_ground = 'replacement', replaces = 'Jan Janssens' WHERE id = ?1";
    desk.world.sql(sql, [desk.id]);
    desk.app.send(Event::Changed);
    desk.app.press("e");
    desk.see("Grond voor selectie door");
    desk.see("Vervangt Jan Janssens");
}

#[test]
fn what_the_publication_fixed_is_read_in_the_form_and_says_why_when_it_is_opened() {
    let mut desk = Desk::at("published", (100, 40));
    desk.world.sql(
        "UPDATE vacancy SET closes_local = '2026-12-20T23:59' WHERE id = ?1",
        [desk.id],
    );
    desk.app.send(Event::Changed);
    desk.walk_to("Sluitingsdatum");
    desk.app.press("enter");
    desk.see("De sluitingsdatum ligt vast sinds de publicatie. Druk c");
    desk.walk_to("Titel");
    desk.app.press("enter");
    desk.see("Dit ligt vast sinds de publicatie");
    // The form begins at the first field that can still be changed.
    desk.app.press("e").types("F-77 ").press("ctrl+s");
    assert!(desk.text("function_code").contains("F-77"), "{}", desk.app.text());
    assert_eq!(desk.text("title"), "Dossierbehandelaar premies");
}

#[test]
fn the_cursor_stays_on_the_check_list_when_a_point_is_mended() {
    let mut desk = Desk::at("ready", (80, 24));
    desk.walk_to("herplaatsingsbureau");
    desk.app
        .press("enter")
        .types("20/11/2026")
        .press("tab")
        .types("Niemand beschikbaar.");
    desk.app.press("ctrl+s");
    assert_eq!(desk.text("redeployment_answer"), "Niemand beschikbaar.");
    assert!(desk.line().contains("V-13"), "the next point: {}", desk.app.text());
}

#[test]
fn a_point_leads_to_its_part_of_the_reglement_and_esc_back_to_the_list() {
    let mut desk = Desk::at("in_preparation", (100, 40));
    desk.world
        .sql("UPDATE reglement SET criteria = '' WHERE vacancy_id = ?1", [desk.id]);
    desk.app.send(Event::Changed);
    desk.walk_to("ontbreekt: criteria");
    desk.app.press("enter");
    assert!(desk.line().contains("Criteria"), "{}", desk.app.text());
    desk.app.press("enter").types("12 op 20").press("ctrl+s");
    let criteria = desk.world.text(
        "SELECT criteria FROM reglement WHERE vacancy_id = ?1 ORDER BY edition DESC",
        [desk.id],
    );
    assert_eq!(criteria, "12 op 20");
    desk.app.press("esc");
    desk.see("Volgende stap");
    desk.not("ontbreekt: criteria");
    // From a tab one went to oneself, Esc leaves the dossier as before.
    desk.app.press("right esc");
    desk.not("Volgende stap: Klaar voor publicatie");
}

#[test]
fn an_approval_is_proposed_as_it_is_usually_asked_and_as_it_was_last() {
    let mut desk = Desk::at("report_drawn", (100, 40));
    desk.world.sql(
        "UPDATE application SET state = 'unsuitable' WHERE vacancy_id = ?1",
        [desk.id],
    );
    desk.world
        .sql("UPDATE vacancy SET undecided = 0 WHERE id = ?1", [desk.id]);
    desk.world.new_minutes(desk.id);
    desk.app.send(Event::Changed);
    desk.app.press("c enter");
    desk.see("Gaat u akkoord met het verloop van de selectie");
    desk.see("Stap 1 Éléonore d'Hondt (leidinggevende)");
    desk.see("Stap 2 niemand");
    desk.app.press("esc");
    // The next round is asked of whoever had the last one.
    let (manager, hr) = (desk.world.manager.person, desk.world.hr.person);
    let steps = [(Role::LineManager, manager), (Role::HrOfficer, hr)];
    let id = ask(&mut desk.world, ApprovalSubject::Procedure, desk.id, &steps);
    let back = ApprovalCommand::HandBack {
        approval: id,
        seen: desk.world.version("approval", id),
        remark: "Vul de scores aan.".to_owned(),
    };
    let manager = desk.world.manager.clone();
    desk.world.done(&manager, Command::Approval(back));
    desk.app.send(Event::Changed);
    desk.app.press("c enter");
    desk.see("Stap 2 Hilde Van de Velde (HR-verantwoordelijke)");
    desk.see("‘Vul de scores aan.’ (Éléonore d'Hondt)");
}

#[test]
fn whoever_answered_has_no_message_left_that_asks_for_it() {
    let mut desk = Desk::at("ready", (80, 24));
    let manager = desk.world.manager.clone();
    let id = ask(
        &mut desk.world,
        ApprovalSubject::Publication,
        desk.id,
        &[(Role::LineManager, manager.person)],
    );
    let unread = |world: &World| {
        let sql = "SELECT count(*) FROM message WHERE to_id = ?1 AND read_at IS NULL";
        world.number(sql, [manager.person])
    };
    assert_eq!(unread(&desk.world), 1);
    let approve = ApprovalCommand::Approve {
        approval: id,
        seen: desk.world.version("approval", id),
        remark: String::new(),
    };
    desk.world.done(&manager, Command::Approval(approve));
    assert_eq!(unread(&desk.world), 0);
}

#[test]
fn the_page_of_what_was_approved_closes_and_no_other_takes_its_place() {
    let mut world = World::in_file();
    let (officer, hr) = (world.officer.clone(), world.hr.clone());
    for title in ["Dossierbeheerder water", "Dossierbeheerder bos"] {
        let fields = keur::office::request::RequestChange {
            title: Some(title.to_owned()),
            rank: Some("B1".to_owned()),
            grade: Some("deskundige".to_owned()),
            motivation: Some("Nodig.".to_owned()),
            ..Default::default()
        };
        let entity = world.entity;
        let fields = Box::new(fields);
        let make = keur::office::request::RequestCommand::Create { entity, fields };
        let request = world.done(&hr, Command::Request(make)).created.expect("a request");
        let submit = keur::office::request::RequestCommand::Submit {
            request: keur::domain::RequestId(request),
            seen: world.version("vacancy_request", request),
            question: "Mag dit?".to_owned(),
            steps: vec![Approver {
                role: Role::SelectionOfficer,
                person: officer.person,
            }],
        };
        world.done(&hr, Command::Request(submit));
    }
    let mut app = screen(&world, &officer, (80, 24));
    app.press("5 enter a tab enter");
    see(&app, "is goedgekeurd. Maak er nu bij de aanvragen een vacature van.");
    see(&app, "Goedkeuren · mijn (1)");
}

#[test]
fn the_text_of_a_closed_vacancy_says_that_it_is_over_and_one_on_hold_that_it_waits() {
    let mut desk = Desk::at("closed", (80, 24));
    desk.world.insert(
        "vacancy_section",
        &[
            ("vacancy_id", &desk.id),
            ("position", &1),
            ("heading", &"Functie"),
            ("body", &"Tekst."),
        ],
    );
    desk.app.press("right enter");
    desk.see("De procedure is voorbij; maak zo nodig een nieuwe vacature naar deze.");
    desk.not("annuleer");
    desk.world
        .sql("UPDATE vacancy SET state = 'on_hold' WHERE id = ?1", [desk.id]);
    desk.app.send(Event::Changed);
    desk.app.press("enter");
    desk.not("sinds de publicatie");
    desk.see("On hold");
}

#[test]
fn another_closing_date_is_asked_beside_the_one_there_is() {
    let mut desk = Desk::at("published", (80, 24));
    desk.world.sql(
        "UPDATE vacancy SET closes_local = '2026-12-20T23:59' WHERE id = ?1",
        [desk.id],
    );
    desk.app.send(Event::Changed);
    desk.app.press("c down down enter");
    desk.see("Huidige sluitingsdatum zo 20 dec 2026, 23:59");
    desk.app.press("esc c down enter");
    desk.see("[ On hold zetten ]");
}

#[test]
fn a_change_of_assignment_is_approved_by_its_own_name() {
    let mut world = World::in_file();
    let id = world.vacancy;
    let sql = "UPDATE vacancy SET kind = 'internal_assignment', procedure = '', state = 'ready', function_code = 'F-1',
               scale = 'B111', closes_local = '' WHERE id = ?1";
    world.sql(sql, [id]);
    world.insert(
        "vacancy_section",
        &[
            ("vacancy_id", &id),
            ("position", &1),
            ("heading", &"Motivering"),
            ("body", &"Het team groeit."),
        ],
    );
    let manager = world.manager.clone();
    let approval = ask(
        &mut world,
        ApprovalSubject::Procedure,
        id,
        &[(Role::LineManager, manager.person)],
    );
    let mut app = screen(&world, &manager, (120, 40));
    see(&app, "Dienstaanwijzing 2026-04");
    app.press("5");
    see(&app, "Dienstaanwijzing · ronde 1");
    assert!(!flat(&app).contains("Selectieprocedure en PV"), "{}", app.text());
    let query = Query::Approval(keur::office::approval::ApprovalQuery::Detail(approval));
    let Reply::Approval(keur::office::approval::ApprovalReply::Detail(detail)) = world.ask(&manager, &query) else {
        panic!("a detail");
    };
    assert_eq!(detail.row.about().id, "approval-subject-assignment");
}

#[test]
fn a_new_publication_is_proposed_on_the_next_usual_channel() {
    let mut desk = Desk::at("ready", (100, 40));
    let sql = "UPDATE vacancy SET publish_on = '2026-11-22', closes_local = '2026-12-20T23:59' WHERE id = ?1";
    desk.world.sql(sql, [desk.id]);
    desk.app.send(Event::Changed);
    desk.app.press("right right right right right right");
    desk.see("Kanalen");
    desk.app.press("n ctrl+s n ctrl+s");
    let used = crate::support::texts(desk.world.connection(), "SELECT channel FROM publication ORDER BY id");
    let usual = &keur::domain::template::template(keur::domain::ProcedureKind::ExternalContractual).channels;
    let usual: Vec<&str> = usual
        .iter()
        .take(2)
        .map(|channel| keur::domain::Coded::code(*channel))
        .collect();
    assert_eq!(used, usual);
    assert_eq!(usual[0], keur::domain::Coded::code(Channel::WerkenVoorVlaanderen));
}

#[test]
fn a_loan_names_whoever_gets_it_and_whose_it_is() {
    let mut desk = Desk::at("in_selection", (100, 40));
    desk.app.press("O enter");
    desk.see("Nieuwe eigenaar Karim Benali");
    desk.app.types("Verlof").press("ctrl+s");
    desk.see("Karim Benali · tijdelijk, voor An Peeters: Verlof");
    desk.app.press("O");
    desk.see("Teruggeven aan An Peeters");
    let text = desk.app.text();
    let lines = text
        .lines()
        .filter(|line| line.trim_matches(['│', ' ', '›']).trim() == "An Peeters");
    assert_eq!(lines.count(), 0, "{text}");
}

#[test]
fn a_publication_that_closes_by_itself_is_told_to_its_owner() {
    let mut world = World::new();
    let id = world.new_vacancy(&NewVacancy {
        number: "2026-0500",
        state: keur::domain::VacancyState::Published,
        closes: "2026-11-21T23:59",
        ..NewVacancy::default()
    });
    let clock = world.clock;
    let closed = keur::office::due::close_publications(&mut world.store, clock).expect("closed");
    assert_eq!(closed, 1);
    let told = "SELECT count(*) FROM message WHERE to_id = ?1 AND vacancy_id = ?2 AND kind = 'publication-closed'";
    assert_eq!(world.number(told, (world.officer.person, id)), 1);
    world.assert_sound();
}

#[test]
fn a_number_two_entities_use_is_named_with_its_entity_on_the_command_line() {
    let mut world = World::new();
    let omg = world.new_entity("OVO100099", "Departement Proef", "PROEF");
    world.new_vacancy(&NewVacancy {
        number: "2026-0412",
        title: "Nog een",
        entity: Some(omg),
        ..NewVacancy::default()
    });
    world.new_colleague("lien", "Aerts", "Lien", &[(Role::SelectionOfficer, None)]);
    let place = crate::cli::Place::of(world);
    place
        .run_as("lien", &["vacancies", "show", "2026-0412"])
        .ended(1, "Zet de entiteit erachter, bijvoorbeeld 2026-0412@");
    let shown = place.run_as("lien", &["vacancies", "show", "2026-0412@PROEF"]).done();
    assert!(shown.contains("Nog een"), "{shown}");
}

#[test]
fn only_what_is_drafted_is_locked_and_only_while_it_runs() {
    // The acts the lock is about: whoever adds one here thinks of a procedure that is over, too.
    for state in ["closed", "cancelled", "on_hold"] {
        let desk = Desk::at(state, (80, 24));
        let query = keur::office::vacancy::dossier::DossierQuery::Head(desk.id);
        let query = Query::Vacancy(keur::office::vacancy::VacancyQuery::Dossier(query));
        let officer = desk.world.officer.clone();
        let Reply::Vacancy(keur::office::vacancy::VacancyReply::Dossier(
            keur::office::vacancy::dossier::DossierReply::Head(head),
        )) = desk.world.ask(&officer, &query)
        else {
            panic!("a head");
        };
        for act in [Act::VacancyText, Act::VacancyReglement, Act::VacancyForm] {
            assert_eq!(
                head.why_not(act).map(|why| why.id.as_str()),
                Some("refused-state"),
                "{state}"
            );
        }
    }
}

#[test]
fn the_point_of_the_channels_opens_the_line_they_stand_on_and_that_adds_one() {
    let mut desk = Desk::at("ready", (120, 60));
    desk.world
        .sql("DELETE FROM publication WHERE vacancy_id = ?1", [desk.id]);
    desk.app.send(Event::Changed);
    desk.walk_to("VDAB");
    desk.app.press("enter");
    assert!(desk.line().contains("Kanalen"), "{}", desk.app.text());
    desk.app.press("enter");
    desk.see("Publicatie toevoegen");
}

#[test]
fn no_line_without_words_takes_the_cursor() {
    let mut desk = Desk::at("in_preparation", (80, 24));
    for tab in 0..4 {
        for key in ["down", "pagedown", "end", "up", "pageup", "home"] {
            for _ in 0..40 {
                desk.app.press(key);
                let line = desk.line();
                let words = line.trim_matches(['│', '›', ' ']);
                assert!(!words.is_empty(), "{key} on tab {tab}:\n{}", desk.app.text());
            }
        }
        desk.app.press("right");
    }
}

#[test]
fn what_is_known_later_comes_in_the_text_that_waited_for_it() {
    let mut desk = Desk::at("in_preparation", (120, 45));
    desk.world.sql("UPDATE vacancy SET scale = '' WHERE id = ?1", [desk.id]);
    let body = "In schaal [Vul aan: salarisschaal], ja [Vul aan: salarisschaal]. [Vul aan: taken]";
    let section = desk.world.insert(
        "vacancy_section",
        &[
            ("vacancy_id", &desk.id),
            ("position", &9),
            ("heading", &"Aanbod"),
            ("body", &body),
        ],
    );
    let (vacancy, seen, officer) = (
        desk.id,
        desk.world.version("vacancy", desk.id),
        desk.world.officer.clone(),
    );
    let change = keur::office::vacancy::VacancyChange {
        scale: Some("B111".to_owned()),
        ..keur::office::vacancy::VacancyChange::default()
    };
    let change = Box::new(change);
    let done = desk.world.done(
        &officer,
        keur::office::vacancy::VacancyCommand::Edit { vacancy, seen, change },
    );
    let told: Vec<_> = done
        .warnings
        .iter()
        .map(|problem| problem.message.id.as_str())
        .collect();
    assert_eq!(told, ["warn-gap-filled"]);
    let read = |world: &World| world.text("SELECT body FROM vacancy_section WHERE id = ?1", [section]);
    assert_eq!(read(&desk.world), "In schaal B111, ja B111. [Vul aan: taken]");
    // One undo takes both back.
    desk.world.done(&officer, Command::Undo(None));
    assert_eq!(read(&desk.world), body);
}

#[test]
fn beside_the_detail_only_one_pane_has_the_focus() {
    let world = World::in_file();
    let mut app = screen(&world, &world.officer, (120, 40));
    app.press("A");
    let marks = |app: &Inline| {
        let text = app.text();
        let frame = text
            .lines()
            .find(|line| line.contains('┌'))
            .unwrap_or_default()
            .to_owned();
        frame.matches('▸').count()
    };
    assert_eq!(marks(&app), 1, "{}", app.text());
    app.press("tab");
    assert_eq!(marks(&app), 1, "{}", app.text());
}

#[test]
fn that_nobody_is_suitable_says_why_it_cannot_be_recorded_while_candidates_may_come() {
    let mut desk = Desk::at("published", (120, 45));
    desk.app.press("c down down down enter");
    desk.see("Dat kan pas vanaf de stap ‘Publicatie gesloten’");
}
