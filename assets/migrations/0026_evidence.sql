-- A result of a test at another selector, written down by hand as evidence (V-31): which test it was, on which paper it stands, and who
-- wrote it down. What came in otherwise has nobody there.
ALTER TABLE test_result ADD COLUMN test TEXT NOT NULL DEFAULT '';
ALTER TABLE test_result ADD COLUMN document_id INTEGER REFERENCES document(id) ON DELETE SET NULL;
ALTER TABLE test_result ADD COLUMN recorded_by INTEGER REFERENCES person(id);
CREATE INDEX test_result_document ON test_result(document_id) WHERE document_id IS NOT NULL;
CREATE INDEX test_result_recorded_by ON test_result(recorded_by) WHERE recorded_by IS NOT NULL;

-- A place in the redeployment pool that was ended has a term of its own, and a line on the destruction list.
CREATE TABLE retention_rule_new (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('rejected', 'reserve', 'hired', 'results', 'numbers', 'pool')),
  serie TEXT NOT NULL,
  rule TEXT NOT NULL,
  destination TEXT NOT NULL CHECK (destination IN ('destroy', 'keep', 'sample')),
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO retention_rule_new SELECT id, kind, serie, rule, destination, by_id, at, version FROM retention_rule;
DROP TABLE retention_rule;
ALTER TABLE retention_rule_new RENAME TO retention_rule;
CREATE INDEX retention_rule_by ON retention_rule(by_id);
CREATE TABLE destruction_new (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('rejected', 'reserve', 'hired', 'results', 'numbers', 'pool')),
  vacancy_id INTEGER REFERENCES vacancy(id),
  serie TEXT NOT NULL,
  rule TEXT NOT NULL,
  people INTEGER NOT NULL,               -- applications, results, numbers or places
  documents INTEGER NOT NULL,
  texts INTEGER NOT NULL,                -- answers, notes, motivations
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO destruction_new SELECT id, kind, vacancy_id, serie, rule, people, documents, texts, by_id, at, version FROM destruction;
DROP TABLE destruction;
ALTER TABLE destruction_new RENAME TO destruction;
CREATE INDEX destruction_at ON destruction(at, id);
CREATE INDEX destruction_vacancy ON destruction(vacancy_id) WHERE vacancy_id IS NOT NULL;
CREATE INDEX destruction_by ON destruction(by_id);
CREATE INDEX redeployment_ended ON redeployment(ended_on, id) WHERE ended_on > '';
