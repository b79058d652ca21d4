//! Applications from a sheet: which column is what, and what a line says. Pure; the office decides what becomes of it.

use crate::domain::code::codes;
use crate::domain::{Coded, Message};
use crate::exchange::intake::{Fault, Record};
use crate::i18n::date;
use crate::text;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

codes! {
    /// What a column of the sheet holds.
    Field, "import-field" {
        /// The whole name.
        Name = "name",
        /// The family name.
        Family = "family",
        /// The given name.
        Given = "given",
        /// The e-mail address.
        Email = "email",
        /// The telephone.
        Phone = "phone",
        /// Street and number.
        Street = "street",
        /// The postal code.
        PostalCode = "postal_code",
        /// The municipality.
        City = "city",
        /// When it was received.
        Received = "received",
        /// Where it came from.
        Source = "source",
        /// The language of contact.
        Language = "language",
        /// The diploma.
        Diploma = "diploma",
    }
}

/// The headings people write, folded, without spaces and signs.
const HEADINGS: &[(Field, &[&str])] = &[
    (
        Field::Name,
        &[
            "naam",
            "name",
            "kandidaat",
            "candidate",
            "volledigenaam",
            "fullname",
            "sollicitant",
            "applicant",
        ],
    ),
    (
        Field::Family,
        &["familienaam", "achternaam", "familyname", "lastname", "surname"],
    ),
    (Field::Given, &["voornaam", "givenname", "firstname", "forename"]),
    (
        Field::Email,
        &["email", "emailadres", "emailaddress", "mail", "mailadres"],
    ),
    (
        Field::Phone,
        &[
            "telefoon",
            "telefoonnummer",
            "tel",
            "gsm",
            "gsmnummer",
            "phone",
            "phonenumber",
            "telephone",
            "mobile",
        ],
    ),
    (
        Field::Street,
        &[
            "straat",
            "straatennummer",
            "straatnummer",
            "straatnr",
            "adres",
            "street",
            "address",
        ],
    ),
    (
        Field::PostalCode,
        &["postcode", "postnummer", "postalcode", "zip", "zipcode"],
    ),
    (
        Field::City,
        &[
            "gemeente",
            "stad",
            "woonplaats",
            "plaats",
            "city",
            "town",
            "municipality",
        ],
    ),
    (
        Field::Received,
        &[
            "datum",
            "ontvangen",
            "ontvangenop",
            "datumontvangst",
            "ontvangstdatum",
            "ingediendop",
            "sollicitatiedatum",
            "received",
            "receivedon",
            "date",
            "applied",
            "appliedon",
        ],
    ),
    (Field::Source, &["bron", "kanaal", "source", "channel"]),
    (Field::Language, &["taal", "language"]),
    (Field::Diploma, &["diploma", "hoogstediploma", "degree"]),
];

/// Which column of a sheet holds what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mapping {
    columns: Vec<Option<Field>>,
    headings: Vec<String>,
}

impl Mapping {
    /// Reads the headings of a sheet; `named` holds the columns a person named: heading and field.
    ///
    /// # Errors
    /// Every reason why the sheet cannot be read: a heading that is not there, two columns for one thing, no name.
    pub fn read(head: &Record, named: &[(String, Field)]) -> Result<Self, Vec<Message>> {
        Self::begun(head, None, named).settled()
    }

    /// What the columns seem to hold: as a person said before, `chosen` for each column in its order, otherwise by their headings;
    /// `named` goes before both. Not yet looked at for what is missing.
    pub fn begun(head: &Record, chosen: Option<&[Option<Field>]>, named: &[(String, Field)]) -> Draft {
        let headings: Vec<String> = head.cells().map(str::to_owned).collect();
        let folded: Vec<String> = headings.iter().map(|heading| bare(heading)).collect();
        let mut columns: Vec<Option<Field>> = match chosen {
            Some(chosen) => (0..headings.len())
                .map(|at| chosen.get(at).copied().flatten())
                .collect(),
            None => folded.iter().map(|heading| usual(heading)).collect(),
        };
        let mut problems = Vec::new();
        for (heading, field) in named {
            let Some(at) = folded.iter().position(|found| *found == bare(heading)) else {
                let message = Message::new("import-no-column").with("column", heading.as_str());
                problems.push(message.with("known", headings.join(", ")));
                continue;
            };
            // What a person says goes before what the heading seems to be.
            columns
                .iter_mut()
                .filter(|column| **column == Some(*field))
                .for_each(|column| *column = None);
            columns[at] = Some(*field);
        }
        let has = |field: Field| columns.contains(&Some(field));
        // Beside a given name, "naam" is the family name.
        if has(Field::Given) && has(Field::Name) && !has(Field::Family) {
            columns
                .iter_mut()
                .filter(|column| **column == Some(Field::Name))
                .for_each(|column| *column = Some(Field::Family));
        }
        let mapping = Self { columns, headings };
        Draft { mapping, problems }
    }

    /// What stands in each column, in their order: what is remembered for these headings.
    pub fn columns(&self) -> &[Option<Field>] {
        &self.columns
    }

    /// The headings, in their order.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Why the columns cannot be used as they are.
    fn lacking(&self) -> Vec<Message> {
        let has = |field: Field| self.columns.contains(&Some(field));
        let many = |field: &&Field| self.columns.iter().filter(|column| **column == Some(**field)).count() > 1;
        let twice = Field::ALL.iter().filter(many);
        let mut problems: Vec<Message> = twice
            .map(|field| Message::new("import-two-columns").with("field", Message::of(*field)))
            .collect();
        if !(has(Field::Name) || has(Field::Family) && has(Field::Given)) {
            problems.push(Message::new("import-no-name").with("known", self.headings.join(", ")));
        }
        problems
    }

    /// The columns that are used: heading and what it holds.
    pub fn used(&self) -> impl Iterator<Item = (&str, Field)> {
        let pairs = self.headings.iter().zip(&self.columns);
        pairs.filter_map(|(heading, field)| Some((heading.as_str(), (*field)?)))
    }

    /// The headings of columns that are left out.
    pub fn ignored(&self) -> impl Iterator<Item = &str> {
        let pairs = self.headings.iter().zip(&self.columns);
        pairs
            .filter(|(heading, field)| field.is_none() && !heading.is_empty())
            .map(|(heading, _)| heading.as_str())
    }

    /// The heading of a column, or its number.
    pub fn heading(&self, column: usize) -> String {
        let found = column.checked_sub(1).and_then(|at| self.headings.get(at));
        found
            .filter(|heading| !heading.is_empty())
            .cloned()
            .unwrap_or_else(|| column.to_string())
    }

    /// What a line says.
    ///
    /// # Errors
    /// Every cell that cannot be used, each with its column and why.
    pub fn row(&self, record: &Record, today: NaiveDate) -> Result<Row, Vec<Fault>> {
        let mut faults = Vec::new();
        if record.len() > self.columns.len() && (self.columns.len()..record.len()).any(|at| !record.cell(at).is_empty())
        {
            let many = Message::new("import-too-many-cells").with("n", self.columns.len());
            faults.push(wrong(self.columns.len() + 1, many));
        }
        let mut row = Row {
            line: record.line,
            ..Row::default()
        };
        let mut name_column = 1;
        for (at, field) in self.columns.iter().enumerate() {
            let Some(field) = *field else { continue };
            let column = at + 1;
            if let Err(fault) = row.take(field, plain(record.cell(at)), column, today) {
                faults.push(fault);
            }
            if matches!(field, Field::Name | Field::Family) || (field == Field::Given && !row.family.is_empty()) {
                name_column = column;
            }
        }
        if row.family.is_empty() || row.given.is_empty() {
            faults.push(wrong(name_column, Message::new("import-name-missing")));
        }
        faults.sort_by_key(|fault| fault.column);
        if faults.is_empty() { Ok(row) } else { Err(faults) }
    }
}

/// Which column seems to hold what, before it is looked at whether that will do.
#[derive(Clone, PartialEq, Debug)]
pub struct Draft {
    /// As far as it goes.
    pub mapping: Mapping,
    problems: Vec<Message>,
}

impl Draft {
    /// Every reason why it will not do; none when it does.
    pub fn problems(&self) -> Vec<Message> {
        let mut problems = self.problems.clone();
        problems.extend(self.mapping.lacking());
        problems
    }

    /// The mapping, when it will do.
    ///
    /// # Errors
    /// Every reason why not.
    pub fn settled(self) -> Result<Mapping, Vec<Message>> {
        let problems = self.problems();
        match problems.is_empty() {
            true => Ok(self.mapping),
            false => Err(problems),
        }
    }
}

/// Headings as one text, without case, accents and signs: the same headings in the same order give the same text.
pub fn signature(headings: &[String]) -> String {
    let folded: Vec<String> = headings.iter().map(|heading| bare(heading)).collect();
    folded.join("\n")
}

impl Row {
    /// Takes what a cell says of a field.
    fn take(&mut self, field: Field, cell: &str, column: usize, today: NaiveDate) -> Result<(), Fault> {
        match field {
            Field::Name => (self.family, self.given) = split(cell),
            Field::Family => cell.clone_into(&mut self.family),
            Field::Given => cell.clone_into(&mut self.given),
            Field::Email => self.email = address(cell, column)?,
            Field::Phone => self.phone = phone(cell),
            Field::Street => cell.clone_into(&mut self.street),
            Field::PostalCode => self.postal_code = postal_code(cell),
            Field::City => cell.clone_into(&mut self.city),
            Field::Received => self.received = moment(cell, column, today)?,
            Field::Source => cell.clone_into(&mut self.source),
            Field::Language => self.language = language(cell, column)?,
            Field::Diploma => cell.clone_into(&mut self.diploma),
        }
        Ok(())
    }
}

/// A heading without case, accents, spaces and signs.
fn bare(heading: &str) -> String {
    text::fold(heading).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn usual(heading: &str) -> Option<Field> {
    let found = HEADINGS.iter().find(|(_, names)| names.contains(&heading));
    found.map(|(field, _)| *field)
}

/// What a line of the sheet says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Row {
    /// The line it starts on.
    pub line: u64,
    /// The family name.
    pub family: String,
    /// The given name.
    pub given: String,
    /// The e-mail address, in small letters; empty when there is none.
    pub email: String,
    /// The telephone.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// The postal code, leading zeros kept.
    pub postal_code: String,
    /// The municipality.
    pub city: String,
    /// When it was received.
    pub received: Option<NaiveDateTime>,
    /// Where it came from.
    pub source: String,
    /// `nl`, `fr`, `de` or `en`; empty when not said.
    pub language: String,
    /// The diploma.
    pub diploma: String,
}

fn wrong(column: usize, message: Message) -> Fault {
    Fault { column, message }
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// A whole name: "De Smet, Éléonore", otherwise the given name comes first.
pub fn split(name: &str) -> (String, String) {
    let (family, given) = name.split_once(',').unwrap_or_else(|| {
        let (given, family) = name.split_once(char::is_whitespace).unwrap_or(("", name));
        (family, given)
    });
    (family.trim().to_owned(), given.trim().to_owned())
}

fn address(cell: &str, column: usize) -> Result<String, Fault> {
    if cell.is_empty() || text::is_address(cell) {
        return Ok(cell.to_lowercase());
    }
    Err(wrong(column, Message::new("import-bad-email").with("value", cell)))
}

/// A telephone; where a spreadsheet took it for a number, the zero it begins with is gone and comes back.
fn phone(cell: &str) -> String {
    let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
    match cell.len() {
        8 | 9 if digits && !cell.starts_with('0') => format!("0{cell}"),
        10 | 11 if digits && cell.starts_with("32") => format!("+{cell}"),
        _ => cell.to_owned(),
    }
}

/// A postal code; none has three digits, so that a zero is gone that a spreadsheet took for nothing.
fn postal_code(cell: &str) -> String {
    match cell.len() == 3 && cell.bytes().all(|byte| byte.is_ascii_digit()) {
        true => format!("0{cell}"),
        false => cell.to_owned(),
    }
}

/// The moment of a number of days since the end of 1899, as spreadsheets keep it: 46349.5 is noon on 23 November 2026.
fn serial(cell: &str) -> Option<NaiveDateTime> {
    let days: f64 = cell.replace(',', ".").parse().ok()?;
    // From 1954 to 2173: a year or a telephone is no moment.
    if !(20_000.0..100_000.0).contains(&days) {
        return None;
    }
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    start.checked_add_signed(chrono::Duration::seconds((days * 86_400.0).round() as i64))
}

/// A day, with or without an hour: `23/11/2026`, `23/11/2026 09:30`, `2026-11-23T09:30:00`.
fn moment(cell: &str, column: usize, today: NaiveDate) -> Result<Option<NaiveDateTime>, Fault> {
    if cell.is_empty() {
        return Ok(None);
    }
    let (day, time) = cell.split_once([' ', 'T']).unwrap_or((cell, ""));
    let hour = |time: &str| {
        let time = time.trim();
        match time {
            "" => Some(NaiveTime::MIN),
            time => ["%H:%M:%S%.f", "%H:%M"]
                .iter()
                .find_map(|form| NaiveTime::parse_from_str(time, form).ok()),
        }
    };
    // What was received lies behind us: a day ahead is a slip of the pen.
    let read = || {
        date::read_day(day, today)
            .zip(hour(time))
            .map(|(day, time)| day.and_time(time))
    };
    let why = match serial(cell).or_else(read) {
        Some(at) if at.date() <= today => return Ok(Some(at)),
        Some(_) => "import-date-ahead",
        None => "import-bad-date",
    };
    Err(wrong(column, Message::new(why).with("value", cell)))
}

fn language(cell: &str, column: usize) -> Result<String, Fault> {
    const LANGUAGES: &[(&str, &[&str])] = &[
        ("nl", &["", "nl", "nederlands", "dutch", "n"]),
        ("fr", &["fr", "frans", "french", "francais", "f"]),
        ("de", &["de", "duits", "german", "deutsch", "d"]),
        ("en", &["en", "engels", "english", "e"]),
    ];
    let folded = bare(cell);
    let found = LANGUAGES.iter().find(|(_, names)| names.contains(&folded.as_str()));
    found
        .map(|(code, _)| (*code).to_owned())
        .ok_or_else(|| wrong(column, Message::new("import-bad-language").with("value", cell)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::intake::{Records, Shape};
    use std::io::Cursor;

    /// Every line of a sheet: what it says, or the column that is wrong.
    fn rows(sheet: &str, named: &[(String, Field)]) -> Result<Vec<Result<Row, Vec<usize>>>, Vec<String>> {
        let mut file = Cursor::new(sheet.as_bytes());
        let shape = Shape::of(&mut file).expect("a shape");
        let mut records = Records::new(file, &shape);
        let mut record = Record::default();
        records
            .next(&mut record)
            .expect("bytes")
            .expect("a head")
            .expect("a good head");
        let ids = |problems: Vec<Message>| problems.into_iter().map(|problem| problem.id).collect::<Vec<_>>();
        let mapping = Mapping::read(&record, named).map_err(ids)?;
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let mut found = Vec::new();
        while let Some(result) = records.next(&mut record).expect("bytes") {
            result.expect("a good record");
            found.push(
                mapping
                    .row(&record, today)
                    .map_err(|faults| faults.iter().map(|fault| fault.column).collect::<Vec<_>>()),
            );
        }
        Ok(found)
    }

    #[test]
    fn dutch_and_english_headings_mean_the_same() {
        let dutch = "Naam;Voornaam;E-mail;Telefoon;Postcode;Gemeente;Ontvangen op;Taal\nVan de Velde;Jan;Jan@Example.be;'+32 470;0850;Oostende;03/11/2026 09:05;Frans\n";
        let english = "given name,family name,e-mail address,phone,postal code,town,received,language\nJan,Van de Velde,jan@example.be,+32 470,0850,Oostende,2026-11-03T09:05:00,fr\n";
        let (one, other) = (rows(dutch, &[]), rows(english, &[]));
        assert_eq!(one, other);
        let row = one.expect("rows").remove(0).expect("a row");
        assert_eq!(
            (row.family.as_str(), row.postal_code.as_str()),
            ("Van de Velde", "0850")
        );
        assert_eq!((row.phone.as_str(), row.language.as_str()), ("+32 470", "fr"));
        assert_eq!(
            row.received.map(|at| at.to_string()).as_deref(),
            Some("2026-11-03 09:05:00")
        );
    }

    #[test]
    fn what_a_spreadsheet_took_for_a_number_is_what_it_was() {
        let sheet = "naam;telefoon;postcode;ontvangen\nJan Maes;470123456;850;46346,5\nAn Bos;32470123456;9000;46346\nEl Vos;;;2026\nJo Mol;;;46399\n";
        let rows = rows(sheet, &[]).expect("rows");
        let told = |at: usize| {
            rows[at]
                .as_ref()
                .map(|row| (row.phone.as_str(), row.postal_code.as_str(), row.received))
        };
        let moment = |hour| NaiveDate::from_ymd_opt(2026, 11, 20).and_then(|day| day.and_hms_opt(hour, 0, 0));
        assert_eq!(told(0), Ok(("0470123456", "0850", moment(12))));
        assert_eq!(told(1), Ok(("+32470123456", "9000", moment(0))));
        assert_eq!((told(2), told(3)), (Err(&vec![4]), Err(&vec![4])));
    }

    #[test]
    fn a_whole_name_is_split_as_it_is_written() {
        let names = rows("naam\n\"d'Hondt, Éléonore\"\nJan Van de Velde\nMadonna\n", &[]).expect("rows");
        let told: Vec<_> = names
            .into_iter()
            .map(|row| row.map(|row| (row.family, row.given)))
            .collect();
        let pair = |family: &str, given: &str| Ok((family.to_owned(), given.to_owned()));
        assert_eq!(
            told,
            [pair("d'Hondt", "Éléonore"), pair("Van de Velde", "Jan"), Err(vec![1])]
        );
    }

    #[test]
    fn what_cannot_be_used_is_told_with_its_column() {
        let sheet = "naam;e-mail;datum;taal\nJan Maes;jan(at)example.be;;\nJan Maes;;31/02/2026;\nJan Maes;;;Klingon\nJan Maes;;;;;x\n;jan;32/1;Klingon;;x\n";
        let wrong = [vec![2], vec![3], vec![4], vec![5], vec![1, 2, 3, 4, 5]];
        assert_eq!(rows(sheet, &[]).expect("rows"), wrong.map(Err));
    }

    #[test]
    fn a_person_can_say_which_column_is_what() {
        let sheet = "wie;contact;mail\nJan Maes;jan@example.be;x\n";
        let named = [("Wie".to_owned(), Field::Name), ("contact".to_owned(), Field::Email)];
        let found = rows(sheet, &named).expect("rows").remove(0).expect("a row");
        assert_eq!(found.email, "jan@example.be");
        assert_eq!(rows(sheet, &[]).expect_err("no name"), ["import-no-name"]);
        assert_eq!(rows("naam;gsm;tel\n", &[]).expect_err("two"), ["import-two-columns"]);
        assert_eq!(
            rows("naam\n", &[("x".to_owned(), Field::Email)]).expect_err("none"),
            ["import-no-column"]
        );
    }
}
