-- What the ladder of migrations adds up to: to read and to diff, never run.

CREATE TABLE area (
  area_id INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 64)
) STRICT;

CREATE TABLE indicator (
  indicator_id INTEGER PRIMARY KEY,
  area_id      INTEGER NOT NULL REFERENCES area,
  key          TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
  unit         TEXT NOT NULL,
  measure      TEXT NOT NULL CHECK (measure IN ('flow', 'stock', 'growth', 'milestone')),
  UNIQUE (area_id, key),
  CHECK (measure = 'milestone' OR unit <> '')
) STRICT;

CREATE TABLE indicator_revision (
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  revision     INTEGER NOT NULL CHECK (revision >= 0),
  recorded_at  INTEGER NOT NULL,
  name_zh      TEXT NOT NULL,
  name_en      TEXT NOT NULL,
  PRIMARY KEY (indicator_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
  plan_id INTEGER PRIMARY KEY,
  area_id INTEGER NOT NULL REFERENCES area,
  key     TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 64)
) STRICT;

CREATE INDEX plan_of_area ON plan (area_id);

CREATE TABLE plan_revision (
  plan_revision_id  INTEGER PRIMARY KEY,
  plan_id           INTEGER NOT NULL REFERENCES plan,
  revision          INTEGER NOT NULL CHECK (revision >= 0),
  recorded_at       INTEGER NOT NULL,
  reason            TEXT NOT NULL,
  name_zh           TEXT NOT NULL,
  name_en           TEXT NOT NULL,
  area_name_zh      TEXT NOT NULL,
  area_name_en      TEXT NOT NULL,
  document_key      TEXT NOT NULL,
  document_title_zh TEXT NOT NULL,
  document_title_en TEXT NOT NULL,
  document_date     INTEGER NOT NULL,
  document_url      TEXT NOT NULL,
  period_start      INTEGER NOT NULL,
  period_end        INTEGER NOT NULL,
  compare           TEXT NOT NULL CHECK (compare IN ('points', 'ratio')),
  ahead             INTEGER NOT NULL,
  on_track          INTEGER NOT NULL,
  behind            INTEGER NOT NULL,
  UNIQUE (plan_id, revision),
  CHECK (period_start <= period_end),
  CHECK (ahead > on_track AND on_track > behind),
  CHECK (revision = 0 OR reason <> '')
) STRICT;

CREATE TABLE section (
  plan_revision_id INTEGER NOT NULL REFERENCES plan_revision,
  position         INTEGER NOT NULL CHECK (position >= 0),
  key              TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
  label            TEXT NOT NULL,
  name_zh          TEXT NOT NULL,
  name_en          TEXT NOT NULL,
  parent           TEXT NOT NULL,
  PRIMARY KEY (plan_revision_id, position),
  UNIQUE (plan_revision_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
  target_id    INTEGER PRIMARY KEY,
  plan_id      INTEGER NOT NULL REFERENCES plan,
  key          TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
  UNIQUE (plan_id, key)
) STRICT;

CREATE TABLE target_revision (
  target_revision_id INTEGER PRIMARY KEY,
  target_id          INTEGER NOT NULL REFERENCES target,
  revision           INTEGER NOT NULL CHECK (revision >= 0),
  recorded_at        INTEGER NOT NULL,
  reason             TEXT NOT NULL,
  indicator_id       INTEGER NOT NULL REFERENCES indicator,
  section            TEXT NOT NULL,
  name_zh            TEXT NOT NULL,
  name_en            TEXT NOT NULL,
  requirement        TEXT NOT NULL CHECK (requirement IN ('at-least', 'at-most', 'more-than',
                       'less-than', 'equal-to', 'between', 'around', 'in-step-with', 'done',
                       'set-later')),
  value              INTEGER,
  upper              INTEGER,
  reference_id       INTEGER REFERENCES indicator (indicator_id),
  tolerance          INTEGER CHECK (tolerance >= 0),
  commitment         TEXT NOT NULL CHECK (commitment IN ('firm', 'strive')),
  due                INTEGER NOT NULL,
  pace               TEXT NOT NULL CHECK (pace IN ('linear', 'constant', 'at-due')),
  parent             TEXT NOT NULL,
  lead               TEXT NOT NULL,
  "with"             TEXT NOT NULL, -- names joined by ;
  leader             TEXT NOT NULL,
  note               TEXT NOT NULL,
  source             TEXT NOT NULL,
  withdrawn          INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  UNIQUE (target_id, revision),
  CHECK (CASE requirement
           WHEN 'between' THEN value IS NOT NULL AND upper IS NOT NULL AND value < upper
           WHEN 'equal-to' THEN value IS NOT NULL
           WHEN 'around' THEN value IS NOT NULL AND tolerance IS NOT NULL
           WHEN 'in-step-with' THEN reference_id IS NOT NULL AND tolerance IS NOT NULL
           WHEN 'done' THEN value IS NULL
           WHEN 'set-later' THEN value IS NULL
           ELSE (value IS NULL) <> (reference_id IS NULL)
         END),
  CHECK (requirement IN ('between', 'around') OR upper IS NULL),
  CHECK (requirement IN ('in-step-with', 'around') OR tolerance IS NULL),
  CHECK (reference_id IS NULL OR value IS NULL),
  CHECK (reference_id IS NULL OR requirement NOT IN ('between', 'equal-to', 'done', 'set-later')),
  CHECK (reference_id IS NULL OR reference_id <> indicator_id),
  CHECK (withdrawn = 0 OR reason <> '')
) STRICT;

CREATE INDEX target_revision_of_indicator ON target_revision (indicator_id);

CREATE INDEX target_revision_of_reference ON target_revision (reference_id) WHERE reference_id IS NOT NULL;

CREATE TABLE checkpoint (
  target_revision_id INTEGER NOT NULL REFERENCES target_revision,
  date               INTEGER NOT NULL,
  value              INTEGER NOT NULL,
  PRIMARY KEY (target_revision_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_target (
  plan_revision_id   INTEGER NOT NULL REFERENCES plan_revision,
  position           INTEGER NOT NULL CHECK (position >= 0),
  target_revision_id INTEGER NOT NULL REFERENCES target_revision,
  PRIMARY KEY (plan_revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_target_of_revision ON plan_target (target_revision_id);

CREATE TABLE plan_indicator (
  plan_revision_id INTEGER NOT NULL REFERENCES plan_revision,
  position         INTEGER NOT NULL CHECK (position >= 0),
  indicator_id     INTEGER NOT NULL REFERENCES indicator,
  PRIMARY KEY (plan_revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_indicator_of_indicator ON plan_indicator (indicator_id);

CREATE TABLE entry (
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  as_of        INTEGER NOT NULL CHECK (as_of BETWEEN -25567 AND 84005), -- 1900 to 2199
  kind         INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 6), -- see the view entries
  revision     INTEGER NOT NULL CHECK (revision >= 0),
  value        INTEGER,
  state        INTEGER CHECK (state BETWEEN 0 AND 2), -- not-started, in-progress, done
  recorded_at  INTEGER NOT NULL,
  entry_id     INTEGER NOT NULL,
  numerator    INTEGER CHECK (numerator >= 0),
  denominator  INTEGER CHECK (denominator > 0),
  corrects     INTEGER REFERENCES entry (entry_id),
  correction_reason TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  evidence     TEXT NOT NULL DEFAULT '',
  reporter     TEXT NOT NULL DEFAULT '',
  problem      TEXT NOT NULL DEFAULT '',
  next_step    TEXT NOT NULL DEFAULT '',
  outlook      TEXT CHECK (outlook IN ('will-meet', 'difficult', 'will-miss', 'adjust')),
  vintage      TEXT CHECK (vintage IN ('preliminary', 'verified', 'final')),
  PRIMARY KEY (indicator_id, as_of, kind, revision),
  UNIQUE (entry_id),
  CHECK ((kind = 5) = (state IS NOT NULL)),
  CHECK (kind = 5 OR (kind = 6) = (value IS NULL)),
  CHECK (kind <> 5 OR value IS NULL OR (state = 1 AND value BETWEEN 0 AND 1000000)),
  CHECK ((numerator IS NULL) = (denominator IS NULL)),
  CHECK (numerator IS NULL OR kind = 3),
  CHECK ((corrects IS NULL) = (correction_reason = '')),
  CHECK (revision > 0 OR corrects IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_void (
  entry_id    INTEGER PRIMARY KEY REFERENCES entry (entry_id),
  recorded_at INTEGER NOT NULL,
  reason      TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TRIGGER entry_replace BEFORE INSERT ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry is never replaced: correct or void it')
  WHERE EXISTS (SELECT 1 FROM entry WHERE indicator_id = NEW.indicator_id AND as_of = NEW.as_of
                                      AND kind = NEW.kind AND revision = NEW.revision)
     OR EXISTS (SELECT 1 FROM entry WHERE entry_id = NEW.entry_id);
END;

CREATE TRIGGER entry_void_replace BEFORE INSERT ON entry_void
BEGIN
  SELECT RAISE(ABORT, 'a void is never replaced')
  WHERE EXISTS (SELECT 1 FROM entry_void WHERE entry_id = NEW.entry_id);
END;

CREATE TRIGGER target_revision_replace BEFORE INSERT ON target_revision
BEGIN
  SELECT RAISE(ABORT, 'a target on record is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM target_revision
                WHERE target_revision_id = NEW.target_revision_id
                   OR (target_id = NEW.target_id AND revision = NEW.revision));
END;

CREATE TRIGGER plan_revision_replace BEFORE INSERT ON plan_revision
BEGIN
  SELECT RAISE(ABORT, 'a plan on record is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM plan_revision
                WHERE plan_revision_id = NEW.plan_revision_id
                   OR (plan_id = NEW.plan_id AND revision = NEW.revision));
END;

CREATE TRIGGER plan_target_replace BEFORE INSERT ON plan_target
BEGIN
  SELECT RAISE(ABORT, 'a plan on record is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM plan_target
                WHERE plan_revision_id = NEW.plan_revision_id AND position = NEW.position);
END;

CREATE TRIGGER plan_indicator_replace BEFORE INSERT ON plan_indicator
BEGIN
  SELECT RAISE(ABORT, 'a plan on record is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM plan_indicator
                WHERE plan_revision_id = NEW.plan_revision_id AND position = NEW.position);
END;

CREATE TRIGGER section_replace BEFORE INSERT ON section
BEGIN
  SELECT RAISE(ABORT, 'a plan on record is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM section
                WHERE plan_revision_id = NEW.plan_revision_id
                  AND (position = NEW.position OR key = NEW.key));
END;

CREATE TRIGGER checkpoint_replace BEFORE INSERT ON checkpoint
BEGIN
  SELECT RAISE(ABORT, 'a target on record is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM checkpoint
                WHERE target_revision_id = NEW.target_revision_id AND date = NEW.date);
END;

CREATE TRIGGER indicator_replace BEFORE INSERT ON indicator
BEGIN
  SELECT RAISE(ABORT, 'an indicator is never replaced')
  WHERE EXISTS (SELECT 1 FROM indicator
                WHERE indicator_id = NEW.indicator_id
                   OR (area_id = NEW.area_id AND key = NEW.key));
END;

CREATE TRIGGER indicator_revision_replace BEFORE INSERT ON indicator_revision
BEGIN
  SELECT RAISE(ABORT, 'an indicator on record is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM indicator_revision
                WHERE indicator_id = NEW.indicator_id AND revision = NEW.revision);
END;

CREATE TRIGGER plan_replace BEFORE INSERT ON plan
BEGIN
  SELECT RAISE(ABORT, 'a plan is never replaced')
  WHERE EXISTS (SELECT 1 FROM plan
                WHERE plan_id = NEW.plan_id OR key = NEW.key);
END;

CREATE TRIGGER target_replace BEFORE INSERT ON target
BEGIN
  SELECT RAISE(ABORT, 'a target is never replaced')
  WHERE EXISTS (SELECT 1 FROM target
                WHERE target_id = NEW.target_id OR (plan_id = NEW.plan_id AND key = NEW.key));
END;

CREATE TRIGGER area_replace BEFORE INSERT ON area
BEGIN
  SELECT RAISE(ABORT, 'an area is never replaced')
  WHERE EXISTS (SELECT 1 FROM area
                WHERE area_id = NEW.area_id OR key = NEW.key);
END;

CREATE TRIGGER entry_chain BEFORE INSERT ON entry WHEN NEW.revision > 0
BEGIN
  SELECT RAISE(ABORT, 'the entry before this one in its chain is missing')
  WHERE NOT EXISTS (SELECT 1 FROM entry
                    WHERE indicator_id = NEW.indicator_id AND as_of = NEW.as_of
                      AND kind = NEW.kind AND revision = NEW.revision - 1);
  SELECT RAISE(ABORT, 'this entry must correct the one that stands for its date and kind')
  WHERE NEW.corrects IS NOT
        (SELECT e.entry_id FROM entry e
         WHERE e.indicator_id = NEW.indicator_id AND e.as_of = NEW.as_of AND e.kind = NEW.kind
           AND e.entry_id NOT IN (SELECT entry_id FROM entry_void)
         ORDER BY e.revision DESC LIMIT 1);
END;

CREATE TRIGGER entry_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry never changes: correct or void it'); END;

CREATE TRIGGER entry_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted: correct or void it'); END;

CREATE TRIGGER entry_void_update BEFORE UPDATE ON entry_void
BEGIN SELECT RAISE(ABORT, 'a void never changes'); END;

CREATE TRIGGER entry_void_delete BEFORE DELETE ON entry_void
BEGIN SELECT RAISE(ABORT, 'a void is never deleted: record the figure again'); END;

CREATE TRIGGER target_revision_update BEFORE UPDATE ON target_revision
BEGIN SELECT RAISE(ABORT, 'a target on record never changes: load the revised plan'); END;

CREATE TRIGGER target_revision_delete BEFORE DELETE ON target_revision
BEGIN SELECT RAISE(ABORT, 'a target on record is never deleted: withdraw it'); END;

CREATE TRIGGER plan_revision_update BEFORE UPDATE ON plan_revision
BEGIN SELECT RAISE(ABORT, 'a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER plan_revision_delete BEFORE DELETE ON plan_revision
BEGIN SELECT RAISE(ABORT, 'a plan on record is never deleted'); END;

CREATE TRIGGER plan_target_update BEFORE UPDATE ON plan_target
BEGIN SELECT RAISE(ABORT, 'a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER plan_target_delete BEFORE DELETE ON plan_target
BEGIN SELECT RAISE(ABORT, 'a plan on record never changes: withdraw the target'); END;

CREATE TRIGGER plan_indicator_update BEFORE UPDATE ON plan_indicator
BEGIN SELECT RAISE(ABORT, 'a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER plan_indicator_delete BEFORE DELETE ON plan_indicator
BEGIN SELECT RAISE(ABORT, 'a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER section_update BEFORE UPDATE ON section
BEGIN SELECT RAISE(ABORT, 'a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER section_delete BEFORE DELETE ON section
BEGIN SELECT RAISE(ABORT, 'a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER checkpoint_update BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a target on record never changes: load the revised plan'); END;

CREATE TRIGGER checkpoint_delete BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a target on record never changes: load the revised plan'); END;

CREATE TRIGGER indicator_update BEFORE UPDATE ON indicator
BEGIN SELECT RAISE(ABORT, 'an indicator keeps its key, unit and measure'); END;

CREATE TRIGGER indicator_delete BEFORE DELETE ON indicator
BEGIN SELECT RAISE(ABORT, 'an indicator is never deleted'); END;

CREATE TRIGGER indicator_revision_update BEFORE UPDATE ON indicator_revision
BEGIN SELECT RAISE(ABORT, 'an indicator on record never changes: load the revised plan'); END;

CREATE TRIGGER indicator_revision_delete BEFORE DELETE ON indicator_revision
BEGIN SELECT RAISE(ABORT, 'an indicator on record never changes: load the revised plan'); END;

CREATE TRIGGER plan_update BEFORE UPDATE ON plan
BEGIN SELECT RAISE(ABORT, 'a plan keeps its key and area'); END;

CREATE TRIGGER plan_delete BEFORE DELETE ON plan
BEGIN SELECT RAISE(ABORT, 'a plan is never deleted'); END;

CREATE TRIGGER target_update BEFORE UPDATE ON target
BEGIN SELECT RAISE(ABORT, 'a target keeps its key and plan'); END;

CREATE TRIGGER target_delete BEFORE DELETE ON target
BEGIN SELECT RAISE(ABORT, 'a target is never deleted: withdraw it'); END;

CREATE TRIGGER area_update BEFORE UPDATE ON area
BEGIN SELECT RAISE(ABORT, 'an area keeps its key'); END;

CREATE TRIGGER area_delete BEFORE DELETE ON area
BEGIN SELECT RAISE(ABORT, 'an area is never deleted'); END;

CREATE TABLE batch (
  batch_id    INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  file        TEXT NOT NULL CHECK (file <> ''), -- its name, without the folder
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  format      TEXT NOT NULL CHECK (format IN ('csv', 'form')),
  "user"      TEXT NOT NULL,
  first_entry INTEGER NOT NULL UNIQUE REFERENCES entry (entry_id),
  last_entry  INTEGER NOT NULL REFERENCES entry (entry_id),
  CHECK (first_entry <= last_entry)
) STRICT;

CREATE TABLE batch_void (
  batch_id    INTEGER PRIMARY KEY REFERENCES batch,
  recorded_at INTEGER NOT NULL,
  reason      TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE INDEX entry_void_of_moment ON entry_void (recorded_at);

CREATE INDEX batch_void_of_moment ON batch_void (recorded_at);

CREATE TRIGGER batch_replace BEFORE INSERT ON batch
BEGIN
  SELECT RAISE(ABORT, 'a batch is never replaced')
  WHERE EXISTS (SELECT 1 FROM batch
                WHERE batch_id = NEW.batch_id OR first_entry = NEW.first_entry);
END;

CREATE TRIGGER batch_void_replace BEFORE INSERT ON batch_void
BEGIN
  SELECT RAISE(ABORT, 'a void is never replaced')
  WHERE EXISTS (SELECT 1 FROM batch_void WHERE batch_id = NEW.batch_id);
END;

CREATE TRIGGER batch_update BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, 'a batch never changes: void it'); END;

CREATE TRIGGER batch_delete BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'a batch is never deleted: void it'); END;

CREATE TRIGGER batch_void_update BEFORE UPDATE ON batch_void
BEGIN SELECT RAISE(ABORT, 'a void never changes'); END;

CREATE TRIGGER batch_void_delete BEFORE DELETE ON batch_void
BEGIN SELECT RAISE(ABORT, 'a void is never deleted: import the file again'); END;

CREATE VIEW batches AS
SELECT b.batch_id AS batch,
       strftime('%Y-%m-%dT%H:%M:%fZ', b.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       b.file, b.sha256, b.format, b."user", b.first_entry, b.last_entry,
       strftime('%Y-%m-%dT%H:%M:%fZ', v.recorded_at / 1000.0, 'unixepoch') AS voided,
       v.reason AS void_reason
FROM batch b LEFT JOIN batch_void v USING (batch_id);

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

CREATE VIEW assignments AS
SELECT p.key AS plan, t.key AS target, s.lead, s."with", s.leader, s.reason,
       strftime('%Y-%m-%dT%H:%M:%fZ', s.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       s.assignment_id AS assignment
FROM assignment s JOIN target t USING (target_id) JOIN plan p USING (plan_id);

CREATE TABLE link (
  link_id  INTEGER PRIMARY KEY,
  subject  INTEGER NOT NULL, -- the kind of row, as numbered in src/store/subjects.cpp
  row_id   INTEGER NOT NULL,
  revision INTEGER NOT NULL, -- of an indicator_revision; 0 for others
  hashes   BLOB NOT NULL CHECK (length(hashes) >= 32 AND length(hashes) % 32 = 0)
) STRICT;

CREATE TRIGGER link_update BEFORE UPDATE ON link
BEGIN SELECT RAISE(ABORT, 'a link of the chain never changes'); END;

CREATE TRIGGER link_delete BEFORE DELETE ON link
BEGIN SELECT RAISE(ABORT, 'a link of the chain is never deleted'); END;

CREATE TABLE area_years (
  area_years_id INTEGER PRIMARY KEY,
  area_id       INTEGER NOT NULL REFERENCES area,
  recorded_at   INTEGER NOT NULL,
  first_month   INTEGER NOT NULL CHECK (first_month BETWEEN 1 AND 12),
  named_after   TEXT NOT NULL CHECK (named_after IN ('start', 'end'))
) STRICT;

CREATE INDEX area_years_of_area ON area_years (area_id);

CREATE TRIGGER area_years_replace BEFORE INSERT ON area_years
BEGIN
  SELECT RAISE(ABORT, 'the years of an area are never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM area_years WHERE area_years_id = NEW.area_years_id);
END;

CREATE TRIGGER area_years_update BEFORE UPDATE ON area_years
BEGIN SELECT RAISE(ABORT, 'the years of an area on record never change: load the revised plan'); END;

CREATE TRIGGER area_years_delete BEFORE DELETE ON area_years
BEGIN SELECT RAISE(ABORT, 'the years of an area on record never change: load the revised plan'); END;

CREATE TABLE plan_rhythm (
  plan_revision_id INTEGER PRIMARY KEY REFERENCES plan_revision,
  recorded_at      INTEGER NOT NULL,
  rhythm           TEXT NOT NULL CHECK (rhythm IN ('monthly', 'quarterly', 'half-yearly', 'yearly',
                                                   'once')),
  deadline         INTEGER NOT NULL CHECK (deadline BETWEEN 0 AND 366) -- days after the period
) STRICT;

CREATE TABLE target_rhythm (
  target_revision_id INTEGER PRIMARY KEY REFERENCES target_revision,
  recorded_at        INTEGER NOT NULL,
  rhythm             TEXT CHECK (rhythm IN ('monthly', 'quarterly', 'half-yearly', 'yearly', 'once')),
  deadline           INTEGER CHECK (deadline BETWEEN 0 AND 366),
  CHECK (rhythm IS NOT NULL OR deadline IS NOT NULL)
) STRICT;

CREATE TRIGGER plan_rhythm_replace BEFORE INSERT ON plan_rhythm
BEGIN
  SELECT RAISE(ABORT, 'the rhythm of a plan is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM plan_rhythm WHERE plan_revision_id = NEW.plan_revision_id);
END;

CREATE TRIGGER plan_rhythm_update BEFORE UPDATE ON plan_rhythm
BEGIN SELECT RAISE(ABORT, 'the rhythm of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER plan_rhythm_delete BEFORE DELETE ON plan_rhythm
BEGIN SELECT RAISE(ABORT, 'the rhythm of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER target_rhythm_replace BEFORE INSERT ON target_rhythm
BEGIN
  SELECT RAISE(ABORT, 'the rhythm of a target is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM target_rhythm WHERE target_revision_id = NEW.target_revision_id);
END;

CREATE TRIGGER target_rhythm_update BEFORE UPDATE ON target_rhythm
BEGIN SELECT RAISE(ABORT, 'the rhythm of a target on record never changes: load the revised plan'); END;

CREATE TRIGGER target_rhythm_delete BEFORE DELETE ON target_rhythm
BEGIN SELECT RAISE(ABORT, 'the rhythm of a target on record never changes: load the revised plan'); END;

CREATE TABLE entry_progress (
  entry_id    INTEGER PRIMARY KEY REFERENCES entry (entry_id),
  recorded_at INTEGER NOT NULL,
  text        TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE TRIGGER entry_progress_replace BEFORE INSERT ON entry_progress
BEGIN
  SELECT RAISE(ABORT, 'what was said of an entry is never replaced: correct or void the entry')
  WHERE EXISTS (SELECT 1 FROM entry_progress WHERE entry_id = NEW.entry_id);
END;

CREATE TRIGGER entry_progress_update BEFORE UPDATE ON entry_progress
BEGIN SELECT RAISE(ABORT, 'what was said of an entry never changes: correct or void the entry'); END;

CREATE TRIGGER entry_progress_delete BEFORE DELETE ON entry_progress
BEGIN
  SELECT RAISE(ABORT, 'what was said of an entry is never deleted: correct or void the entry');
END;

CREATE VIEW entries AS
SELECT a.key AS area, i.key AS indicator, date(e.as_of * 86400, 'unixepoch') AS as_of,
       CASE e.kind WHEN 1 THEN 'year-to-date' WHEN 2 THEN 'increment' WHEN 3 THEN 'level'
                   WHEN 4 THEN 'growth' WHEN 5 THEN 'milestone' WHEN 6 THEN 'progress' END AS kind,
       e.value / 10000.0 AS value, e.numerator / 10000.0 AS numerator,
       e.denominator / 10000.0 AS denominator,
       CASE e.state WHEN 0 THEN 'not-started' WHEN 1 THEN 'in-progress' WHEN 2 THEN 'done' END AS state,
       e.note, e.evidence, e.reporter, e.problem, e.next_step, e.outlook, e.vintage,
       strftime('%Y-%m-%dT%H:%M:%fZ', e.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       e.entry_id AS entry, e.corrects, e.correction_reason,
       strftime('%Y-%m-%dT%H:%M:%fZ', v.recorded_at / 1000.0, 'unixepoch') AS voided,
       v.reason AS void_reason,
       v.entry_id IS NULL AND NOT EXISTS (
         SELECT 1 FROM entry l LEFT JOIN entry_void lv USING (entry_id)
         WHERE l.indicator_id = e.indicator_id AND l.as_of = e.as_of AND l.kind = e.kind
           AND l.revision > e.revision AND lv.entry_id IS NULL) AS counts,
       coalesce(p.text, '') AS progress
FROM entry e JOIN indicator i USING (indicator_id) JOIN area a USING (area_id)
     LEFT JOIN entry_void v USING (entry_id) LEFT JOIN entry_progress p USING (entry_id);

CREATE TABLE decision (
  decision_id INTEGER PRIMARY KEY,
  target_id   INTEGER NOT NULL REFERENCES target,
  recorded_at INTEGER NOT NULL,
  entry_id    INTEGER NOT NULL REFERENCES entry (entry_id), -- that asked
  ruling      TEXT NOT NULL CHECK (ruling IN ('accept', 'refuse')),
  reason      TEXT NOT NULL CHECK (reason <> ''),
  "user"      TEXT NOT NULL
) STRICT;

CREATE INDEX decision_on_target ON decision (target_id);

CREATE TRIGGER decision_replace BEFORE INSERT ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never replaced: decide again when it is asked again')
  WHERE EXISTS (SELECT 1 FROM decision WHERE decision_id = NEW.decision_id);
END;

CREATE TRIGGER decision_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision never changes: decide again when it is asked again'); END;

CREATE TRIGGER decision_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted: decide again when it is asked again'); END;

CREATE VIEW decisions AS
SELECT p.key AS plan, t.key AS target, d.ruling, d.reason, d."user",
       strftime('%Y-%m-%dT%H:%M:%fZ', d.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       d.entry_id AS entry, d.decision_id AS decision
FROM decision d JOIN target t USING (target_id) JOIN plan p USING (plan_id);

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

CREATE TABLE target_step (
  target_revision_id INTEGER NOT NULL REFERENCES target_revision,
  number             INTEGER NOT NULL CHECK (number > 0), -- in the order of the days
  recorded_at        INTEGER NOT NULL,
  due                INTEGER NOT NULL,
  what_zh            TEXT NOT NULL,
  what_en            TEXT NOT NULL,
  indicator_id       INTEGER NOT NULL REFERENCES indicator,
  PRIMARY KEY (target_revision_id, number),
  CHECK (what_zh <> '' OR what_en <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER target_step_replace BEFORE INSERT ON target_step
BEGIN
  SELECT RAISE(ABORT, 'a step of a target is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM target_step
                WHERE target_revision_id = NEW.target_revision_id AND number = NEW.number);
END;

CREATE TRIGGER target_step_update BEFORE UPDATE ON target_step
BEGIN SELECT RAISE(ABORT, 'a step of a target on record never changes: load the revised plan'); END;

CREATE TRIGGER target_step_delete BEFORE DELETE ON target_step
BEGIN SELECT RAISE(ABORT, 'a step of a target on record never changes: load the revised plan'); END;

CREATE VIEW steps AS
SELECT p.key AS plan, t.key AS target, s.number, date(s.due * 86400, 'unixepoch') AS due,
       s.what_zh, s.what_en, i.key AS indicator
FROM plan_revision pr
     JOIN plan p USING (plan_id)
     JOIN plan_target pt USING (plan_revision_id)
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     JOIN target_step s USING (target_revision_id)
     JOIN indicator i ON i.indicator_id = s.indicator_id
WHERE pr.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = pr.plan_id)
  AND pr.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id, pt.position, s.number;

CREATE TABLE plan_lights (
  plan_revision_id INTEGER PRIMARY KEY REFERENCES plan_revision,
  recorded_at      INTEGER NOT NULL,
  green            TEXT NOT NULL,
  yellow           TEXT NOT NULL,
  red              TEXT NOT NULL,
  yellow_below     INTEGER, -- the gap in percentage points, in 1/10000
  red_below        INTEGER,
  CHECK ((yellow_below IS NULL) = (red_below IS NULL)),
  CHECK (red_below < yellow_below)
) STRICT;

CREATE TRIGGER plan_lights_replace BEFORE INSERT ON plan_lights
BEGIN
  SELECT RAISE(ABORT, 'the lights of a plan are never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM plan_lights WHERE plan_revision_id = NEW.plan_revision_id);
END;

CREATE TRIGGER plan_lights_update BEFORE UPDATE ON plan_lights
BEGIN SELECT RAISE(ABORT, 'the lights of a plan on record never change: load the revised plan'); END;

CREATE TRIGGER plan_lights_delete BEFORE DELETE ON plan_lights
BEGIN SELECT RAISE(ABORT, 'the lights of a plan on record never change: load the revised plan'); END;

CREATE VIEW lights AS
SELECT p.key AS plan, l.green, l.yellow, l.red,
       l.yellow_below / 10000.0 AS yellow_below, l.red_below / 10000.0 AS red_below
FROM plan_revision pr
     JOIN plan p USING (plan_id)
     JOIN plan_lights l USING (plan_revision_id)
WHERE pr.revision = (SELECT max(revision) FROM plan_revision n WHERE n.plan_id = pr.plan_id)
  AND pr.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id;

CREATE TABLE scoring (
  plan_revision_id INTEGER PRIMARY KEY REFERENCES plan_revision,
  recorded_at      INTEGER NOT NULL,
  cap              INTEGER NOT NULL,                     -- rates in 1/10000 of the weight
  floor            INTEGER NOT NULL CHECK (floor <= cap),
  milestone_late   INTEGER NOT NULL CHECK (milestone_late BETWEEN 0 AND 10000),
  late_reporting   INTEGER NOT NULL CHECK (late_reporting <= 0) -- points in 1/10000
) STRICT;

CREATE TABLE scoring_line (
  plan_revision_id INTEGER NOT NULL REFERENCES scoring,
  position         INTEGER NOT NULL,
  kind             TEXT NOT NULL CHECK (kind IN ('bonus', 'deduction')),
  target           TEXT NOT NULL,                        -- its key
  by               INTEGER NOT NULL CHECK (by > 0),
  points           INTEGER NOT NULL CHECK (points > 0),
  at_most          INTEGER CHECK (at_most > 0),
  PRIMARY KEY (plan_revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE scoring_weight (
  plan_revision_id INTEGER NOT NULL REFERENCES scoring,
  position         INTEGER NOT NULL,
  target           TEXT NOT NULL,                        -- its key
  weight           INTEGER NOT NULL CHECK (weight >= 0),
  PRIMARY KEY (plan_revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER scoring_replace BEFORE INSERT ON scoring
BEGIN
  SELECT RAISE(ABORT, 'the scoring of a plan is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM scoring WHERE plan_revision_id = NEW.plan_revision_id);
END;

CREATE TRIGGER scoring_update BEFORE UPDATE ON scoring
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER scoring_delete BEFORE DELETE ON scoring
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER scoring_line_replace BEFORE INSERT ON scoring_line
BEGIN
  SELECT RAISE(ABORT, 'the scoring of a plan is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM scoring_line WHERE plan_revision_id = NEW.plan_revision_id AND position = NEW.position);
END;

CREATE TRIGGER scoring_line_update BEFORE UPDATE ON scoring_line
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER scoring_line_delete BEFORE DELETE ON scoring_line
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER scoring_weight_replace BEFORE INSERT ON scoring_weight
BEGIN
  SELECT RAISE(ABORT, 'the scoring of a plan is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM scoring_weight WHERE plan_revision_id = NEW.plan_revision_id AND position = NEW.position);
END;

CREATE TRIGGER scoring_weight_update BEFORE UPDATE ON scoring_weight
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

CREATE TRIGGER scoring_weight_delete BEFORE DELETE ON scoring_weight
BEGIN SELECT RAISE(ABORT, 'the scoring of a plan on record never changes: load the revised plan'); END;

CREATE VIEW weights AS
SELECT p.key AS plan, t.key AS target, coalesce(w.weight, 10000) / 10000.0 AS weight
FROM plan_revision pr
     JOIN plan p USING (plan_id)
     JOIN scoring s USING (plan_revision_id)
     JOIN plan_target pt USING (plan_revision_id)
     JOIN target_revision r USING (target_revision_id)
     JOIN target t USING (target_id)
     LEFT JOIN scoring_weight w ON w.plan_revision_id = pr.plan_revision_id AND w.target = t.key
WHERE pr.revision = (SELECT max(revision) FROM plan_revision n WHERE n.plan_id = pr.plan_id)
  AND pr.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id, pt.position;

CREATE TABLE indicator_unit (
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  revision     INTEGER NOT NULL CHECK (revision > 0), -- 0 is what stands with the indicator
  recorded_at  INTEGER NOT NULL,
  unit         TEXT NOT NULL,
  measure      TEXT NOT NULL CHECK (measure IN ('flow', 'stock', 'growth', 'milestone')),
  PRIMARY KEY (indicator_id, revision),
  CHECK (measure = 'milestone' OR unit <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER indicator_unit_replace BEFORE INSERT ON indicator_unit
BEGIN
  SELECT RAISE(ABORT, 'the unit of an indicator is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM indicator_unit
                WHERE indicator_id = NEW.indicator_id AND revision = NEW.revision);
END;

CREATE TRIGGER indicator_unit_of_recorded BEFORE INSERT ON indicator_unit
BEGIN
  SELECT RAISE(ABORT, 'an indicator with entries keeps its unit and measure: give it another key')
  WHERE EXISTS (SELECT 1 FROM entry WHERE indicator_id = NEW.indicator_id);
END;

CREATE TRIGGER indicator_unit_update BEFORE UPDATE ON indicator_unit
BEGIN SELECT RAISE(ABORT, 'a unit on record never changes: load the revised plan'); END;

CREATE TRIGGER indicator_unit_delete BEFORE DELETE ON indicator_unit
BEGIN SELECT RAISE(ABORT, 'a unit on record never changes: load the revised plan'); END;

CREATE TRIGGER entry_kind BEFORE INSERT ON entry WHEN NEW.kind <> 6
BEGIN
  SELECT RAISE(ABORT, 'the kind of this entry does not fit the measure of its indicator')
  WHERE coalesce((SELECT measure FROM indicator_unit WHERE indicator_id = NEW.indicator_id
                  ORDER BY revision DESC LIMIT 1),
                 (SELECT measure FROM indicator WHERE indicator_id = NEW.indicator_id)) IS NOT
        CASE NEW.kind WHEN 1 THEN 'flow' WHEN 2 THEN 'flow' WHEN 3 THEN 'stock'
                      WHEN 4 THEN 'growth' WHEN 5 THEN 'milestone' END;
END;

CREATE VIEW indicators AS
SELECT a.key AS area, i.key AS indicator, r.name_zh, r.name_en, coalesce(u.unit, i.unit) AS unit,
       coalesce(u.measure, i.measure) AS measure
FROM indicator i JOIN area a USING (area_id) JOIN indicator_revision r USING (indicator_id)
     LEFT JOIN indicator_unit u ON u.indicator_id = i.indicator_id
       AND u.revision = (SELECT max(l.revision) FROM indicator_unit l
                         WHERE l.indicator_id = i.indicator_id)
WHERE r.revision = (SELECT max(revision) FROM indicator_revision l
                    WHERE l.indicator_id = i.indicator_id);

CREATE VIEW target_revisions AS
SELECT p.key AS plan, t.key AS target, r.revision, r.section, r.name_zh, r.name_en,
       i.key AS indicator, coalesce(u.measure, i.measure) AS measure,
       coalesce(u.unit, i.unit) AS unit, r.requirement, r.value / 10000.0 AS value,
       r.upper / 10000.0 AS upper, f.key AS reference, r.tolerance / 10000.0 AS tolerance,
       date(r.due * 86400, 'unixepoch') AS due, r.commitment, r.pace, r.parent, r.lead, r."with",
       r.leader, r.note, r.source, r.withdrawn,
       strftime('%Y-%m-%dT%H:%M:%fZ', r.recorded_at / 1000.0, 'unixepoch') AS recorded_at, r.reason,
       r.target_revision_id
FROM target_revision r JOIN target t USING (target_id) JOIN plan p USING (plan_id)
     JOIN indicator i USING (indicator_id) LEFT JOIN indicator f ON f.indicator_id = r.reference_id
     LEFT JOIN indicator_unit u ON u.indicator_id = r.indicator_id
       AND u.revision = (SELECT max(l.revision) FROM indicator_unit l
                         WHERE l.indicator_id = r.indicator_id AND l.recorded_at <= r.recorded_at);

CREATE TABLE area_inside (
  area_inside_id INTEGER PRIMARY KEY,
  area_id        INTEGER NOT NULL REFERENCES area,
  recorded_at    INTEGER NOT NULL,
  inside_id      INTEGER REFERENCES area,
  CHECK (inside_id IS NULL OR inside_id <> area_id)
) STRICT;

CREATE INDEX area_inside_of_area ON area_inside (area_id);

CREATE TRIGGER area_inside_replace BEFORE INSERT ON area_inside
BEGIN
  SELECT RAISE(ABORT, 'where an area lies is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM area_inside WHERE area_inside_id = NEW.area_inside_id);
END;

CREATE TRIGGER area_inside_update BEFORE UPDATE ON area_inside
BEGIN SELECT RAISE(ABORT, 'where an area lies never changes on record: load the revised plan'); END;

CREATE TRIGGER area_inside_delete BEFORE DELETE ON area_inside
BEGIN SELECT RAISE(ABORT, 'where an area lies never changes on record: load the revised plan'); END;

CREATE TABLE indicator_sum (
  plan_revision_id INTEGER NOT NULL REFERENCES plan_revision,
  indicator_id     INTEGER NOT NULL REFERENCES indicator,
  recorded_at      INTEGER NOT NULL,
  how              TEXT NOT NULL CHECK (how IN ('sum', 'mean', 'max', 'min', 'share')),
  part_id          INTEGER REFERENCES indicator,
  whole_id         INTEGER REFERENCES indicator,
  PRIMARY KEY (plan_revision_id, indicator_id),
  CHECK ((how = 'share') = (part_id IS NOT NULL AND whole_id IS NOT NULL)),
  CHECK ((part_id IS NULL) = (whole_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER indicator_sum_replace BEFORE INSERT ON indicator_sum
BEGIN
  SELECT RAISE(ABORT, 'how an indicator follows from others is never replaced: load the revised plan')
  WHERE EXISTS (SELECT 1 FROM indicator_sum WHERE plan_revision_id = NEW.plan_revision_id
                AND indicator_id = NEW.indicator_id);
END;

CREATE TRIGGER indicator_sum_update BEFORE UPDATE ON indicator_sum
BEGIN SELECT RAISE(ABORT, 'how an indicator follows from others never changes on record: load the revised plan'); END;

CREATE TRIGGER indicator_sum_delete BEFORE DELETE ON indicator_sum
BEGIN SELECT RAISE(ABORT, 'how an indicator follows from others never changes on record: load the revised plan'); END;

CREATE VIEW areas AS
SELECT a.key AS area, printf('%02d-01', coalesce(y.first_month, 1)) AS year_start,
       coalesce(y.named_after, 'start') AS year_name, o.key AS inside
FROM area a LEFT JOIN area_years y ON y.area_years_id = (SELECT max(l.area_years_id) FROM area_years l
                                                         WHERE l.area_id = a.area_id)
     LEFT JOIN area_inside n ON n.area_inside_id = (SELECT max(l.area_inside_id) FROM area_inside l
                                                    WHERE l.area_id = a.area_id)
     LEFT JOIN area o ON o.area_id = n.inside_id;

CREATE VIEW from_areas AS
SELECT p.key AS plan, a.key AS area, i.key AS indicator, s.how, t.key AS part, w.key AS whole
FROM indicator_sum s
     JOIN plan_revision r USING (plan_revision_id)
     JOIN plan p USING (plan_id)
     JOIN area a USING (area_id)
     JOIN indicator i ON i.indicator_id = s.indicator_id
     LEFT JOIN indicator t ON t.indicator_id = s.part_id
     LEFT JOIN indicator w ON w.indicator_id = s.whole_id
WHERE r.revision = (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = r.plan_id)
  AND r.plan_id NOT IN (SELECT plan_id FROM plan_removal)
ORDER BY p.plan_id, i.key;

