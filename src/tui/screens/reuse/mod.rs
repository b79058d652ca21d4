//! Who could be exempted from what in a vacancy, on earlier results: one row a candidate and module, what can be recorded first.

pub mod form;

use crate::domain::list::{Column, View};
use crate::domain::{ApplicationId, Message, StageId, VacancyId};
use crate::i18n::date;
use crate::office::candidate::reuse::{COLUMNS, Proposal};
use crate::office::candidate::{CandidateQuery, CandidateReply};
use crate::office::person::{Ask, Told};
use crate::office::reckoned::Reckoned;
use crate::office::{Command, Done, Failure, Query, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen, Tone};
use crate::tui::screens::people::arrived;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Explorer, Listing};
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// The tag of the form, and the slot of its command.
const EXEMPT: u16 = 20;
/// The slot of the marked rows that are not on the screen.
const MARKED: u16 = 21;

impl Identified for Proposal {
    fn id(&self) -> i64 {
        Reckoned::id(self)
    }
}

/// The proposals of a vacancy.
#[derive(Clone, Copy, Debug)]
pub struct ProposalListing {
    vacancy: VacancyId,
}

impl Listing for ProposalListing {
    type Row = Proposal;

    fn name(&self) -> &'static str {
        "reuse"
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn order(&self) -> (&'static str, bool) {
        ("covered", true)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Candidate(CandidateQuery::Reuse(self.vacancy, fetch.of(view)))
    }

    fn count(&self, view: View) -> Query {
        Query::Candidate(CandidateQuery::Reuse(self.vacancy, Ask::Count(view)))
    }

    fn ids(&self, view: View) -> Query {
        Query::Candidate(CandidateQuery::Reuse(self.vacancy, Ask::Ids(view)))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<Proposal>> {
        match reply {
            Reply::Candidate(CandidateReply::Reuse(told)) => arrived(told),
            _ => None,
        }
    }

    fn version(&self, _: &Proposal) -> i64 {
        0
    }

    fn cell(&self, row: &Proposal, column: &str, look: &Look) -> Cell {
        match column {
            "covered" => {
                let role = if row.refused.is_none() { Role::Good } else { Role::Text };
                Cell::of(row.written(column), role)
            }
            "counts-until" => Cell::plain(row.until.map(date::written).unwrap_or_default()),
            "consent" => match (row.consent, row.withdrawn) {
                (Some(given), _) => Cell::plain(date::written(given)),
                (None, Some(_)) => Cell::of(look.word("reuse-consent-withdrawn"), Role::Warn),
                (None, None) => Cell::of(look.word("reuse-consent-none"), Role::Warn),
            },
            "state" => Cell::plain(look.words.of(row.state)),
            "hindrance" => Cell::plain(
                row.refused
                    .as_ref()
                    .map_or_else(String::new, |why| look.words.text(why)),
            ),
            other => Cell::plain(row.value(other)),
        }
    }

    fn copies(&self, row: &Proposal) -> Vec<(&'static str, String)> {
        vec![("column-name", row.name.clone()), ("column-module", row.module.clone())]
    }

    fn nothing(&self, _: &Look) -> Message {
        Message::new("reuse-none")
    }
}

/// The screen.
#[derive(Debug)]
pub struct Reuse {
    vacancy: VacancyId,
    explorer: Explorer<ProposalListing>,
    /// Whose form is open.
    about: Vec<(ApplicationId, StageId)>,
    /// The marked rows, while those that are not on the screen are fetched.
    marked: Vec<i64>,
}

impl Reuse {
    /// The proposals of a vacancy.
    pub fn new(vacancy: VacancyId, prefs: &Prefs) -> Self {
        Self {
            vacancy,
            explorer: Explorer::new(ProposalListing { vacancy }, prefs),
            about: Vec::new(),
            marked: Vec::new(),
        }
    }

    /// Opens the form of the marked candidates, or of the selected one.
    fn ask_exemption(&mut self, cx: &mut Cx<'_>) {
        self.marked = self.explorer.chosen_rows().into_iter().map(|(id, _)| id).collect();
        let rows: Vec<Proposal> = self.explorer.list.rows().to_vec();
        let known = |id: &i64| rows.iter().any(|row| Reckoned::id(row) == *id);
        if self.marked.iter().all(known) {
            self.show_exemption(&rows, cx);
        } else {
            // Some of what is marked is outside the window of the list.
            let all = Query::Candidate(CandidateQuery::Reuse(self.vacancy, Ask::All(View::default())));
            cx.ask(MARKED, all);
        }
    }

    /// Shows the form for what is marked among these rows.
    fn show_exemption(&mut self, rows: &[Proposal], cx: &mut Cx<'_>) {
        let is_marked = |row: &&Proposal| self.marked.contains(&Reckoned::id(*row));
        let wanted: Vec<&Proposal> = rows.iter().filter(is_marked).collect();
        let Some(first) = wanted.first() else { return };
        if let (1, Some(why)) = (wanted.len(), &first.refused) {
            cx.say(Tone::Bad, why.clone());
            return;
        }
        self.about = wanted.iter().map(|row| (row.application, row.stage)).collect();
        let (title, fields) = if wanted.len() == 1 {
            (
                format!("{} · {}", first.name, first.module),
                form::fields(first, cx.look),
            )
        } else {
            let title = Message::new("reuse-several").with("n", wanted.len());
            let names: Vec<&str> = wanted.iter().map(|row| row.name.as_str()).collect();
            (
                cx.look.words.text(&title),
                form::shared_fields(&first.manager, &names.join(", ")),
            )
        };
        let form = FormOverlay::new(EXEMPT, title, fields).with_button("reuse-record");
        cx.show(Overlay::Form(form));
    }
}

impl Screen for Reuse {
    fn place(&self) -> Place {
        Place::Reuse(self.vacancy)
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("reuse").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Reuse)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.explorer.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.explorer.act(action, cx) {
            return true;
        }
        let selected = self.explorer.selected().map(|row| row.application);
        match (action, selected) {
            (Action::Open, Some(_)) => self.ask_exemption(cx),
            (Action::Review | Action::Right, Some(id)) => cx.go(Place::Review(self.vacancy, Some(id))),
            // It is open already.
            (Action::Reuse, _) => {}
            _ => return false,
        }
        true
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        (action == Action::Open).then_some("exempt")
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.explorer.available(action, look)
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer.key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer.paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (MARKED, Ok(Reply::Candidate(CandidateReply::Reuse(Told::All(rows))))) => self.show_exemption(&rows, cx),
            (MARKED, _) => {}
            (slot, result) => self.explorer.answered(slot, result, cx),
        }
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        if slot == EXEMPT && result.is_ok() {
            self.explorer.clear_marks();
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        if tag == EXEMPT {
            let commands: Vec<Command> = self
                .about
                .iter()
                .map(|(application, stage)| form::command(*application, *stage, values, cx.look))
                .collect::<Result<_, _>>()?;
            if !commands.is_empty() {
                cx.run(EXEMPT, Command::several(commands));
            }
        }
        Ok(())
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        self.explorer.chosen(tag, value, marked, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let name = look.word("reuse");
        self.explorer.view(name, area, buf, look)
    }
}
