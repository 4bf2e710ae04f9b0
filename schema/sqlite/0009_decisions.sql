-- milepost, schema 9: what the office decided when a target was asked to be adjusted.
--
-- A decision is about the entry that asked for it, changes no figure, and is never taken back: what
-- is decided otherwise later is another decision.

CREATE TABLE decision (
  decision_id INTEGER PRIMARY KEY,
  target_id   INTEGER NOT NULL REFERENCES target,
  recorded_at INTEGER NOT NULL,
  entry_id    INTEGER NOT NULL REFERENCES entry (entry_id), -- that asked
  ruling      TEXT NOT NULL CHECK (ruling IN ('accept', 'refuse')),
  reason      TEXT NOT NULL CHECK (reason <> ''),
  "user"      TEXT NOT NULL
) STRICT;
CREATE INDEX decision_on_target ON decision (target_id);

CREATE TRIGGER decision_replace BEFORE INSERT ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never replaced: decide again when it is asked again')
  WHERE EXISTS (SELECT 1 FROM decision WHERE decision_id = NEW.decision_id);
END;
CREATE TRIGGER decision_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision never changes: decide again when it is asked again'); END;
CREATE TRIGGER decision_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted: decide again when it is asked again'); END;

CREATE VIEW decisions AS
SELECT p.key AS plan, t.key AS target, d.ruling, d.reason, d."user",
       strftime('%Y-%m-%dT%H:%M:%fZ', d.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       d.entry_id AS entry, d.decision_id AS decision
FROM decision d JOIN target t USING (target_id) JOIN plan p USING (plan_id);
