//! Whom a list over vacancies leaves out: candidates who are judged anonymously, for an order or a match there would tell who they are.

use crate::domain::Message;
use crate::domain::list::Scope;
use crate::office::{Counter, Failure, anonymity, visibility};
use crate::store::{candidates, vacancy};

/// How many vacancies are named.
const NAMED: usize = 4;

/// Who is left out of a list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LeftOut {
    /// How many candidates.
    pub candidates: u64,
    /// The numbers of their vacancies, where they are read.
    pub numbers: Vec<String>,
}

impl LeftOut {
    /// What is said about it beside the list; nothing when everybody is in it.
    pub fn message(&self) -> Option<Message> {
        let count = i64::try_from(self.candidates).unwrap_or(i64::MAX);
        let more = self.numbers.len().saturating_sub(NAMED);
        let mut named = self.numbers[..self.numbers.len() - more].join(", ");
        if more > 0 {
            named = format!("{named} … +{more}");
        }
        (count > 0).then(|| {
            Message::new("candidates-left-out")
                .with("n", count)
                .with("numbers", named)
        })
    }
}

/// Who is left out of the list over vacancies with this scope.
pub(in crate::office) fn read(counter: &Counter<'_>, scope: Scope) -> Result<LeftOut, Failure> {
    let mut left_out = LeftOut::default();
    for id in anonymity::hidden_vacancies(counter)? {
        // What one may not see at all is no part of the list either.
        let facts = match visibility::candidate_facts(counter, id) {
            Ok(facts) => facts,
            Err(Failure::Refused(_)) => continue,
            Err(failure) => return Err(failure),
        };
        let mut condition = vacancy::only(id);
        condition.and(vacancy::scope(scope, counter.actor.person));
        let applied = candidates::applied(counter.connection, condition)?;
        if applied > 0 {
            left_out.candidates += applied;
            left_out.numbers.push(facts.number);
        }
    }
    Ok(left_out)
}
