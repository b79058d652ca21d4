//! Approvals from asking to the last answer: whose turn it is, what follows, and what is refused by name.

use crate::support::{NewVacancy, World, said};
use keur::domain::list::{Anchor, Page, Scope, View};
use keur::domain::{Actor, ApprovalId, ApprovalSubject, Coded, RequestId, Role, VacancyId, VacancyState};
use keur::i18n::Lang;
use keur::office::approval::{ApprovalCommand, ApprovalQuery, ApprovalReply, Approver, Detail, lapse_for_vacancy};
use keur::office::{Command, Desk, Failure, Query, Reply};
use keur::store::approval::ApprovalRow;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;
use proptest::prelude::*;

pub(crate) fn step(role: Role, actor: &Actor) -> Approver {
    Approver {
        role,
        person: actor.person,
    }
}

pub(crate) fn ask_of(vacancy: VacancyId, steps: Vec<Approver>) -> Command {
    Command::Approval(ApprovalCommand::Ask {
        subject: ApprovalSubject::Procedure,
        vacancy: Some(vacancy),
        request: None,
        question: "Gaat u akkoord met het PV?".to_owned(),
        rule: String::new(),
        steps,
    })
}

impl World {
    /// A vacancy whose report is drawn up.
    pub(crate) fn reported(&mut self, number: &str) -> VacancyId {
        self.new_vacancy(&NewVacancy {
            number,
            state: VacancyState::ReportDrawn,
            ..NewVacancy::default()
        })
    }

    /// Three steps: line manager, HR, the other selection officer.
    pub(crate) fn three_steps(&self) -> Vec<Approver> {
        vec![
            step(Role::LineManager, &self.manager),
            step(Role::HrOfficer, &self.hr),
            step(Role::SelectionOfficer, &self.colleague),
        ]
    }

    pub(crate) fn asked(&mut self, number: &str) -> (VacancyId, ApprovalId) {
        let vacancy = self.reported(number);
        let (officer, steps) = (self.officer.clone(), self.three_steps());
        let done = self.done(&officer, ask_of(vacancy, steps));
        (vacancy, ApprovalId(done.created.expect("an approval")))
    }

    pub(crate) fn approve(&self, id: ApprovalId) -> Command {
        Command::Approval(ApprovalCommand::Approve {
            approval: id,
            seen: self.version("approval", id.0),
            remark: String::new(),
        })
    }

    pub(crate) fn reject(&self, id: ApprovalId, remark: &str) -> Command {
        Command::Approval(ApprovalCommand::Reject {
            approval: id,
            seen: self.version("approval", id.0),
            remark: remark.to_owned(),
        })
    }

    pub(crate) fn hand_back(&self, id: ApprovalId, remark: &str) -> Command {
        Command::Approval(ApprovalCommand::HandBack {
            approval: id,
            seen: self.version("approval", id.0),
            remark: remark.to_owned(),
        })
    }

    pub(crate) fn state(&self, vacancy: VacancyId) -> VacancyState {
        let code = self.text("SELECT state FROM vacancy WHERE id = ?1", [vacancy]);
        VacancyState::from_code(&code).expect("a state")
    }

    pub(crate) fn steps(&self, id: ApprovalId) -> Vec<String> {
        crate::support::texts(
            self.connection(),
            &format!(
                "SELECT state FROM approval_step WHERE approval_id = {} ORDER BY position",
                id.0
            ),
        )
    }

    pub(crate) fn waiting_for(&self, actor: &Actor, scope: Scope) -> Page<ApprovalRow> {
        let query = ApprovalQuery::Page {
            view: View {
                scope,
                ..View::default()
            },
            past: false,
            anchor: Anchor::First,
            limit: 50,
        };
        match self.ask(actor, &Query::Approval(query)) {
            Reply::Approval(ApprovalReply::Page(page)) => page,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn detail(&self, actor: &Actor, id: ApprovalId) -> Detail {
        match self.ask(actor, &Query::Approval(ApprovalQuery::Detail(id))) {
            Reply::Approval(ApprovalReply::Detail(detail)) => *detail,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn told(&self, actor: &Actor) -> Vec<String> {
        crate::support::texts(
            self.connection(),
            &format!(
                "SELECT kind FROM message WHERE to_id = {} ORDER BY created_at, id",
                actor.person.0
            ),
        )
    }

    pub(crate) fn refusal(&mut self, actor: &Actor, command: Command) -> String {
        match self.act(actor, command) {
            Err(failure @ Failure::Refused(_)) => said(&failure),
            other => panic!("not refused: {other:?}"),
        }
    }
}

#[test]
fn three_people_approve_in_their_order_and_the_procedure_follows() {
    let mut world = World::new();
    let (vacancy, id) = world.asked("2026-0600");
    assert_eq!(world.state(vacancy), VacancyState::AwaitingApproval);
    let people = [world.manager.clone(), world.hr.clone(), world.colleague.clone()];
    for (at, person) in people.iter().enumerate() {
        assert_eq!(world.waiting_for(person, Scope::Mine).rows.len(), 1, "step {at}");
        assert_eq!(world.told(person), ["approval-asked"]);
        world.later(60);
        world.done(person, world.approve(id));
        assert_eq!(world.waiting_for(person, Scope::Mine).rows, []);
    }
    assert_eq!(world.state(vacancy), VacancyState::Approved);
    assert_eq!(
        world.told(&world.officer),
        ["approval-advanced", "approval-advanced", "approval-approved"]
    );
    let officer = world.officer.clone();
    let over = world.refusal(&people[2], world.approve(id));
    assert!(
        over.contains("u hebt dit zelf al beantwoord op zo 22 nov 2026, 13:00"),
        "{over}"
    );
    let over = world.refusal(&people[1], world.approve(id));
    assert!(
        over.contains("Karim Benali was u voor op zo 22 nov 2026, 13:00"),
        "{over}"
    );
    assert_eq!(
        world.refused(&people[2], Command::Undo(None)),
        ["refused-undo-final"],
        "an answer stays"
    );
    assert_eq!(world.detail(&officer, id).steps[1].name, "Hilde Van de Velde");
    world.assert_sound();
}

#[test]
fn the_wrong_person_is_refused_by_name_and_strangers_see_nothing() {
    let mut world = World::new();
    let (_, id) = world.asked("2026-0600");
    let (hr, officer, stranger, manager) = (
        world.hr.clone(),
        world.officer.clone(),
        world.stranger.clone(),
        world.manager.clone(),
    );
    let said = world.refusal(&hr, world.approve(id));
    assert!(said.contains("stap 1 is van Éléonore d'Hondt"), "{said}");
    let own = world.refusal(&officer, world.approve(id));
    assert!(own.contains("niemand keurt de eigen vraag goed"), "{own}");
    assert_eq!(world.refused(&stranger, world.approve(id)), ["refused-gone"]);
    assert_eq!(world.waiting_for(&stranger, Scope::All).rows, []);
    assert_eq!(
        world.waiting_for(&manager, Scope::All).rows.len(),
        1,
        "a step is enough to see it"
    );
    world.done(&manager, world.approve(id));
    let again = world.refusal(&manager, world.approve(id));
    assert!(again.contains("u hebt uw stap al beantwoord"), "{again}");
}

#[test]
fn nobody_is_asked_to_approve_the_own_request_or_twice_or_without_the_role() {
    let mut world = World::new();
    let vacancy = world.reported("2026-0600");
    let officer = world.officer.clone();
    let steps = vec![
        step(Role::SelectionOfficer, &world.officer),
        step(Role::HrOfficer, &world.hr),
        step(Role::HrOfficer, &world.hr),
        step(Role::HrOfficer, &world.juror),
    ];
    assert_eq!(
        world.refused(&officer, ask_of(vacancy, steps)),
        [
            "refused-approver-own",
            "refused-approver-twice",
            "refused-approver-role"
        ]
    );
    assert_eq!(
        world.refused(&officer, ask_of(vacancy, Vec::new())),
        ["refused-approval-nobody"]
    );
    let early = ask_of(world.vacancy, vec![step(Role::HrOfficer, &world.hr)]);
    assert_eq!(world.refused(&officer, early), ["refused-approval-not-yet"]);
    assert_eq!(world.number("SELECT count(*) FROM approval", []), 0);
}

#[test]
fn a_line_manager_by_name_needs_no_role() {
    let mut world = World::new();
    world.sql("DELETE FROM role_grant WHERE person_id = ?1", [world.manager.person]);
    let manager = world.actor("eleonore");
    assert_eq!(manager.grants, []);
    let (_, id) = world.asked("2026-0600");
    world.done(&manager, world.approve(id));
    assert_eq!(world.steps(id), ["approved", "current", "waiting"]);
}

#[test]
fn a_rejection_needs_a_remark_and_sends_a_request_back_with_it() {
    let mut world = World::new();
    let (hr, officer, entity) = (world.hr.clone(), world.officer.clone(), world.entity);
    let request = world.insert(
        "vacancy_request",
        &[
            ("entity_id", &entity),
            ("requester_id", &hr.person),
            ("title", &"Waterbouwkundige"),
            ("level", &"A"),
            ("rank", &"A1"),
            ("grade", &"ingenieur"),
            ("kind", &"external_contractual"),
            ("state", &"draft"),
            ("created_at", &0),
        ],
    );
    let ask = Command::Approval(ApprovalCommand::Ask {
        subject: ApprovalSubject::Request,
        vacancy: None,
        request: Some(RequestId(request)),
        question: "Mag deze functie worden ingevuld?".to_owned(),
        rule: String::new(),
        steps: vec![step(Role::SelectionOfficer, &officer)],
    });
    let id = ApprovalId(world.done(&hr, ask).created.expect("an approval"));
    let state = |world: &World| world.text("SELECT state FROM vacancy_request", []);
    assert_eq!(state(&world), "submitted");
    assert_eq!(
        world.refused(&officer, world.reject(id, "  ")),
        ["refused-remark-missing"]
    );
    world.done(&officer, world.reject(id, "Geen budget voorzien."));
    assert_eq!(state(&world), "rejected");
    assert_eq!(
        world.text("SELECT remark FROM vacancy_request", []),
        "Geen budget voorzien."
    );
    assert_eq!(world.told(&hr), ["approval-rejected"]);
}

#[test]
fn a_rejected_procedure_goes_back_to_the_selection_and_one_handed_back_to_its_report() {
    let mut world = World::new();
    let (manager, hr) = (world.manager.clone(), world.hr.clone());
    let (rejected, id) = world.asked("2026-0600");
    world.done(&manager, world.approve(id));
    world.done(&hr, world.reject(id, "De rangschikking klopt niet."));
    assert_eq!(world.state(rejected), VacancyState::InSelection);
    assert_eq!(world.steps(id), ["approved", "rejected", "lapsed"]);
    let (returned, id) = world.asked("2026-0601");
    world.done(&manager, world.hand_back(id, "Bijlage 2 ontbreekt."));
    assert_eq!(world.state(returned), VacancyState::ReportDrawn);
    assert_eq!(world.steps(id), ["handed_back", "lapsed", "lapsed"]);
}

#[test]
fn the_next_round_shows_what_was_said_and_what_changed_since() {
    let mut world = World::new();
    let (vacancy, first) = world.asked("2026-0600");
    let (manager, officer) = (world.manager.clone(), world.officer.clone());
    world.later(60);
    world.done(&manager, world.hand_back(first, "Bijlage 2 ontbreekt."));
    world.later(60);
    let seen = world.version("vacancy", vacancy.0);
    let hold = keur::office::vacancy::VacancyCommand::Hold {
        vacancy,
        seen,
        reason: "Bijlage opzoeken".to_owned(),
    };
    world.done(&officer, Command::Vacancy(hold));
    let resume = keur::office::vacancy::VacancyCommand::Resume {
        vacancy,
        seen: seen + 1,
    };
    world.done(&officer, Command::Vacancy(resume));
    let steps = world.three_steps();
    let second = ApprovalId(
        world
            .done(&officer, ask_of(vacancy, steps))
            .created
            .expect("an approval"),
    );
    let detail = world.detail(&manager, second);
    assert_eq!(detail.row.round, 2);
    assert_eq!(detail.earlier[0].steps[0].remark, "Bijlage 2 ontbreekt.");
    let kinds: Vec<&str> = detail.changes.iter().map(|(entry, _)| entry.kind.as_str()).collect();
    assert_eq!(kinds, ["vacancy.resume", "vacancy.hold"]);
}

#[test]
fn a_batch_goes_on_past_a_refusal() {
    let mut world = World::new();
    let (one, first) = world.asked("2026-0600");
    let (two, second) = world.asked("2026-0601");
    let (manager, hr) = (world.manager.clone(), world.hr.clone());
    world.done(&manager, world.approve(first));
    let both = Command::Many(vec![world.approve(first), world.approve(second)]);
    let done = world.done(&hr, both.clone());
    assert!(done.each[0].is_ok() && done.each[1].is_err(), "{:?}", done.each);
    assert_eq!(world.steps(first), ["approved", "approved", "current"]);
    assert_eq!(world.steps(second), ["current", "waiting", "waiting"]);
    assert!(world.state(one) == world.state(two));
    world.assert_sound();
}

#[test]
fn the_second_of_two_who_decide_at_once_hears_who_was_first() {
    let mut world = World::new();
    let (vacancy, id) = world.asked("2026-0600");
    let (manager, officer) = (world.manager.clone(), world.officer.clone());
    let looked = world.approve(id);
    world.later(5);
    let cancel = keur::office::vacancy::VacancyCommand::Cancel {
        vacancy,
        seen: world.version("vacancy", vacancy.0),
        reason: "De functie verdwijnt".to_owned(),
    };
    world.done(&officer, Command::Vacancy(cancel));
    let told = world.refusal(&manager, looked);
    assert!(
        told.contains("An Peeters was u voor op zo 22 nov 2026, 10:05 (Vervallen)"),
        "{told}"
    );
    assert_eq!(world.told(&manager), ["approval-asked", "approval-lapsed-by"]);
}

#[test]
fn a_change_after_approval_asks_for_a_new_one() {
    let mut world = World::new();
    let (vacancy, id) = world.asked("2026-0600");
    for person in [world.manager.clone(), world.hr.clone(), world.colleague.clone()] {
        world.done(&person, world.approve(id));
    }
    let (officer, clock) = (world.officer.clone(), world.clock);
    let lapsed = world.store.write(clock.millis(), |tx| {
        lapse_for_vacancy(
            &Desk {
                tx,
                actor: &officer,
                clock,
            },
            vacancy,
        )
    });
    assert_eq!(lapsed.expect("a write"), 1);
    assert_eq!(world.state(vacancy), VacancyState::ReapprovalNeeded);
    assert_eq!(
        world.steps(id),
        ["approved", "approved", "approved"],
        "answers stay as given"
    );
    let steps = world.three_steps();
    world.done(&officer, ask_of(vacancy, steps));
    assert_eq!(world.state(vacancy), VacancyState::AwaitingApproval);
}

#[test]
fn a_procedure_on_hold_takes_no_answer() {
    let mut world = World::new();
    let (vacancy, id) = world.asked("2026-0600");
    let (officer, manager) = (world.officer.clone(), world.manager.clone());
    let hold = keur::office::vacancy::VacancyCommand::Hold {
        vacancy,
        seen: world.version("vacancy", vacancy.0),
        reason: "Wacht op advies".to_owned(),
    };
    world.done(&officer, Command::Vacancy(hold));
    assert_eq!(world.refused(&manager, world.approve(id)), ["refused-state"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whoever tries whatever: at most one step at turn, and a decided step never changes.
    #[test]
    fn no_row_of_answers_loses_its_order(tries in proptest::collection::vec((0_usize..5, 0_u8..4), 1..14)) {
        let mut world = World::new();
        let (vacancy, id) = world.asked("2026-0600");
        let people = [
            world.manager.clone(), world.hr.clone(), world.colleague.clone(), world.officer.clone(), world.juror.clone(),
        ];
        for (who, what) in tries {
            let before = world.steps(id);
            let command = match what {
                0 | 1 => world.approve(id),
                2 => world.reject(id, "Neen."),
                _ => world.hand_back(id, "Nog eens nakijken."),
            };
            let _ = world.act(&people[who], command);
            let after = world.steps(id);
            let current = after.iter().filter(|state| *state == "current").count();
            let pending = world.text("SELECT state FROM approval WHERE id = ?1", [id]) == "pending";
            prop_assert_eq!(current, usize::from(pending));
            prop_assert_eq!(pending, world.state(vacancy) == VacancyState::AwaitingApproval);
            for (was, is) in before.iter().zip(&after) {
                prop_assert!(was == is || was == "current" || was == "waiting", "{} became {}", was, is);
            }
        }
    }
}

// The screen.

pub(crate) fn seated(world: World, actor: &Actor, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.store, actor.clone(), look, size);
    app.press("5");
    app
}

/// Approvals of the line manager, of 9, 4 and 1 days ago.
fn three_ages() -> World {
    let mut world = World::new();
    for (number, days) in [("2026-0603", 1), ("2026-0601", 9), ("2026-0602", 4)] {
        world.later(-days * 24 * 60);
        world.asked(number);
        world.later(days * 24 * 60);
    }
    world
}

fn lines_with<'t>(text: &'t str, part: &str) -> Vec<&'t str> {
    text.lines().filter(|line| line.contains(part)).collect()
}

#[test]
fn the_list_is_oldest_first_with_ages_in_words_and_what_is_asked_beside_it() {
    let world = three_ages();
    let manager = world.manager.clone();
    let app = seated(world, &manager, (120, 40), Lang::Dutch);
    let text = app.text();
    let order: Vec<usize> = ["● 9 dagen", "◐ 4 dagen", "○ 1 dag"]
        .iter()
        .map(|age| text.find(age).unwrap_or_else(|| panic!("{age}\n{text}")))
        .collect();
    assert!(order.is_sorted(), "{text}");
    for words in [
        "Goedkeuren · mijn (3)",
        "Gaat u akkoord met het PV?",
        "1. Éléonore d'Hondt (leidinggevende)",
        "Nog niet aan de beurt",
        "Er is niets gewijzigd.",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn approving_asks_first_and_the_safe_button_has_the_focus() {
    let world = three_ages();
    let manager = world.manager.clone();
    let mut app = seated(world, &manager, (120, 40), Lang::Dutch);
    app.press("a");
    assert!(
        app.text().contains("‘2026-0601 Beleidsmedewerker water’ goedkeuren?"),
        "{}",
        app.text()
    );
    app.press("enter");
    assert!(
        app.text().contains("mijn (3)"),
        "the safe button does nothing\n{}",
        app.text()
    );
    app.press("a tab enter");
    let text = app.text();
    assert!(text.contains("nu is Hilde Van de Velde aan de beurt"), "{text}");
    assert!(!text.contains("● 9 dagen"), "{text}");
}

#[test]
fn a_rejection_without_a_remark_stays_open_at_its_field() {
    let world = three_ages();
    let manager = world.manager.clone();
    let mut app = seated(world, &manager, (80, 24), Lang::Dutch);
    app.press("r ctrl+s");
    assert!(app.text().contains("Er staat nog geen opmerking"), "{}", app.text());
    app.types("De rangschikking klopt niet.").press("ctrl+s");
    assert!(
        app.text().contains("is afgekeurd. An Peeters krijgt bericht"),
        "{}",
        app.text()
    );
    app.wait(std::time::Duration::from_secs(9)).press("P");
    assert!(app.text().contains("Afgekeurd"), "{}", app.text());
}

#[test]
fn a_batch_on_marks_tells_what_became_of_each() {
    let mut world = three_ages();
    let (manager, hr) = (world.manager.clone(), world.hr.clone());
    let first = ApprovalId(world.number("SELECT id FROM approval WHERE title LIKE '2026-0601%'", []));
    world.done(&manager, world.approve(first));
    let mut app = seated(world, &hr, (120, 40), Lang::Dutch);
    // Everything, not only what waits for her: two of the three are not at her step.
    app.press("z up enter ctrl+a a tab enter");
    let text = app.text();
    assert!(text.contains("Uitgevoerd voor 1, geweigerd voor 2"), "{text}");
    assert_eq!(lines_with(&text, "stap 1 is van Éléonore").len(), 2, "{text}");
    app.press("esc");
    assert!(
        app.text().contains("2 gemarkeerd"),
        "what was refused stays marked\n{}",
        app.text()
    );
}

#[test]
fn an_action_that_cannot_be_done_says_whose_turn_it_is() {
    let world = three_ages();
    let hr = world.hr.clone();
    let mut app = seated(world, &hr, (120, 40), Lang::Dutch);
    assert!(app.text().contains("Druk z om alles te zien"), "{}", app.text());
    app.press("z up enter a");
    assert!(
        app.text()
            .contains("U bent niet aan de beurt: stap 1 is van Éléonore d'Hondt."),
        "{}",
        app.text()
    );
}

#[test]
fn the_detail_is_a_page_where_there_is_no_room_beside() {
    let world = three_ages();
    let manager = world.manager.clone();
    let mut app = seated(world, &manager, (80, 24), Lang::English);
    assert!(!app.text().contains("Question"), "{}", app.text());
    app.press("enter");
    assert!(
        app.text().contains("Do you") || app.text().contains("Question"),
        "{}",
        app.text()
    );
    app.press("end");
    assert!(app.text().contains("Nothing was changed."), "{}", app.text());
    app.press("esc");
    assert!(app.text().contains("● 9 days"), "{}", app.text());
}

#[test]
fn coming_for_one_puts_the_cursor_on_it_and_opens_its_page() {
    let world = three_ages();
    let manager = world.manager.clone();
    let second = ApprovalId(world.number("SELECT id FROM approval WHERE title LIKE '2026-0602%'", []));
    let mut app = seated(world, &manager, (80, 24), Lang::English);
    // A filter of earlier that hides it does not stand in the way.
    app.press("/").types("0601").press("enter 2");
    app.send(Event::Visit(Place::Approval(second)));
    assert!(
        app.text().contains("Do you") || app.text().contains("Question"),
        "{}",
        app.text()
    );
    assert!(app.text().contains("2026-0602"), "{}", app.text());
    app.press("esc");
    let cursor = app.text();
    assert!(lines_with(&cursor, "2026-060").len() == 3, "{cursor}");
    // What was decided stands in the other list.
    app.press("r").types("No budget").press("ctrl+s 2");
    app.send(Event::Visit(Place::Approval(second)));
    assert!(app.text().contains("2026-0602"), "{}", app.text());
    app.press("esc");
    assert!(!app.text().contains("2026-0601"), "{}", app.text());
}

#[test]
fn history_and_export_say_who_and_what() {
    let mut world = three_ages();
    let manager = world.manager.clone();
    let first = ApprovalId(world.number("SELECT id FROM approval WHERE title LIKE '2026-0601%'", []));
    world.done(&manager, world.approve(first));
    let mut app = seated(world, &manager, (120, 40), Lang::Dutch);
    app.press("z up enter H");
    assert!(app.text().contains("Éléonore d'Hondt · Goedkeuren"), "{}", app.text());
    app.press("esc x");
    let (_, content) = app.files.first().expect("a file");
    let sheet = String::from_utf8_lossy(content);
    assert!(sheet.contains("2026-0601 Beleidsmedewerker water"), "{sheet}");
}

#[test]
fn every_size_draws_in_both_languages_with_the_cursor_on_the_row() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(1, 1), (20, 5), (60, 16), (80, 24), (110, 30), (120, 40), (400, 120)] {
            let world = three_ages();
            let manager = world.manager.clone();
            let mut app = seated(world, &manager, size, lang);
            for keys in [
                "", "j", "enter", "end", "esc", "P", "enter", "esc", "P", "a", "esc", "b",
            ] {
                app.press(keys);
                let (_, cursor) = app.draw();
                assert!(size.0 < 60 || cursor.is_some(), "{size:?} {keys}");
            }
        }
    }
}

#[test]
fn the_screen_looks_as_it_did() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut world = three_ages();
            let (manager, officer) = (world.manager.clone(), world.officer.clone());
            // A second round, with a remark and a change to look at.
            let first = ApprovalId(world.number("SELECT id FROM approval WHERE title LIKE '2026-0603%'", []));
            let vacancy = VacancyId(world.number("SELECT vacancy_id FROM approval WHERE id = ?1", [first]));
            world.done(&manager, world.hand_back(first, "Bijlage 2 ontbreekt."));
            world.later(30);
            let hold = keur::office::vacancy::VacancyCommand::Hold {
                vacancy,
                seen: world.version("vacancy", vacancy.0),
                reason: "Bijlage opzoeken".to_owned(),
            };
            world.done(&officer, Command::Vacancy(hold));
            let resume = keur::office::vacancy::VacancyCommand::Resume {
                vacancy,
                seen: world.version("vacancy", vacancy.0),
            };
            world.done(&officer, Command::Vacancy(resume));
            let steps = world.three_steps();
            world.done(&officer, ask_of(vacancy, steps));
            let mut app = seated(world, &manager, size, lang);
            app.press("space end");
            let name = format!("approvals-{}x{}-{}", size.0, size.1, lang.code());
            insta::assert_snapshot!(name.clone(), keur::tui::snapshot::styled(&app.draw().0));
            app.press("enter");
            insta::assert_snapshot!(format!("{name}-detail"), app.text());
        }
    }
}
