-- milepost, schema 12: which light the status or the gap of a target gives.
--
-- A plan revision without a row is one whose targets are given none. Each light has the words of
-- its statuses, with ; between them.

CREATE TABLE plan_lights (
  plan_revision_id INTEGER PRIMARY KEY REFERENCES plan_revision,
  recorded_at      INTEGER NOT NULL,
  green            TEXT NOT NULL,
  yellow           TEXT NOT NULL,
  red              TEXT NOT NULL,
  yellow_below     INTEGER, -- the gap in percentage points, in 1/10000
  red_below        INTEGER,
  CHECK ((yellow_below IS NULL) = (red_below IS NULL)),
  CHECK (red_below < yellow_below)
) STRICT;

CREATE TRIGGER plan_lights_replace BEFORE INSERT ON plan_lights
BEGIN
  SELECT RAISE(ABORT, 'the lights of a plan are never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM plan_lights WHERE plan_revision_id = NEW.plan_revision_id);
END;
CREATE TRIGGER plan_lights_update BEFORE UPDATE ON plan_lights
BEGIN SELECT RAISE(ABORT, 'the lights of a plan on record never change: load the revised plan'); END;
CREATE TRIGGER plan_lights_delete BEFORE DELETE ON plan_lights
BEGIN SELECT RAISE(ABORT, 'the lights of a plan on record never change: load the revised plan'); END;

-- Which lights each plan as it is now gives.
CREATE VIEW lights AS
SELECT p.key AS plan, l.green, l.yellow, l.red,
       l.yellow_below / 10000.0 AS yellow_below, l.red_below / 10000.0 AS red_below
FROM plan_revision pr
     JOIN plan p USING (plan_id)
     JOIN plan_lights l USING (plan_revision_id)
WHERE pr.revision = (SELECT max(revision) FROM plan_revision n WHERE n.plan_id = pr.plan_id)
  AND pr.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id;
