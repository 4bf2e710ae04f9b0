-- What the targets of a revision of a plan say of their own rhythm.
SELECT pt.position, o.rhythm, o.deadline
FROM plan_target pt JOIN target_rhythm o USING (target_revision_id)
WHERE pt.plan_revision_id = :plan_revision_id
