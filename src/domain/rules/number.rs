//! Rules about the number of somebody who is taken on (V-30, V-60, V-61) and about the Vlimpersnummer (V-62).

use crate::domain::identifier::{self, NumberFault};
use crate::domain::{ApplicationState as S, Message, NumberKind, Problem};

/// A number is asked of a laureate and never earlier. Who only waits in a reserve is asked once the post is offered (V-61).
pub fn asked_early(state: S) -> Option<Problem> {
    let chosen = matches!(state, S::Laureate | S::Offered | S::Hired);
    (!chosen).then(|| {
        Problem::block(
            "V-61",
            Message::new("refused-number-early").with("state", Message::of(state)),
        )
    })
}

/// A number that is not right in form (V-60).
pub fn malformed(fault: NumberFault) -> Problem {
    Problem::block("V-60", Message::of(fault)).at("number")
}

/// Only zeros stand for foreign staff without a number, and say why (V-30, VH2).
pub fn placeholder_unexplained(reason: &str) -> Option<Problem> {
    let message = || Message::new("refused-placeholder-reason");
    reason
        .trim()
        .is_empty()
        .then(|| Problem::block("V-30", message()).at("reason"))
}

/// Nobody is taken on without a number or a placeholder (V-30); a placeholder is still to be completed.
pub fn hired_without(number: Option<NumberKind>) -> Option<Problem> {
    match number {
        None => Some(Problem::block("V-30", Message::new("refused-hired-no-number"))),
        Some(NumberKind::Placeholder) => Some(Problem::warn("V-30", Message::new("warn-number-placeholder"))),
        Some(NumberKind::National | NumberKind::Bis) => None,
    }
}

/// A Vlimpersnummer is six digits; none is no mistake (V-62).
pub fn no_vlimpers(typed: &str) -> Option<Problem> {
    let wrong = !typed.is_empty() && !identifier::is_vlimpers(typed);
    wrong.then(|| Problem::block("V-62", Message::new("refused-vlimpers")).at("vlimpers"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;

    #[test]
    fn only_who_was_chosen_is_asked() {
        let asked: Vec<&str> = S::ALL
            .iter()
            .filter(|state| asked_early(**state).is_none())
            .map(|state| state.code())
            .collect();
        assert_eq!(asked, ["laureate", "offered", "hired"]);
    }
}
