-- The indicators that any revision of a plan names, whether one of another plan that was not removed
-- does too, and, where none does, how many entries that are not void are on record of each.
WITH named AS (
  SELECT DISTINCT n.indicator_id, r.plan_id
  FROM plan p JOIN plan_revision r USING (plan_id) JOIN plan_indicator n USING (plan_revision_id)
  WHERE p.key = :plan),
judged AS (
  SELECT d.indicator_id,
         EXISTS (SELECT 1 FROM plan_indicator n JOIN plan_revision r USING (plan_revision_id)
                 WHERE n.indicator_id = d.indicator_id AND r.plan_id <> d.plan_id
                   AND r.plan_id NOT IN (SELECT plan_id FROM plan_removal)) AS is_shared
  FROM named d)
SELECT i.key, j.is_shared,
       CASE WHEN j.is_shared THEN 0
            ELSE (SELECT count(*) FROM entry e
                  WHERE e.indicator_id = j.indicator_id
                    AND e.entry_id NOT IN (SELECT entry_id FROM entry_void))
       END
FROM judged j JOIN indicator i USING (indicator_id)
ORDER BY i.indicator_id
