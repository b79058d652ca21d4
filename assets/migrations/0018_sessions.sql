-- Planning sessions: who is free when, what a candidate needs, waiting for a place; and no double booking, whoever writes.

-- An event speaks a language, closes its enrolment some days before (NULL: as many as the setting says) and keeps its parts apart.
ALTER TABLE event ADD COLUMN language TEXT NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'fr', 'en', 'de'));
ALTER TABLE event ADD COLUMN enrol_days INTEGER CHECK (enrol_days BETWEEN 0 AND 365);
ALTER TABLE event ADD COLUMN gap_minutes INTEGER NOT NULL DEFAULT 15 CHECK (gap_minutes BETWEEN 0 AND 1440);
-- A session in another language than its event says so.
ALTER TABLE session ADD COLUMN language TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'nl', 'fr', 'en', 'de'));
-- What candidates do in which order: each has one place in every step.
ALTER TABLE part ADD COLUMN step INTEGER NOT NULL DEFAULT 1 CHECK (step BETWEEN 1 AND 9);

-- A place can also be waited for or declined, and somebody can be late. SQLite changes no CHECK: the table is made anew.
CREATE TABLE enrolment_next (
  id INTEGER PRIMARY KEY,
  part_id INTEGER NOT NULL REFERENCES part(id),
  application_id INTEGER NOT NULL REFERENCES application(id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'reserved', 'confirmed', 'declined', 'present', 'late', 'absent', 'cancelled')),
  extra_minutes INTEGER NOT NULL DEFAULT 0 CHECK (extra_minutes BETWEEN 0 AND 600),  -- how much longer than the part
  reminded_at INTEGER,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (part_id, application_id)
) STRICT;
INSERT INTO enrolment_next (id, part_id, application_id, state, created_at, version)
  SELECT id, part_id, application_id, state, created_at, version FROM enrolment;
DROP TABLE enrolment;
ALTER TABLE enrolment_next RENAME TO enrolment;
CREATE INDEX enrolment_application ON enrolment(application_id);

-- When a person or a room is away, or can only be there. On a day with an 'only', nothing else of that day is free. The uid is that of a
-- calendar it was read from.
CREATE TABLE availability (
  id INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person(id),
  room_id INTEGER REFERENCES room(id),
  kind TEXT NOT NULL CHECK (kind IN ('away', 'only')),
  starts_local TEXT NOT NULL,
  ends_local TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  uid TEXT NOT NULL DEFAULT '',
  recorded_by INTEGER NOT NULL REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((person_id IS NULL) <> (room_id IS NULL)),
  CHECK (ends_local > starts_local)
) STRICT;
CREATE INDEX availability_person ON availability(person_id, ends_local) WHERE person_id IS NOT NULL;
CREATE INDEX availability_room ON availability(room_id, ends_local) WHERE room_id IS NOT NULL;
CREATE INDEX availability_recorded_by ON availability(recorded_by);

-- What a candidate needs or asks for a session: more time by an accommodation (redelijke aanpassing), a language, a half day.
CREATE TABLE wish (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL UNIQUE REFERENCES application(id),
  extra_percent INTEGER NOT NULL DEFAULT 0 CHECK (extra_percent BETWEEN 0 AND 200),
  extra_minutes INTEGER NOT NULL DEFAULT 0 CHECK (extra_minutes BETWEEN 0 AND 600),
  language TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'nl', 'fr', 'en', 'de')),
  half TEXT NOT NULL DEFAULT '' CHECK (half IN ('', 'morning', 'afternoon')),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- No double booking. A trigger finds what overlaps and writes it here; whatever resolves it takes it away again. A row that is still here at
-- the end of a transaction refuses the commit, because it refers to one that cannot be: several rows may change places in any order, undo
-- included, as long as the end is sound. Two files that are made one were the same person all along: that is flagged, not refused.
CREATE TABLE clash (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  kind TEXT NOT NULL CHECK (kind IN ('room', 'juror', 'candidate', 'full')),
  who INTEGER NOT NULL,                        -- the room, the person, the part
  one INTEGER NOT NULL,                        -- the session or enrolment that was written
  other INTEGER NOT NULL,                      -- the one in its way
  never INTEGER NOT NULL DEFAULT -1 CHECK (never < 0) REFERENCES clash(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX clash_never ON clash(never);

CREATE VIEW living_session AS SELECT s.id, s.event_id, s.room_id, s.starts_local, s.ends_local
  FROM session s CROSS JOIN event e ON e.id = s.event_id WHERE e.state <> 'cancelled';
CREATE VIEW held_place AS SELECT n.id, n.part_id, n.application_id, a.person_id, p.starts_local, p.ends_local, s.event_id
  FROM enrolment n CROSS JOIN application a ON a.id = n.application_id CROSS JOIN part p ON p.id = n.part_id
  CROSS JOIN session s ON s.id = p.session_id CROSS JOIN event e ON e.id = s.event_id
  WHERE n.state IN ('reserved', 'confirmed', 'present', 'late', 'absent') AND e.state <> 'cancelled';

CREATE TRIGGER clash_session_insert AFTER INSERT ON session BEGIN
  INSERT INTO clash (kind, who, one, other) SELECT 'room', new.room_id, new.id, o.id FROM living_session o
    WHERE o.room_id = new.room_id AND o.starts_local < new.ends_local AND o.ends_local > new.starts_local
      AND o.starts_local >= substr(new.starts_local, 1, 10) AND o.id <> new.id
      AND EXISTS (SELECT 1 FROM event e WHERE e.id = new.event_id AND e.state <> 'cancelled');
END;
CREATE TRIGGER clash_session_update AFTER UPDATE OF starts_local, ends_local, room_id ON session
WHEN new.starts_local <> old.starts_local OR new.ends_local <> old.ends_local OR new.room_id IS NOT old.room_id BEGIN
  DELETE FROM clash WHERE kind IN ('room', 'juror') AND (one = new.id OR other = new.id);
  INSERT INTO clash (kind, who, one, other) SELECT 'room', new.room_id, new.id, o.id FROM living_session o
    WHERE o.room_id = new.room_id AND o.starts_local < new.ends_local AND o.ends_local > new.starts_local
      AND o.starts_local >= substr(new.starts_local, 1, 10) AND o.id <> new.id
      AND EXISTS (SELECT 1 FROM event e WHERE e.id = new.event_id AND e.state <> 'cancelled');
  INSERT INTO clash (kind, who, one, other) SELECT 'juror', j.person_id, new.id, o.id
    FROM session_juror j CROSS JOIN session_juror k ON k.person_id = j.person_id CROSS JOIN living_session o ON o.id = k.session_id
    WHERE j.session_id = new.id AND o.starts_local < new.ends_local AND o.ends_local > new.starts_local AND o.id <> new.id
      AND EXISTS (SELECT 1 FROM event e WHERE e.id = new.event_id AND e.state <> 'cancelled');
END;
CREATE TRIGGER clash_session_delete AFTER DELETE ON session BEGIN
  DELETE FROM clash WHERE kind IN ('room', 'juror') AND (one = old.id OR other = old.id);
END;
CREATE TRIGGER clash_seat_insert AFTER INSERT ON session_juror BEGIN
  INSERT INTO clash (kind, who, one, other) SELECT 'juror', new.person_id, new.session_id, o.id
    FROM living_session s CROSS JOIN session_juror k ON k.person_id = new.person_id CROSS JOIN living_session o ON o.id = k.session_id
    WHERE s.id = new.session_id AND o.starts_local < s.ends_local AND o.ends_local > s.starts_local AND o.id <> s.id;
END;
CREATE TRIGGER clash_seat_delete AFTER DELETE ON session_juror BEGIN
  DELETE FROM clash WHERE kind = 'juror' AND who = old.person_id AND (one = old.session_id OR other = old.session_id);
END;
CREATE TRIGGER clash_place_insert AFTER INSERT ON enrolment BEGIN
  INSERT INTO clash (kind, who, one, other) SELECT 'candidate', h.person_id, h.id, o.id FROM held_place h CROSS JOIN application a
    ON a.person_id = h.person_id CROSS JOIN enrolment n ON n.application_id = a.id CROSS JOIN held_place o ON o.id = n.id
    WHERE h.id = new.id AND o.id <> h.id AND o.starts_local < h.ends_local AND o.ends_local > h.starts_local;
  INSERT INTO clash (kind, who, one, other) SELECT 'full', p.id, new.id, 0 FROM part p WHERE p.id = new.part_id AND p.capacity
    < (SELECT count(*) FROM enrolment n WHERE n.part_id = p.id AND n.state IN ('reserved', 'confirmed', 'present', 'late', 'absent'));
END;
CREATE TRIGGER clash_place_update AFTER UPDATE OF part_id, state ON enrolment
WHEN new.part_id <> old.part_id OR (new.state IN ('reserved', 'confirmed', 'present', 'late', 'absent')) <> (old.state IN ('reserved', 'confirmed', 'present', 'late', 'absent')) BEGIN
  DELETE FROM clash WHERE kind = 'candidate' AND (one = new.id OR other = new.id);
  DELETE FROM clash WHERE kind = 'full' AND who IN (old.part_id, new.part_id) AND (SELECT p.capacity FROM part p WHERE p.id = who)
    >= (SELECT count(*) FROM enrolment n WHERE n.part_id = who AND n.state IN ('reserved', 'confirmed', 'present', 'late', 'absent'));
  INSERT INTO clash (kind, who, one, other) SELECT 'candidate', h.person_id, h.id, o.id FROM held_place h CROSS JOIN application a
    ON a.person_id = h.person_id CROSS JOIN enrolment n ON n.application_id = a.id CROSS JOIN held_place o ON o.id = n.id
    WHERE h.id = new.id AND o.id <> h.id AND o.starts_local < h.ends_local AND o.ends_local > h.starts_local;
  INSERT INTO clash (kind, who, one, other) SELECT 'full', p.id, new.id, 0 FROM part p WHERE p.id = new.part_id AND p.capacity
    < (SELECT count(*) FROM enrolment n WHERE n.part_id = p.id AND n.state IN ('reserved', 'confirmed', 'present', 'late', 'absent'))
    AND new.state IN ('reserved', 'confirmed', 'present', 'late', 'absent');
END;
CREATE TRIGGER clash_place_delete AFTER DELETE ON enrolment BEGIN
  DELETE FROM clash WHERE kind = 'candidate' AND (one = old.id OR other = old.id);
  DELETE FROM clash WHERE kind = 'full' AND who = old.part_id AND (SELECT p.capacity FROM part p WHERE p.id = who)
    >= (SELECT count(*) FROM enrolment n WHERE n.part_id = who AND n.state IN ('reserved', 'confirmed', 'present', 'late', 'absent'));
END;
CREATE TRIGGER clash_part_update AFTER UPDATE OF starts_local, ends_local, capacity ON part
WHEN new.starts_local <> old.starts_local OR new.ends_local <> old.ends_local OR new.capacity <> old.capacity BEGIN
  DELETE FROM clash WHERE kind = 'full' AND who = new.id;
  DELETE FROM clash WHERE kind = 'candidate' AND one IN (SELECT id FROM enrolment WHERE part_id = new.id);
  DELETE FROM clash WHERE kind = 'candidate' AND other IN (SELECT id FROM enrolment WHERE part_id = new.id);
  INSERT INTO clash (kind, who, one, other) SELECT 'candidate', h.person_id, h.id, o.id FROM enrolment m CROSS JOIN held_place h
    ON h.id = m.id CROSS JOIN application a ON a.person_id = h.person_id CROSS JOIN enrolment n ON n.application_id = a.id
    CROSS JOIN held_place o ON o.id = n.id
    WHERE m.part_id = new.id AND o.id <> h.id AND o.starts_local < h.ends_local AND o.ends_local > h.starts_local;
  INSERT INTO clash (kind, who, one, other) SELECT 'full', new.id, 0, 0 WHERE new.capacity
    < (SELECT count(*) FROM enrolment n WHERE n.part_id = new.id AND n.state IN ('reserved', 'confirmed', 'present', 'late', 'absent'));
END;
-- A cancelled event frees what it held; taken up again by an undo, it needs it all once more.
CREATE TRIGGER clash_event_state AFTER UPDATE OF state ON event WHEN (old.state = 'cancelled') <> (new.state = 'cancelled') BEGIN
  DELETE FROM clash WHERE kind IN ('room', 'juror') AND one IN (SELECT id FROM session WHERE event_id = new.id);
  DELETE FROM clash WHERE kind IN ('room', 'juror') AND other IN (SELECT id FROM session WHERE event_id = new.id);
  DELETE FROM clash WHERE kind = 'candidate' AND new.state = 'cancelled' AND (
    one IN (SELECT n.id FROM session s JOIN part p ON p.session_id = s.id JOIN enrolment n ON n.part_id = p.id WHERE s.event_id = new.id)
    OR other IN (SELECT n.id FROM session s JOIN part p ON p.session_id = s.id JOIN enrolment n ON n.part_id = p.id WHERE s.event_id = new.id));
  INSERT INTO clash (kind, who, one, other) SELECT 'room', s.room_id, s.id, o.id FROM session s CROSS JOIN living_session o
    ON o.room_id = s.room_id AND o.starts_local >= substr(s.starts_local, 1, 10) AND o.starts_local < s.ends_local AND o.ends_local > s.starts_local
    WHERE s.event_id = new.id AND new.state <> 'cancelled' AND o.id <> s.id;
  INSERT INTO clash (kind, who, one, other) SELECT 'juror', j.person_id, s.id, o.id FROM session s CROSS JOIN session_juror j
    ON j.session_id = s.id CROSS JOIN session_juror k ON k.person_id = j.person_id CROSS JOIN living_session o ON o.id = k.session_id
    WHERE s.event_id = new.id AND new.state <> 'cancelled' AND o.id <> s.id AND o.starts_local < s.ends_local AND o.ends_local > s.starts_local;
  INSERT INTO clash (kind, who, one, other) SELECT 'candidate', h.person_id, h.id, o.id FROM session s CROSS JOIN part p ON p.session_id = s.id
    CROSS JOIN enrolment m ON m.part_id = p.id CROSS JOIN held_place h ON h.id = m.id CROSS JOIN application a ON a.person_id = h.person_id
    CROSS JOIN enrolment n ON n.application_id = a.id CROSS JOIN held_place o ON o.id = n.id
    WHERE s.event_id = new.id AND new.state <> 'cancelled' AND o.id <> h.id AND o.starts_local < h.ends_local AND o.ends_local > h.starts_local;
END;
