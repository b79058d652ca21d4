//! Lists: the same queries as the screens, with filters as they are typed, page after page.

use crate::cli::args::List;
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::filter;
use crate::cli::print::{Cell, Out, Table};
use crate::clock::Clock;
use crate::domain::list::{Anchor, Clause, Column, ColumnKind, Key, ONLY_ASKED, Page, View};
use crate::domain::{Coded, Message, Problem, VacancyId};
use crate::office::approval::{ApprovalQuery, ApprovalReply};
use crate::office::candidate::{CandidateQuery, CandidateReply};
use crate::office::request::{RequestQuery, RequestReply};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::store::approval::{self, ApprovalRow};
use crate::store::candidates::{self, CandidateRow};
use crate::store::request::{self, RequestLine};
use crate::store::vacancy::{self, VacancyRow};

/// What can be listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Area {
    /// Vacancies.
    Vacancies,
    /// Candidates, of one vacancy or of all.
    Candidates(Option<VacancyId>),
    /// Vacancy requests.
    Requests,
    /// Approvals that wait, or those that were decided.
    Approvals {
        /// Those that were decided.
        past: bool,
    },
}

/// How many rows are asked for at a time.
const PAGE: usize = 500;

/// What every row has, for scripts and for the commands that want one.
const ID: Column = Column {
    id: "id",
    kind: ColumnKind::Number,
    sortable: false,
    priority: 9,
    width: 18,
};

impl Area {
    /// The columns there are to filter and order by.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Vacancies => vacancy::COLUMNS,
            Self::Candidates(None) => candidates::COLUMNS,
            Self::Candidates(Some(_)) => candidates::COLUMNS_OF_VACANCY,
            Self::Requests => request::COLUMNS,
            Self::Approvals { past: false } => approval::COLUMNS,
            Self::Approvals { past: true } => approval::PAST_COLUMNS,
        }
    }

    /// The columns shown when none are named.
    const fn usual(self) -> &'static [&'static str] {
        match self {
            Self::Vacancies => &[
                "number",
                "title",
                "rank",
                "state",
                "applications",
                "closes",
                "entity",
                "owner",
            ],
            Self::Candidates(None) => &["id", "name", "vacancy", "title", "state", "stage", "score", "received"],
            Self::Candidates(Some(_)) => &["id", "name", "state", "stage", "score", "received", "city"],
            Self::Requests => &["id", "title", "entity", "rank", "state", "requester", "made", "vacancy"],
            Self::Approvals { past: false } => &["id", "age", "title", "subject", "turn"],
            Self::Approvals { past: true } => &["id", "decided", "title", "outcome", "subject"],
        }
    }

    /// The column ordered by when none is named.
    pub const fn order(self) -> &'static str {
        match self {
            Self::Vacancies => "number",
            Self::Candidates(_) => "name",
            Self::Requests => "made",
            Self::Approvals { past: false } => "age",
            Self::Approvals { past: true } => "decided",
        }
    }
}

/// Prints a list.
pub fn list(desk: &Desk, area: Area, wanted: &List, out: &mut Out) -> Outcome {
    let table = table(desk, area, wanted)?;
    let exit = print(&table, wanted, out)?;
    if matches!(area, Area::Candidates(None)) {
        say_left_out(desk, wanted, out)?;
    }
    Ok(exit)
}

/// Says who is left out of a list of candidates over vacancies, beside it: what is missing without a word is taken for what does not exist.
pub fn say_left_out(desk: &Desk, wanted: &List, out: &Out) -> Result<(), Trouble> {
    let scope = filter::view(desk, Area::Candidates(None), wanted)?.scope;
    match desk.ask(&Query::Candidate(CandidateQuery::LeftOut(scope)))? {
        Reply::Candidate(CandidateReply::LeftOut(left_out)) => {
            if let Some(message) = left_out.message() {
                out.aside(&message);
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// How many rows a list prints for people when nobody says.
const READABLE: usize = 100;

/// How many rows are wanted; 0: all of them. What a program reads is never cut without being asked.
fn limit(wanted: &List) -> usize {
    let machine = wanted.format.json || wanted.format.csv;
    wanted.limit.unwrap_or(if machine { 0 } else { READABLE })
}

/// Prints rows, and says so when there are none, or more.
pub fn print(table: &Table, wanted: &List, out: &mut Out) -> Outcome {
    let plain = !wanted.format.json && !wanted.format.csv;
    if table.rows.is_empty() && plain {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    out.table(table, wanted.format)?;
    if table.more && plain {
        out.say(&Message::new("cli-more").with("limit", limit(wanted)))?;
    }
    Ok(Exit::Done)
}

/// The rows of a list.
pub fn table(desk: &Desk, area: Area, wanted: &List) -> Result<Table, Trouble> {
    let view = filter::view(desk, area, wanted)?;
    let columns = columns_of(area, wanted)?;
    match area {
        Area::Vacancies => gather(
            limit(wanted),
            columns,
            |anchor, limit| vacancies(desk, &view, anchor, limit),
            |row, column| vacancy_cell(row, column, desk.clock),
        ),
        Area::Candidates(vacancy) => gather(
            limit(wanted),
            columns,
            |anchor, limit| candidates(desk, vacancy, &view, anchor, limit),
            candidate_cell,
        ),
        Area::Requests => gather(
            limit(wanted),
            columns,
            |anchor, limit| requests(desk, &view, anchor, limit),
            request_cell,
        ),
        Area::Approvals { past } => gather(
            limit(wanted),
            columns,
            |anchor, limit| approvals(desk, past, &view, anchor, limit),
            |row, column| approval_cell(row, column, desk.clock),
        ),
    }
}

fn columns_of(area: Area, wanted: &List) -> Result<Vec<&'static Column>, Trouble> {
    let find = |name: &str| {
        let mut all = area
            .columns()
            .iter()
            .filter(|column| column.priority != ONLY_ASKED)
            .chain([&ID]);
        all.find(|column| column.id == name)
    };
    if !wanted.columns.is_empty() {
        let named = wanted.columns.iter();
        return named
            .map(|name| find(name).ok_or_else(|| filter::unknown_column(area, name)))
            .collect();
    }
    // A script gets everything there is.
    if wanted.format.json {
        let shown = area.columns().iter().filter(|column| column.priority != ONLY_ASKED);
        return Ok([&ID].into_iter().chain(shown).collect());
    }
    Ok(area.usual().iter().filter_map(|name| find(name)).collect())
}

/// Pages until there are enough rows.
fn gather<T>(
    limit: usize,
    columns: Vec<&'static Column>,
    page: impl Fn(Anchor, usize) -> Result<Page<T>, Trouble>,
    cell: impl Fn(&T, &str) -> Cell,
) -> Result<Table, Trouble> {
    let numeric = |column: &&Column| matches!(column.kind, ColumnKind::Number | ColumnKind::Points);
    let mut table = Table {
        columns: columns.iter().map(|column| column.id).collect(),
        right: columns
            .iter()
            .copied()
            .filter(numeric)
            .map(|column| column.id)
            .collect(),
        ..Table::default()
    };
    let mut last: Option<Key> = None;
    loop {
        let left = match limit {
            0 => PAGE,
            limit => (limit - table.rows.len()).min(PAGE),
        };
        let anchor = last.take().map_or(Anchor::First, Anchor::After);
        let mut found = page(anchor, left)?;
        let rows = found.rows.iter();
        table
            .rows
            .extend(rows.map(|row| columns.iter().map(|column| cell(row, column.id)).collect()));
        last = found.keys.pop();
        if found.at_end || last.is_none() {
            return Ok(table);
        }
        if limit > 0 && table.rows.len() >= limit {
            table.more = true;
            return Ok(table);
        }
    }
}

fn vacancies(desk: &Desk, view: &View, anchor: Anchor, limit: usize) -> Result<Page<VacancyRow>, Trouble> {
    let query = VacancyQuery::Page {
        view: view.clone(),
        anchor,
        limit,
    };
    match desk.ask(&Query::Vacancy(query))? {
        Reply::Vacancy(VacancyReply::Page(page)) => Ok(page),
        _ => Ok(Page::default()),
    }
}

fn candidates(
    desk: &Desk,
    vacancy: Option<VacancyId>,
    view: &View,
    anchor: Anchor,
    limit: usize,
) -> Result<Page<CandidateRow>, Trouble> {
    let query = CandidateQuery::Page {
        vacancy,
        view: view.clone(),
        anchor,
        limit,
    };
    match desk.ask(&Query::Candidate(query))? {
        Reply::Candidate(CandidateReply::Page(page)) => Ok(page),
        _ => Ok(Page::default()),
    }
}

fn requests(desk: &Desk, view: &View, anchor: Anchor, limit: usize) -> Result<Page<RequestLine>, Trouble> {
    let query = RequestQuery::Page {
        view: view.clone(),
        anchor,
        limit,
    };
    match desk.ask(&Query::Request(query))? {
        Reply::Request(RequestReply::Page(page)) => Ok(page),
        _ => Ok(Page::default()),
    }
}

fn approvals(desk: &Desk, past: bool, view: &View, anchor: Anchor, limit: usize) -> Result<Page<ApprovalRow>, Trouble> {
    let query = ApprovalQuery::Page {
        view: view.clone(),
        past,
        anchor,
        limit,
    };
    match desk.ask(&Query::Approval(query))? {
        Reply::Approval(ApprovalReply::Page(page)) => Ok(page),
        _ => Ok(Page::default()),
    }
}

/// A cell of a vacancy.
pub fn vacancy_cell(row: &VacancyRow, column: &str, clock: Clock) -> Cell {
    match column {
        "id" => Cell::Id(row.id.0),
        "number" => Cell::text(&row.number),
        "title" => Cell::text(&row.title),
        "rank" => Cell::text(&row.rank),
        "level" => Cell::of(row.level),
        "state" => Cell::of(row.state),
        "kind" => Cell::of(row.kind),
        "applications" => Cell::Number(row.applications),
        "undecided" => Cell::Number(row.undecided),
        "closes" => Cell::local(row.closes),
        "changed" => Cell::Moment(row.state_at),
        "place" => Cell::text(&row.place),
        "entity" => Cell::text(&row.entity),
        "owner" => Cell::text(&row.owner),
        "waits" => row.waits.as_ref().map_or(Cell::None, |waits| {
            Cell::Message(waits.told(clock.days_since(waits.since)))
        }),
        _ => Cell::None,
    }
}

fn candidate_cell(row: &CandidateRow, column: &str) -> Cell {
    match column {
        "id" => Cell::Id(row.id.0),
        "name" => Cell::text(&row.name),
        "vacancy" => Cell::text(&row.number),
        "title" => Cell::text(&row.title),
        "state" => Cell::of(row.state),
        "stage" => Cell::text(&row.stage_name),
        "score" if row.score >= 0 => Cell::Points(row.score),
        "rank-place" => row.place.map_or(Cell::None, Cell::Number),
        "received" => Cell::Moment(row.received_at),
        "source" => Cell::text(&row.source),
        "city" => Cell::text(&row.city),
        "postal-code" => Cell::text(&row.postal_code),
        "diploma" => Cell::text(&row.diploma),
        "competence" => Cell::text(&row.competences),
        "tags" => Cell::text(&row.tags),
        "profile" if row.profile == "internal" => Cell::Code("internal", "profile-internal"),
        "profile" => Cell::Code("external", "profile-external"),
        "accommodation" => Cell::text(&row.accommodation),
        "documents" => Cell::text(&row.documents),
        _ => Cell::None,
    }
}

fn request_cell(row: &RequestLine, column: &str) -> Cell {
    match column {
        "id" => Cell::Id(row.id.0),
        "title" => Cell::text(&row.title),
        "entity" => Cell::text(&row.entity),
        "rank" => Cell::text(&row.rank),
        "state" => Cell::of(row.state),
        "requester" => Cell::text(&row.requester),
        "wanted" => row.wanted_on.map_or(Cell::None, |day| Cell::text(day.to_string())),
        "made" => Cell::Moment(row.created_at),
        "vacancy" => row
            .vacancy
            .as_ref()
            .map_or(Cell::None, |(_, number)| Cell::text(number)),
        _ => Cell::None,
    }
}

/// A cell of an approval.
pub fn approval_cell(row: &ApprovalRow, column: &str, clock: Clock) -> Cell {
    match column {
        "id" => Cell::Id(row.id.0),
        "age" => Cell::Days(clock.days_since(row.requested_at).max(0)),
        "asked" => Cell::Moment(row.requested_at),
        "decided" => row.decided_at.map_or(Cell::None, Cell::Moment),
        "title" => Cell::text(&row.title),
        "subject" => Cell::Named(row.subject.code(), row.about()),
        "turn" => Cell::text(&row.turn),
        "outcome" => Cell::of(row.state),
        _ => Cell::None,
    }
}

/// The vacancy with a number, as its row in the list. Each entity numbers by itself: `2026-0412@WVL` is the one of that entity.
pub fn find_vacancy(desk: &Desk, which: &str) -> Result<VacancyRow, Trouble> {
    let numbered = |clauses: Vec<Clause>| {
        let view = View {
            clauses,
            sort: "number".to_owned(),
            ..View::default()
        };
        Ok::<_, Trouble>(vacancies(desk, &view, Anchor::First, 2)?.rows)
    };
    let mut found = numbered(vec![filter::is("number", which)])?;
    if let Some((number, entity)) = which.rsplit_once('@').filter(|_| found.is_empty()) {
        found = numbered(vec![filter::is("number", number), filter::is("entity", entity)])?;
    }
    match (found.pop(), found.pop()) {
        (Some(row), None) => Ok(row),
        (None, _) => Err(missing("refused-no-vacancy", which)),
        (Some(row), Some(_)) => {
            let message = Message::new("refused-two-vacancies")
                .with("which", which)
                .with("example", format!("{which}@{}", row.entity));
            let failure: crate::office::Failure = Problem::block("gone", message).into();
            Err(failure.into())
        }
    }
}

/// The candidates of a vacancy for an export: all of them, or as many as are wanted.
pub fn candidate_rows(
    desk: &Desk,
    vacancy: Option<VacancyId>,
    wanted: &List,
    mut each: impl FnMut(&CandidateRow) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let view = filter::view(desk, Area::Candidates(vacancy), wanted)?;
    let mut left = match wanted.limit {
        None | Some(0) => usize::MAX,
        Some(limit) => limit,
    };
    let mut anchor = Anchor::First;
    loop {
        let mut page = candidates(desk, vacancy, &view, anchor, PAGE.min(left))?;
        for row in &page.rows {
            each(row)?;
        }
        left -= page.rows.len().min(left);
        match page.keys.pop() {
            Some(key) if !page.at_end && left > 0 => anchor = Anchor::After(key),
            _ => return Ok(()),
        }
    }
}

/// A refusal because there is no such thing, or not for this person.
pub fn missing(id: &str, which: &str) -> Trouble {
    let failure: crate::office::Failure = Problem::block("gone", Message::new(id).with("which", which)).into();
    failure.into()
}
