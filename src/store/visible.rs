//! Conditions on lists for who may see what; `office::visibility` decides, this writes the SQL.

use crate::domain::{EntityId, PersonId};
use crate::store::list::Condition;
use rusqlite::types::Value;

/// Vacancies of the entities, and those with an application where the person sits on the jury or is the line manager.
pub fn vacancies(entities: Option<&[EntityId]>, person: PersonId) -> Condition {
    let Some(entities) = entities else {
        return Condition::default();
    };
    Condition::new(
        format!(
            "({} OR (v.applications > 0 AND v.id IN (SELECT vacancy_id FROM juror WHERE person_id = ? UNION ALL SELECT id FROM vacancy WHERE manager_id = ?)))",
            among("v.entity_id", entities)
        ),
        vec![Value::Integer(person.0), Value::Integer(person.0)],
    )
}

/// Applications for vacancies of the entities, and those where the person scores on the jury or is the line manager.
pub fn applications(entities: Option<&[EntityId]>, person: PersonId) -> Condition {
    let Some(entities) = entities else {
        return Condition::default();
    };
    Condition::new(
        format!(
            "({} OR a.vacancy_id IN (SELECT vacancy_id FROM juror WHERE person_id = ? AND role <> 'observer' UNION ALL SELECT id FROM vacancy WHERE manager_id = ?))",
            among("a.entity_id", entities)
        ),
        vec![Value::Integer(person.0), Value::Integer(person.0)],
    )
}

/// Identifiers are numbers, so they can stand in the SQL itself.
fn among(column: &str, entities: &[EntityId]) -> String {
    let ids: Vec<String> = entities.iter().map(|id| id.0.to_string()).collect();
    format!("{column} IN ({})", ids.join(", "))
}
