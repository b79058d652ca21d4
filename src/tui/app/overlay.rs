//! What keys do while an overlay stands on top, and how overlays come and go.

use super::{APP, App, Done, Effect, Failure, FieldError, Overlay, Tone, Values};
use crate::domain::{Arg, Message};
use crate::office::message::{DeskQuery, DeskReply, MessageCommand};
use crate::office::{Command, Query, Reply, undo};
use crate::tui::action::Action;
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::find::Find;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::glossary::Glossary;
use crate::tui::overlays::messages::Messages;
use ratatui::crossterm::event::KeyEvent;

/// The tags of the app's own questions.
const QUIT: u16 = u16::MAX;
const TAKE_BACK: u16 = u16::MAX - 1;
/// The slot of what overlays of the app ask.
const OVERLAY: u16 = 2;

impl App {
    pub(super) fn show(&mut self, mut overlay: Overlay) {
        if let Overlay::Form(form) = &mut overlay
            && let Some(kept) = self.drafts.get(&form.draft)
            && let Ok(values) = serde_json::from_str(kept)
        {
            form.form.restore(&Values(values));
            self.say(Tone::Info, Message::new("said-draft-restored"));
        }
        self.overlays.push(overlay);
    }

    pub(super) fn ask_to_quit(&mut self) {
        let question = Confirm::new(QUIT, self.look.word("quit-question"), self.look.word("button-quit"));
        self.show(Overlay::Confirm(question));
    }

    /// Undo came to an act of an earlier sitting: asks first, naming it. `false` when it did not.
    pub(super) fn ask_to_take_back(&mut self, result: &Result<Done, Failure>) -> bool {
        let Err(Failure::Refused(refusal)) = result else {
            return false;
        };
        let Some(problem) = refusal.problems.iter().find(|problem| problem.rule == undo::EARLIER) else {
            return false;
        };
        let entry = problem.message.args.iter().find(|(name, _)| name == "entry");
        let Some((_, Arg::Text(entry))) = entry.filter(|_| problem.message.id == "refused-undo-earlier") else {
            return false;
        };
        self.earlier = entry.parse().ok();
        let question = Message {
            id: "undo-question".to_owned(),
            args: problem.message.args.clone(),
        };
        let confirm = Confirm::new(
            TAKE_BACK,
            self.look.words.text(&question),
            self.look.word("undo-button"),
        );
        self.show(Overlay::Confirm(confirm));
        true
    }

    fn take_back(&mut self, effects: &mut Vec<Effect>) {
        if let Some(entry) = self.earlier.take() {
            self.run(APP, super::route::UNDO, Command::Undo(Some(entry)), effects);
        }
    }

    pub(super) fn overlay_act(&mut self, action: Action, event: KeyEvent, effects: &mut Vec<Effect>) {
        let height = usize::from(self.look.body().height.saturating_sub(4)).max(1);
        let Some(top) = self.overlays.last_mut() else { return };
        match (top, action) {
            (Overlay::Form(_), Action::Back) => self.leave_form(effects),
            (Overlay::Form(form), Action::Save) => {
                if !form.waiting {
                    self.submit(effects);
                }
            }
            (Overlay::Form(form), Action::Accept) if form.form.on_button() => {
                if !form.waiting {
                    self.submit(effects);
                }
            }
            (Overlay::Form(form), action) => {
                if form.form.act(action) {
                    form.leaving = false;
                    self.keep_draft(effects);
                } else {
                    self.overlay_key(event, effects);
                }
            }
            (Overlay::Messages(_), Action::Back) => self.close_messages(effects),
            (_, Action::Back) => {
                self.overlays.pop();
            }
            (Overlay::Menu(_), Action::Accept) => self.choose(effects),
            (Overlay::Menu(menu), action) => {
                menu.act(action);
            }
            (Overlay::Confirm(_), Action::Accept) => self.answer(effects),
            (Overlay::Confirm(confirm), action) => {
                confirm.act(action);
            }
            (Overlay::Reader(reader), action) => {
                reader.act(action, height);
            }
            (Overlay::Messages(_), Action::Accept) => self.follow(effects),
            (Overlay::Messages(messages), action) => {
                messages.act(action);
            }
            // A word one does not know is looked up without leaving what is searched.
            (Overlay::Help(_) | Overlay::Find(_), Action::Glossary) => {
                self.show(Overlay::Glossary(Glossary::default()));
            }
            (Overlay::Help(_) | Overlay::Find(_) | Overlay::Glossary(_), _) => self.overlay_key(event, effects),
        }
    }

    pub(super) fn overlay_key(&mut self, event: KeyEvent, effects: &mut Vec<Effect>) {
        use ratatui::crossterm::event::KeyCode as C;
        let Some(top) = self.overlays.last_mut() else { return };
        match top {
            Overlay::Form(form) => {
                form.leaving = false;
                if form.form.key(event) {
                    self.keep_draft(effects);
                }
            }
            Overlay::Menu(_) if event.code == C::Enter => self.choose(effects),
            Overlay::Menu(menu) => menu.key(event),
            Overlay::Help(help) if event.code == C::Enter => {
                let action = help.selected(&self.look);
                self.overlays.pop();
                if let Some(action) = action {
                    self.perform(action, effects);
                }
            }
            Overlay::Help(help) => help.key(event, &self.look),
            Overlay::Glossary(glossary) if event.code == C::Enter => {
                if let Some(page) = glossary.page(&self.look) {
                    self.show(Overlay::Reader(page));
                }
            }
            Overlay::Glossary(glossary) => glossary.key(event, &self.look),
            Overlay::Confirm(confirm) => {
                if matches!(event.code, C::Left | C::Right) {
                    confirm.on_go = !confirm.on_go;
                }
            }
            Overlay::Find(_) if event.code == C::Enter => self.follow(effects),
            Overlay::Find(find) => {
                if find.key(event) {
                    self.search(effects);
                }
            }
            // Who has read it closes it with whatever is under the hand.
            Overlay::Reader(_) if event.code == C::Enter => {
                self.overlays.pop();
            }
            Overlay::Reader(_) | Overlay::Messages(_) => {}
        }
    }

    pub(super) fn overlay_paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        match self.overlays.last_mut() {
            Some(Overlay::Form(form)) => {
                form.form.paste(text);
                self.keep_draft(effects);
            }
            Some(Overlay::Menu(menu)) => menu.paste(text),
            Some(Overlay::Help(help)) => help.paste(text),
            Some(Overlay::Glossary(glossary)) => glossary.paste(text),
            Some(Overlay::Find(find)) => {
                find.paste(text);
                self.search(effects);
            }
            Some(Overlay::Confirm(_) | Overlay::Reader(_) | Overlay::Messages(_)) | None => {}
        }
    }

    pub(super) fn overlay_answered(&mut self, reply: Reply) {
        match (reply, self.overlays.last_mut()) {
            (Reply::Desk(DeskReply::Found(typed, hits)), Some(Overlay::Find(find))) => find.take(typed, hits),
            (Reply::Desk(DeskReply::Messages(rows)), Some(Overlay::Messages(messages))) => {
                messages.take(rows);
            }
            _ => {}
        }
    }

    pub(super) fn find(&mut self) {
        self.overlays.push(Overlay::Find(Find::default()));
    }

    pub(super) fn messages(&mut self, effects: &mut Vec<Effect>) {
        self.overlays.push(Overlay::Messages(Messages::default()));
        self.ask_overlay(DeskQuery::Messages, effects);
    }

    fn ask_overlay(&mut self, query: DeskQuery, effects: &mut Vec<Effect>) {
        let to = self.turn(APP, OVERLAY);
        effects.push(Effect::Ask(to, Query::Desk(query)));
    }

    fn search(&mut self, effects: &mut Vec<Effect>) {
        if let Some(Overlay::Find(find)) = self.overlays.last() {
            let typed = find.typed().to_owned();
            self.ask_overlay(DeskQuery::Find(typed), effects);
        }
    }

    /// Closes the overlay and goes where its selected line leads.
    fn follow(&mut self, effects: &mut Vec<Effect>) {
        let place = match self.overlays.last() {
            Some(Overlay::Find(find)) => find.place(),
            Some(Overlay::Messages(messages)) => messages.place(),
            _ => None,
        };
        if let Some(place) = place {
            if matches!(self.overlays.last(), Some(Overlay::Messages(_))) {
                self.close_messages(effects);
            } else {
                self.overlays.pop();
            }
            self.go(place, effects);
        }
    }

    /// Leaving the box, what was shown whole is read; the others wait on.
    fn close_messages(&mut self, effects: &mut Vec<Effect>) {
        if let Some(Overlay::Messages(shown)) = self.overlays.pop() {
            let messages = shown.newly_read();
            if !messages.is_empty() {
                self.run_quietly(Command::Message(MessageCommand::Read { messages }), effects);
            }
        }
    }

    /// Esc leaves a form at once when nothing was changed; otherwise it says so first.
    fn leave_form(&mut self, effects: &mut Vec<Effect>) {
        let Some(Overlay::Form(form)) = self.overlays.last_mut() else {
            return;
        };
        if form.form.forget_typed() {
            return;
        }
        if form.form.is_changed() && !form.leaving {
            form.leaving = true;
            self.say(Tone::Info, Message::new("said-form-changed"));
            return;
        }
        self.close_form(effects);
    }

    pub(super) fn close_form(&mut self, effects: &mut Vec<Effect>) {
        if let Some(closed) = self.overlays.pop() {
            self.forget_draft(closed, effects);
            // What was said was about the form.
            self.said = None;
        }
    }

    /// What was sent or left on purpose need not come back. A form nobody typed in has no draft to forget.
    fn forget_draft(&mut self, closed: Overlay, effects: &mut Vec<Effect>) {
        if let Overlay::Form(form) = closed
            && self.drafts.remove(&form.draft).is_some()
        {
            effects.push(Effect::KeepDraft(form.draft, None));
        }
    }

    /// What a form comes to arrived, or why it comes to nothing: that stands at its fields.
    pub(super) fn looked_at(&mut self, slot: u16, result: &Result<Reply, Failure>) {
        let Some(Overlay::Form(form)) = self.overlays.last_mut() else {
            return;
        };
        if form.waiting && form.preview == Some(slot) {
            form.waiting = false;
            if let Err(Failure::Refused(refusal)) = result {
                self.fail_form(FieldError::of(refusal));
            }
        }
    }

    /// The command of a form that was looked at is on its way: it closes, or what is wrong stands at its fields.
    pub(super) fn form_runs(&mut self, slot: u16) {
        if let Some(Overlay::Form(form)) = self.overlays.last_mut()
            && form.tag == slot
            && form.preview.is_some()
        {
            form.waiting = true;
        }
    }

    pub(super) fn fail_form(&mut self, errors: Vec<FieldError>) {
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            form.waiting = false;
            form.form.fail(errors);
        }
    }

    fn keep_draft(&mut self, effects: &mut Vec<Effect>) {
        if let Some(Overlay::Form(form)) = self.overlays.last()
            && !form.draft.is_empty()
            && form.form.is_changed()
            && let Ok(kept) = serde_json::to_string(&form.form.values().0)
        {
            self.drafts.insert(form.draft.clone(), kept.clone());
            effects.push(Effect::KeepDraft(form.draft.clone(), Some(kept)));
        }
    }

    fn submit(&mut self, effects: &mut Vec<Effect>) {
        let Some(Overlay::Form(form)) = self.overlays.last_mut() else {
            return;
        };
        let (tag, values) = (form.tag, form.form.values());
        form.form.errors.clear();
        form.waiting = true;
        let before = self.running;
        match self.screen_below(effects, |screen, cx| screen.submitted(tag, &values, cx)) {
            Some(Err(errors)) => self.fail_form(errors),
            // A form that led to no command has done its work, unless what it comes to is looked at first.
            Some(Ok(())) if self.running == before => {
                let done = |form: &FormOverlay| form.waiting && form.tag == tag && form.preview.is_none();
                let at = self
                    .overlays
                    .iter()
                    .rposition(|overlay| matches!(overlay, Overlay::Form(form) if done(form)));
                if let Some(at) = at {
                    let done = self.overlays.remove(at);
                    self.forget_draft(done, effects);
                }
            }
            _ => {}
        }
    }

    fn choose(&mut self, effects: &mut Vec<Effect>) {
        let Some(Overlay::Menu(menu)) = self.overlays.last() else {
            return;
        };
        let Some(item) = menu.selected() else { return };
        if let Some(reason) = &item.refused {
            let reason = Message::new("said-as-is").with("text", reason.clone());
            self.say(Tone::Bad, reason);
            return;
        }
        let (tag, value, marked) = (menu.tag, item.value.clone(), menu.marked());
        self.overlays.pop();
        self.screen_below(effects, |screen, cx| screen.chosen(tag, &value, &marked, cx));
    }

    fn answer(&mut self, effects: &mut Vec<Effect>) {
        let Some(Overlay::Confirm(confirm)) = self.overlays.pop() else {
            return;
        };
        match (confirm.on_go, confirm.tag) {
            (false, _) => {}
            (true, QUIT) => effects.push(Effect::Quit),
            (true, TAKE_BACK) => self.take_back(effects),
            (true, tag) => {
                self.screen_below(effects, |screen, cx| screen.chosen(tag, "yes", &[], cx));
            }
        }
    }
}
