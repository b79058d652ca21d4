//! The file itself: text, reglement, documents, form, publications.

use super::super::check;
use super::super::sheet::{Line, Target, paragraph};
use super::{empty, fact, heading};
use crate::domain::{Message, PublicationState, Scoring, StageKind, scoring};
use crate::i18n::date;
use crate::office::vacancy::dossier::Head;
use crate::store::document::DocumentRow;
use crate::store::vacancy::dossier::{
    ConditionRow, CriterionRow, FieldRow, PublicationRow, ReglementRow, SectionRow, StageRow,
};
use crate::tui::look::Look;
use crate::tui::screens::document::told;
use crate::tui::theme::Role;

pub(super) fn text(sections: &[SectionRow], add: &str, width: usize, look: &Look) -> Vec<Line> {
    if sections.is_empty() {
        return empty("text-none", add, width, Target::Nothing, look);
    }
    let mut lines = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let target = Target::Section(section.id.0);
        if at > 0 {
            lines.push(Line::of("", Role::Text, target));
        }
        lines.push(heading(&format!("{} {}", at + 1, section.heading), target));
        if section.body.trim().is_empty() {
            lines.push(Line::of(look.word("section-empty"), Role::Dim, target));
        } else {
            lines.extend(paragraph(&section.body, 2, width, Role::Text, target));
        }
    }
    lines
}

pub(super) fn reglement(
    (reglement, stages, conditions): (&ReglementRow, &[StageRow], &[ConditionRow]),
    published: bool,
    add: &str,
    width: usize,
    look: &Look,
) -> Vec<Line> {
    let state = match reglement.frozen_at {
        Some(at) => Message::new("reglement-frozen").with("when", look.clock.local_of(at)),
        None if published => Message::new("reglement-open"),
        None => Message::new("reglement-open-selection"),
    };
    let mut lines = vec![Line::of(look.words.text(&state), Role::Title, Target::Reglement)];
    lines.extend(parts(reglement, width, look));
    lines.push(Line::blank());
    lines.push(heading(look.word("reglement-conditions"), Target::Nothing));
    if conditions.is_empty() {
        lines.extend(empty("conditions-none", add, width, Target::Nothing, look));
    }
    for condition in conditions {
        let target = Target::Condition(condition.id.0);
        lines.extend(fact(look.words.of(condition.kind), &condition.text, width, target));
    }
    lines.push(Line::blank());
    lines.push(heading(look.word("reglement-stages"), Target::Nothing));
    if stages.is_empty() {
        lines.extend(empty("stages-none", add, width, Target::Nothing, look));
    }
    for (at, stage) in stages.iter().enumerate() {
        lines.extend(stage_lines(at + 1, stage, look));
    }
    lines
}

fn parts(reglement: &ReglementRow, width: usize, look: &Look) -> Vec<Line> {
    let word = |column: &str| look.word(&format!("field-reglement-{column}"));
    let months = |n: i64| match n {
        0 => String::new(),
        n => look.words.text(&Message::new("dossier-months").with("n", n)),
    };
    let ranking = look.word(&format!("reserve-kind-{}", reglement.ranking)).to_owned();
    let number = |value: Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
    let mut all = vec![
        (
            "conditions_on",
            reglement
                .conditions_on
                .map(|day| date::day(day, look.words))
                .unwrap_or_default(),
        ),
        ("tests", reglement.tests.clone()),
        ("jury", reglement.jury.clone()),
        ("criteria", reglement.criteria.clone()),
        ("ranking", ranking),
        ("validity_months", months(reglement.validity_months)),
        ("reserve_rules", reglement.reserve_rules.clone()),
    ];
    if !reglement.preselection_method.is_empty() || reglement.preselection_threshold.is_some() {
        all.push(("preselection_method", reglement.preselection_method.clone()));
        all.push(("preselection_threshold", number(reglement.preselection_threshold)));
        all.push(("preselection_maximum", number(reglement.preselection_maximum)));
    }
    all.push((
        "anonymous",
        look.word(if reglement.anonymous { "yes" } else { "no" }).to_owned(),
    ));
    all.into_iter()
        .flat_map(|(column, value)| fact(word(column), &value, width, clause(column)))
        .collect()
}

/// A part of the reglement as a line, by the name of its field on the form.
fn clause(column: &'static str) -> Target {
    Target::Clause(match column {
        "ranking" => "ranked",
        _ => column,
    })
}

fn points(hundredths: i64, look: &Look) -> String {
    scoring::show(hundredths, look.words.lang.decimal())
}

fn stage_lines(number: usize, stage: &StageRow, look: &Look) -> Vec<Line> {
    let target = Target::Stage(stage.id.0);
    let tested: Vec<&str> = [
        (stage.competence_part, "stage-competence"),
        (stage.function_part, "stage-function"),
    ]
    .into_iter()
    .filter(|(on, _)| *on)
    .map(|(_, id)| look.word(id))
    .collect();
    let mut line = Line::of(format!("{number} {}", stage.name), Role::Title, target);
    if stage.name != look.words.of(stage.kind) && stage.kind != StageKind::Test {
        line = line.and(format!(" · {}", look.words.of(stage.kind)), Role::Dim);
    }
    if !tested.is_empty() {
        line = line.and(format!(" · {}", tested.join(", ")), Role::Dim);
    }
    if stage.scoring == Scoring::Points {
        let marks = Message::new("stage-marks")
            .with("pass", points(stage.pass_mark, look))
            .with("maximum", points(stage.maximum, look));
        line = line.right(look.words.text(&marks));
    }
    if stage.hundred {
        line = line.and(format!(" · {}", look.word("stage-hundred")), Role::Dim);
    }
    if stage.anonymous {
        line = line.and(format!(" · {}", look.word("stage-anonymous")), Role::Dim);
    }
    line = decides(line, stage.tie_order, look);
    let mut lines = vec![line];
    lines.extend(
        stage
            .criteria
            .iter()
            .map(|criterion| criterion_line(criterion, stage.scoring, look)),
    );
    lines
}

/// Says where something decides between equal scores.
fn decides(line: Line, order: Option<i64>, look: &Look) -> Line {
    match order {
        Some(n) => {
            let order = Message::new("tie-decides").with("n", n);
            line.and(format!(" · {}", look.words.text(&order)), Role::Dim)
        }
        None => line,
    }
}

fn criterion_line(criterion: &CriterionRow, scoring: Scoring, look: &Look) -> Line {
    if let Some(at) = criterion.retired_at {
        let day = date::short_day(look.clock.local_of(at).date(), look.words);
        let retired = Message::new("criterion-retired").with("day", day);
        let words = format!("    {} · {}", criterion.name, look.words.text(&retired));
        return Line::of(words, Role::Dim, Target::Nothing);
    }
    let level = criterion
        .level
        .map(|level| {
            format!(
                " {}",
                look.words.text(&Message::new("criterion-level").with("level", level))
            )
        })
        .unwrap_or_default();
    let mut line = Line::of(
        format!("    {}{level}", criterion.name),
        Role::Text,
        Target::Criterion(criterion.id.0),
    );
    if criterion.essential {
        line = line.and(format!(" · {}", look.word("field-criterion-essential")), Role::Warn);
    }
    if !criterion.counts {
        line = line.and(format!(" · {}", look.word("criterion-not-counted")), Role::Dim);
    }
    line = decides(line, criterion.tie_order, look);
    let weight = match criterion.scale.unwrap_or(scoring) {
        Scoring::Points => Message::new("criterion-weight").with("maximum", points(criterion.maximum, look)),
        scale => Message::new("criterion-scale-weight").with("scale", Message::of(scale)),
    };
    let weight = weight.with("weight", criterion.weight);
    line.right(look.words.text(&weight))
}

pub(super) fn documents(documents: &[DocumentRow], add: &str, width: usize, look: &Look) -> Vec<Line> {
    if documents.is_empty() {
        return empty("documents-none", add, width, Target::Nothing, look);
    }
    documents
        .iter()
        .map(|document| {
            let day = date::short_day(look.clock.local_of(document.created_at).date(), look.words);
            let line = Line::of(&document.name, Role::Text, Target::Document(document.id.0))
                .and(format!("  {}", look.words.of(document.kind)), Role::Dim);
            line.right(format!("{} · {day} · {}", told(document, look), document.by))
        })
        .collect()
}

pub(super) fn questions(questions: &[FieldRow], add: &str, width: usize, look: &Look) -> Vec<Line> {
    if questions.is_empty() {
        return empty("questions-none", add, width, Target::Nothing, look);
    }
    let mut lines = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let target = Target::Question(question.id.0);
        let mut head = paragraph(
            &format!("{} {}", at + 1, question.label),
            0,
            width.saturating_sub(26),
            Role::Text,
            target,
        );
        if let Some(first) = head.first_mut() {
            let required = if question.required {
                format!(" · {}", look.word("field-form_field-required"))
            } else {
                String::new()
            };
            first.right = format!("{}{required}", look.words.of(question.kind));
        }
        lines.extend(head);
        let options: Vec<&str> = question.options.lines().collect();
        if !options.is_empty() {
            lines.extend(paragraph(&options.join(" / "), 4, width, Role::Dim, target));
        }
        if !question.knock_out.is_empty() {
            let message = Message::new("question-knock-out").with("answer", question.knock_out.as_str());
            lines.extend(paragraph(&look.words.text(&message), 4, width, Role::Warn, target));
        }
    }
    lines
}

pub(super) fn publications(
    publications: &[PublicationRow],
    head: &Head,
    add: &str,
    width: usize,
    look: &Look,
) -> Vec<Line> {
    let record = &head.record;
    let mut lines = vec![heading(look.word("publications-redeployment"), Target::Redeployment)];
    let answer = record.redeployment_on.map_or_else(
        || look.word("redeployment-none").to_owned(),
        |day| format!("{} · {}", date::day(day, look.words), record.redeployment_answer),
    );
    lines.extend(paragraph(&answer, 2, width, Role::Text, Target::Redeployment));
    lines.extend(check::lines(head, width, look));
    lines.push(Line::blank());
    lines.push(heading(look.word("publications-channels"), Target::Channels));
    if publications.is_empty() {
        lines.extend(empty("publications-none", add, width, Target::Channels, look));
    }
    for publication in publications {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| date::short_day(day, look.words)).unwrap_or_default();
        let until = publication
            .until
            .map_or_else(|| look.word("publication-open").to_owned(), |until| day(Some(until)));
        let site = if publication.site.is_empty() {
            String::new()
        } else {
            format!(" · {}", publication.site)
        };
        let role = match publication.state {
            PublicationState::Live => Role::Good,
            PublicationState::Planned => Role::Text,
            PublicationState::Ended | PublicationState::Withdrawn => Role::Dim,
        };
        lines.push(
            Line::of(
                format!("{}{site}", look.words.of(publication.channel)),
                Role::Text,
                Target::Publication(publication.id.0),
            )
            .and(format!("  {}", look.words.of(publication.state)), role)
            .right(format!("{} – {until}", day(publication.from))),
        );
    }
    lines
}
