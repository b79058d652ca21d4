//! Reading a PV: how it stands, what it lacks, what it says, what differs between editions. A union observer reads none of it (V-33).

use super::assemble::{self, Numbers};
use super::standing;
use crate::domain::minutes::diff::{self, Change};
use crate::domain::minutes::{Content, EarlierEdition, Edition, Minutes, Signature, UnionRemark};
use crate::domain::rules::minutes::{Standing, lacking};
use crate::domain::rules::vacancy::missing_for;
use crate::domain::{
    ApplicationId, JurorRole, Message, MinutesState, PersonId, Problem, Severity, SignatureState, VacancyId,
    VacancyState,
};
use crate::office::candidate::case::{self, Eyes};
use crate::office::{Act, Counter, Failure, anonymity, rights, visibility};
use crate::store::document::DocumentRow;
use crate::store::minutes::{self, EditionRow, RemarkRow, SignatureRow};
use crate::store::vacancy::{Facts, dossier};
use crate::store::{document, sheet, vacancy};

/// A read about a PV.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MinutesQuery {
    /// How it stands and what it lacks.
    Overview(VacancyId),
    /// What it says: an edition by its number, or the newest; before it is drawn, what it would say.
    Content {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// Which edition; none: the newest. 0: what it would say now.
        edition: Option<i64>,
    },
    /// What differs between an edition and the one before it; of the newest that is stale, what differs from what is so now.
    Changes {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// Which edition; none: the newest.
        edition: Option<i64>,
    },
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum MinutesReply {
    /// How it stands and what it lacks.
    Overview(Box<Overview>),
    /// What it says.
    Content(Box<Minutes>),
    /// What differs.
    Changes(Box<Changes>),
}

/// What differs between two editions.
#[derive(Clone, PartialEq, Debug)]
pub struct Changes {
    /// The older edition; none: there is nothing before it.
    pub from: Option<i64>,
    /// The newer one; 0: what it would say now.
    pub to: i64,
    /// What the officer wrote about it.
    pub why: String,
    /// Each difference.
    pub lines: Vec<Change>,
}

impl Changes {
    /// Between which versions they are.
    pub fn between(&self) -> Message {
        match (self.from, self.to) {
            (None, _) => Message::new("minutes-first"),
            (Some(from), 0) => Message::new("minutes-since").with("n", from),
            (Some(from), to) => Message::new("minutes-between").with("from", from).with("to", to),
        }
    }
}

/// How a PV stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Overview {
    /// The number of the vacancy.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Where the procedure stands.
    pub state: VacancyState,
    /// The version of the vacancy.
    pub version: i64,
    /// Its editions, the newest first.
    pub editions: Vec<EditionRow>,
    /// The signatures under the newest one that was not withdrawn.
    pub signatures: Vec<SignatureRow>,
    /// What union delegates remarked.
    pub remarks: Vec<RemarkRow>,
    /// The union delegates on the jury, by name.
    pub delegates: Vec<String>,
    /// The documents of the vacancy, to show a signature on paper with.
    pub documents: Vec<DocumentRow>,
    /// What it rests on changed since it was drawn.
    pub stale: bool,
    /// What it lacks, what stops it first.
    pub missing: Vec<Missing>,
    /// Whether the asker may read what it would say before it is drawn.
    pub previews: bool,
    /// Why an act cannot be done; an act that is absent can.
    pub refused: Vec<(Act, Message)>,
    /// Who asks.
    pub me: PersonId,
}

impl Overview {
    /// The newest edition that was not withdrawn.
    pub fn newest(&self) -> Option<&EditionRow> {
        standing::newest(&self.editions)
    }

    /// Why the asker cannot do an act now, if so.
    pub fn why_not(&self, act: Act) -> Option<&Message> {
        let found = self.refused.iter().find(|(refused, _)| *refused == act);
        found.map(|(_, why)| why)
    }

    /// The signature that is asked of whoever asks.
    pub fn own(&self) -> Option<&SignatureRow> {
        self.signatures.iter().find(|one| one.person == self.me)
    }
}

/// Something that is missing, and where it is mended.
#[derive(Clone, PartialEq, Debug)]
pub struct Missing {
    /// What, with its rule.
    pub problem: Problem,
    /// Where; none: nowhere in particular.
    pub way: Option<Way>,
}

/// Where something is mended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// At one candidate.
    Candidate(ApplicationId),
    /// At the candidates.
    Candidates,
    /// At the jury.
    Jury,
    /// In the reglement.
    Reglement,
    /// At the sessions.
    Sessions,
    /// In the vacancy itself.
    Vacancy,
}

/// The acts about a PV.
const ACTS: &[Act] = &[
    Act::MinutesDraw,
    Act::MinutesCorrect,
    Act::MinutesSign,
    Act::MinutesRefuse,
    Act::MinutesPaper,
    Act::MinutesRemark,
    Act::MinutesWithdraw,
];

/// The vacancy, if the asker may read its PV.
///
/// # Errors
/// A union observer is told the rule (V-33); "not there" for a vacancy whose candidates the asker may not see; while the judging is anonymous
/// nobody whom it hides from reads the names.
pub(super) fn readable(counter: &Counter<'_>, id: VacancyId) -> Result<Facts, Failure> {
    let seat = sheet::seat(counter.connection, id, counter.actor.person)?;
    if seat.as_ref().is_some_and(|seat| seat.role == JurorRole::Observer) {
        return Err(Problem::block("V-33", Message::new("refused-minutes-observer")).into());
    }
    // Whoever has to sign reads it, also where nobody applied and a juror sees no candidates.
    if seat.is_some()
        && minutes::standing(counter.connection, id)?.is_some()
        && let Some(facts) = vacancy::facts(counter.connection, id, counter.actor.person)?
    {
        return Ok(facts);
    }
    visibility::candidate_facts(counter, id)
}

/// Whether the asker may read what it would say before it is drawn: whoever scores does not read totals first.
fn previews(counter: &Counter<'_>, facts: &Facts) -> bool {
    case::eyes(counter.actor, facts) != Eyes::Own || !facts.state.is_judging()
}

impl MinutesQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// As [`readable`]; what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<MinutesReply, Failure> {
        Ok(match *self {
            Self::Overview(id) => MinutesReply::Overview(Box::new(overview(counter, id)?)),
            Self::Content { vacancy, edition } => {
                let facts = readable(counter, vacancy)?;
                MinutesReply::Content(Box::new(minutes_of(counter, &facts, edition)?))
            }
            Self::Changes { vacancy, edition } => {
                let facts = readable(counter, vacancy)?;
                MinutesReply::Changes(Box::new(changes(counter, &facts, edition)?))
            }
        })
    }
}

/// What it would say now, as far as the asker may read it.
fn now(counter: &Counter<'_>, facts: &Facts) -> Result<(Content, Numbers), Failure> {
    if !previews(counter, facts) {
        return Err(Problem::block("V-33", Message::new("refused-ranking-juror")).into());
    }
    let names = match anonymity::hides(counter.connection, counter.actor, facts)? {
        true => Some(anonymity::names(counter.connection, facts.id)?),
        false => None,
    };
    Ok(assemble::content(
        counter.connection,
        facts.id,
        counter.clock,
        names.as_ref(),
    )?)
}

fn overview(counter: &Counter<'_>, id: VacancyId) -> Result<Overview, Failure> {
    let facts = readable(counter, id)?;
    let connection = counter.connection;
    let editions = minutes::editions(connection, id)?;
    let signatures = match standing::newest(&editions) {
        Some(edition) => minutes::signatures(connection, edition.id)?,
        None => Vec::new(),
    };
    let jury = dossier::jury(connection, id)?.into_iter();
    let previews = previews(counter, &facts);
    let (missing, stale) = match previews && standing::is_looked_at(facts.state) {
        true => missing(counter, &facts, &editions, &signatures)?,
        false => (Vec::new(), false),
    };
    let record = dossier::record(connection, id)?;
    let mut overview = Overview {
        number: facts.number.clone(),
        title: record.map(|record| record.fields.title).unwrap_or_default(),
        state: facts.state,
        version: facts.version,
        remarks: minutes::remarks(connection, id)?,
        delegates: jury
            .filter(|juror| juror.role == JurorRole::Observer)
            .map(|juror| juror.name)
            .collect(),
        documents: document::of_vacancy(connection, id)?,
        editions,
        signatures,
        stale,
        missing,
        previews,
        refused: Vec::new(),
        me: counter.actor.person,
    };
    overview.refused = ACTS
        .iter()
        .filter_map(|act| Some((*act, why_not(counter, &facts, &overview, *act)?)))
        .collect();
    Ok(overview)
}

/// Why an act cannot be done as the PV stands; the act itself checks again.
fn why_not(counter: &Counter<'_>, facts: &Facts, overview: &Overview, act: Act) -> Option<Message> {
    if let Err(problem) = rights::check(counter.actor, act, &visibility::matter(facts)) {
        return Some(problem.message);
    }
    if !facts.procedure.has(VacancyState::ReportDrawn) {
        return Some(Message::new("refused-minutes-kind"));
    }
    let newest = overview.newest();
    let blocked = || overview.missing.iter().any(|one| stops_drawing(&one.problem));
    match (act, newest) {
        (Act::MinutesDraw, Some(edition)) => Some(Message::new("refused-minutes-there").with("n", edition.edition)),
        (Act::MinutesDraw | Act::MinutesCorrect, _) if blocked() => Some(Message::new("refused-minutes-lacks")),
        (Act::MinutesDraw | Act::MinutesRemark, _) => None,
        (_, None) => Some(Message::new("rule-minutes-none")),
        (Act::MinutesSign | Act::MinutesRefuse, Some(_)) => match overview.own() {
            None => Some(Message::new("refused-minutes-seat")),
            Some(own) if own.state != SignatureState::Asked => {
                let when = counter.clock.local_of(own.at.unwrap_or_default());
                Some(
                    Message::new("refused-minutes-done")
                        .with("who", own.name.as_str())
                        .with("state", Message::of(own.state))
                        .with("when", when),
                )
            }
            Some(_) if overview.stale => Some(Message::new("refused-minutes-stale")),
            Some(_) => None,
        },
        (Act::MinutesPaper, Some(_)) => {
            let mut waits = overview.signatures.iter();
            let some = waits.any(|one| one.state == SignatureState::Asked && !one.has_account);
            (!some).then(|| Message::new("refused-minutes-paper-none"))
        }
        (Act::MinutesWithdraw, Some(edition)) if edition.state != MinutesState::Draft => {
            Some(Message::new("refused-minutes-withdraw"))
        }
        _ => None,
    }
}

/// Whether a point stands in the way of drawing, not only of the approval.
fn stops_drawing(problem: &Problem) -> bool {
    problem.severity == Severity::Block && problem.field != Some("minutes")
}

/// What the PV lacks, what stops it first: of the step to it, of itself, and of its signatures.
fn missing(
    counter: &Counter<'_>,
    facts: &Facts,
    editions: &[EditionRow],
    signatures: &[SignatureRow],
) -> Result<(Vec<Missing>, bool), Failure> {
    let connection = counter.connection;
    let (content, numbers) = now(counter, facts)?;
    let mut list = crate::store::vacancy::checklist::checklist(connection, facts.id, counter.clock)?;
    // An edition is compared by the names themselves, whoever looks.
    let plain = match anonymity::hides(connection, counter.actor, facts)? {
        true => assemble::content(connection, facts.id, counter.clock, None)?.0,
        false => content.clone(),
    };
    let newest = standing::newest(editions);
    let stale = newest.is_some_and(|edition| edition.basis != standing::basis(&plain));
    list.minutes = Some(Standing {
        state: newest.map(|edition| edition.state),
        waiting: signatures
            .iter()
            .filter(|one| one.state != SignatureState::Signed)
            .count(),
        stale,
    });
    let mut found: Vec<Missing> = missing_for(VacancyState::ReportDrawn, &list)
        .into_iter()
        .map(|problem| placed(problem, None, &numbers))
        .collect();
    let lacks = lacking(&content, &facts.procedure, counter.clock.today());
    found.extend(
        lacks
            .into_iter()
            .map(|lack| placed(lack.problem, lack.candidate, &numbers)),
    );
    let asked = missing_for(VacancyState::AwaitingApproval, &list).into_iter();
    let asked = asked.filter(|problem| problem.field == Some("minutes") && newest.is_some());
    found.extend(asked.map(|problem| placed(problem, None, &numbers)));
    found.sort_by_key(|one| std::cmp::Reverse(one.problem.severity));
    Ok((found, stale))
}

fn placed(problem: Problem, candidate: Option<usize>, numbers: &Numbers) -> Missing {
    let named = candidate.and_then(|number| numbers.get(number.checked_sub(1)?).copied());
    let way = match (named, problem.field) {
        (Some(id), _) => Some(Way::Candidate(id)),
        (None, Some("candidates" | "nobody")) => Some(Way::Candidates),
        (None, Some("jury")) => Some(Way::Jury),
        (None, Some("reglement")) => Some(Way::Reglement),
        (None, Some("sessions")) => Some(Way::Sessions),
        (None, Some("manager")) => Some(Way::Vacancy),
        _ => None,
    };
    Missing { problem, way }
}

/// An edition as a whole; 0, or before one is drawn: what it would say now.
fn minutes_of(counter: &Counter<'_>, facts: &Facts, wanted: Option<i64>) -> Result<Minutes, Failure> {
    let editions = minutes::editions(counter.connection, facts.id)?;
    let found = match wanted {
        None => standing::newest(&editions),
        Some(0) => None,
        Some(number) => Some(numbered(&editions, number)?),
    };
    let annex = minutes::remarks(counter.connection, facts.id)?.into_iter().map(remark);
    let annex = annex.collect();
    let local = |at: i64| counter.clock.local_of(at);
    let Some(edition) = found else {
        let (content, _) = now(counter, facts)?;
        return Ok(Minutes {
            edition: Edition {
                number: 0,
                state: None,
                digest: standing::digest(&content),
                drawn_at: counter.clock.local(),
                drawn_by: counter.actor.name.clone(),
                changed: String::new(),
                earlier: Vec::new(),
            },
            content,
            signatures: Vec::new(),
            annex,
        });
    };
    if anonymity::hides(counter.connection, counter.actor, facts)? {
        return Err(Problem::block("V-4", Message::new("refused-minutes-hidden")).into());
    }
    let earlier = editions.iter().rev().filter(|one| one.edition < edition.edition);
    let earlier = earlier.filter(|one| one.state != MinutesState::Withdrawn);
    Ok(Minutes {
        edition: Edition {
            number: edition.edition,
            state: Some(edition.state),
            digest: edition.digest.clone(),
            drawn_at: local(edition.drawn_at),
            drawn_by: edition.drawn_by.clone(),
            changed: edition.changed.clone(),
            earlier: earlier
                .map(|one| EarlierEdition {
                    number: one.edition,
                    drawn_at: local(one.drawn_at),
                    digest: one.digest.clone(),
                    changed: one.changed.clone(),
                    signed: usize::try_from(one.signed).unwrap_or(0),
                })
                .collect(),
        },
        content: standing::read(counter.connection, edition)?,
        signatures: minutes::signatures(counter.connection, edition.id)?
            .into_iter()
            .map(|one| Signature {
                person: one.person,
                name: one.name,
                role: one.role,
                state: one.state,
                way: one.way,
                at: one.at.map(local),
                digest: one.digest,
                remark: one.remark,
                recorded_by: one.recorded_by,
                document: one.document,
            })
            .collect(),
        annex,
    })
}

fn remark(row: RemarkRow) -> UnionRemark {
    UnionRemark {
        name: row.name,
        organisation: row.organisation,
        on: row.on.unwrap_or_default(),
        text: row.body,
        recorded_by: row.recorded_by,
    }
}

fn numbered(editions: &[EditionRow], number: i64) -> Result<&EditionRow, Problem> {
    let found = editions.iter().find(|one| one.edition == number);
    found.ok_or_else(|| Problem::block("V-50", Message::new("refused-minutes-edition").with("n", number)))
}

fn changes(counter: &Counter<'_>, facts: &Facts, wanted: Option<i64>) -> Result<Changes, Failure> {
    let connection = counter.connection;
    if anonymity::hides(connection, counter.actor, facts)? {
        return Err(Problem::block("V-4", Message::new("refused-minutes-hidden")).into());
    }
    let editions = minutes::editions(connection, facts.id)?;
    let newest = standing::newest(&editions);
    let (Some(newest), wanted) = (newest, wanted) else {
        return Ok(Changes {
            from: None,
            to: 0,
            why: String::new(),
            lines: Vec::new(),
        });
    };
    // Of one that is stale one wants to know what is so now.
    if wanted.is_none() && previews(counter, facts) && standing::is_looked_at(facts.state) {
        let (content, _) = now(counter, facts)?;
        if standing::basis(&content) != newest.basis {
            return Ok(Changes {
                from: Some(newest.edition),
                to: 0,
                why: String::new(),
                lines: diff::changes(&standing::read(connection, newest)?, &content),
            });
        }
    }
    let edition = match wanted {
        Some(number) => numbered(&editions, number)?,
        None => newest,
    };
    let before = editions
        .iter()
        .find(|one| one.edition < edition.edition && one.state != MinutesState::Withdrawn);
    let lines = match before {
        Some(before) => diff::changes(
            &standing::read(connection, before)?,
            &standing::read(connection, edition)?,
        ),
        None => Vec::new(),
    };
    Ok(Changes {
        from: before.map(|before| before.edition),
        to: edition.edition,
        why: edition.changed.clone(),
        lines,
    })
}
