//! Notes about an application, and tags on it.

use super::case::authorised;
use crate::domain::{ApplicationId, Message, Problem, TagId};
use crate::office::{Act, Desk, Done, Failure, note};
use crate::store::application;

/// The longest name of a tag, in signs: it stands in a column.
const LONGEST_TAG: usize = 30;

pub(super) fn add(desk: &Desk<'_>, id: ApplicationId, body: &str) -> Result<Done, Failure> {
    authorised(desk, Act::CandidateNote, id)?;
    let body = note::body(body)?;
    let note = application::add_note(desk.tx, id, desk.me(), body)?;
    Ok(Done::new(Message::new("done-note")).made(note))
}

pub(super) fn tag(desk: &Desk<'_>, id: ApplicationId, name: &str) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::CandidateTag, id)?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_TAG {
        let message = Message::new("refused-tag-name").with("n", LONGEST_TAG);
        return Err(Problem::block("tag", message).at("name").into());
    }
    let tag = application::tag_named(desk.tx, name)?;
    if application::tagging(desk.connection(), id, tag)?.is_none() {
        application::put_tag(desk.tx, id, tag)?;
    }
    Ok(Done::new(
        Message::new("done-tag")
            .with("name", subject.application.name)
            .with("tag", name),
    ))
}

pub(super) fn untag(desk: &Desk<'_>, id: ApplicationId, tag: TagId) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::CandidateTag, id)?;
    let Some(tagging) = application::tagging(desk.connection(), id, tag)? else {
        return Err(subject
            .named(Problem::block("tag", Message::new("refused-no-such-tag")))
            .into());
    };
    application::take_tag(desk.tx, tagging)?;
    Ok(Done::new(
        Message::new("done-untag").with("name", subject.application.name),
    ))
}
