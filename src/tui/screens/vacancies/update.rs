//! What the actions of the overview do.

use super::Vacancies;
use super::state_menu::{self, Blocked, Step};
use super::summary::SLOTS;
use crate::domain::list::{Clause, Test};
use crate::domain::{Message, PersonId, VacancyId, VacancyState};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::vacancy::dossier::{Choices, DossierQuery, DossierReply};
use crate::office::vacancy::{VacancyCommand, VacancyQuery, VacancyReply};
use crate::office::{Command, Done, Failure, Query, Reply};
use crate::tui::action::Action;
use crate::tui::history;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Place};
use crate::tui::screens::dossier::forms;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::FIRST;
use crate::tui::widgets::form::{Field, FieldError, Values};
use crate::tui::widgets::list::Identified;

/// Tags of forms and menus, and slots of the commands they lead to.
const STEP: u16 = 1;
const OWNER: u16 = 2;
const COPY: u16 = 3;
const NEW: u16 = 4;
const EDIT: u16 = 5;
const PUBLISH: u16 = 6;
/// Slots of questions.
const HEAD: u16 = 30;
const CHOICES: u16 = 31;
const HISTORY: u16 = 32;
const NEW_CHOICES: u16 = 33;
const EDIT_HEAD: u16 = 34;
const EDIT_CHOICES: u16 = 35;
const SEEK: u16 = 36;

impl Vacancies {
    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let selected = self.explorer.selected().map(|row| row.id);
        match (action, selected) {
            (Action::Open | Action::Right, Some(id)) => cx.go(Place::Dossier(id)),
            (Action::Review, Some(id)) => cx.go(Place::Review(id, None)),
            (Action::Minutes, Some(id)) => cx.go(Place::Minutes(id)),
            (Action::ChangeState, Some(_)) => self.ask_step(cx),
            (Action::ChangeOwner, Some(id)) => ask(CHOICES, DossierQuery::Choices(Some(id)), cx),
            (Action::New, _) => ask(NEW_CHOICES, DossierQuery::Choices(None), cx),
            (Action::Edit, Some(id)) => ask(EDIT_HEAD, DossierQuery::Glance(id), cx),
            (Action::Duplicate, Some(_)) => self.ask_copy(cx),
            (Action::History, Some(id)) => {
                let (subject, id) = ("vacancy", id.0);
                cx.ask(HISTORY, Query::Desk(DeskQuery::History { subject, id }));
            }
            (Action::Undecided, _) => self.toggle_undecided(cx),
            _ => return false,
        }
        true
    }

    fn toggle_undecided(&mut self, cx: &mut Cx<'_>) {
        let clause = Clause {
            column: "undecided".to_owned(),
            not: false,
            test: Test::Range("1".to_owned(), String::new()),
        };
        self.explorer.toggle(clause, cx);
    }

    /// Shows the selected vacancy beside the list.
    pub(super) fn follow(&mut self) {
        self.beside = self.explorer.selected().map(|row| row.id);
    }

    /// Asks for the summaries that moving about may show next.
    pub(super) fn look_ahead(&self, cx: &mut Cx<'_>) {
        let wanted: Vec<VacancyId> = self
            .explorer
            .selected()
            .into_iter()
            .chain(self.explorer.list.neighbours())
            .map(|row| row.id)
            .collect();
        self.summaries.ask(&wanted, cx);
    }

    /// The state menu: of one vacancy as it stands now, or of all that are marked.
    fn ask_step(&self, cx: &mut Cx<'_>) {
        let rows = self.explorer.chosen_rows();
        if let [(id, _)] = rows[..] {
            let id = VacancyId(id);
            match self.summaries.fresh(id) {
                Some(head) => cx.show(Overlay::Menu(state_menu::menu(STEP, head, Blocked::Refused, cx.look))),
                None => ask(HEAD, DossierQuery::Glance(id), cx),
            }
            return;
        }
        let marks = &self.explorer.list.marks;
        let rows = self.explorer.list.rows().iter();
        let states: Vec<_> = rows
            .filter(|row| marks.contains(&row.id()))
            .map(|row| (row.kind, row.state))
            .collect();
        let menu = state_menu::menu_of_many(STEP, self.about(cx), &states, cx.look);
        cx.show(Overlay::Menu(menu));
    }

    /// What an act is about, for titles: number and title, or how many are marked.
    fn about(&self, cx: &Cx<'_>) -> String {
        let rows = self.explorer.chosen_rows();
        let one = match rows[..] {
            [(id, _)] => self.explorer.list.rows().iter().find(|row| row.id() == id),
            _ => None,
        };
        if let Some(row) = one {
            return format!("{} {}", row.number, row.title);
        }
        let marked = Message::new("list-marked").with("n", rows.len());
        cx.look.words.text(&marked)
    }

    /// The question before one publication, or several.
    fn ask_publication(&self, cx: &Cx<'_>) -> Confirm {
        let chosen = self.explorer.chosen_rows();
        if let [(id, _)] = chosen[..] {
            let head = self.summaries.fresh(VacancyId(id));
            return state_menu::publication(PUBLISH, &self.about(cx), head, cx.look);
        }
        let rows = self.explorer.list.rows().iter();
        let known: Vec<_> = rows
            .filter(|row| chosen.iter().any(|(id, _)| *id == row.id()))
            .collect();
        state_menu::publication_of_many(PUBLISH, chosen.len(), &known, cx.look)
    }

    fn about_selected(&self) -> String {
        let row = self.explorer.selected();
        row.map(|row| format!("{} {}", row.number, row.title))
            .unwrap_or_default()
    }

    fn titled(&self, id: &str, cx: &Cx<'_>) -> String {
        cx.look.words.text(&Message::new(id).with("about", self.about(cx)))
    }

    fn ask_copy(&self, cx: &mut Cx<'_>) {
        let Some(row) = self.explorer.selected() else { return };
        let about = Message::new("copy-title").with("about", self.about_selected());
        let title = cx.look.words.text(&about);
        let fields = vec![
            Field::line("number", "copy-number", "").helped("copy-number-help"),
            Field::line("title", "column-title", &row.title),
        ];
        cx.show(Overlay::Form(FormOverlay::new(COPY, title, fields)));
    }

    fn show_edit(&self, choices: &Choices, cx: &mut Cx<'_>) {
        let Some(record) = &self.original else { return };
        let title = format!("{} {}", record.number, record.fields.title);
        let form = FormOverlay::new(EDIT, title, forms::vacancy(choices, Some(record), cx.look));
        cx.show(Overlay::Form(form.kept_as(format!("vacancy-{}", record.id))));
    }

    fn show_owners(&self, choices: &Choices, cx: &mut Cx<'_>) {
        let items = choices
            .officers
            .iter()
            .map(|(person, name)| Item::new(person.to_string(), name))
            .collect();
        let menu = Menu::new(OWNER, self.titled("owner-title", cx), items).searched();
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        match tag {
            STEP => {
                let Some(step) = Step::read(value) else { return };
                self.step = step.needs_reason().then_some(step);
                if step.needs_reason() {
                    let form = state_menu::reason_form(STEP, &self.about(cx), step, cx.look);
                    cx.show(Overlay::Form(form));
                } else if step == Step::To(VacancyState::Published) {
                    cx.show(Overlay::Confirm(self.ask_publication(cx)));
                } else {
                    self.run(STEP, cx, |vacancy, seen| step.command(vacancy, seen, ""));
                }
            }
            PUBLISH => {
                let step = Step::To(VacancyState::Published);
                self.run(STEP, cx, |vacancy, seen| step.command(vacancy, seen, ""));
            }
            OWNER => {
                if let Ok(owner) = value.parse().map(PersonId) {
                    self.run(OWNER, cx, |vacancy, seen| VacancyCommand::ChangeOwner {
                        vacancy,
                        seen,
                        owner,
                    });
                }
            }
            _ => {}
        }
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let today = cx.look.clock.today();
        let command = match (tag, self.step, &self.original, self.explorer.selected()) {
            (STEP, Some(step), ..) => {
                let make = state_menu::filled(step, values, today)?;
                self.run(STEP, cx, make);
                return Ok(());
            }
            (NEW, ..) => forms::create(values, today)?,
            (EDIT, _, Some(record), _) => VacancyCommand::Edit {
                vacancy: record.id,
                seen: record.version,
                change: Box::new(forms::read_vacancy(values, Some(record), today)?),
            },
            (COPY, .., Some(row)) => VacancyCommand::Copy {
                vacancy: row.id,
                number: values.text("number").to_owned(),
                title: values.text("title").to_owned(),
            },
            _ => return Ok(()),
        };
        cx.run(tag, Command::Vacancy(command));
        Ok(())
    }

    /// Sends the same command for every chosen vacancy: one by itself, several as one act that one undo takes back.
    fn run(&self, slot: u16, cx: &mut Cx<'_>, make: impl Fn(VacancyId, i64) -> VacancyCommand) {
        let rows = self.explorer.chosen_rows().into_iter();
        let commands = rows.map(|(id, seen)| Command::Vacancy(make(VacancyId(id), seen)));
        cx.run(slot, Command::several(commands));
    }

    pub(super) fn on_ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        let done = match result {
            Ok(done) => done,
            Err(failure) => {
                self.tell_all(slot, failure, cx);
                return;
            }
        };
        // The next act is not to fall on what this one was for.
        self.explorer.clear_marks();
        if let (COPY | NEW, Some(id)) = (slot, done.created) {
            self.seek(VacancyId(id), cx);
            cx.go(Place::Dossier(VacancyId(id)));
        }
    }

    /// Whoever comes back from a new vacancy finds the cursor on it.
    fn seek(&mut self, id: VacancyId, cx: &mut Cx<'_>) {
        self.sought = Some(id);
        let view = self.explorer.list.view.clone();
        cx.ask(SEEK, Query::Vacancy(VacancyQuery::KeyOf { view, id }));
    }

    /// A step without a form has no place for several reasons: they get a page, each with the vacancy it is about.
    fn tell_all(&self, slot: u16, failure: &Failure, cx: &mut Cx<'_>) {
        let reasons = failure.messages();
        if slot != STEP || self.step.is_some() || reasons.len() < 2 {
            return;
        }
        let mut lines = vec![(cx.look.word("advance-refused").to_owned(), Role::Title)];
        for reason in &reasons {
            lines.push((String::new(), Role::Text));
            lines.push((cx.look.words.text(reason), Role::Bad));
        }
        cx.show(Overlay::Reader(Reader::new(cx.look.word("results-title"), lines)));
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        if slot >= FIRST {
            self.explorer.answered(slot, result, cx);
            if self.sought.is_some_and(|id| self.explorer.list.select(id.0)) {
                self.sought = None;
                self.explorer.fill(cx);
                self.follow();
            }
            // Other rows than those somebody walked through: nothing to wait for.
            let shown = self
                .beside
                .is_some_and(|id| self.explorer.list.rows().iter().any(|row| row.id == id));
            if !shown {
                self.follow();
            }
            self.look_ahead(cx);
            return;
        }
        match result {
            Ok(Reply::Vacancy(VacancyReply::KeyOf(Some(key)))) if self.sought.is_some() => {
                self.explorer.show_from(key, cx);
            }
            Ok(Reply::Vacancy(VacancyReply::Dossier(reply))) => self.on_dossier(slot, reply, cx),
            Ok(Reply::Desk(DeskReply::History(entries))) if slot == HISTORY => {
                let title = format!("{} · {}", cx.look.word("action-history"), self.about_selected());
                let lines = history::read(&entries, cx.look);
                cx.show(Overlay::Reader(Reader::new(title, lines)));
            }
            _ => {}
        }
    }

    fn on_dossier(&mut self, slot: u16, reply: DossierReply, cx: &mut Cx<'_>) {
        match (slot, reply) {
            (HEAD, DossierReply::Head(head)) => {
                cx.show(Overlay::Menu(state_menu::menu(STEP, &head, Blocked::Refused, cx.look)));
                self.summaries.keep(*head);
            }
            (slot, DossierReply::Head(head)) if SLOTS.contains(&slot) => self.summaries.keep(*head),
            (EDIT_HEAD, DossierReply::Head(head)) => {
                // The form opens when what it offers to choose from is there too.
                ask(EDIT_CHOICES, DossierQuery::Choices(Some(head.record.id)), cx);
                self.original = Some(head.record);
            }
            (CHOICES, DossierReply::Choices(choices)) => self.show_owners(&choices, cx),
            (NEW_CHOICES, DossierReply::Choices(choices)) => {
                let title = cx.look.word("act-vacancy-create");
                let form = FormOverlay::new(NEW, title, forms::vacancy(&choices, None, cx.look));
                cx.show(Overlay::Form(form.kept_as("vacancy-new")));
            }
            (EDIT_CHOICES, DossierReply::Choices(choices)) => self.show_edit(&choices, cx),
            _ => {}
        }
    }
}

fn ask(slot: u16, query: DossierQuery, cx: &mut Cx<'_>) {
    cx.ask(slot, Query::Vacancy(VacancyQuery::Dossier(query)));
}
