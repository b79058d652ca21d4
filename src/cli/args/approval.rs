//! What can be typed about approvals, who answers during an absence, and routes.

use super::{FormatChoice, List};
use crate::domain::{ApprovalSubject, Coded, ProcedureKind};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

fn coded<C: Coded + Send + Sync + 'static>() -> impl TypedValueParser<Value = C> {
    PossibleValuesParser::new(C::ALL.iter().map(|value| value.code()))
        .try_map(|code| C::from_code(&code).ok_or("unknown"))
}

/// What can be done with approvals.
#[derive(Subcommand, Debug)]
pub enum ApprovalTask {
    /// Those that wait, oldest first.
    List {
        /// Those that were decided instead.
        #[arg(long)]
        past: bool,
        /// Which, in which order.
        #[command(flatten)]
        list: List,
    },
    /// One of them, with its steps, what changed, the checks and the document.
    Show {
        /// Its identifier.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Ask for one: along the route, or of whom you name.
    Ask(Asking),
    /// Approve the step at your turn, of one or of several.
    Approve(Answer),
    /// Reject it; a remark is needed.
    Reject(Answer),
    /// Hand it back to be mended; a remark is needed.
    HandBack(Answer),
    /// Give a step of your question to another, where who was asked can answer no more.
    Give {
        /// The identifier of the approval.
        which: String,
        /// Which step, from 1; without it, the first that lies with somebody who can answer no more.
        #[arg(long, value_name = "N")]
        step: Option<i64>,
        /// Who answers it now: a login, or ROLE:LOGIN.
        #[arg(long, value_name = "LOGIN")]
        to: String,
    },
    /// Who answers in whose place during an absence: list, name somebody, end it.
    #[command(subcommand)]
    Delegate(DelegateTask),
}

/// `keur approvals ask`.
#[derive(Args, Debug)]
pub struct Asking {
    /// The vacancy it is about, by its number.
    #[arg(
        long,
        value_name = "NR",
        required_unless_present = "request",
        conflicts_with = "request"
    )]
    pub vacancy: Option<String>,
    /// The vacancy request it is about; submitting one is `keur requests submit`.
    #[arg(long, value_name = "ID")]
    pub request: Option<String>,
    /// What is asked to be approved; without it, the request, or the procedure.
    #[arg(long, value_parser = coded::<ApprovalSubject>(), value_name = "WHAT")]
    pub subject: Option<ApprovalSubject>,
    /// What you ask, in one sentence.
    #[arg(long, value_name = "TEXT")]
    pub question: Option<String>,
    /// The rule an exception sets aside: V-9.
    #[arg(long, value_name = "RULE", default_value = "")]
    pub rule: String,
    /// Who answers, in order: a login, or ROLE:LOGIN; may be given more than once. Without it, whom the route proposes.
    #[arg(long, value_name = "LOGIN")]
    pub to: Vec<String>,
    /// Only show of whom it would be asked.
    #[arg(long)]
    pub dry_run: bool,
    /// How that is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// `keur approve`, `keur reject`, `keur hand-back`.
#[derive(Args, Debug)]
pub struct Answer {
    /// The identifier of the approval; several get the same answer, each by itself.
    #[arg(required = true)]
    pub which: Vec<String>,
    /// What you want to say about it.
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub remark: String,
    /// How what was done is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// Who answers in whose place.
#[derive(Subcommand, Debug)]
pub enum DelegateTask {
    /// Absences from today on: yours, and those you answer in.
    List {
        /// Everybody's; for administrators.
        #[arg(long)]
        all: bool,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Name who answers in your place.
    Add {
        /// Who answers, by login.
        to: String,
        /// The first day: 23/11/2026 or 2026-11-23; today without it.
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        /// The last day.
        #[arg(long, value_name = "DAY")]
        until: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// Whose absence it is, by login; for administrators. Yours without it.
        #[arg(long, value_name = "LOGIN")]
        r#for: Option<String>,
    },
    /// End one before its last day.
    End {
        /// The identifier `approvals delegate list` prints.
        which: String,
    },
}

/// Routes: who is usually asked what.
#[derive(Subcommand, Debug)]
pub enum RouteTask {
    /// Every route.
    List {
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Write a route, or change the one there is for the same. Rounds that run go on as they were asked.
    Set {
        /// For what.
        #[command(flatten)]
        of: RouteFor,
        /// Who is asked, in order: a role (hr_officer), or ROLE:LOGIN for somebody by name; may be given more than once.
        #[arg(long, value_name = "ROLE", required = true)]
        step: Vec<String>,
    },
    /// Remove one.
    Remove {
        /// For what it is.
        #[command(flatten)]
        of: RouteFor,
    },
}

/// For what a route is.
#[derive(Args, Debug)]
pub struct RouteFor {
    /// For which question.
    #[arg(long, value_parser = coded::<ApprovalSubject>(), value_name = "WHAT")]
    pub subject: ApprovalSubject,
    /// For which kind of procedure; every kind without it.
    #[arg(long, value_parser = coded::<ProcedureKind>(), value_name = "KIND")]
    pub kind: Option<ProcedureKind>,
    /// For which entity, by its OVO code; every entity without it.
    #[arg(long, value_name = "OVO")]
    pub entity: Option<String>,
}
