ALTER TABLE "log_entry" ADD COLUMN "part_of_id" TEXT REFERENCES "log_entry"("id");

ALTER TABLE "log_entry" ADD COLUMN "withdrawn_at" INTEGER;

ALTER TABLE "log_entry" ADD COLUMN "settled_by_id" TEXT REFERENCES "log_entry"("id");

CREATE INDEX "log_entry_settled_by_id" ON "log_entry" ("settled_by_id");

CREATE TABLE "call_leg_0013" (
  "id" TEXT PRIMARY KEY,
  "call_id" TEXT NOT NULL REFERENCES "log_entry"("id"),
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CONSTRAINT call_leg_kind CHECK ("kind" IN ('ringing', 'answered', 'blind_transfer', 'attended_transfer', 'consulted', 'voicemail', 'system', 'ended')),
  "who" TEXT,
  "by" TEXT,
  "reached" INTEGER NOT NULL CONSTRAINT call_leg_reached CHECK ("reached" IN (0, 1)),
  "started_at" INTEGER NOT NULL,
  "ring_s" INTEGER NOT NULL,
  "talk_s" INTEGER NOT NULL,
  "caller" TEXT,
  "caller_name" TEXT,
  "dialled" TEXT,
  "channel" TEXT,
  "to_channel" TEXT,
  "application" TEXT CONSTRAINT call_leg_application CHECK ("application" IN ('dial', 'voicemail', 'pickup', 'other')),
  "mailbox" TEXT,
  "began_at" INTEGER,
  "answered_at" INTEGER,
  "ended_at" INTEGER,
  "result" TEXT CONSTRAINT call_leg_result CHECK ("result" IN ('answered', 'not_answered', 'busy', 'failed')),
  "part" TEXT,
  "whole" TEXT,
  "sequence" INTEGER
) STRICT;

INSERT INTO "call_leg_0013" ("id", "call_id", "position", "kind", "who", "by", "reached", "started_at", "ring_s", "talk_s")
  SELECT "id", "call_id", "position", "kind", "who", "by", "reached", "started_at", "ring_s", "talk_s" FROM "call_leg";

DROP TABLE "call_leg";

ALTER TABLE "call_leg_0013" RENAME TO "call_leg";

CREATE INDEX "call_leg_call_id_position" ON "call_leg" ("call_id", "position");

CREATE INDEX "call_leg_began_at" ON "call_leg" ("began_at");
