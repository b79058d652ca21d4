//! One hire sheet as lines: where it stands and whose turn it is, what is missing, and its fields in groups.

use crate::domain::hire::{Facts, Fill, HireGroup};
use crate::domain::{Coded, HireField, HireState, Message, Problem, Severity};
use crate::i18n::date;
use crate::office::hire::{self, Sheet};
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign, labelled, listed};
use crate::tui::screens::start::age;
use crate::tui::theme::Role;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// What a line stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// A field of the sheet.
    Field(HireField),
    /// Who it is about: corrected in the dossier of the person.
    Person,
    /// The number: kept beside the candidate's file.
    Number,
    /// The vacancy.
    Vacancy,
    /// What comes next.
    Step,
}

/// A line.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Line {
    pub words: String,
    pub role: Role,
    /// What stands at the right: a rule.
    pub right: &'static str,
    pub target: Option<Target>,
    /// A heading: Tab goes from one to the next.
    pub heads: bool,
}

struct Page<'a> {
    lines: Vec<Line>,
    width: usize,
    look: &'a Look,
}

impl Page<'_> {
    fn say(&mut self, words: &str, role: Role, target: Option<Target>) {
        self.cited(words, role, target, "");
    }

    /// A sentence with its rule at the right of its first line; read aloud, behind it.
    fn cited(&mut self, words: &str, role: Role, target: Option<Target>, rule: &'static str) {
        let (words, rule) = match self.look.accessible && !rule.is_empty() {
            true => (format!("{words} ({rule})"), ""),
            false => (words.to_owned(), rule),
        };
        let room = self
            .width
            .saturating_sub(if rule.is_empty() { 0 } else { text::width(rule) + 2 });
        for (at, words) in text::wrap(&words, room).into_iter().enumerate() {
            self.lines.push(Line {
                words,
                role,
                right: if at == 0 { rule } else { "" },
                target,
                heads: false,
            });
        }
    }

    fn head(&mut self, words: &str) {
        if !self.lines.is_empty() {
            self.say("", Role::Text, None);
        }
        self.say(words, Role::Title, None);
        if let Some(line) = self.lines.last_mut() {
            line.heads = true;
        }
    }

    fn fact(&mut self, label: &str, value: &str, role: Role, target: Option<Target>) {
        let value = if value.is_empty() { self.look.nothing() } else { value };
        self.say(&labelled(&text::sentence(label), value), role, target);
    }

    fn tell(&mut self, message: &Message, role: Role, target: Option<Target>) {
        self.say(&self.look.words.text(message), role, target);
    }
}

/// Every line of a sheet at a width.
pub(super) fn of(sheet: &Sheet, width: usize, look: &Look) -> Vec<Line> {
    let mut page = Page {
        lines: Vec::new(),
        width,
        look,
    };
    standing(sheet, &mut page);
    missing(sheet, &mut page);
    for group in HireGroup::ALL {
        page.head(look.words.of(*group));
        if *group == HireGroup::Laureate {
            laureate(sheet, &mut page);
        }
        if *group == HireGroup::Post {
            post(sheet, &mut page);
        }
        for field in HireField::ALL.iter().filter(|field| field.group() == *group) {
            if sheet.facts.asks(*field) {
                filled(sheet, *field, &mut page);
            }
        }
    }
    page.lines
}

/// The statuses in order, where it stands, and whose turn it is.
fn standing(sheet: &Sheet, page: &mut Page<'_>) {
    let (row, look) = (&sheet.row, page.look);
    let path = HireState::path(sheet.facts.is_inflow());
    let steps = path.iter().map(|state| {
        let (sign, spoken) = match state.cmp(&row.state) {
            Ordering::Less => (Sign::Done, "spoken-phase-behind"),
            // The end is no turn of anybody.
            Ordering::Equal if row.state == HireState::Final => (Sign::Done, "spoken-phase-behind"),
            Ordering::Equal => (Sign::Now, "spoken-phase-now"),
            Ordering::Greater => (Sign::Empty, "spoken-phase-ahead"),
        };
        match row.state {
            HireState::Cancelled => look.words.of(*state).to_owned(),
            _ => look.signed_or(sign, spoken, look.words.of(*state)),
        }
    });
    let steps: Vec<String> = steps.collect();
    match look.accessible {
        true => steps.iter().for_each(|step| page.say(step, Role::Text, None)),
        false => page.say(&steps.join("   "), Role::Text, None),
    }
    let since = look.clock.local_of(row.state_at).date();
    if let Some(who) = hire::named(row.state.turn()) {
        let (waits, role) = age(row.state_at, sheet.patience, look);
        let turn = look.words.text(&Message::new("hire-turn-of").with("who", who));
        page.say(&listed_or(look, &[&turn, &waits]), role, Some(Target::Step));
    } else {
        let over = Message::new("hire-over")
            .with("state", Message::of(row.state))
            .with("day", date::day(since, look.words));
        page.tell(&over, Role::Dim, None);
    }
    if !row.remark.is_empty() {
        let id = match row.state {
            HireState::Cancelled => "hire-cancelled-why",
            _ => "hire-back-why",
        };
        page.tell(&Message::new(id).with("reason", row.remark.as_str()), Role::Warn, None);
    }
}

fn listed_or(look: &Look, pieces: &[&str]) -> String {
    match look.accessible {
        true => listed(pieces.iter().copied()),
        false => pieces.join(" · "),
    }
}

/// What stands in the way of the next status, each with who fills it in; Enter goes to the field.
fn missing(sheet: &Sheet, page: &mut Page<'_>) {
    let Some(next) = sheet.next else { return };
    let title = Message::new("hire-missing-for")
        .with("state", Message::of(next))
        .with("n", sheet.blocks());
    page.head(&page.look.words.text(&title));
    if sheet.missing.is_empty() {
        let ready = Message::new("hire-ready").with("key", page.look.key(Action::ChangeState));
        page.tell(&ready, Role::Good, Some(Target::Step));
    }
    for problem in &sheet.missing {
        told(sheet, problem, page);
    }
}

fn told(sheet: &Sheet, problem: &Problem, page: &mut Page<'_>) {
    let look = page.look;
    let (sign, spoken, role) = match problem.severity {
        Severity::Block => (Sign::Failed, "spoken-blocks", Role::Bad),
        Severity::Warning => (Sign::Half, "spoken-warns", Role::Warn),
    };
    let mut said = look.words.text(&problem.message);
    let target = problem.field.and_then(target_of);
    // Who fills it in is said to whoever does not.
    if let Some(Target::Field(field)) = target
        && !sheet.may_fill(field)
        && let Some(who) = hire::named(&sheet.filled_by(field))
    {
        let by = Message::new("hire-filled-by").with("who", who);
        said = format!("{said} {}", look.words.text(&by));
    }
    let rule = problem.cited().unwrap_or_default();
    page.cited(&look.signed_or(sign, spoken, &said), role, target, rule);
}

/// Where a problem is mended.
fn target_of(field: &str) -> Option<Target> {
    match field {
        "number" => Some(Target::Number),
        "address" => Some(Target::Person),
        field => HireField::from_code(field).map(Target::Field),
    }
}

fn laureate(sheet: &Sheet, page: &mut Page<'_>) {
    let (row, look) = (&sheet.row, page.look);
    let person = Some(Target::Person);
    page.fact(look.word("column-name"), &row.name(), Role::Text, person);
    page.fact(look.word("field-person-email"), &row.email, Role::Text, person);
    let address = format!("{}, {} {}", row.street, row.postal_code, row.city);
    let address = address.trim_matches([',', ' ']);
    page.fact(look.word("hire-address"), address, Role::Text, person);
    let number = match (&sheet.number, row.number_kind) {
        (Some(masked), _) => listed_or(look, &[masked.text.as_str(), look.words.of(masked.kind)]),
        // Who may keep none reads only that there is one.
        (None, Some(kind)) => look.words.of(kind).to_owned(),
        (None, None) => String::new(),
    };
    page.fact(look.word("hire-number"), &number, Role::Text, Some(Target::Number));
}

fn post(sheet: &Sheet, page: &mut Page<'_>) {
    let (row, look) = (&sheet.row, page.look);
    let vacancy = Some(Target::Vacancy);
    let named = format!("{} {}", row.number, row.fields.title);
    page.fact(look.word("column-vacancy"), &named, Role::Text, vacancy);
    let entity = format!("{} ({})", row.entity_name, row.ovo);
    page.fact(look.word("column-entity"), &entity, Role::Text, vacancy);
    let fields = &row.fields;
    let grade = format!("{} {} {}", fields.level.code(), fields.rank, fields.grade);
    page.fact(look.word("hire-grade"), &grade, Role::Text, vacancy);
}

/// A field with what it holds; where it departs, what was given and why.
fn filled(sheet: &Sheet, field: HireField, page: &mut Page<'_>) {
    let look = page.look;
    let value = match field.fill() {
        Fill::Person => sheet.manager.clone(),
        _ => words(field, sheet.facts.value(field), look),
    };
    let role = match sheet.may_fill(field) {
        true => Role::Text,
        false => Role::Dim,
    };
    let target = Some(Target::Field(field));
    page.fact(look.words.of(field), &value, role, target);
    if let Some(why) = departure(&sheet.facts, field, sheet, look) {
        page.say(&format!("  {why}"), Role::Warn, target);
    }
}

fn departure(facts: &Facts, field: HireField, sheet: &Sheet, look: &Look) -> Option<String> {
    if !facts.departs(field) {
        return None;
    }
    let given = facts.given.text(field);
    let given = match field.fill() {
        Fill::Person => {
            let known = sheet.managers.iter().find(|(id, _)| id.to_string() == given);
            known.map_or_else(String::new, |(_, name)| name.clone())
        }
        _ => words(field, given, look),
    };
    let why = sheet.reason(field);
    let message = Message::new("hire-departs")
        .with("given", given)
        .with("reason", why.map_or("", |why| why.reason.as_str()))
        .with("who", why.map_or("", |why| why.by.as_str()));
    Some(look.words.text(&message))
}

/// What a field holds, in words.
pub(super) fn words(field: HireField, value: &str, look: &Look) -> String {
    if value.is_empty() {
        return String::new();
    }
    match field.fill() {
        Fill::Day => value
            .parse::<NaiveDate>()
            .map_or_else(|_| value.to_owned(), |day| date::day(day, look.words)),
        Fill::YesNo => look.word(value).to_owned(),
        Fill::Choice(_, prefix) => look.word(&format!("{prefix}-{value}")).to_owned(),
        Fill::Number(..) | Fill::Text | Fill::Person => value.to_owned(),
    }
}
