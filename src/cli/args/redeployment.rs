//! What can be typed about the redeployment pool and the check before publication.

use super::FormatChoice;
use crate::domain::{Coded, RedeploymentReason};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

/// What can be done with the redeployment pool.
#[derive(Subcommand, Debug)]
pub enum RedeploymentTask {
    /// Who is in the pool.
    List {
        /// Also who was.
        #[arg(long)]
        all: bool,
        /// Only who has priority for a vacancy, by its number, with what was answered about each.
        #[arg(long, value_name = "VACANCY", conflicts_with = "all")]
        r#for: Option<String>,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Put somebody in the pool.
    Add(PoolGiven),
    /// End somebody's place in the pool.
    End {
        /// The identifier `redeployment list` prints.
        which: String,
        /// Why: redeployed, or gone.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The day: 23/11/2026 or 2026-11-23; today without it.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// Record the redeployment check of a vacancy: what the office answered, and what became of each who has priority.
    Check {
        /// The vacancy's number.
        vacancy: String,
        /// What the office answered.
        #[arg(long, value_name = "TEXT")]
        answer: String,
        /// The day it answered; today without it.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// What became of somebody: the identifier of the place, an outcome (proposed, unsuitable, declined) and why, as
        /// ID=unsuitable:TEXT; may be given more than once.
        #[arg(long, value_name = "ID=OUTCOME:TEXT")]
        person: Vec<String>,
        /// Nobody who has priority is suitable; the answer says why.
        #[arg(long)]
        nobody: bool,
    },
}

/// A place in the pool.
#[derive(Args, Debug)]
pub struct PoolGiven {
    /// Somebody on file, by the identifier `people list` prints.
    #[arg(long, value_name = "ID", conflicts_with_all = ["family", "given", "email"])]
    pub person: Option<String>,
    /// The family name of somebody who is not.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub family: String,
    /// The given name.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub given: String,
    /// The address; whoever is known by this name and address is the same person.
    #[arg(long, value_name = "ADDRESS", default_value = "")]
    pub email: String,
    /// The entity the person works for, by its OVO code.
    #[arg(long, value_name = "OVO")]
    pub entity: String,
    /// The rank: B1.
    #[arg(long, value_name = "RANK")]
    pub rank: String,
    /// The grade: deskundige.
    #[arg(long, value_name = "GRADE")]
    pub grade: String,
    /// The function family, as vacancies have it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub function_family: String,
    /// Why.
    #[arg(long, value_parser = reason())]
    pub reason: RedeploymentReason,
    /// The first day; today without it.
    #[arg(long, value_name = "DAY")]
    pub since: Option<String>,
    /// The last day, where one is known.
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
}

fn reason() -> impl TypedValueParser<Value = RedeploymentReason> {
    PossibleValuesParser::new(RedeploymentReason::ALL.iter().map(|one| one.code()))
        .map(|typed| RedeploymentReason::from_code(&typed).unwrap_or(RedeploymentReason::Functional))
}
