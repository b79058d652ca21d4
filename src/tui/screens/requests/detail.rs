//! One request as lines: where it stands and what to do next, what is asked and why, what was answered, and what looks like it.

use super::listing::state_role;
use crate::domain::{Message, RequestState, StepState};
use crate::i18n::date;
use crate::office::Act;
use crate::office::request::Detail;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::screens::approvals::detail::{Lines, requested, told};
use crate::tui::screens::approvals::state_role as answer_role;
use crate::tui::theme::Role;

/// The lines of a request for a window of this many cells.
pub(super) fn lines(detail: &Detail, width: usize, look: &Look) -> Vec<(String, Role)> {
    let mut lines = Lines::new(width, look);
    standing(detail, &mut lines);
    next(detail, &mut lines);
    twins(detail, &mut lines);
    lines.heading(look.word("request-asked"));
    lines.say(0, &detail.row.fields.title, Role::Text);
    requested(&detail.row.fields, &mut lines);
    lines.heading(look.word("request-motivation"));
    match detail.row.fields.motivation.as_str() {
        "" => lines.say(0, look.word("request-motivation-none"), Role::Dim),
        why => lines.say(0, why, Role::Text),
    }
    rounds(detail, &mut lines);
    lines.told
}

fn standing(detail: &Detail, lines: &mut Lines<'_>) {
    let (row, words) = (&detail.row, lines.look.words);
    let back = row.state == RequestState::Draft && !row.remark.is_empty();
    let (state, role) = if back {
        (words.get("request-handed-back"), Role::Warn)
    } else {
        (words.of(row.state), state_role(row.state))
    };
    lines.say(0, &format!("{state} · {}", row.entity_name), role);
    let by = Message::new("request-made-by")
        .with("who", row.requester_name.as_str())
        .with("when", lines.moment(row.created_at));
    lines.tell(0, &by, Role::Text);
    if !row.remark.is_empty() {
        let role = if row.state == RequestState::Rejected {
            Role::Bad
        } else {
            Role::Warn
        };
        let remark = Message::new("request-remark").with("text", row.remark.as_str());
        lines.tell(0, &remark, role);
    }
}

/// What came of it, or what is to be done now, and with which key.
fn next(detail: &Detail, lines: &mut Lines<'_>) {
    let look = lines.look;
    let (open, edit, step) = (
        look.key(Action::Open),
        look.key(Action::Edit),
        look.key(Action::ChangeState),
    );
    if let Some(vacancy) = &detail.vacancy {
        let made = Message::new("request-vacancy")
            .with("number", vacancy.number.as_str())
            .with("title", vacancy.title.as_str())
            .with("state", Message::of(vacancy.state))
            .with("key", open);
        lines.tell(0, &made, Role::Good);
        return;
    }
    let back = detail.row.state == RequestState::Rejected || !detail.row.remark.is_empty();
    let may = |act: Act| detail.why_not(act).is_none();
    let hint = match detail.row.state {
        RequestState::Submitted => {
            let turn = waits_with(detail).unwrap_or_default();
            Message::new("request-next-submitted")
                .with("who", turn)
                .with("key", open)
        }
        RequestState::Approved if may(Act::RequestVacancy) => Message::new("request-next-approved").with("key", step),
        RequestState::Approved => Message::new("request-next-approved-other"),
        RequestState::Draft | RequestState::Rejected if back && may(Act::RequestEdit) => {
            Message::new("request-next-mend").with("edit", edit).with("key", step)
        }
        RequestState::Draft if may(Act::RequestSubmit) => {
            Message::new("request-next-draft").with("edit", edit).with("key", step)
        }
        RequestState::Draft | RequestState::Rejected => return,
    };
    lines.tell(0, &hint, Role::Info);
}

/// Whose turn it is.
fn waits_with(detail: &Detail) -> Option<&str> {
    let (_, round) = detail.rounds.first()?;
    let step = round.steps.iter().find(|step| step.state == StepState::Current)?;
    Some(&step.name)
}

fn twins(detail: &Detail, lines: &mut Lines<'_>) {
    if detail.twins.is_empty() {
        return;
    }
    lines.heading(lines.look.word("request-twins"));
    for twin in &detail.twins {
        let day = date::short_day(lines.moment(twin.created_at).date(), lines.look.words);
        let words = Message::new("request-twin")
            .with("title", twin.title.as_str())
            .with("who", twin.requester.as_str())
            .with("day", day);
        lines.tell(0, &words, Role::Warn);
    }
}

fn rounds(detail: &Detail, lines: &mut Lines<'_>) {
    if detail.rounds.is_empty() {
        return;
    }
    lines.heading(lines.look.word("request-rounds"));
    for (_, round) in &detail.rounds {
        let state = lines.look.words.of(round.state);
        let n = lines
            .look
            .words
            .text(&Message::new("approval-round").with("n", round.round));
        lines.say(0, &format!("{n} · {state}"), answer_role(round.state));
        for step in &round.steps {
            told(step, lines);
        }
    }
}
