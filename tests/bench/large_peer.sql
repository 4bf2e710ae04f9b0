-- Run in a new database beside the `large` one: what the peers read. Only what they need, only the
-- entries that count, as plain numbers; a milestone is a percentage that has to reach 100.
--
--   sqlite3 peer.db "ATTACH 'large.db' AS large" '.read large_peer.sql'
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE target (indicator_id INTEGER PRIMARY KEY, key TEXT NOT NULL, planned REAL NOT NULL) STRICT;
INSERT INTO target (indicator_id, key, planned)
SELECT indicator_id, key, coalesce(value / 10000.0, 100)
FROM large.target_revision JOIN large.target USING (target_id) ORDER BY indicator_id;

CREATE TABLE entry (indicator_id INTEGER NOT NULL, as_of INTEGER NOT NULL, value REAL NOT NULL) STRICT;
INSERT INTO entry (indicator_id, as_of, value)
SELECT indicator_id, as_of,
       CASE state WHEN 0 THEN 0 WHEN 2 THEN 100 ELSE value / 10000.0 END
FROM (SELECT indicator_id, as_of, state, value, max(revision)
      FROM large.entry WHERE entry_id NOT IN (SELECT entry_id FROM large.entry_void)
      GROUP BY indicator_id, as_of, kind);
CREATE INDEX covering ON entry (indicator_id, as_of, value);
ANALYZE;
