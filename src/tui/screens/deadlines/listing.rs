//! The list of deadlines: where its rows come from and how one looks.

use crate::domain::deadline::Urgency;
use crate::domain::list::{Column, View};
use crate::domain::{ApprovalId, Deadline, DeadlineKind, Message};
use crate::i18n::date;
use crate::office::deadline::{COLUMNS, DeadlineQuery, DeadlineReply, query, written};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign, listed};
use crate::tui::screen::Place;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Listing};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use chrono::Datelike;

impl Identified for Deadline {
    fn id(&self) -> i64 {
        self.id
    }
}

/// The deadlines.
#[derive(Clone, Copy, Debug)]
pub struct DeadlineListing;

impl Listing for DeadlineListing {
    type Row = Deadline;

    fn name(&self) -> &'static str {
        "deadlines"
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn order(&self) -> (&'static str, bool) {
        ("due", false)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Deadline(DeadlineQuery::Page {
            view,
            anchor: fetch.anchor,
            limit: fetch.limit,
        })
    }

    fn count(&self, view: View) -> Query {
        Query::Deadline(DeadlineQuery::Count(view))
    }

    fn ids(&self, view: View) -> Query {
        Query::Deadline(DeadlineQuery::Ids(view))
    }

    fn entities(&self) -> Option<Query> {
        Some(Query::Vacancy(VacancyQuery::Entities))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<Deadline>> {
        match reply {
            Reply::Vacancy(VacancyReply::Entities(entities)) => Some(Arrived::Entities(entities)),
            Reply::Deadline(DeadlineReply::Page(page)) => Some(Arrived::Page(page)),
            Reply::Deadline(DeadlineReply::Count(count)) => Some(Arrived::Count(count)),
            Reply::Deadline(DeadlineReply::Ids(ids)) => Some(Arrived::Ids(ids)),
            _ => None,
        }
    }

    fn version(&self, row: &Deadline) -> i64 {
        row.version
    }

    fn cell(&self, row: &Deadline, column: &str, look: &Look) -> Cell {
        let role = urgency_role(row.urgency);
        match column {
            "due" => Cell::of(day(row, look), role),
            "near" => Cell::of(look.words.of(row.group), role),
            "clock" => Cell::plain(look.words.of(row.kind)),
            "about" => Cell::plain(written(row, |message| look.words.text(message))),
            "working" => Cell::plain(
                row.working
                    .map(|day| date::short_day(day, look.words))
                    .unwrap_or_default(),
            ),
            other => Cell::plain(query::value(row, other)),
        }
    }

    fn exported(&self, row: &Deadline, column: &str, look: &Look) -> String {
        match column {
            "due" | "working" => query::value(row, column).replace('T', " "),
            _ => self.cell(row, column, look).text,
        }
    }

    fn copies(&self, row: &Deadline) -> Vec<(&'static str, String)> {
        vec![
            ("column-number", row.number.clone()),
            ("column-title", row.title.clone()),
            ("column-due", query::value(row, "due").replace('T', " ")),
        ]
    }

    fn nothing(&self, look: &Look) -> Message {
        Message::new("deadlines-none").with("key", look.key(Action::New))
    }
}

/// How pressing looks; a sign before the day and a word beside it say the same.
pub const fn urgency_role(urgency: Urgency) -> Role {
    match urgency {
        Urgency::Past => Role::Bad,
        Urgency::Near => Role::Warn,
        Urgency::Far => Role::Text,
    }
}

/// The day with its sign: `◐ ma 23 nov 23:59`, and after a counted term that ends on none the working day: `○ zo 22 nov (ma 23)`.
pub fn day(row: &Deadline, look: &Look) -> String {
    let mut text = short_day(row, look);
    if let Some(time) = row.time {
        text = format!("{text} {}", time.format("%H:%M"));
    }
    if let Some(working) = row.working {
        let weekday = date::weekday(working.weekday(), look.words);
        text = format!("{text} ({weekday} {})", working.day());
    }
    text
}

/// The day with its sign alone, where there is little room: `◐ ma 23 nov`.
pub fn short_day(row: &Deadline, look: &Look) -> String {
    let sign = match row.urgency {
        Urgency::Past => Sign::Full,
        Urgency::Near => Sign::Half,
        Urgency::Far => Sign::Empty,
    };
    let day = date::short_day(row.on, look.words);
    match look.accessible {
        true => listed([look.words.of(row.group), &day]),
        false => look.signed(sign, &day),
    }
}

/// Where Enter goes: the session or the approval itself, otherwise the vacancy.
pub fn place(row: &Deadline) -> Option<Place> {
    match (row.kind, row.vacancy) {
        (DeadlineKind::Approval, _) => Some(Place::Approval(ApprovalId(row.object))),
        (DeadlineKind::Session, vacancy @ Some(_)) => Some(Place::Sessions(vacancy)),
        (_, Some(vacancy)) => Some(Place::Dossier(vacancy)),
        (_, None) => None,
    }
}
