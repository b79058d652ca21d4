//! Invitations to sessions: when one must be made anew, withdrawn or left alone (RFC 5546; peers: a stable identifier, an update, a cancellation).

use crate::domain::code::codes;
use crate::domain::letter::filled;
use crate::domain::session::Stretch;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::OnceLock;

codes! {
    /// What an invitation asks.
    Asks, "invitation-asks" {
        /// To come: for the first time, or at another moment or place than was said before.
        Request = "request",
        /// Not to come any more.
        Cancel = "cancel",
    }
}

/// What an invitation tells.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Told {
    /// When, on the wall clock in Brussels.
    pub when: Stretch,
    /// What it is.
    pub title: String,
    /// Where.
    pub place: String,
    /// What to know and to bring.
    pub instructions: String,
}

impl Told {
    /// Whether somebody who knows the other would come to the wrong moment or the wrong place.
    fn misleads(&self, other: &Self) -> bool {
        self.when != other.when || self.place.trim() != other.place.trim()
    }
}

/// The last version of an invitation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Last {
    /// What it asked.
    pub asks: Asks,
    /// Its number.
    pub sequence: u32,
    /// What it told.
    pub told: Told,
}

/// The version that must be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Next {
    /// What it asks.
    pub asks: Asks,
    /// Its number: one higher only when moment or place changed, or when somebody is called off or asked back (RFC 5546, 2.1.4).
    pub sequence: u32,
}

/// What must be made for somebody who was told `last` and should come to `now`; none when nothing changed for him or her.
pub fn next(last: Option<&Last>, now: Option<&Told>) -> Option<Next> {
    let ask = |asks, sequence| Some(Next { asks, sequence });
    match (last, now) {
        (None, None) => None,
        (None, Some(_)) => ask(Asks::Request, 0),
        (Some(last), None) if last.asks == Asks::Cancel => None,
        (Some(last), None) => ask(Asks::Cancel, last.sequence.saturating_add(1)),
        (Some(last), Some(_)) if last.asks == Asks::Cancel => ask(Asks::Request, last.sequence.saturating_add(1)),
        (Some(last), Some(now)) if now.misleads(&last.told) => ask(Asks::Request, last.sequence.saturating_add(1)),
        (Some(last), Some(now)) if *now == last.told => None,
        (Some(last), Some(_)) => ask(Asks::Request, last.sequence),
    }
}

/// In which tone an invitation is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// For the first time.
    New,
    /// Something is other than was said before.
    Changed,
    /// It is withdrawn.
    Cancelled,
}

impl Tone {
    const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
        }
    }
}

#[derive(Debug, Deserialize)]
struct Language {
    place: String,
    #[serde(flatten)]
    of: HashMap<String, Words>,
}

#[derive(Debug, Deserialize)]
struct Words {
    subject: String,
    text: String,
    closing: String,
}

const FILE: &str = include_str!("../../assets/invitations.toml");

fn languages() -> &'static HashMap<String, Language> {
    static READ: OnceLock<HashMap<String, Language>> = OnceLock::new();
    // The file is read in a test; should it fail all the same, an invitation has no words, only its calendar.
    READ.get_or_init(|| toml::from_str(FILE).unwrap_or_default())
}

/// Subject and text of an invitation in a language (`nl`, `fr`, `en`, `de`; another is written in Dutch).
pub fn words(language: &str, tone: Tone, told: &Told, name: &str, organiser: &str) -> (String, String) {
    let known = languages();
    let Some(language) = known.get(language).or_else(|| known.get("nl")) else {
        return (told.title.clone(), String::new());
    };
    let Some(words) = language.of.get(tone.code()) else {
        return (told.title.clone(), String::new());
    };
    let value = |mark: &str| {
        Some(match mark {
            "name" => name.to_owned(),
            "organiser" => organiser.to_owned(),
            "title" => told.title.clone(),
            "place" => told.place.trim().to_owned(),
            "day" => told.when.starts.format("%d/%m/%Y").to_string(),
            "from" => told.when.starts.format("%H:%M").to_string(),
            "until" => told.when.ends.format("%H:%M").to_string(),
            _ => return None,
        })
    };
    let is_asked = tone != Tone::Cancelled;
    let mut text = filled(&words.text, value);
    if is_asked && !told.place.trim().is_empty() {
        text = format!("{text}\n{}", filled(&language.place, value));
    }
    if is_asked && !told.instructions.trim().is_empty() {
        text = format!("{text}\n\n{}", told.instructions.trim());
    }
    text = format!("{text}\n\n{}\n", filled(&words.closing, value));
    (filled(&words.subject, value), text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, NaiveDate};
    use proptest::prelude::*;

    fn told(hour: u32, place: &str, title: &str) -> Told {
        let day = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
        let starts = day.and_hms_opt(hour, 0, 0).expect("a time");
        Told {
            when: Stretch::new(starts, starts + Duration::minutes(45)),
            title: title.to_owned(),
            place: place.to_owned(),
            instructions: String::new(),
        }
    }

    fn last(asks: Asks, sequence: u32) -> Last {
        Last {
            asks,
            sequence,
            told: told(9, "zaal 1", "Gesprek"),
        }
    }

    #[test]
    fn the_number_rises_only_when_moment_or_place_change() {
        let sent = last(Asks::Request, 4);
        let ask = |sequence| {
            Some(Next {
                asks: Asks::Request,
                sequence,
            })
        };
        assert_eq!(next(Some(&sent), Some(&told(9, "zaal 1", "Gesprek"))), None);
        assert_eq!(next(Some(&sent), Some(&told(9, "zaal 1", "Jurygesprek"))), ask(4));
        assert_eq!(next(Some(&sent), Some(&told(10, "zaal 1", "Gesprek"))), ask(5));
        assert_eq!(next(Some(&sent), Some(&told(9, "zaal 2", "Gesprek"))), ask(5));
        assert_eq!(next(None, Some(&told(9, "zaal 1", "Gesprek"))), ask(0));
    }

    #[test]
    fn who_need_not_come_is_told_once_and_can_be_asked_back() {
        let cancel = Next {
            asks: Asks::Cancel,
            sequence: 5,
        };
        assert_eq!(next(Some(&last(Asks::Request, 4)), None), Some(cancel));
        assert_eq!(next(Some(&last(Asks::Cancel, 5)), None), None);
        assert_eq!(next(None, None), None, "who was never asked is not called off");
        let back = next(Some(&last(Asks::Cancel, 5)), Some(&told(9, "zaal 1", "Gesprek")));
        assert_eq!(
            back,
            Some(Next {
                asks: Asks::Request,
                sequence: 6
            })
        );
    }

    #[test]
    fn every_language_has_its_words_and_no_mark_is_left() {
        let mut told = told(9, "zaal {organiser}", "Gesprek {name}");
        told.instructions = "Breng {title} mee.".to_owned();
        for language in crate::domain::session::LANGUAGES {
            for tone in [Tone::New, Tone::Changed, Tone::Cancelled] {
                let (subject, text) = words(language, tone, &told, "Éléonore", "An Peeters");
                assert!(
                    subject.contains("Gesprek {name}"),
                    "what was typed is no mark: {subject}"
                );
                assert!(
                    text.contains("Éléonore") && text.contains("01/12/2026") && text.ends_with("An Peeters\n"),
                    "{text}"
                );
                let asked = tone != Tone::Cancelled;
                assert_eq!(
                    text.contains("zaal {organiser}") && text.contains("Breng {title} mee."),
                    asked,
                    "{text}"
                );
                let typed = if asked { 3 } else { 1 };
                assert_eq!(text.matches('{').count(), typed, "{text}");
            }
        }
    }

    proptest! {
        #[test]
        fn after_any_course_of_changes_one_version_more_settles_it(course in proptest::collection::vec(
            proptest::option::of((8_u32..12, "zaal [12]", "[AB]")), 1..20)) {
            let mut known: Option<Last> = None;
            for wanted in course {
                let now = wanted.map(|(hour, place, title)| told(hour, &place, &title));
                if let Some(next) = next(known.as_ref(), now.as_ref()) {
                    prop_assert!(known.as_ref().is_none_or(|last| next.sequence >= last.sequence), "a number never falls");
                    let told = now.clone().or_else(|| known.clone().map(|last| last.told)).expect("something was told");
                    known = Some(Last { asks: next.asks, sequence: next.sequence, told });
                }
                prop_assert_eq!(next(known.as_ref(), now.as_ref()), None, "nothing is told twice");
            }
        }
    }
}
