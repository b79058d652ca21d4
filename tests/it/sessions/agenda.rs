//! The own agenda of a juror: read in, read again, by commands and by keys; and forms of which is looked first what they come to.

use super::screen::{number, open, planned};
use super::{Plan, event_draft};
use keur::i18n::Lang;
use keur::office::session::agenda::{Agenda, Wanted};
use keur::office::session::{SessionCommand as C, SessionQuery as Q, SessionReply as R, Whose};
use keur::office::{Query, Reply};
use std::path::Path;

fn calendar(meetings: &[(&str, &str, &str)]) -> String {
    let mut text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n".to_owned();
    for (uid, starts, ends) in meetings {
        text += &format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:Tandarts\r\nDTSTART:{starts}\r\nDTEND:{ends}\r\nEND:VEVENT\r\n"
        );
    }
    text + "END:VCALENDAR\r\n"
}

fn look(plan: &Plan, whose: Whose, path: &Path) -> Agenda {
    let wanted = Wanted {
        whose,
        path: path.to_owned(),
        from: super::day(23),
        until: super::day(27),
    };
    match plan.world.ask(&plan.world.juror, &Query::Session(Q::Agenda(wanted))) {
        Reply::Session(R::Agenda(found)) => *found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_agenda_read_again_moves_what_moved_and_keeps_the_rest() {
    let mut plan = Plan::new();
    let juror = plan.world.juror.clone();
    let whose = Whose::Juror(juror.person);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("agenda.ics");
    let write = |meetings: &[(&str, &str, &str)]| std::fs::write(&path, calendar(meetings)).expect("a file");
    let dentist = ("a@example.org", "20261123T090000", "20261123T100000");
    let lunch = ("b@example.org", "20261124T120000", "20261124T130000");
    write(&[dentist, lunch]);
    let found = look(&plan, whose, &path);
    assert_eq!((found.changed, found.gone, found.stretches.len()), (2, 0, 2));
    let take = |found: &Agenda, forget: bool| C::TakeAgenda {
        whose,
        agenda: keur::office::session::agenda::Taken {
            forget,
            ..found.taken.clone()
        },
    };
    plan.world.done(&juror, take(&found, false));
    let all =
        "SELECT group_concat(starts_local, ' ') FROM (SELECT starts_local FROM availability ORDER BY starts_local)";
    assert_eq!(plan.world.text(all, []), "2026-11-23T09:00 2026-11-24T12:00");
    let told = "SELECT count(*) FROM availability WHERE uid LIKE '%example%' OR reason <> ''";
    assert_eq!(plan.world.number(told, []), 0, "the times only");
    // The same again is nothing new; the dentist moved to the afternoon, lunch is off.
    let again = look(&plan, whose, &path);
    assert_eq!(plan.world.refused(&juror, take(&again, false)), ["refused-agenda-same"]);
    let kept = plan
        .world
        .number("SELECT id FROM availability WHERE starts_local LIKE '%12:00'", []);
    write(&[("a@example.org", "20261123T140000", "20261123T150000")]);
    let moved = look(&plan, whose, &path);
    assert_eq!((moved.changed, moved.gone), (1, 1));
    plan.world.done(&juror, take(&moved, false));
    assert_eq!(plan.world.text(all, []), "2026-11-23T14:00 2026-11-24T12:00");
    assert_eq!(
        plan.world
            .number("SELECT id FROM availability WHERE starts_local LIKE '%12:00'", []),
        kept,
        "what is gone stays until it is asked"
    );
    plan.world.done(&juror, take(&look(&plan, whose, &path), true));
    assert_eq!(plan.world.text(all, []), "2026-11-23T14:00");
    // Somebody else's is not there for a juror.
    let other = Whose::Juror(plan.world.chair.person);
    let foreign = C::TakeAgenda {
        whose: other,
        agenda: moved.taken,
    };
    assert_eq!(plan.world.refused(&juror, foreign).len(), 1);
    plan.world.assert_sound();
}

#[test]
fn a_juror_reads_the_own_agenda_in_by_keys() {
    let plan = planned();
    let juror = plan.world.juror.clone();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("agenda.ics");
    std::fs::write(&path, calendar(&[("a", "20261202T090000", "20261202T100000")])).expect("a file");
    std::fs::write(folder.path().join("brief.txt"), "Beste,\r\n").expect("a file");
    let mut inline = open(plan, &juror, Lang::Dutch, (80, 24));
    inline.press("F down enter");
    assert!(inline.text().contains("Een agenda inlezen"), "{}", inline.text());
    inline.types(&folder.path().join("brief.txt").display().to_string());
    inline.press("ctrl+s");
    assert!(
        inline.text().contains("In dit bestand staat geen agenda"),
        "{}",
        inline.text()
    );
    for _ in 0.."brief.txt".len() {
        inline.press("backspace");
    }
    inline.types("agenda.ics");
    inline.press("ctrl+s");
    assert!(inline.text().contains("1 nieuw of verplaatst"), "{}", inline.text());
    let kept = "SELECT count(*) FROM availability WHERE uid <> ''";
    inline.press("down enter");
    assert!(inline.text().contains("wo 2 dec 09:00–10:00"), "{}", inline.text());
    assert_eq!(number(&inline, kept), 0, "only looked at");
    inline.press("esc enter");
    assert_eq!(number(&inline, kept), 1, "{}", inline.text());
    inline.press("u");
    assert_eq!(number(&inline, kept), 0, "{}", inline.text());
}

#[test]
fn leaving_what_a_pattern_comes_to_leads_back_to_its_form() {
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    let officer = plan.world.officer.clone();
    let mut event = event_draft("Jurygesprekken");
    event.stage = Some(plan.world.stages[2]);
    plan.world.done(&officer, C::CreateEvent { vacancy, event });
    let mut inline = open(plan, &officer, Lang::Dutch, (80, 24));
    // An event without sessions gets its days first.
    inline.press("pagedown n enter");
    assert!(inline.text().contains("Jurygesprekken"), "{}", inline.text());
    // Another last day, outside the event: that is said at the field, and the form stays.
    inline.press("tab");
    inline.types("2/12/2026");
    inline.press("ctrl+s");
    assert!(inline.text().contains("buiten"), "{}", inline.text());
    inline.types("25/11/2026");
    inline.press("ctrl+s");
    assert!(inline.text().contains("1 kandidaat zonder plaats"), "{}", inline.text());
    inline.press("esc");
    assert!(inline.text().contains("25/11/2026"), "{}", inline.text());
    inline.press("ctrl+s enter");
    assert!(number(&inline, "SELECT count(*) FROM session") > 0, "{}", inline.text());
    assert!(!inline.text().contains("25/11/2026"), "{}", inline.text());
}

#[test]
fn a_place_is_moved_from_its_own_menu_within_its_session_first() {
    let plan = planned();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (80, 24));
    inline.press("pagedown enter down enter");
    assert!(inline.text().contains("Verplaatsen"), "{}", inline.text());
    let before = number(&inline, "SELECT part_id FROM enrolment");
    inline.press("end up enter");
    assert!(inline.text().contains("Verplaatsen · Zoë d'Hondt"), "{}", inline.text());
    inline.press("enter enter");
    assert_ne!(
        number(&inline, "SELECT part_id FROM enrolment"),
        before,
        "{}",
        inline.text()
    );
}

#[test]
fn an_officer_reads_the_agenda_of_a_juror_in_from_a_shell() {
    let world = crate::support::World::new();
    let juror = world.text("SELECT login FROM account WHERE id = ?1", [world.juror.person]);
    let manager = world.text("SELECT login FROM account WHERE id = ?1", [world.manager.person]);
    let place = crate::cli::Place::of(world);
    let file = place.write("agenda.ics", calendar(&[("a", "20261202T090000", "20261202T100000")]));
    let file = file.to_string_lossy().into_owned();
    let busy = |login: &str, more: &[&str]| {
        let mut words = vec!["sessions", "busy", &file, "--juror", login, "--from", "2026-11-30"];
        words.extend(["--until", "2026-12-05"]);
        words.extend(more);
        place.run(&words)
    };
    let told = busy(&juror, &["--dry-run"]).done();
    assert!(told.contains("1 nieuw of verplaatst"), "{told}");
    assert!(busy(&juror, &[]).done().contains("1 afspraak"));
    assert!(
        busy(&juror, &[]).done().contains("er is niets nieuw"),
        "the same again is no mistake"
    );
    place.write("agenda.ics", calendar(&[]));
    assert!(
        busy(&juror, &["--forget"])
            .done()
            .contains("1 die er niet meer in staat")
    );
    // Nobody is told who else there is.
    let unknown = busy("niemand", &[]);
    let other = busy(&manager, &[]);
    assert_eq!((unknown.code, other.code), (1, 1), "{} {}", unknown.err, other.err);
    let endless = ["sessions", "busy", "/dev/zero", "--juror", &juror];
    place.run(&endless).ended(1, "Dit is geen bestand");
    let page = place.run(&["sessions", "day", "2026-11-23", "--print"]).done();
    assert!(page.contains("Op deze dag is niets gepland."), "{page}");
    assert!(
        place
            .run(&["sessions", "remind", "--all"])
            .done()
            .contains("In geen van uw procedures")
    );
}
