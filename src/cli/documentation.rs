//! What is printed from the tables: rights, keys, completions, manual pages.

use crate::cli::args::Cli;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::cli::settings::Settings;
use crate::domain::{Coded, Role};
use crate::office::{Act, rights};
use crate::tui::keymap;
use clap::CommandFactory;
use clap_complete::Shell;
use std::path::Path;

/// Prints who may do what.
pub fn rights(markdown: bool, out: &mut Out) -> Outcome {
    if markdown {
        out.bytes(rights::markdown().as_bytes())?;
        return Ok(Exit::Done);
    }
    for act in Act::ALL {
        let may = |role: &&Role| {
            rights::TABLE
                .iter()
                .any(|right| right.act == *act && right.role == **role)
        };
        let roles: Vec<&str> = Role::ALL.iter().filter(may).map(|role| out.words.of(*role)).collect();
        let line = format!("{}: {}", out.words.of(*act), roles.join(", "));
        out.line(line)?;
    }
    Ok(Exit::Done)
}

/// Prints every key in force.
pub fn keys(settings: &Settings, markdown: bool, out: &mut Out) -> Outcome {
    let text = if markdown {
        keymap::markdown(&settings.keymap, out.words)
    } else {
        keymap::plain(&settings.keymap, out.words)
    };
    out.bytes(text.as_bytes())?;
    Ok(Exit::Done)
}

/// Prints the script that completes commands.
pub fn completions(shell: Shell, out: &mut Out) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "keur", &mut script);
    out.bytes(&script)?;
    Ok(Exit::Done)
}

/// Writes the manual pages, one for each command.
pub fn manual(folder: &Path, out: &mut Out) -> Outcome {
    let trouble = |error: &std::io::Error| Trouble::writing(folder, error);
    std::fs::create_dir_all(folder).map_err(|error| trouble(&error))?;
    clap_mangen::generate_to(Cli::command(), folder).map_err(|error| trouble(&error))?;
    out.line(folder.display().to_string())?;
    Ok(Exit::Done)
}
