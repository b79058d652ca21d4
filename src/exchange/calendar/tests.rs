//! What keur writes is read by a reader that did not write it; what others write, by ours.

use super::answers::{self, Says};
use super::{Fault, Invitation, MOST_BYTES, Party, busy, write};
use crate::domain::invitation::{Asks, Told};
use crate::domain::session::Stretch;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use icalendar::parser::{read_calendar, unfold};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, EventLike};
use proptest::prelude::*;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a moment")
}

fn stretch(from: &str, until: &str) -> Stretch {
    Stretch::new(at(from), at(until))
}

fn invitation(starts: &str, ends: &str) -> Invitation {
    Invitation {
        asks: Asks::Request,
        uid: "7f3a@keur".to_owned(),
        sequence: 2,
        made_at: DateTime::<Utc>::from_timestamp(1_795_000_000, 0).expect("a moment"),
        told: Told {
            when: stretch(starts, ends),
            title: "Jurygesprek, adviseur; wegen".to_owned(),
            place: "Herman Teirlinck, zaal 01.23".to_owned(),
            instructions: "Breng uw identiteitskaart mee.\nMeld u aan het onthaal.".to_owned(),
        },
        organiser: Party {
            name: "An Peeters".to_owned(),
            email: "an.peeters@vlaanderen.be".to_owned(),
        },
        invited: Party {
            name: "d'Hondt, Éléonore".to_owned(),
            email: "eleonore@example.org".to_owned(),
        },
    }
}

/// The one meeting an independent reader finds in a file.
fn meeting(file: &str) -> icalendar::Event {
    let calendar: Calendar = file.parse().expect("a calendar");
    let mut meetings = calendar.components.into_iter().filter_map(|component| match component {
        CalendarComponent::Event(event) => Some(event),
        _ => None,
    });
    let only = meetings.next().expect("a meeting");
    assert!(meetings.next().is_none(), "one meeting in a file");
    only
}

#[test]
fn an_invitation_says_to_another_reader_what_was_meant() {
    let invitation = invitation("2026-12-01 09:00", "2026-12-01 09:45");
    let file = write(&invitation);
    let meeting = meeting(&file);
    assert_eq!(meeting.get_uid(), Some("7f3a@keur"));
    assert_eq!(meeting.get_sequence(), Some(2));
    assert_eq!(meeting.get_summary(), Some("Jurygesprek, adviseur; wegen"));
    assert_eq!(meeting.get_location(), Some("Herman Teirlinck, zaal 01.23"));
    assert_eq!(
        meeting.get_description(),
        Some("Breng uw identiteitskaart mee.\nMeld u aan het onthaal.")
    );
    let in_brussels = |at: NaiveDateTime| {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone {
            date_time: at,
            tzid: "Europe/Brussels".to_owned(),
        }))
    };
    assert_eq!(meeting.get_start(), in_brussels(invitation.told.when.starts));
    assert_eq!(meeting.get_end(), in_brussels(invitation.told.when.ends));
    let attendee = &meeting.multi_properties()["ATTENDEE"][0];
    assert_eq!(attendee.value(), "mailto:eleonore@example.org");
    assert_eq!(attendee.params()["PARTSTAT"].value(), "NEEDS-ACTION");
    assert_eq!(attendee.params()["RSVP"].value(), "TRUE");
    assert_eq!(
        meeting.property_value("ORGANIZER"),
        Some("mailto:an.peeters@vlaanderen.be")
    );
    assert_eq!(meeting.property_value("STATUS"), Some("CONFIRMED"));
    assert_eq!(meeting.property_value("CLASS"), Some("PRIVATE"));
    assert!(file.contains("\r\nMETHOD:REQUEST\r\n"), "{file}");
}

#[test]
fn a_cancellation_keeps_the_invitation_s_name_and_asks_no_answer() {
    let file = write(&Invitation {
        asks: Asks::Cancel,
        sequence: 3,
        ..invitation("2026-12-01 09:00", "2026-12-01 09:45")
    });
    let meeting = meeting(&file);
    assert_eq!(meeting.get_uid(), Some("7f3a@keur"));
    assert_eq!(meeting.get_sequence(), Some(3));
    assert_eq!(meeting.property_value("STATUS"), Some("CANCELLED"));
    assert!(file.contains("\r\nMETHOD:CANCEL\r\n"), "{file}");
    assert!(!file.contains("RSVP"), "{file}");
}

#[test]
fn the_rules_of_summer_time_go_with_it() {
    let file = write(&invitation("2026-10-26 09:00", "2026-10-26 09:45"));
    let calendar = read_calendar(&unfold(&file)).expect("a calendar").to_string();
    for part in [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Brussels",
        "BEGIN:DAYLIGHT",
        "BEGIN:STANDARD",
        "TZOFFSETTO:+0100",
        "TZOFFSETTO:+0200",
    ] {
        assert!(calendar.contains(part), "{part} in {calendar}");
    }
}

#[test]
fn lines_are_short_and_nothing_in_a_text_becomes_a_line_of_its_own() {
    let mut hostile = invitation("2026-12-01 09:00", "2026-12-01 09:45");
    hostile.told.title = format!("x\r\nMETHOD:CANCEL {}", "lang ".repeat(60));
    hostile.invited.name = "Jan\"\r\nATTENDEE:mailto:other@example.org".to_owned();
    let file = write(&hostile);
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    assert_eq!(file.matches("\r\nMETHOD:").count(), 1, "{file}");
    assert_eq!(meeting(&file).multi_properties()["ATTENDEE"].len(), 1);
}

proptest! {
    #[test]
    fn any_text_comes_back_but_for_what_disturbs(title in "[^\\p{C}]{0,200}", instructions in "([^\\p{C}]{0,80}\n){0,5}") {
        let file = write(&{
            let mut any = invitation("2026-12-01 09:00", "2026-12-01 09:45");
            any.told.title.clone_from(&title);
            any.told.instructions.clone_from(&instructions);
            any
        });
        let meeting = meeting(&file);
        let calm = |text: &str| text.chars().filter(|c| *c == '\n' || !crate::text::is_disturbing(*c)).collect::<String>();
        let (kept, title) = (calm(&instructions), calm(&title));
        prop_assert_eq!(meeting.get_summary().unwrap_or_default(), title.trim());
        prop_assert_eq!(meeting.get_description().unwrap_or_default(), kept.trim());
    }

    #[test]
    fn no_bytes_make_the_readers_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = answers::read(&bytes);
        let _ = busy::read(&bytes, stretch("2026-01-01 00:00", "2027-01-01 00:00"));
    }

    #[test]
    fn no_lines_make_the_readers_panic(lines in proptest::collection::vec(
        "(BEGIN:(VCALENDAR|VEVENT|VTIMEZONE|STANDARD)|END:(VCALENDAR|VEVENT|VTIMEZONE|STANDARD)|METHOD:(REPLY|COUNTER)|UID:[a-z]{0,3}|DTSTART(;TZID=[A-Za-z/]{0,12})?:[0-9TZ]{0,16}|DTEND:2026[0-9]{4}T[0-9]{6}|DURATION:-?P[0-9A-Z]{0,8}|RRULE:FREQ=(DAILY|SECONDLY|YEARLY);(UNTIL=[0-9TZ]{0,16}|COUNT=[0-9]{1,9}|BYMONTHDAY=31;BYMONTH=2|INTERVAL=0)|EXDATE:[0-9TZ]{0,16}|RECURRENCE-ID:[0-9TZ]{0,16}|ATTENDEE;PARTSTAT=[A-Z]{0,8}:mailto:[a-z@.]{0,9}|FREEBUSY:[0-9TZ/P]{0,40})", 0..40)) {
        let file = format!("BEGIN:VCALENDAR\r\n{}\r\nEND:VCALENDAR\r\n", lines.join("\r\n"));
        let _ = answers::read(file.as_bytes());
        let _ = busy::read(file.as_bytes(), stretch("2026-01-01 00:00", "2027-01-01 00:00"));
    }
}

/// A calendar around lines.
fn calendar(method: &str, lines: &[&str]) -> String {
    let method = if method.is_empty() {
        String::new()
    } else {
        format!("METHOD:{method}\r\n")
    };
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{method}{}\r\nEND:VCALENDAR\r\n",
        lines.join("\r\n")
    )
}

fn reply(status: &str) -> String {
    let attendee = format!("ATTENDEE;CN=Éléonore;PARTSTAT={status}:MAILTO:Eleonore@example.org");
    calendar(
        "REPLY",
        &[
            "BEGIN:VEVENT",
            "UID:7f3a@keur",
            "SEQUENCE:2",
            "DTSTAMP:20261120T080000Z",
            &attendee,
            "COMMENT:De trein\\, u weet wel",
            "END:VEVENT",
        ],
    )
}

#[test]
fn who_comes_is_read_from_an_answer() {
    for (status, says) in [
        ("ACCEPTED", Says::Accepts),
        ("DECLINED", Says::Declines),
        ("TENTATIVE", Says::Doubts),
    ] {
        let found = answers::read(reply(status).as_bytes()).expect("a calendar");
        let [answer] = found.answers.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(answer.says, says);
        assert_eq!((answer.uid.as_str(), answer.sequence), ("7f3a@keur", 2));
        assert_eq!(answer.email, "Eleonore@example.org");
        assert_eq!(answer.remark, "De trein, u weet wel");
    }
}

#[test]
fn an_answer_is_found_in_the_message_it_came_in() {
    let message = format!(
        "From: Eleonore <eleonore@example.org>\r\nTo: an@vlaanderen.be\r\nSubject: Re: gesprek\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIk kom.\r\n--b\r\n\
         Content-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r\n{}\r\n--b--\r\n",
        reply("ACCEPTED")
    );
    let found = answers::read(message.as_bytes()).expect("a calendar");
    assert_eq!(found.answers.len(), 1);
    assert_eq!(found.answers[0].says, Says::Accepts);
}

#[test]
fn another_moment_is_proposed_in_any_zone() {
    for (start, end) in [
        (
            "DTSTART;TZID=Europe/Brussels:20261202T100000",
            "DTEND;TZID=Europe/Brussels:20261202T104500",
        ),
        ("DTSTART:20261202T090000Z", "DTEND:20261202T094500Z"),
        ("DTSTART:20261202T100000", "DTEND:20261202T104500"),
        (
            "DTSTART;TZID=Romance Standard Time:20261202T100000",
            "DTEND;TZID=Romance Standard Time:20261202T104500",
        ),
    ] {
        let file = calendar(
            "COUNTER",
            &[
                "BEGIN:VEVENT",
                "UID:7f3a@keur",
                "SEQUENCE:2",
                start,
                end,
                "ATTENDEE:mailto:e@example.org",
                "END:VEVENT",
            ],
        );
        let found = answers::read(file.as_bytes()).expect("a calendar");
        let says = found.answers.first().map(|answer| answer.says.clone());
        let expected = Says::Proposes {
            starts: at("2026-12-02 10:00"),
            ends: at("2026-12-02 10:45"),
        };
        assert_eq!(says, Some(expected), "{start}");
    }
}

#[test]
fn what_is_no_answer_is_passed_over_with_a_reason() {
    let reasons = |file: &str| {
        let found = answers::read(file.as_bytes()).expect("a calendar");
        assert!(found.answers.is_empty(), "{found:?}");
        found.skipped.iter().map(|why| why.id.clone()).collect::<Vec<_>>()
    };
    let meeting = |lines: &[&str]| {
        let mut all = vec!["BEGIN:VEVENT"];
        all.extend(lines);
        all.push("END:VEVENT");
        calendar("REPLY", &all)
    };
    assert_eq!(
        reasons(&calendar("PUBLISH", &["BEGIN:VEVENT", "UID:a", "END:VEVENT"])),
        ["calendar-no-answer"]
    );
    assert_eq!(
        reasons(&meeting(&["ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.be"])),
        ["calendar-no-uid"]
    );
    assert_eq!(reasons(&meeting(&["UID:a"])), ["calendar-not-one-answers"]);
    assert_eq!(reasons(&reply("DELEGATED")), ["calendar-delegated"]);
    assert_eq!(reasons(&reply("NEEDS-ACTION")), ["calendar-says-nothing"]);
    let backwards = calendar(
        "COUNTER",
        &[
            "BEGIN:VEVENT",
            "UID:a",
            "DTSTART:20261202T100000",
            "DTEND:20261202T090000",
            "ATTENDEE:mailto:a@b.be",
            "END:VEVENT",
        ],
    );
    assert_eq!(reasons(&backwards), ["calendar-proposes-nothing"]);
}

#[test]
fn files_that_are_none_broken_or_huge_are_refused() {
    assert_eq!(answers::read(b"").expect_err("empty"), Fault::NoCalendar);
    assert_eq!(
        answers::read(b"%PDF-1.7 \x00\xff").expect_err("no calendar"),
        Fault::NoCalendar
    );
    assert_eq!(
        answers::read(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n").expect_err("cut off"),
        Fault::CutOff
    );
    assert_eq!(
        answers::read(&vec![b'a'; MOST_BYTES + 1]).expect_err("huge"),
        Fault::TooLarge
    );
    let many = calendar("REPLY", &vec!["BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT"; 20_001]);
    assert_eq!(answers::read(many.as_bytes()).expect_err("too many"), Fault::TooMany);
}

/// The stretches somebody is taken in a week of March, when the clock goes forward on the 29th.
fn taken(lines: &[&str]) -> Vec<Stretch> {
    let week = stretch("2026-03-25 00:00", "2026-04-01 00:00");
    let busy = busy::read(calendar("", lines).as_bytes(), week).expect("a calendar");
    assert!(!busy.is_incomplete && busy.unread == 0, "{busy:?}");
    busy.stretches()
}

#[test]
fn a_weekly_meeting_stays_at_its_hour_when_the_clock_goes_forward() {
    let series = taken(&[
        "BEGIN:VEVENT",
        "UID:a",
        "DTSTART;TZID=Europe/Brussels:20250101T090000",
        "DTEND;TZID=Europe/Brussels:20250101T100000",
        "RRULE:FREQ=DAILY;BYDAY=FR,MO",
        "EXDATE;TZID=Europe/Brussels:20260327T090000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:b",
        "DTSTART:20260327T080000Z",
        "DTEND:20260327T083000Z",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:c",
        "DTSTART:20260330T080000Z",
        "DTEND:20260330T083000Z",
        "END:VEVENT",
    ]);
    assert_eq!(
        series,
        [
            stretch("2026-03-27 09:00", "2026-03-27 09:30"),
            stretch("2026-03-30 09:00", "2026-03-30 10:30"),
        ],
        "09:00 summer time is 07:00 universal; the one of 08:00 universal follows and joins"
    );
}

#[test]
fn one_of_a_series_that_was_moved_or_cancelled_counts_as_it_now_is() {
    let series = taken(&[
        "BEGIN:VEVENT",
        "UID:a",
        "DTSTART;TZID=Europe/Brussels:20260325T090000",
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=3",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:a",
        "RECURRENCE-ID;TZID=Europe/Brussels:20260326T090000",
        "DTSTART;TZID=Europe/Brussels:20260326T140000",
        "DURATION:PT1H",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:a",
        "RECURRENCE-ID;TZID=Europe/Brussels:20260327T090000",
        "DTSTART;TZID=Europe/Brussels:20260327T090000",
        "DURATION:PT1H",
        "STATUS:CANCELLED",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:z",
        "DTSTART;TZID=Europe/Brussels:20260325T090000",
        "DURATION:PT30M",
        "RRULE:FREQ=DAILY;COUNT=2",
        "END:VEVENT",
    ]);
    assert_eq!(
        series,
        [
            stretch("2026-03-25 09:00", "2026-03-25 10:00"),
            stretch("2026-03-26 09:00", "2026-03-26 09:30"),
            stretch("2026-03-26 14:00", "2026-03-26 15:00"),
        ],
        "the other series keeps the moment the first one left"
    );
}

#[test]
fn what_is_free_has_no_length_or_lies_elsewhere_does_not_count() {
    let none = taken(&[
        "BEGIN:VEVENT",
        "UID:a",
        "DTSTART:20260326T090000",
        "DTEND:20260326T100000",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:b",
        "DTSTART:20260326T090000",
        "DTEND:20260326T100000",
        "STATUS:CANCELLED",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:c",
        "DTSTART:20260326T090000",
        "DTEND:20260326T100000",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:d",
        "DTSTART:20260326T090000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:e",
        "DTSTART:20260601T090000",
        "DTEND:20260601T100000",
        "END:VEVENT",
        "BEGIN:VFREEBUSY",
        "UID:f",
        "FREEBUSY;FBTYPE=FREE:20260326T090000Z/PT1H",
        "END:VFREEBUSY",
    ]);
    assert_eq!(none, []);
}

#[test]
fn whole_days_and_told_busy_times_count() {
    let days = taken(&[
        "BEGIN:VEVENT",
        "UID:a",
        "DTSTART;VALUE=DATE:20260326",
        "DTEND;VALUE=DATE:20260328",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:b",
        "DTSTART;VALUE=DATE:20260331",
        "END:VEVENT",
        "BEGIN:VFREEBUSY",
        "UID:f",
        "FREEBUSY:20260330T070000Z/PT1H,20260330T120000Z/20260330T130000Z",
        "END:VFREEBUSY",
    ]);
    assert_eq!(
        days,
        [
            stretch("2026-03-26 00:00", "2026-03-28 00:00"),
            stretch("2026-03-30 09:00", "2026-03-30 10:00"),
            stretch("2026-03-30 14:00", "2026-03-30 15:00"),
            stretch("2026-03-31 00:00", "2026-04-01 00:00"),
        ]
    );
}

#[test]
fn a_series_without_end_or_measure_stays_within_bounds() {
    let year = Stretch::new(
        NaiveDate::from_ymd_opt(2026, 1, 1)
            .expect("a day")
            .and_hms_opt(0, 0, 0)
            .expect("a time"),
        NaiveDate::from_ymd_opt(2027, 1, 1)
            .expect("a day")
            .and_hms_opt(0, 0, 0)
            .expect("a time"),
    );
    let file = calendar(
        "",
        &[
            "BEGIN:VEVENT",
            "UID:a",
            "DTSTART:20200101T090000Z",
            "DURATION:PT1S",
            "RRULE:FREQ=SECONDLY",
            "END:VEVENT",
        ],
    );
    let busy = busy::read(file.as_bytes(), year).expect("a calendar");
    assert!(busy.is_incomplete, "{} stretches", busy.stretches().len());
    let daily = calendar(
        "",
        &[
            "BEGIN:VEVENT",
            "UID:a",
            "DTSTART:20000101T090000Z",
            "DURATION:PT1H",
            "RRULE:FREQ=DAILY",
            "END:VEVENT",
        ],
    );
    let busy = busy::read(daily.as_bytes(), year).expect("a calendar");
    assert!(!busy.is_incomplete);
    assert_eq!(busy.stretches().len(), 365);
}
