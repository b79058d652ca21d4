//! A made-up PV of any size: what a document is tried and measured with.

use crate::domain::minutes::Delegate;
use crate::domain::minutes::{
    Attendance, Basis, Candidate, Condition, ConditionResult, Content, Counts, Criterion, Departure, Edition,
    EventPart, Exclusion, Exemption, Given, Incident, IncidentKind, JurorPart, JuryChange, JuryChangeKind, Line,
    Member, Minutes, MinutesState, Preselection, ProcedureFacts, PublicationPart, RankLine, Ranking, Recusal,
    ReglementEdition, ReglementPart, Reserve, Section, SessionPart, Signature, SignatureState, SignatureWay, StagePart,
    UnionRemark, Visit,
};
use crate::domain::{
    ApplicationState, Channel, ConditionKind, CriterionFamily, DepartureKind, EnrolmentState, JurorRole, Level,
    Outcome, OverrideGround, PersonId, ProcedureKind, ReserveKind, Scoring, Selector, StageKind, Verdict,
};
use chrono::{Duration, NaiveDate, NaiveDateTime};

/// How much stands in it.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// How many candidates.
    pub candidates: usize,
    /// How many stages, the screening among them; at least one.
    pub stages: usize,
    /// How many jurors.
    pub jurors: usize,
    /// How many criteria a stage after the screening has.
    pub criteria: usize,
}

const FAMILY: [&str; 12] = [
    "Janssens",
    "De Smet",
    "Van den Broeck-Vandermeersch",
    "Ó Conaill",
    "Öztürk",
    "Peeters",
    "Nguyễn",
    "d'Udekem d'Acoz",
    "El Amrani",
    "Wójcik",
    "Vandenberghe",
    "Claes",
];
const GIVEN: [&str; 10] = [
    "Éléonore",
    "Jan",
    "Anne-Sophie",
    "Siobhán",
    "Ayşe",
    "Lotte",
    "Minh Châu",
    "Zoë",
    "Yassine",
    "Małgorzata",
];
const CRITERIA: [&str; 10] = [
    "Klantgerichtheid",
    "Analyseren",
    "Zorgvuldigheid",
    "Vakkennis",
    "Resultaatgerichtheid",
    "Samenwerken",
    "Verantwoordelijkheid nemen",
    "Voortgangscontrole",
    "Mondeling communiceren",
    "Plannen en organiseren",
];
const MOTIVE: &str = "De kandidaat beschrijft de stappen van een dossier in de juiste volgorde, maar legt geen verband tussen de regelgeving \
    en de casus. Op de vraag hoe een onvolledige aanvraag behandeld wordt, bleef het antwoord algemeen. De jury mist daarom het niveau dat \
    het reglement vraagt.";

/// A PV of a size, for a kind of procedure, signed by all but the last juror.
pub fn minutes(kind: ProcedureKind, size: Size) -> Minutes {
    let drawn_at = moment(70, 16);
    let digest = "9f2c4e1b7a6d5038c1e2f3a4b5968778695a4b3c2d1e0f9f2c4e1b7a6d503811";
    let jury = jury(size.jurors);
    let signatures = jury
        .iter()
        .enumerate()
        .map(|(at, juror)| signature(juror, at, size.jurors, digest))
        .collect();
    Minutes {
        edition: Edition {
            number: 1,
            state: Some(MinutesState::Signing),
            digest: digest.to_owned(),
            drawn_at,
            drawn_by: "An Peeters".to_owned(),
            changed: String::new(),
            earlier: Vec::new(),
        },
        content: content(kind, size, jury),
        signatures,
        annex: vec![UnionRemark {
            name: "Karel Maes".to_owned(),
            organisation: "ACOD Overheidsdiensten".to_owned(),
            on: day(60),
            text: "De gesprekken van 12 november begonnen twintig minuten later dan aangekondigd.\nDe kandidaten werden daarvan verwittigd.".to_owned(),
            recorded_by: "An Peeters".to_owned(),
        }],
    }
}

fn content(kind: ProcedureKind, size: Size, jury: Vec<JurorPart>) -> Content {
    let stages: Vec<StagePart> = (0..size.stages).map(|at| stage(at, size)).collect();
    let candidates: Vec<Candidate> = (0..size.candidates).map(|at| candidate(at, size)).collect();
    let suitable: Vec<usize> = (0..size.candidates)
        .filter(|at| stops_at(*at, size) == size.stages)
        .collect();
    Content {
        procedure: procedure(kind),
        reglement: Some(reglement()),
        conditions: vec![
            condition(
                ConditionKind::Diploma,
                "Een bachelordiploma of een ervaringsbewijs dat ermee gelijkstaat.",
            ),
            condition(
                ConditionKind::Experience,
                "Twee jaar ervaring met het behandelen van dossiers.",
            ),
        ],
        jury_changes: vec![JuryChange {
            on: day(20),
            kind: JuryChangeKind::Joined,
            name: "Noor Willems".to_owned(),
            role: JurorRole::Expert,
            by: "An Peeters".to_owned(),
        }],
        delegates: vec![Delegate {
            name: "Karel Maes".to_owned(),
            visits: vec![Visit {
                starts: Some(moment(58, 9)),
                event: "Jurygesprekken".to_owned(),
            }],
        }],
        exclusions: suitable.first().map(|_| exclusion(size)).into_iter().collect(),
        ranking: ranking(&suitable),
        reserve: Some(Reserve {
            kind: ReserveKind::Ranked,
            months: 24,
            members: suitable
                .iter()
                .enumerate()
                .skip(1)
                .map(|(place, at)| Member {
                    candidate: at + 1,
                    place: Some(place + 1),
                })
                .collect(),
        }),
        nobody: String::new(),
        departures: departures(size),
        incidents: incidents(),
        jury,
        candidates,
        stages,
    }
}

fn procedure(kind: ProcedureKind) -> ProcedureFacts {
    ProcedureFacts {
        number: "2026-0412".to_owned(),
        title: "Dossierbehandelaar premies en subsidies".to_owned(),
        entity: "Agentschap voor Natuur en Bos".to_owned(),
        ovo: "OVO000123".to_owned(),
        kind,
        level: Level::B,
        rank: "B1".to_owned(),
        grade: "deskundige".to_owned(),
        scale: "B111".to_owned(),
        place: "Brussel".to_owned(),
        posts: 2,
        selector: Selector::Ago,
        officer: "An Peeters".to_owned(),
        manager: "Bart Claes".to_owned(),
        published_on: Some(day(0)),
        closes: Some(moment(21, 23)),
        publications: vec![
            publication(Channel::WerkenVoorVlaanderen, ""),
            publication(Channel::Vdab, ""),
            publication(Channel::Other, "StepStone"),
        ],
        reserve: ReserveKind::Ranked,
        ..ProcedureFacts::default()
    }
}

fn publication(channel: Channel, site: &str) -> PublicationPart {
    PublicationPart {
        channel,
        site: site.to_owned(),
        from: Some(day(0)),
        until: Some(day(21)),
    }
}

fn reglement() -> ReglementPart {
    let edition = |number, reason: &str| ReglementEdition {
        number,
        fixed_on: Some(day(number - 3)),
        reason: reason.to_owned(),
    };
    ReglementPart {
        edition: 2,
        fixed_on: Some(day(-1)),
        conditions_on: Some(day(21)),
        ranked: true,
        validity_months: 24,
        anonymous: false,
        preselection: Some(Preselection {
            method: "Een test met meerkeuzevragen over de regelgeving, op de computer.".to_owned(),
            threshold: Some(60),
            maximum: Some(40),
        }),
        sections: vec![
            (
                Section::Tests,
                "De selectie bestaat uit een screening, een schriftelijke proef en een gesprek met de jury.".to_owned(),
            ),
            (
                Section::ReserveRules,
                "Wie een aanbod weigert, blijft in de reserve. Wie tweemaal weigert, verliest de plaats.".to_owned(),
            ),
        ],
        editions: vec![
            edition(1, ""),
            edition(2, "De datum van de schriftelijke proef werd verplaatst."),
        ],
    }
}

fn condition(kind: ConditionKind, text: &str) -> Condition {
    Condition {
        kind,
        text: text.to_owned(),
    }
}

fn jury(jurors: usize) -> Vec<JurorPart> {
    let roles = [
        JurorRole::Chair,
        JurorRole::Member,
        JurorRole::Expert,
        JurorRole::Member,
    ];
    let juror = |at: usize| JurorPart {
        person: PersonId(at as i64 + 1),
        name: format!(
            "{} {}",
            GIVEN[(at * 3) % GIVEN.len()],
            FAMILY[(at * 5 + 2) % FAMILY.len()]
        ),
        role: roles[at % roles.len()],
        interest: if at == 1 {
            "Werkte tot 2021 samen met een van de kandidaten.".to_owned()
        } else {
            String::new()
        },
        declared_on: Some(day(15)),
        recused: if at == 1 {
            vec![Recusal {
                candidate: 1,
                declared_on: Some(day(15)),
            }]
        } else {
            Vec::new()
        },
    };
    (0..jurors).map(juror).collect()
}

fn signature(juror: &JurorPart, at: usize, jurors: usize, digest: &str) -> Signature {
    let open = at + 1 == jurors;
    let paper = at == 1;
    Signature {
        person: juror.person,
        name: juror.name.clone(),
        role: juror.role,
        state: if open {
            SignatureState::Asked
        } else {
            SignatureState::Signed
        },
        way: match (open, paper) {
            (true, _) => None,
            (_, true) => Some(SignatureWay::Paper),
            _ => Some(SignatureWay::Here),
        },
        at: (!open).then(|| moment(71, 9 + at as u32 % 8)),
        digest: if open { String::new() } else { digest.to_owned() },
        remark: String::new(),
        recorded_by: if paper && !open {
            "An Peeters".to_owned()
        } else {
            String::new()
        },
        document: if paper && !open {
            "handtekening-jurylid.pdf".to_owned()
        } else {
            String::new()
        },
    }
}

/// The stage in which a candidate stops: as many as there are, for who comes through all of them.
fn stops_at(at: usize, size: Size) -> usize {
    let all = (0..size.stages).find(|stage| (at * 7 + stage * 5) % 11 < 3);
    all.unwrap_or(size.stages)
}

fn candidate(at: usize, size: Size) -> Candidate {
    let stopped = stops_at(at, size);
    let last = size.stages.saturating_sub(1);
    Candidate {
        number: at + 1,
        name: name(at),
        received: moment(at as i64 % 20, 8 + at as u32 % 12),
        admitted_late: at == 4,
        state: match stopped {
            0 => ApplicationState::ScreenedOut,
            stage if stage > last => ApplicationState::Suitable,
            _ => ApplicationState::StageFailed,
        },
        stopped_at: Some(stopped.min(last)),
        score: (stopped > last).then(|| points(at, 7)),
        motive: if stopped > last {
            String::new()
        } else {
            MOTIVE.to_owned()
        },
    }
}

fn name(at: usize) -> String {
    format!(
        "{} {}",
        FAMILY[at % FAMILY.len()],
        GIVEN[(at / FAMILY.len() + at) % GIVEN.len()]
    )
}

fn points(at: usize, salt: usize) -> i64 {
    800 + ((at * 131 + salt * 57) % 48) as i64 * 25
}

fn stage(at: usize, size: Size) -> StagePart {
    let kinds = [
        StageKind::Screening,
        StageKind::Test,
        StageKind::Interview,
        StageKind::Final,
    ];
    let names = ["Cv-screening", "Schriftelijke proef", "Jurygesprek", "Eindgesprek"];
    let criteria: Vec<Criterion> = if at == 0 {
        Vec::new()
    } else {
        (0..size.criteria).map(|n| criterion(n + at)).collect()
    };
    let inside = (0..size.candidates).filter(|candidate| stops_at(*candidate, size) >= at);
    let lines: Vec<Line> = inside.map(|candidate| line(candidate, at, size, &criteria)).collect();
    let mut counts = Counts::default();
    for line in &lines {
        counts.add(line.outcome);
    }
    StagePart {
        kind: kinds[at.min(kinds.len() - 1)],
        name: names
            .get(at)
            .map_or_else(|| format!("Module {}", at + 1), |name| (*name).to_owned()),
        scoring: if at == 0 { Scoring::Verdict } else { Scoring::Points },
        maximum: 2_000,
        pass_mark: (at > 0).then_some(1_000),
        competence_part: at.is_multiple_of(2),
        function_part: at % 2 == 1,
        anonymous: false,
        tie_order: None,
        held: true,
        retired: if at == 1 {
            vec![("Kennis van de begroting".to_owned(), day(2))]
        } else {
            Vec::new()
        },
        events: if at == 0 { Vec::new() } else { vec![event(at)] },
        criteria,
        counts,
        lines,
    }
}

fn criterion(at: usize) -> Criterion {
    Criterion {
        name: CRITERIA[at % CRITERIA.len()].to_owned(),
        family: if at.is_multiple_of(2) {
            CriterionFamily::Behavioural
        } else {
            CriterionFamily::Functional
        },
        level: at.is_multiple_of(2).then_some(2),
        scale: Scoring::Points,
        maximum: 2_000,
        pass_mark: (at == 1).then_some(1_000),
        weight: 1 + at as i64 % 3,
        counts: true,
        essential: at == 1,
        tie_order: (at == 2).then_some(1),
    }
}

fn event(at: usize) -> EventPart {
    let session = |n: i64| SessionPart {
        name: String::new(),
        starts: Some(moment(40 + at as i64 * 9 + n, 9)),
        ends: Some(moment(40 + at as i64 * 9 + n, 17)),
        room: "Zaal 2.14".to_owned(),
        jurors: vec![
            "Éléonore Van den Broeck-Vandermeersch".to_owned(),
            "Siobhán Claes".to_owned(),
        ],
        delegates: if n == 0 {
            vec!["Karel Maes".to_owned()]
        } else {
            Vec::new()
        },
    };
    EventPart {
        title: if at == 1 {
            "Schriftelijke proef"
        } else {
            "Jurygesprekken"
        }
        .to_owned(),
        place: "Herman Teirlinckgebouw, Brussel".to_owned(),
        from: Some(day(40 + at as i64 * 9)),
        until: Some(day(42 + at as i64 * 9)),
        sessions: (0..2).map(session).collect(),
    }
}

fn line(candidate: usize, at: usize, size: Size, criteria: &[Criterion]) -> Line {
    let stops = stops_at(candidate, size) == at;
    let last = at + 1 == size.stages;
    let exempt = at == 1 && candidate % 29 == 8 && !stops;
    let given = |n: usize| Given {
        points: points(candidate, n + at) - if stops { 400 } else { 0 },
        agreed: n == 0 && candidate % 9 == 3,
        met: None,
    };
    Line {
        candidate: candidate + 1,
        given: (0..criteria.len()).map(|n| (!exempt).then(|| given(n))).collect(),
        conditions: if at == 0 {
            vec![Some(verdict(!stops)), Some(verdict(true))]
        } else {
            Vec::new()
        },
        total: (at > 0 && !exempt).then(|| points(candidate, at) - if stops { 400 } else { 0 }),
        sheets: if at == 0 { 1 } else { size.jurors },
        outcome: Some(match (stops, exempt, last) {
            (true, _, true) => Outcome::Unsuitable,
            (true, ..) if candidate % 13 == 5 => Outcome::NoShow,
            (true, ..) => Outcome::Failed,
            (_, true, _) => Outcome::Exempt,
            (.., true) => Outcome::Suitable,
            _ => Outcome::Passed,
        }),
        decided_on: Some(day(30 + at as i64 * 10)),
        motive: if stops { MOTIVE.to_owned() } else { String::new() },
        ground: (candidate == 3 && at == 1).then_some(OverrideGround::Deliberation),
        exemption: exempt.then(|| exemption(criteria)),
        attendance: (stops && candidate % 13 == 5).then(|| Attendance {
            state: EnrolmentState::Absent,
            on: Some(day(40 + at as i64 * 9)),
        }),
        recused: Vec::new(),
    }
}

fn verdict(meets: bool) -> ConditionResult {
    ConditionResult {
        verdict: if meets { Verdict::Meets } else { Verdict::Fails },
        motive: if meets {
            String::new()
        } else {
            "Er is geen bewijs van het diploma.".to_owned()
        },
    }
}

fn exemption(criteria: &[Criterion]) -> Exemption {
    Exemption {
        consent_on: Some(day(18)),
        manager: "Bart Claes".to_owned(),
        consulted_on: Some(day(19)),
        scored: true,
        results: criteria
            .iter()
            .map(|criterion| Basis {
                criterion: criterion.name.clone(),
                level: criterion.level,
                points: Some(1_450),
                maximum: Some(2_000),
                tested_on: Some(day(-400)),
                counts_until: Some(day(2_100)),
                source: "2025-0117 Beleidsmedewerker water".to_owned(),
            })
            .collect(),
    }
}

fn ranking(suitable: &[usize]) -> Ranking {
    let mut best: Vec<usize> = suitable.to_vec();
    best.sort_by_key(|at| std::cmp::Reverse(points(*at, 7)));
    let score = |at: usize| points(at, 7);
    Ranking {
        ranked: true,
        rules: vec!["Jurygesprek".to_owned(), "Analyseren".to_owned()],
        lines: best
            .iter()
            .map(|at| {
                let same = best.iter().filter(|other| score(**other) == score(*at)).count();
                RankLine {
                    place: best
                        .iter()
                        .position(|other| score(*other) == score(*at))
                        .map(|place| place + 1),
                    shared: same > 1,
                    by_rule: None,
                    candidate: at + 1,
                    score: Some(score(*at)),
                }
            })
            .collect(),
    }
}

fn exclusion(size: Size) -> Exclusion {
    Exclusion {
        candidate: size.candidates,
        on: Some(day(41)),
        motive: "Gebruikte tijdens de schriftelijke proef een telefoon.".to_owned(),
    }
}

fn departures(size: Size) -> Vec<Departure> {
    let departure = |kind, rule: &str, reason: &str, candidate| Departure {
        on: day(12),
        kind,
        rule: rule.to_owned(),
        ground: None,
        taken_back: false,
        reason: reason.to_owned(),
        by: "An Peeters".to_owned(),
        candidate,
    };
    vec![
        departure(
            DepartureKind::Override,
            "V-9",
            "De functie vraagt een bijzondere ervaring; de minister stemde in.",
            None,
        ),
        departure(
            DepartureKind::Late,
            "",
            "De kandidaat toonde aan dat de site van het kanaal die avond buiten dienst was.",
            (size.candidates > 4).then_some(5),
        ),
    ]
}

fn incidents() -> Vec<Incident> {
    let incident = |kind, on, until, reason: &str| Incident {
        kind,
        on: day(on),
        until,
        about: String::new(),
        moment: None,
        reason: reason.to_owned(),
    };
    vec![
        incident(
            IncidentKind::Hold,
            24,
            Some(day(29)),
            "Wachten op het antwoord van het herplaatsingsbureau.",
        ),
        incident(IncidentKind::Complaint, 45, Some(day(62)), ""),
    ]
}

fn day(after: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 1).unwrap_or_default() + Duration::days(after)
}

fn moment(after: i64, hour: u32) -> NaiveDateTime {
    day(after).and_hms_opt(hour % 24, 0, 0).unwrap_or_default()
}
