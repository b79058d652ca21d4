//! The list of candidates at the keys: found, ordered, moved on together, added, and opened in review.

use crate::judging::state;
use crate::review::{choose, tell};
use crate::support::World;
use keur::domain::{Actor, ApplicationState as S};
use keur::i18n::Lang;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;

fn open(who: impl Fn(&World) -> Actor, everywhere: bool, size: (u16, u16), lang: Lang) -> (World, Inline) {
    let mut world = World::in_file();
    tell(&mut world);
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), who(&world), look, size);
    let vacancy = (!everywhere).then_some(world.vacancy);
    app.send(Event::Visit(Place::Candidates(vacancy)));
    (world, app)
}

fn officer(everywhere: bool) -> (World, Inline) {
    open(|world| world.officer.clone(), everywhere, (120, 40), Lang::Dutch)
}

#[test]
fn a_name_is_found_whatever_its_accents_and_opens_in_review() {
    let (_, mut app) = officer(true);
    app.press("/").types("eleonore").press("enter");
    let text = app.text();
    assert!(text.contains("De Smet Éléonore") && !text.contains("Nguyen"), "{text}");
    app.press("enter");
    assert!(app.text().contains("Bachelordiploma"), "{}", app.text());
    // Back to the same row.
    app.press("esc");
    assert!(app.text().contains("De Smet Éléonore"), "{}", app.text());
}

#[test]
fn marked_ones_move_on_together_with_one_motivation() {
    let (world, mut app) = officer(false);
    app.press("ctrl+a c");
    choose(&mut app, "Uitgesloten");
    app.press("ctrl+s");
    // Without a motivation nobody moves, and the form says why.
    assert!(app.text().contains("V-28"), "{}", app.text());
    assert_eq!(state(&world, world.applications[0]), S::Submitted);
    app.types("Fraude met een attest.").press("ctrl+s");
    assert!(app.text().contains("geweigerd voor 1"), "{}", app.text());
    assert_eq!(state(&world, world.applications[0]), S::Excluded);
    app.press("esc u");
    assert_eq!(state(&world, world.applications[0]), S::Submitted);
}

#[test]
fn only_orders_with_an_index_are_offered() {
    let (_, mut app) = officer(true);
    app.press("s");
    let text = app.text();
    assert!(text.contains("│  Naam") && !text.contains("│  Score"), "{text}");
    let (_, mut app) = officer(false);
    app.press("s");
    choose(&mut app, "Score");
    assert!(app.text().contains("Score"), "{}", app.text());
}

#[test]
fn somebody_is_added_by_hand_within_a_vacancy() {
    let (_, mut app) = officer(true);
    app.press("n");
    assert!(app.text().contains("open die eerst"), "{}", app.text());
    let (world, mut app) = officer(false);
    app.press("n")
        .types("Wouters")
        .press("tab")
        .types("Nele")
        .press("tab")
        .types("nele");
    app.press("ctrl+s");
    assert!(app.text().contains("geen e-mailadres"), "{}", app.text());
    app.types("@example.be").press("ctrl+s");
    assert!(app.text().contains("Wouters Nele"), "{}", app.text());
    assert_eq!(world.number("SELECT count(*) FROM application", []), 7);
}

#[test]
fn an_application_on_paper_counts_from_when_it_was_received() {
    let (mut world, mut app) = officer(false);
    world.sql(
        "UPDATE vacancy SET closes_local = '2026-11-10T23:59' WHERE id = ?1",
        [world.vacancy.0],
    );
    app.press("n")
        .types("Wouters")
        .press("tab")
        .types("Nele")
        .press("tab tab tab tab tab tab tab");
    app.types("23/11/2026 09:00").press("ctrl+s");
    assert!(app.text().contains("niet nog te ontvangen"), "{}", app.text());
    app.press("home ctrl+k").types("3/11/2026 09:00").press("ctrl+s");
    let state = "SELECT state FROM application a JOIN person p ON p.id = a.person_id WHERE p.family_name = 'Wouters'";
    assert_eq!(world.text(state, []), "submitted", "{}", app.text());
}

#[test]
fn a_juror_sees_no_scores_and_no_order_by_them() {
    let (mut world, mut app) = open(|world| world.juror.clone(), false, (120, 40), Lang::Dutch);
    let in_stage = world.applications[4];
    world.sql("UPDATE application SET score = 1725 WHERE id = ?1", [in_stage]);
    app.send(Event::Changed);
    assert!(!app.text().contains("17,25"), "{}", app.text());
    let (mut world, mut app) = officer(false);
    let in_stage = world.applications[4];
    world.sql("UPDATE application SET score = 1725 WHERE id = ?1", [in_stage]);
    app.send(Event::Changed);
    assert!(app.text().contains("17,25"), "{}", app.text());
}

#[test]
fn nobody_sees_candidates_of_another_entity() {
    let (_, app) = open(|world| world.stranger.clone(), true, (120, 40), Lang::Dutch);
    assert!(app.text().contains("geen kandidaten"), "{}", app.text());
    let (_, app) = open(|world| world.stranger.clone(), false, (120, 40), Lang::Dutch);
    assert!(!app.text().contains("De Smet"), "{}", app.text());
}

#[test]
fn data_are_corrected_and_tags_put_on_all_marked() {
    let (world, mut app) = officer(false);
    app.press("e")
        .press("tab tab ctrl+u")
        .types("anders@x.org")
        .press("ctrl+s");
    assert_eq!(
        world.number("SELECT count(*) FROM person WHERE email = 'anders@x.org'", []),
        1
    );
    app.press("v v T enter").types("knelpunt").press("ctrl+s");
    assert_eq!(world.number("SELECT count(*) FROM tagging", []), 2);
    app.press("u");
    assert_eq!(world.number("SELECT count(*) FROM tagging", []), 0);
}

#[test]
fn it_looks_as_it_should() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            for everywhere in [true, false] {
                let (_, app) = open(|world| world.officer.clone(), everywhere, size, lang);
                let (width, height) = size;
                let name = if everywhere { "all" } else { "vacancy" };
                insta::assert_snapshot!(format!("candidates-{name}-{lang:?}-{width}x{height}"), app.text());
            }
        }
    }
}
