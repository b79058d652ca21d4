//! Clicks out of a file: which file, what it comes to line by line, and taking it in.

use super::shelf::Shelf;
use crate::domain::Message;
use crate::i18n::date;
use crate::office::candidate::import::paths;
use crate::office::report::clicks::{Becomes, ClickPreview};
use crate::office::report::{ReportCommand, ReportQuery};
use crate::office::{Failure, Query};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError, Values};

/// The slot of the question.
pub(super) const LOOK: u16 = 1;
/// The tag of the form, that of the menu, and the slot of the command.
pub(super) const FILE: u16 = 21;
pub(super) const WHAT: u16 = 22;
const TAKE: u16 = 23;

/// Asks which file, with what was typed before and what is wrong with it.
pub(super) fn form(screen: &Shelf, wrong: Vec<FieldError>, cx: &mut Cx<'_>) {
    let (path, day) = &screen.typed;
    let fields = vec![
        Field::line("path", "form-document-path", path).helped("field-help-path"),
        Field::line("on", "clicks-day", day).helped("clicks-day-help"),
        Field::shown("columns", "clicks-columns", cx.look.word("clicks-columns-help")),
    ];
    let mut form = FormOverlay::new(FILE, cx.look.word("clicks-title"), fields).with_button("clicks-button");
    form.form.fail(wrong);
    cx.show(Overlay::Form(form));
}

/// A file was named: what it comes to is looked at first, beside the screen.
pub(super) fn submitted(screen: &mut Shelf, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
    let typed = values.text("path");
    if typed.is_empty() {
        return Err(vec![FieldError::new("path", Message::new("refused-document-path"))]);
    }
    let on = values.day("on", cx.look.clock.today()).map_err(|error| vec![error])?;
    screen.typed = (typed.to_owned(), values.text("on").to_owned());
    screen.preview = None;
    let path = paths::expanded(typed);
    cx.ask(LOOK, Query::Report(ReportQuery::Clicks { path, on }));
    Ok(())
}

/// The file was refused: it can be corrected in the form.
pub(super) fn refused(screen: &Shelf, failure: &Failure, cx: &mut Cx<'_>) {
    let wrong = match failure {
        Failure::Refused(refusal) => FieldError::of(refusal),
        Failure::Store(_) => failure
            .messages()
            .into_iter()
            .map(|message| FieldError::new("path", message))
            .collect(),
    };
    form(screen, wrong, cx);
}

/// What it comes to arrived.
pub(super) fn arrived(screen: &mut Shelf, preview: Box<ClickPreview>, cx: &mut Cx<'_>) {
    show(&preview, cx);
    screen.preview = Some(preview);
}

fn show(preview: &ClickPreview, cx: &mut Cx<'_>) {
    let (new, instead, same, lost) = preview.count();
    let title = Message::new("clicks-count")
        .with("n", new)
        .with("instead", instead)
        .with("same", same)
        .with("lost", lost);
    let nothing = (new + instead == 0).then(|| cx.look.word("clicks-nothing").to_owned());
    let items = vec![
        Item::new("read", cx.look.word("clicks-read")),
        Item::new("take", cx.look.word("clicks-take")).refused(nothing),
        Item::new("leave", cx.look.word("pattern-leave")),
    ];
    cx.show(Overlay::Menu(Menu::new(WHAT, cx.look.words.text(&title), items)));
}

/// A line of the menu was chosen.
pub(super) fn chosen(screen: &mut Shelf, value: &str, cx: &mut Cx<'_>) {
    let Some(preview) = &screen.preview else { return };
    match value {
        "read" => {
            let reader = Reader::new(preview.file.as_str(), lines(preview, cx.look));
            show(preview, cx);
            cx.show(Overlay::Reader(reader));
        }
        "take" => {
            let command = ReportCommand::Clicks {
                file: preview.file.clone(),
                lines: preview.lines.clone(),
            };
            cx.run(TAKE, command.into());
            screen.typed = (String::new(), String::new());
        }
        _ => form(screen, Vec::new(), cx),
    }
}

/// Every line, those that come to nothing first.
fn lines(preview: &ClickPreview, look: &Look) -> Vec<(String, Role)> {
    let lost = |becomes: &Becomes| matches!(becomes, Becomes::Refused(_));
    let (refused, rest): (Vec<_>, Vec<_>) = preview.becomes.iter().partition(|(_, becomes)| lost(becomes));
    let told = |(at, becomes): &(u64, Becomes)| {
        let read = preview.lines.iter().find(|line| line.line == *at);
        let about = |id: &str| {
            let message = Message::new(id);
            match read {
                Some(line) => message
                    .with("number", line.number.as_str())
                    .with("site", line.site.as_str())
                    .with("day", date::day(line.on, look.words))
                    .with("n", line.clicks),
                None => message,
            }
        };
        let (why, role) = match becomes {
            Becomes::New => (about("clicks-becomes-new"), Role::Text),
            Becomes::Instead(before) => (about("clicks-becomes-instead").with("before", *before), Role::Info),
            Becomes::Same => (about("clicks-becomes-same"), Role::Dim),
            Becomes::Refused(why) => (why.clone(), Role::Warn),
        };
        let line = Message::new("clicks-line")
            .with("line", at.to_string())
            .with("why", why);
        (look.words.text(&line), role)
    };
    refused.into_iter().chain(rest).map(told).collect()
}
