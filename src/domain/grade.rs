//! Levels, ranks, grades and salary scales that fit each other (annex 3 VPS; domain 1.6, V-2). The list is data.

use crate::domain::{Coded, Level};
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../assets/data/grades.csv");

/// A grade with the rank it belongs to and its salary scales.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grade {
    /// The level.
    pub level: Level,
    /// The rank: `B1`.
    pub rank: &'static str,
    /// The grade: `deskundige`.
    pub grade: &'static str,
    /// The salary scales: `B111`.
    pub scales: Vec<&'static str>,
}

/// Every grade, from high to low.
pub fn grades() -> &'static [Grade] {
    static GRADES: OnceLock<Vec<Grade>> = OnceLock::new();
    GRADES.get_or_init(|| TABLE.lines().skip(1).filter_map(read).collect())
}

fn read(line: &'static str) -> Option<Grade> {
    let mut cells = line.split(',');
    let level = Level::from_code(cells.next()?)?;
    let (rank, grade, scales) = (cells.next()?, cells.next()?, cells.next()?);
    Some(Grade {
        level,
        rank,
        grade,
        scales: scales.split(' ').collect(),
    })
}

/// Whether level, rank, grade and scale fit each other; an empty scale is not yet chosen and fits.
pub fn fits(level: Level, rank: &str, grade: &str, scale: &str) -> bool {
    grades().iter().any(|known| {
        known.level == level
            && known.rank == rank
            && known.grade == grade
            && (scale.is_empty() || known.scales.contains(&scale))
    })
}

/// The scales of a grade, in order; none for a grade that is not known.
pub fn scales(rank: &str, grade: &str) -> Vec<&'static str> {
    grades()
        .iter()
        .find(|known| known.rank == rank && known.grade == grade)
        .map_or_else(Vec::new, |known| known.scales.clone())
}

/// Whether a vacancy of this rank is first offered to the redeployment office: A2E, A2 and lower (V-14).
pub fn redeployment_first(rank: &str) -> bool {
    !matches!(rank, "A3" | "A2L" | "A2A" | "A2M")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(grades().len(), TABLE.lines().count() - 1);
        for grade in grades() {
            assert!(grade.rank.starts_with(grade.level.code()));
            // The scale's first two signs are the rank's (domain 1.6).
            assert!(
                grade
                    .scales
                    .iter()
                    .all(|scale| scale.len() == 4 && scale[..2] == grade.rank[..2])
            );
        }
    }

    #[test]
    fn a_scale_fits_only_its_own_grade() {
        assert!(fits(Level::B, "B1", "deskundige", "B111"));
        assert!(fits(Level::B, "B1", "deskundige", ""));
        assert!(!fits(Level::B, "B1", "deskundige", "A111"));
        assert!(!fits(Level::A, "B1", "deskundige", "B111"));
    }
}
