//! The catalogue against what the program asks of it: every id in the sources, every column of the journal, every header.

use keur::domain::{Actor, ApplicationState, Coded, Message, PersonId, VacancyState, list::ColumnKind};
use keur::i18n::{Lang, words};
use keur::office::{Act, rights};
use keur::store::{Store, journal, vacancy};
use keur::text;
use std::path::{Path, PathBuf};

/// Columns no person reads in a history: keys, versions, copies kept for order and search.
const TECHNICAL: &[&str] = &[
    "id",
    "version",
    "sort_name",
    "sort_title",
    "search_name",
    "batch_id",
    "digest",
    "key_id",
    "sealed",
    "media_type",
    "arguments",
];
/// Columns that never come into an image: the database keeps them itself.
const KEPT: &[(&str, &str)] = &[("vacancy", "applications"), ("vacancy", "undecided")];

fn files_under(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_under(&path, ending, found);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    files_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), ending, &mut found);
    found
}

/// The message ids that stand in a source as a literal: after `Message::new(` and `words.get(`, and every `refused-…` and `done-…`.
fn ids_in(source: &str) -> Vec<&str> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let after = |call| {
        code.split(call)
            .skip(1)
            .filter_map(|rest: &str| rest.trim_start().strip_prefix('"'))
    };
    let named = after("Message::new(").chain(after("words.get("));
    let own = ["\"refused-", "\"done-"].map(|start| code.match_indices(start).map(|(at, _)| &code[at + 1..]));
    named
        .chain(own.into_iter().flatten())
        .filter_map(|rest| rest.split_once('"').map(|(id, _)| id))
        // An id put together at run time is its own test's to check.
        .filter(|id| !id.contains('{'))
        .collect()
}

#[test]
fn every_message_named_in_the_sources_is_in_the_catalogue() {
    let mut missing = Vec::new();
    let mut seen = 0;
    for file in files("src", "rs") {
        let source = std::fs::read_to_string(&file).expect("a source");
        for id in ids_in(&source) {
            seen += 1;
            if !words(Lang::Dutch).has(id) {
                missing.push(format!("{id} in {}", file.display()));
            }
        }
    }
    assert!(seen > 20, "the scan finds too little: {seen}");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_message_can_disturb_a_screen() {
    let catalogue = files("assets/locales", "ftl");
    assert!(catalogue.len() >= 2);
    for file in catalogue {
        let contents = std::fs::read_to_string(&file).expect("a catalogue file");
        for line in contents.lines() {
            assert_eq!(text::clean(line), line, "{}", file.display());
        }
    }
}

#[test]
fn every_journaled_column_has_a_name_or_is_technical() {
    let store = Store::in_memory().expect("a store");
    let mut missing = Vec::new();
    for table in journal::journaled_tables(store.reader()).expect("tables") {
        let mut check = |id: String| {
            if !words(Lang::Dutch).has(&id) {
                missing.push(id);
            }
        };
        check(format!("table-{table}"));
        let mut statement = store
            .reader()
            .prepare("SELECT name FROM pragma_table_info(?1)")
            .expect("a statement");
        let columns = statement
            .query_map([&table], |row| row.get::<_, String>(0))
            .expect("columns")
            .map(|name| name.expect("a name"))
            .filter(|name| !TECHNICAL.contains(&name.as_str()) && !KEPT.contains(&(&table, name)));
        columns.for_each(|column| check(format!("field-{table}-{column}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_list_header_fits_its_column() {
    for lang in Lang::ALL {
        for column in vacancy::COLUMNS {
            let id = format!("column-{}", column.id);
            assert!(words(*lang).has(&id), "{id}");
            let header = words(*lang).get(&id);
            assert!(text::width(header) <= usize::from(column.width), "{header}");
            if let ColumnKind::Choice(prefix, codes) = column.kind {
                for code in codes {
                    assert!(words(*lang).has(&format!("{prefix}-{code}")), "{prefix}-{code}");
                }
            }
        }
    }
}

#[test]
fn states_fit_a_narrow_column() {
    fn check<C: Coded>() {
        for lang in Lang::ALL {
            for state in C::ALL {
                let word = words(*lang).of(*state);
                assert!(text::width(word) <= 22, "{word}");
            }
        }
    }
    check::<VacancyState>();
    check::<ApplicationState>();
    check::<keur::domain::EventState>();
    check::<keur::domain::EnrolmentState>();
    check::<keur::domain::ApprovalState>();
    check::<keur::domain::StepState>();
    check::<keur::domain::SheetState>();
    check::<keur::domain::PublicationState>();
    check::<keur::domain::RequestState>();
    check::<keur::domain::Outcome>();
}

#[test]
fn numbers_choose_their_own_words() {
    let told = |lang, id: &str, n: i64| words(lang).text(&Message::new(id).with("n", n));
    assert_eq!(told(Lang::Dutch, "waiting-days", 1), "1 dag");
    assert_eq!(told(Lang::Dutch, "waiting-days", 9), "9 dagen");
    assert_eq!(told(Lang::English, "days-ago", 1), "yesterday");
    assert_eq!(told(Lang::Dutch, "in-days", 0), "vandaag");
    assert_eq!(told(Lang::English, "in-days", 12), "in 12 days");
    let many = Message::new("done-many").with("kept", 3_i64).with("refused", 0_i64);
    assert_eq!(words(Lang::Dutch).text(&many), "Uitgevoerd voor alle 3.");
}

#[test]
fn a_refused_right_names_every_role_in_one_sentence() {
    let actor = Actor {
        person: PersonId(1),
        name: "Jan Waarnemer".to_owned(),
        login: "jan".to_owned(),
        grants: Vec::new(),
    };
    let problem = rights::check_anywhere(&actor, Act::VacancyCreate).expect_err("no roles at all");
    assert_eq!(
        words(Lang::Dutch).text(&problem.message),
        "‘Vacature aanmaken’ kan alleen door een selectieverantwoordelijke of HR-verantwoordelijke. Vraag het aan iemand met die rol in deze entiteit."
    );
}

#[test]
fn a_sentence_quotes_the_act_it_is_about() {
    // The name of an act is an order ("Submit a score sheet"): unquoted it makes no sentence.
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales");
    for lang in ["nl-BE", "en"] {
        for file in std::fs::read_dir(folder.join(lang)).expect("the folder") {
            let text = std::fs::read_to_string(file.expect("a file").path()).expect("the messages");
            for line in text.lines().filter(|line| line.contains("{ $act }")) {
                let quoted = line.contains("‘{ $act }’") || line.starts_with("history-entry =");
                assert!(quoted, "{lang}: {line}");
            }
        }
    }
}
