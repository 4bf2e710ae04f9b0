-- Everything recorded up to a moment, or at all, from an indicator on, each chain from its first entry
-- to its last. What of it is a fraction: fractions.sql.
-- `keep` takes what it needs, and is true for the first entry that it has no use for yet:
-- src/store/history_reader.cpp.
SELECT indicator_id
FROM entry
WHERE indicator_id >= :first
  AND CASE WHEN :known_at IS NULL OR recorded_at <= :known_at
           THEN keep(:reader, entry_id, state, value, kind, as_of, indicator_id)
      END
ORDER BY indicator_id, as_of, kind, revision
