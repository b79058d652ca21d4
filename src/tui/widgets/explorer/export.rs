//! Export: every row of the view, read page after page beside the work on the screen, written as one file.

use super::{EXPORT, Explorer, Listing, menus};
use crate::domain::Message;
use crate::domain::list::{Anchor, Column, Page, View};
use crate::exchange::csv::Sheet;
use crate::text;
use crate::tui::screen::{Cx, Step, Tone};
use crate::tui::widgets::list::Fetch;

/// Rows read at a time: small enough that a key waits for none of it.
const ROWS: usize = 1_000;

/// An export on its way.
#[derive(Debug)]
pub(super) struct Export {
    view: View,
    columns: Vec<&'static Column>,
    sheet: Sheet,
    /// How many rows are in it.
    pub(super) rows: usize,
}

impl<L: Listing> Explorer<L> {
    pub(super) fn start_export(&mut self, cx: &mut Cx<'_>) {
        let columns = self.shown_columns();
        let mut sheet = Sheet::new(cx.look.words.lang);
        sheet.row(columns.iter().map(|column| menus::column_word(column.id, cx.look)));
        let view = self.list.view.clone();
        self.export = Some(Export {
            view,
            columns,
            sheet,
            rows: 0,
        });
        self.ask_export(Anchor::First, cx);
    }

    fn ask_export(&self, anchor: Anchor, cx: &mut Cx<'_>) {
        if let Some(export) = &self.export {
            let fetch = Fetch { anchor, limit: ROWS };
            cx.ask(EXPORT, self.listing.page(export.view.clone(), fetch));
        }
    }

    pub(super) fn go_on_exporting(&mut self, page: Page<L::Row>, cx: &mut Cx<'_>) {
        let Some(export) = &mut self.export else { return };
        for row in &page.rows {
            let cells = export
                .columns
                .iter()
                .map(|column| self.listing.exported(row, column.id, cx.look));
            export.sheet.row(cells);
        }
        export.rows += page.rows.len();
        match page.keys.into_iter().next_back() {
            Some(last) if !page.at_end => self.ask_export(Anchor::After(last), cx),
            _ => self.write_export(cx),
        }
    }

    fn write_export(&mut self, cx: &mut Cx<'_>) {
        let Some(mut export) = self.export.take() else { return };
        let name = text::fold(cx.look.word(&format!("file-{}", self.listing.name())));
        let stamp = cx.look.clock.local().format("%Y-%m-%d-%H%M%S");
        cx.steps.push(Step::WriteFile(
            format!("{name}-{stamp}.csv").into(),
            export.sheet.take(),
        ));
    }

    pub(super) fn stop_export(&mut self, cx: &mut Cx<'_>) {
        self.export = None;
        cx.say(Tone::Info, Message::new("said-export-stopped"));
    }
}
