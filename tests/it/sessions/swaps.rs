//! People who change places: by a plan taken over, and by a session that moves.

use super::planning::{candidates, interviews};
use super::{Plan, sitting, stretch};
use keur::domain::{ApplicationId, EnrolmentId, EventId, PartId, SessionId};
use keur::office::session::plan::Placing;
use keur::office::session::ripple::Ripple;
use keur::office::session::{SessionCommand as C, SessionDraft, SessionQuery as Q, SessionReply as R};
use keur::office::{Query, Reply};

/// Three talks after one another without a jury, and the event they are of.
fn three_talks(plan: &mut Plan) -> (EventId, SessionId, [PartId; 3]) {
    let event = interviews(plan);
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[]));
    let parts = [9, 10, 11].map(|hour| plan.part(session, stretch(23, (hour, 0), (hour, 45)), 1));
    (event, session, parts)
}

fn where_is(plan: &Plan, who: ApplicationId) -> PartId {
    let sql = "SELECT max(part_id) FROM enrolment WHERE application_id = ?1 AND state IN ('reserved', 'confirmed')";
    PartId(plan.world.number(sql, [who]))
}

fn placing(plan: &Plan, application: ApplicationId, part: PartId, from: Option<EnrolmentId>) -> Placing {
    Placing {
        application,
        part,
        from,
        seen: from.map(|from| plan.world.version("enrolment", from)),
    }
}

#[test]
fn one_who_cannot_change_places_keeps_the_own_one_and_stops_nobody_else() {
    let mut plan = Plan::new();
    let (event, _, parts) = three_talks(&mut plan);
    let people = candidates(&mut plan, 1);
    let (janssens, dhondt) = (plan.other_applications[0], people[0]);
    // Zoë d'Hondt applied for the other vacancy too: there she is expected at ten.
    let zoe = plan.world.applications[4];
    let first = plan.enrol(parts[0], zoe);
    let second = plan.enrol(parts[1], dhondt);
    let other = plan.other;
    let elsewhere = plan.event(other, "Proef");
    let test = plan.session(elsewhere, sitting(stretch(23, (10, 0), (10, 45)), None, &[]));
    let part = plan.part(test, stretch(23, (10, 0), (10, 45)), 1);
    plan.enrol(part, janssens);
    let third = candidates(&mut plan, 2)[1];
    let places = vec![
        placing(&plan, zoe, parts[1], Some(first)),
        placing(&plan, dhondt, parts[0], Some(second)),
        placing(&plan, third, parts[2], None),
    ];
    let officer = plan.world.officer.clone();
    let more = Vec::new();
    let done = plan.world.done(&officer, C::TakePlan { event, places, more });
    let warned: Vec<&str> = done.warnings.iter().map(|one| one.message.id.as_str()).collect();
    assert_eq!(warned, ["refused-candidate-taken", "refused-part-full"]);
    assert_eq!(where_is(&plan, zoe), parts[0]);
    assert_eq!(where_is(&plan, dhondt), parts[1]);
    assert_eq!(where_is(&plan, third), parts[2]);
    plan.world.assert_sound();
}

#[test]
fn who_waits_for_a_part_that_a_plan_frees_moves_up() {
    let mut plan = Plan::new();
    let (event, _, parts) = three_talks(&mut plan);
    let waits = candidates(&mut plan, 1)[0];
    let zoe = plan.world.applications[4];
    let first = plan.enrol(parts[0], zoe);
    plan.done(C::Wait {
        part: parts[0],
        application: waits,
    });
    let places = vec![placing(&plan, zoe, parts[1], Some(first))];
    let officer = plan.world.officer.clone();
    let more = Vec::new();
    let done = plan.world.done(&officer, C::TakePlan { event, places, more });
    let warned: Vec<&str> = done.warnings.iter().map(|one| one.message.id.as_str()).collect();
    assert_eq!(warned, ["warning-moved-up"]);
    assert_eq!(where_is(&plan, waits), parts[0]);
    plan.world.assert_sound();
}

#[test]
fn a_place_that_changed_since_the_plan_was_made_stays() {
    let mut plan = Plan::new();
    let (event, _, parts) = three_talks(&mut plan);
    let zoe = plan.world.applications[4];
    let first = plan.enrol(parts[0], zoe);
    let places = vec![placing(&plan, zoe, parts[1], Some(first))];
    plan.done(C::MoveEnrolment {
        enrolment: first,
        seen: 1,
        to: parts[2],
    });
    let more = Vec::new();
    let refused = plan.refused(C::TakePlan { event, places, more });
    assert_eq!(refused, ["refused-plan-changed"]);
    assert_eq!(where_is(&plan, zoe), parts[2]);
}

#[test]
fn who_has_a_place_in_the_module_already_is_said_when_a_plan_gives_another() {
    let mut plan = Plan::new();
    let (event, _, parts) = three_talks(&mut plan);
    let zoe = plan.world.applications[4];
    plan.enrol(parts[0], zoe);
    let places = vec![placing(&plan, zoe, parts[1], None)];
    let officer = plan.world.officer.clone();
    let more = Vec::new();
    let done = plan.world.done(&officer, C::TakePlan { event, places, more });
    let warned: Vec<&str> = done.warnings.iter().map(|one| one.message.id.as_str()).collect();
    assert_eq!(warned, ["warning-placed-twice"]);
}

#[test]
fn what_a_candidate_has_in_a_session_moves_along_with_it() {
    let mut plan = Plan::new();
    let (_, session, parts) = three_talks(&mut plan);
    let zoe = plan.world.applications[4];
    plan.enrol(parts[0], zoe);
    plan.enrol(parts[1], zoe);
    // An hour later the first is where the second was.
    let moved: SessionDraft = sitting(stretch(23, (10, 0), (13, 0)), None, &[]);
    let query = Query::Session(Q::RippleOfSession(session, Box::new(moved.clone())));
    let ripple: Ripple = match plan.world.ask(&plan.world.officer, &query) {
        Reply::Session(R::Ripple(ripple)) => *ripple,
        other => panic!("{other:?}"),
    };
    assert!(ripple.can_be(), "{:?}", ripple.problems);
    assert_eq!(ripple.candidates.len(), 2);
    let seen = plan.world.version("session", session);
    plan.done(C::EditSession {
        session,
        seen,
        draft: moved,
    });
    plan.world.assert_sound();
}
