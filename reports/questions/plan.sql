-- A plan as it stood at a moment; none where it was removed by then.
SELECT r.plan_revision_id, p.key, r.name_zh, r.name_en,
       r.document_key, r.document_title_zh, r.document_title_en, r.document_date, r.document_url,
       a.key, r.area_name_zh, r.area_name_en,
       coalesce(y.first_month, 1), coalesce(y.named_after, 'start'),
       r.period_start, r.period_end, r.compare, r.ahead, r.on_track, r.behind,
       w.rhythm, w.deadline,
       g.green, g.yellow, g.red, g.yellow_below, g.red_below,
       coalesce(o.key, '')
FROM plan_revision r JOIN plan p USING (plan_id) JOIN area a USING (area_id)
     LEFT JOIN plan_rhythm w USING (plan_revision_id)
     LEFT JOIN plan_lights g USING (plan_revision_id)
     LEFT JOIN area_years y
       ON y.area_years_id = (SELECT max(l.area_years_id) FROM area_years l
                             WHERE l.area_id = p.area_id AND l.recorded_at <= :known_at)
     LEFT JOIN area_inside n
       ON n.area_inside_id = (SELECT max(l.area_inside_id) FROM area_inside l
                              WHERE l.area_id = p.area_id AND l.recorded_at <= :known_at)
     LEFT JOIN area o ON o.area_id = n.inside_id
WHERE p.key = :plan AND r.recorded_at <= :known_at
  AND NOT EXISTS (SELECT 1 FROM plan_removal x
                  WHERE x.plan_id = p.plan_id AND x.recorded_at <= :known_at)
ORDER BY r.revision DESC
LIMIT 1
