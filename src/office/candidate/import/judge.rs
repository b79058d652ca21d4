//! What becomes of a record: who it is about, whether that person applied already, late or incomplete. The same for a real import and a dry
//! run; they differ in the register that is asked and written to.

use super::source::{Found, Why};
use super::{Fate, LineReport};
use crate::clock::Clock;
use crate::domain::document::{KINDS_OF_CANDIDATE, kind_of_name};
use crate::domain::{ApplicationId, ApplicationState, Coded, DocumentKind, Message, PersonId, Reading};
use crate::exchange::applications::Row;
use crate::exchange::document::Format;
use crate::exchange::incoming::Paper;
use crate::office::Failure;
use crate::store::StoreResult;
use crate::store::document::NewDocument;
use crate::store::import::{Loader, NewApplication, NewPerson};
use crate::text;
use chrono::NaiveDateTime;

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
pub(super) struct Judge {
    clock: Clock,
    now: NaiveDateTime,
    closes: Option<NaiveDateTime>,
    /// How large a document may be, in megabytes.
    most: i64,
}

impl Judge {
    /// For a vacancy that closes then, where documents may be so many megabytes.
    pub(super) fn new(clock: Clock, closes: Option<NaiveDateTime>, most: i64) -> Self {
        Self {
            clock,
            now: clock.local(),
            closes,
            most,
        }
    }

    /// The time.
    pub(super) const fn clock(&self) -> Clock {
        self.clock
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
                warnings.push(big.with("most", self.most));
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
            line: row.line,
            name: format!("{} {}", row.family, row.given),
            fate: Fate::Kept {
                known: false,
                state: ApplicationState::Submitted,
            },
            warnings: Vec::new(),
        };
        let (known, shared) = match row.email.as_str() {
            "" => (None, false),
            email => register.known(email, &sort_name)?,
        };
        if let Some(why) = twice(row, known, &sort_name, &report.name, register)? {
            report.fate = Fate::Left {
                rule: "V-32",
                why: vec![(None, why)],
            };
            return Ok(report);
        }
        if shared && known.is_none() {
            report
                .warnings
                .push(Message::new("import-address-shared").with("email", row.email.as_str()));
        }
        if known.is_none() && register.name_has_applied(&sort_name)? {
            report
                .warnings
                .push(Message::new("import-name-twice").with("name", report.name.as_str()));
        }
        let state = self.state(row);
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
        let received_at = row.received.map_or(self.clock.millis(), |at| self.clock.millis_of(at));
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
    known: Option<PersonId>,
    sort_name: &str,
    name: &str,
    register: &mut dyn Register,
) -> Result<Option<Message>, Failure> {
    let id = match known {
        Some(person) if register.has_applied(person)? => "refused-applied-already",
        // Without an address nothing else tells two people of one name apart.
        None if row.email.is_empty() && register.name_has_applied(sort_name)? => "import-nameless-twice",
        _ => return Ok(None),
    };
    Ok(Some(Message::new(id).with("name", name)))
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
        line,
        name: origin,
        fate: Fate::Left { rule: "import", why },
        warnings: Vec::new(),
    }
}
