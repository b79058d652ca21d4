//! The lists of approvals: those that wait and those that were decided, and how one looks in them.

use crate::domain::list::{Column, View};
use crate::domain::{ApprovalState, Message};
use crate::i18n::date;
use crate::office::approval::{ApprovalQuery, ApprovalReply};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::store::approval::{ApprovalRow, COLUMNS, PAST_COLUMNS};
use crate::store::row;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::screens::start::age;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Listing};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;

impl Identified for ApprovalRow {
    fn id(&self) -> i64 {
        self.id.0
    }
}

/// Approvals that wait, or that were decided.
#[derive(Clone, Copy, Debug)]
pub struct ApprovalListing {
    /// Those that were decided.
    pub past: bool,
}

impl Listing for ApprovalListing {
    type Row = ApprovalRow;

    fn name(&self) -> &'static str {
        if self.past { "approvals-past" } else { "approvals" }
    }

    fn columns(&self) -> &'static [Column] {
        if self.past { PAST_COLUMNS } else { COLUMNS }
    }

    fn order(&self) -> (&'static str, bool) {
        if self.past { ("decided", true) } else { ("age", false) }
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Approval(ApprovalQuery::Page {
            view,
            past: self.past,
            anchor: fetch.anchor,
            limit: fetch.limit,
        })
    }

    fn count(&self, view: View) -> Query {
        let past = self.past;
        Query::Approval(ApprovalQuery::Count { view, past })
    }

    fn ids(&self, view: View) -> Query {
        let past = self.past;
        Query::Approval(ApprovalQuery::Ids { view, past })
    }

    fn entities(&self) -> Option<Query> {
        Some(Query::Vacancy(VacancyQuery::Entities))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<ApprovalRow>> {
        match reply {
            Reply::Vacancy(VacancyReply::Entities(entities)) => Some(Arrived::Entities(entities)),
            Reply::Approval(ApprovalReply::Page(page)) => Some(Arrived::Page(page)),
            // A count of the other list may arrive after one turned to this one.
            Reply::Approval(ApprovalReply::Count { count, past }) if past == self.past => Some(Arrived::Count(count)),
            Reply::Approval(ApprovalReply::Ids { ids, past }) if past == self.past => Some(Arrived::Ids(
                ids.into_iter().map(|(id, version)| (id.0, version)).collect(),
            )),
            _ => None,
        }
    }

    fn version(&self, row: &ApprovalRow) -> i64 {
        row.version
    }

    fn cell(&self, row: &ApprovalRow, column: &str, look: &Look) -> Cell {
        match column {
            "age" => {
                let (text, role) = age(row.requested_at, row.patience, look);
                Cell::of(text, role)
            }
            "title" => Cell::plain(&row.title),
            // Where whose turn it is has no column of its own, it stands here that another's place is taken.
            "subject" if row.stands_in => {
                let whose = Message::new("approval-for")
                    .with("who", row.turn.as_str())
                    .with("what", row.about());
                Cell::of(look.words.text(&whose), Role::Info)
            }
            "subject" => Cell::plain(look.words.text(&row.about())),
            "turn" if row.stands_in => {
                let whose = Message::new("approval-in-place").with("who", row.turn.as_str());
                Cell::of(look.words.text(&whose), Role::Info)
            }
            "turn" => Cell::plain(&row.turn),
            "outcome" => Cell::of(look.words.of(row.state), state_role(row.state)),
            "decided" => Cell::plain(
                row.decided_at
                    .map(|at| date::short_day(look.clock.local_of(at).date(), look.words))
                    .unwrap_or_default(),
            ),
            _ => Cell::plain(""),
        }
    }

    fn exported(&self, row: &ApprovalRow, column: &str, look: &Look) -> String {
        let moment = |at| row::write_moment(look.clock.local_of(at)).replace('T', " ");
        match column {
            "age" => moment(row.requested_at),
            "decided" => row.decided_at.map(moment).unwrap_or_default(),
            "subject" => look.words.text(&row.about()),
            "turn" => row.turn.clone(),
            _ => self.cell(row, column, look).text,
        }
    }

    fn copies(&self, row: &ApprovalRow) -> Vec<(&'static str, String)> {
        vec![
            ("column-title", row.title.clone()),
            ("approval-question", row.question.clone()),
            ("column-turn", row.turn.clone()),
        ]
    }

    fn nothing(&self, look: &Look) -> Message {
        if self.past {
            Message::new("approvals-none-past").with("key", look.key(Action::Past))
        } else {
            Message::new("approvals-none-all").with("key", look.key(Action::Past))
        }
    }
}

/// How the state of an approval looks; its word always stands beside it.
pub fn state_role(state: ApprovalState) -> Role {
    match state {
        ApprovalState::Pending => Role::Info,
        ApprovalState::Approved => Role::Good,
        ApprovalState::Rejected => Role::Bad,
        ApprovalState::HandedBack => Role::Warn,
        ApprovalState::Lapsed => Role::Dim,
    }
}
