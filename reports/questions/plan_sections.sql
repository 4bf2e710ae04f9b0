-- The headings of a revision of a plan, in the order of the document.
SELECT key, label, name_zh, name_en, parent
FROM section
WHERE plan_revision_id = :plan_revision_id
ORDER BY position
