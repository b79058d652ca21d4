//! The colleagues of the sample: entities, accounts with their roles, rooms, tags, settings.
//!
//! Logins that never change, for tours and tests: see [`super::DEMO_PEOPLE`].

use super::calendar::{millis, on, shift};
use super::world::World;
use crate::domain::{Coded, Role};
use crate::store::StoreResult;
use crate::store::bulk::rows::{AccountRow, EntityRow, GrantRow, PersonRow, RoomRow, TagRow};
use crate::text;
use chrono::NaiveDate;

/// Selection officers: family name, given name, login; the first is the demo's main person, the first three work for every entity.
const OFFICERS: &[(&str, &str, &str)] = &[
    ("Peeters", "An", "an.peeters"),
    ("Claes", "Bart", "bart.claes"),
    ("Van den Bossche", "Katrien", "katrien.vandenbossche"),
    ("Yılmaz", "Emre", "emre.yilmaz"),
    ("Wouters", "Sofie", "sofie.wouters"),
];

/// Jurors from outside the entities with a fixed login; the others are drawn.
const JURORS: &[(&str, &str, &str)] = &[("D'hondt", "Luc", "jury.dhondt"), ("Aerts", "Nele", "jury.aerts")];

const DRAWN_JURORS: usize = 44;

/// The people the procedures need, by identifier.
#[derive(Debug, Default)]
pub(super) struct Staff {
    pub(super) entities: Vec<i64>,
    pub(super) officers: Vec<i64>,
    /// One line manager per entity.
    pub(super) managers: Vec<i64>,
    /// One HR officer per entity.
    pub(super) hr: Vec<i64>,
    pub(super) jurors: Vec<i64>,
    pub(super) observer: i64,
    pub(super) admin: i64,
    pub(super) rooms: Vec<i64>,
    pub(super) tags: Vec<i64>,
}

/// The name of an officer, by place.
pub(super) fn officer(at: usize) -> String {
    OFFICERS
        .get(at)
        .map_or_else(String::new, |(family, given, _)| format!("{given} {family}"))
}

/// Makes them all.
pub(super) fn make(world: &mut World<'_>) -> StoreResult<Staff> {
    let start = shift(world.today, -900);
    let at = millis(start, 540);
    let mut staff = Staff {
        entities: entities(world, at)?,
        ..Staff::default()
    };
    for (i, (family, given, login)) in OFFICERS.iter().enumerate() {
        let person = colleague(world, family, given, login, start)?;
        staff.officers.push(person);
        if i < 3 {
            grant(world, person, Role::SelectionOfficer, None, start)?;
        } else {
            for short in [["VDAB", "WSE", "AIV"], ["AWV", "DVW", "MOW"]][i - 3] {
                let entity = staff.entities[world.data.entity(short)];
                grant(world, person, Role::SelectionOfficer, Some(entity), start)?;
            }
        }
    }
    line_and_hr(world, &mut staff, start)?;
    jurors(world, &mut staff, start)?;
    let others = [
        ("Aydın", "Fatma", "vorming.aydin", Role::TrainingManager),
        ("Willems", "Marc", "beheer", Role::Administrator),
        ("Goossens", "Ria", "waarnemer.goossens", Role::Observer),
    ];
    for (family, given, login, role) in others {
        let person = colleague(world, family, given, login, start)?;
        grant(world, person, role, None, start)?;
        staff.observer = person;
        if role == Role::Administrator {
            staff.admin = person;
        }
    }
    for (name, address, capacity) in &world.data.rooms {
        let row = RoomRow {
            id: world.id(at),
            entity_id: None,
            name,
            address,
            capacity: *capacity,
        };
        staff.rooms.push(world.put(row)?);
    }
    for name in world.data.texts("tags") {
        let row = TagRow { id: world.id(at), name };
        staff.tags.push(world.put(row)?);
    }
    Ok(staff)
}

fn entities(world: &mut World<'_>, at: i64) -> StoreResult<Vec<i64>> {
    let ids: Vec<i64> = world.data.entities.iter().map(|_| world.id(at)).collect();
    for (entity, id) in world.data.entities.iter().zip(&ids) {
        let parent = world.data.entities.iter().position(|other| other.ovo == entity.parent);
        world.put(EntityRow {
            id: *id,
            ovo: entity.ovo,
            name: entity.name,
            short: entity.short,
            parent_id: parent.map(|i| ids[i]),
            active: 1,
        })?;
    }
    // One that is no more: nothing new begins there.
    let closed = world.id(at);
    world.put(EntityRow {
        id: closed,
        ovo: "OVO009998",
        name: "Departement Internationaal Vlaanderen",
        short: "iV",
        parent_id: None,
        active: 0,
    })?;
    Ok(ids)
}

fn line_and_hr(world: &mut World<'_>, staff: &mut Staff, start: NaiveDate) -> StoreResult<()> {
    // The two fixed ones serve two entities each.
    let griet = colleague(world, "Maes", "Griet", "lm.maes", start)?;
    let koen = colleague(world, "Van de Velde", "Koen", "lm.vandevelde", start)?;
    let eleonore = colleague(world, "De Smet", "Éléonore", "hr.desmet", start)?;
    for i in 0..staff.entities.len() {
        let entity = staff.entities[i];
        let short = world.data.entities[i].short;
        let manager = match short {
            "WVL" | "OMG" => griet,
            "VMM" | "VLM" => koen,
            _ => drawn_colleague(world, i, start)?,
        };
        let hr = match short {
            "WVL" | "ABB" => eleonore,
            _ => drawn_colleague(world, i + 50, start)?,
        };
        grant(world, manager, Role::LineManager, Some(entity), start)?;
        grant(world, hr, Role::HrOfficer, Some(entity), start)?;
        staff.managers.push(manager);
        staff.hr.push(hr);
    }
    Ok(())
}

fn jurors(world: &mut World<'_>, staff: &mut Staff, start: NaiveDate) -> StoreResult<()> {
    for (family, given, login) in JURORS {
        staff.jurors.push(colleague(world, family, given, login, start)?);
    }
    for i in 0..DRAWN_JURORS {
        let person = drawn_colleague(world, 100 + i, start)?;
        staff.jurors.push(person);
    }
    for person in staff.jurors.clone() {
        grant(world, person, Role::Juror, None, start)?;
    }
    Ok(())
}

fn drawn_colleague(world: &mut World<'_>, number: usize, start: NaiveDate) -> StoreResult<i64> {
    let data = world.data;
    let family = world.chance.pick(&data.family_draw).map_or(0, usize::from);
    let given = world.chance.pick(&data.given_draw).map_or(0, usize::from);
    let (family, given) = (&data.families[family], &data.given[given]);
    let login = format!("{}.{}{number}", given.mail, family.mail);
    colleague(world, family.written, given.written, &login, start)
}

pub(super) fn colleague(
    world: &mut World<'_>,
    family: &str,
    given: &str,
    login: &str,
    start: NaiveDate,
) -> StoreResult<i64> {
    let at = millis(start, 540);
    let mail: String = text::fold(&format!("{given}.{family}"))
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '.')
        .collect();
    let row = PersonRow {
        id: world.id(at),
        family_name: family.to_owned(),
        given_name: given.to_owned(),
        sort_name: text::sort_name(family, given),
        search_name: text::search_name(family, given),
        email: format!("{mail}@vlaanderen.be"),
        phone: format!("02 553 {:02} {:02}", world.chance.below(100), world.chance.below(100)),
        street: String::new(),
        postal_code: "",
        city: "",
        language: "nl",
        vlimpers: Some(format!("{:06}", world.chance.between(100_000, 999_999))),
        diploma: "",
        created_at: at,
    };
    let person = world.put(row)?;
    world.put(AccountRow {
        id: person,
        login: login.to_owned(),
    })
}

pub(super) fn grant(
    world: &mut World<'_>,
    person: i64,
    role: Role,
    entity: Option<i64>,
    start: NaiveDate,
) -> StoreResult<()> {
    let row = GrantRow {
        id: world.id(millis(start, 540)),
        person_id: person,
        role: role.code(),
        entity_id: entity,
        from_on: on(start),
    };
    world.put(row)?;
    Ok(())
}
