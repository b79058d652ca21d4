//! Whatever people do, undo included: no room, juror or candidate is in two places, no part holds more than it has places.

use super::{Plan, sitting, stretch};
use crate::support::texts;
use keur::domain::{ApplicationId, EnrolmentId, EventId, PartId, SessionId};
use keur::office::Command;
use keur::office::session::{PartDraft, SessionCommand as C};
use proptest::prelude::*;

/// A step, each number choosing among what there is.
type Step = (u8, usize, usize, u32, u32);

fn ids(plan: &Plan, table: &str) -> Vec<i64> {
    let mut ids: Vec<i64> = texts(
        plan.world.connection(),
        &format!("SELECT CAST(id AS TEXT) FROM {table} ORDER BY id"),
    )
    .iter()
    .map(|id| id.parse().expect("an id"))
    .collect();
    ids.sort_unstable();
    ids
}

fn pick(ids: &[i64], n: usize) -> Option<i64> {
    (!ids.is_empty()).then(|| ids[n % ids.len()])
}

fn command(plan: &Plan, (kind, a, b, hour, length): Step) -> Option<Command> {
    let when = stretch(23, (9 + hour % 6, 0), (9 + hour % 6 + 1 + length % 3, 0));
    let jury = [plan.world.chair.person, plan.world.juror.person];
    let draft = sitting(when, plan.rooms.get(b % 3).copied(), &jury[..a % 3]);
    let version = |table: &str, id: i64| plan.world.version(table, id);
    let enrolments = ids(plan, "enrolment");
    Some(match kind % 9 {
        0 => {
            let event = EventId(pick(&ids(plan, "event"), a)?);
            C::CreateSession { event, session: draft }.into()
        }
        1 => {
            let session = SessionId(pick(&ids(plan, "session"), a)?);
            let seen = version("session", session.0);
            C::EditSession { session, seen, draft }.into()
        }
        2 | 3 => {
            let session = SessionId(pick(&ids(plan, "session"), a)?);
            let part = PartDraft {
                step: 1,
                name: "Deel".to_owned(),
                when,
                capacity: 1 + (b % 2) as i64,
            };
            C::CreatePart { session, part }.into()
        }
        4 | 5 => C::Enrol {
            part: PartId(pick(&ids(plan, "part"), a)?),
            application: ApplicationId(pick(&ids(plan, "application"), b)?),
        }
        .into(),
        6 => {
            let enrolment = EnrolmentId(pick(&enrolments, a)?);
            let seen = version("enrolment", enrolment.0);
            let to = PartId(pick(&ids(plan, "part"), b)?);
            C::MoveEnrolment { enrolment, seen, to }.into()
        }
        7 => {
            let enrolment = EnrolmentId(pick(&enrolments, a)?);
            let seen = version("enrolment", enrolment.0);
            C::Unenrol { enrolment, seen }.into()
        }
        _ => Command::Undo(None),
    })
}

/// Everything booked twice, in plain SQL over all pairs.
fn doubles(plan: &Plan) -> Vec<String> {
    const LIVE: &str = "(SELECT c.* FROM session c JOIN event e ON e.id = c.event_id AND e.state <> 'cancelled') s";
    let queries = [
        format!(
            "SELECT 'room ' || a.room_id FROM (SELECT s.* FROM {LIVE}) a JOIN (SELECT s.* FROM {LIVE}) b
             ON a.room_id = b.room_id AND a.id < b.id AND a.starts_local < b.ends_local AND b.starts_local < a.ends_local"
        ),
        format!(
            "WITH busy AS (
               SELECT j.person_id AS who, s.starts_local AS f, s.ends_local AS t, j.id AS id FROM session_juror j JOIN {LIVE} ON s.id = j.session_id
               UNION ALL
               SELECT a.person_id, p.starts_local, p.ends_local, n.id FROM enrolment n JOIN application a ON a.id = n.application_id
                 JOIN part p ON p.id = n.part_id JOIN {LIVE} ON s.id = p.session_id WHERE n.state <> 'cancelled')
             SELECT 'person ' || x.who FROM busy x JOIN busy y ON x.who = y.who AND x.id < y.id AND x.f < y.t AND y.f < x.t"
        ),
        "SELECT 'part ' || p.id FROM part p WHERE p.capacity < (SELECT count(*) FROM enrolment n WHERE n.part_id = p.id AND n.state <> 'cancelled')"
            .to_owned(),
        "SELECT 'outside ' || p.id FROM part p JOIN session s ON s.id = p.session_id WHERE p.starts_local < s.starts_local OR p.ends_local > s.ends_local"
            .to_owned(),
    ];
    queries
        .iter()
        .flat_map(|sql| texts(plan.world.connection(), sql))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_ever_planned_twice(steps in proptest::collection::vec((0_u8..9, 0_usize..12, 0_usize..12, 0_u32..6, 0_u32..3), 1..60)) {
        let mut plan = Plan::new();
        let (vacancy, other) = (plan.world.vacancy, plan.other);
        plan.event(vacancy, "Gesprekken");
        plan.event(other, "Jurygesprekken");
        let actors = [plan.world.officer.clone(), plan.world.colleague.clone()];
        for step in steps {
            if let Some(command) = command(&plan, step) {
                let _ = plan.world.act(&actors[step.2 % 2], command);
            }
            let found = doubles(&plan);
            prop_assert!(found.is_empty(), "{found:?} after {step:?}");
        }
        plan.world.assert_sound();
    }
}
