//! The statement of every kind of clock.

use super::{Own, Reach, Window};
use crate::domain::{ApplicationState, Coded, ProcedureKind, PublicationState, VacancyState};
use crate::store::list::{self, Condition};
use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::types::Value;

/// Longer than any temporary contract is extended, in days (V-22: at most a year).
const EXTENSION: u64 = 3 * 366;
/// A month at its longest and shortest, in milliseconds.
const MONTH: (i64, i64) = (31 * 86_400_000, 28 * 86_400_000);

/// The columns of a kind; what it has not is left as it is here.
struct Columns {
    object: &'static str,
    version: &'static str,
    starts: &'static str,
    moment: String,
    months: &'static str,
    detail: &'static str,
    lacks: &'static str,
}

impl Default for Columns {
    fn default() -> Self {
        Self {
            object: "v.id",
            version: "v.version",
            starts: "NULL",
            moment: "NULL".to_owned(),
            months: "0",
            detail: "''",
            lacks: "0",
        }
    }
}

impl Columns {
    fn sql(&self, vacancy: &str) -> String {
        format!(
            "{} AS object, {} AS version, {vacancy}, {} AS starts, {} AS moment, {} AS months, {} AS detail, {} AS lacks",
            self.object, self.version, self.starts, self.moment, self.months, self.detail, self.lacks
        )
    }
}

const VACANCY: &str = "v.id AS vacancy_id, v.number, v.title, v.entity_id, (SELECT e.short FROM entity e WHERE e.id = v.entity_id) AS entity,
    (SELECT o.given_name || ' ' || o.family_name FROM person o WHERE o.id = v.owner_id) AS owner";
/// An approval of a request has no vacancy.
const OF_APPROVAL: &str =
    "a.vacancy_id, coalesce(v.number, '') AS number, coalesce(v.title, a.title) AS title, a.entity_id,
    (SELECT e.short FROM entity e WHERE e.id = a.entity_id) AS entity,
    (SELECT o.given_name || ' ' || o.family_name FROM person o WHERE o.id = a.requested_by) AS owner";

/// Published vacancies that close before the end of the window; one that should have closed asks for an act, however long ago.
pub(super) fn closing(reach: &Reach, window: &Window) -> Condition {
    let mut base = Condition::new(
        "v.state = 'published' AND +v.closes_local <> '' AND +v.closes_local < ?",
        vec![day_after(window.until)],
    );
    base.and(seen(&reach.vacancies, reach.mine.as_ref(), true));
    let columns = Columns {
        starts: "v.closes_local",
        ..Columns::default()
    };
    list::every("vacancy v", &columns.sql(VACANCY), base)
}

pub(super) fn publication_end(reach: &Reach, window: &Window) -> Condition {
    let sql = format!(
        "v.state IN ({}) AND p.state = '{}' AND p.until_on BETWEEN ? AND ?",
        codes(&running()),
        PublicationState::Live.code()
    );
    let mut base = Condition::new(sql, vec![day(window.from), day(window.until)]);
    base.and(seen(&reach.vacancies, reach.mine.as_ref(), false));
    let columns = Columns {
        object: "p.id",
        version: "p.version",
        starts: "p.until_on",
        detail: "p.channel",
        ..Columns::default()
    };
    let from = "vacancy v CROSS JOIN publication p ON p.vacancy_id = v.id";
    list::every(from, &columns.sql(VACANCY), base)
}

/// Sessions from today on: one that was is no deadline any more.
pub(super) fn session(reach: &Reach, window: &Window) -> Condition {
    let mut base = Condition::new(
        "s.starts_local >= ? AND s.starts_local < ? AND ev.state <> 'cancelled'",
        vec![day(window.today), day_after(window.until)],
    );
    base.and(reach.vacancies.clone());
    if let Some(own) = &reach.mine {
        let me = own.person.0;
        let own = format!(
            "(v.owner_id = {me} OR v.manager_id = {me} OR EXISTS (SELECT 1 FROM session_juror j WHERE j.session_id = s.id AND j.person_id = {me}))"
        );
        base.and(Condition::new(own, Vec::new()));
    }
    let columns = Columns {
        object: "s.id",
        version: "s.version",
        starts: "s.starts_local",
        detail: "CASE s.name WHEN '' THEN ev.title ELSE ev.title || ' · ' || s.name END",
        lacks: "NOT EXISTS (SELECT 1 FROM session_juror j WHERE j.session_id = s.id)",
        ..Columns::default()
    };
    let from = "session s CROSS JOIN event ev ON ev.id = s.event_id CROSS JOIN vacancy v ON v.id = ev.vacancy_id";
    list::every(from, &columns.sql(VACANCY), base.whole())
}

/// Running procedures with a reglement that says how long the selection is valid, from its freezing or else the publication.
pub(super) fn validity(reach: &Reach) -> Condition {
    let sql = format!(
        "v.state IN ({}) AND r.validity_months > 0 AND (r.frozen_at IS NOT NULL OR v.publish_on <> '')
         AND r.edition = (SELECT max(n.edition) FROM reglement n WHERE n.vacancy_id = v.id)",
        codes(&after_publication())
    );
    let mut base = Condition::new(sql, Vec::new());
    base.and(seen(&reach.vacancies, reach.mine.as_ref(), false));
    let columns = Columns {
        object: "r.id",
        version: "r.version",
        starts: "v.publish_on",
        moment: "r.frozen_at".to_owned(),
        months: "r.validity_months",
        ..Columns::default()
    };
    let from = "vacancy v CROSS JOIN reglement r ON r.vacancy_id = v.id";
    list::every(from, &columns.sql(VACANCY), base)
}

/// Complaints without an answer, however old: for who keeps the file, never for a jury.
pub(super) fn complaint(reach: &Reach, window: &Window) -> Condition {
    let mut base = Condition::new("c.answered_on = '' AND c.received_on <= ?", vec![day(window.until)]);
    if let Some(entities) = &reach.files {
        let ids: Vec<String> = entities.iter().map(|entity| entity.0.to_string()).collect();
        // Nobody's: no row at all, instead of every row looked at.
        let sql = match ids.as_slice() {
            [] => "c.id = 0".to_owned(),
            ids => format!("+v.entity_id IN ({})", ids.join(", ")),
        };
        base.and(Condition::new(sql, Vec::new()));
    }
    if let Some(own) = &reach.mine {
        base.and(Condition::new(format!("+v.owner_id = {}", own.person.0), Vec::new()));
    }
    let columns = Columns {
        object: "c.id",
        version: "c.version",
        starts: "c.received_on",
        detail: "c.subject",
        ..Columns::default()
    };
    list::every(
        "complaint c CROSS JOIN vacancy v ON v.id = c.vacancy_id",
        &columns.sql(VACANCY),
        base,
    )
}

/// Vacancies with a final negative decision, the latest of them counting, or that were closed.
pub(super) fn council(reach: &Reach, window: &Window) -> Condition {
    let negative: Vec<ApplicationState> = ApplicationState::ALL
        .iter()
        .copied()
        .filter(|state| state.is_negative())
        .collect();
    let closed = Condition::new("+v.state = 'closed' AND v.state_at >= ?", vec![millis(window.started)]);
    let open = Condition::new(format!("v.state IN ({})", codes(&after_publication())), Vec::new());
    let mut base = Condition::one_of(vec![closed, open]);
    base.and(Condition::new("v.applications > 0", Vec::new()));
    base.and(seen(&reach.candidates, reach.mine.as_ref(), false));
    let columns = Columns {
        moment: format!(
            "CASE v.state WHEN 'closed' THEN v.state_at
             ELSE (SELECT max(a.state_at) FROM application a WHERE a.vacancy_id = v.id AND a.state IN ({})) END",
            codes(&negative)
        ),
        ..Columns::default()
    };
    list::every("vacancy v", &columns.sql(VACANCY), base)
}

/// Reserves of procedures that were approved or closed.
pub(super) fn reserve(reach: &Reach, window: &Window) -> Condition {
    let (long, short) = MONTH;
    let sql = format!(
        "v.state IN ('approved', 'closed') AND v.reserve_kind <> 'none' AND v.reserve_months > 0
         AND v.state_at + v.reserve_months * {long} >= ? AND v.state_at + v.reserve_months * {short} <= ?"
    );
    let until = window.until.checked_add_days(Days::new(2)).unwrap_or(window.until);
    let mut base = Condition::new(sql, vec![millis(window.from), millis(until)]);
    base.and(seen(&reach.vacancies, reach.mine.as_ref(), false));
    let columns = Columns {
        moment: "v.state_at".to_owned(),
        months: "v.reserve_months",
        ..Columns::default()
    };
    list::every("vacancy v", &columns.sql(VACANCY), base)
}

/// Temporary contracts, up to their extension.
pub(super) fn contract(reach: &Reach, window: &Window) -> Condition {
    let first = window
        .from
        .checked_sub_days(Days::new(EXTENSION))
        .unwrap_or(window.from);
    let mut base = Condition::new(
        "v.contract_until <> '' AND v.contract_until >= ? AND v.contract_until <= ? AND +v.state <> 'cancelled'",
        vec![day(first), day(window.until)],
    );
    base.and(seen(&reach.vacancies, reach.mine.as_ref(), false));
    let columns = Columns {
        starts: "CASE v.extended_until WHEN '' THEN v.contract_until ELSE v.extended_until END",
        ..Columns::default()
    };
    list::every("vacancy v", &columns.sql(VACANCY), base.whole())
}

/// Horizontal mobility that was decided and found somebody, who has not begun yet.
pub(super) fn mobility(reach: &Reach, window: &Window) -> Condition {
    let kinds = [ProcedureKind::MobilityEntity, ProcedureKind::MobilityGovernment];
    let sql = format!(
        "+v.state IN ('approved', 'closed') AND +v.kind IN ({}) AND v.nobody_reason = '' AND v.state_at >= ?
         AND NOT (v.contract_from <> '' AND v.contract_from <= ?)",
        codes(&kinds)
    );
    let mut base = Condition::new(sql, vec![millis(window.started), day(window.today)]);
    base.and(seen(&reach.vacancies, reach.mine.as_ref(), false));
    let columns = Columns {
        moment: "v.state_at".to_owned(),
        // The terms the reglement was frozen with hold for the procedure to its end.
        detail: "coalesce((SELECT r.terms FROM reglement r WHERE r.vacancy_id = v.id ORDER BY r.edition DESC LIMIT 1), '')",
        ..Columns::default()
    };
    list::every("vacancy v", &columns.sql(VACANCY), base)
}

/// Approvals that wait, however long.
pub(super) fn approval(reach: &Reach, window: &Window) -> Condition {
    let mut base = Condition::new(
        "a.state = 'pending' AND a.requested_at <= ?",
        vec![millis(window.until)],
    );
    base.and(reach.approvals.clone());
    if let Some(own) = &reach.mine {
        let me = own.person.0;
        let own = format!(
            "(a.requested_by = {me} OR EXISTS (SELECT 1 FROM approval_step s WHERE s.approval_id = a.id AND s.person_id = {me} AND s.state = 'current'))"
        );
        base.and(Condition::new(own, Vec::new()));
    }
    let columns = Columns {
        object: "a.id",
        version: "a.version",
        moment: "a.requested_at".to_owned(),
        // With the kind of the vacancy: it decides what the subject is called.
        detail: "a.subject || ' ' || coalesce((SELECT k.kind FROM vacancy k WHERE k.id = a.vacancy_id), '')",
        ..Columns::default()
    };
    list::every(
        "approval a LEFT JOIN vacancy v ON v.id = a.vacancy_id",
        &columns.sql(OF_APPROVAL),
        base.whole(),
    )
}

/// Vacancies that may be seen and, when only the own are wanted, are the person's: each alternative along an index of its own.
fn seen(visible: &Condition, mine: Option<&Own>, closings: bool) -> Condition {
    let mut condition = visible.clone();
    let Some(own) = mine else { return condition };
    let me = own.person.0;
    let mut arms = vec![
        format!("v.owner_id = {me}"),
        format!("v.manager_id = {me} AND +v.owner_id <> {me}"),
    ];
    if closings && !own.closings.is_empty() {
        let ids: Vec<String> = own.closings.iter().map(|entity| entity.0.to_string()).collect();
        arms.push(format!(
            "v.entity_id IN ({}) AND +v.owner_id <> {me} AND +v.manager_id IS NOT {me}",
            ids.join(", ")
        ));
    }
    condition.and(Condition::one_of(
        arms.into_iter().map(|sql| Condition::new(sql, Vec::new())).collect(),
    ));
    condition
}

fn running() -> Vec<VacancyState> {
    let all = VacancyState::ALL.iter().copied();
    all.filter(|state| !state.is_final()).collect()
}

fn after_publication() -> Vec<VacancyState> {
    let all = running().into_iter();
    all.filter(|state| !state.is_editable()).collect()
}

/// Codes for an `IN`.
fn codes<C: Coded>(values: &[C]) -> String {
    let codes: Vec<String> = values.iter().map(|value| format!("'{}'", value.code())).collect();
    codes.join(", ")
}

fn day(day: NaiveDate) -> Value {
    Value::Text(day.to_string())
}

/// A bound that every moment of a day lies below.
fn day_after(on: NaiveDate) -> Value {
    day(on.succ_opt().unwrap_or(on))
}

/// The start of a day, wherever on earth: a day early is let through, a day late is not lost.
fn millis(day: NaiveDate) -> Value {
    let start = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
    Value::Integer(start)
}
