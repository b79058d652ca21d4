//! Invitations from a shell: prepared and written as drafts, what comes back on them, and when somebody is taken by an exported agenda.

use crate::cli::act;
use crate::cli::args::{BusyGiven, FormatChoice};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::domain::Message;
use crate::file::NewFile;
use crate::office::session::agenda::{self, Taken, Wanted};
use crate::office::session::invitation::{Drafts, Invitations};
use crate::office::session::{SessionCommand, SessionQuery, SessionReply, Whose};
use crate::office::{Command, Query, Reply};
use crate::store::session::EventRow;
use crate::store::session::invitation::InvitationRow;
use chrono::Duration;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Prints who is invited to an event, and who is to be told something.
pub(super) fn list(desk: &Desk, event: &EventRow, format: FormatChoice, out: &mut Out) -> Outcome {
    let invitations = read(desk, event)?;
    let mut table = Table {
        columns: vec![
            "name",
            "invite_state",
            "starts",
            "ends",
            "place",
            "sequence",
            "prepared",
        ],
        ..Table::default()
    };
    for due in &invitations.due {
        table.rows.push(vec![
            Cell::text(&due.who.name),
            Cell::text(out.words.get(due.state())),
            Cell::Local(due.told.when.starts),
            Cell::Local(due.told.when.ends),
            Cell::text(&due.told.place),
            Cell::Number(i64::from(due.next.sequence)),
            Cell::None,
        ]);
    }
    for row in &invitations.prepared {
        table.rows.push(vec![
            Cell::text(&row.who.name),
            Cell::text(out.words.get(row.state())),
            Cell::Local(row.told.when.starts),
            Cell::Local(row.told.when.ends),
            Cell::text(&row.told.place),
            Cell::Number(i64::from(row.sequence)),
            Cell::Moment(row.at),
        ]);
    }
    print(&table, format, out)
}

fn print(table: &Table, format: FormatChoice, out: &mut Out) -> Outcome {
    if table.rows.is_empty() && !format.json && !format.csv {
        out.line(out.words.get("nothing-found"))?;
    } else {
        out.table(table, format)?;
    }
    Ok(Exit::Done)
}

fn read(desk: &Desk, event: &EventRow) -> Result<Invitations, Trouble> {
    match desk.ask(&Query::Session(SessionQuery::Invitations(event.id)))? {
        Reply::Session(SessionReply::Invitations(found)) => Ok(*found),
        _ => Err(Trouble::usage(Message::new("refused-gone"))),
    }
}

/// Prepares what is due and, with a folder, writes those versions as drafts; with `all` those prepared before too.
pub(super) fn invite(
    desk: &mut Desk,
    event: &EventRow,
    (folder, all): (Option<&Path>, bool),
    out: &mut Out,
) -> Outcome {
    let before = read(desk, event)?;
    let mut exit = Exit::Done;
    if !all || !before.due.is_empty() {
        let command = SessionCommand::Invite { event: event.id };
        exit = act::run(desk, &Command::Session(command), out)?;
    }
    let Some(folder) = folder else { return Ok(exit) };
    let known = |row: &InvitationRow| before.prepared.iter().any(|old| old.id == row.id);
    let drafts = read(desk, event)?.drafts(|row| all || !known(row));
    let (written, without) = write(drafts, folder)?;
    let said = Message::new("calendar-drafts")
        .with("n", written)
        .with("path", folder.display().to_string());
    out.say(&said)?;
    if without > 0 {
        out.say(&Message::new("calendar-without-address").with("n", without))?;
    }
    Ok(exit)
}

/// Writes drafts, one file for each who has an address; how many, and how many have none.
fn write(drafts: Drafts, folder: &Path) -> Result<(usize, usize), Trouble> {
    std::fs::create_dir_all(folder).map_err(|error| Trouble::writing(folder, &error))?;
    let written = drafts.files.len();
    for (name, draft) in drafts.files {
        let path = folder.join(name);
        let failed = |error: std::io::Error| Trouble::writing(&path, &error);
        let mut file = NewFile::beside(&path, false).map_err(failed)?;
        file.write_all(&draft).map_err(failed)?;
        file.keep().map_err(failed)?;
    }
    Ok((written, drafts.without))
}

/// Prints what answers come to; with `take` those are applied against which nothing speaks.
pub(super) fn answers(desk: &mut Desk, paths: &[PathBuf], take: bool, format: FormatChoice, out: &mut Out) -> Outcome {
    let found = match desk.ask(&Query::Session(SessionQuery::Answers(paths.to_vec())))? {
        Reply::Session(SessionReply::Answers(found)) => found,
        _ => Vec::new(),
    };
    let mut table = Table {
        columns: vec!["file", "name", "starts", "answer", "remark", "note"],
        ..Table::default()
    };
    for proposal in &found {
        let notes: Vec<String> = proposal.notes.iter().map(|note| out.words.text(note)).collect();
        table.rows.push(vec![
            Cell::text(&proposal.origin),
            Cell::text(&proposal.name),
            proposal.when.map_or(Cell::None, |when| Cell::Local(when.starts)),
            Cell::text(
                proposal
                    .says
                    .as_ref()
                    .map_or_else(String::new, |says| out.words.text(&says.message())),
            ),
            Cell::text(&proposal.remark),
            Cell::text(notes.join("; ")),
        ]);
    }
    print(&table, format, out)?;
    if !take {
        return Ok(Exit::Done);
    }
    let sound: Vec<Command> = found
        .into_iter()
        .filter(|proposal| proposal.is_sound)
        .filter_map(|proposal| proposal.command)
        .map(Command::from)
        .collect();
    if sound.is_empty() {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    act::run(desk, &Command::several(sound), out)
}

/// Writes down when a juror is taken, from an exported agenda: the times only.
pub(super) fn busy(desk: &mut Desk, given: &BusyGiven, out: &mut Out) -> Outcome {
    let today = desk.clock.today();
    let day = |text: &Option<String>, usual| text.as_deref().map_or(Ok(usual), |text| super::day(text, today));
    let from = day(&given.from, today)?;
    let whose = match &given.juror {
        Some(login) => super::planning::juror(desk, login)?,
        None => desk.actor.person,
    };
    let wanted = Wanted {
        whose: Whose::Juror(whose),
        path: given.file.clone(),
        from,
        until: day(&given.until, from + Duration::days(agenda::DAYS))?,
    };
    let Reply::Session(SessionReply::Agenda(found)) = desk.ask(&Query::Session(SessionQuery::Agenda(wanted)))? else {
        return Ok(Exit::Done);
    };
    if found.unread > 0 {
        out.say(&Message::new("calendar-busy-unread").with("n", found.unread))?;
    }
    if found.is_incomplete {
        out.say(&Message::new("calendar-busy-incomplete"))?;
    }
    if found.stretches.is_empty() {
        out.say(&Message::new("calendar-busy-none"))?;
    }
    let forgets = given.forget && found.gone > 0;
    if found.changed == 0 && !forgets {
        // The same again is no mistake.
        let same = Message::new("refused-agenda-same").with("name", found.name.as_str());
        out.say(&same)?;
        return Ok(Exit::Done);
    }
    if given.dry_run {
        for (id, n) in [
            ("agenda-count-changed", found.changed),
            ("agenda-count-gone", found.gone),
        ] {
            out.say(&Message::new(id).with("n", n))?;
        }
        return Ok(Exit::Done);
    }
    let command = SessionCommand::TakeAgenda {
        whose: found.whose,
        agenda: Taken {
            forget: forgets,
            ..found.taken
        },
    };
    act::run(desk, &Command::Session(command), out)
}
