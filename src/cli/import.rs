//! `keur import applications`: a sheet into a vacancy, told line by line.

use crate::cli::args::ImportApplications;
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::keep;
use crate::cli::print::{Out, escaped};
use crate::cli::rows;
use crate::domain::{Coded, Message};
use crate::exchange::applications::{Field, Mapping};
use crate::exchange::intake::Shape;
use crate::office::Failure;
use crate::office::candidate::import::{self, Fate, Import, LineReport, Summary, Told};
use crate::text;
use serde_json::{Value, json};
use std::fs::File;
use std::io::BufReader;

/// Imports a sheet.
pub fn applications(desk: &mut Desk, wanted: &ImportApplications, out: &mut Out) -> Outcome {
    let import = Import {
        vacancy: rows::find_vacancy(desk, &wanted.vacancy)?.id,
        file: wanted.file.clone(),
        named: wanted.map.iter().map(|pair| named(pair)).collect::<Result<_, _>>()?,
        dry_run: wanted.dry_run,
    };
    let file = File::open(&wanted.file).map_err(|error| Trouble::reading(&wanted.file, &error))?;
    let bar = keep::bar(0);
    let mut teller = Teller {
        out,
        json: wanted.json,
        all: wanted.dry_run,
        lines: 0,
        begun: false,
        trouble: None,
    };
    let mut tell = |told: Told<'_>| match told {
        Told::Shape(shape, mapping) => teller.keep(|teller| teller.shape(shape, mapping)),
        Told::Line(report) => teller.keep(|teller| teller.line(&report)),
        Told::Progress(done, all) => {
            bar.set_length(all);
            bar.set_position(done);
        }
    };
    let file = BufReader::with_capacity(1 << 16, file);
    let result = import::run(&mut desk.store, desk.clock, &desk.actor, &import, file, &mut tell);
    bar.finish_and_clear();
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
    teller.summary(&summary, wanted.dry_run)?;
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

/// Writes what is told, as it is told: a million lines are not kept.
struct Teller<'a> {
    out: &'a mut Out,
    json: bool,
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
        if self.trouble.is_none() {
            self.trouble = work(self).err();
        }
    }

    fn shape(&mut self, shape: &Shape, mapping: &Mapping) -> Result<(), Trouble> {
        let separator = char::from(shape.separator).to_string();
        if self.json {
            self.begun = true;
            let columns: Vec<Value> = mapping
                .used()
                .map(|(column, field)| json!({ "column": column, "field": field.code() }))
                .collect();
            let ignored: Vec<&str> = mapping.ignored().collect();
            let head = json!({ "encoding": shape.encoding.name(), "separator": separator, "digest": shape.digest, "columns": columns, "ignored": ignored });
            let head = head.to_string();
            let head = escaped(&head);
            return self.out.bytes(format!("{{\"file\": {head},\n\"lines\": [").as_bytes());
        }
        let columns: Vec<String> = mapping
            .used()
            .map(|(column, field)| format!("{column} → {}", self.out.words.of(field)))
            .collect();
        let shown = if separator == "\t" { "tab".to_owned() } else { separator };
        let message = Message::new("import-shape")
            .with("encoding", shape.encoding.name())
            .with("separator", shown)
            .with("columns", columns.join(", "));
        self.out.say(&message)?;
        let ignored: Vec<&str> = mapping.ignored().collect();
        if ignored.is_empty() {
            return Ok(());
        }
        self.out
            .say(&Message::new("import-ignored").with("columns", ignored.join(", ")))
    }

    fn line(&mut self, report: &LineReport) -> Result<(), Trouble> {
        let good = matches!(report.fate, Fate::Kept { .. }) && report.warnings.is_empty();
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
            let text = self.out.words.text(warning);
            self.out.line(format!("    {}", text::clean(&text)))?;
        }
        Ok(())
    }

    fn object(&self, report: &LineReport) -> Value {
        let warnings: Vec<String> = report
            .warnings
            .iter()
            .map(|warning| self.out.words.text(warning))
            .collect();
        match &report.fate {
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
        }
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
        let message = Message::new(id)
            .with("kept", summary.kept as i64)
            .with("new", summary.new_people as i64)
            .with("late", summary.late as i64)
            .with("incomplete", summary.incomplete as i64)
            .with("left", summary.left as i64);
        self.out.say(&message)
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
