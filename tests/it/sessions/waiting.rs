//! The waiting list by keys, and what a juror leaves behind.

use super::screen::{number, open, planned};
use super::{Plan, day, event_draft, sitting, stretch};
use keur::domain::{EventId, JurorId};
use keur::i18n::Lang;
use keur::office::session::SessionCommand as C;
use keur::office::vacancy::{Edit, Part, VacancyCommand};

#[test]
fn who_finds_a_part_full_is_put_on_its_waiting_list() {
    let plan = planned();
    let officer = plan.world.officer.clone();
    let mut inline = open(plan, &officer, Lang::Dutch, (80, 24));
    inline.press("pagedown enter end enter");
    assert!(
        inline.text().contains("Op de wachtlijst · 09:00–09:45"),
        "{}",
        inline.text()
    );
    inline.press("down enter");
    let waiting = "SELECT count(*) FROM enrolment WHERE state = 'waiting'";
    assert_eq!(number(&inline, waiting), 1, "{}", inline.text());
    inline.press("u");
    assert_eq!(number(&inline, waiting), 0, "{}", inline.text());
}

#[test]
fn a_juror_who_still_sits_in_a_session_is_taken_out_of_it_first() {
    let mut plan = Plan::new();
    let (vacancy, juror, seat) = (plan.world.vacancy, plan.world.juror.person, plan.world.seats[1]);
    let event = plan.event(vacancy, "Gesprekken");
    let session = plan.session(event, sitting(stretch(23, (9, 0), (12, 0)), None, &[juror]));
    let officer = plan.world.officer.clone();
    let drop = |plan: &Plan, seat: JurorId| VacancyCommand::Part {
        vacancy,
        part: Part::Juror(Edit::Remove {
            id: seat.0,
            seen: plan.world.version("juror", seat),
        }),
    };
    let command = drop(&plan, seat);
    assert_eq!(plan.world.refused(&officer, command), ["refused-juror-planned"]);
    // Once it began, the seat stays.
    let seen = plan.world.version("session", session);
    let now = plan.world.clock;
    plan.world.later(24 * 60);
    let command = drop(&plan, seat);
    assert_eq!(plan.world.refused(&officer, command), ["refused-juror-worked"]);
    plan.world.clock = now;
    plan.done(C::EditSession {
        session,
        seen,
        draft: sitting(stretch(23, (9, 0), (12, 0)), None, &[]),
    });
    let command = drop(&plan, seat);
    plan.world.done(&officer, command);
    plan.world.assert_sound();
}

#[test]
fn a_file_of_enrolments_is_looked_at_line_by_line_and_taken_in_by_keys() {
    let mut plan = Plan::new();
    let vacancy = plan.world.vacancy;
    let mut draft = event_draft("Jurygesprekken");
    draft.from = day(25);
    let officer = plan.world.officer.clone();
    let done = plan.world.done(&officer, C::CreateEvent { vacancy, event: draft });
    let event = EventId(done.created.expect("an event"));
    let session = plan.session(event, sitting(stretch(26, (9, 0), (12, 0)), None, &[]));
    plan.part(session, stretch(26, (9, 0), (9, 45)), 1);
    plan.done(C::OpenEvent { event, seen: 1 });
    let (first, second) = (plan.world.applications[3], plan.world.applications[4]);
    let folder = tempfile::tempdir().expect("a folder");
    let good = folder.path().join("in.csv");
    let text = format!(
        "kandidaat;begin\n{first};2026-11-26T09:00\n{second};2026-11-26T09:00\nniemand@example.be;2026-11-26T09:00\n{first};2026-11-26T09:00\n"
    );
    std::fs::write(&good, text).expect("a file");
    let bad = folder.path().join("slecht.csv");
    std::fs::write(&bad, "naam;uur\nAn;9\n").expect("a file");
    let mut inline = open(plan, &officer, Lang::Dutch, (120, 40));
    inline.press("pagedown n down down down down down enter");
    // A folder, and a file without the columns, are refused with the way out; the form stays.
    inline.types(&folder.path().display().to_string());
    inline.press("ctrl+s");
    assert!(inline.text().contains("Dit is geen bestand"), "{}", inline.text());
    inline.types("/slecht.csv");
    inline.press("ctrl+s");
    assert!(
        inline.text().contains("Het bestand heeft een kolom"),
        "{}",
        inline.text()
    );
    for _ in 0.."slecht.csv".len() {
        inline.press("backspace");
    }
    inline.types("in.csv");
    inline.press("ctrl+s");
    assert!(
        inline.text().contains("1 krijgen een plaats, 1 op de wachtlijst, 2"),
        "{}",
        inline.text()
    );
    inline.press("enter");
    for words in ["Regel 4: ‘niemand@example.be’", "Regel 3: ", "Op de wachtlijst"] {
        assert!(inline.text().contains(words), "{words}\n{}", inline.text());
    }
    let states = "SELECT count(*) FROM enrolment WHERE state = ";
    assert_eq!(number(&inline, "SELECT count(*) FROM enrolment"), 0, "only looked at");
    // Leaving it goes back to the form, with what was typed.
    inline.press("esc down down enter");
    assert!(inline.text().contains("in.csv"), "{}", inline.text());
    inline.press("ctrl+s down enter");
    assert_eq!(number(&inline, &format!("{states}'reserved'")), 1, "{}", inline.text());
    assert_eq!(number(&inline, &format!("{states}'waiting'")), 1, "{}", inline.text());
    inline.press("esc u");
    assert_eq!(
        number(&inline, "SELECT count(*) FROM enrolment"),
        0,
        "{}",
        inline.text()
    );
}
