//! `keur templates`: the templates of documents, to begin one's own from and to try them.

use crate::cli::args::TemplatesTask;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::cli::settings::Settings;
use crate::documents::minutes::{Format, Made, render};
use crate::documents::{self, House, built_in};
use crate::domain::{Message, ProcedureKind};
use crate::file;
use crate::sample::minutes::{Size, minutes};
use std::path::Path;

/// Saves the built-in templates, or tries those of a folder.
pub fn run(settings: &Settings, task: &TemplatesTask, out: &mut Out) -> Outcome {
    match task {
        TemplatesTask::Save { folder } => save(folder, out),
        TemplatesTask::Check { folder, out: path } => {
            let house = folder.as_deref().map_or_else(|| settings.house(), House::at);
            check(&house, path.as_deref(), out)
        }
    }
}

/// Writes what is not there yet; what is there stays.
fn save(folder: &Path, out: &mut Out) -> Outcome {
    for (name, text) in built_in() {
        let path = folder.join(name);
        if path.exists() {
            out.say(&Message::new("templates-kept").with("path", path.display().to_string()))?;
            continue;
        }
        file::write(&path, text.as_bytes(), false).map_err(|error| Trouble::writing(&path, &error))?;
        out.say(&Message::new("templates-saved").with("path", path.display().to_string()))?;
    }
    out.say(&Message::new("templates-next").with("folder", folder.display().to_string()))?;
    Ok(Exit::Done)
}

/// Sets a made-up PV, and says what of the folder could not be used.
fn check(house: &House, path: Option<&Path>, out: &mut Out) -> Outcome {
    let size = Size {
        candidates: 24,
        stages: 3,
        jurors: 3,
        criteria: 4,
    };
    let example = minutes(ProcedureKind::ExternalContractual, size);
    let refused = |messages| Trouble {
        exit: Exit::Refused,
        messages,
    };
    let Made { bytes, warnings } =
        render(Format::Pdf, &example, out.words.lang, house).map_err(|fault| refused(fault.messages()))?;
    if let Some(path) = path {
        documents::write(path, &bytes).map_err(|error| Trouble::writing(path, &error))?;
        let done = Message::new("templates-example").with("path", path.display().to_string());
        out.wrote(path, &done)?;
    }
    if warnings.is_empty() {
        out.say(&Message::new("templates-good"))?;
        return Ok(Exit::Done);
    }
    Err(refused(warnings))
}
