//! The list of hire sheets: where its rows come from and how one looks.

use crate::domain::list::{Column, View};
use crate::domain::{HireState, Message, VacancyId};
use crate::i18n::date;
use crate::office::hire::query::COLUMNS;
use crate::office::hire::{self, HireQuery, HireReply, Line};
use crate::office::person::Ask;
use crate::office::reckoned::Reckoned;
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::store::row;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::screens::people::arrived;
use crate::tui::screens::start::age;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Listing};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use chrono::NaiveDate;

impl Identified for Line {
    fn id(&self) -> i64 {
        Reckoned::id(self)
    }
}

/// The sheets.
#[derive(Clone, Copy, Debug)]
pub struct HireListing {
    /// Only of this vacancy.
    pub vacancy: Option<VacancyId>,
    /// Those that are final or cancelled too.
    pub past: bool,
}

impl HireListing {
    const fn query(self, ask: Ask) -> Query {
        Query::Hire(HireQuery::List(self.vacancy, self.past, ask))
    }
}

impl Listing for HireListing {
    type Row = Line;

    fn name(&self) -> &'static str {
        "hires"
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn order(&self) -> (&'static str, bool) {
        ("age", false)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        self.query(fetch.of(view))
    }

    fn count(&self, view: View) -> Query {
        self.query(Ask::Count(view))
    }

    fn ids(&self, view: View) -> Query {
        self.query(Ask::Ids(view))
    }

    fn entities(&self) -> Option<Query> {
        Some(Query::Vacancy(VacancyQuery::Entities))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<Line>> {
        match reply {
            Reply::Vacancy(VacancyReply::Entities(entities)) => Some(Arrived::Entities(entities)),
            Reply::Hire(HireReply::List(told)) => arrived(told),
            _ => None,
        }
    }

    fn version(&self, row: &Line) -> i64 {
        row.version
    }

    fn cell(&self, line: &Line, column: &str, look: &Look) -> Cell {
        match column {
            // Nobody waits for what is over.
            "age" if !line.state.is_open() => Cell::plain(date::written(look.clock.local_of(line.state_at).date())),
            "age" => {
                let (text, role) = age(line.state_at, line.patience, look);
                Cell::of(text, role)
            }
            "hire-state" => Cell::of(look.words.of(line.state), state_role(line.state)),
            "hire-missing" if !line.state.is_open() => Cell::plain(""),
            "hire-missing" => {
                let role = if line.missing > 0 { Role::Warn } else { Role::Good };
                Cell::of(line.missing.to_string(), role)
            }
            "hire-start" => Cell::plain(line.start.parse::<NaiveDate>().map(date::written).unwrap_or_default()),
            "hire-turn" => Cell::plain(
                hire::named(line.state.turn())
                    .map(|who| look.words.text(&who))
                    .unwrap_or_default(),
            ),
            other => Cell::plain(line.value(other)),
        }
    }

    fn exported(&self, line: &Line, column: &str, look: &Look) -> String {
        match column {
            "age" => row::write_moment(look.clock.local_of(line.state_at)).replace('T', " "),
            "hire-start" => line.start.clone(),
            _ => self.cell(line, column, look).text,
        }
    }

    fn copies(&self, line: &Line) -> Vec<(&'static str, String)> {
        vec![
            ("column-name", line.name.clone()),
            ("column-vacancy", line.number.clone()),
        ]
    }

    fn nothing(&self, look: &Look) -> Message {
        Message::new("hires-none")
            .with("new", look.key(Action::New))
            .with("scope", look.key(Action::Scope))
            .with("past", look.key(Action::Past))
    }
}

/// How a status looks; its word always stands beside it.
pub(super) const fn state_role(state: HireState) -> Role {
    match state {
        HireState::Talent | HireState::Entity | HireState::Dcpa => Role::Info,
        HireState::Waiting => Role::Warn,
        HireState::Final => Role::Good,
        HireState::Cancelled => Role::Dim,
    }
}
