//! The screens as a screen reader meets them: no frames, words instead of signs, one reading order, on every screen and overlay.

use keur::clock::Clock;
use keur::domain::Coded;
use keur::i18n::Lang;
use keur::office::identity;
use keur::store::Store;
use keur::store::open::Create;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::snapshot;
use keur::tui::theme::Theme;
use ratatui::style::Modifier;
use std::fmt::Write as _;
use std::path::Path;

/// Where one comes: a name, whose eyes, the keys that lead there; what begins with a quote is typed.
const PLACES: &[(&str, &str, &[&str])] = &[
    ("start", AN, &["1"]),
    ("tiles", AN, &["1", "e"]),
    ("overview", AN, &["2", "space down"]),
    ("overview-filter", AN, &["2", "/", "\"prem"]),
    ("overview-conditions", AN, &["2", "f"]),
    ("overview-columns", AN, &["2", "o"]),
    ("overview-sort", AN, &["2", "s"]),
    ("overview-state", AN, &["2", "c"]),
    ("new-vacancy", AN, &["2", "n"]),
    ("dossier-summary", AN, OPENED),
    ("dossier-text", AN, &["2", "/", "\"0412", "enter", "enter", "tab"]),
    (
        "dossier-reglement",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "tab tab"],
    ),
    (
        "dossier-jury",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "tab tab tab"],
    ),
    (
        "dossier-documents",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "tab tab tab tab"],
    ),
    (
        "dossier-form",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "tab tab tab tab tab"],
    ),
    (
        "dossier-publications",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "tab tab tab tab tab tab"],
    ),
    (
        "dossier-candidates",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "tab tab tab tab tab tab tab"],
    ),
    (
        "dossier-sessions",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "backtab backtab backtab"],
    ),
    (
        "dossier-approvals",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "backtab backtab"],
    ),
    (
        "dossier-history",
        AN,
        &["2", "/", "\"0412", "enter", "enter", "backtab"],
    ),
    ("candidates", AN, &["3", "space down"]),
    ("review-sheet", JURY, REVIEWED),
    ("review-dossier", JURY, &["2", "/", "\"0412", "enter", "R", "backtab"]),
    (
        "review-profile",
        JURY,
        &["2", "/", "\"0412", "enter", "R", "backtab left left left"],
    ),
    ("review-list", JURY, &["2", "/", "\"0412", "enter", "R", "tab space"]),
    ("review-step", AN, &["2", "/", "\"0412", "enter", "R", "c"]),
    (
        "review-compare",
        AN,
        &["2", "/", "\"0412", "enter", "R", "tab v v", "C"],
    ),
    ("sessions", AN, &["4"]),
    ("session", AN, &["4", "enter"]),
    ("new-session", AN, &["4", "n"]),
    ("approvals", MANAGER, &["5"]),
    ("approval", MANAGER, &["5", "enter"]),
    ("approve", MANAGER, &["5", "a"]),
    ("approvals-past", MANAGER, &["5", "P"]),
    ("requests", AN, &["1", "A"]),
    ("request", AN, &["1", "A", "enter"]),
    ("deadlines", AN, &["g t"]),
    ("deadline-why", AN, &["g t", "W"]),
    ("reports", AN, &["g p"]),
    ("report", AN, &["g p", "enter"]),
    ("report-filter", AN, &["g p", "enter", "f"]),
    ("report-why", AN, &["g p", "enter", "W"]),
    ("settings", BEHEER, &["B"]),
    ("setting", BEHEER, &["B", "enter"]),
    ("colleagues", BEHEER, &["B", "tab"]),
    ("help", AN, &["2", "?"]),
    ("palette", AN, &["5", ":"]),
    ("glossary", AN, &["f2"]),
    ("glossary-page", AN, &["f2", "enter"]),
    ("find", AN, &["ctrl+f", "\"prem"]),
    ("messages", AN, &["m"]),
    ("quit", AN, &["3", "i", "\"Belde terug", "ctrl+q"]),
];

const AN: &str = "an.peeters";
const BEHEER: &str = "beheer";
const JURY: &str = "jury.dhondt";
const MANAGER: &str = "lm.maes";
const OPENED: &[&str] = &["2", "/", "\"0412", "enter", "enter"];
const REVIEWED: &[&str] = &["2", "/", "\"0412", "enter", "R"];

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn at(path: &Path, (_, login, keys): (&str, &str, &[&str]), lang: Lang, size: (u16, u16)) -> Inline {
    let store = Store::open(path, Create::No).expect("the sample opens");
    let moment = chrono::NaiveDate::from_ymd_opt(2026, 11, 18)
        .and_then(|day| day.and_hms_opt(10, 0, 0))
        .expect("a moment");
    let clock = Clock::fixed(moment);
    let actor = identity::by_login(store.reader(), clock, login)
        .expect("a read")
        .expect("somebody of the sample");
    let mut look = Look::new(lang, Theme::Mono, clock);
    look.accessible = true;
    let mut inline = Inline::new(store, actor, look, size);
    for key in keys {
        match key.strip_prefix('"') {
            Some(text) => inline.types(text),
            None => inline.press(key),
        };
    }
    inline
}

/// Signs that are drawn, not read: boxes, blocks, braille, arrows, shapes, ticks.
fn is_drawn(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}' | '\u{2600}'..='\u{28ff}' | '\u{2b00}'..='\u{2bff}')
        || "›‹«»·".contains(c)
}

#[test]
fn every_screen_is_words_in_one_reading_order() {
    // Looked at, never changed: one copy serves all.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sample.db");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db"), &path).expect("a copy of the sample");
    let mut faults = String::new();
    for place in PLACES {
        let mut shown = String::new();
        for lang in [Lang::Dutch, Lang::English] {
            for size in SIZES {
                let inline = at(&path, *place, lang, size);
                let (buf, cursor) = inline.draw();
                let text = snapshot::plain(&buf);
                let _ = writeln!(shown, "== {} {}x{}\n{text}", lang.code(), size.0, size.1);
                for line in text.lines() {
                    if line.contains(is_drawn) {
                        let _ = writeln!(faults, "{} draws: {line}", place.0);
                    }
                    // Wide room inside a row is where two things would be read as one.
                    if line.trim().contains("    ") && !IS_FORM.contains(&place.0) {
                        let _ = writeln!(faults, "{} sets apart: {line}", place.0);
                    }
                }
                match cursor {
                    None => {
                        let _ = writeln!(faults, "{} {size:?} has no cursor", place.0);
                    }
                    Some(at) => {
                        let reversed = |y: u16| (0..size.0).any(|x| buf[(x, y)].modifier.contains(Modifier::REVERSED));
                        let rows: Vec<u16> = (0..size.1).filter(|y| reversed(*y)).collect();
                        // The cursor is on what is selected, wherever one chooses; one types elsewhere.
                        if rows.len() > 1 || (rows.len() == 1 && rows[0] != at.y && !TYPES.contains(&place.0)) {
                            let _ = writeln!(
                                faults,
                                "{} {size:?}: the cursor is on {}, reversed {rows:?}",
                                place.0, at.y
                            );
                        }
                    }
                }
            }
        }
        insta::assert_snapshot!(format!("accessible-{}", place.0), shown);
    }
    assert!(faults.is_empty(), "{faults}");
}

/// Fields stand in a column behind their labels, each on its own row.
const IS_FORM: &[&str] = &["new-vacancy", "report-filter"];
/// What is searched by typing: the cursor is in the text.
const TYPES: &[&str] = &[
    "overview-filter",
    "overview-conditions",
    "help",
    "palette",
    "glossary",
    "find",
];
