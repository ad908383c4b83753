CREATE TABLE candidate_key (
  "key" TEXT NOT NULL,
  application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE,
  PRIMARY KEY ("key", application_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX candidate_key_application_id ON candidate_key (application_id);

CREATE INDEX "application_document_digest" ON "application_document" ("digest");

ALTER TABLE "application_document" ADD COLUMN "unread" TEXT;
