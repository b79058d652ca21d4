//! The words of a vacancy: its sections in the official layout, and the competences it asks.

use super::data::Function;
use super::procedure::Procedure;
use super::world::World;
use crate::domain::{Level, ProcedureKind};
use crate::store::StoreResult;
use crate::store::bulk::rows::SectionRow;

/// The competences of a vacancy with the level asked, the same at every call.
pub(super) fn competences(world: &World<'_>, procedure: &Procedure, i: usize) -> Vec<(&'static str, i64)> {
    let function = &world.data.functions[procedure.spec.function];
    if function.title == "Dossierbehandelaar premies" {
        return vec![
            ("Klantgerichtheid", 1),
            ("Analyse", 2),
            ("Zorgvuldigheid", 2),
            ("Samenwerken", 2),
        ];
    }
    let (wanted, low, high) = match function.level {
        Level::A => ("A", 2, 3),
        Level::B => ("B", 1, 2),
        Level::C => ("C", 1, 2),
        Level::D => ("D", 1, 1),
    };
    let fitting: Vec<&'static str> = world
        .data
        .competences
        .iter()
        .filter(|(_, levels)| levels.contains(wanted))
        .map(|(name, _)| *name)
        .collect();
    let start = i * 3 + procedure.spec.function;
    (0..4)
        .map(|k| {
            (
                fitting[(start + k) % fitting.len()],
                if (start + k).is_multiple_of(2) { low } else { high },
            )
        })
        .collect()
}

/// Writes the sections of the advert.
pub(super) fn sections(
    world: &mut World<'_>,
    procedure: &Procedure,
    function: &Function,
    i: usize,
    at: i64,
) -> StoreResult<()> {
    let entity = world.data.entities[procedure.spec.entity].name;
    let list = |lines: &[&str]| {
        lines
            .iter()
            .map(|line| format!("- {line}"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let asked = competences(world, procedure, i)
        .iter()
        .map(|(name, level)| format!("- {name} (niveau {level})"))
        .collect::<Vec<_>>()
        .join("\n");
    let conditions = match function.diploma {
        "geen" => "- Er is geen diploma vereist.".to_owned(),
        "secundair" => "- Je hebt een diploma van het secundair onderwijs.".to_owned(),
        _ => format!(
            "- Je hebt een diploma dat toegang geeft tot niveau {}.",
            function.rank.get(..1).unwrap_or_default()
        ),
    };
    let contract = match procedure.spec.kind {
        ProcedureKind::ExternalStatutory => "een statutaire benoeming",
        ProcedureKind::ManagerSelects => "een vervangingscontract",
        _ => "een contract van onbepaalde duur",
    };
    let posts = ["1 plaats", "2 plaatsen", "3 plaatsen"]
        .get(procedure.posts - 1)
        .copied()
        .unwrap_or("meer plaatsen");
    let fill = |body: &str| {
        body.replace("{entity}", entity)
            .replace("{title}", &lower_first(function.title))
            .replace("{context}", function.context)
            .replace("{tasks}", &list(&function.tasks))
            .replace("{conditions}", &conditions)
            .replace("{competences}", &asked)
            .replace("{knowledge}", function.knowledge)
            .replace("{grade}", function.grade)
            .replace("{rank}", function.rank)
            .replace("{scale}", function.scale)
            .replace("{place}", function.place)
            .replace("{posts}", posts)
            .replace("{contract}", contract)
    };
    for (position, (heading, body)) in world.data.sections.iter().enumerate() {
        let mut body = fill(body);
        if body.starts_with(contract) || body.starts_with("een ") {
            body = upper_first(&body);
        }
        world.put(SectionRow {
            id: world.id(at),
            vacancy_id: procedure.id,
            position: position as i64 + 1,
            heading,
            body,
        })?;
    }
    Ok(())
}

/// A title inside a sentence; abbreviations stay as they are.
pub(super) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
