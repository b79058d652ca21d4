//! What is past its term: the menu of a group, its forms, and the detail with what would go.

use super::{Administration, Subject};
use crate::domain::retention::Destination;
use crate::domain::{Coded, Message};
use crate::i18n::date;
use crate::office::Command;
use crate::office::administration::AdminRow;
use crate::office::privacy::PrivacyCommand as P;
use crate::office::privacy::retention::{Due, Group};
use crate::store::retention::{Destroyed, RuleRow};
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;
use crate::tui::screens::approvals::detail::Lines;
use crate::tui::screens::dossier::forms::options;
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// The menu, and the slots of what it leads to.
pub(super) const MENU: u16 = 30;
pub(super) const ERASE: u16 = 31;
pub(super) const HOLD: u16 = 32;
pub(super) const RULE: u16 = 33;

const HIDE_LINE: &str = "hide";
const RELEASE_LINE: &str = "release";
const ERASE_LINE: &str = "erase";
const HOLD_LINE: &str = "hold";
const RULE_LINE: &str = "rule";

/// How many of a group could be erased now, as far as the list tells.
pub(super) fn erasable(group: &Group, look: &Look) -> i64 {
    match (group.vacancy, group.ready) {
        (None, _) => group.free,
        (Some(_), Some(ready)) if ready <= look.clock.today() => group.free,
        (Some(_), _) => 0,
    }
}

impl Administration {
    fn group(&self) -> Option<Group> {
        match self.explorer().selected() {
            Some(AdminRow::Due(group)) => Some((**group).clone()),
            _ => None,
        }
    }

    /// What can be done with the selected group.
    pub(super) fn show_retention(&mut self, cx: &mut Cx<'_>) {
        let Some(group) = self.group() else { return };
        let look = cx.look;
        let item = |value: &'static str, act: &str, why: Option<&str>| {
            Item::new(value, look.word(act)).refused(why.map(|id| look.word(id).to_owned()))
        };
        let files = group.vacancy.is_some();
        let hide = match (files, group.open) {
            (false, _) => Some("retention-no-quarantine"),
            (true, 0) => Some("refused-nothing-due"),
            (true, _) => None,
        };
        let items = vec![
            item(HIDE_LINE, "act-retention.hide", hide),
            item(
                ERASE_LINE,
                "act-retention.erase",
                (erasable(&group, look) < 1).then_some("refused-nothing-ready"),
            ),
            item(
                RELEASE_LINE,
                "act-retention.release",
                (group.hidden < 1).then_some("refused-nothing-hidden"),
            ),
            item(
                HOLD_LINE,
                "act-retention.hold",
                (!files).then_some("retention-hold-by-person"),
            ),
            item(RULE_LINE, "act-retention.rule", None),
        ];
        let title = title(&group, look);
        self.subject = Subject::Due(Box::new(group));
        cx.show(Overlay::Menu(Menu::new(MENU, title, items)));
    }

    /// Asks how many are erased: what is typed is what the person saw.
    pub(super) fn ask_erase(&mut self, cx: &mut Cx<'_>) {
        let Some(group) = self.group() else { return };
        let told = Message::new("retention-erase-question").with("n", erasable(&group, cx.look));
        let fields = vec![
            Field::shown("told", "retention-erase-what", cx.look.words.text(&told)),
            Field::line("count", "retention-erase-count", "").helped("retention-erase-help"),
        ];
        let title = format!("{} · {}", title(&group, cx.look), cx.look.word("act-retention.erase"));
        self.subject = Subject::Due(Box::new(group));
        let form = FormOverlay::new(ERASE, title, fields).kept_as("");
        cx.show(Overlay::Form(form.with_button("retention-erase-button")));
    }

    pub(super) fn chose_retention(&mut self, value: &str, cx: &mut Cx<'_>) {
        let Subject::Due(group) = &self.subject else { return };
        let (kind, vacancy) = (group.kind, group.vacancy);
        let heading = title(group, cx.look);
        match (value, vacancy) {
            (HIDE_LINE, Some(vacancy)) => cx.run(MENU, P::Hide { vacancy, kind }.into()),
            (RELEASE_LINE, Some(vacancy)) => cx.run(MENU, P::Release { vacancy, kind }.into()),
            (ERASE_LINE, _) => self.ask_erase(cx),
            (HOLD_LINE, Some(_)) => {
                let fields = vec![Field::area("reason", "field-reason", "", 4)];
                let title = format!("{heading} · {}", cx.look.word("act-retention.hold"));
                cx.show(Overlay::Form(
                    FormOverlay::new(HOLD, title, fields).kept_as("retention-hold"),
                ));
            }
            (RULE_LINE, _) => {
                let fields = vec![
                    Field::line("serie", "field-retention_rule-serie", ""),
                    Field::line("rule", "field-retention_rule-rule", "").helped("retention-rule-help"),
                    Field::choice(
                        "destination",
                        "field-retention_rule-destination",
                        options::<Destination>(cx.look),
                        "",
                    ),
                ];
                let title = format!("{} · {}", cx.look.words.of(kind), cx.look.word("act-retention.rule"));
                cx.show(Overlay::Form(
                    FormOverlay::new(RULE, title, fields).kept_as("retention-rule"),
                ));
            }
            _ => {}
        }
    }
}

/// The command a form leads to.
///
/// # Errors
/// What cannot be read, at its field.
pub(super) fn read(tag: u16, group: &Group, values: &Values) -> Result<Option<Command>, Vec<FieldError>> {
    let text = |id: &str| values.text(id).to_owned();
    let wrong = |field, id: &str| vec![FieldError::new(field, Message::new(id))];
    let command = match tag {
        ERASE => P::Erase {
            vacancy: group.vacancy,
            kind: group.kind,
            count: values
                .text("count")
                .trim()
                .parse()
                .map_err(|_| wrong("count", "retention-erase-number"))?,
        },
        HOLD => P::Hold {
            vacancy: group.vacancy,
            application: None,
            reason: text("reason"),
        },
        RULE => P::Rule {
            kind: group.kind,
            serie: text("serie"),
            rule: text("rule"),
            destination: Destination::from_code(values.text("destination"))
                .ok_or_else(|| wrong("destination", "refused-empty-field"))?,
        },
        _ => return Ok(None),
    };
    Ok(Some(command.into()))
}

/// `2026-0339 · Niet gekozen kandidaten`.
pub(super) fn title(group: &Group, look: &Look) -> String {
    match group.number.as_str() {
        "" => look.words.of(group.kind).to_owned(),
        number => format!("{number} · {}", look.words.of(group.kind)),
    }
}

/// The detail: since when, under which selectieregel, and person by person what would go.
pub(super) fn lines(group: &Group, due: &[Due], rule: Option<&RuleRow>, lines: &mut Lines<'_>) {
    let look = lines.look;
    if let Some(day) = group.due {
        lines.tell(0, &Message::new("retention-past-since").with("day", day), Role::Warn);
    }
    match rule {
        Some(rule) => {
            let said = Message::new("retention-under")
                .with("serie", rule.serie.as_str())
                .with("rule", rule.rule.as_str())
                .with("destination", Message::of(rule.destination));
            lines.tell(0, &said, Role::Text);
        }
        None => lines.say(0, look.word("retention-no-rule"), Role::Warn),
    }
    if let Some(ready) = group.ready.filter(|_| group.hidden > 0) {
        let said = Message::new("retention-ready")
            .with("n", group.hidden)
            .with("day", ready);
        lines.tell(0, &said, Role::Info);
    }
    let press = Message::new("retention-press").with("key", look.key(Action::Edit));
    lines.tell(0, &press, Role::Info);
    lines.heading(look.word("retention-would-go"));
    for one in due {
        let gone = Message::new("retention-gone")
            .with("documents", one.gone.0)
            .with("texts", one.gone.1);
        let state = one
            .state
            .map(|state| format!(" · {}", look.words.of(state)))
            .unwrap_or_default();
        let hidden = one.hidden.map(|day| {
            let since = Message::new("retention-hidden-since").with("day", date::short_day(day, look.words));
            format!(" · {}", look.words.text(&since))
        });
        // A number or a result is one thing: there is nothing to count.
        let what = one.application.map(|_| format!(" · {}", look.words.text(&gone)));
        let (what, hidden) = (what.unwrap_or_default(), hidden.unwrap_or_default());
        lines.say(0, &format!("{}{state}{what}{hidden}", one.name), Role::Text);
        if let Some(why) = &one.held {
            lines.tell(2, why, Role::Warn);
        }
    }
}

/// A line of the destruction list: when, by whom, what went, and under which selectieregel.
pub(super) fn destroyed(line: &Destroyed, day: NaiveDate, lines: &mut Lines<'_>) {
    let look = lines.look;
    if !line.about.is_empty() {
        lines.say(0, &line.about, Role::Text);
    }
    let by = Message::new("retention-destroyed-by").with("day", date::day(day, look.words));
    lines.tell(0, &by.with("who", line.by.as_str()), Role::Text);
    let what = Message::new("retention-destroyed-what")
        .with("n", line.people)
        .with("documents", line.documents)
        .with("texts", line.texts);
    lines.tell(0, &what, Role::Warn);
    match line.rule.as_str() {
        "" => lines.say(0, look.word("retention-destroyed-no-rule"), Role::Dim),
        rule => {
            let under = Message::new("retention-destroyed-under").with("serie", line.serie.as_str());
            lines.tell(0, &under.with("rule", rule), Role::Text);
        }
    }
    let press = Message::new("retention-destroyed-press").with("key", look.key(Action::Export));
    lines.tell(0, &press, Role::Info);
}
