//! `keur letters`: letters about decisions, prepared, read and written into a file.

use crate::cli::act;
use crate::cli::args::{FormatChoice, LetterTask, List};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{records, rows};
use crate::domain::{ApplicationId, Message, VacancyId};
use crate::file::NewFile;
use crate::office::candidate::{CandidateCommand, CandidateQuery, CandidateReply};
use crate::office::{Command, Query, Reply};
use crate::store::letter::LetterRow;
use std::io::Write;
use std::path::Path;

/// Does what was asked.
pub fn run(desk: &mut Desk, task: &LetterTask, out: &mut Out) -> Outcome {
    match task {
        LetterTask::Prepare {
            vacancy,
            candidate,
            state,
        } => prepare(desk, vacancy, candidate, state, out),
        LetterTask::List { vacancy, format } => list(desk, vacancy, *format, out),
        LetterTask::Show { which } => {
            let id = ApplicationId(records::id(which)?);
            let letters = asked(desk, CandidateQuery::Letters(id))?;
            if letters.is_empty() {
                out.line(out.words.get("nothing-found"))?;
            }
            for letter in &letters {
                out.line(letter.body.as_str())?;
            }
            Ok(Exit::Done)
        }
        LetterTask::Export {
            vacancy,
            out: path,
            plain,
        } => export(desk, vacancy, path, *plain, out),
    }
}

fn asked(desk: &Desk, query: CandidateQuery) -> Result<Vec<LetterRow>, Trouble> {
    match desk.ask(&Query::Candidate(query))? {
        Reply::Candidate(CandidateReply::Letters(letters)) => Ok(letters),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

/// One act for all of them: a refusal stops none of the others, and each is told.
fn prepare(desk: &mut Desk, vacancy: &str, candidates: &[String], states: &[String], out: &mut Out) -> Outcome {
    let id = rows::find_vacancy(desk, vacancy)?.id;
    let mut chosen = Vec::new();
    for which in candidates {
        chosen.push(ApplicationId(records::id(which)?));
    }
    if candidates.is_empty() {
        chosen = everybody(desk, id, states)?;
    }
    if chosen.is_empty() {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    let one = |application| Command::from(CandidateCommand::Letter { application });
    act::run(desk, &Command::several(chosen.into_iter().map(one)), out)
}

fn everybody(desk: &Desk, vacancy: VacancyId, states: &[String]) -> Result<Vec<ApplicationId>, Trouble> {
    let wanted = List {
        state: states.to_vec(),
        limit: Some(0),
        ..List::default()
    };
    let mut found = Vec::new();
    rows::candidate_rows(desk, Some(vacancy), &wanted, |row| {
        found.push(row.id);
        Ok(())
    })?;
    Ok(found)
}

fn list(desk: &Desk, vacancy: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let id = rows::find_vacancy(desk, vacancy)?.id;
    let mut table = Table {
        columns: vec!["id", "name", "outcome", "stage", "holds", "prepared", "by"],
        ..Table::default()
    };
    for letter in asked(desk, CandidateQuery::LettersOf(id))? {
        table.rows.push(vec![
            Cell::Id(letter.application.0),
            Cell::text(&letter.name),
            Cell::of(letter.outcome),
            Cell::text(&letter.stage),
            Cell::Flag(letter.holds),
            Cell::Moment(letter.at),
            Cell::text(&letter.by),
        ]);
    }
    if table.rows.is_empty() && !format.json && !format.csv {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    out.table(&table, format)?;
    Ok(Exit::Done)
}

fn export(desk: &Desk, vacancy: &str, path: &Path, plain: bool, out: &mut Out) -> Outcome {
    let id = rows::find_vacancy(desk, vacancy)?.id;
    let letters: Vec<String> = asked(desk, CandidateQuery::LettersOf(id))?
        .into_iter()
        .filter(|letter| letter.holds)
        .map(|letter| match plain {
            true => letter.body.trim_start_matches("# ").to_owned(),
            false => letter.body,
        })
        .collect();
    let between = if plain { "\n\n\u{c}" } else { "\n\n---\n\n" };
    let mut file = NewFile::beside(path, false).map_err(|error| Trouble::writing(path, &error))?;
    file.write_all(letters.join(between).as_bytes())
        .and_then(|()| file.write_all(b"\n"))
        .map_err(|error| Trouble::writing(path, &error))?;
    file.keep().map_err(|error| Trouble::writing(path, &error))?;
    let done = Message::new("done-letters")
        .with("path", path.display().to_string())
        .with("n", letters.len());
    out.wrote(path, &done)?;
    Ok(Exit::Done)
}
