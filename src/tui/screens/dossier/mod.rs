//! A vacancy's dossier: its tabs, each read when it is opened and read again without moving.
//!
//! Every tab is a sheet of lines ([`sheet`]); a line knows what it stands for, so open, edit and delete act on it.

mod acts;
mod adverts;
mod asking;
mod check;
mod declare;
pub mod forms;
mod part_acts;
mod parts;
mod seek;
mod sheet;
mod tabs;
mod update;
mod view;

use crate::domain::{Message, PersonId, VacancyId};
use crate::office::vacancy::dossier::{Choices, DossierReply, Head};
use crate::office::{Done, Failure, Reply};
use crate::store::journal::{Change, EntryRow};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::form::{FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use sheet::{Sheet, Sought, Target};
use std::collections::BTreeMap;

/// A tab of the dossier.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Tab {
    Summary,
    Text,
    Reglement,
    Jury,
    Documents,
    Form,
    Publications,
    Candidates,
    Sessions,
    Approvals,
    History,
}

impl Tab {
    const ALL: [Self; 11] = [
        Self::Summary,
        Self::Text,
        Self::Reglement,
        Self::Jury,
        Self::Documents,
        Self::Form,
        Self::Publications,
        Self::Candidates,
        Self::Sessions,
        Self::Approvals,
        Self::History,
    ];

    const fn label(self) -> &'static str {
        match self {
            Self::Summary => "tab-summary",
            Self::Text => "tab-text",
            Self::Reglement => "tab-reglement",
            Self::Jury => "tab-jury",
            Self::Documents => "tab-documents",
            Self::Form => "tab-form",
            Self::Publications => "tab-publications",
            Self::Candidates => "tab-candidates",
            Self::Sessions => "tab-sessions",
            Self::Approvals => "tab-approvals",
            Self::History => "tab-history",
        }
    }
}

/// What a tab shows, once it was read.
#[derive(Debug)]
enum Content {
    Read(DossierReply),
    History(Vec<(EntryRow, Vec<Change>)>),
}

/// A form that is open: what it is about, and which version was seen when it was opened.
#[derive(Debug)]
struct Opened {
    target: Target,
    seen: i64,
    /// Somebody else was first and the person was told: the next try is against the version that is read again.
    told: bool,
}

/// The dossier.
#[derive(Debug)]
pub struct Dossier {
    id: VacancyId,
    /// Who looks.
    me: Option<PersonId>,
    tab: Tab,
    head: Option<Box<Head>>,
    contents: BTreeMap<Tab, Content>,
    places: BTreeMap<Tab, Sheet>,
    choices: Option<Box<Choices>>,
    wanted: Option<acts::Wanted>,
    /// What the cursor goes to once its tab was read.
    sought: Option<Sought>,
    /// The tab was opened from a point of the summary: the way back leads there.
    followed: bool,
    /// The stage a new criterion goes under.
    new_under: Option<crate::domain::StageId>,
    opened: Option<Opened>,
    /// The step the open form asks a reason for.
    step: Option<crate::tui::screens::vacancies::state_menu::Step>,
    /// Whoever was chosen as owner, while the form asks whether it is for a time.
    new_owner: Option<crate::domain::PersonId>,
    /// The vacancy as it was when its form was opened: what differs from it is what the person changed.
    original: Option<Box<crate::store::vacancy::dossier::Record>>,
}

impl Dossier {
    /// The dossier of a vacancy, on its summary.
    pub const fn new(id: VacancyId) -> Self {
        Self {
            id,
            me: None,
            tab: Tab::Summary,
            head: None,
            contents: BTreeMap::new(),
            places: BTreeMap::new(),
            choices: None,
            wanted: None,
            sought: None,
            followed: false,
            new_under: None,
            opened: None,
            step: None,
            new_owner: None,
            original: None,
        }
    }

    /// The same, at its jury.
    pub const fn at_jury(id: VacancyId) -> Self {
        let mut dossier = Self::new(id);
        dossier.tab = Tab::Jury;
        dossier
    }

    /// The tabs the person may open: no candidates, sessions or approvals for who may not see candidates.
    fn tabs(&self) -> Vec<Tab> {
        let sees = self.head.as_ref().is_some_and(|head| head.sees_candidates);
        Tab::ALL
            .into_iter()
            .filter(|tab| sees || !matches!(tab, Tab::Candidates | Tab::Approvals))
            .collect()
    }
}

impl Screen for Dossier {
    fn place(&self) -> Place {
        Place::Dossier(self.id)
    }

    fn title(&self, _: &Look) -> Option<String> {
        let record = &self.head.as_ref()?.record;
        Some(format!("{} {}", record.number, record.fields.title))
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Dossier]
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.me = Some(cx.actor.person);
        self.load(cx);
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

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.why_not(action, look).map_or(Availability::Yes, Availability::No)
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        self.on_ran(slot, result, cx);
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        self.on_form(tag, values, cx)
    }

    fn chosen(&mut self, tag: u16, value: &str, _: &[String], cx: &mut Cx<'_>) {
        self.on_chosen(tag, value, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}

fn said(id: &str) -> Message {
    Message::new(id)
}
