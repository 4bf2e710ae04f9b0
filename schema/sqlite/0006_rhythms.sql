-- milepost, schema 6: how often figures are reported, and by when.
--
-- A plan revision without a row is one from before: its figures are told by their age alone. A
-- target revision without a row goes by its plan.

CREATE TABLE plan_rhythm (
  plan_revision_id INTEGER PRIMARY KEY REFERENCES plan_revision,
  recorded_at      INTEGER NOT NULL,
  rhythm           TEXT NOT NULL CHECK (rhythm IN ('monthly', 'quarterly', 'half-yearly', 'yearly',
                                                   'once')),
  deadline         INTEGER NOT NULL CHECK (deadline BETWEEN 0 AND 366) -- days after the period
) STRICT;

CREATE TABLE target_rhythm (
  target_revision_id INTEGER PRIMARY KEY REFERENCES target_revision,
  recorded_at        INTEGER NOT NULL,
  rhythm             TEXT CHECK (rhythm IN ('monthly', 'quarterly', 'half-yearly', 'yearly', 'once')),
  deadline           INTEGER CHECK (deadline BETWEEN 0 AND 366),
  CHECK (rhythm IS NOT NULL OR deadline IS NOT NULL)
) STRICT;

CREATE TRIGGER plan_rhythm_replace BEFORE INSERT ON plan_rhythm
BEGIN
  SELECT RAISE(ABORT, 'the rhythm of a plan is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM plan_rhythm WHERE plan_revision_id = NEW.plan_revision_id);
END;
CREATE TRIGGER plan_rhythm_update BEFORE UPDATE ON plan_rhythm
BEGIN SELECT RAISE(ABORT, 'the rhythm of a plan on record never changes: load the revised plan'); END;
CREATE TRIGGER plan_rhythm_delete BEFORE DELETE ON plan_rhythm
BEGIN SELECT RAISE(ABORT, 'the rhythm of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER target_rhythm_replace BEFORE INSERT ON target_rhythm
BEGIN
  SELECT RAISE(ABORT, 'the rhythm of a target is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM target_rhythm WHERE target_revision_id = NEW.target_revision_id);
END;
CREATE TRIGGER target_rhythm_update BEFORE UPDATE ON target_rhythm
BEGIN SELECT RAISE(ABORT, 'the rhythm of a target on record never changes: load the revised plan'); END;
CREATE TRIGGER target_rhythm_delete BEFORE DELETE ON target_rhythm
BEGIN SELECT RAISE(ABORT, 'the rhythm of a target on record never changes: load the revised plan'); END;

-- By which rhythm each target of a plan as it is now is reported.
CREATE VIEW rhythms AS
SELECT p.key AS plan, t.key AS target,
       coalesce(o.rhythm, CASE r.pace WHEN 'at-due' THEN 'once' ELSE w.rhythm END) AS rhythm,
       coalesce(o.deadline, w.deadline) AS deadline
FROM plan_revision pr
     JOIN plan p USING (plan_id)
     JOIN plan_rhythm w USING (plan_revision_id)
     JOIN plan_target pt USING (plan_revision_id)
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     LEFT JOIN target_rhythm o USING (target_revision_id)
WHERE pr.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = pr.plan_id)
ORDER BY p.plan_id, pt.position;
