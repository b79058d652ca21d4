//! The application and its judging: states, verdicts, stages, sheets.

use crate::domain::code::codes;

codes! {
    /// Where an application stands (domain 13.2).
    ApplicationState, "application-state" {
        /// Ingediend.
        Submitted = "submitted",
        /// Ontvankelijk.
        Admissible = "admissible",
        /// Laattijdig.
        Late = "late",
        /// Onvolledig.
        Incomplete = "incomplete",
        /// CV voldoet.
        ScreenedIn = "screened_in",
        /// CV voldoet niet.
        ScreenedOut = "screened_out",
        /// Door de voorselectie.
        Preselected = "preselected",
        /// Niet door de voorselectie.
        NotPreselected = "not_preselected",
        /// In een module.
        InStage = "in_stage",
        /// Niet geslaagd voor een module.
        StageFailed = "stage_failed",
        /// Geschikt.
        Suitable = "suitable",
        /// Niet geschikt.
        Unsuitable = "unsuitable",
        /// Laureaat.
        Laureate = "laureate",
        /// Aanbod gedaan.
        Offered = "offered",
        /// Aangenomen.
        Hired = "hired",
        /// Geweigerd.
        Declined = "declined",
        /// In de werfreserve.
        InReserve = "in_reserve",
        /// Teruggetrokken.
        Withdrawn = "withdrawn",
        /// Niet opgedaagd.
        NoShow = "no_show",
        /// Uitgesloten.
        Excluded = "excluded",
    }
}

impl ApplicationState {
    /// Whether the candidate still waits for a decision; the database's kept counts use the same five.
    pub const fn is_undecided(self) -> bool {
        matches!(
            self,
            Self::Submitted | Self::Admissible | Self::ScreenedIn | Self::Preselected | Self::InStage
        )
    }

    /// Whether the candidate was chosen: as laureate, with an offer, hired, or for the reserve.
    pub const fn is_chosen(self) -> bool {
        matches!(self, Self::Laureate | Self::Offered | Self::Hired | Self::InReserve)
    }

    /// Whether it is an outcome of a preselection, which not every procedure has.
    pub const fn is_of_preselection(self) -> bool {
        matches!(self, Self::Preselected | Self::NotPreselected)
    }

    /// Whether a step to it belongs to a procedure with or without a preselection: one without takes nobody through it.
    pub const fn is_step(self, preselects: bool) -> bool {
        preselects || !self.is_of_preselection()
    }

    /// Whether the state ends the procedure for the candidate against his or her wish, so needs a motivation (V-28).
    pub const fn is_negative(self) -> bool {
        matches!(
            self,
            Self::Late
                | Self::Incomplete
                | Self::ScreenedOut
                | Self::NotPreselected
                | Self::StageFailed
                | Self::Unsuitable
                | Self::Excluded
        )
    }

    /// The states this one may go to in one step.
    pub const fn next(self) -> &'static [Self] {
        use ApplicationState as S;
        match self {
            S::Submitted => &[S::Admissible, S::Late, S::Incomplete, S::Withdrawn, S::Excluded],
            S::Late | S::Incomplete => &[S::Admissible, S::Withdrawn],
            S::Admissible => &[S::ScreenedIn, S::ScreenedOut, S::Withdrawn, S::Excluded],
            S::ScreenedIn => &[
                S::Preselected,
                S::NotPreselected,
                S::InStage,
                // Who is exempted from every module has nothing left to sit.
                S::Suitable,
                S::Withdrawn,
                S::NoShow,
                S::Excluded,
            ],
            S::Preselected => &[S::InStage, S::Suitable, S::Withdrawn, S::NoShow, S::Excluded],
            S::InStage => &[
                S::InStage,
                S::StageFailed,
                S::Suitable,
                S::Unsuitable,
                S::Withdrawn,
                S::NoShow,
                S::Excluded,
            ],
            S::Suitable => &[S::Laureate, S::InReserve, S::Withdrawn],
            S::Laureate => &[S::Offered, S::InReserve, S::Withdrawn],
            S::InReserve => &[S::Offered, S::Withdrawn],
            S::Offered => &[S::Hired, S::Declined, S::Withdrawn],
            S::ScreenedOut
            | S::NotPreselected
            | S::StageFailed
            | S::Unsuitable
            | S::Hired
            | S::Declined
            | S::Withdrawn
            | S::NoShow
            | S::Excluded => &[],
        }
    }
}

codes! {
    /// The answer to a formal condition (domain 2.2).
    Verdict, "verdict" {
        /// Voldoet.
        Meets = "meets",
        /// Voldoet niet.
        Fails = "fails",
    }
}

codes! {
    /// What a stage is.
    StageKind, "stage-kind" {
        /// CV-screening op formele voorwaarden.
        Screening = "screening",
        /// Voorselectie.
        Preselection = "preselection",
        /// Proef.
        Test = "test",
        /// Jurygesprek.
        Interview = "interview",
        /// Assessment center.
        Assessment = "assessment",
        /// Eindgesprek.
        Final = "final",
    }
}

codes! {
    /// How a stage is scored.
    Scoring, "scoring" {
        /// Voldoet of voldoet niet.
        Verdict = "verdict",
        /// Levels of a competence.
        Levels = "levels",
        /// Points.
        Points = "points",
    }
}

codes! {
    /// Where a score sheet stands.
    SheetState, "sheet-state" {
        /// Open: only its juror sees it.
        Open = "open",
        /// Ingediend: locked.
        Submitted = "submitted",
        /// Heropend, with a reason.
        Reopened = "reopened",
    }
}

codes! {
    /// What was decided about an application.
    Outcome, "outcome" {
        /// Geslaagd.
        Passed = "passed",
        /// Aangehouden: goes on provisionally, and stays to be judged.
        OnHold = "on_hold",
        /// Niet geslaagd.
        Failed = "failed",
        /// Vrijgesteld.
        Exempt = "exempt",
        /// Geschikt.
        Suitable = "suitable",
        /// Niet geschikt.
        Unsuitable = "unsuitable",
        /// Laattijdig.
        Late = "late",
        /// Onvolledig.
        Incomplete = "incomplete",
        /// Niet opgedaagd.
        NoShow = "no_show",
        /// Teruggetrokken.
        Withdrawn = "withdrawn",
        /// Uitgesloten.
        Excluded = "excluded",
    }
}

codes! {
    /// On what ground a decision departs from the result of the sheets. No law lists them: ours, each to be motivated besides.
    OverrideGround, "override-ground" {
        /// The jury decided otherwise after deliberation.
        Deliberation = "deliberation",
        /// The test did not run as the reglement has it.
        Irregularity = "irregularity",
        /// A reasonable accommodation was missing.
        Accommodation = "accommodation",
        /// A complaint was upheld, or a court ruled.
        Ruling = "ruling",
        /// Another ground, which the motivation gives.
        Other = "other",
    }
}

codes! {
    /// A formal condition's subject.
    ConditionKind, "condition-kind" {
        /// Diploma.
        Diploma = "diploma",
        /// Ervaring.
        Experience = "experience",
        /// Nationaliteit.
        Nationality = "nationality",
        /// Rijbewijs of attest.
        Licence = "licence",
        /// Passend gedrag.
        Conduct = "conduct",
        /// Andere.
        Other = "other",
    }
}

codes! {
    /// Which part of the selection a criterion belongs to (V-7).
    CriterionFamily, "criterion-family" {
        /// Persoonsgebonden competentie.
        Behavioural = "behavioural",
        /// Functiespecifieke competentie.
        Functional = "functional",
    }
}

codes! {
    /// What a document is.
    DocumentKind, "document-kind" {
        /// Cv.
        Cv = "cv",
        /// Motivatiebrief.
        Letter = "letter",
        /// Diploma.
        Diploma = "diploma",
        /// Functiebeschrijving.
        JobDescription = "job_description",
        /// Selectiereglement.
        Reglement = "reglement",
        /// Proces-verbaal.
        Report = "report",
        /// Andere.
        Other = "other",
    }
}
