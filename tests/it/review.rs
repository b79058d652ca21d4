//! Candidate review as people use it: keys on the real screen, the real office below it.

use crate::judging::state;
use crate::support::World;
use keur::domain::{Actor, ApplicationId, ApplicationState as S};
use keur::i18n::Lang;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::{Role, Theme};
use std::time::Duration;

/// The review of the world's vacancy as somebody sees it, on one candidate.
pub(crate) struct Desk {
    pub(crate) app: Inline,
    pub(crate) world: World,
}

impl Desk {
    pub(crate) fn new(who: impl Fn(&World) -> Actor, candidate: usize, size: (u16, u16), lang: Lang) -> Self {
        let mut world = World::in_file();
        tell(&mut world);
        let look = Look::new(lang, Theme::Default, world.clock);
        let store = world.second_store();
        let mut app = Inline::new(store, who(&world), look, size);
        let candidate = world.applications[candidate];
        app.send(Event::Visit(Place::Review(world.vacancy, Some(candidate))));
        Self { app, world }
    }

    pub(crate) fn officer(candidate: usize) -> Self {
        Self::new(|world| world.officer.clone(), candidate, (120, 40), Lang::Dutch)
    }

    pub(crate) fn juror(candidate: usize) -> Self {
        Self::new(|world| world.juror.clone(), candidate, (120, 40), Lang::Dutch)
    }

    pub(crate) fn state(&self, candidate: usize) -> S {
        state(&self.world, self.world.applications[candidate])
    }

    pub(crate) fn id(&self, candidate: usize) -> ApplicationId {
        self.world.applications[candidate]
    }

    pub(crate) fn has(&self, words: &str) -> bool {
        self.app.text().contains(words)
    }
}

/// Gives two candidates a CV, an answer and a note.
pub(crate) fn tell(world: &mut World) {
    let (an, moment) = (world.officer.person, world.clock.millis());
    let vacancy = world.vacancy;
    let field = world.insert(
        "form_field",
        &[
            ("vacancy_id", &vacancy),
            ("position", &1),
            ("label", &"Waarom solliciteert u?"),
            ("kind", &"long_text"),
        ],
    );
    for application in [world.applications[1], world.applications[4]] {
        let document = world.insert(
            "document",
            &[
                ("application_id", &application),
                ("kind", &"cv"),
                ("name", &"cv.pdf"),
                ("media_type", &"application/pdf"),
                ("size", &48_000),
                ("digest", &""),
                ("created_at", &moment),
            ],
        );
        let body = "WERKERVARING\n2019–2026 Dossierbeheerder, OCMW Gent: behandelt aanvragen van leefloon en premies, overlegt met \
                    partners, bewaakt termijnen.\n2015–2019 Administratief medewerker, stad Aalst.\n\nOPLEIDING\nBachelor sociaal \
                    werk, Arteveldehogeschool, 2015.\n\u{202e}TALEN\nNederlands, Frans, Engels.";
        world.insert_as("document_text", document, &[("body", &body)]);
        world.insert(
            "answer",
            &[
                ("application_id", &application),
                ("field_id", &field),
                ("value", &"Omdat premies bij wie ze nodig heeft moeten geraken."),
            ],
        );
        world.insert(
            "note",
            &[
                ("application_id", &application),
                ("author_id", &an),
                ("body", &"Telefonisch gesproken, erg gemotiveerd."),
                ("created_at", &moment),
            ],
        );
    }
}

#[test]
fn a_candidate_is_screened_with_a_key_for_each_condition_and_one_to_accept() {
    let mut desk = Desk::officer(1);
    assert!(desk.has("Bachelordiploma"), "{}", desk.app.text());
    desk.app.press("1 a");
    assert_eq!(desk.state(1), S::Admissible, "one condition is open");
    desk.app.press("1");
    assert!(desk.has("Voorstel: CV voldoet"), "{}", desk.app.text());
    desk.app.press("a");
    assert_eq!(desk.state(1), S::ScreenedIn);
    desk.app.press("u");
    assert_eq!(desk.state(1), S::Admissible);
}

#[test]
fn a_module_begins_on_its_first_criterion() {
    let mut desk = Desk::officer(1);
    desk.app.press("1 1 c enter c enter c enter");
    assert_eq!(desk.state(1), S::InStage, "{}", desk.app.text());
    let text = desk.app.text();
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("/5")).collect();
    assert!(lines[0].contains('›'), "{text}");
}

#[test]
fn where_no_step_leads_on_yet_enter_says_what_is_missing() {
    let mut desk = Desk::officer(1);
    desk.app.press("c enter");
    assert!(desk.has("nog niet beoordeeld"), "{}", desk.app.text());
    assert_eq!(desk.state(1), S::Admissible);
}

#[test]
fn zero_asks_why_and_the_motives_begin_the_motivation() {
    let mut desk = Desk::officer(1);
    desk.app.press("0 ctrl+s");
    assert!(desk.has("heeft een motivering nodig"), "{}", desk.app.text());
    desk.app.types("Geen bachelor").press("ctrl+s 1 c enter");
    assert!(desk.has("Geen bachelor"), "{}", desk.app.text());
    desk.app.press("ctrl+s");
    assert_eq!(desk.state(1), S::ScreenedOut);
    let motivation = "SELECT motivation FROM application WHERE id = ?1";
    assert_eq!(
        desk.world.text(motivation, [desk.id(1)]),
        "Bachelordiploma: Geen bachelor"
    );
}

#[test]
fn a_juror_scores_and_hands_in() {
    let mut desk = Desk::juror(4);
    desk.app.press("4 enter").types("3,5").press("ctrl+s");
    assert!(desk.has("3,5 /5"), "{}", desk.app.text());
    // Blank is not zero: it is not handed in.
    desk.app.press("ctrl+s");
    assert!(desk.has("Leeg is geen nul"), "{}", desk.app.text());
    desk.app.press("5 e").types("Sterk gesprek.").press("ctrl+s");
    desk.app.press("ctrl+s");
    assert!(desk.has("Indienen"), "{}", desk.app.text());
    // The safe button has the focus.
    desk.app.press("tab enter");
    assert!(desk.has("Ingediend"), "{}", desk.app.text());
    let sheet = "SELECT state || ': ' || motivation FROM score_sheet WHERE application_id = ?1";
    assert_eq!(desk.world.text(sheet, [desk.id(4)]), "submitted: Sterk gesprek.");
    desk.app.press("3");
    assert!(desk.has("staat vast"), "{}", desk.app.text());
}

#[test]
fn more_than_the_highest_score_is_not_taken() {
    let mut desk = Desk::juror(4);
    desk.app.press("9");
    assert!(desk.has("van 0 tot 5"), "{}", desk.app.text());
    assert_eq!(desk.world.number("SELECT count(*) FROM score", []), 0);
    desk.app.press("4 up backspace");
    assert_eq!(desk.world.number("SELECT count(*) FROM score", []), 0);
}

#[test]
fn a_juror_does_not_see_what_colleagues_gave() {
    let mut desk = Desk::juror(4);
    let chair = desk.world.chair.clone();
    let application = desk.id(4);
    for criterion in desk.world.criteria.clone() {
        let points = Some(450);
        desk.world.done(
            &chair,
            keur::office::candidate::CandidateCommand::Score {
                application,
                criterion,
                points,
            },
        );
    }
    desk.world.done(
        &chair,
        keur::office::candidate::CandidateCommand::SheetSubmit { application },
    );
    desk.app.send(Event::Changed);
    assert!(desk.has("1 van 2 scorebladen"), "{}", desk.app.text());
    assert!(!desk.has("Øyvind") && !desk.has("18"), "{}", desk.app.text());
    desk.app.press("5 4 3 ctrl+s tab enter");
    assert!(desk.has("Øyvind Maes") && desk.has("Gemiddelde"), "{}", desk.app.text());
}

#[test]
fn an_observer_finds_nothing_here() {
    let desk = Desk::new(|world| world.observer.clone(), 4, (120, 40), Lang::Dutch);
    assert!(desk.has("waarnemer"), "{}", desk.app.text());
    assert!(!desk.has("d'Hondt Zoë"), "{}", desk.app.text());
}

#[test]
fn marked_candidates_go_together_and_one_undo_takes_all_back() {
    let mut desk = Desk::officer(0);
    desk.app.press("ctrl+a c");
    assert!(desk.has("Status van 6 kandidaten"), "{}", desk.app.text());
    // Withdrawn is lawful for five of the six.
    assert!(desk.has("5 van 6"), "{}", desk.app.text());
    choose(&mut desk.app, "Teruggetrokken");
    desk.app.types("Elders begonnen").press("ctrl+s");
    assert!(
        desk.has("geweigerd voor 1") && desk.has("Nguyen Linh"),
        "{}",
        desk.app.text()
    );
    assert_eq!(desk.state(0), S::Withdrawn);
    desk.app.press("esc u");
    assert_eq!((desk.state(0), desk.state(4)), (S::Submitted, S::InStage));
}

/// Goes down a menu to a line and takes it.
pub(crate) fn choose(app: &mut Inline, label: &str) {
    app.press("home");
    for _ in 0..30 {
        let on = app
            .text()
            .lines()
            .any(|line| line.contains('›') && line.contains(label));
        if on {
            app.press("enter");
            return;
        }
        app.press("down");
    }
    panic!("no {label} in\n{}", app.text());
}

#[test]
fn late_comes_in_by_an_exception_only() {
    let mut desk = Desk::officer(0);
    desk.app.press("c");
    choose(&mut desk.app, "Laattijdig");
    desk.app.types("Een dag te laat").press("ctrl+s c");
    choose(&mut desk.app, "Ontvankelijk");
    desk.app.press("ctrl+s");
    assert!(desk.has("uitzondering"), "{}", desk.app.text());
    assert_eq!(desk.state(0), S::Late);
    desk.app.types("De website lag plat").press("ctrl+s");
    assert_eq!(desk.state(0), S::Admissible);
}

#[test]
fn a_decision_is_taken_back_with_a_reason() {
    let mut desk = Desk::officer(0);
    desk.app.press("c");
    choose(&mut desk.app, "Teruggetrokken");
    desk.app.types("Belde dat hij elders begint").press("ctrl+s c");
    choose(&mut desk.app, "Beslissing terugnemen");
    desk.app.press("ctrl+s");
    assert!(desk.has("reden"), "{}", desk.app.text());
    desk.app.types("Verkeerde kandidaat").press("ctrl+s");
    assert_eq!(desk.state(0), S::Submitted);
    desk.app.press("H");
    assert!(desk.has("Teruggenomen: Verkeerde kandidaat"), "{}", desk.app.text());
}

#[test]
fn against_the_sheets_a_ground_is_asked_and_shown() {
    for (lang, sheets, word, departs, unsuitable) in [
        (
            Lang::Dutch,
            "tegen de scorebladen in",
            "Grond",
            "wijkt af van de scorebladen",
            "Niet geschikt",
        ),
        (
            Lang::English,
            "against the score sheets",
            "Ground",
            "departs from the score sheets",
            "Not suitable",
        ),
    ] {
        let mut desk = Desk::new(|world| world.officer.clone(), 4, (120, 40), lang);
        crate::judging::judged(&mut desk.world, 400);
        desk.app.send(Event::Changed);
        desk.app.press("J K c");
        assert!(desk.has(sheets), "{}", desk.app.text());
        choose(&mut desk.app, unsuitable);
        assert!(desk.has(word), "{}", desk.app.text());
        desk.app
            .press("enter enter")
            .types("De jury is eensgezind")
            .press("ctrl+s");
        assert_eq!(desk.state(4), S::Unsuitable, "{}", desk.app.text());
        desk.app.press("H");
        assert!(desk.has(departs), "{}", desk.app.text());
    }
}

#[test]
fn the_next_candidate_shows_at_once_and_the_lines_begin_open() {
    let mut desk = Desk::officer(1);
    let name = |desk: &Desk| {
        let text = desk.app.text();
        text.lines().nth(1).unwrap_or_default().to_owned()
    };
    let first = name(&desk);
    desk.app.press("J");
    assert_ne!(name(&desk), first);
    desk.app.press("K");
    assert_eq!(name(&desk), first);
}

#[test]
fn candidates_stand_side_by_side() {
    let mut desk = Desk::juror(4);
    desk.app.press("4 4 5 space J space C");
    assert!(
        desk.has("Mijn scores") && desk.has("Klantgerichtheid"),
        "{}",
        desk.app.text()
    );
}

#[test]
fn tags_notes_and_the_clipboard() {
    let mut desk = Desk::officer(1);
    desk.app.press("T");
    choose(&mut desk.app, "Nieuw label");
    desk.app.types("knelpunt").press("ctrl+s");
    assert_eq!(desk.world.text("SELECT name FROM tag", []), "knelpunt");
    desk.app.press("i").types("Belde terug.").press("ctrl+s");
    assert_eq!(
        desk.world.text("SELECT body FROM note WHERE body LIKE 'Belde%'", []),
        "Belde terug."
    );
    desk.app.press("y enter");
    assert_eq!(desk.app.copied, ["De Smet Éléonore"]);
    desk.app.press("H");
    assert!(desk.has("Label aanbrengen"), "{}", desk.app.text());
}

#[test]
fn only_those_who_wait_are_shown() {
    let mut desk = Desk::officer(1);
    assert!(desk.has("Nguyen"));
    desk.app.press("g u");
    assert!(
        !desk.has("Nguyen") && desk.has("nog 5 zonder beslissing"),
        "{}",
        desk.app.text()
    );
}

/// A long text of words that can each be found again.
fn numbered_words(n: usize) -> String {
    let words: Vec<String> = (1..=n).map(|n| format!("woord{n:02}")).collect();
    words.join(" ")
}

#[test]
fn no_word_of_a_motivation_is_lost_on_the_sheet() {
    for size in [(60, 40), (80, 40), (120, 40), (133, 40)] {
        let mut desk = Desk::new(|world| world.juror.clone(), 4, size, Lang::Dutch);
        desk.app.press("e").types(&numbered_words(40)).press("ctrl+s");
        desk.app.wait(Duration::from_secs(10));
        for n in 1..=40 {
            assert!(
                desk.has(&format!("woord{n:02}")),
                "{n} at {size:?}\n{}",
                desk.app.text()
            );
        }
    }
}

#[test]
fn a_condition_is_cut_with_a_sign_and_read_whole_under_the_cursor() {
    let mut desk = Desk::officer(1);
    let (first, second) = (desk.world.conditions[0], desk.world.conditions[1]);
    let long = numbered_words(24);
    for condition in [first, second] {
        desk.world
            .sql("UPDATE condition SET text = ?1 WHERE id = ?2", (&long, condition));
    }
    let candidate = desk.id(1);
    desk.world.done(
        &desk.world.officer.clone(),
        keur::office::candidate::CandidateCommand::Screen {
            application: candidate,
            condition: second,
            verdict: Some(keur::domain::Verdict::Fails),
            motive: numbered_words(40).replace("woord", "reden"),
            seen: None,
        },
    );
    desk.app.send(Event::Changed);
    let text = desk.app.text();
    assert_eq!(text.matches("woord24").count(), 1, "{text}");
    assert!(text.contains('…') && !text.contains("reden40"), "{text}");
    desk.app.press("down");
    let text = desk.app.text();
    assert!(text.contains("reden40"), "{text}");
}

#[test]
fn the_lower_part_of_the_sheet_is_reached() {
    for (size, key) in [((80, 24), "down"), ((60, 16), "down"), ((60, 16), "pagedown")] {
        let mut desk = Desk::new(|world| world.juror.clone(), 4, size, Lang::Dutch);
        desk.app.press("e").types(&numbered_words(60)).press("ctrl+s");
        desk.app.wait(Duration::from_secs(10));
        assert!(!desk.has("scorebladen ingediend"), "{}", desk.app.text());
        let mut seen = String::new();
        for _ in 0..40 {
            desk.app.press(key);
            seen += &desk.app.text();
        }
        assert!(
            seen.contains("woord60") && seen.contains("scorebladen ingediend"),
            "{seen}"
        );
        // A score brings back what it is for.
        desk.app.press("end 5");
        assert!(desk.has("5 /5"), "{size:?} {}", desk.app.text());
    }
}

#[test]
fn the_first_of_those_who_wait_is_shown_with_dossier_and_sheet() {
    // The last of the list waits for nothing; the first of those who wait was never near.
    let world = World::in_file();
    let mut fresh = visited_at(&world, &world.juror, world.applications[5]);
    fresh.press("g u");
    let text = fresh.text();
    assert!(text.contains("De Smet Éléonore ─"), "{text}");
    assert!(text.contains("Bachelordiploma"), "{text}");
}

#[test]
fn the_candidate_stays_while_the_list_around_it_changes() {
    let mut desk = Desk::officer(4);
    let on = |desk: &Desk| {
        let text = desk.app.text();
        text.lines()
            .find(|line| line.starts_with("│›"))
            .unwrap_or_default()
            .chars()
            .take(24)
            .collect::<String>()
    };
    desk.app.press("g u");
    assert!(on(&desk).contains("d'Hondt"), "{}", desk.app.text());
    desk.app.press("s down enter");
    assert!(on(&desk).contains("d'Hondt"), "{}", desk.app.text());
    desk.app.press("/").types("d").press("enter");
    assert!(on(&desk).contains("d'Hondt"), "{}", desk.app.text());
    desk.app.press("esc g u");
    assert!(on(&desk).contains("d'Hondt"), "{}", desk.app.text());
}

/// The first cell of some words.
fn place_of(buf: &ratatui::buffer::Buffer, words: &str) -> (u16, u16) {
    let text = keur::tui::snapshot::plain(buf);
    let (y, line) = text
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains(words))
        .unwrap_or_else(|| panic!("no {words} in\n{text}"));
    let before = line.split(words).next().unwrap_or_default();
    (keur::text::width(before) as u16, y as u16)
}

#[test]
fn who_declared_an_interest_reads_why_the_sheet_is_closed() {
    let mut world = World::in_file();
    tell(&mut world);
    let seat = world.seats[1];
    world.sql("UPDATE juror SET interest = 'Een oud-collega' WHERE id = ?1", [seat]);
    for (candidate, line) in [(4, "Analyseren"), (1, "Twee jaar")] {
        let mut app = visited_at(&world, &world.juror, world.applications[candidate]);
        let text = app.text();
        assert!(text.contains("hebt een belang"), "{text}");
        let (buf, _) = app.draw();
        let dim = Look::new(Lang::Dutch, Theme::Default, world.clock).style(Role::Dim);
        let (x, y) = place_of(&buf, line);
        assert_eq!(buf[(x, y)].fg, dim.fg.unwrap_or_default(), "{text}");
        for keys in ["enter", "4", "e"] {
            app.press(keys);
            let text = app.text();
            assert!(text.contains("(V-33)") && !text.contains("Bewaren ]"), "{keys}: {text}");
            app.press("esc").send(Event::Visit(Place::Review(
                world.vacancy,
                Some(world.applications[candidate]),
            )));
        }
    }
}

#[test]
fn a_sheet_that_is_handed_in_refuses_before_a_form_opens() {
    let mut desk = Desk::juror(4);
    desk.app.press("4 4 5 ctrl+s tab enter");
    assert!(desk.has("Ingediend"), "{}", desk.app.text());
    desk.app.press("enter");
    assert!(
        desk.has("staat vast") && !desk.has("bijvoorbeeld"),
        "{}",
        desk.app.text()
    );
}

#[test]
fn more_than_five_candidates_are_compared_in_the_order_of_the_list_and_it_is_said() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = Desk::new(|world| world.juror.clone(), 4, size, Lang::Dutch);
        desk.app.press("4 4 5 ctrl+a C");
        let text = desk.app.text();
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains("Alleen de eerste 5 van de 6"), "{text}");
        // Names and states are whole, one under the other where they must be; the sixth of the list is not there.
        let lines: Vec<&str> = text.lines().collect();
        let on = |line: &&str| line.contains("De Smet") && line.contains("Nguyen");
        let at = lines.iter().position(on).expect("names");
        let names = lines[at..at + 3].join(" ");
        for name in ["Smet", "Zoë", "Janssens", "Nguyen", "Aïcha"] {
            assert!(names.contains(name), "{name} {text}");
        }
        assert!(!names.contains("Øyvind"), "{text}");
        let place = |name| names.find(name).expect("a name");
        assert!(place("Smet") < place("Janssens"), "{text}");
    }
    // On a small terminal the others follow below.
    let mut desk = Desk::new(|world| world.juror.clone(), 4, (60, 40), Lang::Dutch);
    desk.app.press("ctrl+a C");
    for name in ["Smet", "Zoë", "Janssens", "Nguyen", "Vandevelde"] {
        assert!(desk.has(name), "{name} {}", desk.app.text());
    }
}

#[test]
fn who_has_no_sheet_has_no_row_of_dots() {
    let mut desk = Desk::officer(4);
    desk.app.press("ctrl+a C");
    let text = desk.app.text();
    assert!(text.contains("nog geen scores om te vergelijken"), "{text}");
    // What they brought themselves is there all the same.
    desk.world.sql("UPDATE person SET diploma = 'Bachelor rechten'", []);
    desk.app.press("esc C");
    assert!(desk.has("Bachelor"), "{}", desk.app.text());
    let mut desk = Desk::juror(4);
    desk.app.press("4 4 5 ctrl+a C");
    let text = desk.app.text();
    assert!(text.contains("Mijn scores") && text.contains("geen"), "{text}");
    let dots = text
        .lines()
        .filter(|line| line.contains("Klantgerichtheid") && line.contains('·'));
    assert!(!text.contains("Gemiddelde van de jury") && dots.count() == 0, "{text}");
}

#[test]
fn an_empty_list_says_why_and_what_to_press() {
    for size in [(60, 16), (80, 24), (120, 40)] {
        let mut desk = Desk::new(|world| world.officer.clone(), 4, size, Lang::Dutch);
        let flat = |desk: &Desk| {
            desk.app
                .text()
                .replace('│', " ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        desk.app.press("/").types("xyz").press("enter");
        assert!(flat(&desk).contains("gevonden met ‘xyz’"), "{}", desk.app.text());
        desk.world.sql("UPDATE application SET state = 'screened_out'", []);
        desk.app.press("esc g u");
        assert!(flat(&desk).contains("wacht nog op een"), "{}", desk.app.text());
    }
}

#[test]
fn those_who_were_refused_stay_marked_and_stand_together() {
    let mut desk = Desk::officer(0);
    for candidate in [2, 3] {
        let id = desk.id(candidate);
        desk.world
            .sql("UPDATE application SET state = 'screened_out' WHERE id = ?1", [id]);
    }
    desk.app.send(Event::Changed);
    desk.app.press("ctrl+a c");
    choose(&mut desk.app, "Teruggetrokken");
    desk.app.types("Elders begonnen").press("ctrl+s");
    let text = desk.app.text();
    // One reason for three, with their names in the order of the list.
    assert!(text.contains("3 × "), "{text}");
    assert!(text.contains("Nguyen Linh, Vandevelde Aïcha, Van de Velde"), "{text}");
    desk.app.press("esc");
    let text = desk.app.text();
    let marked = text.lines().filter(|line| line.chars().nth(2) == Some('*'));
    let names: Vec<String> = marked.map(|line| line.chars().skip(3).take(6).collect()).collect();
    assert_eq!(names, ["Nguyen", "Vandev", "Van de"], "{text}");
}

#[test]
fn a_refusal_does_not_stay_over_what_comes_next() {
    let refused = |keys: &str| {
        let mut desk = Desk::juror(4);
        desk.app.press("9");
        assert!(desk.has("van 0 tot 5"), "{}", desk.app.text());
        desk.app.press(keys);
        desk.has("van 0 tot 5")
    };
    // Still there while one stays; gone with the candidate, the screen, a form, a menu.
    assert!(refused("down"));
    for keys in ["J", "2", "e", "y", "esc", "?"] {
        assert!(!refused(keys), "{keys}");
    }
}

#[test]
fn what_can_be_undone_says_so_where_there_is_room() {
    let mut desk = Desk::juror(4);
    desk.app.press("4");
    assert!(
        desk.has("4 voor Klantgerichtheid. · u: ongedaan maken"),
        "{}",
        desk.app.text()
    );
    desk.app.press("u");
    assert!(desk.has("· U: opnieuw uitvoeren"), "{}", desk.app.text());
    // Not over a form, where the key is a letter, and not of what cannot be taken back.
    desk.app.press("U e");
    assert!(!desk.has("ongedaan maken"), "{}", desk.app.text());
    desk.app.press("esc 4 5 ctrl+s tab enter");
    assert!(desk.has("scoreblad ingediend, "), "{}", desk.app.text());
    assert!(!desk.has("ongedaan maken"), "{}", desk.app.text());
}

#[test]
fn clearing_what_is_open_writes_nothing() {
    for (mut desk, keys) in [(Desk::juror(4), "backspace"), (Desk::officer(1), "delete")] {
        desk.app.press(keys);
        assert!(desk.has("staat al open"), "{}", desk.app.text());
        assert_eq!(desk.world.number("SELECT count(*) FROM journal", []), 0);
    }
}

#[test]
fn progress_counts_what_has_to_be_scored() {
    let mut desk = Desk::juror(4);
    let aside = desk.world.criteria[1];
    desk.world.sql("UPDATE criterion SET counts = 0 WHERE id = ?1", [aside]);
    desk.app.send(Event::Changed);
    desk.app.press("4");
    assert!(desk.has("1/2"), "{}", desk.app.text());
    desk.app.press("down 5");
    assert!(desk.has("2/2"), "{}", desk.app.text());
    // What does not count may be scored too, and makes it no fuller.
    desk.app.press("up 3");
    assert!(desk.has("2/2"), "{}", desk.app.text());
}

#[test]
fn a_score_with_too_many_decimals_hears_that() {
    let mut desk = Desk::juror(4);
    desk.app.press("enter").types("3,333").press("ctrl+s");
    assert!(desk.has("hoogstens twee decimalen"), "{}", desk.app.text());
}

#[test]
fn a_narrow_list_gives_the_status_what_the_name_leaves() {
    let mut desk = Desk::new(|world| world.officer.clone(), 4, (60, 16), Lang::Dutch);
    desk.app.press("tab");
    assert!(desk.has("CV voldoet niet"), "{}", desk.app.text());
}

#[test]
fn the_footer_says_what_the_keys_do_here() {
    let footer = |desk: &Desk| desk.app.text().lines().last().unwrap_or_default().to_owned();
    let mut desk = Desk::juror(4);
    let said = footer(&desk);
    assert!(
        said.contains("Ctrl+S Indienen") && said.contains("e Motivering"),
        "{said}"
    );
    assert!(said.contains("1 Score"), "{said}");
    desk.app.press("?");
    assert!(
        desk.has("Schrijf de motivering op het scoreblad."),
        "{}",
        desk.app.text()
    );
    let mut desk = Desk::officer(1);
    let said = footer(&desk);
    assert!(said.contains("1 Voldoet") && said.contains("e Reden"), "{said}");
    desk.app.press("backtab left");
    let said = footer(&desk);
    assert!(said.contains("e Gegevens"), "{said}");
}

#[test]
fn it_looks_as_it_should() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut desk = Desk::new(|world| world.juror.clone(), 4, size, lang);
            desk.app.press("4");
            let (width, height) = size;
            insta::assert_snapshot!(format!("review-{lang:?}-{width}x{height}"), desk.app.text());
        }
    }
}

#[test]
fn no_size_is_too_strange() {
    for size in [(1, 1), (20, 5), (60, 16), (79, 17), (109, 20), (400, 120)] {
        let mut desk = Desk::officer(4);
        desk.app.resize(size.0, size.1);
        for keys in ["tab", "tab", "right", "pagedown", "end", "left left left", "c", "esc"] {
            desk.app.press(keys);
            desk.app.draw();
        }
    }
}

/// The world with a candidate first in the list who is out, and one behind who is to be screened.
fn with_one_done_first() -> (World, ApplicationId) {
    let mut world = World::in_file();
    tell(&mut world);
    let vacancy = world.vacancy;
    let done = world.new_person("Aerts", "Ada");
    world.new_application(vacancy, done, S::ScreenedOut, None);
    let open = world.new_person("Baert", "Bo");
    let open = world.new_application(vacancy, open, S::Admissible, None);
    (world, open)
}

fn visited(world: &World, actor: &Actor) -> Inline {
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), actor.clone(), look, (120, 40));
    app.send(Event::Visit(Place::Review(world.vacancy, None)));
    app
}

fn visited_at(world: &World, actor: &Actor, candidate: ApplicationId) -> Inline {
    let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), actor.clone(), look, (120, 40));
    app.send(Event::Visit(Place::Review(world.vacancy, Some(candidate))));
    app
}

#[test]
fn it_opens_on_the_first_candidate_still_to_do() {
    let (world, open) = with_one_done_first();
    visited(&world, &world.officer).press("1");
    let screened = world.number(
        "SELECT application_id FROM screening WHERE decided_at > 0 ORDER BY id DESC",
        [],
    );
    assert_eq!(ApplicationId(screened), open);
    let mut juror = visited(&world, &world.juror);
    juror.press("4 enter");
    assert_eq!(
        ApplicationId(world.number("SELECT application_id FROM score_sheet", [])),
        world.applications[4],
        "{}",
        juror.text()
    );
}

#[test]
fn with_everything_done_it_opens_at_the_top() {
    let (mut world, _) = with_one_done_first();
    let (juror, application, stage) = (world.seats[1], world.applications[4], world.stages[2]);
    let moment = world.clock.millis();
    world.insert(
        "score_sheet",
        &[
            ("application_id", &application),
            ("stage_id", &stage),
            ("juror_id", &juror),
            ("state", &"submitted"),
            ("submitted_at", &moment),
        ],
    );
    let text = visited(&world, &world.juror).text();
    assert!(text.matches("Aerts").count() > 1, "{text}");
}

#[test]
fn one_key_goes_to_who_still_waits_past_whoever_is_done() {
    let mut desk = Desk::juror(4);
    let interview = desk.world.stages[2];
    let vacancy = desk.world.vacancy;
    let last = desk.world.new_person("Zwart", "Zita");
    let last = desk.world.new_application(vacancy, last, S::InStage, Some(interview));
    desk.app.send(Event::Changed);
    assert!(desk.has("┌ d'Hondt Zoë"), "{}", desk.app.text());
    desk.app.press("W");
    assert!(desk.has("┌ Zwart Zita"), "{}", desk.app.text());
    // Past the last one it begins again.
    desk.app.press("W");
    assert!(desk.has("┌ d'Hondt Zoë"), "{}", desk.app.text());
    desk.world
        .sql("UPDATE application SET state = 'unsuitable' WHERE id = ?1", [last]);
    desk.app.send(Event::Changed);
    desk.app.press("W");
    assert!(desk.app.text().contains("Er wacht niemand meer"), "{}", desk.app.text());
}
