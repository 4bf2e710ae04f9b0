-- milepost, schema 10: plans that were loaded by mistake, and removed.
--
-- Whatever was recorded of such a plan stays. From its removal on it is shown nowhere unless asked
-- for, gets no further revision, and its key stands for no other plan.

CREATE TABLE plan_removal (
  plan_id     INTEGER PRIMARY KEY REFERENCES plan,
  recorded_at INTEGER NOT NULL,
  reason      TEXT NOT NULL CHECK (reason <> ''),
  "user"      TEXT NOT NULL
) STRICT;

CREATE TRIGGER plan_removal_replace BEFORE INSERT ON plan_removal
BEGIN
  SELECT RAISE(ABORT, 'a removal is never replaced')
  WHERE EXISTS (SELECT 1 FROM plan_removal WHERE plan_id = NEW.plan_id);
END;
CREATE TRIGGER plan_removal_update BEFORE UPDATE ON plan_removal
BEGIN SELECT RAISE(ABORT, 'a removal never changes: load the plan under another key'); END;
CREATE TRIGGER plan_removal_delete BEFORE DELETE ON plan_removal
BEGIN SELECT RAISE(ABORT, 'a removal is never deleted: load the plan under another key'); END;

CREATE TRIGGER plan_revision_of_removed BEFORE INSERT ON plan_revision
BEGIN
  SELECT RAISE(ABORT, 'a plan that was removed gets no revision: load it under another key')
  WHERE EXISTS (SELECT 1 FROM plan_removal WHERE plan_id = NEW.plan_id);
END;

CREATE VIEW plan_removals AS
SELECT p.key AS plan, x.reason, x."user",
       strftime('%Y-%m-%dT%H:%M:%fZ', x.recorded_at / 1000.0, 'unixepoch') AS recorded_at
FROM plan_removal x JOIN plan p USING (plan_id);

DROP VIEW plans;
CREATE VIEW plans AS
SELECT a.key AS area, p.key AS plan, r.revision, r.name_zh, r.name_en,
       date(r.period_start * 86400, 'unixepoch') AS period_start,
       date(r.period_end * 86400, 'unixepoch') AS period_end,
       r.document_key AS document, r.document_title_zh, r.document_title_en,
       date(r.document_date * 86400, 'unixepoch') AS document_date, r.document_url,
       strftime('%Y-%m-%dT%H:%M:%fZ', r.recorded_at / 1000.0, 'unixepoch') AS recorded_at, r.reason
FROM plan_revision r JOIN plan p USING (plan_id) JOIN area a USING (area_id)
WHERE r.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = r.plan_id)
  AND r.plan_id NOT IN (SELECT plan_id FROM plan_removal);

DROP VIEW rhythms;
CREATE VIEW rhythms AS
SELECT p.key AS plan, t.key AS target,
       coalesce(o.rhythm, CASE r.pace WHEN 'at-due' THEN 'once' ELSE w.rhythm END) AS rhythm,
       coalesce(o.deadline, w.deadline) AS deadline
FROM plan_revision pr
     JOIN plan p USING (plan_id)
     JOIN plan_rhythm w USING (plan_revision_id)
     JOIN plan_target pt USING (plan_revision_id)
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     LEFT JOIN target_rhythm o USING (target_revision_id)
WHERE pr.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = pr.plan_id)
  AND pr.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id, pt.position;

DROP VIEW targets;
CREATE VIEW targets AS
SELECT pt.position, r.plan, r.target, r.revision, r.section, r.name_zh, r.name_en, r.indicator,
       r.measure, r.unit, r.requirement, r.value, r.upper, r.reference, r.tolerance, r.due,
       r.commitment, r.pace, r.parent, coalesce(s.lead, r.lead) AS lead,
       coalesce(s."with", r."with") AS "with", coalesce(s.leader, r.leader) AS leader, r.note,
       r.source, r.withdrawn, r.recorded_at, r.reason, r.target_revision_id
FROM plan_revision pr JOIN plan_target pt USING (plan_revision_id)
     JOIN target_revisions r USING (target_revision_id)
     JOIN target_revision t USING (target_revision_id)
     LEFT JOIN assignment s ON s.assignment_id = (SELECT max(l.assignment_id) FROM assignment l
                                                  WHERE l.target_id = t.target_id)
WHERE pr.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = pr.plan_id)
  AND pr.plan_id NOT IN (SELECT plan_id FROM plan_removal);
