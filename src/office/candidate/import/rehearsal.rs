//! A register that adds nothing: what would have been added is remembered beside what the database knows.

use super::judge::Register;
use crate::domain::{ApplicationId, PersonId, VacancyId};
use crate::exchange::incoming::Paper;
use crate::store::StoreResult;
use crate::store::import::{Lookup, NewApplication, NewPerson};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// The register of a dry run. People who would be added have numbers below zero.
pub(super) struct Rehearsal<'c> {
    lookup: Lookup<'c>,
    /// By address: who would be added, and under which name.
    people: HashMap<String, Vec<(PersonId, String)>>,
    applied: HashSet<PersonId>,
    named: HashSet<String>,
    last: i64,
}

impl<'c> Rehearsal<'c> {
    /// A dry run into a vacancy.
    pub(super) fn new(connection: &'c Connection, vacancy: VacancyId) -> StoreResult<Self> {
        Ok(Self {
            lookup: Lookup::new(connection, vacancy)?,
            people: HashMap::new(),
            applied: HashSet::new(),
            named: HashSet::new(),
            last: 0,
        })
    }
}

impl Register for Rehearsal<'_> {
    fn known(&mut self, email: &str, sort_name: &str) -> StoreResult<(Option<PersonId>, bool)> {
        let (found, mut shared) = self.lookup.known(email, sort_name)?;
        if found.is_some() {
            return Ok((found, shared));
        }
        for (person, name) in self.people.get(&email.to_ascii_lowercase()).into_iter().flatten() {
            if name == sort_name {
                return Ok((Some(*person), shared));
            }
            shared = true;
        }
        Ok((None, shared))
    }

    fn has_applied(&mut self, person: PersonId) -> StoreResult<bool> {
        Ok(self.applied.contains(&person) || person.0 > 0 && self.lookup.has_applied(person)?)
    }

    fn name_has_applied(&mut self, sort_name: &str) -> StoreResult<bool> {
        Ok(self.named.contains(sort_name) || self.lookup.name_has_applied(sort_name)?)
    }

    fn add_person(&mut self, new: &NewPerson<'_>) -> StoreResult<PersonId> {
        self.last -= 1;
        let person = PersonId(self.last);
        if !new.email.is_empty() {
            let there = self.people.entry(new.email.to_ascii_lowercase()).or_default();
            there.push((person, new.sort_name.to_owned()));
        }
        Ok(person)
    }

    fn add_application(&mut self, new: &NewApplication<'_>) -> StoreResult<ApplicationId> {
        self.applied.insert(new.person);
        self.named.insert(new.sort_name.to_owned());
        Ok(ApplicationId(0))
    }

    fn add_paper(&mut self, _: (ApplicationId, PersonId), _: &Paper) -> StoreResult<()> {
        Ok(())
    }
}
