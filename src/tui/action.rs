//! The one table of actions: what can be done, where, with which keys, and how prominent it is.
//!
//! Dispatch, footer, help, palette, documentation and key overrides all come from here. Words are messages: `action-<id>` is the
//! short label, `help-<id>` the sentence.

mod group;

pub use group::Group;

use crate::tui::keymap::{Key, char, ctrl, key, shift};
use ratatui::crossterm::event::KeyCode as C;

/// What a key means.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Action {
    /// Move up one row.
    Up,
    /// Move down one row.
    Down,
    /// Move left, fold, or to the previous tab.
    Left,
    /// Move right, unfold, or to the next tab.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
    /// Open what is selected.
    Open,
    /// One step back.
    Back,
    /// To the next pane or field.
    NextPane,
    /// To the previous pane or field.
    PreviousPane,
    /// To a screen by number.
    Screen(u8),
    /// Filter the list while typing.
    Filter,
    /// Set conditions on columns.
    Conditions,
    /// Whose rows: all, mine, one entity.
    Scope,
    /// Order the list.
    Sort,
    /// Choose columns.
    Columns,
    /// Saved views.
    Views,
    /// Mark or unmark the row.
    Mark,
    /// Mark and move down: a range.
    MarkDown,
    /// Mark and move up.
    MarkUp,
    /// Mark everything that is filtered.
    MarkAll,
    /// Find anything.
    Find,
    /// Help for this screen.
    Help,
    /// Every action by name.
    Palette,
    /// What the terms mean.
    Glossary,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Copy something to the clipboard.
    Copy,
    /// Export the list, or the advert of a vacancy.
    Export,
    /// Make something new.
    New,
    /// Change it.
    Edit,
    /// Delete it.
    Delete,
    /// Make a new one after this one.
    Duplicate,
    /// Change its state.
    ChangeState,
    /// Give it to a colleague.
    ChangeOwner,
    /// Approve.
    Approve,
    /// Reject, with a reason.
    Reject,
    /// Hand back with a remark.
    HandBack,
    /// Its history.
    History,
    /// Read how it was counted.
    Why,
    /// The next candidate.
    NextCandidate,
    /// The previous candidate.
    PreviousCandidate,
    /// Give the focused line this digit.
    Digit(u8),
    /// Clear the focused line.
    ClearScore,
    /// The documents of a candidate.
    Documents,
    /// Add a document.
    AddDocument,
    /// Open a document in another program.
    OpenOutside,
    /// Draw the page, or show its text again.
    ViewPage,
    /// Draw it larger.
    Larger,
    /// Draw it smaller.
    Smaller,
    /// The next place where what is sought stands.
    NextMatch,
    /// Look for words in the text beside the score sheet.
    FindText,
    /// The one before.
    PreviousMatch,
    /// Write a note.
    Note,
    /// Put a tag on it.
    Tag,
    /// The numbers of a person.
    Identity,
    /// Compare the marked candidates, or the sheets of one.
    Compare,
    /// To the dossier of the person.
    Person,
    /// Make one file of two.
    Merge,
    /// Say that two are not the same.
    Apart,
    /// Write down a consent, or that it was withdrawn.
    Consent,
    /// Put somebody in a list.
    Shortlist,
    /// To the pairs that may be one person.
    Doubles,
    /// To the lists of people.
    Lists,
    /// To the redeployment pool.
    Redeployment,
    /// Write down what the jury agreed upon.
    Agree,
    /// Declare a tie to the candidate.
    Recuse,
    /// The ranking of the vacancy.
    Ranking,
    /// The PV of a procedure.
    Minutes,
    /// Earlier results that may count again.
    Reuse,
    /// Read or prepare the letter about a decision.
    Letter,
    /// Review the candidates.
    Review,
    /// Only what still waits for a decision.
    Undecided,
    /// Place a candidate.
    Place,
    /// Record who was there.
    Attendance,
    /// Have the candidates of an event planned.
    Plan,
    /// When somebody or a room is free.
    Free,
    /// How far the enrolment of an event is.
    FollowUp,
    /// Invitations of an event: prepared, kept, answered.
    Invite,
    /// To the next double booking.
    NextClash,
    /// To today.
    Today,
    /// Another way to show the same.
    Layout,
    /// The vacancy requests.
    Requests,
    /// To the deadlines.
    Deadlines,
    /// To settings, colleagues and entities.
    Administration,
    /// Write down a complaint.
    Complaint,
    /// Other rows in the grid: rooms or jurors.
    Rows,
    /// Past decisions, or the pending ones again.
    Past,
    /// Take applications in from a file.
    Import,
    /// Complete the path that is typed.
    Complete,
    /// Take or leave the line of a menu.
    Toggle,
    /// Move the line of a menu towards the beginning.
    Earlier,
    /// Move it towards the end.
    Later,
    /// Save, submit, confirm.
    Save,
    /// Read again.
    Refresh,
    /// Messages.
    Messages,
    /// Choose and order the tiles.
    Arrange,
    /// The other language.
    Language,
    /// The next theme.
    Theme,
    /// Quit from the top.
    Quit,
    /// Quit from anywhere.
    QuitAnywhere,
    /// Accept the focused choice of a dialog.
    Accept,
    /// To the next field of a form.
    NextField,
    /// To the previous field of a form.
    PreviousField,
    /// Begin a new line in a field of several.
    NewLine,
    /// Choose or turn what the focused field offers.
    Turn,
    /// Leave the filter line, keeping the filter.
    KeepFilter,
}

/// Where an action is reachable.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Context {
    /// Everywhere but in closed contexts.
    Global,
    /// Any list.
    List,
    /// A menu in which several lines can be marked.
    Several,
    /// The same, in which lines can be moved.
    Ordered,
    /// Start.
    Start,
    /// The vacancy overview.
    Vacancies,
    /// A vacancy's dossier.
    Dossier,
    /// The list of candidates.
    Candidates,
    /// Candidate review.
    Review,
    /// Something is sought in the text beside the score sheet.
    Found,
    /// An opened document.
    Document,
    /// Sessions.
    Sessions,
    /// Vacancy requests.
    Requests,
    /// Approvals.
    Approvals,
    /// The dossier of a person.
    Person,
    /// Pairs that may be one person.
    Doubles,
    /// Lists of people.
    Lists,
    /// The people of a list.
    Members,
    /// The PV of a procedure.
    Minutes,
    /// Who could be exempted on earlier results.
    Reuse,
    /// The redeployment pool.
    Redeployment,
    /// Deadlines.
    Deadlines,
    /// Settings, colleagues and entities.
    Administration,
    /// Applications coming in from a file.
    Import,
    /// A path being typed, inside the text.
    Path,
    /// A form.
    Form,
    /// A field of several lines, inside a form.
    Lines,
    /// A field in which one chooses, inside a form.
    Options,
    /// The button of a form.
    Button,
    /// A text field that has the focus: printable keys are text.
    Text,
    /// A menu or any overlay with a list.
    Menu,
    /// An overlay with a list that is searched by typing, inside the text.
    Search,
    /// The filter line of a list, inside the text.
    Filtering,
    /// Text to read.
    Reading,
    /// A question with buttons.
    Dialog,
}

impl Context {
    /// Whether keys that mean nothing here mean nothing at all, instead of being looked up further out.
    pub const fn is_closed(self) -> bool {
        matches!(
            self,
            Self::Form | Self::Text | Self::Menu | Self::Reading | Self::Dialog
        )
    }
}

/// What an action needs before it can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A selected row.
    Selection,
}

/// How grave an action is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Danger {
    /// Only looks.
    None,
    /// Changes something, can be undone.
    Undoable,
    /// Leaves the building or cannot be taken back: asks first.
    Final,
}

/// A line of the table.
#[derive(PartialEq, Debug)]
pub struct ActionSpec {
    /// The action.
    pub action: Action,
    /// Its stable id.
    pub id: &'static str,
    /// Where it stands in help.
    pub group: Group,
    /// Where it is reachable.
    pub contexts: &'static [Context],
    /// Its keys, each a chord.
    pub chords: &'static [&'static [Key]],
    /// Its place in the footer, lower first; 0: never shown there.
    pub footer: u8,
    /// What it needs.
    pub needs: Needs,
    /// How grave it is.
    pub danger: Danger,
}

const fn spec(
    action: Action,
    id: &'static str,
    group: Group,
    contexts: &'static [Context],
    chords: &'static [&'static [Key]],
    footer: u8,
) -> ActionSpec {
    ActionSpec {
        action,
        id,
        group,
        contexts,
        chords,
        footer,
        needs: Needs::Nothing,
        danger: Danger::None,
    }
}

const fn act(
    action: Action,
    id: &'static str,
    contexts: &'static [Context],
    chords: &'static [&'static [Key]],
    footer: u8,
    needs: Needs,
    danger: Danger,
) -> ActionSpec {
    ActionSpec {
        action,
        id,
        group: Group::Act,
        contexts,
        chords,
        footer,
        needs,
        danger,
    }
}

use Context as X;
const LISTS: &[Context] = &[X::List, X::Review, X::Document, X::Minutes];
const MARKS: &[Context] = &[X::List, X::Review];
const MOVES: &[Context] = &[
    X::List,
    X::Menu,
    X::Reading,
    X::Document,
    X::Review,
    X::Start,
    X::Sessions,
    X::Dossier,
    X::Person,
    X::Minutes,
];
const SELECTION: Needs = Needs::Selection;

/// Every action.
#[rustfmt::skip] // one line an action: a table reads as a table
pub const TABLE: &[ActionSpec] = &[
    // Acts
    act(Action::Open, "open", &[X::List, X::Start, X::Sessions, X::Dossier, X::Review, X::Path, X::Person, X::Minutes], &[&[key(C::Enter)]], 10, SELECTION, Danger::None),
    act(Action::Accept, "accept", &[X::Menu, X::Search, X::Dialog, X::Button], &[&[key(C::Enter)]], 10, Needs::Nothing, Danger::None),
    act(Action::NewLine, "new-line", &[X::Lines], &[&[key(C::Enter)]], 10, Needs::Nothing, Danger::None),
    act(Action::Turn, "turn", &[X::Options], &[&[char(' ')]], 10, Needs::Nothing, Danger::None),
    act(Action::KeepFilter, "keep-filter", &[X::Filtering], &[&[key(C::Enter)]], 10, Needs::Nothing, Danger::None),
    act(Action::Approve, "approve", &[X::Approvals, X::Minutes], &[&[char('a')]], 11, SELECTION, Danger::Final),
    act(Action::Reject, "reject", &[X::Approvals, X::Minutes], &[&[char('r')]], 12, SELECTION, Danger::Final),
    act(Action::HandBack, "hand-back", &[X::Approvals], &[&[char('b')]], 13, SELECTION, Danger::Final),
    act(Action::Past, "past", &[X::Approvals, X::Redeployment], &[&[char('P')]], 20, Needs::Nothing, Danger::None),
    act(Action::Import, "import", &[X::Candidates, X::Dossier], &[&[char('X')]], 16, Needs::Nothing, Danger::None),
    act(Action::Complete, "complete", &[X::Path], &[&[key(C::Tab)]], 11, Needs::Nothing, Danger::None),
    act(Action::Review, "review", &[X::Vacancies, X::Dossier, X::Candidates, X::Reuse], &[&[char('R')]], 12, SELECTION, Danger::None),
    act(Action::New, "new", &[X::Vacancies, X::Sessions, X::Dossier, X::Candidates, X::Requests, X::Deadlines, X::Lists, X::Administration, X::Redeployment, X::Minutes], &[&[char('n')]], 14, Needs::Nothing, Danger::Undoable),
    act(Action::Edit, "edit", &[X::Vacancies, X::Sessions, X::Dossier, X::Candidates, X::Review, X::Requests, X::Deadlines, X::Person, X::Lists, X::Administration, X::Redeployment], &[&[char('e')]], 15, SELECTION, Danger::Undoable),
    act(Action::ChangeState, "change-state", &[X::Vacancies, X::Dossier, X::Candidates, X::Review, X::Sessions, X::Requests, X::Minutes], &[&[char('c')]], 13, SELECTION, Danger::Undoable),
    act(Action::Duplicate, "duplicate", &[X::Vacancies, X::Dossier], &[&[char('D')]], 24, SELECTION, Danger::Undoable),
    act(Action::ChangeOwner, "change-owner", &[X::Vacancies, X::Dossier], &[&[char('O')]], 25, SELECTION, Danger::Undoable),
    act(Action::Delete, "delete", &[X::Sessions, X::Dossier, X::Requests, X::Administration, X::Document, X::Lists, X::Members, X::Redeployment], &[&[char('d')], &[key(C::Delete)]], 23, SELECTION, Danger::Undoable),
    act(Action::Place, "place", &[X::Sessions], &[&[char('p')]], 12, SELECTION, Danger::Undoable),
    act(Action::Attendance, "attendance", &[X::Sessions], &[&[char('A')]], 16, SELECTION, Danger::Undoable),
    act(Action::Plan, "plan", &[X::Sessions], &[&[char('P')]], 13, SELECTION, Danger::Undoable),
    act(Action::Free, "free", &[X::Sessions], &[&[char('F')]], 20, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(0), "digit-0", &[X::Review], &[&[char('0')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(1), "digit-1", &[X::Review], &[&[char('1')]], 11, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(2), "digit-2", &[X::Review], &[&[char('2')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(3), "digit-3", &[X::Review], &[&[char('3')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(4), "digit-4", &[X::Review], &[&[char('4')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(5), "digit-5", &[X::Review], &[&[char('5')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(6), "digit-6", &[X::Review], &[&[char('6')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(7), "digit-7", &[X::Review], &[&[char('7')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(8), "digit-8", &[X::Review], &[&[char('8')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Digit(9), "digit-9", &[X::Review], &[&[char('9')]], 0, Needs::Nothing, Danger::Undoable),
    act(Action::ClearScore, "clear-score", &[X::Review], &[&[key(C::Backspace)], &[key(C::Delete)]], 26, Needs::Nothing, Danger::Undoable),
    act(Action::NextCandidate, "next-candidate", &[X::Review], &[&[char('J')], &[ctrl('n')]], 12, Needs::Nothing, Danger::None),
    act(Action::PreviousCandidate, "previous-candidate", &[X::Review], &[&[char('K')]], 13, Needs::Nothing, Danger::None),
    act(Action::Documents, "documents", &[X::Review], &[&[char('V')]], 18, SELECTION, Danger::None),
    act(Action::AddDocument, "add-document", &[X::Review, X::Document], &[&[char('F')]], 25, SELECTION, Danger::Undoable),
    act(Action::OpenOutside, "open-outside", &[X::Document], &[&[char('o')]], 13, SELECTION, Danger::None),
    act(Action::Note, "note", &[X::Review, X::Dossier, X::Candidates, X::Person, X::Minutes], &[&[char('i')]], 17, SELECTION, Danger::Undoable),
    act(Action::Tag, "tag", &[X::Candidates, X::Review], &[&[char('T')]], 27, SELECTION, Danger::Undoable),
    act(Action::Identity, "identity", &[X::Review], &[&[char('N')]], 35, SELECTION, Danger::Undoable),
    act(Action::Compare, "compare", &[X::Candidates, X::Review], &[&[char('C')]], 22, SELECTION, Danger::None),
    act(Action::Person, "person", &[X::Candidates, X::Review, X::Import, X::Redeployment], &[&[char('p')]], 23, SELECTION, Danger::None),
    act(Action::Merge, "merge", &[X::Person, X::Doubles], &[&[char('M')]], 11, SELECTION, Danger::Undoable),
    act(Action::Apart, "apart", &[X::Person, X::Doubles], &[&[char('X')]], 12, SELECTION, Danger::Undoable),
    act(Action::Consent, "consent", &[X::Person], &[&[char('c')]], 13, SELECTION, Danger::Undoable),
    act(Action::Shortlist, "shortlist", &[X::Candidates, X::Review, X::Person, X::Members], &[&[char('L')]], 27, SELECTION, Danger::Undoable),
    act(Action::Agree, "agree", &[X::Review], &[&[char('a')]], 35, SELECTION, Danger::Undoable),
    act(Action::Recuse, "recuse", &[X::Review], &[&[char('I')]], 0, SELECTION, Danger::Undoable),
    act(Action::Minutes, "minutes", &[X::Vacancies, X::Dossier], &[&[char('P')]], 27, SELECTION, Danger::None),
    act(Action::Reuse, "reuse", &[X::Review, X::Dossier, X::Reuse], &[&[char('E')]], 0, SELECTION, Danger::None),
    act(Action::Letter, "letter", &[X::Review], &[&[char('P')]], 0, SELECTION, Danger::Undoable),
    act(Action::Save, "save", &[X::Form, X::Review, X::Import], &[&[ctrl('s')], &[key(C::F(10))]], 14, Needs::Nothing, Danger::Undoable),
    act(Action::Arrange, "arrange", &[X::Start], &[&[char('e')]], 20, Needs::Nothing, Danger::None),
    act(Action::Complaint, "complaint", &[X::Dossier], &[], 0, Needs::Nothing, Danger::Undoable),
    act(Action::Why, "why", &[X::Deadlines], &[&[char('W')]], 13, SELECTION, Danger::None),
    act(Action::History, "history", &[X::Vacancies, X::Dossier, X::Candidates, X::Review, X::Sessions, X::Approvals, X::Requests, X::Administration], &[&[char('H')]], 28, SELECTION, Danger::None),
    act(Action::Copy, "copy", &[X::List, X::Dossier, X::Review, X::Sessions, X::Person], &[&[char('y')]], 30, SELECTION, Danger::None),
    act(Action::Export, "export", &[X::Vacancies, X::Candidates, X::Sessions, X::Approvals, X::Requests, X::Dossier, X::Deadlines, X::Administration, X::Import, X::Document, X::Doubles, X::Lists, X::Members, X::Reuse, X::Redeployment, X::Minutes], &[&[char('x')]], 31, Needs::Nothing, Danger::None),
    // Showing
    spec(Action::Filter, "filter", Group::Show, LISTS, &[&[char('/')]], 18),
    spec(Action::Conditions, "conditions", Group::Show, &[X::Approvals, X::Vacancies, X::Candidates, X::Requests, X::Deadlines, X::Administration, X::Import, X::Doubles, X::Lists, X::Members, X::Reuse, X::Redeployment], &[&[char('f')]], 19),
    spec(Action::Scope, "scope", Group::Show, &[X::Approvals, X::Vacancies, X::Candidates, X::Sessions, X::Requests, X::Deadlines], &[&[char('z')]], 20),
    spec(Action::Sort, "sort", Group::Show, &[X::Vacancies, X::Candidates, X::Review, X::Approvals, X::Requests, X::Deadlines, X::Administration, X::Doubles, X::Lists, X::Members, X::Reuse, X::Redeployment], &[&[char('s')]], 21),
    spec(Action::Columns, "columns", Group::Show, &[X::Approvals, X::Vacancies, X::Candidates, X::Requests, X::Deadlines, X::Administration, X::Import, X::Doubles, X::Lists, X::Members, X::Reuse, X::Redeployment], &[&[char('o')]], 32),
    spec(Action::Views, "views", Group::Show, &[X::Approvals, X::Vacancies, X::Candidates, X::Requests, X::Deadlines, X::Administration, X::Doubles, X::Lists, X::Members, X::Reuse, X::Redeployment], &[&[char('w')]], 33),
    spec(Action::Undecided, "undecided", Group::Show, &[X::Vacancies, X::Dossier, X::Candidates, X::Review], &[&[char('g'), char('u')]], 0),
    spec(Action::Ranking, "ranking", Group::Show, &[X::Review], &[&[char('g'), char('r')]], 0),
    spec(Action::Mark, "mark", Group::Show, &[X::List, X::Review], &[&[char(' ')]], 29),
    spec(Action::Toggle, "toggle", Group::Show, &[X::Several], &[&[char(' ')]], 11),
    spec(Action::Earlier, "earlier", Group::Show, &[X::Ordered], &[&[key(C::Left)], &[char('h')]], 12),
    spec(Action::Later, "later", Group::Show, &[X::Ordered], &[&[key(C::Right)], &[char('l')]], 13),
    spec(Action::MarkDown, "mark-down", Group::Show, MARKS, &[&[char('v')], &[shift(C::Down)]], 0),
    spec(Action::MarkUp, "mark-up", Group::Show, MARKS, &[&[shift(C::Up)]], 0),
    spec(Action::MarkAll, "mark-all", Group::Show, MARKS, &[&[ctrl('a')]], 0),
    spec(Action::Layout, "layout", Group::Show, &[X::Sessions], &[&[char('w')]], 19),
    spec(Action::Rows, "rows", Group::Show, &[X::Sessions], &[&[key(C::Tab)]], 17),
    spec(Action::Today, "today", Group::Show, &[X::Sessions], &[&[char('t')]], 18),
    act(Action::Invite, "invite", &[X::Sessions], &[&[char('i')]], 22, SELECTION, Danger::Undoable),
    spec(Action::FollowUp, "follow-up", Group::Show, &[X::Sessions], &[&[char('o')]], 21),
    spec(Action::NextClash, "next-clash", Group::Show, &[X::Sessions], &[&[char('!')]], 0),
    spec(Action::NextMatch, "next-match", Group::Show, &[X::Document, X::Found], &[&[char('n')]], 19),
    spec(Action::FindText, "find-text", Group::Show, &[X::Review], &[&[char('Z')]], 31),
    spec(Action::PreviousMatch, "previous-match", Group::Show, &[X::Document, X::Found], &[&[char('N')]], 0),
    spec(Action::ViewPage, "view-page", Group::Show, &[X::Document], &[&[char('p')]], 14),
    spec(Action::Larger, "larger", Group::Show, &[X::Document, X::Sessions], &[&[char('+')]], 20),
    spec(Action::Smaller, "smaller", Group::Show, &[X::Document, X::Sessions], &[&[char('-')]], 0),
    // Moving
    spec(Action::Deadlines, "deadlines", Group::Move, &[X::Global], &[&[char('g'), char('t')]], 38),
    spec(Action::Doubles, "doubles", Group::Move, &[X::Global], &[&[char('g'), char('d')]], 0),
    spec(Action::Lists, "lists", Group::Move, &[X::Global], &[&[char('g'), char('l')]], 0),
    spec(Action::Redeployment, "redeployment", Group::Move, &[X::Global], &[&[char('g'), char('h')]], 0),
    spec(Action::Administration, "administration", Group::Move, &[X::Global], &[&[char('B')]], 36),
    spec(Action::Up, "up", Group::Move, MOVES, &[&[key(C::Up)], &[char('k')]], 0),
    spec(Action::Down, "down", Group::Move, MOVES, &[&[key(C::Down)], &[char('j')]], 0),
    spec(Action::Left, "left", Group::Move, &[X::Start, X::Sessions, X::Dossier, X::Review, X::Document, X::Minutes, X::Menu, X::List], &[&[key(C::Left)], &[char('h')]], 0),
    spec(Action::Right, "right", Group::Move, &[X::Start, X::Sessions, X::Dossier, X::Review, X::Document, X::Minutes, X::Menu, X::List], &[&[key(C::Right)], &[char('l')]], 0),
    spec(Action::PageUp, "page-up", Group::Move, MOVES, &[&[key(C::PageUp)]], 0),
    spec(Action::PageDown, "page-down", Group::Move, MOVES, &[&[key(C::PageDown)]], 0),
    spec(Action::Top, "top", Group::Move, MOVES, &[&[key(C::Home)], &[char('g'), char('g')]], 0),
    spec(Action::Bottom, "bottom", Group::Move, MOVES, &[&[key(C::End)], &[char('G')]], 0),
    spec(Action::NextPane, "next-pane", Group::Move, &[X::Global, X::Dialog, X::Menu], &[&[key(C::Tab)]], 0),
    spec(Action::PreviousPane, "previous-pane", Group::Move, &[X::Global, X::Dialog, X::Menu], &[&[key(C::BackTab)]], 0),
    spec(Action::NextField, "next-field", Group::Move, &[X::Form], &[&[key(C::Tab)], &[key(C::Enter)]], 12),
    spec(Action::PreviousField, "previous-field", Group::Move, &[X::Form], &[&[key(C::BackTab)]], 0),
    spec(Action::Back, "back", Group::Move, &[X::Global, X::Form, X::Text, X::Menu, X::Reading, X::Dialog], &[&[key(C::Esc)]], 34),
    spec(Action::Requests, "requests", Group::Move, &[X::Start, X::Vacancies, X::Approvals], &[&[char('A')]], 37),
    spec(Action::Screen(1), "screen-1", Group::Move, &[X::Global], &[&[char('1')]], 0),
    spec(Action::Screen(2), "screen-2", Group::Move, &[X::Global], &[&[char('2')]], 0),
    spec(Action::Screen(3), "screen-3", Group::Move, &[X::Global], &[&[char('3')]], 0),
    spec(Action::Screen(4), "screen-4", Group::Move, &[X::Global], &[&[char('4')]], 0),
    spec(Action::Screen(5), "screen-5", Group::Move, &[X::Global], &[&[char('5')]], 0),
    // Everywhere
    spec(Action::Find, "find", Group::Everywhere, &[X::Global], &[&[ctrl('f')]], 40),
    spec(Action::Palette, "palette", Group::Everywhere, &[X::Global], &[&[char(':')], &[ctrl('p')]], 42),
    spec(Action::Help, "help", Group::Everywhere, &[X::Global], &[&[char('?')], &[key(C::F(1))]], 9),
    spec(Action::Glossary, "glossary", Group::Everywhere, &[X::Global, X::Search], &[&[key(C::F(2))]], 0),
    spec(Action::Messages, "messages", Group::Everywhere, &[X::Global], &[&[char('m')]], 41),
    spec(Action::Undo, "undo", Group::Everywhere, &[X::Global], &[&[char('u')], &[ctrl('z')]], 39),
    spec(Action::Redo, "redo", Group::Everywhere, &[X::Global], &[&[char('U')], &[ctrl('y')]], 0),
    spec(Action::Refresh, "refresh", Group::Everywhere, &[X::Global], &[&[key(C::F(5))], &[ctrl('r')]], 0),
    spec(Action::Language, "language", Group::Everywhere, &[X::Global], &[], 0),
    spec(Action::Theme, "theme", Group::Everywhere, &[X::Global], &[], 0),
    spec(Action::Quit, "quit", Group::Everywhere, &[X::Global], &[&[char('q')]], 43),
    spec(Action::QuitAnywhere, "quit-anywhere", Group::Everywhere, &[X::Global, X::Form, X::Text, X::Menu, X::Reading, X::Dialog], &[&[ctrl('q')]], 0),
];

/// The line of an action.
pub fn spec_of(action: Action) -> Option<&'static ActionSpec> {
    TABLE.iter().find(|spec| spec.action == action)
}

/// The line with an id.
pub fn spec_by_id(id: &str) -> Option<&'static ActionSpec> {
    TABLE.iter().find(|spec| spec.id == id)
}

impl ActionSpec {
    /// The message id of its label.
    pub fn label(&self) -> String {
        format!("action-{}", self.id)
    }

    /// The message id of its sentence.
    pub fn help(&self) -> String {
        format!("help-{}", self.id)
    }
}

#[cfg(test)]
mod tests;
