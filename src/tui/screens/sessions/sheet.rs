//! The list of a day: copied as text, or kept as a file for a spreadsheet or for paper.

use super::Sessions;
use super::menus::tag;
use super::plan::Offered;
use crate::exchange::day_list;
use crate::office::session::day::DayList;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Step, Tone};

/// Copies it.
pub(super) fn copy(list: &DayList, cx: &mut Cx<'_>) {
    cx.copy(day_list::short(list, cx.look.words));
    cx.say(Tone::Good, crate::domain::Message::new("sessions-copied"));
}

/// Asks as what it is kept.
pub(super) fn offer(screen: &mut Sessions, list: Box<DayList>, cx: &mut Cx<'_>) {
    let look = cx.look;
    let day = crate::i18n::date::day(list.day, look.words);
    let items = vec![
        Item::new("csv", look.word("day-list-sheet")).hinted("CSV"),
        Item::new("txt", look.word("day-list-paper")).hinted(look.word("day-list-paper-hint")),
    ];
    let title = format!("{} · {day}", look.word("day-list"));
    screen.offered = Some(Offered::Day(list));
    cx.show(Overlay::Menu(Menu::new(tag::DAY, title, items)));
}

/// Keeps it as that.
pub(super) fn chosen(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    let Some(Offered::Day(list)) = screen.offered.take() else {
        return;
    };
    let words = cx.look.words;
    let content = match value {
        "csv" => day_list::csv(&list, words),
        _ => day_list::text(&list, words).into_bytes(),
    };
    let name = format!("{}-{}.{value}", words.get("sessions-file"), list.day);
    cx.steps.push(Step::WriteFile(name.into(), content));
}
