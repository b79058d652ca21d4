//! Clicks on adverts: the report, what a file of them would do, and taking it in as one act that one undo takes back.

use super::filter::{Base, is_text, reads};
use super::query::counted;
use crate::domain::report::{ClickLine, Figure, Heading, Holds, Line, Report, measure};
use crate::domain::{Message, Problem, VacancyId};
use crate::exchange::clicks;
use crate::exchange::incoming::Unopened;
use crate::office::rights::{self, Matter};
use crate::office::{Act, Counter, Desk, Done, Failure, visibility};
use crate::store::StoreError;
use crate::store::report::clicks as rows;
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// What becomes of a line of a file.
#[derive(Clone, PartialEq, Debug)]
pub enum Becomes {
    /// A count that is new.
    New,
    /// It takes the place of another number.
    Instead(i64),
    /// It is kept already.
    Same,
    /// Nothing, and why.
    Refused(Message),
}

/// What a file of clicks comes to as things stand; taking it in looks at everything again.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ClickPreview {
    /// The name of the file.
    pub file: String,
    /// The lines that can be taken in.
    pub lines: Vec<ClickLine>,
    /// What becomes of each line of the file, by its number.
    pub becomes: Vec<(u64, Becomes)>,
}

impl ClickPreview {
    /// How many lines are new, take the place of another number, are kept already and are refused.
    pub fn count(&self) -> (usize, usize, usize, usize) {
        let mut count = (0, 0, 0, 0);
        for (_, becomes) in &self.becomes {
            match becomes {
                Becomes::New => count.0 += 1,
                Becomes::Instead(_) => count.1 += 1,
                Becomes::Same => count.2 += 1,
                Becomes::Refused(_) => count.3 += 1,
            }
        }
        count
    }
}

/// Clicks per vacancy and site, with the candidates who came from there.
pub(super) fn report(base: &Base<'_>, report: &mut Report) -> Result<(), Failure> {
    let (seen, clauses) = base.vacancies();
    let found = rows::on_sites(base.counter.connection, (seen, clauses), base.days, base.received())?;
    report.headings = vec![
        Heading::new("vacancy", Holds::Words),
        Heading::new("title", Holds::Words),
        Heading::new("site", Holds::Words),
        Heading::new("clicks", Holds::Count),
        Heading::new("candidates", Holds::Count),
        Heading::new("conversion", Holds::Percent),
        Heading::new("first-day", Holds::Day),
        Heading::new("last-day", Holds::Day),
    ];
    let day = |day: Option<NaiveDate>| day.map_or(Figure::Blank, Figure::Day);
    let (mut clicks, mut candidates) = (0, 0);
    for one in &found {
        clicks += one.clicks;
        candidates += one.candidates;
        let line = Line::named(Figure::Text(one.number.clone()))
            .with(Figure::Text(one.title.clone()))
            .with(Figure::Word(super::applicants::source_name(&one.site)))
            .with(Figure::Count(one.clicks));
        let from = [reads("vacancy", &one.number), is_text("source", &one.site)];
        let line = counted(line, one.candidates, base.behind_of(one.entity, from))
            .with(Figure::tenths(measure::tenths_of_percent(one.candidates, one.clicks)));
        report.lines.push(line.with(day(one.first)).with(day(one.last)));
    }
    let total = Line::named(Figure::Word(Message::new("report-total")))
        .with(Figure::Blank)
        .with(Figure::Blank)
        .with(Figure::Count(clicks))
        .with(Figure::Count(candidates))
        .with(Figure::tenths(measure::tenths_of_percent(candidates, clicks)));
    report.total = Some(total.with(Figure::Blank).with(Figure::Blank));
    report.chart = Some(3);
    report.notes.push(Message::new("report-note-clicks"));
    Ok(())
}

/// Looks what a file comes to.
///
/// # Errors
/// A refusal when the actor may not, or of the file as a whole; what the store could not do.
pub(super) fn look(counter: &Counter<'_>, path: &Path, on: Option<NaiveDate>) -> Result<ClickPreview, Failure> {
    rights::check_anywhere(counter.actor, Act::ReportClicks)?;
    let read = clicks::read(path, on, counter.clock.today()).map_err(|unopened| match unopened {
        Unopened::Refused(why) => Failure::from(Problem::block("file", why).at("path")),
        Unopened::Io(error) => StoreError::Io(path.to_owned(), error).into(),
    })?;
    let mut preview = ClickPreview {
        file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        ..ClickPreview::default()
    };
    let faults = read.faults.into_iter();
    preview.becomes = faults.map(|(line, why)| (line, Becomes::Refused(why))).collect();
    let mut vacancies = Vacancies::default();
    let mut seen: HashMap<(VacancyId, String, NaiveDate), i64> = HashMap::new();
    for line in read.lines {
        let becomes = match vacancies.find(counter, &line.number)? {
            Err(why) => Becomes::Refused(why),
            Ok(vacancy) => {
                let kept = rows::kept(counter.connection, vacancy, &line)?.map(|(_, clicks)| clicks);
                let before = seen.insert((vacancy, line.site.clone(), line.on), line.clicks).or(kept);
                let becomes = match before {
                    None => Becomes::New,
                    Some(clicks) if clicks == line.clicks => Becomes::Same,
                    Some(clicks) => Becomes::Instead(clicks),
                };
                preview.lines.push(line.clone());
                becomes
            }
        };
        preview.becomes.push((line.line, becomes));
    }
    preview.becomes.sort_by_key(|(line, _)| *line);
    Ok(preview)
}

/// Takes clicks in; a line that does not pass is told and stops no other.
pub(super) fn take_in(desk: &Desk<'_>, file: &str, lines: &[ClickLine]) -> Result<Done, Failure> {
    rights::check_anywhere(desk.actor, Act::ReportClicks)?;
    let counter = desk.counter();
    let (mut vacancies, mut kept, mut warnings) = (Vacancies::default(), 0_i64, Vec::new());
    let (mut known, mut changed) = (None, BTreeSet::new());
    for line in lines {
        let vacancy = match vacancies.find(&counter, &line.number)? {
            Ok(vacancy) => vacancy,
            Err(why) => {
                let told = Message::new("clicks-line")
                    .with("line", line.line.to_string())
                    .with("why", why);
                warnings.push(Problem::warn("clicks", told));
                continue;
            }
        };
        if line.site.trim().is_empty() || line.clicks < 0 {
            warnings.push(Problem::warn("clicks", Message::new("refused-clicks-empty")));
            continue;
        }
        match rows::kept(desk.connection(), vacancy, line)? {
            Some((row, clicks)) if clicks == line.clicks => {
                known = Some((row, clicks));
                continue;
            }
            Some((row, _)) => rows::change(desk.tx, row, line.clicks)?,
            None => rows::add(desk.tx, vacancy, line)?,
        }
        kept += 1;
        changed.insert(vacancy);
    }
    for vacancy in changed {
        desk.tx.about("vacancy", vacancy)?;
    }
    // A file that was taken in before changes nothing, and leaves no line in the history: it is written as it was, which the office tells.
    if let Some((row, clicks)) = known.filter(|_| kept == 0) {
        rows::change(desk.tx, row, clicks)?;
        kept = 1;
    }
    if kept == 0 {
        let message = Message::new("refused-clicks-nothing").with("file", file);
        return Err(Problem::block("clicks", message).into());
    }
    let message = Message::new("done-clicks").with("n", kept).with("file", file);
    Ok(Done::new(message).warned(warnings))
}

/// The vacancies the numbers of a file stand for, each looked up once.
#[derive(Default)]
struct Vacancies(HashMap<String, Result<VacancyId, Message>>);

impl Vacancies {
    fn find(&mut self, counter: &Counter<'_>, number: &str) -> Result<Result<VacancyId, Message>, Failure> {
        if let Some(known) = self.0.get(number) {
            return Ok(known.clone());
        }
        let found = Self::look_up(counter, number)?;
        self.0.insert(number.to_owned(), found.clone());
        Ok(found)
    }

    /// A vacancy one may not read is not there; two of the same number cannot be told apart.
    fn look_up(counter: &Counter<'_>, number: &str) -> Result<Result<VacancyId, Message>, Failure> {
        let about = |id: &str| Err(Message::new(id).with("number", number));
        let mut may = Vec::new();
        for id in rows::numbered(counter.connection, number)? {
            match visibility::vacancy_facts(counter, id) {
                Ok(facts) => {
                    let matter = Matter::of(facts.entity);
                    if rights::check(counter.actor, Act::ReportClicks, &matter).is_ok() {
                        may.push(id);
                    }
                }
                Err(Failure::Refused(_)) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(match may.as_slice() {
            [] => about("refused-clicks-no-vacancy"),
            [id] => Ok(*id),
            _ => about("refused-clicks-two-vacancies"),
        })
    }
}
