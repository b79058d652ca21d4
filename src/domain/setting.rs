//! Settings of the organisation: every number and day that law or house may change, with its usual value and where that comes from.
//!
//! This is the one catalogue. Who reads a setting names a [`SettingKey`], so a key or a usual value stands nowhere else. A value holds
//! from a day on, for everybody or for one entity; the values that were set are rows of the database. What one person prefers (language,
//! colours, keys) is no setting of this kind: that is the configuration.

use crate::domain::code::{Coded, codes};
use crate::domain::rules::book::Grounds;
use crate::domain::{EntityId, Message};
use chrono::NaiveDate;

codes! {
    /// A setting; what it is called stands in the catalogue under `setting-<key>`, what it does under `setting-help-<key>`.
    SettingKey, "setting" {
        /// A shorter publication is warned about (V-12).
        PublicationDays = "publication_days",
        /// The same for a promotion (V-12).
        PromotionDays = "promotion_days",
        /// From this day a statutory recruitment needs an authority function (V-9).
        ContractualFrom = "contractual_from",
        /// How long a publication on VDAB without an end stays online (V-13).
        VdabDays = "vdab_days",
        /// How long a temporary contract lasts at most, and its one extension (V-21, V-22).
        TemporaryMonths = "temporary_months",
        /// The least working time of a first job (V-23).
        FirstJobPercent = "first_job_percent",
        /// The age, in years, somebody has not reached just before a first job (V-23).
        FirstJobAge = "first_job_age",
        /// From the decision to the start of horizontal mobility (V-17).
        MobilityMonths = "mobility_months",
        /// Which share of an entity's staff may sit on reserved posts (V-15).
        ReservedPercent = "reserved_percent",
        /// How many people work for an entity (V-15); 0: not known.
        StaffCount = "staff_count",
        /// From the receipt of a complaint to its answer (K1).
        ComplaintDays = "complaint_days",
        /// From the decision to the last day for the Council of State (K1).
        CouncilDays = "council_days",
        /// From how many days on an approval counts as waiting (V-52).
        ApprovalWaitingDays = "approval_waiting_days",
        /// After how many days an approval counts as late (V-52).
        ApprovalDays = "approval_days",
        /// How long before its end a reserve warns (V-35).
        ReserveWarningDays = "reserve_warning_days",
        /// How long before its end any clock counts as near.
        NearDays = "near_days",
        /// How many days before an event candidates stop enrolling themselves.
        EnrolmentDays = "enrolment_days",
        /// From which difference between sheets on a criterion is marked, in percent of its highest score.
        SpreadPercent = "spread_percent",
        /// From how many people on a group is told in a report of groups (V-65).
        SmallGroup = "small_group",
        /// Whether an earlier score counts in the ranking of who is exempted on it (V-31).
        ReuseScore = "reuse_score",
        /// The biggest document that is kept.
        DocumentMegabytes = "document_megabytes",
        /// How long a rejected candidate's file is kept after the days for the Council of State.
        RetentionMarginDays = "retention_margin_days",
        /// How long a file is kept after the end of its reserve.
        RetentionReserveDays = "retention_reserve_days",
        /// How long the file of somebody who was chosen is kept.
        RetentionHiredMonths = "retention_hired_months",
        /// How long a test result is kept and may be used again (V-31).
        RetentionResultMonths = "retention_result_months",
        /// How long a register number outlives its procedure.
        RetentionNumberDays = "retention_number_days",
        /// Months a place in the redeployment pool is kept after its end.
        RetentionPoolMonths = "retention_pool_months",
        /// How long what is past its term is hidden before it is erased.
        RetentionQuarantineDays = "retention_quarantine_days",
        /// Whether nothing is destroyed without a selectieregel (V-64).
        RetentionStrict = "retention_strict",
    }
}

codes! {
    /// What a number counts.
    Measure, "measure" {
        /// Calendar days.
        Days = "days",
        /// Months.
        Months = "months",
        /// Years.
        Years = "years",
        /// Hundredths of a full-time post.
        Percent = "percent",
        /// People.
        People = "people",
        /// Candidates.
        Candidates = "candidates",
        /// Megabytes of 1,048,576 bytes.
        Megabytes = "megabytes",
        /// No or yes: 0 or 1.
        Switch = "switch",
    }
}

/// What a setting can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SettingKind {
    /// A whole number, within bounds that are both allowed.
    Number {
        /// What it counts.
        measure: Measure,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A day.
    Day,
}

/// A value of a setting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SettingValue {
    /// A whole number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
}

impl SettingValue {
    /// The number; a day is none.
    pub const fn number(self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Day(_) => None,
        }
    }

    /// The day; a number is none.
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Number(_) => None,
        }
    }

    /// As the database and scripts hold it: `14`, `2024-06-01`.
    pub fn code(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

/// A line of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Which.
    pub key: SettingKey,
    /// What it can be.
    pub kind: SettingKind,
    /// What holds where nothing is set.
    pub usual: SettingValue,
    /// Where the usual value comes from.
    pub source: &'static str,
    /// How sure that is.
    pub grounds: Grounds,
}

const fn number(
    key: SettingKey,
    usual: i64,
    (measure, least, most): (Measure, i64, i64),
    source: &'static str,
    grounds: Grounds,
) -> Setting {
    Setting {
        key,
        kind: SettingKind::Number { measure, least, most },
        usual: SettingValue::Number(usual),
        source,
        grounds,
    }
}

const fn day(key: SettingKey, usual: (i32, u32, u32), source: &'static str, grounds: Grounds) -> Setting {
    let usual = match NaiveDate::from_ymd_opt(usual.0, usual.1, usual.2) {
        Some(day) => day,
        None => NaiveDate::MIN,
    };
    Setting {
        key,
        kind: SettingKind::Day,
        usual: SettingValue::Day(usual),
        source,
        grounds,
    }
}

use Grounds as G;
use Measure as M;
use SettingKey as K;

/// Every setting, in the order of a procedure.
#[rustfmt::skip] // one line a setting: a table reads as a table
pub const SETTINGS: &[Setting] = &[
    number(K::PublicationDays, 14, (M::Days, 1, 365), "", G::Unsourced),
    number(K::PromotionDays, 21, (M::Days, 1, 365), "TO65", G::Partly),
    day(K::ContractualFrom, (2024, 6, 1), "L1, L2", G::Sourced),
    number(K::VdabDays, 90, (M::Days, 1, 365), "VD1", G::Sourced),
    number(K::TemporaryMonths, 12, (M::Months, 1, 60), "SEED-C", G::Sourced),
    number(K::FirstJobPercent, 50, (M::Percent, 1, 100), "ST1, ST2", G::Sourced),
    number(K::FirstJobAge, 26, (M::Years, 15, 70), "ST1, ST2", G::Sourced),
    number(K::MobilityMonths, 3, (M::Months, 1, 24), "M1", G::Sourced),
    number(K::ReservedPercent, 1, (M::Percent, 1, 100), "R1", G::Sourced),
    number(K::StaffCount, 0, (M::People, 0, 1_000_000), "", G::Unsourced),
    number(K::ComplaintDays, 45, (M::Days, 1, 365), "K1", G::Sourced),
    number(K::CouncilDays, 60, (M::Days, 1, 365), "K1", G::Sourced),
    number(K::ApprovalWaitingDays, 3, (M::Days, 1, 365), "CS9", G::Sourced),
    number(K::ApprovalDays, 6, (M::Days, 1, 365), "CS9", G::Sourced),
    number(K::ReserveWarningDays, 60, (M::Days, 0, 730), "T4, W2", G::Design),
    number(K::NearDays, 3, (M::Days, 0, 60), "", G::Design),
    number(K::EnrolmentDays, 3, (M::Days, 0, 365), "", G::Design),
    number(K::SpreadPercent, 40, (M::Percent, 1, 100), "", G::Design),
    number(K::SmallGroup, 5, (M::Candidates, 2, 1_000), "D1, D3", G::Design),
    number(K::ReuseScore, 1, (M::Switch, 0, 1), "W1", G::Partly),
    number(K::DocumentMegabytes, 10, (M::Megabytes, 1, 200), "", G::Design),
    number(K::RetentionMarginDays, 30, (M::Days, 0, 3650), "K1", G::Design),
    number(K::RetentionReserveDays, 60, (M::Days, 0, 3650), "K1", G::Design),
    number(K::RetentionHiredMonths, 12, (M::Months, 0, 600), "", G::Unsourced),
    number(K::RetentionResultMonths, 84, (M::Months, 1, 600), "W1", G::Sourced),
    number(K::RetentionNumberDays, 30, (M::Days, 0, 3650), "GD1", G::Design),
    number(K::RetentionPoolMonths, 12, (M::Months, 0, 600), "", G::Design),
    number(K::RetentionQuarantineDays, 30, (M::Days, 0, 365), "", G::Design),
    number(K::RetentionStrict, 1, (M::Switch, 0, 1), "SR1, SR2", G::Sourced),
];

impl SettingKey {
    /// Its line of the catalogue.
    pub const fn setting(self) -> &'static Setting {
        &SETTINGS[self as usize]
    }

    /// What holds where nothing is set.
    pub const fn usual(self) -> SettingValue {
        self.setting().usual
    }

    /// The usual number; 0 for a setting that is a day.
    pub const fn usual_number(self) -> i64 {
        match self.usual() {
            SettingValue::Number(number) => number,
            SettingValue::Day(_) => 0,
        }
    }

    /// The message that says what it does.
    pub fn help(self) -> String {
        format!("setting-help-{}", self.code())
    }

    /// Its number in lists and in the journal, reckoned from the key alone, so that the order of the catalogue is free.
    pub fn id(self) -> i64 {
        // FNV-1a, without the sign.
        let hash = self.code().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        (hash >> 1).cast_signed()
    }

    /// The setting with a number.
    pub fn from_id(id: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.id() == id)
    }

    /// The value as it is stored or typed for a script: `14`, `2024-06-01`.
    ///
    /// # Errors
    /// The sentence that says what the setting wants.
    pub fn read(self, typed: &str) -> Result<SettingValue, Message> {
        let typed = typed.trim();
        match self.setting().kind {
            SettingKind::Number { least, most, .. } => typed
                .parse()
                .ok()
                .filter(|number| (least..=most).contains(number))
                .map(SettingValue::Number),
            SettingKind::Day => typed.parse().ok().map(SettingValue::Day),
        }
        .ok_or_else(|| self.wants())
    }

    /// What a value of it must be, as a sentence.
    pub fn wants(self) -> Message {
        match self.setting().kind {
            SettingKind::Number { measure, least, most } => Message::new("setting-wants-number")
                .with("least", least)
                .with("most", most)
                .with("measure", Message::of(measure)),
            SettingKind::Day => Message::new("setting-wants-day"),
        }
    }

    /// A value of it in words: `14 calendar days`, `1 June 2024`.
    pub fn told(self, value: SettingValue) -> Message {
        match (self.setting().kind, value) {
            (SettingKind::Number { measure, .. }, SettingValue::Number(number)) => {
                Message::new(format!("{}-of", measure.message())).with("n", number)
            }
            (_, SettingValue::Number(number)) => Message::new("said-as-is").with("text", number.to_string()),
            (_, SettingValue::Day(day)) => Message::new("setting-day").with("day", day),
        }
    }
}

/// A value that was set: from which day, for whom, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetValue {
    /// The row.
    pub id: i64,
    /// The version seen.
    pub version: i64,
    /// The entity; none: everybody.
    pub entity: Option<EntityId>,
    /// The value.
    pub value: SettingValue,
    /// The first day.
    pub from: NaiveDate,
    /// Where it comes from, or why.
    pub source: String,
}

/// The value in force for an entity on a day, among those that were set: its own before everybody's, the newest first. Without an entity:
/// what holds for everybody.
pub fn in_force(set: &[SetValue], entity: Option<EntityId>, on: NaiveDate) -> Option<&SetValue> {
    let ruled = |one: &&SetValue| one.from <= on;
    let newest = |of: Option<EntityId>| {
        set.iter()
            .filter(ruled)
            .filter(|one| one.entity == of)
            .max_by_key(|one| (one.from, one.id))
    };
    entity.and_then(|entity| newest(Some(entity))).or_else(|| newest(None))
}

/// Why a value cannot begin on a day. Today and later are free, so a mistake of today is mended today. An earlier day is free as long as
/// nothing that was set, for these people or for everybody, ruled on it or between it and today: what was decided since was decided under
/// that value.
pub fn start_blocked(
    set: &[SetValue],
    entity: Option<EntityId>,
    from: NaiveDate,
    today: NaiveDate,
) -> Option<&SetValue> {
    if from >= today {
        return None;
    }
    set.iter()
        .filter(|one| one.entity.is_none_or(|of| Some(of) == entity) && one.from < today)
        .max_by_key(|one| (one.from, one.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn set(id: i64, entity: Option<i64>, value: i64, from: &str) -> SetValue {
        SetValue {
            id,
            version: 1,
            entity: entity.map(EntityId),
            value: SettingValue::Number(value),
            from: day(from),
            source: "x".to_owned(),
        }
    }

    #[test]
    fn every_key_has_its_line_and_its_usual_value_is_a_value_of_it() {
        assert_eq!(SETTINGS.len(), SettingKey::ALL.len());
        for (key, setting) in SettingKey::ALL.iter().zip(SETTINGS) {
            assert_eq!(*key, setting.key, "the catalogue is in the order of the keys");
            assert_eq!(key.read(&setting.usual.code()), Ok(setting.usual), "{key:?}");
            assert_eq!(SettingKey::from_id(key.id()), Some(*key));
            let sourced = !setting.source.is_empty() || matches!(setting.grounds, Grounds::Design | Grounds::Unsourced);
            assert!(sourced, "{key:?}");
        }
    }

    #[test]
    fn a_value_of_another_kind_or_out_of_bounds_is_refused() {
        for typed in [
            "",
            "0",
            "366",
            "-1",
            "fourteen",
            "2026-11-22",
            "14.5",
            "99999999999999999999",
        ] {
            assert!(K::PublicationDays.read(typed).is_err(), "{typed}");
        }
        assert_eq!(K::PublicationDays.read(" 365 "), Ok(SettingValue::Number(365)));
        for typed in ["", "14", "2026-02-30", "yesterday"] {
            assert!(K::ContractualFrom.read(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn an_entity_goes_by_its_own_value_and_the_newest_of_a_day_wins() {
        let all = [
            set(1, None, 10, "2026-01-01"),
            set(2, Some(5), 20, "2025-01-01"),
            set(3, None, 30, "2026-06-01"),
            set(4, None, 31, "2026-06-01"),
        ];
        let at = |entity: Option<i64>, on| in_force(&all, entity.map(EntityId), day(on)).map(|one| one.id);
        assert_eq!(at(None, "2025-12-31"), None);
        assert_eq!(at(None, "2026-05-31"), Some(1));
        assert_eq!(at(None, "2026-06-01"), Some(4));
        assert_eq!(at(Some(5), "2026-06-01"), Some(2));
        assert_eq!(at(Some(5), "2024-12-31"), None);
        assert_eq!(at(Some(6), "2026-06-01"), Some(4));
    }

    #[test]
    fn a_value_never_takes_the_place_of_one_that_ruled() {
        let today = day("2026-11-22");
        let all = [set(1, None, 10, "2026-01-01"), set(2, Some(5), 20, "2027-01-01")];
        let blocked = |entity: Option<i64>, from| start_blocked(&all, entity.map(EntityId), day(from), today).is_some();
        assert!(blocked(None, "2026-11-21"));
        // It would rule up to the day the other began, and what was decided then followed the usual value: still refused.
        assert!(blocked(None, "2025-06-01"));
        assert!(!blocked(None, "2026-11-22"));
        assert!(!blocked(None, "2026-12-01"));
        // What was set for everybody ruled for an entity too; what was set for one entity did not for the others.
        assert!(blocked(Some(6), "2026-10-01"));
        let own = [set(2, Some(5), 20, "2026-01-01")];
        let blocked =
            |entity: Option<i64>| start_blocked(&own, entity.map(EntityId), day("2026-10-01"), today).is_some();
        assert!(blocked(Some(5)));
        assert!(!blocked(Some(6)) && !blocked(None));
    }
}
