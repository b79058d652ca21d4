//! What a hire sheet needs before it goes on (V-30, V-70), and what cannot be so at any time (V-2, V-15, V-71, V-72).

use super::{HireContract, HireField, HireState, HireValues, Profile, Statute, YES};
use crate::domain::rules::number;
use crate::domain::{Coded, Level, Message, NumberKind, Problem, ProcedureKind, grade};
use crate::text;
use chrono::NaiveDate;

/// What the rules look at.
#[derive(Clone, PartialEq, Debug)]
pub struct Facts {
    /// Where the sheet stands.
    pub state: HireState,
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// The level of the post.
    pub level: Level,
    /// Its rank.
    pub rank: String,
    /// Its grade.
    pub grade: String,
    /// What is given.
    pub given: HireValues,
    /// What the sheet holds itself.
    pub kept: HireValues,
    /// What stands as the person's number.
    pub number: Option<NumberKind>,
    /// The name of the person, given name first.
    pub name: String,
    /// Who the person is, as the manager's field would hold it.
    pub person: String,
    /// Whether the person's address is known.
    pub addressed: bool,
}

impl Facts {
    /// What holds of a field: the sheet's own value, or else what is given.
    pub fn value(&self, field: HireField) -> &str {
        match self.kept.text(field) {
            "" => self.given.text(field),
            own => own,
        }
    }

    /// Whether the sheet says otherwise than what is given.
    pub fn departs(&self, field: HireField) -> bool {
        let (given, own) = (self.given.text(field), self.kept.text(field));
        !own.is_empty() && !given.is_empty() && own != given
    }

    /// Whether a field is asked at all: no contract of a civil servant, no last day of a contract without end.
    pub fn asks(&self, field: HireField) -> bool {
        match field {
            HireField::Contract => self.statute() == Some(Statute::Contractual),
            HireField::EndOn => {
                self.statute() == Some(Statute::Contractual) && self.contract().is_some_and(HireContract::ends)
            }
            _ => true,
        }
    }

    /// Whether somebody comes in from outside: only then there is a web form to wait for.
    pub fn is_inflow(&self) -> bool {
        self.value(HireField::Profile) != Profile::Internal.code()
    }

    fn statute(&self) -> Option<Statute> {
        Statute::from_code(self.value(HireField::Statute))
    }

    fn contract(&self) -> Option<HireContract> {
        HireContract::from_code(self.value(HireField::Contract))
    }

    fn day(&self, field: HireField) -> Option<NaiveDate> {
        self.value(field).parse().ok()
    }

    fn lacks(&self, field: HireField) -> bool {
        self.asks(field) && self.value(field).is_empty()
    }
}

/// Why a sheet cannot stand in a status (V-71).
pub fn refused_in(facts: &Facts, to: HireState) -> Option<Problem> {
    let wrong = to == HireState::Waiting && !facts.is_inflow();
    wrong.then(|| Problem::block("V-71", Message::new("rule-hire-waiting")).at(HireField::Profile.code()))
}

/// What stands in the way of a status, and what should be known: everything that is asked before it.
pub fn missing_for(facts: &Facts, to: HireState) -> Vec<Problem> {
    let mut found: Vec<Problem> = refused_in(facts, to).into_iter().collect();
    if to > HireState::Talent {
        found.extend(number::hired_without(facts.number).map(|problem| problem.at("number")));
        found.extend(of_talent(facts));
    }
    if to > HireState::Entity {
        found.extend(of_entity(facts));
    }
    if to == HireState::Final {
        found.extend(of_dcpa(facts));
    }
    found.extend(consistent(facts));
    found
}

fn lacking(rule: &'static str, field: HireField) -> Problem {
    Problem::block(
        rule,
        Message::new("rule-hire-missing").with("field", Message::of(field)),
    )
    .at(field.code())
}

fn of_talent(facts: &Facts) -> Option<Problem> {
    (!facts.addressed).then(|| Problem::warn("hire", Message::new("rule-hire-address")).at("address"))
}

/// V-70: manager, start, statute, scale and location before the entity lets it go; and what a contract of some kind needs besides.
fn of_entity(facts: &Facts) -> Vec<Problem> {
    use HireField as F;
    let needed = [F::Manager, F::StartOn, F::Statute, F::Scale, F::LocationCode];
    let needed = needed.into_iter().map(|field| ("V-70", field));
    let besides = [("hire", F::Contract), ("hire", F::EndOn)];
    let staff = [("hire", F::Vlimpers)].into_iter().filter(|_| !facts.is_inflow());
    let all = needed.chain(besides).chain(staff);
    let mut found: Vec<Problem> = all
        .filter(|(_, field)| facts.lacks(*field))
        .map(|(rule, field)| lacking(rule, field))
        .collect();
    if facts.lacks(F::RiskCode) {
        found.push(Problem::warn("V-70", Message::new("rule-hire-risk")).at(F::RiskCode.code()));
    }
    if facts.lacks(F::Sponsor) {
        found.push(Problem::warn("V-72", Message::new("rule-hire-sponsor")).at(F::Sponsor.code()));
    }
    let examined = facts.value(F::MedicalExam) == YES;
    if !facts.lacks(F::RiskCode) && !examined {
        found.push(Problem::warn("V-74", Message::new("rule-hire-exam")).at(F::MedicalExam.code()));
    }
    found
}

/// Whoever came in has a Vlimpersnummer by the end.
fn of_dcpa(facts: &Facts) -> Option<Problem> {
    let field = HireField::Vlimpers;
    let none = facts.is_inflow() && facts.lacks(field);
    none.then(|| Problem::warn("hire", Message::new("rule-hire-vlimpers")).at(field.code()))
}

/// What cannot be so in any status.
pub fn consistent(facts: &Facts) -> Vec<Problem> {
    use HireField as F;
    let mut found = Vec::new();
    let block = |rule, id: &str, field: HireField| Problem::block(rule, Message::new(id)).at(field.code());
    if let Some(problem) = number::no_vlimpers(facts.value(F::Vlimpers)) {
        found.push(problem);
    }
    let scale = facts.value(F::Scale);
    if !scale.is_empty() && !grade::fits(facts.level, &facts.rank, &facts.grade, scale) {
        let message = Message::new("rule-scale")
            .with("scale", scale)
            .with("grade", facts.grade.as_str())
            .with("scales", grade::scales(&facts.rank, &facts.grade).join(", "));
        found.push(Problem::block("V-2", message).at(F::Scale.code()));
    }
    if facts.asks(F::EndOn)
        && let (Some(start), Some(end)) = (facts.day(F::StartOn), facts.day(F::EndOn))
        && end < start
    {
        found.push(block("hire", "rule-hire-order", F::EndOn));
    }
    if facts.kind == ProcedureKind::ReservedPost && facts.asks(F::EndOn) {
        found.push(block("V-15", "rule-reserved-indefinite", F::Contract));
    }
    let sponsor = facts.value(F::Sponsor);
    if !sponsor.is_empty() && is_name_of(sponsor, &facts.name) {
        found.push(block("V-72", "rule-hire-own-sponsor", F::Sponsor));
    }
    if facts.value(F::Manager) == facts.person {
        found.push(block("hire", "rule-hire-own-manager", F::Manager));
    }
    found
}

/// The same words, whichever comes first.
fn is_name_of(typed: &str, name: &str) -> bool {
    let words = |text: &str| {
        let mut words: Vec<String> = text::fold(text).split_whitespace().map(str::to_owned).collect();
        words.sort();
        words
    };
    words(typed) == words(name)
}
