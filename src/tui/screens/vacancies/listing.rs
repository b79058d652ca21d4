//! The list of vacancies: where its rows come from and how one looks.

use crate::domain::list::{Column, View};
use crate::domain::template::template;
use crate::domain::{Coded, Message, VacancyState};
use crate::i18n::date;
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::store::approval::waits::Waits;
use crate::store::row;
use crate::store::vacancy::{COLUMNS, VacancyRow};
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Listing};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;

impl Identified for VacancyRow {
    fn id(&self) -> i64 {
        self.id.0
    }
}

/// The vacancies.
#[derive(Clone, Copy, Debug, Default)]
pub struct VacancyListing {
    /// Whether this person may make one.
    pub may_make: bool,
}

impl Listing for VacancyListing {
    type Row = VacancyRow;

    fn name(&self) -> &'static str {
        "vacancies"
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn order(&self) -> (&'static str, bool) {
        ("number", true)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Vacancy(VacancyQuery::Page {
            view,
            anchor: fetch.anchor,
            limit: fetch.limit,
        })
    }

    fn count(&self, view: View) -> Query {
        Query::Vacancy(VacancyQuery::Count(view))
    }

    fn ids(&self, view: View) -> Query {
        Query::Vacancy(VacancyQuery::Ids(view))
    }

    fn entities(&self) -> Option<Query> {
        Some(Query::Vacancy(VacancyQuery::Entities))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<VacancyRow>> {
        let Reply::Vacancy(reply) = reply else { return None };
        match reply {
            VacancyReply::Page(page) => Some(Arrived::Page(page)),
            VacancyReply::Count(count) => Some(Arrived::Count(count)),
            VacancyReply::Ids(ids) => Some(Arrived::Ids(
                ids.into_iter().map(|(id, version)| (id.0, version)).collect(),
            )),
            VacancyReply::Entities(entities) => Some(Arrived::Entities(entities)),
            VacancyReply::Dossier(_) | VacancyReply::KeyOf(_) => None,
        }
    }

    fn version(&self, row: &VacancyRow) -> i64 {
        row.version
    }

    fn cell(&self, row: &VacancyRow, column: &str, look: &Look) -> Cell {
        match column {
            "number" => Cell::plain(&row.number),
            "title" => Cell::plain(&row.title),
            "rank" => Cell::plain(&row.rank),
            "level" => Cell::plain(row.level.code()),
            "state" => Cell::of(state(row, look), state_role(row.state)),
            "waits" => Cell::plain(
                row.waits
                    .as_ref()
                    .map(|waits| look.words.text(&waits_for(waits, look)))
                    .unwrap_or_default(),
            ),
            "kind" => Cell::plain(look.words.of(row.kind)),
            "applications" => Cell::plain(row.applications.to_string()),
            "undecided" if row.undecided == 0 => Cell::plain(""),
            "undecided" => Cell::plain(row.undecided.to_string()),
            "closes" => Cell::plain(
                row.closes
                    .map(|at| date::short_day(at.date(), look.words))
                    .unwrap_or_default(),
            ),
            "changed" => Cell::plain(date::short_day(look.clock.local_of(row.state_at).date(), look.words)),
            "place" => Cell::plain(&row.place),
            "entity" => Cell::plain(&row.entity),
            "owner" => Cell::plain(&row.owner),
            _ => Cell::plain(""),
        }
    }

    fn exported(&self, row: &VacancyRow, column: &str, look: &Look) -> String {
        let moment = |at| row::write_moment(at).replace('T', " ");
        match column {
            "closes" => row.closes.map(moment).unwrap_or_default(),
            "changed" => moment(look.clock.local_of(row.state_at)),
            "undecided" => row.undecided.to_string(),
            "state" => look.words.text(&template(row.kind).procedure.called(row.state)),
            _ => self.cell(row, column, look).text,
        }
    }

    fn copies(&self, row: &VacancyRow) -> Vec<(&'static str, String)> {
        vec![
            ("column-number", row.number.clone()),
            ("column-title", row.title.clone()),
            ("copy-number-and-title", format!("{} {}", row.number, row.title)),
            ("column-owner", row.owner.clone()),
        ]
    }

    fn nothing(&self, look: &Look) -> Message {
        match self.may_make {
            true => Message::new("vacancies-none").with("key", look.key(Action::New)),
            false => Message::new("vacancies-none-read"),
        }
    }
}

/// Where it stands; while it waits for an approval, at whom and in which step.
fn state(row: &VacancyRow, look: &Look) -> String {
    match &row.waits {
        Some(waits) if row.state == VacancyState::AwaitingApproval && look.accessible => {
            look.words.text(&waits_for(waits, look))
        }
        Some(waits) if row.state == VacancyState::AwaitingApproval => look.words.text(&waits.told_shortly()),
        _ => look.words.text(&template(row.kind).procedure.called(row.state)),
    }
}

/// Where the question about a vacancy lies, and for how long.
pub fn waits_for(waits: &Waits, look: &Look) -> Message {
    waits.told(look.clock.days_since(waits.since))
}

/// How a state looks; its word always stands beside it.
pub fn state_role(state: VacancyState) -> Role {
    match state {
        VacancyState::OnHold | VacancyState::AwaitingApproval | VacancyState::ReapprovalNeeded => Role::Warn,
        VacancyState::Cancelled => Role::Bad,
        VacancyState::Closed => Role::Dim,
        VacancyState::Published | VacancyState::Approved => Role::Good,
        _ => Role::Text,
    }
}
