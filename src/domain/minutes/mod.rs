//! The PV (proces-verbaal) of a procedure as data (domain 2.7, V-50): what it says, which edition it is, who signed it, and the annex with
//! what union delegates remarked.
//!
//! Plain data without any language: codes of enumerations, names, days, points in hundredths. A document, the screen and the command line
//! all say it in words from here. No national number stands in it, nor anything about somebody's health (V-61).
//!
//! [`Content`] is what the jury signs: its digest is that of its canonical text ([`Content::canonical`]). Signatures and the annex stand
//! beside it, so that the last juror signs the same text as the first, and a remark of a union delegate (which he or she may have added at
//! any time) voids nobody's signature.

pub mod diff;
mod jury;
mod outcome;
pub mod outline;
mod procedure;
mod stage;

pub use jury::{Delegate, JurorPart, JuryChange, Recusal, Signature, UnionRemark, Visit};
pub use outcome::{Departure, Exclusion, Incident, Member, RankLine, Ranking, Reserve};
pub use procedure::{
    Condition, ContractPart, Preselection, ProcedureFacts, PublicationPart, ReglementEdition, ReglementPart, Section,
};
pub use stage::{
    Attendance, Basis, Candidate, ConditionResult, Counts, Criterion, EventPart, Exemption, Given, Line, SessionPart,
    StagePart,
};

use crate::domain::PersonId;
use crate::domain::code::codes;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

codes! {
    /// Where an edition of a PV stands.
    MinutesState, "minutes-state" {
        /// Opgemaakt: nobody signed it yet, it can be withdrawn.
        Draft = "draft",
        /// Ter ondertekening: some jurors have signed.
        Signing = "signing",
        /// Ondertekend: every juror has.
        Signed = "signed",
        /// Geweigerd: a juror refused to sign; a new edition answers that.
        Refused = "refused",
        /// Vervangen by a newer edition.
        Replaced = "replaced",
        /// Ingetrokken before anybody answered.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// Where a juror's signature stands.
    SignatureState, "signature-state" {
        /// Gevraagd.
        Asked = "asked",
        /// Getekend.
        Signed = "signed",
        /// Geweigerd, with a remark.
        Refused = "refused",
    }
}

codes! {
    /// How a juror signed.
    SignatureWay, "signature-way" {
        /// In keur, under the own name.
        Here = "here",
        /// On paper: the selection officer recorded it, with the document that shows it.
        Paper = "paper",
    }
}

codes! {
    /// What happened to a jury after the reglement was fixed.
    JuryChangeKind, "jury-change" {
        /// Toegevoegd.
        Joined = "joined",
        /// Weggenomen.
        Left = "left",
        /// Another seat.
        Role = "role",
    }
}

codes! {
    /// What happened in a procedure besides judging.
    IncidentKind, "incident" {
        /// Klacht: only when it came and when it was answered.
        Complaint = "complaint",
        /// On hold, from a day until a day.
        Hold = "hold",
        /// Another closing date after publication.
        Closing = "closing",
        /// A new edition of the reglement.
        Edition = "edition",
        /// An event that was cancelled.
        Cancelled = "cancelled",
        /// A temporary contract that was extended.
        Extension = "extension",
    }
}

impl MinutesState {
    /// Where an edition stands by the answers of the jury.
    pub fn of(signatures: impl Iterator<Item = SignatureState> + Clone) -> Self {
        let any = |state| signatures.clone().any(|one| one == state);
        if any(SignatureState::Refused) {
            Self::Refused
        } else if !any(SignatureState::Asked) {
            Self::Signed
        } else if any(SignatureState::Signed) {
            Self::Signing
        } else {
            Self::Draft
        }
    }
}

/// A PV: an edition of it with everything that belongs to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Minutes {
    /// Which edition, by whom, how it stands.
    pub edition: Edition,
    /// What it says.
    pub content: Content,
    /// The jury's signatures, the chair's first; one for everybody who has to sign.
    pub signatures: Vec<Signature>,
    /// The annex: what union delegates remarked, oldest first.
    pub annex: Vec<UnionRemark>,
}

/// An edition of a PV.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Edition {
    /// Which, from 1; 0: not drawn yet, a preview of what it would say.
    pub number: i64,
    /// Where it stands; none: not drawn yet.
    pub state: Option<MinutesState>,
    /// SHA-256 of the canonical text of the content, hexadecimal.
    pub digest: String,
    /// When it was drawn, on the local clock; of a preview: now.
    pub drawn_at: NaiveDateTime,
    /// Who drew it, by name; of a preview: who looks.
    pub drawn_by: String,
    /// What changed since the edition before and why; empty for the first.
    pub changed: String,
    /// The editions it took the place of, oldest first.
    pub earlier: Vec<EarlierEdition>,
}

/// An edition that was replaced.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct EarlierEdition {
    /// Which, from 1.
    pub number: i64,
    /// When it was drawn, on the local clock.
    pub drawn_at: NaiveDateTime,
    /// Its digest.
    pub digest: String,
    /// What had changed with it; empty for the first.
    pub changed: String,
    /// How many jurors had signed it.
    pub signed: usize,
}

/// What a PV says. The order of the fields is the order of the document, and of its canonical text.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Content {
    /// The procedure.
    pub procedure: ProcedureFacts,
    /// The reglement it was held by; none: its kind has none.
    pub reglement: Option<ReglementPart>,
    /// The formal conditions of participation, in order.
    pub conditions: Vec<Condition>,
    /// The jury, the chair first.
    pub jury: Vec<JurorPart>,
    /// Who joined or left the jury after the reglement was fixed, oldest first.
    pub jury_changes: Vec<JuryChange>,
    /// The union delegates who may attend, with the sessions at which they were.
    pub delegates: Vec<Delegate>,
    /// Everybody who applied, by name; [`Line::candidate`] and others point at [`Candidate::number`].
    pub candidates: Vec<Candidate>,
    /// The stages in order, each with its criteria, the events held and the candidates in it.
    pub stages: Vec<StagePart>,
    /// The ranking, or the list of the suitable where the reglement does not rank.
    pub ranking: Ranking,
    /// The reserve; none: the procedure makes none.
    pub reserve: Option<Reserve>,
    /// Why nobody is suitable; empty: somebody is, or it was not said.
    pub nobody: String,
    /// Who was shut out, and why.
    pub exclusions: Vec<Exclusion>,
    /// What was done otherwise than a rule or an announcement has it, oldest first.
    pub departures: Vec<Departure>,
    /// What happened besides, oldest first.
    pub incidents: Vec<Incident>,
}

impl Content {
    /// The text that is signed and digested: JSON, with the fields in their fixed order and no white space.
    pub fn canonical(&self) -> String {
        // A tree of texts, numbers and lists is always written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A candidate by the number he or she has in this PV.
    pub fn candidate(&self, number: usize) -> Option<&Candidate> {
        let found = self.candidates.get(number.checked_sub(1)?);
        found.filter(|candidate| candidate.number == number)
    }

    /// The name of a candidate by the number in this PV; empty when there is none.
    pub fn name(&self, number: usize) -> &str {
        self.candidate(number).map_or("", |candidate| candidate.name.as_str())
    }
}

impl Content {
    /// What the PV rests on: the reglement, the jury, what was scored and decided, the ranking. When this is another, it has to be drawn anew;
    /// a session that was named otherwise, a complaint that was answered, a laureate who was chosen leave it as it is.
    ///
    /// Days that follow from a moment are left out: they depend on where the machine stands that reads them.
    #[must_use]
    pub fn basis(&self) -> Self {
        let mut basis = Self {
            procedure: ProcedureFacts {
                number: self.procedure.number.clone(),
                title: self.procedure.title.clone(),
                kind: self.procedure.kind,
                ..ProcedureFacts::default()
            },
            conditions: self.conditions.clone(),
            jury: self.jury.clone(),
            candidates: self.candidates.clone(),
            stages: self.stages.clone(),
            ranking: self.ranking.clone(),
            nobody: self.nobody.clone(),
            ..Self::default()
        };
        basis.reglement = self.reglement.as_ref().map(|reglement| ReglementPart {
            edition: reglement.edition,
            ranked: reglement.ranked,
            ..ReglementPart::default()
        });
        for juror in &mut basis.jury {
            juror.person = PersonId(0);
            juror.declared_on = None;
            juror.recused.iter_mut().for_each(|tie| tie.declared_on = None);
        }
        for candidate in &mut basis.candidates {
            candidate.received = NaiveDateTime::default();
        }
        for stage in &mut basis.stages {
            stage.events.clear();
            stage.retired.clear();
            for line in &mut stage.lines {
                line.decided_on = None;
                line.attendance = None;
            }
        }
        basis
    }
}
