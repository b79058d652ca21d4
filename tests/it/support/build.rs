//! How the world comes to be: plain rows, outside the journal.

use super::World;
use keur::clock::Clock;
use keur::domain::{
    Actor, ApplicationId, ApplicationState, Coded, ConditionId, CriterionId, EntityId, JurorId, JurorRole, PersonId,
    Role, StageId, VacancyId, VacancyState,
};
use keur::office::minutes::{MinutesCommand, assemble, standing};
use keur::store::Store;
use keur::text;

/// A vacancy to be added; the defaults are a running B1 vacancy of the world's entity.
#[derive(Clone, Debug)]
pub struct NewVacancy<'a> {
    /// Its number.
    pub number: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Where it stands.
    pub state: VacancyState,
    /// Its entity; the world's own when none.
    pub entity: Option<EntityId>,
    /// Its owner; the officer when none.
    pub owner: Option<PersonId>,
    /// When it closes, `2026-12-03T23:59`, or nothing.
    pub closes: &'a str,
}

impl Default for NewVacancy<'_> {
    fn default() -> Self {
        Self {
            number: "2026-0500",
            title: "Beleidsmedewerker water",
            state: VacancyState::InSelection,
            entity: None,
            owner: None,
            closes: "2026-11-15T23:59",
        }
    }
}

/// Builds everything.
pub(super) fn world(store: Store, clock: Clock) -> World {
    let mut world = empty(store, clock);
    people(&mut world);
    procedure(&mut world);
    candidates(&mut world);
    world
}

/// A world around a store, with nobody in it.
pub(super) fn empty(store: Store, clock: Clock) -> World {
    let nobody = Actor {
        person: PersonId(0),
        name: String::new(),
        login: String::new(),
        grants: Vec::new(),
    };
    World {
        store,
        clock,
        folder: None,
        entity: EntityId(0),
        elsewhere: EntityId(0),
        officer: nobody.clone(),
        colleague: nobody.clone(),
        hr: nobody.clone(),
        manager: nobody.clone(),
        chair: nobody.clone(),
        juror: nobody.clone(),
        observer: nobody.clone(),
        admin: nobody.clone(),
        stranger: nobody,
        vacancy: VacancyId(0),
        stages: Vec::new(),
        criteria: Vec::new(),
        conditions: Vec::new(),
        seats: Vec::new(),
        applications: Vec::new(),
    }
}

fn people(world: &mut World) {
    world.entity = world.new_entity("OVO001833", "Agentschap Overheidspersoneel", "AgO");
    world.elsewhere = world.new_entity("OVO003323", "Departement Omgeving", "OMG");
    let (here, there) = (Some(world.entity), Some(world.elsewhere));
    world.officer = world.new_colleague("an", "Peeters", "An", &[(Role::SelectionOfficer, here)]);
    world.colleague = world.new_colleague("karim", "Benali", "Karim", &[(Role::SelectionOfficer, here)]);
    world.hr = world.new_colleague("hilde", "Van de Velde", "Hilde", &[(Role::HrOfficer, here)]);
    world.manager = world.new_colleague("eleonore", "d'Hondt", "Éléonore", &[(Role::LineManager, None)]);
    world.chair = world.new_colleague("oyvind", "Maes", "Øyvind", &[(Role::Juror, None)]);
    world.juror = world.new_colleague("griet", "De Smet", "Griet", &[(Role::Juror, None)]);
    world.observer = world.new_colleague("luc", "Vandevelde", "Luc", &[(Role::Observer, None)]);
    world.admin = world.new_colleague("sofie", "Claes", "Sofie", &[(Role::Administrator, None)]);
    world.stranger = world.new_colleague("tom", "Wouters", "Tom", &[(Role::SelectionOfficer, there)]);
}

fn procedure(world: &mut World) {
    world.vacancy = world.new_vacancy(&NewVacancy {
        number: "2026-0412",
        title: "Dossierbehandelaar premies",
        ..NewVacancy::default()
    });
    let vacancy = world.vacancy;
    world.insert(
        "reglement",
        &[
            ("vacancy_id", &vacancy),
            ("tests", &"CV-screening, voorselectie en jurygesprek"),
            ("jury", &"Een voorzitter en een lid"),
        ],
    );
    world.stages = [
        ("screening", "CV-screening", "verdict"),
        ("preselection", "Voorselectie", "points"),
        ("interview", "Jurygesprek", "points"),
    ]
    .iter()
    .enumerate()
    .map(|(i, (kind, name, scoring))| {
        let position = i as i64 + 1;
        StageId(world.insert(
            "stage",
            &[
                ("vacancy_id", &vacancy),
                ("position", &position),
                ("kind", kind),
                ("name", name),
                ("scoring", scoring),
            ],
        ))
    })
    .collect();
    let interview = world.stages[2];
    world.criteria = [("Klantgerichtheid", 0), ("Analyseren", 0), ("Kennis van premies", 1)]
        .iter()
        .enumerate()
        .map(|(i, (name, essential))| {
            let (position, mark) = (i as i64 + 1, (*essential == 1).then_some(250));
            CriterionId(world.insert(
                "criterion",
                &[
                    ("stage_id", &interview),
                    ("position", &position),
                    ("name", name),
                    ("essential", essential),
                    ("pass_mark", &mark),
                ],
            ))
        })
        .collect();
    world.conditions = [("diploma", "Bachelordiploma"), ("experience", "Twee jaar ervaring")]
        .iter()
        .enumerate()
        .map(|(i, (kind, text))| {
            let position = i as i64 + 1;
            ConditionId(world.insert(
                "condition",
                &[
                    ("vacancy_id", &vacancy),
                    ("position", &position),
                    ("kind", kind),
                    ("text", text),
                ],
            ))
        })
        .collect();
    let seats = [
        (world.chair.person, JurorRole::Chair),
        (world.juror.person, JurorRole::Member),
        (world.observer.person, JurorRole::Observer),
    ];
    world.seats = seats
        .into_iter()
        .map(|(person, role)| world.new_juror(vacancy, person, role))
        .collect();
}

fn candidates(world: &mut World) {
    use ApplicationState as S;
    let interview = world.stages[2];
    let vacancy = world.vacancy;
    world.applications = [
        ("Janssens", "Jan", S::Submitted),
        ("De Smet", "Éléonore", S::Admissible),
        ("Vandevelde", "Aïcha", S::ScreenedIn),
        ("Van de Velde", "Øyvind", S::ScreenedIn),
        ("d'Hondt", "Zoë", S::InStage),
        ("Nguyen", "Linh", S::ScreenedOut),
    ]
    .into_iter()
    .map(|(family, given, state)| {
        let person = world.new_person(family, given);
        let stage = (state == S::InStage).then_some(interview);
        world.new_application(vacancy, person, state, stage)
    })
    .collect();
}

impl World {
    /// Adds an entity.
    pub fn new_entity(&mut self, ovo: &str, name: &str, short: &str) -> EntityId {
        EntityId(self.insert("entity", &[("ovo", &ovo), ("name", &name), ("short", &short)]))
    }

    /// Adds a person.
    pub fn new_person(&mut self, family: &str, given: &str) -> PersonId {
        let created = self.clock.millis();
        PersonId(self.insert(
            "person",
            &[
                ("family_name", &family),
                ("given_name", &given),
                ("sort_name", &text::sort_name(family, given)),
                ("search_name", &text::search_name(family, given)),
                ("email", &format!("{}@example.be", text::fold(given))),
                ("created_at", &created),
            ],
        ))
    }

    /// Adds a person who can log in, with roles.
    pub fn new_colleague(
        &mut self,
        login: &str,
        family: &str,
        given: &str,
        roles: &[(Role, Option<EntityId>)],
    ) -> Actor {
        let person = self.new_person(family, given);
        self.insert_as("account", person.0, &[("login", &login)]);
        for (role, entity) in roles {
            self.insert(
                "role_grant",
                &[
                    ("person_id", &person),
                    ("role", &role.code()),
                    ("entity_id", entity),
                    ("from_on", &"2026-01-01"),
                ],
            );
        }
        self.actor(login)
    }

    /// Adds a vacancy.
    pub fn new_vacancy(&mut self, new: &NewVacancy<'_>) -> VacancyId {
        let (moment, manager) = (self.clock.millis(), self.manager.person);
        let entity = new.entity.unwrap_or(self.entity);
        let owner = new.owner.unwrap_or(self.officer.person);
        let id = VacancyId(self.insert(
            "vacancy",
            &[
                ("number", &new.number),
                ("entity_id", &entity),
                ("title", &new.title),
                ("sort_title", &text::fold(new.title)),
                ("state", &new.state.code()),
                ("state_at", &moment),
                ("kind", &"external_statutory"),
                ("level", &"B"),
                ("rank", &"B1"),
                ("grade", &"deskundige"),
                ("place", &"Brussel"),
                ("owner_id", &owner),
                ("manager_id", &manager),
                ("closes_local", &new.closes),
                ("created_at", &moment),
            ],
        ));
        let reported = [
            VacancyState::ReportDrawn,
            VacancyState::AwaitingApproval,
            VacancyState::Approved,
            VacancyState::ReapprovalNeeded,
        ];
        if reported.contains(&new.state) {
            self.new_minutes(id);
        }
        id
    }

    /// A signed PV of a vacancy as it stands now: what is changed afterwards makes it stale.
    pub fn new_minutes(&mut self, vacancy: VacancyId) -> i64 {
        let moment = self.clock.millis();
        let (content, _) = assemble::content(self.connection(), vacancy, self.clock, None).expect("a PV");
        let number = self.number("SELECT count(*) + 1 FROM minutes WHERE vacancy_id = ?1", [vacancy]);
        let officer = self.officer.person;
        let minutes = self.insert(
            "minutes",
            &[
                ("vacancy_id", &vacancy),
                ("edition", &number),
                ("state", &"signed"),
                ("digest", &standing::digest(&content)),
                ("basis", &standing::basis(&content)),
                ("drawn_by", &officer),
                ("drawn_at", &moment),
            ],
        );
        let body = content.canonical();
        self.insert_as("minutes_text", minutes, &[("body", &body)]);
        minutes
    }

    /// Has everybody who is asked to sign the newest PV of a vacancy.
    pub fn sign_minutes(&mut self, vacancy: VacancyId) {
        let sql = format!(
            "SELECT s.person_id || ' ' || coalesce(a.login, '') FROM minutes_signature s JOIN minutes m ON m.id = s.minutes_id
             LEFT JOIN account a ON a.id = s.person_id AND a.active = 1
             WHERE m.vacancy_id = {vacancy} AND m.state IN ('draft', 'signing') AND s.state = 'asked'"
        );
        let asked = super::texts(self.connection(), &sql);
        let digest = self.text(
            "SELECT coalesce((SELECT digest FROM minutes WHERE vacancy_id = ?1 AND state IN ('draft', 'signing')), '')",
            [vacancy],
        );
        for one in asked {
            let (_, login) = one.split_once(' ').expect("a person and a login");
            assert!(!login.is_empty(), "{one} signs on paper");
            let actor = self.actor(login);
            let digest = digest.clone();
            self.done(&actor, MinutesCommand::Sign { vacancy, digest });
        }
    }

    /// Gives somebody a seat on the jury, with the declaration of interests made.
    pub fn new_juror(&mut self, vacancy: VacancyId, person: PersonId, role: JurorRole) -> JurorId {
        let moment = self.clock.millis();
        JurorId(self.insert(
            "juror",
            &[
                ("vacancy_id", &vacancy),
                ("person_id", &person),
                ("role", &role.code()),
                ("declared_at", &moment),
            ],
        ))
    }

    /// Adds an application.
    pub fn new_application(
        &mut self,
        vacancy: VacancyId,
        person: PersonId,
        state: ApplicationState,
        stage: Option<StageId>,
    ) -> ApplicationId {
        let moment = self.clock.millis();
        let entity = self.number("SELECT entity_id FROM vacancy WHERE id = ?1", [vacancy]);
        let name = self.text("SELECT sort_name FROM person WHERE id = ?1", [person]);
        ApplicationId(self.insert(
            "application",
            &[
                ("vacancy_id", &vacancy),
                ("entity_id", &entity),
                ("person_id", &person),
                ("sort_name", &name),
                ("received_at", &moment),
                ("state", &state.code()),
                ("stage_id", &stage),
                ("state_at", &moment),
            ],
        ))
    }
}
