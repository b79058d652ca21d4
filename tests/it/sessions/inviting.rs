//! Invitations: prepared once for each change that concerns somebody, kept as messages, answered; by commands and by keys.

use super::{Plan, at, sitting, stretch};
use chrono::NaiveDateTime;
use keur::domain::invitation::Asks;
use keur::domain::{ApplicationId, EnrolmentId, EventId, PartId, SessionId};
use keur::exchange::calendar::Fault;
use keur::office::session::invitation::{Invitations, Proposal};
use keur::office::session::{SessionCommand as C, SessionQuery as Q, SessionReply as R};
use keur::office::{Command, Query, Reply};
use std::path::PathBuf;

/// An event with two talks of which one is given.
struct Talks {
    plan: Plan,
    event: EventId,
    parts: [PartId; 2],
    who: ApplicationId,
    place: EnrolmentId,
}

fn talks() -> Talks {
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    plan.world
        .sql("UPDATE person SET email = 'an@vlaanderen.be' WHERE email = ''", []);
    let event = plan.event(vacancy, "Jurygesprekken");
    let juror = plan.world.juror.person;
    let session = plan.session(
        event,
        sitting(stretch(25, (9, 0), (12, 0)), Some(plan.rooms[0]), &[juror]),
    );
    let parts = [
        plan.part(session, stretch(25, (9, 0), (9, 45)), 1),
        plan.part(session, stretch(25, (10, 0), (10, 45)), 1),
    ];
    let who = plan.world.applications[4];
    let place = plan.enrol(parts[0], who);
    Talks {
        plan,
        event,
        parts,
        who,
        place,
    }
}

impl Talks {
    fn read(&self) -> Invitations {
        let officer = &self.plan.world.officer;
        match self
            .plan
            .world
            .ask(officer, &Query::Session(Q::Invitations(self.event)))
        {
            Reply::Session(R::Invitations(found)) => *found,
            other => panic!("{other:?}"),
        }
    }

    fn answers(&self, paths: Vec<PathBuf>) -> Vec<Proposal> {
        match self
            .plan
            .world
            .ask(&self.plan.world.officer, &Query::Session(Q::Answers(paths)))
        {
            Reply::Session(R::Answers(found)) => found,
            other => panic!("{other:?}"),
        }
    }

    fn invite(&mut self) {
        let event = self.event;
        self.plan.done(C::Invite { event });
    }

    /// What everybody was told last: whom, what, which version, from when.
    fn told(&self) -> Vec<(String, Asks, u32, NaiveDateTime)> {
        let rows = self.read().prepared.into_iter();
        rows.map(|row| (row.who.name, row.asks, row.sequence, row.told.when.starts))
            .collect()
    }
}

#[test]
fn whoever_should_come_is_invited_once_and_told_again_only_when_something_changed() {
    let mut talks = talks();
    assert_eq!(talks.read().due.len(), 2, "a candidate and a juror");
    talks.invite();
    let first = talks.read();
    assert!(first.due.is_empty());
    assert!(
        first
            .prepared
            .iter()
            .all(|row| row.sequence == 0 && row.is_first && row.asks == Asks::Request)
    );
    let event = talks.event;
    assert_eq!(
        talks.plan.refused(C::Invite { event }),
        ["refused-invite-nothing"],
        "nothing is told twice"
    );
    // A move is a new version of the same invitation; the juror's did not change.
    let (enrolment, to) = (talks.place, talks.parts[1]);
    talks.plan.done(C::MoveEnrolment { enrolment, seen: 1, to });
    assert_eq!(talks.read().due.len(), 1);
    talks.invite();
    let candidate = |talks: &Talks| {
        let mut rows = talks.read().prepared.into_iter();
        rows.find(|row| row.who.name.contains("Hondt"))
            .expect("the candidate's")
    };
    let moved = candidate(&talks);
    let old = first
        .prepared
        .iter()
        .find(|row| row.who.name.contains("Hondt"))
        .expect("the candidate's");
    assert_eq!(
        (moved.uid.as_str(), moved.sequence, moved.told.when.starts),
        (old.uid.as_str(), 1, at(25, 10, 0))
    );
    // Taken away: called off once; given back: asked anew under the same name.
    let seen = talks
        .plan
        .world
        .number("SELECT version FROM enrolment WHERE id = ?1", [enrolment]);
    talks.plan.done(C::Unenrol { enrolment, seen });
    talks.invite();
    let gone = candidate(&talks);
    assert_eq!((gone.asks, gone.sequence), (Asks::Cancel, 2));
    assert_eq!(talks.plan.refused(C::Invite { event }), ["refused-invite-nothing"]);
    let (part, who) = (talks.parts[0], talks.who);
    talks.plan.enrol(part, who);
    talks.invite();
    let back = candidate(&talks);
    assert_eq!((back.asks, back.sequence, back.uid), (Asks::Request, 3, gone.uid));
    // All of it can be taken back, version by version.
    let officer = talks.plan.world.officer.clone();
    talks.plan.world.done(&officer, Command::Undo(None));
    assert_eq!(candidate(&talks).asks, Asks::Cancel);
    talks.plan.world.assert_sound();
}

#[test]
fn a_cancelled_event_calls_everybody_off_and_what_is_past_is_left_alone() {
    let mut talks = talks();
    talks.invite();
    let event = talks.event;
    let seen = talks
        .plan
        .world
        .number("SELECT version FROM event WHERE id = ?1", [event]);
    let reason = "De jury is ziek".to_owned();
    talks.plan.done(C::CancelEvent { event, seen, reason });
    talks.invite();
    assert!(
        talks
            .told()
            .iter()
            .all(|(_, asks, sequence, _)| (*asks, *sequence) == (Asks::Cancel, 1)),
        "{:?}",
        talks.told()
    );
    // Nobody is told anything about what is over.
    talks.plan.world.sql(
        "UPDATE invitation SET starts_local = '2026-11-01T09:00', ends_local = '2026-11-01T10:00', asks = 'request'",
        [],
    );
    assert!(talks.read().due.is_empty());
}

#[test]
fn whoever_is_noted_present_early_is_not_called_off() {
    let mut talks = talks();
    talks.invite();
    talks.plan.world.sql("UPDATE enrolment SET state = 'present'", []);
    assert!(talks.read().due.is_empty());
}

#[test]
fn a_session_that_is_removed_calls_its_jurors_off_all_the_same() {
    let mut talks = talks();
    talks.invite();
    let enrolment = talks.place;
    talks.plan.done(C::Unenrol { enrolment, seen: 1 });
    let session = "SELECT id FROM session WHERE event_id = ?1";
    let session = SessionId(talks.plan.world.number(session, [talks.event]));
    let seen = talks
        .plan
        .world
        .number("SELECT version FROM session WHERE id = ?1", [session]);
    talks.plan.done(C::RemoveSession { session, seen });
    talks.invite();
    let told = talks.told();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|(_, asks, ..)| *asks == Asks::Cancel), "{told:?}");
    talks.plan.world.assert_sound();
}

#[test]
fn messages_are_kept_for_who_has_an_address() {
    let mut talks = talks();
    talks
        .plan
        .world
        .sql("UPDATE person SET email = '' WHERE family_name LIKE '%Hondt%'", []);
    talks.invite();
    let drafts = talks.read().drafts(|_| true);
    assert_eq!((drafts.files.len(), drafts.without), (1, 1));
    let (name, draft) = &drafts.files[0];
    assert!(name.starts_with("2026-11-25-0900-") && name.contains(".eml"), "{name}");
    let text = String::from_utf8_lossy(draft);
    assert!(text.contains("text/calendar") && text.contains("X-Unsent: 1"), "{text}");
}

/// A file with somebody's answer.
fn reply(talks: &Talks, folder: &tempfile::TempDir, (status, sequence, email): (&str, u32, &str)) -> PathBuf {
    let row = talks
        .read()
        .prepared
        .into_iter()
        .find(|row| row.who.name.contains("Hondt"))
        .expect("invited");
    let email = if email.is_empty() {
        row.email.clone()
    } else {
        email.to_owned()
    };
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{}\r\nSEQUENCE:{sequence}\r\nATTENDEE;PARTSTAT={status}:mailto:{email}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        row.uid
    );
    let path = folder.path().join(format!("{status}-{sequence}.ics"));
    std::fs::write(&path, text).expect("a file");
    path
}

#[test]
fn an_answer_is_a_proposal_that_confirms_or_declines() {
    let mut talks = talks();
    talks.invite();
    let folder = tempfile::tempdir().expect("a folder");
    let path = reply(&talks, &folder, ("ACCEPTED", 0, ""));
    let found = talks.answers(vec![path.clone()]);
    let [proposal] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert!(proposal.is_sound && proposal.name.contains("Hondt"), "{proposal:?}");
    assert_eq!(proposal.when, Some(stretch(25, (9, 0), (9, 45))));
    let command = proposal.command.clone().expect("a command");
    talks.plan.done(command);
    let state = |talks: &Talks| {
        talks
            .plan
            .world
            .text("SELECT state FROM enrolment WHERE id = ?1", [talks.place])
    };
    assert_eq!(state(&talks), "confirmed");
    let notes = |found: &[Proposal]| {
        found
            .iter()
            .flat_map(|one| one.notes.iter().map(|note| note.id.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(notes(&talks.answers(vec![path])), ["calendar-confirmed"]);
    // From another address it is shown, and not sound; nothing else reads another's invitation.
    let path = reply(&talks, &folder, ("DECLINED", 0, "somebody@example.org"));
    let found = talks.answers(vec![path]);
    assert!(!found[0].is_sound && found[0].command.is_some());
    assert_eq!(notes(&found), ["calendar-other-sender"]);
    let command = found[0].command.clone().expect("a command");
    talks.plan.done(command);
    assert_eq!(state(&talks), "declined");
    talks.plan.world.assert_sound();
}

#[test]
fn of_two_answers_to_one_invitation_the_last_counts() {
    let mut talks = talks();
    talks.invite();
    let folder = tempfile::tempdir().expect("a folder");
    let stamped = |path: &PathBuf, at: &str| {
        let text = std::fs::read_to_string(path).expect("text");
        let text = text.replace("SEQUENCE:", &format!("DTSTAMP:{at}\r\nSEQUENCE:"));
        std::fs::write(path, text).expect("a file");
    };
    // By name the one that was given first comes last.
    let (yes, no) = (
        reply(&talks, &folder, ("ACCEPTED", 0, "")),
        reply(&talks, &folder, ("DECLINED", 0, "")),
    );
    stamped(&yes, "20261122T100000Z");
    stamped(&no, "20261121T100000Z");
    let found = talks.answers(vec![folder.path().to_owned()]);
    assert_eq!(found.len(), 2);
    assert!(found[0].is_sound && found[1].command.is_none(), "{found:?}");
    assert_eq!(found[1].notes[0].id, "calendar-answered-later");
}

#[test]
fn an_answer_to_an_earlier_version_an_unknown_one_and_a_broken_file_change_nothing() {
    let mut talks = talks();
    talks.invite();
    let folder = tempfile::tempdir().expect("a folder");
    let stale = reply(&talks, &folder, ("ACCEPTED", 0, ""));
    let (enrolment, to) = (talks.place, talks.parts[1]);
    talks.plan.done(C::MoveEnrolment { enrolment, seen: 1, to });
    talks.invite();
    std::fs::write(folder.path().join("broken.ics"), "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n").expect("a file");
    std::fs::write(
        folder.path().join("zother.ics"),
        std::fs::read_to_string(&stale).expect("text").replace("UID:", "UID:x"),
    )
    .expect("a file");
    let found = talks.answers(vec![folder.path().to_owned()]);
    let notes: Vec<String> = found.iter().map(|one| one.notes[0].id.clone()).collect();
    let cut = Fault::CutOff.message().id;
    assert_eq!(notes, ["calendar-older".to_owned(), cut, "calendar-unknown".to_owned()]);
    assert!(found.iter().all(|one| one.command.is_none()));
    // Who does not plan here learns nothing of it.
    let juror = talks.plan.world.juror.clone();
    let reply = talks.plan.world.ask(&juror, &Query::Session(Q::Answers(vec![stale])));
    let Reply::Session(R::Answers(found)) = reply else {
        panic!("{reply:?}")
    };
    assert_eq!(found[0].notes[0].id.clone(), "calendar-unknown");
    assert!(found[0].name.is_empty());
}

#[test]
fn the_keys_prepare_keep_and_show_them() {
    let talks = talks();
    let mut inline = super::planning::open(talks.plan, (80, 24));
    inline.press("pagedown i");
    assert!(inline.text().contains("2 nieuw, 0 gewijzigd"), "{}", inline.text());
    inline.press("enter");
    assert!(inline.text().contains("2 nieuw"), "{}", inline.text());
    // What is left to do comes first: keeping them.
    inline.press("i enter");
    let (name, bundle) = inline.files.last().expect("a file");
    assert!(
        name.to_string_lossy().contains(".zip") && bundle.starts_with(b"PK"),
        "{name:?}"
    );
    inline.press("i down enter");
    assert!(inline.text().contains("klaargemaakt"), "{}", inline.text());
    // Who is moved is told so, and nobody else.
    inline.press("esc enter down e enter enter i");
    assert!(inline.text().contains("0 nieuw, 1 gewijzigd"), "{}", inline.text());
    inline.press("enter i");
    assert!(inline.text().contains("0 nieuw, 0 gewijzigd"), "{}", inline.text());
}
