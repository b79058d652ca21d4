//! Clicks on adverts: kept by vacancy, site and day; told by vacancy and site, with the candidates who came from there.

use crate::domain::list::Clause;
use crate::domain::report::ClickLine;
use crate::domain::{EntityId, VacancyId};
use crate::store::list::{self, Condition};
use crate::store::{StoreResult, Tx, candidates, vacancy};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

/// A vacancy on a site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OnSite {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Whose.
    pub entity: EntityId,
    /// The site.
    pub site: String,
    /// How many clicks.
    pub clicks: i64,
    /// The first day with clicks.
    pub first: Option<NaiveDate>,
    /// The last day with clicks.
    pub last: Option<NaiveDate>,
    /// How many candidates came from there.
    pub candidates: i64,
}

/// The question for the clicks of vacancies (a condition on [`vacancy::SOURCE`]) on days of a period, with the candidates who came from the
/// site under the conditions of the list of candidates.
fn asked(vacancies: Condition, period: Condition, received: Condition) -> Condition {
    let came = match received.sql.as_str() {
        "" => String::new(),
        sql => format!(" AND {sql}"),
    };
    let columns = format!(
        "v.number, v.title, v.entity_id, k.site, sum(k.clicks), min(k.clicked_on), max(k.clicked_on),
         (SELECT count(*) FROM application a WHERE a.vacancy_id = v.id AND a.source = k.site{came})"
    );
    let from = format!("{} JOIN click_count k ON k.vacancy_id = v.id", vacancy::SOURCE.from);
    let mut condition = vacancies;
    condition.and(period);
    let mut whole = super::question(&columns, &from, "", condition);
    whole.values = received.values.into_iter().chain(whole.values).collect();
    whole.sql += " GROUP BY v.id, k.site ORDER BY sum(k.clicks) DESC, v.number, k.site";
    whole
}

/// The clicks of vacancies, the most first.
///
/// # Errors
/// What SQLite says.
pub fn on_sites(
    connection: &Connection,
    (seen, clauses): (Condition, &[Clause]),
    (from, until): (Option<NaiveDate>, Option<NaiveDate>),
    received: Option<&Clause>,
) -> StoreResult<Vec<OnSite>> {
    let mut period = Condition::default();
    for (sign, day) in [(">=", from), ("<=", until)] {
        if let Some(day) = day {
            period.and(Condition::new(
                format!("k.clicked_on {sign} ?"),
                vec![Value::Text(day.to_string())],
            ));
        }
    }
    let received = received.map_or_else(Condition::default, |clause| list::asked(&candidates::SOURCE, clause));
    let asked = asked(super::vacancies(seen, clauses), period, received);
    Ok(connection
        .prepare_cached(&asked.sql)?
        .query_map(params_from_iter(asked.values), |row| {
            let day = |at| Ok::<_, rusqlite::Error>(row.get::<_, String>(at)?.parse().ok());
            Ok(OnSite {
                number: row.get(0)?,
                title: row.get(1)?,
                entity: row.get(2)?,
                site: row.get(3)?,
                clicks: row.get(4)?,
                first: day(5)?,
                last: day(6)?,
                candidates: row.get(7)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The vacancies with a number; numbers are unique within an entity only.
///
/// # Errors
/// What SQLite says.
pub fn numbered(connection: &Connection, number: &str) -> StoreResult<Vec<VacancyId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM vacancy WHERE number = ?1 ORDER BY id")?
        .query_map([number], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// What is kept of a site on a day for a vacancy: the row, and how many.
///
/// # Errors
/// What SQLite says.
pub fn kept(connection: &Connection, vacancy: VacancyId, line: &ClickLine) -> StoreResult<Option<(i64, i64)>> {
    Ok(connection
        .prepare_cached("SELECT id, clicks FROM click_count WHERE vacancy_id = ?1 AND site = ?2 AND clicked_on = ?3")?
        .query_row((vacancy, &line.site, line.on.to_string()), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?)
}

/// Keeps a count that is new.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, vacancy: VacancyId, line: &ClickLine) -> StoreResult<()> {
    tx.insert(
        "click_count",
        &[
            ("vacancy_id", Value::Integer(vacancy.0)),
            ("site", Value::Text(line.site.clone())),
            ("clicked_on", Value::Text(line.on.to_string())),
            ("clicks", Value::Integer(line.clicks)),
        ],
    )
    .map(|_| ())
}

/// Puts another number in the place of the one that is kept.
///
/// # Errors
/// What SQLite says.
pub fn change(tx: &Tx<'_>, row: i64, clicks: i64) -> StoreResult<()> {
    tx.update("click_count", row, None, &[("clicks", Value::Integer(clicks))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, plan};

    #[test]
    fn clicks_are_found_by_their_vacancy() {
        let store = Store::in_memory().expect("a database");
        let asked = asked(Condition::default(), Condition::default(), Condition::default());
        let steps = plan::steps(&store, &asked.sql);
        let long =
            |step: &&String| step.starts_with("SCAN a") || step.starts_with("SEARCH a USING INDEX application_person");
        assert!(!steps.iter().any(|step| long(&step)), "{steps:?}");
        assert!(steps.iter().any(|step| step.contains("(vacancy_id=?")), "{steps:?}");
    }
}
