//! The ranking, the reserve, who was shut out, what was done otherwise, what happened besides.

use super::{Block, Part, Table, code, fact, part, points, text};
use crate::domain::minutes::{Content, Departure, Incident, RankLine};
use crate::domain::{Arg, Message};

pub(super) fn ranking(content: &Content) -> Part {
    let ranking = &content.ranking;
    let mut blocks = Vec::new();
    if ranking.lines.is_empty() {
        blocks.push(Block::Said(Message::new("minutes-nobody-suitable")));
        if !content.nobody.trim().is_empty() {
            blocks.push(Block::Text(Message::new("minutes-nobody-why"), content.nobody.clone()));
        }
    } else {
        let id = if ranking.ranked {
            "minutes-ranked"
        } else {
            "minutes-unranked"
        };
        blocks.push(Block::Said(Message::new(id)));
        if !ranking.rules.is_empty() {
            blocks.extend(fact("tie-rules", text(&ranking.rules.join(", "))));
        }
        let rows = ranking.lines.iter().map(|line| ranked(content, line));
        blocks.push(Block::Table(
            Table::new(["name", "rank", "score", "by-rule"]).with(rows),
        ));
    }
    part("ranking", blocks)
}

fn ranked(content: &Content, line: &RankLine) -> Vec<Option<Arg>> {
    let place = line.place.map(|place| match line.shared {
        true => Arg::Message(Message::new("minutes-place-shared").with("n", place)),
        false => Arg::from(place),
    });
    let rule = line.by_rule.and_then(|at| content.ranking.rules.get(at));
    vec![
        text(content.name(line.candidate)),
        place,
        points(line.score),
        rule.and_then(|rule| text(rule)),
    ]
}

pub(super) fn reserve(content: &Content) -> Option<Part> {
    let reserve = content.reserve.as_ref()?;
    let mut blocks: Vec<Block> = [
        fact("reserve", code(reserve.kind)),
        fact("months", Some(Arg::Number(reserve.months))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if reserve.members.is_empty() {
        blocks.push(Block::Said(Message::new("minutes-reserve-empty")));
    } else {
        let rows = reserve
            .members
            .iter()
            .map(|member| vec![text(content.name(member.candidate)), member.place.map(Arg::from)]);
        blocks.push(Block::Table(Table::new(["name", "rank"]).with(rows)));
    }
    Some(part("reserve", blocks))
}

pub(super) fn exclusions(content: &Content) -> Option<Part> {
    let rows = content.exclusions.iter().map(|one| {
        vec![
            text(content.name(one.candidate)),
            one.on.map(Arg::Date),
            text(&one.motive),
        ]
    });
    table("exclusions", Table::new(["name", "on", "motive"]).with(rows))
}

pub(super) fn departures(content: &Content) -> Option<Part> {
    let rows = content.departures.iter().map(|one| departure(content, one));
    let heads = ["what", "on", "rule", "name", "ground", "reason", "by"];
    table("departures", Table::new(heads).with(rows))
}

fn departure(content: &Content, one: &Departure) -> Vec<Option<Arg>> {
    let what = match one.taken_back {
        true => Message::new("minutes-taken-back"),
        false => Message::of(one.kind),
    };
    vec![
        Some(Arg::Message(what)),
        Some(Arg::Date(one.on)),
        text(&one.rule),
        one.candidate.and_then(|number| text(content.name(number))),
        one.ground.and_then(code),
        text(&one.reason),
        text(&one.by),
    ]
}

pub(super) fn incidents(content: &Content) -> Option<Part> {
    let rows = content.incidents.iter().map(incident);
    let heads = ["what", "on", "ended", "about", "moved-to", "reason"];
    table("incidents", Table::new(heads).with(rows))
}

fn incident(one: &Incident) -> Vec<Option<Arg>> {
    vec![
        code(one.kind),
        Some(Arg::Date(one.on)),
        one.until.map(Arg::Date),
        text(&one.about),
        one.moment.map(Arg::Moment),
        text(&one.reason),
    ]
}

fn table(id: &str, table: Table) -> Option<Part> {
    (!table.rows.is_empty()).then(|| part(id, vec![Block::Table(table)]))
}
