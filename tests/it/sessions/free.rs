//! Who is free when, who has more time, who waits; and that the database itself books nothing twice.

use super::{Plan, at, sitting, stretch};
use crate::support::{World, said};
use keur::domain::session::{Presence, Stretch, Wish};
use keur::domain::{EnrolmentId, EventId};
use keur::office::session::{SessionCommand as C, Whose};
use keur::office::{self, Command, Done};
use keur::store::{StoreError, StoreResult};
use rusqlite::Connection;

fn away(whose: Whose, when: Stretch) -> C {
    C::AddAvailability {
        whose,
        presence: Presence::Away,
        when,
        reason: "Opleiding".to_owned(),
    }
}

fn warned(done: &Done) -> Vec<&str> {
    let ids = done.warnings.iter().map(|problem| problem.message.id.as_str());
    ids.collect()
}

#[test]
fn a_closed_room_and_an_absent_juror_are_refused_with_a_way_out() {
    let mut plan = Plan::new();
    let (vacancy, room, chair) = (plan.world.vacancy, plan.rooms[0], plan.world.chair.clone());
    let officer = plan.world.officer.clone();
    let event = plan.event(vacancy, "Gesprekken");
    plan.done(away(Whose::Room(room), stretch(23, (12, 0), (18, 0))));
    // A juror looks after the own calendar; nobody else's.
    plan.world
        .done(&chair, away(Whose::Juror(chair.person), stretch(24, (8, 0), (12, 0))));
    let other = plan.world.juror.person;
    assert_eq!(
        plan.world
            .refused(&chair, away(Whose::Juror(other), stretch(24, (8, 0), (12, 0)))),
        ["refused-right"]
    );
    let create = |when, jurors: &[_]| C::CreateSession {
        event,
        session: sitting(when, Some(room), jurors),
    };
    let failure = plan.world.act(&officer, create(stretch(23, (10, 0), (13, 0)), &[]));
    assert_eq!(
        said(&failure.expect_err("closed")),
        "Zaal Dirk Bouts is gesloten: ma 23 nov 2026, 12:00–18:00. Kies een ander lokaal of een ander uur, of haal de sluiting weg met F. (V-40)"
    );
    plan.done(create(stretch(23, (10, 0), (12, 0)), &[]));
    assert_eq!(
        plan.refused(create(stretch(24, (11, 0), (13, 0)), &[chair.person])),
        ["refused-juror-away"]
    );
    plan.done(create(stretch(24, (12, 0), (13, 0)), &[chair.person]));
    // What is planned already stays, and is named.
    let done = plan.world.done(
        &officer,
        away(Whose::Juror(chair.person), stretch(24, (12, 30), (14, 0))),
    );
    assert_eq!(warned(&done), ["warning-away-seat"]);
    let entry = plan
        .world
        .number("SELECT id FROM availability WHERE person_id IS NOT NULL", []);
    plan.world.done(&chair, C::RemoveAvailability { entry, seen: 1 });
    plan.done(create(stretch(24, (8, 0), (9, 0)), &[chair.person]));
    plan.world.assert_sound();
}

#[test]
fn who_is_only_there_some_hours_is_not_there_the_others() {
    let mut plan = Plan::new();
    let (vacancy, chair) = (plan.world.vacancy, plan.world.chair.person);
    let event = plan.event(vacancy, "Gesprekken");
    plan.done(C::AddAvailability {
        whose: Whose::Juror(chair),
        presence: Presence::Only,
        when: stretch(24, (13, 0), (17, 0)),
        reason: String::new(),
    });
    let create = |when| C::CreateSession {
        event,
        session: sitting(when, None, &[chair]),
    };
    assert_eq!(
        plan.refused(create(stretch(24, (9, 0), (12, 0)))),
        ["refused-juror-only"]
    );
    plan.done(create(stretch(24, (13, 0), (16, 0))));
    plan.done(create(stretch(25, (9, 0), (12, 0))));
    let backwards = away(Whose::Juror(chair), Stretch::new(at(24, 12, 0), at(24, 9, 0)));
    assert_eq!(plan.refused(backwards), ["refused-end-before-start"]);
}

#[test]
fn more_time_needs_room_after_the_part() {
    let mut plan = Plan::new();
    let (vacancy, juror) = (plan.world.vacancy, plan.world.juror.person);
    let (dhondt, next) = (plan.world.applications[4], plan.world.applications[3]);
    let event = plan.event(vacancy, "Gesprekken");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[juror]));
    let first = plan.part(session, stretch(23, (9, 0), (9, 45)), 1);
    let second = plan.part(session, stretch(23, (9, 50), (10, 35)), 1);
    let last = plan.part(session, stretch(23, (11, 15), (12, 0)), 1);
    let wish = |percent| C::SetWish {
        application: dhondt,
        wish: Wish {
            percent,
            ..Wish::default()
        },
    };
    assert_eq!(plan.refused(wish(300)), ["refused-wish-percent"]);
    plan.done(wish(33));
    let enrol = |part, application| C::Enrol { part, application };
    assert_eq!(plan.refused(enrol(last, dhondt)), ["refused-extra-session"]);
    let place = plan.enrol(second, next);
    assert_eq!(plan.refused(enrol(first, dhondt)), ["refused-extra-part"]);
    plan.done(C::Unenrol {
        enrolment: place,
        seen: 1,
    });
    let place = plan.enrol(first, dhondt);
    assert_eq!(
        plan.world
            .number("SELECT extra_minutes FROM enrolment WHERE id = ?1", [place]),
        15
    );
    // The other way round too: who comes after would come too early.
    assert_eq!(plan.refused(enrol(second, next)), ["refused-extra-part"]);
    plan.done(enrol(last, next));
}

#[test]
fn the_first_on_the_waiting_list_moves_up_and_undo_gives_the_place_back() {
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    let people = plan.world.applications.clone();
    let event = plan.event(vacancy, "Gesprekken");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let part = plan.part(session, stretch(23, (9, 0), (10, 0)), 1);
    let wait = |application| C::Wait { part, application };
    assert_eq!(plan.refused(wait(people[1])), ["refused-wait-free"]);
    let place = plan.enrol(part, people[4]);
    plan.done(wait(people[1]));
    assert_eq!(plan.refused(wait(people[1])), ["refused-waits-already"]);
    plan.world.later(1);
    plan.done(wait(people[2]));
    let state = |plan: &Plan, who: usize| {
        plan.world
            .text("SELECT state FROM enrolment WHERE application_id = ?1", [people[who]])
    };
    let before = plan.world.images();
    let officer = plan.world.officer.clone();
    let done = plan.world.done(
        &officer,
        C::Decline {
            enrolment: place,
            seen: 1,
        },
    );
    assert_eq!(warned(&done), ["warning-moved-up"]);
    assert_eq!(state(&plan, 4), "declined");
    assert_eq!(
        (state(&plan, 1).as_str(), state(&plan, 2).as_str()),
        ("reserved", "waiting")
    );
    plan.world.done(&officer, Command::Undo(None));
    assert_eq!(plan.world.images(), before);
    // Who is on the list leaves it without anybody moving up.
    let waits = EnrolmentId(plan.world.number(
        "SELECT id FROM enrolment WHERE state = 'waiting' AND application_id = ?1",
        [people[1]],
    ));
    let seen = plan.world.version("enrolment", waits);
    let done = plan.world.done(&officer, C::Unenrol { enrolment: waits, seen });
    assert_eq!(
        (done.message.id.as_str(), warned(&done).len()),
        ("done-wait-no-more", 0)
    );
    plan.world.assert_sound();
}

#[test]
fn who_was_late_was_there() {
    let mut plan = Plan::new();
    let (vacancy, dhondt) = (plan.world.vacancy, plan.world.applications[4]);
    let event = plan.event(vacancy, "Gesprekken");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let part = plan.part(session, stretch(23, (9, 0), (10, 0)), 1);
    let enrolment = plan.enrol(part, dhondt);
    plan.world.later(24 * 60);
    plan.done(C::Attendance {
        enrolment,
        seen: 1,
        present: true,
        late: true,
    });
    assert_eq!(plan.world.text("SELECT state FROM enrolment", []), "late");
    assert_eq!(
        plan.refused(C::Decline { enrolment, seen: 2 }),
        ["refused-attendance-noted"]
    );
}

/// Writes rows as a program without rules would.
fn raw(connection: &Connection, sql: &[String]) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let result = sql
        .iter()
        .try_for_each(|sql| connection.execute_batch(sql))
        .and_then(|()| connection.execute_batch("COMMIT"));
    if result.is_err() {
        connection.execute_batch("ROLLBACK")?;
    }
    result
}

#[test]
fn the_database_itself_refuses_a_double_booking_whatever_the_order_of_writing() {
    let mut plan = Plan::on(World::in_file());
    let (vacancy, room) = (plan.world.vacancy, plan.rooms[0]);
    let (chair, dhondt) = (plan.world.chair.person, plan.world.applications[4]);
    let event = plan.event(vacancy, "Gesprekken");
    let early = plan.session(event, sitting(stretch(23, (9, 0), (10, 0)), Some(room), &[chair]));
    let late = plan.session(event, sitting(stretch(23, (10, 0), (11, 0)), Some(room), &[chair]));
    let first = plan.part(early, stretch(23, (9, 0), (10, 0)), 1);
    let second = plan.part(late, stretch(23, (10, 0), (11, 0)), 2);
    plan.enrol(first, dhondt);
    let other = Connection::open(plan.world.path()).expect("another program");
    other.execute_batch("PRAGMA foreign_keys = ON").expect("a setting");
    let starts = |session: keur::domain::SessionId, from: &str, until: &str| {
        format!(
            "UPDATE session SET starts_local = '2026-11-23T{from}', ends_local = '2026-11-23T{until}' WHERE id = {session}"
        )
    };
    // The one over the other: no. The two in each other's place: yes, whichever is written first.
    assert!(raw(&other, &[starts(early, "10:30", "11:30")]).is_err());
    raw(
        &other,
        &[starts(early, "10:00", "11:00"), starts(late, "09:00", "10:00")],
    )
    .expect("a swap");
    let seat = |person: keur::domain::PersonId| {
        format!("INSERT INTO session_juror (id, session_id, person_id) VALUES (77, {late}, {person})")
    };
    let apart = format!("UPDATE session SET room_id = NULL WHERE id = {late}");
    let together = starts(late, "10:00", "11:00");
    assert!(
        raw(&other, &[apart.clone(), together.clone()]).is_err(),
        "the juror is taken"
    );
    let unseat = format!("DELETE FROM session_juror WHERE session_id = {late}");
    raw(&other, &[apart, together, unseat]).expect("nobody sits there");
    assert!(raw(&other, &[seat(chair)]).is_err());
    let place = |id: i64, part: keur::domain::PartId, state: &str| {
        format!(
            "INSERT INTO enrolment (id, part_id, application_id, state, created_at) VALUES ({id}, {part}, {dhondt}, '{state}', 0)"
        )
    };
    raw(&other, &[place(78, second, "waiting")]).expect("waiting takes no place");
    let take = "UPDATE enrolment SET state = 'reserved' WHERE id = 78".to_owned();
    raw(&other, &[take]).expect("another hour");
    let over = format!("UPDATE part SET starts_local = '2026-11-23T09:30' WHERE id = {second}");
    assert!(raw(&other, &[over]).is_err(), "the candidate is elsewhere");
    let small = format!(
        "INSERT INTO enrolment (id, part_id, application_id, state, created_at) VALUES (79, {first}, {}, 'reserved', 0)",
        plan.world.applications[3]
    );
    assert!(raw(&other, &[small]).is_err(), "the part is full");
    plan.world.assert_sound();
    assert_eq!(plan.world.number("SELECT count(*) FROM clash", []), 0);
    // Through the store it has a sentence of its own.
    let written: StoreResult<usize> = plan
        .world
        .store
        .write(0, |tx| Ok::<_, StoreError>(tx.connection().execute(&seat(chair), [])?));
    let failure = office::Failure::from(written.expect_err("taken"));
    assert_eq!(
        said(&failure),
        "Er is niets gewijzigd: een jurylid zou op hetzelfde moment in twee sessies zitten. Kijk de planning na en probeer opnieuw."
    );
}

#[test]
fn two_officers_at_the_same_moment_get_one_juror_and_one_candidate() {
    let mut plan = Plan::on(World::in_file());
    let (vacancy, other) = (plan.world.vacancy, plan.other);
    let (chair, dhondt, there) = (
        plan.world.chair.person,
        plan.world.applications[4],
        plan.other_applications[0],
    );
    let events = [plan.event(vacancy, "Gesprekken"), plan.event(other, "Jurygesprekken")];
    let when = stretch(23, (9, 0), (12, 0));
    let seat = |event: EventId| {
        Command::from(C::CreateSession {
            event,
            session: sitting(when, None, &[chair]),
        })
    };
    let sessions = events.map(|event| plan.session(event, sitting(stretch(24, (9, 0), (12, 0)), None, &[])));
    let parts = sessions.map(|session| plan.part(session, stretch(24, (9, 0), (10, 0)), 1));
    let place = |part, application| Command::from(C::Enrol { part, application });
    let tries = [
        (seat(events[0]), seat(events[1])),
        (place(parts[0], dhondt), place(parts[1], there)),
    ];
    let clock = plan.world.clock;
    let (officer, colleague) = (plan.world.officer.clone(), plan.world.colleague.clone());
    for (mine, theirs) in tries {
        let mut second = plan.world.second_store();
        let colleague = colleague.clone();
        let thread = std::thread::spawn(move || office::execute(&mut second, clock, &colleague, &theirs));
        let mine = plan.world.act(&officer, mine);
        let theirs = thread.join().expect("the other officer");
        assert!(mine.is_ok() != theirs.is_ok(), "{mine:?} {theirs:?}");
        let lost = mine.err().or(theirs.err()).expect("one lost");
        let sentence = said(&lost);
        assert!(
            sentence.contains("ma 23 nov 2026") || sentence.contains("di 24 nov 2026"),
            "{sentence}"
        );
    }
    plan.world.assert_sound();
}
