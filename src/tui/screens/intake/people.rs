//! Whom a record is about: somebody on file who is alike, or somebody new. A person decides; until then it is somebody new.

use super::update::WHO;
use super::{Busy, Intake};
use crate::domain::{Message, PersonId};
use crate::office::candidate::import::{LineReport, Who};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;

/// The values of the menu lines that are no person.
const NEW: &str = "new";
const MOST_ALIKE: &str = "most-alike";
const UNDECIDED: &str = "undecided";

impl Intake {
    /// Why nothing can be decided of the marked records, or of the one under the cursor.
    pub(super) fn no_people(&self) -> Option<Message> {
        let id = match self.busy {
            _ if self.done => "intake-done-already",
            Busy::Looking | Busy::TakingIn => "intake-busy",
            Busy::Nothing if self.list.selected().is_none() => "intake-no-records",
            Busy::Nothing if self.chosen().any(has_choice) => return None,
            Busy::Nothing => "intake-nobody-alike",
        };
        Some(Message::new(id))
    }

    /// The marked records, or the one under the cursor.
    fn chosen(&self) -> impl Iterator<Item = &LineReport> {
        let lines = self.list.chosen();
        let wanted = move |report: &&LineReport| lines.contains(&(report.line as i64));
        self.reports.iter().filter(wanted)
    }

    /// Offers the people a record may be about; of several records, what can be said of all of them.
    pub(super) fn show_people(&self, cx: &mut Cx<'_>) {
        let (mut items, title) = if let (true, Some(report)) = (self.list.marks.is_empty(), self.chosen().next()) {
            (of_one(report), report.name.clone())
        } else {
            let marked = Message::new("list-marked").with("n", self.list.marks.len());
            let alike = Item::new(MOST_ALIKE, cx.look.word("intake-most-alike"));
            (vec![alike], cx.look.words.text(&marked))
        };
        // While nobody decided, the cursor stands on whoever is most alike.
        let new = self.chosen().all(|report| report.decided == Some(Who::New));
        items.push(Item::new(NEW, cx.look.word("intake-somebody-new")).marked(new));
        if self.chosen().any(|report| report.decided.is_some()) {
            items.push(Item::new(UNDECIDED, cx.look.word("intake-undecided")));
        }
        cx.show(Overlay::Menu(Menu::new(WHO, title, items)));
    }

    /// Keeps what was decided, and judges the file again: two records about one person are one too many.
    pub(super) fn decide(&mut self, value: &str, cx: &mut Cx<'_>) {
        let decided: Vec<(u64, Option<Who>)> = self
            .chosen()
            .filter(|report| has_choice(report))
            .map(|report| (report.line, meant(report, value)))
            .collect();
        for (line, who) in decided {
            match who {
                Some(who) => self.people.insert(line, who),
                None => self.people.remove(&line),
            };
        }
        self.list.marks.clear();
        self.look_again(cx);
    }
}

/// Whether there is anything to decide of a record.
fn has_choice(report: &LineReport) -> bool {
    !report.possible.is_empty() || report.decided.is_some() || known(report).is_some()
}

/// Whom on file a record is taken to be about.
fn known(report: &LineReport) -> Option<PersonId> {
    report.person.filter(|person| person.0 > 0)
}

/// What a choice means for a record; `None`: it is not decided.
fn meant(report: &LineReport, value: &str) -> Option<Who> {
    match value {
        NEW => Some(Who::New),
        MOST_ALIKE => {
            let mut possible = report.possible.iter().filter(|possible| !possible.applied);
            let alike = possible.next().map(|possible| possible.person);
            known(report).or(alike).map(Who::Known)
        }
        _ => value.parse().ok().map(|id| Who::Known(PersonId(id))),
    }
}

/// The people one record may be about.
fn of_one(report: &LineReport) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for possible in &report.possible {
        let item = Item::new(possible.person.0.to_string(), &possible.name);
        items.push(
            item.hinted(&possible.email)
                .marked(known(report) == Some(possible.person)),
        );
    }
    // Somebody the person does not keep the file of, with the address and the name of the record.
    if let Some(known) = known(report)
        && report.possible.iter().all(|possible| possible.person != known)
    {
        items.push(Item::new(known.0.to_string(), &report.name).marked(true));
    }
    items
}
