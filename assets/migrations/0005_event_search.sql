-- Events are found by their own words and by those of their vacancy, typed together: "jurygesprek premies". One index over both, kept by
-- whichever of the two changes.
CREATE VIEW event_words AS SELECT e.id AS id, e.title AS title, e.place AS place, v.number AS number, v.title AS vacancy
  FROM event e CROSS JOIN vacancy v ON v.id = e.vacancy_id;
CREATE VIRTUAL TABLE event_fts USING fts5(title, place, number, vacancy, content='event_words', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', detail = 'column');
CREATE TRIGGER event_fts_insert AFTER INSERT ON event BEGIN
  INSERT INTO event_fts(rowid, title, place, number, vacancy) SELECT id, title, place, number, vacancy FROM event_words WHERE id = new.id;
END;
CREATE TRIGGER event_fts_delete AFTER DELETE ON event BEGIN
  INSERT INTO event_fts(event_fts, rowid, title, place, number, vacancy)
    SELECT 'delete', old.id, old.title, old.place, v.number, v.title FROM vacancy v WHERE v.id = old.vacancy_id;
END;
CREATE TRIGGER event_fts_update AFTER UPDATE OF title, place, vacancy_id ON event BEGIN
  INSERT INTO event_fts(event_fts, rowid, title, place, number, vacancy)
    SELECT 'delete', old.id, old.title, old.place, v.number, v.title FROM vacancy v WHERE v.id = old.vacancy_id;
  INSERT INTO event_fts(rowid, title, place, number, vacancy) SELECT id, title, place, number, vacancy FROM event_words WHERE id = new.id;
END;
CREATE TRIGGER event_fts_vacancy AFTER UPDATE OF number, title ON vacancy WHEN old.number <> new.number OR old.title <> new.title BEGIN
  INSERT INTO event_fts(event_fts, rowid, title, place, number, vacancy)
    SELECT 'delete', e.id, e.title, e.place, old.number, old.title FROM event e WHERE e.vacancy_id = new.id;
  INSERT INTO event_fts(rowid, title, place, number, vacancy)
    SELECT e.id, e.title, e.place, new.number, new.title FROM event e WHERE e.vacancy_id = new.id;
END;
INSERT INTO event_fts(event_fts) VALUES ('rebuild');
