-- milepost, schema 2: the files that entries came from, and the chain that proves what was recorded.

-- A file that was imported: its entries have the numbers from first_entry to last_entry.
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

-- A file that was taken back whole. Each of its entries that still stood has a void of its own.
CREATE TABLE batch_void (
  batch_id    INTEGER PRIMARY KEY REFERENCES batch,
  recorded_at INTEGER NOT NULL,
  reason      TEXT NOT NULL CHECK (reason <> '')
) STRICT;

-- What a recording took back is found by its moment.
CREATE INDEX entry_void_of_moment ON entry_void (recorded_at);
CREATE INDEX batch_void_of_moment ON batch_void (recorded_at);

-- The chain: for every row that was recorded, the SHA-256 of the link before (32 zero bytes before
-- the first), the number of the subject, and the content of the row (src/store/subjects.cpp).
-- Links are numbered from 1 without a gap. A replaced link is found by the chain itself.
CREATE TABLE link (
  link_id  INTEGER PRIMARY KEY,
  subject  INTEGER NOT NULL, -- the kind of row, as numbered in src/store/subjects.cpp
  row_id   INTEGER NOT NULL,
  revision INTEGER NOT NULL, -- of an indicator_revision; 0 for others
  hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

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
CREATE TRIGGER link_update BEFORE UPDATE ON link
BEGIN SELECT RAISE(ABORT, 'a link of the chain never changes'); END;
CREATE TRIGGER link_delete BEFORE DELETE ON link
BEGIN SELECT RAISE(ABORT, 'a link of the chain is never deleted'); END;

CREATE VIEW batches AS
SELECT b.batch_id AS batch,
       strftime('%Y-%m-%dT%H:%M:%fZ', b.recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       b.file, b.sha256, b.format, b."user", b.first_entry, b.last_entry,
       strftime('%Y-%m-%dT%H:%M:%fZ', v.recorded_at / 1000.0, 'unixepoch') AS voided,
       v.reason AS void_reason
FROM batch b LEFT JOIN batch_void v USING (batch_id);
