//! Small cells left out of a table with totals (V-65), so that nobody can be read off it: not from a cell, not from a total minus the others.
//!
//! First every count between nothing and the threshold goes. Then others go with it until three things hold: no left-out cell follows from
//! the sums, knowing that counts are never below nothing; in no line what is left out adds up to less than the threshold; and of the totals
//! the same. A cell that goes along may be any size, nothing included.

/// A table of counts with its sums: so many rows of the same length.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counts {
    /// The counts, row by row.
    cells: Vec<Vec<i64>>,
}

/// The same with what is left out gone: the last of each row is its total, the last row that of the columns.
pub type Shown = Vec<Vec<Option<i64>>>;

impl Counts {
    /// A table; a row that is shorter than the first counts nothing in what it lacks.
    pub fn new(mut cells: Vec<Vec<i64>>) -> Self {
        let width = cells.first().map_or(0, Vec::len);
        for row in &mut cells {
            row.resize(width, 0);
        }
        Self { cells }
    }

    /// The counts with their totals.
    fn extended(&self) -> Vec<Vec<i64>> {
        let mut all: Vec<Vec<i64>> = self
            .cells
            .iter()
            .map(|row| {
                let total = row.iter().sum();
                row.iter().copied().chain([total]).collect()
            })
            .collect();
        let width = self.cells.first().map_or(0, Vec::len) + 1;
        let sums = (0..width).map(|at| all.iter().map(|row| row[at]).sum()).collect();
        all.push(sums);
        all
    }

    /// What may be shown when no group smaller than the threshold may be told.
    pub fn suppressed(&self, threshold: i64) -> Shown {
        let mut grid = Grid::new(self.extended());
        grid.hide_small(threshold);
        while let Some(at) = grid.weakness(threshold) {
            if !grid.hide_beside(at) {
                grid.hide_all();
                break;
            }
        }
        grid.shown()
    }
}

/// Counts and totals, each shown or not.
struct Grid {
    values: Vec<Vec<i64>>,
    hidden: Vec<Vec<bool>>,
}

/// A place in the grid: row, column.
type At = (usize, usize);

impl Grid {
    fn new(values: Vec<Vec<i64>>) -> Self {
        let hidden = values.iter().map(|row| vec![false; row.len()]).collect();
        Self { values, hidden }
    }

    fn places(&self) -> impl Iterator<Item = At> + use<> {
        let (rows, columns) = (self.values.len(), self.values.first().map_or(0, Vec::len));
        (0..rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }

    fn value(&self, (row, column): At) -> i64 {
        self.values[row][column]
    }

    fn is_hidden(&self, (row, column): At) -> bool {
        self.hidden[row][column]
    }

    fn hide(&mut self, (row, column): At) {
        self.hidden[row][column] = true;
    }

    fn hide_small(&mut self, threshold: i64) {
        let small: Vec<At> = self
            .places()
            .filter(|at| (1..threshold).contains(&self.value(*at)))
            .collect();
        for at in small {
            self.hide(at);
        }
    }

    fn hide_all(&mut self) {
        let all: Vec<At> = self.places().collect();
        for at in all {
            self.hide(at);
        }
    }

    /// Whether a place is a total of one line and not of all.
    fn is_sum(&self, (row, column): At) -> bool {
        let (last_row, last_column) = (self.values.len() - 1, self.values[0].len() - 1);
        (row == last_row) != (column == last_column)
    }

    /// A hidden place that can be told all the same, or stands in a line that tells too small a group.
    fn weakness(&self, threshold: i64) -> Option<At> {
        self.places()
            .filter(|at| self.is_hidden(*at))
            .find(|at| self.is_determined(*at) || self.is_thin(*at, threshold))
    }

    /// Whether what is hidden of the counts in the row or the column of a place adds up to fewer than may be told.
    fn is_thin(&self, (row, column): At, threshold: i64) -> bool {
        let (last_row, last_column) = (self.values.len() - 1, self.values[0].len() - 1);
        let of = |places: Vec<At>, total: At| {
            let hidden = places.into_iter().filter(|at| self.is_hidden(*at));
            let sum: i64 = hidden.map(|at| self.value(at)).sum();
            !self.is_hidden(total) && sum < threshold
        };
        let across = (0..last_column).map(|column| (row, column)).collect();
        let down = (0..last_row).map(|row| (row, column)).collect();
        (column < last_column && of(across, (row, last_column))) || (row < last_row && of(down, (last_row, column)))
    }

    /// Whether the sums leave a hidden place one value only. They leave it another when it can be made larger or smaller by one and every
    /// line it stands in is set right again by other hidden places, none of which falls below nothing.
    fn is_determined(&self, at: At) -> bool {
        !(self.can_move(at, true) || self.value(at) > 0 && self.can_move(at, false))
    }

    /// Whether a hidden place can become one more, or one fewer: a way through the lines from its column back to its row.
    ///
    /// Every line is a sum that stays right: a row or a column of counts against its total. A count that grows has its row to be set right by
    /// its column; for a total of one line it is the other way round, for it stands on the other side of the sum.
    fn can_move(&self, (row, column): At, up: bool) -> bool {
        let rows = self.values.len();
        let node = |at: At, row_side: bool| if row_side { at.0 } else { rows + at.1 };
        // Growing leads from the row of a count to its column, shrinking back.
        let forward = up != self.is_sum((row, column));
        let (from, to) = (node((row, column), !forward), node((row, column), forward));
        let mut reached = vec![false; rows + self.values[0].len()];
        let mut open = vec![from];
        reached[from] = true;
        while let Some(here) = open.pop() {
            if here == to {
                return true;
            }
            for other in self
                .places()
                .filter(|other| self.is_hidden(*other) && *other != (row, column))
            {
                for growing in [true, false] {
                    if !growing && self.value(other) == 0 {
                        continue;
                    }
                    let forward = growing != self.is_sum(other);
                    let (start, end) = (node(other, forward), node(other, !forward));
                    if start == here && !reached[end] {
                        reached[end] = true;
                        open.push(end);
                    }
                }
            }
        }
        false
    }

    /// The lines in which one place alone is hidden, each with its places: that one follows from the others.
    fn lonely(&self) -> Option<Vec<At>> {
        let (rows, columns) = (self.values.len(), self.values[0].len());
        let across = (0..rows).map(|row| (0..columns).map(|column| (row, column)).collect::<Vec<At>>());
        let down = (0..columns).map(|column| (0..rows).map(|row| (row, column)).collect::<Vec<At>>());
        across
            .chain(down)
            .find(|line| line.iter().filter(|at| self.is_hidden(**at)).count() == 1)
    }

    /// Hides one place more: in a line where one stands alone, otherwise in the row or the column of a place. Counts go before totals, what
    /// closes a ring with others that are hidden before what opens a new one, somebody before nobody, few before many. `false`: none is left.
    fn hide_beside(&mut self, at: At) -> bool {
        let line = self.lonely().unwrap_or_else(|| {
            let beside = |other: &At| other.0 == at.0 || other.1 == at.1;
            self.places().filter(beside).collect()
        });
        let (last_row, last_column) = (self.values.len() - 1, self.values[0].len() - 1);
        let alone: Vec<At> = self.places().filter(|other| self.is_hidden(*other)).collect();
        let crossed =
            |(row, column): At| alone.iter().any(|(r, _)| *r == row) && alone.iter().any(|(_, c)| *c == column);
        let candidate = line.into_iter().filter(|at| !self.is_hidden(*at)).min_by_key(|at| {
            let total = usize::from(at.0 == last_row) + usize::from(at.1 == last_column);
            (total, !crossed(*at), self.value(*at) == 0, self.value(*at))
        });
        candidate.map(|at| self.hide(at)).is_some()
    }

    fn shown(self) -> Shown {
        let shown = |(values, hidden): (Vec<i64>, Vec<bool>)| {
            let pairs = values.into_iter().zip(hidden);
            pairs.map(|(value, hidden)| (!hidden).then_some(value)).collect()
        };
        self.values.into_iter().zip(self.hidden).map(shown).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(cells: &[&[i64]], threshold: i64) -> Shown {
        Counts::new(cells.iter().map(|row| row.to_vec()).collect()).suppressed(threshold)
    }

    #[test]
    fn a_table_without_small_cells_stays_whole() {
        let whole = shown(&[&[10, 20], &[30, 0]], 5);
        assert_eq!(
            whole,
            [
                vec![Some(10), Some(20), Some(30)],
                vec![Some(30), Some(0), Some(30)],
                vec![Some(40), Some(20), Some(60)],
            ]
        );
    }

    #[test]
    fn one_small_cell_takes_another_of_its_row_and_of_its_column_along() {
        let cells = shown(&[&[3, 20, 40], &[30, 25, 50]], 5);
        let hidden: Vec<usize> = cells
            .iter()
            .map(|row| row.iter().filter(|cell| cell.is_none()).count())
            .collect();
        assert!(cells[0][0].is_none());
        assert_eq!(hidden, [2, 2, 0], "a rectangle, and the totals stay: {cells:?}");
    }

    #[test]
    fn a_row_of_one_person_gives_away_neither_the_person_nor_where_it_ended() {
        let cells = shown(&[&[1, 0, 0], &[40, 30, 20]], 5);
        assert!(cells[0][0].is_none() && cells[0][3].is_none(), "{cells:?}");
        assert!(cells[1][0].is_none() || cells[2][0].is_none(), "{cells:?}");
    }

    /// Every table of counts that agrees with what is shown, by trying all of them.
    fn readings(shown: &Shown, most: i64) -> Vec<Vec<i64>> {
        let (rows, columns) = (shown.len() - 1, shown[0].len() - 1);
        let mut found = Vec::new();
        let mut counts = vec![0; rows * columns];
        loop {
            let at = |row: usize, column: usize| counts[row * columns + column];
            let row_sum = |row: usize| (0..columns).map(|column| at(row, column)).sum::<i64>();
            let column_sum = |column: usize| (0..rows).map(|row| at(row, column)).sum::<i64>();
            let agrees = |told: Option<i64>, value: i64| told.is_none_or(|told| told == value);
            let cells = (0..rows).all(|r| (0..columns).all(|c| agrees(shown[r][c], at(r, c))));
            let sums = (0..rows).all(|r| agrees(shown[r][columns], row_sum(r)))
                && (0..columns).all(|c| agrees(shown[rows][c], column_sum(c)))
                && agrees(shown[rows][columns], counts.iter().sum());
            if cells && sums {
                found.push(counts.clone());
            }
            let Some(next) = counts.iter().position(|count| *count < most) else {
                return found;
            };
            counts[next] += 1;
            counts[..next].fill(0);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn nothing_small_can_be_read_off(cells in prop::collection::vec(prop::collection::vec(0_i64..6, 2), 2..4)) {
            let threshold = 3;
            let counts = Counts::new(cells.clone());
            let shown = counts.suppressed(threshold);
            let readings = readings(&shown, 6);
            for (r, row) in cells.iter().enumerate() {
                for (c, value) in row.iter().enumerate() {
                    if (1..threshold).contains(value) {
                        prop_assert!(shown[r][c].is_none());
                        let at = r * 2 + c;
                        let first = readings[0][at];
                        prop_assert!(readings.iter().any(|other| other[at] != first), "{cells:?} {shown:?}");
                    }
                }
            }
        }

        #[test]
        fn what_is_shown_is_true_and_no_line_tells_a_small_group(
            cells in prop::collection::vec(prop::collection::vec(0_i64..40, 4), 1..6), threshold in 1_i64..8
        ) {
            let counts = Counts::new(cells);
            let whole = counts.extended();
            let shown = counts.suppressed(threshold);
            for (row, told) in whole.iter().zip(&shown) {
                for (value, told) in row.iter().zip(told) {
                    prop_assert!(told.is_none_or(|told| told == *value));
                    prop_assert!(told.is_none() || !(1..threshold).contains(value));
                }
                let (total, rest) = told.split_last().expect("a total");
                let gone: Vec<i64> = rest.iter().zip(row).filter(|(told, _)| told.is_none()).map(|(_, value)| *value).collect();
                if total.is_some() && !gone.is_empty() {
                    prop_assert!(gone.len() > 1 && gone.iter().sum::<i64>() >= threshold, "{shown:?}");
                }
            }
        }

        #[test]
        fn a_threshold_of_one_leaves_nothing_out(cells in prop::collection::vec(prop::collection::vec(0_i64..9, 3), 1..4)) {
            let shown = Counts::new(cells).suppressed(1);
            prop_assert!(shown.iter().flatten().all(Option::is_some));
        }
    }
}
