//! Rules about a vacancy request: its fields, what it still needs to be submitted, and what its state allows (13.3).
//!
//! A title, a grade and a number of posts are judged as those of the vacancy it is to become (V-1, V-2).

use super::vacancy::{post, title};
use crate::domain::{Level, Message, Problem, ProcedureKind, RequestState};
use crate::text;
use chrono::NaiveDate;

/// The states in which a request still stands for a vacancy that is not there yet.
pub const LIVE: &[RequestState] = &[RequestState::Draft, RequestState::Submitted, RequestState::Approved];

/// What is requested.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fields {
    /// The title of the function.
    pub title: String,
    /// The function code; empty: not known yet.
    pub function_code: String,
    /// The level.
    pub level: Level,
    /// The rank: `B1`.
    pub rank: String,
    /// The grade.
    pub grade: String,
    /// How the vacancy is to be filled.
    pub kind: ProcedureKind,
    /// How many posts.
    pub posts: i64,
    /// Why.
    pub motivation: String,
    /// By when somebody is wanted.
    pub wanted_on: Option<NaiveDate>,
}

impl Fields {
    /// A request nothing is known of yet.
    pub const fn blank() -> Self {
        Self {
            title: String::new(),
            function_code: String::new(),
            level: Level::B,
            rank: String::new(),
            grade: String::new(),
            kind: ProcedureKind::ExternalContractual,
            posts: 1,
            motivation: String::new(),
            wanted_on: None,
        }
    }
}

/// What is wrong with the fields of a draft (V-1, V-2); each at its form field.
pub fn check_fields(fields: &Fields) -> Vec<Problem> {
    let mut found = title(&fields.title);
    found.extend(post(fields.level, (&fields.rank, &fields.grade, ""), fields.posts));
    found
}

/// The same, and what an approver needs: why it is requested. A day that has passed is only warned about: whoever is late still asks.
pub fn check_submission(fields: &Fields, today: NaiveDate) -> Vec<Problem> {
    let mut found = check_fields(fields);
    if fields.motivation.trim().is_empty() {
        found.push(Problem::block("request", Message::new("rule-request-motivation")).at("motivation"));
    }
    if let Some(day) = fields.wanted_on.filter(|day| *day < today) {
        let message = Message::new("rule-request-wanted").with("day", day);
        found.push(Problem::warn("request", message).at("wanted_on"));
    }
    found
}

/// Whether two requests of one entity are for the same function: by their codes, or by their titles when one has no code.
pub fn same_function((code, title): (&str, &str), (other_code, other_title): (&str, &str)) -> bool {
    match (code.trim(), other_code.trim()) {
        ("", _) | (_, "") => text::fold(title.trim()) == text::fold(other_title.trim()),
        (code, other) => text::fold(code) == text::fold(other),
    }
}

/// The warning about another live request for the same function: two people may have asked for one post, or for two.
pub fn twin(other: &str, who: &str, made: NaiveDate) -> Problem {
    let message = Message::new("rule-request-twin")
        .with("title", other)
        .with("who", who)
        .with("day", made);
    Problem::warn("request", message)
}

/// Why a request cannot be changed or submitted: what was approved stays as it was approved.
pub fn change_blocked(state: RequestState) -> Option<Problem> {
    (state == RequestState::Approved).then(|| Problem::block("request", Message::new("refused-request-approved")))
}

/// Why a request cannot be withdrawn: only a draft can, by whoever wrote it, while nobody was asked to approve it.
pub fn withdrawal_blocked(state: RequestState, is_own: bool, requester: &str, was_asked: bool) -> Option<Problem> {
    let message = if !is_own {
        Message::new("refused-request-not-own").with("who", requester)
    } else if state != RequestState::Draft {
        Message::new("refused-request-withdraw").with("state", Message::of(state))
    } else if was_asked {
        Message::new("refused-request-asked")
    } else {
        return None;
    };
    Some(Problem::block("request", message))
}

/// Why no vacancy can come of a request: it is not approved, or there is one already.
pub fn vacancy_blocked(state: RequestState, vacancy: Option<&str>) -> Option<Problem> {
    let message = match vacancy {
        Some(number) => Message::new("refused-request-has-vacancy").with("number", number),
        None if state != RequestState::Approved => {
            Message::new("refused-request-not-approved").with("state", Message::of(state))
        }
        None => return None,
    };
    Some(Problem::block("request", message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Severity, settle};

    fn good() -> Fields {
        Fields {
            title: "Waterbouwkundige".to_owned(),
            rank: "B1".to_owned(),
            grade: "deskundige".to_owned(),
            motivation: "Vervanging na pensionering.".to_owned(),
            ..Fields::blank()
        }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    fn fields(found: &[Problem]) -> Vec<&str> {
        found.iter().filter_map(|problem| problem.field).collect()
    }

    #[test]
    fn a_request_is_judged_as_the_vacancy_it_is_to_become() {
        assert_eq!(check_fields(&good()), []);
        let wrong = Fields {
            title: " ".to_owned(),
            level: Level::A,
            posts: 0,
            ..good()
        };
        assert_eq!(fields(&check_fields(&wrong)), ["title", "grade", "posts"]);
        let gendered = Fields {
            title: "Medewerker (m/v)".to_owned(),
            ..good()
        };
        assert_eq!(check_fields(&gendered)[0].rule, "V-1");
    }

    #[test]
    fn a_draft_may_lack_its_motivation_and_a_submission_may_not() {
        let without = Fields {
            motivation: " \n".to_owned(),
            ..good()
        };
        assert_eq!(check_fields(&without), []);
        assert_eq!(fields(&check_submission(&without, today())), ["motivation"]);
    }

    #[test]
    fn a_wanted_day_that_has_passed_is_a_warning() {
        let on = |day: Option<NaiveDate>| {
            let fields = Fields {
                wanted_on: day,
                ..good()
            };
            check_submission(&fields, today())
        };
        assert_eq!(on(None), []);
        assert_eq!(on(Some(today())), [], "today is not past");
        let found = on(today().pred_opt());
        assert_eq!(fields(&found), ["wanted_on"]);
        assert_eq!(found[0].severity, Severity::Warning);
        assert!(settle(found).is_ok());
    }

    #[test]
    fn the_same_function_is_known_by_its_code_and_without_one_by_its_title() {
        assert!(same_function(("HR-12", "Deskundige"), ("hr-12", "Iets anders")));
        assert!(!same_function(("HR-12", "Deskundige"), ("HR-13", "Deskundige")));
        assert!(same_function(
            ("", "Financiële deskundige"),
            ("HR-12", "financiele Deskundige ")
        ));
        assert!(!same_function(("", "Deskundige"), ("", "Medewerker")));
    }

    #[test]
    fn only_an_own_draft_nobody_was_asked_about_is_withdrawn() {
        use RequestState as S;
        let id = |problem: Option<Problem>| problem.map(|problem| problem.message.id);
        assert_eq!(withdrawal_blocked(S::Draft, true, "Hilde", false), None);
        let blocked = |state, own, asked| id(withdrawal_blocked(state, own, "Hilde", asked)).expect("blocked");
        assert_eq!(blocked(S::Draft, false, false), "refused-request-not-own");
        assert_eq!(blocked(S::Submitted, true, true), "refused-request-withdraw");
        assert_eq!(blocked(S::Rejected, true, true), "refused-request-withdraw");
        assert_eq!(blocked(S::Draft, true, true), "refused-request-asked");
    }

    #[test]
    fn one_vacancy_comes_of_a_request_once_it_is_approved() {
        use RequestState as S;
        assert_eq!(vacancy_blocked(S::Approved, None), None);
        let second = vacancy_blocked(S::Approved, Some("2026-0413")).expect("blocked");
        assert_eq!(second.message.id, "refused-request-has-vacancy");
        for state in [S::Draft, S::Submitted, S::Rejected] {
            assert!(vacancy_blocked(state, None).is_some(), "{state:?}");
        }
        for state in [S::Draft, S::Submitted, S::Rejected, S::Approved] {
            assert_eq!(change_blocked(state).is_some(), state == S::Approved, "{state:?}");
        }
    }
}
