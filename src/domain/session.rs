//! Events, sessions, parts and enrolments: states, and when two stretches of time clash (domain 13.4).

use crate::domain::code::codes;
use chrono::NaiveDateTime;

codes! {
    /// Where an event stands.
    EventState, "event-state" {
        /// Gepland.
        Planned = "planned",
        /// Open voor inschrijving.
        Open = "open",
        /// Bezig.
        Running = "running",
        /// Afgerond.
        Finished = "finished",
        /// Geannuleerd.
        Cancelled = "cancelled",
    }
}

codes! {
    /// Where an enrolment stands; a cancelled one frees its place.
    EnrolmentState, "enrolment-state" {
        /// Gereserveerd.
        Reserved = "reserved",
        /// Bevestigd.
        Confirmed = "confirmed",
        /// Aanwezig.
        Present = "present",
        /// Afwezig.
        Absent = "absent",
        /// Geannuleerd.
        Cancelled = "cancelled",
    }
}

/// Whether two stretches of local time overlap; touching ends do not.
pub fn overlap(a: (NaiveDateTime, NaiveDateTime), b: (NaiveDateTime, NaiveDateTime)) -> bool {
    a.0 < b.1 && b.0 < a.1
}
