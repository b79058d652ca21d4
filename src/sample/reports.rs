//! What the report shop begins with: clicks on a few adverts, day by day, and two reports that were kept.

use super::calendar::{millis, on, shift};
use super::staff::Staff;
use super::world::World;
use crate::domain::report::{Filter, Period, Span};
use crate::domain::{Coded, ReportKind};
use crate::store::bulk::rows::{ClickRow, SavedReportRow};
use crate::store::{StoreError, StoreResult};
use chrono::NaiveDate;

/// So many adverts were followed.
pub(super) const FOLLOWED: usize = 3;
/// The sites, and how many clicks the first day brought.
const SITES: &[(&str, i64)] = &[("werkenvoorvlaanderen", 184), ("vdab", 121), ("jobat.be", 37)];
/// So many days the file of the multiposter held.
const DAYS: i64 = 4;

/// Adds them: `followed` are vacancies with the day they were published.
pub(super) fn add(world: &mut World<'_>, staff: &Staff, followed: &[(i64, NaiveDate)]) -> StoreResult<()> {
    for (nth, (vacancy, published)) in (1..).zip(followed) {
        for (site, first) in SITES {
            for day in 0..DAYS {
                let clicked = shift(*published, day);
                if clicked >= world.today {
                    break;
                }
                // Most come on the first day, and fewer for each advert.
                let row = ClickRow {
                    id: world.id(millis(world.today, 420)),
                    vacancy_id: *vacancy,
                    site,
                    clicked_on: on(clicked),
                    clicks: first / (day + 1) - nth * 3,
                };
                world.put(row)?;
            }
        }
    }
    let officer = staff.officers[0];
    for (name, report, span, entity) in [
        ("Bronnen van vorige maand", ReportKind::Sources, Span::LastMonth, None),
        (
            "Doorlooptijd van dit jaar",
            ReportKind::TimeToFill,
            Span::ThisYear,
            Some(staff.entities[0]),
        ),
    ] {
        let filter = Filter {
            period: Period::Moving(span),
            ..Filter::default()
        };
        let at = millis(shift(world.today, -12), 615);
        let row = SavedReportRow {
            id: world.id(at),
            name,
            report: report.code(),
            filter: serde_json::to_string(&filter).map_err(|error| StoreError::Unreadable(error.to_string()))?,
            owner_id: officer,
            entity_id: entity,
            created_at: at,
        };
        world.put(row)?;
    }
    Ok(())
}
