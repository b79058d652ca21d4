//! The parts of a dossier: adding, changing and taking away what stands on its tabs.

use super::acts::{AMEND, DOCUMENT, DROP_CRITERION, NEW_IN_REGLEMENT, PART, REDEPLOYMENT, REMOVE, RUBRIC, Wanted, run};
use super::sheet::Target;
use super::{Content, Dossier, Tab, check, forms, parts};
use crate::domain::template::template;
use crate::domain::{Coded, DocumentKind, StageId};
use crate::office::vacancy::VacancyCommand;
use crate::office::vacancy::dossier::DossierReply;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{Field, FieldError, Values};

impl Dossier {
    pub(super) fn new_part(&mut self, cx: &mut Cx<'_>) {
        let stage = self.stage_here(cx.look);
        match self.tab {
            Tab::Text => self.part_form(Target::Section(0), "section-new", cx),
            Tab::Reglement if self.is_announced() => {
                self.new_under = stage;
                self.rubric_form(Target::Criterion(0), "criterion-new", cx);
            }
            Tab::Reglement => {
                let item = |value: &str, id: &str| Item::new(value, cx.look.word(id));
                let mut criterion = item("criterion", "criterion-new");
                if stage.is_none() {
                    criterion.refused = Some(cx.look.word("criterion-needs-stage").to_owned());
                }
                let items = vec![
                    item("stage", "stage-new"),
                    criterion,
                    item("condition", "condition-new"),
                ];
                cx.show(Overlay::Menu(Menu::new(
                    NEW_IN_REGLEMENT,
                    cx.look.word("reglement-new"),
                    items,
                )));
            }
            Tab::Jury => self.want(Wanted::Juror, cx),
            Tab::Documents => {
                let fields = forms::document(DocumentKind::ALL, cx.look);
                self.form(DOCUMENT, Target::Vacancy, "act-vacancy-document", fields, cx);
            }
            Tab::Form => self.part_form(Target::Question(0), "question-new", cx),
            Tab::Publications => self.part_form(Target::Publication(0), "publication-new", cx),
            Tab::Approvals => self.want_asking(cx),
            Tab::Summary | Tab::Candidates | Tab::Sessions | Tab::History => {}
        }
    }

    /// The stage under the cursor, or the one of the criterion there.
    pub(super) fn stage_here(&self, look: &Look) -> Option<StageId> {
        let Some(Content::Read(DossierReply::Reglement(_, stages, _))) = self.contents.get(&Tab::Reglement) else {
            return None;
        };
        let here = match self.target(look) {
            Target::Stage(id) => stages.iter().find(|stage| stage.id.0 == id),
            Target::Criterion(id) => stages
                .iter()
                .find(|stage| stage.criteria.iter().any(|criterion| criterion.id.0 == id)),
            _ => None,
        };
        here.or(stages.last()).map(|stage| stage.id)
    }

    pub(super) fn edit_part(&mut self, cx: &mut Cx<'_>) {
        match self.edit_target(cx.look) {
            Target::Vacancy | Target::Field(_) => self.want(Wanted::Edit, cx),
            Target::CalledReserve => self.want(Wanted::Reserve, cx),
            Target::Redeployment => {
                let fields = self
                    .head
                    .as_ref()
                    .map(|head| check::fields(head, cx.look))
                    .unwrap_or_default();
                self.form(
                    REDEPLOYMENT,
                    Target::Redeployment,
                    "publications-redeployment",
                    fields,
                    cx,
                );
            }
            Target::Reglement if self.is_announced() => self.amend_form("", cx),
            Target::Clause(at) if self.is_announced() => self.amend_form(at, cx),
            Target::Clause(at) => self.part_form_at(Target::Reglement, at, parts::title(Target::Reglement), cx),
            // Of a section the words change more often than its heading.
            target @ Target::Section(_) => self.part_form_at(target, "body", parts::title(target), cx),
            target @ Target::Criterion(_) if self.is_announced() => {
                self.new_under = self.stage_here(cx.look);
                self.rubric_form(target, "criterion-change", cx);
            }
            Target::Juror(_) if self.own_seat(cx.look).is_some() => self.ask_declaration(cx),
            target => {
                self.new_under = self.stage_here(cx.look);
                self.part_form(target, parts::title(target), cx);
            }
        }
    }

    /// Whether candidates were told of the reglement: from then on a change is a new edition.
    pub(super) fn is_announced(&self) -> bool {
        let head = self.head.as_ref();
        head.is_some_and(|head| !head.record.state.is_editable())
    }

    fn announced(&self) -> parts::Announced {
        let fields = self.head.as_ref().map(|head| &head.record.fields);
        fields.map_or_else(parts::Announced::default, |fields| parts::Announced {
            from: fields.publish_on,
            until: fields.closes.map(|at| at.date()),
            channels: &template(fields.kind).channels,
        })
    }

    fn amend_form(&mut self, at: &str, cx: &mut Cx<'_>) {
        let Some(Content::Read(reply)) = self.contents.get(&Tab::Reglement) else {
            return;
        };
        let mut fields = parts::fields(reply, Target::Reglement, self.announced(), cx.look).unwrap_or_default();
        fields.push(amendment_reason());
        let title = cx.look.word("act-vacancy-amend");
        let form = self.titled(AMEND, Target::Reglement, title, fields).at(at);
        cx.show(Overlay::Form(form));
    }

    /// A criterion after the publication: its form with the reason of the change.
    fn rubric_form(&mut self, target: Target, title: &str, cx: &mut Cx<'_>) {
        let Some(Content::Read(reply)) = self.contents.get(&Tab::Reglement) else {
            return;
        };
        let mut fields = parts::fields(reply, target, self.announced(), cx.look).unwrap_or_default();
        fields.push(amendment_reason());
        self.form(RUBRIC, target, title, fields, cx);
    }

    pub(super) fn part_form(&mut self, target: Target, title: &str, cx: &mut Cx<'_>) {
        self.part_form_at(target, "", title, cx);
    }

    /// The form about a part, with one of its fields focused.
    fn part_form_at(&mut self, target: Target, at: &str, title: &str, cx: &mut Cx<'_>) {
        let fields = self
            .contents
            .get(&self.tab)
            .and_then(|content| match content {
                Content::Read(reply) => parts::fields(reply, target, self.announced(), cx.look),
                Content::History(_) => None,
            })
            .unwrap_or_default();
        if !fields.is_empty() {
            let form = self.titled(PART, target, cx.look.word(title), fields).at(at);
            cx.show(Overlay::Form(form));
        }
    }

    pub(super) fn remove_part(&mut self, cx: &mut Cx<'_>) {
        let target = self.target(cx.look);
        if matches!(target, Target::Criterion(_)) && self.is_announced() {
            self.form(DROP_CRITERION, target, "criterion-drop", vec![amendment_reason()], cx);
            return;
        }
        let seen = self.seen(target);
        if let Some(part) = parts::removal(target, seen) {
            run(REMOVE, VacancyCommand::Part { vacancy: self.id, part }, cx);
        }
    }

    pub(super) fn submit_part(
        &self,
        target: Target,
        seen: i64,
        values: &Values,
        cx: &mut Cx<'_>,
    ) -> Result<(), Vec<FieldError>> {
        let vacancy = self.id;
        if let Target::Juror(seat) = target {
            let Some(Content::Read(DossierReply::Jury(jury))) = self.contents.get(&Tab::Jury) else {
                return Ok(());
            };
            if let Some(juror) = jury.iter().find(|juror| juror.id.0 == seat) {
                cx.run(PART, parts::juror_commands(vacancy, juror, seen, values));
            }
            return Ok(());
        }
        let part = parts::read(target, seen, self.new_under, values, cx.look)?;
        run(PART, VacancyCommand::Part { vacancy, part }, cx);
        Ok(())
    }
}

/// Why the reglement changes after candidates know it.
fn amendment_reason() -> Field {
    Field::area("reason", "field-reglement-change_reason", "", 3).helped("field-help-amend")
}
