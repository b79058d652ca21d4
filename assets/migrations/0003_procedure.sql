-- The procedure from request to closing: what a kind of procedure brings, departures with their reason, editions, hand-over, complaints.

-- The steps and checks of the kind, copied when the vacancy starts: a later edit of the template never touches it. '' is the template's.
ALTER TABLE vacancy ADD COLUMN procedure TEXT NOT NULL DEFAULT '';
-- The contract, where it is temporary (V-20 to V-24).
ALTER TABLE vacancy ADD COLUMN contract_from TEXT NOT NULL DEFAULT '';
ALTER TABLE vacancy ADD COLUMN contract_until TEXT NOT NULL DEFAULT '';
ALTER TABLE vacancy ADD COLUMN extended_until TEXT NOT NULL DEFAULT '';
ALTER TABLE vacancy ADD COLUMN extension_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE vacancy ADD COLUMN replaces TEXT NOT NULL DEFAULT '';          -- whom, or which arbeidsrelatie
ALTER TABLE vacancy ADD COLUMN work_percent INTEGER NOT NULL DEFAULT 100;
-- Knelpuntfunctie, and a profession regulated by law (V-10).
ALTER TABLE vacancy ADD COLUMN shortage INTEGER NOT NULL DEFAULT 0 CHECK (shortage IN (0, 1));
ALTER TABLE vacancy ADD COLUMN regulated INTEGER NOT NULL DEFAULT 0 CHECK (regulated IN (0, 1));
-- Whose the procedure is while a colleague stands in, and why; NULL: nobody stands in.
ALTER TABLE vacancy ADD COLUMN lent_by INTEGER REFERENCES person(id);
ALTER TABLE vacancy ADD COLUMN lent_reason TEXT NOT NULL DEFAULT '';
-- "Geen geschikte kandidaat": why a procedure ends without anybody.
ALTER TABLE vacancy ADD COLUMN nobody_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX vacancy_lent ON vacancy(lent_by) WHERE lent_by IS NOT NULL;
-- Publications close by themselves at their time.
CREATE INDEX vacancy_due ON vacancy(closes_local) WHERE state = 'published';
CREATE INDEX vacancy_contract ON vacancy(contract_until) WHERE contract_until <> '';

-- The settings in force when the reglement was frozen, as JSON; '' while it is open.
ALTER TABLE reglement ADD COLUMN terms TEXT NOT NULL DEFAULT '';

-- A criterion that was changed after somebody scored it stays with its scores; the new one says which it replaces.
ALTER TABLE criterion ADD COLUMN retired_at INTEGER;
ALTER TABLE criterion ADD COLUMN replaces_id INTEGER REFERENCES criterion(id);
CREATE INDEX criterion_replaces ON criterion(replaces_id) WHERE replaces_id IS NOT NULL;

-- What was done otherwise than a rule or an announcement has it, by whom and why. Read in the history and the PV.
CREATE TABLE departure (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  application_id INTEGER REFERENCES application(id),
  kind TEXT NOT NULL CHECK (kind IN ('override', 'closing_date', 'late', 'reglement', 'rubric', 'decision')),
  rule TEXT NOT NULL DEFAULT '',               -- the rule it departs from: 'V-9'
  code TEXT NOT NULL DEFAULT '',               -- the coded ground of an overridden decision
  reason TEXT NOT NULL,
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX departure_vacancy ON departure(vacancy_id, at);
CREATE INDEX departure_application ON departure(application_id) WHERE application_id IS NOT NULL;
CREATE INDEX departure_by ON departure(by_id);

-- A complaint of a candidate (K1): answered within a term from its arrival.
CREATE TABLE complaint (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  application_id INTEGER REFERENCES application(id),
  received_on TEXT NOT NULL,
  subject TEXT NOT NULL,
  answered_on TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX complaint_vacancy ON complaint(vacancy_id, received_on);
CREATE INDEX complaint_application ON complaint(application_id) WHERE application_id IS NOT NULL;
CREATE INDEX complaint_open ON complaint(received_on) WHERE answered_on = '';

-- Requests are listed by title, by state and by the day they were made.
ALTER TABLE vacancy_request ADD COLUMN sort_title TEXT NOT NULL DEFAULT '';
UPDATE vacancy_request SET sort_title = keur_fold(title);
CREATE INDEX vacancy_request_title ON vacancy_request(sort_title, id);
CREATE INDEX vacancy_request_state ON vacancy_request(state, id);
CREATE INDEX vacancy_request_created ON vacancy_request(created_at, id);
CREATE INDEX vacancy_request_same ON vacancy_request(entity_id, function_code, state);
