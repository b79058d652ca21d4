//! What a hire sheet says, as data for a document, a file or another program: codes, names, days; no words of a language.

use super::{HireField, HireGroup, HireState};
use crate::domain::{NumberKind, ProcedureKind};
use chrono::NaiveDate;
use serde::Serialize;
use std::fmt;

/// Who it is about.
#[derive(Clone, PartialEq, Default, Serialize)]
pub struct FichePerson {
    /// The family name.
    pub family: String,
    /// The given name.
    pub given: String,
    /// The e-mail address.
    pub email: String,
    /// Street and number.
    pub street: String,
    /// The postal code.
    pub postal_code: String,
    /// The municipality.
    pub city: String,
    /// What stands as the number.
    pub number_kind: Option<NumberKind>,
    /// The number: masked, unless whoever asked said why.
    pub number: String,
}

impl FichePerson {
    /// Whether the number stands masked.
    pub fn is_masked(&self) -> bool {
        self.number.contains('*')
    }
}

/// Whose it is, without the number: what is written for a log tells nobody's.
impl fmt::Debug for FichePerson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "FichePerson({} {})", self.given, self.family)
    }
}

/// A field with what it holds.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct FicheField {
    /// Which.
    pub field: HireField,
    /// The part it stands in.
    pub group: HireGroup,
    /// What it holds: text, a code, a day as `2026-11-23`, a name. Empty: nothing.
    pub value: String,
    /// What the vacancy or the application has, where the sheet says otherwise.
    pub given: String,
    /// Why.
    pub reason: String,
}

/// A whole sheet.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Fiche {
    /// Its identifier.
    pub id: String,
    /// Where it stands.
    pub state: HireState,
    /// Since when.
    pub since: NaiveDate,
    /// The day it was drawn up.
    pub on: NaiveDate,
    /// Whether somebody comes in from outside.
    pub inflow: bool,
    /// Who it is about.
    pub person: FichePerson,
    /// The vacancy's number.
    pub vacancy: String,
    /// Its title.
    pub title: String,
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// The entity's name.
    pub entity: String,
    /// Its OVO code.
    pub ovo: String,
    /// The level.
    pub level: String,
    /// The rank.
    pub rank: String,
    /// The grade.
    pub grade: String,
    /// The function code.
    pub function_code: String,
    /// The fields that are asked, in their order.
    pub fields: Vec<FicheField>,
}
