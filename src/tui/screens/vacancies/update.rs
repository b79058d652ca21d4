//! What the actions of the overview do.

use super::{LIST, Vacancies};
use crate::office::vacancy::{VacancyCommand, VacancyQuery, VacancyReply};
use crate::office::{Command, Failure, Query, Reply};
use crate::tui::action::Action;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{Field, FieldError, Values};
use crate::tui::widgets::line::Line;
use crate::tui::widgets::list::Fetch;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// Slots of questions.
const PAGE: u16 = 1;
const COUNT: u16 = 2;
/// Tags of forms and slots of commands.
const HOLD: u16 = 1;

impl Vacancies {
    pub(super) fn load(&mut self, cx: &mut Cx<'_>) {
        let fetch = if self.list.loaded {
            self.list.refresh()
        } else {
            self.list.restart()
        };
        self.fetch(fetch, cx);
    }

    pub(super) fn reload(&mut self, cx: &mut Cx<'_>) {
        let fetch = self.list.refresh();
        self.fetch(fetch, cx);
    }

    fn fetch(&self, fetch: Fetch, cx: &mut Cx<'_>) {
        let query = VacancyQuery::Page {
            view: self.list.view.clone(),
            anchor: fetch.anchor,
            limit: fetch.limit,
        };
        cx.ask(PAGE, Query::Vacancy(query));
    }

    fn height(cx: &Cx<'_>) -> usize {
        usize::from(cx.look.body().height.saturating_sub(3))
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.filter.is_some() {
            return self.on_filter_action(action, cx);
        }
        if let Some(fetch) = self.list.act(action, Self::height(cx)) {
            if let Some(fetch) = fetch {
                self.fetch(fetch, cx);
            }
            return true;
        }
        match action {
            Action::Filter => self.filter = Some(Line::new(&self.list.view.text)),
            Action::ChangeState => self.ask_hold(cx),
            Action::Back => return self.step_back(cx),
            _ => return false,
        }
        true
    }

    /// Esc, one step a press: filter, then marks, then out.
    fn step_back(&mut self, cx: &mut Cx<'_>) -> bool {
        if !self.list.view.text.is_empty() {
            self.search("", cx);
        } else if !self.list.marks.is_empty() {
            self.list.marks.clear();
        } else {
            return false;
        }
        true
    }

    fn on_filter_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if action == Action::Back {
            self.filter = None;
            self.search("", cx);
            return true;
        }
        false
    }

    pub(super) fn on_key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        let Some(line) = &mut self.filter else { return false };
        match event.code {
            KeyCode::Enter | KeyCode::Down | KeyCode::Tab => self.filter = None,
            _ => {
                if line.key(event) {
                    let typed = line.text().to_owned();
                    self.search(&typed, cx);
                }
            }
        }
        true
    }

    pub(super) fn on_paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        if let Some(line) = &mut self.filter {
            line.paste(text);
            let typed = line.text().to_owned();
            self.search(&typed, cx);
        }
    }

    fn search(&mut self, typed: &str, cx: &mut Cx<'_>) {
        let mut view = self.list.view.clone();
        typed.clone_into(&mut view.text);
        self.list.forget_place();
        let fetch = self.list.show(view);
        self.fetch(fetch, cx);
        cx.prefs.lists.entry(LIST.to_owned()).or_default().view = self.list.view.clone();
        cx.keep_prefs();
    }

    fn ask_hold(&self, cx: &mut Cx<'_>) {
        if let Some(row) = self.list.selected() {
            let title = format!("{} · {}", row.number, cx.look.word("act-vacancy-hold"));
            let fields = vec![Field::area("reason", "field-reason", "", 4)];
            cx.show(Overlay::Form(
                FormOverlay::new(HOLD, title, fields).kept_as(format!("hold-{}", row.id)),
            ));
        }
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let (HOLD, Some(row)) = (tag, self.list.selected()) {
            let reason = values.text("reason").to_owned();
            cx.run(
                HOLD,
                Command::Vacancy(VacancyCommand::Hold {
                    vacancy: row.id,
                    seen: row.version,
                    reason,
                }),
            );
        }
        Ok(())
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (PAGE, Ok(Reply::Vacancy(VacancyReply::Page(page)))) => {
                self.list.take(page);
                if self.list.count.is_none() {
                    // The count comes after the rows, never before.
                    cx.ask(COUNT, Query::Vacancy(VacancyQuery::Count(self.list.view.clone())));
                }
            }
            (COUNT, Ok(Reply::Vacancy(VacancyReply::Count(count)))) => self.list.count = Some(count),
            _ => {}
        }
    }
}
