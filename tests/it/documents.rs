//! Documents of candidates: added, read, searched, taken away; who may not see them; files that are hostile, on the real program.

use crate::cli::Place as Shell;
use crate::support::World;
use keur::domain::list::{Clause, Test, View};
use keur::domain::{Actor, ApplicationId, DocumentId, DocumentKind, Reading};
use keur::i18n::Lang;
use keur::office::candidate::{CandidateQuery, CandidateReply};
use keur::office::document::{DocumentCommand, DocumentQuery, DocumentReply, Holder, Opened};
use keur::office::message::{DeskQuery, DeskReply};
use keur::office::{Command, Query, Reply};
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;
use std::path::PathBuf;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/documents")
        .join(name)
}

fn add(application: ApplicationId, name: &str) -> DocumentCommand {
    DocumentCommand::Add {
        to: Holder::Application(application),
        kind: None,
        path: file(name),
        file: None,
    }
}

fn added(world: &mut World, name: &str) -> DocumentId {
    let (officer, application) = (world.officer.clone(), world.applications[1]);
    DocumentId(
        world
            .done(&officer, add(application, name))
            .created
            .expect("an identifier"),
    )
}

fn opened(world: &World, actor: &Actor, id: DocumentId) -> Opened {
    match world.ask(actor, &Query::Document(DocumentQuery::Open(id))) {
        Reply::Document(DocumentReply::Open(opened)) => *opened,
        other => panic!("{other:?}"),
    }
}

fn found(world: &World, typed: &str) -> usize {
    let officer = world.officer.clone();
    match world.ask(&officer, &Query::Desk(DeskQuery::Find(typed.to_owned()))) {
        Reply::Desk(DeskReply::Found(_, hits)) => hits.len(),
        other => panic!("{other:?}"),
    }
}

/// How many candidates have a word in a document.
fn with_word(world: &World, word: &str) -> usize {
    let clause = Clause {
        column: "cv".to_owned(),
        not: false,
        test: Test::Contains(word.to_owned()),
    };
    let view = View {
        sort: "name".to_owned(),
        clauses: vec![clause],
        ..View::default()
    };
    match world.ask(
        &world.officer,
        &Query::Candidate(CandidateQuery::Ids(Some(world.vacancy), view)),
    ) {
        Reply::Candidate(CandidateReply::Ids(ids)) => ids.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_document_is_kept_found_and_read_by_whoever_may_see_the_candidate() {
    let mut world = World::new();
    let id = added(&mut world, "cv.pdf");
    let row = opened(&world, &world.officer.clone(), id).row;
    assert_eq!(
        (row.kind, row.reading, row.pages),
        (DocumentKind::Cv, Reading::Text, Some(2))
    );
    assert_eq!((row.media_type.as_str(), row.kept), ("application/pdf", true));
    assert_eq!(found(&world, "sociaal werk"), 1);
    for reader in [world.hr.clone(), world.juror.clone(), world.manager.clone()] {
        let opened = opened(&world, &reader, id);
        assert!(opened.text.is_some_and(|text| text.contains("OCMW Gent")));
    }
    for other in [world.observer.clone(), world.stranger.clone(), world.admin.clone()] {
        for query in [DocumentQuery::Open(id), DocumentQuery::Bytes(id)] {
            let asked = keur::office::ask(world.connection(), world.clock, &other, &Query::Document(query));
            assert!(asked.is_err(), "{}", other.name);
        }
    }
    let juror = world.juror.clone();
    assert_eq!(
        world.refused(&juror, add(world.applications[1], "cv.rtf")),
        ["refused-right"]
    );
    world.assert_sound();
}

#[test]
fn what_is_taken_away_is_gone_until_it_is_undone() {
    let mut world = World::new();
    let (officer, id) = (world.officer.clone(), added(&mut world, "cv.pdf"));
    let seen = opened(&world, &officer, id).row.version;
    let remove = |reason: &str| DocumentCommand::Remove {
        document: id,
        seen,
        reason: reason.to_owned(),
    };
    assert_eq!(world.refused(&officer, remove(" ")), ["refused-reason-missing"]);
    let juror = world.juror.clone();
    assert_eq!(world.refused(&juror, remove("dubbel")), ["refused-right"]);
    assert_eq!(with_word(&world, "sociaal"), 1);
    world.done(&officer, remove("dubbel"));
    assert_eq!(found(&world, "sociaal werk"), 0);
    assert_eq!(with_word(&world, "sociaal"), 0);
    assert_eq!(world.refused(&officer, remove("dubbel")), ["refused-gone"]);
    world.done(&officer, Command::Undo(None));
    assert_eq!(found(&world, "sociaal werk"), 1);
    assert_eq!(opened(&world, &officer, id).row.kind, DocumentKind::Cv);
    world.assert_sound();
}

#[test]
fn several_at_once_keep_what_is_good() {
    let mut world = World::new();
    let (officer, application) = (world.officer.clone(), world.applications[1]);
    let names = ["letter.docx", "niet-daar.pdf", "locked.pdf", "diploma.odt"];
    let adds = names.map(|name| Command::from(add(application, name))).to_vec();
    let done = world.done(&officer, Command::Many(adds));
    let kept: Vec<bool> = done.each.iter().map(Result::is_ok).collect();
    assert_eq!(kept, [true, false, true, true]);
    assert_eq!(done.warnings.len(), 1, "{:?}", done.warnings);
    assert_eq!(
        world.number(
            "SELECT count(*) FROM document WHERE application_id = ?1 AND reading = 'encrypted'",
            [application]
        ),
        1
    );
    // The journal holds the paths, and nothing of what is in the files.
    let payload = world.text("SELECT payload FROM journal ORDER BY seq DESC LIMIT 1", []);
    assert!(payload.contains("letter.docx") && payload.len() < 2_000, "{payload}");
    world.done(&officer, Command::Undo(None));
    assert_eq!(
        world.number("SELECT count(*) FROM document WHERE application_id = ?1", [application]),
        0
    );
    world.assert_sound();
}

/// A file that makes the reader of a PDF run out of stack: nothing in its own process survives that.
fn nested() -> Vec<u8> {
    let nest = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (n, body) in [
        format!("<</Type/Catalog/Pages 2 0 R/X {nest}>>"),
        "<</Type/Pages/Count 0/Kids[]>>".to_owned(),
    ]
    .iter()
    .enumerate()
    {
        places.push(out.len());
        out.extend_from_slice(format!("{} 0 obj\n{body}\nendobj\n", n + 1).as_bytes());
    }
    let start = out.len();
    out.extend_from_slice(b"xref\n0 3\n0000000000 65535 f \n");
    for place in places {
        out.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    out.extend_from_slice(format!("trailer<</Size 3/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").as_bytes());
    out
}

#[test]
fn the_command_line_adds_lists_shows_saves_and_removes() {
    let world = World::new();
    let application = world.applications[1].0.to_string();
    let place = Shell::of(world);
    let of = ["--candidate", application.as_str()];
    let path = |name: &str| file(name).to_string_lossy().into_owned();
    let (cv, scan) = (path("cv.pdf"), path("scan.pdf"));
    let added = place
        .run(&[&["documents", "add"], of.as_slice(), &[cv.as_str()]].concat())
        .done();
    let id = added.lines().last().expect("an identifier").trim().to_owned();
    let bad = place.write("cv2.pdf", nested());
    let hostile = bad.to_string_lossy().into_owned();
    let told = place
        .run(&[&["documents", "add"], of.as_slice(), &[hostile.as_str(), scan.as_str()]].concat())
        .done();
    assert!(told.contains("beschadigd"), "{told}");
    let list = place
        .run(&[&["documents", "list", "--json"], of.as_slice()].concat())
        .json();
    let reading: Vec<&str> = list
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| row["reading"].as_str())
        .collect();
    assert_eq!(reading, ["text", "damaged", "empty"]);
    let shown = place.run(&["documents", "show", &id, "--json"]).json();
    assert_eq!(shown["pages"], 2);
    assert!(shown["text"].as_str().is_some_and(|text| text.contains("OPLEIDING")));
    let out = place.path("bewaard.pdf").to_string_lossy().into_owned();
    place.run(&["documents", "save", &id, "--out", &out]).done();
    assert_eq!(
        std::fs::read(&out).expect("it"),
        std::fs::read(file("cv.pdf")).expect("it")
    );
    place
        .run(&["documents", "save", &id, "--out", &out])
        .ended(4, "bewaard.pdf");
    place
        .run_as("griet", &["documents", "remove", &id, "--reason", "x"])
        .ended(1, "");
    place.run(&["documents", "remove", &id, "--reason", "dubbel"]).done();
    place.run(&["documents", "show", &id]).ended(1, "");
    place.run(&["undo"]).done();
    place.run(&["documents", "show", &id]).done();
    place.run(&["candidates", "show", &application]).done();
}

fn reading(world: &World, size: (u16, u16), accessible: bool) -> Inline {
    let mut look = Look::new(Lang::Dutch, Theme::Default, world.clock);
    look.accessible = accessible;
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.send(Event::Visit(Place::Review(world.vacancy, Some(world.applications[1]))));
    app
}

#[test]
fn a_document_is_opened_searched_and_left_again() {
    let mut world = World::in_file();
    added(&mut world, "cv.pdf");
    added(&mut world, "letter.docx");
    for (size, accessible) in [
        ((80, 24), false),
        ((120, 40), false),
        ((60, 16), false),
        ((80, 24), true),
    ] {
        let mut app = reading(&world, size, accessible);
        app.press("V");
        let text = app.text();
        let (width, height) = size;
        let how = if accessible { "-accessible" } else { "" };
        insta::assert_snapshot!(format!("document-{width}x{height}{how}"), text);
        assert!(
            text.contains("Document 1 van 2") && text.contains("2 pagina's"),
            "{text}"
        );
        assert!(text.contains("Dossierbeheerder"), "{text}");
        app.press("/").types("vlot").press("enter");
        assert!(app.text().contains("‘vlot’: 1 van 1"), "{}", app.text());
        app.press("n esc right");
        assert!(app.text().contains("samen & zorgvuldig"), "{}", app.text());
        app.press("right");
        assert!(app.text().contains("laatste document"), "{}", app.text());
        app.press("o");
        assert_eq!(app.viewed.len(), 1);
        app.press("x");
        assert!(app.files[0].0.to_string_lossy().ends_with(".docx"));
        app.press("esc");
        assert!(!app.text().contains("Document 2 van 2"), "{}", app.text());
    }
}

#[test]
fn a_page_is_drawn_where_there_are_colours_and_a_document_goes_with_a_reason() {
    let mut world = World::in_file();
    added(&mut world, "cv.pdf");
    added(&mut world, "scan.pdf");
    let mut app = reading(&world, (100, 30), false);
    app.press("V p");
    assert!(app.text().contains('▀'), "{}", app.text());
    app.press("+ + down right pagedown - - pagedown");
    assert!(app.text().contains("pagina 2 van 2"), "{}", app.text());
    app.press("p right");
    assert!(app.text().contains("bladzijden"), "{}", app.text());
    app.press("d").types("dubbel").press("ctrl+s");
    assert!(app.text().contains("Document 1 van 1"), "{}", app.text());
    app.press("F")
        .types(&file("diploma.odt").to_string_lossy())
        .press("ctrl+s");
    assert!(app.text().contains("onderscheiding"), "{}", app.text());
    let mut plain = reading(&world, (80, 24), true);
    plain.press("V p");
    assert!(
        !plain.text().contains('▀') && plain.text().contains("kleuren"),
        "{}",
        plain.text()
    );
}
