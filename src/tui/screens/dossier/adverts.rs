//! The advert as a file: a menu of forms, the file where exports come, and what to know before it goes online.

use super::sheet::Target;
use super::update::{self, ADVERT};
use super::{Content, Dossier, Tab, said};
use crate::domain::advert::Standing;
use crate::domain::{AdvertFormat, Channel, Coded, Message, Severity};
use crate::office::vacancy::advert::AdvertFile;
use crate::office::vacancy::dossier::{DossierQuery, DossierReply};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Step};
use crate::tui::theme::Role;

impl Dossier {
    /// Why the advert cannot be exported from here: other tabs are about other things.
    pub(super) fn why_no_advert(&self) -> Option<Message> {
        let here = matches!(self.tab, Tab::Summary | Tab::Text | Tab::Publications);
        (!here).then(|| said("advert-elsewhere"))
    }

    /// The forms, each with the channel it is made for; on a publication the cursor stands on its form.
    pub(super) fn advert_menu(&self, tag: u16, cx: &mut Cx<'_>) {
        let Some(head) = &self.head else { return };
        let look = cx.look;
        let standing = Standing {
            state: head.record.state,
            closes: head.record.fields.closes,
            now: look.clock.local(),
        };
        let here = self.channel_here(look);
        let items = AdvertFormat::ALL
            .iter()
            .map(|format| {
                let refused = standing
                    .problem(*format)
                    .filter(|problem| problem.severity == Severity::Block)
                    .map(|problem| look.words.text(&problem.message));
                Item::new(format.code(), look.words.of(*format))
                    .hinted(look.words.of(format.channel()))
                    .marked(here.is_some_and(|channel| AdvertFormat::of_channel(channel) == *format))
                    .refused(refused)
            })
            .collect();
        let title = Message::new("advert-menu").with("number", head.record.number.as_str());
        cx.show(Overlay::Menu(Menu::new(tag, look.words.text(&title), items)));
    }

    /// Asks for the advert in the chosen form.
    pub(super) fn ask_advert(&self, format: &str, cx: &mut Cx<'_>) {
        let Some(format) = AdvertFormat::from_code(format) else {
            return;
        };
        let query = DossierQuery::Advert {
            vacancy: self.id,
            format,
            channel: self.channel_here(cx.look),
        };
        update::ask(ADVERT, query, cx);
    }

    /// The channel of the publication under the cursor.
    fn channel_here(&self, look: &Look) -> Option<Channel> {
        let Target::Publication(id) = self.target(look) else {
            return None;
        };
        let Some(Content::Read(DossierReply::Publications(publications))) = self.contents.get(&Tab::Publications)
        else {
            return None;
        };
        publications
            .iter()
            .find(|publication| publication.id.0 == id)
            .map(|publication| publication.channel)
    }
}

/// The advert arrived: writes its file, and says what it warns about where it cannot be missed.
pub(super) fn arrived(file: AdvertFile, cx: &mut Cx<'_>) {
    if !file.warnings.is_empty() {
        let words = cx.look.words;
        let name = Message::new("advert-kept-as").with("name", file.name.as_str());
        let mut lines = vec![(words.text(&name), Role::Text)];
        for warning in &file.warnings {
            lines.push((String::new(), Role::Text));
            lines.push((words.text(&warning.message), Role::Warn));
        }
        cx.show(Overlay::Reader(Reader::new(words.get("advert-warnings-title"), lines)));
    }
    cx.steps.push(Step::WriteFile(file.name.into(), file.content));
}
