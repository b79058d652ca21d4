//! Conditions on columns: the menu, the form, and how a condition reads.

use super::menus::{code_word, column_word};
use super::{CONDITION, CONDITIONS, Explorer, Listing, VIEW_NAME};
use crate::domain::list::{Clause, Column, ColumnKind, Test};
use crate::domain::{Message, scoring};
use crate::i18n::date;
use crate::office::condition;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{Field, FieldError, Values};

/// Before the number of a condition that is there already.
const PRESENT: &str = "drop:";
const CONTAINS: &str = "contains";
const IS: &str = "is";
const RANGE: &str = "range";
const EMPTY: &str = "empty";

impl<L: Listing> Explorer<L> {
    /// The columns, to add a condition, then the conditions that are there, to take one away.
    pub(super) fn show_conditions(&self, cx: &mut Cx<'_>) {
        let columns = self
            .listing
            .columns()
            .iter()
            .map(|column| Item::new(column.id, column_word(column.id, cx.look)));
        let present = self.list.view.clauses.iter().enumerate().map(|(at, clause)| {
            Item::new(format!("{PRESENT}{at}"), self.clause_words(clause, cx.look))
                .hinted(cx.look.word("condition-remove"))
        });
        // The columns come first: who types a column's name wants a condition, not to lose one.
        let items = columns.chain(present).collect();
        let menu = Menu::new(CONDITIONS, cx.look.word("menu-conditions"), items).searched();
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn choose_condition(&mut self, value: &str, cx: &mut Cx<'_>) {
        if let Some(at) = value.strip_prefix(PRESENT).and_then(|at| at.parse::<usize>().ok()) {
            let mut view = self.list.view.clone();
            if at < view.clauses.len() {
                view.clauses.remove(at);
                self.show(view, cx);
            }
        } else if let Some(column) = self.column(value) {
            self.condition_on = Some(column);
            let message = Message::new("condition-title").with("column", column_word(column.id, cx.look));
            let title = cx.look.words.text(&message);
            // Who chose a column types the value; how it is compared stands above it.
            let form = FormOverlay::new(CONDITION, title, fields(column, cx.look)).at("value");
            cx.show(Overlay::Form(form));
        }
    }

    /// One of the explorer's forms was submitted; `None` when the tag is not its own.
    pub fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Option<Result<(), Vec<FieldError>>> {
        match tag {
            VIEW_NAME => Some(self.save_view(values, cx)),
            CONDITION => Some(self.add_condition(values, cx)),
            _ => None,
        }
    }

    fn add_condition(&mut self, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let Some(column) = self.condition_on else { return Ok(()) };
        let test = test_of(column, values, cx.look).map_err(|error| vec![error])?;
        let clause = Clause {
            column: column.id.to_owned(),
            not: values.flag("not"),
            test,
        };
        let mut view = self.list.view.clone();
        if !view.clauses.contains(&clause) {
            view.clauses.push(clause);
        }
        self.show(view, cx);
        Ok(())
    }

    /// How a condition reads: `Status: In selectie`, `niet (Titel bevat ‘water’)`.
    pub(super) fn clause_words(&self, clause: &Clause, look: &Look) -> String {
        let Some(column) = self.column(&clause.column) else {
            return clause.column.clone();
        };
        let about = |id: &str| Message::new(id).with("column", column_word(column.id, look));
        let shown = |value: &str| shown(column.kind, value, look);
        let message = match &clause.test {
            Test::Is(codes) => {
                let words: Vec<String> = codes.iter().map(|code| shown(code)).collect();
                about("condition-is").with("value", words.join(look.word("condition-or")))
            }
            Test::Same(whole) => about("condition-is").with("value", whole.as_str()),
            Test::SameAsOne(several) => about("condition-is").with("value", several.join(look.word("condition-or"))),
            Test::Contains(part) => about("condition-contains").with("value", part.as_str()),
            Test::Range(low, high) if high.is_empty() => about("condition-from").with("low", shown(low)),
            Test::Range(low, high) if low.is_empty() => about("condition-upto").with("high", shown(high)),
            Test::Range(low, high) if low == high => about("condition-is").with("value", shown(low)),
            Test::Range(low, high) => about("condition-range")
                .with("low", shown(low))
                .with("high", shown(high)),
            Test::Empty => about("condition-empty"),
        };
        let words = look.words.text(&message);
        if clause.not {
            look.words.text(&Message::new("condition-not").with("condition", words))
        } else {
            words
        }
    }
}

/// What can be asked of a column, first what is asked most.
fn tests(column: &Column) -> &'static [&'static str] {
    match column.kind {
        // Only a column with an order of its own can have a range of words.
        ColumnKind::Text if column.sortable => &[CONTAINS, IS, RANGE, EMPTY],
        ColumnKind::Text => &[CONTAINS, IS, EMPTY],
        ColumnKind::Number | ColumnKind::Points | ColumnKind::Date | ColumnKind::Moment | ColumnKind::Age => {
            &[RANGE, IS, EMPTY]
        }
        ColumnKind::Choice(..) => &[IS],
    }
}

fn fields(column: &Column, look: &Look) -> Vec<Field> {
    let mut fields = Vec::new();
    if let ColumnKind::Choice(_, codes) = column.kind {
        let options = codes
            .iter()
            .map(|code| ((*code).to_owned(), code_word(column.kind, code, look), false))
            .collect();
        fields.push(Field::several("value", "condition-values", options));
    } else {
        let options: Vec<_> = tests(column)
            .iter()
            .map(|test| {
                (
                    (*test).to_owned(),
                    look.word(&format!("condition-test-{test}")).to_owned(),
                )
            })
            .collect();
        let help = match column.kind {
            ColumnKind::Date | ColumnKind::Moment => "field-help-day",
            ColumnKind::Age => "condition-help-age",
            _ => "condition-help-value",
        };
        fields.push(Field::choice("test", "condition-test", options, ""));
        fields.push(Field::line("value", "condition-value", "").helped(help));
        if tests(column).contains(&RANGE) {
            fields.push(Field::line("high", "condition-high", "").helped("condition-help-high"));
        }
    }
    fields.push(Field::flag("not", "condition-turned", false));
    fields
}

fn test_of(column: &Column, values: &Values, look: &Look) -> Result<Test, FieldError> {
    let missing = || FieldError::new("value", Message::new("condition-value-missing"));
    let value = values.text("value");
    if let ColumnKind::Choice(..) = column.kind {
        let codes: Vec<String> = value.lines().map(str::to_owned).collect();
        return if codes.is_empty() {
            Err(missing())
        } else {
            Ok(Test::Is(codes))
        };
    }
    let test = values.text("test");
    if test == EMPTY {
        return Ok(Test::Empty);
    }
    let (low, high) = (value, values.text("high"));
    if low.is_empty() && (test != RANGE || high.is_empty()) {
        return Err(missing());
    }
    let read = match test {
        CONTAINS => return Ok(Test::Contains(low.to_owned())),
        IS => condition::exactly(column, low, look.clock),
        _ => condition::range(column, low, high, look.clock),
    };
    read.map_err(|unread| {
        let field = if unread.high { "high" } else { "value" };
        FieldError::new(field, Message::new(unread.message))
    })
}

/// A value of a condition as people read it.
fn shown(kind: ColumnKind, value: &str, look: &Look) -> String {
    let number = || value.parse::<i64>().ok();
    match kind {
        ColumnKind::Text | ColumnKind::Number => value.to_owned(),
        ColumnKind::Choice(..) => code_word(kind, value, look),
        ColumnKind::Points => number().map_or_else(
            || value.to_owned(),
            |points| scoring::show(points, look.words.lang.decimal()),
        ),
        ColumnKind::Date => value
            .parse()
            .map_or_else(|_| value.to_owned(), |day| date::day(day, look.words)),
        ColumnKind::Moment | ColumnKind::Age => number().map_or_else(
            || value.to_owned(),
            |at| date::day(look.clock.local_of(at).date(), look.words),
        ),
    }
}
