//! What the keys of a report do.

use super::forms;
use super::page::{Page, Wanted};
use crate::documents::report::{self as paper, ReportFormat};
use crate::domain::Coded;
use crate::domain::report::{Period, Span};
use crate::office::candidate::import::Watch;
use crate::office::report::{ReportCommand, ReportQuery, ReportReply};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Done, Failure, Query, Reply};
use crate::tui::action::Action;
use crate::tui::made::{self, Paper};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Place, Step, Tone};
use crate::tui::theme::Role;
use crate::tui::widgets::form::Values;

/// Slots of questions.
const ONE: u16 = 1;
const MAKE: u16 = 2;
const ENTITIES: u16 = 3;
/// Tags of menus, and slots of commands.
const PERIODS: u16 = 10;
const FILES: u16 = 11;
const KEPT: u16 = 12;
const CHANGE: u16 = 13;
const DROP: u16 = 14;

/// Lines of menus that are no code.
const ALWAYS: &str = "always";
const CHOOSE: &str = "choose";

impl Page {
    /// The first time: reads what is kept, then counts. Again: what is there stays, unless it is of before a change.
    pub(super) fn begin(&mut self, cx: &mut Cx<'_>) {
        match self.of {
            Some(id) if self.saved.is_none() => cx.ask(ONE, Query::Report(ReportQuery::One(id))),
            _ if self.busy => {}
            _ if self.report.is_none() || self.stale => self.make(cx),
            _ => {}
        }
    }

    /// Somebody changed something: a count of an archive is not made anew at every change, it says so.
    pub(super) fn touched(&mut self, cx: &mut Cx<'_>) {
        if self.report.is_some() && !self.busy {
            self.stale = true;
        } else if self.refused.is_some() {
            self.make(cx);
        }
    }

    /// Counts under the filter as it stands; what is on the screen stays until the answer comes.
    pub(super) fn make(&mut self, cx: &mut Cx<'_>) {
        self.watch.stop();
        self.watch = Watch::default();
        self.busy = true;
        self.refused = None;
        let query = ReportQuery::Make {
            kind: self.kind,
            filter: Box::new(self.filter.clone()),
            watch: self.watch.clone(),
        };
        cx.ask(MAKE, Query::Report(query));
    }

    /// Stops counting; the report there was stays, with its own filter.
    fn stop(&mut self, cx: &mut Cx<'_>) {
        self.watch.stop();
        self.busy = false;
        self.filter = self.made_under.clone();
        if self.report.is_none() {
            cx.back();
        }
        cx.say(Tone::Info, crate::domain::Message::new("report-stopped"));
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let last = self.lines().len().saturating_sub(1);
        let page = usize::from(cx.look.body().height.saturating_sub(8)).max(1);
        match action {
            Action::Back if self.busy => self.stop(cx),
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::PageUp => self.row = self.row.saturating_sub(page),
            Action::PageDown => self.row = (self.row + page).min(last),
            Action::Top => self.row = 0,
            Action::Bottom => self.row = last,
            Action::Left => self.column = self.column.saturating_sub(1),
            Action::Right => self.column = (self.column + 1).min(self.columns().saturating_sub(1)),
            Action::Open => {
                if let Some(behind) = self.behind() {
                    cx.steps.push(Step::Behind(behind));
                }
            }
            Action::Refresh => self.make(cx),
            Action::Conditions => self.ask_entities(Wanted::Filter, cx),
            Action::Period => self.show_periods(cx),
            Action::Chart => self.charted = !self.charted,
            Action::Views => self.show_kept(cx),
            Action::Export => Self::show_files(cx),
            Action::Why => self.show_why(cx),
            _ => return false,
        }
        true
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (ONE, Ok(Reply::Report(ReportReply::One(found)))) => {
                if let Some(shelved) = found {
                    self.own = shelved.own;
                    if let Some(saved) = shelved.saved {
                        self.filter = saved.filter.clone();
                        self.saved = Some(saved);
                    }
                }
                if self.report.is_none() && !self.busy {
                    self.make(cx);
                }
            }
            // What was stopped in its last moment is not shown: the filter of before stands again.
            (MAKE, Ok(Reply::Report(ReportReply::Made(report)))) if self.busy => {
                self.busy = false;
                self.stale = false;
                self.made_under = report.filter.clone();
                self.report = Some(report);
                self.row = self.row.min(self.lines().len().saturating_sub(1));
                self.column = self.column.min(self.columns().saturating_sub(1));
            }
            (MAKE, Err(failure)) if self.busy => {
                self.busy = false;
                self.refused = failure.messages().into_iter().next();
            }
            (ENTITIES, Ok(Reply::Vacancy(VacancyReply::Entities(entities)))) => match self.wanted.take() {
                Some(Wanted::Filter) => {
                    let title = cx.look.word("report-form-filter");
                    let fields = forms::filter_fields(self.kind, &self.filter, &entities, cx.look);
                    let form = FormOverlay::new(forms::FILTER, title, fields).with_button("report-form-button");
                    cx.show(Overlay::Form(form.kept_as("")));
                }
                Some(Wanted::Keep) => {
                    let name = self.saved.as_ref().map(|saved| saved.name.as_str());
                    let fields = forms::keep_fields(name.unwrap_or_default(), &entities, self.no_share.is_none(), cx);
                    let form = FormOverlay::new(forms::KEEP, cx.look.word("report-form-keep"), fields);
                    cx.show(Overlay::Form(form));
                }
                None => {}
            },
            _ => {}
        }
    }

    fn ask_entities(&mut self, wanted: Wanted, cx: &mut Cx<'_>) {
        self.wanted = Some(wanted);
        cx.ask(ENTITIES, Query::Vacancy(VacancyQuery::Entities));
    }

    fn show_periods(&self, cx: &mut Cx<'_>) {
        let now = self.filter.period;
        let mut items = vec![Item::new(ALWAYS, cx.look.word("report-period-always")).marked(now == Period::Always)];
        items.extend(
            Span::ALL
                .iter()
                .map(|span| Item::new(span.code(), cx.look.words.of(*span)).marked(now == Period::Moving(*span))),
        );
        let fixed = matches!(now, Period::Fixed { .. });
        items.push(Item::new(CHOOSE, cx.look.word("report-period-choose")).marked(fixed));
        cx.show(Overlay::Menu(Menu::new(
            PERIODS,
            cx.look.word("report-menu-period"),
            items,
        )));
    }

    fn show_files(cx: &mut Cx<'_>) {
        let items = ReportFormat::ALL
            .iter()
            .map(|format| Item::new(format.code(), cx.look.words.of(*format)))
            .collect();
        cx.show(Overlay::Menu(Menu::new(
            FILES,
            cx.look.word("report-menu-export"),
            items,
        )));
    }

    fn show_kept(&self, cx: &mut Cx<'_>) {
        let mut items = vec![Item::new("new", cx.look.word("report-keep-new"))];
        if let Some(saved) = self.saved.as_ref().filter(|_| self.own) {
            let told = |id: &str| {
                let message = crate::domain::Message::new(id).with("name", saved.name.as_str());
                cx.look.words.text(&message)
            };
            items.push(Item::new("change", told("report-keep-change")));
            items.push(Item::new("drop", told("report-keep-drop")));
        }
        cx.show(Overlay::Menu(Menu::new(KEPT, cx.look.word("report-menu-keep"), items)));
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        match (tag, value) {
            (PERIODS, CHOOSE) => {
                let fields = forms::period_fields(self.filter.period, cx.look);
                let form = FormOverlay::new(forms::PERIOD, cx.look.word("report-form-period"), fields);
                cx.show(Overlay::Form(form.with_button("report-form-button").kept_as("")));
            }
            (PERIODS, value) => {
                self.filter.period = Span::from_code(value).map_or(Period::Always, Period::Moving);
                self.make(cx);
            }
            (FILES, value) => {
                if let Some(format) = ReportFormat::from_code(value) {
                    self.write(format, cx);
                }
            }
            (KEPT, "new") => self.ask_entities(Wanted::Keep, cx),
            (KEPT, value) => {
                let Some(saved) = &self.saved else { return };
                let (id, seen) = (saved.id, saved.version);
                let (slot, command) = match value {
                    "drop" => (DROP, ReportCommand::Drop { saved: id, seen }),
                    _ => (
                        CHANGE,
                        ReportCommand::Change {
                            saved: id,
                            seen,
                            name: saved.name.clone(),
                            entity: saved.entity,
                            filter: self.filter.clone(),
                        },
                    ),
                };
                cx.run(slot, command.into());
            }
            _ => {}
        }
    }

    fn write(&self, format: ReportFormat, cx: &mut Cx<'_>) {
        let Some(report) = &self.report else { return };
        let at = cx.look.clock.local();
        cx.steps.push(Step::Make(Box::new(made::Wanted {
            paper: Paper::Report(report.clone(), format, at),
            lang: cx.look.words.lang,
        })));
        cx.say(Tone::Info, crate::domain::Message::new("document-making"));
    }

    fn show_why(&self, cx: &mut Cx<'_>) {
        let Some(report) = &self.report else { return };
        let words = cx.look.words;
        let mut lines = vec![
            (words.get(&self.kind.help()).to_owned(), Role::Text),
            (String::new(), Role::Text),
        ];
        for (label, value) in paper::parameters(report, words) {
            lines.push((format!("{label}: {value}"), Role::Text));
        }
        for note in paper::notes(report, words) {
            lines.push((String::new(), Role::Text));
            lines.push((note, Role::Info));
        }
        cx.show(Overlay::Reader(Reader::new(self.name(cx.look), lines)));
    }

    pub(super) fn keep_as(&self, values: &Values, cx: &mut Cx<'_>) {
        let command = ReportCommand::Keep {
            name: values.text("name").to_owned(),
            entity: forms::entity(values, "entity"),
            report: self.kind,
            filter: self.filter.clone(),
        };
        cx.run(forms::KEEP, command.into());
    }

    pub(super) fn on_ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        let Ok(done) = result else { return };
        match slot {
            // From here on it is the saved one.
            forms::KEEP => {
                self.of = done.created.map(crate::domain::SavedReportId);
                self.saved = None;
                self.begin(cx);
            }
            CHANGE => {
                self.saved = None;
                self.begin(cx);
            }
            DROP => {
                self.of = None;
                self.saved = None;
                self.own = false;
            }
            _ => {}
        }
    }
}

/// The place of a report on the shelf.
pub(super) fn place(shelved: &crate::office::report::Shelved) -> Place {
    Place::Report(shelved.kind, shelved.saved.as_ref().map(|saved| saved.id))
}
