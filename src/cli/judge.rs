//! `keur judge` and `keur ranking`: everything the review screen writes, with the same commands.

use crate::cli::act;
use crate::cli::args::{FormatChoice, JudgeTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::records;
use crate::cli::rows;
use crate::domain::{ApplicationId, Coded, Message, Scoring, Verdict, scoring};
use crate::office::candidate::dossier::Dossier;
use crate::office::candidate::ranking::{Ranking, Row};
use crate::office::candidate::{CandidateCommand as C, CandidateQuery, CandidateReply, case};
use crate::office::{Command, Query, Reply};
use crate::store::sheet::Criterion;
use crate::text;

/// Carries out an act of judging, or prints a sheet.
pub fn run(desk: &mut Desk, task: &JudgeTask, out: &mut Out) -> Outcome {
    let command = match task {
        JudgeTask::Sheet { which, format } => return sheet(&found(desk, which)?, *format, out),
        JudgeTask::Hold {
            which,
            more,
            motivation,
        } if !more.is_empty() => {
            let one = |which: &String| {
                let hold = JudgeTask::Hold {
                    which: which.clone(),
                    more: Vec::new(),
                    motivation: motivation.clone(),
                };
                command(desk, &hold).map(Command::from)
            };
            let all = [which].into_iter().chain(more).map(one);
            let all = all.collect::<Result<Vec<_>, _>>()?;
            return act::run(desk, &Command::several(all), out);
        }
        task => command(desk, task)?,
    };
    act::run(desk, &Command::Candidate(command), out)
}

fn found(desk: &Desk, which: &str) -> Result<Dossier, Trouble> {
    records::dossier(desk, ApplicationId(records::id(which)?))
}

/// The command that was typed.
fn command(desk: &Desk, task: &JudgeTask) -> Result<C, Trouble> {
    let (JudgeTask::Sheet { which, .. }
    | JudgeTask::Screen { which, .. }
    | JudgeTask::Score { which, .. }
    | JudgeTask::Motivate { which, .. }
    | JudgeTask::HandIn { which }
    | JudgeTask::Reopen { which, .. }
    | JudgeTask::Agree { which, .. }
    | JudgeTask::Tie { which, .. }
    | JudgeTask::Step { which, .. }
    | JudgeTask::Hold { which, .. }
    | JudgeTask::TakeUp { which, .. }
    | JudgeTask::TakeBack { which, .. }) = task;
    let dossier = found(desk, which)?;
    let application = dossier.application.id;
    let seen = dossier.application.state;
    Ok(match task {
        JudgeTask::Sheet { .. } | JudgeTask::HandIn { .. } => C::SheetSubmit { application },
        JudgeTask::Screen {
            condition,
            verdict,
            motive,
            ..
        } => {
            let line = numbered(&dossier.conditions, *condition)?;
            C::Screen {
                application,
                condition: line.id,
                verdict: Verdict::from_code(verdict),
                motive: motive.clone(),
                seen: line.verdict,
            }
        }
        JudgeTask::Score { criterion, points, .. } => C::Score {
            application,
            criterion: numbered(&dossier.criteria, *criterion)?.id,
            points: points_of(numbered(&dossier.criteria, *criterion)?, points.as_deref())?,
        },
        JudgeTask::Motivate { text, .. } => C::SheetMotivation {
            application,
            motivation: text.clone(),
        },
        JudgeTask::Reopen { juror, reason, .. } => {
            let sheets = dossier.readable();
            let named = sheets.iter().map(|sheet| (sheet.id, sheet.name.as_str()));
            C::SheetReopen {
                sheet: by_name(named, juror)?,
                reason: reason.clone(),
            }
        }
        JudgeTask::Agree {
            criterion,
            points,
            motive,
            ..
        } => {
            let known = numbered(&dossier.criteria, *criterion)?;
            let criterion = known.id;
            C::Agree {
                application,
                criterion,
                points: points_of(known, points.as_deref())?,
                motive: motive.clone(),
                seen: dossier.agreed_for(criterion).map(|one| one.points),
            }
        }
        JudgeTask::Tie { reason, juror, .. } => {
            let seats = dossier.seats.iter().map(|(id, name)| (*id, name.as_str()));
            C::Recuse {
                application,
                juror: juror.as_ref().map(|name| by_name(seats, name)).transpose()?,
                reason: reason.clone(),
            }
        }
        JudgeTask::Step {
            to, motivation, ground, ..
        } => C::Move {
            application,
            seen,
            to: *to,
            stage: None,
            motivation: motivation.clone(),
            ground: *ground,
        },
        JudgeTask::Hold { motivation, .. } => C::Hold {
            application,
            seen,
            motivation: motivation.clone(),
        },
        JudgeTask::TakeUp { stage, .. } => {
            let stages = dossier.on_hold.iter().map(|(id, name)| (*id, name.as_str()));
            C::TakeUp {
                application,
                seen,
                stage: begins(stages, stage)
                    .ok_or_else(|| Trouble::usage(Message::new("cli-which-stage").with("name", stage.as_str())))?,
            }
        }
        JudgeTask::TakeBack { reason, .. } => C::Revert {
            application,
            seen,
            reason: reason.clone(),
        },
    })
}

/// The line with a number, counted from 1.
fn numbered<T>(lines: &[T], number: usize) -> Result<&T, Trouble> {
    let line = number.checked_sub(1).and_then(|at| lines.get(at));
    line.ok_or_else(|| {
        let message = Message::new("cli-no-line").with("n", number).with("all", lines.len());
        Trouble::usage(message)
    })
}

/// Points as people write them, or the code of a verdict; nothing where nothing was typed.
fn points_of(criterion: &Criterion, typed: Option<&str>) -> Result<Option<i64>, Trouble> {
    let Some(typed) = typed else { return Ok(None) };
    let verdict = Verdict::from_code(typed).filter(|_| criterion.scale == Scoring::Verdict);
    if let Some(verdict) = verdict {
        let meets = verdict == Verdict::Meets;
        return Ok(Some(if meets { criterion.maximum } else { 0 }));
    }
    let wrong = match scoring::is_too_fine(typed) {
        true => "review-points-fine",
        false => "review-points-wrong",
    };
    let points = scoring::read(typed).ok_or_else(|| Trouble::usage(Message::new(wrong)))?;
    Ok(Some(points))
}

/// The one whose name begins so.
fn by_name<'a, T>(named: impl Iterator<Item = (T, &'a str)>, typed: &str) -> Result<T, Trouble> {
    begins(named, typed).ok_or_else(|| Trouble::usage(Message::new("cli-which-juror").with("name", typed)))
}

/// The only one whose name begins so.
fn begins<'a, T>(named: impl Iterator<Item = (T, &'a str)>, typed: &str) -> Option<T> {
    let wanted = text::fold(typed);
    let mut fitting = named.filter(|(_, name)| text::fold(name).starts_with(&wanted));
    match (fitting.next(), fitting.next()) {
        (Some((one, _)), None) => Some(one),
        _ => None,
    }
}

/// Prints the sheet of a candidate, as far as it may be read.
fn sheet(dossier: &Dossier, format: FormatChoice, out: &mut Out) -> Outcome {
    // A verdict is told as one; a divided jury, and every other scale, by its figure.
    let points = |criterion: &Criterion, points: Option<i64>| {
        let verdict = points.and_then(|points| criterion.scale.verdict(points));
        verdict.map_or_else(|| points.map_or(Cell::None, Cell::Points), Cell::of)
    };
    let mut table = Table {
        columns: vec!["line", "name"],
        ..Table::default()
    };
    if dossier.is_screening() {
        table.columns.extend(["verdict", "motive"]);
        for (n, line) in (1..).zip(&dossier.conditions) {
            table.rows.push(vec![
                Cell::Number(n),
                Cell::text(&line.text),
                line.verdict.map_or(Cell::None, Cell::of),
                Cell::text(&line.motive),
            ]);
        }
    } else {
        table
            .columns
            .extend(["scoring", "maximum", "points", "jury", "agreed", "motive"]);
        let joint = case::jointly(&dossier.criteria, &dossier.readable(), &dossier.agreed);
        for (n, (criterion, joint)) in (1..).zip(dossier.criteria.iter().zip(&joint)) {
            let agreed = dossier.agreed_for(criterion.id);
            table.rows.push(vec![
                Cell::Number(n),
                Cell::text(&criterion.name),
                Cell::of(criterion.scale),
                Cell::Points(criterion.maximum),
                points(
                    criterion,
                    dossier.own.as_ref().and_then(|sheet| sheet.points(criterion.id)),
                ),
                points(criterion, joint.points()),
                points(criterion, agreed.map(|one| one.points)),
                Cell::text(agreed.map_or("", |one| one.motive.as_str())),
            ]);
        }
    }
    out.table(&table, format)?;
    Ok(Exit::Done)
}

/// Prints the ranking of a vacancy.
pub fn ranking(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let vacancy = rows::find_vacancy(desk, which)?.id;
    let Reply::Candidate(CandidateReply::Ranking(ranking)) =
        desk.ask(&Query::Candidate(CandidateQuery::Ranking(vacancy)))?
    else {
        return Err(rows::missing("refused-gone", which));
    };
    let table = Table {
        columns: RANKED.to_vec(),
        right: vec!["rank-place", "score"],
        rows: ranking.rows.iter().map(|row| cells(&ranking, row).to_vec()).collect(),
        ..Table::default()
    };
    let plain = !format.json && !format.csv;
    if table.rows.is_empty() && plain {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    out.table(&table, format)?;
    if plain && !ranking.ranked {
        out.line(out.words.get("review-ranking-unranked"))?;
    }
    Ok(Exit::Done)
}

/// The columns of a ranking, also of one without anybody in it.
const RANKED: [&str; 11] = [
    "rank-place",
    "shared",
    "id",
    "name",
    "score",
    "state",
    "stage",
    "decided_by",
    "ground",
    "on_hold",
    "exempt",
];

/// A row under [`RANKED`].
fn cells(ranking: &Ranking, row: &Row) -> [Cell; RANKED.len()] {
    let rule = row.by_rule.and_then(|at| ranking.rules.get(at));
    let line = &row.line;
    [
        line.place.map_or(Cell::None, Cell::Number),
        if row.shared { Cell::text("x") } else { Cell::None },
        Cell::Id(line.id.0),
        Cell::text(&line.name),
        match line.score {
            ..0 => Cell::None,
            score => Cell::Points(score),
        },
        Cell::of(line.state),
        Cell::text(&line.stage_name),
        Cell::text(rule.map_or("", String::as_str)),
        row.ground.map_or(Cell::None, Cell::of),
        Cell::text(row.on_hold.join(", ")),
        if row.exempt { Cell::text("x") } else { Cell::None },
    ]
}
