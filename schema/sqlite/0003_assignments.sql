-- milepost, schema 3: who answers for a target, assigned after the plan was loaded.
--
-- An assignment names all three: what it does not change, it repeats. The latest one up to a moment
-- says who answered then; where there is none, the plan file does. It is no revision of the target:
-- what the target asks for stays.

CREATE TABLE assignment (
  assignment_id INTEGER PRIMARY KEY,
  target_id     INTEGER NOT NULL REFERENCES target,
  recorded_at   INTEGER NOT NULL,
  lead          TEXT NOT NULL,
  "with"        TEXT NOT NULL, -- names joined by ;
  leader        TEXT NOT NULL,
  reason        TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_of_target ON assignment (target_id);

CREATE TRIGGER assignment_replace BEFORE INSERT ON assignment
BEGIN
  SELECT RAISE(ABORT, 'an assignment is never replaced: assign the target again')
  WHERE EXISTS (SELECT 1 FROM assignment WHERE assignment_id = NEW.assignment_id);
END;
CREATE TRIGGER assignment_update BEFORE UPDATE ON assignment
BEGIN SELECT RAISE(ABORT, 'an assignment never changes: assign the target again'); END;
CREATE TRIGGER assignment_delete BEFORE DELETE ON assignment
BEGIN SELECT RAISE(ABORT, 'an assignment is never deleted: assign the target again'); END;

-- Lead, with and leader are those that count now; target_revisions has what the plan file says.
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
WHERE pr.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = pr.plan_id);

CREATE VIEW assignments AS
SELECT p.key AS plan, t.key AS target, s.lead, s."with", s.leader, s.reason,
       strftime('%Y-%m-%dT%H:%M:%fZ', s.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       s.assignment_id AS assignment
FROM assignment s JOIN target t USING (target_id) JOIN plan p USING (plan_id);
