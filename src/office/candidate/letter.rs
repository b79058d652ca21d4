//! Letters about decisions: prepared for somebody to send, once for each decision.

use super::case::{self, authorised};
use crate::domain::letter::{self, Marks};
use crate::domain::{ApplicationId, Message, Problem, SettingKey, VacancyId};
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity, rights, visibility};
use crate::store::letter::{self as rows, LetterRow};
use crate::store::{person, setting};

pub(super) fn prepare(desk: &Desk<'_>, id: ApplicationId) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::CandidateLetter, id)?;
    let connection = desk.connection();
    if subject.hidden {
        return Err(subject.named(Problem::block("letter", anonymity::refusal())).into());
    }
    let refused = |id: &str| Failure::from(subject.named(Problem::block("letter", Message::new(id))));
    let latest = rows::latest(connection, id)?.ok_or_else(|| refused("refused-letter-undecided"))?;
    if latest.written {
        return Err(refused("refused-letter-there"));
    }
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let card = person::card(connection, subject.application.person)?.ok_or_else(gone)?;
    let (title, entity, officer) = rows::heading(connection, subject.vacancy.id)?;
    let days = |key| setting::number(connection, key, subject.vacancy.entity, desk.clock.today());
    let marks = Marks {
        name: &format!("{} {}", card.given, card.family),
        title: &title,
        number: &subject.vacancy.number,
        entity: &entity,
        stage: &latest.stage,
        motivation: &latest.motivation,
        officer: &officer,
        complaint_days: days(SettingKey::ComplaintDays)?,
        council_days: days(SettingKey::CouncilDays)?,
    };
    let body = letter::write(latest.outcome, marks).ok_or_else(|| refused("refused-letter-undecided"))?;
    let made = rows::add(desk.tx, latest.decision, id, &body, desk.me())?;
    let message = Message::new("done-letter")
        .with("name", subject.application.name)
        .with("outcome", Message::of(latest.outcome));
    Ok(Done::new(message).made(made))
}

/// The letters about an application, newest first.
///
/// # Errors
/// A refusal, or what the store could not do.
pub(super) fn of_application(counter: &Counter<'_>, id: ApplicationId) -> Result<Vec<LetterRow>, Failure> {
    let subject = case::look_up(counter, id)?;
    rights::check(
        counter.actor,
        Act::CandidateLetter,
        &visibility::matter(&subject.vacancy),
    )?;
    if subject.hidden {
        return Err(Problem::block("letter", anonymity::refusal()).into());
    }
    Ok(rows::of_application(counter.connection, id)?)
}

/// The letters of a vacancy, by the candidates' names.
///
/// # Errors
/// A refusal, or what the store could not do.
pub(super) fn of_vacancy(counter: &Counter<'_>, id: VacancyId) -> Result<Vec<LetterRow>, Failure> {
    let (facts, _) = case::vacancy_of_list(counter, id)?;
    rights::check(counter.actor, Act::CandidateLetter, &visibility::matter(&facts))?;
    if anonymity::hides(counter.connection, counter.actor, &facts)? {
        return Err(Problem::block("letter", anonymity::refusal()).into());
    }
    Ok(rows::of_vacancy(counter.connection, id)?)
}
