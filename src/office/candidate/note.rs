//! Notes about an application.

use crate::domain::{ApplicationId, Message, Problem};
use crate::office::{Act, Counter, Desk, Done, Failure, rights, visibility};
use crate::store::application;

pub(super) fn add(desk: &Desk<'_>, id: ApplicationId, body: &str) -> Result<Done, Failure> {
    let hidden = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let vacancy = application::vacancy_of(desk.connection(), id)?.ok_or_else(hidden)?;
    let counter = Counter {
        connection: desk.connection(),
        actor: desk.actor,
        clock: desk.clock,
    };
    let facts = visibility::candidate_facts(&counter, vacancy)?;
    rights::check(desk.actor, Act::CandidateNote, &visibility::matter(&facts))?;
    let body = body.trim();
    if body.is_empty() {
        return Err(Problem::block("note", Message::new("refused-note-empty"))
            .at("body")
            .into());
    }
    desk.tx.about("application", id)?;
    desk.tx.about("vacancy", vacancy)?;
    let note = application::add_note(desk.tx, id, desk.me(), body)?;
    Ok(Done::new(Message::new("done-note")).made(note))
}
