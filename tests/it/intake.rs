//! Applications coming in from files of every kind, on the real binary: what is kept, what is refused, and why.

use crate::cli::{Place, open_place};
use crate::people::kept;
use crate::support::World;
use crate::support::workbook::{Cell, Workbook};
use Cell::{Day, Error, Nothing, Number, Text};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};

/// 3 November 2026 as Excel counts days.
const THIRD: f64 = 46_329.0;

fn head<'a>() -> Vec<Cell<'a>> {
    ["Naam", "Voornaam", "E-mail", "Gsm", "Postcode", "Ontvangen op"]
        .map(Text)
        .into()
}

/// A workbook as people send it: an empty sheet first, numbers that were texts, days, a hole in a row, an error.
fn workbook() -> Vec<u8> {
    let rows = [
        head(),
        vec![
            Text("d'Haene"),
            Text("Éléonore"),
            Text("Eleonore.dHaene@Example.be"),
            Number(470_123_456.0),
            Number(850.0),
            Day(THIRD + 0.375),
        ],
        vec![],
        vec![
            Text("Maes"),
            Text("Jan"),
            Nothing,
            Nothing,
            Number(9000.0),
            Number(THIRD),
        ],
        vec![Text("Bos"), Text("Mia"), Error("#N/A")],
        vec![Text("Vos"), Text(" "), Text("vos@example.be")],
    ];
    Workbook::default()
        .sheet("Uitleg", [])
        .sheet("Kandidaten", rows)
        .sheet("Oud", [head()])
        .bytes()
}

#[test]
fn a_workbook_comes_in_as_a_person_reads_it_whatever_it_is_called() {
    for name in ["in.xlsx", "in.csv", "zonder-einde"] {
        let place = open_place();
        let file = place.write(name, workbook());
        let told = place.import(&file, &["--dry-run", "--json"]).json();
        assert_eq!(
            (told["file"]["format"].as_str(), told["file"]["sheet"].as_str()),
            (Some("xlsx"), Some("Kandidaten"))
        );
        let told = place.import(&file, &[]).done();
        assert!(told.contains("Gelezen als Excel, blad ‘Kandidaten’"), "{told}");
        for line in [
            "regel 5, kolom E-mail: in deze cel staat een fout van Excel: #N/A",
            "regel 6, kolom Voornaam",
        ] {
            assert!(told.contains(line), "{line}: {told}");
        }
        let same = "SELECT count(*) FROM person p JOIN application a ON a.person_id = p.id WHERE p.family_name = 'd''Haene' AND p.phone = '0470123456'
            AND p.postal_code = '0850' AND p.email = 'eleonore.dhaene@example.be' AND a.state = 'submitted' AND a.received_at = 1793696400000";
        assert_eq!(
            place.count(same),
            1,
            "{}",
            place.count("SELECT max(received_at) FROM application WHERE batch_id IS NOT NULL")
        );
        assert_eq!(
            place.count("SELECT count(*) FROM application WHERE state = 'incomplete' AND batch_id IS NOT NULL"),
            1
        );
        assert!(place.run(&["undo"]).done().contains("2 sollicitaties"));
        place.run(&["verify"]).done();
    }
}

#[test]
fn a_csv_is_a_csv_whatever_it_is_called() {
    let place = open_place();
    let file = place.write("in.xlsx", "naam;e-mail\nJan Maes;jan.maes@example.be\n");
    assert!(place.import(&file, &[]).done().contains("Bewaard: 1"));
    let wide: Vec<u8> = "\u{feff}naam\te-mail\r\nAn Bos\tan.bos@example.be\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let file = place.write("unicode.txt", wide);
    assert!(place.import(&file, &[]).done().contains("Bewaard: 1"));
}

#[test]
fn the_sheet_is_the_first_with_data_or_the_one_that_is_named() {
    let place = open_place();
    let file = place.write("in.xlsx", workbook());
    place.import(&file, &["--sheet", "oud"]).ended(1, "Geen enkele");
    place.import(&file, &["--sheet", "1"]).ended(1, "leeg");
    place
        .import(&file, &["--sheet", "Jury"])
        .ended(1, "Uitleg, Kandidaten, Oud");
    assert!(place.import(&file, &["--sheet", "2"]).done().contains("Bewaard: 2"));
    let csv = place.write("in.csv", "naam;e-mail\nJan Bos;jan.bos@example.be\n");
    place.import(&csv, &["--sheet", "1"]).ended(1, "geen bladen");
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn what_is_broken_or_meant_to_harm_is_refused_with_a_sentence() {
    let place = open_place();
    let whole = workbook();
    let nothing = vec![0; 40 << 20];
    let files: [(&str, Vec<u8>, &str); 7] = [
        ("afgebroken.xlsx", whole[..whole.len() / 2].to_vec(), "beschadigd"),
        (
            "leeg.xlsx",
            b"PK\x05\x06".iter().copied().chain([0; 18]).collect(),
            "geen Excel-werkmap",
        ),
        (
            "beveiligd.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                .iter()
                .copied()
                .chain([0; 504])
                .collect(),
            "wachtwoord",
        ),
        (
            "bom.xlsx",
            zipped(&[
                ("xl/workbook.xml", b"<workbook/>"),
                ("xl/worksheets/sheet1.xml", &nothing),
            ]),
            "verdacht",
        ),
        (
            "brief.docx",
            zipped(&[("word/document.xml", b"<document/>")]),
            "geen Excel-werkmap",
        ),
        ("niets.xlsx", zipped(&[("xl/workbook.xml", b"\0\0")]), "beschadigd"),
        ("foto.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "geen CSV"),
    ];
    for (name, bytes, why) in files {
        let file = place.write(name, bytes);
        place.import(&file, &[]).ended(1, why);
    }
    assert_eq!(place.count("SELECT count(*) FROM batch"), 0);
    place.run(&["verify"]).done();
}

#[test]
fn what_a_person_said_of_the_columns_is_remembered_for_the_same_headings() {
    let place = open_place();
    let first = place.write("een.csv", "Wie;Adres\nJan Maes;jan.maes@example.be\n");
    place.import(&first, &[]).ended(1, "--map");
    place
        .import(&first, &["--map", "wie=name", "--map", "Adres=email", "--dry-run"])
        .done();
    place.import(&first, &[]).ended(1, "--map");
    place
        .import(&first, &["--map", "wie=name", "--map", "Adres=email"])
        .done();
    let second = place.write("twee.csv", "WIE,adres\nAn Bos,an.bos@example.be\n");
    let told = place.import(&second, &[]).done();
    assert!(
        told.contains("adres → e-mailadres") && told.contains("Bewaard: 1"),
        "{told}"
    );
    // Other headings, or the same in another order, are another sheet.
    let third = place.write("drie.csv", "adres;wie\nel.vos@example.be;El Vos\n");
    place.import(&third, &[]).ended(1, "--map");
}

#[test]
fn a_report_says_what_was_left_out_and_why() {
    let place = open_place();
    let sheet = "naam;e-mail\nJan Maes;jan.maes@example.be\nJan Maes;jan.maes@example.be\nAn Bos;an(at)example.be\nEl Vos;jan.maes@example.be\n";
    let (file, report) = (place.write("in.csv", sheet), place.path("weggelaten.csv"));
    let told = place.import(&file, &["--report", &report.to_string_lossy()]).done();
    assert!(told.contains("3 redenen staan in"), "{told}");
    let text = std::fs::read_to_string(&report).expect("a report");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Lijn;Naam;Gevolg;Regel;Kolom;Waarom;Lijkt op");
    assert!(lines[1].starts_with("3;Maes Jan;weggelaten;V-32;;"), "{text}");
    assert!(
        lines[2].starts_with("4;;weggelaten;import;e-mail;‘an(at)example.be’"),
        "{text}"
    );
    assert!(lines[3].starts_with("5;Vos El;nieuw persoon, "), "{text}");
    assert_eq!(lines.len(), 4);
    place
        .import(&file, &["--report", "/nowhere/at/all.csv"])
        .ended(4, "nowhere");
}

/// A dry run decides what the import then does, line by line: the same people, states and reasons.
#[test]
fn a_dry_run_tells_what_then_happens() {
    let place = open_place();
    let mut sheet = String::from("naam;e-mail;ontvangen\n");
    for i in 0..300 {
        let (given, family, mail, day) = (i % 3, i % 7, i % 11, i % 16 + 1);
        let mail = if i % 5 == 0 {
            String::new()
        } else {
            format!("m{mail}@example.be")
        };
        sheet += &format!("G{given} F{family};{mail};{day:02}/11/2026\n");
    }
    let file = place.write("in.csv", sheet);
    // Somebody from the same file has a number only once it is taken in.
    let told = |more: &[&str]| {
        let mut told = place.import(&file, more).json();
        for line in told["lines"].as_array_mut().expect("lines") {
            line.as_object_mut().expect("a line").remove("person");
        }
        told
    };
    let would = told(&["--dry-run", "--json"]);
    let mut done = told(&["--json"]);
    assert_eq!(would["summary"], done["summary"]);
    // A real run tells only what should be looked at.
    let looked: Vec<_> = would["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .filter(|line| {
            let some = |key: &str| line[key].as_array().is_some_and(|found| !found.is_empty());
            line["kept"] == false || some("warnings") || some("possible") && line["known"] == false
        })
        .cloned()
        .collect();
    assert_eq!(serde_json::Value::Array(looked), done["lines"].take());
}

/// A place where Vos El is known, under her old address.
fn place_of_el() -> (Place, String) {
    let mut world = World::new();
    let vacancy = world.vacancy;
    world.sql("UPDATE vacancy SET state = 'published' WHERE id = ?1", [vacancy.0]);
    let el = kept(&mut world, "Vos", "El", ("el.vos@example.be", "0470/12.34.56"));
    (Place::of(world), el.0.to_string())
}

/// Vos El under another address, with the telephone written otherwise.
const ALIKE: &str = "naam;voornaam;e-mail;gsm\nVos;EL;el@elders.example;0032 470 12 34 56\nBos;An;an.bos@example.be;\n";

#[test]
fn somebody_who_may_be_known_is_proposed_and_the_word_of_a_person_counts() {
    let (place, el) = place_of_el();
    let (file, report) = (place.write("in.csv", ALIKE), place.path("na-te-kijken.csv"));
    let path = report.to_string_lossy();
    let told = place.import(&file, &["--dry-run", "--json", "--report", &path]).json();
    let first = &told["lines"][0];
    assert_eq!(first["known"], false);
    assert_eq!(first["possible"][0]["id"].to_string(), el, "{told}");
    let text = std::fs::read_to_string(&report).expect("a report");
    let proposed = |line: &str| line.starts_with("2;Vos EL;") && line.ends_with(&el);
    assert!(text.lines().any(proposed), "{text}");
    let same = format!("2={el}");
    assert!(
        place
            .import(&file, &["--dry-run"])
            .done()
            .contains(&format!("--same {same}"))
    );
    // Known from now on by the telephone, whatever the address says; and the dossier keeps its own.
    let told = place.import(&file, &["--same", &same]).done();
    assert!(told.contains("in het dossier blijft el.vos@example.be"), "{told}");
    let hers = format!("SELECT count(*) FROM application WHERE batch_id IS NOT NULL AND person_id = {el}");
    let new = "SELECT count(*) FROM person WHERE sort_name = 'vos el'";
    assert_eq!((place.count(&hers), place.count(new)), (1, 1));
    place.run(&["undo"]).done();
    let told = place.import(&file, &["--new", "2"]).done();
    assert!(!told.contains("--same"), "{told}");
    assert_eq!((place.count(&hers), place.count(new)), (0, 2));
    // Nobody such, twice the same line, no line at all.
    let other = place.write("uit.csv", "naam;e-mail\nMol Jo;jo@example.be\n");
    let told = place.import(&other, &["--same", "2=999", "--dry-run"]).done();
    assert!(told.contains("geen persoon met nummer 999"), "{told}");
    place
        .import(&other, &["--same", &same, "--new", "2"])
        .ended(2, "twee keer");
    place.import(&other, &["--same", "twee"]).ended(2, "--same 12=7234");
    place.run(&["verify"]).done();
}

#[test]
fn whoever_has_restricted_data_comes_in_once_a_person_confirms_it() {
    let (place, el) = place_of_el();
    place.sql(&format!(
        "INSERT INTO restriction (id, person_id, reason, by_id, at) SELECT 78, {el}, 'Betwist de juistheid.', id, 0 FROM account LIMIT 1"
    ));
    let file = place.write(
        "in.csv",
        "naam;voornaam;e-mail;datum\nVos;El;el.vos@example.be;3/11/2026\nBos;An;;3/11/2026\n",
    );
    let told = place.import(&file, &["--dry-run"]).done();
    let missing = told.contains("Er ontbreekt: e-mailadres");
    assert!(told.contains("beperkt (AVG, artikel 18)") && missing, "{told}");
    let told = place.import(&file, &["--same", &format!("2={el}")]).done();
    assert!(
        told.contains("Bewaard: 2") && told.contains("beperking opgeheven"),
        "{told}"
    );
}

/// Reads bytes as a file and counts its records.
fn records(bytes: Vec<u8>) -> Option<usize> {
    use keur::exchange::incoming;
    let size = bytes.len() as u64;
    let incoming::Opened::Table(mut table) = incoming::read("x", Cursor::new(bytes), size, None).ok()? else {
        return None;
    };
    let mut record = keur::exchange::intake::Record::default();
    let mut n = 0;
    while table.next(&mut record).ok()?.is_some() {
        n += 1;
    }
    Some(n)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_damage_to_a_workbook_stops_the_reader(at in 0_usize..4_000, with in any::<u8>(), cut in 0_usize..4_000) {
        let mut bytes = workbook();
        let end = bytes.len();
        bytes[at % end] = with;
        bytes.truncate(end - cut % 64);
        let _ = records(bytes);
    }

    #[test]
    fn no_sheet_stops_the_reader(xml in "(<row r=\"[0-9]{1,8}\">|<c r=\"[A-Z]{1,4}[0-9]{1,8}\"( t=\"(s|e|b|d|str|inlineStr)\")?( s=\"[0-9]\")?>|<v>[-0-9.e]{0,6}</v>|</c>|</row>|<is><t>x</t></is>){0,12}") {
        let sheet = format!("<worksheet><sheetData>{xml}</sheetData></worksheet>");
        let links = b"<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
        let book = b"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>";
        let _ = records(zipped(&[("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", links), ("xl/worksheets/sheet1.xml", sheet.as_bytes())]));
    }
}
