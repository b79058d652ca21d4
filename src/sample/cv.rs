//! A curriculum vitae as readable text.

use super::people::Known;
use super::world::World;
use crate::domain::{Coded, DocumentKind};
use crate::store::StoreResult;
use crate::store::bulk::rows::{BlobRow, DocumentRow, TextRow};
use crate::store::journal::digest;
use chrono::Datelike;
use std::fmt::Write as _;

/// Writes a CV: schooling that fits the group, two to four jobs, languages, skills.
pub(super) fn write(world: &mut World<'_>, who: Known, schooling: &str) -> String {
    let jobs = match schooling {
        "master" | "doctor" | "ingenieur" | "arts" => "jobs high",
        "bachelor" => "jobs mid",
        _ => "jobs low",
    };
    let this_year = i64::from(world.today.year());
    let mut year = this_year;
    let mut text = format!("{}\n\nWERKERVARING\n", who.full_name(world.data));
    for n in 0..world.chance.between(2, 4) {
        let start = year - world.chance.between(1, 7);
        let until = if n == 0 && world.chance.often(70) {
            "heden".to_owned()
        } else {
            year.to_string()
        };
        let employers = if world.chance.often(50) {
            "employers public"
        } else {
            "employers private"
        };
        let (job, employer, duty) = (world.text(jobs), world.text(employers), world.text("duties"));
        let _ = writeln!(text, "{start}–{until}  {job}, {employer}: {duty}");
        year = start;
    }
    let (school, languages, skills, interest) = (
        world.text(schooling),
        world.text("languages"),
        world.text("skills"),
        world.text("interests"),
    );
    let _ = write!(
        text,
        "\nOPLEIDING\n{year}  {school}\n\nTALEN\n{languages}\n\nVAARDIGHEDEN\n{skills}\n\nVRIJE TIJD\n{interest}\n"
    );
    text
}

/// Adds a text as a document of an application.
pub(super) fn attach(
    world: &World<'_>,
    application: i64,
    who: Known,
    kind: DocumentKind,
    name: String,
    body: String,
    at: i64,
) -> StoreResult<()> {
    let id = world.id(at);
    world.put_aside(&DocumentRow {
        id,
        vacancy_id: None,
        application_id: Some(application),
        person_id: Some(who.id),
        kind: kind.code(),
        name,
        media_type: "text/plain",
        size: body.len() as i64,
        digest: digest(body.as_bytes()),
        created_at: at,
        created_by: None,
    })?;
    world.put_aside(&BlobRow {
        id,
        data: body.as_bytes().to_vec(),
    })?;
    world.put_aside(&TextRow { id, body })
}
