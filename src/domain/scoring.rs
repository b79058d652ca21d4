//! Scores: totals, what a jury comes to, pass marks. Whole hundredths and exact fractions, never floating point; a blank is not a zero.

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

/// A criterion as a jury scored it: what each sheet that was handed in gives, and what was agreed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Jointly {
    /// The criterion; its own `points` are not looked at.
    pub line: Line,
    /// The sum of what the sheets give, in hundredths.
    pub sum: i64,
    /// How many sheets give something.
    pub sheets: i64,
    /// What was agreed: it counts instead of the mean.
    pub agreed: Option<i64>,
}

impl Jointly {
    /// What counts for the criterion, rounded half up; `None`: nobody gave anything.
    pub fn points(&self) -> Option<i64> {
        self.share().map(Share::rounded)
    }

    fn share(&self) -> Option<Share> {
        match self.agreed {
            Some(points) => Some(Share::of(points, 1)),
            None if self.sheets > 0 => Some(Share::of(self.sum, self.sheets)),
            None => None,
        }
    }
}

/// The weighted total of a sheet on the stage's maximum; `None` while a counting criterion is blank.
pub fn total(lines: &[Line], maximum: i64, pass_mark: i64) -> Option<Total> {
    let given = lines
        .iter()
        .map(|line| (line, line.points.map(|points| Share::of(points, 1))));
    weighed(given, maximum, pass_mark)
}

/// What the jury comes to on the stage's maximum: of each criterion what was agreed, else the mean of the sheets. `None` while a counting
/// criterion has neither.
///
/// Everything is reckoned exactly and rounded once, half up, at the end: what is shown is what is compared with the pass mark.
pub fn jury(lines: &[Jointly], maximum: i64, pass_mark: i64) -> Option<Total> {
    weighed(
        lines.iter().map(|joint| (&joint.line, joint.share())),
        maximum,
        pass_mark,
    )
}

fn weighed<'a>(
    lines: impl Iterator<Item = (&'a Line, Option<Share>)> + Clone,
    maximum: i64,
    pass_mark: i64,
) -> Option<Total> {
    let counts = |line: &Line| line.counts && line.weight > 0 && line.maximum > 0;
    if lines
        .clone()
        .any(|(line, given)| (line.counts || line.essential) && given.is_none())
    {
        return None;
    }
    let counting = lines.clone().filter(|(line, _)| counts(line));
    let weights: i64 = counting.clone().map(|(line, _)| line.weight).sum();
    if weights == 0 {
        return None;
    }
    // Each criterion as a share of its own maximum, so that 4/5 and 8/10 weigh the same.
    let sum = counting
        .filter_map(|(line, given)| Some(given?.times(line.weight, line.maximum)))
        .fold(Share::of(0, 1), Share::plus);
    let points = sum.times(maximum, weights).rounded();
    let failed = lines.clone().any(|(line, given)| match (given, line.pass_mark) {
        (Some(given), Some(mark)) => given.rounded() < mark && (line.counts || line.essential),
        _ => false,
    });
    Some(Total {
        points,
        passed: points >= pass_mark && !failed,
    })
}

/// An exact fraction, in lowest terms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Share {
    above: i128,
    below: i128,
}

impl Share {
    /// A fraction; one over nothing is nothing.
    fn of(above: i64, below: i64) -> Self {
        Self::lowest(above.into(), i128::from(below.max(1)))
    }

    fn lowest(above: i128, below: i128) -> Self {
        let common = common_divisor(above.unsigned_abs(), below.unsigned_abs());
        let common = i128::try_from(common).unwrap_or(1).max(1);
        Self {
            above: above / common,
            below: below / common,
        }
    }

    fn times(self, above: i64, below: i64) -> Self {
        Self::lowest(
            self.above.saturating_mul(above.into()),
            self.below.saturating_mul(below.max(1).into()),
        )
    }

    /// The sum. Fractions too fine for 128 bits, which no scale of people is, are added in hundred millionths.
    fn plus(self, other: Self) -> Self {
        let exactly = || {
            let above = self.above.checked_mul(other.below)?;
            let above = above.checked_add(other.above.checked_mul(self.below)?)?;
            // What is left must still be weighed, so some room stays above it.
            let below = self
                .below
                .checked_mul(other.below)
                .filter(|below| *below < i128::MAX >> 40)?;
            Some(Self::lowest(above, below))
        };
        exactly().unwrap_or_else(|| {
            const FINE: i128 = 100_000_000;
            let in_fine = |share: Self| share.above.saturating_mul(FINE) / share.below;
            Self::lowest(in_fine(self).saturating_add(in_fine(other)), FINE)
        })
    }

    /// The nearest whole number; from the half on, the higher one.
    fn rounded(self) -> i64 {
        let twice = self.above.saturating_mul(2).saturating_add(self.below);
        i64::try_from(twice.div_euclid(self.below.saturating_mul(2))).unwrap_or(i64::MAX)
    }
}

fn common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Points out of one highest score on the scale of another, rounded half up: 4/5 is 8/10.
pub fn scaled(points: i64, from: i64, to: i64) -> i64 {
    Share::of(points, 1).times(to, from).rounded()
}

/// Whether sheets lie so far apart for a criterion that the jury should talk about it: the difference between the highest and the lowest
/// is at least so many percent of the criterion's maximum.
pub fn is_spread(given: &[i64], maximum: i64, percent: i64) -> bool {
    let (Some(highest), Some(lowest)) = (given.iter().max(), given.iter().min()) else {
        return false;
    };
    given.len() > 1 && highest > lowest && (highest - lowest).saturating_mul(100) >= percent.saturating_mul(maximum)
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

    fn jointly(given: &[i64], agreed: Option<i64>) -> Jointly {
        Jointly {
            line: line(None),
            sum: given.iter().sum(),
            sheets: given.len() as i64,
            agreed,
        }
    }

    #[test]
    fn a_half_is_not_lost_in_thirds() {
        // A sixth and a third, on 10.02: exactly 2.505, which goes up. Cut off in millionths it would stay below the half.
        let third = |points| Line {
            maximum: 300,
            ..line(Some(points))
        };
        assert_eq!(total(&[third(50), third(100)], 1002, 0).map(|t| t.points), Some(251));
        // Three jurors whose mean lies exactly on a half: it goes up.
        let lines = [jointly(&[100, 101], None)];
        assert_eq!(jury(&lines, 500, 0).map(|t| t.points), Some(101));
    }

    #[test]
    fn what_was_agreed_counts_instead_of_the_mean() {
        let mean = [jointly(&[500, 300], None), jointly(&[200, 400], None)];
        assert_eq!(jury(&mean, 2000, 1000).map(|t| t.points), Some(1400));
        let agreed = [jointly(&[500, 300], Some(300)), jointly(&[200, 400], None)];
        assert_eq!(jury(&agreed, 2000, 1000).map(|t| t.points), Some(1200));
        assert_eq!(jury(&[jointly(&[], None), jointly(&[200], None)], 2000, 1000), None);
        assert!(jury(&[jointly(&[], Some(300)), jointly(&[200], None)], 2000, 1000).is_some());
    }

    #[test]
    fn a_spread_is_a_share_of_the_scale() {
        assert!(is_spread(&[400, 200], 500, 40));
        assert!(!is_spread(&[400, 201], 500, 40));
        assert!(!is_spread(&[400], 500, 40));
        assert!(!is_spread(&[300, 300], 500, 0), "who agrees is not apart");
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
        fn a_total_does_not_depend_on_the_order(points in proptest::collection::vec((0_i64..=700, 1_i64..9, 1_i64..700), 1..8)) {
            let lines: Vec<Line> = points
                .iter()
                .map(|(points, weight, maximum)| Line { maximum: *maximum, weight: *weight, ..line(Some(*points.min(maximum))) })
                .collect();
            let turned: Vec<Line> = lines.iter().rev().copied().collect();
            prop_assert_eq!(total(&lines, 2000, 1000), total(&turned, 2000, 1000));
        }

        #[test]
        fn one_sheet_of_a_jury_is_the_jury(points in proptest::collection::vec(0_i64..=500, 1..8)) {
            let lines: Vec<Line> = points.iter().map(|p| line(Some(*p))).collect();
            let joint: Vec<Jointly> = points.iter().map(|p| jointly(&[*p], None)).collect();
            prop_assert_eq!(total(&lines, 2000, 1000), jury(&joint, 2000, 1000));
        }

        #[test]
        fn one_blank_that_counts_leaves_everything_open(points in proptest::collection::vec(0_i64..=500, 1..8), at in 0_usize..8) {
            let mut lines: Vec<Line> = points.iter().map(|p| line(Some(*p))).collect();
            let at = at % lines.len();
            lines[at].points = None;
            prop_assert_eq!(total(&lines, 2000, 1000), None);
        }

        #[test]
        fn a_sum_of_shares_is_exact(parts in proptest::collection::vec((0_i64..1000, 1_i64..1000), 1..5)) {
            let sum = parts.iter().map(|(above, below)| Share::of(*above, *below)).fold(Share::of(0, 1), Share::plus);
            let below: i128 = parts.iter().map(|(_, below)| i128::from(*below)).product();
            let above: i128 = parts.iter().map(|(above, own)| i128::from(*above) * below / i128::from(*own)).sum();
            prop_assert_eq!(sum.above * below, above * sum.below);
        }
    }
}
