//! Reminders: once, only of what is to come, only to who owes something.

use super::screen::{number, open};
use super::{Plan, event_draft, sitting, stretch};
use keur::domain::EventId;
use keur::i18n::Lang;
use keur::office::session::{SessionCommand as C, SessionQuery, SessionReply, follow::FollowUp};
use keur::office::{Command, Query, Reply};

fn follow(plan: &Plan, event: EventId) -> FollowUp {
    let query = Query::Session(SessionQuery::FollowUp(event));
    match plan.world.ask(&plan.world.officer, &query) {
        Reply::Session(SessionReply::FollowUp(found)) => *found,
        other => panic!("{other:?}"),
    }
}

/// An event of the interview on the 23rd: two talks, one after the other.
fn talks(plan: &mut Plan) -> EventId {
    let (vacancy, chair, juror) = (plan.world.vacancy, plan.world.chair.person, plan.world.juror.person);
    let mut draft = event_draft("Jurygesprekken");
    draft.stage = Some(plan.world.stages[2]);
    let officer = plan.world.officer.clone();
    let done = plan.world.done(&officer, C::CreateEvent { vacancy, event: draft });
    let event = EventId(done.created.expect("an event"));
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[chair, juror]));
    let first = plan.part(session, stretch(23, (9, 0), (9, 45)), 1);
    let second = plan.part(session, stretch(23, (10, 0), (10, 45)), 1);
    plan.enrol(first, plan.world.applications[4]);
    plan.enrol(second, plan.world.applications[3]);
    event
}

#[test]
fn who_did_not_confirm_is_reminded_once_and_undo_takes_it_back() {
    let mut plan = Plan::new();
    let event = talks(&mut plan);
    let officer = plan.world.officer.clone();
    let confirmed = plan
        .world
        .number("SELECT id FROM enrolment ORDER BY id DESC LIMIT 1", []);
    plan.done(C::Confirm {
        enrolment: keur::domain::EnrolmentId(confirmed),
        seen: 1,
    });
    let done = plan.world.done(&officer, C::Remind { event });
    assert_eq!(done.message.id, "done-remind");
    let marked = "SELECT count(*) FROM enrolment WHERE reminded_at IS NOT NULL";
    assert_eq!(plan.world.number(marked, []), 1, "who confirmed owes nothing");
    let reminded = |found: &FollowUp| {
        let places = found.people.iter().flat_map(|person| &person.places);
        places.filter(|place| place.reminded.is_some()).count()
    };
    assert_eq!(reminded(&follow(&plan, event)), 1);
    assert_eq!(plan.refused(C::Remind { event }), ["refused-remind-nobody"], "once");
    plan.world.done(&officer, Command::Undo(done.entry));
    assert_eq!(plan.world.number(marked, []), 0);
    // Nor is anybody reminded of what has begun.
    plan.world.later(23 * 60);
    assert_eq!(plan.refused(C::Remind { event }), ["refused-remind-nobody"]);
    plan.world.assert_sound();
}

#[test]
fn who_is_moved_after_a_reminder_owes_a_confirmation_of_the_new_moment() {
    let mut plan = Plan::new();
    let event = talks(&mut plan);
    plan.done(C::Remind { event });
    let session = plan.world.number("SELECT session_id FROM part LIMIT 1", []);
    let later = plan.part(keur::domain::SessionId(session), stretch(23, (11, 0), (11, 45)), 1);
    let place = plan.world.number("SELECT min(id) FROM enrolment", []);
    let seen = plan.world.version("enrolment", place);
    plan.done(C::MoveEnrolment {
        enrolment: keur::domain::EnrolmentId(place),
        seen,
        to: later,
    });
    plan.done(C::Remind { event });
    assert_eq!(plan.refused(C::Remind { event }), ["refused-remind-nobody"]);
}

#[test]
fn a_juror_whose_sheet_is_not_in_hears_it_once_after_the_session() {
    let mut plan = Plan::new();
    let event = talks(&mut plan);
    plan.done(C::Remind { event });
    plan.world.later(48 * 60);
    assert!(follow(&plan, event).owing.is_empty(), "nobody was there yet");
    for id in [1, 2] {
        let place = plan
            .world
            .number("SELECT id FROM enrolment ORDER BY id LIMIT 1 OFFSET ?1", [id - 1]);
        let seen = plan.world.version("enrolment", place);
        plan.done(C::Attendance {
            enrolment: keur::domain::EnrolmentId(place),
            seen,
            present: id == 1,
            late: false,
        });
    }
    let owing = follow(&plan, event).owing;
    assert_eq!(owing.len(), 2, "{owing:?}");
    assert!(
        owing.iter().all(|one| one.sheets == 1),
        "who was away is not judged: {owing:?}"
    );
    // The chair hands in; only the other juror is reminded.
    let (application, stage, seat) = (plan.world.applications[4], plan.world.stages[2], plan.world.seats[0]);
    plan.world.insert(
        "score_sheet",
        &[
            ("application_id", &application),
            ("stage_id", &stage),
            ("juror_id", &seat),
            ("state", &"submitted"),
        ],
    );
    let officer = plan.world.officer.clone();
    let done = plan.world.done(&officer, C::Remind { event });
    let told = "SELECT group_concat(to_id) FROM message WHERE kind = 'sheets-owed'";
    assert_eq!(plan.world.text(told, []), plan.world.juror.person.to_string());
    assert_eq!(follow(&plan, event).owing.len(), 1, "still owed, and said with the day");
    assert_eq!(plan.refused(C::Remind { event }), ["refused-remind-nobody"]);
    plan.world.done(&officer, Command::Undo(done.entry));
    assert_eq!(
        plan.world
            .number("SELECT count(*) FROM message WHERE kind = 'sheets-owed'", []),
        0
    );
    plan.world.assert_sound();
}

#[test]
fn who_owes_something_is_reminded_by_keys_and_the_follow_up_tells_the_day() {
    let mut plan = Plan::new();
    talks(&mut plan);
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (80, 24));
    inline.press("pagedown c end enter");
    let marked = "SELECT count(*) FROM enrolment WHERE reminded_at IS NOT NULL";
    // Looked at first: who it is about, and nothing is kept yet.
    assert!(inline.text().contains("2 kandidaten, 0 juryleden"), "{}", inline.text());
    inline.press("down enter");
    assert!(
        inline.text().contains("Zoë d'Hondt · ma 23 nov 2026, 09:00–09:45"),
        "{}",
        inline.text()
    );
    assert_eq!(number(&inline, marked), 0);
    inline.press("esc down down enter");
    assert!(inline.text().contains("2 kandidaten, 0 juryleden"), "{}", inline.text());
    assert_eq!(number(&inline, marked), 0);
    inline.press("enter");
    assert_eq!(number(&inline, marked), 2, "{}", inline.text());
    inline.press("o");
    assert!(inline.text().contains("herinnerd op zo 22 nov"), "{}", inline.text());
    inline.press("esc u");
    assert_eq!(number(&inline, marked), 0, "{}", inline.text());
}
