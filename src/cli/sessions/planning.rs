//! Planning from a shell: patterns, proposals, places, availability; the same commands as the screen.

use super::invitations;
use crate::cli::act;
use crate::cli::args::{AwayGiven, DayGiven, FormatChoice, Mark, PatternGiven, RemindGiven, SessionTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{records, rows};
use crate::domain::planning::{Block, Pattern};
use crate::domain::session::{Stretch, Wish};
use crate::domain::{ApplicationId, EnrolmentId, EventId, Message, PartId, PersonId, RoomId};
use crate::exchange::day_list;
use crate::i18n::date;
use crate::office::candidate::import::Watch;
use crate::office::session::follow::FollowUp;
use crate::office::session::intake;
use crate::office::session::plan::Wanted;
use crate::office::session::query::{Reach, SessionDetail};
use crate::office::session::remind::Reminder;
use crate::office::session::{SessionCommand, SessionQuery, SessionReply, Whose};
use crate::office::{Command, Query, Reply};
use crate::store::account;
use crate::store::session::{EventRow, read};
use chrono::{Duration, NaiveDateTime, NaiveTime};

/// Carries out what was typed.
pub fn run(desk: &mut Desk, task: &SessionTask, out: &mut Out) -> Outcome {
    match task {
        SessionTask::List(list) => super::list(desk, list, out),
        SessionTask::Show { which, format } => records::session(desk, which, *format, out),
        SessionTask::Day(given) => day_list(desk, given, out),
        SessionTask::Follow { event, format } => follow(desk, event, *format, out),
        SessionTask::Remind(given) => remind(desk, given, out),
        SessionTask::Pattern(given) => pattern(desk, given, out),
        SessionTask::Plan {
            event,
            again,
            take,
            more,
            format,
        } => plan(desk, event, (*again, *take, *more), *format, out),
        SessionTask::Invitations { event: which, format } => {
            invitations::list(desk, &event(desk, which)?, *format, out)
        }
        SessionTask::Invite {
            event: which,
            out: folder,
            all,
        } => {
            let event = event(desk, which)?;
            invitations::invite(desk, &event, (folder.as_deref(), *all), out)
        }
        SessionTask::Answers { files, take, format } => invitations::answers(desk, files, *take, *format, out),
        SessionTask::Busy(given) => invitations::busy(desk, given, out),
        SessionTask::Mark { place, how } => {
            let command = mark(desk, place, *how)?;
            act::run(desk, &Command::Session(command), out)
        }
        SessionTask::Place {
            part,
            application,
            wait,
        } => {
            let (part, application) = (PartId(records::id(part)?), ApplicationId(records::id(application)?));
            let command = match wait {
                true => SessionCommand::Wait { part, application },
                false => SessionCommand::Enrol { part, application },
            };
            act::run_telling(desk, &Command::Session(command), true, out)
        }
        SessionTask::Enrol { event, file } => {
            let command = enrolments(desk, event, file)?;
            act::run(desk, &Command::Session(command), out)
        }
        SessionTask::Away(given) => {
            let command = away(desk, given)?;
            act::run_telling(desk, &Command::Session(command), true, out)
        }
        SessionTask::Need {
            application,
            percent,
            minutes,
            language,
            half,
        } => {
            let command = SessionCommand::SetWish {
                application: ApplicationId(records::id(application)?),
                wish: Wish {
                    percent: *percent,
                    minutes: *minutes,
                    language: language.clone(),
                    half: *half,
                },
            };
            act::run(desk, &Command::Session(command), out)
        }
    }
}

fn ask(desk: &Desk, query: SessionQuery) -> Result<SessionReply, Trouble> {
    match desk.ask(&Query::Session(query))? {
        Reply::Session(reply) => Ok(reply),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

fn event(desk: &Desk, which: &str) -> Result<EventRow, Trouble> {
    let id = EventId(records::event(desk, which)?);
    match ask(desk, SessionQuery::Event(id))? {
        SessionReply::Event(event, _) => Ok(*event),
        _ => Err(rows::missing("refused-gone", which)),
    }
}

/// Every place of a day that may be seen, room by room; a name that may not be known is left out. With `print` as it hangs at the door.
fn day_list(desk: &Desk, given: &DayGiven, out: &mut Out) -> Outcome {
    let today = desk.clock.today();
    let day = given.day.as_deref().map_or(Ok(today), |text| super::day(text, today))?;
    let SessionReply::Day(list) = ask(desk, SessionQuery::Day(day, Reach::All, given.room.clone()))? else {
        return Ok(Exit::Done);
    };
    if given.print {
        let page = day_list::text(&list, out.words);
        for line in page.lines() {
            out.line(line)?;
        }
        return Ok(Exit::Done);
    }
    let table = Table {
        columns: vec!["id", "room", "starts", "ends", "title", "name", "state", "number"],
        right: vec!["id"],
        rows: list.sessions().flat_map(places).collect(),
        more: false,
    };
    out.table(&table, given.format)?;
    Ok(Exit::Done)
}

/// Whom reminders go to, then the reminders; of one event, or of all of one's own procedures.
fn remind(desk: &mut Desk, given: &RemindGiven, out: &mut Out) -> Outcome {
    let which = given.event.as_deref().map(|which| event(desk, which)).transpose()?;
    let one = which.map(|event| event.id);
    if let (Some(event), false) = (one, given.dry_run) {
        return act::run_telling(desk, &Command::Session(SessionCommand::Remind { event }), true, out);
    }
    let SessionReply::Reminders(found) = ask(desk, SessionQuery::Reminders(one))? else {
        return Ok(Exit::Done);
    };
    if given.dry_run {
        return reminders(&found, given.format, out);
    }
    if found.is_empty() {
        out.say(&Message::new("remind-nobody"))?;
        return Ok(Exit::Done);
    }
    let commands = found.iter().map(|one| {
        let event = one.event.id;
        Command::Session(SessionCommand::Remind { event })
    });
    act::run_telling(desk, &Command::several(commands), true, out)
}

fn reminders(found: &[Reminder], format: FormatChoice, out: &mut Out) -> Outcome {
    let mut table = Table {
        columns: vec!["number", "title", "name", "starts", "sheets"],
        right: vec!["sheets"],
        ..Table::default()
    };
    for one in found {
        let head = || [Cell::text(&one.event.number), Cell::text(&one.event.title)];
        let mut row = |rest: [Cell; 3]| table.rows.push(head().into_iter().chain(rest).collect());
        for (name, when) in &one.candidates {
            row([Cell::text(name), Cell::Local(when.starts), Cell::None]);
        }
        for (name, sheets) in &one.jurors {
            row([Cell::text(name), Cell::None, Cell::Number(*sheets)]);
        }
    }
    out.table(&table, format)?;
    Ok(Exit::Done)
}

fn places(detail: &SessionDetail) -> Vec<Vec<Cell>> {
    let session = &detail.session;
    let places = detail
        .parts
        .iter()
        .flat_map(|(part, places)| places.iter().map(move |place| (part, place)));
    places
        .map(|(part, place)| {
            vec![
                Cell::Id(place.id.0),
                Cell::text(&session.room_name),
                Cell::Local(part.when.starts),
                Cell::Local(part.when.longer(place.extra).ends),
                Cell::text(&part.name),
                Cell::text(place.name.clone().unwrap_or_default()),
                Cell::of(place.state),
                Cell::text(&session.event.number),
            ]
        })
        .collect()
}

fn follow(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let id = event(desk, which)?.id;
    let SessionReply::FollowUp(found) = ask(desk, SessionQuery::FollowUp(id))? else {
        return Ok(Exit::Done);
    };
    if !format.json && !format.csv {
        out.say(&Message::new("follow-until").with("day", found.until))?;
        let count = Message::new("follow-count")
            .with("n", found.people.len())
            .with("missing", found.count(None));
        out.say(&count)?;
        for one in &found.owing {
            let message = Message::new("follow-owes-sheets")
                .with("name", one.name.as_str())
                .with("n", one.sheets)
                .with("when", one.when.message());
            out.say(&message)?;
        }
    }
    let table = Table {
        columns: vec!["id", "name", "title", "starts", "ends", "room", "state", "reminded"],
        right: vec!["id"],
        rows: followed(&found),
        more: false,
    };
    out.table(&table, format)?;
    Ok(Exit::Done)
}

fn followed(found: &FollowUp) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for person in &found.people {
        let who = || [Cell::Id(person.application.0), Cell::text(&person.name)];
        let mut row = |rest: [Cell; 6]| rows.push(who().into_iter().chain(rest).collect());
        for place in &person.places {
            row([
                Cell::text(&place.part),
                Cell::Local(place.when.starts),
                Cell::Local(place.when.ends),
                Cell::text(&place.room),
                Cell::of(place.state),
                place.reminded.map_or(Cell::None, Cell::Moment),
            ]);
        }
        if person.places.is_empty() {
            row([const { Cell::None }; 6]);
        }
    }
    rows
}

fn time(text: &str) -> Result<NaiveTime, Trouble> {
    date::read_time(text).ok_or_else(|| Trouble::usage(Message::new("sessions-error-time")))
}

fn lunch(text: &str) -> Result<Option<(NaiveTime, NaiveTime)>, Trouble> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let (from, until) = text
        .split_once(['-', '–'])
        .ok_or_else(|| Trouble::usage(Message::new("sessions-error-lunch")))?;
    Ok(Some((time(from.trim())?, time(until.trim())?)))
}

fn room(desk: &Desk, event: &EventRow, name: &str) -> Result<RoomId, Trouble> {
    let rooms = read::rooms(desk.store.reader(), event.entity)?;
    rooms
        .iter()
        .find(|room| room.name.eq_ignore_ascii_case(name.trim()))
        .map(|room| room.id)
        .ok_or_else(|| Trouble::usage(Message::new("refused-room-unknown")))
}

/// The pattern that was typed.
fn typed(desk: &Desk, event: &EventRow, given: &PatternGiven) -> Result<Pattern, Trouble> {
    let today = desk.clock.today();
    let day = |text: &Option<String>, usual| text.as_deref().map_or(Ok(usual), |text| super::day(text, today));
    let jurors = match given.no_jury {
        true => Vec::new(),
        false => match ask(desk, SessionQuery::Choices(event.vacancy))? {
            SessionReply::Choices(choices) => choices.jury.iter().map(|seat| seat.person).collect(),
            _ => Vec::new(),
        },
    };
    Ok(Pattern {
        from: day(&given.from, event.from)?,
        until: day(&given.until, event.until)?,
        starts: time(&given.starts)?,
        ends: time(&given.ends)?,
        lunch: lunch(&given.lunch)?,
        test: given.test.as_ref().map(|name| Block {
            name: name.clone(),
            minutes: given.test_minutes,
            capacity: given.test_places,
        }),
        talk: Block {
            name: given.talk.clone(),
            minutes: given.minutes,
            capacity: given.places,
        },
        pause: given.pause,
        gap: event.gap,
        rooms: given
            .rooms
            .iter()
            .map(|name| room(desk, event, name))
            .collect::<Result<_, _>>()?,
        jurors,
    })
}

fn pattern(desk: &mut Desk, given: &PatternGiven, out: &mut Out) -> Outcome {
    let event = event(desk, &given.event)?;
    let pattern = typed(desk, &event, given)?;
    let event = event.id;
    if !given.dry_run {
        return act::run(
            desk,
            &Command::Session(SessionCommand::MakePattern { event, pattern }),
            out,
        );
    }
    let SessionReply::Pattern(preview) = ask(desk, SessionQuery::Pattern(event, Box::new(pattern)))? else {
        return Ok(Exit::Done);
    };
    let parts = preview
        .sessions
        .iter()
        .flat_map(|(session, room)| session.parts.iter().map(move |part| (room, part)));
    let table = Table {
        columns: vec!["starts", "ends", "room", "title", "capacity"],
        right: vec!["capacity"],
        rows: parts
            .map(|(room, part)| {
                vec![
                    Cell::Local(part.when.starts),
                    Cell::Local(part.when.ends),
                    Cell::text(room),
                    Cell::text(&part.name),
                    Cell::Number(part.capacity),
                ]
            })
            .collect(),
        more: false,
    };
    out.table(&table, given.format)?;
    if !given.format.json && !given.format.csv {
        for problem in &preview.left_out {
            out.say(&problem.message)?;
        }
    }
    Ok(Exit::Done)
}

fn plan(
    desk: &mut Desk,
    which: &str,
    (again, take, more): (bool, bool, bool),
    format: FormatChoice,
    out: &mut Out,
) -> Outcome {
    let event = event(desk, which)?.id;
    let wanted = Wanted {
        event,
        again,
        watch: Watch::default(),
    };
    let SessionReply::Plan(proposal) = ask(desk, SessionQuery::Plan(wanted))? else {
        return Ok(Exit::Done);
    };
    if take {
        let command = SessionCommand::TakePlan {
            event,
            places: proposal.places.iter().map(|(placing, _)| *placing).collect(),
            more: match more {
                true => proposal.more.iter().map(|(part, _)| part.clone()).collect(),
                false => Vec::new(),
            },
        };
        return act::run(desk, &Command::Session(command), out);
    }
    let mut table = Table {
        columns: vec!["name", "title", "starts", "ends", "room", "why"],
        ..Table::default()
    };
    for (_, told) in &proposal.places {
        table.rows.push(vec![
            Cell::text(&told.name),
            Cell::text(&told.part),
            Cell::Local(told.when.starts),
            Cell::Local(told.when.ends),
            Cell::text(&told.room),
            Cell::None,
        ]);
    }
    for (name, _, why) in &proposal.unplaced {
        let mut row = vec![Cell::text(name)];
        row.extend([Cell::None, Cell::None, Cell::None, Cell::None]);
        row.push(Cell::Message(why.clone()));
        table.rows.push(row);
    }
    out.table(&table, format)?;
    if !format.json && !format.csv {
        for (_, told) in &proposal.more {
            let message = Message::new("plan-more-part")
                .with("when", told.when.message())
                .with("name", told.name.as_str());
            out.say(&message)?;
        }
        for idle in &proposal.idle {
            out.say(idle)?;
        }
    }
    Ok(Exit::Done)
}

fn enrolments(desk: &Desk, which: &str, path: &std::path::Path) -> Result<SessionCommand, Trouble> {
    let event = event(desk, which)?.id;
    let enrolled = intake::lines_of(path)?;
    Ok(SessionCommand::TakeIn { event, enrolled })
}

fn mark(desk: &Desk, which: &str, how: Mark) -> Result<SessionCommand, Trouble> {
    let enrolment = EnrolmentId(records::id(which)?);
    let place = read::enrolment(desk.store.reader(), enrolment)?;
    let seen = place.ok_or_else(|| rows::missing("refused-gone", which))?.version;
    let attendance = |present, late| SessionCommand::Attendance {
        enrolment,
        seen,
        present,
        late,
    };
    Ok(match how {
        Mark::Confirmed => SessionCommand::Confirm { enrolment, seen },
        Mark::Declined => SessionCommand::Decline { enrolment, seen },
        Mark::Cancelled => SessionCommand::Unenrol { enrolment, seen },
        Mark::Present => attendance(true, false),
        Mark::Late => attendance(true, true),
        Mark::Absent => attendance(false, false),
    })
}

/// A juror by login. Whether the calendar is there for who asks is looked at with the calendar: what is not there and what may not be seen
/// is answered alike.
pub(super) fn juror(desk: &Desk, login: &str) -> Result<PersonId, Trouble> {
    let found = account::person_by_login(desk.store.reader(), login)?;
    found.ok_or_else(|| rows::missing("refused-gone", login))
}

fn away(desk: &Desk, given: &AwayGiven) -> Result<SessionCommand, Trouble> {
    let today = desk.clock.today();
    let moment = |text: &str, end: bool| -> Result<NaiveDateTime, Trouble> {
        if let Ok(moment) = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M") {
            return Ok(moment);
        }
        let day = super::day(text, today)? + Duration::days(i64::from(end));
        Ok(day.and_time(NaiveTime::MIN))
    };
    let whose = match (&given.juror, &given.room, &given.candidate) {
        (Some(login), ..) => Whose::Juror(juror(desk, login)?),
        (_, Some(name), _) => {
            let found = read::room_called(desk.store.reader(), name)?;
            Whose::Room(found.ok_or_else(|| Trouble::usage(Message::new("refused-room-unknown")))?)
        }
        (.., Some(id)) => Whose::Candidate(ApplicationId(records::id(id)?)),
        (None, None, None) => Whose::Juror(desk.actor.person),
    };
    Ok(SessionCommand::AddAvailability {
        whose,
        presence: given.kind,
        when: Stretch::new(moment(&given.from, false)?, moment(&given.until, true)?),
        reason: given.reason.clone(),
    })
}
