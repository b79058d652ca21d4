//! Notes about a vacancy.

use super::state::authorised;
use crate::domain::{Message, Problem, VacancyId};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::vacancy::part;

pub(super) fn add(desk: &Desk<'_>, id: VacancyId, body: &str) -> Result<Done, Failure> {
    authorised(desk, Act::VacancyNote, id)?;
    let body = body.trim();
    if body.is_empty() {
        return Err(Problem::block("note", Message::new("refused-note-empty"))
            .at("body")
            .into());
    }
    desk.tx.about("vacancy", id)?;
    let note = part::add_note(desk.tx, id, desk.me(), body)?;
    Ok(Done::new(Message::new("done-note")).made(note))
}
