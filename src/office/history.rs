//! The history of an object, as far as the asker may read it.

use crate::domain::{
    ApplicationId, ApprovalId, Coded, HireId, Message, Problem, RequestId, SettingKey, SheetId, VacancyId,
};
use crate::office::anonymity::veil::{self, Veil};
use crate::office::anonymity::{self, Secret};
use crate::office::candidate::case::{self, Eyes};
use crate::office::visibility::{self, Visibility};
use crate::office::{Act, Counter, Failure, hire, rights};
use crate::store::journal::{self, Change, EntryRow};
use crate::store::vacancy::Facts;
use crate::store::{application, sheet, subject};
use serde_json::{Map, Value};

/// How far back a history goes on the screen.
const ENTRIES: u32 = 200;

/// Tables that tell of candidates.
const CANDIDATES: &[&str] = &[
    "application",
    "answer",
    "screening",
    "score_sheet",
    "score",
    "agreement",
    "recusal",
    "letter",
    "decision",
    "enrolment",
    "wish",
    "availability",
    "person",
    "tagging",
    "complaint",
    "test_result",
    "exemption",
    "exemption_result",
    "minutes",
    "minutes_text",
    "minutes_signature",
    "union_remark",
    "hire_sheet",
    "hire_reason",
];
/// Tables that only who keeps the file reads.
const KEPT: &[&str] = &["note", "complaint", "redeployment_answer", "hire_sheet", "hire_reason"];
/// Tables in which a juror sees nobody's work but the own.
const JUDGING: &[&str] = &["score_sheet", "score", "agreement"];

/// The entries about an object, newest first, with the rows they changed.
///
/// # Errors
/// "Not there" for an object that may not be seen; what the store could not do.
pub fn of(counter: &Counter<'_>, kind: &str, id: i64) -> Result<Vec<(EntryRow, Vec<Change>)>, Failure> {
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let vacancy = match kind {
        "vacancy" => Some(VacancyId(id)),
        "application" => Some(application::vacancy_of(counter.connection, ApplicationId(id))?.ok_or_else(gone)?),
        // Whoever may see the sheet may read how it went.
        "hire_sheet" => {
            hire::look_up(counter, HireId(id))?;
            None
        }
        "event" => Some(subject::vacancy_of_event(counter.connection, id)?.ok_or_else(gone)?),
        // Whoever may see the approval may read how it went; no candidate is in it.
        "approval" => {
            visibility::approval_row(counter, ApprovalId(id))?;
            None
        }
        "vacancy_request" => {
            visibility::request_row(counter, RequestId(id))?;
            None
        }
        "person" | "entity" => {
            rights::check_anywhere(counter.actor, Act::AccountList)?;
            None
        }
        "setting" => {
            rights::check_anywhere(counter.actor, Act::SettingList)?;
            None
        }
        "approval_route" => {
            rights::check_anywhere(counter.actor, Act::RouteList)?;
            None
        }
        _ => return Err(gone()),
    };
    let facts = match (kind, vacancy) {
        ("application", Some(vacancy)) => Some(visibility::candidate_facts(counter, vacancy)?),
        (_, Some(vacancy)) => Some(visibility::vacancy_facts(counter, vacancy)?),
        (_, None) => None,
    };
    let secret = match &facts {
        Some(facts) if anonymity::hides(counter.connection, counter.actor, facts)? => {
            Some(Secret::of_vacancy(counter.connection, facts.id)?)
        }
        _ => None,
    };
    let entries = journal::history(counter.connection, kind, id, ENTRIES)?;
    Ok(entries
        .into_iter()
        .map(|(entry, changes)| (entry, of_one(kind, id, changes)))
        .filter_map(|entry| match kind {
            "person" => colleague(entry),
            _ => readable(counter, facts.as_ref(), entry),
        })
        .map(|(entry, mut changes)| {
            if secret.is_some() {
                changes.retain(|change| !veil::leaves_out(&change.table));
            }
            let changes = changes.into_iter().map(|change| named(counter, kind, change));
            let changes = changes.map(|change| match &secret {
                Some(secret) => nameless(counter, secret, change),
                None => change,
            });
            (entry, changes.collect())
        })
        .collect())
}

/// The changes that are the object's own: what is done to many at once is one entry about each of them.
fn of_one(kind: &str, id: i64, mut changes: Vec<Change>) -> Vec<Change> {
    let column = format!("{kind}_id");
    let own = |change: &Change| {
        if change.table == kind && kind != "setting" {
            return Some(change.row == id);
        }
        let image = change.after.as_deref().or(change.before.as_deref())?;
        if kind == "setting" {
            return Some(of_setting(image) == Some(id));
        }
        number_in(image, &column).map(|named| named == id)
    };
    // A row that does not name its object belongs to it only when nobody else's rows are there.
    let several = changes.iter().any(|change| own(change) == Some(false));
    changes.retain(|change| own(change).unwrap_or(!several));
    changes
}

/// The number of the setting a row of its values is about.
fn of_setting(image: &str) -> Option<i64> {
    let read = serde_json::from_str::<Value>(image).ok()?;
    SettingKey::from_code(read.get("key")?.as_str()?).map(SettingKey::id)
}

/// An entry about a colleague with what was done to the account; what else is known of the person is not an administrator's business.
fn colleague((mut entry, mut changes): (EntryRow, Vec<Change>)) -> Option<(EntryRow, Vec<Change>)> {
    let given = changes
        .iter()
        .any(|change| matches!(change.table.as_str(), "account" | "role_grant"));
    changes.retain(|change| matches!(change.table.as_str(), "account" | "role_grant"));
    entry.payload.clear();
    given.then_some((entry, changes))
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
        if eyes != Eyes::Sheets {
            // What ties a colleague to a candidate is for who looks after the jury.
            changes.retain(|change| !tells_tie(change));
        }
        changes.retain(|change| !JUDGING.contains(&change.table.as_str()) || may_judge(counter, eyes, change));
        if !keeps_file {
            changes.retain(|change| !KEPT.contains(&change.table.as_str()));
        }
        if eyes == Eyes::Own {
            // What the jury comes to would give colleagues' scores away.
            changes.retain_mut(without_totals);
            // Nor is an earlier score for who gives a new one, here as in the dossier.
            changes.retain(|change| !matches!(change.table.as_str(), "exemption" | "exemption_result"));
        }
    }
    // The command itself may repeat what was left out.
    entry.payload.clear();
    (had == 0 || !changes.is_empty()).then_some((entry, changes))
}

/// A change without who the candidate is: by number, and each column as it may be told (see [`veil`]).
fn nameless(counter: &Counter<'_>, secret: &Secret, mut change: Change) -> Change {
    let Change {
        table,
        row,
        before,
        after,
        ..
    } = &mut change;
    for image in [before, after].into_iter().flatten() {
        let Ok(mut read) = serde_json::from_str::<Map<String, Value>>(image) else {
            continue;
        };
        let number = |column: &str| read.get(column).and_then(Value::as_i64);
        let sheet = || {
            let of = sheet::belongs(counter.connection, SheetId(number("sheet_id")?));
            of.ok()?.map(|(application, ..)| application)
        };
        let about = match table.as_str() {
            "application" => Some(ApplicationId(*row)),
            _ => number("application_id").map(ApplicationId).or_else(sheet),
        };
        read.retain(|column, value| told(table, column, value, secret));
        let Some(about) = about else {
            *image = Value::Object(read).to_string();
            continue;
        };
        let name = anonymity::name(counter.connection, about).unwrap_or_default();
        if let Some(told) = read.get_mut(ROW) {
            *told = Value::String(name);
        }
        *image = Value::Object(read).to_string();
    }
    change
}

/// Whether a column is told, masked where it has to be. What it refers to is told by name under a column of its own.
fn told(table: &str, column: &str, value: &mut Value, secret: &Secret) -> bool {
    if column == ROW {
        return true;
    }
    let named = NAMED.iter().find(|(_, name)| *name == column);
    match (veil::of(table, named.map_or(column, |(of, _)| of)), value) {
        (Veil::Hidden | Veil::InPlace, _) => false,
        (Veil::Masked, Value::String(words)) => {
            *words = secret.mask(words);
            true
        }
        (Veil::Masked | Veil::Shown, _) => true,
    }
}

/// Whether a change tells which tie a juror has to a candidate: the tie itself, or the message about it.
fn tells_tie(change: &Change) -> bool {
    let told = |image: &Option<String>| image.as_ref().is_some_and(|image| image.contains("tie-declared"));
    match change.table.as_str() {
        "recusal" => true,
        "message" => told(&change.before) || told(&change.after),
        _ => false,
    }
}

/// Columns that refer to somebody or something by number, and what its name is told as.
const NAMED: &[(&str, &str)] = &[
    ("owner_id", "owner_name"),
    ("manager_id", "manager_name"),
    ("person_id", "person_name"),
    ("author_id", "author_name"),
    ("lent_by", "lent_by_name"),
    ("decided_by", "decided_by_name"),
    ("agreed_by", "agreed_by_name"),
    ("prepared_by", "prepared_by_name"),
    ("requested_by", "requested_by_name"),
    ("delegate_id", "delegate_name"),
    ("criterion_id", "criterion_name"),
    ("stage_id", "stage_name"),
    ("room_id", "room_name"),
    ("part_id", "part_name"),
];
/// What a row that is not the object's own is about: the candidate, the approval.
pub const ROW: &str = "row_name";

/// A change with the names of the people and things it refers to, and of whom or what it is about.
fn named(counter: &Counter<'_>, kind: &str, mut change: Change) -> Change {
    let Change {
        table, before, after, ..
    } = &mut change;
    for image in [before, after].into_iter().flatten() {
        let Ok(mut read) = serde_json::from_str::<Map<String, Value>>(image) else {
            continue;
        };
        let number = |read: &Map<String, Value>, column: &str| read.get(column).and_then(Value::as_i64);
        let mut told = Vec::new();
        for (column, name) in NAMED {
            let found = number(&read, column).and_then(|id| subject::name_of(counter.connection, column, id).ok()?);
            told.extend(found.map(|found| (*name, found)));
        }
        // Its own history needs not say whom it is about in every line.
        if kind != "application" || !CANDIDATES.contains(&table.as_str()) {
            let about = ABOUT.iter().filter(|(of, _)| of.is_none_or(|of| of == table));
            let found = about.filter(|(_, column)| column.strip_suffix("_id") != Some(kind));
            let found = found.filter_map(|(_, column)| Some((column, number(&read, column)?)));
            let mut names = found.filter_map(|(column, id)| subject::about(counter.connection, column, id).ok()?);
            let own_title = || read.get("title")?.as_str().map(str::to_owned);
            let titled = table != kind && matches!(table.as_str(), "approval" | "event");
            let found = names.next().or_else(|| titled.then(own_title).flatten());
            told.extend(found.map(|found| (ROW, found)));
        }
        let told = told
            .into_iter()
            .map(|(name, found)| (name.to_owned(), Value::String(found)));
        read.extend(told);
        *image = Value::Object(read).to_string();
    }
    change
}

/// Columns that say whom or what a row is about; of one table, or of any.
const ABOUT: &[(Option<&str>, &str)] = &[
    (Some("application"), "person_id"),
    (None, "application_id"),
    (None, "sheet_id"),
    (None, "approval_id"),
    (Some("setting"), "entity_id"),
    (Some("role_grant"), "entity_id"),
];

/// A field that an entry changed.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldChange {
    /// The table.
    pub table: String,
    /// Whom or what the row is about, when it is not the object's own.
    pub about: Option<String>,
    /// The column.
    pub field: String,
    /// What it was; `None` when the row was not there.
    pub before: Option<Value>,
    /// What it became; `None` when the row is gone.
    pub after: Option<Value>,
}

/// The fields that differ between the images of a changed row; the row's own number and version left out.
pub fn fields(change: &Change) -> Vec<FieldChange> {
    let read = |image: &Option<String>| -> Option<Map<String, Value>> { serde_json::from_str(image.as_deref()?).ok() };
    let (before, after) = (read(&change.before), read(&change.after));
    let Some(names) = after.as_ref().or(before.as_ref()) else {
        return Vec::new();
    };
    names
        .keys()
        .filter(|name| !matches!(name.as_str(), "id" | "version"))
        .filter(|name| *name != ROW && !NAMED.iter().any(|(_, told)| told == name))
        .map(|name| FieldChange {
            table: change.table.clone(),
            about: after
                .as_ref()
                .or(before.as_ref())
                .and_then(|image| image.get(ROW)?.as_str().map(str::to_owned)),
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
    if change.table == "agreement" {
        return eyes == Eyes::Sheets;
    }
    // What cannot be looked up is not shown.
    let handed_in = sheet.is_some_and(|sheet| sheet::is_handed_in(counter.connection, SheetId(sheet)).unwrap_or(false));
    eyes == Eyes::Sheets && handed_in
}

fn number_in(image: &str, column: &str) -> Option<i64> {
    serde_json::from_str::<Value>(image).ok()?.get(column)?.as_i64()
}

/// Takes score and place out of the images of an application; `false` when nothing else changed.
fn without_totals(change: &mut Change) -> bool {
    if change.table != "application" {
        return true;
    }
    let stripped = |image: &Option<String>| -> Option<Map<String, Value>> {
        let mut image: Map<_, _> = serde_json::from_str(image.as_deref()?).ok()?;
        for column in ["score", "place"] {
            image.remove(column);
        }
        Some(image)
    };
    let (mut before, mut after) = (stripped(&change.before), stripped(&change.after));
    let text =
        |image: &Option<Map<String, Value>>| image.as_ref().map(|image| Value::Object(image.clone()).to_string());
    (change.before, change.after) = (text(&before), text(&after));
    for image in [&mut before, &mut after].into_iter().flatten() {
        image.remove("version");
    }
    before != after
}
