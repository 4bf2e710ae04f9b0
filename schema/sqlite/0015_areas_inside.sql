-- milepost, schema 15: areas that lie inside others, and indicators that follow from theirs.
--
-- The latest row of an area up to a moment says in which area it lay then; none, or one without
-- `inside_id`: in none.

CREATE TABLE area_inside (
  area_inside_id INTEGER PRIMARY KEY,
  area_id        INTEGER NOT NULL REFERENCES area,
  recorded_at    INTEGER NOT NULL,
  inside_id      INTEGER REFERENCES area,
  CHECK (inside_id IS NULL OR inside_id <> area_id)
) STRICT;
CREATE INDEX area_inside_of_area ON area_inside (area_id);

CREATE TRIGGER area_inside_replace BEFORE INSERT ON area_inside
BEGIN
  SELECT RAISE(ABORT, 'where an area lies is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM area_inside WHERE area_inside_id = NEW.area_inside_id);
END;
CREATE TRIGGER area_inside_update BEFORE UPDATE ON area_inside
BEGIN SELECT RAISE(ABORT, 'where an area lies never changes on record: load the revised plan'); END;
CREATE TRIGGER area_inside_delete BEFORE DELETE ON area_inside
BEGIN SELECT RAISE(ABORT, 'where an area lies never changes on record: load the revised plan'); END;

-- What a revision of a plan says of how an indicator of its area follows from those of the areas
-- inside. A share is the sum of `part` in % of the sum of `whole`.
CREATE TABLE indicator_sum (
  plan_revision_id INTEGER NOT NULL REFERENCES plan_revision,
  indicator_id     INTEGER NOT NULL REFERENCES indicator,
  recorded_at      INTEGER NOT NULL,
  how              TEXT NOT NULL CHECK (how IN ('sum', 'mean', 'max', 'min', 'share')),
  part_id          INTEGER REFERENCES indicator,
  whole_id         INTEGER REFERENCES indicator,
  PRIMARY KEY (plan_revision_id, indicator_id),
  CHECK ((how = 'share') = (part_id IS NOT NULL AND whole_id IS NOT NULL)),
  CHECK ((part_id IS NULL) = (whole_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER indicator_sum_replace BEFORE INSERT ON indicator_sum
BEGIN
  SELECT RAISE(ABORT, 'how an indicator follows from others is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM indicator_sum WHERE plan_revision_id = NEW.plan_revision_id
                AND indicator_id = NEW.indicator_id);
END;
CREATE TRIGGER indicator_sum_update BEFORE UPDATE ON indicator_sum
BEGIN SELECT RAISE(ABORT, 'how an indicator follows from others never changes on record: load the revised plan'); END;
CREATE TRIGGER indicator_sum_delete BEFORE DELETE ON indicator_sum
BEGIN SELECT RAISE(ABORT, 'how an indicator follows from others never changes on record: load the revised plan'); END;

DROP VIEW areas;
CREATE VIEW areas AS
SELECT a.key AS area, printf('%02d-01', coalesce(y.first_month, 1)) AS year_start,
       coalesce(y.named_after, 'start') AS year_name, o.key AS inside
FROM area a LEFT JOIN area_years y ON y.area_years_id = (SELECT max(l.area_years_id) FROM area_years l
                                                         WHERE l.area_id = a.area_id)
     LEFT JOIN area_inside n ON n.area_inside_id = (SELECT max(l.area_inside_id) FROM area_inside l
                                                    WHERE l.area_id = a.area_id)
     LEFT JOIN area o ON o.area_id = n.inside_id;

-- How the indicators of each plan as it is now follow from those of the areas inside.
CREATE VIEW from_areas AS
SELECT p.key AS plan, a.key AS area, i.key AS indicator, s.how, t.key AS part, w.key AS whole
FROM indicator_sum s
     JOIN plan_revision r USING (plan_revision_id)
     JOIN plan p USING (plan_id)
     JOIN area a USING (area_id)
     JOIN indicator i ON i.indicator_id = s.indicator_id
     LEFT JOIN indicator t ON t.indicator_id = s.part_id
     LEFT JOIN indicator w ON w.indicator_id = s.whole_id
WHERE r.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = r.plan_id)
  AND r.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id, i.key;
