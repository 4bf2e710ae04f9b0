-- The entries that were taken back up to a moment.
SELECT entry_id FROM entry_void WHERE recorded_at <= :known_at
