//! Forms about a request: write it, and submit it.

use crate::domain::{Coded, EntityId, Message, ProcedureKind, RequestId, RequestState};
use crate::office::approval::Proposal;
use crate::office::request::{Choices, Detail, RequestChange, RequestCommand};
use crate::text;
use crate::tui::look::Look;
use crate::tui::screens::approvals::asking;
use crate::tui::screens::dossier::forms::{chosen_grade, grade_value, grades, options};
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// Cells of a line of a remark above the fields, and the fields that hold them: a form shows no more lines than that.
const REMARK: usize = 54;
const REMARK_LINES: [&str; 3] = ["remark", "remark-2", "remark-3"];

/// The fields of a request: of an existing one, or for a new one.
pub(super) fn request(choices: Option<&Choices>, now: Option<&Detail>, look: &Look) -> Vec<Field> {
    let mut all = now.map(|detail| above(detail, look)).unwrap_or_default();
    if let Some(choices) = choices {
        let entities = choices
            .entities
            .iter()
            .map(|(id, name)| (id.0.to_string(), name.clone()))
            .collect();
        all.push(Field::choice("entity", "field-vacancy_request-entity_id", entities, ""));
    }
    let fields = now.map(|detail| &detail.row.fields);
    let grade = fields.map_or_else(
        || "B1|deskundige".to_owned(),
        |fields| grade_value(&fields.rank, &fields.grade),
    );
    let kind = fields.map_or(ProcedureKind::ExternalContractual, |fields| fields.kind);
    let text = |pick: fn(&crate::domain::rules::request::Fields) -> &str| fields.map_or("", pick);
    let posts = fields.map_or(1, |fields| fields.posts).to_string();
    all.extend([
        Field::line("title", "field-vacancy_request-title", text(|fields| &fields.title)),
        Field::line(
            "function_code",
            "field-vacancy_request-function_code",
            text(|fields| &fields.function_code),
        ),
        Field::choice("grade", "field-vacancy_request-grade", grades(), &grade),
        Field::choice(
            "kind",
            "field-vacancy_request-kind",
            options::<ProcedureKind>(look),
            kind.code(),
        ),
        Field::line("posts", "field-vacancy_request-posts", &posts),
        Field::day(
            "wanted_on",
            "field-vacancy_request-wanted_on",
            fields.and_then(|fields| fields.wanted_on),
        ),
        Field::area(
            "motivation",
            "field-vacancy_request-motivation",
            text(|fields| &fields.motivation),
            4,
        )
        .helped("field-help-motivation"),
    ]);
    all
}

/// What whoever mends a request has to keep in view: the remark it came back with, or that a change takes the question back.
fn above(detail: &Detail, look: &Look) -> Vec<Field> {
    if detail.row.state == RequestState::Submitted {
        return vec![Field::shown(
            "note",
            "request-edit-note",
            look.word("request-edit-lapses"),
        )];
    }
    let lines = text::wrap(&detail.row.remark, REMARK);
    let labels = ["field-vacancy_request-remark", "request-edit-more", "request-edit-more"];
    let shown = lines.into_iter().filter(|line| !line.is_empty());
    shown
        .zip(REMARK_LINES.into_iter().zip(labels))
        .map(|(line, (id, label))| Field::shown(id, label, line))
        .collect()
}

/// The command a form for a new request leads to.
///
/// # Errors
/// What cannot be read, at its field.
pub(super) fn create(values: &Values, today: NaiveDate) -> Result<RequestCommand, Vec<FieldError>> {
    let Ok(entity) = values.text("entity").parse() else {
        return Err(vec![FieldError::new("entity", Message::new("form-entity-none"))]);
    };
    Ok(RequestCommand::Create {
        entity: EntityId(entity),
        fields: Box::new(read(values, today)?),
    })
}

/// The command a form of an existing request leads to.
///
/// # Errors
/// What cannot be read, at its field.
pub(super) fn edit(detail: &Detail, values: &Values, today: NaiveDate) -> Result<RequestCommand, Vec<FieldError>> {
    Ok(RequestCommand::Edit {
        request: detail.row.id,
        seen: detail.row.version,
        change: Box::new(read(values, today)?),
    })
}

fn read(values: &Values, today: NaiveDate) -> Result<RequestChange, Vec<FieldError>> {
    let mut errors = Vec::new();
    let posts = values
        .number("posts")
        .map_err(|error| errors.push(error))
        .unwrap_or_default();
    let wanted_on = values
        .day("wanted_on", today)
        .map_err(|error| errors.push(error))
        .unwrap_or_default();
    if !errors.is_empty() {
        return Err(errors);
    }
    let (rank, grade, level) = chosen_grade(values);
    Ok(RequestChange {
        title: Some(values.text("title").to_owned()),
        function_code: Some(values.text("function_code").to_owned()),
        level,
        rank: Some(rank.to_owned()),
        grade: Some(grade.to_owned()),
        kind: ProcedureKind::from_code(values.text("kind")),
        posts: Some(posts),
        motivation: Some(values.text("motivation").to_owned()),
        wanted_on: Some(wanted_on),
    })
}

/// The fields of a submission: of whom, along the route of such requests, and what is asked.
pub(super) fn submission(proposal: &Proposal, look: &Look) -> Vec<Field> {
    let mut fields = asking::steps(proposal, look);
    let question = look.word("request-question");
    fields.push(Field::area("question", "field-approval-question", question, 3));
    fields
}

/// The command a submission leads to.
pub(super) fn submit(request: RequestId, seen: i64, values: &Values) -> RequestCommand {
    RequestCommand::Submit {
        request,
        seen,
        question: values.text("question").to_owned(),
        steps: asking::read(values),
    }
}
