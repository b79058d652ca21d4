//! The redeployment check as people fill it in: what the office answered, and what became of each who has priority.

use super::sheet::{Line, Target, paragraph};
use crate::domain::{Coded, RedeploymentOutcome, VacancyId};
use crate::i18n::date;
use crate::office::redeployment::PoolAnswer;
use crate::office::vacancy::VacancyCommand;
use crate::office::vacancy::dossier::Head;
use crate::store::redeployment::Fitting;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// The fields of each who has priority: who, what became of this person, why. More people than this are answered in turns, or as a whole.
const PEOPLE: &[(&str, &str, &str)] = &[
    ("who-1", "outcome-1", "motive-1"),
    ("who-2", "outcome-2", "motive-2"),
    ("who-3", "outcome-3", "motive-3"),
    ("who-4", "outcome-4", "motive-4"),
    ("who-5", "outcome-5", "motive-5"),
    ("who-6", "outcome-6", "motive-6"),
    ("who-7", "outcome-7", "motive-7"),
    ("who-8", "outcome-8", "motive-8"),
];

/// Those the form asks about: who has no answer yet before the others.
fn asked(head: &Head) -> Vec<&Fitting> {
    let mut people: Vec<&Fitting> = head.pool.iter().collect();
    people.sort_by_key(|one| one.answer.is_some());
    people.truncate(PEOPLE.len());
    people
}

/// The fields of the check.
pub(super) fn fields(head: &Head, look: &Look) -> Vec<Field> {
    let record = &head.record;
    let mut fields = vec![
        Field::day("on", "field-vacancy-redeployment_checked_on", record.redeployment_on),
        Field::area(
            "answer",
            "field-vacancy-redeployment_answer",
            &record.redeployment_answer,
            if head.pool.is_empty() { 4 } else { 2 },
        ),
    ];
    if head.pool.is_empty() {
        return fields;
    }
    fields.push(Field::flag("nobody", "pool-nobody", false).helped("pool-nobody-help"));
    let each = |_: &str, values: &Values| !values.flag("nobody");
    for (one, (who, outcome, motive)) in asked(head).into_iter().zip(PEOPLE) {
        let (chosen, why) = match &one.answer {
            Some((outcome, motive)) => (outcome.code(), motive.as_str()),
            None => ("", ""),
        };
        fields.push(Field::shown(who, "pool-person", told(one, look)).when(each));
        fields.push(Field::choice(outcome, "pool-outcome", outcomes(look), chosen).when(each));
        fields.push(Field::line(motive, "pool-motive", why).when(each));
    }
    fields
}

fn outcomes(look: &Look) -> Vec<(String, String)> {
    let nothing = (String::new(), look.word("pool-unanswered").to_owned());
    let each = RedeploymentOutcome::ALL
        .iter()
        .map(|one| (one.code().to_owned(), look.words.of(*one).to_owned()));
    std::iter::once(nothing).chain(each).collect()
}

/// `Janssens Jan · B1 deskundige · ABB`: why somebody is in the pool is not told here.
fn told(one: &Fitting, look: &Look) -> String {
    let place = &one.place;
    let since = date::written(place.stay.since);
    let parts = [
        place.name.clone(),
        format!("{} {}", place.rank, place.grade),
        place.family.clone(),
        place.entity_name.clone(),
        format!("{} {since}", look.word("pool-since")),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// The command that was filled in.
///
/// # Errors
/// A day that cannot be read.
pub(super) fn read(
    head: &Head,
    vacancy: VacancyId,
    seen: i64,
    values: &Values,
    today: NaiveDate,
) -> Result<VacancyCommand, Vec<FieldError>> {
    let nobody = values.flag("nobody");
    let people = asked(head)
        .into_iter()
        .zip(PEOPLE)
        .filter(|_| !nobody)
        .filter_map(|(one, (_, outcome, motive))| {
            Some(PoolAnswer {
                place: one.place.id,
                outcome: RedeploymentOutcome::from_code(values.text(outcome))?,
                motive: values.text(motive).to_owned(),
            })
        })
        .collect();
    Ok(VacancyCommand::Redeployment {
        vacancy,
        seen,
        on: values.day("on", today).map_err(|error| vec![error])?,
        answer: values.text("answer").to_owned(),
        people,
        nobody,
    })
}

/// Who has priority, each with what was answered.
pub(super) fn lines(head: &Head, width: usize, look: &Look) -> Vec<Line> {
    let mut lines = Vec::new();
    for one in &head.pool {
        let (said, role) = match &one.answer {
            Some((outcome, motive)) if motive.is_empty() => (look.words.of(*outcome).to_owned(), Role::Dim),
            Some((outcome, motive)) => (format!("{}: {motive}", look.words.of(*outcome)), Role::Dim),
            None => (look.word("pool-unanswered").to_owned(), Role::Warn),
        };
        lines.extend(paragraph(&told(one, look), 2, width, Role::Text, Target::Redeployment));
        lines.extend(paragraph(&said, 4, width, role, Target::Redeployment));
    }
    lines
}
