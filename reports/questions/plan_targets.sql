-- The targets of a revision of a plan, in the order of the document. Who answers for each is as
-- assigned up to a moment; where nobody was by then, as the plan file says.
SELECT r.withdrawn, r.reason, r.recorded_at, t.key, i.key, r.section, r.name_zh, r.name_en,
       r.requirement, r.value, r.upper, coalesce(f.key, ''), r.tolerance, r.commitment, r.due, r.pace,
       r.parent, coalesce(s.lead, r.lead), coalesce(s."with", r."with"), coalesce(s.leader, r.leader),
       r.note, r.source
FROM plan_target pt
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     JOIN indicator i USING (indicator_id)
     LEFT JOIN assignment s
       ON s.assignment_id = (SELECT max(l.assignment_id) FROM assignment l
                             WHERE l.target_id = r.target_id AND l.recorded_at <= :assigned_by)
     LEFT JOIN indicator f ON f.indicator_id = r.reference_id
WHERE pt.plan_revision_id = :plan_revision_id
ORDER BY pt.position
