//! An application as a command or query works with it: what it is, the vacancy it is for, the actor's seat, the state of its judging.

use crate::domain::judging::revert::{InForce, Revert};
use crate::domain::judging::{self, Case, StageFacts, Turn};
use crate::domain::{
    Actor, ApplicationId, ApplicationState, JurorRole, Message, Problem, Role, SheetState, StageId, VacancyId, scoring,
    scoring::Jointly,
};
use crate::office::privacy::person;
use crate::office::{Act, Counter, Desk, Failure, anonymity, rights, visibility};
use crate::store::agreement::{self, Agreed};
use crate::store::application::{self, Facts};
use crate::store::decision::{self, Decision};
use crate::store::recusal::{self, Recusal};
use crate::store::screening::{self, ConditionLine};
use crate::store::sheet::{self, Criterion, Seat, Sheet, StageRow};
use crate::store::{StoreError, StoreResult, number, retention, vacancy};
use rusqlite::Connection;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// An application with the vacancy it is for and the actor's seat on its jury.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The application.
    pub application: Facts,
    /// The vacancy.
    pub vacancy: vacancy::Facts,
    /// The actor's seat.
    pub seat: Option<Seat>,
    /// Whether the actor may not read who the candidate is: the name is a number then.
    pub hidden: bool,
}

impl Subject {
    /// A problem that names the candidate, so that it says whom it is about in a list of results.
    pub fn named(&self, problem: Problem) -> Problem {
        named(&self.application.name, problem)
    }
}

/// The problem with a name before it: many may be refused at once.
pub fn named(name: &str, problem: Problem) -> Problem {
    Problem {
        message: Message::new("refused-candidate")
            .with("name", name)
            .with("why", problem.message),
        ..problem
    }
}

/// Looks an application up, if the actor may see it.
///
/// # Errors
/// "Not there" for what does not exist or may not be seen; a union observer is told about the rule (V-33).
pub fn look_up(counter: &Counter<'_>, id: ApplicationId) -> Result<Subject, Failure> {
    let application = there(counter, id)?;
    let procedure = Procedure::read(counter, application.vacancy)?;
    procedure.subject(counter, application)
}

/// Looks applications up, in their order; what depends on the vacancy alone is read once for each.
///
/// # Errors
/// As [`look_up`].
pub fn look_up_many(counter: &Counter<'_>, ids: &[ApplicationId]) -> Result<Vec<Subject>, Failure> {
    let mut known: HashMap<VacancyId, Procedure> = HashMap::new();
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let application = there(counter, *id)?;
        let procedure = match known.entry(application.vacancy) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(none) => none.insert(Procedure::read(counter, application.vacancy)?),
        };
        found.push(procedure.subject(counter, application)?);
    }
    Ok(found)
}

fn there(counter: &Counter<'_>, id: ApplicationId) -> Result<Facts, Failure> {
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let application = application::facts(counter.connection, id)?.ok_or_else(gone)?;
    if retention::is_hidden(counter.connection, id)? {
        return Err(Problem::block("V-64", Message::new("refused-hidden")).into());
    }
    Ok(application)
}

/// What an actor is to the vacancy of an application.
struct Procedure {
    vacancy: vacancy::Facts,
    seat: Option<Seat>,
    hidden: bool,
}

impl Procedure {
    fn read(counter: &Counter<'_>, id: VacancyId) -> Result<Self, Failure> {
        let (vacancy, seat) = vacancy_of_list(counter, id)?;
        let hidden = anonymity::hides(counter.connection, counter.actor, &vacancy)?;
        Ok(Self { vacancy, seat, hidden })
    }

    fn subject(&self, counter: &Counter<'_>, mut application: Facts) -> Result<Subject, Failure> {
        if self.hidden {
            application.name = anonymity::name(counter.connection, application.id)?;
        }
        Ok(Subject {
            application,
            vacancy: self.vacancy.clone(),
            seat: self.seat.clone(),
            hidden: self.hidden,
        })
    }
}

/// A union observer attends, and neither judges nor reads (V-33).
fn refuse_observer(seat: Option<&Seat>) -> Result<(), Problem> {
    match seat {
        Some(seat) if seat.role == JurorRole::Observer => Err(Problem::block("V-33", Message::new("refused-observer"))),
        _ => Ok(()),
    }
}

/// Looks an application up for an act.
///
/// # Errors
/// As [`look_up`]; a refusal that names the right or the state.
pub fn authorised(desk: &Desk<'_>, act: Act, id: ApplicationId) -> Result<Subject, Failure> {
    let subject = look_up(&desk.counter(), id)?;
    rights::check(desk.actor, act, &visibility::matter(&subject.vacancy))?;
    person::refuse_restricted(desk, act, &subject)?;
    desk.tx.about("application", id)?;
    desk.tx.about("vacancy", subject.vacancy.id)?;
    Ok(subject)
}

/// The state an application is in, when that is the one the person looked at.
///
/// # Errors
/// A conflict where it is another by now.
pub fn unchanged(subject: &Subject, seen: ApplicationState) -> Result<ApplicationState, StoreError> {
    let state = subject.application.state;
    if state == seen {
        return Ok(state);
    }
    Err(StoreError::Conflict {
        table: "application",
        id: subject.application.id.0,
    })
}

/// The seat from which an actor judges: on the jury, without a declared interest (V-33).
///
/// # Errors
/// A problem that says what is missing.
pub fn judging_seat(seat: Option<&Seat>) -> Result<&Seat, Problem> {
    let seat = seat.ok_or_else(|| Problem::block("V-33", Message::new("refused-no-seat")))?;
    if seat.role == JurorRole::Observer {
        return Err(Problem::block("V-33", Message::new("refused-observer")));
    }
    refuse_interest(Some(seat))?;
    Ok(seat)
}

/// Who declared an interest does not judge (V-33).
///
/// # Errors
/// A problem that says so.
pub fn refuse_interest(seat: Option<&Seat>) -> Result<(), Problem> {
    match seat {
        Some(seat) if !seat.interest.is_empty() => Err(Problem::block("V-33", Message::new("refused-interest"))),
        _ => Ok(()),
    }
}

/// Who has a tie to the candidate does not judge him or her (V-33).
///
/// # Errors
/// A problem that says so.
pub fn refuse_tie(recused: &[Recusal], seat: Option<&Seat>) -> Result<(), Problem> {
    match seat {
        Some(seat) if recused.iter().any(|one| one.juror == seat.id) => {
            Err(Problem::block("V-33", Message::new("refused-tie")))
        }
        _ => Ok(()),
    }
}

/// How much of others' judging an actor may read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Eyes {
    /// Every sheet that was handed in: the selection officer, or the line manager who selects.
    Sheets,
    /// Totals only: line manager, HR officer.
    Totals,
    /// The own sheet; others' once the own one is handed in.
    Own,
}

/// How much of others' judging an actor may read of a vacancy.
pub fn eyes(actor: &Actor, vacancy: &vacancy::Facts) -> Eyes {
    if actor.holds(Role::SelectionOfficer, vacancy.entity) {
        Eyes::Sheets
    } else if vacancy.seats.contains(&Role::Juror) {
        // Somebody who scores does not read totals first, whatever else he or she is.
        Eyes::Own
    } else if vacancy.selects {
        Eyes::Sheets
    } else {
        Eyes::Totals
    }
}

/// The state of an application's judging.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The stages.
    pub stages: Vec<StageRow>,
    /// The stage it is judged in now.
    pub current: Option<StageId>,
    /// The criteria of that stage.
    pub criteria: Vec<Criterion>,
    /// The conditions with their answers.
    pub conditions: Vec<ConditionLine>,
    /// The sheets of that stage, but for those of jurors with a tie to the candidate.
    pub sheets: Vec<Sheet>,
    /// What the jury agreed upon in that stage.
    pub agreed: Vec<Agreed>,
    /// Jurors with a tie to the candidate.
    pub recused: Vec<Recusal>,
    /// The decisions in force, oldest first.
    pub decided: Vec<Decision>,
    /// What the rules of steps work with.
    pub case: Case,
}

impl Judged {
    /// What taking the last decision back comes to.
    ///
    /// # Errors
    /// A problem that says why it cannot be taken back.
    pub fn revert(&self) -> Result<Revert, Problem> {
        let said: Vec<InForce> = self.decided.iter().map(|decision| decision.said).collect();
        self.case.revert(&said)
    }
}

/// Reads the state of an application's judging.
///
/// # Errors
/// What SQLite says.
pub fn judged(connection: &Connection, application: &Facts) -> StoreResult<Judged> {
    let stages = sheet::stages(connection, application.vacancy)?;
    let decided = decision::in_force(connection, application.id)?;
    let kinds: Vec<_> = stages.iter().map(|stage| (stage.id, stage.kind)).collect();
    let current = judging::current_stage(application.state, application.stage, &kinds);
    let recused = recusal::of(connection, application.id)?;
    let (criteria, mut sheets, agreed) = match current {
        Some(stage) => (
            sheet::criteria(connection, stage)?,
            sheet::sheets(connection, application.id, stage)?,
            agreement::of(connection, application.id, stage)?,
        ),
        None => (Vec::new(), Vec::new(), Vec::new()),
    };
    // What somebody with a tie to the candidate gave before saying so counts for nothing.
    sheets.retain(|sheet| !recused.iter().any(|one| one.juror == sheet.juror));
    let conditions = screening::lines(connection, application.vacancy, application.id)?;
    let (reserve, approved, entry) = application::ends_in(connection, application.vacancy)?;
    let row = stages.iter().find(|stage| Some(stage.id) == current);
    let case = Case {
        state: application.state,
        stage: application.stage,
        stages: stages
            .iter()
            .map(|stage| StageFacts {
                id: stage.id,
                kind: stage.kind,
                name: stage.name.clone(),
                outcome: decided
                    .iter()
                    .rev()
                    .find(|decision| decision.said.about == Some(stage.id))
                    .map(|decision| decision.said.outcome),
                held: stage.held,
            })
            .collect(),
        verdicts: conditions.iter().map(|line| line.verdict).collect(),
        passed: row
            .and_then(|stage| jury(stage, &criteria, &sheets, &agreed))
            .map(|total| total.passed),
        on_sheets: !criteria.is_empty(),
        reserve,
        approved,
        entry,
        number: number::of(connection, application.person)?.map(|row| row.kind),
        open_sheets: sheets
            .iter()
            .filter(|sheet| sheet.state != SheetState::Submitted)
            .count(),
        turn: turn(connection, application)?,
    };
    Ok(Judged {
        stages,
        current,
        criteria,
        conditions,
        sheets,
        agreed,
        recused,
        decided,
        case,
    })
}

/// Whose turn it is, for those who can be offered the post; nobody else waits.
fn turn(connection: &Connection, application: &Facts) -> StoreResult<Turn> {
    if !application.state.next().contains(&ApplicationState::Offered) {
        return Ok(Turn::FREE);
    }
    let ahead = match application.place {
        Some(place) => application::ahead(connection, application.vacancy, place)?,
        None => 0,
    };
    let ranked = application::is_ranked(connection, application.vacancy)?;
    Ok(Turn { ranked, ahead })
}

/// The total of a sheet; `None` while a counting criterion is blank.
pub fn total(stage: &StageRow, criteria: &[Criterion], sheet: &Sheet) -> Option<scoring::Total> {
    scoring::total(&sheet.lines(criteria), stage.maximum, stage.pass_mark)
}

/// Each criterion as the jury scored it: what the sheets that were handed in give, and what was agreed.
pub fn jointly(criteria: &[Criterion], sheets: &[Sheet], agreed: &[Agreed]) -> Vec<Jointly> {
    criteria
        .iter()
        .map(|criterion| {
            let given = given(criterion, sheets);
            Jointly {
                line: criterion.line(None),
                sum: given.iter().sum(),
                sheets: i64::try_from(given.len()).unwrap_or(0),
                agreed: agreed
                    .iter()
                    .find(|one| one.criterion == criterion.id)
                    .map(|one| one.points),
            }
        })
        .collect()
}

/// What the sheets that were handed in give for a criterion.
pub fn given(criterion: &Criterion, sheets: &[Sheet]) -> Vec<i64> {
    let submitted = sheets.iter().filter(|sheet| sheet.state == SheetState::Submitted);
    submitted.filter_map(|sheet| sheet.points(criterion.id)).collect()
}

/// What the jury comes to in a stage: of each criterion what was agreed, else the mean; `None` until a sheet is handed in.
pub fn jury(stage: &StageRow, criteria: &[Criterion], sheets: &[Sheet], agreed: &[Agreed]) -> Option<scoring::Total> {
    sheets.iter().find(|sheet| sheet.state == SheetState::Submitted)?;
    scoring::jury(&jointly(criteria, sheets, agreed), stage.maximum, stage.pass_mark)
}

/// The vacancy of a list of candidates, if the actor may see its candidates.
///
/// # Errors
/// As [`look_up`].
pub fn vacancy_of_list(counter: &Counter<'_>, id: VacancyId) -> Result<(vacancy::Facts, Option<Seat>), Failure> {
    let seat = sheet::seat(counter.connection, id, counter.actor.person)?;
    refuse_observer(seat.as_ref())?;
    Ok((visibility::candidate_facts(counter, id)?, seat))
}
