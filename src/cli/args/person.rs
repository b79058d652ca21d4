//! What can be typed about people on file and lists of them.

use super::{FormatChoice, coded};
use crate::domain::{MergeField, Purpose, Strength};
use clap::{Args, Subcommand};

/// What can be done with people on file.
#[derive(Subcommand, Debug)]
pub enum PersonTask {
    /// People found by their name or address, or those of a list.
    List(PersonList),
    /// The dossier of one: contact, applications, results, consent, notes, documents, lists, who may be the same.
    Show {
        /// The identifier `people list` prints.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Correct contact data; what is not named stays.
    Edit {
        /// The identifier `people list` prints.
        which: String,
        /// What changes.
        #[command(flatten)]
        given: PersonGiven,
    },
    /// Write a note about a person.
    Note {
        /// The identifier `people list` prints.
        which: String,
        /// The note.
        text: String,
    },
    /// Those who may be the same person: by name, e-mail and telephone, however written. Nothing empty makes two people alike.
    Duplicates {
        /// Only of one person, by the identifier `people list` prints.
        #[arg(long, value_name = "ID")]
        of: Option<String>,
        /// Only so likely: strong (name and a way to reach them) or weak.
        #[arg(long, value_parser = coded::<Strength>())]
        alike: Option<Strength>,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Say that two are not the same: they are suggested no more.
    Apart {
        /// The one.
        one: String,
        /// The other.
        other: String,
    },
    /// Make one file of two: everything of the second comes to stand with the first. `keur undo` takes it back.
    Merge {
        /// The one who stays.
        keep: String,
        /// The one who goes.
        drop: String,
        /// What is taken over from the one who goes, with commas between: `family_name`, `given_name`, email, phone, street, `postal_code`, city,
        /// language or diploma.
        #[arg(long, value_delimiter = ',', value_parser = coded::<MergeField>(), value_name = "FIELDS")]
        take: Vec<MergeField>,
        /// Tell what differs, what would move and what stands in the way, and change nothing.
        #[arg(long)]
        dry_run: bool,
        /// As JSON, for --dry-run.
        #[arg(long, requires = "dry_run")]
        json: bool,
    },
    /// Write down a result of a test at another selector, or take one away that was written down by hand.
    Result(ResultGiven),
    /// Write down that somebody consented, or withdrew the consent.
    Consent {
        /// The identifier `people list` prints.
        which: String,
        /// To what: keep (keep the file for other vacancies) or reuse (use results again).
        #[arg(value_parser = coded::<Purpose>())]
        purpose: Purpose,
        /// The day: 23/11/2026 or 2026-11-23; today without it.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// By which form, letter or talk.
        #[arg(long, default_value = "", value_name = "TEXT", conflicts_with = "withdraw")]
        how: String,
        /// The consent was withdrawn.
        #[arg(long)]
        withdraw: bool,
    },
}

/// A result of another selector.
#[derive(Args, Debug)]
pub struct ResultGiven {
    /// The identifier `people list` prints.
    pub which: String,
    /// What was tested, as the selectiereglement calls it.
    #[arg(long, value_name = "NAME", required_unless_present = "remove")]
    pub competence: Option<String>,
    /// Who held the test.
    #[arg(long, value_name = "NAME", required_unless_present = "remove")]
    pub selector: Option<String>,
    /// By which test.
    #[arg(long, value_name = "NAME", required_unless_present = "remove")]
    pub test: Option<String>,
    /// The day of the test: 23/11/2026 or 2026-11-23.
    #[arg(long, value_name = "DAY", required_unless_present = "remove")]
    pub on: Option<String>,
    /// The level that was measured: 1, 2 or 3.
    #[arg(long, value_name = "N")]
    pub level: Option<i64>,
    /// It was not passed.
    #[arg(long)]
    pub failed: bool,
    /// The score with its maximum: 14,5/20.
    #[arg(long, value_name = "SCORE")]
    pub points: Option<String>,
    /// The paper it stands on: the identifier of a document of the person, as `people show` prints it.
    #[arg(long, value_name = "ID")]
    pub document: Option<String>,
    /// Take a result away, by the identifier `people show --json` prints.
    #[arg(long, value_name = "ID")]
    pub remove: Option<String>,
}

/// `keur people list`.
#[derive(Args, Debug)]
pub struct PersonList {
    /// Words of the name or address, each by its first letters.
    #[arg(long, value_name = "WORDS", required_unless_present = "list")]
    pub text: Option<String>,
    /// The people of a list, by its name.
    #[arg(long, value_name = "NAME", conflicts_with = "text")]
    pub list: Option<String>,
    /// At most this many rows.
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub limit: usize,
    /// How it is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// Contact data.
#[derive(Args, Clone, Debug, Default)]
#[group(skip)]
pub struct PersonGiven {
    /// Family name.
    #[arg(long, value_name = "TEXT")]
    pub family: Option<String>,
    /// Given name.
    #[arg(long, value_name = "TEXT")]
    pub given: Option<String>,
    /// E-mail address.
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Telephone.
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
    /// Street and number.
    #[arg(long, value_name = "TEXT")]
    pub street: Option<String>,
    /// Postal code.
    #[arg(long, value_name = "CODE")]
    pub postal_code: Option<String>,
    /// Municipality.
    #[arg(long, value_name = "TEXT")]
    pub city: Option<String>,
}

/// What can be done with lists of people.
#[derive(Subcommand, Debug)]
pub enum ListTask {
    /// Your lists, and those shared within your entities.
    List {
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// The people of a list.
    Show {
        /// Its name.
        name: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Make a list: private, unless an entity is named.
    Make {
        /// Its name.
        name: String,
        /// Share it with who keeps files for an entity, by its OVO code.
        #[arg(long, value_name = "OVO")]
        entity: Option<String>,
    },
    /// Give your list another name, share it, or make it private again.
    Change {
        /// Its name.
        name: String,
        /// The name it gets.
        #[arg(long, value_name = "NAME")]
        rename: Option<String>,
        /// Share it with who keeps files for an entity, by its OVO code.
        #[arg(long, value_name = "OVO")]
        entity: Option<String>,
        /// Make it private.
        #[arg(long, conflicts_with = "entity")]
        private: bool,
    },
    /// Remove your list; the people stay.
    Drop {
        /// Its name.
        name: String,
    },
    /// Put people in a list.
    Put {
        /// Its name.
        name: String,
        /// The identifiers `people list` prints.
        #[arg(required = true, value_name = "ID")]
        people: Vec<String>,
    },
    /// Take people off a list.
    Take {
        /// Its name.
        name: String,
        /// The identifiers `people list` prints.
        #[arg(required = true, value_name = "ID")]
        people: Vec<String>,
    },
}
