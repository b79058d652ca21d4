//! What can be typed about vacancy requests.

use super::{FormatChoice, List};
use clap::{Args, Subcommand};

/// What can be done with vacancy requests.
#[derive(Subcommand, Debug)]
pub enum RequestTask {
    /// A list.
    List(List),
    /// One of them, with its answers and its vacancy.
    Show {
        /// Its identifier.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Write a new one, as a draft.
    New {
        /// For which entity, by its OVO code.
        #[arg(long, value_name = "OVO")]
        entity: String,
        /// What is requested.
        #[command(flatten)]
        given: RequestGiven,
    },
    /// Change one. What was submitted is a draft once more.
    Edit {
        /// Its identifier.
        which: String,
        /// What changes.
        #[command(flatten)]
        given: RequestGiven,
    },
    /// Submit one for approval, along its route or to whom you name; for the first time or again.
    Submit {
        /// Its identifier.
        which: String,
        /// Who answers, in order: a login, or ROLE:LOGIN; may be given more than once. Without it, whom the route proposes.
        #[arg(long, value_name = "LOGIN")]
        to: Vec<String>,
        /// What you ask; without it, whether the function may be filled.
        #[arg(long, value_name = "TEXT")]
        question: Option<String>,
    },
    /// Withdraw a draft of yours that was never submitted.
    Withdraw {
        /// Its identifier.
        which: String,
    },
    /// Make the vacancy of an approved one; you become its owner.
    Make {
        /// Its identifier.
        which: String,
        /// The number of the vacancy; without it, the next one.
        #[arg(long, value_name = "NR")]
        number: Option<String>,
        /// The function may bind third parties: needed for a statutory recruitment.
        #[arg(long)]
        authority_function: bool,
    },
    /// Link an approved one to a vacancy of the entity that came from no request.
    Link {
        /// Its identifier.
        which: String,
        /// The number of the vacancy.
        #[arg(value_name = "NR")]
        vacancy: String,
    },
}

/// What is requested.
#[derive(Args, Clone, Debug, Default)]
#[group(skip)]
pub struct RequestGiven {
    /// The title of the function.
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// The function code.
    #[arg(long, value_name = "CODE")]
    pub function_code: Option<String>,
    /// The rank: B1.
    #[arg(long, value_name = "RANK", requires = "grade")]
    pub rank: Option<String>,
    /// The grade: deskundige.
    #[arg(long, value_name = "GRADE", requires = "rank")]
    pub grade: Option<String>,
    /// The kind of procedure, by its code: `external_contractual`.
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// How many posts.
    #[arg(long, value_name = "N")]
    pub posts: Option<i64>,
    /// Why the function must be filled.
    #[arg(long, value_name = "TEXT")]
    pub motivation: Option<String>,
    /// By when somebody is wanted: 23/11/2026 or 2026-11-23.
    #[arg(long, value_name = "DAY")]
    pub wanted: Option<String>,
}
