-- What the sqlite3 shell needs to .import the file of the import bench: a view whose trigger turns a
-- row of the file into one of milepost's table.
PRAGMA foreign_keys = ON;
CREATE TEMP VIEW incoming AS SELECT '' AS indicator, '' AS as_of, '' AS kind, '' AS value, '' AS state, '' AS reporter;
CREATE TEMP TRIGGER incoming_insert INSTEAD OF INSERT ON incoming
BEGIN
  INSERT INTO entry (indicator_id, as_of, kind, revision, value, state, recorded_at, entry_id, reporter)
  SELECT (SELECT indicator_id FROM indicator WHERE area_id = 1 AND key = NEW.indicator),
         unixepoch(NEW.as_of) / 86400,
         CASE NEW.kind WHEN 'year-to-date' THEN 1 WHEN 'increment' THEN 2 WHEN 'level' THEN 3
                       WHEN 'growth' THEN 4 WHEN 'milestone' THEN 5 END,
         0, iif(NEW.value = '', NULL, CAST(round(NEW.value * 10000) AS INTEGER)),
         CASE NEW.state WHEN 'not-started' THEN 0 WHEN 'in-progress' THEN 1 WHEN 'done' THEN 2 END,
         1767225600000, (SELECT coalesce(max(entry_id), 0) + 1 FROM entry), NEW.reporter;
END;
