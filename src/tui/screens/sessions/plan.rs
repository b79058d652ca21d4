//! Plan it for me: what to plan, the proposal as it came, and taking it over.

use super::Sessions;
use super::act::slot;
use super::menus::tag;
use super::menus::times;
use crate::domain::Message;
use crate::domain::planning::Pattern;
use crate::i18n::date;
use crate::office::candidate::import::Watch;
use crate::office::session::agenda::Agenda;
use crate::office::session::day::DayList;
use crate::office::session::intake::Preview;
use crate::office::session::plan::{MorePart, Placing, Proposal, Told, Wanted};
use crate::office::session::remind::Reminder;
use crate::office::session::{SessionCommand, SessionQuery};
use crate::office::{Command, Query};
use crate::store::session::EventRow;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Tone};
use crate::tui::theme::Role;

/// What was shown and waits for a yes.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Offered {
    /// A proposal.
    Plan(Box<Proposal>),
    /// The sessions of a pattern.
    Pattern(Box<EventRow>, Box<Pattern>, Option<super::pattern::Looked>),
    /// What a file of enrolments comes to.
    Enrolments(Box<Preview>),
    /// An agenda that was read.
    Agenda(Box<Agenda>),
    /// Whom reminders would go to; whether of all one's procedures.
    Reminders(bool, Vec<Reminder>),
    /// The list of a day.
    Day(Box<DayList>),
    /// A change, with what it brings about.
    Ripple(u16, Box<SessionCommand>),
}

/// Whom to plan: who has no place, or also who has not confirmed.
pub(super) fn choose(screen: &Sessions, cx: &mut Cx<'_>) {
    let look = cx.look;
    let Some(event) = screen.event() else { return };
    let items = vec![
        Item::new("waiting", look.word("plan-waiting")),
        Item::new("again", look.word("plan-again")),
    ];
    let title = format!("{} · {} {}", look.word("action-plan"), event.title, event.number);
    cx.show(Overlay::Menu(Menu::new(tag::PLAN, title, items)));
}

/// Asks for a proposal; it is reckoned beside the screen.
pub(super) fn ask(screen: &mut Sessions, again: bool, cx: &mut Cx<'_>) {
    let Some(event) = screen.event().map(|event| event.id) else {
        return;
    };
    let watch = Watch::default();
    screen.watch = Some(watch.clone());
    let wanted = Wanted { event, again, watch };
    cx.ask(slot::PLAN, Query::Session(SessionQuery::Plan(wanted)));
}

/// Stops what is under way.
pub(super) fn stop(screen: &mut Sessions) {
    if let Some(watch) = screen.watch.take() {
        watch.stop();
    }
}

/// How far it is, for the heading.
pub(super) fn progress(screen: &Sessions, look: &Look) -> Option<String> {
    let watch = screen.watch.as_ref()?;
    let percent = i64::try_from(watch.percent().unwrap_or(0)).unwrap_or(0);
    Some(look.words.text(&Message::new("plan-progress").with("percent", percent)))
}

/// The proposal came.
pub(super) fn arrived(screen: &mut Sessions, proposal: Box<Proposal>, cx: &mut Cx<'_>) {
    screen.watch = None;
    if proposal.stopped {
        cx.say(Tone::Info, Message::new("plan-stopped"));
        return;
    }
    if proposal.places.is_empty() && proposal.unplaced.is_empty() {
        cx.say(Tone::Info, Message::new("plan-nobody"));
        return;
    }
    screen.offered = Some(Offered::Plan(proposal));
    show(screen, cx);
}

fn show(screen: &Sessions, cx: &mut Cx<'_>) {
    let Some(Offered::Plan(proposal)) = &screen.offered else {
        return;
    };
    let look = cx.look;
    let count = |id: &str, n: usize| look.words.text(&Message::new(id).with("n", n));
    let nobody = proposal
        .places
        .is_empty()
        .then(|| look.word("plan-no-place").to_owned());
    let mut items = vec![
        Item::new("read", look.word("plan-read")).hinted(count("plan-count-unplaced", proposal.unplaced.len())),
        Item::new("take", look.word("plan-take"))
            .hinted(count("plan-count-places", proposal.places.len()))
            .refused(nobody),
    ];
    if !proposal.more.is_empty() {
        items
            .push(Item::new("more", look.word("plan-take-more")).hinted(count("plan-count-more", proposal.more.len())));
    }
    items.push(Item::new("leave", look.word("plan-leave")));
    let title = format!(
        "{} · {}",
        proposal.event.title,
        count("plan-title", proposal.places.len())
    );
    cx.show(Overlay::Menu(Menu::new(tag::PROPOSAL, title, items)));
}

/// A line of the proposal's menu was chosen.
pub(super) fn chosen(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    if value == "read" {
        show(screen, cx);
        if let Some(Offered::Plan(proposal)) = &screen.offered {
            let title = proposal.event.title.clone();
            let lines = lines(proposal, cx.look);
            cx.show(Overlay::Reader(Reader::new(title, lines)));
        }
        return;
    }
    let Some(Offered::Plan(proposal)) = screen.offered.take() else {
        return;
    };
    if value == "leave" {
        return;
    }
    let places: Vec<Placing> = proposal.places.iter().map(|(placing, _)| *placing).collect();
    let more: Vec<MorePart> = match value {
        "more" => proposal.more.iter().map(|(part, _)| part.clone()).collect(),
        _ => Vec::new(),
    };
    let event = proposal.event.id;
    cx.run(
        slot::ACT,
        Command::Session(SessionCommand::TakePlan { event, places, more }),
    );
}

fn told(told: &Told, look: &Look) -> String {
    let room = match told.room.is_empty() {
        true => String::new(),
        false => format!(" · {}", told.room),
    };
    let day = date::short_day(told.when.starts.date(), look.words);
    format!("  {day} {} {} {}{room}", times(told.when), told.name, told.part)
}

/// The places day by day and room by room; who comes to the same part stands together.
fn by_room(proposal: &Proposal, look: &Look) -> Vec<(String, Role)> {
    let mut places: Vec<&Told> = proposal.places.iter().map(|(_, one)| one).collect();
    places.sort_by_key(|one| (one.when.starts.date(), one.room.clone(), one.when, one.name.clone()));
    let mut lines: Vec<(String, Role)> = Vec::new();
    let mut room = None;
    let mut part = None;
    for one in places {
        let here = (one.when.starts.date(), one.room.as_str());
        if room != Some(here) {
            let day = date::short_day(here.0, look.words);
            let name = match here.1.is_empty() {
                true => look.word("sessions-no-room"),
                false => here.1,
            };
            lines.push((format!("{day} · {name}"), Role::Info));
            (room, part) = (Some(here), None);
        }
        let this = (one.when, one.part.as_str());
        match lines.last_mut().filter(|_| part == Some(this)) {
            Some((line, _)) => *line += &format!(", {}", one.name),
            None => lines.push((format!("  {} {}: {}", times(one.when), one.part, one.name), Role::Text)),
        }
        part = Some(this);
    }
    lines
}

/// Everything a proposal says.
fn lines(proposal: &Proposal, look: &Look) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    let head = |lines: &mut Vec<(String, Role)>, id: &str, n: usize| {
        if !lines.is_empty() {
            lines.push((String::new(), Role::Text));
        }
        lines.push((look.words.text(&Message::new(id).with("n", n)), Role::Title));
    };
    if !proposal.unplaced.is_empty() {
        head(&mut lines, "plan-head-unplaced", proposal.unplaced.len());
        for (name, step, why) in &proposal.unplaced {
            let step = look.words.text(&Message::new("plan-step").with("n", *step));
            lines.push((format!("  {name} ({step}): {}", look.words.text(why)), Role::Warn));
        }
    }
    if !proposal.more.is_empty() {
        head(&mut lines, "plan-head-more", proposal.more.len());
        lines.extend(proposal.more.iter().map(|(_, one)| (told(one, look), Role::Info)));
    }
    if proposal.short > 0 {
        let short = Message::new("plan-short").with("n", proposal.short);
        lines.push((look.words.text(&short), Role::Warn));
    }
    lines.extend(proposal.idle.iter().map(|why| (look.words.text(why), Role::Dim)));
    head(&mut lines, "plan-head-places", proposal.places.len());
    lines.extend(by_room(proposal, look));
    if !proposal.load.is_empty() {
        head(&mut lines, "plan-head-load", proposal.load.len());
        lines.extend(
            proposal
                .load
                .iter()
                .map(|(name, n)| (format!("  {name}: {n}"), Role::Text)),
        );
    }
    lines
}
