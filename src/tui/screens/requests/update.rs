//! What the actions of the requests do.

use super::menu::{Step, menu, pending};
use super::{Requests, forms};
use crate::domain::{Coded, Message, RequestId, VacancyId};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::request::{Choices, Detail, RequestCommand, RequestQuery, RequestReply};
use crate::office::{Act, Command, Done, Failure, Query, Reply};
use crate::store::request::VacancyOf;
use crate::tui::action::Action;
use crate::tui::history;
use crate::tui::look::{Breadth, Look};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Availability, Cx, Place, Tone};
use crate::tui::screens::dossier::forms as vacancy_forms;
use crate::tui::widgets::explorer::FIRST;
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::pane::detail_room;

/// Slots of questions.
const DETAIL: u16 = 1;
const HISTORY: u16 = 2;
pub(super) const SEEK: u16 = 3;
const NEW_CHOICES: u16 = 4;
const EDIT_DETAIL: u16 = 5;
const STEP_DETAIL: u16 = 6;
const SUBMIT_CHOICES: u16 = 7;
const PROPOSAL: u16 = 8;
const LINKABLE: u16 = 9;
/// Tags of forms and menus, and slots of their commands.
const NEW: u16 = 20;
const EDIT: u16 = 21;
const SUBMIT: u16 = 22;
const VACANCY: u16 = 23;
const LINK: u16 = 24;
const STEP: u16 = 25;
const WITHDRAW: u16 = 26;

impl Requests {
    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.pane.reading && self.read_on(action, cx) {
            return true;
        }
        if self.explorer.act(action, cx) {
            return true;
        }
        let selected = self.explorer.selected().map(|row| row.id);
        match (action, selected) {
            (Action::Open | Action::Right, Some(_)) => self.pane.read(true),
            (Action::NextPane | Action::PreviousPane, Some(_)) if cx.look.breadth() == Breadth::Wide => {
                self.pane.read(true);
            }
            (Action::New, _) => ask(NEW_CHOICES, RequestQuery::Choices(None), cx),
            (Action::Edit, Some(id)) => ask(EDIT_DETAIL, RequestQuery::Detail(id), cx),
            (Action::ChangeState, Some(id)) => ask(STEP_DETAIL, RequestQuery::Detail(id), cx),
            (Action::Delete, Some(_)) => self.withdraw(cx),
            (Action::History, Some(id)) => {
                let (subject, id) = ("vacancy_request", id.0);
                cx.ask(HISTORY, Query::Desk(DeskQuery::History { subject, id }));
            }
            _ => return false,
        }
        true
    }

    /// While the detail has the focus: scrolls, goes where the request led, or back to the list.
    fn read_on(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if action != Action::Open {
            let extent = self.extent(cx.look);
            return self.pane.act(action, extent);
        }
        if let Some(place) = self.shown().and_then(leads_to) {
            cx.go(place);
        }
        true
    }

    /// The lines of the detail and how many of them are seen.
    pub(super) fn extent(&self, look: &Look) -> (usize, usize) {
        let room = detail_room(look.body(), look);
        let lines = self.shown().map_or(0, |detail| {
            super::detail::lines(detail, usize::from(room.width), look).len()
        });
        (lines, usize::from(room.height))
    }

    /// Asks for the detail of the selected row, when it is another and there is a place to show it.
    pub(super) fn ask_detail(&mut self, cx: &mut Cx<'_>) {
        let seen = self.pane.reading || cx.look.breadth() == Breadth::Wide;
        let selected = self.explorer.selected().map(|row| row.id);
        if let Some(id) = selected.filter(|id| seen && self.wanted != Some(*id)) {
            if self.detail.as_ref().is_some_and(|detail| detail.row.id != id) {
                self.pane.scroll = 0;
            }
            self.wanted = Some(id);
            ask(DETAIL, RequestQuery::Detail(id), cx);
        }
        if selected.is_none() {
            self.pane.reading = false;
        }
    }

    /// Why something cannot be done now, as far as is known before it is asked.
    pub(super) fn can(&self, action: Action, look: &Look) -> Availability {
        let listed = self.explorer.available(action, look);
        if listed != Availability::Yes {
            return listed;
        }
        if let (Action::New, Some(why)) = (action, &self.no_new) {
            return Availability::No(why.clone());
        }
        let act = match action {
            Action::Edit => Act::RequestEdit,
            Action::Delete => Act::RequestWithdraw,
            _ => return Availability::Yes,
        };
        let selected = self.explorer.selected().filter(|_| self.explorer.marked() == 0);
        let detail = self
            .detail
            .as_ref()
            .filter(|detail| selected.is_some_and(|row| row.id == detail.row.id && row.version == detail.row.version));
        detail
            .and_then(|detail| detail.why_not(act))
            .map_or(Availability::Yes, |why| Availability::No(why.clone()))
    }

    /// Withdraws the chosen ones: one by itself, several as one act that one undo takes back.
    fn withdraw(&self, cx: &mut Cx<'_>) {
        let command = |(id, seen): (i64, i64)| {
            let request = RequestId(id);
            Command::Request(RequestCommand::Withdraw { request, seen })
        };
        let rows = self.explorer.chosen_rows();
        if !rows.is_empty() {
            cx.run(WITHDRAW, Command::several(rows.into_iter().map(command)));
        }
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        if slot >= FIRST {
            self.explorer.answered(slot, result, cx);
            self.settle_on_sought(cx.look);
            self.ask_detail(cx);
            return;
        }
        match result {
            Ok(Reply::Request(reply)) => self.on_reply(slot, reply, cx),
            Ok(Reply::Desk(DeskReply::History(entries))) if slot == HISTORY => {
                let title = self.explorer.selected().map_or("", |row| row.title.as_str());
                let title = format!("{} · {title}", cx.look.word("action-history"));
                let reader = Reader::new(title, history::lines(&entries, cx.look));
                cx.show(Overlay::Reader(reader));
            }
            _ => {}
        }
    }

    fn on_reply(&mut self, slot: u16, reply: RequestReply, cx: &mut Cx<'_>) {
        match (slot, reply) {
            (SEEK, reply) => self.go_on_seeking(reply, cx),
            (DETAIL, RequestReply::Detail(detail)) => self.detail = Some(detail),
            (EDIT_DETAIL, RequestReply::Detail(detail)) => self.show_edit(detail, cx),
            (STEP_DETAIL, RequestReply::Detail(detail)) => {
                cx.show(Overlay::Menu(menu(STEP, &detail, cx.look)));
                self.subject = Some(detail);
            }
            (NEW_CHOICES, RequestReply::Choices(choices)) => {
                let title = cx.look.words.of(Act::RequestCreate);
                let form = FormOverlay::new(NEW, title, forms::request(Some(&choices), None, cx.look));
                cx.show(Overlay::Form(form.kept_as("request-new")));
            }
            (SUBMIT_CHOICES, RequestReply::Choices(choices)) => self.show_submission(&choices, cx),
            (PROPOSAL, RequestReply::Proposal(proposal)) => {
                let title = titled(Act::RequestVacancy, &proposal.record.fields.title, cx.look);
                let fields = vacancy_forms::vacancy(&proposal.choices, Some(&proposal.record), cx.look);
                let form = FormOverlay::new(VACANCY, title, fields);
                cx.show(Overlay::Form(
                    form.kept_as(format!("request-vacancy-{}", proposal.request)),
                ));
                self.proposal = Some(proposal);
            }
            (LINKABLE, RequestReply::Linkable(vacancies)) => self.show_vacancies(&vacancies, cx),
            _ => {}
        }
    }

    fn show_edit(&mut self, detail: Box<Detail>, cx: &mut Cx<'_>) {
        if let Some(why) = detail.why_not(Act::RequestEdit) {
            cx.say(Tone::Bad, why.clone());
            return;
        }
        let form = FormOverlay::new(
            EDIT,
            titled(Act::RequestEdit, &detail.row.fields.title, cx.look),
            forms::request(None, Some(&detail), cx.look),
        );
        cx.show(Overlay::Form(form.kept_as(format!("request-{}", detail.row.id))));
        self.subject = Some(detail);
    }

    fn show_submission(&self, choices: &Choices, cx: &mut Cx<'_>) {
        let Some(detail) = &self.subject else { return };
        let Some(proposal) = choices.asked.as_ref().filter(|asked| !asked.candidates.is_empty()) else {
            cx.say(Tone::Bad, Message::new("request-no-officer"));
            return;
        };
        let title = titled(Act::RequestSubmit, &detail.row.fields.title, cx.look);
        let form = FormOverlay::new(SUBMIT, title, forms::submission(proposal, cx.look));
        let form = form.with_button("act-request-submit");
        cx.show(Overlay::Form(form.kept_as(format!("request-submit-{}", detail.row.id))));
    }

    fn show_vacancies(&self, vacancies: &[VacancyOf], cx: &mut Cx<'_>) {
        let Some(detail) = &self.subject else { return };
        let items = vacancies.iter().map(|vacancy| {
            let label = format!("{} {}", vacancy.number, vacancy.title);
            Item::new(vacancy.id.to_string(), label).hinted(cx.look.words.of(vacancy.state))
        });
        let title = titled(Act::RequestLink, &detail.row.fields.title, cx.look);
        let menu = Menu::new(LINK, title, items.collect()).searched();
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn on_choice(&self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        let Some(detail) = &self.subject else { return };
        let (request, seen) = (detail.row.id, detail.row.version);
        match (tag, Step::read(value), value.parse().map(VacancyId)) {
            (STEP, Some(Step::Open | Step::Approval), _) => {
                if let Some(place) = leads_to(detail) {
                    cx.go(place);
                }
            }
            (STEP, Some(Step::Submit), _) => ask(SUBMIT_CHOICES, RequestQuery::Choices(Some(request)), cx),
            (STEP, Some(Step::Vacancy), _) => ask(PROPOSAL, RequestQuery::Proposal(request), cx),
            (STEP, Some(Step::Link), _) => ask(LINKABLE, RequestQuery::Linkable(request), cx),
            (LINK, _, Ok(vacancy)) => {
                let link = RequestCommand::Link { request, seen, vacancy };
                cx.run(LINK, Command::Request(link));
            }
            _ => {}
        }
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let today = cx.look.clock.today();
        let command = match (tag, &self.subject, &self.proposal) {
            (NEW, ..) => forms::create(values, today)?,
            (EDIT, Some(detail), _) => forms::edit(detail, values, today)?,
            (SUBMIT, Some(detail), _) => forms::submit(detail.row.id, detail.row.version, values),
            (VACANCY, _, Some(proposal)) => RequestCommand::MakeVacancy {
                request: proposal.request,
                seen: proposal.seen,
                fields: Box::new(vacancy_forms::read_vacancy(values, Some(&proposal.record), today)?),
            },
            _ => return Ok(()),
        };
        cx.run(tag, Command::Request(command));
        Ok(())
    }

    pub(super) fn on_ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        let Ok(done) = result else { return };
        // The next act is not to fall on what this one was for.
        self.explorer.clear_marks();
        match (slot, done.created) {
            (NEW, Some(id)) => self.begin_seeking(RequestId(id), cx),
            (VACANCY, Some(id)) => cx.go(Place::Dossier(VacancyId(id))),
            _ => {}
        }
    }
}

/// Where a request led: to its vacancy, or to the approval it waits for.
fn leads_to(detail: &Detail) -> Option<Place> {
    if let Some(vacancy) = &detail.vacancy {
        return Some(Place::Dossier(vacancy.id));
    }
    let (approval, _) = detail.rounds.first().filter(|_| pending(detail))?;
    Some(Place::Approval(*approval))
}

fn titled(act: Act, title: &str, look: &Look) -> String {
    format!("{} · {title}", look.word(act.message()))
}

fn ask(slot: u16, query: RequestQuery, cx: &mut Cx<'_>) {
    cx.ask(slot, Query::Request(query));
}
