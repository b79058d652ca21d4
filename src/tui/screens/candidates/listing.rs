//! The list of candidates: where its rows come from and how one looks.

use crate::domain::list::{Column, View};
use crate::domain::{Actor, ApplicationState, Message, Role as Seat, VacancyId, judging, scoring};
use crate::i18n::date;
use crate::office::candidate::left_out::LeftOut;
use crate::office::candidate::{CandidateQuery as Q, CandidateReply as R};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::store::candidates::{COLUMNS, COLUMNS_OF_VACANCY, CandidateRow};
use crate::store::row;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Listing};
use crate::tui::widgets::list::Fetch;
use crate::tui::widgets::table::Cell;

/// The candidates of one vacancy, or of all.
#[derive(Clone, Debug)]
pub struct CandidateListing {
    /// Whose candidates.
    pub vacancy: Option<VacancyId>,
    /// Whether this person may add one.
    pub may_add: bool,
    /// Who is left out of the list over vacancies.
    pub left_out: LeftOut,
    /// No role of this person reads candidates.
    pub closed: bool,
}

impl Listing for CandidateListing {
    type Row = CandidateRow;

    fn name(&self) -> &'static str {
        match self.vacancy {
            None => "candidates",
            Some(_) => "candidates-of-vacancy",
        }
    }

    fn columns(&self) -> &'static [Column] {
        match self.vacancy {
            None => COLUMNS,
            Some(_) => COLUMNS_OF_VACANCY,
        }
    }

    fn order(&self) -> (&'static str, bool) {
        match self.vacancy {
            None => ("received", true),
            Some(_) => ("name", false),
        }
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Candidate(Q::Page {
            vacancy: self.vacancy,
            view,
            anchor: fetch.anchor,
            limit: fetch.limit,
        })
    }

    fn count(&self, view: View) -> Query {
        Query::Candidate(Q::Count(self.vacancy, view))
    }

    fn ids(&self, view: View) -> Query {
        Query::Candidate(Q::Ids(self.vacancy, view))
    }

    fn entities(&self) -> Option<Query> {
        match self.vacancy {
            None => Some(Query::Vacancy(VacancyQuery::Entities)),
            Some(_) => None,
        }
    }

    fn note(&self) -> Option<Message> {
        self.left_out.message()
    }

    fn has_own(&self, actor: &Actor) -> bool {
        self.vacancy.is_none() && actor.holds_anywhere(Seat::SelectionOfficer)
    }

    fn read(&self, reply: Reply) -> Option<Arrived<CandidateRow>> {
        match reply {
            Reply::Candidate(R::Page(page)) => Some(Arrived::Page(page)),
            Reply::Candidate(R::Count(count)) => Some(Arrived::Count(count)),
            Reply::Candidate(R::Ids(ids)) => Some(Arrived::Ids(ids.into_iter().map(|id| (id.0, 0)).collect())),
            Reply::Vacancy(VacancyReply::Entities(entities)) => Some(Arrived::Entities(entities)),
            _ => None,
        }
    }

    /// A step pins the state that was seen, not a version: a colleague's note or score is no reason to refuse it.
    fn version(&self, _: &CandidateRow) -> i64 {
        0
    }

    fn cell(&self, row: &CandidateRow, column: &str, look: &Look) -> Cell {
        match column {
            "name" => Cell::plain(&row.name),
            "vacancy" => Cell::plain(&row.number),
            "title" => Cell::plain(&row.title),
            "state" => Cell::of(look.words.of(row.state), state_role(row.state)),
            "stage" => Cell::plain(&row.stage_name),
            "score" if row.score < 0 => Cell::plain(""),
            "score" => Cell::plain(scoring::show(row.score, look.words.lang.decimal())),
            "rank-place" => Cell::plain(row.place.map(|place| place.to_string()).unwrap_or_default()),
            "received" => Cell::plain(date::short_day(look.clock.local_of(row.received_at).date(), look.words)),
            "source" => Cell::plain(source(&row.source, look)),
            "city" => Cell::plain(&row.city),
            "postal-code" => Cell::plain(&row.postal_code),
            "diploma" => Cell::plain(&row.diploma),
            "competence" => Cell::plain(&row.competences),
            "tags" => Cell::of(&row.tags, Role::Info),
            "profile" => Cell::plain(look.word(&format!("profile-{}", row.profile))),
            "accommodation" => Cell::plain(&row.accommodation),
            "documents" => Cell::plain(&row.documents),
            _ => Cell::plain(""),
        }
    }

    fn exported(&self, row: &CandidateRow, column: &str, look: &Look) -> String {
        match column {
            "received" => row::write_moment(look.clock.local_of(row.received_at)).replace('T', " "),
            _ => self.cell(row, column, look).text,
        }
    }

    fn copies(&self, row: &CandidateRow) -> Vec<(&'static str, String)> {
        vec![
            ("column-name", row.name.clone()),
            ("column-vacancy", row.number.clone()),
            ("column-title", row.title.clone()),
        ]
    }

    fn nothing(&self, look: &Look) -> Message {
        match self.vacancy {
            None if self.closed => Message::new("candidates-not-for-role"),
            None => Message::new("candidates-none"),
            Some(_) if self.may_add => Message::new("candidates-none-here").with("key", look.key(Action::New)),
            Some(_) => Message::new("candidates-none-read"),
        }
    }
}

/// A channel in words; what is no channel shows as it is.
pub fn source(code: &str, look: &Look) -> String {
    let id = format!("channel-{code}");
    if look.words.has(&id) {
        look.word(&id).to_owned()
    } else {
        code.to_owned()
    }
}

/// How a state looks; its word always stands beside it.
pub fn state_role(state: ApplicationState) -> Role {
    match state {
        state if state.is_negative() => Role::Bad,
        state if judging::is_ranked(state) => Role::Good,
        ApplicationState::Withdrawn | ApplicationState::NoShow => Role::Dim,
        _ => Role::Text,
    }
}
