//! Words: the catalogue of messages in Dutch (nl-BE) and English, and dates and numbers by language.
//!
//! Messages live in Fluent files under `assets/locales`, one file per area; both languages hold the same ids (a test keeps it so).

pub mod date;
pub mod glossary;

use crate::domain::{Arg, Coded, Message, scoring};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{OnceLock, RwLock};
use unic_langid::LanguageIdentifier;

crate::domain::code::codes! {
    /// A language of the interface.
    Lang, "language" {
        /// Dutch as written in Belgium.
        Dutch = "nl",
        /// English.
        English = "en",
    }
}

impl Lang {
    /// The language of a locale name: Dutch for `nl…`, English for anything else.
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("nl") {
            Self::Dutch
        } else {
            Self::English
        }
    }

    /// The sign between whole and decimals.
    pub const fn decimal(self) -> char {
        match self {
            Self::Dutch => ',',
            Self::English => '.',
        }
    }
}

macro_rules! areas {
    ($($area:literal),+ $(,)?) => {
        const DUTCH: &[(&str, &str)] = &[$(($area, include_str!(concat!("../../assets/locales/nl-BE/", $area, ".ftl")))),+];
        const ENGLISH: &[(&str, &str)] = &[$(($area, include_str!(concat!("../../assets/locales/en/", $area, ".ftl")))),+];
    };
}
areas!(
    "core",
    "domain",
    "actions",
    "rules",
    "reuse",
    "redeployment",
    "hires",
    "fields",
    "start",
    "vacancies",
    "dossier",
    "candidates",
    "people",
    "sessions",
    "approvals",
    "calendar",
    "settings",
    "overlays",
    "lists",
    "cli",
    "procedure",
    "requests",
    "deadlines",
    "adverts",
    "judging",
    "glossary",
    "privacy",
    "documents",
    "typeset",
    "minutes",
    "reports",
);

/// The words of one language.
pub struct Words {
    /// Which language.
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, formatted once: they are on the drawing path.
    plain: RwLock<HashMap<Cow<'static, str>, &'static str>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

/// The words of a language, loaded once.
pub fn words(lang: Lang) -> &'static Words {
    static DUTCH_WORDS: OnceLock<Words> = OnceLock::new();
    static ENGLISH_WORDS: OnceLock<Words> = OnceLock::new();
    match lang {
        Lang::Dutch => DUTCH_WORDS.get_or_init(|| load(lang, DUTCH)),
        Lang::English => ENGLISH_WORDS.get_or_init(|| load(lang, ENGLISH)),
    }
}

fn load(lang: Lang, files: &[(&str, &'static str)]) -> Words {
    let locale = match lang {
        Lang::Dutch => "nl-BE",
        Lang::English => "en",
    };
    let mut bundle = FluentBundle::new_concurrent(vec![locale.parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Isolation marks (U+2068, U+2069) would reach the terminal as stray cells.
    bundle.set_use_isolating(false);
    for (_, text) in files {
        // A file with an error still gives its good messages; the parity test refuses such a file.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    Words {
        lang,
        bundle,
        plain: RwLock::new(HashMap::new()),
    }
}

impl Words {
    /// The text of a message without arguments. An unknown id shows itself, so that it is seen and mended.
    pub fn get(&self, id: &str) -> &'static str {
        if let Some(text) = self.plain.read().ok().and_then(|plain| plain.get(id).copied()) {
            return text;
        }
        let text: &'static str = Box::leak(self.format(id, None).into_owned().into_boxed_str());
        if let Ok(mut plain) = self.plain.write() {
            plain.insert(Cow::Owned(id.to_owned()), text);
        }
        text
    }

    /// Whether the catalogue has the message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(&normal(id))
    }

    /// The messages whose ids begin so, each with its text; variables stay in it as `{$name}`. Reads the catalogue through: for documents,
    /// not for drawing.
    pub fn beginning<'w>(&'w self, prefix: &'w str) -> impl Iterator<Item = (&'static str, &'static str)> + 'w {
        let files = match self.lang {
            Lang::Dutch => DUTCH,
            Lang::English => ENGLISH,
        };
        let lines = files.iter().flat_map(|(_, text)| text.lines());
        let ids = lines
            .filter(move |line| line.starts_with(prefix))
            .filter_map(|line| line.split_once(" ="));
        ids.map(|(id, _)| (id, self.get(id)))
    }

    /// The word for a coded value.
    pub fn of<C: Coded>(&self, value: C) -> &'static str {
        self.get(value.message())
    }

    /// The text of a message with its arguments.
    pub fn text(&self, message: &Message) -> String {
        if message.args.is_empty() {
            return self.get(&message.id).to_owned();
        }
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            args.set(name.as_str(), self.value(value));
        }
        self.format(&message.id, Some(&args)).into_owned()
    }

    /// A value as people read it, by itself.
    pub fn arg(&self, arg: &Arg) -> String {
        match self.value(arg) {
            FluentValue::String(text) => text.into_owned(),
            FluentValue::Number(number) => number.as_string().into_owned(),
            _ => String::new(),
        }
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(crate::text::clean(text).into_owned()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date(day) => FluentValue::from(date::day(*day, self)),
            Arg::Moment(moment) => FluentValue::from(date::moment(*moment, self)),
            Arg::Points(points) => FluentValue::from(scoring::show(*points, self.lang.decimal())),
            Arg::Message(message) => FluentValue::from(self.text(message)),
        }
    }

    fn format<'s>(&'s self, id: &str, args: Option<&'s FluentArgs<'_>>) -> Cow<'s, str> {
        let Some(pattern) = self.bundle.get_message(&normal(id)).and_then(|message| message.value()) else {
            return Cow::Owned(id.to_owned());
        };
        let mut errors = Vec::new();
        Cow::Owned(self.bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }
}

/// Codes may hold a full stop (`vacancy.cancel`), message ids may not.
fn normal(id: &str) -> Cow<'_, str> {
    if id.contains('.') {
        Cow::Owned(id.replace('.', "-"))
    } else {
        Cow::Borrowed(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Every message with the variables it uses.
    fn catalogue(files: &[(&str, &str)]) -> BTreeMap<String, Vec<String>> {
        let mut all = BTreeMap::new();
        for (area, text) in files {
            assert!(
                FluentResource::try_new((*text).to_owned()).is_ok(),
                "{area}.ftl has a mistake"
            );
            let mut id = String::new();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                if !line.starts_with([' ', '}', '*', '['])
                    && let Some((name, _)) = line.split_once('=')
                {
                    id = name.trim().to_owned();
                    assert!(all.insert(id.clone(), Vec::new()).is_none(), "{id} stands twice");
                }
                for part in line.split('$').skip(1) {
                    let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    let names = all.entry(id.clone()).or_default();
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
        }
        for names in all.values_mut() {
            names.sort();
        }
        all
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (dutch, english) = (catalogue(DUTCH), catalogue(ENGLISH));
        let missing: Vec<_> = dutch.keys().filter(|id| !english.contains_key(*id)).collect();
        let extra: Vec<_> = english.keys().filter(|id| !dutch.contains_key(*id)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "not in English: {missing:?}; not in Dutch: {extra:?}"
        );
        for (id, names) in &dutch {
            assert_eq!(Some(names), english.get(id), "{id} uses other variables");
        }
    }

    #[test]
    fn messages_are_found_by_how_they_begin() {
        for lang in Lang::ALL {
            let found: Vec<_> = words(*lang).beginning("doc-").collect();
            assert!(
                found.iter().all(|(id, text)| id != text && words(*lang).has(id)),
                "{found:?}"
            );
            assert!(
                found
                    .iter()
                    .any(|(id, text)| *id == "doc-page" && text.contains("{$n}")),
                "{found:?}"
            );
        }
    }

    #[test]
    fn every_code_has_a_word() {
        fn check<C: Coded>(missing: &mut Vec<&'static str>) {
            missing.extend(
                C::ALL
                    .iter()
                    .map(|value| value.message())
                    .filter(|id| !words(Lang::Dutch).has(id)),
            );
        }
        use crate::domain::*;
        let mut missing = Vec::new();
        check::<VacancyState>(&mut missing);
        check::<Phase>(&mut missing);
        check::<ProcedureKind>(&mut missing);
        check::<Level>(&mut missing);
        check::<Selector>(&mut missing);
        check::<ReserveKind>(&mut missing);
        check::<SelectorGround>(&mut missing);
        check::<JurorRole>(&mut missing);
        check::<Channel>(&mut missing);
        check::<PublicationState>(&mut missing);
        check::<FieldKind>(&mut missing);
        check::<RequestState>(&mut missing);
        check::<ApplicationState>(&mut missing);
        check::<Verdict>(&mut missing);
        check::<StageKind>(&mut missing);
        check::<Scoring>(&mut missing);
        check::<SheetState>(&mut missing);
        check::<Outcome>(&mut missing);
        check::<ConditionKind>(&mut missing);
        check::<CriterionFamily>(&mut missing);
        check::<DocumentKind>(&mut missing);
        check::<EventState>(&mut missing);
        check::<EnrolmentState>(&mut missing);
        check::<ApprovalSubject>(&mut missing);
        check::<ApprovalState>(&mut missing);
        check::<StepState>(&mut missing);
        check::<Age>(&mut missing);
        check::<MinutesState>(&mut missing);
        check::<SignatureState>(&mut missing);
        check::<SignatureWay>(&mut missing);
        check::<JuryChangeKind>(&mut missing);
        check::<IncidentKind>(&mut missing);
        check::<crate::domain::minutes::Section>(&mut missing);
        check::<SettingKey>(&mut missing);
        check::<crate::domain::setting::Measure>(&mut missing);
        check::<HireState>(&mut missing);
        check::<crate::documents::hire::Format>(&mut missing);
        check::<Hand>(&mut missing);
        check::<HireField>(&mut missing);
        check::<hire::HireGroup>(&mut missing);
        check::<hire::HireContract>(&mut missing);
        check::<hire::Statute>(&mut missing);
        check::<hire::Profile>(&mut missing);
        check::<Role>(&mut missing);
        check::<Lang>(&mut missing);
        check::<crate::office::Act>(&mut missing);
        assert!(missing.is_empty(), "{missing:?}");
    }
}
