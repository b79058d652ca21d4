//! Coming for one approval: finds the list and the place it stands in, and puts the cursor on it.

use super::Approvals;
use super::update::SEEK;
use crate::domain::list::{Scope, View};
use crate::domain::{ApprovalId, ApprovalState};
use crate::office::Query;
use crate::office::approval::{ApprovalQuery, ApprovalReply};
use crate::tui::look::{Breadth, Look};
use crate::tui::screen::Cx;

impl Approvals {
    /// Whether it waits or was decided is known only once it is read.
    pub(super) fn begin_seeking(&mut self, id: ApprovalId, cx: &mut Cx<'_>) {
        self.sought = Some(id);
        self.pane.read(false);
        cx.ask(SEEK, Query::Approval(ApprovalQuery::Detail(id)));
    }

    pub(super) fn go_on_seeking(&mut self, reply: ApprovalReply, cx: &mut Cx<'_>) {
        let Some(id) = self.sought else { return };
        match reply {
            ApprovalReply::Detail(detail) if detail.row.id == id => {
                self.past = detail.row.state != ApprovalState::Pending;
                self.detail = Some(detail);
                self.wanted = Some(id.0);
                self.ask_place(id, cx);
            }
            ApprovalReply::KeyOf(Some(key)) => self.explorer_mut().show_from(key, cx),
            ApprovalReply::KeyOf(None) => {
                let view = &self.explorer().list.view;
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
                    self.explorer_mut().show_for_now(whole, cx);
                    self.ask_place(id, cx);
                }
            }
            _ => {}
        }
    }

    fn ask_place(&self, id: ApprovalId, cx: &mut Cx<'_>) {
        let (view, past) = (self.explorer().list.view.clone(), self.past);
        cx.ask(SEEK, Query::Approval(ApprovalQuery::KeyOf { view, past, id }));
    }

    /// Rows came: the cursor goes to the one that is sought, which opens as a page where there is no room beside the list.
    pub(super) fn settle_on_sought(&mut self, look: &Look) {
        if let Some(id) = self.sought.filter(|id| self.explorer_mut().list.select(id.0)) {
            self.sought = None;
            self.pane.read(look.breadth() != Breadth::Wide);
            if self.detail.as_ref().is_none_or(|detail| detail.row.id != id) {
                self.wanted = None;
            }
        }
    }
}
