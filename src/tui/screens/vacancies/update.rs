//! What the actions of the overview do.

use super::Vacancies;
use crate::domain::list::{Clause, Test};
use crate::domain::{Message, VacancyId};
use crate::office::vacancy::VacancyCommand;
use crate::office::{Command, Failure, Reply};
use crate::tui::action::Action;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Place};
use crate::tui::widgets::explorer::FIRST;
use crate::tui::widgets::form::{Field, Values};

/// Tags of forms and menus, and slots of commands.
const HOLD: u16 = 1;
const CANCEL: u16 = 2;
const RESUME: u16 = 3;
const STATE: u16 = 10;

impl Vacancies {
    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let selected = self.explorer.selected().map(|row| row.id);
        match (action, selected) {
            (Action::Open | Action::Right, Some(id)) => cx.go(Place::Dossier(id)),
            (Action::Review, Some(id)) => cx.go(Place::Review(id, None)),
            (Action::ChangeState, Some(_)) => self.show_states(cx),
            (Action::Undecided, _) => {
                let some = Test::Range("1".to_owned(), String::new());
                let clause = Clause {
                    column: "undecided".to_owned(),
                    not: false,
                    test: some,
                };
                self.explorer.toggle(clause, cx);
            }
            _ => return false,
        }
        true
    }

    fn show_states(&self, cx: &mut Cx<'_>) {
        let items = ["hold", "resume", "cancel"]
            .map(|act| Item::new(act, cx.look.word(&format!("act-vacancy-{act}"))))
            .to_vec();
        cx.show(Overlay::Menu(Menu::new(STATE, self.about(cx), items)));
    }

    /// What an act is about, for titles: the number, or how many are marked.
    fn about(&self, cx: &Cx<'_>) -> String {
        match (self.explorer.marked(), self.explorer.selected()) {
            (0 | 1, Some(row)) => format!("{} {}", row.number, row.title),
            (n, _) => cx.look.words.text(&Message::new("list-marked").with("n", n)),
        }
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        match (tag, value) {
            (STATE, "hold") => self.ask_reason(HOLD, "act-vacancy-hold", cx),
            (STATE, "cancel") => self.ask_reason(CANCEL, "act-vacancy-cancel", cx),
            (STATE, "resume") => self.run(RESUME, cx, |vacancy, seen| VacancyCommand::Resume { vacancy, seen }),
            _ => {}
        }
    }

    fn ask_reason(&self, tag: u16, act: &str, cx: &mut Cx<'_>) {
        let title = format!("{} · {}", self.about(cx), cx.look.word(act));
        let fields = vec![Field::area("reason", "field-reason", "", 4)];
        cx.show(Overlay::Form(FormOverlay::new(tag, title, fields)));
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) {
        let reason = values.text("reason").to_owned();
        match tag {
            HOLD => self.run(HOLD, cx, |vacancy, seen| VacancyCommand::Hold {
                vacancy,
                seen,
                reason: reason.clone(),
            }),
            CANCEL => self.run(CANCEL, cx, |vacancy, seen| VacancyCommand::Cancel {
                vacancy,
                seen,
                reason: reason.clone(),
            }),
            _ => {}
        }
    }

    /// Sends the same command for every chosen vacancy: one by itself, several as one act that one undo takes back.
    fn run(&self, slot: u16, cx: &mut Cx<'_>, make: impl Fn(VacancyId, i64) -> VacancyCommand) {
        let mut commands: Vec<Command> = self
            .explorer
            .chosen_rows()
            .into_iter()
            .map(|(id, seen)| Command::Vacancy(make(VacancyId(id), seen)))
            .collect();
        let command = match commands.len() {
            1 => commands.remove(0),
            _ => Command::Many(commands),
        };
        cx.run(slot, command);
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        if slot >= FIRST {
            self.explorer.answered(slot, result, cx);
        }
    }
}
