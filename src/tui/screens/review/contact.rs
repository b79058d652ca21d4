//! The form for a name with contact data: for a new candidate, and for corrections.

use crate::office::candidate::add::Contact;
use crate::store::person::Card;
use crate::tui::widgets::form::{Field, Values};

/// The fields, filled in with what is known.
pub fn fields(card: Option<&Card>) -> Vec<Field> {
    let known = |value: fn(&Card) -> &String| card.map_or("", |card| value(card).as_str());
    vec![
        Field::line("family", "field-person-family_name", known(|card| &card.family)),
        Field::line("given", "field-person-given_name", known(|card| &card.given)),
        Field::line("email", "field-person-email", known(|card| &card.email)),
        Field::line("phone", "field-person-phone", known(|card| &card.phone)),
        Field::line("street", "field-person-street", known(|card| &card.street)),
        Field::line(
            "postal_code",
            "field-person-postal_code",
            known(|card| &card.postal_code),
        ),
        Field::line("city", "field-person-city", known(|card| &card.city)),
    ]
}

/// What was filled in.
pub fn read(values: &Values) -> Contact {
    let text = |id: &str| values.text(id).to_owned();
    Contact {
        family: text("family"),
        given: text("given"),
        email: text("email"),
        phone: text("phone"),
        street: text("street"),
        postal_code: text("postal_code"),
        city: text("city"),
    }
}
