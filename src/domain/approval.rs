//! Approvals: states of the whole and of a step, and how old a waiting one is (domain 13.3, V-52).

use crate::domain::code::codes;

codes! {
    /// What is asked to be approved.
    ApprovalSubject, "approval-subject" {
        /// A vacancy request.
        Request = "request",
        /// A publication.
        Publication = "publication",
        /// Selectieprocedure en PV.
        Procedure = "procedure",
        /// An exception to a rule.
        Exception = "exception",
    }
}

codes! {
    /// Where an approval stands.
    ApprovalState, "approval-state" {
        /// Gevraagd.
        Pending = "pending",
        /// Goedgekeurd.
        Approved = "approved",
        /// Afgekeurd.
        Rejected = "rejected",
        /// Teruggegeven met opmerkingen.
        HandedBack = "handed_back",
        /// Vervallen: the subject changed.
        Lapsed = "lapsed",
    }
}

codes! {
    /// Where one step of an approval stands; only the current one may answer.
    StepState, "step-state" {
        /// Wacht op een vorige stap.
        Waiting = "waiting",
        /// Aan de beurt.
        Current = "current",
        /// Goedgekeurd.
        Approved = "approved",
        /// Afgekeurd.
        Rejected = "rejected",
        /// Teruggegeven.
        HandedBack = "handed_back",
        /// Vervallen.
        Lapsed = "lapsed",
    }
}

codes! {
    /// How long an approval has waited (V-52): under 3 days, 3 to 6, more than 6.
    Age, "age" {
        /// Under 3 days.
        Fresh = "fresh",
        /// 3 to 6 days.
        Waiting = "waiting",
        /// More than 6 days.
        Overdue = "overdue",
    }
}

impl Age {
    /// The age of something that has waited this many days.
    pub const fn of_days(days: i64) -> Self {
        match days {
            i64::MIN..=2 => Self::Fresh,
            3..=6 => Self::Waiting,
            _ => Self::Overdue,
        }
    }
}
