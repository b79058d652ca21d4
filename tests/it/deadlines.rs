//! Deadlines: each kind of clock from its rows, who sees it, complaints, the list at the keys, and Start that tells the same.

use crate::support::{NewVacancy, World};
use keur::clock::Clock;
use keur::domain::deadline::{DeadlineKind, Group, Urgency};
use keur::domain::list::{Anchor, Clause, Scope, Test, View};
use keur::domain::{Actor, ApplicationState, Coded, ComplaintId, Deadline, VacancyId, VacancyState};
use keur::i18n::Lang;
use keur::office::complaint::ComplaintCommand;
use keur::office::deadline::{DeadlineQuery, DeadlineReply};
use keur::office::{Command, Query, Reply};
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

impl World {
    fn deadlines(&self, actor: &Actor, scope: Scope, days: i64) -> Vec<Deadline> {
        match self.ask(actor, &Query::Deadline(DeadlineQuery::Within { scope, days })) {
            Reply::Deadline(DeadlineReply::All(deadlines)) => deadlines,
            other => panic!("{other:?}"),
        }
    }

    /// The days of one kind that the officer sees, in words.
    fn days(&self, kind: DeadlineKind) -> Vec<String> {
        let all = self.deadlines(&self.officer, Scope::All, 120);
        all.iter()
            .filter(|deadline| deadline.kind == kind)
            .map(|deadline| format!("{} {}", deadline.on, deadline.number))
            .collect()
    }

    fn set(&mut self, vacancy: VacancyId, column: &str, value: &str) {
        self.sql(
            &format!("UPDATE vacancy SET {column} = ?1 WHERE id = ?2"),
            (value, vacancy),
        );
    }

    /// A moment in milliseconds, on the wall clock.
    fn at(&self, local: &str) -> i64 {
        let moment = keur::store::row::read_moment(local).expect("a moment");
        self.clock.millis_of(moment)
    }

    fn other(&mut self, number: &str, state: VacancyState) -> VacancyId {
        self.new_vacancy(&NewVacancy {
            number,
            state,
            closes: "",
            ..NewVacancy::default()
        })
    }

    fn setting(&mut self, key: &str, value: &str, from: &str) {
        self.insert(
            "setting",
            &[
                ("key", &key),
                ("value", &value),
                ("effective_on", &from),
                ("source", &"test"),
            ],
        );
    }

    fn complain(&mut self, received: &str) -> ComplaintId {
        let command = ComplaintCommand::Register {
            vacancy: self.vacancy,
            application: Some(self.applications[5]),
            received: received.parse().expect("a day"),
            subject: "De motivering ontbreekt".to_owned(),
        };
        let officer = self.officer.clone();
        ComplaintId(self.done(&officer, command).created.expect("a complaint"))
    }

    fn answer(&self, complaint: ComplaintId, on: &str) -> ComplaintCommand {
        ComplaintCommand::Answer {
            complaint,
            seen: self.version("complaint", complaint),
            on: on.parse().expect("a day"),
            answer: "De motivering werd bezorgd.".to_owned(),
        }
    }

    fn at_keys(self, actor: &Actor, size: (u16, u16), lang: Lang) -> Inline {
        let look = Look::new(lang, Theme::Default, self.clock);
        Inline::new(self.store, actor.clone(), look, size)
    }
}

#[test]
fn a_publication_closes_at_its_minute_and_one_that_should_have_closed_stays() {
    let mut world = World::new();
    for (number, closes) in [
        ("2026-0601", "2026-11-22T23:59"),
        ("2026-0602", "2026-06-30T23:59"),
        ("2026-0603", "2027-03-28T02:30"),
        ("2026-0604", "2027-01-31T12:00"),
    ] {
        world.new_vacancy(&NewVacancy {
            number,
            state: VacancyState::Published,
            closes,
            ..NewVacancy::default()
        });
    }
    // A minute before midnight of today is today's; half a year ago still asks to be closed; after the window is left out.
    assert_eq!(
        world.days(DeadlineKind::Closing),
        ["2026-06-30 2026-0602", "2026-11-22 2026-0601", "2027-01-31 2026-0604"]
    );
    let all = world.deadlines(&world.officer, Scope::All, 120);
    let closing: Vec<_> = all.iter().filter(|one| one.kind == DeadlineKind::Closing).collect();
    let seen: Vec<_> = closing.iter().map(|one| (one.group, one.urgency)).collect();
    assert_eq!(
        seen,
        [
            (Group::Past, Urgency::Past),
            (Group::Today, Urgency::Near),
            (Group::Later, Urgency::Far)
        ]
    );
    assert_eq!(closing[1].time.expect("a time").format("%H:%M").to_string(), "23:59");
    assert_eq!(closing[1].working, None, "a moment is no counted term");
    // An hour that the change to summer time leaves out is still on its day.
    world.clock = Clock::fixed("2027-03-28T00:10:00".parse().expect("a moment"));
    assert!(
        world
            .days(DeadlineKind::Closing)
            .contains(&"2027-03-28 2026-0603".to_owned())
    );
}

#[test]
fn a_session_in_the_hour_that_comes_twice_is_on_its_day() {
    let mut world = World::new();
    world.clock = Clock::fixed("2026-10-24T10:00:00".parse().expect("a moment"));
    let vacancy = world.vacancy;
    let event = world.insert(
        "event",
        &[
            ("vacancy_id", &vacancy),
            ("title", &"Jurygesprek"),
            ("from_on", &"2026-10-01"),
            ("until_on", &"2026-12-31"),
            ("state", &"open"),
        ],
    );
    for (starts, ends) in [
        ("2026-10-25T02:30", "2026-10-25T03:30"),
        ("2026-10-23T09:00", "2026-10-23T10:00"),
    ] {
        world.insert(
            "session",
            &[("event_id", &event), ("starts_local", &starts), ("ends_local", &ends)],
        );
    }
    assert_eq!(world.days(DeadlineKind::Session), ["2026-10-25 2026-0412"]);
    let all = world.deadlines(&world.officer, Scope::All, 120);
    let session = all
        .iter()
        .find(|one| one.kind == DeadlineKind::Session)
        .expect("a session");
    assert_eq!(session.detail.as_ref().expect("a title").id, "deadline-no-jury");
}

#[test]
fn publications_that_end_on_one_day_are_one_line() {
    let mut world = World::new();
    let vacancy = world.vacancy;
    for (channel, until) in [
        ("vdab", "2026-11-28"),
        ("internal", "2026-11-28"),
        ("other", "2026-12-05"),
    ] {
        world.insert(
            "publication",
            &[
                ("vacancy_id", &vacancy),
                ("channel", &channel),
                ("from_on", &"2026-11-01"),
                ("until_on", &until),
                ("state", &"live"),
            ],
        );
    }
    assert_eq!(
        world.days(DeadlineKind::PublicationEnd),
        ["2026-11-28 2026-0412", "2026-12-05 2026-0412"]
    );
}

#[test]
fn a_selection_is_valid_from_the_freezing_of_its_reglement() {
    let mut world = World::new();
    let vacancy = world.vacancy;
    world.set(vacancy, "publish_on", "2024-12-01");
    world.sql("UPDATE reglement SET validity_months = 24, frozen_at = NULL", []);
    assert_eq!(world.days(DeadlineKind::Validity), ["2026-12-01 2026-0412"]);
    // Frozen on 29 February 2024: 36 months end on 28 February 2027.
    let frozen = world.at("2024-02-29T09:00");
    world.sql("UPDATE reglement SET validity_months = 36, frozen_at = ?1", [frozen]);
    assert_eq!(world.days(DeadlineKind::Validity), ["2027-02-28 2026-0412"]);
    world.sql("UPDATE reglement SET validity_months = 12", []);
    assert_eq!(
        world.days(DeadlineKind::Validity),
        ["2025-02-28 2026-0412"],
        "a running procedure that is no longer valid is told"
    );
}

#[test]
fn the_council_of_state_counts_from_the_last_decision_or_the_closing() {
    let mut world = World::new();
    let (early, late) = (world.at("2026-10-01T09:00"), world.at("2026-10-20T23:30"));
    let unsuitable = world.new_person("Peeters", "Jan");
    let vacancy = world.vacancy;
    let other = world.new_application(vacancy, unsuitable, ApplicationState::Unsuitable, None);
    world.sql(
        "UPDATE application SET state_at = ?1 WHERE state = 'screened_out'",
        [early],
    );
    world.sql("UPDATE application SET state_at = ?1 WHERE id = ?2", (late, other));
    // 20 October and sixty days.
    assert_eq!(world.days(DeadlineKind::Council), ["2026-12-19 2026-0412"]);
    let closed = world.at("2026-11-02T00:30");
    world.set(vacancy, "state", "closed");
    world.sql("UPDATE vacancy SET state_at = ?1 WHERE id = ?2", (closed, vacancy));
    assert_eq!(world.days(DeadlineKind::Council), ["2027-01-01 2026-0412"]);
    world.setting("council_days", "20", "2026-11-01");
    assert_eq!(
        world.days(DeadlineKind::Council),
        ["2026-11-22 2026-0412"],
        "today counts"
    );
    world.setting("council_days", "19", "2026-11-02");
    assert_eq!(
        world.days(DeadlineKind::Council),
        [""; 0],
        "then nobody can go there any more"
    );
    world.setting("council_days", "60", "2026-11-02");
    let all = world.deadlines(&world.officer, Scope::All, 120);
    let council = all
        .iter()
        .find(|one| one.kind == DeadlineKind::Council)
        .expect("a clock");
    // New Year is no working day: Monday the 4th stands beside it, and the term itself did not move.
    assert_eq!(council.working.expect("a working day").to_string(), "2027-01-04");
}

#[test]
fn a_reserve_expires_its_months_after_the_end() {
    let mut world = World::new();
    for (number, months, at) in [
        ("2026-0701", 24, "2025-01-15T10:00"),
        ("2026-0702", 12, "2025-11-30T10:00"),
        ("2026-0703", 12, "2025-06-01T10:00"),
        ("2026-0704", 48, "2026-01-01T10:00"),
    ] {
        let vacancy = world.other(number, VacancyState::Closed);
        let at = world.at(at);
        world.sql(
            "UPDATE vacancy SET reserve_kind = 'ranked', reserve_months = ?1, state_at = ?2 WHERE id = ?3",
            (months, at, vacancy),
        );
    }
    assert_eq!(
        world.days(DeadlineKind::Reserve),
        ["2026-11-30 2026-0702", "2027-01-15 2026-0701"],
        "what expired long ago asks for nothing any more"
    );
    let urgency = |world: &World| -> Vec<Urgency> {
        let all = world.deadlines(&world.officer, Scope::All, 120);
        let reserves = all.iter().filter(|one| one.kind == DeadlineKind::Reserve);
        reserves.map(|one| one.urgency).collect()
    };
    assert_eq!(
        urgency(&world),
        [Urgency::Near, Urgency::Near],
        "V-35: 54 days is within 60"
    );
    world.setting("reserve_warning_days", "30", "2026-01-01");
    assert_eq!(urgency(&world), [Urgency::Near, Urgency::Far]);
}

#[test]
fn a_contract_ends_where_its_extension_does() {
    let mut world = World::new();
    for (number, until, extended) in [
        ("2026-0801", "2026-12-31", ""),
        ("2026-0802", "2026-03-31", "2027-03-01"),
        ("2026-0803", "2026-12-15", "2027-12-15"),
    ] {
        let vacancy = world.other(number, VacancyState::Closed);
        world.set(vacancy, "contract_until", until);
        world.set(vacancy, "extended_until", extended);
    }
    assert_eq!(
        world.days(DeadlineKind::Contract),
        ["2026-12-31 2026-0801", "2027-03-01 2026-0802"]
    );
}

#[test]
fn horizontal_mobility_begins_within_three_months_and_then_is_told_no_more() {
    let mut world = World::new();
    let vacancy = world.other("2026-0901", VacancyState::Approved);
    let at = world.at("2026-11-30T10:00") - 40 * 86_400_000;
    world.set(vacancy, "kind", "mobility_government");
    world.sql("UPDATE vacancy SET state_at = ?1 WHERE id = ?2", (at, vacancy));
    assert_eq!(world.days(DeadlineKind::Mobility), ["2027-01-21 2026-0901"]);
    world.setting("mobility_months", "2", "2026-01-01");
    assert_eq!(world.days(DeadlineKind::Mobility), ["2026-12-21 2026-0901"]);
    // The terms the reglement was frozen with hold to the end, as for V-17.
    world.insert(
        "reglement",
        &[
            ("vacancy_id", &vacancy),
            ("edition", &1),
            ("frozen_at", &at),
            ("terms", &r#"{"mobility_months":4}"#),
        ],
    );
    world.setting("mobility_months", "4", "2025-01-01");
    assert_eq!(world.days(DeadlineKind::Mobility), ["2027-02-21 2026-0901"]);
    world.set(vacancy, "contract_from", "2026-11-15");
    assert_eq!(world.days(DeadlineKind::Mobility), [""; 0]);
}

#[test]
fn an_approval_that_waits_is_late_after_six_days_however_long() {
    let mut world = World::new();
    let vacancy = world.other("2026-0950", VacancyState::AwaitingApproval);
    let (entity, officer, manager) = (world.entity, world.officer.person, world.manager.person);
    let asked = world.at("2026-09-01T10:00");
    let approval = world.insert(
        "approval",
        &[
            ("subject", &"procedure"),
            ("entity_id", &entity),
            ("vacancy_id", &vacancy),
            ("title", &"2026-0950 Iets"),
            ("state", &"pending"),
            ("requested_by", &officer),
            ("requested_at", &asked),
        ],
    );
    world.insert(
        "approval_step",
        &[
            ("approval_id", &approval),
            ("position", &1),
            ("role", &"line_manager"),
            ("person_id", &manager),
            ("state", &"current"),
        ],
    );
    assert_eq!(world.days(DeadlineKind::Approval), ["2026-09-07 2026-0950"]);
    let own = world.deadlines(&world.manager, Scope::Mine, 120);
    assert!(own.iter().any(|one| one.kind == DeadlineKind::Approval), "{own:?}");
    assert_eq!(world.deadlines(&world.stranger, Scope::All, 120), []);
}

#[test]
fn a_complaint_has_the_term_that_held_when_it_came() {
    let mut world = World::new();
    world.setting("complaint_days", "30", "2026-11-15");
    world.complain("2026-10-24");
    world.complain("2026-11-20");
    world.complain("2026-07-01");
    assert_eq!(
        world.days(DeadlineKind::Complaint),
        ["2026-08-15 2026-0412", "2026-12-08 2026-0412", "2026-12-20 2026-0412"]
    );
    // Who keeps the file sees them; a jury, an observer and another entity do not.
    let sees = |actor: &Actor| {
        let all = world.deadlines(actor, Scope::All, 120);
        all.iter().filter(|one| one.kind == DeadlineKind::Complaint).count()
    };
    assert_eq!((sees(&world.hr), sees(&world.colleague)), (3, 3));
    for actor in [
        &world.juror,
        &world.observer,
        &world.stranger,
        &world.admin,
        &world.manager,
    ] {
        assert_eq!(sees(actor), 0, "{}", actor.name);
    }
}

#[test]
fn a_complaint_is_written_down_answered_and_taken_back() {
    let mut world = World::new();
    let (officer, hr) = (world.officer.clone(), world.hr.clone());
    let before = world.images();
    let complaint = world.complain("2026-10-01");
    let answer = world.answer(complaint, "2026-11-20");
    assert_eq!(
        world.refused(&hr, answer.clone()),
        ["refused-right"],
        "HR notes, the officer answers"
    );
    let done = world.done(&officer, answer.clone());
    assert_eq!(done.warnings.len(), 1, "15 November was the last day");
    assert_eq!(world.days(DeadlineKind::Complaint), [""; 0]);
    assert_eq!(world.refused(&officer, answer), ["refused-complaint-answered"]);
    world.done(&officer, Command::Undo(None));
    assert_eq!(world.days(DeadlineKind::Complaint), ["2026-11-15 2026-0412"]);
    world.done(&officer, Command::Undo(None));
    assert_eq!(world.images(), before);
    world.assert_sound();
}

#[test]
fn what_cannot_be_a_complaint_or_an_answer_says_why_at_its_field() {
    let mut world = World::new();
    let (officer, stranger, juror) = (world.officer.clone(), world.stranger.clone(), world.juror.clone());
    let register = |vacancy, received: &str, subject: &str| ComplaintCommand::Register {
        vacancy,
        application: None,
        received: received.parse().expect("a day"),
        subject: subject.to_owned(),
    };
    let vacancy = world.vacancy;
    assert_eq!(
        world.refused(&officer, register(vacancy, "2026-11-23", " ")),
        ["refused-complaint-future", "refused-complaint-subject"]
    );
    assert_eq!(
        world.refused(&stranger, register(vacancy, "2026-11-20", "Iets")),
        ["refused-gone"]
    );
    assert_eq!(
        world.refused(&juror, register(vacancy, "2026-11-20", "Iets")),
        ["refused-right"]
    );
    let other = world.other("2026-0999", VacancyState::InSelection);
    let foreign = ComplaintCommand::Register {
        vacancy: other,
        application: Some(world.applications[0]),
        received: "2026-11-20".parse().expect("a day"),
        subject: "Iets".to_owned(),
    };
    assert_eq!(
        world.refused(&officer, foreign),
        ["refused-gone"],
        "of another procedure"
    );
    let complaint = world.complain("2026-11-10");
    let early = world.answer(complaint, "2026-11-09");
    let late = world.answer(complaint, "2026-11-23");
    assert_eq!(world.refused(&officer, early), ["refused-answer-early"]);
    assert_eq!(world.refused(&officer, late), ["refused-answer-future"]);
    let mut stale = world.answer(complaint, "2026-11-20");
    if let ComplaintCommand::Answer { seen, .. } = &mut stale {
        *seen -= 1;
    }
    assert_eq!(world.refused(&officer, stale), ["refused-conflict"]);
}

#[test]
fn a_view_is_filtered_ordered_and_paged_like_any_list() {
    let mut world = World::new();
    for day in 1..=9 {
        world.complain(&format!("2026-11-0{day}"));
    }
    let page = |world: &World, view: View, anchor: Anchor, limit: usize| {
        let query = DeadlineQuery::Page { view, anchor, limit };
        match world.ask(&world.officer, &Query::Deadline(query)) {
            Reply::Deadline(DeadlineReply::Page(page)) => page,
            other => panic!("{other:?}"),
        }
    };
    let complaints = View {
        clauses: vec![Clause {
            column: "clock".to_owned(),
            not: false,
            test: Test::Is(vec!["complaint".to_owned()]),
        }],
        sort: "due".to_owned(),
        ..View::default()
    };
    for descending in [false, true] {
        let view = View {
            descending,
            ..complaints.clone()
        };
        let whole = page(&world, view.clone(), Anchor::First, 100);
        assert_eq!((whole.rows.len(), whole.at_start, whole.at_end), (9, true, true));
        let mut walked = Vec::new();
        let mut anchor = Anchor::First;
        loop {
            let next = page(&world, view.clone(), anchor, 4);
            walked.extend(next.rows);
            match next.keys.last() {
                Some(key) if !next.at_end => anchor = Anchor::After(key.clone()),
                _ => break,
            }
        }
        assert_eq!(walked, whole.rows);
        let back = page(&world, view.clone(), Anchor::Before(whole.keys[6].clone()), 4);
        assert_eq!(back.rows, whole.rows[2..6]);
        let again = page(&world, view, Anchor::From(whole.keys[3].clone()), 2);
        assert_eq!(again.rows, whole.rows[3..5]);
    }
    let words = View {
        text: "motiv 2026-04".to_owned(),
        ..View::default()
    };
    assert_eq!(page(&world, words, Anchor::First, 100).rows.len(), 9);
    let none = View {
        text: "wegenbouw".to_owned(),
        ..View::default()
    };
    assert_eq!(page(&world, none, Anchor::First, 100).rows, []);
}

/// A world with a closing of tomorrow, a late complaint and a reserve.
fn busy() -> World {
    let mut world = World::new();
    world.new_vacancy(&NewVacancy {
        number: "2026-0700",
        title: "Technicus bruggen",
        state: VacancyState::Published,
        closes: "2026-11-23T23:59",
        ..NewVacancy::default()
    });
    let vacancy = world.other("2026-0702", VacancyState::Closed);
    let at = world.at("2026-01-02T10:00");
    world.sql(
        "UPDATE vacancy SET reserve_kind = 'ranked', reserve_months = 12, state_at = ?1 WHERE id = ?2",
        (at, vacancy),
    );
    world.complain("2026-10-01");
    world
}

#[test]
fn start_tells_the_same_and_enter_goes_there() {
    let world = busy();
    let officer = world.officer.clone();
    let Reply::Start(overview) = world.ask(&officer, &Query::Start) else {
        panic!("no overview")
    };
    assert_eq!(overview.deadlines, world.deadlines(&officer, Scope::Mine, 14));
    assert_eq!(overview.deadlines.len(), 2, "{:?}", overview.deadlines);
    let mut app = world.at_keys(&officer, (120, 40), Lang::Dutch);
    let text = app.text();
    assert!(text.contains("◐ ma 23 nov 2026-0700 Sluiting · "), "{text}");
    assert!(text.contains("● zo 15 nov 2026-0412 Klacht · "), "{text}");
    app.press("g t");
    let text = app.text();
    for words in [
        "Termijnen · mijn (4)",
        "● zo 15 nov (ma 16)    verstreken",
        "◐ ma 23 nov 23:59      morgen",
        "◐ za 2 jan (ma 4)      later",
        "Bron: K1",
        "Instelling: complaint_days",
        "schuift niet op",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn the_way_to_the_deadlines_is_the_same_everywhere() {
    let world = busy();
    let officer = world.officer.clone();
    let mut app = world.at_keys(&officer, (120, 40), Lang::Dutch);
    for from in ["1", "2", "2 enter", "3", "3 R", "4", "5", "1 A"] {
        app.press(from);
        app.press("g t");
        let text = app.text();
        assert!(text.contains("Termijnen · mijn (4)"), "{from}\n{text}");
        let footer = text.lines().last().unwrap_or_default();
        assert!(!footer.contains("g t"), "the way to where one is\n{footer}");
        app.press("esc");
        assert!(!app.text().contains("Termijnen · mijn"), "{from}\n{}", app.text());
        app.press("?");
        app.types("alle termijnen");
        assert!(app.text().contains("g t"), "{from}\n{}", app.text());
        app.press("esc");
    }
}

#[test]
fn a_complaint_is_noted_and_answered_at_the_keys() {
    let world = busy();
    let officer = world.officer.clone();
    let mut app = world.at_keys(&officer, (80, 24), Lang::English);
    app.press("2 g t down n");
    assert!(app.text().contains("Note a complaint"), "{}", app.text());
    // The day without a year is the last one.
    app.press(&"backspace ".repeat(10));
    app.types("20/11");
    app.press("tab");
    app.types("The form was down");
    app.press("ctrl+s");
    let text = app.text();
    assert!(text.contains("is noted. Answer it by Mon 4 Jan 2027"), "{text}");
    // Enter on the late one leads to its vacancy, and Esc back to the same row.
    app.press("home enter");
    assert!(app.text().contains("2026-0412"), "{}", app.text());
    app.press("esc e");
    assert!(app.text().contains("De motivering ontbreekt"), "{}", app.text());
    app.press("tab");
    app.types("Reasons were given.");
    app.press("ctrl+s");
    let text = app.text();
    assert!(text.contains("Note: The answer came 7"), "late, and it says so\n{text}");
    app.press("u");
    assert!(app.text().contains("Sun 15 Nov"), "{}", app.text());
}

#[test]
fn how_a_day_was_counted_is_read_with_a_key_where_there_is_no_room_beside_the_list() {
    let world = busy();
    let officer = world.officer.clone();
    let mut app = world.at_keys(&officer, (80, 24), Lang::Dutch);
    app.press("g t /").types("motivering").press("enter");
    assert!(!app.text().contains("kalenderdagen"), "{}", app.text());
    app.press("W");
    let text = app.text();
    assert!(text.contains("kalenderdagen") && text.contains("Bron:"), "{text}");
    app.press("esc");
    assert!(!app.text().contains("kalenderdagen"), "{}", app.text());
}

#[test]
fn a_complaint_is_noted_from_the_dossier_by_its_name() {
    let world = busy();
    let officer = world.officer.clone();
    let mut app = world.at_keys(&officer, (120, 40), Lang::Dutch);
    app.press("2");
    app.press("enter :");
    app.types("klacht");
    app.press("enter tab");
    app.types("Te laat uitgenodigd");
    app.press("ctrl+s");
    assert!(app.text().contains("is genoteerd. Antwoord tegen"), "{}", app.text());
}

#[test]
fn what_cannot_be_done_says_why() {
    let world = busy();
    let (officer, juror) = (world.officer.clone(), world.juror.clone());
    let mut app = world.at_keys(&officer, (80, 24), Lang::Dutch);
    app.press("g t end e");
    assert!(app.text().contains("Alleen een klacht"), "{}", app.text());
    let mut app = busy().at_keys(&juror, (80, 24), Lang::Dutch);
    app.press("g t n");
    assert!(!app.text().contains("Ontvangen op"), "{}", app.text());
}

#[test]
fn every_size_and_language_draws() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(1, 1), (20, 5), (60, 16), (80, 24), (110, 30), (120, 40)] {
            let world = busy();
            let officer = world.officer.clone();
            let mut app = world.at_keys(&officer, size, lang);
            app.press("g t");
            let (_, cursor) = app.draw();
            assert!(size.0 < 60 || cursor.is_some(), "{size:?}");
            if size.0 >= 60 {
                let name = format!("deadlines-{}x{}-{}", size.0, size.1, lang.code());
                insta::assert_snapshot!(name, keur::tui::snapshot::styled(&app.draw().0));
            }
        }
    }
}
