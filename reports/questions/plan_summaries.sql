-- The plans that were known at a moment, in the order of loading, how many targets each held, and
-- whether it was removed by then.
SELECT p.key, a.key, r.name_zh, r.name_en, r.period_start, r.period_end,
       count(t.target_id) FILTER (WHERE t.withdrawn = 0),
       count(t.target_id) FILTER (WHERE t.withdrawn = 1), r.revision,
       x.plan_id IS NOT NULL
FROM plan p
     JOIN area a USING (area_id)
     JOIN plan_revision r USING (plan_id)
     LEFT JOIN plan_removal x ON x.plan_id = p.plan_id AND x.recorded_at <= :known_at
     LEFT JOIN plan_target USING (plan_revision_id)
     LEFT JOIN target_revision t USING (target_revision_id)
WHERE r.revision = (SELECT max(l.revision) FROM plan_revision l
                    WHERE l.plan_id = r.plan_id AND l.recorded_at <= :known_at)
GROUP BY p.plan_id
ORDER BY p.plan_id
