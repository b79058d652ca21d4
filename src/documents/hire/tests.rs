//! A hire sheet of each kind of procedure, read back by readers that did not write it.

use super::*;
use crate::domain::HireField as F;
use crate::domain::hire::FichePerson;
use crate::domain::{NumberKind, ProcedureKind};
use crate::exchange::document::read;
use crate::i18n::{Lang, words};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A sheet with everything in it.
pub(super) fn fiche(kind: ProcedureKind, number: &str) -> Fiche {
    let field = |field: HireField, value: &str, given: &str, reason: &str| FicheField {
        field,
        group: field.group(),
        value: value.to_owned(),
        given: given.to_owned(),
        reason: reason.to_owned(),
    };
    Fiche {
        id: "910449180682077586".to_owned(),
        state: HireState::Dcpa,
        since: day("2026-11-20"),
        on: day("2026-11-22"),
        inflow: kind.is_external(),
        person: FichePerson {
            family: "D'Hondt-Żółkiewska".to_owned(),
            given: "Éléonore".to_owned(),
            email: "eleonore@example.be".to_owned(),
            street: "Lange Leemstraat 112 bus 3".to_owned(),
            postal_code: "2018".to_owned(),
            city: "Antwerpen".to_owned(),
            number_kind: Some(NumberKind::National),
            number: number.to_owned(),
        },
        vacancy: "2026-0412".to_owned(),
        title: "Dossierbehandelaar premies".to_owned(),
        kind,
        entity: "Agentschap Overheidspersoneel".to_owned(),
        ovo: "OVO001833".to_owned(),
        level: "B".to_owned(),
        rank: "B1".to_owned(),
        grade: "deskundige".to_owned(),
        function_code: "F-120".to_owned(),
        fields: vec![
            field(F::Profile, "external", "", ""),
            field(F::Vlimpers, "", "", ""),
            field(F::Service, "Dienst Vergunningen", "", ""),
            field(F::LocationCode, "BRU-HVA-04", "", ""),
            field(
                F::Place,
                "Gent",
                "Brussel",
                "Werkt vanuit Gent tot de verhuizing in 2027",
            ),
            field(F::Scale, "B111", "", ""),
            field(F::Statute, "contractual", "", ""),
            field(F::Contract, "open_ended", "", ""),
            field(F::StartOn, "2027-01-04", "", ""),
            field(F::Probation, "no", "", ""),
            field(F::WorkPercent, "80", "100", "Vraag van de laureaat"),
            field(F::Manager, "An Peeters", "", ""),
            field(F::RiskCode, "R12 beeldschermwerk", "", ""),
        ],
    }
}

fn text_of(pdf: &[u8]) -> String {
    read("fiche.pdf", pdf)
        .text
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn every_kind_makes_a_document_that_says_what_the_sheet_says() {
    for kind in ProcedureKind::ALL {
        for lang in Lang::ALL {
            let (fiche, words) = (fiche(*kind, "**.**.**-***.61"), words(*lang));
            let file = render(Format::Pdf, &fiche, words, &House::none()).expect("a document");
            assert!(file.warnings.is_empty(), "{:?}", file.warnings);
            assert_eq!(file.name, "fiche-2026-0412-910449180682077586.pdf");
            let read = text_of(&file.bytes);
            for said in [
                words.get("fiche-kind"),
                words.of(*kind),
                "Éléonore D'Hondt-Żółkiewska",
                "**.**.**-***.61",
                "BRU-HVA-04",
                "Vraag van de laureaat",
                words.get("fiche-blank"),
            ] {
                // A PDF writes its kind in capitals.
                let lower = (read.to_lowercase(), said.to_lowercase().replace('\'', "’"));
                let found = lower.0.contains(&lower.1) || read.contains(said);
                assert!(found, "{said} in {kind:?}: {read}");
            }
            assert_eq!(read.contains(words.of(HireState::Waiting)), kind.is_external());
            if let Some(folder) = std::env::var_os("KEUR_LOOK") {
                let name = format!("{}-{}.pdf", kind.code(), lang.code());
                std::fs::write(std::path::Path::new(&folder).join(name), &file.bytes).expect("a file");
            }
        }
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_and_a_whole_number_only_where_it_was_given() {
    let masked = fiche(ProcedureKind::ExternalContractual, "**.**.**-***.61");
    let words = words(Lang::Dutch);
    let make = |fiche: &Fiche| {
        render(Format::Pdf, fiche, words, &House::none())
            .expect("a document")
            .bytes
    };
    assert!(make(&masked) == make(&masked));
    assert!(text_of(&make(&masked)).contains(words.get("fiche-masked")));
    let whole = fiche(ProcedureKind::ExternalContractual, "85.07.30-033.61");
    let read = text_of(&make(&whole));
    assert!(
        read.contains("85.07.30-033.61") && !read.contains(words.get("fiche-masked")),
        "{read}"
    );
    assert!(!format!("{whole:?}").contains("85.07.30"), "not for a log");
}

#[test]
fn data_holds_every_field_once_with_its_code_or_its_words() {
    let fiche = fiche(ProcedureKind::ExternalContractual, "**.**.**-***.61");
    let words = words(Lang::Dutch);
    let json = render(Format::Json, &fiche, words, &House::none()).expect("a file");
    let read: Value = serde_json::from_slice(&json.bytes).expect("JSON");
    assert_eq!(read["state"], "dcpa");
    assert_eq!(read["person"]["number"], "**.**.**-***.61");
    assert_eq!(read["fields"][8]["value"], "2027-01-04");
    let csv = render(Format::Csv, &fiche, words, &House::none()).expect("a file");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(csv.bytes.as_slice());
    let heads: Vec<String> = reader.headers().expect("heads").iter().map(str::to_owned).collect();
    let row = reader.records().next().expect("a row").expect("it reads");
    assert_eq!(heads.len(), row.len());
    let at = |head: &str| {
        let place = heads
            .iter()
            .position(|one| one == head)
            .unwrap_or_else(|| panic!("{head} in {heads:?}"));
        row.get(place).expect("a cell").to_owned()
    };
    for field in HireField::ALL {
        assert!(heads.contains(&words.of(*field).to_owned()), "{field:?}");
    }
    assert_eq!(at("Datum van indiensttreding"), "2027-01-04");
    assert_eq!(at("Soort contract"), "Onbepaalde duur");
    assert_eq!(at("Einddatum"), "");
}
