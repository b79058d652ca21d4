//! The screens, each a folder of its own: state, what its actions do, how it is drawn.

pub mod administration;
pub mod approvals;
pub mod candidates;
pub mod deadlines;
pub mod document;
pub mod dossier;
pub mod intake;
pub mod minutes;
pub mod people;
pub mod redeployment;
pub mod requests;
pub mod reuse;
pub mod review;
pub mod sessions;
pub mod start;
pub mod vacancies;

use crate::tui::prefs::Prefs;
use crate::tui::screen::{Place, Screen};

/// Makes the screen for a place.
pub fn open(place: Place, prefs: &Prefs) -> Box<dyn Screen> {
    match place {
        Place::Approvals | Place::Approval(_) => Box::new(approvals::Approvals::new(prefs)),
        Place::Start => Box::new(start::Start::new(prefs)),
        Place::Administration => Box::new(administration::Administration::new(prefs)),
        Place::Import(vacancy) => Box::new(intake::Intake::new(vacancy, prefs)),
        Place::Deadlines => Box::new(deadlines::Deadlines::new(prefs)),
        Place::Document(id) => Box::new(document::Document::new(id)),
        Place::Person(id) => Box::new(people::person::Person::new(id)),
        Place::Doubles => Box::new(people::doubles::Doubles::new(prefs)),
        Place::Lists => Box::new(people::lists::Lists::new(prefs)),
        Place::Members(list) => Box::new(people::members::Members::new(list, prefs)),
        Place::Redeployment => Box::new(redeployment::Redeployment::new(prefs)),
        Place::Reuse(vacancy) => Box::new(reuse::Reuse::new(vacancy, prefs)),
        Place::Minutes(id) => Box::new(minutes::Minutes::new(id)),
        Place::Jury(id) => Box::new(dossier::Dossier::at_jury(id)),
        Place::Dossier(id) => Box::new(dossier::Dossier::new(id)),
        Place::Vacancies => Box::new(vacancies::Vacancies::new(prefs)),
        Place::Candidates(vacancy) => Box::new(candidates::Candidates::new(vacancy, prefs)),
        Place::Requests(sought) => Box::new(requests::Requests::new(sought, prefs)),
        Place::Review(vacancy, application) => Box::new(review::Review::new(vacancy, application)),
        Place::Event(_) => Box::new(sessions::Sessions::new(None, prefs)),
        Place::Sessions(only) => Box::new(sessions::Sessions::new(only, prefs)),
    }
}
