-- A search takes as long among two million applications as among two hundred thousand. What is looked for are beginnings of words, and the
-- rows that match, one after the other: the places of the words within a text were kept for nothing, and how long a text is too. Without
-- them there is room for more beginnings in less of the file: 1 to 8 letters everywhere ("an p" took 17 ms, for one letter of a text was
-- kept nowhere), and 1 to 16 in names, where a word has as many endings as there are addresses (vandevelde1, vandevelde2). Everybody's
-- names took 147 MB of 1,045,000 people and take 66.
DROP TABLE person_fts;
CREATE VIRTUAL TABLE person_fts USING fts5(search_name, email, content='person', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16', detail = 'none', columnsize = 0);
INSERT INTO person_fts(person_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO person_fts(person_fts) VALUES ('rebuild');

DROP TABLE vacancy_fts;
CREATE VIRTUAL TABLE vacancy_fts USING fts5(number, title, place, content='vacancy', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8', detail = 'none', columnsize = 0);
INSERT INTO vacancy_fts(vacancy_fts) VALUES ('rebuild');

DROP TABLE event_fts;
CREATE VIRTUAL TABLE event_fts USING fts5(title, place, number, vacancy, content='event_words', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8', detail = 'none', columnsize = 0);
INSERT INTO event_fts(event_fts) VALUES ('rebuild');

DROP TABLE document_fts;
CREATE VIRTUAL TABLE document_fts USING fts5(body, content='document_text', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8', detail = 'none', columnsize = 0);
INSERT INTO document_fts(document_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO document_fts(document_fts) VALUES ('rebuild');

DROP TABLE note_fts;
CREATE VIRTUAL TABLE note_fts USING fts5(body, content='note', content_rowid='id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8', detail = 'none', columnsize = 0);
INSERT INTO note_fts(note_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO note_fts(note_fts) VALUES ('rebuild');

-- The words themselves, read from the indexes: a longer beginning is spelled out as the words that begin so. They take no room.
CREATE VIRTUAL TABLE person_word USING fts5vocab('person_fts', 'instance');
CREATE VIRTUAL TABLE person_about_word USING fts5vocab('person_about_fts', 'instance');
CREATE VIRTUAL TABLE vacancy_word USING fts5vocab('vacancy_fts', 'instance');
CREATE VIRTUAL TABLE event_word USING fts5vocab('event_fts', 'instance');
CREATE VIRTUAL TABLE document_word USING fts5vocab('document_fts', 'instance');
CREATE VIRTUAL TABLE note_word USING fts5vocab('note_fts', 'instance');
