//! The summary: the phase strip, what blocks the next step, deadlines, counts, key facts, notes.

use super::super::Tab;
use super::super::sheet::{Line, Sought, Target, paragraph};
use super::{fact, heading};
use crate::domain::rules::vacancy::is_asked;
use crate::domain::{Coded, ConditionKind, Message, ProcedureKind, ReserveKind, Severity, VacancyState};
use crate::i18n::date;
use crate::office::vacancy::dossier::Head;
use crate::store::vacancy::dossier::Record;
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign};
use crate::tui::screens::vacancies::waits_for;
use crate::tui::theme::Role;
use crate::tui::widgets::strip;

pub(super) fn lines(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    let record = &head.record;
    let mut lines = phases(record, width, look);
    if !record.state_reason.is_empty() {
        let message = Message::new("dossier-state-reason")
            .with("state", record.procedure.called(record.state))
            .with("reason", record.state_reason.as_str());
        lines.extend(paragraph(
            &look.words.text(&message),
            0,
            width,
            Role::Warn,
            Target::Vacancy,
        ));
    }
    lines.extend(nobody(record, width, look));
    lines.push(Line::blank());
    lines.extend(next_step(head, width, look));
    lines.extend(deadlines(head, width, look));
    lines.extend(counts(head, width, look));
    lines.extend(hires(head, width, look));
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
    // What the approvers decide nobody else can do.
    let id = match next {
        VacancyState::Approved => "dossier-next-approvers",
        _ => "dossier-next",
    };
    let title = Message::new(id)
        .with("state", head.record.procedure.called(next))
        .with("n", blocks);
    let title = text::sentence(&look.words.text(&title));
    let waits = head.record.state == VacancyState::AwaitingApproval && head.sees_candidates;
    let target = if waits {
        Target::Goto(Tab::Approvals)
    } else {
        Target::Nothing
    };
    let mut lines = paragraph(&title, 0, width, Role::Title, target);
    if let Some(waits) = &head.waits {
        let waits = text::sentence(&look.words.text(&waits_for(waits, look)));
        lines.extend(paragraph(&waits, 2, width, Role::Warn, target));
    }
    let (mut gaps, mut levels) = (0, 0);
    for problem in &head.missing {
        let (sign, role) = match problem.severity {
            Severity::Block => (look.signed_or(Sign::Failed, "spoken-blocks", ""), Role::Bad),
            Severity::Warning => (look.signed_or(Sign::Half, "spoken-warns", ""), Role::Warn),
        };
        let target = match problem.message.id.as_str() {
            "rule-text-gap" => {
                gaps += 1;
                Target::Seek(Sought::Gap(gaps - 1))
            }
            "rule-criterion-level" => {
                levels += 1;
                Target::Seek(Sought::Level(levels - 1))
            }
            "rule-nationality" => Target::Seek(Sought::Condition(ConditionKind::Nationality)),
            "rule-diploma" | "rule-diploma-regulated" => Target::Seek(Sought::Condition(ConditionKind::Diploma)),
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
fn place_of(field: &'static str) -> Target {
    match field {
        "text" => Target::Goto(Tab::Text),
        "reglement" | "conditions" => Target::Goto(Tab::Reglement),
        "jury" => Target::Goto(Tab::Jury),
        "publications" => Target::Seek(Sought::Channels),
        "redeployment" => Target::Redeployment,
        "minutes" => Target::Minutes,
        "calls_reserve" => Target::CalledReserve,
        "candidates" | "nobody" => Target::Goto(Tab::Candidates),
        field => match field.strip_prefix("field-reglement-") {
            Some(clause) => Target::Seek(Sought::Clause(clause)),
            None => Target::Field(field),
        },
    }
}

fn deadlines(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    let fields = &head.record.fields;
    // A procedure that is not published has no such days, unless somebody filled them in.
    let published = head.record.procedure.has(VacancyState::Published);
    if !published && fields.publish_on.is_none() && fields.closes.is_none() {
        return Vec::new();
    }
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
        Target::Field("publish_on"),
    ));
    lines.extend(fact(
        look.word("field-vacancy-closes_local"),
        &closes,
        width,
        Target::Field("closes"),
    ));
    lines.push(Line::blank());
    lines
}

fn counts(head: &Head, width: usize, look: &Look) -> Vec<Line> {
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
    if let Some(n) = head.exemptible.filter(|n| *n > 0) {
        let message = Message::new("dossier-exemptible")
            .with("n", n)
            .with("key", look.key(Action::Reuse));
        lines.extend(paragraph(
            &look.words.text(&message),
            0,
            width,
            Role::Info,
            Target::Reuse,
        ));
    }
    lines.push(Line::blank());
    lines
}

/// The hire sheets of who was taken on, and who has none yet.
fn hires(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    if head.hires.is_empty() && head.unhired == 0 {
        return Vec::new();
    }
    let mut lines = vec![heading(look.word("hires"), Target::Hires)];
    for hire in &head.hires {
        let missing = match hire.missing {
            0 => String::new(),
            n => look.words.text(&Message::new("hire-missing-n").with("n", n)),
        };
        lines.push(
            Line::of(format!("  {}", hire.name), Role::Text, Target::Hire(hire.id.0))
                .and(format!(" · {}", look.words.of(hire.state)), Role::Info)
                .right(missing),
        );
    }
    if head.unhired > 0 {
        let message = Message::new("dossier-unhired")
            .with("n", head.unhired)
            .with("key", look.key(Action::Hires));
        lines.extend(paragraph(
            &look.words.text(&message),
            2,
            width,
            Role::Info,
            Target::Hires,
        ));
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
    let owner = record.lent.as_ref().map_or_else(
        || record.owner_name.clone(),
        |(_, lender, reason)| {
            let lent = Message::new("dossier-lent")
                .with("owner", record.owner_name.as_str())
                .with("lender", lender.as_str())
                .with("reason", reason.as_str());
            look.words.text(&lent)
        },
    );
    let mut lines = vec![heading(look.word("dossier-facts"), Target::Vacancy)];
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| date::day(day, look.words));
    for (label, value, field) in [
        ("number", record.number.clone(), "number"),
        ("title", fields.title.clone(), "title"),
        ("entity_id", record.entity_name.clone(), ""),
        ("owner_id", owner, ""),
        ("manager_id", record.manager_name.clone(), "manager"),
        ("kind", look.words.of(fields.kind).to_owned(), "kind"),
        (
            "authority_function",
            yes_or_no(fields.authority_function, look),
            "authority_function",
        ),
        ("level", fields.level.code().to_owned(), "grade"),
        ("grade", format!("{} {}", fields.rank, fields.grade), "grade"),
        ("scale", fields.scale.clone(), "scale"),
        ("function_code", fields.function_code.clone(), "function_code"),
        ("function_family", record.function_family.clone(), "function_family"),
        ("place", record.place.clone(), "place"),
        ("posts", fields.posts.to_string(), "posts"),
        ("reserve_kind", reserve, "reserve"),
    ] {
        // What the kind does not ask is not told either, unless somebody filled it in.
        let filled = match field {
            "authority_function" => fields.authority_function,
            "reserve" => fields.reserve != ReserveKind::None,
            _ => true,
        };
        if !filled && !is_asked(field, fields.kind, fields.ground) {
            continue;
        }
        let target = if field.is_empty() {
            Target::Vacancy
        } else {
            Target::Field(field)
        };
        lines.extend(fact(word(label), &value, width, target));
    }
    lines.extend(fact(
        word("redeployment_answer"),
        &redeployment,
        width,
        Target::Redeployment,
    ));
    if fields.kind == ProcedureKind::ReserveCall {
        let (label, called) = (word("calls_reserve"), &record.calls_reserve);
        lines.extend(fact(label, called, width, Target::CalledReserve));
    }
    if let Some(ground) = fields.ground {
        lines.extend(fact(
            word("selector_ground"),
            look.words.of(ground),
            width,
            Target::Field("ground"),
        ));
    }
    let contract = &fields.contract;
    for (name, value) in [
        ("contract_from", day(contract.from)),
        ("contract_until", day(contract.until)),
        ("extended_until", day(contract.extended)),
        ("extension_reason", contract.extension_reason.clone()),
        ("replaces", contract.replaces.clone()),
    ] {
        // Most posts have none of these.
        if !value.is_empty() {
            lines.extend(fact(word(name), &value, width, Target::Field(name)));
        }
    }
    if fields.ground.is_some() {
        let percent = contract.percent.to_string();
        lines.extend(fact(
            word("work_percent"),
            &percent,
            width,
            Target::Field("work_percent"),
        ));
    }
    if !record.copied_from.is_empty() {
        lines.extend(fact(word("copied_from"), &record.copied_from, width, Target::Vacancy));
    }
    lines
}

/// That nobody is suitable, and why, once that was recorded.
fn nobody(record: &Record, width: usize, look: &Look) -> Vec<Line> {
    if record.nobody_reason.is_empty() {
        return Vec::new();
    }
    let message = Message::new("dossier-nobody").with("reason", record.nobody_reason.as_str());
    paragraph(
        &look.words.text(&message),
        0,
        width,
        Role::Warn,
        Target::Goto(Tab::Candidates),
    )
}

fn yes_or_no(is: bool, look: &Look) -> String {
    look.word(if is { "yes" } else { "no" }).to_owned()
}
