//! The jury's sheets of one candidate side by side, criterion by criterion: what lies far apart, what was agreed and why.

use super::Review;
use crate::domain::{Message, Scoring, scoring};
use crate::office::candidate::case;
use crate::office::candidate::dossier::Dossier;
use crate::store::sheet::{Criterion, Sheet};
use crate::tui::look::{Look, labelled};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;

impl Review {
    /// Shows the sheets that may be read.
    pub(super) fn show_consensus(&self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let title = format!("{} · {}", dossier.application.name, cx.look.word("review-consensus"));
        cx.show(Overlay::Reader(Reader::new(title, lines(dossier, cx.look))));
    }
}

/// What each juror gave for a criterion: `An Peeters 4 · Griet De Smet 2`.
pub(super) fn given(dossier: &Dossier, sheets: &[Sheet], at: usize, look: &Look) -> String {
    let Some(criterion) = dossier.criteria.get(at) else {
        return String::new();
    };
    let of_one = |sheet: &Sheet| {
        let points = sheet.points(criterion.id).map_or_else(
            || look.word("review-blank").to_owned(),
            |points| look.words.text(&criterion.scale.told(points)),
        );
        format!("{} {points}", sheet.name)
    };
    sheets.iter().map(of_one).collect::<Vec<_>>().join(" · ")
}

/// The name of a criterion with the highest score of its scale: `Analyseren /5`, `Analyseren · Competentieniveaus`.
pub(super) fn headed(criterion: &Criterion, look: &Look) -> String {
    match criterion.scale {
        Scoring::Points => format!(
            "{} /{}",
            criterion.name,
            scoring::show(criterion.maximum, look.words.lang.decimal())
        ),
        scale => format!("{} · {}", criterion.name, look.words.of(scale)),
    }
}

fn lines(dossier: &Dossier, look: &Look) -> Vec<(String, Role)> {
    let sheets = dossier.readable();
    if sheets.is_empty() {
        return vec![(look.word("review-consensus-none").to_owned(), Role::Dim)];
    }
    let told = |id, scale: Scoring, points| look.words.text(&Message::new(id).with("points", scale.told(points)));
    let show = |points| scoring::show(points, look.words.lang.decimal());
    let mut lines = Vec::new();
    let joint = case::jointly(&dossier.criteria, &sheets, &[]);
    for (at, (criterion, joint)) in dossier.criteria.iter().zip(&joint).enumerate() {
        let mut head = headed(criterion, look);
        let apart = dossier.spread.contains(&criterion.id);
        if apart {
            head = format!("{head} · {}", look.word("review-spread"));
        }
        lines.push((head, if apart { Role::Warn } else { Role::Title }));
        lines.push((format!("  {}", given(dossier, &sheets, at, look)), Role::Text));
        let agreed = dossier.agreed_for(criterion.id);
        let mut came_to: Vec<String> = joint
            .points()
            .map(|mean| told("review-consensus-mean", criterion.scale, mean))
            .into_iter()
            .collect();
        came_to.extend(agreed.map(|agreed| told("review-agreed", criterion.scale, agreed.points)));
        lines.push((format!("  {}", came_to.join(" · ")), Role::Dim));
        if let Some(agreed) = agreed {
            lines.push((format!("  {}: {}", agreed.by, agreed.motive), Role::Dim));
        }
    }
    lines.push((String::new(), Role::Text));
    for sheet in &sheets {
        let total = dossier.total(sheet).map(show).unwrap_or_default();
        lines.push((labelled(&sheet.name, &total), Role::Text));
        if !sheet.motivation.is_empty() {
            lines.push((format!("  {}", sheet.motivation), Role::Dim));
        }
    }
    if let Some(mean) = dossier.mean {
        let label = look.word(jury_label(dossier));
        lines.push((labelled(label, &show(mean)), Role::Title));
    }
    lines
}

/// What the figure of the jury is called: a mean, or what came of an agreement.
pub(super) fn jury_label(dossier: &Dossier) -> &'static str {
    if dossier.agreed.is_empty() {
        "review-mean"
    } else {
        "review-jury-agreed"
    }
}
