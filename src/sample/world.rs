//! The sample while it is made: where rows go, who makes identifiers, what the journal will tell.

use super::calendar::millis;
use super::chance::Chance;
use super::data::{Data, data};
use super::numbers::Hired;
use super::people::Known;
use crate::domain::Coded;
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::Row;
use crate::store::bulk::{self, Change, PastAct};
use crate::store::ids::Ids;
use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeMap;

/// The node of the sample's identifiers.
pub(super) const NODE: u16 = 412;

/// A sample in the making.
#[derive(Debug)]
pub(super) struct World<'a> {
    connection: &'a Connection,
    ids: Ids,
    pub(super) data: &'static Data,
    pub(super) today: NaiveDate,
    pub(super) chance: Chance,
    /// How many approvals of the tour's line manager wait already, and of the others.
    pub(super) tour_turn: usize,
    pub(super) turn: usize,
    /// Who was taken on.
    pub(super) hired: Vec<Hired>,
    /// Who sent a diploma as a picture, for which application and when.
    pub(super) diplomas: Vec<(i64, Known, i64)>,
    open: Option<PastAct>,
    pub(super) acts: Vec<PastAct>,
    /// The vacancies made so far, by their numbers.
    pub(super) numbered: BTreeMap<String, i64>,
}

impl<'a> World<'a> {
    pub(super) fn new(connection: &'a Connection, seed: u64, today: NaiveDate) -> Self {
        Self {
            connection,
            ids: Ids::for_node(NODE),
            data: data(),
            today,
            chance: Chance::new(seed, 1),
            tour_turn: 0,
            turn: 0,
            hired: Vec::new(),
            diplomas: Vec::new(),
            open: None,
            acts: Vec::new(),
            numbered: BTreeMap::new(),
        }
    }

    /// The name of a colleague who has no part in the sample.
    pub(super) fn somebody(&mut self) -> String {
        let given = self.data.given[self.chance.below(self.data.given.len())].written;
        let family = self.data.families[self.chance.below(self.data.families.len())].written;
        format!("{given} {family}")
    }

    /// A new identifier.
    pub(super) fn id(&self, at: i64) -> i64 {
        self.ids.next(at)
    }

    /// Now, in the sample: half past twelve today.
    pub(super) fn now(&self) -> i64 {
        millis(self.today, 12 * 60 + 30)
    }

    /// Adds a row: at once, or as part of the act that is open. Gives its identifier back.
    pub(super) fn put(&mut self, row: impl Row + 'static) -> StoreResult<i64> {
        let id = row.id();
        match &mut self.open {
            Some(act) => act.changes.push(Change::Insert(Box::new(row))),
            None => bulk::put(self.connection, &row)?,
        }
        Ok(id)
    }

    /// Adds a row at once, also while an act is open: the journal does not tell of it.
    pub(super) fn put_aside(&self, row: &dyn Row) -> StoreResult<()> {
        bulk::put(self.connection, row)
    }

    /// Writes what was added so far, so that a great load does not stay in memory.
    pub(super) fn chunk(&self) -> StoreResult<()> {
        bulk::chunk(self.connection)
    }

    /// Gives a row other values.
    pub(super) fn set(&mut self, table: &'static str, id: i64, values: Vec<(&'static str, Value)>) -> StoreResult<()> {
        match &mut self.open {
            Some(act) => act.changes.push(Change::Set(table, id, values)),
            None => bulk::set(self.connection, table, id, &values)?,
        }
        Ok(())
    }

    /// Opens an act when it is to be told of; what is added until [`Self::close`] belongs to it.
    pub(super) fn open(&mut self, told: bool, at: i64, actor: i64, act: Act, subjects: &[(&'static str, i64)]) {
        self.close();
        if told {
            self.open = Some(PastAct {
                at,
                actor,
                kind: act.code(),
                payload: format!("{{\"kind\":\"{}\"}}", act.code()),
                batch: None,
                subjects: subjects.to_vec(),
                changes: Vec::new(),
            });
        }
    }

    /// Makes the open act an import: its rows are not copied into the journal.
    pub(super) fn as_batch(&mut self, batch: i64) {
        if let Some(act) = &mut self.open {
            act.batch = Some(batch);
        }
    }

    /// Ends the open act; one that changed nothing is not told.
    pub(super) fn close(&mut self) {
        if let Some(act) = self.open.take().filter(|act| !act.changes.is_empty()) {
            self.acts.push(act);
        }
    }

    /// One of the texts of a group.
    pub(super) fn text(&mut self, group: &str) -> &'static str {
        self.chance.text(self.data.texts(group))
    }
}
