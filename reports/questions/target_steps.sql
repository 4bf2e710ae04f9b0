-- The steps of the revisions of targets from one on, in their order, with the indicator that each
-- is reported by.
SELECT target_revision_id, indicator_id, due, what_zh, what_en
FROM target_step
WHERE target_revision_id >= :first
ORDER BY target_revision_id, number
