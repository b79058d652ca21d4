//! Undo and redo as people use them, and what is refused.

use crate::support::{NewVacancy, World};
use keur::domain::{Actor, VacancyId};
use keur::i18n::{Lang, words};
use keur::office::candidate::CandidateCommand;
use keur::office::message::MessageCommand;
use keur::office::vacancy::VacancyCommand;
use keur::office::{Command, Done};
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

fn hold(world: &World, reason: &str) -> Command {
    let (vacancy, seen) = (world.vacancy, world.version("vacancy", world.vacancy));
    let reason = reason.to_owned();
    Command::Vacancy(VacancyCommand::Hold { vacancy, seen, reason })
}

fn cancel(world: &World) -> Command {
    let (vacancy, seen) = (world.vacancy, world.version("vacancy", world.vacancy));
    let reason = "De functie vervalt.".to_owned();
    Command::Vacancy(VacancyCommand::Cancel { vacancy, seen, reason })
}

fn note(world: &World, body: &str) -> Command {
    Command::Candidate(CandidateCommand::Note {
        application: world.applications[0],
        body: body.to_owned(),
    })
}

fn read(world: &mut World, actor: &Actor) -> Command {
    let (to, moment) = (actor.person, world.clock.millis());
    let id = world.insert("message", &[("to_id", &to), ("kind", &"test"), ("created_at", &moment)]);
    Command::Message(MessageCommand::Read {
        messages: vec![keur::domain::MessageId(id)],
    })
}

fn told(done: &Done) -> String {
    words(Lang::Dutch).text(&done.message)
}

#[test]
fn undo_and_redo_walk_the_whole_way_back_and_forth() {
    let mut world = World::new();
    let an = world.officer.clone();
    let mut states = vec![world.images()];
    for command in [hold(&world, "Wachten op budget"), note(&world, "Belde terug.")] {
        world.done(&an, command);
        states.push(world.images());
    }
    let command = cancel(&world);
    world.done(&an, command);
    states.push(world.images());

    let mut at = 3;
    let walk = [-1, -1, 1, -1, -1, 1, 1, 1, -1_i32];
    for step in walk {
        let command = if step < 0 { Command::Undo(None) } else { Command::Redo };
        world.done(&an, command);
        at += step;
        assert_eq!(world.images(), states[usize::try_from(at).expect("a state")]);
    }
    world.assert_sound();
}

#[test]
fn an_undo_names_the_act_however_often_it_went_to_and_fro() {
    let mut world = World::new();
    let an = world.officer.clone();
    let command = hold(&world, "Wachten op budget");
    world.done(&an, command);
    for _ in 0..3 {
        let undone = world.done(&an, Command::Undo(None));
        assert_eq!(
            told(&undone),
            "Ongedaan gemaakt: ‘Vacature on hold zetten’ (2026-0412)."
        );
        let redone = world.done(&an, Command::Redo);
        assert_eq!(
            told(&redone),
            "Opnieuw uitgevoerd: ‘Vacature on hold zetten’ (2026-0412)."
        );
    }
}

#[test]
fn there_is_nothing_to_undo_or_redo_at_the_ends() {
    let mut world = World::new();
    let an = world.officer.clone();
    assert_eq!(world.refused(&an, Command::Undo(None)), ["refused-nothing-to-undo"]);
    assert_eq!(world.refused(&an, Command::Redo), ["refused-nothing-to-redo"]);
    let command = note(&world, "Belde terug.");
    world.done(&an, command);
    assert_eq!(world.refused(&an, Command::Redo), ["refused-nothing-to-redo"]);
    world.done(&an, Command::Undo(None));
    assert_eq!(world.refused(&an, Command::Undo(None)), ["refused-nothing-to-undo"]);
}

#[test]
fn something_new_closes_the_way_forward() {
    let mut world = World::new();
    let an = world.officer.clone();
    for body in ["een", "twee"] {
        let command = note(&world, body);
        world.done(&an, command);
        world.done(&an, Command::Undo(None));
    }
    world.done(&an, Command::Redo);
    assert_eq!(world.text("SELECT body FROM note", []), "twee");
    assert_eq!(
        world.refused(&an, Command::Redo),
        ["refused-nothing-to-redo"],
        "'een' came before 'twee'"
    );
}

#[test]
fn reading_a_message_does_not_stand_in_the_way_of_undo() {
    let mut world = World::new();
    let an = world.officer.clone();
    let before = world.images();
    let command = note(&world, "Belde terug.");
    world.done(&an, command);
    let command = read(&mut world, &an);
    let entry = world.done(&an, command).entry.expect("an entry");
    assert_eq!(
        told(&world.done(&an, Command::Undo(None))),
        "Ongedaan gemaakt: ‘Notitie bij de kandidaat schrijven’ (Jan Janssens, 2026-0412)."
    );
    assert_eq!(world.images()["note"], before["note"]);
    assert_eq!(world.refused(&an, Command::Undo(Some(entry))), ["refused-undo-final"]);
}

#[test]
fn what_a_colleague_did_is_the_colleagues_to_undo() {
    let mut world = World::new();
    let (an, karim) = (world.officer.clone(), world.colleague.clone());
    let command = note(&world, "Belde terug.");
    let entry = world.done(&an, command).entry.expect("an entry");
    assert_eq!(
        world.refused(&karim, Command::Undo(Some(entry))),
        ["refused-undo-other"]
    );
    assert_eq!(world.refused(&karim, Command::Undo(None)), ["refused-nothing-to-undo"]);
    world.done(&an, Command::Undo(Some(entry)));
    assert_eq!(world.refused(&an, Command::Undo(Some(entry))), ["refused-undo-twice"]);
}

#[test]
fn what_a_colleague_changed_since_is_not_overwritten() {
    let mut world = World::new();
    let (an, karim) = (world.officer.clone(), world.colleague.clone());
    let command = hold(&world, "Wachten op budget");
    world.done(&an, command);
    let command = cancel(&world);
    world.done(&karim, command);
    let before = world.images();
    assert_eq!(world.refused(&an, Command::Undo(None)), ["refused-undo-changed"]);
    assert_eq!(world.images(), before);
    // Once the colleague has taken it back, it is as it was left, so the undo goes through.
    world.done(&karim, Command::Undo(None));
    world.done(&an, Command::Undo(None));
    assert_eq!(
        world.text("SELECT state FROM vacancy WHERE id = ?1", [world.vacancy]),
        "in_selection"
    );
    world.assert_sound();
}

#[test]
fn the_loser_of_a_race_is_told_who_did_what_and_when() {
    let mut world = World::in_file();
    let (an, karim) = (world.officer.clone(), world.colleague.clone());
    let both_saw = (hold(&world, "Wachten op budget"), cancel(&world));
    let mut second = world.second_store();
    world.later(5);
    keur::office::execute(&mut second, world.clock, &karim, &both_saw.0).expect("the first is in time");
    let before = world.images();
    let failure = world.act(&an, both_saw.1).expect_err("the second saw an older version");
    assert_eq!(
        crate::support::said(&failure),
        "Karim Benali heeft dit gewijzigd op zo 22 nov 2026, 10:05 (‘Vacature on hold zetten’). Uw invoer is bewaard; bekijk de nieuwe versie en probeer opnieuw."
    );
    assert_eq!(world.images(), before);
}

#[test]
fn several_at_once_keep_the_good_and_leave_nothing_of_the_refused() {
    let mut world = World::new();
    let an = world.officer.clone();
    let hidden = world.new_vacancy(&NewVacancy {
        number: "2026-0900",
        entity: Some(world.elsewhere),
        ..NewVacancy::default()
    });
    let other = world.new_vacancy(&NewVacancy::default());
    let cancel = |vacancy: VacancyId, seen: i64, reason: &str| {
        let reason = reason.to_owned();
        Command::Vacancy(VacancyCommand::Cancel { vacancy, seen, reason })
    };
    let before = world.images();
    let commands = vec![
        cancel(world.vacancy, 1, "De functie vervalt."),
        cancel(hidden, 1, "Niet van ons."),
        cancel(other, 99, "Een oude versie."),
        cancel(other, 1, "  "),
        note(&world, "Verwittigd."),
    ];
    let done = world.done(&an, Command::Many(commands.clone()));
    assert_eq!(told(&done), "Uitgevoerd voor 2, geweigerd voor 3.");
    let refused: Vec<_> = done
        .each
        .iter()
        .map(|each| each.as_ref().err().map(|r| r.problems[0].message.id.as_str()))
        .collect();
    assert_eq!(
        refused,
        [
            None,
            Some("refused-gone"),
            Some("refused-conflict-unknown"),
            Some("refused-reason-missing"),
            None
        ]
    );
    let touched = "SELECT count(*) FROM journal_subject WHERE object_id = ?1";
    assert_eq!(world.number(touched, [other]) + world.number(touched, [hidden]), 0);
    assert_eq!(world.number("SELECT count(*) FROM journal_row", []), 2);
    world.assert_sound();
    world.done(&an, Command::Undo(None));
    assert_eq!(world.images(), before, "one undo takes all of it back");

    let entries = world.number("SELECT count(*) FROM journal", []);
    assert_eq!(world.refused(&an, Command::Many(commands[1..4].to_vec())).len(), 3);
    assert_eq!(
        world.refused(&an, Command::Many(Vec::new())),
        ["refused-nothing-chosen"]
    );
    assert_eq!(
        world.number("SELECT count(*) FROM journal", []),
        entries,
        "nothing done, nothing written"
    );
}

#[test]
fn what_one_may_not_see_is_not_there() {
    let mut world = World::new();
    let (tom, griet) = (world.stranger.clone(), world.juror.clone());
    let command = hold(&world, "Wachten op budget");
    assert_eq!(world.refused(&tom, command.clone()), ["refused-gone"]);
    assert_eq!(world.refused(&griet, command), ["refused-right"]);
    assert_eq!(world.number("SELECT count(*) FROM journal", []), 0);
}

#[test]
fn one_act_that_cannot_be_taken_back_holds_for_all_that_went_with_it() {
    let mut world = World::new();
    let an = world.officer.clone();
    let commands = vec![note(&world, "Belde terug."), read(&mut world, &an)];
    let entry = world.done(&an, Command::Many(commands)).entry.expect("an entry");
    assert_eq!(world.refused(&an, Command::Undo(Some(entry))), ["refused-undo-final"]);
}

#[test]
fn an_act_of_an_earlier_sitting_is_only_undone_when_it_is_named() {
    let mut world = World::new();
    let an = world.officer.clone();
    let command = hold(&world, "Wachten op budget");
    let entry = world.done(&an, command).entry.expect("an entry");
    world.later(13 * 60);
    let before = world.images();
    let failure = world.act(&an, Command::Undo(None)).expect_err("it is of this morning");
    assert_eq!(
        crate::support::said(&failure),
        "Wat u het laatst deed, is van zo 22 nov 2026, 10:00: ‘Vacature on hold zetten’ (2026-0412). Het is niet ongedaan gemaakt. \
         Wilt u dat toch, noem het dan: keur undo 1."
    );
    assert_eq!(world.images(), before);
    world.done(&an, Command::Undo(Some(entry)));
    world.later(13 * 60);
    assert_eq!(world.refused(&an, Command::Redo), ["refused-redo-earlier"]);
    // What was done since goes back with one key, and no further.
    let command = note(&world, "Belde terug.");
    world.done(&an, command);
    world.done(&an, Command::Undo(None));
    assert_eq!(world.refused(&an, Command::Undo(None)), ["refused-nothing-to-undo"]);
}

#[test]
fn an_act_done_on_another_machine_is_named_too() {
    let mut world = World::new();
    let an = world.officer.clone();
    let command = hold(&world, "Wachten op budget");
    world.done(&an, command);
    world.sql("UPDATE journal SET device = 'laptop van An'", []);
    assert_eq!(world.refused(&an, Command::Undo(None)), ["refused-undo-earlier"]);
}

#[test]
fn the_key_asks_before_it_reaches_into_an_earlier_sitting() {
    let mut world = World::new();
    let an = world.officer.clone();
    let command = hold(&world, "Wachten op budget");
    world.done(&an, command);
    let command = note(&world, "Belde terug.");
    world.later(24 * 60);
    world.done(&an, command);
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.store, an, look, (80, 24));
    let state = |app: &Inline| -> String {
        let vacancy = world.vacancy;
        app.store
            .reader()
            .query_row("SELECT state FROM vacancy WHERE id = ?1", [vacancy], |row| row.get(0))
            .expect("a state")
    };
    let flat = |app: &Inline| app.text().split_whitespace().collect::<Vec<_>>().join(" ");
    app.press("u");
    assert!(flat(&app).contains("(Jan Janssens, 2026-0412)"), "{}", app.text());
    // The next one is of yesterday: nothing happens by itself, and the safe button has the focus.
    app.press("u");
    let text = flat(&app);
    assert!(
        text.contains("zo 22 nov 2026, 10:00") && text.contains("Vacature on hold zetten"),
        "{text}"
    );
    app.press("enter");
    assert_eq!(state(&app), "on_hold");
    app.press("u tab enter");
    assert_eq!(state(&app), "in_selection");
    assert!(app.text().contains("(2026-0412)"), "{}", app.text());
}

#[test]
fn the_footer_dims_undo_while_there_is_nothing_to_undo_and_asks_no_more_for_it() {
    use keur::office::Query;
    use keur::office::message::DeskQuery;
    use keur::tui::effect::Effect;
    use keur::tui::event::Event;
    use keur::tui::theme::Role;
    use ratatui::crossterm::event::{KeyCode, KeyEvent};

    let world = World::new();
    let an = world.officer.clone();
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let dim = look.style(Role::Dim).fg;
    let mut app = Inline::new(world.store, an, look, (120, 40));
    let dimmed = |app: &Inline| {
        let (buf, _) = app.draw();
        let row = buf.area.height - 1;
        let footer: String = (0..buf.area.width).map(|x| buf[(x, row)].symbol()).collect();
        let at = footer.find(" u Ongedaan").expect("undo in the footer") + 1;
        Some(buf[(u16::try_from(at).expect("a column"), row)].fg) == dim
    };
    assert!(dimmed(&app), "{}", app.text());
    app.press("u");
    let nothing = words(Lang::Dutch).get("refused-nothing-to-undo");
    assert!(app.text().contains(nothing), "{}", app.text());
    app.press("U");
    assert!(
        app.text().contains(words(Lang::Dutch).get("refused-nothing-to-redo")),
        "{}",
        app.text()
    );
    app.press("3 i");
    app.types("Belde terug.");
    app.press("ctrl+s 1");
    assert!(!dimmed(&app), "{}", app.text());
    // No key asks for it: only what was changed does.
    for code in [KeyCode::Down, KeyCode::Up, KeyCode::Char('x')] {
        let effects = app
            .app
            .handle(Event::Key(KeyEvent::from(code)), std::time::Instant::now());
        let asks = |effect: &Effect| matches!(effect, Effect::Ask(_, Query::Desk(DeskQuery::Standing)));
        assert!(!effects.iter().any(asks), "{effects:?}");
    }
    app.press("u");
    assert!(dimmed(&app), "{}", app.text());
    app.press("U");
    assert!(!dimmed(&app), "{}", app.text());
    assert!(!app.text().contains(nothing), "{}", app.text());
}
