//! Candidates added by hand, and corrections of personal data.

use super::case;
use crate::domain::identity::Known;
use crate::domain::limit::Room;
use crate::domain::{ApplicationState, Coded, EntityId, Message, PersonId, Problem, VacancyId, VacancyState, settle};
use crate::office::person::alike;
use crate::office::{Act, Desk, Done, Failure, anonymity, rights, visibility};
use crate::store::row::write_moment;
use crate::store::{application, person, retention};
use crate::text;
use chrono::NaiveDateTime;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};

/// A name with contact data.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// E-mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
}

impl Contact {
    /// The data without blanks around it.
    pub(in crate::office) fn trimmed(&self) -> Self {
        let trim = |text: &str| text.trim().to_owned();
        Self {
            family: trim(&self.family),
            given: trim(&self.given),
            email: trim(&self.email),
            phone: trim(&self.phone),
            street: trim(&self.street),
            postal_code: trim(&self.postal_code),
            city: trim(&self.city),
        }
    }

    /// What is wrong with them.
    pub(in crate::office) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (field, value) in [("family", &self.family), ("given", &self.given)] {
            if value.is_empty() {
                problems.push(Problem::block("person", Message::new("refused-name-missing")).at(field));
            }
            problems.extend(Room::Name.check("person", value, field));
        }
        for (field, value) in [
            ("email", &self.email),
            ("phone", &self.phone),
            ("street", &self.street),
            ("city", &self.city),
        ] {
            problems.extend(Room::Line.check("person", value, field));
        }
        if !self.email.is_empty() && !text::is_address(&self.email) {
            problems.push(Problem::block("person", Message::new("refused-email")).at("email"));
        }
        problems
    }

    /// The columns of a person.
    pub(in crate::office) fn values(&self) -> Vec<(&'static str, Value)> {
        let text = |value: &str| Value::Text(value.to_owned());
        vec![
            ("family_name", text(&self.family)),
            ("given_name", text(&self.given)),
            ("sort_name", Value::Text(text::sort_name(&self.family, &self.given))),
            ("search_name", Value::Text(text::search_name(&self.family, &self.given))),
            ("email", text(&self.email)),
            ("phone", text(&self.phone)),
            ("street", text(&self.street)),
            ("postal_code", text(&self.postal_code)),
            ("city", text(&self.city)),
        ]
    }
}

/// A candidate to be added by hand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NewCandidate {
    /// For which vacancy.
    pub vacancy: VacancyId,
    /// Who, when it is somebody known.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Who, when not.
    #[serde(default)]
    pub contact: Contact,
    /// Where the application came from.
    pub source: String,
    /// When it was received, where that was not just now: on paper, at the counter.
    #[serde(default)]
    pub received: Option<NaiveDateTime>,
}

pub(super) fn add(desk: &Desk<'_>, new: &NewCandidate) -> Result<Done, Failure> {
    let (facts, _) = case::vacancy_of_list(&desk.counter(), new.vacancy).or_else(|failure| match failure {
        // A vacancy nobody applied for yet is seen by those who may add to it.
        Failure::Refused(_) => visibility::vacancy_facts(&desk.counter(), new.vacancy).map(|facts| (facts, None)),
        Failure::Store(_) => Err(failure),
    })?;
    rights::check(desk.actor, Act::CandidateAdd, &visibility::matter(&facts))?;
    let selects = facts.procedure.has(VacancyState::InSelection);
    if selects && matches!(facts.state, VacancyState::Ready | VacancyState::Approved) {
        let message = Message::new("refused-state")
            .with("act", Message::of(Act::CandidateAdd))
            .with("state", Message::of(facts.state));
        return Err(Problem::block("state", message).into());
    }
    if new.received.is_some_and(|received| received > desk.clock.local()) {
        return Err(Problem::block("candidate", Message::new("refused-received-ahead"))
            .at("received")
            .into());
    }
    desk.tx.about("vacancy", new.vacancy)?;
    let (person, mut warnings) = who(desk, new)?;
    let Some(card) = person::card(desk.connection(), person)? else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    if application::of_person(desk.connection(), new.vacancy, person)?.is_some() {
        let twice = Message::new("refused-applied-already").with("name", card.name());
        return Err(Problem::block("V-32", twice).at("email").into());
    }
    if retention::restriction(desk.connection(), person)?.is_some() {
        // Who applies again asks for that use: it is taken in, and the rest stays as the restriction has it.
        let restricted = Message::new("warn-person-restricted").with("name", card.name());
        warnings.push(Problem::warn("AVG-18", restricted));
    }
    let (state, reason) = arrival(desk, new)?;
    let id = application::add(
        desk.tx,
        &application_values(desk, new, facts.entity, &card, state, reason),
    )?;
    desk.tx.about("application", id)?;
    desk.tx.about("person", person)?;
    let message = Message::new("done-candidate-added")
        .with("name", card.name())
        .with("state", Message::of(state));
    Ok(Done::new(message).made(id).warned(warnings))
}

/// The state of an application that arrived now, or when it is said to have: late after the closing time (V-27).
fn arrival(desk: &Desk<'_>, new: &NewCandidate) -> Result<(ApplicationState, &'static str), Failure> {
    let closes = application::closes(desk.connection(), new.vacancy)?;
    let received = new.received.unwrap_or_else(|| desk.clock.local());
    let late = !closes.is_empty() && write_moment(received) > closes;
    Ok(if late {
        (ApplicationState::Late, "late")
    } else {
        (ApplicationState::Submitted, "")
    })
}

fn application_values(
    desk: &Desk<'_>,
    new: &NewCandidate,
    entity: EntityId,
    card: &person::Card,
    state: ApplicationState,
    reason: &str,
) -> Vec<(&'static str, Value)> {
    vec![
        ("vacancy_id", Value::Integer(new.vacancy.0)),
        ("entity_id", Value::Integer(entity.0)),
        ("person_id", Value::Integer(card.id.0)),
        ("sort_name", Value::Text(text::sort_name(&card.family, &card.given))),
        ("received_at", Value::Integer(received_at(desk, new))),
        ("source", Value::Text(new.source.clone())),
        ("state", Value::Text(state.code().to_owned())),
        ("reason", Value::Text(reason.to_owned())),
        ("state_at", Value::Integer(desk.tx.now())),
    ]
}

/// When it was received, in milliseconds.
fn received_at(desk: &Desk<'_>, new: &NewCandidate) -> i64 {
    new.received
        .map_or(desk.tx.now(), |received| desk.clock.millis_of(received))
}

/// The person meant: the one named, somebody with the same address and name, or a new one; doubles are pointed out (V-32).
fn who(desk: &Desk<'_>, new: &NewCandidate) -> Result<(PersonId, Vec<Problem>), Failure> {
    if let Some(person) = new.person {
        return Ok((person, Vec::new()));
    }
    let contact = new.contact.trimmed();
    let mut warnings = settle(contact.problems()).map_err(Failure::Refused)?;
    let (person, alike) = known_or_new(desk, &contact)?;
    warnings.extend(alike);
    Ok((person, warnings))
}

/// Somebody with the same address and name, or a new person; doubles are pointed out (V-32).
///
/// # Errors
/// What the store could not do.
pub(in crate::office) fn known_or_new(desk: &Desk<'_>, contact: &Contact) -> Result<(PersonId, Vec<Problem>), Failure> {
    let name = text::sort_name(&contact.family, &contact.given);
    let same_address = person::with_email(desk.connection(), &contact.email)?;
    if let Some(known) = same_address
        .iter()
        .find(|card| text::sort_name(&card.family, &card.given) == name)
    {
        let message = Message::new("warn-person-known").with("name", known.name());
        return Ok((known.id, vec![Problem::warn("V-32", message)]));
    }
    let known = Known {
        family: &contact.family,
        given: &contact.given,
        email: &contact.email,
        phone: &contact.phone,
        postal_code: &contact.postal_code,
    };
    let warnings = alike::warnings(&desk.counter(), known)?;
    let mut values = contact.values();
    values.push(("created_at", Value::Integer(desk.tx.now())));
    Ok((person::add(desk.tx, &values)?, warnings))
}

pub(super) fn edit(
    desk: &Desk<'_>,
    id: PersonId,
    vacancy: VacancyId,
    seen: i64,
    contact: &Contact,
) -> Result<Done, Failure> {
    let (facts, _) = case::vacancy_of_list(&desk.counter(), vacancy)?;
    rights::check(desk.actor, Act::CandidateEdit, &visibility::matter(&facts))?;
    if anonymity::hides(desk.connection(), desk.actor, &facts)? {
        return Err(Problem::block("V-33", anonymity::refusal()).into());
    }
    let application = application::of_person(desk.connection(), vacancy, id)?
        .ok_or_else(|| Problem::block("gone", Message::new("refused-gone")))?;
    let contact = contact.trimmed();
    settle(contact.problems()).map_err(Failure::Refused)?;
    desk.tx.about("person", id)?;
    desk.tx.about("application", application)?;
    person::update(desk.tx, id, seen, &contact.values())?;
    Ok(Done::new(
        Message::new("done-person-edited").with("name", format!("{} {}", contact.family, contact.given)),
    ))
}
