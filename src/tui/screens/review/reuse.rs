//! Earlier results of the candidate on the screen: that there are any, what was found, and the exemption that rests on them.

use super::forms::slot;
use super::{About, Review};
use crate::domain::{Message, Outcome, StageId};
use crate::i18n::date;
use crate::office::Act;
use crate::office::candidate::dossier::Dossier;
use crate::office::candidate::reuse::Proposal;
use crate::store::reuse::Exemption;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;
use crate::tui::screens::people::result;
use crate::tui::screens::reuse::form;
use crate::tui::theme::Role;

impl Review {
    /// Shows what was found, with a module that can be passed under the cursor.
    pub(super) fn offer_reuse(&self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let mut items = form::items(&dossier.reuse, cx.look);
        let refused = dossier.refusal(Act::PersonResult).map(|why| cx.look.words.text(why));
        items.push(Item::new(form::OUTSIDE, cx.look.word("reuse-outside")).refused(refused));
        let title = format!("{} · {}", dossier.application.name, cx.look.word("reuse"));
        let menu = Menu::new(slot::REUSE, title, items);
        // Where nothing can be recorded, what was found is read first.
        let open = dossier.reuse.iter().any(|proposal| proposal.refused.is_none());
        cx.show(Overlay::Menu(if open { menu.at_open() } else { menu }));
    }

    /// Asks what a paper of another selector says.
    pub(super) fn ask_result(&mut self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let title = format!("{} · {}", dossier.application.name, cx.look.word("person-result"));
        let papers = dossier.documents.iter().map(|one| &one.row);
        let fields = result::fields(&dossier.competences, papers, cx.look);
        let form = FormOverlay::new(slot::RESULT, title, fields);
        let form = form.kept_as(format!("review-result-{}", dossier.application.id));
        self.about = About::Result(dossier.application.person);
        cx.show(Overlay::Form(form));
    }

    /// Asks what is still needed for an exemption from a module.
    pub(super) fn ask_exemption(&mut self, stage: StageId, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let Some(proposal) = dossier.reuse.iter().find(|proposal| proposal.stage == stage) else {
            return;
        };
        let title = format!("{} · {}", dossier.application.name, proposal.module);
        let about = About::Exemption(dossier.application.id, stage);
        let form = FormOverlay::new(slot::EXEMPT, title, form::fields(proposal, cx.look)).with_button("reuse-record");
        let form = form.kept_as(format!("review-exempt-{}-{stage}", dossier.application.id));
        self.about = about;
        cx.show(Overlay::Form(form));
    }
}

/// Why no earlier results can be looked at.
pub(super) fn hindrance(dossier: &Dossier) -> Option<Message> {
    if dossier.anonymous {
        return Some(Message::new("refused-person-hidden"));
    }
    if dossier.reuse.iter().any(Proposal::is_found) || dossier.refusal(Act::PersonResult).is_none() {
        return None;
    }
    let refused = dossier.refusal(Act::CandidateExempt).cloned();
    Some(refused.unwrap_or_else(|| Message::new("reuse-nothing")))
}

/// That there are earlier results, and from how many modules they could exempt.
pub(super) fn mark(dossier: &Dossier, look: &Look) -> Option<(String, Role)> {
    let current = dossier
        .stages
        .iter()
        .find(|(stage, _)| Some(stage.id) == dossier.current);
    if current.is_some_and(|(_, outcome)| *outcome == Some(Outcome::Exempt)) {
        let exempt = Message::new("reuse-mark-exempt").with("key", look.key(Action::History));
        return Some((look.words.text(&exempt), Role::Good));
    }
    let found = dossier.reuse.iter().filter(|proposal| proposal.is_found()).count();
    let ready = dossier.reuse.iter().filter(|proposal| proposal.covers()).count();
    let message = Message::new(if ready > 0 { "reuse-mark" } else { "reuse-mark-none" })
        .with("n", ready)
        .with("key", look.key(Action::Reuse));
    let role = if ready > 0 { Role::Info } else { Role::Dim };
    (found > 0).then(|| (look.words.text(&message), role))
}

/// What an exemption rests on, line by line.
pub(super) fn rests_on(dossier: &Dossier, exemption: &Exemption, look: &Look) -> Vec<(String, Role)> {
    let day = |day: Option<chrono::NaiveDate>| day.map(date::written).unwrap_or_default();
    let mut lines: Vec<(String, Role)> = exemption
        .results
        .iter()
        .map(|result| {
            let points = result
                .points
                .map(|points| look.words.text(&crate::domain::reuse::told(points)));
            let until = result.until.map(|until| {
                look.words
                    .text(&Message::new("reuse-until").with("day", date::written(until)))
            });
            let parts = [
                Some(result.name.clone()),
                points,
                Some(day(result.tested)),
                until,
                Some(result.source.clone()),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
            (format!("  {}", parts.join(" · ")), Role::Text)
        })
        .collect();
    let basis = Message::new("reuse-basis")
        .with("consent", day(exemption.consent))
        .with("manager", exemption.manager.as_str())
        .with("on", day(exemption.consulted));
    lines.push((format!("  {}", look.words.text(&basis)), Role::Dim));
    if let Some(withdrawn) = dossier.withdrawn {
        let since = Message::new("reuse-withdrawn-since").with("day", day(Some(withdrawn)));
        lines.push((format!("  {}", look.words.text(&since)), Role::Warn));
    }
    lines
}
