//! The words of a vacancy: its sections in the official layout, and the competences it asks.

use super::procedure::Procedure;
use super::world::World;
use crate::domain::template::{Marks, template};
use crate::domain::{Level, ProcedureKind, SelectorGround};
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

/// Writes the sections of the text: all the words, or, of one that is not finished, what its kind brings, with its gaps.
pub(super) fn sections(
    world: &mut World<'_>,
    procedure: &Procedure,
    complete: bool,
    i: usize,
    at: i64,
) -> StoreResult<()> {
    let function = &world.data.functions[procedure.spec.function];
    let entity = world.data.entities[procedure.spec.entity].name;
    let marks = Marks {
        title: function.title,
        entity,
        place: function.place,
        grade: function.grade,
        rank: function.rank,
        scale: function.scale,
        level: function.level,
        posts: procedure.posts as i64,
    };
    for (position, section) in (1..).zip(&template(procedure.spec.kind).sections) {
        let body = match (complete, own(world, procedure, &section.heading, i, at)) {
            (true, Some(body)) => body,
            _ => marks.fill(&section.body),
        };
        world.put(SectionRow {
            id: world.id(at),
            vacancy_id: procedure.id,
            position,
            heading: &section.heading,
            body,
        })?;
    }
    Ok(())
}

/// What the officer wrote under a heading; none where the words of the kind were kept.
fn own(world: &mut World<'_>, procedure: &Procedure, heading: &str, i: usize, at: i64) -> Option<String> {
    let body = match (heading, procedure.spec.kind) {
        ("Nieuwe dienstaanwijzing", _) => world.text("assignment").to_owned(),
        ("Motivering", _) => world.text("assignment motive").to_owned(),
        // The modules and the way to apply are those of the kind.
        ("Selectieprocedure", kind) if kind != ProcedureKind::ExternalContractual => return None,
        _ => {
            let known = world.data.sections.iter().find(|(known, _)| *known == heading);
            known.map(|(_, body)| body.clone())?
        }
    };
    let function = &world.data.functions[procedure.spec.function];
    let list =
        |lines: &mut dyn Iterator<Item = String>| lines.map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n");
    let contract = contract(procedure);
    let posts = ["1 plaats", "2 plaatsen", "3 plaatsen"]
        .get(procedure.posts - 1)
        .copied()
        .unwrap_or("meer plaatsen");
    let asked = competences(world, procedure, i);
    let mut asked = asked.iter().map(|(name, level)| format!("{name} (niveau {level})"));
    let mut conditions = super::rules::wanted(world, procedure, at)
        .into_iter()
        .map(|(_, text)| text);
    let body = body
        .replace("{entity}", world.data.entities[procedure.spec.entity].name)
        .replace("{title}", &lower_first(function.title))
        .replace("{context}", function.context)
        .replace(
            "{tasks}",
            &list(&mut function.tasks.iter().map(|task| (*task).to_owned())),
        )
        .replace("{conditions}", &list(&mut conditions))
        .replace("{competences}", &list(&mut asked))
        .replace("{knowledge}", function.knowledge)
        .replace("{grade}", function.grade)
        .replace("{rank}", function.rank)
        .replace("{scale}", function.scale)
        .replace("{place}", function.place)
        .replace("{posts}", posts)
        .replace("{contract}", contract);
    Some(if body.starts_with(contract) || body.starts_with("een ") {
        upper_first(&body)
    } else {
        body
    })
}

/// What whoever is chosen gets.
fn contract(procedure: &Procedure) -> &'static str {
    use ProcedureKind as K;
    match procedure.spec.kind {
        K::ExternalStatutory => "een statutaire benoeming",
        K::PromotionWithin | K::PromotionHigher => "een bevordering",
        K::MobilityEntity | K::MobilityGovernment => "een overplaatsing",
        K::Redeployment => "een herplaatsing",
        K::ManagerSelects => match super::cast::ground(procedure.spec.n).0 {
            SelectorGround::Replacement => "een vervangingscontract",
            SelectorGround::Temporary => "een contract van bepaalde duur",
            SelectorGround::FirstJob => "een startbaanovereenkomst",
            SelectorGround::DoctoralGrant => "een contract als doctoraatsbursaal",
            SelectorGround::TopAthlete => "een contract als topsporter",
        },
        K::ExternalContractual | K::ReservedPost | K::ReserveCall | K::InternalAssignment => {
            "een contract van onbepaalde duur"
        }
    }
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
