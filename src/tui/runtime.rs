//! Threads and channels around the app: keys, signals, one thread that reads the database, one that writes it.
//!
//! Everything arrives in one inbox; it is drained, then one frame is drawn. Nothing wakes up without a reason, save the reader's look at
//! the database's version once a second.

pub mod drafts;
mod reader;
mod typesetting;
mod viewer;
mod writer;

use crate::clock::Clock;
use crate::documents::House;
use crate::domain::Message;
use crate::office::Failure;
use crate::office::identity::Claim;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::mouse::Mouse;
use crate::tui::terminal::{Screen, when_gone};
use crate::vault::Vault;
use anyhow::Context as _;
use drafts::{Keeper, Shelf};
use ratatui::crossterm::event as terminal_event;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Instant;
use typesetting::Typesetter;
use viewer::Viewer;

/// What the runtime needs to begin.
#[derive(Clone, Debug)]
pub struct Start {
    /// The database.
    pub path: PathBuf,
    /// The program that opens documents; none: what the system has for it.
    pub viewer: Option<String>,
    /// What the organisation changes about documents.
    pub house: House,
    /// What seals numbers and opens them.
    pub vault: Vault,
    /// Who says to be at the keyboard.
    pub claim: Claim,
    /// The time.
    pub clock: Clock,
    /// Where preferences and drafts are kept.
    pub shelf: Shelf,
}

/// How a run ended.
#[derive(Debug)]
pub enum Ending {
    /// The person left.
    Left,
    /// A thread failed; everything that was acknowledged is kept, and so are the drafts.
    Broken,
    /// The database did not open, or not for this person.
    NotOpened {
        /// A right said no; otherwise the file could not be opened.
        refused: bool,
        /// Why, as sentences.
        messages: Vec<Message>,
    },
}

/// Runs the app in the terminal until it ends.
///
/// # Errors
/// When there is no terminal, or it goes away.
pub fn run(mut app: App, start: Start) -> anyhow::Result<Ending> {
    let mut screen = Screen::raise(app.look.spots.is_on()).context("no terminal to draw on")?;
    app.look.size = screen.size()?;
    screen.draw(&app)?;
    let (inbox, events) = channel();
    spawn_signals(inbox.clone())?;
    let writer = writer::spawn(start.clone(), inbox.clone());
    let reader = reader::spawn(&start, inbox.clone());
    let gone = inbox.clone();
    when_gone(move || {
        let _ = gone.send(Event::Terminate);
    });
    let viewer = Viewer::new(start.viewer.clone(), inbox.clone());
    let typesetter = Typesetter::new(start.house.clone(), inbox.clone());
    spawn_keys(inbox);
    let mut outside = Outside {
        reader,
        writer,
        keeper: Keeper::spawn(start.shelf),
        viewer,
        typesetter,
    };
    let ending = turn(&mut app, &events, &mut outside, &mut screen);
    // Whatever happened, the terminal goes back first, and what was typed or sent is kept.
    drop(screen);
    outside.finish();
    ending
}

/// Handles what arrives and draws, until the app ends.
fn turn(app: &mut App, events: &Receiver<Event>, outside: &mut Outside, screen: &mut Screen) -> anyhow::Result<Ending> {
    let mut ending = Ending::Left;
    let mut later = Vec::new();
    loop {
        let mut quit = false;
        for event in drain(events, app.deadline()) {
            match &event {
                Event::Opened(Ok(actor)) => {
                    debug_assert!(std::env::var_os("KEUR_TEST_PANIC").is_none(), "asked to, by a test");
                    outside.reader.open(actor.clone());
                }
                Event::Opened(Err(failure)) => {
                    ending = Ending::NotOpened {
                        refused: matches!(failure, Failure::Refused(_)),
                        messages: failure.messages(),
                    };
                }
                Event::Broken => ending = Ending::Broken,
                #[cfg(unix)]
                Event::Suspend => screen.suspend()?,
                _ => {}
            }
            for effect in app.handle(event, Instant::now()) {
                match effect {
                    Effect::Quit => quit = true,
                    // How it ended is said in this very frame.
                    Effect::WriteFile(path, content) => drafts::write_file(&path, &content, app),
                    effect => later.push(effect),
                }
            }
        }
        if !quit {
            // The frame goes first: threads that are woken before it would take the processor from it.
            screen.draw(app)?;
        }
        for effect in later.drain(..) {
            outside.carry_out(effect, screen)?;
        }
        if quit {
            return Ok(ending);
        }
    }
}

/// Everything that has arrived; waits for the first, at most until the deadline.
fn drain(events: &Receiver<Event>, deadline: Option<Instant>) -> Vec<Event> {
    let first = match deadline {
        None => events.recv().unwrap_or(Event::Terminate),
        Some(at) => match events.recv_timeout(at.saturating_duration_since(Instant::now())) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => Event::Tick,
            Err(RecvTimeoutError::Disconnected) => Event::Terminate,
        },
    };
    let mut all = vec![first];
    all.extend(events.try_iter());
    all
}

/// Tells the app when the thread it lives in fails, so that nobody sits before a screen that no longer answers.
struct Alarm(Sender<Event>);

impl Drop for Alarm {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.0.send(Event::Broken);
        }
    }
}

/// What lies outside the app.
struct Outside {
    reader: reader::Handle,
    writer: writer::Handle,
    keeper: Keeper,
    viewer: Viewer,
    typesetter: Typesetter,
}

impl Outside {
    /// Waits until everything that was sent is done and kept.
    fn finish(self) {
        self.keeper.finish();
        self.typesetter.finish();
        self.writer.finish();
    }

    /// Does what the app asked of other threads and of the terminal.
    fn carry_out(&mut self, effect: Effect, screen: &mut Screen) -> anyhow::Result<()> {
        match effect {
            Effect::Ask(to, query) => self.reader.ask(to, query),
            Effect::Run(to, command) => self.writer.run(to, command),
            Effect::Copy(text) => screen.copy(&text)?,
            Effect::View(name, content) => self.viewer.show(&name, &content),
            Effect::Typeset(wanted) => self.typesetter.save(*wanted),
            Effect::KeepPrefs(prefs) => self.keeper.prefs(prefs),
            Effect::KeepDraft(name, draft) => self.keeper.draft(name, draft),
            // The turn takes these itself.
            Effect::WriteFile(..) | Effect::Quit => {}
        }
        Ok(())
    }
}

fn spawn_keys(inbox: Sender<Event>) {
    thread::spawn(move || {
        while let Ok(event) = terminal_event::read() {
            let event = match event {
                terminal_event::Event::Key(key) => Event::Key(key),
                terminal_event::Event::Paste(text) => Event::Paste(text),
                terminal_event::Event::Resize(width, height) => Event::Resize(width, height),
                terminal_event::Event::Mouse(mouse) => match Mouse::read(mouse) {
                    Some(mouse) => Event::Mouse(mouse),
                    None => continue,
                },
                _ => continue,
            };
            if inbox.send(event).is_err() {
                return;
            }
        }
        let _ = inbox.send(Event::Terminate);
    });
}

#[cfg(unix)]
fn spawn_signals(inbox: Sender<Event>) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            let suspend = signal == SIGTSTP;
            let event = if suspend { Event::Suspend } else { Event::Terminate };
            if inbox.send(event).is_err() || !suspend {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn spawn_signals(_: Sender<Event>) -> std::io::Result<()> {
    Ok(())
}
