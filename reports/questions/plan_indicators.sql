-- The indicators of a revision of a plan, named as they were at a moment.
SELECT i.key, r.name_zh, r.name_en, i.unit, i.measure
FROM plan_indicator pi JOIN indicator i USING (indicator_id) JOIN indicator_revision r USING (indicator_id)
WHERE pi.plan_revision_id = :plan_revision_id
  AND r.revision = (SELECT max(l.revision) FROM indicator_revision l
                    WHERE l.indicator_id = i.indicator_id AND l.recorded_at <= :known_at)
ORDER BY pi.position
