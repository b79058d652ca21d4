//! The exemption on earlier results as people read and record it: the same on the review screen and in the list of a vacancy.

use crate::domain::reuse::{self, Finding, Judged};
use crate::domain::{ApplicationId, Arg, Message, StageId};
use crate::i18n::date;
use crate::office::Command;
use crate::office::candidate::CandidateCommand;
use crate::office::candidate::reuse::{Consulted, Proposal};
use crate::tui::look::Look;
use crate::tui::overlays::menu::Item;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// What a line of the menu stands for: the module it leads to.
const MODULE: &str = "module ";
/// What the line stands for that leads to a result of another selector.
pub const OUTSIDE: &str = "outside";

/// The modules a candidate could be exempted from, each with what was found for its competences. A module or a result that cannot be used
/// says why when it is chosen.
pub fn items(proposals: &[Proposal], look: &Look) -> Vec<Item> {
    let mut items = Vec::new();
    for proposal in proposals.iter().filter(|proposal| proposal.is_found()) {
        let refused = proposal.refused.as_ref().map(|why| look.words.text(why));
        let value = format!("{MODULE}{}", proposal.stage);
        items.push(
            Item::new(value.clone(), &proposal.module)
                .hinted(covered(proposal, look))
                .refused(refused.clone()),
        );
        for finding in &proposal.findings {
            items.extend(finding.results.iter().map(|judged| {
                let why = unmet(judged, look).or_else(|| refused.clone());
                Item::new(value.clone(), format!("  {}", result(finding, judged, look)))
                    .hinted(when(judged, look))
                    .refused(why)
            }));
        }
    }
    items
}

/// The module a line of the menu stands for.
pub fn module(value: &str) -> Option<StageId> {
    value.strip_prefix(MODULE)?.parse().ok().map(StageId)
}

/// How many competences of a module are covered, and until when.
pub fn covered(proposal: &Proposal, look: &Look) -> String {
    let (covered, all) = proposal.share();
    let share = Message::new("reuse-covered").with("n", covered).with("all", all);
    let share = look.words.text(&share);
    match proposal.until {
        Some(until) if proposal.covers() => format!("{share} · {}", counts_until(until, look)),
        _ => share,
    }
}

fn counts_until(until: NaiveDate, look: &Look) -> String {
    let message = Message::new("reuse-until").with("day", date::written(until));
    look.words.text(&message)
}

/// `Klantgerichtheid n2 · 4/5`.
fn result(finding: &Finding, judged: &Judged, look: &Look) -> String {
    let earlier = &judged.earlier;
    let level = earlier.level.map(|level| {
        let level = Message::new("criterion-level").with("level", level);
        format!(" {}", look.words.text(&level))
    });
    let points = earlier
        .points
        .map(|points| format!(" · {}", look.words.text(&reuse::told(points))));
    let failed = (!earlier.passed).then(|| format!(" · {}", look.word("outcome-failed")));
    [Some(finding.asked.name.clone()), level, points, failed]
        .into_iter()
        .flatten()
        .collect()
}

/// When it was tested, and until when it counts.
fn when(judged: &Judged, look: &Look) -> String {
    let on = judged.earlier.on.map(date::written);
    let until = judged.until.map(|until| counts_until(until, look));
    [on, until].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Why a result does not qualify; none when it does.
fn unmet(judged: &Judged, look: &Look) -> Option<String> {
    let why: Vec<String> = judged.unmet().map(|check| look.words.text(&check.why)).collect();
    (!why.is_empty()).then(|| format!("{}: {}", judged.earlier.source, why.join(" ")))
}

/// The fields of an exemption: what it rests on, and what is still needed.
pub fn fields(proposal: &Proposal, look: &Look) -> Vec<Field> {
    let mut fields: Vec<Field> = proposal
        .findings
        .iter()
        .filter_map(|finding| {
            let judged = finding.proposed()?;
            let on = judged.earlier.on.map(date::written).unwrap_or_default();
            let said = [result(finding, judged, look), on, judged.earlier.source.clone()];
            Some(Field::shown("result", "reuse-rests-on", said.join(" · ")))
        })
        .collect();
    let until = proposal.until.map(date::written).unwrap_or_default();
    fields.push(Field::shown("until", "column-counts-until", until));
    let score = proposal.score.map_or_else(
        || look.word("reuse-no-score").to_owned(),
        |score| {
            look.words
                .text(&Message::new("reuse-score").with("points", Arg::Points(score)))
        },
    );
    fields.push(Field::shown("score", "reuse-ranking", score));
    fields.extend(consent(proposal, look));
    fields.push(Field::line("manager", "reuse-manager", &proposal.manager));
    fields.push(Field::day("consulted_on", "reuse-consulted-on", None));
    fields.push(Field::area("motivation", "reuse-motive", "", 3).helped("reuse-motive-help"));
    fields
}

/// The consent that is in force, or the fields to write one down.
fn consent(proposal: &Proposal, look: &Look) -> Vec<Field> {
    if let Some(given) = proposal.consent {
        return vec![Field::shown("consent", "reuse-consent", date::written(given))];
    }
    let mut fields = Vec::new();
    if let Some(day) = proposal.withdrawn {
        let withdrawn = Message::new("reuse-withdrawn").with("day", date::written(day));
        fields.push(Field::shown("withdrawn", "reuse-consent", look.words.text(&withdrawn)));
    }
    fields.push(Field::day("consent_on", "reuse-consent-on", None));
    fields.push(Field::line("consent_how", "consent-how", "").helped("consent-how-help"));
    fields
}

/// The fields of an exemption of several candidates at once: whose consent was written down.
pub fn shared_fields(manager: &str, names: &str) -> Vec<Field> {
    vec![
        Field::shown("names", "reuse-candidates", names),
        Field::line("manager", "reuse-manager", manager),
        Field::day("consulted_on", "reuse-consulted-on", None),
        Field::area("motivation", "reuse-motive", "", 3).helped("reuse-motive-help"),
    ]
}

/// The command that was filled in.
///
/// # Errors
/// A day that cannot be read.
pub fn command(
    application: ApplicationId,
    stage: StageId,
    values: &Values,
    look: &Look,
) -> Result<Command, Vec<FieldError>> {
    let today = look.clock.today();
    let on = values.day("consulted_on", today).map_err(|error| vec![error])?;
    let consent = values.day("consent_on", today).map_err(|error| vec![error])?;
    let how = values.text("consent_how").to_owned();
    let command = CandidateCommand::Exempt {
        application,
        stage,
        motivation: values.text("motivation").to_owned(),
        consulted: Consulted {
            manager: values.text("manager").to_owned(),
            on,
            consent: consent.map(|day| (day, how)),
        },
    };
    Ok(command.into())
}
