//! CSV as spreadsheets in Flanders open it: a byte order mark, semicolons in Dutch, and no cell that a spreadsheet would run as a formula.
//! The one place that writes CSV, for the screens and the command line alike.

use crate::i18n::Lang;

/// A sheet being written, row by row.
#[derive(Clone, Debug)]
pub struct Sheet {
    separator: char,
    bytes: Vec<u8>,
}

impl Sheet {
    /// An empty sheet that a spreadsheet in this language splits into columns by itself.
    pub fn new(lang: Lang) -> Self {
        let separator = match lang {
            Lang::Dutch => ';',
            Lang::English => ',',
        };
        Self {
            separator,
            bytes: "\u{feff}".as_bytes().to_vec(),
        }
    }

    /// Adds a row.
    pub fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.bytes.extend(self.separator.to_string().bytes());
            }
            let cell = neutral(cell.as_ref());
            if cell.contains([self.separator, '"', '\n', '\r']) {
                self.bytes.push(b'"');
                self.bytes.extend(cell.replace('"', "\"\"").bytes());
                self.bytes.push(b'"');
            } else {
                self.bytes.extend(cell.bytes());
            }
        }
        self.bytes.extend(b"\r\n");
    }

    /// Takes what was written so far, so that a long sheet needs little memory.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }
}

/// The cell with an apostrophe before it when a spreadsheet would otherwise take it for a formula.
pub fn neutral(cell: &str) -> std::borrow::Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_opens_in_a_spreadsheet_and_runs_nothing() {
        let mut sheet = Sheet::new(Lang::Dutch);
        sheet.row(["Nummer", "Titel"]);
        sheet.row(["=HYPERLINK(\"http://x\";\"y\")", "regel\neen; \"twee\""]);
        sheet.row(["-1", "a,b"]);
        let text = String::from_utf8(sheet.take()).unwrap_or_default();
        assert_eq!(
            text,
            "\u{feff}Nummer;Titel\r\n\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\";\"regel\neen; \"\"twee\"\"\"\r\n'-1;a,b\r\n"
        );
    }

    #[test]
    fn english_sheets_are_split_by_commas() {
        let mut sheet = Sheet::new(Lang::English);
        sheet.row(["a;b", "c,d", "@x", "\ty", "\rz", "+1"]);
        assert_eq!(
            String::from_utf8(sheet.take()).unwrap_or_default(),
            "\u{feff}a;b,\"c,d\",'@x,'\ty,\"'\rz\",'+1\r\n"
        );
    }
}
