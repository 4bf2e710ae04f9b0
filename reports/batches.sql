-- Imported files with what had become of them at a moment. Who asks adds which and in what order.
SELECT b.batch_id, b.recorded_at, b.file, b.sha256, b.format, b."user", b.first_entry, b.last_entry,
       b.last_entry - b.first_entry + 1
         - (SELECT count(*) FROM entry_void WHERE entry_id BETWEEN b.first_entry AND b.last_entry
                                              AND recorded_at <= :known_at),
       v.recorded_at, v.reason
FROM batch b LEFT JOIN batch_void v ON v.batch_id = b.batch_id AND v.recorded_at <= :known_at
WHERE b.recorded_at <= :known_at
