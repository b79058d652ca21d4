//! The app: screens in stacks, overlays on top, messages in passing. Takes events, gives effects; routes and decides nothing of
//! its own. The same app runs in a terminal, in a test without one, or anywhere else that can show a buffer.

mod draw;
mod overlay;
mod point;
mod results;
mod route;

pub use point::TURN;

use crate::domain::{Actor, Message};
use crate::office::message::Standing;
use crate::office::{Command, Done, Failure};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::keymap::Key;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Address, Cx, Place, Screen, Step, Tone};
use crate::tui::screens;
use crate::tui::widgets::form::{FieldError, Values};
use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

/// How long a message in passing stays, and one about something that did not work.
const SAID: Duration = Duration::from_secs(4);
const SAID_BAD: Duration = Duration::from_secs(8);
/// After this a waiting command says that it waits.
const PATIENCE: Duration = Duration::from_millis(300);

/// How long the cursor must lie still before what stands beside it follows: longer than a held key takes to repeat, shorter than
/// anybody notices. A key that is held sends only the rows it passes.
const REST: Duration = Duration::from_millis(50);

/// How often it is shown how far something long is.
const GLANCE: Duration = Duration::from_millis(200);

/// How many screens have a number.
pub const SCREENS: u8 = 5;

/// The address of the app itself.
const APP: u64 = 0;

/// A screen that was opened.
#[derive(Debug)]
struct Opened {
    id: u64,
    screen: Box<dyn Screen>,
}

/// What the person is told in passing.
#[derive(Clone, Debug)]
struct Said {
    tone: Tone,
    message: Message,
    until: Instant,
    /// Which key leads back from it.
    way_back: Option<Action>,
}

/// Where the start has come to.
#[derive(Debug)]
enum Phase {
    /// The database is being opened.
    Opening,
    /// The person is known.
    Ready(Actor),
    /// It did not open; these sentences say why.
    Failed(Vec<Message>),
}

/// The app.
#[derive(Debug)]
pub struct App {
    /// How things look.
    pub look: Look,
    phase: Phase,
    prefs: Prefs,
    drafts: BTreeMap<String, String>,
    /// One stack for each numbered screen, its root at the bottom.
    stacks: Vec<Vec<Opened>>,
    current: usize,
    overlays: Vec<Overlay>,
    said: Option<Said>,
    /// How often something was said.
    sayings: u64,
    pressed: Vec<Key>,
    opened: u64,
    turns: HashMap<(u64, u16), u64>,
    running: usize,
    running_since: Option<Instant>,
    rests_at: Option<Instant>,
    now: Instant,
    /// What the bars tell; what hinders undo is forgotten while a command is under way.
    standing: Standing,
    /// The entry of an earlier sitting that is asked about before it is undone.
    earlier: Option<i64>,
}

impl App {
    /// An app before its database is open.
    pub fn new(look: Look, prefs: Prefs, drafts: BTreeMap<String, String>, now: Instant) -> Self {
        Self {
            look,
            phase: Phase::Opening,
            prefs,
            drafts,
            stacks: (0..=SCREENS).map(|_| Vec::new()).collect(),
            current: 1,
            overlays: Vec::new(),
            said: None,
            sayings: 0,
            pressed: Vec::new(),
            opened: 0,
            turns: HashMap::new(),
            running: 0,
            running_since: None,
            rests_at: None,
            now,
            standing: Standing::default(),
            earlier: None,
        }
    }

    /// Handles what happened; returns what is to be done.
    pub fn handle(&mut self, event: Event, now: Instant) -> Vec<Effect> {
        self.now = now;
        let mut effects = Vec::new();
        let typed = matches!(event, Event::Key(_) | Event::Paste(_) | Event::Mouse(_));
        let before = (self.view_now(), self.sayings);
        match event {
            Event::Key(key) => self.key(key, &mut effects),
            Event::Paste(text) => self.paste(&text, &mut effects),
            Event::Mouse(mouse) => self.point(mouse, &mut effects),
            Event::Resize(width, height) => self.look.size = (width, height),
            Event::Opened(result) => self.opened(result, &mut effects),
            Event::Answer { to, result } => self.answered(to, result, &mut effects),
            Event::Ran { to, result } => self.ran(to, result, &mut effects),
            Event::Said(tone, message) => self.say(tone, message),
            Event::Visit(place) => self.go(place, &mut effects),
            Event::Changed => self.refresh(&mut effects),
            Event::Tick | Event::Suspend => {}
            Event::Terminate | Event::Broken => effects.push(Effect::Quit),
        }
        if self.said.as_ref().is_some_and(|said| said.until <= now) {
            self.said = None;
        }
        self.leave_behind(before);
        self.mind_rest(typed, &mut effects);
        effects
    }

    /// What one looks at: the screen, what it is about, how many overlays stand on it.
    fn view_now(&self) -> (Option<(u64, Place)>, usize) {
        let top = self.top().map(|opened| (opened.id, opened.screen.place()));
        (top, self.overlays.len())
    }

    /// Why something could not be done is said where it was tried: it does not stay over what is looked at next.
    fn leave_behind(&mut self, (view, sayings): ((Option<(u64, Place)>, usize), u64)) {
        let stale = sayings == self.sayings && view != self.view_now();
        if stale && self.said.as_ref().is_some_and(|said| said.tone == Tone::Bad) {
            self.said = None;
        }
    }

    /// When the app wants a [`Event::Tick`], if at all.
    pub fn deadline(&self) -> Option<Instant> {
        let waiting = self
            .running_since
            .map(|since| since + PATIENCE)
            .filter(|at| *at > self.now);
        let working = self.top().filter(|opened| opened.screen.is_working());
        let glance = working.map(|_| self.now + GLANCE);
        [
            self.said.as_ref().map(|said| said.until),
            waiting,
            self.rests_at,
            glance,
        ]
        .into_iter()
        .flatten()
        .min()
    }

    /// When what stands beside the cursor will follow it, if it is behind.
    pub const fn rests_at(&self) -> Option<Instant> {
        self.rests_at
    }

    /// Lets the screen on top follow the cursor when it lay still for long enough.
    fn mind_rest(&mut self, typed: bool, effects: &mut Vec<Effect>) {
        if !self.top().is_some_and(|opened| opened.screen.is_behind(&self.look)) {
            self.rests_at = None;
            return;
        }
        let at = match self.rests_at {
            Some(at) if !typed => at,
            _ => self.now + REST,
        };
        if at > self.now {
            self.rests_at = Some(at);
            return;
        }
        self.rests_at = None;
        self.with_top(effects, |screen, cx| screen.rested(cx));
    }

    pub(super) fn actor(&self) -> Option<&Actor> {
        match &self.phase {
            Phase::Ready(actor) => Some(actor),
            Phase::Opening | Phase::Failed(_) => None,
        }
    }

    fn opened(&mut self, result: Result<Actor, Failure>, effects: &mut Vec<Effect>) {
        match result {
            Ok(actor) => {
                self.phase = Phase::Ready(actor);
                let first = if (1..=SCREENS).contains(&self.prefs.screen) {
                    self.prefs.screen
                } else {
                    1
                };
                self.show_screen(first, effects);
                self.ask_standing(effects);
            }
            Err(failure) => self.phase = Phase::Failed(failure.messages()),
        }
    }

    fn top(&self) -> Option<&Opened> {
        self.stacks.get(self.current).and_then(|stack| stack.last())
    }

    /// Lets the screen on top do something, then does what it asked for.
    fn with_top<R>(
        &mut self,
        effects: &mut Vec<Effect>,
        work: impl FnOnce(&mut dyn Screen, &mut Cx<'_>) -> R,
    ) -> Option<R> {
        let id = self.top()?.id;
        self.with_screen(id, effects, work)
    }

    fn with_screen<R>(
        &mut self,
        id: u64,
        effects: &mut Vec<Effect>,
        work: impl FnOnce(&mut dyn Screen, &mut Cx<'_>) -> R,
    ) -> Option<R> {
        let Phase::Ready(actor) = &self.phase else { return None };
        let opened = self.stacks.iter_mut().flatten().find(|opened| opened.id == id)?;
        let mut steps = Vec::new();
        let mut cx = Cx {
            look: &self.look,
            actor,
            prefs: &mut self.prefs,
            steps: &mut steps,
        };
        let result = work(opened.screen.as_mut(), &mut cx);
        self.do_steps(id, steps, effects);
        Some(result)
    }

    fn do_steps(&mut self, from: u64, steps: Vec<Step>, effects: &mut Vec<Effect>) {
        for step in steps {
            match step {
                Step::Ask(slot, query) => {
                    let to = self.turn(from, slot);
                    effects.push(Effect::Ask(to, query));
                }
                Step::Run(slot, command) => self.run(from, slot, command, effects),
                Step::Go(place) => self.go(place, effects),
                Step::Back => self.back(effects),
                Step::Show(overlay) => self.show(*overlay),
                Step::Say(tone, message) => self.say(tone, message),
                Step::Copy(text) => effects.push(Effect::Copy(text)),
                Step::WriteFile(path, content) => effects.push(Effect::WriteFile(path, content)),
                Step::Typeset(wanted) => effects.push(Effect::Typeset(wanted)),
                Step::View(name, content) => effects.push(Effect::View(name, content)),
                Step::KeepPrefs => effects.push(Effect::KeepPrefs(Box::new(self.prefs.clone()))),
            }
        }
    }

    fn turn(&mut self, screen: u64, slot: u16) -> Address {
        let turn = self.turns.entry((screen, slot)).or_default();
        *turn += 1;
        Address {
            screen,
            slot,
            turn: *turn,
        }
    }

    fn run(&mut self, from: u64, slot: u16, command: Command, effects: &mut Vec<Effect>) {
        self.running += 1;
        // What it does may well be undone: until that is known the keys are tried.
        self.forget_hindrances();
        self.running_since.get_or_insert(self.now);
        effects.push(Effect::Run(
            Address {
                screen: from,
                slot,
                turn: 0,
            },
            command,
        ));
    }

    fn say(&mut self, tone: Tone, message: Message) {
        self.sayings += 1;
        let stays = if tone == Tone::Bad { SAID_BAD } else { SAID };
        self.said = Some(Said {
            tone,
            message,
            until: self.now + stays,
            way_back: None,
        });
    }

    /// Says something from outside the app: a file was written, a draft was found.
    pub fn announce(&mut self, tone: Tone, message: Message) {
        self.say(tone, message);
    }

    /// The preferences as they are.
    pub const fn prefs(&self) -> &Prefs {
        &self.prefs
    }
}
