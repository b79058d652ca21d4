//! Routes of approval: the form of one, and how one is told.

use super::{Administration, Subject};
use crate::domain::approval::ANSWERING;
use crate::domain::approval::route::{MOST_STEPS, RouteStep};
use crate::domain::{ApprovalSubject, Coded, EntityId, Message, PersonId, ProcedureKind, Role};
use crate::office::administration::{AdminList, AdminQuery, AdminRow};
use crate::office::approval::ApprovalCommand;
use crate::office::{Act, Command, Query};
use crate::store::route::RouteRow;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::screen::Cx;
use crate::tui::screens::approvals::detail::Lines;
use crate::tui::screens::dossier::forms::options;
use crate::tui::theme;
use crate::tui::widgets::form::{Field, Values};

/// Slots of what the form offers, the form's tag, and the slot of a removal.
pub(super) const ENTITIES: u16 = 6;
pub(super) const COLLEAGUES: u16 = 7;
pub(super) const ROUTE: u16 = 40;
pub(super) const REMOVE: u16 = 41;

const STEPS: [(&str, &str); MOST_STEPS] = [
    ("steps", "field-step-1"),
    ("step-2", "field-step-2"),
    ("step-3", "field-step-3"),
    ("step-4", "field-step-4"),
    ("step-5", "field-step-5"),
    ("step-6", "field-step-6"),
];

impl Administration {
    /// Opens the form of the selected route, or of a new one, once what it offers was read.
    pub(super) fn want_route(&mut self, new: bool, cx: &mut Cx<'_>) {
        let route = match self.explorer().selected() {
            Some(AdminRow::Route(route)) if !new => Some(route.clone()),
            None if !new => return,
            _ => None,
        };
        self.subject = Subject::Route(route);
        cx.ask(ENTITIES, Query::Administration(AdminQuery::All(AdminList::Entities)));
    }

    pub(super) fn entities_arrived(&mut self, rows: Vec<AdminRow>, cx: &mut Cx<'_>) {
        self.offered = rows;
        cx.ask(
            COLLEAGUES,
            Query::Administration(AdminQuery::All(AdminList::Colleagues)),
        );
    }

    pub(super) fn show_route(&self, colleagues: &[AdminRow], cx: &mut Cx<'_>) {
        let Subject::Route(route) = &self.subject else { return };
        let fields = fields(route.as_deref(), &self.offered, colleagues, cx.look);
        let draft = route
            .as_ref()
            .map_or_else(|| "route-new".to_owned(), |row| format!("route-{}", row.route.id));
        let form = FormOverlay::new(ROUTE, cx.look.words.of(Act::RouteSet), fields);
        cx.show(Overlay::Form(form.kept_as(draft)));
    }

    pub(super) fn remove_route(&self, cx: &mut Cx<'_>) {
        if let Some(AdminRow::Route(row)) = self.explorer().selected() {
            let (route, seen) = (row.route.id, row.version);
            cx.run(REMOVE, Command::Approval(ApprovalCommand::RemoveRoute { route, seen }));
        }
    }
}

/// For which question, entity and kind, and a choice for each step: a role, or somebody by name in a role.
fn fields(route: Option<&RouteRow>, entities: &[AdminRow], colleagues: &[AdminRow], look: &Look) -> Vec<Field> {
    let now = route.map(|row| &row.route);
    let subject = now.map_or(ApprovalSubject::Procedure, |route| route.subject);
    let mut kinds = vec![(String::new(), look.word("route-every-kind").to_owned())];
    kinds.extend(options::<ProcedureKind>(look));
    let kind = now.and_then(|route| route.kind).map_or("", ProcedureKind::code);
    let entity = now.and_then(|route| route.entity).map(|id| id.to_string());
    let mut fields = vec![
        Field::choice(
            "subject",
            "column-subject",
            options::<ApprovalSubject>(look),
            subject.code(),
        ),
        Field::choice(
            "entity",
            "setting-for",
            super::forms::entities(entities, look),
            &entity.unwrap_or_default(),
        ),
        Field::choice("kind", "column-kind", kinds, kind),
    ];
    let steps = now.map_or(&[] as &[RouteStep], |route| &route.steps);
    let shown = (steps.len() + 1).clamp(3, MOST_STEPS);
    let all = people(colleagues, look);
    for (at, (id, label)) in STEPS.into_iter().enumerate().take(shown) {
        let value = steps.get(at).map(|step| code(*step)).unwrap_or_default();
        fields.push(Field::choice(id, label, all.clone(), &value));
    }
    fields
}

/// Nobody; each role that answers; and everybody who holds one, by name.
fn people(colleagues: &[AdminRow], look: &Look) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), look.word("approver-none").to_owned())];
    let role = |role: &Role| {
        let step = RouteStep {
            role: *role,
            person: None,
        };
        (code(step), look.words.of(*role).to_owned())
    };
    all.extend(ANSWERING.iter().map(role));
    for row in colleagues {
        let AdminRow::Colleague(colleague) = row else { continue };
        let mut roles: Vec<Role> = colleague.roles.iter().map(|held| held.role).collect();
        roles.sort_unstable();
        roles.dedup();
        roles.retain(|role| colleague.active && ANSWERING.contains(role));
        all.extend(roles.into_iter().map(|role| {
            let step = RouteStep {
                role,
                person: Some(colleague.person),
            };
            (code(step), format!("{} ({})", colleague.name, look.words.of(role)))
        }));
    }
    all
}

fn code(step: RouteStep) -> String {
    match step.person {
        Some(person) => format!("{}:{person}", step.role.code()),
        None => step.role.code().to_owned(),
    }
}

fn step(value: &str) -> Option<RouteStep> {
    let (role, person) = value.split_once(':').unwrap_or((value, ""));
    Some(RouteStep {
        role: Role::from_code(role)?,
        person: person.parse().ok().map(PersonId),
    })
}

/// The command the form leads to.
pub(super) fn read(route: Option<&RouteRow>, values: &Values) -> Command {
    let subject = ApprovalSubject::from_code(values.text("subject")).unwrap_or(ApprovalSubject::Procedure);
    let kind = ProcedureKind::from_code(values.text("kind"));
    let entity = values.text("entity").parse().ok().map(EntityId);
    let steps = STEPS.iter().filter_map(|(id, _)| step(values.text(id))).collect();
    Command::Approval(match route {
        Some(row) => ApprovalCommand::ChangeRoute {
            route: row.route.id,
            seen: row.version,
            subject,
            kind,
            entity,
            steps,
        },
        None => ApprovalCommand::AddRoute {
            subject,
            kind,
            entity,
            steps,
        },
    })
}

/// For what the route is, who is asked in which order, and what can be done.
pub(super) fn lines(row: &RouteRow, lines: &mut Lines<'_>) {
    let look = lines.look;
    let route = &row.route;
    let kind = route
        .kind
        .map_or_else(|| look.word("route-every-kind"), |kind| look.words.of(kind));
    let entity = match row.entity.as_str() {
        "" => look.word("setting-everybody"),
        short => short,
    };
    lines.say(0, &format!("{entity} · {kind}"), theme::Role::Text);
    lines.heading(look.word("approval-steps"));
    for (at, (step, name)) in route.steps.iter().zip(&row.names).enumerate() {
        let who = match name.as_str() {
            "" => look.words.of(step.role).to_owned(),
            name => format!("{name} ({})", look.words.of(step.role)),
        };
        lines.say(0, &format!("{}. {who}", at + 1), theme::Role::Text);
    }
    lines.heading(look.word("route-what"));
    lines.say(0, look.word("route-proposes"), theme::Role::Dim);
    let press = Message::new("route-press")
        .with("edit", look.key(Action::Edit))
        .with("remove", look.key(Action::Delete));
    lines.tell(0, &press, theme::Role::Info);
}
