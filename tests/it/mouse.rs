//! The mouse: a click selects, another on what is selected opens it, the wheel moves what is under it; none of it unless it is turned on.

use crate::sessions::{Plan, sitting, stretch};
use crate::support::World;
use keur::domain::Actor;
use keur::i18n::Lang;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::mouse::Spots;
use keur::tui::theme::Theme;

fn seated(world: World, actor: &Actor, size: (u16, u16), mouse: bool) -> Inline {
    let mut look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    look.spots = Spots::new(mouse);
    Inline::new(world.store, actor.clone(), look, size)
}

fn officer(size: (u16, u16)) -> Inline {
    let world = World::new();
    let officer = world.officer.clone();
    seated(world, &officer, size, true)
}

/// Where words stand on the screen, their first cell.
fn place(app: &Inline, words: &str) -> (u16, u16) {
    let (buf, _) = app.draw();
    for y in 0..buf.area.height {
        let row: String = (0..buf.area.width).map(|x| buf[(x, y)].symbol()).collect();
        if let Some(at) = row.find(words) {
            return (row[..at].chars().count() as u16, y);
        }
    }
    panic!("{words} is not there\n{}", app.text());
}

fn click(app: &mut Inline, words: &str) {
    let (x, y) = place(app, words);
    app.click(x, y);
}

/// The row with the cursor's sign.
fn selected(app: &Inline) -> String {
    let text = app.text();
    let row = text.lines().find(|line| line.contains('›'));
    row.map_or_else(|| panic!("nothing is selected\n{text}"), str::to_owned)
}

#[test]
fn it_is_off_unless_it_is_turned_on() {
    let world = World::new();
    let officer = world.officer.clone();
    let mut app = seated(world, &officer, (120, 40), false);
    click(&mut app, "3 Kandidaten");
    assert!(app.text().contains("Vandaag"), "{}", app.text());
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    for size in [(80, 24), (120, 40)] {
        let mut app = officer(size);
        click(&mut app, "3 Kandidaten");
        let text = app.text();
        let name = text
            .lines()
            .filter(|line| line.contains("2026-0412"))
            .nth(3)
            .and_then(|line| line.split_whitespace().nth(1))
            .unwrap_or_else(|| panic!("{text}"))
            .to_owned();
        click(&mut app, &name);
        assert!(selected(&app).contains(&name), "{}", app.text());
        assert!(app.text().contains("Kandidaten"), "only selected\n{}", app.text());
        click(&mut app, &name);
        assert!(!app.text().contains("Ontvangen"), "opened\n{}", app.text());
    }
}

#[test]
fn tiles_tabs_and_dossier_lines_are_clicked() {
    let mut app = officer((120, 40));
    click(&mut app, "Mijn procedures");
    click(&mut app, "2026-0412");
    click(&mut app, "2026-0412");
    assert!(app.text().contains("Publicaties"), "the dossier\n{}", app.text());
    click(&mut app, "Jury");
    assert!(app.text().contains("Griet De Smet"), "{}", app.text());
    click(&mut app, "Griet De Smet");
    assert!(selected(&app).contains("Griet De Smet"), "{}", app.text());
}

#[test]
fn panes_of_a_review_take_the_focus_and_lines_are_chosen() {
    let world = World::new();
    let juror = world.juror.clone();
    let mut app = seated(world, &juror, (120, 40), true);
    app.press("2 R");
    click(&mut app, "Profiel");
    assert!(app.text().contains("[Profiel]"), "{}", app.text());
    let list = app.text().lines().nth(4).unwrap_or_default().to_owned();
    let second: String = list.chars().skip(3).take(6).collect();
    click(&mut app, &second);
    assert!(app.text().contains(&format!("│› {second}")), "{}", app.text());
    click(&mut app, "Twee jaar");
    assert!(app.text().contains("│› ○ Twee jaar"), "{}", app.text());
}

#[test]
fn menus_forms_and_questions_take_clicks_and_what_lies_below_does_not() {
    let mut app = officer((80, 24));
    app.press("2 s");
    click(&mut app, "Sluit");
    assert!(app.text().contains("Sorteren op"), "only selected\n{}", app.text());
    // A tab under a menu is not there.
    app.click(30, 0);
    assert!(app.text().contains("Sorteren op"), "{}", app.text());
    click(&mut app, "Sluit");
    assert!(!app.text().contains("Sorteren op"), "chosen\n{}", app.text());

    app.press("3 i");
    app.types("Belde terug");
    click(&mut app, "[ Bewaren ]");
    assert!(
        app.text().contains("[ Bewaren ]"),
        "the button has the focus\n{}",
        app.text()
    );
    app.press("ctrl+q");
    click(&mut app, "[ Niet doen ]");
    assert!(!app.ended && app.text().contains("Belde terug"), "{}", app.text());
    click(&mut app, "[ Bewaren ]");
    assert!(!app.text().contains("[ Bewaren ]"), "saved\n{}", app.text());
}

#[test]
fn the_wheel_moves_what_is_under_it() {
    let mut app = officer((120, 40));
    app.press("3");
    let first = selected(&app);
    let (x, y) = place(&app, "2026-0412");
    app.wheel(x, y, true);
    assert_ne!(selected(&app), first);
    app.wheel(x, y, false);
    assert_eq!(selected(&app), first);
    // Outside everything it does nothing.
    app.wheel(0, 39, true);
    assert_eq!(selected(&app), first);
    app.press("?");
    let before = app.text();
    app.wheel(40, 10, true);
    assert_ne!(app.text(), before, "the list of keys moves");
    app.press("esc");
    assert_eq!(selected(&app), first, "and nothing below it");
}

#[test]
fn sessions_are_clicked_in_the_grid_and_in_the_list() {
    for (size, keys) in [((120, 40), "4"), ((80, 24), "4"), ((80, 24), "4 w")] {
        let mut plan = Plan::new();
        let event = plan.event(plan.world.vacancy, "Jurygesprek");
        for (day, from, until) in [(23, 9, 12), (24, 13, 16)] {
            let room = Some(plan.rooms[0]);
            plan.session(event, sitting(stretch(day, (from, 0), (until, 0)), room, &[]));
        }
        let officer = plan.world.officer.clone();
        let mut app = seated(plan.world, &officer, size, true);
        app.press(keys);
        app.press("pagedown");
        click(&mut app, "13:00–16:00");
        assert!(selected(&app).contains("13:00"), "{keys}\n{}", app.text());
        click(&mut app, "13:00–16:00");
        assert!(app.text().contains("Nog te plaatsen"), "{keys}\n{}", app.text());
    }
}
