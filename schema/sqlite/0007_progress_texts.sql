-- milepost, schema 7: what happened, in words, beside a figure or alone.
--
-- An entry of kind 6 has no value: its text says all. The table of entries is the same but for what
-- its checks allow. It may hold millions of rows, which are not copied for that: only the text that
-- made it is put right, as SQLite provides for checks that allow more than before.

PRAGMA writable_schema = ON;
UPDATE sqlite_master
SET sql = replace(replace(sql, 'CHECK (kind BETWEEN 1 AND 5)', 'CHECK (kind BETWEEN 1 AND 6)'),
                  'CHECK (kind = 5 OR value IS NOT NULL)',
                  'CHECK (kind = 5 OR (kind = 6) = (value IS NULL))')
WHERE type = 'table' AND name = 'entry';
PRAGMA writable_schema = RESET;

CREATE TABLE entry_progress (
  entry_id    INTEGER PRIMARY KEY REFERENCES entry (entry_id),
  recorded_at INTEGER NOT NULL,
  text        TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE TRIGGER entry_progress_replace BEFORE INSERT ON entry_progress
BEGIN
  SELECT RAISE(ABORT, 'what was said of an entry is never replaced: correct or void the entry')
  WHERE EXISTS (SELECT 1 FROM entry_progress WHERE entry_id = NEW.entry_id);
END;
CREATE TRIGGER entry_progress_update BEFORE UPDATE ON entry_progress
BEGIN SELECT RAISE(ABORT, 'what was said of an entry never changes: correct or void the entry'); END;
CREATE TRIGGER entry_progress_delete BEFORE DELETE ON entry_progress
BEGIN
  SELECT RAISE(ABORT, 'what was said of an entry is never deleted: correct or void the entry');
END;

DROP TRIGGER entry_kind;
CREATE TRIGGER entry_kind BEFORE INSERT ON entry WHEN NEW.kind <> 6
BEGIN
  SELECT RAISE(ABORT, 'the kind of this entry does not fit the measure of its indicator')
  WHERE (SELECT measure FROM indicator WHERE indicator_id = NEW.indicator_id) IS NOT
        CASE NEW.kind WHEN 1 THEN 'flow' WHEN 2 THEN 'flow' WHEN 3 THEN 'stock'
                      WHEN 4 THEN 'growth' WHEN 5 THEN 'milestone' END;
END;

DROP VIEW entries;
CREATE VIEW entries AS
SELECT a.key AS area, i.key AS indicator, date(e.as_of * 86400, 'unixepoch') AS as_of,
       CASE e.kind WHEN 1 THEN 'year-to-date' WHEN 2 THEN 'increment' WHEN 3 THEN 'level'
                   WHEN 4 THEN 'growth' WHEN 5 THEN 'milestone' WHEN 6 THEN 'progress' END AS kind,
       e.value / 10000.0 AS value, e.numerator / 10000.0 AS numerator,
       e.denominator / 10000.0 AS denominator,
       CASE e.state WHEN 0 THEN 'not-started' WHEN 1 THEN 'in-progress' WHEN 2 THEN 'done' END AS state,
       e.note, e.evidence, e.reporter, e.problem, e.next_step, e.outlook, e.vintage,
       strftime('%Y-%m-%dT%H:%M:%fZ', e.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       e.entry_id AS entry, e.corrects, e.correction_reason,
       strftime('%Y-%m-%dT%H:%M:%fZ', v.recorded_at / 1000.0, 'unixepoch') AS voided,
       v.reason AS void_reason,
       v.entry_id IS NULL AND NOT EXISTS (
         SELECT 1 FROM entry l LEFT JOIN entry_void lv USING (entry_id)
         WHERE l.indicator_id = e.indicator_id AND l.as_of = e.as_of AND l.kind = e.kind
           AND l.revision > e.revision AND lv.entry_id IS NULL) AS counts,
       coalesce(p.text, '') AS progress
FROM entry e JOIN indicator i USING (indicator_id) JOIN area a USING (area_id)
     LEFT JOIN entry_void v USING (entry_id) LEFT JOIN entry_progress p USING (entry_id);
