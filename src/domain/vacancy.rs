//! The vacancy and its procedure: states, kinds, and which state may follow which.

use crate::domain::Coded;
use crate::domain::code::codes;
use crate::domain::template::template;

codes! {
    /// Where a vacancy stands (domain 13.1).
    VacancyState, "vacancy-state" {
        /// In opmaak: being written.
        InPreparation = "in_preparation",
        /// Klaar voor publicatie: complete, waiting to be published.
        Ready = "ready",
        /// Gepubliceerd: candidates may apply.
        Published = "published",
        /// Publicatie gesloten: the closing time has passed.
        PublicationClosed = "publication_closed",
        /// In selectie: the jury is at work.
        InSelection = "in_selection",
        /// PV opgemaakt: the report is drawn up.
        ReportDrawn = "report_drawn",
        /// Wacht op goedkeuring.
        AwaitingApproval = "awaiting_approval",
        /// Goedgekeurd.
        Approved = "approved",
        /// Afgesloten: nothing more happens.
        Closed = "closed",
        /// On hold, with a way back to the state it was in.
        OnHold = "on_hold",
        /// Geannuleerd, with a reason.
        Cancelled = "cancelled",
        /// Herkeuring nodig: something locked was changed after approval.
        ReapprovalNeeded = "reapproval_needed",
    }
}

impl VacancyState {
    /// Whether the procedure is over.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }

    /// Whether the vacancy's own fields may still change without a new edition of the reglement.
    pub const fn is_editable(self) -> bool {
        matches!(self, Self::InPreparation | Self::Ready)
    }

    /// Whether candidates are being judged: what is decided about them can still be taken back.
    pub const fn is_judging(self) -> bool {
        matches!(
            self,
            Self::Published | Self::PublicationClosed | Self::InSelection | Self::OnHold
        )
    }

    /// The state in words for a vacancy of a kind: what is never published is not ready for publication.
    pub fn message_in(self, kind: ProcedureKind) -> &'static str {
        match self {
            Self::Ready if !template(kind).procedure.has(Self::Published) => "vacancy-state-ready-unpublished",
            state => state.message(),
        }
    }

    /// The official phase of the step plan the state belongs to (domain 1.1).
    pub const fn phase(self) -> Phase {
        match self {
            Self::InPreparation | Self::Ready => Phase::Preparation,
            Self::Published | Self::PublicationClosed => Phase::Publication,
            Self::InSelection => Phase::Selection,
            Self::ReportDrawn => Phase::Report,
            Self::AwaitingApproval | Self::ReapprovalNeeded => Phase::Approval,
            Self::Approved | Self::Closed | Self::OnHold | Self::Cancelled => Phase::Closing,
        }
    }
}

codes! {
    /// A segment of the phase strip.
    Phase, "phase" {
        /// Aanvraag.
        Request = "request",
        /// Opmaak.
        Preparation = "preparation",
        /// Publicatie.
        Publication = "publication",
        /// Selectie.
        Selection = "selection",
        /// Proces-verbaal.
        Report = "report",
        /// Goedkeuring.
        Approval = "approval",
        /// Afronding.
        Closing = "closing",
    }
}

codes! {
    /// The way a vacancy is filled (domain 1.4).
    ProcedureKind, "kind" {
        /// Externe werving, statutair.
        ExternalStatutory = "external_statutory",
        /// Externe werving, contractueel.
        ExternalContractual = "external_contractual",
        /// Bevordering binnen het niveau.
        PromotionWithin = "promotion_within",
        /// Bevordering naar een hoger niveau.
        PromotionHigher = "promotion_higher",
        /// Horizontale mobiliteit binnen de entiteit.
        MobilityEntity = "mobility_entity",
        /// Horizontale mobiliteit, VO-breed.
        MobilityGovernment = "mobility_government",
        /// Herplaatsing.
        Redeployment = "redeployment",
        /// Wijziging van dienstaanwijzing.
        InternalAssignment = "internal_assignment",
        /// Voorbehouden betrekking.
        ReservedPost = "reserved_post",
        /// Lijnmanager als selector (art. I 5 §2 VPS).
        ManagerSelects = "manager_selects",
        /// Oproep uit een werfreserve.
        ReserveCall = "reserve_call",
    }
}

impl ProcedureKind {
    /// Whether the call is open to everybody.
    pub const fn is_external(self) -> bool {
        matches!(
            self,
            Self::ExternalStatutory | Self::ExternalContractual | Self::ReservedPost | Self::ManagerSelects
        )
    }
}

codes! {
    /// A level of posts.
    Level, "level" {
        /// Master.
        A = "A",
        /// Bachelor.
        B = "B",
        /// Secondary education.
        C = "C",
        /// No diploma needed.
        D = "D",
    }
}

codes! {
    /// Who selects.
    Selector, "selector" {
        /// Agentschap Overheidspersoneel.
        Ago = "ago",
        /// The line manager, on one of the closed grounds.
        LineManager = "line_manager",
    }
}

codes! {
    /// Why the line manager may select (art. I 5 §2 VPS; domain 11).
    SelectorGround, "selector-ground" {
        /// Vervanging.
        Replacement = "replacement",
        /// Tijdelijke en uitzonderlijke behoefte, hoogstens een jaar.
        Temporary = "temporary",
        /// Startbaan.
        FirstJob = "first_job",
        /// Doctoraatsbeurs.
        DoctoralGrant = "doctoral_grant",
        /// Topsporter en omkadering.
        TopAthlete = "top_athlete",
    }
}

codes! {
    /// Whether successful candidates form a reserve, and how it is called.
    ReserveKind, "reserve-kind" {
        /// No reserve.
        None = "none",
        /// Met rangschikking.
        Ranked = "ranked",
        /// Zonder rangschikking.
        Unranked = "unranked",
    }
}

codes! {
    /// A seat on the jury.
    JurorRole, "juror-role" {
        /// Voorzitter.
        Chair = "chair",
        /// Lid.
        Member = "member",
        /// Deskundige.
        Expert = "expert",
        /// Waarnemer van een vakorganisatie: attends, never scores nor reads the report (domain 2.6).
        Observer = "observer",
    }
}

codes! {
    /// Where a vacancy is announced.
    Channel, "channel" {
        /// Werken voor Vlaanderen.
        WerkenVoorVlaanderen = "werkenvoorvlaanderen",
        /// Interne carrièresite.
        Internal = "internal",
        /// VDAB.
        Vdab = "vdab",
        /// Another site.
        Other = "other",
    }
}

codes! {
    /// Where a publication stands.
    PublicationState, "publication-state" {
        /// Gepland.
        Planned = "planned",
        /// Online.
        Live = "live",
        /// Beëindigd.
        Ended = "ended",
        /// Ingetrokken.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// The answer a question of the form expects.
    FieldKind, "field-kind" {
        /// One line.
        Text = "text",
        /// Several lines.
        LongText = "long_text",
        /// One of a list.
        Choice = "choice",
        /// Yes or no.
        YesNo = "yes_no",
        /// A day.
        Date = "date",
        /// A number.
        Number = "number",
        /// A file.
        File = "file",
    }
}

codes! {
    /// What was done otherwise than a rule or an announcement has it.
    DepartureKind, "departure-kind" {
        /// A rule was set aside.
        Override = "override",
        /// Another closing date after publication.
        ClosingDate = "closing_date",
        /// A late application was admitted.
        Late = "late",
        /// The reglement changed after publication.
        Reglement = "reglement",
        /// A criterion changed after the first score.
        Rubric = "rubric",
        /// A decision departs from the result.
        Decision = "decision",
    }
}

codes! {
    /// Where a vacancy request stands.
    RequestState, "request-state" {
        /// Ontwerp.
        Draft = "draft",
        /// Ingediend.
        Submitted = "submitted",
        /// Afgekeurd, can be corrected.
        Rejected = "rejected",
        /// Goedgekeurd.
        Approved = "approved",
    }
}
