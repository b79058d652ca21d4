//! What an approval is about, and how it follows the answers: the vacancy or the request goes on, or comes back.

use super::fit::Ground;
use crate::domain::rules::vacancy::missing_for;
use crate::domain::{
    Answer, ApprovalId, ApprovalSubject, Arg, Coded, EntityId, Message, PersonId, Problem, ProcedureKind, RequestId,
    RequestState, VacancyId, VacancyState, settle,
};
use crate::office::minutes::standing::checklist;
use crate::office::rights::{self, Matter};
use crate::office::vacancy::state as vacancy_state;
use crate::office::{Act, Desk, Failure, visibility};
use crate::store::approval::{self, ApprovalRow};
use crate::store::delegation;
use crate::store::message::{self, About};
use crate::store::request::{self, RequestRow};
use crate::store::vacancy::{self, Facts};
use rusqlite::types::Value;

/// What is asked about.
pub(super) enum Matters {
    /// A vacancy.
    Vacancy(Box<Facts>, String),
    /// A vacancy request.
    Request(Box<RequestRow>),
}

impl Matters {
    /// What a command asks about, if the actor may ask it.
    pub(super) fn authorised(
        desk: &Desk<'_>,
        subject: ApprovalSubject,
        about: (Option<VacancyId>, Option<RequestId>),
    ) -> Result<Self, Failure> {
        match (subject, about) {
            (ApprovalSubject::Request, (None, Some(id))) => Self::request(desk, id),
            (ApprovalSubject::Request, _) | (_, (None, _) | (_, Some(_))) => Err(Problem::block(
                "subject",
                Message::new("refused-approval-about").with("subject", Message::of(subject)),
            )
            .into()),
            (_, (Some(id), None)) => {
                let facts = vacancy_state::authorised(desk, Act::ApprovalAsk, id)?;
                let title = approval::summary(desk.connection(), id)?.map(|summary| summary.row.title);
                Ok(Self::Vacancy(Box::new(facts), title.unwrap_or_default()))
            }
        }
    }

    /// What an approval that was asked is about, whoever looks.
    pub(super) fn of_row(desk: &Desk<'_>, row: &ApprovalRow) -> Result<Self, Failure> {
        let found = match (row.vacancy, row.request) {
            (Some(id), _) => vacancy::facts(desk.connection(), id, desk.me())?
                .map(|facts| Self::Vacancy(Box::new(facts), String::new())),
            (None, Some(id)) => request::row(desk.connection(), id)?.map(|row| Self::Request(Box::new(row))),
            (None, None) => None,
        };
        found.ok_or_else(|| Problem::block("gone", Message::new("refused-gone")).into())
    }

    /// Where the question lies, as far as who may answer goes.
    pub(super) fn ground(&self, desk: &Desk<'_>) -> Ground {
        Ground {
            entity: self.entity(),
            manager: self.manager(),
            today: desk.clock.today(),
        }
    }

    /// Whose own request it is: who asks, and who wrote it.
    pub(super) fn own(&self, desk: &Desk<'_>) -> Vec<PersonId> {
        std::iter::once(desk.me()).chain(self.author()).collect()
    }

    fn request(desk: &Desk<'_>, id: RequestId) -> Result<Self, Failure> {
        let request = visibility::request_row(&desk.counter(), id)?;
        let matter = Matter::of(request.entity_id);
        rights::check(desk.actor, Act::RequestSubmit, &matter)?;
        Ok(Self::Request(Box::new(request)))
    }

    pub(super) const fn entity(&self) -> EntityId {
        match self {
            Self::Vacancy(facts, _) => facts.entity,
            Self::Request(request) => request.entity_id,
        }
    }

    /// How it is, or would be, filled.
    pub(super) const fn kind(&self) -> ProcedureKind {
        match self {
            Self::Vacancy(facts, _) => facts.kind,
            Self::Request(request) => request.fields.kind,
        }
    }

    pub(super) fn title(&self) -> String {
        match self {
            Self::Vacancy(facts, title) => format!("{} {title}", facts.number),
            Self::Request(request) => format!("{} {}", request.entity, request.fields.title),
        }
    }

    pub(super) const fn about(&self) -> approval::About {
        match self {
            Self::Vacancy(facts, _) => approval::About::Vacancy(facts.id),
            Self::Request(request) => approval::About::Request(request.id),
        }
    }

    /// Who may not answer because the request is their own, besides whoever asks.
    pub(super) const fn author(&self) -> Option<PersonId> {
        match self {
            Self::Vacancy(..) => None,
            Self::Request(request) => Some(request.requester),
        }
    }

    /// The line manager by name, who needs no role for it.
    pub(super) const fn manager(&self) -> Option<PersonId> {
        match self {
            Self::Vacancy(facts, _) => facts.manager,
            Self::Request(_) => None,
        }
    }

    /// Whether this can be asked in the state the subject is in.
    pub(super) fn can_be_asked(&self, subject: ApprovalSubject) -> Result<(), Problem> {
        let fits = match self {
            Self::Vacancy(facts, _) => match subject {
                ApprovalSubject::Procedure => facts.procedure.asks_approval(facts.state),
                ApprovalSubject::Publication => facts.procedure.approved(facts.state) == subject,
                ApprovalSubject::Exception | ApprovalSubject::Request => !facts.state.is_final(),
            },
            Self::Request(request) => request.state != RequestState::Approved,
        };
        if fits {
            return Ok(());
        }
        let state = match self {
            Self::Vacancy(facts, _) => Message::of(facts.state),
            Self::Request(request) => Message::of(request.state),
        };
        let message = Message::new("refused-approval-not-yet")
            .with("subject", Message::of(subject))
            .with("state", state);
        Err(Problem::block("state", message))
    }

    /// Nothing stands in the way of the step the approval of a procedure is.
    pub(super) fn is_complete(&self, desk: &Desk<'_>, subject: ApprovalSubject) -> Result<(), Failure> {
        if let (Self::Vacancy(facts, _), ApprovalSubject::Procedure) = (self, subject) {
            let list = checklist(desk.connection(), facts.id, desk.clock)?;
            settle(missing_for(VacancyState::AwaitingApproval, &list))?;
        }
        Ok(())
    }

    /// The subject waits for the answers from here on.
    pub(super) fn wait(&self, desk: &Desk<'_>, subject: ApprovalSubject) -> Result<(), Failure> {
        match self {
            Self::Vacancy(facts, _) if subject == ApprovalSubject::Procedure => {
                vacancy_goes(desk, facts.id, VacancyState::AwaitingApproval, "")
            }
            Self::Vacancy(..) => Ok(()),
            Self::Request(request) => {
                desk.tx.about("vacancy_request", request.id)?;
                if request.state == RequestState::Submitted {
                    return Ok(());
                }
                let values = [
                    ("state", text(RequestState::Submitted.code())),
                    ("submitted_at", Value::Integer(desk.tx.now())),
                    ("decided_at", Value::Null),
                    ("decided_by", Value::Null),
                ];
                Ok(request::update(desk.tx, request.id, None, &values)?)
            }
        }
    }
}

/// Whether the subject still waits for this answer: a vacancy on hold, say, does not.
pub(super) fn still_waits(desk: &Desk<'_>, row: &ApprovalRow, act: Act) -> Result<Option<Facts>, Failure> {
    let Some(id) = row.vacancy else { return Ok(None) };
    let Some(facts) = vacancy::facts(desk.connection(), id, desk.me())? else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    let waits = match row.subject {
        ApprovalSubject::Procedure => facts.state == VacancyState::AwaitingApproval,
        _ => !facts.state.is_final() && facts.state != VacancyState::OnHold,
    };
    if waits {
        return Ok(Some(facts));
    }
    let when = match facts.state {
        VacancyState::OnHold => Message::new("refused-state-held"),
        state if state.is_final() => Message::new("refused-state-over"),
        _ => {
            let waiting = Message::new("quoted").with("what", Message::of(VacancyState::AwaitingApproval));
            Message::new("refused-state-when").with("states", waiting)
        }
    };
    let message = Message::new("refused-state")
        .with("act", Message::of(act))
        .with("state", Message::of(facts.state))
        .with("when", when);
    Err(Problem::block("state", message).into())
}

/// The subject follows the end of a round: on when approved, back when rejected or handed back.
pub(super) fn follow(desk: &Desk<'_>, row: &ApprovalRow, answer: Answer, remark: &str) -> Result<(), Failure> {
    match (row.subject, row.vacancy, row.request) {
        (ApprovalSubject::Procedure, Some(id), _) => {
            let Some(facts) = vacancy::facts(desk.connection(), id, desk.me())? else {
                return Err(Problem::block("gone", Message::new("refused-gone")).into());
            };
            let state = match answer {
                Answer::Approve => VacancyState::Approved,
                Answer::Reject => facts.procedure.rejected(),
                Answer::HandBack => facts.procedure.handed_back(),
            };
            vacancy_goes(desk, id, state, if answer == Answer::Approve { "" } else { remark })
        }
        (ApprovalSubject::Request, _, Some(id)) => {
            // Handed back: the requester mends it and asks again, so it is a draft once more.
            let state = match answer {
                Answer::Approve => RequestState::Approved,
                Answer::Reject => RequestState::Rejected,
                Answer::HandBack => RequestState::Draft,
            };
            let values = [
                ("state", text(state.code())),
                ("remark", text(remark)),
                ("decided_at", Value::Integer(desk.tx.now())),
                ("decided_by", Value::Integer(desk.me().0)),
            ];
            desk.tx.about("vacancy_request", id)?;
            Ok(request::update(desk.tx, id, None, &values)?)
        }
        _ => Ok(()),
    }
}

/// Gives a vacancy another state, with the remark that led to it.
pub(super) fn vacancy_goes(desk: &Desk<'_>, id: VacancyId, state: VacancyState, reason: &str) -> Result<(), Failure> {
    let values = [
        ("state", text(state.code())),
        ("state_reason", text(reason)),
        ("state_at", Value::Integer(desk.tx.now())),
    ];
    Ok(vacancy::update(desk.tx, id, None, &values)?)
}

/// The title of an approval, which it is, and the vacancy it is about.
pub(super) type What<'a> = (&'a str, ApprovalId, Option<VacancyId>);

/// Tells a colleague; nobody tells oneself.
pub(super) fn tell(desk: &Desk<'_>, to: PersonId, kind: &str, row: What<'_>) -> Result<(), Failure> {
    tell_about(desk, to, kind, Vec::new(), row)
}

/// The same with more to say than the title.
pub(super) fn tell_about(
    desk: &Desk<'_>,
    to: PersonId,
    kind: &str,
    mut arguments: Vec<(&str, Arg)>,
    (title, approval, vacancy): What<'_>,
) -> Result<(), Failure> {
    let about = About {
        vacancy,
        approval: Some(approval),
        ..About::default()
    };
    arguments.push(("number", Arg::from(title)));
    tell_told(desk, to, kind, &arguments, about)
}

/// Tells a colleague whatever it is about; nobody tells oneself.
pub(super) fn tell_told(
    desk: &Desk<'_>,
    to: PersonId,
    kind: &str,
    arguments: &[(&str, Arg)],
    about: About,
) -> Result<(), Failure> {
    if to != desk.me() {
        message::send_told(desk.tx, to, kind, arguments, about)?;
    }
    Ok(())
}

/// Whoever's turn it is hears so, and whoever answers in that person's place today.
pub(super) fn tell_turn(desk: &Desk<'_>, to: PersonId, row: What<'_>) -> Result<(), Failure> {
    tell(desk, to, "approval-asked", row)?;
    if let Some(away) = delegation::of_person(desk.connection(), to, desk.clock.today())? {
        let who = vec![("who", Arg::from(away.absent))];
        tell_about(desk, away.stand_in.delegate, "approval-asked-for", who, row)?;
    }
    Ok(())
}

/// What the entry is about, for the history of approval and vacancy.
pub(super) fn note_subjects(desk: &Desk<'_>, approval: ApprovalId, vacancy: Option<VacancyId>) -> Result<(), Failure> {
    desk.tx.about("approval", approval)?;
    if let Some(vacancy) = vacancy {
        desk.tx.about("vacancy", vacancy)?;
    }
    Ok(())
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}
