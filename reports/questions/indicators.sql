-- The indicators from one on, named as they were at one moment after another up to a last one.
SELECT n.indicator_id, i.key, n.name_zh, n.name_en, i.unit, i.measure
FROM indicator_revision n CROSS JOIN indicator i USING (indicator_id) -- in this order
WHERE n.indicator_id >= :first AND n.recorded_at <= :known_at
ORDER BY n.indicator_id, n.revision
