-- The targets of a plan as it stood at a moment of which others are parts, with their names.
WITH stood AS (
  SELECT p.plan_revision_id FROM plan_revision p JOIN plan USING (plan_id)
  WHERE plan.key = :plan AND p.recorded_at <= :known_at
  ORDER BY p.revision DESC LIMIT 1),
targets AS (
  SELECT t.key, r.name_zh, r.name_en, r.parent
  FROM plan_target pt
       JOIN target_revision r USING (target_revision_id)
       JOIN target t USING (target_id)
  WHERE pt.plan_revision_id = (SELECT plan_revision_id FROM stood))
SELECT key, name_zh, name_en
FROM targets
WHERE key IN (SELECT parent FROM targets WHERE parent <> '')
