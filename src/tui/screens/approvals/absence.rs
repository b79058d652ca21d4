//! Absence: naming who answers in one's place, or in a colleague's, and ending that; and giving a step to another.

use super::{Approvals, asking};
use crate::domain::{ApprovalId, DelegationId, Message, PersonId, Role};
use crate::i18n::date;
use crate::office::approval::{ApprovalCommand, ApprovalQuery, Delegations, Detail, Proposal};
use crate::office::{Act, Command, Query};
use crate::store::delegation::DelegationRow;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Tone};
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// Slots of questions.
pub(super) const DELEGATIONS: u16 = 4;
pub(super) const GIVE_DETAIL: u16 = 5;
pub(super) const GIVE_PROPOSAL: u16 = 6;
/// Tags of menus and forms, and slots of their commands.
pub(super) const ABSENCE_MENU: u16 = 20;
pub(super) const ABSENCE: u16 = 21;
pub(super) const GIVE: u16 = 22;

/// The menu line that names somebody.
const NAME: &str = "name";

/// A step that is to be given to another.
#[derive(Clone, Debug)]
pub(super) struct Giving {
    approval: ApprovalId,
    seen: i64,
    step: i64,
    title: String,
}

impl Approvals {
    /// Asks which absences there are: for an administrator everybody's.
    pub(super) fn ask_absences(cx: &mut Cx<'_>) {
        let all = cx.actor.holds_anywhere(Role::Administrator);
        cx.ask(DELEGATIONS, Query::Approval(ApprovalQuery::Delegations { all }));
    }

    /// What can be done about absences: name somebody, or end one that was written down.
    pub(super) fn show_absences(&mut self, found: Box<Delegations>, cx: &mut Cx<'_>) {
        let name = match found.for_others {
            true => "absence-name-somebody",
            false => "absence-name",
        };
        let mut items = vec![Item::new(NAME, cx.look.word(name))];
        items.extend(found.rows.iter().map(|row| {
            let hint = days(row, cx.look);
            let end = Message::new("absence-end")
                .with("absent", row.absent.as_str())
                .with("who", row.delegate.as_str());
            Item::new(format!("{} {}", row.id, row.version), cx.look.words.text(&end)).hinted(hint)
        }));
        self.absences = Some(found);
        cx.show(Overlay::Menu(Menu::new(ABSENCE_MENU, cx.look.word("absence"), items)));
    }

    pub(super) fn chose_absence(&self, value: &str, cx: &mut Cx<'_>) {
        if value != NAME {
            if let Some((id, seen)) = value.split_once(' ')
                && let (Ok(id), Ok(seen)) = (id.parse(), seen.parse())
            {
                let delegation = DelegationId(id);
                cx.run(
                    ABSENCE_MENU,
                    Command::Approval(ApprovalCommand::EndDelegation { delegation, seen }),
                );
            }
            return;
        }
        let Some(found) = &self.absences else { return };
        if found.colleagues.is_empty() {
            cx.say(Tone::Bad, Message::new("absence-nobody"));
            return;
        }
        let form = FormOverlay::new(ABSENCE, cx.look.words.of(Act::ApprovalDelegate), fields(found, cx.look));
        cx.show(Overlay::Form(form.kept_as("absence")));
    }

    /// The command the form leads to.
    ///
    /// # Errors
    /// What cannot be read, at its field.
    pub(super) fn read_absence(&self, values: &Values, today: NaiveDate) -> Result<Command, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut day = |field: &'static str| match values.day(field, today) {
            Ok(Some(day)) => day,
            Ok(None) => {
                errors.push(FieldError::new(field, Message::new("field-error-day")));
                today
            }
            Err(error) => {
                errors.push(error);
                today
            }
        };
        let (from, until) = (day("from"), day("until"));
        if !errors.is_empty() {
            return Err(errors);
        }
        let person = |id: &str| values.text(id).parse().ok().map(PersonId);
        let absent = person("absent").filter(|absent| Some(*absent) != self.me);
        let Some(to) = person("to") else {
            return Err(vec![FieldError::new("to", Message::new("absence-nobody"))]);
        };
        Ok(Command::Approval(ApprovalCommand::Delegate {
            absent,
            to,
            from,
            until,
            reason: values.text("reason").to_owned(),
        }))
    }

    /// Looks which step of one's own question lies with somebody who can answer no more.
    pub(super) fn ask_give(&self, cx: &mut Cx<'_>) {
        if let Some(row) = self.explorer().selected() {
            cx.ask(GIVE_DETAIL, Query::Approval(ApprovalQuery::Detail(row.id)));
        }
    }

    pub(super) fn begin_giving(&mut self, detail: &Detail, cx: &mut Cx<'_>) {
        let Some(step) = detail.lost() else {
            cx.say(Tone::Info, Message::new("approval-give-none"));
            return;
        };
        self.giving = Some(Giving {
            approval: detail.row.id,
            seen: detail.row.version,
            step,
            title: detail.row.title.clone(),
        });
        let query = ApprovalQuery::Proposal {
            subject: detail.row.subject,
            vacancy: detail.row.vacancy,
            request: detail.row.request,
        };
        cx.ask(GIVE_PROPOSAL, Query::Approval(query));
    }

    pub(super) fn show_giving(&self, proposal: &Proposal, cx: &mut Cx<'_>) {
        let Some(giving) = &self.giving else { return };
        let people = asking::people(proposal, cx.look).into_iter();
        let items: Vec<Item> = people.map(|(value, words)| Item::new(value, words)).collect();
        if items.is_empty() {
            cx.say(Tone::Bad, Message::new("absence-nobody"));
            return;
        }
        let title = Message::new("approval-give-title")
            .with("step", giving.step)
            .with("title", giving.title.as_str());
        let menu = Menu::new(GIVE, cx.look.words.text(&title), items).searched();
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn chose_receiver(&self, value: &str, cx: &mut Cx<'_>) {
        if let (Some(giving), Some(to)) = (&self.giving, asking::approver(value)) {
            let command = ApprovalCommand::Give {
                approval: giving.approval,
                seen: giving.seen,
                step: giving.step,
                to,
            };
            cx.run(GIVE, Command::Approval(command));
        }
    }
}

/// Who is absent, who answers, from when until when, and why.
fn fields(found: &Delegations, look: &Look) -> Vec<Field> {
    let people = || {
        let all = found.colleagues.iter();
        all.map(|(person, name)| (person.to_string(), name.clone()))
    };
    let today = look.clock.today();
    let mut fields = Vec::new();
    if found.for_others {
        let oneself = (String::new(), look.word("absence-myself").to_owned());
        let all = std::iter::once(oneself).chain(people()).collect();
        fields.push(Field::choice("absent", "absence-who", all, ""));
    }
    fields.extend([
        Field::choice("to", "absence-to", people().collect(), "").helped("absence-to-help"),
        Field::day("from", "absence-from", Some(today)),
        Field::day("until", "absence-until", None),
        Field::line("reason", "absence-reason", "").helped("absence-reason-help"),
    ]);
    fields
}

/// `23 nov – 4 dec`.
fn days(row: &DelegationRow, look: &Look) -> String {
    let day = |day| date::short_day(day, look.words);
    let days = Message::new("absence-days")
        .with("from", day(row.stand_in.from))
        .with("until", day(row.stand_in.until));
    look.words.text(&days)
}
