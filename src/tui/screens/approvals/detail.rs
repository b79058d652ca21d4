//! One approval as lines: what is asked, of whom, about what, what changed since, and what was said before.

use super::state_role;
use crate::domain::minutes::outline;
use crate::domain::rules::request::Fields;
use crate::domain::template::template;
use crate::domain::{ApprovalSubject, Message, Severity, StepState};
use crate::exchange::minutes as plain;
use crate::i18n::date;
use crate::office::approval::{Detail, Standing, Unfit};
use crate::store::approval::{StepRow, Summary};
use crate::store::departure::DepartureLine;
use crate::store::request::RequestRow;
use crate::text;
use crate::tui::action::Action;
use crate::tui::history;
use crate::tui::look::{Look, Sign, labelled};
use crate::tui::screens::start::age;
use crate::tui::theme::Role;

/// Lines on their way, wrapped to a width.
pub(in crate::tui::screens) struct Lines<'a> {
    /// How things look.
    pub look: &'a Look,
    width: usize,
    /// The lines so far.
    pub told: Vec<(String, Role)>,
}

impl<'a> Lines<'a> {
    /// No lines yet, for a window of this many cells.
    pub(in crate::tui::screens) const fn new(width: usize, look: &'a Look) -> Self {
        Self {
            look,
            width,
            told: Vec::new(),
        }
    }

    pub(in crate::tui::screens) fn say(&mut self, indent: usize, words: &str, role: Role) {
        let room = self.width.saturating_sub(indent).max(1);
        for line in text::wrap(words, room) {
            self.told.push((format!("{}{line}", " ".repeat(indent)), role));
        }
    }

    pub(in crate::tui::screens) fn tell(&mut self, indent: usize, message: &Message, role: Role) {
        let words = self.look.words.text(message);
        self.say(indent, &words, role);
    }

    pub(in crate::tui::screens) fn heading(&mut self, words: &str) {
        self.told.push((String::new(), Role::Text));
        self.say(0, words, Role::Title);
    }

    pub(in crate::tui::screens) fn moment(&self, at: i64) -> chrono::NaiveDateTime {
        self.look.clock.local_of(at)
    }
}

/// The lines of an approval for a window of this many cells.
pub(super) fn lines(detail: &Detail, width: usize, look: &Look) -> Vec<(String, Role)> {
    let mut lines = Lines::new(width, look);
    asked(detail, &mut lines);
    // Whoever answers again wants to see first what became of the remarks.
    let again = !detail.earlier.is_empty();
    if again {
        earlier(detail, &mut lines);
        changes(detail, &mut lines);
    }
    lines.heading(look.word("approval-steps"));
    for (step, standing) in detail.steps.iter().zip(&detail.standing) {
        told(step, &mut lines);
        stands(standing, &mut lines);
    }
    checks(detail, &mut lines);
    lines.heading(look.word("approval-subject-facts"));
    if let Some(vacancy) = &detail.vacancy {
        facts(vacancy, &mut lines);
    }
    if let Some(request) = &detail.request {
        request_facts(request, &mut lines);
    }
    if !again {
        changes(detail, &mut lines);
    }
    document(detail, &mut lines);
    lines.told
}

fn asked(detail: &Detail, lines: &mut Lines<'_>) {
    let (row, look) = (&detail.row, lines.look);
    let round = look.words.text(&Message::new("approval-round").with("n", row.round));
    let state = look.words.of(row.state);
    let words = format!("{} · {round} · {state}", look.words.text(&row.about()));
    lines.say(0, &words, state_role(row.state));
    let by = Message::new("approval-asked-by")
        .with("who", row.requester.as_str())
        .with("when", lines.moment(row.requested_at));
    lines.tell(0, &by, Role::Text);
    if row.decided_at.is_none() {
        let (mut words, role) = age(row.requested_at, row.patience, look);
        if look.accessible {
            words = labelled(look.word("column-age"), &words);
        }
        lines.say(0, &words, role);
    }
    if row.stands_in {
        let whose = Message::new("approval-you-stand-in").with("who", row.turn.as_str());
        lines.tell(0, &whose, Role::Info);
    }
    lines.heading(look.word("approval-question"));
    lines.say(0, &row.question, Role::Text);
    if !row.rule.is_empty() {
        exception(detail, lines);
    }
}

/// The rule an exception sets aside, what it says, and whether that was done.
fn exception(detail: &Detail, lines: &mut Lines<'_>) {
    let rule = detail.row.rule.as_str();
    let says = Message::new("approval-sets-aside")
        .with("rule", rule)
        .with("says", Message::new(format!("rulebook-{rule}")));
    lines.tell(0, &says, Role::Warn);
    let done = detail.departures.iter().rev().find(|one| one.rule == rule);
    let Some(done) = done.filter(|one| one.at >= detail.row.requested_at) else {
        return;
    };
    let told = Message::new("approval-was-set-aside")
        .with("who", done.by.as_str())
        .with("when", lines.moment(done.at))
        .with("reason", done.reason.as_str());
    lines.tell(0, &told, Role::Info);
}

/// Who was asked can answer no more, or is absent and somebody else answers.
fn stands(standing: &Standing, lines: &mut Lines<'_>) {
    if let Some(unfit) = standing.unfit {
        let id = match unfit {
            Unfit::Closed => "approval-unfit-closed",
            Unfit::Role => "approval-unfit-role",
        };
        let key = lines.look.key(Action::ChangeOwner);
        lines.tell(5, &Message::new(id).with("key", key), Role::Bad);
    }
    if let Some((who, until)) = &standing.stands_in {
        let away = Message::new("approval-away")
            .with("who", who.as_str())
            .with("until", *until);
        lines.tell(5, &away, Role::Info);
    }
}

/// What the checks find, rules that were set aside, and what was done otherwise, each with its reason.
fn checks(detail: &Detail, lines: &mut Lines<'_>) {
    // How a decided one stands now was no part of the answer.
    let told = detail.row.decided_at.is_none() || !detail.departures.is_empty();
    if detail.vacancy.is_none() || !told {
        return;
    }
    lines.heading(lines.look.word("approval-checks"));
    if detail.checks.is_empty() && detail.departures.is_empty() {
        let clear = lines.look.signed(Sign::Done, lines.look.word("approval-checks-none"));
        lines.say(0, &clear, Role::Good);
    }
    for problem in &detail.checks {
        let (sign, role) = match problem.severity {
            Severity::Block => (lines.look.signed_or(Sign::Failed, "spoken-blocks", ""), Role::Bad),
            Severity::Warning => (lines.look.signed_or(Sign::Half, "spoken-warns", ""), Role::Warn),
        };
        let said = lines.look.words.text(&problem.message);
        let said = problem
            .cited()
            .map_or_else(|| said.clone(), |rule| format!("{said} ({rule})"));
        lines.say(0, format!("{} {said}", sign.trim_end()).trim_start(), role);
    }
    for one in &detail.departures {
        departure(one, lines);
    }
}

fn departure(one: &DepartureLine, lines: &mut Lines<'_>) {
    let look = lines.look;
    let when = date::short_day(look.clock.local_of(one.at).date(), look.words);
    let parts = [
        when.as_str(),
        look.words.of(one.kind),
        &one.rule,
        &one.candidate,
        &one.by,
    ];
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    lines.say(0, &look.signed(Sign::Half, &said.join(" · ")), Role::Warn);
    lines.say(5, &one.reason, Role::Text);
}

pub(in crate::tui::screens) fn told(step: &StepRow, lines: &mut Lines<'_>) {
    let (sign, role) = match step.state {
        StepState::Waiting => (Sign::Empty, Role::Dim),
        StepState::Current => (Sign::Now, Role::Info),
        StepState::Approved => (Sign::Done, Role::Good),
        StepState::Rejected => (Sign::Failed, Role::Bad),
        StepState::HandedBack => (Sign::Half, Role::Warn),
        StepState::Lapsed => (Sign::Empty, Role::Dim),
    };
    let who = match step.stood_in.as_str() {
        "" => Message::new("approval-step"),
        other => Message::new("approval-step-for").with("by", other),
    };
    let who = who
        .with("n", step.position)
        .with("who", step.name.as_str())
        .with("role", Message::of(step.role));
    let who = lines.look.signed(sign, &lines.look.words.text(&who));
    lines.say(0, &who, Role::Text);
    match step.decided_at {
        Some(at) => {
            let answer = Message::new("approval-step-answer")
                .with("state", Message::of(step.state))
                .with("when", lines.moment(at));
            lines.tell(5, &answer, role);
        }
        None => lines.say(5, lines.look.words.of(step.state), role),
    }
    if !step.remark.is_empty() {
        let remark = Message::new("approval-said").with("text", step.remark.as_str());
        lines.tell(5, &remark, Role::Text);
    }
}

fn facts(summary: &Summary, lines: &mut Lines<'_>) {
    let (row, look) = (&summary.row, lines.look);
    lines.say(0, &format!("{} {} · {}", row.number, row.title, row.entity), Role::Text);
    let kind = look.words.of(row.kind);
    let state = template(row.kind).procedure.called(row.state);
    lines.say(
        0,
        &format!("{} · {kind} · {}", row.rank, look.words.text(&state)),
        Role::Text,
    );
    if !summary.manager.is_empty() {
        let manager = Message::new("approval-manager").with("who", summary.manager.as_str());
        lines.tell(0, &manager, Role::Text);
    }
    lines.tell(
        0,
        &Message::new("approval-candidates").with("n", row.applications),
        Role::Text,
    );
    for (state, n) in &summary.counts {
        let count = Message::new("approval-count")
            .with("n", *n)
            .with("state", Message::of(*state));
        lines.tell(2, &count, Role::Dim);
    }
    if row.applications > 0 {
        let role = if row.undecided > 0 { Role::Warn } else { Role::Good };
        lines.tell(0, &Message::new("approval-undecided").with("n", row.undecided), role);
    }
}

fn request_facts(request: &RequestRow, lines: &mut Lines<'_>) {
    let state = lines.look.words.of(request.state);
    lines.say(
        0,
        &format!("{} · {} · {state}", request.entity, request.fields.title),
        Role::Text,
    );
    requested(&request.fields, lines);
    if !request.fields.motivation.is_empty() {
        lines.say(0, &request.fields.motivation, Role::Dim);
    }
}

/// What a request asks for, besides its title and why: grade, kind, posts, function code, and by when.
pub(in crate::tui::screens) fn requested(fields: &Fields, lines: &mut Lines<'_>) {
    let words = lines.look.words;
    let posts = words.text(&Message::new("approval-posts").with("n", fields.posts));
    let level = words.text(&Message::new("request-level").with("level", Message::of(fields.level)));
    lines.say(
        0,
        &format!("{level} · {} · {} · {posts}", fields.rank, fields.grade),
        Role::Text,
    );
    let kind = words.of(fields.kind);
    if fields.function_code.is_empty() {
        lines.say(0, kind, Role::Text);
    } else {
        lines.say(0, &format!("{kind} · {}", fields.function_code), Role::Text);
    }
    if let Some(day) = fields.wanted_on {
        let past = day < lines.look.clock.today();
        let id = if past { "request-wanted-past" } else { "request-wanted" };
        let role = if past { Role::Warn } else { Role::Text };
        lines.tell(0, &Message::new(id).with("day", date::day(day, words)), role);
    }
}

/// The document, to be read in place: the PV first, then the advert or the reglement.
fn document(detail: &Detail, lines: &mut Lines<'_>) {
    if let Some(minutes) = &detail.minutes {
        lines.heading(lines.look.word("minutes-title"));
        let parts = outline::outline(minutes);
        let written = plain::text(&parts, lines.width, lines.look.words);
        let rows = written.lines().map(|line| (line.to_owned(), Role::Text));
        lines.told.extend(rows);
    }
    if detail.text.is_empty() {
        return;
    }
    let heading = match detail.row.subject {
        ApprovalSubject::Publication => "approval-text",
        _ => "approval-reglement",
    };
    lines.heading(lines.look.word(heading));
    for passage in &detail.text {
        let heading = text::sentence(&lines.look.words.text(&passage.heading));
        lines.say(0, &heading, Role::Info);
        for line in &passage.lines {
            lines.tell(2, line, Role::Text);
        }
    }
}

fn changes(detail: &Detail, lines: &mut Lines<'_>) {
    if detail.vacancy.is_none() && detail.request.is_none() {
        return;
    }
    let id = if detail.earlier.is_empty() {
        "approval-changes-asked"
    } else {
        "approval-changes-round"
    };
    let since = Message::new(id).with(
        "when",
        date::short_day(lines.moment(detail.since).date(), lines.look.words),
    );
    lines.heading(&lines.look.words.text(&since));
    if detail.changes.is_empty() {
        lines.say(0, lines.look.word("approval-changes-none"), Role::Dim);
    }
    for (words, role) in history::lines(&detail.changes, lines.look) {
        let (indent, role) = if role == Role::Title {
            (0, Role::Text)
        } else {
            (2, Role::Dim)
        };
        lines.say(indent, words.trim_start(), role);
    }
}

fn earlier(detail: &Detail, lines: &mut Lines<'_>) {
    lines.heading(lines.look.word("approval-earlier-title"));
    for round in &detail.earlier {
        let when = round
            .decided_at
            .map(|at| date::short_day(lines.moment(at).date(), lines.look.words));
        let words = Message::new("approval-earlier")
            .with("n", round.round)
            .with("state", Message::of(round.state))
            .with("when", when.unwrap_or_default());
        lines.tell(0, &words, state_role(round.state));
        for step in round.steps.iter().filter(|step| step.decided_at.is_some()) {
            told(step, lines);
        }
    }
}
