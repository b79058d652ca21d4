//! Scores: totals, pass marks and places. Whole hundredths, never floating point; a blank is not a zero.

/// One criterion with what a juror gave for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// The highest score of the criterion, in hundredths.
    pub maximum: i64,
    /// Its weight.
    pub weight: i64,
    /// Whether it counts for the total.
    pub counts: bool,
    /// Lowest passing score of its own.
    pub pass_mark: Option<i64>,
    /// Failing it means out, whatever the total.
    pub essential: bool,
    /// What was given; `None`: nothing yet.
    pub points: Option<i64>,
}

/// What a sheet comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Total {
    /// The weighted total scaled to the stage's maximum, in hundredths, rounded half up.
    pub points: i64,
    /// Whether the total reaches the pass mark and no criterion of its own is failed.
    pub passed: bool,
}

/// The weighted total of a sheet on the stage's maximum; `None` while a counting criterion is blank.
pub fn total(lines: &[Line], maximum: i64, pass_mark: i64) -> Option<Total> {
    let counting = || {
        lines
            .iter()
            .filter(|line| line.counts && line.weight > 0 && line.maximum > 0)
    };
    let weights: i64 = counting().map(|line| line.weight).sum();
    if weights == 0
        || lines
            .iter()
            .any(|line| (line.counts || line.essential) && line.points.is_none())
    {
        return None;
    }
    // Each criterion as a share of its own maximum, in millionths, so that 4/5 and 8/10 weigh the same.
    let share: i128 = counting()
        .filter_map(|line| {
            line.points
                .map(|points| i128::from(line.weight) * i128::from(points) * 1_000_000 / i128::from(line.maximum))
        })
        .sum();
    let scaled = share * i128::from(maximum);
    let divisor = i128::from(weights) * 1_000_000;
    let points = i64::try_from((scaled + divisor / 2) / divisor).unwrap_or(i64::MAX);
    let failed = lines.iter().any(|line| match (line.points, line.pass_mark) {
        (Some(points), Some(mark)) => points < mark && (line.counts || line.essential),
        _ => false,
    });
    Some(Total {
        points,
        passed: points >= pass_mark && !failed,
    })
}

/// The mean of the jurors' totals, in hundredths, rounded half up; `None` without any.
pub fn mean(totals: &[i64]) -> Option<i64> {
    let n = i64::try_from(totals.len()).ok().filter(|n| *n > 0)?;
    let sum: i64 = totals.iter().sum();
    Some((2 * sum + n).div_euclid(2 * n))
}

/// Competition ranking ("1224"): equal scores share a place. Scores in any order; places in the same order.
pub fn places(scores: &[i64]) -> Vec<usize> {
    scores
        .iter()
        .map(|score| 1 + scores.iter().filter(|other| *other > score).count())
        .collect()
}

/// Points as people read them: `14,5` (Dutch) or `14.5`; trailing zeros are left out.
pub fn show(points: i64, decimal: char) -> String {
    let (whole, rest) = (points / 100, (points % 100).abs());
    match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole}{decimal}{}", rest / 10),
        rest => format!("{whole}{decimal}{rest:02}"),
    }
}

/// Reads points as people write them, with a comma or a point, up to two decimals.
pub fn read(text: &str) -> Option<i64> {
    let text = text.trim();
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((text, ""));
    if whole.is_empty()
        || whole.len() > 6
        || rest.len() > 2
        || !whole.chars().chain(rest.chars()).all(|c| c.is_ascii_digit())
    {
        return None;
    }
    let cents = format!("{rest:0<2}").parse::<i64>().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + cents)
}

/// Whether a text is a score but for having more decimals than are kept.
pub fn is_too_fine(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    text.trim()
        .split_once([',', '.'])
        .is_some_and(|(whole, rest)| digits(whole) && digits(rest) && rest.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(points: Option<i64>) -> Line {
        Line {
            maximum: 500,
            weight: 1,
            counts: true,
            pass_mark: None,
            essential: false,
            points,
        }
    }

    #[test]
    fn a_blank_is_not_a_zero() {
        assert_eq!(total(&[line(Some(500)), line(None)], 2000, 1000), None);
        assert_eq!(
            total(&[line(Some(500)), line(Some(0))], 2000, 1000),
            Some(Total {
                points: 1000,
                passed: true
            })
        );
    }

    #[test]
    fn a_failed_essential_criterion_means_out() {
        let essential = Line {
            essential: true,
            pass_mark: Some(300),
            points: Some(200),
            ..line(None)
        };
        assert_eq!(
            total(&[line(Some(500)), essential], 2000, 1000).map(|t| t.passed),
            Some(false)
        );
    }

    #[test]
    fn what_does_not_count_does_not_count() {
        let aside = Line {
            counts: false,
            points: None,
            ..line(None)
        };
        assert_eq!(
            total(&[line(Some(250)), aside], 2000, 1000).map(|t| t.points),
            Some(1000)
        );
    }

    #[test]
    fn equal_scores_share_a_place() {
        assert_eq!(places(&[1500, 1800, 1500, 900]), [2, 1, 2, 4]);
    }

    proptest! {
        #[test]
        fn shown_points_read_back(points in 0_i64..1_000_000) {
            prop_assert_eq!(read(&show(points, ',')), Some(points));
            prop_assert_eq!(read(&show(points, '.')), Some(points));
        }

        #[test]
        fn a_total_stays_within_the_stage(points in proptest::collection::vec(0_i64..=500, 1..8)) {
            let lines: Vec<Line> = points.iter().map(|p| line(Some(*p))).collect();
            let total = total(&lines, 2000, 1000);
            prop_assert!(total.is_some_and(|t| (0..=2000).contains(&t.points)));
        }

        #[test]
        fn nobody_with_a_higher_score_has_a_lower_place(scores in proptest::collection::vec(0_i64..2000, 1..30)) {
            let places = places(&scores);
            for (i, a) in scores.iter().enumerate() {
                for (j, b) in scores.iter().enumerate() {
                    prop_assert_eq!(a > b, places[i] < places[j]);
                }
            }
        }
    }
}
