//! The thread that writes: opens the database, finds the person, carries out commands in order.

use crate::office::{Command, Failure, execute, identity};
use crate::store::{Store, open::Create};
use crate::tui::event::Event;
use crate::tui::runtime::{Alarm, Start};
use crate::tui::screen::Address;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

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

fn work(start: &Start, received: &Receiver<(Address, Command)>, inbox: &Sender<Event>) {
    let opened = Store::open(&start.path, Create::No)
        .map_err(Failure::from)
        .and_then(|store| {
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
    for (to, command) in received {
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
