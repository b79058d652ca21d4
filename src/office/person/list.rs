//! Lists of people: made, shared within an entity, filled from marks, emptied.

use super::face;
use super::{alike, face::kept};
use crate::domain::list::{Clause, Test};
use crate::domain::{EntityId, Message, PersonId, Problem, ShortlistId};
use crate::office::reckoned::{self, Reckoned};
use crate::office::rights::{self, Matter};
use crate::office::{Act, Counter, Desk, Done, Failure};
use crate::store::list::Condition;
use crate::store::person::{self, Card};
use crate::store::shortlist::{self, Shortlist};
use crate::text;

/// The longest name of a list, in signs: it stands in a column.
const LONGEST: usize = 40;
/// How many people of a list are shown.
const SHOWN: usize = 2_000;

/// The asker's lists, and those shared within the entities whose files the asker keeps.
pub(super) fn visible(counter: &Counter<'_>) -> Result<Vec<Shortlist>, Failure> {
    rights::check_anywhere(counter.actor, Act::ListPut)?;
    let entities = kept(counter);
    Ok(shortlist::visible(
        counter.connection,
        counter.actor.person,
        entities.as_deref(),
    )?)
}

/// The asker's lists, each with whether a person stands in it.
pub(super) fn of_person(counter: &Counter<'_>, person: PersonId) -> Result<Vec<(Shortlist, bool)>, Failure> {
    if rights::check_anywhere(counter.actor, Act::ListPut).is_err() {
        return Ok(Vec::new());
    }
    let on = shortlist::of_person(counter.connection, person)?;
    let lists = visible(counter)?.into_iter();
    Ok(lists
        .map(|list| (on.contains(&list.id), list))
        .map(|(on, list)| (list, on))
        .collect())
}

/// A list one may see.
fn look_up(counter: &Counter<'_>, id: ShortlistId) -> Result<Shortlist, Failure> {
    let found = visible(counter)?.into_iter().find(|list| list.id == id);
    found.ok_or_else(|| Problem::block("gone", Message::new("refused-gone")).into())
}

/// Somebody in a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Member {
    /// Name and contact data.
    pub card: Card,
    /// How many applications the asker may see.
    pub applications: usize,
    /// The newest of them: its vacancy and where it stands.
    pub last: Option<person::Elsewhere>,
}

/// The people of a list the asker may read about, and whether that are all of them.
pub(super) fn members(counter: &Counter<'_>, id: ShortlistId) -> Result<(Shortlist, Vec<Member>, bool), Failure> {
    let list = look_up(counter, id)?;
    let cards = shortlist::members(counter.connection, id, SHOWN)?;
    let whole = cards.len() < SHOWN;
    Ok((list, seen(counter, cards)?, whole))
}

/// Of these people those the asker may read about, each with what is known.
pub(super) fn seen(counter: &Counter<'_>, cards: Vec<Card>) -> Result<Vec<Member>, Failure> {
    let all = kept(counter).is_none();
    let files = face::files(counter)?;
    let mut members = Vec::with_capacity(cards.len());
    for card in cards {
        let applications = person::applications(counter.connection, card.id, files.clone())?;
        if applications.is_empty() && !all {
            continue;
        }
        members.push(Member {
            card,
            applications: applications.len(),
            last: applications.into_iter().next(),
        });
    }
    Ok(members)
}

/// Those who stand in the lists a condition asks for, as a condition on `application a`.
pub(in crate::office) fn standing(counter: &Counter<'_>, clause: &Clause) -> Result<Condition, Failure> {
    // In none of them: in not one of all.
    let empty = clause.test == Test::Empty;
    let asked = Clause {
        not: false,
        ..clause.clone()
    };
    let lists = named(counter, |name| empty || reckoned::holds(&asked, name))?;
    Ok(shortlist::within(&lists, clause.not != empty))
}

/// The lists whose name fits.
fn named(counter: &Counter<'_>, fits: impl Fn(&str) -> bool) -> Result<Vec<ShortlistId>, Failure> {
    let lists = visible(counter)?;
    Ok(lists
        .iter()
        .filter(|list| fits(&list.name))
        .map(|list| list.id)
        .collect())
}

fn checked(desk: &Desk<'_>, name: &str, entity: Option<EntityId>, itself: Option<ShortlistId>) -> Result<(), Failure> {
    match entity {
        Some(entity) => rights::check(desk.actor, Act::ListKeep, &Matter::of(entity))?,
        None => rights::check_anywhere(desk.actor, Act::ListKeep)?,
    }
    let refused = |message| Err(Problem::block("list", message).at("name").into());
    if name.is_empty() || name.chars().count() > LONGEST {
        return refused(Message::new("refused-list-name").with("n", LONGEST));
    }
    let taken = named(&desk.counter(), |other| text::fold(other) == text::fold(name))?;
    if taken.into_iter().any(|id| Some(id) != itself) {
        return refused(Message::new("refused-list-taken").with("name", name));
    }
    Ok(())
}

pub(super) fn make(
    desk: &Desk<'_>,
    name: &str,
    entity: Option<EntityId>,
    people: &[PersonId],
) -> Result<Done, Failure> {
    let name = name.trim();
    checked(desk, name, entity, None)?;
    let id = shortlist::add(desk.tx, name, desk.me(), entity)?;
    desk.tx.about("shortlist", id)?;
    for person in people {
        face::authorised(desk, Act::ListPut, *person)?;
        shortlist::put(desk.tx, id, *person, desk.me())?;
    }
    let message = Message::new("done-list-made")
        .with("name", name)
        .with("n", people.len());
    Ok(Done::new(message).made(id))
}

/// A list one may change: one's own, or shared within an entity of one's own.
fn own(desk: &Desk<'_>, id: ShortlistId) -> Result<Shortlist, Failure> {
    let list = look_up(&desk.counter(), id)?;
    if list.owner != desk.me() {
        let message = Message::new("refused-list-other").with("who", list.owner_name);
        return Err(Problem::block("list", message).into());
    }
    desk.tx.about("shortlist", id)?;
    Ok(list)
}

pub(super) fn change(
    desk: &Desk<'_>,
    id: ShortlistId,
    seen: i64,
    name: &str,
    entity: Option<EntityId>,
) -> Result<Done, Failure> {
    let name = name.trim();
    own(desk, id)?;
    checked(desk, name, entity, Some(id))?;
    shortlist::change(desk.tx, id, seen, name, entity)?;
    Ok(Done::new(Message::new("done-list-changed").with("name", name)))
}

pub(super) fn drop(desk: &Desk<'_>, id: ShortlistId, seen: i64) -> Result<Done, Failure> {
    rights::check_anywhere(desk.actor, Act::ListKeep)?;
    let list = own(desk, id)?;
    shortlist::drop(desk.tx, id, seen)?;
    let message = Message::new("done-list-dropped")
        .with("name", list.name)
        .with("n", list.people);
    Ok(Done::new(message))
}

/// A list one may fill: whoever sees it may.
fn filled(desk: &Desk<'_>, id: ShortlistId) -> Result<Shortlist, Failure> {
    let list = look_up(&desk.counter(), id)?;
    desk.tx.about("shortlist", id)?;
    Ok(list)
}

pub(super) fn put(desk: &Desk<'_>, id: ShortlistId, person: PersonId) -> Result<Done, Failure> {
    let list = filled(desk, id)?;
    let face = face::authorised(desk, Act::ListPut, person)?;
    if shortlist::membership(desk.connection(), id, person)?.is_none() {
        shortlist::put(desk.tx, id, person, desk.me())?;
    }
    let message = Message::new("done-list-put")
        .with("name", face.card.name())
        .with("list", list.name);
    Ok(Done::new(message))
}

pub(super) fn take(desk: &Desk<'_>, id: ShortlistId, person: PersonId) -> Result<Done, Failure> {
    let list = filled(desk, id)?;
    rights::check_anywhere(desk.actor, Act::ListPut)?;
    let name = alike::name(desk, person)?;
    let Some(row) = shortlist::membership(desk.connection(), id, person)? else {
        let message = Message::new("refused-not-in-list")
            .with("name", name)
            .with("list", list.name);
        return Err(Problem::block("list", message).into());
    };
    desk.tx.about("person", person)?;
    shortlist::take(desk.tx, row)?;
    Ok(Done::new(
        Message::new("done-list-taken")
            .with("name", name)
            .with("list", list.name),
    ))
}

impl Reckoned for Shortlist {
    const ORDER: &'static str = "name";

    fn id(&self) -> i64 {
        self.id.0
    }

    fn value(&self, column: &str) -> String {
        match column {
            "name" => self.name.clone(),
            "shared-within" => self.short.clone(),
            "owner" => self.owner_name.clone(),
            "members" => self.people.to_string(),
            "made" => self.created_at.to_string(),
            _ => String::new(),
        }
    }

    fn read(&self) -> String {
        format!("{} {} {}", self.name, self.short, self.owner_name)
    }

    fn sorts(column: &str) -> bool {
        matches!(column, "name" | "owner" | "members" | "made")
    }
}

impl Reckoned for Member {
    const ORDER: &'static str = "name";

    fn id(&self) -> i64 {
        self.card.id.0
    }

    fn value(&self, column: &str) -> String {
        use crate::domain::Coded;
        let last = self.last.as_ref();
        match column {
            "name" => self.card.name(),
            "email" => self.card.email.clone(),
            "phone" => self.card.phone.clone(),
            "postal-code" => self.card.postal_code.clone(),
            "city" => self.card.city.clone(),
            "diploma" => self.card.diploma.clone(),
            "applications" => self.applications.to_string(),
            "vacancy" => last.map(|last| last.number.clone()).unwrap_or_default(),
            "state" => last.map(|last| last.state.code().to_owned()).unwrap_or_default(),
            "received" => last.map(|last| last.received_at.to_string()).unwrap_or_default(),
            _ => String::new(),
        }
    }

    fn read(&self) -> String {
        format!("{} {} {}", self.card.name(), self.card.email, self.card.city)
    }

    fn sorts(column: &str) -> bool {
        matches!(column, "name" | "city" | "postal-code" | "applications" | "received")
    }
}
