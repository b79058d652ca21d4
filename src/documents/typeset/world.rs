//! The room a template is set in: its files, its letters, its day. Nothing else is there.

use super::{Content, HOUSE, Template, prepare};
use crate::documents::House;
use chrono::{Datelike, Offset, TimeZone, Timelike};
use chrono_tz::Europe::Brussels;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::{self, FontStore};
use typst_pdf::Timestamp;

/// Which letters may be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Letters {
    /// Those in the program and those of the house: the same on every machine.
    Embedded,
    /// Also those of this machine.
    System,
}

/// Everything a template can reach.
pub struct Room {
    main: FileId,
    files: FileStore<Files>,
    letters: Arc<FontStore>,
    library: &'static LazyHash<Library>,
    day: Option<Datetime>,
    timestamp: Option<Timestamp>,
}

impl Room {
    /// The room of a document; none when the template's name is no name of a file.
    pub fn new(template: &Template, content: &Content, house: &House, letters: Letters) -> Option<Self> {
        let name = format!("{}.typ", template.name);
        let path = VirtualPath::new(&name).ok()?;
        let made = content.made;
        let at = Datetime::from_ymd_hms(
            made.year(),
            made.month() as u8,
            made.day() as u8,
            made.hour() as u8,
            made.minute() as u8,
            made.second() as u8,
        );
        // An hour that comes twice is taken as its first; one that was left out has no offset, so none is written.
        let offset = Brussels
            .from_local_datetime(&made)
            .earliest()
            .map(|moment| moment.offset().fix());
        let timestamp = at
            .zip(offset)
            .and_then(|(at, offset)| Timestamp::new_local(at, offset.local_minus_utc() / 60));
        Some(Self {
            main: RootedPath::new(VirtualRoot::Project, path).intern(),
            files: FileStore::new(Files {
                template: *template,
                name,
                data: Bytes::new(prepare::data(template, content, house)),
                house: house.clone(),
                house_templates: AtomicBool::new(false),
            }),
            letters: font_store(house, letters),
            library: library(),
            day: Datetime::from_ymd(made.year(), made.month() as u8, made.day() as u8),
            timestamp,
        })
    }

    /// Whether a template of the house was read.
    pub fn reads_house_templates(&self) -> bool {
        self.files.loader().house_templates.load(Ordering::Relaxed)
    }

    /// When the document was made, for the file.
    pub const fn timestamp(&self) -> Option<Timestamp> {
        self.timestamp
    }

    /// The file and the line, from 1, that the typesetter speaks of. Where it names our file but a file of the house called it, that
    /// one is told: it is the one to mend.
    pub fn place(&self, told: &SourceDiagnostic) -> (String, usize) {
        let calls = told.trace.iter().map(|call| call.span.into());
        let spans = std::iter::once(told.span)
            .chain(calls)
            .filter(|span| span.id().is_some());
        let spans: Vec<typst::syntax::DiagSpan> = spans.collect();
        let of_house = |span: &&typst::syntax::DiagSpan| {
            let id = span.id();
            id.is_some_and(|id| self.files.loader().is_of_house(id))
        };
        let Some(span) = spans.iter().find(of_house).or(spans.first()) else {
            return (self.shown(self.main), 1);
        };
        let id = span.id().unwrap_or(self.main);
        let start = self.range(*span).map_or(0, |range| range.start);
        let source = self.files.source(id).ok();
        let line = source.and_then(|source| source.lines().byte_to_line(start));
        (self.shown(id), line.map_or(1, |line| line + 1))
    }

    fn shown(&self, id: FileId) -> String {
        let name = id.get().vpath().get_without_slash();
        let own = self.files.loader().house.file(Path::new(name));
        own.map_or_else(|| name.to_owned(), |path| path.display().to_string())
    }
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.letters.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.letters.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.day
    }
}

/// The files: the house's own first, then ours.
struct Files {
    template: Template,
    name: String,
    data: Bytes,
    house: House,
    house_templates: AtomicBool,
}

impl Files {
    fn is_of_house(&self, id: FileId) -> bool {
        self.house
            .file(Path::new(id.get().vpath().get_without_slash()))
            .is_some()
    }
}

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        let name = path.vpath().get_without_slash();
        if !matches!(path.root(), VirtualRoot::Project) {
            return Err(FileError::AccessDenied);
        }
        if name == "data.json" {
            return Ok(self.data.clone());
        }
        if let Some(own) = self.house.file(Path::new(name)) {
            if own.extension().is_some_and(|ending| ending == "typ") {
                self.house_templates.store(true, Ordering::Relaxed);
            }
            return fs::read(&own)
                .map(Bytes::new)
                .map_err(|error| FileError::from_io(error, &own));
        }
        match name {
            "house.typ" => Ok(Bytes::from_string(HOUSE)),
            name if name == self.name => Ok(Bytes::from_string(self.template.source)),
            _ => Err(FileError::NotFound(name.into())),
        }
    }
}

fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
}

/// The letters, kept for the next document except where a house brings its own.
fn font_store(house: &House, letters: Letters) -> Arc<FontStore> {
    static EMBEDDED: OnceLock<Arc<FontStore>> = OnceLock::new();
    static SYSTEM: OnceLock<Arc<FontStore>> = OnceLock::new();
    let make = || {
        let mut store = FontStore::new();
        if let Some(folder) = house.folder() {
            store.extend(fonts::scan(folder));
        }
        store.extend(fonts::embedded());
        if letters == Letters::System {
            store.extend(fonts::system());
        }
        Arc::new(store)
    };
    match (house.folder(), letters) {
        (Some(_), _) => make(),
        (None, Letters::Embedded) => EMBEDDED.get_or_init(make).clone(),
        (None, Letters::System) => SYSTEM.get_or_init(make).clone(),
    }
}
