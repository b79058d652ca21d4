//! The tabs of the dossier as lines of text; the view wraps them and shows those that fit.

use super::{Review, Tab, identity, reuse};
use crate::domain::document::pages;
use crate::domain::{Coded, DocumentKind, Message, Outcome, OverrideGround};
use crate::i18n::date;
use crate::office::candidate::dossier::Dossier;
use crate::store::document::DocumentLine;
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign, labelled, listed};
use crate::tui::screens::document::told;
use crate::tui::theme::Role;

/// A paragraph with how it looks.
pub(super) type Paragraph = (String, Role);

impl Review {
    /// The paragraphs of the tab on the screen.
    pub(super) fn paragraphs(&self, dossier: &Dossier, look: &Look) -> Vec<Paragraph> {
        let mut lines = match self.tab {
            Tab::Profile => profile(dossier, look),
            Tab::Cv => cv(dossier, look),
            Tab::Form => form(dossier, look),
            Tab::Elsewhere => elsewhere(dossier, look),
            Tab::Notes => notes(dossier, look),
            Tab::History => self.past(dossier, look),
        };
        if dossier.anonymous && matches!(self.tab, Tab::Profile | Tab::Cv | Tab::Form) {
            lines.insert(0, (look.word("review-anonymous").to_owned(), Role::Warn));
        }
        if lines.is_empty() {
            let empty = format!("{}-none", self.tab.message());
            return vec![(look.word(&empty).to_owned(), Role::Dim)];
        }
        lines
    }

    fn past(&self, dossier: &Dossier, look: &Look) -> Vec<Paragraph> {
        let mut lines: Vec<Paragraph> = dossier
            .decisions
            .iter()
            .rev()
            .flat_map(|decision| {
                let day = date::short_day(look.clock.local_of(decision.at).date(), look.words);
                let stage = decision
                    .stage
                    .as_deref()
                    .map(|stage| format!(" · {stage}"))
                    .unwrap_or_default();
                let revoked = match (&decision.taken_back, decision.holds) {
                    (Some(_), _) => format!(" ({})", look.word("review-taken-back")),
                    (None, false) => format!(" ({})", look.word("review-revoked")),
                    (None, true) => String::new(),
                };
                let what = look.words.of(decision.outcome);
                let role = if decision.holds { Role::Text } else { Role::Dim };
                let first = (format!("{day}{stage} · {what}{revoked} · {}", decision.by), role);
                let departs = decision
                    .ground
                    .map(|ground| (format!("  {}", departure(look, ground)), Role::Warn));
                let indented = |words: &str| -> Vec<Paragraph> {
                    words.lines().map(|line| (format!("  {line}"), Role::Dim)).collect()
                };
                let taken_back = decision.taken_back.as_deref().map(|reason| {
                    let reason = Message::new("review-taken-back-because").with("reason", reason);
                    indented(&look.words.text(&reason))
                });
                let why = indented(&decision.motivation).into_iter();
                let exemption = dossier.exemptions.iter().find(|one| one.decision == decision.id);
                let rests_on = exemption.map(|one| reuse::rests_on(dossier, one, look));
                std::iter::once(first)
                    .chain(departs)
                    .chain(why)
                    .chain(rests_on.into_iter().flatten())
                    .chain(taken_back.into_iter().flatten())
                    .collect::<Vec<_>>()
            })
            .collect();
        if let Some((_, entries)) = self.history.as_ref().filter(|(id, _)| *id == dossier.application.id) {
            if !lines.is_empty() && !entries.is_empty() {
                lines.push((String::new(), Role::Text));
            }
            lines.extend(entries.iter().cloned());
        }
        lines
    }

    /// How many lines the tab on the screen has when it is wrapped.
    pub(super) fn dossier_height(&self, look: &Look) -> usize {
        self.shown().map_or(0, |dossier| self.wrapped(dossier, look).len())
    }
}

fn fact(look: &Look, label: &str, value: impl Into<String>) -> Option<Paragraph> {
    let value = value.into();
    (!value.is_empty()).then(|| (format!("{}: {value}", look.word(label)), Role::Text))
}

fn profile(dossier: &Dossier, look: &Look) -> Vec<Paragraph> {
    let card = &dossier.card;
    let moment = |at| date::moment(look.clock.local_of(at), look.words);
    let since = Message::new("review-state-since")
        .with("state", Message::of(dossier.application.state))
        .with("day", look.clock.local_of(dossier.received.state_at).date());
    let channel = format!("channel-{}", dossier.received.source);
    let source = if look.words.has(&channel) {
        look.word(&channel).to_owned()
    } else {
        dossier.received.source.clone()
    };
    let place = format!("{} {}", card.postal_code, card.city);
    let mut lines = vec![(look.words.text(&since), Role::Title)];
    lines.extend(
        [
            fact(
                look,
                "field-application-motivation",
                dossier.application.motivation.as_str(),
            ),
            fact(look, "column-tags", dossier.tags.join(", ")),
            fact(look, "field-person-email", card.email.as_str()),
            fact(look, "field-person-phone", card.phone.as_str()),
            fact(look, "field-person-street", card.street.as_str()),
            fact(look, "field-person-city", place.trim()),
            fact(look, "field-person-diploma", card.diploma.as_str()),
            fact(
                look,
                "field-person-language",
                look.word(&format!("language-{}", card.language)),
            ),
            fact(
                look,
                "column-profile",
                look.word(&format!("profile-{}", dossier.received.profile)),
            ),
            fact(
                look,
                "field-application-accommodation",
                dossier.received.accommodation.as_str(),
            ),
            fact(look, "column-received", moment(dossier.received.at)),
            fact(look, "column-source", source),
        ]
        .into_iter()
        .flatten(),
    );
    for one in &dossier.recused {
        lines.push((super::sheet::tie(one, look), Role::Warn));
    }
    lines.extend(identity::lines(dossier, look));
    if !dossier.contact {
        lines.push((look.word("review-no-contact").to_owned(), Role::Dim));
    }
    lines.push((String::new(), Role::Text));
    lines.extend(judging(dossier, look));
    if !dossier.documents.is_empty() {
        lines.push((String::new(), Role::Text));
    }
    for document in &dossier.documents {
        let (kind, row) = (look.words.of(document.row.kind), &document.row);
        lines.push((format!("{kind}: {} ({})", row.name, told(row, look)), Role::Text));
    }
    lines
}

/// The stages, each with what was decided in it; for the current one what the sheets come to; and whether the decisions are final.
fn judging(dossier: &Dossier, look: &Look) -> Vec<Paragraph> {
    let mut lines: Vec<Paragraph> = dossier
        .stages
        .iter()
        .map(|(stage, outcome)| {
            let current = Some(stage.id) == dossier.current;
            let (sign, word) = match outcome {
                // What is on hold is not done.
                Some(outcome @ Outcome::OnHold) => (Sign::Half, look.words.of(*outcome)),
                Some(outcome) => (Sign::Done, look.words.of(*outcome)),
                None if current => (Sign::Now, look.word("review-now")),
                None if look.accessible => (Sign::Empty, look.word("review-open")),
                None => (Sign::Empty, ""),
            };
            let computed = dossier
                .computed
                .filter(|_| current)
                .map(|passed| look.word(computed(passed)).to_owned());
            let departs = dossier
                .decisions
                .iter()
                .rev()
                .find(|decision| decision.holds && decision.stage.as_ref() == Some(&stage.name))
                .and_then(|decision| decision.ground)
                .map(|ground| departure(look, ground));
            let said: Vec<String> = [Some(word.to_owned()), computed, departs]
                .into_iter()
                .flatten()
                .collect();
            let words = match look.accessible {
                true => labelled(&stage.name, &listed(said.iter().map(String::as_str))),
                false => format!("{}  {}", stage.name, said.join(" · ")),
            };
            (look.signed(sign, &words), Role::Text)
        })
        .collect();
    if dossier.stages.iter().any(|(_, outcome)| outcome.is_some()) {
        let standing = if dossier.settled {
            "review-settled"
        } else {
            "review-provisional"
        };
        lines.push((look.word(standing).to_owned(), Role::Dim));
    }
    lines
}

/// What the sheets come to, as a message.
const fn computed(passed: bool) -> &'static str {
    if passed { "computed-pass" } else { "computed-fail" }
}

/// That a decision departs from the sheets, and on what ground.
fn departure(look: &Look, ground: OverrideGround) -> String {
    let ground = Message::new("review-departs").with("ground", Message::of(ground));
    look.words.text(&ground)
}

fn cv(dossier: &Dossier, look: &Look) -> Vec<Paragraph> {
    let mut lines = Vec::new();
    for document in dossier.documents.iter().filter(|document| is_read_here(document)) {
        if !lines.is_empty() {
            lines.push((String::new(), Role::Text));
        }
        let row = &document.row;
        lines.push((format!("{} · {}", look.words.of(row.kind), row.name), Role::Title));
        let Some(body) = document.text.as_deref() else {
            let why = Message::new(format!("{}-why", row.reading.message()));
            let said = Message::new("document-unread-here")
                .with("why", why)
                .with("key", look.key(Action::Documents));
            lines.push((look.words.text(&said), Role::Dim));
            continue;
        };
        let all = pages(body).count();
        for (n, page) in pages(body).enumerate() {
            if n > 0 {
                let said = Message::new("document-page").with("n", n + 1).with("all", all);
                lines.push((look.words.text(&said), Role::Dim));
            }
            lines.extend(page.lines().map(|line| (line.to_owned(), Role::Text)));
        }
    }
    lines
}

/// A CV and a letter are read beside the score sheet; what else there is, in a screen of its own.
fn is_read_here(document: &DocumentLine) -> bool {
    matches!(document.row.kind, DocumentKind::Cv | DocumentKind::Letter)
}

fn form(dossier: &Dossier, look: &Look) -> Vec<Paragraph> {
    let mut lines = Vec::new();
    for (question, answer) in &dossier.answers {
        lines.push((question.clone(), Role::Dim));
        let answer = if answer.is_empty() { look.nothing() } else { answer };
        lines.extend(answer.lines().map(|line| (format!("  {line}"), Role::Text)));
    }
    lines
}

fn elsewhere(dossier: &Dossier, look: &Look) -> Vec<Paragraph> {
    dossier
        .elsewhere
        .iter()
        .flat_map(|other| {
            let day = date::short_day(look.clock.local_of(other.received_at).date(), look.words);
            [
                (format!("{} {}", other.number, other.title), Role::Text),
                (format!("  {day} · {}", look.words.of(other.state)), Role::Dim),
            ]
        })
        .collect()
}

fn notes(dossier: &Dossier, look: &Look) -> Vec<Paragraph> {
    let mut lines = Vec::new();
    for note in &dossier.notes {
        let when = date::moment(look.clock.local_of(note.at), look.words);
        lines.push((format!("{when} · {}", note.name), Role::Dim));
        lines.extend(note.body.lines().map(|line| (line.to_owned(), Role::Text)));
        lines.push((String::new(), Role::Text));
    }
    lines
}
