//! `keur rules` and `keur check`: the rule book, and what it says of one vacancy.

use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome};
use crate::cli::print::Out;
use crate::cli::rows;
use crate::domain::rules::book::{self, RULES, Rule};
use crate::domain::source;
use crate::domain::template::template;
use crate::domain::{Coded, Message, ProcedureKind, Severity, VacancyState};
use crate::i18n::Words;
use crate::office::vacancy::dossier::{DossierQuery, DossierReply, StepCheck};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use serde_json::{Value, json};

/// The rule book in words.
pub fn markdown(words: &Words) -> String {
    let mut text = format!(
        "| {} |\n|---|---|---|---|---|---|\n",
        [
            "rules-id",
            "rules-what",
            "rules-effect",
            "rules-source",
            "rules-setting",
            "rules-override"
        ]
        .map(|id| words.get(id))
        .join(" | ")
    );
    for rule in RULES {
        let cells = [
            rule.id.to_owned(),
            words.get(&book::message_id(rule.id)).to_owned(),
            effect(rule, words).to_owned(),
            format!("{} ({})", rule.source, words.of(rule.grounds)),
            read(rule)
                .iter()
                .map(|key| format!("`{key}`"))
                .collect::<Vec<_>>()
                .join(", "),
            if rule.overridable {
                words.get("yes").to_owned()
            } else {
                String::new()
            },
        ];
        text += &format!("| {} |\n", cells.join(" | "));
    }
    text
}

fn effect<'w>(rule: &Rule, words: &'w Words) -> &'w str {
    words.get(match rule.severity {
        Severity::Block => "rules-blocks",
        Severity::Warning => "rules-warns",
    })
}

/// The steps and checks of every kind, as Markdown.
pub fn kinds_markdown(words: &Words) -> String {
    let mut text = String::new();
    for kind in ProcedureKind::ALL {
        let procedure = &template(*kind).procedure;
        let steps: Vec<String> = procedure
            .steps
            .iter()
            .map(|state| words.text(&procedure.called(*state)))
            .collect();
        text += &format!(
            "| {} | {} | {} |\n",
            words.of(*kind),
            steps.join(" → "),
            procedure.checks.join(", ")
        );
    }
    format!(
        "| {} | {} | {} |\n|---|---|---|\n{text}",
        words.get("field-vacancy-kind"),
        words.get("rules-steps"),
        words.get("rules-checks")
    )
}

/// The sources that are cited, as a Markdown table.
pub fn sources_markdown(words: &Words) -> String {
    let heading = ["sources-code", "sources-title", "sources-nature", "sources-address"].map(|id| words.get(id));
    let mut text = format!("| {} |\n|---|---|---|---|\n", heading.join(" | "));
    for source in source::sources() {
        let nature = words.of(source.nature);
        text += &format!(
            "| {} | {} | {nature} | {} |\n",
            source.code, source.title, source.address
        );
    }
    text
}

/// Prints the sources that are cited.
pub fn sources(as_markdown: bool, as_json: bool, out: &mut Out) -> Outcome {
    if as_json {
        let all = source::sources().iter().map(|source| {
            json!({
                "code": source.code,
                "title": source.title,
                "nature": source.nature.code(),
                "address": source.address,
            })
        });
        out.json(&Value::Array(all.collect()))?;
    } else if as_markdown {
        out.bytes(sources_markdown(out.words).as_bytes())?;
    } else {
        for source in source::sources() {
            out.say(&source.told())?;
        }
    }
    Ok(Exit::Done)
}

/// Prints the rule book.
pub fn list(as_markdown: bool, as_json: bool, out: &mut Out) -> Outcome {
    if as_json {
        let all: Vec<Value> = RULES
            .iter()
            .map(|rule| {
                json!({
                    "id": rule.id,
                    "what": out.words.get(&book::message_id(rule.id)),
                    "severity": severity(rule.severity),
                    "source": rule.source,
                    "grounds": rule.grounds.code(),
                    "settings": read(rule),
                    "overridable": rule.overridable,
                })
            })
            .collect();
        out.json(&Value::Array(all))?;
    } else if as_markdown {
        out.bytes(markdown(out.words).as_bytes())?;
    } else {
        for rule in RULES {
            let what = out.words.get(&book::message_id(rule.id));
            out.line(format!("{:<5} {what} [{}]", rule.id, rule.source))?;
        }
    }
    Ok(Exit::Done)
}

/// The keys of the settings a rule reads.
fn read(rule: &Rule) -> Vec<&'static str> {
    rule.settings.iter().map(|key| key.code()).collect()
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "block",
        Severity::Warning => "warning",
    }
}

/// Runs every rule on a vacancy, step by step, and says what it finds; ends with 1 when the next step is blocked.
pub fn check(desk: &Desk, which: &str, as_json: bool, out: &mut Out) -> Outcome {
    let row = rows::find_vacancy(desk, which)?;
    let query = Query::Vacancy(VacancyQuery::Dossier(DossierQuery::Checks(row.id)));
    let Reply::Vacancy(VacancyReply::Dossier(DossierReply::Checks(steps))) = desk.ask(&query)? else {
        return Err(rows::missing("refused-gone", which));
    };
    let stopped = steps.first().is_some_and(StepCheck::is_blocked);
    if as_json {
        let all: Vec<Value> = steps.iter().map(|step| told(step, out.words)).collect();
        out.json(&Value::Array(all))?;
    } else {
        if steps.is_empty() {
            let id = match row.state {
                VacancyState::OnHold => "check-on-hold",
                VacancyState::ReapprovalNeeded => "check-reapproval",
                _ => "check-over",
            };
            let message = Message::new(id).with("number", row.number.as_str());
            out.say(&message.with("state", Message::of(row.state)))?;
        }
        for step in &steps {
            out.say(&Message::new("check-step").with("state", step.called.clone()))?;
            for problem in &step.problems {
                let sign = match problem.severity {
                    Severity::Block => "check-blocks",
                    Severity::Warning => "check-warns",
                };
                let line = Message::new(sign)
                    // A word of the program's own is no rule anybody can look up.
                    .with("rule", problem.cited().unwrap_or("–"))
                    .with("what", problem.message.clone());
                out.say(&line)?;
            }
            if step.to == VacancyState::Approved {
                out.say(&Message::new("check-approvers"))?;
            } else if step.problems.is_empty() {
                out.say(&Message::new("check-nothing"))?;
            }
        }
    }
    Ok(if stopped { Exit::Refused } else { Exit::Done })
}

fn told(step: &StepCheck, words: &Words) -> Value {
    let problems: Vec<Value> = step
        .problems
        .iter()
        .map(|problem| {
            json!({
                "rule": problem.rule,
                "severity": severity(problem.severity),
                "field": problem.field,
                "what": words.text(&problem.message),
                "source": book::rule(problem.rule).map(|rule| rule.source),
                "overridable": book::rule(problem.rule).is_some_and(|rule| rule.overridable),
            })
        })
        .collect();
    json!({ "step": step.to.code(), "problems": problems })
}
