//! Reading hire sheets: the list, one sheet with what it still needs and whose turn it is, who has none yet.

use super::document;
use super::{Subject, facts, is_seen, look_up, manager, subject};
use crate::domain::hire::{self, Facts, Fiche};
use crate::domain::list::{Column, ColumnKind, Scope, column};
use crate::domain::{
    Coded, Hand, HireField, HireId, HireState, Message, Patience, PersonId, Problem, Role, Secret, Severity, VacancyId,
};
use crate::office::person::{Ask, Told};
use crate::office::privacy::number::Masked;
use crate::office::reckoned::Reckoned;
use crate::office::rights::{self, Matter};
use crate::office::{Act, Counter, Failure, anonymity, visibility};
use crate::store::hire::{self as rows, HireRow, ReadyLine, Why};
use crate::store::vacancy::dossier;
use crate::store::{number, person, setting};

const STATES: ColumnKind = ColumnKind::Choice(
    "hire-state",
    &["dc_talent", "entity", "waiting", "dcpa", "final", "cancelled"],
);

/// The columns of the list.
pub const COLUMNS: &[Column] = &[
    column("age", ColumnKind::Age, true, 2, 11),
    column("name", ColumnKind::Text, true, 0, 18),
    column("hire-state", STATES, true, 0, 11),
    column("hire-missing", ColumnKind::Number, true, 1, 7),
    column("vacancy", ColumnKind::Text, true, 3, 10),
    column("title", ColumnKind::Text, true, 4, 20),
    column("hire-start", ColumnKind::Date, true, 1, 11),
    column("entity", ColumnKind::Text, true, 5, 8),
    column("hire-turn", ColumnKind::Text, false, 6, 16),
    column("hire-manager", ColumnKind::Text, false, 9, 16),
];

/// A sheet in a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Which.
    pub id: HireId,
    /// The name, family name first.
    pub name: String,
    /// The vacancy.
    pub vacancy: VacancyId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The entity's short name.
    pub entity: String,
    /// Who.
    pub person: PersonId,
    /// Where it stands.
    pub state: HireState,
    /// Since when, in milliseconds.
    pub state_at: i64,
    /// How long the entity lets something wait.
    pub patience: Patience,
    /// How much stands in the way of the next status.
    pub missing: usize,
    /// The first day, where it is known: `2026-12-01`.
    pub start: String,
    /// It waits for the asker.
    pub mine: bool,
    /// The version.
    pub version: i64,
}

impl Reckoned for Line {
    const ORDER: &'static str = "age";

    fn id(&self) -> i64 {
        self.id.0
    }

    fn value(&self, column: &str) -> String {
        match column {
            "age" => self.state_at.to_string(),
            "name" => self.name.clone(),
            "hire-state" => self.state.code().to_owned(),
            "hire-missing" => self.missing.to_string(),
            "vacancy" => self.number.clone(),
            "title" => self.title.clone(),
            "hire-start" => self.start.clone(),
            "entity" => self.entity.clone(),
            _ => String::new(),
        }
    }

    fn read(&self) -> String {
        format!("{} {} {} {}", self.name, self.number, self.title, self.entity)
    }

    fn sorts(column: &str) -> bool {
        COLUMNS.iter().any(|one| one.sortable && one.id == column)
    }
}

/// A read about hire sheets.
#[derive(Clone, PartialEq, Debug)]
pub enum HireQuery {
    /// The list: of one vacancy or of all; with `true` also those that are final or cancelled.
    List(Option<VacancyId>, bool, Ask),
    /// One sheet.
    Sheet(HireId),
    /// Who was taken on and has none: of one vacancy or of all the asker may begin one for.
    Ready(Option<VacancyId>),
    /// A sheet as data; the number whole where it is given, as somebody who said why got it.
    Fiche(HireId, Option<Secret>),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum HireReply {
    /// Sheets.
    List(Told<Line>),
    /// One sheet.
    Sheet(Box<Sheet>),
    /// Who has none.
    Ready(Vec<ReadyLine>),
    /// A sheet as data.
    Fiche(Box<Fiche>),
}

/// A sheet as the asker may read it and work on it.
#[derive(Clone, PartialEq, Debug)]
pub struct Sheet {
    /// The sheet with what it reads.
    pub row: HireRow,
    /// What the rules look at.
    pub facts: Facts,
    /// The number, masked, for who may keep one.
    pub number: Option<Masked>,
    /// Why fields are otherwise than given.
    pub reasons: Vec<Why>,
    /// The line manager's name.
    pub manager: String,
    /// The status that follows.
    pub next: Option<HireState>,
    /// What stands in its way, and what should be known.
    pub missing: Vec<Problem>,
    /// The earlier statuses it can be handed back to.
    pub backs: Vec<HireState>,
    /// Who the asker is to it.
    pub hands: Vec<Hand>,
    /// How long the entity lets something wait.
    pub patience: Patience,
    /// Why an act cannot be done; an act that is absent can.
    pub refused: Vec<(Act, Message)>,
    /// Who may be its line manager.
    pub managers: Vec<(PersonId, String)>,
}

impl Sheet {
    /// Why the asker cannot do an act now, if so.
    pub fn why_not(&self, act: Act) -> Option<&Message> {
        self.refused
            .iter()
            .find(|(refused, _)| *refused == act)
            .map(|(_, why)| why)
    }

    /// Whether the asker may fill a field in now.
    pub fn may_fill(&self, field: HireField) -> bool {
        let mine = |hand: &Hand| field.is_filled_by(*hand, self.row.state);
        self.facts.asks(field) && self.why_not(Act::HireFill).is_none() && self.hands.iter().any(mine)
    }

    /// How much stands in the way of the next status.
    pub fn blocks(&self) -> usize {
        blocks(&self.missing)
    }

    /// Who fills a field in now: whose turn it is, and the line manager for the leader's part.
    pub fn filled_by(&self, field: HireField) -> Vec<Hand> {
        let hands = Hand::ALL.iter().copied();
        hands.filter(|hand| field.is_filled_by(*hand, self.row.state)).collect()
    }

    /// Why a field is otherwise than given.
    pub fn reason(&self, field: HireField) -> Option<&Why> {
        self.reasons.iter().find(|why| why.field == field)
    }
}

fn blocks(problems: &[Problem]) -> usize {
    problems
        .iter()
        .filter(|problem| problem.severity == Severity::Block)
        .count()
}

/// The acts a sheet offers.
const ACTS: &[Act] = &[
    Act::HireFill,
    Act::HireAdvance,
    Act::HireBack,
    Act::HireCancel,
    Act::NumberReveal,
];

impl HireQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<HireReply, Failure> {
        Ok(match self {
            Self::List(vacancy, past, ask) => {
                let mut lines = lines(counter, *vacancy, *past)?;
                match ask.scope() {
                    Scope::All => {}
                    Scope::Mine => lines.retain(|(line, _)| line.mine),
                    Scope::Entity(entity) => lines.retain(|(_, subject)| subject.row.entity == entity),
                }
                let lines = lines.into_iter().map(|(line, _)| line).collect();
                HireReply::List(ask.of(lines, true, |line: &Line| line.version))
            }
            Self::Sheet(id) => HireReply::Sheet(Box::new(sheet(counter, look_up(counter, *id)?)?)),
            Self::Ready(vacancy) => HireReply::Ready(ready(counter, *vacancy)?),
            Self::Fiche(id, number) => {
                let sheet = sheet(counter, look_up(counter, *id)?)?;
                HireReply::Fiche(Box::new(document::fiche(&sheet, number.as_ref(), counter.clock)))
            }
        })
    }
}

/// The sheets the asker may see. Those of vacancies whose candidates are hidden are left out: an order by name would tell who they are.
fn lines(counter: &Counter<'_>, vacancy: Option<VacancyId>, past: bool) -> Result<Vec<(Line, Subject)>, Failure> {
    let connection = counter.connection;
    let found = match (vacancy, past) {
        (Some(vacancy), _) => rows::of_vacancy(connection, vacancy)?,
        (None, true) => rows::past(connection)?,
        (None, false) => rows::open(connection)?,
    };
    let hidden = anonymity::hidden_vacancies(counter)?;
    let mut lines = Vec::with_capacity(found.len());
    for row in found.into_iter().filter(|row| past || row.state.is_open()) {
        let subject = subject(counter.actor, row);
        if !is_seen(counter.actor, &subject) || hidden.contains(&subject.row.vacancy) {
            continue;
        }
        let patience = setting::patience(connection, subject.row.entity, counter.clock.today())?;
        lines.push((line(&subject, patience), subject));
    }
    Ok(lines)
}

/// The open sheets that wait for the asker, the longest first.
///
/// # Errors
/// What the store could not do.
pub fn waiting(counter: &Counter<'_>) -> Result<Vec<Line>, Failure> {
    let lines = lines(counter, None, false)?.into_iter();
    Ok(lines.map(|(line, _)| line).filter(|line| line.mine).collect())
}

/// The sheets of a vacancy with who was taken on, for its dossier.
///
/// # Errors
/// What the store could not do.
pub fn of_vacancy(counter: &Counter<'_>, vacancy: VacancyId) -> Result<Vec<Line>, Failure> {
    let lines = lines(counter, Some(vacancy), true)?.into_iter();
    Ok(lines.map(|(line, _)| line).collect())
}

fn line(subject: &Subject, patience: Patience) -> Line {
    let (row, facts) = (&subject.row, subject.facts());
    let next = row.state.after(facts.is_inflow());
    let missing = next.map(|next| hire::missing_for(&facts, next)).unwrap_or_default();
    Line {
        id: row.id,
        name: row.name(),
        vacancy: row.vacancy,
        number: row.number.clone(),
        title: row.fields.title.clone(),
        entity: row.entity_short.clone(),
        person: row.person,
        state: row.state,
        state_at: row.state_at,
        patience,
        missing: blocks(&missing),
        start: facts.value(HireField::StartOn).to_owned(),
        mine: is_waiting_for(subject, &missing),
        version: row.version,
    }
}

/// Whether a sheet waits for somebody: at his turn, or a line manager while something of the leader's part is missing.
fn is_waiting_for(subject: &Subject, missing: &[Problem]) -> bool {
    let leaders = |problem: &Problem| {
        let field = problem.field.and_then(HireField::from_code);
        problem.severity == Severity::Block && field.is_some_and(HireField::is_leaders)
    };
    match subject.row.state {
        HireState::Talent => subject.hands.contains(&Hand::Talent),
        HireState::Entity if subject.of_entity => true,
        HireState::Entity => subject.hands.contains(&Hand::Manager) && missing.iter().any(leaders),
        HireState::Waiting => subject.of_entity,
        HireState::Dcpa => subject.hands.contains(&Hand::Dcpa),
        HireState::Final | HireState::Cancelled => false,
    }
}

fn sheet(counter: &Counter<'_>, subject: Subject) -> Result<Sheet, Failure> {
    let connection = counter.connection;
    let facts = facts(&subject.row);
    let state = subject.row.state;
    let next = state.after(facts.is_inflow());
    let may_keep = rights::check(counter.actor, Act::NumberKeep, &subject.matter).is_ok();
    let number = match may_keep {
        true => number::of(connection, subject.row.person)?.map(Masked::from),
        false => None,
    };
    let manager = match manager(&facts) {
        Some(id) => person::card(connection, id)?.map(|card| format!("{} {}", card.given, card.family)),
        None => None,
    };
    let on = counter.clock.today();
    Ok(Sheet {
        missing: next.map(|next| hire::missing_for(&facts, next)).unwrap_or_default(),
        backs: state.before(facts.is_inflow()),
        next,
        number,
        reasons: rows::reasons(connection, subject.row.id)?,
        manager: manager.unwrap_or_default(),
        patience: setting::patience(connection, subject.row.entity, on)?,
        refused: ACTS
            .iter()
            .filter_map(|act| Some((*act, refusal(counter, &subject, *act)?)))
            .collect(),
        managers: dossier::colleagues(connection, Some((Role::LineManager, subject.row.entity)), on)?,
        hands: subject.hands,
        row: subject.row,
        facts,
    })
}

/// Why an act cannot be done on a sheet, as far as is known before it is tried.
fn refusal(counter: &Counter<'_>, subject: &Subject, act: Act) -> Option<Message> {
    if let Err(problem) = rights::check(counter.actor, act, &subject.matter) {
        return Some(problem.message);
    }
    let by_turn = match act {
        Act::HireAdvance | Act::HireBack => subject.turn(),
        Act::HireCancel | Act::HireFill if !subject.row.state.is_open() => Err(super::over(&subject.row)),
        Act::HireFill => {
            let mine = |field: &HireField| {
                let state = subject.row.state;
                subject.hands.iter().any(|hand| field.is_filled_by(*hand, state))
            };
            match HireField::ALL.iter().any(mine) {
                true => Ok(()),
                false => subject.turn(),
            }
        }
        _ => Ok(()),
    };
    by_turn.err().map(|problem| problem.message)
}

/// Who has no sheet yet, as far as the asker may begin one.
fn ready(counter: &Counter<'_>, vacancy: Option<VacancyId>) -> Result<Vec<ReadyLine>, Failure> {
    let mut found = rows::ready(counter.connection, vacancy)?;
    let hidden = anonymity::hidden_vacancies(counter)?;
    if let Some(vacancy) = vacancy {
        let matter = visibility::matter(&visibility::candidate_facts(counter, vacancy)?);
        rights::check(counter.actor, Act::HireBegin, &matter)?;
    } else {
        rights::check_anywhere(counter.actor, Act::HireBegin)?;
        found.retain(|line| rights::check(counter.actor, Act::HireBegin, &Matter::of(line.entity)).is_ok());
    }
    found.retain(|line| !hidden.contains(&line.vacancy));
    Ok(found)
}
