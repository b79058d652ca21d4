//! What the actions of a person's dossier do, and why one cannot be done now.

use super::lines::{double_at, heads};
use super::{About, Person, Target, merge};
use crate::domain::{Coded, Message, Purpose};
use crate::office::candidate::CandidateCommand;
use crate::office::person::file::File;
use crate::office::person::{PersonCommand, PersonQuery, PersonReply};
use crate::office::{Act, Command, Done, Failure, Query, Reply};
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Place};
use crate::tui::screens::people::pick::Pick;
use crate::tui::screens::people::result;
use crate::tui::screens::review::contact;
use crate::tui::widgets::form::{Field, FieldError, Values};

/// Slots of questions.
const FILE: u16 = 1;
const BESIDE: u16 = 2;
/// Tags of forms and menus, and slots of commands.
const CONTACT: u16 = 20;
const NOTE: u16 = 21;
const MERGE: u16 = 22;
const APART: u16 = 23;
const CONSENT: u16 = 24;
const CONSENT_FORM: u16 = 25;
const PICK: u16 = 26;
const NEW_LIST: u16 = 27;
const COPY: u16 = 28;
const RESULT: u16 = 29;
const RESULT_DROP: u16 = 30;

/// Before the purpose of a consent that is withdrawn.
const WITHDRAW: &str = "withdraw ";

impl Person {
    pub(super) fn ask(&self, cx: &mut Cx<'_>) {
        cx.ask(FILE, Query::Person(PersonQuery::File(self.id)));
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.travel(action, cx.look) {
            return true;
        }
        match action {
            Action::Open | Action::Right => match self.target(cx.look) {
                Some(Target::Application(vacancy, id)) => cx.go(Place::Review(vacancy, Some(id))),
                Some(Target::Double(person)) => cx.go(Place::Person(person)),
                Some(Target::Result(_)) | None => {}
            },
            Action::Edit => self.ask_contact(cx),
            Action::Note => {
                let fields = vec![Field::area("body", "action-note", "", 6)];
                self.form(NOTE, "action-note", fields, cx);
            }
            Action::Merge => {
                if let Some(other) = double_at(&self.lines(cx.look), self.cursor) {
                    cx.ask(BESIDE, Query::Person(PersonQuery::Beside(self.id, other)));
                }
            }
            Action::Apart => {
                if let Some(other) = double_at(&self.lines(cx.look), self.cursor) {
                    let one = self.id;
                    cx.run(APART, PersonCommand::Apart { one, other }.into());
                }
            }
            Action::Consent => self.offer_consents(cx),
            Action::Reuse => {
                let Some(file) = &self.file else { return true };
                let papers = file.documents.iter().map(|(_, paper)| paper);
                self.form(RESULT, "person-result", result::fields(&[], papers, cx.look), cx);
            }
            Action::Delete => {
                if let Some(Target::Result(result)) = self.target(cx.look) {
                    let person = self.id;
                    cx.run(RESULT_DROP, PersonCommand::ResultDrop { person, result }.into());
                }
            }
            Action::Shortlist => self.offer_lists(cx),
            Action::Copy => self.offer_copies(cx),
            _ => return false,
        }
        true
    }

    /// Moves over the lines; Tab goes from section to section.
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
        self.cursor = match action {
            A::Up => at.saturating_sub(1),
            A::Down => (at + 1).min(last),
            A::PageUp => at.saturating_sub(page),
            A::PageDown => (at + page).min(last),
            A::Top => 0,
            A::NextPane => heads(&lines).into_iter().find(|head| *head > at).unwrap_or(0),
            A::PreviousPane => {
                let before = heads(&lines).into_iter().rev().find(|head| *head < at);
                before.or_else(|| heads(&lines).last().copied()).unwrap_or(0)
            }
            _ => last,
        };
        true
    }

    fn form(&self, tag: u16, heading: &str, fields: Vec<Field>, cx: &mut Cx<'_>) {
        let name = self.file.as_ref().map_or_else(String::new, |file| file.card.name());
        let title = format!("{name} · {}", cx.look.word(heading));
        let form = FormOverlay::new(tag, title, fields).kept_as(format!("person-{tag}-{}", self.id));
        cx.show(Overlay::Form(form));
    }

    fn ask_contact(&mut self, cx: &mut Cx<'_>) {
        let Some(file) = &self.file else { return };
        let Some(vacancy) = file.through else { return };
        let seen = file.card.version;
        self.form(CONTACT, "review-contact", contact::fields(Some(&file.card)), cx);
        // What a colleague changes while the form is open is not overwritten.
        self.about = About::Contact(vacancy, seen);
    }

    /// For each purpose what can be written down: that it was given, or that it was withdrawn.
    fn offer_consents(&self, cx: &mut Cx<'_>) {
        let Some(file) = &self.file else { return };
        let item = |purpose: &Purpose| {
            let holds = holding(file, *purpose);
            let (id, value) = match holds {
                true => ("consent-withdraw", format!("{WITHDRAW}{}", purpose.code())),
                false => ("consent-give", purpose.code().to_owned()),
            };
            let message = Message::new(id).with("purpose", Message::of(*purpose));
            Item::new(value, cx.look.words.text(&message))
        };
        let items = Purpose::ALL.iter().map(item).collect();
        cx.show(Overlay::Menu(Menu::new(CONSENT, cx.look.word("action-consent"), items)));
    }

    fn offer_lists(&mut self, cx: &mut Cx<'_>) {
        let Some(file) = &self.file else { return };
        let on = file
            .lists
            .iter()
            .filter(|(_, on)| *on)
            .map(|(list, _)| list.id)
            .collect();
        let lists: Vec<_> = file.lists.iter().map(|(list, _)| list.clone()).collect();
        let pick = Pick::new(vec![self.id], on);
        pick.show(PICK, &lists, cx);
        self.about = About::Pick(pick);
    }

    fn offer_copies(&self, cx: &mut Cx<'_>) {
        let Some(file) = &self.file else { return };
        let card = &file.card;
        let name = card.name();
        let items = [
            ("review-copy-name", name.as_str()),
            ("review-copy-email", card.email.as_str()),
            ("review-copy-phone", card.phone.as_str()),
        ];
        let items = items
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| Item::new(value, cx.look.word(label)).hinted(value))
            .collect();
        cx.show(Overlay::Menu(Menu::new(COPY, cx.look.word("action-copy"), items)));
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        match (tag, &self.about) {
            (COPY, _) => cx.copy(value.to_owned()),
            (PICK, About::Pick(pick)) => pick.chosen(value, (PICK, NEW_LIST), cx),
            (CONSENT, _) => {
                let (code, withdrawn) = match value.strip_prefix(WITHDRAW) {
                    Some(code) => (code, true),
                    None => (value, false),
                };
                let Some(purpose) = Purpose::from_code(code) else {
                    return;
                };
                self.about = About::Consent(purpose, withdrawn);
                let mut fields = vec![Field::day("on", "consent-day", Some(cx.look.clock.today()))];
                if !withdrawn {
                    fields.push(Field::line("how", "consent-how", "").helped("consent-how-help"));
                }
                self.form(CONSENT_FORM, purpose.message(), fields, cx);
            }
            _ => {}
        }
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let person = self.id;
        let command: Command = match (tag, &self.about) {
            (CONTACT, About::Contact(vacancy, seen)) => CandidateCommand::EditPerson {
                person,
                vacancy: *vacancy,
                seen: *seen,
                card: contact::read(values),
            }
            .into(),
            (NOTE, _) => PersonCommand::Note {
                person,
                body: values.text("body").to_owned(),
            }
            .into(),
            (RESULT, _) => result::command(person, values, cx.look)?,
            (MERGE, About::Merge(beside)) => merge::read(beside, values).into(),
            (NEW_LIST, About::Pick(pick)) => pick.made(values),
            (CONSENT_FORM, About::Consent(purpose, withdrawn)) => {
                let today = cx.look.clock.today();
                let on = values.day("on", today).map_err(|error| vec![error])?.unwrap_or(today);
                let (purpose, how) = (*purpose, values.text("how").to_owned());
                match withdrawn {
                    true => PersonCommand::Withdraw { person, purpose, on },
                    false => PersonCommand::Consent {
                        person,
                        purpose,
                        on,
                        how,
                    },
                }
                .into()
            }
            _ => return Ok(()),
        };
        cx.run(tag, command);
        Ok(())
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (FILE, Ok(Reply::Person(PersonReply::File(file)))) => {
                self.refused = None;
                self.file = Some(file);
            }
            (FILE, Err(failure)) => {
                self.file = None;
                let said = failure
                    .messages()
                    .iter()
                    .map(|message| cx.look.words.text(message))
                    .collect::<Vec<_>>();
                self.refused = Some(said.join(" "));
            }
            (BESIDE, Ok(Reply::Person(PersonReply::Beside(beside)))) if merge::offer(MERGE, &beside, cx) => {
                self.about = About::Merge(beside);
            }
            _ => {}
        }
    }

    pub(super) fn on_ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        let (MERGE, Ok(done)) = (slot, result) else { return };
        // The file with an account stays, whichever of the two was on the screen.
        if let Some(keep) = done.created.filter(|keep| *keep != self.id.0) {
            self.id.0 = keep;
            self.ask(cx);
        }
    }

    pub(super) fn why_not(&self, action: Action, look: &Look) -> Option<Message> {
        let act = match action {
            Action::Edit => Act::CandidateEdit,
            Action::Note => Act::CandidateNote,
            Action::Merge => Act::PersonMerge,
            Action::Apart => Act::PersonApart,
            Action::Consent => Act::PersonConsent,
            Action::Reuse | Action::Delete => Act::PersonResult,
            Action::Shortlist => Act::ListPut,
            _ => return None,
        };
        let Some(file) = &self.file else {
            return Some(Message::new("list-still-loading"));
        };
        if let Some(why) = file.refusal(act) {
            return Some(why.clone());
        }
        if action == Action::Delete && !matches!(self.target(look), Some(Target::Result(_))) {
            return Some(Message::new("person-no-result"));
        }
        let needs_double = matches!(action, Action::Merge | Action::Apart);
        if needs_double && (file.doubles.is_empty() || double_at(&self.lines(look), self.cursor).is_none()) {
            return Some(Message::new("person-no-doubles"));
        }
        let no_way = action == Action::Edit && file.through.is_none();
        no_way.then(|| Message::new("person-edit-applied"))
    }
}

/// Whether a consent holds.
fn holding(file: &File, purpose: Purpose) -> bool {
    let mut lines = file.consents.iter();
    lines.any(|line| line.purpose == purpose && line.withdrawn.is_none())
}
