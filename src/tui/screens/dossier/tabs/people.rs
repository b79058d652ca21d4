//! The people: jury, candidates, sessions, approvals.

use super::super::sheet::{Line, Target, paragraph};
use super::{empty, heading};
use crate::domain::{ApprovalState, Message, ProcedureKind, StepState, scoring};
use crate::i18n::date;
use crate::office::vacancy::dossier::{CANDIDATES, Head, Round};
use crate::store::vacancy::dossier::{CandidateLine, JurorRow, SessionLine};
use crate::tui::look::{Look, Sign};
use crate::tui::theme::Role;

pub(super) fn jury(jury: &[JurorRow], add: &str, width: usize, look: &Look) -> Vec<Line> {
    if jury.is_empty() {
        return empty("jury-none", add, width, Target::Nothing, look);
    }
    let mut lines = Vec::new();
    for juror in jury {
        let target = Target::Juror(juror.id.0);
        let (declared, role) = match juror.declared_at {
            None => (look.word("juror-undeclared").to_owned(), Role::Warn),
            Some(at) => {
                let day = date::short_day(look.clock.local_of(at).date(), look.words);
                (
                    look.words.text(&Message::new("juror-declared").with("when", day)),
                    Role::Dim,
                )
            }
        };
        lines.push(
            Line::of(columned(&juror.name, 24), Role::Text, target)
                .and(columned(look.words.of(juror.role), 12), Role::Dim)
                .and(format!("  {declared}"), role),
        );
        if !juror.interest.is_empty() {
            let message = Message::new("juror-interest").with("interest", juror.interest.as_str());
            lines.extend(paragraph(&look.words.text(&message), 4, width, Role::Warn, target));
        }
    }
    lines
}

pub(super) fn candidates(candidates: &[CandidateLine], head: &Head, width: usize, look: &Look) -> Vec<Line> {
    if candidates.is_empty() {
        return empty("dossier-candidates-none", "", width, Target::Candidate(0), look);
    }
    let mut lines: Vec<Line> = candidates
        .iter()
        .map(|candidate| {
            let role = if candidate.state.is_undecided() {
                Role::Warn
            } else if candidate.state.is_negative() {
                Role::Dim
            } else {
                Role::Good
            };
            let stage = if candidate.stage.is_empty() {
                String::new()
            } else {
                format!(" · {}", candidate.stage)
            };
            let score = candidate
                .score
                .map(|points| scoring::show(points, look.words.lang.decimal()))
                .unwrap_or_default();
            Line::of(
                columned(&candidate.name, 28),
                Role::Text,
                Target::Candidate(candidate.id.0),
            )
            .and(look.words.of(candidate.state), role)
            .and(stage, Role::Dim)
            .right(score)
        })
        .collect();
    let more = head.record.applications - i64::from(CANDIDATES);
    if more > 0 {
        let message = Message::new("candidates-more").with("n", more);
        lines.push(Line::of(look.words.text(&message), Role::Dim, Target::Candidate(0)));
    }
    lines
}

pub(super) fn sessions(sessions: &[SessionLine], width: usize, look: &Look) -> Vec<Line> {
    if sessions.is_empty() {
        return empty("sessions-none-yet", "", width, Target::Sessions, look);
    }
    let mut lines: Vec<Line> = Vec::new();
    let mut event = None;
    for session in sessions {
        // Two events may be called the same.
        if event != Some(session.of) {
            event = Some(session.of);
            lines.push(
                heading(&session.event, Target::Sessions)
                    .and(format!(" · {}", look.words.of(session.state)), Role::Dim),
            );
        }
        let Some(starts) = session.starts else {
            lines.push(Line::of(
                format!("    {}", look.word("event-no-session")),
                Role::Dim,
                Target::Sessions,
            ));
            continue;
        };
        let ends = session.ends.map(date::time).unwrap_or_default();
        let placed = Message::new("session-placed").with("n", session.placed);
        lines.push(
            Line::of(
                format!(
                    "    {} {}–{ends}",
                    date::short_day(starts.date(), look.words),
                    date::time(starts)
                ),
                Role::Text,
                Target::Sessions,
            )
            .and(format!("  {}", session.name), Role::Text)
            .and(format!("  {}", session.room), Role::Dim)
            .right(look.words.text(&placed)),
        );
    }
    lines
}

pub(super) fn approvals(rounds: &[Round], kind: ProcedureKind, add: &str, width: usize, look: &Look) -> Vec<Line> {
    if rounds.is_empty() {
        return empty("approvals-none-yet", add, width, Target::Nothing, look);
    }
    let mut lines = Vec::new();
    for round in rounds {
        let role = match round.state {
            ApprovalState::Approved => Role::Good,
            ApprovalState::Rejected => Role::Bad,
            ApprovalState::Pending | ApprovalState::HandedBack => Role::Warn,
            ApprovalState::Lapsed => Role::Dim,
        };
        let title = Message::new("dossier-approval-round")
            .with("subject", round.subject.called(Some(kind)))
            .with("round", round.round);
        lines.push(
            heading(&look.words.text(&title), Target::Approvals).and(format!("  {}", look.words.of(round.state)), role),
        );
        for step in &round.steps {
            let sign = match step.state {
                StepState::Approved => Sign::Done,
                StepState::Rejected | StepState::HandedBack => Sign::Failed,
                StepState::Current => Sign::Now,
                StepState::Waiting | StepState::Lapsed => Sign::Empty,
            };
            let when = step
                .decided_at
                .map(|at| date::short_day(look.clock.local_of(at).date(), look.words))
                .unwrap_or_default();
            let who = match step.stood_in.as_str() {
                "" => step.name.clone(),
                other => {
                    let whose = Message::new("approval-in-place").with("who", step.name.as_str());
                    format!("{other} {}", look.words.text(&whose))
                }
            };
            lines.push(
                Line::of(format!("  {}", look.signed(sign, &who)), Role::Text, Target::Approvals)
                    .and(format!(" · {}", look.words.of(step.role)), Role::Dim)
                    .and(format!("  {}", look.words.of(step.state)), Role::Text)
                    .right(when),
            );
            if !step.remark.is_empty() {
                lines.extend(paragraph(&step.remark, 6, width, Role::Text, Target::Approvals));
            }
        }
    }
    lines
}

/// Words in a column of their own.
fn columned(words: &str, cells: usize) -> String {
    let words = crate::text::cut(words, cells);
    let space = cells + 1 - crate::text::width(&words);
    format!("{words}{:space$}", "")
}
