//! Signing a PV, refusing to, recording a signature on paper; and what union delegates remarked.

use super::{assemble, standing};
use crate::domain::limit::Room;
use crate::domain::{DocumentId, Message, MinutesState, PersonId, Problem, SignatureState, VacancyId, settle};
use crate::office::vacancy::state::authorised;
use crate::office::{Act, Desk, Done, Failure, rights, visibility};
use crate::store::message;
use crate::store::minutes::{self, Answer, EditionRow, SignatureRow};
use crate::store::vacancy::Facts;
use chrono::NaiveDate;

/// The newest edition, when it is the one that was looked at.
///
/// # Errors
/// A refusal: there is none, or it is another by now.
pub(super) fn looked_at<'a>(editions: &'a [EditionRow], digest: &str) -> Result<&'a EditionRow, Problem> {
    let none = || Problem::block("V-50", Message::new("rule-minutes-none"));
    let newest = standing::newest(editions).ok_or_else(none)?;
    if newest.digest == digest {
        return Ok(newest);
    }
    let message = Message::new("refused-minutes-other").with("n", newest.edition);
    Err(Problem::block("V-50", message))
}

/// An edition that is signed, and the signature it is about.
struct Subject {
    facts: Facts,
    edition: EditionRow,
    signatures: Vec<SignatureRow>,
    at: usize,
}

impl Subject {
    fn own(&self) -> &SignatureRow {
        &self.signatures[self.at]
    }
}

/// The PV as a signer stands before it.
///
/// # Errors
/// A refusal: not on the jury (V-33), another edition, answered already, or not what is so any more.
fn subject(desk: &Desk<'_>, id: VacancyId, act: Act, digest: &str, whose: PersonId) -> Result<Subject, Failure> {
    let facts = may_read(desk, id)?;
    rights::check(desk.actor, act, &visibility::matter(&facts))?;
    let editions = minutes::editions(desk.connection(), id)?;
    let edition = looked_at(&editions, digest)?.clone();
    let signatures = minutes::signatures(desk.connection(), edition.id)?;
    let Some(at) = signatures.iter().position(|one| one.person == whose) else {
        return Err(Problem::block("V-33", Message::new("refused-minutes-seat")).into());
    };
    let own = &signatures[at];
    if own.state != SignatureState::Asked {
        let message = Message::new("refused-minutes-done")
            .with("who", own.name.as_str())
            .with("state", Message::of(own.state))
            .with("when", desk.clock.local_of(own.at.unwrap_or_default()));
        return Err(Problem::block("V-50", message).into());
    }
    let (now, _) = assemble::content(desk.connection(), id, desk.clock, None)?;
    if standing::basis(&now) != edition.basis {
        return Err(Problem::block("V-50", Message::new("refused-minutes-stale")).into());
    }
    Ok(Subject {
        facts,
        edition,
        signatures,
        at,
    })
}

/// The vacancy, if the actor may read its PV: a union observer may not (V-33).
fn may_read(desk: &Desk<'_>, id: VacancyId) -> Result<Facts, Failure> {
    super::query::readable(&desk.counter(), id)
}

pub(super) fn sign(desk: &Desk<'_>, id: VacancyId, digest: &str) -> Result<Done, Failure> {
    let subject = subject(desk, id, Act::MinutesSign, digest, desk.me())?;
    let state = answer(desk, &subject, SignatureState::Signed, "", None)?;
    Ok(Done::new(told(&subject, state)))
}

pub(super) fn refuse(desk: &Desk<'_>, id: VacancyId, digest: &str, remark: &str) -> Result<Done, Failure> {
    let subject = subject(desk, id, Act::MinutesRefuse, digest, desk.me())?;
    let remark = remark.trim();
    if remark.is_empty() {
        return Err(Problem::block("V-50", Message::new("refused-minutes-remark"))
            .at("remark")
            .into());
    }
    settle(Room::Text.check("V-50", remark, "remark").into_iter().collect())?;
    answer(desk, &subject, SignatureState::Refused, remark, None)?;
    let done = Message::new("done-minutes-refuse").with("number", subject.facts.number.as_str());
    Ok(Done::new(done))
}

/// A juror without an account signed on paper: who keeps the file records it, with the document that shows it.
pub(super) fn on_paper(
    desk: &Desk<'_>,
    id: VacancyId,
    digest: &str,
    juror: PersonId,
    document: DocumentId,
) -> Result<Done, Failure> {
    let subject = subject(desk, id, Act::MinutesPaper, digest, juror)?;
    let own = subject.own();
    if own.has_account {
        let message = Message::new("refused-minutes-account").with("who", own.name.as_str());
        return Err(Problem::block("V-50", message).at("juror").into());
    }
    if !minutes::is_document_of(desk.connection(), id, document)? {
        return Err(Problem::block("V-50", Message::new("refused-minutes-document"))
            .at("document")
            .into());
    }
    let name = own.name.clone();
    let state = answer(desk, &subject, SignatureState::Signed, "", Some((desk.me(), document)))?;
    let done = Message::new("done-minutes-paper")
        .with("who", name)
        .with("left", left(&subject, state));
    Ok(Done::new(done))
}

/// Writes an answer, and where the edition stands by it; who drew it hears how it ends.
fn answer(
    desk: &Desk<'_>,
    subject: &Subject,
    state: SignatureState,
    remark: &str,
    paper: Option<(PersonId, DocumentId)>,
) -> Result<MinutesState, Failure> {
    let edition = &subject.edition;
    desk.tx.about("vacancy", subject.facts.id)?;
    let given = Answer {
        state,
        digest: &edition.digest,
        remark,
        paper,
    };
    minutes::answer(desk.tx, subject.own().id, given)?;
    let each = subject.signatures.iter().enumerate();
    let states: Vec<SignatureState> = each
        .map(|(at, one)| if at == subject.at { state } else { one.state })
        .collect();
    let now = MinutesState::of(states.iter().copied());
    if now != edition.state {
        minutes::set_state(desk.tx, edition.id, None, now)?;
    }
    let kind = match now {
        MinutesState::Signed => "minutes-signed",
        MinutesState::Refused if state == SignatureState::Refused => "minutes-refused",
        _ => return Ok(now),
    };
    if subject.facts.owner != desk.me() {
        let about = message::About {
            vacancy: Some(subject.facts.id),
            ..message::About::default()
        };
        let arguments = [
            ("number", subject.facts.number.as_str()),
            ("who", subject.own().name.as_str()),
            ("why", remark),
        ];
        message::send(desk.tx, subject.facts.owner, kind, &arguments, about)?;
    }
    Ok(now)
}

/// How many still have to sign after an answer.
fn left(subject: &Subject, state: MinutesState) -> usize {
    if state == MinutesState::Signed {
        0
    } else {
        let asked = subject
            .signatures
            .iter()
            .filter(|one| one.state == SignatureState::Asked);
        asked.count().saturating_sub(1)
    }
}

fn told(subject: &Subject, state: MinutesState) -> Message {
    Message::new("done-minutes-sign")
        .with("number", subject.facts.number.as_str())
        .with("left", left(subject, state))
}

/// What a union delegate remarked, for the annex. It is no part of what the jury signs: it can come until the procedure is closed.
pub(super) fn remark(
    desk: &Desk<'_>,
    id: VacancyId,
    (name, organisation): (&str, &str),
    on: Option<NaiveDate>,
    text: &str,
) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::MinutesRemark, id)?;
    let (name, organisation, text) = (name.trim(), organisation.trim(), text.trim());
    let mut found = Vec::new();
    for (value, field, id) in [
        (name, "name", "refused-remark-name"),
        (organisation, "organisation", "refused-remark-union"),
        (text, "text", "refused-remark-text"),
    ] {
        if value.is_empty() {
            found.push(Problem::block("V-50", Message::new(id)).at(field));
        }
    }
    found.extend(Room::Name.check("V-50", name, "name"));
    found.extend(Room::Name.check("V-50", organisation, "organisation"));
    found.extend(Room::Text.check("V-50", text, "text"));
    let on = on.unwrap_or_else(|| desk.clock.today());
    if on > desk.clock.today() {
        found.push(Problem::block("V-50", Message::new("refused-remark-later")).at("on"));
    }
    settle(found)?;
    desk.tx.about("vacancy", id)?;
    let made = minutes::add_remark(desk.tx, id, (name, organisation), on, text, desk.me())?;
    let done = Message::new("done-minutes-remark")
        .with("number", facts.number)
        .with("who", name);
    Ok(Done::new(done).made(made))
}
