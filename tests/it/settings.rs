//! Settings of the organisation: setting a value from a day on, taking one back, and what is never changed.

use crate::cli::Place;
use crate::support::World;
use chrono::NaiveDate;
use keur::domain::setting::{SettingKey, SettingValue};
use keur::domain::{Actor, Coded, EntityId, Grant, Problem, Role};
use keur::office::administration::{AdminDetail, AdminList, AdminQuery, AdminReply, AdminRow};
use keur::office::message::{DeskQuery, DeskReply};
use keur::office::setting::SettingCommand;
use keur::office::{Command, Failure, Query, Reply, ask};
use keur::store::{setting, vacancy::checklist};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn set(key: SettingKey, value: &str, entity: Option<EntityId>, from: &str) -> Command {
    Command::Setting(SettingCommand::Set {
        key: key.code().to_owned(),
        value: value.to_owned(),
        entity,
        from: day(from),
        source: "Omzendbrief BZ 2026/4".to_owned(),
    })
}

fn in_force(world: &World, key: SettingKey, entity: EntityId, on: &str) -> i64 {
    setting::number(world.connection(), key, entity, day(on)).expect("a number")
}

fn dropped(world: &World, id: i64) -> Command {
    Command::Setting(SettingCommand::Drop {
        value: id,
        seen: world.version("setting", id),
    })
}

/// The problems of a refusal.
fn problems(world: &mut World, actor: &Actor, command: Command) -> Vec<Problem> {
    match world.act(actor, command) {
        Err(Failure::Refused(refusal)) => refusal.problems,
        other => panic!("not refused: {other:?}"),
    }
}

const KEY: SettingKey = SettingKey::PublicationDays;

#[test]
fn a_value_holds_from_its_day_for_whom_it_is_set() {
    let mut world = World::new();
    let (admin, own, other) = (world.admin.clone(), world.entity, world.elsewhere);
    world.done(&admin, set(KEY, "20", None, "2026-11-22"));
    world.done(&admin, set(KEY, "30", Some(own), "2026-12-01"));
    for (entity, on, number) in [
        (own, "2026-11-21", 14),
        (own, "2026-11-22", 20),
        (own, "2026-11-30", 20),
        (own, "2026-12-01", 30),
        (other, "2026-12-01", 20),
    ] {
        assert_eq!(in_force(&world, KEY, entity, on), number, "{on}");
    }
    let query = Query::Administration(AdminQuery::All(AdminList::Settings));
    let Reply::Administration(AdminReply::All(_, rows)) = world.ask(&admin, &query) else {
        panic!("another reply")
    };
    let Some(AdminRow::Setting(standing)) = rows.first() else {
        panic!("no setting")
    };
    assert_eq!(standing.value, SettingValue::Number(20));
    assert_eq!(standing.source(), "Omzendbrief BZ 2026/4");
    assert_eq!(standing.coming.as_ref().map(|set| set.from), Some(day("2026-12-01")));
    assert_eq!(standing.own, 0, "the entity's own value is still to come");
    world.assert_sound();
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_nothing_is_written() {
    let mut world = World::new();
    let admin = world.admin.clone();
    world.done(&admin, set(KEY, "20", None, "2026-12-01"));
    let before = world.images();
    let fields = |world: &mut World, command| {
        let found = problems(world, &admin, command).into_iter();
        found
            .map(|problem| (problem.field.unwrap_or_default(), problem.message.id))
            .collect::<Vec<_>>()
    };
    let one = |field, id: &str| vec![(field, id.to_owned())];
    for value in ["0", "366", "veel", "", "2026-11-22"] {
        let found = fields(&mut world, set(KEY, value, None, "2027-01-01"));
        assert_eq!(found, one("value", "setting-wants-number"), "{value}");
    }
    let found = fields(&mut world, set(SettingKey::ContractualFrom, "14", None, "2027-01-01"));
    assert_eq!(found, one("value", "setting-wants-day"));
    let found = fields(&mut world, set(KEY, "21", None, "2026-12-01"));
    assert_eq!(found, one("from", "refused-setting-twice"));
    let given = |key: &str, source: &str, value: &str| {
        Command::Setting(SettingCommand::Set {
            key: key.to_owned(),
            value: value.to_owned(),
            entity: None,
            from: day("2027-01-01"),
            source: source.to_owned(),
        })
    };
    let found = fields(&mut world, given("statutory_until", "L1", "14"));
    assert_eq!(found, one("key", "refused-setting-key"));
    let found = fields(&mut world, given("publication_days", "  ", "-1"));
    assert_eq!(
        found,
        [
            one("value", "setting-wants-number"),
            one("source", "refused-setting-source")
        ]
        .concat(),
        "everything at once"
    );
    let found = fields(&mut world, set(KEY, "21", Some(EntityId(7)), "2027-01-01"));
    assert_eq!(found, one("entity", "refused-gone"));
    assert_eq!(world.images(), before);
}

#[test]
fn a_value_that_ruled_is_never_changed_or_taken_away() {
    let mut world = World::new();
    let admin = world.admin.clone();
    // Nothing was set yet: what the law changed last month can still be written down.
    let done = world.done(&admin, set(KEY, "16", None, "2026-10-01"));
    assert_eq!(done.warnings[0].message.id, "warn-setting-past");
    assert_eq!(
        world.refused(&admin, set(KEY, "18", None, "2026-11-01")),
        ["refused-setting-past"]
    );
    let own = Some(world.entity);
    assert_eq!(
        world.refused(&admin, set(KEY, "18", own, "2026-11-01")),
        ["refused-setting-past"],
        "it ruled for the entity too"
    );
    let ruled = done.created.expect("a row");
    let command = dropped(&world, ruled);
    assert_eq!(world.refused(&admin, command), ["refused-setting-ruled"]);
    // A correction is a new value; a value to come can be taken back, and the taking back undone.
    world.done(&admin, set(KEY, "18", None, "2026-11-22"));
    let coming = world
        .done(&admin, set(KEY, "25", None, "2027-01-01"))
        .created
        .expect("a row");
    let command = dropped(&world, coming);
    world.done(&admin, command);
    assert_eq!(in_force(&world, KEY, world.entity, "2027-01-01"), 18);
    world.done(&admin, Command::Undo(None));
    assert_eq!(in_force(&world, KEY, world.entity, "2027-01-01"), 25);
    world.assert_sound();
}

#[test]
fn setting_can_be_undone_on_its_day_and_not_once_it_ruled() {
    let mut world = World::new();
    let admin = world.admin.clone();
    let before = world.images();
    world.done(&admin, set(KEY, "20", None, "2026-11-22"));
    world.done(&admin, Command::Undo(None));
    assert_eq!(world.images()["setting"], before["setting"]);
    world.done(&admin, Command::Redo);
    let made = world.done(&admin, set(KEY, "30", None, "2026-11-24")).entry;
    // Two days on it is in force.
    world.later(2 * 24 * 60);
    assert_eq!(
        world.refused(&admin, Command::Undo(made)),
        ["refused-setting-ruled"],
        "what was decided since was decided under it"
    );
    assert_eq!(in_force(&world, KEY, world.entity, "2026-11-24"), 30);
    world.assert_sound();
}

#[test]
fn only_an_administrator_sets_and_of_an_entity_only_for_that_entity() {
    let mut world = World::new();
    for actor in [
        world.officer.clone(),
        world.hr.clone(),
        world.manager.clone(),
        world.juror.clone(),
        world.observer.clone(),
    ] {
        assert_eq!(
            world.refused(&actor, set(KEY, "20", None, "2026-12-01")),
            ["refused-right"],
            "{}",
            actor.login
        );
    }
    let list = Query::Administration(AdminQuery::All(AdminList::Settings));
    assert!(ask(world.connection(), world.clock, &world.juror, &list).is_err());
    assert!(ask(world.connection(), world.clock, &world.officer, &list).is_ok());
    let people = Query::Administration(AdminQuery::All(AdminList::Colleagues));
    assert!(ask(world.connection(), world.clock, &world.officer, &people).is_err());
    let mut local = world.admin.clone();
    local.grants = vec![Grant {
        role: Role::Administrator,
        entity: Some(world.entity),
    }];
    assert_eq!(
        world.refused(&local, set(KEY, "20", None, "2026-12-01")),
        ["refused-setting-everybody"]
    );
    let elsewhere = Some(world.elsewhere);
    assert_eq!(
        world.refused(&local, set(KEY, "20", elsewhere, "2026-12-01")),
        ["refused-right"]
    );
    let own = Some(world.entity);
    world.done(&local, set(KEY, "20", own, "2026-12-01"));
    // What was set for everybody is not theirs to take back either.
    let admin = world.admin.clone();
    let general = world
        .done(&admin, set(KEY, "22", None, "2026-12-01"))
        .created
        .expect("a row");
    let command = dropped(&world, general);
    assert_eq!(world.refused(&local, command), ["refused-setting-everybody"]);
}

#[test]
fn two_administrators_taking_back_the_same_value_meet() {
    let mut world = World::new();
    let admin = world.admin.clone();
    let id = world
        .done(&admin, set(KEY, "20", None, "2026-12-01"))
        .created
        .expect("a row");
    let command = dropped(&world, id);
    world.done(&admin, command.clone());
    assert_eq!(world.refused(&admin, command), ["refused-gone"]);
}

#[test]
fn a_frozen_reglement_keeps_its_values() {
    let mut world = World::new();
    let (admin, vacancy) = (world.admin.clone(), world.vacancy);
    let terms = |world: &World| {
        let found = checklist::checklist(world.connection(), vacancy, world.clock);
        found.expect("a checklist").terms
    };
    let frozen = serde_json::to_string(&terms(&world)).expect("JSON");
    world.sql(
        "UPDATE reglement SET terms = ?2 WHERE vacancy_id = ?1",
        (vacancy, frozen),
    );
    let done = world.done(&admin, set(KEY, "60", None, "2026-11-22"));
    assert_eq!(done.message.id, "done-setting-term", "whoever sets it is told so");
    assert_eq!(terms(&world).publication_days, 14);
    // One that is still open follows.
    world.sql("UPDATE reglement SET terms = '' WHERE vacancy_id = ?1", [vacancy]);
    assert_eq!(terms(&world).publication_days, 60);
}

#[test]
fn the_history_of_a_setting_tells_who_and_what() {
    let mut world = World::new();
    let (admin, officer, entity) = (world.admin.clone(), world.officer.clone(), world.entity);
    world.done(&admin, set(KEY, "20", Some(entity), "2026-12-01"));
    world.done(&admin, set(SettingKey::ComplaintDays, "30", None, "2026-12-01"));
    let of = |subject, id| Query::Desk(DeskQuery::History { subject, id });
    let Reply::Desk(DeskReply::History(entries)) = world.ask(&officer, &of("setting", KEY.id())) else {
        panic!("another reply")
    };
    assert_eq!(entries.len(), 1);
    let (entry, changes) = &entries[0];
    assert_eq!(entry.kind, "setting.set");
    let after = changes[0].after.as_deref().expect("a row");
    assert!(
        after.contains("Omzendbrief") && after.contains("Overheidspersoneel"),
        "{after}"
    );
    let Reply::Desk(DeskReply::History(entries)) = world.ask(&admin, &of("entity", entity.0)) else {
        panic!("another reply")
    };
    assert_eq!(entries.len(), 1, "the entity's own value is part of its history");
    assert!(ask(world.connection(), world.clock, &officer, &of("entity", entity.0)).is_err());
}

#[test]
fn an_entity_shows_who_works_for_it_and_its_own_values() {
    let mut world = World::new();
    let (admin, entity) = (world.admin.clone(), world.entity);
    world.done(&admin, set(KEY, "20", Some(entity), "2026-12-01"));
    let query = Query::Administration(AdminQuery::Detail(AdminList::Entities, entity.0));
    let Reply::Administration(AdminReply::Detail(detail)) = world.ask(&admin, &query) else {
        panic!("another reply")
    };
    let AdminDetail::Entity(row, people, own) = *detail else {
        panic!("another thing")
    };
    assert!(
        people.contains(&("An Peeters".to_owned(), Role::SelectionOfficer)),
        "{people:?}"
    );
    assert!(usize::try_from(row.people).expect("a count") <= people.len());
    assert_eq!(own.len(), 1);
}

#[test]
fn settings_are_listed_set_and_taken_back_on_the_command_line() {
    let place = Place::new();
    let list = place.run_as("sofie", &["settings", "list"]).done();
    assert!(
        list.contains("publication_days") && list.contains("14 kalenderdagen"),
        "{list}"
    );
    let set = |login: &str, more: &[&str]| {
        let mut args = vec!["settings", "set", "publication_days"];
        args.extend(more);
        place.run_as(login, &args)
    };
    let told = set("sofie", &["20", "--from", "1/2/2150", "--source", "Omzendbrief 4"]).done();
    assert!(
        told.contains("20 kalenderdagen vanaf") && told.contains("alle entiteiten"),
        "{told}"
    );
    set("sofie", &["0", "--source", "x"]).ended(1, "van 1 tot 365");
    set("sofie", &["20", "--source", " "]).ended(1, "de omzendbrief");
    set("sofie", &["20", "--source", "x", "--from", "ooit"]).ended(2, "ooit");
    set("sofie", &["20", "--source", "x", "--entity", "OVO999999"]).ended(1, "OVO999999");
    set("an", &["20", "--source", "x"]).ended(1, "beheerder");
    place
        .run_as("sofie", &["settings", "set", "nothing", "1", "--source", "x"])
        .ended(1, "keur settings list");
    let shown = place
        .run_as("an", &["settings", "show", "publication_days", "--json"])
        .json();
    assert_eq!(shown["value"], 14);
    assert_eq!(shown["usual"], 14);
    assert_eq!(shown["values"][0]["value"], 20);
    assert_eq!(shown["values"][0]["since"], "2150-02-01");
    let csv = place.run_as("an", &["settings", "list", "--all", "--csv"]).done();
    assert!(csv.contains("publication_days") && csv.contains("01/02/2150"), "{csv}");
    let told = place.run_as("an", &["history", "setting", "publication_days"]).done();
    assert!(told.contains("Omzendbrief 4"), "{told}");
    let drop = ["settings", "drop", "publication_days"];
    place.run_as("an", &drop).ended(1, "beheerder");
    assert!(place.run_as("sofie", &drop).done().contains("teruggenomen"));
    place.run_as("sofie", &drop).ended(1, "geen komende waarde");
    let set_day = ["settings", "set", "contractual_from", "1/6/2025", "--source", "x"];
    assert!(place.run_as("sofie", &set_day).done().contains("1 jun 2025"));
    let entities = place.run_as("sofie", &["entities", "list", "--json"]).json();
    assert!(entities.as_array().is_some_and(|all| all.len() > 1), "{entities}");
    place.run_as("an", &["entities", "list"]).ended(1, "beheerder");
    place.run_as("an", &["verify"]).done();
}
