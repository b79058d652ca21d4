//! Where the question about a vacancy lies: at whom, in which step, since when.

use crate::domain::{Message, VacancyId};
use crate::store::StoreResult;
use rusqlite::{Connection, OptionalExtension};

/// Where a question about a vacancy lies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waits {
    /// Whose turn it is, in words.
    pub who: String,
    /// The step at turn, from 1.
    pub step: i64,
    /// How many steps there are.
    pub steps: i64,
    /// When it was asked, in milliseconds.
    pub since: i64,
}

/// The SQL of where a question about the vacancy `v` lies, as one text that [`Waits::read`] reads.
macro_rules! waits_sql {
    () => {
        "(SELECT w.requested_at || ' ' || ws.position || ' ' || (SELECT count(*) FROM approval_step n WHERE n.approval_id = w.id)
             || ' ' || wp.given_name || ' ' || wp.family_name
          FROM approval w CROSS JOIN approval_step ws ON ws.approval_id = w.id AND ws.state = 'current' CROSS JOIN person wp ON wp.id = ws.person_id
          WHERE w.vacancy_id = v.id AND w.state = 'pending' LIMIT 1)"
    };
}
pub(in crate::store) use waits_sql;

impl Waits {
    /// Reads the text of [`waits_sql`].
    pub(in crate::store) fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, ' ');
        let mut number = || parts.next()?.parse().ok();
        let (since, step, steps) = (number()?, number()?, number()?);
        Some(Self {
            who: parts.next()?.to_owned(),
            step,
            steps,
            since,
        })
    }
}

impl Waits {
    /// As a sentence, after so many days: `wacht op Éléonore d'Hondt, stap 2 van 3, 4 dagen`.
    pub fn told(&self, days: i64) -> Message {
        Message::new("approval-waits")
            .with("who", self.who.as_str())
            .with("step", self.step)
            .with("steps", self.steps)
            .with("days", Message::new("waiting-days").with("n", days.max(0)))
    }

    /// The same where there is little room.
    pub fn told_shortly(&self) -> Message {
        Message::new("approval-waits-short")
            .with("who", self.who.as_str())
            .with("step", self.step)
            .with("steps", self.steps)
    }
}

/// Where the question about a vacancy lies; `None` when nothing is asked.
///
/// # Errors
/// What SQLite says.
pub fn of(connection: &Connection, vacancy: VacancyId) -> StoreResult<Option<Waits>> {
    let found: Option<Option<String>> = connection
        .prepare_cached(concat!(
            "SELECT ",
            waits_sql!(),
            " AS waits FROM vacancy v WHERE v.id = ?1"
        ))?
        .query_row([vacancy], |found| found.get(0))
        .optional()?;
    Ok(found.flatten().as_deref().and_then(Waits::read))
}
