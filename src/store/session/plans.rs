//! How SQLite means to answer what planning asks again and again: along an index, never by reading a table whole.

use super::{busy, read, remind};
use crate::store::{Store, plan};

/// Every such read.
const READS: &[(&str, &str)] = &[
    ("who may be placed", read::CANDIDATES),
    ("whose application is meant", read::APPLICATION_OF),
    ("when a person is expected", busy::BUSY),
    ("the places of an event", read::PLACES_OF),
    ("when a room is taken", busy::SESSIONS_IN),
    ("who owes score sheets", remind::OWED),
];

#[test]
fn what_planning_reads_is_found_along_indexes() {
    let store = Store::in_memory().expect("a store");
    for (name, sql) in READS {
        let steps = plan::steps(&store, sql);
        let whole = |step: &&String| step.starts_with("SCAN ") && !step.contains("CONSTANT ROW");
        assert_eq!(steps.iter().find(whole), None, "{name}: {steps:#?}");
        assert!(
            steps.iter().any(|step| step.starts_with("SEARCH ")),
            "{name}: {steps:#?}"
        );
    }
}

#[test]
fn who_holds_a_place_is_the_same_here_as_in_the_rules() {
    use crate::domain::{Coded, EnrolmentState};
    let free: Vec<String> = EnrolmentState::ALL
        .iter()
        .filter(|state| !state.holds_place())
        .map(|state| format!("'{}'", state.code()))
        .collect();
    assert_eq!(held!("n"), format!("n.state NOT IN ({})", free.join(", ")));
}
