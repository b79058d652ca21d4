//! What bar and footer promise: only what works where one is, and empty lists that ask nothing of who may do nothing.

use crate::support::World;
use keur::domain::Actor;
use keur::i18n::Lang;
use keur::store::StoreError;
use keur::tui::app::App;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::keymap::{Keymap, key};
use keur::tui::look::Look;
use keur::tui::theme::Theme;
use keur::tui::{action, effect::Effect, snapshot};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use std::collections::BTreeMap;
use std::time::Instant;

fn seated(world: World, actor: &Actor, size: (u16, u16)) -> Inline {
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    Inline::new(world.store, actor.clone(), look, size)
}

fn footer(text: &str) -> &str {
    text.lines().last().unwrap_or_default().trim()
}

#[test]
fn without_a_database_only_the_keys_that_work_are_shown() {
    let mut look = Look::new(Lang::Dutch, Theme::Default, World::new().clock);
    let mut keymap = Keymap::default();
    let quit = action::spec_by_id("quit").expect("an action");
    keymap.replace(quit, vec![vec![key(KeyCode::F(4))]]);
    look.keymap = keymap;
    let mut app = App::new(
        look,
        keur::tui::prefs::Prefs::default(),
        BTreeMap::new(),
        Instant::now(),
    );
    let failure = StoreError::Missing("/srv/keur.db".into());
    app.handle(Event::Opened(Err(failure.into())), Instant::now());
    let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
    app.view(&mut buf);
    let text = snapshot::plain(&buf);
    assert!(text.contains("/srv/keur.db"), "{text}");
    assert_eq!(footer(&text), "F4 Afsluiten", "{text}");
    assert!(!text.contains("Vacatures"), "no tabs\n{text}");
    let mut quits = |code| {
        let effects = app.handle(Event::Key(KeyEvent::from(code)), Instant::now());
        effects.iter().any(|effect| matches!(effect, Effect::Quit))
    };
    assert!(!quits(KeyCode::Char('2')) && !quits(KeyCode::Char('?')));
    assert!(quits(KeyCode::F(4)) && quits(KeyCode::Enter) && quits(KeyCode::Esc));
}

#[test]
fn the_footer_says_what_a_key_does_in_the_field_it_is_in() {
    let world = World::new();
    let officer = world.officer.clone();
    let mut app = seated(world, &officer, (100, 30));
    app.press("3 down");
    app.press("i");
    let text = app.text();
    assert!(footer(&text).starts_with("Enter Nieuwe regel"), "{text}");
    app.types("een\ntwee");
    assert!(app.text().contains("twee"), "{}", app.text());
    app.press("tab");
    assert!(
        footer(&app.text()).starts_with("Enter Kiezen"),
        "the button\n{}",
        app.text()
    );
}

#[test]
fn nothing_is_asked_of_who_may_not() {
    let mut world = World::new();
    world.sql("UPDATE vacancy SET applications = 0", []);
    let nothing = "DELETE FROM application";
    world.sql(nothing, []);
    let observer = world.observer.clone();
    let mut app = seated(world, &observer, (120, 40));
    for (screen, sentence) in [
        ("2", "Er zijn nog geen vacatures die u kunt zien."),
        ("3", "Uw rol hoort daar niet bij"),
        ("4", "Geen sessies in deze week"),
    ] {
        app.press(screen);
        let text = app.text();
        assert!(text.contains(sentence), "{text}");
        assert!(!text.contains("Druk n "), "{text}");
    }
    // Without a filter nobody is told to clear one.
    app.press("2 H");
    assert!(!app.text().contains("te wissen"), "{}", app.text());
}

#[test]
fn nothing_but_letters_is_beyond_ascii_when_asked() {
    let world = World::new();
    let officer = world.officer.clone();
    let mut look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    look.ascii = true;
    let mut app = Inline::new(world.store, officer, look, (80, 24));
    for keys in [
        "1",
        "2",
        "enter",
        "esc H",
        "esc c",
        "esc 3",
        "4",
        "5",
        "?",
        "esc ctrl+f",
        "esc m",
    ] {
        app.press(keys);
        let text = app.text();
        let signs: String = text.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
        assert_eq!(signs, "", "{keys}\n{text}");
    }
}
