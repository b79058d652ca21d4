//! What becomes of each candidate of a procedure, planned before any row is made.

use super::cast;
use super::chance::Chance;
use super::spec::{Progress, Spec};

/// What becomes of a candidate; the number is the place of a stage in the procedure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    Submitted,
    Admissible,
    Late,
    Incomplete,
    WithdrawnEarly,
    ScreenedOut,
    ScreenedIn,
    NotPreselected,
    Preselected,
    Withdrawn(usize),
    NoShow(usize),
    Excluded(usize),
    Failed(usize),
    /// In the stage; whether the jury has seen the candidate.
    In(usize, bool),
    /// Suitable in the end.
    Through,
}

/// The stages a plan needs to know: places of preselection, function test and last stage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course {
    pub(super) preselection: Option<usize>,
    pub(super) test: Option<usize>,
    pub(super) last: usize,
}

/// One fate per candidate, in a chance order.
pub(super) fn plan(chance: &mut Chance, spec: &Spec, course: Course, i: usize) -> Vec<Fate> {
    let mut fates = match (spec.showcase, spec.progress) {
        (true, Progress::Interviews) => showcase(course),
        _ => quotas(spec, course, i),
    };
    chance.shuffle(&mut fates);
    fates
}

/// The 61 of the first showcase: 38 through the screening, 23 through module 2, 8 of them seen, 4 still without any decision.
fn showcase(course: Course) -> Vec<Fate> {
    [
        (Fate::Late, 2),
        (Fate::Incomplete, 1),
        (Fate::WithdrawnEarly, 1),
        (Fate::ScreenedOut, 15),
        (Fate::Admissible, 4),
        (course.test.map_or(Fate::Through, Fate::Failed), 13),
        (course.test.map_or(Fate::Through, Fate::NoShow), 2),
        (Fate::In(course.last, true), 8),
        (Fate::In(course.last, false), 15),
    ]
    .into_iter()
    .flat_map(|(fate, n)| std::iter::repeat_n(fate, n))
    .collect()
}

fn quotas(spec: &Spec, course: Course, i: usize) -> Vec<Fate> {
    let mut left = spec.applications;
    let mut fates = Vec::with_capacity(left);
    let mut take = |fates: &mut Vec<Fate>, fate: Fate, n: usize| {
        let n = n.min(left);
        left -= n;
        fates.extend(std::iter::repeat_n(fate, n));
        left
    };
    let n = spec.applications;
    if !spec.is_judged() {
        take(&mut fates, Fate::Through, n);
        return fates;
    }
    if spec.progress <= Progress::Open {
        take(&mut fates, Fate::WithdrawnEarly, n / 15);
        take(&mut fates, Fate::Submitted, n);
        return fates;
    }
    take(&mut fates, Fate::Late, (n + 8) / 20);
    take(&mut fates, Fate::Incomplete, (n + 12) / 25);
    let rest = take(&mut fates, Fate::WithdrawnEarly, n / 25);
    if spec.progress == Progress::Intake {
        take(
            &mut fates,
            Fate::Admissible,
            if i.is_multiple_of(2) { rest } else { rest / 2 },
        );
        take(&mut fates, Fate::Submitted, n);
        return fates;
    }
    let rest = take(
        &mut fates,
        Fate::ScreenedOut,
        match spec.progress {
            // Who is proposed or called meets the conditions.
            _ if cast::few(spec.kind, i).is_some() => 0,
            Progress::Screening => rest / 5,
            _ => rest * 3 / 10,
        },
    );
    if spec.progress == Progress::Screening {
        take(&mut fates, Fate::ScreenedIn, rest * 2 / 5);
        take(&mut fates, Fate::Admissible, n);
        return fates;
    }
    let mut rest = rest;
    if course.preselection.is_some() {
        rest = take(&mut fates, Fate::NotPreselected, rest / 4);
    }
    if let (Progress::Test, Some(test)) = (spec.progress, course.test) {
        let waiting = if course.preselection.is_some() {
            Fate::Preselected
        } else {
            Fate::ScreenedIn
        };
        take(&mut fates, waiting, rest / 3);
        take(&mut fates, Fate::In(test, false), n);
        return fates;
    }
    if let Some(test) = course.test {
        take(&mut fates, Fate::NoShow(test), (rest + 5) / 12);
        take(&mut fates, Fate::Withdrawn(test), rest / 20);
        rest = take(&mut fates, Fate::Failed(test), rest * 3 / 10);
    }
    if spec.progress == Progress::Interviews {
        take(&mut fates, Fate::In(course.last, true), rest / 3);
        take(&mut fates, Fate::In(course.last, false), n);
        return fates;
    }
    take(
        &mut fates,
        Fate::NoShow(course.last),
        usize::from(rest > 6 && i.is_multiple_of(3)),
    );
    take(
        &mut fates,
        Fate::Excluded(course.last),
        usize::from(rest > 6 && i.is_multiple_of(4)),
    );
    let rest = take(&mut fates, Fate::Withdrawn(course.last), usize::from(rest > 8));
    // Now and then nobody is suitable.
    take(
        &mut fates,
        Fate::Failed(course.last),
        if i % 13 == 12 { rest } else { rest * 2 / 5 },
    );
    take(&mut fates, Fate::Through, n);
    fates
}
