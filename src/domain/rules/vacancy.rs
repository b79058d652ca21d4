//! Rules about a vacancy and its selectiereglement (V-1 to V-14, V-20, V-25), and what stands in the way of each next step (13.1).
//!
//! One function answers both "why is this refused" and "what blocks the next step", so the two never differ.

mod asked;
mod closing;
mod contract;
mod post;
mod redeployment;
mod reserve;

pub use asked::is_asked;
pub use closing::nobody_refused;
pub use contract::{conversion, extension, loses_its_end};
pub(super) use post::{post, title};
use redeployment::redeployed;
pub use reserve::Called;

use super::book;
use super::minutes::{self, Standing};
use crate::domain::setting::{SettingKey, SettingValue};
use crate::domain::{
    Channel, Level, Message, Problem, Procedure, ProcedureKind, ReserveKind, SelectorGround, Severity, StageKind,
    VacancyState, template,
};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::convert::Infallible;

/// Legal numbers the rules use; settings of the database take the place of these defaults. What was in force when the reglement was
/// frozen is kept with it, and holds for that procedure to its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// [`SettingKey::PublicationDays`].
    pub publication_days: i64,
    /// [`SettingKey::PromotionDays`].
    pub promotion_days: i64,
    /// [`SettingKey::ContractualFrom`].
    pub contractual_from: NaiveDate,
    /// [`SettingKey::TemporaryMonths`].
    pub temporary_months: i64,
    /// [`SettingKey::FirstJobPercent`].
    pub first_job_percent: i64,
    /// [`SettingKey::FirstJobAge`].
    pub first_job_age: i64,
    /// [`SettingKey::MobilityMonths`].
    pub mobility_months: i64,
    /// [`SettingKey::ReservedPercent`].
    pub reserved_percent: i64,
    /// [`SettingKey::StaffCount`].
    pub staff_count: i64,
}

impl Default for Terms {
    fn default() -> Self {
        let Ok(terms) = Self::read::<Infallible>(|key| Ok(key.usual()));
        terms
    }
}

impl Terms {
    /// Whether a setting is one of the terms, which a frozen reglement keeps.
    pub fn has(key: SettingKey) -> bool {
        let asked = Cell::new(false);
        let Ok(_) = Self::read::<Infallible>(|one| {
            asked.set(asked.get() || one == key);
            Ok(one.usual())
        });
        asked.get()
    }

    /// The terms, each as the setting it is says.
    ///
    /// # Errors
    /// What reading a setting says.
    pub fn read<E>(value: impl Fn(SettingKey) -> Result<SettingValue, E>) -> Result<Self, E> {
        let number = |key: SettingKey| Ok(value(key)?.number().unwrap_or_else(|| key.usual_number()));
        Ok(Self {
            publication_days: number(SettingKey::PublicationDays)?,
            promotion_days: number(SettingKey::PromotionDays)?,
            contractual_from: value(SettingKey::ContractualFrom)?.day().unwrap_or_default(),
            temporary_months: number(SettingKey::TemporaryMonths)?,
            first_job_percent: number(SettingKey::FirstJobPercent)?,
            first_job_age: number(SettingKey::FirstJobAge)?,
            mobility_months: number(SettingKey::MobilityMonths)?,
            reserved_percent: number(SettingKey::ReservedPercent)?,
            staff_count: number(SettingKey::StaffCount)?,
        })
    }
}

/// The vacancy's own fields, as far as rules look at them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fields {
    /// The title.
    pub title: String,
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// Whether the function may bind third parties (gezagsfunctie).
    pub authority_function: bool,
    /// Why the line manager selects, when he does.
    pub ground: Option<SelectorGround>,
    /// The level.
    pub level: Level,
    /// The rank.
    pub rank: String,
    /// The grade.
    pub grade: String,
    /// The scale; empty: not chosen yet.
    pub scale: String,
    /// The function code; empty: not known yet.
    pub function_code: String,
    /// How many posts.
    pub posts: i64,
    /// When publication starts.
    pub publish_on: Option<NaiveDate>,
    /// When applications stop.
    pub closes: Option<NaiveDateTime>,
    /// Whether there will be a reserve.
    pub reserve: ReserveKind,
    /// How long the reserve holds, in months.
    pub reserve_months: i64,
    /// The contract, where it is temporary.
    pub contract: Contract,
    /// A shortage job (knelpuntfunctie).
    pub shortage: bool,
    /// A profession regulated by law.
    pub regulated: bool,
}

/// The contract of a temporary post (SEED-C).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contract {
    /// From when.
    pub from: Option<NaiveDate>,
    /// Until when; none: of indefinite duration.
    pub until: Option<NaiveDate>,
    /// Until when it was extended.
    pub extended: Option<NaiveDate>,
    /// Why it was.
    pub extension_reason: String,
    /// Whom, or which arbeidsrelatie, it replaces.
    pub replaces: String,
    /// The working time, in percent.
    pub percent: i64,
}

impl Default for Contract {
    fn default() -> Self {
        Self {
            from: None,
            until: None,
            extended: None,
            extension_reason: String::new(),
            replaces: String::new(),
            percent: 100,
        }
    }
}

/// The selectiereglement, as far as rules look at it: what is filled in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reglement {
    /// The day on which the conditions must be met.
    pub conditions_on: Option<NaiveDate>,
    /// Number and nature of the tests are described.
    pub tests: bool,
    /// The jury is described.
    pub jury: bool,
    /// The criteria are described.
    pub criteria: bool,
    /// How long the result holds, in months.
    pub validity_months: i64,
    /// Loss and keeping of a place are described.
    pub reserve_rules: bool,
    /// They say whether and how long the reserve can be extended.
    pub extension: bool,
    /// The method of the preselection is described.
    pub preselection_method: bool,
    /// From how many candidates the preselection is held.
    pub preselection_threshold: Option<i64>,
    /// How many go on at most.
    pub preselection_maximum: Option<i64>,
    /// It says that candidates are judged without name.
    pub anonymous: bool,
    /// Parts that still say what the template said, as message ids.
    pub unchanged: Vec<&'static str>,
}

/// A rule an administrator set aside, with the reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Override {
    /// Which rule.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
}

/// A stage, as far as rules look at it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: StageKind,
    /// It tests behavioural competences.
    pub competence_part: bool,
    /// It tests competences of the function.
    pub function_part: bool,
    /// Behavioural criteria without a level of the competence book.
    pub without_level: Vec<String>,
    /// Who judges in it does not read who the candidates are.
    pub anonymous: bool,
    /// What the weights of its counting criteria total, where the reglement says that they total 100.
    pub weights: Option<i64>,
}

/// Everything the steps of a procedure depend on; the store fills it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Checklist {
    /// The local wall clock.
    pub now: NaiveDateTime,
    /// The legal numbers in force.
    pub terms: Terms,
    /// Where the vacancy stands.
    pub state: VacancyState,
    /// Its steps and checks.
    pub procedure: Procedure,
    /// Rules that were set aside for it.
    pub overrides: Vec<Override>,
    /// Its own fields.
    pub fields: Fields,
    /// Sections of the text that have words in them.
    pub sections: i64,
    /// The newest edition of the reglement, when there is one.
    pub reglement: Option<Reglement>,
    /// The stages in order.
    pub stages: Vec<Stage>,
    /// Headings of sections where something is still to be filled in.
    pub gaps: Vec<String>,
    /// A condition of nationality is set.
    pub nationality: bool,
    /// The texts of the diploma conditions.
    pub diplomas: Vec<String>,
    /// Channels with a publication that was not withdrawn.
    pub channels: Vec<Channel>,
    /// The redeployment office has answered.
    pub redeployment_checked: bool,
    /// How many people of the redeployment pool have priority and no answer yet.
    pub priority: usize,
    /// Jurors who judge: observers not counted.
    pub jurors: i64,
    /// Of those, who has not declared interests yet.
    pub undeclared: i64,
    /// How many applied.
    pub applications: i64,
    /// How many of them wait for a decision.
    pub undecided: i64,
    /// Candidates found suitable without place as laureate or in the reserve, and offers without an answer.
    pub unsettled: i64,
    /// Laureates, hired ones and members of the reserve.
    pub chosen: i64,
    /// Laureates who were made no offer yet.
    pub laureates: i64,
    /// Posts that somebody has, or is offered.
    pub taken: i64,
    /// Reserved posts of the entity, this one included; 0 for other kinds.
    pub reserved: i64,
    /// It was recorded, with a reason, that nobody is suitable.
    pub nobody: bool,
    /// How its PV stands (V-50); none: that was not looked at.
    pub minutes: Option<Standing>,
    /// The reserve people are called from, where that was said.
    pub called: Option<Called>,
}

/// What is wrong with a vacancy's own fields (V-1, V-2, V-9, V-12, V-15, V-20 to V-25); everything at once, each at its form field.
///
/// A rule an administrator may set aside only warns while the vacancy is being written: it stops the next step.
pub fn check_fields(fields: &Fields, terms: &Terms, today: NaiveDate) -> Vec<Problem> {
    let procedure = &template::template(fields.kind).procedure;
    field_problems(fields, terms, today)
        .into_iter()
        .filter(|problem| procedure.checks(problem.rule))
        .map(
            |problem| match book::rule(problem.rule).is_some_and(|rule| rule.overridable) {
                true => Problem {
                    severity: Severity::Warning,
                    ..problem
                },
                false => problem,
            },
        )
        .collect()
}

fn field_problems(fields: &Fields, terms: &Terms, today: NaiveDate) -> Vec<Problem> {
    let mut found = title(&fields.title);
    found.extend(post(
        fields.level,
        (&fields.rank, &fields.grade, &fields.scale),
        fields.posts,
    ));
    found.extend(statute(fields, terms, today));
    found.extend(selector(fields));
    found.extend(contract::check(fields, terms));
    found.extend(days(fields, terms));
    found
}

/// V-9: statutory only for a gezagsfunctie since contracts became the rule.
fn statute(fields: &Fields, terms: &Terms, today: NaiveDate) -> Option<Problem> {
    (fields.kind == ProcedureKind::ExternalStatutory && !fields.authority_function && today >= terms.contractual_from)
        .then(|| {
            Problem::block(
                "V-9",
                Message::new("rule-statutory").with("from", terms.contractual_from),
            )
            .at("authority_function")
        })
}

/// V-20 and V-25: the line manager selects only on one of the closed grounds, in a procedure of that kind.
fn selector(fields: &Fields) -> Option<Problem> {
    match (fields.kind == ProcedureKind::ManagerSelects, fields.ground) {
        (true, None) => Some(block("V-20", "rule-selector-ground").at("ground")),
        (false, Some(_)) => Some(block("V-25", "rule-selector-kind").at("ground")),
        _ => None,
    }
}

/// V-12: closing after publication, and not too soon after it.
pub fn days(fields: &Fields, terms: &Terms) -> Option<Problem> {
    let (from, until) = (fields.publish_on?, fields.closes?);
    let open = (until.date() - from).num_days();
    if open < 1 {
        return Some(block("V-12", "rule-closes-first").at("closes"));
    }
    let promotion = matches!(
        fields.kind,
        ProcedureKind::PromotionWithin | ProcedureKind::PromotionHigher
    );
    let advised = if promotion {
        terms.promotion_days
    } else {
        terms.publication_days
    };
    (open < advised).then(|| {
        let message = Message::new("rule-short").with("days", open).with("advised", advised);
        Problem::warn("V-12", message).at("closes")
    })
}

/// What stands in the way of a step, everything at once: blocks and warnings, as far as this kind of procedure checks them. What an
/// administrator set aside is still said, as a warning with who and why.
pub fn missing_for(next: VacancyState, facts: &Checklist) -> Vec<Problem> {
    let found = found_for(next, facts).into_iter();
    found
        .filter(|problem| facts.procedure.checks(problem.rule))
        .map(|problem| set_aside(problem, &facts.overrides))
        .collect()
}

fn set_aside(problem: Problem, overrides: &[Override]) -> Problem {
    let may = book::rule(problem.rule).is_some_and(|rule| rule.overridable);
    let Some(set) = overrides.iter().find(|set| may && set.rule == problem.rule) else {
        return problem;
    };
    let message = Message::new("rule-set-aside")
        .with("problem", problem.message)
        .with("who", set.by.as_str())
        .with("reason", set.reason.as_str());
    Problem {
        severity: Severity::Warning,
        message,
        ..problem
    }
}

fn found_for(next: VacancyState, facts: &Checklist) -> Vec<Problem> {
    match next {
        VacancyState::Ready => complete(facts),
        VacancyState::Published => {
            let today = published_today(facts);
            let mut found = [complete(&today), publishable(&today)].concat();
            found.extend(another_day(facts));
            found
        }
        VacancyState::PublicationClosed => still_open(facts).into_iter().collect(),
        // Back to the jury from a report is always possible.
        VacancyState::InSelection if facts.state > VacancyState::InSelection => Vec::new(),
        VacancyState::InSelection if facts.procedure.has(VacancyState::Published) => judged(facts),
        VacancyState::InSelection => [complete(facts), redeployed(facts), judged(facts)].concat(),
        VacancyState::ReportDrawn => closing::decided(facts),
        VacancyState::AwaitingApproval if facts.procedure.has(VacancyState::ReportDrawn) => {
            [closing::decided(facts), minutes::agreed(facts)].concat()
        }
        VacancyState::AwaitingApproval => complete(facts),
        VacancyState::Closed => closing::settled(facts),
        VacancyState::InPreparation
        | VacancyState::Approved
        | VacancyState::OnHold
        | VacancyState::Cancelled
        | VacancyState::ReapprovalNeeded => Vec::new(),
    }
}

/// V-1 to V-12: what a vacancy needs before it is ready.
fn complete(facts: &Checklist) -> Vec<Problem> {
    let fields = &facts.fields;
    let mut found = field_problems(fields, &facts.terms, facts.now.date());
    found.extend(contract::missing(fields, &facts.terms, facts.now.date()));
    found.extend(contract::share(facts));
    found.extend(reserve::called(facts));
    if fields.function_code.trim().is_empty() {
        found.push(block("V-3", "rule-function-code").at("function_code"));
    }
    if facts.sections == 0 {
        found.push(block("text", "rule-text").at("text"));
    }
    found.extend(facts.gaps.iter().map(|heading| {
        let message = Message::new("rule-text-gap").with("heading", heading.as_str());
        Problem::block("text", message).at("text")
    }));
    found.extend(reglement(facts));
    found.extend(parts(facts));
    found.extend(diploma(facts));
    if facts.nationality && !fields.authority_function {
        found.push(Problem::warn("V-11", Message::new("rule-nationality")).at("conditions"));
    }
    let published = facts.procedure.has(VacancyState::Published);
    if published && fields.publish_on.is_none() {
        found.push(block("V-12", "rule-publish-on").at("publish_on"));
    }
    if published && fields.closes.is_none() {
        found.push(block("V-12", "rule-closes").at("closes"));
    }
    found
}

/// V-4, V-5, V-6: the minimum content of the selectiereglement.
fn reglement(facts: &Checklist) -> Vec<Problem> {
    let Some(reglement) = &facts.reglement else {
        return vec![block("V-4", "rule-reglement-none").at("reglement")];
    };
    let reserve = facts.fields.reserve != ReserveKind::None;
    let mut found: Vec<Problem> = [
        // Each at the part of the reglement it is about: the label of that part names it.
        (reglement.conditions_on.is_some(), "field-reglement-conditions_on"),
        (reglement.tests, "field-reglement-tests"),
        (reglement.jury, "field-reglement-jury"),
        (reglement.criteria, "field-reglement-criteria"),
        (reglement.validity_months > 0, "field-reglement-validity_months"),
    ]
    .into_iter()
    .filter(|(filled, _)| !filled)
    .map(|(_, part)| {
        Problem::block(
            "V-4",
            Message::new("rule-reglement-part").with("part", Message::new(part)),
        )
        .at(part)
    })
    .collect();
    if facts.stages.is_empty() {
        found.push(block("V-4", "rule-stages-none").at("reglement"));
    }
    found.extend(reglement.unchanged.iter().map(|part| {
        let message = Message::new("rule-reglement-unchanged").with("part", Message::new(*part));
        Problem::warn("V-4", message).at(part)
    }));
    for stage in &facts.stages {
        if let Some(total) = stage.weights.filter(|total| *total != 100) {
            let message = Message::new("rule-weights-hundred")
                .with("stage", stage.name.as_str())
                .with("total", total);
            found.push(Problem::block("V-4", message).at("reglement"));
        }
    }
    if reglement.anonymous != facts.stages.iter().any(|stage| stage.anonymous) {
        let id = if reglement.anonymous {
            "rule-anonymous-nowhere"
        } else {
            "rule-anonymous-unsaid"
        };
        found.push(Problem::warn("V-4", Message::new(id)).at("reglement"));
    }
    if reserve && facts.fields.reserve_months < 1 {
        found.push(block("V-5", "rule-reserve-months").at("reserve_months"));
    }
    if reserve && !reglement.reserve_rules {
        found.push(block("V-5", "rule-reserve-rules").at("field-reglement-reserve_rules"));
    } else if reserve && !reglement.extension {
        let message = Message::new("rule-reserve-extension");
        found.push(Problem::warn("V-5", message).at("field-reglement-reserve_rules"));
    }
    let preselected = facts.stages.iter().any(|stage| stage.kind == StageKind::Preselection);
    let announced = reglement.preselection_method
        && reglement.preselection_threshold.is_some()
        && reglement.preselection_maximum.is_some();
    if preselected && !announced {
        found.push(block("V-6", "rule-preselection").at("field-reglement-preselection_method"));
    }
    found
}

/// V-7 and V-8: both parts are tested, and every behavioural criterion has its level.
fn parts(facts: &Checklist) -> Vec<Problem> {
    let mut found = Vec::new();
    if !facts.stages.is_empty() {
        if !facts.stages.iter().any(|stage| stage.competence_part) {
            found.push(block("V-7", "rule-competence-part").at("reglement"));
        }
        if !facts.stages.iter().any(|stage| stage.function_part) {
            found.push(block("V-7", "rule-function-part").at("reglement"));
        }
    }
    for stage in &facts.stages {
        for criterion in &stage.without_level {
            let message = Message::new("rule-criterion-level")
                .with("criterion", criterion.as_str())
                .with("stage", stage.name.as_str());
            found.push(Problem::block("V-8", message).at("reglement"));
        }
    }
    found
}

/// V-10: the diploma asked for is the level's own, unless the function is hard to fill; never less for a regulated profession.
fn diploma(facts: &Checklist) -> Option<Problem> {
    let asked = facts
        .diplomas
        .iter()
        .filter_map(|text| template::diploma_level(text))
        .max();
    let level = facts.fields.level;
    // Levels fall from A to D, so a later one asks for less.
    let less = asked.map_or(level != Level::D, |asked| asked > level);
    if !less {
        return None;
    }
    let message = |id: &str| Message::new(id).with("level", Message::of(level));
    if facts.fields.regulated {
        Some(Problem::block("V-10", message("rule-diploma-regulated")).at("conditions"))
    } else {
        (!facts.fields.shortage).then(|| Problem::warn("V-10", message("rule-diploma")).at("conditions"))
    }
}

/// The facts as they are once it is published: candidates may apply from today, whatever day was planned.
fn published_today(facts: &Checklist) -> Checklist {
    let mut facts = facts.clone();
    // A closing time that has passed says so itself.
    if facts.fields.publish_on.is_some() && facts.fields.closes.is_some_and(|closes| closes > facts.now) {
        facts.fields.publish_on = Some(facts.now.date());
    }
    facts
}

/// V-12: whoever publishes on another day than the planned one is told that the day changes.
fn another_day(facts: &Checklist) -> Option<Problem> {
    let planned = facts.fields.publish_on.filter(|day| *day != facts.now.date())?;
    Some(Problem::warn("V-12", Message::new("rule-publish-today").with("planned", planned)).at("publish_on"))
}

/// V-13, V-14 and A65, and a closing time that lies ahead: what publication itself needs.
fn publishable(facts: &Checklist) -> Vec<Problem> {
    let mut found = redeployed(facts);
    let legal = |channel: &Channel| matches!(channel, Channel::Vdab | Channel::WerkenVoorVlaanderen);
    if facts.fields.kind.is_external() && !facts.channels.iter().any(legal) {
        found.push(block("V-13", "rule-channel").at("publications"));
    }
    // Whoever qualifies for a promotion or a move is told of it: some channel there is.
    if !facts.fields.kind.is_external() && facts.channels.is_empty() {
        found.push(block("A65", "rule-announced").at("publications"));
    }
    if facts.fields.closes.is_some_and(|closes| closes <= facts.now) {
        found.push(block("V-12", "rule-closes-past").at("closes"));
    }
    found
}

/// Publication closes when the closing time has passed, never before: a candidate counts on it.
fn still_open(facts: &Checklist) -> Option<Problem> {
    let closes = facts.fields.closes?;
    (facts.now < closes)
        .then(|| Problem::block("13.1", Message::new("rule-still-open").with("closes", closes)).at("closes"))
}

/// The screening is done by the selector with one or more jurors (T3), who have declared their interests.
fn judged(facts: &Checklist) -> Vec<Problem> {
    let mut found = Vec::new();
    if facts.jurors == 0 {
        found.push(block("T3", "rule-jury-none").at("jury"));
    } else if facts.undeclared > 0 {
        found.push(Problem::warn("V-33", Message::new("rule-undeclared").with("n", facts.undeclared)).at("jury"));
    }
    found
}

/// The number proposed for a new vacancy: the year and the number after the highest of that year (`2026-0413`).
pub fn next_number<'a>(year: i32, taken: impl Iterator<Item = &'a str>) -> String {
    let prefix = format!("{year}-");
    let highest = taken
        .filter_map(|number| number.strip_prefix(&prefix)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    format!("{prefix}{:04}", highest.saturating_add(1))
}

fn block(rule: &'static str, id: &'static str) -> Problem {
    Problem::block(rule, Message::new(id))
}

#[cfg(test)]
mod tests;
