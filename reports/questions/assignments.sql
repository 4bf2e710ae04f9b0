-- Who answers for the targets from one on, as assigned up to a moment, the latest last.
SELECT target_id, lead, "with", leader
FROM assignment
WHERE target_id >= :first AND recorded_at <= :known_at
ORDER BY target_id, assignment_id
