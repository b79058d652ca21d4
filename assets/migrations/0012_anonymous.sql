-- Anonymous judging: a stage in which nobody who judges reads who the candidates are, and the number each goes by meanwhile.
ALTER TABLE stage ADD COLUMN anonymous INTEGER NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1));
CREATE INDEX stage_anonymous ON stage(vacancy_id) WHERE anonymous = 1;

-- The number of a candidate within the vacancy, kept by whichever comes first: the application or the anonymous stage.
CREATE TABLE alias (
  application_id INTEGER PRIMARY KEY REFERENCES application(id),
  vacancy_id INTEGER NOT NULL REFERENCES vacancy(id),
  number INTEGER NOT NULL,
  UNIQUE (vacancy_id, number)
) STRICT;
CREATE TRIGGER alias_application AFTER INSERT ON application
  WHEN EXISTS (SELECT 1 FROM stage WHERE vacancy_id = new.vacancy_id AND anonymous = 1) BEGIN
  INSERT INTO alias (application_id, vacancy_id, number)
    VALUES (new.id, new.vacancy_id, (SELECT coalesce(max(number), 0) + 1 FROM alias WHERE vacancy_id = new.vacancy_id));
END;
CREATE TRIGGER alias_application_delete BEFORE DELETE ON application BEGIN
  DELETE FROM alias WHERE application_id = old.id;
END;
CREATE TRIGGER alias_stage AFTER INSERT ON stage WHEN new.anonymous = 1 BEGIN
  INSERT INTO alias (application_id, vacancy_id, number)
    SELECT a.id, a.vacancy_id, row_number() OVER (ORDER BY a.received_at, a.id) + (SELECT coalesce(max(number), 0) FROM alias WHERE vacancy_id = new.vacancy_id)
    FROM application a WHERE a.vacancy_id = new.vacancy_id AND NOT EXISTS (SELECT 1 FROM alias x WHERE x.application_id = a.id);
END;
CREATE TRIGGER alias_stage_update AFTER UPDATE OF anonymous ON stage WHEN new.anonymous = 1 BEGIN
  INSERT INTO alias (application_id, vacancy_id, number)
    SELECT a.id, a.vacancy_id, row_number() OVER (ORDER BY a.received_at, a.id) + (SELECT coalesce(max(number), 0) FROM alias WHERE vacancy_id = new.vacancy_id)
    FROM application a WHERE a.vacancy_id = new.vacancy_id AND NOT EXISTS (SELECT 1 FROM alias x WHERE x.application_id = a.id);
END;
