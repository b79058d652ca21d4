//! Reports: what there is to count, under which filter, and the table that comes of it. Pure: the store counts, a face writes and draws.
//!
//! Every figure that stands for rows of a list carries the view of that list, so that whoever doubts it can look behind it.

pub mod click;
pub mod ending;
pub mod filter;
pub mod measure;
pub mod suppress;
pub mod table;

pub use click::ClickLine;
pub use ending::Ending;
pub use filter::{Filter, Period, Span};
pub use table::{Behind, Figure, Heading, Holds, Line, Report};

use crate::domain::code::codes;

codes! {
    /// A report of the shop; what it tells stands in the catalogue under `report-help-<code>`.
    ReportKind, "report" {
        /// Candidates by where they stand, a column for each source.
        Stages = "stages",
        /// Properties of candidates per source, and where they ended (Eigenschappen van kandidaten per indieningsbron).
        Sources = "sources",
        /// Clicks per vacancy and site (`Vacaturesites_clicks`).
        Clicks = "clicks",
        /// From publication to the day somebody was hired.
        TimeToFill = "time_to_fill",
        /// From one decision about a candidate to the next.
        TimeInStage = "time_in_stage",
        /// How many pass each condition and criterion.
        PassRates = "pass_rates",
        /// How far the scores of a juror lie from those of the others.
        Jurors = "jurors",
        /// Reserved posts and accommodation, in aggregates only (V-65).
        Diversity = "diversity",
        /// What each officer has in hand.
        Workload = "workload",
        /// Who is left in the reserves, and until when.
        Reserves = "reserves",
    }
}

/// Which day of a row the period of a report looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dated {
    /// None: the report tells how things stand.
    Never,
    /// The day the application was received.
    Received,
    /// The day the vacancy was published.
    Published,
    /// The day of the clicks.
    Clicked,
}

impl Dated {
    /// The message that names the day.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Never => "report-dated-never",
            Self::Received => "report-dated-received",
            Self::Published => "report-dated-published",
            Self::Clicked => "report-dated-clicked",
        }
    }
}

impl ReportKind {
    /// Which day its period looks at.
    pub const fn dated(self) -> Dated {
        match self {
            Self::Stages | Self::Sources | Self::Diversity => Dated::Received,
            Self::TimeToFill | Self::TimeInStage | Self::PassRates | Self::Jurors => Dated::Published,
            Self::Clicks => Dated::Clicked,
            Self::Workload | Self::Reserves => Dated::Never,
        }
    }

    /// Whether it tells how colleagues work: for who looks after procedures, not for a line manager.
    pub const fn is_of_colleagues(self) -> bool {
        matches!(self, Self::Jurors | Self::Workload)
    }

    /// Whether small groups are left out of it (V-65): no list stands behind its figures, and its periods are whole months.
    pub const fn is_suppressed(self) -> bool {
        matches!(self, Self::Diversity)
    }

    /// The message that says what it tells.
    pub fn help(self) -> String {
        use crate::domain::Coded;
        format!("report-help-{}", self.code())
    }
}
