//! The form that asks for an approval: what is asked, and of whom.

use super::forms::people;
use crate::domain::{ApprovalSubject, Message, PersonId, Role, VacancyId, VacancyState};
use crate::office::approval::{ApprovalCommand, Approver};
use crate::office::vacancy::dossier::Choices;
use crate::store::vacancy::dossier::Record;
use crate::tui::look::Look;
use crate::tui::widgets::form::{Field, Values};

/// The fields of a question to the approvers: the line manager first, then HR if wanted. Proposes what is usually asked, and of whom.
pub fn approval(choices: &Choices, record: &Record, look: &Look) -> Vec<Field> {
    let proposed = |role: Role| {
        let found = choices.approvers.iter().find(|(as_role, ..)| *as_role == role);
        found.map(|(_, id, name)| (id.0.to_string(), name.clone()))
    };
    let choice = |id: &'static str, role: Role, known: &[(PersonId, String)]| {
        let mut all = people("approver-none", known, look);
        let chosen = proposed(role).unwrap_or_default();
        if !all.iter().any(|(value, _)| *value == chosen.0) {
            all.push(chosen.clone());
        }
        Field::choice(id, &Message::of(role).id, all, &chosen.0)
    };
    let question = match (asked_about(record), record.procedure.has(VacancyState::ReportDrawn)) {
        (ApprovalSubject::Publication, _) => "approval-question-publication",
        (_, true) => "approval-question-procedure",
        (_, false) => "approval-question-assignment",
    };
    vec![
        Field::area("question", "field-approval-question", look.word(question), 4),
        choice("manager", Role::LineManager, &choices.managers),
        choice("hr", Role::HrOfficer, &choices.hr),
    ]
}

/// What is asked about a vacancy as it stands: its procedure, or before that the publication of one that is published.
fn asked_about(record: &Record) -> ApprovalSubject {
    match record.state.is_editable() && record.procedure.has(VacancyState::Published) {
        true => ApprovalSubject::Publication,
        false => ApprovalSubject::Procedure,
    }
}

/// The command a question to the approvers leads to.
pub fn read_approval(vacancy: VacancyId, record: Option<&Record>, values: &Values) -> ApprovalCommand {
    let subject = record.map_or(ApprovalSubject::Procedure, asked_about);
    let step = |id: &str, role: Role| {
        let person = PersonId(values.text(id).parse().ok()?);
        Some(Approver { role, person })
    };
    ApprovalCommand::Ask {
        subject,
        vacancy: Some(vacancy),
        request: None,
        question: values.text("question").to_owned(),
        steps: [step("manager", Role::LineManager), step("hr", Role::HrOfficer)]
            .into_iter()
            .flatten()
            .collect(),
    }
}
