//! Looking after a database: checking it, copying it, making a sample.

use crate::cli::args::Sample;
use crate::cli::desk::{self, Desk};
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::cli::settings::Settings;
use crate::domain::Message;
use crate::office::{Failure, account};
use crate::sample;
use crate::store::journal::{self, Verified};
use crate::store::{Store, StoreError, open::Create};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use std::io;
use std::path::Path;

/// Checks the file and the chain of the journal. Needs no account: whoever keeps the file may check it.
pub fn verify(settings: &Settings, as_json: bool, out: &mut Out) -> Outcome {
    let path = desk::database(settings)?;
    let (faults, chain) = match examined(&path) {
        Err(error) if is_damage(&error) => (vec![Failure::from(error).messages().remove(0)], None),
        found => found.map(|(faults, chain)| (faults, Some(chain)))?,
    };
    let sound = faults.is_empty() && chain.as_ref().is_some_and(|chain| chain.broken.is_none());
    let told: Vec<String> = faults.iter().map(|fault| out.words.text(fault)).collect();
    if as_json {
        out.json(&json!({
            "sound": sound,
            "file": told,
            "entries": chain.as_ref().map(|chain| chain.entries),
            "broken": chain.and_then(|chain| chain.broken).map(|(seq, what)| json!({ "entry": seq, "what": what })),
        }))?;
    } else {
        if faults.is_empty() {
            out.say(&Message::new("verify-file-sound"))?;
        }
        for fault in &faults {
            out.say(fault)?;
        }
        if let Some(chain) = chain {
            out.say(&match chain.broken {
                None => Message::new("verify-chain-sound").with("n", chain.entries as i64),
                Some((seq, what)) => Message::new("verify-chain-broken")
                    .with("seq", seq)
                    .with("what", Message::new(format!("verify-{what}"))),
            })?;
        } else {
            out.say(&Message::new("verify-chain-unread"))?;
        }
    }
    if sound {
        return Ok(Exit::Done);
    }
    Err(Trouble {
        exit: Exit::Damaged,
        messages: vec![Message::new("verify-damaged").with("path", path.display().to_string())],
    })
}

/// What is wrong with the file, and with the chain of its journal. A journal that cannot be read is a fault of the file.
fn examined(path: &Path) -> Result<(Vec<Message>, Verified), StoreError> {
    let store = Store::open(path, Create::No)?;
    let fault = |detail: &str| Message::new("verify-file-fault").with("detail", detail);
    let faults: Vec<Message> = store.integrity()?.iter().map(|detail| fault(detail)).collect();
    Ok((faults, journal::verify(store.reader())?))
}

/// Whether the file is what is wrong, and not the way to it.
fn is_damage(error: &StoreError) -> bool {
    match error {
        StoreError::Corrupt(_) => true,
        StoreError::Sqlite(error) => matches!(
            error.sqlite_error_code(),
            Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
        ),
        _ => false,
    }
}

/// Copies the database while others work in it; for administrators, since everything of everybody is in it.
pub fn backup(desk: &Desk, target: &Path, out: &mut Out) -> Outcome {
    account::may_copy(&desk.actor).map_err(Failure::from)?;
    if target.exists() {
        return Err(Trouble::there(target));
    }
    desk.store.copy_to(target).map_err(|error| not_copied(error, target))?;
    out.say(&Message::new("done-backup").with("path", target.display().to_string()))?;
    Ok(Exit::Done)
}

/// Whatever goes wrong with the copy is about the target, not about the database.
fn not_copied(error: StoreError, target: &Path) -> Trouble {
    match error {
        StoreError::Sqlite(error) => Trouble::writing(target, &io::Error::other(error)),
        other => other.into(),
    }
}

/// Makes a sample, with a bar that tells how far it is.
pub fn sample(wanted: &Sample, out: &mut Out) -> Outcome {
    let plan = sample::Plan {
        seed: wanted.seed,
        today: wanted.today,
        vacancies: wanted.vacancies,
        applications: wanted.applications,
    };
    let bar = bar(wanted.applications);
    let report = sample::generate(&wanted.out, &plan, &mut |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let report = report.map_err(|error| Trouble {
        exit: Exit::Io,
        messages: vec![
            Message::new("cli-not-written")
                .with("path", wanted.out.display().to_string())
                .with("why", format!("{error:#}")),
        ],
    })?;
    out.say(
        &Message::new("done-sample")
            .with("path", wanted.out.display().to_string())
            .with("vacancies", report.vacancies as i64)
            .with("applications", report.applications as i64)
            .with("seconds", format!("{:.1}", report.seconds))
            .with("rate", report.applications_per_second as i64),
    )?;
    Ok(Exit::Done)
}

/// A bar on standard error; nothing when that is no terminal.
pub fn bar(all: u64) -> ProgressBar {
    let bar = ProgressBar::new(all);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len}  {eta}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar
}
