//! What the review screen asks of the database, and what it does with the answers.

use super::forms::slot;
use super::{About, LineId, Review, Tab, identity};
use crate::domain::list::Count;
use crate::domain::{ApplicationId, ApplicationState, Coded, Message};
use crate::office::candidate::{CandidateQuery as Q, CandidateReply as R};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::{Done, Failure, Query};
use crate::tui::history;
use crate::tui::screen::{Cx, Tone};
use crate::tui::screens::people::pick::{self, Pick};
use crate::tui::widgets::list::{Fetch, PAGE};

/// Slots of questions.
pub(super) mod ask {
    pub(in super::super) const HEAD: u16 = 1;
    pub(in super::super) const ROWS: u16 = 2;
    pub(in super::super) const COUNT: u16 = 3;
    pub(in super::super) const PLACE: u16 = 4;
    pub(in super::super) const DOSSIER: u16 = 5;
    pub(in super::super) const AHEAD: u16 = 6;
    pub(in super::super) const BEHIND: u16 = 7;
    pub(in super::super) const HISTORY: u16 = 8;
    pub(in super::super) const TAGS: u16 = 9;
    pub(in super::super) const COMPARE: u16 = 10;
    pub(in super::super) const STATES: u16 = 11;
    pub(in super::super) const MARKS: u16 = 12;
    pub(in super::super) const FIRST: u16 = 13;
    pub(in super::super) const NEXT: u16 = 16;
    pub(in super::super) const LOOKS: u16 = 60;
    pub(in super::super) const PEOPLE: u16 = 17;
    pub(in super::super) const LISTS: u16 = 18;
    pub(in super::super) const RANKING: u16 = 14;
    pub(in super::super) const LETTERS: u16 = 15;
}

/// Dossiers kept at most; those of candidates further off are let go.
const KEPT: usize = 16;

impl Review {
    pub(super) fn ask(cx: &mut Cx<'_>, slot: u16, query: Q) {
        cx.ask(slot, Query::Candidate(query));
    }

    pub(super) fn begin(&mut self, cx: &mut Cx<'_>) {
        if self.list.loaded {
            self.reload(cx);
            return;
        }
        Self::ask(cx, ask::HEAD, Q::Head(self.vacancy));
        if let Some(id) = self.start {
            // The candidate to begin with shows before the list around it is known.
            let view = self.list.view.clone();
            Self::ask(cx, ask::PLACE, Q::KeyOf(Some(self.vacancy), view, id));
            Self::ask(cx, ask::DOSSIER, Q::Dossier(id));
        } else {
            Self::ask(cx, ask::FIRST, Q::ToDo(self.vacancy, self.list.view.clone(), None));
        }
    }

    /// Where somebody who named no candidate begins: at the first one still to do, else at the top.
    fn begin_at(&mut self, first: Option<ApplicationId>, cx: &mut Cx<'_>) {
        self.start = first;
        if let Some(id) = first {
            let view = self.list.view.clone();
            Self::ask(cx, ask::PLACE, Q::KeyOf(Some(self.vacancy), view, id));
        } else {
            let fetch = self.list.restart();
            self.fetch(fetch, cx);
        }
    }

    /// Asks who waits after the candidate on the screen, past those with whom nothing is left to do.
    pub(super) fn ask_next(&self, cx: &mut Cx<'_>) {
        let view = self.list.view.clone();
        Self::ask(cx, ask::NEXT, Q::ToDo(self.vacancy, view, self.current()));
    }

    /// Shows a candidate, in the window of the list or outside it.
    fn go_to(&mut self, id: ApplicationId, cx: &mut Cx<'_>) {
        if self.list.rows().iter().any(|row| row.id == id) {
            self.list.select(id.0);
            self.moved(cx);
        } else {
            self.begin_at(Some(id), cx);
        }
    }

    pub(super) fn reload(&mut self, cx: &mut Cx<'_>) {
        let fetch = self.list.refresh();
        self.fetch(fetch, cx);
        Self::ask(cx, ask::HEAD, Q::Head(self.vacancy));
        if let Some(id) = self.current() {
            // Neighbours may be stale too; they are read again once this one is there.
            self.kept.retain(|kept, _| *kept == id);
            Self::ask(cx, ask::DOSSIER, Q::Dossier(id));
        }
        self.ask_history(cx);
    }

    pub(super) fn fetch(&self, fetch: Fetch, cx: &mut Cx<'_>) {
        let query = Q::Page {
            vacancy: Some(self.vacancy),
            view: self.list.view.clone(),
            anchor: fetch.anchor,
            limit: fetch.limit.max(PAGE),
        };
        Self::ask(cx, ask::ROWS, query);
    }

    /// Another candidate came under the cursor.
    pub(super) fn moved(&mut self, cx: &mut Cx<'_>) {
        self.scroll = 0;
        self.focus_open_line();
        if let Some(id) = self.current() {
            if self.kept.contains_key(&id) {
                self.seek_again(cx.look);
                self.ask_neighbours(cx);
            } else {
                Self::ask(cx, ask::DOSSIER, Q::Dossier(id));
            }
        }
        self.ask_history(cx);
    }

    /// The focus goes to the first line without an answer.
    pub(super) fn focus_open_line(&mut self) {
        let first = self.shown().map(|dossier| {
            let lines = Self::lines(dossier);
            let open = lines.iter().position(|line| match line {
                LineId::Condition(id) => self.verdict(dossier, *id).is_none(),
                LineId::Criterion(id) => self.points(dossier, *id).is_none(),
            });
            open.unwrap_or(0)
        });
        self.line = first.unwrap_or(0);
        self.below = 0;
    }

    fn ask_neighbours(&self, cx: &mut Cx<'_>) {
        let beside = self.list.neighbours().map(|row| row.id);
        for (slot, id) in [ask::AHEAD, ask::BEHIND].into_iter().zip(beside) {
            if !self.kept.contains_key(&id) {
                Self::ask(cx, slot, Q::Dossier(id));
            }
        }
    }

    pub(super) fn ask_history(&self, cx: &mut Cx<'_>) {
        if let (Tab::History, Some(id)) = (self.tab, self.current()) {
            let subject = "application";
            cx.ask(ask::HISTORY, Query::Desk(DeskQuery::History { subject, id: id.0 }));
        }
    }

    pub(super) fn on_history(&mut self, reply: DeskReply, cx: &mut Cx<'_>) {
        if let (DeskReply::History(entries), Some(id)) = (reply, self.current()) {
            self.history = Some((id, history::lines(&entries, cx.look)));
        }
    }

    pub(super) fn on_answer(&mut self, slot: u16, reply: R, cx: &mut Cx<'_>) {
        match reply {
            R::Head(head, _) => self.head = Some(head),
            R::KeyOf(key) => {
                let fetch = match key {
                    Some(key) => self.list.start_at(key),
                    None => self.list.restart(),
                };
                self.fetch(fetch, cx);
            }
            R::Page(page) => {
                let before = self.current();
                self.list.take(page);
                if let Some(start) = self.start.take() {
                    self.list.select(start.0);
                    // What stands before the first candidate is wanted as soon as somebody goes back.
                    if let Some(fetch) = self.list.more() {
                        self.fetch(fetch, cx);
                    }
                }
                if self.list.count.is_none() {
                    let view = self.list.view.clone();
                    Self::ask(cx, ask::COUNT, Q::Count(Some(self.vacancy), view));
                }
                let unread = self.current().is_some_and(|id| !self.kept.contains_key(&id));
                if before != self.current() || unread {
                    self.moved(cx);
                }
            }
            R::ToDo(Some(next)) if slot == ask::NEXT => self.go_to(next, cx),
            R::ToDo(None) if slot == ask::NEXT => cx.say(Tone::Info, Message::new("review-none-waits")),
            R::ToDo(first) => self.begin_at(first, cx),
            R::Count(count) => self.list.count = Some(count),
            R::Dossier(dossier) => self.take_dossier(slot, *dossier, cx),
            R::Ids(ids) => self.list.marks.extend(ids.into_iter().map(|id| id.0)),
            R::Tags(tags) => self.show_tags(&tags, cx),
            R::Compare(candidates) => super::compare::show(&candidates, self.list.marks.len(), cx),
            R::States(states) => self.show_steps_for_many(states, cx),
            R::Letters(letters) => Self::show_letters(&letters, cx),
            R::People(people) => {
                self.about = About::Pick(Pick::new(people, Vec::new()));
                pick::ask(ask::LISTS, cx);
            }
            R::Ranking(ranking) => super::ranking::show(&ranking, cx),
            R::VacancyOf(_) | R::Preview(_) | R::Paths(..) | R::Reuse(_) | R::LeftOut(_) => {}
        }
    }

    fn take_dossier(&mut self, slot: u16, dossier: crate::office::candidate::dossier::Dossier, cx: &mut Cx<'_>) {
        let id = dossier.application.id;
        // Another stage has other lines: the focus begins there anew.
        let stage = self.kept.get(&id).map(|before| before.current);
        let is_new = stage != Some(dossier.current);
        if self.kept.len() >= KEPT {
            let beside: Vec<ApplicationId> = self.list.neighbours().map(|row| row.id).chain(self.current()).collect();
            self.kept.retain(|kept, _| beside.contains(kept));
        }
        self.kept.insert(id, dossier);
        if slot != ask::DOSSIER {
            return;
        }
        if self.outstanding == 0 {
            self.given.clear();
        }
        self.pin_again(id);
        if is_new && self.current() == Some(id) {
            self.focus_open_line();
            self.seek_again(cx.look);
        }
        self.ask_neighbours(cx);
    }

    /// After a lost race the person was told; what was read since is what the next try is against.
    fn pin_again(&mut self, id: ApplicationId) {
        let Some(dossier) = self.kept.get(&id).filter(|_| self.told) else {
            return;
        };
        match &mut self.about {
            About::Agree(about, criterion, seen) if *about == id => {
                *seen = dossier.agreed_for(*criterion).map(|one| one.points);
            }
            About::Card(about, _, seen) if *about == id => *seen = dossier.card.version,
            _ => {}
        }
    }

    pub(super) fn on_ran(&mut self, which: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        if let Ok(done) = result {
            self.told = false;
            identity::show_revealed(done, cx);
        }
        if let (slot::LETTER, Ok(_), About::Application(id)) = (which, result, &self.about) {
            Self::ask(cx, ask::LETTERS, Q::Letters(*id));
        }
        if let Err(Failure::Refused(refusal)) = result {
            self.told = refusal.problems.iter().any(|problem| problem.rule == "conflict");
            if let Some(id) = self.current() {
                self.pin_again(id);
            }
        }
        if matches!(which, slot::SCREEN | slot::SCORE) {
            self.outstanding = self.outstanding.saturating_sub(1);
            if result.is_err() {
                self.given.clear();
            }
        }
        if let (slot::MANY, Ok(done), About::Many(many)) = (which, result, &self.about) {
            self.list.marks = many.refused(done);
        }
    }

    pub(super) fn search(&mut self, typed: &str, cx: &mut Cx<'_>) {
        let mut view = self.list.view.clone();
        typed.clone_into(&mut view.text);
        self.show_view(view, cx);
    }

    /// Shows the list in another way; whoever is on the screen stays there when the new list has the same candidate.
    pub(super) fn show_view(&mut self, view: crate::domain::list::View, cx: &mut Cx<'_>) {
        self.start = self.current().or(self.start);
        self.list.turn_to(view);
        if let Some(id) = self.start {
            let view = self.list.view.clone();
            Self::ask(cx, ask::PLACE, Q::KeyOf(Some(self.vacancy), view, id));
        } else {
            let fetch = self.list.restart();
            self.fetch(fetch, cx);
        }
    }

    /// Whether only those who wait for a decision are shown.
    pub(super) fn only_undecided(&self) -> bool {
        self.list.view.clauses.iter().any(|clause| clause.column == "state")
    }

    pub(super) fn toggle_undecided(&mut self, cx: &mut Cx<'_>) {
        use crate::domain::list::{Clause, Test};
        let mut view = self.list.view.clone();
        if self.only_undecided() {
            view.clauses.clear();
        } else {
            let states = ApplicationState::ALL.iter().filter(|state| state.is_undecided());
            view.clauses.push(Clause {
                column: "state".to_owned(),
                not: false,
                test: Test::Is(states.map(|state| state.code().to_owned()).collect()),
            });
        }
        self.show_view(view, cx);
    }

    /// How many rows the view has, as far as it is known.
    pub(super) fn total(&self) -> Option<u64> {
        self.list.count.map(Count::number)
    }
}
