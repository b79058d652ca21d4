//! The menus: what to make, what state to bring to, whom to place where, who was there, whose sessions.

use super::act::slot;
use super::hindrance::attendance_early;
use super::{Line, Sessions};
use crate::domain::{Coded, EnrolmentState, EventState, Message};
use crate::i18n::date;
use crate::office::session::query::{Placeable, SessionDetail};
use crate::store::session::{CandidateRow, EnrolmentRow, OpenVacancy, PartRow, SessionRow};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;

/// Tags of menus.
pub(super) mod tag {
    pub const NEW: u16 = 40;
    pub const VACANCY: u16 = 41;
    pub const EVENT: u16 = 42;
    pub const PLACE: u16 = 43;
    pub const MOVE: u16 = 44;
    pub const STATE: u16 = 45;
    pub const SCOPE: u16 = 46;
    pub const PART: u16 = 47;
    pub const ATTENDANCE: u16 = 48;
    pub const TWICE: u16 = 49;
    pub const PLAN: u16 = 50;
    pub const PROPOSAL: u16 = 51;
    pub const PATTERN: u16 = 52;
    pub const WHOSE: u16 = 53;
    pub const FREE: u16 = 54;
    pub const RIPPLE: u16 = 55;
    pub const INVITE: u16 = 56;
    pub const ANSWERS: u16 = 57;
    pub const ENROL: u16 = 58;
    pub const AGENDA: u16 = 59;
    pub const REMIND: u16 = 61;
    pub const DAY: u16 = 62;
}

fn show(menu: Menu, cx: &mut Cx<'_>) {
    cx.show(Overlay::Menu(menu));
}

/// `09:00–09:45 Gesprek 1`.
pub(super) fn part_label(part: &PartRow) -> String {
    format!("{} {}", times(part.when), part.name)
}

/// `09:00–09:45`.
pub(super) fn times(when: crate::domain::session::Stretch) -> String {
    format!("{}–{}", date::time(when.starts), date::time(when.ends))
}

/// `4/6`, or with a word when full.
pub(super) fn filling(placed: i64, capacity: i64, look: &Look) -> String {
    look.share(placed, capacity)
}

/// What can be made here.
pub(super) fn new(screen: &Sessions, cx: &mut Cx<'_>) {
    let look = cx.look;
    let session = screen.selected();
    let why = |missing: bool, id: &str| missing.then(|| look.word(id).to_owned());
    let event = screen
        .event()
        .map_or(String::new(), |event| format!("{} {}", event.title, event.number));
    let block = session.map_or(String::new(), |session| times(session.when));
    let no_session = || why(session.is_none(), "sessions-why-choose-session");
    let no_event = why(
        screen.event().is_none_or(|event| event.state.is_over()),
        "sessions-why-choose-event",
    );
    let items = vec![
        Item::new("session", look.word("sessions-new-session")).hinted(event.clone()),
        Item::new("series", look.word("sessions-new-series"))
            .hinted(block.clone())
            .refused(no_session()),
        Item::new("part", look.word("sessions-new-part"))
            .hinted(block)
            .refused(no_session()),
        Item::new("event", look.word("sessions-new-event")),
        Item::new("pattern", look.word("sessions-new-pattern"))
            .hinted(event.clone())
            .refused(no_event.clone()),
        Item::new("enrol", look.word("sessions-enrol-file"))
            .hinted(event)
            .refused(no_event),
    ];
    let mut items = items;
    if session.is_none() && screen.event().is_some() {
        // An event without sessions gets its days first.
        let at = items.iter().position(|item| item.value == "pattern").unwrap_or(0);
        items[..=at].rotate_right(1);
    }
    show(Menu::new(tag::NEW, look.word("action-new"), items), cx);
}

/// The vacancies an event can be for, or whose sessions to show.
pub(super) fn vacancies(which: u16, title: &str, rows: &[OpenVacancy], cx: &mut Cx<'_>) {
    let mut items: Vec<Item> = Vec::new();
    if which == tag::SCOPE {
        items.push(Item::new("mine", cx.look.word("sessions-mine")));
        items.push(Item::new("all", cx.look.word("sessions-all")));
    }
    items.extend(rows.iter().map(|row| {
        Item::new(row.id.to_string(), format!("{} {}", row.number, row.title)).hinted(cx.look.words.of(row.state))
    }));
    if items.is_empty() {
        cx.say(crate::tui::screen::Tone::Bad, Message::new("sessions-why-no-vacancy"));
        return;
    }
    let title = cx.look.word(title);
    show(Menu::new(which, title, items), cx);
}

/// The events a session can be made in.
pub(super) fn events(rows: &[crate::store::session::EventRow], cx: &mut Cx<'_>) {
    let look = cx.look;
    let items: Vec<Item> = rows
        .iter()
        .filter(|event| !event.state.is_over())
        .map(|event| {
            let days = format!(
                "{} – {}",
                date::short_day(event.from, look.words),
                date::short_day(event.until, look.words)
            );
            Item::new(event.id.to_string(), format!("{} {}", event.title, event.number)).hinted(days)
        })
        .collect();
    if items.is_empty() {
        cx.say(crate::tui::screen::Tone::Bad, Message::new("sessions-why-no-event"));
        return;
    }
    show(Menu::new(tag::EVENT, look.word("sessions-choose-event"), items), cx);
}

/// Everybody who could be placed in a part; who cannot is dimmed, with the reason.
pub(super) fn placeable(session: &SessionRow, part: &PartRow, found: &[Placeable], cx: &mut Cx<'_>) {
    let look = cx.look;
    let items = found.iter().map(|who| {
        let hint = match (&who.refused, who.candidate.placed, who.candidate.in_stage) {
            (Some(reason), ..) => look.words.text(reason),
            (None, Some(held), _) => {
                let message = Message::new("sessions-placed-already").with("when", held.when.message());
                look.words.text(&message)
            }
            (None, None, true) => look.word("sessions-waiting-hint").to_owned(),
            (None, None, false) => look.words.of(who.candidate.state).to_owned(),
        };
        // In a full part one waits.
        if who.refused.as_ref().is_some_and(|why| why.id == "refused-part-full") {
            let value = format!("wait {} {}", part.id, who.candidate.application);
            return Item::new(value, who.candidate.name.as_str()).hinted(look.word("sessions-to-waiting-list"));
        }
        let refused = who.refused.as_ref().map(|reason| look.words.text(reason));
        let held = who.candidate.placed.filter(|held| held.can_move());
        let held = held.map_or_else(String::new, |held| format!(" {} {}", held.id, held.version));
        Item::new(
            format!("{} {}{held}", part.id, who.candidate.application),
            who.candidate.name.as_str(),
        )
        .hinted(crate::text::cut(&hint, 46).into_owned())
        .refused(refused)
    });
    let title = format!(
        "{} · {} {}",
        look.word("action-place"),
        part_label(part),
        session.event.number
    );
    show(Menu::new(tag::PLACE, title, items.collect()), cx);
}

/// Somebody with a place in the module was chosen for another one: moved, or placed twice on purpose.
pub(super) fn second_place(part: &str, application: &str, place: &str, title: String, cx: &mut Cx<'_>) {
    let look = cx.look;
    let items = vec![
        Item::new(format!("move {part} {place}"), look.word("sessions-move-here")),
        Item::new(format!("enrol {part} {application}"), look.word("sessions-place-twice")),
    ];
    show(Menu::new(tag::TWICE, title, items), cx);
}

/// The parts of the opened session, to give a waiting candidate a place.
pub(super) fn parts_for(detail: &SessionDetail, candidate: &CandidateRow, cx: &mut Cx<'_>) {
    let look = cx.look;
    let items = detail
        .parts
        .iter()
        .map(|(part, _)| part_item(part, look, &part_label(part)));
    // Of a full part there is the waiting list.
    let full = detail.parts.iter().filter(|(part, _)| part.placed >= part.capacity);
    let waiting = full.map(|(part, places)| {
        let ahead = places.iter().filter(|place| place.state == EnrolmentState::Waiting);
        let hint = Message::new("sessions-ahead").with("n", ahead.count());
        let label = format!("{} · {}", look.word("sessions-to-waiting-list"), part_label(part));
        Item::new(format!("wait {}", part.id), label).hinted(look.words.text(&hint))
    });
    let items = items.chain(waiting);
    let title = format!("{} · {}", look.word("action-place"), candidate.name);
    show(Menu::new(tag::PART, title, items.collect()).at_open(), cx);
}

/// The parts of an event, to move a place to.
pub(super) fn parts_to_move(sessions: &[(SessionRow, Vec<PartRow>)], name: &str, from: i64, cx: &mut Cx<'_>) {
    let look = cx.look;
    let mut items = Vec::new();
    let now = look.clock.local();
    let own = |(_, parts): &&(SessionRow, Vec<PartRow>)| parts.iter().any(|part| part.id.0 == from);
    // The own session first, then what is to come; a move to what is past puts on record who came when.
    let mut ordered: Vec<&(SessionRow, Vec<PartRow>)> = sessions.iter().collect();
    ordered.sort_by_key(|one| (!own(one), one.0.when.starts < now));
    let several = sessions.len() > 1;
    for (session, parts) in ordered {
        let day = date::short_day(session.when.starts.date(), look.words);
        let room = match several && !session.room_name.is_empty() {
            true => format!(" · {}", session.room_name),
            false => String::new(),
        };
        items.extend(
            parts
                .iter()
                .filter(|part| part.id.0 != from)
                .map(|part| part_item(part, look, &format!("{day} {}{room}", part_label(part)))),
        );
    }
    let title = format!("{} · {name}", look.word("sessions-move"));
    show(Menu::new(tag::MOVE, title, items).at_open(), cx);
}

fn part_item(part: &PartRow, look: &Look, label: &str) -> Item {
    let full = (part.placed >= part.capacity).then(|| {
        let message = Message::new("refused-part-full")
            .with("part", part.name.as_str())
            .with("when", part.when.message())
            .with("capacity", part.capacity);
        look.words.text(&message)
    });
    Item::new(part.id.to_string(), label)
        .hinted(filling(part.placed, part.capacity, look))
        .refused(full)
}

/// The states the place or the event under the cursor can go to.
pub(super) fn state(screen: &Sessions, cx: &mut Cx<'_>) {
    let look = cx.look;
    if let Some(place) = place_at(screen) {
        let can_confirm = place.state == EnrolmentState::Reserved;
        let word = |state: EnrolmentState| look.words.of(state).to_owned();
        let early = match screen.at() {
            Some(Line::Place(p, _)) => screen.opened().and_then(|detail| detail.parts.get(p)),
            _ => None,
        }
        .and_then(|(part, _)| attendance_early(part, place, look.clock.today()));
        let early = || early.as_ref().map(|why| look.words.text(why));
        let no_plan = || screen.no_plan.as_ref().map(|why| look.words.text(why));
        if place.state == EnrolmentState::Waiting {
            let items = vec![
                Item::new("place", look.word("sessions-give-place")).refused(no_plan()),
                Item::new("unenrol", look.word("sessions-wait-no-more")).refused(no_plan()),
            ];
            show(Menu::new(tag::STATE, place.name.clone().unwrap_or_default(), items), cx);
            return;
        }
        let declined = || match place.state.is_noted() {
            true => Some(look.word("sessions-why-noted").to_owned()),
            false => no_plan(),
        };
        let moved = || match place.state.is_to_come() {
            true => no_plan(),
            false => Some(look.word("sessions-why-noted").to_owned()),
        };
        let mut items = vec![
            Item::new("present", word(EnrolmentState::Present)).refused(early()),
            Item::new("late", word(EnrolmentState::Late)).refused(early()),
            Item::new("absent", word(EnrolmentState::Absent)).refused(early()),
            Item::new("decline", word(EnrolmentState::Declined)).refused(declined()),
            Item::new("move", look.word("sessions-move")).refused(moved()),
            Item::new("unenrol", look.word("sessions-unenrol")).refused(declined()),
        ];
        if can_confirm {
            items.insert(
                0,
                Item::new("confirm", word(EnrolmentState::Confirmed)).refused(no_plan()),
            );
        }
        let name = place.name.clone().unwrap_or_default();
        show(Menu::new(tag::STATE, name, items), cx);
        return;
    }
    let Some(event) = screen.event() else { return };
    let over = Message::new("refused-event-over")
        .with("title", event.title.as_str())
        .with("number", event.number.as_str())
        .with("state", Message::of(event.state));
    let over = (event.state == EventState::Cancelled).then(|| look.words.text(&over));
    let remind = Item::new("remind", look.word("sessions-remind"))
        .hinted(look.word("sessions-remind-hint"))
        .refused(over);
    let items: Vec<Item> = EventState::ALL
        .iter()
        .filter(|state| **state != event.state && **state != EventState::Planned)
        .map(|state| {
            let message = Message::new("refused-event-step")
                .with("title", event.title.as_str())
                .with("number", event.number.as_str())
                .with("state", Message::of(event.state))
                .with("to", Message::of(*state));
            let refused = !event.state.next().contains(state);
            Item::new(state.code(), look.words.of(*state)).refused(refused.then(|| look.words.text(&message)))
        })
        .chain([remind])
        .collect();
    let title = format!("{} {} · {}", event.title, event.number, look.words.of(event.state));
    show(Menu::new(tag::STATE, title, items), cx);
}

/// The place under the cursor.
pub(super) fn place_at(screen: &Sessions) -> Option<&EnrolmentRow> {
    match screen.at()? {
        Line::Place(p, n) => screen.opened()?.parts.get(p)?.1.get(n),
        Line::Part(_) | Line::Waiting(_) => None,
    }
}

/// Who was there: one place at once, or the whole session with a mark for each who was.
pub(super) fn attendance(screen: &mut Sessions, cx: &mut Cx<'_>) {
    let look = cx.look;
    if place_at(screen).is_some() {
        state(screen, cx);
        return;
    }
    let Some(detail) = screen.opened() else {
        // The week knows the session, not who is in it: that is read first.
        if let Some(id) = screen.selected().map(|session| session.id) {
            screen.pending = Some(super::Pending::Attendance);
            let query = crate::office::session::SessionQuery::Session(id);
            cx.ask(slot::DETAIL, crate::office::Query::Session(query));
        }
        return;
    };
    let held = |place: &&EnrolmentRow| place.state.holds_place();
    let places = || detail.parts.iter().flat_map(|(_, places)| places).filter(held);
    let noted = places().any(|place| place.state.is_noted());
    let items = places()
        .map(|place| {
            let there = match noted {
                true => matches!(place.state, EnrolmentState::Present | EnrolmentState::Late),
                false => true,
            };
            let name = place.name.clone().unwrap_or_default();
            Item::new(format!("{} {}", place.id, place.version), name)
                .hinted(look.words.of(place.state))
                .marked(there)
        })
        .collect();
    show(
        Menu::several(tag::ATTENDANCE, look.word("sessions-who-was-there"), items, false),
        cx,
    );
}
