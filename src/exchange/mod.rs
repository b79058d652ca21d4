//! Formats of the outside world: files in, files out. Knows neither the database nor the terminal.

pub mod advert;
pub mod applications;
pub mod calendar;
pub mod csv;
pub mod document;
pub mod enrolments;
pub mod incoming;
pub mod intake;
pub mod markdown;
pub mod minutes;
pub mod outbox;
