//! Hire sheets: begun for who was taken on, filled in by whose turn it is, handed on and back, exported.
//!
//! Whose turn it is follows from roles there are: the selection officer of the entity is DC Talent, its HR officer the entity, the HR officer
//! of *every* entity the service centre (DCPA). An administrator of accounts has no business with somebody's terms of employment.

mod document;
mod fill;
pub mod query;

pub use fill::typed;
pub use query::{HireQuery, HireReply, Line, Sheet};

use crate::domain::hire::{self, Facts, Source};
use crate::domain::{
    Actor, ApplicationId, ApplicationState, Grant, Hand, HireField, HireId, HireState, Message, PersonId, Problem,
    Role, settle,
};
use crate::office::candidate::case;
use crate::office::privacy::person as privacy;
use crate::office::rights::{self, Matter};
use crate::office::vacancy::state::reason_of;
use crate::office::visibility::Visibility;
use crate::office::{Act, Command, Counter, Desk, Done, Failure, anonymity};
use crate::store::hire::{self as rows, HireRow};
use crate::store::{retention, vacancy};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A write about hire sheets. `seen` is the version the person looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum HireCommand {
    /// Begin the sheet of somebody who was taken on.
    Begin {
        /// The application.
        application: ApplicationId,
    },
    /// Fill fields in; nothing takes a value away.
    Fill {
        /// Which sheet.
        sheet: HireId,
        /// The version looked at.
        seen: i64,
        /// The fields with what they are to hold: text, codes, days as `2026-11-23`.
        fields: BTreeMap<HireField, String>,
        /// Why something is otherwise than the vacancy or the application has it.
        #[serde(default)]
        reason: String,
    },
    /// Hand it on to the next status.
    Advance {
        /// Which sheet.
        sheet: HireId,
        /// The version looked at.
        seen: i64,
    },
    /// Hand it back to an earlier status.
    Back {
        /// Which sheet.
        sheet: HireId,
        /// The version looked at.
        seen: i64,
        /// To which.
        to: HireState,
        /// Why.
        reason: String,
    },
    /// End it: it came to nothing.
    Cancel {
        /// Which sheet.
        sheet: HireId,
        /// The version looked at.
        seen: i64,
        /// Why.
        reason: String,
    },
}

impl From<HireCommand> for Command {
    fn from(command: HireCommand) -> Self {
        Self::Hire(command)
    }
}

impl HireCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Begin { .. } => Act::HireBegin,
            Self::Fill { .. } => Act::HireFill,
            Self::Advance { .. } => Act::HireAdvance,
            Self::Back { .. } => Act::HireBack,
            Self::Cancel { .. } => Act::HireCancel,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Begin { application } => begin(desk, *application),
            Self::Fill {
                sheet,
                seen,
                fields,
                reason,
            } => fill::fill(desk, (*sheet, *seen), fields, reason.trim()),
            Self::Advance { sheet, seen } => advance(desk, *sheet, *seen),
            Self::Back {
                sheet,
                seen,
                to,
                reason,
            } => back(desk, *sheet, *seen, *to, reason),
            Self::Cancel { sheet, seen, reason } => cancel(desk, *sheet, *seen, reason),
        }
    }
}

fn gone() -> Failure {
    Problem::block("gone", Message::new("refused-gone")).into()
}

/// Nobody works on a sheet any more.
fn over(row: &HireRow) -> Problem {
    let message = Message::new("refused-hire-over")
        .with("name", row.name())
        .with("state", Message::of(row.state));
    Problem::block("hire", message)
}

/// A sheet as an actor works with it.
#[derive(Clone, Debug)]
pub(in crate::office) struct Subject {
    /// The sheet with what it reads.
    pub row: HireRow,
    /// What rights depend on.
    pub matter: Matter,
    /// Who the actor is to it.
    pub hands: Vec<Hand>,
    /// Whether the actor is an HR officer of this very entity: whoever is one of all may act in its place, and does not wait for it.
    pub of_entity: bool,
}

impl Subject {
    /// What the rules look at.
    pub fn facts(&self) -> Facts {
        facts(&self.row)
    }

    /// Why it is not the actor's turn.
    fn turn(&self) -> Result<(), Problem> {
        let turn = self.row.state.turn();
        if self.hands.iter().any(|hand| turn.contains(hand)) {
            return Ok(());
        }
        let Some(who) = named(turn) else {
            return Err(over(&self.row));
        };
        let message = Message::new("refused-hire-turn")
            .with("name", self.row.name())
            .with("state", Message::of(self.row.state))
            .with("who", who);
        Err(Problem::block("hire", message))
    }
}

/// Several hands in words; none of none.
pub fn named(hands: &[Hand]) -> Option<Message> {
    let either = |first, next| Message::new("list-or").with("first", first).with("next", next);
    hands.iter().map(|hand| Message::of(*hand)).reduce(either)
}

/// What the rules look at, of a sheet.
pub(in crate::office) fn facts(row: &HireRow) -> Facts {
    let source = Source {
        fields: &row.fields,
        place: &row.place,
        manager: row.manager,
        profile: row.applied,
        vlimpers: &row.vlimpers,
    };
    Facts {
        state: row.state,
        kind: row.fields.kind,
        level: row.fields.level,
        rank: row.fields.rank.clone(),
        grade: row.fields.grade.clone(),
        given: source.given(),
        kept: row.kept.clone(),
        number: row.number_kind,
        name: format!("{} {}", row.given_name, row.family),
        person: row.person.to_string(),
        addressed: !row.street.is_empty() && !row.city.is_empty(),
    }
}

/// The line manager of a sheet.
fn manager(facts: &Facts) -> Option<PersonId> {
    facts.value(HireField::Manager).parse().ok().map(PersonId)
}

/// What an actor is to a sheet: by role in its entity, or as its line manager.
pub(in crate::office) fn subject(actor: &Actor, row: HireRow) -> Subject {
    let me = Some(actor.person);
    let facts = facts(&row);
    let leads = row.manager == me || manager(&facts) == me;
    let matter = Matter {
        seats: if leads { vec![Role::LineManager] } else { Vec::new() },
        hr_manages: row.procedure.managed_by.contains(&Role::HrOfficer),
        ..Matter::of(row.entity)
    };
    let hr = actor.holds(Role::HrOfficer, row.entity);
    let hands = [
        (
            Hand::Talent,
            actor.holds(Role::SelectionOfficer, row.entity) || (hr && matter.hr_manages),
        ),
        (Hand::Entity, hr),
        (Hand::Manager, leads),
        (Hand::Dcpa, rights::everywhere(actor, Role::HrOfficer)),
    ];
    let hands = hands.into_iter().filter(|(_, is)| *is).map(|(hand, _)| hand).collect();
    let named = |grant: &Grant| grant.role == Role::HrOfficer && grant.entity == Some(row.entity);
    let of_entity = actor.grants.iter().any(named);
    Subject {
        row,
        matter,
        hands,
        of_entity,
    }
}

/// Whether an actor may see a sheet: who keeps the files of its entity, and its line manager.
pub(in crate::office) fn is_seen(actor: &Actor, subject: &Subject) -> bool {
    let keeps = Visibility::of_candidates(actor)
        .entities
        .is_none_or(|entities| entities.contains(&subject.row.entity));
    keeps || subject.hands.contains(&Hand::Manager)
}

/// Looks a sheet up, if the actor may see it.
///
/// # Errors
/// "Not there" for what does not exist or may not be seen; a refusal where the person is hidden (V-33, V-64).
pub(in crate::office) fn look_up(counter: &Counter<'_>, id: HireId) -> Result<Subject, Failure> {
    let row = rows::one(counter.connection, id)?.ok_or_else(gone)?;
    let subject = subject(counter.actor, row);
    if !is_seen(counter.actor, &subject) {
        return Err(gone());
    }
    if retention::is_hidden(counter.connection, subject.row.application)? {
        return Err(Problem::block("V-64", Message::new("refused-hidden")).into());
    }
    let facts = vacancy::facts(counter.connection, subject.row.vacancy, counter.actor.person)?.ok_or_else(gone)?;
    // A sheet tells who somebody is.
    if anonymity::hides(counter.connection, counter.actor, &facts)? {
        return Err(Problem::block("V-33", anonymity::refusal()).into());
    }
    Ok(subject)
}

/// Looks a sheet up for an act; what is done is told of the sheet, the application and the vacancy.
fn authorised(desk: &Desk<'_>, act: Act, id: HireId) -> Result<Subject, Failure> {
    let subject = look_up(&desk.counter(), id)?;
    rights::check(desk.actor, act, &subject.matter)?;
    if let Some(problem) = privacy::restricted(desk, act, subject.row.person)? {
        return Err(case::named(&subject.row.name(), problem).into());
    }
    about(desk, id, &subject.row)?;
    Ok(subject)
}

fn about(desk: &Desk<'_>, id: HireId, row: &HireRow) -> Result<(), Failure> {
    desk.tx.about("hire_sheet", id)?;
    desk.tx.about("application", row.application)?;
    desk.tx.about("vacancy", row.vacancy)?;
    Ok(())
}

fn begin(desk: &Desk<'_>, id: ApplicationId) -> Result<Done, Failure> {
    let subject = case::authorised(desk, Act::HireBegin, id)?;
    if subject.hidden {
        return Err(subject.named(Problem::block("V-33", anonymity::refusal())).into());
    }
    let (application, name) = (&subject.application, subject.application.name.as_str());
    if application.state != ApplicationState::Hired {
        let message = Message::new("refused-hire-early").with("state", Message::of(application.state));
        return Err(subject.named(Problem::block("hire", message)).into());
    }
    if rows::of_application(desk.connection(), id)?.is_some() {
        let message = Message::new("refused-hire-already").with("name", name);
        return Err(Problem::block("hire", message).into());
    }
    let sheet = rows::begin(desk.tx, id, subject.vacancy.entity, desk.me())?;
    desk.tx.about("hire_sheet", sheet)?;
    Ok(Done::new(Message::new("done-hire-begun").with("name", name)).made(sheet))
}

fn advance(desk: &Desk<'_>, id: HireId, seen: i64) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::HireAdvance, id)?;
    subject.turn()?;
    let (facts, name) = (subject.facts(), subject.row.name());
    let Some(to) = subject.row.state.after(facts.is_inflow()) else {
        return Err(over(&subject.row).into());
    };
    let warnings = settle(hire::missing_for(&facts, to)).map_err(Failure::Refused)?;
    rows::move_to(desk.tx, id, seen, to, "")?;
    let said = match to {
        HireState::Final => "done-hire-final",
        _ => "done-hire-advanced",
    };
    let message = Message::new(said).with("name", name).with("state", Message::of(to));
    Ok(Done::new(message).warned(warnings))
}

fn back(desk: &Desk<'_>, id: HireId, seen: i64, to: HireState, reason: &str) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::HireBack, id)?;
    subject.turn()?;
    let (facts, name) = (subject.facts(), subject.row.name());
    if let Some(problem) = hire::refused_in(&facts, to) {
        return Err(problem.into());
    }
    if !subject.row.state.before(facts.is_inflow()).contains(&to) {
        let message = Message::new("refused-hire-back")
            .with("state", Message::of(subject.row.state))
            .with("to", Message::of(to));
        return Err(Problem::block("hire", message).at("to").into());
    }
    let reason = reason_of(reason)?;
    rows::move_to(desk.tx, id, seen, to, reason)?;
    let message = Message::new("done-hire-back")
        .with("name", name)
        .with("state", Message::of(to));
    Ok(Done::new(message))
}

fn cancel(desk: &Desk<'_>, id: HireId, seen: i64, reason: &str) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::HireCancel, id)?;
    let name = subject.row.name();
    if !subject.row.state.is_open() {
        return Err(over(&subject.row).into());
    }
    let reason = reason_of(reason)?;
    rows::move_to(desk.tx, id, seen, HireState::Cancelled, reason)?;
    Ok(Done::new(Message::new("done-hire-cancelled").with("name", name)))
}

/// Why a decision to take somebody on cannot be taken back: a sheet was begun (13.6).
///
/// # Errors
/// What SQLite says.
pub(in crate::office) fn refuse_taking_back(desk: &Desk<'_>, subject: &case::Subject) -> Result<(), Failure> {
    let Some((_, state)) = rows::of_application(desk.connection(), subject.application.id)? else {
        return Ok(());
    };
    let message = Message::new("refused-hire-revert").with("state", Message::of(state));
    Err(subject.named(Problem::block("hire", message)).into())
}
