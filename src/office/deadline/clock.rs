//! From a row to its clock: the term in force when it started, its end, the working day after, how pressing it is.

use crate::domain::deadline::{self, DeadlineKind, Group, Unit, Urgency, calendar};
use crate::domain::rules::vacancy::Terms as Frozen;
use crate::domain::{ApprovalSubject, Channel, Coded, Deadline, EntityId, Message, ProcedureKind, SettingKey};
use crate::office::{Counter, Failure};
use crate::store::deadline::{Found, Window};
use crate::store::setting;
use chrono::NaiveDate;
use std::cell::RefCell;
use std::collections::HashMap;

/// A setting of an entity on a day.
type Asked = (SettingKey, EntityId, NaiveDate);

/// The terms in force, each read once.
pub(super) struct Terms<'a> {
    counter: &'a Counter<'a>,
    read: RefCell<HashMap<Asked, i64>>,
}

impl<'a> Terms<'a> {
    pub(super) fn new(counter: &'a Counter<'a>) -> Self {
        Self {
            counter,
            read: RefCell::default(),
        }
    }

    fn amount(&self, key: SettingKey, entity: EntityId, on: NaiveDate) -> Result<i64, Failure> {
        let asked = (key, entity, on);
        if let Some(known) = self.read.borrow().get(&asked) {
            return Ok(*known);
        }
        let amount = setting::number(self.counter.connection, key, entity, on)?;
        self.read.borrow_mut().insert(asked, amount);
        Ok(amount)
    }

    /// The earliest day on which a clock of a kind can have started that ends on a day or later, a day of grace for the hour included.
    pub(super) fn earliest(&self, kind: DeadlineKind, from: NaiveDate) -> Result<NaiveDate, Failure> {
        let Some(term) = kind.term() else { return Ok(from) };
        let longest = setting::largest(self.counter.connection, term.key)?;
        let start = deadline::earliest_start(from, longest, term.unit);
        // A month that is shorter than the one before takes up to three days off.
        Ok(start.map_or(from, |start| start - chrono::Duration::days(4)))
    }

    /// The clock of a row; `None` when it ends outside the window, or nothing says when.
    pub(super) fn clock(&self, kind: DeadlineKind, found: Found, window: &Window) -> Result<Option<Deadline>, Failure> {
        let Some((on, counted)) = self.end(kind, &found)? else {
            return Ok(None);
        };
        if on > window.until || first(kind, window).is_some_and(|first| on < first) {
            return Ok(None);
        }
        let mut warning = 0;
        for key in kind.warnings() {
            warning = self.amount(*key, found.entity, window.today)?.max(warning);
        }
        Ok(Some(Deadline {
            id: Deadline::identity(kind, found.object),
            kind,
            object: found.object,
            version: found.version,
            on,
            time: if kind.is_counted() { None } else { found.time },
            working: kind.is_counted().then(|| calendar::working_after(on)).flatten(),
            group: Group::of(on, window.today),
            urgency: Urgency::of(on, window.today, warning),
            counted,
            vacancy: found.vacancy,
            detail: detail(kind, &found),
            number: found.number,
            title: found.title,
            entity_id: found.entity,
            entity: found.entity_short,
            owner: found.owner,
        }))
    }

    /// The last day, and for a counted term from when it counts how much.
    #[allow(clippy::type_complexity, reason = "the pair is taken apart at once")]
    fn end(
        &self,
        kind: DeadlineKind,
        found: &Found,
    ) -> Result<Option<(NaiveDate, Option<(NaiveDate, i64, Unit)>)>, Failure> {
        let local = found.moment.map(|at| self.counter.clock.local_of(at).date());
        let Some(start) = local.or(found.day) else {
            return Ok(None);
        };
        let frozen = || serde_json::from_str::<Frozen>(&found.detail).ok();
        let (amount, unit) = match (kind, kind.term()) {
            // As V-17 counts it: with the terms of the day the reglement was frozen, where it was.
            (DeadlineKind::Mobility, Some(term)) => match frozen() {
                Some(terms) => (terms.mobility_months, term.unit),
                None => (self.amount(term.key, found.entity, start)?, term.unit),
            },
            (_, Some(term)) => (self.amount(term.key, found.entity, start)?, term.unit),
            (DeadlineKind::Validity | DeadlineKind::Reserve, None) => (found.months, Unit::Months),
            (_, None) => return Ok(Some((start, None))),
        };
        Ok(deadline::end(start, amount, unit).map(|end| (end, Some((start, amount, unit)))))
    }
}

/// The first day of which a clock of the kind is still told; `None` when it asks for an act, however long ago its day was.
const fn first(kind: DeadlineKind, window: &Window) -> Option<NaiveDate> {
    match kind {
        DeadlineKind::Closing | DeadlineKind::Complaint | DeadlineKind::Approval | DeadlineKind::Validity => None,
        // Once nobody can appeal any more there is nothing left to mind.
        DeadlineKind::Council | DeadlineKind::Session => Some(window.today),
        DeadlineKind::PublicationEnd | DeadlineKind::Reserve | DeadlineKind::Contract | DeadlineKind::Mobility => {
            Some(window.from)
        }
    }
}

fn detail(kind: DeadlineKind, found: &Found) -> Option<Message> {
    let text = |id: &str| Some(Message::new(id).with("text", found.detail.as_str()));
    match kind {
        DeadlineKind::Session if found.lacks => text("deadline-no-jury"),
        DeadlineKind::Session | DeadlineKind::Complaint => text("deadline-text"),
        DeadlineKind::PublicationEnd => Channel::from_code(&found.detail).map(Message::of),
        DeadlineKind::Approval => {
            let (subject, kind) = found.detail.split_once(' ').unwrap_or((&found.detail, ""));
            ApprovalSubject::from_code(subject).map(|subject| subject.called(ProcedureKind::from_code(kind)))
        }
        _ => None,
    }
}

/// Puts one more channel with a publication that ends on the same day.
pub(super) fn join(first: &mut Deadline, next: Deadline) {
    first.detail = match (first.detail.take(), next.detail) {
        (Some(first), Some(next)) => Some(Message::new("deadline-and").with("first", first).with("next", next)),
        (one, other) => one.or(other),
    };
}
