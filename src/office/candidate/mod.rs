//! Candidates and applications: their commands and queries.

pub mod add;
pub mod agreement;
pub mod case;
pub mod compare;
pub mod dossier;
mod entry;
pub mod hold;
pub mod import;
pub mod left_out;
pub mod letter;
pub mod note;
mod preselection;
pub mod query;
pub mod ranking;
pub mod recusal;
pub mod reuse;
pub mod revert;
pub mod screening;
pub mod sheet;
mod stands;
pub mod step;

pub use query::{CandidateQuery, CandidateReply};
pub use stands::Stands;

use crate::domain::judging::Wish;
use crate::domain::{
    ApplicationId, ApplicationState, ConditionId, CriterionId, JurorId, Message, OverrideGround, PersonId, Problem,
    SheetId, StageId, TagId, VacancyId, Verdict,
};
use crate::office::{Act, Command, Desk, Done, Failure};
use serde::{Deserialize, Serialize};

/// A write about a candidate.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum CandidateCommand {
    /// Answer a formal condition.
    Screen {
        /// Which application.
        application: ApplicationId,
        /// Which condition.
        condition: ConditionId,
        /// The answer; `None` takes it away.
        verdict: Option<Verdict>,
        /// Why: needed where it fails.
        #[serde(default)]
        motive: String,
        /// The answer the person looked at.
        seen: Option<Verdict>,
    },
    /// Give points for a criterion on one's own sheet, which is opened when there is none.
    Score {
        /// Which application.
        application: ApplicationId,
        /// Which criterion.
        criterion: CriterionId,
        /// The points in hundredths; `None` leaves it blank again.
        points: Option<i64>,
    },
    /// Write the motivation of one's own sheet.
    SheetMotivation {
        /// Which application.
        application: ApplicationId,
        /// The text.
        motivation: String,
    },
    /// Hand in one's own sheet: it is locked then.
    SheetSubmit {
        /// Which application.
        application: ApplicationId,
    },
    /// Reopen a juror's sheet, with a reason.
    SheetReopen {
        /// Which.
        sheet: SheetId,
        /// Why.
        reason: String,
    },
    /// Write down what the jury agreed upon for a criterion, once its sheets are in.
    Agree {
        /// Which application.
        application: ApplicationId,
        /// Which criterion.
        criterion: CriterionId,
        /// The points in hundredths; `None`: nothing is agreed any more, the mean counts.
        points: Option<i64>,
        /// Why.
        #[serde(default)]
        motive: String,
        /// The agreed points the person looked at.
        seen: Option<i64>,
    },
    /// Prepare the letter about the last decision; never twice for the same one.
    Letter {
        /// Which application.
        application: ApplicationId,
    },
    /// Declare a tie to the candidate: one's own, or another juror's.
    Recuse {
        /// Which application.
        application: ApplicationId,
        /// Whose seat; `None`: one's own.
        #[serde(default)]
        juror: Option<JurorId>,
        /// What the tie is.
        reason: String,
    },
    /// Give an application another state.
    Move {
        /// Which.
        application: ApplicationId,
        /// The state the person looked at.
        seen: ApplicationState,
        /// The state it goes to.
        to: ApplicationState,
        /// The module it goes to; `None`: the one that follows.
        #[serde(default)]
        stage: Option<StageId>,
        /// Why.
        #[serde(default)]
        motivation: String,
        /// On what ground it goes against the score sheets, where it does.
        #[serde(default)]
        ground: Option<OverrideGround>,
    },
    /// Let a candidate go on provisionally: the stage that is left stays to be judged before the end decision.
    Hold {
        /// Which application.
        application: ApplicationId,
        /// The state the person looked at.
        seen: ApplicationState,
        /// What is waited for.
        motivation: String,
    },
    /// Take a stage up again that was left provisionally, to judge it.
    TakeUp {
        /// Which application.
        application: ApplicationId,
        /// The state the person looked at.
        seen: ApplicationState,
        /// Which stage.
        stage: StageId,
    },
    /// Take the last decision about an application back.
    Revert {
        /// Which.
        application: ApplicationId,
        /// The state the person looked at.
        seen: ApplicationState,
        /// Why.
        reason: String,
    },
    /// Exempt a candidate from a module: earlier results count.
    Exempt {
        /// Which application.
        application: ApplicationId,
        /// Which module.
        stage: StageId,
        /// Why the tests and their results are comparable.
        motivation: String,
        /// Who was consulted, and the consent.
        #[serde(default)]
        consulted: reuse::Consulted,
    },
    /// Write a note about an application.
    Note {
        /// Which.
        application: ApplicationId,
        /// The text.
        body: String,
    },
    /// Put a tag on an application; made when it is new.
    Tag {
        /// Which.
        application: ApplicationId,
        /// Its name.
        name: String,
    },
    /// Take a tag off.
    Untag {
        /// Which application.
        application: ApplicationId,
        /// Which tag.
        tag: TagId,
    },
    /// Add a candidate by hand.
    Add(add::NewCandidate),
    /// Correct a candidate's personal data.
    EditPerson {
        /// Who.
        person: PersonId,
        /// The vacancy the right comes from.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// The data.
        card: add::Contact,
    },
    /// Take in applications from a file, as one batch. Carried out by itself, never among others.
    Import(Box<import::Import>),
}

impl From<CandidateCommand> for Command {
    fn from(command: CandidateCommand) -> Self {
        Self::Candidate(command)
    }
}

impl CandidateCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Screen { .. } => Act::CandidateScreen,
            Self::Score { .. } | Self::SheetMotivation { .. } => Act::CandidateScore,
            Self::SheetSubmit { .. } => Act::CandidateSheetSubmit,
            Self::SheetReopen { .. } => Act::CandidateSheetReopen,
            Self::Agree { .. } => Act::CandidateAgree,
            Self::Letter { .. } => Act::CandidateLetter,
            Self::Recuse { .. } => Act::CandidateRecuse,
            Self::Move { ground: Some(_), .. } => Act::CandidateOverride,
            Self::Exempt { .. } => Act::CandidateExempt,
            Self::Move { .. } | Self::Hold { .. } | Self::TakeUp { .. } => Act::CandidateMove,
            Self::Revert { .. } => Act::CandidateRevert,
            Self::Note { .. } => Act::CandidateNote,
            Self::Tag { .. } | Self::Untag { .. } => Act::CandidateTag,
            Self::Add(_) => Act::CandidateAdd,
            Self::EditPerson { .. } => Act::CandidateEdit,
            Self::Import(_) => Act::CandidateImport,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Screen {
                application,
                condition,
                verdict,
                motive,
                seen,
            } => screening::answer(desk, *application, *condition, *verdict, motive, *seen),
            Self::Score {
                application,
                criterion,
                points,
            } => sheet::score(desk, *application, *criterion, *points),
            Self::SheetMotivation {
                application,
                motivation,
            } => sheet::motivate(desk, *application, motivation),
            Self::SheetSubmit { application } => sheet::submit(desk, *application),
            Self::SheetReopen { sheet, reason } => sheet::reopen(desk, *sheet, reason),
            Self::Agree {
                application,
                criterion,
                points,
                motive,
                seen,
            } => agreement::agree(desk, *application, *criterion, *points, motive, *seen),
            Self::Letter { application } => letter::prepare(desk, *application),
            Self::Recuse {
                application,
                juror,
                reason,
            } => recusal::declare(desk, *application, *juror, reason),
            Self::Move {
                application,
                seen,
                to,
                stage,
                motivation,
                ground,
            } => {
                let wish = Wish {
                    to: *to,
                    stage: *stage,
                    motivation: motivation.trim(),
                    ground: *ground,
                    hold: false,
                };
                step::take(desk, *application, *seen, wish)
            }
            Self::Hold {
                application,
                seen,
                motivation,
            } => hold::hold(desk, *application, *seen, motivation.trim()),
            Self::TakeUp {
                application,
                seen,
                stage,
            } => hold::take_up(desk, *application, *seen, *stage),
            Self::Revert {
                application,
                seen,
                reason,
            } => revert::take_back(desk, *application, *seen, reason),
            Self::Exempt {
                application,
                stage,
                motivation,
                consulted,
            } => reuse::exempt(desk, *application, *stage, motivation, consulted),
            Self::Note { application, body } => note::add(desk, *application, body),
            Self::Tag { application, name } => note::tag(desk, *application, name),
            Self::Untag { application, tag } => note::untag(desk, *application, *tag),
            Self::Add(candidate) => add::add(desk, candidate),
            Self::EditPerson {
                person,
                vacancy,
                seen,
                card,
            } => add::edit(desk, *person, *vacancy, *seen, card),
            Self::Import(_) => Err(Problem::block("import", Message::new("refused-import-alone")).into()),
        }
    }
}
