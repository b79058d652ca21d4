//! The summary: the phase strip, what blocks the next step, deadlines, counts, key facts, notes.

use super::super::Tab;
use super::super::sheet::{Line, Target, paragraph};
use super::{fact, heading};
use crate::domain::{Coded, Message, ReserveKind, Severity, VacancyState};
use crate::i18n::date;
use crate::office::vacancy::dossier::Head;
use crate::store::vacancy::dossier::Record;
use crate::text;
use crate::tui::look::{Look, Sign};
use crate::tui::theme::Role;
use crate::tui::widgets::strip;

pub(super) fn lines(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    let record = &head.record;
    let mut lines = phases(record, width, look);
    if !record.state_reason.is_empty() {
        let message = Message::new("dossier-state-reason")
            .with("state", Message::new(record.state.message_in(record.fields.kind)))
            .with("reason", record.state_reason.as_str());
        lines.extend(paragraph(
            &look.words.text(&message),
            0,
            width,
            Role::Warn,
            Target::Vacancy,
        ));
    }
    lines.push(Line::blank());
    lines.extend(next_step(head, width, look));
    lines.extend(deadlines(head, width, look));
    lines.extend(counts(head, look));
    lines.extend(departures(head, width, look));
    lines.extend(facts(head, width, look));
    if !head.notes.is_empty() {
        lines.push(Line::blank());
        lines.push(heading(look.word("dossier-notes"), Target::Nothing));
        for note in &head.notes {
            let when = date::moment(look.clock.local_of(note.at), look.words);
            lines.push(Line::of(format!("{when} · {}", note.by), Role::Dim, Target::Nothing));
            lines.extend(paragraph(&note.body, 2, width, Role::Text, Target::Nothing));
        }
    }
    lines
}

/// What was done otherwise than a rule or an announcement has it: it stands in the report too.
fn departures(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    if head.departures.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![heading(look.word("dossier-departures"), Target::Nothing)];
    for one in &head.departures {
        let when = date::short_day(look.clock.local_of(one.at).date(), look.words);
        let what = match one.code.as_str() {
            "" => look.words.of(one.kind).to_owned(),
            code => format!(
                "{}: {}",
                look.words.of(one.kind),
                look.word(&format!("override-ground-{code}"))
            ),
        };
        let said = [when, what, one.candidate.clone(), one.by.clone()];
        let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
        let room = width.saturating_sub(if one.rule.is_empty() {
            0
        } else {
            text::width(&one.rule) + 2
        });
        let mut told = paragraph(&said.join(" · "), 0, room, Role::Warn, Target::Nothing);
        if let Some(first) = told.first_mut() {
            one.rule.clone_into(&mut first.right);
        }
        lines.extend(told);
        lines.extend(paragraph(&one.reason, 2, width, Role::Text, Target::Nothing));
    }
    lines.push(Line::blank());
    lines
}

/// The phase strip, on as many lines as it needs.
fn phases(record: &Record, width: usize, look: &Look) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let mut used = 0;
    for (words, role) in strip::segments(strip::Standing::of(record), look) {
        let cells = text::width(&words) + 1;
        if used + cells > width + 1 {
            lines.push(Line::default());
            used = 0;
        }
        used += cells;
        if let Some(line) = lines.last_mut() {
            line.pieces.push((format!("{words} "), role));
        }
        if look.accessible {
            // A line of its own for what is behind, what is now and what comes.
            used = width + 1;
        }
    }
    lines
}

fn next_step(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    let Some(next) = head.next else { return Vec::new() };
    let blocks = head
        .missing
        .iter()
        .filter(|problem| problem.severity == Severity::Block)
        .count();
    let id = match head.record.state {
        VacancyState::AwaitingApproval => "dossier-next-approvers",
        _ => "dossier-next",
    };
    let title = Message::new(id)
        .with("state", Message::new(next.message_in(head.record.fields.kind)))
        .with("n", blocks);
    let title = text::sentence(&look.words.text(&title));
    let waits = head.record.state == VacancyState::AwaitingApproval && head.sees_candidates;
    let target = if waits {
        Target::Goto(Tab::Approvals)
    } else {
        Target::Nothing
    };
    let mut lines = paragraph(&title, 0, width, Role::Title, target);
    let mut gaps = 0;
    for problem in &head.missing {
        let (sign, role) = match problem.severity {
            Severity::Block => (look.signed_or(Sign::Failed, "spoken-blocks", ""), Role::Bad),
            Severity::Warning => (look.signed_or(Sign::Half, "spoken-warns", ""), Role::Warn),
        };
        let target = match problem.message.id.as_str() {
            "rule-text-gap" => {
                gaps += 1;
                Target::Gap(gaps - 1)
            }
            _ => problem.field.map_or(Target::Nothing, place_of),
        };
        let mut said = look.words.text(&problem.message);
        let mut rule = problem.cited().unwrap_or_default();
        if look.accessible && !rule.is_empty() {
            // Behind the sentence: at the right of its first line it would be read in its middle.
            said = format!("{said} ({rule})");
            rule = "";
        }
        // The rule stands at the right: no word of the sentence may come under it.
        let room = width.saturating_sub(if rule.is_empty() { 0 } else { text::width(rule) + 2 });
        for (at, mut line) in paragraph(&said, 2, room, Role::Text, target).into_iter().enumerate() {
            if at == 0 {
                line.labelled = look.accessible;
                line.pieces = vec![
                    (sign.clone(), role),
                    (line.pieces[0].0.trim_start().to_owned(), Role::Text),
                ];
                rule.clone_into(&mut line.right);
            }
            lines.push(line);
        }
    }
    lines.push(Line::blank());
    lines
}

/// The tab on which a problem is mended.
fn place_of(field: &str) -> Target {
    match field {
        "text" => Target::Goto(Tab::Text),
        "reglement" | "conditions" => Target::Goto(Tab::Reglement),
        "jury" => Target::Goto(Tab::Jury),
        "publications" => Target::Goto(Tab::Publications),
        "redeployment" => Target::Redeployment,
        "candidates" | "nobody" => Target::Goto(Tab::Candidates),
        _ => Target::Vacancy,
    }
}

fn deadlines(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    let fields = &head.record.fields;
    let mut lines = vec![heading(look.word("dossier-deadlines"), Target::Nothing)];
    let on = |day: chrono::NaiveDate| {
        let days = (day - look.clock.today()).num_days();
        let away = match days {
            0.. => Message::new("in-days").with("n", days),
            _ => Message::new("days-ago").with("n", -days),
        };
        look.words.text(&away)
    };
    let publish = fields.publish_on.map_or_else(String::new, |day| {
        format!("{} · {}", date::day(day, look.words), on(day))
    });
    let closes = fields.closes.map_or_else(String::new, |at| {
        format!("{} · {}", date::moment(at, look.words), on(at.date()))
    });
    lines.extend(fact(
        look.word("field-vacancy-publish_on"),
        &publish,
        width,
        Target::Vacancy,
    ));
    lines.extend(fact(
        look.word("field-vacancy-closes_local"),
        &closes,
        width,
        Target::Vacancy,
    ));
    lines.push(Line::blank());
    lines
}

fn counts(head: &Head, look: &Look) -> Vec<Line> {
    if !head.sees_candidates {
        return Vec::new();
    }
    let record = &head.record;
    let title = Message::new("dossier-counts")
        .with("n", record.applications)
        .with("undecided", record.undecided);
    let mut lines = vec![heading(&look.words.text(&title), Target::Goto(Tab::Candidates))];
    for count in &head.counts {
        let stage = if count.stage.is_empty() {
            String::new()
        } else {
            format!(" · {}", count.stage)
        };
        let role = if count.state.is_undecided() {
            Role::Warn
        } else {
            Role::Text
        };
        lines.push(
            Line::of(format!("{:>6}  ", count.n), Role::Text, Target::Goto(Tab::Candidates))
                .and(look.words.of(count.state), role)
                .and(stage, Role::Dim),
        );
    }
    lines.push(Line::blank());
    lines
}

fn facts(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    let record = &head.record;
    let fields = &record.fields;
    let word = |column: &str| look.word(&format!("field-vacancy-{column}"));
    let reserve = if fields.reserve == ReserveKind::None {
        look.words.of(fields.reserve).to_owned()
    } else {
        let months = Message::new("dossier-months").with("n", fields.reserve_months);
        format!("{} · {}", look.words.of(fields.reserve), look.words.text(&months))
    };
    let redeployment = record.redeployment_on.map_or_else(String::new, |day| {
        format!("{} · {}", date::day(day, look.words), record.redeployment_answer)
    });
    let mut lines = vec![heading(look.word("dossier-facts"), Target::Vacancy)];
    for (label, value) in [
        (word("number"), record.number.clone()),
        (word("title"), fields.title.clone()),
        (word("entity_id"), record.entity_name.clone()),
        (word("owner_id"), record.owner_name.clone()),
        (word("manager_id"), record.manager_name.clone()),
        (word("kind"), look.words.of(fields.kind).to_owned()),
        (
            word("authority_function"),
            look.word(if fields.authority_function { "yes" } else { "no" })
                .to_owned(),
        ),
        (word("level"), fields.level.code().to_owned()),
        (word("grade"), format!("{} {}", fields.rank, fields.grade)),
        (word("scale"), fields.scale.clone()),
        (word("function_code"), fields.function_code.clone()),
        (word("function_family"), record.function_family.clone()),
        (word("place"), record.place.clone()),
        (word("posts"), fields.posts.to_string()),
        (word("reserve_kind"), reserve),
    ] {
        lines.extend(fact(label, &value, width, Target::Vacancy));
    }
    lines.extend(fact(
        word("redeployment_answer"),
        &redeployment,
        width,
        Target::Redeployment,
    ));
    if let Some(ground) = fields.ground {
        lines.extend(fact(
            word("selector_ground"),
            look.words.of(ground),
            width,
            Target::Vacancy,
        ));
    }
    if !record.copied_from.is_empty() {
        lines.extend(fact(word("copied_from"), &record.copied_from, width, Target::Vacancy));
    }
    lines
}
