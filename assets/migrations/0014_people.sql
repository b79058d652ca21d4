-- Knowing people: who may be the same, what they consented to, the lists they stand in, and what they are searched by.

-- Somebody alike is found by the address and by the end of the telephone number, however both are written: the rule that compares them
-- is the program's (`domain::identity`), these only bring the few that can be meant.
DROP INDEX person_email;
CREATE INDEX person_email_key ON person(lower(email));
CREATE INDEX person_phone_key ON person(
  substr(replace(replace(replace(replace(replace(replace(replace(phone, ' ', ''), '.', ''), '/', ''), '-', ''), '(', ''), ')', ''), '+', ''), -8)
);

-- Two people somebody compared and found not to be the same; the smaller number stands first.
CREATE TABLE person_apart (
  id INTEGER PRIMARY KEY,
  one_id INTEGER NOT NULL REFERENCES person(id),
  other_id INTEGER NOT NULL REFERENCES person(id),
  by_id INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT;
CREATE INDEX person_apart_other ON person_apart(other_id);
CREATE INDEX person_apart_by ON person_apart(by_id);

-- What a person consented to: keeping the file for other vacancies, using results again. Withdrawn, it stays as what was.
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  purpose TEXT NOT NULL CHECK (purpose IN ('keep', 'reuse')),
  given_on TEXT NOT NULL,
  how TEXT NOT NULL DEFAULT '',                -- by which form, letter or talk
  withdrawn_on TEXT NOT NULL DEFAULT '',
  recorded_by INTEGER NOT NULL REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX consent_person ON consent(person_id, given_on);
CREATE INDEX consent_recorded_by ON consent(recorded_by);

-- A list of people: private, or shared with whoever keeps files for an entity.
CREATE TABLE shortlist (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  owner_id INTEGER NOT NULL REFERENCES person(id),
  entity_id INTEGER REFERENCES entity(id),     -- NULL: private
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX shortlist_owner ON shortlist(owner_id);
CREATE INDEX shortlist_entity ON shortlist(entity_id) WHERE entity_id IS NOT NULL;
CREATE TABLE shortlist_member (
  id INTEGER PRIMARY KEY,
  shortlist_id INTEGER NOT NULL REFERENCES shortlist(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  added_by INTEGER NOT NULL REFERENCES person(id),
  added_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (shortlist_id, person_id)
) STRICT;
CREATE INDEX shortlist_member_person ON shortlist_member(person_id);
CREATE INDEX shortlist_member_added_by ON shortlist_member(added_by);

-- What candidates are searched by, when it is rare: a page of millions is walked in its order, unless few rows can be meant. The
-- expressions keep these indexes out of the way of every other question.
CREATE INDEX test_result_competence ON test_result(competence, person_id) WHERE passed = 1;
CREATE INDEX application_rare_state ON application(state || '') WHERE state IN ('late', 'incomplete', 'suitable', 'laureate', 'offered',
  'hired', 'declined', 'in_reserve', 'withdrawn', 'no_show', 'excluded');
CREATE INDEX application_any_score ON application(score + 0) WHERE score >= 0;
CREATE VIRTUAL TABLE person_about_fts USING fts5(postal_code, city, diploma, content='person', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", detail = 'column', columnsize = 0);
CREATE TRIGGER person_about_fts_insert AFTER INSERT ON person BEGIN
  INSERT INTO person_about_fts(rowid, postal_code, city, diploma) VALUES (new.id, new.postal_code, new.city, new.diploma);
END;
CREATE TRIGGER person_about_fts_delete AFTER DELETE ON person BEGIN
  INSERT INTO person_about_fts(person_about_fts, rowid, postal_code, city, diploma)
    VALUES ('delete', old.id, old.postal_code, old.city, old.diploma);
END;
CREATE TRIGGER person_about_fts_update AFTER UPDATE OF postal_code, city, diploma ON person BEGIN
  INSERT INTO person_about_fts(person_about_fts, rowid, postal_code, city, diploma)
    VALUES ('delete', old.id, old.postal_code, old.city, old.diploma);
  INSERT INTO person_about_fts(rowid, postal_code, city, diploma) VALUES (new.id, new.postal_code, new.city, new.diploma);
END;
INSERT INTO person_about_fts(person_about_fts) VALUES ('rebuild');
