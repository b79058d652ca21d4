//! What becomes of a record: who it is about, whether that person applied already, late or incomplete. The same for a real import and a dry
//! run; they differ in the register that is asked and written to.

use super::source::{Found, Why};
use super::{Fate, LineReport, Possible, SAME, Who};
use crate::clock::Clock;
use crate::domain::document::{KINDS_OF_CANDIDATE, kind_of_name};
use crate::domain::identity::Known;
use crate::domain::{ApplicationId, ApplicationState, Coded, DocumentKind, Message, PersonId, Problem, Reading};
use crate::exchange::applications::{Field, Row};
use crate::exchange::document::Format;
use crate::exchange::incoming::Paper;
use crate::office::person::alike::{Alike, by};
use crate::office::{Counter, Failure};
use crate::store::document::NewDocument;
use crate::store::import::{Loader, NewApplication, NewPerson};
use crate::store::{StoreResult, retention};
use crate::text;
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

/// Where an application came from when the file does not say.
const SOURCE: &str = "import";

/// Who is known and who applied, and a place for who comes in.
pub(super) trait Register {
    /// The person with this address and this name, and whether somebody else has the address.
    fn known(&mut self, email: &str, sort_name: &str) -> StoreResult<(Option<PersonId>, bool)>;
    /// Whether a person applied for the vacancy already.
    fn has_applied(&mut self, person: PersonId) -> StoreResult<bool>;
    /// Whether somebody with this name applied for the vacancy already.
    fn name_has_applied(&mut self, sort_name: &str) -> StoreResult<bool>;
    /// Adds a person.
    fn add_person(&mut self, new: &NewPerson<'_>) -> StoreResult<PersonId>;
    /// Adds an application.
    fn add_application(&mut self, new: &NewApplication<'_>) -> StoreResult<ApplicationId>;
    /// Adds a document to an application.
    fn add_paper(&mut self, of: (ApplicationId, PersonId), paper: &Paper) -> StoreResult<()>;
}

impl Register for Loader<'_> {
    fn known(&mut self, email: &str, sort_name: &str) -> StoreResult<(Option<PersonId>, bool)> {
        self.lookup.known(email, sort_name)
    }
    fn has_applied(&mut self, person: PersonId) -> StoreResult<bool> {
        self.lookup.has_applied(person)
    }
    fn name_has_applied(&mut self, sort_name: &str) -> StoreResult<bool> {
        self.lookup.name_has_applied(sort_name)
    }
    fn add_person(&mut self, new: &NewPerson<'_>) -> StoreResult<PersonId> {
        Self::add_person(self, new)
    }
    fn add_application(&mut self, new: &NewApplication<'_>) -> StoreResult<ApplicationId> {
        Self::add_application(self, new)
    }
    fn add_paper(&mut self, of: (ApplicationId, PersonId), paper: &Paper) -> StoreResult<()> {
        let kind = paper.kind.unwrap_or_else(|| kind_of_name(&paper.name));
        let kind = if KINDS_OF_CANDIDATE.contains(&kind) {
            kind
        } else {
            DocumentKind::Other
        };
        let known = paper.known.as_ref();
        self.add_document(&NewDocument {
            vacancy: None,
            application: Some(of),
            batch: None,
            kind,
            name: &paper.name,
            media_type: known.map_or_else(|| Format::of(&paper.data).media_type(), |known| known.media_type),
            data: &paper.data,
            pages: known.and_then(|known| known.pages),
            reading: known.map_or(Reading::Foreign, |known| known.reading),
            text: known.and_then(|known| known.text.as_deref()),
        })
    }
}

/// Decides about records.
#[derive(Debug)]
pub(super) struct Judge<'a> {
    counter: Counter<'a>,
    now: NaiveDateTime,
    closes: Option<NaiveDateTime>,
    /// How large a document may be, in megabytes.
    most: i64,
    pub(super) alike: Alike<'a>,
    /// Whether people alike are looked for: not while a large file is taken in; the list of people who may be one shows them then.
    pub(super) suggests: bool,
    /// Whom records are about, as a person decided.
    pub(super) people: &'a BTreeMap<u64, Who>,
}

impl<'a> Judge<'a> {
    /// On behalf of an asker, for a vacancy that closes then, where documents may be so many megabytes.
    ///
    /// # Errors
    /// What the store could not do.
    pub(super) fn new(
        counter: Counter<'a>,
        (closes, most): (Option<NaiveDateTime>, i64),
        people: &'a BTreeMap<u64, Who>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            counter,
            now: counter.clock.local(),
            closes,
            most,
            alike: Alike::new(counter)?,
            suggests: true,
            people,
        })
    }

    /// The time.
    pub(super) const fn clock(&self) -> Clock {
        self.counter.clock
    }

    /// Does what a record asks, when it can be used.
    pub(super) fn found(&self, found: Found, register: &mut dyn Register) -> Result<LineReport, Failure> {
        let row = match found.row {
            Ok(row) => row,
            Err(why) => return Ok(unusable(found.line, found.origin, why)),
        };
        let mut warnings = found.warnings;
        let mut papers = found.papers;
        papers.retain(|paper| {
            let fits = paper.data.len() as u64 <= (self.most.max(0) as u64) << 20;
            if !fits {
                let big = Message::new("import-paper-big").with("name", paper.name.as_str());
                warnings.push(Problem::warn("document", big.with("most", self.most)));
            }
            fits
        });
        let mut report = self.line(&row, &papers, register)?;
        warnings.append(&mut report.warnings);
        report.warnings = warnings;
        Ok(report)
    }

    /// Does what a good record asks.
    fn line(&self, row: &Row, papers: &[Paper], register: &mut dyn Register) -> Result<LineReport, Failure> {
        let sort_name = text::sort_name(&row.family, &row.given);
        let mut report = LineReport {
            decided: self.people.get(&row.line).copied(),
            ..LineReport::new(row.line, format!("{} {}", row.family, row.given))
        };
        let elsewhere = self.suggest(row, &mut report)?;
        let (matched, shared) = match row.email.as_str() {
            "" => (None, false),
            email => register.known(email, &sort_name)?,
        };
        let known = match report.decided {
            None => matched,
            Some(Who::New) => None,
            Some(Who::Known(person)) => Some(person),
        };
        report.person = known;
        if let Some((rule, why)) = self.hindrance(row, &sort_name, &report, register)? {
            report.fate = Fate::Left {
                rule,
                why: vec![(None, why)],
            };
            return Ok(report);
        }
        self.warn(row, (shared, elsewhere), &mut report, register)?;
        if known.is_none() && report.possible.is_empty() && register.name_has_applied(&sort_name)? {
            let twice = Message::new("import-name-twice").with("name", report.name.as_str());
            report.warnings.push(Problem::warn(SAME, twice));
        }
        let state = self.state(row);
        if state == ApplicationState::Incomplete {
            let missing = Message::of(Field::Email);
            let missing = Message::new("import-missing").with("what", missing);
            report.warnings.push(Problem::warn("import", missing));
        }
        let of = self.add(row, known, &sort_name, state, register)?;
        for paper in papers {
            register.add_paper(of, paper)?;
        }
        report.fate = Fate::Kept {
            known: known.is_some(),
            state,
        };
        Ok(report)
    }

    /// Proposes who on file a record may be about; whether somebody the asker may not read about is strongly alike.
    fn suggest(&self, row: &Row, report: &mut LineReport) -> Result<bool, Failure> {
        if !self.suggests {
            return Ok(false);
        }
        let (doubles, elsewhere) = self.alike.of(Known {
            family: &row.family,
            given: &row.given,
            email: &row.email,
            phone: &row.phone,
            postal_code: &row.postal_code,
        })?;
        report.possible = doubles
            .into_iter()
            .map(|double| Possible {
                person: double.card.id,
                name: double.card.name(),
                by: by(&double.likeness),
                email: double.card.email,
                applied: false,
            })
            .collect();
        Ok(elsewhere)
    }

    /// Why nothing can be added for a record: nobody such is on file, a second application (V-32), or somebody whose data may only be used
    /// for this once a person says that it is their own application (AVG 18).
    fn hindrance(
        &self,
        row: &Row,
        sort_name: &str,
        report: &LineReport,
        register: &mut dyn Register,
    ) -> Result<Option<(&'static str, Message)>, Failure> {
        if let Some(Who::Known(person)) = report.decided
            && self.alike.seen(person)?.is_none()
        {
            let gone = Message::new("import-person-gone").with("id", person.0.to_string());
            return Ok(Some(("import", gone)));
        }
        if let Some(why) = twice(row, report, sort_name, register)? {
            return Ok(Some((SAME, why)));
        }
        if report.decided.is_none()
            && let Some(person) = report.person
            && self.is_restricted(person)?
        {
            let why = Message::new("import-restricted").with("name", report.name.as_str());
            return Ok(Some((Fate::RESTRICTED, why)));
        }
        Ok(None)
    }

    fn is_restricted(&self, person: PersonId) -> Result<bool, Failure> {
        Ok(retention::restriction(self.counter.connection, person)?.is_some())
    }

    /// What should be looked at before a record is taken in.
    fn warn(
        &self,
        row: &Row,
        (shared, elsewhere): (bool, bool),
        report: &mut LineReport,
        register: &mut dyn Register,
    ) -> Result<(), Failure> {
        let name = report.name.clone();
        if let Some(person) = report.person {
            if self.is_restricted(person)? {
                let restricted = Message::new("warn-person-restricted").with("name", name);
                report.warnings.push(Problem::warn("AVG-18", restricted));
            }
            let mut possible = report.possible.iter();
            if let Some(known) = possible.find(|possible| possible.person == person)
                && !row.email.is_empty()
                && !row.email.eq_ignore_ascii_case(&known.email)
            {
                let other = Message::new("import-other-address").with("email", row.email.as_str());
                let other = other.with("known", known.email.as_str());
                report.warnings.push(Problem::warn(SAME, other));
            }
            return Ok(());
        }
        if report.decided.is_some() {
            return Ok(());
        }
        for possible in &mut report.possible {
            possible.applied = register.has_applied(possible.person)?;
        }
        if report.possible.is_empty() && shared {
            let shared = Message::new("import-address-shared").with("email", row.email.as_str());
            report.warnings.push(Problem::warn(SAME, shared));
        } else if report.possible.is_empty() && elsewhere {
            let elsewhere = Message::new("warn-person-alike-elsewhere");
            report.warnings.push(Problem::warn(SAME, elsewhere));
        }
        Ok(())
    }

    fn add(
        &self,
        row: &Row,
        known: Option<PersonId>,
        sort_name: &str,
        state: ApplicationState,
        register: &mut dyn Register,
    ) -> Result<(ApplicationId, PersonId), Failure> {
        let search_name = text::search_name(&row.family, &row.given);
        let person = match known {
            Some(person) => person,
            None => register.add_person(&person(row, sort_name, &search_name))?,
        };
        let clock = self.clock();
        let received_at = row.received.map_or(clock.millis(), |at| clock.millis_of(at));
        let application = register.add_application(&NewApplication {
            person,
            sort_name,
            received_at,
            source: if row.source.is_empty() { SOURCE } else { &row.source },
            state,
            reason: if state.is_negative() { state.code() } else { "" },
        })?;
        Ok((application, person))
    }

    /// Late after the closing time (V-27), incomplete without an address to answer to.
    fn state(&self, row: &Row) -> ApplicationState {
        let received = row.received.unwrap_or(self.now);
        if self.closes.is_some_and(|closes| received > closes) {
            ApplicationState::Late
        } else if row.email.is_empty() {
            ApplicationState::Incomplete
        } else {
            ApplicationState::Submitted
        }
    }
}

/// Why a record is a second application for the vacancy (V-32), if it is.
fn twice(
    row: &Row,
    report: &LineReport,
    sort_name: &str,
    register: &mut dyn Register,
) -> Result<Option<Message>, Failure> {
    let id = match report.person {
        Some(person) if register.has_applied(person)? => "refused-applied-already",
        // Without an address nothing else tells two people of one name apart, unless somebody who knows says so.
        None if row.email.is_empty() && report.decided.is_none() && register.name_has_applied(sort_name)? => {
            "import-nameless-twice"
        }
        _ => return Ok(None),
    };
    Ok(Some(Message::new(id).with("name", report.name.as_str())))
}

fn person<'a>(row: &'a Row, sort_name: &'a str, search_name: &'a str) -> NewPerson<'a> {
    NewPerson {
        family: &row.family,
        given: &row.given,
        sort_name,
        search_name,
        email: &row.email,
        phone: &row.phone,
        street: &row.street,
        postal_code: &row.postal_code,
        city: &row.city,
        language: if row.language.is_empty() { "nl" } else { &row.language },
        diploma: &row.diploma,
    }
}

/// A record that cannot be used, with every reason.
fn unusable(line: u64, origin: String, why: Vec<Why>) -> LineReport {
    LineReport {
        fate: Fate::Left { rule: "import", why },
        ..LineReport::new(line, origin)
    }
}
