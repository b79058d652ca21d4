//! Niet nodeloos hertesten: whether an earlier result may stand for a new test, and what an exemption rests on (V-31, W1).
//!
//! One result is judged for one competence, condition by condition, each with its own sentence. A failed result is shown and never
//! proposed: nobody is refused, nor exempted, on it. Older FAQs speak of a whole part (F1), so an exemption is from a whole module:
//! every competence that counts in it is covered, or nothing is.

pub mod outside;

use crate::domain::code::codes;
use crate::domain::{Arg, CriterionId, Message, Problem, scoring};
use crate::text;
use chrono::{Months, NaiveDate};

/// The rule.
pub const RULE: &str = "V-31";

codes! {
    /// A condition on an earlier result.
    Ground, "reuse-ground" {
        /// It was passed.
        Passed = "passed",
        /// At a level at least as high.
        Level = "level",
        /// Not too old on the day the conditions must be met.
        Age = "age",
    }
}

/// What was given, and out of how much, in hundredths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Points {
    /// What was given.
    pub given: i64,
    /// The highest score.
    pub maximum: i64,
}

/// A result of an earlier test.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Earlier {
    /// What was tested.
    pub competence: String,
    /// At which level, 1 to 3; `None`: it is not known.
    pub level: Option<i64>,
    /// Whether the person passed.
    pub passed: bool,
    /// What was given, where that is known.
    pub points: Option<Points>,
    /// The day of the test; `None`: it is not known.
    pub on: Option<NaiveDate>,
    /// In which procedure, or where.
    pub source: String,
}

/// A competence that counts in a module.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The criterion.
    pub id: CriterionId,
    /// Its name.
    pub name: String,
    /// The level asked; `None`: none is.
    pub level: Option<i64>,
    /// The highest score, in hundredths.
    pub maximum: i64,
}

/// How old a result may be, and on which day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Terms {
    /// The day on which the conditions must be met.
    pub reference: NaiveDate,
    /// How many months a result counts.
    pub months: u32,
}

/// One condition, and why it is met or not.
#[derive(Clone, PartialEq, Debug)]
pub struct Check {
    /// Which.
    pub ground: Ground,
    /// Whether it is met.
    pub met: bool,
    /// Why, as a sentence.
    pub why: Message,
}

/// An earlier result, judged for a competence.
#[derive(Clone, PartialEq, Debug)]
pub struct Judged {
    /// The result.
    pub earlier: Earlier,
    /// Until when it counts.
    pub until: Option<NaiveDate>,
    /// Every condition.
    pub checks: Vec<Check>,
}

impl Judged {
    /// Whether it may stand for a new test.
    pub fn qualifies(&self) -> bool {
        self.checks.iter().all(|check| check.met)
    }

    /// The conditions that are not met.
    pub fn unmet(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|check| !check.met)
    }
}

/// A competence with the earlier results for it, the one that is proposed first.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// The competence.
    pub asked: Asked,
    /// The results: those that qualify before the others, then the newest.
    pub results: Vec<Judged>,
}

impl Finding {
    /// The result that is proposed.
    pub fn proposed(&self) -> Option<&Judged> {
        self.results.first().filter(|judged| judged.qualifies())
    }

    /// The score that counts again, on the scale of the criterion, in hundredths.
    pub fn points(&self) -> Option<i64> {
        let points = self.proposed()?.earlier.points?;
        Some(scaled(points, self.asked.maximum))
    }
}

/// An earlier score on another scale, rounded half up.
pub fn scaled(points: Points, maximum: i64) -> i64 {
    scoring::scaled(points.given, points.maximum, maximum)
}

/// Until which day a result of a test counts: that day included.
pub fn counts_until(on: NaiveDate, months: u32) -> Option<NaiveDate> {
    on.checked_add_months(Months::new(months))
}

/// Judges an earlier result for a level: every condition at once.
pub fn judge(earlier: &Earlier, level: Option<i64>, terms: Terms) -> Judged {
    let until = earlier.on.and_then(|on| counts_until(on, terms.months));
    let checks = vec![passed(earlier), high_enough(earlier, level), young_enough(until, terms)];
    Judged {
        earlier: earlier.clone(),
        until,
        checks,
    }
}

fn passed(earlier: &Earlier) -> Check {
    let id = if earlier.passed { "reuse-passed" } else { "reuse-failed" };
    Check {
        ground: Ground::Passed,
        met: earlier.passed,
        why: Message::new(id),
    }
}

fn high_enough(earlier: &Earlier, level: Option<i64>) -> Check {
    let (met, why) = match (level, earlier.level) {
        (None, _) => (true, Message::new("reuse-level-free")),
        (Some(asked), Some(had)) if had >= asked => (true, Message::new("reuse-level").with("had", had)),
        (Some(asked), Some(had)) => {
            let why = Message::new("reuse-level-low").with("had", had).with("asked", asked);
            (false, why)
        }
        (Some(asked), None) => (false, Message::new("reuse-level-unknown").with("asked", asked)),
    };
    Check {
        ground: Ground::Level,
        met,
        why,
    }
}

fn young_enough(until: Option<NaiveDate>, terms: Terms) -> Check {
    let (met, why) = match until {
        Some(until) if until >= terms.reference => (true, Message::new("reuse-age").with("until", until)),
        Some(until) => {
            let why = Message::new("reuse-age-old")
                .with("until", until)
                .with("reference", terms.reference);
            (false, why)
        }
        None => (false, Message::new("reuse-age-unknown")),
    };
    Check {
        ground: Ground::Age,
        met,
        why,
    }
}

/// The competences of a module with the earlier results for each.
pub fn findings(asked: &[Asked], earlier: &[Earlier], terms: Terms) -> Vec<Finding> {
    let of = |asked: &Asked| {
        let wanted = text::fold(&asked.name);
        let mut results: Vec<Judged> = earlier
            .iter()
            .filter(|result| text::fold(&result.competence) == wanted)
            .map(|result| judge(result, asked.level, terms))
            .collect();
        results.sort_by_key(|judged| (!judged.qualifies(), std::cmp::Reverse(judged.earlier.on)));
        Finding {
            asked: asked.clone(),
            results,
        }
    };
    asked.iter().map(of).collect()
}

/// How many competences are covered by a result that qualifies.
pub fn covered(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.proposed().is_some()).count()
}

/// Whether every competence of a module is covered.
pub fn covers(findings: &[Finding]) -> bool {
    !findings.is_empty() && covered(findings) == findings.len()
}

/// Until when the first of the proposed results counts.
pub fn until(findings: &[Finding]) -> Option<NaiveDate> {
    findings.iter().filter_map(|finding| finding.proposed()?.until).min()
}

/// What an exemption rests on besides the results.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Basis<'a> {
    /// The day the candidate consented.
    pub consent: Option<NaiveDate>,
    /// The line manager who was consulted.
    pub manager: &'a str,
    /// When.
    pub consulted: Option<NaiveDate>,
    /// Why the tests and their results are comparable.
    pub motive: &'a str,
}

/// Why a module is not covered, when it is not.
pub fn uncovered(findings: &[Finding]) -> Option<Problem> {
    if findings.is_empty() {
        return Some(Problem::block(RULE, Message::new("refused-reuse-nothing-asked")));
    }
    let open: Vec<&str> = findings
        .iter()
        .filter(|finding| finding.proposed().is_none())
        .map(|finding| finding.asked.name.as_str())
        .collect();
    if open.is_empty() {
        return None;
    }
    let message = Message::new("refused-reuse-uncovered")
        .with("n", open.len())
        .with("all", findings.len())
        .with("competences", open.join(", "));
    Some(Problem::block(RULE, message))
}

/// What is missing before an exemption can be recorded; every reason at once (V-31).
pub fn missing(findings: &[Finding], basis: Basis<'_>, today: NaiveDate) -> Vec<Problem> {
    let mut found: Vec<Problem> = uncovered(findings).into_iter().collect();
    let mut lacks = |id: &str, field| found.push(Problem::block(RULE, Message::new(id)).at(field));
    match basis.consent {
        None => lacks("refused-reuse-consent", "consent_on"),
        Some(on) if on > today => lacks("refused-consent-later", "consent_on"),
        Some(_) => {}
    }
    if basis.manager.trim().is_empty() {
        lacks("refused-reuse-manager", "manager");
    }
    match basis.consulted {
        None => lacks("refused-reuse-consulted", "consulted_on"),
        Some(on) if on > today => lacks("refused-reuse-consulted-later", "consulted_on"),
        Some(_) => {}
    }
    if basis.motive.trim().is_empty() {
        lacks("refused-reuse-motive", "motivation");
    }
    found
}

/// Where the exemption stands in the procedure when somebody wants to record it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing<'a> {
    /// The module.
    pub stage: &'a str,
    /// Whether something was decided about the candidate in it.
    pub decided: bool,
    /// Whether somebody gave the candidate a score in it.
    pub scored: bool,
}

/// Why it is too late to use an earlier result in a module (V-31).
pub fn too_late(standing: Standing<'_>) -> Option<Problem> {
    let about = |id: &str| Problem::block(RULE, Message::new(id).with("stage", standing.stage));
    if standing.decided {
        Some(about("refused-stage-decided"))
    } else if standing.scored {
        Some(about("refused-reuse-scored"))
    } else {
        None
    }
}

/// A score as `4/5`, for a sentence.
pub fn told(points: Points) -> Message {
    Message::new("reuse-points")
        .with("given", Arg::Points(points.given))
        .with("maximum", Arg::Points(points.maximum))
}

#[cfg(test)]
mod tests;
