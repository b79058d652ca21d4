-- The PV (proces-verbaal): its editions, the jury's signatures, and what union delegates remarked, for the annex.

CREATE TABLE minutes (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  edition INTEGER NOT NULL CHECK (edition > 0),
  state TEXT NOT NULL CHECK (state IN ('draft', 'signing', 'signed', 'refused', 'replaced', 'withdrawn')),
  digest TEXT NOT NULL,                          -- SHA-256 of the text below
  basis TEXT NOT NULL,                           -- SHA-256 of what it rests on: scores, decisions, jury, reglement
  changed TEXT NOT NULL DEFAULT '',              -- what changed since the edition before, and why
  drawn_by INTEGER NOT NULL REFERENCES person(id),
  drawn_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (vacancy_id, edition)
) STRICT;
CREATE INDEX minutes_drawn_by ON minutes(drawn_by);

-- What it says, as JSON. A table of its own, so that a signature does not copy it into the journal.
CREATE TABLE minutes_text (
  id INTEGER PRIMARY KEY REFERENCES minutes(id),
  body TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE minutes_signature (
  id INTEGER PRIMARY KEY,
  minutes_id INTEGER NOT NULL REFERENCES minutes(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'member', 'expert')),
  state TEXT NOT NULL CHECK (state IN ('asked', 'signed', 'refused')),
  way TEXT NOT NULL DEFAULT '' CHECK (way IN ('', 'here', 'paper')),
  digest TEXT NOT NULL DEFAULT '',               -- of what was signed or refused
  remark TEXT NOT NULL DEFAULT '',               -- why it was refused
  recorded_by INTEGER REFERENCES person(id),     -- who recorded a signature on paper
  document_id INTEGER,                           -- the document that shows it, which is then not taken away
  at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (minutes_id, person_id),
  CHECK ((state = 'asked') = (way = '')),
  CHECK ((way = 'paper') = (recorded_by IS NOT NULL)),
  CHECK ((way = 'paper') = (document_id IS NOT NULL))
) STRICT;
CREATE INDEX minutes_signature_person ON minutes_signature(person_id, state);
CREATE INDEX minutes_signature_recorded_by ON minutes_signature(recorded_by) WHERE recorded_by IS NOT NULL;
CREATE INDEX minutes_signature_document ON minutes_signature(document_id) WHERE document_id IS NOT NULL;

CREATE TABLE union_remark (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  name TEXT NOT NULL,                            -- the delegate
  organisation TEXT NOT NULL,                    -- the union
  made_on TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX union_remark_vacancy ON union_remark(vacancy_id, made_on, id);
CREATE INDEX union_remark_recorded_by ON union_remark(recorded_by);

-- What is drawn is never changed, and what somebody answered is never taken away: a correction is a new edition.
CREATE TRIGGER minutes_fixed BEFORE UPDATE ON minutes
WHEN new.vacancy_id <> old.vacancy_id OR new.edition <> old.edition OR new.digest <> old.digest OR new.basis <> old.basis BEGIN
  SELECT RAISE(ABORT, 'a drawn PV does not change');
END;
CREATE TRIGGER minutes_text_fixed BEFORE UPDATE ON minutes_text WHEN new.body <> old.body BEGIN
  SELECT RAISE(ABORT, 'a drawn PV does not change');
END;
CREATE TRIGGER minutes_text_kept BEFORE DELETE ON minutes_text
WHEN EXISTS (SELECT 1 FROM minutes_signature WHERE minutes_id = old.id AND state <> 'asked') BEGIN
  SELECT RAISE(ABORT, 'a PV that somebody signed stays');
END;
CREATE TRIGGER minutes_signature_fixed BEFORE UPDATE ON minutes_signature
WHEN old.state <> 'asked' AND (new.minutes_id <> old.minutes_id OR new.state <> old.state OR new.way <> old.way OR new.digest <> old.digest
  OR new.remark <> old.remark OR new.at IS NOT old.at) BEGIN
  SELECT RAISE(ABORT, 'a signature does not change');
END;
CREATE TRIGGER minutes_signature_kept BEFORE DELETE ON minutes_signature WHEN old.state <> 'asked' BEGIN
  SELECT RAISE(ABORT, 'a signature does not change');
END;
