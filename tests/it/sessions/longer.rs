//! Who has more time than a part: that time is theirs everywhere, and nobody is planned into it.

use super::planning::{candidates, interviews, pattern, proposal, take};
use super::{Plan, sitting, stretch};
use keur::domain::session::Wish;
use keur::domain::{ApplicationId, EnrolmentId, PartId, SessionId};
use keur::office::session::SessionCommand as C;

fn needs(plan: &mut Plan, application: ApplicationId, minutes: i64) -> Vec<String> {
    let wish = Wish {
        minutes,
        ..Wish::default()
    };
    let officer = plan.world.officer.clone();
    let done = plan.world.done(&officer, C::SetWish { application, wish });
    done.warnings.into_iter().map(|one| one.message.id).collect()
}

/// A session of one juror with parts of three quarters of an hour from these hours.
fn talks(plan: &mut Plan, hours: &[(u32, u32)]) -> (SessionId, Vec<PartId>) {
    let event = interviews(plan);
    let juror = plan.world.juror.person;
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[juror]));
    let part = |plan: &mut Plan, (hour, minute): (u32, u32)| {
        let starts = super::at(23, hour, minute);
        let when = keur::domain::session::Stretch::new(starts, starts).longer(45);
        plan.part(session, when, 1)
    };
    let parts = hours.iter().map(|from| part(plan, *from)).collect();
    (session, parts)
}

/// Zoë d'Hondt as a candidate for the other vacancy as well, with a part there.
fn elsewhere(plan: &mut Plan, from: (u32, u32), until: (u32, u32)) -> (ApplicationId, PartId) {
    let other = plan.other;
    let event = plan.event(other, "Proef");
    let session = plan.session(event, sitting(stretch(23, (8, 0), (13, 0)), None, &[]));
    (
        plan.other_applications[0],
        plan.part(session, stretch(23, from, until), 1),
    )
}

#[test]
fn the_time_on_top_of_a_part_is_taken_elsewhere_too() {
    let mut plan = Plan::new();
    let (_, parts) = talks(&mut plan, &[(9, 0), (11, 0)]);
    let zoe = plan.world.applications[4];
    needs(&mut plan, zoe, 30);
    plan.enrol(parts[0], zoe);
    // Until a quarter past ten: ten o'clock is too early.
    let (application, part) = elsewhere(&mut plan, (10, 0), (10, 45));
    assert_eq!(
        plan.refused(C::Enrol { part, application }),
        ["refused-candidate-taken"]
    );
    // Past the screen the database refuses it just so, and reckons again when the time changes.
    let enrol =
        "INSERT INTO enrolment (id, part_id, application_id, state, created_at) VALUES (77, ?1, ?2, 'reserved', 0)";
    let clashes = "SELECT count(*) FROM clash WHERE kind = 'candidate'";
    let connection = plan.world.connection();
    connection.execute_batch("BEGIN").expect("a transaction");
    connection.execute(enrol, (part, application)).expect("a row");
    let found: i64 = connection.query_row(clashes, [], |row| row.get(0)).expect("a count");
    assert_eq!(found, 1);
    connection
        .execute("UPDATE enrolment SET extra_minutes = 0 WHERE id <> 77", [])
        .expect("a change");
    let found: i64 = connection.query_row(clashes, [], |row| row.get(0)).expect("a count");
    assert_eq!(found, 0);
    connection.execute_batch("ROLLBACK").expect("taken back");
}

#[test]
fn a_need_written_down_later_makes_the_place_longer_where_there_is_room() {
    let mut plan = Plan::new();
    let (_, parts) = talks(&mut plan, &[(9, 0), (10, 0)]);
    let zoe = plan.world.applications[4];
    let place = plan.enrol(parts[0], zoe);
    let extra = |plan: &Plan| {
        plan.world
            .number("SELECT extra_minutes FROM enrolment WHERE id = ?1", [place])
    };
    assert_eq!(needs(&mut plan, zoe, 15), ["warning-wish-stays"]);
    assert_eq!(extra(&plan), 15);
    let next = candidates(&mut plan, 1)[0];
    plan.enrol(parts[1], next);
    // The next talk begins at ten: half an hour more is not there.
    assert_eq!(needs(&mut plan, zoe, 30), ["warning-wish-place"]);
    assert_eq!(extra(&plan), 15);
    assert_eq!(needs(&mut plan, zoe, 0), ["warning-wish-stays"]);
    assert_eq!(extra(&plan), 0);
    plan.world.assert_sound();
}

#[test]
fn who_moves_up_has_the_time_needed_by_then() {
    let mut plan = Plan::new();
    let (_, parts) = talks(&mut plan, &[(9, 0), (11, 0)]);
    let zoe = plan.world.applications[4];
    let waits = candidates(&mut plan, 1)[0];
    let place = plan.enrol(parts[0], zoe);
    plan.done(C::Wait {
        part: parts[0],
        application: waits,
    });
    needs(&mut plan, waits, 20);
    plan.done(C::Decline {
        enrolment: place,
        seen: 1,
    });
    let sql = "SELECT extra_minutes FROM enrolment WHERE application_id = ?1 AND state = 'reserved'";
    assert_eq!(plan.world.number(sql, [waits]), 20);
}

#[test]
fn a_part_is_not_laid_over_the_time_somebody_has_on_top_of_another() {
    let mut plan = Plan::new();
    let (session, parts) = talks(&mut plan, &[(9, 0), (11, 0)]);
    let zoe = plan.world.applications[4];
    needs(&mut plan, zoe, 30);
    plan.enrol(parts[0], zoe);
    let next = candidates(&mut plan, 1)[0];
    plan.enrol(parts[1], next);
    let seen = plan.world.version("part", parts[1]);
    let draft = keur::office::session::PartDraft {
        step: 1,
        name: "Gesprek".to_owned(),
        when: stretch(23, (10, 0), (10, 45)),
        capacity: 1,
    };
    let refused = plan.refused(C::EditPart {
        part: parts[1],
        seen,
        draft,
    });
    assert_eq!(refused, ["refused-extra-part"]);
    assert_eq!(
        plan.world
            .number("SELECT count(*) FROM part WHERE session_id = ?1", [session]),
        2
    );
}

#[test]
fn a_part_more_is_long_enough_for_whom_it_is_for() {
    let mut plan = Plan::new();
    let event = interviews(&mut plan);
    let mut people = candidates(&mut plan, 2);
    people.push(plan.world.applications[4]);
    for who in people {
        needs(&mut plan, who, 30);
    }
    let make = pattern(&plan);
    plan.done(C::MakePattern { event, pattern: make });
    let found = proposal(&plan, event, false);
    assert_eq!((found.places.len(), found.more.len(), found.short), (2, 1, 0));
    assert_eq!(found.more[0].1.when, stretch(23, (12, 0), (13, 15)));
    plan.done(take(&found, true));
    let longest = "SELECT max(ends_local) FROM session";
    assert_eq!(plan.world.text(longest, []), "2026-11-23T13:15");
    let held: EnrolmentId = EnrolmentId(
        plan.world
            .number("SELECT count(*) FROM enrolment WHERE extra_minutes = 30", []),
    );
    assert_eq!(held, EnrolmentId(3));
    plan.world.assert_sound();
}
