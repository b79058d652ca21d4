//! What somebody fills in about a vacancy and its parts, as data: the payload of the commands.

use crate::domain::rules::vacancy::{Contract, Fields};
use crate::domain::{
    Channel, ConditionKind, CriterionFamily, FieldKind, JurorRole, Level, PersonId, ProcedureKind, PublicationState,
    ReserveKind, Scoring, SelectorGround, StageId, StageKind,
};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Deserializer, Serialize};

/// Fields of a vacancy that are set or changed; what is absent stays as it is.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the fields are those of the record, one by one")]
pub struct VacancyChange {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProcedureKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority_function: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "cleared")]
    pub ground: Option<Option<SelectorGround>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_family: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posts: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "cleared")]
    pub manager: Option<Option<PersonId>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "cleared")]
    pub publish_on: Option<Option<NaiveDate>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "cleared")]
    pub closes: Option<Option<NaiveDateTime>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserve: Option<ReserveKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserve_months: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "cleared")]
    pub contract_from: Option<Option<NaiveDate>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "cleared")]
    pub contract_until: Option<Option<NaiveDate>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "cleared")]
    pub extended_until: Option<Option<NaiveDate>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work_percent: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortage: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regulated: Option<bool>,
}

/// A field that is present and empty was cleared; one that is absent was left alone.
#[allow(clippy::option_option, reason = "absent, empty and filled in are three things")]
pub(in crate::office) fn cleared<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

impl VacancyChange {
    /// The fields with the change applied, as rules look at them.
    pub fn applied_to(&self, fields: &Fields) -> Fields {
        let text = |new: &Option<String>, old: &String| {
            new.as_deref().map_or_else(|| old.clone(), |new| new.trim().to_owned())
        };
        Fields {
            title: text(&self.title, &fields.title),
            kind: self.kind.unwrap_or(fields.kind),
            authority_function: self.authority_function.unwrap_or(fields.authority_function),
            ground: self.ground.unwrap_or(fields.ground),
            level: self.level.unwrap_or(fields.level),
            rank: text(&self.rank, &fields.rank),
            grade: text(&self.grade, &fields.grade),
            scale: text(&self.scale, &fields.scale),
            function_code: text(&self.function_code, &fields.function_code),
            posts: self.posts.unwrap_or(fields.posts),
            publish_on: self.publish_on.unwrap_or(fields.publish_on),
            closes: self.closes.unwrap_or(fields.closes),
            reserve: self.reserve.unwrap_or(fields.reserve),
            reserve_months: self.reserve_months.unwrap_or(fields.reserve_months),
            contract: Contract {
                from: self.contract_from.unwrap_or(fields.contract.from),
                until: self.contract_until.unwrap_or(fields.contract.until),
                extended: self.extended_until.unwrap_or(fields.contract.extended),
                extension_reason: text(&self.extension_reason, &fields.contract.extension_reason),
                replaces: text(&self.replaces, &fields.contract.replaces),
                percent: self.work_percent.unwrap_or(fields.contract.percent),
            },
            shortage: self.shortage.unwrap_or(fields.shortage),
            regulated: self.regulated.unwrap_or(fields.regulated),
        }
    }
}

/// A section of the text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SectionDraft {
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub body: String,
}

/// The eight parts of the selectiereglement and what a preselection needs.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ReglementDraft {
    /// The day on which the conditions must be met.
    pub conditions_on: Option<NaiveDate>,
    /// Number and nature of the tests.
    pub tests: String,
    /// The jury.
    pub jury: String,
    /// The criteria.
    pub criteria: String,
    /// Whether candidates are ranked.
    pub ranked: bool,
    /// How long the result holds, in months.
    pub validity_months: i64,
    /// Loss and keeping of a place.
    pub reserve_rules: String,
    /// How the preselection is done.
    pub preselection_method: String,
    /// From how many candidates.
    pub preselection_threshold: Option<i64>,
    /// How many go on at most.
    pub preselection_maximum: Option<i64>,
    /// Candidates are judged without name.
    pub anonymous: bool,
}

/// A stage.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct StageDraft {
    /// Its kind.
    pub kind: StageKind,
    /// Its name.
    pub name: String,
    /// How it is scored.
    pub scoring: Scoring,
    /// The highest total, in hundredths.
    pub maximum: i64,
    /// The total needed, in hundredths.
    pub pass_mark: i64,
    /// It tests behavioural competences.
    pub competence_part: bool,
    /// It tests competences of the function.
    pub function_part: bool,
    /// The weights of its criteria total 100.
    #[serde(default)]
    pub hundred: bool,
    /// Who judges in it does not read who the candidates are.
    #[serde(default)]
    pub anonymous: bool,
    /// When its total decides between equal scores, 1 first; none: it does not.
    #[serde(default)]
    pub tie_order: Option<i64>,
}

/// A formal condition.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ConditionDraft {
    /// Its kind.
    pub kind: ConditionKind,
    /// What is asked.
    pub text: String,
}

/// A criterion of a stage.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct CriterionDraft {
    /// The stage it belongs to.
    pub stage: StageId,
    /// Its name.
    pub name: String,
    /// Behavioural or functional.
    pub family: CriterionFamily,
    /// The level of the competence book.
    pub level: Option<i64>,
    /// On which scale it is scored, where that is another than its stage's.
    #[serde(default)]
    pub scale: Option<Scoring>,
    /// The highest score, in hundredths.
    pub maximum: i64,
    /// The lowest passing score, in hundredths.
    pub pass_mark: Option<i64>,
    /// How heavily it counts.
    pub weight: i64,
    /// Whether it counts at all.
    pub counts: bool,
    /// Whether failing it fails the stage.
    pub essential: bool,
    /// When it decides between equal scores, 1 first; none: it does not.
    #[serde(default)]
    pub tie_order: Option<i64>,
}

/// A seat on the jury.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct JurorDraft {
    /// Whose.
    pub person: PersonId,
    /// As what.
    pub role: JurorRole,
}

/// A question of the application form.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct FieldDraft {
    /// The question.
    pub label: String,
    /// The answer it expects.
    pub kind: FieldKind,
    /// The options, one per line.
    pub options: String,
    /// It must be answered.
    pub required: bool,
    /// The answer that proposes a refusal.
    pub knock_out: String,
}

/// A publication.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PublicationDraft {
    /// The channel.
    pub channel: Channel,
    /// The site's name, for another channel.
    pub site: String,
    /// From when.
    pub from: Option<NaiveDate>,
    /// Until when; none: without end.
    pub until: Option<NaiveDate>,
    /// Where it stands.
    pub state: PublicationState,
}

/// Adding, changing or removing a part.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit<D> {
    /// A new one.
    Add(D),
    /// Another content for one.
    Change {
        /// Which.
        id: i64,
        /// The version looked at.
        seen: i64,
        /// What it becomes.
        draft: D,
    },
    /// Away with one.
    Remove {
        /// Which.
        id: i64,
        /// The version looked at.
        seen: i64,
    },
}

/// A part of a vacancy, with what is done to it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A section of the text.
    Section(Edit<SectionDraft>),
    /// The selectiereglement; `seen` is 0 when none was written yet.
    Reglement {
        /// The version looked at.
        seen: i64,
        /// What it becomes.
        draft: Box<ReglementDraft>,
    },
    /// A stage.
    Stage(Edit<StageDraft>),
    /// A formal condition.
    Condition(Edit<ConditionDraft>),
    /// A criterion.
    Criterion(Edit<CriterionDraft>),
    /// A seat on the jury.
    Juror(Edit<JurorDraft>),
    /// A question of the form.
    Field(Edit<FieldDraft>),
    /// A publication.
    Publication(Edit<PublicationDraft>),
}
