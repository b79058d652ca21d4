//! What the program is about: identifiers, states, rules, scores. Pure.
//!
//! Knows no SQL, clock, file, terminal or language: it names message ids and carries their arguments.

pub mod advert;
pub mod approval;
pub mod candidate;
pub mod code;
pub mod deadline;
pub mod document;
pub mod grade;
pub mod hire;
pub mod id;
pub mod identifier;
pub mod identity;
pub mod invitation;
pub mod judging;
pub mod letter;
pub mod limit;
pub mod list;
pub mod minutes;
pub mod person;
pub mod planning;
pub mod procedure;
pub mod ranking;
pub mod redeployment;
pub mod report;
pub mod retention;
pub mod reuse;
pub mod role;
pub mod rule;
pub mod rules;
mod scale;
pub mod scoring;
pub mod session;
pub mod setting;
pub mod source;
pub mod template;
pub mod vacancy;

pub use advert::AdvertFormat;
pub use approval::{Age, Answer, ApprovalState, ApprovalSubject, Patience, StepState};
pub use candidate::{
    ApplicationState, ConditionKind, CriterionFamily, DocumentKind, Outcome, OverrideGround, Scoring, SheetState,
    StageKind, Verdict,
};
pub use code::Coded;
pub use deadline::{Deadline, DeadlineKind};
pub use document::Reading;
pub use hire::{Hand, HireField, HireState};
pub use id::*;
pub use identifier::{NumberKind, Secret};
pub use identity::{Likeness, Strength, Trait};
pub use minutes::{IncidentKind, JuryChangeKind, Minutes, MinutesState, SignatureState, SignatureWay};
pub use person::{MergeField, Purpose};
pub use procedure::Procedure;
pub use redeployment::{RedeploymentOutcome, RedeploymentReason};
pub use report::ReportKind;
pub use retention::RetentionKind;
pub use role::{Actor, Grant, Role};
pub use rule::{Arg, Message, Problem, Refusal, Severity, settle};
pub use session::{EnrolmentState, EventState};
pub use setting::SettingKey;
pub use vacancy::{
    Channel, DepartureKind, FieldKind, JurorRole, Level, Phase, ProcedureKind, PublicationState, RequestState,
    ReserveKind, Selector, SelectorGround, VacancyState,
};
