//! The rule book: every rule the program checks, with its source, how sure that source is, the setting it reads, and whether an
//! administrator may set it aside with a reason. What a rule says stands in the catalogue under `rulebook-<id>`.

use crate::domain::{SettingKey, Severity, code::codes};

codes! {
    /// How well a rule is sourced (the labels of the domain's research).
    Grounds, "grounds" {
        /// A sourced fact.
        Sourced = "sourced",
        /// Partly sourced.
        Partly = "partly",
        /// A design of ours, derived from sourced facts.
        Design = "design",
        /// No source was found: the number is a setting.
        Unsourced = "unsourced",
    }
}

/// A rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its id: `V-12`.
    pub id: &'static str,
    /// The worst it does.
    pub severity: Severity,
    /// Where it comes from.
    pub source: &'static str,
    /// How sure that is.
    pub grounds: Grounds,
    /// The settings it reads.
    pub settings: &'static [SettingKey],
    /// An administrator may set it aside, with a reason that shows in the history and the PV.
    pub overridable: bool,
    /// Only some kinds of procedure check it: their templates name it.
    pub of_a_kind: bool,
}

const fn block(id: &'static str, source: &'static str) -> Rule {
    Rule {
        id,
        severity: Severity::Block,
        source,
        grounds: Grounds::Sourced,
        settings: &[],
        overridable: false,
        of_a_kind: true,
    }
}

/// A rule of the house, by a word: what any careful program would ask.
const fn own(id: &'static str) -> Rule {
    block(id, "keur").grounds(Grounds::Design).always()
}

impl Rule {
    const fn warns(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }
    const fn grounds(mut self, grounds: Grounds) -> Self {
        self.grounds = grounds;
        self
    }
    const fn reads(mut self, settings: &'static [SettingKey]) -> Self {
        self.settings = settings;
        self
    }
    const fn overridable(mut self) -> Self {
        self.overridable = true;
        self
    }
    /// Every kind checks it.
    const fn always(mut self) -> Self {
        self.of_a_kind = false;
        self
    }
}

/// Every rule, in the order of the domain.
pub const RULES: &[Rule] = &[
    block("V-1", "VD4, TPL").always(),
    block("V-2", "B3, SAL").always(),
    block("V-3", "SEED-A").overridable().always(),
    block("V-4", "W2").grounds(Grounds::Partly),
    block("V-5", "T4, W2"),
    block("V-6", "T3"),
    block("V-7", "F1"),
    block("V-8", "CB, W5"),
    block("V-9", "L1, L2")
        .reads(&[SettingKey::ContractualFrom])
        .overridable(),
    block("V-10", "DEF2, A3").overridable(),
    block("V-11", "A3").warns(),
    block("V-12", "A37, TO65").reads(&[SettingKey::PublicationDays, SettingKey::PromotionDays]),
    block("V-13", "A37, VD1").reads(&[SettingKey::VdabDays]),
    block("V-14", "H1, H4").overridable(),
    block("V-15", "R1").reads(&[SettingKey::ReservedPercent, SettingKey::StaffCount]),
    block("V-16", "TO3, A37").always(),
    block("V-17", "M1").warns().reads(&[SettingKey::MobilityMonths]),
    block("V-20", "SEED-C"),
    block("V-21", "SEED-C").reads(&[SettingKey::TemporaryMonths]),
    block("V-22", "SEED-C").reads(&[SettingKey::TemporaryMonths]),
    block("V-23", "ST1, ST2").reads(&[SettingKey::FirstJobPercent, SettingKey::FirstJobAge]),
    block("V-24", "SEED-C").grounds(Grounds::Design),
    block("V-25", "SEED-C").always(),
    block("V-26", "DO").always(),
    block("V-27", "T3").always(),
    block("V-28", "T3, W7").always(),
    block("V-29", "DEF1").always(),
    block("V-30", "SEED-R, VH2").always(),
    block("V-31", "W1")
        .reads(&[SettingKey::RetentionResultMonths, SettingKey::ReuseScore])
        .always(),
    block("V-32", "keur").grounds(Grounds::Design).always(),
    block("V-33", "V1").always(),
    block("V-34", "T4").always(),
    block("V-35", "T4, W2").reads(&[SettingKey::ReserveWarningDays]),
    block("V-36", "W5").warns(),
    block("V-40", "keur").grounds(Grounds::Design).always(),
    block("V-41", "CS2").always(),
    block("V-42", "DV").grounds(Grounds::Design).warns().always(),
    block("V-50", "T4, V1").always(),
    block("V-51", "CS4, CS8").always(),
    block("V-52", "CS9")
        .reads(&[SettingKey::ApprovalWaitingDays, SettingKey::ApprovalDays])
        .warns()
        .always(),
    block("V-60", "RR1, RR5").always(),
    block("V-61", "GD1").grounds(Grounds::Design).always(),
    block("V-62", "SEED-V").always(),
    block("V-63", "OV1").always(),
    block("V-64", "SR1")
        .reads(&[
            SettingKey::CouncilDays,
            SettingKey::RetentionMarginDays,
            SettingKey::RetentionReserveDays,
            SettingKey::RetentionHiredMonths,
            SettingKey::RetentionResultMonths,
            SettingKey::RetentionNumberDays,
            SettingKey::RetentionPoolMonths,
            SettingKey::RetentionQuarantineDays,
            SettingKey::RetentionStrict,
        ])
        .always(),
    block("V-65", "D1, D3")
        .grounds(Grounds::Design)
        .reads(&[SettingKey::SmallGroup])
        .always(),
    block("V-70", "SEED-V, VH1").always(),
    block("V-71", "VH1").always(),
    block("V-72", "ON").always(),
    block("V-74", "AG1").warns().always(),
    block("AVG-18", "PV2, PV4").always(),
    block("A65", "A65, M1").always(),
    block("13.1", "keur").grounds(Grounds::Design).always(),
    block("T3", "T3"),
    block("K1", "K1")
        .reads(&[SettingKey::ComplaintDays, SettingKey::CouncilDays])
        .always(),
    block("revert", "keur").grounds(Grounds::Design).always(),
    block("posts", "DEF1").grounds(Grounds::Design).always(),
    own("account"),
    own("advert"),
    own("apart"),
    own("attendance"),
    own("candidate"),
    own("clicks"),
    own("conflict"),
    own("consent"),
    own("contract"),
    own("document"),
    own("entity"),
    own("file"),
    own("form"),
    own("founding"),
    own("gone"),
    own("hire"),
    own("hold"),
    own("import"),
    own("invitation"),
    own("jury"),
    own("key"),
    own("letter"),
    own("list"),
    own("many"),
    own("merge"),
    own("name"),
    own("note"),
    own("number"),
    own("owner"),
    own("person"),
    own("procedure"),
    own("question"),
    own("range"),
    own("reason"),
    own("report"),
    own("request"),
    own("right"),
    own("room"),
    own("route"),
    own("rule"),
    own("setting"),
    own("sheet"),
    own("stage"),
    own("state"),
    own("subject"),
    own("tag"),
    own("text"),
    own("title"),
    own("undo"),
    own("undo-earlier"),
];

/// A rule by its id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

/// Whether only some kinds of procedure check a rule.
pub fn is_of_a_kind(id: &str) -> bool {
    rule(id).is_some_and(|rule| rule.of_a_kind)
}

/// The message that says what a rule asks.
pub fn message_id(id: &str) -> String {
    format!("rulebook-{}", id.replace('.', "-"))
}
