-- The targets of a plan as it stood at a moment from a position on, in the order of the document:
-- the columns of plan_targets.sql as the plan file says them, without the keys of indicators, then
-- what else is on record of each is found by.
SELECT r.withdrawn, r.reason, r.recorded_at, t.key, '', r.section, r.name_zh, r.name_en, r.requirement,
       r.value, r.upper, '', r.tolerance, r.commitment, r.due, r.pace, r.parent, r.lead, r."with",
       r.leader, r.note, r.source,
       r.target_revision_id, r.target_id, r.indicator_id, r.reference_id
FROM plan_target pt
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
WHERE pt.plan_revision_id =
      (SELECT p.plan_revision_id FROM plan_revision p JOIN plan USING (plan_id)
       WHERE plan.key = :plan AND p.recorded_at <= :known_at
       ORDER BY p.revision DESC LIMIT 1)
  AND pt.position >= :first
ORDER BY pt.position
