-- What came of reading a document, how many pages it has, and who took it away: it stays in the file, and out of every list.
ALTER TABLE document ADD COLUMN pages INTEGER;
ALTER TABLE document ADD COLUMN reading TEXT NOT NULL DEFAULT 'text'
  CHECK (reading IN ('text', 'picture', 'empty', 'encrypted', 'damaged', 'too_big', 'too_slow', 'foreign'));
ALTER TABLE document ADD COLUMN removed_at INTEGER;
ALTER TABLE document ADD COLUMN removed_by INTEGER REFERENCES person(id);
ALTER TABLE document ADD COLUMN removed_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX document_removed_by ON document(removed_by) WHERE removed_by IS NOT NULL;
UPDATE document SET reading = 'foreign' WHERE id NOT IN (SELECT id FROM document_text);
