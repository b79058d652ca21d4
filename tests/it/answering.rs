//! Answering approvals at the keys: what an approver can open and read, what cannot be answered, and how final an answer is.

use crate::support::{NewVacancy, World};
use keur::domain::{Actor, ApprovalId, ApprovalSubject, Role, VacancyId, VacancyState};
use keur::i18n::Lang;
use keur::office::approval::{ApprovalCommand, Approver};
use keur::office::candidate::CandidateCommand;
use keur::office::message::{DeskQuery, DeskReply};
use keur::office::{Command, Query, Reply};
use keur::tui::history;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

fn seated(world: World, actor: &Actor, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.store, actor.clone(), look, size);
    app.press("5");
    app
}

/// Asks the manager, then HR, for something about a vacancy.
fn asked(world: &mut World, vacancy: VacancyId, subject: ApprovalSubject) -> ApprovalId {
    let officer = world.officer.clone();
    let steps = [(Role::LineManager, &world.manager), (Role::HrOfficer, &world.hr)];
    let command = ApprovalCommand::Ask {
        subject,
        vacancy: Some(vacancy),
        request: None,
        question: "Gaat u akkoord?".to_owned(),
        rule: String::new(),
        steps: steps
            .into_iter()
            .map(|(role, actor)| Approver {
                role,
                person: actor.person,
            })
            .collect(),
    };
    let done = world.done(&officer, Command::Approval(command));
    ApprovalId(done.created.expect("an approval"))
}

/// Reports that wait for the manager, the oldest first.
fn reports(numbers: &[&str]) -> World {
    let mut world = World::new();
    for number in numbers {
        let vacancy = world.new_vacancy(&NewVacancy {
            number,
            state: VacancyState::ReportDrawn,
            ..NewVacancy::default()
        });
        asked(&mut world, vacancy, ApprovalSubject::Procedure);
        world.later(60 * 24);
    }
    world
}

fn answer(world: &World, id: ApprovalId, remark: Option<&str>) -> Command {
    let seen = world.version("approval", id.0);
    Command::Approval(match remark {
        None => ApprovalCommand::Approve {
            approval: id,
            seen,
            remark: String::new(),
        },
        Some(remark) => ApprovalCommand::Reject {
            approval: id,
            seen,
            remark: remark.to_owned(),
        },
    })
}

#[test]
fn who_approves_a_publication_reads_the_text_and_is_told_what_cannot_be_opened() {
    let mut world = World::new();
    let vacancy = world.new_vacancy(&NewVacancy {
        number: "2026-0700",
        state: VacancyState::Ready,
        closes: "2026-12-15T23:59",
        ..NewVacancy::default()
    });
    for (position, heading, body) in [(1, "Functie", "U behandelt dossiers."), (2, "Aanbod", "")] {
        world.insert(
            "vacancy_section",
            &[
                ("vacancy_id", &vacancy),
                ("position", &position),
                ("heading", &heading),
                ("body", &body),
            ],
        );
    }
    asked(&mut world, vacancy, ApprovalSubject::Publication);
    let manager = world.manager.clone();
    let mut app = seated(world, &manager, (120, 40), Lang::Dutch);
    app.press("enter end");
    let text = app.text();
    assert!(
        text.contains("De tekst die gepubliceerd wordt") && text.contains("U behandelt dossiers."),
        "{text}"
    );
    assert!(!text.contains("Aanbod"), "an empty section is no text\n{text}");
    // Nobody applied yet, so a line manager does not see the vacancy itself.
    app.press("enter");
    let text = app.text();
    assert!(text.contains("U hebt geen toegang tot deze vacature."), "{text}");
    assert!(!text.contains("bestaat niet meer"), "{text}");
}

#[test]
fn a_batch_that_can_only_fail_is_not_begun() {
    let world = reports(&["2026-0601", "2026-0602"]);
    let hr = world.hr.clone();
    let mut app = seated(world, &hr, (120, 40), Lang::Dutch);
    app.press("z up enter ctrl+a a");
    let text = app.text();
    assert!(text.contains("Geen van de 2 gemarkeerde goedkeuringen"), "{text}");
    assert!(!text.contains("goedkeuringen geven"), "no question was asked\n{text}");
}

#[test]
fn a_batch_begins_with_the_first_of_the_list() {
    let world = reports(&["2026-0603", "2026-0601", "2026-0602"]);
    let manager = world.manager.clone();
    let mut app = seated(world, &manager, (120, 40), Lang::English);
    app.press("ctrl+a a");
    assert!(app.text().contains("starting with ‘2026-0603"), "{}", app.text());
    // Ordered by title, another one is first.
    app.press("esc s down enter a");
    assert!(app.text().contains("starting with ‘2026-0601"), "{}", app.text());
}

#[test]
fn nobody_is_told_of_oneself_by_name() {
    let mut world = reports(&["2026-0601"]);
    let manager = world.manager.clone();
    let id = ApprovalId(world.number("SELECT id FROM approval", []));
    world.done(&manager, answer(&world, id, Some("Te duur.")));
    let again = answer(&world, id, None);
    assert_eq!(world.refused(&manager, again.clone()), ["refused-approval-over-own"]);
    let hr = world.hr.clone();
    assert_eq!(world.refused(&hr, again), ["refused-approval-over"]);
}

#[test]
fn an_answer_says_that_it_is_final_and_its_button_what_it_does() {
    for (key, button) in [("r", "[ Afkeuren ]"), ("b", "[ Teruggeven ]")] {
        let world = reports(&["2026-0601"]);
        let manager = world.manager.clone();
        let mut app = seated(world, &manager, (60, 16), Lang::Dutch);
        app.press(key);
        let text = app.text();
        assert!(text.contains(button), "{text}");
        assert!(text.contains("Dit kan niet ongedaan gemaakt worden."), "{text}");
    }
}

fn told(world: &World, actor: &Actor, subject: &'static str, id: i64) -> String {
    let query = Query::Desk(DeskQuery::History { subject, id });
    let Reply::Desk(DeskReply::History(entries)) = world.ask(actor, &query) else {
        panic!("another reply")
    };
    let look = Look::new(Lang::English, Theme::Default, world.clock);
    let lines = history::lines(&entries, &look).into_iter().map(|(line, _)| line);
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_history_of_a_vacancy_names_candidates_and_approvals() {
    let mut world = reports(&["2026-0601"]);
    let (manager, officer) = (world.manager.clone(), world.officer.clone());
    let id = ApprovalId(world.number("SELECT id FROM approval", []));
    world.done(&manager, answer(&world, id, Some("Te duur.")));
    let vacancy = world.number("SELECT vacancy_id FROM approval", []);
    let of_vacancy = told(&world, &officer, "vacancy", vacancy);
    for line in [
        "2026-0601 Beleidsmedewerker water · step 1 (Éléonore d'Hondt) · decided by: (empty) → Éléonore d'Hondt",
        "2026-0601 Beleidsmedewerker water · decided on: (empty) →",
    ] {
        assert!(of_vacancy.contains(line), "{line}\n{of_vacancy}");
    }
    assert!(!of_vacancy.contains(": changed"), "{of_vacancy}");
    // In its own history an approval need not name itself.
    let own = told(&world, &officer, "approval", id.0);
    assert!(own.contains("  step 1 (Éléonore d'Hondt) · status:"), "{own}");
    assert!(!own.contains("Beleidsmedewerker water · step"), "{own}");

    let (candidate, criterion) = (world.applications[4], world.criteria[0]);
    let score = CandidateCommand::Score {
        application: candidate,
        criterion,
        points: Some(300),
    };
    let chair = world.chair.clone();
    world.done(&chair, score);
    let vacancy = world.vacancy.0;
    let of_vacancy = told(&world, &chair, "vacancy", vacancy);
    let of_candidate = told(&world, &chair, "application", candidate.0);
    assert!(of_candidate.contains("Klantgerichtheid"), "{of_candidate}");
    assert!(!of_candidate.contains("d'Hondt Zoë"), "{of_candidate}");
    assert!(
        of_vacancy.is_empty() || of_vacancy.contains("d'Hondt Zoë · Klantgerichtheid"),
        "{of_vacancy}"
    );
}

#[test]
fn a_history_with_nothing_in_it_says_so() {
    let world = World::new();
    let officer = world.officer.clone();
    let mut app = seated(world, &officer, (80, 24), Lang::Dutch);
    app.press("2 H");
    assert!(
        app.text().contains("Er is in keur nog niets vastgelegd"),
        "{}",
        app.text()
    );
}
