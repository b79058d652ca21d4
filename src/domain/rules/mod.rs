//! The rules of section 15 of the domain, one file per area. Pure: they get facts and give problems.

pub mod book;
pub mod minutes;
pub mod number;
pub mod request;
pub mod vacancy;
