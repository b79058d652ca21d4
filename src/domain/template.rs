//! What a new vacancy of a kind starts with: steps, checks, text, reglement, stages, conditions and questions. Data in
//! `assets/procedures`, copied into the vacancy when it starts; a later edit of a template touches no procedure that runs.

use crate::domain::{
    Channel, ConditionKind, CriterionFamily, FieldKind, Level, Procedure, ProcedureKind, ReserveKind, Scoring,
    StageKind,
};
use serde::Deserialize;
use std::sync::OnceLock;

/// Where something is still to be filled in: `[Vul aan: …]`.
pub const GAP: &str = "[Vul aan";

/// A template.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Template {
    /// The states it goes through.
    #[serde(flatten)]
    pub procedure: Procedure,
    /// Where it is usually announced.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// The reserve it usually makes.
    #[serde(default)]
    pub reserve: Option<ReserveKind>,
    /// For how many months.
    #[serde(default)]
    pub reserve_months: i64,
    /// The selectiereglement.
    #[serde(default)]
    pub reglement: Option<ReglementTemplate>,
    /// The sections of the text.
    #[serde(default)]
    pub sections: Vec<SectionTemplate>,
    /// The stages.
    #[serde(default)]
    pub stages: Vec<StageTemplate>,
    /// The formal conditions.
    #[serde(default)]
    pub conditions: Vec<ConditionTemplate>,
    /// The questions of the form.
    #[serde(default)]
    pub questions: Vec<QuestionTemplate>,
}

/// The texts of a selectiereglement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the record, one by one")]
pub struct ReglementTemplate {
    pub tests: String,
    pub jury: String,
    pub criteria: String,
    pub ranked: bool,
    pub validity_months: i64,
    pub reserve_rules: String,
}

/// A section of the text, with marks such as `{title}` in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the record, one by one")]
pub struct SectionTemplate {
    pub heading: String,
    pub body: String,
}

/// A stage with its criteria.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the record, one by one")]
pub struct StageTemplate {
    pub kind: StageKind,
    pub name: String,
    pub scoring: Scoring,
    pub maximum: i64,
    pub pass_mark: i64,
    pub competence_part: bool,
    pub function_part: bool,
    #[serde(default)]
    pub criteria: Vec<CriterionTemplate>,
}

/// A criterion.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the record, one by one")]
pub struct CriterionTemplate {
    pub name: String,
    pub family: CriterionFamily,
    #[serde(default)]
    pub level: Option<i64>,
    pub weight: i64,
}

/// A formal condition.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the record, one by one")]
pub struct ConditionTemplate {
    pub kind: ConditionKind,
    pub text: String,
}

/// A question of the form.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of the record, one by one")]
pub struct QuestionTemplate {
    pub label: String,
    pub kind: FieldKind,
    #[serde(default)]
    pub options: String,
    pub required: bool,
    #[serde(default)]
    pub knock_out: String,
}

const FILES: &[(ProcedureKind, &str)] = &[
    (
        ProcedureKind::ExternalStatutory,
        include_str!("../../assets/procedures/external_statutory.toml"),
    ),
    (
        ProcedureKind::ExternalContractual,
        include_str!("../../assets/procedures/external_contractual.toml"),
    ),
    (
        ProcedureKind::PromotionWithin,
        include_str!("../../assets/procedures/promotion_within.toml"),
    ),
    (
        ProcedureKind::PromotionHigher,
        include_str!("../../assets/procedures/promotion_higher.toml"),
    ),
    (
        ProcedureKind::MobilityEntity,
        include_str!("../../assets/procedures/mobility_entity.toml"),
    ),
    (
        ProcedureKind::MobilityGovernment,
        include_str!("../../assets/procedures/mobility_government.toml"),
    ),
    (
        ProcedureKind::Redeployment,
        include_str!("../../assets/procedures/redeployment.toml"),
    ),
    (
        ProcedureKind::InternalAssignment,
        include_str!("../../assets/procedures/internal_assignment.toml"),
    ),
    (
        ProcedureKind::ReservedPost,
        include_str!("../../assets/procedures/reserved_post.toml"),
    ),
    (
        ProcedureKind::ManagerSelects,
        include_str!("../../assets/procedures/manager_selects.toml"),
    ),
    (
        ProcedureKind::ReserveCall,
        include_str!("../../assets/procedures/reserve_call.toml"),
    ),
];

/// The template of a kind.
pub fn template(kind: ProcedureKind) -> &'static Template {
    static READ: [OnceLock<Template>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    static GENERAL: OnceLock<Template> = OnceLock::new();
    // Every kind has a file and every file is read in a test; should one fail all the same, every step and every check is asked for.
    match FILES.iter().zip(&READ).find(|((of, _), _)| *of == kind) {
        Some(((_, text), read)) => read.get_or_init(|| toml::from_str(text).unwrap_or_default()),
        None => GENERAL.get_or_init(Template::default),
    }
}

/// The procedure kept with a vacancy, or the template's when none is kept (''), as with one made by an older keur.
pub fn procedure(kind: ProcedureKind, kept: &str) -> Procedure {
    serde_json::from_str(kept).unwrap_or_else(|_| template(kind).procedure.clone())
}

/// What is often not known yet when a vacancy is made; a gap stands for it in the text until it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blank {
    /// The place.
    Place,
    /// The scale.
    Scale,
}

impl Blank {
    /// The gap, as it stands in a text: `[Vul aan: salarisschaal]`. Texts of a procedure are in Dutch.
    pub fn gap(self) -> String {
        let what = match self {
            Self::Place => "standplaats",
            Self::Scale => "salarisschaal",
        };
        format!("{GAP}: {what}]")
    }

    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Place => "field-vacancy-place",
            Self::Scale => "field-vacancy-scale",
        }
    }
}

/// What a vacancy fills in where a template has marks.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the fields are the marks, one by one")]
pub struct Marks<'a> {
    pub title: &'a str,
    pub entity: &'a str,
    pub place: &'a str,
    pub grade: &'a str,
    pub rank: &'a str,
    pub scale: &'a str,
    pub level: Level,
    pub posts: i64,
}

impl Marks<'_> {
    /// The text with its marks filled in; what is not known yet becomes a gap.
    pub fn fill(&self, text: &str) -> String {
        let posts = match self.posts {
            1 => "1 betrekking".to_owned(),
            n => format!("{n} betrekkingen"),
        };
        let known = |value: &str, blank: Blank| match value.trim() {
            "" => blank.gap(),
            value => value.to_owned(),
        };
        text.replace("{title}", self.title)
            .replace("{entity}", self.entity)
            .replace("{place}", &known(self.place, Blank::Place))
            .replace("{grade}", self.grade)
            .replace("{rank}", self.rank)
            .replace("{scale}", &known(self.scale, Blank::Scale))
            .replace("{posts}", &posts)
            .replace("Je hebt een {diploma}.", diploma_sentence(self.level))
    }
}

/// The diploma a level asks for (DEF2).
const fn diploma_sentence(level: Level) -> &'static str {
    match level {
        Level::A => "Je hebt een masterdiploma.",
        Level::B => "Je hebt een bachelordiploma of een graduaat.",
        Level::C => "Je hebt een diploma van het secundair onderwijs.",
        Level::D => "Er is geen diploma vereist.",
    }
}

/// Whether the rules of a reserve say anything about extending it: texts of a procedure are in Dutch.
pub fn tells_extension(rules: &str) -> bool {
    let folded = crate::text::fold(rules);
    ["verleng", "langer geldig"].iter().any(|word| folded.contains(word))
}

/// The lowest level a diploma named in a condition gives access to; none when it names none.
pub fn diploma_level(text: &str) -> Option<Level> {
    let folded = crate::text::fold(text);
    let named = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    // The lowest that is accepted counts: "een master of een bachelor" opens the post to a bachelor.
    if named(&["geen diploma", "zonder diploma"]) {
        Some(Level::D)
    } else if named(&["secundair"]) {
        Some(Level::C)
    } else if named(&["bachelor", "graduaat", "hogeschool"]) {
        Some(Level::B)
    } else if named(&["master", "licentiaat", "doctor", "universit", "ingenieur", "arts"]) {
        Some(Level::A)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::book;
    use crate::domain::{Coded, VacancyState as S};

    #[test]
    fn every_kind_has_a_template_that_is_read_and_ends_closed() {
        for kind in ProcedureKind::ALL {
            let (_, text) = FILES.iter().find(|(of, _)| of == kind).expect("a file");
            let read: Template = toml::from_str(text).unwrap_or_else(|error| panic!("{kind:?}: {error}"));
            let steps = &read.procedure.steps;
            assert_eq!(
                (steps.first(), steps.last()),
                (Some(&S::InPreparation), Some(&S::Closed)),
                "{kind:?}"
            );
            assert!(steps.is_sorted(), "{kind:?}: steps come in the order of the procedure");
            for id in &read.procedure.checks {
                assert!(book::is_of_a_kind(id), "{kind:?} names {id}, which no kind chooses");
            }
            assert_eq!(read.procedure.has(S::Published), !read.channels.is_empty(), "{kind:?}");
        }
    }

    #[test]
    fn both_parts_are_tested_wherever_there_is_a_selection() {
        for kind in ProcedureKind::ALL {
            let template = template(*kind);
            if template.procedure.has(S::InSelection) {
                assert!(template.stages.iter().any(|stage| stage.competence_part), "{kind:?}");
                assert!(template.stages.iter().any(|stage| stage.function_part), "{kind:?}");
            }
        }
    }

    #[test]
    fn marks_are_filled_in_and_what_is_missing_becomes_a_gap() {
        let marks = Marks {
            title: "Archivaris",
            entity: "Rijksarchief",
            place: "Gent",
            grade: "deskundige",
            rank: "B1",
            scale: "",
            level: Level::B,
            posts: 2,
        };
        let text = marks.fill("{entity} zoekt een {title} ({posts}), {scale} in {place}. Je hebt een {diploma}.");
        assert_eq!(
            text,
            "Rijksarchief zoekt een Archivaris (2 betrekkingen), [Vul aan: salarisschaal] in Gent. Je hebt een bachelordiploma of een graduaat."
        );
        for kind in ProcedureKind::ALL {
            for section in &template(*kind).sections {
                assert!(
                    !marks.fill(&section.body).contains('{'),
                    "{kind:?}: {}",
                    section.heading
                );
            }
        }
    }

    #[test]
    fn the_rules_of_a_reserve_say_whether_it_can_be_extended() {
        assert!(tells_extension("De reserve kan één keer Verlengd worden."));
        assert!(!tells_extension("Wie twee keer weigert, verliest de plaats."));
        for kind in ProcedureKind::ALL {
            let reglement = template(*kind).reglement.as_ref();
            let rules = reglement.map_or("", |reglement| &reglement.reserve_rules);
            assert!(rules.is_empty() || tells_extension(rules), "{kind:?}");
        }
    }

    #[test]
    fn the_lowest_diploma_that_is_accepted_counts() {
        assert_eq!(diploma_level("Je hebt een masterdiploma."), Some(Level::A));
        assert_eq!(
            diploma_level("Een master of een bachelor in de rechten"),
            Some(Level::B)
        );
        assert_eq!(diploma_level("Er is geen diploma vereist."), Some(Level::D));
        assert_eq!(diploma_level("Je hebt een rijbewijs"), None);
    }
}
