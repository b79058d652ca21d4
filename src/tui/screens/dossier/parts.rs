//! Forms about the parts of a vacancy, and the commands they lead to.

use super::forms::options;
use super::sheet::Target;
use crate::domain::{
    Channel, Coded, ConditionKind, CriterionFamily, FieldKind, JurorId, JurorRole, Message, PublicationState, Scoring,
    StageId, StageKind, VacancyId, scoring,
};
use crate::office::Command;
use crate::office::vacancy::dossier::DossierReply;
use crate::office::vacancy::{
    ConditionDraft, CriterionDraft, Edit, FieldDraft, JurorDraft, Part, PublicationDraft, ReglementDraft, SectionDraft,
    StageDraft, VacancyCommand,
};
use crate::store::vacancy::dossier::{JurorRow, PublicationRow};
use crate::tui::look::Look;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// The title of the form for what a line stands for.
pub(super) const fn title(target: Target) -> &'static str {
    match target {
        Target::Section(_) => "section-change",
        Target::Stage(_) => "stage-change",
        Target::Criterion(_) => "criterion-change",
        Target::Condition(_) => "condition-change",
        Target::Juror(_) => "juror-change",
        Target::Question(_) => "question-change",
        Target::Publication(_) => "publication-change",
        _ => "act-vacancy-reglement",
    }
}

/// The version of a part, as it stands in what was read.
pub(super) fn version(reply: &DossierReply, target: Target) -> Option<i64> {
    match (reply, target) {
        (DossierReply::Text(rows), Target::Section(id)) => {
            rows.iter().find(|row| row.id.0 == id).map(|row| row.version)
        }
        (DossierReply::Reglement(reglement, ..), Target::Reglement) => Some(reglement.version),
        (DossierReply::Reglement(_, stages, _), Target::Stage(id)) => {
            stages.iter().find(|row| row.id.0 == id).map(|row| row.version)
        }
        (DossierReply::Reglement(_, stages, _), Target::Criterion(id)) => stages
            .iter()
            .flat_map(|stage| &stage.criteria)
            .find(|row| row.id.0 == id)
            .map(|row| row.version),
        (DossierReply::Reglement(_, _, rows), Target::Condition(id)) => {
            rows.iter().find(|row| row.id.0 == id).map(|row| row.version)
        }
        (DossierReply::Jury(rows), Target::Juror(id)) => rows.iter().find(|row| row.id.0 == id).map(|row| row.version),
        (DossierReply::Form(rows), Target::Question(id)) => {
            rows.iter().find(|row| row.id.0 == id).map(|row| row.version)
        }
        (DossierReply::Publications(rows), Target::Publication(id)) => {
            rows.iter().find(|row| row.id.0 == id).map(|row| row.version)
        }
        _ => None,
    }
}

fn points(hundredths: i64, look: &Look) -> String {
    scoring::show(hundredths, look.words.lang.decimal())
}

/// How a vacancy is announced: what a new publication proposes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Announced {
    /// From which day.
    pub from: Option<NaiveDate>,
    /// To which day.
    pub until: Option<NaiveDate>,
    /// Where its kind usually is.
    pub channels: &'static [Channel],
}

impl Announced {
    /// The first of the usual channels that is not used yet.
    fn channel(&self, used: &[PublicationRow]) -> Channel {
        let is_used = |channel: &Channel| used.iter().any(|row| row.channel == *channel);
        let usual = self.channels.iter().find(|channel| !is_used(channel));
        usual.copied().unwrap_or(Channel::WerkenVoorVlaanderen)
    }
}

/// The fields of the form for a part: of an existing one, or with identifier 0 for a new one.
pub(super) fn fields(reply: &DossierReply, target: Target, announced: Announced, look: &Look) -> Option<Vec<Field>> {
    Some(match (reply, target) {
        (DossierReply::Text(rows), Target::Section(id)) => {
            let row = rows.iter().find(|row| row.id.0 == id);
            vec![
                Field::line(
                    "heading",
                    "field-vacancy_section-heading",
                    row.map_or("", |row| &row.heading),
                ),
                Field::area(
                    "body",
                    "field-vacancy_section-body",
                    row.map_or("", |row| &row.body),
                    12,
                ),
            ]
        }
        (DossierReply::Reglement(row, ..), Target::Reglement) => reglement_fields(row),
        (DossierReply::Reglement(_, stages, _), Target::Stage(id)) => {
            let row = stages.iter().find(|row| row.id.0 == id);
            vec![
                Field::line("name", "field-stage-name", row.map_or("", |row| &row.name)),
                choice(
                    "kind",
                    "field-stage-kind",
                    row.map_or(StageKind::Interview, |row| row.kind),
                    look,
                ),
                choice(
                    "scoring",
                    "field-stage-scoring",
                    row.map_or(Scoring::Points, |row| row.scoring),
                    look,
                ),
                Field::line(
                    "maximum",
                    "field-stage-maximum",
                    &points(row.map_or(2000, |row| row.maximum), look),
                ),
                Field::line(
                    "pass_mark",
                    "field-stage-pass_mark",
                    &points(row.map_or(1000, |row| row.pass_mark), look),
                ),
                Field::flag(
                    "competence_part",
                    "stage-competence",
                    row.is_some_and(|row| row.competence_part),
                ),
                Field::flag(
                    "function_part",
                    "stage-function",
                    row.is_some_and(|row| row.function_part),
                ),
                Field::flag("hundred", "field-stage-hundred", row.is_some_and(|row| row.hundred)),
                Field::flag(
                    "anonymous",
                    "field-stage-anonymous",
                    row.is_some_and(|row| row.anonymous),
                ),
                tie_field("field-stage-tie_order", row.and_then(|row| row.tie_order)),
            ]
        }
        (DossierReply::Reglement(_, stages, _), Target::Criterion(id)) => {
            let row = stages
                .iter()
                .flat_map(|stage| &stage.criteria)
                .find(|row| row.id.0 == id);
            let number = |value: Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
            let mark = row
                .and_then(|row| row.pass_mark)
                .map(|mark| points(mark, look))
                .unwrap_or_default();
            let family = row.map_or(CriterionFamily::Behavioural, |row| row.family);
            vec![
                Field::line("name", "field-criterion-name", row.map_or("", |row| &row.name)),
                choice("family", "field-criterion-family", family, look),
                Field::line("level", "field-criterion-level", &number(row.and_then(|row| row.level)))
                    .helped("field-help-level"),
                scale_field(row.and_then(|row| row.scale), look),
                Field::line(
                    "maximum",
                    "field-criterion-maximum",
                    &points(row.map_or(500, |row| row.maximum), look),
                ),
                Field::line("pass_mark", "field-criterion-pass_mark", &mark),
                Field::line(
                    "weight",
                    "field-criterion-weight",
                    &row.map_or(1, |row| row.weight).to_string(),
                ),
                Field::flag("counts", "field-criterion-counts", row.is_none_or(|row| row.counts)),
                Field::flag(
                    "essential",
                    "field-criterion-essential",
                    row.is_some_and(|row| row.essential),
                ),
                tie_field("field-criterion-tie_order", row.and_then(|row| row.tie_order)),
            ]
        }
        (DossierReply::Reglement(_, _, rows), Target::Condition(id)) => {
            let row = rows.iter().find(|row| row.id.0 == id);
            vec![
                choice(
                    "kind",
                    "field-condition-kind",
                    row.map_or(ConditionKind::Diploma, |row| row.kind),
                    look,
                ),
                Field::area("text", "field-condition-text", row.map_or("", |row| &row.text), 4),
            ]
        }
        (DossierReply::Jury(rows), Target::Juror(id)) => {
            let row = rows.iter().find(|row| row.id.0 == id)?;
            vec![
                Field::shown("who", "field-juror-person_id", &row.name),
                choice("role", "field-juror-role", row.role, look),
                Field::flag("declared", "juror-has-declared", row.declared_at.is_some()),
                Field::area("interest", "field-juror-interest", &row.interest, 3).helped("field-help-interest"),
            ]
        }
        (DossierReply::Form(rows), Target::Question(id)) => {
            let row = rows.iter().find(|row| row.id.0 == id);
            vec![
                Field::area("label", "field-form_field-label", row.map_or("", |row| &row.label), 2),
                choice(
                    "kind",
                    "field-form_field-kind",
                    row.map_or(FieldKind::Text, |row| row.kind),
                    look,
                ),
                Field::area(
                    "options",
                    "field-form_field-options",
                    row.map_or("", |row| &row.options),
                    4,
                )
                .helped("field-help-options"),
                Field::flag(
                    "required",
                    "field-form_field-required",
                    row.is_some_and(|row| row.required),
                ),
                Field::line(
                    "knock_out",
                    "field-form_field-knock_out",
                    row.map_or("", |row| &row.knock_out),
                ),
            ]
        }
        (DossierReply::Publications(rows), Target::Publication(id)) => {
            let row = rows.iter().find(|row| row.id.0 == id);
            let (channel, state) = (
                row.map_or_else(|| announced.channel(rows), |row| row.channel),
                row.map_or(PublicationState::Planned, |row| row.state),
            );
            vec![
                choice("channel", "field-publication-channel", channel, look),
                Field::line("site", "field-publication-site", row.map_or("", |row| &row.site)),
                Field::day(
                    "from",
                    "field-publication-from_on",
                    row.map_or(announced.from, |row| row.from),
                ),
                Field::day(
                    "until",
                    "field-publication-until_on",
                    row.map_or(announced.until, |row| row.until),
                ),
                choice("state", "field-publication-state", state, look),
            ]
        }
        _ => return None,
    })
}

/// Whether, and when, something decides between equal scores.
fn tie_field(label: &'static str, order: Option<i64>) -> Field {
    let order = order.map(|order| order.to_string()).unwrap_or_default();
    Field::line("tie_order", label, &order).helped("field-help-tie_order")
}

fn choice<C: Coded>(id: &'static str, label: &str, value: C, look: &Look) -> Field {
    Field::choice(id, label, options::<C>(look), value.code())
}

fn reglement_fields(row: &crate::store::vacancy::dossier::ReglementRow) -> Vec<Field> {
    let number = |value: Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
    vec![
        Field::day("conditions_on", "field-reglement-conditions_on", row.conditions_on),
        Field::area("tests", "field-reglement-tests", &row.tests, 3),
        Field::area("jury", "field-reglement-jury", &row.jury, 2),
        Field::area("criteria", "field-reglement-criteria", &row.criteria, 3),
        Field::flag("ranked", "field-reglement-ranking", row.ranking == "ranked"),
        Field::line(
            "validity_months",
            "field-reglement-validity_months",
            &row.validity_months.to_string(),
        ),
        Field::area("reserve_rules", "field-reglement-reserve_rules", &row.reserve_rules, 3),
        Field::area(
            "preselection_method",
            "field-reglement-preselection_method",
            &row.preselection_method,
            2,
        ),
        Field::line(
            "preselection_threshold",
            "field-reglement-preselection_threshold",
            &number(row.preselection_threshold),
        ),
        Field::line(
            "preselection_maximum",
            "field-reglement-preselection_maximum",
            &number(row.preselection_maximum),
        ),
        Field::flag("anonymous", "field-reglement-anonymous", row.anonymous),
    ]
}

/// Adding for identifier 0, otherwise changing.
fn edit<D>(id: i64, seen: i64, draft: D) -> Edit<D> {
    if id == 0 {
        Edit::Add(draft)
    } else {
        Edit::Change { id, seen, draft }
    }
}

/// Reads fields, gathering what cannot be read.
struct Reading<'a> {
    values: &'a Values,
    errors: Vec<FieldError>,
}

impl Reading<'_> {
    fn text(&self, id: &str) -> String {
        self.values.text(id).to_owned()
    }

    fn take<T: Default>(&mut self, result: Result<T, FieldError>) -> T {
        result.map_err(|error| self.errors.push(error)).unwrap_or_default()
    }

    fn number(&mut self, id: &'static str) -> i64 {
        let result = self.values.number(id);
        self.take(result)
    }

    fn number_or_none(&mut self, id: &'static str) -> Option<i64> {
        (!self.values.text(id).is_empty()).then(|| self.number(id))
    }

    fn points(&mut self, id: &'static str) -> i64 {
        let result =
            scoring::read(self.values.text(id)).ok_or_else(|| FieldError::new(id, Message::new("form-points")));
        self.take(result)
    }

    fn day(&mut self, id: &'static str, look: &Look) -> Option<chrono::NaiveDate> {
        let result = self.values.day(id, look.clock.today());
        self.take(result)
    }

    fn code<C: Coded>(&self, id: &str) -> C {
        C::from_code(self.values.text(id)).unwrap_or(C::ALL[0])
    }
}

/// The scale of a criterion: as its stage has it, or one of its own.
fn scale_field(scale: Option<Scoring>, look: &Look) -> Field {
    let mut scales = vec![(String::new(), look.word("criterion-scale-stage").to_owned())];
    let known = Scoring::ALL.iter();
    scales.extend(known.map(|scale| (scale.code().to_owned(), look.words.of(*scale).to_owned())));
    let chosen = scale.map_or("", |scale| scale.code());
    Field::choice("scale", "field-criterion-scale", scales, chosen)
}

/// What a form about a part says, as the part to be written.
pub(super) fn read(
    target: Target,
    seen: i64,
    stage: Option<StageId>,
    values: &Values,
    look: &Look,
) -> Result<Part, Vec<FieldError>> {
    let mut form = Reading {
        values,
        errors: Vec::new(),
    };
    let part = match target {
        Target::Reglement => Part::Reglement {
            seen,
            draft: Box::new(reglement(&mut form, look)),
        },
        Target::Stage(id) => Part::Stage(edit(
            id,
            seen,
            StageDraft {
                kind: form.code("kind"),
                name: form.text("name"),
                scoring: form.code("scoring"),
                maximum: form.points("maximum"),
                pass_mark: form.points("pass_mark"),
                competence_part: values.flag("competence_part"),
                function_part: values.flag("function_part"),
                hundred: values.flag("hundred"),
                anonymous: values.flag("anonymous"),
                tie_order: form.number_or_none("tie_order"),
            },
        )),
        Target::Criterion(id) => Part::Criterion(edit(
            id,
            seen,
            CriterionDraft {
                stage: stage.unwrap_or(StageId(0)),
                name: form.text("name"),
                family: form.code("family"),
                level: form.number_or_none("level"),
                scale: Scoring::from_code(form.values.text("scale")),
                maximum: form.points("maximum"),
                pass_mark: (!values.text("pass_mark").is_empty()).then(|| form.points("pass_mark")),
                weight: form.number("weight"),
                counts: values.flag("counts"),
                essential: values.flag("essential"),
                tie_order: form.number_or_none("tie_order"),
            },
        )),
        Target::Condition(id) => Part::Condition(edit(
            id,
            seen,
            ConditionDraft {
                kind: form.code("kind"),
                text: form.text("text"),
            },
        )),
        Target::Question(id) => Part::Field(edit(
            id,
            seen,
            FieldDraft {
                label: form.text("label"),
                kind: form.code("kind"),
                options: form.text("options"),
                required: values.flag("required"),
                knock_out: form.text("knock_out"),
            },
        )),
        Target::Publication(id) => Part::Publication(edit(
            id,
            seen,
            PublicationDraft {
                channel: form.code("channel"),
                site: form.text("site"),
                from: form.day("from", look),
                until: form.day("until", look),
                state: form.code("state"),
            },
        )),
        Target::Section(id) => Part::Section(edit(
            id,
            seen,
            SectionDraft {
                heading: form.text("heading"),
                body: form.text("body"),
            },
        )),
        _ => return Err(vec![FieldError::new("", Message::new("dossier-nothing-here"))]),
    };
    if form.errors.is_empty() {
        Ok(part)
    } else {
        Err(form.errors)
    }
}

fn reglement(form: &mut Reading<'_>, look: &Look) -> ReglementDraft {
    ReglementDraft {
        conditions_on: form.day("conditions_on", look),
        tests: form.text("tests"),
        jury: form.text("jury"),
        criteria: form.text("criteria"),
        ranked: form.values.flag("ranked"),
        validity_months: form.number("validity_months"),
        reserve_rules: form.text("reserve_rules"),
        preselection_method: form.text("preselection_method"),
        preselection_threshold: form.number_or_none("preselection_threshold"),
        preselection_maximum: form.number_or_none("preselection_maximum"),
        anonymous: form.values.flag("anonymous"),
    }
}

/// What a form about a juror leads to: another role, a declaration, or both as one act.
pub(super) fn juror_commands(vacancy: VacancyId, juror: &JurorRow, seen: i64, values: &Values) -> Command {
    let role = JurorRole::from_code(values.text("role")).unwrap_or(juror.role);
    let interest = values.text("interest").to_owned();
    let id = juror.id.0;
    let change = Command::Vacancy(VacancyCommand::Part {
        vacancy,
        part: Part::Juror(Edit::Change {
            id,
            seen,
            draft: JurorDraft {
                person: juror.person,
                role,
            },
        }),
    });
    let declares = values.flag("declared") && (juror.declared_at.is_none() || interest != juror.interest);
    let declare = |seen: i64| {
        Command::Vacancy(VacancyCommand::Declare {
            vacancy,
            juror: JurorId(id),
            seen,
            interest: interest.clone(),
        })
    };
    match (role == juror.role, declares) {
        (true, true) => declare(seen),
        (false, true) => Command::Many(vec![change, declare(seen + 1)]),
        (_, false) => change,
    }
}

/// Taking a part away.
pub(super) fn removal(target: Target, seen: i64) -> Option<Part> {
    Some(match target {
        Target::Section(id) => Part::Section(Edit::Remove { id, seen }),
        Target::Stage(id) => Part::Stage(Edit::Remove { id, seen }),
        Target::Criterion(id) => Part::Criterion(Edit::Remove { id, seen }),
        Target::Condition(id) => Part::Condition(Edit::Remove { id, seen }),
        Target::Juror(id) => Part::Juror(Edit::Remove { id, seen }),
        Target::Question(id) => Part::Field(Edit::Remove { id, seen }),
        Target::Publication(id) => Part::Publication(Edit::Remove { id, seen }),
        _ => return None,
    })
}
