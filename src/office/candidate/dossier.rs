//! A candidate's dossier: everything the review screen shows, in one answer, as far as the actor may read it.
//!
//! A juror reads the own sheet, and colleagues' handed-in sheets only once the own one is handed in; an open sheet is nobody
//! else's. Line managers and HR officers read totals. Contact data are not for jurors.

use super::agreement;
use super::case::{self, Eyes, Judged, Subject};
use super::reuse::{self, Proposal};
use crate::domain::judging::{Against, Wish};
use crate::domain::{
    ApplicationId, ApplicationState as S, CriterionId, JurorId, Message, Outcome, OverrideGround, SettingKey, Severity,
    SheetState, StageId, StageKind, TagId, Verdict, scoring,
};
use crate::office::anonymity::{self, Secret, veil};
use crate::office::privacy::number::{self, Masked};
use crate::office::privacy::person as privacy;
use crate::office::visibility::{self, Visibility};
use crate::office::{Act, Counter, Failure, rights};
use crate::store::agreement::Agreed;
use crate::store::application::{self, Facts};
use crate::store::decision::{self, DecisionLine};
use crate::store::document::{self, DocumentLine};
use crate::store::dossier::{self, NoteLine, Received};
use crate::store::letter;
use crate::store::person::{self, Card, Elsewhere};
use crate::store::recusal::{self, Recusal};
use crate::store::reuse::{self as rows, Exemption};
use crate::store::screening::ConditionLine;
use crate::store::setting;
use crate::store::sheet::{self, Criterion, Seat, Sheet, StageRow};
use chrono::NaiveDate;

/// The acts the review screen offers, besides steps from state to state.
const ACTS: &[Act] = &[
    Act::CandidateScreen,
    Act::CandidateScore,
    Act::CandidateSheetSubmit,
    Act::CandidateSheetReopen,
    Act::CandidateAgree,
    Act::CandidateRecuse,
    Act::CandidateLetter,
    Act::CandidateMove,
    Act::CandidateExempt,
    Act::CandidateNote,
    Act::CandidateTag,
    Act::CandidateDocument,
    Act::DocumentRemove,
    Act::CandidateEdit,
    Act::ListPut,
    Act::NumberKeep,
    Act::NumberReveal,
    Act::NumberRemove,
    Act::PersonExport,
    Act::PersonRestrict,
    Act::PersonResult,
];

/// A candidate's dossier.
#[derive(Clone, PartialEq, Debug)]
pub struct Dossier {
    /// The application; its score is -1 where the actor may not read it.
    pub application: Facts,
    /// The vacancy's number.
    pub number: String,
    /// How and when it came in.
    pub received: Received,
    /// The candidate; contact data empty where the actor may not read them.
    pub card: Card,
    /// Whether contact data are shown.
    pub contact: bool,
    /// Whether it is hidden who the candidate is, until an anonymous stage ends.
    pub anonymous: bool,
    /// Why the person's data are kept and not used, when that is so.
    pub restricted: Option<String>,
    /// The number of somebody who is taken on, masked; none for who may not keep it.
    pub masked: Option<Masked>,
    /// The documents, CV first.
    pub documents: Vec<DocumentLine>,
    /// The questions of the form with the answers.
    pub answers: Vec<(String, String)>,
    /// Other applications of this person, as far as the actor may see them.
    pub elsewhere: Vec<Elsewhere>,
    /// The notes, newest first.
    pub notes: Vec<NoteLine>,
    /// The tags.
    pub tags: Vec<String>,
    /// The decisions, oldest first.
    pub decisions: Vec<DecisionLine>,
    /// The stages, each with what was decided in it.
    pub stages: Vec<(StageRow, Option<Outcome>)>,
    /// The stage it is judged in now.
    pub current: Option<StageId>,
    /// The conditions with their answers.
    pub conditions: Vec<ConditionLine>,
    /// The criteria of the current stage.
    pub criteria: Vec<Criterion>,
    /// The actor's seat on the jury.
    pub seat: Option<Seat>,
    /// The actor's sheet for the current stage.
    pub own: Option<Sheet>,
    /// Others' sheets the actor may read.
    pub others: Vec<Sheet>,
    /// How many sheets of the current stage are handed in, and how many jurors score.
    pub handed_in: (usize, usize),
    /// What the jury comes to, where the actor may read it: of each criterion what was agreed, else the mean.
    pub mean: Option<i64>,
    /// What the jury agreed upon, where the actor may read it.
    pub agreed: Vec<Agreed>,
    /// Criteria for which the sheets that may be read lie far apart.
    pub spread: Vec<CriterionId>,
    /// Jurors with a tie to the candidate: all of them for who looks after the jury, otherwise the actor's own.
    pub recused: Vec<Recusal>,
    /// The seats that score, for who may write down a tie for somebody else.
    pub seats: Vec<(JurorId, String)>,
    /// Whether something was decided about which no letter is prepared yet.
    pub unwritten: bool,
    /// Answers to the form that propose a refusal: the question and the answer. A person decides.
    pub knocked: Vec<(String, String)>,
    /// What could be proposed on earlier results, module by module (V-31).
    pub reuse: Vec<Proposal>,
    /// The competences the modules ask, for who may write down a result of another selector.
    pub competences: Vec<String>,
    /// The exemptions in force, with what they rest on.
    pub exemptions: Vec<Exemption>,
    /// When the consent to use results again was withdrawn, where none is in force and an exemption rests on one.
    pub withdrawn: Option<NaiveDate>,
    /// The steps from here.
    pub steps: Vec<Offer>,
    /// Whether the candidate can go on provisionally: to which state and, where that is one, to which module; or why not.
    pub hold: Result<(S, Option<String>), Message>,
    /// The stages that were left provisionally and stay to be judged.
    pub on_hold: Vec<(StageId, String)>,
    /// Where the application stands again when the last decision is taken back; or why that cannot be done.
    pub back: Result<S, Message>,
    /// Whether the decisions are final: the report is drawn.
    pub settled: bool,
    /// Whether the sheets of the current stage that were handed in come to a pass, where the actor may read it.
    pub computed: Option<bool>,
    /// What the actor may not do, and why.
    pub refused: Vec<(Act, Message)>,
}

/// A step an application can take from where it is.
#[derive(Clone, PartialEq, Debug)]
pub struct Offer {
    /// The state it goes to.
    pub to: S,
    /// The module it goes to, with its name.
    pub stage: Option<(StageId, String)>,
    /// Why it cannot be taken now.
    pub refused: Option<Message>,
    /// Whether it needs a motivation.
    pub motivated: bool,
    /// What that has to say of who is taken on (V-15, V-23), a message.
    pub asked: Option<&'static str>,
    /// What the sheets come to, where it goes against that: it needs a ground then.
    pub against: Option<Against>,
}

impl Dossier {
    /// Whether the current stage is the screening of formal conditions.
    pub fn is_screening(&self) -> bool {
        self.stage().is_some_and(|stage| stage.kind == StageKind::Screening) || self.criteria.is_empty()
    }

    /// The stage it is judged in now.
    pub fn stage(&self) -> Option<&StageRow> {
        self.stages
            .iter()
            .map(|(stage, _)| stage)
            .find(|stage| Some(stage.id) == self.current)
    }

    /// Why an act is refused, when it is.
    pub fn refusal(&self, act: Act) -> Option<&Message> {
        self.refused
            .iter()
            .find(|(refused, _)| *refused == act)
            .map(|(_, why)| why)
    }

    /// The total of a sheet, once nothing that counts is blank.
    pub fn total(&self, sheet: &Sheet) -> Option<i64> {
        case::total(self.stage()?, &self.criteria, sheet).map(|total| total.points)
    }

    /// The sheets that were handed in and may be read, by the jurors' names.
    pub fn readable(&self) -> Vec<Sheet> {
        let own = self.own.iter().filter(|sheet| sheet.state == SheetState::Submitted);
        let mut sheets: Vec<Sheet> = self.others.iter().chain(own).cloned().collect();
        sheets.sort_by(|a, b| a.name.cmp(&b.name));
        sheets
    }

    /// What was agreed for a criterion.
    pub fn agreed_for(&self, criterion: CriterionId) -> Option<&Agreed> {
        self.agreed.iter().find(|one| one.criterion == criterion)
    }

    /// Whether a step belongs to this procedure: one without a preselection takes nobody through it.
    pub fn has_step(&self, to: S) -> bool {
        let mut stages = self.stages.iter();
        to.is_step(stages.any(|(stage, _)| stage.kind == StageKind::Preselection))
    }

    /// The step a complete screening leads to; `None` while a condition is unanswered. Whose application came in on time and complete is
    /// admissible, so that it can be screened.
    pub fn proposed(&self) -> Option<S> {
        if self.application.state == S::Submitted {
            return Some(S::Admissible);
        }
        if self.application.state != S::Admissible || self.conditions.is_empty() {
            return None;
        }
        if self.conditions.iter().any(|line| line.verdict.is_none()) {
            return None;
        }
        let fails = self.conditions.iter().any(|line| line.verdict == Some(Verdict::Fails));
        Some(if fails { S::ScreenedOut } else { S::ScreenedIn })
    }

    /// The motives of the conditions that fail: what a motivation begins with.
    pub fn motives(&self) -> String {
        let failed = self
            .conditions
            .iter()
            .filter(|line| line.verdict == Some(Verdict::Fails));
        failed
            // A condition is a sentence of its own; here it only names what fails.
            .map(|line| format!("{}: {}", line.text.trim_end_matches('.'), line.motive))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// The dossier of an application.
///
/// # Errors
/// A refusal, or what the store could not do.
pub(super) fn read(counter: &Counter<'_>, id: ApplicationId) -> Result<Dossier, Failure> {
    let connection = counter.connection;
    let subject = case::look_up(counter, id)?;
    let judged = case::judged(connection, &subject.application)?;
    let gone = || Failure::from(crate::domain::Problem::block("gone", Message::new("refused-gone")));
    let mut card = person::card(connection, subject.application.person)?.ok_or_else(gone)?;
    let received = dossier::received(connection, id)?.ok_or_else(gone)?;
    let eyes = case::eyes(counter.actor, &subject.vacancy);
    let contact = eyes != Eyes::Own;
    if !contact {
        hide_contact(&mut card);
    }
    let only_own = (eyes == Eyes::Own).then_some(counter.actor.person);
    let mut elsewhere = person::applications(
        connection,
        card.id,
        Visibility::of_candidates(counter.actor).on_applications(),
    )?;
    elsewhere.retain(|other| other.id != id);
    let mut read = Dossier {
        number: subject.vacancy.number.clone(),
        received,
        card,
        contact,
        anonymous: subject.hidden,
        restricted: privacy::restriction(counter, subject.application.person)?,
        masked: number::masked(counter, &subject)?,
        documents: document::lines(connection, id)?,
        answers: dossier::answers(connection, subject.vacancy.id, id)?,
        elsewhere,
        notes: dossier::notes(connection, id, only_own)?,
        tags: dossier::tags(connection, id)?,
        decisions: decision::lines(connection, id)?,
        stages: with_outcomes(&judged),
        current: judged.current,
        reuse: reuse::of_subject(counter, &subject)?,
        competences: competences(counter, &subject)?,
        exemptions: rows::exemptions(connection, id)?,
        withdrawn: None,
        steps: steps(counter, &subject, &judged),
        hold: hold(counter, &subject, &judged),
        on_hold: judged
            .case
            .on_hold()
            .map(|stage| (stage.id, stage.name.clone()))
            .collect(),
        back: back(counter, &subject, &judged),
        settled: !subject.vacancy.state.is_judging(),
        computed: judged.case.passed,
        refused: refused(counter, &subject, &judged),
        handed_in: (0, sheet::awaited(connection, subject.vacancy.id, id)?),
        knocked: dossier::knocked_out(connection, id)?,
        unwritten: letter::latest(connection, id)?.is_some_and(|latest| !latest.written),
        seats: seats(counter, &subject)?,
        recused: judged.recused.clone(),
        application: subject.application,
        conditions: judged.conditions,
        criteria: judged.criteria,
        seat: subject.seat,
        own: None,
        others: Vec::new(),
        mean: None,
        agreed: Vec::new(),
        spread: Vec::new(),
    };
    if !read.exemptions.is_empty() {
        read.withdrawn = reuse::withdrawn(connection, read.application.person)?;
    }
    if eyes == Eyes::Own {
        // An earlier score is not for who gives a new one.
        read.exemptions.clear();
    }
    if eyes != Eyes::Sheets {
        read.recused.retain(|one| one.person == counter.actor.person);
    }
    share_sheets(&mut read, judged.sheets, judged.agreed, eyes);
    if read.anonymous {
        hide(&mut read);
    }
    let percent = setting::number(
        connection,
        SettingKey::SpreadPercent,
        subject.vacancy.entity,
        counter.clock.today(),
    )?;
    let readable = read.readable();
    read.spread = read
        .criteria
        .iter()
        .filter(|criterion| scoring::is_spread(&case::given(criterion, &readable), criterion.maximum, percent))
        .map(|criterion| criterion.id)
        .collect();
    Ok(read)
}

fn hide_contact(card: &mut Card) {
    for field in [
        &mut card.email,
        &mut card.phone,
        &mut card.street,
        &mut card.postal_code,
    ] {
        field.clear();
    }
}

/// Hides who the candidate is: names, how to be reached, other applications, and both in every text, as far as that goes.
fn hide(read: &mut Dossier) {
    let secret = Secret::of(&read.card);
    let name = read.application.name.clone();
    anonymity::hide_card(&mut read.card, &name);
    read.contact = false;
    read.masked = None;
    read.elsewhere.clear();
    // Where somebody was tested before would tell who it is.
    read.exemptions.clear();
    for (n, document) in (1..).zip(&mut read.documents) {
        document.row.name = anonymity::document_name(&name, n, &document.row.media_type);
    }
    for (table, column, text) in texts(read) {
        veil::veil(&secret, table, column, text);
    }
    read.refused.retain(|(act, _)| *act != Act::CandidateEdit);
    read.refused.push((Act::CandidateEdit, anonymity::refusal()));
}

/// Every text of a dossier besides the card, with the column it is from. The own sheet is left: who wrote it goes on writing in it.
fn texts(read: &mut Dossier) -> Vec<(&'static str, &'static str, &mut String)> {
    let mut texts = vec![
        ("application", "accommodation", &mut read.received.accommodation),
        ("application", "motivation", &mut read.application.motivation),
    ];
    texts.extend(read.restricted.iter_mut().map(|text| ("restriction", "reason", text)));
    let bodies = read.documents.iter_mut().filter_map(|one| one.text.as_mut());
    texts.extend(bodies.map(|text| ("document_text", "body", text)));
    let answers = read.answers.iter_mut().chain(&mut read.knocked);
    texts.extend(answers.map(|(_, text)| ("answer", "value", text)));
    texts.extend(read.notes.iter_mut().map(|one| ("note", "body", &mut one.body)));
    let decisions = read.decisions.iter_mut();
    texts.extend(decisions.map(|one| ("decision", "motivation", &mut one.motivation)));
    texts.extend(
        read.recused
            .iter_mut()
            .map(|one| ("recusal", "reason", &mut one.reason)),
    );
    texts.extend(
        read.conditions
            .iter_mut()
            .map(|one| ("screening", "motive", &mut one.motive)),
    );
    texts.extend(
        read.agreed
            .iter_mut()
            .map(|one| ("agreement", "motive", &mut one.motive)),
    );
    let others = read.others.iter_mut();
    texts.extend(others.map(|one| ("score_sheet", "motivation", &mut one.motivation)));
    texts
}

fn with_outcomes(judged: &Judged) -> Vec<(StageRow, Option<Outcome>)> {
    let outcomes = judged.case.stages.iter().map(|stage| stage.outcome);
    judged.stages.iter().cloned().zip(outcomes).collect()
}

/// Gives each sheet to those who may read it.
fn share_sheets(read: &mut Dossier, sheets: Vec<Sheet>, agreed: Vec<Agreed>, eyes: Eyes) {
    let seat = read.seat.as_ref().map(|seat| seat.id);
    let mean = read
        .stage()
        .and_then(|stage| case::jury(stage, &read.criteria, &sheets, &agreed))
        .map(|total| total.points);
    let submitted = |sheet: &Sheet| sheet.state == SheetState::Submitted;
    read.handed_in.0 = sheets.iter().filter(|sheet| submitted(sheet)).count();
    read.handed_in.1 = read.handed_in.1.max(read.handed_in.0);
    let (own, others): (Vec<Sheet>, Vec<Sheet>) = sheets.into_iter().partition(|sheet| Some(sheet.juror) == seat);
    read.own = own.into_iter().next();
    let done = read.own.as_ref().is_some_and(submitted);
    let open_to_all = match eyes {
        Eyes::Sheets => true,
        Eyes::Own => done,
        Eyes::Totals => false,
    };
    if open_to_all {
        read.others = others.into_iter().filter(submitted).collect();
        read.agreed = agreed;
    }
    if eyes == Eyes::Own && !done {
        read.application.score = -1;
        read.computed = None;
    } else {
        read.mean = mean;
    }
}

fn refused(counter: &Counter<'_>, subject: &Subject, judged: &Judged) -> Vec<(Act, Message)> {
    let matter = visibility::matter(&subject.vacancy);
    let judges = |act: &Act| {
        matches!(
            act,
            Act::CandidateScreen | Act::CandidateScore | Act::CandidateSheetSubmit | Act::CandidateAgree
        )
    };
    ACTS.iter()
        .filter_map(|act| {
            let by_right = rights::check(counter.actor, *act, &matter).err();
            let by_seat = || {
                let seat = subject.seat.as_ref();
                let checked = match act {
                    Act::CandidateScreen => case::refuse_interest(seat),
                    Act::CandidateAgree => agreement::refuse(counter.actor, subject),
                    _ => case::judging_seat(seat).map(|_| ()),
                };
                let checked = checked.and_then(|()| case::refuse_tie(&judged.recused, seat));
                checked.err().filter(|_| judges(act))
            };
            by_right.or_else(by_seat).map(|problem| (*act, problem.message))
        })
        .collect()
}

/// What the modules ask, for who may write down a result for it.
fn competences(counter: &Counter<'_>, subject: &Subject) -> Result<Vec<String>, Failure> {
    let matter = visibility::matter(&subject.vacancy);
    if subject.hidden || rights::check(counter.actor, Act::PersonResult, &matter).is_err() {
        return Ok(Vec::new());
    }
    Ok(rows::competences(counter.connection, subject.vacancy.id)?)
}

/// The seats that score, for who may write down a tie for a juror.
fn seats(counter: &Counter<'_>, subject: &Subject) -> Result<Vec<(JurorId, String)>, Failure> {
    let matter = visibility::matter(&subject.vacancy);
    Ok(match rights::check(counter.actor, Act::VacancyJury, &matter) {
        Ok(()) => recusal::seats(counter.connection, subject.vacancy.id)?,
        Err(_) => Vec::new(),
    })
}

/// The steps from here, each with the reason it cannot be taken now. The step a complete screening proposes comes first.
fn steps(counter: &Counter<'_>, subject: &Subject, judged: &Judged) -> Vec<Offer> {
    let matter = visibility::matter(&subject.vacancy);
    let right = rights::check(counter.actor, Act::CandidateMove, &matter).err();
    let mut offers: Vec<Offer> = judged
        .case
        .state
        .next()
        .iter()
        .map(|to| {
            let next = (*to == S::InStage).then(|| judged.case.next_module(None)).flatten();
            // A motivation and a ground are asked for when the step is chosen, so their absence is no reason here.
            let wish = Wish {
                to: *to,
                stage: None,
                motivation: "-",
                ground: Some(OverrideGround::Other),
                hold: false,
            };
            let problem = judged
                .case
                .judge(wish)
                .into_iter()
                .find(|problem| problem.severity == Severity::Block);
            Offer {
                to: *to,
                stage: next.map(|stage| (stage.id, stage.name.clone())),
                refused: right.clone().or(problem).map(|problem| problem.message),
                motivated: judged.case.needs_motivation(*to),
                asked: judged.case.asked_at_entry(*to),
                // Who may not decide does not read off here what the sheets come to.
                against: judged.case.against(*to).filter(|_| right.is_none()),
            }
        })
        .collect();
    // What can be done stands before what cannot.
    offers.sort_by_key(|offer| offer.refused.is_some());
    // Where no step leads on yet, Enter says what is missing: it makes nobody withdrawn, absent or unwilling by accident.
    // Nor does it fail somebody whom nobody has scored yet.
    let unscored = judged.case.on_sheets && judged.case.passed.is_none();
    let fails = |to: S| unscored && matches!(to, S::StageFailed | S::Unsuitable | S::NotPreselected);
    let leaves = |to: S| matches!(to, S::Withdrawn | S::NoShow | S::Excluded | S::Declined) || fails(to);
    if offers.iter().all(|offer| offer.refused.is_some() || leaves(offer.to)) {
        offers.sort_by_key(|offer| leaves(offer.to));
    }
    offers
}

/// Where the candidate goes who goes on provisionally.
fn hold(counter: &Counter<'_>, subject: &Subject, judged: &Judged) -> Result<(S, Option<String>), Message> {
    let matter = visibility::matter(&subject.vacancy);
    let to = rights::check(counter.actor, Act::CandidateMove, &matter)
        .and_then(|()| judged.case.hold())
        .map_err(|problem| problem.message)?;
    let wish = Wish {
        to,
        stage: None,
        motivation: "-",
        ground: None,
        hold: true,
    };
    if let Some(problem) = judged.case.judge(wish).into_iter().next() {
        return Err(problem.message);
    }
    let next = (to == S::InStage).then(|| judged.case.next_module(None)).flatten();
    Ok((to, next.map(|stage| stage.name.clone())))
}

/// Where the application stands again when the last decision is taken back.
fn back(counter: &Counter<'_>, subject: &Subject, judged: &Judged) -> Result<S, Message> {
    let matter = visibility::matter(&subject.vacancy);
    rights::check(counter.actor, Act::CandidateRevert, &matter)
        .and_then(|()| judged.revert())
        .map(|revert| revert.to)
        .map_err(|problem| problem.message)
}

/// Every tag with whether it is on the application.
///
/// # Errors
/// A refusal, or what the store could not do.
pub(super) fn tags(counter: &Counter<'_>, id: ApplicationId) -> Result<Vec<(TagId, String, bool)>, Failure> {
    case::look_up(counter, id)?;
    let on = dossier::tags(counter.connection, id)?;
    Ok(application::tags(counter.connection)?
        .into_iter()
        .map(|(tag, name)| {
            let there = on.contains(&name);
            (tag, name, there)
        })
        .collect())
}
