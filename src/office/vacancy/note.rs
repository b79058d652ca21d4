//! Notes about a vacancy.

use super::state::authorised;
use crate::domain::{Message, VacancyId};
use crate::office::{Act, Desk, Done, Failure, note};
use crate::store::vacancy::part;

pub(super) fn add(desk: &Desk<'_>, id: VacancyId, body: &str) -> Result<Done, Failure> {
    authorised(desk, Act::VacancyNote, id)?;
    let body = note::body(body)?;
    desk.tx.about("vacancy", id)?;
    let note = part::add_note(desk.tx, id, desk.me(), body)?;
    Ok(Done::new(Message::new("done-note")).made(note))
}
