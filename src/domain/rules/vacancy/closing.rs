//! Rules about how a procedure ends: everybody has an answer, and somebody is chosen or it is said why nobody is (13.1).

use super::{Checklist, block, contract};
use crate::domain::{Message, Problem, Procedure, VacancyState};

/// Closing needs a decision about everybody, an answer for everybody who was found suitable, and somebody chosen or the reason why
/// nobody is.
pub(super) fn settled(facts: &Checklist) -> Vec<Problem> {
    let mut found = Vec::new();
    if facts.undecided > 0 {
        found.push(Problem::block("13.1", Message::new("rule-undecided").with("n", facts.undecided)).at("candidates"));
    }
    if facts.unsettled > 0 {
        found.push(Problem::block("13.1", Message::new("rule-unsettled").with("n", facts.unsettled)).at("candidates"));
    }
    if facts.chosen == 0 && !facts.nobody {
        found.push(block("13.1", "rule-nobody-chosen").at("nobody"));
    }
    // A closed procedure offers no acts: a post that is still free stays so.
    let waiting = facts.laureates.min(facts.fields.posts - facts.taken);
    if waiting > 0 {
        found.push(Problem::warn("13.1", Message::new("rule-laureate-waits").with("n", waiting)).at("candidates"));
    }
    found.extend(contract::taken_up(facts));
    found
}

/// The report needs an end decision about everybody; that nobody is suitable is best said before it is approved.
pub(super) fn decided(facts: &Checklist) -> Vec<Problem> {
    let mut found = Vec::new();
    if facts.undecided > 0 {
        found.push(Problem::block("13.1", Message::new("rule-undecided").with("n", facts.undecided)).at("candidates"));
    }
    if facts.applications == 0 {
        found.push(Problem::warn("13.1", Message::new("rule-nobody")).at("candidates"));
    } else if facts.undecided + facts.unsettled + facts.chosen == 0 && !facts.nobody {
        found.push(Problem::warn("13.1", Message::new("rule-nobody-yet")).at("nobody"));
    }
    found
}

/// Why it cannot be recorded that nobody is suitable: somebody may still come, was chosen, was found suitable and waits for a place, or
/// waits for a decision.
pub fn nobody_refused(
    procedure: &Procedure,
    state: VacancyState,
    (chosen, suitable, undecided): (i64, i64, i64),
) -> Option<Problem> {
    if let Some(first) = nobody_from(procedure).filter(|first| procedure.is_before(state, *first)) {
        let message = Message::new("refused-nobody-early").with("state", procedure.called(first));
        return Some(Problem::block("13.1", message));
    }
    let (id, n) = match (chosen, suitable, undecided) {
        (0, 0, 0) => return None,
        (0, 0, n) => ("rule-undecided", n),
        (0, n, _) => ("refused-nobody-suitable", n),
        (n, ..) => ("refused-nobody", n),
    };
    Some(Problem::block("13.1", Message::new(id).with("n", n)))
}

/// The first state in which it can be meant that nobody is suitable: nobody can apply any more, the selection has begun, or, where
/// there is none, whoever is named would have been by then.
fn nobody_from(procedure: &Procedure) -> Option<VacancyState> {
    use VacancyState as S;
    let firsts = [S::PublicationClosed, S::InSelection, S::Approved];
    firsts.into_iter().find(|state| procedure.has(*state))
}
