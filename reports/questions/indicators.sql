-- The indicators from one on, as they were at one moment after another up to a last one: the last row
-- of each has its name, unit and measure then.
SELECT n.indicator_id, i.key, n.name_zh, n.name_en, coalesce(u.unit, i.unit),
       coalesce(u.measure, i.measure)
FROM indicator_revision n CROSS JOIN indicator i USING (indicator_id) -- in this order
     LEFT JOIN indicator_unit u ON u.indicator_id = n.indicator_id AND u.recorded_at <= :known_at
WHERE n.indicator_id >= :first AND n.recorded_at <= :known_at
ORDER BY n.indicator_id, n.revision, u.revision
