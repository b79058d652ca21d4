//! Text as people see and search it: widths, cutting, cleaning, folding. The only place that measures text.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The cells a text takes on the screen.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Bytes in hexadecimal, two small letters each.
pub fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Replaces what could disturb a screen: control characters, bidirectional overrides, zero-width marks.
///
/// Line ends and tabs become a space; use [`clean_lines`] for text of several lines.
pub fn clean(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.chars().any(is_disturbing) {
        return text.into();
    }
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\t' | '\r' => Some(' '),
            c if is_disturbing(c) => None,
            c => Some(c),
        })
        .collect::<String>()
        .into()
}

/// Like [`clean`], line by line, so that line ends stay.
pub fn clean_lines(text: &str) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
    text.lines().map(clean)
}

/// Whether a character could disturb a screen: it moves, hides or turns around what stands beside it.
pub fn is_disturbing(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}')
}

/// What stands for a sign where only ASCII can be shown; none for letters, which stay as they are.
pub const fn ascii_sign(c: char) -> Option<&'static str> {
    Some(match c {
        '…' => "...",
        '·' | '–' | '—' | '‑' | '−' | '○' => "-",
        '‘' | '’' | '‚' => "'",
        '“' | '”' | '„' => "\"",
        // Here they say where more lies; a CV that quotes with them stays readable.
        '→' | '›' | '▸' | '»' => ">",
        '←' | '‹' | '«' => "<",
        '↑' => "^",
        '↓' | '✓' => "v",
        '✗' | '×' => "x",
        '●' => "#",
        '◐' => "+",
        '≥' => ">=",
        '≤' => "<=",
        '\u{a0}' | '\u{202f}' => " ",
        _ => return None,
    })
}

/// A text with ASCII signs only; letters stay as they are.
pub fn ascii(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.chars().any(|c| ascii_sign(c).is_some()) {
        return text.into();
    }
    text.chars()
        .fold(String::with_capacity(text.len()), |mut written, c| {
            match ascii_sign(c) {
                Some(sign) => written.push_str(sign),
                None => written.push(c),
            }
            written
        })
        .into()
}

/// Cuts a text to a number of cells, by grapheme, with `…` where something was left out.
pub fn cut(text: &str, cells: usize) -> std::borrow::Cow<'_, str> {
    if width(text) <= cells {
        return text.into();
    }
    let Some(room) = cells.checked_sub(1) else {
        return "".into();
    };
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += width(grapheme);
        if used > room {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.push('…');
    kept.into()
}

/// Breaks a text into lines of at most `cells`, at spaces where there are any; keeps its own line ends.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    if cells == 0 {
        return Vec::new();
    }
    text.split('\n')
        .flat_map(|line| wrap_line(&clean(line), cells))
        .collect()
}

fn wrap_line(line: &str, cells: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut current = String::new();
    // A word keeps its comma, and the spaces after it, which may hang over the edge.
    for word in line.split_inclusive(' ') {
        if width(&current) + width(word.trim_end()) <= cells {
            current.push_str(word);
            continue;
        }
        if !current.trim_end().is_empty() {
            lines.push(current.trim_end().to_owned());
        }
        current.clear();
        let bare = word.trim_end();
        for grapheme in bare.graphemes(true) {
            if width(&current) + width(grapheme) > cells && !current.is_empty() {
                lines.push(std::mem::take(&mut current));
            }
            current.push_str(grapheme);
        }
        current.push_str(&word[bare.len()..]);
    }
    lines.push(current.trim_end().to_owned());
    lines
}

/// The most signs a word of letters has before it may be broken anywhere: longer than any word of a dictionary.
const LONGEST_WORD: usize = 40;
/// The same for what is no word: an address, a number.
const LONGEST_RUN: usize = 24;
/// After how many signs such a word may be broken.
const BREAK_EVERY: usize = 6;

/// A text as a typesetter takes it: without what moves or hides the signs beside it or has no sign of its own, line ends kept; what is
/// too long for a line gets places where it may be broken, which do not show elsewhere.
pub fn settable(text: &str) -> std::borrow::Cow<'_, str> {
    // Marks between letters that their script needs.
    let is_unfit = |c: char| (is_disturbing(c) || is_no_sign(c)) && !matches!(c, '\n' | '\t' | '\u{200c}' | '\u{200d}');
    let text: std::borrow::Cow<'_, str> = if text.chars().any(is_unfit) {
        text.chars().filter(|c| !is_unfit(*c)).collect::<String>().into()
    } else {
        text.into()
    };
    if text.split_whitespace().all(|word| word.len() <= LONGEST_RUN) {
        return text;
    }
    text.split_inclusive(char::is_whitespace)
        .map(breakable)
        .collect::<String>()
        .into()
}

/// Private letters and places of the alphabet where nothing stands.
fn is_no_sign(c: char) -> bool {
    matches!(c, '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

fn breakable(word: &str) -> String {
    let of_letters = word.trim_end().chars().all(char::is_alphabetic);
    let (longest, mark) = if of_letters {
        (LONGEST_WORD, '\u{ad}')
    } else {
        (LONGEST_RUN, '\u{200b}')
    };
    let signs: Vec<&str> = word.graphemes(true).collect();
    if signs.len() <= longest {
        return word.to_owned();
    }
    let mut broken = String::with_capacity(word.len() + signs.len());
    for (at, sign) in signs.into_iter().enumerate() {
        if at > 0 && at % BREAK_EVERY == 0 {
            broken.push(mark);
        }
        broken.push_str(sign);
    }
    broken
}

/// A text that begins with a capital: a label of the catalogue at the head of a line.
pub fn sentence(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// A text without accents and in lower case, for comparing and searching: `Éléonore Ørsted` → `eleonore orsted`.
pub fn fold(text: &str) -> String {
    deunicode::deunicode(text).to_lowercase()
}

/// The value names are ordered by: prefixes joined as in a telephone book, so `Van de Velde` stands beside `Vandevelde`.
pub fn sort_name(family: &str, given: &str) -> String {
    let joined: String = fold(family).chars().filter(|c| c.is_alphanumeric()).collect();
    format!("{joined} {}", fold(given).trim())
}

/// The words a person is found by: each word of the name, and the family name joined.
pub fn search_name(family: &str, given: &str) -> String {
    let family_words = fold(family).replace(['\'', '’', '-'], " ");
    let given_words = fold(given).replace(['\'', '’', '-'], " ");
    let joined: String = family_words.chars().filter(|c| c.is_alphanumeric()).collect();
    if family_words.trim() == joined {
        format!("{joined} {given_words}")
    } else {
        format!("{family_words} {joined} {given_words}")
    }
}

/// Whether a text can be an e-mail address: one at-sign, something before it, a full stop after it.
pub fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    !name.is_empty()
        && !host.contains('@')
        && !text.contains(char::is_whitespace)
        && host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_with_traps_are_found_and_ordered() {
        assert_eq!(sort_name("Van de Velde", "Jan"), "vandevelde jan");
        assert_eq!(sort_name("d'Hondt", "Éléonore"), "dhondt eleonore");
        assert_eq!(search_name("Van de Velde", "Jan"), "van de velde vandevelde jan");
        assert_eq!(search_name("Janssens", "Øyvind"), "janssens oyvind");
    }

    #[test]
    fn lines_break_at_spaces_and_long_words_anywhere() {
        assert_eq!(wrap("beslis eerst. (V-12)", 14), ["beslis eerst.", "(V-12)"]);
        assert_eq!(wrap("  een twee", 6), ["  een", "twee"]);
        assert_eq!(wrap("goedkeuring", 5), ["goedk", "eurin", "g"]);
        assert_eq!(wrap("een\n\ntwee", 9), ["een", "", "twee"]);
    }

    #[test]
    fn what_is_set_keeps_its_words_and_can_be_broken() {
        assert_eq!(settable("Een zin.\nNog\teen."), "Een zin.\nNog\teen.");
        assert_eq!(settable("a\u{202e}b\u{e000}\u{7}\r\nc\td\u{fdd0}"), "ab\nc\td");
        let word = "arbeidsongeschiktheidsverzekering";
        assert_eq!(settable(word), word);
        assert_eq!(settable(&"x1".repeat(13)).matches('\u{200b}').count(), 4);
        assert_eq!(settable(&"z".repeat(41)).matches('\u{ad}').count(), 6);
    }

    proptest! {
        #[test]
        fn what_is_set_loses_nothing_that_can_be_seen(text in "\\PC{0,80}") {
            let is_seen = |c: &char| !is_disturbing(*c) && !is_no_sign(*c) && *c != '\u{ad}' && !c.is_whitespace();
            let seen = |text: &str| text.chars().filter(is_seen).collect::<String>();
            prop_assert_eq!(seen(&settable(&text)), seen(&text));
        }
    }

    #[test]
    fn disturbing_characters_are_gone() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\nd"), "a[31mbc d");
    }

    #[test]
    fn signs_have_an_ascii_stand_in_and_letters_stay() {
        assert_eq!(ascii("‘Éléonore’ · 1–2 → meer …"), "'Éléonore' - 1-2 > meer ...");
        assert_eq!(ascii("« di 24 nov »"), "< di 24 nov >");
    }

    #[test]
    fn addresses_are_told_from_other_words() {
        assert!(is_address("eleonore.dhondt@vlaanderen.be"));
        for wrong in [
            "",
            "jan",
            "jan@",
            "@be",
            "jan@be",
            "jan@@x.be",
            "jan @x.be",
            "jan@x..be",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_cut_text_fits(text in "\\PC{0,40}", cells in 0_usize..30) {
            prop_assert!(width(&cut(&text, cells)) <= cells);
        }

        #[test]
        fn wrapped_lines_fit(text in "[a-zé ]{0,80}", cells in 1_usize..30) {
            prop_assert!(wrap(&text, cells).iter().all(|line| width(line) <= cells));
        }
    }
}
