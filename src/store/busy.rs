//! Waiting for a colleague's write: short random pauses with a cap, so that of many who wait each gets a turn.
//!
//! SQLite's own back-off grows by fixed steps: who has waited longest looks least often, and newcomers slip in before.

use rusqlite::Connection;
use std::hash::{BuildHasher, RandomState};
use std::thread;
use std::time::{Duration, Instant};

/// The longest pause between two looks.
const CAP: Duration = Duration::from_millis(16);
/// The shortest.
const FLOOR: Duration = Duration::from_micros(200);

/// After so long somebody wants to know what is being waited for.
const SILENCE: Duration = Duration::from_millis(300);

/// Lets a connection wait at most this long for its turn.
///
/// # Errors
/// What SQLite says.
pub(super) fn install(connection: &mut Connection, patience: Duration) -> rusqlite::Result<()> {
    install_telling(connection, patience, || {})
}

/// The same, telling once when a wait lasts.
///
/// # Errors
/// What SQLite says.
pub(super) fn install_telling(
    connection: &mut Connection,
    patience: Duration,
    tell: impl Fn() + Send + 'static,
) -> rusqlite::Result<()> {
    let mut told = false;
    let mut pauses = Pauses::new(RandomState::new().hash_one(thread::current().id()));
    let mut since = Instant::now();
    connection.busy_handler(Some(move |tries: i32| {
        if tries == 0 {
            told = false;
            since = Instant::now();
        }
        let left = patience.saturating_sub(since.elapsed());
        if left.is_zero() {
            return false;
        }
        if !told && since.elapsed() >= SILENCE {
            told = true;
            tell();
        }
        thread::sleep(pauses.next(tries).min(left));
        true
    }))
}

/// Pauses drawn by chance, longer on average the longer the wait, never above [`CAP`].
struct Pauses {
    state: u64,
}

impl Pauses {
    const fn new(seed: u64) -> Self {
        Self { state: seed | 1 }
    }

    fn next(&mut self, tries: i32) -> Duration {
        // xorshift: nothing depends on how good the chance is.
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        let ceiling = FLOOR * (1 << tries.clamp(1, 7));
        let room = ceiling.min(CAP).saturating_sub(FLOOR);
        FLOOR + room.mul_f64((self.state >> 11) as f64 / (1_u64 << 53) as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_differ_and_stay_within_bounds() {
        let mut pauses = Pauses::new(7);
        let drawn: Vec<Duration> = (0..1_000).map(|tries| pauses.next(tries)).collect();
        assert!(drawn.iter().all(|pause| (FLOOR..=CAP).contains(pause)));
        assert!(drawn.windows(2).filter(|pair| pair[0] == pair[1]).count() < 5);
        assert!(drawn[100..].iter().any(|pause| *pause > CAP / 2), "the wait grows");
    }
}
