//! The procedure a PV is about: the post, who selects, where it was announced, the reglement.

use crate::domain::{Channel, ConditionKind, Level, ProcedureKind, ReserveKind, Selector, SelectorGround};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// The procedure and the post.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ProcedureFacts {
    /// The number of the vacancy: `2026-0412`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The entity's name.
    pub entity: String,
    /// The entity's number: `OVO000123`.
    pub ovo: String,
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// The level.
    pub level: Level,
    /// The rank: `B1`.
    pub rank: String,
    /// The grade: `deskundige`.
    pub grade: String,
    /// The salary scale; empty: not said.
    pub scale: String,
    /// The code of the function; empty: not said.
    pub function_code: String,
    /// The family of functions; empty: not said.
    pub function_family: String,
    /// Where the work is; empty: not said.
    pub place: String,
    /// How many posts.
    pub posts: i64,
    /// The contract, as far as it is temporary or part-time.
    pub contract: ContractPart,
    /// The function may bind third parties (gezagsfunctie).
    pub authority_function: bool,
    /// A shortage job (knelpuntfunctie).
    pub shortage: bool,
    /// A profession regulated by law.
    pub regulated: bool,
    /// Who selects.
    pub selector: Selector,
    /// On what ground the line manager selects; none: AgO does.
    pub selector_ground: Option<SelectorGround>,
    /// The selection officer, by name.
    pub officer: String,
    /// The line manager, by name; empty: none is named.
    pub manager: String,
    /// When the publication started.
    pub published_on: Option<NaiveDate>,
    /// When applications stopped.
    pub closes: Option<NaiveDateTime>,
    /// Where it was announced, by date; what was withdrawn is left out.
    pub publications: Vec<PublicationPart>,
    /// Whether successful candidates form a reserve.
    pub reserve: ReserveKind,
    /// When the redeployment office answered.
    pub redeployment_on: Option<NaiveDate>,
    /// What it answered; empty: nothing was asked.
    pub redeployment_answer: String,
    /// The vacancy whose reserve was called, by number and title; empty: none.
    pub called_reserve: String,
}

impl Default for ProcedureFacts {
    /// A procedure nothing is known of yet.
    fn default() -> Self {
        Self {
            number: String::new(),
            title: String::new(),
            entity: String::new(),
            ovo: String::new(),
            kind: ProcedureKind::ExternalContractual,
            level: Level::A,
            rank: String::new(),
            grade: String::new(),
            scale: String::new(),
            function_code: String::new(),
            function_family: String::new(),
            place: String::new(),
            posts: 1,
            contract: ContractPart::default(),
            authority_function: false,
            shortage: false,
            regulated: false,
            selector: Selector::Ago,
            selector_ground: None,
            officer: String::new(),
            manager: String::new(),
            published_on: None,
            closes: None,
            publications: Vec::new(),
            reserve: ReserveKind::None,
            redeployment_on: None,
            redeployment_answer: String::new(),
            called_reserve: String::new(),
        }
    }
}

/// The contract of the post.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ContractPart {
    /// From when.
    pub from: Option<NaiveDate>,
    /// Until when; none: of indefinite duration.
    pub until: Option<NaiveDate>,
    /// Whom, or which arbeidsrelatie, it replaces; empty: nobody.
    pub replaces: String,
    /// The working time, in percent.
    pub percent: i64,
}

/// A publication.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PublicationPart {
    /// The channel.
    pub channel: Channel,
    /// The site's name, for another channel; empty otherwise.
    pub site: String,
    /// From when.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub until: Option<NaiveDate>,
}

/// The selectiereglement the procedure was held by.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ReglementPart {
    /// The edition in force, from 1.
    pub edition: i64,
    /// The day it was fixed: candidates were told of it. None: it never was.
    pub fixed_on: Option<NaiveDate>,
    /// The day on which the conditions must be met.
    pub conditions_on: Option<NaiveDate>,
    /// Whether it ranks the suitable.
    pub ranked: bool,
    /// How long the result holds, in months; 0: not said.
    pub validity_months: i64,
    /// Whether candidates were judged without name.
    pub anonymous: bool,
    /// The preselection it announced.
    pub preselection: Option<Preselection>,
    /// Its texts, in order; those without words are left out.
    pub sections: Vec<(Section, String)>,
    /// Every edition, oldest first.
    pub editions: Vec<ReglementEdition>,
}

crate::domain::code::codes! {
    /// A text of the reglement; its heading is the label of that part.
    Section, "minutes-section" {
        /// Number and nature of the tests.
        Tests = "tests",
        /// The jury.
        Jury = "jury",
        /// The criteria.
        Criteria = "criteria",
        /// Loss and keeping of a place in the reserve.
        ReserveRules = "reserve_rules",
    }
}

/// An announced preselection.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Preselection {
    /// How it is done.
    pub method: String,
    /// From how many candidates.
    pub threshold: Option<i64>,
    /// How many go on at most.
    pub maximum: Option<i64>,
}

/// An edition of the reglement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReglementEdition {
    /// Which, from 1.
    pub number: i64,
    /// The day it was fixed.
    pub fixed_on: Option<NaiveDate>,
    /// Why it took the place of the one before; empty for the first.
    pub reason: String,
}

/// A formal condition of participation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Condition {
    /// Its subject.
    pub kind: ConditionKind,
    /// What is asked.
    pub text: String,
}
