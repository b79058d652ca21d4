//! Following a point of the summary to the place where it is mended, and back.

use super::sheet::{Sought, Target};
use super::{Content, Dossier, Tab};
use crate::domain::{CriterionFamily, template};
use crate::office::vacancy::dossier::DossierReply;
use crate::tui::look::Look;
use crate::tui::screen::Cx;

impl Dossier {
    /// Opens the tab a point leads to; Esc leads back.
    pub(super) fn follow(&mut self, tab: Tab, sought: Option<Sought>, cx: &mut Cx<'_>) {
        let from_summary = self.tab == Tab::Summary;
        self.sought = sought;
        self.open_tab(tab, cx);
        self.followed = from_summary;
    }

    /// What was read has what is sought: the cursor goes to it.
    pub(super) fn seek(&mut self, tab: Tab, look: &Look) {
        if self.sought.is_none_or(|sought| sought.tab() != tab) {
            return;
        }
        let Some(target) = self.sought.take().and_then(|sought| self.place_of(sought)) else {
            return;
        };
        let lines = self.lines(tab, look);
        let at = lines.iter().position(|line| line.target == target && line.says());
        self.places.entry(tab).or_default().cursor = at.unwrap_or_default();
    }

    fn place_of(&self, sought: Sought) -> Option<Target> {
        match (sought, self.contents.get(&sought.tab())?) {
            (Sought::Gap(nth), Content::Read(DossierReply::Text(sections))) => {
                let mut open = sections.iter().filter(|section| section.body.contains(template::GAP));
                open.nth(nth).map(|section| Target::Section(section.id.0))
            }
            (Sought::Channels, _) => Some(Target::Channels),
            (Sought::Clause(clause), _) => Some(Target::Clause(clause)),
            (Sought::Level(nth), Content::Read(DossierReply::Reglement(_, stages, _))) => {
                let criteria = stages.iter().flat_map(|stage| &stage.criteria);
                let mut bare = criteria.filter(|one| {
                    one.retired_at.is_none() && one.level.is_none() && one.family == CriterionFamily::Behavioural
                });
                bare.nth(nth).map(|criterion| Target::Criterion(criterion.id.0))
            }
            (Sought::Condition(kind), Content::Read(DossierReply::Reglement(_, _, conditions))) => {
                let found = conditions.iter().find(|condition| condition.kind == kind);
                found.map(|condition| Target::Condition(condition.id.0))
            }
            _ => None,
        }
    }
}
