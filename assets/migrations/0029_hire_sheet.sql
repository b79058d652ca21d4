-- The hire sheet (indiensttredingsfiche): of whom was taken on, and where it stands. What the vacancy, the application and the person say
-- already is read from there: a column is filled in only where nothing says it yet, or where it is otherwise for this person, with a reason.
CREATE TABLE hire_sheet (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application(id),
  entity_id INTEGER NOT NULL REFERENCES entity(id),      -- the application's, repeated for rights
  state TEXT NOT NULL CHECK (state IN ('dc_talent', 'entity', 'waiting', 'dcpa', 'final', 'cancelled')),
  state_at INTEGER NOT NULL,
  remark TEXT NOT NULL DEFAULT '',                       -- why it was handed back or cancelled
  created_by INTEGER NOT NULL REFERENCES person(id),
  created_at INTEGER NOT NULL,
  profile TEXT NOT NULL DEFAULT '' CHECK (profile IN ('', 'external', 'internal')),
  service TEXT NOT NULL DEFAULT '',                      -- dienst
  position TEXT NOT NULL DEFAULT '',                     -- arbeidsplaats
  location_code TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',                        -- standplaats
  scale TEXT NOT NULL DEFAULT '',
  statute TEXT NOT NULL DEFAULT '' CHECK (statute IN ('', 'statutory', 'contractual')),
  contract TEXT NOT NULL DEFAULT '' CHECK (contract IN ('', 'open_ended', 'fixed_term', 'replacement', 'first_job', 'doctoral_grant')),
  start_on TEXT NOT NULL DEFAULT '',
  end_on TEXT NOT NULL DEFAULT '',
  probation TEXT NOT NULL DEFAULT '' CHECK (probation IN ('', 'yes', 'no')),
  work_percent TEXT NOT NULL DEFAULT '',
  hiring_reason TEXT NOT NULL DEFAULT '',                -- wervingsreden
  manager_id INTEGER REFERENCES person(id),
  sponsor TEXT NOT NULL DEFAULT '',                      -- meter of peter, by name: not everybody has an account
  risk_code TEXT NOT NULL DEFAULT '',
  medical_exam TEXT NOT NULL DEFAULT '' CHECK (medical_exam IN ('', 'yes', 'no')),
  relevant_months TEXT NOT NULL DEFAULT '',              -- earlier service that counts
  analytic_code TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
-- One that is not cancelled at most.
CREATE UNIQUE INDEX hire_sheet_one ON hire_sheet(application_id) WHERE state <> 'cancelled';
CREATE INDEX hire_sheet_application ON hire_sheet(application_id);
CREATE INDEX hire_sheet_open ON hire_sheet(state_at, id) WHERE state NOT IN ('final', 'cancelled');
CREATE INDEX hire_sheet_entity ON hire_sheet(entity_id, id);
CREATE INDEX hire_sheet_manager ON hire_sheet(manager_id) WHERE manager_id IS NOT NULL;
CREATE INDEX hire_sheet_created_by ON hire_sheet(created_by);

-- Why a field is otherwise than the vacancy or the application has it.
CREATE TABLE hire_reason (
  id INTEGER PRIMARY KEY,
  hire_sheet_id INTEGER NOT NULL REFERENCES hire_sheet(id),
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (hire_sheet_id, field)
) STRICT;
CREATE INDEX hire_reason_by ON hire_reason(by_id);

-- Who was taken on, the last first: a sheet is begun for them.
CREATE INDEX application_hired ON application(state_at) WHERE state = 'hired';
