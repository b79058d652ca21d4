-- Taking applications in: documents that came with an import leave with it, and what columns hold is remembered for their headings.

ALTER TABLE document ADD COLUMN batch_id INTEGER;
CREATE INDEX document_batch ON document(batch_id) WHERE batch_id IS NOT NULL;

-- What the columns of a sheet hold, as a person said once: for everybody, since the sheet of a portal is the same for everybody.
CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY,
  headings TEXT NOT NULL UNIQUE,         -- folded, in their order, one a line
  columns TEXT NOT NULL,                 -- a JSON list: a field for each, or null
  set_by INTEGER NOT NULL REFERENCES person(id),
  set_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX import_mapping_set_by ON import_mapping(set_by);
