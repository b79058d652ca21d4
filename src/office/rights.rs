//! Who may do what: one table of (act, role, states). A pair that is absent means no.
//!
//! Being the right person (the juror of this sheet, the approver of this step, the owner) is checked by the act itself; this table says
//! which role is needed at all and in which states of the vacancy.

use crate::domain::VacancyState as S;
use crate::domain::{Actor, Coded, EntityId, Message, Problem, Role, VacancyState};
use crate::office::Act;

/// The states of the vacancy in which a right holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum States {
    /// Every state, or no vacancy concerned.
    Any,
    /// Every state before the procedure is over.
    Running,
    /// These.
    In(&'static [VacancyState]),
}

impl States {
    /// Whether the right holds for a vacancy in this state.
    pub fn hold(self, state: VacancyState) -> bool {
        match self {
            Self::Any => true,
            Self::Running => !state.is_final(),
            Self::In(states) => states.contains(&state),
        }
    }

    /// When the right does hold, as a sentence for whoever comes at another moment.
    fn sentence(self) -> Message {
        let quoted = |state: &VacancyState| Message::new("quoted").with("what", Message::of(*state));
        let either = |first, next| Message::new("list-or").with("first", first).with("next", next);
        let named = match self {
            Self::In(states) => states.iter().map(quoted).reduce(either),
            Self::Any | Self::Running => None,
        };
        named.map_or_else(
            || Message::new("refused-state-over"),
            |states| Message::new("refused-state-when").with("states", states),
        )
    }
}

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Right {
    /// What.
    pub act: Act,
    /// Who.
    pub role: Role,
    /// When.
    pub states: States,
}

const fn right(act: Act, role: Role, states: States) -> Right {
    Right { act, role, states }
}

const OPEN: States = States::Running;
const DRAFTING: States = States::In(&[S::InPreparation, S::Ready]);
const SELECTING: States = States::In(&[S::Published, S::PublicationClosed, S::InSelection]);
/// Without a selection of its own (a change of service assignment) somebody is named before or after the approval.
const ADDING: States = States::In(&[
    S::Ready,
    S::Published,
    S::PublicationClosed,
    S::InSelection,
    S::Approved,
]);
const JUDGING: States = States::In(&[S::PublicationClosed, S::InSelection]);
/// A contract is extended while it runs, which is after the procedure.
const CONTRACTED: States = States::In(&[S::Approved, S::Closed]);
const CHOOSING: States = States::In(&[
    S::Ready,
    S::Published,
    S::PublicationClosed,
    S::InSelection,
    S::ReportDrawn,
    S::AwaitingApproval,
    S::Approved,
]);

/// A PV is drawn at the end of the selection, and anew when it has to be, until the procedure is closed.
const REPORTING: States = States::In(&[
    S::InSelection,
    S::ReportDrawn,
    S::AwaitingApproval,
    S::Approved,
    S::ReapprovalNeeded,
]);
/// It is signed once it is drawn.
const REPORTED: States = States::In(&[S::ReportDrawn, S::AwaitingApproval, S::Approved, S::ReapprovalNeeded]);

/// The rights table.
pub const TABLE: &[Right] = &[
    right(Act::VacancyCreate, Role::SelectionOfficer, States::Any),
    right(Act::VacancyCreate, Role::HrOfficer, States::Any),
    right(Act::VacancyEdit, Role::SelectionOfficer, OPEN),
    right(Act::VacancyEdit, Role::HrOfficer, DRAFTING),
    right(Act::VacancyCopy, Role::SelectionOfficer, States::Any),
    right(Act::VacancyCopy, Role::HrOfficer, States::Any),
    right(Act::VacancyChangeOwner, Role::SelectionOfficer, OPEN),
    right(Act::VacancyChangeOwner, Role::Administrator, OPEN),
    right(Act::VacancyHold, Role::SelectionOfficer, OPEN),
    right(Act::VacancyResume, Role::SelectionOfficer, States::In(&[S::OnHold])),
    right(Act::VacancyCancel, Role::SelectionOfficer, OPEN),
    right(Act::VacancyAdvance, Role::SelectionOfficer, OPEN),
    right(Act::VacancyPublish, Role::SelectionOfficer, States::In(&[S::Ready])),
    right(Act::VacancyClose, Role::SelectionOfficer, States::In(&[S::Approved])),
    right(Act::VacancyOverride, Role::Administrator, OPEN),
    right(
        Act::VacancyAmend,
        Role::SelectionOfficer,
        States::In(&[S::Published, S::PublicationClosed, S::InSelection]),
    ),
    right(
        Act::VacancyMoveClosing,
        Role::SelectionOfficer,
        States::In(&[S::Published]),
    ),
    right(Act::VacancyNobody, Role::SelectionOfficer, OPEN),
    right(Act::VacancyExtend, Role::SelectionOfficer, CONTRACTED),
    right(Act::VacancyExtend, Role::HrOfficer, CONTRACTED),
    right(Act::VacancyHandOver, Role::SelectionOfficer, OPEN),
    right(Act::VacancyHandOver, Role::Administrator, OPEN),
    right(Act::VacancyText, Role::SelectionOfficer, DRAFTING),
    right(Act::VacancyText, Role::HrOfficer, DRAFTING),
    right(Act::VacancyReglement, Role::SelectionOfficer, DRAFTING),
    right(Act::VacancyJury, Role::SelectionOfficer, OPEN),
    right(Act::VacancyForm, Role::SelectionOfficer, DRAFTING),
    right(Act::VacancyDocument, Role::SelectionOfficer, OPEN),
    right(Act::VacancyDocument, Role::HrOfficer, OPEN),
    right(Act::VacancyNote, Role::SelectionOfficer, States::Any),
    right(Act::VacancyNote, Role::HrOfficer, States::Any),
    right(Act::VacancyNote, Role::LineManager, States::Any),
    right(Act::CandidateAdd, Role::SelectionOfficer, ADDING),
    right(Act::CandidateEdit, Role::SelectionOfficer, States::Any),
    right(Act::CandidateScreen, Role::SelectionOfficer, JUDGING),
    right(Act::CandidateScreen, Role::Juror, JUDGING),
    right(Act::CandidateScore, Role::SelectionOfficer, JUDGING),
    right(Act::CandidateScore, Role::Juror, JUDGING),
    right(Act::CandidateSheetSubmit, Role::SelectionOfficer, JUDGING),
    right(Act::CandidateSheetSubmit, Role::Juror, JUDGING),
    right(Act::CandidateSheetReopen, Role::SelectionOfficer, JUDGING),
    right(Act::CandidateAgree, Role::SelectionOfficer, JUDGING),
    right(Act::CandidateAgree, Role::Juror, JUDGING),
    right(Act::CandidateLetter, Role::SelectionOfficer, States::Any),
    right(Act::CandidateRecuse, Role::SelectionOfficer, OPEN),
    right(Act::CandidateRecuse, Role::Juror, OPEN),
    right(Act::CandidateMove, Role::SelectionOfficer, CHOOSING),
    right(Act::CandidateOverride, Role::SelectionOfficer, JUDGING),
    right(Act::CandidateExempt, Role::SelectionOfficer, JUDGING),
    right(Act::CandidateRevert, Role::SelectionOfficer, JUDGING),
    right(Act::CandidateNote, Role::SelectionOfficer, States::Any),
    right(Act::CandidateNote, Role::HrOfficer, States::Any),
    right(Act::CandidateNote, Role::LineManager, OPEN),
    right(Act::CandidateNote, Role::Juror, JUDGING),
    right(Act::CandidateTag, Role::SelectionOfficer, States::Any),
    right(Act::CandidateTag, Role::HrOfficer, States::Any),
    right(Act::CandidateDocument, Role::SelectionOfficer, OPEN),
    right(Act::CandidateDocument, Role::HrOfficer, OPEN),
    right(Act::DocumentRemove, Role::SelectionOfficer, OPEN),
    right(Act::DocumentRemove, Role::HrOfficer, OPEN),
    right(Act::CandidateImport, Role::SelectionOfficer, SELECTING),
    right(Act::PersonMerge, Role::SelectionOfficer, States::Any),
    right(Act::PersonApart, Role::SelectionOfficer, States::Any),
    right(Act::PersonApart, Role::HrOfficer, States::Any),
    right(Act::PersonConsent, Role::SelectionOfficer, States::Any),
    right(Act::PersonConsent, Role::HrOfficer, States::Any),
    right(Act::PersonResult, Role::SelectionOfficer, States::Any),
    right(Act::PersonResult, Role::HrOfficer, States::Any),
    right(Act::RedeploymentAdd, Role::SelectionOfficer, States::Any),
    right(Act::RedeploymentAdd, Role::HrOfficer, States::Any),
    right(Act::RedeploymentEdit, Role::SelectionOfficer, States::Any),
    right(Act::RedeploymentEdit, Role::HrOfficer, States::Any),
    right(Act::RedeploymentEnd, Role::SelectionOfficer, States::Any),
    right(Act::RedeploymentEnd, Role::HrOfficer, States::Any),
    right(Act::HireBegin, Role::SelectionOfficer, States::Any),
    right(Act::HireFill, Role::SelectionOfficer, States::Any),
    right(Act::HireFill, Role::HrOfficer, States::Any),
    right(Act::HireFill, Role::LineManager, States::Any),
    right(Act::HireAdvance, Role::SelectionOfficer, States::Any),
    right(Act::HireAdvance, Role::HrOfficer, States::Any),
    right(Act::HireBack, Role::SelectionOfficer, States::Any),
    right(Act::HireBack, Role::HrOfficer, States::Any),
    right(Act::HireCancel, Role::SelectionOfficer, States::Any),
    right(Act::HireCancel, Role::HrOfficer, States::Any),
    right(Act::ListKeep, Role::SelectionOfficer, States::Any),
    right(Act::ListKeep, Role::HrOfficer, States::Any),
    right(Act::ListPut, Role::SelectionOfficer, States::Any),
    right(Act::ListPut, Role::HrOfficer, States::Any),
    right(Act::ReportRead, Role::SelectionOfficer, States::Any),
    right(Act::ReportRead, Role::HrOfficer, States::Any),
    right(Act::ReportRead, Role::LineManager, States::Any),
    right(Act::ReportColleagues, Role::SelectionOfficer, States::Any),
    right(Act::ReportColleagues, Role::HrOfficer, States::Any),
    right(Act::ReportKeep, Role::SelectionOfficer, States::Any),
    right(Act::ReportKeep, Role::HrOfficer, States::Any),
    right(Act::ReportKeep, Role::LineManager, States::Any),
    right(Act::ReportShare, Role::SelectionOfficer, States::Any),
    right(Act::ReportShare, Role::HrOfficer, States::Any),
    right(Act::ReportClicks, Role::SelectionOfficer, States::Any),
    right(Act::ReportClicks, Role::HrOfficer, States::Any),
    right(Act::SessionCreateEvent, Role::SelectionOfficer, SELECTING),
    right(Act::SessionEditEvent, Role::SelectionOfficer, SELECTING),
    right(Act::SessionCancelEvent, Role::SelectionOfficer, OPEN),
    right(Act::SessionPlan, Role::SelectionOfficer, SELECTING),
    right(Act::SessionEnrol, Role::SelectionOfficer, SELECTING),
    right(Act::SessionInvite, Role::SelectionOfficer, SELECTING),
    right(Act::SessionAttendance, Role::SelectionOfficer, SELECTING),
    right(Act::SessionAttendance, Role::Juror, JUDGING),
    right(Act::SessionAvailability, Role::SelectionOfficer, States::Any),
    right(Act::SessionAvailability, Role::Juror, States::Any),
    right(Act::RequestCreate, Role::HrOfficer, States::Any),
    right(Act::RequestCreate, Role::LineManager, States::Any),
    right(Act::RequestEdit, Role::HrOfficer, States::Any),
    right(Act::RequestEdit, Role::LineManager, States::Any),
    right(Act::RequestSubmit, Role::HrOfficer, States::Any),
    right(Act::RequestSubmit, Role::LineManager, States::Any),
    right(Act::RequestWithdraw, Role::HrOfficer, States::Any),
    right(Act::RequestWithdraw, Role::LineManager, States::Any),
    right(Act::RequestVacancy, Role::SelectionOfficer, States::Any),
    right(Act::RequestVacancy, Role::HrOfficer, States::Any),
    right(Act::RequestLink, Role::SelectionOfficer, States::Any),
    right(Act::RequestLink, Role::HrOfficer, States::Any),
    right(Act::ApprovalAsk, Role::SelectionOfficer, OPEN),
    right(Act::ApprovalAsk, Role::HrOfficer, DRAFTING),
    right(Act::ApprovalApprove, Role::SelectionOfficer, States::Any),
    right(Act::ApprovalApprove, Role::HrOfficer, States::Any),
    right(Act::ApprovalApprove, Role::LineManager, States::Any),
    right(Act::ApprovalReject, Role::SelectionOfficer, States::Any),
    right(Act::ApprovalReject, Role::HrOfficer, States::Any),
    right(Act::ApprovalReject, Role::LineManager, States::Any),
    right(Act::ApprovalHandBack, Role::SelectionOfficer, States::Any),
    right(Act::ApprovalHandBack, Role::HrOfficer, States::Any),
    right(Act::ApprovalHandBack, Role::LineManager, States::Any),
    right(Act::MinutesDraw, Role::SelectionOfficer, REPORTING),
    right(Act::MinutesCorrect, Role::SelectionOfficer, REPORTING),
    right(Act::MinutesSign, Role::Juror, REPORTED),
    right(Act::MinutesRefuse, Role::Juror, REPORTED),
    right(Act::MinutesPaper, Role::SelectionOfficer, REPORTED),
    right(Act::MinutesRemark, Role::SelectionOfficer, OPEN),
    right(Act::MinutesWithdraw, Role::SelectionOfficer, REPORTED),
    right(Act::ApprovalGive, Role::SelectionOfficer, States::Any),
    right(Act::ApprovalGive, Role::HrOfficer, States::Any),
    right(Act::ApprovalGive, Role::LineManager, States::Any),
    right(Act::ApprovalDelegate, Role::SelectionOfficer, States::Any),
    right(Act::ApprovalDelegate, Role::HrOfficer, States::Any),
    right(Act::ApprovalDelegate, Role::LineManager, States::Any),
    right(Act::ApprovalDelegateFor, Role::Administrator, States::Any),
    right(Act::ApprovalDelegateEnd, Role::SelectionOfficer, States::Any),
    right(Act::ApprovalDelegateEnd, Role::HrOfficer, States::Any),
    right(Act::ApprovalDelegateEnd, Role::LineManager, States::Any),
    right(Act::ApprovalDelegateEnd, Role::Administrator, States::Any),
    right(Act::RouteList, Role::SelectionOfficer, States::Any),
    right(Act::RouteList, Role::HrOfficer, States::Any),
    right(Act::RouteList, Role::LineManager, States::Any),
    right(Act::RouteList, Role::Administrator, States::Any),
    right(Act::RouteSet, Role::Administrator, States::Any),
    right(Act::RouteRemove, Role::Administrator, States::Any),
    right(Act::ComplaintRegister, Role::SelectionOfficer, States::Any),
    right(Act::ComplaintRegister, Role::HrOfficer, States::Any),
    right(Act::ComplaintAnswer, Role::SelectionOfficer, States::Any),
    right(Act::MessageRead, Role::SelectionOfficer, States::Any),
    right(Act::MessageRead, Role::HrOfficer, States::Any),
    right(Act::MessageRead, Role::LineManager, States::Any),
    right(Act::MessageRead, Role::Juror, States::Any),
    right(Act::MessageRead, Role::TrainingManager, States::Any),
    right(Act::MessageRead, Role::Administrator, States::Any),
    right(Act::MessageRead, Role::Observer, States::Any),
    right(Act::Found, Role::Administrator, States::Any),
    right(Act::AccountGrant, Role::Administrator, States::Any),
    right(Act::AccountDeactivate, Role::Administrator, States::Any),
    right(Act::AccountReactivate, Role::Administrator, States::Any),
    right(Act::EntityAdd, Role::Administrator, States::Any),
    right(Act::EntityEdit, Role::Administrator, States::Any),
    right(Act::EntityClose, Role::Administrator, States::Any),
    right(Act::EntityReopen, Role::Administrator, States::Any),
    right(Act::AccountList, Role::Administrator, States::Any),
    right(Act::SettingList, Role::SelectionOfficer, States::Any),
    right(Act::SettingList, Role::HrOfficer, States::Any),
    right(Act::SettingList, Role::LineManager, States::Any),
    right(Act::SettingList, Role::Administrator, States::Any),
    right(Act::SettingSet, Role::Administrator, States::Any),
    right(Act::SettingDrop, Role::Administrator, States::Any),
    right(Act::NumberKeep, Role::SelectionOfficer, States::Any),
    right(Act::NumberKeep, Role::HrOfficer, States::Any),
    right(Act::NumberReveal, Role::SelectionOfficer, States::Any),
    right(Act::NumberReveal, Role::HrOfficer, States::Any),
    right(Act::NumberRemove, Role::SelectionOfficer, States::Any),
    right(Act::NumberRemove, Role::HrOfficer, States::Any),
    right(Act::KeyMake, Role::Administrator, States::Any),
    right(Act::KeyRenew, Role::Administrator, States::Any),
    right(Act::PersonExport, Role::SelectionOfficer, States::Any),
    right(Act::PersonRestrict, Role::SelectionOfficer, States::Any),
    right(Act::PersonLift, Role::SelectionOfficer, States::Any),
    right(Act::RetentionList, Role::Administrator, States::Any),
    right(Act::RetentionHide, Role::Administrator, States::Any),
    right(Act::RetentionRelease, Role::Administrator, States::Any),
    right(Act::RetentionErase, Role::Administrator, States::Any),
    right(Act::RetentionHold, Role::Administrator, States::Any),
    right(Act::RetentionLift, Role::Administrator, States::Any),
    right(Act::RetentionRule, Role::Administrator, States::Any),
    right(Act::Backup, Role::Administrator, States::Any),
    right(Act::Undo, Role::SelectionOfficer, States::Any),
    right(Act::Undo, Role::HrOfficer, States::Any),
    right(Act::Undo, Role::LineManager, States::Any),
    right(Act::Undo, Role::Juror, States::Any),
    right(Act::Undo, Role::TrainingManager, States::Any),
    right(Act::Undo, Role::Administrator, States::Any),
    right(Act::Redo, Role::SelectionOfficer, States::Any),
    right(Act::Redo, Role::HrOfficer, States::Any),
    right(Act::Redo, Role::LineManager, States::Any),
    right(Act::Redo, Role::Juror, States::Any),
    right(Act::Redo, Role::TrainingManager, States::Any),
    right(Act::Redo, Role::Administrator, States::Any),
];

/// What an act concerns, as far as rights go.
#[derive(Clone, Debug)]
pub struct Matter {
    /// The entity.
    pub entity: EntityId,
    /// The state of the vacancy, when one is concerned.
    pub state: Option<VacancyState>,
    /// Roles that follow from this very vacancy: juror or observer by a seat on the jury, line manager by name.
    pub seats: Vec<Role>,
    /// The HR officer manages this kind of procedure alone: what a selection officer may, the HR officer of the entity may.
    pub hr_manages: bool,
    /// The actor is the line manager of the vacancy and selects without AgO (art. I 5, paragraph 2, VPS): what a selection officer may in
    /// judging the candidates, he or she may.
    pub selects: bool,
}

/// What comes to who selects: judging the candidates and deciding upon them. The file stays with its owner.
const SELECTORS: &[Act] = &[
    Act::CandidateScreen,
    Act::CandidateSheetReopen,
    Act::CandidateAgree,
    Act::CandidateLetter,
    Act::CandidateMove,
    Act::CandidateOverride,
    Act::CandidateRevert,
    Act::CandidateTag,
];

impl Matter {
    /// What concerns an entity and no vacancy of it.
    pub const fn of(entity: EntityId) -> Self {
        Self {
            entity,
            state: None,
            seats: Vec::new(),
            hr_manages: false,
            selects: false,
        }
    }
}

/// Whether the actor may do the act in the matter.
///
/// # Errors
/// A problem that names the roles that may, or the states in which it would be possible.
pub fn check(actor: &Actor, act: Act, matter: &Matter) -> Result<(), Problem> {
    let by_hr = matter.hr_manages && actor.holds(Role::HrOfficer, matter.entity);
    let by_manager = matter.selects && SELECTORS.contains(&act);
    let stands_for = |role: Role| role == Role::SelectionOfficer && (by_hr || by_manager);
    let held = |role: Role| matter.seats.contains(&role) || actor.holds(role, matter.entity) || stands_for(role);
    let mut fitting: Vec<States> = Vec::new();
    for right in TABLE.iter().filter(|right| right.act == act && held(right.role)) {
        fitting.push(right.states);
        if matter.state.is_none_or(|state| right.states.hold(state)) {
            return Ok(());
        }
    }
    Err(if let (Some(states), Some(state)) = (fitting.first(), matter.state) {
        // Nothing brings a procedure back from its end: no state is named in which the act would be possible.
        let when = match state.is_final() {
            true => States::Running.sentence(),
            false => states.sentence(),
        };
        Problem::block(
            "state",
            Message::new("refused-state")
                .with("act", Message::of(act))
                .with("state", Message::of(state))
                .with("when", when),
        )
    } else {
        denied(act)
    })
}

/// Whether the actor may do the act for at least one entity.
///
/// # Errors
/// A problem that names the roles that may.
pub fn check_anywhere(actor: &Actor, act: Act) -> Result<(), Problem> {
    if TABLE
        .iter()
        .any(|right| right.act == act && actor.holds_anywhere(right.role))
    {
        Ok(())
    } else {
        Err(denied(act))
    }
}

/// The entities for which the actor may do the act; none: every one.
pub fn entities(actor: &Actor, act: Act) -> Option<Vec<EntityId>> {
    let may = |role: Role| TABLE.iter().any(|right| right.act == act && right.role == role);
    let granted = actor.grants.iter().filter(|grant| may(grant.role));
    // One grant without an entity is a grant for all of them.
    granted
        .map(|grant| grant.entity.ok_or(()))
        .collect::<Result<Vec<_>, ()>>()
        .ok()
}

/// Whether the actor holds a role for every entity.
pub fn everywhere(actor: &Actor, role: Role) -> bool {
    actor
        .grants
        .iter()
        .any(|grant| grant.role == role && grant.entity.is_none())
}

fn denied(act: Act) -> Problem {
    let mut roles: Vec<Role> = TABLE
        .iter()
        .filter(|right| right.act == act)
        .map(|right| right.role)
        .collect();
    roles.dedup();
    let mut message = Message::new("refused-right").with("act", Message::of(act));
    // One sentence for any number of roles: the first is named, the others counted by name in the list.
    let names = roles.iter().skip(1).fold(
        roles
            .first()
            .map_or_else(|| Message::new("nobody"), |role| Message::of(*role)),
        |sofar, role| {
            Message::new("list-or")
                .with("first", sofar)
                .with("next", Message::of(*role))
        },
    );
    message = message.with("roles", names);
    Problem::block("right", message)
}

/// The table as Markdown: acts down, roles across, states in the cells.
pub fn markdown() -> String {
    let mut text = String::from("| act |");
    for role in Role::ALL {
        text += &format!(" {} |", role.code());
    }
    text += "\n|---|";
    text += &"---|".repeat(Role::ALL.len());
    text.push('\n');
    for act in Act::ALL {
        text += &format!("| {} |", act.code());
        for role in Role::ALL {
            let cell = TABLE
                .iter()
                .find(|right| right.act == *act && right.role == *role)
                .map_or(String::new(), |right| match right.states {
                    States::Any => "yes".to_owned(),
                    States::Running => "until closed".to_owned(),
                    States::In(states) => states.iter().map(|state| state.code()).collect::<Vec<_>>().join(", "),
                });
            text += &format!(" {cell} |");
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Grant, PersonId};

    fn actor(role: Role, entity: i64) -> Actor {
        Actor {
            person: PersonId(1),
            name: "An Peeters".to_owned(),
            login: "an".to_owned(),
            grants: vec![Grant {
                role,
                entity: Some(EntityId(entity)),
            }],
        }
    }

    #[test]
    fn every_cell_of_the_table_is_as_it_says() {
        for act in Act::ALL {
            for role in Role::ALL {
                for state in VacancyState::ALL {
                    let matter = Matter {
                        entity: EntityId(5),
                        state: Some(*state),
                        seats: Vec::new(),
                        hr_manages: false,
                        selects: false,
                    };
                    let granted = TABLE
                        .iter()
                        .any(|r| r.act == *act && r.role == *role && r.states.hold(*state));
                    assert_eq!(
                        check(&actor(*role, 5), *act, &matter).is_ok(),
                        granted,
                        "{act:?} {role:?} {state:?}"
                    );
                    assert!(
                        check(&actor(*role, 6), *act, &matter).is_err(),
                        "another entity: {act:?} {role:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_act_is_somebodys_and_no_pair_stands_twice() {
        for act in Act::ALL {
            assert!(TABLE.iter().any(|right| right.act == *act), "{act:?}");
            for role in Role::ALL {
                assert!(
                    TABLE.iter().filter(|r| r.act == *act && r.role == *role).count() <= 1,
                    "{act:?} {role:?}"
                );
            }
        }
    }

    #[test]
    fn entities_are_those_of_the_grants_that_may_or_all_of_them() {
        let mut an = actor(Role::HrOfficer, 5);
        an.grants.push(Grant {
            role: Role::Juror,
            entity: None,
        });
        assert_eq!(entities(&an, Act::RequestCreate), Some(vec![EntityId(5)]));
        assert_eq!(entities(&an, Act::Backup), Some(Vec::new()));
        an.grants.push(Grant {
            role: Role::LineManager,
            entity: None,
        });
        assert_eq!(entities(&an, Act::RequestCreate), None);
    }

    #[test]
    fn an_observer_only_reads_messages() {
        let rights: Vec<Act> = TABLE
            .iter()
            .filter(|right| right.role == Role::Observer)
            .map(|right| right.act)
            .collect();
        assert_eq!(rights, [Act::MessageRead]);
    }
}
