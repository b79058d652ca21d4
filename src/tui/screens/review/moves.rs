//! The menu of steps: for the candidate on the screen, and for all that are marked.

use super::answers::ask;
use super::forms::slot;
use super::many::Many;
use super::{About, Review};
use crate::domain::{ApplicationId, ApplicationState as S, Coded, SheetState};
use crate::office::Act;
use crate::office::candidate::dossier::{Dossier, Offer};
use crate::office::candidate::{CandidateCommand as C, CandidateQuery as Q, Stands};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;

/// The value of the menu line that takes a decision back.
const TAKE_BACK: &str = "take-back";
/// The value of the menu line that lets a candidate go on provisionally.
const HOLD: &str = "hold";
/// What the value of a menu line begins with that takes a stage up again.
const TAKE_UP: &str = "take-up";

impl Review {
    pub(super) fn offer_steps(&mut self, cx: &mut Cx<'_>) {
        if !self.list.marks.is_empty() {
            let ids = self.list.chosen().into_iter().map(ApplicationId).collect();
            Self::ask(cx, ask::STATES, Q::States(ids));
            return;
        }
        let Some(dossier) = self.shown() else { return };
        let mut offers: Vec<&Offer> = dossier
            .steps
            .iter()
            .filter(|offer| dossier.has_step(offer.to))
            .collect();
        // Once sheets say something, what goes against them is never what Enter takes, nor what is refused.
        if offers.iter().any(|offer| offer.against.is_some()) {
            offers.sort_by_key(|offer| {
                (
                    offer.refused.is_some() || offer.against.is_some(),
                    !is_judgement(offer.to),
                )
            });
        }
        let mut items: Vec<Item> = offers.into_iter().map(|offer| step_item(offer, cx.look)).collect();
        // What a complete screening leads to stands first.
        if let Some(proposed) = dossier.proposed() {
            items.sort_by_key(|item| item.value != proposed.code());
            if let Some(first) = items.first_mut() {
                cx.look.word("review-proposed").clone_into(&mut first.hint);
            }
        }
        items.extend(provisionally(dossier, cx.look));
        items.extend(exemptions(dossier, cx.look));
        items.extend(reopenings(dossier, cx.look));
        items.extend(take_back(dossier, cx.look));
        let title = format!(
            "{} · {}",
            dossier.application.name,
            cx.look.words.of(dossier.application.state)
        );
        cx.show(Overlay::Menu(Menu::new(slot::STEP, title, items)));
    }

    pub(super) fn chose_step(&mut self, value: &str, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let id = dossier.application.id;
        match value.split_once(' ') {
            None if value == TAKE_BACK => {
                let heading = cx.look.word("act-candidate.revert");
                self.about = About::Revert(id, dossier.application.state);
                self.ask_reason(slot::REVERT, heading, "field-reason", "", cx);
            }
            None if value == HOLD => {
                self.about = About::Hold(id, dossier.application.state);
                self.ask_reason(
                    slot::HOLD,
                    cx.look.word("review-hold"),
                    "review-hold-motivation",
                    "",
                    cx,
                );
            }
            Some((TAKE_UP, stage)) => {
                let Ok(stage) = stage.parse() else { return };
                let command = C::TakeUp {
                    application: id,
                    seen: dossier.application.state,
                    stage: crate::domain::StageId(stage),
                };
                cx.run(slot::STEP, command.into());
            }
            Some(("exempt", stage)) => {
                if let Ok(stage) = stage.parse() {
                    self.ask_exemption(crate::domain::StageId(stage), cx);
                }
            }
            Some(("reopen", sheet)) => {
                let Ok(sheet) = sheet.parse() else { return };
                self.about = About::Sheet(crate::domain::SheetId(sheet));
                let heading = cx.look.word("act-candidate.sheet_reopen");
                self.ask_reason(slot::REOPEN, heading, "field-reason", "", cx);
            }
            _ => {
                let Some(to) = S::from_code(value) else { return };
                let Some(offer) = dossier.steps.iter().find(|offer| offer.to == to) else {
                    return;
                };
                let (seen, motivated, against) = (dossier.application.state, offer.motivated, offer.against);
                let asked = offer.asked;
                let begin = if to == S::ScreenedOut {
                    dossier.motives()
                } else {
                    String::new()
                };
                if let Some(against) = against {
                    self.about = About::Step(id, seen, to);
                    self.ask_override(cx.look.words.of(to), against, cx);
                } else if motivated || to == S::Withdrawn {
                    self.about = About::Step(id, seen, to);
                    let heading = cx.look.words.of(to);
                    match asked {
                        Some(asked) => self.ask_entry(heading, asked, cx),
                        None => self.ask_reason(slot::STEP, heading, "review-motivation", &begin, cx),
                    }
                } else {
                    let command = C::Move {
                        application: id,
                        seen,
                        to,
                        stage: None,
                        motivation: String::new(),
                        ground: None,
                    };
                    cx.run(slot::STEP, command.into());
                }
            }
        }
    }

    pub(super) fn show_steps_for_many(&mut self, chosen: Vec<Stands>, cx: &mut Cx<'_>) {
        let many = Many::new(chosen);
        cx.show(Overlay::Menu(many.menu(slot::MANY, cx.look)));
        self.about = About::Many(many);
    }

    pub(super) fn chose_step_for_many(&mut self, value: &str, cx: &mut Cx<'_>) {
        let About::Many(many) = &mut self.about else { return };
        if let Some(form) = many.choose(slot::MANY, value, cx.look) {
            cx.show(Overlay::Form(form));
        } else if let Some(command) = many.command("") {
            cx.run(slot::MANY, command);
        }
    }
}

/// Whether a step says what a module came to.
const fn is_judgement(to: S) -> bool {
    matches!(
        to,
        S::Preselected | S::NotPreselected | S::InStage | S::Suitable | S::StageFailed | S::Unsuitable
    )
}

fn step_item(offer: &Offer, look: &Look) -> Item {
    let stage = offer.stage.as_ref().map(|(_, name)| name.clone());
    // What is refused for another reason says that one.
    let against = offer.against.filter(|_| offer.refused.is_none());
    let against = against.map(|_| look.word("review-against").to_owned());
    // An offer asks a motivation only where the ranking, or its absence, makes one needed.
    let chosen = (offer.to == S::Offered && offer.motivated).then(|| look.word("review-offer-motivated").to_owned());
    let hint = [stage, against, chosen]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    Item::new(offer.to.code(), look.words.of(offer.to))
        .hinted(hint)
        .refused(offer.refused.as_ref().map(|message| look.words.text(message)))
}

/// Taking the last decision back, where anything was decided.
fn take_back(dossier: &Dossier, look: &Look) -> Option<Item> {
    let item = Item::new(TAKE_BACK, look.word("act-candidate.revert"));
    match &dossier.back {
        Ok(to) => Some(item.hinted(look.words.of(*to))),
        // Where nothing was decided there is nothing to explain.
        Err(_) if matches!(dossier.application.state, S::Submitted | S::Admissible) => None,
        Err(why) => Some(item.refused(Some(look.words.text(why)))),
    }
}

/// Going on provisionally, and each stage that was left so.
fn provisionally(dossier: &Dossier, look: &Look) -> Vec<Item> {
    let state = dossier.application.state;
    let mut items: Vec<Item> = dossier
        .on_hold
        .iter()
        .filter(|_| state.is_undecided())
        .map(|(stage, name)| {
            let here = Some(*stage) == dossier.current && state != S::Preselected;
            let why = here.then(|| look.word("refused-taken-up").to_owned());
            Item::new(format!("{TAKE_UP} {stage}"), look.word("review-take-up"))
                .hinted(name)
                .refused(why)
        })
        .collect();
    let hold = Item::new(HOLD, look.word("review-hold"));
    match &dossier.hold {
        Ok((to, stage)) => items.push(hold.hinted(stage.as_deref().unwrap_or_else(|| look.words.of(*to)))),
        Err(why) if matches!(state, S::Admissible | S::InStage) => {
            items.push(hold.refused(Some(look.words.text(why))));
        }
        Err(_) => {}
    }
    items
}

/// An exemption from each module for which earlier results were found.
fn exemptions(dossier: &Dossier, look: &Look) -> Vec<Item> {
    dossier
        .reuse
        .iter()
        .filter(|proposal| proposal.is_found())
        .map(|proposal| {
            let label = look.words.of(crate::domain::Outcome::Exempt);
            Item::new(format!("exempt {}", proposal.stage), label)
                .hinted(&proposal.module)
                .refused(proposal.refused.as_ref().map(|why| look.words.text(why)))
        })
        .collect()
}

/// A reopening for each sheet that was handed in.
fn reopenings(dossier: &Dossier, look: &Look) -> Vec<Item> {
    if dossier.refusal(Act::CandidateSheetReopen).is_some() {
        return Vec::new();
    }
    dossier
        .others
        .iter()
        .chain(&dossier.own)
        .filter(|sheet| sheet.state == SheetState::Submitted)
        .map(|sheet| {
            Item::new(format!("reopen {}", sheet.id), look.word("act-candidate.sheet_reopen")).hinted(&sheet.name)
        })
        .collect()
}
