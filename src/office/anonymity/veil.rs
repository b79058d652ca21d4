//! What each column tells while a candidate goes by a number: the one list that the dossier, the history and messages ask.
//!
//! A table about a candidate that stands in no rule, and a column of such a table that stands in none of its lists, are hidden; a test
//! refuses both, so that whoever adds a column says what it tells.

use super::Secret;
use crate::store::personal::STAFF;

/// What becomes of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Veil {
    /// It says who somebody is, or what only that person needs: it is not told.
    Hidden,
    /// It is told where the candidate is judged, masked; no history repeats it.
    InPlace,
    /// It is told, with names and lines of contact masked.
    Masked,
    /// It is told.
    Shown,
}

/// The columns of a table about a candidate, by what becomes of them. What is in none of them is hidden.
#[derive(Clone, Copy, Debug)]
struct Rule {
    table: &'static str,
    hidden: &'static [&'static str],
    in_place: &'static [&'static str],
    masked: &'static [&'static str],
    shown: &'static [&'static str],
}

/// A table of which nothing is told.
const fn whole(table: &'static str) -> Rule {
    rule(table, &[], &[], &[], &[])
}

const fn rule(
    table: &'static str,
    hidden: &'static [&'static str],
    in_place: &'static [&'static str],
    masked: &'static [&'static str],
    shown: &'static [&'static str],
) -> Rule {
    Rule {
        table,
        hidden,
        in_place,
        masked,
        shown,
    }
}

/// Every table that tells something of a person.
const RULES: &[Rule] = &[
    rule(
        "application",
        &["person_id", "sort_name", "accommodation"],
        &[],
        &["motivation"],
        &[
            "entity_id",
            "received_at",
            "source",
            "profile",
            "state",
            "state_at",
            "score",
            "place",
            "reason",
            "batch_id",
        ],
    ),
    rule(
        "person",
        &[
            "family_name",
            "given_name",
            "sort_name",
            "search_name",
            "email",
            "phone",
            "street",
            "postal_code",
            "city",
            "vlimpers",
            "created_at",
            "batch_id",
        ],
        // What somebody studied is judged.
        &["diploma", "language"],
        &[],
        &[],
    ),
    rule("answer", &[], &["value"], &[], &[]),
    rule("document_text", &[], &["body"], &[], &[]),
    whole("document_blob"),
    rule(
        "document",
        &["name", "person_id", "digest", "batch_id", "removed_reason"],
        &[
            "kind",
            "media_type",
            "size",
            "created_at",
            "pages",
            "reading",
            "removed_at",
        ],
        &[],
        &[],
    ),
    rule("screening", &[], &[], &["motive"], &["verdict", "decided_at"]),
    rule("score", &[], &[], &["motive"], &["points"]),
    rule("agreement", &[], &[], &["motive"], &["points", "agreed_at"]),
    rule("recusal", &[], &[], &["reason"], &["declared_at"]),
    rule("score_sheet", &[], &[], &["motivation"], &["state", "submitted_at"]),
    rule("departure", &[], &[], &["reason"], &["kind", "rule", "code"]),
    rule(
        "decision",
        &[],
        &[],
        &["motivation"],
        &["outcome", "decided_at", "revoked_at", "on_hold"],
    ),
    rule(
        "enrolment",
        // What somebody needs to take part tells who it is.
        &["extra_minutes"],
        &[],
        &[],
        &["state", "reminded_at", "created_at"],
    ),
    rule("tagging", &[], &[], &[], &["tag_id"]),
    rule("note", &["person_id"], &["body", "created_at"], &[], &[]),
    rule(
        "complaint",
        &[],
        &["received_on", "subject", "answered_on", "answer"],
        &[],
        &[],
    ),
    rule(
        "message",
        &[],
        &["kind", "arguments", "approval_id", "created_at", "read_at"],
        &[],
        &[],
    ),
    rule("restriction", &["person_id", "lifted_at"], &["reason"], &[], &[]),
    whole("letter"),
    whole("approval_route_step"),
    whole("approval_delegation"),
    whole("hire_sheet"),
    whole("hire_reason"),
    whole("minutes"),
    whole("minutes_text"),
    whole("minutes_signature"),
    whole("union_remark"),
    whole("exemption"),
    whole("exemption_result"),
    whole("invitation"),
    whole("wish"),
    whole("shield"),
    whole("person_number"),
    whole("consent"),
    whole("shortlist_member"),
    whole("redeployment"),
    whole("redeployment_answer"),
    whole("person_apart"),
    whole("availability"),
    whole("legal_hold"),
    whole("test_result"),
    // These are about colleagues: who they are is no secret, what they wrote may name a candidate.
    rule("juror", &[], &[], &["interest"], &["person_id", "role", "declared_at"]),
    rule(
        "session_juror",
        &[],
        &[],
        &[],
        &["session_id", "person_id", "reminded_at"],
    ),
    rule(
        "role_grant",
        &[],
        &[],
        &[],
        &["person_id", "role", "entity_id", "from_on", "until_on"],
    ),
    rule(
        "approval_step",
        &[],
        &[],
        &["remark"],
        &["approval_id", "position", "role", "person_id", "state", "decided_at"],
    ),
];

/// What a row of any table is about; it tells nothing of a person by itself.
const REFERS: &[&str] = &[
    "id",
    "version",
    "at",
    "application_id",
    "vacancy_id",
    "stage_id",
    "criterion_id",
    "condition_id",
    "field_id",
    "sheet_id",
    "juror_id",
    "decision_id",
    "part_id",
];

/// Columns, and arguments of messages, in which somebody writes in own words, also where the table is about no candidate.
const WRITTEN: &[&str] = &[
    "reason",
    "motive",
    "motivation",
    "subject",
    "question",
    "answer",
    "body",
    "remark",
    "interest",
];

/// Whether somebody writes in own words there: `reason`, `removed_reason`.
pub fn is_written(column: &str) -> bool {
    let last = column.rsplit_once('_').map_or(column, |(_, last)| last);
    WRITTEN.contains(&last)
}

/// What becomes of a column of a table.
pub fn of(table: &str, column: &str) -> Veil {
    let Some(rule) = RULES.iter().find(|rule| rule.table == table) else {
        return if is_written(column) { Veil::Masked } else { Veil::Shown };
    };
    let lists = [
        (rule.hidden, Veil::Hidden),
        (rule.in_place, Veil::InPlace),
        (rule.masked, Veil::Masked),
        (rule.shown, Veil::Shown),
        (REFERS, Veil::Shown),
        (STAFF, Veil::Shown),
    ];
    let said = lists.iter().find(|(columns, _)| columns.contains(&column));
    said.map_or(Veil::Hidden, |(_, veil)| *veil)
}

/// Whether no history tells anything of a table: its rows are left out.
pub fn leaves_out(table: &str) -> bool {
    let rule = RULES.iter().find(|rule| rule.table == table);
    rule.is_some_and(|rule| rule.masked.is_empty() && rule.shown.is_empty())
}

/// A text of a column, as it is told where the candidate is judged.
pub fn veil(secret: &Secret, table: &str, column: &str, text: &mut String) {
    match of(table, column) {
        Veil::Hidden => text.clear(),
        Veil::InPlace | Veil::Masked => *text = secret.mask(text),
        Veil::Shown => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::personal::PARTS;
    use rusqlite::Connection;

    fn columns(connection: &Connection, table: &str) -> Vec<String> {
        let mut statement = connection
            .prepare("SELECT name FROM pragma_table_info(?1)")
            .expect("valid SQL");
        let found = statement.query_map([table], |row| row.get(0)).expect("columns");
        found.map(|name| name.expect("a name")).collect()
    }

    #[test]
    fn every_column_about_a_person_is_said_to_be_told_or_not() {
        let store = Store::in_memory().expect("a store");
        let connection = store.reader();
        let tables = PARTS.iter().map(|part| part.table).chain(["application", "person"]);
        let mut missing: Vec<String> = Vec::new();
        for table in tables {
            let Some(rule) = RULES.iter().find(|rule| rule.table == table) else {
                missing.push(table.to_owned());
                continue;
            };
            let lists = [rule.hidden, rule.in_place, rule.masked, rule.shown];
            if lists.iter().all(|list| list.is_empty()) {
                continue;
            }
            for column in columns(connection, table) {
                let said = lists.iter().filter(|list| list.contains(&column.as_str())).count();
                let refers = REFERS.contains(&column.as_str()) || STAFF.contains(&column.as_str());
                if said + usize::from(refers) != 1 {
                    missing.push(format!("{table}.{column}"));
                }
            }
        }
        missing.sort();
        missing.dedup();
        assert_eq!(
            missing, [""; 0],
            "say once what it tells of a candidate who goes by a number"
        );
        for rule in RULES {
            let there = columns(connection, rule.table);
            for column in [rule.hidden, rule.in_place, rule.masked, rule.shown].concat() {
                assert!(there.iter().any(|one| one == column), "{}.{column}", rule.table);
            }
        }
    }

    #[test]
    fn own_words_are_masked_wherever_they_stand() {
        for column in ["reason", "removed_reason", "ended_reason", "question", "remark"] {
            assert_eq!(of("event", column), Veil::Masked, "{column}");
        }
        assert_eq!(of("vacancy", "title"), Veil::Shown);
        assert_eq!(of("wish", "what_comes_later"), Veil::Hidden);
        assert!(leaves_out("wish") && leaves_out("answer") && !leaves_out("decision"));
    }
}
