-- Entries with all that is on record about them, up to a moment. Who asks adds which and in what order.
SELECT e.entry_id, a.key, i.key, e.as_of, e.kind, e.value, e.state, e.numerator, e.denominator,
       e.note, e.evidence, e.reporter, e.problem, e.next_step, e.outlook, e.vintage,
       e.recorded_at, e.corrects, e.correction_reason, v.recorded_at, v.reason,
       coalesce(p.text, '')
FROM entry e JOIN indicator i USING (indicator_id) JOIN area a USING (area_id)
     LEFT JOIN entry_progress p ON p.entry_id = e.entry_id
     LEFT JOIN entry_void v ON v.entry_id = e.entry_id AND v.recorded_at <= :known_at
WHERE e.recorded_at <= :known_at
