//! Candidates: names, addresses, the same people applying again.

use super::data::Data;
use super::world::World;
use crate::store::StoreResult;
use crate::store::bulk::rows::PersonRow;
use std::collections::BTreeMap;

/// A candidate who was made: the identifier and the places of the names, so that millions fit in memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) id: i64,
    pub(super) family: u16,
    pub(super) given: u16,
}

impl Known {
    /// The value applications are ordered by.
    pub(super) fn sort_name(self, data: &Data) -> String {
        let (family, given) = (
            &data.families[usize::from(self.family)],
            &data.given[usize::from(self.given)],
        );
        format!("{} {}", family.sort, given.sort)
    }

    /// As people write it.
    pub(super) fn full_name(self, data: &Data) -> String {
        let (family, given) = (
            &data.families[usize::from(self.family)],
            &data.given[usize::from(self.given)],
        );
        format!("{} {}", given.written, family.written)
    }
}

/// Everybody who ever applied.
#[derive(Debug, Default)]
pub(super) struct Pool {
    known: Vec<Known>,
    /// Who is in a reserve, by the place of the function in the list.
    reserves: BTreeMap<usize, Vec<Known>>,
}

/// How many out of a hundred applications come from somebody who applied before.
const AGAIN: usize = 48;

impl Pool {
    /// Keeps somebody in the reserve of a function.
    pub(super) fn keep(&mut self, function: usize, known: Known) {
        self.reserves.entry(function).or_default().push(known);
    }

    /// Somebody from the reserve of a function; none when it is used up. Nobody is called twice.
    pub(super) fn called(&mut self, function: usize) -> Option<Known> {
        self.reserves.get_mut(&function)?.pop()
    }

    /// Somebody for an application: new, or known and not among `taken`.
    pub(super) fn somebody(
        &mut self,
        world: &mut World<'_>,
        at: i64,
        schooling: &str,
        taken: &[i64],
    ) -> StoreResult<Known> {
        if world.chance.often(AGAIN) {
            // Mostly people who applied in recent times.
            let recent = self.known.len().saturating_sub(60_000);
            let at = recent + world.chance.below(self.known.len() - recent);
            if let Some(known) = self.known.get(at).filter(|known| !taken.contains(&known.id)) {
                return Ok(*known);
            }
        }
        let data = world.data;
        let known = Known {
            id: world.id(at),
            family: world.chance.pick(&data.family_draw).unwrap_or(0),
            given: world.chance.pick(&data.given_draw).unwrap_or(0),
        };
        let row = self.row(world, known, at, schooling);
        world.put_aside(&row)?;
        self.known.push(known);
        Ok(known)
    }

    fn row(&self, world: &mut World<'_>, known: Known, at: i64, schooling: &str) -> PersonRow {
        let data = world.data;
        let (family, given) = (
            &data.families[usize::from(known.family)],
            &data.given[usize::from(known.given)],
        );
        let place = world.chance.pick(&data.place_draw).map_or(0, usize::from);
        let (postal_code, city) = data.places[place];
        let number = self.known.len();
        let host = [
            "gmail.com",
            "telenet.be",
            "outlook.com",
            "hotmail.com",
            "skynet.be",
            "proton.me",
        ][number * 7 % 6];
        let digits = world.chance.below(1_000_000);
        let (a, b, c) = (digits / 10_000, digits / 100 % 100, digits % 100);
        let language = match world.chance.below(100) {
            0..=90 => "nl",
            91..=95 => "fr",
            96..=98 => "en",
            _ => "de",
        };
        PersonRow {
            id: known.id,
            family_name: family.written.to_owned(),
            given_name: given.written.to_owned(),
            sort_name: known.sort_name(data),
            search_name: format!("{} {}", family.search, given.search),
            email: format!("{}.{}{}@{host}", given.mail, family.mail, number % 977),
            phone: format!("04{}{} {a:02} {b:02} {c:02}", 7 + number % 3, number % 10),
            street: format!("{} {}", world.text("streets"), world.chance.between(1, 240)),
            postal_code,
            city,
            language,
            vlimpers: number
                .is_multiple_of(11)
                .then(|| format!("{:06}", 200_000 + number % 700_000)),
            diploma: world.text(schooling),
            created_at: at,
        }
    }
}
