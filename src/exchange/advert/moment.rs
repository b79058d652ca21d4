//! Moments by the clock of Brussels with their offset, wherever the machine stands and whatever its own time zone is.

use chrono::{DateTime, Duration, NaiveDateTime, SecondsFormat, TimeZone};
use chrono_tz::{Europe::Brussels, Tz};

/// `2026-12-03T23:59:00+01:00`: a local moment with the offset that holds in Brussels then.
///
/// Of the hour that comes twice the first is meant, as when applications are taken in; a moment the clock skips becomes the same time
/// after the skipped hour.
pub fn with_offset(local: NaiveDateTime) -> String {
    in_brussels(local).to_rfc3339_opts(SecondsFormat::Secs, false)
}

fn in_brussels(local: NaiveDateTime) -> DateTime<Tz> {
    let found = Brussels.from_local_datetime(&local).earliest();
    found.unwrap_or_else(|| {
        // Skipped: an hour earlier exists, and an hour after that the clock has moved on.
        let before = Brussels.from_local_datetime(&(local - Duration::hours(1))).earliest();
        before.map_or_else(
            || Brussels.from_utc_datetime(&local),
            |before| before + Duration::hours(1),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::with_offset;

    #[test]
    fn the_offset_is_that_of_the_season() {
        for (local, written) in [
            ("2026-12-03T23:59:00", "2026-12-03T23:59:00+01:00"),
            ("2026-07-15T23:59:00", "2026-07-15T23:59:00+02:00"),
            // The days the clock is moved: 29 March and 25 October 2026.
            ("2026-03-29T01:59:00", "2026-03-29T01:59:00+01:00"),
            ("2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00"),
            ("2026-03-29T02:30:00", "2026-03-29T03:30:00+02:00"),
            ("2026-10-25T02:30:00", "2026-10-25T02:30:00+02:00"),
            ("2026-10-25T03:00:00", "2026-10-25T03:00:00+01:00"),
        ] {
            assert_eq!(with_offset(local.parse().expect("a moment")), written);
        }
    }
}
