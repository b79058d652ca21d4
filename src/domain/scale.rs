//! The scales on which a criterion is scored (domain 2.3): points, levels of a competence, voldoet or voldoet niet.
//!
//! Whatever the scale, what is given is kept in hundredths, so that totals, means and rankings are reckoned in one way. A level is that many
//! whole points of three; voldoet is the whole of one, voldoet niet nothing of it.

use crate::domain::{Arg, Message, Scoring, Verdict};

/// The highest level of a competence (V-8), in hundredths.
const HIGHEST_LEVEL: i64 = 300;
/// Voldoet, in hundredths.
const MEETS: i64 = 100;

impl Scoring {
    /// The highest score of the scale, in hundredths; `None`: the criterion says it.
    pub const fn maximum(self) -> Option<i64> {
        match self {
            Self::Verdict => Some(MEETS),
            Self::Levels => Some(HIGHEST_LEVEL),
            Self::Points => None,
        }
    }

    /// The lowest passing score of a criterion, in hundredths: its own where the reglement names one; otherwise the level that is asked, or
    /// voldoet.
    pub fn pass_mark(self, own: Option<i64>, level: Option<i64>) -> Option<i64> {
        match self {
            Self::Verdict => Some(MEETS),
            Self::Levels => own.or(level.map(|level| level * 100)),
            Self::Points => own,
        }
    }

    /// Why somebody cannot give this; `None`: it stands on the scale. Between two levels there is none.
    pub fn refuses(self, points: i64, maximum: i64) -> Option<Message> {
        if !(0..=maximum).contains(&points) {
            let id = match self {
                Self::Verdict => "refused-score-verdict",
                Self::Levels | Self::Points => "refused-score-range",
            };
            return Some(Message::new(id).with("maximum", Arg::Points(maximum)));
        }
        (self != Self::Points && points % 100 != 0).then(|| Message::new("refused-score-whole"))
    }

    /// What was given, or what a jury comes to, in the words of the scale.
    pub fn told(self, points: i64) -> Message {
        match (self, points) {
            (Self::Points, points) => Message::new("score-points").with("points", Arg::Points(points)),
            (Self::Levels, points) => Message::new("score-level").with("points", Arg::Points(points)),
            (Self::Verdict, MEETS..) => Message::of(Verdict::Meets),
            (Self::Verdict, ..=0) => Message::of(Verdict::Fails),
            // Only a jury that is divided comes to something between.
            (Self::Verdict, points) => Message::new("score-divided").with("n", points),
        }
    }

    /// The verdict of one juror.
    pub fn verdict(self, points: i64) -> Option<Verdict> {
        match (self, points) {
            (Self::Verdict, MEETS..) => Some(Verdict::Meets),
            (Self::Verdict, ..=0) => Some(Verdict::Fails),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scale_takes_what_stands_on_it() {
        let takes = |scale: Scoring, points| scale.refuses(points, scale.maximum().unwrap_or(500)).is_none();
        for (scale, fits, does_not) in [
            (Scoring::Verdict, vec![0, 100], vec![-1, 50, 200]),
            (Scoring::Levels, vec![0, 100, 200, 300], vec![150, 400, -100]),
            (Scoring::Points, vec![0, 350, 499, 500], vec![501, -1]),
        ] {
            assert!(fits.into_iter().all(|points| takes(scale, points)), "{scale:?}");
            assert!(!does_not.into_iter().any(|points| takes(scale, points)), "{scale:?}");
        }
    }

    #[test]
    fn the_level_that_is_asked_is_the_one_to_reach() {
        assert_eq!(Scoring::Levels.pass_mark(None, Some(2)), Some(200));
        assert_eq!(Scoring::Levels.pass_mark(Some(100), Some(2)), Some(100));
        assert_eq!(Scoring::Points.pass_mark(None, Some(2)), None);
        assert_eq!(Scoring::Verdict.pass_mark(None, None), Some(100));
    }

    #[test]
    fn a_divided_jury_is_neither() {
        assert_eq!(Scoring::Verdict.told(100), Message::of(Verdict::Meets));
        assert_eq!(Scoring::Verdict.told(0), Message::of(Verdict::Fails));
        assert_eq!(Scoring::Verdict.told(67).id, "score-divided");
        assert_eq!(Scoring::Verdict.verdict(67), None);
    }
}
