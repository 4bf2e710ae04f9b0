-- The steps of the targets of a revision of a plan, in their order.
SELECT pt.position, s.due, s.what_zh, s.what_en
FROM plan_target pt JOIN target_step s USING (target_revision_id)
WHERE pt.plan_revision_id = :plan_revision_id
ORDER BY pt.position, s.number
