//! What people leave around a procedure: notes, tags, documents, words to colleagues.

use super::approvals::message;
use super::calendar::{millis, shift, workday};
use super::candidates::Case;
use super::cv::{self, Paper};
use super::fate::Fate;
use super::procedure::Procedure;
use super::spec::Progress;
use super::staff::Staff;
use super::world::World;
use crate::domain::DocumentKind;
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{NoteRow, TaggingRow};

/// Adds them.
pub(super) fn add(
    world: &mut World<'_>,
    staff: &Staff,
    procedure: &Procedure,
    cases: &[Case],
    i: usize,
) -> StoreResult<()> {
    if procedure.spec.progress == Progress::Filled {
        return Ok(());
    }
    let day = workday(shift(procedure.spec.created, 6));
    let notes = if procedure.spec.is_published() {
        "vacancy notes"
    } else {
        "vacancy notes inside"
    };
    for n in 0..=(i % 3) {
        let at = millis(day, 700 + n as u32 * 13);
        note(world, (Some(procedure.id), None), procedure.owner, notes, at)?;
    }
    tag(
        world,
        staff,
        i % staff.tags.len(),
        (Some(procedure.id), None),
        i.is_multiple_of(4),
    )?;
    for (n, case) in cases.iter().enumerate() {
        let at = case
            .row
            .state_at
            .max(case.row.received_at + 3_600_000)
            .min(world.now() - 1_800_000);
        if n % 9 == i % 9 {
            world.open(
                procedure.full(),
                at,
                procedure.owner,
                Act::CandidateNote,
                &case.subjects(),
            );
            note(world, (None, Some(case.id)), procedure.owner, "notes", at)?;
            world.close();
        }
        tag(
            world,
            staff,
            (n + i) % staff.tags.len(),
            (None, Some(case.id)),
            n % 8 == i % 8,
        )?;
        if n % 15 == 4 && case.fate != Fate::Incomplete {
            let body = format!(
                "Geachte\n\n{}\n\nMet vriendelijke groet\n{}\n",
                world.text("letter"),
                case.who.full_name(world.data)
            )
            .replace("{entity}", world.data.entities[procedure.spec.entity].name)
            .replace(
                "{title}",
                &super::advert::lower_first(world.data.functions[procedure.spec.function].title),
            );
            cv::keep(
                world,
                Paper {
                    vacancy: None,
                    application: Some((case.id, case.who)),
                    kind: DocumentKind::Letter,
                    name: "motivatiebrief.txt",
                    body,
                    at: case.row.received_at,
                    by: None,
                    file: procedure.spec.showcase,
                },
            )?;
        }
    }
    papers(world, procedure)?;
    words(world, procedure, i)
}

fn note(
    world: &mut World<'_>,
    (vacancy, application): (Option<i64>, Option<i64>),
    author: i64,
    group: &str,
    at: i64,
) -> StoreResult<()> {
    let row = NoteRow {
        id: world.id(at),
        vacancy_id: vacancy,
        application_id: application,
        person_id: None,
        author_id: author,
        body: world.text(group),
        created_at: at,
    };
    world.put(row)?;
    Ok(())
}

fn tag(
    world: &mut World<'_>,
    staff: &Staff,
    tag: usize,
    (vacancy, application): (Option<i64>, Option<i64>),
    wanted: bool,
) -> StoreResult<()> {
    if wanted {
        let row = TaggingRow {
            id: world.id(0),
            tag_id: staff.tags[tag],
            vacancy_id: vacancy,
            application_id: application,
        };
        world.put(row)?;
    }
    Ok(())
}

/// The job description, and the report once it is drawn up.
fn papers(world: &mut World<'_>, procedure: &Procedure) -> StoreResult<()> {
    let function = &world.data.functions[procedure.spec.function];
    let described = format!(
        "Functiebeschrijving {}\nFunctiecode {}\nFunctiefamilie {}\n\n{}\n\n{}\n",
        function.title,
        function.code,
        function.family,
        function.context,
        function.tasks.join("\n")
    );
    let at = millis(workday(shift(procedure.spec.created, 2)), 630);
    document(
        world,
        procedure,
        DocumentKind::JobDescription,
        "functiebeschrijving.txt",
        described,
        at,
    )?;
    if procedure.spec.progress >= Progress::Done && procedure.spec.is_judged() {
        let entity = world.data.entities[procedure.spec.entity].name;
        let report = format!(
            "Proces-verbaal\n\n{entity}\n{} {}\n\nDe jury heeft alle kandidaten beoordeeld volgens het selectiereglement. De resultaten per module en de rangschikking staan in het dossier. Alle juryleden gaan akkoord.\n",
            procedure.spec.number, function.title
        );
        let at = millis(procedure.after_closing(world, 40), 905);
        document(world, procedure, DocumentKind::Report, "proces-verbaal.txt", report, at)?;
    }
    Ok(())
}

fn document(
    world: &World<'_>,
    procedure: &Procedure,
    kind: DocumentKind,
    name: &'static str,
    body: String,
    at: i64,
) -> StoreResult<()> {
    cv::keep(
        world,
        Paper {
            vacancy: Some(procedure.id),
            application: None,
            kind,
            name,
            body,
            at,
            by: Some(procedure.owner),
            file: procedure.spec.showcase,
        },
    )
}

/// Words of the last days: sheets to hand in, candidates who came in on the last day.
fn words(world: &mut World<'_>, procedure: &Procedure, i: usize) -> StoreResult<()> {
    let number = procedure.spec.number.clone();
    let about = (Some(procedure.id), None);
    let at = |world: &World<'_>, days: i64| millis(workday(shift(world.today, -days)), 480 + i as u32 % 120);
    match procedure.spec.progress {
        Progress::Interviews => {
            for seat in procedure.scorers().copied().collect::<Vec<_>>() {
                let at = at(world, 1 + i as i64 % 3);
                message(world, seat.person, "sheet-due", &number, about, at, i.is_multiple_of(3))?;
            }
        }
        Progress::Intake => {
            let at = at(world, i as i64 % 3);
            message(
                world,
                procedure.owner,
                "publication-closed",
                &number,
                about,
                at,
                i.is_multiple_of(4),
            )?;
        }
        _ => {}
    }
    Ok(())
}
