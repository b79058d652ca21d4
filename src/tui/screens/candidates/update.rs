//! What the actions of the list of candidates do.

use super::super::people::pick::{self, Pick};
use super::super::review::many::Many;
use super::super::review::{compare, contact};
use super::{About, Candidates};
use crate::domain::list::{Clause, Test};
use crate::domain::{ApplicationId, ApplicationState, Channel, Coded};
use crate::office::candidate::add::NewCandidate;
use crate::office::candidate::{CandidateCommand as C, CandidateQuery as Q, CandidateReply as R, compare as beside};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::{Command, Failure, Query, Reply};
use crate::tui::action::Action;
use crate::tui::history;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Place};
use crate::tui::widgets::explorer::FIRST;
use crate::tui::widgets::form::{Field, FieldError, Values};

/// Slots of questions.
const HEAD: u16 = 1;
const STATES: u16 = 2;
const DOSSIER: u16 = 3;
const TAGS_OF: u16 = 4;
const COMPARE: u16 = 5;
const HISTORY: u16 = 6;
const PEOPLE: u16 = 7;
const LISTS: u16 = 8;
/// Tags of forms and menus, and slots of commands.
pub(super) const MANY: u16 = 20;
const ADD: u16 = 21;
const NOTE: u16 = 22;
const CONTACT: u16 = 23;
const TAGS: u16 = 24;
const NEW_TAG: u16 = 25;
const PICK: u16 = 26;
const NEW_LIST: u16 = 27;

/// The value of the menu line that makes a new tag: no tag can be called so.
const NEW: &str = "\n";

impl Candidates {
    pub(super) fn ask_head(&self, cx: &mut Cx<'_>) {
        let query = match self.vacancy {
            Some(vacancy) => Q::Head(vacancy),
            None => Q::LeftOut(self.explorer.list.view.scope),
        };
        cx.ask(HEAD, Query::Candidate(query));
    }

    fn chosen_ids(&self) -> Vec<ApplicationId> {
        let rows = self.explorer.chosen_rows();
        rows.into_iter().map(|(id, _)| ApplicationId(id)).collect()
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let selected = self.explorer.selected().map(|row| (row.id, row.vacancy));
        let ask = |cx: &mut Cx<'_>, slot, query| cx.ask(slot, Query::Candidate(query));
        match (action, selected) {
            (Action::Open | Action::Right | Action::Review, Some((id, vacancy))) => {
                cx.go(Place::Review(vacancy, Some(id)));
            }
            (Action::ChangeState, Some(_)) => ask(cx, STATES, Q::States(self.chosen_ids())),
            (Action::Compare, _) => {
                let ids = self.chosen_ids().into_iter().take(beside::MOST).collect();
                ask(cx, COMPARE, Q::Compare(ids));
            }
            (Action::Tag, Some((id, _))) => ask(cx, TAGS_OF, Q::Tags(id)),
            (Action::Edit, Some((id, _))) => ask(cx, DOSSIER, Q::Dossier(id)),
            (Action::Note, Some((id, _))) => self.ask_note(id, cx),
            (Action::Person, Some(_)) => {
                if let Some(person) = self.explorer.selected().map(|row| row.person) {
                    cx.go(Place::Person(person));
                }
            }
            (Action::Shortlist, Some(_)) => ask(cx, PEOPLE, Q::People(self.chosen_ids())),
            (Action::History, Some((id, _))) => {
                let subject = "application";
                cx.ask(HISTORY, Query::Desk(DeskQuery::History { subject, id: id.0 }));
            }
            (Action::New, _) => self.ask_new(cx),
            (Action::Import, selected) => {
                if let Some(vacancy) = self.vacancy.or(selected.map(|(_, vacancy)| vacancy)) {
                    cx.go(Place::Import(vacancy));
                }
            }
            (Action::Undecided, _) => self.toggle_undecided(cx),
            _ => return false,
        }
        true
    }

    fn toggle_undecided(&mut self, cx: &mut Cx<'_>) {
        let open = ApplicationState::ALL.iter().filter(|state| state.is_undecided());
        let clause = Clause {
            column: "state".to_owned(),
            not: false,
            test: Test::Is(open.map(|state| state.code().to_owned()).collect()),
        };
        self.explorer.toggle(clause, cx);
    }

    fn ask_note(&mut self, id: ApplicationId, cx: &mut Cx<'_>) {
        let name = self.explorer.selected().map_or("", |row| row.name.as_str());
        let title = format!("{name} · {}", cx.look.word("action-note"));
        let fields = vec![Field::area("body", "action-note", "", 6)];
        cx.show(Overlay::Form(
            FormOverlay::new(NOTE, title, fields).kept_as(format!("candidate-note-{id}")),
        ));
        self.about = About::Note(id);
    }

    fn ask_new(&self, cx: &mut Cx<'_>) {
        let Some(vacancy) = self.vacancy else { return };
        let channels = Channel::ALL
            .iter()
            .map(|channel| (channel.code().to_owned(), cx.look.words.of(*channel).to_owned()))
            .collect();
        let mut fields = contact::fields(None);
        let other = Channel::Other.code();
        fields.push(Field::choice("source", "column-source", channels, other));
        fields.push(Field::moment("received", "column-received", None).helped("candidate-received-help"));
        let title = cx.look.word("act-candidate.add");
        cx.show(Overlay::Form(
            FormOverlay::new(ADD, title, fields).kept_as(format!("candidate-new-{vacancy}")),
        ));
    }

    pub(super) fn on_form(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let text = |id: &str| values.text(id).to_owned();
        let command: Command = match (tag, &self.about) {
            (ADD, _) => {
                let Some(vacancy) = self.vacancy else { return Ok(()) };
                let received = values.moment("received", cx.look.clock.today());
                C::Add(NewCandidate {
                    received: received.map_err(|error| vec![error])?,
                    vacancy,
                    person: None,
                    contact: contact::read(values),
                    source: text("source"),
                })
                .into()
            }
            (NOTE, About::Note(application)) => C::Note {
                application: *application,
                body: text("body"),
            }
            .into(),
            (CONTACT, About::Contact(person, vacancy, seen)) => C::EditPerson {
                person: *person,
                vacancy: *vacancy,
                seen: *seen,
                card: contact::read(values),
            }
            .into(),
            (NEW_LIST, About::Pick(pick)) => pick.made(values),
            (NEW_TAG, About::Tags(ids, _)) => put_on_all(ids, values.text("name")),
            (MANY, About::Many(many)) => match many.command(values.text("motivation")) {
                Some(command) => command,
                None => return Ok(()),
            },
            _ => return Ok(()),
        };
        cx.run(tag, command);
        Ok(())
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        match (tag, &mut self.about) {
            (PICK, About::Pick(pick)) => pick.chosen(value, (PICK, NEW_LIST), cx),
            (MANY, About::Many(many)) => {
                if let Some(form) = many.choose(MANY, value, cx.look) {
                    cx.show(Overlay::Form(form));
                } else if let Some(command) = many.command("") {
                    cx.run(MANY, command);
                }
            }
            (TAGS, About::Tags(..)) if value == NEW => {
                let fields = vec![Field::line("name", "review-tag-name", "")];
                let form = FormOverlay::new(NEW_TAG, cx.look.word("review-tag-new"), fields);
                cx.show(Overlay::Form(form));
            }
            (TAGS, About::Tags(ids, on)) => {
                let taken = on.iter().find(|(_, name)| name == value);
                let command = match (taken, ids.as_slice()) {
                    // A tag the only candidate has comes off; otherwise it is put on everybody.
                    (Some((tag, _)), [application]) => C::Untag {
                        application: *application,
                        tag: *tag,
                    }
                    .into(),
                    _ => put_on_all(ids, value),
                };
                cx.run(TAGS, command);
            }
            _ => {}
        }
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        if slot >= FIRST {
            self.explorer.answered(slot, result, cx);
            return;
        }
        match result {
            Ok(Reply::Candidate(R::People(people))) => {
                self.about = About::Pick(Pick::new(people, Vec::new()));
                pick::ask(LISTS, cx);
            }
            Ok(ref reply) if slot == LISTS => {
                if let (Some(lists), About::Pick(pick)) = (pick::answer(reply), &self.about) {
                    pick.show(PICK, lists, cx);
                }
            }
            Ok(Reply::Candidate(R::Head(head, why_not))) => {
                self.head = Some(head);
                self.explorer.listing.may_add = why_not.is_none();
                self.no_new = why_not;
            }
            Ok(Reply::Candidate(R::LeftOut(left_out))) => self.explorer.listing.left_out = left_out,
            Ok(Reply::Candidate(R::States(states))) => {
                let many = Many::new(states);
                cx.show(Overlay::Menu(many.menu(MANY, cx.look)));
                self.about = About::Many(many);
            }
            Ok(Reply::Candidate(R::Compare(candidates))) => compare::show(&candidates, self.explorer.marked(), cx),
            Ok(Reply::Candidate(R::Tags(tags))) => self.show_tags(tags, cx),
            Ok(Reply::Candidate(R::Dossier(dossier))) => {
                if let Some(why) = dossier.refusal(crate::office::Act::CandidateEdit) {
                    cx.say(crate::tui::screen::Tone::Bad, why.clone());
                    return;
                }
                let card = &dossier.card;
                let title = format!("{} · {}", dossier.application.name, cx.look.word("review-contact"));
                let form = FormOverlay::new(CONTACT, title, contact::fields(Some(card)));
                cx.show(Overlay::Form(form.kept_as(format!("contact-{}", card.id))));
                self.about = About::Contact(card.id, dossier.application.vacancy, card.version);
            }
            Ok(Reply::Desk(DeskReply::History(entries))) => {
                let lines = history::read(&entries, cx.look);
                cx.show(Overlay::Reader(Reader::new(cx.look.word("action-history"), lines)));
            }
            _ => {}
        }
    }

    fn show_tags(&mut self, tags: Vec<(crate::domain::TagId, String, bool)>, cx: &mut Cx<'_>) {
        let ids = self.chosen_ids();
        let mut items: Vec<Item> = tags
            .iter()
            .map(|(_, name, on)| {
                let hint = if *on && ids.len() == 1 {
                    cx.look.word("review-tag-on")
                } else {
                    ""
                };
                Item::new(name, name).hinted(hint)
            })
            .collect();
        items.push(Item::new(NEW, cx.look.word("review-tag-new")));
        cx.show(Overlay::Menu(Menu::new(TAGS, cx.look.word("action-tag"), items)));
        let on = tags
            .into_iter()
            .filter(|(_, _, on)| *on)
            .map(|(tag, name, _)| (tag, name));
        self.about = About::Tags(ids, on.collect());
    }
}

/// A tag on every candidate, as one act.
fn put_on_all(ids: &[ApplicationId], name: &str) -> Command {
    let put = |application: &ApplicationId| {
        Command::from(C::Tag {
            application: *application,
            name: name.to_owned(),
        })
    };
    Command::several(ids.iter().map(put))
}
