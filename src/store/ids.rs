//! Identifiers: 64 bits, rising with time, unique across machines that never met.
//!
//! Layout (TSID): 42 bits of milliseconds since 2020, 10 bits of node, 12 bits of counter. The node is drawn by chance for each
//! process, so that offline work never has to be renumbered. Where two processes drew the same one and write in the same millisecond, the
//! second is refused its row and draws another.

use std::sync::atomic::{AtomicI64, Ordering};

/// Milliseconds of 2020-01-01 UTC.
const EPOCH: i64 = 1_577_836_800_000;
const NODE_BITS: u32 = 10;
const COUNTER_BITS: u32 = 12;

/// Makes identifiers.
#[derive(Debug)]
pub struct Ids {
    node: AtomicI64,
    last: AtomicI64,
}

impl Ids {
    /// A maker for this process.
    pub fn for_process() -> Self {
        Self::for_node(drawn())
    }

    /// Draws another node: what this one made is there already.
    pub fn move_on(&self) {
        self.node.store(i64::from(drawn()), Ordering::Relaxed);
    }

    /// A maker with a known node, for samples and tests.
    pub const fn for_node(node: u16) -> Self {
        Self {
            node: AtomicI64::new((node & 0x3ff) as i64),
            last: AtomicI64::new(0),
        }
    }

    /// The next identifier at a moment in milliseconds since 1970; always higher than the one before.
    pub fn next(&self, millis: i64) -> i64 {
        let floor = (millis - EPOCH).max(0) << COUNTER_BITS;
        let mut last = self.last.load(Ordering::Relaxed);
        loop {
            let ticket = floor.max(last + 1);
            match self
                .last
                .compare_exchange_weak(last, ticket, Ordering::Relaxed, Ordering::Relaxed)
            {
                Ok(_) => return self.place(ticket),
                Err(seen) => last = seen,
            }
        }
    }

    // The counter may run over into the milliseconds: order is kept, and the borrowed time is at most the burst's length.
    fn place(&self, ticket: i64) -> i64 {
        let (time, counter) = (ticket >> COUNTER_BITS, ticket & ((1 << COUNTER_BITS) - 1));
        (time << (NODE_BITS + COUNTER_BITS)) | (self.node.load(Ordering::Relaxed) << COUNTER_BITS) | counter
    }
}

/// A node by chance.
fn drawn() -> u16 {
    use std::hash::{BuildHasher, RandomState};
    let chance = RandomState::new().hash_one(std::process::id());
    (chance & 0x3ff) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_rise_even_when_the_clock_goes_back() {
        let ids = Ids::for_node(7);
        let mut before = 0;
        for moment in [EPOCH + 1000, EPOCH + 1000, EPOCH + 5, EPOCH + 2000] {
            for _ in 0..5000 {
                let id = ids.next(moment);
                assert!(id > before);
                before = id;
            }
        }
    }
}
