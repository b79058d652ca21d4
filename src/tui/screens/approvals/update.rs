//! What the actions of the approvals do.

use super::Approvals;
use super::absence::{ABSENCE, ABSENCE_MENU, DELEGATIONS, GIVE, GIVE_DETAIL, GIVE_PROPOSAL};
use crate::domain::{Answer, ApprovalId, ApprovalState, Message};
use crate::office::approval::{ApprovalCommand, ApprovalQuery, ApprovalReply};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::{Command, Done, Failure, Query, Reply};
use crate::store::approval::ApprovalRow;
use crate::tui::action::Action;
use crate::tui::history;
use crate::tui::look::{Breadth, Look};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Availability, Cx, Place};
use crate::tui::widgets::explorer::FIRST;
use crate::tui::widgets::form::{Field, FieldError, Values};
use crate::tui::widgets::pane::detail_room;

/// Slots of questions.
const DETAIL: u16 = 1;
const HISTORY: u16 = 2;
pub(super) const SEEK: u16 = 3;
/// Tags of forms and questions, and slots of their commands.
const APPROVE: u16 = 10;
const REJECT: u16 = 11;
const HAND_BACK: u16 = 12;

impl Approvals {
    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.pane.reading && self.read_on(action, cx) {
            return true;
        }
        if self.explorer_mut().act(action, cx) {
            return true;
        }
        let selected = self.explorer().selected().map(|row| row.id);
        match (action, selected) {
            (Action::Open | Action::Right, Some(_)) => self.pane.read(true),
            (Action::NextPane | Action::PreviousPane, Some(_)) if cx.look.breadth() == Breadth::Wide => {
                self.pane.read(true);
            }
            (Action::Approve, Some(_)) => self.ask_approve(cx),
            (Action::Reject, Some(_)) => self.ask_remark(REJECT, ("approval-reject-title", "action-reject"), cx),
            (Action::HandBack, Some(_)) => {
                self.ask_remark(HAND_BACK, ("approval-hand-back-title", "action-hand-back"), cx);
            }
            (Action::Past, _) => self.turn_to_past(cx),
            (Action::New, _) => Self::ask_absences(cx),
            (Action::ChangeOwner, Some(_)) => self.ask_give(cx),
            (Action::History, Some(id)) => {
                let subject = "approval";
                cx.ask(HISTORY, Query::Desk(DeskQuery::History { subject, id: id.0 }));
            }
            _ => return false,
        }
        true
    }

    /// While the detail has the focus: scrolls, goes to the vacancy or the request, or back to the list.
    fn read_on(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if action != Action::Open {
            let extent = self.extent(cx.look);
            return self.pane.act(action, extent);
        }
        match self.explorer().selected().map(|row| (row.vacancy, row.request)) {
            Some((Some(vacancy), _)) => cx.go(Place::Dossier(vacancy)),
            Some((None, Some(request))) => cx.go(Place::Requests(Some(request))),
            _ => {}
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

    fn turn_to_past(&mut self, cx: &mut Cx<'_>) {
        self.past = !self.past;
        self.pane.read(false);
        self.wanted = None;
        self.explorer_mut().load(cx);
    }

    /// Asks for the detail of the selected row, when it is another and there is a place to show it.
    pub(super) fn ask_detail(&mut self, cx: &mut Cx<'_>) {
        let seen = self.pane.reading || cx.look.breadth() == Breadth::Wide;
        let selected = self.explorer().selected().map(|row| row.id);
        if let Some(id) = selected.filter(|id| seen && self.wanted != Some(id.0)) {
            if self.wanted.is_some() {
                self.pane.scroll = 0;
            }
            self.wanted = Some(id.0);
            cx.ask(DETAIL, Query::Approval(ApprovalQuery::Detail(id)));
        }
        if selected.is_none() {
            self.pane.reading = false;
        }
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        if slot >= FIRST {
            self.explorer_mut().answered(slot, result, cx);
            self.settle_on_sought(cx.look);
            self.ask_detail(cx);
            return;
        }
        match (slot, result) {
            (SEEK, Ok(Reply::Approval(reply))) => self.go_on_seeking(reply, cx),
            (DETAIL, Ok(Reply::Approval(ApprovalReply::Detail(detail)))) => self.detail = Some(detail),
            (DELEGATIONS, Ok(Reply::Approval(ApprovalReply::Delegations(found)))) => self.show_absences(found, cx),
            (GIVE_DETAIL, Ok(Reply::Approval(ApprovalReply::Detail(detail)))) => self.begin_giving(&detail, cx),
            (GIVE_PROPOSAL, Ok(Reply::Approval(ApprovalReply::Proposal(proposal)))) => self.show_giving(&proposal, cx),
            (HISTORY, Ok(Reply::Desk(DeskReply::History(entries)))) => {
                let title = self.explorer().selected().map_or("", |row| row.title.as_str());
                let title = format!("{} · {title}", cx.look.word("action-history"));
                let reader = Reader::new(title, history::read(&entries, cx.look));
                cx.show(Overlay::Reader(reader));
            }
            _ => {}
        }
    }

    /// Why the selected one cannot be answered now; a batch is tried and says so for each.
    pub(super) fn can(&self, action: Action, look: &Look) -> Availability {
        let answers = matches!(action, Action::Approve | Action::Reject | Action::HandBack);
        let explorer = self.explorer();
        let list = explorer.available(action, look);
        if list == Availability::Yes && action == Action::Open {
            return self.can_open();
        }
        if list == Availability::Yes && action == Action::ChangeOwner {
            return self.can_give();
        }
        if list != Availability::Yes || !answers {
            return list;
        }
        if explorer.marked() > 0 {
            return self.can_many();
        }
        explorer.selected().map_or(Availability::Yes, |row| self.can_one(row))
    }

    /// A batch is tried and says for each what became of it; one of which nothing can succeed is not begun.
    fn can_many(&self) -> Availability {
        let list = &self.explorer().list;
        let marked: Vec<&ApprovalRow> = list
            .rows()
            .iter()
            .filter(|row| list.marks.contains(&row.id.0))
            .collect();
        let hopeless =
            marked.len() == list.marks.len() && marked.iter().all(|row| self.can_one(row) != Availability::Yes);
        match hopeless {
            true => Availability::No(Message::new("approval-none-yours").with("n", marked.len())),
            false => Availability::Yes,
        }
    }

    /// Whether there is a dossier to go to from what is read.
    fn can_open(&self) -> Availability {
        if !self.pane.reading {
            return Availability::Yes;
        }
        let no = |id: &str| Availability::No(Message::new(id));
        let about = self.explorer().selected().map(|row| (row.vacancy, row.request));
        match (about, self.shown()) {
            (Some((None, None)), _) => no("approval-no-dossier"),
            (_, Some(detail)) if !detail.opens => no("approval-closed-dossier"),
            _ => Availability::Yes,
        }
    }

    /// Only who asked gives a step to another.
    fn can_give(&self) -> Availability {
        match self.explorer().selected() {
            Some(row) if row.state != ApprovalState::Pending => {
                Availability::No(Message::new("approval-over").with("state", Message::of(row.state)))
            }
            Some(row) if Some(row.requested_by) != self.me => {
                Availability::No(Message::new("refused-give-asker").with("who", row.requester.as_str()))
            }
            _ => Availability::Yes,
        }
    }

    fn can_one(&self, row: &ApprovalRow) -> Availability {
        if row.state != ApprovalState::Pending {
            return Availability::No(Message::new("approval-over").with("state", Message::of(row.state)));
        }
        let mine = row.turn_id == self.me || row.stands_in;
        if mine && Some(row.requested_by) != self.me {
            return Availability::Yes;
        }
        let id = if Some(row.requested_by) == self.me {
            "approval-not-own"
        } else {
            "approval-not-your-turn"
        };
        let why = Message::new(id)
            .with("step", row.step.unwrap_or(1))
            .with("who", row.turn.as_str());
        Availability::No(why)
    }

    /// Keeps what an answer is for: what is chosen now, with the versions that were seen.
    fn prepare(&mut self) -> (usize, String) {
        self.answering = self.explorer().chosen_rows();
        let explorer = self.explorer();
        let first = self.answering.first().map(|(id, _)| *id);
        let row = explorer.list.rows().iter().find(|row| Some(row.id.0) == first);
        let title = row.or(explorer.selected()).map(|row| row.title.clone());
        (self.answering.len(), title.unwrap_or_default())
    }

    fn ask_approve(&mut self, cx: &mut Cx<'_>) {
        let (count, title) = self.prepare();
        let question = Message::new("approval-confirm")
            .with("count", count)
            .with("title", title);
        let mut question = cx.look.words.text(&question);
        // Nobody answers for another without knowing it.
        let chosen = |row: &&ApprovalRow| self.answering.iter().any(|(id, _)| *id == row.id.0);
        let mut rows = self.explorer().list.rows().iter();
        if let Some(row) = rows.find(|row| row.stands_in && chosen(row)) {
            let whose = Message::new("approval-you-stand-in").with("who", row.turn.as_str());
            question = format!("{question} {}", cx.look.words.text(&whose));
        }
        let confirm = Confirm::new(APPROVE, question, cx.look.word("action-approve"));
        cx.show(Overlay::Confirm(confirm));
    }

    fn ask_remark(&mut self, tag: u16, (title, button): (&str, &'static str), cx: &mut Cx<'_>) {
        let (count, about) = self.prepare();
        let first = self.answering.first().map_or(0, |(id, _)| *id);
        let heading = Message::new(title).with("count", count).with("title", about);
        let fields = vec![
            Field::area("remark", "approval-remark", "", 4).helped("approval-remark-help"),
            Field::shown("final", "approval-final-label", cx.look.word("approval-final")),
        ];
        let form = FormOverlay::new(tag, cx.look.words.text(&heading), fields).with_button(button);
        let form = form.kept_as(format!("approval-{tag}-{first}"));
        cx.show(Overlay::Form(form));
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        match tag {
            APPROVE => self.send(APPROVE, Answer::Approve, "", cx),
            ABSENCE_MENU => self.chose_absence(value, cx),
            GIVE => self.chose_receiver(value, cx),
            _ => {}
        }
    }

    pub(super) fn on_form(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let remark = values.text("remark").to_owned();
        match tag {
            REJECT => self.send(REJECT, Answer::Reject, &remark, cx),
            HAND_BACK => self.send(HAND_BACK, Answer::HandBack, &remark, cx),
            ABSENCE => cx.run(ABSENCE, self.read_absence(values, cx.look.clock.today())?),
            _ => {}
        }
        Ok(())
    }

    /// Sends the same answer for everything it was prepared for.
    fn send(&self, slot: u16, answer: Answer, remark: &str, cx: &mut Cx<'_>) {
        let remark = remark.to_owned();
        let command = |(id, seen): &(i64, i64)| {
            let (approval, seen, remark) = (ApprovalId(*id), *seen, remark.clone());
            Command::Approval(match answer {
                Answer::Approve => ApprovalCommand::Approve { approval, seen, remark },
                Answer::Reject => ApprovalCommand::Reject { approval, seen, remark },
                Answer::HandBack => ApprovalCommand::HandBack { approval, seen, remark },
            })
        };
        if !self.answering.is_empty() {
            cx.run(slot, Command::several(self.answering.iter().map(command)));
        }
    }

    /// What was answered loses its mark; what was refused keeps it, to look at. The page of one that was answered closes: the next one is
    /// opened by whoever means to read it.
    pub(super) fn on_done(&mut self, slot: u16, result: &Result<Done, Failure>) {
        let (APPROVE | REJECT | HAND_BACK, Ok(done)) = (slot, result) else {
            return;
        };
        let answered = std::mem::take(&mut self.answering);
        self.pane.read(false);
        for (at, (id, _)) in answered.into_iter().enumerate() {
            if done.each.get(at).is_none_or(Result::is_ok) {
                self.explorer_mut().list.marks.remove(&id);
            }
        }
    }
}
