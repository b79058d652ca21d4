//! Reading reports: making one, and what is kept.

use super::clicks::{self, ClickPreview};
use super::filter::Base;
use super::shelf::{self, Shelved};
use super::{applicants, desk, judged, times};
use crate::domain::report::{Behind, Figure, Filter, Line, Report};
use crate::domain::{Message, Problem, ReportKind, SavedReportId};
use crate::office::candidate::import::Watch;
use crate::office::person::{Ask, Told};
use crate::office::{Act, Counter, Failure, rights};
use chrono::NaiveDate;
use std::path::PathBuf;

/// A read about reports.
#[derive(Clone, PartialEq, Debug)]
pub enum ReportQuery {
    /// The reports there are, and those that are kept.
    Shelf(Ask),
    /// One that is kept; nothing when it is not there for the asker.
    One(SavedReportId),
    /// Make one; the watch tells how far it is, and stops it.
    Make {
        /// Which.
        kind: ReportKind,
        /// Under which filter.
        filter: Box<Filter>,
        /// How far it is.
        watch: Watch,
    },
    /// What a file of clicks would do.
    Clicks {
        /// The file.
        path: PathBuf,
        /// The day of its clicks, where the file has no column for it.
        on: Option<NaiveDate>,
    },
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum ReportReply {
    /// The reports there are.
    Shelf(Told<Shelved>),
    /// One that is kept.
    One(Option<Box<Shelved>>),
    /// A report, made.
    Made(Box<Report>),
    /// What a file of clicks would do.
    Clicks(Box<ClickPreview>),
}

impl ReportQuery {
    /// Makes a report, without a look at how far it is.
    pub fn make(kind: ReportKind, filter: Filter) -> Self {
        Self::Make {
            kind,
            filter: Box::new(filter),
            watch: Watch::default(),
        }
    }

    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<ReportReply, Failure> {
        Ok(match self {
            Self::Shelf(ask) => ReportReply::Shelf(shelf::listed(counter, ask)?),
            Self::One(id) => ReportReply::One(shelf::one(counter, *id)?.map(Box::new)),
            Self::Make { kind, filter, watch } => ReportReply::Made(Box::new(made(counter, *kind, filter, watch)?)),
            Self::Clicks { path, on } => ReportReply::Clicks(Box::new(clicks::look(counter, path, *on)?)),
        })
    }
}

/// Why an actor may not read a report; nothing when the actor may.
pub(super) fn may(counter: &Counter<'_>, kind: ReportKind) -> Result<(), Problem> {
    let act = match kind.is_of_colleagues() {
        true => Act::ReportColleagues,
        false => Act::ReportRead,
    };
    rights::check_anywhere(counter.actor, act)
}

fn made(counter: &Counter<'_>, kind: ReportKind, filter: &Filter, watch: &Watch) -> Result<Report, Failure> {
    may(counter, kind)?;
    let base = Base::new(counter, kind, filter)?;
    let mut report = base.blank();
    let watched = Watched::new(&base, watch)?;
    match kind {
        ReportKind::Stages => applicants::stages(&base, &watched, &mut report)?,
        ReportKind::Sources => applicants::sources(&base, &watched, &mut report)?,
        ReportKind::Diversity => applicants::diversity(&base, &watched, &mut report)?,
        ReportKind::Clicks => clicks::report(&base, &mut report)?,
        ReportKind::TimeToFill => times::to_fill(&base, &watched, &mut report)?,
        ReportKind::TimeInStage => times::in_stage(&base, &watched, &mut report)?,
        ReportKind::PassRates => judged::pass_rates(&base, &watched, &mut report)?,
        ReportKind::Jurors => judged::jurors(&base, &watched, &mut report)?,
        ReportKind::Workload => desk::workload(&base, &mut report)?,
        ReportKind::Reserves => desk::reserves(&base, &mut report)?,
    }
    base.note_left_out(&mut report)?;
    Ok(report)
}

/// How far a question is, told to whoever waits.
pub(super) struct Watched<'a> {
    watch: &'a Watch,
    size: u64,
}

impl<'a> Watched<'a> {
    fn new(base: &Base<'_>, watch: &'a Watch) -> Result<Self, Failure> {
        let size = base.asked().size(base.counter.connection)?;
        watch.note(0, size);
        Ok(Self { watch, size })
    }

    /// Tells; `false` when it was asked to stop.
    pub(super) fn tell(&self, done: u64) -> bool {
        self.watch.note(done.min(self.size), self.size);
        !self.watch.is_stopped()
    }

    /// What was counted, unless it was stopped on the way.
    pub(super) fn whole<T>(found: Option<T>) -> Result<T, Failure> {
        found.ok_or_else(|| Problem::block("report", Message::new("report-stopped")).into())
    }
}

/// A count with the list behind it; nothing to look at behind nothing.
pub(super) fn counted(line: Line, n: i64, behind: Behind) -> Line {
    match n {
        0 => line.with(Figure::Count(0)),
        n => line.over(Figure::Count(n), behind),
    }
}
