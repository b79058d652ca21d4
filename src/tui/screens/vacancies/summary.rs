//! The summary beside the list: kept for the selected vacancy and its neighbours, so that moving shows it at once.

use crate::domain::{Message, Severity, VacancyId, VacancyState};
use crate::i18n::date;
use crate::office::Query;
use crate::office::vacancy::VacancyQuery;
use crate::office::vacancy::dossier::{DossierQuery, Head};
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign};
use crate::tui::paint;
use crate::tui::screen::Cx;
use crate::tui::screens::vacancies::{state_role, waits_for};
use crate::tui::theme::Role;
use crate::tui::widgets::strip;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Summaries kept; the oldest goes first.
const KEPT: usize = 24;
/// Slots of the questions: the selected vacancy, the one below, the one above.
pub(super) const SLOTS: [u16; 3] = [20, 21, 22];
/// Fewer days than this to the closing date are pointed out.
const SOON: i64 = 3;

/// The summaries at hand.
#[derive(Debug, Default)]
pub(super) struct Summaries {
    heads: Vec<Head>,
    /// Of these, read since the last change to the database.
    fresh: Vec<VacancyId>,
}

impl Summaries {
    /// The summary of a vacancy, if it is at hand.
    pub(super) fn of(&self, id: VacancyId) -> Option<&Head> {
        self.heads.iter().find(|head| head.record.id == id)
    }

    /// The same, if nothing changed since it was read.
    pub(super) fn fresh(&self, id: VacancyId) -> Option<&Head> {
        self.fresh.contains(&id).then(|| self.of(id)).flatten()
    }

    /// Something changed: what is at hand is shown until it is read again.
    pub(super) fn age(&mut self) {
        self.fresh.clear();
    }

    /// Asks for what is not at hand: the selected vacancy first, then its neighbours.
    pub(super) fn ask(&self, wanted: &[VacancyId], cx: &mut Cx<'_>) {
        for (slot, id) in SLOTS.into_iter().zip(wanted) {
            if !self.fresh.contains(id) {
                cx.ask(slot, Query::Vacancy(VacancyQuery::Dossier(DossierQuery::Glance(*id))));
            }
        }
    }

    /// Keeps one that arrived.
    pub(super) fn keep(&mut self, head: Head) {
        let id = head.record.id;
        self.heads.retain(|other| other.record.id != id);
        self.heads.push(head);
        if self.heads.len() > KEPT {
            let gone = self.heads.remove(0).record.id;
            self.fresh.retain(|other| *other != gone);
        }
        if !self.fresh.contains(&id) {
            self.fresh.push(id);
        }
    }
}

/// Draws the summary of a vacancy in a pane.
pub(super) fn view(head: &Head, area: Rect, buf: &mut Buffer, look: &Look) {
    let record = &head.record;
    let inner = paint::frame(
        buf,
        area,
        &format!("{} {}", record.number, record.fields.title),
        false,
        look,
    );
    let inner = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height);
    let used = strip::view(strip::Standing::of(record), inner, buf, look);
    let mut room = Rect::new(inner.x, inner.y + used, inner.width, inner.height.saturating_sub(used));
    for (words, role) in lines(head, look) {
        let needed = text::wrap(&words, usize::from(room.width)).len();
        if room.height == 0 {
            break;
        }
        if needed > usize::from(room.height) || (room.height == 1 && needed > 0) {
            paint::row(buf, room, 0, look.word("summary-more"), look.style(Role::Dim));
            break;
        }
        let used = paint::paragraph(buf, room, &words, look.style(role)).max(1);
        room.y += used;
        room.height -= used;
    }
}

fn lines(head: &Head, look: &Look) -> Vec<(String, Role)> {
    let mut lines = vec![(String::new(), Role::Text)];
    lines.extend(standing(head, look));
    lines.extend(deadlines(head, look));
    lines.extend(candidates(head, look));
    lines.extend(next_step(head, look));
    lines.extend(facts(head, look));
    lines
}

/// Where it stands, since when, and why.
fn standing(head: &Head, look: &Look) -> Vec<(String, Role)> {
    let record = &head.record;
    let days = look.clock.days_since(record.state_at);
    let since = Message::new("summary-state")
        .with("state", record.procedure.called(record.state))
        .with("since", Message::new("days-ago").with("n", days));
    let mut lines = vec![(look.words.text(&since), state_role(record.state))];
    if let Some(waits) = &head.waits {
        let waits = text::sentence(&look.words.text(&waits_for(waits, look)));
        lines.push((waits, Role::Warn));
    }
    if !record.state_reason.is_empty() {
        let why = Message::new("summary-reason").with("reason", record.state_reason.as_str());
        lines.push((look.words.text(&why), Role::Text));
    }
    lines
}

fn deadlines(head: &Head, look: &Look) -> Vec<(String, Role)> {
    let record = &head.record;
    let Some(closes) = record.fields.closes else {
        return Vec::new();
    };
    let days = (closes.date() - look.clock.today()).num_days();
    let open = record.state == VacancyState::Published;
    let when = if days < 0 {
        Message::new("days-ago").with("n", -days)
    } else {
        Message::new("in-days").with("n", days)
    };
    let message = Message::new(if days < 0 { "summary-closed" } else { "summary-closes" })
        .with("at", date::moment(closes, look.words))
        .with("when", when);
    let role = if open && days < SOON { Role::Warn } else { Role::Text };
    vec![(look.words.text(&message), role)]
}

/// How many candidates, and where they stand.
fn candidates(head: &Head, look: &Look) -> Vec<(String, Role)> {
    if !head.sees_candidates {
        return vec![
            (String::new(), Role::Text),
            (look.word("summary-candidates-hidden").to_owned(), Role::Dim),
        ];
    }
    let title = Message::new("summary-candidates")
        .with("n", head.record.applications)
        .with("undecided", head.record.undecided);
    let mut lines = vec![(String::new(), Role::Text), (look.words.text(&title), Role::Title)];
    lines.extend(head.counts.iter().map(|count| {
        let state = look.words.of(count.state);
        let stage = if count.stage.is_empty() {
            String::new()
        } else {
            format!(" · {}", count.stage)
        };
        let role = if count.state.is_undecided() {
            Role::Warn
        } else {
            Role::Text
        };
        (format!("{:>6}  {state}{stage}", count.n), role)
    }));
    lines
}

/// What comes next, and what stands in its way.
fn next_step(head: &Head, look: &Look) -> Vec<(String, Role)> {
    let Some(next) = head.next else { return Vec::new() };
    let title = Message::new("summary-next").with("state", head.record.procedure.called(next));
    let mut lines = vec![(String::new(), Role::Text), (look.words.text(&title), Role::Title)];
    if head.missing.is_empty() {
        // An approval is asked in the dossier, where its approvers are chosen, and given by them.
        let ready = match next {
            VacancyState::Approved => Message::new("summary-approvers"),
            VacancyState::AwaitingApproval => Message::new("summary-ask").with("open", look.key(Action::Open)),
            _ => Message::new("summary-ready"),
        };
        let ready = ready.with("key", look.key(Action::ChangeState));
        lines.push((look.signed(Sign::Done, &look.words.text(&ready)), Role::Good));
    }
    lines.extend(head.missing.iter().map(|problem| {
        let (sign, role) = match problem.severity {
            Severity::Block => (Sign::Failed, Role::Bad),
            Severity::Warning => (Sign::Half, Role::Warn),
        };
        let words = look.words.text(&problem.message);
        let cited = problem.cited().map(|rule| format!(" ({rule})")).unwrap_or_default();
        (look.signed(sign, &format!("{words}{cited}")), role)
    }));
    lines
}

fn facts(head: &Head, look: &Look) -> Vec<(String, Role)> {
    let record = &head.record;
    let fields = &record.fields;
    let grade = [fields.rank.as_str(), fields.grade.as_str(), fields.scale.as_str()];
    let grade: Vec<&str> = grade.into_iter().filter(|part| !part.is_empty()).collect();
    let facts = [
        ("column-kind", look.words.of(fields.kind).to_owned()),
        ("summary-grade", grade.join(" · ")),
        ("summary-posts", fields.posts.to_string()),
        ("column-place", record.place.clone()),
        ("column-entity", record.entity_name.clone()),
        ("column-owner", record.owner_name.clone()),
        ("summary-manager", record.manager_name.clone()),
    ];
    let mut lines = vec![(String::new(), Role::Text)];
    lines.extend(
        facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| (format!("{}: {value}", look.word(label)), Role::Dim)),
    );
    lines
}
