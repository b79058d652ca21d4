//! Where candidates ended: the twenty states of an application in five groups, as the multiposter's report asks them.

use crate::domain::ApplicationState;
use crate::domain::code::{Coded, codes};

codes! {
    /// Where a candidate ended, or that it goes on.
    Ending, "ending" {
        /// Somebody still has to decide.
        Running = "running",
        /// Not retained.
        Rejected = "rejected",
        /// Suitable and not hired: laureate, in a reserve, with an offer.
        Suitable = "suitable",
        /// Hired.
        Hired = "hired",
        /// Left by oneself: withdrew, did not come, refused the offer.
        Left = "left",
    }
}

impl Ending {
    /// The group a state belongs to.
    pub const fn of(state: ApplicationState) -> Self {
        use ApplicationState as S;
        match state {
            S::Hired => Self::Hired,
            S::Suitable | S::Laureate | S::Offered | S::InReserve => Self::Suitable,
            S::Declined | S::Withdrawn | S::NoShow => Self::Left,
            S::Submitted | S::Admissible | S::ScreenedIn | S::Preselected | S::InStage => Self::Running,
            S::Late
            | S::Incomplete
            | S::ScreenedOut
            | S::NotPreselected
            | S::StageFailed
            | S::Unsuitable
            | S::Excluded => Self::Rejected,
        }
    }

    /// The states of the group, in the order of the procedure.
    pub fn states(self) -> impl Iterator<Item = ApplicationState> {
        ApplicationState::ALL
            .iter()
            .copied()
            .filter(move |state| Self::of(*state) == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_are_those_the_states_themselves_know() {
        for state in ApplicationState::ALL {
            let ending = Ending::of(*state);
            assert_eq!(ending == Ending::Running, state.is_undecided(), "{state:?}");
            assert_eq!(ending == Ending::Rejected, state.is_negative(), "{state:?}");
        }
        let together: usize = Ending::ALL.iter().map(|ending| ending.states().count()).sum();
        assert_eq!(together, ApplicationState::ALL.len());
    }
}
