-- Everything recorded up to a moment from an indicator on, each chain from its first entry to its last.
SELECT indicator_id, as_of, kind, value, state, numerator, denominator, entry_id
FROM entry
WHERE indicator_id >= :indicator_id AND recorded_at <= :known_at
ORDER BY indicator_id, as_of, kind, revision
