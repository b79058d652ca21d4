//! The import screen at the keys: a file chosen, looked through, taken in whole or in part, and taken back.

use crate::people::kept;
use crate::review::choose;
use crate::support::World;
use keur::i18n::Lang;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;
use std::path::Path;
use tempfile::TempDir;

/// A sheet with something of everything: new, known, late, incomplete, twice, unreadable.
const SHEET: &str = "Naam;Voornaam;E-mail;Ontvangen\nMaes;Jan;jan.maes@example.be;03/11/2026\nMaes;Jan;jan.maes@example.be;03/11/2026\nBos;An;;03/11/2026\nGoos;Piet;piet@example.be;21/11/2026\nClaes;Els;els(at)example.be;\nBenali;Karim;karim@example.be;04/11/2026\n";

struct Desk {
    world: World,
    app: Inline,
    folder: TempDir,
}

fn desk(size: (u16, u16), lang: Lang, accessible: bool) -> Desk {
    let mut world = World::in_file();
    let vacancy = world.vacancy;
    world.sql(
        "UPDATE vacancy SET closes_local = '2026-11-10T23:59', state = 'published' WHERE id = ?1",
        [vacancy.0],
    );
    let folder = tempfile::tempdir().expect("a folder");
    let mut look = Look::new(lang, Theme::Default, world.clock);
    look.accessible = accessible;
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.send(Event::Visit(Place::Candidates(Some(vacancy))));
    Desk { world, app, folder }
}

impl Desk {
    /// Puts a file in the folder and looks at it.
    fn look(&mut self, name: &str, content: &str) {
        std::fs::write(self.folder.path().join(name), content).expect("a file");
        let typed = format!("{}/{name}", self.path().display());
        self.app.press("X").types(&typed).press("enter");
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn came_in(&self) -> i64 {
        self.world
            .number("SELECT count(*) FROM application WHERE batch_id IS NOT NULL", [])
    }
}

fn dutch() -> Desk {
    desk((120, 40), Lang::Dutch, false)
}

#[test]
fn a_file_is_looked_through_taken_in_and_taken_back() {
    let mut desk = dutch();
    desk.look("kandidaten.csv", SHEET);
    let text = desk.app.text();
    assert!(
        text.contains("1 nieuw · 1 bekend · 1 laattijdig · 1 onvolledig · 1 al gesolliciteerd · 1 onleesbaar"),
        "{text}"
    );
    assert_eq!(desk.came_in(), 0, "nothing before it was looked at");
    desk.app.press("ctrl+s");
    let text = desk.app.text();
    assert!(text.contains("Opgenomen · ") && text.contains("Bewaard: 4"), "{text}");
    assert_eq!(desk.came_in(), 4);
    // It is one act; a second time says why not.
    desk.app.press("ctrl+s");
    assert!(
        desk.app.text().contains("Dit bestand is opgenomen"),
        "{}",
        desk.app.text()
    );
    desk.app.press("u");
    assert_eq!(desk.came_in(), 0);
    desk.app.press("esc");
    assert!(desk.app.text().contains("Janssens"), "{}", desk.app.text());
}

#[test]
fn only_the_marked_ones_come_in() {
    let mut desk = dutch();
    desk.look("in.csv", SHEET);
    desk.app.press("down down space G space ctrl+s");
    assert_eq!(desk.came_in(), 2);
    let names = "SELECT group_concat(sort_name, ';') FROM (SELECT sort_name FROM application WHERE batch_id IS NOT NULL ORDER BY sort_name)";
    assert_eq!(desk.world.text(names, []), "benali karim;bos an");
}

#[test]
fn the_records_are_filtered_read_and_written_down() {
    let mut desk = dutch();
    desk.look("in.csv", SHEET);
    desk.app.press("f");
    choose(&mut desk.app, "onleesbaar");
    let text = desk.app.text();
    assert!(text.contains("alleen: onleesbaar") && !text.contains("Goos"), "{text}");
    desk.app.press("enter");
    assert!(desk.app.text().contains("Lijn 6"), "{}", desk.app.text());
    desk.app.press("esc x");
    let (path, content) = desk.app.files.pop().expect("a report");
    assert_eq!(path.to_string_lossy(), "import-verslag-2026-11-22-100000.csv");
    let content = String::from_utf8(content).expect("text");
    assert!(
        content.contains("els(at)example.be") && content.contains("V-32"),
        "{content}"
    );
    desk.app.press("/").types("goo");
    assert!(!desk.app.text().contains("Goos"), "another kind is still meant");
    desk.app.press("esc f");
    choose(&mut desk.app, "alles");
    desk.app.press("/").types("piet").press("enter");
    let text = desk.app.text();
    assert!(
        text.contains("Goos Piet") && text.contains("/piet") && !text.contains("Benali"),
        "{text}"
    );
    desk.app.press("y");
    assert!(
        desk.app
            .copied
            .last()
            .is_some_and(|copied| copied.starts_with("Goos Piet · nieuw persoon, Laattijdig"))
    );
    // Esc takes the filter away, then leads back to the choice of a file, then off the screen.
    desk.app.press("esc");
    assert!(desk.app.text().contains("Goos"));
    desk.app.press("esc");
    assert!(desk.app.text().contains("Bestand:"), "{}", desk.app.text());
    desk.app.press("esc");
    assert!(desk.app.text().contains("Janssens"));
}

#[test]
fn who_a_record_is_about_is_chosen_on_the_record() {
    let mut desk = dutch();
    let reach = ("d.yilmaz@example.be", "0470 99 88 77");
    let known = kept(&mut desk.world, "Yilmaz", "Deniz", reach);
    let sheet = "Naam;Voornaam;E-mail;Gsm;Ontvangen\nYilmaz;Deniz;deniz@example.be;0470998877;3/11/2026\nGoos;Piet;piet@example.be;;3/11/2026\n";
    desk.look("in.csv", sheet);
    let text = desk.app.text();
    assert!(text.contains("1 nieuw · 1 misschien bekend"), "{text}");
    // What is pasted beside the records types no path.
    desk.app.send(Event::Paste("/elders/".to_owned()));
    // Everything, new, maybe known.
    desk.app.press("f down down enter");
    let text = desk.app.text();
    assert!(
        text.contains("alleen: misschien bekend") && !text.contains("Goos"),
        "{text}"
    );
    desk.app.press("enter");
    assert!(
        desk.app
            .text()
            .contains("Misschien is dit Yilmaz Deniz (d.yilmaz@example.be)"),
        "{}",
        desk.app.text()
    );
    desk.app.press("esc p home enter");
    let text = desk.app.text();
    assert!(text.contains("1 nieuw · 1 bekend · alleen: misschien"), "{text}");
    desk.app.press("esc ctrl+s");
    assert_eq!(desk.came_in(), 2, "{}", desk.app.text());
    let his = "SELECT count(*) FROM application WHERE person_id = ?1 AND batch_id IS NOT NULL";
    assert_eq!(desk.world.number(his, [known]), 1);
    // It is decided and done; who is like nobody has nothing to choose.
    desk.app.press("p");
    assert!(
        desk.app.text().contains("Dit bestand is opgenomen"),
        "{}",
        desk.app.text()
    );
    desk.app.press("u esc");
    assert_eq!(desk.came_in(), 0);
    desk.look("in.csv", sheet);
    desk.app.press("down p");
    assert!(desk.app.text().contains("Niemand die bekend is"), "{}", desk.app.text());
    // Marked ones are decided together, and a decision is taken back.
    desk.app.press("up space p");
    choose(&mut desk.app, "elk de persoon");
    assert!(desk.app.text().contains("1 bekend"), "{}", desk.app.text());
    desk.app.press("p");
    choose(&mut desk.app, "toch niet");
    assert!(desk.app.text().contains("1 misschien bekend"), "{}", desk.app.text());
}

#[test]
fn columns_are_said_once_and_remembered() {
    let mut desk = dutch();
    let sheet = "Wie;Waar\nJan Maes;jan.maes@example.be\n";
    desk.look("een.csv", sheet);
    assert!(
        desk.app.text().contains("Geen kolom is de naam. Zeg met o welke"),
        "{}",
        desk.app.text()
    );
    desk.app.press("ctrl+s");
    assert!(
        desk.app.text().contains("Zeg eerst wat in de kolommen staat"),
        "{}",
        desk.app.text()
    );
    desk.app.press("o enter");
    choose(&mut desk.app, "naam");
    assert!(desk.app.text().contains("Wie → naam"), "{}", desk.app.text());
    desk.app.press("o down enter");
    choose(&mut desk.app, "e-mailadres");
    assert!(desk.app.text().contains("Waar → e-mailadres"), "{}", desk.app.text());
    desk.app.press("ctrl+s");
    assert_eq!(desk.came_in(), 1);
    desk.app.press("esc");
    desk.look("twee.csv", "wie,waar\nAn Bos,an.bos@example.be\n");
    assert!(desk.app.text().contains("waar → e-mailadres"), "{}", desk.app.text());
}

#[test]
fn a_path_is_completed_and_begins_where_the_last_file_was() {
    let mut desk = dutch();
    std::fs::create_dir(desk.path().join("portaal")).expect("a folder");
    std::fs::write(desk.path().join("portaal").join("lijst.csv"), SHEET).expect("a file");
    let typed = format!("{}/por", desk.path().display());
    desk.app.press("X").types(&typed).press("tab");
    assert!(desk.app.text().contains("lijst.csv"), "{}", desk.app.text());
    desk.app.press("down enter");
    assert!(desk.app.text().contains("1 nieuw"), "{}", desk.app.text());
    desk.app.press("esc esc");
    desk.app.press("X");
    assert!(
        desk.app.text().contains("portaal/") && desk.app.text().contains("lijst.csv"),
        "{}",
        desk.app.text()
    );
}

#[test]
fn what_cannot_be_used_says_so_on_the_screen() {
    let mut desk = dutch();
    desk.look("leeg.csv", "");
    assert!(desk.app.text().contains("Het bestand is leeg"), "{}", desk.app.text());
    desk.app.press("ctrl+s");
    assert!(
        desk.app.text().contains("Er is nog geen bestand gekozen"),
        "{}",
        desk.app.text()
    );
    desk.app
        .press("esc home ctrl+k")
        .types("/nowhere/at/all.csv")
        .press("enter");
    assert!(desk.app.text().contains("bestaat niet"), "{}", desk.app.text());
}

#[test]
fn a_file_that_was_changed_since_is_refused() {
    let mut desk = dutch();
    desk.look("in.csv", SHEET);
    std::fs::write(desk.path().join("in.csv"), SHEET.replace("Maes", "Mees")).expect("a change");
    desk.app.press("ctrl+s");
    assert!(
        desk.app.text().contains("gewijzigd sinds u het bekeek"),
        "{}",
        desk.app.text()
    );
    assert_eq!(desk.came_in(), 0);
}

#[test]
fn a_folder_is_taken_whole_by_enter_twice() {
    let mut desk = dutch();
    std::fs::create_dir_all(desk.path().join("map")).expect("a folder");
    std::fs::write(desk.path().join("map").join("CV Els Vos.txt"), "Curriculum").expect("a file");
    let typed = format!("{}/ma", desk.path().display());
    desk.app.press("X").types(&typed).press("down enter");
    assert!(desk.app.text().contains("CV Els Vos.txt"), "{}", desk.app.text());
    desk.app.press("enter");
    let text = desk.app.text();
    assert!(text.contains("Vos Els") && text.contains("1 laattijdig"), "{text}");
    desk.app.press("o");
    assert!(desk.app.text().contains("geen kolommen"), "{}", desk.app.text());
    desk.app.press("ctrl+s");
    assert_eq!(
        desk.world
            .number("SELECT count(*) FROM document WHERE batch_id IS NOT NULL", []),
        1
    );
    desk.app.press("u");
    assert_eq!(desk.came_in(), 0);
}

#[test]
fn who_may_not_is_told_before_a_file_is_chosen() {
    let mut desk = dutch();
    let who = desk.world.juror.clone();
    let look = Look::new(Lang::Dutch, Theme::Default, desk.world.clock);
    let mut app = Inline::new(desk.world.second_store(), who, look, (120, 40));
    app.send(Event::Visit(Place::Candidates(Some(desk.world.vacancy))));
    app.press("X");
    assert!(!app.text().contains("Bestand:"), "{}", app.text());
    desk.app.press("esc");
}

#[test]
fn it_looks_as_it_should() {
    for (lang, code) in [(Lang::Dutch, "nl"), (Lang::English, "en")] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut desk = desk(size, lang, false);
            let (width, height) = size;
            let name = |what: &str| format!("import-{what}-{width}x{height}-{code}");
            desk.look("kandidaten.csv", SHEET);
            insta::assert_snapshot!(name("records"), desk.app.text());
            desk.app.press("o");
            insta::assert_snapshot!(name("columns"), desk.app.text());
            kept(&mut desk.world, "Goos", "Piet", ("p.goos@example.be", ""));
            desk.app.press("esc esc").press("enter");
            desk.app.press("down down down p");
            insta::assert_snapshot!(name("who"), desk.app.text());
        }
    }
    let mut desk = desk((80, 24), Lang::Dutch, true);
    desk.look("kandidaten.csv", SHEET);
    insta::assert_snapshot!("import-records-accessible", desk.app.text());
}
