//! The PVs of the demo: one that some of the jury have signed, one that all have, one that a juror refused.
//!
//! They are drawn when the demo is made, by the commands people give: a PV says which day it was, so none can be moved with the sample.

use crate::clock::Clock;
use crate::office::minutes::MinutesCommand;
use crate::office::{self, Failure, identity};
use crate::store::{Store, account, minutes};

/// Why the third is refused.
const REMARK: &str = "De motivering van de laatste kandidaat volgt niet uit de scores. Graag aanvullen.";

/// What becomes of a PV.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    Signing,
    Signed,
    Refused,
}

/// Draws the PV of the first procedures that wait for one, the newest number first. What a rule stops is left as it is.
pub(super) fn draw(store: &mut Store, clock: Clock) -> anyhow::Result<()> {
    let reported = minutes::reported(store.reader())?;
    let courses = [Course::Signing, Course::Signed, Course::Refused];
    for ((vacancy, seen, login), course) in reported.into_iter().zip(courses) {
        if act(store, clock, &login, MinutesCommand::Draw { vacancy, seen })? {
            sign(store, clock, vacancy, course)?;
        }
    }
    Ok(())
}

fn sign(store: &mut Store, clock: Clock, vacancy: crate::domain::VacancyId, course: Course) -> anyhow::Result<()> {
    let editions = minutes::editions(store.reader(), vacancy)?;
    let Some(edition) = editions.first() else { return Ok(()) };
    let digest = edition.digest.clone();
    let signers = minutes::signatures(store.reader(), edition.id)?;
    let n = match course {
        // The last still has to.
        Course::Signing => signers.len().saturating_sub(1),
        Course::Signed | Course::Refused => signers.len(),
    };
    for (at, signer) in signers.iter().enumerate().take(n) {
        let Some(login) = account::login_of(store.reader(), signer.person)? else {
            continue;
        };
        let digest = digest.clone();
        let command = match course == Course::Refused && at + 1 == n {
            true => MinutesCommand::Refuse {
                vacancy,
                digest,
                remark: REMARK.to_owned(),
            },
            false => MinutesCommand::Sign { vacancy, digest },
        };
        act(store, clock, &login, command)?;
    }
    Ok(())
}

/// Carries a command out for somebody; whether it was.
fn act(store: &mut Store, clock: Clock, login: &str, command: MinutesCommand) -> anyhow::Result<bool> {
    let Some(actor) = identity::by_login(store.reader(), clock, login)? else {
        return Ok(false);
    };
    match office::execute(store, clock, &actor, &command.into()) {
        Ok(_) => Ok(true),
        Err(Failure::Refused(_)) => Ok(false),
        Err(Failure::Store(error)) => Err(error.into()),
    }
}
