-- The checkpoints of the revisions of targets from one on, by date.
SELECT target_revision_id, date, value
FROM checkpoint
WHERE target_revision_id >= :first
ORDER BY target_revision_id, date
