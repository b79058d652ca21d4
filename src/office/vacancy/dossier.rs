//! Reading a vacancy's dossier, tab by tab, each as far as the asker may see it.

use super::advert::{self, AdvertFile};
use super::fields::next_number;
use super::lock;
use crate::domain::rules::vacancy::missing_for;
use crate::domain::{
    AdvertFormat, ApprovalState, ApprovalSubject, Channel, EntityId, Message, PersonId, Problem, ProcedureKind, Role,
    Severity, VacancyId, VacancyState,
};
use crate::office::anonymity::{self, Secret, veil};
use crate::office::candidate::reuse;
use crate::office::document::{DocumentQuery, DocumentReply, Holder};
use crate::office::hire::{self, HireQuery, HireReply};
use crate::office::minutes::standing::checklist;
use crate::office::visibility::{self, Visibility};
use crate::office::{Act, Counter, Failure, rights};
use crate::store::approval::waits::Waits;
use crate::store::approval::{self, StepRow};
use crate::store::departure::{self, DepartureLine};
use crate::store::document::DocumentRow;
use crate::store::redeployment::{self, Fitting};
use crate::store::vacancy::Facts;
use crate::store::vacancy::dossier::{
    self, CandidateLine, ConditionRow, FieldRow, JurorRow, NoteLine, PublicationRow, Record, ReglementRow, SectionRow,
    SessionLine, StageRow, StateCount,
};
use crate::store::vacancy::reserve::{self, ReserveLine};
use chrono::Datelike;
use std::cmp::Reverse;

/// How many candidates the dossier lists; the whole list is a screen of its own.
pub const CANDIDATES: u32 = 500;

/// A read about one vacancy.
#[derive(Clone, PartialEq, Debug)]
pub enum DossierQuery {
    /// What stands above every tab, and the summary.
    Head(VacancyId),
    /// The same without who could be exempted and who has priority: for who looks along many vacancies.
    Glance(VacancyId),
    /// The text.
    Text(VacancyId),
    /// The reglement with stages, criteria and conditions.
    Reglement(VacancyId),
    /// The jury.
    Jury(VacancyId),
    /// The documents.
    Documents(VacancyId),
    /// The questions of the form.
    Form(VacancyId),
    /// The publications.
    Publications(VacancyId),
    /// The candidates.
    Candidates(VacancyId),
    /// The sessions.
    Sessions(VacancyId),
    /// The approvals.
    Approvals(VacancyId),
    /// What stands in the way of every step that is left.
    Checks(VacancyId),
    /// The advert, as a file for a channel.
    Advert {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// How it is written.
        format: AdvertFormat,
        /// For which channel; without one, for the channel the form is made for.
        channel: Option<Channel>,
    },
    /// What a form about a vacancy offers to choose from; of an existing vacancy, or for a new one.
    Choices(Option<VacancyId>),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum DossierReply {
    /// What stands above every tab, and the summary.
    Head(Box<Head>),
    /// The text.
    Text(Vec<SectionRow>),
    /// The reglement with stages, criteria and conditions.
    Reglement(Box<ReglementRow>, Vec<StageRow>, Vec<ConditionRow>),
    /// The jury.
    Jury(Vec<JurorRow>),
    /// The documents.
    Documents(Vec<DocumentRow>),
    /// The questions of the form.
    Form(Vec<FieldRow>),
    /// The publications.
    Publications(Vec<PublicationRow>),
    /// The candidates.
    Candidates(Vec<CandidateLine>),
    /// The sessions.
    Sessions(Vec<SessionLine>),
    /// The approvals.
    Approvals(Vec<Round>),
    /// What stands in the way of every step that is left, in order.
    Checks(Vec<StepCheck>),
    /// The advert, as a file for a channel.
    Advert(Box<AdvertFile>),
    /// What a form about a vacancy offers to choose from.
    Choices(Box<Choices>),
}

/// What stands in the way of a step.
#[derive(Clone, PartialEq, Debug)]
pub struct StepCheck {
    /// The step.
    pub to: VacancyState,
    /// What it is called in this procedure.
    pub called: Message,
    /// What was found: blocks and warnings.
    pub problems: Vec<Problem>,
}

impl StepCheck {
    /// Whether something stops the step.
    pub fn is_blocked(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Block)
    }
}

/// A round of approval.
#[derive(Clone, PartialEq, Debug)]
pub struct Round {
    /// What was asked to be approved.
    pub subject: ApprovalSubject,
    /// Which round, from 1.
    pub round: i64,
    /// How it stands.
    pub state: ApprovalState,
    /// Its steps.
    pub steps: Vec<StepRow>,
}

/// What stands above every tab, and the summary.
#[derive(Clone, PartialEq, Debug)]
pub struct Head {
    /// The vacancy.
    pub record: Record,
    /// Where a question about it lies, when one is asked.
    pub waits: Option<Waits>,
    /// The step the procedure goes on to.
    pub next: Option<VacancyState>,
    /// What stands in its way.
    pub missing: Vec<Problem>,
    /// Candidates by state; empty for who may not see them.
    pub counts: Vec<StateCount>,
    /// Whether the asker may see candidates.
    pub sees_candidates: bool,
    /// From how many modules candidates could be exempted on earlier results; none where the asker exempts nobody, or too many are looked at.
    pub exemptible: Option<usize>,
    /// The hire sheets of who was taken on, as far as the asker may see them.
    pub hires: Vec<hire::Line>,
    /// How many were taken on and have none, for who may begin one.
    pub unhired: usize,
    /// Who of the redeployment pool has priority, for who records the check.
    pub pool: Vec<Fitting>,
    /// Whether the asker only observes: no report, no history of judging.
    pub only_observes: bool,
    /// Why an act cannot be done; an act that is absent can.
    pub refused: Vec<(Act, Message)>,
    /// The notes about the vacancy itself.
    pub notes: Vec<NoteLine>,
    /// What was done otherwise than a rule or an announcement has it, oldest first; about candidates only for who may see them.
    pub departures: Vec<DepartureLine>,
}

impl Head {
    /// Why the asker cannot do an act now, if so.
    pub fn why_not(&self, act: Act) -> Option<&Message> {
        self.refused
            .iter()
            .find(|(refused, _)| *refused == act)
            .map(|(_, why)| why)
    }
}

/// What a form about a vacancy offers to choose from.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Choices {
    /// Entities the asker may make a vacancy for.
    pub entities: Vec<(EntityId, String)>,
    /// The next number, of the first of them or of the vacancy's own.
    pub number: String,
    /// Line managers.
    pub managers: Vec<(PersonId, String)>,
    /// HR officers.
    pub hr: Vec<(PersonId, String)>,
    /// Selection officers.
    pub officers: Vec<(PersonId, String)>,
    /// Everybody with an account.
    pub colleagues: Vec<(PersonId, String)>,
    /// Reserves people may be called from, for a vacancy that calls from one.
    pub reserves: Vec<ReserveLine>,
}

/// The acts a dossier offers.
const ACTS: &[Act] = &[
    Act::VacancyEdit,
    Act::VacancyCopy,
    Act::VacancyChangeOwner,
    Act::VacancyHold,
    Act::VacancyResume,
    Act::VacancyCancel,
    Act::VacancyAdvance,
    Act::VacancyPublish,
    Act::VacancyClose,
    Act::VacancyText,
    Act::VacancyReglement,
    Act::VacancyOverride,
    Act::VacancyAmend,
    Act::VacancyMoveClosing,
    Act::VacancyNobody,
    Act::VacancyExtend,
    Act::VacancyHandOver,
    Act::VacancyJury,
    Act::VacancyForm,
    Act::VacancyDocument,
    Act::DocumentRemove,
    Act::VacancyNote,
    Act::ApprovalAsk,
    Act::ComplaintRegister,
    Act::CandidateImport,
    Act::CandidateExempt,
];

impl DossierQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// "Not there" for what may not be seen; what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<DossierReply, Failure> {
        let connection = counter.connection;
        let seen = |id: VacancyId| visibility::vacancy_facts(counter, id).map(|_| id);
        Ok(match self {
            Self::Head(id) => DossierReply::Head(Box::new(whole_head(counter, *id)?)),
            Self::Glance(id) => DossierReply::Head(Box::new(head(counter, *id)?)),
            Self::Text(id) => DossierReply::Text(dossier::sections(connection, seen(*id)?)?),
            Self::Reglement(id) => {
                let id = seen(*id)?;
                DossierReply::Reglement(
                    Box::new(dossier::reglement(connection, id)?),
                    dossier::stages(connection, id)?,
                    dossier::conditions(connection, id)?,
                )
            }
            Self::Jury(id) => DossierReply::Jury(dossier::jury(connection, seen(*id)?)?),
            Self::Documents(id) => {
                let query = DocumentQuery::Of(Holder::Vacancy(*id));
                let DocumentReply::Of(documents) = query.answer(counter)? else {
                    return Err(gone());
                };
                DossierReply::Documents(documents)
            }
            Self::Form(id) => DossierReply::Form(dossier::questions(connection, seen(*id)?)?),
            Self::Publications(id) => DossierReply::Publications(dossier::publications(connection, seen(*id)?)?),
            Self::Candidates(id) => {
                visibility::candidate_facts(counter, *id)?;
                DossierReply::Candidates(candidates(counter, *id)?)
            }
            Self::Sessions(id) => DossierReply::Sessions(dossier::sessions(connection, seen(*id)?)?),
            Self::Approvals(id) => {
                visibility::candidate_facts(counter, *id)?;
                DossierReply::Approvals(rounds(counter, *id)?)
            }
            Self::Checks(id) => DossierReply::Checks(checks(counter, *id)?),
            Self::Advert {
                vacancy,
                format,
                channel,
            } => advert::file(counter, *vacancy, *format, *channel)?,
            Self::Choices(id) => DossierReply::Choices(Box::new(choices(counter, *id)?)),
        })
    }
}

fn gone() -> Failure {
    Problem::block("gone", Message::new("refused-gone")).into()
}

/// The head with what only the dossier shows, which looks at many people.
fn whole_head(counter: &Counter<'_>, id: VacancyId) -> Result<Head, Failure> {
    let facts = visibility::vacancy_facts(counter, id)?;
    let unhired = match HireQuery::Ready(Some(id)).answer(counter) {
        Ok(HireReply::Ready(lines)) => lines.len(),
        Ok(_) | Err(Failure::Refused(_)) => 0,
        Err(failure) => return Err(failure),
    };
    Ok(Head {
        hires: hire::query::of_vacancy(counter, id)?,
        unhired,
        exemptible: reuse::exemptible(counter, &facts)?,
        pool: pool(counter, &facts)?,
        ..head(counter, id)?
    })
}

fn head(counter: &Counter<'_>, id: VacancyId) -> Result<Head, Failure> {
    let facts = visibility::vacancy_facts(counter, id)?;
    let connection = counter.connection;
    let record = dossier::record(connection, id)?.ok_or_else(gone)?;
    let sees_candidates = visibility::candidate_facts(counter, id).is_ok();
    let list = checklist(connection, id, counter.clock)?;
    let next = facts.procedure.after(facts.state);
    let refused = ACTS
        .iter()
        .filter_map(|act| Some((*act, lock::check(counter.actor, *act, &facts).err()?.message)))
        .collect();
    let inside = Visibility::of_vacancies(counter.actor)
        .entities
        .is_none_or(|entities| entities.contains(&facts.entity));
    Ok(Head {
        waits: approval::waits::of(connection, id)?,
        next,
        missing: shown(
            next.map(|next| missing_for(next, &list)).unwrap_or_default(),
            sees_candidates,
        ),
        counts: if sees_candidates {
            dossier::counts(connection, id)?
        } else {
            Vec::new()
        },
        sees_candidates,
        exemptible: None,
        hires: Vec::new(),
        unhired: 0,
        pool: Vec::new(),
        only_observes: facts.only_observes(),
        refused,
        notes: if inside {
            dossier::notes(connection, id)?
        } else {
            Vec::new()
        },
        departures: departures(counter, &facts, sees_candidates)?,
        record,
    })
}

/// The first candidates of a vacancy; in an anonymous stage by number, in the order in which they came.
fn candidates(counter: &Counter<'_>, id: VacancyId) -> Result<Vec<CandidateLine>, Failure> {
    let mut lines = dossier::candidates(counter.connection, id, CANDIDATES)?;
    if anonymity::hides_in(counter.connection, counter.actor, id)? {
        let names = anonymity::names(counter.connection, id)?;
        for line in &mut lines {
            line.name = names.of(line.id);
        }
        lines.sort_by(|a, b| a.name.cmp(&b.name));
    }
    Ok(lines)
}

/// Who has priority for a vacancy: for those who may record the check, in whatever state it is.
fn pool(counter: &Counter<'_>, facts: &Facts) -> Result<Vec<Fitting>, Failure> {
    let matter = rights::Matter {
        state: None,
        ..visibility::matter(facts)
    };
    match rights::check(counter.actor, Act::VacancyEdit, &matter) {
        Ok(()) => Ok(redeployment::fitting(
            counter.connection,
            facts.id,
            counter.clock.today(),
        )?),
        Err(_) => Ok(Vec::new()),
    }
}

/// The register of departures, as far as the asker may read it: a colleague of the entity, and about candidates whoever sees them.
pub(in crate::office) fn departures(
    counter: &Counter<'_>,
    facts: &Facts,
    sees_candidates: bool,
) -> Result<Vec<DepartureLine>, Failure> {
    if facts.only_observes() {
        return Ok(Vec::new());
    }
    let mut all = departure::of_vacancy(counter.connection, facts.id)?;
    all.retain(|one| sees_candidates || one.candidate.is_empty());
    if anonymity::hides(counter.connection, counter.actor, facts)? {
        let secret = Secret::of_vacancy(counter.connection, facts.id)?;
        for one in &mut all {
            veil::veil(&secret, "departure", "reason", &mut one.reason);
            if !one.candidate.is_empty() {
                anonymity::MASK.clone_into(&mut one.candidate);
            }
        }
    }
    Ok(all)
}

fn checks(counter: &Counter<'_>, id: VacancyId) -> Result<Vec<StepCheck>, Failure> {
    let facts = visibility::vacancy_facts(counter, id)?;
    let sees_candidates = visibility::candidate_facts(counter, id).is_ok();
    let list = checklist(counter.connection, id, counter.clock)?;
    let mut left = Vec::new();
    let mut at = facts.state;
    while let Some(to) = facts.procedure.after(at) {
        let problems = shown(missing_for(to, &list), sees_candidates);
        let called = facts.procedure.called(to);
        left.push(StepCheck { to, called, problems });
        at = to;
    }
    Ok(left)
}

/// Problems as far as the asker may read them: what is about candidates is named, not told, to who does not see them.
///
/// What stops the step stands before what only deserves a look.
pub(in crate::office) fn shown(mut problems: Vec<Problem>, sees_candidates: bool) -> Vec<Problem> {
    problems.sort_by_key(|problem| Reverse(problem.severity));
    if sees_candidates {
        return problems;
    }
    let about_candidates = |problem: &Problem| problem.field == Some("candidates");
    let worst = problems
        .iter()
        .filter(|problem| about_candidates(problem))
        .map(|problem| problem.severity);
    let hidden = match worst.max() {
        Some(Severity::Block) => Some(Problem::block("13.1", Message::new("rule-candidates-hidden"))),
        Some(Severity::Warning) => Some(Problem::warn("13.1", Message::new("rule-candidates-hidden"))),
        None => None,
    };
    let told = problems.into_iter().filter(|problem| !about_candidates(problem));
    hidden.into_iter().chain(told).collect()
}

fn rounds(counter: &Counter<'_>, id: VacancyId) -> Result<Vec<Round>, Failure> {
    let mut rounds = Vec::new();
    for (round_id, subject, round, state) in approval::rounds(counter.connection, approval::About::Vacancy(id))? {
        rounds.push(Round {
            subject,
            round,
            state,
            steps: approval::steps(counter.connection, round_id)?,
        });
    }
    rounds.reverse();
    Ok(rounds)
}

fn choices(counter: &Counter<'_>, id: Option<VacancyId>) -> Result<Choices, Failure> {
    let connection = counter.connection;
    let facts = id.map(|id| visibility::vacancy_facts(counter, id)).transpose()?;
    let own = if let Some(facts) = &facts {
        Some(facts.entity)
    } else {
        // Who may make none anywhere hears so before the form, not after filling it in.
        rights::check_anywhere(counter.actor, Act::VacancyCreate)?;
        None
    };
    let among = rights::entities(counter.actor, Act::VacancyCreate);
    let entities = dossier::entities(connection, among.as_deref())?;
    let Some(entity) = own.or_else(|| entities.first().map(|(id, _)| *id)) else {
        return Ok(Choices::default());
    };
    let record = id.map(|id| dossier::record(connection, id)).transpose()?.flatten();
    let calls = record.filter(|record| record.fields.kind == ProcedureKind::ReserveCall);
    let reserves = match &calls {
        Some(record) => reserve::reserves(
            connection,
            Visibility::of_vacancies(counter.actor).entities.as_deref(),
            (&record.fields.rank, &record.fields.function_code),
            counter.clock,
        )?,
        None => Vec::new(),
    };
    let on = counter.clock.today();
    let holding = |role| dossier::colleagues(connection, Some((role, entity)), on);
    Ok(Choices {
        number: next_number(connection, entity, on.year())?,
        managers: holding(Role::LineManager)?,
        hr: holding(Role::HrOfficer)?,
        officers: holding(Role::SelectionOfficer)?,
        colleagues: dossier::colleagues(connection, None, on)?,
        entities,
        reserves,
    })
}
