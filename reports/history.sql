-- Everything recorded of one indicator up to a moment, each chain from its first entry to its last.
SELECT e.as_of, e.kind, e.value, e.state, e.numerator, e.denominator, e.entry_id,
       v.recorded_at <= :known_at
FROM entry e LEFT JOIN entry_void v USING (entry_id)
WHERE e.indicator_id = :indicator_id AND e.recorded_at <= :known_at
ORDER BY e.as_of, e.kind, e.revision
