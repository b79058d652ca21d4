//! The way through the screens, key by key.

use super::wanted;
use crate::support::World;
use keur::domain::{Actor, Coded, RequestId};
use keur::i18n::Lang;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;
use std::time::Duration;

fn seated(world: World, actor: &Actor, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    Inline::new(world.store, actor.clone(), look, size)
}

/// Another person at the keys, on the same database.
fn hand_over(app: Inline, world: &World, actor: &Actor, size: (u16, u16)) -> Inline {
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    Inline::new(app.store, actor.clone(), look, size)
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

#[test]
fn hr_writes_and_submits_the_officer_rejects_hr_mends_the_officer_approves_and_makes_the_vacancy() {
    let size = (120, 40);
    let mut world = World::new();
    let (hr, officer, colleague) = (world.hr.clone(), world.officer.clone(), world.colleague.clone());
    let empty = keur::store::Store::in_memory().expect("a store");
    let store = std::mem::replace(&mut world.store, empty);
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);

    // HR writes a draft; a blank title stays open at its field.
    let mut app = Inline::new(store, hr.clone(), look, size);
    app.press("A n tab ctrl+s");
    sees(&app, "titel");
    assert!(app.drafts.is_empty(), "nothing was typed yet");
    app.types("Waterbouwkundige");
    assert!(app.drafts.contains_key("request-new"), "{:?}", app.drafts);
    app.press("ctrl+s");
    sees(&app, "Het ontwerp ‘Waterbouwkundige’ is bewaard.");
    sees(&app, "Nog niet ingediend: e wijzigt, c dient in.");

    // Submitting without a motivation says so; with one it goes to An Peeters.
    app.press("c enter ctrl+s");
    sees(&app, "Er is nog geen motivering.");
    app.press("esc")
        .press("e tab tab tab tab tab tab")
        .types("Twee collega's gaan met pensioen.");
    app.press("ctrl+s c enter right ctrl+s");
    sees(&app, "is ingediend bij An Peeters");
    sees(&app, "Ingediend");

    // An Peeters rejects it in the approvals, where everything asked is shown.
    let mut app = hand_over(app, &world, &officer, size);
    app.press("5");
    for words in [
        "AgO Waterbouwkundige",
        "Mag deze functie worden ingevuld?",
        "niveau B · B1 · deskundige · 1 plaats",
        "Extern, contractueel",
        "Twee collega's gaan met pensioen.",
    ] {
        sees(&app, words);
    }
    app.press("r").types("Geen budget in 2026.").press("ctrl+s");
    sees(&app, "is afgekeurd. Hilde Van de Velde krijgt bericht");

    // HR finds it on Start, with the remark; mends it and submits again.
    let mut app = hand_over(app, &world, &hr, size);
    sees(&app, "Aanvraag afgekeurd: Wat");
    // Start opens on what waits.
    app.press("enter");
    sees(&app, "Opmerking: ‘Geen budget in 2026.’");
    sees(&app, "Pas aan met e en dien opnieuw in met c.");
    app.press("e");
    sees(&app, "Geen budget in 2026.");
    app.press("end")
        .press("tab tab tab tab tab")
        .types("1/9/2027")
        .press("ctrl+s");
    sees(&app, "is gewijzigd");
    // Whoever answered the last round is proposed again.
    app.press("c enter ctrl+s");
    sees(&app, "is ingediend bij An Peeters");

    // An Peeters approves; the way to the request leads from there.
    let mut app = hand_over(app, &world, &officer, size);
    app.press("5");
    sees(&app, "gewenst tegen");
    sees(&app, "‘Geen budget in 2026.’");
    app.press("a tab enter").wait(Duration::from_secs(9)).press("P");
    app.press("enter enter");
    sees(&app, "Nog geen vacature: c maakt of koppelt ze.");
    app.press("c enter");
    sees(&app, "2026-0413");
    app.press("ctrl+s");
    sees(
        &app,
        "Vacature 2026-0413 is aangemaakt uit aanvraag ‘Waterbouwkundige’. U bent primaire eigenaar.",
    );

    // A colleague is refused by the number, and Enter goes to the vacancy.
    let mut app = hand_over(app, &world, &colleague, size);
    app.press("2 A");
    sees(&app, "Vacature 2026-0413 Waterbouwkundige (In opmaak): Enter opent ze.");
    app.press("c down down enter");
    sees(&app, "Bij deze aanvraag hoort al vacature 2026-0413.");
    app.press("esc").wait(Duration::from_secs(9)).press("enter enter");
    sees(&app, "Primaire eigenaar An Peeters");

    // A second request for the same function is made all the same, with a warning that names the other.
    let mut app = hand_over(app, &world, &hr, size);
    app.press("A n tab")
        .types("Ingenieur")
        .press("ctrl+s n tab")
        .types("ingenieur")
        .press("ctrl+s");
    sees(&app, "Het ontwerp ‘ingenieur’ is bewaard.");
    sees(
        &app,
        "Let op: voor deze functie loopt er al een aanvraag, ‘Ingenieur’ van Hilde Van de Velde",
    );
    sees(&app, "Zelfde functie, ook aangevraagd");
}

/// Requests in every state, one of them with its vacancy.
fn every_state() -> World {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    for title in ["Boekhouder", "Ploegleider bruggen en wegen van het zuiden"] {
        world.draft(&hr, title);
        world.later(60);
    }
    let submitted = world.draft(&hr, "Waterbouwkundige");
    world.done(&hr, world.submit(submitted, &officer));
    let rejected = world.draft(&hr, "Jurist");
    world.done(&hr, world.submit(rejected, &officer));
    world.done(&officer, world.send_back(rejected, true, "Geen budget in 2026."));
    let back = world.draft(&hr, "Tolk");
    world.done(&hr, world.submit(back, &officer));
    world.done(&officer, world.send_back(back, false, "Voor welke dienst?"));
    world.approved(&hr, "Bibliothecaris");
    world.later(60);
    let made = world.approved(&hr, "Archivaris");
    world.done(&officer, world.make(made));
    world
}

#[test]
fn a_request_that_came_back_says_so_in_the_list() {
    let world = every_state();
    let hr = world.hr.clone();
    let mut app = seated(world, &hr, (120, 40), Lang::Dutch);
    app.press("A");
    for words in [
        "Teruggegeven",
        "Afgekeurd",
        "Ingediend",
        "Ontwerp",
        "Goedgekeurd",
        "2026-0413",
    ] {
        sees(&app, words);
    }
    // Ordered by title, from the first letter on.
    app.press("s home enter home");
    sees(&app, "Archivaris");
    app.press("H");
    sees(&app, "Vacature uit de aanvraag maken");
}

#[test]
fn a_draft_is_withdrawn_at_once_and_undone() {
    let mut world = World::new();
    let hr = world.hr.clone();
    world.draft(&hr, "Boekhouder");
    let mut app = seated(world, &hr, (80, 24), Lang::Dutch);
    app.press("A d");
    sees(&app, "Het ontwerp ‘Boekhouder’ is ingetrokken.");
    sees(
        &app,
        "Er zijn nog geen aanvragen die u kunt zien. Druk n om er een te schrijven.",
    );
    app.press("u");
    sees(&app, "Boekhouder");
}

#[test]
fn who_may_not_request_hears_why_before_the_form() {
    let world = World::new();
    let officer = world.officer.clone();
    let mut app = seated(world, &officer, (80, 24), Lang::Dutch);
    app.press("A n");
    sees(
        &app,
        "‘Aanvraag schrijven’ kan alleen door een HR-verantwoordelijke of leidinggevende.",
    );
}

#[test]
fn the_detail_is_a_page_where_there_is_no_room_beside_and_esc_goes_back() {
    let world = every_state();
    let hr = world.hr.clone();
    let mut app = seated(world, &hr, (80, 24), Lang::English);
    app.press("2 A");
    assert!(!app.text().contains("What is asked"), "{}", app.text());
    app.press("enter");
    sees(&app, "What is asked");
    sees(&app, "Enter opens it");
    app.press("esc");
    assert!(!app.text().contains("What is asked"), "{}", app.text());
    app.press("esc");
    assert!(app.text().contains("2026-0412"), "back in the overview\n{}", app.text());
}

#[test]
fn a_request_is_linked_by_choosing_from_the_vacancies_without_one() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    world.approved(&hr, "Bibliothecaris");
    let mut app = seated(world, &officer, (120, 40), Lang::Dutch);
    app.press("2 A c down enter");
    sees(&app, "2026-0412 Dossierbehandelaar premies");
    app.press("enter");
    sees(&app, "Aanvraag ‘Bibliothecaris’ is gekoppeld aan vacature 2026-0412.");
    sees(
        &app,
        "Vacature 2026-0412 Dossierbehandelaar premies (In selectie): Enter opent ze.",
    );
}

#[test]
fn coming_for_one_finds_it_past_a_filter() {
    let mut world = every_state();
    let hr = world.hr.clone();
    let sought = RequestId(world.number("SELECT id FROM vacancy_request WHERE title = 'Jurist'", []));
    for i in 0..80 {
        world.later(1);
        let command = world.create(wanted(&format!("Functie nummer {i}")));
        world.done(&hr, command);
    }
    let mut app = seated(world, &hr, (120, 40), Lang::Dutch);
    app.press("A /").types("Functie").press("enter 1");
    app.send(keur::tui::event::Event::Visit(keur::tui::screen::Place::Requests(
        Some(sought),
    )));
    app.press("");
    sees(&app, "Opmerking: ‘Geen budget in 2026.’");
}

#[test]
fn every_size_draws_in_both_languages_with_the_cursor_on_the_row() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(1, 1), (20, 5), (60, 16), (80, 24), (110, 30), (120, 40), (400, 120)] {
            let world = every_state();
            let hr = world.hr.clone();
            let mut app = seated(world, &hr, size, lang);
            app.press("2 A");
            for keys in [
                "", "j", "enter", "end", "pageup", "esc", "n", "tab", "esc", "esc", "e", "esc", "c", "esc", "H", "esc",
                "G", "c", "esc",
            ] {
                app.press(keys);
                let (_, cursor) = app.draw();
                assert!(size.0 < 60 || cursor.is_some() || keys == "H", "{size:?} {keys}");
            }
        }
    }
}

#[test]
fn the_screen_looks_as_it_did() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let world = every_state();
            let hr = world.hr.clone();
            let mut app = seated(world, &hr, size, lang);
            app.press("2 A j j");
            let name = format!("requests-{}x{}-{}", size.0, size.1, lang.code());
            insta::assert_snapshot!(name.clone(), app.text());
            app.press("enter");
            insta::assert_snapshot!(format!("{name}-detail"), app.text());
        }
    }
}
