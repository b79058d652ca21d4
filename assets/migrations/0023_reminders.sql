-- When a juror was reminded of the score sheets a session left: once for each session. A candidate's place has such a column already.
ALTER TABLE session_juror ADD COLUMN reminded_at INTEGER;
