//! Clicks on an advert: so many, on a site, on a day, for a vacancy.

use crate::domain::{Channel, Coded};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A line of a file of clicks, as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ClickLine {
    /// The line of the file; 0: from none.
    #[serde(default)]
    pub line: u64,
    /// The vacancy's number as it was written.
    pub number: String,
    /// The site as [`site`] has it.
    pub site: String,
    /// The day.
    pub on: NaiveDate,
    /// How many.
    pub clicks: i64,
}

/// The name a site is kept under, however a file writes it: a channel by its code, so that its candidates are found beside it, any other site by
/// its address without `www.`; nothing of an empty name.
pub fn site(written: &str) -> String {
    let low = written.trim().to_lowercase();
    let low = low
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.")
        .trim_end_matches('/');
    let bare: String = low
        .trim_end_matches(".be")
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let channel = Channel::ALL
        .iter()
        .find(|channel| **channel != Channel::Other && channel.code() == bare);
    match (channel, bare.as_str()) {
        (Some(channel), _) => channel.code().to_owned(),
        (None, "intern" | "interneloopbaansite" | "internecarrieresite" | "internecarrièresite") => {
            Channel::Internal.code().to_owned()
        }
        (None, _) => low.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_known_however_it_is_written() {
        for (written, kept) in [
            ("VDAB", "vdab"),
            ("https://www.vdab.be/", "vdab"),
            ("Werken voor Vlaanderen", "werkenvoorvlaanderen"),
            ("www.werkenvoorvlaanderen.be", "werkenvoorvlaanderen"),
            ("Interne carrièresite", "internal"),
            (" Jobat.be ", "jobat.be"),
            ("other", "other"),
            ("  ", ""),
        ] {
            assert_eq!(site(written), kept, "{written}");
            assert_eq!(site(kept), kept, "once kept it stays");
        }
    }
}
