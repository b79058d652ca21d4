//! Undo and redo: a new entry that writes the images of another one back.
//!
//! One key takes back what was done at this sitting. What is older, or was done elsewhere, is named first: nobody remembers it was last.

mod about;

use crate::domain::{BatchId, Coded, Message, PersonId, Problem, Refusal};
use crate::office::candidate::import;
use crate::office::session::check;
use crate::office::setting;
use crate::office::{Act, Command, Desk, Done, Failure, WayBack};
use crate::store::journal::{self, EntryRow};
use rusqlite::Connection;

/// Acts that cannot be taken back: they left the building or other people acted on them.
const FINAL: &[Act] = &[
    Act::VacancyPublish,
    Act::CandidateSheetSubmit,
    Act::MessageRead,
    Act::ApprovalApprove,
    Act::ApprovalReject,
    Act::ApprovalHandBack,
    Act::MinutesSign,
    Act::MinutesRefuse,
    Act::MinutesPaper,
    Act::Found,
    Act::NumberReveal,
    Act::NumberRemove,
    Act::KeyMake,
    Act::KeyRenew,
    Act::PersonExport,
    Act::RetentionErase,
];

/// How long a sitting lasts at most, in milliseconds: half a day.
const SITTING: i64 = 12 * 60 * 60 * 1000;

/// The rule by which an act of an earlier sitting is only taken back when it is named.
pub const EARLIER: &str = "undo-earlier";

/// Acts that undo passes over to reach the one before: nobody reads a message by mistake.
const QUIET: &[&str] = &["message.read", "number.reveal", "person.export"];

/// Whether an act cannot be taken back.
pub fn is_final(act: Act) -> bool {
    FINAL.contains(&act)
}

/// The entry a command undoes, when it is an undo or a redo.
///
/// # Errors
/// A refusal when there is nothing to undo, it is somebody else's, or it cannot be taken back.
pub fn target(desk: &Desk<'_>, command: &Command) -> Result<Option<i64>, Failure> {
    let me = desk.me();
    let redo = matches!(command, Command::Redo);
    let entry = match command {
        Command::Undo(Some(seq)) => Some(journal::entry(desk.connection(), *seq)?),
        Command::Undo(None) | Command::Redo => newest(desk.connection(), me, redo)?,
        _ => return Ok(None),
    };
    let entry = takable(entry, me, redo).map_err(|why| Problem::block("undo", why))?;
    if !matches!(command, Command::Undo(Some(_))) && is_earlier(desk, &entry) {
        return Err(earlier(desk, command, &entry)?.into());
    }
    Ok(Some(entry.seq))
}

/// Why there is nothing an undo, or with `redo` a redo, could take back now; `None` when there is, if only after asking.
///
/// # Errors
/// What the store could not do.
pub fn hindrance(connection: &Connection, me: PersonId, redo: bool) -> Result<Option<Message>, Failure> {
    Ok(takable(newest(connection, me, redo)?, me, redo).err())
}

/// The act whose turn it is to be taken back.
fn newest(connection: &Connection, me: PersonId, redo: bool) -> Result<Option<EntryRow>, Failure> {
    Ok(journal::undoable(connection, me.0, redo, QUIET)?)
}

/// The entry when it can be taken back, or why not.
fn takable(entry: Option<EntryRow>, me: PersonId, redo: bool) -> Result<EntryRow, Message> {
    let Some(entry) = entry else {
        return Err(Message::new(if redo {
            "refused-nothing-to-redo"
        } else {
            "refused-nothing-to-undo"
        }));
    };
    // What an import brought was not copied: it can be taken back, but not out of the journal again.
    if redo && entry.batch.is_some() {
        return Err(Message::new("refused-redo-import"));
    }
    if entry.actor != me.0 {
        return Err(Message::new("refused-undo-other"));
    }
    if entry.undone_by.is_some() {
        return Err(Message::new("refused-undo-twice"));
    }
    if Act::from_code(&entry.kind).is_some_and(is_final) {
        return Err(Message::new("refused-undo-final").with("act", Message::new(format!("act-{}", entry.kind))));
    }
    Ok(entry)
}

/// Whether an act was done at an earlier sitting, or on another machine.
fn is_earlier(desk: &Desk<'_>, entry: &EntryRow) -> bool {
    entry.at < desk.tx.now() - SITTING || entry.device != desk.tx.device()
}

/// What would be taken back: the act, what it was about, when it was done, and the entry to name.
fn earlier(desk: &Desk<'_>, command: &Command, entry: &EntryRow) -> Result<Problem, Failure> {
    let told = original(desk, entry.seq)?;
    let id = match command {
        Command::Redo => "refused-redo-earlier",
        _ => "refused-undo-earlier",
    };
    let message = Message::new(id)
        .with("what", about::what(desk.connection(), desk.actor, &told)?)
        .with("when", desk.clock.local_of(entry.at))
        .with("entry", entry.seq.to_string());
    Ok(Problem::block(EARLIER, message))
}

/// What a redo brings back is the act the undo took away, however often it went to and fro.
fn original(desk: &Desk<'_>, seq: i64) -> Result<EntryRow, Failure> {
    let mut told = journal::entry(desk.connection(), seq)?;
    while let Some(before) = told.undoes {
        told = journal::entry(desk.connection(), before)?;
    }
    Ok(told)
}

/// Which way back there is from a command that was carried out; an import that was taken back cannot come again.
pub fn way_back(command: &Command, import: bool) -> WayBack {
    match command {
        Command::Undo(_) if import => WayBack::None,
        Command::Undo(_) => WayBack::Redo,
        command if is_final(command.act()) => WayBack::None,
        _ => WayBack::Undo,
    }
}

/// The import that is taken back, when the undone entry is one: its rows are not copied into the journal.
///
/// # Errors
/// What the store could not do.
pub fn batch(desk: &Desk<'_>, undoes: Option<i64>) -> Result<Option<BatchId>, Failure> {
    let entry = undoes.map(|seq| journal::entry(desk.connection(), seq)).transpose()?;
    Ok(entry.and_then(|entry| entry.batch).map(BatchId))
}

/// Writes the images back.
///
/// # Errors
/// A refusal when somebody changed a row since.
pub fn carry_out(desk: &Desk<'_>, command: &Command) -> Result<Done, Failure> {
    let opened = desk
        .tx
        .entry()
        .map(|seq| journal::entry(desk.connection(), seq))
        .transpose()?;
    let Some(seq) = opened.and_then(|entry| entry.undoes) else {
        return Err(Problem::block("undo", Message::new("refused-nothing-to-undo")).into());
    };
    desk.tx.about_same_as(seq)?;
    if let Some(batch) = batch(desk, Some(seq))? {
        return import::undo(desk, batch, seq).map(Done::new);
    }
    // A place or a room that was given back may have been taken since: nothing is undone into a clash.
    let before = check::touched(desk, &[seq])?;
    desk.tx.revert(seq)?;
    let touched: Vec<i64> = desk.tx.entry().into_iter().chain([seq]).collect();
    let mut clashes = check::touched(desk, &touched)?;
    clashes.retain(|problem| !before.contains(problem));
    if !clashes.is_empty() {
        return Err(Refusal { problems: clashes }.into());
    }
    let told = original(desk, seq)?;
    if let Some(problem) = setting::undo_blocked(desk, &told)? {
        return Err(problem.into());
    }
    let id = if matches!(command, Command::Redo) {
        "done-redo"
    } else {
        "done-undo"
    };
    let what = about::what(desk.connection(), desk.actor, &told)?;
    Ok(Done::new(Message::new(id).with("what", what)))
}
