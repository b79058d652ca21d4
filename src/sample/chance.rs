//! Chance that is the same every time: draws from a seeded stream, whole numbers only.

use rand_chacha::ChaCha8Rng;
use rand_core::{RngCore, SeedableRng};

/// A stream of draws.
#[derive(Debug)]
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of a seed; streams of one seed do not influence one another.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut source = ChaCha8Rng::seed_from_u64(seed);
        source.set_stream(stream);
        Self(source)
    }

    /// A number below `n`; 0 when `n` is 0.
    pub(super) fn below(&mut self, n: usize) -> usize {
        let n = n as u64;
        // The high half of a product spreads 32 bits over the range without a division.
        ((u64::from(self.0.next_u32()) * n) >> 32) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below(usize::try_from(high - low + 1).unwrap_or(0)) as i64
    }

    /// True in so many cases out of a hundred.
    pub(super) fn often(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the values.
    pub(super) fn pick<T: Copy>(&mut self, values: &[T]) -> Option<T> {
        values.get(self.below(values.len())).copied()
    }

    /// One of the texts; empty when there are none.
    pub(super) fn text(&mut self, texts: &[&'static str]) -> &'static str {
        self.pick(texts).unwrap_or_default()
    }

    /// A number around a middle, as people's qualities are spread: the mean of four draws.
    pub(super) fn bell(&mut self, middle: i64, spread: i64) -> i64 {
        middle + (0..4).map(|_| self.between(-spread, spread)).sum::<i64>() / 4
    }

    /// Puts values in a chance order.
    pub(super) fn shuffle<T>(&mut self, values: &mut [T]) {
        for i in (1..values.len()).rev() {
            values.swap(i, self.below(i + 1));
        }
    }
}
