//! The advert of a vacancy as a file for a channel: in which form, and what stands in the way of making it.

use crate::domain::code::codes;
use crate::domain::{Channel, Message, Problem, VacancyState};
use chrono::{NaiveDate, NaiveDateTime};

codes! {
    /// How an advert is written.
    AdvertFormat, "advert-format" {
        /// schema.org JobPosting, for a site.
        JsonLd = "jsonld",
        /// Shaped like VDAB's HR-XML.
        Xml = "xml",
        /// Plain text with marks, to paste elsewhere.
        Markdown = "markdown",
        /// A page of its own, to read and to print.
        Html = "html",
    }
}

impl AdvertFormat {
    /// What a channel takes.
    pub const fn of_channel(channel: Channel) -> Self {
        match channel {
            Channel::WerkenVoorVlaanderen => Self::JsonLd,
            Channel::Vdab => Self::Xml,
            Channel::Internal => Self::Html,
            Channel::Other => Self::Markdown,
        }
    }

    /// The channel a form is made for.
    pub const fn channel(self) -> Channel {
        match self {
            Self::JsonLd => Channel::WerkenVoorVlaanderen,
            Self::Xml => Channel::Vdab,
            Self::Html => Channel::Internal,
            Self::Markdown => Channel::Other,
        }
    }

    /// How the name of the file ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::JsonLd => "jsonld",
            Self::Xml => "xml",
            Self::Markdown => "md",
            Self::Html => "html",
        }
    }

    /// Whether a program reads the file and puts it online as it is; the others are read by people first.
    pub const fn is_for_programs(self) -> bool {
        matches!(self, Self::JsonLd | Self::Xml)
    }
}

/// What an advert's file depends on.
#[derive(Clone, PartialEq, Debug)]
pub struct Standing {
    /// Where the vacancy stands.
    pub state: VacancyState,
    /// When applications stop.
    pub closes: Option<NaiveDateTime>,
    /// The present local moment.
    pub now: NaiveDateTime,
}

/// What else it depends on, once it was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Content {
    /// The channel somebody named, unless only the form was.
    pub named: Option<Channel>,
    /// Whether that channel is among the vacancy's publications.
    pub announced: bool,
    /// When the publication starts.
    pub from: Option<NaiveDate>,
    /// How many sections have text.
    pub written: usize,
    /// The headings of the sections without text.
    pub empty: Vec<String>,
}

impl Standing {
    /// What the state of the vacancy says about a file in this form. A form for programs is refused where people could still read
    /// one as a draft: nobody looks at it before it is online.
    pub fn problem(&self, format: AdvertFormat) -> Option<Problem> {
        let told = |word: &str, closes: Option<NaiveDateTime>| {
            let stops = format.is_for_programs();
            let kind = if stops { "refused" } else { "warned" };
            let mut message = Message::new(format!("advert-{kind}-{word}"));
            if let Some(closes) = closes {
                message = message.with("closes", closes);
            }
            let problem = if stops { Problem::block } else { Problem::warn };
            Some(problem("advert", message))
        };
        match self.state {
            VacancyState::Cancelled => Some(Problem::block("advert", Message::new("advert-refused-cancelled"))),
            VacancyState::InPreparation => told("draft", None),
            VacancyState::OnHold => told("hold", None),
            _ => self
                .closes
                .filter(|closes| *closes <= self.now)
                .and_then(|closes| told("over", Some(closes))),
        }
    }

    /// Everything there is to say about a file in this form.
    pub fn problems(&self, format: AdvertFormat, content: &Content) -> Vec<Problem> {
        let mut found: Vec<Problem> = self.problem(format).into_iter().collect();
        if content.written == 0 {
            found.push(Problem::block("advert", Message::new("rule-text")));
        } else if !content.empty.is_empty() {
            let message = Message::new("advert-warned-empty")
                .with("n", content.empty.len())
                .with("headings", content.empty.join(", "));
            found.push(Problem::warn("advert", message));
        }
        if let Some(channel) = content.named.filter(|_| !content.announced) {
            let message = Message::new("advert-warned-channel").with("channel", Message::of(channel));
            found.push(Problem::warn("advert", message));
        }
        if let Some(from) = content.from.filter(|from| *from > self.now.date()) {
            let message = Message::new("advert-warned-early").with("from", from);
            found.push(Problem::warn("advert", message));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Coded, Severity};

    fn now() -> NaiveDateTime {
        "2026-11-22T10:00:00".parse().expect("a moment")
    }

    fn standing(state: VacancyState, closes: &str) -> Standing {
        Standing {
            state,
            closes: closes.parse().ok(),
            now: now(),
        }
    }

    fn whole() -> Content {
        Content {
            named: Some(Channel::Vdab),
            announced: true,
            from: Some(now().date()),
            written: 3,
            empty: Vec::new(),
        }
    }

    /// Each problem as its message, with `!` where it stops the file.
    fn told(standing: &Standing, format: AdvertFormat, content: &Content) -> Vec<String> {
        let problems = standing.problems(format, content);
        problems
            .into_iter()
            .map(|problem| match problem.severity {
                Severity::Block => format!("!{}", problem.message.id),
                Severity::Warning => problem.message.id,
            })
            .collect()
    }

    #[test]
    fn an_open_vacancy_with_a_text_is_written_without_a_word() {
        let standing = standing(VacancyState::Published, "2026-12-03T23:59:00");
        for format in AdvertFormat::ALL {
            assert_eq!(told(&standing, *format, &whole()), [""; 0]);
        }
    }

    #[test]
    fn a_form_for_programs_is_refused_where_people_get_a_draft() {
        let cases = [
            (VacancyState::InPreparation, "", "draft"),
            (VacancyState::OnHold, "2026-12-03T23:59:00", "hold"),
            (VacancyState::Published, "2026-11-22T10:00:00", "over"),
            (VacancyState::InSelection, "2026-11-15T23:59:00", "over"),
        ];
        for (state, closes, word) in cases {
            let standing = standing(state, closes);
            for format in [AdvertFormat::JsonLd, AdvertFormat::Xml] {
                assert_eq!(told(&standing, format, &whole()), [format!("!advert-refused-{word}")]);
            }
            for format in [AdvertFormat::Markdown, AdvertFormat::Html] {
                assert_eq!(told(&standing, format, &whole()), [format!("advert-warned-{word}")]);
            }
        }
        let cancelled = standing(VacancyState::Cancelled, "");
        assert_eq!(
            told(&cancelled, AdvertFormat::Html, &whole()),
            ["!advert-refused-cancelled"]
        );
    }

    #[test]
    fn what_is_missing_is_told_at_once() {
        let standing = standing(VacancyState::Ready, "2026-12-03T23:59:00");
        let early = Content {
            announced: false,
            from: now().date().succ_opt(),
            empty: vec!["Aanbod".to_owned()],
            ..whole()
        };
        assert_eq!(
            told(&standing, AdvertFormat::Xml, &early),
            ["advert-warned-empty", "advert-warned-channel", "advert-warned-early"]
        );
        let empty = Content { written: 0, ..whole() };
        assert_eq!(told(&standing, AdvertFormat::Html, &empty), ["!rule-text"]);
    }

    #[test]
    fn a_channel_and_its_form_find_each_other() {
        for channel in Channel::ALL {
            assert_eq!(AdvertFormat::of_channel(*channel).channel(), *channel);
        }
    }
}
