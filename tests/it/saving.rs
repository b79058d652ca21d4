//! A PV saved from the screen and from the command line; templates of an organisation begun, tried and found wrong.

use crate::cli::Place;
use crate::support::{World, now};
use keur::clock::Clock;
use keur::documents::House;
use keur::exchange::document::read;
use keur::i18n::Lang;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::made::{Paper, Wanted};
use keur::tui::theme::Theme;
use std::fs;
use std::path::Path;

/// The officer before the PV of the vacancy.
fn screen(world: &World, lang: Lang, size: (u16, u16)) -> Inline {
    let look = Look::new(lang, Theme::Default, Clock::fixed(now()));
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.press("2 /").types("0412").press("enter P");
    app
}

#[test]
fn x_before_the_pv_offers_every_form_and_saves_the_one_chosen() {
    let world = World::in_file();
    for (lang, word, title) in [
        (Lang::Dutch, "Excel, met de tabellen", "Voorbeeld, nog niet opgemaakt"),
        (Lang::English, "Excel, with the tables", "Preview, not drawn up yet"),
    ] {
        let mut app = screen(&world, lang, (80, 24));
        app.press("x");
        assert!(app.text().contains(word), "{}", app.text());
        app.press("enter");
        let (path, bytes) = app.files.pop().unwrap_or_else(|| panic!("no file: {}", app.text()));
        assert_eq!(path, Path::new("PV-2026-0412.pdf"));
        let text = read("x.pdf", &bytes).text.expect("a text");
        assert!(
            text.contains(title) && text.contains("Dossierbehandelaar premies"),
            "{text}"
        );
        app.press("x down down down down enter");
        let (path, bytes) = app.files.pop().expect("a file");
        assert_eq!(path, Path::new("PV-2026-0412.txt"));
        assert!(String::from_utf8(bytes).expect("letters").contains("2026-0412"));
    }
}

#[test]
fn a_wrong_template_gives_way_to_ours_and_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("minutes.typ"), "#nonsense\n").expect("a file");
    let size = keur::sample::minutes::Size {
        candidates: 3,
        stages: 2,
        jurors: 2,
        criteria: 2,
    };
    let minutes = keur::sample::minutes::minutes(keur::domain::ProcedureKind::PromotionWithin, size);
    let wanted = Wanted {
        paper: Paper::Minutes(Box::new(minutes), keur::documents::minutes::Format::Pdf),
        lang: Lang::Dutch,
    };
    let made = wanted.make(&House::at(folder.path())).expect("a document");
    let ids: Vec<&str> = made.warnings.iter().map(|warning| warning.id.as_str()).collect();
    assert_eq!(ids, ["said-built-in", "typeset-error"]);
}

#[test]
fn the_command_line_saves_a_pv_and_tries_templates() {
    let place = Place::new();
    let path = place.path("pv.pdf");
    let shown = path.display().to_string();
    let ran = place.run(&["pv", "export", "2026-0412", "--out", &shown]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(read("x.pdf", &fs::read(&path).expect("a file")).text.is_some());
    let ran = place.run(&[
        "pv",
        "export",
        "2026-0412",
        "--out",
        &place.path("pv.odt").display().to_string(),
    ]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("pdf, docx, xlsx, md, txt"), "{}", ran.err);
    let folder = place.path("templates").display().to_string();
    let ran = place.run(&["templates", "save", &folder]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.contains("minutes.typ") && ran.out.contains("house.toml"),
        "{}",
        ran.out
    );
    assert_eq!(place.run(&["templates", "check", &folder]).code, 0);
    // What was changed stays, and what is wrong with it is told with file and line; the old document stays too.
    let template = place.write("templates/minutes.typ", "#import \"house.typ\": *\n#nonsense\n");
    assert_eq!(place.run(&["templates", "save", &folder]).code, 0);
    assert!(fs::read_to_string(&template).expect("it").contains("nonsense"));
    let ran = place.run(&["templates", "check", &folder]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("minutes.typ, regel 2: unknown variable: nonsense"),
        "{}",
        ran.err
    );
    place.write("keur.toml", format!("templates = {folder:?}\n"));
    let before = fs::read(&path).expect("the old file");
    let ran = place.run(&["pv", "export", "2026-0412", "--out", &shown]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("--built-in"), "{}", ran.err);
    assert_eq!(fs::read(&path).expect("it"), before);
    assert_eq!(
        place
            .run(&["pv", "export", "2026-0412", "--out", &shown, "--built-in"])
            .code,
        0
    );
}
