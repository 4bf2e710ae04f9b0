-- milepost, schema 13: how a plan is scored.
--
-- A plan revision without a row is one that is not scored. What a target counts stands with the
-- plan: to weigh it otherwise asks nothing else of it.

CREATE TABLE scoring (
  plan_revision_id INTEGER PRIMARY KEY REFERENCES plan_revision,
  recorded_at      INTEGER NOT NULL,
  cap              INTEGER NOT NULL,                     -- rates in 1/10000 of the weight
  floor            INTEGER NOT NULL CHECK (floor <= cap),
  milestone_late   INTEGER NOT NULL CHECK (milestone_late BETWEEN 0 AND 10000),
  late_reporting   INTEGER NOT NULL CHECK (late_reporting <= 0) -- points in 1/10000
) STRICT;

CREATE TABLE scoring_line (
  plan_revision_id INTEGER NOT NULL REFERENCES scoring,
  position         INTEGER NOT NULL,
  kind             TEXT NOT NULL CHECK (kind IN ('bonus', 'deduction')),
  target           TEXT NOT NULL,                        -- its key
  by               INTEGER NOT NULL CHECK (by > 0),
  points           INTEGER NOT NULL CHECK (points > 0),
  at_most          INTEGER CHECK (at_most > 0),
  PRIMARY KEY (plan_revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE scoring_weight (
  plan_revision_id INTEGER NOT NULL REFERENCES scoring,
  position         INTEGER NOT NULL,
  target           TEXT NOT NULL,                        -- its key
  weight           INTEGER NOT NULL CHECK (weight >= 0),
  PRIMARY KEY (plan_revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER scoring_replace BEFORE INSERT ON scoring
BEGIN
  SELECT RAISE(ABORT, 'the scoring of a plan is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM scoring WHERE plan_revision_id = NEW.plan_revision_id);
END;
CREATE TRIGGER scoring_update BEFORE UPDATE ON scoring
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;
CREATE TRIGGER scoring_delete BEFORE DELETE ON scoring
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER scoring_line_replace BEFORE INSERT ON scoring_line
BEGIN
  SELECT RAISE(ABORT, 'the scoring of a plan is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM scoring_line WHERE plan_revision_id = NEW.plan_revision_id AND position = NEW.position);
END;
CREATE TRIGGER scoring_line_update BEFORE UPDATE ON scoring_line
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;
CREATE TRIGGER scoring_line_delete BEFORE DELETE ON scoring_line
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER scoring_weight_replace BEFORE INSERT ON scoring_weight
BEGIN
  SELECT RAISE(ABORT, 'the scoring of a plan is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM scoring_weight WHERE plan_revision_id = NEW.plan_revision_id AND position = NEW.position);
END;
CREATE TRIGGER scoring_weight_update BEFORE UPDATE ON scoring_weight
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;
CREATE TRIGGER scoring_weight_delete BEFORE DELETE ON scoring_weight
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

-- What each target of a plan as it is now counts, where the plan is scored.
CREATE VIEW weights AS
SELECT p.key AS plan, t.key AS target, coalesce(w.weight, 10000) / 10000.0 AS weight
FROM plan_revision pr
     JOIN plan p USING (plan_id)
     JOIN scoring s USING (plan_revision_id)
     JOIN plan_target pt USING (plan_revision_id)
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     LEFT JOIN scoring_weight w ON w.plan_revision_id = pr.plan_revision_id AND w.target = t.key
WHERE pr.revision = (SELECT max(revision) FROM plan_revision n WHERE n.plan_id = pr.plan_id)
  AND pr.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id, pt.position;
