-- Routes of approval: who is usually asked what, by entity and kind; and who answers in somebody's place during an absence.

-- A route proposes: whoever asks may ask others. The most particular one counts: of the entity, then of the kind.
CREATE TABLE approval_route (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('request', 'publication', 'procedure', 'exception')),
  kind TEXT NOT NULL DEFAULT '',                         -- '' is every kind of procedure
  entity_id INTEGER REFERENCES entity(id),               -- NULL is every entity
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX approval_route_for ON approval_route(subject, kind, coalesce(entity_id, 0));
CREATE INDEX approval_route_entity ON approval_route(entity_id) WHERE entity_id IS NOT NULL;

CREATE TABLE approval_route_step (
  id INTEGER PRIMARY KEY,
  approval_route_id INTEGER NOT NULL REFERENCES approval_route(id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  person_id INTEGER REFERENCES person(id),               -- NULL is whoever has the role
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (approval_route_id, position)
) STRICT;
CREATE INDEX approval_route_step_person ON approval_route_step(person_id) WHERE person_id IS NOT NULL;

-- Who answers in the place of somebody who is absent, from a day until a day, both included: it ends by itself.
CREATE TABLE approval_delegation (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),      -- who is absent
  delegate_id INTEGER NOT NULL REFERENCES person(id),    -- who answers
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on >= from_on),
  reason TEXT NOT NULL,
  set_by INTEGER NOT NULL REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX approval_delegation_person ON approval_delegation(person_id, until_on);
CREATE INDEX approval_delegation_delegate ON approval_delegation(delegate_id, until_on);
CREATE INDEX approval_delegation_set_by ON approval_delegation(set_by);

-- The rule an exception sets aside: 'V-9'; '' for any other question.
ALTER TABLE approval ADD COLUMN rule TEXT NOT NULL DEFAULT '';
