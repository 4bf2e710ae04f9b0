-- What the revisions of targets from one on say of their own rhythm.
SELECT target_revision_id, rhythm, deadline
FROM target_rhythm
WHERE target_revision_id >= :first
ORDER BY target_revision_id
