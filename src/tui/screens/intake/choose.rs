//! Choosing a file: a path that is typed, completed from what lies there.

use crate::office::candidate::import::paths::Entry;
use crate::tui::widgets::line::Line;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// A path being typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Choose {
    /// What is typed.
    pub(super) line: Line,
    /// What begins so.
    pub(super) entries: Vec<Entry>,
    /// What the entries are for; differs from the line while they are looked up.
    pub(super) answered: Option<String>,
    /// The entry the cursor is on; none while the path itself is meant.
    pub(super) at: Option<usize>,
}

impl Choose {
    /// In a folder.
    pub(super) fn new(folder: &str) -> Self {
        Self {
            line: Line::new(folder),
            ..Self::default()
        }
    }

    /// Takes a key; `true` when the path changed.
    pub(super) fn key(&mut self, event: KeyEvent) -> bool {
        let last = self.entries.len().saturating_sub(1);
        let step = |at: Option<usize>, by: usize| at.map_or(0, |at| (at + by).min(last));
        match event.code {
            _ if self.entries.is_empty() && matches!(event.code, KeyCode::Up | KeyCode::Down) => return false,
            KeyCode::Down => self.at = Some(step(self.at, 1)),
            KeyCode::PageDown => self.at = Some(step(self.at, 10)),
            KeyCode::Up => self.at = self.at.and_then(|at| at.checked_sub(1)),
            KeyCode::PageUp => self.at = self.at.map(|at| at.saturating_sub(10)),
            _ => {
                let changed = self.line.key(event);
                if changed {
                    self.begin_anew();
                }
                return changed;
            }
        }
        false
    }

    /// Takes what is pasted.
    pub(super) fn paste(&mut self, text: &str) {
        self.line.paste(text.trim());
        self.begin_anew();
    }

    /// A path that begins at the root or at home, typed after another, takes its place.
    fn begin_anew(&mut self) {
        self.at = None;
        let typed = self.line.text();
        let anew = [("//", 1), ("/~", 1)]
            .into_iter()
            .filter_map(|(mark, skip)| Some(typed.rfind(mark)? + skip))
            .max();
        if let Some(anew) = anew.map(|at| typed[at..].to_owned()) {
            self.line = Line::new(&anew);
        }
    }

    /// Types on as far as it is clear: the entry under the cursor, otherwise what all of them begin with. `true` when the path changed.
    pub(super) fn complete(&mut self) -> bool {
        let path = match self.at.and_then(|at| self.entries.get(at)) {
            Some(entry) => entry.path.clone(),
            None => self.shared(),
        };
        let changed = path != self.line.text() && !path.is_empty();
        if changed {
            self.line = Line::new(&path);
            self.at = None;
        }
        changed
    }

    /// What all entries begin with.
    fn shared(&self) -> String {
        let mut paths = self.entries.iter().map(|entry| entry.path.as_str());
        let Some(first) = paths.next() else {
            return String::new();
        };
        let mut end = first.len();
        for path in paths {
            let same = first.char_indices().zip(path.chars()).take_while(|((_, a), b)| a == b);
            end = end.min(same.last().map_or(0, |((at, c), _)| at + c.len_utf8()));
        }
        // What is typed in another case is not shortened.
        match first[..end].len() < self.line.text().len() {
            true => String::new(),
            false => first[..end].to_owned(),
        }
    }

    /// What is meant: the entry under the cursor, otherwise what is typed.
    pub(super) fn meant(&self) -> (String, bool) {
        match self.at.and_then(|at| self.entries.get(at)) {
            Some(entry) => (entry.path.clone(), entry.folder),
            None => (self.line.text().trim().to_owned(), false),
        }
    }

    /// An entry was clicked; `true` when it was selected already.
    pub(super) fn point(&mut self, at: usize) -> bool {
        let again = self.at == Some(at);
        self.at = Some(at);
        again
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(path: &str) -> Entry {
        Entry {
            path: path.to_owned(),
            name: path.to_owned(),
            folder: false,
            size: 0,
        }
    }

    #[test]
    fn a_path_from_the_root_takes_the_place_of_what_was_typed() {
        let mut choose = Choose::new("/mnt/portaal/");
        choose.paste("/home/an/lijst.csv\n");
        assert_eq!(choose.line.text(), "/home/an/lijst.csv");
        let mut choose = Choose::new("lijsten/");
        choose.key(KeyEvent::from(KeyCode::Char('~')));
        assert_eq!(choose.line.text(), "~");
    }

    #[test]
    fn a_path_is_typed_on_as_far_as_it_is_clear() {
        let mut choose = Choose::new("k");
        choose.entries = vec![entry("kandidaten-é.csv"), entry("kandidaten-è.csv")];
        assert!(choose.complete());
        assert_eq!(choose.line.text(), "kandidaten-");
        assert!(!choose.complete(), "nothing more is clear");
        choose.at = Some(1);
        assert!(choose.complete());
        assert_eq!(choose.line.text(), "kandidaten-è.csv");
    }
}
