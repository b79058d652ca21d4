//! What is past its term: told, hidden, given back, erased; what holds it; and the selectieregel it goes by (V-64). An administrator's.

use crate::domain::Coded;
use crate::domain::retention::{self, Destination, RetentionKind, Terms};
use crate::domain::{
    ApplicationId, ApplicationState, EntityId, Message, PersonId, Problem, Role, SettingKey, Severity, VacancyId,
};
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Counter, Desk, Done, Failure, rights};
use crate::store::personal::{self, Gone};
use crate::store::retention::{self as store, Destroyed, File, Hold, RuleRow};
use crate::store::setting;
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, HashMap};

/// Files of a kind in a procedure, or results or numbers of anybody, that are past their term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The kind.
    pub kind: RetentionKind,
    /// The procedure; none for results and numbers.
    pub vacancy: Option<VacancyId>,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Since which day they are past their term.
    pub due: Option<NaiveDate>,
    /// How many are still seen by everybody.
    pub open: i64,
    /// How many are in quarantine.
    pub hidden: i64,
    /// From which day all of those in quarantine may be erased.
    pub ready: Option<NaiveDate>,
    /// How many are held.
    pub held: i64,
    /// How many would go once they may: in quarantine where there is one, and not held.
    pub free: i64,
}

impl Group {
    /// Its identity among the others.
    pub fn id(&self) -> i64 {
        let vacancy = self.vacancy.map_or(0, |vacancy| vacancy.0);
        vacancy.wrapping_mul(8).wrapping_add(self.kind as i64)
    }
}

/// One file of a group: what would go.
#[derive(Clone, PartialEq, Debug)]
pub struct Due {
    /// The application; none for a result or a number.
    pub application: Option<ApplicationId>,
    /// Whose.
    pub name: String,
    /// Where it stands.
    pub state: Option<ApplicationState>,
    /// Since which day it is in quarantine.
    pub hidden: Option<NaiveDate>,
    /// What would go.
    pub gone: (usize, usize),
    /// Why it is held, when it is.
    pub held: Option<Message>,
}

/// How many files a look at a group tells at most.
const TOLD: usize = 500;

fn authorise(counter: &Counter<'_>, act: Act) -> Result<(), Failure> {
    rights::check_anywhere(counter.actor, act)?;
    if rights::everywhere(counter.actor, Role::Administrator) {
        return Ok(());
    }
    Err(Problem::block("right", Message::new("refused-retention-entity")).into())
}

/// A term of an entity today.
fn term(counter: &Counter<'_>, key: SettingKey, entity: EntityId) -> Result<i64, Failure> {
    let today = counter.clock.today();
    Ok(setting::number(counter.connection, key, entity, today)?)
}

/// The terms of an entity today.
fn terms(counter: &Counter<'_>, entity: EntityId) -> Result<Terms, Failure> {
    let number = |key| term(counter, key, entity);
    Ok(Terms {
        council: number(SettingKey::CouncilDays)?,
        margin: number(SettingKey::RetentionMarginDays)?,
        reserve: number(SettingKey::RetentionReserveDays)?,
        hired: number(SettingKey::RetentionHiredMonths)?,
        results: number(SettingKey::RetentionResultMonths)?,
        numbers: number(SettingKey::RetentionNumberDays)?,
        pool: number(SettingKey::RetentionPoolMonths)?,
        quarantine: number(SettingKey::RetentionQuarantineDays)?,
        strict: number(SettingKey::RetentionStrict)? != 0,
    })
}

/// Nobody in particular: what holds for every entity.
const EVERYBODY: EntityId = EntityId(0);

/// How long what is hidden stays so, in days.
fn quarantine(counter: &Counter<'_>) -> Result<i64, Failure> {
    term(counter, SettingKey::RetentionQuarantineDays, EVERYBODY)
}

fn holds(counter: &Counter<'_>) -> Result<Vec<Hold>, Failure> {
    // Whoever got an answer may still go to the Council of State.
    let council = term(counter, SettingKey::CouncilDays, EVERYBODY)?;
    let since = counter.clock.today() - Days::new(u64::try_from(council).unwrap_or(0));
    Ok(store::holds(counter.connection, since)?)
}

/// What holds a file, when something does.
fn held_by(holds: &[Hold], vacancy: Option<VacancyId>, file: (Option<ApplicationId>, PersonId)) -> Option<&Hold> {
    holds.iter().find(|hold| {
        let of_vacancy = hold.vacancy.is_some() && hold.vacancy == vacancy;
        let of_application = hold.application.is_some() && hold.application == file.0;
        of_vacancy || of_application || hold.person == Some(file.1)
    })
}

/// Why something is held, in words.
pub fn why_held(hold: &Hold) -> Message {
    match hold.id {
        Some(_) => Message::new("retention-held-because")
            .with("reason", hold.reason.as_str())
            .with("who", hold.by.as_str()),
        None => Message::new("retention-held-complaint"),
    }
}

/// Everything that is past its term, the longest first.
///
/// # Errors
/// A refusal for who is no administrator of everything; what the store could not do.
pub fn groups(counter: &Counter<'_>) -> Result<Vec<Group>, Failure> {
    authorise(counter, Act::RetentionList)?;
    let holds = holds(counter)?;
    let mut groups = of_procedures(counter, &holds, None)?;
    groups.sort_by_key(|group| (group.due, group.vacancy));
    for kind in RetentionKind::ALL.iter().copied().filter(|kind| kind.is_loose()) {
        let rows = loose(counter, kind)?;
        if !rows.is_empty() {
            let held = rows.iter().filter(|row| held_by(&holds, None, (None, row.1)).is_some());
            let (open, held) = (rows.len() as i64, held.count() as i64);
            groups.push(Group {
                kind,
                vacancy: None,
                number: String::new(),
                title: String::new(),
                due: None,
                open,
                hidden: 0,
                ready: None,
                held,
                free: open - held,
            });
        }
    }
    Ok(groups)
}

/// The groups of every procedure, or of one.
fn of_procedures(counter: &Counter<'_>, holds: &[Hold], only: Option<VacancyId>) -> Result<Vec<Group>, Failure> {
    let (connection, today) = (counter.connection, counter.clock.today());
    let mut by_entity: HashMap<EntityId, Terms> = HashMap::new();
    let mut found: BTreeMap<(VacancyId, RetentionKind), Group> = BTreeMap::new();
    for over in store::over(connection, only)? {
        let terms = match by_entity.get(&over.entity) {
            Some(terms) => *terms,
            None => *by_entity.entry(over.entity).or_insert(terms(counter, over.entity)?),
        };
        let kind = retention::kind_of(over.state);
        let day = counter.clock.local_of(over.over_at).date();
        let due = retention::due_on(kind, day, over.reserve_months, &terms);
        if due > today {
            continue;
        }
        let group = found.entry((over.vacancy, kind)).or_insert_with(|| Group {
            kind,
            vacancy: Some(over.vacancy),
            number: over.number.clone(),
            title: over.title.clone(),
            due: Some(due),
            open: 0,
            hidden: 0,
            ready: None,
            held: 0,
            free: 0,
        });
        group.open += over.n;
    }
    let quarantine = quarantine(counter)?;
    for shielded in store::shielded(connection)? {
        let Some(group) = found.get_mut(&(shielded.vacancy, shielded.kind)) else {
            continue;
        };
        group.open -= shielded.hidden + shielded.gone;
        group.hidden = shielded.hidden;
        group.ready = shielded.since.map(|since| ready_on(counter, since, quarantine));
    }
    found.retain(|_, group| group.open + group.hidden > 0);
    mark_held(counter, holds, &mut found)?;
    Ok(found.into_values().collect())
}

/// Counts what the holds keep, group by group; a file that two of them keep is one.
fn mark_held(
    counter: &Counter<'_>,
    holds: &[Hold],
    found: &mut BTreeMap<(VacancyId, RetentionKind), Group>,
) -> Result<(), Failure> {
    let mut held: BTreeMap<(VacancyId, RetentionKind), HashMap<ApplicationId, bool>> = BTreeMap::new();
    for hold in holds {
        for file in store::files_of(counter.connection, hold.person, hold.application)? {
            let of = held.entry((file.vacancy, retention::kind_of(file.state))).or_default();
            of.insert(file.application, file.hidden);
        }
    }
    for (key, group) in found {
        let files = held.get(key);
        group.held = files.map_or(0, |files| files.len() as i64);
        group.free = group.hidden - files.map_or(0, |files| files.values().filter(|hidden| **hidden).count() as i64);
        if holds.iter().any(|hold| hold.vacancy == group.vacancy) {
            (group.held, group.free) = (group.open + group.hidden, 0);
        }
    }
    Ok(())
}

/// The first day on which what is hidden since a moment may be erased.
fn ready_on(counter: &Counter<'_>, since: i64, quarantine: i64) -> NaiveDate {
    counter.clock.local_of(since).date() + Days::new(u64::try_from(quarantine).unwrap_or(0))
}

/// What belongs to no procedure and is past its term: the row, whose, and the name.
fn loose(counter: &Counter<'_>, kind: RetentionKind) -> Result<Vec<(i64, PersonId, String)>, Failure> {
    let term = |key| term(counter, key, EVERYBODY);
    let today = counter.clock.today();
    let ago = |months: i64| today - chrono::Months::new(u32::try_from(months).unwrap_or(0));
    Ok(match kind {
        RetentionKind::Results => {
            let months = term(SettingKey::RetentionResultMonths)?;
            store::old_results(counter.connection, ago(months))?
        }
        RetentionKind::Numbers => {
            let days = term(SettingKey::RetentionNumberDays)?;
            let before = today - Days::new(u64::try_from(days).unwrap_or(0));
            let before = before
                .and_hms_opt(0, 0, 0)
                .map_or(0, |moment| counter.clock.millis_of(moment));
            store::old_numbers(counter.connection, before)?
        }
        RetentionKind::Pool => {
            let months = term(SettingKey::RetentionPoolMonths)?;
            store::old_places(counter.connection, ago(months))?
        }
        RetentionKind::Rejected | RetentionKind::Reserve | RetentionKind::Hired => Vec::new(),
    })
}

/// What would go of a group, person by person: a dry run.
///
/// # Errors
/// A refusal for who is no administrator of everything, or when nothing of it is past its term.
pub fn look(counter: &Counter<'_>, vacancy: Option<VacancyId>, kind: RetentionKind) -> Result<Vec<Due>, Failure> {
    authorise(counter, Act::RetentionList)?;
    let holds = holds(counter)?;
    let held = |file| held_by(&holds, vacancy, file).map(why_held);
    let Some(id) = vacancy else {
        let rows = loose(counter, kind)?.into_iter().take(TOLD);
        let due = rows.map(|(_, person, name)| Due {
            application: None,
            name,
            state: None,
            hidden: None,
            gone: (0, 1),
            held: held((None, person)),
        });
        return Ok(due.collect());
    };
    let mut due = Vec::new();
    for file in files(counter, id, kind)?.into_iter().take(TOLD) {
        let gone = personal::would_go(counter.connection, file.application)?;
        due.push(Due {
            application: Some(file.application),
            state: Some(file.state),
            hidden: file.hidden.map(|(_, since)| counter.clock.local_of(since).date()),
            gone: (gone.documents, gone.texts),
            held: held((Some(file.application), file.person)),
            name: file.name,
        });
    }
    Ok(due)
}

/// The files of a group, when it is past its term.
fn files(counter: &Counter<'_>, vacancy: VacancyId, kind: RetentionKind) -> Result<Vec<File>, Failure> {
    let groups = of_procedures(counter, &[], Some(vacancy))?;
    if groups.iter().all(|group| group.kind != kind) {
        return Err(Problem::block("V-64", Message::new("refused-not-due")).into());
    }
    let mut files = store::files(counter.connection, vacancy)?;
    files.retain(|file| retention::kind_of(file.state) == kind);
    Ok(files)
}

pub(super) fn hide(desk: &Desk<'_>, vacancy: VacancyId, kind: RetentionKind) -> Result<Done, Failure> {
    let counter = desk.counter();
    authorise(&counter, Act::RetentionHide)?;
    let holds = holds(&counter)?;
    let mut files = files(&counter, vacancy, kind)?;
    files.retain(|file| file.hidden.is_none());
    let all = files.len();
    files.retain(|file| held_by(&holds, Some(vacancy), (Some(file.application), file.person)).is_none());
    if files.is_empty() {
        let id = if all > 0 {
            "refused-all-held"
        } else {
            "refused-nothing-due"
        };
        return Err(Problem::block("V-64", Message::new(id)).into());
    }
    desk.tx.about("vacancy", vacancy)?;
    for file in &files {
        desk.tx.about("application", file.application)?;
        store::hide(desk.tx, file, (vacancy, kind), desk.me())?;
    }
    let days = quarantine(&counter)?;
    let message = Message::new("done-retention-hidden")
        .with("n", files.len())
        .with("held", all - files.len())
        .with("day", counter.clock.in_days(days));
    Ok(Done::new(message))
}

pub(super) fn release(desk: &Desk<'_>, vacancy: VacancyId, kind: RetentionKind) -> Result<Done, Failure> {
    authorise(&desk.counter(), Act::RetentionRelease)?;
    let mut files = store::files(desk.connection(), vacancy)?;
    files.retain(|file| file.hidden.is_some() && retention::kind_of(file.state) == kind);
    if files.is_empty() {
        return Err(Problem::block("V-64", Message::new("refused-nothing-hidden")).into());
    }
    desk.tx.about("vacancy", vacancy)?;
    for file in &files {
        desk.tx.about("application", file.application)?;
        store::show(desk.tx, file)?;
    }
    Ok(Done::new(
        Message::new("done-retention-released").with("n", files.len()),
    ))
}

/// Erases what is past its term and not held, and writes down how much went. `count` is what the person was shown.
pub(super) fn erase(
    desk: &Desk<'_>,
    vacancy: Option<VacancyId>,
    kind: RetentionKind,
    count: i64,
) -> Result<Done, Failure> {
    let counter = desk.counter();
    authorise(&counter, Act::RetentionErase)?;
    let rule = store::rules(desk.connection())?
        .into_iter()
        .find(|rule| rule.kind == kind);
    let named = rule.as_ref().map(|rule| (rule.rule.as_str(), rule.destination));
    let strict = term(&counter, SettingKey::RetentionStrict, EVERYBODY)? != 0;
    let problem = retention::destroying(kind, named, strict);
    let warnings = match problem {
        Some(problem) if problem.severity == Severity::Block => return Err(problem.into()),
        other => other.into_iter().collect(),
    };
    let (people, gone) = match vacancy {
        Some(vacancy) => erase_files(desk, vacancy, kind, count)?,
        None => (erase_loose(desk, kind, count)?, Gone::default()),
    };
    let by = rule
        .as_ref()
        .map_or(("", ""), |rule| (rule.serie.as_str(), rule.rule.as_str()));
    store::list_destroyed(desk.tx, (kind, vacancy), by, (people, gone), desk.me())?;
    let message = Message::new("done-retention-erased")
        .with("n", people)
        .with("documents", gone.documents)
        .with("texts", gone.texts);
    Ok(Done::new(message).warned(warnings))
}

fn erase_files(desk: &Desk<'_>, vacancy: VacancyId, kind: RetentionKind, count: i64) -> Result<(usize, Gone), Failure> {
    let counter = desk.counter();
    let (holds, quarantine) = (holds(&counter)?, quarantine(&counter)?);
    let mut files = files(&counter, vacancy, kind)?;
    files.retain(|file| {
        let ready = file
            .hidden
            .is_some_and(|(_, since)| ready_on(&counter, since, quarantine) <= counter.clock.today());
        ready && held_by(&holds, Some(vacancy), (Some(file.application), file.person)).is_none()
    });
    pinned(files.len(), count)?;
    let mut gone = Gone::default();
    desk.tx.uncopied(|| {
        for file in &files {
            gone.add(personal::erase_application(desk.tx, file.application)?);
            store::close(desk.tx, file)?;
            personal::erase_person(desk.tx, file.person)?;
        }
        Ok::<_, Failure>(())
    })?;
    // Afterwards, or the entry would forget itself.
    desk.tx.about("vacancy", vacancy)?;
    for file in &files {
        desk.tx.about("application", file.application)?;
    }
    Ok((files.len(), gone))
}

fn erase_loose(desk: &Desk<'_>, kind: RetentionKind, count: i64) -> Result<usize, Failure> {
    let counter = desk.counter();
    let holds = holds(&counter)?;
    let mut rows = loose(&counter, kind)?;
    rows.retain(|(_, person, _)| held_by(&holds, None, (None, *person)).is_none());
    pinned(rows.len(), count)?;
    desk.tx.uncopied(|| {
        for (row, person, _) in &rows {
            store::erase_row(desk.tx, kind, *row)?;
            personal::erase_person(desk.tx, *person)?;
        }
        Ok::<_, Failure>(())
    })?;
    Ok(rows.len())
}

/// What goes is what was seen to go, and something.
fn pinned(n: usize, count: i64) -> Result<(), Problem> {
    if n == 0 {
        return Err(Problem::block("V-64", Message::new("refused-nothing-ready")));
    }
    if i64::try_from(n) == Ok(count) {
        return Ok(());
    }
    let message = Message::new("refused-count-changed").with("n", n).with("count", count);
    Err(Problem::block("conflict", message).at("count"))
}

pub(super) fn hold(
    desk: &Desk<'_>,
    vacancy: Option<VacancyId>,
    application: Option<ApplicationId>,
    reason: &str,
) -> Result<Done, Failure> {
    authorise(&desk.counter(), Act::RetentionHold)?;
    let reason = reason_of(reason)?;
    let gone = || Problem::block("gone", Message::new("refused-gone"));
    let person = match application {
        Some(application) => Some(personal::person_of(desk.connection(), application)?.ok_or_else(gone)?),
        None => None,
    };
    match (person, vacancy) {
        (Some(person), _) => desk.tx.about("person", person)?,
        (None, Some(vacancy)) => desk.tx.about("vacancy", vacancy)?,
        (None, None) => return Err(gone().into()),
    }
    let id = store::hold(
        desk.tx,
        (person, vacancy.filter(|_| person.is_none())),
        reason,
        desk.me(),
    )?;
    Ok(Done::new(Message::new("done-retention-held")).made(id))
}

pub(super) fn lift(desk: &Desk<'_>, hold: i64) -> Result<Done, Failure> {
    let counter = desk.counter();
    authorise(&counter, Act::RetentionLift)?;
    let found = holds(&counter)?.into_iter().find(|known| known.id == Some(hold));
    let Some(found) = found else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    if let Some(person) = found.person {
        desk.tx.about("person", person)?;
    }
    if let Some(vacancy) = found.vacancy {
        desk.tx.about("vacancy", vacancy)?;
    }
    store::lift(desk.tx, "legal_hold", hold, desk.me())?;
    Ok(Done::new(Message::new("done-retention-lifted")))
}

pub(super) fn rule(
    desk: &Desk<'_>,
    kind: RetentionKind,
    (serie, rule, destination): (&str, &str, Destination),
) -> Result<Done, Failure> {
    authorise(&desk.counter(), Act::RetentionRule)?;
    let mut problems = Vec::new();
    for (field, value) in [("serie", serie), ("rule", rule)] {
        if value.is_empty() {
            problems.push(Problem::block("V-64", Message::new("refused-empty-field")).at(field));
        }
    }
    crate::domain::settle(problems)?;
    store::set_rule(desk.tx, kind, (serie, rule, destination), desk.me())?;
    let message = Message::new("done-retention-rule").with("kind", Message::of(kind));
    Ok(Done::new(message))
}

/// The selectieregels.
pub(super) fn rules(counter: &Counter<'_>) -> Result<Vec<RuleRow>, Failure> {
    authorise(counter, Act::RetentionList)?;
    Ok(store::rules(counter.connection)?)
}

/// What holds: placed by hand, and complaints.
pub(super) fn held(counter: &Counter<'_>) -> Result<Vec<Hold>, Failure> {
    authorise(counter, Act::RetentionList)?;
    holds(counter)
}

/// The destruction list.
///
/// # Errors
/// A refusal for who is no administrator of everything; what the store could not do.
pub fn destroyed(counter: &Counter<'_>) -> Result<Vec<Destroyed>, Failure> {
    authorise(counter, Act::RetentionList)?;
    Ok(store::destroyed(counter.connection)?)
}
