//! The shelf: the reports there are, and those somebody keeps under a name, private or shared within an entity.

use super::query;
use crate::domain::list::{Column, ColumnKind, column};
use crate::domain::report::Filter;
use crate::domain::{Coded, EntityId, Message, Problem, ReportKind, SavedReportId};
use crate::office::person::{Ask, Told};
use crate::office::reckoned::Reckoned;
use crate::office::rights::{self, Matter};
use crate::office::visibility::Visibility;
use crate::office::{Act, Counter, Desk, Done, Failure};
use crate::store::report::saved::{self, Saved};
use crate::text;

/// The longest name, in signs: it stands in a column.
const LONGEST: usize = 60;

/// The columns of the shelf.
pub const COLUMNS: &[Column] = &[
    column("report-name", ColumnKind::Text, true, 0, 34),
    column("report", KINDS, true, 2, 26),
    column("shared-within", ColumnKind::Text, true, 3, 10),
    column("owner", ColumnKind::Text, true, 4, 16),
];

const KINDS: ColumnKind = ColumnKind::Choice(
    "report",
    &[
        "stages",
        "sources",
        "clicks",
        "time_to_fill",
        "time_in_stage",
        "pass_rates",
        "jurors",
        "diversity",
        "workload",
        "reserves",
    ],
);

/// A report on the shelf: one of the shop, or one somebody keeps.
#[derive(Clone, PartialEq, Debug)]
pub struct Shelved {
    /// Which.
    pub kind: ReportKind,
    /// Under which filter and name, where it is kept.
    pub saved: Option<Saved>,
    /// Whether the asker keeps it.
    pub own: bool,
    /// Why the asker may not read it.
    pub refused: Option<Message>,
}

impl Reckoned for Shelved {
    const ORDER: &'static str = "report-name";

    fn id(&self) -> i64 {
        match &self.saved {
            Some(saved) => saved.id.0,
            // The shop's own stand before everything that is kept.
            None => -100 + self.kind as i64,
        }
    }

    fn value(&self, column: &str) -> String {
        let saved = self.saved.as_ref();
        match column {
            // The shop's own come first, in their order, whatever they are called.
            "report-name" => saved.map_or_else(
                || format!(" {:02}", self.kind as usize),
                |saved| text::fold(&saved.name),
            ),
            "report" => self.kind.code().to_owned(),
            "shared-within" => saved.map(|saved| saved.short.clone()).unwrap_or_default(),
            "owner" => saved.map(|saved| saved.owner_name.clone()).unwrap_or_default(),
            _ => String::new(),
        }
    }

    fn read(&self) -> String {
        let saved = self.saved.as_ref();
        let of = |pick: fn(&Saved) -> &str| saved.map(pick).unwrap_or_default();
        format!(
            "{} {} {} {}",
            self.kind.code().replace('_', " "),
            of(|saved| &saved.name),
            of(|saved| &saved.short),
            of(|saved| &saved.owner_name)
        )
    }

    fn sorts(column: &str) -> bool {
        COLUMNS.iter().any(|one| one.sortable && one.id == column)
    }
}

/// The reports the asker may read, and what is kept.
pub(super) fn listed(counter: &Counter<'_>, ask: &Ask) -> Result<Told<Shelved>, Failure> {
    rights::check_anywhere(counter.actor, Act::ReportRead)?;
    let refused = |kind| query::may(counter, kind).err().map(|problem| problem.message);
    let shop = ReportKind::ALL.iter().map(|kind| Shelved {
        kind: *kind,
        saved: None,
        own: false,
        refused: refused(*kind),
    });
    let kept = visible(counter)?.into_iter().map(|saved| shelved(counter, saved));
    let version = |one: &Shelved| one.saved.as_ref().map_or(0, |saved| saved.version);
    Ok(ask.of(shop.chain(kept).collect(), true, version))
}

fn shelved(counter: &Counter<'_>, saved: Saved) -> Shelved {
    Shelved {
        kind: saved.kind,
        own: saved.owner == counter.actor.person,
        refused: query::may(counter, saved.kind).err().map(|problem| problem.message),
        saved: Some(saved),
    }
}

/// One that is kept; nothing when it is not there for the asker.
pub(super) fn one(counter: &Counter<'_>, id: SavedReportId) -> Result<Option<Shelved>, Failure> {
    rights::check_anywhere(counter.actor, Act::ReportRead)?;
    let found = visible(counter)?.into_iter().find(|saved| saved.id == id);
    Ok(found.map(|saved| shelved(counter, saved)))
}

fn visible(counter: &Counter<'_>) -> Result<Vec<Saved>, Failure> {
    let entities = Visibility::of_candidates(counter.actor).entities;
    Ok(saved::visible(
        counter.connection,
        counter.actor.person,
        entities.as_deref(),
    )?)
}

fn checked(
    desk: &Desk<'_>,
    name: &str,
    entity: Option<EntityId>,
    itself: Option<SavedReportId>,
) -> Result<(), Failure> {
    match entity {
        Some(entity) => rights::check(desk.actor, Act::ReportShare, &Matter::of(entity))?,
        None => rights::check_anywhere(desk.actor, Act::ReportKeep)?,
    }
    let refused = |message| Err(Problem::block("report", message).at("name").into());
    if name.is_empty() || name.chars().count() > LONGEST {
        return refused(Message::new("refused-report-name").with("n", LONGEST));
    }
    // A name stands for one report, in every list it is read in and on the command line.
    let same = |other: &Saved| text::fold(&other.name) == text::fold(name) && Some(other.id) != itself;
    if visible(&desk.counter())?.iter().any(same) || ReportKind::from_code(name).is_some() {
        return refused(Message::new("refused-report-taken").with("name", name));
    }
    Ok(())
}

pub(super) fn keep(
    desk: &Desk<'_>,
    (name, entity): (&str, Option<EntityId>),
    kind: ReportKind,
    filter: &Filter,
) -> Result<Done, Failure> {
    let name = name.trim();
    query::may(&desk.counter(), kind)?;
    checked(desk, name, entity, None)?;
    let id = saved::add(desk.tx, (name, desk.me(), entity), kind, filter)?;
    desk.tx.about("saved_report", id)?;
    Ok(Done::new(Message::new("done-report-kept").with("name", name)).made(id))
}

/// A saved report one may change: one's own.
fn own(desk: &Desk<'_>, id: SavedReportId) -> Result<Saved, Failure> {
    let found = visible(&desk.counter())?.into_iter().find(|saved| saved.id == id);
    let saved = found.ok_or_else(|| Problem::block("gone", Message::new("refused-gone")))?;
    if saved.owner != desk.me() {
        let message = Message::new("refused-report-other").with("who", saved.owner_name);
        return Err(Problem::block("report", message).into());
    }
    desk.tx.about("saved_report", id)?;
    Ok(saved)
}

pub(super) fn change(
    desk: &Desk<'_>,
    (id, seen): (SavedReportId, i64),
    (name, entity): (&str, Option<EntityId>),
    filter: &Filter,
) -> Result<Done, Failure> {
    let name = name.trim();
    own(desk, id)?;
    checked(desk, name, entity, Some(id))?;
    saved::change(desk.tx, (id, seen), (name, entity), filter)?;
    Ok(Done::new(Message::new("done-report-changed").with("name", name)))
}

pub(super) fn drop(desk: &Desk<'_>, id: SavedReportId, seen: i64) -> Result<Done, Failure> {
    rights::check_anywhere(desk.actor, Act::ReportKeep)?;
    let saved = own(desk, id)?;
    saved::drop(desk.tx, id, seen)?;
    Ok(Done::new(Message::new("done-report-dropped").with("name", saved.name)))
}
