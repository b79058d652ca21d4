-- The report shop: clicks on adverts as a multiposter counts them, and reports somebody keeps.

-- So many clicks on a site on a day. A number that comes anew takes the place of the old one, and undo brings that back.
CREATE TABLE click_count (
  id INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  site TEXT NOT NULL CHECK (site <> ''),
  clicked_on TEXT NOT NULL,
  clicks INTEGER NOT NULL CHECK (clicks >= 0),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (vacancy_id, site, clicked_on)
) STRICT;

-- A report with its filter under a name: private, or shared with whoever reads reports of an entity.
CREATE TABLE saved_report (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  report TEXT NOT NULL,                        -- which report, by its code
  filter TEXT NOT NULL,                        -- JSON
  owner_id INTEGER NOT NULL REFERENCES person(id),
  entity_id INTEGER REFERENCES entity(id),     -- NULL: private
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX saved_report_owner ON saved_report(owner_id);
CREATE INDEX saved_report_entity ON saved_report(entity_id) WHERE entity_id IS NOT NULL;
