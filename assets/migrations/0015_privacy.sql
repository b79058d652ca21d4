-- What may be kept of people and for how long: restriction, legal hold, quarantine, erasure, and the list of what was destroyed.

-- Data of somebody that are kept and not used (AVG 18).
CREATE TABLE restriction (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  reason TEXT NOT NULL,
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  lifted_at INTEGER,
  lifted_by INTEGER REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX restriction_person ON restriction(person_id);
CREATE INDEX restriction_by ON restriction(by_id);
CREATE INDEX restriction_lifted_by ON restriction(lifted_by) WHERE lifted_by IS NOT NULL;

-- What is not destroyed although its term is over: of one person, or of a whole procedure.
CREATE TABLE legal_hold (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person(id),
  vacancy_id INTEGER REFERENCES vacancy(id),
  reason TEXT NOT NULL,
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  lifted_at INTEGER,
  lifted_by INTEGER REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((person_id IS NULL) <> (vacancy_id IS NULL))
) STRICT;
CREATE INDEX legal_hold_person ON legal_hold(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX legal_hold_vacancy ON legal_hold(vacancy_id) WHERE vacancy_id IS NOT NULL;
CREATE INDEX legal_hold_by ON legal_hold(by_id);
CREATE INDEX legal_hold_lifted_by ON legal_hold(lifted_by) WHERE lifted_by IS NOT NULL;
CREATE INDEX legal_hold_open ON legal_hold(at) WHERE lifted_at IS NULL;

-- An application whose person is hidden (in quarantine) or gone (erased): it points to a stub, and here stands whose it was.
CREATE TABLE shield (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL UNIQUE REFERENCES application(id),
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  kind TEXT NOT NULL CHECK (kind IN ('rejected', 'reserve', 'hired')),
  person_id INTEGER REFERENCES person(id),       -- NULL once erased
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  erased_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((person_id IS NULL) = (erased_at IS NOT NULL))
) STRICT;
CREATE INDEX shield_vacancy ON shield(vacancy_id, kind, erased_at, at);
CREATE INDEX shield_person ON shield(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX shield_by ON shield(by_id);

-- The selectieregel of each kind of data, as the Serieregister has it (SR1).
CREATE TABLE retention_rule (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('rejected', 'reserve', 'hired', 'results', 'numbers')),
  serie TEXT NOT NULL,
  rule TEXT NOT NULL,
  destination TEXT NOT NULL CHECK (destination IN ('destroy', 'keep', 'sample')),
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX retention_rule_by ON retention_rule(by_id);

-- The destruction list: what went, how much, under which selectieregel. No personal data.
CREATE TABLE destruction (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('rejected', 'reserve', 'hired', 'results', 'numbers')),
  vacancy_id INTEGER REFERENCES vacancy(id),
  serie TEXT NOT NULL,
  rule TEXT NOT NULL,
  people INTEGER NOT NULL,               -- applications, results or numbers
  documents INTEGER NOT NULL,
  texts INTEGER NOT NULL,                -- answers, notes, motivations
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX destruction_at ON destruction(at, id);
CREATE INDEX destruction_vacancy ON destruction(vacancy_id) WHERE vacancy_id IS NOT NULL;
CREATE INDEX destruction_by ON destruction(by_id);

CREATE INDEX test_result_tested ON test_result(tested_on);

-- What leaves a search index leaves its file too.
INSERT INTO person_fts(person_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO person_about_fts(person_about_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO document_fts(document_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO note_fts(note_fts, rank) VALUES ('secure-delete', 1);
