//! One hire sheet: what is missing with Enter that goes to the field, its fields in groups, its steps.

use super::lines::{self, Line, Target};
use super::{export, forms, menus};
use crate::domain::{Coded, HireField, HireId, HireState, Message};
use crate::office::hire::{HireCommand, HireQuery, HireReply, Sheet};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::{Act, Done, Failure, Query, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::history;
use crate::tui::look::{Look, Sign};
use crate::tui::mouse::Spot;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::paint;
use crate::tui::screen::{Availability, Cx, Place, Screen, Tone};
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Slots of questions.
const SHEET: u16 = 1;
const HISTORY: u16 = 2;
/// Tags of forms and menus, and slots of commands.
const FILL: u16 = 20;
const STEP: u16 = 21;
const ADVANCE: u16 = 22;
const BACK: u16 = 23;
const CANCEL: u16 = 24;

/// The screen.
#[derive(Debug)]
pub struct Hire {
    pub(super) id: HireId,
    pub(super) sheet: Option<Box<Sheet>>,
    /// Why it cannot be shown.
    refused: Option<String>,
    /// The line with the cursor.
    cursor: usize,
    /// The sheet as it was when the form on top was opened.
    opened: Option<Box<Sheet>>,
    /// The file that was chosen, until what it says arrives.
    pub(super) choice: Option<export::Choice>,
}

impl Hire {
    /// The page of a sheet.
    pub const fn new(id: HireId) -> Self {
        Self {
            id,
            sheet: None,
            refused: None,
            cursor: 0,
            opened: None,
            choice: None,
        }
    }

    fn ask(&self, cx: &mut Cx<'_>) {
        cx.ask(SHEET, Query::Hire(HireQuery::Sheet(self.id)));
    }

    fn room(body: Rect, look: &Look) -> Rect {
        let inner = paint::inside(body, look);
        Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height)
    }

    fn lines(&self, look: &Look) -> Vec<Line> {
        // The cursor stands before the text.
        let width = usize::from(Self::room(look.body(), look).width.saturating_sub(2));
        let sheet = self.sheet.as_ref();
        sheet.map_or_else(Vec::new, |sheet| lines::of(sheet, width, look))
    }

    fn target(&self, look: &Look) -> Option<Target> {
        self.lines(look).get(self.cursor).and_then(|line| line.target)
    }

    /// Moves over the lines; Tab goes from part to part.
    fn travel(&mut self, action: Action, look: &Look) -> bool {
        use Action as A;
        if !matches!(
            action,
            A::Up | A::Down | A::PageUp | A::PageDown | A::Top | A::Bottom | A::NextPane | A::PreviousPane
        ) {
            return false;
        }
        let lines = self.lines(look);
        let last = lines.len().saturating_sub(1);
        let page = usize::from(Self::room(look.body(), look).height)
            .saturating_sub(1)
            .max(1);
        let at = self.cursor.min(last);
        let heads: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].heads).collect();
        self.cursor = match action {
            A::Up => at.saturating_sub(1),
            A::Down => (at + 1).min(last),
            A::PageUp => at.saturating_sub(page),
            A::PageDown => (at + page).min(last),
            A::Top => 0,
            A::NextPane => heads.iter().copied().find(|head| *head > at).unwrap_or(0),
            A::PreviousPane => {
                let before = heads.iter().rev().copied().find(|head| *head < at);
                before.or_else(|| heads.last().copied()).unwrap_or(0)
            }
            _ => last,
        };
        true
    }

    /// Enter goes where a line is mended: its field in the form, the person, the number, the vacancy, the next step.
    fn open(&mut self, cx: &mut Cx<'_>) {
        let Some(sheet) = &self.sheet else { return };
        let row = &sheet.row;
        match self.target(cx.look) {
            Some(Target::Field(field)) => self.edit(Some(field), cx),
            Some(Target::Person) => cx.go(Place::Person(row.person)),
            Some(Target::Number) => cx.go(Place::Review(row.vacancy, Some(row.application))),
            Some(Target::Vacancy) => cx.go(Place::Dossier(row.vacancy)),
            Some(Target::Step) => self.show_steps(cx),
            None => {}
        }
    }

    fn edit(&mut self, field: Option<HireField>, cx: &mut Cx<'_>) {
        let Some(sheet) = &self.sheet else { return };
        let why = match field {
            Some(field) => self.why_not_field(field),
            None => sheet.why_not(Act::HireFill).cloned(),
        };
        if let Some(why) = why {
            cx.say(Tone::Bad, why);
            return;
        }
        let fields = forms::fields(sheet, cx.look);
        let form = self.form(FILL, Act::HireFill, fields, cx.look);
        let at = field.map_or("", Coded::code);
        cx.show(Overlay::Form(form.at(at)));
        self.opened.clone_from(&self.sheet);
    }

    /// Why a field cannot be filled in now: it is for another, or at another time.
    fn why_not_field(&self, field: HireField) -> Option<Message> {
        let sheet = self.sheet.as_ref()?;
        if let Some(why) = sheet.why_not(Act::HireFill) {
            return Some(why.clone());
        }
        if sheet.may_fill(field) {
            return None;
        }
        let who = crate::office::hire::named(&sheet.filled_by(field));
        let message = Message::new("refused-hire-field")
            .with("field", Message::of(field))
            .with("state", Message::of(sheet.row.state))
            .with("who", who.unwrap_or_else(|| Message::new("nobody")));
        Some(message)
    }

    fn form(&self, tag: u16, act: Act, fields: Vec<Field>, look: &Look) -> FormOverlay {
        let name = self.sheet.as_ref().map_or_else(String::new, |sheet| sheet.row.name());
        let title = format!("{name} · {}", look.words.of(act));
        FormOverlay::new(tag, title, fields).kept_as(format!("hire-{tag}-{}", self.id))
    }

    fn show_steps(&self, cx: &mut Cx<'_>) {
        if let Some(sheet) = &self.sheet {
            cx.show(Overlay::Menu(menus::steps(STEP, sheet, cx.look)));
        }
    }

    fn ask_back(&mut self, to: HireState, cx: &mut Cx<'_>) {
        let Some(sheet) = &self.sheet else { return };
        let fields = forms::back(&sheet.backs, to, cx.look);
        let form = self.form(BACK, Act::HireBack, fields, cx.look).at("reason");
        cx.show(Overlay::Form(form.with_button("act-hire-back")));
        self.opened.clone_from(&self.sheet);
    }

    fn ask_cancel(&mut self, cx: &mut Cx<'_>) {
        let form = self.form(CANCEL, Act::HireCancel, forms::reason("hire-cancel-help"), cx.look);
        cx.show(Overlay::Form(form.with_button("act-hire-cancel")));
        self.opened.clone_from(&self.sheet);
    }

    fn why_not(&self, action: Action) -> Option<Message> {
        let Some(sheet) = &self.sheet else {
            let needs = matches!(
                action,
                Action::Edit
                    | Action::ChangeState
                    | Action::HandBack
                    | Action::Delete
                    | Action::History
                    | Action::Person
                    | Action::Export
            );
            return needs.then(|| Message::new("list-still-loading"));
        };
        match action {
            Action::Edit => sheet.why_not(Act::HireFill).cloned(),
            Action::HandBack => match sheet.why_not(Act::HireBack) {
                Some(why) => Some(why.clone()),
                None => sheet.backs.is_empty().then(|| Message::new("hire-no-back")),
            },
            Action::Delete => sheet.why_not(Act::HireCancel).cloned(),
            _ => None,
        }
    }
}

impl Screen for Hire {
    fn place(&self) -> Place {
        Place::Hire(self.id)
    }

    fn title(&self, look: &Look) -> Option<String> {
        let sheet = self.sheet.as_ref()?;
        Some(format!("{} · {}", look.word("hire"), sheet.row.name()))
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Hire]
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.travel(action, cx.look) {
            return true;
        }
        match action {
            Action::Open => self.open(cx),
            Action::Edit => self.edit(None, cx),
            Action::ChangeState => self.show_steps(cx),
            Action::HandBack => {
                let nearest = self.sheet.as_ref().and_then(|sheet| sheet.backs.first().copied());
                if let Some(to) = nearest {
                    self.ask_back(to, cx);
                }
            }
            Action::Delete => self.ask_cancel(cx),
            Action::Export => {
                if let Some(sheet) = &self.sheet {
                    cx.show(Overlay::Menu(export::menu(sheet, cx.look)));
                }
            }
            Action::Person => {
                if let Some(sheet) = &self.sheet {
                    cx.go(Place::Person(sheet.row.person));
                }
            }
            Action::History => {
                let (subject, id) = ("hire_sheet", self.id.0);
                cx.ask(HISTORY, Query::Desk(DeskQuery::History { subject, id }));
            }
            _ => return false,
        }
        true
    }

    fn available(&self, action: Action, _: &Look) -> Availability {
        self.why_not(action).map_or(Availability::Yes, Availability::No)
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Delete => Some("hire-cancel"),
            Action::HandBack => Some("hire-back"),
            Action::ChangeState => Some("hire-step"),
            _ => None,
        }
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        let Some(row) = row.and_then(|row| usize::try_from(row).ok()) else {
            return false;
        };
        let again = self.cursor == row;
        self.cursor = row;
        again
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (SHEET, Ok(Reply::Hire(HireReply::Sheet(sheet)))) => {
                self.refused = None;
                // With another status begins another list of what is missing.
                if self
                    .sheet
                    .as_ref()
                    .is_some_and(|before| before.row.state != sheet.row.state)
                {
                    self.cursor = 0;
                }
                self.sheet = Some(sheet);
            }
            // What was begun and is undone again is not there any more.
            (SHEET, Err(failure)) if failure.is_gone() => cx.back(),
            (SHEET, Err(failure)) => {
                self.sheet = None;
                let said = failure
                    .messages()
                    .iter()
                    .map(|message| cx.look.words.text(message))
                    .collect::<Vec<_>>();
                self.refused = Some(said.join(" "));
            }
            (export::FICHE, Ok(Reply::Hire(HireReply::Fiche(fiche)))) => self.make(fiche, cx),
            (HISTORY, Ok(Reply::Desk(DeskReply::History(entries)))) => {
                let name = self.sheet.as_ref().map_or_else(String::new, |sheet| sheet.row.name());
                let title = format!("{} · {name}", cx.look.word("action-history"));
                cx.show(Overlay::Reader(Reader::new(title, history::read(&entries, cx.look))));
            }
            _ => {}
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if tag == export::REVEAL {
            self.reveal(values, cx);
            return Ok(());
        }
        let Some(sheet) = &self.opened else { return Ok(()) };
        let (id, seen, reason) = (sheet.row.id, sheet.row.version, values.text("reason").to_owned());
        let command = match tag {
            FILL => forms::read(sheet, values, cx.look.clock.today())?,
            BACK => HireCommand::Back {
                sheet: id,
                seen,
                to: menus::back_to(values.text("to")).unwrap_or(HireState::Talent),
                reason,
            },
            CANCEL => HireCommand::Cancel {
                sheet: id,
                seen,
                reason,
            },
            _ => return Ok(()),
        };
        cx.run(tag, command.into());
        Ok(())
    }

    fn chosen(&mut self, tag: u16, value: &str, _: &[String], cx: &mut Cx<'_>) {
        if tag == export::EXPORT {
            self.on_export(value, cx);
            return;
        }
        let Some(sheet) = self.sheet.as_ref().filter(|_| tag == STEP) else {
            return;
        };
        let (id, seen) = (sheet.row.id, sheet.row.version);
        match value {
            menus::ADVANCE => cx.run(ADVANCE, HireCommand::Advance { sheet: id, seen }.into()),
            menus::CANCEL => self.ask_cancel(cx),
            value => {
                if let Some(to) = menus::back_to(value) {
                    self.ask_back(to, cx);
                }
            }
        }
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        // Who saw the number and why stands in the journal by now; it goes into the file and nowhere else.
        if let (
            export::REVEAL,
            Ok(Done {
                revealed: Some(number), ..
            }),
        ) = (slot, result)
        {
            self.ask_fiche(Some(number.clone()), cx);
        }
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let title = self.title(look).unwrap_or_default();
        paint::frame(buf, area, &title, true, look);
        let room = Self::room(area, look);
        let lines = self.lines(look);
        if lines.is_empty() {
            let words = self.refused.as_deref().unwrap_or_else(|| look.word("opening-tile"));
            paint::paragraph(buf, room, words, look.style(Role::Dim));
            return Some(Position::new(room.x, room.y));
        }
        let height = usize::from(room.height);
        let cursor = self.cursor.min(lines.len() - 1);
        let top = (cursor + 1).saturating_sub(height);
        for (y, line) in lines.iter().skip(top).take(height).enumerate() {
            let spot = Rect::new(room.x, room.y + y as u16, room.width, 1);
            look.spots.note(spot, Spot::Row(0, (top + y) as i64));
            let at = top + y == cursor;
            let sign = if at { look.sign(Sign::Cursor) } else { " " };
            let indent = if look.accessible { "" } else { " " };
            let words = format!("{sign}{indent}{}", line.words);
            paint::row(buf, spot, 0, &words, look.style(line.role));
            paint::right(buf, spot.x, spot.y, spot.width, line.right, look.style(Role::Dim));
            if at {
                paint::style(buf, spot, look.style(Role::Selected));
            }
        }
        Some(Position::new(room.x, room.y + (cursor - top) as u16))
    }
}
