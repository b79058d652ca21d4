//! Documents of every kind read; those that are cut off, locked, false or hostile told.

use super::*;
use proptest::prelude::*;
use std::io::{Cursor, Write as _};

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/documents/", $name)).as_slice()
    };
}

fn page(read: &Read, at: usize) -> String {
    let text = read.text.as_deref().unwrap_or_default();
    crate::domain::document::pages(text)
        .nth(at)
        .unwrap_or_default()
        .to_owned()
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).expect("an entry");
        archive.write_all(bytes).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

fn picture(format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let drawn = image::RgbImage::from_fn(40, 20, |x, _| image::Rgb([if x < 20 { 250 } else { 10 }, 0, 0]));
    drawn.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

#[test]
fn a_pdf_is_read_page_by_page() {
    let read = read("cv.pdf", file!("cv.pdf"));
    assert_eq!(
        (read.format, read.kind, read.reading),
        (Format::Pdf, DocumentKind::Cv, Reading::Text)
    );
    assert_eq!(read.pages, Some(2));
    assert!(
        page(&read, 0).starts_with("Éléonore De Smet\nDossierbeheerder\n"),
        "{read:?}"
    );
    assert!(
        page(&read, 0).contains("2019–2026  Dossierbeheerder, OCMW Gent\n"),
        "{read:?}"
    );
    assert!(page(&read, 1).ends_with("Nederlands, Frans: vlot"), "{read:?}");
}

#[test]
fn a_docx_is_read_without_what_was_deleted() {
    let read = read("motivatie.docx", file!("letter.docx"));
    assert_eq!(
        (read.format, read.kind, read.reading),
        (Format::Docx, DocumentKind::Letter, Reading::Text)
    );
    assert_eq!(
        page(&read, 0),
        "Gent, 2 november 2026\nMotivatie van Éléonore De Smet\nIk werk graag samen & zorgvuldig.\nFrans\n\tC1"
    );
    assert_eq!(page(&read, 1), "Met vriendelijke groet");
}

#[test]
fn an_odt_is_read_with_its_spaces_and_pages() {
    let read = read("Diploma.odt", file!("diploma.odt"));
    assert_eq!((read.format, read.kind), (Format::Odt, DocumentKind::Diploma));
    assert_eq!(
        page(&read, 0),
        "Getuigschrift\nÉléonore De Smet   slaagde\nmet\tonderscheiding\nin 2015"
    );
    assert_eq!(page(&read, 1), "Tweede blad");
}

#[test]
fn an_rtf_is_read_without_fonts_and_pictures() {
    let read = read("cv.rtf", file!("cv.rtf"));
    assert_eq!(read.format, Format::Rtf);
    assert_eq!(
        page(&read, 0),
        "Éléonore De Smet\nDossierbeheerder – OCMW\tGent\n100 € en én vet\ntweede regel"
    );
    assert_eq!(page(&read, 1), "Blad twee {met haken}");
    assert_eq!(read.pages, Some(2));
}

#[test]
fn plain_text_is_read_in_whatever_letters_it_came() {
    let windows = read("cv.txt", file!("cv.txt"));
    assert!(
        page(&windows, 0).starts_with("Éléonore De Smet\nDossierbeheerder"),
        "{windows:?}"
    );
    assert!(page(&windows, 1).starts_with("OPLEIDING"), "{windows:?}");
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Ann Šimić\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(read("a.txt", &wide).text.as_deref(), Some("Ann Šimić"));
    assert_eq!(read("a.txt", "\u{feff}één".as_bytes()).text.as_deref(), Some("één"));
}

#[test]
fn the_content_decides_and_a_false_ending_is_told() {
    let read = read("cv.pdf", file!("letter.docx"));
    assert_eq!((read.format, read.reading), (Format::Docx, Reading::Text));
    assert!(read.is_mislabelled("cv.pdf"));
    assert!(!read.is_mislabelled("cv.docx") && !read.is_mislabelled("cv"));
    for (format, of) in [
        (image::ImageFormat::Png, Format::Png),
        (image::ImageFormat::Jpeg, Format::Jpeg),
        (image::ImageFormat::Tiff, Format::Tiff),
    ] {
        let read = super::read("diploma.png", &picture(format));
        assert_eq!((read.format, read.reading, read.text), (of, Reading::Picture, None));
        assert_eq!(Format::of_media_type(of.media_type()), of);
    }
    let program = [b"\x7fELF\x02\x01\x01".as_slice(), &[0; 80]].concat();
    assert_eq!(super::read("cv.pdf", &program).format, Format::Program);
    assert_eq!(
        super::read("cv.zip", &packed(&[("a.txt", b"x")])).reading,
        Reading::Foreign
    );
    assert_eq!(super::read("cv.pdf", b"").reading, Reading::Foreign);
}

#[test]
fn what_is_locked_or_empty_is_told() {
    assert_eq!(read("cv.pdf", file!("locked.pdf")).reading, Reading::Encrypted);
    assert_eq!(read("cv.odt", file!("locked.odt")).reading, Reading::Encrypted);
    let mut compound = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    assert_eq!(read("cv.doc", &compound).reading, Reading::Foreign);
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read("cv.docx", &compound).reading, Reading::Encrypted);
    let scan = read("scan.pdf", file!("scan.pdf"));
    assert_eq!((scan.reading, scan.pages), (Reading::Empty, Some(1)));
    assert_eq!(read("leeg.txt", b" \r\n\r\n").reading, Reading::Empty);
}

#[test]
fn a_bomb_is_not_unpacked_and_a_nest_is_not_followed() {
    let zeros = vec![b'0'; usize::try_from(MOST_UNPACKED).expect("it fits") + 10];
    let bomb = packed(&[("word/document.xml", &zeros)]);
    assert!(bomb.len() < 200_000);
    assert_eq!(read("cv.docx", &bomb).reading, Reading::TooBig);
    let nest = "<w:p>".repeat(1_000_000);
    assert_eq!(
        read("cv.docx", &packed(&[("word/document.xml", nest.as_bytes())])).reading,
        Reading::TooBig
    );
    assert_eq!(
        read("cv.rtf", format!("{{\\rtf1 {}", "{".repeat(1_000_000)).as_bytes()).reading,
        Reading::TooBig
    );
    // Entities of a document type are not unfolded.
    let laughs = r#"<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><d><p><t>lach &b;&x;</t></p></d>"#;
    let read = super::read("cv.docx", &packed(&[("word/document.xml", laughs.as_bytes())]));
    assert_eq!(read.text.as_deref(), Some("lach"));
}

#[test]
fn a_page_is_drawn_small_enough() {
    let wanted = picture::Wanted {
        page: 0,
        width: 60,
        height: 60,
    };
    let drawn = apart::picture(Format::Pdf, file!("cv.pdf"), wanted).expect("a page");
    assert!(drawn.width <= 60 && drawn.height <= 60 && drawn.height > 50);
    assert_eq!(drawn.at(0, 0), Some([255, 255, 255]));
    assert!(
        drawn.pixels.iter().any(|value| *value < 240),
        "the letters leave a trace"
    );
    let photo = apart::picture(Format::Png, &picture(image::ImageFormat::Png), wanted).expect("a photo");
    assert_eq!((photo.width, photo.height), (60, 30));
    assert!(photo.at(0, 0).is_some_and(|[red, ..]| red > 200) && photo.at(59, 29).is_some_and(|[red, ..]| red < 60));
    let beyond = picture::Wanted { page: 9, ..wanted };
    assert_eq!(
        apart::picture(Format::Pdf, file!("cv.pdf"), beyond),
        Err(Reading::Empty)
    );
    assert_eq!(
        apart::picture(Format::Png, b"\x89PNG\r\n\x1a\n", wanted),
        Err(Reading::Damaged)
    );
}

const WHOLE: &[&[u8]] = &[
    file!("cv.pdf"),
    file!("letter.docx"),
    file!("diploma.odt"),
    file!("cv.rtf"),
    file!("cv.txt"),
];

#[test]
fn a_file_that_was_cut_off_is_told_or_read_as_far_as_it_goes() {
    for whole in WHOLE {
        for part in 1..8 {
            let cut = &whole[..whole.len() * part / 8];
            let read = read("cv", cut);
            assert_eq!(read.text.is_some(), read.reading == Reading::Text, "{read:?}");
        }
    }
    assert_eq!(read("cv.docx", &file!("letter.docx")[..700]).reading, Reading::Damaged);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_comes_is_read_or_told(which in 0..WHOLE.len(), at in any::<prop::sample::Index>(), byte: u8, cut in any::<prop::sample::Index>()) {
        let mut bytes = WHOLE[which].to_vec();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        bytes.truncate(cut.index(bytes.len()).max(bytes.len() / 2));
        let read = read("cv", &bytes);
        prop_assert_eq!(read.text.is_some(), read.reading == Reading::Text);
    }

    #[test]
    fn letters_come_out_of_rtf_as_they_went_in(text in "[a-zA-Zéèëïçàù€ŁΩ0-9 ,.;-]{1,60}") {
        let encoded: String = text.chars().map(|c| match c {
            c if c.is_ascii() => c.to_string(),
            c => format!("\\u{}?", c as u32),
        }).collect();
        let read = read("x.rtf", format!("{{\\rtf1\\ansi {encoded}}}").as_bytes());
        let expected = text.trim_end();
        // A space right behind a control word ends it.
        let came = read.text.unwrap_or_default();
        prop_assert_eq!(came.trim(), expected.trim());
    }

    #[test]
    fn bytes_that_are_nothing_are_told(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let read = read("x.pdf", &bytes);
        prop_assert_eq!(read.text.is_some(), read.reading == Reading::Text);
    }
}
