-- The plans that were removed up to a moment, in the order of removal, named as they were last.
SELECT p.key, a.key, r.name_zh, r.name_en, x.reason, x."user", x.recorded_at
FROM plan_removal x
     JOIN plan p USING (plan_id)
     JOIN area a USING (area_id)
     JOIN plan_revision r USING (plan_id)
WHERE x.recorded_at <= :known_at
  AND r.revision = (SELECT max(l.revision) FROM plan_revision l WHERE l.plan_id = r.plan_id)
ORDER BY x.recorded_at
