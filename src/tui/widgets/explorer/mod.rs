//! A list with everything a list offers: filter while typing, conditions, order, columns, saved views, scope, marks, copying, export.
//!
//! A screen owns an [`Explorer`] of its [`Listing`], which says where rows come from and how one looks, and hands on what arrives:
//!
//! | the screen's | calls | and goes on itself when |
//! |---|---|---|
//! | `contexts` | [`Explorer::contexts`] with its own context | |
//! | `enter`, `refresh` | [`Explorer::load`], [`Explorer::reload`] | it has more to read |
//! | `act` | [`Explorer::act`] | that gives `false` |
//! | `available` | [`Explorer::available`] | that gives `Yes` |
//! | `key`, `paste` | [`Explorer::key`], [`Explorer::paste`] | |
//! | `answered` | [`Explorer::answered`] | the slot is below [`FIRST`] |
//! | `submitted`, `chosen` | [`Explorer::submitted`], [`Explorer::chosen`] | the tag is below [`FIRST`] |
//! | `view` | [`Explorer::view`] | it has a pane beside the list |
//!
//! What is selected is [`Explorer::selected`]; what an act is for is [`Explorer::chosen_rows`]: the marked rows, or the selected one, each
//! with the version that was seen. Slots and tags from [`FIRST`] on are the explorer's own. What a person prefers is kept by
//! [`Listing::name`]. Knows nothing of what it lists.

mod acts;
mod answers;
mod conditions;
mod export;
mod menus;
mod view;

use crate::domain::list::{Column, ColumnKind, Count, Key, Page, Scope, View};
use crate::domain::{Actor, Message};
use crate::office::{Query, Reply};
use crate::store::entity::EntityRow;
use crate::tui::action::{Action, Context, Needs, spec_of};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx};
use crate::tui::widgets::line::Line;
use crate::tui::widgets::list::{Fetch, Identified, List};
use crate::tui::widgets::table::Cell;
use export::Export;
use std::collections::BTreeMap;

/// Slots of questions and tags of menus and forms from here on are the explorer's.
pub const FIRST: u16 = 9_000;
const PAGE: u16 = FIRST;
const COUNT: u16 = FIRST + 1;
const IDS: u16 = FIRST + 2;
const ENTITIES: u16 = FIRST + 3;
const EXPORT: u16 = FIRST + 4;
const CONDITIONS: u16 = FIRST + 10;
const CONDITION: u16 = FIRST + 11;
const SORT: u16 = FIRST + 12;
const COLUMNS: u16 = FIRST + 13;
const VIEWS: u16 = FIRST + 14;
const VIEW_NAME: u16 = FIRST + 15;
const VIEW_DROP: u16 = FIRST + 16;
const SCOPE: u16 = FIRST + 17;
const COPY: u16 = FIRST + 18;

/// What an explorer lists.
pub trait Listing: std::fmt::Debug + Send {
    /// A row.
    type Row: Identified + std::fmt::Debug + Send;

    /// The name its preferences are kept under; the message `file-<name>` begins the name of an exported file.
    fn name(&self) -> &'static str;

    /// Its columns; those of priority 9 are shown only when chosen.
    fn columns(&self) -> &'static [Column];

    /// The column it is ordered by at first, and whether from high to low.
    fn order(&self) -> (&'static str, bool);

    /// The question for a page.
    fn page(&self, view: View, fetch: Fetch) -> Query;

    /// The question how many rows a view has.
    fn count(&self, view: View) -> Query;

    /// The question for every row of a view with its version, up to a bound.
    fn ids(&self, view: View) -> Query;

    /// The question for the entities one can choose from; `None`: the list is never narrowed to one.
    fn entities(&self) -> Option<Query> {
        None
    }

    /// Whether some rows are the actor's own.
    fn has_own(&self, _actor: &Actor) -> bool {
        true
    }

    /// What a reply to one of the questions brought; `None` when it is another's.
    fn read(&self, reply: Reply) -> Option<Arrived<Self::Row>>;

    /// The version of a row, which commands carry as what was seen.
    fn version(&self, row: &Self::Row) -> i64;

    /// What stands in a cell.
    fn cell(&self, row: &Self::Row, column: &str, look: &Look) -> Cell;

    /// What stands in a cell of an exported file; days as `2026-11-22`, so that a spreadsheet can order them.
    fn exported(&self, row: &Self::Row, column: &str, look: &Look) -> String {
        self.cell(row, column, look).text
    }

    /// What can be copied of a row besides the whole row: the message id of its name, and the text.
    fn copies(&self, row: &Self::Row) -> Vec<(&'static str, String)>;

    /// What is to be known of the list besides its rows: a line under it.
    fn note(&self) -> Option<Message> {
        None
    }

    /// The sentence for a list with nothing in it at all, naming what to press.
    fn nothing(&self, look: &Look) -> Message;
}

/// What a reply brought.
#[derive(Clone, PartialEq, Debug)]
pub enum Arrived<T> {
    /// A page.
    Page(Page<T>),
    /// How many rows.
    Count(Count),
    /// Rows with their versions.
    Ids(Vec<(i64, i64)>),
    /// Entities to choose from.
    Entities(Vec<EntityRow>),
}

/// A list with everything a list offers.
#[derive(Debug)]
pub struct Explorer<L: Listing> {
    /// What it lists.
    pub listing: L,
    /// The window on the rows.
    pub list: List<L::Row>,
    /// The filter line, while it has the focus.
    filter: Option<Line>,
    /// The chosen columns, in order; none: the listing's own.
    columns: Vec<String>,
    /// Versions of marked rows, as they were when marked.
    versions: BTreeMap<i64, i64>,
    /// The view whose rows are being counted.
    counting: Option<View>,
    entities: Vec<EntityRow>,
    /// The scope menu is to be shown when the entities arrive.
    wants_scope: bool,
    /// The column the open condition form is about.
    condition_on: Option<&'static Column>,
    export: Option<Export>,
    /// The view it was opened with, which Esc does not take apart: the list behind a figure.
    opened_with: Option<View>,
}

impl<L: Listing> Explorer<L> {
    /// The list as the person last saw it.
    pub fn new(listing: L, prefs: &Prefs) -> Self {
        let kept = prefs.lists.get(listing.name()).cloned().unwrap_or_default();
        let mut view = kept.view;
        if !listing
            .columns()
            .iter()
            .any(|column| column.id == view.sort && column.sortable)
        {
            let (sort, descending) = listing.order();
            sort.clone_into(&mut view.sort);
            view.descending = descending;
        }
        // What an older or newer keur kept may name columns this one has not.
        view.clauses
            .retain(|clause| listing.columns().iter().any(|column| column.id == clause.column));
        Self {
            list: List::new(view),
            columns: kept.columns,
            listing,
            filter: None,
            versions: BTreeMap::new(),
            counting: None,
            entities: Vec::new(),
            wants_scope: false,
            condition_on: None,
            export: None,
            opened_with: None,
        }
    }

    /// The same list with another view than the person last saw, to go back from with one Esc.
    #[must_use]
    pub fn opened_with(mut self, view: View) -> Self {
        self.list = List::new(view.clone());
        self.opened_with = Some(view);
        self
    }

    /// Where keys are looked up: the screen's own context and any list's, or the filter line alone.
    pub fn contexts(&self, own: Context) -> Vec<Context> {
        if self.filter.is_some() {
            vec![Context::Filtering, Context::Text]
        } else {
            vec![own, Context::List]
        }
    }

    /// The row under the cursor.
    pub fn selected(&self) -> Option<&L::Row> {
        self.list.selected()
    }

    /// The marked rows, or the selected one when none is marked: each with the version that was seen.
    pub fn chosen_rows(&self) -> Vec<(i64, i64)> {
        let seen = |id: i64| {
            let row = self.list.rows().iter().find(|row| row.id() == id);
            row.map(|row| self.listing.version(row))
                .or_else(|| self.versions.get(&id).copied())
                .unwrap_or_default()
        };
        self.list.chosen().into_iter().map(|id| (id, seen(id))).collect()
    }

    /// How many rows are marked.
    pub fn marked(&self) -> usize {
        self.list.marks.len()
    }

    /// What the list shows.
    pub const fn shown_view(&self) -> &View {
        &self.list.view
    }

    /// Whether an action can be done now, as far as a list can tell.
    pub fn available(&self, action: Action, look: &Look) -> Availability {
        let needs_row = spec_of(action).is_some_and(|spec| spec.needs == Needs::Selection);
        if needs_row && self.list.selected().is_none() {
            // The same sentence as in the empty list itself, or it would tell of a filter that is not there.
            return Availability::No(match self.list.loaded {
                true => self.nothing(look),
                false => Message::new("list-still-loading"),
            });
        }
        Availability::Yes
    }

    /// Reads the rows: from the top the first time, in place afterwards.
    pub fn load(&mut self, cx: &mut Cx<'_>) {
        if self.list.loaded {
            self.reload(cx);
            return;
        }
        let fetch = self.list.restart();
        self.fetch(fetch, cx);
        if matches!(self.list.view.scope, Scope::Entity(_)) {
            self.ask_entities(cx);
        }
    }

    /// Reads the same rows again, so that nothing moves.
    pub fn reload(&mut self, cx: &mut Cx<'_>) {
        self.list.count = None;
        let fetch = self.list.refresh();
        self.fetch(fetch, cx);
    }

    fn fetch(&self, fetch: Fetch, cx: &mut Cx<'_>) {
        cx.ask(PAGE, self.listing.page(self.list.view.clone(), fetch));
    }

    fn ask_entities(&self, cx: &mut Cx<'_>) {
        if let Some(query) = self.listing.entities() {
            cx.ask(ENTITIES, query);
        }
    }

    /// Shows another view from its top, and remembers it as what the person last saw.
    pub fn show(&mut self, view: View, cx: &mut Cx<'_>) {
        self.show_for_now(view, cx);
        self.keep(cx);
    }

    /// The same, remembered for this session only: the filter line changes at every letter.
    pub fn show_for_now(&mut self, view: View, cx: &mut Cx<'_>) {
        self.list.forget_place();
        let fetch = self.list.show(view);
        self.fetch(fetch, cx);
    }

    /// Shows the rows from one on.
    pub fn show_from(&mut self, key: Key, cx: &mut Cx<'_>) {
        let fetch = self.list.start_at(key);
        self.fetch(fetch, cx);
    }

    /// Reads the rows around the cursor that are not there yet, after it went to a row of its own.
    pub fn fill(&mut self, cx: &mut Cx<'_>) {
        if let Some(fetch) = self.list.more() {
            self.fetch(fetch, cx);
        }
    }

    fn keep(&self, cx: &mut Cx<'_>) {
        let kept = cx.prefs.lists.entry(self.listing.name().to_owned()).or_default();
        kept.view = self.list.view.clone();
        kept.columns.clone_from(&self.columns);
        cx.keep_prefs();
    }

    fn column(&self, id: &str) -> Option<&'static Column> {
        self.listing.columns().iter().find(|column| column.id == id)
    }

    /// The columns shown where there is room for all, in order.
    fn shown_columns(&self) -> Vec<&'static Column> {
        if self.columns.is_empty() {
            self.listing
                .columns()
                .iter()
                .filter(|column| column.priority < 9)
                .collect()
        } else {
            self.columns.iter().filter_map(|id| self.column(id)).collect()
        }
    }
}

/// The way a column is ordered first: words and days from low to high, numbers and moments the other way.
const fn falls_first(kind: ColumnKind) -> bool {
    matches!(
        kind,
        ColumnKind::Number | ColumnKind::Points | ColumnKind::Moment | ColumnKind::Age
    )
}
