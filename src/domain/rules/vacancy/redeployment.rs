//! V-14: the redeployment office first, and the people of its pool.

use super::Checklist;
use crate::domain::{Message, Problem, grade};

/// V-14: the redeployment office is asked first for rank A2E, A2 and lower.
pub(super) fn redeployed(facts: &Checklist) -> Vec<Problem> {
    if !grade::redeployment_first(&facts.fields.rank) {
        return Vec::new();
    }
    // People whom nothing was said of are counted, not named: not everybody who reads this needs to know who they are.
    let told = |id: &str| {
        Message::new(id)
            .with("rank", facts.fields.rank.as_str())
            .with("n", facts.priority)
    };
    let problem = match (facts.redeployment_checked, facts.priority) {
        (true, 0) => return Vec::new(),
        (true, _) => Problem::warn("V-14", told("rule-redeployment-since")),
        (false, 0) => Problem::block("V-14", told("rule-redeployment")),
        (false, _) => Problem::block("V-14", told("rule-redeployment-pool")),
    };
    vec![problem.at("redeployment")]
}
