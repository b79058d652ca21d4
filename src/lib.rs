//! keur runs a public selection procedure of the Flemish government from a terminal: vacancies, candidates, sessions, scores,
//! approvals. This page is the map: where each thing lives, why, and where a new one would go.
//!
//! ```text
//!  keys, pastes, sizes ─┐                                ┌─► App::view ─► Buffer ─► terminal, test or picture
//!  signals, deadlines  ─┼─► tui::App::handle(Event) ─► Vec<Effect>
//!  answers, results    ─┘          │
//!                                  ├─ Ask(Query)   ─► reading thread ─► office::ask      (rights) ─► store ─► Reply
//!                                  └─ Run(Command) ─► writing thread ─► office::execute  (authorise, check, write, journal)
//!  command line ─────────────────────────────────► the same Query and Command
//! ```
//!
//! # Rooms
//!
//! | module | owns | must not know |
//! |---|---|---|
//! | [`domain`] | identifiers, states and which may follow which, kinds of procedure and their templates, rules and their book, deadlines, scoring, lists as people ask for them. Pure | SQL, clock, files, terminal, language |
//! | [`store`] | the database: opening, migrations, typed rows, keyset lists, search, journal and undo. The only SQL | rules, rights, terminal |
//! | [`office`] | the one write path and the reads with their rights; a folder per area with its commands and queries | terminal |
//! | [`exchange`] | outside formats: applications coming in (lists, CVs, mail, folders), CSV out, adverts for channels, the text and the pages of documents | terminal, SQL |
//! | [`documents`] | documents that go out: the typesetter, the organisation's folder, the PV as PDF, DOCX, XLSX, Markdown and text | terminal, SQL |
//! | [`sample`] | the made-up database of the demo and of measurements | terminal |
//! | [`tui`] | the terminal face | SQL |
//! | [`cli`] | the command line; the only module that prints | SQL |
//! | [`i18n`], [`config`], [`clock`], [`text`], [`file`], [`vault`] | words, one person's configuration, time, widths, files written whole, sealing with the key file: small, at the bottom | everything above |
//!
//! Dependencies point one way: `domain` ← `store` ← `office` ← `documents` ← `tui`, `cli`; a test (`tests/it/guards.rs`) keeps it so.
//!
//! # Where things go
//!
//! - **A rule of the law or of the house**: a small pure function in `domain/rules`, giving a [`domain::Problem`] with the rule's id, and its line
//!   in the rule book ([`domain::rules::book`]); a test refuses one without the other.
//! - **A kind of procedure**: a file in `assets/procedures` with its steps, checks and texts, copied into a vacancy when it starts.
//! - **What happens by itself**: [`office::due`]; whoever is at the keyboard then carries it out, in nobody's name.
//! - **Something people can do**: a variant of an area's command in `office/<area>`, its act in [`office::Act`], its line in the rights table
//!   ([`office::rights::TABLE`]), its sentences in `assets/locales`.
//! - **Something to look up**: a variant of the area's query, its SQL in `store`, with an index (a test asks SQLite for its plan).
//! - **A key**: a line in [`tui::action::TABLE`]; footer, help, palette and documentation follow by themselves.
//! - **A screen**: a folder in `tui/screens` with `mod` (state), `update` (what actions do), `view` (how it is drawn); a [`tui::screen::Place`].
//! - **A column in the database**: a new numbered file in `assets/migrations`; the journal takes it up by itself.
//! - **A number or a day that law or house may change**: a line of [`domain::setting::SETTINGS`] and its words; whoever reads it names the
//!   [`domain::SettingKey`], and an administrator sets it from a day on.
//! - **A report**: a variant of [`domain::ReportKind`], what it counts in `store/report`, its table in `office/report`; filter, screen, command line
//!   and files follow by themselves. A figure that stands for rows carries the view of their list, and a test counts both.
//! - **A document that goes out**: a template in `assets/documents` and a module in [`documents`] that makes its data.
//! - **Words**: a message in both languages; a test refuses one without the other.
//!
//! # Decisions worth knowing
//!
//! - *A command is data.* The journal, the command line, bulk acts and imports all send the same enum through [`office::execute`].
//! - *Check and write in one short immediate transaction.* What was checked is still true when it is written, so two officers cannot book one
//!   juror at the same moment. What a person looked at is pinned by the `version` the command carries; who comes second is told who was first.
//! - *The journal captures rows by temporary triggers* on the writing connection, generated from the schema: a write cannot forget it, and undo is
//!   a new entry that writes the images back.
//! - *Lists are windows on keyset pages*: the hundred thousandth row costs what the first does; counts are kept, or come after the rows.
//! - *No work on the thread that draws.* Reads and writes have their own threads; the latest question wins and stops the one before.

pub mod cli;
pub mod clock;
pub mod config;
pub mod documents;
pub mod domain;
pub mod exchange;
pub mod file;
pub mod i18n;
pub mod office;
pub mod sample;
pub mod store;
pub mod text;
pub mod tui;
pub mod vault;
