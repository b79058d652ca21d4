//! The terminal face. One [`app::App`] takes events and gives effects; views only read.
//!
//! - `action` and `keymap`: the table of actions and what keys mean.
//! - `event`, `effect`: what arrives, what is asked for.
//! - `app`: screens, overlays, messages to the person; routes, decides nothing of its own.
//! - `screen`: what a screen is; `screens/*`: each a folder with its state, what its actions do, how it is drawn.
//! - `overlays/*`: what stands on top of a screen; `widgets/*`: lists, tables, forms.
//! - `runtime`, `terminal`: threads, channels and the real terminal.
//!
//! Knows no SQL: it sends queries and commands of `office`.

pub mod action;
pub mod app;
pub mod effect;
pub mod event;
pub mod history;
pub mod inline;
pub mod keymap;
pub mod look;
pub mod made;
pub mod mouse;
pub mod overlays;
pub mod paint;
pub mod personal;
pub mod prefs;
pub mod runtime;
pub mod screen;
pub mod screens;
pub mod snapshot;
pub mod terminal;
pub mod theme;
pub mod welcome;
pub mod widgets;
