//! The pictures of the README are drawn by the program from the committed sample: a picture that no longer is what the program shows is
//! refused here. `KEUR_UPDATE=1 cargo test pictures` draws them anew.

use keur::clock::Clock;
use keur::i18n::Lang;
use keur::office::identity;
use keur::store::Store;
use keur::store::open::Create;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::snapshot::svg::svg;
use keur::tui::theme::Theme;
use std::path::{Path, PathBuf};

/// A picture: its name, whose eyes, the keys that lead there.
struct Shot {
    name: &'static str,
    login: &'static str,
    lang: Lang,
    size: (u16, u16),
    keys: &'static [&'static str],
}

const AN: &str = "an.peeters";
const WIDE: (u16, u16) = (120, 36);
const SHOTS: &[Shot] = &[
    Shot {
        name: "start",
        login: AN,
        lang: Lang::Dutch,
        size: WIDE,
        keys: &["1"],
    },
    Shot {
        name: "vacancies",
        login: AN,
        lang: Lang::Dutch,
        size: WIDE,
        keys: &["2", "/", "\"prem", "enter"],
    },
    Shot {
        name: "dossier",
        login: AN,
        lang: Lang::English,
        size: WIDE,
        keys: &["2", "/", "\"0412", "enter", "enter"],
    },
    Shot {
        name: "review",
        login: "jury.dhondt",
        lang: Lang::Dutch,
        size: WIDE,
        keys: &["2", "/", "\"0412", "enter", "R"],
    },
    Shot {
        name: "sessions",
        login: AN,
        lang: Lang::Dutch,
        size: WIDE,
        keys: &["4"],
    },
    Shot {
        name: "approvals",
        login: "lm.maes",
        lang: Lang::English,
        size: WIDE,
        keys: &["5"],
    },
];

fn draw(shot: &Shot) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sample.db");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db"), &path).expect("a copy of the sample");
    let store = Store::open(&path, Create::No).expect("the sample opens");
    let moment = chrono::NaiveDate::from_ymd_opt(2026, 11, 18)
        .and_then(|day| day.and_hms_opt(10, 0, 0))
        .expect("a moment");
    let clock = Clock::fixed(moment);
    let actor = identity::by_login(store.reader(), clock, shot.login)
        .expect("a read")
        .expect("somebody of the sample");
    let mut inline = Inline::new(store, actor, Look::new(shot.lang, Theme::Default, clock), shot.size);
    for key in shot.keys {
        match key.strip_prefix('"') {
            Some(text) => inline.types(text),
            None => inline.press(key),
        };
    }
    let (buf, _) = inline.draw();
    svg(&buf, None)
}

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs/pictures")
        .join(format!("{name}.svg"))
}

#[test]
fn the_pictures_are_what_the_program_shows() {
    let update = std::env::var_os("KEUR_UPDATE").is_some();
    let mut stale = Vec::new();
    for shot in SHOTS {
        let (drawn, file) = (draw(shot), place(shot.name));
        if update {
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
            std::fs::write(&file, drawn).expect("a picture");
        } else if std::fs::read_to_string(&file).ok().as_deref() != Some(drawn.as_str()) {
            stale.push(shot.name);
        }
    }
    assert!(
        stale.is_empty(),
        "not what the program shows: {stale:?}; KEUR_UPDATE=1 cargo test pictures"
    );
}

#[test]
fn the_readme_shows_pictures_that_exist() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("the README");
    for link in readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|link| !link.starts_with("http"))
    {
        assert!(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(link).exists(),
            "the README names {link}, which is not there"
        );
    }
}
