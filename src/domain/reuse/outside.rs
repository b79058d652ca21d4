//! A result of a test at another selector, as somebody writes it down from a paper: evidence for an exemption (V-31).

use super::{Points, RULE};
use crate::domain::limit::Room;
use crate::domain::{Message, Problem, scoring};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The highest level a competence has.
const HIGHEST: i64 = 3;

/// What is written down of a result from outside.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Outside {
    /// What was tested, as the selectiereglement calls it.
    pub competence: String,
    /// By which test.
    pub test: String,
    /// By whom: the selector.
    pub selector: String,
    /// At which level, 1 to 3; `None`: the paper does not say.
    #[serde(default)]
    pub level: Option<i64>,
    /// Whether it was passed.
    pub passed: bool,
    /// What was given and out of how much, in hundredths, where the paper says so.
    #[serde(default)]
    pub points: Option<(i64, i64)>,
    /// The day of the test.
    pub on: NaiveDate,
}

impl Outside {
    /// Everything that is wrong with it, each at its field.
    pub fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        let mut found = Vec::new();
        for (text, field, missing) in [
            (&self.competence, "competence", "refused-result-competence"),
            (&self.selector, "selector", "refused-result-selector"),
            (&self.test, "test", "refused-result-test"),
        ] {
            if text.trim().is_empty() {
                found.push(Problem::block(RULE, Message::new(missing)).at(field));
            }
            found.extend(Room::Name.check(RULE, text, field));
        }
        let wrong = |id: &str, field| Problem::block(RULE, Message::new(id)).at(field);
        if self.level.is_some_and(|level| !(1..=HIGHEST).contains(&level)) {
            found.push(wrong("refused-result-level", "level"));
        }
        if self
            .points
            .is_some_and(|(given, maximum)| given < 0 || maximum <= 0 || given > maximum)
        {
            found.push(wrong("refused-result-points", "points"));
        }
        if self.on > today {
            found.push(wrong("refused-result-day", "on"));
        }
        found
    }
}

/// Reads a score with its maximum as people write it: `4/5`, `14,5/20`.
pub fn read_points(text: &str) -> Option<Points> {
    let (given, maximum) = text.split_once('/')?;
    Some(Points {
        given: scoring::read(given)?,
        maximum: scoring::read(maximum)?,
    })
}

/// Where an earlier result comes from, in one line: the selector, the test, the paper.
pub fn whence(selector: &str, test: &str, document: &str) -> String {
    let paper = if document.is_empty() {
        String::new()
    } else {
        format!("[{document}]")
    };
    let parts = [selector, test, &paper];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn outside() -> Outside {
        Outside {
            competence: "Analyseren".to_owned(),
            test: "Postbakoefening".to_owned(),
            selector: "Jobpunt Vlaanderen".to_owned(),
            level: Some(2),
            passed: true,
            points: Some((400, 500)),
            on: day("2025-03-12"),
        }
    }

    #[test]
    fn what_a_paper_says_is_taken_as_it_is() {
        let today = day("2026-11-23");
        assert_eq!(outside().problems(today), []);
        let sparse = Outside {
            level: None,
            points: None,
            passed: false,
            ..outside()
        };
        assert_eq!(sparse.problems(today), [], "a failed one is written down too");
    }

    #[test]
    fn everything_wrong_is_told_at_its_field() {
        let wrong = Outside {
            competence: " ".to_owned(),
            test: "x".repeat(400),
            selector: String::new(),
            level: Some(4),
            passed: true,
            points: Some((600, 500)),
            on: day("2027-01-01"),
        };
        let fields: Vec<_> = wrong
            .problems(day("2026-11-23"))
            .into_iter()
            .map(|one| one.field)
            .collect();
        let expected = ["competence", "selector", "test", "level", "points", "on"];
        assert_eq!(fields, expected.map(Some));
    }

    #[test]
    fn a_score_is_read_with_its_maximum() {
        let read = |text| read_points(text).map(|points| (points.given, points.maximum));
        assert_eq!(read("14,5/20"), Some((1450, 2000)));
        assert_eq!(read(" 4 / 5 "), Some((400, 500)));
        for text in ["4", "4/", "/5", "goed", "4/5/6"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn where_it_comes_from_is_one_line() {
        assert_eq!(whence("Selor", "", ""), "Selor");
        assert_eq!(
            whence("Selor", "Postbak", "attest.pdf"),
            "Selor · Postbak · [attest.pdf]"
        );
    }
}
