//! How long people's data are kept: what is told, hidden, held and erased; what is left, and that nothing of the rest is.

use crate::identifiers::is_in_file;
use crate::support::{NewVacancy, World, assert_sound, said};
use keur::domain::retention::{Destination, RetentionKind as K};
use keur::domain::{Actor, ApplicationId, ApplicationState as S, PersonId, Secret, VacancyId, VacancyState};
use keur::i18n::Lang;
use keur::office::candidate::add::{Contact, NewCandidate};
use keur::office::candidate::{CandidateCommand, CandidateQuery};
use keur::office::person::PersonCommand;
use keur::office::privacy::retention::{Due, Group};
use keur::office::privacy::{PrivacyCommand as P, PrivacyQuery as Q, PrivacyReply as R};
use keur::office::{Command, Failure, Query, Reply};
use keur::store::open::Create;
use keur::store::{Store, StoreError, journal};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;

const DAY: i64 = 24 * 60;

/// A world with a procedure that closed long ago: two who were rejected, one of whom applied for the living one too.
struct Past {
    world: World,
    vacancy: VacancyId,
    rejected: ApplicationId,
    again: ApplicationId,
    person: PersonId,
}

impl Past {
    fn new() -> Self {
        let mut world = World::in_file();
        let vacancy = world.new_vacancy(&NewVacancy {
            number: "2025-0077",
            title: "Archivaris",
            state: VacancyState::Closed,
            closes: "2025-11-15T23:59",
            ..NewVacancy::default()
        });
        let long_ago = world.clock.millis() - 200 * DAY * 60_000;
        world.sql("UPDATE vacancy SET state_at = ?2 WHERE id = ?1", (vacancy, long_ago));
        let person = world.new_person("Quaghebeur", "Wendeline");
        let rejected = world.new_application(vacancy, person, S::ScreenedOut, None);
        let living: PersonId = PersonId(world.number(
            "SELECT person_id FROM application WHERE id = ?1",
            [world.applications[1]],
        ));
        let again = world.new_application(vacancy, living, S::Unsuitable, None);
        let mut past = Self {
            world,
            vacancy,
            rejected,
            again,
            person,
        };
        past.fill();
        past
    }

    /// Everything people leave behind, through the office where the journal should know of it.
    fn fill(&mut self) {
        let officer = self.world.officer.clone();
        let (application, vacancy) = (self.rejected, self.vacancy);
        let body = "Zweedstalige bibliothecaresse met brilslangallergie".to_owned();
        self.world.done(
            &officer,
            Command::Candidate(CandidateCommand::Note { application, body }),
        );
        let seen = self.world.version("person", self.person.0);
        let card = keur::office::candidate::add::Contact {
            family: "Quaghebeur".to_owned(),
            given: "Wendeline".to_owned(),
            email: "wendeline@kwikstaartnest.example".to_owned(),
            phone: "0470112233".to_owned(),
            street: "Doolhofpad 13".to_owned(),
            postal_code: "9000".to_owned(),
            city: "Gent".to_owned(),
        };
        let person = self.person;
        self.world.done(
            &officer,
            Command::Candidate(CandidateCommand::EditPerson {
                person,
                vacancy,
                seen,
                card,
            }),
        );
        let now = self.world.clock.millis();
        let document = self.world.insert(
            "document",
            &[
                ("application_id", &application),
                ("kind", &"cv"),
                ("name", &"cv-kwikstaart.pdf"),
                ("media_type", &"application/pdf"),
                ("size", &10_i64),
                ("digest", &"x"),
                ("created_at", &now),
            ],
        );
        let body = "Curriculum: drie jaar valkenierster te Zonnebeke";
        self.world
            .insert_as("document_blob", document, &[("data", &body.as_bytes().to_vec())]);
        self.world.insert_as("document_text", document, &[("body", &body)]);
        self.world.sql(
            "UPDATE application SET motivation = 'Geen rijbewijs voor bromfietsen' WHERE id = ?1",
            [application],
        );
    }

    fn admin(&self) -> Actor {
        self.world.admin.clone()
    }

    fn do_as_admin(&mut self, command: P) -> String {
        let admin = self.admin();
        let done = self.world.done(&admin, command);
        keur::i18n::words(Lang::Dutch).text(&done.message)
    }

    fn refused(&mut self, command: P) -> Vec<String> {
        let admin = self.admin();
        self.world.refused(&admin, command)
    }

    fn groups(&self) -> Vec<Group> {
        match self.world.ask(&self.admin(), &Query::Privacy(Q::Due)) {
            Reply::Privacy(R::Due(groups)) => groups,
            other => panic!("{other:?}"),
        }
    }

    fn group(&self, kind: K) -> Option<Group> {
        self.groups().into_iter().find(|group| group.kind == kind)
    }

    fn look(&self) -> Vec<Due> {
        match self
            .world
            .ask(&self.admin(), &Query::Privacy(Q::Look(Some(self.vacancy), K::Rejected)))
        {
            Reply::Privacy(R::Look(_, _, due)) => due,
            other => panic!("{other:?}"),
        }
    }

    fn rule(&mut self) {
        self.do_as_admin(P::Rule {
            kind: K::Rejected,
            serie: "Selectiedossiers".to_owned(),
            rule: "SR-2024-118".to_owned(),
            destination: Destination::Destroy,
        });
    }

    fn hide(&self) -> P {
        P::Hide {
            vacancy: self.vacancy,
            kind: K::Rejected,
        }
    }

    fn erase(&self, count: i64) -> P {
        P::Erase {
            vacancy: Some(self.vacancy),
            kind: K::Rejected,
            count,
        }
    }

    /// Hidden for as long as it takes.
    fn ripe(&mut self) {
        self.rule();
        self.do_as_admin(self.hide());
        self.world.later(31 * DAY);
    }
}

/// What must be nowhere once it is erased.
const PERSONAL: &[&str] = &[
    "Quaghebeur",
    "quaghebeur",
    "Wendeline",
    "kwikstaart",
    "0470112233",
    "Doolhofpad",
    "Zweedstalige",
    "zweedstalige",
    "brilslangallergie",
    "valkenierster",
    "Zonnebeke",
    "bromfietsen",
];

#[test]
fn what_is_past_its_term_is_told_and_nothing_of_a_procedure_that_runs() {
    let past = Past::new();
    let groups = past.groups();
    assert_eq!(groups.len(), 1, "{groups:?}");
    let group = &groups[0];
    assert_eq!((group.kind, group.vacancy), (K::Rejected, Some(past.vacancy)));
    assert_eq!((group.open, group.hidden, group.held), (2, 0, 0));
    let names: Vec<String> = past.look().into_iter().map(|due| due.name).collect();
    assert_eq!(names, ["De Smet Éléonore", "Quaghebeur Wendeline"]);
    let mine = &past.look()[1];
    assert_eq!((mine.gone, &mine.held), ((1, 1), &None), "a document and a note");
}

#[test]
fn only_an_administrator_of_everything_sees_hides_and_erases() {
    let mut past = Past::new();
    for who in [
        past.world.officer.clone(),
        past.world.hr.clone(),
        past.world.manager.clone(),
    ] {
        let hide = past.hide();
        assert!(past.world.act(&who, hide).is_err(), "{}", who.name);
        let asked = keur::office::ask(past.world.connection(), past.world.clock, &who, &Query::Privacy(Q::Due));
        assert!(matches!(asked, Err(Failure::Refused(_))), "{}", who.name);
    }
}

#[test]
fn nothing_is_erased_without_selectieregel_quarantine_and_the_right_count() {
    let mut past = Past::new();
    assert_eq!(past.refused(past.erase(2)), ["refused-no-selectieregel"]);
    past.rule();
    assert_eq!(
        past.refused(past.erase(2)),
        ["refused-nothing-ready"],
        "not in quarantine"
    );
    past.do_as_admin(past.hide());
    past.world.later(29 * DAY);
    assert_eq!(
        past.refused(past.erase(2)),
        ["refused-nothing-ready"],
        "not long enough"
    );
    past.world.later(2 * DAY);
    assert_eq!(past.refused(past.erase(3)), ["refused-count-changed"]);
    past.do_as_admin(past.erase(2));
    let living = P::Hide {
        vacancy: past.world.vacancy,
        kind: K::Rejected,
    };
    assert_eq!(past.refused(living), ["refused-not-due"]);
}

#[test]
fn what_is_in_quarantine_is_hidden_and_comes_back_whole() {
    let mut past = Past::new();
    let officer = past.world.officer.clone();
    let before = past.world.images();
    past.do_as_admin(past.hide());
    let name = past.world.text(
        "SELECT p.family_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1",
        [past.rejected],
    );
    assert!(name.starts_with("In quarantaine"), "{name}");
    let dossier = Query::Candidate(CandidateQuery::Dossier(past.rejected));
    let asked = keur::office::ask(past.world.connection(), past.world.clock, &officer, &dossier);
    assert!(said(&asked.expect_err("hidden")).contains("quarantaine"));
    let find = |words: &str| Query::Desk(keur::office::message::DeskQuery::Find(words.to_owned()));
    for words in ["quaghebeur", "valkenierster", "brilslangallergie"] {
        let found = past.world.ask(&officer, &find(words));
        let Reply::Desk(keur::office::message::DeskReply::Found(_, hits)) = found else {
            panic!("{words}");
        };
        assert_eq!(hits, [], "{words}");
    }
    past.do_as_admin(P::Release {
        vacancy: past.vacancy,
        kind: K::Rejected,
    });
    assert_eq!(past.world.images(), before);
    // Undo takes a quarantine back as well.
    past.do_as_admin(past.hide());
    let admin = past.admin();
    past.world.done(&admin, Command::Undo(None));
    assert_eq!(past.world.images(), before);
    past.world.assert_sound();
}

#[test]
fn erasure_leaves_a_stub_and_the_counts_and_nothing_else_in_the_file() {
    let mut past = Past::new();
    past.ripe();
    let kept = "SELECT state || source || received_at || state_at FROM application WHERE id = ?1";
    let stub = past.world.text(kept, [past.rejected]);
    let counts = past.world.images().remove("state_count");
    assert!(PERSONAL.iter().any(|text| is_in_file(&past.world, text)));
    let told = past.do_as_admin(past.erase(2));
    assert!(told.contains('2'), "{told}");
    for text in PERSONAL {
        assert!(!is_in_file(&past.world, text), "{text}");
    }
    assert_eq!(past.world.text(kept, [past.rejected]), stub);
    assert_eq!(past.world.images().remove("state_count"), counts);
    assert_eq!(
        past.world
            .number("SELECT count(*) FROM person WHERE id = ?1", [past.person.0]),
        0
    );
    // Who also applied for a living procedure is there as before; only the old file says no more whose it was.
    let living = past.world.applications[1];
    let name = "SELECT p.family_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1";
    assert_eq!(past.world.text(name, [living]), "De Smet");
    assert!(past.world.text(name, [past.again]).starts_with("Gewist"));
    assert_eq!(past.group(K::Rejected), None, "there is nothing left to erase");
    past.world.assert_sound();
    let listed = past.world.text(
        "SELECT kind || '|' || serie || '|' || rule || '|' || people || '|' || documents FROM destruction",
        [],
    );
    assert_eq!(listed, "rejected|Selectiedossiers|SR-2024-118|2|1");
    let admin = past.admin();
    let undone = past.world.act(&admin, Command::Undo(None));
    assert!(undone.is_err(), "what is erased never comes back");
}

#[test]
fn the_journal_still_fits_and_its_erased_entries_cannot_be_undone() {
    let mut past = Past::new();
    let officer = past.world.officer.clone();
    let note = past
        .world
        .number("SELECT max(entry) FROM journal_row WHERE tbl = 'note'", []);
    past.ripe();
    past.do_as_admin(past.erase(2));
    let verified = journal::verify(past.world.connection()).expect("a journal");
    assert_eq!(verified.broken, None);
    let payload = past.world.text("SELECT payload FROM journal WHERE seq = ?1", [note]);
    assert_eq!(payload, "");
    assert!(past.world.act(&officer, Command::Undo(Some(note))).is_err());
    past.world.assert_sound();
}

#[test]
fn a_hold_or_a_complaint_that_runs_keeps_what_it_is_about() {
    let mut past = Past::new();
    past.rule();
    let hold = P::Hold {
        vacancy: None,
        application: Some(past.rejected),
        reason: "Onderzoek loopt".to_owned(),
    };
    past.do_as_admin(hold);
    assert_eq!(
        past.group(K::Rejected).map(|group| (group.open, group.held)),
        Some((2, 1))
    );
    past.do_as_admin(past.hide());
    assert_eq!(
        past.world.number("SELECT count(*) FROM shield", []),
        1,
        "the other one only"
    );
    let id = past.world.number("SELECT id FROM legal_hold", []);
    past.do_as_admin(P::LiftHold { hold: id });
    let received = past.world.clock.today().to_string();
    let (vacancy, application) = (past.vacancy, past.again);
    past.world.insert(
        "complaint",
        &[
            ("vacancy_id", &vacancy),
            ("application_id", &application),
            ("received_on", &received),
            ("subject", &"Onrecht"),
        ],
    );
    past.do_as_admin(past.hide());
    past.world.later(31 * DAY);
    past.do_as_admin(past.erase(1));
    assert_eq!(
        past.world.number(
            "SELECT count(*) FROM shield WHERE erased_at IS NULL AND application_id = ?1",
            [past.again]
        ),
        1
    );
    // An answer may still be taken to the Council of State.
    let answered = past.world.clock.today().to_string();
    past.world
        .sql("UPDATE complaint SET answered_on = ?1, answer = 'Neen'", [answered]);
    assert_eq!(past.refused(past.erase(1)), ["refused-nothing-ready"]);
    past.world.later(62 * DAY);
    past.do_as_admin(past.erase(1));
    past.world.assert_sound();
}

#[test]
fn a_crash_during_erasure_leaves_all_or_nothing() {
    let mut past = Past::new();
    past.ripe();
    let images = past.world.images();
    let folder = tempfile::tempdir().expect("a folder");
    let torn = folder.path().join("keur.db");
    let path = past.world.path();
    // The files as a crash would leave them: everything was done and nothing committed.
    let files = keur::store::retention::files(past.world.connection(), past.vacancy).expect("files");
    let result: Result<(), StoreError> = past.world.store.write(1, |tx| {
        for file in &files {
            keur::store::personal::erase_application(tx, file.application)?;
            keur::store::retention::close(tx, file)?;
            keur::store::personal::erase_person(tx, file.person)?;
        }
        std::fs::copy(&path, &torn).expect("a copy");
        std::fs::copy(path.with_extension("db-wal"), torn.with_extension("db-wal")).expect("the log");
        Err(StoreError::Full)
    });
    assert!(result.is_err());
    assert_eq!(past.world.images(), images, "nothing was done here");
    let after = Store::open(&torn, Create::No).expect("it opens");
    assert_sound(after.reader());
    assert_eq!(crate::support::images(after.reader()), images, "nor there");
    past.do_as_admin(past.erase(2));
    past.world.assert_sound();
}

#[test]
fn results_go_after_their_term_and_take_a_person_nobody_needs() {
    let mut past = Past::new();
    past.do_as_admin(P::Rule {
        kind: K::Results,
        serie: "Testresultaten".to_owned(),
        rule: "SR-2024-119".to_owned(),
        destination: Destination::Destroy,
    });
    let tested = past.world.new_person("Ooievaer", "Ludmilla");
    for day in ["2018-05-04", "2025-05-04"] {
        past.world.insert(
            "test_result",
            &[
                ("person_id", &tested),
                ("competence", &"Visie"),
                ("passed", &1_i64),
                ("tested_on", &day),
            ],
        );
    }
    let erase = |count| P::Erase {
        vacancy: None,
        kind: K::Results,
        count,
    };
    past.do_as_admin(erase(1));
    let there = "SELECT count(*) FROM person WHERE id = ?1";
    assert_eq!(past.world.number(there, [tested]), 1, "a result may still be used");
    past.world.later(7 * 365 * DAY);
    past.do_as_admin(erase(1));
    assert_eq!(past.world.number(there, [tested]), 0);
    assert!(!is_in_file(&past.world, "Ludmilla"));
}

#[test]
fn an_ended_place_in_the_pool_goes_after_its_term_with_what_was_answered() {
    let mut past = Past::new();
    past.do_as_admin(P::Rule {
        kind: K::Pool,
        serie: "Herplaatsing".to_owned(),
        rule: "SR-2024-121".to_owned(),
        destination: Destination::Destroy,
    });
    let (vacancy, entity, officer) = (past.vacancy, past.world.entity, past.world.officer.person);
    let mut place = |family: &str, ended: &str| {
        let person = past.world.new_person(family, "Ludmilla");
        let id = past.world.insert(
            "redeployment",
            &[
                ("person_id", &person),
                ("entity_id", &entity),
                ("level", &"B"),
                ("rank", &"B1"),
                ("reason", &"medical"),
                ("since_on", &"2024-01-01"),
                ("ended_on", &ended),
                ("ended_reason", &"Herplaatst"),
                ("recorded_by", &officer),
            ],
        );
        (person, id)
    };
    let ((gone, old), (recent, _), (waiting, _)) = (
        place("Ooievaer", "2025-03-01"),
        place("Pluvier", "2026-11-01"),
        place("Reiger", ""),
    );
    past.world.insert(
        "redeployment_answer",
        &[
            ("vacancy_id", &vacancy),
            ("redeployment_id", &old),
            ("outcome", &"declined"),
            ("motive", &"Ooievaer wil niet verhuizen"),
            ("by_id", &officer),
            ("at", &1_i64),
        ],
    );
    past.do_as_admin(P::Erase {
        vacancy: None,
        kind: K::Pool,
        count: 1,
    });
    let there = "SELECT count(*) FROM person WHERE id = ?1";
    for (person, n) in [(gone, 0), (recent, 1), (waiting, 1)] {
        assert_eq!(past.world.number(there, [person]), n);
    }
    assert!(!is_in_file(&past.world, "verhuizen"));
}

#[test]
fn numbers_go_when_nobody_needs_them() {
    let mut past = Past::new();
    let officer = past.world.officer.clone();
    let application = past.rejected;
    past.world
        .sql("UPDATE application SET state = 'hired' WHERE id = ?1", [application]);
    let command = P::Number {
        application,
        number: Secret::new("00000000000"),
        reason: "Aangevraagd".to_owned(),
    };
    past.world.done(&officer, command);
    assert_eq!(past.group(K::Numbers).map(|group| group.open), Some(1));
    assert_eq!(
        past.refused(P::Erase {
            vacancy: None,
            kind: K::Numbers,
            count: 1
        }),
        ["refused-no-selectieregel"]
    );
    // What is destroyed without a selectieregel is only told when nobody asks for one.
    let admin = past.admin();
    past.world.done(
        &admin,
        keur::office::setting::SettingCommand::Set {
            key: "retention_strict".to_owned(),
            value: "0".to_owned(),
            entity: None,
            from: past.world.clock.today(),
            source: "Proef".to_owned(),
        },
    );
    past.do_as_admin(P::Erase {
        vacancy: None,
        kind: K::Numbers,
        count: 1,
    });
    assert_eq!(past.world.number("SELECT count(*) FROM person_number", []), 0);
}

#[test]
fn restricted_data_are_kept_and_not_used() {
    let mut world = World::new();
    let officer = world.officer.clone();
    let application = world.applications[1];
    let reason = "Betwist de juistheid.".to_owned();
    world.done(&officer, P::Restrict { application, reason });
    let body = "Gebeld".to_owned();
    let note = Command::Candidate(CandidateCommand::Note { application, body });
    let why = world.act(&officer, note.clone()).expect_err("refused");
    assert!(said(&why).contains("Betwist de juistheid."), "{}", said(&why));
    // A note in the dossier of the person is one too; a consent is theirs to give or take back.
    let person = keur::domain::PersonId(world.value("SELECT person_id FROM application WHERE id = ?1", [application]));
    let body = "Gebeld".to_owned();
    let about = Command::Person(PersonCommand::Note { person, body });
    let why = world.act(&officer, about.clone()).expect_err("refused");
    assert!(said(&why).contains("Betwist de juistheid."), "{}", said(&why));
    world.done(
        &officer,
        P::Export {
            application,
            reason: "Op vraag".to_owned(),
        },
    );
    // Who applies again asks for that; it is taken in, and told that nothing more can happen with it.
    let elsewhere = crate::people::vacancy(&mut world, "2026-0999");
    let again = NewCandidate {
        vacancy: elsewhere,
        person: Some(person),
        contact: Contact::default(),
        source: "vdab".to_owned(),
        received: None,
    };
    let done = world.done(&officer, CandidateCommand::Add(again));
    let warned = done.warnings.iter().map(|problem| problem.rule).collect::<Vec<_>>();
    assert_eq!(warned, ["AVG-18"]);
    world.done(&officer, P::Unrestrict { application });
    world.done(&officer, note);
    world.done(&officer, about);
}

#[test]
fn an_export_is_everything_about_one_person_and_nothing_of_another() {
    let mut past = Past::new();
    let officer = past.world.officer.clone();
    let application = past.rejected;
    past.world
        .sql("UPDATE application SET state = 'hired' WHERE id = ?1", [application]);
    let number = P::Number {
        application,
        number: Secret::new("00000000000"),
        reason: "Aangevraagd".to_owned(),
    };
    past.world.done(&officer, number);
    let done = past.world.done(
        &officer,
        P::Export {
            application,
            reason: "Op vraag van de kandidaat".to_owned(),
        },
    );
    let file = done.file.expect("a file");
    let look = Look::new(Lang::Dutch, Theme::Default, past.world.clock);
    let files = keur::tui::personal::files(&file, std::path::Path::new("x"), &look);
    let names: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
    assert!(
        names[0].ends_with("cv-kwikstaart.pdf") && names[2] == "x/gegevens.txt",
        "{names:?}"
    );
    let text = |at: usize| String::from_utf8(files[at].1.clone()).expect("text");
    for said in [
        "Quaghebeur",
        "Doolhofpad 13",
        "Zweedstalige",
        "bromfietsen",
        "2025-0077 Archivaris",
        "valkenierster",
    ] {
        assert!(text(1).contains(said), "{said}");
        assert!(text(2).contains(said), "{said}\n{}", text(2));
    }
    assert!(!text(1).contains("De Smet") && !text(2).contains("De Smet"));
    let looks = past.world.ask(&officer, &Query::Privacy(Q::Looks(application)));
    let Reply::Privacy(R::Looks(looks)) = looks else {
        panic!("{looks:?}")
    };
    assert_eq!(looks.len(), 1);
    assert_eq!(looks[0].1, "Op vraag van de kandidaat");
}

#[test]
fn an_export_is_refused_to_who_may_not_see_all_of_it() {
    let mut world = World::new();
    let vacancy = world.new_vacancy(&NewVacancy {
        number: "2026-0601",
        entity: Some(world.elsewhere),
        ..NewVacancy::default()
    });
    let application = world.applications[1];
    let person = PersonId(world.number("SELECT person_id FROM application WHERE id = ?1", [application]));
    world.new_application(vacancy, person, S::Submitted, None);
    let officer = world.officer.clone();
    let reason = "Op vraag".to_owned();
    assert_eq!(
        world.refused(&officer, P::Export { application, reason }),
        ["refused-export-partial"]
    );
}

#[test]
fn by_keyboard_what_is_past_its_term_is_hidden_and_erased_with_a_typed_count() {
    let mut past = Past::new();
    past.rule();
    let look = Look::new(Lang::Dutch, Theme::Default, past.world.clock);
    let mut app = Inline::new(past.world.second_store(), past.admin(), look, (120, 40));
    app.send(Event::Visit(Place::Administration));
    app.press("tab tab tab tab");
    assert!(app.text().contains("Niet gekozen kandidaten"), "{}", app.text());
    app.press("e enter");
    assert!(app.text().contains("2 dossiers staan"), "{}", app.text());
    past.world.later(31 * DAY);
    let look = Look::new(Lang::Dutch, Theme::Default, past.world.clock);
    let mut app = Inline::new(past.world.second_store(), past.admin(), look, (120, 40));
    app.send(Event::Visit(Place::Administration));
    app.press("tab tab tab tab d");
    app.types("3").press("ctrl+s");
    assert!(app.text().contains("nu zouden er 2 gewist worden"), "{}", app.text());
    app.press("backspace").types("2").press("ctrl+s");
    assert!(app.text().contains("vernietigingslijst"), "{}", app.text());
    assert_eq!(past.world.number("SELECT people FROM destruction", []), 2);
}

#[test]
fn what_is_held_in_quarantine_does_not_count_among_what_would_go() {
    let mut past = Past::new();
    past.ripe();
    past.do_as_admin(P::Hold {
        vacancy: None,
        application: Some(past.rejected),
        reason: "Raad van State".to_owned(),
    });
    let group = past.group(K::Rejected).expect("a group");
    assert_eq!((group.hidden, group.held, group.free), (2, 1, 1));
    past.refused(past.erase(2));
    past.do_as_admin(past.erase(1));
}

#[test]
fn it_looks_as_it_should() {
    for (lang, code) in [(Lang::Dutch, "nl"), (Lang::English, "en")] {
        let mut past = Past::new();
        past.rule();
        past.do_as_admin(past.hide());
        let shown = |past: &Past| {
            let look = Look::new(lang, Theme::Default, past.world.clock);
            let mut app = Inline::new(past.world.second_store(), past.admin(), look, (80, 24));
            app.send(Event::Visit(Place::Administration));
            app.press("tab tab tab tab");
            app
        };
        let mut app = shown(&past);
        insta::assert_snapshot!(format!("retention-80x24-{code}"), app.text());
        app.press("enter");
        insta::assert_snapshot!(format!("retention-detail-80x24-{code}"), app.text());
        past.world.later(31 * DAY);
        past.do_as_admin(past.erase(2));
        let mut app = shown(&past);
        app.press("tab");
        insta::assert_snapshot!(format!("destroyed-80x24-{code}"), app.text());
        app.press("enter");
        insta::assert_snapshot!(format!("destroyed-detail-80x24-{code}"), app.text());
        // What happened stays as it is.
        app.press("d");
        assert!(past.world.number("SELECT count(*) FROM destruction", []) == 1);
    }
}
