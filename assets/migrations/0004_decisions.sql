-- A decision against the result, and one that was taken back: the departure says which decision it is about.
ALTER TABLE departure ADD COLUMN decision_id INTEGER REFERENCES decision(id);
CREATE INDEX departure_decision ON departure(decision_id) WHERE decision_id IS NOT NULL;
