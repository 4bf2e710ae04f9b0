-- The keys of the targets of a plan that were revised or withdrawn after one moment and were known
-- to be so at another.
SELECT DISTINCT t.key
FROM plan p
     JOIN target t USING (plan_id)
     JOIN target_revision r USING (target_id)
WHERE p.key = :plan
  AND EXISTS (SELECT 1 FROM plan_revision l
              WHERE l.plan_id = p.plan_id AND l.revision > 0 AND l.recorded_at > :since)
  AND r.revision > 0 AND r.recorded_at > :since AND r.recorded_at <= :known_at
ORDER BY t.key
