//! A result of a test at another selector as somebody writes it down: the same form with the person and in a review.

use crate::domain::reuse::outside::{Outside, read_points};
use crate::domain::{DocumentId, Message, PersonId};
use crate::office::Command;
use crate::office::person::PersonCommand;
use crate::store::document::DocumentRow;
use crate::tui::look::Look;
use crate::tui::widgets::form::{Field, FieldError, Values};

/// The fields; where it is known which competences are asked, one of them is chosen.
pub fn fields<'a>(competences: &[String], documents: impl Iterator<Item = &'a DocumentRow>, look: &Look) -> Vec<Field> {
    let competence = match competences.first() {
        Some(first) => {
            let options = competences.iter().map(|name| (name.clone(), name.clone())).collect();
            Field::choice("competence", "field-test_result-competence", options, first)
        }
        None => Field::line("competence", "field-test_result-competence", "").helped("result-competence-help"),
    };
    let unknown = (String::new(), look.word("result-level-unknown").to_owned());
    let level = |n: i64| {
        (
            n.to_string(),
            look.words.text(&Message::new("person-level").with("n", n)),
        )
    };
    let levels = [unknown].into_iter().chain((1..=3).map(level)).collect();
    let none = (String::new(), look.word("result-document-none").to_owned());
    let papers = documents.map(|paper| (paper.id.0.to_string(), paper.name.clone()));
    let papers = [none].into_iter().chain(papers).collect();
    vec![
        competence,
        Field::line("selector", "result-selector", "").helped("result-selector-help"),
        Field::line("test", "result-test", ""),
        Field::day("on", "column-tested", None),
        Field::choice("level", "field-test_result-level", levels, ""),
        Field::flag("passed", "outcome-passed", true),
        Field::line("points", "field-test_result-points", "").helped("result-points-help"),
        Field::choice("document", "result-document", papers, ""),
    ]
}

/// The command that was filled in.
///
/// # Errors
/// A day or a score that cannot be read.
pub fn command(person: PersonId, values: &Values, look: &Look) -> Result<Command, Vec<FieldError>> {
    let mut errors = Vec::new();
    let on = match values.day("on", look.clock.today()) {
        Ok(Some(on)) => Some(on),
        Ok(None) => {
            errors.push(FieldError::new("on", Message::new("refused-result-no-day")));
            None
        }
        Err(error) => {
            errors.push(error);
            None
        }
    };
    let points = match values.text("points") {
        "" => None,
        typed => {
            let read = read_points(typed);
            if read.is_none() {
                errors.push(FieldError::new("points", Message::new("refused-result-points")));
            }
            read
        }
    };
    let (Some(on), []) = (on, errors.as_slice()) else {
        return Err(errors);
    };
    let text = |id: &str| values.text(id).to_owned();
    let result = Outside {
        competence: text("competence"),
        test: text("test"),
        selector: text("selector"),
        level: values.text("level").parse().ok(),
        passed: values.flag("passed"),
        points: points.map(|points| (points.given, points.maximum)),
        on,
    };
    let document = values.text("document").parse().ok().map(DocumentId);
    let command = PersonCommand::Result {
        person,
        result,
        document,
    };
    Ok(command.into())
}
