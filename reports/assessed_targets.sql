-- The targets of a plan as it stood at a moment, in the order of the document: the columns of
-- plan_targets.sql, then the indicator that each measures and the one that it refers to.
SELECT t.key, i.key, r.section, r.name_zh, r.name_en, r.requirement, r.value, r.upper,
       coalesce(f.key, ''), r.tolerance, r.commitment, r.due, r.pace, r.parent,
       coalesce(s.lead, r.lead), coalesce(s."with", r."with"), coalesce(s.leader, r.leader), r.note,
       r.source, r.withdrawn, r.reason, r.recorded_at,
       pt.target_revision_id, i.indicator_id, n.name_zh, n.name_en, i.unit, i.measure,
       f.indicator_id, m.name_zh, m.name_en, f.unit, f.measure
FROM plan_target pt
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     JOIN indicator i USING (indicator_id)
     JOIN indicator_revision n
       ON n.indicator_id = i.indicator_id
      AND n.revision = (SELECT max(l.revision) FROM indicator_revision l
                        WHERE l.indicator_id = i.indicator_id AND l.recorded_at <= :known_at)
     LEFT JOIN assignment s
       ON s.assignment_id = (SELECT max(l.assignment_id) FROM assignment l
                             WHERE l.target_id = r.target_id AND l.recorded_at <= :known_at)
     LEFT JOIN indicator f ON f.indicator_id = r.reference_id
     LEFT JOIN indicator_revision m
       ON m.indicator_id = f.indicator_id
      AND m.revision = (SELECT max(l.revision) FROM indicator_revision l
                        WHERE l.indicator_id = f.indicator_id AND l.recorded_at <= :known_at)
WHERE pt.plan_revision_id =
      (SELECT p.plan_revision_id FROM plan_revision p JOIN plan USING (plan_id)
       WHERE plan.key = :plan AND p.recorded_at <= :known_at
       ORDER BY p.revision DESC LIMIT 1)
ORDER BY pt.position
