//! Text in Markdown in which nothing is a mark.

/// A line of its own in which nothing is a mark: not within it, and not at its beginning.
pub fn line(text: &str) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let mut signs = text.chars().skip(digits);
    // `1. ` would begin a list.
    let numbered = digits > 0 && matches!(signs.next(), Some('.' | ')'));
    let marked = text.starts_with(['#', '+', '-', '=', ':']);
    match (numbered, marked) {
        (true, _) => format!("{}\\{}", &text[..digits], inline(&text[digits..])),
        (_, true) => format!("\\{}", inline(text)),
        _ => inline(text),
    }
}

/// Words within a line, after a mark of our own.
pub fn inline(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
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
    use super::line;

    #[test]
    fn nothing_typed_becomes_a_mark() {
        assert_eq!(line("# geen *kop* <b>"), "\\# geen \\*kop\\* &lt;b&gt;");
        assert_eq!(line("1. een, 2. twee"), "1\\. een, 2. twee");
        assert_eq!(line("[klik](http://kwaad)"), "\\[klik\\](http://kwaad)");
        assert_eq!(line("- 80 % & meer - ooit"), "\\- 80 % &amp; meer - ooit");
    }
}
