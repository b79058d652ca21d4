//! The post itself: what it is called, and that its level, rank, grade and scale fit each other (V-1, V-2).

use crate::domain::limit::Room;
use crate::domain::{Level, Message, Problem, grade};

/// V-1: a title, without "(m/v)", in words for everybody.
pub fn title(title: &str) -> Vec<Problem> {
    if title.trim().is_empty() {
        return vec![Problem::block("V-1", Message::new("rule-title-blank")).at("title")];
    }
    if let Some(long) = Room::Title.check("V-1", title, "title") {
        return vec![long];
    }
    let folded = crate::text::fold(title);
    let signs: String = folded.chars().filter(|c| !c.is_whitespace()).collect();
    if ["m/v", "v/m", "(m/", "(v/", "m-v-x"]
        .iter()
        .any(|mark| signs.contains(mark))
    {
        return vec![Problem::block("V-1", Message::new("rule-title-gender")).at("title")];
    }
    let gendered = folded
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| GENDERED.iter().any(|ending| word.ends_with(ending)));
    gendered
        .map(|word| Problem::warn("V-1", Message::new("rule-title-gendered").with("word", word)).at("title"))
        .into_iter()
        .collect()
}

/// Words, or their endings, that name a man or a woman.
const GENDERED: &[&str] = &[
    "medewerkster",
    "secretaresse",
    "verpleegster",
    "directrice",
    "inspectrice",
    "lerares",
    "poetsvrouw",
    "vakman",
    "werkman",
    "timmerman",
    "bewakingsman",
];

/// V-2: level, rank, grade and scale as in annex 3; at least one post.
pub fn post(level: Level, (rank, grade, scale): (&str, &str, &str), posts: i64) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(problem) = unchosen(level, rank, grade) {
        found.push(problem);
    } else if !grade::fits(level, rank, grade, "") {
        let message = Message::new("rule-grade")
            .with("grade", grade)
            .with("rank", rank)
            .with("level", Message::of(level));
        found.push(Problem::block("V-2", message).at("grade"));
    } else if !grade::fits(level, rank, grade, scale) {
        let message = Message::new("rule-scale")
            .with("scale", scale)
            .with("grade", grade)
            .with("scales", grade::scales(rank, grade).join(", "));
        found.push(Problem::block("V-2", message).at("scale"));
    }
    if posts < 1 {
        found.push(Problem::block("posts", Message::new("rule-posts")).at("posts"));
    }
    found
}

/// What is said while no rank or no grade is chosen: what there is to choose.
fn unchosen(level: Level, rank: &str, grade: &str) -> Option<Problem> {
    let (rank, grade) = (rank.trim(), grade.trim());
    if !rank.is_empty() && !grade.is_empty() {
        return None;
    }
    let of_level = grade::grades().iter().filter(|known| known.level == level);
    let (id, mut known): (_, Vec<&str>) = if rank.is_empty() {
        ("rule-rank-blank", of_level.map(|known| known.rank).collect())
    } else {
        let of_rank = of_level.filter(|known| known.rank == rank);
        ("rule-grade-blank", of_rank.map(|known| known.grade).collect())
    };
    known.dedup();
    let message = Message::new(id)
        .with("rank", rank)
        .with("level", Message::of(level))
        .with("known", known.join(", "));
    Some(Problem::block("V-2", message).at("grade"))
}
