//! People on file: what they consent to, and what becomes of two files that are made one.

use crate::domain::code::codes;
use crate::domain::{Message, Problem};

codes! {
    /// What a person consents to.
    Purpose, "consent" {
        /// Keeping the file for other vacancies.
        Keep = "keep",
        /// Using earlier results again (V-31).
        Reuse = "reuse",
    }
}

codes! {
    /// A value of a person that is chosen when two files become one; the code is also the name of its column.
    MergeField, "field-person" {
        /// Family name.
        FamilyName = "family_name",
        /// Given name.
        GivenName = "given_name",
        /// E-mail address.
        Email = "email",
        /// Telephone.
        Phone = "phone",
        /// Street and number.
        Street = "street",
        /// Postal code.
        PostalCode = "postal_code",
        /// Municipality.
        City = "city",
        /// The language of contact.
        Language = "language",
        /// The diploma.
        Diploma = "diploma",
    }
}

/// What stands in the way of making two files one. A vacancy the asker may not see has no number.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// The numbers of the vacancies both applied for.
    pub both_applied: Vec<Option<String>>,
    /// The numbers of the vacancies in whose jury both sit.
    pub both_judge: Vec<Option<String>>,
    /// The numbers of the vacancies for which one applied and the other sits on the jury.
    pub judge_and_candidate: Vec<Option<String>>,
    /// Both sit in one session.
    pub both_in_session: bool,
    /// The file that stays has an account.
    pub keep_has_account: bool,
    /// The file that goes has an account.
    pub drop_has_account: bool,
    /// The number of a register is sealed to the file that stays.
    pub keep_has_number: bool,
    /// It is sealed to the file that goes.
    pub drop_has_number: bool,
    /// Both have a Vlimpers number, and not the same.
    pub two_numbers: bool,
}

/// Every reason why two files cannot be made one; none: they can (V-32).
pub fn merge_problems(facts: &Facts) -> Vec<Problem> {
    let mut problems = Vec::new();
    let listed = |id: &str, rule, vacancies: &[Option<String>]| {
        let message = Message::new(id).with("n", vacancies.len());
        let named: Vec<&str> = vacancies.iter().flatten().map(String::as_str).collect();
        let elsewhere = Message::new("merge-elsewhere").with("n", vacancies.len() - named.len());
        let message = match (named.len(), vacancies.len()) {
            (0, _) => message.with("vacancies", elsewhere),
            (some, all) if some == all => message.with("vacancies", named.join(", ")),
            _ => {
                let both = Message::new("list-and").with("first", named.join(", "));
                message.with("vacancies", both.with("next", elsewhere))
            }
        };
        (!vacancies.is_empty()).then(|| Problem::block(rule, message))
    };
    problems.extend(listed("refused-merge-applied", "V-32", &facts.both_applied));
    problems.extend(listed("refused-merge-jury", "merge", &facts.both_judge));
    problems.extend(listed("refused-merge-judge", "V-33", &facts.judge_and_candidate));
    let mut plain = |on: bool, id: &str| {
        if on {
            problems.push(Problem::block("merge", Message::new(id)));
        }
    };
    plain(facts.both_in_session, "refused-merge-session");
    plain(
        facts.keep_has_account && facts.drop_has_account,
        "refused-merge-accounts",
    );
    plain(
        !facts.keep_has_account && facts.drop_has_account,
        "refused-merge-account",
    );
    plain(facts.keep_has_number && facts.drop_has_number, "refused-merge-numbers");
    plain(!facts.keep_has_number && facts.drop_has_number, "refused-merge-number");
    plain(facts.two_numbers, "refused-merge-vlimpers");
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(facts: &Facts) -> Vec<String> {
        merge_problems(facts)
            .into_iter()
            .map(|problem| problem.message.id)
            .collect()
    }

    #[test]
    fn an_account_stays_where_it_is() {
        let with = |keep, drop| Facts {
            keep_has_account: keep,
            drop_has_account: drop,
            ..Facts::default()
        };
        assert!(ids(&with(false, false)).is_empty());
        assert!(ids(&with(true, false)).is_empty());
        assert_eq!(ids(&with(false, true)), ["refused-merge-account"]);
        assert_eq!(ids(&with(true, true)), ["refused-merge-accounts"]);
    }

    #[test]
    fn every_reason_is_told_at_once() {
        let facts = Facts {
            both_applied: vec![Some("2026-0412".to_owned()), None],
            judge_and_candidate: vec![Some("2026-0388".to_owned())],
            two_numbers: true,
            ..Facts::default()
        };
        assert_eq!(
            ids(&facts),
            ["refused-merge-applied", "refused-merge-judge", "refused-merge-vlimpers"]
        );
    }
}
