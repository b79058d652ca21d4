//! Two files made one, by hand: what the two hold side by side, what would move, what stands in the way.

use super::face::{self, Face};
use crate::domain::person::{Facts, merge_problems};
use crate::domain::{EntityId, MergeField, Message, PersonId, Problem, Refusal, VacancyId};
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity};
use crate::store::person::{Card, merge as store};

/// Two files side by side.
#[derive(Clone, PartialEq, Debug)]
pub struct Beside {
    /// The file that would stay.
    pub keep: Card,
    /// The file that would go.
    pub drop: Card,
    /// How many rows of each table would move.
    pub moves: Vec<(String, i64)>,
    /// Every reason why not.
    pub refused: Vec<Message>,
}

/// The value of a field as a person reads it.
pub fn value(card: &Card, field: MergeField) -> &str {
    match field {
        MergeField::FamilyName => &card.family,
        MergeField::GivenName => &card.given,
        MergeField::Email => &card.email,
        MergeField::Phone => &card.phone,
        MergeField::Street => &card.street,
        MergeField::PostalCode => &card.postal_code,
        MergeField::City => &card.city,
        MergeField::Language => &card.language,
        MergeField::Diploma => &card.diploma,
    }
}

/// The fields in which two files differ.
pub fn differing(beside: &Beside) -> Vec<MergeField> {
    use crate::domain::Coded;
    MergeField::ALL
        .iter()
        .copied()
        .filter(|field| value(&beside.keep, *field) != value(&beside.drop, *field))
        .collect()
}

/// Two files, the one that would stay first: whoever has an account or a sealed number stays.
pub(super) fn beside(counter: &Counter<'_>, one: PersonId, other: PersonId) -> Result<Beside, Failure> {
    let first = face::look_up(counter, one)?;
    let second = face::look_up(counter, other)?;
    let (mut keep, mut drop) = (first, second);
    let mut facts = facts(counter, one, other)?;
    let rather = |keep: bool, drop: bool| drop && !keep;
    let by_account = rather(facts.keep_has_account, facts.drop_has_account);
    let by_number = rather(facts.keep_has_number, facts.drop_has_number) && !facts.keep_has_account;
    if by_account || by_number {
        std::mem::swap(&mut keep, &mut drop);
        facts = self::facts(counter, keep.card.id, drop.card.id)?;
    }
    let rights = [&keep, &drop]
        .into_iter()
        .filter_map(|face| face::may(counter, Act::PersonMerge, face).err())
        .take(1);
    let refused = rights
        .chain(itself(one, other))
        .chain(merge_problems(&facts))
        .map(|problem| problem.message);
    Ok(Beside {
        refused: refused.collect(),
        moves: store::moves(counter.connection, drop.card.id)?,
        keep: keep.card,
        drop: drop.card,
    })
}

/// What stands in the way; vacancies of entities whose files the asker does not keep, or whose candidates are hidden, are not named.
fn facts(counter: &Counter<'_>, keep: PersonId, drop: PersonId) -> Result<Facts, Failure> {
    let (kept, hidden) = (face::kept(counter), anonymity::hidden_vacancies(counter)?);
    let seen = |vacancy: VacancyId, entity: EntityId| {
        kept.as_ref().is_none_or(|kept| kept.contains(&entity)) && !hidden.contains(&vacancy)
    };
    Ok(store::facts(counter.connection, (keep, drop), &seen)?)
}

fn itself(one: PersonId, other: PersonId) -> Option<Problem> {
    (one == other).then(|| Problem::block("merge", Message::new("refused-merge-itself")))
}

/// Makes two files one.
pub(super) fn merge(
    desk: &Desk<'_>,
    keep: (PersonId, i64),
    drop: (PersonId, i64),
    take: &[MergeField],
) -> Result<Done, Failure> {
    let stays: Face = face::authorised(desk, Act::PersonMerge, keep.0)?;
    let goes = face::allowed(desk, Act::PersonMerge, drop.0)?;
    let facts = facts(&desk.counter(), keep.0, drop.0)?;
    let problems: Vec<Problem> = itself(keep.0, drop.0)
        .into_iter()
        .chain(merge_problems(&facts))
        .collect();
    if !problems.is_empty() {
        return Err(Refusal { problems }.into());
    }
    for application in &goes.applications {
        desk.tx.about("application", application.id)?;
    }
    store::merge(desk.tx, keep, drop, take)?;
    Ok(Done::new(
        Message::new("done-person-merged")
            .with("drop", goes.card.name())
            .with("keep", stays.card.name()),
    )
    .made(keep.0))
}
