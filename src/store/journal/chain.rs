//! The chain: each entry carries a digest of its rows and the hash of the entry before, so that tampering is found.

use super::install;
use crate::store::StoreResult;
use crate::text::hexadecimal;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

/// The hash before the first entry.
const GENESIS: &str = "keur";

/// SHA-256 in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Completes an entry: digest of its rows, link to the entry before, hash.
pub(in crate::store) fn close(connection: &Connection, seq: i64) -> StoreResult<()> {
    connection
        .prepare_cached("DELETE FROM temp.journal_open")?
        .execute([])?;
    let rows = rows_digest(connection, seq)?;
    let before = hash_before(connection, seq)?;
    let link = link(connection, seq)?;
    connection
        .prepare_cached("UPDATE journal SET rows_digest = ?2, prev_hash = ?3, hash = ?4 WHERE seq = ?1")?
        .execute((seq, &rows, &before, link.hash(&before, &rows)))?;
    Ok(())
}

/// Gives an entry that is still open another payload.
pub(in crate::store) fn set_payload(connection: &Connection, seq: i64, payload: &str) -> StoreResult<()> {
    connection
        .prepare_cached("UPDATE journal SET payload = ?2, payload_digest = ?3 WHERE seq = ?1")?
        .execute((seq, payload, digest(payload.as_bytes())))?;
    Ok(())
}

/// Recomputes digests and hashes of every entry: only for a database whose dates were moved (the demo's private copy).
///
/// # Errors
/// What SQLite says.
pub(crate) fn rechain(connection: &Connection) -> StoreResult<()> {
    install(connection)?;
    connection.execute_batch("UPDATE journal_row SET digest = keur_digest(tbl, row_id, op, before, after)")?;
    let entries: Vec<(i64, String)> = connection
        .prepare("SELECT seq, payload FROM journal ORDER BY seq")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (seq, payload) in entries {
        connection
            .prepare_cached("UPDATE journal SET payload_digest = ?2 WHERE seq = ?1")?
            .execute((seq, digest(payload.as_bytes())))?;
        close(connection, seq)?;
    }
    Ok(())
}

struct Link {
    seq: i64,
    at: i64,
    actor: i64,
    device: String,
    kind: String,
    payload_digest: String,
    undoes: Option<i64>,
}

impl Link {
    fn hash(&self, before: &str, rows: &str) -> String {
        digest(
            format!(
                "{before}\n{}\n{}\n{}\n{}\n{}\n{}\n{rows}\n{}",
                self.seq,
                self.at,
                self.actor,
                self.device,
                self.kind,
                self.payload_digest,
                self.undoes.unwrap_or(0)
            )
            .as_bytes(),
        )
    }
}

fn link(connection: &Connection, seq: i64) -> StoreResult<Link> {
    Ok(connection
        .prepare_cached("SELECT seq, at, actor_id, device, kind, payload_digest, undoes FROM journal WHERE seq = ?1")?
        .query_row([seq], |row| {
            Ok(Link {
                seq: row.get(0)?,
                at: row.get(1)?,
                actor: row.get(2)?,
                device: row.get(3)?,
                kind: row.get(4)?,
                payload_digest: row.get(5)?,
                undoes: row.get(6)?,
            })
        })?)
}

fn hash_before(connection: &Connection, seq: i64) -> StoreResult<String> {
    let hash: Option<String> = connection
        .prepare_cached("SELECT hash FROM journal WHERE seq < ?1 ORDER BY seq DESC LIMIT 1")?
        .query_row([seq], |row| row.get(0))
        .optional()?;
    Ok(hash.unwrap_or_else(|| digest(GENESIS.as_bytes())))
}

fn rows_digest(connection: &Connection, seq: i64) -> StoreResult<String> {
    let mut hasher = Sha256::new();
    let mut statement = connection.prepare_cached("SELECT digest FROM journal_row WHERE entry = ?1 ORDER BY id")?;
    let mut rows = statement.query([seq])?;
    while let Some(row) = rows.next()? {
        hasher.update(row.get_ref(0)?.as_str().unwrap_or_default().as_bytes());
    }
    Ok(hexadecimal(&hasher.finalize()))
}

/// What a check of the whole chain found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verified {
    /// How many entries were checked.
    pub entries: u64,
    /// The first entry that does not fit, and what does not fit: `payload`, `rows`, `link`, `missing`.
    pub broken: Option<(i64, &'static str)>,
}

/// Checks every entry: payload and row images against their digests, and the chain of hashes.
///
/// # Errors
/// What SQLite says.
pub fn verify(connection: &Connection) -> StoreResult<Verified> {
    let mut before = digest(GENESIS.as_bytes());
    let mut expected = 1;
    let mut entries = 0;
    let mut statement = connection
        .prepare("SELECT seq, payload, payload_digest, rows_digest, prev_hash, hash FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let (payload, payload_digest): (String, String) = (row.get(1)?, row.get(2)?);
        let (rows_kept, prev, hash): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
        let fault = if seq != expected {
            Some("missing")
        } else if !payload.is_empty() && digest(payload.as_bytes()) != payload_digest {
            Some("payload")
        } else if rows_digest(connection, seq)? != rows_kept || !images_fit(connection, seq)? {
            Some("rows")
        } else if prev != before || link(connection, seq)?.hash(&before, &rows_kept) != hash {
            Some("link")
        } else {
            None
        };
        if let Some(fault) = fault {
            return Ok(Verified {
                entries,
                broken: Some((seq, fault)),
            });
        }
        before = hash;
        expected = seq + 1;
        entries += 1;
    }
    Ok(Verified { entries, broken: None })
}

/// Whether the images of an entry's rows still give their digests; erased images (both absent) are left out.
fn images_fit(connection: &Connection, seq: i64) -> StoreResult<bool> {
    let mut statement =
        connection.prepare_cached("SELECT tbl, row_id, op, before, after, digest FROM journal_row WHERE entry = ?1")?;
    let mut rows = statement.query([seq])?;
    while let Some(row) = rows.next()? {
        let (table, id, op): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (before, after, kept): (Option<String>, Option<String>, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
        if before.is_none() && after.is_none() {
            continue;
        }
        let mut hasher = Sha256::new();
        let part = |hasher: &mut Sha256, bytes: Option<&[u8]>| {
            hasher.update(bytes.unwrap_or(b"\x00"));
            hasher.update(b"\x1f");
        };
        part(&mut hasher, Some(table.as_bytes()));
        part(&mut hasher, Some(&id.to_le_bytes()));
        part(&mut hasher, Some(op.as_bytes()));
        part(&mut hasher, before.as_deref().map(str::as_bytes));
        part(&mut hasher, after.as_deref().map(str::as_bytes));
        if hexadecimal(&hasher.finalize()) != kept {
            return Ok(false);
        }
    }
    Ok(true)
}
