//! Files that are a candidate each: a CV, a message, a mailbox, a folder of them.

use super::card::{Card, Paper};
use super::sniff::{self, Sort};
use super::{About, Format, Stream, Unopened, Written, cv, mail, person};
use crate::domain::Message;
use crate::text;
use mail_parser::mailbox::mbox::MessageIterator;
use std::fs;
use std::io::{self, BufReader, Read, SeekFrom};
use std::path::{Path, PathBuf};

/// The largest file that is one candidate, one message or one document, in bytes.
const MOST_FILE: u64 = 64 << 20;
/// The largest mailbox.
const MOST_MAILBOX: u64 = 1 << 30;
/// How much is taken in at once, in bytes: documents wait in memory until all of them are written.
const MOST_WHOLE: u64 = 768 << 20;
/// How many candidates a folder or a mailbox may have.
const MOST_CARDS: usize = 5_000;
/// How many documents a candidate may have.
const MOST_PAPERS: usize = 50;

/// Candidates being read.
pub struct Cards {
    /// What is known of the file.
    pub about: About,
    items: Box<dyn Iterator<Item = io::Result<Card>> + Send>,
    /// How many there are, where that is known.
    all: usize,
    given: usize,
    size: u64,
}

impl std::fmt::Debug for Cards {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cards")
            .field("about", &self.about)
            .finish_non_exhaustive()
    }
}

impl Cards {
    fn new(
        format: Format,
        digest: String,
        size: u64,
        all: usize,
        items: impl Iterator<Item = io::Result<Card>> + Send + 'static,
    ) -> Self {
        let about = About {
            format,
            digest,
            size,
            encoding: None,
            separator: None,
            sheet: None,
            sheets: Vec::new(),
        };
        Self {
            about,
            items: Box::new(items),
            all,
            given: 0,
            size: 0,
        }
    }

    /// Reads the next candidate; `None` at the end.
    ///
    /// # Errors
    /// What the system says, or that there are too many or too large ones.
    pub fn read_next(&mut self) -> Result<Option<Card>, Unopened> {
        let Some(card) = self.items.next().transpose()? else {
            return Ok(None);
        };
        self.given += 1;
        self.size += card.papers.iter().map(|paper| paper.data.len() as u64).sum::<u64>();
        if self.given > MOST_CARDS || self.size > MOST_WHOLE {
            let many = Message::new("refused-import-many-cards").with("most", MOST_CARDS as i64);
            return Err(many.with("megabytes", (MOST_WHOLE >> 20) as i64).into());
        }
        Ok(Some(card))
    }

    /// How many were read, of how many.
    pub fn progress(&self) -> (u64, u64) {
        (self.given as u64, self.all as u64)
    }

    /// A file that is one candidate, or a mailbox, as its first bytes say.
    pub(super) fn of_file(
        name: &str,
        mut file: impl Stream + 'static,
        size: u64,
        sort: Sort,
    ) -> Result<Self, Unopened> {
        if sort == Sort::Mailbox {
            super::within(size, MOST_MAILBOX)?;
            let (digest, size) = super::digest(&mut file)?;
            let name = name.to_owned();
            let messages = MessageIterator::new(file).enumerate();
            let items = messages.map(move |(at, message)| {
                message.map(|message| mail::read(&format!("{name} {}", at + 1), message.contents()))
            });
            return Ok(Self::new(Format::Mailbox, digest, size, 0, items));
        }
        super::within(size, MOST_FILE)?;
        let (digest, size) = super::digest(&mut file)?;
        let mut bytes = Vec::new();
        file.take(MOST_FILE).read_to_end(&mut bytes)?;
        let (format, card) = one(name, &bytes, sort).ok_or_else(|| Message::new("refused-import-no-cv"))?;
        Ok(Self::new(format, digest, size, 1, std::iter::once(Ok(card))))
    }

    /// A folder: a Maildir, or files and folders that are a candidate each.
    pub(super) fn of_folder(folder: &Path) -> io::Result<Self> {
        let boxes: Vec<PathBuf> = ["new", "cur"]
            .iter()
            .map(|name| folder.join(name))
            .filter(|path| path.is_dir())
            .collect();
        let maildir = folder.join("cur").is_dir() && folder.join("tmp").is_dir();
        let (format, entries) = if maildir {
            let mut all = Vec::new();
            for folder in boxes {
                all.extend(listed(&folder)?);
            }
            (Format::Maildir, all)
        } else {
            (Format::Folder, listed(folder)?)
        };
        let (digest, size) = fingerprint(&entries);
        let all = entries.len();
        let items = entries
            .into_iter()
            .map(move |path| if maildir { message(&path) } else { entry(&path) });
        Ok(Self::new(format, digest, size, all, items))
    }
}

/// The files and folders of a folder, in the order of their names; no hidden ones, and nothing a link leads to elsewhere.
fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if (kind.is_file() || kind.is_dir()) && !entry.file_name().to_string_lossy().starts_with('.') {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// What tells whether a folder is still as it was looked at: names, sizes and times of change. And the size of it all.
fn fingerprint(entries: &[PathBuf]) -> (String, u64) {
    use sha2::{Digest, Sha256};
    let (mut hasher, mut size) = (Sha256::new(), 0);
    let inside = entries.iter().flat_map(|path| {
        if path.is_dir() {
            listed(path).unwrap_or_default()
        } else {
            Vec::new()
        }
    });
    for path in entries.iter().cloned().chain(inside) {
        let about = fs::metadata(&path).ok();
        let changed = about.as_ref().and_then(|about| about.modified().ok());
        let length = about.filter(fs::Metadata::is_file).map_or(0, |about| about.len());
        size += length;
        hasher.update(format!("{}\0{length}\0{changed:?}\n", path.display()));
    }
    let digest = text::hexadecimal(&hasher.finalize());
    (digest, size)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The bytes of a file and what the first of them say; none when it is too large.
fn bytes(path: &Path) -> io::Result<Option<(Vec<u8>, Sort)>> {
    let file = fs::File::open(path)?;
    if file.metadata()?.len() > MOST_FILE {
        return Ok(None);
    }
    let mut file = BufReader::new(file);
    let sort = sniff::sort(&sniff::head(&mut file)?);
    let mut bytes = Vec::new();
    io::Seek::seek(&mut file, SeekFrom::Start(0))?;
    file.take(MOST_FILE).read_to_end(&mut bytes)?;
    Ok(Some((bytes, sort)))
}

fn too_large(name: &str) -> Message {
    Message::new("import-card-big")
        .with("name", name)
        .with("most", (MOST_FILE >> 20) as i64)
}

/// A file that says itself who it is about.
fn one(name: &str, bytes: &[u8], sort: Sort) -> Option<(Format, Card)> {
    match sort {
        Sort::Json => cv(Written::JsonResume, name, bytes)
            .map(|card| (Format::JsonResume, card))
            .or_else(|| cv(Written::EuropassJson, name, bytes).map(|card| (Format::Europass, card))),
        Sort::Xml => cv(Written::EuropassXml, name, bytes).map(|card| (Format::Europass, card)),
        Sort::Message => Some((Format::Mail, mail::read(name, bytes))),
        _ => None,
    }
}

/// A message of a Maildir; its name says nothing to anybody.
fn message(path: &Path) -> io::Result<Card> {
    let name = name_of(path);
    Ok(match bytes(path)? {
        Some((bytes, _)) => mail::read(&name, &bytes),
        None => Card::unusable(&name, too_large(&name)),
    })
}

/// A file or a folder that is a candidate.
fn entry(path: &Path) -> io::Result<Card> {
    let name = name_of(path);
    if path.is_dir() {
        return folder(path, &name);
    }
    Ok(match bytes(path)? {
        None => Card::unusable(&name, too_large(&name)),
        Some((bytes, sort)) => match one(&name, &bytes, sort) {
            Some((_, card)) => card,
            None => named(&name, person::of_file(&name), vec![Paper::unread(&name, bytes)]),
        },
    })
}

/// Everything in a folder is about one person: who, says a CV or a message in it, otherwise the name of the folder.
fn folder(path: &Path, name: &str) -> io::Result<Card> {
    let (mut known, mut papers, mut warnings): (Option<Card>, Vec<Paper>, Vec<Message>) =
        (None, Vec::new(), Vec::new());
    for file in listed(path)? {
        let inner = name_of(&file);
        if file.is_dir() {
            warnings.push(Message::new("import-card-deep").with("name", inner));
            continue;
        }
        let Some((bytes, sort)) = bytes(&file)? else {
            warnings.push(too_large(&inner));
            continue;
        };
        if papers.len() >= MOST_PAPERS {
            warnings.push(Message::new("import-card-many").with("most", MOST_PAPERS as i64));
            break;
        }
        match one(&inner, &bytes, sort) {
            Some((_, card)) if known.is_none() && card.row.is_ok() => known = Some(card),
            _ => papers.push(Paper::unread(inner, bytes)),
        }
    }
    let mut card = match known {
        Some(mut card) => {
            card.origin = format!("{name}/{}", card.origin);
            card.papers.append(&mut papers);
            card
        }
        None if papers.is_empty() => Card::unusable(name, Message::new("import-card-empty")),
        None => named(name, person::named(name), papers),
    };
    card.warnings.extend(warnings);
    Ok(card)
}

/// A candidate of whom only the name of the file is known.
fn named(origin: &str, name: Option<(String, String)>, mut papers: Vec<Paper>) -> Card {
    let Some((family, given)) = name else {
        return Card::unusable(origin, Message::new("import-card-nameless"));
    };
    let row = crate::exchange::applications::Row {
        family,
        given,
        ..Default::default()
    };
    mail::mean_the_cv(&mut papers);
    Card::of(origin, row, papers)
}
