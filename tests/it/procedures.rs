//! Every kind of procedure, from start to close, through the one command path; and the ways around a guard that there are not.

use crate::support::{World, now, said};
use keur::domain::Secret;
use keur::domain::rules::book;
use keur::domain::template::template;
use keur::domain::{
    Actor, ApplicationState as A, Channel, Coded, ConditionId, Level, PersonId, ProcedureKind as K, PublicationState,
    Role, SelectorGround, StageId, VacancyId, VacancyState as S, Verdict,
};
use keur::office::approval::{ApprovalCommand, Approver};
use keur::office::candidate::{CandidateCommand, add};
use keur::office::minutes::MinutesCommand;
use keur::office::privacy::PrivacyCommand;
use keur::office::vacancy::{
    Edit, JurorDraft, Part, PublicationDraft, ReglementDraft, SectionDraft, VacancyChange, VacancyCommand as V,
};
use keur::office::{Command, Done, Failure};
use proptest::prelude::*;

/// A vacancy of a kind that is being taken from start to close.
struct Run {
    world: World,
    id: VacancyId,
    kind: K,
    /// Who manages it.
    officer: Actor,
    /// Who approves it.
    manager: Actor,
    /// Who judges.
    jury: Vec<Actor>,
}

impl Run {
    fn start(kind: K) -> Self {
        let mut world = World::new();
        let officer = match kind {
            K::InternalAssignment => world.hr.clone(),
            _ => world.officer.clone(),
        };
        let fields = VacancyChange {
            title: Some("Dossierbeheerder water".to_owned()),
            kind: Some(kind),
            authority_function: Some(kind == K::ExternalStatutory),
            ground: Some((kind == K::ManagerSelects).then_some(SelectorGround::Temporary)),
            level: Some(Level::B),
            rank: Some("B1".to_owned()),
            grade: Some("deskundige".to_owned()),
            scale: Some("B111".to_owned()),
            function_code: Some("F-120".to_owned()),
            place: Some("Gent".to_owned()),
            manager: Some(Some(world.manager.person)),
            ..VacancyChange::default()
        };
        let entity = world.entity;
        let fields = Box::new(fields);
        let done = world.done(&officer, V::Create { entity, fields });
        let id = VacancyId(done.created.expect("an id"));
        let (manager, jury) = (world.manager.clone(), vec![world.chair.clone(), world.juror.clone()]);
        Self {
            world,
            id,
            kind,
            officer,
            manager,
            jury,
        }
    }

    /// A vacancy as it stands in the sample, with its own people.
    fn of_sample(kind: K, state: S) -> Option<Self> {
        let world = World::of_sample();
        let found = "SELECT max(id) FROM vacancy WHERE kind = ?1 AND state = ?2";
        let id: VacancyId = VacancyId(world.value::<Option<i64>>(found, [kind.code(), state.code()])?);
        let person = |column: &str| {
            let sql = format!("SELECT {column} FROM vacancy WHERE id = ?1");
            world.actor_of(world.number(&sql, [id]))
        };
        let (officer, manager) = (person("owner_id"), person("manager_id"));
        let mut run = Self {
            world,
            id,
            kind,
            officer,
            manager,
            jury: Vec::new(),
        };
        // Whoever declared an interest does not judge.
        let seats =
            "SELECT person_id FROM juror WHERE vacancy_id = ?1 AND role <> 'observer' AND interest = '' ORDER BY id";
        run.jury = run.ids(seats).into_iter().map(|id| run.world.actor_of(id)).collect();
        Some(run)
    }

    /// Carries the vacancy from wherever it stands to closing, step by step, as its people would.
    fn finish(&mut self) {
        let steps = template(self.kind).procedure.clone();
        while self.state() != "closed" {
            let state = S::from_code(&self.state()).expect("a state");
            match state {
                S::ReapprovalNeeded => self.approve(),
                S::AwaitingApproval => self.answer(),
                S::Approved => {
                    self.settle();
                    self.to(S::Closed);
                }
                _ if steps.asks_approval(state) => {
                    if !steps.has(S::InSelection) {
                        self.candidate();
                    }
                    self.approve();
                }
                _ => {
                    let next = steps.after(state).expect("a step");
                    self.get_to(next);
                }
            }
        }
    }

    /// Judges one of the candidates who wait for it; the others withdraw.
    fn select(&mut self) {
        if !template(self.kind).procedure.has(S::Published) {
            self.candidate();
        }
        let fresh = self.ids("SELECT id FROM application WHERE vacancy_id = ?1 AND state IN ('submitted', 'admissible') ORDER BY state DESC, id");
        let undecided = self
            .world
            .number("SELECT undecided FROM vacancy WHERE id = ?1", [self.id]);
        assert_eq!(
            self.advance(S::ReportDrawn).is_err(),
            undecided > 0,
            "{:?}: no report while a candidate waits for a decision",
            self.kind
        );
        if let Some(first) = fresh.first() {
            self.judge(keur::domain::ApplicationId(*first));
        }
        self.others_withdraw();
    }

    /// Takes a step once its moment has come and its work is done.
    fn get_to(&mut self, next: S) {
        if next == S::PublicationClosed
            && self
                .world
                .number("SELECT applications FROM vacancy WHERE id = ?1", [self.id])
                == 0
        {
            self.candidate();
        }
        let moment = |run: &Self, column: &str| {
            let at = run
                .world
                .text(&format!("SELECT {column} FROM vacancy WHERE id = ?1"), [run.id]);
            at.get(..10).map(|day| day.parse::<chrono::NaiveDate>().expect("a day"))
        };
        let due = match next {
            S::Published => moment(self, "publish_on"),
            S::PublicationClosed => moment(self, "closes_local").map(|day| day + chrono::Duration::days(1)),
            _ => None,
        };
        if let Some(due) = due.and_then(|day| day.and_hms_opt(9, 0, 0)) {
            let wait = (due - self.world.clock.local()).num_minutes().max(0);
            self.world.later(wait);
        }
        if next == S::ReportDrawn {
            self.select();
        }
        if self.state() != next.code() {
            self.to(next);
        }
    }

    /// Everybody who still waits for a decision withdraws.
    fn others_withdraw(&mut self) {
        let waiting = "SELECT id FROM application WHERE vacancy_id = ?1 AND state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage')";
        for id in self.ids(waiting) {
            self.state_of(keur::domain::ApplicationId(id), A::Withdrawn);
        }
    }

    /// Whoever is at turn approves, until nobody is.
    fn answer(&mut self) {
        while self.state() == "awaiting_approval" {
            let turn = "SELECT a.id, s.person_id FROM approval a JOIN approval_step s ON s.approval_id = a.id WHERE a.vacancy_id = ?1 AND a.subject = 'procedure' AND a.state = 'pending' AND s.state = 'current'";
            let (approval, person): (i64, i64) = self
                .world
                .connection()
                .query_row(turn, [self.id], |row| Ok((row.get(0)?, row.get(1)?)))
                .expect("somebody is at turn");
            let approver = self.world.actor_of(person);
            let seen = self.world.version("approval", approval);
            let remark = String::new();
            let approval = keur::domain::ApprovalId(approval);
            self.world.done(
                &approver,
                Command::Approval(ApprovalCommand::Approve { approval, seen, remark }),
            );
        }
    }

    /// Everybody who is suitable gets a place and every offer its answer; when nobody is chosen, it is said why.
    fn settle(&mut self) {
        let of = |run: &Self, state: &str| {
            run.ids(&format!(
                "SELECT id FROM application WHERE vacancy_id = ?1 AND state = '{state}' ORDER BY place, id"
            ))
        };
        if !template(self.kind).procedure.has(S::InSelection) {
            for id in of(self, "submitted") {
                for to in [A::Admissible, A::ScreenedIn, A::Suitable] {
                    self.state_of(keur::domain::ApplicationId(id), to);
                }
            }
        }
        for id in of(self, "suitable") {
            self.state_of(keur::domain::ApplicationId(id), A::Laureate);
        }
        for id in of(self, "offered") {
            self.state_of(keur::domain::ApplicationId(id), A::Hired);
        }
        let hired = of(self, "hired").len() as i64;
        let posts = self.world.number("SELECT posts FROM vacancy WHERE id = ?1", [self.id]);
        let free = usize::try_from(posts - hired).expect("never more hires than posts");
        for id in of(self, "laureate").into_iter().take(free) {
            self.state_of(keur::domain::ApplicationId(id), A::Offered);
            self.state_of(keur::domain::ApplicationId(id), A::Hired);
        }
        let chosen =
            "SELECT count(*) FROM application WHERE vacancy_id = ?1 AND state IN ('laureate', 'hired', 'in_reserve')";
        if self.world.number(chosen, [self.id]) == 0 {
            let (vacancy, seen) = (self.id, self.seen());
            let reason = "Niemand slaagde.".to_owned();
            self.act(V::Nobody { vacancy, seen, reason });
        }
    }

    /// Takes somebody on whose number is still to come (V-30).
    fn hire(&mut self, application: keur::domain::ApplicationId) {
        self.act(PrivacyCommand::Number {
            application,
            number: Secret::new("00000000000"),
            reason: "Bisnummer is aangevraagd.".to_owned(),
        });
        self.step(application, A::Hired);
    }

    fn act(&mut self, command: impl Into<Command>) -> Done {
        let officer = self.officer.clone();
        self.world.done(&officer, command)
    }

    fn part(&mut self, part: Part) -> Done {
        let vacancy = self.id;
        self.act(V::Part { vacancy, part })
    }

    fn seen(&self) -> i64 {
        self.world.version("vacancy", self.id)
    }

    fn state(&self) -> String {
        self.world.text("SELECT state FROM vacancy WHERE id = ?1", [self.id])
    }

    fn edit(&mut self, change: VacancyChange) {
        let (vacancy, seen) = (self.id, self.seen());
        self.act(V::Edit {
            vacancy,
            seen,
            change: Box::new(change),
        });
    }

    fn advance(&mut self, to: S) -> Result<Done, Failure> {
        let (vacancy, seen, officer) = (self.id, self.seen(), self.officer.clone());
        self.world.act(&officer, V::Advance { vacancy, seen, to })
    }

    fn to(&mut self, to: S) {
        let kind = self.kind;
        self.advance(to)
            .unwrap_or_else(|failure| panic!("{kind:?} to {to:?}: {}", said(&failure)));
    }

    /// Names a reserve with somebody in it.
    fn call_reserve(&mut self) {
        let from = self.world.new_vacancy(&crate::support::NewVacancy {
            state: S::Closed,
            ..crate::support::NewVacancy::default()
        });
        self.world.sql(
            "UPDATE vacancy SET reserve_kind = 'ranked', reserve_months = 24, rank = 'B1', function_code = 'F-120' WHERE id = ?1",
            [from],
        );
        let person = self.world.new_person("Reserve", "Rita");
        self.world.new_application(from, person, A::InReserve, None);
        let (vacancy, seen) = (self.id, self.seen());
        self.act(V::CallReserve { vacancy, seen, from });
    }

    /// Everything the kind's template leaves to the officer.
    fn fill(&mut self) {
        let open: Vec<(i64, i64, String)> = self
            .world
            .connection()
            .prepare("SELECT id, version, heading FROM vacancy_section WHERE vacancy_id = ?1 AND instr(body, '[Vul aan') > 0")
            .and_then(|mut statement| {
                let rows = statement.query_map([self.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
                rows.collect()
            })
            .expect("sections");
        for (id, seen, heading) in open {
            let body = "Ingevuld.".to_owned();
            let draft = SectionDraft { heading, body };
            self.part(Part::Section(Edit::Change { id, seen, draft }));
        }
        let template = template(self.kind);
        if let Some(usual) = &template.reglement {
            let draft = ReglementDraft {
                conditions_on: Some(now().date()),
                tests: usual.tests.clone() + " Zie bijlage.",
                jury: usual.jury.clone() + " Zie bijlage.",
                criteria: usual.criteria.clone() + " Zie bijlage.",
                ranked: usual.ranked,
                validity_months: usual.validity_months,
                reserve_rules: usual.reserve_rules.clone(),
                preselection_method: String::new(),
                preselection_threshold: None,
                preselection_maximum: None,
                anonymous: false,
            };
            let seen = self
                .world
                .number("SELECT version FROM reglement WHERE vacancy_id = ?1", [self.id]);
            let draft = Box::new(draft);
            self.part(Part::Reglement { seen, draft });
        }
        self.dates();
        for channel in &template.channels {
            let draft = PublicationDraft {
                channel: *channel,
                site: String::new(),
                from: Some(now().date()),
                until: Some(now().date() + chrono::Duration::days(30)),
                state: PublicationState::Planned,
            };
            self.part(Part::Publication(Edit::Add(draft)));
        }
        assert!(template.channels.iter().all(|channel| *channel != Channel::Other));
        if self.kind == K::ReserveCall {
            self.call_reserve();
        }
        let (vacancy, seen) = (self.id, self.seen());
        self.act(V::Redeployment {
            vacancy,
            seen,
            on: Some(now().date()),
            answer: "Niemand".to_owned(),
            people: Vec::new(),
            nobody: false,
        });
        let selects = template.procedure.has(S::InSelection);
        for person in [self.world.chair.person, self.world.juror.person]
            .into_iter()
            .filter(|_| selects)
        {
            let role = keur::domain::JurorRole::Member;
            self.part(Part::Juror(Edit::Add(JurorDraft { person, role })));
        }
    }

    fn dates(&mut self) {
        let published = template(self.kind).procedure.has(S::Published);
        let temporary = self.kind == K::ManagerSelects;
        let start = now().date() + chrono::Duration::days(60);
        self.edit(VacancyChange {
            publish_on: Some(published.then(|| now().date())),
            closes: Some(published.then(|| now() + chrono::Duration::days(30))),
            contract_from: Some(temporary.then_some(start)),
            contract_until: Some(temporary.then(|| start + chrono::Duration::days(300))),
            ..VacancyChange::default()
        });
    }

    fn candidate(&mut self) -> keur::domain::ApplicationId {
        let contact = add::Contact {
            family: "Claes".to_owned(),
            given: "Noor".to_owned(),
            email: "noor@example.be".to_owned(),
            ..add::Contact::default()
        };
        let new = add::NewCandidate {
            vacancy: self.id,
            person: None,
            contact,
            received: None,
            source: "werkenvoorvlaanderen".to_owned(),
        };
        let done = self.act(CandidateCommand::Add(new));
        keur::domain::ApplicationId(done.created.expect("an id"))
    }

    fn ids(&self, sql: &str) -> Vec<i64> {
        self.world
            .connection()
            .prepare(sql)
            .and_then(|mut statement| statement.query_map([self.id], |row| row.get(0))?.collect())
            .expect("ids")
    }

    /// Takes a candidate from received to laureate: screening, every module on a full sheet of every juror, suitable.
    fn judge(&mut self, application: keur::domain::ApplicationId) {
        if self
            .world
            .text("SELECT state FROM application WHERE id = ?1", [application])
            == "submitted"
        {
            self.state_of(application, A::Admissible);
        }
        for condition in self.ids("SELECT id FROM condition WHERE vacancy_id = ?1") {
            self.act(CandidateCommand::Screen {
                application,
                condition: ConditionId(condition),
                verdict: Some(Verdict::Meets),
                motive: String::new(),
                seen: None,
            });
        }
        self.state_of(application, A::ScreenedIn);
        if !self
            .ids("SELECT id FROM stage WHERE vacancy_id = ?1 AND kind = 'preselection'")
            .is_empty()
        {
            self.state_of(application, A::Preselected);
        }
        let modules = self.ids("SELECT id FROM stage WHERE vacancy_id = ?1 AND kind NOT IN ('screening', 'preselection') ORDER BY position");
        for stage in modules {
            self.state_of(application, A::InStage);
            for juror in self.jury.clone() {
                self.sheet(application, StageId(stage), &juror);
            }
        }
        self.state_of(application, A::Suitable);
        self.state_of(application, A::Laureate);
    }

    fn sheet(&mut self, application: keur::domain::ApplicationId, stage: StageId, juror: &Actor) {
        let criteria: Vec<(i64, i64)> = self
            .world
            .connection()
            .prepare("SELECT id, maximum FROM criterion WHERE stage_id = ?1")
            .and_then(|mut statement| {
                statement
                    .query_map([stage], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .expect("criteria");
        for (criterion, points) in criteria {
            let criterion = keur::domain::CriterionId(criterion);
            let points = Some(points);
            self.world.done(
                juror,
                CandidateCommand::Score {
                    application,
                    criterion,
                    points,
                },
            );
        }
        let motivation = "Overtuigend.".to_owned();
        self.world.done(
            juror,
            CandidateCommand::SheetMotivation {
                application,
                motivation,
            },
        );
        self.world.done(juror, CandidateCommand::SheetSubmit { application });
    }

    fn state_of(&mut self, application: keur::domain::ApplicationId, to: A) {
        match to {
            A::Hired => self.hire(application),
            to => self.step(application, to),
        }
    }

    fn step(&mut self, application: keur::domain::ApplicationId, to: A) {
        let code = self
            .world
            .text("SELECT state FROM application WHERE id = ?1", [application]);
        let seen = A::from_code(&code).expect("a state");
        // Whoever is hired for a first job was young enough, and somebody looked (V-23).
        let motivation = if to == A::Hired { "Identiteitskaart gezien." } else { "" };
        self.act(CandidateCommand::Move {
            application,
            seen,
            to,
            stage: None,
            motivation: motivation.to_owned(),
            ground: None,
        });
    }

    fn approve(&mut self) {
        let (vacancy, manager) = (self.id, self.manager.clone());
        let drawn = "SELECT count(*) FROM minutes WHERE vacancy_id = ?1";
        if ["report_drawn", "reapproval_needed"].contains(&self.state().as_str())
            && self.world.number(drawn, [vacancy]) == 0
        {
            let seen = self.seen();
            self.act(MinutesCommand::Draw { vacancy, seen });
        }
        self.world.sign_minutes(vacancy);
        let done = self.act(Command::Approval(ApprovalCommand::Ask {
            subject: keur::domain::ApprovalSubject::Procedure,
            vacancy: Some(vacancy),
            request: None,
            question: "Akkoord?".to_owned(),
            rule: String::new(),
            steps: vec![Approver {
                role: Role::LineManager,
                person: manager.person,
            }],
        }));
        assert!(done.created.is_some());
        assert_eq!(self.state(), "awaiting_approval");
        self.answer();
        assert_eq!(self.state(), "approved");
    }
}

#[test]
fn each_kind_runs_from_start_to_close() {
    for kind in K::ALL {
        let mut run = Run::start(*kind);
        let procedure = template(*kind).procedure.clone();
        // What the kind needs is said before it is ready, and nothing is ready by itself.
        assert!(
            run.advance(S::Ready).is_err(),
            "{kind:?}: the template alone is not ready"
        );
        run.fill();
        run.to(S::Ready);
        let mut application = None;
        if procedure.has(S::Published) {
            run.to(S::Published);
            application = Some(run.candidate());
            run.world.later(31 * 24 * 60);
            run.to(S::PublicationClosed);
        }
        if procedure.has(S::InSelection) {
            run.to(S::InSelection);
            let application = *application.get_or_insert_with(|| run.candidate());
            assert!(
                run.advance(S::ReportDrawn).is_err(),
                "{kind:?}: a candidate waits for a decision"
            );
            run.judge(application);
            run.to(S::ReportDrawn);
        } else {
            application = Some(run.candidate());
        }
        run.approve();
        let application = application.expect("a candidate");
        if !procedure.has(S::InSelection) {
            for to in [A::Admissible, A::ScreenedIn, A::Suitable, A::Laureate] {
                run.state_of(application, to);
            }
        }
        run.state_of(application, A::Offered);
        run.state_of(application, A::Hired);
        run.to(S::Closed);
        assert_eq!(run.state(), "closed", "{kind:?}");
        // A closed vacancy offers no acts.
        assert!(run.advance(S::InSelection).is_err());
        assert!(
            !run.world
                .text("SELECT procedure FROM vacancy WHERE id = ?1", [run.id])
                .is_empty()
        );
        run.world.assert_sound();
    }
}

/// From wherever the sample has a procedure of the kind standing.
#[test]
fn each_kind_of_the_sample_goes_on_to_its_closing_from_every_state_it_stands_in() {
    for kind in K::ALL {
        let open = S::ALL.iter().filter(|state| !state.is_final() && **state != S::OnHold);
        let mut carried = 0;
        for state in open {
            let Some(mut run) = Run::of_sample(*kind, *state) else {
                continue;
            };
            // Most in preparation miss something on purpose.
            if *state == S::InPreparation && run.advance(S::Ready).is_err() {
                continue;
            }
            run.finish();
            carried += 1;
            let applied = run
                .world
                .number("SELECT count(*) FROM application WHERE vacancy_id = ?1", [run.id]);
            assert!(applied > 0, "{kind:?} from {state:?}");
            assert!(
                run.advance(S::InSelection).is_err(),
                "{kind:?}: a closed vacancy offers no acts"
            );
            run.world.assert_sound();
        }
        assert!(carried >= 3, "{kind:?} stands in {carried} open states");
    }
}

#[test]
fn a_procedure_without_a_suitable_candidate_ends_with_the_reason() {
    let mut run = Run::start(K::ReserveCall);
    run.fill();
    run.to(S::Ready);
    run.to(S::InSelection);
    run.to(S::ReportDrawn);
    run.approve();
    assert!(run.advance(S::Closed).is_err());
    let (vacancy, seen) = (run.id, run.seen());
    run.act(V::Nobody {
        vacancy,
        seen,
        reason: "De reserve is uitgeput".to_owned(),
    });
    run.to(S::Closed);
    run.world.assert_sound();
}

#[test]
fn somebody_chosen_after_all_lifts_that_nobody_is_suitable() {
    let mut run = Run::start(K::ReserveCall);
    run.fill();
    run.to(S::Ready);
    run.get_to(S::InSelection);
    run.select();
    let application = keur::domain::ApplicationId(run.ids("SELECT id FROM application WHERE vacancy_id = ?1")[0]);
    run.world
        .sql("UPDATE application SET state = 'suitable' WHERE id = ?1", [application]);
    let (vacancy, seen, officer) = (run.id, run.seen(), run.officer.clone());
    let nobody = |seen| V::Nobody {
        vacancy,
        seen,
        reason: "Niemand".to_owned(),
    };
    assert_eq!(run.world.refused(&officer, nobody(seen)), ["refused-nobody-suitable"]);
    run.world
        .sql("UPDATE vacancy SET nobody_reason = 'Niemand' WHERE id = ?1", [vacancy]);
    let done = run.world.done(
        &officer,
        CandidateCommand::Move {
            application,
            seen: A::Suitable,
            to: A::Laureate,
            stage: None,
            motivation: String::new(),
            ground: None,
        },
    );
    let warned: Vec<_> = done
        .warnings
        .iter()
        .map(|problem| problem.message.id.as_str())
        .collect();
    assert_eq!(warned, ["warn-nobody-lifted"]);
    assert_eq!(
        run.world
            .text("SELECT nobody_reason FROM vacancy WHERE id = ?1", [vacancy]),
        ""
    );
    // Undone, it stands again.
    run.act(Command::Undo(None));
    assert_eq!(
        run.world
            .text("SELECT nobody_reason FROM vacancy WHERE id = ?1", [vacancy]),
        "Niemand"
    );
}

#[test]
fn the_contract_of_a_temporary_need_is_extended_once_when_the_procedure_is_over() {
    let mut run = Run::start(K::ManagerSelects);
    run.fill();
    let (vacancy, officer) = (run.id, run.officer.clone());
    let until = |run: &Run, months| {
        let end = run
            .world
            .text("SELECT contract_until FROM vacancy WHERE id = ?1", [vacancy]);
        let end: chrono::NaiveDate = end.parse().expect("a day");
        end.checked_add_months(chrono::Months::new(months))
    };
    let extend = |run: &Run, months| V::Extend {
        vacancy,
        seen: run.seen(),
        until: until(run, months),
        reason: "Uitzonderlijke achterstand".to_owned(),
    };
    let early = extend(&run, 6);
    assert_eq!(run.world.refused(&officer, early), ["refused-state"]);
    run.world
        .sql("UPDATE vacancy SET state = 'closed' WHERE id = ?1", [vacancy]);
    let long = extend(&run, 13);
    assert_eq!(run.world.refused(&officer, long), ["rule-extension"]);
    let first = extend(&run, 6);
    run.act(first);
    let again = extend(&run, 9);
    assert_eq!(run.world.refused(&officer, again), ["rule-extension-once"]);
}

#[test]
fn a_post_of_limited_duration_keeps_its_end_unless_the_reglement_is_attached() {
    let mut run = Run::start(K::ManagerSelects);
    run.fill();
    let (vacancy, officer) = (run.id, run.officer.clone());
    run.world.sql(
        "UPDATE vacancy SET state = 'approved', selector_ground = 'doctoral_grant' WHERE id = ?1",
        [vacancy],
    );
    let open_ended = |run: &Run| V::Edit {
        vacancy,
        seen: run.seen(),
        change: Box::new(VacancyChange {
            contract_until: Some(None),
            ..VacancyChange::default()
        }),
    };
    let command = open_ended(&run);
    assert_eq!(run.world.refused(&officer, command), ["rule-open-ended-reglement"]);
    run.world.insert(
        "document",
        &[
            ("vacancy_id", &vacancy),
            ("kind", &"reglement"),
            ("name", &"reglement.pdf"),
            ("media_type", &"application/pdf"),
            ("size", &0),
            ("digest", &""),
            ("created_at", &0),
        ],
    );
    let command = open_ended(&run);
    run.act(command);
}

#[test]
fn an_administrator_sets_a_rule_aside_with_a_reason_and_nobody_else_does() {
    let mut run = Run::start(K::ExternalStatutory);
    run.edit(VacancyChange {
        authority_function: Some(false),
        ..VacancyChange::default()
    });
    run.fill();
    assert!(run.advance(S::Ready).is_err());
    let command = |rule: &str, reason: &str| V::Override {
        vacancy: run.id,
        rule: rule.to_owned(),
        reason: reason.to_owned(),
    };
    let (good, blank, never) = (
        command("V-9", "Beslissing VR 2026/12"),
        command("V-9", " "),
        command("V-1", "x"),
    );
    let (idle, admin) = (command("V-14", "x"), run.world.admin.clone());
    assert_eq!(run.world.refused(&run.officer.clone(), good.clone()), ["refused-right"]);
    assert_eq!(run.world.refused(&admin, blank), ["refused-reason-missing"]);
    assert_eq!(run.world.refused(&admin, never), ["refused-override"]);
    assert_eq!(run.world.refused(&admin, idle), ["refused-override-idle"]);
    run.world.done(&admin, good);
    run.to(S::Ready);
    assert_eq!(
        run.world.text(
            "SELECT rule || ': ' || reason FROM departure WHERE vacancy_id = ?1",
            [run.id]
        ),
        "V-9: Beslissing VR 2026/12"
    );
    run.world.assert_sound();
}

#[test]
fn after_publication_the_reglement_changes_by_editions_and_the_closing_with_a_reason() {
    let mut run = Run::start(K::ExternalContractual);
    run.fill();
    run.to(S::Ready);
    run.to(S::Published);
    run.candidate();
    let frozen = run
        .world
        .text("SELECT terms FROM reglement WHERE vacancy_id = ?1", [run.id]);
    assert!(frozen.contains("publication_days"), "{frozen}");
    let (vacancy, officer) = (run.id, run.officer.clone());
    let seen = run
        .world
        .number("SELECT version FROM reglement WHERE vacancy_id = ?1", [run.id]);
    let usual = template(K::ExternalContractual)
        .reglement
        .as_ref()
        .expect("a reglement");
    let draft = Box::new(ReglementDraft {
        conditions_on: Some(now().date()),
        tests: "Twee proeven.".to_owned(),
        jury: usual.jury.clone(),
        criteria: usual.criteria.clone(),
        ranked: true,
        validity_months: 12,
        reserve_rules: usual.reserve_rules.clone(),
        preselection_method: String::new(),
        preselection_threshold: None,
        preselection_maximum: None,
        anonymous: false,
    });
    let amend = |reason: &str, seen: i64| V::Amend {
        vacancy,
        seen,
        draft: draft.clone(),
        reason: reason.to_owned(),
    };
    assert_eq!(run.world.refused(&officer, amend("", seen)), ["refused-reason-missing"]);
    let done = run.act(amend("Een proef vervalt", seen));
    assert_eq!(done.warnings[0].message.id, "warn-inform");
    assert!(said(&keur::domain::Problem::block("x", done.warnings[0].message.clone()).into()).contains("Noor Claes"));
    let editions =
        "SELECT group_concat(edition || ':' || (frozen_at IS NOT NULL), ' ') FROM reglement WHERE vacancy_id = ?1";
    assert_eq!(run.world.text(editions, [vacancy]), "1:1 2:1");
    assert_eq!(
        run.world.text(
            "SELECT terms FROM reglement WHERE vacancy_id = ?1 AND edition = 2",
            [vacancy]
        ),
        frozen,
        "the settings stay those of the first edition"
    );
    // Another closing date: ahead, with a reason, and the publications follow.
    let seen = run.seen();
    let later = now() + chrono::Duration::days(40);
    let to = |closes, reason: &str| V::MoveClosing {
        vacancy,
        seen,
        closes: Some(closes),
        reason: reason.to_owned(),
    };
    assert_eq!(
        run.world.refused(&officer, to(now() - chrono::Duration::days(1), "")),
        ["refused-reason-missing", "rule-closes-past"]
    );
    run.act(to(later, "Storing van de site"));
    let until = "SELECT count(*) FROM publication WHERE vacancy_id = ?1 AND until_on = ?2";
    assert!(run.world.number(until, (vacancy, later.date().to_string())) > 0);
    assert_eq!(
        run.world
            .number("SELECT count(*) FROM departure WHERE vacancy_id = ?1", [vacancy]),
        2
    );
    // V-12 holds for it as it does before publication, and whoever applied counts on the old one.
    let seen = run.seen();
    let sooner = |closes| V::MoveClosing {
        vacancy,
        seen,
        closes: Some(closes),
        reason: "Vergissing".to_owned(),
    };
    let (minutes, days) = (chrono::Duration::minutes(5), chrono::Duration::days(3));
    assert_eq!(
        run.world.refused(&officer, sooner(now() + minutes)),
        ["rule-closes-first"]
    );
    let soon = run.act(sooner(now() + days));
    let warned: Vec<&str> = soon
        .warnings
        .iter()
        .map(|problem| problem.message.id.as_str())
        .collect();
    assert_eq!(warned, ["rule-short", "warn-inform"]);
    run.world.assert_sound();
}

#[test]
fn publication_on_another_day_than_planned_takes_that_day() {
    let mut run = Run::start(K::ExternalContractual);
    run.fill();
    let vacancy = run.id;
    let planned = now().date() + chrono::Duration::days(9);
    run.edit(VacancyChange {
        publish_on: Some(Some(planned)),
        ..VacancyChange::default()
    });
    run.world.sql(
        "UPDATE publication SET from_on = ?2 WHERE vacancy_id = ?1",
        (vacancy, planned.to_string()),
    );
    run.to(S::Ready);
    let done = run.advance(S::Published).expect("published");
    assert!(
        done.warnings
            .iter()
            .any(|problem| problem.message.id == "rule-publish-today")
    );
    let today = now().date().to_string();
    assert_eq!(
        run.world
            .text("SELECT publish_on FROM vacancy WHERE id = ?1", [vacancy]),
        today
    );
    let waiting = "SELECT count(*) FROM publication WHERE vacancy_id = ?1 AND state <> 'live'";
    assert_eq!(run.world.number(waiting, [vacancy]), 0, "candidates can see it");
    run.world.assert_sound();
}

#[test]
fn a_new_vacancy_makes_the_reserve_of_its_kind_unless_another_is_chosen() {
    let reserve = |run: &Run| {
        run.world.text(
            "SELECT reserve_kind || ' ' || reserve_months FROM vacancy WHERE id = ?1",
            [run.id],
        )
    };
    assert_eq!(reserve(&Run::start(K::ExternalContractual)), "ranked 24");
    assert_eq!(reserve(&Run::start(K::MobilityEntity)), "none 0");
}

#[test]
fn a_publication_closes_by_itself_once_its_time_has_passed() {
    let mut run = Run::start(K::ExternalContractual);
    run.fill();
    run.to(S::Ready);
    run.to(S::Published);
    let clock = run.world.clock;
    assert_eq!(
        keur::office::due::close_publications(&mut run.world.store, clock).expect("looked"),
        0
    );
    let next = keur::office::due::next_closing(&run.world.store, clock).expect("looked");
    assert_eq!(next, Some(now() + chrono::Duration::days(30)));
    run.world.later(30 * 24 * 60);
    let clock = run.world.clock;
    let mut second = keur::office::due::close_publications(&mut run.world.store, clock).expect("closed");
    assert_eq!((second, run.state().as_str()), (1, "publication_closed"));
    second = keur::office::due::close_publications(&mut run.world.store, clock).expect("looked");
    assert_eq!(second, 0);
    assert_eq!(
        run.world
            .number("SELECT actor_id FROM journal ORDER BY seq DESC LIMIT 1", []),
        0
    );
    run.world.assert_sound();
}

#[test]
fn a_procedure_is_handed_over_for_a_time_and_comes_back() {
    let mut run = Run::start(K::PromotionWithin);
    let (vacancy, colleague, officer) = (run.id, run.world.colleague.clone(), run.officer.clone());
    let owner = |run: &Run| {
        PersonId(
            run.world
                .number("SELECT owner_id FROM vacancy WHERE id = ?1", [vacancy]),
        )
    };
    let seen = run.seen();
    let hand = |to: &Actor, reason: &str| V::HandOver {
        vacancy,
        seen,
        to: to.person,
        reason: reason.to_owned(),
    };
    assert_eq!(
        run.world.refused(&officer, hand(&colleague, "")),
        ["refused-reason-missing"]
    );
    let juror = run.world.juror.clone();
    assert_eq!(
        run.world.refused(&officer, hand(&juror, "Ziek")),
        ["refused-owner-role"]
    );
    run.act(hand(&colleague, "Ziekteverlof tot maart"));
    assert_eq!(owner(&run), colleague.person);
    let seen = run.seen();
    run.world.done(&colleague, V::GiveBack { vacancy, seen });
    assert_eq!(owner(&run), officer.person);
    let seen = run.seen();
    assert_eq!(
        run.world.refused(&officer, V::GiveBack { vacancy, seen }),
        ["refused-not-lent"]
    );
    // Given for good, nobody is waiting to get it back.
    let hand = V::HandOver {
        vacancy,
        seen,
        to: colleague.person,
        reason: "Ziekteverlof tot maart".to_owned(),
    };
    run.act(hand);
    let (seen, owner) = (run.seen(), officer.person);
    run.world.done(&colleague, V::ChangeOwner { vacancy, seen, owner });
    let lent = "SELECT count(*) FROM vacancy WHERE id = ?1 AND (lent_by IS NOT NULL OR lent_reason <> '')";
    assert_eq!(run.world.number(lent, [vacancy]), 0);
    run.world.assert_sound();
}

#[test]
fn a_copy_keeps_what_the_post_is_and_the_steps_of_its_day() {
    let mut run = Run::start(K::ExternalContractual);
    run.edit(VacancyChange {
        shortage: Some(true),
        regulated: Some(true),
        ..VacancyChange::default()
    });
    let (vacancy, number, title) = (run.id, String::new(), String::new());
    let made = run.act(V::Copy { vacancy, number, title }).created.expect("an id");
    let kept = "SELECT count(*) FROM vacancy c JOIN vacancy v ON v.id = c.copied_from
                WHERE c.id = ?1 AND c.shortage = 1 AND c.regulated = 1 AND c.procedure = v.procedure AND c.procedure <> ''
                  AND c.title = v.title AND c.place = v.place AND c.manager_id = v.manager_id AND c.closes_local = ''";
    assert_eq!(run.world.number(kept, [made]), 1);
    run.world.assert_sound();
}

#[test]
fn there_are_never_more_hires_than_posts() {
    let mut run = Run::start(K::ReserveCall);
    run.fill();
    run.to(S::Ready);
    run.to(S::InSelection);
    let first = run.candidate();
    run.judge(first);
    run.to(S::ReportDrawn);
    run.approve();
    run.state_of(first, A::Offered);
    // One post, and it is offered: a second laureate has to wait.
    run.world.sql(
        "UPDATE application SET state = 'laureate' WHERE vacancy_id = ?1 AND id = ?2",
        (run.id, first.0),
    );
    run.state_of(first, A::Offered);
    let second = run.world.insert(
        "person",
        &[
            ("family_name", &"Maes"),
            ("given_name", &"Jef"),
            ("sort_name", &"maes jef"),
            ("search_name", &"maes jef"),
            ("created_at", &1),
        ],
    );
    let (id, entity) = (run.id, run.world.entity);
    let application = run.world.insert(
        "application",
        &[
            ("vacancy_id", &id),
            ("entity_id", &entity),
            ("person_id", &second),
            ("sort_name", &"maes jef"),
            ("received_at", &1),
            ("state", &"laureate"),
            ("state_at", &1),
        ],
    );
    let officer = run.officer.clone();
    let offer = CandidateCommand::Move {
        application: keur::domain::ApplicationId(application),
        seen: A::Laureate,
        to: A::Offered,
        stage: None,
        motivation: String::new(),
        ground: None,
    };
    assert_eq!(run.world.refused(&officer, offer), ["refused-candidate"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever somebody tries in whatever order, a vacancy only takes a step its procedure has, and only when nothing blocks it.
    #[test]
    fn random_steps_find_no_way_around_a_guard(kind in 0_usize..11, tries in prop::collection::vec((0_usize..12, 0_usize..4), 1..30)) {
        let kind = K::ALL[kind];
        let mut run = Run::start(kind);
        let people = [run.officer.clone(), run.world.hr.clone(), run.world.manager.clone(), run.world.stranger.clone()];
        for (to, who) in tries {
            let to = S::ALL[to];
            let before = S::from_code(&run.state()).expect("a state");
            let list = keur::store::vacancy::checklist::checklist(run.world.connection(), run.id, run.world.clock).expect("a list");
            let (vacancy, seen) = (run.id, run.seen());
            let done = run.world.act(&people[who], V::Advance { vacancy, seen, to });
            let after = S::from_code(&run.state()).expect("a state");
            if done.is_ok() {
                prop_assert!(list.procedure.next(before).contains(&to), "{kind:?}: {before:?} to {to:?}");
                let blocked = keur::domain::rules::vacancy::missing_for(to, &list)
                    .iter()
                    .any(|problem| problem.severity == keur::domain::Severity::Block);
                prop_assert!(!blocked, "{kind:?}: {before:?} to {to:?} was blocked");
                prop_assert_eq!(after, to);
            } else {
                prop_assert_eq!(after, before);
            }
        }
    }
}

/// The page that explains the machine is made of the tables the program uses.
#[test]
fn the_page_about_the_procedure_is_current() {
    let words = keur::i18n::words(keur::i18n::Lang::Dutch);
    let prose = include_str!("../../assets/data/procedure.md");
    let page = prose
        .replace("{kinds}", keur::cli::rules::kinds_markdown(words).trim_end())
        .replace("{rules}", keur::cli::rules::markdown(words).trim_end())
        .replace("{sources}", keur::cli::rules::sources_markdown(words).trim_end());
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/procedure.md");
    if std::env::var_os("KEUR_UPDATE").is_some() {
        std::fs::write(&path, &page).expect("written");
    }
    assert_eq!(
        std::fs::read_to_string(&path).unwrap_or_default(),
        page,
        "KEUR_UPDATE=1 cargo test procedure"
    );
    assert!(book::RULES.len() > 30);
}
