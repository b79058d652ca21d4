//! The procedure, the reglement, the conditions.

use super::{Block, Part, Table, code, fact, head, names, number, part, text, yes};
use crate::domain::minutes::{Content, ContractPart, ProcedureFacts, PublicationPart, ReglementPart};
use crate::domain::{Arg, Message, ReserveKind};

pub(super) fn procedure(facts: &ProcedureFacts) -> Part {
    let entity = [facts.entity.as_str(), facts.ovo.as_str()];
    let grade = [facts.rank.as_str(), facts.grade.as_str(), facts.scale.as_str()];
    let function = [facts.function_code.as_str(), facts.function_family.as_str()];
    let mut blocks: Vec<Block> = [
        fact("number", text(&facts.number)),
        fact("title", text(&facts.title)),
        fact("entity", names(entity)),
        fact("kind", code(facts.kind)),
        fact("level", code(facts.level)),
        fact("grade", names(grade)),
        fact("function", names(function)),
        fact("place", text(&facts.place)),
        fact("posts", Some(Arg::Number(facts.posts))),
        fact("authority", yes(facts.authority_function)),
        fact("shortage", yes(facts.shortage)),
        fact("regulated", yes(facts.regulated)),
        fact("selector", code(facts.selector)),
        fact("selector-ground", facts.selector_ground.and_then(code)),
        fact("officer", text(&facts.officer)),
        fact("manager", text(&facts.manager)),
        fact("published", facts.published_on.map(Arg::Date)),
        fact("closes", facts.closes.map(Arg::Moment)),
        fact("redeployment-on", facts.redeployment_on.map(Arg::Date)),
        fact("redeployment", text(&facts.redeployment_answer)),
        fact("called-reserve", text(&facts.called_reserve)),
        fact(
            "reserve",
            Some(facts.reserve)
                .filter(|kind| *kind != ReserveKind::None)
                .and_then(code),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    blocks.extend(contract(&facts.contract));
    if !facts.publications.is_empty() {
        let rows = facts.publications.iter().map(publication);
        let table = Table::new(["channel", "from", "until"])
            .called("minutes-publications")
            .with(rows);
        blocks.push(Block::Table(table));
    }
    part("procedure", blocks)
}

fn publication(one: &PublicationPart) -> Vec<Option<Arg>> {
    let channel = text(&one.site).or_else(|| code(one.channel));
    vec![channel, one.from.map(Arg::Date), one.until.map(Arg::Date)]
}

fn contract(contract: &ContractPart) -> Vec<Block> {
    let part_time = Some(contract.percent).filter(|percent| *percent != 100 && *percent > 0);
    [
        fact("contract-from", contract.from.map(Arg::Date)),
        fact("contract-until", contract.until.map(Arg::Date)),
        fact("replaces", text(&contract.replaces)),
        fact("percent", part_time.map(Arg::Number)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn reglement(reglement: &ReglementPart) -> Part {
    let ranking = match reglement.ranked {
        true => ReserveKind::Ranked,
        false => ReserveKind::Unranked,
    };
    let months = Some(reglement.validity_months).filter(|months| *months > 0);
    let mut blocks: Vec<Block> = [
        fact("edition", Some(Arg::Number(reglement.edition))),
        fact("fixed", reglement.fixed_on.map(Arg::Date)),
        fact("conditions-on", reglement.conditions_on.map(Arg::Date)),
        fact("ranking", code(ranking)),
        fact("validity", months.map(Arg::Number)),
        fact("anonymous", yes(reglement.anonymous)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(preselection) = &reglement.preselection {
        blocks.extend(fact("preselection", text(&preselection.method)));
        blocks.extend(fact("threshold", preselection.threshold.map(Arg::Number)));
        blocks.extend(fact("preselected", preselection.maximum.map(Arg::Number)));
    }
    let texts = reglement.sections.iter();
    blocks.extend(texts.map(|(section, words)| Block::Text(Message::of(*section), words.clone())));
    if reglement.editions.len() > 1 {
        let rows = reglement.editions.iter().map(|edition| {
            vec![
                Some(Arg::Number(edition.number)),
                edition.fixed_on.map(Arg::Date),
                text(&edition.reason),
            ]
        });
        let table = Table::new(["edition", "fixed", "reason"])
            .called("minutes-editions")
            .with(rows);
        blocks.push(Block::Table(table));
    }
    part("reglement", blocks)
}

pub(super) fn conditions(content: &Content) -> Part {
    if content.conditions.is_empty() {
        return part("conditions", vec![Block::Said(Message::new("minutes-conditions-none"))]);
    }
    let rows = content.conditions.iter().zip(1..);
    let rows = rows.map(|(condition, n)| vec![number(n), code(condition.kind), text(&condition.text)]);
    let heads = vec![head("n"), head("kind"), head("condition")];
    let table = Table {
        title: None,
        heads,
        rows: rows.collect(),
    };
    part("conditions", vec![Block::Table(table)])
}
