//! The jury, the union delegates, the agreement, the annex.

use super::{Block, Part, Table, code, names, part, points, text, yes};
use crate::domain::minutes::{Content, Delegate, JurorPart, Minutes, Signature, SignatureWay, UnionRemark, Visit};
use crate::domain::{Arg, Message};

pub(super) fn jury(content: &Content) -> Part {
    let rows = content.jury.iter().map(|juror| seat(content, juror));
    let mut blocks = vec![Block::Table(
        Table::new(["name", "role", "declared", "interest", "recused"]).with(rows),
    )];
    if !content.jury_changes.is_empty() {
        let rows = content.jury_changes.iter().map(|change| {
            vec![
                text(&change.name),
                code(change.kind),
                code(change.role),
                Some(Arg::Date(change.on)),
                text(&change.by),
            ]
        });
        let table = Table::new(["name", "what", "role", "on", "by"]).called("minutes-jury-changes");
        blocks.push(Block::Table(table.with(rows)));
    }
    part("jury", blocks)
}

fn seat(content: &Content, juror: &JurorPart) -> Vec<Option<Arg>> {
    let none = || Arg::Message(Message::new("minutes-interest-none"));
    let interest = text(&juror.interest).or_else(|| juror.declared_on.map(|_| none()));
    let recused = juror.recused.iter().map(|tie| content.name(tie.candidate));
    vec![
        text(&juror.name),
        code(juror.role),
        juror.declared_on.map(Arg::Date),
        interest,
        names(recused),
    ]
}

pub(super) fn delegates(content: &Content) -> Part {
    if content.delegates.is_empty() {
        return part("delegates", vec![Block::Said(Message::new("minutes-delegates-none"))]);
    }
    let mut rows = Vec::new();
    for delegate in &content.delegates {
        if delegate.visits.is_empty() {
            let away = Arg::Message(Message::new("minutes-delegate-away"));
            rows.push(vec![text(&delegate.name), Some(away), None]);
        }
        rows.extend(delegate.visits.iter().map(|visit| visited(delegate, visit)));
    }
    part(
        "delegates",
        vec![Block::Table(Table::new(["name", "session", "starts"]).with(rows))],
    )
}

fn visited(delegate: &Delegate, visit: &Visit) -> Vec<Option<Arg>> {
    vec![text(&delegate.name), text(&visit.event), visit.starts.map(Arg::Moment)]
}

/// Everybody who applied, and where the selection left each.
pub(super) fn candidates(content: &Content) -> Part {
    if content.candidates.is_empty() {
        return part("candidates", vec![Block::Said(Message::new("minutes-candidates-none"))]);
    }
    let rows = content.candidates.iter().map(|one| {
        let stage = one.stopped_at.and_then(|at| content.stages.get(at));
        vec![
            text(&one.name),
            Some(Arg::Moment(one.received)),
            yes(one.admitted_late),
            code(one.state),
            stage.and_then(|stage| text(&stage.name)),
            points(one.score),
            text(&one.motive),
        ]
    });
    let heads = ["name", "received", "late", "result", "stage", "score", "motive"];
    part("candidates", vec![Block::Table(Table::new(heads).with(rows))])
}

pub(super) fn agreement(minutes: &Minutes) -> Part {
    let mut blocks = vec![Block::Said(Message::new("minutes-agreement"))];
    if !minutes.signatures.is_empty() {
        let rows = minutes.signatures.iter().map(signature);
        blocks.push(Block::Table(
            Table::new(["name", "role", "signature", "at", "how", "remark"]).with(rows),
        ));
    }
    part("agreement", blocks)
}

fn signature(one: &Signature) -> Vec<Option<Arg>> {
    let how = one.way.map(|way| match way {
        SignatureWay::Here => Arg::Message(Message::of(way)),
        SignatureWay::Paper => Arg::Message(
            Message::new("minutes-on-paper")
                .with("who", one.recorded_by.as_str())
                .with("document", one.document.as_str()),
        ),
    });
    vec![
        text(&one.name),
        code(one.role),
        code(one.state),
        one.at.map(Arg::Moment),
        how,
        text(&one.remark),
    ]
}

pub(super) fn annex(remarks: &[UnionRemark]) -> Part {
    if remarks.is_empty() {
        return part("annex", vec![Block::Said(Message::new("minutes-remarks-none"))]);
    }
    let remarks = remarks.iter().map(|remark| {
        let said = Message::new("minutes-remark")
            .with("who", remark.name.as_str())
            .with("union", remark.organisation.as_str())
            .with("on", remark.on);
        Block::Text(said, remark.text.clone())
    });
    part("annex", remarks.collect())
}
