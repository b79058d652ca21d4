//! Seats on the jury.

use super::draft::{Edit, JurorDraft};
use super::state::authorised;
use crate::domain::{Coded, JurorId, JurorRole, Message, Problem, Role, VacancyId, settle};
use crate::office::{Act, Desk, Done, Failure, visibility};
use crate::store::account;
use crate::store::vacancy::dossier::{self, JurorRow};
use crate::store::vacancy::part::{self, Table};
use rusqlite::types::Value;

pub(super) fn edit(desk: &Desk<'_>, id: VacancyId, edit: &Edit<JurorDraft>) -> Result<(String, i64), Failure> {
    let jury = dossier::jury(desk.connection(), id)?;
    match edit {
        Edit::Add(draft) => {
            let mut found = unfit(desk, id, &jury, None, draft)?;
            if jury.iter().any(|juror| juror.person == draft.person) {
                found.push(Problem::block("jury", Message::new("refused-juror-twice")).at("person"));
            }
            settle(found)?;
            let values = [
                ("person_id", Value::Integer(draft.person.0)),
                ("role", Value::Text(draft.role.code().to_owned())),
            ];
            Ok((
                "done-juror-add".to_owned(),
                part::add(desk.tx, Table::Juror, id.0, &values)?,
            ))
        }
        Edit::Change { id: seat, seen, draft } => {
            settle(unfit(desk, id, &jury, Some(*seat), draft)?)?;
            if draft.role == JurorRole::Observer && part::juror_worked(desk.connection(), *seat)? {
                return Err(Problem::block("V-33", Message::new("refused-juror-worked"))
                    .at("role")
                    .into());
            }
            let role = ("role", Value::Text(draft.role.code().to_owned()));
            part::change(desk.tx, Table::Juror, *seat, Some(*seen), &[role])?;
            Ok(("done-juror-change".to_owned(), *seat))
        }
        Edit::Remove { id: seat, seen } => {
            if let Some((n, title, starts)) = part::juror_planned(desk.connection(), *seat, desk.clock.local())? {
                let message = Message::new("refused-juror-planned")
                    .with("title", title)
                    .with("day", starts.date())
                    .with("n", n);
                return Err(Problem::block("V-40", message).into());
            }
            if part::juror_worked(desk.connection(), *seat)? {
                return Err(Problem::block("V-33", Message::new("refused-juror-worked")).into());
            }
            part::remove(desk.tx, Table::Juror, *seat, *seen)?;
            Ok(("done-juror-remove".to_owned(), *seat))
        }
    }
}

/// Why somebody cannot have the seat: a candidate never judges, a union observer never scores, a jury has one chair.
fn unfit(
    desk: &Desk<'_>,
    id: VacancyId,
    jury: &[JurorRow],
    seat: Option<i64>,
    draft: &JurorDraft,
) -> Result<Vec<Problem>, Failure> {
    let mut found = Vec::new();
    if part::applied(desk.connection(), id, draft.person)? {
        found.push(Problem::block("V-33", Message::new("refused-juror-candidate")).at("person"));
    }
    let Some(facts) = crate::store::vacancy::facts(desk.connection(), id, draft.person)? else {
        return Ok(found);
    };
    let observes = account::holds(
        desk.connection(),
        draft.person,
        Role::Observer,
        facts.entity,
        desk.clock.today(),
    )?;
    if observes && draft.role != JurorRole::Observer {
        found.push(Problem::block("V-33", Message::new("refused-juror-observer")).at("role"));
    }
    let chair = jury
        .iter()
        .find(|juror| juror.role == JurorRole::Chair && Some(juror.id.0) != seat);
    if let (JurorRole::Chair, Some(chair)) = (draft.role, chair) {
        let message = Message::new("refused-juror-chair").with("who", chair.name.as_str());
        found.push(Problem::block("jury", message).at("role"));
    }
    Ok(found)
}

/// A juror declares the own interests; whoever manages the jury may record it too.
pub(super) fn declare(
    desk: &Desk<'_>,
    id: VacancyId,
    seat: JurorId,
    seen: i64,
    interest: &str,
) -> Result<Done, Failure> {
    let counter = desk.counter();
    let facts = visibility::vacancy_facts(&counter, id)?;
    let jury = dossier::jury(desk.connection(), id)?;
    let Some(juror) = jury.iter().find(|juror| juror.id == seat) else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    if juror.person != desk.me() || facts.state.is_final() {
        authorised(desk, Act::VacancyJury, id)?;
    }
    desk.tx.about("vacancy", id)?;
    let values = [
        ("interest", Value::Text(interest.trim().to_owned())),
        ("declared_at", Value::Integer(desk.tx.now())),
    ];
    part::change(desk.tx, Table::Juror, seat.0, Some(seen), &values)?;
    Ok(Done::new(
        Message::new("done-juror-declare").with("who", juror.name.as_str()),
    ))
}
