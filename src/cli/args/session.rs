//! What can be typed about sessions.

use super::{FormatChoice, coded};
use crate::domain::session::{Half, Presence};
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// An agenda and whose it is.
#[derive(Args, Debug)]
pub struct BusyGiven {
    /// The calendar file.
    pub file: PathBuf,
    /// A juror, by login; without it, yourself.
    #[arg(long, value_name = "LOGIN")]
    pub juror: Option<String>,
    /// The first day that counts; today without it.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day that counts; sixty days later without it.
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// Take away what was read from that agenda before and is no longer in it.
    #[arg(long)]
    pub forget: bool,
    /// Tell what it comes to, and write nothing down.
    #[arg(long)]
    pub dry_run: bool,
}

/// What can be done with sessions.
#[derive(Subcommand, Debug)]
pub enum SessionTask {
    /// Those of a period: without days, the two weeks from today.
    List(SessionList),
    /// One of them, with its parts and places.
    Show {
        /// Its identifier.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// The list of a day, room by room: who comes when, with the identifier of each place.
    Day(DayGiven),
    /// How far the enrolment of an event is: everybody of its stage, with a place, waiting, or nothing yet.
    Follow {
        /// The event, by its identifier or that of one of its sessions.
        event: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Remind once who still owes something: a confirmation of a place to come, the score sheets of a past session. `keur undo` takes it back.
    Remind(RemindGiven),
    /// Make the sessions and parts of an event by a pattern, on every working day of a period.
    Pattern(PatternGiven),
    /// Propose who comes when, and with --take give those places. `keur undo` takes them all back.
    Plan {
        /// The event, by its identifier or that of one of its sessions.
        event: String,
        /// Plan those again who have not confirmed.
        #[arg(long)]
        again: bool,
        /// Give the places.
        #[arg(long)]
        take: bool,
        /// Make the parts more that would help, too.
        #[arg(long, requires = "take")]
        more: bool,
        /// How the proposal is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Who is invited to an event, and who is to be told something since.
    Invitations {
        /// The event, by its identifier or that of one of its sessions.
        event: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Prepare the invitations of an event that are due, each a new version of its own; keur sends nothing itself.
    Invite {
        /// The event, by its identifier or that of one of its sessions.
        event: String,
        /// Write them as draft messages with their calendar, one file each, in this folder.
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        /// Write those that were prepared before too.
        #[arg(long, requires = "out")]
        all: bool,
    },
    /// Read what people answered from messages or calendar files, or the files of a folder; with --take confirm and decline accordingly.
    Answers {
        /// Messages (.eml), calendar files (.ics) or folders.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Apply those against which nothing speaks. `keur undo` takes them back.
        #[arg(long)]
        take: bool,
        /// How they are written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Write down when a juror is taken, from an exported agenda (.ics): the times only. Read again, what moved takes the place of what it was.
    Busy(BusyGiven),
    /// Note what became of a place: confirmed, declined, present, late, absent, or taken away.
    Mark {
        /// The place, by the identifier `sessions day` prints.
        place: String,
        /// What became of it.
        how: Mark,
    },
    /// Give a candidate a place in a part; with --wait one on its waiting list.
    Place {
        /// The part, by the identifier `sessions show` prints.
        part: String,
        /// The application, by the identifier `candidates list` prints.
        application: String,
        /// On the waiting list: the part is full.
        #[arg(long)]
        wait: bool,
    },
    /// Take enrolments in from a CSV file with a column for the candidate (identifier or e-mail) and one for the part (identifier, or when
    /// it starts: 2026-11-23T09:00). Who comes too late for a full part waits; after the last day nobody is taken in.
    Enrol {
        /// The event, by its identifier or that of one of its sessions.
        event: String,
        /// The file.
        file: std::path::PathBuf,
    },
    /// Write down that a juror, a room or a candidate is away, or only there then.
    Away(AwayGiven),
    /// Write down what a candidate needs: more time, a language, a half day.
    Need {
        /// The application, by the identifier `candidates list` prints.
        application: String,
        /// How much longer, in percent of a part.
        #[arg(long, default_value_t = 0, value_name = "PERCENT")]
        percent: i64,
        /// Minutes on top of that.
        #[arg(long, default_value_t = 0, value_name = "N")]
        minutes: i64,
        /// The language: nl, fr, en or de; without it the one of the event.
        #[arg(long, default_value = "", value_name = "CODE")]
        language: String,
        /// The half day asked for.
        #[arg(long, value_parser = coded::<Half>())]
        half: Option<Half>,
    },
}

/// What became of a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Mark {
    /// The candidate confirmed.
    Confirmed,
    /// The candidate will not come; who waits moves up.
    Declined,
    /// The candidate was there.
    Present,
    /// The candidate was late.
    Late,
    /// The candidate was not there.
    Absent,
    /// The place is taken away.
    Cancelled,
}

/// `keur sessions day`.
#[derive(Args, Debug)]
pub struct DayGiven {
    /// The day: 23/11/2026 or 2026-11-23; today without it.
    pub day: Option<String>,
    /// Only in one room, by its name.
    #[arg(long, value_name = "NAME")]
    pub room: Option<String>,
    /// As it hangs at the door: a page for each room, a box to tick for everybody.
    #[arg(long, conflicts_with_all = ["json", "csv"])]
    pub print: bool,
    /// How it is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// `keur sessions remind`.
#[derive(Args, Debug)]
pub struct RemindGiven {
    /// The event, by its identifier or that of one of its sessions.
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub event: Option<String>,
    /// Of every event of the vacancies you own.
    #[arg(long)]
    pub all: bool,
    /// Tell who would be reminded of what, and remind nobody.
    #[arg(long)]
    pub dry_run: bool,
    /// How that is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// `keur sessions list`.
#[derive(Args, Debug)]
pub struct SessionList {
    /// The first day: 23/11/2026 or 2026-11-23.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day.
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// Only of vacancies you own, and those in which you sit.
    #[arg(long)]
    pub mine: bool,
    /// Only of one vacancy, by its number.
    #[arg(long, value_name = "NR", conflicts_with = "mine")]
    pub vacancy: Option<String>,
    /// How it is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// `keur sessions pattern`.
#[derive(Args, Debug)]
pub struct PatternGiven {
    /// The event, by its identifier or that of one of its sessions.
    pub event: String,
    /// The first day; without it the first of the event.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day; without it the last of the event.
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// When a day begins.
    #[arg(long, default_value = "9:00", value_name = "TIME")]
    pub starts: String,
    /// When it ends at the latest.
    #[arg(long, default_value = "17:00", value_name = "TIME")]
    pub ends: String,
    /// When nothing is planned; empty for no break.
    #[arg(long, default_value = "12:00-13:00", value_name = "TIME-TIME")]
    pub lunch: String,
    /// What everybody does together first: its name.
    #[arg(long, value_name = "NAME")]
    pub test: Option<String>,
    /// How long that lasts, in minutes.
    #[arg(long, default_value_t = 90, value_name = "N")]
    pub test_minutes: i64,
    /// How many candidates it takes.
    #[arg(long, default_value_t = 20, value_name = "N")]
    pub test_places: i64,
    /// What comes one after the other then: its name.
    #[arg(long, default_value = "Gesprek", value_name = "NAME")]
    pub talk: String,
    /// How long each lasts, in minutes.
    #[arg(long, default_value_t = 45, value_name = "N")]
    pub minutes: i64,
    /// The pause after each, in minutes.
    #[arg(long, default_value_t = 15, value_name = "N")]
    pub pause: i64,
    /// How many candidates each takes.
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub places: i64,
    /// In which rooms at once, by name, with commas between.
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    pub rooms: Vec<String>,
    /// Nobody of the jury sits in them yet; without it all do, dealt over the rooms.
    #[arg(long)]
    pub no_jury: bool,
    /// Tell what would be made, and make nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// How that is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// `keur sessions away`.
#[derive(Args, Debug)]
pub struct AwayGiven {
    /// From when: a day, or a day and a time like 2026-11-23T09:00.
    pub from: String,
    /// Until when; of a day, the end of it.
    pub until: String,
    /// A juror, by login.
    #[arg(long, value_name = "LOGIN", conflicts_with_all = ["room", "candidate"])]
    pub juror: Option<String>,
    /// A room, by its name.
    #[arg(long, value_name = "NAME", conflicts_with = "candidate")]
    pub room: Option<String>,
    /// A candidate, by the identifier `candidates list` prints.
    #[arg(long, value_name = "ID")]
    pub candidate: Option<String>,
    /// Away then, or only there then.
    #[arg(long, value_parser = coded::<Presence>(), default_value = "away")]
    pub kind: Presence,
    /// Why.
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub reason: String,
}
