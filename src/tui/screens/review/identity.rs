//! The candidate's numbers: the menu, its forms, and the number somebody asked to see.

use super::answers::ask;
use super::forms::slot;
use super::{About, Review};
use crate::domain::rules::number as rules;
use crate::domain::{ApplicationId, Message, NumberKind};
use crate::office::Act;
use crate::office::Done;
use crate::office::Query;
use crate::office::candidate::dossier::Dossier;
use crate::office::privacy::{PrivacyCommand as P, PrivacyQuery};
use crate::store::journal::EntryRow;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::personal;
use crate::tui::screen::{Cx, Step};
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, Values};

const KEEP: &str = "keep";
const REVEAL: &str = "reveal";
const REMOVE: &str = "remove";
const VLIMPERS: &str = "vlimpers";
const EXPORT: &str = "export";
const RESTRICT: &str = "restrict";
const LIFT: &str = "lift";
const LOOKS: &str = "looks";

impl Review {
    /// What can be done with the numbers of the candidate on the screen.
    pub(super) fn offer_identity(&mut self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let look = cx.look;
        let early = rules::asked_early(dossier.application.state).map(|problem| problem.message);
        let none = || dossier.masked.is_none().then(|| Message::new("refused-no-number"));
        let right = |act| dossier.refusal(act).cloned();
        let item = |value: &'static str, label: &str, why: Option<Message>| {
            Item::new(value, look.word(label)).refused(why.map(|why| look.words.text(&why)))
        };
        let masked = dossier.masked.as_ref().map_or("", |masked| masked.text.as_str());
        let items = vec![
            item(KEEP, "act-number.keep", right(Act::NumberKeep).or(early)).hinted(masked),
            item(REVEAL, "act-number.reveal", right(Act::NumberReveal).or_else(none)),
            item(REMOVE, "act-number.remove", right(Act::NumberRemove).or_else(none)),
            item(VLIMPERS, "review-vlimpers", right(Act::CandidateEdit)).hinted(&dossier.card.vlimpers),
            item(EXPORT, "act-person.export", right(Act::PersonExport)),
            match &dossier.restricted {
                Some(_) => item(LIFT, "act-person.lift", right(Act::PersonRestrict)),
                None => item(RESTRICT, "act-person.restrict", right(Act::PersonRestrict)),
            },
            item(LOOKS, "review-looks", right(Act::PersonExport)),
        ];
        let title = format!("{} · {}", dossier.application.name, look.word("action-identity"));
        self.about = About::Application(dossier.application.id);
        cx.show(Overlay::Menu(Menu::new(slot::IDENTITY, title, items)));
    }

    pub(super) fn chose_identity(&mut self, value: &str, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let reason = || Field::area("reason", "field-reason", "", 4);
        let (tag, heading, fields) = match value {
            KEEP => {
                let why = dossier.masked.as_ref().map_or("", |masked| masked.reason.as_str());
                let fields = vec![
                    Field::line("number", "review-number", "").helped("review-number-help"),
                    Field::area("reason", "review-placeholder-reason", why, 3).helped("review-placeholder-help"),
                ];
                (slot::NUMBER, "act-number.keep", fields)
            }
            REVEAL => (
                slot::REVEAL,
                "act-number.reveal",
                vec![reason().helped("review-reveal-help")],
            ),
            REMOVE => (slot::REMOVE_NUMBER, "act-number.remove", vec![reason()]),
            EXPORT => (
                slot::EXPORT,
                "act-person.export",
                vec![reason().helped("review-export-help")],
            ),
            RESTRICT => (slot::RESTRICT, "act-person.restrict", vec![reason()]),
            LIFT => {
                let application = dossier.application.id;
                cx.run(slot::LIFT, P::Unrestrict { application }.into());
                return;
            }
            LOOKS => {
                cx.ask(ask::LOOKS, Query::Privacy(PrivacyQuery::Looks(dossier.application.id)));
                return;
            }
            VLIMPERS => {
                let field = Field::line("vlimpers", "field-person-vlimpers", &dossier.card.vlimpers);
                (slot::VLIMPERS, "review-vlimpers", vec![field])
            }
            _ => return,
        };
        let title = format!("{} · {}", dossier.application.name, cx.look.word(heading));
        self.about = match tag {
            slot::VLIMPERS => About::Card(dossier.application.id, dossier.card.id, dossier.card.version),
            _ => About::Application(dossier.application.id),
        };
        // No draft: what is typed here stands nowhere but on the screen.
        let form = FormOverlay::new(tag, title, fields).kept_as("");
        cx.show(Overlay::Form(match tag {
            slot::REVEAL => form.with_button("review-reveal-button"),
            slot::REMOVE_NUMBER => form.with_button("review-remove-button"),
            slot::EXPORT => form.with_button("review-export-button"),
            slot::RESTRICT => form.with_button("review-restrict-button"),
            _ => form,
        }));
    }

    /// The command a form about numbers leads to.
    pub(super) fn identity_command(tag: u16, application: ApplicationId, values: &Values) -> Option<P> {
        let text = |id: &str| values.text(id).to_owned();
        Some(match tag {
            slot::NUMBER => P::Number {
                application,
                number: crate::domain::Secret::new(values.text("number")),
                reason: text("reason"),
            },
            slot::REVEAL => P::Reveal {
                application,
                reason: text("reason"),
            },
            slot::REMOVE_NUMBER => P::RemoveNumber {
                application,
                reason: text("reason"),
            },
            slot::EXPORT => P::Export {
                application,
                reason: text("reason"),
            },
            slot::RESTRICT => P::Restrict {
                application,
                reason: text("reason"),
            },
            _ => return None,
        })
    }
}

/// Who looked, newest first.
pub(super) fn show_looks(looks: &[(EntryRow, String)], cx: &mut Cx<'_>) {
    let look = cx.look;
    let mut lines: Vec<(String, Role)> = looks
        .iter()
        .map(|(entry, reason)| {
            let said = Message::new("review-look")
                .with("when", look.clock.local_of(entry.at))
                .with("who", entry.actor_name.as_str())
                .with("act", Message::new(format!("act-{}", entry.kind)))
                .with("reason", reason.as_str());
            (look.words.text(&said), Role::Text)
        })
        .collect();
    if lines.is_empty() {
        lines.push((look.word("review-looks-none").to_owned(), Role::Dim));
    }
    cx.show(Overlay::Reader(Reader::new(look.word("review-looks"), lines)));
}

/// Writes what was gathered, or shows what was asked to be seen, until the page is closed.
pub(super) fn show_revealed(done: &Done, cx: &mut Cx<'_>) {
    if let Some(file) = &done.file {
        let folder = personal::folder(file, cx.look);
        for (path, content) in personal::files(file, &folder, cx.look) {
            cx.steps.push(Step::WriteFile(path, content));
        }
    }
    let Some(revealed) = &done.revealed else { return };
    let lines = vec![
        (revealed.expose().to_owned(), Role::Title),
        (String::new(), Role::Text),
        (cx.look.word("review-revealed").to_owned(), Role::Dim),
    ];
    cx.show(Overlay::Reader(Reader::new(cx.look.words.text(&done.message), lines)));
}

/// The lines of the profile about numbers; none where nothing is asked or may be seen.
pub(super) fn lines(dossier: &Dossier, look: &Look) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    if let Some(reason) = &dossier.restricted {
        let said = Message::new("review-restricted").with("reason", reason.as_str());
        lines.push((look.words.text(&said), Role::Warn));
    }
    if !dossier.card.vlimpers.is_empty() && dossier.contact {
        let said = format!("{}: {}", look.word("field-person-vlimpers"), dossier.card.vlimpers);
        lines.push((said, Role::Text));
    }
    match &dossier.masked {
        Some(masked) => {
            let said = format!("{}: {}", look.words.of(masked.kind), masked.text);
            let role = match masked.kind {
                NumberKind::Placeholder => Role::Warn,
                NumberKind::National | NumberKind::Bis => Role::Text,
            };
            lines.push((said, role));
        }
        None if rules::asked_early(dossier.application.state).is_none()
            && dossier.refusal(Act::NumberKeep).is_none() =>
        {
            let key = look.key(crate::tui::action::Action::Identity);
            lines.push((
                look.words.text(&Message::new("review-no-number").with("key", key)),
                Role::Warn,
            ));
        }
        None => {}
    }
    lines
}
