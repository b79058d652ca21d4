//! The lines of a person's dossier, section after section.

use super::{Line, Target};
use crate::domain::{Message, PersonId, reuse};
use crate::i18n::date;
use crate::office::person::alike::Double;
use crate::office::person::file::File;
use crate::office::redeployment::query::Pooled;
use crate::store::person::consent::ConsentLine;
use crate::text;
use crate::tui::look::{Look, Sign, labelled, listed};
use crate::tui::screens::people::likeness_words;
use crate::tui::theme::Role;
use chrono::NaiveDate;

/// Lines while they are gathered, each broken to the width of the screen.
struct Page<'a> {
    lines: Vec<Line>,
    width: usize,
    look: &'a Look,
}

impl Page<'_> {
    fn say(&mut self, words: &str, role: Role, target: Option<Target>) {
        let broken = text::wrap(words, self.width);
        self.lines
            .extend(broken.into_iter().map(|words| Line { words, role, target }));
    }

    fn head(&mut self, id: &str) {
        if !self.lines.is_empty() {
            self.say("", Role::Text, None);
        }
        self.say(self.look.word(id), Role::Title, None);
    }

    fn fact(&mut self, label: &str, value: &str) {
        if !value.is_empty() {
            let label = text::sentence(self.look.word(label));
            self.say(&labelled(&label, value), Role::Text, None);
        }
    }

    fn none(&mut self, id: &str) {
        self.say(self.look.word(id), Role::Dim, None);
    }
}

/// Every line of a dossier at a width.
pub(super) fn of(file: &File, width: usize, look: &Look) -> Vec<Line> {
    let mut page = Page {
        lines: Vec::new(),
        width,
        look,
    };
    contact(file, &mut page);
    doubles(file, &mut page);
    applications(file, &mut page);
    results(file, &mut page);
    consents(file, &mut page);
    company(file, &mut page);
    papers(file, &mut page);
    page.lines
}

fn contact(file: &File, page: &mut Page<'_>) {
    let card = &file.card;
    page.head("person-contact");
    page.fact("field-person-email", &card.email);
    page.fact("field-person-phone", &card.phone);
    page.fact("field-person-street", &card.street);
    page.fact(
        "field-person-city",
        format!("{} {}", card.postal_code, card.city).trim(),
    );
    page.fact(
        "field-person-language",
        page.look.word(&format!("language-{}", card.language)),
    );
    page.fact("field-person-diploma", &card.diploma);
    if let Some(pooled) = &file.pool {
        page.say(&in_pool(pooled, page.look), Role::Info, None);
    }
    let needs = file
        .applications
        .iter()
        .filter(|application| !application.accommodation.is_empty());
    for application in needs {
        let need = format!("{} ({})", application.accommodation, application.number);
        page.fact("field-application-accommodation", &need);
    }
}

/// That somebody is in redeployment, since when, and the post; why only for who may read it.
fn in_pool(pooled: &Pooled, look: &Look) -> String {
    let place = &pooled.row;
    let message = Message::new("person-in-pool")
        .with("day", place.stay.since)
        .with("post", format!("{} {}", place.rank, place.grade))
        .with("entity", place.entity_name.as_str());
    let why = place.reason.map(|reason| look.words.of(reason));
    row(look, [look.words.text(&message).as_str(), why.unwrap_or_default()])
}

fn doubles(file: &File, page: &mut Page<'_>) {
    if file.doubles.is_empty() && file.unseen == 0 {
        return;
    }
    page.head("person-doubles");
    for Double { card, likeness } in &file.doubles {
        let place = format!("{} {}", card.postal_code, card.city);
        let how = likeness_words(likeness, page.look);
        let name = card.name();
        let words = row(page.look, [name.as_str(), &how, &card.email, &card.phone, place.trim()]);
        page.say(
            &page.look.signed(Sign::Now, &words),
            Role::Warn,
            Some(Target::Double(card.id)),
        );
    }
    if file.unseen > 0 {
        let message = Message::new("person-doubles-unseen").with("n", file.unseen);
        page.say(&page.look.words.text(&message), Role::Dim, None);
    }
}

/// Pieces of a row, set apart as the look has it.
fn row<'a>(look: &Look, pieces: impl IntoIterator<Item = &'a str>) -> String {
    if look.accessible {
        return listed(pieces);
    }
    let pieces = pieces.into_iter().filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(" · ")
}

fn applications(file: &File, page: &mut Page<'_>) {
    page.head("person-applications");
    for application in &file.applications {
        let day = date::short_day(
            page.look.clock.local_of(application.received_at).date(),
            page.look.words,
        );
        let vacancy = format!("{} {}", application.number, application.title);
        let state = page.look.words.of(application.state);
        let until = reserve(file, application.id, page.look);
        let words = row(page.look, [vacancy.as_str(), state, &until, &day]);
        let target = Target::Application(application.vacancy, application.id);
        page.say(&page.look.signed(Sign::Now, &words), Role::Text, Some(target));
    }
    if file.applications.is_empty() {
        page.none("person-applications-none");
    }
}

/// Until when a reserve is valid in which somebody stands.
fn reserve(file: &File, id: crate::domain::ApplicationId, look: &Look) -> String {
    let found = file.reserves.iter().find(|(reserve, _)| *reserve == id);
    let until = found.and_then(|(_, until)| *until);
    until.map_or_else(String::new, |until| {
        look.words
            .text(&Message::new("person-reserve-until").with("day", until))
    })
}

fn day(day: Option<NaiveDate>, look: &Look) -> String {
    day.map(|day| date::day(day, look.words)).unwrap_or_default()
}

fn results(file: &File, page: &mut Page<'_>) {
    page.head("person-results");
    if file.results.is_empty() {
        page.none("person-results-none");
    }
    for result in &file.results {
        let level = result.level.map(|level| {
            let message = Message::new("person-level").with("n", level);
            page.look.words.text(&message)
        });
        let points = result.points.map(|points| page.look.words.text(&reuse::told(points)));
        let by = (!result.by.is_empty()).then(|| {
            let message = Message::new("person-result-by").with("who", result.by.as_str());
            page.look.words.text(&message)
        });
        let (sign, outcome, role) = match result.passed {
            true => (Sign::Done, "outcome-passed", Role::Text),
            false => (Sign::Failed, "outcome-failed", Role::Dim),
        };
        let on = day(result.on, page.look);
        let words = row(
            page.look,
            [
                result.competence.as_str(),
                level.as_deref().unwrap_or_default(),
                points.as_deref().unwrap_or_default(),
                page.look.word(outcome),
                &on,
                &result.whence(),
                by.as_deref().unwrap_or_default(),
            ],
        );
        let target = (!result.by.is_empty()).then_some(Target::Result(result.id));
        page.say(&page.look.signed(sign, &words), role, target);
    }
}

fn consents(file: &File, page: &mut Page<'_>) {
    page.head("person-consents");
    for consent in &file.consents {
        let holds = consent.withdrawn.is_none();
        let sign = if holds { Sign::Done } else { Sign::Failed };
        let role = if holds { Role::Text } else { Role::Dim };
        let words = consent_words(consent, page.look);
        page.say(&page.look.signed(sign, &words), role, None);
    }
    if file.consents.is_empty() {
        page.none("person-consents-none");
    }
}

fn consent_words(consent: &ConsentLine, look: &Look) -> String {
    let (given, withdrawn) = (day(consent.given, look), day(consent.withdrawn, look));
    let message = match consent.withdrawn {
        None => Message::new("person-consent-since"),
        Some(_) => Message::new("person-consent-withdrawn").with("until", withdrawn),
    };
    let message = message
        .with("purpose", look.words.of(consent.purpose))
        .with("day", given);
    row(look, [look.words.text(&message).as_str(), &consent.how, &consent.by])
}

fn company(file: &File, page: &mut Page<'_>) {
    let lists: Vec<&str> = file
        .lists
        .iter()
        .filter(|(_, on)| *on)
        .map(|(list, _)| list.name.as_str())
        .collect();
    if lists.is_empty() && file.tags.is_empty() {
        return;
    }
    page.head("person-company");
    page.fact("person-lists", &lists.join(", "));
    page.fact("column-tags", &file.tags.join(", "));
}

fn papers(file: &File, page: &mut Page<'_>) {
    if !file.notes.is_empty() {
        page.head("review-tab-notes");
    }
    for (number, note) in &file.notes {
        let at = date::moment(page.look.clock.local_of(note.at), page.look.words);
        let words = row(page.look, [at.as_str(), &note.name, number]);
        page.say(&words, Role::Dim, None);
        for line in note.body.lines() {
            page.say(line, Role::Text, None);
        }
    }
    if !file.documents.is_empty() {
        page.head("person-documents");
    }
    for (number, document) in &file.documents {
        let kind = page.look.words.of(document.kind);
        let words = row(page.look, [kind, document.name.as_str(), number]);
        page.say(&words, Role::Text, None);
    }
    if !file.messages.is_empty() {
        page.head("person-messages");
    }
    for message in &file.messages {
        let at = date::moment(page.look.clock.local_of(message.created_at), page.look.words);
        let words = row(page.look, [at.as_str(), &page.look.words.text(&message.text)]);
        page.say(&words, Role::Text, None);
    }
}

/// The first line of every section, for Tab.
pub(super) fn heads(lines: &[Line]) -> Vec<usize> {
    let is_head = |line: &Line| line.role == Role::Title;
    (0..lines.len()).filter(|at| is_head(&lines[*at])).collect()
}

/// Who may be the same on a line, or else the first who may.
pub(super) fn double_at(lines: &[Line], cursor: usize) -> Option<PersonId> {
    let double = |line: &Line| match line.target {
        Some(Target::Double(person)) => Some(person),
        _ => None,
    };
    lines
        .get(cursor)
        .and_then(double)
        .or_else(|| lines.iter().find_map(double))
}
