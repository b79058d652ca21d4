//! A curriculum vitae as readable text.

use super::dress::{self, Dress};
use super::people::Known;
use super::world::World;
use crate::domain::{Coded, DocumentKind, Reading};
use crate::store::StoreResult;
use crate::store::bulk::rows::{BlobRow, DocumentRow, TextRow};
use crate::store::journal::digest;
use chrono::Datelike;
use std::fmt::Write as _;

/// Writes a CV: schooling that fits the group, one to three jobs, languages, skills.
pub(super) fn write(world: &mut World<'_>, who: Known, schooling: &str) -> String {
    let jobs = match schooling {
        "master" | "doctor" | "ingenieur" | "arts" => "jobs high",
        "bachelor" => "jobs mid",
        _ => "jobs low",
    };
    let this_year = i64::from(world.today.year());
    let mut year = this_year;
    let mut text = format!("{}\n\nWERKERVARING\n", who.full_name(world.data));
    for n in 0..world.chance.between(1, 3) {
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

/// A text to be kept as a document.
#[derive(Debug)]
pub(super) struct Paper {
    pub(super) vacancy: Option<i64>,
    pub(super) application: Option<(i64, Known)>,
    pub(super) kind: DocumentKind,
    pub(super) name: &'static str,
    pub(super) body: String,
    pub(super) at: i64,
    pub(super) by: Option<i64>,
    /// Whether the file itself is kept beside its readable text.
    pub(super) file: bool,
}

/// Adds a document.
pub(super) fn keep(world: &World<'_>, paper: Paper) -> StoreResult<()> {
    let id = world.id(paper.at);
    let dress = match paper.application {
        Some(_) if paper.file => Dress::of(id),
        _ => Dress::Plain,
    };
    let data = dress.wear(&paper.body);
    world.put_aside(&DocumentRow {
        id,
        vacancy_id: paper.vacancy,
        application_id: paper.application.map(|(application, _)| application),
        person_id: paper.application.map(|(_, who)| who.id),
        kind: paper.kind.code(),
        name: paper.name.replace("txt", dress.ending()),
        media_type: dress.media_type(),
        size: data.len() as i64,
        digest: digest(&data),
        pages: dress.pages(),
        reading: Reading::Text.code(),
        created_at: paper.at,
        created_by: paper.by,
    })?;
    if paper.file {
        world.put_aside(&BlobRow { id, data })?;
    }
    world.put_aside(&TextRow { id, body: paper.body })
}

/// Adds the pictures of diplomas, as people make them with a telephone: there is no text in them.
pub(super) fn keep_diplomas(world: &mut World<'_>) -> StoreResult<()> {
    for (application, who, at) in std::mem::take(&mut world.diplomas) {
        let (id, data) = (world.id(at), dress::diploma());
        world.put_aside(&DocumentRow {
            id,
            vacancy_id: None,
            application_id: Some(application),
            person_id: Some(who.id),
            kind: DocumentKind::Diploma.code(),
            name: "diploma.png".to_owned(),
            media_type: "image/png",
            size: data.len() as i64,
            digest: digest(&data),
            pages: None,
            reading: Reading::Picture.code(),
            created_at: at,
            created_by: None,
        })?;
        world.put_aside(&BlobRow { id, data })?;
    }
    Ok(())
}
