//! What people type: days, times, moments, scores, national numbers, settings, the conditions of lists.

#![no_main]

use keur::clock::Clock;
use keur::domain::identifier::{self, Number};
use keur::domain::setting::SETTINGS;
use keur::domain::{identity, scoring};
use keur::i18n::date;
use keur::office::administration::AdminList;
use keur::office::condition;
use keur::office::person::query::{LISTS, MEMBERS, PAIRS};
use keur::{domain::Coded as _, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|typed: &str| {
    let today = Clock::System.today();
    if let Some(day) = date::read_day(typed, today) {
        assert_eq!(date::read_day(&date::written(day), today), Some(day));
    }
    let _ = (date::read_time(typed), date::read_moment(typed, today));
    let _ = (
        scoring::read(typed),
        Number::read(typed, today),
        identifier::is_vlimpers(typed),
        identifier::is_ovo(typed),
    );
    for setting in SETTINGS {
        let _ = setting.key.read(typed);
    }
    let (low, high) = typed.split_once("..").unwrap_or((typed, ""));
    let lists = AdminList::ALL.iter().map(|list| list.columns());
    for column in lists.chain([PAIRS, LISTS, MEMBERS]).flatten() {
        let _ = (
            condition::exactly(column, typed, Clock::System),
            condition::range(column, low, high, Clock::System),
        );
    }
    let _ = (
        identity::email_key(typed),
        identity::phone_key(typed),
        identity::phone_end(typed),
        identity::name_keys(low, high),
    );
    let _ = (
        text::fold(typed),
        text::sort_name(low, high),
        text::search_name(low, high),
        text::is_address(typed),
    );
    let _ = (text::cut(typed, 7), text::wrap(typed, 9), text::clean(typed));
});
