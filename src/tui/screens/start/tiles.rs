//! What stands in the tiles: the overview's data as rows with something to lead, a text, and where Enter goes.

use crate::domain::code::codes;
use crate::domain::template::template;
use crate::domain::{
    Age, ApplicationId, ApprovalId, Coded, Deadline, HireId, Message, MessageId, Patience, RequestId, RequestState,
    VacancyId,
};
use crate::i18n::date;
use crate::office::hire::Line;
use crate::office::start::Overview;
use crate::store::approval::ApprovalRow;
use crate::store::message::MessageRow;
use crate::store::minutes::AskedLine;
use crate::store::request::ReturnedLine;
use crate::store::start::{ProcedureLine, SessionLine, SheetsLine, Tie, TouchedLine};
use crate::tui::look::{Look, Sign, labelled};
use crate::tui::screen::Place;
use crate::tui::screens::deadlines::{self, urgency_role};
use crate::tui::theme::Role;

codes! {
    /// A tile of Start.
    Kind, "tile" {
        /// Today's sessions.
        Today = "today",
        /// Approvals, hire sheets and score sheets that wait for the person, and requests that came back.
        Waiting = "waiting",
        /// The person's running procedures.
        Procedures = "procedures",
        /// What ends soon.
        Deadlines = "deadlines",
        /// What was worked on last.
        Recent = "recent",
        /// Unread messages.
        Messages = "messages",
    }
}

impl Kind {
    /// The sentence of the tile when it is empty.
    pub const fn nothing(self) -> &'static str {
        match self {
            Self::Today => "start-none-today",
            Self::Waiting => "start-none-waiting",
            Self::Procedures => "start-none-procedures",
            Self::Deadlines => "start-none-deadlines",
            Self::Recent => "start-none-recent",
            Self::Messages => "start-none-messages",
        }
    }
}

/// The tiles with these codes, in order; all of them when none is chosen.
pub fn chosen(codes: &[String]) -> Vec<Kind> {
    let kinds: Vec<Kind> = codes.iter().filter_map(|code| Kind::from_code(code)).collect();
    if kinds.is_empty() { Kind::ALL.to_vec() } else { kinds }
}

/// Where Enter goes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Target {
    /// A vacancy's dossier, from the tile it was seen in.
    Vacancy(VacancyId),
    /// Today's or a later session of a vacancy.
    Session(VacancyId, i64),
    /// An approval.
    Approval(i64),
    /// A vacancy request of the person's own.
    Request(RequestId),
    /// A hire sheet.
    Hire(HireId),
    /// The sheets of a vacancy, starting at a candidate.
    Sheets(VacancyId, ApplicationId),
    /// A PV to sign.
    Minutes(VacancyId),
    /// A deadline, and where it leads.
    Deadline(i64, Option<Place>),
    /// A message, and where it leads.
    Message(MessageId, Option<Place>),
}

impl Target {
    /// The place.
    pub const fn place(self) -> Option<Place> {
        match self {
            Self::Vacancy(id) => Some(Place::Dossier(id)),
            Self::Session(id, _) => Some(Place::Sessions(Some(id))),
            Self::Approval(id) => Some(Place::Approval(ApprovalId(id))),
            Self::Hire(id) => Some(Place::Hire(id)),
            Self::Request(id) => Some(Place::Requests(Some(id))),
            Self::Sheets(vacancy, first) => Some(Place::Review(vacancy, Some(first))),
            Self::Minutes(id) => Some(Place::Minutes(id)),
            Self::Deadline(_, place) | Self::Message(_, place) => place,
        }
    }
}

/// A row of a tile.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// What leads it: a time, an age, a number.
    pub lead: String,
    /// How that looks.
    pub role: Role,
    /// The text.
    pub text: String,
    /// Something at its end.
    pub tail: String,
    /// Where Enter goes.
    pub target: Target,
}

impl Row {
    fn new(lead: impl Into<String>, text: impl Into<String>, target: Target) -> Self {
        Self {
            lead: lead.into(),
            role: Role::Text,
            text: text.into(),
            tail: String::new(),
            target,
        }
    }
}

/// A tile with its rows.
#[derive(Clone, PartialEq, Debug)]
pub struct Tile {
    /// Which.
    pub kind: Kind,
    /// How many there are, shown or not.
    pub count: usize,
    /// The rows.
    pub rows: Vec<Row>,
    /// The rows have not arrived yet.
    pub waits: bool,
}

impl Tile {
    /// Its title with the count.
    pub fn title(&self, look: &Look) -> String {
        let name = look.words.of(self.kind);
        if self.count == 0 {
            name.to_owned()
        } else {
            format!("{name} ({})", self.count)
        }
    }
}

/// A tile of the overview; without one it waits.
pub fn tile(kind: Kind, overview: Option<&Overview>, look: &Look) -> Tile {
    let Some(overview) = overview else {
        return Tile {
            kind,
            count: 0,
            rows: Vec::new(),
            waits: true,
        };
    };
    let rows: Vec<Row> = match kind {
        Kind::Today => overview.today.iter().map(|line| session(line, look)).collect(),
        Kind::Waiting => {
            let approvals = overview.approvals.iter().map(|row| approval(row, look));
            let sheets = overview.sheets.iter().map(|line| sheets(line, look));
            let returned = overview.returned.iter().map(|line| returned(line, look));
            let hires = overview.hires.iter().map(|line| hire(line, look));
            let minutes = overview.minutes.iter().map(|line| minutes(line, look));
            let papers = minutes.chain(hires).chain(sheets);
            approvals.chain(returned).chain(papers).collect()
        }
        Kind::Procedures => overview.procedures.iter().map(|line| procedure(line, look)).collect(),
        Kind::Deadlines => overview.deadlines.iter().map(|line| deadline(line, look)).collect(),
        Kind::Recent => overview.recent.iter().map(|line| touched(line, look)).collect(),
        Kind::Messages => overview.messages.iter().map(|line| message(line, look)).collect(),
    };
    let beyond = match kind {
        Kind::Waiting => usize::try_from(overview.approvals_count).map(|n| n.saturating_sub(overview.approvals.len())),
        Kind::Messages => usize::try_from(overview.unread).map(|n| n.saturating_sub(overview.messages.len())),
        Kind::Today | Kind::Procedures | Kind::Deadlines | Kind::Recent => Ok(0),
    };
    Tile {
        kind,
        count: rows.len() + beyond.unwrap_or(0),
        rows,
        waits: false,
    }
}

fn session(line: &SessionLine, look: &Look) -> Row {
    let mut text = format!("{} {}", line.number, line.title);
    for more in [&line.name, &line.room] {
        if !more.is_empty() {
            text = format!("{text} · {more}");
        }
    }
    if line.sits {
        text = format!("{text} · {}", look.word("role-juror"));
    }
    Row {
        tail: match look.accessible {
            true => look
                .words
                .text(&Message::new("session-placed").with("n", line.enrolled)),
            false => format!("({})", line.enrolled),
        },
        ..Row::new(
            line.starts.map(date::time).unwrap_or_default(),
            text,
            Target::Session(line.vacancy, line.id.0),
        )
    }
}

/// How long something has waited, as a sign with words, and how that looks (V-52).
pub fn age(asked: i64, patience: Patience, look: &Look) -> (String, Role) {
    let days = look.clock.days_since(asked).max(0);
    let (sign, role) = match Age::of_days(days, patience) {
        Age::Fresh => (Sign::Empty, Role::Good),
        Age::Waiting => (Sign::Half, Role::Warn),
        Age::Overdue => (Sign::Full, Role::Bad),
    };
    let words = look.words.text(&Message::new("waiting-days").with("n", days));
    (look.signed(sign, &words), role)
}

fn approval(row: &ApprovalRow, look: &Look) -> Row {
    let (lead, role) = age(row.requested_at, row.patience, look);
    let subject = look.word(&row.about().id.replace("subject", "short"));
    let mut text = format!("{subject} {}", row.title);
    // First for whom: the end of a line may be cut off.
    if row.stands_in {
        let whose = Message::new("approval-for")
            .with("who", row.turn.as_str())
            .with("what", text);
        text = look.words.text(&whose);
    }
    Row {
        role,
        ..Row::new(lead, text, Target::Approval(row.id.0))
    }
}

/// A request of one's own that came back to be mended.
fn returned(line: &ReturnedLine, look: &Look) -> Row {
    let (lead, role) = age(line.decided_at, line.patience, look);
    let id = if line.state == RequestState::Draft {
        "start-returned-draft"
    } else {
        "start-returned-rejected"
    };
    let text = Message::new(id).with("title", line.title.as_str());
    Row {
        role,
        ..Row::new(lead, look.words.text(&text), Target::Request(line.id))
    }
}

/// A hire sheet at one's turn.
fn hire(line: &Line, look: &Look) -> Row {
    let (lead, role) = age(line.state_at, line.patience, look);
    let text = Message::new("start-hire")
        .with("name", line.name.as_str())
        .with("state", Message::of(line.state));
    Row {
        role,
        ..Row::new(lead, look.words.text(&text), Target::Hire(line.id))
    }
}

fn sheets(line: &SheetsLine, look: &Look) -> Row {
    let open = Message::new("start-sheets")
        .with("n", line.open)
        .with("number", line.number.as_str())
        .with("stage", line.stage_name.as_str());
    Row::new(
        look.sign(Sign::Empty),
        look.words.text(&open),
        Target::Sheets(line.vacancy, line.first),
    )
}

fn minutes(line: &AskedLine, look: &Look) -> Row {
    let asked = Message::new("start-minutes")
        .with("number", line.number.as_str())
        .with("title", line.title.as_str());
    Row::new(
        look.sign(Sign::Empty),
        look.words.text(&asked),
        Target::Minutes(line.vacancy),
    )
}

fn procedure(line: &ProcedureLine, look: &Look) -> Row {
    let state = look.words.text(&template(line.kind).procedure.called(line.state));
    // The name comes first: where there is little room, the state is what is cut.
    let text = match line.tie {
        Tie::Owner => format!("{} · {state}", line.title),
        Tie::Manager => format!("{} · {state} · {}", line.title, look.word("role-line_manager")),
        Tie::Jury(seat) => format!("{} · {state} · {}", line.title, look.words.of(seat)),
        Tie::Entity => format!("{} · {state} · {}", line.title, look.word("start-in-entity")),
    };
    let tail = if line.applications == 0 {
        String::new()
    } else {
        let decided = look.share(line.applications - line.undecided, line.applications);
        match look.accessible {
            true => labelled(look.word("spoken-decided"), &decided),
            false => decided,
        }
    };
    Row {
        tail,
        ..Row::new(&line.number, text, Target::Vacancy(line.id))
    }
}

fn deadline(line: &Deadline, look: &Look) -> Row {
    // The number and the kind come first: a tile has little room.
    let mut text = format!("{} {} · {}", line.number, look.words.of(line.kind), line.title);
    if let Some(detail) = &line.detail {
        text = format!("{text} · {}", look.words.text(detail));
    }
    Row {
        role: urgency_role(line.urgency),
        ..Row::new(
            deadlines::short_day(line, look),
            text.trim_start(),
            Target::Deadline(line.id, deadlines::place(line)),
        )
    }
}

/// The time for today, the day for before.
fn when(at: i64, look: &Look) -> String {
    let local = look.clock.local_of(at);
    if local.date() == look.clock.today() {
        date::time(local)
    } else {
        date::short_day(local.date(), look.words)
    }
}

fn touched(line: &TouchedLine, look: &Look) -> Row {
    let act = look.word(&format!("act-{}", line.act));
    let text = format!("{} {} · {act}", line.number, line.title);
    Row::new(when(line.at, look), text, Target::Vacancy(line.vacancy))
}

fn message(line: &MessageRow, look: &Look) -> Row {
    let place = match (line.approval, line.application, line.vacancy) {
        (Some(approval), _, _) => Some(Place::Approval(approval)),
        (None, application @ Some(_), Some(vacancy)) => Some(Place::Review(vacancy, application)),
        (None, _, Some(vacancy)) if line.is_about_minutes() => Some(Place::Minutes(vacancy)),
        (None, _, Some(vacancy)) => Some(Place::Dossier(vacancy)),
        (None, _, None) => None,
    };
    Row::new(
        when(line.created_at, look),
        look.words.text(&line.text),
        Target::Message(line.id, place),
    )
}
