//! Workbooks as Excel makes them, written by hand: small ones for tests, large ones for a bench.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// Nothing.
    Nothing,
    /// Text, among the shared texts.
    Text(&'a str),
    /// A number.
    Number(f64),
    /// A number shown as a day.
    Day(f64),
    /// What an error of Excel shows.
    Error(&'a str),
}

/// A workbook being written.
#[derive(Default)]
pub struct Workbook {
    sheets: Vec<(String, String)>,
    texts: String,
    count: usize,
}

impl Workbook {
    /// Adds a sheet.
    pub fn sheet<'a>(mut self, name: &str, rows: impl IntoIterator<Item = Vec<Cell<'a>>>) -> Self {
        let mut xml = String::from(HEAD);
        xml += "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
        for (row, cells) in rows.into_iter().enumerate() {
            let _ = write!(xml, "<row r=\"{}\">", row + 1);
            for (column, cell) in cells.iter().enumerate() {
                self.cell(&format!("{}{}", letter(column), row + 1), *cell, &mut xml);
            }
            xml += "</row>";
        }
        xml += "</sheetData></worksheet>";
        self.sheets.push((name.to_owned(), xml));
        self
    }

    fn cell(&mut self, at: &str, cell: Cell<'_>, xml: &mut String) {
        let _ = match cell {
            Cell::Nothing => Ok(()),
            Cell::Number(number) => write!(xml, "<c r=\"{at}\"><v>{number}</v></c>"),
            Cell::Day(number) => write!(xml, "<c r=\"{at}\" s=\"1\"><v>{number}</v></c>"),
            Cell::Error(error) => write!(xml, "<c r=\"{at}\" t=\"e\"><v>{error}</v></c>"),
            Cell::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                let _ = write!(self.texts, "<si><t xml:space=\"preserve\">{text}</t></si>");
                self.count += 1;
                write!(xml, "<c r=\"{at}\" t=\"s\"><v>{}</v></c>", self.count - 1)
            }
        };
    }

    /// The file.
    pub fn bytes(self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, text: &str| {
            zip.start_file(name, SimpleFileOptions::default()).expect("a part");
            zip.write_all(text.as_bytes()).expect("its text");
        };
        let (mut list, mut links, mut types) = (String::new(), String::new(), String::new());
        for (at, (name, xml)) in self.sheets.iter().enumerate() {
            let n = at + 1;
            part(&format!("xl/worksheets/sheet{n}.xml"), xml);
            let _ = write!(list, "<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>");
            let _ = write!(
                links,
                "<Relationship Id=\"rId{n}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
            );
            let _ = write!(
                types,
                "<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{SHEET}.worksheet+xml\"/>"
            );
        }
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let packages = "http://schemas.openxmlformats.org/package/2006";
        part(
            "[Content_Types].xml",
            &format!(
                "{HEAD}<Types xmlns=\"{packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{SHEET}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{SHEET}.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{SHEET}.sharedStrings+xml\"/>{types}</Types>"
            ),
        );
        part(
            "_rels/.rels",
            &format!(
                "{HEAD}<Relationships xmlns=\"{packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        );
        part(
            "xl/workbook.xml",
            &format!("{HEAD}<workbook xmlns=\"{main}\" xmlns:r=\"{OFFICE}\"><sheets>{list}</sheets></workbook>"),
        );
        part(
            "xl/_rels/workbook.xml.rels",
            &format!(
                "{HEAD}<Relationships xmlns=\"{packages}/relationships\">{links}<Relationship Id=\"rId98\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId99\" Type=\"{OFFICE}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        );
        part(
            "xl/styles.xml",
            &format!(
                "{HEAD}<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        );
        part(
            "xl/sharedStrings.xml",
            &format!(
                "{HEAD}<sst xmlns=\"{main}\" count=\"{0}\" uniqueCount=\"{0}\">{1}</sst>",
                self.count, self.texts
            ),
        );
        zip.finish().expect("an archive").into_inner()
    }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The letters of a column: A, B … Z, AA.
fn letter(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}
