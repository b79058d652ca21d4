//! Hire sheets: begun for who was taken on, filled in by whose turn it is, handed on and back, ended; at the keys and typed.

use crate::cli::Place as Folder;
use crate::support::World;
use keur::domain::list::{Scope, View};
use keur::domain::{Actor, ApplicationId, ApplicationState, HireField as F, HireId, HireState as S, PersonId, Role};
use keur::i18n::Lang;
use keur::office::candidate::CandidateCommand;
use keur::office::hire::{HireCommand as C, HireQuery, HireReply, Line, Sheet};
use keur::office::message::{DeskQuery, DeskReply};
use keur::office::person::{Ask, Told};
use keur::office::{Command, Query, Reply};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;
use std::collections::BTreeMap;

/// A world in which the first candidate was taken on, with a colleague of the service centre.
struct Hall {
    world: World,
    application: ApplicationId,
    dcpa: Actor,
}

fn hall() -> Hall {
    let mut world = World::new();
    let application = world.applications[0];
    world.sql("UPDATE vacancy SET state = 'approved' WHERE id = ?1", [world.vacancy]);
    world.sql("UPDATE application SET state = 'hired' WHERE id = ?1", [application]);
    let dcpa = world.new_colleague("lies", "Verhaeghe", "Lies", &[(Role::HrOfficer, None)]);
    let person = person_of(&world, application);
    world.sql(
        "UPDATE person SET street = 'Kerkstraat 1', postal_code = '9000', city = 'Gent' WHERE id = ?1",
        [person],
    );
    let (by, at) = (world.officer.person, world.clock.millis());
    world.insert(
        "person_number",
        &[
            ("person_id", &person),
            ("kind", &"national"),
            ("key_id", &"proef"),
            ("sealed", &"x"),
            ("tail", &"61"),
            ("written_by", &by),
            ("written_at", &at),
        ],
    );
    Hall {
        world,
        application,
        dcpa,
    }
}

fn person_of(world: &World, application: ApplicationId) -> PersonId {
    PersonId(world.number("SELECT person_id FROM application WHERE id = ?1", [application]))
}

impl Hall {
    fn begin(&mut self) -> HireId {
        let (an, application) = (self.world.officer.clone(), self.application);
        let done = self.world.done(&an, C::Begin { application });
        HireId(done.created.expect("a sheet"))
    }

    fn fill(&self, sheet: HireId, fields: &[(F, &str)], reason: &str) -> C {
        C::Fill {
            sheet,
            seen: self.seen(sheet),
            fields: fields
                .iter()
                .map(|(field, value)| (*field, (*value).to_owned()))
                .collect(),
            reason: reason.to_owned(),
        }
    }

    fn seen(&self, sheet: HireId) -> i64 {
        self.world.version("hire_sheet", sheet)
    }

    fn on(&self, sheet: HireId) -> C {
        C::Advance {
            sheet,
            seen: self.seen(sheet),
        }
    }

    fn back(&self, sheet: HireId, to: S, reason: &str) -> C {
        C::Back {
            sheet,
            seen: self.seen(sheet),
            to,
            reason: reason.to_owned(),
        }
    }

    fn state(&self) -> String {
        self.world.text("SELECT state FROM hire_sheet", [])
    }

    /// Everything V-70 asks, filled in by the entity.
    fn whole(&mut self, sheet: HireId) {
        let (an, hilde) = (self.world.officer.clone(), self.world.hr.clone());
        let on = self.on(sheet);
        self.world.done(&an, on);
        let all = [
            (F::StartOn, "2027-01-04"),
            (F::Scale, "B111"),
            (F::LocationCode, "B-112"),
        ];
        let fill = self.fill(sheet, &all, "");
        self.world.done(&hilde, fill);
    }
}

fn sheet(world: &World, actor: &Actor, id: HireId) -> Sheet {
    match world.ask(actor, &Query::Hire(HireQuery::Sheet(id))) {
        Reply::Hire(HireReply::Sheet(sheet)) => *sheet,
        other => panic!("{other:?}"),
    }
}

fn list(world: &World, actor: &Actor, scope: Scope) -> Vec<Line> {
    let view = View {
        scope,
        ..View::default()
    };
    match world.ask(actor, &Query::Hire(HireQuery::List(None, false, Ask::All(view)))) {
        Reply::Hire(HireReply::List(Told::All(lines))) => lines,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sheet_goes_from_talent_to_final_with_each_at_his_turn() {
    let mut hall = hall();
    let (an, hilde, dcpa) = (hall.world.officer.clone(), hall.world.hr.clone(), hall.dcpa.clone());
    let id = hall.begin();
    let on = hall.on(id);
    assert_eq!(hall.world.refused(&hilde, on), ["refused-hire-turn"]);
    assert_eq!(list(&hall.world, &an, Scope::Mine).len(), 1);
    assert!(list(&hall.world, &hilde, Scope::Mine).is_empty());
    let on = hall.on(id);
    hall.world.done(&an, on);
    assert_eq!(hall.state(), "entity");
    // The service centre may act for an entity, and does not wait for it.
    assert!(list(&hall.world, &dcpa, Scope::Mine).is_empty());
    assert_eq!(list(&hall.world, &dcpa, Scope::All).len(), 1);
    let eleonore = hall.world.manager.clone();
    assert_eq!(
        list(&hall.world, &eleonore, Scope::Mine).len(),
        1,
        "the leader's part is missing"
    );
    // V-70: nothing leaves the entity without what it asks.
    let on = hall.on(id);
    assert_eq!(
        hall.world.refused(&hilde, on),
        ["rule-hire-missing", "rule-hire-missing", "rule-hire-missing"]
    );
    let all = [
        (F::StartOn, "2027-01-04"),
        (F::Scale, "B111"),
        (F::LocationCode, "B-112"),
    ];
    let fill = hall.fill(id, &all, "");
    hall.world.done(&hilde, fill);
    assert!(list(&hall.world, &eleonore, Scope::Mine).is_empty());
    let on = hall.on(id);
    let done = hall.world.done(&hilde, on);
    let warned: Vec<&str> = done.warnings.iter().map(|one| one.rule).collect();
    assert_eq!(warned, ["V-70", "V-72"]);
    assert_eq!(hall.state(), "waiting");
    let on = hall.on(id);
    hall.world.done(&hilde, on);
    let on = hall.on(id);
    assert_eq!(hall.world.refused(&hilde, on), ["refused-hire-turn"]);
    assert_eq!(list(&hall.world, &dcpa, Scope::Mine).len(), 1);
    let fill = hall.fill(id, &[(F::Vlimpers, "123456")], "");
    hall.world.done(&dcpa, fill);
    assert_eq!(
        hall.world
            .number("SELECT count(*) FROM person WHERE vlimpers = '123456'", []),
        1
    );
    let on = hall.on(id);
    assert!(hall.world.done(&dcpa, on).warnings.iter().all(|one| one.rule != "hire"));
    assert_eq!(hall.state(), "final");
    let (on, fill) = (hall.on(id), hall.fill(id, &[(F::Service, "x")], ""));
    assert_eq!(hall.world.refused(&dcpa, on), ["refused-hire-over"]);
    assert_eq!(hall.world.refused(&dcpa, fill), ["refused-hire-over"]);
    assert!(list(&hall.world, &dcpa, Scope::All).is_empty());
    hall.world.assert_sound();
}

#[test]
fn a_sheet_begins_once_and_for_who_was_taken_on_only() {
    let mut hall = hall();
    let (an, griet, tom) = (
        hall.world.officer.clone(),
        hall.world.juror.clone(),
        hall.world.stranger.clone(),
    );
    let other = C::Begin {
        application: hall.world.applications[4],
    };
    assert_eq!(hall.world.refused(&an, other), ["refused-candidate"]);
    let begin = C::Begin {
        application: hall.application,
    };
    assert_eq!(hall.world.refused(&tom, begin.clone()), ["refused-gone"]);
    assert_eq!(hall.world.refused(&griet, begin.clone()), ["refused-right"]);
    hall.begin();
    assert_eq!(hall.world.refused(&an, begin), ["refused-hire-already"]);
    hall.world.done(&an, Command::Undo(None));
    assert_eq!(hall.world.number("SELECT count(*) FROM hire_sheet", []), 0);
    hall.begin();
    hall.world.assert_sound();
}

#[test]
fn whoever_was_taken_on_stays_so_while_there_is_a_sheet() {
    let mut hall = hall();
    let an = hall.world.officer.clone();
    let id = hall.begin();
    hall.world.sql("UPDATE vacancy SET state = 'in_selection'", []);
    let revert = CandidateCommand::Revert {
        application: hall.application,
        seen: ApplicationState::Hired,
        reason: "Vergissing".to_owned(),
    };
    assert_eq!(hall.world.refused(&an, revert), ["refused-candidate"]);
    let cancel = C::Cancel {
        sheet: id,
        seen: hall.seen(id),
        reason: "Ziet ervan af".to_owned(),
    };
    hall.world.done(&an, cancel);
    assert_eq!(hall.state(), "cancelled");
    // A cancelled sheet makes room for another.
    hall.begin();
}

#[test]
fn it_goes_back_along_its_way_with_a_reason_that_stands_above_it() {
    let mut hall = hall();
    let (an, hilde, dcpa) = (hall.world.officer.clone(), hall.world.hr.clone(), hall.dcpa.clone());
    let id = hall.begin();
    hall.whole(id);
    let (no_reason, onward) = (hall.back(id, S::Talent, " "), hall.back(id, S::Dcpa, "x"));
    assert_eq!(hall.world.refused(&hilde, no_reason), ["refused-reason-missing"]);
    assert_eq!(hall.world.refused(&hilde, onward), ["refused-hire-back"]);
    let back = hall.back(id, S::Talent, "Profiel klopt niet");
    assert_eq!(hall.world.refused(&an, back.clone()), ["refused-hire-turn"]);
    hall.world.done(&hilde, back);
    let seen = sheet(&hall.world, &an, id);
    assert_eq!(
        (seen.row.state, seen.row.remark.as_str()),
        (S::Talent, "Profiel klopt niet")
    );
    for actor in [&an, &hilde, &hilde] {
        let on = hall.on(id);
        hall.world.done(actor, on);
    }
    assert_eq!(sheet(&hall.world, &dcpa, id).backs, [S::Waiting, S::Entity, S::Talent]);
    let back = hall.back(id, S::Entity, "Locatiecode bestaat niet");
    hall.world.done(&dcpa, back);
    assert_eq!(hall.state(), "entity");
    // Who looked at it before the colleague did is told.
    let stale = C::Advance { sheet: id, seen: 1 };
    assert_eq!(hall.world.refused(&hilde, stale), ["refused-conflict"]);
}

#[test]
fn staff_goes_past_the_web_form() {
    let mut hall = hall();
    let (hilde, dcpa) = (hall.world.hr.clone(), hall.dcpa.clone());
    let id = hall.begin();
    hall.whole(id);
    let fill = hall.fill(id, &[(F::Profile, "internal")], "");
    assert_eq!(hall.world.refused(&hilde, fill), ["refused-hire-reason"]);
    let fill = hall.fill(
        id,
        &[(F::Profile, "internal"), (F::Vlimpers, "654321")],
        "Werkt al bij AgO",
    );
    hall.world.done(&hilde, fill);
    let on = hall.on(id);
    hall.world.done(&hilde, on);
    assert_eq!(hall.state(), "dcpa");
    let back = hall.back(id, S::Waiting, "Formulier");
    assert_eq!(hall.world.refused(&dcpa, back), ["rule-hire-waiting"], "V-71");
    // Nobody becomes staff while the web form is waited for.
    let back = hall.back(id, S::Entity, "Toch extern");
    hall.world.done(&dcpa, back);
    let fill = hall.fill(id, &[(F::Profile, "external")], "");
    hall.world.done(&hilde, fill);
    assert_eq!(
        hall.world.number("SELECT count(*) FROM hire_reason", []),
        0,
        "as given needs no reason"
    );
    let on = hall.on(id);
    hall.world.done(&hilde, on);
    let fill = hall.fill(id, &[(F::Profile, "internal")], "Werkt al bij AgO");
    assert_eq!(hall.world.refused(&hilde, fill), ["rule-hire-waiting"]);
}

#[test]
fn each_fills_in_what_is_his_and_only_what_departs_is_kept() {
    let mut hall = hall();
    let (an, eleonore, griet) = (
        hall.world.officer.clone(),
        hall.world.manager.clone(),
        hall.world.juror.clone(),
    );
    let id = hall.begin();
    // The leader's part is the line manager's from the beginning; nothing else is.
    let fill = hall.fill(id, &[(F::Sponsor, "Karim Benali"), (F::StartOn, "2027-02-01")], "");
    hall.world.done(&eleonore, fill);
    let fill = hall.fill(id, &[(F::Scale, "B111")], "");
    assert_eq!(hall.world.refused(&eleonore, fill), ["refused-hire-field"]);
    let fill = hall.fill(id, &[(F::Sponsor, "x")], "");
    assert_eq!(
        hall.world.refused(&griet, fill),
        ["refused-gone"],
        "a juror sees no sheet"
    );
    // What comes back from a form as it was is nobody's change.
    let same = hall.fill(id, &[(F::Place, "Brussel"), (F::Sponsor, "Karim Benali")], "");
    let done = hall.world.done(&eleonore, same);
    assert_eq!(done.message.id, "done-nothing-changed");
    assert_eq!(hall.world.text("SELECT place FROM hire_sheet", []), "");
    let fill = hall.fill(id, &[(F::Place, "Gent")], "Woont in Gent");
    hall.world.done(&an, fill);
    let seen = sheet(&hall.world, &an, id);
    assert!(seen.facts.departs(F::Place));
    let why = seen.reason(F::Place).map(|why| (why.reason.as_str(), why.by.as_str()));
    assert_eq!(why, Some(("Woont in Gent", "An Peeters")));
    let fill = hall.fill(id, &[(F::Place, "")], "");
    hall.world.done(&an, fill);
    let seen = sheet(&hall.world, &an, id);
    assert!(!seen.facts.departs(F::Place) && seen.reasons.is_empty());
    // What cannot be so is refused at its field.
    for (field, value) in [
        (F::WorkPercent, "120"),
        (F::StartOn, "morgen"),
        (F::Statute, "vast"),
        (F::Vlimpers, "12"),
        (F::Scale, "A111"),
        (F::Manager, "1"),
    ] {
        let fill = hall.fill(id, &[(field, value)], "Omdat");
        assert_eq!(hall.world.refused(&an, fill).len(), 1, "{field:?}");
    }
    hall.world.assert_sound();
}

#[test]
fn the_number_is_masked_kept_until_final_and_due_from_then_on() {
    let mut hall = hall();
    let (an, eleonore) = (hall.world.officer.clone(), hall.world.manager.clone());
    let id = hall.begin();
    let masked = sheet(&hall.world, &an, id).number.expect("a number");
    assert_eq!(masked.text, "**.**.**-***.61");
    assert_eq!(
        sheet(&hall.world, &eleonore, id).number,
        None,
        "not for the line manager"
    );
    let due = |world: &World| {
        let later = world.clock.millis() + 1_000 * 86_400_000;
        keur::store::retention::old_numbers(world.connection(), later)
            .expect("numbers")
            .len()
    };
    hall.world.sql("UPDATE vacancy SET state = 'closed', state_at = 0", []);
    assert_eq!(due(&hall.world), 0, "somebody still works on the sheet");
    hall.world.sql("UPDATE hire_sheet SET state = 'final'", []);
    assert_eq!(due(&hall.world), 1);
    hall.world.sql("UPDATE vacancy SET state = 'approved'", []);
    assert_eq!(due(&hall.world), 1, "final is final, whatever the vacancy does");
    hall.world.sql("UPDATE hire_sheet SET state = 'cancelled'", []);
    assert_eq!(due(&hall.world), 0, "as without a sheet");
}

#[test]
fn without_a_number_nothing_leaves_talent_and_a_placeholder_is_told() {
    let mut hall = hall();
    let an = hall.world.officer.clone();
    let id = hall.begin();
    hall.world.sql("DELETE FROM person_number", []);
    let on = hall.on(id);
    assert_eq!(hall.world.refused(&an, on), ["refused-hired-no-number"]);
    let person = person_of(&hall.world, hall.application);
    let (by, at) = (an.person, hall.world.clock.millis());
    hall.world.insert(
        "person_number",
        &[
            ("person_id", &person),
            ("kind", &"placeholder"),
            ("key_id", &""),
            ("sealed", &""),
            ("tail", &""),
            ("reason", &"Bisnummer is aangevraagd"),
            ("written_by", &by),
            ("written_at", &at),
        ],
    );
    let on = hall.on(id);
    let done = hall.world.done(&an, on);
    assert_eq!(done.warnings[0].rule, "V-30");
}

#[test]
fn its_history_is_read_by_who_sees_it() {
    let mut hall = hall();
    let (an, griet) = (hall.world.officer.clone(), hall.world.juror.clone());
    let id = hall.begin();
    let fill = hall.fill(id, &[(F::Place, "Gent")], "Woont in Gent");
    hall.world.done(&an, fill);
    let query = Query::Desk(DeskQuery::History {
        subject: "hire_sheet",
        id: id.0,
    });
    let Reply::Desk(DeskReply::History(entries)) = hall.world.ask(&an, &query) else {
        panic!("a history");
    };
    let kinds: Vec<&str> = entries.iter().map(|(entry, _)| entry.kind.as_str()).collect();
    assert_eq!(kinds, ["hire.fill", "hire.begin"]);
    assert!(keur::office::ask(hall.world.connection(), hall.world.clock, &griet, &query).is_err());
    // Nor does a juror read of it in the history of the vacancy.
    let vacancy = Query::Desk(DeskQuery::History {
        subject: "vacancy",
        id: hall.world.vacancy.0,
    });
    let Reply::Desk(DeskReply::History(entries)) = hall.world.ask(&griet, &vacancy) else {
        panic!("a history");
    };
    let tables = entries
        .iter()
        .flat_map(|(_, changes)| changes.iter().map(|change| change.table.as_str()));
    assert!(tables.into_iter().all(|table| !table.starts_with("hire")));
}

#[test]
fn erasing_an_application_takes_its_sheet_along() {
    let mut hall = hall();
    let an = hall.world.officer.clone();
    let id = hall.begin();
    let fill = hall.fill(id, &[(F::Place, "Gent")], "Woont in Gent");
    hall.world.done(&an, fill);
    let (application, moment) = (hall.application, hall.world.clock.millis());
    hall.world
        .store
        .write(moment, |tx| keur::store::personal::erase_application(tx, application))
        .expect("it is erased");
    for table in ["hire_sheet", "hire_reason"] {
        assert_eq!(hall.world.number(&format!("SELECT count(*) FROM {table}"), []), 0);
    }
    assert_eq!(
        hall.world.number(
            "SELECT count(*) FROM journal_row WHERE tbl LIKE 'hire%' AND (before IS NOT NULL OR after IS NOT NULL)",
            []
        ),
        0
    );
}

#[test]
fn sheets_are_found_along_an_index() {
    use keur::store::hire as rows;
    let world = World::new();
    for (sql, index) in [
        (rows::open_asked(), "hire_sheet_open"),
        (rows::past_asked(), "h"),
        (rows::of_vacancy_asked(), "application_vacancy_state"),
        (rows::ready_asked(false), "application_hired"),
        (rows::ready_asked(true), "application_vacancy_state"),
    ] {
        let mut statement = world
            .connection()
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .expect("a plan");
        let bound = statement.parameter_count();
        let steps: Vec<String> = statement
            .query_map(rusqlite::params_from_iter(vec![1; bound]), |row| row.get(3))
            .expect("steps")
            .collect::<Result<_, _>>()
            .expect("steps");
        assert!(steps.iter().any(|step| step.contains(index)), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("FOR ORDER BY")), "{steps:?}");
    }
}

fn at(world: &World, actor: &Actor, place: Place, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, world.clock);
    let mut app = Inline::new(world.second_store(), actor.clone(), look, size);
    app.send(Event::Visit(place));
    app
}

fn walk_to(app: &mut Inline, words: &str) {
    app.press("home");
    for _ in 0..60 {
        let text = app.text();
        if text.lines().any(|line| line.contains('›') && line.contains(words)) {
            return;
        }
        app.press("down");
    }
    panic!("no line ‘{words}’ in:\n{}", app.text());
}

#[test]
fn a_sheet_is_begun_filled_in_and_handed_on_with_the_keys() {
    let Hall { world, .. } = hall();
    let world = world.into_file();
    let an = world.officer.clone();
    let mut app = at(&world, &an, Place::Vacancies, (80, 24), Lang::Dutch);
    app.press("g i");
    assert!(app.text().contains("Hier is niets. Druk z"), "{}", app.text());
    app.press("n enter");
    assert!(app.text().contains("Aan zet: DC Talent"), "{}", app.text());
    // Handed on from the menu of steps.
    app.press("c enter");
    assert_eq!(
        world.text("SELECT state FROM hire_sheet", []),
        "entity",
        "{}",
        app.text()
    );
    let id = HireId(world.number("SELECT id FROM hire_sheet", []));
    let hilde = world.hr.clone();
    let mut app = at(&world, &hilde, Place::Start, (80, 24), Lang::Dutch);
    assert!(
        app.text().contains("Indiensttreding"),
        "whose turn it is: {}",
        app.text()
    );
    app.send(Event::Visit(Place::Hire(id)));
    // What is missing leads to its field.
    walk_to(&mut app, "Locatiecode ontbreekt");
    app.press("enter");
    app.types("B-112").press("ctrl+s");
    assert_eq!(
        world.text("SELECT location_code FROM hire_sheet", []),
        "B-112",
        "{}",
        app.text()
    );
    walk_to(&mut app, "indiensttreding ontbreekt");
    app.press("enter").types("4/1/2027").press("ctrl+s");
    assert_eq!(
        world.text("SELECT start_on FROM hire_sheet", []),
        "2027-01-04",
        "{}",
        app.text()
    );
    walk_to(&mut app, "Standplaats");
    app.press("enter ctrl+u").types("Gent").press("ctrl+s");
    assert!(app.text().contains("Zeg waarom dit afwijkt"), "{}", app.text());
    app.types("Woont in Gent").press("ctrl+s");
    assert_eq!(world.text("SELECT place FROM hire_sheet", []), "Gent", "{}", app.text());
    // Handed back with a reason.
    app.press("b").types("Profiel nakijken").press("ctrl+s");
    assert_eq!(
        world.text("SELECT state || remark FROM hire_sheet", []),
        "dc_talentProfiel nakijken"
    );
    assert!(app.text().contains("Teruggegeven: Profiel nakijken"), "{}", app.text());
    app.press("b");
    assert!(app.text().contains("aan zet"), "{}", app.text());
    // From the dossier of the vacancy it is one key away.
    let mut app = at(&world, &an, Place::Dossier(world.vacancy), (120, 40), Lang::Dutch);
    assert!(app.text().contains("Indiensttredingsfiches"), "{}", app.text());
    app.press("g i");
    assert!(app.text().contains("Profiel nakijken"), "{}", app.text());
    app.press("d").types("Ziet ervan af").press("ctrl+s");
    assert_eq!(world.text("SELECT state FROM hire_sheet", []), "cancelled");
}

#[test]
fn it_looks_as_it_should() {
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut hall = hall();
            let (an, hilde) = (hall.world.officer.clone(), hall.world.hr.clone());
            let id = hall.begin();
            let fill = hall.fill(id, &[(F::Place, "Gent")], "Woont in Gent");
            hall.world.done(&an, fill);
            let on = hall.on(id);
            hall.world.done(&an, on);
            hall.world.later(5 * 24 * 60);
            let world = hall.world.into_file();
            let (width, height) = size;
            let app = at(&world, &hilde, Place::Hires(None), size, lang);
            insta::assert_snapshot!(format!("hires-list-{lang:?}-{width}x{height}"), app.text());
            let mut app = at(&world, &hilde, Place::Hire(id), size, lang);
            insta::assert_snapshot!(format!("hires-sheet-{lang:?}-{width}x{height}"), app.text());
            app.press("e");
            insta::assert_snapshot!(format!("hires-form-{lang:?}-{width}x{height}"), app.text());
            app.press("esc c");
            insta::assert_snapshot!(format!("hires-steps-{lang:?}-{width}x{height}"), app.text());
        }
    }
}

#[test]
fn the_command_line_does_it_all() {
    let mut hall = hall();
    let application = hall.application.to_string();
    hall.world.sql("DELETE FROM person_number", []);
    let place = Folder::of(hall.world);
    place.run_as("sofie", &["identifiers", "key"]).done();
    place
        .type_as("an", "85.07.30-033.28\n", &["identifiers", "set", &application])
        .done();
    let ready = place.run(&["hires", "ready", "--json"]).json();
    assert_eq!(ready[0]["id"], application.as_str());
    let begun = place.run(&["hires", "begin", &application]).done();
    let id = begun.lines().nth(1).expect("an identifier").to_owned();
    place.run(&["hires", "advance", &id]).done();
    let hilde = |args: &[&str]| place.run_as("hilde", args);
    hilde(&["hires", "advance", &id]).ended(1, "Locatiecode ontbreekt");
    let set = [
        "hires",
        "set",
        &id,
        "location_code=B-112",
        "start_on=4/1/2027",
        "scale=B111",
    ];
    hilde(&set).done();
    hilde(&["hires", "set", &id, "plaats=x"]).ended(2, "Er is geen veld plaats");
    hilde(&["hires", "set", &id, "place=Gent"]).ended(1, "Zeg waarom");
    hilde(&["hires", "set", &id, "place=Gent", "--reason", "Woont in Gent"]).done();
    hilde(&["hires", "advance", &id]).done();
    let listed = hilde(&["hires", "list", "--mine", "--json"]).json();
    assert_eq!(
        (&listed[0]["id"], &listed[0]["hire-state"]),
        (&id.as_str().into(), &"waiting".into())
    );
    let shown = hilde(&["hires", "show", &id, "--json"]).json();
    let fields: BTreeMap<&str, &serde_json::Value> = shown["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .map(|field| (field["field"].as_str().expect("a field"), &field["value"]))
        .collect();
    assert_eq!(fields["place"], "Gent");
    assert_eq!(fields["start_on"], "2027-01-04");
    assert_eq!(shown["number"], "**.**.**-***.28");
    exported(&place, &application, &id);
    hilde(&["hires", "back", &id, "--to", "entity", "--reason", "Code klopt niet"]).done();
    hilde(&["hires", "cancel", &id, "--reason", "Ziet ervan af"]).done();
    assert!(hilde(&["hires", "list"]).done().contains("Niets gevonden"));
    assert_eq!(
        hilde(&["hires", "list", "--past", "--json"]).json()[0]["hire-state"],
        "cancelled"
    );
    let history = hilde(&["history", "hire", &id]).done();
    assert!(history.contains("Indiensttredingsfiche annuleren"), "{history}");
}

/// The document and the data, and the number only for who says why; who saw it is written down.
fn exported(place: &Folder, application: &str, id: &str) {
    let export = |more: &[&str]| {
        let mut args = vec!["hires", "export", id];
        args.extend(more);
        place.run_as("hilde", &args)
    };
    let json = export(&["--format", "json", "--out", "-"]).json();
    assert_eq!(json["person"]["number"], "**.**.**-***.28");
    let path = place.path("fiche.pdf");
    let path = path.to_string_lossy();
    export(&["--out", &path]).done();
    assert!(std::fs::read(path.as_ref()).expect("a file").starts_with(b"%PDF-"));
    export(&["--format", "json", "--with-number"]).ended(2, "--reason");
    let whole = export(&[
        "--format",
        "json",
        "--out",
        "-",
        "--with-number",
        "--reason",
        "Voor DCPA",
    ])
    .json();
    assert_eq!(whole["person"]["number"], "85.07.30-033.28");
    let eleonore = [
        "hires",
        "export",
        id,
        "--format",
        "json",
        "--with-number",
        "--reason",
        "x",
    ];
    place
        .run_as("eleonore", &eleonore)
        .ended(1, "Rijksregisternummer tonen");
    let looks = place.run(&["privacy", "looks", application]).done();
    assert!(looks.contains("Voor DCPA"), "{looks}");
}

#[test]
fn a_sheet_is_written_into_a_file_with_the_keys() {
    let mut hall = hall();
    let id = hall.begin();
    let world = hall.world.into_file();
    let an = world.officer.clone();
    let mut app = at(&world, &an, Place::Hire(id), (80, 24), Lang::Dutch);
    app.press("x down down down enter");
    let (path, bytes) = app.files.pop().expect("a file");
    assert_eq!(path.to_string_lossy(), format!("fiche-2026-0412-{id}.json"));
    let read: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!(read["person"]["number"], "**.**.**-***.61");
    app.press("x enter");
    let (path, bytes) = app.files.pop().expect("a file");
    assert!(
        path.to_string_lossy().ends_with(".pdf") && bytes.starts_with(b"%PDF-"),
        "{}",
        app.text()
    );
    // The whole number asks why.
    app.press("x down down down down enter");
    assert!(app.text().contains("Waarom het nummer nodig is"), "{}", app.text());
    app.press("ctrl+s");
    assert!(
        app.text().contains("reden") || app.text().contains("Reden"),
        "{}",
        app.text()
    );
    assert!(app.files.is_empty());
}
