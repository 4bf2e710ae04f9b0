-- A plan as it stood at a moment.
SELECT r.plan_revision_id, p.key, r.name_zh, r.name_en,
       r.document_key, r.document_title_zh, r.document_title_en, r.document_date, r.document_url,
       a.key, r.area_name_zh, r.area_name_en,
       coalesce((SELECT y.first_month FROM area_years y
                 WHERE y.area_id = a.area_id AND y.recorded_at <= :known_at
                 ORDER BY y.area_years_id DESC LIMIT 1), 1),
       coalesce((SELECT y.named_after FROM area_years y
                 WHERE y.area_id = a.area_id AND y.recorded_at <= :known_at
                 ORDER BY y.area_years_id DESC LIMIT 1), 'start'),
       r.period_start, r.period_end, r.compare, r.ahead, r.on_track, r.behind
FROM plan_revision r JOIN plan p USING (plan_id) JOIN area a USING (area_id)
WHERE p.key = :plan AND r.recorded_at <= :known_at
ORDER BY r.revision DESC
LIMIT 1
