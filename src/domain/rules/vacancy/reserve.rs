//! Rules about calling people from a reserve (domain 3): it has not expired (V-35), and of two for one profile the older comes first (V-36).

use super::{Checklist, block};
use crate::domain::{Message, Problem, ProcedureKind};
use chrono::NaiveDate;

/// A reserve a vacancy calls people from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Called {
    /// The number of the vacancy that made it.
    pub number: String,
    /// Its last day; none: nothing says when it ends.
    pub ends: Option<NaiveDate>,
    /// From how many days before its end it warns ([`crate::domain::SettingKey::ReserveWarningDays`]).
    pub warning_days: i64,
    /// The oldest other reserve for the same function that has not expired and still has people: its number, and how many.
    pub older: Option<(String, i64)>,
}

/// What is wrong with the reserve that is called, on the day it is.
pub(super) fn called(facts: &Checklist) -> Vec<Problem> {
    if facts.fields.kind != ProcedureKind::ReserveCall {
        return Vec::new();
    }
    let Some(called) = &facts.called else {
        return vec![block("V-35", "rule-called-none").at("calls_reserve")];
    };
    let about = |id: &str| Message::new(id).with("number", called.number.as_str());
    let mut found = Vec::new();
    if let Some(ends) = called.ends {
        let left = (ends - facts.now.date()).num_days();
        if left < 0 {
            let message = about("rule-called-expired").with("ends", ends);
            found.push(Problem::block("V-35", message).at("calls_reserve"));
        } else if left < called.warning_days {
            let message = about("rule-called-ends").with("ends", ends).with("n", left);
            found.push(Problem::warn("V-35", message).at("calls_reserve"));
        }
    }
    if let Some((older, n)) = &called.older {
        let message = about("rule-called-older").with("older", older.as_str()).with("n", *n);
        found.push(Problem::warn("V-36", message).at("calls_reserve"));
    }
    found
}
