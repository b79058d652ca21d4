//! The list of requests: where its rows come from and how one looks.

use crate::domain::list::{Column, View};
use crate::domain::{Message, RequestState};
use crate::i18n::date;
use crate::office::request::{RequestQuery, RequestReply};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::store::request::{COLUMNS, RequestLine};
use crate::store::row;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Listing};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;

impl Identified for RequestLine {
    fn id(&self) -> i64 {
        self.id.0
    }
}

/// The requests.
#[derive(Clone, Copy, Debug)]
pub struct RequestListing;

impl Listing for RequestListing {
    type Row = RequestLine;

    fn name(&self) -> &'static str {
        "requests"
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn order(&self) -> (&'static str, bool) {
        ("made", true)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Request(RequestQuery::Page {
            view,
            anchor: fetch.anchor,
            limit: fetch.limit,
        })
    }

    fn count(&self, view: View) -> Query {
        Query::Request(RequestQuery::Count(view))
    }

    fn ids(&self, view: View) -> Query {
        Query::Request(RequestQuery::Ids(view))
    }

    fn entities(&self) -> Option<Query> {
        Some(Query::Vacancy(VacancyQuery::Entities))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<RequestLine>> {
        match reply {
            Reply::Vacancy(VacancyReply::Entities(entities)) => Some(Arrived::Entities(entities)),
            Reply::Request(RequestReply::Page(page)) => Some(Arrived::Page(page)),
            Reply::Request(RequestReply::Count(count)) => Some(Arrived::Count(count)),
            Reply::Request(RequestReply::Ids(ids)) => Some(Arrived::Ids(
                ids.into_iter().map(|(id, version)| (id.0, version)).collect(),
            )),
            _ => None,
        }
    }

    fn version(&self, row: &RequestLine) -> i64 {
        row.version
    }

    fn cell(&self, row: &RequestLine, column: &str, look: &Look) -> Cell {
        match column {
            "title" => Cell::plain(&row.title),
            "entity" => Cell::plain(&row.entity),
            "rank" => Cell::plain(&row.rank),
            // A draft that came back is no new draft: the word says so.
            "state" if row.was_handed_back() => Cell::of(look.word("request-handed-back"), Role::Warn),
            "state" => Cell::of(look.words.of(row.state), state_role(row.state)),
            "requester" => Cell::plain(&row.requester),
            "wanted" => Cell::plain(
                row.wanted_on
                    .map(|day| date::short_day(day, look.words))
                    .unwrap_or_default(),
            ),
            "made" => Cell::plain(date::short_day(look.clock.local_of(row.created_at).date(), look.words)),
            "vacancy" => Cell::plain(row.vacancy.as_ref().map_or("", |(_, number)| number.as_str())),
            _ => Cell::plain(""),
        }
    }

    fn exported(&self, row: &RequestLine, column: &str, look: &Look) -> String {
        match column {
            "wanted" => row.wanted_on.map(|day| day.to_string()).unwrap_or_default(),
            "made" => row::write_moment(look.clock.local_of(row.created_at)).replace('T', " "),
            "state" => look.words.of(row.state).to_owned(),
            _ => self.cell(row, column, look).text,
        }
    }

    fn copies(&self, row: &RequestLine) -> Vec<(&'static str, String)> {
        let mut copies = vec![
            ("column-title", row.title.clone()),
            ("column-requester", row.requester.clone()),
        ];
        if let Some((_, number)) = &row.vacancy {
            copies.push(("column-vacancy", number.clone()));
        }
        copies
    }

    fn nothing(&self, look: &Look) -> Message {
        Message::new("requests-none").with("key", look.key(Action::New))
    }
}

/// How the state of a request looks; its word always stands beside it.
pub(super) const fn state_role(state: RequestState) -> Role {
    match state {
        RequestState::Draft => Role::Text,
        RequestState::Submitted => Role::Info,
        RequestState::Rejected => Role::Bad,
        RequestState::Approved => Role::Good,
    }
}
