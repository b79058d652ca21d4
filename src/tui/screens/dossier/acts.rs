//! What can be done in a dossier: menus, forms opened and answered, commands.

use super::asking::ASK_MENU;
use super::sheet::Target;
use super::update::CHOICES;
use super::{Content, Dossier, Opened, check, forms, parts, said};
use crate::domain::{ApplicationId, ApprovalSubject, Coded, Message, PersonId, VacancyId, VacancyState};
use crate::i18n::date;
use crate::office::document::Holder;
use crate::office::vacancy::dossier::DossierQuery;
use crate::office::vacancy::{Edit, JurorDraft, Part, VacancyCommand};
use crate::office::{Command, Done, Failure};
use crate::store::vacancy::reserve::ReserveLine;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Place, Tone};
use crate::tui::screens::deadlines::forms as complaints;
use crate::tui::screens::vacancies::state_menu::{self, Blocked, Step};
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError, Values};

/// Tags of forms and menus, and slots of the commands they lead to.
const EDIT: u16 = 1;
const COPY: u16 = 2;
const STEP: u16 = 3;
pub(super) const AMEND: u16 = 4;
pub(super) const RUBRIC: u16 = 21;
pub(super) const DROP_CRITERION: u16 = 22;
const OWNER: u16 = 5;
const ADVANCE: u16 = 6;
const STATE: u16 = 7;
const NOTE: u16 = 8;
pub(super) const PART: u16 = 9;
pub(super) const REDEPLOYMENT: u16 = 10;
pub(super) const DOCUMENT: u16 = 11;
pub(super) const ASK: u16 = 12;
pub(super) const REMOVE: u16 = 13;
pub(super) const NEW_IN_REGLEMENT: u16 = 14;
const NEW_JUROR: u16 = 15;
const CLIPBOARD: u16 = 16;
const PUBLISH: u16 = 17;
const LEND: u16 = 18;
const RESERVE: u16 = 23;

/// The line of the menu of owners that gives a procedure back.
const GIVE_BACK: &str = "back";
const ADVERT: u16 = 19;
const COMPLAINT: u16 = 20;
pub(super) const DECLARE: u16 = 40;

/// What waits for the lists to choose from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    Edit,
    Copy,
    Owner,
    Juror,
    Reserve,
}

/// Does an action on the dossier; `false` when it means nothing here.
pub(super) fn perform(dossier: &mut Dossier, action: Action, cx: &mut Cx<'_>) -> bool {
    match action {
        Action::New => dossier.new_part(cx),
        Action::Edit => dossier.edit_part(cx),
        Action::Delete => dossier.remove_part(cx),
        Action::ChangeState => dossier.state_menu(cx),
        Action::Duplicate => dossier.want(Wanted::Copy, cx),
        Action::ChangeOwner => dossier.want(Wanted::Owner, cx),
        Action::Note => {
            let fields = vec![Field::area("body", "field-note-body", "", 5)];
            dossier.form(NOTE, Target::Vacancy, "act-vacancy-note", fields, cx);
        }
        Action::Complaint => {
            let target = dossier.target(cx.look);
            let fields = complaints::register(cx.look);
            dossier.form(COMPLAINT, target, "act-complaint-register", fields, cx);
        }
        Action::Copy => dossier.clipboard_menu(cx),
        Action::Export => dossier.advert_menu(ADVERT, cx),
        _ => return false,
    }
    true
}

/// The lists arrived: opens what waited for them.
pub(super) fn choices_arrived(dossier: &mut Dossier, cx: &mut Cx<'_>) {
    let (Some(wanted), Some(choices), Some(head)) = (dossier.wanted.take(), &dossier.choices, &dossier.head) else {
        return;
    };
    let record = &head.record;
    let people = |people: &[(PersonId, String)]| -> Vec<Item> {
        people
            .iter()
            .map(|(id, name)| Item::new(id.0.to_string(), name))
            .collect()
    };
    match wanted {
        Wanted::Edit => {
            let fields = forms::vacancy(choices, Some(record), cx.look);
            dossier.original = Some(Box::new(record.clone()));
            let title = cx.look.word("act-vacancy-edit");
            // From a line that names a field, the form opens at it.
            let at = match dossier.edit_target(cx.look) {
                Target::Field(field) => field,
                _ => "",
            };
            let form = dossier.titled(EDIT, Target::Vacancy, title, fields).at(at);
            cx.show(Overlay::Form(form));
        }
        Wanted::Copy => {
            let fields = forms::copy(&choices.number, &record.fields.title);
            dossier.form(COPY, Target::Vacancy, "act-vacancy-copy", fields, cx);
        }
        Wanted::Owner => {
            // Whose it is on loan gets it back, on a line of its own.
            let lender = record.lent.as_ref().map(|(id, ..)| *id);
            let known = |id: PersonId| id == record.owner || Some(id) == lender;
            let mut others: Vec<Item> = people(&choices.officers)
                .into_iter()
                .filter(|item| !item.value.parse().is_ok_and(|id| known(PersonId(id))))
                .collect();
            if let Some((_, name, _)) = &record.lent {
                let back = Message::new("owner-give-back").with("who", name.as_str());
                others.insert(0, Item::new(GIVE_BACK, cx.look.words.text(&back)));
            }
            if others.is_empty() {
                cx.say(Tone::Info, said("owner-nobody"));
            } else {
                cx.show(Overlay::Menu(Menu::new(
                    OWNER,
                    cx.look.word("act-vacancy-change_owner"),
                    others,
                )));
            }
        }
        Wanted::Juror => {
            let all = people(&choices.colleagues);
            cx.show(Overlay::Menu(Menu::new(NEW_JUROR, cx.look.word("juror-choose"), all)));
        }
        Wanted::Reserve => {
            let reserves: Vec<Item> = choices
                .reserves
                .iter()
                .map(|line| reserve_item(line, cx.look))
                .collect();
            if reserves.is_empty() {
                cx.say(Tone::Info, said("reserve-call-nothing"));
            } else {
                let title = cx.look.word("reserve-call-choose");
                cx.show(Overlay::Menu(Menu::new(RESERVE, title, reserves).searched()));
            }
        }
    }
}

/// A reserve with how many people it has, and until when.
fn reserve_item(line: &ReserveLine, look: &Look) -> Item {
    let mut hint = Message::new("reserve-call-line").with("n", line.members);
    hint = match line.ends {
        Some(ends) => hint.with("ends", date::short_day(ends, look.words)),
        None => hint.with("ends", ""),
    };
    Item::new(line.id.0.to_string(), format!("{} {}", line.number, line.title)).hinted(look.words.text(&hint))
}

impl Dossier {
    pub(super) fn want(&mut self, wanted: Wanted, cx: &mut Cx<'_>) {
        self.wanted = Some(wanted);
        super::update::ask(CHOICES, DossierQuery::Choices(Some(self.id)), cx);
    }

    /// Opens a form about something, remembering the version that was seen.
    pub(super) fn form(&mut self, tag: u16, target: Target, title: &str, fields: Vec<Field>, cx: &mut Cx<'_>) {
        self.titled_form(tag, target, cx.look.word(title), fields, cx);
    }

    fn titled_form(&mut self, tag: u16, target: Target, title: &str, fields: Vec<Field>, cx: &mut Cx<'_>) {
        cx.show(Overlay::Form(self.titled(tag, target, title, fields)));
    }

    pub(super) fn titled(&mut self, tag: u16, target: Target, title: &str, fields: Vec<Field>) -> FormOverlay {
        let number = self
            .head
            .as_ref()
            .map(|head| head.record.number.clone())
            .unwrap_or_default();
        self.opened = Some(Opened {
            target,
            seen: self.seen(target),
            told: false,
        });
        let draft = format!("dossier-{}-{tag}-{target:?}", self.id);
        let title = format!("{number} · {title}");
        FormOverlay::new(tag, title, fields).kept_as(draft)
    }

    /// The version of what a line stands for, as it was last read.
    pub(super) fn seen(&self, target: Target) -> i64 {
        if let (Target::Vacancy | Target::Redeployment, Some(head)) = (target, &self.head) {
            return head.record.version;
        }
        self.contents
            .values()
            .find_map(|content| match content {
                Content::Read(reply) => parts::version(reply, target),
                Content::History(_) => None,
            })
            .unwrap_or(0)
    }

    /// After a lost race the person was told; what was read since is what the next try is against.
    pub(super) fn after_conflict(&mut self) {
        let Some(target) = self
            .opened
            .as_ref()
            .filter(|opened| opened.told)
            .map(|opened| opened.target)
        else {
            return;
        };
        let seen = self.seen(target);
        if let Some(opened) = &mut self.opened {
            opened.seen = seen;
        }
    }

    /// Every state the vacancy may go to, with why one cannot be taken now.
    fn state_menu(&self, cx: &mut Cx<'_>) {
        if let Some(head) = &self.head {
            cx.show(Overlay::Menu(state_menu::menu(STATE, head, Blocked::Told, cx.look)));
        }
    }

    fn clipboard_menu(&self, cx: &mut Cx<'_>) {
        let Some(head) = &self.head else { return };
        let record = &head.record;
        let items = vec![
            Item::new(record.number.clone(), cx.look.word("dossier-copy-number")).hinted(&record.number),
            Item::new(record.fields.title.clone(), cx.look.word("dossier-copy-title")).hinted(&record.fields.title),
            Item::new(
                format!("{} {}", record.number, record.fields.title),
                cx.look.word("dossier-copy-both"),
            ),
        ];
        cx.show(Overlay::Menu(Menu::new(
            CLIPBOARD,
            cx.look.word("dossier-copy-menu"),
            items,
        )));
    }

    pub(super) fn on_chosen(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        let Some(head) = &self.head else { return };
        let (vacancy, seen) = (self.id, head.record.version);
        match (tag, value) {
            (STATE, value) => self.take_step(value, cx),
            (PUBLISH, _) => run(
                ADVANCE,
                Step::To(VacancyState::Published).command(vacancy, seen, ""),
                cx,
            ),
            (OWNER, id) => {
                if id == GIVE_BACK {
                    run(OWNER, VacancyCommand::GiveBack { vacancy, seen }, cx);
                } else if let Ok(id) = id.parse() {
                    self.lend(PersonId(id), cx);
                }
            }
            (NEW_IN_REGLEMENT, "stage") => self.part_form(Target::Stage(0), "stage-new", cx),
            (NEW_IN_REGLEMENT, "condition") => self.part_form(Target::Condition(0), "condition-new", cx),
            (NEW_IN_REGLEMENT, _) => {
                self.new_under = self.stage_here(cx.look);
                self.part_form(Target::Criterion(0), "criterion-new", cx);
            }
            (NEW_JUROR, id) => {
                if let Ok(id) = id.parse() {
                    let draft = JurorDraft {
                        person: PersonId(id),
                        role: crate::domain::JurorRole::Member,
                    };
                    let part = Part::Juror(Edit::Add(draft));
                    run(PART, VacancyCommand::Part { vacancy, part }, cx);
                }
            }
            (RESERVE, id) => {
                let seen = self.seen(Target::Vacancy);
                if let Ok(from) = id.parse().map(VacancyId) {
                    run(RESERVE, VacancyCommand::CallReserve { vacancy, seen, from }, cx);
                }
            }
            (ADVERT, format) => self.ask_advert(format, cx),
            (ASK_MENU, subject) => {
                if let Some(subject) = ApprovalSubject::from_code(subject) {
                    self.want_proposal(subject, cx);
                }
            }
            (CLIPBOARD, text) => cx.copy(text.to_owned()),
            _ => {}
        }
    }

    /// Takes a step of the state menu: what needs a reason or a question asks it first.
    fn take_step(&mut self, value: &str, cx: &mut Cx<'_>) {
        let (Some(step), Some(head)) = (Step::read(value), &self.head) else {
            return;
        };
        match step {
            Step::To(VacancyState::AwaitingApproval) => self.want_proposal(ApprovalSubject::Procedure, cx),
            Step::To(VacancyState::Published) => {
                let about = format!("{} {}", head.record.number, head.record.fields.title);
                cx.show(Overlay::Confirm(state_menu::publication(
                    PUBLISH,
                    &about,
                    Some(head),
                    cx.look,
                )));
            }
            Step::To(_) | Step::Resume => run(ADVANCE, step.command(self.id, head.record.version, ""), cx),
            step => {
                let title = step.words(&head.record.procedure, cx.look);
                let fields = state_menu::reason_fields(step, head.record.fields.closes, cx.look);
                self.step = Some(step);
                let form = self.titled(STEP, Target::Vacancy, &title, fields);
                cx.show(Overlay::Form(form.with_button(step.button())));
            }
        }
    }

    /// Whoever was chosen gets it for good, or, with a reason, for a time.
    fn lend(&mut self, to: PersonId, cx: &mut Cx<'_>) {
        self.new_owner = Some(to);
        let officers = self.choices.as_ref().map(|choices| &choices.officers);
        let name = officers.and_then(|all| all.iter().find(|(id, _)| *id == to));
        let name = name.map(|(_, name)| name.clone()).unwrap_or_default();
        let fields = vec![
            Field::shown("to", "owner-to", name),
            Field::line("reason", "field-vacancy-lent_reason", "").helped("field-help-lend"),
        ];
        let title = cx.look.word("act-vacancy-change_owner");
        let form = self
            .titled(LEND, Target::Vacancy, title, fields)
            .with_button("owner-go");
        cx.show(Overlay::Form(form));
    }

    pub(super) fn on_form(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let Some(opened) = &self.opened else { return Ok(()) };
        let (vacancy, seen, target) = (self.id, opened.seen, opened.target);
        let today = cx.look.clock.today();
        let text = |id: &str| values.text(id).to_owned();
        let command = match tag {
            EDIT => VacancyCommand::Edit {
                vacancy,
                seen,
                change: Box::new(forms::read_vacancy(values, self.original.as_deref(), today)?),
            },
            COPY => VacancyCommand::Copy {
                vacancy,
                number: text("number"),
                title: text("title"),
            },
            STEP => match self.step {
                Some(step) => state_menu::filled(step, values, today)?(vacancy, seen),
                None => return Ok(()),
            },
            LEND => match (self.new_owner, text("reason")) {
                (None, _) => return Ok(()),
                (Some(owner), reason) if reason.trim().is_empty() => {
                    VacancyCommand::ChangeOwner { vacancy, seen, owner }
                }
                (Some(to), reason) => VacancyCommand::HandOver {
                    vacancy,
                    seen,
                    to,
                    reason,
                },
            },
            AMEND => match parts::read(Target::Reglement, seen, None, values, cx.look)? {
                Part::Reglement { seen, draft } => VacancyCommand::Amend {
                    vacancy,
                    seen,
                    draft,
                    reason: text("reason"),
                },
                _ => return Ok(()),
            },
            RUBRIC => match parts::read(target, seen, self.new_under, values, cx.look)? {
                Part::Criterion(edit) => VacancyCommand::AmendCriterion {
                    vacancy,
                    edit,
                    reason: text("reason"),
                },
                _ => return Ok(()),
            },
            DROP_CRITERION => match parts::removal(target, seen) {
                Some(Part::Criterion(edit)) => VacancyCommand::AmendCriterion {
                    vacancy,
                    edit,
                    reason: text("reason"),
                },
                _ => return Ok(()),
            },
            NOTE => VacancyCommand::Note {
                vacancy,
                body: text("body"),
            },
            REDEPLOYMENT => match &self.head {
                Some(head) => check::read(head, vacancy, seen, values, today)?,
                None => return Ok(()),
            },
            COMPLAINT => {
                // On a candidate's line it is that candidate's.
                let application = match target {
                    Target::Candidate(id) if id != 0 => Some(ApplicationId(id)),
                    _ => None,
                };
                let command = complaints::read_register(vacancy, application, values, today)?;
                cx.run(COMPLAINT, Command::Complaint(command));
                return Ok(());
            }
            DOCUMENT => {
                cx.run(DOCUMENT, forms::read_document(Holder::Vacancy(vacancy), values));
                return Ok(());
            }
            ASK => {
                if let Some(command) = self.ask_command(values) {
                    cx.run(ASK, Command::Approval(command));
                }
                return Ok(());
            }
            DECLARE => match self.declaration(target, seen, values) {
                Some(command) => command,
                None => return Ok(()),
            },
            _ => return self.submit_part(target, seen, values, cx),
        };
        run(tag, command, cx);
        Ok(())
    }

    pub(super) fn on_ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        match result {
            Ok(done) => {
                self.opened = None;
                self.original = None;
                if let (COPY, Some(id)) = (slot, done.created) {
                    cx.go(Place::Dossier(crate::domain::VacancyId(id)));
                }
            }
            Err(Failure::Refused(refusal)) => {
                let conflict = refusal.problems.iter().any(|problem| problem.rule == "conflict");
                if let Some(opened) = self.opened.as_mut().filter(|_| conflict) {
                    opened.told = true;
                }
                // A step has no form to show several reasons at: they get a page.
                if slot == ADVANCE && refusal.problems.len() > 1 {
                    let mut lines = vec![(cx.look.word("advance-refused").to_owned(), Role::Title)];
                    for problem in &refusal.problems {
                        lines.push((String::new(), Role::Text));
                        let said = cx.look.words.text(&problem.message);
                        let said = problem.cited().map_or(said.clone(), |rule| format!("{rule} · {said}"));
                        lines.push((said, Role::Bad));
                    }
                    cx.show(Overlay::Reader(Reader::new(cx.look.word("act-vacancy-advance"), lines)));
                }
            }
            Err(Failure::Store(_)) => {}
        }
    }
}

pub(super) fn run(slot: u16, command: VacancyCommand, cx: &mut Cx<'_>) {
    cx.run(slot, Command::Vacancy(command));
}
