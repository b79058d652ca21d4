//! What the publication locks (V-16), and the right to change it until then.

use crate::domain::{Actor, Message, Problem, VacancyState};
use crate::office::Act;
use crate::office::rights::{self, Matter};
use crate::office::visibility;
use crate::store::vacancy::Facts;

/// Whether the actor may do an act to a vacancy: text, selectiereglement and form only until the publication.
///
/// # Errors
/// A problem that names the right, the state, or the lock and what to do instead.
pub(super) fn check(actor: &Actor, act: Act, facts: &Facts) -> Result<(), Problem> {
    let matter = visibility::matter(facts);
    if matches!(act, Act::VacancyText | Act::VacancyReglement | Act::VacancyForm) && !facts.state.is_editable() {
        // Whoever has no right at all hears that first.
        let drafting = Matter {
            state: Some(VacancyState::InPreparation),
            ..matter
        };
        rights::check(actor, act, &drafting)?;
        // Who is not told of it by a publication counts on it from the start of the selection.
        let id = match facts.procedure.has(VacancyState::Published) {
            true => "refused-locked",
            false => "refused-locked-selection",
        };
        return Err(Problem::block("V-16", Message::new(id)));
    }
    rights::check(actor, act, &matter)
}
