-- Every version of a target, oldest first; after the first three the columns of plan_targets.sql,
-- with who answers for it as the plan file said, then the unit and the measure of its moment.
SELECT r.recorded_at, r.reason, r.target_revision_id,
       r.withdrawn, r.reason, r.recorded_at, t.key, i.key, r.section, r.name_zh, r.name_en,
       r.requirement, r.value, r.upper, coalesce(f.key, ''), r.tolerance, r.commitment, r.due, r.pace,
       r.parent, r.lead, r."with", r.leader, r.note, r.source,
       coalesce(u.unit, i.unit), coalesce(u.measure, i.measure)
FROM target_revision r
     JOIN target t USING (target_id)
     JOIN plan p USING (plan_id)
     JOIN indicator i USING (indicator_id)
     LEFT JOIN indicator f ON f.indicator_id = r.reference_id
     LEFT JOIN indicator_unit u ON u.indicator_id = r.indicator_id
       AND u.revision = (SELECT max(l.revision) FROM indicator_unit l
                         WHERE l.indicator_id = r.indicator_id AND l.recorded_at <= r.recorded_at)
WHERE p.key = :plan AND t.key = :target
ORDER BY r.revision
