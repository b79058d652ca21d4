//! Candidates by state, source, profile, accommodation and reserved post.

use super::{Asked, Pace, Tell, stream};
use crate::domain::{ApplicationState, Coded};
use crate::store::StoreResult;
use crate::store::list::Condition;
use rusqlite::Connection;
use std::collections::HashMap;

/// How many candidates stand in each state.
pub type ByState = Vec<i64>;

/// Candidates of one source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfSource {
    /// The source, as it is kept.
    pub source: String,
    /// By state, in the order of [`ApplicationState::ALL`]: those from outside.
    pub external: ByState,
    /// Those from inside the government.
    pub internal: ByState,
}

impl OfSource {
    /// How many stand in a state.
    pub fn in_state(&self, state: ApplicationState) -> i64 {
        let at = place(state);
        self.external[at] + self.internal[at]
    }

    /// How many there are.
    pub fn all(&self) -> i64 {
        self.external.iter().chain(&self.internal).sum()
    }
}

fn place(state: ApplicationState) -> usize {
    state as usize
}

/// Which state a code is: the codes of a column are looked up once each.
#[derive(Default)]
struct States(HashMap<String, usize>);

impl States {
    fn of(&mut self, code: &str) -> usize {
        if let Some(at) = self.0.get(code) {
            return *at;
        }
        // The schema knows no other code.
        let at = ApplicationState::from_code(code).map_or(0, place);
        self.0.insert(code.to_owned(), at);
        at
    }
}

const SOURCES: &str = "a.source, a.state, a.profile";
const GROUPS: &str =
    "a.accommodation <> '', a.vacancy_id IN (SELECT id FROM vacancy WHERE kind = 'reserved_post'), a.state";

/// Candidates by source, profile and state, those of the largest source first; `None` when it was stopped.
///
/// # Errors
/// What SQLite says.
pub fn by_source(connection: &Connection, asked: &Asked, tell: Tell<'_>) -> StoreResult<Option<Vec<OfSource>>> {
    let (pace, mut states) = (Pace::new(tell), States::default());
    let mut found: Vec<OfSource> = Vec::new();
    let mut last = 0;
    let whole = stream(connection, &asked.applications(SOURCES), &pace, |row| {
        pace.one();
        let text = |at| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_str().unwrap_or_default());
        let source = text(0)?;
        // Most rows are of the source of the row before.
        if found.get(last).is_none_or(|one| one.source != source) {
            last = found.iter().position(|one| one.source == source).unwrap_or_else(|| {
                found.push(OfSource {
                    source: source.to_owned(),
                    external: vec![0; ApplicationState::ALL.len()],
                    internal: vec![0; ApplicationState::ALL.len()],
                });
                found.len() - 1
            });
        }
        let state = states.of(text(1)?);
        let one = &mut found[last];
        match text(2)? {
            "internal" => one.internal[state] += 1,
            _ => one.external[state] += 1,
        }
        Ok(())
    })?;
    found.sort_by(|one, other| (other.all(), &one.source).cmp(&(one.all(), &other.source)));
    Ok(whole.then_some(found))
}

/// Candidates by whether they asked for accommodation and applied for a reserved post, and by state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// Asked for an accommodation.
    pub asked: bool,
    /// Applied for a reserved post.
    pub reserved: bool,
    /// By state.
    pub states: ByState,
}

/// The four groups; `None` when it was stopped.
///
/// # Errors
/// What SQLite says.
pub fn by_group(connection: &Connection, asked: &Asked, tell: Tell<'_>) -> StoreResult<Option<Vec<Group>>> {
    let (pace, mut states) = (Pace::new(tell), States::default());
    let mut groups: Vec<Group> = [(true, true), (true, false), (false, true), (false, false)]
        .map(|(reserved, asked)| Group {
            asked,
            reserved,
            states: vec![0; ApplicationState::ALL.len()],
        })
        .into();
    let whole = stream(connection, &asked.applications(GROUPS), &pace, |row| {
        pace.one();
        let (wants, reserved): (bool, bool) = (row.get(0)?, row.get(1)?);
        let state = states.of(row.get_ref(2)?.as_str().unwrap_or_default());
        let at = usize::from(!reserved) * 2 + usize::from(!wants);
        groups[at].states[state] += 1;
        Ok(())
    })?;
    Ok(whole.then_some(groups))
}

pub(super) fn questions(asked: &Asked) -> Vec<Condition> {
    vec![asked.applications(SOURCES), asked.applications(GROUPS)]
}
