//! Which fields of a vacancy say something in a procedure: what no step and no check of a kind looks at is not asked for.

use crate::domain::template::template;
use crate::domain::{ProcedureKind, SelectorGround, VacancyState};

/// Whether a field, by its name on the form, is asked for in a procedure of a kind, where the line manager selects on a ground.
pub fn is_asked(field: &str, kind: ProcedureKind, ground: Option<SelectorGround>) -> bool {
    use ProcedureKind as K;
    let procedure = &template(kind).procedure;
    let published = procedure.has(VacancyState::Published);
    let by_contract = matches!(
        kind,
        K::ExternalContractual | K::ReservedPost | K::ManagerSelects | K::ReserveCall
    );
    match field {
        "publish_on" | "closes" => published,
        "reserve" | "reserve_months" => published && procedure.checks("V-5"),
        "authority_function" => procedure.checks("V-9") || procedure.checks("V-11"),
        "shortage" | "regulated" => procedure.checks("V-10"),
        "ground" => procedure.checks("V-20"),
        // After mobility it is the day the function is taken up (V-17).
        "contract_from" => by_contract || procedure.checks("V-17"),
        // A reserved post is of indefinite duration (V-15).
        "contract_until" => by_contract && !procedure.checks("V-15"),
        "extended_until" | "extension_reason" => ground == Some(SelectorGround::Temporary),
        "replaces" => ground == Some(SelectorGround::Replacement),
        "work_percent" => published || by_contract,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;

    #[test]
    fn a_kind_asks_what_its_steps_and_checks_look_at() {
        use ProcedureKind as K;
        let asked = |field, kind| is_asked(field, kind, None);
        for kind in K::ALL.iter().copied() {
            assert!(asked("title", kind) && asked("grade", kind), "{kind:?}");
            assert_eq!(asked("ground", kind), kind == K::ManagerSelects, "{kind:?}");
            assert_eq!(
                asked("closes", kind),
                !matches!(kind, K::Redeployment | K::InternalAssignment | K::ReserveCall),
                "{kind:?}"
            );
        }
        assert!(asked("contract_until", K::ExternalContractual) && !asked("contract_until", K::ExternalStatutory));
        assert!(asked("contract_from", K::MobilityEntity) && !asked("contract_from", K::PromotionHigher));
        assert!(!asked("contract_until", K::ReservedPost), "V-15");
        assert!(!asked("shortage", K::PromotionWithin) && asked("regulated", K::ExternalStatutory));
    }

    #[test]
    fn a_ground_asks_what_its_rule_looks_at() {
        use SelectorGround as G;
        for ground in G::ALL.iter().copied() {
            let asked = |field| is_asked(field, ProcedureKind::ManagerSelects, Some(ground));
            assert_eq!(asked("replaces"), ground == G::Replacement, "{ground:?}");
            assert_eq!(asked("extended_until"), ground == G::Temporary, "{ground:?}");
        }
    }
}
