//! What stands on each tab, as lines.

mod file;
mod people;
mod summary;

use super::sheet::{Line, Target};
use super::update::new_act;
use super::{Content, Dossier, Tab};
use crate::domain::{Message, VacancyState};
use crate::office::vacancy::dossier::{DossierReply as R, Head};
use crate::text;
use crate::tui::action::Action;
use crate::tui::history;
use crate::tui::look::Look;

use crate::tui::theme::Role;

/// The cells labels take on a tab.
const LABELS: usize = 28;

impl Dossier {
    /// The lines of a tab.
    pub(super) fn lines(&self, tab: Tab, look: &Look) -> Vec<Line> {
        let width = Self::width(look);
        let Some(head) = &self.head else { return Vec::new() };
        if tab == Tab::Summary {
            return summary::lines(head, width, look);
        }
        let add = Self::adding(tab, head, look);
        match self.contents.get(&tab) {
            None => vec![Line::of(look.word("dossier-loading"), Role::Dim, Target::Nothing)],
            Some(Content::History(entries)) if entries.is_empty() => {
                empty("dossier-history-none", "", width, Target::Nothing, look)
            }
            Some(Content::History(entries)) => history::lines(entries, look)
                .into_iter()
                .flat_map(|(words, role)| super::sheet::paragraph(&words, 0, width, role, Target::Nothing))
                .collect(),
            Some(Content::Read(reply)) => match reply {
                R::Text(sections) => file::text(sections, &add, width, look),
                R::Reglement(reglement, stages, conditions) => {
                    let published = head.record.procedure.has(VacancyState::Published);
                    file::reglement((reglement, stages, conditions), published, &add, width, look)
                }
                R::Jury(jury) => people::jury(jury, &add, width, look),
                R::Documents(documents) => file::documents(documents, &add, width, look),
                R::Form(questions) => file::questions(questions, &add, width, look),
                R::Publications(publications) => file::publications(publications, head, &add, width, look),
                R::Candidates(candidates) => people::candidates(candidates, head, width, look),
                R::Sessions(sessions) => people::sessions(sessions, width, look),
                R::Approvals(rounds) => people::approvals(rounds, head.record.fields.kind, &add, width, look),
                R::Head(_) | R::Advert(_) | R::Choices(_) | R::Checks(_) => Vec::new(),
            },
        }
    }
}

impl Dossier {
    /// What to press to add something on a tab; nothing when that cannot be done now.
    fn adding(tab: Tab, head: &Head, look: &Look) -> String {
        let id = match tab {
            Tab::Jury => "empty-add-juror",
            Tab::Approvals => "empty-ask",
            _ => "empty-add",
        };
        match new_act(tab) {
            Some(act) if head.why_not(act).is_none() => {
                look.words.text(&Message::new(id).with("key", look.key(Action::New)))
            }
            _ => String::new(),
        }
    }
}

/// A label with its value, the value wrapped beside it.
fn fact(label: &str, value: &str, width: usize, target: Target) -> Vec<Line> {
    let room = width.saturating_sub(LABELS + 1).max(8);
    let label = text::cut(&text::sentence(label), LABELS).into_owned();
    text::wrap(if value.is_empty() { "–" } else { value }, room)
        .into_iter()
        .enumerate()
        .map(|(at, line)| {
            let shown = if at == 0 { label.as_str() } else { "" };
            let space = LABELS + 1 - text::width(shown);
            Line {
                labelled: true,
                ..Line::of(format!("{shown}{:space$}", ""), Role::Dim, target).and(line, Role::Text)
            }
        })
        .collect()
}

fn heading(words: &str, target: Target) -> Line {
    Line::of(text::sentence(words), Role::Title, target)
}

/// What an empty place says: what would stand there, and what to press. Enter does what its target says.
fn empty(id: &str, add: &str, width: usize, target: Target, look: &Look) -> Vec<Line> {
    let open = Message::new(id).with("key", look.key(Action::Open));
    let said = format!("{} {add}", look.words.text(&open));
    super::sheet::paragraph(said.trim_end(), 0, width, Role::Dim, target)
}
