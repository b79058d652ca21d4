//! What the keys of the import screen do.

use super::records::{reasons, role};
use super::{Busy, Intake};
use crate::domain::{Coded, Message};
use crate::exchange::applications::Field;
use crate::office::candidate::import::kind::Kind;
use crate::office::candidate::import::report::{Report, fate};
use crate::office::candidate::import::{Import, Watch, paths};
use crate::office::candidate::{CandidateCommand as C, CandidateQuery as Q, CandidateReply as R};
use crate::office::{Done, Failure, Query, Reply};
use crate::text;
use crate::tui::action::Action;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Step, Tone};
use crate::tui::theme::Role;
use crate::tui::widgets::line::Line;
use std::path::MAIN_SEPARATOR;

/// Slots of questions.
const HEAD: u16 = 1;
const PATHS: u16 = 2;
const PREVIEW: u16 = 3;
/// Tags of menus, and the slot of the command.
const TAKE_IN: u16 = 20;
const COLUMNS: u16 = 21;
const FIELDS: u16 = 22;
const SHEETS: u16 = 23;
const KINDS: u16 = 24;
pub(super) const WHO: u16 = 25;

/// The value of the menu line that leads to the sheets, of the one that uses a column for nothing, of the one that shows every kind.
const OTHER_SHEET: &str = "sheet";
const NONE: &str = "none";

impl Intake {
    pub(super) fn ask_head(&self, cx: &mut Cx<'_>) {
        cx.ask(HEAD, Query::Candidate(Q::Head(self.vacancy)));
    }

    pub(super) fn ask_paths(&self, cx: &mut Cx<'_>) {
        cx.ask(PATHS, Query::Candidate(Q::Paths(self.choose.line.text().to_owned())));
    }

    /// While a file is chosen.
    pub(super) fn on_choosing(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        match action {
            Action::Complete => {
                if self.choose.complete() {
                    self.ask_paths(cx);
                }
            }
            Action::Open => self.open_meant(cx),
            _ => return false,
        }
        true
    }

    /// Goes into the folder that is meant, or opens the file.
    fn open_meant(&mut self, cx: &mut Cx<'_>) {
        let (path, folder) = self.choose.meant();
        if path.is_empty() {
            cx.say(Tone::Bad, Message::new("intake-no-file"));
        } else if folder {
            self.choose.complete();
            self.ask_paths(cx);
        } else {
            self.file = Some(paths::expanded(&path));
            self.sheet = None;
            self.columns = None;
            self.look_ahead(cx);
        }
    }

    /// What is asked of the office, as the screen stands.
    fn wanted(&self) -> Import {
        Import {
            sheet: self.sheet.clone(),
            columns: self.columns.clone(),
            people: self.people.clone(),
            watch: self.watch.clone(),
            ..Import::new(self.vacancy, self.file.clone().unwrap_or_default())
        }
    }

    fn look_ahead(&mut self, cx: &mut Cx<'_>) {
        self.done = false;
        self.people.clear();
        self.preview = None;
        self.refused.clear();
        self.only = None;
        self.words.clear();
        self.filter = None;
        self.list.marks.clear();
        self.take_reports(Vec::new());
        self.look_again(cx);
    }

    /// Judges the same file again; what is on the screen stays until the answer comes.
    pub(super) fn look_again(&mut self, cx: &mut Cx<'_>) {
        self.watch.stop();
        self.watch = Watch::default();
        self.busy = Busy::Looking;
        let seen = self.preview.as_ref().map(|preview| preview.about.digest.clone());
        let wanted = Import { seen, ..self.wanted() };
        cx.ask(PREVIEW, Query::Candidate(Q::Preview(Box::new(wanted))));
    }

    /// While a file is looked at.
    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let height = usize::from(cx.look.body().height.saturating_sub(6));
        match action {
            Action::Back if self.filter.is_some() => {
                self.filter = None;
                self.words.clear();
                self.show_records();
            }
            Action::KeepFilter => self.filter = None,
            Action::Filter => self.filter = Some(Line::new(&self.words)),
            Action::Copy => self.copy(cx),
            Action::Back | Action::Left => self.step_back(cx),
            Action::Save => self.take_in(cx),
            Action::Columns => self.show_columns(cx),
            Action::Conditions => self.show_kinds(cx),
            Action::Person => self.show_people(cx),
            Action::Export => self.write_report(cx),
            Action::Open | Action::Right => self.show_record(cx),
            Action::MarkAll => {
                let kept = self.shown.iter().filter_map(|at| self.reports.get(*at));
                let lines = kept.filter(|report| report.is_kept()).map(|report| report.line as i64);
                self.list.marks.extend(lines);
            }
            _ => {
                let Some(fetch) = self.list.act(action, height) else {
                    return false;
                };
                if let Some(fetch) = fetch {
                    self.serve(&fetch);
                }
            }
        }
        true
    }

    /// One step back: what runs is stopped, then filter, then marks, then the choice of a file.
    fn step_back(&mut self, cx: &mut Cx<'_>) {
        if self.busy == Busy::TakingIn {
            self.watch.stop();
        } else if self.only.is_some() || !self.words.is_empty() {
            self.only = None;
            self.words.clear();
            self.show_records();
        } else if !self.list.marks.is_empty() {
            self.list.marks.clear();
        } else if self.done {
            cx.back();
        } else {
            // Nobody waits for what is being looked at: it stops by itself.
            self.watch.stop();
            self.busy = Busy::Nothing;
            self.file = None;
            self.ask_paths(cx);
        }
    }

    /// The record as a line of text.
    fn copy(&self, cx: &mut Cx<'_>) {
        let Some(report) = self.list.selected().and_then(|seen| self.reports.get(seen.at)) else {
            return;
        };
        let mut said = vec![report.name.clone(), cx.look.words.text(&fate(report))];
        said.extend(reasons(report, cx.look));
        said.retain(|piece| !piece.is_empty());
        cx.copy(said.join(" · "));
    }

    fn take_in(&mut self, cx: &mut Cx<'_>) {
        let Some(preview) = &self.preview else { return };
        let seen = Some(preview.about.digest.clone());
        let marks = &self.list.marks;
        let only = (!marks.is_empty()).then(|| marks.iter().map(|line| *line as u64).collect());
        self.watch = Watch::default();
        self.busy = Busy::TakingIn;
        let wanted = Import {
            only,
            seen,
            ..self.wanted()
        };
        cx.run(TAKE_IN, C::Import(Box::new(wanted)).into());
    }

    pub(super) fn on_ran(&mut self, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        if self.busy != Busy::TakingIn {
            return;
        }
        self.busy = Busy::Nothing;
        if result.is_ok() {
            self.done = true;
            self.only = None;
            self.list.marks.clear();
            self.take_reports(self.watch.take());
        }
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (HEAD, Ok(Reply::Candidate(R::Head(head, _)))) => self.head = Some(head),
            (PATHS, Ok(Reply::Candidate(R::Paths(typed, entries)))) => {
                self.choose.entries = entries;
                self.choose.answered = Some(typed);
                self.choose.at = None;
            }
            // Nobody looks any more.
            (PREVIEW, _) if self.busy != Busy::Looking => {}
            (PREVIEW, Ok(Reply::Candidate(R::Preview(mut preview)))) => {
                self.busy = Busy::Nothing;
                let reports = std::mem::take(&mut preview.reports);
                match self.preview.replace(preview) {
                    Some(_) => self.renew_reports(reports),
                    None => self.take_reports(reports),
                }
                self.keep_folder(cx);
            }
            (PREVIEW, Err(failure)) => {
                self.busy = Busy::Nothing;
                self.preview = None;
                self.refused = failure.messages();
            }
            _ => {}
        }
    }

    /// The next import begins in the folder of this one.
    fn keep_folder(&self, cx: &mut Cx<'_>) {
        let typed = self.choose.meant().0;
        let end = typed
            .rfind(MAIN_SEPARATOR)
            .map_or(0, |at| at + MAIN_SEPARATOR.len_utf8());
        if cx.prefs.import_folder != typed[..end] {
            typed[..end].clone_into(&mut cx.prefs.import_folder);
            cx.keep_prefs();
        }
    }

    /// The columns with what each holds, to change that; and the sheets, where there are more.
    fn show_columns(&mut self, cx: &mut Cx<'_>) {
        let Some(preview) = &self.preview else { return };
        let look = cx.look;
        let mut items = Vec::new();
        if preview.about.sheets.len() > 1 {
            let sheet = preview.about.sheet.clone().unwrap_or_default();
            items.push(Item::new(
                OTHER_SHEET,
                format!("{}: {sheet}", look.word("intake-sheet")),
            ));
        }
        items.extend(preview.columns.iter().enumerate().map(|(at, column)| {
            let heading = match column.heading.as_str() {
                "" => (at + 1).to_string(),
                heading => heading.to_owned(),
            };
            let field = column
                .field
                .map_or(look.word("intake-not-used"), |field| look.words.of(field));
            let examples: Vec<&str> = column
                .examples
                .iter()
                .map(String::as_str)
                .filter(|text| !text.is_empty())
                .collect();
            let item = Item::new(at.to_string(), format!("{} → {field}", text::clean(&heading)));
            item.hinted(text::cut(&text::clean(&examples.join(", ")), 40))
        }));
        cx.show(Overlay::Menu(Menu::new(COLUMNS, look.word("intake-columns"), items)));
    }

    fn show_fields(&mut self, at: usize, cx: &mut Cx<'_>) {
        let Some(column) = self.preview.as_ref().and_then(|preview| preview.columns.get(at)) else {
            return;
        };
        self.column = at;
        let mut items: Vec<Item> = Field::ALL
            .iter()
            .map(|field| Item::new(field.code(), cx.look.words.of(*field)).marked(column.field == Some(*field)))
            .collect();
        items.push(Item::new(NONE, cx.look.word("intake-not-used")).marked(column.field.is_none()));
        let title = text::clean(&column.heading).into_owned();
        cx.show(Overlay::Menu(Menu::new(FIELDS, title, items)));
    }

    fn show_sheets(&self, cx: &mut Cx<'_>) {
        let Some(preview) = &self.preview else { return };
        let here = preview.about.sheet.as_deref();
        let sheets = preview.about.sheets.iter();
        let items = sheets.map(|sheet| Item::new(sheet, text::clean(sheet)).marked(here == Some(sheet.as_str())));
        cx.show(Overlay::Menu(Menu::new(
            SHEETS,
            cx.look.word("intake-sheet"),
            items.collect(),
        )));
    }

    fn show_kinds(&self, cx: &mut Cx<'_>) {
        let mut items = vec![Item::new(NONE, cx.look.word("intake-every-kind")).hinted(self.reports.len().to_string())];
        items.extend(self.counts.iter().map(|(kind, n)| {
            Item::new(kind.code(), cx.look.words.of(*kind))
                .hinted(n.to_string())
                .marked(self.only == Some(*kind))
        }));
        cx.show(Overlay::Menu(Menu::new(
            KINDS,
            cx.look.word("action-filter-kind"),
            items,
        )));
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        match tag {
            COLUMNS if value == OTHER_SHEET => self.show_sheets(cx),
            COLUMNS => {
                if let Ok(at) = value.parse() {
                    self.show_fields(at, cx);
                }
            }
            FIELDS => self.set_column(Field::from_code(value), cx),
            SHEETS => {
                self.sheet = Some(value.to_owned());
                self.columns = None;
                self.look_ahead(cx);
            }
            WHO => self.decide(value, cx),
            KINDS => {
                self.only = Kind::from_code(value);
                self.show_records();
            }
            _ => {}
        }
    }

    /// A column holds this from now on; what held it before holds nothing.
    fn set_column(&mut self, field: Option<Field>, cx: &mut Cx<'_>) {
        let Some(preview) = &self.preview else { return };
        let mut columns: Vec<Option<Field>> = preview.columns.iter().map(|column| column.field).collect();
        for column in &mut columns {
            if field.is_some() && *column == field {
                *column = None;
            }
        }
        if let Some(column) = columns.get_mut(self.column) {
            *column = field;
        }
        self.columns = Some(columns);
        self.look_ahead(cx);
    }

    fn show_record(&self, cx: &mut Cx<'_>) {
        let Some(report) = self.list.selected().and_then(|seen| self.reports.get(seen.at)) else {
            return;
        };
        let mut lines = vec![
            (text::sentence(&cx.look.words.text(&fate(report))), role(report)),
            (String::new(), Role::Text),
        ];
        lines.extend(
            reasons(report, cx.look)
                .iter()
                .map(|why| (text::sentence(why), Role::Text)),
        );
        let line = Message::new("intake-line").with("line", report.line.to_string());
        let title = format!("{} · {}", cx.look.words.text(&line), report.name);
        cx.show(Overlay::Reader(Reader::new(title, lines)));
    }

    /// Writes down what was left out or should be looked at, where exports go.
    fn write_report(&self, cx: &mut Cx<'_>) {
        let mut report = Report::new(cx.look.words);
        for line in &self.reports {
            report.add(line);
        }
        if report.lines() == 0 {
            cx.say(Tone::Info, Message::new("intake-report-nothing"));
            return;
        }
        let name = text::fold(cx.look.word("file-import-report"));
        let stamp = cx.look.clock.local().format("%Y-%m-%d-%H%M%S");
        cx.steps
            .push(Step::WriteFile(format!("{name}-{stamp}.csv").into(), report.take()));
    }
}
