//! What answers bring.

use super::{Arrived, COUNT, ENTITIES, EXPORT, Explorer, FIRST, IDS, Listing, PAGE};
use crate::domain::Message;
use crate::office::{Failure, Reply};
use crate::tui::screen::{Cx, Tone};

impl<L: Listing> Explorer<L> {
    /// Takes an answer to one of the explorer's questions. The app has already told of a failure.
    pub fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        let arrived = result.ok().and_then(|reply| self.listing.read(reply));
        match (slot, arrived) {
            (PAGE, Some(Arrived::Page(page))) => {
                self.list.take(page);
                if self.list.count.is_none() {
                    // The count comes after the rows, never before.
                    self.counting = Some(self.list.view.clone());
                    cx.ask(COUNT, self.listing.count(self.list.view.clone()));
                }
            }
            (COUNT, Some(Arrived::Count(count))) => {
                // Who types on while the rows are counted is not told the count of what was there before.
                if self.counting.take().as_ref() == Some(&self.list.view) {
                    self.list.count = Some(count);
                }
            }
            (IDS, Some(Arrived::Ids(ids))) => self.mark_all(ids, cx),
            (ENTITIES, Some(Arrived::Entities(entities))) => {
                self.entities = entities;
                if std::mem::take(&mut self.wants_scope) {
                    self.show_scope(cx);
                }
            }
            (EXPORT, Some(Arrived::Page(page))) => self.go_on_exporting(page, cx),
            (PAGE, None) => self.list.give_up(),
            (EXPORT, None) => self.export = None,
            (ENTITIES, None) => self.wants_scope = false,
            _ => debug_assert!(slot >= FIRST, "slot {slot} is the screen's own"),
        }
    }

    fn mark_all(&mut self, ids: Vec<(i64, i64)>, cx: &mut Cx<'_>) {
        let marked = ids.len();
        self.list.marks.extend(ids.iter().map(|(id, _)| *id));
        self.versions.extend(ids);
        let more = self.list.count.is_some_and(|count| count.number() > marked as u64);
        let (tone, id) = if more {
            (Tone::Bad, "said-marked-some")
        } else {
            (Tone::Info, "said-marked-all")
        };
        cx.say(tone, Message::new(id).with("n", marked));
    }
}
