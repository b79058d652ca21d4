//! From a filter to conditions: those of the list of candidates and of the list of vacancies, by the words of their own columns.

use crate::domain::list::{Clause, Column, Scope, Test, View};
use crate::domain::report::{Behind, Dated, Filter, Report};
use crate::domain::setting::in_force;
use crate::domain::{Coded, EntityId, Message, Problem, ReportKind, SettingKey, VacancyId};
use crate::office::candidate::left_out;
use crate::office::visibility::Visibility;
use crate::office::{Counter, Failure, anonymity, condition};
use crate::store::list::Condition;
use crate::store::report::Asked;
use crate::store::{candidates, entity, setting, vacancy, visible};
use chrono::NaiveDate;

/// What a report rests on: who asks, under which filter, and the conditions that come of it.
pub(super) struct Base<'a> {
    pub(super) counter: &'a Counter<'a>,
    kind: ReportKind,
    filter: &'a Filter,
    pub(super) days: (Option<NaiveDate>, Option<NaiveDate>),
    /// The filter as conditions on the list of candidates, and on that of vacancies.
    candidates: Vec<Clause>,
    vacancies: Vec<Clause>,
    hidden: Vec<VacancyId>,
}

impl<'a> Base<'a> {
    pub(super) fn new(counter: &'a Counter<'a>, kind: ReportKind, filter: &'a Filter) -> Result<Self, Failure> {
        let today = counter.clock.today();
        let days = match kind.is_suppressed() {
            true => filter.period.months(today),
            false => filter.period.days(today),
        };
        if let (Some(from), Some(until)) = days
            && from > until
        {
            let message = Message::new("refused-report-period");
            return Err(Problem::block("report", message).at("until").into());
        }
        if kind.is_suppressed() && filter.is_fine() {
            return Err(Problem::block("V-65", Message::new("refused-report-fine")).into());
        }
        let dated = kind.dated();
        let mut candidates = shared(counter, filter);
        let mut vacancies = candidates.clone();
        let period = |columns, id| between(counter, columns, id, days);
        match dated {
            Dated::Received | Dated::Clicked => candidates.extend(period(candidates::COLUMNS, "received")?),
            Dated::Published => {
                candidates.extend(period(candidates::COLUMNS, "published")?);
                vacancies.extend(period(vacancy::COLUMNS, "published")?);
            }
            Dated::Never => {}
        }
        Ok(Self {
            counter,
            kind,
            filter,
            days: if dated == Dated::Never { (None, None) } else { days },
            candidates,
            vacancies,
            hidden: anonymity::hidden_vacancies(counter)?,
        })
    }

    /// The report before anything is counted.
    pub(super) fn blank(&self) -> Report {
        let entity = match self.filter.scope {
            Scope::Entity(id) => entity::name(self.counter.connection, id).ok(),
            Scope::All | Scope::Mine => None,
        };
        Report {
            kind: self.kind,
            filter: self.filter.clone(),
            days: self.days,
            entity: entity.unwrap_or_default(),
            on: self.counter.clock.today(),
            headings: Vec::new(),
            lines: Vec::new(),
            total: None,
            notes: Vec::new(),
            chart: None,
        }
    }

    /// The applications the report is about: those the list of all candidates shows under the same conditions.
    pub(super) fn asked(&self) -> Asked {
        let (me, scope) = (self.counter.actor.person, self.filter.scope);
        let mut seen = Visibility::of_candidates(self.counter.actor).on_vacancies_of_applications();
        seen.and(vacancy::scope(scope, me));
        Asked::candidates(seen, &self.hidden, &self.candidates)
    }

    /// The same without vacancies in which the asker only judges: what others scored there is not told before its time, nor after.
    pub(super) fn kept(&self) -> Asked {
        let (me, scope) = (self.counter.actor.person, self.filter.scope);
        let entities = Visibility::of_candidates(self.counter.actor).entities;
        let mut seen = match self.kind.is_of_colleagues() {
            true => visible::entities("v.entity_id", entities.as_deref()),
            false => visible::kept_or_managed(entities.as_deref(), me),
        };
        seen.and(vacancy::scope(scope, me));
        Asked::candidates(seen, &self.hidden, &self.candidates)
    }

    /// Vacancies as the list of them shows them, with the conditions.
    pub(super) fn vacancies(&self) -> (Condition, &[Clause]) {
        let (me, scope) = (self.counter.actor.person, self.filter.scope);
        let mut seen = Visibility::of_vacancies(self.counter.actor).on_vacancies();
        seen.and(vacancy::scope(scope, me));
        (seen, &self.vacancies)
    }

    /// The condition on the day of arrival, where the period is one of days.
    pub(super) fn received(&self) -> Option<&Clause> {
        self.candidates.iter().find(|clause| clause.column == "received")
    }

    /// The candidates behind a figure: those of the report for whom this holds too.
    pub(super) fn behind(&self, clauses: impl IntoIterator<Item = Clause>) -> Behind {
        Behind::Candidates(self.view(&self.candidates, candidates::SOURCE.default_sort, clauses))
    }

    /// The candidates behind a figure of one entity: a number of a vacancy is unique within it.
    pub(super) fn behind_of(&self, entity: EntityId, clauses: impl IntoIterator<Item = Clause>) -> Behind {
        match self.behind(clauses) {
            Behind::Candidates(view) => Behind::Candidates(View {
                scope: Scope::Entity(entity),
                ..view
            }),
            behind @ Behind::Vacancies(_) => behind,
        }
    }

    /// The vacancies behind a figure.
    pub(super) fn vacancies_behind(&self, clauses: impl IntoIterator<Item = Clause>) -> Behind {
        Behind::Vacancies(self.view(&self.vacancies, vacancy::SOURCE.default_sort, clauses))
    }

    fn view(&self, filter: &[Clause], sort: &str, clauses: impl IntoIterator<Item = Clause>) -> View {
        View {
            scope: self.filter.scope,
            clauses: filter.iter().cloned().chain(clauses).collect(),
            sort: sort.to_owned(),
            ..View::default()
        }
    }

    /// A setting that holds for whoever the report is about: an entity's own, or of all of them the strictest.
    pub(super) fn strictest(&self, key: SettingKey) -> Result<i64, Failure> {
        let today = self.counter.clock.today();
        let set: Vec<_> = setting::values(self.counter.connection, key)?
            .into_iter()
            .map(|(set, _)| set)
            .collect();
        let of = |entity: Option<EntityId>| {
            let value = in_force(&set, entity, today).and_then(|set| set.value.number());
            value.unwrap_or_else(|| key.usual_number())
        };
        if let Scope::Entity(entity) = self.filter.scope {
            return Ok(of(Some(entity)));
        }
        let own = set.iter().filter_map(|one| one.entity).map(|entity| of(Some(entity)));
        Ok(own.chain([of(None)]).max().unwrap_or_else(|| key.usual_number()))
    }

    /// Says who is left out of reports over candidates, as the list of all candidates does.
    pub(super) fn note_left_out(&self, report: &mut Report) -> Result<(), Failure> {
        if self.kind.dated() != Dated::Never && self.kind != ReportKind::Clicks {
            let left_out = left_out::read(self.counter, self.filter.scope)?;
            report.notes.extend(left_out.message());
        }
        Ok(())
    }
}

/// A column is exactly one of these codes.
pub(super) fn is<T: Coded>(column: &str, values: impl IntoIterator<Item = T>) -> Clause {
    let codes = values.into_iter().map(|value| value.code().to_owned());
    exactly(column, Test::Is(codes.collect()))
}

/// A column reads so.
pub(super) fn reads(column: &str, text: &str) -> Clause {
    exactly(column, Test::Same(text.to_owned()))
}

/// A column is exactly this text, its letters as they are.
pub(super) fn is_text(column: &str, text: &str) -> Clause {
    exactly(column, Test::Is(vec![text.to_owned()]))
}

fn exactly(column: &str, test: Test) -> Clause {
    Clause {
        column: column.to_owned(),
        not: false,
        test,
    }
}

/// What the two lists have in common. Who reads as line manager only reads the own vacancies, whatever else a seat would show.
fn shared(counter: &Counter<'_>, filter: &Filter) -> Vec<Clause> {
    let mut clauses = Vec::new();
    if !filter.kinds.is_empty() {
        clauses.push(is("kind", filter.kinds.iter().copied()));
    }
    if !filter.levels.is_empty() {
        clauses.push(is("level", filter.levels.iter().copied()));
    }
    if !filter.rank.trim().is_empty() {
        clauses.push(reads("rank", filter.rank.trim()));
    }
    if !filter.officer.trim().is_empty() {
        clauses.push(reads("owner", filter.officer.trim()));
    }
    let kept = Visibility::of_candidates(counter.actor).entities;
    if kept.is_some_and(|entities| entities.is_empty()) {
        clauses.push(reads("manager", &counter.actor.name));
    }
    clauses
}

/// A column lies between two days.
fn between(
    counter: &Counter<'_>,
    columns: &'static [Column],
    id: &str,
    (from, until): (Option<NaiveDate>, Option<NaiveDate>),
) -> Result<Option<Clause>, Failure> {
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let Some(column) = columns.iter().find(|column| column.id == id) else {
        return Ok(None);
    };
    if from.is_none() && until.is_none() {
        return Ok(None);
    }
    let unread = |unread: condition::Unread| Problem::block("report", Message::new(unread.message)).at("from");
    let test = condition::range(column, &text(from), &text(until), counter.clock).map_err(unread)?;
    Ok(Some(exactly(column.id, test)))
}
