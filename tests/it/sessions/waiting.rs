//! The waiting list by keys, and what a juror leaves behind.

use super::screen::{number, open, planned};
use super::{Plan, sitting, stretch};
use keur::domain::JurorId;
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
