//! The stages: their results together, then each with its criteria, events and candidates.

use super::{Block, Part, Table, code, fact, head, names, number, part, points, text, yes};
use crate::domain::minutes::{Basis, Content, Criterion, EventPart, Exemption, Given, Line, SessionPart, StagePart};
use crate::domain::{Arg, Message, Scoring};

/// How many came into each stage, and how they came out of it.
pub(super) fn results(content: &Content) -> Part {
    let rows = content.stages.iter().map(|stage| {
        let counts = stage.counts;
        let all = [
            counts.candidates,
            counts.passed,
            counts.exempt,
            counts.on_hold,
            counts.failed,
            counts.not_admitted,
            counts.withdrawn,
            counts.no_show,
            counts.excluded,
        ];
        let mut row = vec![text(&stage.name)];
        row.extend(all.into_iter().map(number));
        row
    });
    let heads = [
        "stage",
        "candidates",
        "passed",
        "exempt",
        "on-hold",
        "failed",
        "not-admitted",
        "withdrawn",
        "no-show",
        "excluded",
    ];
    part("results", vec![Block::Table(Table::new(heads).with(rows))])
}

/// One stage.
pub(super) fn stage(content: &Content, at: usize) -> Option<Part> {
    let stage = content.stages.get(at)?;
    let heading = Message::new("minutes-part-stage")
        .with("n", at + 1)
        .with("stage", stage.name.as_str());
    let mut blocks = facts(stage);
    if !stage.criteria.is_empty() {
        let rows = stage.criteria.iter().map(criterion);
        let heads = [
            "criterion",
            "family",
            "scale",
            "maximum",
            "pass",
            "weight",
            "counts",
            "essential",
            "tie",
        ];
        blocks.push(Block::Table(Table::new(heads).called("minutes-criteria").with(rows)));
    }
    if !stage.retired.is_empty() {
        let rows = stage
            .retired
            .iter()
            .map(|(name, on)| vec![text(name), Some(Arg::Date(*on))]);
        blocks.push(Block::Table(
            Table::new(["criterion", "on"]).called("minutes-retired").with(rows),
        ));
    }
    blocks.extend(events(stage));
    if !stage.held {
        blocks.push(Block::Said(Message::new("minutes-stage-not-held")));
    }
    if !stage.lines.is_empty() {
        blocks.push(Block::Table(candidates(content, stage)));
    }
    Some(Part { heading, blocks })
}

fn facts(stage: &StagePart) -> Vec<Block> {
    let in_points = stage.scoring == Scoring::Points;
    [
        fact("kind", code(stage.kind)),
        fact("scoring", code(stage.scoring)),
        fact("maximum", points(Some(stage.maximum).filter(|_| in_points))),
        fact("pass", points(stage.pass_mark)),
        fact("competence", yes(stage.competence_part)),
        fact("functional", yes(stage.function_part)),
        fact("anonymous", yes(stage.anonymous)),
        fact("tie", stage.tie_order.map(Arg::Number)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn criterion(one: &Criterion) -> Vec<Option<Arg>> {
    let name = match one.level {
        Some(level) => Some(Arg::Message(
            Message::new("minutes-criterion")
                .with("name", one.name.as_str())
                .with("level", level),
        )),
        None => text(&one.name),
    };
    vec![
        name,
        code(one.family),
        code(one.scale),
        points(Some(one.maximum)),
        points(one.pass_mark),
        Some(Arg::Number(one.weight)),
        Some(Arg::Message(Message::new(if one.counts { "yes" } else { "no" }))),
        yes(one.essential),
        one.tie_order.map(Arg::Number),
    ]
}

fn events(stage: &StagePart) -> Option<Block> {
    if stage.events.is_empty() {
        return None;
    }
    let mut rows = Vec::new();
    for event in &stage.events {
        if event.sessions.is_empty() {
            let place = text(&event.place);
            rows.push(vec![text(&event.title), event.from.map(Arg::Date), place, None, None]);
        }
        rows.extend(event.sessions.iter().map(|session| held(event, session)));
    }
    let table = Table::new(["event", "starts", "place", "jurors", "delegates"]).called("minutes-events");
    Some(Block::Table(table.with(rows)))
}

fn held(event: &EventPart, session: &SessionPart) -> Vec<Option<Arg>> {
    let what = [event.title.as_str(), session.name.as_str()];
    let place = [session.room.as_str(), event.place.as_str()];
    vec![
        names(what),
        session.starts.map(Arg::Moment),
        names(place),
        names(session.jurors.iter().map(String::as_str)),
        names(session.delegates.iter().map(String::as_str)),
    ]
}

/// The candidates of a stage: what was given for each criterion or condition, the total, what was decided and why.
fn candidates(content: &Content, stage: &StagePart) -> Table {
    let conditions = stage.lines.iter().any(|line| !line.conditions.is_empty());
    let mut heads = vec![head("name")];
    if conditions {
        let each = content.conditions.iter().zip(1_usize..);
        heads.extend(each.map(|(_, n)| Message::new("minutes-col-condition-n").with("n", n)));
    }
    heads.extend(
        stage
            .criteria
            .iter()
            .map(|criterion| Message::new("minutes-col-named").with("name", criterion.name.as_str())),
    );
    heads.extend(
        [
            "total",
            "outcome",
            "on",
            "motive",
            "ground",
            "attendance",
            "not-judging",
        ]
        .map(head),
    );
    let rows = stage
        .lines
        .iter()
        .map(|line| candidate(content, stage, line, conditions));
    Table {
        title: Some(Message::new("minutes-candidates")),
        heads,
        rows: rows.collect(),
    }
}

fn candidate(content: &Content, stage: &StagePart, line: &Line, conditions: bool) -> Vec<Option<Arg>> {
    let mut row = vec![text(content.name(line.candidate))];
    if conditions {
        row.extend((0..content.conditions.len()).map(|at| {
            let result = line.conditions.get(at)?.as_ref()?;
            let verdict = Message::of(result.verdict);
            Some(Arg::Message(match result.motive.trim() {
                "" => verdict,
                motive => Message::new("minutes-verdict")
                    .with("verdict", verdict)
                    .with("motive", motive),
            }))
        }));
    }
    row.extend(
        stage
            .criteria
            .iter()
            .enumerate()
            .map(|(at, criterion)| given(criterion, line.given.get(at).copied().flatten())),
    );
    let attendance = line.attendance.map(|noted| match noted.on {
        Some(on) => Message::new("minutes-noted")
            .with("state", Message::of(noted.state))
            .with("on", on),
        None => Message::of(noted.state),
    });
    row.extend([
        points(line.total),
        line.outcome.and_then(code),
        line.decided_on.map(Arg::Date),
        text(&line.motive),
        line.ground.and_then(code),
        attendance.map(Arg::Message),
        names(line.recused.iter().map(String::as_str)),
    ]);
    row
}

/// What was given, in the words of the scale; what the jury agreed upon says so.
fn given(criterion: &Criterion, given: Option<Given>) -> Option<Arg> {
    let given = given?;
    let told = criterion.scale.told(given.points);
    Some(Arg::Message(match given.agreed {
        true => Message::new("minutes-agreed").with("given", told),
        false => told,
    }))
}

/// The exemptions with what each rests on.
pub(super) fn exemptions(content: &Content) -> Option<Part> {
    let mut rows = Vec::new();
    for stage in &content.stages {
        for line in &stage.lines {
            let Some(exemption) = &line.exemption else { continue };
            let name = content.name(line.candidate);
            rows.extend(
                exemption
                    .results
                    .iter()
                    .map(|basis| rests_on(name, stage, exemption, basis)),
            );
        }
    }
    let heads = [
        "name",
        "stage",
        "criterion",
        "earlier",
        "tested",
        "valid",
        "source",
        "consent",
        "consulted",
        "scored",
    ];
    (!rows.is_empty()).then(|| part("exemptions", vec![Block::Table(Table::new(heads).with(rows))]))
}

fn rests_on(name: &str, stage: &StagePart, exemption: &Exemption, basis: &Basis) -> Vec<Option<Arg>> {
    let earlier = match (basis.points, basis.maximum, basis.level) {
        (Some(points), Some(maximum), _) => Some(
            Message::new("minutes-out-of")
                .with("points", Arg::Points(points))
                .with("maximum", Arg::Points(maximum)),
        ),
        (_, _, Some(level)) => Some(Message::new("minutes-level").with("level", level)),
        _ => None,
    };
    let consulted = exemption.consulted_on.map(|on| {
        Message::new("minutes-consulted")
            .with("who", exemption.manager.as_str())
            .with("on", on)
    });
    vec![
        text(name),
        text(&stage.name),
        text(&basis.criterion),
        earlier.map(Arg::Message),
        basis.tested_on.map(Arg::Date),
        basis.counts_until.map(Arg::Date),
        text(&basis.source),
        exemption.consent_on.map(Arg::Date),
        consulted.map(Arg::Message),
        Some(Arg::Message(Message::new(if exemption.scored { "yes" } else { "no" }))),
    ]
}
