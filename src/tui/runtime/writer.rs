//! The thread that writes: opens the database, finds the person, carries out commands in order.

use crate::clock::Clock;
use crate::office::{Command, Failure, due, execute, identity};
use crate::store::{Store, open::Create};
use crate::tui::event::Event;
use crate::tui::runtime::{Alarm, Start};
use crate::tui::screen::Address;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The way to the writing thread.
pub(super) struct Handle {
    orders: Option<Sender<(Address, Command)>>,
    thread: Option<JoinHandle<()>>,
}

impl Handle {
    /// Sends a command.
    pub(super) fn run(&self, to: Address, command: Command) {
        if let Some(orders) = &self.orders {
            let _ = orders.send((to, command));
        }
    }

    /// Waits until what was sent is done.
    pub(super) fn finish(mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

pub(super) fn spawn(start: Start, inbox: Sender<Event>) -> Handle {
    let (orders, received) = channel();
    let thread = thread::spawn(move || {
        let _alarm = Alarm(inbox.clone());
        work(&start, &received, &inbox);
    });
    Handle {
        orders: Some(orders),
        thread: Some(thread),
    }
}

/// What the thread does next.
enum Next {
    /// Carry out a command.
    Order(Box<(Address, Command)>),
    /// Look again: a publication closed by itself.
    Again,
    /// End.
    Over,
}

/// How long the thread sleeps at most before it looks at the wall clock again: a laptop that slept wakes up late.
const NAP: Duration = Duration::from_secs(3_600);

/// The next command; until it comes, publications close at their time.
fn next(store: &mut Store, clock: Clock, received: &Receiver<(Address, Command)>) -> Next {
    // What goes wrong here goes wrong again, and is told, when somebody acts.
    let _ = due::close_publications(store, clock);
    let closing = due::next_closing(store, clock).ok().flatten();
    let nap = closing.map_or(NAP, |at| {
        let away = (at - clock.local()).to_std().unwrap_or_default();
        (away + Duration::from_secs(1)).min(NAP)
    });
    match received.recv_timeout(nap) {
        Ok(order) => Next::Order(Box::new(order)),
        Err(RecvTimeoutError::Timeout) => Next::Again,
        Err(RecvTimeoutError::Disconnected) => Next::Over,
    }
}

fn work(start: &Start, received: &Receiver<(Address, Command)>, inbox: &Sender<Event>) {
    let opened = Store::open(&start.path, Create::No)
        .map_err(Failure::from)
        .and_then(|store| {
            let store = store.with_vault(start.vault.clone());
            let actor = identity::sign_in(store.reader(), start.clock, &start.claim)?;
            Ok((store, actor))
        });
    let (mut store, actor) = match opened {
        Ok(opened) => opened,
        Err(failure) => {
            let _ = inbox.send(Event::Opened(Err(failure)));
            return;
        }
    };
    if inbox.send(Event::Opened(Ok(actor.clone()))).is_err() {
        return;
    }
    loop {
        let (to, command) = match next(&mut store, start.clock, received) {
            Next::Order(order) => *order,
            Next::Again => continue,
            Next::Over => return,
        };
        debug_assert!(
            std::env::var_os("KEUR_TEST_PANIC_WRITING").is_none(),
            "asked to, by a test"
        );
        let result = execute(&mut store, start.clock, &actor, &command);
        if inbox.send(Event::Ran { to, result }).is_err() {
            return;
        }
    }
}
