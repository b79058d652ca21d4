//! Keys to actions, actions to whoever they are for, answers to whoever asked.

use super::{
    APP, Address, App, Command, Cx, Done, Effect, Failure, FieldError, Opened, Overlay, Phase, Place, SCREENS, Tone,
    results, screens,
};
use crate::domain::report::Behind;
use crate::domain::{Message, Refusal};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::{Act, Query, Reply, WayBack, rights};
use crate::tui::action::{Action, ActionSpec, Context};
use crate::tui::keymap::{Key, Meaning};
use crate::tui::overlays::glossary::Glossary;
use crate::tui::overlays::help::Help;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Availability, Screen};
use crate::tui::theme::Role;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind};

/// Slots of the app's own questions.
const STANDING: u16 = 1;
/// Slots of the app's own commands.
pub(super) const UNDO: u16 = 1;
/// A command that is not spoken of: reading one's messages.
const QUIET: u16 = 2;

impl App {
    pub(super) fn key(&mut self, event: KeyEvent, effects: &mut Vec<Effect>) {
        if event.kind == KeyEventKind::Release {
            return;
        }
        if !matches!(self.phase, Phase::Ready(_)) {
            self.key_without_screen(Key::from(event), effects);
            return;
        }
        let contexts = self.contexts();
        self.pressed.push(Key::from(event));
        match self.look.keymap.meaning(&contexts, &self.pressed) {
            Meaning::Action(action) => {
                self.pressed.clear();
                self.act(action, event, effects);
            }
            Meaning::Prefix => {}
            Meaning::Nothing => {
                let alone = self.pressed.len() == 1;
                self.pressed.clear();
                if alone {
                    self.typed(event, effects);
                }
            }
        }
    }

    /// Before there is a screen one can only leave: with the keys that leave elsewhere, and Enter once there is a sentence to confirm.
    fn key_without_screen(&self, key: Key, effects: &mut Vec<Effect>) {
        let failed = matches!(self.phase, Phase::Failed(_));
        let leaves = match self.look.keymap.meaning(&[Context::Global], &[key]) {
            Meaning::Action(Action::QuitAnywhere) => true,
            Meaning::Action(Action::Quit | Action::Back) => failed,
            _ => failed && key.code == KeyCode::Enter,
        };
        if leaves {
            effects.push(Effect::Quit);
        }
    }

    /// Where keys are looked up now, innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        if let Some(overlay) = self.overlays.last() {
            return overlay.contexts();
        }
        let mut contexts = self.top().map(|opened| opened.screen.contexts()).unwrap_or_default();
        if !contexts.iter().any(|context| context.is_closed()) {
            contexts.push(Context::Global);
        }
        contexts
    }

    fn typed(&mut self, event: KeyEvent, effects: &mut Vec<Effect>) {
        if self.overlays.is_empty() {
            self.with_top(effects, |screen, cx| screen.key(event, cx));
        } else {
            self.overlay_key(event, effects);
        }
    }

    pub(super) fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        if self.overlays.is_empty() {
            self.with_top(effects, |screen, cx| screen.paste(text, cx));
        } else {
            self.overlay_paste(text, effects);
        }
    }

    fn act(&mut self, action: Action, event: KeyEvent, effects: &mut Vec<Effect>) {
        if action == Action::QuitAnywhere {
            self.leave(effects);
        } else if !self.overlays.is_empty() {
            self.overlay_act(action, event, effects);
        } else {
            self.perform(action, effects);
        }
    }

    /// Does an action on the screen, or for the whole app when the screen leaves it.
    pub(super) fn perform(&mut self, action: Action, effects: &mut Vec<Effect>) {
        if let Availability::No(reason) = self.available(action) {
            self.say(Tone::Bad, reason);
            return;
        }
        if self.with_top(effects, |screen, cx| screen.act(action, cx)) == Some(true) {
            return;
        }
        match action {
            Action::Back => self.back(effects),
            Action::Screen(number) => self.show_screen(number, effects),
            Action::Requests => self.go(Place::Requests(None), effects),
            Action::Help | Action::Palette => self.show_help(action == Action::Palette),
            Action::Glossary => self.show(Overlay::Glossary(Glossary::default())),
            Action::Undo => self.run(APP, UNDO, Command::Undo(None), effects),
            Action::Redo => self.run(APP, UNDO, Command::Redo, effects),
            Action::Refresh => self.refresh(effects),
            Action::Find => self.find(),
            Action::Messages => self.messages(effects),
            Action::Language => self.switch_language(effects),
            Action::Theme => self.switch_theme(effects),
            Action::Deadlines => self.go(Place::Deadlines, effects),
            Action::Doubles => self.go(Place::Doubles, effects),
            Action::Lists => self.go(Place::Lists, effects),
            Action::Redeployment => self.go(Place::Redeployment, effects),
            Action::Hires => self.go(Place::Hires(None), effects),
            Action::Reports => self.go(Place::Reports, effects),
            Action::Administration => self.go(Place::Administration, effects),
            Action::Quit => self.quit_or_back(effects),
            _ => {}
        }
    }

    /// The id under which an action has its words here.
    pub(super) fn called(&self, spec: &ActionSpec) -> &'static str {
        self.top()
            .and_then(|opened| opened.screen.called(spec.action))
            .unwrap_or(spec.id)
    }

    pub(super) fn available(&self, action: Action) -> Availability {
        let hindrance = match action {
            Action::Undo => self.standing.no_undo.as_ref(),
            Action::Redo => self.standing.no_redo.as_ref(),
            _ => None,
        };
        if let Some(why) = hindrance {
            return Availability::No(why.clone());
        }
        if action == Action::Reports
            && let Some(why) = self.no_reports()
        {
            return Availability::No(why);
        }
        if action == Action::Administration && !self.administers() {
            return Availability::No(Message::new("refused-administration"));
        }
        self.top()
            .map_or(Availability::Yes, |opened| opened.screen.available(action, &self.look))
    }

    pub(super) fn forget_hindrances(&mut self) {
        self.standing.no_undo = None;
        self.standing.no_redo = None;
    }

    /// Why the person reads no reports.
    fn no_reports(&self) -> Option<Message> {
        let may = rights::check_anywhere(self.actor()?, Act::ReportRead);
        may.err().map(|problem| problem.message)
    }

    /// Whether the person is an administrator of some entity.
    pub(super) fn administers(&self) -> bool {
        self.actor()
            .is_some_and(|actor| rights::check_anywhere(actor, Act::AccountList).is_ok())
    }

    fn show_help(&mut self, palette: bool) {
        let contexts = self.contexts();
        let help = Help::new(&contexts, palette, |spec| {
            (self.called(spec), self.available(spec.action))
        });
        self.show(Overlay::Help(help));
    }

    fn switch_language(&mut self, effects: &mut Vec<Effect>) {
        use crate::i18n::{Lang, words};
        let next = match self.look.words.lang {
            Lang::Dutch => Lang::English,
            Lang::English => Lang::Dutch,
        };
        self.look.words = words(next);
        self.prefs.lang = Some(next);
        effects.push(Effect::KeepPrefs(Box::new(self.prefs.clone())));
        self.refresh(effects);
    }

    fn switch_theme(&mut self, effects: &mut Vec<Effect>) {
        self.look.theme = self.look.theme.next();
        self.prefs.theme = Some(self.look.theme);
        effects.push(Effect::KeepPrefs(Box::new(self.prefs.clone())));
        self.say(
            Tone::Info,
            Message::new("said-theme").with("theme", Message::of(self.look.theme)),
        );
    }

    /// `q` quits at the top level and goes back elsewhere.
    fn quit_or_back(&mut self, effects: &mut Vec<Effect>) {
        if self.stacks[self.current].len() > 1 {
            self.back(effects);
        } else {
            self.leave(effects);
        }
    }

    fn leave(&mut self, effects: &mut Vec<Effect>) {
        let unsaved = self
            .overlays
            .iter()
            .any(|overlay| matches!(overlay, Overlay::Form(form) if form.form.is_changed()))
            || self.stacks.iter().flatten().any(|opened| opened.screen.unsaved());
        if unsaved && !matches!(self.overlays.last(), Some(Overlay::Confirm(_))) {
            self.ask_to_quit();
            return;
        }
        self.prefs.screen = self.current as u8;
        effects.push(Effect::KeepPrefs(Box::new(self.prefs.clone())));
        effects.push(Effect::Quit);
    }

    pub(super) fn back(&mut self, effects: &mut Vec<Effect>) {
        if self.stacks[self.current].len() > 1 {
            self.stacks[self.current].pop();
            self.with_top(effects, |screen, cx| screen.enter(cx));
        }
    }

    pub(super) fn go(&mut self, place: Place, effects: &mut Vec<Effect>) {
        if let Some(number) = place.root() {
            self.show_screen(number, effects);
            self.with_top(effects, |screen, cx| screen.seek(place, cx));
            return;
        }
        let screen = screens::open(place, &self.prefs);
        self.put_on_top(screen, effects);
    }

    /// Shows the list behind a figure; going back leads to the figure.
    pub(super) fn look_behind(&mut self, behind: Behind, effects: &mut Vec<Effect>) {
        let screen = screens::behind(behind, &self.prefs);
        self.put_on_top(screen, effects);
    }

    fn put_on_top(&mut self, screen: Box<dyn Screen>, effects: &mut Vec<Effect>) {
        self.opened += 1;
        self.stacks[self.current].push(Opened {
            id: self.opened,
            screen,
        });
        self.with_top(effects, |screen, cx| screen.enter(cx));
    }

    pub(super) fn show_screen(&mut self, number: u8, effects: &mut Vec<Effect>) {
        if !(1..=SCREENS).contains(&number) {
            return;
        }
        // The number of the screen one is on leads to its root.
        if self.current == usize::from(number) && self.stacks[self.current].len() > 1 {
            self.stacks[self.current].truncate(1);
        }
        self.current = usize::from(number);
        if self.stacks[self.current].is_empty() {
            let place = [
                Place::Start,
                Place::Vacancies,
                Place::Candidates(None),
                Place::Sessions(None),
                Place::Approvals,
            ][self.current - 1];
            self.opened += 1;
            let screen = screens::open(place, &self.prefs);
            self.stacks[self.current].push(Opened {
                id: self.opened,
                screen,
            });
        }
        self.with_top(effects, |screen, cx| screen.enter(cx));
    }

    pub(super) fn refresh(&mut self, effects: &mut Vec<Effect>) {
        self.with_top(effects, |screen, cx| screen.refresh(cx));
        self.ask_standing(effects);
    }

    pub(super) fn ask_standing(&mut self, effects: &mut Vec<Effect>) {
        let to = self.turn(APP, STANDING);
        effects.push(Effect::Ask(to, Query::Desk(DeskQuery::Standing)));
    }

    pub(super) fn answered(&mut self, to: Address, result: Result<Reply, Failure>, effects: &mut Vec<Effect>) {
        if self.turns.get(&(to.screen, to.slot)) != Some(&to.turn) {
            return;
        }
        if to.screen == APP {
            self.answered_app(to.slot, result);
            return;
        }
        // What was made and is undone again is gone: the undo has said so.
        let undone = self
            .said
            .as_ref()
            .is_some_and(|said| said.way_back == Some(Action::Redo));
        if let Err(failure) = &result
            && !(undone && failure.is_gone())
        {
            self.say_failure(failure);
        }
        if self.top().is_some_and(|opened| opened.id == to.screen) {
            self.looked_at(to.slot, &result);
        }
        self.with_screen(to.screen, effects, |screen, cx| screen.answered(to.slot, result, cx));
    }

    fn answered_app(&mut self, slot: u16, result: Result<Reply, Failure>) {
        match (slot, result) {
            (STANDING, Ok(Reply::Desk(DeskReply::Standing(standing)))) => {
                self.standing = standing;
                // It was asked before what is under way now.
                if self.running > 0 {
                    self.forget_hindrances();
                }
            }
            (_, Ok(reply)) => self.overlay_answered(reply),
            (_, Err(failure)) => self.say_failure(&failure),
        }
    }

    pub(super) fn say_failure(&mut self, failure: &Failure) {
        if let Some(message) = failure.messages().into_iter().next() {
            self.say(Tone::Bad, message);
        }
    }

    pub(super) fn run_quietly(&mut self, command: Command, effects: &mut Vec<Effect>) {
        self.run(APP, QUIET, command, effects);
    }

    pub(super) fn ran(&mut self, to: Address, result: Result<Done, Failure>, effects: &mut Vec<Effect>) {
        self.running = self.running.saturating_sub(1);
        if self.running == 0 {
            self.running_since = None;
        }
        if to.screen == APP && to.slot == QUIET && result.is_ok() {
            self.ask_standing(effects);
            return;
        }
        if to.screen == APP && to.slot == UNDO && self.ask_to_take_back(&result) {
            return;
        }
        let for_form = matches!(self.overlays.last(), Some(Overlay::Form(form)) if form.waiting && form.tag == to.slot)
            && self.top().is_some_and(|opened| opened.id == to.screen);
        match &result {
            Ok(done) => {
                if for_form {
                    self.close_form(effects);
                }
                self.say_done(done);
            }
            Err(Failure::Refused(refusal)) if for_form => self.fail_form(FieldError::of(refusal)),
            Err(failure) => {
                if for_form {
                    self.fail_form(
                        failure
                            .messages()
                            .into_iter()
                            .map(|message| FieldError::new("", message))
                            .collect(),
                    );
                }
                self.say_failure(failure);
            }
        }
        self.with_screen(to.screen, effects, |screen, cx| screen.ran(to.slot, &result, cx));
        if result.is_ok() || matches!(result, Err(Failure::Refused(_))) {
            self.refresh(effects);
        }
    }

    fn say_done(&mut self, done: &Done) {
        let refused: Vec<&Refusal> = done.each.iter().filter_map(|result| result.as_ref().err()).collect();
        if !refused.is_empty() || done.warnings.len() > 1 {
            self.show_results(done);
        }
        match done.warnings.first() {
            Some(problem) if refused.is_empty() => {
                let both = Message::new("said-with-warning")
                    .with("done", done.message.clone())
                    .with("warning", problem.message.clone());
                self.say(Tone::Info, both);
            }
            _ => self.say(Tone::Good, done.message.clone()),
        }
        if let Some(said) = &mut self.said {
            said.way_back = match done.way_back {
                WayBack::None => None,
                WayBack::Undo => Some(Action::Undo),
                WayBack::Redo => Some(Action::Redo),
            };
        }
    }

    /// The list of what became of each: nothing stops at the first refusal.
    fn show_results(&mut self, done: &Done) {
        let words = self.look.words;
        let mut lines = vec![(words.text(&done.message), Role::Title), (String::new(), Role::Text)];
        lines.extend(results::lines(&done.each, &self.look));
        for problem in &done.warnings {
            lines.push((words.text(&problem.sentence()), Role::Warn));
        }
        self.show(Overlay::Reader(Reader::new(words.get("results-title"), lines)));
    }

    /// The cx-less parts of an overlay that need the screen below.
    pub(super) fn screen_below<R>(
        &mut self,
        effects: &mut Vec<Effect>,
        work: impl FnOnce(&mut dyn crate::tui::screen::Screen, &mut Cx<'_>) -> R,
    ) -> Option<R> {
        self.with_top(effects, work)
    }
}
