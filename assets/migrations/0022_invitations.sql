-- Invitations to sessions: every version that was prepared. Who is invited and to what stays the same through all versions of one uid.
CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  application_id INTEGER REFERENCES application(id),   -- a candidate's; NULL: a juror's
  session_id INTEGER,                                  -- a juror's; it may be removed, and the juror must still hear so
  step INTEGER NOT NULL DEFAULT 0,                     -- a candidate's: which of the steps
  asks TEXT NOT NULL CHECK (asks IN ('request', 'cancel')),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  starts_local TEXT NOT NULL,
  ends_local TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  instructions TEXT NOT NULL DEFAULT '',
  prepared_by INTEGER NOT NULL REFERENCES person(id),
  prepared_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((application_id IS NULL) <> (session_id IS NULL)),
  CHECK (ends_local > starts_local)
) STRICT;
CREATE INDEX invitation_event ON invitation(event_id, uid, id);
CREATE INDEX invitation_uid ON invitation(uid, id);
CREATE INDEX invitation_person ON invitation(person_id);
CREATE INDEX invitation_application ON invitation(application_id) WHERE application_id IS NOT NULL;
CREATE INDEX invitation_session ON invitation(session_id) WHERE session_id IS NOT NULL;
CREATE INDEX invitation_prepared_by ON invitation(prepared_by);
