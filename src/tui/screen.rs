//! What a screen is, and what it can ask for.

use crate::domain::{
    Actor, ApplicationId, ApprovalId, DocumentId, EventId, Message, PersonId, RequestId, ShortlistId, VacancyId,
};
use crate::office::{Act, Command, Done, Failure, Query, Reply, rights};
use crate::tui::action::{Action, Context};
use crate::tui::app::TURN;
use crate::tui::effect::Typeset;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::prefs::Prefs;
use crate::tui::widgets::form::{FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// Who asked: a screen or overlay, a slot of it, and the turn. Answers of an earlier turn are dropped.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Address {
    /// The screen's instance; 0 is the app itself.
    pub screen: u64,
    /// Which of its questions or commands.
    pub slot: u16,
    /// The turn.
    pub turn: u64,
}

/// A place one can go to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Start.
    Start,
    /// The vacancy overview.
    Vacancies,
    /// A vacancy's dossier.
    Dossier(VacancyId),
    /// The same, at its jury.
    Jury(VacancyId),
    /// The PV of a vacancy.
    Minutes(VacancyId),
    /// The candidates; of one vacancy or of all.
    Candidates(Option<VacancyId>),
    /// Review of a vacancy's candidates, starting at one.
    Review(VacancyId, Option<ApplicationId>),
    /// A document, opened.
    Document(DocumentId),
    /// Sessions; of one vacancy or of all.
    Sessions(Option<VacancyId>),
    /// One event, in its week among the others.
    Event(EventId),
    /// The vacancy requests, at one of them when it is named.
    Requests(Option<RequestId>),
    /// The dossier of a person.
    Person(PersonId),
    /// Pairs that may be one person.
    Doubles,
    /// Lists of people.
    Lists,
    /// The people of a list.
    Members(ShortlistId),
    /// Who could be exempted on earlier results, of a vacancy.
    Reuse(VacancyId),
    /// The redeployment pool.
    Redeployment,
    /// Every deadline.
    Deadlines,
    /// Settings, colleagues and entities.
    Administration,
    /// Taking applications in from a file, for a vacancy.
    Import(VacancyId),
    /// Approvals.
    Approvals,
    /// One approval, among the others.
    Approval(ApprovalId),
}

impl Place {
    /// The screen number whose stack the place belongs to, and whether it is that screen's root.
    pub const fn root(self) -> Option<u8> {
        match self {
            Self::Start => Some(1),
            Self::Vacancies => Some(2),
            Self::Candidates(None) => Some(3),
            Self::Sessions(None) | Self::Event(_) => Some(4),
            Self::Approvals | Self::Approval(_) => Some(5),
            Self::Dossier(_)
            | Self::Jury(_)
            | Self::Minutes(_)
            | Self::Candidates(Some(_))
            | Self::Review(..)
            | Self::Document(_)
            | Self::Sessions(Some(_))
            | Self::Requests(_)
            | Self::Person(_)
            | Self::Doubles
            | Self::Lists
            | Self::Members(_)
            | Self::Reuse(_)
            | Self::Redeployment
            | Self::Deadlines
            | Self::Import(_)
            | Self::Administration => None,
        }
    }
}

/// How a passing message sounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// It worked.
    Good,
    /// Something to know.
    Info,
    /// It did not work, or needs attention.
    Bad,
}

/// What a screen asks of the app.
#[derive(Debug)]
pub enum Step {
    /// Ask the database.
    Ask(u16, Query),
    /// Carry out a command.
    Run(u16, Command),
    /// Go somewhere.
    Go(Place),
    /// Back to where one came from.
    Back,
    /// Put an overlay on top.
    Show(Box<Overlay>),
    /// Say something in passing.
    Say(Tone, Message),
    /// Copy text to the clipboard.
    Copy(String),
    /// Write a file.
    WriteFile(std::path::PathBuf, Vec<u8>),
    /// Make a document and write it.
    Typeset(Box<Typeset>),
    /// Open a document in another program: its name and content.
    View(String, Vec<u8>),
    /// Keep the preferences, which were changed.
    KeepPrefs,
}

/// What a screen works with while it handles something.
#[derive(Debug)]
pub struct Cx<'a> {
    /// How things look.
    pub look: &'a Look,
    /// Who is at the keyboard.
    pub actor: &'a Actor,
    /// The person's preferences.
    pub prefs: &'a mut Prefs,
    /// What is asked for.
    pub steps: &'a mut Vec<Step>,
}

impl Cx<'_> {
    /// Why this person may do an act nowhere.
    pub fn why_not(&self, act: Act) -> Option<Message> {
        let may = rights::check_anywhere(self.actor, act);
        may.err().map(|problem| problem.message)
    }

    /// Asks the database; a later question in the same slot takes its place.
    pub fn ask(&mut self, slot: u16, query: Query) {
        self.steps.push(Step::Ask(slot, query));
    }

    /// Carries out a command; what became of it arrives in [`Screen::ran`] with the same slot.
    pub fn run(&mut self, slot: u16, command: Command) {
        self.steps.push(Step::Run(slot, command));
    }

    /// Goes somewhere.
    pub fn go(&mut self, place: Place) {
        self.steps.push(Step::Go(place));
    }

    /// Goes back.
    pub fn back(&mut self) {
        self.steps.push(Step::Back);
    }

    /// Puts an overlay on top.
    pub fn show(&mut self, overlay: Overlay) {
        self.steps.push(Step::Show(Box::new(overlay)));
    }

    /// Says something in passing.
    pub fn say(&mut self, tone: Tone, message: Message) {
        self.steps.push(Step::Say(tone, message));
    }

    /// Copies text to the clipboard.
    pub fn copy(&mut self, text: String) {
        self.steps.push(Step::Copy(text));
    }

    /// Makes a document and writes it.
    pub fn typeset(&mut self, wanted: Typeset) {
        self.steps.push(Step::Typeset(Box::new(wanted)));
    }

    /// Keeps the preferences, which were changed.
    pub fn keep_prefs(&mut self) {
        self.steps.push(Step::KeepPrefs);
    }
}

/// Whether an action can be done now.
#[derive(Clone, PartialEq, Debug)]
pub enum Availability {
    /// It can.
    Yes,
    /// It cannot, and this is why.
    No(Message),
}

/// A screen. The app routes to the one on top; defaults do nothing.
pub trait Screen: std::fmt::Debug + Send {
    /// What it is.
    fn place(&self) -> Place;

    /// Its title for the bar, when the place alone does not say it: `2026-0412 Dossierbehandelaar premies`.
    fn title(&self, _: &Look) -> Option<String> {
        None
    }

    /// Where keys are looked up, innermost first; `Global` comes last by itself unless a closed context stands before it.
    fn contexts(&self) -> Vec<Context>;

    /// It came on top: the first time, or again after going back.
    fn enter(&mut self, cx: &mut Cx<'_>);

    /// One came for something of its own that the place names: puts the cursor there.
    fn seek(&mut self, _: Place, _: &mut Cx<'_>) {}

    /// Something was changed, by the actor or by somebody else: read again without moving anything.
    fn refresh(&mut self, cx: &mut Cx<'_>);

    /// An action was chosen. `false`: it means nothing here.
    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool;

    /// Whether an action can be done now; when not, it is dimmed and says why when pressed.
    fn available(&self, _action: Action, _look: &Look) -> Availability {
        Availability::Yes
    }

    /// What an action is called here, when it does something of its own: the id after `action-` and `help-`.
    fn called(&self, _action: Action) -> Option<&'static str> {
        None
    }

    /// Whether something beside the cursor still shows what the cursor was on before: it follows once the cursor lies still.
    fn is_behind(&self, _look: &Look) -> bool {
        false
    }

    /// Whether something long is under way of which it shows how far it is: it is drawn again and again then.
    fn is_working(&self) -> bool {
        false
    }

    /// The cursor lies still: what stands beside it may follow.
    fn rested(&mut self, _cx: &mut Cx<'_>) {}

    /// A key that is no action arrived while a text field has the focus. `false`: not used.
    fn key(&mut self, _event: KeyEvent, _cx: &mut Cx<'_>) -> bool {
        false
    }

    /// Text was pasted while a text field has the focus.
    fn paste(&mut self, _text: &str, _cx: &mut Cx<'_>) {}

    /// Something was clicked: a pane, and in it a row as it was noted when drawn. Selects it; `true` when it was selected already, which
    /// opens it.
    fn point(&mut self, _pane: u8, _row: Option<i64>, _cx: &mut Cx<'_>) -> bool {
        false
    }

    /// The wheel was turned over a pane; unless the screen has more panes, it moves as the arrows do.
    fn wheel(&mut self, _pane: u8, down: bool, cx: &mut Cx<'_>) {
        let action = if down { Action::Down } else { Action::Up };
        for _ in 0..TURN {
            self.act(action, cx);
        }
    }

    /// A question was answered.
    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>);

    /// A command was carried out or refused. The app has already said so in passing.
    fn ran(&mut self, _slot: u16, _result: &Result<Done, Failure>, _cx: &mut Cx<'_>) {}

    /// A form with this tag was submitted; the screen usually runs a command in the slot with the same number, and the form then
    /// closes by itself when the command is done, or shows what was refused.
    fn submitted(&mut self, _tag: u16, _values: &Values, _cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        Ok(())
    }

    /// A line of a menu with this tag was chosen; `marked` holds the marked ones of a menu with marks.
    fn chosen(&mut self, _tag: u16, _value: &str, _marked: &[String], _cx: &mut Cx<'_>) {}

    /// Whether something typed here would be lost by leaving.
    fn unsaved(&self) -> bool {
        false
    }

    /// Draws itself; returns where the terminal's cursor stands.
    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position>;
}
