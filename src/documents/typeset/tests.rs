//! A small document, read back by a reader that did not write it; and everything that can go wrong with one.

use super::*;
use crate::exchange::document::read;
use crate::i18n::words;
use chrono::NaiveDate;
use serde_json::json;
use std::fs;
use std::path::Path;

const EXAMPLE: Template = Template {
    name: "example",
    source: r#"#import "house.typ": *
#show: document.with(head: [Voorbeeld], foot: [versie 1])
#masthead(kind: "Verslag")
#facts(("Naam", data.name), ("Leeg", none))
#for section in order {
  if section == "people" [
    = Mensen
    #listing(columns: (auto, 1fr), align: (left, right), head: ("Naam", "Punten"),
      ..data.people.map(person => (person.name, person.points)).flatten())
  ]
  if section == "words" [
    = Woorden
    #prose(data.words)
    #signature(data.name, "voorzitter", "getekend op 23 november 2026")
  ]
}
"#,
    words: &["doc-"],
    sections: &["people", "words"],
};

fn content(words: &str, people: usize) -> Content {
    let people: Vec<_> = (0..people)
        .map(|n| json!({"name": format!("Kandidaat {n}"), "points": format!("{n},5")}))
        .collect();
    Content {
        lang: Lang::Dutch,
        title: "Voorbeeld *van* een #verslag".to_owned(),
        made: NaiveDate::from_ymd_opt(2026, 11, 23)
            .and_then(|day| day.and_hms_opt(9, 30, 0))
            .expect("a moment"),
        data: json!({"name": "Éléonore De Smet", "words": words, "people": people}),
    }
}

/// The pages as the reader of incoming documents reads them.
fn pages(pdf: &Pdf) -> Vec<String> {
    let read = read("x.pdf", &pdf.bytes);
    let text = read.text.unwrap_or_default();
    crate::domain::document::pages(&text).map(str::to_owned).collect()
}

fn told(messages: &[Message]) -> Vec<String> {
    messages
        .iter()
        .map(|message| words(Lang::Dutch).text(message))
        .collect()
}

#[test]
fn a_document_is_set_and_read_back_and_is_the_same_each_time() {
    let content = content("Een zin.\n\nNog een, met [haken] en $tekens$.", 60);
    let set = pdf(&EXAMPLE, &content, &House::none()).expect("a document");
    assert_eq!(told(&set.warnings), [""; 0]);
    assert_eq!(set.standard, Standard::ArchiveAndAccess);
    let pages = pages(&set);
    assert_eq!(pages.len(), set.pages);
    assert!(set.pages >= 2, "{}", set.pages);
    // What is text stays text, the head of a table comes back, pages are counted.
    assert!(pages[0].contains("Voorbeeld *van* een #verslag"), "{}", pages[0]);
    assert!(pages[0].contains("1 van ") && pages[1].contains("Punten"), "{pages:?}");
    let all = pages.join("\n");
    assert!(all.contains("Kandidaat 59") && all.contains("59,5"));
    assert!(all.contains("[haken] en $tekens$"), "{all}");
    let again = pdf(&EXAMPLE, &content, &House::none()).expect("a document");
    assert!(set.bytes == again.bytes, "two runs differ");
}

#[test]
fn what_no_font_can_write_is_told_and_the_document_is_made() {
    // A script of the second century that no system font of a test machine has, and letters nobody may use.
    let content = content("Naam: \u{10e80}\u{10e81} en \u{e000}privé", 1);
    let set = pdf(&EXAMPLE, &content, &House::none()).expect("a document");
    if set.standard == Standard::Tagged {
        let told = told(&set.warnings);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].starts_with("Voor 2 tekens") && told[0].contains("U+10E80"),
            "{told:?}"
        );
    }
    assert!(pages(&set)[0].contains("en privé"));
    // Greek, Cyrillic and Hebrew are in our own letters.
    let known = super::tests::content("Ωμέγα Москва שלום", 1);
    let set = pdf(&EXAMPLE, &known, &House::none()).expect("a document");
    assert_eq!(
        (set.standard, told(&set.warnings)),
        (Standard::ArchiveAndAccess, Vec::new())
    );
}

#[test]
fn long_texts_and_long_words_stay_on_the_page() {
    let long = format!("{}\n{}", "woord ".repeat(10_000), "x1".repeat(2_000));
    let mut content = content(&long, 1);
    content.data["people"][0]["name"] = json!("Waaaaaaaa".repeat(60));
    let set = pdf(&EXAMPLE, &content, &House::none()).expect("a document");
    assert_eq!(told(&set.warnings), [""; 0]);
    let pages = pages(&set);
    let words: usize = pages.iter().map(|page| page.matches("woord").count()).sum();
    assert_eq!(words, 10_000);
    let parts: usize = pages.iter().map(|page| page.matches("x1").count()).sum();
    assert!(parts >= 1_990, "{parts}");
}

#[test]
fn a_house_changes_words_order_letters_and_templates() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    write(
        "house.toml",
        "name = \"Mijn Huis\"\naccent = \"#8b2332\"\n[order]\nexample = [\"words\"]\n[texts.nl]\ndoc-page = \"blad { $n }/{ $all }\"\n",
    );
    write(
        "logo.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>",
    );
    let content = content("Een zin.", 3);
    let set = pdf(&EXAMPLE, &content, &House::at(folder.path())).expect("a document");
    assert_eq!(
        (set.standard, told(&set.warnings)),
        (Standard::ArchiveAndAccess, Vec::new())
    );
    let page = pages(&set).remove(0);
    let at = |words| page.find(words).unwrap_or(usize::MAX);
    assert!(page.contains("blad 1/1") && at("Woorden") < at("Mensen"), "{page}");
    write(
        "example.typ",
        "#import \"house.typ\": *\n#show: document\nEigen #data.name\n",
    );
    let set = pdf(&EXAMPLE, &content, &House::at(folder.path())).expect("a document");
    assert!(pages(&set)[0].contains("Eigen Éléonore De Smet"));
}

#[test]
fn a_template_with_an_error_says_where_and_ours_is_offered() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = content("Een zin.", 3);
    let fault = |text: &str| {
        fs::write(folder.path().join("example.typ"), text).expect("a file");
        let house = House::at(folder.path());
        let fault = pdf(&EXAMPLE, &content, &house).expect_err("an error");
        assert!(fault.built_in_helps());
        assert!(pdf(&EXAMPLE, &content, &house.with_our_templates()).is_ok());
        told(&fault.messages())
    };
    let all = fault("#import \"house.typ\": *\n\n#nonsense(3)\n");
    assert!(
        all[1].ends_with("example.typ, regel 3: unknown variable: nonsense"),
        "{all:?}"
    );
    assert!(fault("#let x = (\n")[1].contains("example.typ, regel 1: "));
    // A mistake that only shows in our own file is told where the house called it.
    let all = fault("#import \"house.typ\": *\n#show: document\n#facts((1, 2, 3))\n#facts(4)\n");
    assert!(all[1].contains("example.typ, regel "), "{all:?}");
    // Nothing outside the folder, and nothing from the network.
    for path in ["/../../etc/passwd", "../../../etc/passwd", "@preview/cetz:0.4.0"] {
        let all = fault(&format!("\n#import \"{path}\": *\n"));
        assert!(all[1].contains("regel 2: "), "{all:?}");
    }
    fs::write(folder.path().join("example.typ"), b"\xff\xfe\x00").expect("a file");
    assert!(pdf(&EXAMPLE, &content, &House::at(folder.path())).is_err_and(|fault| fault.built_in_helps()));
    assert!(House::at(Path::new("/nowhere")).folder().is_none());
}

#[test]
fn a_font_that_is_not_there_and_a_picture_without_words_are_warnings() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("house.toml"), "font = [\"No Such Sans\"]\n").expect("a file");
    fs::write(folder.path().join("bad.ttf"), b"no font").expect("a file");
    let content = content("Een zin.", 3);
    let set = pdf(&EXAMPLE, &content, &House::at(folder.path())).expect("a document");
    let said = told(&set.warnings);
    assert!(said.len() == 1 && said[0].contains("no such sans"), "{said:?}");
    assert_eq!(set.standard, Standard::ArchiveAndAccess);
    fs::write(folder.path().join("house.toml"), "").expect("a file");
    fs::write(
        folder.path().join("x.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>",
    )
    .expect("a file");
    fs::write(
        folder.path().join("example.typ"),
        "#import \"house.typ\": *\n#show: document\n#image(\"x.svg\")\n",
    )
    .expect("a file");
    let set = pdf(&EXAMPLE, &content, &House::at(folder.path())).expect("a document");
    let said = told(&set.warnings);
    assert_eq!(set.standard, Standard::Tagged);
    assert!(
        said[0].contains("example.typ, regel 3") && said[0].contains("PDF/A"),
        "{said:?}"
    );
}
