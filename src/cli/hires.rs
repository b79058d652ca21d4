//! `keur hires`: the hire sheets, from the first to the last status.

use crate::cli::args::{FormatChoice, HireTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{act, organisation, records, rows};
use crate::documents::hire::{self as documents, Format};
use crate::documents::{House, write as write_file};
use crate::domain::hire::{Fiche, FicheField, Fill, YES};
use crate::domain::list::{Scope, View};
use crate::domain::{ApplicationId, Coded, HireField, HireId, HireState, Message, Secret};
use crate::office::hire::{self, HireCommand, HireQuery, HireReply, Line, Sheet};
use crate::office::person::{Ask, Told};
use crate::office::privacy::PrivacyCommand;
use crate::office::{Query, Reply};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Lists, shows, or acts.
pub fn run(desk: &mut Desk, task: &HireTask, house: &House, out: &mut Out) -> Outcome {
    let command = match task {
        HireTask::List {
            mine,
            past,
            entity,
            vacancy,
            state,
            format,
        } => {
            let scope = match (mine, entity) {
                (true, _) => Scope::Mine,
                (false, Some(ovo)) => Scope::Entity(organisation::find(desk, ovo)?),
                (false, None) => Scope::All,
            };
            return list(desk, (vacancy.as_deref(), *past), scope, state, *format, out);
        }
        HireTask::Ready { vacancy, format } => return ready(desk, vacancy.as_deref(), *format, out),
        HireTask::Show { which, format } => return show(desk, which, *format, out),
        HireTask::Export {
            which,
            format,
            out: path,
            with_number,
            reason,
        } => {
            let why = reason.as_deref().filter(|_| *with_number);
            return export(desk, which, *format, path.as_deref(), why, house, out);
        }
        HireTask::Begin { application } => {
            let application = ApplicationId(records::id(application)?);
            let begin = HireCommand::Begin { application };
            return act::run_telling(desk, &begin.into(), true, out);
        }
        HireTask::Set { which, fields, reason } => {
            let found = sheet(desk, which)?;
            HireCommand::Fill {
                sheet: found.row.id,
                seen: found.row.version,
                fields: filled(desk, fields)?,
                reason: reason.clone(),
            }
        }
        HireTask::Advance { which } => {
            let row = sheet(desk, which)?.row;
            HireCommand::Advance {
                sheet: row.id,
                seen: row.version,
            }
        }
        HireTask::Back { which, to, reason } => {
            let row = sheet(desk, which)?.row;
            HireCommand::Back {
                sheet: row.id,
                seen: row.version,
                to: *to,
                reason: reason.clone(),
            }
        }
        HireTask::Cancel { which, reason } => {
            let row = sheet(desk, which)?.row;
            HireCommand::Cancel {
                sheet: row.id,
                seen: row.version,
                reason: reason.clone(),
            }
        }
    };
    act::run(desk, &command.into(), out)
}

/// `location_code=B-112`, as the command carries it.
fn filled(desk: &Desk, typed: &[String]) -> Result<BTreeMap<HireField, String>, Trouble> {
    let mut fields = BTreeMap::new();
    for one in typed {
        let wrong = || Trouble::usage(Message::new("cli-hire-given").with("value", one.as_str()));
        let (name, value) = one.split_once('=').ok_or_else(wrong)?;
        let field = HireField::from_code(name.trim()).ok_or_else(|| unknown(name))?;
        let value = hire::typed(field, value.trim(), desk.clock.today()).map_err(Trouble::usage)?;
        fields.insert(field, value);
    }
    Ok(fields)
}

fn unknown(name: &str) -> Trouble {
    let known: Vec<&str> = HireField::ALL.iter().map(|field| field.code()).collect();
    let message = Message::new("cli-hire-field")
        .with("value", name)
        .with("known", known.join(", "));
    Trouble::usage(message)
}

fn sheet(desk: &Desk, which: &str) -> Result<Box<Sheet>, Trouble> {
    let id = HireId(records::id(which)?);
    match desk.ask(&Query::Hire(HireQuery::Sheet(id)))? {
        Reply::Hire(HireReply::Sheet(sheet)) => Ok(sheet),
        _ => Err(rows::missing("refused-gone", which)),
    }
}

fn list(
    desk: &Desk,
    (vacancy, past): (Option<&str>, bool),
    scope: Scope,
    states: &[HireState],
    format: FormatChoice,
    out: &mut Out,
) -> Outcome {
    let vacancy = match vacancy {
        Some(number) => Some(rows::find_vacancy(desk, number)?.id),
        None => None,
    };
    // Whoever asks for a status that is over wants to see what is over.
    let past = past || states.iter().any(|state| !state.is_open());
    let view = View {
        scope,
        ..View::default()
    };
    let query = HireQuery::List(vacancy, past, Ask::All(view));
    let Reply::Hire(HireReply::List(Told::All(lines))) = desk.ask(&Query::Hire(query))? else {
        return Ok(Exit::Done);
    };
    let table = Table {
        columns: vec![
            "id",
            "age",
            "name",
            "hire-state",
            "hire-missing",
            "hire-turn",
            "vacancy",
            "title",
            "hire-start",
            "entity",
        ],
        right: vec!["hire-missing"],
        rows: lines
            .iter()
            .filter(|line| states.is_empty() || states.contains(&line.state))
            .map(|line| cells(desk, line))
            .collect(),
        ..Table::default()
    };
    write(&table, format, out)
}

fn cells(desk: &Desk, line: &Line) -> Vec<Cell> {
    let open = line.state.is_open();
    vec![
        Cell::Id(line.id.0),
        match open {
            true => Cell::Days(desk.clock.days_since(line.state_at).max(0)),
            false => Cell::None,
        },
        Cell::text(&line.name),
        Cell::of(line.state),
        if open {
            Cell::Number(line.missing as i64)
        } else {
            Cell::None
        },
        hire::named(line.state.turn()).map_or(Cell::None, Cell::Message),
        Cell::text(&line.number),
        Cell::text(&line.title),
        line.start.parse().map_or(Cell::None, Cell::Day),
        Cell::text(&line.entity),
    ]
}

fn ready(desk: &Desk, vacancy: Option<&str>, format: FormatChoice, out: &mut Out) -> Outcome {
    let vacancy = match vacancy {
        Some(number) => Some(rows::find_vacancy(desk, number)?.id),
        None => None,
    };
    let Reply::Hire(HireReply::Ready(lines)) = desk.ask(&Query::Hire(HireQuery::Ready(vacancy)))? else {
        return Ok(Exit::Done);
    };
    let table = Table {
        columns: vec!["id", "name", "vacancy", "title"],
        rows: lines
            .iter()
            .map(|line| {
                vec![
                    Cell::Id(line.application.0),
                    Cell::text(&line.name),
                    Cell::text(&line.number),
                    Cell::text(&line.title),
                ]
            })
            .collect(),
        ..Table::default()
    };
    write(&table, format, out)
}

/// A sheet: for people its fields, what stands in the way and whose turn it is; for programs the same as data.
fn show(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let sheet = sheet(desk, which)?;
    let fiche = fiche(desk, sheet.row.id, None)?;
    let missing = sheet.missing.iter().map(|problem| {
        let field = problem.field.unwrap_or_default();
        vec![
            ("field", Cell::text(field)),
            ("rule", Cell::text(problem.rule)),
            ("what", Cell::Message(problem.message.clone())),
        ]
    });
    let missing = Cell::Several(missing.collect());
    let turn = hire::named(sheet.row.state.turn()).map_or(Cell::None, Cell::Message);
    let person = &fiche.person;
    let columns = [
        "id",
        "name",
        "hire-state",
        "hire-turn",
        "missing",
        "vacancy",
        "title",
        "entity",
        "email",
        "number",
        "fields",
    ];
    let row = [
        Cell::Id(sheet.row.id.0),
        Cell::text(sheet.row.name()),
        Cell::of(sheet.row.state),
        turn,
        missing,
        Cell::text(&fiche.vacancy),
        Cell::text(&fiche.title),
        Cell::text(&fiche.entity),
        Cell::text(&person.email),
        Cell::text(&person.number),
        Cell::Several(fiche.fields.iter().map(told).collect()),
    ];
    out.record(&columns, &row, format)?;
    Ok(Exit::Done)
}

fn told(told: &FicheField) -> Vec<(&'static str, Cell)> {
    let value = |text: &str| match told.field.fill() {
        _ if text.is_empty() => Cell::None,
        Fill::Day => text.parse().map_or(Cell::None, Cell::Day),
        Fill::Number(..) => text.parse().map_or(Cell::None, Cell::Number),
        Fill::YesNo => Cell::Flag(text == YES),
        Fill::Choice(codes, prefix) => {
            let code = codes.iter().find(|code| **code == text).copied().unwrap_or_default();
            Cell::Named(code, Message::new(format!("{prefix}-{code}")))
        }
        Fill::Text | Fill::Person => Cell::text(text),
    };
    let mut cells = vec![("field", Cell::of(told.field)), ("value", value(&told.value))];
    if !told.given.is_empty() {
        cells.push(("given", value(&told.given)));
        cells.push(("reason", Cell::text(&told.reason)));
    }
    cells
}

/// Writes a sheet into a file. The whole number is asked for with a reason, which the journal tells.
fn export(
    desk: &mut Desk,
    which: &str,
    format: Format,
    path: Option<&Path>,
    why: Option<&str>,
    house: &House,
    out: &mut Out,
) -> Outcome {
    let row = sheet(desk, which)?.row;
    let number = match why {
        None => None,
        Some(why) => {
            let reveal = PrivacyCommand::Reveal {
                application: row.application,
                reason: why.to_owned(),
            };
            desk.execute(&reveal.into())?.revealed
        }
    };
    let fiche = fiche(desk, row.id, number)?;
    let made = documents::render(format, &fiche, out.words, house);
    let file = made.map_err(|fault| Trouble {
        exit: Exit::Io,
        messages: fault.messages(),
    })?;
    for warning in &file.warnings {
        out.aside(warning);
    }
    let path = path.map_or_else(|| PathBuf::from(&file.name), Path::to_path_buf);
    if path == Path::new("-") {
        out.bytes(&file.bytes)?;
    } else {
        write_file(&path, &file.bytes).map_err(|error| Trouble::writing(&path, &error))?;
        let done = Message::new("cli-hire-written").with("path", path.display().to_string());
        out.say(&done)?;
    }
    Ok(Exit::Done)
}

fn fiche(desk: &Desk, id: HireId, number: Option<Secret>) -> Result<Box<Fiche>, Trouble> {
    match desk.ask(&Query::Hire(HireQuery::Fiche(id, number)))? {
        Reply::Hire(HireReply::Fiche(fiche)) => Ok(fiche),
        _ => Err(rows::missing("refused-gone", &id.to_string())),
    }
}

fn write(table: &Table, format: FormatChoice, out: &mut Out) -> Outcome {
    if table.rows.is_empty() && !format.json && !format.csv {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    out.table(table, format)?;
    Ok(Exit::Done)
}
