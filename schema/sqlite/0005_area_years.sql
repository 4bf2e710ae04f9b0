-- milepost, schema 5: the years by which an area counts.
--
-- The latest row of an area up to a moment says from which month its years ran then, and after
-- which calendar year one is called; where there is none, they are calendar years.

CREATE TABLE area_years (
  area_years_id INTEGER PRIMARY KEY,
  area_id       INTEGER NOT NULL REFERENCES area,
  recorded_at   INTEGER NOT NULL,
  first_month   INTEGER NOT NULL CHECK (first_month BETWEEN 1 AND 12),
  named_after   TEXT NOT NULL CHECK (named_after IN ('start', 'end'))
) STRICT;
CREATE INDEX area_years_of_area ON area_years (area_id);

CREATE TRIGGER area_years_replace BEFORE INSERT ON area_years
BEGIN
  SELECT RAISE(ABORT, 'the years of an area are never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM area_years WHERE area_years_id = NEW.area_years_id);
END;
CREATE TRIGGER area_years_update BEFORE UPDATE ON area_years
BEGIN SELECT RAISE(ABORT, 'the years of an area on record never change: load the revised plan'); END;
CREATE TRIGGER area_years_delete BEFORE DELETE ON area_years
BEGIN SELECT RAISE(ABORT, 'the years of an area on record never change: load the revised plan'); END;

CREATE VIEW areas AS
SELECT a.key AS area, printf('%02d-01', coalesce(y.first_month, 1)) AS year_start,
       coalesce(y.named_after, 'start') AS year_name
FROM area a LEFT JOIN area_years y ON y.area_years_id = (SELECT max(l.area_years_id) FROM area_years l
                                                         WHERE l.area_id = a.area_id);
