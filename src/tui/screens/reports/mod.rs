//! Reports: the shelf of them, and one of them as a table with a chart, its filter and period, and the list behind every figure.

mod clicks;
mod forms;
mod page;
mod shelf;
mod update;
mod view;

pub use page::Page;
pub use shelf::Shelf;
