//! Identifiers: one newtype per kind of thing, so a candidate is never passed where a vacancy belongs.

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl From<$name> for i64 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// An entity (department or agency).
    EntityId,
    /// A person: candidate, colleague or both.
    PersonId,
    /// A vacancy request.
    RequestId,
    /// A vacancy, and with it its procedure.
    VacancyId,
    /// A section of a vacancy's text.
    SectionId,
    /// An edition of a selectiereglement.
    ReglementId,
    /// A stage of a procedure.
    StageId,
    /// A formal condition of participation.
    ConditionId,
    /// A criterion of a stage.
    CriterionId,
    /// A seat on the jury of a vacancy.
    JurorId,
    /// A publication on a channel.
    PublicationId,
    /// A question of an application form.
    FieldId,
    /// An application of a person for a vacancy.
    ApplicationId,
    /// A document.
    DocumentId,
    /// A juror's score sheet for a candidate in a stage.
    SheetId,
    /// A decision about an application.
    DecisionId,
    /// A room.
    RoomId,
    /// An event: the occasion of one selection part.
    EventId,
    /// A session of an event: a block of time.
    SessionId,
    /// A part of a session: what candidates enrol in.
    PartId,
    /// A candidate's place in a part.
    EnrolmentId,
    /// An approval request.
    ApprovalId,
    /// A route of approval.
    RouteId,
    /// That somebody answers approvals in the place of somebody who is absent.
    DelegationId,
    /// A note.
    NoteId,
    /// A tag.
    TagId,
    /// An edition of a PV.
    MinutesId,
    /// A complaint of a candidate.
    ComplaintId,
    /// A message to a colleague.
    MessageId,
    /// An import.
    BatchId,
    /// A list of people.
    ShortlistId,
    /// A place in the redeployment pool.
    RedeploymentId,
    /// A hire sheet.
    HireId,
    /// A saved report.
    SavedReportId,
}
