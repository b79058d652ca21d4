//! The screening and the score sheet as rows: what is asked, what was given, what the jury as a whole comes to.

use super::Review;
use super::consensus::jury_label;
use super::reuse;
use crate::domain::{ApplicationState, Arg, Coded, Message, Outcome, Scoring, SheetState, Verdict, scoring};
use crate::office::Act;
use crate::office::candidate::case;
use crate::office::candidate::dossier::Dossier;
use crate::store::recusal::Recusal;
use crate::store::screening::ConditionLine;
use crate::store::sheet::{Criterion, Sheet};
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign};
use crate::tui::theme::Role;

/// A row of the pane: words on the left, words on the right.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) left: String,
    pub(super) right: String,
    pub(super) role: Role,
    /// The line of the sheet it belongs to; its first row carries the cursor.
    pub(super) line: Option<(usize, bool)>,
}

impl Row {
    fn plain(left: impl Into<String>, role: Role) -> Self {
        Self {
            left: left.into(),
            right: String::new(),
            role,
            line: None,
        }
    }

    fn with(mut self, right: impl Into<String>) -> Self {
        self.right = right.into();
        self
    }
}

/// The cells before the words of a row: the cursor and a blank.
pub(super) const INDENT: usize = 2;

/// The cells words have in a row of so many: all behind the indent, or up to a gap before what stands on the right. What is wrapped to
/// this is drawn whole.
pub(super) fn room(width: usize, right: &str) -> usize {
    let taken = text::width(right);
    width.saturating_sub(INDENT + taken + usize::from(taken > 0))
}

/// So many lines of a text at most; where more follow, the last one says so.
fn beginning(mut lines: Vec<String>, most: usize, cells: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = text::cut(&format!("{last} …"), cells).into_owned();
        }
    }
    lines
}

impl Review {
    /// The rows of the pane in a width.
    pub(super) fn rows(&self, dossier: &Dossier, look: &Look, width: usize) -> Vec<Row> {
        let mut rows = Vec::new();
        let closed = declared(dossier);
        if let Some(why) = closed {
            paragraph(&mut rows, &look.words.text(why), Role::Warn, width);
            rows.push(Row::plain("", Role::Text));
        }
        if let Some((words, role)) = reuse::mark(dossier, look) {
            paragraph(&mut rows, &words, role, width);
            rows.push(Row::plain("", Role::Text));
        }
        on_hold(dossier, look, width, &mut rows);
        let said = rows.len();
        if dossier.is_screening() {
            for (at, line) in dossier.conditions.iter().enumerate() {
                rows.extend(self.condition_rows(dossier, line, at, look, width));
            }
            self.screening_summary(dossier, look, width, &mut rows);
        } else {
            let joint = jury_points(dossier);
            for (at, criterion) in dossier.criteria.iter().enumerate() {
                rows.extend(family_heading(dossier, at, look));
                let jury = joint.get(at).copied().flatten();
                rows.extend(self.criterion_rows(dossier, criterion, (at, jury), look, width));
            }
            self.sheet_summary(dossier, look, width, &mut rows);
        }
        if closed.is_some() {
            // Nothing here is this person's to answer.
            rows.iter_mut().skip(said).for_each(|row| row.role = Role::Dim);
        }
        rows
    }

    fn condition_rows(
        &self,
        dossier: &Dossier,
        line: &ConditionLine,
        at: usize,
        look: &Look,
        width: usize,
    ) -> Vec<Row> {
        let verdict = self.verdict(dossier, line.id);
        let (sign, word, role) = match verdict {
            Some(Verdict::Meets) => (Sign::Done, look.words.of(Verdict::Meets), Role::Good),
            Some(Verdict::Fails) => (Sign::Failed, look.words.of(Verdict::Fails), Role::Bad),
            None => (Sign::Empty, look.word("review-open"), Role::Text),
        };
        // The sign and a blank stand before the words.
        let room = room(width, word).saturating_sub(2).max(8);
        // The focused condition is read whole, the others by their beginning.
        let most = |lines| if at == self.line { usize::MAX } else { lines };
        let mut rows: Vec<Row> = beginning(text::wrap(&line.text, room), most(2), room)
            .into_iter()
            .enumerate()
            .map(|(i, words)| Row {
                left: match i {
                    0 => look.signed(sign, &words),
                    _ => format!("  {words}"),
                },
                right: if i == 0 { word.to_owned() } else { String::new() },
                role,
                line: Some((at, i == 0)),
            })
            .collect();
        if verdict == Some(Verdict::Fails) || at == self.line {
            let room = width.saturating_sub(INDENT + 2);
            let mut why = text::wrap(&line.motive, room);
            why.retain(|words| !words.is_empty());
            rows.extend(
                beginning(why, most(4), room)
                    .into_iter()
                    .map(|words| Row::plain(format!("  {words}"), Role::Dim)),
            );
        }
        rows
    }

    fn screening_summary(&self, dossier: &Dossier, look: &Look, width: usize, rows: &mut Vec<Row>) {
        let open = dossier
            .conditions
            .iter()
            .filter(|line| self.verdict(dossier, line.id).is_none())
            .count();
        rows.push(Row::plain("", Role::Text));
        // A proposal stands until somebody decided.
        let waits = dossier.application.state.is_undecided();
        for (question, answer) in dossier.knocked.iter().filter(|_| waits) {
            let proposal = Message::new("review-knocked")
                .with("question", question.as_str())
                .with("answer", answer.as_str());
            paragraph(rows, &look.words.text(&proposal), Role::Warn, width);
        }
        for one in &dossier.recused {
            paragraph(rows, &tie(one, look), Role::Warn, width);
        }
        if dossier.conditions.is_empty() {
            paragraph(rows, look.word("review-no-conditions"), Role::Dim, width);
        } else if let Some(proposed) = dossier
            .proposed()
            .filter(|to| open == 0 || *to == ApplicationState::Admissible)
        {
            let may = dossier.refusal(Act::CandidateMove).is_none();
            let message = Message::new(if may { "review-proposal-key" } else { "review-proposal" })
                .with("state", Message::of(proposed))
                .with("key", look.key(Action::Agree));
            paragraph(rows, &look.words.text(&message), Role::Title, width);
        } else if open > 0 && dossier.application.state == ApplicationState::Admissible {
            let message = Message::new("review-conditions-open").with("n", open);
            paragraph(rows, &look.words.text(&message), Role::Warn, width);
        } else {
            paragraph(rows, look.words.of(dossier.application.state), Role::Title, width);
            paragraph(rows, &dossier.application.motivation, Role::Dim, width);
        }
    }

    fn criterion_rows(
        &self,
        dossier: &Dossier,
        criterion: &Criterion,
        (at, jury): (usize, Option<i64>),
        look: &Look,
        width: usize,
    ) -> Vec<Row> {
        let show = |points| look.words.text(&criterion.scale.told(points));
        let given = self.points(dossier, criterion.id);
        // Who does not score sees what the jury gave, as far as it may be read.
        let right = match judges(dossier) {
            true => on_scale(criterion, given, true, look),
            false => on_scale(criterion, jury, false, look),
        };
        let failed = criterion.pass_mark.zip(given).is_some_and(|(mark, given)| given < mark);
        let role = if failed {
            Role::Bad
        } else if !criterion.counts {
            Role::Dim
        } else {
            Role::Text
        };
        let level = criterion.level.map_or_else(String::new, |level| {
            format!(
                " {}",
                look.words.text(&Message::new("criterion-level").with("level", level))
            )
        });
        let apart = match dossier.spread.contains(&criterion.id) {
            true => format!(" · {}", look.word("review-spread")),
            false => String::new(),
        };
        let name = format!("{}{level}{apart}", criterion.name);
        let name = text::wrap(&name, room(width, &right).max(8));
        let mut rows: Vec<Row> = name
            .into_iter()
            .enumerate()
            .map(|(i, left)| Row {
                left,
                right: if i == 0 { right.clone() } else { String::new() },
                role,
                line: Some((at, i == 0)),
            })
            .collect();
        if let Some(agreed) = dossier.agreed_for(criterion.id) {
            let agreed_by = Message::new("review-agreed-by")
                .with("points", criterion.scale.told(agreed.points))
                .with("by", agreed.by.as_str());
            let mut words = look.words.text(&agreed_by);
            if at == self.line {
                words = format!("{words}: {}", agreed.motive);
            }
            for words in text::wrap(&words, width.saturating_sub(INDENT + 2)) {
                rows.push(Row::plain(format!("  {words}"), Role::Info));
            }
        }
        if at == self.line {
            let about = about(criterion, look);
            for words in text::wrap(&about, width.saturating_sub(INDENT + 2)) {
                rows.push(Row::plain(format!("  {words}"), Role::Dim));
            }
            for sheet in &dossier.others {
                let points = sheet.points(criterion.id).map_or_else(String::new, show);
                rows.push(Row::plain(format!("  {}", sheet.name), Role::Dim).with(points));
            }
        }
        rows
    }

    fn sheet_summary(&self, dossier: &Dossier, look: &Look, width: usize, rows: &mut Vec<Row>) {
        let Some(stage) = dossier.stage() else { return };
        let decimal = look.words.lang.decimal();
        rows.push(Row::plain("", Role::Text));
        if judges(dossier) {
            let lines: Vec<scoring::Line> = dossier
                .criteria
                .iter()
                .map(|criterion| criterion.line(self.points(dossier, criterion.id)))
                .collect();
            let maximum = scoring::show(stage.maximum, decimal);
            if let Some(total) = scoring::total(&lines, stage.maximum, stage.pass_mark) {
                let role = if total.passed { Role::Good } else { Role::Bad };
                let points = points_of(Some(scoring::show(total.points, decimal)), &maximum, look);
                let outcome = if total.passed { Outcome::Passed } else { Outcome::Failed };
                let words = format!("{} · {}", look.word("review-total"), look.words.of(outcome));
                rows.push(Row::plain(words, role).with(points));
            } else {
                let blank = lines
                    .iter()
                    .filter(|line| (line.counts || line.essential) && line.points.is_none())
                    .count();
                let message = Message::new("review-lines-blank").with("n", blank);
                paragraph(rows, &look.words.text(&message), Role::Warn, width);
            }
            let mark = match stage.scoring {
                Scoring::Points => Message::new("review-pass-mark").with("points", Arg::Points(stage.pass_mark)),
                Scoring::Levels | Scoring::Verdict => Message::new(format!("review-pass-{}", stage.scoring.code())),
            };
            paragraph(rows, &look.words.text(&mark), Role::Dim, width);
            own_state(dossier.own.as_ref(), look, width, rows);
        }
        jury(dossier, look, width, rows);
    }
}

/// Which stages stay to be judged, while the candidate is judged further on.
fn on_hold(dossier: &Dossier, look: &Look, width: usize, rows: &mut Vec<Row>) {
    let state = dossier.application.state;
    // The one that is taken up is on the screen.
    let here = |stage| Some(stage) == dossier.current && state != ApplicationState::Preselected;
    let waiting = dossier.on_hold.iter().filter(|(stage, _)| !here(*stage));
    let names: Vec<&str> = waiting.map(|(_, name)| name.as_str()).collect();
    if names.is_empty() || !state.is_undecided() {
        return;
    }
    let message = Message::new("review-on-hold").with("stages", names.join(", "));
    paragraph(rows, &look.words.text(&message), Role::Warn, width);
    rows.push(Row::plain("", Role::Text));
}

/// Why somebody with a seat on the jury does not judge: a declared interest, or a tie to this candidate.
fn declared(dossier: &Dossier) -> Option<&Message> {
    let act = if dossier.is_screening() {
        Act::CandidateScreen
    } else {
        Act::CandidateScore
    };
    let seat = dossier.seat.as_ref()?;
    let tied = dossier.recused.iter().any(|one| one.juror == seat.id);
    (tied || !seat.interest.is_empty()).then(|| dossier.refusal(act))?
}

/// Whether there is a sheet of the actor's own.
fn judges(dossier: &Dossier) -> bool {
    dossier.seat.as_ref().is_some_and(|seat| {
        let tied = dossier.recused.iter().any(|one| one.juror == seat.id);
        seat.interest.is_empty() && !tied
    })
}

/// What the jury gave for each criterion, as far as it may be read: what was agreed, else the mean.
fn jury_points(dossier: &Dossier) -> Vec<Option<i64>> {
    let joint = case::jointly(&dossier.criteria, &dossier.readable(), &dossier.agreed);
    joint.iter().map(scoring::Jointly::points).collect()
}

/// What stands behind a criterion: `4 /5`, `niveau 2`, `voldoet`.
fn on_scale(criterion: &Criterion, points: Option<i64>, own: bool, look: &Look) -> String {
    let told = points.map(|points| look.words.text(&criterion.scale.told(points)));
    if criterion.scale == Scoring::Verdict {
        return told.unwrap_or_else(|| look.word("review-open").to_owned());
    }
    let maximum = scoring::show(criterion.maximum, look.words.lang.decimal());
    match told {
        // A level is told by its word; that there are three is said while it is open.
        Some(level) if criterion.scale == Scoring::Levels => level,
        None if !own && !look.accessible => format!("/{maximum}"),
        told => points_of(told, &maximum, look),
    }
}

/// The kind of the criteria that follow, where a sheet has more than one kind.
fn family_heading(dossier: &Dossier, at: usize, look: &Look) -> Option<Row> {
    let family = |at: usize| dossier.criteria.get(at).map(|criterion| criterion.family);
    let first = family(0);
    let mixed = dossier.criteria.iter().any(|criterion| Some(criterion.family) != first);
    let begins = at == 0 || family(at) != family(at - 1);
    let family = family(at).filter(|_| mixed && begins)?;
    Some(Row::plain(look.words.of(family), Role::Title))
}

/// Whose tie to the candidate is known, and which.
pub(super) fn tie(one: &Recusal, look: &Look) -> String {
    let tie = Message::new("review-recused")
        .with("who", one.name.as_str())
        .with("reason", one.reason.as_str());
    look.words.text(&tie)
}

/// What is particular about a criterion.
fn about(criterion: &Criterion, look: &Look) -> String {
    let mut parts = vec![look.words.of(criterion.family).to_owned()];
    if let Some(level) = criterion.level {
        parts.push(look.words.text(&Message::new("review-level").with("n", level)));
    }
    if criterion.weight != 1 {
        parts.push(
            look.words
                .text(&Message::new("review-weight").with("n", criterion.weight)),
        );
    }
    if !criterion.counts {
        parts.push(look.word("review-not-counted").to_owned());
    }
    if criterion.scale == Scoring::Verdict {
        parts.push(look.word("review-scale-verdict").to_owned());
    } else if let Some(mark) = criterion.pass_mark.filter(|mark| !is_asked(criterion, *mark)) {
        let at_least = Message::new("review-at-least").with("points", criterion.scale.told(mark));
        parts.push(look.words.text(&at_least));
    }
    if criterion.essential {
        parts.push(look.word("review-essential").to_owned());
    }
    parts.join(" · ")
}

/// Whether a pass mark is the level that is asked, which is told already.
fn is_asked(criterion: &Criterion, mark: i64) -> bool {
    criterion.scale == Scoring::Levels && criterion.level.is_some_and(|level| level * 100 == mark)
}

fn own_state(own: Option<&Sheet>, look: &Look, width: usize, rows: &mut Vec<Row>) {
    let state = own.map_or(SheetState::Open, |sheet| sheet.state);
    let role = if state == SheetState::Submitted {
        Role::Good
    } else {
        Role::Text
    };
    rows.push(Row::plain(look.word("review-own-sheet"), role).with(look.words.of(state)));
    let motivation = own.map_or("", |sheet| sheet.motivation.as_str());
    if motivation.is_empty() {
        paragraph(rows, look.word("review-no-motivation"), Role::Dim, width);
    } else {
        rows.push(Row::plain(format!("{}:", look.word("review-motivation")), Role::Dim));
        paragraph(rows, motivation, Role::Text, width);
    }
}

/// What the jury comes to, as far as it may be read.
fn jury(dossier: &Dossier, look: &Look, width: usize, rows: &mut Vec<Row>) {
    let decimal = look.words.lang.decimal();
    let (n, all) = dossier.handed_in;
    rows.push(Row::plain("", Role::Text));
    let message = Message::new("review-handed-in").with("n", n).with("all", all);
    paragraph(rows, &look.words.text(&message), Role::Dim, width);
    for sheet in &dossier.others {
        let total = dossier
            .total(sheet)
            .map_or_else(String::new, |points| scoring::show(points, decimal));
        rows.push(Row::plain(format!("  {}", sheet.name), Role::Text).with(total));
    }
    if let Some(mean) = dossier.mean {
        let points = scoring::show(mean, decimal);
        rows.push(Row::plain(look.word(jury_label(dossier)), Role::Title).with(points));
    }
    for one in &dossier.recused {
        paragraph(rows, &tie(one, look), Role::Warn, width);
    }
    let all_in = n > 0 && n >= all && !dossier.readable().is_empty();
    if all_in && dossier.refusal(Act::CandidateAgree).is_none() && dossier.application.state.is_undecided() {
        let hint = Message::new("review-consensus-hint")
            .with("compare", look.key(Action::Compare))
            .with("agree", look.key(Action::Agree));
        paragraph(rows, &look.words.text(&hint), Role::Dim, width);
    }
}

/// Points out of a maximum: `4 /5`.
fn points_of(points: Option<String>, maximum: &str, look: &Look) -> String {
    match (look.accessible, points) {
        (true, Some(points)) => look.share(points, maximum),
        (true, None) => format!(
            "{}, {} {maximum}",
            look.word("spoken-blank"),
            look.word("spoken-maximum")
        ),
        (false, Some(points)) => format!("{points} /{maximum}"),
        (false, None) => format!("{} /{maximum}", look.word("review-blank")),
    }
}

fn paragraph(rows: &mut Vec<Row>, words: &str, role: Role, width: usize) {
    let lines = text::wrap(words, room(width, ""));
    rows.extend(lines.into_iter().map(|line| Row::plain(line, role)));
}
