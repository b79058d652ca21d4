//! Files that are a candidate each: CVs, messages, mailboxes, folders; with the samples of `examples/intake`.

use crate::cli::{Place, open_place};
use std::path::{Path, PathBuf};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/intake").join(name)
}

fn came_in(place: &Place) -> i64 {
    place.count("SELECT count(*) FROM application WHERE batch_id IS NOT NULL")
}

#[test]
fn every_sample_comes_in_and_goes_out_again() {
    for (name, kept, documents) in [
        ("kandidaten.csv", 3, 0),
        ("kandidaten.xlsx", 3, 0),
        ("europass.xml", 1, 2),
        ("jsonresume.json", 1, 2),
        ("sollicitatie.eml", 1, 2),
        ("map", 3, 5),
    ] {
        let place = open_place();
        let would = place.import(&sample(name), &["--dry-run", "--json"]).json();
        assert_eq!(would["summary"]["kept"], kept, "{name}: {would}");
        assert_eq!(came_in(&place), 0, "{name}");
        place.import(&sample(name), &[]).done();
        let papers = "SELECT count(*) FROM document d JOIN document_blob b ON b.id = d.id JOIN application a ON a.id = d.application_id WHERE a.batch_id = d.batch_id";
        assert_eq!((came_in(&place), place.count(papers)), (kept, documents), "{name}");
        place.run(&["undo"]).done();
        assert_eq!((came_in(&place), place.count(papers)), (0, 0), "{name}");
        assert_eq!(
            place.count("SELECT count(*) FROM document_text WHERE id NOT IN (SELECT id FROM document)"),
            0
        );
        place.run(&["verify"]).done();
    }
}

#[test]
fn a_folder_has_a_candidate_in_every_file_and_folder() {
    let place = open_place();
    let told = place.import(&sample("map"), &[]).done();
    assert!(
        told.contains("Gelezen als map") && told.contains("de naam zegt niet wie het is"),
        "{told}"
    );
    let of = |name: &str, what: &str| {
        let from = "FROM application a JOIN person p ON p.id = a.person_id LEFT JOIN document d ON d.application_id = a.id LEFT JOIN document_text t ON t.id = d.id";
        place.count(&format!(
            "SELECT {what} {from} WHERE a.batch_id IS NOT NULL AND p.family_name = '{name}'"
        ))
    };
    // Only a message says when it was received: the others come in now, after the closing time.
    assert_eq!(
        of(
            "Peeters",
            "count(DISTINCT a.id) FILTER (WHERE a.state = 'submitted' AND a.source = 'mail')"
        ),
        1
    );
    assert_eq!(
        of(
            "Goossens",
            "count(*) FILTER (WHERE a.state = 'late' AND d.kind = 'cv' AND d.media_type = 'application/pdf')"
        ),
        1
    );
    assert_eq!(
        of("Goossens", "count(*) FILTER (WHERE t.body LIKE '%brugwachter%')"),
        1,
        "the text of a PDF is found"
    );
    assert_eq!(
        of(
            "Van de Velde",
            "count(*) FILTER (WHERE d.kind IN ('letter', 'diploma') AND t.body <> '')"
        ),
        2
    );
}

#[test]
fn mail_comes_in_from_every_kind_of_mailbox() {
    let message = std::fs::read_to_string(sample("sollicitatie.eml")).expect("a message");
    let other = message.replace("zoe.peeters", "z.peeters").replace("Zo=C3=AB", "Zora");
    let place = open_place();
    let mbox = format!("From zoe Tue@x Nov 3 2026\n{message}\nFrom z@x Tue Nov 3 2026\n{other}\n");
    let told = place.import(&place.write("Sollicitaties", mbox), &[]).done();
    assert!(
        told.contains("Gelezen als mailbox.") && told.contains("Bewaard: 2"),
        "{told}"
    );
    let place = open_place();
    for (folder, name, text) in [
        ("new", "1.a", &message),
        ("cur", "2.b:2,S", &other),
        ("tmp", "3", &other),
    ] {
        std::fs::create_dir_all(place.path("Mail").join(folder)).expect("a folder");
        std::fs::write(place.path("Mail").join(folder).join(name), text).expect("a message");
    }
    let told = place.import(&place.path("Mail"), &[]).done();
    assert!(told.contains("Maildir") && told.contains("Bewaard: 2"), "{told}");
    // The hour is that of our own server.
    let moment = "SELECT count(*) FROM application WHERE batch_id IS NOT NULL AND received_at = 1793693100000";
    assert_eq!(place.count(moment), 2);
    place
        .import(&sample("sollicitatie.eml"), &[])
        .ended(1, "De enige regel");
}

#[test]
fn only_some_of_a_folder_and_nothing_of_what_is_no_candidate() {
    let place = open_place();
    place
        .import(&place.write("x.json", "{\"naam\": \"Jan\"}"), &[])
        .ended(1, "geen Europass-cv");
    place
        .import(&place.write("x.xml", "<a><b></a>"), &[])
        .ended(1, "geen Europass-cv");
    std::fs::create_dir(place.path("leeg")).expect("a folder");
    place.import(&place.path("leeg"), &[]).ended(1, "Geen enkele");
    place.import(&sample("map"), &["--sheet", "1"]).ended(1, "geen bladen");
    let report = place.path("verslag.csv");
    place
        .import(&sample("map"), &["--report", &report.to_string_lossy()])
        .done();
    let text = std::fs::read_to_string(report).expect("a report");
    assert!(text.contains("scan0012.txt;weggelaten"), "{text}");
}

#[test]
fn what_came_of_reading_a_document_is_kept_with_it() {
    let place = open_place();
    std::fs::create_dir(place.path("map")).expect("a folder");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/documents");
    std::fs::copy(data.join("locked.pdf"), place.path("map").join("CV Jan Maes.pdf")).expect("a copy");
    std::fs::copy(data.join("ten.pdf"), place.path("map").join("CV An Bos.pdf")).expect("a copy");
    place.import(&place.path("map"), &[]).done();
    let of = |reading: &str, more: &str| {
        place.count(&format!(
            "SELECT count(*) FROM document d JOIN application a ON a.id = d.application_id AND a.person_id = d.person_id
             WHERE d.reading = '{reading}' AND {more}"
        ))
    };
    assert_eq!((of("encrypted", "d.pages IS NULL"), of("text", "d.pages = 10")), (1, 1));
    place.run(&["undo"]).done();
    assert_eq!(
        place.count("SELECT count(*) FROM document WHERE batch_id IS NOT NULL"),
        0
    );
}

#[test]
fn a_document_that_is_too_large_is_left_out_and_told() {
    let place = open_place();
    std::fs::create_dir(place.path("map")).expect("a folder");
    std::fs::write(place.path("map").join("Jan Maes.txt"), "x".repeat(21 << 20)).expect("a large file");
    let told = place.import(&place.path("map"), &[]).done();
    assert!(told.contains("Jan Maes.txt is groter dan"), "{told}");
    assert_eq!(
        (
            came_in(&place),
            place.count("SELECT count(*) FROM document WHERE batch_id IS NOT NULL")
        ),
        (1, 0)
    );
}
