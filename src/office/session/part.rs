//! Parts of a session: made one by one or in a series, changed, removed.

use super::query::hidden;
use super::{PartDraft, check, sitting};
use crate::domain::limit::Room;
use crate::domain::session::{Series, Stretch, check_part};
use crate::domain::{Message, PartId, Problem, SessionId, Severity, settle};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::session::write::PartFields;
use crate::store::session::{SessionRow, read, write};

fn fields(draft: &PartDraft) -> PartFields<'_> {
    PartFields {
        name: draft.name.trim(),
        when: draft.when,
        capacity: draft.capacity,
        step: draft.step,
    }
}

/// A part's name, size and step as they can be kept.
fn fits(session: &SessionRow, (name, when): (&str, Stretch), capacity: i64, step: i64) -> Result<(), Failure> {
    let mut problems: Vec<Problem> = check_part(name, when, session.when).into_iter().collect();
    if name.trim().is_empty() {
        problems.push(Problem::block("name", Message::new("refused-part-name-missing")).at("name"));
    }
    problems.extend(Room::Name.check("name", name, "name"));
    if !(1..=1000).contains(&capacity) {
        problems.push(Problem::block("V-40", Message::new("refused-capacity")).at("capacity"));
    }
    if !(1..=9).contains(&step) {
        problems.push(Problem::block("V-40", Message::new("refused-step")).at("step"));
    }
    settle(problems)?;
    Ok(())
}

/// What else is to be known of a part that was just written.
fn settled(desk: &Desk<'_>, session: &SessionRow, id: PartId) -> Result<Vec<Problem>, Failure> {
    let counter = desk.counter();
    let part = read::part(desk.connection(), id)?.ok_or_else(hidden)?;
    Ok(settle(check::part(&counter, session, &part)?)?)
}

/// Refuses parts that would share the jury or the room with others at the same time; gives the warning where there is neither.
fn apart(
    desk: &Desk<'_>,
    session: &SessionRow,
    wanted: &[Stretch],
    but: Option<PartId>,
) -> Result<Vec<Problem>, Failure> {
    let found = check::overlap(&desk.counter(), session, wanted, but)?;
    Ok(settle(found.into_iter().collect())?)
}

pub(super) fn create(desk: &Desk<'_>, session: SessionId, draft: &PartDraft) -> Result<Done, Failure> {
    let session = sitting::of(desk, Act::SessionPlan, session)?;
    fits(&session, (&draft.name, draft.when), draft.capacity, draft.step)?;
    let mut warnings = apart(desk, &session, &[draft.when], None)?;
    let id = write::create_part(desk.tx, session.id, fields(draft))?;
    warnings.extend(settled(desk, &session, id)?);
    let message = Message::new("done-part-create")
        .with("part", draft.name.trim())
        .with("when", draft.when.message());
    Ok(Done::new(message).made(id).warned(warnings))
}

pub(super) fn create_series(desk: &Desk<'_>, session: SessionId, series: &Series) -> Result<Done, Failure> {
    let session = sitting::of(desk, Act::SessionPlan, session)?;
    let stretches = series.stretches()?;
    if let Some(last) = stretches.last()
        && last.ends > session.when.ends
    {
        // The whole series is one wish: say how far it would run, not which part is the first too many.
        let message = Message::new("refused-series-too-long")
            .with("ends", last.ends)
            .with("session", session.when.message());
        return Err(Problem::block("V-40", message).at("count").into());
    }
    let mut warnings = apart(desk, &session, &stretches, None)?;
    for (i, when) in stretches.iter().enumerate() {
        let name = numbered(series.name.trim(), i + 1, stretches.len());
        fits(&session, (&name, *when), series.capacity, series.step)?;
        let wanted = PartFields {
            name: &name,
            when: *when,
            capacity: series.capacity,
            step: series.step,
        };
        let id = write::create_part(desk.tx, session.id, wanted)?;
        let found = settled(desk, &session, id)?;
        warnings.extend(
            found
                .into_iter()
                .filter(|problem| problem.severity == Severity::Warning),
        );
    }
    warnings.dedup();
    let message = Message::new("done-parts-create")
        .with("n", stretches.len())
        .with("session", session.when.message());
    Ok(Done::new(message).made(session.id).warned(warnings))
}

fn numbered(name: &str, n: usize, of: usize) -> String {
    if name.is_empty() || of == 1 {
        name.to_owned()
    } else {
        format!("{name} {n}")
    }
}

pub(super) fn edit(desk: &Desk<'_>, id: PartId, seen: i64, draft: &PartDraft) -> Result<Done, Failure> {
    let part = read::part(desk.connection(), id)?.ok_or_else(hidden)?;
    let session = sitting::of(desk, Act::SessionPlan, part.session)?;
    fits(&session, (&draft.name, draft.when), draft.capacity, draft.step)?;
    let mut warnings = apart(desk, &session, &[draft.when], Some(id))?;
    write::edit_part(desk.tx, id, Some(seen), fields(draft))?;
    warnings.extend(settled(desk, &session, id)?);
    let message = Message::new("done-part-edit")
        .with("part", draft.name.trim())
        .with("when", draft.when.message());
    Ok(Done::new(message).warned(warnings))
}

pub(super) fn remove(desk: &Desk<'_>, id: PartId) -> Result<Done, Failure> {
    let part = read::part(desk.connection(), id)?.ok_or_else(hidden)?;
    sitting::of(desk, Act::SessionPlan, part.session)?;
    if part.placed > 0 {
        let message = Message::new("refused-places-taken").with("n", part.placed);
        return Err(Problem::block("V-40", message).into());
    }
    write::remove_part(desk.tx, id)?;
    let message = Message::new("done-part-remove")
        .with("part", part.name)
        .with("when", part.when.message());
    Ok(Done::new(message))
}
