//! Days by a pattern, a plan proposed and taken over, what a move brings about: by commands, and by the keys of a whole day's planning.

use super::{Plan, at, day, event_draft, sitting, stretch};
use crate::support::said;
use chrono::NaiveTime;
use keur::clock::Clock;
use keur::domain::planning::{Block, Pattern};
use keur::domain::session::{Presence, Wish};
use keur::domain::{ApplicationId, ApplicationState, EnrolmentId, EventId, PartId};
use keur::i18n::Lang;
use keur::office::candidate::import::Watch;
use keur::office::session::plan::{Proposal, Wanted};
use keur::office::session::{SessionCommand as C, SessionQuery as Q, SessionReply as R, Whose};
use keur::office::{Command, Query, Reply};
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

pub(super) fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

/// So many candidates in the interview, beside Zoë d'Hondt who is there already.
pub(super) fn candidates(plan: &mut Plan, n: usize) -> Vec<ApplicationId> {
    let (interview, vacancy) = (plan.world.stages[2], plan.world.vacancy);
    (0..n)
        .map(|n| {
            let person = plan.world.new_person(&format!("Kandidaat{n:02}"), "Noor");
            plan.world
                .new_application(vacancy, person, ApplicationState::InStage, Some(interview))
        })
        .collect()
}

pub(super) fn interviews(plan: &mut Plan) -> EventId {
    let vacancy = plan.world.vacancy;
    let mut event = event_draft("Jurygesprekken");
    event.stage = Some(plan.world.stages[2]);
    let officer = plan.world.officer.clone();
    let done = plan.world.done(&officer, C::CreateEvent { vacancy, event });
    EventId(done.created.expect("an event"))
}

pub(super) fn pattern(plan: &Plan) -> Pattern {
    Pattern {
        from: day(23),
        until: day(23),
        starts: time(9, 0),
        ends: time(12, 0),
        lunch: None,
        test: None,
        talk: Block {
            name: "Gesprek".to_owned(),
            minutes: 45,
            capacity: 1,
        },
        pause: 15,
        gap: 15,
        rooms: plan.rooms.clone(),
        jurors: vec![plan.world.chair.person, plan.world.juror.person],
    }
}

pub(super) fn proposal(plan: &Plan, event: EventId, again: bool) -> Proposal {
    let watch = Watch::default();
    let query = Query::Session(Q::Plan(Wanted { event, again, watch }));
    match plan.world.ask(&plan.world.officer, &query) {
        Reply::Session(R::Plan(proposal)) => *proposal,
        other => panic!("{other:?}"),
    }
}

pub(super) fn take(proposal: &Proposal, more: bool) -> C {
    C::TakePlan {
        event: proposal.event.id,
        places: proposal.places.iter().map(|(placing, _)| *placing).collect(),
        more: match more {
            true => proposal.more.iter().map(|(part, _)| part.clone()).collect(),
            false => Vec::new(),
        },
    }
}

#[test]
fn a_pattern_makes_sessions_and_leaves_out_who_is_not_free() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let juror = plan.world.juror.person;
    plan.done(C::AddAvailability {
        whose: Whose::Juror(juror),
        presence: Presence::Away,
        when: stretch(24, (8, 0), (18, 0)),
        reason: String::new(),
    });
    let mut wanted = pattern(&plan);
    wanted.until = day(24);
    let officer = plan.world.officer.clone();
    let make = |pattern: &Pattern| C::MakePattern {
        event,
        pattern: pattern.clone(),
    };
    let done = plan.world.done(&officer, make(&wanted));
    let warned: Vec<&str> = done.warnings.iter().map(|one| one.message.id.as_str()).collect();
    assert_eq!(warned, ["refused-juror-away"]);
    let count = |plan: &Plan, sql: &str| plan.world.number(sql, []);
    assert_eq!(count(&plan, "SELECT count(*) FROM session"), 4);
    assert_eq!(count(&plan, "SELECT count(*) FROM part"), 12);
    assert_eq!(count(&plan, "SELECT count(*) FROM session_juror"), 3);
    // The same again finds every room taken; outside the event it says so.
    assert_eq!(
        plan.refused(make(&wanted)),
        [
            "refused-room-taken",
            "refused-room-taken",
            "refused-room-taken",
            "refused-room-taken"
        ]
    );
    wanted.until = day(30);
    assert_eq!(plan.refused(make(&wanted)), ["refused-session-outside"]);
    plan.world.done(&officer, Command::Undo(None));
    assert_eq!(count(&plan, "SELECT count(*) FROM session"), 0);
    plan.world.assert_sound();
}

#[test]
fn a_plan_places_everybody_says_what_would_help_and_is_undone_at_once() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    candidates(&mut plan, 7);
    let make = pattern(&plan);
    plan.done(C::MakePattern { event, pattern: make });
    // Eight candidates, six places: two parts more would help, one for each jury.
    let found = proposal(&plan, event, false);
    assert_eq!((found.places.len(), found.unplaced.len()), (6, 2));
    assert_eq!((found.more.len(), found.short), (2, 0));
    assert_eq!(found.load.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [3, 3]);
    assert_eq!(found.more[0].0.part.when, stretch(23, (12, 0), (12, 45)));
    let officer = plan.world.officer.clone();
    let before = plan.world.images();
    let done = plan.world.done(&officer, take(&found, true));
    assert_eq!(done.message.id, "done-plan");
    let held = "SELECT count(DISTINCT application_id) FROM enrolment WHERE state = 'reserved'";
    assert_eq!(plan.world.number(held, []), 8);
    assert_eq!(
        plan.world
            .number("SELECT count(*) FROM part WHERE name = 'Gesprek 4'", []),
        2
    );
    plan.world.assert_sound();
    assert_eq!(proposal(&plan, event, false).places.len(), 0, "everybody has a place");
    plan.world.done(&officer, Command::Undo(None));
    assert_eq!(plan.world.images(), before);
}

#[test]
fn who_has_a_place_in_another_event_of_the_stage_is_not_missing_in_this_one() {
    let mut plan = Plan::new();
    let first = interviews(&mut plan);
    candidates(&mut plan, 7);
    let make = pattern(&plan);
    plan.done(C::MakePattern {
        event: first,
        pattern: make,
    });
    let second = interviews(&mut plan);
    let mut make = pattern(&plan);
    (make.from, make.until) = (day(24), day(24));
    plan.done(C::MakePattern {
        event: second,
        pattern: make,
    });
    let missing = |plan: &Plan| match plan
        .world
        .ask(&plan.world.officer, &Query::Session(Q::FollowUp(second)))
    {
        Reply::Session(R::FollowUp(found)) => found.count(None),
        other => panic!("{other:?}"),
    };
    assert_eq!(missing(&plan), 8);
    let found = proposal(&plan, first, false);
    plan.done(take(&found, false));
    assert_eq!(missing(&plan), 2, "six of them are seen elsewhere");
}

#[test]
fn who_confirmed_stays_put_and_the_others_change_places() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let people = candidates(&mut plan, 2);
    let juror = plan.world.juror.person;
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[juror]));
    let parts = [(9, 0), (10, 0), (11, 0)].map(|from| {
        let until = (from.0, 45);
        plan.part(session, stretch(23, from, until), 1)
    });
    let dhondt = plan.world.applications[4];
    let stays = plan.enrol(parts[0], dhondt);
    plan.done(C::Confirm {
        enrolment: stays,
        seen: 1,
    });
    plan.enrol(parts[1], people[0]);
    plan.enrol(parts[2], people[1]);
    // The one in the second part turns out to be free in the third only, the other in the second only.
    for (who, from, until) in [(people[0], (11, 0), (12, 0)), (people[1], (10, 0), (10, 45))] {
        plan.done(C::AddAvailability {
            whose: Whose::Candidate(who),
            presence: Presence::Only,
            when: stretch(23, from, until),
            reason: String::new(),
        });
    }
    assert_eq!(proposal(&plan, event, false).places.len(), 0);
    let found = proposal(&plan, event, true);
    assert_eq!((found.places.len(), found.unplaced.len()), (2, 0));
    plan.done(take(&found, false));
    let where_is = |plan: &Plan, who: ApplicationId| {
        let sql = "SELECT part_id FROM enrolment WHERE application_id = ?1 AND state IN ('reserved', 'confirmed')";
        PartId(plan.world.number(sql, [who]))
    };
    assert_eq!(where_is(&plan, people[0]), parts[2]);
    assert_eq!(where_is(&plan, people[1]), parts[1]);
    assert_eq!(where_is(&plan, dhondt), parts[0]);
    plan.world.assert_sound();
}

#[test]
fn who_answered_since_a_plan_was_proposed_stays_put() {
    let mut plan = Plan::new();
    let people = candidates(&mut plan, 1);
    let event = interviews(&mut plan);
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let parts = [(9, 10), (11, 12)].map(|(from, until)| plan.part(session, stretch(23, (from, 0), (until, 0)), 1));
    let place = plan.enrol(parts[0], people[0]);
    plan.done(C::AddAvailability {
        whose: Whose::Candidate(people[0]),
        presence: Presence::Only,
        when: stretch(23, (11, 0), (12, 0)),
        reason: String::new(),
    });
    let mut found = proposal(&plan, event, true);
    found.places.retain(|(placing, _)| placing.application == people[0]);
    assert_eq!(found.places.len(), 1);
    plan.done(C::Confirm {
        enrolment: place,
        seen: 1,
    });
    assert_eq!(plan.refused(take(&found, false)), ["refused-plan-stale"]);
    let sql = "SELECT count(*) FROM enrolment WHERE id = ?1 AND part_id = ?2 AND state = 'confirmed'";
    assert_eq!(plan.world.number(sql, (place, parts[0])), 1);
    plan.world.assert_sound();
}

#[test]
fn a_test_and_a_talk_are_two_steps_of_one_day() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    candidates(&mut plan, 3);
    let mut both = pattern(&plan);
    both.ends = time(13, 0);
    both.test = Some(Block {
        name: "Proef".to_owned(),
        minutes: 60,
        capacity: 2,
    });
    plan.done(C::MakePattern { event, pattern: both });
    let found = proposal(&plan, event, false);
    assert_eq!((found.places.len(), found.unplaced.len()), (8, 0));
    plan.done(take(&found, false));
    // By hand as well, a place in the one step is no second place in the other.
    let dhondt = plan.world.applications[4];
    let talk =
        "SELECT n.id FROM enrolment n JOIN part p ON p.id = n.part_id WHERE n.application_id = ?1 AND p.step = 2";
    let enrolment = EnrolmentId(plan.world.number(talk, [dhondt]));
    let seen = plan.world.version("enrolment", enrolment);
    let part = PartId(
        plan.world
            .number("SELECT part_id FROM enrolment WHERE id = ?1", [enrolment]),
    );
    plan.done(C::Unenrol { enrolment, seen });
    let officer = plan.world.officer.clone();
    let command = C::Enrol {
        part,
        application: dhondt,
    };
    let done = plan.world.done(&officer, command);
    assert!(done.warnings.is_empty(), "{:?}", done.warnings);
    plan.world.assert_sound();
}

#[test]
fn enrolments_come_in_until_the_last_day_and_who_is_late_for_a_full_part_waits() {
    use keur::office::session::intake::Enrolled;
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    let people = candidates(&mut plan, 2);
    let mut draft = event_draft("Jurygesprekken");
    draft.from = day(25);
    let officer = plan.world.officer.clone();
    let done = plan.world.done(&officer, C::CreateEvent { vacancy, event: draft });
    let event = EventId(done.created.expect("an event"));
    let session = plan.session(event, sitting(stretch(26, (9, 0), (12, 0)), None, &[]));
    plan.part(session, stretch(26, (9, 0), (9, 45)), 1);
    let line = |line, who: &str, part: &str| Enrolled {
        line,
        who: who.to_owned(),
        part: part.to_owned(),
    };
    let (first, second) = (people[0].to_string(), people[1].to_string());
    let take_in = C::TakeIn {
        event,
        enrolled: vec![
            line(2, &first, "2026-11-26T09:00"),
            line(3, &second, "2026-11-26T09:00"),
            line(4, "niemand@example.be", "2026-11-26T09:00"),
            line(5, &second, "2026-11-26T13:00"),
        ],
    };
    assert_eq!(plan.refused(take_in.clone()), ["refused-enrol-not-open"]);
    plan.done(C::OpenEvent { event, seen: 1 });
    let done = plan.world.done(&officer, take_in.clone());
    assert_eq!(done.message.id, "done-enrolled");
    assert_eq!(done.warnings.len(), 2, "{:?}", done.warnings);
    assert_eq!(done.warnings[0].message.id, "enrol-line");
    let states = "SELECT group_concat(state, ' ') FROM (SELECT state FROM enrolment ORDER BY state)";
    assert_eq!(plan.world.text(states, []), "reserved waiting");
    // Three days before, unless the event says otherwise, it is over: 22 November was the last day.
    plan.world.later(24 * 60);
    assert_eq!(plan.refused(take_in), ["refused-enrol-closed"]);
    plan.world.assert_sound();
}

#[test]
fn an_event_without_anything_to_come_says_so() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let make = pattern(&plan);
    plan.done(C::MakePattern { event, pattern: make });
    plan.world.later(2 * 24 * 60);
    let watch = Watch::default();
    let query = Query::Session(Q::Plan(Wanted {
        event,
        again: false,
        watch,
    }));
    let world = &plan.world;
    let failure =
        keur::office::ask(world.connection(), world.clock, &world.officer, &query).expect_err("nothing to come");
    assert!(said(&failure).contains("geen onderdeel meer"), "{}", said(&failure));
}

#[test]
fn a_place_lost_meanwhile_is_said_and_the_others_are_given() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let people = candidates(&mut plan, 2);
    let make = pattern(&plan);
    plan.done(C::MakePattern { event, pattern: make });
    let found = proposal(&plan, event, false);
    let (taken, _) = found.places[0].clone();
    // A colleague gives the first proposed place to the one who comes last.
    let (other, _) = found.places[2].clone();
    let colleague = plan.world.colleague.clone();
    plan.world.done(
        &colleague,
        C::Enrol {
            part: taken.part,
            application: other.application,
        },
    );
    let officer = plan.world.officer.clone();
    let done = plan.world.done(&officer, take(&found, false));
    let refused: Vec<&str> = done.warnings.iter().map(|one| one.rule).collect();
    assert!(refused.contains(&"V-40"), "{:?}", done.warnings);
    assert!(people.len() == 2);
    plan.world.assert_sound();
}

#[test]
fn a_candidate_tied_to_a_juror_comes_before_another_jury() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let dhondt = plan.world.applications[4];
    let seat = plan.world.seats[0];
    plan.world.insert(
        "recusal",
        &[
            ("juror_id", &seat),
            ("application_id", &dhondt),
            ("reason", &"Neef"),
            ("declared_at", &0_i64),
        ],
    );
    let mut one = pattern(&plan);
    one.rooms.truncate(1);
    one.jurors.truncate(1);
    plan.done(C::MakePattern { event, pattern: one });
    let found = proposal(&plan, event, false);
    assert_eq!(found.unplaced[0].2.id, "plan-why-tie");
    let mut other = pattern(&plan);
    other.rooms.remove(0);
    other.jurors.remove(0);
    plan.done(C::MakePattern { event, pattern: other });
    let found = proposal(&plan, event, false);
    assert_eq!(
        (found.places.len(), found.places[0].1.room.as_str()),
        (1, "Zaal Hugo Claus")
    );
}

#[test]
fn extra_time_is_planned_and_kept_with_the_place() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let people = candidates(&mut plan, 2);
    plan.done(C::SetWish {
        application: people[0],
        wish: Wish {
            percent: 33,
            ..Wish::default()
        },
    });
    let mut tight = pattern(&plan);
    tight.pause = 0;
    tight.rooms.truncate(1);
    plan.done(C::MakePattern { event, pattern: tight });
    let found = proposal(&plan, event, false);
    assert_eq!((found.places.len(), found.unplaced.len()), (3, 0));
    plan.done(take(&found, false));
    let extra = "SELECT extra_minutes FROM enrolment WHERE application_id = ?1";
    assert_eq!(plan.world.number(extra, [people[0]]), 15);
    plan.world.assert_sound();
}

#[test]
fn a_move_says_who_is_affected_before_it_is_done() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let (juror, chair, dhondt) = (
        plan.world.juror.person,
        plan.world.chair.person,
        plan.world.applications[4],
    );
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[juror]));
    let part = plan.part(session, stretch(23, (9, 0), (9, 45)), 1);
    let later = plan.session(event, sitting(stretch(24, (9, 0), (12, 0)), None, &[chair]));
    let to = plan.part(later, stretch(24, (9, 0), (9, 45)), 1);
    let place: EnrolmentId = plan.enrol(part, dhondt);
    let ask = |plan: &Plan, query| match plan.world.ask(&plan.world.officer, &Query::Session(query)) {
        Reply::Session(R::Ripple(ripple)) => *ripple,
        other => panic!("{other:?}"),
    };
    let ripple = ask(&plan, Q::RippleOfPlace(place, to));
    assert!(ripple.can_be());
    assert_eq!(ripple.candidates[0].0, "Zoë d'Hondt");
    assert_eq!(ripple.jurors, ["Griet De Smet", "Øyvind Maes"]);
    let draft = sitting(stretch(24, (10, 0), (13, 0)), None, &[chair]);
    let ripple = ask(&plan, Q::RippleOfSession(session, Box::new(draft)));
    assert!(!ripple.can_be());
    assert_eq!(ripple.problems[0].message.id, "refused-juror-taken");
    assert_eq!(ripple.candidates.len(), 1);
    // Asking changed nothing.
    assert_eq!(
        plan.world
            .text("SELECT starts_local FROM session WHERE id = ?1", [session]),
        "2026-11-23T09:00"
    );
    let _ = at(23, 9, 0);
}

pub fn open(plan: Plan, size: (u16, u16)) -> Inline {
    let clock: Clock = plan.world.clock;
    let look = Look::new(Lang::Dutch, Theme::Default, clock);
    let mut inline = Inline::new(plan.world.store, plan.world.officer.clone(), look, size);
    inline.press("4");
    inline
}

fn number(inline: &Inline, sql: &str) -> i64 {
    let found = inline.store.reader().query_row(sql, [], |row| row.get(0));
    found.expect("a number")
}

#[test]
fn a_day_is_made_planned_moved_cancelled_and_attended_by_keys() {
    let mut plan = Plan::new();
    candidates(&mut plan, 5);
    let mut inline = open(plan, (120, 40));
    // An event of the vacancy, from next Monday on.
    inline.press("pagedown n down down down enter enter ctrl+s");
    assert_eq!(number(&inline, "SELECT count(*) FROM event"), 1, "{}", inline.text());
    // Its days by the pattern as it is proposed: looked at, then made.
    inline.press("n enter");
    assert!(inline.text().contains("Middagpauze"), "{}", inline.text());
    inline.press("ctrl+s");
    assert!(
        inline.text().contains("5 sessies met 35 onderdelen"),
        "{}",
        inline.text()
    );
    assert!(
        inline.text().contains("35 plaatsen; 6 kandidaten zonder plaats"),
        "{}",
        inline.text()
    );
    inline.press("enter");
    assert_eq!(number(&inline, "SELECT count(*) FROM part"), 35, "{}", inline.text());
    // Everybody is planned: read first, then taken over.
    inline.press("P enter");
    assert!(inline.text().contains("6 plaatsen gevonden"), "{}", inline.text());
    inline.press("enter");
    assert!(inline.text().contains("Voorgestelde plaatsen (6)"), "{}", inline.text());
    inline.press("esc down enter");
    let held = "SELECT count(*) FROM enrolment WHERE state = 'reserved'";
    assert_eq!(number(&inline, held), 6, "{}", inline.text());
    // One is moved, after reading what that brings about.
    inline.press("enter down e");
    inline.press("enter");
    assert!(inline.text().contains("1 kandidaat geraakt"), "{}", inline.text());
    inline.press("enter");
    assert_eq!(
        number(&inline, "SELECT count(*) FROM enrolment WHERE version > 1"),
        1,
        "{}",
        inline.text()
    );
    // How far it is: everybody has a place.
    inline.press("esc o");
    assert!(
        inline.text().contains("6 kandidaten, 0 nog zonder plaats"),
        "{}",
        inline.text()
    );
    inline.press("esc u u");
    assert_eq!(number(&inline, held), 0, "the whole plan was taken back");
}

#[test]
fn a_juror_who_is_away_is_written_down_by_keys() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let juror = plan.world.juror.person;
    plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[juror]));
    let mut inline = open(plan, (80, 24));
    inline.press("pagedown F");
    assert!(inline.text().contains("Wiens vrije tijd?"), "{}", inline.text());
    inline.press("down enter");
    assert!(
        inline.text().contains("Vrije tijd van Griet De Smet"),
        "{}",
        inline.text()
    );
    assert!(inline.text().contains("12:00–18:00"), "{}", inline.text());
    inline.press("enter ctrl+s");
    assert_eq!(
        number(&inline, "SELECT count(*) FROM availability"),
        1,
        "{}",
        inline.text()
    );
    // It can be taken away where it is read.
    inline.press("F down enter down enter");
    assert_eq!(
        number(&inline, "SELECT count(*) FROM availability"),
        0,
        "{}",
        inline.text()
    );
}

#[test]
fn a_pattern_that_makes_no_plan_is_refused_at_its_field() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let mut wanted = pattern(&plan);
    wanted.talk.capacity = 0;
    let officer = plan.world.officer.clone();
    let failure = plan.world.act(&officer, C::MakePattern { event, pattern: wanted });
    assert_eq!(
        said(&failure.expect_err("no plan")),
        "Het aantal plaatsen moet een getal van 1 tot 1000 zijn. (V-40)"
    );
}
