//! How far the enrolment of an event is, to read.

use super::Sessions;
use super::act::slot;
use super::menus::times;
use crate::domain::{EnrolmentState, Message};
use crate::i18n::date;
use crate::office::Query;
use crate::office::session::SessionQuery;
use crate::office::session::follow::FollowUp;
use crate::store::session::remind::OwedSheets;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;

/// Asks how far it is.
pub(super) fn ask(screen: &Sessions, cx: &mut Cx<'_>) {
    if let Some(event) = screen.event() {
        cx.ask(slot::FOLLOW, Query::Session(SessionQuery::FollowUp(event.id)));
    }
}

/// Shows it.
pub(super) fn arrived(found: &FollowUp, cx: &mut Cx<'_>) {
    let title = format!("{} · {}", cx.look.word("action-follow-up"), found.event.title);
    cx.show(Overlay::Reader(Reader::new(title, lines(found, cx.look))));
}

fn lines(found: &FollowUp, look: &Look) -> Vec<(String, Role)> {
    use EnrolmentState as S;
    let until = Message::new("follow-until").with("day", found.until);
    let count = Message::new("follow-count")
        .with("n", found.people.len())
        .with("missing", found.count(None));
    let mut lines = vec![
        (look.words.text(&until), Role::Dim),
        (look.words.text(&count), Role::Text),
    ];
    let states = [
        S::Reserved,
        S::Confirmed,
        S::Waiting,
        S::Declined,
        S::Present,
        S::Late,
        S::Absent,
    ];
    let counted: Vec<String> = states
        .iter()
        .map(|state| (look.words.of(*state), found.count(Some(*state))))
        .filter(|(_, n)| *n > 0)
        .map(|(word, n)| format!("{word}: {n}"))
        .collect();
    if !counted.is_empty() {
        lines.push((counted.join(" · "), Role::Text));
    }
    lines.extend(owing(found, look));
    lines.push((String::new(), Role::Text));
    // Who still needs something comes first.
    let (needing, rest): (Vec<_>, Vec<_>) = found.people.iter().partition(|person| person.missing > 0);
    for person in needing.into_iter().chain(rest) {
        let role = if person.missing > 0 { Role::Warn } else { Role::Title };
        let name = match person.missing {
            0 => person.name.clone(),
            n => {
                let missing = Message::new("follow-missing").with("n", n);
                format!("{} · {}", person.name, look.words.text(&missing))
            }
        };
        lines.push((name, role));
        for place in &person.places {
            let day = date::short_day(place.when.starts.date(), look.words);
            let words = format!(
                "  {day} {} {} · {}{}",
                times(place.when),
                place.part,
                look.words.of(place.state),
                reminded(place.reminded, look)
            );
            lines.push((words, Role::Text));
        }
    }
    lines
}

/// The jurors whose score sheets are awaited.
fn owing(found: &FollowUp, look: &Look) -> Vec<(String, Role)> {
    let line = |one: &OwedSheets| {
        let message = Message::new("follow-owes-sheets")
            .with("name", one.name.as_str())
            .with("n", one.sheets)
            .with("when", one.when.message());
        let words = format!("{}{}", look.words.text(&message), reminded(one.reminded, look));
        (words, Role::Warn)
    };
    found.owing.iter().map(line).collect()
}

/// ` · herinnerd op di 24 nov`, or nothing.
fn reminded(at: Option<i64>, look: &Look) -> String {
    at.map_or_else(String::new, |at| {
        let day = date::short_day(look.clock.local_of(at).date(), look.words);
        let message = Message::new("follow-reminded").with("day", day);
        format!(" · {}", look.words.text(&message))
    })
}
