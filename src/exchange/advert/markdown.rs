//! Markdown: the advert to paste where a channel takes no file.

use super::prose::{self, Block};
use super::{Advert, dutch};
use crate::exchange::markdown::{inline, line};

/// The advert as CommonMark.
pub(super) fn write(advert: &Advert) -> String {
    let mut text = format!("# {}\n", inline(&advert.title));
    if advert.draft {
        text += &format!("\n> **{}**\n", inline(dutch().get("advert-draft")));
    }
    text.push('\n');
    for fact in prose::facts(advert) {
        text += &format!("- **{}:** {}\n", inline(fact.label), inline(&fact.value));
    }
    for part in prose::parts(advert) {
        text += &format!("\n## {}\n", inline(&part.heading));
        for block in &part.blocks {
            text.push('\n');
            match block {
                Block::Paragraph(words) => text += &format!("{}\n", line(words)),
                Block::List(items) => {
                    for item in items {
                        text += &format!("- {}\n", line(item));
                    }
                }
            }
        }
    }
    text
}
