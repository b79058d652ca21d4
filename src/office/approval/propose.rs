//! Of whom an approval is asked: the route of the entity and the kind, filled in with people, for whoever asks to change.

use super::Approver;
use super::query::rounds;
use crate::domain::approval::ANSWERING;
use crate::domain::approval::route::{MOST_STEPS, Route, route_for};
use crate::domain::{
    ApprovalState, ApprovalSubject, EntityId, Message, PersonId, Problem, ProcedureKind, RequestId, Role, VacancyId,
};
use crate::office::{Counter, Failure, visibility};
use crate::store::approval::About;
use crate::store::route::{self, RouteRow};
use crate::store::vacancy::dossier::colleagues;
use crate::store::{account, approval, delegation, request};
use chrono::NaiveDate;

/// What may be asked, and of whom.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// What is asked.
    pub subject: ApprovalSubject,
    /// The route it follows; none: nobody wrote one down for it.
    pub route: Option<RouteRow>,
    /// The steps, in order.
    pub steps: Vec<Proposed>,
    /// Who can be asked, each in which role; whoever asks is left out.
    pub candidates: Vec<(Role, PersonId, String)>,
    /// What was said in the last round, when that came back: the remark, and who made it.
    pub remark: Option<(String, String)>,
}

/// A step that is proposed.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposed {
    /// In which role.
    pub role: Role,
    /// Who; none: whoever asks chooses.
    pub person: Option<(PersonId, String)>,
    /// Who answers in that person's place today, and until when.
    pub stands_in: Option<(String, NaiveDate)>,
}

/// What a question would be about.
struct Asked {
    entity: EntityId,
    kind: Option<ProcedureKind>,
    about: About,
    /// The line manager by name.
    manager: Option<PersonId>,
    /// Whose request it comes from, with the entity it was made for.
    request: Option<(EntityId, PersonId)>,
    /// Who cannot be asked.
    own: Vec<PersonId>,
}

/// The route of a question; none when nobody wrote one down for it.
///
/// # Errors
/// What the store could not do.
pub(super) fn route_of(
    counter: &Counter<'_>,
    subject: ApprovalSubject,
    kind: Option<ProcedureKind>,
    entity: EntityId,
) -> Result<Option<RouteRow>, Failure> {
    let all = route::all(counter.connection)?;
    let routes: Vec<Route> = all.iter().map(|row| row.route.clone()).collect();
    let found = route_for(&routes, subject, kind, entity).map(|route| route.id);
    Ok(all.into_iter().find(|row| Some(row.route.id) == found))
}

/// A question that leaves a step of its route out, or takes it in another order, says so.
pub(super) fn departs(row: &RouteRow, steps: &[Approver]) -> Option<Problem> {
    let mut asked = steps.iter();
    let follows = row.route.steps.iter().all(|wanted| {
        let same =
            |step: &Approver| step.role == wanted.role && wanted.person.is_none_or(|person| step.person == person);
        asked.any(same)
    });
    (!follows).then(|| Problem::warn("V-51", Message::new("rule-route-other").with("route", row.told())))
}

impl RouteRow {
    /// The steps as a sentence: `leidinggevende → HR-verantwoordelijke → Karim Benali`.
    pub fn told(&self) -> Message {
        let step = |(step, name): (&crate::domain::approval::route::RouteStep, &String)| match name.as_str() {
            "" => Message::of(step.role),
            name => Message::new("said-as-is").with("text", name),
        };
        let steps = self.route.steps.iter().zip(&self.names).map(step);
        steps
            .reduce(|first, next| Message::new("list-then").with("first", first).with("next", next))
            .unwrap_or_else(|| Message::new("nobody"))
    }
}

/// What is proposed for a question about a vacancy or a request.
///
/// # Errors
/// "Not there" for what may not be seen; what the store could not do.
pub(in crate::office) fn proposal(
    counter: &Counter<'_>,
    subject: ApprovalSubject,
    about: (Option<VacancyId>, Option<RequestId>),
) -> Result<Proposal, Failure> {
    let asked = asked(counter, about)?;
    let route = route_of(counter, subject, asked.kind, asked.entity)?;
    let candidates = candidates(counter, &asked)?;
    let known = known(counter, subject, &asked, &candidates)?;
    let mut steps: Vec<Proposed> = Vec::new();
    let free = |steps: &[Proposed], person: PersonId| {
        !asked.own.contains(&person)
            && steps
                .iter()
                .all(|step| step.person.as_ref().is_none_or(|(id, _)| *id != person))
    };
    match &route {
        Some(row) => {
            for (step, name) in row.route.steps.iter().zip(&row.names).take(MOST_STEPS) {
                let person = match step.person {
                    Some(person) => Some((person, name.clone())).filter(|(person, _)| free(&steps, *person)),
                    None => pick(step.role, &known, &candidates, |person| free(&steps, person)),
                };
                steps.push(proposed(counter, step.role, person)?);
            }
        }
        None => {
            for (role, person, name) in known {
                if free(&steps, person) && steps.len() < MOST_STEPS {
                    steps.push(proposed(counter, role, Some((person, name)))?);
                }
            }
        }
    }
    if steps.is_empty() && subject == ApprovalSubject::Request {
        let first = candidates.iter().find(|(role, ..)| *role == Role::SelectionOfficer);
        let officer = first.map(|(_, person, name)| (*person, name.clone()));
        steps.push(proposed(counter, Role::SelectionOfficer, officer)?);
    }
    Ok(Proposal {
        remark: remark(counter, subject, asked.about)?,
        subject,
        route,
        steps,
        candidates,
    })
}

fn proposed(counter: &Counter<'_>, role: Role, person: Option<(PersonId, String)>) -> Result<Proposed, Failure> {
    let away = match &person {
        Some((person, _)) => delegation::of_person(counter.connection, *person, counter.clock.today())?,
        None => None,
    };
    Ok(Proposed {
        role,
        person,
        stands_in: away.map(|away| (away.delegate, away.stand_in.until)),
    })
}

/// Who is asked in a role: whoever is known to answer in it, or the only one who has it.
fn pick(
    role: Role,
    known: &[(Role, PersonId, String)],
    candidates: &[(Role, PersonId, String)],
    free: impl Fn(PersonId) -> bool,
) -> Option<(PersonId, String)> {
    let of_role = |all: &[(Role, PersonId, String)]| -> Vec<(PersonId, String)> {
        let fit = all.iter().filter(|(held, person, _)| *held == role && free(*person));
        fit.map(|(_, person, name)| (*person, name.clone())).collect()
    };
    let found = of_role(known).into_iter().next();
    found.or_else(|| match of_role(candidates).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    })
}

fn asked(counter: &Counter<'_>, about: (Option<VacancyId>, Option<RequestId>)) -> Result<Asked, Failure> {
    let me = counter.actor.person;
    match about {
        (Some(id), _) => {
            let facts = visibility::vacancy_facts(counter, id)?;
            Ok(Asked {
                entity: facts.entity,
                kind: Some(facts.kind),
                about: About::Vacancy(id),
                manager: facts.manager,
                request: request::requester(counter.connection, id)?,
                own: vec![me],
            })
        }
        (None, Some(id)) => {
            let row = visibility::request_row(counter, id)?;
            Ok(Asked {
                entity: row.entity_id,
                kind: Some(row.fields.kind),
                about: About::Request(id),
                manager: None,
                request: None,
                own: vec![me, row.requester],
            })
        }
        (None, None) => Err(Problem::block("gone", Message::new("refused-gone")).into()),
    }
}

/// Everybody with a role that answers for the entity, and the line manager by name.
fn candidates(counter: &Counter<'_>, asked: &Asked) -> Result<Vec<(Role, PersonId, String)>, Failure> {
    let (connection, today) = (counter.connection, counter.clock.today());
    let mut all = Vec::new();
    for role in ANSWERING {
        let holding = colleagues(connection, Some((*role, asked.entity)), today)?;
        all.extend(holding.into_iter().map(|(person, name)| (*role, person, name)));
    }
    if let Some(manager) = asked.manager
        && !all
            .iter()
            .any(|(role, person, _)| (*role, *person) == (Role::LineManager, manager))
        && let Some(name) = account::active_name(connection, manager)?
    {
        all.push((Role::LineManager, manager, name));
    }
    all.retain(|(_, person, _)| !asked.own.contains(person));
    Ok(all)
}

/// Whoever is known to answer: asked in the last round about the same; before that the line manager, the HR officer whose request it came
/// from, and for any other role whom the entity asked last. Only who still can.
fn known(
    counter: &Counter<'_>,
    subject: ApprovalSubject,
    asked: &Asked,
    candidates: &[(Role, PersonId, String)],
) -> Result<Vec<(Role, PersonId, String)>, Failure> {
    let connection = counter.connection;
    let able = |role: Role, person: PersonId| candidates.iter().find(|(r, p, _)| (*r, *p) == (role, person)).cloned();
    let all = approval::rounds(connection, asked.about)?;
    // Each subject counts its own rounds; identifiers follow the time. The same question goes before another about it.
    let last = all.iter().max_by_key(|(round, of, ..)| (*of == subject, round.0));
    if let Some((round, ..)) = last {
        let steps = approval::steps(connection, *round)?;
        let again = steps.iter().filter_map(|step| able(step.role, step.person));
        return Ok(again.collect());
    }
    let mut found: Vec<(Role, PersonId, String)> = Vec::new();
    found.extend(asked.manager.and_then(|manager| able(Role::LineManager, manager)));
    found.extend(asked.request.and_then(|(_, asker)| able(Role::HrOfficer, asker)));
    for (role, person) in approval::last_asked(connection, asked.entity, subject)? {
        if found.iter().all(|(found, ..)| *found != role) {
            found.extend(able(role, person));
        }
    }
    Ok(found)
}

/// The remark with which the last round about the same came back, and whose it was.
fn remark(counter: &Counter<'_>, subject: ApprovalSubject, about: About) -> Result<Option<(String, String)>, Failure> {
    let all = rounds(counter, about)?;
    let last = all
        .into_iter()
        .find(|(_, of, _)| *of == subject)
        .map(|(_, _, round)| round);
    let came_back = |state| matches!(state, ApprovalState::Rejected | ApprovalState::HandedBack);
    let last = last.filter(|round| came_back(round.state));
    Ok(last.and_then(|round| {
        let step = round.steps.into_iter().rev().find(|step| !step.remark.is_empty())?;
        Some((
            step.remark,
            if step.stood_in.is_empty() {
                step.name
            } else {
                step.stood_in
            },
        ))
    }))
}

/// What can be asked about a vacancy now, besides an exception: its publication or its procedure, when that is not asked yet.
///
/// # Errors
/// "Not there" for a vacancy that may not be seen; what the store could not do.
pub(super) fn askable(counter: &Counter<'_>, id: VacancyId) -> Result<Vec<ApprovalSubject>, Failure> {
    let facts = visibility::vacancy_facts(counter, id)?;
    let mut can = Vec::new();
    if facts.procedure.asks_approval(facts.state) {
        can.push(ApprovalSubject::Procedure);
    }
    if facts.procedure.approved(facts.state) == ApprovalSubject::Publication {
        can.push(ApprovalSubject::Publication);
    }
    if !facts.state.is_final() {
        can.push(ApprovalSubject::Exception);
    }
    let rounds = approval::rounds(counter.connection, About::Vacancy(id))?;
    let waits = |subject: &ApprovalSubject| {
        let mut pending = rounds
            .iter()
            .filter(|(_, _, _, state)| *state == ApprovalState::Pending);
        pending.any(|(_, of, ..)| of == subject)
    };
    can.retain(|subject| !waits(subject));
    Ok(can)
}
