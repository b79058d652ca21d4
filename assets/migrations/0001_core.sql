-- The core of keur: entities and people, requests, vacancies, applications, judging, sessions, approvals, journal.
--
-- Conventions, relied upon by code:
--   id          64-bit time-ordered identifier made by `store::ids`, the primary key of every journaled table
--   version     optimistic lock; every update raises it by one
--   *_on        local calendar date, TEXT 'YYYY-MM-DD' ('' where none is set and the column is sorted)
--   *_at        moment, INTEGER milliseconds since 1970 UTC
--   *_local     local wall clock in Europe/Brussels, TEXT 'YYYY-MM-DDTHH:MM'
--   points      INTEGER hundredths; blank (NULL) is not zero
-- Enumerations are English codes; the words on the screen come from the catalogue.

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  ovo TEXT NOT NULL UNIQUE CHECK (ovo GLOB 'OVO[0-9][0-9][0-9][0-9][0-9][0-9]'),
  name TEXT NOT NULL,
  short TEXT NOT NULL,
  parent_id INTEGER REFERENCES entity(id),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX entity_parent ON entity(parent_id);
CREATE INDEX entity_name ON entity(name, id);

-- A candidate, a colleague, or both.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  family_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  sort_name TEXT NOT NULL,               -- text::fold of "family given", for order
  search_name TEXT NOT NULL,             -- folded words, prefixes also joined: "van de velde vandevelde jan"
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'fr', 'de', 'en')),
  vlimpers TEXT CHECK (vlimpers IS NULL OR vlimpers GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
  diploma TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  batch_id INTEGER,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX person_sort ON person(sort_name, id);
CREATE INDEX person_email ON person(email) WHERE email <> '';
CREATE INDEX person_batch ON person(batch_id) WHERE batch_id IS NOT NULL;

-- The colleagues who can open keur.
CREATE TABLE account (
  id INTEGER PRIMARY KEY REFERENCES person(id),
  login TEXT NOT NULL UNIQUE,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE role_grant (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('selection_officer', 'hr_officer', 'line_manager', 'juror', 'training_manager', 'administrator', 'observer')),
  entity_id INTEGER REFERENCES entity(id),   -- NULL: every entity
  from_on TEXT NOT NULL,
  until_on TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX role_grant_person ON role_grant(person_id);
CREATE INDEX role_grant_entity ON role_grant(entity_id, role);

-- Legal numbers and organisation choices: value, from when, and where it comes from.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  entity_id INTEGER REFERENCES entity(id),
  value TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  source TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX setting_key ON setting(key, effective_on);
CREATE INDEX setting_entity ON setting(entity_id);

CREATE TABLE vacancy_request (
  id INTEGER PRIMARY KEY,
  entity_id INTEGER NOT NULL REFERENCES entity(id),
  requester_id INTEGER NOT NULL REFERENCES person(id),
  title TEXT NOT NULL,
  function_code TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL CHECK (level IN ('A', 'B', 'C', 'D')),
  rank TEXT NOT NULL,
  grade TEXT NOT NULL,
  kind TEXT NOT NULL,
  posts INTEGER NOT NULL DEFAULT 1 CHECK (posts > 0),
  motivation TEXT NOT NULL DEFAULT '',
  wanted_on TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'rejected', 'approved')),
  remark TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  submitted_at INTEGER,
  decided_at INTEGER,
  decided_by INTEGER REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX vacancy_request_entity ON vacancy_request(entity_id, state);
CREATE INDEX vacancy_request_requester ON vacancy_request(requester_id);
CREATE INDEX vacancy_request_decided ON vacancy_request(decided_by);

CREATE TABLE vacancy (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,                       -- free text, unique per entity
  entity_id INTEGER NOT NULL REFERENCES entity(id),
  request_id INTEGER UNIQUE REFERENCES vacancy_request(id),
  title TEXT NOT NULL,
  sort_title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('in_preparation', 'ready', 'published', 'publication_closed', 'in_selection',
    'report_drawn', 'awaiting_approval', 'approved', 'closed', 'on_hold', 'cancelled', 'reapproval_needed')),
  held_state TEXT,                            -- where resume goes back to
  state_reason TEXT NOT NULL DEFAULT '',      -- why it is on hold or cancelled
  state_at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('external_statutory', 'external_contractual', 'promotion_within', 'promotion_higher',
    'mobility_entity', 'mobility_government', 'redeployment', 'internal_assignment', 'reserved_post', 'manager_selects', 'reserve_call')),
  selector TEXT NOT NULL DEFAULT 'ago' CHECK (selector IN ('ago', 'line_manager')),
  selector_ground TEXT NOT NULL DEFAULT '' CHECK (selector_ground IN ('', 'replacement', 'temporary', 'first_job', 'doctoral_grant', 'top_athlete')),
  authority_function INTEGER NOT NULL DEFAULT 0 CHECK (authority_function IN (0, 1)),
  level TEXT NOT NULL CHECK (level IN ('A', 'B', 'C', 'D')),
  rank TEXT NOT NULL,
  grade TEXT NOT NULL,
  scale TEXT NOT NULL DEFAULT '',
  function_code TEXT NOT NULL DEFAULT '',
  function_family TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  posts INTEGER NOT NULL DEFAULT 1 CHECK (posts > 0),
  owner_id INTEGER NOT NULL REFERENCES person(id),       -- primaire eigenaar
  manager_id INTEGER REFERENCES person(id),              -- leidinggevende who chooses and approves
  publish_on TEXT NOT NULL DEFAULT '',
  closes_local TEXT NOT NULL DEFAULT '',
  redeployment_checked_on TEXT NOT NULL DEFAULT '',      -- herplaatsingscheck
  redeployment_answer TEXT NOT NULL DEFAULT '',
  reserve_kind TEXT NOT NULL DEFAULT 'none' CHECK (reserve_kind IN ('none', 'ranked', 'unranked')),
  reserve_months INTEGER NOT NULL DEFAULT 0,
  copied_from INTEGER REFERENCES vacancy(id),
  created_at INTEGER NOT NULL,
  applications INTEGER NOT NULL DEFAULT 0,               -- kept by triggers
  undecided INTEGER NOT NULL DEFAULT 0,                  -- applications without an end decision, kept by triggers
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (entity_id, number)
) STRICT;
-- One index per sort and scope: a page is a walk, at any depth.
CREATE INDEX vacancy_by_number ON vacancy(number, id);
CREATE INDEX vacancy_by_title ON vacancy(sort_title, id);
CREATE INDEX vacancy_by_state ON vacancy(state, id);
CREATE INDEX vacancy_by_closes ON vacancy(closes_local, id);
CREATE INDEX vacancy_by_applications ON vacancy(applications, id);
CREATE INDEX vacancy_by_state_at ON vacancy(state_at, id);
CREATE INDEX vacancy_owner_number ON vacancy(owner_id, number, id);
CREATE INDEX vacancy_owner_title ON vacancy(owner_id, sort_title, id);
CREATE INDEX vacancy_owner_state ON vacancy(owner_id, state, id);
CREATE INDEX vacancy_owner_closes ON vacancy(owner_id, closes_local, id);
CREATE INDEX vacancy_owner_applications ON vacancy(owner_id, applications, id);
CREATE INDEX vacancy_owner_state_at ON vacancy(owner_id, state_at, id);
CREATE INDEX vacancy_entity_title ON vacancy(entity_id, sort_title, id);
CREATE INDEX vacancy_entity_state ON vacancy(entity_id, state, id);
CREATE INDEX vacancy_entity_closes ON vacancy(entity_id, closes_local, id);
CREATE INDEX vacancy_entity_applications ON vacancy(entity_id, applications, id);
CREATE INDEX vacancy_entity_state_at ON vacancy(entity_id, state_at, id);
CREATE INDEX vacancy_manager ON vacancy(manager_id, id);
CREATE INDEX vacancy_copied ON vacancy(copied_from) WHERE copied_from IS NOT NULL;

-- The vacancy's advert in numbered sections (official layout).
CREATE TABLE vacancy_section (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  position INTEGER NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX vacancy_section_vacancy ON vacancy_section(vacancy_id, position);

-- The selectiereglement: the contract of the procedure, frozen at publication; a change is a new edition.
CREATE TABLE reglement (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  edition INTEGER NOT NULL DEFAULT 1,
  conditions_on TEXT NOT NULL DEFAULT '',        -- date on which the conditions must be met
  tests TEXT NOT NULL DEFAULT '',                -- number and nature of the tests
  jury TEXT NOT NULL DEFAULT '',
  criteria TEXT NOT NULL DEFAULT '',
  ranking TEXT NOT NULL DEFAULT 'ranked' CHECK (ranking IN ('ranked', 'unranked')),
  validity_months INTEGER NOT NULL DEFAULT 0,
  reserve_rules TEXT NOT NULL DEFAULT '',        -- loss and keeping of a place
  preselection_method TEXT NOT NULL DEFAULT '',
  preselection_threshold INTEGER,
  preselection_maximum INTEGER,
  anonymous INTEGER NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1)),
  frozen_at INTEGER,
  change_reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (vacancy_id, edition)
) STRICT;

-- A stage (fase, module) of the procedure.
CREATE TABLE stage (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('screening', 'preselection', 'test', 'interview', 'assessment', 'final')),
  name TEXT NOT NULL,
  scoring TEXT NOT NULL DEFAULT 'points' CHECK (scoring IN ('verdict', 'levels', 'points')),
  maximum INTEGER NOT NULL DEFAULT 2000,         -- points for the whole stage
  pass_mark INTEGER NOT NULL DEFAULT 1000,       -- points needed in total
  competence_part INTEGER NOT NULL DEFAULT 0 CHECK (competence_part IN (0, 1)),
  function_part INTEGER NOT NULL DEFAULT 0 CHECK (function_part IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX stage_vacancy ON stage(vacancy_id, position);

-- A formal condition of participation, answered "voldoet / voldoet niet" at the CV screening.
CREATE TABLE condition (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('diploma', 'experience', 'nationality', 'licence', 'conduct', 'other')),
  text TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX condition_vacancy ON condition(vacancy_id, position);

CREATE TABLE criterion (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES stage(id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  family TEXT NOT NULL DEFAULT 'behavioural' CHECK (family IN ('behavioural', 'functional')),
  level INTEGER CHECK (level IS NULL OR level BETWEEN 1 AND 3),
  maximum INTEGER NOT NULL DEFAULT 500,          -- highest score, in points
  pass_mark INTEGER,                             -- lowest passing score, NULL: none of its own
  weight INTEGER NOT NULL DEFAULT 1 CHECK (weight >= 0),
  counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1)),
  essential INTEGER NOT NULL DEFAULT 0 CHECK (essential IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX criterion_stage ON criterion(stage_id, position);

CREATE TABLE juror (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'member', 'expert', 'observer')),
  interest TEXT NOT NULL DEFAULT '' ,            -- declared interest, '' when none
  declared_at INTEGER,                           -- NULL: has not declared yet
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (vacancy_id, person_id)
) STRICT;
CREATE INDEX juror_person ON juror(person_id, vacancy_id);

CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  channel TEXT NOT NULL CHECK (channel IN ('werkenvoorvlaanderen', 'internal', 'vdab', 'other')),
  site TEXT NOT NULL DEFAULT '',
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('planned', 'live', 'ended', 'withdrawn')),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX publication_vacancy ON publication(vacancy_id, from_on);

CREATE TABLE form_field (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'long_text', 'choice', 'yes_no', 'date', 'number', 'file')),
  options TEXT NOT NULL DEFAULT '',              -- one per line
  required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  knock_out TEXT NOT NULL DEFAULT '',            -- the answer that proposes a refusal
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX form_field_vacancy ON form_field(vacancy_id, position);

CREATE TABLE application (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  entity_id INTEGER NOT NULL REFERENCES entity(id),      -- the vacancy's, repeated for rights
  person_id INTEGER NOT NULL REFERENCES person(id),
  sort_name TEXT NOT NULL,                               -- the person's, repeated for order
  received_at INTEGER NOT NULL,
  source TEXT NOT NULL DEFAULT 'werkenvoorvlaanderen',
  profile TEXT NOT NULL DEFAULT 'external' CHECK (profile IN ('external', 'internal')),
  state TEXT NOT NULL CHECK (state IN ('submitted', 'admissible', 'late', 'incomplete', 'screened_in', 'screened_out',
    'preselected', 'not_preselected', 'in_stage', 'stage_failed', 'suitable', 'unsuitable', 'laureate', 'offered', 'hired',
    'declined', 'in_reserve', 'withdrawn', 'no_show', 'excluded')),
  stage_id INTEGER REFERENCES stage(id),                 -- the stage the candidate is in or stopped at
  score INTEGER NOT NULL DEFAULT -1,                     -- weighted total in points, -1: none yet
  place INTEGER,                                         -- competition ranking, NULL: not ranked
  reason TEXT NOT NULL DEFAULT '',                       -- code of the reason of a negative outcome
  motivation TEXT NOT NULL DEFAULT '',
  accommodation TEXT NOT NULL DEFAULT '',                -- the need, never the diagnosis
  state_at INTEGER NOT NULL,
  batch_id INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (vacancy_id, person_id)
) STRICT;
CREATE INDEX application_vacancy_name ON application(vacancy_id, sort_name, id);
CREATE INDEX application_vacancy_received ON application(vacancy_id, received_at, id);
CREATE INDEX application_vacancy_state ON application(vacancy_id, state, id);
CREATE INDEX application_vacancy_score ON application(vacancy_id, score, id);
CREATE INDEX application_person ON application(person_id, received_at);
CREATE INDEX application_name ON application(sort_name, id);
CREATE INDEX application_received ON application(received_at, id);
CREATE INDEX application_entity_name ON application(entity_id, sort_name, id);
CREATE INDEX application_entity_received ON application(entity_id, received_at, id);
CREATE INDEX application_stage ON application(stage_id) WHERE stage_id IS NOT NULL;
CREATE INDEX application_batch ON application(batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application(id),
  field_id INTEGER NOT NULL REFERENCES form_field(id),
  value TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (application_id, field_id)
) STRICT;
CREATE INDEX answer_field ON answer(field_id);

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER REFERENCES vacancy(id),
  application_id INTEGER REFERENCES application(id),
  person_id INTEGER REFERENCES person(id),
  kind TEXT NOT NULL CHECK (kind IN ('cv', 'letter', 'diploma', 'job_description', 'reglement', 'report', 'other')),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  digest TEXT NOT NULL,                  -- SHA-256, hexadecimal
  created_at INTEGER NOT NULL,
  created_by INTEGER REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX document_vacancy ON document(vacancy_id) WHERE vacancy_id IS NOT NULL;
CREATE INDEX document_application ON document(application_id) WHERE application_id IS NOT NULL;
CREATE INDEX document_person ON document(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX document_created_by ON document(created_by) WHERE created_by IS NOT NULL;
CREATE TABLE document_blob (
  id INTEGER PRIMARY KEY REFERENCES document(id),
  data BLOB NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
-- The readable text of a document, for reading and search.
CREATE TABLE document_text (
  id INTEGER PRIMARY KEY REFERENCES document(id),
  body TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE screening (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application(id),
  condition_id INTEGER NOT NULL REFERENCES condition(id),
  verdict TEXT NOT NULL CHECK (verdict IN ('meets', 'fails')),
  motive TEXT NOT NULL DEFAULT '',
  decided_by INTEGER NOT NULL REFERENCES person(id),
  decided_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (application_id, condition_id)
) STRICT;
CREATE INDEX screening_condition ON screening(condition_id);
CREATE INDEX screening_decided_by ON screening(decided_by);

CREATE TABLE score_sheet (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application(id),
  stage_id INTEGER NOT NULL REFERENCES stage(id),
  juror_id INTEGER NOT NULL REFERENCES juror(id),
  state TEXT NOT NULL CHECK (state IN ('open', 'submitted', 'reopened')),
  motivation TEXT NOT NULL DEFAULT '',
  submitted_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (application_id, stage_id, juror_id)
) STRICT;
CREATE INDEX score_sheet_stage ON score_sheet(stage_id);
CREATE INDEX score_sheet_juror ON score_sheet(juror_id, state);

CREATE TABLE score (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES score_sheet(id),
  criterion_id INTEGER NOT NULL REFERENCES criterion(id),
  points INTEGER NOT NULL CHECK (points >= 0),
  motive TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (sheet_id, criterion_id)
) STRICT;
CREATE INDEX score_criterion ON score(criterion_id);

-- What the jury decided for one candidate in one stage.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application(id),
  stage_id INTEGER REFERENCES stage(id),
  outcome TEXT NOT NULL CHECK (outcome IN ('passed', 'failed', 'exempt', 'suitable', 'unsuitable', 'late', 'incomplete', 'no_show', 'withdrawn', 'excluded')),
  motivation TEXT NOT NULL DEFAULT '',
  decided_by INTEGER NOT NULL REFERENCES person(id),
  decided_at INTEGER NOT NULL,
  revoked_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX decision_application ON decision(application_id, decided_at);
CREATE INDEX decision_stage ON decision(stage_id);
CREATE INDEX decision_decided_by ON decision(decided_by);

CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  entity_id INTEGER REFERENCES entity(id),
  name TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity > 0),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX room_entity ON room(entity_id);

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  stage_id INTEGER REFERENCES stage(id),
  title TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  instructions TEXT NOT NULL DEFAULT '',
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'running', 'finished', 'cancelled')),
  state_reason TEXT NOT NULL DEFAULT '',      -- why it was cancelled
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX event_vacancy ON event(vacancy_id, from_on);
CREATE INDEX event_until ON event(until_on, from_on);
CREATE INDEX event_stage ON event(stage_id) WHERE stage_id IS NOT NULL;

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event(id),
  name TEXT NOT NULL DEFAULT '',
  starts_local TEXT NOT NULL,
  ends_local TEXT NOT NULL,
  room_id INTEGER REFERENCES room(id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (ends_local > starts_local)
) STRICT;
CREATE INDEX session_event ON session(event_id, starts_local);
CREATE INDEX session_starts ON session(starts_local, id);
CREATE INDEX session_room ON session(room_id, starts_local) WHERE room_id IS NOT NULL;

CREATE TABLE session_juror (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (session_id, person_id)
) STRICT;
CREATE INDEX session_juror_person ON session_juror(person_id);

-- A part (onderdeel) of a session: what candidates enrol in.
CREATE TABLE part (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session(id),
  name TEXT NOT NULL,
  starts_local TEXT NOT NULL,
  ends_local TEXT NOT NULL,
  capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity > 0),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (ends_local > starts_local)
) STRICT;
CREATE INDEX part_session ON part(session_id, starts_local);

CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY,
  part_id INTEGER NOT NULL REFERENCES part(id),
  application_id INTEGER NOT NULL REFERENCES application(id),
  state TEXT NOT NULL CHECK (state IN ('reserved', 'confirmed', 'present', 'absent', 'cancelled')),
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (part_id, application_id)
) STRICT;
CREATE INDEX enrolment_application ON enrolment(application_id);

CREATE TABLE approval (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('request', 'publication', 'procedure', 'exception')),
  entity_id INTEGER NOT NULL REFERENCES entity(id),
  request_id INTEGER REFERENCES vacancy_request(id),
  vacancy_id INTEGER REFERENCES vacancy(id),
  title TEXT NOT NULL,
  question TEXT NOT NULL DEFAULT '',
  round INTEGER NOT NULL DEFAULT 1,
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'handed_back', 'lapsed')),
  requested_by INTEGER NOT NULL REFERENCES person(id),
  requested_at INTEGER NOT NULL,
  decided_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX approval_state ON approval(state, requested_at, id);
CREATE INDEX approval_state_title ON approval(state, title, id);
CREATE INDEX approval_decided ON approval(decided_at, id) WHERE decided_at IS NOT NULL;
CREATE INDEX approval_title ON approval(title, id);
CREATE INDEX approval_entity ON approval(entity_id, state, requested_at);
CREATE INDEX approval_vacancy ON approval(vacancy_id, round) WHERE vacancy_id IS NOT NULL;
CREATE INDEX approval_request ON approval(request_id, round) WHERE request_id IS NOT NULL;
CREATE INDEX approval_requested_by ON approval(requested_by);

CREATE TABLE approval_step (
  id INTEGER PRIMARY KEY,
  approval_id INTEGER NOT NULL REFERENCES approval(id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person(id),     -- who must answer
  state TEXT NOT NULL CHECK (state IN ('waiting', 'current', 'approved', 'rejected', 'handed_back', 'lapsed')),
  remark TEXT NOT NULL DEFAULT '',
  decided_by INTEGER REFERENCES person(id),
  decided_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (approval_id, position)
) STRICT;
CREATE INDEX approval_step_person ON approval_step(person_id, state, approval_id);
CREATE INDEX approval_step_decided_by ON approval_step(decided_by) WHERE decided_by IS NOT NULL;

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER REFERENCES vacancy(id),
  application_id INTEGER REFERENCES application(id),
  person_id INTEGER REFERENCES person(id),
  author_id INTEGER NOT NULL REFERENCES person(id),
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX note_vacancy ON note(vacancy_id, created_at) WHERE vacancy_id IS NOT NULL;
CREATE INDEX note_application ON note(application_id, created_at) WHERE application_id IS NOT NULL;
CREATE INDEX note_person ON note(person_id, created_at) WHERE person_id IS NOT NULL;
CREATE INDEX note_author ON note(author_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE tagging (
  id INTEGER PRIMARY KEY,
  tag_id INTEGER NOT NULL REFERENCES tag(id),
  vacancy_id INTEGER REFERENCES vacancy(id),
  application_id INTEGER REFERENCES application(id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX tagging_tag ON tagging(tag_id);
CREATE INDEX tagging_vacancy ON tagging(vacancy_id) WHERE vacancy_id IS NOT NULL;
CREATE INDEX tagging_application ON tagging(application_id) WHERE application_id IS NOT NULL;

-- A word to a colleague inside keur ("your PV was handed back"); the text is a message of the catalogue.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  to_id INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL,
  arguments TEXT NOT NULL DEFAULT '{}',
  vacancy_id INTEGER REFERENCES vacancy(id),
  application_id INTEGER REFERENCES application(id),
  approval_id INTEGER REFERENCES approval(id),
  created_at INTEGER NOT NULL,
  read_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX message_to ON message(to_id, created_at);
CREATE INDEX message_unread ON message(to_id) WHERE read_at IS NULL;
CREATE INDEX message_vacancy ON message(vacancy_id) WHERE vacancy_id IS NOT NULL;
CREATE INDEX message_application ON message(application_id) WHERE application_id IS NOT NULL;
CREATE INDEX message_approval ON message(approval_id) WHERE approval_id IS NOT NULL;

-- Earlier results that may be used again ("niet nodeloos hertesten").
CREATE TABLE test_result (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  competence TEXT NOT NULL,
  level INTEGER CHECK (level IS NULL OR level BETWEEN 1 AND 3),
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  tested_on TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX test_result_person ON test_result(person_id, tested_on);

-- One import: its rows carry batch_id and are undone together.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  lines INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  created_by INTEGER NOT NULL REFERENCES person(id),
  created_at INTEGER NOT NULL,
  undone_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX batch_created_by ON batch(created_by);

-- The journal. Never updated but for `undone_by` and for erasure under privacy law, which blanks `payload`
-- and the images in journal_row; the digests stay, so the chain still verifies.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor_id INTEGER NOT NULL,
  device TEXT NOT NULL,
  kind TEXT NOT NULL,                    -- the command's stable name: 'vacancy.cancel'
  payload TEXT NOT NULL,                 -- the command as JSON
  payload_digest TEXT NOT NULL,
  rows_digest TEXT NOT NULL,
  undoes INTEGER,                        -- seq of the entry this one undoes
  undone_by INTEGER,                     -- seq of the entry that undid this one
  batch_id INTEGER,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_actor ON journal(actor_id, seq);

CREATE TABLE journal_row (
  id INTEGER PRIMARY KEY,                -- rises within an entry: the order of the changes
  entry INTEGER NOT NULL REFERENCES journal(seq),
  tbl TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT,
  digest TEXT NOT NULL                   -- of table, row, op and both images: stays when the images are erased
) STRICT;
CREATE INDEX journal_row_entry ON journal_row(entry, id);
CREATE INDEX journal_row_object ON journal_row(tbl, row_id, entry);

-- What an entry is about, for the history of an object: ('vacancy', id).
CREATE TABLE journal_subject (
  subject TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES journal(seq),
  PRIMARY KEY (subject, object_id, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_subject_entry ON journal_subject(entry);

-- Counts are kept, not counted; a count of nothing has no row, so that it never stands in the way of its vacancy or stage.
CREATE TABLE state_count (
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  state TEXT NOT NULL,
  stage_id INTEGER NOT NULL DEFAULT 0,   -- 0: in no stage
  n INTEGER NOT NULL,
  PRIMARY KEY (vacancy_id, state, stage_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER application_count_insert AFTER INSERT ON application BEGIN
  INSERT INTO state_count (vacancy_id, state, stage_id, n) VALUES (new.vacancy_id, new.state, coalesce(new.stage_id, 0), 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
  UPDATE vacancy SET applications = applications + 1, undecided = undecided +
    (new.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage')) WHERE id = new.vacancy_id;
END;
CREATE TRIGGER application_count_delete AFTER DELETE ON application BEGIN
  UPDATE state_count SET n = n - 1 WHERE vacancy_id = old.vacancy_id AND state = old.state AND stage_id = coalesce(old.stage_id, 0);
  DELETE FROM state_count WHERE vacancy_id = old.vacancy_id AND state = old.state AND stage_id = coalesce(old.stage_id, 0) AND n = 0;
  UPDATE vacancy SET applications = applications - 1, undecided = undecided -
    (old.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage')) WHERE id = old.vacancy_id;
END;
CREATE TRIGGER application_count_update AFTER UPDATE OF state, stage_id ON application BEGIN
  UPDATE state_count SET n = n - 1 WHERE vacancy_id = old.vacancy_id AND state = old.state AND stage_id = coalesce(old.stage_id, 0);
  DELETE FROM state_count WHERE vacancy_id = old.vacancy_id AND state = old.state AND stage_id = coalesce(old.stage_id, 0) AND n = 0;
  INSERT INTO state_count (vacancy_id, state, stage_id, n) VALUES (new.vacancy_id, new.state, coalesce(new.stage_id, 0), 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
  UPDATE vacancy SET undecided = undecided
    + (new.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage'))
    - (old.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage')) WHERE id = new.vacancy_id;
END;

-- Search: accents folded, every word by its first letters; the text itself stays in its own table.
CREATE VIRTUAL TABLE person_fts USING fts5(search_name, email, content='person', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', detail = 'column');
CREATE TRIGGER person_fts_insert AFTER INSERT ON person BEGIN
  INSERT INTO person_fts(rowid, search_name, email) VALUES (new.id, new.search_name, new.email);
END;
CREATE TRIGGER person_fts_delete AFTER DELETE ON person BEGIN
  INSERT INTO person_fts(person_fts, rowid, search_name, email) VALUES ('delete', old.id, old.search_name, old.email);
END;
CREATE TRIGGER person_fts_update AFTER UPDATE OF search_name, email ON person BEGIN
  INSERT INTO person_fts(person_fts, rowid, search_name, email) VALUES ('delete', old.id, old.search_name, old.email);
  INSERT INTO person_fts(rowid, search_name, email) VALUES (new.id, new.search_name, new.email);
END;

CREATE VIRTUAL TABLE vacancy_fts USING fts5(number, title, place, content='vacancy', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', detail = 'column');
CREATE TRIGGER vacancy_fts_insert AFTER INSERT ON vacancy BEGIN
  INSERT INTO vacancy_fts(rowid, number, title, place) VALUES (new.id, new.number, new.title, new.place);
END;
CREATE TRIGGER vacancy_fts_delete AFTER DELETE ON vacancy BEGIN
  INSERT INTO vacancy_fts(vacancy_fts, rowid, number, title, place) VALUES ('delete', old.id, old.number, old.title, old.place);
END;
CREATE TRIGGER vacancy_fts_update AFTER UPDATE OF number, title, place ON vacancy BEGIN
  INSERT INTO vacancy_fts(vacancy_fts, rowid, number, title, place) VALUES ('delete', old.id, old.number, old.title, old.place);
  INSERT INTO vacancy_fts(rowid, number, title, place) VALUES (new.id, new.number, new.title, new.place);
END;

CREATE VIRTUAL TABLE document_fts USING fts5(body, content='document_text', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3', detail = 'full');
CREATE TRIGGER document_fts_insert AFTER INSERT ON document_text BEGIN
  INSERT INTO document_fts(rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER document_fts_delete AFTER DELETE ON document_text BEGIN
  INSERT INTO document_fts(document_fts, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER document_fts_update AFTER UPDATE OF body ON document_text BEGIN
  INSERT INTO document_fts(document_fts, rowid, body) VALUES ('delete', old.id, old.body);
  INSERT INTO document_fts(rowid, body) VALUES (new.id, new.body);
END;

CREATE VIRTUAL TABLE note_fts USING fts5(body, content='note', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3', detail = 'full');
CREATE TRIGGER note_fts_insert AFTER INSERT ON note BEGIN
  INSERT INTO note_fts(rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER note_fts_delete AFTER DELETE ON note BEGIN
  INSERT INTO note_fts(note_fts, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER note_fts_update AFTER UPDATE OF body ON note BEGIN
  INSERT INTO note_fts(note_fts, rowid, body) VALUES ('delete', old.id, old.body);
  INSERT INTO note_fts(rowid, body) VALUES (new.id, new.body);
END;
