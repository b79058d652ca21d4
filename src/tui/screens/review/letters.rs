//! Letters about decisions: read the newest, or prepare it; for all marked at once.

use super::answers::ask;
use super::forms::slot;
use super::{About, Review};
use crate::domain::ApplicationId;
use crate::office::Command;
use crate::office::candidate::{CandidateCommand as C, CandidateQuery as Q};
use crate::store::letter::LetterRow;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;

impl Review {
    /// Prepares the letters of all that are marked; of the candidate on the screen, shows the newest or prepares it.
    pub(super) fn letters(&mut self, cx: &mut Cx<'_>) {
        let one = |application| Command::from(C::Letter { application });
        if !self.list.marks.is_empty() {
            let all = self.list.chosen().into_iter().map(|id| one(ApplicationId(id)));
            cx.run(slot::LETTERS, Command::Many(all.collect()));
            return;
        }
        let Some(dossier) = self.shown() else { return };
        let id = dossier.application.id;
        if dossier.unwritten {
            self.about = About::Application(id);
            cx.run(slot::LETTER, one(id));
        } else {
            Self::ask(cx, ask::LETTERS, Q::Letters(id));
        }
    }

    pub(super) fn show_letters(letters: &[LetterRow], cx: &mut Cx<'_>) {
        let Some(newest) = letters.first() else { return };
        let title = format!("{} · {}", newest.name, cx.look.word("review-letter"));
        let mut lines: Vec<(String, Role)> = Vec::new();
        for letter in letters {
            if !letter.holds {
                lines.push((cx.look.word("review-letter-void").to_owned(), Role::Warn));
            }
            for (n, line) in letter.body.lines().enumerate() {
                let role = if n == 0 { Role::Title } else { Role::Text };
                lines.push((line.trim_start_matches("# ").to_owned(), role));
            }
            lines.push((String::new(), Role::Text));
        }
        cx.show(Overlay::Reader(Reader::new(title, lines)));
    }
}
