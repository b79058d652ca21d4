//! Sessions: a week as a grid of rooms or jurors, or as a list; a session opened with its parts, who is placed where and who waits.

mod act;
mod agenda;
mod answer;
mod board;
mod follow;
mod forms;
mod free;
mod hindrance;
mod intake;
mod invite;
mod menus;
mod page;
mod pattern;
mod plan;
mod point;
mod remind;
mod ripple;
mod seek;
mod sheet;
mod submit;
mod view;

use crate::domain::{EventId, SessionId, VacancyId};
use crate::office::session::query::{Reach, SessionDetail};
use crate::office::{Act, Done, Failure, Reply, rights};
use crate::store::session::{EventRow, Period, SessionRow};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::form::{FieldError, Values};
use board::Board;
use chrono::{Datelike, Duration, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The name its preferences are kept under.
const KEPT: &str = "sessions";

/// How the week is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Layout {
    Grid,
    List,
}

/// What the rows of the grid are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Rows {
    Rooms,
    Jurors,
}

/// Which part of the screen has the keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Focus {
    Week,
    Detail,
}

/// What stands in a week: a session, or an event that has none yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Key {
    Session(SessionId),
    Event(EventId),
}

/// A place in the grid.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Spot {
    row: usize,
    day: usize,
    entry: usize,
}

/// What was asked for before its form or menu can be shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Pending {
    NewEvent,
    EditEvent,
    NewSession,
    EditSession,
    NewPart,
    NewSeries,
    CancelEvent,
    NewPattern,
    Free,
    Attendance,
}

/// What an open form is about, so that a refresh below it changes nothing.
#[derive(Clone, PartialEq, Debug)]
enum About {
    Nothing,
    NewEvent(VacancyId),
    Event(Box<EventRow>),
    NewSession(Box<EventRow>),
    Session(Box<SessionRow>),
    Part(Box<crate::store::session::PartRow>),
    Pattern(Box<EventRow>),
    Calendar(crate::office::session::Whose),
}

/// A line of an opened session the cursor can stand on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Line {
    /// A part.
    Part(usize),
    /// A place in a part.
    Place(usize, usize),
    /// A candidate without a place.
    Waiting(usize),
}

/// The screen.
#[derive(Debug)]
pub struct Sessions {
    only: Option<VacancyId>,
    reach: Reach,
    /// The one day the grid shows; none: the week.
    zoom: Option<NaiveDate>,
    /// The Monday of the week shown; none before the first look at the clock.
    monday: Option<NaiveDate>,
    layout: Layout,
    rows: Rows,
    focus: Focus,
    planned: Vec<SessionRow>,
    bare: Vec<EventRow>,
    loaded: bool,
    spot: Spot,
    key: Option<Key>,
    detail: Option<SessionDetail>,
    line: usize,
    pending: Option<Pending>,
    about: About,
    /// The event that was just made: it is shown, whatever was shown before.
    made: Option<EventId>,
    /// The first day of the event that is being made.
    first_day: Option<NaiveDate>,
    /// What a menu is about: the place to move, the candidate to give a place.
    mover: Option<(i64, i64)>,
    /// What was proposed, or looked at, and waits for a yes.
    offered: Option<plan::Offered>,
    /// What the candidate of an opened calendar needs.
    wish: Option<crate::domain::session::Wish>,
    /// How far the planning is that is under way.
    watch: Option<crate::office::candidate::import::Watch>,
    /// The invitations a menu is about.
    invitations: Option<Box<crate::office::session::invitation::Invitations>>,
    /// The answers a menu offers to apply.
    answers: Vec<crate::office::session::invitation::Proposal>,
    /// Why this person may plan nothing anywhere.
    no_plan: Option<crate::domain::Message>,
}

impl Sessions {
    /// The sessions as the person last saw them, of one vacancy or of all.
    pub fn new(only: Option<VacancyId>, prefs: &Prefs) -> Self {
        let kept = prefs
            .lists
            .get(KEPT)
            .map(|list| list.columns.clone())
            .unwrap_or_default();
        let has = |word: &str| kept.iter().any(|kept| kept == word);
        Self {
            no_plan: None,
            offered: None,
            wish: None,
            watch: None,
            invitations: None,
            answers: Vec::new(),
            only,
            reach: match only {
                Some(vacancy) => Reach::Vacancy(vacancy),
                None if has("all") => Reach::All,
                None => Reach::Mine,
            },
            zoom: None,
            monday: None,
            layout: if has("list") { Layout::List } else { Layout::Grid },
            rows: if has("jurors") { Rows::Jurors } else { Rows::Rooms },
            focus: Focus::Week,
            planned: Vec::new(),
            bare: Vec::new(),
            loaded: false,
            spot: Spot::default(),
            key: None,
            detail: None,
            line: 0,
            pending: None,
            about: About::Nothing,
            made: None,
            first_day: None,
            mover: None,
        }
    }

    fn keep(&self, cx: &mut Cx<'_>) {
        let mut words = Vec::new();
        if self.layout == Layout::List {
            words.push("list".to_owned());
        }
        if self.rows == Rows::Jurors {
            words.push("jurors".to_owned());
        }
        if self.reach == Reach::All {
            words.push("all".to_owned());
        }
        cx.prefs.lists.entry(KEPT.to_owned()).or_default().columns = words;
        cx.keep_prefs();
    }

    /// The Monday shown.
    fn week(&self, look: &Look) -> NaiveDate {
        self.monday.unwrap_or_else(|| monday_of(look.clock.today()))
    }

    fn period(&self, look: &Look) -> Period {
        let from = self.week(look);
        Period {
            from,
            until: from + Duration::days(7),
        }
    }

    fn board(&self, look: &Look) -> Board {
        Board::of(&self.planned, &self.bare, (self.week(look), self.zoom), self.rows, look)
    }

    fn session(&self, id: SessionId) -> Option<&SessionRow> {
        self.planned.iter().find(|session| session.id == id)
    }

    /// The selected session: the opened one, or the one under the cursor of the week.
    fn selected(&self) -> Option<&SessionRow> {
        match (self.focus, &self.detail, self.key) {
            (Focus::Detail, Some(detail), _) => Some(&detail.session),
            (_, _, Some(Key::Session(id))) => self.session(id),
            _ => None,
        }
    }

    /// The event of what is selected.
    fn event(&self) -> Option<&EventRow> {
        match (self.selected(), self.key) {
            (Some(session), _) => Some(&session.event),
            (None, Some(Key::Event(id))) => self.bare.iter().find(|event| event.id == id),
            _ => None,
        }
    }

    /// The opened session, when it is the selected one.
    fn opened(&self) -> Option<&SessionDetail> {
        let id = self.selected()?.id;
        self.detail.as_ref().filter(|detail| detail.session.id == id)
    }

    /// The lines of the opened session, in order.
    fn lines(&self) -> Vec<Line> {
        let Some(detail) = self.opened() else { return Vec::new() };
        let mut lines = Vec::new();
        for (p, (_, places)) in detail.parts.iter().enumerate() {
            lines.push(Line::Part(p));
            lines.extend((0..places.len()).map(|n| Line::Place(p, n)));
        }
        lines.extend((0..detail.unplanned.len()).map(Line::Waiting));
        lines
    }

    /// The line under the cursor, while the opened session has the keys.
    fn at(&self) -> Option<Line> {
        (self.focus == Focus::Detail)
            .then(|| self.lines().get(self.line).copied())
            .flatten()
    }
}

/// The Monday of a day's week.
fn monday_of(day: NaiveDate) -> NaiveDate {
    day - Duration::days(i64::from(day.weekday().num_days_from_monday()))
}

impl Screen for Sessions {
    fn place(&self) -> Place {
        Place::Sessions(self.only)
    }

    fn title(&self, look: &Look) -> Option<String> {
        let number = self.planned.first().map(|session| &session.event.number);
        let number = number.or_else(|| self.bare.first().map(|event| &event.number));
        self.only
            .and(number)
            .map(|number| format!("{number} {}", look.word("screen-4")))
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Sessions]
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        let may = rights::check_anywhere(cx.actor, Act::SessionPlan);
        self.no_plan = may.err().map(|problem| problem.message);
        self.load(cx);
    }

    fn seek(&mut self, place: Place, cx: &mut Cx<'_>) {
        if let Place::Event(id) = place {
            Self::begin_seeking(id, cx);
        }
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Larger => Some("one-day"),
            Action::Smaller => Some("whole-week"),
            _ => None,
        }
    }

    fn is_working(&self) -> bool {
        self.watch.is_some()
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.load(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.on_action(action, cx)
    }

    fn point(&mut self, pane: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        self.point_at(pane, row, cx)
    }

    fn wheel(&mut self, pane: u8, down: bool, cx: &mut Cx<'_>) {
        self.turn_wheel(pane, down, cx);
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.why_not(action, look).map_or(Availability::Yes, Availability::No)
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        self.on_done(slot, result, cx);
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        self.on_form(tag, values, cx)
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        self.on_choice(tag, value, marked, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
