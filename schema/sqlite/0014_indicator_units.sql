-- milepost, schema 14: the unit and the measure of an indicator may be revised while nothing is
-- recorded of it.
--
-- The first ones stand with the indicator; each row here is what they are from its moment on.

CREATE TABLE indicator_unit (
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  revision     INTEGER NOT NULL CHECK (revision > 0), -- 0 is what stands with the indicator
  recorded_at  INTEGER NOT NULL,
  unit         TEXT NOT NULL,
  measure      TEXT NOT NULL CHECK (measure IN ('flow', 'stock', 'growth', 'milestone')),
  PRIMARY KEY (indicator_id, revision),
  CHECK (measure = 'milestone' OR unit <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER indicator_unit_replace BEFORE INSERT ON indicator_unit
BEGIN
  SELECT RAISE(ABORT, 'the unit of an indicator is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM indicator_unit
                WHERE indicator_id = NEW.indicator_id AND revision = NEW.revision);
END;
CREATE TRIGGER indicator_unit_of_recorded BEFORE INSERT ON indicator_unit
BEGIN
  SELECT RAISE(ABORT, 'an indicator with entries keeps its unit and measure: give it another key')
  WHERE EXISTS (SELECT 1 FROM entry WHERE indicator_id = NEW.indicator_id);
END;
CREATE TRIGGER indicator_unit_update BEFORE UPDATE ON indicator_unit
BEGIN SELECT RAISE(ABORT, 'a unit on record never changes: load the revised plan'); END;
CREATE TRIGGER indicator_unit_delete BEFORE DELETE ON indicator_unit
BEGIN SELECT RAISE(ABORT, 'a unit on record never changes: load the revised plan'); END;

DROP TRIGGER entry_kind;
CREATE TRIGGER entry_kind BEFORE INSERT ON entry WHEN NEW.kind <> 6
BEGIN
  SELECT RAISE(ABORT, 'the kind of this entry does not fit the measure of its indicator')
  WHERE coalesce((SELECT measure FROM indicator_unit WHERE indicator_id = NEW.indicator_id
                  ORDER BY revision DESC LIMIT 1),
                 (SELECT measure FROM indicator WHERE indicator_id = NEW.indicator_id)) IS NOT
        CASE NEW.kind WHEN 1 THEN 'flow' WHEN 2 THEN 'flow' WHEN 3 THEN 'stock'
                      WHEN 4 THEN 'growth' WHEN 5 THEN 'milestone' END;
END;

DROP VIEW indicators;
CREATE VIEW indicators AS
SELECT a.key AS area, i.key AS indicator, r.name_zh, r.name_en, coalesce(u.unit, i.unit) AS unit,
       coalesce(u.measure, i.measure) AS measure
FROM indicator i JOIN area a USING (area_id) JOIN indicator_revision r USING (indicator_id)
     LEFT JOIN indicator_unit u ON u.indicator_id = i.indicator_id
       AND u.revision = (SELECT max(l.revision) FROM indicator_unit l
                         WHERE l.indicator_id = i.indicator_id)
WHERE r.revision = (SELECT max(revision) FROM indicator_revision l
                    WHERE l.indicator_id = i.indicator_id);

-- Each with the unit and the measure of its moment.
DROP VIEW target_revisions;
CREATE VIEW target_revisions AS
SELECT p.key AS plan, t.key AS target, r.revision, r.section, r.name_zh, r.name_en,
       i.key AS indicator, coalesce(u.measure, i.measure) AS measure,
       coalesce(u.unit, i.unit) AS unit, r.requirement, r.value / 10000.0 AS value,
       r.upper / 10000.0 AS upper, f.key AS reference, r.tolerance / 10000.0 AS tolerance,
       date(r.due * 86400, 'unixepoch') AS due, r.commitment, r.pace, r.parent, r.lead, r."with",
       r.leader, r.note, r.source, r.withdrawn,
       strftime('%Y-%m-%dT%H:%M:%fZ', r.recorded_at / 1000.0, 'unixepoch') AS recorded_at, r.reason,
       r.target_revision_id
FROM target_revision r JOIN target t USING (target_id) JOIN plan p USING (plan_id)
     JOIN indicator i USING (indicator_id) LEFT JOIN indicator f ON f.indicator_id = r.reference_id
     LEFT JOIN indicator_unit u ON u.indicator_id = r.indicator_id
       AND u.revision = (SELECT max(l.revision) FROM indicator_unit l
                         WHERE l.indicator_id = r.indicator_id AND l.recorded_at <= r.recorded_at);
