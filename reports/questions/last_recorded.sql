-- When something was last recorded, up to a moment. Entries, assignments and decisions are
-- numbered in the order of recording.
SELECT max(coalesce((SELECT max(recorded_at) FROM plan_revision WHERE recorded_at <= :known_at), 0),
           coalesce((SELECT recorded_at FROM entry WHERE recorded_at <= :known_at
                     ORDER BY entry_id DESC LIMIT 1), 0),
           coalesce((SELECT max(recorded_at) FROM entry_void WHERE recorded_at <= :known_at), 0),
           coalesce((SELECT max(recorded_at) FROM batch_void WHERE recorded_at <= :known_at), 0),
           coalesce((SELECT recorded_at FROM assignment WHERE recorded_at <= :known_at
                     ORDER BY assignment_id DESC LIMIT 1), 0),
           coalesce((SELECT recorded_at FROM decision WHERE recorded_at <= :known_at
                     ORDER BY decision_id DESC LIMIT 1), 0),
           coalesce((SELECT max(recorded_at) FROM plan_removal WHERE recorded_at <= :known_at), 0))
