//! Approvals: states of the whole and of a step, whose turn it is, and how old a waiting one is (domain 13.3, V-51, V-52).

pub mod delegation;
pub mod route;

use crate::domain::template::template;
use crate::domain::{Message, PersonId, ProcedureKind, Role, SettingKey, VacancyState, code::codes};

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

impl ApprovalSubject {
    /// What it is called about a vacancy of a kind: where nothing is judged, there is no procedure with a report to approve.
    pub fn called(self, kind: Option<ProcedureKind>) -> Message {
        let judged = kind.is_none_or(|kind| template(kind).procedure.has(VacancyState::ReportDrawn));
        match (self, judged) {
            (Self::Procedure, false) => Message::new("approval-subject-assignment"),
            _ => Message::of(self),
        }
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
        /// Asked only just.
        Fresh = "fresh",
        /// Waiting for some days.
        Waiting = "waiting",
        /// Too long.
        Overdue = "overdue",
    }
}

impl Age {
    /// The age of something that has waited this many days (V-52).
    pub const fn of_days(days: i64, patience: Patience) -> Self {
        if days > patience.late {
            Self::Overdue
        } else if days >= patience.waiting {
            Self::Waiting
        } else {
            Self::Fresh
        }
    }
}

/// How long something may wait for an answer, in days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Patience {
    /// From so many on it counts as waiting.
    pub waiting: i64,
    /// After so many it is late.
    pub late: i64,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            waiting: SettingKey::ApprovalWaitingDays.usual_number(),
            late: SettingKey::ApprovalDays.usual_number(),
        }
    }
}

/// The roles that may answer a step.
pub const ANSWERING: &[Role] = &[Role::SelectionOfficer, Role::HrOfficer, Role::LineManager];

/// What an approver answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Goedkeuren.
    Approve,
    /// Afkeuren, with a remark.
    Reject,
    /// Teruggeven, with a remark.
    HandBack,
}

impl Answer {
    /// The state the answered step gets.
    pub const fn step(self) -> StepState {
        match self {
            Self::Approve => StepState::Approved,
            Self::Reject => StepState::Rejected,
            Self::HandBack => StepState::HandedBack,
        }
    }

    /// Whether it needs a remark: whoever gets it back must know why.
    pub const fn needs_remark(self) -> bool {
        matches!(self, Self::Reject | Self::HandBack)
    }
}

/// A step of a round, as far as the order of answers goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// Who must answer.
    pub person: PersonId,
    /// Who did: that person, or whoever stood in during an absence.
    pub by: Option<PersonId>,
    /// Where it stands.
    pub state: StepState,
}

/// One round of an approval: who asked, and the steps in their order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    /// Where the whole stands.
    pub state: ApprovalState,
    /// Who asked.
    pub requester: PersonId,
    /// Whose own request it is about, where that may be another than who asked.
    pub author: Option<PersonId>,
    /// The steps, in order.
    pub turns: Vec<Turn>,
}

/// Why somebody may not answer now (V-51). Places count from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotYours {
    /// The round is over: approved, rejected, handed back or lapsed.
    Over,
    /// Nobody approves the own request.
    Own,
    /// The person answered already; now it is this step's turn.
    Answered {
        /// The step the person answered.
        step: usize,
        /// The step whose turn it is.
        now: usize,
    },
    /// Another step comes first, or the person has no step here.
    NotNow {
        /// The step whose turn it is.
        now: usize,
    },
    /// The person stands in for who is at turn, but has a voice in this round already: nobody answers two steps of one round.
    Voiced {
        /// The person's own step, or the one answered for another.
        step: usize,
        /// The step whose turn it is.
        now: usize,
    },
}

impl Round {
    /// A new round: the first step is at turn, the others wait.
    pub fn ask(requester: PersonId, people: &[PersonId]) -> Self {
        let turn = |(at, person): (usize, &PersonId)| Turn {
            person: *person,
            by: None,
            state: if at == 0 {
                StepState::Current
            } else {
                StepState::Waiting
            },
        };
        Self {
            state: ApprovalState::Pending,
            requester,
            author: None,
            turns: people.iter().enumerate().map(turn).collect(),
        }
    }

    /// The step whose turn it is; none when the round is over.
    pub fn current(&self) -> Option<usize> {
        if self.state != ApprovalState::Pending {
            return None;
        }
        self.turns.iter().position(|turn| turn.state == StepState::Current)
    }

    /// The step a person may answer now: the own, or that of somebody in whose place the person answers during an absence (`absent`).
    ///
    /// # Errors
    /// Why not (V-51).
    pub fn turn_of(&self, person: PersonId, absent: &[PersonId]) -> Result<usize, NotYours> {
        let Some(now) = self.current() else {
            return Err(NotYours::Over);
        };
        if person == self.requester || self.author == Some(person) {
            return Err(NotYours::Own);
        }
        let asked = self.turns[now].person;
        if asked == person {
            return Ok(now);
        }
        let voice = self.voice_of(person);
        if absent.contains(&asked) {
            return voice.map_or(Ok(now), |step| Err(NotYours::Voiced { step, now }));
        }
        Err(
            match voice.filter(|step| self.turns[*step].state == StepState::Approved) {
                Some(step) => NotYours::Answered { step, now },
                None => NotYours::NotNow { now },
            },
        )
    }

    /// The step in which a person has a voice: the own, or one answered for another.
    pub fn voice_of(&self, person: PersonId) -> Option<usize> {
        let speaks = |turn: &Turn| turn.person == person || turn.by == Some(person);
        self.turns.iter().position(speaks)
    }

    /// Answers the current step for a person; gives the place of the answered step. A refusal of any kind ends the round, and the steps
    /// behind it lapse.
    ///
    /// # Errors
    /// Why the person may not (V-51); nothing is changed then.
    pub fn answer(&mut self, person: PersonId, absent: &[PersonId], answer: Answer) -> Result<usize, NotYours> {
        let at = self.turn_of(person, absent)?;
        self.turns[at].state = answer.step();
        self.turns[at].by = Some(person);
        match (answer, self.turns.get_mut(at + 1)) {
            (Answer::Approve, Some(next)) => next.state = StepState::Current,
            (Answer::Approve, None) => self.state = ApprovalState::Approved,
            (Answer::Reject, _) => self.end(ApprovalState::Rejected),
            (Answer::HandBack, _) => self.end(ApprovalState::HandedBack),
        }
        Ok(at)
    }

    /// Whether a step still waits for an answer, now or later.
    pub fn waits(&self, at: usize) -> bool {
        let waiting = |turn: &Turn| matches!(turn.state, StepState::Waiting | StepState::Current);
        self.state == ApprovalState::Pending && self.turns.get(at).is_some_and(waiting)
    }

    /// The subject changed: what was asked no longer holds (V-51). Answers that were given stay as they are.
    pub fn lapse(&mut self) {
        self.end(ApprovalState::Lapsed);
    }

    fn end(&mut self, state: ApprovalState) {
        self.state = state;
        for turn in &mut self.turns {
            if matches!(turn.state, StepState::Waiting | StepState::Current) {
                turn.state = StepState::Lapsed;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn round(people: usize) -> Round {
        let people: Vec<PersonId> = (1..=people as i64).map(PersonId).collect();
        Round::ask(PersonId(0), &people)
    }

    #[test]
    fn age_changes_on_the_third_and_the_seventh_day() {
        let ages = [0, 2, 3, 6, 7].map(|days| Age::of_days(days, Patience::default()));
        assert_eq!(ages, [Age::Fresh, Age::Fresh, Age::Waiting, Age::Waiting, Age::Overdue]);
    }

    #[test]
    fn nobody_approves_the_own_request() {
        let mut asked = round(2);
        asked.turns[0].person = PersonId(0);
        assert_eq!(asked.answer(PersonId(0), &[], Answer::Approve), Err(NotYours::Own));
        let mut for_another = round(2);
        assert_eq!(
            for_another.answer(PersonId(0), &[PersonId(1)], Answer::Approve),
            Err(NotYours::Own)
        );
        for_another.author = Some(PersonId(9));
        assert_eq!(for_another.turn_of(PersonId(9), &[PersonId(1)]), Err(NotYours::Own));
    }

    #[test]
    fn a_step_that_comes_later_waits_its_turn() {
        let mut round = round(2);
        assert_eq!(round.turn_of(PersonId(2), &[]), Err(NotYours::NotNow { now: 0 }));
        round
            .answer(PersonId(1), &[], Answer::Approve)
            .expect("the first's turn");
        assert_eq!(
            round.turn_of(PersonId(1), &[]),
            Err(NotYours::Answered { step: 0, now: 1 })
        );
    }

    #[test]
    fn who_stands_in_answers_for_the_absent_one_and_has_one_voice() {
        let mut round = round(3);
        let absent = [PersonId(1), PersonId(2)];
        assert_eq!(round.answer(PersonId(7), &absent, Answer::Approve), Ok(0));
        assert_eq!(
            (round.turns[0].person, round.turns[0].by),
            (PersonId(1), Some(PersonId(7)))
        );
        assert_eq!(
            round.turn_of(PersonId(7), &absent),
            Err(NotYours::Voiced { step: 0, now: 1 })
        );
        assert_eq!(
            round.turn_of(PersonId(3), &absent),
            Err(NotYours::Voiced { step: 2, now: 1 }),
            "an own step comes later"
        );
        assert_eq!(round.turn_of(PersonId(2), &[]), Ok(1), "who is back answers");
    }

    proptest! {
        /// Whoever answers whatever, for whomever: one step at turn while the round runs and none after; an answered step stays as
        /// answered, is never answered by who asked, and nobody answers two.
        #[test]
        fn a_round_never_loses_its_order(
            steps in 1_usize..5,
            moves in proptest::collection::vec((0_i64..8, proptest::collection::vec(1_i64..6, 0..3), 0_u8..4), 0..20),
        ) {
            let mut round = round(steps);
            for (person, absent, what) in moves {
                let absent: Vec<PersonId> = absent.into_iter().map(PersonId).collect();
                let before = round.clone();
                let allowed = match what {
                    0 => round.answer(PersonId(person), &absent, Answer::Approve),
                    1 => round.answer(PersonId(person), &absent, Answer::Reject),
                    2 => round.answer(PersonId(person), &absent, Answer::HandBack),
                    _ => {
                        round.lapse();
                        Ok(0)
                    }
                };
                if allowed.is_err() {
                    prop_assert_eq!(&round, &before);
                }
                let current = round.turns.iter().filter(|turn| turn.state == StepState::Current).count();
                prop_assert_eq!(current, usize::from(round.state == ApprovalState::Pending));
                for (was, is) in before.turns.iter().zip(&round.turns) {
                    if !matches!(was.state, StepState::Waiting | StepState::Current) {
                        prop_assert_eq!(was, is);
                    }
                }
                let all = round.turns.iter().all(|turn| turn.state == StepState::Approved);
                prop_assert!(round.state != ApprovalState::Approved || all);
                let mut voices: Vec<PersonId> = round.turns.iter().filter_map(|turn| turn.by).collect();
                prop_assert!(!voices.contains(&round.requester));
                let said = voices.len();
                voices.sort_unstable();
                voices.dedup();
                prop_assert_eq!(voices.len(), said);
            }
        }
    }
}
