//! Who may be the same person: for one person, for somebody about to be added, and among all; and that two are not.

use super::face;
use crate::domain::identity::{self, Known};
use crate::domain::{Coded, Likeness, Message, PersonId, Problem, Strength};
use crate::office::reckoned::Reckoned;
use crate::office::{Act, Counter, Desk, Done, Failure};
use crate::store::list::Condition;
use crate::store::person::alike::{self, Shared};
use crate::store::person::{Card, card};
use std::collections::BTreeSet;

/// Somebody who may be the same person.
#[derive(Clone, PartialEq, Debug)]
pub struct Double {
    /// Who.
    pub card: Card,
    /// How the two compare.
    pub likeness: Likeness,
}

/// Two who may be one.
#[derive(Clone, PartialEq, Debug)]
pub struct Pair {
    /// The one on file longest.
    pub one: Card,
    /// The other.
    pub other: Card,
    /// How the two compare.
    pub likeness: Likeness,
}

/// How many suggestions are told about one person.
const TOLD: usize = 20;
/// How many pairs are gathered among all.
const PAIRS: usize = 500;
/// So many shared values are read at a time, and so many times at most.
const VALUES: usize = 400;
const ROUNDS: usize = 12;

/// Those who may be the same as somebody, strongest first, and how many more there are among files the asker does not keep.
pub(super) fn of(counter: &Counter<'_>, person: &Card) -> Result<(Vec<Double>, usize), Failure> {
    let files = face::files(counter)?;
    let mut doubles = Vec::new();
    let mut unseen = 0;
    for (card, likeness) in compared(counter, person.known(), Some(person.id))? {
        if alike::apart(counter.connection, person.id, card.id)?.is_some() {
            continue;
        }
        if face::is_seen(counter, &files, card.id)? {
            doubles.push(Double { card, likeness });
        } else {
            unseen += 1;
        }
    }
    doubles.truncate(TOLD);
    Ok((doubles, unseen))
}

/// Looks for people alike among the files one asker keeps, which are looked up once.
#[derive(Debug)]
pub struct Alike<'a> {
    counter: Counter<'a>,
    files: Condition,
    /// Only people with a smaller number: whoever comes in with the same file is left out.
    pub before: Option<PersonId>,
}

impl<'a> Alike<'a> {
    /// On behalf of an asker.
    ///
    /// # Errors
    /// What the store could not do.
    pub fn new(counter: Counter<'a>) -> Result<Self, Failure> {
        let files = face::files(&counter)?;
        Ok(Self {
            counter,
            files,
            before: None,
        })
    }

    /// Those who may be somebody, strongest first, and whether anybody the asker may not read about is strongly alike.
    ///
    /// # Errors
    /// What the store could not do.
    pub fn of(&self, known: Known<'_>) -> Result<(Vec<Double>, bool), Failure> {
        let (mut doubles, mut elsewhere) = (Vec::new(), false);
        let compared = compared(&self.counter, known, None)?.into_iter();
        let wanted = compared.filter(|(card, _)| self.before.is_none_or(|before| card.id < before));
        for (card, likeness) in wanted.take(TOLD) {
            if face::is_seen(&self.counter, &self.files, card.id)? {
                doubles.push(Double { card, likeness });
            } else {
                elsewhere |= likeness.strength == Strength::Strong;
            }
        }
        Ok((doubles, elsewhere))
    }

    /// Somebody on file whom the asker may read about.
    ///
    /// # Errors
    /// What the store could not do.
    pub fn seen(&self, id: PersonId) -> Result<Option<Card>, Failure> {
        match card(self.counter.connection, id)? {
            Some(card) if face::is_seen(&self.counter, &self.files, id)? => Ok(Some(card)),
            _ => Ok(None),
        }
    }
}

fn compared(
    counter: &Counter<'_>,
    known: Known<'_>,
    itself: Option<PersonId>,
) -> Result<Vec<(Card, Likeness)>, Failure> {
    let near = alike::near(counter.connection, known)?;
    let others = near.into_iter().filter(|card| Some(card.id) != itself);
    let mut alike: Vec<(Card, Likeness)> = others
        .filter_map(|card| identity::compare(known, card.known()).map(|likeness| (card, likeness)))
        .collect();
    alike.sort_by_key(|(card, likeness)| (likeness.strength, std::cmp::Reverse(likeness.by.len()), card.id));
    Ok(alike)
}

/// What is to be known before somebody is added: who is alike, strongest first (V-32). People the asker may not read about are not named.
///
/// # Errors
/// What the store could not do.
pub fn warnings(counter: &Counter<'_>, known: Known<'_>) -> Result<Vec<Problem>, Failure> {
    let (doubles, unseen) = Alike::new(*counter)?.of(known)?;
    let warning = |double: Double| {
        let message = Message::new("warn-person-alike")
            .with("name", double.card.name())
            .with("email", double.card.email.as_str())
            .with("by", by(&double.likeness));
        Problem::warn("V-32", message)
    };
    let mut warnings: Vec<Problem> = doubles.into_iter().map(warning).collect();
    warnings.truncate(3);
    if unseen && warnings.is_empty() {
        warnings.push(Problem::warn("V-32", Message::new("warn-person-alike-elsewhere")));
    }
    Ok(warnings)
}

/// What two people have in common, in words: name, e-mail.
pub fn by(likeness: &Likeness) -> Message {
    let together = |first, next| Message::new("list-and").with("first", first).with("next", next);
    let words = likeness.by.iter().map(|what| Message::of(*what));
    words.reduce(together).unwrap_or_else(|| Message::new("nobody"))
}

/// Every pair that may be one among the people the asker may read about, and whether that are all of them.
///
/// Values that more than one person has come from the indexes, addresses first; of each the few people who have it are compared.
pub(super) fn all(counter: &Counter<'_>) -> Result<(Vec<Pair>, bool), Failure> {
    let mut found = Gathered {
        files: face::files(counter)?,
        pairs: Vec::new(),
        seen: BTreeSet::new(),
    };
    let mut whole = true;
    for shared in Shared::ALL {
        let mut after = String::new();
        for round in 0..=ROUNDS {
            if round == ROUNDS || found.pairs.len() >= PAIRS {
                whole = false;
                break;
            }
            let values = alike::shared(counter.connection, shared, &after, VALUES)?;
            for value in &values {
                found.compare(counter, alike::with(counter.connection, shared, value)?)?;
            }
            match values.into_iter().last() {
                Some(last) => after = last,
                None => break,
            }
        }
    }
    Ok((found.pairs, whole))
}

/// The pairs while they are gathered.
struct Gathered {
    /// The files the asker keeps.
    files: Condition,
    pairs: Vec<Pair>,
    seen: BTreeSet<(PersonId, PersonId)>,
}

impl Gathered {
    fn compare(&mut self, counter: &Counter<'_>, mut people: Vec<Card>) -> Result<(), Failure> {
        people.sort_by_key(|card| card.id);
        for (at, one) in people.iter().enumerate() {
            for other in &people[at + 1..] {
                let Some(likeness) = identity::compare(one.known(), other.known()) else {
                    continue;
                };
                if !self.seen.insert((one.id, other.id))
                    || alike::apart(counter.connection, one.id, other.id)?.is_some()
                {
                    continue;
                }
                if face::is_seen(counter, &self.files, one.id)? && face::is_seen(counter, &self.files, other.id)? {
                    self.pairs.push(Pair {
                        one: one.clone(),
                        other: other.clone(),
                        likeness,
                    });
                }
            }
        }
        Ok(())
    }
}

/// Keeps that two files are of two people.
pub(super) fn keep_apart(desk: &Desk<'_>, one: PersonId, other: PersonId) -> Result<Done, Failure> {
    let first = face::authorised(desk, Act::PersonApart, one)?;
    let second = face::authorised(desk, Act::PersonApart, other)?;
    if one == other {
        return Err(Problem::block("apart", Message::new("refused-merge-itself")).into());
    }
    if alike::apart(desk.connection(), one, other)?.is_some() {
        return Err(Problem::block("apart", Message::new("refused-apart-already")).into());
    }
    alike::keep_apart(desk.tx, one, other, desk.me())?;
    Ok(Done::new(
        Message::new("done-person-apart")
            .with("one", first.card.name())
            .with("other", second.card.name()),
    ))
}

impl Reckoned for Pair {
    const ORDER: &'static str = "alike";

    /// The same for the same two, in whatever order the rest comes.
    fn id(&self) -> i64 {
        self.one.id.0 ^ self.other.id.0.rotate_left(21)
    }

    fn value(&self, column: &str) -> String {
        match column {
            // The code orders as the likeness does: strong before weak.
            "alike" => self.likeness.strength.code().to_owned(),
            "name" => self.one.name(),
            "other" => self.other.name(),
            "alike-by" => {
                let codes: Vec<&str> = self.likeness.by.iter().map(|what| what.code()).collect();
                codes.join(" ")
            }
            "email" => self.one.email.clone(),
            "other-email" => self.other.email.clone(),
            "phone" => self.one.phone.clone(),
            "other-phone" => self.other.phone.clone(),
            _ => String::new(),
        }
    }

    fn read(&self) -> String {
        let (one, other) = (&self.one, &self.other);
        format!("{} {} {} {}", one.name(), one.email, other.name(), other.email)
    }

    fn sorts(column: &str) -> bool {
        matches!(column, "alike" | "name" | "other")
    }
}

/// The name of somebody, for a sentence.
pub(super) fn name(desk: &Desk<'_>, person: PersonId) -> Result<String, Failure> {
    Ok(card(desk.connection(), person)?
        .map(|card| card.name())
        .unwrap_or_default())
}
