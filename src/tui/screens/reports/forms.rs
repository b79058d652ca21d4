//! The forms of a report: its filter, its period, the name it is kept under.

use crate::domain::list::Scope;
use crate::domain::report::{Filter, Period};
use crate::domain::{Coded, EntityId, Level, Message, ProcedureKind, ReportKind};
use crate::office::Act;
use crate::office::rights;
use crate::store::entity::EntityRow;
use crate::tui::look::Look;
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// Tags of forms, and slots of the commands they lead to.
pub(super) const FILTER: u16 = 30;
pub(super) const PERIOD: u16 = 31;
pub(super) const KEEP: u16 = 32;

const ALL: &str = "all";
const MINE: &str = "mine";

/// The fields of a filter; of a report on groups only what may be asked of it (V-65).
pub(super) fn filter_fields(kind: ReportKind, now: &Filter, entities: &[EntityRow], look: &Look) -> Vec<Field> {
    let mut scopes = vec![
        (ALL.to_owned(), look.word("scope-all").to_owned()),
        (MINE.to_owned(), look.word("scope-mine").to_owned()),
    ];
    scopes.extend(entities.iter().map(|one| (one.id.to_string(), one.name.clone())));
    let scope = match now.scope {
        Scope::All => ALL.to_owned(),
        Scope::Mine => MINE.to_owned(),
        Scope::Entity(id) => id.to_string(),
    };
    let whose = Field::choice("scope", "report-form-scope", scopes, &scope);
    if kind.is_suppressed() {
        return vec![whose];
    }
    let kinds = ProcedureKind::ALL.iter().map(|kind| {
        let word = look.words.of(*kind).to_owned();
        (kind.code().to_owned(), word, now.kinds.contains(kind))
    });
    let levels = Level::ALL.iter().map(|level| {
        (
            level.code().to_owned(),
            level.code().to_owned(),
            now.levels.contains(level),
        )
    });
    vec![
        whose,
        Field::several("kinds", "report-form-kinds", kinds.collect()),
        Field::several("levels", "report-form-levels", levels.collect()),
        Field::line("rank", "report-form-rank", &now.rank).helped("report-form-rank-help"),
        Field::line("officer", "report-form-officer", &now.officer).helped("report-form-officer-help"),
    ]
}

/// The filter that was filled in; the period stays.
pub(super) fn filter(values: &Values, now: &Filter) -> Filter {
    Filter {
        scope: match values.text("scope") {
            ALL => Scope::All,
            MINE => Scope::Mine,
            _ => entity(values, "scope").map_or(Scope::All, Scope::Entity),
        },
        kinds: values
            .text("kinds")
            .lines()
            .filter_map(ProcedureKind::from_code)
            .collect(),
        levels: values.text("levels").lines().filter_map(Level::from_code).collect(),
        rank: values.text("rank").to_owned(),
        officer: values.text("officer").to_owned(),
        period: now.period,
    }
}

/// The entity that was chosen; none of what is no entity.
pub(super) fn entity(values: &Values, id: &str) -> Option<EntityId> {
    values.text(id).parse().ok().map(EntityId)
}

/// The fields of a period of days.
pub(super) fn period_fields(now: Period, look: &Look) -> Vec<Field> {
    let (from, until) = now.days(look.clock.today());
    vec![
        Field::day("from", "report-form-from", from),
        Field::day("until", "report-form-until", until),
    ]
}

/// The period that was filled in; an end that is left open is open.
///
/// # Errors
/// What cannot be read, at its field.
pub(super) fn period(values: &Values, today: NaiveDate) -> Result<Period, Vec<FieldError>> {
    let day = |id| values.day(id, today).map_err(|error| vec![error]);
    let (from, until) = (day("from")?, day("until")?);
    if let (Some(first), Some(last)) = (from, until)
        && first > last
    {
        return Err(vec![FieldError::new("until", Message::new("refused-report-period"))]);
    }
    Ok(match (from, until) {
        (None, None) => Period::Always,
        _ => Period::Fixed { from, until },
    })
}

/// The fields of a report that is kept: its name, and where the person may, the entity it is shared within.
pub(super) fn keep_fields(name: &str, entities: &[EntityRow], shares: bool, cx: &Cx<'_>) -> Vec<Field> {
    let mut fields = vec![Field::line("name", "report-form-name", name).helped("report-form-moving-help")];
    if shares {
        let own = rights::entities(cx.actor, Act::ReportShare);
        let within = |one: &&EntityRow| own.as_ref().is_none_or(|own| own.contains(&one.id));
        let mut options = vec![(String::new(), cx.look.word("report-form-private").to_owned())];
        options.extend(
            entities
                .iter()
                .filter(within)
                .map(|one| (one.id.to_string(), one.name.clone())),
        );
        fields.push(Field::choice("entity", "report-form-entity", options, ""));
    }
    fields
}
