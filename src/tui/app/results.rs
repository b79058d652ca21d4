//! What became of each of many: in the order they were asked for, the same refusal said once with everybody it is about.

use crate::domain::{Arg, Message, Refusal};
use crate::tui::look::{Look, Sign};
use crate::tui::theme::Role;

/// A refusal, and the names it was given for.
struct Refused<'a> {
    why: &'a Message,
    times: usize,
    names: Vec<&'a str>,
}

/// The lines of a list of results.
pub(super) fn lines(each: &[Result<Message, Refusal>], look: &Look) -> Vec<(String, Role)> {
    let done = |words: &str| look.signed_or(Sign::Done, "spoken-done", words);
    let refused = |words: &str| look.signed_or(Sign::Failed, "spoken-refused", words);
    let mut lines = Vec::new();
    let mut groups: Vec<Refused<'_>> = Vec::new();
    for result in each {
        match result {
            Ok(message) => lines.push((done(&look.words.text(message)), Role::Text)),
            Err(refusal) => {
                for problem in &refusal.problems {
                    group(&mut groups, &problem.message, problem.about.as_deref());
                }
            }
        }
    }
    // What was refused stands first: it is what is left to do.
    let mut all: Vec<(String, Role)> = Vec::new();
    for Refused { why, times, names } in groups {
        let why = look.words.text(why);
        match (times, names.as_slice()) {
            (1, [name]) => all.push((refused(&format!("{name}: {why}")), Role::Bad)),
            (1, _) => all.push((refused(&why), Role::Bad)),
            (times, names) => {
                all.push((refused(&format!("{times} × {why}")), Role::Bad));
                if !names.is_empty() {
                    all.push((format!("  {}", names.join(", ")), Role::Dim));
                }
            }
        }
    }
    all.extend(lines);
    all
}

fn group<'a>(groups: &mut Vec<Refused<'a>>, message: &'a Message, about: Option<&'a str>) {
    let argument = |wanted: &str| message.args.iter().find(|(name, _)| name == wanted).map(|(_, arg)| arg);
    let (why, name) = match (message.id.as_str(), argument("why"), argument("name")) {
        ("refused-candidate", Some(Arg::Message(why)), Some(Arg::Text(name))) => (why, Some(name.as_str())),
        _ => (message, about),
    };
    match groups.iter_mut().find(|known| known.why == why) {
        Some(known) => {
            known.times += 1;
            known.names.extend(name);
        }
        None => groups.push(Refused {
            why,
            times: 1,
            names: name.into_iter().collect(),
        }),
    }
}
