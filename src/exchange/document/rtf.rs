//! The text of RTF. Ours, because the one crate that is kept up (rtf-parser 0.4) loses the ends of paragraphs, tells the names of fonts and the
//! bytes of pictures as text, and refuses a file that was cut off.

use super::{DEEPEST, Growing, Told};
use crate::domain::Reading;
use encoding_rs::{Encoding, WINDOWS_1252};

/// Groups whose content is no text.
const SILENT: &[&str] = &[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "objdata",
    "themedata",
    "colorschememapping",
    "datastore",
    "latentstyles",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "generator",
    "xmlnstbl",
    "fldinst",
    "filetbl",
    "revtbl",
    "bkmkstart",
    "bkmkend",
    "pntext",
    "nonshppict",
    "shpinst",
    "wgrffmtfilter",
    "mmathPr",
];

/// What holds inside a group.
#[derive(Clone, Copy, Debug)]
struct Group {
    silent: bool,
    /// How many letters stand in for one of Unicode.
    stand_ins: usize,
}

/// A control word with its number.
#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    name: &'a str,
    number: Option<i64>,
}

/// The text.
pub(super) fn text(bytes: &[u8]) -> Told {
    let mut reader = Rtf {
        bytes,
        at: 0,
        groups: vec![Group {
            silent: false,
            stand_ins: 1,
        }],
        encoding: WINDOWS_1252,
        raw: Vec::new(),
        skip: 0,
        high: None,
        growing: Growing::new(),
    };
    while reader.at < bytes.len() {
        if !reader.step()? {
            break;
        }
    }
    reader.flush();
    Ok(reader.growing.finish())
}

struct Rtf<'a> {
    bytes: &'a [u8],
    at: usize,
    groups: Vec<Group>,
    encoding: &'static Encoding,
    /// Letters of the code page that wait for the others of their word.
    raw: Vec<u8>,
    /// How many stand-ins of a letter of Unicode are still to be passed over.
    skip: usize,
    /// The first half of a letter of two.
    high: Option<u16>,
    growing: Growing,
}

impl<'a> Rtf<'a> {
    fn group(&mut self) -> Option<&mut Group> {
        self.groups.last_mut()
    }

    fn silent(&self) -> bool {
        self.groups.last().is_none_or(|group| group.silent)
    }

    /// Takes what stands here; `false` once it is over.
    fn step(&mut self) -> Result<bool, Reading> {
        let byte = self.bytes[self.at];
        self.at += 1;
        match byte {
            b'{' => {
                let outer = self.groups.last().copied().ok_or(Reading::Damaged)?;
                self.groups.push(outer);
                if self.groups.len() > DEEPEST {
                    return Err(Reading::TooBig);
                }
                self.skip = 0;
            }
            b'}' => {
                self.flush();
                self.groups.pop();
                self.skip = 0;
                // The outermost group has ended: what follows is no text.
                return Ok(self.groups.len() > 1);
            }
            b'\\' => return Ok(self.control()),
            b'\r' | b'\n' => {}
            byte => self.letter(byte),
        }
        Ok(true)
    }

    fn letter(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.silent() {
            self.raw.push(byte);
        }
    }

    /// The letters that waited, out of the code page.
    fn flush(&mut self) {
        if !self.raw.is_empty() {
            let raw = std::mem::take(&mut self.raw);
            let decoded = self.encoding.decode_without_bom_handling(&raw).0;
            self.growing.push(&decoded);
        }
    }

    fn put(&mut self, text: &str) {
        if !self.silent() {
            self.flush();
            self.growing.push(text);
        }
    }

    fn control(&mut self) -> bool {
        let Some(byte) = self.bytes.get(self.at).copied() else {
            return false;
        };
        if byte.is_ascii_alphabetic() {
            let word = self.word();
            self.obey(word);
            return true;
        }
        self.at += 1;
        match byte {
            b'\'' => self.hexadecimal(),
            b'\\' | b'{' | b'}' => self.letter(byte),
            b'~' => self.put("\u{a0}"),
            b'_' => self.put("-"),
            b'\r' | b'\n' => self.put("\n"),
            b'*' => {
                // Who does not know what follows passes it over.
                if let Some(group) = self.group() {
                    group.silent = true;
                }
            }
            _ => {}
        }
        true
    }

    fn hexadecimal(&mut self) {
        let digit = |at: usize| self.bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        if let (Some(first), Some(second)) = (digit(self.at), digit(self.at + 1)) {
            self.at += 2;
            self.letter(u8::try_from(first * 16 + second).unwrap_or(b'?'));
        }
    }

    fn word(&mut self) -> Word<'a> {
        let bytes = self.bytes;
        let start = self.at;
        let count = |from: usize, is: fn(&u8) -> bool, most: usize| {
            bytes[from..].iter().take(most).take_while(|byte| is(byte)).count()
        };
        self.at += count(start, u8::is_ascii_alphabetic, 32);
        let name = std::str::from_utf8(&bytes[start..self.at]).unwrap_or_default();
        let digits = self.at + usize::from(bytes.get(self.at) == Some(&b'-'));
        let end = digits + count(digits.min(bytes.len()), u8::is_ascii_digit, 10);
        let mut number = None;
        if end > digits {
            number = std::str::from_utf8(&bytes[self.at..end])
                .ok()
                .and_then(|text| text.parse().ok());
            self.at = end;
        }
        if bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        Word { name, number }
    }

    fn obey(&mut self, word: Word<'_>) {
        if self.skip > 0 && !matches!(word.name, "u" | "bin") {
            self.skip -= 1;
        }
        let sign = match word.name {
            "par" | "line" | "row" | "sect" => "\n",
            "tab" | "cell" | "nestcell" => "\t",
            "endash" => "–",
            "emdash" => "—",
            "bullet" => "•",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "emspace" | "enspace" | "qmspace" => " ",
            _ => "",
        };
        if !sign.is_empty() {
            self.put(sign);
            return;
        }
        match (word.name, word.number) {
            ("page", _) if !self.silent() => {
                self.flush();
                self.growing.turn();
            }
            ("u", Some(unit)) => self.unicode(unit),
            ("uc", Some(n)) => {
                if let Some(group) = self.group() {
                    group.stand_ins = usize::try_from(n).unwrap_or(1).min(16);
                }
            }
            ("bin", Some(n)) => self.at = self.at.saturating_add(usize::try_from(n).unwrap_or(0)),
            ("ansicpg", Some(page)) => {
                let label = format!("windows-{page}");
                self.encoding = Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252);
            }
            ("mac", _) => self.encoding = encoding_rs::MACINTOSH,
            (name, _) if SILENT.contains(&name) => {
                self.flush();
                if let Some(group) = self.group() {
                    group.silent = true;
                }
            }
            _ => {}
        }
    }

    /// A letter of Unicode, as a number of sixteen bits with a sign; one of two halves waits for the other.
    fn unicode(&mut self, unit: i64) {
        self.skip = self.groups.last().map_or(1, |group| group.stand_ins);
        let Ok(unit) = u16::try_from(unit.rem_euclid(65_536)) else {
            return;
        };
        if self.silent() {
            return;
        }
        let units: Vec<u16> = self.high.take().into_iter().chain([unit]).collect();
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        self.flush();
        self.growing.push(&String::from_utf16_lossy(&units));
    }
}
