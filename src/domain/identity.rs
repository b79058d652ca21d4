//! Whether two people on file may be one: names, addresses and telephone numbers compared however they are written (V-32).
//!
//! A field that is empty says nothing. Nothing here decides: a person does.

use crate::domain::code::codes;
use crate::text;

codes! {
    /// How likely it is that two are one.
    Strength, "alike" {
        /// The name and a way to reach them agree.
        Strong = "strong",
        /// One of them agrees.
        Weak = "weak",
    }
}

codes! {
    /// What two people have in common.
    Trait, "alike-by" {
        /// The name: prefixes, accents, spaces and the order of its two halves aside.
        Name = "name",
        /// The e-mail address, capitals aside.
        Email = "email",
        /// The telephone number, signs and country code aside.
        Phone = "phone",
        /// The postal code.
        Place = "place",
    }
}

/// What somebody is known by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Known<'a> {
    /// Family name.
    pub family: &'a str,
    /// Given name.
    pub given: &'a str,
    /// E-mail address.
    pub email: &'a str,
    /// Telephone number.
    pub phone: &'a str,
    /// Postal code.
    pub postal_code: &'a str,
}

/// How two people compare.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Likeness {
    /// How likely it is that they are one.
    pub strength: Strength,
    /// What agrees, the name first.
    pub by: Vec<Trait>,
}

/// Compares two people; `None` when nothing says that they are one.
///
/// A name and a way to reach somebody make a strong likeness. A name alone, an address or a number alone (families share them) make a weak
/// one; a name alone makes none where the postal code and everything else that can be compared differ.
pub fn compare(one: Known<'_>, other: Known<'_>) -> Option<Likeness> {
    let name = same_name(one, other);
    let email = same(&email_key(one.email), &email_key(other.email));
    let phone = same(&phone_key(one.phone), &phone_key(other.phone));
    let place = same(one.postal_code.trim(), other.postal_code.trim());
    let agree = |verdict: Option<bool>| verdict == Some(true);
    let reached = agree(email) || agree(phone);
    let strength = match (name, reached) {
        (true, true) => Strength::Strong,
        (false, true) => Strength::Weak,
        (true, false) if place == Some(false) && (email.is_some() || phone.is_some()) => return None,
        (true, false) => Strength::Weak,
        (false, false) => return None,
    };
    let by = [
        (Trait::Name, name),
        (Trait::Email, agree(email)),
        (Trait::Phone, agree(phone)),
        (Trait::Place, agree(place)),
    ];
    Some(Likeness {
        strength,
        by: by.into_iter().filter(|(_, on)| *on).map(|(what, _)| what).collect(),
    })
}

/// Whether two values are the same; `None` when one of them is not there.
fn same(one: &str, other: &str) -> Option<bool> {
    (!one.is_empty() && !other.is_empty()).then(|| one == other)
}

fn same_name(one: Known<'_>, other: Known<'_>) -> bool {
    let (family, given) = (letters(one.family), letters(one.given));
    if family.is_empty() || given.is_empty() {
        return false;
    }
    let (of_family, of_given) = (letters(other.family), letters(other.given));
    (family == of_family && given == of_given) || (family == of_given && given == of_family)
}

/// A name by its letters: `Van de Velde` and `Vandevelde` are one.
fn letters(name: &str) -> String {
    text::fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The values [`text::sort_name`] may have for somebody of this name: as it is written, with the given name in one piece, and with the two
/// halves in each other's place. None for half a name.
pub fn name_keys(family: &str, given: &str) -> Vec<String> {
    if letters(family).is_empty() || letters(given).is_empty() {
        return Vec::new();
    }
    let mut keys = Vec::new();
    for (first, second) in [(family, given), (given, family)] {
        for between in ["-", " ", ""] {
            let second = second.split(['-', ' ', '’', '\'']).filter(|part| !part.is_empty());
            keys.push(text::sort_name(first, &second.collect::<Vec<_>>().join(between)));
        }
        keys.push(text::sort_name(first, second));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// An e-mail address as it is compared; empty for none.
pub fn email_key(email: &str) -> String {
    email.trim().to_ascii_lowercase()
}

/// The fewest digits that make a telephone number.
const SHORTEST: usize = 8;

/// A telephone number as it is compared: its digits with the country code, Belgium's where none is written; empty for none and for what is
/// too short to be one. `0470/12.34.56`, `+32 470 12 34 56` and `0032 (0)470 123456` are one number.
pub fn phone_key(phone: &str) -> String {
    let typed = phone.trim();
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let abroad = if typed.starts_with('+') {
        Some(digits.as_str())
    } else {
        digits.strip_prefix("00")
    };
    let whole = match (abroad, digits.strip_prefix('0')) {
        (Some(number), _) => match number.strip_prefix("320") {
            Some(rest) => format!("32{rest}"),
            None => number.to_owned(),
        },
        (None, Some(national)) => format!("32{national}"),
        (None, None) => digits,
    };
    if whole.len() < SHORTEST { String::new() } else { whole }
}

/// The end of a telephone number, by which it is looked up: every way to write it ends so. Empty for none.
pub fn phone_end(phone: &str) -> String {
    let key = phone_key(phone);
    key.get(key.len().saturating_sub(SHORTEST)..)
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known<'a>(family: &'a str, given: &'a str, email: &'a str, phone: &'a str) -> Known<'a> {
        Known {
            family,
            given,
            email,
            phone,
            postal_code: "",
        }
    }

    fn strength(one: Known<'_>, other: Known<'_>) -> Option<Strength> {
        compare(one, other).map(|likeness| likeness.strength)
    }

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        let an = known("Van de Velde", "Jean-Pierre", "", "");
        for (family, given) in [
            ("Vandevelde", "Jean Pierre"),
            ("VAN DE VELDE", "Jeanpierre"),
            ("Jean-Pierre", "Van de Velde"),
            ("Van De Veldé", "jean pierre"),
        ] {
            assert_eq!(
                strength(an, known(family, given, "", "")),
                Some(Strength::Weak),
                "{family} {given}"
            );
        }
        assert_eq!(strength(an, known("Van de Velde", "Jean", "", "")), None);
        assert_eq!(
            strength(known("Van de Velde", "", "", ""), known("Van de Velde", "", "", "")),
            None
        );
    }

    #[test]
    fn a_name_with_a_way_to_reach_somebody_is_strong() {
        let one = known("Peeters", "An", "An.Peeters@Example.be ", "0470/12.34.56");
        assert_eq!(
            strength(one, known("Peeters", "An", "an.peeters@example.be", "")),
            Some(Strength::Strong)
        );
        assert_eq!(
            strength(one, known("Peeters", "Àn", "", "+32 470 12 34 56")),
            Some(Strength::Strong)
        );
        // Man and wife share both.
        let other = known("Janssens", "Jan", "an.peeters@example.be", "0032470123456");
        assert_eq!(strength(one, other), Some(Strength::Weak));
    }

    #[test]
    fn an_empty_field_never_makes_two_people_alike() {
        assert_eq!(compare(Known::default(), Known::default()), None);
        let (one, other) = (known("Peeters", "An", "", ""), known("Janssens", "Jan", "", ""));
        assert_eq!(compare(one, other), None);
    }

    #[test]
    fn namesakes_who_differ_in_all_else_are_two() {
        let at = |email, postal_code| Known {
            postal_code,
            ..known("Peeters", "An", email, "")
        };
        assert_eq!(compare(at("a@x.be", "9000"), at("b@x.be", "2000")), None);
        let moved = compare(at("a@x.be", "9000"), at("b@x.be", "9000")).expect("alike");
        assert_eq!(
            (moved.strength, moved.by),
            (Strength::Weak, vec![Trait::Name, Trait::Place])
        );
        assert_eq!(strength(at("", "9000"), at("b@x.be", "2000")), Some(Strength::Weak));
    }

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        for (typed, key) in [
            ("0470/12.34.56", "32470123456"),
            ("+32 470 12 34 56", "32470123456"),
            ("0032 (0)470 123456", "32470123456"),
            ("09 234 56 78", "3292345678"),
            ("+31 6 12345678", "31612345678"),
            ("1234", ""),
            ("", ""),
            ("geen", ""),
        ] {
            assert_eq!(phone_key(typed), key, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn likeness_goes_both_ways(a in "[A-Cé' -]{0,4}", b in "[A-C-]{0,3}", c in "[A-Cé' -]{0,4}", d in "[A-C-]{0,3}", p in "[0+]{0,2}[0-3]{0,9}", q in "[0+]{0,2}[0-3]{0,9}") {
            let (one, other) = (known(&a, &b, "", &p), known(&c, &d, "", &q));
            prop_assert_eq!(compare(one, other), compare(other, one));
        }

        #[test]
        fn a_number_ends_with_the_end_it_is_looked_up_by(p in "[+0-9 ./()-]{0,20}") {
            let digits: String = p.chars().filter(char::is_ascii_digit).collect();
            prop_assert!(digits.ends_with(&phone_end(&p)) || digits.len() < 10);
            prop_assert!(phone_key(&p).ends_with(&phone_end(&p)));
        }
    }
}
