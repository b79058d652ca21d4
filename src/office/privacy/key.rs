//! The key file: made once by an administrator, copied by hand to every machine of the team, renewed when somebody may have seen it.

use crate::domain::{Message, Problem, Role};
use crate::file;
use crate::office::{Act, Counter, Desk, Done, Failure, rights};
use crate::store::number;
use crate::vault::{Key, Keys};
use std::path::Path;

/// Makes the key file where there is none.
pub(super) fn make(desk: &Desk<'_>) -> Result<Done, Failure> {
    authorise(desk, Act::KeyMake)?;
    let path = desk.tx.vault().path()?;
    if path.exists() {
        return Err(Problem::block("key", about("refused-key-there", path)).into());
    }
    // Another key opens nothing of what this database holds: the file has to be brought, not made.
    if let Some((key, _)) = number::keys(desk.connection())?
        .into_iter()
        .find(|(key, _)| !key.is_empty())
    {
        return Err(Problem::block("key", about("refused-key-elsewhere", path).with("key", key)).into());
    }
    let key = Key::draw()?;
    let done = about("done-key-made", path).with("key", key.id());
    keep(&Keys::new(vec![key]), path)?;
    Ok(Done::new(done))
}

/// Adds a new key to the file and seals every number with it. The old key stays in the file: older copies of the database are read with it.
pub(super) fn renew(desk: &Desk<'_>) -> Result<Done, Failure> {
    authorise(desk, Act::KeyRenew)?;
    let path = desk.tx.vault().path()?;
    let keys = desk.tx.vault().keys()?.renewed(Key::draw()?);
    let rows = number::of_other_keys(desk.connection(), keys.newest())?;
    let mut opened = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Some(sealed) = &row.sealed {
            opened.push((row.id, keys.open(row.id, sealed)?));
        }
    }
    // The file comes first: when the rest fails it holds one key that sealed nothing.
    keep(&keys, path)?;
    for (id, digits) in &opened {
        number::reseal(desk.tx, *id, keys.seal(*id, digits)?)?;
    }
    let done = about("done-key-renewed", path)
        .with("key", keys.newest())
        .with("n", opened.len());
    Ok(Done::new(done))
}

/// How many numbers each key sealed.
pub(super) fn used(counter: &Counter<'_>) -> Result<Vec<(String, i64)>, Failure> {
    rights::check_anywhere(counter.actor, Act::KeyMake)?;
    Ok(number::keys(counter.connection)?)
}

/// The key opens the numbers of every entity.
fn authorise(desk: &Desk<'_>, act: Act) -> Result<(), Problem> {
    rights::check_anywhere(desk.actor, act)?;
    if rights::everywhere(desk.actor, Role::Administrator) {
        return Ok(());
    }
    Err(Problem::block("right", Message::new("refused-key-entity")))
}

fn keep(keys: &Keys, path: &Path) -> Result<(), Problem> {
    keys.write(path)
        .map_err(|error| Problem::block("key", about("key-not-written", path).with("why", file::why(&error))))
}

fn about(id: &str, path: &Path) -> Message {
    Message::new(id).with("path", path.display().to_string())
}
