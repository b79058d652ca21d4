-- The vacancies somebody still waits in: few beside the archive, and asked by every list of candidates (who is anonymous now?).
CREATE INDEX vacancy_undecided ON vacancy(id) WHERE undecided > 0;
