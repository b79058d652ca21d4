//! Asking for an approval about a vacancy: what is asked, in which words, and of whom.

use super::acts::ASK;
use super::sheet::Target;
use super::{Dossier, said};
use crate::domain::rules::book;
use crate::domain::{ApprovalSubject, Coded, Message, VacancyId, VacancyState};
use crate::office::Query;
use crate::office::approval::{ApprovalCommand, ApprovalQuery, Proposal};
use crate::store::vacancy::dossier::Record;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Cx, Tone};
use crate::tui::screens::approvals::asking;
use crate::tui::widgets::form::{Field, Values};

/// The slot of what can be asked, the menu of it, and the slot of whom it would be asked.
pub(super) const ASKABLE: u16 = 5;
pub(super) const ASK_MENU: u16 = 41;
pub(super) const PROPOSAL: u16 = 6;

impl Dossier {
    /// Asks what can be asked now.
    pub(super) fn want_asking(&self, cx: &mut Cx<'_>) {
        cx.ask(ASKABLE, Query::Approval(ApprovalQuery::Askable(self.id)));
    }

    /// Asks of whom something would be asked.
    pub(super) fn want_proposal(&self, subject: ApprovalSubject, cx: &mut Cx<'_>) {
        let query = ApprovalQuery::Proposal {
            subject,
            vacancy: Some(self.id),
            request: None,
        };
        cx.ask(PROPOSAL, Query::Approval(query));
    }

    /// What can be asked is chosen from a menu.
    pub(super) fn show_askable(&self, subjects: &[ApprovalSubject], cx: &mut Cx<'_>) {
        let Some(head) = &self.head else { return };
        if subjects.is_empty() {
            cx.say(Tone::Info, said("approval-nothing-to-ask"));
            return;
        }
        let kind = Some(head.record.fields.kind);
        let item = |subject: &ApprovalSubject| Item::new(subject.code(), cx.look.words.text(&subject.called(kind)));
        let items = subjects.iter().map(item).collect();
        cx.show(Overlay::Menu(Menu::new(
            ASK_MENU,
            cx.look.word("act-approval-ask"),
            items,
        )));
    }

    pub(super) fn show_asking(&mut self, proposal: Box<Proposal>, cx: &mut Cx<'_>) {
        let Some(head) = &self.head else { return };
        let fields = fields(&proposal, &head.record, cx.look);
        let subject = proposal.subject.called(Some(head.record.fields.kind));
        let title = format!(
            "{} · {}",
            cx.look.word("act-approval-ask"),
            cx.look.words.text(&subject)
        );
        self.proposal = Some(proposal);
        let draft = format!("dossier-{}-ask-{}", self.id, subject.id);
        let form = self.titled(ASK, Target::Vacancy, &title, fields).kept_as(draft);
        cx.show(Overlay::Form(form.with_button("act-approval-ask")));
    }

    /// The command the form leads to.
    pub(super) fn ask_command(&self, values: &Values) -> Option<ApprovalCommand> {
        let proposal = self.proposal.as_ref()?;
        Some(read(self.id, proposal.subject, values))
    }
}

/// The question, proposed in the words of what is asked; for an exception the rule it sets aside; and who answers.
fn fields(proposal: &Proposal, record: &Record, look: &Look) -> Vec<Field> {
    let question = match (proposal.subject, record.procedure.has(VacancyState::ReportDrawn)) {
        (ApprovalSubject::Exception, _) => "",
        (ApprovalSubject::Publication, _) => "approval-question-publication",
        (_, true) => "approval-question-procedure",
        (_, false) => "approval-question-assignment",
    };
    let words = if question.is_empty() { "" } else { look.word(question) };
    let mut fields = Vec::new();
    if proposal.subject == ApprovalSubject::Exception {
        let mut rules = vec![(String::new(), look.word("approval-rule-choose").to_owned())];
        rules.extend(book::RULES.iter().filter(|rule| rule.id.starts_with("V-")).map(|rule| {
            let says = look.words.text(&Message::new(format!("rulebook-{}", rule.id)));
            (rule.id.to_owned(), format!("{} · {says}", rule.id))
        }));
        fields.push(Field::choice("rule", "approval-rule", rules, "").helped("approval-rule-help"));
    }
    fields.push(Field::area("question", "field-approval-question", words, 3));
    fields.extend(asking::steps(proposal, look));
    fields
}

fn read(vacancy: VacancyId, subject: ApprovalSubject, values: &Values) -> ApprovalCommand {
    ApprovalCommand::Ask {
        subject,
        vacancy: Some(vacancy),
        request: None,
        question: values.text("question").to_owned(),
        rule: values.text("rule").to_owned(),
        steps: asking::read(values),
    }
}
