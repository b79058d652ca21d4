//! `keur` without a command: the screens in a terminal, the start overview as text elsewhere.

use crate::cli::args::Common;
use crate::cli::desk::{self, Desk};
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::cli::settings::Settings;
use crate::cli::welcome;
use crate::clock::Clock;
use crate::domain::Message;
use crate::office::identity::Claim;
use crate::office::{Query, Reply};
use crate::tui::app::App;
use crate::tui::runtime::{self, Ending, Start, drafts::Shelf};
use crate::tui::screen::Tone;
use crate::tui::screens::start;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::time::Instant;

/// Opens the screens, or prints the overview when nobody looks at a screen.
pub fn open(settings: Settings, common: &Common) -> Outcome {
    if !io::stdout().is_terminal() {
        return overview(&settings, common);
    }
    if settings.database.value.is_none() {
        return welcome::run(settings, common);
    }
    let path = desk::database(&settings)?;
    show(settings, path, desk::claim(common), None)
}

/// Shows the screens on a database until the person leaves. `shelf`: where preferences go instead of the person's own place.
pub fn show(settings: Settings, path: PathBuf, claim: Claim, shelf: Option<Shelf>) -> Outcome {
    let clock = Clock::System;
    let look = settings.look(clock);
    let vault = settings.vault();
    let viewer = settings.viewer.value.clone();
    let house = settings.house();
    let (shelf, prefs) = match shelf {
        Some(shelf) => (shelf, crate::tui::prefs::Prefs::default()),
        None => (settings.shelf, settings.prefs),
    };
    let mut app = App::new(look, prefs, shelf.drafts(), Instant::now());
    if let Some(fault) = settings.faults.into_iter().next() {
        app.announce(Tone::Bad, fault);
    }
    let start = Start {
        path,
        viewer,
        house,
        vault,
        claim,
        clock,
        shelf,
    };
    match runtime::run(app, start) {
        Ok(Ending::Left) => Ok(Exit::Done),
        Ok(Ending::NotOpened { refused, messages }) => Err(Trouble {
            exit: if refused { Exit::Refused } else { Exit::NotOpened },
            messages,
        }),
        Ok(Ending::Broken) => Err(Trouble {
            exit: Exit::Io,
            messages: vec![Message::new("cli-broken")],
        }),
        Err(error) => Err(Trouble {
            exit: Exit::Io,
            messages: vec![Message::new("cli-no-terminal").with("why", format!("{error:#}"))],
        }),
    }
}

/// The start overview as text.
fn overview(settings: &Settings, common: &Common) -> Outcome {
    let desk = Desk::open(settings, common)?;
    let look = settings.look(desk.clock);
    let mut out = Out::new(look.words, desk.clock);
    out.ascii = look.ascii;
    let heading = Message::new("cli-overview")
        .with("who", desk.actor.name.clone())
        .with("day", desk.clock.today());
    out.say(&heading)?;
    out.line("")?;
    if let Reply::Start(overview) = desk.ask(&Query::Start)? {
        for line in start::plain(&overview, &look).lines() {
            out.line(line)?;
        }
    }
    out.finish()?;
    Ok(Exit::Done)
}
