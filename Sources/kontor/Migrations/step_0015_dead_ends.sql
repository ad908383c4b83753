CREATE INDEX "event_decision_plugin_event" ON "event_decision" ("plugin", "event");

ALTER TABLE "criterion" ADD COLUMN "archived_at" INTEGER;

ALTER TABLE "application" ADD COLUMN "withdrawn_from" TEXT CONSTRAINT application_withdrawn_from CHECK ("withdrawn_from" IN ('received', 'screened', 'shortlisted', 'invited', 'interviewed', 'offered', 'hired', 'rejected', 'withdrawn', 'declined'));

ALTER TABLE "application" ADD COLUMN "name_corrections" INTEGER;

ALTER TABLE "decision" ADD COLUMN "takes_back" INTEGER CONSTRAINT decision_takes_back CHECK ("takes_back" IN (0, 1));

ALTER TABLE "application_document" ADD COLUMN "archived_at" INTEGER;

ALTER TABLE "reading" ADD COLUMN "archived_at" INTEGER;
