//! A person as the name of a file gives it: `CV_Jan_Van de Velde_2026.pdf`. A proposal, which a person looks through.

use crate::text;

/// Words in names of files that are no name of a person.
const NO_NAMES: &[&str] = &[
    "cv",
    "curriculum",
    "vitae",
    "resume",
    "europass",
    "motivatie",
    "motivatiebrief",
    "brief",
    "letter",
    "sollicitatie",
    "sollicitatiebrief",
    "sollicitant",
    "kandidaat",
    "kandidatuur",
    "candidate",
    "application",
    "diploma",
    "attest",
    "bijlage",
    "document",
    "scan",
    "final",
    "definitief",
    "versie",
    "version",
    "nl",
    "en",
    "fr",
    "kopie",
    "copy",
];

/// Family and given name; `None` when there are not two.
pub(super) fn of_file(name: &str) -> Option<(String, String)> {
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if (1..=5).contains(&ending.len()) && !stem.is_empty() => stem,
        _ => name,
    };
    named(stem)
}

/// The same without an ending.
pub(super) fn named(stem: &str) -> Option<(String, String)> {
    if let Some((family, given)) = stem.split_once(',') {
        let (family, given) = (words(family), words(given));
        return (!family.is_empty() && !given.is_empty()).then(|| (family.join(" "), given.join(" ")));
    }
    let mut words = words(stem);
    if words.len() < 2 {
        return None;
    }
    let given = words.remove(0);
    Some((words.join(" "), given))
}

/// The words that may be a name; a hyphen parts them only where nothing else does, since a name may have one.
fn words(text: &str) -> Vec<String> {
    let spaced = text.replace(['_', '+', '(', ')', '[', ']'], " ");
    let parted = spaced.trim().contains(' ');
    let hyphened = if parted {
        spaced
    } else {
        spaced.replace(['-', '.'], " ")
    };
    let words = hyphened
        .split_whitespace()
        .flat_map(|word| if parted { vec![word.to_owned()] } else { humps(word) });
    let is_name = |word: &String| {
        let folded = text::fold(word);
        let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
        word.chars().any(char::is_alphabetic) && !word.chars().any(|c| c.is_ascii_digit()) && !NO_NAMES.contains(&bare)
    };
    words
        .map(|word| word.trim_matches(['-', '.']).to_owned())
        .filter(is_name)
        .collect()
}

/// `JanMaes` is two words; `McDonald` after another word stays one.
fn humps(word: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut low = true;
    for c in word.chars() {
        if words.is_empty() || c.is_uppercase() && low {
            words.push(String::new());
        }
        if let Some(last) = words.last_mut() {
            last.push(c);
        }
        low = c.is_lowercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_name_of_a_file_gives_a_person() {
        let told = |name: &str| of_file(name).map(|(family, given)| format!("{family}, {given}"));
        for (name, expected) in [
            ("CV_Jan_Van de Velde_2026.pdf", "Van de Velde, Jan"),
            ("Maes, Jan - CV.docx", "Maes, Jan"),
            ("cv-an-bos.pdf", "bos, an"),
            ("Jean-Pierre Peeters.pdf", "Peeters, Jean-Pierre"),
            ("JanMaes.pdf", "Maes, Jan"),
            ("motivatiebrief Éléonore d'Hondt (1).odt", "d'Hondt, Éléonore"),
        ] {
            assert_eq!(told(name).as_deref(), Some(expected), "{name}");
        }
        for name in ["CV.pdf", "scan0012.pdf", "Jan.pdf", "", ".pdf", "2026-11-03.pdf"] {
            assert_eq!(told(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_name_is_read(name in "\\PC{0,40}") {
            if let Some((family, given)) = of_file(&name) {
                prop_assert!(!family.is_empty() && !given.is_empty());
            }
        }
    }
}
