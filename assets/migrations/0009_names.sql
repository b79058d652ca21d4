-- The name search answers up to eight letters from indexes of their own: six of a common name ("vandev") took 7 ms among a million people,
-- for every longer word that begins so was merged first. Longer than that is left to the merge: few names are.
DROP TABLE person_fts;
CREATE VIRTUAL TABLE person_fts USING fts5(search_name, email, content='person', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8', detail = 'column');
INSERT INTO person_fts(person_fts) VALUES ('rebuild');
-- Who has a given name that begins so: what follows the first space of the name as it is ordered ("vandevelde jan").
CREATE INDEX person_given ON person(substr(sort_name, instr(sort_name, ' ') + 1));
