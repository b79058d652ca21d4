//! The PV of a procedure: how it stands and what it lacks, what it says, what differs between versions; drawing, signing and correcting it.

mod lines;
mod update;
mod view;

use crate::documents::minutes::Format;
use crate::domain::VacancyId;
use crate::domain::minutes::Minutes as Whole;
use crate::office::minutes::query::{Changes, Overview};
use crate::office::minutes::{MinutesQuery, MinutesReply, Way};
use crate::office::{Done, Failure, Query, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::line::Line as Typed;
use crate::tui::widgets::pages::Pages;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// A part of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Tab {
    /// How it stands and what it lacks.
    State,
    /// What it says.
    Text,
    /// What differs.
    Changes,
}

impl Tab {
    const ALL: [Self; 3] = [Self::State, Self::Text, Self::Changes];

    const fn label(self) -> &'static str {
        match self {
            Self::State => "minutes-tab-state",
            Self::Text => "minutes-tab-text",
            Self::Changes => "minutes-tab-changes",
        }
    }
}

/// Where Enter goes from a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Target {
    /// To where something is mended.
    Way(Way),
    /// To the text of a version; 0: what it would say now.
    Version(i64),
}

/// The screen.
#[derive(Debug)]
pub struct Minutes {
    id: VacancyId,
    tab: Tab,
    overview: Option<Box<Overview>>,
    /// The version that is read; none: the newest.
    version: Option<i64>,
    whole: Option<Box<Whole>>,
    changes: Option<Box<Changes>>,
    /// Why it cannot be read.
    refused: Option<String>,
    /// The form it is being saved in.
    saving: Option<Format>,
    /// The text of the tab, as pages.
    pages: Pages,
    /// The width the text was made for.
    width: usize,
    /// What is sought, while it is typed.
    find: Option<Typed>,
    /// The line with the cursor.
    cursor: usize,
}

impl Minutes {
    /// The PV of a vacancy.
    pub fn new(id: VacancyId) -> Self {
        Self {
            id,
            tab: Tab::State,
            overview: None,
            version: None,
            whole: None,
            changes: None,
            refused: None,
            saving: None,
            pages: Pages::default(),
            width: 0,
            find: None,
            cursor: 0,
        }
    }

    fn read(&self, cx: &mut Cx<'_>) {
        let (vacancy, edition) = (self.id, self.version);
        cx.ask(update::STATE, Query::Minutes(MinutesQuery::Overview(vacancy)));
        match self.tab {
            Tab::State => {}
            Tab::Text => cx.ask(update::TEXT, Query::Minutes(MinutesQuery::Content { vacancy, edition })),
            Tab::Changes => cx.ask(
                update::CHANGES,
                Query::Minutes(MinutesQuery::Changes { vacancy, edition }),
            ),
        }
    }
}

impl Screen for Minutes {
    fn place(&self) -> Place {
        Place::Minutes(self.id)
    }

    fn title(&self, look: &Look) -> Option<String> {
        let overview = self.overview.as_ref()?;
        Some(format!("{} · {}", overview.number, look.word("minutes-title")))
    }

    fn contexts(&self) -> Vec<Context> {
        if self.find.is_some() {
            return vec![Context::Filtering, Context::Text];
        }
        match self.pages.found() {
            Some(_) if self.tab != Tab::State => vec![Context::Found, Context::Minutes],
            _ => vec![Context::Minutes],
        }
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.read(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.read(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.on_action(action, cx)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.why_not(action, look).map_or(Availability::Yes, Availability::No)
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        let drawn = self
            .overview
            .as_ref()
            .is_some_and(|overview| overview.newest().is_some());
        match action {
            Action::New if drawn => Some("minutes-correct"),
            Action::New => Some("minutes-draw"),
            Action::Approve => Some("minutes-sign"),
            Action::Reject => Some("minutes-refuse"),
            Action::Note => Some("minutes-remark"),
            Action::ChangeState => Some("minutes-more"),
            Action::Filter => Some("find-in-text"),
            Action::Export => Some("save-document"),
            _ => None,
        }
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.on_key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        if let Some(line) = &mut self.find {
            line.paste(text);
            self.seek_words(cx.look);
        }
    }

    fn point(&mut self, pane: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        let Some(row) = row.and_then(|row| usize::try_from(row).ok()) else {
            return false;
        };
        if pane == view::TABS {
            if let Some(tab) = Tab::ALL.get(row) {
                self.open_tab(*tab, cx);
            }
            return false;
        }
        let again = self.cursor == row;
        self.cursor = row;
        again
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match result {
            Ok(Reply::Minutes(MinutesReply::Content(whole))) if slot == update::SAVED => self.save(*whole, cx),
            result => self.on_answer(slot, result, cx.look),
        }
    }

    fn ran(&mut self, _: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        if result.is_ok() {
            self.version = None;
            self.read(cx);
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        self.on_form(tag, values, cx)
    }

    fn chosen(&mut self, tag: u16, value: &str, _: &[String], cx: &mut Cx<'_>) {
        self.on_choice(tag, value, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
