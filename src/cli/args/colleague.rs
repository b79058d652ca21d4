//! What can be typed about colleagues.

use super::FormatChoice;
use clap::{Args, Subcommand};

/// What to do with colleagues.
#[derive(Subcommand, Debug)]
pub enum ColleagueTask {
    /// Everybody who can open keur, with the roles in force.
    List {
        /// How.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Let somebody in under the login of this machine.
    Add {
        /// The login.
        // An id of its own: --as is a login too.
        #[arg(id = "colleague", value_name = "LOGIN")]
        login: String,
        /// The given name.
        #[arg(long)]
        given: String,
        /// The family name.
        #[arg(long)]
        family: String,
    },
    /// Give a role.
    Grant {
        /// Which role, to whom.
        #[command(flatten)]
        holding: Holding,
        /// From which day; today without it.
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
    },
    /// Take a role away, from today on.
    Revoke {
        /// Which role, from whom.
        #[command(flatten)]
        holding: Holding,
    },
    /// Close an account: its colleague opens keur no more, what was done stays.
    Deactivate {
        /// The login.
        #[arg(id = "colleague", value_name = "LOGIN")]
        login: String,
    },
    /// Open a closed account again, with the roles it had.
    Reactivate {
        /// The login.
        #[arg(id = "colleague", value_name = "LOGIN")]
        login: String,
    },
}

/// A role somebody holds.
#[derive(Args, Debug)]
pub struct Holding {
    /// The login.
    #[arg(id = "holder", value_name = "LOGIN")]
    pub login: String,
    /// `selection_officer`, `hr_officer`, `line_manager`, `juror`, `training_manager`, `administrator` or `observer`.
    pub role: String,
    /// For one entity, by its OVO code; without it for every entity.
    #[arg(long, value_name = "OVO")]
    pub entity: Option<String>,
}
