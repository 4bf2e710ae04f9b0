-- The targets of a revision of a plan, in the order of the document.
SELECT t.key, i.key, r.section, r.name_zh, r.name_en, r.requirement, r.value, r.upper,
       coalesce(f.key, ''), r.tolerance, r.commitment, r.due, r.pace, r.parent, r.lead, r."with",
       r.leader, r.note, r.source, r.withdrawn, r.reason, r.recorded_at
FROM plan_target pt
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     JOIN indicator i USING (indicator_id)
     LEFT JOIN indicator f ON f.indicator_id = r.reference_id
WHERE pt.plan_revision_id = :plan_revision_id
ORDER BY pt.position
