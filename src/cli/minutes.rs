//! `keur pv`: the PV of a procedure, read, drawn up, signed and corrected.

use crate::cli::act;
use crate::cli::args::{MinutesForm, MinutesTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::cli::rows;
use crate::documents::minutes::{self as document, Format};
use crate::documents::{self, House};
use crate::domain::minutes::{Minutes, outline};
use crate::domain::{Coded, DocumentId, Message, PersonId, Severity, VacancyId};
use crate::exchange::minutes as plain;
use crate::i18n::date;
use crate::office::minutes::query::{Changes, Overview};
use crate::office::minutes::{MinutesCommand, MinutesQuery, MinutesReply};
use crate::office::{Command, Query, Reply};
use serde_json::{Value, json};
use std::path::Path;

/// How wide a text is written.
const WIDTH: usize = 100;
/// How many characters of a digest name it.
const SHORT: usize = 12;

/// Does what was asked.
pub fn run(desk: &mut Desk, task: &MinutesTask, house: &House, out: &mut Out) -> Outcome {
    match task {
        MinutesTask::Show { which, version, json } => show(desk, which, *version, *json, out),
        MinutesTask::Missing { which, json } => missing(desk, which, *json, out),
        MinutesTask::Versions { which, json } => versions(desk, which, *json, out),
        MinutesTask::Diff { which, version, json } => diff(desk, which, *version, *json, out),
        MinutesTask::Export {
            which,
            out: path,
            format,
            version,
            built_in,
        } => {
            let ours = house.with_our_templates();
            let house = if *built_in { &ours } else { house };
            export(desk, which, *version, form(*format, path)?, path, house, out)
        }
        other => {
            let command = command(desk, other)?;
            act::run(desk, &Command::Minutes(command), out)
        }
    }
}

fn vacancy(desk: &Desk, which: &str) -> Result<VacancyId, Trouble> {
    Ok(rows::find_vacancy(desk, which)?.id)
}

fn asked(desk: &Desk, query: MinutesQuery) -> Result<MinutesReply, Trouble> {
    match desk.ask(&Query::Minutes(query))? {
        Reply::Minutes(reply) => Ok(reply),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

fn overview(desk: &Desk, id: VacancyId) -> Result<Overview, Trouble> {
    match asked(desk, MinutesQuery::Overview(id))? {
        MinutesReply::Overview(overview) => Ok(*overview),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

/// The command a task is.
fn command(desk: &Desk, task: &MinutesTask) -> Result<MinutesCommand, Trouble> {
    let about = |which: &str| -> Result<(VacancyId, Overview), Trouble> {
        let id = vacancy(desk, which)?;
        Ok((id, overview(desk, id)?))
    };
    Ok(match task {
        MinutesTask::Draw { which } => {
            let (vacancy, overview) = about(which)?;
            let seen = overview.version;
            MinutesCommand::Draw { vacancy, seen }
        }
        MinutesTask::Correct { which, why } => {
            let (vacancy, overview) = about(which)?;
            let (seen, why) = (overview.version, why.clone());
            MinutesCommand::Correct { vacancy, seen, why }
        }
        MinutesTask::Sign { which, digest } => {
            let (vacancy, overview) = about(which)?;
            let digest = whole(&overview, digest);
            MinutesCommand::Sign { vacancy, digest }
        }
        MinutesTask::Refuse { which, digest, remark } => {
            let (vacancy, overview) = about(which)?;
            MinutesCommand::Refuse {
                vacancy,
                digest: whole(&overview, digest),
                remark: remark.clone(),
            }
        }
        MinutesTask::Paper {
            which,
            digest,
            juror,
            document,
        } => {
            let (vacancy, overview) = about(which)?;
            MinutesCommand::Paper {
                vacancy,
                digest: whole(&overview, digest),
                juror: signer(&overview, juror)?,
                document: DocumentId(*document),
            }
        }
        MinutesTask::Remark {
            which,
            by,
            union,
            on,
            text,
        } => {
            let unread = |text: &str| Trouble::usage(Message::new("cli-bad-day").with("value", text));
            let day = |text: &String| date::read_day(text, desk.clock.today()).ok_or_else(|| unread(text));
            MinutesCommand::Remark {
                vacancy: vacancy(desk, which)?,
                name: by.clone(),
                organisation: union.clone(),
                on: on.as_ref().map(day).transpose()?,
                text: text.clone(),
            }
        }
        MinutesTask::Withdraw { which } => {
            let (vacancy, overview) = about(which)?;
            let digest = overview.newest().map(|edition| edition.digest.clone());
            MinutesCommand::Withdraw {
                vacancy,
                digest: digest.unwrap_or_default(),
            }
        }
        MinutesTask::Show { which, .. }
        | MinutesTask::Export { which, .. }
        | MinutesTask::Missing { which, .. }
        | MinutesTask::Versions { which, .. }
        | MinutesTask::Diff { which, .. } => return Err(rows::missing("refused-gone", which)),
    })
}

/// The digest of the version that begins with what was typed; what fits none is refused as it is.
fn whole(overview: &Overview, typed: &str) -> String {
    let typed = typed.trim().to_lowercase();
    let long = typed.len() >= SHORT;
    let mut fitting = overview
        .editions
        .iter()
        .filter(|one| long && one.digest.starts_with(&typed));
    fitting.next().map_or(typed.clone(), |one| one.digest.clone())
}

fn signer(overview: &Overview, name: &str) -> Result<PersonId, Trouble> {
    let wanted = crate::text::fold(name);
    let mut found = overview.signatures.iter();
    let found = found.find(|one| crate::text::fold(&one.name) == wanted);
    found
        .map(|one| one.person)
        .ok_or_else(|| rows::missing("refused-minutes-seat", name))
}

fn show(desk: &Desk, which: &str, edition: Option<i64>, json: bool, out: &mut Out) -> Outcome {
    let vacancy = vacancy(desk, which)?;
    let MinutesReply::Content(minutes) = asked(desk, MinutesQuery::Content { vacancy, edition })? else {
        return Err(rows::missing("refused-gone", which));
    };
    if json {
        out.json(&serde_json::to_value(&*minutes).unwrap_or_default())?;
        return Ok(Exit::Done);
    }
    out.say(&heading(&minutes))?;
    out.line(minutes.edition.digest.as_str())?;
    out.line("")?;
    for line in plain::text(&outline::outline(&minutes), WIDTH, out.words).lines() {
        out.line(line)?;
    }
    Ok(Exit::Done)
}

/// The form that was asked for, or that the name of the file has.
fn form(asked: Option<MinutesForm>, path: &Path) -> Result<Format, Trouble> {
    let asked = asked.map(|form| match form {
        MinutesForm::Pdf => Format::Pdf,
        MinutesForm::Docx => Format::Docx,
        MinutesForm::Xlsx => Format::Xlsx,
        MinutesForm::Md => Format::Markdown,
        MinutesForm::Txt => Format::Text,
    });
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    asked
        .or_else(|| Format::from_code(&ending.to_ascii_lowercase()))
        .ok_or_else(|| {
            let known: Vec<&str> = Format::ALL.iter().map(|form| form.code()).collect();
            Trouble::usage(
                Message::new("cli-no-form")
                    .with("path", path.display().to_string())
                    .with("known", known.join(", ")),
            )
        })
}

fn export(
    desk: &Desk,
    which: &str,
    edition: Option<i64>,
    form: Format,
    path: &Path,
    house: &House,
    out: &mut Out,
) -> Outcome {
    let vacancy = vacancy(desk, which)?;
    let MinutesReply::Content(minutes) = asked(desk, MinutesQuery::Content { vacancy, edition })? else {
        return Err(rows::missing("refused-gone", which));
    };
    let made = document::render(form, &minutes, out.words.lang, house).map_err(|fault| {
        let mut messages = fault.messages();
        if fault.built_in_helps() {
            messages.push(Message::new("cli-built-in"));
        }
        Trouble {
            exit: Exit::Refused,
            messages,
        }
    })?;
    documents::write(path, &made.bytes).map_err(|error| Trouble::writing(path, &error))?;
    for warning in &made.warnings {
        out.aside(warning);
    }
    let done = Message::new("done-pv-export").with("path", path.display().to_string());
    out.wrote(path, &done)?;
    Ok(Exit::Done)
}

/// Which version it is, and how it stands.
fn heading(minutes: &Minutes) -> Message {
    let edition = &minutes.edition;
    match edition.state {
        None => Message::new("minutes-preview"),
        Some(state) => Message::new("minutes-version")
            .with("n", edition.number)
            .with("state", Message::of(state))
            .with("who", edition.drawn_by.as_str())
            .with("when", edition.drawn_at),
    }
}

fn missing(desk: &Desk, which: &str, json: bool, out: &mut Out) -> Outcome {
    let overview = overview(desk, vacancy(desk, which)?)?;
    let stops = overview
        .missing
        .iter()
        .any(|one| one.problem.severity == Severity::Block);
    if json {
        let list: Vec<Value> = overview
            .missing
            .iter()
            .map(|one| {
                let stops = one.problem.severity == Severity::Block;
                json!({ "rule": one.problem.rule, "what": out.words.text(&one.problem.message), "stops": stops, "field": one.problem.field })
            })
            .collect();
        out.json(&Value::Array(list))?;
    } else {
        if overview.missing.is_empty() {
            out.line(out.words.get("minutes-complete"))?;
        }
        for one in &overview.missing {
            out.say(&one.problem.sentence())?;
        }
    }
    Ok(if stops { Exit::Refused } else { Exit::Done })
}

fn versions(desk: &Desk, which: &str, json: bool, out: &mut Out) -> Outcome {
    let overview = overview(desk, vacancy(desk, which)?)?;
    if json {
        out.json(&told(&overview, out))?;
        return Ok(Exit::Done);
    }
    if overview.editions.is_empty() {
        out.line(out.words.get("minutes-none-yet"))?;
    }
    for edition in &overview.editions {
        let message = Message::new("minutes-version-line")
            .with("n", edition.edition)
            .with("state", Message::of(edition.state))
            .with("who", edition.drawn_by.as_str())
            .with("when", out.clock.local_of(edition.drawn_at))
            .with("signed", edition.signed)
            .with("signers", edition.signers);
        out.say(&message)?;
        out.line(format!("  {}", edition.digest))?;
        if !edition.changed.is_empty() {
            out.line(format!("  {}", edition.changed))?;
        }
    }
    for one in &overview.signatures {
        out.line(format!(
            "  {} · {} · {}",
            one.name,
            out.words.of(one.role),
            out.words.of(one.state)
        ))?;
    }
    Ok(Exit::Done)
}

fn told(overview: &Overview, out: &Out) -> Value {
    let moment = |at: i64| out.clock.local_of(at).format("%Y-%m-%dT%H:%M:%S").to_string();
    let editions: Vec<Value> = overview
        .editions
        .iter()
        .map(|one| {
            json!({
                "version": one.edition, "state": one.state.code(), "digest": one.digest, "drawn_by": one.drawn_by,
                "drawn_at": moment(one.drawn_at), "changed": one.changed, "signers": one.signers, "signed": one.signed,
            })
        })
        .collect();
    let signatures: Vec<Value> = overview
        .signatures
        .iter()
        .map(|one| {
            json!({
                "name": one.name, "role": one.role.code(), "state": one.state.code(), "way": one.way.map(Coded::code),
                "at": one.at.map(moment), "digest": one.digest, "remark": one.remark, "recorded_by": one.recorded_by,
                "document": one.document,
            })
        })
        .collect();
    json!({ "versions": editions, "signatures": signatures, "stale": overview.stale })
}

fn diff(desk: &Desk, which: &str, edition: Option<i64>, json: bool, out: &mut Out) -> Outcome {
    let vacancy = vacancy(desk, which)?;
    let MinutesReply::Changes(changes) = asked(desk, MinutesQuery::Changes { vacancy, edition })? else {
        return Err(rows::missing("refused-gone", which));
    };
    if json {
        out.json(&differences(&changes, out))?;
        return Ok(Exit::Done);
    }
    out.say(&changes.between())?;
    for line in plain::changes(&changes.lines, WIDTH, out.words).lines() {
        out.line(line)?;
    }
    Ok(Exit::Done)
}

fn differences(changes: &Changes, out: &Out) -> Value {
    let value = |value: &Option<crate::domain::Arg>| value.as_ref().map(|value| out.words.arg(value));
    let lines: Vec<Value> = changes
        .lines
        .iter()
        .map(|one| {
            json!({
                "part": out.words.text(&one.part), "about": value(&one.about), "what": out.words.text(&one.what),
                "from": value(&one.from), "to": value(&one.to),
            })
        })
        .collect();
    json!({ "from": changes.from, "to": changes.to, "why": changes.why, "changes": lines })
}
