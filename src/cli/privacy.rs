//! Everything about one person: written into a folder, restricted, and who looked.

use crate::cli::act;
use crate::cli::args::{List, PrivacyTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{records, rows};
use crate::domain::{ApplicationId, Message};
use crate::file;
use crate::office::privacy::{PrivacyCommand as P, PrivacyQuery, PrivacyReply};
use crate::office::{Command, Query, Reply};
use crate::tui::look::Look;
use crate::tui::personal;
use std::path::Path;

/// Carries out what was asked.
pub fn run(desk: &mut Desk, task: &PrivacyTask, look: &Look, out: &mut Out) -> Outcome {
    match task {
        PrivacyTask::Export {
            which,
            reason,
            out: folder,
        } => export(desk, which, (reason, folder.as_deref()), look, out),
        PrivacyTask::Restrict { which, reason } => {
            let command = P::Restrict {
                application: application(which)?,
                reason: reason.clone(),
            };
            act::run(desk, &Command::Privacy(command), out)
        }
        PrivacyTask::Unrestrict { which } => {
            let application = application(which)?;
            act::run(desk, &Command::Privacy(P::Unrestrict { application }), out)
        }
        PrivacyTask::Looks { which, format } => {
            let list = List {
                format: *format,
                ..Default::default()
            };
            looks(desk, application(which)?, &list, out)
        }
    }
}

fn application(which: &str) -> Result<ApplicationId, Trouble> {
    Ok(ApplicationId(records::id(which)?))
}

fn export(
    desk: &mut Desk,
    which: &str,
    (reason, folder): (&str, Option<&Path>),
    look: &Look,
    out: &mut Out,
) -> Outcome {
    if let Some(folder) = folder.filter(|folder| folder.exists()) {
        return Err(Trouble::there(folder));
    }
    let command = P::Export {
        application: application(which)?,
        reason: reason.to_owned(),
    };
    let done = desk.execute(&Command::Privacy(command))?;
    let Some(gathered) = done.file else {
        return Ok(Exit::Done);
    };
    let folder = folder.map_or_else(|| personal::folder(&gathered, look), Path::to_owned);
    for (path, content) in personal::files(&gathered, &folder, look) {
        file::write(&path, &content, true).map_err(|error| Trouble::writing(&path, &error))?;
    }
    out.say(&done.message)?;
    let told = Message::new("person-export-folder")
        .with("path", folder.display().to_string())
        .with("n", gathered.papers.len());
    out.say(&told)?;
    Ok(Exit::Done)
}

fn looks(desk: &Desk, application: ApplicationId, list: &List, out: &mut Out) -> Outcome {
    let query = Query::Privacy(PrivacyQuery::Looks(application));
    let Reply::Privacy(PrivacyReply::Looks(looks)) = desk.ask(&query)? else {
        return Ok(Exit::Done);
    };
    let rows = looks.into_iter().map(|(entry, reason)| {
        vec![
            Cell::Moment(entry.at),
            Cell::text(entry.actor_name),
            Cell::Act(entry.kind),
            Cell::text(reason),
        ]
    });
    let table = Table {
        columns: vec!["moment", "by", "act", "reason"],
        right: Vec::new(),
        rows: rows.collect(),
        more: false,
    };
    rows::print(&table, list, out)
}
