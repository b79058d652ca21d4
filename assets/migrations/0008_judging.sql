-- Judging to the end: weights that total 100, tie rules, what a jury agrees upon, ties of a juror to one candidate.

-- Where the reglement says so, the weights of a stage's counting criteria total 100.
ALTER TABLE stage ADD COLUMN hundred INTEGER NOT NULL DEFAULT 0 CHECK (hundred IN (0, 1));
-- What decides between equal scores: 1 first. A stage decides by its total, a criterion by its own score. NULL: it decides nothing.
ALTER TABLE stage ADD COLUMN tie_order INTEGER CHECK (tie_order IS NULL OR tie_order > 0);
ALTER TABLE criterion ADD COLUMN tie_order INTEGER CHECK (tie_order IS NULL OR tie_order > 0);

-- The score a jury agreed upon for a criterion, after the sheets are in: it counts instead of the mean.
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES application(id),
  criterion_id INTEGER NOT NULL REFERENCES criterion(id),
  points INTEGER NOT NULL CHECK (points >= 0),
  motive TEXT NOT NULL,
  agreed_by INTEGER NOT NULL REFERENCES person(id),
  agreed_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (application_id, criterion_id)
) STRICT;
CREATE INDEX agreement_criterion ON agreement(criterion_id);
CREATE INDEX agreement_agreed_by ON agreement(agreed_by);

-- A tie of a juror to one candidate: the juror does not judge this candidate, and no sheet is awaited.
CREATE TABLE recusal (
  id INTEGER PRIMARY KEY,
  juror_id INTEGER NOT NULL REFERENCES juror(id),
  application_id INTEGER NOT NULL REFERENCES application(id),
  reason TEXT NOT NULL,
  declared_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (juror_id, application_id)
) STRICT;
CREATE INDEX recusal_application ON recusal(application_id);
