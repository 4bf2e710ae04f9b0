-- What was said of the entries of an indicator, whatever became of them, by date and in the order of
-- recording.
SELECT e.entry_id, e.as_of, p.text
FROM entry e JOIN entry_progress p USING (entry_id)
WHERE e.indicator_id = :indicator_id
ORDER BY e.as_of, e.entry_id
