//! The hire sheet (indiensttredingsfiche): its statuses and which may follow which, its fields and who fills them in (domain 6.1, 13.6).
//!
//! What the vacancy, the application and the person say already is *given*: a sheet holds a value of its own only where nothing is given,
//! or where it is otherwise for this person, and then it says why.

mod check;
mod fiche;

pub use check::{Facts, consistent, missing_for, refused_in};
pub use fiche::{Fiche, FicheField, FichePerson};

use crate::domain::code::codes;
use crate::domain::limit::Room;
use crate::domain::rules::vacancy::Fields;
use crate::domain::{Coded, Message, PersonId, ProcedureKind, SelectorGround};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// Where a hire sheet stands (VH1).
    HireState, "hire-state" {
        /// DC Talent, or who selected, validates.
        Talent = "dc_talent",
        /// HR of the entity fills it in.
        Entity = "entity",
        /// Waits for the web form of the new staff member: only for inflow.
        Waiting = "waiting",
        /// DCPA checks and completes.
        Dcpa = "dcpa",
        /// The appointment is done.
        Final = "final",
        /// It came to nothing.
        Cancelled = "cancelled",
    }
}

codes! {
    /// Who works on a hire sheet.
    Hand, "hire-hand" {
        /// The selection officer of the entity: DC Talent.
        Talent = "talent",
        /// The HR officer of the entity.
        Entity = "entity",
        /// The line manager.
        Manager = "manager",
        /// The HR officer of every entity: the service centre for personnel administration.
        Dcpa = "dcpa",
    }
}

impl HireState {
    /// The statuses a sheet goes through, in order: an internal move waits for no web form (VH1).
    pub const fn path(inflow: bool) -> &'static [Self] {
        if inflow {
            &[Self::Talent, Self::Entity, Self::Waiting, Self::Dcpa, Self::Final]
        } else {
            &[Self::Talent, Self::Entity, Self::Dcpa, Self::Final]
        }
    }

    /// Whether somebody still works on it.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Final | Self::Cancelled)
    }

    /// The status that follows.
    pub fn after(self, inflow: bool) -> Option<Self> {
        let later = Self::path(inflow).iter().copied().find(|state| *state > self);
        later.filter(|_| self.is_open())
    }

    /// The earlier statuses it can be handed back to, the nearest first; none once it is final or cancelled.
    pub fn before(self, inflow: bool) -> Vec<Self> {
        if !self.is_open() {
            return Vec::new();
        }
        let path = Self::path(inflow).iter().rev().copied();
        path.filter(|state| *state < self).collect()
    }

    /// Whose turn it is. The web form comes to the entity, and DCPA follows it too.
    pub const fn turn(self) -> &'static [Hand] {
        match self {
            Self::Talent => &[Hand::Talent],
            Self::Entity => &[Hand::Entity],
            Self::Waiting => &[Hand::Entity, Hand::Dcpa],
            Self::Dcpa => &[Hand::Dcpa],
            Self::Final | Self::Cancelled => &[],
        }
    }
}

codes! {
    /// How somebody came: from outside, or as staff of the Flemish government.
    Profile, "profile" {
        /// From outside: inflow.
        External = "external",
        /// Staff already.
        Internal = "internal",
    }
}

codes! {
    /// The bond with the employer.
    Statute, "statute" {
        /// Statutair.
        Statutory = "statutory",
        /// Contractueel.
        Contractual = "contractual",
    }
}

codes! {
    /// What contract somebody who is contractual has.
    HireContract, "hire-contract" {
        /// Onbepaalde duur.
        OpenEnded = "open_ended",
        /// Bepaalde duur.
        FixedTerm = "fixed_term",
        /// Vervanging.
        Replacement = "replacement",
        /// Startbaan.
        FirstJob = "first_job",
        /// Doctoraatsbeurs.
        DoctoralGrant = "doctoral_grant",
    }
}

impl HireContract {
    /// Whether it has a last day.
    pub const fn ends(self) -> bool {
        !matches!(self, Self::OpenEnded)
    }
}

codes! {
    /// The parts of a sheet.
    HireGroup, "hire-group" {
        /// Who.
        Laureate = "laureate",
        /// Where.
        Post = "post",
        /// On which terms.
        Terms = "terms",
        /// With whom.
        People = "people",
        /// Health at work and pay.
        Care = "care",
    }
}

codes! {
    /// A field of a sheet that can be filled in; the code is its name on forms, on the command line and in files.
    HireField, "hire-field" {
        /// Extern of intern.
        Profile = "profile",
        /// Vlimpersnummer: the person's own, kept with the person.
        Vlimpers = "vlimpers",
        /// Dienst.
        Service = "service",
        /// Arbeidsplaats.
        Position = "position",
        /// Locatiecode.
        LocationCode = "location_code",
        /// Standplaats.
        Place = "place",
        /// Salarisschaal.
        Scale = "scale",
        /// Statuut.
        Statute = "statute",
        /// Soort contract.
        Contract = "contract",
        /// Datum van indiensttreding.
        StartOn = "start_on",
        /// Einddatum.
        EndOn = "end_on",
        /// Proeftijd.
        Probation = "probation",
        /// Prestatiebreuk, in percent.
        WorkPercent = "work_percent",
        /// Wervingsreden.
        HiringReason = "hiring_reason",
        /// Leidinggevende.
        Manager = "manager",
        /// Meter of peter.
        Sponsor = "sponsor",
        /// Risicocode.
        RiskCode = "risk_code",
        /// Medisch onderzoek nodig.
        MedicalExam = "medical_exam",
        /// Te valoriseren diensttijd, in maanden.
        RelevantMonths = "relevant_months",
        /// Analytische code.
        AnalyticCode = "analytic_code",
    }
}

/// How a field is filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fill {
    /// A line.
    Text,
    /// A day.
    Day,
    /// A whole number between two bounds.
    Number(i64, i64),
    /// Yes or no.
    YesNo,
    /// Somebody with an account.
    Person,
    /// One of a list: the codes, and the beginning of their messages.
    Choice(&'static [&'static str], &'static str),
}

/// Yes or no, as a field that may also be blank holds it.
pub const YES: &str = "yes";
/// No.
pub const NO: &str = "no";

impl HireField {
    /// The part of the sheet it stands in.
    pub const fn group(self) -> HireGroup {
        match self {
            Self::Profile | Self::Vlimpers => HireGroup::Laureate,
            Self::Service | Self::Position | Self::LocationCode | Self::Place | Self::Scale => HireGroup::Post,
            Self::Statute
            | Self::Contract
            | Self::StartOn
            | Self::EndOn
            | Self::Probation
            | Self::WorkPercent
            | Self::HiringReason => HireGroup::Terms,
            Self::Manager | Self::Sponsor => HireGroup::People,
            Self::RiskCode | Self::MedicalExam | Self::RelevantMonths | Self::AnalyticCode => HireGroup::Care,
        }
    }

    /// How it is filled in.
    pub const fn fill(self) -> Fill {
        match self {
            Self::Profile => Fill::Choice(&["external", "internal"], "profile"),
            Self::Statute => Fill::Choice(&["statutory", "contractual"], "statute"),
            Self::Contract => Fill::Choice(
                &["open_ended", "fixed_term", "replacement", "first_job", "doctoral_grant"],
                "hire-contract",
            ),
            Self::StartOn | Self::EndOn => Fill::Day,
            Self::Probation | Self::MedicalExam => Fill::YesNo,
            Self::WorkPercent => Fill::Number(1, 100),
            Self::RelevantMonths => Fill::Number(0, 720),
            Self::Manager => Fill::Person,
            Self::Vlimpers
            | Self::Service
            | Self::Position
            | Self::LocationCode
            | Self::Place
            | Self::Scale
            | Self::HiringReason
            | Self::Sponsor
            | Self::RiskCode
            | Self::AnalyticCode => Fill::Text,
        }
    }

    /// Whether it is the leader's part: what the line manager knows best.
    pub const fn is_leaders(self) -> bool {
        matches!(
            self,
            Self::Service | Self::LocationCode | Self::StartOn | Self::Sponsor | Self::RiskCode
        )
    }

    /// Whether somebody may fill it in while the sheet stands in a status: all of it at one's turn, the leader's part until DCPA has it.
    pub fn is_filled_by(self, hand: Hand, state: HireState) -> bool {
        match hand {
            Hand::Manager => self.is_leaders() && state < HireState::Dcpa,
            hand => state.turn().contains(&hand),
        }
    }

    /// Reads what somebody filled in, as the sheet holds it; blank is no value. Days come as `2026-11-23`.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence.
    pub fn read(self, typed: &str) -> Result<String, Message> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(String::new());
        }
        let wrong = |id: &str| Message::new(id).with("field", Message::of(self));
        match self.fill() {
            Fill::Text => match Room::Line.exceeded(typed) {
                Some(message) => Err(message),
                None => Ok(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
            },
            Fill::Day => match typed.parse::<NaiveDate>() {
                Ok(day) => Ok(day.to_string()),
                Err(_) => Err(Message::new("field-error-day")),
            },
            Fill::Number(low, high) => match typed.parse::<i64>() {
                Ok(number) if (low..=high).contains(&number) => Ok(number.to_string()),
                _ => Err(wrong("refused-hire-range").with("low", low).with("high", high)),
            },
            Fill::Person => match typed.parse::<i64>() {
                Ok(person) => Ok(person.to_string()),
                Err(_) => Err(wrong("refused-hire-choice").with("value", typed)),
            },
            Fill::YesNo if [YES, NO].contains(&typed) => Ok(typed.to_owned()),
            Fill::Choice(codes, _) if codes.contains(&typed) => Ok(typed.to_owned()),
            Fill::YesNo | Fill::Choice(..) => Err(wrong("refused-hire-choice").with("value", typed)),
        }
    }
}

/// What fields hold; a field that is absent holds nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HireValues(pub BTreeMap<HireField, String>);

impl HireValues {
    /// What a field holds; empty: nothing.
    pub fn text(&self, field: HireField) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }

    /// Gives a field a value; nothing takes it away.
    pub fn put(&mut self, field: HireField, value: impl Into<String>) {
        let value = value.into();
        if value.is_empty() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, value);
        }
    }
}

/// What the application, the person and the vacancy give.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The vacancy's fields.
    pub fields: &'a Fields,
    /// Where the work is.
    pub place: &'a str,
    /// The line manager of the vacancy.
    pub manager: Option<PersonId>,
    /// How the person applied.
    pub profile: Profile,
    /// The person's Vlimpersnummer; empty: none.
    pub vlimpers: &'a str,
}

/// Whether only staff of the Flemish government takes up a post of this kind.
const fn is_internal(kind: ProcedureKind) -> bool {
    matches!(
        kind,
        ProcedureKind::PromotionWithin
            | ProcedureKind::PromotionHigher
            | ProcedureKind::MobilityEntity
            | ProcedureKind::MobilityGovernment
            | ProcedureKind::Redeployment
            | ProcedureKind::InternalAssignment
    )
}

impl Source<'_> {
    /// The values that need not be filled in.
    pub fn given(&self) -> HireValues {
        let (fields, contract) = (self.fields, &self.fields.contract);
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let profile = if is_internal(fields.kind) {
            Profile::Internal
        } else {
            self.profile
        };
        let mut given = HireValues::default();
        given.put(HireField::Profile, profile.code());
        given.put(HireField::Vlimpers, self.vlimpers);
        given.put(HireField::Place, self.place);
        given.put(HireField::Scale, fields.scale.as_str());
        given.put(HireField::Statute, self.statute().map_or("", Coded::code));
        given.put(HireField::Contract, self.contract().map_or("", Coded::code));
        given.put(HireField::StartOn, day(contract.from));
        given.put(HireField::EndOn, day(contract.extended.or(contract.until)));
        given.put(HireField::WorkPercent, contract.percent.to_string());
        given.put(
            HireField::Manager,
            self.manager.map(|id| id.to_string()).unwrap_or_default(),
        );
        given
    }

    /// The kind says it where it can be nothing else.
    const fn statute(&self) -> Option<Statute> {
        match self.fields.kind {
            ProcedureKind::ExternalStatutory => Some(Statute::Statutory),
            ProcedureKind::ExternalContractual | ProcedureKind::ManagerSelects => Some(Statute::Contractual),
            _ => None,
        }
    }

    fn contract(&self) -> Option<HireContract> {
        if self.statute() != Some(Statute::Contractual) {
            return None;
        }
        Some(match self.fields.ground {
            Some(SelectorGround::Replacement) => HireContract::Replacement,
            Some(SelectorGround::FirstJob) => HireContract::FirstJob,
            Some(SelectorGround::DoctoralGrant) => HireContract::DoctoralGrant,
            Some(SelectorGround::Temporary) => HireContract::FixedTerm,
            Some(SelectorGround::TopAthlete) | None if self.fields.contract.until.is_some() => HireContract::FixedTerm,
            Some(SelectorGround::TopAthlete) | None => HireContract::OpenEnded,
        })
    }
}

#[cfg(test)]
mod tests;
