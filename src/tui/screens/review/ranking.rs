//! The ranking of the vacancy, to read: who stands where, what decided between equals, who is still judged and who left.

use super::compare::pad;
use crate::domain::{Message, judging, scoring};
use crate::office::candidate::ranking::{Ranking, Row};
use crate::tui::look::{Look, listed};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;

/// Shows a ranking.
pub(super) fn show(ranking: &Ranking, cx: &mut Cx<'_>) {
    let title = Message::new("review-ranking").with("number", ranking.number.as_str());
    let title = cx.look.words.text(&title);
    cx.show(Overlay::Reader(Reader::new(title, lines(ranking, cx.look))));
}

/// The cells a name takes, so that scores stand under one another.
const NAME: usize = 26;

/// Whether somebody stands in a part of the list.
type Belongs = fn(&Row) -> bool;

const fn is_suitable(row: &Row) -> bool {
    judging::is_ranked(row.line.state)
}

const fn waits(row: &Row) -> bool {
    row.line.state.is_undecided()
}

fn lines(ranking: &Ranking, look: &Look) -> Vec<(String, Role)> {
    let rules = if !ranking.ranked {
        look.word("review-ranking-unranked").to_owned()
    } else if ranking.rules.is_empty() {
        look.word("review-ranking-no-rules").to_owned()
    } else {
        let rules = Message::new("review-ranking-rules").with("rules", ranking.rules.join(", "));
        look.words.text(&rules)
    };
    let mut lines = vec![(rules, Role::Dim)];
    let groups: [(&str, Belongs); 3] = [
        ("review-ranking-placed", is_suitable),
        ("review-ranking-waiting", waits),
        ("review-ranking-left", |row| !is_suitable(row) && !waits(row)),
    ];
    for (heading, belongs) in groups {
        let rows: Vec<&Row> = ranking.rows.iter().filter(|row| belongs(row)).collect();
        if rows.is_empty() {
            if heading == "review-ranking-placed" {
                lines.push((look.word("review-ranking-nobody").to_owned(), Role::Text));
            }
            continue;
        }
        lines.push((String::new(), Role::Text));
        lines.push((format!("{} ({})", look.word(heading), rows.len()), Role::Title));
        lines.extend(rows.into_iter().map(|row| (told(ranking, row, look), Role::Text)));
    }
    lines
}

/// `2  Janssens Jan  14,5  Geschikt · gedeeld`.
fn told(ranking: &Ranking, row: &Row, look: &Look) -> String {
    let line = &row.line;
    let score = match line.score {
        ..0 => String::new(),
        score => scoring::show(score, look.words.lang.decimal()),
    };
    let mut more = vec![look.words.of(line.state).to_owned()];
    if row.shared {
        more.push(look.word("review-ranking-shared").to_owned());
    }
    if let Some(rule) = row.by_rule.and_then(|at| ranking.rules.get(at)) {
        let by = Message::new("review-ranking-by").with("rule", rule.as_str());
        more.push(look.words.text(&by));
    }
    if let Some(ground) = row.ground {
        let departs = Message::new("review-departs").with("ground", Message::of(ground));
        more.push(look.words.text(&departs));
    }
    if !row.on_hold.is_empty() && waits(row) {
        let held = Message::new("review-ranking-on-hold").with("stages", row.on_hold.join(", "));
        more.push(look.words.text(&held));
    }
    if row.exempt {
        more.push(look.word("review-ranking-exempt").to_owned());
    }
    let more = more.join(" · ");
    let place = line.place.map(|place| place.to_string()).unwrap_or_default();
    if look.accessible {
        return listed([place.as_str(), &line.name, &score, &more]);
    }
    let name = pad(&line.name, NAME);
    format!("{place:>4}  {name}{score:>6}  {more}")
}
