//! An assessment day by keys, as somebody new would do it: from an empty stage to who was there.

use super::planning::{candidates, open};
use super::screen::number;
use super::{Plan, at};
use keur::clock::Clock;
use keur::i18n::Lang;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

#[test]
fn an_assessment_day_from_an_empty_stage_to_who_was_there() {
    let mut plan = Plan::new();
    candidates(&mut plan, 5);
    let mut inline = open(plan, (80, 24));
    // The event: what is proposed as its days is typed over.
    inline.press("pagedown n down down down enter enter tab tab");
    inline.types("24/11").press("tab");
    inline.types("24/11").press("ctrl+s");
    let days = "SELECT count(*) FROM event WHERE from_on = '2026-11-24' AND until_on = '2026-11-24'";
    assert_eq!(number(&inline, days), 1, "{}", inline.text());
    // Its day by the pattern, looked at first; then everybody planned.
    inline.press("n enter ctrl+s");
    assert!(
        inline.text().contains("7 plaatsen; 6 kandidaten zonder plaats"),
        "{}",
        inline.text()
    );
    inline.press("enter P enter down enter");
    let held = "SELECT count(*) FROM enrolment WHERE state = 'reserved'";
    assert_eq!(number(&inline, held), 6, "{}", inline.text());
    // One is moved, then everybody is invited: six candidates and two jurors.
    inline.press("enter down e enter enter i enter");
    let asked = "SELECT count(*) FROM invitation WHERE asks = 'request'";
    assert_eq!(number(&inline, asked), 8, "{}", inline.text());
    // The one who was moved declines: that one alone is told that it is off.
    inline.press("enter down down down down enter");
    let declined = "SELECT count(*) FROM enrolment WHERE state = 'declined'";
    assert_eq!(number(&inline, declined), 1, "{}", inline.text());
    inline.press("i enter");
    let withdrawn = "SELECT count(*) FROM invitation WHERE asks = 'cancel'";
    assert_eq!(number(&inline, withdrawn), 1, "{}", inline.text());
    // After a call the place is given again, and asked for again.
    inline.press("P enter down enter i enter");
    assert_eq!(number(&inline, held), 6, "{}", inline.text());
    assert_eq!(number(&inline, asked), 9, "{}", inline.text());
    // On the day, from the week: everybody was there but the second.
    let Inline { store, actor, .. } = inline;
    let look = Look::new(Lang::Dutch, Theme::Default, Clock::fixed(at(24, 8, 30)));
    let mut inline = Inline::new(store, actor, look, (80, 24));
    inline.press("4 A down space enter");
    let noted = |state: &str| format!("SELECT count(*) FROM enrolment WHERE state = '{state}'");
    assert_eq!(number(&inline, &noted("present")), 5, "{}", inline.text());
    assert_eq!(number(&inline, &noted("absent")), 1, "{}", inline.text());
}
