CREATE TABLE event_rest (
  plugin TEXT PRIMARY KEY,
  event INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  until INTEGER NOT NULL,
  content TEXT,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE "event_decision" (
  "id" TEXT PRIMARY KEY,
  "plugin" TEXT NOT NULL,
  "event" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "decision" TEXT NOT NULL CONSTRAINT event_decision_decision CHECK ("decision" IN ('deliver', 'drop')),
  "reason" TEXT
) STRICT;
