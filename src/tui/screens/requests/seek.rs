//! Coming for one request: finds its place in the list and puts the cursor on it.

use super::Requests;
use super::update::SEEK;
use crate::domain::RequestId;
use crate::domain::list::{Scope, View};
use crate::office::Query;
use crate::office::request::{RequestQuery, RequestReply};
use crate::tui::look::{Breadth, Look};
use crate::tui::screen::Cx;

impl Requests {
    pub(super) fn begin_seeking(&mut self, id: RequestId, cx: &mut Cx<'_>) {
        self.sought = Some(id);
        self.pane.read(false);
        self.ask_place(id, cx);
    }

    pub(super) fn go_on_seeking(&mut self, reply: RequestReply, cx: &mut Cx<'_>) {
        let (Some(id), RequestReply::KeyOf(place)) = (self.sought, reply) else {
            return;
        };
        if let Some(key) = place {
            self.explorer.show_from(key, cx);
            return;
        }
        let view = &self.explorer.list.view;
        let whole = View {
            scope: Scope::All,
            text: String::new(),
            clauses: Vec::new(),
            ..view.clone()
        };
        if *view == whole {
            self.sought = None;
        } else {
            // A filter of earlier hides it; what the person keeps for next time stays as it is.
            self.explorer.show_for_now(whole, cx);
            self.ask_place(id, cx);
        }
    }

    fn ask_place(&self, id: RequestId, cx: &mut Cx<'_>) {
        let view = self.explorer.list.view.clone();
        cx.ask(SEEK, Query::Request(RequestQuery::KeyOf(view, id)));
    }

    /// Rows came: the cursor goes to the one that is sought, which opens as a page where there is no room beside the list.
    pub(super) fn settle_on_sought(&mut self, look: &Look) {
        if let Some(id) = self.sought.filter(|id| self.explorer.list.select(id.0)) {
            self.sought = None;
            self.pane.read(look.breadth() != Breadth::Wide);
            if self.detail.as_ref().is_none_or(|detail| detail.row.id != id) {
                self.wanted = None;
            }
        }
    }
}
