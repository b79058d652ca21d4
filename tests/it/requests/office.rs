//! From draft to vacancy, command by command.

use super::wanted;
use crate::support::{NewVacancy, World, texts};
use keur::domain::list::{Anchor, Scope, View};
use keur::domain::{Actor, Level, ProcedureKind, RequestId};
use keur::i18n::{Lang, words};
use keur::office::message::DeskQuery;
use keur::office::request::{RequestChange, RequestQuery, RequestReply};
use keur::office::{Act, Command, Done, Failure, Query, Reply};

fn warned(done: &Done) -> Vec<&str> {
    done.warnings
        .iter()
        .map(|problem| problem.message.id.as_str())
        .collect()
}

fn listed(world: &World, actor: &Actor, view: View) -> Vec<String> {
    let query = RequestQuery::Page {
        view,
        anchor: Anchor::First,
        limit: 50,
    };
    match world.ask(actor, &Query::Request(query)) {
        Reply::Request(RequestReply::Page(page)) => page.rows.into_iter().map(|row| row.title).collect(),
        other => panic!("{other:?}"),
    }
}

fn all(sort: &str) -> View {
    View {
        sort: sort.to_owned(),
        ..View::default()
    }
}

#[test]
fn a_request_is_written_rejected_mended_approved_and_becomes_one_vacancy() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let request = world.draft(&hr, "Waterbouwkundige");
    assert_eq!(world.request_state(request), "draft");
    world.done(&hr, world.submit(request, &officer));
    assert_eq!(world.request_state(request), "submitted");
    assert_eq!(
        world.refused(&hr, world.submit(request, &officer)),
        ["refused-approval-pending"]
    );
    world.done(&officer, world.send_back(request, true, "Geen budget in 2026."));
    assert_eq!(world.request_state(request), "rejected");
    world.later(60);
    let mended = RequestChange {
        posts: Some(1),
        ..RequestChange::default()
    };
    world.done(&hr, world.edit(request, mended));
    assert_eq!(
        world.request(&hr, request).row.remark,
        "Geen budget in 2026.",
        "the remark stays"
    );
    world.done(&hr, world.submit(request, &officer));
    let detail = world.request(&officer, request);
    assert_eq!(detail.rounds.len(), 2);
    assert_eq!(detail.rounds[1].1.steps[0].remark, "Geen budget in 2026.");
    world.done(&officer, world.approve_request(request));
    let made = world.done(&officer, world.make(request));
    let told = words(Lang::Dutch).text(&made.message);
    assert!(told.contains("Vacature 2026-0413 is aangemaakt"), "{told}");
    let row = texts(
        world.connection(),
        "SELECT title || '|' || rank || '|' || grade || '|' || level || '|' || kind || '|' || posts || '|' || owner_id || '|' || request_id
         FROM vacancy WHERE number = '2026-0413'",
    );
    let expected = format!(
        "Waterbouwkundige|B1|deskundige|B|external_contractual|1|{}|{request}",
        officer.person
    );
    assert_eq!(row, [expected]);
    assert_eq!(
        texts(
            world.connection(),
            &format!(
                "SELECT kind FROM message WHERE to_id = {} ORDER BY created_at, id",
                hr.person
            )
        ),
        ["approval-rejected", "approval-approved", "request-vacancy"]
    );
    world.assert_sound();
}

#[test]
fn a_second_vacancy_is_refused_by_the_number_of_the_first() {
    let mut world = World::new();
    let (hr, officer, colleague) = (world.hr.clone(), world.officer.clone(), world.colleague.clone());
    let request = world.approved(&hr, "Waterbouwkundige");
    let looked = world.make(request);
    world.done(&officer, looked.clone());
    match world.act(&colleague, looked) {
        Err(Failure::Refused(refusal)) => {
            let said = words(Lang::Dutch).text(&refusal.problems[0].message);
            assert!(said.contains("hoort al vacature 2026-0413"), "{said}");
        }
        other => panic!("{other:?}"),
    }
    let free = world.new_vacancy(&NewVacancy::default());
    assert_eq!(
        world.refused(&colleague, world.link(request, free)),
        ["refused-request-has-vacancy"]
    );
    assert_eq!(
        world.number("SELECT count(*) FROM vacancy WHERE request_id = ?1", [request]),
        1
    );
    let detail = world.request(&hr, request);
    assert_eq!(detail.vacancy.expect("its vacancy").number, "2026-0413");
    // Taken back, the request is free again.
    world.done(&officer, Command::Undo(None));
    assert_eq!(world.request(&hr, request).vacancy, None);
    world.done(&colleague, world.link(request, free));
    world.assert_sound();
}

#[test]
fn a_request_is_linked_to_a_vacancy_of_its_own_entity_without_one() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let (first, second) = (
        world.approved(&hr, "Waterbouwkundige"),
        world.approved(&hr, "Boekhouder"),
    );
    let elsewhere = world.new_vacancy(&NewVacancy {
        number: "2026-0900",
        entity: Some(world.elsewhere),
        ..NewVacancy::default()
    });
    let here = world.vacancy;
    assert_eq!(world.refused(&officer, world.link(first, elsewhere)), ["refused-gone"]);
    let wide = world.new_colleague("wim", "Wijd", "Wim", &[(keur::domain::Role::SelectionOfficer, None)]);
    assert_eq!(
        world.refused(&wide, world.link(first, elsewhere)),
        ["refused-link-entity"]
    );
    world.done(&officer, world.link(first, here));
    assert_eq!(
        world.refused(&officer, world.link(second, here)),
        ["refused-link-taken"]
    );
    let linkable = Query::Request(RequestQuery::Linkable(second));
    world.new_vacancy(&NewVacancy {
        number: "2026-0501",
        ..NewVacancy::default()
    });
    match world.ask(&officer, &linkable) {
        Reply::Request(RequestReply::Linkable(found)) => {
            let numbers: Vec<&str> = found.iter().map(|vacancy| vacancy.number.as_str()).collect();
            assert_eq!(numbers, ["2026-0501"], "no other entity, none that is linked");
        }
        other => panic!("{other:?}"),
    }
    world.done(&officer, Command::Undo(None));
    assert_eq!(world.request(&officer, first).vacancy, None);
    world.assert_sound();
}

#[test]
fn only_an_approved_request_becomes_a_vacancy() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let request = world.draft(&hr, "Waterbouwkundige");
    for step in 0..2 {
        assert_eq!(
            world.refused(&officer, world.make(request)),
            ["refused-request-not-approved"],
            "{step}"
        );
        assert_eq!(
            world.refused(&officer, world.link(request, world.vacancy)),
            ["refused-request-not-approved"]
        );
        if step == 0 {
            world.done(&hr, world.submit(request, &officer));
        }
    }
    world.done(&officer, world.approve_request(request));
    let late = world.edit(request, wanted("Iets anders"));
    assert_eq!(world.refused(&hr, late), ["refused-request-approved"]);
    assert_eq!(
        world.refused(&hr, world.submit(request, &officer)),
        ["refused-request-approved"]
    );
}

#[test]
fn a_statutory_request_warns_of_the_authority_function_the_vacancy_needs() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let request = world.draft(&hr, "Inspecteur");
    let statutory = RequestChange {
        kind: Some(ProcedureKind::ExternalStatutory),
        ..RequestChange::default()
    };
    world.done(&hr, world.edit(request, statutory));
    world.done(&hr, world.submit(request, &officer));
    world.done(&officer, world.approve_request(request));
    // It stops the vacancy before it is ready, unless an administrator sets the rule aside.
    let made = world.done(&officer, world.make(request));
    assert_eq!(made.warnings[0].message.id, "rule-statutory");
    assert_eq!(
        world.number("SELECT count(*) FROM vacancy WHERE request_id = ?1", [request]),
        1
    );
}

#[test]
fn what_is_wrong_stands_at_its_field_and_everything_at_once() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let wrong = RequestChange {
        title: Some("  ".to_owned()),
        level: Some(Level::A),
        posts: Some(0),
        ..wanted("")
    };
    let command = world.create(wrong);
    match world.act(&hr, command) {
        Err(Failure::Refused(refusal)) => {
            let fields: Vec<_> = refusal.problems.iter().filter_map(|problem| problem.field).collect();
            assert_eq!(fields, ["title", "grade", "posts"]);
        }
        other => panic!("{other:?}"),
    }
    let request = world.draft(&hr, "Waterbouwkundige");
    let bare = RequestChange {
        motivation: Some(String::new()),
        wanted_on: Some(chrono::NaiveDate::from_ymd_opt(2026, 11, 1)),
        ..RequestChange::default()
    };
    world.done(&hr, world.edit(request, bare));
    assert_eq!(
        world.refused(&hr, world.submit(request, &officer)),
        ["rule-request-motivation"]
    );
    let why = RequestChange {
        motivation: Some("Nieuwe opdracht.".to_owned()),
        ..RequestChange::default()
    };
    world.done(&hr, world.edit(request, why));
    let done = world.done(&hr, world.submit(request, &officer));
    assert_eq!(
        warned(&done),
        ["rule-request-wanted"],
        "a late day is only warned about"
    );
    assert_eq!(world.request_state(request), "submitted");
}

#[test]
fn two_requests_for_one_function_warn_and_never_block() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let (colleague, _) = world.others();
    let first = world.draft(&hr, "Waterbouwkundige");
    world.later(24 * 60);
    let command = world.create(wanted("waterbouwkundige"));
    let done = world.done(&colleague, command);
    assert_eq!(warned(&done), ["rule-request-twin"]);
    let said = words(Lang::Dutch).text(&done.warnings[0].message);
    for part in ["‘Waterbouwkundige’", "Hilde Van de Velde", "22 nov 2026"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let second = RequestId(done.created.expect("a request"));
    assert_eq!(world.request(&officer, first).twins[0].requester, "Piet Claes");
    let done = world.done(&colleague, world.submit(second, &officer));
    assert_eq!(warned(&done), ["rule-request-twin"]);
    // By code: another title, the same function; a third code is another one.
    let coded = |title: &str, code: &str| RequestChange {
        function_code: Some(code.to_owned()),
        ..wanted(title)
    };
    let command = world.create(coded("Boekhouder", "FIN-1"));
    assert_eq!(warned(&world.done(&hr, command)), [""; 0]);
    let command = world.create(coded("Rekenplichtige", "FIN-1"));
    assert_eq!(warned(&world.done(&hr, command)), ["rule-request-twin"]);
    let command = world.create(coded("Boekhouder", "FIN-2"));
    assert_eq!(warned(&world.done(&hr, command)), [""; 0]);
    // A request whose vacancy is there asks for nothing any more, nor does one of another entity.
    world.done(&officer, world.approve_request(second));
    world.done(&officer, world.make(second));
    assert_eq!(world.request(&officer, first).twins, []);
    world.assert_sound();
}

#[test]
fn only_the_requester_or_a_colleague_in_the_role_writes() {
    let mut world = World::new();
    let (hr, officer, juror, stranger) = (
        world.hr.clone(),
        world.officer.clone(),
        world.juror.clone(),
        world.stranger.clone(),
    );
    let (colleague, manager) = world.others();
    for actor in [&officer, &juror, &stranger, &world.admin.clone()] {
        let command = world.create(wanted("Boekhouder"));
        assert_eq!(world.refused(actor, command), ["refused-right"], "{}", actor.name);
    }
    let request = world.draft(&hr, "Waterbouwkundige");
    let other = || RequestChange {
        posts: Some(3),
        ..RequestChange::default()
    };
    world.done(&colleague, world.edit(request, other()));
    assert_eq!(
        world.refused(&colleague, world.withdraw(request)),
        ["refused-request-not-own"]
    );
    assert_eq!(world.refused(&officer, world.edit(request, other())), ["refused-right"]);
    for actor in [&juror, &stranger, &manager] {
        assert_eq!(
            world.refused(actor, world.edit(request, other())),
            ["refused-gone"],
            "{}",
            actor.name
        );
    }
    // A line manager sees and writes the own ones.
    let own = world.draft(&manager, "Ploegleider");
    assert_eq!(listed(&world, &manager, all("made")), ["Ploegleider"]);
    assert_eq!(listed(&world, &stranger, all("made")), [""; 0]);
    assert_eq!(listed(&world, &juror, all("made")), [""; 0]);
    assert_eq!(listed(&world, &hr, all("title")), ["Ploegleider", "Waterbouwkundige"]);
    let mine = View {
        scope: Scope::Mine,
        ..all("made")
    };
    assert_eq!(listed(&world, &hr, mine), ["Waterbouwkundige"]);
    let found = View {
        text: "water".to_owned(),
        ..all("made")
    };
    assert_eq!(listed(&world, &hr, found), ["Waterbouwkundige"]);
    world.done(&manager, world.submit(own, &officer));
    world.done(&officer, world.approve_request(own));
    assert_eq!(
        world.refused(&manager, world.make(own)),
        ["refused-right"],
        "the vacancy is the selection officer's or HR's to make"
    );
    world.done(&officer, world.make(own));
    assert_eq!(
        world.number("SELECT manager_id FROM vacancy WHERE request_id = ?1", [own]),
        manager.person.0,
        "whoever requested as line manager is the line manager of the vacancy"
    );
}

#[test]
fn nobody_is_asked_to_approve_the_own_request() {
    let mut world = World::new();
    let (here, officer, hr) = (Some(world.entity), world.officer.clone(), world.hr.clone());
    let both = world.new_colleague(
        "bart",
        "Beide",
        "Bart",
        &[
            (keur::domain::Role::HrOfficer, here),
            (keur::domain::Role::SelectionOfficer, here),
        ],
    );
    let request = world.draft(&both, "Waterbouwkundige");
    assert_eq!(
        world.refused(&both, world.submit(request, &both)),
        ["refused-approver-own"]
    );
    assert_eq!(
        world.refused(&both, world.submit(request, &hr)),
        ["refused-approver-role"]
    );
    // Nor by way of a colleague who submits it.
    assert_eq!(
        world.refused(&hr, world.submit(request, &both)),
        ["refused-approver-own"]
    );
    world.done(&both, world.submit(request, &officer));
    match world.ask(&both, &Query::Request(RequestQuery::Choices(Some(request)))) {
        Reply::Request(RequestReply::Choices(choices)) => {
            let names: Vec<&str> = choices.officers.iter().map(|(_, name)| name.as_str()).collect();
            assert_eq!(names, ["Karim Benali", "An Peeters"]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_after_submitting_takes_the_question_back() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let request = world.draft(&hr, "Waterbouwkundige");
    world.done(&hr, world.submit(request, &officer));
    let same = world.edit(request, wanted("Waterbouwkundige"));
    assert_eq!(world.done(&hr, same).message.id, "done-request-same");
    assert_eq!(world.request_state(request), "submitted", "looking changes nothing");
    let other = RequestChange {
        posts: Some(4),
        ..RequestChange::default()
    };
    let done = world.done(&hr, world.edit(request, other));
    assert_eq!(warned(&done), ["rule-request-lapsed"]);
    assert_eq!(world.request_state(request), "draft");
    assert_eq!(texts(world.connection(), "SELECT state FROM approval"), ["lapsed"]);
    // Undone, the question stands again and can be answered.
    world.done(&hr, Command::Undo(None));
    assert_eq!(world.request_state(request), "submitted");
    world.done(&officer, world.approve_request(request));
    world.assert_sound();
}

#[test]
fn a_draft_is_withdrawn_and_comes_back_with_undo() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let before = world.images();
    let request = world.draft(&hr, "Waterbouwkundige");
    let written = world.images();
    world.done(&hr, world.withdraw(request));
    assert_eq!(world.images(), before);
    world.done(&hr, Command::Undo(None));
    assert_eq!(world.images(), written);
    world.done(&hr, Command::Undo(Some(1)));
    assert_eq!(world.images(), before);
    world.done(&hr, Command::Redo);
    world.done(&hr, world.submit(request, &officer));
    assert_eq!(
        world.refused(&hr, world.withdraw(request)),
        ["refused-request-withdraw"]
    );
    world.done(&hr, Command::Undo(None));
    assert_eq!(world.images(), written, "a submission is undone with its message");
    world.done(&hr, Command::Redo);
    world.done(&officer, world.send_back(request, false, "Welke dienst?"));
    assert_eq!(world.request_state(request), "draft");
    assert_eq!(
        world.refused(&hr, world.withdraw(request)),
        ["refused-request-asked"],
        "what was asked and answered stays"
    );
    world.assert_sound();
}

#[test]
fn who_comes_second_hears_who_was_first() {
    let mut world = World::new();
    let hr = world.hr.clone();
    let (colleague, _) = world.others();
    let request = world.draft(&hr, "Waterbouwkundige");
    let more = |posts| RequestChange {
        posts: Some(posts),
        ..RequestChange::default()
    };
    let looked = world.edit(request, more(5));
    world.done(&hr, world.edit(request, more(4)));
    assert_eq!(world.refused(&colleague, looked), ["refused-conflict"]);
    assert_eq!(world.number("SELECT posts FROM vacancy_request", []), 4);
}

#[test]
fn the_history_of_a_request_tells_its_answers_to_whoever_may_see_it() {
    let mut world = World::new();
    let (hr, officer, stranger) = (world.hr.clone(), world.officer.clone(), world.stranger.clone());
    let request = world.approved(&hr, "Waterbouwkundige");
    world.done(&officer, world.make(request));
    let query = Query::Desk(DeskQuery::History {
        subject: "vacancy_request",
        id: request.0,
    });
    let Reply::Desk(keur::office::message::DeskReply::History(entries)) = world.ask(&hr, &query) else {
        panic!("no history");
    };
    let kinds: Vec<&str> = entries.iter().map(|(entry, _)| entry.kind.as_str()).collect();
    assert_eq!(
        kinds,
        [
            "request.vacancy",
            "approval.approve",
            "request.submit",
            "request.create"
        ]
    );
    let asked = keur::office::ask(world.connection(), world.clock, &stranger, &query);
    assert!(asked.is_err(), "another entity's");
}

#[test]
fn a_detail_refuses_what_the_command_would_refuse() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let request = world.approved(&hr, "Waterbouwkundige");
    let acts = [
        Act::RequestEdit,
        Act::RequestSubmit,
        Act::RequestWithdraw,
        Act::RequestVacancy,
        Act::RequestLink,
    ];
    for actor in [&hr, &officer] {
        let detail = world.request(actor, request);
        for act in acts {
            let command = match act {
                Act::RequestEdit => world.edit(request, wanted("Iets anders")),
                Act::RequestSubmit => world.submit(request, &officer),
                Act::RequestWithdraw => world.withdraw(request),
                Act::RequestVacancy => world.make(request),
                _ => world.link(request, world.vacancy),
            };
            let free = detail.why_not(act).is_none();
            let done = world.act(actor, command);
            if let Err(Failure::Refused(refusal)) = &done {
                let said: Vec<_> = detail.why_not(act).into_iter().collect();
                // Whoever may link may still not change a vacancy in its state.
                if act != Act::RequestLink {
                    assert_eq!(said, [&refusal.problems[0].message], "{act:?} {}", actor.name);
                }
            }
            assert!(free || done.is_err(), "{act:?} {}", actor.name);
            if done.is_ok() {
                world.done(actor, Command::Undo(None));
            }
        }
    }
}

#[test]
fn what_came_back_waits_on_start_until_it_is_submitted_again() {
    let mut world = World::new();
    let (hr, officer) = (world.hr.clone(), world.officer.clone());
    let returned = |world: &World| match world.ask(&hr, &Query::Start) {
        Reply::Start(overview) => overview
            .returned
            .iter()
            .map(|line| line.title.clone())
            .collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    for (title, reject) in [("Waterbouwkundige", true), ("Boekhouder", false)] {
        let request = world.draft(&hr, title);
        world.done(&hr, world.submit(request, &officer));
        assert!(!returned(&world).iter().any(|other| other == title));
        world.later(10);
        world.done(&officer, world.send_back(request, reject, "Nog eens bekijken."));
    }
    assert_eq!(returned(&world), ["Waterbouwkundige", "Boekhouder"]);
    let first = RequestId(world.number("SELECT id FROM vacancy_request WHERE title = 'Boekhouder'", []));
    world.done(&hr, world.submit(first, &officer));
    assert_eq!(returned(&world), ["Waterbouwkundige"]);
}
