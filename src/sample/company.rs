//! What is known of people besides their applications: files of the same person, consent, lists, earlier results.

use super::calendar::{millis, on, shift};
use super::candidates::Case;
use super::fate::Fate;
use super::people::Known;
use super::procedure::Procedure;
use super::spec::Telling;
use super::staff::Staff;
use super::world::World;
use crate::domain::{Coded, Purpose, RedeploymentReason, VacancyState};
use crate::store::StoreResult;
use crate::store::bulk::rows::{ConsentRow, MemberRow, NoteRow, RedeploymentRow, ShortlistRow, TestResultRow};
use crate::text;
use rusqlite::types::Value;
use std::collections::BTreeMap;

/// A test of before: the competence, its level, whether it was passed, how many days ago.
type EarlierTest = (&'static str, i64, bool, i64);

/// Earlier results that cover the interview of the showcase: competence, level, passed, points out of five.
const ENOUGH: &[EarlierTest] = &[
    ("Klantgerichtheid", 2, true, 400),
    ("Analyse", 2, true, 350),
    ("Zorgvuldigheid", 2, true, 450),
    ("Samenwerken", 3, true, 400),
];

/// Earlier results that do not.
const TOO_LITTLE: &[EarlierTest] = &[
    ("Klantgerichtheid", 1, true, 350),
    ("Analyse", 1, true, 300),
    ("Zorgvuldigheid", 2, false, 200),
];

/// Who was met while the procedures were made.
#[derive(Debug, Default)]
pub(super) struct Company {
    /// The candidates of the procedure people are shown first.
    showcase: Vec<Known>,
    /// Those of them who wait in its last module, unseen.
    waiting: Vec<Known>,
    /// Its entity, by its place in the list.
    entity: usize,
    /// Applications of procedures that are long over, each with who applied.
    old: Vec<(i64, Known)>,
    /// How many applications of the living part are somebody's.
    times: BTreeMap<i64, usize>,
}

impl Company {
    /// Remembers the candidates of a procedure.
    pub(super) fn meet(&mut self, procedure: &Procedure, cases: &[Case]) {
        let spec = &procedure.spec;
        for case in cases {
            *self.times.entry(case.who.id).or_default() += 1;
        }
        if spec.showcase && spec.state == VacancyState::InSelection {
            self.entity = spec.entity;
            self.showcase = cases.iter().map(|case| case.who).collect();
            let waits = |case: &&Case| matches!(case.fate, Fate::In(_, false));
            self.waiting = cases.iter().filter(waits).map(|case| case.who).collect();
        } else if spec.telling == Telling::Nothing {
            self.old.extend(cases.iter().map(|case| (case.id, case.who)));
        }
    }

    /// Adds what is known of them.
    pub(super) fn add(self, world: &mut World<'_>, staff: &Staff) -> StoreResult<()> {
        self.twice(world)?;
        self.consents(world, staff)?;
        self.results(world, staff)?;
        self.pool(world, staff)?;
        self.lists(world, staff)
    }

    /// Who is in redeployment, of this entity and of another; and somebody who was.
    fn pool(&self, world: &mut World<'_>, staff: &Staff) -> StoreResult<()> {
        let places = [
            ("A", "A1", "attaché", RedeploymentReason::Vacated, -40, None),
            ("D", "D2", "hoofdassistent", RedeploymentReason::Medical, -75, None),
            ("C", "C1", "medewerker", RedeploymentReason::Functional, -300, Some(-20)),
        ];
        let others = self.old.iter().filter(|(_, who)| self.times.get(&who.id) == Some(&1));
        for (n, ((_, who), (level, rank, grade, reason, since, ended))) in others.zip(places).enumerate() {
            let entity = (self.entity + n % 2) % staff.entities.len();
            world.put(RedeploymentRow {
                id: world.id(millis(shift(world.today, since), 600)),
                person_id: who.id,
                entity_id: staff.entities[entity],
                level,
                rank,
                grade,
                function_family: "",
                reason: reason.code(),
                since_on: on(shift(world.today, since)),
                until_on: String::new(),
                ended_on: ended.map_or_else(String::new, |days| on(shift(world.today, days))),
                ended_reason: if ended.is_some() { "herplaatst" } else { "" },
                recorded_by: staff.officers[0],
            })?;
        }
        Ok(())
    }

    /// Somebody who applied long ago, under a name and with data that are almost the same: two strong likenesses and two weak ones.
    fn twice(&self, world: &mut World<'_>) -> StoreResult<()> {
        let once = |(_, who): &&(i64, Known)| self.times.get(&who.id) == Some(&1);
        let others = self.old.iter().rev().filter(once);
        for (n, (one, (application, other))) in self.showcase.iter().skip(3).step_by(4).zip(others).take(4).enumerate()
        {
            let data = world.data;
            let family = data.families[usize::from(one.family)].written;
            let given = data.given[usize::from(one.given)].written;
            let own = |text: &str| Value::Text(text.to_owned());
            let phone = format!("0470 12 34 5{n}");
            let email = format!("{}@voorbeeld.be", text::fold(given));
            let (mine, theirs) = match n {
                0 => (
                    vec![("phone", own(&phone))],
                    vec![("phone", own("+32 (0)470/12.34.50"))],
                ),
                1 => (
                    vec![("email", own(&email))],
                    vec![("email", own(&email.to_uppercase()))],
                ),
                2 => (
                    vec![("phone", own(&phone))],
                    vec![("phone", own(&phone.replace(' ', "")))],
                ),
                _ => (
                    vec![("postal_code", own("9000")), ("city", own("Gent"))],
                    vec![("postal_code", own("9000")), ("city", own("Gent"))],
                ),
            };
            world.set("person", one.id, mine)?;
            world.set("person", other.id, theirs)?;
            // A number can also be a family's: the third has a name of her own.
            if n == 2 {
                continue;
            }
            let (family, given) = match n {
                0 => (family.to_uppercase(), given.to_owned()),
                1 => (given.to_owned(), family.to_owned()),
                _ => (family.to_owned(), given.to_owned()),
            };
            let sort = text::sort_name(&family, &given);
            world.set(
                "person",
                other.id,
                vec![
                    ("sort_name", own(&sort)),
                    ("search_name", Value::Text(text::search_name(&family, &given))),
                    ("family_name", Value::Text(family)),
                    ("given_name", Value::Text(given)),
                ],
            )?;
            world.set("application", *application, vec![("sort_name", own(&sort))])?;
        }
        Ok(())
    }

    fn consents(&self, world: &mut World<'_>, staff: &Staff) -> StoreResult<()> {
        for (n, who) in self.showcase.iter().enumerate() {
            let purpose = match n % 6 {
                0 | 3 => Purpose::Keep,
                1 => Purpose::Reuse,
                _ => continue,
            };
            let given = shift(world.today, -40 - n as i64);
            let withdrawn = match n % 18 {
                3 => on(shift(given, 20)),
                _ => String::new(),
            };
            let row = ConsentRow {
                id: world.id(millis(given, 600)),
                person_id: who.id,
                purpose: purpose.code(),
                given_on: on(given),
                how: "aangevinkt in het sollicitatieformulier",
                withdrawn_on: withdrawn,
                recorded_by: staff.officers[0],
            };
            world.put(row)?;
        }
        Ok(())
    }

    fn results(&self, world: &mut World<'_>, staff: &Staff) -> StoreResult<()> {
        let tests = [
            ("Klantgerichtheid", Some(1), true, -300),
            ("Analyseren", Some(2), true, -500),
            ("Klantgerichtheid", Some(2), false, -820),
        ];
        for (who, (competence, level, passed, days)) in
            self.showcase.iter().step_by(5).take(6).zip(tests.iter().cycle())
        {
            let row = TestResultRow {
                id: world.id(0),
                person_id: who.id,
                competence,
                level: *level,
                passed: *passed,
                points: Some(if *passed { 400 } else { 200 }),
                maximum: Some(500),
                tested_on: on(shift(world.today, *days)),
                source: "Vorige procedure van het Agentschap Overheidspersoneel",
                test: "",
                recorded_by: None,
            };
            world.put(row)?;
        }
        for ((who, tested), days) in self.tested().into_iter().zip([-400, -950, -1_300]) {
            // What does not suffice came from another selector, and was written down from a paper.
            let by_hand = tested == TOO_LITTLE;
            for (competence, level, passed, points) in tested {
                world.put(TestResultRow {
                    id: world.id(0),
                    person_id: who.id,
                    competence,
                    level: Some(*level),
                    passed: *passed,
                    points: Some(*points),
                    maximum: Some(500),
                    tested_on: on(shift(world.today, days)),
                    source: if by_hand {
                        "Jobpunt Vlaanderen"
                    } else {
                        "Organisatiebrede reserve dossierbehandelaar"
                    },
                    test: if by_hand { "Competentiegericht interview" } else { "" },
                    recorded_by: by_hand.then_some(staff.officers[0]),
                })?;
            }
        }
        Ok(())
    }

    /// Who waits for the interview and was tested before on its competences: somebody who consented to use that again, somebody who was not
    /// asked yet, and somebody whose results do not suffice.
    fn tested(&self) -> Vec<(Known, &'static [EarlierTest])> {
        let consented = |who: &&Known| {
            self.showcase
                .iter()
                .position(|one| one.id == who.id)
                .is_some_and(|n| n % 6 == 1)
        };
        let (yes, no): (Vec<&Known>, Vec<&Known>) = self.waiting.iter().partition(consented);
        let first = yes.into_iter().take(1).map(|who| (*who, ENOUGH));
        let others = no
            .into_iter()
            .zip([ENOUGH, TOO_LITTLE])
            .map(|(who, tested)| (*who, tested));
        first.chain(others).collect()
    }

    fn lists(&self, world: &mut World<'_>, staff: &Staff) -> StoreResult<()> {
        let owner = staff.officers[0];
        let at = millis(shift(world.today, -9), 615);
        let shared = Some(staff.entities[self.entity]);
        for (name, entity, from, every) in [
            ("Sterke dossierbehandelaars", shared, 0, 7),
            ("Terugbellen", None, 2, 20),
        ] {
            let list = world.id(at);
            world.put(ShortlistRow {
                id: list,
                name,
                owner_id: owner,
                entity_id: entity,
                created_at: at,
            })?;
            for who in self.showcase.iter().skip(from).step_by(every) {
                world.put(MemberRow {
                    id: world.id(at),
                    shortlist_id: list,
                    person_id: who.id,
                    added_by: owner,
                    added_at: at,
                })?;
            }
        }
        let Some(who) = self.showcase.get(3) else { return Ok(()) };
        world.put(NoteRow {
            id: world.id(at),
            vacancy_id: None,
            application_id: None,
            person_id: Some(who.id),
            author_id: owner,
            body: "Liefst na 16 uur bellen.",
            created_at: at,
        })?;
        Ok(())
    }
}
