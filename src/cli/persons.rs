//! People on file: found, shown, corrected, compared, made one; and their consent.

use crate::cli::args::{FormatChoice, PersonList, PersonTask, ResultGiven};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::records::{self, Record};
use crate::cli::{act, rows, shortlists};
use crate::domain::list::View;
use crate::domain::reuse::outside::{Outside, read_points};
use crate::domain::{Coded, DocumentId, Likeness, Message, PersonId, Strength};
use crate::i18n::date;
use crate::office::candidate::CandidateCommand;
use crate::office::candidate::add::Contact;
use crate::office::person::alike::{Pair, by};
use crate::office::person::file::File;
use crate::office::person::list::Member;
use crate::office::person::merge::{Beside, differing, value};
use crate::office::person::{Ask, PersonCommand, PersonQuery, PersonReply, Told};
use crate::office::{Act, Failure, Query, Reply};
use crate::store::person::Card;

/// Finds, shows, or acts.
pub fn run(desk: &mut Desk, task: &PersonTask, out: &mut Out) -> Outcome {
    let command = match task {
        PersonTask::List(wanted) => return list(desk, wanted, out),
        PersonTask::Show { which, format } => return show(desk, which, *format, out),
        PersonTask::Duplicates { of, alike, format } => return duplicates(desk, of.as_deref(), *alike, *format, out),
        PersonTask::Merge {
            keep,
            drop,
            take,
            dry_run,
            json,
        } => {
            let beside = beside(desk, person(keep)?, person(drop)?)?;
            if *dry_run {
                let format = FormatChoice {
                    json: *json,
                    csv: false,
                };
                return tell(&beside, format, out);
            }
            let seen = |id: PersonId| {
                let cards = [&beside.keep, &beside.drop];
                cards.iter().find(|card| card.id == id).map_or(0, |card| card.version)
            };
            let (keep, drop) = (person(keep)?, person(drop)?);
            PersonCommand::Merge {
                keep,
                keep_seen: seen(keep),
                drop,
                drop_seen: seen(drop),
                take: take.clone(),
            }
        }
        PersonTask::Edit { which, given } => {
            let file = file(desk, which)?;
            let old = |new: &Option<String>, old: &String| new.clone().unwrap_or_else(|| old.clone());
            let card = Contact {
                family: old(&given.family, &file.card.family),
                given: old(&given.given, &file.card.given),
                email: old(&given.email, &file.card.email),
                phone: old(&given.phone, &file.card.phone),
                street: old(&given.street, &file.card.street),
                postal_code: old(&given.postal_code, &file.card.postal_code),
                city: old(&given.city, &file.card.city),
            };
            let Some(vacancy) = file.through else {
                return Err(refused(&file, Act::CandidateEdit));
            };
            let (person, seen) = (file.card.id, file.card.version);
            let edit = CandidateCommand::EditPerson {
                person,
                vacancy,
                seen,
                card,
            };
            return act::run(desk, &edit.into(), out);
        }
        PersonTask::Note { which, text } => PersonCommand::Note {
            person: person(which)?,
            body: text.clone(),
        },
        PersonTask::Result(given) => result(desk, given)?,
        PersonTask::Apart { one, other } => PersonCommand::Apart {
            one: person(one)?,
            other: person(other)?,
        },
        PersonTask::Consent {
            which,
            purpose,
            on,
            how,
            withdraw,
        } => {
            let (person, purpose, how) = (person(which)?, *purpose, how.clone());
            let on = day(desk, on.as_deref())?;
            if *withdraw {
                PersonCommand::Withdraw { person, purpose, on }
            } else {
                PersonCommand::Consent {
                    person,
                    purpose,
                    on,
                    how,
                }
            }
        }
    };
    act::run(desk, &command.into(), out)
}

/// A result of another selector, as typed.
fn result(desk: &Desk, given: &ResultGiven) -> Result<PersonCommand, Trouble> {
    let person = person(&given.which)?;
    if let Some(result) = &given.remove {
        let result = records::id(result)?;
        return Ok(PersonCommand::ResultDrop { person, result });
    }
    let text = |typed: &Option<String>| typed.clone().unwrap_or_default();
    let unread = || Trouble::usage(Message::new("refused-result-points"));
    let points = match &given.points {
        Some(typed) => Some(read_points(typed).ok_or_else(unread)?),
        None => None,
    };
    let result = Outside {
        competence: text(&given.competence),
        test: text(&given.test),
        selector: text(&given.selector),
        level: given.level,
        passed: !given.failed,
        points: points.map(|points| (points.given, points.maximum)),
        on: day(desk, given.on.as_deref())?,
    };
    let document = match &given.document {
        Some(typed) => Some(DocumentId(records::id(typed)?)),
        None => None,
    };
    Ok(PersonCommand::Result {
        person,
        result,
        document,
    })
}

/// A day as typed; today without one.
///
/// # Errors
/// What was typed is no day.
pub fn day(desk: &Desk, typed: Option<&str>) -> Result<chrono::NaiveDate, Trouble> {
    let today = desk.clock.today();
    let unread = |text: &str| Trouble::usage(Message::new("cli-bad-day").with("value", text));
    typed.map_or(Ok(today), |text| {
        date::read_day(text, today).ok_or_else(|| unread(text))
    })
}

/// A person as typed.
pub fn person(which: &str) -> Result<PersonId, Trouble> {
    records::id(which).map(PersonId)
}

fn refused(file: &File, act: Act) -> Trouble {
    let message = file
        .refusal(act)
        .cloned()
        .unwrap_or_else(|| Message::new("refused-gone"));
    Failure::from(crate::domain::Problem::block("right", message)).into()
}

fn file(desk: &Desk, which: &str) -> Result<File, Trouble> {
    match desk.ask(&Query::Person(PersonQuery::File(person(which)?)))? {
        Reply::Person(PersonReply::File(file)) => Ok(*file),
        _ => Err(rows::missing("refused-gone", which)),
    }
}

fn beside(desk: &Desk, keep: PersonId, drop: PersonId) -> Result<Beside, Trouble> {
    match desk.ask(&Query::Person(PersonQuery::Beside(keep, drop)))? {
        Reply::Person(PersonReply::Beside(beside)) => Ok(*beside),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

fn list(desk: &Desk, wanted: &PersonList, out: &mut Out) -> Outcome {
    if let Some(name) = &wanted.list {
        return shortlists::show(desk, name, wanted.format, out);
    }
    let typed = wanted.text.clone().unwrap_or_default();
    let query = Query::Person(PersonQuery::Find(typed, wanted.limit.saturating_add(1)));
    let Reply::Person(PersonReply::Found(mut people)) = desk.ask(&query)? else {
        return Ok(Exit::Done);
    };
    let more = people.len() > wanted.limit;
    people.truncate(wanted.limit);
    members(&people, more, wanted.format, out)
}

/// Prints people.
pub fn members(people: &[Member], more: bool, format: FormatChoice, out: &mut Out) -> Outcome {
    let row = |member: &Member| {
        let Member {
            card,
            applications,
            last,
        } = member;
        vec![
            Cell::Id(card.id.0),
            Cell::text(card.name()),
            Cell::text(&card.email),
            Cell::text(&card.phone),
            Cell::text(&card.postal_code),
            Cell::text(&card.city),
            Cell::Number(*applications as i64),
            last.as_ref().map_or(Cell::None, |last| Cell::text(&last.number)),
            last.as_ref().map_or(Cell::None, |last| Cell::of(last.state)),
        ]
    };
    let table = Table {
        columns: vec![
            "id",
            "name",
            "email",
            "phone",
            "postal_code",
            "city",
            "applications",
            "vacancy",
            "state",
        ],
        right: vec!["applications"],
        rows: people.iter().map(row).collect(),
        more,
    };
    shortlists::print(&table, format, out)
}

fn show(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let found = file(desk, which)?;
    let mut record = contact(&found.card);
    record.extend(past(&found));
    record.extend(papers(&found));
    record.extend(company(&found));
    records::print(record, format, out)
}

fn contact(card: &Card) -> Record {
    vec![
        ("id", Cell::Id(card.id.0)),
        ("name", Cell::text(card.name())),
        ("email", Cell::text(&card.email)),
        ("phone", Cell::text(&card.phone)),
        ("street", Cell::text(&card.street)),
        ("postal_code", Cell::text(&card.postal_code)),
        ("city", Cell::text(&card.city)),
        ("language", Cell::text(&card.language)),
        ("diploma", Cell::text(&card.diploma)),
    ]
}

fn days(day: Option<chrono::NaiveDate>) -> Cell {
    day.map_or(Cell::None, Cell::Day)
}

/// Applications, reserves, results, consents.
fn past(file: &File) -> Record {
    let applications = file.applications.iter().map(|application| {
        vec![
            ("id", Cell::Id(application.id.0)),
            ("vacancy", Cell::text(&application.number)),
            ("title", Cell::text(&application.title)),
            ("state", Cell::of(application.state)),
            ("received", Cell::Moment(application.received_at)),
            ("accommodation", Cell::text(&application.accommodation)),
        ]
    });
    let reserves = file
        .reserves
        .iter()
        .map(|(id, until)| vec![("vacancy", Cell::text(file.number(*id))), ("until", days(*until))]);
    let results = file.results.iter().map(|result| {
        vec![
            ("id", Cell::Id(result.id)),
            ("competence", Cell::text(&result.competence)),
            ("level", result.level.map_or(Cell::None, Cell::Number)),
            ("passed", Cell::Flag(result.passed)),
            ("on", days(result.on)),
            ("source", Cell::text(result.whence())),
            ("by", Cell::text(&result.by)),
        ]
    });
    let consents = file.consents.iter().map(|consent| {
        vec![
            ("purpose", Cell::of(consent.purpose)),
            ("given", days(consent.given)),
            ("withdrawn", days(consent.withdrawn)),
            ("how", Cell::text(&consent.how)),
            ("by", Cell::text(&consent.by)),
        ]
    });
    vec![
        ("applications", Cell::Several(applications.collect())),
        ("reserves", Cell::Several(reserves.collect())),
        ("results", Cell::Several(results.collect())),
        (
            "pool-since",
            days(file.pool.as_ref().map(|pooled| pooled.row.stay.since)),
        ),
        ("consents", Cell::Several(consents.collect())),
    ]
}

/// Notes, documents, messages.
fn papers(file: &File) -> Record {
    let notes = file.notes.iter().map(|(number, note)| {
        vec![
            ("at", Cell::Moment(note.at)),
            ("vacancy", Cell::text(number)),
            ("author", Cell::text(&note.name)),
            ("body", Cell::text(&note.body)),
        ]
    });
    let documents = file.documents.iter().map(|(number, document)| {
        vec![
            ("id", Cell::Id(document.id.0)),
            ("vacancy", Cell::text(number)),
            ("kind", Cell::of(document.kind)),
            ("name", Cell::text(&document.name)),
        ]
    });
    let messages = file.messages.iter().map(|message| {
        vec![
            ("at", Cell::Moment(message.created_at)),
            ("text", Cell::Message(message.text.clone())),
        ]
    });
    vec![
        ("notes", Cell::Several(notes.collect())),
        ("documents", Cell::Several(documents.collect())),
        ("messages", Cell::Several(messages.collect())),
    ]
}

/// Tags, lists, and who may be the same person.
fn company(file: &File) -> Record {
    let lists = file
        .lists
        .iter()
        .filter(|(_, on)| *on)
        .map(|(list, _)| list.name.clone());
    let doubles = file.doubles.iter().map(|double| {
        let mut row = vec![
            ("id", Cell::Id(double.card.id.0)),
            ("name", Cell::text(double.card.name())),
        ];
        row.extend(likeness(&double.likeness));
        row
    });
    vec![
        ("tags", Cell::text(file.tags.join(", "))),
        ("lists", Cell::text(lists.collect::<Vec<_>>().join(", "))),
        ("duplicates", Cell::Several(doubles.collect())),
    ]
}

fn likeness(likeness: &Likeness) -> [(&'static str, Cell); 2] {
    [
        ("alike", Cell::of(likeness.strength)),
        ("alike-by", Cell::Message(by(likeness))),
    ]
}

fn duplicates(
    desk: &Desk,
    of: Option<&str>,
    strength: Option<Strength>,
    format: FormatChoice,
    out: &mut Out,
) -> Outcome {
    let (mut pairs, unseen): (Vec<Pair>, usize) = match of {
        Some(which) => {
            let file = file(desk, which)?;
            let pair = |double: crate::office::person::alike::Double| Pair {
                one: file.card.clone(),
                other: double.card,
                likeness: double.likeness,
            };
            (file.doubles.clone().into_iter().map(pair).collect(), file.unseen)
        }
        None => match desk.ask(&Query::Person(PersonQuery::Pairs(Ask::All(View::default()))))? {
            Reply::Person(PersonReply::Pairs(Told::All(pairs))) => (pairs, 0),
            _ => return Ok(Exit::Done),
        },
    };
    pairs.retain(|pair| strength.is_none_or(|wanted| pair.likeness.strength == wanted));
    let row = |pair: &Pair| {
        let [(_, alike), (_, by)] = likeness(&pair.likeness);
        vec![
            Cell::Id(pair.one.id.0),
            Cell::text(pair.one.name()),
            Cell::Id(pair.other.id.0),
            Cell::text(pair.other.name()),
            alike,
            by,
            Cell::text(&pair.one.email),
            Cell::text(&pair.other.email),
        ]
    };
    let table = Table {
        columns: vec![
            "id",
            "name",
            "other",
            "other_name",
            "alike",
            "alike-by",
            "email",
            "other_email",
        ],
        right: Vec::new(),
        rows: pairs.iter().map(row).collect(),
        more: false,
    };
    let exit = shortlists::print(&table, format, out)?;
    if unseen > 0 && !format.json && !format.csv {
        out.say(&Message::new("person-doubles-unseen").with("n", unseen))?;
    }
    Ok(exit)
}

/// What differs, what would move, what stands in the way.
fn tell(beside: &Beside, format: FormatChoice, out: &mut Out) -> Outcome {
    let differs = differing(beside).into_iter().map(|field| {
        vec![
            ("field", Cell::Code(field.code(), field.message())),
            ("keep", Cell::text(value(&beside.keep, field))),
            ("drop", Cell::text(value(&beside.drop, field))),
        ]
    });
    let moves = beside.moves.iter().map(|(table, n)| {
        let name = out.words.get(&format!("table-{table}"));
        vec![("what", Cell::text(name)), ("n", Cell::Number(*n))]
    });
    let refused = beside
        .refused
        .iter()
        .map(|why| vec![("why", Cell::Message(why.clone()))]);
    let record = vec![
        ("keep", Cell::Id(beside.keep.id.0)),
        ("drop", Cell::Id(beside.drop.id.0)),
        ("differs", Cell::Several(differs.collect())),
        ("moves", Cell::Several(moves.collect())),
        ("refused", Cell::Several(refused.collect())),
    ];
    records::print(record, format, out)?;
    Ok(if beside.refused.is_empty() {
        Exit::Done
    } else {
        Exit::Refused
    })
}
