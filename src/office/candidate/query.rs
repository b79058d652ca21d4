//! Reading candidates and applications.

use super::case::{self, Eyes};
use super::compare::{self, Compared};
use super::dossier::{self, Dossier};
use super::import;
use super::left_out::{self, LeftOut};
use super::letter;
use super::ranking::{self, Ranking};
use super::reuse::{self, Proposal};
use super::stands::{self, Stands};
use crate::domain::list::{Anchor, Count, Key, Page, Scope, View};
use crate::domain::{
    ApplicationId, ApplicationState, JurorRole, Message, PersonId, Problem, Role, StageId, TagId, VacancyId,
};
use crate::office::anonymity::veil::{self, Veil};
use crate::office::person::{Ask, Told, list as people};
use crate::office::visibility::{self, Visibility};
use crate::office::{Act, Counter, Failure, anonymity, rights};
use crate::store::candidates::{self, CandidateRow, Head};
use crate::store::letter::LetterRow;
use crate::store::list::{self, Condition, Source};
use crate::store::sheet::Seat;
use crate::store::{alias, application, recusal, vacancy};
use std::collections::{HashMap, HashSet};

/// The columns of the list that rest on one whose telling is decided by [`veil`]: table and column.
const RESTS_ON: &[(&str, &str, &str)] = &[
    ("name", "application", "sort_name"),
    ("city", "person", "city"),
    ("postal-code", "person", "postal_code"),
    ("cv", "document_text", "body"),
    ("accommodation", "application", "accommodation"),
    ("documents", "document", "name"),
    ("competence", "test_result", "competence"),
    ("list", "shortlist_member", "shortlist_id"),
    ("diploma", "person", "diploma"),
];

/// Whether a column tells who somebody is, by a condition or an order. What is read in a text that is masked would be found by a name.
fn tells(column: &str) -> bool {
    let rests_on = RESTS_ON.iter().find(|(listed, ..)| *listed == column);
    rests_on.is_some_and(|(_, table, column)| match veil::of(table, column) {
        Veil::Hidden => true,
        Veil::InPlace | Veil::Masked => *table == "document_text",
        Veil::Shown => false,
    })
}
/// How far rows are counted exactly.
const COUNTED: u64 = 100_000;
/// How many rows can be marked at once.
const MARKABLE: usize = 10_000;
/// The column of the lists somebody stands in.
const LIST: &str = "list";

/// A read about candidates. A list is of one vacancy, or of all.
#[derive(Clone, PartialEq, Debug)]
pub enum CandidateQuery {
    /// The vacancy an application is for.
    VacancyOf(ApplicationId),
    /// The head of a vacancy's candidates: number, title, how many wait.
    Head(VacancyId),
    /// A page of a list.
    Page {
        /// Whose candidates.
        vacancy: Option<VacancyId>,
        /// What the list shows.
        view: View,
        /// Where the page starts.
        anchor: Anchor,
        /// How many rows.
        limit: usize,
    },
    /// How many rows a view has.
    Count(Option<VacancyId>, View),
    /// Who is left out of the list over all vacancies, in a scope of it.
    LeftOut(Scope),
    /// Every row of a view, to mark them.
    Ids(Option<VacancyId>, View),
    /// The place of an application in a view.
    KeyOf(Option<VacancyId>, View, ApplicationId),
    /// The first candidate of a view, or the first after another, that the actor still has to judge or decide upon; past the last one it
    /// begins again.
    ToDo(VacancyId, View, Option<ApplicationId>),
    /// A candidate's dossier.
    Dossier(ApplicationId),
    /// Candidates side by side.
    Compare(Vec<ApplicationId>),
    /// The ranking of a vacancy.
    Ranking(VacancyId),
    /// Who could be exempted from what on earlier results.
    Reuse(VacancyId, Ask),
    /// The letters about an application, newest first.
    Letters(ApplicationId),
    /// The letters of a vacancy.
    LettersOf(VacancyId),
    /// Every tag, with whether it is on the application.
    Tags(ApplicationId),
    /// Where applications stand: for acting on many at once.
    States(Vec<ApplicationId>),
    /// What an import would do.
    Preview(Box<import::Import>),
    /// What a path that is being typed could lead to.
    Paths(String),
    /// Whose applications these are, each person once.
    People(Vec<ApplicationId>),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum CandidateReply {
    /// The vacancy.
    VacancyOf(Option<VacancyId>),
    /// The head of a vacancy's candidates, and why the asker may add none now.
    Head(Head, Option<Message>),
    /// A page of a list.
    Page(Page<CandidateRow>),
    /// How many rows a view has.
    Count(Count),
    /// Who is left out of a list over vacancies.
    LeftOut(LeftOut),
    /// The rows of a view.
    Ids(Vec<ApplicationId>),
    /// The place of an application in a view.
    KeyOf(Option<Key>),
    /// The first candidate to do something about; none when all is done.
    ToDo(Option<ApplicationId>),
    /// A candidate's dossier.
    Dossier(Box<Dossier>),
    /// Candidates side by side.
    Compare(Vec<Compared>),
    /// The ranking of a vacancy.
    Ranking(Box<Ranking>),
    /// Who could be exempted from what on earlier results.
    Reuse(Told<Proposal>),
    /// Letters.
    Letters(Vec<LetterRow>),
    /// Every tag, with whether it is on the application.
    Tags(Vec<(TagId, String, bool)>),
    /// Where applications stand.
    States(Vec<Stands>),
    /// What an import would do.
    Preview(Box<import::preview::Preview>),
    /// Where a path leads: what was typed, and the files and folders that begin so.
    Paths(String, Vec<import::paths::Entry>),
    /// Whose applications they are.
    People(Vec<PersonId>),
}

impl CandidateQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<CandidateReply, Failure> {
        use CandidateReply as R;
        let connection = counter.connection;
        Ok(match self {
            Self::VacancyOf(id) => R::VacancyOf(application::vacancy_of(connection, *id)?),
            Self::Head(id) => {
                let (facts, seat) = case::vacancy_of_list(counter, *id)?;
                let juror = seat.filter(|seat| seat.interest.is_empty()).map(|seat| seat.id);
                let may = rights::check(counter.actor, Act::CandidateAdd, &visibility::matter(&facts));
                let why_not = may.err().map(|problem| problem.message);
                let mut head = candidates::head(connection, facts.id, juror)?;
                if case::eyes(counter.actor, &facts) == Eyes::Sheets {
                    head.recused = recusal::waiting(connection, facts.id)?;
                }
                R::Head(head, why_not)
            }
            Self::Page {
                vacancy,
                view,
                anchor,
                limit,
            } => R::Page(page(counter, *vacancy, view, anchor, *limit)?),
            Self::Count(vacancy, view) => {
                let base = base(counter, *vacancy, view)?;
                let typed = base.hidden && !view.text.trim().is_empty();
                let narrowed = !base.hidden && view.clauses.iter().any(|clause| clause.column == LIST);
                let view = base.allowed(view);
                if list::is_whole(&view) && !typed && !narrowed {
                    return Ok(R::Count(kept(counter, &base, &view)?));
                }
                let source = base.source();
                R::Count(list::count(connection, source, &view, base.condition, COUNTED)?)
            }
            Self::LeftOut(scope) => R::LeftOut(left_out::read(counter, *scope)?),
            Self::Ids(vacancy, view) => {
                let base = base(counter, *vacancy, view)?;
                let view = base.allowed(view);
                let ids = list::all_ids(connection, base.source(), &view, base.condition, MARKABLE)?;
                R::Ids(ids.into_iter().map(ApplicationId).collect())
            }
            Self::KeyOf(vacancy, view, id) => {
                let base = base(counter, *vacancy, view)?;
                let view = base.allowed(view);
                let key = list::key_of(connection, base.source(), &view, base.condition, id.0)?;
                R::KeyOf(key)
            }
            Self::ToDo(vacancy, view, after) => R::ToDo(to_do(counter, *vacancy, view, *after)?),
            Self::Dossier(id) => R::Dossier(Box::new(dossier::read(counter, *id)?)),
            Self::Compare(ids) => R::Compare(compare::read(counter, ids)?),
            Self::Ranking(id) => R::Ranking(Box::new(ranking::read(counter, *id)?)),
            Self::Reuse(id, ask) => R::Reuse(reuse::listed(counter, *id, ask)?),
            Self::Letters(id) => R::Letters(letter::of_application(counter, *id)?),
            Self::LettersOf(id) => R::Letters(letter::of_vacancy(counter, *id)?),
            Self::Tags(id) => R::Tags(dossier::tags(counter, *id)?),
            Self::People(ids) => {
                let subjects = case::look_up_many(counter, ids)?;
                if subjects.iter().any(|subject| subject.hidden) {
                    return Err(Problem::block("gone", Message::new("refused-person-hidden")).into());
                }
                let mut seen = HashSet::new();
                let people = subjects.iter().map(|subject| subject.application.person);
                R::People(people.filter(|person| seen.insert(*person)).collect())
            }
            Self::States(ids) => {
                let subjects = case::look_up_many(counter, ids)?;
                R::States(stands::read(counter, &subjects)?)
            }
            Self::Preview(wanted) => R::Preview(Box::new(import::preview::read(counter, wanted)?)),
            Self::Paths(typed) => R::Paths(typed.clone(), import::paths::read(typed)),
        })
    }
}

/// What a list rests on: which rows, and what the actor is to their vacancy.
struct Base {
    condition: Condition,
    one: Option<(vacancy::Facts, Option<Seat>)>,
    /// Whether the actor may read scores before handing in.
    scores: bool,
    /// Whether the actor may not read who the candidates are.
    hidden: bool,
    /// The vacancies a list over vacancies leaves out, because their candidates are hidden.
    left_out: Vec<VacancyId>,
}

/// Those who stand in the lists a view asks for: whose lists there are depends on who asks.
fn in_lists(counter: &Counter<'_>, view: &View) -> Result<Condition, Failure> {
    let mut condition = Condition::default();
    for clause in view.clauses.iter().filter(|clause| clause.column == LIST) {
        condition.and(people::standing(counter, clause)?);
    }
    Ok(condition)
}

impl Base {
    /// The SQL behind the list: one vacancy has few candidates, all of them together may be millions.
    const fn source(&self) -> &'static Source {
        match self.one {
            Some(_) => &candidates::SOURCE_OF_VACANCY,
            None => &candidates::SOURCE,
        }
    }

    /// The view as the actor may have it: an order by scores one may not read tells them too.
    fn allowed(&self, view: &View) -> View {
        let mut view = view.clone();
        if self.hidden {
            // What was typed asks for a number, see `base`; an order by name, or who has a name in the CV, would tell names.
            view.text.clear();
            view.clauses.retain(|clause| !tells(&clause.column));
            if tells(&view.sort) {
                "received".clone_into(&mut view.sort);
            }
        }
        // The condition on lists is in the base.
        view.clauses.retain(|clause| clause.column != LIST);
        if !self.scores {
            view.clauses.retain(|clause| clause.column != "score");
            if view.sort == "score" {
                candidates::SOURCE.default_sort.clone_into(&mut view.sort);
            }
        }
        view
    }
}

fn base(counter: &Counter<'_>, vacancy: Option<VacancyId>, view: &View) -> Result<Base, Failure> {
    let Some(id) = vacancy else {
        let mut condition = Visibility::of_candidates(counter.actor).on_applications();
        condition.and(candidates::scope(view.scope, counter.actor.person));
        let left_out = anonymity::hidden_vacancies(counter)?;
        condition.and(alias::outside("a.vacancy_id", &left_out));
        condition.and(in_lists(counter, view)?);
        let scores = !counter.actor.holds_anywhere(Role::Juror);
        return Ok(Base {
            condition,
            one: None,
            scores,
            hidden: false,
            left_out,
        });
    };
    let (facts, seat) = case::vacancy_of_list(counter, id)?;
    let scores = case::eyes(counter.actor, &facts) != Eyes::Own;
    let hidden = anonymity::hides(counter.connection, counter.actor, &facts)?;
    let mut condition = candidates::of_vacancy(id);
    if hidden && !view.text.trim().is_empty() {
        condition.and(alias::numbered(id, anonymity::typed(&view.text).unwrap_or(-1)));
    }
    // Who stands in a list of people has a name there.
    if !hidden {
        condition.and(in_lists(counter, view)?);
    }
    Ok(Base {
        condition,
        one: Some((facts, seat)),
        scores,
        hidden,
        left_out: Vec::new(),
    })
}

/// The count of a whole scope, which is kept with the vacancies.
fn kept(counter: &Counter<'_>, base: &Base, view: &View) -> Result<Count, Failure> {
    let vacancies = if let Some((facts, _)) = &base.one {
        vacancy::only(facts.id)
    } else {
        let mut condition = Visibility::of_candidates(counter.actor).on_vacancies_of_applications();
        condition.and(vacancy::scope(view.scope, counter.actor.person));
        condition.and(alias::outside("v.id", &base.left_out));
        condition
    };
    Ok(Count::Exactly(candidates::applied(counter.connection, vacancies)?))
}

fn page(
    counter: &Counter<'_>,
    vacancy: Option<VacancyId>,
    view: &View,
    anchor: &Anchor,
    limit: usize,
) -> Result<Page<CandidateRow>, Failure> {
    let base = base(counter, vacancy, view)?;
    let view = base.allowed(view);
    let source = base.source();
    let mut page = list::page(
        counter.connection,
        source,
        &view,
        base.condition.clone(),
        anchor,
        limit,
        candidates::list_row,
    )?;
    match &base.one {
        Some((facts, seat)) => {
            with_progress(counter, facts, seat.as_ref(), base.scores, &mut page.rows)?;
            if base.hidden {
                hide_names(counter, facts.id, &mut page.rows)?;
            }
        }
        None => hide_scores(counter, &mut page.rows),
    }
    Ok(page)
}

/// The own sheet comes first; who decides upon candidates is then brought to the first one undecided.
fn to_do(
    counter: &Counter<'_>,
    vacancy: VacancyId,
    view: &View,
    after: Option<ApplicationId>,
) -> Result<Option<ApplicationId>, Failure> {
    let base = base(counter, Some(vacancy), view)?;
    let view = base.allowed(view);
    let Some((_, seat)) = &base.one else { return Ok(None) };
    let scores_self = seat
        .as_ref()
        .filter(|seat| seat.interest.is_empty() && seat.role != JurorRole::Observer);
    let place = match after {
        Some(id) => list::key_of(counter.connection, base.source(), &view, base.condition.clone(), id.0)?,
        None => None,
    };
    let anchors: Vec<Anchor> = place.map(Anchor::After).into_iter().chain([Anchor::First]).collect();
    let own = scores_self.map(|seat| candidates::without_sheet(seat.id));
    let undecided = base.scores.then(candidates::undecided);
    for wanted in own.into_iter().chain(undecided) {
        let mut condition = base.condition.clone();
        condition.and(wanted);
        for anchor in &anchors {
            let (source, read) = (base.source(), candidates::list_row);
            let page = list::page(counter.connection, source, &view, condition.clone(), anchor, 2, read)?;
            if let Some(row) = page.rows.iter().find(|row| Some(row.id) != after) {
                return Ok(Some(row.id));
            }
        }
    }
    Ok(None)
}

/// In an anonymous stage a candidate goes by a number.
fn hide_names(counter: &Counter<'_>, vacancy: VacancyId, rows: &mut [CandidateRow]) -> Result<(), Failure> {
    let names = anonymity::names(counter.connection, vacancy)?;
    for row in rows {
        row.name = names.of(row.id);
        // What somebody needs to take part, and what a file is called, tells who it is too.
        for (column, told) in [
            ("city", &mut row.city),
            ("postal-code", &mut row.postal_code),
            ("accommodation", &mut row.accommodation),
            ("documents", &mut row.documents),
            ("competence", &mut row.competences),
            ("diploma", &mut row.diploma),
        ] {
            if tells(column) {
                told.clear();
            }
        }
    }
    Ok(())
}

/// In a list over vacancies, scores stand only where the actor keeps the file or chooses among the candidates.
fn hide_scores(counter: &Counter<'_>, rows: &mut [CandidateRow]) {
    let keeps = Visibility::of_candidates(counter.actor).entities;
    for row in rows {
        let kept = keeps.as_ref().is_none_or(|entities| entities.contains(&row.entity));
        if !kept && row.manager != Some(counter.actor.person) {
            row.score = -1;
        }
    }
}

/// How far the judging of each candidate has come: conditions answered, or criteria scored on the own sheet.
fn with_progress(
    counter: &Counter<'_>,
    facts: &vacancy::Facts,
    seat: Option<&Seat>,
    scores: bool,
    rows: &mut [CandidateRow],
) -> Result<(), Failure> {
    let ids: Vec<ApplicationId> = rows.iter().map(|row| row.id).collect();
    let (conditions, criteria) = candidates::asked(counter.connection, facts.id)?;
    let answered = candidates::answered(counter.connection, &ids)?;
    let scored = match seat {
        Some(seat) => candidates::scored(counter.connection, &ids, seat.id)?,
        None => HashMap::new(),
    };
    for row in rows {
        let own = row.stage.and_then(|stage: StageId| scored.get(&(row.id, stage)));
        let handed_in = own.is_some_and(|(_, submitted)| *submitted);
        row.progress = match row.state {
            ApplicationState::Admissible if conditions > 0 => {
                Some((answered.get(&row.id).copied().unwrap_or(0), conditions))
            }
            ApplicationState::InStage if seat.is_some() && !handed_in => row
                .stage
                .and_then(|stage| criteria.get(&stage))
                .map(|asked| (own.map_or(0, |(n, _)| *n), *asked)),
            _ => None,
        };
        if !scores && !handed_in {
            row.score = -1;
        }
    }
    Ok(())
}
