-- Earlier results that count again (V-31), and the people of the redeployment pool (V-14).

-- What was given for an earlier result and out of how much, where that is known.
ALTER TABLE test_result ADD COLUMN points INTEGER CHECK (points IS NULL OR points >= 0);
ALTER TABLE test_result ADD COLUMN maximum INTEGER CHECK (maximum IS NULL OR maximum > 0);

-- What an exemption rests on: the decision says why the tests are comparable. It keeps what was read then, so that it still says
-- so when the earlier result itself is past its term.
CREATE TABLE exemption (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL UNIQUE REFERENCES decision(id),
  application_id INTEGER NOT NULL REFERENCES application(id),
  stage_id INTEGER NOT NULL REFERENCES stage(id),
  consent_on TEXT NOT NULL,                    -- the day of the consent it rests on
  manager TEXT NOT NULL,                       -- the line manager who was consulted
  consulted_on TEXT NOT NULL,
  scored INTEGER NOT NULL CHECK (scored IN (0, 1)),   -- whether the earlier scores count in the ranking
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX exemption_application ON exemption(application_id, stage_id);
CREATE INDEX exemption_stage ON exemption(stage_id);
CREATE TABLE exemption_result (
  id INTEGER PRIMARY KEY,
  exemption_id INTEGER NOT NULL REFERENCES exemption(id),
  application_id INTEGER NOT NULL REFERENCES application(id),
  criterion_id INTEGER NOT NULL REFERENCES criterion(id),
  level INTEGER CHECK (level IS NULL OR level BETWEEN 1 AND 3),
  points INTEGER CHECK (points IS NULL OR points >= 0),
  maximum INTEGER CHECK (maximum IS NULL OR maximum > 0),
  tested_on TEXT NOT NULL,
  counts_until TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (exemption_id, criterion_id)
) STRICT;
CREATE INDEX exemption_result_application ON exemption_result(application_id);
CREATE INDEX exemption_result_criterion ON exemption_result(criterion_id);

-- The redeployment pool: staff who have priority for a vacancy of rank A2E, A2 or lower (H1 to H4).
CREATE TABLE redeployment (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  entity_id INTEGER NOT NULL REFERENCES entity(id),     -- where the person works
  level TEXT NOT NULL CHECK (level IN ('A', 'B', 'C', 'D')),
  rank TEXT NOT NULL,
  grade TEXT NOT NULL DEFAULT '',
  function_family TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL CHECK (reason IN ('vacated', 'medical', 'personal', 'functional')),
  since_on TEXT NOT NULL,
  until_on TEXT NOT NULL DEFAULT '',
  ended_on TEXT NOT NULL DEFAULT '',
  ended_reason TEXT NOT NULL DEFAULT '',
  recorded_by INTEGER NOT NULL REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX redeployment_person ON redeployment(person_id);
CREATE INDEX redeployment_entity ON redeployment(entity_id);
CREATE INDEX redeployment_recorded_by ON redeployment(recorded_by);
CREATE INDEX redeployment_open ON redeployment(since_on, id) WHERE ended_on = '';

-- What became of each of them in the check before publication.
CREATE TABLE redeployment_answer (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  redeployment_id INTEGER NOT NULL REFERENCES redeployment(id),
  outcome TEXT NOT NULL CHECK (outcome IN ('proposed', 'unsuitable', 'declined')),
  motive TEXT NOT NULL DEFAULT '',
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (vacancy_id, redeployment_id)
) STRICT;
CREATE INDEX redeployment_answer_redeployment ON redeployment_answer(redeployment_id);
CREATE INDEX redeployment_answer_by ON redeployment_answer(by_id);
