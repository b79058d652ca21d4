//! The forms of the review screen: motive, points, motivation, note, contact data; and what choices in menus lead to.

use super::{About, LineId, Review, consensus, contact};
use crate::domain::document::KINDS_OF_CANDIDATE;
use crate::domain::judging::Against;
use crate::domain::{Coded, CriterionId, Message, OverrideGround, Scoring, Verdict, scoring};
use crate::office::candidate::{CandidateCommand as C, case};
use crate::office::document::Holder;
use crate::office::privacy::PrivacyCommand;
use crate::store::sheet::Criterion;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Place};
use crate::tui::screens::document::add_form;
use crate::tui::screens::dossier::forms::read_document;
use crate::tui::screens::people::result;
use crate::tui::screens::reuse::form as reuse;
use crate::tui::widgets::form::{Field, FieldError, Values};

/// Tags of forms and menus, which are the slots of the commands they lead to.
pub(super) mod slot {
    pub(in super::super) const SCREEN: u16 = 20;
    pub(in super::super) const SCORE: u16 = 21;
    pub(in super::super) const MOTIVATION: u16 = 22;
    pub(in super::super) const SUBMIT: u16 = 23;
    pub(in super::super) const REOPEN: u16 = 24;
    pub(in super::super) const STEP: u16 = 25;
    pub(in super::super) const NOTE: u16 = 26;
    pub(in super::super) const TAGS: u16 = 27;
    pub(in super::super) const CONTACT: u16 = 28;
    pub(in super::super) const EXEMPT: u16 = 29;
    pub(in super::super) const MANY: u16 = 30;
    pub(in super::super) const COPY: u16 = 31;
    pub(in super::super) const ORDER: u16 = 32;
    pub(in super::super) const NEW_TAG: u16 = 33;
    pub(in super::super) const REVERT: u16 = 34;
    pub(in super::super) const HOLD: u16 = 39;
    pub(in super::super) const DOCUMENT: u16 = 50;
    pub(in super::super) const PICK: u16 = 70;
    pub(in super::super) const NEW_LIST: u16 = 71;
    pub(in super::super) const AGREE: u16 = 35;
    pub(in super::super) const TIE: u16 = 36;
    pub(in super::super) const LETTER: u16 = 37;
    pub(in super::super) const LETTERS: u16 = 38;
    pub(in super::super) const REUSE: u16 = 40;
    pub(in super::super) const RESULT: u16 = 41;
    pub(in super::super) const IDENTITY: u16 = 60;
    pub(in super::super) const NUMBER: u16 = 61;
    pub(in super::super) const REVEAL: u16 = 62;
    pub(in super::super) const REMOVE_NUMBER: u16 = 63;
    pub(in super::super) const VLIMPERS: u16 = 64;
    pub(in super::super) const EXPORT: u16 = 65;
    pub(in super::super) const RESTRICT: u16 = 66;
    pub(in super::super) const LIFT: u16 = 67;
}

/// What is given for a criterion, as it is typed or, where there are two answers, chosen.
fn points_field(known: &Criterion, points: Option<i64>, help: &'static str, look: &Look) -> Field {
    let decimal = look.words.lang.decimal();
    let typed = |points| scoring::show(points, decimal);
    let now = points.map(typed).unwrap_or_default();
    if known.scale != Scoring::Verdict {
        return Field::line("points", "column-score", &now).helped(help).proposed();
    }
    let mut answers = vec![(String::new(), look.word("review-open").to_owned())];
    for points in [known.maximum, 0] {
        answers.push((typed(points), look.words.text(&known.scale.told(points))));
    }
    Field::choice("points", "column-score", answers, &now)
}

/// The value of the menu line that makes a new tag.
const NEW: &str = "new";

impl Review {
    fn form(&self, cx: &mut Cx<'_>, tag: u16, heading: &str, fields: Vec<Field>) {
        let name = self.shown().map_or("", |dossier| dossier.application.name.as_str());
        let title = format!("{name} · {heading}");
        let id = self.current().map_or(0, |id| id.0);
        let form = FormOverlay::new(tag, title, fields).kept_as(format!("review-{tag}-{id}-{}", self.line));
        cx.show(Overlay::Form(form));
    }

    /// Asks why the focused condition fails, or its answer with a motive.
    pub(super) fn ask_motive(&mut self, cx: &mut Cx<'_>) {
        let (Some(line @ LineId::Condition(id)), Some(dossier)) = (self.focused_line(), self.shown()) else {
            return;
        };
        let Some(known) = dossier.conditions.iter().find(|known| known.id == id) else {
            return;
        };
        let heading = format!("{} · {}", cx.look.words.of(Verdict::Fails), known.text);
        let fields = vec![Field::area("motive", "review-motive", &known.motive, 5)];
        let about = About::Line(dossier.application.id, line);
        self.form(cx, slot::SCREEN, &heading, fields);
        self.about = about;
    }

    pub(super) fn ask_points(&mut self, cx: &mut Cx<'_>) {
        let (Some(line @ LineId::Criterion(id)), Some(dossier)) = (self.focused_line(), self.shown()) else {
            return;
        };
        let Some(known) = dossier.criteria.iter().find(|known| known.id == id) else {
            return;
        };
        let heading = consensus::headed(known, cx.look);
        let fields = vec![points_field(
            known,
            self.points(dossier, id),
            "review-points-help",
            cx.look,
        )];
        let about = About::Line(dossier.application.id, line);
        self.form(cx, slot::SCORE, &heading, fields);
        self.about = about;
    }

    /// Asks what the jury agrees upon for the focused criterion; what counts now stands there already.
    pub(super) fn ask_agree(&mut self, cx: &mut Cx<'_>) {
        let (Some(LineId::Criterion(id)), Some(dossier)) = (self.focused_line(), self.shown()) else {
            return;
        };
        let Some(at) = dossier.criteria.iter().position(|known| known.id == id) else {
            return;
        };
        let known = &dossier.criteria[at];
        let agreed = dossier.agreed_for(id);
        let sheets = dossier.readable();
        let counts = case::jointly(&dossier.criteria, &sheets, &dossier.agreed)[at].points();
        // A mean between two levels, or of a divided jury, is nothing to agree upon.
        let counts = counts.filter(|points| known.scale.refuses(*points, known.maximum).is_none());
        let heading = consensus::headed(known, cx.look);
        let fields = vec![
            Field::shown("given", "review-given", consensus::given(dossier, &sheets, at, cx.look)),
            points_field(known, counts, "review-agree-help", cx.look),
            Field::area(
                "motive",
                "review-motive",
                agreed.map_or("", |one| one.motive.as_str()),
                4,
            ),
        ];
        // What stands there now is what the person looks at while writing.
        let about = About::Agree(dossier.application.id, id, agreed.map(|one| one.points));
        self.form(cx, slot::AGREE, &heading, fields);
        self.about = about;
    }

    /// Asks which tie a juror has to the candidate; who looks after the jury says whose it is.
    pub(super) fn ask_tie(&mut self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let own = dossier.seat.as_ref().map(|seat| seat.id);
        let mut fields = Vec::new();
        if !dossier.seats.is_empty() {
            let seats = dossier
                .seats
                .iter()
                .map(|(id, name)| (id.to_string(), name.clone()))
                .collect();
            let chosen = own.map(|id| id.to_string()).unwrap_or_default();
            fields.push(Field::choice("juror", "review-recuse-who", seats, &chosen));
        }
        let known = dossier.recused.iter().find(|one| Some(one.juror) == own);
        let reason = known.map_or("", |one| one.reason.as_str());
        fields.push(Field::area("reason", "review-recuse-reason", reason, 3));
        let about = About::Application(dossier.application.id);
        self.form(cx, slot::TIE, cx.look.word("action-recuse"), fields);
        self.about = about;
    }

    pub(super) fn ask_motivation(&mut self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        if dossier.is_screening() {
            self.ask_motive(cx);
            return;
        }
        let text = dossier.own.as_ref().map_or("", |sheet| sheet.motivation.as_str());
        let fields = vec![Field::area("motivation", "review-motivation", text, 8)];
        let about = About::Application(dossier.application.id);
        self.form(cx, slot::MOTIVATION, cx.look.word("review-motivation"), fields);
        self.about = about;
    }

    pub(super) fn ask_note(&mut self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let about = About::Application(dossier.application.id);
        let fields = vec![Field::area("body", "action-note", "", 6)];
        self.form(cx, slot::NOTE, cx.look.word("action-note"), fields);
        self.about = about;
    }

    /// Opens the documents at the first one: the CV.
    pub(super) fn open_document(&self, cx: &mut Cx<'_>) {
        if let Some(first) = self.shown().and_then(|dossier| dossier.documents.first()) {
            cx.go(Place::Document(first.row.id));
        }
    }

    pub(super) fn ask_document(&mut self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let about = About::Application(dossier.application.id);
        cx.show(add_form(
            slot::DOCUMENT,
            &dossier.application.name,
            KINDS_OF_CANDIDATE,
            cx.look,
        ));
        self.about = about;
    }

    pub(super) fn ask_contact(&mut self, cx: &mut Cx<'_>) {
        let Some(dossier) = self.shown() else { return };
        let fields = contact::fields(Some(&dossier.card));
        let about = About::Card(dossier.application.id, dossier.card.id, dossier.card.version);
        self.form(cx, slot::CONTACT, cx.look.word("review-contact"), fields);
        self.about = about;
    }

    pub(super) fn ask_reason(&mut self, tag: u16, heading: &str, label: &'static str, text: &str, cx: &mut Cx<'_>) {
        let reason = tag == slot::REOPEN || tag == slot::REVERT;
        let field = if reason { "reason" } else { "motivation" };
        self.form(cx, tag, heading, vec![Field::area(field, label, text, 6)]);
    }

    /// Asks what was seen of who is taken on.
    pub(super) fn ask_entry(&self, heading: &str, asked: &'static str, cx: &mut Cx<'_>) {
        let field = Field::area("motivation", "review-motivation", "", 6).helped(asked);
        self.form(cx, slot::STEP, heading, vec![field]);
    }

    /// Asks the ground and the motivation of a decision against the sheets.
    pub(super) fn ask_override(&mut self, heading: &str, against: Against, cx: &mut Cx<'_>) {
        let computed = cx.look.word(against.message()).to_owned();
        let grounds = OverrideGround::ALL
            .iter()
            .map(|ground| (ground.code().to_owned(), cx.look.words.of(*ground).to_owned()))
            .collect();
        let fields = vec![
            Field::shown("computed", "review-computed", computed),
            Field::choice("ground", "review-ground", grounds, ""),
            Field::area("motivation", "review-motivation", "", 6),
        ];
        self.form(cx, slot::STEP, heading, fields);
    }

    pub(super) fn on_form(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let text = |id: &str| values.text(id).to_owned();
        let about = self.about.clone();
        if let About::Application(application) = about
            && let Some(command) = Self::identity_command(tag, application, values)
        {
            cx.run(tag, command.into());
            return Ok(());
        }
        if let (slot::DOCUMENT, About::Application(application)) = (tag, &about) {
            cx.run(tag, read_document(Holder::Application(*application), values));
            return Ok(());
        }
        let command = match (tag, about) {
            (slot::SCREEN, About::Line(application, line)) => {
                return self.screened(application, line, text("motive"), cx);
            }
            (slot::SCORE, About::Line(application, line)) => {
                return self.scored(application, line, values.text("points"), cx);
            }
            (slot::AGREE, About::Agree(application, criterion, seen)) => {
                return self.agreed(application, criterion, seen, values, cx);
            }
            (slot::VLIMPERS, About::Card(application, _, seen)) => {
                let vlimpers = text("vlimpers");
                let command = PrivacyCommand::Vlimpers {
                    application,
                    seen,
                    vlimpers,
                };
                cx.run(tag, command.into());
                return Ok(());
            }
            (slot::TIE, About::Application(application)) => C::Recuse {
                application,
                juror: values.text("juror").parse().ok().map(crate::domain::JurorId),
                reason: text("reason"),
            },
            (slot::MOTIVATION, About::Application(application)) => C::SheetMotivation {
                application,
                motivation: text("motivation"),
            },
            (slot::NOTE, About::Application(application)) => C::Note {
                application,
                body: text("body"),
            },
            (slot::NEW_TAG, About::Application(application)) => C::Tag {
                application,
                name: text("name"),
            },
            (slot::CONTACT, About::Card(_, person, seen)) => C::EditPerson {
                person,
                vacancy: self.vacancy,
                seen,
                card: contact::read(values),
            },
            (slot::REOPEN, About::Sheet(sheet)) => C::SheetReopen {
                sheet,
                reason: text("reason"),
            },
            (slot::STEP, About::Step(application, seen, to)) => C::Move {
                application,
                seen,
                to,
                stage: None,
                motivation: text("motivation"),
                ground: OverrideGround::from_code(values.text("ground")),
            },
            (slot::HOLD, About::Hold(application, seen)) => C::Hold {
                application,
                seen,
                motivation: text("motivation"),
            },
            (slot::REVERT, About::Revert(application, seen)) => C::Revert {
                application,
                seen,
                reason: text("reason"),
            },
            (slot::EXEMPT, About::Exemption(application, stage)) => {
                cx.run(tag, reuse::command(application, stage, values, cx.look)?);
                return Ok(());
            }
            (slot::RESULT, About::Result(person)) => {
                cx.run(tag, result::command(person, values, cx.look)?);
                return Ok(());
            }
            (slot::NEW_LIST, About::Pick(pick)) => {
                cx.run(slot::NEW_LIST, pick.made(values));
                return Ok(());
            }
            (slot::MANY, About::Many(many)) => {
                if let Some(command) = many.command(values.text("motivation")) {
                    cx.run(slot::MANY, command);
                }
                return Ok(());
            }
            _ => return Ok(()),
        };
        cx.run(tag, command.into());
        Ok(())
    }

    /// A motive was written: the condition fails.
    fn screened(
        &mut self,
        application: crate::domain::ApplicationId,
        line: LineId,
        motive: String,
        cx: &mut Cx<'_>,
    ) -> Result<(), Vec<FieldError>> {
        if motive.is_empty() {
            return Err(vec![FieldError::new("motive", Message::new("refused-motive-missing"))]);
        }
        if self.current() == Some(application) && self.focused_line() == Some(line) {
            self.give_verdict(Some(Verdict::Fails), motive, cx);
        }
        Ok(())
    }

    fn scored(
        &mut self,
        application: crate::domain::ApplicationId,
        line: LineId,
        typed: &str,
        cx: &mut Cx<'_>,
    ) -> Result<(), Vec<FieldError>> {
        let points = self.points_typed(line, typed)?;
        if self.current() == Some(application) && self.focused_line() == Some(line) {
            self.give_points(points, cx);
        }
        Ok(())
    }

    /// Points as they were typed, within the scale of the criterion; `None` where nothing was.
    fn points_typed(&self, line: LineId, typed: &str) -> Result<Option<i64>, Vec<FieldError>> {
        let wrong = |message| Err(vec![FieldError::new("points", message)]);
        let points = match typed {
            "" => None,
            typed => match scoring::read(typed) {
                Some(points) => Some(points),
                None if scoring::is_too_fine(typed) => return wrong(Message::new("review-points-fine")),
                None => return wrong(Message::new("review-points-wrong")),
            },
        };
        let known = self.shown().and_then(|dossier| {
            let mut criteria = dossier.criteria.iter();
            criteria.find(|known| LineId::Criterion(known.id) == line)
        });
        if let (Some(points), Some(known)) = (points, known)
            && let Some(why) = known.scale.refuses(points, known.maximum)
        {
            return wrong(why);
        }
        Ok(points)
    }

    fn agreed(
        &self,
        application: crate::domain::ApplicationId,
        criterion: CriterionId,
        seen: Option<i64>,
        values: &Values,
        cx: &mut Cx<'_>,
    ) -> Result<(), Vec<FieldError>> {
        let points = self.points_typed(LineId::Criterion(criterion), values.text("points"))?;
        let motive = values.text("motive").to_owned();
        if points.is_some() && motive.is_empty() {
            return Err(vec![FieldError::new("motive", Message::new("refused-agree-motive"))]);
        }
        let command = C::Agree {
            application,
            criterion,
            points,
            motive,
            seen,
        };
        cx.run(slot::AGREE, command.into());
        Ok(())
    }

    pub(super) fn show_tags(&mut self, tags: &[(crate::domain::TagId, String, bool)], cx: &mut Cx<'_>) {
        let Some(id) = self.current() else { return };
        self.about = About::Application(id);
        let mut items: Vec<Item> = tags
            .iter()
            .map(|(tag, name, on)| {
                let hint = if *on { cx.look.word("review-tag-on") } else { "" };
                let value = if *on {
                    format!("off {tag}")
                } else {
                    format!("on {name}")
                };
                Item::new(value, name).hinted(hint)
            })
            .collect();
        items.push(Item::new(NEW, cx.look.word("review-tag-new")));
        cx.show(Overlay::Menu(Menu::new(slot::TAGS, cx.look.word("action-tag"), items)));
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, _: &[String], cx: &mut Cx<'_>) {
        match tag {
            slot::COPY => cx.copy(value.to_owned()),
            slot::ORDER => {
                let mut view = self.list.view.clone();
                // The same order again turns it around; scores begin with the highest.
                view.descending = if view.sort == value {
                    !view.descending
                } else {
                    value == "score"
                };
                value.clone_into(&mut view.sort);
                self.show_view(view, cx);
            }
            slot::SUBMIT => {
                if let About::Application(application) = self.about {
                    cx.run(slot::SUBMIT, C::SheetSubmit { application }.into());
                }
            }
            slot::TAGS => self.chose_tag(value, cx),
            slot::PICK => {
                if let About::Pick(pick) = &self.about {
                    pick.chosen(value, (slot::PICK, slot::NEW_LIST), cx);
                }
            }
            slot::STEP => self.chose_step(value, cx),
            slot::REUSE if value == reuse::OUTSIDE => self.ask_result(cx),
            slot::REUSE => {
                if let Some(stage) = reuse::module(value) {
                    self.ask_exemption(stage, cx);
                }
            }
            slot::IDENTITY => self.chose_identity(value, cx),
            slot::MANY => self.chose_step_for_many(value, cx),
            _ => {}
        }
    }

    fn chose_tag(&mut self, value: &str, cx: &mut Cx<'_>) {
        let About::Application(application) = self.about else {
            return;
        };
        if value == NEW {
            let fields = vec![Field::line("name", "review-tag-name", "")];
            self.form(cx, slot::NEW_TAG, cx.look.word("review-tag-new"), fields);
            return;
        }
        let command = match value.split_once(' ') {
            Some(("on", name)) => C::Tag {
                application,
                name: name.to_owned(),
            },
            Some(("off", id)) => match id.parse() {
                Ok(id) => C::Untag {
                    application,
                    tag: crate::domain::TagId(id),
                },
                Err(_) => return,
            },
            _ => return,
        };
        cx.run(slot::TAGS, command.into());
    }
}
