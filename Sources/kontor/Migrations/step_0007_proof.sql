CREATE TABLE "erasure" (
  "id" TEXT PRIMARY KEY,
  "record_id" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "changes" INTEGER NOT NULL,
  "erased_at" INTEGER NOT NULL
) STRICT;

ALTER TABLE event ADD COLUMN entry INTEGER;

UPDATE event SET entry = 0;

CREATE INDEX event_entry ON event (entry);
