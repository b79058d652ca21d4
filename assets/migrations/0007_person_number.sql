-- The number of a laureate who is taken on (V-30, V-60, V-61): sealed with a key outside this file. `tail` is the two check digits, by which
-- it is recognised on a screen and found again when somebody else's is typed; they tell no birthday and no sex.
CREATE TABLE person_number (
  id INTEGER PRIMARY KEY,                -- what is sealed is bound to it
  person_id INTEGER NOT NULL UNIQUE REFERENCES person(id),
  kind TEXT NOT NULL CHECK (kind IN ('national', 'bis', 'placeholder')),
  key_id TEXT NOT NULL DEFAULT '',       -- the key that sealed it
  sealed TEXT NOT NULL DEFAULT '',
  tail TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',       -- why there is only a placeholder
  written_by INTEGER NOT NULL REFERENCES person(id),
  written_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((kind = 'placeholder') = (sealed = ''))
) STRICT;
CREATE INDEX person_number_written_by ON person_number(written_by);
CREATE INDEX person_number_tail ON person_number(tail) WHERE tail <> '';
CREATE INDEX person_number_key ON person_number(key_id);
