//! The database: opening, migrations, typed rows, lists, search, journal, undo. The only module that writes SQL.
//!
//! Knows nothing of rules, rights or the terminal: it does what `office` asks, all or nothing.

pub mod account;
pub mod agreement;
pub mod alias;
pub mod application;
pub mod approval;
pub(crate) mod bulk;
mod busy;
pub mod candidates;
pub mod complaint;
pub mod deadline;
pub mod decision;
pub mod delegation;
pub mod departure;
pub mod document;
pub mod dossier;
pub mod entity;
pub mod error;
pub mod hire;
pub mod ids;
pub mod import;
pub mod journal;
pub mod letter;
pub mod list;
pub mod message;
pub mod migrate;
pub mod minutes;
pub mod number;
pub mod open;
pub mod person;
pub mod personal;
#[cfg(test)]
mod plan;
pub mod ranking;
pub mod recusal;
pub mod redeployment;
pub mod report;
pub mod request;
pub mod retention;
pub mod reuse;
pub mod route;
pub mod row;
pub mod screening;
pub mod search;
pub mod session;
pub mod setting;
pub mod sheet;
pub mod shortlist;
pub mod start;
pub mod subject;
pub mod tx;
pub mod vacancy;
pub mod visible;

pub use error::{StoreError, StoreResult};
pub use open::{Reader, Store};
pub use tx::Tx;
