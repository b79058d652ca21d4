//! Niet nodeloos hertesten: earlier results that qualify are proposed, an officer records the exemption (V-31).
//!
//! An earlier result is a test that was written down with the person, or a module of another procedure whose report is drawn, as the jury
//! scored it. Only those of files the asker keeps are looked at, and none at all while it is hidden from the asker who the candidate is.
//!
//! A consent that is withdrawn later leaves an exemption as it is: it was lawful when it was recorded (AVG 7.3). Nothing more is proposed,
//! and beside the exemption stands when the consent was withdrawn, so that an officer can take the decision back.

use super::case::{self, Subject, authorised};
use crate::domain::list::{Column, ColumnKind, column};
use crate::domain::reuse::{self, Asked, Basis, Earlier, Finding, Points, RULE, Standing, Terms};
use crate::domain::{
    ApplicationId, ApplicationState as S, Coded, Message, Outcome, PersonId, Problem, Purpose, Refusal, SettingKey,
    StageId, StageKind, VacancyId, scoring,
};
use crate::office::person::{Ask, Told, face};
use crate::office::reckoned::Reckoned;
use crate::office::rights::{self, Matter};
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity, visibility};
use crate::store::application::{self, Facts};
use crate::store::list::Condition;
use crate::store::person::{consent, file};
use crate::store::reuse::{self as rows, EarlierStage, RestsOn};
use crate::store::sheet::{self, Criterion, StageRow};
use crate::store::{StoreResult, agreement, decision, recusal, setting, vacancy};
use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};

/// What is written down with an exemption, besides why the tests are comparable.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Consulted {
    /// The line manager who was consulted.
    #[serde(default)]
    pub manager: String,
    /// When.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The consent of the candidate, where it is written down now: the day, and by which form, letter or talk.
    #[serde(default)]
    pub consent: Option<(NaiveDate, String)>,
}

/// A module from which a candidate could be exempted, or could not, and everything an officer reads before deciding.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// Whose application.
    pub application: ApplicationId,
    /// The candidate's name.
    pub name: String,
    /// Where the application stands.
    pub state: S,
    /// The module.
    pub stage: StageId,
    /// Its name.
    pub module: String,
    /// Each competence that counts in it, with the earlier results.
    pub findings: Vec<Finding>,
    /// Until when the results that are proposed count, all of them.
    pub until: Option<NaiveDate>,
    /// The day of the consent that is in force.
    pub consent: Option<NaiveDate>,
    /// The day the last consent was withdrawn, where none is in force.
    pub withdrawn: Option<NaiveDate>,
    /// The line manager of the vacancy.
    pub manager: String,
    /// What the earlier scores come to on the module's scale; `None`: they do not count, or one of them is not known.
    pub score: Option<i64>,
    /// Why no exemption can be recorded now.
    pub refused: Option<Message>,
}

impl Proposal {
    /// Whether anything was found for it at all.
    pub fn is_found(&self) -> bool {
        self.findings.iter().any(|finding| !finding.results.is_empty())
    }

    /// Whether every competence is covered.
    pub fn covers(&self) -> bool {
        reuse::covers(&self.findings)
    }

    /// How many of its competences are covered, of how many.
    pub fn share(&self) -> (usize, usize) {
        (reuse::covered(&self.findings), self.findings.len())
    }
}

/// The columns of proposals.
pub const COLUMNS: &[Column] = &[
    column("name", ColumnKind::Text, true, 0, 20),
    column("module", ColumnKind::Text, true, 1, 20),
    column("covered", ColumnKind::Text, true, 0, 9),
    column("counts-until", ColumnKind::Date, true, 2, 15),
    column("consent", ColumnKind::Text, true, 3, 12),
    column("state", ColumnKind::Text, true, 6, 14),
    column("hindrance", ColumnKind::Text, false, 5, 24),
];

impl Reckoned for Proposal {
    const ORDER: &'static str = "covered";

    /// The same for the same candidate and module, in whatever order the rest comes.
    fn id(&self) -> i64 {
        self.application.0 ^ self.stage.0.rotate_left(21)
    }

    fn value(&self, column: &str) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        match column {
            "name" => self.name.clone(),
            "module" => self.module.clone(),
            // Most comes first when it falls: what can be recorded, then what lacks least.
            "covered" => {
                let (covered, all) = self.share();
                format!(
                    "{}{:03}",
                    u8::from(self.refused.is_none()),
                    999 - (all - covered.min(all))
                )
            }
            "counts-until" => day(self.until),
            "consent" => day(self.consent),
            "state" => self.state.code().to_owned(),
            _ => String::new(),
        }
    }

    fn written(&self, column: &str) -> String {
        match column {
            "covered" => {
                let (covered, all) = self.share();
                format!("{covered}/{all}")
            }
            other => self.value(other),
        }
    }

    fn read(&self) -> String {
        format!("{} {}", self.name, self.module)
    }

    fn sorts(column: &str) -> bool {
        COLUMNS.iter().any(|one| one.sortable && one.id == column)
    }
}

/// What proposals of one vacancy are reckoned with.
struct Grounds {
    stages: Vec<(StageRow, Vec<Criterion>)>,
    terms: Terms,
    files: Condition,
    scored: bool,
    manager: String,
    /// Why the asker may record none.
    right: Option<Message>,
    clock: crate::clock::Clock,
}

impl Grounds {
    fn read(counter: &Counter<'_>, facts: &vacancy::Facts) -> Result<Self, Failure> {
        let (connection, today) = (counter.connection, counter.clock.today());
        let number = |key| setting::number(connection, key, facts.entity, today);
        let mut stages = Vec::new();
        for stage in sheet::stages(connection, facts.id)? {
            if stage.kind != StageKind::Screening {
                let criteria = sheet::criteria(connection, stage.id)?;
                stages.push((stage, criteria));
            }
        }
        let right = rights::check(counter.actor, Act::CandidateExempt, &visibility::matter(facts));
        Ok(Self {
            stages,
            terms: Terms {
                reference: rows::reference(connection, facts.id)?.unwrap_or(today),
                months: u32::try_from(number(SettingKey::RetentionResultMonths)?).unwrap_or_default(),
            },
            files: face::files(counter)?,
            scored: number(SettingKey::ReuseScore)? != 0,
            manager: rows::manager(connection, facts.id)?,
            right: right.err().map(|problem| problem.message),
            clock: counter.clock,
        })
    }

    /// The earlier results of a person, those of the application itself left out.
    fn earlier(&self, connection: &Connection, facts: &Facts) -> Result<Vec<Earlier>, Failure> {
        let tests = file::results(connection, facts.person)?
            .into_iter()
            .map(|line| Earlier {
                source: line.whence(),
                competence: line.competence,
                level: line.level,
                passed: line.passed,
                points: line.points,
                on: line.on,
            });
        let mut found: Vec<Earlier> = tests.collect();
        for stage in rows::stages(connection, facts.person, facts.id, self.files.clone())? {
            found.extend(self.judged(connection, &stage)?);
        }
        Ok(found)
    }

    /// A module of an earlier procedure, competence by competence, as the jury scored it. Without a score there was no test.
    fn judged(&self, connection: &Connection, earlier: &EarlierStage) -> StoreResult<Vec<Earlier>> {
        let criteria = sheet::criteria(connection, earlier.stage)?;
        let mut sheets = sheet::sheets(connection, earlier.application, earlier.stage)?;
        let recused = recusal::of(connection, earlier.application)?;
        sheets.retain(|sheet| !recused.iter().any(|one| one.juror == sheet.juror));
        let agreed = agreement::of(connection, earlier.application, earlier.stage)?;
        let joint = case::jointly(&criteria, &sheets, &agreed);
        let stage_passed = matches!(earlier.outcome, Outcome::Passed | Outcome::Suitable);
        let lines = criteria.iter().zip(&joint).filter_map(|(criterion, joint)| {
            let given = joint.points()?;
            Some(Earlier {
                competence: criterion.name.clone(),
                level: criterion.level,
                // A competence with a pass mark of its own was passed or failed by itself.
                passed: criterion.pass_mark.map_or(stage_passed, |mark| given >= mark),
                points: Some(Points {
                    given,
                    maximum: criterion.maximum,
                }),
                on: Some(self.clock.local_of(earlier.at).date()),
                source: format!("{} {}", earlier.number, earlier.title),
            })
        });
        Ok(lines.collect())
    }

    /// What can be proposed to a candidate, module by module.
    fn proposals(&self, connection: &Connection, facts: &Facts) -> Result<Vec<Proposal>, Failure> {
        if !facts.state.is_undecided() {
            return Ok(Vec::new());
        }
        let earlier = self.earlier(connection, facts)?;
        let decided: Vec<_> = decision::in_force(connection, facts.id)?
            .into_iter()
            .filter_map(|decision| decision.said.about)
            .collect();
        let (consent, withdrawn) = consents(connection, facts.person)?;
        let mut proposals = Vec::new();
        for (stage, criteria) in &self.stages {
            if decided.contains(&stage.id) {
                continue;
            }
            let findings = reuse::findings(&asked(criteria), &earlier, self.terms);
            let standing = Standing {
                stage: &stage.name,
                decided: false,
                scored: rows::is_scored(connection, facts.id, stage.id)?,
            };
            let refused = reuse::too_late(standing)
                .or_else(|| reuse::uncovered(&findings))
                .or_else(|| not_now(facts.state));
            proposals.push(Proposal {
                application: facts.id,
                name: facts.name.clone(),
                state: facts.state,
                stage: stage.id,
                module: stage.name.clone(),
                until: reuse::until(&findings),
                consent,
                withdrawn,
                manager: self.manager.clone(),
                score: self.score(stage, criteria, &findings),
                refused: self.right.clone().or_else(|| refused.map(|problem| problem.message)),
                findings,
            });
        }
        Ok(proposals)
    }

    /// What the earlier scores come to on the module's scale.
    fn score(&self, stage: &StageRow, criteria: &[Criterion], findings: &[Finding]) -> Option<i64> {
        let points = |criterion: &Criterion| findings.iter().find(|one| one.asked.id == criterion.id)?.points();
        self.scored.then(|| total(stage, criteria, points)).flatten()
    }
}

/// What these points come to on the scale of a module; `None` while one that counts is not known.
fn total(stage: &StageRow, criteria: &[Criterion], points: impl Fn(&Criterion) -> Option<i64>) -> Option<i64> {
    let lines: Vec<scoring::Line> = criteria.iter().map(|one| one.line(points(one))).collect();
    scoring::total(&lines, stage.maximum, stage.pass_mark).map(|total| total.points)
}

/// The competences that count in a module.
fn asked(criteria: &[Criterion]) -> Vec<Asked> {
    let counting = criteria.iter().filter(|one| one.counts || one.essential);
    let asked = counting.map(|one| Asked {
        id: one.id,
        name: one.name.clone(),
        level: one.level,
        maximum: one.maximum,
    });
    asked.collect()
}

/// Why an application is not where an exemption can be recorded.
fn not_now(state: S) -> Option<Problem> {
    let open = matches!(state, S::ScreenedIn | S::Preselected | S::InStage);
    let message = || Message::new("refused-reuse-state").with("state", Message::of(state));
    (!open).then(|| Problem::block(RULE, message()))
}

/// The day of the consent in force to use results again; else the day the last one was withdrawn.
fn consents(connection: &Connection, person: PersonId) -> StoreResult<(Option<NaiveDate>, Option<NaiveDate>)> {
    let mut lines = consent::lines(connection, person)?;
    lines.retain(|line| line.purpose == Purpose::Reuse);
    let given = lines.iter().find(|line| line.withdrawn.is_none());
    let given = given.and_then(|line| line.given);
    let withdrawn = lines.iter().filter_map(|line| line.withdrawn).max();
    Ok((given, withdrawn.filter(|_| given.is_none())))
}

/// The day the last consent to use results again was withdrawn, where none is in force.
///
/// # Errors
/// What SQLite says.
pub(super) fn withdrawn(connection: &Connection, person: PersonId) -> StoreResult<Option<NaiveDate>> {
    consents(connection, person).map(|(_, withdrawn)| withdrawn)
}

/// What can be proposed to one candidate, for the dossier; nothing where the asker may not know who it is or exempts nobody.
///
/// # Errors
/// What the store could not do.
pub(super) fn of_subject(counter: &Counter<'_>, subject: &Subject) -> Result<Vec<Proposal>, Failure> {
    let may = rights::check(counter.actor, Act::CandidateExempt, &whenever(&subject.vacancy));
    if subject.hidden || may.is_err() || !subject.application.state.is_undecided() {
        return Ok(Vec::new());
    }
    // Most people were never tested: for them nothing more is read.
    if !rows::was_tested_before(counter.connection, subject.application.id)? {
        return Ok(Vec::new());
    }
    Grounds::read(counter, &subject.vacancy)?.proposals(counter.connection, &subject.application)
}

/// A vacancy as rights look at it, in whatever state it is.
fn whenever(facts: &vacancy::Facts) -> Matter {
    Matter {
        state: None,
        ..visibility::matter(facts)
    }
}

/// Of how many candidates of one vacancy the earlier results are looked at for a list.
const LISTED: usize = 1_000;
/// The same for a count beside other things.
const COUNTED: usize = 300;

/// What can be proposed to these candidates of a vacancy, one after the other.
fn each(
    counter: &Counter<'_>,
    facts: &vacancy::Facts,
    candidates: Vec<ApplicationId>,
) -> Result<Vec<Proposal>, Failure> {
    if candidates.is_empty() {
        return Ok(Vec::new());
    }
    let grounds = Grounds::read(counter, facts)?;
    let mut found = Vec::new();
    for id in candidates {
        if let Some(application) = application::facts(counter.connection, id)? {
            found.extend(grounds.proposals(counter.connection, &application)?);
        }
    }
    Ok(found)
}

/// Who could be exempted from what in a vacancy: everybody with an earlier result for one of its modules; and whether that are all.
///
/// # Errors
/// A refusal: who exempts nobody, and while the candidates are anonymous; what the store could not do.
fn of_vacancy(counter: &Counter<'_>, id: VacancyId) -> Result<(Vec<Proposal>, bool), Failure> {
    let (facts, _) = case::vacancy_of_list(counter, id)?;
    rights::check(counter.actor, Act::CandidateExempt, &whenever(&facts))?;
    if anonymity::hides(counter.connection, counter.actor, &facts)? {
        return Err(Problem::block("V-33", anonymity::refusal()).into());
    }
    let mut before = rows::tested_before(counter.connection, facts.id)?;
    let whole = before.len() <= LISTED;
    before.truncate(LISTED);
    let mut found = each(counter, &facts, before)?;
    found.retain(Proposal::is_found);
    Ok((found, whole))
}

/// How many exemptions could be recorded in a vacancy now; none where the asker exempts nobody, and where too many people were tested before
/// to look at them all for a count.
///
/// # Errors
/// What the store could not do.
pub fn exemptible(counter: &Counter<'_>, facts: &vacancy::Facts) -> Result<Option<usize>, Failure> {
    let connection = counter.connection;
    let may = rights::check(counter.actor, Act::CandidateExempt, &visibility::matter(facts));
    if may.is_err() || facts.only_observes() || anonymity::hides(connection, counter.actor, facts)? {
        return Ok(None);
    }
    let before = rows::tested_before(connection, facts.id)?;
    if before.is_empty() || before.len() > COUNTED {
        return Ok(None);
    }
    let found = each(counter, facts, before)?;
    Ok(Some(found.iter().filter(|proposal| proposal.refused.is_none()).count()))
}

/// The proposals of a vacancy as a list.
///
/// # Errors
/// As [`of_vacancy`].
pub(super) fn listed(counter: &Counter<'_>, id: VacancyId, ask: &Ask) -> Result<Told<Proposal>, Failure> {
    let (found, whole) = of_vacancy(counter, id)?;
    Ok(ask.of(found, whole, |_| 0))
}

/// Exempts a candidate from a module on earlier results (V-31).
pub(super) fn exempt(
    desk: &Desk<'_>,
    id: ApplicationId,
    stage: StageId,
    motivation: &str,
    consulted: &Consulted,
) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::CandidateExempt, id)?;
    if subject.hidden {
        return Err(subject.named(Problem::block("V-33", anonymity::refusal())).into());
    }
    let grounds = Grounds::read(&desk.counter(), &subject.vacancy)?;
    let Some((known, criteria)) = grounds.stages.iter().find(|(known, _)| known.id == stage) else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    let earlier = grounds.earlier(desk.connection(), &subject.application)?;
    let findings = reuse::findings(&asked(criteria), &earlier, grounds.terms);
    let (consent, _) = consents(desk.connection(), subject.application.person)?;
    let basis = Basis {
        consent: consent.or(consulted.consent.as_ref().map(|(on, _)| *on)),
        manager: &consulted.manager,
        consulted: consulted.on,
        motive: motivation,
    };
    refuse(desk, &subject, known, &findings, basis)?;
    if let (None, Some((on, how))) = (consent, &consulted.consent) {
        rights::check(desk.actor, Act::PersonConsent, &Matter::of(subject.vacancy.entity))?;
        let person = subject.application.person;
        desk.tx.about("person", person)?;
        consent::give(desk.tx, person, Purpose::Reuse, *on, how.trim(), desk.me())?;
    }
    let score = grounds.score(known, criteria, &findings);
    record(desk, &subject, known, &findings, basis, score.is_some())?;
    // The module it is in is passed with the score that counts again; one that comes later gives it when it is the last.
    if subject.application.stage == Some(stage)
        && let Some(score) = score
    {
        application::update(desk.tx, id, &[("score", Value::Integer(score))])?;
    }
    Ok(Done::new(
        Message::new("done-exempt")
            .with("name", subject.application.name)
            .with("stage", known.name.as_str()),
    ))
}

/// Every reason why an exemption cannot be recorded.
fn refuse(
    desk: &Desk<'_>,
    subject: &Subject,
    stage: &StageRow,
    findings: &[Finding],
    basis: Basis<'_>,
) -> Result<(), Failure> {
    let id = subject.application.id;
    let decided = decision::in_force(desk.connection(), id)?;
    let standing = Standing {
        stage: &stage.name,
        decided: decided.iter().any(|decision| decision.said.about == Some(stage.id)),
        scored: rows::is_scored(desk.connection(), id, stage.id)?,
    };
    let mut problems: Vec<Problem> = reuse::too_late(standing).into_iter().collect();
    problems.extend(not_now(subject.application.state));
    problems.extend(reuse::missing(findings, basis, desk.clock.today()));
    if problems.is_empty() {
        return Ok(());
    }
    // What is wrong with a field stands under it, and needs no name; the consent is each candidate's own.
    let told = |problem: Problem| match problem.field {
        Some(field) if field != "consent_on" => problem,
        _ => subject.named(problem),
    };
    let problems = problems.into_iter().map(told).collect();
    Err(Refusal { problems }.into())
}

fn record(
    desk: &Desk<'_>,
    subject: &Subject,
    stage: &StageRow,
    findings: &[Finding],
    basis: Basis<'_>,
    scored: bool,
) -> Result<(), Failure> {
    let id = subject.application.id;
    let (Some(consent), Some(consulted)) = (basis.consent, basis.consulted) else {
        return Ok(());
    };
    let motive = basis.motive.trim();
    let decision = decision::add(desk.tx, id, Some(stage.id), Outcome::Exempt, motive, desk.me())?;
    let results = findings.iter().filter_map(|finding| {
        let judged = finding.proposed()?;
        Some(RestsOn {
            criterion: finding.asked.id,
            name: finding.asked.name.clone(),
            level: judged.earlier.level,
            points: judged.earlier.points,
            tested: judged.earlier.on,
            until: judged.until,
            source: judged.earlier.source.clone(),
        })
    });
    let new = rows::New {
        decision,
        application: id,
        stage: stage.id,
        consent,
        manager: basis.manager.trim(),
        consulted,
        scored,
        results: results.collect(),
    };
    rows::add(desk.tx, &new)?;
    Ok(())
}

/// What counts again for somebody who is exempted from a stage.
///
/// # Errors
/// What SQLite says.
pub(super) fn score_in(connection: &Connection, id: ApplicationId, stage: &StageRow) -> StoreResult<Option<i64>> {
    let exemptions = rows::exemptions(connection, id)?;
    let Some(exemption) = exemptions.iter().find(|one| one.stage == stage.id && one.scored) else {
        return Ok(None);
    };
    let criteria = sheet::criteria(connection, stage.id)?;
    let points = |criterion: &Criterion| {
        let rests_on = exemption.results.iter().find(|one| one.criterion == criterion.id)?;
        Some(reuse::scaled(rests_on.points?, criterion.maximum))
    };
    Ok(total(stage, &criteria, points))
}
