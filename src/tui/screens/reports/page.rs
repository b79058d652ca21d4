//! One report: what is on the screen of it.

use super::{forms, view};
use crate::domain::report::{Behind, Figure, Filter, Line, Report};
use crate::domain::{Message, ReportKind, SavedReportId};
use crate::office::candidate::import::Watch;
use crate::office::{Act, Done, Failure, Reply};
use crate::store::report::saved::Saved;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::form::{FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What the entities that were asked for are wanted for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    /// To choose whose vacancies.
    Filter,
    /// To choose within which the report is shared.
    Keep,
}

/// The screen of one report.
#[derive(Debug)]
pub struct Page {
    pub(super) kind: ReportKind,
    /// The saved one it was opened as.
    pub(super) of: Option<SavedReportId>,
    pub(super) saved: Option<Saved>,
    /// Whether the person keeps it.
    pub(super) own: bool,
    pub(super) filter: Filter,
    pub(super) report: Option<Box<Report>>,
    /// The filter the report on the screen was made under, for who stops a new count.
    pub(super) made_under: Filter,
    /// The line and the column of the cursor; the first line on the screen.
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) charted: bool,
    pub(super) watch: Watch,
    pub(super) busy: bool,
    /// Somebody changed the database since it was counted.
    pub(super) stale: bool,
    /// Why there is no report.
    pub(super) refused: Option<Message>,
    /// Why this person may not share one.
    pub(super) no_share: Option<Message>,
    pub(super) wanted: Option<Wanted>,
}

impl Page {
    /// A report, as the shop has it or as somebody keeps it.
    pub fn new(kind: ReportKind, of: Option<SavedReportId>) -> Self {
        Self {
            kind,
            of,
            saved: None,
            own: false,
            filter: Filter::default(),
            report: None,
            made_under: Filter::default(),
            row: 0,
            column: 1,
            charted: true,
            watch: Watch::default(),
            busy: false,
            stale: false,
            refused: None,
            no_share: None,
            wanted: None,
        }
    }

    /// The lines under the cursor, the total last.
    pub(super) fn lines(&self) -> Vec<&Line> {
        self.report
            .as_ref()
            .map(|report| report.lines.iter().chain(&report.total).collect())
            .unwrap_or_default()
    }

    pub(super) fn columns(&self) -> usize {
        self.report.as_ref().map_or(0, |report| report.headings.len())
    }

    pub(super) fn figure(&self) -> Option<&Figure> {
        self.lines().get(self.row).and_then(|line| line.cells.get(self.column))
    }

    pub(super) fn behind(&self) -> Option<Behind> {
        let lines = self.lines();
        lines.get(self.row)?.behind.get(self.column)?.clone()
    }

    /// The name: that of the saved one, or of the report.
    pub(super) fn name(&self, look: &Look) -> String {
        match &self.saved {
            Some(saved) => saved.name.clone(),
            None => look.words.of(self.kind).to_owned(),
        }
    }

    /// Why no list opens.
    fn no_list(&self) -> Option<Message> {
        if self.report.is_none() {
            return Some(Message::new("report-not-loaded"));
        }
        if self.behind().is_some() {
            return None;
        }
        let id = match self.figure() {
            Some(Figure::Hidden | Figure::Count(_)) if self.kind.is_suppressed() => "report-behind-small",
            Some(Figure::Count(0)) => "report-behind-nothing",
            _ => "report-behind-none",
        };
        Some(Message::new(id))
    }
}

impl Screen for Page {
    fn place(&self) -> Place {
        Place::Report(self.kind, self.of)
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(self.name(look))
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Report]
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.no_share = cx.why_not(Act::ReportShare);
        self.begin(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.touched(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.on_action(action, cx)
    }

    fn available(&self, action: Action, _: &Look) -> Availability {
        let not_yet = || self.report.is_none().then(|| Message::new("report-not-loaded"));
        let why = match action {
            Action::Open => self.no_list(),
            Action::Export | Action::Why => not_yet(),
            Action::Chart if self.report.as_ref().is_some_and(|report| report.chart.is_none()) => {
                Some(Message::new("report-no-chart"))
            }
            _ => None,
        };
        why.map_or(Availability::Yes, Availability::No)
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Open => Some("report-behind"),
            Action::Conditions => Some("report-filter"),
            Action::Views => Some("report-keep"),
            Action::Why => Some("report-why"),
            _ => None,
        }
    }

    fn is_working(&self) -> bool {
        self.busy
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        let Some(row) = row.and_then(|row| usize::try_from(row).ok()) else {
            return false;
        };
        let again = self.row == row;
        self.row = row.min(self.lines().len().saturating_sub(1));
        again
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        self.on_ran(slot, result, cx);
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        match tag {
            forms::FILTER => {
                self.filter = forms::filter(values, &self.filter);
                self.make(cx);
                Ok(())
            }
            forms::PERIOD => {
                self.filter.period = forms::period(values, cx.look.clock.today())?;
                self.make(cx);
                Ok(())
            }
            forms::KEEP => {
                self.keep_as(values, cx);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn chosen(&mut self, tag: u16, value: &str, _: &[String], cx: &mut Cx<'_>) {
        self.on_choice(tag, value, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        view::draw(self, area, buf, look)
    }
}
