//! Find anything: people, vacancies, events, notes and the text of documents, by the first letters of words.
//!
//! Rows come in the order the index holds them, newest identifier last, so that a common prefix costs no more than a rare one.

use crate::domain::document::PAGE_BREAK;
use crate::domain::{ApplicationId, EntityId, EventId, PersonId, VacancyId};
use crate::store::list::{Condition, prefix_query, typed_words};
use crate::store::{StoreResult, alias, row, visible};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Hit {
    /// A vacancy.
    Vacancy {
        /// Which.
        id: VacancyId,
        /// Its number.
        number: String,
        /// Its title.
        title: String,
        /// The short name of its entity, when another entity has a vacancy of the same number; otherwise empty.
        entity: String,
    },
    /// A person, with the latest application the asker may see.
    Person {
        /// Who.
        person: PersonId,
        /// The name.
        name: String,
        /// The application.
        application: ApplicationId,
        /// Its vacancy.
        vacancy: VacancyId,
        /// The vacancy's number and title.
        about: String,
        /// Whether the asker keeps the file, and so may open the person's dossier.
        file: bool,
    },
    /// An event of a vacancy.
    Event {
        /// Which.
        id: EventId,
        /// Its title.
        title: String,
        /// Where it is.
        place: String,
        /// Its first day.
        from: NaiveDate,
        /// The vacancy's number and title.
        about: String,
    },
    /// A note or a document about an application.
    Text {
        /// Which kind of text: `note` or `document`.
        kind: &'static str,
        /// The words around the match.
        excerpt: String,
        /// Whose.
        name: String,
        /// The application.
        application: ApplicationId,
        /// Its vacancy.
        vacancy: VacancyId,
    },
}

/// Who may see what, for a search.
#[derive(Clone, Copy, Debug)]
pub struct Within<'a> {
    /// Entities whose vacancies are all visible, `None`: all.
    pub vacancies: Option<&'a [EntityId]>,
    /// Entities whose candidates are all visible, `None`: all.
    pub candidates: Option<&'a [EntityId]>,
    /// Whose seats add single vacancies.
    pub person: PersonId,
    /// Whether notes may be read at all.
    pub notes: bool,
    /// Vacancies whose candidates are hidden from the asker: neither they nor their texts are found.
    pub hidden: &'a [VacancyId],
}

/// How many matches are looked at to fill a part of the result: rights are checked on these.
const LOOKED_AT: usize = 400;

/// Finds what matches the words typed, at most `limit` of each kind; nothing when no word was typed.
///
/// # Errors
/// What SQLite says.
pub fn find(connection: &Connection, typed: &str, within: Within<'_>, limit: usize) -> StoreResult<Vec<Hit>> {
    if typed_words(typed).is_empty() {
        return Ok(Vec::new());
    }
    let mut hits = vacancies(connection, typed, within, limit)?;
    hits.extend(people(connection, typed, within, limit)?);
    hits.extend(events(connection, typed, within, limit)?);
    // A single letter in a text says nothing and matches everything.
    if typed.trim().chars().count() > 1 {
        hits.extend(texts(connection, typed, within, limit, "document")?);
        if within.notes {
            hits.extend(texts(connection, typed, within, limit, "note")?);
        }
    }
    Ok(hits)
}

fn vacancies(connection: &Connection, typed: &str, within: Within<'_>, limit: usize) -> StoreResult<Vec<Hit>> {
    let visible = visible::vacancies(within.vacancies, within.person).whole();
    let sql = format!(
        "SELECT v.id, v.number, v.title,
           CASE WHEN EXISTS (SELECT 1 FROM vacancy x WHERE x.number = v.number AND x.id <> v.id) THEN e.short ELSE '' END
         FROM (SELECT rowid AS id FROM vacancy_fts WHERE vacancy_fts MATCH ? LIMIT {LOOKED_AT}) f
         JOIN vacancy v ON v.id = f.id JOIN entity e ON e.id = v.entity_id {} LIMIT {limit}",
        filter(&visible)
    );
    rows(connection, ("vacancy_fts", typed), &sql, visible.values, |row| {
        Ok(Hit::Vacancy {
            id: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            entity: row.get(3)?,
        })
    })
}

/// Who may see a vacancy may see its events.
fn events(connection: &Connection, typed: &str, within: Within<'_>, limit: usize) -> StoreResult<Vec<Hit>> {
    let visible = visible::vacancies(within.vacancies, within.person).whole();
    let sql = events_sql(&visible, limit);
    rows(connection, ("event_fts", typed), &sql, visible.values, |found| {
        Ok(Hit::Event {
            id: found.get(0)?,
            title: found.get(1)?,
            place: found.get(2)?,
            from: row::day(found, "from_on")?.unwrap_or_default(),
            about: found.get(4)?,
        })
    })
}

fn events_sql(visible: &Condition, limit: usize) -> String {
    format!(
        "SELECT e.id, e.title, e.place, e.from_on, v.number || ' ' || v.title
         FROM (SELECT rowid AS id FROM event_fts WHERE event_fts MATCH ? LIMIT {LOOKED_AT}) f
         CROSS JOIN event e ON e.id = f.id CROSS JOIN vacancy v ON v.id = e.vacancy_id {} LIMIT {limit}",
        filter(visible)
    )
}

fn people(connection: &Connection, typed: &str, within: Within<'_>, limit: usize) -> StoreResult<Vec<Hit>> {
    let mut visible = visible::applications(within.candidates, within.person).whole();
    visible.and(alias::outside("a.vacancy_id", within.hidden));
    let sql = format!(
        "SELECT p.id, p.family_name || ', ' || p.given_name, a.id, v.id, v.number || ' ' || v.title, a.entity_id
         FROM (SELECT rowid AS id FROM person_fts WHERE person_fts MATCH ? LIMIT {LOOKED_AT}) f
         CROSS JOIN person p ON p.id = f.id
         CROSS JOIN application a ON a.person_id = p.id AND a.received_at = (SELECT max(x.received_at) FROM application x WHERE x.person_id = p.id)
         CROSS JOIN vacancy v ON v.id = a.vacancy_id {} LIMIT {limit}",
        filter(&visible)
    );
    rows(connection, ("person_fts", typed), &sql, visible.values, |row| {
        Ok(Hit::Person {
            person: row.get(0)?,
            name: row.get(1)?,
            application: row.get(2)?,
            vacancy: row.get(3)?,
            about: row.get(4)?,
            file: within
                .candidates
                .is_none_or(|kept| row.get(5).is_ok_and(|entity| kept.contains(&entity))),
        })
    })
}

fn texts(
    connection: &Connection,
    typed: &str,
    within: Within<'_>,
    limit: usize,
    kind: &'static str,
) -> StoreResult<Vec<Hit>> {
    let mut visible = visible::applications(within.candidates, within.person).whole();
    visible.and(alias::outside("a.vacancy_id", within.hidden));
    let (index, table, body) = match kind {
        "note" => ("note_fts", "note t ON t.id = f.id", "t.body"),
        _ => (
            "document_fts",
            "document t ON t.id = f.id AND t.removed_at IS NULL CROSS JOIN document_text x ON x.id = f.id",
            "x.body",
        ),
    };
    let sql = format!(
        "SELECT {body}, p.family_name || ', ' || p.given_name, a.id, a.vacancy_id
         FROM (SELECT rowid AS id FROM {index} WHERE {index} MATCH ? LIMIT {LOOKED_AT}) f
         CROSS JOIN {table}
         CROSS JOIN application a ON a.id = t.application_id
           AND NOT EXISTS (SELECT 1 FROM shield h WHERE h.application_id = a.id AND h.erased_at IS NULL)
         CROSS JOIN person p ON p.id = a.person_id {} LIMIT {limit}",
        filter(&visible)
    );
    let words = typed_words(typed);
    rows(connection, (index, typed), &sql, visible.values, |row| {
        let body: String = row.get(0)?;
        Ok(Hit::Text {
            kind,
            excerpt: excerpt(&body, &words),
            name: row.get(1)?,
            application: row.get(2)?,
            vacancy: row.get(3)?,
        })
    })
}

fn filter(condition: &Condition) -> String {
    if condition.sql.is_empty() {
        String::new()
    } else {
        format!("WHERE {}", condition.sql)
    }
}

/// What a statement brings of an index and the words typed, its first value.
fn rows(
    connection: &Connection,
    (index, typed): (&str, &str),
    sql: &str,
    values: Vec<Value>,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<Hit>,
) -> StoreResult<Vec<Hit>> {
    let query = prefix_query(connection, index, typed)?.unwrap_or_default();
    let bound = std::iter::once(Value::Text(query)).chain(values);
    let hits = connection
        .prepare_cached(sql)?
        .query_map(params_from_iter(bound), |row| read(row))?
        .collect::<Result<_, _>>()?;
    Ok(hits)
}

/// The line with the first match, without what stands before it on a long line.
fn excerpt(body: &str, words: &[String]) -> String {
    let matches = |line: &&str| {
        let folded = crate::text::fold(line);
        words.iter().any(|word| {
            folded
                .split(|c: char| !c.is_alphanumeric())
                .any(|part| part.starts_with(word.as_str()))
        })
    };
    let lines = || body.split(['\n', PAGE_BREAK]);
    lines()
        .find(matches)
        .or_else(|| lines().next())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, plan};

    #[test]
    fn events_are_found_along_their_index_whoever_asks() {
        let store = Store::in_memory().expect("a store");
        let entities = [EntityId(1)];
        for (entities, person) in [
            (None, PersonId(2)),
            (Some(&entities[..]), PersonId(2)),
            (Some(&[][..]), PersonId(2)),
        ] {
            let sql = events_sql(&visible::vacancies(entities, person).whole(), 20);
            let steps = plan::steps(&store, &sql);
            let long = |step: &&String| {
                step.contains("TEMP B-TREE")
                    || (step.starts_with("SCAN") && !step.contains("VIRTUAL TABLE") && !step.ends_with("SCAN f"))
            };
            assert_eq!(steps.iter().find(long), None, "{steps:#?}");
        }
    }

    #[test]
    fn the_excerpt_is_the_line_with_the_match() {
        let body = "Els Desmet\n2019-2026 Dossierbeheerder, OCMW Gent\nTalen: Frans";
        assert_eq!(
            excerpt(body, &["dossierb".to_owned()]),
            "2019-2026 Dossierbeheerder, OCMW Gent"
        );
        assert_eq!(excerpt(body, &["zz".to_owned()]), "Els Desmet");
    }
}
