//! A juror declares the own interests: the one thing about the jury that is everybody's own to say (V-33).

use super::acts::DECLARE;
use super::sheet::Target;
use super::{Content, Dossier, Tab};
use crate::domain::JurorId;
use crate::office::Act;
use crate::office::vacancy::VacancyCommand;
use crate::office::vacancy::dossier::DossierReply;
use crate::store::vacancy::dossier::JurorRow;
use crate::tui::look::Look;
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{Field, Values};

impl Dossier {
    /// The actor's own seat under the cursor, for who manages no juries and may still declare.
    pub(super) fn own_seat(&self, look: &Look) -> Option<&JurorRow> {
        let head = self.head.as_ref()?;
        if self.tab != Tab::Jury || head.record.state.is_final() || head.why_not(Act::VacancyJury).is_none() {
            return None;
        }
        let Some(Content::Read(DossierReply::Jury(jury))) = self.contents.get(&Tab::Jury) else {
            return None;
        };
        let Target::Juror(seat) = self.target(look) else {
            return None;
        };
        jury.iter()
            .find(|juror| juror.id.0 == seat && Some(juror.person) == self.me)
    }

    pub(super) fn ask_declaration(&mut self, cx: &mut Cx<'_>) {
        let Some(seat) = self.own_seat(cx.look) else { return };
        let target = Target::Juror(seat.id.0);
        let fields = vec![
            Field::shown("who", "field-juror-person_id", &seat.name),
            Field::area("interest", "field-juror-interest", &seat.interest, 4).helped("field-help-interest"),
        ];
        self.form(DECLARE, target, "juror-declaration", fields, cx);
    }

    pub(super) fn declaration(&self, target: Target, seen: i64, values: &Values) -> Option<VacancyCommand> {
        let Target::Juror(seat) = target else { return None };
        Some(VacancyCommand::Declare {
            vacancy: self.id,
            juror: JurorId(seat),
            seen,
            interest: values.text("interest").to_owned(),
        })
    }
}
