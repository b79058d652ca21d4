//! One vacancy, whole: where it stands, what blocks the next step, and every part of its dossier but the candidates.

use crate::cli::desk::Desk;
use crate::cli::exit::Trouble;
use crate::cli::print::Cell;
use crate::cli::records::Record;
use crate::cli::rows;
use crate::domain::VacancyId;
use crate::office::vacancy::dossier::{DossierQuery, DossierReply, Head};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::store::vacancy::dossier::{ConditionRow, PublicationRow, StageRow};

/// What stands above every part of a vacancy, as far as the person may see it.
///
/// # Errors
/// The vacancy is not there for this person.
pub fn head(desk: &Desk, id: VacancyId) -> Result<Box<Head>, Trouble> {
    match ask(desk, DossierQuery::Head(id))? {
        DossierReply::Head(head) => Ok(head),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

/// The parts of a vacancy, as far as the person may see them.
pub fn parts(desk: &Desk, id: VacancyId) -> Result<Record, Trouble> {
    let head = head(desk, id)?;
    let mut parts = vec![
        (
            "phase",
            Cell::of(head.record.held_state.unwrap_or(head.record.state).phase()),
        ),
        ("next", head.next.map_or(Cell::None, Cell::of)),
        ("missing", missing(&head)),
    ];
    if let DossierReply::Jury(jury) = ask(desk, DossierQuery::Jury(id))? {
        let seats = jury.iter().map(|seat| {
            vec![
                ("name", Cell::text(&seat.name)),
                ("role", Cell::of(seat.role)),
                ("interest", Cell::text(&seat.interest)),
            ]
        });
        parts.push(("jury", Cell::Several(seats.collect())));
    }
    if let DossierReply::Reglement(_, stages, conditions) = ask(desk, DossierQuery::Reglement(id))? {
        parts.push(("conditions", Cell::Several(conditions.iter().map(condition).collect())));
        parts.push(("stages", Cell::Several(stages.iter().map(stage).collect())));
    }
    if let DossierReply::Publications(publications) = ask(desk, DossierQuery::Publications(id))? {
        let publications = publications.iter().map(publication);
        parts.push(("publications", Cell::Several(publications.collect())));
    }
    if let DossierReply::Text(sections) = ask(desk, DossierQuery::Text(id))? {
        let sections = sections.iter().map(|section| {
            vec![
                ("heading", Cell::text(&section.heading)),
                ("body", Cell::text(&section.body)),
            ]
        });
        parts.push(("text", Cell::Several(sections.collect())));
    }
    Ok(parts)
}

fn ask(desk: &Desk, query: DossierQuery) -> Result<DossierReply, Trouble> {
    match desk.ask(&Query::Vacancy(VacancyQuery::Dossier(query)))? {
        Reply::Vacancy(VacancyReply::Dossier(reply)) => Ok(reply),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

/// What stands in the way of the next step: the rule and the sentence.
fn missing(head: &Head) -> Cell {
    let problems = head.missing.iter().map(|problem| {
        vec![
            ("rule", Cell::text(problem.rule)),
            ("message", Cell::Message(problem.message.clone())),
        ]
    });
    Cell::Several(problems.collect())
}

fn condition(row: &ConditionRow) -> Record {
    vec![("kind", Cell::of(row.kind)), ("text", Cell::text(&row.text))]
}

fn stage(row: &StageRow) -> Record {
    let criteria: Vec<&str> = row.criteria.iter().map(|criterion| criterion.name.as_str()).collect();
    vec![
        ("name", Cell::text(&row.name)),
        ("kind", Cell::of(row.kind)),
        ("scoring", Cell::of(row.scoring)),
        ("maximum", Cell::Points(row.maximum)),
        ("pass_mark", Cell::Points(row.pass_mark)),
        ("criteria", Cell::text(criteria.join(", "))),
    ]
}

fn publication(row: &PublicationRow) -> Record {
    let day = |day: Option<chrono::NaiveDate>| day.map_or(Cell::None, Cell::Day);
    vec![
        ("channel", Cell::of(row.channel)),
        ("site", Cell::text(&row.site)),
        ("from", day(row.from)),
        ("until", day(row.until)),
        ("state", Cell::of(row.state)),
    ]
}
