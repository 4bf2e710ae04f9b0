-- milepost, schema 4: links of the chain that follow each other stand together in one row.
--
-- What is hashed stays as it was. A million entries have a million links: a row for a hundred of
-- them takes a third less room than a hundred rows, and next to no time to write.

ALTER TABLE link RENAME TO single_link;

-- A run of links, numbered from link_id on, of rows of one subject, numbered from row_id on: of each
-- its hash, 32 bytes. Links are numbered from 1 without a gap.
CREATE TABLE link (
  link_id  INTEGER PRIMARY KEY,
  subject  INTEGER NOT NULL, -- the kind of row, as numbered in src/store/subjects.cpp
  row_id   INTEGER NOT NULL,
  revision INTEGER NOT NULL, -- of an indicator_revision; 0 for others
  hashes   BLOB NOT NULL CHECK (length(hashes) >= 32 AND length(hashes) % 32 = 0)
) STRICT;
INSERT INTO link SELECT link_id, subject, row_id, revision, hash FROM single_link;
DROP TABLE single_link;

CREATE TRIGGER link_update BEFORE UPDATE ON link
BEGIN SELECT RAISE(ABORT, 'a link of the chain never changes'); END;
CREATE TRIGGER link_delete BEFORE DELETE ON link
BEGIN SELECT RAISE(ABORT, 'a link of the chain is never deleted'); END;
