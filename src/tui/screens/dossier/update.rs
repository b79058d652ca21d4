//! What moves through the dossier, reads its tabs and takes the answers.

use super::sheet::{Target, saying};
use super::{Content, Dossier, Tab, acts, adverts, said, view};
use crate::domain::{ApplicationId, DocumentId, Message, VacancyState};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::vacancy::dossier::{DossierQuery, DossierReply, Head};
use crate::office::vacancy::{LOCKED, VacancyQuery, VacancyReply};
use crate::office::{Act, Failure, Query, Reply};
use crate::store::journal::{Change, EntryRow};
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::screen::{Cx, Place};
use crate::tui::screens::vacancies::state_menu;

/// Slots of questions.
const HEAD: u16 = 1;
pub(super) const CHOICES: u16 = 3;
pub(super) const ADVERT: u16 = 4;
/// Tabs are asked in slots of their own, so that a quick walk over them loses nothing.
const TABS: u16 = 100;

impl Dossier {
    /// Reads the head and the open tab.
    pub(super) fn load(&self, cx: &mut Cx<'_>) {
        ask(HEAD, DossierQuery::Head(self.id), cx);
        self.load_tab(cx);
    }

    fn load_tab(&self, cx: &mut Cx<'_>) {
        let id = self.id;
        let slot = TABS + self.tab as u16;
        let query = match self.tab {
            Tab::Summary => return,
            Tab::Text => DossierQuery::Text(id),
            Tab::Reglement => DossierQuery::Reglement(id),
            Tab::Jury => DossierQuery::Jury(id),
            Tab::Documents => DossierQuery::Documents(id),
            Tab::Form => DossierQuery::Form(id),
            Tab::Publications => DossierQuery::Publications(id),
            Tab::Candidates => DossierQuery::Candidates(id),
            Tab::Sessions => DossierQuery::Sessions(id),
            Tab::Approvals => DossierQuery::Approvals(id),
            Tab::History => {
                let history = DeskQuery::History {
                    subject: "vacancy",
                    id: id.0,
                };
                cx.ask(slot, Query::Desk(history));
                return;
            }
        };
        ask(slot, query, cx);
    }

    pub(super) fn open_tab(&mut self, tab: Tab, cx: &mut Cx<'_>) {
        self.followed = false;
        self.tab = tab;
        self.load_tab(cx);
    }

    /// A line or a tab was clicked; `true` when the line was under the cursor already.
    pub(super) fn point_at(&mut self, pane: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        let Some(at) = row.and_then(|row| usize::try_from(row).ok()) else {
            return false;
        };
        if pane == view::TABS {
            if let Some(tab) = self.tabs().get(at).copied() {
                self.open_tab(tab, cx);
            }
            return false;
        }
        let lines = self.lines(self.tab, cx.look);
        let at = saying(&lines, at.min(lines.len().saturating_sub(1)), true);
        let place = self.places.entry(self.tab).or_default();
        let again = place.cursor == at;
        place.cursor = at;
        again
    }

    /// What the line under the cursor stands for.
    pub(super) fn target(&self, look: &Look) -> Target {
        let place = self.places.get(&self.tab).copied().unwrap_or_default();
        self.lines(self.tab, look)
            .get(place.cursor)
            .map_or(Target::Nothing, |line| line.target)
    }

    /// What editing is about: on the summary the vacancy itself, wherever the cursor stands.
    pub(super) fn edit_target(&self, look: &Look) -> Target {
        match (self.tab, self.target(look)) {
            (Tab::Summary, target @ (Target::Redeployment | Target::CalledReserve | Target::Field(_))) => target,
            (Tab::Summary, _) => Target::Vacancy,
            (_, target) => target,
        }
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let lines = self.lines(self.tab, cx.look);
        let height = Self::height(cx.look);
        if self.places.entry(self.tab).or_default().act(action, &lines, height) {
            return true;
        }
        match action {
            // Whoever followed a point to mend goes back to the list it stands in.
            Action::Back if self.followed && self.tab != Tab::Summary => self.open_tab(Tab::Summary, cx),
            Action::Left | Action::PreviousPane => self.open_tab(self.neighbour(-1), cx),
            Action::Right | Action::NextPane => self.open_tab(self.neighbour(1), cx),
            Action::Open => self.open(cx),
            Action::History => self.open_tab(Tab::History, cx),
            Action::Review => cx.go(Place::Review(self.id, self.candidate(cx.look))),
            Action::Undecided => cx.go(Place::Candidates(Some(self.id))),
            Action::Import => cx.go(Place::Import(self.id)),
            Action::Reuse => cx.go(Place::Reuse(self.id)),
            Action::Minutes => cx.go(Place::Minutes(self.id)),
            _ => return acts::perform(self, action, cx),
        }
        true
    }

    fn candidate(&self, look: &Look) -> Option<ApplicationId> {
        match self.target(look) {
            Target::Candidate(id) if id != 0 => Some(ApplicationId(id)),
            _ => None,
        }
    }

    fn open(&mut self, cx: &mut Cx<'_>) {
        match self.target(cx.look) {
            Target::Goto(tab) => self.follow(tab, None, cx),
            Target::Seek(sought) => self.follow(sought.tab(), Some(sought), cx),
            Target::Candidate(0) => cx.go(Place::Candidates(Some(self.id))),
            Target::Candidate(id) => cx.go(Place::Review(self.id, Some(ApplicationId(id)))),
            Target::Document(id) => cx.go(Place::Document(DocumentId(id))),
            Target::Sessions => cx.go(Place::Sessions(Some(self.id))),
            Target::Approvals => cx.go(Place::Approvals),
            Target::Reuse => cx.go(Place::Reuse(self.id)),
            Target::Minutes => cx.go(Place::Minutes(self.id)),
            Target::Nothing => {}
            Target::Channels => {
                acts::perform(self, Action::New, cx);
            }
            _ => {
                // Enter on what can be changed opens its form; who may not change it hears why.
                match self.why_not(Action::Edit, cx.look) {
                    Some(why) => cx.say(crate::tui::screen::Tone::Bad, why),
                    None => {
                        acts::perform(self, Action::Edit, cx);
                    }
                }
            }
        }
    }

    /// Why an action cannot be done now.
    pub(super) fn why_not(&self, action: Action, look: &Look) -> Option<Message> {
        let Some(head) = &self.head else {
            let needs = matches!(
                action,
                Action::New
                    | Action::Edit
                    | Action::Delete
                    | Action::ChangeState
                    | Action::Duplicate
                    | Action::ChangeOwner
                    | Action::Export
                    | Action::Complaint
            );
            return needs.then(|| said("dossier-loading"));
        };
        let refused = |act: Act| head.why_not(act).cloned();
        match action {
            Action::Minutes if head.only_observes => Some(said("refused-minutes-observer")),
            Action::Minutes if !head.sees_candidates => Some(said("dossier-no-candidates")),
            Action::Minutes if !head.record.procedure.has(VacancyState::ReportDrawn) => {
                Some(said("refused-minutes-kind"))
            }
            Action::Reuse => refused(Act::CandidateExempt),
            Action::New if self.tab == Tab::Reglement && self.is_announced() => refused(Act::VacancyAmend),
            Action::New => match (new_act(self.tab), self.tab) {
                (Some(act), _) => refused(act),
                (None, Tab::Candidates) => {
                    // Where nobody applied yet, the only line of the tab leads there.
                    let none = head.record.applications == 0;
                    let way = if none { Action::Open } else { Action::Undecided };
                    Some(said("dossier-new-candidate").with("key", look.key(way)))
                }
                (None, _) => Some(said("dossier-nothing-new")),
            },
            Action::Edit if self.is_amended(self.edit_target(look)) => refused(Act::VacancyAmend),
            Action::Delete if self.is_amended(self.target(look)) && !self.target(look).is_reglement() => {
                refused(Act::VacancyAmend)
            }
            Action::Edit if self.own_seat(look).is_some() => None,
            Action::Edit => match edit_act(self.edit_target(look)) {
                Some(act) => refused(act),
                None => Some(self.nothing_here(head, look)),
            },
            Action::Delete => match delete_act(self.target(look)) {
                Some(act) => refused(act),
                None => Some(self.nothing_to_remove(head, look)),
            },
            Action::Open if self.target(look) == Target::Nothing => Some(self.nothing_here(head, look)),
            Action::Open if self.target(look) == Target::Channels => self.why_not(Action::New, look),
            Action::Open => self.why_fixed(self.target(look), look),
            Action::Duplicate => refused(Act::VacancyCopy),
            Action::ChangeOwner => refused(Act::VacancyChangeOwner),
            Action::Note => refused(Act::VacancyNote),
            Action::Export => self.why_no_advert(),
            Action::Complaint => refused(Act::ComplaintRegister),
            Action::ChangeState => {
                if state_menu::may_extend(&head.record) && head.why_not(Act::VacancyExtend).is_none() {
                    return None;
                }
                let acts = [
                    Act::VacancyHold,
                    Act::VacancyResume,
                    Act::VacancyCancel,
                    Act::VacancyOverride,
                    // The last is the one that is told: whoever sees the menu comes for this.
                    Act::VacancyAdvance,
                ];
                let all: Vec<Message> = acts.into_iter().filter_map(refused).collect();
                (all.len() == acts.len()).then(|| all.into_iter().next_back()).flatten()
            }
            Action::Review | Action::Undecided | Action::Import if !head.sees_candidates => {
                Some(said("dossier-no-candidates"))
            }
            Action::Import => head.why_not(Act::CandidateImport).cloned(),
            Action::Review | Action::Undecided if head.record.applications == 0 => {
                Some(said("dossier-candidates-not-yet"))
            }
            _ => None,
        }
    }

    /// Why a field that is opened cannot be changed any more, and what can be done instead (V-16).
    fn why_fixed(&self, target: Target, look: &Look) -> Option<Message> {
        let Target::Field(field) = target else { return None };
        let head = self.head.as_ref()?;
        if head.why_not(Act::VacancyEdit).is_some() || !self.is_announced() || !LOCKED.contains(&field) {
            return None;
        }
        let moves = field == "closes" && head.record.state == VacancyState::Published;
        let moves = moves && head.why_not(Act::VacancyMoveClosing).is_none();
        let id = if moves {
            "dossier-closing-moves"
        } else {
            "refused-locked"
        };
        Some(said(id).with("key", look.key(Action::ChangeState)))
    }

    /// Whether a line changes by a new edition of the reglement, with a reason: candidates know it.
    fn is_amended(&self, target: Target) -> bool {
        self.is_announced() && (target.is_reglement() || matches!(target, Target::Criterion(_)))
    }

    /// Why nothing is opened or changed on the line under the cursor, and what to do instead.
    fn nothing_here(&self, head: &Head, look: &Look) -> Message {
        let key = |action| look.key(action);
        match self.tab {
            Tab::Candidates => said("dossier-here-candidates").with("key", key(Action::Review)),
            Tab::Sessions => said("dossier-here-sessions").with("key", key(Action::Open)),
            Tab::Approvals if self.has_lines(look) => said("dossier-here-approvals").with("key", key(Action::Open)),
            Tab::History => said("dossier-here-history"),
            Tab::Documents if self.has_lines(look) => said("dossier-here-documents").with("key", key(Action::Open)),
            tab => {
                let may_add = new_act(tab).is_some_and(|act| head.why_not(act).is_none());
                let id = match (self.has_lines(look), may_add) {
                    (false, true) => "dossier-here-empty",
                    (false, false) => "dossier-here-empty-fixed",
                    (true, _) => "dossier-nothing-here",
                };
                let add = key(Action::New);
                said(id).with("tab", said(tab.label())).with("key", add)
            }
        }
    }

    /// The same for what is not taken away.
    fn nothing_to_remove(&self, head: &Head, look: &Look) -> Message {
        match self.target(look) {
            _ if self.tab == Tab::Summary => said("dossier-remove-vacancy").with("key", look.key(Action::ChangeState)),
            Target::Redeployment | Target::Reglement | Target::Clause(_) => {
                said("dossier-remove-fixed").with("key", look.key(Action::Edit))
            }
            Target::Document(_) => said("dossier-remove-document")
                .with("open", look.key(Action::Open))
                .with("key", look.key(Action::Delete)),
            _ => self.nothing_here(head, look),
        }
    }

    /// Whether anything stands on the tab that is open.
    fn has_lines(&self, look: &Look) -> bool {
        let lines = self.lines(self.tab, look);
        lines.iter().any(|line| line.target != Target::Nothing)
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (HEAD, Ok(Reply::Vacancy(VacancyReply::Dossier(DossierReply::Head(head))))) => {
                let before = self.lines(Tab::Summary, cx.look);
                self.head = Some(head);
                self.settle(Tab::Summary, &before, cx.look);
                self.after_conflict();
            }
            // What cannot be seen any more is not shown any more.
            (HEAD, Err(Failure::Refused(_))) => cx.back(),
            (ADVERT, Ok(Reply::Vacancy(VacancyReply::Dossier(DossierReply::Advert(file))))) => {
                adverts::arrived(*file, cx);
            }
            (CHOICES, Ok(Reply::Vacancy(VacancyReply::Dossier(DossierReply::Choices(choices))))) => {
                self.choices = Some(choices);
                acts::choices_arrived(self, cx);
            }
            (slot, Ok(Reply::Vacancy(VacancyReply::Dossier(reply)))) => self.take(slot, Content::Read(reply), cx),
            (slot, Ok(Reply::Desk(DeskReply::History(entries)))) => self.take_history(slot, entries, cx),
            _ => {}
        }
    }

    fn take_history(&mut self, slot: u16, entries: Vec<(EntryRow, Vec<Change>)>, cx: &mut Cx<'_>) {
        self.take(slot, Content::History(entries), cx);
    }

    fn take(&mut self, slot: u16, content: Content, cx: &mut Cx<'_>) {
        let Some(tab) = Tab::ALL.into_iter().find(|tab| TABS + *tab as u16 == slot) else {
            return;
        };
        let before = if self.contents.contains_key(&tab) {
            self.lines(tab, cx.look)
        } else {
            Vec::new()
        };
        self.contents.insert(tab, content);
        self.settle(tab, &before, cx.look);
        self.seek(tab, cx.look);
        self.after_conflict();
    }

    fn settle(&mut self, tab: Tab, before: &[super::sheet::Line], look: &Look) {
        let place = self.places.get(&tab).copied().unwrap_or_default();
        let after = self.lines(tab, look);
        let kept = place.kept(before, &after).at_top_of(place, Self::height(look));
        self.places.insert(tab, kept);
    }
}

/// Asks about the dossier.
pub(super) fn ask(slot: u16, query: DossierQuery, cx: &mut Cx<'_>) {
    cx.ask(slot, Query::Vacancy(VacancyQuery::Dossier(query)));
}

/// The act of making something new on a tab.
pub(super) const fn new_act(tab: Tab) -> Option<Act> {
    Some(match tab {
        Tab::Text => Act::VacancyText,
        Tab::Reglement => Act::VacancyReglement,
        Tab::Jury => Act::VacancyJury,
        Tab::Documents => Act::VacancyDocument,
        Tab::Form => Act::VacancyForm,
        Tab::Publications => Act::VacancyEdit,
        Tab::Approvals => Act::ApprovalAsk,
        Tab::Summary | Tab::Candidates | Tab::Sessions | Tab::History => return None,
    })
}

/// The act of changing what a line stands for.
const fn edit_act(target: Target) -> Option<Act> {
    Some(match target {
        Target::Vacancy | Target::Field(_) | Target::Redeployment | Target::CalledReserve | Target::Publication(_) => {
            Act::VacancyEdit
        }
        Target::Section(_) => Act::VacancyText,
        Target::Reglement | Target::Clause(_) | Target::Stage(_) | Target::Criterion(_) | Target::Condition(_) => {
            Act::VacancyReglement
        }
        Target::Juror(_) => Act::VacancyJury,
        Target::Question(_) => Act::VacancyForm,
        Target::Nothing
        | Target::Channels
        | Target::Goto(_)
        | Target::Document(_)
        | Target::Candidate(_)
        | Target::Sessions
        | Target::Approvals
        | Target::Reuse
        | Target::Minutes
        | Target::Seek(_) => return None,
    })
}

/// The act of removing what a line stands for.
const fn delete_act(target: Target) -> Option<Act> {
    match target {
        Target::Vacancy
        | Target::Field(_)
        | Target::Redeployment
        | Target::CalledReserve
        | Target::Reglement
        | Target::Clause(_) => None,
        other => edit_act(other),
    }
}
