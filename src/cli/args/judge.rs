//! What can be typed about judging.

use crate::domain::{ApplicationState, Coded, OverrideGround, Verdict};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

/// `keur ranking`.
#[derive(Args, Debug)]
pub struct RankingOf {
    /// The vacancy's number.
    pub which: String,
    /// How it is written.
    #[command(flatten)]
    pub format: super::FormatChoice,
}

/// What can be done with a candidate by who judges; the candidate by the identifier of the application.
#[derive(Subcommand, Debug)]
pub enum JudgeTask {
    /// The sheet of a candidate: conditions or criteria with their numbers, what was given, what the jury comes to.
    Sheet {
        /// The identifier of the application.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: super::FormatChoice,
    },
    /// Answer a formal condition.
    Screen {
        /// The identifier of the application.
        which: String,
        /// The number of the condition, as `judge sheet` prints it.
        condition: usize,
        /// The answer; `open` takes it away.
        #[arg(value_parser = answers())]
        verdict: String,
        /// Why: needed where it fails.
        #[arg(long, default_value = "", value_name = "TEXT")]
        motive: String,
    },
    /// Give points for a criterion on your own sheet.
    Score {
        /// The identifier of the application.
        which: String,
        /// The number of the criterion, as `judge sheet` prints it.
        criterion: usize,
        /// The points, as 4 or 3,5; nothing leaves it blank again.
        points: Option<String>,
    },
    /// Write the motivation of your own sheet.
    Motivate {
        /// The identifier of the application.
        which: String,
        /// The text.
        text: String,
    },
    /// Hand in your own sheet: it is locked then.
    HandIn {
        /// The identifier of the application.
        which: String,
    },
    /// Reopen the sheet of a juror.
    Reopen {
        /// The identifier of the application.
        which: String,
        /// The juror's name, or the beginning of it.
        juror: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Write down what the jury agreed upon for a criterion, once all sheets are in: it counts instead of the mean.
    Agree {
        /// The identifier of the application.
        which: String,
        /// The number of the criterion, as `judge sheet` prints it.
        criterion: usize,
        /// The points, as 4 or 3,5; nothing: the mean counts again.
        points: Option<String>,
        /// Why.
        #[arg(long, default_value = "", value_name = "TEXT")]
        motive: String,
    },
    /// Declare a tie to a candidate: your own, or with --juror another's.
    Tie {
        /// The identifier of the application.
        which: String,
        /// What the tie is.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The juror's name, or the beginning of it.
        #[arg(long, value_name = "NAME")]
        juror: Option<String>,
    },
    /// Take a candidate to another state.
    Step {
        /// The identifier of the application.
        which: String,
        /// The state.
        #[arg(value_parser = state())]
        to: ApplicationState,
        /// Why: needed where it is negative, an exception or out of turn.
        #[arg(long, default_value = "", value_name = "TEXT")]
        motivation: String,
        /// On what ground it goes against the score sheets, where it does.
        #[arg(long, value_parser = ground())]
        ground: Option<OverrideGround>,
    },
    /// Let a candidate go on provisionally: the stage that is left stays to be judged before the end decision.
    Hold {
        /// The identifier of the application.
        which: String,
        /// More of them: each goes on or is refused by itself.
        #[arg(value_name = "WHICH")]
        more: Vec<String>,
        /// What is waited for.
        #[arg(long, value_name = "TEXT")]
        motivation: String,
    },
    /// Take a stage up again in which a candidate is on hold, to judge it.
    TakeUp {
        /// The identifier of the application.
        which: String,
        /// The stage's name, or the beginning of it; needed where there is more than one.
        #[arg(default_value = "")]
        stage: String,
    },
    /// Take the last decision about a candidate back.
    TakeBack {
        /// The identifier of the application.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

/// A value among codes.
fn coded<C: Coded + Clone + Send + Sync + 'static>() -> impl TypedValueParser<Value = C> {
    PossibleValuesParser::new(C::ALL.iter().map(|one| one.code()))
        .map(|typed| C::from_code(&typed).unwrap_or(C::ALL[0]))
}

fn state() -> impl TypedValueParser<Value = ApplicationState> {
    coded::<ApplicationState>()
}

fn ground() -> impl TypedValueParser<Value = OverrideGround> {
    coded::<OverrideGround>()
}

/// A verdict, or `open` for none.
fn answers() -> PossibleValuesParser {
    let codes = Verdict::ALL.iter().map(|one| one.code()).chain(["open"]);
    PossibleValuesParser::new(codes)
}
