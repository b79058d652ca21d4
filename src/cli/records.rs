//! One thing, whole: a vacancy, a candidate, an approval, a session.

use crate::cli::args::FormatChoice;
use crate::cli::desk::Desk;
use crate::cli::documents;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::rows;
use crate::cli::vacancy as parts;
use crate::domain::{ApplicationId, ApprovalId, Message, Problem, SessionId};
use crate::office::approval::{ApprovalQuery, ApprovalReply, Detail, Passage};
use crate::office::candidate::dossier::Dossier;
use crate::office::candidate::{CandidateQuery, CandidateReply};
use crate::office::history;
use crate::office::session::{SessionQuery, SessionReply};
use crate::office::{Query, Reply};
use crate::store::approval::StepRow;
use crate::store::departure::DepartureLine;
use crate::store::journal::{Change, EntryRow};
use crate::store::vacancy;

/// Columns with their cells.
pub type Record = Vec<(&'static str, Cell)>;

/// An identifier as it is typed.
pub fn id(which: &str) -> Result<i64, Trouble> {
    let bad = || Trouble::usage(Message::new("cli-bad-id").with("which", which));
    which.trim().parse().map_err(|_| bad())
}

pub fn print(record: Record, format: FormatChoice, out: &mut Out) -> Outcome {
    let (columns, cells): (Vec<_>, Vec<_>) = record.into_iter().unzip();
    out.record(&columns, &cells, format)?;
    Ok(Exit::Done)
}

/// Prints a vacancy, by its number.
pub fn vacancy(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let row = rows::find_vacancy(desk, which)?;
    let columns = ["id"]
        .into_iter()
        .chain(vacancy::COLUMNS.iter().map(|column| column.id));
    let mut record: Record = columns
        .map(|column| (column, rows::vacancy_cell(&row, column, desk.clock)))
        .collect();
    record.extend(parts::parts(desk, row.id)?);
    print(record, format, out)
}

/// An application's dossier, as far as the person may read it.
pub fn dossier(desk: &Desk, application: ApplicationId) -> Result<Dossier, Trouble> {
    match desk.ask(&Query::Candidate(CandidateQuery::Dossier(application)))? {
        Reply::Candidate(CandidateReply::Dossier(dossier)) => Ok(*dossier),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

/// Prints a candidate, by the identifier of the application.
pub fn candidate(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let found = dossier(desk, ApplicationId(id(which)?))?;
    let card = &found.card;
    let stages: Vec<String> = found
        .stages
        .iter()
        .filter_map(|(stage, outcome)| outcome.map(|outcome| format!("{}: {}", stage.name, out.words.of(outcome))))
        .collect();
    let notes: Vec<String> = found.notes.iter().map(|note| note.body.clone()).collect();
    let documents: Vec<_> = found.documents.iter().map(|line| &line.row).collect();
    let record = vec![
        ("id", Cell::Id(found.application.id.0)),
        ("number", Cell::text(&found.number)),
        ("name", Cell::text(card.name())),
        ("state", Cell::of(found.application.state)),
        ("email", Cell::text(&card.email)),
        ("phone", Cell::text(&card.phone)),
        ("street", Cell::text(&card.street)),
        ("postal_code", Cell::text(&card.postal_code)),
        ("city", Cell::text(&card.city)),
        ("diploma", Cell::text(&card.diploma)),
        ("stages", Cell::text(stages.join("\n"))),
        ("tags", Cell::text(found.tags.join(", "))),
        ("documents", documents::cells(&documents)),
        ("notes", Cell::text(notes.join("\n"))),
    ];
    print(record, format, out)
}

/// An approval with everything about it.
pub fn detail(desk: &Desk, which: &str) -> Result<Detail, Trouble> {
    let query = ApprovalQuery::Detail(ApprovalId(id(which)?));
    match desk.ask(&Query::Approval(query))? {
        Reply::Approval(ApprovalReply::Detail(detail)) => Ok(*detail),
        _ => Err(rows::missing("refused-gone", which)),
    }
}

/// The steps of an approval in words: who, in which role, and the answer.
pub fn steps(steps: &[StepRow], out: &Out) -> Vec<String> {
    let told = |step: &StepRow| {
        let answer = format!(
            "{} ({}): {}",
            step.name,
            out.words.of(step.role),
            out.words.of(step.state)
        );
        match step.remark.as_str() {
            "" => answer,
            remark => format!("{answer} · {remark}"),
        }
    };
    steps.iter().map(told).collect()
}

/// Prints an approval, by its identifier.
pub fn approval(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let found = detail(desk, which)?;
    let mut record: Record = ["id", "title", "subject", "outcome", "age", "asked", "decided", "turn"]
        .map(|column| (column, rows::approval_cell(&found.row, column, desk.clock)))
        .to_vec();
    record.extend([
        ("round", Cell::Number(found.row.round)),
        ("requester", Cell::text(&found.row.requester)),
        ("question", Cell::text(&found.row.question)),
        ("rule", Cell::text(&found.row.rule)),
        ("steps", Cell::Several(found.steps.iter().map(step).collect())),
        ("changes", Cell::Several(found.changes.iter().map(change).collect())),
        ("checks", Cell::Several(found.checks.iter().map(problem).collect())),
        (
            "departures",
            Cell::Several(found.departures.iter().map(departure).collect()),
        ),
        (
            "text",
            Cell::Several(found.text.iter().map(|one| passage(one, out)).collect()),
        ),
    ]);
    print(record, format, out)
}

/// What a check found.
fn problem(problem: &Problem) -> Record {
    vec![
        ("rule", Cell::text(problem.rule)),
        ("what", Cell::Message(problem.message.clone())),
    ]
}

/// What was done otherwise than a rule has it.
fn departure(one: &DepartureLine) -> Record {
    vec![
        ("at", Cell::Moment(one.at)),
        ("kind", Cell::of(one.kind)),
        ("rule", Cell::text(&one.rule)),
        ("by", Cell::text(&one.by)),
        ("reason", Cell::text(&one.reason)),
    ]
}

fn step(step: &StepRow) -> Record {
    vec![
        ("name", Cell::text(&step.name)),
        ("stood-in", Cell::text(&step.stood_in)),
        ("role", Cell::of(step.role)),
        ("state", Cell::of(step.state)),
        ("decided", step.decided_at.map_or(Cell::None, Cell::Moment)),
        ("remark", Cell::text(&step.remark)),
    ]
}

/// What somebody did to the vacancy since the previous round, or since it was asked.
fn change((entry, changes): &(EntryRow, Vec<Change>)) -> Record {
    let fields = changes.iter().flat_map(history::fields).map(|change| {
        let value = |value: Option<serde_json::Value>| value.map_or(Cell::None, Cell::Raw);
        vec![
            ("table", Cell::text(change.table)),
            ("about", Cell::text(change.about.unwrap_or_default())),
            ("field", Cell::text(change.field)),
            ("before", value(change.before)),
            ("after", value(change.after)),
        ]
    });
    vec![
        ("at", Cell::Moment(entry.at)),
        ("who", Cell::text(&entry.actor_name)),
        ("act", Cell::Act(entry.kind.clone())),
        ("fields", Cell::Quiet(fields.collect())),
    ]
}

/// A piece of the document it is about.
fn passage(passage: &Passage, out: &Out) -> Record {
    let lines: Vec<String> = passage.lines.iter().map(|line| out.words.text(line)).collect();
    vec![
        ("heading", Cell::text(out.words.text(&passage.heading))),
        ("body", Cell::text(lines.join("\n"))),
    ]
}

/// An event by its own identifier, or by that of one of its sessions, which is what the list prints.
pub fn event(desk: &Desk, which: &str) -> Result<i64, Trouble> {
    let id = id(which)?;
    match desk.ask(&Query::Session(SessionQuery::Session(SessionId(id)))) {
        Ok(Reply::Session(SessionReply::Session(found))) => Ok(found.session.event.id.0),
        _ => Ok(id),
    }
}

/// Prints a session with its parts and who has a place, by its identifier.
pub fn session(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let query = SessionQuery::Session(SessionId(id(which)?));
    let Reply::Session(SessionReply::Session(found)) = desk.ask(&Query::Session(query))? else {
        return Err(rows::missing("refused-gone", which));
    };
    let nobody = || out.words.get("nobody").to_owned();
    let mut places = Table {
        columns: vec!["id", "title", "starts", "ends", "capacity", "name"],
        right: vec!["capacity"],
        ..Table::default()
    };
    for (part, enrolments) in &found.parts {
        let names: Vec<String> = enrolments.iter().filter_map(|place| place.name.clone()).collect();
        places.rows.push(vec![
            Cell::Id(part.id.0),
            Cell::text(&part.name),
            Cell::Local(part.when.starts),
            Cell::Local(part.when.ends),
            Cell::Number(part.capacity),
            Cell::text(if names.is_empty() { nobody() } else { names.join(", ") }),
        ]);
    }
    let session = &found.session;
    let jurors: Vec<&str> = session.jurors.iter().map(|juror| juror.name.as_str()).collect();
    if format.csv {
        out.table(&places, format)?;
        return Ok(Exit::Done);
    }
    let parts: Vec<String> = places
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = row
                .iter()
                .skip(1)
                .map(|cell| cell.written(out.words, out.clock))
                .collect();
            cells.join("  ")
        })
        .collect();
    let clashes: Vec<String> = found
        .clashes
        .iter()
        .map(|clash| out.words.text(&clash.message))
        .collect();
    let record = vec![
        ("id", Cell::Id(session.id.0)),
        ("title", Cell::text(session.title())),
        ("number", Cell::text(&session.event.number)),
        ("starts", Cell::Local(session.when.starts)),
        ("ends", Cell::Local(session.when.ends)),
        ("room", Cell::text(&session.room_name)),
        ("jury", Cell::text(jurors.join(", "))),
        ("parts", Cell::text(parts.join("\n"))),
        ("clashes", Cell::text(clashes.join("\n"))),
    ];
    print(record, format, out)
}
