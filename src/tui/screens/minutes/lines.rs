//! How a PV stands, as lines: what is missing with where it is mended, who signed, the annex, the versions.

use super::Target;
use crate::domain::{Message, MinutesState, Severity, SignatureState, SignatureWay};
use crate::i18n::date;
use crate::office::minutes::query::Overview;
use crate::store::minutes::SignatureRow;
use crate::text;
use crate::tui::look::{Look, Sign, listed};
use crate::tui::theme::Role;

/// A line.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Line {
    pub words: String,
    pub role: Role,
    pub target: Option<Target>,
}

struct Page<'a> {
    lines: Vec<Line>,
    width: usize,
    look: &'a Look,
}

impl Page<'_> {
    fn say(&mut self, words: &str, role: Role, target: Option<Target>) {
        let indent = if self.look.accessible { 0 } else { 2 };
        for (at, line) in text::wrap(words, self.width.saturating_sub(indent).max(8))
            .into_iter()
            .enumerate()
        {
            let before = if at > 0 { indent } else { 0 };
            self.lines.push(Line {
                words: format!("{:before$}{line}", ""),
                role,
                target,
            });
        }
    }

    fn told(&mut self, message: &Message, role: Role, target: Option<Target>) {
        let words = self.look.words.text(message);
        self.say(&words, role, target);
    }

    fn head(&mut self, id: &str) {
        if !self.lines.is_empty() {
            self.say("", Role::Text, None);
        }
        self.say(self.look.word(id), Role::Title, None);
    }

    fn signed(&mut self, sign: Sign, words: &str, role: Role, target: Option<Target>) {
        let words = self.look.signed(sign, words);
        self.say(&words, role, target);
    }
}

/// Every line at a width.
pub(super) fn of(overview: &Overview, width: usize, look: &Look) -> Vec<Line> {
    let mut page = Page {
        lines: Vec::new(),
        width,
        look,
    };
    standing(overview, &mut page);
    missing(overview, &mut page);
    signatures(overview, &mut page);
    remarks(overview, &mut page);
    versions(overview, &mut page);
    page.lines
}

fn standing(overview: &Overview, page: &mut Page<'_>) {
    let Some(edition) = overview.newest() else {
        page.say(page.look.word("minutes-none-yet"), Role::Title, None);
        return;
    };
    let message = Message::new("minutes-version")
        .with("n", edition.edition)
        .with("state", Message::of(edition.state))
        .with("who", edition.drawn_by.as_str())
        .with("when", page.look.clock.local_of(edition.drawn_at));
    let role = match edition.state {
        MinutesState::Signed => Role::Good,
        MinutesState::Refused => Role::Bad,
        _ => Role::Title,
    };
    page.told(&message, role, Some(Target::Version(edition.edition)));
    if overview.stale {
        page.say(
            page.look.word("rule-minutes-stale"),
            Role::Bad,
            Some(Target::Version(0)),
        );
    }
}

fn missing(overview: &Overview, page: &mut Page<'_>) {
    if !overview.previews {
        return;
    }
    page.head("minutes-missing");
    if overview.missing.is_empty() {
        page.signed(Sign::Done, page.look.word("minutes-complete"), Role::Good, None);
    }
    for one in &overview.missing {
        let (sign, role) = match one.problem.severity {
            Severity::Block => (Sign::Failed, Role::Bad),
            Severity::Warning => (Sign::Half, Role::Warn),
        };
        let words = page.look.words.text(&one.problem.sentence());
        page.signed(sign, &words, role, one.way.map(Target::Way));
    }
}

fn signatures(overview: &Overview, page: &mut Page<'_>) {
    if overview.signatures.is_empty() {
        return;
    }
    page.head("minutes-signatures");
    for one in &overview.signatures {
        let (sign, role) = match one.state {
            SignatureState::Asked => (Sign::Empty, Role::Text),
            SignatureState::Signed => (Sign::Done, Role::Good),
            SignatureState::Refused => (Sign::Failed, Role::Bad),
        };
        let words = signature(one, page.look);
        page.signed(sign, &words, role, None);
    }
}

/// `Øyvind Maes · Voorzitter · Getekend · 28 nov 2026 10:00`.
fn signature(one: &SignatureRow, look: &Look) -> String {
    let state = look.words.of(one.state);
    let at = one.at.map(|at| date::moment(look.clock.local_of(at), look.words));
    let how = match (one.way, one.state) {
        (Some(SignatureWay::Paper), _) => {
            let paper = Message::new("minutes-on-paper")
                .with("who", one.recorded_by.as_str())
                .with("document", one.document.as_str());
            look.words.text(&paper)
        }
        (None, SignatureState::Asked) if !one.has_account => look.word("minutes-no-account").to_owned(),
        _ => String::new(),
    };
    let parts = [
        one.name.as_str(),
        look.words.of(one.role),
        state,
        at.as_deref().unwrap_or_default(),
        &how,
        &one.remark,
    ];
    row(&parts, look)
}

fn row(parts: &[&str], look: &Look) -> String {
    let told = parts.iter().copied().filter(|part| !part.is_empty());
    match look.accessible {
        true => listed(told),
        false => told.collect::<Vec<_>>().join(" · "),
    }
}

fn remarks(overview: &Overview, page: &mut Page<'_>) {
    page.head("minutes-part-annex");
    if overview.remarks.is_empty() {
        page.say(page.look.word("minutes-remarks-none"), Role::Dim, None);
    }
    for one in &overview.remarks {
        let said = Message::new("minutes-remark")
            .with("who", one.name.as_str())
            .with("union", one.organisation.as_str())
            .with("on", one.on.unwrap_or_default());
        let words = format!("{}: {}", page.look.words.text(&said), one.body);
        page.say(&words, Role::Text, None);
    }
}

fn versions(overview: &Overview, page: &mut Page<'_>) {
    if overview.editions.is_empty() {
        return;
    }
    page.head("minutes-versions");
    for edition in &overview.editions {
        let message = Message::new("minutes-version-line")
            .with("n", edition.edition)
            .with("state", Message::of(edition.state))
            .with("who", edition.drawn_by.as_str())
            .with("when", page.look.clock.local_of(edition.drawn_at))
            .with("signed", edition.signed)
            .with("signers", edition.signers);
        let mut words = page.look.words.text(&message);
        if !edition.changed.is_empty() {
            words = format!("{words} · {}", edition.changed);
        }
        page.say(&words, Role::Text, Some(Target::Version(edition.edition)));
    }
}
