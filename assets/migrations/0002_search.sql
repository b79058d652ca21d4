-- The name search answers five letters from an index of its own, and four from that one: a common beginning ("vand") took 25 ms.
DROP TABLE person_fts;
CREATE VIRTUAL TABLE person_fts USING fts5(search_name, email, content='person', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 5', detail = 'column');
INSERT INTO person_fts(person_fts) VALUES ('rebuild');
