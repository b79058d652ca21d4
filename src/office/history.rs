//! The history of an object, as far as the asker may read it.

use crate::domain::{ApplicationId, ApprovalId, Message, Problem, SheetId, VacancyId};
use crate::office::candidate::case::{self, Eyes};
use crate::office::visibility::{self, Visibility};
use crate::office::{Counter, Failure};
use crate::store::journal::{self, Change, EntryRow};
use crate::store::vacancy::Facts;
use crate::store::{application, sheet, subject};

/// How far back a history goes on the screen.
const ENTRIES: u32 = 200;

/// Tables that tell of candidates.
const CANDIDATES: &[&str] = &[
    "application",
    "answer",
    "screening",
    "score_sheet",
    "score",
    "decision",
    "enrolment",
    "person",
    "tagging",
    "test_result",
];
/// Tables in which a juror sees nobody's work but the own.
const JUDGING: &[&str] = &["score_sheet", "score"];

/// The entries about an object, newest first, with the rows they changed.
///
/// # Errors
/// "Not there" for an object that may not be seen; what the store could not do.
pub fn of(counter: &Counter<'_>, kind: &str, id: i64) -> Result<Vec<(EntryRow, Vec<Change>)>, Failure> {
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let vacancy = match kind {
        "vacancy" => Some(VacancyId(id)),
        "application" => Some(application::vacancy_of(counter.connection, ApplicationId(id))?.ok_or_else(gone)?),
        "event" => Some(subject::vacancy_of_event(counter.connection, id)?.ok_or_else(gone)?),
        // Whoever may see the approval may read how it went; no candidate is in it.
        "approval" => {
            visibility::approval_row(counter, ApprovalId(id))?;
            None
        }
        _ => return Err(gone()),
    };
    let facts = match (kind, vacancy) {
        ("application", Some(vacancy)) => Some(visibility::candidate_facts(counter, vacancy)?),
        (_, Some(vacancy)) => Some(visibility::vacancy_facts(counter, vacancy)?),
        (_, None) => None,
    };
    let entries = journal::history(counter.connection, kind, id, ENTRIES)?;
    Ok(entries
        .into_iter()
        .map(|(entry, changes)| (entry, of_one(kind, id, changes)))
        .filter_map(|entry| readable(counter, facts.as_ref(), entry))
        .map(|(entry, changes)| {
            (
                entry,
                changes.into_iter().map(|change| named(counter, change)).collect(),
            )
        })
        .collect())
}

/// The changes that are the object's own: what is done to many at once is one entry about each of them.
fn of_one(kind: &str, id: i64, mut changes: Vec<Change>) -> Vec<Change> {
    let column = format!("{kind}_id");
    let own = |change: &Change| {
        if change.table == kind {
            return Some(change.row == id);
        }
        let image = change.after.as_deref().or(change.before.as_deref())?;
        number_in(image, &column).map(|named| named == id)
    };
    // A row that does not name its object belongs to it only when nobody else's rows are there.
    let several = changes.iter().any(|change| own(change) == Some(false));
    changes.retain(|change| own(change).unwrap_or(!several));
    changes
}

/// An entry without what the asker may not read; none when nothing is left of it.
fn readable(
    counter: &Counter<'_>,
    facts: Option<&Facts>,
    (mut entry, mut changes): (EntryRow, Vec<Change>),
) -> Option<(EntryRow, Vec<Change>)> {
    let Some(facts) = facts else {
        return Some((entry, changes));
    };
    let had = changes.len();
    let keeps_file = Visibility::of_candidates(counter.actor)
        .entities
        .is_none_or(|entities| entities.contains(&facts.entity));
    let sees_candidates = keeps_file || (!facts.seats.is_empty() && !facts.only_observes());
    if !sees_candidates {
        changes.retain(|change| !CANDIDATES.contains(&change.table.as_str()));
    }
    if entry.actor != counter.actor.person.0 {
        let eyes = case::eyes(counter.actor, facts);
        changes.retain(|change| !JUDGING.contains(&change.table.as_str()) || may_judge(counter, eyes, change));
        if !keeps_file {
            changes.retain(|change| change.table != "note");
        }
        if eyes == Eyes::Own {
            // What the jury comes to would give colleagues' scores away.
            changes.retain_mut(without_totals);
        }
    }
    // The command itself may repeat what was left out.
    entry.payload.clear();
    (had == 0 || !changes.is_empty()).then_some((entry, changes))
}

/// Columns whose names are told with their numbers, and the column the name stands in.
const NAMED: &[(&str, &str, &str)] = &[
    ("vacancy", "owner_id", "owner_name"),
    ("vacancy", "manager_id", "manager_name"),
    ("score", "criterion_id", "criterion_name"),
    ("juror", "person_id", "person_name"),
    ("session_juror", "person_id", "person_name"),
    ("session", "room_id", "room_name"),
    ("enrolment", "application_id", "application_name"),
    ("enrolment", "part_id", "part_name"),
];

/// A change with the names of the people and criteria it refers to.
fn named(counter: &Counter<'_>, mut change: Change) -> Change {
    for (_, column, name) in NAMED.iter().filter(|(table, ..)| *table == change.table) {
        for image in [&mut change.before, &mut change.after].into_iter().flatten() {
            let found =
                number_in(image, column).and_then(|id| subject::name_of(counter.connection, column, id).ok().flatten());
            let read = serde_json::from_str::<serde_json::Map<_, _>>(image).ok();
            if let (Some(found), Some(mut read)) = (found, read) {
                read.insert((*name).to_owned(), serde_json::Value::String(found));
                *image = serde_json::Value::Object(read).to_string();
            }
        }
    }
    change
}

/// A field that an entry changed.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldChange {
    /// The table.
    pub table: String,
    /// The column.
    pub field: String,
    /// What it was; `None` when the row was not there.
    pub before: Option<serde_json::Value>,
    /// What it became; `None` when the row is gone.
    pub after: Option<serde_json::Value>,
}

/// The fields that differ between the images of a changed row; the row's own number and version left out.
pub fn fields(change: &Change) -> Vec<FieldChange> {
    let read = |image: &Option<String>| -> Option<serde_json::Map<String, serde_json::Value>> {
        serde_json::from_str(image.as_deref()?).ok()
    };
    let (before, after) = (read(&change.before), read(&change.after));
    let Some(names) = after.as_ref().or(before.as_ref()) else {
        return Vec::new();
    };
    names
        .keys()
        .filter(|name| !matches!(name.as_str(), "id" | "version"))
        .filter(|name| !NAMED.iter().any(|(.., told)| told == name))
        .map(|name| FieldChange {
            table: change.table.clone(),
            field: name.clone(),
            before: before.as_ref().and_then(|image| image.get(name)).cloned(),
            after: after.as_ref().and_then(|image| image.get(name)).cloned(),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

/// Whether a change to somebody else's sheet may be read: by the selection officer, once the sheet is handed in.
fn may_judge(counter: &Counter<'_>, eyes: Eyes, change: &Change) -> bool {
    let image = change.after.as_deref().or(change.before.as_deref());
    let sheet = match change.table.as_str() {
        "score" => image.and_then(|image| number_in(image, "sheet_id")),
        _ => Some(change.row),
    };
    // What cannot be looked up is not shown.
    let handed_in = sheet.is_some_and(|sheet| sheet::is_handed_in(counter.connection, SheetId(sheet)).unwrap_or(false));
    eyes == Eyes::Sheets && handed_in
}

fn number_in(image: &str, column: &str) -> Option<i64> {
    serde_json::from_str::<serde_json::Value>(image)
        .ok()?
        .get(column)?
        .as_i64()
}

/// Takes score and place out of the images of an application; `false` when nothing else changed.
fn without_totals(change: &mut Change) -> bool {
    if change.table != "application" {
        return true;
    }
    let stripped = |image: &Option<String>| -> Option<serde_json::Map<String, serde_json::Value>> {
        let mut image: serde_json::Map<_, _> = serde_json::from_str(image.as_deref()?).ok()?;
        for column in ["score", "place"] {
            image.remove(column);
        }
        Some(image)
    };
    let (mut before, mut after) = (stripped(&change.before), stripped(&change.after));
    let text = |image: &Option<serde_json::Map<String, serde_json::Value>>| {
        image
            .as_ref()
            .map(|image| serde_json::Value::Object(image.clone()).to_string())
    };
    (change.before, change.after) = (text(&before), text(&after));
    for image in [&mut before, &mut after].into_iter().flatten() {
        image.remove("version");
    }
    before != after
}
