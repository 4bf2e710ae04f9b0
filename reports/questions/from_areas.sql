-- How indicators follow from those of the areas inside, as it stood at a moment: what the plan says
-- of an indicator that was loaded or revised last.
SELECT s.indicator_id, s.how, coalesce(t.key, i.key), coalesce(w.key, ''), a.key, i.key
FROM indicator_sum s
     JOIN plan_revision r USING (plan_revision_id)
     JOIN indicator i ON i.indicator_id = s.indicator_id
     JOIN area a ON a.area_id = i.area_id
     LEFT JOIN indicator t ON t.indicator_id = s.part_id
     LEFT JOIN indicator w ON w.indicator_id = s.whole_id
WHERE r.recorded_at <= :known_at
  AND r.revision = (SELECT max(revision) FROM plan_revision l
                    WHERE l.plan_id = r.plan_id AND l.recorded_at <= :known_at)
  AND r.plan_id NOT IN (SELECT plan_id FROM plan_removal WHERE recorded_at <= :known_at)
ORDER BY s.indicator_id, r.plan_revision_id
