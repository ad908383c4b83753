CREATE TABLE "person_words" (
  "record_id" TEXT PRIMARY KEY REFERENCES "person"("id") ON DELETE CASCADE,
  "folded" TEXT NOT NULL
) STRICT;

CREATE TABLE "organisation_words" (
  "record_id" TEXT PRIMARY KEY REFERENCES "organisation"("id") ON DELETE CASCADE,
  "folded" TEXT NOT NULL
) STRICT;

CREATE TABLE "log_entry_words" (
  "record_id" TEXT PRIMARY KEY REFERENCES "log_entry"("id") ON DELETE CASCADE,
  "folded" TEXT NOT NULL
) STRICT;
