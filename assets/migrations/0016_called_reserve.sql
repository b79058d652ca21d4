-- A call from a reserve names the vacancy whose reserve it calls (V-35, V-36).
ALTER TABLE vacancy ADD COLUMN calls_reserve INTEGER REFERENCES vacancy(id);
CREATE INDEX vacancy_calls ON vacancy(calls_reserve) WHERE calls_reserve IS NOT NULL;
-- The reserves there are: of a function of an entity, oldest first.
CREATE INDEX vacancy_reserve ON vacancy(entity_id, function_code, state_at) WHERE reserve_kind <> 'none' AND state IN ('approved', 'closed');
