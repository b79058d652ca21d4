//! What keys do to a PV, and what becomes of the answers.

use super::{Minutes, Tab, Target, Whole, view};
use crate::documents::minutes::{Format, file_name};
use crate::domain::minutes::outline;
use crate::domain::{Coded, DocumentId, Message, PersonId, SignatureState};
use crate::exchange::minutes as plain;
use crate::office::minutes::query::Overview;
use crate::office::minutes::{MinutesCommand, MinutesQuery, MinutesReply, Way};
use crate::office::{Act, Failure, Query, Reply};
use crate::tui::action::Action;
use crate::tui::effect::Typeset;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Place};
use crate::tui::widgets::form::{Field, FieldError, Values};
use crate::tui::widgets::line::Line as Typed;
use crate::tui::widgets::pages::Pages;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// Slots of questions.
pub(super) const STATE: u16 = 1;
pub(super) const TEXT: u16 = 2;
pub(super) const CHANGES: u16 = 3;
pub(super) const SAVED: u16 = 4;
/// Tags of forms, menus and questions, which are the slots of the commands they lead to.
const DRAW: u16 = 10;
const CORRECT: u16 = 11;
const SIGN: u16 = 12;
const REFUSE: u16 = 13;
const PAPER: u16 = 14;
const REMARK: u16 = 15;
const WITHDRAW: u16 = 16;
const MORE: u16 = 17;
const FORMS: u16 = 18;

/// Lines of the menu of what is rarely done.
const ON_PAPER: &str = "paper";
const TAKE_BACK: &str = "withdraw";

impl Minutes {
    pub(super) fn open_tab(&mut self, tab: Tab, cx: &mut Cx<'_>) {
        self.tab = tab;
        self.refused = None;
        self.pages = Pages::default();
        self.write(cx.look);
        self.read(cx);
    }

    fn neighbour(&self, by: usize) -> Tab {
        let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        Tab::ALL[(at + by) % Tab::ALL.len()]
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.find.is_some() {
            return self.on_find(action);
        }
        match action {
            Action::Left | Action::PreviousPane => self.open_tab(self.neighbour(Tab::ALL.len() - 1), cx),
            Action::Right | Action::NextPane => self.open_tab(self.neighbour(1), cx),
            Action::New => self.draw_up(cx),
            Action::Approve => self.ask_signature(cx),
            Action::Reject => self.form(
                REFUSE,
                "action-minutes-refuse",
                vec![Field::area("remark", "minutes-why-not", "", 5)],
                cx,
            ),
            Action::Note => self.ask_remark(cx),
            Action::ChangeState => self.offer_more(cx),
            Action::Export => self.offer_forms(cx),
            Action::Filter if self.tab != Tab::State => {
                self.find = Some(Typed::new(self.pages.found().map_or("", |(sought, ..)| sought)));
            }
            Action::Back if self.tab != Tab::State => {
                if self.pages.found().is_some() {
                    self.pages.search("");
                } else {
                    self.version = None;
                    self.open_tab(Tab::State, cx);
                }
            }
            Action::Open if self.tab == Tab::State => self.open(cx),
            action if self.tab == Tab::State => return self.travel(action, cx.look),
            action => {
                self.write(cx.look);
                let room = view::room(cx.look);
                self.pages.fit(room, cx.look);
                return self.pages.act(action, usize::from(room.height));
            }
        }
        true
    }

    fn travel(&mut self, action: Action, look: &Look) -> bool {
        let last = self.lines(look).len().saturating_sub(1);
        let page = usize::from(view::room(look).height).saturating_sub(1).max(1);
        let at = self.cursor.min(last);
        self.cursor = match action {
            Action::Up => at.saturating_sub(1),
            Action::Down => (at + 1).min(last),
            Action::PageUp => at.saturating_sub(page),
            Action::PageDown => (at + page).min(last),
            Action::Top => 0,
            Action::Bottom => last,
            _ => return false,
        };
        true
    }

    fn target(&self, look: &Look) -> Option<Target> {
        let lines = self.lines(look);
        lines.get(self.cursor.min(lines.len().saturating_sub(1)))?.target
    }

    fn open(&mut self, cx: &mut Cx<'_>) {
        let id = self.id;
        match self.target(cx.look) {
            Some(Target::Way(Way::Candidate(application))) => cx.go(Place::Review(id, Some(application))),
            Some(Target::Way(Way::Candidates)) => cx.go(Place::Candidates(Some(id))),
            Some(Target::Way(Way::Sessions)) => cx.go(Place::Sessions(Some(id))),
            Some(Target::Way(Way::Jury)) => cx.go(Place::Jury(id)),
            Some(Target::Way(Way::Reglement | Way::Vacancy)) => cx.go(Place::Dossier(id)),
            Some(Target::Version(0)) => {
                self.version = None;
                self.open_tab(Tab::Changes, cx);
            }
            Some(Target::Version(version)) => {
                self.version = Some(version);
                self.open_tab(Tab::Text, cx);
            }
            None => {}
        }
    }

    fn on_find(&mut self, action: Action) -> bool {
        match action {
            Action::KeepFilter => self.find = None,
            Action::Back => {
                self.find = None;
                self.pages.search("");
            }
            _ => return false,
        }
        true
    }

    pub(super) fn on_key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        let Some(line) = &mut self.find else { return false };
        if matches!(event.code, KeyCode::Enter | KeyCode::Down | KeyCode::Tab) {
            self.find = None;
        } else if line.key(event) {
            self.seek_words(cx.look);
        }
        true
    }

    /// Looks for what is typed, in the rows as they are shown.
    pub(super) fn seek_words(&mut self, look: &Look) {
        let typed = self.find.as_ref().map_or("", |line| line.text()).to_owned();
        self.pages.fit(view::room(look), look);
        self.pages.search(&typed);
    }

    /// Why an action cannot be done now.
    pub(super) fn why_not(&self, action: Action, look: &Look) -> Option<Message> {
        let Some(overview) = &self.overview else {
            let needs = matches!(
                action,
                Action::New | Action::Approve | Action::Reject | Action::Note | Action::ChangeState | Action::Export
            );
            return needs.then(|| Message::new("dossier-loading"));
        };
        let refused = |act: Act| overview.why_not(act).cloned();
        match action {
            Action::New if overview.newest().is_some() => refused(Act::MinutesCorrect),
            Action::New => refused(Act::MinutesDraw),
            Action::Approve => refused(Act::MinutesSign),
            Action::Reject => refused(Act::MinutesRefuse),
            Action::Note => refused(Act::MinutesRemark),
            Action::ChangeState => {
                let (paper, withdraw) = (refused(Act::MinutesPaper), refused(Act::MinutesWithdraw));
                paper.zip(withdraw).map(|(_, why)| why)
            }
            Action::Filter if self.tab == Tab::State => {
                Some(Message::new("minutes-find-text").with("key", look.key(Action::Right)))
            }
            Action::Open if self.tab == Tab::State && self.target(look).is_none() => Some(Message::new("minutes-here")),
            _ => None,
        }
    }

    fn form(&self, tag: u16, heading: &str, fields: Vec<Field>, cx: &mut Cx<'_>) {
        let Some(overview) = &self.overview else { return };
        let title = format!("{} · {}", overview.number, cx.look.word(heading));
        let form = FormOverlay::new(tag, title, fields).kept_as(format!("minutes-{tag}-{}", self.id));
        cx.show(Overlay::Form(form));
    }

    fn draw_up(&self, cx: &mut Cx<'_>) {
        let Some(overview) = &self.overview else { return };
        if overview.newest().is_some() {
            let fields = vec![Field::area("why", "field-minutes-changed", "", 5)];
            return self.form(CORRECT, "action-minutes-correct", fields, cx);
        }
        let (vacancy, seen) = (self.id, overview.version);
        cx.run(DRAW, MinutesCommand::Draw { vacancy, seen }.into());
    }

    /// A signature is asked for once more: it is not taken back.
    fn ask_signature(&self, cx: &mut Cx<'_>) {
        let Some(edition) = self.overview.as_ref().and_then(|overview| overview.newest()) else {
            return;
        };
        let Some(overview) = &self.overview else { return };
        let question = Message::new("minutes-sign-question")
            .with("n", edition.edition)
            .with("number", overview.number.as_str())
            .with("digest", crate::text::cut(&edition.digest, 12).into_owned());
        let question = cx.look.words.text(&question);
        let go = cx.look.word("action-minutes-sign");
        cx.show(Overlay::Confirm(Confirm::new(SIGN, question, go)));
    }

    fn ask_remark(&self, cx: &mut Cx<'_>) {
        let Some(overview) = &self.overview else { return };
        let delegate = overview.delegates.first().map_or("", String::as_str);
        let fields = vec![
            Field::line("name", "field-union_remark-name", delegate),
            Field::line("organisation", "field-union_remark-organisation", ""),
            Field::day("on", "field-union_remark-made_on", Some(cx.look.clock.today())),
            Field::area("text", "field-union_remark-body", "", 5),
        ];
        self.form(REMARK, "action-minutes-remark", fields, cx);
    }

    fn offer_more(&self, cx: &mut Cx<'_>) {
        let Some(overview) = &self.overview else { return };
        let item = |value: &str, label: &str, act: Act| Item {
            refused: overview.why_not(act).map(|why| cx.look.words.text(why)),
            ..Item::new(value, cx.look.word(label))
        };
        let items = vec![
            item(ON_PAPER, "act-minutes-paper", Act::MinutesPaper),
            item(TAKE_BACK, "act-minutes-withdraw", Act::MinutesWithdraw),
        ];
        cx.show(Overlay::Menu(Menu::new(
            MORE,
            cx.look.word("action-minutes-more"),
            items,
        )));
    }

    fn offer_forms(&self, cx: &mut Cx<'_>) {
        let item = |form: &Format| Item::new(form.code(), cx.look.words.of(*form));
        let items = Format::ALL.iter().map(item).collect();
        cx.show(Overlay::Menu(Menu::new(
            FORMS,
            cx.look.word("action-save-document"),
            items,
        )));
    }

    /// Makes the file in the form that was chosen, in the folder keur was started in.
    pub(super) fn save(&mut self, minutes: Whole, cx: &mut Cx<'_>) {
        let Some(format) = self.saving.take() else { return };
        let path = file_name(&minutes, format).into();
        cx.typeset(Typeset {
            minutes,
            format,
            lang: cx.look.words.lang,
            path,
        });
    }

    fn ask_paper(&self, overview: &Overview, cx: &mut Cx<'_>) {
        let waits = overview.signatures.iter();
        let waits = waits.filter(|one| one.state == SignatureState::Asked && !one.has_account);
        let jurors = waits.map(|one| (one.person.0.to_string(), one.name.clone())).collect();
        let documents = overview.documents.iter();
        let documents = documents.map(|one| (one.id.0.to_string(), one.name.clone())).collect();
        let fields = vec![
            Field::choice("juror", "field-minutes_signature-person_id", jurors, ""),
            Field::choice("document", "field-minutes_signature-document_id", documents, ""),
        ];
        self.form(PAPER, "act-minutes-paper", fields, cx);
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        if tag == FORMS {
            self.saving = Format::from_code(value);
            let (vacancy, edition) = (self.id, self.version);
            return cx.ask(SAVED, Query::Minutes(MinutesQuery::Content { vacancy, edition }));
        }
        let Some(overview) = &self.overview else { return };
        let Some(edition) = overview.newest() else { return };
        let (vacancy, digest) = (self.id, edition.digest.clone());
        match (tag, value) {
            (SIGN, "yes") => cx.run(SIGN, MinutesCommand::Sign { vacancy, digest }.into()),
            (MORE, ON_PAPER) => self.ask_paper(overview, cx),
            (MORE, TAKE_BACK) => cx.run(WITHDRAW, MinutesCommand::Withdraw { vacancy, digest }.into()),
            _ => {}
        }
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let Some(overview) = &self.overview else { return Ok(()) };
        let vacancy = self.id;
        let digest = overview
            .newest()
            .map(|edition| edition.digest.clone())
            .unwrap_or_default();
        let text = |id: &str| values.text(id).to_owned();
        let number = |id: &str| values.text(id).parse().unwrap_or_default();
        let command = match tag {
            CORRECT => MinutesCommand::Correct {
                vacancy,
                seen: overview.version,
                why: text("why"),
            },
            REFUSE => MinutesCommand::Refuse {
                vacancy,
                digest,
                remark: text("remark"),
            },
            REMARK => MinutesCommand::Remark {
                vacancy,
                name: text("name"),
                organisation: text("organisation"),
                on: values.day("on", cx.look.clock.today()).map_err(|error| vec![error])?,
                text: text("text"),
            },
            PAPER => MinutesCommand::Paper {
                vacancy,
                digest,
                juror: PersonId(number("juror")),
                document: DocumentId(number("document")),
            },
            _ => return Ok(()),
        };
        cx.run(tag, command.into());
        Ok(())
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, look: &Look) {
        match (slot, result) {
            (STATE, Ok(Reply::Minutes(MinutesReply::Overview(overview)))) => self.overview = Some(overview),
            (TEXT, Ok(Reply::Minutes(MinutesReply::Content(whole)))) => {
                self.refused = None;
                self.whole = Some(whole);
                self.width = 0;
                self.write(look);
            }
            (CHANGES, Ok(Reply::Minutes(MinutesReply::Changes(changes)))) => {
                self.refused = None;
                self.changes = Some(changes);
                self.width = 0;
                self.write(look);
            }
            (_, Err(Failure::Refused(refusal))) => {
                let why: Vec<String> = refusal
                    .problems
                    .iter()
                    .map(|problem| look.words.text(&problem.sentence()))
                    .collect();
                self.refused = Some(why.join(" "));
            }
            _ => {}
        }
    }

    /// Writes the text of the tab for the width there is; where one reads and what is sought stay.
    pub(super) fn write(&mut self, look: &Look) {
        let room = view::room(look);
        let width = usize::from(room.width.saturating_sub(2));
        if self.tab == Tab::State || self.width == width && self.pages.is_written() {
            return;
        }
        let words = match (self.tab, &self.whole, &self.changes) {
            (Tab::Text, Some(whole), _) => plain::text(&outline::outline(whole), width, look.words),
            (Tab::Changes, _, Some(changes)) => {
                let why = if changes.why.is_empty() {
                    String::new()
                } else {
                    format!("{}\n\n", changes.why)
                };
                let told = plain::changes(&changes.lines, width, look.words);
                match told.is_empty() {
                    true => format!("{why}{}", look.words.text(&changes.between())),
                    false => format!("{why}{told}"),
                }
            }
            _ => return,
        };
        self.width = width;
        self.pages.rewrite(&words);
        self.pages.fit(room, look);
    }
}
