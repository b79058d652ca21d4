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

/// Every command with its options, as Markdown: what `docs/commands.md` holds.
pub fn commands() -> String {
    let mut text = String::from(HEAD);
    let mut root = Cli::command();
    root.build();
    for command in root.get_subcommands().filter(|command| command.get_name() != "help") {
        describe(command, "keur", &mut text);
    }
    text
}

/// What stands before the commands.
const HEAD: &str = "# Commands

Made from the definitions of the command line (`src/cli/args.rs`); `keur COMMAND --help` says the same.

`keur` alone opens the configured database in the terminal; the first time it asks which. When standard output is not a terminal it prints
the start overview as plain text and ends with 0.

Every command goes through the same rights and rules as the screens. Who you are is your login on this machine, which must be an account
of the database; `--as LOGIN` is accepted for the demo and for databases made for practice only.

## Exit codes

| code | meaning |
|---|---|
| 0 | done; an import in which at least one line was kept is done too, and its summary tells how many were left out |
| 1 | refused by a rule or a right; nothing was changed |
| 2 | the command was not typed well, or the configuration lacks something |
| 3 | the database cannot be opened: missing, foreign, newer, damaged, locked, read-only or on a network drive |
| 4 | a file could not be read or written, a full disk included |
| 5 | `keur verify` found damage |

## Options of every command

| option | meaning |
|---|---|
| `--db PATH` | the database to open, instead of the configured one |
| `--as LOGIN` | whose eyes: a login, or in the demo a role |
| `--lang nl\\|en` | the language; without it your preference, the configuration, then `LC_ALL`, `LC_MESSAGES` or `LANG` (nl gives Dutch, anything else English) |
| `--color auto\\|never\\|always` | when to use colour; `NO_COLOR` and `TERM=dumb` mean never |
| `--theme NAME` | `default`, `light`, `high_contrast` or `mono` |
| `--accessible` | for screen readers: no frames, words instead of signs |
| `--ascii` | only ASCII signs |

## Configuration and settings

The configuration is one person's: database, language, colours, keys. The settings are the organisation's: terms and bounds that hold from
a day on, with their source; `keur settings list` prints them, an administrator sets them with `keur settings set`.

The configuration is a TOML file; `keur config` prints where it is, every line, its value and where that comes from. `KEUR_CONFIG` names another file,
`KEUR_STATE` another folder for preferences and drafts.

```toml
database = \"/srv/keur/keur.db\"
language = \"nl\"
theme = \"default\"
color = \"auto\"
accessible = false
ascii = false
mouse = false     # true: a click selects, a second one opens, the wheel scrolls

[keys]            # action ids are in keys.md
undo = [\"u\", \"f7\"]
```

What cannot be used is told with its line, and the default holds. A key that already means something else in the same place is refused.

## Conditions

`--where` takes `column=value` (several with commas), `column!=value`, `column=low..high` (either side may be open), `column~part` and
`column=` for empty. Values are written as the list prints them: days as 23/11/2026 or 2026-11-23, points as 14.5 or 14,5, words in capitals
or not, accents or not. Values of states and kinds are codes, as `--json` writes them. Points and days are one value or a range
(`score=12..`, `closes=..2026-11-30`). How long an approval waits is asked in days (`age=5..` is five days or longer) or from a day on
(`age=2026-11-23..`). A value that cannot be read ends with 2.

## How many rows

A list prints at most 100 rows for people and says so when there are more. As JSON and CSV, and in a file, it holds all of them; `--limit`
cuts that too.
";

fn describe(command: &clap::Command, path: &str, text: &mut String) {
    let path = format!("{path} {}", command.get_name());
    let children: Vec<&clap::Command> = command
        .get_subcommands()
        .filter(|child| child.get_name() != "help")
        .collect();
    if children.is_empty() {
        let about = command.get_long_about().or_else(|| command.get_about());
        let about = about.map(ToString::to_string).unwrap_or_default();
        *text += &format!("\n## {path}\n\n{}\n\n", about.trim());
        for arg in command
            .get_arguments()
            .filter(|arg| !arg.is_global_set() && arg.get_id() != "help")
        {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            *text += &format!("- `{}`: {help}\n", written(arg));
        }
    }
    for child in children {
        describe(child, &path, text);
    }
}

/// An argument as it is typed.
fn written(arg: &clap::Arg) -> String {
    let values: Vec<&str> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(clap::builder::Str::as_str)
        .collect();
    let takes = arg.get_action().takes_values();
    match arg.get_long() {
        Some(long) if takes => format!("--{long} {}", values.join(" ")),
        Some(long) => format!("--{long}"),
        None => values.join(" "),
    }
}

/// Writes the manual pages, one for each command.
pub fn manual(folder: &Path, out: &mut Out) -> Outcome {
    let trouble = |error: &std::io::Error| Trouble::writing(folder, error);
    std::fs::create_dir_all(folder).map_err(|error| trouble(&error))?;
    clap_mangen::generate_to(Cli::command(), folder).map_err(|error| trouble(&error))?;
    out.line(folder.display().to_string())?;
    Ok(Exit::Done)
}
