//! What a person is told when something is refused, done for many, or not there: named, with the next step.

use crate::support::{NewVacancy, World};
use keur::domain::VacancyState;
use keur::i18n::Lang;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

/// The app of the officer on the overview, over a world made ready by the caller.
fn overview(world: &World, size: (u16, u16)) -> Inline {
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.press("2");
    app
}

/// The words on the screen, wrapped or not.
fn flat(app: &Inline) -> String {
    app.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Goes down a menu to the line with these words.
fn walk_to(app: &mut Inline, words: &str) {
    let on = |app: &Inline| {
        app.text()
            .lines()
            .any(|line| line.contains("› ") && line.contains(words))
    };
    for _ in 0..40 {
        if on(app) {
            return;
        }
        app.press("down");
    }
    panic!("no line {words}\n{}", app.text());
}

fn vacancies(world: &mut World, states: &[(&'static str, VacancyState)]) {
    for (number, state) in states {
        world.new_vacancy(&NewVacancy {
            number,
            title: "Deskundige",
            state: *state,
            ..NewVacancy::default()
        });
    }
}

#[test]
fn a_refusal_among_many_names_the_vacancy_it_is_about() {
    let mut world = World::in_file();
    vacancies(
        &mut world,
        &[
            ("2026-0500", VacancyState::Closed),
            ("2026-0501", VacancyState::InPreparation),
        ],
    );
    let mut app = overview(&world, (120, 40));
    app.press("ctrl+a c");
    // Hold, for all three.
    walk_to(&mut app, "On hold zetten");
    app.press("enter").types("Budget").press("ctrl+s");
    let text = flat(&app);
    assert!(text.contains("Uitgevoerd voor 2, geweigerd voor 1."), "{text}");
    assert!(
        text.contains("2026-0500: ‘Vacature on hold zetten’ kan nu niet"),
        "{text}"
    );
}

#[test]
fn when_all_are_refused_every_reason_is_named_and_a_blank_field_is_told_once() {
    let mut world = World::in_file();
    vacancies(
        &mut world,
        &[
            ("2026-0500", VacancyState::Closed),
            ("2026-0501", VacancyState::Cancelled),
        ],
    );
    let mut app = overview(&world, (120, 40));
    app.press("/").types("deskundige").press("enter ctrl+a c down");
    walk_to(&mut app, "On hold zetten");
    app.press("enter").types("Budget").press("ctrl+s");
    let text = flat(&app);
    for named in ["2026-0500: ", "2026-0501: "] {
        assert!(
            text.contains(&format!("{named}‘Vacature on hold zetten’ kan nu niet")),
            "{text}"
        );
    }
    // The state menu's other steps have no form: the reasons get a page.
    app.press("esc esc c");
    walk_to(&mut app, "Hervatten");
    app.press("enter");
    let text = flat(&app);
    for named in ["2026-0500: ", "2026-0501: "] {
        assert!(
            text.contains(&format!("{named}‘Vacature hervatten’ kan nu niet")),
            "{text}"
        );
    }
}
