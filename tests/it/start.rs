//! Start: what each role finds there, that Enter goes there, and that tiles are chosen and kept in order.

use crate::support::{NewVacancy, World};
use keur::domain::{Actor, ApprovalSubject, Coded, Role, VacancyState};
use keur::i18n::Lang;
use keur::office::approval::{ApprovalCommand, Approver};
use keur::office::start::Overview;
use keur::office::{Command, Query, Reply};
use keur::store::Store;
use keur::store::start::Tie;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screens::start::plain;
use keur::tui::theme::Theme;

impl World {
    fn overview(&self, actor: &Actor) -> Overview {
        match self.ask(actor, &Query::Start) {
            Reply::Start(overview) => *overview,
            other => panic!("{other:?}"),
        }
    }

    /// An approval asked of the line manager, so many days ago.
    fn waiting_since(&mut self, number: &str, days: i64) {
        let vacancy = self.new_vacancy(&NewVacancy {
            number,
            state: VacancyState::ReportDrawn,
            ..NewVacancy::default()
        });
        let officer = self.officer.clone();
        let ask = ApprovalCommand::Ask {
            subject: ApprovalSubject::Procedure,
            vacancy: Some(vacancy),
            request: None,
            question: "Akkoord met het PV?".to_owned(),
            rule: String::new(),
            steps: vec![Approver {
                role: Role::LineManager,
                person: self.manager.person,
            }],
        };
        self.later(-days * 24 * 60);
        self.done(&officer, Command::Approval(ask));
        self.later(days * 24 * 60);
    }

    /// A session of the world's vacancy, with or without a juror.
    fn session(&mut self, starts: &str, juror: Option<&Actor>) {
        let vacancy = self.vacancy;
        let event = self.insert(
            "event",
            &[
                ("vacancy_id", &vacancy),
                ("title", &"Jurygesprek"),
                ("from_on", &"2026-11-01"),
                ("until_on", &"2026-12-31"),
                ("state", &"open"),
            ],
        );
        let ends = starts.replace("T09", "T12");
        let session = self.insert(
            "session",
            &[("event_id", &event), ("starts_local", &starts), ("ends_local", &ends)],
        );
        if let Some(juror) = juror {
            self.insert(
                "session_juror",
                &[("session_id", &session), ("person_id", &juror.person)],
            );
        }
    }

    fn seated(self, actor: &Actor, size: (u16, u16), lang: Lang) -> Inline {
        let look = Look::new(lang, Theme::Default, self.clock);
        let store: Store = self.store;
        Inline::new(store, actor.clone(), look, size)
    }
}

/// A world with something in every tile of the officer and the line manager.
fn busy() -> World {
    let mut world = World::new();
    for (number, days) in [("2026-0601", 9), ("2026-0602", 4), ("2026-0603", 1)] {
        world.waiting_since(number, days);
    }
    let juror = world.juror.clone();
    world.session("2026-11-22T09:00", Some(&juror));
    world.session("2026-11-27T09:00", None);
    world.new_vacancy(&NewVacancy {
        number: "2026-0700",
        title: "Technicus bruggen",
        state: VacancyState::Published,
        closes: "2026-11-24T23:59",
        ..NewVacancy::default()
    });
    world
}

#[test]
fn a_line_manager_finds_approvals_oldest_first_and_own_procedures() {
    let world = busy();
    let overview = world.overview(&world.manager);
    let titles: Vec<&str> = overview.approvals.iter().map(|row| &row.title[..9]).collect();
    assert_eq!(titles, ["2026-0601", "2026-0602", "2026-0603"]);
    assert_eq!(overview.approvals_count, 3);
    // Only the vacancy somebody applied for is a line manager's to see.
    assert_eq!(overview.procedures.len(), 1);
    assert_eq!(overview.procedures[0].tie, Tie::Manager);
    assert_eq!(overview.unread, 3);
}

#[test]
fn an_officer_finds_sessions_deadlines_and_what_was_touched() {
    let world = busy();
    let overview = world.overview(&world.officer);
    assert_eq!(overview.today.len(), 1);
    assert!(!overview.today[0].sits);
    assert!(overview.procedures.iter().all(|line| line.tie == Tie::Owner));
    let deadlines: Vec<(&str, String)> = overview
        .deadlines
        .iter()
        .map(|deadline| (deadline.kind.code(), deadline.on.to_string()))
        .collect();
    // The approvals asked for stand in their own tile for whoever is at turn, today's session in that of today.
    assert_eq!(
        deadlines,
        [
            ("closing", "2026-11-24".to_owned()),
            ("session", "2026-11-27".to_owned())
        ]
    );
    let jury = overview.deadlines[1].detail.as_ref().map(|detail| detail.id.as_str());
    assert_eq!(jury, Some("deadline-no-jury"));
    let touched: Vec<&str> = overview.recent.iter().map(|line| line.number.as_str()).collect();
    assert_eq!(touched, ["2026-0603", "2026-0602", "2026-0601"]);
    assert_eq!(overview.recent[0].act, "approval.ask");
}

#[test]
fn a_juror_finds_own_juries_sheets_and_sessions_and_nothing_else() {
    let mut world = busy();
    let overview = world.overview(&world.juror);
    assert_eq!(overview.procedures.len(), 1);
    assert!(matches!(overview.procedures[0].tie, Tie::Jury(_)));
    assert_eq!(overview.today.len(), 1);
    assert!(overview.today[0].sits);
    assert_eq!(overview.sheets.len(), 1, "one candidate is in the interview");
    assert_eq!(overview.sheets[0].open, 1);
    assert_eq!(world.overview(&world.observer).sheets, [], "an observer scores nothing");
    let (application, stage, seat) = (world.applications[4], world.stages[2], world.seats[1]);
    world.insert(
        "score_sheet",
        &[
            ("application_id", &application),
            ("stage_id", &stage),
            ("juror_id", &seat),
            ("state", &"submitted"),
        ],
    );
    assert_eq!(world.overview(&world.juror).sheets, []);
}

#[test]
fn a_juror_with_a_declared_interest_owes_no_sheet() {
    let mut world = busy();
    let seat = world.seats[1];
    world.sql("UPDATE juror SET interest = 'neef' WHERE id = ?1", [seat]);
    assert_eq!(world.overview(&world.juror).sheets, []);
}

#[test]
fn a_stranger_finds_nothing() {
    let world = busy();
    assert_eq!(world.overview(&world.stranger), Overview::default());
}

#[test]
fn who_holds_a_role_in_an_entity_and_owns_nothing_finds_what_runs_there() {
    let mut world = busy();
    world.new_vacancy(&NewVacancy {
        number: "2026-0999",
        state: VacancyState::Closed,
        ..NewVacancy::default()
    });
    for actor in [world.hr.clone(), world.admin.clone()] {
        let found = world.overview(&actor).procedures;
        assert!(
            !found.is_empty() && found.iter().all(|line| line.tie == Tie::Entity),
            "{found:?}"
        );
        assert!(found.iter().all(|line| line.number != "2026-0999"), "{found:?}");
    }
    let own = world.overview(&world.officer.clone()).procedures;
    assert!(own.iter().all(|line| line.tie != Tie::Entity), "{own:?}");
}

#[test]
fn ages_have_a_sign_and_words_and_enter_goes_to_the_approvals() {
    let world = busy();
    let manager = world.manager.clone();
    let mut app = world.seated(&manager, (120, 40), Lang::Dutch);
    let text = app.text();
    for words in [
        "● 9 dagen PV 2026-0601",
        "◐ 4 dagen PV 2026-0602",
        "○ 1 dag   PV 2026-0603",
        "Wacht op mij (3)",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    // The second of the three: it stands open in the list of approvals, on its own row.
    app.press("tab down enter");
    let text = app.text();
    assert!(
        text.matches("2026-0602").count() > 1 && text.matches("2026-0601").count() == 1,
        "{text}"
    );
    assert!(
        app.app
            .view(&mut ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(
                0, 0, 120, 40
            )))
            .is_some()
    );
    let contexts = app.app.contexts();
    assert!(!contexts.contains(&keur::tui::action::Context::Start), "{contexts:?}");
}

#[test]
fn tiles_are_chosen_and_ordered() {
    let world = busy();
    let officer = world.officer.clone();
    let mut app = world.seated(&officer, (80, 24), Lang::English);
    // The first tile is taken away, the second goes one up past it, the last is taken away too.
    app.press("e space j left end space enter");
    assert_eq!(
        app.app.prefs().tiles,
        ["waiting", "procedures", "deadlines", "recent"],
        "{}",
        app.text()
    );
    let text = app.text();
    assert!(text.contains("Waiting for me") && !text.contains("Today"), "{text}");
}

#[test]
fn what_is_selected_stays_selected_when_rows_come() {
    let world = busy();
    let manager = world.manager.clone();
    let mut app = world.seated(&manager, (120, 40), Lang::Dutch);
    app.press("tab j");
    let selected = |app: &Inline| {
        let (_, cursor) = app.draw();
        let at = cursor.expect("a cursor");
        app.text().lines().nth(usize::from(at.y)).expect("a line").to_owned()
    };
    assert!(selected(&app).contains("2026-0602"), "{}", selected(&app));
    app.store
        .write(0, |tx| {
            tx.connection()
                .execute(
                    "UPDATE approval SET requested_at = requested_at - 864000000 WHERE title LIKE '2026-0603%'",
                    [],
                )
                .map_err(keur::store::StoreError::from)
        })
        .expect("a change");
    app.press("f5");
    assert!(selected(&app).contains("2026-0602"), "{}", app.text());
}

#[test]
fn every_size_and_language_draws_and_the_smallest_scrolls_to_every_tile() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [
            (1, 1),
            (20, 5),
            (60, 16),
            (79, 24),
            (80, 24),
            (110, 30),
            (120, 40),
            (400, 120),
        ] {
            let world = busy();
            let officer = world.officer.clone();
            let mut app = world.seated(&officer, size, lang);
            for _ in 0..6 {
                app.press("tab");
                let (_, cursor) = app.draw();
                assert!(size.0 < 60 || cursor.is_some(), "{size:?}");
            }
            app.press("backtab backtab");
            if size == (60, 16) {
                let title = if lang == Lang::Dutch {
                    "▸ Laatst bewerkt"
                } else {
                    "▸ Worked on last"
                };
                assert!(app.text().contains(title), "{}", app.text());
            }
        }
    }
}

#[test]
fn plain_text_says_it_all_without_a_terminal() {
    let world = busy();
    let look = Look::new(Lang::Dutch, Theme::Mono, world.clock);
    let text = plain(&world.overview(&world.manager), &look);
    assert!(text.starts_with("Vandaag"), "{text}");
    assert!(
        text.contains("Wacht op mij (3)\n  ● 9 dagen  PV 2026-0601 Beleidsmedewerker water\n"),
        "{text}"
    );
    assert!(
        text.contains(
            "Termijnen (1)\n  ○ vr 27 nov  2026-0412 Sessie · Dossierbehandelaar premies · Jurygesprek (zonder jury)\n"
        ),
        "{text}"
    );
    let text = plain(&world.overview(&world.stranger), &look);
    assert!(text.contains("Geen termijnen"), "{text}");
}

#[test]
fn the_screen_looks_as_it_did() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let world = busy();
            let manager = world.manager.clone();
            let mut app = world.seated(&manager, size, lang);
            app.press("tab j");
            let name = format!("start-{}x{}-{}", size.0, size.1, lang.code());
            insta::assert_snapshot!(name, keur::tui::snapshot::styled(&app.draw().0));
        }
    }
}
