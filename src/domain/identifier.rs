//! Identifiers of people and organisations: rijksregisternummer, bisnummer, Vlimpersnummer, OVO code (domain 5).
//!
//! What was read is right in form, not proven to be somebody's. A number of a person is never shown by `Debug` and never written by
//! serde: it goes from the form into the sealed column and nowhere else.

use crate::domain::code::codes;
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

codes! {
    /// What stands as a person's number.
    NumberKind, "number-kind" {
        /// A rijksregisternummer.
        National = "national",
        /// A bisnummer: of somebody who is not in the register.
        Bis = "bis",
        /// Only zeros, for foreign staff without a number yet: to be completed (VH2).
        Placeholder = "placeholder",
    }
}

codes! {
    /// What is wrong with a number, as the sentence says it (V-60).
    NumberFault, "number-fault" {
        /// Not eleven digits.
        Length = "length",
        /// A month that is none, of a register number or of a bis number.
        Month = "month",
        /// A day that is not in the month, or one that is still to come.
        Day = "day",
        /// Serial 000 or 999.
        Serial = "serial",
        /// The two last digits do not follow from the others.
        Check = "check",
    }
}

/// A rijksregisternummer or bisnummer that is right in form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Number([u8; 11]);

impl fmt::Debug for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Number(hidden)")
    }
}

impl Number {
    /// Reads a number as people write it: eleven digits, with points, hyphens or spaces between them. `today` tells which births are
    /// still to come.
    ///
    /// # Errors
    /// What is wrong with it (V-60).
    pub fn read(typed: &str, today: NaiveDate) -> Result<Self, NumberFault> {
        let digits = digits(typed).ok_or(NumberFault::Length)?;
        let number = Self(digits);
        let (month, _) = month_of(number.part(2, 4)).ok_or(NumberFault::Month)?;
        if matches!(number.part(6, 9), 0 | 999) {
            return Err(NumberFault::Serial);
        }
        // The check digits say which century the day must be of.
        let century = number.century().ok_or(NumberFault::Check)?;
        let year = century + number.part(0, 2);
        if is_plausible(year, month, number.part(4, 6), today) {
            Ok(number)
        } else {
            Err(NumberFault::Day)
        }
    }

    /// The eleven digits, for the sealed column and for whoever asked to see them.
    pub fn digits(&self) -> String {
        self.0.iter().map(|digit| char::from(b'0' + digit)).collect()
    }

    /// The two check digits, by which somebody recognises a number without learning a birthday or a sex from it.
    pub fn tail(&self) -> String {
        self.digits().split_off(9)
    }

    /// Whether it is a register number or a bis number.
    pub fn kind(&self) -> NumberKind {
        match month_of(self.part(2, 4)) {
            Some((_, true)) => NumberKind::Bis,
            _ => NumberKind::National,
        }
    }

    /// When the holder was born; none for a number whose month and day cannot be a birth's.
    pub fn born(&self) -> Option<Born> {
        let year = (self.century()? + self.part(0, 2)).cast_signed();
        let (month, _) = month_of(self.part(2, 4))?;
        let day = self.part(4, 6);
        let first = NaiveDate::from_ymd_opt(year, month.max(1), if month == 0 { 1 } else { day.max(1) })?;
        let last = match (month, day) {
            (0, _) => NaiveDate::from_ymd_opt(year, 12, 31)?,
            (_, 0) => first.checked_add_months(Months::new(1))?.pred_opt()?,
            _ => first,
        };
        Some(Born { first, last })
    }

    fn part(&self, from: usize, to: usize) -> u32 {
        self.0[from..to]
            .iter()
            .fold(0, |number, digit| number * 10 + u32::from(*digit))
    }

    /// 1900 or 2000: the one whose check digits fit. Never both, for 2,000,000,000 leaves 68 after division by 97.
    fn century(&self) -> Option<u32> {
        let (first, check) = (u64::from(self.part(0, 9)), u64::from(self.part(9, 11)));
        [(1900, 0), (2000, 2_000_000_000)]
            .into_iter()
            .find(|(_, ahead)| 97 - (first + ahead) % 97 == check)
            .map(|(century, _)| century)
    }
}

/// When somebody was born, as far as a number says: one day, or any in a month or a year where the day or the month is not known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Born {
    /// The earliest day it can be.
    pub first: NaiveDate,
    /// The latest.
    pub last: NaiveDate,
}

impl fmt::Debug for Born {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Born(hidden)")
    }
}

/// Eleven digits as they are printed: `93.05.18-223.61`.
pub fn printed(digits: &str) -> String {
    let part = |from, to| digits.get(from..to).unwrap_or_default();
    format!(
        "{}.{}.{}-{}.{}",
        part(0, 2),
        part(2, 4),
        part(4, 6),
        part(6, 9),
        part(9, 11)
    )
}

/// A number of which only the check digits may be seen: `**.**.**-***.61`.
pub fn masked(tail: &str) -> String {
    format!("**.**.**-***.{tail}")
}

/// The number of only zeros that stands for foreign staff without a number (VH2).
pub fn is_placeholder(typed: &str) -> bool {
    digits(typed) == Some([0; 11])
}

/// Eleven digits, whatever stands between them; none when there are more, fewer, or anything else.
fn digits(typed: &str) -> Option<[u8; 11]> {
    let mut found = [0; 11];
    let mut n = 0;
    for letter in typed.chars().filter(|c| !matches!(c, '.' | '-' | ' ' | '/' | '\u{a0}')) {
        let digit = letter.to_digit(10)?;
        *found.get_mut(n)? = u8::try_from(digit).ok()?;
        n += 1;
    }
    (n == found.len()).then_some(found)
}

/// The calendar month of what stands in a number, and whether it is a bis number: 20 or 40 was added. 0: not known.
fn month_of(written: u32) -> Option<(u32, bool)> {
    match written {
        0..=12 => Some((written, false)),
        20..=32 => Some((written - 20, true)),
        40..=52 => Some((written - 40, true)),
        _ => None,
    }
}

/// Whether somebody can be born on this day; month and day may be 0, which is not known.
fn is_plausible(year: u32, month: u32, day: u32, today: NaiveDate) -> bool {
    let year = year.cast_signed();
    let known = (month.max(1), day.max(1));
    if month == 0 {
        return day <= 31 && year <= today.year();
    }
    NaiveDate::from_ymd_opt(year, known.0, known.1).is_some_and(|born| born <= today)
}

/// Whether it is a Vlimpersnummer: six digits (V-62).
pub fn is_vlimpers(typed: &str) -> bool {
    typed.len() == 6 && typed.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is an OVO code: `OVO` and six digits (V-63).
pub fn is_ovo(typed: &str) -> bool {
    typed.strip_prefix("OVO").is_some_and(is_vlimpers)
}

/// Something typed that no log, journal or message may repeat: `Debug` hides it, and it is written as nothing.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Secret(String);

impl Secret {
    /// Keeps what was typed.
    pub fn new(typed: impl Into<String>) -> Self {
        Self(typed.into())
    }

    /// What was typed, for the one place that reads it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(hidden)")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("")
    }
}

#[cfg(test)]
mod tests;
