//! Vectors of the domain's research, and properties.

use super::*;
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day")
}

fn read(typed: &str) -> Result<NumberKind, NumberFault> {
    Number::read(typed, today()).map(|number| number.kind())
}

/// The number that begins with these nine digits, of a century.
fn complete(first: u64, century: u32) -> String {
    let ahead = if century == 2000 { 2_000_000_000 } else { 0 };
    format!("{first:09}{:02}", 97 - (first + ahead) % 97)
}

#[test]
fn numbers_of_both_centuries_and_of_people_with_an_unknown_birthday_are_read() {
    for valid in [
        "93051822361",
        "85073003328",
        "00012556777",
        "00010100105",
        "85073006197",
        "05000000136",
        "93.05.18-223.61",
        " 93 05 18 223 61 ",
    ] {
        assert_eq!(read(valid), Ok(NumberKind::National), "{valid}");
    }
    for bis in ["88222999837", "08222999835", "88422999880", "08422999878"] {
        assert_eq!(read(bis), Ok(NumberKind::Bis), "{bis}");
    }
}

#[test]
fn what_is_wrong_with_a_number_is_said_of_the_part_that_is() {
    use NumberFault as F;
    let cases = [
        ("", F::Length),
        ("9305182236", F::Length),
        ("930518223611", F::Length),
        ("93051822x61", F::Length),
        ("٩٣٠٥١٨٢٢٣٦١", F::Length),
        ("20070199952", F::Serial),
        ("93051800061", F::Serial),
        ("88022999990", F::Serial),
        ("88222999936", F::Serial),
        ("88150199951", F::Month),
        ("13820404235", F::Month),
        ("93051822362", F::Check),
        ("00000000000", F::Serial),
    ];
    for (typed, fault) in cases {
        assert_eq!(read(typed), Err(fault), "{typed}");
    }
    assert_eq!(read(&complete(930_230_223, 1900)), Err(F::Day), "30 February");
    assert_eq!(read(&complete(870_101_001, 2000)), Err(F::Day), "a birth to come");
    assert_eq!(read(&complete(0, 1900)), Err(F::Serial), "no day and no serial");
}

#[test]
fn the_mask_shows_the_check_digits_only_and_nothing_tells_the_rest() {
    let number = Number::read("93051822361", today()).expect("a number");
    assert_eq!(printed(&number.digits()), "93.05.18-223.61");
    assert_eq!(masked(&number.tail()), "**.**.**-***.61");
    assert!(!format!("{number:?}").contains('9'));
    let secret = Secret::new("93051822361");
    assert!(!format!("{secret:?}").contains("930"));
    assert_eq!(serde_json::to_string(&secret).expect("json"), "\"\"");
    assert!(is_placeholder("00.00.00-000.00") && !is_placeholder("0000000000"));
}

#[test]
fn codes_of_staff_and_of_organisations_are_read_in_one_form_only() {
    assert!(is_vlimpers("000123") && is_ovo("OVO000035"));
    for wrong in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
        assert!(!is_vlimpers(wrong), "{wrong}");
        assert!(!is_ovo(&format!("OVO{wrong}")), "{wrong}");
    }
    assert!(!is_ovo("ovo000035") && !is_ovo("000035"));
}

proptest! {
    #[test]
    fn every_number_that_can_be_given_is_read_and_gives_its_digits_back(
        year in 0u64..100, month in 0u64..=12, extra in prop::sample::select(vec![0u64, 20, 40]), day in 0u64..=28,
        serial in 1u64..=998, new in any::<bool>()
    ) {
        prop_assume!(!new || year < 26);
        let first = (((year * 100 + month + extra) * 100) + day) * 1000 + serial;
        let typed = complete(first, if new { 2000 } else { 1900 });
        let number = Number::read(&typed, today()).map_err(|fault| TestCaseError::fail(format!("{fault:?}")))?;
        prop_assert_eq!(number.digits(), typed.clone());
        prop_assert_eq!(number.kind() == NumberKind::Bis, extra > 0);
        prop_assert_eq!(Number::read(&printed(&number.digits()), today()), Ok(number));
    }

    #[test]
    fn one_wrong_digit_or_two_changed_places_never_make_another_number(
        year in 0u64..100, month in 1u64..=12, day in 1u64..=28, serial in 1u64..=998, at in 0usize..11, other in 1u8..10
    ) {
        let typed = complete((((year * 100 + month) * 100) + day) * 1000 + serial, 1900);
        let mut changed = typed.clone().into_bytes();
        changed[at] = b'0' + (changed[at] - b'0' + other) % 10;
        let changed = String::from_utf8(changed).expect("digits");
        // A change may turn it into the number of another century, and into nothing else.
        if let Ok(number) = Number::read(&changed, today()) {
            prop_assert_eq!(number.century(), Some(2000));
        }
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused_and_never_a_panic(typed in ".{0,24}") {
        let _ = (Number::read(&typed, today()), is_placeholder(&typed), is_vlimpers(&typed), is_ovo(&typed));
        let _ = (printed(&typed), masked(&typed));
    }
}
