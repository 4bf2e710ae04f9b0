-- The table of entries in schema/sqlite/0001_initial.sql, with all its keys and constraints.
CREATE TABLE entry (
  indicator_id BIGINT NOT NULL REFERENCES indicator,
  as_of        DATE NOT NULL CHECK (as_of BETWEEN DATE '1900-01-01' AND DATE '2199-12-31'),
  kind         VARCHAR NOT NULL
                 CHECK (kind IN ('year-to-date', 'increment', 'level', 'growth', 'milestone')),
  revision     INTEGER NOT NULL CHECK (revision >= 0),
  value        DECIMAL(18, 4),
  state        VARCHAR CHECK (state IN ('not-started', 'in-progress', 'done')),
  recorded_at  TIMESTAMP NOT NULL,
  entry_id     BIGINT NOT NULL UNIQUE,
  numerator    DECIMAL(18, 4) CHECK (numerator >= 0),
  denominator  DECIMAL(18, 4) CHECK (denominator > 0),
  corrects     BIGINT REFERENCES entry (entry_id),
  correction_reason VARCHAR NOT NULL DEFAULT '',
  note         VARCHAR NOT NULL DEFAULT '',
  evidence     VARCHAR NOT NULL DEFAULT '',
  reporter     VARCHAR NOT NULL DEFAULT '',
  problem      VARCHAR NOT NULL DEFAULT '',
  next_step    VARCHAR NOT NULL DEFAULT '',
  outlook      VARCHAR CHECK (outlook IN ('will-meet', 'difficult', 'will-miss', 'adjust')),
  vintage      VARCHAR CHECK (vintage IN ('preliminary', 'verified', 'final')),
  PRIMARY KEY (indicator_id, as_of, kind, revision),
  CHECK ((kind = 'milestone') = (state IS NOT NULL)),
  CHECK (kind = 'milestone' OR value IS NOT NULL),
  CHECK (kind <> 'milestone' OR value IS NULL
         OR (state = 'in-progress' AND value BETWEEN 0 AND 100)),
  CHECK ((numerator IS NULL) = (denominator IS NULL)),
  CHECK (numerator IS NULL OR kind = 'level'),
  CHECK ((corrects IS NULL) = (correction_reason = '')),
  CHECK (revision > 0 OR corrects IS NULL)
)
