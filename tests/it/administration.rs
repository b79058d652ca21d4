//! The administration through its keys: settings, colleagues and entities.

use crate::support::World;
use keur::domain::Actor;
use keur::i18n::Lang;
use keur::office::Command;
use keur::office::account::AccountCommand;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;
use std::time::Duration;

fn seated(world: World, actor: &Actor, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    Inline::new(world.store, actor.clone(), look, size)
}

fn sees(app: &Inline, words: &str) {
    let text = app.text();
    // A sentence may break anywhere; runs of blanks and line ends count as one.
    let flat = |text: &str| {
        text.replace(['│', '┌', '┐', '└', '┘', '─'], " ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(flat(&text).contains(&flat(words)), "{words}\n{text}");
}

fn misses(app: &Inline, words: &str) {
    let text = app.text();
    assert!(!text.contains(words), "{words}\n{text}");
}

#[test]
fn a_value_is_set_refused_taken_back_and_undone() {
    let world = World::new();
    let admin = world.admin.clone();
    let mut app = seated(world, &admin, (80, 24), Lang::Dutch);
    sees(&app, "B Beheer");
    app.press("B");
    sees(&app, "[Instellingen] Collega’s Entiteiten");
    sees(&app, "Publicatieduur");
    sees(&app, "14 kalenderdagen");
    // Everything that is wrong is said at its field, and what was typed stays.
    app.press("n").types("0").press("ctrl+s");
    sees(&app, "Vul een geheel getal in van 1 tot 365");
    sees(&app, "Vul in waar de waarde vandaan komt");
    app.press("backspace")
        .types("20")
        .press("tab tab")
        .press(&"backspace ".repeat(10))
        .types("1/12/2026")
        .press("tab")
        .types("Omzendbrief BZ 2026/4")
        .press("ctrl+s");
    sees(&app, "Publicatieduur: 20 kalenderdagen vanaf");
    sees(&app, "di 1 dec");
    // Enter tells all about it, H who did it.
    app.wait(Duration::from_secs(9)).press("enter");
    sees(&app, "14 kalenderdagen, de gewone waarde");
    sees(&app, "20 kalenderdagen · alle entiteiten · komt nog");
    sees(&app, "Omzendbrief BZ 2026/4");
    app.press("H");
    sees(&app, "Sofie Claes");
    sees(&app, "Publicatieduur · 20 · di 1 dec 2026 · Omzendbrief");
    app.press("esc esc d");
    sees(&app, "is teruggenomen");
    app.wait(Duration::from_secs(9)).press("d");
    sees(&app, "geen komende waarde om terug te nemen");
    app.press("u");
    sees(&app, "‘Een komende waarde terugnemen’ (Publicatieduur)");
    app.press("enter");
    sees(&app, "20 kalenderdagen · alle entiteiten · komt nog");
}

#[test]
fn a_colleague_is_let_in_given_a_role_and_loses_it_again() {
    let world = World::new();
    let admin = world.admin.clone();
    let mut app = seated(world, &admin, (120, 40), Lang::Dutch);
    app.press("B tab");
    sees(&app, "Instellingen [Collega’s] Entiteiten");
    sees(&app, "Øyvind Maes");
    app.press("n")
        .types("nele")
        .press("tab")
        .types("Nele")
        .press("tab")
        .types("Aerts")
        .press("ctrl+s");
    sees(&app, "Nele Aerts kan keur openen met de login nele");
    app.press("/").types("nele").press("enter");
    app.wait(Duration::from_secs(9));
    sees(&app, "geen enkele rol");
    app.press("d");
    sees(&app, "heeft geen enkele rol en ziet dus niets");
    app.press("e enter").types("HR").press("ctrl+s");
    sees(&app, "nele heeft de rol HR-verantwoordelijke vanaf");
    sees(&app, "HR-verantwoordelijke · alle entiteiten · vanaf");
    app.press("d enter");
    sees(&app, "nele heeft de rol HR-verantwoordelijke niet meer");
    app.press("u").wait(Duration::from_secs(9));
    sees(&app, "HR-verantwoordelijke · alle entiteiten · vanaf");
    app.press("H");
    sees(&app, "Rollen toekennen");
}

#[test]
fn an_entity_is_added_and_told_with_who_works_for_it() {
    let world = World::new();
    let admin = world.admin.clone();
    let mut app = seated(world, &admin, (120, 40), Lang::English);
    app.press("B backtab backtab backtab backtab");
    sees(&app, "Settings Colleagues [Entities]");
    sees(&app, "Agentschap Overheidspersoneel");
    sees(&app, "An Peeters · ");
    app.press("n")
        .types("12")
        .press("tab")
        .types("Departement Zorg")
        .press("ctrl+s");
    sees(&app, "OVO12");
    app.press(&"backspace ".repeat(5)).types("OVO000999").press("ctrl+s");
    sees(&app, "Departement Zorg (OVO000999) was added");
}

#[test]
fn an_entity_is_called_otherwise_closed_and_opened_again() {
    let mut world = World::new();
    let empty = world.new_entity("OVO000998", "Departement Welzijn", "WVG");
    let admin = world.admin.clone();
    let mut app = seated(world, &admin, (120, 40), Lang::Dutch);
    app.press("B backtab backtab backtab backtab /")
        .types("welzijn")
        .press("enter e");
    sees(&app, "OVO000998");
    app.press(&"backspace ".repeat(7)).types("Zorg").press("ctrl+s");
    sees(&app, "De entiteit OVO000998 heet nu Departement Zorg");
    app.wait(Duration::from_secs(9))
        .press("esc /")
        .types("zorg")
        .press("enter");
    sees(
        &app,
        "Druk op e om naam of afkorting te wijzigen, op d om de entiteit af te sluiten",
    );
    app.press("d");
    sees(&app, "Departement Zorg (OVO000998) is afgesloten");
    app.wait(Duration::from_secs(9));
    sees(&app, "Afgesloten: hier begint niets nieuws meer");
    sees(&app, "op d om de entiteit te heropenen");
    // No form offers it any more.
    assert!(
        !keur::store::vacancy::people::entities(app.store.reader(), None)
            .expect("entities")
            .iter()
            .any(|(id, _)| *id == empty)
    );
    app.press("d");
    sees(&app, "Departement Zorg (OVO000998) is weer open");
    app.press("u u u")
        .wait(Duration::from_secs(9))
        .press("esc /")
        .types("welzijn")
        .press("enter");
    sees(&app, "Departement Welzijn");
    // One with work in hand stays.
    app.press("esc /").types("overheidspersoneel").press("enter d");
    sees(&app, "kan niet afgesloten worden, want daar loopt nog: 2026-0412");
    app.wait(Duration::from_secs(9)).press("H");
    misses(&app, "afsluiten");
}

#[test]
fn whoever_is_deactivated_while_keur_stands_open_is_told_and_sees_nothing_more() {
    let mut world = World::in_file();
    let admin = world.admin.clone();
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, (120, 40));
    app.press("2");
    sees(&app, "2026-0412");
    let login = world.officer.login.clone();
    world.done(&admin, Command::Account(AccountCommand::Deactivate { login }));
    app.send(keur::tui::event::Event::Changed);
    sees(
        &app,
        "is gedeactiveerd. Er is niets gewijzigd. Vraag Sofie Claes (beheerder)",
    );
    // What was read stays on the screen; nothing more is read, and no form opens.
    app.wait(Duration::from_secs(9)).press("n");
    sees(&app, "is gedeactiveerd");
    app.wait(Duration::from_secs(9)).press("3");
    sees(&app, "is gedeactiveerd");
    misses(&app, "Vandevelde");
}

#[test]
fn who_is_no_administrator_hears_why_and_sees_no_key() {
    let world = World::new();
    let officer = world.officer.clone();
    let mut app = seated(world, &officer, (120, 40), Lang::Dutch);
    misses(&app, "B Beheer");
    app.press("B");
    sees(&app, "is voor beheerders");
    app.wait(Duration::from_secs(9))
        .press(":")
        .types("beheer")
        .press("enter");
    sees(&app, "is voor beheerders");
}

#[test]
fn the_lists_look_as_they_should() {
    for (lang, name) in [(Lang::Dutch, "nl"), (Lang::English, "en")] {
        let world = World::new();
        let admin = world.admin.clone();
        let mut app = seated(world, &admin, (80, 24), lang);
        app.press("B");
        insta::assert_snapshot!(
            format!("administration-settings-80x24-{name}"),
            keur::tui::snapshot::styled(&app.draw().0)
        );
        app.press("enter");
        insta::assert_snapshot!(
            format!("administration-setting-80x24-{name}"),
            keur::tui::snapshot::styled(&app.draw().0)
        );
        app.press("esc n");
        insta::assert_snapshot!(
            format!("administration-value-80x24-{name}"),
            keur::tui::snapshot::styled(&app.draw().0)
        );
        app.press("esc tab");
        insta::assert_snapshot!(
            format!("administration-colleagues-80x24-{name}"),
            keur::tui::snapshot::styled(&app.draw().0)
        );
        app.press("tab");
        insta::assert_snapshot!(
            format!("administration-entities-80x24-{name}"),
            keur::tui::snapshot::styled(&app.draw().0)
        );
    }
}

#[test]
fn every_size_draws_in_both_languages_with_the_cursor_on_the_row() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(1, 1), (20, 5), (60, 16), (80, 24), (110, 30), (120, 40), (400, 120)] {
            let world = World::new();
            let admin = world.admin.clone();
            let mut app = seated(world, &admin, size, lang);
            app.press("B");
            for keys in [
                "", "j", "enter", "end", "esc", "n", "tab", "esc", "esc", "d", "H", "esc", "tab", "enter", "esc", "e",
                "esc", "n", "esc", "d", "esc", "tab", "G", "enter", "esc", "n", "esc", "backtab",
            ] {
                app.press(keys);
                let (_, cursor) = app.draw();
                assert!(size.0 < 60 || cursor.is_some() || keys == "H", "{size:?} {keys}");
            }
        }
    }
}
