//! What is personal: numbers and the key they are sealed with, one person's data, and how long they are kept.

pub mod key;
pub mod number;
pub mod person;
pub mod retention;

use crate::domain::retention::Destination;
use crate::domain::{ApplicationId, RetentionKind, Secret, VacancyId};
use crate::office::{Act, Command, Counter, Desk, Done, Failure};
use crate::store::journal::EntryRow;
use crate::store::retention::{Destroyed, Hold, RuleRow};
use retention::{Due, Group};
use serde::{Deserialize, Serialize};

/// A write about what is personal.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum PrivacyCommand {
    /// Keep the number of somebody who was chosen; only zeros stand for foreign staff without one.
    Number {
        /// Whose application.
        application: ApplicationId,
        /// What was typed; the journal gets nothing of it.
        #[serde(default)]
        number: Secret,
        /// Why there is only a placeholder.
        #[serde(default)]
        reason: String,
    },
    /// Show a number, which is written down.
    Reveal {
        /// Whose application.
        application: ApplicationId,
        /// Why.
        reason: String,
    },
    /// Take a number away: the entry sheet is final, or nobody is taken on.
    RemoveNumber {
        /// Whose application.
        application: ApplicationId,
        /// Why.
        reason: String,
    },
    /// Keep a Vlimpersnummer; empty: none.
    Vlimpers {
        /// Whose application.
        application: ApplicationId,
        /// The version of the person's card that was looked at.
        seen: i64,
        /// Six digits.
        vlimpers: String,
    },
    /// Make the key file.
    MakeKey,
    /// Seal every number with a new key.
    RenewKey,
    /// Gather everything about a person, to be handed over.
    Export {
        /// An application of the person.
        application: ApplicationId,
        /// Why.
        reason: String,
    },
    /// Keep a person's data and use them no more.
    Restrict {
        /// An application of the person.
        application: ApplicationId,
        /// Why.
        reason: String,
    },
    /// Use a person's data again.
    Unrestrict {
        /// An application of the person.
        application: ApplicationId,
    },
    /// Hide files that are past their term from everybody.
    Hide {
        /// Of which procedure.
        vacancy: VacancyId,
        /// Which kind.
        kind: RetentionKind,
    },
    /// Give hidden files back.
    Release {
        /// Of which procedure.
        vacancy: VacancyId,
        /// Which kind.
        kind: RetentionKind,
    },
    /// Erase what is past its term.
    Erase {
        /// Of which procedure; none for results and numbers.
        vacancy: Option<VacancyId>,
        /// Which kind.
        kind: RetentionKind,
        /// How many the person was shown.
        count: i64,
    },
    /// Hold a person's files or those of a procedure.
    Hold {
        /// Of which procedure.
        vacancy: Option<VacancyId>,
        /// An application of the person.
        application: Option<ApplicationId>,
        /// Why.
        reason: String,
    },
    /// Lift a hold.
    LiftHold {
        /// Which.
        hold: i64,
    },
    /// Write down the selectieregel of a kind.
    Rule {
        /// Which kind.
        kind: RetentionKind,
        /// The series in the Serieregister.
        serie: String,
        /// The selectieregel.
        rule: String,
        /// What becomes of it.
        destination: Destination,
    },
}

impl From<PrivacyCommand> for Command {
    fn from(command: PrivacyCommand) -> Self {
        Self::Privacy(command)
    }
}

impl PrivacyCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Number { .. } => Act::NumberKeep,
            Self::Reveal { .. } => Act::NumberReveal,
            Self::RemoveNumber { .. } => Act::NumberRemove,
            Self::Vlimpers { .. } => Act::CandidateEdit,
            Self::MakeKey => Act::KeyMake,
            Self::RenewKey => Act::KeyRenew,
            Self::Export { .. } => Act::PersonExport,
            Self::Restrict { .. } => Act::PersonRestrict,
            Self::Unrestrict { .. } => Act::PersonLift,
            Self::Hide { .. } => Act::RetentionHide,
            Self::Release { .. } => Act::RetentionRelease,
            Self::Erase { .. } => Act::RetentionErase,
            Self::Hold { .. } => Act::RetentionHold,
            Self::LiftHold { .. } => Act::RetentionLift,
            Self::Rule { .. } => Act::RetentionRule,
        }
    }

    /// Why, where it says so; empty otherwise.
    pub fn reason(&self) -> &str {
        match self {
            Self::Number { reason, .. }
            | Self::Reveal { reason, .. }
            | Self::RemoveNumber { reason, .. }
            | Self::Export { reason, .. }
            | Self::Restrict { reason, .. }
            | Self::Hold { reason, .. } => reason,
            _ => "",
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Number {
                application,
                number,
                reason,
            } => number::keep(desk, *application, number, reason.trim()),
            Self::Reveal { application, reason } => number::reveal(desk, *application, reason),
            Self::RemoveNumber { application, reason } => number::remove(desk, *application, reason),
            Self::Vlimpers {
                application,
                seen,
                vlimpers,
            } => number::vlimpers(desk, *application, *seen, vlimpers.trim()),
            Self::MakeKey => key::make(desk),
            Self::RenewKey => key::renew(desk),
            Self::Export { application, reason } => person::export(desk, *application, reason),
            Self::Restrict { application, reason } => person::restrict(desk, *application, reason),
            Self::Unrestrict { application } => person::lift(desk, *application),
            Self::Hide { vacancy, kind } => retention::hide(desk, *vacancy, *kind),
            Self::Release { vacancy, kind } => retention::release(desk, *vacancy, *kind),
            Self::Erase { vacancy, kind, count } => retention::erase(desk, *vacancy, *kind, *count),
            Self::Hold {
                vacancy,
                application,
                reason,
            } => retention::hold(desk, *vacancy, *application, reason),
            Self::LiftHold { hold } => retention::lift(desk, *hold),
            Self::Rule {
                kind,
                serie,
                rule,
                destination,
            } => retention::rule(desk, *kind, (serie.trim(), rule.trim(), *destination)),
        }
    }
}

/// A read about what is personal.
#[derive(Clone, PartialEq, Debug)]
pub enum PrivacyQuery {
    /// By which keys numbers are sealed.
    Keys,
    /// Who looked into a person's hidden data, by an application of the person.
    Looks(ApplicationId),
    /// What is past its term.
    Due,
    /// What would go of a procedure's files of a kind, or of results or numbers.
    Look(Option<VacancyId>, RetentionKind),
    /// What holds.
    Holds,
    /// The selectieregels.
    Rules,
    /// The destruction list.
    Destroyed,
}

/// What a query brings.
#[derive(Clone, PartialEq, Debug)]
pub enum PrivacyReply {
    /// How many numbers each key sealed; placeholders under no key at all.
    Keys(Vec<(String, i64)>),
    /// Who looked, newest first, with the reason given.
    Looks(Vec<(EntryRow, String)>),
    /// What is past its term.
    Due(Vec<Group>),
    /// What would go.
    Look(Option<VacancyId>, RetentionKind, Vec<Due>),
    /// What holds.
    Holds(Vec<Hold>),
    /// The selectieregels.
    Rules(Vec<RuleRow>),
    /// The destruction list, newest first.
    Destroyed(Vec<Destroyed>),
}

impl PrivacyQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<PrivacyReply, Failure> {
        match self {
            Self::Keys => key::used(counter).map(PrivacyReply::Keys),
            Self::Looks(application) => person::looks(counter, *application).map(PrivacyReply::Looks),
            Self::Due => retention::groups(counter).map(PrivacyReply::Due),
            Self::Look(vacancy, kind) => {
                retention::look(counter, *vacancy, *kind).map(|due| PrivacyReply::Look(*vacancy, *kind, due))
            }
            Self::Holds => retention::held(counter).map(PrivacyReply::Holds),
            Self::Rules => retention::rules(counter).map(PrivacyReply::Rules),
            Self::Destroyed => retention::destroyed(counter).map(PrivacyReply::Destroyed),
        }
    }
}
