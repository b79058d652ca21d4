//! `keur reuse`: earlier results that can count again, and exemptions that rest on them.

use crate::cli::act;
use crate::cli::args::{FormatChoice, ReuseGiven, ReuseTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::persons::day;
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{records, rows};
use crate::domain::list::View;
use crate::domain::reuse::{Finding, Judged};
use crate::domain::{ApplicationId, Message};
use crate::office::candidate::reuse::{Consulted, Proposal};
use crate::office::candidate::{CandidateCommand, CandidateQuery, CandidateReply};
use crate::office::person::{Ask, Told};
use crate::office::reckoned::Reckoned;
use crate::office::{Query, Reply};
use crate::text;

/// Shows, or exempts.
pub fn run(desk: &mut Desk, task: &ReuseTask, out: &mut Out) -> Outcome {
    match task {
        ReuseTask::List { vacancy, ready, format } => list(desk, vacancy, *ready, *format, out),
        ReuseTask::Show { which, format } => show(&proposals(desk, which)?, *format, out),
        ReuseTask::Apply(given) => apply(desk, given, out),
    }
}

/// What can be proposed to one candidate.
fn proposals(desk: &Desk, which: &str) -> Result<Vec<Proposal>, Trouble> {
    let dossier = records::dossier(desk, ApplicationId(records::id(which)?))?;
    Ok(dossier.reuse)
}

fn list(desk: &Desk, vacancy: &str, ready: bool, format: FormatChoice, out: &mut Out) -> Outcome {
    let id = rows::find_vacancy(desk, vacancy)?.id;
    let query = Query::Candidate(CandidateQuery::Reuse(id, Ask::All(most_first())));
    let Reply::Candidate(CandidateReply::Reuse(Told::All(mut found))) = desk.ask(&query)? else {
        return Err(rows::missing("refused-gone", vacancy));
    };
    found.retain(|one| !ready || one.refused.is_none());
    let mut table = Table {
        columns: vec![
            "id",
            "name",
            "module",
            "covered",
            "counts-until",
            "consent",
            "ready",
            "hindrance",
        ],
        ..Table::default()
    };
    for one in &found {
        table.rows.push(vec![
            Cell::Id(one.application.0),
            Cell::text(&one.name),
            Cell::text(&one.module),
            Cell::text(one.written("covered")),
            one.until.map_or(Cell::None, Cell::Day),
            one.consent.map_or(Cell::None, Cell::Day),
            Cell::Flag(one.refused.is_none()),
            one.refused.clone().map_or(Cell::None, Cell::Message),
        ]);
    }
    write(&table, format, out)
}

/// What can be recorded before what cannot.
fn most_first() -> View {
    View {
        sort: Proposal::ORDER.to_owned(),
        descending: true,
        ..View::default()
    }
}

fn show(proposals: &[Proposal], format: FormatChoice, out: &mut Out) -> Outcome {
    let mut table = Table {
        columns: vec![
            "module",
            "competence_asked",
            "level",
            "score",
            "maximum",
            "tested",
            "counts-until",
            "where",
            "qualifies",
            "why",
        ],
        ..Table::default()
    };
    for proposal in proposals {
        for finding in &proposal.findings {
            let lines = finding.results.iter().map(|judged| line(proposal, finding, judged));
            table.rows.extend(lines);
        }
    }
    write(&table, format, out)
}

fn line(proposal: &Proposal, finding: &Finding, judged: &Judged) -> Vec<Cell> {
    let earlier = &judged.earlier;
    let points = earlier.points;
    // Of a result that does not qualify, the first reason; of one that does, until when.
    let why = judged.unmet().next().or(judged.checks.last());
    vec![
        Cell::text(&proposal.module),
        Cell::text(&finding.asked.name),
        earlier.level.map_or(Cell::None, Cell::Number),
        points.map_or(Cell::None, |points| Cell::Points(points.given)),
        points.map_or(Cell::None, |points| Cell::Points(points.maximum)),
        earlier.on.map_or(Cell::None, Cell::Day),
        judged.until.map_or(Cell::None, Cell::Day),
        Cell::text(&earlier.source),
        Cell::Flag(judged.qualifies()),
        why.map_or(Cell::None, |check| Cell::Message(check.why.clone())),
    ]
}

fn write(table: &Table, format: FormatChoice, out: &mut Out) -> Outcome {
    if table.rows.is_empty() && !format.json && !format.csv {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    out.table(table, format)?;
    Ok(Exit::Done)
}

fn apply(desk: &mut Desk, given: &ReuseGiven, out: &mut Out) -> Outcome {
    let proposals = proposals(desk, &given.which)?;
    let proposal = chosen(&proposals, given.module.as_deref())?;
    let consent = match &given.consent_on {
        Some(typed) => Some((day(desk, Some(typed))?, given.consent_how.clone())),
        None => None,
    };
    let command = CandidateCommand::Exempt {
        application: proposal.application,
        stage: proposal.stage,
        motivation: given.why.clone(),
        consulted: Consulted {
            manager: given.manager.clone().unwrap_or_else(|| proposal.manager.clone()),
            on: Some(day(desk, given.consulted_on.as_deref())?),
            consent,
        },
    };
    act::run(desk, &command.into(), out)
}

/// The module that was named; without a name, the one that is covered.
fn chosen<'a>(proposals: &'a [Proposal], typed: Option<&str>) -> Result<&'a Proposal, Trouble> {
    let wanted = typed.map(text::fold);
    let fits = |proposal: &&Proposal| match &wanted {
        Some(wanted) => text::fold(&proposal.module).starts_with(wanted.as_str()),
        None => proposal.covers(),
    };
    let mut fitting = proposals.iter().filter(|proposal| proposal.is_found()).filter(fits);
    if let (Some(one), None) = (fitting.next(), fitting.next()) {
        Ok(one)
    } else {
        let modules: Vec<&str> = proposals.iter().map(|proposal| proposal.module.as_str()).collect();
        let message = Message::new("cli-which-module").with("modules", modules.join(", "));
        Err(Trouble::usage(message))
    }
}
