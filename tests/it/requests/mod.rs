//! Vacancy requests: the rules in the office, what follows in the store, who may, and the way through the screens.

mod office;
mod screen;

use crate::support::World;
use keur::domain::{Actor, ApprovalId, RequestId, Role};
use keur::office::approval::{ApprovalCommand, Approver};
use keur::office::request::{Detail, RequestChange, RequestCommand, RequestQuery, RequestReply};
use keur::office::vacancy::VacancyChange;
use keur::office::{Command, Query, Reply};

/// A request that can be submitted.
fn wanted(title: &str) -> RequestChange {
    RequestChange {
        title: Some(title.to_owned()),
        rank: Some("B1".to_owned()),
        grade: Some("deskundige".to_owned()),
        posts: Some(2),
        motivation: Some("Vervanging na pensionering.".to_owned()),
        ..RequestChange::default()
    }
}

impl World {
    fn create(&self, change: RequestChange) -> Command {
        Command::Request(RequestCommand::Create {
            entity: self.entity,
            fields: Box::new(change),
        })
    }

    /// A draft of somebody.
    fn draft(&mut self, actor: &Actor, title: &str) -> RequestId {
        let command = self.create(wanted(title));
        RequestId(self.done(actor, command).created.expect("a request"))
    }

    fn edit(&self, request: RequestId, change: RequestChange) -> Command {
        Command::Request(RequestCommand::Edit {
            request,
            seen: self.version("vacancy_request", request),
            change: Box::new(change),
        })
    }

    fn submit(&self, request: RequestId, to: &Actor) -> Command {
        Command::Request(RequestCommand::Submit {
            request,
            seen: self.version("vacancy_request", request),
            question: "Mag deze functie worden ingevuld?".to_owned(),
            steps: vec![Approver {
                role: Role::SelectionOfficer,
                person: to.person,
            }],
        })
    }

    fn withdraw(&self, request: RequestId) -> Command {
        Command::Request(RequestCommand::Withdraw {
            request,
            seen: self.version("vacancy_request", request),
        })
    }

    fn make(&self, request: RequestId) -> Command {
        Command::Request(RequestCommand::MakeVacancy {
            request,
            seen: self.version("vacancy_request", request),
            fields: Box::new(VacancyChange::default()),
        })
    }

    fn link(&self, request: RequestId, vacancy: keur::domain::VacancyId) -> Command {
        Command::Request(RequestCommand::Link {
            request,
            seen: self.version("vacancy_request", request),
            vacancy,
        })
    }

    /// The approval that waits about a request.
    fn pending(&self, request: RequestId) -> ApprovalId {
        ApprovalId(self.number(
            "SELECT id FROM approval WHERE request_id = ?1 AND state = 'pending'",
            [request],
        ))
    }

    fn approve_request(&self, request: RequestId) -> Command {
        let approval = self.pending(request);
        Command::Approval(ApprovalCommand::Approve {
            approval,
            seen: self.version("approval", approval),
            remark: String::new(),
        })
    }

    fn send_back(&self, request: RequestId, reject: bool, remark: &str) -> Command {
        let approval = self.pending(request);
        let (seen, remark) = (self.version("approval", approval), remark.to_owned());
        Command::Approval(if reject {
            ApprovalCommand::Reject { approval, seen, remark }
        } else {
            ApprovalCommand::HandBack { approval, seen, remark }
        })
    }

    /// A request that An Peeters approved.
    fn approved(&mut self, actor: &Actor, title: &str) -> RequestId {
        let request = self.draft(actor, title);
        let officer = self.officer.clone();
        self.done(actor, self.submit(request, &officer));
        self.done(&officer, self.approve_request(request));
        request
    }

    fn request_state(&self, request: RequestId) -> String {
        self.text("SELECT state FROM vacancy_request WHERE id = ?1", [request])
    }

    fn request(&self, actor: &Actor, id: RequestId) -> Detail {
        match self.ask(actor, &Query::Request(RequestQuery::Detail(id))) {
            Reply::Request(RequestReply::Detail(detail)) => *detail,
            other => panic!("{other:?}"),
        }
    }

    /// A second HR officer and a line manager of the entity alone.
    fn others(&mut self) -> (Actor, Actor) {
        let here = Some(self.entity);
        let hr = self.new_colleague("piet", "Claes", "Piet", &[(Role::HrOfficer, here)]);
        let manager = self.new_colleague("rita", "Smets", "Rita", &[(Role::LineManager, here)]);
        (hr, manager)
    }
}
