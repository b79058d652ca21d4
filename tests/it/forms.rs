//! Forms at the keys: values found by typing, words that stay whole, what does not fit, and what is said about a form.

use crate::support::{NewVacancy, World};
use keur::domain::{EntityId, Role, VacancyState};
use keur::i18n::Lang;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;

const NAMES: &[&str] = &[
    "Agentschap Binnenlands Bestuur",
    "Agentschap Innoveren en Ondernemen",
    "Agentschap Natuur en Bos",
    "Agentschap Onroerend Erfgoed",
    "Agentschap Plantentuin Meise",
    "Agentschap Wegen en Verkeer",
    "Departement Landbouw en Visserij",
    "Departement Mobiliteit en Openbare Werken",
    "Departement Zorg",
];

/// An officer of everything, on the overview, with enough entities that one has to look for one.
fn many_entities(size: (u16, u16)) -> (World, Inline, EntityId) {
    let mut world = World::in_file();
    let mut meise = world.entity;
    for (at, name) in NAMES.iter().enumerate() {
        let ovo = format!("OVO1000{at:02}");
        let entity = world.new_entity(&ovo, name, &format!("E{at}"));
        if name.contains("Meise") {
            meise = entity;
        }
    }
    let officer = world.new_colleague("lien", "Aerts", "Lien", &[(Role::SelectionOfficer, None)]);
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), officer, look, size);
    app.press("2");
    (world, app, meise)
}

/// The dossier of the world's vacancy, in preparation, for its officer.
fn dossier(size: (u16, u16), lang: Lang) -> (World, Inline) {
    let mut world = World::in_file();
    let id = world.vacancy;
    world.sql("UPDATE vacancy SET state = 'in_preparation' WHERE id = ?1", [id]);
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.send(Event::Visit(Place::Dossier(id)));
    (world, app)
}

/// The line with these words.
fn line(app: &Inline, words: &str) -> String {
    let text = app.text();
    let found = text.lines().find(|line| line.contains(words));
    found.unwrap_or_else(|| panic!("no ‘{words}’ in:\n{text}")).to_owned()
}

#[test]
fn a_value_is_found_by_any_part_of_it_and_what_is_typed_is_shown() {
    let (_world, mut app, _) = many_entities((80, 24));
    app.press("n").types("natuur en");
    let entity = line(&app, "Entiteit");
    assert!(
        entity.contains("< Agentschap Natuur en Bos >") && entity.contains("/natuur en"),
        "{entity}"
    );
    // Right stays among what fits; rubbing out widens it again.
    app.press("backspace backspace backspace backspace backspace backspace backspace backspace backspace");
    app.types("agentschap").press("right");
    assert!(
        line(&app, "Entiteit").contains("< Agentschap Innoveren en"),
        "{}",
        app.text()
    );
    app.types(" zz");
    let entity = line(&app, "Entiteit");
    assert!(entity.contains("/agentschap zz · Niets gevonden."), "{entity}");
    // Esc forgets what was typed, and leaves the form open.
    app.press("esc");
    assert!(!line(&app, "Entiteit").contains("/agentschap"), "{}", app.text());
    // The next field begins afresh.
    app.types("zorg").press("tab shift+tab backtab");
    assert!(line(&app, "Entiteit").contains("Departement Zorg"), "{}", app.text());
    assert!(!app.text().contains("/zorg"), "{}", app.text());
}

#[test]
fn the_number_of_a_new_vacancy_is_that_of_the_entity_that_was_chosen() {
    let (mut world, mut app, meise) = many_entities((100, 30));
    world.new_vacancy(&NewVacancy {
        number: "2026-0384",
        entity: Some(meise),
        state: VacancyState::InPreparation,
        ..NewVacancy::default()
    });
    app.press("n")
        .types("meise")
        .press("tab")
        .types("Hovenier")
        .press("ctrl+s");
    let number = world.text("SELECT number FROM vacancy WHERE title = 'Hovenier'", []);
    assert_eq!(number, "2026-0385", "{}", app.text());
}

#[test]
fn a_number_two_entities_use_is_told_apart_when_it_is_found() {
    let (mut world, mut app, meise) = many_entities((100, 30));
    world.new_vacancy(&NewVacancy {
        number: "2026-0412",
        title: "Hovenier",
        entity: Some(meise),
        ..NewVacancy::default()
    });
    world.new_vacancy(&NewVacancy {
        number: "2026-0777",
        title: "Hovenier serre",
        entity: Some(meise),
        ..NewVacancy::default()
    });
    app.press("ctrl+f").types("2026-0412");
    assert!(line(&app, "2026-0412 Hovenier").contains("E4"), "{}", app.text());
    assert!(
        line(&app, "2026-0412 Dossierbehandelaar").contains("AgO"),
        "{}",
        app.text()
    );
    app.press("esc ctrl+f").types("serre");
    assert!(!line(&app, "2026-0777").contains("E4"), "{}", app.text());
}

#[test]
fn whoever_comes_back_from_a_new_vacancy_stands_on_it() {
    let (_world, mut app, _) = many_entities((100, 30));
    app.press("end n")
        .types("meise")
        .press("tab")
        .types("Hovenier")
        .press("ctrl+s");
    assert!(app.text().contains("Hovenier · In opmaak"), "{}", app.text());
    app.press("esc");
    let (_, cursor) = app.draw();
    let y = usize::from(cursor.expect("a cursor").y);
    let row = app.text().lines().nth(y).unwrap_or_default().to_owned();
    assert!(row.contains("Hovenier"), "{row}\n{}", app.text());
    assert!(
        app.text().contains("2026-0412"),
        "the rows before it too: {}",
        app.text()
    );
}

#[test]
fn a_text_breaks_between_words_and_says_that_it_goes_on() {
    let (_world, mut app) = dossier((80, 24), Lang::Dutch);
    app.press("i");
    let words = "onderhandelingsbevoegdheid verantwoordelijkheid ";
    app.types(words);
    app.types(&words.repeat(6));
    let text = app.text();
    // Every word stands whole on a line.
    let whole = text.matches("onderhandelingsbevoegdheid").count() + text.matches("verantwoordelijkheid").count();
    assert!(whole >= 5, "{text}");
    assert!(
        !text.contains("onderhandelingsbevoegdhei\n") && text.contains('↑'),
        "{text}"
    );
    // From the first line the sign is below.
    app.press("ctrl+home");
    for _ in 0..400 {
        app.press("left");
    }
    assert!(app.text().contains('↓') && !app.text().contains('↑'), "{}", app.text());
}

#[test]
fn a_list_of_values_says_how_many_more_there_are() {
    let (_world, mut app, _) = many_entities((100, 30));
    app.press("f").types("status").press("enter");
    assert!(line(&app, "] Goedgekeurd").contains("↓ 4"), "{}", app.text());
    for _ in 0..11 {
        app.press("down");
    }
    assert!(line(&app, "↑ ").contains("↑ 4"), "{}", app.text());
    // A value is found by typing here too.
    app.types("opm");
    let (_, cursor) = app.draw();
    let y = usize::from(cursor.expect("a cursor").y);
    assert!(
        app.text().lines().nth(y).unwrap_or_default().contains("In opmaak"),
        "{}",
        app.text()
    );
}

#[test]
fn a_long_label_takes_a_second_line() {
    for (size, lang, words) in [
        ((60, 40), Lang::Dutch, "lijnmanager"),
        ((80, 40), Lang::Dutch, "lijnmanager"),
        ((120, 60), Lang::Dutch, "lijnmanager"),
    ] {
        let (mut world, mut app) = dossier(size, lang);
        // Only this kind asks for the ground.
        world.sql("UPDATE vacancy SET kind = 'manager_selects'", []);
        app.send(Event::Changed);
        app.press("e");
        let text = app.text();
        let first = text
            .lines()
            .position(|line| line.contains("Grond voor selectie"))
            .expect("the label");
        let label: String = text.lines().skip(first).take(2).collect();
        assert!(label.contains(words), "{text}");
    }
}

#[test]
fn what_was_said_about_a_form_goes_with_it() {
    let (_world, mut app) = dossier((100, 30), Lang::Dutch);
    app.press("i").types("Iets").press("esc");
    assert!(app.text().contains("Er is iets gewijzigd."), "{}", app.text());
    app.press("esc");
    assert!(!app.text().contains("Er is iets gewijzigd."), "{}", app.text());
}

#[test]
fn the_tiles_are_turned_on_and_off_and_moved_by_keys_the_footer_names() {
    let world = World::in_file();
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, (120, 40));
    app.press("1 e");
    let footer = app.text().lines().last().unwrap_or_default().to_owned();
    for words in ["Spatie Aan/uit", "pijl links Naar voren", "pijl rechts Naar achteren"] {
        assert!(footer.contains(words), "{footer}");
    }
    assert!(!footer.contains("Markeren"), "{footer}");
    app.press("right enter");
    let text = app.text();
    assert!(text.find("Wacht op mij") < text.find("Vandaag"), "{text}");
}

/// The line the cursor stands on.
fn focused(app: &Inline) -> String {
    let (_, cursor) = app.draw();
    let y = usize::from(cursor.expect("a cursor").y);
    app.text().lines().nth(y).unwrap_or_default().to_owned()
}

#[test]
fn letters_that_find_nothing_change_nothing_and_a_form_saved_as_it_was_writes_nothing() {
    let (world, mut app) = dossier((100, 40), Lang::Dutch);
    let id = world.vacancy;
    let entries = || world.number("SELECT count(*) FROM journal", []);
    let version = || world.version("vacancy", id);
    let before = (entries(), version());
    app.press("e");
    assert!(app.text().contains("Titel"), "{}", app.text());
    app.press("ctrl+s");
    assert!(app.text().contains("Niets gewijzigd"), "{}", app.text());
    assert_eq!((entries(), version()), before);
    // The first letter may find somebody, the second finds nobody: whoever it was stays.
    app.press("e");
    for _ in 0..40 {
        if focused(&app).contains("Leidinggevende") {
            break;
        }
        app.press("tab");
    }
    app.types("n");
    assert!(focused(&app).contains("nog niet gekend"), "{}", app.text());
    app.types("q");
    let there = focused(&app);
    assert!(
        there.contains("Leidinggevende") && there.contains("Niets gevonden"),
        "{}",
        app.text()
    );
    assert!(there.contains("Hondt"), "{there}");
    app.press("ctrl+s");
    assert!(app.text().contains("Niets gewijzigd"), "{}", app.text());
    assert_eq!((entries(), version()), before);
}

#[test]
fn a_novel_pasted_in_a_line_is_refused_at_the_field_and_what_stood_there_stays() {
    for (lang, said) in [(Lang::Dutch, "Te lang: 3"), (Lang::English, "Too long: 3")] {
        let (world, mut app) = dossier((100, 40), lang);
        let title = world.text("SELECT title FROM vacancy WHERE id = ?1", [world.vacancy]);
        app.press("e");
        app.send(Event::Paste("woord ".repeat(600)));
        assert!(app.text().contains(said), "{}", app.text());
        app.send(Event::Paste("x".repeat(260)));
        assert!(!app.text().contains(said), "{}", app.text());
        app.press("ctrl+s");
        assert!(app.text().contains("200"), "the rule of a title: {}", app.text());
        assert_eq!(
            world.text("SELECT title FROM vacancy WHERE id = ?1", [world.vacancy]),
            title
        );
    }
}

#[test]
fn undoing_a_new_vacancy_from_its_own_dossier_says_what_was_undone() {
    let (_world, mut app, _) = many_entities((100, 30));
    app.press("n")
        .types("meise")
        .press("tab")
        .types("Hovenier")
        .press("ctrl+s");
    assert!(app.text().contains("Hovenier · In opmaak"), "{}", app.text());
    app.press("u");
    assert!(app.text().contains("Ongedaan gemaakt"), "{}", app.text());
    assert!(!app.text().contains("bestaat niet meer"), "{}", app.text());
}
