//! A PV in every form, read back by readers that did not write it: the figures are those of the record.

use super::*;
use crate::domain::document::PAGE_BREAK;
use crate::domain::{Coded, ProcedureKind, scoring};
use crate::exchange::document::read;
use crate::sample::minutes::{Size, minutes};
use calamine::{Data, Reader as _, Xlsx};
use std::io::{Cursor, Read as _};

const SMALL: Size = Size {
    candidates: 14,
    stages: 3,
    jurors: 3,
    criteria: 3,
};

fn small() -> Minutes {
    minutes(ProcedureKind::ExternalContractual, SMALL)
}

fn made(format: Format, minutes: &Minutes, lang: Lang) -> Made {
    let house =
        std::env::var_os("KEUR_LOOK_HOUSE").map_or_else(House::none, |folder| House::at(std::path::Path::new(&folder)));
    let made = render(format, minutes, lang, &house).expect("a document");
    // KEUR_LOOK names a folder to look at what the tests made, KEUR_LOOK_HOUSE a folder of templates to try.
    if let Some(folder) = std::env::var_os("KEUR_LOOK") {
        let name = format!(
            "{}-{}-{}-{}",
            lang.code(),
            minutes.content.candidates.len(),
            minutes.content.procedure.kind.code(),
            file_name(minutes, format)
        );
        crate::documents::write(&std::path::Path::new(&folder).join(name), &made.bytes).expect("written");
    }
    assert!(made.warnings.is_empty(), "{:?}", made.warnings);
    made
}

fn text(format: Format, minutes: &Minutes, lang: Lang) -> String {
    let made = made(format, minutes, lang);
    match format {
        Format::Pdf | Format::Docx => read("x", &made.bytes).text.expect("a text"),
        _ => String::from_utf8(made.bytes).expect("letters"),
    }
}

/// The text without line ends and spaces: a line may break anywhere.
fn run_on(text: &str) -> String {
    let is_kept = |c: &char| !c.is_whitespace() && !matches!(*c, '-' | '\u{ad}' | '\u{200b}' | PAGE_BREAK);
    text.chars().filter(is_kept).collect()
}

#[test]
fn every_name_and_figure_stands_in_every_form() {
    let minutes = small();
    for lang in Lang::ALL {
        for format in [Format::Pdf, Format::Docx, Format::Markdown, Format::Text] {
            let text = run_on(&text(format, &minutes, *lang));
            let has = |words: &str| assert!(text.contains(&run_on(words)), "{words:?} in {}", format.code());
            has(&minutes.content.procedure.number);
            has(&minutes.content.procedure.title);
            has(&minutes.edition.digest[..DIGEST]);
            has("ACOD Overheidsdiensten");
            for candidate in &minutes.content.candidates {
                has(&candidate.name);
            }
            for juror in &minutes.content.jury {
                has(&juror.name);
            }
            for line in minutes.content.stages.iter().flat_map(|stage| &stage.lines) {
                if format != Format::Markdown {
                    has(&line.motive);
                }
                if let Some(total) = line.total {
                    has(&scoring::show(total, lang.decimal()));
                }
            }
            for rank in &minutes.content.ranking.lines {
                has(&scoring::show(rank.score.expect("a score"), lang.decimal()));
            }
        }
    }
}

#[test]
fn nothing_is_left_in_a_code_and_every_part_has_its_place() {
    let minutes = small();
    for part in outline(&minutes) {
        let id = part
            .heading
            .id
            .strip_prefix("minutes-part-")
            .unwrap_or_default()
            .to_owned();
        assert!(SECTIONS.contains(&id.as_str()), "{id}");
    }
    for lang in Lang::ALL {
        let text = text(Format::Text, &minutes, *lang);
        for mark in ["minutes-", "pv-", "doc-", "{$", "{ $"] {
            assert!(!text.contains(mark), "{mark} in {text}");
        }
    }
}

#[test]
fn a_workbook_has_the_figures_as_numbers_and_the_days_as_days() {
    let minutes = small();
    let made = made(Format::Xlsx, &minutes, Lang::Dutch);
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(made.bytes)).expect("a workbook");
    let names = book.sheet_names();
    let mut sums = Vec::new();
    let mut days = 0;
    for name in &names {
        let range = book.worksheet_range(name).expect("a sheet");
        let rows: Vec<&[Data]> = range.rows().collect();
        days += rows
            .iter()
            .flat_map(|row| row.iter())
            .filter(|cell| matches!(cell, Data::DateTime(_)))
            .count();
        let total = words(Lang::Dutch).get("minutes-col-total");
        if let Some(at) = rows[0].iter().position(|head| *head == total) {
            let points = rows[1..].iter().filter_map(|row| match row[at] {
                Data::Float(points) => Some((points * 100.0).round() as i64),
                Data::Int(points) => Some(points * 100),
                _ => None,
            });
            sums.push(points.sum::<i64>());
        }
    }
    let lines =
        |stage: &crate::domain::minutes::StagePart| stage.lines.iter().filter_map(|line| line.total).sum::<i64>();
    let expected: Vec<i64> = minutes
        .content
        .stages
        .iter()
        .map(lines)
        .filter(|sum| *sum > 0)
        .collect();
    assert_eq!(sums, expected);
    assert!(days > 20, "{days}");
    assert!(names.len() > 8, "{names:?}");
}

/// A part of a packed file, as text.
fn part_of(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive
        .by_name(name)
        .expect("a part")
        .read_to_string(&mut text)
        .expect("its text");
    text
}

#[test]
fn a_docx_has_headings_repeated_heads_a_language_and_numbered_pages() {
    let wide = minutes(ProcedureKind::ExternalContractual, Size { criteria: 9, ..SMALL });
    let made = made(Format::Docx, &wide, Lang::Dutch);
    let body = part_of(&made.bytes, "word/document.xml");
    let mut reader = quick_xml::Reader::from_str(&body);
    let (mut tables, mut heads, mut sections, mut footers) = (0, 0, 0, 0);
    loop {
        use quick_xml::events::Event;
        match reader.read_event().expect("good XML") {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "w:tbl" => tables += 1,
                "w:tblHeader" => heads += 1,
                "w:sectPr" => sections += 1,
                "w:footerReference" => footers += 1,
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    // The facts have no head of a table.
    assert!(heads > 8 && heads < tables, "{heads} of {tables}");
    assert!(sections >= 3 && footers == sections, "{sections} {footers}");
    assert!(!body.contains("w:trHeight") && body.contains("w:val=\"Heading1\""));
    assert!(part_of(&made.bytes, "word/styles.xml").contains("<w:lang w:val=\"nl-BE\""));
    assert!(part_of(&made.bytes, "word/settings.xml").contains("<w:autoHyphenation"));
    assert!(part_of(&made.bytes, "docProps/core.xml").contains("PV 2026-0412"));
    let footer = part_of(&made.bytes, "word/footer1.xml");
    assert!(footer.contains("PAGE") && footer.contains("NUMPAGES"), "{footer}");
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let minutes = small();
    for format in Format::ALL {
        let (one, two) = (
            made(*format, &minutes, Lang::Dutch),
            made(*format, &minutes, Lang::Dutch),
        );
        assert!(one.bytes == two.bytes, "{}", format.code());
    }
}

#[test]
fn a_pv_of_each_kind_is_made_and_kept_to_the_standard() {
    for kind in ProcedureKind::ALL {
        let minutes = minutes(*kind, SMALL);
        let paper = paper(&minutes, Lang::Dutch, &House::none());
        let content = Content {
            lang: Lang::Dutch,
            title: paper.head.clone(),
            made: minutes.edition.drawn_at,
            data: paper::layout::data(&paper),
        };
        let pdf = typeset::pdf(&TEMPLATE, &content, &House::none()).expect("a document");
        assert_eq!(pdf.standard, typeset::Standard::ArchiveAndAccess);
        let text = text(Format::Pdf, &minutes, Lang::Dutch);
        let last = format!("{0} van {0}", pdf.pages);
        assert!(text.contains(&last), "{last}");
    }
}

#[test]
fn a_motivation_of_ten_thousand_words_fits_in_every_form() {
    let mut minutes = small();
    let line = minutes.content.stages[1].lines.first_mut().expect("a candidate");
    line.motive = "woord ".repeat(10_000);
    for format in Format::ALL {
        let made = made(*format, &minutes, Lang::Dutch);
        let count = match format {
            Format::Xlsx => {
                let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(made.bytes)).expect("a workbook");
                let names = book.sheet_names();
                let cells = names.iter().flat_map(|name| {
                    let range = book.worksheet_range(name).expect("a sheet");
                    range.cells().map(|(_, _, cell)| cell.to_string()).collect::<Vec<_>>()
                });
                // A piece may end within a word.
                cells.map(|cell| cell.matches("woord").count()).sum::<usize>() + 4
            }
            Format::Pdf | Format::Docx => read("x", &made.bytes).text.expect("a text").matches("woord").count(),
            _ => String::from_utf8_lossy(&made.bytes).matches("woord").count(),
        };
        assert!(count >= 10_000, "{count} in {}", format.code());
    }
}

#[test]
fn a_file_is_named_after_the_procedure_and_nobody() {
    let mut minutes = small();
    assert_eq!(file_name(&minutes, Format::Pdf), "PV-2026-0412-1.pdf");
    minutes.edition.number = 0;
    "AGODI/contr B/../é".clone_into(&mut minutes.content.procedure.number);
    assert_eq!(file_name(&minutes, Format::Markdown), "PV-AGODI-contr-B-----.md");
}

#[test]
#[ignore = "for looking at: KEUR_LOOK=folder"]
fn a_large_one_to_look_at() {
    let large = Size {
        candidates: 300,
        stages: 4,
        jurors: 5,
        criteria: 4,
    };
    let wide = Size {
        criteria: 9,
        candidates: 40,
        ..large
    };
    for lang in Lang::ALL {
        made(Format::Pdf, &minutes(ProcedureKind::ExternalStatutory, large), *lang);
        made(Format::Pdf, &minutes(ProcedureKind::PromotionHigher, wide), *lang);
    }
}
