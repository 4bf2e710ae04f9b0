-- Everything recorded up to a moment from an indicator on, each chain from its first entry to its last.
SELECT indicator_id, as_of, kind, entry_id, value, state, numerator, denominator
FROM entry
WHERE indicator_id >= :first AND recorded_at <= :known_at
ORDER BY indicator_id, as_of, kind, revision
