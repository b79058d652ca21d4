//! Invitations: prepared for somebody to send, once for each change that concerns whoever is invited; and what comes back on them.

use super::query::hidden;
use super::{SessionCommand, event};
use crate::domain::invitation::{Asks, Last, Next, Told, Tone, next, words};
use crate::domain::session::Stretch;
use crate::domain::{EventId, Message, Problem};
use crate::exchange::calendar::answers::{self, Answer, Says};
use crate::exchange::calendar::{self, Invitation, Party};
use crate::exchange::outbox;
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity, rights, visibility};
use crate::store::session::invitation::{self as rows, InvitationRow, Invited};
use crate::store::session::{EventRow, Named, read};
use crate::vault;
use chrono::DateTime;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

/// The most files of answers that are read at once.
const MOST_FILES: usize = 2_000;

/// Somebody who must be told something.
#[derive(Clone, PartialEq, Debug)]
pub struct Due {
    /// To what.
    pub invited: Invited,
    /// Who.
    pub who: Named,
    /// What is to be asked.
    pub next: Next,
    /// Whether something was asked before.
    pub again: bool,
    /// What is to be told.
    pub told: Told,
    uid: Option<String>,
}

impl Due {
    /// What is to be done: a message.
    pub const fn state(&self) -> &'static str {
        match (self.next.asks, self.again) {
            (Asks::Cancel, _) => "invitation-due-cancelled",
            (Asks::Request, true) => "invitation-due-changed",
            (Asks::Request, false) => "invitation-due-new",
        }
    }
}

/// The invitations to an event.
#[derive(Clone, PartialEq, Debug)]
pub struct Invitations {
    /// The event.
    pub event: EventRow,
    /// Who invites.
    pub organiser: Party,
    /// Who must be told something since the last time.
    pub due: Vec<Due>,
    /// The newest version of each that was prepared.
    pub prepared: Vec<InvitationRow>,
}

impl Invitations {
    /// The prepared ones that are wanted, as draft messages with the name of a file for each who has an address.
    pub fn drafts(&self, wanted: impl Fn(&InvitationRow) -> bool) -> Drafts {
        let mut drafts = Drafts::default();
        for row in self.prepared.iter().filter(|row| wanted(row)) {
            if row.email.trim().is_empty() {
                drafts.without += 1;
                continue;
            }
            let tone = match (row.asks, row.is_first) {
                (Asks::Cancel, _) => Tone::Cancelled,
                (Asks::Request, true) => Tone::New,
                (Asks::Request, false) => Tone::Changed,
            };
            let (subject, text) = words(
                &self.event.language,
                tone,
                &row.told,
                &row.who.name,
                &self.organiser.name,
            );
            let draft = outbox::draft(&self.letter(row), &subject, &text);
            drafts.files.push((file_name(row), draft));
        }
        drafts
    }

    /// A prepared one as it goes into a calendar file.
    fn letter(&self, row: &InvitationRow) -> Invitation {
        Invitation {
            asks: row.asks,
            uid: row.uid.clone(),
            sequence: row.sequence,
            made_at: DateTime::from_timestamp_millis(row.at).unwrap_or_default(),
            told: row.told.clone(),
            organiser: self.organiser.clone(),
            invited: Party {
                name: row.who.name.clone(),
                email: row.email.clone(),
            },
        }
    }
}

/// Draft messages.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Drafts {
    /// The name of each file, and the message.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many have no address to write to.
    pub without: usize,
}

/// `2026-12-01-0900-eleonore-d-hondt-7f3a2b.eml`: in order of time, no two alike.
fn file_name(row: &InvitationRow) -> String {
    let plain: String = crate::text::fold(&row.who.name)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let mark: String = row.uid.chars().take(6).collect();
    let at = row.told.when.starts.format("%Y-%m-%d-%H%M");
    format!("{at}-{plain}-{mark}.{}", outbox::ENDING)
}

/// What comes back on an invitation, and what could be done with it: a proposal, as anybody can write any message.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// The file it came from.
    pub origin: String,
    /// Who was invited; empty: nobody knows.
    pub name: String,
    /// To when.
    pub when: Option<Stretch>,
    /// What was answered.
    pub says: Option<Says>,
    /// What was written with it.
    pub remark: String,
    /// What to know: why it cannot be applied, or what to look at first.
    pub notes: Vec<Message>,
    /// What applies it.
    pub command: Option<SessionCommand>,
    /// Whether nothing speaks against it.
    pub is_sound: bool,
}

impl Proposal {
    /// Somebody thought better of it: only the last answer is applied.
    fn outdated(&mut self) {
        if self.command.take().is_some() {
            self.notes.push(Message::new("calendar-answered-later"));
            self.is_sound = false;
        }
    }
}

/// Who must be told something, given who should come and what each was told last. What is past is left alone.
fn due(counter: &Counter<'_>, id: EventId) -> Result<(Vec<Due>, Vec<InvitationRow>), Failure> {
    let (connection, now) = (counter.connection, counter.clock.local());
    let prepared = rows::of_event(connection, id)?;
    let mut open: BTreeMap<Invited, &InvitationRow> = prepared.iter().map(|row| (row.invited, row)).collect();
    let mut due = Vec::new();
    for expected in rows::expected(connection, id, now)? {
        let row = open.remove(&expected.invited);
        let last = row.map(last);
        if let Some(next) = next(last.as_ref(), Some(&expected.told)) {
            due.push(Due {
                invited: expected.invited,
                who: expected.who,
                next,
                again: row.is_some(),
                told: expected.told,
                uid: row.map(|row| row.uid.clone()),
            });
        }
    }
    for row in open.into_values().filter(|row| row.told.when.starts > now) {
        if let Some(next) = next(Some(&last(row)), None) {
            due.push(Due {
                invited: row.invited,
                who: row.who.clone(),
                next,
                again: true,
                told: row.told.clone(),
                uid: Some(row.uid.clone()),
            });
        }
    }
    Ok((due, prepared))
}

fn last(row: &InvitationRow) -> Last {
    Last {
        asks: row.asks,
        sequence: row.sequence,
        told: row.told.clone(),
    }
}

/// Prepares what is due for an event: one version for each person concerned, all together.
pub(super) fn prepare(desk: &Desk<'_>, id: EventId) -> Result<Done, Failure> {
    let counter = desk.counter();
    let event = event::of(desk, Act::SessionInvite, id)?;
    if anonymity::hides_in(desk.connection(), desk.actor, event.vacancy)? {
        return Err(Problem::block("invitation", anonymity::refusal()).into());
    }
    let (due, _) = due(&counter, id)?;
    if due.is_empty() {
        return Err(Problem::block("invitation", event::told("refused-invite-nothing", &event)).into());
    }
    let (organiser, address) = rows::organiser(desk.connection(), id)?;
    if address.trim().is_empty() {
        let message = Message::new("refused-invite-organiser").with("name", organiser.name);
        return Err(Problem::block("invitation", message).into());
    }
    let (mut asked, mut changed, mut cancelled) = (0_i64, 0_i64, 0_i64);
    for one in &due {
        match (one.next.asks, one.again) {
            (Asks::Cancel, _) => cancelled += 1,
            (Asks::Request, true) => changed += 1,
            (Asks::Request, false) => asked += 1,
        }
        let uid = match &one.uid {
            Some(uid) => uid.clone(),
            None => format!("{}@keur", vault::unguessable().map_err(Problem::from)?),
        };
        let version = (uid.as_str(), one.next.asks, one.next.sequence);
        rows::add(
            desk.tx,
            id,
            (one.invited, one.who.person),
            version,
            &one.told,
            desk.me(),
        )?;
        if let Invited::Candidate { application, .. } = one.invited {
            desk.tx.about("application", application)?;
        }
    }
    let message = event::told("done-invite", &event)
        .with("asked", asked)
        .with("changed", changed)
        .with("cancelled", cancelled);
    Ok(Done::new(message).made(id))
}

/// The event whose invitations the actor may read.
fn readable(counter: &Counter<'_>, id: EventId) -> Result<EventRow, Failure> {
    let event = read::event(counter.connection, id)?.ok_or_else(hidden)?;
    let facts = visibility::candidate_facts(counter, event.vacancy)?;
    rights::check(counter.actor, Act::SessionInvite, &visibility::matter(&facts))?;
    if anonymity::hides(counter.connection, counter.actor, &facts)? {
        return Err(Problem::block("invitation", anonymity::refusal()).into());
    }
    Ok(event)
}

/// The invitations to an event, and what is due.
///
/// # Errors
/// A refusal, or what the store could not do.
pub(super) fn of_event(counter: &Counter<'_>, id: EventId) -> Result<Invitations, Failure> {
    let event = readable(counter, id)?;
    let (due, prepared) = due(counter, id)?;
    let (organiser, email) = rows::organiser(counter.connection, id)?;
    Ok(Invitations {
        event,
        organiser: Party {
            name: organiser.name,
            email,
        },
        due,
        prepared,
    })
}

/// Draft messages in one file.
#[derive(Clone, PartialEq, Debug)]
pub struct Bundle {
    /// The vacancy's number, for the name of the file.
    pub number: String,
    /// The file (ZIP).
    pub content: Vec<u8>,
    /// How many have no address.
    pub without: usize,
}

/// The newest invitation of everybody as a draft message, all in one file.
///
/// # Errors
/// A refusal, or what the store could not do; more than one file holds.
pub(super) fn bundle(counter: &Counter<'_>, id: EventId) -> Result<Bundle, Failure> {
    let found = of_event(counter, id)?;
    let drafts = found.drafts(|_| true);
    let content =
        outbox::bundle(&drafts.files).map_err(|_| Problem::block("invitation", Message::new("invite-not-kept")))?;
    Ok(Bundle {
        number: found.event.number,
        content,
        without: drafts.without,
    })
}

/// Reads answers from files, or from the files of a folder, and says what each would come to.
///
/// # Errors
/// A refusal, or what the store could not do; a file that cannot be read is a proposal with its reason.
pub(super) fn answers(counter: &Counter<'_>, paths: &[PathBuf]) -> Result<Vec<Proposal>, Failure> {
    let mut found: Vec<Proposal> = Vec::new();
    // Of each invitation what was answered last, and where that stands.
    let mut newest: HashMap<String, (Option<i64>, usize)> = HashMap::new();
    for path in files(paths) {
        let origin = path
            .file_name()
            .map(|name| crate::text::clean(&name.to_string_lossy()).into_owned())
            .unwrap_or_default();
        match calendar::bytes(&path) {
            Err(why) => found.push(unusable(&origin, why)),
            Ok(bytes) => match answers::read(&bytes) {
                Err(fault) => found.push(unusable(&origin, fault.message())),
                Ok(read) => {
                    for answer in read.answers {
                        let mut proposal = proposal(counter, &origin, &answer)?;
                        let before = newest.get(&answer.uid).copied();
                        match before {
                            Some((at, _)) if at > answer.at => proposal.outdated(),
                            Some((_, older)) => found[older].outdated(),
                            None => {}
                        }
                        if before.is_none_or(|(at, _)| at <= answer.at) {
                            newest.insert(answer.uid, (answer.at, found.len()));
                        }
                        found.push(proposal);
                    }
                    found.extend(read.skipped.into_iter().map(|why| unusable(&origin, why)));
                }
            },
        }
    }
    Ok(found)
}

/// The files meant: of a folder those in it, by name.
fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        match std::fs::read_dir(path) {
            Ok(entries) => {
                let mut within: Vec<PathBuf> = entries
                    .filter_map(Result::ok)
                    .map(|entry| entry.path())
                    .filter(|path| path.is_file())
                    .collect();
                within.sort();
                files.extend(within);
            }
            Err(_) => files.push(path.clone()),
        }
    }
    files.truncate(MOST_FILES);
    files
}

fn unusable(origin: &str, why: Message) -> Proposal {
    Proposal {
        origin: origin.to_owned(),
        name: String::new(),
        when: None,
        says: None,
        remark: String::new(),
        notes: vec![why],
        command: None,
        is_sound: false,
    }
}

/// What an answer comes to. An invitation the actor has nothing to do with is not there.
fn proposal(counter: &Counter<'_>, origin: &str, answer: &Answer) -> Result<Proposal, Failure> {
    let mut proposal = Proposal {
        says: Some(answer.says.clone()),
        remark: answer.remark.clone(),
        ..unusable(origin, Message::new("calendar-unknown"))
    };
    let Some(row) = rows::of_uid(counter.connection, &answer.uid)? else {
        return Ok(proposal);
    };
    match readable(counter, row.event) {
        Ok(_) => {}
        Err(Failure::Refused(_)) => return Ok(proposal),
        Err(failure) => return Err(failure),
    }
    proposal.notes.clear();
    proposal.name.clone_from(&row.who.name);
    proposal.when = Some(row.told.when);
    proposal.command = command(counter, answer, &row, &mut proposal.notes)?;
    if !answer.email.eq_ignore_ascii_case(row.email.trim()) {
        proposal.notes.push(Message::new("calendar-other-sender"));
    }
    proposal.is_sound = proposal.command.is_some() && proposal.notes.is_empty();
    Ok(proposal)
}

/// The command that applies an answer; none where it changes nothing or a person must look first, with why.
fn command(
    counter: &Counter<'_>,
    answer: &Answer,
    row: &InvitationRow,
    notes: &mut Vec<Message>,
) -> Result<Option<SessionCommand>, Failure> {
    let mut only = |id: &str| {
        notes.push(Message::new(id));
        Ok(None)
    };
    if row.asks == Asks::Cancel {
        return only("calendar-called-off");
    }
    if answer.sequence < row.sequence {
        return only("calendar-older");
    }
    let Invited::Candidate { application, step } = row.invited else {
        return only("calendar-of-juror");
    };
    let Some((enrolment, seen, confirmed)) = rows::place_of(counter.connection, row.event, application, step)? else {
        return only("calendar-no-place");
    };
    match &answer.says {
        Says::Accepts if confirmed => only("calendar-confirmed"),
        Says::Accepts => Ok(Some(SessionCommand::Confirm { enrolment, seen })),
        Says::Declines => Ok(Some(SessionCommand::Decline { enrolment, seen })),
        Says::Doubts => only("calendar-doubts"),
        Says::Proposes { .. } => only("calendar-asks-other"),
    }
}
