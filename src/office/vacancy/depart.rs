//! Departing from a rule or from what was announced, always with a reason that stays: setting a rule aside, a new edition of the
//! reglement, another closing date, an end without anybody.

use super::draft::ReglementDraft;
use super::part;
use super::state::{authorised, reason_of};
use crate::domain::rules::book;
use crate::domain::rules::vacancy::{Fields, days, missing_for, nobody_refused};
use crate::domain::{DepartureKind, Message, Problem, Severity, VacancyId, settle};
use crate::office::approval::lapse_for_vacancy;
use crate::office::{Act, Desk, Done, Failure};
use crate::store::vacancy::{self, checklist::checklist, dossier, part as parts};
use crate::store::{departure, row};
use chrono::NaiveDateTime;
use rusqlite::types::Value;

/// An administrator sets a rule aside for one vacancy; only a rule that stops it now, and may be set aside.
pub(super) fn set_aside(desk: &Desk<'_>, id: VacancyId, rule: &str, reason: &str) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyOverride, id)?;
    let reason = reason_of(reason)?;
    let Some(rule) = book::rule(rule).filter(|rule| rule.overridable) else {
        return Err(Problem::block("rule", Message::new("refused-override").with("rule", rule)).into());
    };
    let list = checklist(desk.connection(), id, desk.clock)?;
    let stops = list
        .procedure
        .steps
        .iter()
        .flat_map(|step| missing_for(*step, &list))
        .any(|problem| problem.rule == rule.id && problem.severity == Severity::Block);
    if !stops {
        return Err(Problem::block("rule", Message::new("refused-override-idle").with("rule", rule.id)).into());
    }
    desk.tx.about("vacancy", id)?;
    record(desk, id, DepartureKind::Override, rule.id, reason)?;
    Ok(Done::new(
        Message::new("done-override")
            .with("number", facts.number)
            .with("rule", rule.id),
    ))
}

/// V-16: after publication the reglement changes by a new edition, with a reason; whoever applied has to be told.
pub(super) fn amend(
    desk: &Desk<'_>,
    id: VacancyId,
    seen: i64,
    draft: &ReglementDraft,
    reason: &str,
) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyAmend, id)?;
    let reason = reason_of(reason)?;
    let values = part::reglement_values(draft)?;
    let now = dossier::reglement(desk.connection(), id)?;
    let Some(edition) = now.id else {
        return Err(Problem::block("V-4", Message::new("rule-reglement-none"))
            .at("reglement")
            .into());
    };
    desk.tx.about("vacancy", id)?;
    // The edition that was looked at is pinned: who comes second hears who was first.
    parts::touch(desk.tx, edition, seen)?;
    let made = parts::amend(desk.tx, id, edition, &values, reason)?;
    record(desk, id, DepartureKind::Reglement, "V-16", reason)?;
    lapse_for_vacancy(desk, id)?;
    let message = Message::new("done-reglement-amended")
        .with("number", facts.number)
        .with("edition", now.edition + 1);
    Ok(Done::new(message)
        .made(made)
        .warned(tell_candidates(desk, id)?.into_iter().collect()))
}

/// V-16: whoever is in the running has to be told of a new edition, by name.
pub(super) fn tell_candidates(desk: &Desk<'_>, id: VacancyId) -> Result<Option<Problem>, Failure> {
    let names = dossier::running_candidates(desk.connection(), id)?;
    Ok((!names.is_empty()).then(|| {
        let message = Message::new("warn-inform")
            .with("n", names.len())
            .with("names", names.join(", "));
        Problem::warn("V-16", message)
    }))
}

/// Another closing date while candidates may apply: later or earlier, but ahead, and with a reason.
pub(super) fn move_closing(
    desk: &Desk<'_>,
    id: VacancyId,
    seen: i64,
    closes: Option<NaiveDateTime>,
    reason: &str,
) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyMoveClosing, id)?;
    let Some(record_now) = dossier::record(desk.connection(), id)? else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    let mut found = Vec::new();
    let reason = reason_of(reason)
        .map_err(|problem| found.push(problem))
        .unwrap_or_default();
    match closes {
        None => found.push(Problem::block("V-12", Message::new("rule-closes")).at("closes")),
        Some(closes) if closes <= desk.clock.local() => {
            found.push(Problem::block("V-12", Message::new("rule-closes-past")).at("closes"));
        }
        Some(closes) => found.extend(term(desk, id, closes)?),
    }
    let mut warnings = settle(found)?;
    let (Some(closes), before) = (closes, record_now.fields.closes) else {
        return Err(Problem::block("V-12", Message::new("rule-closes")).into());
    };
    desk.tx.about("vacancy", id)?;
    vacancy::update(
        desk.tx,
        id,
        Some(seen),
        &[("closes_local", Value::Text(row::write_moment(closes)))],
    )?;
    if let Some(before) = before {
        parts::move_publications(desk.tx, id, before.date(), closes.date())?;
    }
    record(desk, id, DepartureKind::ClosingDate, "V-12", reason)?;
    warnings.extend(tell_candidates(desk, id)?);
    let message = Message::new("done-closing-moved")
        .with("number", facts.number)
        .with("closes", closes);
    Ok(Done::new(message).warned(warnings))
}

/// V-12 for another closing date: the same term as before publication.
fn term(desk: &Desk<'_>, id: VacancyId, closes: NaiveDateTime) -> Result<Option<Problem>, Failure> {
    let list = checklist(desk.connection(), id, desk.clock)?;
    let fields = Fields {
        closes: Some(closes),
        ..list.fields
    };
    Ok(days(&fields, &list.terms).filter(|problem| list.procedure.checks(problem.rule)))
}

/// "Geen geschikte kandidaat": the procedure may end without anybody, and says why.
pub(super) fn nobody(desk: &Desk<'_>, id: VacancyId, seen: i64, reason: &str) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyNobody, id)?;
    let reason = reason_of(reason)?;
    let list = checklist(desk.connection(), id, desk.clock)?;
    if let Some(problem) = nobody_refused(
        &list.procedure,
        list.state,
        (list.chosen, list.unsettled, list.undecided),
    ) {
        return Err(problem.into());
    }
    desk.tx.about("vacancy", id)?;
    vacancy::update(
        desk.tx,
        id,
        Some(seen),
        &[("nobody_reason", Value::Text(reason.to_owned()))],
    )?;
    Ok(Done::new(Message::new("done-nobody").with("number", facts.number)))
}

pub(super) fn record(
    desk: &Desk<'_>,
    id: VacancyId,
    kind: DepartureKind,
    rule: &str,
    reason: &str,
) -> Result<(), Failure> {
    let new = departure::New {
        vacancy: id,
        application: None,
        kind,
        rule,
        code: "",
        reason,
        by: desk.me(),
        decision: None,
    };
    departure::add(desk.tx, new)?;
    Ok(())
}
