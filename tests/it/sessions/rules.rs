//! Each rule, and the sentence it gives.

use super::{Plan, at, day, event_draft, sitting, stretch};
use crate::support::{World, said};
use keur::domain::session::Series;
use keur::domain::{EventId, Problem};
use keur::office::session::query::Reach;
use keur::office::session::{PartDraft, SessionCommand as C, SessionQuery, SessionReply};
use keur::office::{self, Command, Failure, Query, Reply};
use keur::store::session::{Period, read};

fn problems(result: Result<office::Done, Failure>) -> Vec<Problem> {
    match result {
        Err(Failure::Refused(refusal)) => refusal.problems,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn a_taken_room_is_refused_with_the_name_of_who_has_it() {
    let mut plan = Plan::new();
    let (vacancy, other, room) = (plan.world.vacancy, plan.other, plan.rooms[0]);
    let theirs = plan.event(other, "Jurygesprekken");
    plan.session(theirs, sitting(stretch(23, (9, 0), (12, 0)), Some(room), &[]));
    let mine = plan.event(vacancy, "Gesprekken");
    let officer = plan.world.officer.clone();
    let command = C::CreateSession {
        event: mine,
        session: sitting(stretch(23, (11, 30), (13, 0)), Some(room), &[]),
    };
    let failure = plan.world.act(&officer, command).expect_err("the room is taken");
    assert_eq!(
        said(&failure),
        "Zaal Dirk Bouts is bezet door Jurygesprekken 2026-0388, ma 23 nov 2026, 09:00–12:00. Kies een ander lokaal of een ander uur. (V-40)"
    );
    let found = problems(Err(failure));
    assert_eq!((found[0].rule, found[0].field), ("V-40", Some("room")));
    // Touching is no overlap, and the other room is free.
    plan.session(mine, sitting(stretch(23, (12, 0), (13, 0)), Some(room), &[]));
    let second = plan.rooms[1];
    plan.session(mine, sitting(stretch(23, (9, 0), (12, 0)), Some(second), &[]));
    // A cancelled event needs no room.
    let seen = plan.world.version("event", theirs);
    let cancelled = plan.world.done(
        &officer,
        C::CancelEvent {
            event: theirs,
            seen,
            reason: "Geen kandidaten meer.".to_owned(),
        },
    );
    plan.session(mine, sitting(stretch(23, (9, 0), (12, 0)), Some(room), &[]));
    // So the cancellation cannot be undone any more: the room is taken.
    let undo = Command::Undo(cancelled.entry);
    assert_eq!(plan.world.refused(&officer, undo), ["refused-room-taken"]);
}

#[test]
fn a_juror_is_in_one_place_and_on_the_jury() {
    let mut plan = Plan::new();
    let (vacancy, other) = (plan.world.vacancy, plan.other);
    let (chair, juror, observer) = (
        plan.world.chair.person,
        plan.world.juror.person,
        plan.world.observer.person,
    );
    let theirs = plan.event(other, "Jurygesprekken");
    plan.session(theirs, sitting(stretch(23, (9, 0), (12, 0)), None, &[chair]));
    let mine = plan.event(vacancy, "Gesprekken");
    let create = |jurors: &[_]| C::CreateSession {
        event: mine,
        session: sitting(stretch(23, (11, 0), (13, 0)), None, jurors),
    };
    assert_eq!(plan.refused(create(&[chair])), ["refused-juror-taken"]);
    assert_eq!(plan.refused(create(&[observer])), ["refused-juror-not-on-jury"]);
    let outsider = plan.world.hr.person;
    assert_eq!(
        plan.refused(create(&[juror, outsider, chair])),
        ["refused-juror-taken", "refused-juror-not-on-jury"],
        "every reason at once"
    );
    let candidate = plan.world.number(
        "SELECT person_id FROM application WHERE id = ?1",
        [plan.world.applications[0]],
    );
    plan.world.new_juror(
        vacancy,
        keur::domain::PersonId(candidate),
        keur::domain::JurorRole::Member,
    );
    assert_eq!(
        plan.refused(create(&[keur::domain::PersonId(candidate)])),
        ["refused-juror-is-candidate"]
    );
    plan.done(create(&[juror]));
}

#[test]
fn a_candidate_is_in_one_place_of_their_own_procedure() {
    let mut plan = Plan::new();
    let (vacancy, other) = (plan.world.vacancy, plan.other);
    let (dhondt, linh, there) = (
        plan.world.applications[4],
        plan.world.applications[5],
        plan.other_applications[0],
    );
    let theirs = plan.event(other, "Jurygesprekken");
    let session = plan.session(theirs, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let first = plan.part(session, stretch(23, (9, 0), (10, 0)), 1);
    plan.enrol(first, there);
    let mine = plan.event(vacancy, "Gesprekken");
    let session = plan.session(mine, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let early = plan.part(session, stretch(23, (9, 30), (10, 30)), 1);
    let late = plan.part(session, stretch(23, (10, 30), (11, 30)), 1);
    let officer = plan.world.officer.clone();
    let clash = plan.world.act(
        &officer,
        C::Enrol {
            part: early,
            application: dhondt,
        },
    );
    assert_eq!(
        said(&clash.expect_err("elsewhere")),
        "Zoë d'Hondt wordt dan al verwacht bij Jurygesprekken 2026-0388, ma 23 nov 2026, 09:00–10:00. Kies een ander uur. (V-40)"
    );
    let enrol = |part, application| C::Enrol { part, application };
    assert_eq!(plan.refused(enrol(early, linh)), ["refused-out-of-procedure"]);
    assert_eq!(plan.refused(enrol(early, there)), ["refused-other-vacancy"]);
    let place = plan.enrol(late, dhondt);
    assert_eq!(plan.refused(enrol(late, dhondt)), ["refused-placed-already"]);
    let next = plan.world.applications[3];
    assert_eq!(plan.refused(enrol(late, next)), ["refused-part-full"]);
    plan.enrol(early, next);
    // Moving is held to the same rules.
    let seen = plan.world.version("enrolment", place);
    assert_eq!(
        plan.refused(C::MoveEnrolment {
            enrolment: place,
            seen,
            to: early
        }),
        ["refused-part-full", "refused-candidate-taken"]
    );
    // A session that moves takes its candidates along, and is refused where one of them is elsewhere.
    let seen = plan.world.version("session", session);
    assert_eq!(
        plan.refused(C::EditSession {
            session,
            seen,
            draft: sitting(stretch(23, (8, 0), (11, 0)), None, &[]),
        }),
        ["refused-candidate-taken"]
    );
    plan.world.assert_sound();
}

#[test]
fn a_place_is_confirmed_attended_given_back_and_undone() {
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    let (dhondt, other) = (plan.world.applications[4], plan.world.applications[3]);
    let event = plan.event(vacancy, "Gesprekken");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let part = plan.part(session, stretch(23, (9, 0), (10, 0)), 1);
    let enrolment = plan.enrol(part, dhondt);
    plan.done(C::Confirm { enrolment, seen: 1 });
    let attend = |seen| C::Attendance {
        enrolment,
        seen,
        present: true,
        late: false,
    };
    assert_eq!(plan.refused(attend(2)), ["refused-attendance-early"]);
    plan.world.later(24 * 60);
    plan.done(attend(2));
    assert_eq!(
        plan.refused(C::Unenrol { enrolment, seen: 3 }),
        ["refused-attendance-noted"]
    );
    let officer = plan.world.officer.clone();
    plan.world.done(&officer, Command::Undo(None));
    let seen = plan.world.version("enrolment", enrolment);
    plan.done(C::Unenrol { enrolment, seen });
    // A colleague takes the place that came free; then it cannot be given back.
    let colleague = plan.world.colleague.clone();
    plan.world.done(
        &colleague,
        C::Enrol {
            part,
            application: other,
        },
    );
    assert_eq!(plan.world.refused(&officer, Command::Undo(None)), ["refused-part-full"]);
    plan.world.done(&colleague, Command::Undo(None));
    plan.world.done(&officer, Command::Undo(None));
    // The same candidate again in the same part: the cancelled place is taken up, not doubled.
    let seen = plan.world.version("enrolment", enrolment);
    plan.done(C::Unenrol { enrolment, seen });
    assert_eq!(plan.enrol(part, dhondt), enrolment);
    plan.world.assert_sound();
}

#[test]
fn an_event_opens_with_a_session_and_is_cancelled_with_a_reason() {
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    let event = plan.event(vacancy, "Gesprekken");
    assert_eq!(
        plan.refused(C::OpenEvent { event, seen: 1 }),
        ["refused-event-no-session"]
    );
    let officer = plan.world.officer.clone();
    let refusal = problems(plan.world.act(&officer, C::OpenEvent { event, seen: 1 }));
    assert_eq!(refusal[0].rule, "V-41");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    assert_eq!(plan.refused(C::FinishEvent { event, seen: 1 }), ["refused-event-step"]);
    plan.done(C::OpenEvent { event, seen: 1 });
    let part = plan.part(session, stretch(23, (9, 0), (10, 0)), 2);
    let application = plan.world.applications[4];
    plan.enrol(part, application);
    assert_eq!(
        plan.refused(C::RemoveSession { session, seen: 1 }),
        ["refused-places-taken"]
    );
    assert_eq!(plan.refused(C::RemovePart { part }), ["refused-places-taken"]);
    let cancel = |reason: &str| C::CancelEvent {
        event,
        seen: 2,
        reason: reason.to_owned(),
    };
    assert_eq!(plan.refused(cancel(" ")), ["refused-reason-missing"]);
    let before = plan.world.images();
    plan.done(cancel("De jury is ziek."));
    let live = "SELECT count(*) FROM enrolment WHERE state <> 'cancelled'";
    assert_eq!(plan.world.number(live, []), 0);
    assert_eq!(
        plan.world.text("SELECT state_reason FROM event", []),
        "De jury is ziek."
    );
    let create = C::CreatePart {
        session,
        part: PartDraft {
            step: 1,
            name: "Nog een".to_owned(),
            when: stretch(23, (10, 0), (11, 0)),
            capacity: 1,
        },
    };
    assert_eq!(plan.refused(create), ["refused-event-over"]);
    plan.world.done(&officer, Command::Undo(None));
    assert_eq!(plan.world.images(), before);
}

#[test]
fn a_series_fills_a_session_and_moves_with_it() {
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    let event = plan.event(vacancy, "Gesprekken");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let series = |count| C::CreateParts {
        session,
        series: Series {
            step: 1,
            name: "Gesprek".to_owned(),
            starts: at(23, 9, 0),
            count,
            minutes: 45,
            pause: 15,
            capacity: 1,
        },
    };
    assert_eq!(plan.refused(series(4)), ["refused-series-too-long"]);
    assert_eq!(plan.refused(series(0)), ["refused-series-count"]);
    plan.done(series(3));
    let draft = sitting(stretch(24, (13, 0), (16, 0)), None, &[]);
    plan.done(C::EditSession {
        session,
        seen: 1,
        draft,
    });
    let parts = read::parts_of(plan.world.connection(), session).expect("parts");
    let times: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.when)).collect();
    assert_eq!(
        times,
        [
            ("Gesprek 1", stretch(24, (13, 0), (13, 45))),
            ("Gesprek 2", stretch(24, (14, 0), (14, 45))),
            ("Gesprek 3", stretch(24, (15, 0), (15, 45))),
        ]
    );
    // Too short for its parts, outside its event, on two days.
    let mut edit = |when| {
        plan.refused(C::EditSession {
            session,
            seen: 2,
            draft: sitting(when, None, &[]),
        })
    };
    assert_eq!(edit(stretch(24, (13, 0), (15, 0))), ["refused-part-outside"]);
    assert_eq!(edit(stretch(30, (13, 0), (16, 0))), ["refused-session-outside"]);
    let mut short = event_draft("Gesprekken");
    short.until = day(23);
    assert_eq!(
        plan.refused(C::EditEvent {
            event,
            seen: 1,
            draft: short
        }),
        ["refused-event-too-short"]
    );
}

#[test]
fn parts_are_not_laid_over_one_another() {
    let mut plan = Plan::new();
    let (vacancy, room, chair) = (plan.world.vacancy, plan.rooms[0], plan.world.chair.person);
    let event = plan.event(vacancy, "Gesprekken");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), Some(room), &[chair]));
    let series = |starts| C::CreateParts {
        session,
        series: Series {
            step: 1,
            name: "Gesprek".to_owned(),
            starts,
            count: 2,
            minutes: 30,
            pause: 0,
            capacity: 1,
        },
    };
    let officer = plan.world.officer.clone();
    plan.world.done(&officer, series(at(23, 9, 0)));
    let failure = plan
        .world
        .act(&officer, series(at(23, 9, 15)))
        .expect_err("the jury is busy");
    assert_eq!(
        said(&failure),
        "De jury en het lokaal zijn dan bezet met Gesprek 1 09:00–09:30, Gesprek 2 09:30–10:00. Kies een uur waarop in deze sessie nog \
         niets gepland is, of wijzig eerst die onderdelen. (V-40)"
    );
    assert_eq!(problems(Err(failure))[0].field, Some("starts"));
    let draft = |when| PartDraft {
        step: 1,
        name: "Deel".to_owned(),
        when,
        capacity: 1,
    };
    let create = |when| C::CreatePart {
        session,
        part: draft(when),
    };
    assert_eq!(
        plan.refused(create(stretch(23, (9, 45), (10, 15)))),
        ["refused-parts-overlap"]
    );
    plan.done(create(stretch(23, (10, 0), (10, 30))));
    let (first, last) = {
        let parts = read::parts_of(plan.world.connection(), session).expect("parts");
        (parts[0].id, parts[2].id)
    };
    let edit = |seen, when| C::EditPart {
        part: last,
        seen,
        draft: draft(when),
    };
    assert_eq!(
        plan.refused(edit(1, stretch(23, (9, 0), (9, 30)))),
        ["refused-parts-overlap"]
    );
    // Its own place is nobody else's; a removed part does not come back on top of another.
    plan.done(edit(1, stretch(23, (10, 5), (10, 35))));
    let removed = plan.world.done(&officer, C::RemovePart { part: first });
    plan.done(edit(2, stretch(23, (9, 0), (9, 30))));
    assert_eq!(
        plan.world.refused(&officer, Command::Undo(removed.entry)),
        ["refused-parts-overlap"]
    );
    // Without a jury and a room nothing is shared: a warning is enough, until there is one.
    let bare = plan.session(event, sitting(stretch(24, (9, 0), (12, 0)), None, &[]));
    plan.part(bare, stretch(24, (9, 0), (12, 0)), 20);
    let done = plan.world.done(
        &officer,
        C::CreatePart {
            session: bare,
            part: draft(stretch(24, (9, 0), (10, 0))),
        },
    );
    let warned: Vec<&str> = done
        .warnings
        .iter()
        .map(|problem| problem.message.id.as_str())
        .collect();
    assert_eq!(warned, ["warning-parts-overlap"]);
    assert_eq!(
        plan.refused(C::EditSession {
            session: bare,
            seen: 1,
            draft: sitting(stretch(24, (9, 0), (12, 0)), Some(room), &[]),
        }),
        ["refused-parts-overlap"]
    );
}

#[test]
fn a_second_place_in_the_same_module_is_said() {
    let mut plan = Plan::new();
    let (vacancy, dhondt) = (plan.world.vacancy, plan.world.applications[4]);
    let event = plan.event(vacancy, "Gesprekken");
    let other = plan.event(vacancy, "Andere module");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let elsewhere = plan.session(other, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let first = plan.part(session, stretch(23, (9, 0), (9, 30)), 1);
    let second = plan.part(session, stretch(23, (10, 0), (10, 30)), 1);
    let third = plan.part(elsewhere, stretch(23, (11, 0), (11, 30)), 1);
    plan.enrol(first, dhondt);
    let officer = plan.world.officer.clone();
    let mut warned = |part| {
        let command = C::Enrol {
            part,
            application: dhondt,
        };
        let done = plan.world.done(&officer, command);
        done.warnings
            .iter()
            .map(|problem| problem.message.id.clone())
            .collect::<Vec<_>>()
    };
    // Another event without a stage is another module.
    assert_eq!(warned(third), [""; 0]);
    assert_eq!(warned(second), ["warning-placed-twice"]);
}

#[test]
fn a_place_in_the_past_is_given_with_a_warning() {
    let mut plan = Plan::new();
    let (vacancy, dhondt) = (plan.world.vacancy, plan.world.applications[4]);
    let event = plan.event(vacancy, "Gesprekken");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let first = plan.part(session, stretch(23, (9, 0), (9, 30)), 1);
    let second = plan.part(session, stretch(23, (9, 30), (10, 0)), 1);
    // Monday 23 November, 10:00.
    plan.world.later(24 * 60);
    let officer = plan.world.officer.clone();
    let enrol = C::Enrol {
        part: first,
        application: dhondt,
    };
    let done = plan.world.done(&officer, enrol);
    assert_eq!(done.warnings[0].message.id, "warning-place-past");
    let place = keur::domain::EnrolmentId(done.created.expect("a place"));
    let shift = C::MoveEnrolment {
        enrolment: place,
        seen: 1,
        to: second,
    };
    let done = plan.world.done(&officer, shift);
    assert_eq!(done.warnings[0].message.id, "warning-place-past");
}

#[test]
fn two_officers_cannot_take_the_same_room_at_once() {
    let mut plan = Plan::on(World::in_file());
    let (vacancy, other, room) = (plan.world.vacancy, plan.other, plan.rooms[0]);
    let events = [plan.event(vacancy, "Gesprekken"), plan.event(other, "Jurygesprekken")];
    let create = |event: EventId| {
        Command::from(C::CreateSession {
            event,
            session: sitting(stretch(23, (9, 0), (12, 0)), Some(room), &[]),
        })
    };
    let clock = plan.world.clock;
    let mut second = plan.world.second_store();
    let colleague = plan.world.colleague.clone();
    let theirs = create(events[1]);
    let thread = std::thread::spawn(move || office::execute(&mut second, clock, &colleague, &theirs).is_ok());
    let officer = plan.world.officer.clone();
    let mine = plan.world.act(&officer, create(events[0])).is_ok();
    let theirs = thread.join().expect("the other officer");
    assert!(mine != theirs, "exactly one has the room: {mine} {theirs}");
    assert_eq!(plan.world.number("SELECT count(*) FROM session", []), 1);
    plan.world.assert_sound();
}

#[test]
fn jurors_see_their_sessions_with_names_observers_without_and_strangers_nothing() {
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    let event = plan.event(vacancy, "Gesprekken");
    let juror = plan.world.juror.clone();
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[juror.person]));
    let part = plan.part(session, stretch(23, (9, 0), (10, 0)), 2);
    let application = plan.world.applications[4];
    plan.enrol(part, application);
    let week = Period {
        from: day(23),
        until: day(30),
    };
    let count = |who, reach| match plan.world.ask(who, &Query::Session(SessionQuery::Period(week, reach))) {
        Reply::Session(SessionReply::Period(sessions, _)) => sessions.len(),
        other => panic!("{other:?}"),
    };
    let world = &plan.world;
    assert_eq!(count(&world.officer, Reach::Mine), 1);
    assert_eq!(count(&world.colleague, Reach::Mine), 0, "the owner is somebody else");
    assert_eq!(count(&world.colleague, Reach::All), 1);
    assert_eq!(count(&juror, Reach::Mine), 1);
    assert_eq!(count(&world.observer, Reach::All), 1);
    assert_eq!(count(&world.stranger, Reach::All), 0);
    let name = |who| match world.ask(who, &Query::Session(SessionQuery::Session(session))) {
        Reply::Session(SessionReply::Session(detail)) => detail.parts[0].1[0].name.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(name(&juror).as_deref(), Some("Zoë d'Hondt"));
    assert_eq!(name(&world.observer), None);
    let hidden = office::ask(
        world.connection(),
        world.clock,
        &world.stranger,
        &Query::Session(SessionQuery::Session(session)),
    );
    assert!(matches!(hidden, Err(Failure::Refused(_))));
}
