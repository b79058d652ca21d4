//! The tabs of a dossier, read with the eyes of whoever wants to act: what is missing, what cannot be done and what to do then.

use crate::support::{NewVacancy, World};
use keur::domain::VacancyId;
use keur::domain::VacancyState;
use keur::i18n::Lang;
use keur::office::vacancy::{Edit, Part, SectionDraft, VacancyCommand};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;

fn dossier(world: &World, id: VacancyId, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.send(Event::Visit(Place::Dossier(id)));
    app
}

fn vacancy(world: &mut World, state: VacancyState) -> VacancyId {
    world.new_vacancy(&NewVacancy {
        number: "2026-0500",
        title: "Deskundige",
        state,
        ..NewVacancy::default()
    })
}

fn flat(app: &Inline) -> String {
    app.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words on the screen without its frame: a sentence that was wrapped stands in one piece.
fn sentences(app: &Inline) -> String {
    let text = app.text().replace(['│', '✗', '›'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_blocks_the_next_step_loses_no_word_and_names_no_inner_code() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::InPreparation);
    for size in [(80, 60), (60, 60), (120, 60)] {
        let app = dossier(&world, id, size, Lang::Dutch);
        let text = app.text();
        let blockers: Vec<&str> = text
            .lines()
            .skip_while(|line| !line.contains("Volgende stap"))
            .take_while(|line| !line.contains("Termijnen"))
            .collect();
        assert!(blockers.iter().any(|line| line.contains("V-3")), "{text}");
        assert!(!blockers.iter().any(|line| line.contains('…')), "{text}");
        assert!(
            !blockers
                .iter()
                .any(|line| line.trim_end_matches(['│', ' ']).ends_with(" text")),
            "{text}"
        );
    }
}

#[test]
fn what_undo_brings_back_at_the_top_is_in_sight() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::InPreparation);
    let officer = world.officer.clone();
    for heading in ["Eerste", "Tweede", "Derde"] {
        let section = SectionDraft {
            heading: heading.to_owned(),
            body: "Tekst.\n".repeat(6),
        };
        let part = Part::Section(Edit::Add(section));
        world.done(
            &officer,
            keur::office::Command::Vacancy(VacancyCommand::Part { vacancy: id, part }),
        );
    }
    for size in [(80, 24), (120, 40)] {
        let mut app = dossier(&world, id, size, Lang::Dutch);
        app.press("right home d");
        assert!(!app.text().contains("Eerste"), "{}", app.text());
        app.press("u");
        assert!(app.text().contains("1 Eerste"), "{}", app.text());
    }
}

#[test]
fn what_is_locked_says_so_and_what_to_do() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::Published);
    world.insert(
        "vacancy_section",
        &[
            ("vacancy_id", &id),
            ("position", &1),
            ("heading", &"In het kort"),
            ("body", &"Tekst"),
        ],
    );
    let mut app = dossier(&world, id, (100, 30), Lang::Dutch);
    for key in ["right e", "n", "d", "enter"] {
        app.press(key);
        assert!(
            flat(&app).contains("Dit ligt vast sinds de publicatie"),
            "{}",
            app.text()
        );
    }
    // What is refused by the state says in which state it can be done.
    world.sql("UPDATE vacancy SET state = 'closed' WHERE id = ?1", [id]);
    app.send(Event::Changed);
    app.press("left e");
    assert!(
        flat(&app).contains("maak zo nodig een nieuwe vacature naar deze"),
        "{}",
        app.text()
    );
}

#[test]
fn an_empty_tab_names_the_key_and_a_line_without_meaning_says_what_has_one() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::InPreparation);
    let mut app = dossier(&world, id, (100, 30), Lang::Dutch);
    for (keys, words) in [
        (
            "right",
            "De vacaturetekst heeft nog geen onderdelen. Druk n om er een toe te voegen.",
        ),
        (
            "right right",
            "Er zit nog niemand in de jury. Druk n om iemand toe te voegen.",
        ),
        ("right", "Er zijn nog geen documenten. Druk n om er een toe te voegen."),
        (
            "right",
            "Het formulier heeft nog geen vragen. Druk n om er een toe te voegen.",
        ),
        (
            "right right",
            "Er zijn nog geen kandidaten. Druk Enter om naar de kandidatenlijst te gaan",
        ),
        ("right", "Er zijn nog geen sessies gepland. Druk Enter om ze te plannen"),
        ("right", "Er is nog geen goedkeuring gevraagd. Druk n om ze te vragen."),
        ("right", "Er is in keur nog niets vastgelegd over deze vacature."),
    ] {
        app.press(keys);
        assert!(sentences(&app).contains(words), "no ‘{words}’ in\n{}", app.text());
    }
    // On the empty text tab, edit and delete say what to press instead.
    app.press("right right");
    for key in ["e", "d", "enter"] {
        app.press(key);
        assert!(
            flat(&app).contains("Op het tabblad Tekst staat nog niets om te openen of te wijzigen. Druk n"),
            "{}",
            app.text()
        );
    }
    app.press("left d");
    assert!(
        flat(&app).contains("Een vacature verwijdert u niet: annuleer ze met c."),
        "{}",
        app.text()
    );
}

#[test]
fn who_may_add_nothing_is_not_told_to() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::Published);
    let mut app = dossier(&world, id, (100, 30), Lang::English);
    app.press("right");
    let text = sentences(&app);
    assert!(text.contains("The text of the vacancy has no sections yet."), "{text}");
    assert!(!text.contains("Press n"), "{text}");
}

#[test]
fn the_form_of_a_part_is_named_after_the_part() {
    let world = World::in_file();
    let id = world.vacancy;
    let mut world = world;
    world.sql("UPDATE vacancy SET state = 'in_preparation' WHERE id = ?1", [id]);
    let mut app = dossier(&world, id, (100, 40), Lang::English);
    app.press("right right");
    let mut titles = Vec::new();
    for _ in 0..40 {
        app.press("down e");
        let text = app.text();
        if text.contains("[ Save ]") {
            let line = text
                .lines()
                .find(|line| line.contains("2026-0412 · "))
                .expect("a title");
            titles.push(
                line.split('·')
                    .nth(1)
                    .unwrap_or_default()
                    .trim_matches([' ', '─', '┐', '│'])
                    .to_owned(),
            );
            app.press("esc");
        }
    }
    for title in [
        "Change the stage",
        "Change the criterion",
        "Change the condition",
        "Change the selection regulation",
    ] {
        assert!(titles.iter().any(|found| found == title), "{title}: {titles:?}");
    }
}

#[test]
fn a_review_without_candidates_says_so_and_how_to_go_back() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::InSelection);
    for size in [(60, 16), (80, 24), (120, 40)] {
        let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
        let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
        app.send(Event::Visit(Place::Review(id, None)));
        let text = sentences(&app);
        assert!(
            text.contains("Er zijn nog geen kandidaten voor deze vacature"),
            "{text}"
        );
        assert!(text.contains("Druk Esc om terug te gaan."), "{text}");
        assert!(!text.contains("alles beslist"), "{text}");
    }
}

#[test]
fn a_message_is_read_when_it_was_shown_whole_and_the_others_wait() {
    let mut world = World::in_file();
    let (officer, colleague) = (world.officer.clone(), world.colleague.clone());
    for number in ["2026-0501", "2026-0502", "2026-0503"] {
        let vacancy = world.new_vacancy(&NewVacancy {
            number,
            owner: Some(colleague.person),
            ..NewVacancy::default()
        });
        let (seen, owner) = (world.version("vacancy", vacancy), officer.person);
        world.done(
            &colleague,
            keur::office::Command::Vacancy(VacancyCommand::ChangeOwner { vacancy, seen, owner }),
        );
    }
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), officer, look, (120, 40));
    let unread = |world: &World| world.number("SELECT count(*) FROM message WHERE read_at IS NULL", []);
    assert_eq!(unread(&world), 3);
    app.press("m");
    assert_eq!(unread(&world), 3, "opening the box reads nothing");
    app.press("down esc");
    assert_eq!(unread(&world), 1);
    // Following one reads it.
    app.press("m end enter");
    assert!(
        app.text().contains("Beleidsmedewerker water · In selectie"),
        "{}",
        app.text()
    );
    assert_eq!(unread(&world), 0);
}

#[test]
fn the_name_of_a_procedure_goes_before_its_state() {
    let world = World::in_file();
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, (120, 40));
    app.press("1");
    assert!(app.text().contains("2026-0412 Dossierbehandelaar"), "{}", app.text());
}

#[test]
fn after_publication_a_criterion_changes_with_a_reason_and_the_old_one_stays_readable() {
    let mut world = World::in_file();
    crate::judging::judged(&mut world, 400);
    let mut app = dossier(&world, world.vacancy, (100, 40), Lang::Dutch);
    app.press("right right");
    for _ in 0..60 {
        if app
            .text()
            .lines()
            .any(|line| line.contains('›') && line.contains("Analyseren"))
        {
            break;
        }
        app.press("down");
    }
    app.press("e")
        .types(" en afwegen")
        .press("tab tab")
        .types("2")
        .press("ctrl+s");
    assert!(flat(&app).contains("reden"), "{}", app.text());
    app.types("Het criterium was te nauw").press("ctrl+s");
    let said = sentences(&app);
    assert!(said.contains("Analyseren en afwegen"), "{}", app.text());
    assert!(said.contains("Analyseren · tot"), "{}", app.text());
    app.press("left left");
    assert!(sentences(&app).contains("Het criterium was te nauw"), "{}", app.text());
}

#[test]
fn a_gap_in_the_text_opens_the_section_it_is_in() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::InPreparation);
    let officer = world.officer.clone();
    for (heading, body) in [
        ("Kort", "Af."),
        ("Taken", "[Vul aan: taken]"),
        ("Aanbod", "[Vul aan: loon]"),
    ] {
        let section = SectionDraft {
            heading: heading.to_owned(),
            body: body.to_owned(),
        };
        let part = Part::Section(Edit::Add(section));
        world.done(
            &officer,
            keur::office::Command::Vacancy(VacancyCommand::Part { vacancy: id, part }),
        );
    }
    let mut app = dossier(&world, id, (120, 40), Lang::Dutch);
    for _ in 0..60 {
        let there = |line: &str| line.contains('›') && line.contains("‘Aanbod’");
        if app.text().lines().any(there) {
            break;
        }
        app.press("down");
    }
    app.press("enter");
    assert!(app.text().contains("› 3 Aanbod"), "{}", app.text());
}

#[test]
fn the_tab_of_the_candidates_says_where_one_is_added() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::Published);
    let mut app = dossier(&world, id, (120, 40), Lang::Dutch);
    app.press("right right right right right right right n");
    assert!(
        flat(&app).contains("Kandidaten voegt u toe in de kandidatenlijst: druk Enter"),
        "{}",
        app.text()
    );
}

#[test]
fn whoever_must_approve_is_what_the_next_step_waits_for() {
    let mut world = World::in_file();
    let id = vacancy(&mut world, VacancyState::AwaitingApproval);
    let app = dossier(&world, id, (120, 40), Lang::Dutch);
    assert!(
        flat(&app).contains("Volgende stap: Goedgekeurd, de goedkeurders zijn aan zet"),
        "{}",
        app.text()
    );
}
