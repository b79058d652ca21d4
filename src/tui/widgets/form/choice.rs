//! Choosing among the values of a field: one by one, or by typing any part of what it says.

use crate::text;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// What is typed in the focused field to find a value.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    /// The letters.
    pub text: String,
    /// What was chosen before they were typed: what they do not find leaves that.
    held: Option<usize>,
}

impl Typed {
    /// Forgets the letters; what they found stays chosen.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

/// Takes a key for a choice of one; `true` when another value is chosen.
pub(super) fn one(options: &[(String, String)], chosen: &mut usize, typed: &mut Typed, event: KeyEvent) -> bool {
    let before = *chosen;
    let labels: Vec<&str> = options.iter().map(|(_, label)| label.as_str()).collect();
    let by = match event.code {
        KeyCode::Left => Some(-1),
        KeyCode::Right => Some(1),
        KeyCode::Char(' ') if typed.text.is_empty() => Some(1),
        _ => None,
    };
    if let Some(by) = by {
        turn(&labels, chosen, &typed.text, by);
        // Who turned to a value means that one, whatever is typed next.
        typed.held = typed.held.map(|_| *chosen);
    } else if edit(&mut typed.text, event) {
        let held = *typed.held.get_or_insert(before);
        *chosen = find(&labels, &typed.text).unwrap_or(held);
        if typed.text.is_empty() {
            typed.clear();
        }
    }
    *chosen != before
}

/// Takes a key for a choice of any number; `true` when one is turned on or off.
pub(super) fn several(
    options: &mut [(String, String, bool)],
    at: &mut usize,
    typed: &mut Typed,
    event: KeyEvent,
) -> bool {
    let last = options.len().saturating_sub(1);
    match event.code {
        KeyCode::Up => *at = at.saturating_sub(1),
        KeyCode::Down => *at = (*at + 1).min(last),
        KeyCode::Char(' ') => {
            typed.clear();
            if let Some((_, _, on)) = options.get_mut(*at) {
                *on = !*on;
                return true;
            }
        }
        _ if edit(&mut typed.text, event) => {
            let labels: Vec<&str> = options.iter().map(|(_, label, _)| label.as_str()).collect();
            *at = find(&labels, &typed.text).unwrap_or(*at);
        }
        _ => {}
    }
    false
}

/// Takes a key for what is typed; `true` when it changed.
fn edit(typed: &mut String, event: KeyEvent) -> bool {
    match event.code {
        KeyCode::Backspace => typed.pop().is_some(),
        KeyCode::Char(c) if !event.modifiers.contains(KeyModifiers::CONTROL) => {
            typed.push(c);
            true
        }
        _ => false,
    }
}

/// The next value, or the one before; of those that were found when something was typed.
fn turn(labels: &[&str], chosen: &mut usize, typed: &str, by: isize) {
    let fits: Vec<usize> = (0..labels.len()).filter(|at| says(labels[*at], typed)).collect();
    let Some(last) = fits.len().checked_sub(1) else { return };
    let here = fits.iter().position(|at| at == chosen).unwrap_or(last);
    *chosen = fits[(here as isize + by).rem_euclid(fits.len() as isize) as usize];
}

/// The first value that begins with what was typed, or else the first that says it.
pub(super) fn find(labels: &[&str], typed: &str) -> Option<usize> {
    let wanted = text::fold(typed.trim());
    if wanted.is_empty() {
        return None;
    }
    labels
        .iter()
        .position(|label| text::fold(label).starts_with(&wanted))
        .or_else(|| labels.iter().position(|label| says(label, typed)))
}

/// Whether a value says every word that was typed, somewhere.
fn says(label: &str, typed: &str) -> bool {
    let label = text::fold(label);
    text::fold(typed).split_whitespace().all(|word| label.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABELS: &[&str] = &["Agentschap Binnenlands Bestuur", "Plantentuin Meise", "Bestuurszaken"];

    #[test]
    fn the_beginning_goes_before_the_middle() {
        assert_eq!(find(LABELS, "best"), Some(2));
        assert_eq!(find(LABELS, "bin bes"), Some(0));
        assert_eq!(find(LABELS, "MÉI"), Some(1));
        assert_eq!(find(LABELS, "xyz"), None);
        assert_eq!(find(LABELS, " "), None);
    }

    fn typed(letters: &str, chosen: usize) -> (usize, Typed) {
        let options: Vec<(String, String)> = LABELS
            .iter()
            .map(|label| (String::new(), (*label).to_owned()))
            .collect();
        let (mut chosen, mut typed) = (chosen, Typed::default());
        for letter in letters.chars() {
            let code = match letter {
                '<' => KeyCode::Backspace,
                '>' => KeyCode::Right,
                letter => KeyCode::Char(letter),
            };
            one(&options, &mut chosen, &mut typed, KeyEvent::from(code));
        }
        (chosen, typed)
    }

    #[test]
    fn letters_that_find_nothing_leave_what_was_chosen() {
        // The first letter finds another, the second nothing at all.
        assert_eq!(typed("p", 2).0, 1);
        assert_eq!(typed("pp", 2).0, 2);
        assert_eq!(typed("pp<", 2).0, 1);
        assert_eq!(typed("p<", 2).0, 2);
        assert_eq!(typed("p<", 2).1.held, None);
        // Who turned to one of what was found means that one.
        assert_eq!(typed("best>q", 1).0, 0);
    }

    #[test]
    fn turning_stays_among_what_was_found() {
        let mut chosen = 0;
        turn(LABELS, &mut chosen, "best", 1);
        assert_eq!(chosen, 2);
        turn(LABELS, &mut chosen, "best", 1);
        assert_eq!(chosen, 0);
        turn(LABELS, &mut chosen, "", 1);
        assert_eq!(chosen, 1);
    }
}
