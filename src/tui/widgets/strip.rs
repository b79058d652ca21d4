//! The phase strip: the official steps of a procedure, those behind with a sign, the present one pointed at.

use crate::domain::{Coded, Phase, Procedure, VacancyState};
use crate::store::vacancy::dossier::Record;
use crate::text;
use crate::tui::look::{Look, Sign, labelled};
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Where a vacancy stands in its procedure.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// Its steps.
    pub procedure: &'a Procedure,
    /// The state it is in.
    pub state: VacancyState,
    /// The state it goes back to from hold.
    pub held: Option<VacancyState>,
    /// It came from a vacancy request: without one there is no such phase.
    pub requested: bool,
}

impl<'a> Standing<'a> {
    /// Where this vacancy stands.
    pub const fn of(record: &'a Record) -> Self {
        Self {
            procedure: &record.procedure,
            state: record.state,
            held: record.held_state,
            requested: record.requested,
        }
    }
}

/// Draws the strip, on as many rows as it needs; returns how many.
pub fn view(of: Standing<'_>, area: Rect, buf: &mut Buffer, look: &Look) -> u16 {
    let (mut x, mut row) = (area.x, 0);
    for (words, role) in segments(of, look) {
        let cells = u16::try_from(text::width(&words)).unwrap_or(u16::MAX);
        if x > area.x && x + cells > area.right() {
            x = area.x;
            row += 1;
        }
        if row >= area.height {
            return area.height;
        }
        let room = area.right().saturating_sub(x);
        x += paint::line(buf, x, area.y + row, room, &words, look.style(role)) + 1;
    }
    row + 1
}

/// The strip as one line of text, for plain output.
pub fn words(of: Standing<'_>, look: &Look) -> String {
    let words: Vec<String> = segments(of, look).into_iter().map(|(words, _)| words).collect();
    words.join(" ")
}

/// The strip as pieces, each with how it looks, for whoever lays them out.
pub fn segments(of: Standing<'_>, look: &Look) -> Vec<(String, Role)> {
    let (state, held) = (of.state, of.held);
    let now = held.unwrap_or(state).phase();
    let over = state == VacancyState::Closed;
    let stopped = matches!(state, VacancyState::OnHold | VacancyState::Cancelled);
    let had = |phase: Phase| of.procedure.has_phase(phase) && (of.requested || phase != Phase::Request);
    let phases = || Phase::ALL.iter().filter(|phase| had(**phase));
    if look.accessible {
        let stands = |phase: Phase| {
            if over || (phase < now && state != VacancyState::Cancelled) {
                "spoken-phase-behind"
            } else if phase == now && state != VacancyState::Cancelled {
                "spoken-phase-now"
            } else {
                "spoken-phase-ahead"
            }
        };
        let told = |id: &'static str| {
            let names: Vec<&str> = phases()
                .filter(|phase| stands(**phase) == id)
                .map(|phase| look.words.of(*phase))
                .collect();
            (!names.is_empty()).then(|| (format!("{}.", labelled(look.word(id), &names.join(", "))), Role::Text))
        };
        let groups = ["spoken-phase-now", "spoken-phase-behind", "spoken-phase-ahead"];
        return groups.into_iter().filter_map(told).collect();
    }
    phases()
        .map(|phase| {
            let word = look.words.of(*phase);
            // A cancelled procedure stands nowhere any more: where it stopped is in its history.
            if state == VacancyState::Cancelled || (*phase > now && !over) {
                (word.to_owned(), Role::Dim)
            } else if over || *phase < now {
                (format!("{word} {}", look.sign(Sign::Done)), Role::Text)
            } else {
                let role = if stopped { Role::Warn } else { Role::Title };
                (format!("{}{word}", look.sign(Sign::Now)), role)
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::i18n::Lang;
    use crate::tui::theme::Theme;

    #[test]
    fn what_is_behind_has_a_sign_and_the_present_is_pointed_at() {
        let look = Look::new(Lang::Dutch, Theme::Default, Clock::System);
        let whole = Procedure::default();
        let strip = |state, held| {
            words(
                Standing {
                    procedure: &whole,
                    state,
                    held,
                    requested: true,
                },
                &look,
            )
        };
        assert_eq!(
            strip(VacancyState::InSelection, None),
            "Aanvraag ✓ Opmaak ✓ Publicatie ✓ ▸Selectie PV Goedkeuring Afronding"
        );
        assert_eq!(
            strip(VacancyState::OnHold, Some(VacancyState::Ready)),
            "Aanvraag ✓ ▸Opmaak Publicatie Selectie PV Goedkeuring Afronding"
        );
        assert_eq!(
            strip(VacancyState::Closed, None),
            "Aanvraag ✓ Opmaak ✓ Publicatie ✓ Selectie ✓ PV ✓ Goedkeuring ✓ Afronding ✓"
        );
        assert!(!strip(VacancyState::Cancelled, None).contains(['✓', '▸']));
    }

    #[test]
    fn a_vacancy_made_without_a_request_has_no_such_phase() {
        let look = Look::new(Lang::Dutch, Theme::Default, Clock::System);
        let of = Standing {
            procedure: &Procedure::default(),
            state: VacancyState::Ready,
            held: None,
            requested: false,
        };
        assert_eq!(words(of, &look), "▸Opmaak Publicatie Selectie PV Goedkeuring Afronding");
    }

    #[test]
    fn the_strip_takes_the_rows_it_needs_and_no_more() {
        let look = Look::new(Lang::Dutch, Theme::Default, Clock::System);
        for (width, height, rows) in [(80, 5, 1), (42, 5, 2), (42, 1, 1), (3, 2, 2), (0, 0, 0)] {
            let area = Rect::new(0, 0, width, height);
            let mut buf = Buffer::empty(area);
            let whole = Procedure::default();
            let of = Standing {
                procedure: &whole,
                state: VacancyState::InSelection,
                held: None,
                requested: true,
            };
            assert_eq!(view(of, area, &mut buf, &look), rows);
        }
    }
}
