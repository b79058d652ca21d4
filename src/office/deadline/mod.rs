//! Deadlines: every clock of the procedures the actor may see, in one list by day. Start, the list and the command line ask the same.

mod clock;
pub mod query;

pub use query::{COLUMNS, DeadlineQuery, DeadlineReply, written};

use crate::domain::deadline::DeadlineKind;
use crate::domain::list::Scope;
use crate::domain::{Arg, Coded, Deadline, EntityId, Role, VacancyId};
use crate::office::anonymity::{self, Secret};
use crate::office::visibility::{self, Visibility};
use crate::office::{Counter, Failure};
use crate::store::deadline::{self, Own, Reach, Window};
use chrono::Duration;
use clock::Terms;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// How many days ahead the list looks.
pub const AHEAD: i64 = 120;
/// How many days what asks for nothing any more stays in the list after its day.
pub const BACK: i64 = 14;

/// Every deadline up to so many days from today, by day; `Mine` means: what the actor answers for.
///
/// # Errors
/// What the store could not do.
pub fn within(counter: &Counter<'_>, scope: Scope, days: i64) -> Result<Vec<Deadline>, Failure> {
    of_kinds(counter, DeadlineKind::ALL, scope, days)
}

/// The same, of some kinds only.
///
/// # Errors
/// What the store could not do.
pub fn of_kinds(
    counter: &Counter<'_>,
    kinds: &[DeadlineKind],
    scope: Scope,
    days: i64,
) -> Result<Vec<Deadline>, Failure> {
    let reach = reach(counter, scope)?;
    let terms = Terms::new(counter);
    let mut deadlines: Vec<Deadline> = Vec::new();
    for kind in kinds {
        let window = window(counter, &terms, *kind, days)?;
        for found in deadline::found(counter.connection, *kind, &reach, &window)? {
            if let Some(deadline) = terms.clock(*kind, found, &window)? {
                add(&mut deadlines, deadline);
            }
        }
    }
    mask_complaints(counter, &mut deadlines)?;
    if let Scope::Entity(entity) = scope {
        deadlines.retain(|deadline| deadline.entity_id == entity);
    }
    deadlines.sort_by_cached_key(|deadline| (query::value(deadline, "due"), deadline.number.clone(), deadline.id));
    Ok(deadlines)
}

/// What a complaint is about may name a candidate, who goes by a number while an anonymous stage lasts.
fn mask_complaints(counter: &Counter<'_>, deadlines: &mut [Deadline]) -> Result<(), Failure> {
    if deadlines
        .iter()
        .all(|deadline| deadline.kind != DeadlineKind::Complaint)
    {
        return Ok(());
    }
    let hidden = anonymity::hidden_vacancies(counter)?;
    let mut secrets: HashMap<VacancyId, Secret> = HashMap::new();
    for deadline in deadlines {
        let of_hidden = deadline.vacancy.filter(|vacancy| hidden.contains(vacancy));
        let Some(vacancy) = of_hidden.filter(|_| deadline.kind == DeadlineKind::Complaint) else {
            continue;
        };
        let Some(Arg::Text(words)) = deadline
            .detail
            .as_mut()
            .and_then(|detail| detail.args.first_mut())
            .map(|(_, told)| told)
        else {
            continue;
        };
        let secret = match secrets.entry(vacancy) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Secret::of_vacancy(counter.connection, vacancy)?),
        };
        *words = secret.mask(words);
    }
    Ok(())
}

fn window(counter: &Counter<'_>, terms: &Terms<'_>, kind: DeadlineKind, days: i64) -> Result<Window, Failure> {
    let today = counter.clock.today();
    let from = today - Duration::days(BACK);
    let until = today
        .checked_add_signed(Duration::days(days.clamp(0, 3_650)))
        .unwrap_or(today);
    Ok(Window {
        today,
        from,
        until,
        started: terms.earliest(kind, from)?,
    })
}

/// What the actor may see of every kind of thing, and of that what is the actor's own.
fn reach(counter: &Counter<'_>, scope: Scope) -> Result<Reach, Failure> {
    let actor = counter.actor;
    let candidates = Visibility::of_candidates(actor);
    let own = || Own {
        person: actor.person,
        closings: hr_entities(counter),
    };
    Ok(Reach {
        vacancies: Visibility::of_vacancies(actor).on_vacancies(),
        candidates: candidates.on_vacancies_of_applications(),
        files: candidates.entities,
        approvals: Visibility::of_approvals(actor).on_approvals(&visibility::absent(counter)?),
        mine: (scope == Scope::Mine).then(own),
    })
}

/// HR answers for the closing dates of its entities, whoever owns the vacancy.
fn hr_entities(counter: &Counter<'_>) -> Vec<EntityId> {
    let grants = counter.actor.grants.iter();
    grants
        .filter(|grant| grant.role == Role::HrOfficer)
        .filter_map(|grant| grant.entity)
        .collect()
}

/// One line for every channel of a vacancy that ends on the same day; none when the vacancy itself closes that day.
fn add(deadlines: &mut Vec<Deadline>, new: Deadline) {
    if new.kind == DeadlineKind::PublicationEnd {
        let mut same = deadlines
            .iter_mut()
            .filter(|other| other.vacancy == new.vacancy && other.on == new.on);
        match same.find(|other| matches!(other.kind, DeadlineKind::Closing | DeadlineKind::PublicationEnd)) {
            Some(other) if other.kind == DeadlineKind::Closing => return,
            Some(other) => {
                clock::join(other, new);
                return;
            }
            None => {}
        }
    }
    deadlines.push(new);
}
