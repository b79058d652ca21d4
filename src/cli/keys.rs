//! Keys from the configuration: read, checked against the table for clashes, put in place of the defaults.

use crate::config::{self, At};
use crate::domain::Message;
use crate::tui::action::TABLE;
use crate::tui::keymap::{Clash, Key, Keymap};
use std::path::Path;

/// A change of keys that was kept: action, chords as written, line.
type Kept = (String, Vec<String>, usize);

/// Puts keys in the place of the table's; what cannot be, or would mean two things in one place, is left out and told.
pub fn replace(keymap: &mut Keymap, keys: Vec<(At<String>, Vec<String>)>, file: &Path) -> (Vec<Kept>, Vec<Message>) {
    let (mut kept, mut faults) = (Vec::new(), Vec::new());
    for (action, written) in keys {
        let fault = |id: &str| config::fault(id, file, action.line).with("setting", format!("keys.{}", action.value));
        let Some(spec) = TABLE.iter().find(|spec| spec.id == action.value) else {
            faults.push(fault("config-unknown-action"));
            continue;
        };
        let chords: Result<Vec<Vec<Key>>, &String> = written.iter().map(|text| chord(text).ok_or(text)).collect();
        let chords = match chords {
            Ok(chords) => chords,
            Err(text) => {
                faults.push(fault("config-bad-key").with("key", text.as_str()));
                continue;
            }
        };
        // Without a key an action that nothing else reaches could never be done again.
        if chords.is_empty() {
            faults.push(fault("config-no-keys"));
            continue;
        }
        if let Some((alias, sent)) = chords.iter().flatten().find_map(|key| Some((key, key.alias()?))) {
            let holds = |text: &&String| chord(text).is_some_and(|chord| chord.contains(alias));
            let named = written.iter().find(holds).cloned().unwrap_or_default();
            faults.push(
                fault("config-key-alias")
                    .with("key", named)
                    .with("other", Message::new(sent)),
            );
            continue;
        }
        let before = keymap.clone();
        keymap.replace(spec, chords);
        if let Some(clash) = keymap.clash(spec) {
            *keymap = before;
            faults.push(match clash {
                Clash::Other(chord, other) => fault("config-key-clash")
                    .with("key", as_written(&chord, &written))
                    .with("other", Message::new(other.label())),
                Clash::Typing(chord) => fault("config-key-typing").with("key", as_written(&chord, &written)),
            });
            continue;
        }
        kept.push((action.value, written, action.line));
    }
    (kept, faults)
}

/// A chord as the file writes it: keys with spaces between.
fn chord(text: &str) -> Option<Vec<Key>> {
    let keys: Option<Vec<Key>> = text.split_whitespace().map(Key::read).collect();
    keys.filter(|keys| !keys.is_empty())
}

/// The text a chord was read from.
fn as_written(wanted: &[Key], written: &[String]) -> String {
    let found = written.iter().find(|text| chord(text).as_deref() == Some(wanted));
    found.cloned().unwrap_or_default()
}
