//! Documents that go out: what the organisation signs, sends and keeps, set from the record by a typesetter, and the same as tables and text.
//!
//! ```text
//!  content (plain data) ─► a document of its own module ─► typeset::pdf (template + words + data) ─► PDF
//!                                                      └─► docx · xlsx · Markdown · text
//!  House (the organisation's folder) replaces templates, words, order and adds a logo and fonts
//! ```
//!
//! Templates are files in `assets/documents`: `house.typ` holds what all documents share. Knows neither the database nor the terminal.

pub mod hire;
pub mod house;
pub mod paper;
pub mod typeset;
mod write;

pub use house::House;
pub use typeset::{Content, Fault, Pdf, Template};
pub use write::write;
