//! What a person prefers, kept outside the HR database: language, theme, tiles, columns, views.

use crate::domain::list::View;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A person's preferences. Unknown or missing parts fall back to the defaults.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// The language chosen in the program.
    pub lang: Option<crate::i18n::Lang>,
    /// The theme chosen in the program.
    pub theme: Option<crate::tui::theme::Theme>,
    /// The tiles of Start, in order.
    pub tiles: Vec<String>,
    /// What each list shows.
    pub lists: BTreeMap<String, ListPrefs>,
    /// The screen last looked at.
    pub screen: u8,
    /// The folder the last import came from, as it was typed.
    pub import_folder: String,
}

/// How a person wants to see a list.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ListPrefs {
    /// The columns, in order; empty: the list's own.
    pub columns: Vec<String>,
    /// What it showed last.
    pub view: View,
    /// Views with a name.
    pub saved: BTreeMap<String, View>,
}
