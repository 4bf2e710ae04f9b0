-- The areas inside the area of an indicator, as they lay at a moment, of which a plan that overlaps
-- a period names the indicator `key`, in a target that is not withdrawn or beside its targets: with
-- the indicator, its unit and measure then, and the years of the area.
SELECT a.area_id, a.key,
       (SELECT r.area_name_zh FROM plan_revision r JOIN plan p USING (plan_id)
        WHERE p.area_id = a.area_id AND r.recorded_at <= :known_at
        ORDER BY r.plan_revision_id DESC LIMIT 1),
       (SELECT r.area_name_en FROM plan_revision r JOIN plan p USING (plan_id)
        WHERE p.area_id = a.area_id AND r.recorded_at <= :known_at
        ORDER BY r.plan_revision_id DESC LIMIT 1),
       coalesce(y.first_month, 1), coalesce(y.named_after, 'start'),
       i.indicator_id, coalesce(u.unit, i.unit), coalesce(u.measure, i.measure)
FROM area a
     JOIN indicator i ON i.area_id = a.area_id AND i.key = :key
     LEFT JOIN area_years y
       ON y.area_years_id = (SELECT max(l.area_years_id) FROM area_years l
                             WHERE l.area_id = a.area_id AND l.recorded_at <= :known_at)
     LEFT JOIN indicator_unit u
       ON u.indicator_id = i.indicator_id
          AND u.revision = (SELECT max(l.revision) FROM indicator_unit l
                            WHERE l.indicator_id = i.indicator_id AND l.recorded_at <= :known_at)
WHERE (SELECT n.inside_id FROM area_inside n WHERE n.area_id = a.area_id AND n.recorded_at <= :known_at
       ORDER BY n.area_inside_id DESC LIMIT 1)
      = (SELECT area_id FROM indicator WHERE indicator_id = :indicator_id)
  AND EXISTS
      (SELECT 1 FROM plan_revision r
            JOIN plan p USING (plan_id)
            JOIN plan_indicator pi USING (plan_revision_id)
       WHERE p.area_id = a.area_id AND pi.indicator_id = i.indicator_id
         AND r.recorded_at <= :known_at
         AND r.revision = (SELECT max(revision) FROM plan_revision l
                           WHERE l.plan_id = r.plan_id AND l.recorded_at <= :known_at)
         AND r.plan_id NOT IN (SELECT plan_id FROM plan_removal WHERE recorded_at <= :known_at)
         AND r.period_start <= :last AND r.period_end >= :first
         AND (NOT EXISTS (SELECT 1 FROM plan_target pt JOIN target_revision t USING (target_revision_id)
                          WHERE pt.plan_revision_id = r.plan_revision_id
                            AND t.indicator_id = i.indicator_id)
              OR EXISTS (SELECT 1 FROM plan_target pt JOIN target_revision t USING (target_revision_id)
                         WHERE pt.plan_revision_id = r.plan_revision_id
                           AND t.indicator_id = i.indicator_id AND t.withdrawn = 0)))
ORDER BY a.area_id
