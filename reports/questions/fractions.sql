-- The entries of an indicator that are fractions, in the order of history.sql.
SELECT entry_id, denominator, numerator
FROM entry
WHERE indicator_id = :indicator_id AND numerator IS NOT NULL
ORDER BY as_of, kind, revision
