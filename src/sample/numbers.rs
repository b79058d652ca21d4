//! Numbers of the people of the sample who are taken on: made up, right in form, sealed with a key that everybody can read here.

use super::calendar::{millis, shift};
use super::chance::Chance;
use super::world::World;
use crate::domain::{Coded, NumberKind};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::NumberRow;
use crate::vault::{Key, Keys};
use std::collections::BTreeSet;

/// The key of the sample. No secret: the people are made up.
pub(super) fn key() -> Key {
    Key::of(*b"keur: voorbeeldsleutel, openbaar")
}

/// The keys the demo puts in its own folder.
pub fn demo_keys() -> Keys {
    Keys::new(vec![key()])
}

/// How long ago somebody was taken on at most whose entry sheet may still be open.
const RECENT_DAYS: i64 = 130;

/// Somebody who was taken on.
#[derive(Clone, Debug)]
pub(super) struct Hired {
    pub(super) person: i64,
    pub(super) subjects: [(&'static str, i64); 2],
    pub(super) by: i64,
    pub(super) at: i64,
    pub(super) told: bool,
    /// The place of the entity among all.
    pub(super) entity: usize,
    /// The statute the kind of procedure brings; empty: none by itself.
    pub(super) statute: &'static str,
    /// Whether only who comes from outside takes up such a post.
    pub(super) external: bool,
}

/// Keeps the numbers of who was taken on of late, and gives them; of the others the entry sheet is final and the number is gone.
pub(super) fn keep(world: &mut World<'_>) -> StoreResult<Vec<Hired>> {
    let recent = millis(shift(world.today, -RECENT_DAYS), 0);
    let mut numbered = BTreeSet::new();
    let mut kept = Vec::new();
    for hired in std::mem::take(&mut world.hired) {
        // Somebody may have been taken on twice.
        if hired.at >= recent && numbered.insert(hired.person) {
            keep_one(world, &hired)?;
            kept.push(hired);
        }
    }
    Ok(kept)
}

/// Every ninth is foreign staff whose number is still to come.
fn keep_one(world: &mut World<'_>, hired: &Hired) -> StoreResult<()> {
    let id = world.id(hired.at);
    let mut chance = Chance::new(id as u64, 7);
    let placeholder = chance.below(9) == 0;
    let digits = draw(&mut chance);
    let mut nonce = [0; 24];
    for byte in &mut nonce {
        *byte = chance.below(256) as u8;
    }
    let sealed = key().seal_with(nonce, id, &digits).filter(|_| !placeholder);
    let (kind, tail, reason) = match sealed {
        Some(_) => (NumberKind::National, digits[9..].to_owned(), ""),
        None => (NumberKind::Placeholder, String::new(), "Bisnummer is aangevraagd."),
    };
    world.open(hired.told, hired.at, hired.by, Act::NumberKeep, &hired.subjects);
    world.put(NumberRow {
        id,
        person_id: hired.person,
        kind: kind.code(),
        key_id: sealed.as_ref().map(|sealed| sealed.key.clone()).unwrap_or_default(),
        sealed: sealed.map(|sealed| sealed.text).unwrap_or_default(),
        tail,
        reason,
        written_by: hired.by,
        written_at: hired.at,
    })?;
    world.close();
    Ok(())
}

/// Eleven digits of somebody born between 1965 and 1999.
fn draw(chance: &mut Chance) -> String {
    let (year, month, day) = (chance.between(65, 99), chance.between(1, 12), chance.between(1, 28));
    let first = ((year * 100 + month) * 100 + day) * 1000 + chance.between(1, 998);
    format!("{first:09}{:02}", 97 - first % 97)
}
