-- The indicators of a revision of a plan, with the units and measures of its own moment and named as
-- they were at another: a plan is revised together with the units that it uses.
SELECT i.key, r.name_zh, r.name_en, coalesce(u.unit, i.unit), coalesce(u.measure, i.measure)
FROM plan_indicator pi JOIN indicator i USING (indicator_id) JOIN indicator_revision r USING (indicator_id)
     LEFT JOIN indicator_unit u ON u.indicator_id = i.indicator_id
       AND u.revision = (SELECT max(l.revision) FROM indicator_unit l
                         WHERE l.indicator_id = i.indicator_id AND l.recorded_at <=
                               (SELECT h.recorded_at FROM plan_revision h
                                WHERE h.plan_revision_id = :plan_revision_id))
WHERE pi.plan_revision_id = :plan_revision_id
  AND r.revision = (SELECT max(l.revision) FROM indicator_revision l
                    WHERE l.indicator_id = i.indicator_id AND l.recorded_at <= :known_at)
ORDER BY pi.position
