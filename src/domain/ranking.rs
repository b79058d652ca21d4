//! The ranking: competition places ("1224"), and what decides between equal scores (domain 4, V-34).
//!
//! This is the one place where places are given; lists, dossiers, reports and exports read what it gave.

/// Somebody to be ranked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The score, in hundredths.
    pub score: i64,
    /// What the tie rules of the reglement look at, the rule that decides first at the front; `None`: there is no such score, because
    /// of an exemption say.
    pub ties: Vec<Option<i64>>,
}

/// A place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// Which; equal candidates share it, and the places after it are skipped.
    pub place: usize,
    /// Whether somebody else has the same one.
    pub shared: bool,
    /// The tie rule, counted from 0, that set it apart from somebody with the same score; `None`: none had to.
    pub by_rule: Option<usize>,
}

/// The places, in the order of the entries, which may come in any order.
///
/// A tie rule sets a group of equals apart only when it has a score for each of them: a missing score is no zero, so it decides nothing.
pub fn places(entries: &[Entry]) -> Vec<Place> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(entries[*at].score));
    let mut found: Vec<(usize, Place)> = Vec::with_capacity(entries.len());
    for group in order.chunk_by(|a, b| entries[*a].score == entries[*b].score) {
        let before = found.len();
        split(entries, group, 0, None, before, &mut found);
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, place)| place).collect()
}

/// Gives places to a group that is equal so far, from the rule on.
fn split(
    entries: &[Entry],
    group: &[usize],
    rule: usize,
    by_rule: Option<usize>,
    before: usize,
    found: &mut Vec<(usize, Place)>,
) {
    let rules = group.iter().map(|at| entries[*at].ties.len()).min().unwrap_or(0);
    let decides = |rule: usize| group.iter().all(|at| entries[*at].ties[rule].is_some());
    let next = (rule..rules).find(|rule| decides(*rule));
    let (Some(rule), true) = (next, group.len() > 1) else {
        found.extend(group.iter().map(|at| {
            let place = Place {
                place: before + 1,
                shared: group.len() > 1,
                by_rule,
            };
            (*at, place)
        }));
        return;
    };
    let value = |at: &usize| entries[*at].ties[rule];
    let mut order = group.to_vec();
    order.sort_by_key(|at| std::cmp::Reverse(value(at)));
    let mut done = before;
    for part in order.chunk_by(|a, b| value(a) == value(b)) {
        let by_rule = if part.len() < group.len() { Some(rule) } else { by_rule };
        split(entries, part, rule + 1, by_rule, done, found);
        done += part.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(score: i64, ties: &[i64]) -> Entry {
        Entry {
            score,
            ties: ties.iter().map(|value| Some(*value)).collect(),
        }
    }

    fn numbers(entries: &[Entry]) -> Vec<usize> {
        places(entries).into_iter().map(|place| place.place).collect()
    }

    #[test]
    fn equal_scores_share_a_place() {
        let scores = [1500, 1800, 1500, 900].map(|score| entry(score, &[]));
        assert_eq!(numbers(&scores), [2, 1, 2, 4]);
        assert_eq!(places(&scores).iter().filter(|place| place.shared).count(), 2);
    }

    #[test]
    fn tie_rules_decide_in_their_order() {
        let all = [
            entry(1500, &[300, 400]),
            entry(1500, &[400, 100]),
            entry(1500, &[300, 500]),
        ];
        assert_eq!(numbers(&all), [3, 1, 2]);
        let by: Vec<_> = places(&all).iter().map(|place| place.by_rule).collect();
        assert_eq!(by, [Some(1), Some(0), Some(1)]);
        // What the rules cannot set apart shares its place still.
        let same = [entry(1500, &[300]), entry(1500, &[300]), entry(1400, &[500])];
        assert_eq!(numbers(&same), [1, 1, 3]);
    }

    #[test]
    fn a_missing_score_decides_nothing() {
        let mut all = [entry(1500, &[300, 100]), entry(1500, &[200, 200])];
        assert_eq!(numbers(&all), [1, 2]);
        all[1].ties[0] = None;
        assert_eq!(numbers(&all), [2, 1], "the next rule decides");
        all[0].ties[1] = None;
        assert_eq!(numbers(&all), [1, 1]);
    }

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let ties = proptest::collection::vec(proptest::option::weighted(0.9, 0_i64..3), 2);
        let entry = (0_i64..4, ties).prop_map(|(score, ties)| Entry { score, ties });
        proptest::collection::vec(entry, 0..30)
    }

    proptest! {
        #[test]
        fn nobody_with_a_higher_score_has_a_lower_place(entries in entries()) {
            let places = numbers(&entries);
            for (a, one) in entries.iter().enumerate() {
                for (b, other) in entries.iter().enumerate() {
                    prop_assert!(one.score <= other.score || places[a] < places[b]);
                }
            }
        }

        #[test]
        fn a_place_is_one_more_than_how_many_stand_before(entries in entries()) {
            let places = numbers(&entries);
            for place in &places {
                prop_assert_eq!(*place, 1 + places.iter().filter(|other| *other < place).count());
            }
        }

        #[test]
        fn the_order_of_the_entries_changes_nothing(entries in entries(), turn in 0_usize..30) {
            let mut turned = entries.clone();
            let by = if turned.is_empty() { 0 } else { turn % turned.len() };
            turned.rotate_left(by);
            turned.reverse();
            let mut places = places(&entries);
            places.rotate_left(by);
            places.reverse();
            prop_assert_eq!(places, super::places(&turned));
        }
    }
}
