//! What reports count. The conditions are those of the lists, made by the same words of the same columns, so that a figure and the list
//! behind it cannot differ.
//!
//! A question streams its rows and adds up here: two million rows grouped by SQLite would be sorted first. Whoever asks hears how far it is
//! and can stop it.

pub mod applicants;
pub mod clicks;
pub mod desk;
pub mod judged;
pub mod saved;
pub mod times;

use crate::domain::VacancyId;
use crate::domain::list::Clause;
use crate::store::list::{self, Condition};
use crate::store::{StoreResult, alias, candidates, vacancy};
use rusqlite::{Connection, Row, params_from_iter};
use std::cell::Cell;

/// After so many rows it is told how far it is.
const STEP: u64 = 4_096;

/// Told how many applications were passed; `false` stops it.
pub type Tell<'a> = &'a dyn Fn(u64) -> bool;

/// The applications a report is about: a condition on vacancies `v`, and one on applications `a`.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    vacancies: Condition,
    applications: Condition,
    hidden: Vec<VacancyId>,
}

impl Asked {
    /// Candidates of the vacancies somebody may see (a condition on `v`), without those who are hidden, under conditions of the list of all
    /// candidates.
    pub fn candidates(seen: Condition, hidden: &[VacancyId], clauses: &[Clause]) -> Self {
        let mut asked = Self {
            vacancies: seen.whole(),
            applications: Condition::default(),
            hidden: hidden.to_vec(),
        };
        for clause in clauses {
            let condition = list::asked(&candidates::SOURCE, clause);
            match condition.sql.contains("a.") {
                true => asked.applications.and(condition),
                false => asked.vacancies.and(condition),
            }
        }
        asked
    }

    /// The vacancies alone, as a condition on `v`.
    fn of_vacancies(&self) -> Condition {
        let mut condition = self.vacancies.clone();
        condition.and(alias::outside("v.id", &self.hidden));
        condition
    }

    /// Whether nothing is asked of the vacancies: the applications are gone through as they lie, without looking each vacancy up.
    const fn is_of_all(&self) -> bool {
        self.vacancies.sql.is_empty()
    }

    /// How many applications the vacancies have, before anything is asked of an application: what [`Tell`] counts towards.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn size(&self, connection: &Connection) -> StoreResult<u64> {
        candidates::applied(connection, self.of_vacancies())
    }

    /// These columns of every application, from vacancy to application, or straight through when every vacancy is meant.
    fn applications(&self, columns: &str) -> Condition {
        let mut condition = self.applications.clone();
        let from = if self.is_of_all() {
            condition.and(alias::outside("a.vacancy_id", &self.hidden));
            "application a"
        } else {
            condition.and(self.of_vacancies());
            "vacancy v CROSS JOIN application a ON a.vacancy_id = v.id"
        };
        question(columns, from, "", condition)
    }

    /// These columns of what hangs on the vacancies, with a condition of its own.
    fn along(&self, columns: &str, joins: &str, own: &str) -> Condition {
        let from = format!("vacancy v {joins}");
        question(columns, &from, own, self.of_vacancies())
    }
}

/// A question, from its parts; what is without values stands last.
fn question(columns: &str, from: &str, own: &str, mut condition: Condition) -> Condition {
    condition.and(Condition::new(own, Vec::new()));
    let filter = match condition.sql.as_str() {
        "" => String::new(),
        sql => format!(" WHERE {sql}"),
    };
    Condition::new(format!("SELECT {columns} FROM {from}{filter}"), condition.values)
}

/// How far a question is.
struct Pace<'a> {
    tell: Tell<'a>,
    done: Cell<u64>,
    vacancy: Cell<i64>,
}

impl<'a> Pace<'a> {
    const fn new(tell: Tell<'a>) -> Self {
        Self {
            tell,
            done: Cell::new(0),
            vacancy: Cell::new(0),
        }
    }

    /// One application was passed.
    fn one(&self) {
        self.done.set(self.done.get() + 1);
    }

    /// A row of this vacancy was passed, which has so many applications; `true` the first time.
    fn of(&self, vacancy: i64, applications: i64) -> bool {
        let new = self.vacancy.replace(vacancy) != vacancy;
        if new {
            self.done.set(self.done.get() + applications.unsigned_abs());
        }
        new
    }
}

/// Goes through the rows of a question; `false` when it was stopped on the way.
fn stream(
    connection: &Connection,
    asked: &Condition,
    pace: &Pace<'_>,
    mut each: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> StoreResult<bool> {
    let mut statement = connection.prepare_cached(&asked.sql)?;
    let mut rows = statement.query(params_from_iter(asked.values.iter()))?;
    let mut passed: u64 = 0;
    while let Some(row) = rows.next()? {
        each(row)?;
        passed += 1;
        if passed.is_multiple_of(STEP) && !(pace.tell)(pace.done.get()) {
            return Ok(false);
        }
    }
    Ok((pace.tell)(pace.done.get()))
}

/// Vacancies somebody may see, under conditions of the list of vacancies: a condition on [`vacancy::SOURCE`].
fn vacancies(seen: Condition, clauses: &[Clause]) -> Condition {
    let mut condition = seen.whole();
    for clause in clauses {
        condition.and(list::asked(&vacancy::SOURCE, clause));
    }
    condition
}

/// The statements behind reports over these conditions, so that a test can ask how SQLite means to answer them.
pub fn questions(asked: &Asked) -> Vec<Condition> {
    let mut all = applicants::questions(asked);
    all.extend(times::questions(asked));
    all.extend(judged::questions(asked));
    all
}
