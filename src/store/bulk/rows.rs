//! A row of each table that is loaded at speed, and the one statement that adds it. The statements are written from the fields, so
//! a column that is renamed in the schema fails at the first row.

use crate::store::StoreResult;
use rusqlite::{Connection, params};
use std::fmt::Debug;

/// A row that can be added.
pub(crate) trait Row: Debug {
    /// Its identifier.
    fn id(&self) -> i64;
    /// Adds it.
    ///
    /// # Errors
    /// What SQLite says, constraints included.
    fn put(&self, connection: &Connection) -> StoreResult<()>;
}

macro_rules! rows {
    ($($name:ident in $table:literal { $($field:ident: $kind:ty),+ $(,)? })+) => {$(
        #[doc = concat!("A row of `", $table, "`.")]
        #[derive(Clone, Debug)]
        pub(crate) struct $name { pub(crate) id: i64, $(pub(crate) $field: $kind),+ }

        impl Row for $name {
            fn id(&self) -> i64 {
                self.id
            }

            fn put(&self, connection: &Connection) -> StoreResult<()> {
                const SQL: &str = concat!("INSERT INTO ", $table, " (id", $(", ", stringify!($field)),+, ") VALUES (?", $(rows!(@mark $field)),+, ")");
                connection.prepare_cached(SQL)?.execute(params![self.id, $(self.$field),+])?;
                Ok(())
            }
        }
    )+};
    (@mark $field:ident) => { ", ?" };
}

type Code = &'static str;

rows! {
    EntityRow in "entity" { ovo: Code, name: Code, short: Code, parent_id: Option<i64>, active: i64 }
    PersonRow in "person" {
        family_name: String, given_name: String, sort_name: String, search_name: String, email: String, phone: String,
        street: String, postal_code: Code, city: Code, language: Code, vlimpers: Option<String>, diploma: Code,
        created_at: i64,
    }
    AccountRow in "account" { login: String }
    GrantRow in "role_grant" { person_id: i64, role: Code, entity_id: Option<i64>, from_on: String }
    RequestRow in "vacancy_request" {
        entity_id: i64, requester_id: i64, title: Code, sort_title: String, function_code: Code, level: Code, rank: Code, grade: Code, kind: Code,
        posts: i64, motivation: String, wanted_on: String, state: Code, remark: String, created_at: i64,
        submitted_at: Option<i64>, decided_at: Option<i64>, decided_by: Option<i64>,
    }
    VacancyRow in "vacancy" {
        number: String, entity_id: i64, request_id: Option<i64>, title: String, sort_title: String, state: Code,
        held_state: Option<Code>, state_reason: String, state_at: i64, kind: Code, selector: Code, selector_ground: Code,
        authority_function: bool, level: Code, rank: Code, grade: Code, scale: Code, function_code: Code, function_family: Code,
        place: Code, posts: i64, owner_id: i64, manager_id: Option<i64>, publish_on: String, closes_local: String,
        redeployment_checked_on: String, redeployment_answer: String, reserve_kind: Code, reserve_months: i64,
        copied_from: Option<i64>, created_at: i64, procedure: Code, contract_from: String, contract_until: String,
        replaces: String, calls_reserve: Option<i64>,
    }
    SectionRow in "vacancy_section" { vacancy_id: i64, position: i64, heading: Code, body: String }
    ReglementRow in "reglement" {
        vacancy_id: i64, edition: i64, conditions_on: String, tests: Code, jury: Code, criteria: Code, ranking: Code,
        validity_months: i64, reserve_rules: Code, preselection_method: Code, preselection_threshold: Option<i64>,
        preselection_maximum: Option<i64>, anonymous: bool, frozen_at: Option<i64>, change_reason: Code, terms: String,
    }
    StageRow in "stage" {
        vacancy_id: i64, position: i64, kind: Code, name: Code, scoring: Code, maximum: i64, pass_mark: i64,
        competence_part: bool, function_part: bool, hundred: bool, anonymous: bool,
    }
    ConditionRow in "condition" { vacancy_id: i64, position: i64, kind: Code, text: String }
    CriterionRow in "criterion" {
        stage_id: i64, position: i64, name: Code, family: Code, level: Option<i64>, maximum: i64, pass_mark: Option<i64>,
        weight: i64, counts: bool, essential: bool, tie_order: Option<i64>, scale: Option<Code>,
    }
    JurorRow in "juror" { vacancy_id: i64, person_id: i64, role: Code, interest: Code, declared_at: Option<i64> }
    PublicationRow in "publication" {
        vacancy_id: i64, channel: Code, site: Code, from_on: String, until_on: String, state: Code,
    }
    FieldRow in "form_field" {
        vacancy_id: i64, position: i64, label: Code, kind: Code, options: Code, required: bool, knock_out: Code,
    }
    ApplicationRow in "application" {
        vacancy_id: i64, entity_id: i64, person_id: i64, sort_name: String, received_at: i64, source: Code, profile: Code,
        state: Code, stage_id: Option<i64>, score: i64, place: Option<i64>, reason: Code, motivation: String,
        accommodation: Code, state_at: i64, batch_id: Option<i64>,
    }
    AnswerRow in "answer" { application_id: i64, field_id: i64, value: String }
    DocumentRow in "document" {
        vacancy_id: Option<i64>, application_id: Option<i64>, person_id: Option<i64>, kind: Code, name: String,
        media_type: Code, size: i64, digest: String, pages: Option<i64>, reading: Code, created_at: i64,
        created_by: Option<i64>,
    }
    BlobRow in "document_blob" { data: Vec<u8> }
    TextRow in "document_text" { body: String }
    ScreeningRow in "screening" {
        application_id: i64, condition_id: i64, verdict: Code, motive: Code, decided_by: i64, decided_at: i64,
    }
    SheetRow in "score_sheet" {
        application_id: i64, stage_id: i64, juror_id: i64, state: Code, motivation: String, submitted_at: Option<i64>,
    }
    ScoreRow in "score" { sheet_id: i64, criterion_id: i64, points: i64, motive: Code }
    LetterRow in "letter" { decision_id: i64, application_id: i64, body: String, prepared_by: i64, prepared_at: i64 }
    AgreementRow in "agreement" {
        application_id: i64, criterion_id: i64, points: i64, motive: Code, agreed_by: i64, agreed_at: i64,
    }
    RecusalRow in "recusal" { juror_id: i64, application_id: i64, reason: Code, declared_at: i64 }
    DecisionRow in "decision" {
        application_id: i64, stage_id: Option<i64>, outcome: Code, on_hold: bool, motivation: String, decided_by: i64, decided_at: i64,
    }
    RoomRow in "room" { entity_id: Option<i64>, name: Code, address: Code, capacity: i64 }
    EventRow in "event" {
        vacancy_id: i64, stage_id: Option<i64>, title: String, place: Code, instructions: Code, from_on: String,
        until_on: String, state: Code, state_reason: Code,
    }
    SessionRow in "session" { event_id: i64, name: String, starts_local: String, ends_local: String, room_id: Option<i64> }
    SessionJurorRow in "session_juror" { session_id: i64, person_id: i64 }
    PartRow in "part" { session_id: i64, name: Code, starts_local: String, ends_local: String, capacity: i64 }
    AvailabilityRow in "availability" {
        person_id: Option<i64>, room_id: Option<i64>, kind: Code, starts_local: String, ends_local: String, reason: Code,
        recorded_by: i64,
    }
    WishRow in "wish" { application_id: i64, extra_percent: i64, extra_minutes: i64, language: Code, half: Code }
    EnrolmentRow in "enrolment" { part_id: i64, application_id: i64, state: Code, reminded_at: Option<i64>, created_at: i64 }
    ApprovalRow in "approval" {
        subject: Code, entity_id: i64, request_id: Option<i64>, vacancy_id: Option<i64>, title: String, question: String,
        rule: Code, round: i64, state: Code, requested_by: i64, requested_at: i64, decided_at: Option<i64>,
    }
    RouteRow in "approval_route" { subject: Code, kind: Code, entity_id: Option<i64> }
    RouteStepRow in "approval_route_step" { approval_route_id: i64, position: i64, role: Code, person_id: Option<i64> }
    DelegationRow in "approval_delegation" {
        person_id: i64, delegate_id: i64, from_on: String, until_on: String, reason: Code, set_by: i64,
    }
    StepRow in "approval_step" {
        approval_id: i64, position: i64, role: Code, person_id: i64, state: Code, remark: Code, decided_by: Option<i64>,
        decided_at: Option<i64>,
    }
    NoteRow in "note" {
        vacancy_id: Option<i64>, application_id: Option<i64>, person_id: Option<i64>, author_id: i64, body: Code,
        created_at: i64,
    }
    TagRow in "tag" { name: Code }
    TaggingRow in "tagging" { tag_id: i64, vacancy_id: Option<i64>, application_id: Option<i64> }
    MessageRow in "message" {
        to_id: i64, kind: Code, arguments: String, vacancy_id: Option<i64>, application_id: Option<i64>,
        approval_id: Option<i64>, created_at: i64, read_at: Option<i64>,
    }
    NumberRow in "person_number" {
        person_id: i64, kind: Code, key_id: String, sealed: String, tail: String, reason: Code, written_by: i64, written_at: i64,
    }
    SelectieregelRow in "retention_rule" { kind: Code, serie: Code, rule: Code, destination: Code, by_id: i64, at: i64 }
    DestructionRow in "destruction" {
        kind: Code, vacancy_id: Option<i64>, serie: Code, rule: Code, people: i64, documents: i64, texts: i64, by_id: i64, at: i64,
    }
    HoldRow in "legal_hold" { person_id: Option<i64>, vacancy_id: Option<i64>, reason: Code, by_id: i64, at: i64 }
    ClickRow in "click_count" { vacancy_id: i64, site: Code, clicked_on: String, clicks: i64 }
    SavedReportRow in "saved_report" {
        name: Code, report: Code, filter: String, owner_id: i64, entity_id: Option<i64>, created_at: i64,
    }
    RestrictionRow in "restriction" { person_id: i64, reason: Code, by_id: i64, at: i64 }
    TestResultRow in "test_result" {
        person_id: i64, competence: Code, level: Option<i64>, passed: bool, points: Option<i64>, maximum: Option<i64>,
        tested_on: String, source: Code, test: Code, recorded_by: Option<i64>,
    }
    ConsentRow in "consent" {
        person_id: i64, purpose: Code, given_on: String, how: Code, withdrawn_on: String, recorded_by: i64,
    }
    RedeploymentRow in "redeployment" {
        person_id: i64, entity_id: i64, level: Code, rank: Code, grade: Code, function_family: Code, reason: Code, since_on: String,
        until_on: String, ended_on: String, ended_reason: Code, recorded_by: i64,
    }
    HireRow in "hire_sheet" {
        application_id: i64, entity_id: i64, state: Code, state_at: i64, remark: Code, created_by: i64, created_at: i64, service: Code,
        location_code: Code, statute: Code, contract: Code, start_on: String, probation: Code, hiring_reason: Code, sponsor: Code,
        risk_code: Code, medical_exam: Code,
    }
    ShortlistRow in "shortlist" { name: Code, owner_id: i64, entity_id: Option<i64>, created_at: i64 }
    MemberRow in "shortlist_member" { shortlist_id: i64, person_id: i64, added_by: i64, added_at: i64 }
    BatchRow in "batch" { kind: Code, file_name: String, lines: i64, kept: i64, created_by: i64, created_at: i64 }
}
