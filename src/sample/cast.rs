//! Which kind of procedure a vacancy of the sample is, so that every kind stands in every part of its course.

use crate::domain::template::template;
use crate::domain::{Coded, ProcedureKind, SelectorGround, StageKind, VacancyState};
use ProcedureKind as K;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The kinds of a state in turn. The first is the most usual one, that of the procedures people are shown first.
const fn kinds(state: VacancyState) -> &'static [ProcedureKind] {
    use VacancyState as S;
    match state {
        S::InPreparation | S::Ready => &[
            K::ExternalContractual,
            K::ExternalStatutory,
            K::PromotionWithin,
            K::PromotionHigher,
            K::MobilityEntity,
            K::MobilityGovernment,
            K::Redeployment,
            K::InternalAssignment,
            K::ReservedPost,
            K::ManagerSelects,
            K::ReserveCall,
        ],
        S::Published => &[
            K::ExternalContractual,
            K::ExternalStatutory,
            K::PromotionWithin,
            K::ExternalContractual,
            K::MobilityGovernment,
            K::ManagerSelects,
            K::ExternalContractual,
            K::PromotionHigher,
            K::MobilityEntity,
            K::ExternalContractual,
            K::ReservedPost,
        ],
        S::PublicationClosed => &[
            K::ExternalContractual,
            K::MobilityGovernment,
            K::ExternalContractual,
            K::ReservedPost,
            K::PromotionWithin,
            K::ExternalContractual,
            K::ManagerSelects,
            K::ExternalStatutory,
        ],
        S::InSelection => &[
            K::ExternalContractual,
            K::PromotionWithin,
            K::ExternalContractual,
            K::Redeployment,
            K::ExternalStatutory,
            K::ExternalContractual,
            K::ReserveCall,
            K::MobilityEntity,
            K::ExternalContractual,
            K::PromotionHigher,
            K::ManagerSelects,
            K::ReservedPost,
            K::ExternalContractual,
            K::MobilityGovernment,
        ],
        S::ReportDrawn => &[
            K::ExternalContractual,
            K::MobilityGovernment,
            K::Redeployment,
            K::PromotionHigher,
            K::ReserveCall,
            K::ExternalStatutory,
        ],
        S::AwaitingApproval => &[
            K::ExternalContractual,
            K::PromotionWithin,
            K::InternalAssignment,
            K::MobilityEntity,
            K::ExternalContractual,
            K::ManagerSelects,
            K::ReservedPost,
            K::ReserveCall,
        ],
        S::Approved => &[
            K::ExternalContractual,
            K::InternalAssignment,
            K::Redeployment,
            K::ManagerSelects,
            K::MobilityGovernment,
            K::PromotionHigher,
        ],
        S::ReapprovalNeeded => &[K::ExternalContractual, K::ExternalStatutory],
        S::OnHold => &[
            K::ExternalContractual,
            K::ManagerSelects,
            K::MobilityGovernment,
            K::Redeployment,
        ],
        S::Cancelled => &[
            K::ExternalContractual,
            K::ReservedPost,
            K::PromotionHigher,
            K::InternalAssignment,
            K::ExternalStatutory,
            K::ReserveCall,
        ],
        S::Closed => &[
            K::ExternalContractual,
            K::ExternalStatutory,
            K::PromotionWithin,
            K::ExternalContractual,
            K::MobilityEntity,
            K::Redeployment,
            K::ExternalContractual,
            K::InternalAssignment,
            K::ManagerSelects,
            K::ReserveCall,
            K::MobilityGovernment,
            K::ReservedPost,
            K::PromotionHigher,
        ],
    }
}

/// How many vacancies in preparation still miss something, so that there is one of each kind.
pub(super) const UNFINISHED: usize = kinds(VacancyState::InPreparation).len();

/// The kind of the `n`th vacancy of a state.
pub(super) fn kind(state: VacancyState, n: usize) -> ProcedureKind {
    let kinds = kinds(state);
    kinds[n % kinds.len()]
}

/// The kind of the `n`th procedure of the archive: those that drew a crowd.
pub(super) fn archived(n: usize) -> ProcedureKind {
    kind(VacancyState::Published, n)
}

/// Whether a kind goes through a state.
pub(super) fn has(kind: ProcedureKind, state: VacancyState) -> bool {
    template(kind).procedure.has(state)
}

/// The steps and checks of a kind, as a vacancy keeps them.
pub(super) fn kept(kind: ProcedureKind) -> &'static str {
    static KEPT: OnceLock<BTreeMap<ProcedureKind, String>> = OnceLock::new();
    let write = |kind: &ProcedureKind| {
        let text = serde_json::to_string(&template(*kind).procedure).unwrap_or_default();
        (*kind, text)
    };
    KEPT.get_or_init(|| ProcedureKind::ALL.iter().map(write).collect())
        .get(&kind)
        .map_or("", String::as_str)
}

/// Whether a kind has a stage of a sort.
pub(super) fn judges(kind: ProcedureKind, stage: StageKind) -> bool {
    template(kind).stages.iter().any(|of| of.kind == stage)
}

/// How many people come up for a kind that does not call for applications: who is assigned, proposed, or called from the reserve.
pub(super) const fn few(kind: ProcedureKind, n: usize) -> Option<usize> {
    match kind {
        K::InternalAssignment => Some(1),
        K::Redeployment => Some(2 + n % 2),
        K::ReserveCall => Some(5 + n % 3),
        _ => None,
    }
}

/// Why the line manager selects, and for how many days; a doctoral grant goes to whoever does research ([`RESEARCH`]).
pub(super) const fn ground(n: usize) -> (SelectorGround, i64) {
    match n % 5 {
        0 => (SelectorGround::Replacement, 300),
        3 => (SelectorGround::FirstJob, 364),
        4 => (SelectorGround::DoctoralGrant, 4 * 365),
        _ => (SelectorGround::Temporary, 270),
    }
}

/// The function a doctoral grant is for.
pub(super) const RESEARCH: &str = "Onderzoeker bosecologie";
