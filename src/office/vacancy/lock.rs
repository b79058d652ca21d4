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
    // Of a procedure that is over the state says all there is to say: there is nothing left to cancel.
    // Nor is one on hold locked by a publication it may never have had.
    let over = facts.state.is_final() || facts.state == VacancyState::OnHold;
    let drafts = matches!(act, Act::VacancyText | Act::VacancyReglement | Act::VacancyForm);
    if drafts && !over && !facts.state.is_editable() {
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
