//! A hire sheet as a file: in which form, and with the whole number only for who says why.

use super::sheet::Hire;
use crate::documents::hire::Format;
use crate::domain::hire::Fiche;
use crate::domain::{Coded, Message, Secret};
use crate::i18n::Lang;
use crate::office::hire::{HireQuery, Sheet};
use crate::office::privacy::PrivacyCommand;
use crate::office::{Act, Query};
use crate::tui::look::Look;
use crate::tui::made::{Paper, Wanted};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Step, Tone};
use crate::tui::widgets::form::{Field, Values};

/// The slot of the question.
pub(super) const FICHE: u16 = 3;
/// The tag of the menu, of the form that asks why, and the slot of its command.
pub(super) const EXPORT: u16 = 25;
pub(super) const REVEAL: u16 = 26;

/// What was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Choice {
    format: Format,
    lang: Lang,
    whole: bool,
}

impl Choice {
    /// The file in the language of the screen comes first.
    fn all(look: &Look) -> Vec<Self> {
        let own = look.words.lang;
        let other = match own {
            Lang::Dutch => Lang::English,
            Lang::English => Lang::Dutch,
        };
        let of = |format, lang, whole| Self { format, lang, whole };
        vec![
            of(Format::Pdf, own, false),
            of(Format::Pdf, other, false),
            of(Format::Csv, own, false),
            of(Format::Json, own, false),
            of(Format::Pdf, own, true),
            of(Format::Csv, own, true),
            of(Format::Json, own, true),
        ]
    }

    fn value(self) -> String {
        format!("{} {} {}", self.format.code(), self.lang.code(), self.whole)
    }

    fn label(self, look: &Look) -> String {
        let format = Message::of(self.format);
        let message = match (self.whole, self.format) {
            (true, _) => Message::new("hire-export-number").with("format", format),
            (false, Format::Pdf) => Message::new("document-export-lang")
                .with("format", format)
                .with("lang", Message::of(self.lang)),
            (false, Format::Csv | Format::Json) => format,
        };
        look.words.text(&message)
    }
}

/// The menu of forms; the number only for who may see it.
pub(super) fn menu(sheet: &Sheet, look: &Look) -> Menu {
    let refused = sheet.why_not(Act::NumberReveal).map(|why| look.words.text(why));
    let none = || look.word("refused-no-number").to_owned();
    let why = refused.or_else(|| sheet.number.is_none().then(none));
    let items = Choice::all(look).into_iter().map(|choice| {
        let why = why.clone().filter(|_| choice.whole);
        Item::new(choice.value(), choice.label(look)).refused(why)
    });
    Menu::new(EXPORT, look.word("action-export"), items.collect())
}

impl Hire {
    pub(super) fn on_export(&mut self, value: &str, cx: &mut Cx<'_>) {
        let chosen = Choice::all(cx.look).into_iter().find(|choice| choice.value() == value);
        let Some(choice) = chosen else { return };
        self.choice = Some(choice);
        if choice.whole {
            let reason = Field::area("reason", "hire-export-why", "", 3).helped("hire-export-why-help");
            let form = FormOverlay::new(REVEAL, choice.label(cx.look), vec![reason]);
            cx.show(Overlay::Form(form.with_button("action-export")));
        } else {
            self.ask_fiche(None, cx);
        }
    }

    /// Why the number is wanted was said: it is asked for, and the journal tells it.
    pub(super) fn reveal(&self, values: &Values, cx: &mut Cx<'_>) {
        if let Some(sheet) = &self.sheet {
            let reveal = PrivacyCommand::Reveal {
                application: sheet.row.application,
                reason: values.text("reason").to_owned(),
            };
            cx.run(REVEAL, reveal.into());
        }
    }

    pub(super) fn ask_fiche(&self, number: Option<Secret>, cx: &mut Cx<'_>) {
        cx.ask(FICHE, Query::Hire(HireQuery::Fiche(self.id, number)));
    }

    /// The sheet arrived as data: its file is made beside the work on the screen.
    pub(super) fn make(&mut self, fiche: Box<Fiche>, cx: &mut Cx<'_>) {
        let Some(choice) = self.choice.take() else { return };
        cx.say(Tone::Info, Message::new("document-making"));
        cx.steps.push(Step::Make(Box::new(Wanted {
            paper: Paper::Hire(fiche, choice.format),
            lang: choice.lang,
        })));
    }
}
