//! The thread that reads: the latest question of an address wins, a running one that was overtaken is stopped; looks once a second
//! whether somebody else changed the database. A question that may take minutes gets a thread of its own: the others go on being answered.

use crate::clock::Clock;
use crate::domain::Actor;
use crate::office::{Failure, Query, ask};
use crate::store::{Reader, StoreError};
use crate::tui::event::Event;
use crate::tui::runtime::{Alarm, Start};
use crate::tui::screen::Address;
use rusqlite::InterruptHandle;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How often the database's version is looked at.
const WATCH: Duration = Duration::from_secs(1);

#[derive(Default)]
struct Desk {
    waiting: VecDeque<(Address, Query)>,
    running: Option<Address>,
    interrupt: Option<InterruptHandle>,
    actor: Option<Actor>,
}

struct Shared {
    desk: Mutex<Desk>,
    rings: Condvar,
}

impl Shared {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The way to the reading thread.
pub(super) struct Handle {
    shared: Arc<Shared>,
}

impl Handle {
    /// Asks a question; an earlier one of the same address is dropped, or stopped when it is running.
    pub(super) fn ask(&self, to: Address, query: Query) {
        let mut desk = self.shared.desk();
        let same = |other: &Address| other.screen == to.screen && other.slot == to.slot;
        desk.waiting.retain(|(other, _)| !same(other));
        if desk.running.as_ref().is_some_and(same)
            && let Some(interrupt) = &desk.interrupt
        {
            interrupt.interrupt();
        }
        desk.waiting.push_back((to, query));
        drop(desk);
        self.shared.rings.notify_one();
    }

    /// Opens the database for a person.
    pub(super) fn open(&self, actor: Actor) {
        self.shared.desk().actor = Some(actor);
        self.shared.rings.notify_one();
    }
}

pub(super) fn spawn(start: &Start, inbox: Sender<Event>) -> Handle {
    let shared = Arc::new(Shared {
        desk: Mutex::new(Desk::default()),
        rings: Condvar::new(),
    });
    let (theirs, path, clock) = (Arc::clone(&shared), start.path.clone(), start.clock);
    thread::spawn(move || {
        let _alarm = Alarm(inbox.clone());
        work(&theirs, path, clock, &inbox);
    });
    Handle { shared }
}

fn work(shared: &Shared, path: PathBuf, clock: Clock, inbox: &Sender<Event>) {
    // Beside the writer's opening, so that the first question finds the door open. What is wrong with the file the writer tells.
    let early = Reader::open(&path).and_then(|reader| reader.warm().map(|()| reader));
    let actor = loop {
        let mut desk = shared.desk();
        if let Some(actor) = desk.actor.take() {
            break actor;
        }
        drop(shared.rings.wait(desk).unwrap_or_else(PoisonError::into_inner));
    };
    let reader = match early.or_else(|_| Reader::open(&path)) {
        Ok(reader) => reader,
        Err(error) => {
            let _ = inbox.send(Event::Opened(Err(error.into())));
            return;
        }
    };
    shared.desk().interrupt = Some(reader.interrupt());
    let mut version = reader.data_version().unwrap_or(0);
    loop {
        let Some((to, query)) = next(shared) else {
            let now = reader.data_version().unwrap_or(version);
            if now != version {
                version = now;
                if inbox.send(Event::Changed).is_err() {
                    return;
                }
            }
            continue;
        };
        if query.takes_long() {
            shared.desk().running = None;
            beside((path.clone(), clock, actor.clone()), to, query, inbox.clone());
            continue;
        }
        let result = ask(reader.connection(), clock, &actor, &query);
        shared.desk().running = None;
        let overtaken = matches!(&result, Err(Failure::Store(StoreError::Sqlite(error)))
            if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted));
        if !overtaken && inbox.send(Event::Answer { to, result }).is_err() {
            return;
        }
    }
}

/// Answers a question on a thread and a connection of its own. Who asked stops it by the watch it carries.
fn beside((path, clock, actor): (PathBuf, Clock, Actor), to: Address, query: Query, inbox: Sender<Event>) {
    thread::spawn(move || {
        let _alarm = Alarm(inbox.clone());
        let result = match Reader::open(&path) {
            Ok(reader) => ask(reader.connection(), clock, &actor, &query),
            Err(error) => Err(error.into()),
        };
        let _ = inbox.send(Event::Answer { to, result });
    });
}

/// The next question; none when nothing was asked for a while.
fn next(shared: &Shared) -> Option<(Address, Query)> {
    let desk = shared.desk();
    let (mut desk, _) = shared
        .rings
        .wait_timeout_while(desk, WATCH, |desk| desk.waiting.is_empty())
        .unwrap_or_else(PoisonError::into_inner);
    let (to, query) = desk.waiting.pop_front()?;
    desk.running = Some(to);
    Some((to, query))
}
