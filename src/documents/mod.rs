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
pub mod minutes;
pub mod paper;
pub mod typeset;
mod write;

pub use house::House;
pub use typeset::{Content, Fault, Pdf, Template};
pub use write::write;

/// Every template, as a document uses it.
pub const TEMPLATES: &[Template] = &[minutes::TEMPLATE, hire::TEMPLATE];

/// The files an organisation's folder may hold, as they are built in: name and text.
pub fn built_in() -> impl Iterator<Item = (String, &'static str)> {
    let shared = [
        ("house.typ", typeset::HOUSE),
        (house::FILE, include_str!("../../assets/documents/house.toml")),
    ];
    let shared = shared.into_iter().map(|(name, text)| (name.to_owned(), text));
    shared.chain(
        TEMPLATES
            .iter()
            .map(|template| (format!("{}.typ", template.name), template.source)),
    )
}
