//! Beside the score sheet: words looked for in the text, forms that a colleague was before, and how the screens of judging look.

use crate::judging::{dossier, fill, judged};
use crate::review::{Desk, choose};
use keur::domain::ApplicationState as S;
use keur::i18n::Lang;
use keur::office::candidate::CandidateCommand as C;
use keur::office::privacy::PrivacyCommand;
use keur::tui::event::Event;

#[test]
fn words_are_found_beside_the_sheet_without_leaving_it() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = Desk::new(|world| world.juror.clone(), 4, size, Lang::Dutch);
        desk.app.press("Z").types("AALST").press("enter");
        assert!(desk.has("‘AALST’ 1 van 1"), "{}", desk.app.text());
        desk.app.press("Z").types("2015");
        assert!(desk.has("1 van 2"), "{}", desk.app.text());
        desk.app.press("enter n");
        assert!(desk.has("2 van 2"), "{}", desk.app.text());
        desk.app.press("N n n");
        assert!(desk.has("1 van 2"), "{}", desk.app.text());
        // The focus never left the sheet: a digit scores.
        desk.app.press("4");
        let own = dossier(&desk.world, &desk.world.juror, desk.id(4))
            .own
            .expect("a sheet");
        assert_eq!(own.scores[0].1, 400);
        // The same words are looked for in who comes next; Esc ends it, and stays.
        desk.app.press("esc");
        assert!(!desk.has("‘2015’"), "{}", desk.app.text());
        desk.app.press("Z").types("niets").press("enter");
        assert!(desk.has("niet gevonden"), "{}", desk.app.text());
    }
    // Where one pane is seen, the text comes in sight.
    let mut desk = Desk::new(|world| world.juror.clone(), 4, (60, 16), Lang::Dutch);
    desk.app.press("Z").types("leefloon").press("enter");
    assert!(desk.has("leefloon"), "{}", desk.app.text());
}

#[test]
fn an_agreed_score_is_typed_over_the_mean_that_is_proposed() {
    let mut desk = Desk::officer(4);
    judged(&mut desk.world, 400);
    desk.app.send(Event::Changed);
    desk.app.press("a 3 tab").types("Na overleg").press("ctrl+s");
    let agreed = "SELECT count(*) FROM agreement WHERE points = 300 AND motive = 'Na overleg'";
    assert_eq!(desk.world.number(agreed, []), 1, "{}", desk.app.text());
    // What stands there is kept by whoever only goes through it.
    desk.app.press("a").press("backspace").types("2").press("ctrl+s");
    let agreed = "SELECT count(*) FROM agreement WHERE points = 200";
    assert_eq!(desk.world.number(agreed, []), 1, "{}", desk.app.text());
}

#[test]
fn who_is_second_to_agree_hears_who_was_first_and_keeps_the_draft() {
    let mut desk = Desk::officer(4);
    judged(&mut desk.world, 400);
    desk.app.send(Event::Changed);
    desk.app.press("a").press("tab").types("Mijn motief");
    let (chair, criterion, application) = (desk.world.chair.clone(), desk.world.criteria[0], desk.id(4));
    let command = C::Agree {
        application,
        criterion,
        points: Some(300),
        motive: "Van de voorzitter".to_owned(),
        seen: None,
    };
    desk.world.done(&chair, command);
    // What the colleague did is read before the form is sent: it was not looked at all the same.
    desk.app.send(Event::Changed);
    desk.app.press("ctrl+s");
    assert!(
        desk.has("Øyvind Maes") && desk.has("Mijn motief"),
        "{}",
        desk.app.text()
    );
    let agreed = |desk: &Desk| dossier(&desk.world, &desk.world.officer, desk.id(4)).agreed[0].points;
    assert_eq!(agreed(&desk), 300);
    // Who was told may go on.
    desk.app.press("ctrl+s");
    assert_eq!(agreed(&desk), 400, "{}", desk.app.text());
}

#[test]
fn who_is_second_with_a_number_hears_who_was_first() {
    let mut desk = Desk::officer(4);
    desk.app.press("N");
    choose(&mut desk.app, "Vlimpers");
    desk.app.types("111111");
    let (karim, application) = (desk.world.colleague.clone(), desk.id(4));
    let seen = dossier(&desk.world, &karim, application).card.version;
    let vlimpers = "222222".to_owned();
    let command = PrivacyCommand::Vlimpers {
        application,
        seen,
        vlimpers,
    };
    desk.world.done(&karim, command);
    desk.app.send(Event::Changed);
    desk.app.press("ctrl+s");
    assert!(desk.has("Karim Benali") && desk.has("111111"), "{}", desk.app.text());
    let kept = |desk: &Desk| dossier(&desk.world, &desk.world.officer, desk.id(4)).card.vlimpers;
    assert_eq!(kept(&desk), "222222");
    desk.app.press("ctrl+s");
    assert_eq!(kept(&desk), "111111", "{}", desk.app.text());
}

/// The fifth candidate judged with a spread and an agreed score, another on hold, one with a letter.
fn told(desk: &mut Desk) {
    let world = &mut desk.world;
    let (an, griet, chair) = (world.officer.clone(), world.juror.clone(), world.chair.clone());
    let (candidate, interview, vacancy) = (world.applications[4], world.stages[2], world.vacancy);
    crate::judging::meets(world, candidate);
    fill(world, &griet, candidate, [500, 400, 300]);
    fill(world, &chair, candidate, [200, 400, 350]);
    let motivation = "Antwoordt helder, maar blijft algemeen.".to_owned();
    world.done(
        &griet,
        C::SheetMotivation {
            application: candidate,
            motivation,
        },
    );
    for judge in [&griet, &chair] {
        world.done(judge, C::SheetSubmit { application: candidate });
    }
    let agreed = C::Agree {
        application: candidate,
        criterion: world.criteria[0],
        points: Some(400),
        motive: "Na overleg: het tweede voorbeeld gaf de doorslag.".to_owned(),
        seen: None,
    };
    world.done(&an, agreed);
    world.insert(
        "stage",
        &[
            ("vacancy_id", &vacancy),
            ("position", &9_i64),
            ("kind", &"final"),
            ("name", &"Eindgesprek"),
            ("scoring", &"points"),
        ],
    );
    let person = world.new_person("Aerts", "Nele");
    let held = world.new_application(vacancy, person, S::InStage, Some(interview));
    let wait = C::Hold {
        application: held,
        seen: S::InStage,
        motivation: "Was ziek; tweede gesprek op 3 december.".to_owned(),
    };
    world.done(&an, wait);
    let out = world.applications[2];
    let left = crate::judging::step(world, out, S::Withdrawn, "Heeft elders werk.");
    world.done(&an, left);
    world.done(&an, C::Letter { application: out });
    desk.app.send(Event::Changed);
}

#[test]
fn the_screens_of_judging_look_as_they_should() {
    for (name, keys) in [
        ("ranking", "g r"),
        ("consensus", "C"),
        ("agree", "a"),
        ("recusal", "I"),
        ("letters", "P"),
        ("compare", "space J space C"),
        ("steps", "c"),
    ] {
        for lang in [Lang::Dutch, Lang::English] {
            for size in [(80, 24), (120, 40)] {
                let at = if name == "letters" { 2 } else { 4 };
                let mut desk = Desk::new(|world| world.officer.clone(), at, size, lang);
                told(&mut desk);
                desk.app.press(keys);
                let (width, height) = size;
                insta::assert_snapshot!(format!("judging-{name}-{lang:?}-{width}x{height}"), desk.app.text());
            }
        }
    }
}

/// `docs/keystrokes.md` says so.
#[test]
fn a_screening_costs_a_key_for_each_condition_and_two() {
    for (candidate, keys) in [(1, "1 1 a J"), (0, "a 1 1 a J")] {
        let mut desk = Desk::officer(candidate);
        desk.app.press(keys);
        assert_eq!(desk.state(candidate), S::ScreenedIn, "{}", desk.app.text());
    }
    let mut desk = Desk::officer(1);
    desk.app.press("1 0").types("Geen ervaring").press("ctrl+s a ctrl+s J");
    assert_eq!(desk.state(1), S::ScreenedOut, "{}", desk.app.text());
    let mut desk = Desk::juror(4);
    desk.app
        .press("4 3 4 e")
        .types("Helder")
        .press("ctrl+s ctrl+s right enter J");
    let own = dossier(&desk.world, &desk.world.juror, desk.id(4))
        .own
        .expect("a sheet");
    assert_eq!(own.state, keur::domain::SheetState::Submitted, "{}", desk.app.text());
}
