-- milepost, schema 11: the steps on the way to a milestone.
--
-- A step belongs to a version of its target. What is reported of it are entries of an indicator of
-- its own, as of any milestone.

CREATE TABLE target_step (
  target_revision_id INTEGER NOT NULL REFERENCES target_revision,
  number             INTEGER NOT NULL CHECK (number > 0), -- in the order of the days
  recorded_at        INTEGER NOT NULL,
  due                INTEGER NOT NULL,
  what_zh            TEXT NOT NULL,
  what_en            TEXT NOT NULL,
  indicator_id       INTEGER NOT NULL REFERENCES indicator,
  PRIMARY KEY (target_revision_id, number),
  CHECK (what_zh <> '' OR what_en <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER target_step_replace BEFORE INSERT ON target_step
BEGIN
  SELECT RAISE(ABORT, 'a step of a target is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM target_step
                WHERE target_revision_id = NEW.target_revision_id AND number = NEW.number);
END;
CREATE TRIGGER target_step_update BEFORE UPDATE ON target_step
BEGIN SELECT RAISE(ABORT, 'a step of a target on record never changes: load the revised plan'); END;
CREATE TRIGGER target_step_delete BEFORE DELETE ON target_step
BEGIN SELECT RAISE(ABORT, 'a step of a target on record never changes: load the revised plan'); END;

-- The steps of each target of a plan as it is now.
CREATE VIEW steps AS
SELECT p.key AS plan, t.key AS target, s.number, date(s.due * 86400, 'unixepoch') AS due,
       s.what_zh, s.what_en, i.key AS indicator
FROM plan_revision pr
     JOIN plan p USING (plan_id)
     JOIN plan_target pt USING (plan_revision_id)
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     JOIN target_step s USING (target_revision_id)
     JOIN indicator i ON i.indicator_id = s.indicator_id
WHERE pr.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = pr.plan_id)
  AND pr.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id, pt.position, s.number;
