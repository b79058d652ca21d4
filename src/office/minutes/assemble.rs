//! What a PV says now, put together from what was recorded.
//!
//! Totals come from [`crate::domain::scoring`], places from [`crate::domain::ranking`]: nothing is reckoned here.

use crate::clock::Clock;
use crate::domain::minutes::{
    Candidate, Condition, Content, ContractPart, Counts, Criterion, Delegate, Departure, Exclusion, Given, Incident,
    JurorPart, JuryChange, Line, Member, Preselection, ProcedureFacts, PublicationPart, RankLine, Ranking, Recusal,
    ReglementEdition, ReglementPart, Reserve, Section, StagePart, Visit,
};
use crate::domain::{
    ApplicationId, ApplicationState, Coded, DepartureKind, EventState, IncidentKind, JurorRole, JuryChangeKind,
    Outcome, PublicationState, ReserveKind, Scoring, StageId, StageKind, VacancyId, judging, scoring,
};
use crate::office::anonymity::Names;
use crate::office::candidate::ranking;
use crate::store::minutes::recorded::{self, Applicant, Decided, Departed, Event, Happened, Sheets, Tie, Told};
use crate::store::ranking::{self as rows, Scored};
use crate::store::vacancy::dossier::{self, ConditionRow, CriterionRow, JurorRow, Record, ReglementRow, StageRow};
use crate::store::{StoreError, StoreResult};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::HashMap;

/// Whose application each number of a PV is: the first is number 1.
pub type Numbers = Vec<ApplicationId>;

/// What the PV of a vacancy says now; with `names` the candidates go by number.
///
/// # Errors
/// `Gone` when there is no such vacancy; what SQLite says.
pub fn content(
    connection: &Connection,
    id: VacancyId,
    clock: Clock,
    names: Option<&Names>,
) -> StoreResult<(Content, Numbers)> {
    let gone = StoreError::Gone {
        table: "vacancy",
        id: id.0,
    };
    let record = dossier::record(connection, id)?.ok_or(gone)?;
    let mut applicants = recorded::applicants(connection, id)?;
    if let Some(names) = names {
        for one in &mut applicants {
            one.name = names.of(one.id);
        }
        applicants.sort_by(|a, b| a.name.cmp(&b.name));
    }
    let numbers: HashMap<ApplicationId, usize> = applicants.iter().map(|one| one.id).zip(1..).collect();
    let file = File {
        connection,
        id,
        clock,
        record,
        conditions: dossier::conditions(connection, id)?,
        stages: dossier::stages(connection, id)?,
        decisions: recorded::decisions(connection, id)?,
        departures: recorded::departures(connection, id)?,
        ties: recorded::ties(connection, id)?,
        events: recorded::events(connection, id)?,
        told: recorded::told(connection, id)?,
        editions: recorded::editions(connection, id, |at| clock.local_of(at).date())?,
        numbers,
        applicants,
    };
    let order = file.applicants.iter().map(|one| one.id).collect();
    Ok((file.content()?, order))
}

/// What was read of a procedure.
struct File<'a> {
    connection: &'a Connection,
    id: VacancyId,
    clock: Clock,
    record: Record,
    applicants: Vec<Applicant>,
    numbers: HashMap<ApplicationId, usize>,
    conditions: Vec<ConditionRow>,
    stages: Vec<StageRow>,
    decisions: Vec<Decided>,
    departures: Vec<Departed>,
    ties: Vec<Tie>,
    events: Vec<Event>,
    told: Vec<Told>,
    editions: Vec<ReglementEdition>,
}

impl File<'_> {
    fn content(&self) -> StoreResult<Content> {
        let jury = dossier::jury(self.connection, self.id)?;
        Ok(Content {
            procedure: self.procedure()?,
            reglement: self.reglement(&dossier::reglement(self.connection, self.id)?),
            conditions: self.conditions.iter().map(condition).collect(),
            jury: self.jury(&jury),
            jury_changes: self.jury_changes(),
            delegates: self.delegates(&jury),
            candidates: self.applicants.iter().map(|one| self.candidate(one)).collect(),
            stages: self.stages()?,
            ranking: self.ranking()?,
            reserve: self.reserve(),
            nobody: self.record.nobody_reason.clone(),
            exclusions: self.exclusions(),
            departures: self.departures.iter().filter_map(|one| self.departure(one)).collect(),
            incidents: self.incidents()?,
        })
    }

    fn day(&self, at: i64) -> NaiveDate {
        self.clock.local_of(at).date()
    }

    fn number(&self, id: ApplicationId) -> usize {
        self.numbers.get(&id).copied().unwrap_or_default()
    }

    fn procedure(&self) -> StoreResult<ProcedureFacts> {
        let (ovo, selector) = recorded::entity(self.connection, self.id)?;
        let record = &self.record;
        let fields = &record.fields;
        let publications = dossier::publications(self.connection, self.id)?.into_iter();
        let told = publications.filter(|one| one.state != PublicationState::Withdrawn);
        Ok(ProcedureFacts {
            number: record.number.clone(),
            title: fields.title.clone(),
            entity: record.entity_name.clone(),
            ovo,
            kind: fields.kind,
            level: fields.level,
            rank: fields.rank.clone(),
            grade: fields.grade.clone(),
            scale: fields.scale.clone(),
            function_code: fields.function_code.clone(),
            function_family: record.function_family.clone(),
            place: record.place.clone(),
            posts: fields.posts,
            contract: ContractPart {
                from: fields.contract.from,
                until: fields.contract.until,
                replaces: fields.contract.replaces.clone(),
                percent: fields.contract.percent,
            },
            authority_function: fields.authority_function,
            shortage: fields.shortage,
            regulated: fields.regulated,
            selector,
            selector_ground: fields.ground,
            officer: record.owner_name.clone(),
            manager: record.manager_name.clone(),
            published_on: fields.publish_on,
            closes: fields.closes,
            publications: told
                .map(|one| PublicationPart {
                    channel: one.channel,
                    site: one.site,
                    from: one.from,
                    until: one.until,
                })
                .collect(),
            reserve: fields.reserve,
            redeployment_on: record.redeployment_on,
            redeployment_answer: record.redeployment_answer.clone(),
            called_reserve: record.calls_reserve.clone(),
        })
    }

    fn reglement(&self, row: &ReglementRow) -> Option<ReglementPart> {
        row.id?;
        let announced = !row.preselection_method.is_empty() || row.preselection_threshold.is_some();
        let sections = [
            (Section::Tests, &row.tests),
            (Section::Jury, &row.jury),
            (Section::Criteria, &row.criteria),
            (Section::ReserveRules, &row.reserve_rules),
        ];
        Some(ReglementPart {
            edition: row.edition,
            fixed_on: row.frozen_at.map(|at| self.day(at)),
            conditions_on: row.conditions_on,
            ranked: row.ranking == ReserveKind::Ranked.code(),
            validity_months: row.validity_months,
            anonymous: row.anonymous,
            preselection: announced.then(|| Preselection {
                method: row.preselection_method.clone(),
                threshold: row.preselection_threshold,
                maximum: row.preselection_maximum,
            }),
            sections: sections
                .into_iter()
                .filter(|(_, words)| !words.trim().is_empty())
                .map(|(section, words)| (section, words.clone()))
                .collect(),
            editions: self.editions.clone(),
        })
    }

    fn jury(&self, jury: &[JurorRow]) -> Vec<JurorPart> {
        let judges = jury.iter().filter(|juror| juror.role != JurorRole::Observer);
        judges
            .map(|juror| JurorPart {
                person: juror.person,
                name: juror.name.clone(),
                role: juror.role,
                interest: juror.interest.clone(),
                declared_on: juror.declared_at.map(|at| self.day(at)),
                recused: self
                    .ties
                    .iter()
                    .filter(|tie| tie.person == juror.person)
                    .map(|tie| Recusal {
                        candidate: self.number(tie.application),
                        declared_on: Some(self.day(tie.at)),
                    })
                    .collect(),
            })
            .collect()
    }

    /// Who joined, left or changed seats after candidates were told who judges.
    fn jury_changes(&self) -> Vec<JuryChange> {
        let Some(fixed) = self.editions.iter().find_map(|edition| edition.fixed_on) else {
            return Vec::new();
        };
        let change = |told: &Told| {
            let Happened::Seat(name, was, is) = &told.what else {
                return None;
            };
            let (kind, role) = match (was, is) {
                (None, Some(role)) => (JuryChangeKind::Joined, *role),
                (Some(role), None) => (JuryChangeKind::Left, *role),
                (Some(was), Some(role)) if was != role => (JuryChangeKind::Role, *role),
                _ => return None,
            };
            Some(JuryChange {
                on: self.day(told.at),
                kind,
                name: name.clone(),
                role,
                by: told.by.clone(),
            })
        };
        let changes = self.told.iter().filter_map(change);
        changes.filter(|change| change.on > fixed).collect()
    }

    fn delegates(&self, jury: &[JurorRow]) -> Vec<Delegate> {
        let delegates = jury.iter().filter(|juror| juror.role == JurorRole::Observer);
        let held = || self.events.iter().filter(|event| event.state != EventState::Cancelled);
        delegates
            .map(|delegate| Delegate {
                name: delegate.name.clone(),
                visits: held()
                    .flat_map(|event| event.part.sessions.iter().map(move |session| (event, session)))
                    .filter(|(_, session)| session.delegates.contains(&delegate.name))
                    .map(|(event, session)| Visit {
                        starts: session.starts,
                        event: event.part.title.clone(),
                    })
                    .collect(),
            })
            .collect()
    }

    fn candidate(&self, one: &Applicant) -> Candidate {
        let own = || self.decisions.iter().filter(|decided| decided.application == one.id);
        let late = self.departures.iter();
        Candidate {
            number: self.number(one.id),
            name: one.name.clone(),
            received: self.clock.local_of(one.received_at),
            admitted_late: late
                .filter(|departed| departed.application == Some(one.id))
                .any(|departed| departed.kind == DepartureKind::Late && !departed.taken_back),
            state: as_judged(one.state),
            stopped_at: one
                .stage
                .and_then(|id| self.stages.iter().position(|stage| stage.id == id)),
            score: (one.score >= 0).then_some(one.score),
            motive: own()
                .next_back()
                .map(|decided| decided.motivation.clone())
                .unwrap_or_default(),
        }
    }

    fn stages(&self) -> StoreResult<Vec<StagePart>> {
        let sheets = recorded::sheets(self.connection, self.id)?;
        let mut answers = recorded::answers(self.connection, self.id)?;
        let mut exemptions = recorded::exemptions(self.connection, self.id)?;
        let attendance = recorded::attendance(self.connection, self.id)?;
        let mut parts = Vec::with_capacity(self.stages.len());
        for stage in &self.stages {
            let scored = rows::scored(self.connection, stage.id)?;
            let decided = self.decided_in(stage);
            let mut lines = Vec::new();
            for one in &self.applicants {
                let key = (one.id, stage.id);
                let decided = decided.get(&one.id).copied();
                let counted = sheets.get(&key).copied().unwrap_or_default();
                if !is_in(stage, one, decided, counted) {
                    continue;
                }
                let mut line = self.line(stage, one, &scored, decided, counted);
                line.exemption = exemptions.remove(&key);
                line.attendance = attendance.get(&key).copied();
                if stage.kind == StageKind::Screening {
                    let each = self.conditions.iter();
                    line.conditions = each.map(|condition| answers.remove(&(one.id, condition.id))).collect();
                }
                lines.push(line);
            }
            parts.push(self.stage(stage, &scored, lines));
        }
        Ok(parts)
    }

    /// What was decided in a stage, by candidate. Whoever was late or left before being judged was decided upon as a whole: that is told of
    /// the screening.
    fn decided_in(&self, stage: &StageRow) -> HashMap<ApplicationId, &Decided> {
        let whole = |decided: &Decided| {
            stage.kind == StageKind::Screening && decided.stage.is_none() && decided.outcome != Outcome::Suitable
        };
        let mut found: HashMap<ApplicationId, &Decided> = HashMap::new();
        for decided in &self.decisions {
            let here = decided.stage == Some(stage.id);
            if here || (whole(decided) && !found.contains_key(&decided.application)) {
                found.insert(decided.application, decided);
            }
        }
        found
    }

    fn line(
        &self,
        stage: &StageRow,
        one: &Applicant,
        scored: &Scored,
        decided: Option<&Decided>,
        sheets: Sheets,
    ) -> Line {
        let jointly = scored.jointly(one.id);
        let exempt = decided.is_some_and(|decided| decided.outcome == Outcome::Exempt);
        let given = scored.criteria.iter().zip(&jointly).map(|(criterion, joint)| {
            joint.points().map(|points| Given {
                points,
                agreed: joint.agreed.is_some() && !exempt,
                met: criterion.pass_mark.map(|mark| points >= mark),
            })
        });
        let given = given.collect();
        Line {
            candidate: self.number(one.id),
            given,
            conditions: Vec::new(),
            total: scoring::jury(&jointly, stage.maximum, stage.pass_mark).map(|total| total.points),
            sheets: sheets.handed_in,
            outcome: decided.map(|decided| decided.outcome),
            decided_on: decided.map(|decided| self.day(decided.at)),
            motive: decided.map(|decided| decided.motivation.clone()).unwrap_or_default(),
            ground: decided.and_then(|decided| decided.ground),
            exemption: None,
            attendance: None,
            recused: self
                .ties
                .iter()
                .filter(|tie| tie.application == one.id)
                .map(|tie| tie.name.clone())
                .collect(),
        }
    }

    fn stage(&self, stage: &StageRow, scored: &Scored, lines: Vec<Line>) -> StagePart {
        let mut counts = Counts::default();
        for line in &lines {
            counts.add(line.outcome);
        }
        let held = self.decisions.iter().any(|decided| decided.stage == Some(stage.id));
        let retired = stage.criteria.iter();
        let events = self.events.iter().filter(|event| event.stage == Some(stage.id));
        StagePart {
            kind: stage.kind,
            name: stage.name.clone(),
            scoring: stage.scoring,
            maximum: stage.maximum,
            pass_mark: (stage.scoring == Scoring::Points).then_some(stage.pass_mark),
            competence_part: stage.competence_part,
            function_part: stage.function_part,
            anonymous: stage.anonymous,
            tie_order: stage.tie_order,
            held: held || stage.kind == StageKind::Screening,
            criteria: scored.criteria.iter().map(criterion).collect(),
            retired: retired.filter_map(|one| self.retired(one)).collect(),
            counts,
            events: events
                .filter(|event| event.state != EventState::Cancelled)
                .map(|event| event.part.clone())
                .collect(),
            lines,
        }
    }

    fn retired(&self, criterion: &CriterionRow) -> Option<(String, NaiveDate)> {
        Some((criterion.name.clone(), self.day(criterion.retired_at?)))
    }

    fn ranking(&self) -> StoreResult<Ranking> {
        let ranked = crate::store::application::is_ranked(self.connection, self.id)?;
        let rules = rows::tie_rules(self.connection, self.id)?;
        let suitable = || self.applicants.iter().filter(|one| judging::is_ranked(one.state));
        let scores: Vec<(ApplicationId, i64)> = suitable().map(|one| (one.id, one.score)).collect();
        let places = match ranked {
            true => ranking::places(self.connection, self.id, &scores, &rules)?,
            false => HashMap::new(),
        };
        let mut lines: Vec<RankLine> = suitable()
            .map(|one| {
                let place = places.get(&one.id);
                RankLine {
                    place: place.map(|place| place.place),
                    shared: place.is_some_and(|place| place.shared),
                    by_rule: place.and_then(|place| place.by_rule),
                    candidate: self.number(one.id),
                    score: (one.score >= 0).then_some(one.score),
                }
            })
            .collect();
        lines.sort_by_key(|line| (line.place.unwrap_or(usize::MAX), line.candidate));
        Ok(Ranking {
            ranked,
            rules: rules.into_iter().map(|rule| rule.name).collect(),
            lines,
        })
    }

    fn reserve(&self) -> Option<Reserve> {
        let fields = &self.record.fields;
        let members = self.applicants.iter();
        (fields.reserve != ReserveKind::None).then(|| Reserve {
            kind: fields.reserve,
            months: fields.reserve_months,
            members: members
                .filter(|one| one.state == ApplicationState::InReserve)
                .map(|one| Member {
                    candidate: self.number(one.id),
                    place: None,
                })
                .collect(),
        })
    }

    fn exclusions(&self) -> Vec<Exclusion> {
        let excluded = self
            .decisions
            .iter()
            .filter(|decided| decided.outcome == Outcome::Excluded);
        excluded
            .map(|decided| Exclusion {
                candidate: self.number(decided.application),
                on: Some(self.day(decided.at)),
                motive: decided.motivation.clone(),
            })
            .collect()
    }

    /// What departs from a rule; another closing date and a new edition of the reglement stand among what happened.
    fn departure(&self, one: &Departed) -> Option<Departure> {
        use DepartureKind as K;
        matches!(one.kind, K::Override | K::Late | K::Decision).then(|| Departure {
            on: self.day(one.at),
            kind: one.kind,
            rule: one.rule.clone(),
            ground: one.ground,
            taken_back: one.taken_back,
            reason: one.reason.clone(),
            by: one.by.clone(),
            candidate: one.application.map(|id| self.number(id)),
        })
    }

    fn incidents(&self) -> StoreResult<Vec<Incident>> {
        let plain = |kind, on| Incident {
            kind,
            on,
            until: None,
            about: String::new(),
            moment: None,
            reason: String::new(),
        };
        let mut found = Vec::new();
        for (on, until) in recorded::complaints(self.connection, self.id)? {
            found.push(Incident {
                until,
                ..plain(IncidentKind::Complaint, on)
            });
        }
        found.extend(self.holds());
        let moved = self
            .departures
            .iter()
            .filter(|one| one.kind == DepartureKind::ClosingDate);
        found.extend(moved.map(|one| Incident {
            reason: one.reason.clone(),
            ..plain(IncidentKind::Closing, self.day(one.at))
        }));
        // What it was moved to is known of the last: that is when it closed.
        if let Some(last) = found.iter_mut().rfind(|one| one.kind == IncidentKind::Closing) {
            last.moment = self.record.fields.closes;
        }
        let newer = self.editions.iter().filter(|edition| edition.number > 1);
        found.extend(newer.filter_map(|edition| {
            Some(Incident {
                about: edition.number.to_string(),
                reason: edition.reason.clone(),
                ..plain(IncidentKind::Edition, edition.fixed_on?)
            })
        }));
        let cancelled = self.events.iter().filter(|event| event.state == EventState::Cancelled);
        found.extend(cancelled.filter_map(|event| {
            Some(Incident {
                until: event.part.until,
                about: event.part.title.clone(),
                reason: event.reason.clone(),
                ..plain(IncidentKind::Cancelled, event.part.from?)
            })
        }));
        let contract = &self.record.fields.contract;
        if let (Some(on), Some(until)) = (contract.until, contract.extended) {
            found.push(Incident {
                until: Some(until),
                reason: contract.extension_reason.clone(),
                ..plain(IncidentKind::Extension, on)
            });
        }
        found.sort_by_key(|one| one.on);
        Ok(found)
    }

    fn holds(&self) -> Vec<Incident> {
        let mut found: Vec<Incident> = Vec::new();
        for told in &self.told {
            match &told.what {
                Happened::Held(reason) => found.push(Incident {
                    kind: IncidentKind::Hold,
                    on: self.day(told.at),
                    until: None,
                    about: String::new(),
                    moment: None,
                    reason: reason.clone(),
                }),
                Happened::Resumed => {
                    if let Some(held) = found.last_mut() {
                        held.until = Some(self.day(told.at));
                    }
                }
                Happened::Seat(..) => {}
            }
        }
        found
    }
}

/// Where the selection left somebody: what is done with the suitable afterwards is no part of it.
const fn as_judged(state: ApplicationState) -> ApplicationState {
    if judging::is_ranked(state) {
        ApplicationState::Suitable
    } else {
        state
    }
}

/// Whether a candidate came into a stage: everybody is screened; into another comes who is in it, was judged or decided upon in it.
fn is_in(stage: &StageRow, one: &Applicant, decided: Option<&Decided>, sheets: Sheets) -> bool {
    let here = |id: StageId| one.stage == Some(id) && one.state == ApplicationState::InStage;
    stage.kind == StageKind::Screening || decided.is_some() || here(stage.id) || sheets.handed_in + sheets.open > 0
}

fn condition(row: &ConditionRow) -> Condition {
    Condition {
        kind: row.kind,
        text: row.text.clone(),
    }
}

fn criterion(row: &crate::store::sheet::Criterion) -> Criterion {
    Criterion {
        name: row.name.clone(),
        family: row.family,
        level: row.level,
        scale: row.scale,
        maximum: row.maximum,
        pass_mark: row.pass_mark,
        weight: row.weight,
        counts: row.counts,
        essential: row.essential,
        tie_order: row.tie_order,
    }
}
