//! Data that would disturb a screen, on every screen, at every size: nothing panics, nothing but plain signs reaches the terminal.

use crate::support::World;
use keur::domain::Actor;
use keur::i18n::Lang;
use keur::store::Store;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;
use ratatui::buffer::Buffer;

/// Texts nobody should be able to hurt a colleague with.
fn texts() -> Vec<String> {
    vec![
        "\u{1b}[2J\u{1b}[31mrood\u{7}\u{8}\u{0}\r\n\tweg\u{9b}1m".to_owned(),
        "\u{202e}sneltxet\u{2066}\u{2069}\u{200f}\u{feff}\u{200b}\u{200d}".to_owned(),
        "x".repeat(10_000),
        "漢字かな交じり文".repeat(200),
        format!("e{}", "\u{301}\u{328}\u{20dd}".repeat(400)),
        "👩\u{200d}👩\u{200d}👧\u{200d}👦🇧🇪\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}".repeat(30),
        String::from("\u{e000}\u{f8ff}\u{fff9}\u{ad}\u{115f}\u{3164}"),
        "=cmd|' /C calc'!A0 { $who } %n \\ ' \" ; --".to_owned(),
    ]
}

/// The world, with these texts wherever people can put text.
fn hostile_world() -> World {
    let mut world = World::new();
    let texts = texts();
    let columns: &[(&str, &[&str])] = &[
        ("entity", &["name", "short"]),
        ("person", &["family_name", "given_name", "city", "diploma"]),
        (
            "vacancy",
            &["title", "place", "state_reason", "grade", "scale", "function_family"],
        ),
        ("vacancy_section", &["heading", "body"]),
        ("reglement", &["tests", "jury", "criteria", "reserve_rules"]),
        ("stage", &["name"]),
        ("condition", &["text"]),
        ("criterion", &["name"]),
        ("form_field", &["label", "options"]),
        ("application", &["motivation", "accommodation"]),
        ("room", &["name", "address"]),
        ("event", &["title", "place", "instructions"]),
        ("session", &["name"]),
        ("part", &["name"]),
        ("approval", &["title", "question"]),
        ("note", &["body"]),
    ];
    for (table, columns) in columns {
        for column in *columns {
            let ids: Vec<String> =
                crate::support::texts(world.connection(), &format!("SELECT CAST(id AS TEXT) FROM {table}"));
            for (at, id) in ids.iter().enumerate() {
                let text = &texts[(at + column.len()) % texts.len()];
                world.sql(
                    &format!("UPDATE {table} SET {column} = ?1 WHERE id = CAST(?2 AS INTEGER)"),
                    (text, id),
                );
            }
        }
    }
    world
}

fn app(world: World, actor: Actor, lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    let store = std::mem::replace(&mut { world }.store, Store::in_memory().expect("another store"));
    Inline::new(store, actor, look, (120, 40))
}

/// What a terminal would take for more than a sign.
fn disturbs(symbol: &str) -> bool {
    symbol.chars().any(|c| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

fn assert_harmless(buf: &Buffer, what: &str) {
    for cell in buf.content() {
        assert!(!disturbs(cell.symbol()), "{what}: {:?}", cell.symbol());
    }
}

/// Every size of a coarse sweep, the smallest ones one by one.
fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let widths = (1..=6).chain([19, 20, 40, 59, 60, 61, 79, 80, 81, 109, 110, 111, 140, 400]);
    widths.flat_map(|width| [1, 2, 3, 5, 10, 15, 16, 17, 24, 31, 50, 120].map(|height| (width, height)))
}

#[test]
fn no_screen_minds_hostile_data_or_an_odd_size() {
    for lang in [Lang::Dutch, Lang::English] {
        let world = hostile_world();
        let actor = world.officer.clone();
        let mut app = app(world, actor, lang);
        // The ways into what there is: each screen, what lies under its first row, and what stands on top.
        let ways = [
            "1",
            "1 enter",
            "2",
            "2 enter",
            "2 enter tab",
            "2 c",
            "2 f",
            "2 o",
            "2 s",
            "2 space v",
            "3",
            "3 enter",
            "3 enter J",
            "4",
            "4 enter",
            "4 z",
            "5",
            "5 enter",
            "5 a",
            "?",
            "2 ?",
            ": down",
            "ctrl+f",
            "m",
            "2 n",
            "2 e",
        ];
        for way in ways {
            app.resize(120, 40);
            app.press("esc esc esc esc esc 1").press(way);
            for (width, height) in sizes() {
                app.resize(width, height);
                let (buf, cursor) = app.draw();
                assert_harmless(&buf, &format!("{way} at {width}x{height}"));
                if let Some(at) = cursor {
                    assert!(at.x < width && at.y < height, "{way} at {width}x{height}: cursor {at}");
                }
            }
            // Moving about in a small window, then back to a large one.
            app.resize(60, 16)
                .press("down down pagedown end up pageup home right left tab");
            app.resize(140, 50);
            assert_harmless(&app.draw().0, way);
        }
    }
}

#[test]
fn hostile_text_is_found_and_typed_without_harm() {
    let world = hostile_world();
    let actor = world.officer.clone();
    let mut app = app(world, actor, Lang::Dutch);
    for text in texts() {
        app.press("esc esc esc 2 /")
            .types(&text.chars().take(80).filter(|c| *c != '\n').collect::<String>());
        assert_harmless(&app.draw().0, "typed in the filter");
        app.send(keur::tui::event::Event::Paste(text.clone()));
        assert_harmless(&app.draw().0, "pasted in the filter");
        app.press("esc esc ctrl+f");
        app.send(keur::tui::event::Event::Paste(text));
        assert_harmless(&app.draw().0, "pasted in the search");
        app.press("esc esc");
    }
    assert!(!app.ended, "nothing of it was taken for a command");
}
