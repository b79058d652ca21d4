//! The PV as a file: in which form and language, of the version that is read.

use super::Minutes;
use crate::documents::minutes::Format;
use crate::domain::Coded;
use crate::domain::Message;
use crate::domain::minutes::Minutes as Whole;
use crate::i18n::Lang;
use crate::office::Query;
use crate::office::minutes::MinutesQuery;
use crate::tui::look::Look;
use crate::tui::made::{Paper, Wanted};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Step, Tone};

/// The slot of the question.
pub(super) const CONTENT: u16 = 4;
/// The tag of the menu.
pub(super) const FORM: u16 = 18;

/// A form and a language.
pub(super) type Choice = (Format, Lang);

/// The language of the screen comes first; the other for what is handed to people.
fn choices(look: &Look) -> Vec<Choice> {
    let own = look.words.lang;
    let other = match own {
        Lang::Dutch => Lang::English,
        Lang::English => Lang::Dutch,
    };
    let all = Format::ALL.iter().map(|format| (*format, own));
    all.chain([(Format::Pdf, other), (Format::Docx, other)]).collect()
}

fn value((format, lang): Choice) -> String {
    format!("{} {}", format.code(), lang.code())
}

impl Minutes {
    pub(super) fn offer_files(cx: &mut Cx<'_>) {
        let look = cx.look;
        let item = |choice: Choice| {
            let (format, lang) = choice;
            let label = match lang == look.words.lang {
                true => look.words.of(format).to_owned(),
                false => look.words.text(
                    &Message::new("document-export-lang")
                        .with("format", Message::of(format))
                        .with("lang", Message::of(lang)),
                ),
            };
            Item::new(value(choice), label)
        };
        let items = choices(look).into_iter().map(item).collect();
        cx.show(Overlay::Menu(Menu::new(FORM, look.word("action-export"), items)));
    }

    /// A form was chosen: what the PV says is asked for first.
    pub(super) fn on_form_of_file(&mut self, chosen: &str, cx: &mut Cx<'_>) {
        self.wanted = choices(cx.look).into_iter().find(|choice| value(*choice) == chosen);
        let (vacancy, edition) = (self.id, self.version);
        cx.ask(CONTENT, Query::Minutes(MinutesQuery::Content { vacancy, edition }));
    }

    /// It arrived: its file is made beside the work on the screen.
    pub(super) fn make(&mut self, whole: Box<Whole>, cx: &mut Cx<'_>) {
        let Some((format, lang)) = self.wanted.take() else {
            return;
        };
        cx.say(Tone::Info, Message::new("document-making"));
        let paper = Paper::Minutes(whole, format);
        cx.steps.push(Step::Make(Box::new(Wanted { paper, lang })));
    }
}
