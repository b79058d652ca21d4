//! The vacancy overview at the keys: filter, conditions, order, columns, views, marks, export, and a colleague's change.

use crate::support::{NewVacancy, World, now};
use keur::clock::Clock;
use keur::domain::VacancyState;
use keur::i18n::Lang;
use keur::office::vacancy::VacancyCommand;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::snapshot::styled;
use keur::tui::theme::Theme;

/// A few vacancies, so that a filter has something to leave out.
fn vacancies(world: &mut World) {
    let new = |number, title, state, closes| NewVacancy {
        number,
        title,
        state,
        closes,
        ..NewVacancy::default()
    };
    for vacancy in [
        new(
            "2026-0388",
            "Technicus bruggen",
            VacancyState::AwaitingApproval,
            "2026-09-30T23:59",
        ),
        new(
            "2026-0420",
            "Beleidsmedewerker water",
            VacancyState::Published,
            "2026-12-03T23:59",
        ),
        new("2026-0431", "Directeur éénloket", VacancyState::InPreparation, ""),
        new(
            "2026-0433",
            "=HYPERLINK(\"http://kwaad\")",
            VacancyState::InPreparation,
            "",
        ),
    ] {
        world.new_vacancy(&vacancy);
    }
    let colleagues = NewVacancy {
        number: "2026-0399",
        title: "Jurist vergunningen",
        state: VacancyState::Closed,
        owner: Some(world.colleague.person),
        ..NewVacancy::default()
    };
    world.new_vacancy(&colleagues);
}

/// The overview of the officer, in a file of its own, so that a colleague can work beside it.
fn overview(lang: Lang, size: (u16, u16)) -> (World, Inline) {
    let mut world = World::in_file();
    vacancies(&mut world);
    let look = Look::new(lang, Theme::Default, Clock::fixed(now()));
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.press("2");
    (world, app)
}

/// The numbers of the vacancies on the screen, from top to bottom.
fn numbers(app: &Inline) -> Vec<String> {
    let text = app.text();
    let found = text.lines().filter_map(|line| {
        let at = line.find("2026-0")?;
        line.get(at..at + 9).map(str::to_owned)
    });
    found.collect()
}

/// The row under the cursor.
fn row(app: &Inline) -> String {
    let (_, cursor) = app.draw();
    let y = cursor.expect("a cursor").y;
    app.text().lines().nth(usize::from(y)).unwrap_or_default().to_owned()
}

#[test]
fn the_list_is_filtered_while_one_types_and_esc_goes_back_step_by_step() {
    let (_world, mut app) = overview(Lang::Dutch, (100, 24));
    assert_eq!(numbers(&app).len(), 6);
    assert!(app.text().contains("Vacatures (6)"));
    app.press("/").types("eenl");
    assert_eq!(numbers(&app), ["2026-0431"]);
    app.press("enter");
    assert!(app.text().contains("/eenl"));
    app.press("f").types("status").press("enter space ctrl+s");
    assert!(app.text().contains("Status: In opmaak"), "{}", app.text());
    app.press("space");
    assert!(app.text().contains("1 gemarkeerd"));
    // Filter, conditions, marks: one press each.
    app.press("esc");
    assert_eq!(numbers(&app), ["2026-0433", "2026-0431"]);
    app.press("esc");
    assert_eq!(numbers(&app).len(), 6);
    assert!(app.text().contains("1 gemarkeerd"));
    app.press("esc");
    assert!(!app.text().contains("gemarkeerd"));
}

/// The last line of the screen: the keys.
fn footer(app: &Inline) -> String {
    app.text().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn what_stands_on_top_says_how_to_choose_and_how_to_leave() {
    let (_world, mut app) = overview(Lang::Dutch, (80, 24));
    assert!(!footer(&app).contains("Esc"), "{}", footer(&app));
    for keys in ["?", ":", "ctrl+f", "f", "z", "m", "c"] {
        app.press(keys);
        let said = footer(&app);
        assert!(
            said.contains("Enter Kiezen") && said.contains("Esc Terug"),
            "{keys}: {said}"
        );
        app.press("esc");
    }
    // In a form the keys are those of the field: a choice, a line, a text of several.
    app.press("n");
    let said = footer(&app);
    assert!(
        said.contains("Spatie Kiezen") && said.contains("Tab Volgend veld") && said.contains("Esc Terug"),
        "{said}"
    );
    app.press("tab");
    assert!(!footer(&app).contains("Kiezen"), "{}", footer(&app));
    app.press("esc");
    app.press("/");
    assert_eq!(footer(&app).trim(), "Enter Houden  Esc Terug");
    app.types("water").press("enter");
    assert!(app.text().contains("/water"), "{}", app.text());
    app.press("esc");
    // A text to read has nothing to choose; Enter closes it all the same.
    app.press("H");
    assert!(app.text().contains("Geschiedenis"), "{}", app.text());
    assert_eq!(footer(&app).trim(), "Esc Terug");
    app.press("enter");
    assert!(!app.text().contains("Geschiedenis"), "{}", app.text());
}

#[test]
fn help_says_a_long_reason_whole() {
    let (_world, mut app) = overview(Lang::Dutch, (80, 24));
    app.press("?").types("voorwaarden");
    let shown = app.text();
    assert!(
        shown.contains("Filter op kolommen, ook met niet, van-tot en leeg."),
        "{shown}"
    );
}

#[test]
fn who_may_not_make_a_vacancy_hears_it_before_the_form() {
    let world = World::in_file();
    let look = Look::new(Lang::Dutch, Theme::Default, Clock::fixed(now()));
    let mut app = Inline::new(world.second_store(), world.manager.clone(), look, (80, 24));
    app.press("2 n");
    let shown = app.text();
    assert!(shown.contains("‘Vacature aanmaken’ kan alleen door een"), "{shown}");
    assert!(!shown.contains("Leidinggevende "), "{shown}");
}

#[test]
fn conditions_are_built_with_not_range_and_empty() {
    let (_world, mut app) = overview(Lang::Dutch, (100, 24));
    // Closing in December.
    app.press("f").types("sluit").press("enter").types("1/12/2026");
    app.press("tab").types("31/12/2026").press("ctrl+s");
    assert_eq!(numbers(&app), ["2026-0420"]);
    assert!(app.text().contains("Sluit van di 1 dec 2026 tot en met do 31 dec 2026"));
    app.press("esc");
    // Nothing filled in.
    app.press("f").types("sluit").press("enter backtab right right ctrl+s");
    assert_eq!(numbers(&app), ["2026-0433", "2026-0431"]);
    // Not containing, on top of it; then one of the two is taken away again.
    app.press("f")
        .types("titel")
        .press("enter")
        .types("eenloket")
        .press("tab tab space ctrl+s");
    assert_eq!(numbers(&app), ["2026-0433"]);
    app.press("f up up enter");
    assert_eq!(numbers(&app).len(), 5);
    assert!(app.text().contains("niet (Titel bevat ‘eenloket’)"));
    // A condition without a value stays open and says so.
    app.press("f").types("titel").press("enter ctrl+s");
    assert!(app.text().contains("Vul een waarde in"));
}

#[test]
fn columns_somebody_chose_that_find_no_room_are_counted() {
    let (_world, mut app) = overview(Lang::Dutch, (60, 24));
    assert!(!app.text().contains("niet"), "{}", app.text());
    app.press("o down space enter");
    let text = app.text();
    assert!(
        text.contains("kolommen passen niet") || text.contains("kolom past niet"),
        "{text}"
    );
}

#[test]
fn order_columns_and_views_are_kept_for_the_person() {
    let (world, mut app) = overview(Lang::English, (100, 24));
    app.press("s down enter");
    assert_eq!(numbers(&app).first().map(String::as_str), Some("2026-0433"));
    app.press("s enter");
    assert_eq!(numbers(&app).first().map(String::as_str), Some("2026-0388"));
    assert!(app.text().contains("Title ↓"));
    // Hide the title, move the rank to the front.
    app.press("o down space down left left enter");
    assert!(!app.text().contains("Technicus"));
    app.press("w down enter").types("Mine by title").press("ctrl+s");
    app.press("/").types("jurist").press("enter");
    assert_eq!(numbers(&app), ["2026-0399"]);
    app.press("w enter");
    assert_eq!(numbers(&app).len(), 6);
    let prefs = app.app.prefs().lists["vacancies"].clone();
    assert_eq!(prefs.columns.first().map(String::as_str), Some("rank"));
    assert_eq!(prefs.saved["Mine by title"].sort, "title");
    drop(world);
}

#[test]
fn only_mine_or_one_entity() {
    let (_world, mut app) = overview(Lang::Dutch, (100, 24));
    app.press("z down enter");
    assert!(app.text().contains("Vacatures · mijn (5)"), "{}", app.text());
    assert!(!app.text().contains("Jurist"));
    app.press("z down enter");
    assert!(app.text().contains("Vacatures · AgO (6)"), "{}", app.text());
}

#[test]
fn marked_vacancies_are_put_on_hold_together_and_one_undo_takes_all_back() {
    let (world, mut app) = overview(Lang::Dutch, (120, 40));
    app.press("ctrl+a");
    assert!(app.text().contains("Alle 6 rijen zijn gemarkeerd."));
    app.press("c end up up enter")
        .types("Wacht op het budget")
        .press("ctrl+s");
    // The closed one is refused, the others are not stopped by it.
    assert!(
        app.text().contains("Uitgevoerd voor 5, geweigerd voor 1."),
        "{}",
        app.text()
    );
    let held = "SELECT count(*) FROM vacancy WHERE state = 'on_hold' AND state_reason = 'Wacht op het budget'";
    assert_eq!(world.number(held, []), 5);
    // The history of one of them tells of that one, not of the other four.
    app.press("esc H");
    let told = app.text().matches("Wacht op het budget").count();
    assert_eq!(told, 1, "{}", app.text());
    app.press("esc u");
    assert_eq!(world.number(held, []), 0);
    world.assert_sound();
}

#[test]
fn an_export_holds_every_row_and_runs_no_formula() {
    let (mut world, mut app) = overview(Lang::Dutch, (100, 24));
    world.sql(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
         INSERT INTO vacancy (id, number, entity_id, title, sort_title, state, state_at, kind, level, rank, grade, owner_id, created_at)
         SELECT i, printf('2025-%04d', i), entity_id, 'Jurist', 'jurist', 'closed', 0, kind, level, rank, grade, owner_id, 0
         FROM n JOIN vacancy v ON v.number = '2026-0412'",
        [],
    );
    app.press("f5 x");
    let (path, bytes) = app.files.pop().expect("a file");
    assert!(path.to_string_lossy().starts_with("vacatures-2026-11-22"));
    let text = String::from_utf8(bytes).expect("UTF-8");
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some("\u{feff}Nummer;Titel;Rang;Status;Soll.;Open;Sluit;Entiteit;Eigenaar;Plaats")
    );
    assert_eq!(lines.count(), 1506);
    assert!(
        text.contains("2026-0433;\"'=HYPERLINK(\"\"http://kwaad\"\")\";B1;In opmaak;0;0;;AgO;An Peeters;Brussel\r\n")
    );
    assert!(text.contains("2026-0420;Beleidsmedewerker water;B1;Gepubliceerd;0;0;2026-12-03 23:59;"));
}

#[test]
fn a_colleagues_change_appears_without_moving_the_row_under_the_cursor() {
    let (mut world, mut app) = overview(Lang::Dutch, (100, 24));
    app.press("down down down");
    let before = row(&app);
    assert!(before.contains("2026-0412"), "{before}");
    let colleague = world.colleague.clone();
    let (vacancy, seen) = (world.vacancy, world.version("vacancy", world.vacancy));
    world.done(
        &colleague,
        keur::office::Command::Vacancy(VacancyCommand::Hold {
            vacancy,
            seen,
            reason: "Budget".to_owned(),
        }),
    );
    world.new_vacancy(&NewVacancy {
        number: "2026-0900",
        ..NewVacancy::default()
    });
    let (_, cursor) = app.draw();
    app.send(Event::Changed);
    assert!(row(&app).contains("2026-0412"));
    assert!(row(&app).contains("On hold"));
    assert!(app.text().contains("Vacatures (7)"));
    let _ = cursor;
}

#[test]
fn copying_and_an_empty_list_say_what_happened() {
    let (_world, mut app) = overview(Lang::Dutch, (100, 24));
    app.press("y enter");
    assert_eq!(app.copied, ["2026-0433"]);
    app.press("/").types("bestaatniet").press("enter");
    assert!(
        app.text()
            .contains("Niets voldoet aan deze filter. Druk Esc om hem te wissen.")
    );
    app.press("c");
    assert_eq!(
        app.text().matches("Niets voldoet aan deze filter.").count(),
        2,
        "{}",
        app.text()
    );
}

#[test]
fn only_vacancies_with_undecided_applications() {
    let (_world, mut app) = overview(Lang::Dutch, (100, 24));
    app.press("g u");
    assert_eq!(numbers(&app), ["2026-0412"]);
    app.press("g u");
    assert_eq!(numbers(&app).len(), 6);
}

#[test]
fn the_state_menu_keeps_in_sight_what_cannot_be_done_and_says_why() {
    let (world, mut app) = overview(Lang::Dutch, (120, 40));
    app.press("/").types("premies").press("enter c");
    assert!(app.text().contains("Naar: PV opgemaakt"), "{}", app.text());
    // Five candidates still wait for a decision: the step is refused with the reason, and nothing happens.
    app.press("home enter");
    assert!(
        app.text().contains("5 kandidaten hebben nog geen eindbeslissing."),
        "{}",
        app.text()
    );
    app.press("down enter").types("Wacht op het budget").press("ctrl+s");
    assert_eq!(
        world.text("SELECT state FROM vacancy WHERE id = ?1", [world.vacancy]),
        "on_hold"
    );
    assert!(app.text().contains("Reden: Wacht op het budget"), "{}", app.text());
    app.press("c enter");
    assert_eq!(
        world.text("SELECT state FROM vacancy WHERE id = ?1", [world.vacancy]),
        "in_selection"
    );
}

#[test]
fn a_held_key_moves_the_list_alone_and_the_summary_follows_when_it_rests() {
    use ratatui::crossterm::event::{KeyCode, KeyEvent};
    let (_world, mut app) = overview(Lang::Dutch, (120, 40));
    let title = |app: &Inline| {
        app.text()
            .lines()
            .nth(1)
            .unwrap_or_default()
            .chars()
            .skip(72)
            .collect::<String>()
    };
    let before = title(&app);
    for _ in 0..2 {
        app.send(Event::Key(KeyEvent::from(KeyCode::Down)));
        assert_eq!(title(&app), before, "the pane waits for the key to be let go");
    }
    app.wait(std::time::Duration::from_millis(20));
    assert_eq!(title(&app), before);
    app.wait(std::time::Duration::from_millis(40));
    assert_ne!(title(&app), before);
    assert_eq!(app.app.rests_at(), None, "and then nothing is waited for");
}

#[test]
fn the_summary_follows_the_cursor_at_once_and_says_what_blocks_the_next_step() {
    let (_world, mut app) = overview(Lang::Dutch, (120, 40));
    app.press("down down down");
    let text = app.text();
    assert!(text.contains("▸Selectie"), "{text}");
    assert!(text.contains("Kandidaten: 6, nog 5 te beslissen"), "{text}");
    assert!(text.contains("Volgende stap: PV opgemaakt"), "{text}");
    assert!(text.contains("(13.1)"), "{text}");
    // Narrower, the list has the whole width.
    app.resize(100, 24);
    assert!(!app.text().contains("Volgende stap"));
}

#[test]
fn a_vacancy_is_copied_and_given_to_a_colleague() {
    let (world, mut app) = overview(Lang::English, (100, 24));
    app.press("O").types("benali").press("enter");
    let owner = "SELECT o.family_name FROM vacancy v JOIN person o ON o.id = v.owner_id WHERE v.number = '2026-0433'";
    assert_eq!(world.text(owner, []), "Benali");
    app.press("H");
    assert!(app.text().contains("An Peeters · Change the owner"), "{}", app.text());
    assert!(!app.text().contains("field-"), "{}", app.text());
    app.press("esc D ctrl+s");
    assert_eq!(
        world.number("SELECT count(*) FROM vacancy WHERE copied_from IS NOT NULL", []),
        1
    );
}

#[test]
fn a_vacancy_is_made_and_changed_from_the_overview() {
    let (world, mut app) = overview(Lang::Dutch, (100, 30));
    app.press("/").types("premies").press("enter e");
    assert!(
        app.text().contains("2026-0412 Dossierbehandelaar premies"),
        "{}",
        app.text()
    );
    // Nothing was changed yet, so Esc leaves at once.
    app.press("esc");
    app.press("n ctrl+s");
    assert!(
        app.text().contains("De vacature heeft nog geen titel."),
        "{}",
        app.text()
    );
    assert_eq!(world.number("SELECT count(*) FROM vacancy", []), 6);
}

#[test]
fn the_overview_looks_right_at_every_size() {
    for (lang, code) in [(Lang::Dutch, "nl"), (Lang::English, "en")] {
        for (theme, name) in [(Theme::Default, "default"), (Theme::Mono, "mono")] {
            for size in [(60, 16), (80, 24), (120, 40)] {
                let (_world, mut app) = overview(lang, size);
                app.app.look.theme = theme;
                app.press("down down space down down");
                let shown = styled(&app.draw().0);
                insta::assert_snapshot!(format!("overview-{}x{}-{code}-{name}", size.0, size.1), shown);
            }
        }
    }
}

#[test]
fn no_size_is_too_much_or_too_little() {
    let (_world, mut app) = overview(Lang::Dutch, (80, 24));
    app.press("f").types("status").press("enter space ctrl+s /").types("e");
    for (width, height) in [
        (1, 1),
        (20, 5),
        (60, 16),
        (79, 17),
        (80, 24),
        (110, 16),
        (120, 40),
        (400, 120),
    ] {
        app.resize(width, height);
        let (buf, _) = app.draw();
        assert_eq!((buf.area.width, buf.area.height), (width, height));
    }
}

#[test]
fn who_may_make_nothing_new_hears_why_on_every_list() {
    for who in [
        |world: &World| world.observer.clone(),
        |world: &World| world.juror.clone(),
    ] {
        let world = World::in_file();
        let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
        let mut app = Inline::new(world.second_store(), who(&world), look, (120, 40));
        for screen in ["2", "3", "4"] {
            app.press(screen).press("n");
            assert!(app.text().contains("kan alleen door"), "{screen}\n{}", app.text());
        }
    }
}

#[test]
fn find_says_what_to_try_and_when_there_is_more() {
    let mut world = World::in_file();
    for n in 0..21 {
        let number = format!("2026-08{n:02}");
        world.new_vacancy(&NewVacancy {
            number: &number,
            title: "Zweefvlieger",
            ..NewVacancy::default()
        });
    }
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, (80, 24));
    app.press("ctrl+f").types("xyzzy");
    assert!(app.text().contains("alleen de eerste"), "{}", app.text());
    app.press("esc ctrl+f").types("zweef");
    assert!(app.text().contains("Typ meer letters"), "{}", app.text());
    app.press("esc ctrl+f").types("premies");
    assert!(!app.text().contains("Typ meer letters"), "{}", app.text());
}
