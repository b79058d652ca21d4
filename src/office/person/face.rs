//! Who somebody is, as the asker may read it: the one place where name and contact data of a person on file are fetched.

use crate::domain::{EntityId, Message, PersonId, Problem};
use crate::office::candidate::case;
use crate::office::privacy::person as privacy;
use crate::office::rights::{self, Matter};
use crate::office::visibility::Visibility;
use crate::office::{Act, Counter, Desk, Failure, anonymity};
use crate::store::alias;
use crate::store::list::Condition;
use crate::store::person::{self, Card, Elsewhere};
use crate::store::visible;

/// Somebody on file whom the asker may read about.
#[derive(Clone, PartialEq, Debug)]
pub struct Face {
    /// Name and contact data.
    pub card: Card,
    /// The applications the asker may see, newest first.
    pub applications: Vec<Elsewhere>,
}

/// The entities whose files somebody keeps; `None`: every entity.
pub(super) fn kept(counter: &Counter<'_>) -> Option<Vec<EntityId>> {
    Visibility::of_candidates(counter.actor).entities
}

/// The applications whose files somebody keeps, as a condition on `application a`: without those of a vacancy whose candidates are hidden
/// from the asker, for beside a name they would tell who is who. The sign keeps the index on the person in use.
///
/// # Errors
/// What the store could not do.
pub(in crate::office) fn files(counter: &Counter<'_>) -> Result<Condition, Failure> {
    let mut condition = visible::entities("+a.entity_id", kept(counter).as_deref());
    condition.and(alias::outside("a.vacancy_id", &anonymity::hidden_vacancies(counter)?));
    Ok(condition)
}

/// Whether somebody may read about a person; with the [`files`] the asker keeps, looked up once for all of them.
pub(super) fn is_seen(counter: &Counter<'_>, files: &Condition, id: PersonId) -> Result<bool, Failure> {
    Ok(kept(counter).is_none() || person::has_application(counter.connection, id, files.clone())?)
}

/// Looks a person up.
///
/// # Errors
/// "Not there" for who does not exist or may not be seen: the two are not told apart.
pub(in crate::office) fn look_up(counter: &Counter<'_>, id: PersonId) -> Result<Face, Failure> {
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let card = person::card(counter.connection, id)?.ok_or_else(gone)?;
    let applications = person::applications(counter.connection, id, files(counter)?)?;
    if applications.is_empty() && kept(counter).is_some() {
        return Err(gone());
    }
    Ok(Face { card, applications })
}

/// Whether somebody may do an act about a person: at one of the entities where the person applied, or anywhere when that is nowhere.
///
/// # Errors
/// A problem that names the roles that may.
pub(super) fn may(counter: &Counter<'_>, act: Act, face: &Face) -> Result<(), Problem> {
    let mut refused = None;
    for application in &face.applications {
        match rights::check(counter.actor, act, &Matter::of(application.entity)) {
            Ok(()) => return Ok(()),
            Err(problem) => refused = Some(problem),
        }
    }
    match refused {
        Some(problem) => Err(problem),
        None => rights::check_anywhere(counter.actor, act),
    }
}

/// A person the actor may do an act about, whose data may be used for it.
///
/// # Errors
/// "Not there"; a refusal; what the store could not do.
pub(super) fn allowed(desk: &Desk<'_>, act: Act, id: PersonId) -> Result<Face, Failure> {
    let face = look_up(&desk.counter(), id)?;
    may(&desk.counter(), act, &face)?;
    if let Some(problem) = privacy::restricted(desk, act, id)? {
        return Err(case::named(&face.card.name(), problem).into());
    }
    Ok(face)
}

/// Looks a person up for an act.
///
/// # Errors
/// As [`look_up`] and [`may`].
pub(super) fn authorised(desk: &Desk<'_>, act: Act, id: PersonId) -> Result<Face, Failure> {
    let face = allowed(desk, act, id)?;
    desk.tx.about("person", id)?;
    Ok(face)
}
