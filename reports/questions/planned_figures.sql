-- The figures that targets on an indicator ask for, as the plans now stand.
SELECT r.requirement, r.value, r.upper, p.period_start, p.period_end
FROM target_revision r
     JOIN plan_target USING (target_revision_id)
     JOIN plan_revision p USING (plan_revision_id)
WHERE r.indicator_id = :indicator_id AND r.value IS NOT NULL AND r.withdrawn = 0
      AND p.plan_id NOT IN (SELECT plan_id FROM plan_removal)
      AND p.revision = (SELECT max(l.revision) FROM plan_revision l WHERE l.plan_id = p.plan_id)
ORDER BY p.plan_id, r.target_id
