//! What a kind of procedure brings: its steps, its checks, who manages it. Data, copied into a vacancy when it starts (domain 1.4, 13.1).
//!
//! The state machine of a vacancy is the general one of [`VacancyState`] with the steps a kind does not have taken out: a redeployment is
//! not published, a change of service assignment is not judged.

use crate::domain::{ApprovalSubject, Message, Phase, Role, VacancyState};
use serde::{Deserialize, Serialize};

/// The steps and checks of one procedure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Procedure {
    /// The states it goes through, in order: from being written to closed.
    pub steps: Vec<VacancyState>,
    /// The rules that are checked, by their ids; rules of the program itself always are.
    pub checks: Vec<String>,
    /// Who manages it besides the selection officer.
    #[serde(default)]
    pub managed_by: Vec<Role>,
}

impl Default for Procedure {
    /// Every step, every check.
    fn default() -> Self {
        use VacancyState as S;
        Self {
            steps: vec![
                S::InPreparation,
                S::Ready,
                S::Published,
                S::PublicationClosed,
                S::InSelection,
                S::ReportDrawn,
                S::AwaitingApproval,
                S::Approved,
                S::Closed,
            ],
            checks: crate::domain::rules::book::RULES
                .iter()
                .map(|rule| rule.id.to_owned())
                .collect(),
            managed_by: Vec::new(),
        }
    }
}

impl Procedure {
    /// Whether the procedure goes through a state.
    pub fn has(&self, state: VacancyState) -> bool {
        self.steps.contains(&state)
    }

    /// The step it goes on to from a state; none at the end, on hold and when cancelled.
    pub fn after(&self, state: VacancyState) -> Option<VacancyState> {
        if state == VacancyState::ReapprovalNeeded {
            return Some(VacancyState::AwaitingApproval);
        }
        let at = self.steps.iter().position(|step| *step == state)?;
        self.steps.get(at + 1).copied()
    }

    /// The states that may follow in one step, holds and cancellations aside: the step on, and the ways back.
    pub fn next(&self, state: VacancyState) -> Vec<VacancyState> {
        use VacancyState as S;
        let back: &[S] = match state {
            S::Ready => &[S::InPreparation],
            S::ReportDrawn => &[S::InSelection],
            S::AwaitingApproval => &[S::InSelection, S::ReportDrawn, S::InPreparation],
            S::Approved => &[S::ReapprovalNeeded],
            _ => &[],
        };
        // An answer goes back to where the work is done: to the selection and its report, or, without those, to the drawing up.
        let back = back.iter().copied().filter(|to| match (state, to) {
            (S::AwaitingApproval, S::InPreparation) => !self.has(S::InSelection),
            (_, S::ReapprovalNeeded) => true,
            (_, to) => self.has(*to),
        });
        self.after(state).into_iter().chain(back).collect()
    }

    /// Whether a state comes before a step of the procedure; a state that is no step (on hold, say) comes before none.
    pub fn is_before(&self, state: VacancyState, step: VacancyState) -> bool {
        let at = |state| self.steps.iter().position(|one| *one == state);
        matches!((at(state), at(step)), (Some(now), Some(then)) if now < then)
    }

    /// Where a rejected approval goes back to: the selection is redone.
    pub fn rejected(&self) -> VacancyState {
        self.first_of(&[VacancyState::InSelection])
    }

    /// Where an approval handed back with remarks goes: only the report is amended.
    pub fn handed_back(&self) -> VacancyState {
        self.first_of(&[VacancyState::ReportDrawn, VacancyState::InSelection])
    }

    fn first_of(&self, wanted: &[VacancyState]) -> VacancyState {
        let found = wanted.iter().copied().find(|state| self.has(*state));
        found.unwrap_or(VacancyState::InPreparation)
    }

    /// What a state is called in it: where nothing is published, nothing is ready to be.
    pub fn called(&self, state: VacancyState) -> Message {
        match (state, self.after(state)) {
            (VacancyState::Ready, Some(VacancyState::InSelection)) => Message::new("vacancy-ready-selection"),
            (VacancyState::Ready, Some(VacancyState::AwaitingApproval)) => Message::new("vacancy-ready-approval"),
            _ => Message::of(state),
        }
    }

    /// Whether its approval is asked in this state.
    pub fn asks_approval(&self, state: VacancyState) -> bool {
        self.after(state) == Some(VacancyState::AwaitingApproval)
    }

    /// What an approval asked in this state is about: the publication, while that is being prepared; otherwise procedure and report.
    pub fn approved(&self, state: VacancyState) -> ApprovalSubject {
        match state.is_editable() && self.has(VacancyState::Published) {
            true => ApprovalSubject::Publication,
            false => ApprovalSubject::Procedure,
        }
    }

    /// Whether it goes through a phase of the step plan; every procedure has its request and its closing.
    pub fn has_phase(&self, phase: Phase) -> bool {
        matches!(phase, Phase::Request | Phase::Closing) || self.steps.iter().any(|state| state.phase() == phase)
    }

    /// Whether a rule is checked.
    pub fn checks(&self, rule: &str) -> bool {
        !crate::domain::rules::book::is_of_a_kind(rule) || self.checks.iter().any(|checked| checked == rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;

    #[test]
    fn the_whole_procedure_is_the_state_machine_of_the_domain() {
        use VacancyState as S;
        let whole = Procedure::default();
        let table: &[(S, &[S])] = &[
            (S::InPreparation, &[S::Ready]),
            (S::Ready, &[S::Published, S::InPreparation]),
            (S::Published, &[S::PublicationClosed]),
            (S::PublicationClosed, &[S::InSelection]),
            (S::InSelection, &[S::ReportDrawn]),
            (S::ReportDrawn, &[S::AwaitingApproval, S::InSelection]),
            // Rejected: the selection itself is redone. Handed back with remarks: only the report is amended (13.3).
            (S::AwaitingApproval, &[S::Approved, S::InSelection, S::ReportDrawn]),
            (S::Approved, &[S::Closed, S::ReapprovalNeeded]),
            (S::Closed, &[]),
            (S::OnHold, &[]),
            (S::Cancelled, &[]),
            (S::ReapprovalNeeded, &[S::AwaitingApproval]),
        ];
        assert_eq!(table.len(), VacancyState::ALL.len());
        for (state, next) in table {
            assert_eq!(whole.next(*state), *next, "{state:?}");
        }
    }

    #[test]
    fn steps_a_kind_does_not_have_are_passed_over_and_never_come_back() {
        use VacancyState as S;
        let assignment = Procedure {
            steps: vec![S::InPreparation, S::Ready, S::AwaitingApproval, S::Approved, S::Closed],
            ..Procedure::default()
        };
        assert_eq!(assignment.after(S::Ready), Some(S::AwaitingApproval));
        assert_eq!(assignment.next(S::AwaitingApproval), [S::Approved, S::InPreparation]);
        assert_eq!(
            (assignment.rejected(), assignment.handed_back()),
            (S::InPreparation, S::InPreparation)
        );
        assert!(!assignment.has_phase(Phase::Publication) && assignment.has_phase(Phase::Approval));
        assert_eq!(assignment.after(S::OnHold), None);
        assert_eq!(assignment.called(S::Ready), Message::new("vacancy-ready-approval"));
        assert_eq!(assignment.called(S::Approved), Message::of(S::Approved));
        assert_eq!(Procedure::default().called(S::Ready), Message::of(S::Ready));
    }
}
