//! Keys: what was pressed, how it is written for people, and which action it means where.

use crate::i18n::Words;
use crate::tui::action::{Action, ActionSpec, Context, Group, TABLE};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with Ctrl; Shift only where it does not show in the character itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Shift, for keys that are no character.
    pub shift: bool,
}

/// A key for a character.
pub const fn char(c: char) -> Key {
    Key {
        code: KeyCode::Char(c),
        ctrl: false,
        shift: false,
    }
}

/// A key for a character with Ctrl.
pub const fn ctrl(c: char) -> Key {
    Key {
        code: KeyCode::Char(c),
        ctrl: true,
        shift: false,
    }
}

/// A key that is no character.
pub const fn key(code: KeyCode) -> Key {
    Key {
        code,
        ctrl: false,
        shift: false,
    }
}

/// A key that is no character, with Shift.
pub const fn shift(code: KeyCode) -> Key {
    Key {
        code,
        ctrl: false,
        shift: true,
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        match event.code {
            KeyCode::Char(c) => Self {
                code: KeyCode::Char(if ctrl { c.to_ascii_lowercase() } else { c }),
                ctrl,
                shift: false,
            },
            KeyCode::BackTab => key(KeyCode::BackTab),
            code => Self {
                code,
                ctrl,
                shift: event.modifiers.contains(KeyModifiers::SHIFT),
            },
        }
    }
}

impl Key {
    /// The name of what a terminal also sends this for, so that it cannot mean something else: Backspace for Ctrl+H.
    pub const fn alias(self) -> Option<&'static str> {
        match (self.code, self.ctrl) {
            (KeyCode::Char('h'), true) => Some("key-backspace"),
            (KeyCode::Char('i'), true) => Some("key-tab"),
            (KeyCode::Char('j' | 'm'), true) => Some("key-enter"),
            (KeyCode::Char('['), true) => Some("key-esc"),
            _ => None,
        }
    }

    /// Whether the key would put a sign in a text field.
    pub const fn is_printable(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && !self.ctrl
    }

    /// The key in words: `Ctrl+F`, `Enter`, `Spatie`.
    pub fn written(self, words: &Words) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => words.get("key-space").to_owned(),
            KeyCode::Char(c) if self.ctrl => c.to_uppercase().collect(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::F(n) => format!("F{n}"),
            KeyCode::Enter => words.get("key-enter").to_owned(),
            KeyCode::Esc => words.get("key-esc").to_owned(),
            KeyCode::Tab => words.get("key-tab").to_owned(),
            KeyCode::BackTab => words.get("key-backtab").to_owned(),
            KeyCode::Up => words.get("key-up").to_owned(),
            KeyCode::Down => words.get("key-down").to_owned(),
            KeyCode::Left => words.get("key-left").to_owned(),
            KeyCode::Right => words.get("key-right").to_owned(),
            KeyCode::PageUp => words.get("key-pageup").to_owned(),
            KeyCode::PageDown => words.get("key-pagedown").to_owned(),
            KeyCode::Home => words.get("key-home").to_owned(),
            KeyCode::End => words.get("key-end").to_owned(),
            KeyCode::Backspace => words.get("key-backspace").to_owned(),
            KeyCode::Delete => words.get("key-delete").to_owned(),
            other => format!("{other:?}"),
        };
        let ctrl = if self.ctrl { words.get("key-ctrl") } else { "" };
        let shift = if self.shift { words.get("key-shift") } else { "" };
        format!("{ctrl}{shift}{name}")
    }

    /// Reads a key as a configuration file writes it, always in English: `ctrl+f`, `enter`, `j`, `shift+up`.
    pub fn read(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        let (mut with_ctrl, mut with_shift) = (false, false);
        loop {
            let lower = rest.to_ascii_lowercase();
            if lower.starts_with("ctrl+") && rest.len() > 5 {
                with_ctrl = true;
                rest = &rest[5..];
            } else if lower.starts_with("shift+") && rest.len() > 6 {
                with_shift = true;
                rest = &rest[6..];
            } else {
                break;
            }
        }
        let mut signs = rest.chars();
        let code = match (signs.next()?, signs.next()) {
            (c, None) => KeyCode::Char(if with_ctrl { c.to_ascii_lowercase() } else { c }),
            _ => named(rest)?,
        };
        Some(Self {
            code,
            ctrl: with_ctrl,
            shift: with_shift,
        })
    }
}

fn named(name: &str) -> Option<KeyCode> {
    Some(match name.to_ascii_lowercase().as_str() {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "space" => KeyCode::Char(' '),
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "pageup" => KeyCode::PageUp,
        "pagedown" => KeyCode::PageDown,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "backspace" => KeyCode::Backspace,
        "delete" => KeyCode::Delete,
        other => KeyCode::F(other.strip_prefix('f')?.parse().ok().filter(|n| (1..=12).contains(n))?),
    })
}

/// A chord in words: `g g`, `Ctrl+F`.
pub fn written(chord: &[Key], words: &Words) -> String {
    chord.iter().map(|key| key.written(words)).collect::<Vec<_>>().join(" ")
}

/// The keys in force: the table's, with what a person put in their place.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    replaced: Vec<(&'static str, Vec<Vec<Key>>)>,
}

/// What a key, after those already pressed, comes to.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Meaning {
    /// An action.
    Action(Action),
    /// The first keys of longer chords.
    Prefix,
    /// Nothing.
    Nothing,
}

/// The keys in force, a table for each group, as Markdown.
pub fn markdown(keymap: &Keymap, words: &Words) -> String {
    let mut text = String::new();
    for (group, specs) in groups() {
        let (keys, action, what) = (words.get("keys-keys"), words.get("keys-action"), words.get("keys-what"));
        text += &format!(
            "### {}\n\n| {keys} | {action} | {what} | id |\n|---|---|---|---|\n",
            words.get(group)
        );
        for spec in specs {
            let keys: Vec<String> = keymap
                .chords(spec)
                .iter()
                .map(|chord| format!("`{}`", written(chord, words)))
                .collect();
            let (label, help) = (words.get(&spec.label()), words.get(&spec.help()));
            text += &format!("| {} | {label} | {help} | `{}` |\n", keys.join(" "), spec.id);
        }
        text.push('\n');
    }
    text
}

/// The keys in force, a line for each action.
pub fn plain(keymap: &Keymap, words: &Words) -> String {
    let mut text = String::new();
    for (group, specs) in groups() {
        text += &format!("{}\n", words.get(group));
        for spec in specs {
            let keys: Vec<String> = keymap.chords(spec).iter().map(|chord| written(chord, words)).collect();
            text += &format!("  {}: {}\n", words.get(&spec.label()), keys.join(", "));
        }
    }
    text
}

/// The table, by group.
fn groups() -> impl Iterator<Item = (&'static str, Vec<&'static ActionSpec>)> {
    [Group::Act, Group::Show, Group::Move, Group::Everywhere]
        .into_iter()
        .map(|group| {
            (
                group.message(),
                TABLE.iter().filter(|spec| spec.group == group).collect(),
            )
        })
}

/// Why keys cannot be an action's.
#[derive(Clone, PartialEq, Debug)]
pub enum Clash {
    /// The chord is, or begins like, another action's.
    Other(Vec<Key>, &'static ActionSpec),
    /// The chord begins with a sign that must stay text.
    Typing(Vec<Key>),
}

/// Whether two actions can be reached at once, from further in and further out: a key of the one would hide the other's.
fn together(one: &ActionSpec, other: &ActionSpec) -> bool {
    let outer = |context: &Context| matches!(context, Context::Global | Context::List);
    // What stands inside a closed context never meets a screen's keys.
    let inside = |context: &Context| {
        use Context as X;
        matches!(
            context,
            X::Several | X::Search | X::Lines | X::Options | X::Button | X::Filtering
        )
    };
    let open = |context: &Context| !context.is_closed() && !inside(context);
    let reaches = |inner: &ActionSpec, further: &ActionSpec| {
        inner.contexts.iter().any(open) && further.contexts.iter().any(outer)
    };
    reaches(one, other) || reaches(other, one)
}

/// Whether the table itself lets the inner of two actions go before the outer one with these keys.
fn is_meant(one: &ActionSpec, other: &ActionSpec, chord: &[Key], taken: &[Key]) -> bool {
    let same = other.contexts.iter().any(|context| one.contexts.contains(context));
    !same && chord == taken && one.chords.contains(&chord) && other.chords.contains(&taken)
}

impl Keymap {
    /// Gives an action other keys than the table's.
    pub fn replace(&mut self, spec: &'static ActionSpec, chords: Vec<Vec<Key>>) {
        self.replaced.retain(|(id, _)| *id != spec.id);
        self.replaced.push((spec.id, chords));
    }

    /// The chords of an action.
    pub fn chords(&self, spec: &'static ActionSpec) -> Vec<&[Key]> {
        match self.replaced.iter().find(|(id, _)| *id == spec.id) {
            Some((_, chords)) => chords.iter().map(Vec::as_slice).collect(),
            None => spec.chords.to_vec(),
        }
    }

    /// The first clash of an action's keys with another action's, or with typing where it is reachable from a text field.
    pub fn clash(&self, spec: &'static ActionSpec) -> Option<Clash> {
        for chord in self.chords(spec) {
            let printable = chord.first().is_some_and(|key| key.is_printable());
            if printable
                && spec
                    .contexts
                    .iter()
                    .any(|context| matches!(context, Context::Text | Context::Form))
            {
                return Some(Clash::Typing(chord.to_vec()));
            }
            for other in TABLE.iter().filter(|other| other.id != spec.id) {
                let same = other.contexts.iter().any(|context| spec.contexts.contains(context));
                let both = same || together(spec, other);
                for taken in self.chords(other) {
                    let overlap = taken.starts_with(chord) || chord.starts_with(taken);
                    if overlap && both && !is_meant(spec, other, chord, taken) {
                        return Some(Clash::Other(chord.to_vec(), other));
                    }
                }
            }
        }
        None
    }

    /// What the pressed keys mean in a stack of contexts, the innermost first.
    pub fn meaning(&self, contexts: &[Context], pressed: &[Key]) -> Meaning {
        for context in contexts {
            let mut prefix = false;
            for spec in TABLE.iter().filter(|spec| spec.contexts.contains(context)) {
                for chord in self.chords(spec) {
                    if chord == pressed {
                        return Meaning::Action(spec.action);
                    }
                    prefix |= chord.len() > pressed.len() && chord.starts_with(pressed);
                }
            }
            if prefix {
                return Meaning::Prefix;
            }
            if context.is_closed() {
                break;
            }
        }
        Meaning::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, words};

    #[test]
    fn keys_are_read_as_they_are_configured() {
        assert_eq!(Key::read("ctrl+f"), Some(ctrl('f')));
        assert_eq!(Key::read("Shift+Up"), Some(shift(KeyCode::Up)));
        assert_eq!(Key::read("J"), Some(char('J')));
        assert_eq!(Key::read("+"), Some(char('+')));
        assert_eq!(Key::read("ctrl+"), None);
        assert_eq!(Key::read("é"), Some(char('é')));
        assert_eq!(Key::read("f13"), None);
    }

    #[test]
    fn a_key_that_is_taken_clashes_and_a_free_one_does_not() {
        let spec = |id: &str| TABLE.iter().find(|spec| spec.id == id).expect("an action");
        let clash = |id: &str, chord: &[Key]| {
            let mut keymap = Keymap::default();
            keymap.replace(spec(id), vec![chord.to_vec()]);
            keymap.clash(spec(id))
        };
        assert_eq!(clash("undo", &[key(KeyCode::F(7))]), None);
        assert!(matches!(clash("undo", &[char('?')]), Some(Clash::Other(_, other)) if other.id == "help"));
        // `g g` swallows every `g`, in whatever context.
        assert!(matches!(clash("approve", &[char('g')]), Some(Clash::Other(..))));
        // What works everywhere hides under a screen's own keys, and a list's too.
        assert!(matches!(clash("undo", &[char('a')]), Some(Clash::Other(_, other)) if other.id == "approve"));
        assert!(matches!(clash("approve", &[char('u')]), Some(Clash::Other(_, other)) if other.id == "undo"));
        assert!(matches!(clash("mark", &[char('e')]), Some(Clash::Other(..))));
        assert_eq!(
            clash("screen-1", &[char('1')]),
            None,
            "a score goes before a screen, as the table means it"
        );
        assert!(matches!(
            clash("save", &[char('s')]),
            Some(Clash::Typing(_) | Clash::Other(..))
        ));
        for spec in TABLE {
            assert_eq!(Keymap::default().clash(spec), None, "{}", spec.id);
        }
    }

    #[test]
    fn keys_are_written_in_words() {
        assert_eq!(ctrl('f').written(words(Lang::English)), "Ctrl+F");
        assert_eq!(char(' ').written(words(Lang::Dutch)), "Spatie");
    }
}
