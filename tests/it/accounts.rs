//! Letting colleagues in, giving and taking roles.

use crate::support::{World, said};
use keur::domain::{EntityId, Level, Role};
use keur::office::account::AccountCommand;
use keur::office::candidate::CandidateCommand;
use keur::office::candidate::import::Import;
use keur::office::message::{DeskQuery, DeskReply};
use keur::office::vacancy::{VacancyChange, VacancyCommand};
use keur::office::{Command, Query, Reply, ask, identity};

fn add(login: &str) -> Command {
    Command::Account(AccountCommand::Add {
        login: login.to_owned(),
        given: "Nele".to_owned(),
        family: "Van den Bossche".to_owned(),
    })
}

fn grant(world: &World, login: &str, role: Role, entity: Option<EntityId>) -> Command {
    Command::Account(AccountCommand::Grant {
        login: login.to_owned(),
        role,
        entity,
        from: world.clock.today(),
    })
}

#[test]
fn a_colleague_is_let_in_given_a_role_and_loses_it() {
    let mut world = World::new();
    let admin = world.admin.clone();
    world.done(&admin, add("nele"));
    let given = grant(&world, "nele", Role::HrOfficer, Some(world.entity));
    world.done(&admin, given.clone());
    let holds = |world: &World| {
        let actor = identity::by_login(world.connection(), world.clock, "nele")
            .expect("a read")
            .expect("an account");
        actor.holds(Role::HrOfficer, world.entity)
    };
    assert!(holds(&world));
    assert_eq!(
        world.refused(&admin, given),
        ["refused-role-held"],
        "the same role twice"
    );
    let taken = AccountCommand::Revoke {
        login: "nele".to_owned(),
        role: Role::HrOfficer,
        entity: Some(world.entity),
    };
    world.done(&admin, Command::Account(taken));
    assert!(!holds(&world));
    world.done(&admin, Command::Undo(None));
    assert!(holds(&world), "taking a role away can be undone");
    world.assert_sound();
}

#[test]
fn only_an_administrator_lets_people_in() {
    let mut world = World::new();
    for actor in [
        world.officer.clone(),
        world.hr.clone(),
        world.juror.clone(),
        world.observer.clone(),
    ] {
        assert_eq!(world.refused(&actor, add("nele")), ["refused-right"], "{}", actor.login);
        assert!(
            ask(
                world.connection(),
                world.clock,
                &actor,
                &Query::Desk(DeskQuery::Colleagues)
            )
            .is_err()
        );
    }
    let Reply::Desk(DeskReply::Colleagues(rows)) = world.ask(&world.admin, &Query::Desk(DeskQuery::Colleagues)) else {
        panic!("another reply")
    };
    assert!(
        rows.iter()
            .any(|row| row.login == world.officer.login && row.role == Some(Role::SelectionOfficer))
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let mut world = World::new();
    let admin = world.admin.clone();
    let taken = world.officer.login.clone();
    assert_eq!(world.refused(&admin, add(&taken)), ["refused-login-taken"]);
    assert_eq!(world.refused(&admin, add("  ")), ["refused-empty-field"]);
    let unknown = grant(&world, "nobody", Role::Juror, None);
    assert_eq!(world.refused(&admin, unknown), ["refused-no-colleague"]);
    let last = AccountCommand::Revoke {
        login: admin.login.clone(),
        role: Role::Administrator,
        entity: None,
    };
    assert_eq!(
        world.refused(&admin, Command::Account(last)),
        ["refused-last-administrator"],
        "the last administrator stays"
    );
    for ovo in ["OVO12", "ovo000123", "OVO00012é", ""] {
        let entity = AccountCommand::AddEntity {
            ovo: ovo.to_owned(),
            name: "Nieuw".to_owned(),
        };
        assert_eq!(
            world.refused(&admin, Command::Account(entity)),
            ["refused-ovo"],
            "{ovo}"
        );
    }
    let entity = AccountCommand::AddEntity {
        ovo: "OVO009999".to_owned(),
        name: "Agentschap Nieuw".to_owned(),
    };
    world.done(&admin, Command::Account(entity.clone()));
    assert_eq!(
        world.refused(&admin, Command::Account(entity)),
        ["refused-ovo-taken"],
        "a code stands for one entity"
    );
}

#[test]
fn a_closed_account_opens_keur_no_more_and_what_it_has_in_hand_is_named() {
    let mut world = World::new();
    let (admin, officer) = (world.admin.clone(), world.officer.clone());
    let login = officer.login.clone();
    let close = |login: &str| {
        Command::Account(AccountCommand::Deactivate {
            login: login.to_owned(),
        })
    };
    let open = |login: &str| {
        Command::Account(AccountCommand::Reactivate {
            login: login.to_owned(),
        })
    };
    assert_eq!(
        world.refused(&admin, close(&admin.login)),
        ["refused-own-account"],
        "the last one stays"
    );
    assert_eq!(world.refused(&officer, close(&admin.login)), ["refused-right"]);
    assert_eq!(world.refused(&admin, open(&login)), ["refused-account-open"]);
    let done = world.done(&admin, close(&login));
    let warned: Vec<_> = done
        .warnings
        .iter()
        .map(|problem| problem.message.id.as_ref())
        .collect();
    assert!(warned.contains(&"warn-account-owns"), "{warned:?}");
    let known = |world: &World| identity::by_login(world.connection(), world.clock, &login).expect("read");
    assert_eq!(known(&world), None);
    // Where keur stood open, it does and shows nothing more; at the door the account is told to be off, not unknown.
    let note = Command::Account(AccountCommand::Reactivate { login: login.clone() });
    assert_eq!(world.refused(&officer, note), ["refused-account-off-ask"]);
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    std::io::Write::write_all(&mut file, b"naam;e-mail\nAerts Nele;nele@example.be\n").expect("written");
    let import = CandidateCommand::Import(Box::new(Import::new(world.vacancy, file.path())));
    assert_eq!(world.refused(&officer, import), ["refused-account-off-ask"]);
    let asked = ask(world.connection(), world.clock, &officer, &Query::Start);
    assert!(said(&asked.expect_err("a refusal")).contains("is gedeactiveerd"));
    let claim = identity::Claim::Chosen(login.clone());
    let turned_away = identity::sign_in(world.connection(), world.clock, &claim).expect_err("a refusal");
    assert!(said(&turned_away).contains("is gedeactiveerd"), "{turned_away:?}");
    let claim = identity::Claim::Chosen("niemand".to_owned());
    let unknown = identity::sign_in(world.connection(), world.clock, &claim).expect_err("a refusal");
    assert!(said(&unknown).contains("Niemand in deze database"), "{unknown:?}");
    assert_eq!(world.refused(&admin, close(&login)), ["refused-account-closed"]);
    // Nothing of what was held is lost, and the act can be undone like any other.
    world.done(&admin, open(&login));
    assert_eq!(known(&world), Some(officer));
}

#[test]
fn an_entity_is_closed_when_nothing_runs_there_and_nothing_new_begins_in_it() {
    let mut world = World::new();
    let (admin, officer) = (world.admin.clone(), world.officer.clone());
    let entity = world.entity;
    let edit = |world: &World, name: &str, short: &str| {
        Command::Account(AccountCommand::EditEntity {
            entity,
            seen: world.version("entity", entity),
            name: name.to_owned(),
            short: short.to_owned(),
        })
    };
    let close = |world: &World| {
        let seen = world.version("entity", entity);
        Command::Account(AccountCommand::CloseEntity { entity, seen })
    };
    let reopen = |world: &World| {
        let seen = world.version("entity", entity);
        Command::Account(AccountCommand::ReopenEntity { entity, seen })
    };
    let command = edit(&world, " ", "");
    assert_eq!(world.refused(&admin, command), ["refused-empty-field"; 2]);
    for command in [edit(&world, "Agentschap", "A"), close(&world), reopen(&world)] {
        assert_eq!(world.refused(&officer, command), ["refused-right"]);
    }
    let command = edit(&world, "Agentschap Personeel", "AP");
    world.done(&admin, command.clone());
    assert!(
        matches!(world.act(&admin, command), Err(keur::office::Failure::Refused(_))),
        "seen before"
    );
    assert_eq!(
        world.text("SELECT name FROM entity WHERE id = ?1", [entity]),
        "Agentschap Personeel"
    );
    world.done(&admin, Command::Undo(None));
    assert_eq!(world.text("SELECT short FROM entity WHERE id = ?1", [entity]), "AgO");
    // What runs there is in the way, a request as much as a vacancy.
    let command = close(&world);
    assert_eq!(world.refused(&admin, command), ["refused-entity-runs"]);
    world.sql("UPDATE vacancy SET state = 'closed' WHERE entity_id = ?1", [entity]);
    let request = world.insert(
        "vacancy_request",
        &[
            ("entity_id", &entity),
            ("requester_id", &officer.person),
            ("title", &"Dossierbehandelaar"),
            ("level", &"B"),
            ("rank", &"B1"),
            ("grade", &"deskundige"),
            ("kind", &"external_contractual"),
            ("state", &"draft"),
            ("created_at", &0_i64),
        ],
    );
    let command = close(&world);
    assert_eq!(world.refused(&admin, command), ["refused-entity-runs"]);
    world.sql("UPDATE vacancy_request SET state = 'rejected' WHERE id = ?1", [request]);
    let command = reopen(&world);
    assert_eq!(world.refused(&admin, command), ["refused-entity-open"]);
    let command = close(&world);
    world.done(&admin, command);
    let command = close(&world);
    assert_eq!(world.refused(&admin, command), ["refused-entity-closed"]);
    let begun = Command::Vacancy(VacancyCommand::Create {
        entity,
        fields: Box::new(VacancyChange {
            title: Some("Hovenier".to_owned()),
            level: Some(Level::B),
            rank: Some("B1".to_owned()),
            grade: Some("deskundige".to_owned()),
            ..VacancyChange::default()
        }),
    });
    assert_eq!(world.refused(&officer, begun.clone()), ["refused-entity-no-more"]);
    let given = grant(&world, &officer.login, Role::HrOfficer, Some(entity));
    assert_eq!(world.refused(&admin, given), ["refused-entity-no-more"]);
    world.done(&admin, Command::Undo(None));
    let command = close(&world);
    world.done(&admin, command);
    let command = reopen(&world);
    world.done(&admin, command);
    world.done(&officer, begun);
    world.assert_sound();
}
