//! Medians and percentiles, shares: with whole numbers, so that a figure is the same on every machine and in every file.

/// The value below or at which so many hundredths of the values lie (nearest rank); none of no values. The values are put in order.
pub fn percentile(values: &mut [i64], hundredths: usize) -> Option<i64> {
    values.sort_unstable();
    let rank = (values.len() * hundredths).div_ceil(100).max(1);
    values.get(rank - 1).copied()
}

/// Milliseconds as tenths of a day, rounded; never below nothing.
pub const fn tenths_of_days(millis: i64) -> i64 {
    const TENTH: i64 = 8_640_000;
    let millis = if millis < 0 { 0 } else { millis };
    (millis + TENTH / 2) / TENTH
}

/// A share in tenths of a percent, rounded; none of nothing.
pub const fn tenths_of_percent(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    Some((part * 1_000 + whole / 2) / whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_nearest_rank_is_a_value_that_is_there() {
        assert_eq!(percentile(&mut [], 50), None);
        assert_eq!(percentile(&mut [7], 90), Some(7));
        assert_eq!(percentile(&mut [4, 1, 3, 2], 50), Some(2));
        assert_eq!(percentile(&mut [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 90), Some(9));
    }

    #[test]
    fn days_and_shares_are_rounded_to_a_tenth() {
        assert_eq!(tenths_of_days(86_400_000), 10);
        assert_eq!(tenths_of_days(90_000_000), 10);
        assert_eq!(tenths_of_days(-5), 0);
        assert_eq!(tenths_of_percent(1, 3), Some(333));
        assert_eq!(tenths_of_percent(2, 3), Some(667));
        assert_eq!(tenths_of_percent(0, 0), None);
    }

    proptest! {
        #[test]
        fn so_many_values_lie_at_or_below(mut values in prop::collection::vec(-1_000_i64..1_000, 1..60), p in 1_usize..=100) {
            let found = percentile(&mut values, p).expect("a value");
            let below = values.iter().filter(|value| **value <= found).count();
            prop_assert!(below * 100 >= p * values.len());
            let under = values.iter().filter(|value| **value < found).count();
            prop_assert!(under * 100 < p * values.len());
        }
    }
}
