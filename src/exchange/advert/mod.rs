//! The advert of a vacancy as a file for a channel: JSON-LD, XML, Markdown, HTML, all from one [`Advert`].
//!
//! Adverts are Dutch whatever language the screens speak: the Flemish government recruits in Dutch. What is typed is cleaned of control
//! characters once, before anything is written, and becomes text in every format, never markup. An advert is about a post: it has no
//! place for a candidate, nor for whom somebody replaces.

mod html;
mod jsonld;
mod markdown;
pub mod moment;
mod prose;
mod xml;

use crate::domain::code::codes;
use crate::domain::{AdvertFormat, Channel, Coded, ConditionKind, Level, Message, ProcedureKind};
use crate::i18n::{Lang, Words, words};
use crate::text;
use chrono::{NaiveDate, NaiveDateTime};
use std::io;

codes! {
    /// The ties between a person and the government.
    Statute, "advert-statute" {
        /// Statutair.
        Statutory = "statutory",
        /// Contractueel.
        Contractual = "contractual",
    }
}

impl Statute {
    /// The statute a procedure leads to, where the kind of procedure says so: whoever moves or is promoted keeps the own one.
    pub const fn of(kind: ProcedureKind, authority: bool) -> Option<Self> {
        match kind {
            ProcedureKind::ExternalStatutory => Some(Self::Statutory),
            ProcedureKind::ExternalContractual | ProcedureKind::ManagerSelects => Some(Self::Contractual),
            _ if authority => Some(Self::Statutory),
            _ => None,
        }
    }
}

/// From and until when, each as far as it is known; the last day is included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Period {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
}

/// A section of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Its text: paragraphs, and lists of lines that begin with `- `.
    pub body: String,
}

/// A formal condition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Condition {
    /// Its kind.
    pub kind: ConditionKind,
    /// What is asked.
    pub text: String,
}

/// Everything an advert says.
#[derive(Clone, PartialEq, Debug)]
pub struct Advert {
    /// The vacancy's number.
    pub number: String,
    /// The title.
    pub title: String,
    /// The entity.
    pub entity: String,
    /// Its OVO code.
    pub ovo: String,
    /// Where the work is.
    pub place: String,
    /// The level.
    pub level: Level,
    /// The rank.
    pub rank: String,
    /// The grade.
    pub grade: String,
    /// The salary scale.
    pub scale: String,
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// The statute, where it is known.
    pub statute: Option<Statute>,
    /// The diploma of the level is asked.
    pub asks_diploma: bool,
    /// The contract, where it is temporary.
    pub contract: Period,
    /// How much of a full week is worked, in per cent.
    pub percent: i64,
    /// How many posts.
    pub posts: i64,
    /// The channel the file is for.
    pub channel: Channel,
    /// When it stands online there.
    pub publication: Period,
    /// When applications stop, by the clock of Brussels.
    pub closes: Option<NaiveDateTime>,
    /// The text.
    pub sections: Vec<Section>,
    /// The formal conditions.
    pub conditions: Vec<Condition>,
    /// How to apply.
    pub apply: String,
    /// That an accommodation can be asked.
    pub accommodation: String,
    /// The vacancy is still being written: the file says that it is a draft.
    pub draft: bool,
}

/// The words adverts are written in.
pub fn dutch() -> &'static Words {
    words(Lang::Dutch)
}

/// The sentence that says how to apply, where the text of the vacancy does not.
pub fn apply_sentence(channel: Channel, number: &str, closes: Option<NaiveDateTime>) -> String {
    let message = match closes {
        Some(closes) => Message::new("advert-apply-until").with("closes", closes),
        None => Message::new("advert-apply"),
    };
    let through = match channel {
        Channel::Internal => Message::of(Channel::Internal),
        _ => Message::of(Channel::WerkenVoorVlaanderen),
    };
    dutch().text(&message.with("channel", through).with("number", number))
}

/// The sentence that says that an accommodation can be asked.
pub fn accommodation_sentence() -> String {
    dutch().get("advert-accommodation").to_owned()
}

impl Advert {
    /// Writes the advert.
    ///
    /// # Errors
    /// When there is no memory to write in.
    pub fn write(&self, format: AdvertFormat) -> io::Result<Vec<u8>> {
        let clean = self.cleaned();
        match format {
            AdvertFormat::JsonLd => jsonld::write(&clean),
            AdvertFormat::Xml => xml::write(&clean),
            AdvertFormat::Markdown => Ok(markdown::write(&clean).into_bytes()),
            AdvertFormat::Html => html::page(&clean),
        }
    }

    /// What the file is called: `2026-0420-dossierbehandelaar-premies.jsonld`.
    pub fn file_name(&self, format: AdvertFormat) -> String {
        let folded = text::fold(&format!("{} {}", self.number, self.title));
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let name: String = words.join("-").chars().take(LONGEST_NAME).collect();
        format!("{}.{}", name.trim_end_matches('-'), format.ending())
    }

    /// The advert with nothing in it that disturbs a reader: no control characters, no marks that turn text around.
    fn cleaned(&self) -> Self {
        let mut clean = self.clone();
        for field in [
            &mut clean.number,
            &mut clean.title,
            &mut clean.entity,
            &mut clean.ovo,
            &mut clean.place,
            &mut clean.rank,
            &mut clean.grade,
            &mut clean.scale,
            &mut clean.apply,
            &mut clean.accommodation,
        ] {
            *field = prose::line(field);
        }
        for section in &mut clean.sections {
            section.heading = prose::line(&section.heading);
            section.body = prose::lines(&section.body);
        }
        for condition in &mut clean.conditions {
            condition.text = prose::line(&condition.text);
        }
        clean
    }
}

/// Signs of a file's name, its ending aside.
const LONGEST_NAME: usize = 80;

/// The code of a channel or kind, for files that programs read.
fn code<C: Coded>(value: C) -> &'static str {
    value.code()
}
