//! What the actions of the review screen do, and why one cannot be done now.

use super::answers::ask;
use super::forms::slot;
use super::{About, Given, LineId, Pane, Review, Tab, reuse};
use crate::domain::{Message, SheetState, Verdict};
use crate::office::Act;
use crate::office::candidate::dossier::Dossier;
use crate::office::candidate::{CandidateCommand as C, CandidateQuery as Q, compare};
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Tone};
use crate::tui::widgets::line::Line;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

impl Review {
    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.filter.is_some() {
            if action == Action::Back {
                self.filter = None;
                self.search("", cx);
                return true;
            }
            return false;
        }
        if self.find.line.is_some() {
            if action == Action::Back {
                self.end_find();
                return true;
            }
            return false;
        }
        match action {
            Action::FindText => self.begin_find(cx.look),
            Action::NextMatch | Action::PreviousMatch => self.go_to_found(action, cx.look),
            Action::NextCandidate => self.go(Action::Down, cx),
            Action::NextToDo => self.ask_next(cx),
            Action::PreviousCandidate => self.go(Action::Up, cx),
            Action::Up | Action::Down | Action::Top | Action::Bottom => self.travel(action, cx),
            Action::PageUp | Action::PageDown => self.turn_page(action, cx),
            Action::Mark | Action::MarkDown | Action::MarkUp => self.go(action, cx),
            Action::MarkAll => {
                let view = self.list.view.clone();
                Self::ask(cx, ask::MARKS, Q::Ids(Some(self.vacancy), view));
            }
            Action::Left => self.turn_tab(-1, cx),
            Action::Right => self.turn_tab(1, cx),
            Action::NextPane => self.turn_pane(1, cx.look),
            Action::PreviousPane => self.turn_pane(-1, cx.look),
            Action::Digit(digit) => self.give_digit(digit, cx),
            Action::ClearScore => self.clear_line(cx),
            Action::Open => self.open(cx),
            Action::Edit if self.pane == Pane::Dossier && self.tab == Tab::Profile => self.ask_contact(cx),
            Action::Edit => self.ask_motivation(cx),
            Action::Save => self.ask_submit(cx),
            Action::Note => self.ask_note(cx),
            Action::ChangeState => self.offer_steps(cx),
            Action::Identity => self.offer_identity(cx),
            Action::Documents => self.open_document(cx),
            Action::AddDocument => self.ask_document(cx),
            Action::Tag => self.with_current(|id| Self::ask(cx, ask::TAGS, Q::Tags(id))),
            Action::Compare if self.list.marks.len() < 2 => self.show_consensus(cx),
            Action::Compare => self.compare(cx),
            Action::Agree if self.shown().is_some_and(Dossier::is_screening) => self.accept(cx),
            Action::Person => {
                if let Some(person) = self.shown().map(|dossier| dossier.application.person) {
                    cx.go(crate::tui::screen::Place::Person(person));
                }
            }
            Action::Shortlist => self.offer_lists(cx),
            Action::Agree => self.ask_agree(cx),
            Action::Letter => self.letters(cx),
            Action::Recuse => self.ask_tie(cx),
            Action::Reuse => self.offer_reuse(cx),
            Action::Ranking => Self::ask(cx, ask::RANKING, Q::Ranking(self.vacancy)),
            Action::History => {
                (self.tab, self.pane, self.scroll) = (Tab::History, Pane::Dossier, 0);
                self.ask_history(cx);
            }
            Action::Copy => self.offer_copy(cx),
            Action::Undecided => self.toggle_undecided(cx),
            Action::Sort => self.offer_orders(cx),
            Action::Filter => self.filter = Some(Line::new(&self.list.view.text)),
            Action::Back => return self.step_back(cx),
            _ => return false,
        }
        true
    }

    pub(super) fn with_current(&self, work: impl FnOnce(crate::domain::ApplicationId)) {
        if let Some(id) = self.current() {
            work(id);
        }
    }

    /// Esc, one step a press: what is sought in the text, filter, marks, out.
    fn step_back(&mut self, cx: &mut Cx<'_>) -> bool {
        if self.find.is_on() {
            self.end_find();
        } else if !self.list.view.text.is_empty() {
            self.search("", cx);
        } else if !self.list.marks.is_empty() {
            self.list.marks.clear();
        } else {
            return false;
        }
        true
    }

    pub(super) fn on_key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        let Some(line) = &mut self.filter else {
            return self.type_find(event, cx);
        };
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

    /// Moves through the candidates.
    pub(super) fn go(&mut self, action: Action, cx: &mut Cx<'_>) {
        let before = self.current();
        let height = usize::from(cx.look.body().height.saturating_sub(3));
        if let Some(Some(fetch)) = self.list.act(action, height) {
            self.fetch(fetch, cx);
        }
        if before != self.current() {
            self.moved(cx);
        }
    }

    pub(super) fn focused_line(&self) -> Option<LineId> {
        self.shown()
            .and_then(|dossier| Self::lines(dossier).get(self.line).copied())
    }

    fn give_digit(&mut self, digit: u8, cx: &mut Cx<'_>) {
        let Some(line) = self.focused_line() else { return };
        match (line, digit) {
            (LineId::Condition(_), 0) => self.ask_motive(cx),
            (LineId::Condition(_), 1) => self.give_verdict(Some(Verdict::Meets), String::new(), cx),
            (LineId::Condition(_), _) => cx.say(Tone::Bad, Message::new("review-verdict-digit")),
            (LineId::Criterion(_), digit) => self.give_points(Some(i64::from(digit) * 100), cx),
        }
    }

    /// What is open already stays as it is: there is nothing to write down.
    fn clear_line(&mut self, cx: &mut Cx<'_>) {
        let open = self.shown().is_none_or(|dossier| match self.focused_line() {
            Some(LineId::Condition(id)) => self.verdict(dossier, id).is_none(),
            Some(LineId::Criterion(id)) => self.points(dossier, id).is_none(),
            None => true,
        });
        if open {
            cx.say(Tone::Info, Message::new("review-open-already"));
            return;
        }
        match self.focused_line() {
            Some(LineId::Condition(_)) => self.give_verdict(None, String::new(), cx),
            Some(LineId::Criterion(_)) => self.give_points(None, cx),
            None => {}
        }
    }

    /// Answers the focused condition; the screen shows it before the database has it.
    pub(super) fn give_verdict(&mut self, verdict: Option<Verdict>, motive: String, cx: &mut Cx<'_>) {
        let (Some(LineId::Condition(condition)), Some(dossier)) = (self.focused_line(), self.shown()) else {
            return;
        };
        let application = dossier.application.id;
        let seen = self.verdict(dossier, condition);
        let command = C::Screen {
            application,
            condition,
            verdict,
            motive,
            seen,
        };
        self.given
            .push((application, LineId::Condition(condition), Given::Verdict(verdict)));
        self.outstanding += 1;
        cx.run(slot::SCREEN, command.into());
        self.advance(verdict.is_some());
    }

    /// Scores the focused criterion; the screen shows it before the database has it.
    pub(super) fn give_points(&mut self, points: Option<i64>, cx: &mut Cx<'_>) {
        let (Some(LineId::Criterion(criterion)), Some(dossier)) = (self.focused_line(), self.shown()) else {
            return;
        };
        let known = dossier.criteria.iter().find(|known| known.id == criterion);
        let refused = known.and_then(|known| known.scale.refuses(points?, known.maximum));
        if let Some(why) = refused {
            cx.say(Tone::Bad, why);
            return;
        }
        let application = dossier.application.id;
        self.given
            .push((application, LineId::Criterion(criterion), Given::Points(points)));
        self.outstanding += 1;
        let command = C::Score {
            application,
            criterion,
            points,
        };
        cx.run(slot::SCORE, command.into());
        self.advance(points.is_some());
    }

    fn advance(&mut self, answered: bool) {
        self.below = 0;
        let lines = self.shown().map_or(0, |dossier| Self::lines(dossier).len());
        if answered && self.line + 1 < lines {
            self.line += 1;
        }
    }

    fn open(&mut self, cx: &mut Cx<'_>) {
        match (self.pane, self.focused_line()) {
            (Pane::List | Pane::Dossier, _) => self.pane = Pane::Sheet,
            (Pane::Sheet, Some(LineId::Condition(_))) => self.ask_motive(cx),
            (Pane::Sheet, Some(LineId::Criterion(_))) => self.ask_points(cx),
            (Pane::Sheet, None) => {}
        }
    }

    /// Takes the step a complete screening proposes; what is negative asks for its motivation first.
    fn accept(&mut self, cx: &mut Cx<'_>) {
        if let Some(to) = self.shown().and_then(Dossier::proposed) {
            self.chose_step(crate::domain::Coded::code(to), cx);
        }
    }

    fn ask_submit(&mut self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let question = Message::new("review-submit-question").with("name", dossier.application.name.as_str());
        let id = dossier.application.id;
        let confirm = Confirm::new(
            slot::SUBMIT,
            cx.look.words.text(&question),
            cx.look.word("review-submit-button"),
        );
        self.about = About::Application(id);
        cx.show(Overlay::Confirm(confirm));
    }

    /// The marked candidates, or the one on the screen, on their way into a list.
    fn offer_lists(&self, cx: &mut Cx<'_>) {
        let ids = self.list.chosen().into_iter().map(crate::domain::ApplicationId);
        Self::ask(cx, ask::PEOPLE, Q::People(ids.collect()));
    }

    fn compare(&self, cx: &mut Cx<'_>) {
        let ids = self.list.chosen().into_iter().map(crate::domain::ApplicationId);
        Self::ask(cx, ask::COMPARE, Q::Compare(ids.take(compare::MOST).collect()));
    }

    fn offer_copy(&self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let card = &dossier.card;
        let items = [
            ("review-copy-name", dossier.application.name.as_str()),
            ("review-copy-email", card.email.as_str()),
            ("review-copy-phone", card.phone.as_str()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| Item::new(value, cx.look.word(label)).hinted(value))
        .collect();
        cx.show(Overlay::Menu(Menu::new(slot::COPY, cx.look.word("action-copy"), items)));
    }

    fn offer_orders(&self, cx: &mut Cx<'_>) {
        // Who may not read scores may not read them off the order either.
        let hidden = self.shown().is_some_and(|dossier| !dossier.contact);
        let items = ["name", "state", "score", "received"]
            .into_iter()
            .map(|column| {
                let refused = (hidden && column == "score").then(|| cx.look.word("review-no-score-order").to_owned());
                Item::new(column, cx.look.word(&format!("column-{column}")))
                    .marked(self.list.view.sort == column)
                    .refused(refused)
            })
            .collect();
        cx.show(Overlay::Menu(Menu::new(
            slot::ORDER,
            cx.look.word("action-sort"),
            items,
        )));
    }

    /// Why an action cannot be done now.
    pub(super) fn hindrance(&self, action: Action, look: &Look) -> Option<Message> {
        let needs_one = matches!(
            action,
            Action::Digit(_)
                | Action::ClearScore
                | Action::Edit
                | Action::Save
                | Action::Note
                | Action::Tag
                | Action::Person
                | Action::Shortlist
                | Action::Copy
                | Action::Identity
                | Action::Documents
                | Action::AddDocument
                | Action::ChangeState
                | Action::Agree
                | Action::Recuse
                | Action::Letter
                | Action::Reuse
                | Action::Compare
        ) || action == Action::Open && self.pane == Pane::Sheet;
        if !needs_one {
            return None;
        }
        let Some(dossier) = self.shown() else {
            return Some(Message::new("review-no-candidate"));
        };
        match action {
            Action::Digit(_) | Action::ClearScore | Action::Open => judging_hindrance(dossier),
            Action::Edit if self.pane == Pane::Dossier && self.tab == Tab::Profile => {
                dossier.refusal(Act::CandidateEdit).cloned()
            }
            Action::Edit => judging_hindrance(dossier),
            Action::Save if dossier.is_screening() => Some(Message::new("review-screening-no-sheet")),
            Action::Save => judging_hindrance(dossier).or_else(|| self.blank(dossier)),
            Action::Compare if self.list.marks.len() < 2 && dossier.readable().is_empty() => {
                Some(Message::new("review-compare-two"))
            }
            Action::Agree => agree_hindrance(dossier),
            Action::Letter => dossier
                .refusal(Act::CandidateLetter)
                .cloned()
                .or_else(|| self.unlettered(dossier)),
            Action::Recuse => tie_hindrance(dossier),
            Action::Reuse => reuse::hindrance(dossier),
            Action::Note => dossier.refusal(Act::CandidateNote).cloned(),
            Action::AddDocument => dossier.refusal(Act::CandidateDocument).cloned(),
            Action::Documents if dossier.documents.is_empty() => {
                Some(Message::new("document-none").with("key", look.key(Action::AddDocument)))
            }
            Action::Tag => dossier.refusal(Act::CandidateTag).cloned(),
            Action::Person | Action::Shortlist if dossier.anonymous => Some(Message::new("refused-person-hidden")),
            Action::Person | Action::Shortlist => dossier.refusal(Act::ListPut).cloned(),
            Action::ChangeState => dossier
                .refusal(Act::CandidateMove)
                .cloned()
                .or_else(|| self.finality(dossier)),
            _ => None,
        }
    }

    /// A state from which no step leads on.
    fn finality(&self, dossier: &Dossier) -> Option<Message> {
        let last = self.list.marks.is_empty() && dossier.steps.is_empty() && dossier.back.is_err();
        last.then(|| Message::new("review-final").with("state", Message::of(dossier.application.state)))
    }

    /// Where nothing was decided there is nothing to write.
    fn unlettered(&self, dossier: &Dossier) -> Option<Message> {
        let decided = dossier.decisions.iter().any(|decision| decision.holds);
        (self.list.marks.is_empty() && !decided).then(|| Message::new("refused-letter-undecided"))
    }

    /// The counting criteria that are blank.
    fn blank(&self, dossier: &Dossier) -> Option<Message> {
        let blank: Vec<&str> = dossier
            .criteria
            .iter()
            .filter(|criterion| criterion.counts || criterion.essential)
            .filter(|criterion| self.points(dossier, criterion.id).is_none())
            .map(|criterion| criterion.name.as_str())
            .collect();
        (!blank.is_empty()).then(|| {
            Message::new("refused-sheet-blank")
                .with("n", blank.len())
                .with("criteria", blank.join(", "))
        })
    }
}

/// Why nothing can be agreed upon now.
fn agree_hindrance(dossier: &Dossier) -> Option<Message> {
    use crate::domain::ApplicationState as S;
    if dossier.is_screening() {
        let refused = dossier.refusal(Act::CandidateMove).cloned();
        let open = || {
            dossier
                .proposed()
                .is_none()
                .then(|| Message::new("review-nothing-proposed"))
        };
        return refused.or_else(open);
    }
    if let Some(refusal) = dossier.refusal(Act::CandidateAgree) {
        return Some(refusal.clone());
    }
    let state = dossier.application.state;
    if !matches!(state, S::InStage | S::ScreenedIn) {
        return Some(Message::new("refused-no-scores-now").with("state", Message::of(state)));
    }
    let (n, all) = dossier.handed_in;
    (n == 0 || n < all).then(|| Message::new("refused-agree-open").with("n", n).with("all", all.max(1)))
}

/// A tie is declared by a juror, or written down by who looks after the jury.
fn tie_hindrance(dossier: &Dossier) -> Option<Message> {
    if !dossier.seats.is_empty() {
        return None;
    }
    if dossier.seat.is_none() {
        return Some(Message::new("refused-no-seat"));
    }
    dossier.refusal(Act::CandidateRecuse).cloned()
}

/// Why the lines of the sheet cannot be answered now.
fn judging_hindrance(dossier: &Dossier) -> Option<Message> {
    use crate::domain::ApplicationState as S;
    let state = dossier.application.state;
    let now = |id: &'static str| Some(Message::new(id).with("state", Message::of(state)));
    if dossier.is_screening() {
        if let Some(refusal) = dossier.refusal(Act::CandidateScreen) {
            return Some(refusal.clone());
        }
        return match state {
            S::Admissible => None,
            S::Late => now("refused-screening-late"),
            S::Submitted | S::Incomplete => now("refused-screening-not-admissible"),
            _ => now("refused-screening-over"),
        };
    }
    if let Some(refusal) = dossier.refusal(Act::CandidateScore) {
        return Some(refusal.clone());
    }
    if !matches!(state, S::InStage | S::ScreenedIn) {
        return now("refused-no-scores-now");
    }
    let locked = dossier
        .own
        .as_ref()
        .is_some_and(|sheet| sheet.state == SheetState::Submitted);
    locked.then(|| Message::new("refused-sheet-submitted"))
}
