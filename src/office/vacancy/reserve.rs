//! The reserve a vacancy calls people from: named before the selection starts, checked by the rules of the next step (V-35, V-36).

use super::state::authorised;
use crate::domain::{Message, Problem, ProcedureKind, VacancyId};
use crate::office::approval::lapse_for_vacancy;
use crate::office::{Act, Desk, Done, Failure, visibility};
use crate::store::vacancy::{self, dossier, reserve};
use rusqlite::types::Value;

pub(super) fn call(desk: &Desk<'_>, id: VacancyId, seen: i64, from: VacancyId) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyEdit, id)?;
    let refuse = |message: &str| Failure::from(Problem::block("V-35", Message::new(message)).at("calls_reserve"));
    let record = dossier::record(desk.connection(), id)?;
    if record.is_none_or(|record| record.fields.kind != ProcedureKind::ReserveCall) {
        return Err(refuse("refused-called-kind"));
    }
    if !facts.state.is_editable() {
        return Err(Problem::block("V-16", Message::new("refused-locked")).into());
    }
    // Who may not see the procedure that made it does not learn of it here either.
    visibility::vacancy_facts(&desk.counter(), from)?;
    let Some(line) = reserve::reserve(desk.connection(), from, desk.clock)? else {
        return Err(refuse("refused-called-no-reserve"));
    };
    desk.tx.about("vacancy", id)?;
    vacancy::update(desk.tx, id, Some(seen), &[("calls_reserve", Value::Integer(from.0))])?;
    lapse_for_vacancy(desk, id)?;
    Ok(Done::new(
        Message::new("done-called")
            .with("number", facts.number)
            .with("reserve", line.number),
    ))
}
