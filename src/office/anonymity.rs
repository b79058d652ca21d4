//! Anonymous judging: until its stage ends, who judges reads a number instead of who the candidate is.
//!
//! What is hidden is decided here, where reads are made, so that no view can forget it. Hidden from everybody with a seat on the vacancy
//! (jury, line manager), and, while the screening itself is anonymous, from who keeps the file too: that is who screens. In other
//! stages who keeps the file knows the names, for somebody has to invite people. Once one stage of a vacancy is anonymous and not ended,
//! all its candidates are: knowing one name less each day would be no anonymity.

pub mod veil;

use crate::domain::{Actor, ApplicationId, EntityId, Message, StageKind, VacancyId};
use crate::exchange::document::Format;
use crate::office::Counter;
use crate::office::visibility::Visibility;
use crate::store::person::Card;
use crate::store::vacancy::Facts;
use crate::store::{StoreResult, alias, vacancy};
use crate::text;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// Whether the candidates of a vacancy are hidden from an actor now.
///
/// # Errors
/// What SQLite says.
pub fn hides(connection: &Connection, actor: &Actor, facts: &Facts) -> StoreResult<bool> {
    let open = alias::open_stages(connection, facts.id)?;
    let keeper = Keeper::of(actor);
    let has_seat = !facts.seats.is_empty();
    Ok(open
        .into_iter()
        .any(|kind| keeper.reads_numbers(facts.entity, has_seat, kind)))
}

/// Whose files an actor keeps.
struct Keeper(Option<Vec<EntityId>>);

impl Keeper {
    fn of(actor: &Actor) -> Self {
        Self(Visibility::of_candidates(actor).entities)
    }

    /// Whether the actor reads numbers instead of names, as an anonymous stage of this kind is not ended.
    fn reads_numbers(&self, entity: EntityId, has_seat: bool, kind: StageKind) -> bool {
        let keeps_file = self.0.as_ref().is_none_or(|entities| entities.contains(&entity));
        !keeps_file || has_seat || kind == StageKind::Screening
    }
}

/// The same, of a vacancy by its identifier.
///
/// # Errors
/// What SQLite says.
pub fn hides_in(connection: &Connection, actor: &Actor, id: VacancyId) -> StoreResult<bool> {
    match vacancy::facts(connection, id, actor.person)? {
        Some(facts) => hides(connection, actor, &facts),
        None => Ok(false),
    }
}

/// The vacancies whose candidates are hidden from the actor: lists and searches over vacancies leave them out, for an order by name or a
/// match would tell who they are.
///
/// # Errors
/// What SQLite says.
pub fn hidden_vacancies(counter: &Counter<'_>) -> StoreResult<Vec<VacancyId>> {
    let keeper = Keeper::of(counter.actor);
    let open = alias::open(counter.connection, counter.actor.person)?;
    let mut found: Vec<VacancyId> = open
        .into_iter()
        .filter(|stage| keeper.reads_numbers(stage.entity, stage.has_seat, stage.kind))
        .map(|stage| stage.vacancy)
        .collect();
    found.dedup();
    Ok(found)
}

/// The name a candidate goes by meanwhile: "Kandidaat 07", in every language, as it stands on papers.
///
/// # Errors
/// What SQLite says.
pub fn name(connection: &Connection, id: ApplicationId) -> StoreResult<String> {
    Ok(numbered(alias::number(connection, id)?))
}

/// The names all candidates of a vacancy go by meanwhile: for who has many of them to name.
///
/// # Errors
/// What SQLite says.
pub fn names(connection: &Connection, id: VacancyId) -> StoreResult<Names> {
    Ok(Names(alias::numbers(connection, id)?))
}

/// The names its candidates go by when they are hidden from who asks; none when they are not.
///
/// # Errors
/// What SQLite says.
pub fn hiding(counter: &Counter<'_>, id: VacancyId) -> StoreResult<Option<Names>> {
    match hides_in(counter.connection, counter.actor, id)? {
        true => names(counter.connection, id).map(Some),
        false => Ok(None),
    }
}

/// The names candidates of a vacancy go by.
#[derive(Debug)]
pub struct Names(HashMap<ApplicationId, i64>);

impl Names {
    /// The name of a candidate.
    pub fn of(&self, id: ApplicationId) -> String {
        numbered(self.0.get(&id).copied())
    }
}

fn numbered(number: Option<i64>) -> String {
    format!("Kandidaat {:02}", number.unwrap_or_default())
}

/// The number somebody typed to find a candidate: `7`, `07`, `Kandidaat 07`.
pub fn typed(words: &str) -> Option<i64> {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// A card without what says who somebody is; the diploma stays, it is judged.
pub fn hide_card(card: &mut Card, name: &str) {
    let secret = Secret::default();
    for (column, field) in [
        ("family_name", &mut card.family),
        ("given_name", &mut card.given),
        ("email", &mut card.email),
        ("phone", &mut card.phone),
        ("street", &mut card.street),
        ("postal_code", &mut card.postal_code),
        ("city", &mut card.city),
        ("language", &mut card.language),
        ("diploma", &mut card.diploma),
        ("vlimpers", &mut card.vlimpers),
    ] {
        veil::veil(&secret, "person", column, field);
    }
    name.clone_into(&mut card.family);
}

/// The name a candidate's document goes by meanwhile: "Kandidaat 07 1.pdf", the `n`th of them. What it is says its ending: its own name may
/// end in the candidate's.
pub fn document_name(candidate: &str, n: usize, media_type: &str) -> String {
    match Format::of_media_type(media_type).ending() {
        Some(ending) => format!("{candidate} {n}.{ending}"),
        None => format!("{candidate} {n}"),
    }
}

/// What stands for what is hidden in a text.
pub const MASK: &str = "▒▒▒";

/// What a text must not tell: the words that say who somebody is.
#[derive(Clone, Debug, Default)]
pub struct Secret {
    words: HashSet<String>,
}

/// The words of a name or an address that tell whose it is. Particles such as "de" and house numbers are words of every text.
fn telling(field: &str) -> impl Iterator<Item = String> {
    field
        .split(|c: char| !c.is_alphanumeric())
        .map(text::fold)
        .filter(|word| word.chars().count() > 2 && !word.chars().all(|c| c.is_ascii_digit()))
}

impl Secret {
    /// The secret of a card: its names, its street and its municipality.
    pub fn of(card: &Card) -> Self {
        let words = [&card.family, &card.given, &card.street, &card.city]
            .into_iter()
            .flat_map(|field| telling(field))
            .collect();
        Self { words }
    }

    /// The secret of a whole vacancy: the names of its candidates.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn of_vacancy(connection: &Connection, id: VacancyId) -> StoreResult<Self> {
        Ok(Self {
            words: alias::names(connection, id)?
                .iter()
                .flat_map(|name| telling(name))
                .collect(),
        })
    }

    /// A text with names and lines of contact masked, as far as that goes: a name that is also a common word is masked there too, and
    /// what is told in other words stays.
    pub fn mask(&self, body: &str) -> String {
        body.lines().map(|line| self.line(line)).collect::<Vec<_>>().join("\n")
    }

    fn line(&self, line: &str) -> String {
        if is_contact(line) {
            return MASK.to_owned();
        }
        let mut masked = String::with_capacity(line.len());
        let mut word = String::new();
        for c in line.chars().chain(['\n']) {
            if c.is_alphanumeric() {
                word.push(c);
                continue;
            }
            if self.words.contains(&text::fold(&word)) {
                masked.push_str(MASK);
            } else {
                masked.push_str(&word);
            }
            word.clear();
            if c != '\n' {
                masked.push(c);
            }
        }
        masked
    }
}

/// Labels of lines that tell age, sex, origin, family or where somebody can be reached.
const LABELS: &[&str] = &[
    "naam",
    "voornaam",
    "adres",
    "woonplaats",
    "e-mail",
    "email",
    "mail",
    "tel",
    "telefoon",
    "gsm",
    "mobiel",
    "geboren",
    "geboortedatum",
    "geboorteplaats",
    "leeftijd",
    "geslacht",
    "nationaliteit",
    "burgerlijke staat",
    "rijksregisternummer",
    "linkedin",
    "website",
    "foto",
    "name",
    "address",
    "phone",
    "mobile",
    "born",
    "date of birth",
    "age",
    "sex",
    "gender",
    "nationality",
];

/// Whether a line tells how to reach somebody, or age, sex or number: an address, a telephone number, a label with its value.
fn is_contact(line: &str) -> bool {
    let folded = text::fold(line);
    let labelled = folded
        .split_once(':')
        .is_some_and(|(label, _)| LABELS.contains(&label.trim()));
    labelled || line.contains('@') || folded.contains("www.") || folded.contains("linkedin.com") || has_number(line)
}

/// Whether a line holds a telephone or register number: nine digits or more with nothing but signs between them.
fn has_number(line: &str) -> bool {
    let mut digits = 0;
    for c in line.chars() {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '.' | '/' | '-' | '+' | '(' | ')' => {}
            _ => digits = 0,
        }
        if digits >= 9 {
            return true;
        }
    }
    false
}

/// That candidates are hidden, as a reason why something cannot be done.
pub fn refusal() -> Message {
    Message::new("refused-anonymous")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PersonId;

    fn card() -> Card {
        Card {
            id: PersonId(1),
            family: "De Smet".to_owned(),
            given: "Éléonore".to_owned(),
            email: "e@x.be".to_owned(),
            phone: "0470 12 34 56".to_owned(),
            street: "Kerkstraat 7".to_owned(),
            postal_code: "9000".to_owned(),
            city: "Gent".to_owned(),
            language: "nl".to_owned(),
            diploma: "Master".to_owned(),
            vlimpers: String::new(),
            version: 1,
        }
    }

    #[test]
    fn names_and_lines_of_contact_are_masked_and_work_is_not() {
        let cv = "Eleonore De Smet\nKerkstraat 7, 9000 Gent\nTel.: 0470 12 34 56\ne.smet@x.be\nGeboren: 3 mei 1990\n2019-2026 Dossierbeheerder, OCMW Gent\nVisser, smeden";
        let masked = Secret::of(&card()).mask(cv);
        for told in ["leonore", "Smet", "Kerkstraat", "0470", "@", "1990", "Gent"] {
            assert!(!masked.contains(told), "{told}: {masked}");
        }
        assert!(masked.contains("2019-2026 Dossierbeheerder, OCMW"), "{masked}");
        assert!(masked.contains("Visser, smeden"), "{masked}");
        assert_eq!(masked.lines().count(), cv.lines().count());
    }

    #[test]
    fn a_document_ends_as_what_it_is_and_not_as_it_was_called() {
        assert_eq!(
            document_name("Kandidaat 07", 1, "application/pdf"),
            "Kandidaat 07 1.pdf"
        );
        assert_eq!(
            document_name("Kandidaat 07", 2, "application/octet-stream"),
            "Kandidaat 07 2"
        );
    }

    #[test]
    fn a_number_is_found_as_it_is_typed() {
        assert_eq!(typed("Kandidaat 07"), Some(7));
        assert_eq!(typed("janssens"), None);
    }
}
