//! The glossary: the same words as the interface, found while typing, printed, and written down in the documentation.

use crate::support::{World, now};
use assert_cmd::Command;
use keur::clock::Clock;
use keur::domain::{ApplicationState, Coded, JurorRole, Outcome, Role, StageKind, VacancyState, Verdict};
use keur::i18n::glossary::{self, Term};
use keur::i18n::{Lang, words};
use keur::text;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;
use std::path::Path;

#[test]
fn a_term_is_the_word_the_interface_uses() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for term in glossary::terms() {
        for id in term.words.split_whitespace() {
            seen += 1;
            assert!(words(Lang::Dutch).has(id), "{id} of {} is no message", term.nl);
            let word = words(Lang::Dutch).get(id);
            if word.to_lowercase() != term.nl.to_lowercase() && !plural(word, &term.nl) {
                wrong.push(format!("{id}: {word} is not {}", term.nl));
            }
        }
    }
    assert!(seen >= 50, "{seen}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A heading names several of them.
fn plural(word: &str, term: &str) -> bool {
    word.to_lowercase() == format!("{}s", term.to_lowercase())
}

/// The words of codes that are not those of the term with the same English or the same Dutch.
fn differing<C: Coded>(found: &mut Vec<String>) {
    for value in C::ALL {
        let said = |lang: Lang| words(lang).of(*value).to_lowercase();
        let same_english: Vec<&Term> = glossary::terms()
            .iter()
            .filter(|term| term.en.to_lowercase() == said(Lang::English))
            .collect();
        let fits = same_english
            .iter()
            .any(|term| term.nl.to_lowercase() == said(Lang::Dutch));
        if !same_english.is_empty() && !fits {
            found.push(format!("{}: {}", value.message(), said(Lang::Dutch)));
        }
    }
}

#[test]
fn no_code_calls_a_term_by_another_dutch_name() {
    let mut found = Vec::new();
    differing::<VacancyState>(&mut found);
    differing::<ApplicationState>(&mut found);
    differing::<Role>(&mut found);
    differing::<StageKind>(&mut found);
    differing::<Outcome>(&mut found);
    differing::<Verdict>(&mut found);
    differing::<JurorRole>(&mut found);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_role_and_state_of_a_vacancy_is_explained() {
    let has = |word: &str| {
        glossary::terms()
            .iter()
            .any(|term| term.nl.to_lowercase() == word.to_lowercase())
    };
    let roles = Role::ALL.iter().map(|role| words(Lang::Dutch).of(*role));
    let states = VacancyState::ALL.iter().map(|state| words(Lang::Dutch).of(*state));
    let missing: Vec<&str> = roles.chain(states).filter(|word| !has(word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// `docs/glossary.md` is what the file gives; run with `KEUR_BLESS=1` to write it anew.
#[test]
fn the_committed_glossary_is_that_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/glossary.md");
    if std::env::var_os("KEUR_BLESS").is_some() {
        std::fs::write(&path, glossary::markdown()).expect("the file");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == glossary::markdown(),
        "docs/glossary.md is not current: run the tests once with KEUR_BLESS=1"
    );
}

fn app(lang: Lang, size: (u16, u16)) -> Inline {
    let world = World::in_file();
    let look = Look::new(lang, Theme::Default, Clock::fixed(now()));
    Inline::new(world.second_store(), world.officer.clone(), look, size)
}

#[test]
fn a_term_is_looked_up_from_the_palette_and_from_help() {
    let mut app = app(Lang::Dutch, (80, 24));
    app.press(":").types("woordenl").press("enter");
    assert!(app.text().contains("Woordenlijst (typ om te zoeken"), "{}", app.text());
    app.types("gezags");
    assert!(app.text().contains("eenzijdige beslissingsmacht"), "{}", app.text());
    app.press("enter");
    assert!(app.text().contains("Engels · authority function"), "{}", app.text());
    // The page closes on the list, the list on the screen.
    app.press("enter esc");
    assert!(!app.text().contains("gezagsfunctie"), "{}", app.text());
    app.press("? f2").types("zzz");
    assert!(app.text().contains("Geen term met die woorden"), "{}", app.text());
    app.press("enter esc");
    assert!(
        app.text().contains("Hulp: wat hier kan"),
        "help is still there: {}",
        app.text()
    );
    app.press("esc f2 down down");
    assert!(app.text().contains("Woordenlijst"), "{}", app.text());
}

#[test]
fn the_whole_meaning_stands_on_every_screen() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40), (1, 1)] {
            let mut app = app(lang, size);
            app.press("f2");
            for term in glossary::search("", lang) {
                if size == (60, 16) {
                    let shown: String = app.text().split_whitespace().collect::<Vec<_>>().join(" ");
                    let last = term.meaning(lang).split_whitespace().next_back().expect("a word");
                    assert!(shown.contains(last), "{}: {}", term.nl, app.text());
                    assert!(text::wrap(term.meaning(lang), 56).len() <= 3, "{}", term.meaning(lang));
                }
                app.press("down");
            }
            let _ = app.text();
        }
    }
}

/// What the command prints, which must succeed.
fn printed(args: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::cargo_bin("keur").expect("the binary");
    command
        .env_clear()
        .env("KEUR_CONFIG", folder.path().join("keur.toml"))
        .env("KEUR_STATE", folder.path())
        .env("LANG", "nl_BE.UTF-8")
        .arg("glossary")
        .args(args);
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_command_line_prints_terms_in_every_form() {
    assert!(printed(&["laureaat"]).starts_with("laureaat (successful candidate)\n    Wie geslaagd is"));
    let all: serde_json::Value = serde_json::from_str(&printed(&["--json"])).expect("JSON");
    assert_eq!(all.as_array().map(Vec::len), Some(glossary::terms().len()));
    assert!(all[0]["meaning_en"].is_string() && all[0]["words"].is_null());
    let csv = printed(&["--csv", "voorselectie"]);
    assert!(csv.starts_with("\u{feff}Nederlands;Engels;Betekenis;"), "{csv}");
    assert_eq!(printed(&["--markdown"]), glossary::markdown());
    let mut unknown = Command::cargo_bin("keur").expect("the binary");
    unknown.args(["--lang", "en", "glossary", "zzz"]).assert().code(1);
}
