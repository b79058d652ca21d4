//! `keur import applications`: a file into a vacancy, told record by record.

use crate::cli::args::ImportApplications;
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::keep;
use crate::cli::print::{Out, escaped};
use crate::cli::rows;
use crate::domain::{Coded, Message, PersonId};
use crate::exchange::applications::{Field, Mapping};
use crate::exchange::incoming::About;
use crate::exchange::intake::Encoding;
use crate::file::NewFile;
use crate::office::Failure;
use crate::office::candidate::import::report::Report;
use crate::office::candidate::import::{self, Fate, Import, LineReport, Summary, Told, Who};
use crate::text;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write as _;

/// Imports a file.
pub fn applications(desk: &mut Desk, wanted: &ImportApplications, out: &mut Out) -> Outcome {
    let import = Import {
        sheet: wanted.sheet.clone(),
        named: wanted.map.iter().map(|pair| named(pair)).collect::<Result<_, _>>()?,
        dry_run: wanted.dry_run,
        people: people(wanted)?,
        ..Import::new(rows::find_vacancy(desk, &wanted.vacancy)?.id, &wanted.file)
    };
    // A report that cannot be written is told before anything is taken in.
    let file = match &wanted.report {
        Some(path) => Some(NewFile::beside(path, true).map_err(|error| Trouble::writing(path, &error))?),
        None => None,
    };
    let mut report = Report::new(out.words);
    let bar = keep::bar(0);
    let mut teller = Teller {
        out,
        json: wanted.json,
        silent: wanted.csv,
        all: wanted.dry_run,
        lines: 0,
        begun: false,
        trouble: None,
    };
    let mut tell = |told: Told<'_>| match told {
        Told::Shape(about, mapping) => teller.keep(|teller| teller.shape(about, mapping)),
        Told::Line(line) => {
            report.add(&line);
            teller.keep(|teller| teller.line(&line));
        }
        Told::Progress(done, all) => {
            bar.set_length(all);
            bar.set_position(done);
        }
    };
    let result = import::run(&mut desk.store, desk.clock, &desk.actor, &import, &mut tell);
    bar.finish_and_clear();
    let reported = report.lines();
    let report = report.take();
    if let (Some(path), Some(mut file)) = (&wanted.report, file) {
        let written = file.write_all(&report).and_then(|()| file.keep());
        written.map_err(|error| Trouble::writing(path, &error))?;
    }
    // What was told before a refusal is still worth reading.
    let summary = match result {
        Ok(summary) => summary,
        Err(failure) => {
            teller.unfinished(&failure)?;
            return Err(failure.into());
        }
    };
    if let Some(trouble) = teller.trouble.take() {
        return Err(trouble);
    }
    if wanted.csv {
        out.bytes(&report)?;
        return Ok(Exit::Done);
    }
    teller.summary(&summary, wanted.dry_run)?;
    if let (Some(path), false) = (&wanted.report, wanted.json) {
        let message = Message::new("done-import-report").with("n", reported as i64);
        out.say(&message.with("path", path.display().to_string()))?;
    }
    Ok(Exit::Done)
}

/// `column=field`.
fn named(pair: &str) -> Result<(String, Field), Trouble> {
    let (column, code) = pair.rsplit_once('=').unwrap_or((pair, ""));
    let field = Field::from_code(code.trim()).ok_or_else(|| {
        let known: Vec<&str> = Field::ALL.iter().map(|field| field.code()).collect();
        Trouble::usage(
            Message::new("cli-bad-map")
                .with("pair", pair)
                .with("known", known.join(", ")),
        )
    })?;
    Ok((column.trim().to_owned(), field))
}

/// Whom records are about, as was typed: `12=7234`.
fn people(wanted: &ImportApplications) -> Result<BTreeMap<u64, Who>, Trouble> {
    let mut people: BTreeMap<u64, Who> = wanted.new.iter().map(|line| (*line, Who::New)).collect();
    for pair in &wanted.same {
        let read = |(line, id): (&str, &str)| Some((line.trim().parse().ok()?, id.trim().parse().ok()?));
        let Some((line, id)) = pair.split_once('=').and_then(read) else {
            return Err(Trouble::usage(Message::new("cli-bad-same").with("pair", pair.as_str())));
        };
        if people.insert(line, Who::Known(PersonId(id))).is_some() {
            return Err(Trouble::usage(
                Message::new("cli-same-twice").with("line", line.to_string()),
            ));
        }
    }
    Ok(people)
}

/// Writes what is told, as it is told: a million lines are not kept.
struct Teller<'a> {
    out: &'a mut Out,
    json: bool,
    /// Nothing is told line by line: the report is.
    silent: bool,
    /// Good lines too.
    all: bool,
    lines: u64,
    /// The head of the JSON is written.
    begun: bool,
    /// The first thing that went wrong while writing.
    trouble: Option<Trouble>,
}

impl Teller<'_> {
    fn keep(&mut self, work: impl FnOnce(&mut Self) -> Result<(), Trouble>) {
        if self.trouble.is_none() && !self.silent {
            self.trouble = work(self).err();
        }
    }

    fn shape(&mut self, about: &About, mapping: Option<&Mapping>) -> Result<(), Trouble> {
        let separator = about.separator.map(|separator| char::from(separator).to_string());
        let encoding = about.encoding.map(Encoding::name);
        if self.json {
            self.begun = true;
            let columns: Vec<Value> = mapping
                .into_iter()
                .flat_map(Mapping::used)
                .map(|(column, field)| json!({ "column": column, "field": field.code() }))
                .collect();
            let ignored: Vec<&str> = mapping.into_iter().flat_map(Mapping::ignored).collect();
            let head = json!({ "format": about.format.code(), "encoding": encoding, "separator": separator, "sheet": about.sheet, "digest": about.digest, "columns": columns, "ignored": ignored });
            let head = head.to_string();
            let head = escaped(&head);
            return self.out.bytes(format!("{{\"file\": {head},\n\"lines\": [").as_bytes());
        }
        let Some(mapping) = mapping else {
            let message = Message::new("import-shape-cards").with("format", Message::of(about.format));
            return self.out.say(&message);
        };
        let columns: Vec<String> = mapping
            .used()
            .map(|(column, field)| format!("{column} → {}", self.out.words.of(field)))
            .collect();
        let message = match (&about.sheet, separator) {
            (Some(sheet), _) => Message::new("import-shape-sheet").with("sheet", sheet.as_str()),
            (None, separator) => {
                let separator = separator.unwrap_or_default();
                let shown = if separator == "\t" { "tab".to_owned() } else { separator };
                Message::new("import-shape")
                    .with("encoding", encoding.unwrap_or_default())
                    .with("separator", shown)
            }
        };
        self.out.say(&message.with("columns", columns.join(", ")))?;
        let ignored: Vec<&str> = mapping.ignored().collect();
        if ignored.is_empty() {
            return Ok(());
        }
        self.out
            .say(&Message::new("import-ignored").with("columns", ignored.join(", ")))
    }

    fn line(&mut self, report: &LineReport) -> Result<(), Trouble> {
        let good = report.is_kept() && report.warnings.is_empty() && !report.is_unsure();
        if good && !self.all {
            return Ok(());
        }
        self.lines += 1;
        if self.json {
            let comma = if self.lines > 1 { "," } else { "" };
            let line = self.object(report).to_string();
            let line = escaped(&line);
            return self.out.bytes(format!("{comma}\n  {line}").as_bytes());
        }
        for told in told(report) {
            self.out.say(&told)?;
        }
        for warning in &report.warnings {
            let text = self.out.words.text(&warning.message);
            self.out.line(format!("    {}", text::clean(&text)))?;
        }
        for (person, told) in report.suggestions() {
            let message = Message::new("import-same").with("told", told);
            let message = message.with("line", report.line.to_string());
            let text = self.out.words.text(&message.with("id", person.0.to_string()));
            self.out.line(format!("    {}", text::clean(&text)))?;
        }
        Ok(())
    }

    fn object(&self, report: &LineReport) -> Value {
        let warnings: Vec<String> = report
            .warnings
            .iter()
            .map(|warning| self.out.words.text(&warning.message))
            .collect();
        let mut object = match &report.fate {
            Fate::Kept { known, state } => {
                json!({ "line": report.line, "name": report.name, "kept": true, "known": known, "state": state.code(), "warnings": warnings })
            }
            Fate::Left { rule, why } => {
                let faults: Vec<Value> = why
                    .iter()
                    .map(|(column, why)| json!({ "column": column, "why": self.out.words.text(why) }))
                    .collect();
                // The first stands by itself too, for who wants one.
                let first = faults.first().cloned().unwrap_or_default();
                json!({ "line": report.line, "name": report.name, "kept": false, "column": first["column"], "rule": rule, "why": first["why"], "faults": faults })
            }
        };
        object["person"] = json!(report.person.map(|person| person.0).filter(|id| *id > 0));
        let possible = report.possible.iter().map(|possible| {
            json!({ "id": possible.person.0, "name": possible.name, "email": possible.email, "by": self.out.words.text(&possible.by), "applied": possible.applied })
        });
        object["possible"] = possible.collect();
        object
    }

    /// Ends the JSON when a refusal comes in between, or before anything was told: a program reads why, too.
    fn unfinished(&mut self, failure: &Failure) -> Result<(), Trouble> {
        if !self.json {
            return Ok(());
        }
        if !self.begun {
            self.out.bytes(b"{\"file\": null,\n\"lines\": [")?;
        }
        let why: Vec<String> = failure
            .messages()
            .iter()
            .map(|message| self.out.words.text(message))
            .collect();
        let why = json!(why).to_string();
        self.out
            .bytes(format!("\n],\n\"refused\": {}}}\n", escaped(&why)).as_bytes())
    }

    fn summary(&mut self, summary: &Summary, dry_run: bool) -> Result<(), Trouble> {
        if self.json {
            let summary = serde_json::to_value(summary).unwrap_or_default();
            return self
                .out
                .bytes(format!("\n],\n\"dry_run\": {dry_run},\n\"summary\": {summary}}}\n").as_bytes());
        }
        let id = if dry_run { "import-would" } else { "done-import" };
        self.out.say(&summary.told(id))
    }
}

/// The sentences about a line: one when it is kept, one for each reason when it is not.
fn told(report: &LineReport) -> Vec<Message> {
    let messages = match &report.fate {
        Fate::Kept { known, state } => {
            let id = if *known { "import-line-known" } else { "import-line-new" };
            vec![Message::new(id).with("state", Message::of(*state))]
        }
        Fate::Left { why, .. } => why
            .iter()
            .map(|(column, why)| {
                let told = match column {
                    Some(column) => Message::new("import-line-column").with("column", column.as_str()),
                    None => Message::new("import-line-left"),
                };
                told.with("why", why.clone())
            })
            .collect(),
    };
    let about = |message: Message| {
        message
            .with("line", report.line.to_string())
            .with("name", report.name.as_str())
    };
    messages.into_iter().map(about).collect()
}
