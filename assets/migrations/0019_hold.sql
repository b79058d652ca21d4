-- Judging on other scales, and candidates who go on while something stays to be judged.

-- The candidate went on provisionally: the stage stays to be judged before the end decision. Such a row says 'passed', for that is what it does.
ALTER TABLE decision ADD COLUMN on_hold INTEGER NOT NULL DEFAULT 0 CHECK (on_hold IN (0, 1));
-- The scale of a criterion where it is another than the stage's own; NULL: as the stage.
ALTER TABLE criterion ADD COLUMN scale TEXT CHECK (scale IN ('verdict', 'levels', 'points'));
