-- The checkpoints of a revision of a plan, by target and date.
SELECT pt.position, c.date, c.value
FROM plan_target pt JOIN checkpoint c USING (target_revision_id)
WHERE pt.plan_revision_id = :plan_revision_id
ORDER BY pt.position, c.date
