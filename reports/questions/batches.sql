-- Imported files with what had become of them at a moment. Who asks adds which and in what order. Of
-- their entries those are counted that stood: not void, and no later one of the same chain that was
-- not void.
SELECT b.batch_id, b.recorded_at, b.file, b.sha256, b.format, b."user", b.first_entry, b.last_entry,
       (SELECT count(*) FROM entry e
        WHERE e.entry_id BETWEEN b.first_entry AND b.last_entry
          AND NOT EXISTS (SELECT 1 FROM entry_void
                          WHERE entry_id = e.entry_id AND recorded_at <= :known_at)
          AND NOT EXISTS (SELECT 1 FROM entry l
                          WHERE l.indicator_id = e.indicator_id AND l.as_of = e.as_of
                            AND l.kind = e.kind AND l.revision > e.revision
                            AND l.recorded_at <= :known_at
                            AND NOT EXISTS (SELECT 1 FROM entry_void
                                            WHERE entry_id = l.entry_id
                                              AND recorded_at <= :known_at))),
       v.recorded_at, v.reason
FROM batch b LEFT JOIN batch_void v ON v.batch_id = b.batch_id AND v.recorded_at <= :known_at
WHERE b.recorded_at <= :known_at
