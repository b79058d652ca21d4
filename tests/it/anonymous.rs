//! Anonymous judging: no road tells a juror who a candidate is until the stage ends.

use crate::judging::{dossier, history, meets, score, step};
use crate::support::World;
use keur::domain::DocumentId;
use keur::domain::list::{Anchor, Clause, Scope, Test, View};
use keur::domain::{Actor, ApplicationState as S, JurorRole, PersonId, Role};
use keur::i18n::Lang;
use keur::office::anonymity::veil::{self, Veil};
use keur::office::candidate::{CandidateCommand as C, CandidateQuery as Q, CandidateReply as R};
use keur::office::deadline::DeadlineQuery;
use keur::office::document::{DocumentQuery, Holder};
use keur::office::message::DeskQuery;
use keur::office::person::PersonQuery;
use keur::office::vacancy::VacancyQuery;
use keur::office::vacancy::dossier::DossierQuery;
use keur::office::{Failure, Query, Reply};
use keur::store::personal::PARTS;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;

/// Words that say who a candidate of the vacancy is.
fn names(world: &World) -> Vec<String> {
    let mut names = Vec::new();
    for written in [
        "p.family_name || ' ' || p.given_name",
        "p.given_name || ' ' || p.family_name",
        "p.family_name || ', ' || p.given_name",
        "a.sort_name",
        "p.search_name",
        "p.email",
    ] {
        let sql = format!(
            "SELECT {written} FROM application a JOIN person p ON p.id = a.person_id WHERE a.vacancy_id = ?1 AND {written} <> ''"
        );
        let mut statement = world.connection().prepare(&sql).expect("valid SQL");
        let found = statement.query_map([world.vacancy], |row| row.get(0)).expect("rows");
        names.extend(found.map(|name| name.expect("a name")));
    }
    names
}

/// A CV of every candidate that says whose it is, in its name, its text and its bytes.
fn with_cvs(world: &mut World) {
    for id in world.applications.clone() {
        let name: String = world.value(
            "SELECT p.family_name || ' ' || p.given_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1",
            [id],
        );
        world.sql(
            "INSERT INTO document (id, application_id, kind, name, media_type, size, digest, created_at) VALUES (?1, ?1, 'cv', ?2 || '.txt', 'text/plain', 9, '', 0)",
            (id, &name),
        );
        world.sql(
            "INSERT INTO document_blob (id, data) VALUES (?1, CAST(?2 AS BLOB))",
            (id, &name),
        );
        world.sql("INSERT INTO document_text (id, body) VALUES (?1, ?2)", (id, &name));
    }
}

fn view(text: &str) -> View {
    View {
        sort: "name".to_owned(),
        text: text.to_owned(),
        ..View::default()
    }
}

/// Everything somebody can read about the candidates, as one text.
fn read(world: &World, actor: &Actor) -> String {
    let vacancy = world.vacancy;
    let page = |vacancy, text: &str| {
        Query::Candidate(Q::Page {
            vacancy,
            view: view(text),
            anchor: Anchor::First,
            limit: 100,
        })
    };
    let mut queries = vec![
        page(Some(vacancy), ""),
        page(Some(vacancy), "Nguyen"),
        page(None, ""),
        Query::Candidate(Q::Compare(world.applications.clone())),
        Query::Candidate(Q::Ranking(vacancy)),
        Query::Vacancy(VacancyQuery::Dossier(DossierQuery::Candidates(vacancy))),
        Query::Desk(DeskQuery::Messages),
        Query::Deadline(DeadlineQuery::Within {
            scope: Scope::All,
            days: 400,
        }),
        Query::Desk(DeskQuery::History {
            subject: "vacancy",
            id: vacancy.0,
        }),
    ];
    for name in names(world) {
        queries.push(Query::Desk(DeskQuery::Find(name.chars().take(5).collect())));
    }
    for name in names(world) {
        queries.push(Query::Person(PersonQuery::Find(name.chars().take(5).collect(), 50)));
    }
    queries.push(Query::Candidate(Q::People(world.applications.clone())));
    for id in &world.applications {
        queries.push(Query::Candidate(Q::Dossier(*id)));
        queries.push(Query::Document(DocumentQuery::Of(Holder::Application(*id))));
        queries.push(Query::Document(DocumentQuery::Open(DocumentId(id.0))));
        let sql = "SELECT person_id FROM application WHERE id = ?1";
        let person = world.connection().query_row(sql, [*id], |row| row.get(0));
        queries.push(Query::Person(PersonQuery::File(PersonId(person.expect("a person")))));
    }
    let mut told = String::new();
    for query in &queries {
        // What is refused tells nothing.
        if let Ok(reply) = keur::office::ask(world.connection(), world.clock, actor, query) {
            // What was typed comes back with what was found.
            let reply = format!("{reply:?}");
            told += match query {
                Query::Desk(DeskQuery::Find(typed)) => reply.replacen(typed.as_str(), "", 1),
                _ => reply,
            }
            .as_str();
        }
    }
    for id in &world.applications {
        told += &history(world, actor, *id);
    }
    told
}

fn hidden(world: &World, actor: &Actor) -> bool {
    let told = read(world, actor);
    let found: Vec<String> = names(world)
        .into_iter()
        .filter(|name| told.contains(name.as_str()))
        .collect();
    let numbered = told.contains("Kandidaat 0");
    assert!(found.is_empty() || !numbered, "{found:?} although numbered");
    found.is_empty() && numbered
}

#[test]
fn no_road_tells_a_juror_who_it_is_until_the_stage_ends() {
    let mut world = World::new();
    let (an, griet, eleonore) = (world.officer.clone(), world.juror.clone(), world.manager.clone());
    let (candidate, interview) = (world.applications[4], world.stages[2]);
    with_cvs(&mut world);
    let file = Query::Document(DocumentQuery::Bytes(DocumentId(candidate.0)));
    let opens = |world: &World| keur::office::ask(world.connection(), world.clock, &griet, &file).is_ok();
    // Something is in the history and in the messages already.
    world.done(&griet, score(candidate, world.criteria[0], 300));
    world.done(
        &an,
        C::Note {
            application: candidate,
            body: "Belde terug.".to_owned(),
        },
    );
    assert!(!hidden(&world, &griet));
    assert!(opens(&world));
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [interview]);
    assert!(hidden(&world, &griet), "a juror");
    assert!(!opens(&world), "what stands in a file cannot be masked");
    assert!(hidden(&world, &eleonore), "the line manager");
    assert!(!hidden(&world, &an), "who keeps the file invites people");
    world.new_juror(world.vacancy, an.person, JurorRole::Expert);
    assert!(hidden(&world, &an), "who keeps the file and judges");
    // What somebody hears of an own act tells no name either.
    let done = world.done(&griet, score(candidate, world.criteria[1], 300));
    assert!(
        format!("{:?}", done.message).contains("Kandidaat 0"),
        "{:?}",
        done.message
    );
    // Everybody is decided upon: the stage has ended.
    for id in world.applications.clone() {
        let at = crate::judging::state(&world, id);
        if at.is_undecided() {
            let command = step(&world, id, S::Withdrawn, "Heeft elders werk.");
            world.done(&an, command);
        }
    }
    assert!(!hidden(&world, &griet));
}

#[test]
fn who_is_left_out_of_the_list_over_vacancies_is_counted_there_with_where_to_read_them() {
    let mut world = World::in_file();
    let (an, tom, interview) = (world.officer.clone(), world.stranger.clone(), world.stages[2]);
    let left_out = |world: &World, actor: &Actor| match world.ask(actor, &Query::Candidate(Q::LeftOut(Scope::All))) {
        Reply::Candidate(R::LeftOut(left_out)) => left_out,
        other => panic!("{other:?}"),
    };
    assert_eq!(left_out(&world, &an).message(), None);
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [interview]);
    world.new_juror(world.vacancy, an.person, JurorRole::Expert);
    let found = left_out(&world, &an);
    assert_eq!(
        (found.candidates, found.numbers),
        (world.applications.len() as u64, vec!["2026-0412".to_owned()])
    );
    // What one may not see at all is not said to be there.
    assert_eq!(left_out(&world, &tom).message(), None);
    for (lang, said) in [(Lang::Dutch, "staan hier niet"), (Lang::English, "not listed here")] {
        let an = world.actor_of(an.person.0);
        let look = Look::new(lang, Theme::Default, world.clock);
        let mut app = Inline::new(world.second_store(), an, look, (80, 24));
        app.press("3");
        let text = app.text();
        assert!(text.contains(said) && text.contains("2026-0412"), "{text}");
    }
}

#[test]
fn whose_role_reads_no_candidates_is_told_so_on_their_screen() {
    let mut world = World::in_file();
    let manager = world.new_colleague("vic", "Maes", "Vic", &[(Role::TrainingManager, None)]);
    for (actor, closed) in [
        (manager, true),
        (world.officer.clone(), false),
        (world.juror.clone(), false),
    ] {
        let look = Look::new(Lang::Dutch, Theme::Default, world.clock);
        let mut app = Inline::new(world.second_store(), actor, look, (80, 24));
        app.press("3");
        assert_eq!(
            app.text().contains("Kandidaten zijn er voor wie"),
            closed,
            "{}",
            app.text()
        );
    }
}

#[test]
fn an_anonymous_screening_hides_from_who_screens() {
    let mut world = World::new();
    let (an, screening) = (world.officer.clone(), world.stages[0]);
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [screening]);
    assert!(hidden(&world, &an));
    let candidate = world.applications[1];
    let person = world.value("SELECT person_id FROM application WHERE id = ?1", [candidate]);
    let card = keur::office::candidate::add::Contact::default();
    let vacancy = world.vacancy;
    let edit = C::EditPerson {
        person,
        vacancy,
        seen: 1,
        card,
    };
    assert_eq!(world.refused(&an, edit), ["refused-anonymous"]);
    match world.act(&an, C::Letter { application: candidate }) {
        Err(Failure::Refused(_)) => {}
        other => panic!("{other:?}"),
    }
    let export = keur::office::privacy::PrivacyCommand::Export {
        application: candidate,
        reason: "Op vraag".to_owned(),
    };
    assert_eq!(world.refused(&an, export), ["refused-candidate"]);
}

#[test]
fn what_colleagues_write_names_nobody_either() {
    let mut world = World::new();
    let (an, griet, screening, vacancy) = (
        world.officer.clone(),
        world.juror.clone(),
        world.stages[0],
        world.vacancy,
    );
    let (candidate, today) = (world.applications[5], world.clock.today().to_string());
    world.insert(
        "complaint",
        &[
            ("vacancy_id", &vacancy),
            ("received_on", &today),
            ("subject", &"Linh Nguyen betwist de uitslag"),
        ],
    );
    world.sql(
        "UPDATE application SET accommodation = 'Tolk voor Linh' WHERE id = ?1",
        [candidate],
    );
    let tie = C::Recuse {
        application: candidate,
        juror: None,
        reason: "Zus van Linh Nguyen".to_owned(),
    };
    world.done(&griet, tie);
    assert!(read(&world, &an).contains("Zus van Linh Nguyen"));
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [screening]);
    let told = read(&world, &an);
    for name in ["Linh", "Nguyen"] {
        assert!(
            !told.contains(name),
            "{name}: {}",
            &told[told.find(name).unwrap_or(0)..][..200]
        );
    }
    assert!(
        told.contains("betwist de uitslag") && told.contains("Zus van"),
        "the rest is read"
    );
}

#[test]
fn a_history_tells_nothing_of_any_column_about_a_person() {
    let mut world = World::new();
    let (griet, interview, vacancy) = (world.juror.clone(), world.stages[2], world.vacancy);
    let candidate = world.applications[5];
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [interview]);
    let tables = PARTS.iter().map(|part| part.table).chain(["application", "person"]);
    let mut entries = 0;
    for table in tables.chain(["event", "vacancy"]) {
        // A row whose every text names the candidate, as a later column would be filled too.
        let columns: Vec<(String, String)> = {
            let mut statement = world
                .connection()
                .prepare("SELECT name, type FROM pragma_table_info(?1)")
                .expect("valid SQL");
            let found = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)));
            found.expect("columns").map(|row| row.expect("a column")).collect()
        };
        let mut image = serde_json::Map::new();
        for (name, kind) in columns {
            let is_code = veil::of(table, &name) == Veil::Shown;
            let value = match (name.as_str(), kind.as_str()) {
                (_, "TEXT") if is_code => "code".into(),
                ("application_id", _) => candidate.0.into(),
                ("vacancy_id", _) => vacancy.0.into(),
                (_, "TEXT") => "Zoals Linh Nguyen zegt".into(),
                _ => 1.into(),
            };
            image.insert(name, value);
        }
        let row = if table == "application" { candidate.0 } else { 1 };
        entries += 1;
        let seq = world.number("SELECT coalesce(max(seq), 0) + 1 FROM journal", []);
        world.sql(
            "INSERT INTO journal (seq, at, actor_id, device, kind, payload, payload_digest, rows_digest, prev_hash, hash)
             VALUES (?1, 0, 1, '', 'candidate.move', '', '', '', '', '')",
            [seq],
        );
        for (subject, id) in [("vacancy", vacancy.0), ("application", candidate.0)] {
            world.sql(
                "INSERT INTO journal_subject (subject, object_id, entry) VALUES (?1, ?2, ?3)",
                (subject, id, seq),
            );
        }
        world.sql(
            "INSERT INTO journal_row (entry, tbl, row_id, op, after, digest) VALUES (?1, ?2, ?3, 'insert', ?4, '')",
            (seq, table, row, serde_json::Value::Object(image).to_string()),
        );
    }
    assert!(entries > 40);
    for (subject, id) in [("vacancy", vacancy.0), ("application", candidate.0)] {
        let reply = world.ask(&griet, &Query::Desk(DeskQuery::History { subject, id }));
        let told = format!("{reply:?}");
        assert!(
            told.contains("Zoals ▒▒▒ ▒▒▒ zegt"),
            "the rest of what was written is read"
        );
        for name in ["Linh", "Nguyen"] {
            let at = told.find(name).unwrap_or(0);
            assert!(
                !told.contains(name),
                "{name}: {}",
                &told[at.saturating_sub(200)..][..260]
            );
        }
    }
}

#[test]
fn a_dossier_leaves_out_what_only_one_person_needs_and_masks_every_motive() {
    let mut world = World::new();
    let (griet, interview, candidate) = (world.juror.clone(), world.stages[2], world.applications[4]);
    let name: String = world.value(
        "SELECT p.family_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1",
        [candidate],
    );
    let motive = format!("Volgens {name} klopt het");
    meets(&mut world, candidate);
    world.sql(
        "UPDATE application SET accommodation = 'Rolstoel' WHERE id = ?1",
        [candidate],
    );
    world.sql(
        "UPDATE decision SET motivation = ?2 WHERE application_id = ?1",
        (candidate, &motive),
    );
    let (condition, an) = (world.conditions[0], world.officer.person);
    world.insert(
        "screening",
        &[
            ("application_id", &candidate),
            ("condition_id", &condition),
            ("verdict", &"fails"),
            ("motive", &motive),
            ("decided_by", &an),
            ("decided_at", &1_i64),
        ],
    );
    let before = format!("{:?}", dossier(&world, &griet, candidate));
    assert!(before.contains("Rolstoel") && before.contains(&motive));
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [interview]);
    let read = dossier(&world, &griet, candidate);
    assert_eq!(read.received.accommodation, "");
    let told = format!("{read:?}");
    assert!(!told.contains(&name), "{told}");
    assert_eq!(told.matches("▒▒▒ klopt het").count(), 2, "{told}");
}

#[test]
fn a_number_is_a_candidates_own_for_good() {
    let mut world = World::new();
    let (griet, screening) = (world.juror.clone(), world.stages[0]);
    world.sql("UPDATE stage SET anonymous = 1 WHERE id = ?1", [screening]);
    let name = |world: &World, at: usize| dossier(world, &griet, world.applications[at]).application.name;
    let before: Vec<String> = (0..6).map(|at| name(&world, at)).collect();
    let mut different = before.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), 6);
    // Who comes later gets the next number, and nobody another one.
    let person = world.new_person("Aerts", "Nele");
    let vacancy = world.vacancy;
    let late = world.new_application(vacancy, person, S::Submitted, None);
    assert_eq!(dossier(&world, &griet, late).application.name, "Kandidaat 07");
    assert_eq!((0..6).map(|at| name(&world, at)).collect::<Vec<_>>(), before);
    // A candidate is found by the number, and by nothing of the name.
    let found = |text: &str| {
        let query = Query::Candidate(Q::Ids(Some(vacancy), view(text)));
        format!("{:?}", world.ask(&griet, &query))
    };
    assert!(found("7").contains(&late.0.to_string()));
    assert!(!found("aerts").contains(&late.0.to_string()));
    // Nor by what goes with a name.
    for column in [
        "name",
        "city",
        "postal-code",
        "cv",
        "list",
        "accommodation",
        "documents",
    ] {
        let mut asked = view("");
        let test = Test::Contains("aerts".to_owned());
        let (column, not) = (column.to_owned(), false);
        asked.clauses.push(Clause { column, not, test });
        let query = Query::Candidate(Q::Ids(Some(vacancy), asked));
        assert!(format!("{:?}", world.ask(&griet, &query)).contains(&world.applications[0].0.to_string()));
    }
}
