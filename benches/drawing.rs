//! The work between a key and its frame, without a terminal: no frame may need more than a fraction of a millisecond.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]

mod yardstick;

use divan::{Bencher, black_box};
use keur::clock::Clock;
use keur::i18n::{Lang, words};
use yardstick::{app, desk, on_screen};

fn main() {
    divan::main();
}

/// One frame of each numbered screen.
#[divan::bench(args = [1, 2, 3, 4, 5])]
fn frame(bencher: Bencher, screen: u8) {
    let (mut inline, _folder) = app((120, 40));
    inline.press(&screen.to_string());
    bencher.bench_local(|| black_box(inline.draw()));
}

/// A key that moves the cursor, and the frame after it.
#[divan::bench]
fn move_and_frame(bencher: Bencher) {
    let (mut inline, _folder) = app((120, 40));
    inline.press("2");
    let mut down = true;
    bencher.bench_local(|| {
        inline.press(if down { "down" } else { "up" });
        down = !down;
        black_box(inline.draw())
    });
}

/// The largest terminal anybody has.
#[divan::bench]
fn frame_400x120(bencher: Bencher) {
    let (mut inline, _folder) = app((400, 120));
    inline.press("2");
    bencher.bench_local(|| black_box(inline.draw()));
}

/// Names as they are folded for search and order.
#[divan::bench(args = ["Janssens", "d'Hondt Éléonore", "Van de Velde Øyvind"])]
fn fold(name: &str) -> String {
    keur::text::fold(black_box(name))
}

/// A word without arguments: on the drawing path some hundred times a frame.
#[divan::bench]
fn word() -> &'static str {
    words(Lang::Dutch).get(black_box("screen-2"))
}

/// The text of a PDF of ten pages, five hundred lines, without the process around it.
#[divan::bench]
fn text_of_ten_pages(bencher: Bencher) {
    let bytes = include_bytes!("../tests/data/documents/ten.pdf");
    bencher.bench_local(|| black_box(keur::exchange::document::read("ten.pdf", bytes)));
}

/// From the key that opens those ten pages to their first frame: read from the database, wrapped, drawn.
#[divan::bench]
fn open_ten_pages(bencher: Bencher) {
    use keur::domain::ApplicationId;
    use keur::office::document::{DocumentCommand, DocumentQuery, DocumentReply, Holder};
    use keur::office::{Query, Reply, ask, execute};
    use keur::tui::event::Event;
    use keur::tui::screen::Place;
    let (mut store, actor, _folder) = desk();
    let candidates = "SELECT a.id, a.vacancy_id FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE v.state = 'in_selection'";
    let rows: Vec<(i64, i64)> = store
        .reader()
        .prepare(candidates)
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let pdf = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/documents/ten.pdf");
    let added = rows.into_iter().find_map(|(application, vacancy)| {
        let to = Holder::Application(ApplicationId(application));
        let command = DocumentCommand::Add {
            to,
            kind: None,
            path: pdf.into(),
            file: None,
        };
        execute(&mut store, Clock::System, &actor, &command.into()).ok()?;
        Some((to, application, vacancy))
    });
    let (to, ..) = added.unwrap();
    let Ok(Reply::Document(DocumentReply::Of(documents))) = ask(
        store.reader(),
        Clock::System,
        &actor,
        &Query::Document(DocumentQuery::Of(to)),
    ) else {
        return;
    };
    let ten = documents.iter().find(|row| row.name == "ten.pdf").unwrap().id;
    let mut inline = on_screen(store, actor, (120, 40));
    inline.press("2");
    bencher.bench_local(|| {
        inline.send(Event::Visit(Place::Document(ten)));
        black_box(inline.draw());
        inline.press("esc");
    });
}
