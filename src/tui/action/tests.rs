//! The table of actions holds together: every action once, no key twice, footers that fit.

use super::*;
use crate::i18n::{Lang, words};

/// The stacks of contexts that occur, innermost first.
const STACKS: &[&[Context]] = &[
    &[X::Start, X::Global],
    &[X::Vacancies, X::List, X::Global],
    &[X::Dossier, X::Global],
    &[X::Dossier, X::List, X::Global],
    &[X::Candidates, X::List, X::Global],
    &[X::Review, X::Global],
    &[X::Found, X::Review, X::Global],
    &[X::Document, X::Global],
    &[X::Sessions, X::Global],
    &[X::Sessions, X::List, X::Global],
    &[X::Approvals, X::List, X::Global],
    &[X::Requests, X::List, X::Global],
    &[X::Deadlines, X::List, X::Global],
    &[X::Person, X::Global],
    &[X::Doubles, X::List, X::Global],
    &[X::Lists, X::List, X::Global],
    &[X::Members, X::List, X::Global],
    &[X::Minutes, X::Global],
    &[X::Found, X::Minutes, X::Global],
    &[X::Reuse, X::List, X::Global],
    &[X::Redeployment, X::List, X::Global],
    &[X::Administration, X::List, X::Global],
    &[X::Import, X::List, X::Global],
    &[X::Path, X::Text],
    &[X::Form],
    &[X::Lines, X::Form],
    &[X::Options, X::Form],
    &[X::Button, X::Form],
    &[X::Filtering, X::Text],
    &[X::Text],
    &[X::Menu],
    &[X::Several, X::Menu],
    &[X::Ordered, X::Several, X::Menu],
    &[X::Search, X::Text],
    &[X::Reading],
    &[X::Dialog],
];

#[test]
fn every_action_and_id_stands_once() {
    for (i, spec) in TABLE.iter().enumerate() {
        assert!(
            TABLE[i + 1..]
                .iter()
                .all(|other| other.action != spec.action && other.id != spec.id),
            "{}",
            spec.id
        );
    }
}

#[test]
fn no_key_means_two_things_in_one_context() {
    for stack in STACKS {
        for context in *stack {
            let here: Vec<_> = TABLE.iter().filter(|spec| spec.contexts.contains(context)).collect();
            for (i, a) in here.iter().enumerate() {
                for b in &here[i + 1..] {
                    for chord in a.chords {
                        assert!(
                            !b.chords
                                .iter()
                                .any(|other| other.starts_with(chord) || chord.starts_with(other)),
                            "{:?}: {} and {}",
                            context,
                            a.id,
                            b.id
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn no_prefix_of_an_inner_context_hides_an_outer_key() {
    for stack in STACKS {
        for (depth, context) in stack.iter().enumerate() {
            for inner in TABLE.iter().filter(|spec| spec.contexts.contains(context)) {
                for outer_context in &stack[depth + 1..] {
                    for outer in TABLE
                        .iter()
                        .filter(|spec| spec.contexts.contains(outer_context) && spec.action != inner.action)
                    {
                        for chord in inner.chords.iter().filter(|chord| chord.len() > 1) {
                            let hides = outer
                                .chords
                                .iter()
                                .any(|other| other.len() == 1 && other[0] == chord[0]);
                            assert!(!hides, "{} hides {} in {stack:?}", inner.id, outer.id);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_text_field_binds_no_printable_key() {
    for spec in TABLE
        .iter()
        .filter(|spec| spec.contexts.iter().any(|c| matches!(c, X::Text | X::Form)))
    {
        assert!(
            spec.chords
                .iter()
                .all(|chord| !chord[0].is_printable() || !spec.contexts.contains(&X::Text)),
            "{}",
            spec.id
        );
    }
}

#[test]
fn no_key_needs_altgr_on_a_belgian_keyboard_or_is_an_alias() {
    for spec in TABLE {
        for k in spec.chords.iter().flat_map(|chord| chord.iter()) {
            if let C::Char(c) = k.code {
                assert!(!"[]{}\\|@#".contains(c), "{}", spec.id);
                assert!(!(k.ctrl && "hijm".contains(c)), "{}", spec.id);
            }
        }
    }
}

#[test]
fn every_action_has_its_words() {
    for lang in [Lang::Dutch, Lang::English] {
        let words = words(lang);
        let missing: Vec<_> = TABLE
            .iter()
            .flat_map(|spec| [spec.label(), spec.help()])
            .filter(|id| !words.has(id))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
