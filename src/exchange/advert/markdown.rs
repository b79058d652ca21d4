//! Markdown: the advert to paste where a channel takes no file.

use super::prose::{self, Block};
use super::{Advert, dutch};

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
                Block::Paragraph(words) => text += &format!("{}\n", escaped(words)),
                Block::List(items) => {
                    for item in items {
                        text += &format!("- {}\n", escaped(item));
                    }
                }
            }
        }
    }
    text
}

/// A line of its own in which nothing is a mark: not within it, and not at its beginning.
fn escaped(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut signs = line.chars().skip(digits);
    // `1. ` would begin a list.
    let numbered = digits > 0 && matches!(signs.next(), Some('.' | ')'));
    let marked = line.starts_with(['#', '+', '-', '=', ':']);
    match (numbered, marked) {
        (true, _) => format!("{}\\{}", &line[..digits], inline(&line[digits..])),
        (_, true) => format!("\\{}", inline(line)),
        _ => inline(line),
    }
}

/// Words within a line, after a mark of our own.
fn inline(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            // As entities: not every reader knows that a backslash takes the meaning from these.
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '&' => text.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => text.extend(['\\', c]),
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_typed_becomes_a_mark() {
        assert_eq!(escaped("# geen *kop* <b>"), "\\# geen \\*kop\\* &lt;b&gt;");
        assert_eq!(escaped("1. een, 2. twee"), "1\\. een, 2. twee");
        assert_eq!(escaped("[klik](http://kwaad)"), "\\[klik\\](http://kwaad)");
        assert_eq!(escaped("- 80 % & meer - ooit"), "\\- 80 % &amp; meer - ooit");
    }
}
