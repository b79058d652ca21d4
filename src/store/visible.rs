//! Conditions on lists for who may see what; `office::visibility` decides, this writes the SQL.

use crate::domain::{EntityId, PersonId};
use crate::store::list::Condition;
use rusqlite::types::Value;

/// More entities than this are walked together, past the rows of the others: their share is large enough.
const APART: usize = 6;

/// Vacancies of the entities, and those with an application where the person sits on the jury or is the line manager.
pub fn vacancies(entities: Option<&[EntityId]>, person: PersonId) -> Condition {
    let Some(entities) = entities else {
        return Condition::default();
    };
    alternatives("v.entity_id", entities, SEATS, person)
}

/// Vacancies where the person sits on the jury or is the line manager, once there is an application.
const SEATS: &str = "v.applications > 0 AND v.id IN (SELECT vacancy_id FROM juror WHERE person_id = ? UNION ALL SELECT id FROM vacancy WHERE manager_id = ?)";

/// Of [`vacancies`] those outside the entities.
pub fn elsewhere(entities: &[EntityId], person: PersonId) -> Condition {
    outside("v.entity_id", &listed(entities), SEATS, person)
}

/// Rows of these entities; `None`: all.
pub fn entities(column: &str, entities: Option<&[EntityId]>) -> Condition {
    entities.map_or_else(Condition::default, |entities| {
        Condition::new(format!("{column} IN ({})", listed(entities)), Vec::new())
    })
}

/// Vacancies of the entities, and those whose line manager the person is: seats on a jury bring none. `None`: every vacancy.
pub fn kept_or_managed(entities: Option<&[EntityId]>, person: PersonId) -> Condition {
    let Some(entities) = entities else {
        return Condition::default();
    };
    Condition::new(
        format!("(v.entity_id IN ({}) OR v.manager_id = ?)", listed(entities)),
        vec![Value::Integer(person.0)],
    )
}

/// Applications for vacancies of the entities, and those where the person scores on the jury or is the line manager.
///
/// For lists across vacancies; a list within one asks whether that vacancy's candidates may be seen.
pub fn applications(entities: Option<&[EntityId]>, person: PersonId) -> Condition {
    let Some(entities) = entities else {
        return Condition::default();
    };
    candidates_of("a.entity_id", "a.vacancy_id", entities, person)
}

/// The vacancies whose applications [`applications`] lets through, for what is kept with a vacancy.
pub fn vacancies_by_candidates(entities: Option<&[EntityId]>, person: PersonId) -> Condition {
    let Some(entities) = entities else {
        return Condition::default();
    };
    candidates_of("v.entity_id", "v.id", entities, person)
}

fn candidates_of(entity: &str, vacancy: &str, entities: &[EntityId], person: PersonId) -> Condition {
    let seats = format!(
        "{vacancy} IN (SELECT vacancy_id FROM juror WHERE person_id = ? AND role <> 'observer' UNION ALL SELECT id FROM vacancy WHERE manager_id = ?)"
    );
    alternatives(entity, entities, &seats, person)
}

/// Each entity apart, along its own index, and the person's own seats outside those entities.
fn alternatives(column: &str, entities: &[EntityId], seats: &str, person: PersonId) -> Condition {
    let listed = listed(entities);
    let mut arms: Vec<Condition> = if entities.len() > APART {
        // The sign keeps the index of the order in use.
        vec![Condition::new(format!("+{column} IN ({listed})"), Vec::new())]
    } else {
        listed
            .split(", ")
            .filter(|id| !id.is_empty())
            .map(|id| Condition::new(format!("{column} = {id}"), Vec::new()))
            .collect()
    };
    arms.push(outside(column, &listed, seats, person));
    Condition::one_of(arms)
}

/// The person's own seats outside these entities.
fn outside(column: &str, listed: &str, seats: &str, person: PersonId) -> Condition {
    let me = Value::Integer(person.0);
    Condition::new(format!("+{column} NOT IN ({listed}) AND {seats}"), vec![me.clone(), me])
}

/// Entities as SQL lists them, each once. Identifiers are numbers, so they can stand in the SQL itself.
fn listed(entities: &[EntityId]) -> String {
    let mut ids: Vec<String> = entities.iter().map(|id| id.0.to_string()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.join(", ")
}

/// Approvals of the entities, those the person asked for, has a step in or answered for another, and those that lie with somebody in whose
/// place the person answers (`absent`).
///
/// With entities the list is walked in its order and every row looked at; without, the few rows are found by the person.
pub fn approvals(entities: Option<&[EntityId]>, person: PersonId, absent: &[PersonId]) -> Condition {
    let mut own = "SELECT approval_id FROM approval_step WHERE person_id = ? UNION ALL SELECT id FROM approval WHERE requested_by = ?
       UNION ALL SELECT approval_id FROM approval_step WHERE decided_by = ?"
        .to_owned();
    if !absent.is_empty() {
        let absent: Vec<String> = absent.iter().map(|id| id.0.to_string()).collect();
        own += &format!(
            " UNION ALL SELECT approval_id FROM approval_step WHERE person_id IN ({}) AND state IN ('waiting', 'current')",
            absent.join(", ")
        );
    }
    let person = vec![Value::Integer(person.0); 3];
    match entities {
        None => Condition::default(),
        Some([]) => Condition::new(format!("a.id IN ({own})"), person),
        Some(entities) => {
            let listed: Vec<String> = entities.iter().map(|id| id.0.to_string()).collect();
            Condition::new(
                format!("(+a.entity_id IN ({}) OR +a.id IN ({own}))", listed.join(", ")),
                person,
            )
        }
    }
}

/// Requests of the entities, and the person's own.
///
/// As with approvals: with entities the list is walked in its order, without them the few rows are found by the person.
pub fn requests(entities: Option<&[EntityId]>, person: PersonId) -> Condition {
    let me = vec![Value::Integer(person.0)];
    match entities {
        None => Condition::default(),
        Some([]) => Condition::new("q.id IN (SELECT id FROM vacancy_request WHERE requester_id = ?)", me),
        Some(entities) => {
            let listed: Vec<String> = entities.iter().map(|id| id.0.to_string()).collect();
            Condition::new(
                format!("(+q.entity_id IN ({}) OR +q.requester_id = ?)", listed.join(", ")),
                me,
            )
        }
    }
}
