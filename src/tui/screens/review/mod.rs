//! Candidate review: the list, the dossier and the score sheet of one vacancy's candidates, side by side.
//!
//! Dossiers of the candidate on the screen and of both neighbours are kept, so that the next one shows at once; what is given shows
//! at once too, and the answer that follows confirms or corrects it.

mod acts;
mod answers;
pub mod compare;
mod consensus;
pub mod contact;
mod dossier;
mod find;
mod forms;
mod identity;
mod letters;
pub mod many;
mod moves;
mod ranking;
mod reuse;
mod sheet;
mod travel;
mod view;

use crate::domain::list::View;
use crate::domain::{ApplicationId, ApplicationState, ConditionId, CriterionId, SheetId, VacancyId, Verdict};
use crate::office::candidate::dossier::Dossier;
use crate::office::privacy::PrivacyReply;
use crate::office::{Done, Failure, Reply};
use crate::store::candidates::{CandidateRow, Head};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::screens::people::pick::{self, Pick};
use crate::tui::theme::Role;
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::line::Line;
use crate::tui::widgets::list::{Identified, List};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};
use std::collections::HashMap;

impl Identified for CandidateRow {
    fn id(&self) -> i64 {
        self.id.0
    }
}

/// A part of the screen that can have the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Pane {
    List,
    Dossier,
    Sheet,
}

/// A tab of the dossier.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Tab {
    Profile,
    Cv,
    Form,
    Elsewhere,
    Notes,
    History,
}

impl Tab {
    const ALL: [Self; 6] = [
        Self::Profile,
        Self::Cv,
        Self::Form,
        Self::Elsewhere,
        Self::Notes,
        Self::History,
    ];

    const fn message(self) -> &'static str {
        match self {
            Self::Profile => "review-tab-profile",
            Self::Cv => "review-tab-cv",
            Self::Form => "review-tab-form",
            Self::Elsewhere => "review-tab-elsewhere",
            Self::Notes => "review-tab-notes",
            Self::History => "review-tab-history",
        }
    }
}

/// A line of the sheet that can be answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum LineId {
    Condition(ConditionId),
    Criterion(CriterionId),
}

/// What was given for a line and not yet read back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Given {
    Verdict(Option<Verdict>),
    Points(Option<i64>),
}

/// What the form or menu on top is about; the candidate on the screen may not have changed, but this says so for certain.
#[derive(Clone, PartialEq, Debug)]
enum About {
    Nothing,
    Line(ApplicationId, LineId),
    /// A criterion, with what was agreed for it when the form was opened.
    Agree(ApplicationId, CriterionId, Option<i64>),
    /// A candidate's personal data, in the version that was looked at.
    Card(ApplicationId, crate::domain::PersonId, i64),
    Application(ApplicationId),
    Step(ApplicationId, ApplicationState, ApplicationState),
    Revert(ApplicationId, ApplicationState),
    Hold(ApplicationId, ApplicationState),
    Exemption(ApplicationId, crate::domain::StageId),
    /// A result of another selector, of this person.
    Result(crate::domain::PersonId),
    Sheet(SheetId),
    Many(many::Many),
    Pick(Pick),
}

/// The screen.
#[derive(Debug)]
pub struct Review {
    vacancy: VacancyId,
    /// The candidate to begin with.
    start: Option<ApplicationId>,
    head: Option<Head>,
    list: List<CandidateRow>,
    filter: Option<Line>,
    find: find::Find,
    kept: HashMap<ApplicationId, Dossier>,
    history: Option<(ApplicationId, Vec<(String, Role)>)>,
    pane: Pane,
    tab: Tab,
    /// The first line of the dossier on the screen.
    scroll: usize,
    /// The focused line of the sheet.
    line: usize,
    /// How many rows of the sheet one went on past the focused line.
    below: usize,
    given: Vec<(ApplicationId, LineId, Given)>,
    outstanding: usize,
    about: About,
    /// Whether somebody was told that a colleague was first, and will try again against what is read since.
    told: bool,
}

impl Review {
    /// The review of a vacancy's candidates, starting at one.
    pub fn new(vacancy: VacancyId, start: Option<ApplicationId>) -> Self {
        let view = View {
            sort: "name".to_owned(),
            ..View::default()
        };
        Self {
            vacancy,
            start,
            head: None,
            list: List::new(view),
            filter: None,
            find: find::Find::default(),
            kept: HashMap::new(),
            history: None,
            pane: Pane::Sheet,
            tab: Tab::Cv,
            scroll: 0,
            line: 0,
            below: 0,
            given: Vec::new(),
            outstanding: 0,
            about: About::Nothing,
            told: false,
        }
    }

    fn current(&self) -> Option<ApplicationId> {
        self.list.selected().map(|row| row.id)
    }

    /// The dossier on the screen, once it is there.
    fn shown(&self) -> Option<&Dossier> {
        self.kept.get(&self.current()?)
    }

    /// The lines that can be answered now: conditions in the screening, criteria afterwards.
    fn lines(dossier: &Dossier) -> Vec<LineId> {
        if dossier.is_screening() {
            dossier
                .conditions
                .iter()
                .map(|line| LineId::Condition(line.id))
                .collect()
        } else {
            dossier.criteria.iter().map(|line| LineId::Criterion(line.id)).collect()
        }
    }

    /// What stands on a line, with what was given a moment ago.
    fn verdict(&self, dossier: &Dossier, id: ConditionId) -> Option<Verdict> {
        match self.given_for(dossier.application.id, LineId::Condition(id)) {
            Some(Given::Verdict(verdict)) => verdict,
            _ => dossier
                .conditions
                .iter()
                .find(|line| line.id == id)
                .and_then(|line| line.verdict),
        }
    }

    fn points(&self, dossier: &Dossier, id: CriterionId) -> Option<i64> {
        match self.given_for(dossier.application.id, LineId::Criterion(id)) {
            Some(Given::Points(points)) => points,
            _ => dossier.own.as_ref().and_then(|sheet| sheet.points(id)),
        }
    }

    fn given_for(&self, application: ApplicationId, line: LineId) -> Option<Given> {
        self.given
            .iter()
            .rev()
            .find(|(about, id, _)| *about == application && *id == line)
            .map(|(_, _, given)| *given)
    }
}

impl Screen for Review {
    fn place(&self) -> Place {
        Place::Review(self.vacancy, self.current().or(self.start))
    }

    fn title(&self, _: &Look) -> Option<String> {
        self.head.as_ref().map(|head| format!("{} {}", head.number, head.title))
    }

    fn contexts(&self) -> Vec<Context> {
        if self.filter.is_some() || self.find.line.is_some() {
            vec![Context::Text]
        } else if self.find.is_on() {
            vec![Context::Found, Context::Review]
        } else {
            vec![Context::Review]
        }
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.begin(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.on_action(action, cx)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        match self.hindrance(action, look) {
            Some(reason) => Availability::No(reason),
            None => Availability::Yes,
        }
    }

    fn point(&mut self, pane: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        self.point_at(pane, row, cx)
    }

    fn wheel(&mut self, pane: u8, down: bool, cx: &mut Cx<'_>) {
        self.turn_wheel(pane, down, cx);
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        let screening = self.shown().is_some_and(Dossier::is_screening);
        match action {
            Action::Digit(1) if screening => Some("meets"),
            Action::Digit(0) if screening => Some("fails"),
            Action::Agree if screening => Some("accept-proposal"),
            Action::Edit if self.pane == Pane::Dossier && self.tab == Tab::Profile => Some("contact"),
            Action::Edit if screening => Some("motive"),
            Action::Edit => Some("motivation"),
            Action::Save => Some("hand-in"),
            _ => None,
        }
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.on_key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        if let Some(line) = &mut self.filter {
            line.paste(text);
            let typed = line.text().to_owned();
            self.search(&typed, cx);
        } else if let Some(line) = &mut self.find.line {
            line.paste(text);
            self.seek(cx.look);
        }
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match result {
            Ok(ref reply) if slot == answers::ask::LISTS => {
                if let (Some(lists), About::Pick(pick)) = (pick::answer(reply), &self.about) {
                    pick.show(forms::slot::PICK, lists, cx);
                }
            }
            Ok(Reply::Candidate(reply)) => self.on_answer(slot, reply, cx),
            Ok(Reply::Desk(reply)) => self.on_history(reply, cx),
            Ok(Reply::Privacy(PrivacyReply::Looks(looks))) => identity::show_looks(&looks, cx),
            Err(_) if matches!(slot, answers::ask::ROWS | answers::ask::PLACE) => self.list.give_up(),
            _ => {}
        }
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        self.on_ran(slot, result, cx);
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
