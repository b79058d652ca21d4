//! The state menu of a vacancy: the next steps, hold, resume and cancel; what cannot be done now stays visible and says why. For the
//! overview and for the dossier.

use crate::domain::rules::book;
use crate::domain::rules::vacancy::nobody_refused;
use crate::domain::template::template;
use crate::domain::{
    ApplicationState, Coded, Message, Problem, Procedure, ProcedureKind, SelectorGround, Severity, VacancyId,
    VacancyState,
};
use crate::i18n::date;
use crate::office::Act;
use crate::office::vacancy::VacancyCommand;
use crate::office::vacancy::dossier::Head;
use crate::store::vacancy::VacancyRow;
use crate::store::vacancy::dossier::Record;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::{NaiveDate, NaiveDateTime};

/// A step that can be chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// To a state.
    To(VacancyState),
    /// On hold.
    Hold,
    /// Out of hold.
    Resume,
    /// Cancelled.
    Cancel,
    /// Another closing date.
    MoveClosing,
    /// Nobody is suitable.
    Nobody,
    /// The contract extended.
    Extend,
    /// A rule set aside.
    SetAside(&'static str),
}

/// Before the code of a state in a menu's value.
const TO: &str = "to:";
/// Before the id of a rule.
const ASIDE: &str = "aside:";

impl Step {
    /// The step a line of the menu stands for.
    pub fn read(value: &str) -> Option<Self> {
        match value {
            "hold" => Some(Self::Hold),
            "resume" => Some(Self::Resume),
            "cancel" => Some(Self::Cancel),
            "closing" => Some(Self::MoveClosing),
            "nobody" => Some(Self::Nobody),
            "extend" => Some(Self::Extend),
            other => match other.strip_prefix(ASIDE) {
                Some(rule) => book::rule(rule).map(|rule| Self::SetAside(rule.id)),
                None => VacancyState::from_code(other.strip_prefix(TO)?).map(Self::To),
            },
        }
    }

    fn value(self) -> String {
        match self {
            Self::To(state) => format!("{TO}{}", state.code()),
            Self::Hold => "hold".to_owned(),
            Self::Resume => "resume".to_owned(),
            Self::Cancel => "cancel".to_owned(),
            Self::MoveClosing => "closing".to_owned(),
            Self::Nobody => "nobody".to_owned(),
            Self::Extend => "extend".to_owned(),
            Self::SetAside(rule) => format!("{ASIDE}{rule}"),
        }
    }

    /// The state it goes to, when it names one.
    const fn state(self) -> Option<VacancyState> {
        match self {
            Self::To(state) => Some(state),
            _ => None,
        }
    }

    /// Whether a reason is asked for first.
    pub const fn needs_reason(self) -> bool {
        !matches!(self, Self::To(_) | Self::Resume)
    }

    /// The command that takes the step.
    pub fn command(self, vacancy: VacancyId, seen: i64, reason: &str) -> VacancyCommand {
        let reason = reason.to_owned();
        match self {
            Self::To(to) => VacancyCommand::Advance { vacancy, seen, to },
            Self::Hold => VacancyCommand::Hold { vacancy, seen, reason },
            Self::Resume => VacancyCommand::Resume { vacancy, seen },
            Self::Cancel => VacancyCommand::Cancel { vacancy, seen, reason },
            Self::MoveClosing => VacancyCommand::MoveClosing {
                vacancy,
                seen,
                closes: None,
                reason,
            },
            Self::Nobody => VacancyCommand::Nobody { vacancy, seen, reason },
            Self::Extend => VacancyCommand::Extend {
                vacancy,
                seen,
                until: None,
                reason,
            },
            Self::SetAside(rule) => VacancyCommand::Override {
                vacancy,
                rule: rule.to_owned(),
                reason,
            },
        }
    }

    /// The word on the button of the form that asks its reason, a message.
    pub const fn button(self) -> &'static str {
        match self {
            Self::Hold => "step-hold",
            Self::Cancel => "step-cancel-go",
            Self::To(_) | Self::Resume | Self::MoveClosing | Self::Extend | Self::Nobody | Self::SetAside(_) => {
                "button-save"
            }
        }
    }

    /// The words for the step: `Naar: Gepubliceerd`.
    pub fn words(self, procedure: &Procedure, look: &Look) -> String {
        match self {
            Self::To(state) => look
                .words
                .text(&Message::new("step-to").with("state", procedure.called(state))),
            // The menu and the form that asks a reason name the vacancy in their title.
            Self::Hold => look.word("step-hold").to_owned(),
            Self::Resume => look.word("step-resume").to_owned(),
            Self::Cancel => look.word("step-cancel").to_owned(),
            Self::SetAside(rule) => look.words.text(&Message::new("step-set-aside").with("rule", rule)),
            step => look.words.of(step.command(VacancyId(0), 0, "").act()).to_owned(),
        }
    }
}

/// What the screen does with a step for which something is still missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blocked {
    /// It is refused in the menu, with the first thing that is missing.
    Refused,
    /// It can be chosen, and everything that is missing is then told; asking for approval is possible too.
    Told,
}

/// The menu for one vacancy.
pub fn menu(tag: u16, head: &Head, blocked: Blocked, look: &Look) -> Menu {
    let record = &head.record;
    if record.state.is_final() {
        // The procedure is over; a contract may still run.
        let items = vec![item(Step::Extend, head, blocked, look)];
        return Menu::new(tag, format!("{} {}", record.number, record.fields.title), items);
    }
    let given_by_approvers = |to: &VacancyState| matches!(to, VacancyState::Approved | VacancyState::ReapprovalNeeded);
    // The step forward comes first: Enter on the menu never goes back by accident.
    let next = record.procedure.next(record.state).into_iter();
    let mut steps: Vec<Step> = next.filter(|to| !given_by_approvers(to)).map(Step::To).collect();
    if record.state == VacancyState::OnHold {
        steps.push(Step::Resume);
    } else {
        steps.push(Step::Hold);
    }
    if record.state == VacancyState::Published {
        steps.push(Step::MoveClosing);
    }
    // From the publication on it stands there; before it can be meant it says why not.
    let begun = !record.state.is_editable() && record.procedure.after(record.state).is_some();
    if begun && record.nobody_reason.is_empty() {
        steps.push(Step::Nobody);
    }
    if may_extend(record) {
        steps.push(Step::Extend);
    }
    let aside = blocks(head).filter_map(|problem| book::rule(problem.rule).filter(|rule| rule.overridable));
    for rule in aside.map(|rule| Step::SetAside(rule.id)) {
        if !steps.contains(&rule) {
            steps.push(rule);
        }
    }
    steps.push(Step::Cancel);
    let items = steps.into_iter().map(|step| item(step, head, blocked, look)).collect();
    Menu::new(tag, format!("{} {}", record.number, record.fields.title), items)
}

/// Whether the contract of a post is one that can be extended, and is there to be: somebody may have it.
pub fn may_extend(record: &Record) -> bool {
    let contract = &record.fields.contract;
    let runs = matches!(record.state, VacancyState::Approved | VacancyState::Closed);
    let temporary = record.fields.ground == Some(SelectorGround::Temporary);
    runs && temporary && contract.until.is_some() && contract.extended.is_none()
}

fn item(step: Step, head: &Head, blocked: Blocked, look: &Look) -> Item {
    let asking = step == Step::To(VacancyState::AwaitingApproval);
    let asks = blocked == Blocked::Told && asking;
    let words = if asking {
        look.words.of(Act::ApprovalAsk).to_owned()
    } else {
        step.words(&head.record.procedure, look)
    };
    let item = Item::new(step.value(), words);
    if blocked == Blocked::Refused {
        let why = denied(step, head, asking, look).or_else(|| missing(step, head, look));
        // Whom to ask is chosen in the dossier.
        return item.refused(why.or_else(|| asking.then(|| ask_there(look))));
    }
    let n = blocks(head).count();
    let hint = (head.next == step.state() && step.state().is_some() && n > 0)
        .then(|| look.words.text(&Message::new("state-blocked").with("n", n)));
    item.hinted(hint.unwrap_or_default())
        .refused(denied(step, head, asks, look))
}

/// Where an approval is asked.
fn ask_there(look: &Look) -> String {
    let message = Message::new("step-ask-there")
        .with("open", look.key(Action::Open))
        .with("key", look.key(Action::ChangeState));
    look.words.text(&message)
}

/// The menu for several vacancies at once: steps any of them could take; each is refused by itself where it cannot.
pub fn menu_of_many(tag: u16, title: String, marked: &[(ProcedureKind, VacancyState)], look: &Look) -> Menu {
    let mut steps: Vec<Step> = Vec::new();
    // One kind has its own word for a state; several have the general one.
    let alike = match marked.first() {
        Some((first, _)) if marked.iter().all(|(kind, _)| kind == first) => template(*first).procedure.clone(),
        _ => Procedure::default(),
    };
    for next in marked
        .iter()
        .flat_map(|(kind, state)| template(*kind).procedure.next(*state))
    {
        // An approval's answers are the approvers' own.
        let step = Step::To(next);
        if !steps.contains(&step) && !is_approvers(next) {
            steps.push(step);
        }
    }
    steps.extend([Step::Hold, Step::Resume, Step::Cancel]);
    let items = steps
        .into_iter()
        .map(|step| Item::new(step.value(), step.words(&alike, look)))
        .collect();
    Menu::new(tag, title, items)
}

/// The form that asks for the reason of a step.
pub fn reason_form(tag: u16, about: &str, step: Step, look: &Look) -> FormOverlay {
    let fields = reason_fields(step, None, look);
    FormOverlay::new(
        tag,
        format!("{about} · {}", step.words(&Procedure::default(), look)),
        fields,
    )
    .with_button(step.button())
}

/// The fields that ask why, for another closing date when: beside the one there is now, and for an extension until when.
pub fn reason_fields(step: Step, closes: Option<NaiveDateTime>, look: &Look) -> Vec<Field> {
    if step == Step::Extend {
        return vec![
            Field::day("extended_until", "field-vacancy-extended_until", None),
            Field::area("extension_reason", "field-vacancy-extension_reason", "", 3),
        ];
    }
    let reason = Field::area("reason", "field-reason", "", 4);
    if step != Step::MoveClosing {
        return vec![reason];
    }
    let now = closes.map(|at| date::moment(at, look.words)).unwrap_or_default();
    vec![
        Field::shown("now", "step-closing-now", now),
        Field::moment("closes", "step-closing-new", None).helped("field-help-closes"),
        reason,
    ]
}

/// The question before a publication, which leaves the building: names what is published, and what is to be known before it is.
pub fn publication(tag: u16, about: &str, head: Option<&Head>, look: &Look) -> Confirm {
    let question = Message::new("publish-question").with("what", about);
    let mut words = look.words.text(&question);
    let published = head.filter(|head| head.next == Some(VacancyState::Published));
    let warned = published.iter().flat_map(|head| &head.missing);
    for warning in warned.filter(|problem| problem.severity == Severity::Warning) {
        words = format!("{words}\n\n{}", look.words.text(&warning.sentence()));
    }
    Confirm::new(tag, words, look.word("publish-go"))
}

/// How many of those that cannot be published are named.
const NAMED: usize = 6;

/// The same for several at once: how many of them stand where they can be published, and which do not.
pub fn publication_of_many(tag: u16, marked: usize, rows: &[&VacancyRow], look: &Look) -> Confirm {
    let may = |row: &VacancyRow| {
        template(row.kind)
            .procedure
            .next(row.state)
            .contains(&VacancyState::Published)
    };
    let not: Vec<String> = rows
        .iter()
        .filter(|row| !may(row))
        .map(|row| format!("{} ({})", row.number, look.words.of(row.state)))
        .collect();
    let question = Message::new("publish-question-many").with("n", marked.saturating_sub(not.len()));
    let mut words = look.words.text(&question);
    if !not.is_empty() {
        let more = not.len().saturating_sub(NAMED);
        let mut named = not[..not.len() - more].join(", ");
        if more > 0 {
            named = format!("{named} … +{more}");
        }
        let left = Message::new("publish-question-not")
            .with("n", not.len())
            .with("numbers", named);
        words = format!("{words}\n\n{}", look.words.text(&left));
    }
    Confirm::new(tag, words, look.word("publish-go"))
}

/// What makes the command of a step with what was filled in, for whichever vacancy.
///
/// # Errors
/// What cannot be read, at its field.
pub fn filled(
    step: Step,
    values: &Values,
    today: NaiveDate,
) -> Result<impl Fn(VacancyId, i64) -> VacancyCommand, Vec<FieldError>> {
    let field = if step == Step::Extend {
        "extension_reason"
    } else {
        "reason"
    };
    let reason = values.text(field).to_owned();
    let extended = match step {
        Step::Extend => values.day("extended_until", today).map_err(|error| vec![error])?,
        _ => None,
    };
    let closes = match step {
        Step::MoveClosing => values.closing("closes", today).map_err(|error| vec![error])?,
        _ => None,
    };
    Ok(move |vacancy, seen| match step.command(vacancy, seen, &reason) {
        VacancyCommand::MoveClosing {
            vacancy, seen, reason, ..
        } => VacancyCommand::MoveClosing {
            vacancy,
            seen,
            closes,
            reason,
        },
        VacancyCommand::Extend {
            vacancy, seen, reason, ..
        } => VacancyCommand::Extend {
            vacancy,
            seen,
            until: extended,
            reason,
        },
        command => command,
    })
}

const fn is_approvers(state: VacancyState) -> bool {
    matches!(
        state,
        VacancyState::AwaitingApproval | VacancyState::Approved | VacancyState::ReapprovalNeeded
    )
}

/// Why this person cannot take a step: the right, or the approvers have the word.
fn denied(step: Step, head: &Head, asks: bool, look: &Look) -> Option<String> {
    let act = if asks {
        Act::ApprovalAsk
    } else {
        step.command(head.record.id, head.record.version, "").act()
    };
    if let Some(why) = head.why_not(act) {
        return Some(look.words.text(why));
    }
    if step == Step::Nobody {
        let counted = |is: fn(ApplicationState) -> bool| -> i64 {
            let counts = head.counts.iter().filter(|count| is(count.state));
            counts.map(|count| count.n).sum()
        };
        let suitable = counted(|state| state == ApplicationState::Suitable);
        let chosen = counted(ApplicationState::is_chosen);
        let record = &head.record;
        let problem = nobody_refused(&record.procedure, record.state, (chosen, suitable, record.undecided))?;
        return Some(look.words.text(&problem.message));
    }
    let state = step.state()?;
    let theirs = is_approvers(state) && !asks || head.record.state == VacancyState::AwaitingApproval;
    theirs.then(|| look.word("refused-advance-approval").to_owned())
}

fn blocks(head: &Head) -> impl Iterator<Item = &Problem> {
    let missing = head.missing.iter();
    missing.filter(|problem| problem.severity == Severity::Block)
}

/// The first thing that is missing for the step forward, and how many more.
fn missing(step: Step, head: &Head, look: &Look) -> Option<String> {
    if head.next != Some(step.state()?) {
        return None;
    }
    let mut blocks = blocks(head);
    let first = look.words.text(&blocks.next()?.message);
    Some(match blocks.count() {
        0 => first,
        more => {
            let more = Message::new("step-missing-more").with("first", first).with("n", more);
            look.words.text(&more)
        }
    })
}
