//! The screen, through the keys a person presses.

use super::{Plan, event_draft, sitting, stretch};
use keur::clock::Clock;
use keur::domain::{Actor, ApplicationState, EventId};
use keur::i18n::Lang;
use keur::office::session::SessionCommand as C;
use keur::store::StoreError;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

pub(super) fn open(plan: Plan, actor: &Actor, lang: Lang, size: (u16, u16)) -> Inline {
    let clock: Clock = plan.world.clock;
    let look = Look::new(lang, Theme::Default, clock);
    let mut inline = Inline::new(plan.world.store, actor.clone(), look, size);
    inline.press("4");
    inline
}

pub(super) fn number(inline: &Inline, sql: &str) -> i64 {
    inline
        .store
        .reader()
        .query_row(sql, [], |row| row.get(0))
        .expect("a number")
}

/// Three candidates in the interview, a chair on the jury, two rooms; next week is empty.
fn ready() -> Plan {
    let mut plan = Plan::new();
    let (interview, vacancy) = (plan.world.stages[2], plan.world.vacancy);
    for (family, given) in [("Ørsted", "Øyvind"), ("Peeters", "Aïcha")] {
        let person = plan.world.new_person(family, given);
        plan.world
            .new_application(vacancy, person, ApplicationState::InStage, Some(interview));
    }
    plan
}

/// A whole week, planned by commands.
pub(super) fn planned() -> Plan {
    let mut plan = ready();
    let (vacancy, other, rooms) = (plan.world.vacancy, plan.other, plan.rooms.clone());
    let (chair, juror) = (plan.world.chair.person, plan.world.juror.person);
    let mut draft = event_draft("Jurygesprekken");
    draft.stage = Some(plan.world.stages[2]);
    let officer = plan.world.officer.clone();
    let done = plan.world.done(&officer, C::CreateEvent { vacancy, event: draft });
    let event = EventId(done.created.expect("an event"));
    let monday = plan.session(
        event,
        sitting(stretch(23, (9, 0), (12, 0)), Some(rooms[0]), &[chair, juror]),
    );
    let first = plan.part(monday, stretch(23, (9, 0), (9, 45)), 1);
    plan.part(monday, stretch(23, (10, 0), (10, 45)), 1);
    let application = plan.world.applications[4];
    plan.enrol(first, application);
    plan.session(event, sitting(stretch(25, (13, 30), (16, 0)), None, &[juror]));
    let theirs = plan.event(other, "Technische proef");
    plan.session(theirs, sitting(stretch(24, (9, 0), (12, 0)), Some(rooms[1]), &[chair]));
    plan.event(other, "Herkansing");
    plan
}

#[test]
fn an_officer_plans_talks_from_nothing() {
    let plan = ready();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    assert!(
        inline.text().contains("Geen sessies van u in deze week"),
        "{}",
        inline.text()
    );
    // An event for the vacancy: its title and stage are proposed.
    inline.press("pagedown n down down down enter");
    assert!(inline.text().contains("2026-0412"), "{}", inline.text());
    inline.press("enter ctrl+s");
    assert_eq!(
        number(
            &inline,
            "SELECT count(*) FROM event WHERE title = 'Jurygesprek' AND from_on = '2026-11-23'"
        ),
        1,
        "{}",
        inline.text()
    );
    // A session in it, beside its days by a pattern; the room and the chair are chosen.
    inline.press("n down enter");
    assert!(inline.text().contains("Zonder lokaal"), "{}", inline.text());
    inline.press("tab tab tab right tab space ctrl+s");
    assert_eq!(
        number(
            &inline,
            "SELECT count(*) FROM session s JOIN session_juror j ON j.session_id = s.id WHERE room_id IS NOT NULL AND starts_local = '2026-11-23T09:00'"
        ),
        1,
        "{}",
        inline.text()
    );
    // A series of parts fills it: three of 45 minutes.
    inline.press("n down enter ctrl+s");
    assert_eq!(number(&inline, "SELECT count(*) FROM part"), 3, "{}", inline.text());
    // The three who wait each get a place, from the opened session.
    inline.press("enter");
    assert!(inline.text().contains("Nog te plaatsen (3)"), "{}", inline.text());
    for _ in 0..3 {
        inline.press("p enter");
    }
    let placed = "SELECT count(DISTINCT part_id) FROM enrolment WHERE state = 'reserved'";
    assert_eq!(number(&inline, placed), 3, "{}", inline.text());
    assert!(inline.text().contains("Nog te plaatsen (0)"), "{}", inline.text());
    // A fourth finds no room, and is told so.
    inline.press("p enter");
    assert!(inline.text().contains("heeft hier al een plaats"), "{}", inline.text());
    assert_eq!(number(&inline, placed), 3);
    inline.press("esc u");
    assert_eq!(number(&inline, placed), 2, "the last place was given back");
}

#[test]
fn a_clash_stands_at_its_field_by_name() {
    let plan = planned();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (80, 24));
    // Next week's Wednesday session, as the third of the list.
    inline.press("pagedown w down down e");
    let wipe = "backspace ".repeat(10);
    inline
        .press(&wipe)
        .types("24/11/2026")
        .press("tab")
        .press(&wipe)
        .types("9u");
    inline
        .press("tab")
        .press(&wipe)
        .types("10:00")
        .press("tab right right ctrl+s");
    let text = inline.text();
    assert!(text.contains("Zaal Hugo Claus is bezet door Technische"), "{text}");
    assert!(text.contains("2026-0388"), "{text}");
    // The other room is free.
    inline.press("left ctrl+s");
    let moved =
        "SELECT count(*) FROM session WHERE starts_local = '2026-11-24T09:00' AND ends_local = '2026-11-24T10:00'";
    assert_eq!(number(&inline, moved), 1, "{}", inline.text());
}

#[test]
fn a_place_is_moved_confirmed_and_lost_with_its_event() {
    let plan = planned();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::English, (80, 24));
    inline.press("pagedown enter");
    assert!(inline.text().contains("Zoë d'Hondt"), "{}", inline.text());
    let late = "SELECT count(*) FROM enrolment n JOIN part p ON p.id = n.part_id WHERE p.starts_local = '2026-11-23T10:00' AND n.state = 'reserved'";
    inline.press("down e enter enter");
    assert_eq!(number(&inline, late), 1, "{}", inline.text());
    inline.press("u");
    assert_eq!(number(&inline, late), 0);
    inline.press("c enter");
    let confirmed = "SELECT count(*) FROM enrolment WHERE state = 'confirmed'";
    assert_eq!(number(&inline, confirmed), 1, "{}", inline.text());
    // Not before the day itself: said at once, of one candidate and of the whole session.
    inline.press("A");
    assert!(
        inline
            .text()
            .contains("of Zoë d'Hondt can be noted from the day itself"),
        "{}",
        inline.text()
    );
    inline.press("up A");
    assert!(
        inline.text().contains("Attendance can be noted from the day itself"),
        "{}",
        inline.text()
    );
    assert!(!inline.text().contains("Who was there?"), "{}", inline.text());
    inline.press("esc c down down down enter");
    // What it hits stands there before anybody confirms it.
    for words in [
        "2: Mon 23 Nov 09:00–12:00, Wed 25 Nov",
        "1 candidate loses the place",
        "[ Cancel the event ]",
    ] {
        assert!(inline.text().contains(words), "{words} {}", inline.text());
    }
    inline.types("The jury is ill.").press("ctrl+s");
    assert_eq!(
        number(
            &inline,
            "SELECT count(*) FROM event WHERE state_reason = 'The jury is ill.'"
        ),
        1,
        "{}",
        inline.text()
    );
    assert_eq!(number(&inline, confirmed), 0);
    inline.press("u");
    assert_eq!(number(&inline, confirmed), 1, "{}", inline.text());
    // The history names whom and what it is about.
    inline.press("H");
    let mut history = String::new();
    for _ in 0..12 {
        history += &inline.text();
        inline.press("pagedown");
    }
    for words in [
        "An Peeters",
        "d'Hondt Zoë · status: Reserved → Confirmed",
        "enrolment: d'Hondt Zoë · Gesprek 09:00 · Reserved",
        "juror of the session: Øyvind Maes",
        "part: Gesprek · Mon 23 Nov 2026, 09:00 · 09:45 · capacity 1",
    ] {
        assert!(history.contains(words), "{words}\n{history}");
    }
}

#[test]
fn a_second_series_begins_after_the_first_and_is_refused_on_top_of_it() {
    for size in [(80, 24), (120, 40)] {
        let plan = planned();
        let officer = plan.world.officer.clone();
        let mut inline = open(plan, &officer, Lang::Dutch, size);
        // Straight from the week, where a narrow screen does not show the parts.
        inline.press("pagedown n down enter");
        assert!(inline.text().contains("10:45"), "{}", inline.text());
        inline
            .press("tab")
            .press(&"backspace ".repeat(5))
            .types("9:30")
            .press("ctrl+s");
        let text = inline.text();
        assert!(text.contains("zijn dan bezet met Gesprek"), "{text}");
        assert_eq!(number(&inline, "SELECT count(*) FROM part"), 2);
    }
}

#[test]
fn who_has_a_place_already_is_moved_rather_than_placed_twice() {
    let plan = planned();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    inline.press("pagedown enter down down p");
    assert!(
        inline.text().contains("al geplaatst: ma 23 nov 2026, 09:00–09:45"),
        "{}",
        inline.text()
    );
    crate::review::choose(&mut inline, "Zoë d'Hondt");
    assert!(inline.text().contains("Een tweede plaats geven"), "{}", inline.text());
    inline.press("enter");
    let places = "SELECT group_concat(substr(p.starts_local, 12)) FROM enrolment n JOIN part p ON p.id = n.part_id WHERE n.state = 'reserved'";
    let places = |inline: &Inline| -> String {
        inline
            .store
            .reader()
            .query_row(places, [], |row| row.get(0))
            .expect("the places")
    };
    assert_eq!(places(&inline), "10:00", "{}", inline.text());
    inline.press("u home p");
    assert_eq!(places(&inline), "09:00");
    crate::review::choose(&mut inline, "Zoë d'Hondt");
    crate::review::choose(&mut inline, "Een tweede plaats geven");
    assert_eq!(places(&inline), "09:00,10:00");
    assert!(
        inline.text().contains("twee plaatsen in deze module"),
        "{}",
        inline.text()
    );
}

#[test]
fn an_event_of_somebody_elses_vacancy_is_shown_and_chosen_once_it_is_made() {
    let mut plan = planned();
    let (other, karim) = (plan.other, plan.world.colleague.person);
    plan.world
        .sql("UPDATE vacancy SET owner_id = ?1 WHERE id = ?2", (karim, other));
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    inline.press("pagedown n");
    crate::review::choose(&mut inline, "Event");
    crate::review::choose(&mut inline, "2026-0388");
    // Two weeks on, in a week that is not the one on the screen.
    inline
        .press(&"backspace ".repeat(40))
        .types("Assessment")
        .press("tab tab")
        .press(&"backspace ".repeat(12))
        .types("7/12/2026")
        .press("tab")
        .press(&"backspace ".repeat(12))
        .types("8/12/2026")
        .press("ctrl+s");
    inline.wait(std::time::Duration::from_secs(10));
    let text = inline.text();
    assert!(
        text.contains("2026-0388 Assessm") && text.contains("alle sessies"),
        "{text}"
    );
    // What comes next is a session in it.
    inline.press("n enter");
    assert!(inline.text().contains("Assessment 2026-0388"), "{}", inline.text());
}

#[test]
fn a_juror_hears_at_once_what_is_not_theirs_to_plan() {
    let plan = planned();
    let juror = plan.world.juror.clone();
    let mut inline = open(plan, &juror, Lang::Dutch, (120, 40));
    inline.press("pagedown enter enter");
    let text = inline.text();
    assert!(text.contains("kan alleen door een"), "{text}");
    assert!(!text.contains("Plaatsen ·"), "{text}");
    // A juror notes who was there; giving a place away is not theirs.
    inline.press("down enter");
    crate::review::choose(&mut inline, "Uitschrijven");
    assert!(inline.text().contains("kan alleen door een"), "{}", inline.text());
    assert_eq!(
        number(&inline, "SELECT count(*) FROM enrolment WHERE state = 'reserved'"),
        1
    );
}

#[test]
fn the_footer_tells_how_to_see_the_week_by_juror() {
    let plan = planned();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    inline.press("pagedown");
    let text = inline.text();
    assert!(
        text.contains("Tab Lokalen/jury") && text.contains("Zaal Dirk Bouts"),
        "{text}"
    );
    inline.press("tab");
    assert!(inline.text().contains("Øyvind Maes"), "{}", inline.text());
    inline.press("w tab");
    assert!(
        inline.text().contains("heeft geen rijen per lokaal"),
        "{}",
        inline.text()
    );
}

#[test]
fn on_the_day_attendance_is_noted_and_the_list_goes_out() {
    let mut plan = planned();
    plan.world.later(24 * 60);
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    inline.press("A enter");
    assert_eq!(
        number(&inline, "SELECT count(*) FROM enrolment WHERE state = 'present'"),
        1,
        "{}",
        inline.text()
    );
    inline.press("y x enter x down enter");
    assert!(
        inline.copied[0].contains("09:00–09:45 Gesprek: Zoë d'Hondt"),
        "{}",
        inline.copied[0]
    );
    let (path, bytes) = &inline.files[0];
    assert_eq!(path.to_string_lossy(), "sessies-2026-11-23.csv");
    let sheet = String::from_utf8_lossy(bytes);
    assert!(
        sheet.contains("Zaal Dirk Bouts;Gesprek;Zoë d'Hondt;Aanwezig"),
        "{sheet}"
    );
    let (path, bytes) = &inline.files[1];
    assert_eq!(path.to_string_lossy(), "sessies-2026-11-23.txt");
    let page = String::from_utf8_lossy(bytes);
    assert!(page.starts_with("ma 23 nov 2026 · Zaal Dirk Bouts\n====="), "{page}");
    assert!(
        page.contains("  [ ] 09:00–09:45 Gesprek") && page.contains("Zoë d'Hondt\n"),
        "{page}"
    );
}

#[test]
fn who_was_there_is_asked_from_the_week_at_once() {
    let mut plan = planned();
    plan.world.later(24 * 60);
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (80, 24));
    inline.press("A");
    assert!(inline.text().contains("Wie was er?"), "{}", inline.text());
    inline.press("enter");
    let present = "SELECT count(*) FROM enrolment WHERE state = 'present'";
    assert_eq!(number(&inline, present), 1, "{}", inline.text());
}

#[test]
fn a_double_booking_already_in_the_data_is_flagged_and_named() {
    let mut plan = planned();
    let room = plan.rooms[0];
    // As it may stand in a file of before the database refused it.
    let written = plan.world.store.write(0, |tx| {
        tx.connection().execute(
            "UPDATE session SET room_id = ?1, starts_local = '2026-11-23T11:00', ends_local = '2026-11-23T13:00' WHERE starts_local LIKE '2026-11-24%'",
            [room],
        )?;
        Ok::<_, StoreError>(tx.connection().execute("DELETE FROM clash", [])?)
    });
    assert!(written.expect("written") > 0, "the database saw it");
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    inline.press("pagedown");
    let text = inline.text();
    assert!(text.contains("! 09:00") && text.contains("! 11:00"), "{text}");
    assert!(
        text.contains("dubbel geboekt: Zaal Dirk Bouts is bezet door Technische proef 2026-0388"),
        "{text}"
    );
}

#[test]
fn one_day_is_shown_alone_and_the_next_double_booking_is_found() {
    let plan = planned();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    inline.press("pagedown +");
    assert!(
        inline.text().contains("ma 23 nov 2026 · mijn sessies"),
        "{}",
        inline.text()
    );
    assert!(!inline.text().contains("wo 25 nov"), "{}", inline.text());
    inline.press("right right right right right");
    assert!(inline.text().contains("Hier is niets gepland"), "{}", inline.text());
    inline.press("left left left");
    assert!(
        inline.text().contains("wo 25 nov 2026 · mijn sessies"),
        "{}",
        inline.text()
    );
    assert!(inline.text().contains("13:30"), "{}", inline.text());
    inline.press("-");
    assert!(inline.text().contains("Week 48"), "{}", inline.text());
    inline.press("!");
    assert!(
        inline.text().contains("niets of niemand dubbel geboekt"),
        "{}",
        inline.text()
    );
}

#[test]
fn every_size_is_drawn() {
    let plan = planned();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    inline.press("pagedown");
    for keys in ["", "enter", "esc w", "enter"] {
        inline.press(keys);
        for (width, height) in [
            (1, 1),
            (20, 5),
            (60, 16),
            (61, 17),
            (79, 20),
            (80, 24),
            (90, 16),
            (109, 60),
            (110, 16),
            (112, 30),
            (400, 120),
        ] {
            let (_, cursor) = inline.resize(width, height).draw();
            assert!(
                width < 60 || height < 16 || cursor.is_some(),
                "{width}×{height} after {keys}"
            );
        }
        inline.resize(120, 40);
    }
}

#[test]
fn the_week_looks_as_it_should() {
    for (lang, name) in [(Lang::Dutch, "nl"), (Lang::English, "en")] {
        for (width, height) in [(60, 16), (80, 24), (120, 40)] {
            let plan = planned();
            let officer = plan.world.officer.clone();
            let mut inline = open(plan, &officer, lang, (width, height));
            inline.press("pagedown");
            insta::assert_snapshot!(format!("week-{name}-{width}x{height}"), inline.text());
            inline.press("enter");
            insta::assert_snapshot!(format!("session-{name}-{width}x{height}"), inline.text());
        }
    }
}
