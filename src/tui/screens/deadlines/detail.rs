//! One deadline as lines: the day, how it was reckoned, where it comes from, and what can be done.

use super::{listing::day, urgency_role};
use crate::domain::deadline::Unit;
use crate::domain::source;
use crate::domain::{Coded, Deadline, DeadlineKind, Message};
use crate::i18n::date;
use crate::office::deadline::written;
use crate::tui::action::Action;
use crate::tui::look::{Look, listed};
use crate::tui::theme::Role;

/// The lines, each to be wrapped.
pub(super) fn lines(row: &Deadline, look: &Look) -> Vec<(String, Role)> {
    let left = (row.on - look.clock.today()).num_days();
    let when = match left {
        i64::MIN..0 => Message::new("days-ago").with("n", -left),
        _ => Message::new("in-days").with("n", left),
    };
    let (day, when) = (day(row, look), look.words.text(&when));
    // Read aloud, the day has its group before it already.
    let first = match look.accessible {
        true => listed([day.as_str(), &when]),
        false => format!("{day} · {} · {when}", look.words.of(row.group)),
    };
    let mut lines = vec![
        (first, urgency_role(row.urgency)),
        (written(row, |message| look.words.text(message)), Role::Text),
        (whose(row, look), Role::Dim),
        (String::new(), Role::Text),
        (
            look.word(&format!("deadline-why-{}", row.kind.code())).to_owned(),
            Role::Text,
        ),
    ];
    lines.extend(counted(row, look).map(|words| (words, Role::Text)));
    lines.extend(working(row, look).map(|words| (words, Role::Info)));
    lines.push((String::new(), Role::Text));
    let source = Message::new("deadline-source").with("source", row.kind.source());
    lines.push((look.words.text(&source), Role::Dim));
    if let Some(key) = row.kind.setting() {
        let setting = Message::new("deadline-setting").with("key", key.code());
        lines.push((look.words.text(&setting), Role::Dim));
    }
    if row.kind == DeadlineKind::Complaint {
        let press = Message::new("deadline-answer").with("key", look.key(Action::Edit));
        lines.extend([(String::new(), Role::Text), (look.words.text(&press), Role::Info)]);
    }
    // What the codes of the source stand for, below what one comes here for.
    lines.push((String::new(), Role::Text));
    let cited = source::cited(row.kind.source()).into_iter();
    lines.extend(cited.map(|source| (look.words.text(&source.told()), Role::Dim)));
    lines
}

fn whose(row: &Deadline, look: &Look) -> String {
    let id = match row.kind {
        DeadlineKind::Approval => "deadline-asked-by",
        _ => "deadline-owner",
    };
    let whose = Message::new(id)
        .with("who", row.owner.as_str())
        .with("entity", row.entity.as_str());
    look.words.text(&whose)
}

fn counted(row: &Deadline, look: &Look) -> Option<String> {
    let (start, amount, unit) = row.counted?;
    let id = match unit {
        Unit::Days => "deadline-counted-days",
        Unit::Months => "deadline-counted-months",
    };
    let counted = Message::new(id).with("n", amount).with("start", start);
    Some(look.words.text(&counted))
}

/// A term of calendar days ends when it ends; the working day after it is for whoever plans the work.
fn working(row: &Deadline, look: &Look) -> Option<String> {
    let working = Message::new("deadline-working").with("day", date::day(row.working?, look.words));
    Some(look.words.text(&working))
}
