-- How many vacancies an entity has: kept, so that the list of all of them is not counted. A count of nothing has no row.
CREATE TABLE vacancy_count (
  entity_id INTEGER PRIMARY KEY REFERENCES entity(id),
  n INTEGER NOT NULL
) STRICT;
CREATE TRIGGER vacancy_count_insert AFTER INSERT ON vacancy BEGIN
  INSERT INTO vacancy_count (entity_id, n) VALUES (new.entity_id, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER vacancy_count_delete AFTER DELETE ON vacancy BEGIN
  UPDATE vacancy_count SET n = n - 1 WHERE entity_id = old.entity_id;
  DELETE FROM vacancy_count WHERE entity_id = old.entity_id AND n = 0;
END;
CREATE TRIGGER vacancy_count_update AFTER UPDATE OF entity_id ON vacancy WHEN old.entity_id <> new.entity_id BEGIN
  UPDATE vacancy_count SET n = n - 1 WHERE entity_id = old.entity_id;
  DELETE FROM vacancy_count WHERE entity_id = old.entity_id AND n = 0;
  INSERT INTO vacancy_count (entity_id, n) VALUES (new.entity_id, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
INSERT INTO vacancy_count (entity_id, n) SELECT entity_id, count(*) FROM vacancy GROUP BY entity_id;
