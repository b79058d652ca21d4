//! The menus of a list: order, columns, saved views, scope, copying.

use super::{COLUMNS, COPY, Explorer, Listing, SCOPE, SORT, VIEW_DROP, VIEW_NAME, VIEWS};
use crate::domain::list::{ColumnKind, ONLY_ASKED, Scope, View};
use crate::domain::{EntityId, Message};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Tone};
use crate::tui::widgets::form::{Field, FieldError, Values};
use crate::tui::widgets::table;

/// Values of menu lines that are no name.
const SAVE: &str = "save";
const DROP: &str = "drop";
const ORIGINAL: &str = "original";
const ALL: &str = "all";
const MINE: &str = "mine";
/// Before the name of a saved view, so that none is taken for one of the above.
const NAMED: &str = "view:";

impl<L: Listing> Explorer<L> {
    pub(super) fn show_sort(&self, cx: &mut Cx<'_>) {
        let view = &self.list.view;
        let items = self
            .listing
            .columns()
            .iter()
            .filter(|column| column.sortable)
            .map(|column| {
                let item = Item::new(column.id, column_word(column.id, cx.look));
                if view.sort == column.id {
                    item.marked(true).hinted(table::direction(view.descending, cx.look))
                } else {
                    item
                }
            });
        let menu = Menu::new(SORT, cx.look.word("menu-sort"), items.collect());
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn show_columns(&self, cx: &mut Cx<'_>) {
        let shown = self.shown_columns();
        let hidden = self
            .listing
            .columns()
            .iter()
            .filter(|column| column.priority != ONLY_ASKED && !shown.iter().any(|other| other.id == column.id));
        let items = shown
            .iter()
            .map(|column| (*column, true))
            .chain(hidden.map(|column| (column, false)))
            .map(|(column, on)| Item::new(column.id, column_word(column.id, cx.look)).marked(on))
            .collect();
        let menu = Menu::several(COLUMNS, cx.look.word("menu-columns"), items, true);
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn choose_columns(&mut self, marked: &[String], cx: &mut Cx<'_>) {
        // Without a single column there would be nothing to see; then the listing's own come back.
        self.columns = marked.to_vec();
        self.keep(cx);
    }

    pub(super) fn show_views(&self, cx: &mut Cx<'_>) {
        let saved = cx.prefs.lists.get(self.listing.name()).map(|kept| &kept.saved);
        let mut items: Vec<Item> = saved
            .into_iter()
            .flatten()
            .map(|(name, view)| Item::new(format!("{NAMED}{name}"), name).marked(*view == self.list.view))
            .collect();
        let none = items.is_empty();
        items.push(Item::new(ORIGINAL, cx.look.word("views-original")));
        items.push(Item::new(SAVE, cx.look.word("views-save")));
        let reason = none.then(|| cx.look.word("views-none-saved").to_owned());
        items.push(Item::new(DROP, cx.look.word("views-drop")).refused(reason));
        let menu = Menu::new(VIEWS, cx.look.word("menu-views"), items);
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn choose_view(&mut self, value: &str, cx: &mut Cx<'_>) {
        match value {
            ORIGINAL => {
                let (sort, descending) = self.listing.order();
                let view = View {
                    sort: sort.to_owned(),
                    descending,
                    ..View::default()
                };
                self.show(view, cx);
            }
            SAVE => {
                let fields = vec![Field::line("name", "views-name", "")];
                let form = FormOverlay::new(VIEW_NAME, cx.look.word("views-save"), fields);
                cx.show(Overlay::Form(form));
            }
            DROP => self.ask_drop(cx),
            other => {
                let name = other.strip_prefix(NAMED).unwrap_or(other);
                let kept = cx.prefs.lists.get(self.listing.name());
                if let Some(view) = kept.and_then(|kept| kept.saved.get(name)).cloned() {
                    self.show(view, cx);
                }
            }
        }
    }

    pub(super) fn save_view(&self, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let name = values.text("name");
        if name.is_empty() {
            return Err(vec![FieldError::new("name", Message::new("views-name-missing"))]);
        }
        let kept = cx.prefs.lists.entry(self.listing.name().to_owned()).or_default();
        kept.saved.insert(name.to_owned(), self.list.view.clone());
        cx.keep_prefs();
        cx.say(Tone::Good, Message::new("said-view-saved").with("name", name));
        Ok(())
    }

    fn ask_drop(&self, cx: &mut Cx<'_>) {
        let saved = cx.prefs.lists.get(self.listing.name()).map(|kept| &kept.saved);
        let items = saved
            .into_iter()
            .flatten()
            .map(|(name, _)| Item::new(name, name))
            .collect();
        let menu = Menu::new(VIEW_DROP, cx.look.word("views-drop"), items);
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn drop_view(&self, name: &str, cx: &mut Cx<'_>) {
        if let Some(kept) = cx.prefs.lists.get_mut(self.listing.name()) {
            kept.saved.remove(name);
            cx.keep_prefs();
            cx.say(Tone::Good, Message::new("said-view-dropped").with("name", name));
        }
    }

    /// The entities are asked for first, so that the menu shows those the actor may see today.
    pub(super) fn ask_scope(&mut self, cx: &mut Cx<'_>) {
        if self.listing.entities().is_some() {
            self.wants_scope = true;
            self.ask_entities(cx);
        } else {
            self.show_scope(cx);
        }
    }

    pub(super) fn show_scope(&self, cx: &mut Cx<'_>) {
        let scope = self.list.view.scope;
        let mut items = vec![Item::new(ALL, cx.look.word("scope-all")).marked(scope == Scope::All)];
        if self.listing.has_own(cx.actor) {
            items.push(Item::new(MINE, cx.look.word("scope-mine")).marked(scope == Scope::Mine));
        }
        items.extend(self.entities.iter().map(|entity| {
            Item::new(entity.id.to_string(), &entity.name)
                .hinted(&entity.short)
                .marked(scope == Scope::Entity(entity.id))
        }));
        let menu = Menu::new(SCOPE, cx.look.word("menu-scope"), items).searched();
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn choose_scope(&mut self, value: &str, cx: &mut Cx<'_>) {
        let mut view = self.list.view.clone();
        view.scope = match value {
            ALL => Scope::All,
            MINE => Scope::Mine,
            id => id.parse().map_or(Scope::All, |id| Scope::Entity(EntityId(id))),
        };
        self.show(view, cx);
    }

    pub(super) fn show_copies(&self, cx: &mut Cx<'_>) {
        let Some(row) = self.list.selected() else { return };
        let mut items: Vec<Item> = self
            .listing
            .copies(row)
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(label, text)| Item::new(text.clone(), cx.look.word(label)).hinted(text))
            .collect();
        items.push(Item::new(self.row_text(row, cx.look), cx.look.word("copy-row")));
        let marked: Vec<String> = self
            .list
            .rows()
            .iter()
            .filter(|row| {
                self.list
                    .marks
                    .contains(&crate::tui::widgets::list::Identified::id(*row))
            })
            .map(|row| self.row_text(row, cx.look))
            .collect();
        if marked.len() > 1 {
            let label = Message::new("copy-marked").with("n", marked.len());
            items.push(Item::new(marked.join("\n"), cx.look.words.text(&label)));
        }
        let menu = Menu::new(COPY, cx.look.word("menu-copy"), items);
        cx.show(Overlay::Menu(menu));
    }

    /// A row as text, its cells with tabs between: a spreadsheet takes it apart again.
    fn row_text(&self, row: &L::Row, look: &Look) -> String {
        let cells: Vec<String> = self
            .shown_columns()
            .iter()
            .map(|column| self.listing.exported(row, column.id, look))
            .collect();
        cells.join("\t")
    }

    /// The words for whose rows are shown; nothing when it is everything.
    pub(super) fn scope_words(&self, look: &Look) -> Option<String> {
        match self.list.view.scope {
            Scope::All => None,
            Scope::Mine => Some(look.word("scope-mine").to_lowercase()),
            Scope::Entity(id) => {
                let known = self.entities.iter().find(|entity| entity.id == id);
                Some(known.map_or_else(|| look.word("scope-entity").to_owned(), |entity| entity.short.clone()))
            }
        }
    }
}

/// The word for a column.
pub(super) fn column_word(id: &str, look: &Look) -> &'static str {
    look.word(&format!("column-{id}"))
}

/// The word for a code of a column.
pub(super) fn code_word(kind: ColumnKind, code: &str, look: &Look) -> String {
    match kind {
        ColumnKind::Choice(prefix, _) => look.word(&format!("{prefix}-{code}")).to_owned(),
        _ => code.to_owned(),
    }
}
