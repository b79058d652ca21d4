//! Publication leaves the building: it is asked first, wherever it starts, with the safe button in focus.

use keur::clock::Clock;
use keur::i18n::Lang;
use keur::office::identity;
use keur::store::Store;
use keur::store::open::Create;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;
use std::path::Path;

fn state(app: &Inline) -> String {
    app.store
        .reader()
        .query_row("SELECT state FROM vacancy WHERE number = '2026-0422'", [], |row| {
            row.get(0)
        })
        .expect("the vacancy")
}

#[test]
fn the_overview_asks_before_it_publishes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sample.db");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db"), &path).expect("a copy");
    let store = Store::open(&path, Create::No).expect("the sample opens");
    let moment = chrono::NaiveDate::from_ymd_opt(2026, 11, 18)
        .and_then(|day| day.and_hms_opt(10, 0, 0))
        .expect("a moment");
    let clock = Clock::fixed(moment);
    let actor = identity::by_login(store.reader(), clock, "an.peeters")
        .expect("a read")
        .expect("somebody");
    let mut app = Inline::new(store, actor, Look::new(Lang::Dutch, Theme::Default, clock), (80, 24));
    app.press("2 /").types("0422").press("enter c enter");
    assert!(
        app.text().contains("2026-0422 Maritiem verkeersleider publiceren?"),
        "{}",
        app.text()
    );
    app.press("enter");
    assert_eq!(state(&app), "ready", "Enter on the safe button publishes nothing");
    app.press("c enter tab enter");
    assert_eq!(state(&app), "published", "{}", app.text());
}
