//! Routes of approval, who answers during an absence, steps given to another, and what a change voids.

use crate::approvals::{ask_of, seated, step};
use crate::cli::Place;
use crate::support::{NewVacancy, World};
use chrono::NaiveDate;
use keur::domain::approval::route::RouteStep;
use keur::domain::list::Scope;
use keur::domain::{
    Actor, ApprovalId, ApprovalSubject, DelegationId, EntityId, ProcedureKind, Role, RouteId, VacancyId, VacancyState,
};
use keur::i18n::{Lang, words};
use keur::office::approval::{ApprovalCommand, ApprovalQuery, ApprovalReply, Proposal, Unfit};
use keur::office::vacancy::{VacancyChange, VacancyCommand, VacancyQuery, VacancyReply};
use keur::office::{Command, Query, Reply};
use keur::store::message;
use std::time::Duration;

fn of(role: Role) -> RouteStep {
    RouteStep { role, person: None }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn route(entity: Option<EntityId>, kind: Option<ProcedureKind>, steps: Vec<RouteStep>) -> Command {
    Command::Approval(ApprovalCommand::AddRoute {
        subject: ApprovalSubject::Procedure,
        kind,
        entity,
        steps,
    })
}

fn stands_in(absent: Option<&Actor>, to: &Actor, from: &str, until: &str) -> Command {
    Command::Approval(ApprovalCommand::Delegate {
        absent: absent.map(|actor| actor.person),
        to: to.person,
        from: day(from),
        until: day(until),
        reason: "Jaarlijks verlof".to_owned(),
    })
}

impl World {
    fn proposal(&self, actor: &Actor, vacancy: VacancyId) -> Proposal {
        let query = ApprovalQuery::Proposal {
            subject: ApprovalSubject::Procedure,
            vacancy: Some(vacancy),
            request: None,
        };
        match self.ask(actor, &Query::Approval(query)) {
            Reply::Approval(ApprovalReply::Proposal(proposal)) => *proposal,
            other => panic!("{other:?}"),
        }
    }

    fn proposed(&self, actor: &Actor, vacancy: VacancyId) -> Vec<(Role, String)> {
        let steps = self.proposal(actor, vacancy).steps.into_iter();
        steps
            .map(|step| (step.role, step.person.map(|(_, name)| name).unwrap_or_default()))
            .collect()
    }

    fn give(&self, id: ApprovalId, position: i64, role: Role, to: &Actor) -> Command {
        Command::Approval(ApprovalCommand::Give {
            approval: id,
            seen: self.version("approval", id.0),
            step: position,
            to: step(role, to),
        })
    }

    /// What somebody's latest message says.
    fn latest(&self, actor: &Actor) -> String {
        let found = message::newest(self.connection(), actor.person, 1).expect("messages");
        words(Lang::Dutch).text(&found.first().expect("a message").text)
    }
}

#[test]
fn the_route_of_the_entity_and_the_kind_is_proposed() {
    let mut world = World::new();
    let (admin, officer, entity) = (world.admin.clone(), world.officer.clone(), world.entity);
    let vacancy = world.reported("2026-0600");
    let manager = (Role::LineManager, "Éléonore d'Hondt".to_owned());
    let hr = (Role::HrOfficer, "Hilde Van de Velde".to_owned());
    assert_eq!(
        world.proposed(&officer, vacancy),
        std::slice::from_ref(&manager),
        "without a route"
    );
    world.done(
        &admin,
        route(None, None, vec![of(Role::HrOfficer), of(Role::LineManager)]),
    );
    assert_eq!(world.proposed(&officer, vacancy), [hr.clone(), manager.clone()]);
    let karim = RouteStep {
        role: Role::SelectionOfficer,
        person: Some(world.colleague.person),
    };
    world.done(
        &admin,
        route(
            Some(entity),
            None,
            vec![of(Role::LineManager), of(Role::HrOfficer), karim],
        ),
    );
    let third = (Role::SelectionOfficer, "Karim Benali".to_owned());
    assert_eq!(world.proposed(&officer, vacancy), [manager, hr, third]);
    let told = words(Lang::Dutch).text(&world.proposal(&officer, vacancy).route.expect("a route").told());
    assert_eq!(told, "leidinggevende → HR-verantwoordelijke → Karim Benali");
    world.assert_sound();
}

#[test]
fn a_route_is_an_administrators_and_there_is_one_for_each_question() {
    let mut world = World::new();
    let (admin, officer, entity) = (world.admin.clone(), world.officer.clone(), world.entity);
    let hr = || vec![of(Role::HrOfficer)];
    assert_eq!(world.refused(&officer, route(None, None, hr())), ["refused-right"]);
    assert_eq!(
        world.refused(&admin, route(None, None, vec![of(Role::Juror)])),
        ["refused-route-role"]
    );
    assert_eq!(
        world.refused(&admin, route(None, None, Vec::new())),
        ["refused-route-empty"]
    );
    let made = RouteId(world.done(&admin, route(None, None, hr())).created.expect("a route"));
    assert_eq!(world.refused(&admin, route(None, None, hr())), ["refused-route-there"]);
    // An administrator of one entity keeps the routes of that one.
    world.sql(
        "UPDATE role_grant SET entity_id = ?1 WHERE person_id = ?2",
        (entity, admin.person),
    );
    let here = world.actor(&admin.login);
    assert_eq!(
        world.refused(
            &here,
            Command::Approval(ApprovalCommand::RemoveRoute { route: made, seen: 1 })
        ),
        ["refused-route-entity"]
    );
    let own = world
        .done(&here, route(Some(entity), None, hr()))
        .created
        .expect("a route");
    let change = ApprovalCommand::ChangeRoute {
        route: RouteId(own),
        seen: 1,
        subject: ApprovalSubject::Procedure,
        kind: Some(ProcedureKind::ExternalContractual),
        entity: Some(entity),
        steps: vec![of(Role::LineManager), of(Role::HrOfficer)],
    };
    let before = world.images();
    world.done(&here, Command::Approval(change.clone()));
    world.done(&here, Command::Undo(None));
    let after = world.images();
    assert_eq!(before["approval_route_step"].len(), after["approval_route_step"].len());
    world.done(&here, Command::Redo);
    assert_eq!(
        world.number(
            "SELECT count(*) FROM approval_route_step WHERE approval_route_id = ?1",
            [own]
        ),
        2
    );
    world.assert_sound();
}

#[test]
fn a_route_that_changes_leaves_running_rounds_alone_and_departing_from_one_warns() {
    let mut world = World::new();
    let (admin, officer) = (world.admin.clone(), world.officer.clone());
    let (_, running) = world.asked("2026-0600");
    world.done(&admin, route(None, None, vec![of(Role::HrOfficer)]));
    assert_eq!(world.steps(running), ["current", "waiting", "waiting"]);
    let vacancy = world.reported("2026-0601");
    let other = ask_of(vacancy, vec![step(Role::LineManager, &world.manager)]);
    let done = world.done(&officer, other);
    let warned: Vec<&str> = done
        .warnings
        .iter()
        .map(|warning| warning.message.id.as_str())
        .collect();
    assert_eq!(warned, ["rule-route-other"]);
    let vacancy = world.reported("2026-0602");
    let along = ask_of(
        vacancy,
        vec![
            step(Role::LineManager, &world.manager),
            step(Role::HrOfficer, &world.hr),
        ],
    );
    assert_eq!(
        world.done(&officer, along).warnings,
        [],
        "more than the route is no departure"
    );
}

#[test]
fn who_stands_in_answers_for_the_absent_one_until_the_absence_ends() {
    let mut world = World::new();
    let (manager, hr, officer) = (world.manager.clone(), world.hr.clone(), world.officer.clone());
    let colleague = world.colleague.clone();
    let vacancy = world.reported("2026-0600");
    let steps = vec![step(Role::LineManager, &manager), step(Role::HrOfficer, &hr)];
    world.done(&manager, stands_in(None, &colleague, "2026-11-22", "2026-11-24"));
    let id = ApprovalId(
        world
            .done(&officer, ask_of(vacancy, steps))
            .created
            .expect("an approval"),
    );
    assert_eq!(world.told(&colleague), ["approval-stands-in", "approval-asked-for"]);
    let waiting = world.waiting_for(&colleague, Scope::Mine).rows;
    assert!(waiting.len() == 1 && waiting[0].stands_in, "{waiting:?}");
    assert_eq!(world.ask_start(&colleague), 1, "Start shows what waits");
    let standing = &world.detail(&officer, id).standing[0];
    assert_eq!(standing.stands_in, Some(("Karim Benali".to_owned(), day("2026-11-24"))));
    let done = world.done(&colleague, world.approve(id));
    assert_eq!(done.message.id, "done-approval-for");
    let steps = world.detail(&officer, id).steps;
    assert_eq!(
        (steps[0].name.as_str(), steps[0].stood_in.as_str()),
        ("Éléonore d'Hondt", "Karim Benali")
    );
    assert_eq!(world.waiting_for(&colleague, Scope::Mine).rows, []);
    // The second is told who answered, and for whom nobody answers any more.
    let over = world.refusal(&manager, world.approve(id));
    assert!(over.contains("Karim Benali was u voor op"), "{over}");
    // The absence is over by itself.
    let (_, next) = world.asked("2026-0601");
    world.later(3 * 24 * 60);
    assert_eq!(world.waiting_for(&colleague, Scope::Mine).rows, []);
    world.done(&manager, world.approve(next));
    world.assert_sound();
}

#[test]
fn nobody_stands_in_on_an_own_question_or_twice_in_a_round() {
    let mut world = World::new();
    let (manager, hr, officer) = (world.manager.clone(), world.hr.clone(), world.officer.clone());
    let colleague = world.colleague.clone();
    world.done(&manager, stands_in(None, &officer, "2026-11-22", "2026-12-24"));
    let (_, id) = world.asked("2026-0600");
    assert_eq!(world.waiting_for(&officer, Scope::Mine).rows, []);
    assert_eq!(world.refused(&officer, world.approve(id)), ["refused-approver-own"]);
    world.done(&hr, stands_in(None, &colleague, "2026-11-22", "2026-12-24"));
    world.done(&manager, world.approve(id));
    // Karim answers the third step himself.
    assert_eq!(
        world.refused(&colleague, world.approve(id)),
        ["refused-approval-voiced"]
    );
    world.done(&hr, world.approve(id));
    world.done(&colleague, world.approve(id));
}

#[test]
fn an_absence_has_a_reason_one_stand_in_and_fit_people() {
    let mut world = World::new();
    let (manager, hr, admin, juror) = (
        world.manager.clone(),
        world.hr.clone(),
        world.admin.clone(),
        world.juror.clone(),
    );
    let colleague = world.colleague.clone();
    let mine = |to: &Actor, from: &str, until: &str| stands_in(None, to, from, until);
    assert_eq!(
        world.refused(&manager, mine(&juror, "2026-11-22", "2026-11-30")),
        ["refused-delegate-role"]
    );
    assert_eq!(
        world.refused(&manager, mine(&manager, "2026-11-30", "2026-11-22")),
        ["refused-delegate-self", "refused-delegation-days"]
    );
    assert_eq!(
        world.refused(&manager, stands_in(Some(&hr), &colleague, "2026-11-22", "2026-11-30")),
        ["refused-right"],
        "an administrator writes it down for another"
    );
    let made = world.done(&admin, stands_in(Some(&manager), &hr, "2026-11-25", "2026-11-30"));
    assert_eq!(world.told(&manager), ["approval-absence"]);
    assert_eq!(
        world.refused(&manager, mine(&colleague, "2026-11-20", "2026-11-25")),
        ["refused-delegation-twice"]
    );
    let away = world.done(&hr, mine(&colleague, "2026-11-29", "2026-12-02"));
    assert_eq!(away.warnings, []);
    let passed = world.done(&colleague, mine(&hr, "2026-12-01", "2026-12-01"));
    assert_eq!(passed.warnings[0].message.id, "warn-delegate-away");
    let end = ApprovalCommand::EndDelegation {
        delegation: DelegationId(made.created.expect("an absence")),
        seen: 1,
    };
    assert_eq!(
        world.refused(&colleague, Command::Approval(end.clone())),
        ["refused-right"]
    );
    world.done(&manager, Command::Approval(end));
    assert_eq!(
        world.number(
            "SELECT count(*) FROM approval_delegation WHERE person_id = ?1",
            [manager.person]
        ),
        0,
        "what had not begun is gone"
    );
    world.done(&manager, Command::Undo(None));
    world.assert_sound();
}

#[test]
fn a_step_of_who_can_answer_no_more_is_shown_and_given_to_another_by_who_asked() {
    let mut world = World::new();
    let (manager, officer, hr, admin) = (
        world.manager.clone(),
        world.officer.clone(),
        world.hr.clone(),
        world.admin.clone(),
    );
    let (_, id) = world.asked("2026-0600");
    let fit = world.give(id, 2, Role::HrOfficer, &admin);
    assert_eq!(world.refused(&officer, fit), ["refused-give-fits"]);
    world.sql(
        "UPDATE role_grant SET until_on = '2026-11-21' WHERE person_id = ?1",
        [hr.person],
    );
    world.done(&manager, world.approve(id));
    assert_eq!(world.refused(&hr, world.approve(id)), ["refused-approver-lost"]);
    let standing = world.detail(&officer, id);
    assert_eq!(
        (standing.standing[1].unfit, standing.lost()),
        (Some(Unfit::Role), Some(2))
    );
    let twice = world.give(id, 2, Role::SelectionOfficer, &world.colleague.clone());
    assert_eq!(world.refused(&officer, twice), ["refused-approver-twice"]);
    let entity = world.entity;
    let fresh = world.new_colleague("nele", "Aerts", "Nele", &[(Role::HrOfficer, Some(entity))]);
    let not_mine = world.give(id, 2, Role::HrOfficer, &fresh);
    assert_eq!(world.refused(&manager, not_mine.clone()), ["refused-give-asker"]);
    world.done(&officer, not_mine);
    assert_eq!(world.told(&fresh), ["approval-asked"]);
    world.done(&fresh, world.approve(id));
    assert_eq!(world.steps(id), ["approved", "approved", "current"]);
    world.assert_sound();
}

#[test]
fn a_change_voids_what_was_asked_and_what_was_approved_and_says_what_changed() {
    let mut world = World::new();
    let (officer, manager) = (world.officer.clone(), world.manager.clone());
    let vacancy = world.new_vacancy(&NewVacancy {
        number: "2026-0600",
        state: VacancyState::Ready,
        ..NewVacancy::default()
    });
    let ask = |steps| {
        Command::Approval(ApprovalCommand::Ask {
            subject: ApprovalSubject::Publication,
            vacancy: Some(vacancy),
            request: None,
            question: "Mag dit gepubliceerd worden?".to_owned(),
            rule: String::new(),
            steps,
        })
    };
    let steps = vec![step(Role::LineManager, &manager)];
    let edit = |world: &World, title: &str| {
        Command::Vacancy(VacancyCommand::Edit {
            vacancy,
            seen: world.version("vacancy", vacancy.0),
            change: Box::new(VacancyChange {
                title: Some(title.to_owned()),
                ..VacancyChange::default()
            }),
        })
    };
    let state = "SELECT group_concat(state, ' ') FROM (SELECT state FROM approval ORDER BY round)";
    world.done(&officer, ask(steps.clone()));
    world.done(&officer, edit(&world, "Beleidsmedewerker bodem"));
    assert_eq!(world.text(state, []), "lapsed");
    assert_eq!(
        world.latest(&manager),
        "2026-0600 Beleidsmedewerker water: de goedkeuring is vervallen, An Peeters wijzigde: titel"
    );
    let id = ApprovalId(world.done(&officer, ask(steps)).created.expect("an approval"));
    world.done(&manager, world.approve(id));
    assert_eq!(world.text(state, []), "lapsed approved");
    world.later(5);
    world.done(&officer, edit(&world, "Beleidsmedewerker lucht"));
    assert_eq!(
        world.text(state, []),
        "lapsed lapsed",
        "an approval holds for what was shown"
    );
    assert!(
        world.latest(&manager).contains("wijzigde: titel"),
        "{}",
        world.latest(&manager)
    );
    let detail = world.detail(&manager, id);
    assert_eq!(detail.changes.len(), 1, "what made it lapse: {:?}", detail.changes);
}

#[test]
fn an_exception_names_a_rule_of_the_book() {
    let mut world = World::new();
    let (officer, vacancy) = (world.officer.clone(), world.vacancy);
    let steps = vec![step(Role::SelectionOfficer, &world.colleague)];
    let ask = |rule: &str| {
        Command::Approval(ApprovalCommand::Ask {
            subject: ApprovalSubject::Exception,
            vacancy: Some(vacancy),
            request: None,
            question: "Mag dit anders?".to_owned(),
            rule: rule.to_owned(),
            steps: steps.clone(),
        })
    };
    assert_eq!(world.refused(&officer, ask("")), ["refused-exception-rule"]);
    assert_eq!(world.refused(&officer, ask("V-999")), ["refused-exception-unknown"]);
    let id = ApprovalId(world.done(&officer, ask("v-9")).created.expect("an approval"));
    assert_eq!(world.detail(&officer, id).row.rule, "V-9");
}

#[test]
fn the_vacancy_says_where_its_question_lies() {
    let mut world = World::new();
    let officer = world.officer.clone();
    world.later(-4 * 24 * 60);
    let (vacancy, id) = world.asked("2026-0600");
    world.later(4 * 24 * 60);
    let waits = |world: &World| {
        let found = keur::store::approval::waits::of(world.connection(), vacancy).expect("a reading");
        let days = |since| world.clock.days_since(since);
        found.map(|waits| words(Lang::Dutch).text(&waits.told(days(waits.since))))
    };
    assert_eq!(
        waits(&world).as_deref(),
        Some("wacht op Éléonore d'Hondt, stap 1 van 3, 4 dagen")
    );
    world.done(&world.manager.clone(), world.approve(id));
    assert_eq!(
        waits(&world).as_deref(),
        Some("wacht op Hilde Van de Velde, stap 2 van 3, 4 dagen")
    );
    let query = Query::Vacancy(VacancyQuery::Page {
        view: keur::domain::list::View::default(),
        anchor: keur::domain::list::Anchor::First,
        limit: 50,
    });
    let Reply::Vacancy(VacancyReply::Page(page)) = world.ask(&officer, &query) else {
        panic!("a page");
    };
    let row = page.rows.iter().find(|row| row.id == vacancy).expect("the vacancy");
    assert_eq!(row.waits.as_ref().map(|waits| (waits.step, waits.steps)), Some((2, 3)));
    let elsewhere = page.rows.iter().filter(|row| row.waits.is_some()).count();
    assert_eq!(elsewhere, 1);
}

impl World {
    fn ask_start(&self, actor: &Actor) -> usize {
        match self.ask(actor, &Query::Start) {
            Reply::Start(overview) => overview.approvals.len(),
            other => panic!("{other:?}"),
        }
    }
}

// Through the keys.

#[test]
fn a_route_is_written_changed_and_removed_on_the_administration() {
    let world = World::new();
    let admin = world.admin.clone();
    let mut app = seated(world, &admin, (120, 40), Lang::Dutch);
    app.press("B tab tab tab");
    assert!(app.text().contains("Er is nog geen route"), "{}", app.text());
    app.press("n tab tab tab")
        .types("HR")
        .press("tab")
        .types("leid")
        .press("ctrl+s");
    let text = app.text();
    assert!(text.contains("2. leidinggevende"), "{text}");
    assert!(text.contains("is vastgelegd"), "{text}");
    app.wait(Duration::from_secs(9)).press("d");
    assert!(app.text().contains("is verwijderd"), "{}", app.text());
    app.press("u").wait(Duration::from_secs(9));
    assert!(app.text().contains("2. leidinggevende"), "{}", app.text());
}

#[test]
fn an_absence_is_written_and_ended_on_the_approvals() {
    let world = World::new();
    let manager = world.manager.clone();
    let mut app = seated(world, &manager, (80, 24), Lang::Dutch);
    app.press("n enter");
    assert!(app.text().contains("Wie antwoordt"), "{}", app.text());
    app.types("karim")
        .press("tab tab")
        .types("30/11/2026")
        .press("tab")
        .types("Verlof")
        .press("ctrl+s");
    assert!(
        app.text().contains("Karim Benali antwoordt in de plaats van"),
        "{}",
        app.text()
    );
    app.wait(Duration::from_secs(9)).press("n");
    assert!(
        app.text().contains("Beëindigen: Éléonore d'Hondt → Karim Benali"),
        "{}",
        app.text()
    );
    app.press("down enter");
    assert!(
        app.text().contains("antwoordt niet meer in de plaats"),
        "{}",
        app.text()
    );
}

#[test]
fn who_stands_in_reads_for_whom_and_answers_from_the_screen() {
    let mut world = World::new();
    let (manager, hr, officer) = (world.manager.clone(), world.hr.clone(), world.officer.clone());
    world.done(&manager, stands_in(None, &hr, "2026-11-22", "2026-11-30"));
    let vacancy = world.reported("2026-0600");
    let steps = vec![step(Role::LineManager, &manager)];
    world.done(&officer, ask_of(vacancy, steps));
    let mut app = seated(world, &hr, (120, 40), Lang::Dutch);
    let text = app.text();
    assert!(text.contains("U antwoordt in de plaats van Éléonore d'Hondt"), "{text}");
    assert!(text.contains("Controles en afwijkingen"), "{text}");
    app.press("a tab enter");
    let text = app.text();
    assert!(
        text.contains("U antwoordde in de plaats van Éléonore d'Hondt"),
        "{text}"
    );
}

// From the command line.

#[test]
fn routes_absences_and_batches_work_from_the_command_line() {
    let mut world = World::new();
    let (officer, manager) = (world.officer.clone(), world.manager.clone());
    let mut ids = Vec::new();
    for number in ["2026-0600", "2026-0601"] {
        let vacancy = world.reported(number);
        let ask = ask_of(vacancy, vec![step(Role::LineManager, &manager)]);
        ids.push(world.done(&officer, ask).created.expect("an approval").to_string());
    }
    world.reported("2026-0602");
    let place = Place::of(world);
    let admin = |args: &[&str]| place.run_as("sofie", args);
    let set = [
        "routes",
        "set",
        "--subject",
        "procedure",
        "--step",
        "line_manager",
        "--step",
        "hr_officer:hilde",
    ];
    place.run_as("an", &set).ended(1, "");
    assert!(admin(&set).done().contains("is vastgelegd"));
    assert!(
        admin(&set[..6]).done().contains("is gewijzigd"),
        "the same question has one route"
    );
    admin(&set).done();
    let list = place.run_as("an", &["routes", "list", "--json"]).json();
    assert_eq!(list[0]["steps"][1]["name"], "Hilde Van de Velde");
    let asked = ["approvals", "ask", "--vacancy", "2026-0602"];
    let shown = place
        .run_as("an", &[&asked[..], &["--dry-run", "--json"][..]].concat())
        .json();
    assert_eq!(shown[1]["name"], "Hilde Van de Velde");
    assert!(place.run_as("an", &asked).done().contains("is gevraagd"));
    let status = place.run_as("an", &["vacancies", "show", "2026-0602"]).done();
    assert!(status.contains("wacht op Éléonore d'Hondt, stap 1 van 2"), "{status}");
    let add = [
        "approvals",
        "delegate",
        "add",
        "karim",
        "--until",
        "2099-01-01",
        "--reason",
        "Verlof",
    ];
    place.run_as("eleonore", &add).done();
    let batch = ["approvals", "approve", &ids[0], &ids[1], "--json"];
    let told = place.run_as("karim", &batch).json();
    let each = told["each"].as_array().expect("each");
    assert!(
        each.len() == 2 && each.iter().all(|one| one["done"].is_string()),
        "{told}"
    );
    place
        .run_as("eleonore", &["approve", &ids[0]])
        .ended(1, "Karim Benali was u voor");
    let away = place
        .run_as("eleonore", &["approvals", "delegate", "list", "--json"])
        .json();
    let id = away[0]["id"].as_str().expect("an identifier").to_owned();
    place.run_as("eleonore", &["approvals", "delegate", "end", &id]).done();
    admin(&["routes", "remove", "--subject", "procedure"]).done();
    admin(&["routes", "remove", "--subject", "procedure"]).ended(1, "");
}
