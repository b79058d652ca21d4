//! Taking applications in from a file: the file is chosen, what would become of each record is seen, and all or the marked ones come in as
//! one act that is taken back whole.

mod choose;
mod people;
mod records;
mod update;
mod view;

use crate::domain::list::View;
use crate::domain::{Message, VacancyId};
use crate::exchange::applications::Field;
use crate::office::candidate::import::kind::Kind;
use crate::office::candidate::import::preview::Preview;
use crate::office::candidate::import::{LineReport, Watch, Who};
use crate::office::{Act, Done, Failure, Reply};
use crate::store::candidates::Head;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::line::Line;
use crate::tui::widgets::list::List;
use choose::Choose;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};
use records::Seen;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What is under way on another thread.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Busy {
    Nothing,
    /// The file is read and judged.
    Looking,
    /// It is taken in.
    TakingIn,
}

/// The screen.
#[derive(Debug)]
pub struct Intake {
    vacancy: VacancyId,
    head: Option<Head>,
    choose: Choose,
    /// The file that is looked at; none while it is chosen.
    file: Option<PathBuf>,
    sheet: Option<String>,
    /// What every column holds, once a person said so.
    columns: Option<Vec<Option<Field>>>,
    /// The column the menu on top is about.
    column: usize,
    busy: Busy,
    watch: Watch,
    preview: Option<Box<Preview>>,
    /// Why the file cannot be used.
    refused: Vec<Message>,
    /// What would become of each record, or what became of it.
    reports: Vec<LineReport>,
    /// How many there are of each kind.
    counts: Vec<(Kind, usize)>,
    /// Whom records are about, where the person decided.
    people: BTreeMap<u64, Who>,
    /// The records that are shown, by their place.
    shown: Vec<usize>,
    list: List<Seen>,
    only: Option<Kind>,
    /// The words the names hold, and the line they are typed in while it has the focus.
    words: String,
    filter: Option<Line>,
    /// It was taken in.
    done: bool,
}

impl Intake {
    /// The screen for a vacancy, in the folder that was used last.
    pub fn new(vacancy: VacancyId, prefs: &Prefs) -> Self {
        let view = View {
            sort: "record-line".to_owned(),
            ..View::default()
        };
        Self {
            vacancy,
            head: None,
            choose: Choose::new(&prefs.import_folder),
            file: None,
            sheet: None,
            columns: None,
            column: 0,
            busy: Busy::Nothing,
            watch: Watch::default(),
            preview: None,
            refused: Vec::new(),
            reports: Vec::new(),
            counts: Vec::new(),
            people: BTreeMap::new(),
            shown: Vec::new(),
            list: List::new(view),
            only: None,
            words: String::new(),
            filter: None,
            done: false,
        }
    }

    /// The vacancy, by number and title.
    fn heading(&self, look: &Look) -> String {
        let vacancy = self
            .head
            .as_ref()
            .map_or_else(String::new, |head| format!(" · {} {}", head.number, head.title));
        format!("{}{vacancy}", look.word("intake-title"))
    }

    /// Why nothing can be taken in now.
    fn no_intake(&self) -> Option<Message> {
        let id = match (self.busy, self.done, &self.preview) {
            (Busy::Looking | Busy::TakingIn, ..) => "intake-busy",
            (_, true, _) => "intake-done-already",
            (_, _, None) => "intake-no-file",
            (_, _, Some(preview)) if !preview.problems.is_empty() => "intake-no-columns",
            (_, _, Some(preview)) if preview.summary.kept == 0 => "intake-nothing",
            _ => return None,
        };
        Some(Message::new(id))
    }
}

impl Screen for Intake {
    fn place(&self) -> Place {
        Place::Import(self.vacancy)
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(self.heading(look))
    }

    fn contexts(&self) -> Vec<Context> {
        match self.file {
            None => vec![Context::Path, Context::Text],
            Some(_) if self.filter.is_some() => vec![Context::Filtering, Context::Text],
            Some(_) => vec![Context::Import, Context::List],
        }
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.ask_head(cx);
        if self.file.is_none() {
            self.ask_paths(cx);
        }
    }

    /// What was looked at stays as it was seen: the import decides anew, and a large file is not read for every change of a colleague.
    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.ask_head(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        match self.file {
            None => self.on_choosing(action, cx),
            Some(_) => self.on_action(action, cx),
        }
    }

    fn available(&self, action: Action, _: &Look) -> Availability {
        let reason = match action {
            Action::Save => self.no_intake(),
            Action::Columns if self.preview.as_ref().is_none_or(|preview| preview.columns.is_empty()) => {
                Some(Message::new("intake-no-table"))
            }
            Action::Columns if self.done => Some(Message::new("intake-done-already")),
            Action::Columns | Action::Export if self.busy != Busy::Nothing => Some(Message::new("intake-busy")),
            Action::Export | Action::Conditions | Action::Filter if self.reports.is_empty() => {
                Some(Message::new("intake-no-records"))
            }
            Action::Person => self.no_people(),
            Action::Open | Action::Mark | Action::Copy if self.file.is_some() && self.list.selected().is_none() => {
                Some(Message::new("intake-no-records"))
            }
            _ => None,
        };
        reason.map_or(Availability::Yes, Availability::No)
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Save if self.list.marks.is_empty() => Some("take-in"),
            Action::Save => Some("take-in-marked"),
            Action::Columns => Some("map-columns"),
            Action::Export => Some("write-report"),
            Action::Open if self.file.is_none() => Some("open-file"),
            Action::Conditions => Some("filter-kind"),
            Action::Person => Some("choose-person"),
            _ => None,
        }
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        if let Some(line) = &mut self.filter {
            if line.key(event) {
                line.text().clone_into(&mut self.words);
                self.show_records();
            }
            return true;
        }
        let changed = self.choose.key(event);
        if changed {
            self.ask_paths(cx);
        }
        changed
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        // Beside records no path is typed.
        if self.file.is_some() && self.filter.is_none() {
            return;
        }
        if let Some(line) = &mut self.filter {
            line.paste(text);
            line.text().clone_into(&mut self.words);
            self.show_records();
            return;
        }
        self.choose.paste(text);
        self.ask_paths(cx);
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        let Some(row) = row else { return false };
        if self.file.is_none() {
            return self.choose.point(row as usize);
        }
        let again = self.list.selected().is_some_and(|seen| seen.line as i64 == row);
        self.list.select(row);
        again
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, _: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        self.on_ran(result, cx);
    }

    fn chosen(&mut self, tag: u16, value: &str, _: &[String], cx: &mut Cx<'_>) {
        self.on_choice(tag, value, cx);
    }

    fn is_working(&self) -> bool {
        self.busy != Busy::Nothing
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        Some(self.draw(area, buf, look))
    }
}

/// Who leaves no longer needs what is being looked at; what is being taken in goes on.
impl Drop for Intake {
    fn drop(&mut self) {
        if self.busy == Busy::Looking {
            self.watch.stop();
        }
    }
}

/// Why this person may take in nothing, whatever the vacancy.
pub fn hindrance(cx: &Cx<'_>) -> Option<Message> {
    cx.why_not(Act::CandidateImport)
}
