-- Letters about decisions: prepared, never sent from here, and never twice for the same decision.
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL UNIQUE REFERENCES decision(id),
  application_id INTEGER NOT NULL REFERENCES application(id),
  body TEXT NOT NULL,
  prepared_by INTEGER NOT NULL REFERENCES person(id),
  prepared_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX letter_application ON letter(application_id, prepared_at);
CREATE INDEX letter_prepared_by ON letter(prepared_by);
