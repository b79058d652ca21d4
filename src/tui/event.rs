//! What arrives at the app.

use crate::documents::File;
use crate::domain::{Actor, Message};
use crate::office::{Done, Failure, Reply};
use crate::tui::mouse::Mouse;
use crate::tui::screen::{Address, Place, Tone};
use ratatui::crossterm::event::KeyEvent;

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resize(u16, u16),
    /// The database is open and the person known, or why not.
    Opened(Result<Actor, Failure>),
    /// A query was answered.
    Answer {
        /// Who asked, and in which turn.
        to: Address,
        /// The answer.
        result: Result<Reply, Failure>,
    },
    /// A command was carried out, or not.
    Ran {
        /// Who sent it.
        to: Address,
        /// What became of it.
        result: Result<Done, Failure>,
    },
    /// A document was made, or not.
    Made(Result<File, Vec<Message>>),
    /// The mouse did something.
    Mouse(Mouse),
    /// Somebody is to be brought to a place: by a command line, a test, a picture.
    Visit(Place),
    /// Something outside the app is to be said in passing.
    Said(Tone, Message),
    /// Somebody else changed the database.
    Changed,
    /// A deadline the app asked for has passed.
    Tick,
    /// The program is stopped for a while by whoever started it, and goes on later.
    Suspend,
    /// The program must end.
    Terminate,
    /// A thread of the program failed: nothing more can be read or written.
    Broken,
}
