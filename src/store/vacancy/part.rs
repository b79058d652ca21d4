//! The parts of a vacancy (sections, stages, jurors, questions…) and the vacancy itself: adding, changing, removing, copying.

use crate::domain::{Coded, EntityId, PersonId, ReglementId, VacancyId, VacancyState};
use crate::store::{StoreError, StoreResult, Tx, row, tx::Values};
use crate::text;
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// A table whose rows belong to a vacancy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Table {
    /// Sections of the text.
    Section,
    /// Editions of the selectiereglement.
    Reglement,
    /// Stages.
    Stage,
    /// Formal conditions.
    Condition,
    /// Criteria; their parent is a stage.
    Criterion,
    /// Seats on the jury.
    Juror,
    /// Questions of the form.
    Field,
    /// Publications.
    Publication,
}

impl Table {
    const fn name(self) -> &'static str {
        match self {
            Self::Section => "vacancy_section",
            Self::Reglement => "reglement",
            Self::Stage => "stage",
            Self::Condition => "condition",
            Self::Criterion => "criterion",
            Self::Juror => "juror",
            Self::Field => "form_field",
            Self::Publication => "publication",
        }
    }

    /// The column that names the parent.
    const fn parent(self) -> &'static str {
        match self {
            Self::Criterion => "stage_id",
            _ => "vacancy_id",
        }
    }

    /// What a copy takes along, after the parent.
    const fn copied(self) -> &'static [&'static str] {
        match self {
            Self::Section => &["position", "heading", "body"],
            Self::Reglement => &[
                "tests",
                "jury",
                "criteria",
                "ranking",
                "validity_months",
                "reserve_rules",
                "preselection_method",
                "preselection_threshold",
                "preselection_maximum",
                "anonymous",
            ],
            Self::Stage => &[
                "position",
                "kind",
                "name",
                "scoring",
                "maximum",
                "pass_mark",
                "competence_part",
                "function_part",
                "hundred",
                "tie_order",
                "anonymous",
            ],
            Self::Condition => &["position", "kind", "text"],
            Self::Criterion => &[
                "position",
                "name",
                "family",
                "level",
                "scale",
                "maximum",
                "pass_mark",
                "weight",
                "counts",
                "essential",
                "tie_order",
            ],
            Self::Field => &["position", "label", "kind", "options", "required", "knock_out"],
            // Jurors and publications are never copied.
            Self::Juror | Self::Publication => &[],
        }
    }
}

/// Adds a vacancy.
///
/// # Errors
/// What SQLite says.
pub fn add_vacancy(tx: &Tx<'_>, entity: EntityId, owner: PersonId, values: Values<'_>) -> StoreResult<VacancyId> {
    let mut all = vec![
        ("entity_id", Value::Integer(entity.0)),
        ("owner_id", Value::Integer(owner.0)),
        ("state", Value::Text(VacancyState::InPreparation.code().to_owned())),
        ("state_at", Value::Integer(tx.now())),
        ("created_at", Value::Integer(tx.now())),
    ];
    all.extend(values.iter().cloned());
    tx.insert("vacancy", &all).map(VacancyId)
}

/// The value a title is ordered by.
pub fn sort_title(title: &str) -> Value {
    Value::Text(text::fold(title))
}

/// Adds a part under its parent (a vacancy, for a criterion a stage).
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, table: Table, parent: i64, values: Values<'_>) -> StoreResult<i64> {
    let mut all = vec![(table.parent(), Value::Integer(parent))];
    all.extend(values.iter().cloned());
    tx.insert(table.name(), &all)
}

/// Changes a part, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn change(tx: &Tx<'_>, table: Table, id: i64, seen: Option<i64>, values: Values<'_>) -> StoreResult<()> {
    tx.update(table.name(), id, seen, values)
}

/// Removes a part, and with a stage its criteria.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn remove(tx: &Tx<'_>, table: Table, id: i64, seen: i64) -> StoreResult<()> {
    if table == Table::Stage {
        for criterion in children(tx.connection(), Table::Criterion, id)? {
            tx.delete(Table::Criterion.name(), criterion)?;
        }
    }
    tx.delete_seen(table.name(), id, seen)
}

/// The criteria of a stage that were not replaced.
fn in_use(connection: &Connection, stage: i64) -> StoreResult<Vec<i64>> {
    Ok(connection
        .prepare_cached("SELECT id FROM criterion WHERE stage_id = ?1 AND retired_at IS NULL ORDER BY id")?
        .query_map([stage], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

fn children(connection: &Connection, table: Table, parent: i64) -> StoreResult<Vec<i64>> {
    let sql = format!(
        "SELECT id FROM {} WHERE {} = ?1 ORDER BY id",
        table.name(),
        table.parent()
    );
    let ids = connection
        .prepare_cached(&sql)?
        .query_map([parent], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

/// The vacancy a part belongs to.
///
/// # Errors
/// What SQLite says.
pub fn vacancy_of(connection: &Connection, table: Table, id: i64) -> StoreResult<Option<VacancyId>> {
    let sql = match table {
        Table::Criterion => {
            "SELECT s.vacancy_id FROM criterion c JOIN stage s ON s.id = c.stage_id WHERE c.id = ?1".to_owned()
        }
        _ => format!("SELECT vacancy_id FROM {} WHERE id = ?1", table.name()),
    };
    Ok(connection
        .prepare_cached(&sql)?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The position after the last one under a parent.
///
/// # Errors
/// What SQLite says.
pub fn next_position(connection: &Connection, table: Table, parent: i64) -> StoreResult<i64> {
    let sql = format!(
        "SELECT coalesce(max(position), 0) + 1 FROM {} WHERE {} = ?1",
        table.name(),
        table.parent()
    );
    Ok(connection.prepare_cached(&sql)?.query_row([parent], |row| row.get(0))?)
}

/// Copies what a new vacancy takes over from another: text, reglement (unfrozen, first edition), stages with criteria, conditions and
/// questions; never candidates, answers, jurors or publications.
///
/// # Errors
/// What SQLite says.
pub fn copy_all(tx: &Tx<'_>, from: VacancyId, to: VacancyId) -> StoreResult<()> {
    for table in [Table::Section, Table::Condition, Table::Field] {
        copy(tx, table, &children(tx.connection(), table, from.0)?, to.0)?;
    }
    // Of the reglement only the newest edition.
    let newest: Option<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM reglement WHERE vacancy_id = ?1 ORDER BY edition DESC LIMIT 1")?
        .query_row([from], |row| row.get(0))
        .optional()?;
    copy(tx, Table::Reglement, newest.as_slice(), to.0)?;
    let stages = children(tx.connection(), Table::Stage, from.0)?;
    for (stage, copied) in stages.iter().zip(copy(tx, Table::Stage, &stages, to.0)?) {
        let criteria = in_use(tx.connection(), *stage)?;
        copy(tx, Table::Criterion, &criteria, copied)?;
    }
    Ok(())
}

fn copy(tx: &Tx<'_>, table: Table, ids: &[i64], parent: i64) -> StoreResult<Vec<i64>> {
    let mut copies = Vec::with_capacity(ids.len());
    for id in ids {
        copies.push(add(tx, table, parent, &copied(tx, table, *id)?)?);
    }
    Ok(copies)
}

/// What a copy of a row takes along.
fn copied(tx: &Tx<'_>, table: Table, id: i64) -> StoreResult<Vec<(&'static str, Value)>> {
    let columns = table.copied();
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", columns.join(", "), table.name());
    Ok(tx.connection().prepare_cached(&sql)?.query_row([id], |row| {
        columns
            .iter()
            .enumerate()
            .map(|(at, column)| Ok((*column, row.get(at)?)))
            .collect()
    })?)
}

/// The numbers of an entity's vacancies that begin with these signs.
///
/// # Errors
/// What SQLite says.
pub fn numbers(connection: &Connection, entity: EntityId, prefix: &str) -> StoreResult<Vec<String>> {
    let numbers = connection
        .prepare_cached("SELECT number FROM vacancy WHERE entity_id = ?1 AND number >= ?2 AND number < ?2 || 'a'")?
        .query_map((entity, prefix), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(numbers)
}

/// Whether another vacancy of the entity has the number.
///
/// # Errors
/// What SQLite says.
pub fn number_taken(connection: &Connection, entity: EntityId, number: &str, but: VacancyId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM vacancy WHERE entity_id = ?1 AND number = ?2 AND id <> ?3)")?
        .query_row((entity, number, but), |row| row.get(0))?)
}

/// Raises the version of an edition of the reglement, if it still has the one that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn touch(tx: &Tx<'_>, edition: ReglementId, seen: i64) -> StoreResult<()> {
    tx.update("reglement", edition.0, Some(seen), &[("id", Value::Integer(edition.0))])
}

/// Makes the next edition of the reglement after another: frozen at once, with the settings of the first, and the reason.
///
/// # Errors
/// What SQLite says.
pub fn amend(tx: &Tx<'_>, id: VacancyId, after: ReglementId, values: Values<'_>, reason: &str) -> StoreResult<i64> {
    let (edition, terms): (i64, String) = tx
        .connection()
        .prepare_cached("SELECT edition, terms FROM reglement WHERE id = ?1")?
        .query_row([after.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut all = values.to_vec();
    all.extend([
        ("edition", Value::Integer(edition + 1)),
        ("terms", Value::Text(terms)),
        ("frozen_at", Value::Integer(tx.now())),
        ("change_reason", Value::Text(reason.to_owned())),
    ]);
    add(tx, Table::Reglement, id.0, &all)
}

/// Makes the next edition of the reglement with the same words: its criteria changed, for this reason.
///
/// # Errors
/// What SQLite says.
pub fn next_edition(tx: &Tx<'_>, after: ReglementId, reason: &str) -> StoreResult<i64> {
    let id = vacancy_of(tx.connection(), Table::Reglement, after.0)?.ok_or(StoreError::Gone {
        table: "reglement",
        id: after.0,
    })?;
    let mut values = copied(tx, Table::Reglement, after.0)?;
    let conditions_on: String = tx
        .connection()
        .prepare_cached("SELECT conditions_on FROM reglement WHERE id = ?1")?
        .query_row([after.0], |row| row.get(0))?;
    // A copy for another vacancy leaves the day behind; an edition of the same one keeps it.
    values.push(("conditions_on", Value::Text(conditions_on)));
    amend(tx, id, after, &values, reason)
}

/// Fills a gap that texts and conditions of a vacancy still have, word for word; gives in how many it stood.
///
/// # Errors
/// What SQLite says.
pub fn fill_gap(tx: &Tx<'_>, id: VacancyId, gap: &str, with: &str) -> StoreResult<usize> {
    let mut filled = 0;
    for (table, column) in [(Table::Section, "body"), (Table::Condition, "text")] {
        let found: Vec<(i64, String)> = tx
            .connection()
            .prepare_cached(&format!(
                "SELECT id, {column} FROM {} WHERE vacancy_id = ?1 AND instr({column}, ?2) > 0",
                table.name()
            ))?
            .query_map((id, gap), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        for (part, words) in found {
            let values = [(column, Value::Text(words.replace(gap, with)))];
            change(tx, table, part, None, &values)?;
            filled += 1;
        }
    }
    Ok(filled)
}

/// Publications planned from one day start on another.
///
/// # Errors
/// What SQLite says.
pub fn start_publications(tx: &Tx<'_>, id: VacancyId, from: NaiveDate, to: NaiveDate) -> StoreResult<()> {
    let found: Vec<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM publication WHERE vacancy_id = ?1 AND from_on = ?2 AND state = 'planned'")?
        .query_map((id, from.to_string()), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for publication in found {
        let start = [("from_on", Value::Text(to.to_string()))];
        tx.update("publication", publication, None, &start)?;
    }
    Ok(())
}

/// Publications that end on the old closing day end on the new one.
///
/// # Errors
/// What SQLite says.
pub fn move_publications(tx: &Tx<'_>, id: VacancyId, from: NaiveDate, to: NaiveDate) -> StoreResult<()> {
    let found: Vec<i64> = tx
        .connection()
        .prepare_cached(
            "SELECT id FROM publication WHERE vacancy_id = ?1 AND until_on = ?2 AND state IN ('planned', 'live')",
        )?
        .query_map((id, from.to_string()), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for publication in found {
        let until = [("until_on", Value::Text(to.to_string()))];
        tx.update("publication", publication, None, &until)?;
    }
    Ok(())
}

/// Freezes the open edition of the reglement, with the settings in force as JSON.
///
/// # Errors
/// What SQLite says.
pub fn freeze(tx: &Tx<'_>, id: VacancyId, terms: &str) -> StoreResult<()> {
    let open: Vec<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM reglement WHERE vacancy_id = ?1 AND frozen_at IS NULL ORDER BY edition")?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for reglement in open {
        let values = [
            ("frozen_at", Value::Integer(tx.now())),
            ("terms", Value::Text(terms.to_owned())),
        ];
        tx.update("reglement", reglement, None, &values)?;
    }
    Ok(())
}

/// Puts publications that begin today or earlier online.
///
/// # Errors
/// What SQLite says.
pub fn publish(tx: &Tx<'_>, id: VacancyId, today: &str) -> StoreResult<()> {
    set_publications(tx, id, "planned", today, "live")
}

/// Ends the publications that are online.
///
/// # Errors
/// What SQLite says.
pub fn end_publications(tx: &Tx<'_>, id: VacancyId) -> StoreResult<()> {
    set_publications(tx, id, "live", "9999", "ended")
}

fn set_publications(tx: &Tx<'_>, id: VacancyId, state: &str, until: &str, new: &str) -> StoreResult<()> {
    let found: Vec<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM publication WHERE vacancy_id = ?1 AND state = ?2 AND from_on <= ?3")?
        .query_map((id, state, until), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for publication in found {
        tx.update(
            "publication",
            publication,
            None,
            &[("state", Value::Text(new.to_owned()))],
        )?;
    }
    Ok(())
}

/// Whether a person applied for the vacancy.
///
/// # Errors
/// What SQLite says.
pub fn applied(connection: &Connection, id: VacancyId, person: PersonId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM application WHERE vacancy_id = ?1 AND person_id = ?2)")?
        .query_row((id, person), |row| row.get(0))?)
}

/// Whether a juror's seat has score sheets or a place in a session of the vacancy.
///
/// # Errors
/// What SQLite says.
pub fn juror_worked(connection: &Connection, seat: i64) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM score_sheet WHERE juror_id = ?1) OR EXISTS (
               SELECT 1 FROM juror j JOIN session_juror sj ON sj.person_id = j.person_id JOIN session s ON s.id = sj.session_id
               JOIN event e ON e.id = s.event_id AND e.vacancy_id = j.vacancy_id WHERE j.id = ?1)",
        )?
        .query_row([seat], |row| row.get(0))?)
}

/// The sessions to come for which a juror's seat is needed: how many, with the title and the start of the first. None when the juror scored
/// already, or sat in one that began: then the seat stays.
///
/// # Errors
/// What SQLite says.
pub fn juror_planned(
    connection: &Connection,
    seat: i64,
    now: NaiveDateTime,
) -> StoreResult<Option<(usize, String, NaiveDateTime)>> {
    const SQL: &str =
        "SELECT e.title, s.starts_local FROM juror j CROSS JOIN session_juror sj ON sj.person_id = j.person_id
       CROSS JOIN session s ON s.id = sj.session_id CROSS JOIN event e ON e.id = s.event_id
       WHERE j.id = ?1 AND e.vacancy_id = j.vacancy_id AND e.state <> 'cancelled'
         AND NOT EXISTS (SELECT 1 FROM score_sheet h WHERE h.juror_id = j.id) ORDER BY s.starts_local";
    let planned: Vec<(String, NaiveDateTime)> = connection
        .prepare_cached(SQL)?
        .query_map([seat], |found| {
            let starts = row::moment(found, "starts_local")?;
            Ok((found.get("title")?, starts.unwrap_or_default()))
        })?
        .collect::<Result<_, _>>()?;
    let n = planned.len();
    Ok(planned
        .into_iter()
        .next()
        .filter(|(_, starts)| *starts > now)
        .map(|(title, starts)| (n, title, starts)))
}

/// Adds a note to a vacancy.
///
/// # Errors
/// What SQLite says.
pub fn add_note(tx: &Tx<'_>, id: VacancyId, author: PersonId, body: &str) -> StoreResult<i64> {
    tx.insert(
        "note",
        &[
            ("vacancy_id", Value::Integer(id.0)),
            ("author_id", Value::Integer(author.0)),
            ("body", Value::Text(body.to_owned())),
            ("created_at", Value::Integer(tx.now())),
        ],
    )
}
