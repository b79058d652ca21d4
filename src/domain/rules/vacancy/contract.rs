//! Rules about the contract of a post: temporary ones of a line manager who selects (V-20 to V-24), limited ones that become ones without
//! end (V-26), reserved posts (V-15), and when a function is taken up after mobility (V-17).

use super::{Checklist, Contract, Fields, Terms, block};
use crate::domain::{Message, Problem, ProcedureKind, SelectorGround};
use chrono::{Months, NaiveDate};

/// The day so many months later; the last day of a shorter month.
fn later(day: NaiveDate, months: i64) -> NaiveDate {
    u32::try_from(months)
        .ok()
        .and_then(|months| day.checked_add_months(Months::new(months)))
        .unwrap_or(NaiveDate::MAX)
}

/// What is wrong with the contract as far as it is filled in.
pub(super) fn check(fields: &Fields, terms: &Terms) -> Vec<Problem> {
    let contract = &fields.contract;
    let mut found = Vec::new();
    if let (Some(from), Some(until)) = (contract.from, contract.until)
        && until < from
    {
        found.push(block("contract", "rule-contract-order").at("contract_until"));
    }
    if !(1..=100).contains(&contract.percent) {
        found.push(block("contract", "rule-contract-percent").at("work_percent"));
    }
    if fields.kind == ProcedureKind::ReservedPost && contract.until.is_some() {
        found.push(block("V-15", "rule-reserved-indefinite").at("contract_until"));
    }
    match fields.ground {
        Some(SelectorGround::Temporary) => found.extend(temporary(fields, terms)),
        Some(SelectorGround::FirstJob) if contract.percent < terms.first_job_percent => {
            let message = Message::new("rule-first-job").with("percent", terms.first_job_percent);
            found.push(Problem::block("V-23", message).at("work_percent"));
        }
        _ if contract.extended.is_some() && fields.kind == ProcedureKind::ManagerSelects => {
            found.push(block("V-22", "rule-extension-ground").at("extended_until"));
        }
        _ => {}
    }
    found
}

/// V-21 and V-22: at most a year, and once at most a year more, for an exceptional reason.
fn temporary(fields: &Fields, terms: &Terms) -> Vec<Problem> {
    let contract = &fields.contract;
    let months = terms.temporary_months;
    let mut found = Vec::new();
    if let (Some(from), Some(until)) = (contract.from, contract.until)
        && until > later(from, months)
    {
        let message = Message::new("rule-temporary")
            .with("months", months)
            .with("last", later(from, months));
        found.push(Problem::block("V-21", message).at("contract_until"));
    }
    let Some(extended) = contract.extended else {
        return found;
    };
    match contract.until {
        None => found.push(block("V-22", "rule-extension-first").at("contract_until")),
        Some(until) if extended <= until => found.push(block("V-22", "rule-extension-order").at("extended_until")),
        Some(until) if extended > later(until, months) => {
            let message = Message::new("rule-extension")
                .with("months", months)
                .with("last", later(until, months));
            found.push(Problem::block("V-22", message).at("extended_until"));
        }
        Some(_) => {}
    }
    if contract.extension_reason.trim().is_empty() {
        found.push(block("V-22", "rule-extension-reason").at("extension_reason"));
    }
    found
}

/// V-22 for a contract that runs: it is extended once, and only where the need is temporary and exceptional.
pub fn extension(fields: &Fields, terms: &Terms, until: Option<NaiveDate>, reason: &str) -> Vec<Problem> {
    if fields.ground != Some(SelectorGround::Temporary) {
        return vec![block("V-22", "rule-extension-ground").at("extended_until")];
    }
    if let Some(extended) = fields.contract.extended {
        let message = Message::new("rule-extension-once").with("until", extended);
        return vec![Problem::block("V-22", message).at("extended_until")];
    }
    if until.is_none() {
        return vec![block("V-22", "rule-extension-day").at("extended_until")];
    }
    let contract = Contract {
        extended: until,
        extension_reason: reason.to_owned(),
        ..fields.contract.clone()
    };
    let extended = Fields {
        contract,
        ..fields.clone()
    };
    let found = temporary(&extended, terms).into_iter();
    found.filter(|problem| problem.rule == "V-22").collect()
}

/// Whether a contract of limited duration becomes one without end.
pub fn loses_its_end(before: &Fields, after: &Fields) -> bool {
    before.contract.until.is_some() && after.contract.until.is_none()
}

/// V-26: a contract of limited duration becomes one without end only with the selectiereglement attached, and never where the ground itself
/// is that the need ends: an open-ended post is a vacancy of its own then.
pub fn conversion(before: &Fields, after: &Fields, attached: bool) -> Option<Problem> {
    let ground = after.ground.filter(|_| loses_its_end(before, after))?;
    match ground {
        SelectorGround::Temporary | SelectorGround::Replacement => {
            let message = Message::new("rule-open-ended-ground").with("ground", Message::of(ground));
            Some(Problem::block("V-26", message).at("contract_until"))
        }
        SelectorGround::FirstJob | SelectorGround::DoctoralGrant | SelectorGround::TopAthlete => {
            (!attached).then(|| block("V-26", "rule-open-ended-reglement").at("contract_until"))
        }
    }
}

/// What the ground needs before the vacancy is complete.
pub(super) fn missing(fields: &Fields, terms: &Terms, today: NaiveDate) -> Vec<Problem> {
    let contract = &fields.contract;
    let mut found = Vec::new();
    match fields.ground {
        Some(SelectorGround::Temporary) => {
            if contract.from.is_none() {
                found.push(block("V-21", "rule-contract-from").at("contract_from"));
            }
            if contract.until.is_none() {
                found.push(block("V-21", "rule-contract-until").at("contract_until"));
            }
        }
        Some(SelectorGround::Replacement) => {
            if contract.replaces.trim().is_empty() {
                found.push(block("V-24", "rule-replaces").at("replaces"));
            }
            match contract.until {
                None => found.push(block("V-24", "rule-replaces-until").at("contract_until")),
                // Whoever is replaced should be back by now.
                Some(until) if until < today => {
                    let message = Message::new("rule-replaced-back").with("until", until);
                    found.push(Problem::warn("V-24", message).at("contract_until"));
                }
                Some(_) => {}
            }
        }
        Some(SelectorGround::FirstJob) => {
            found.push(
                Problem::warn(
                    "V-23",
                    Message::new("rule-first-job-age").with("age", terms.first_job_age),
                )
                .at("ground"),
            );
        }
        Some(SelectorGround::DoctoralGrant | SelectorGround::TopAthlete) | None => {}
    }
    found
}

/// V-15: the reserved posts of an entity stay within a share of its staff, where that is known.
pub(super) fn share(facts: &Checklist) -> Option<Problem> {
    let Terms {
        staff_count,
        reserved_percent,
        ..
    } = facts.terms;
    (staff_count > 0 && facts.reserved * 100 > staff_count * reserved_percent).then(|| {
        let message = Message::new("rule-reserved-share")
            .with("posts", facts.reserved)
            .with("staff", staff_count)
            .with("percent", reserved_percent);
        Problem::warn("V-15", message).at("posts")
    })
}

/// V-17: after horizontal mobility the function is taken up within three months of the decision.
pub(super) fn taken_up(facts: &Checklist) -> Option<Problem> {
    let from = facts.fields.contract.from?;
    let last = later(facts.now.date(), facts.terms.mobility_months);
    (from > last).then(|| {
        let message = Message::new("rule-mobility-start")
            .with("months", facts.terms.mobility_months)
            .with("last", last);
        Problem::warn("V-17", message).at("contract_from")
    })
}
