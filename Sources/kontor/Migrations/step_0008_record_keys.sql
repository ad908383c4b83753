CREATE TABLE imported_file_before AS SELECT * FROM imported_file;

DROP TABLE imported_file;

CREATE TABLE "imported_file" (
  "id" TEXT PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "lines" INTEGER NOT NULL,
  "imported_at" INTEGER NOT NULL
) STRICT;

INSERT INTO imported_file (id, kind, name, digest, lines, imported_at) SELECT id, kind, name, digest, lines, imported_at FROM imported_file_before;

DROP TABLE imported_file_before;

CREATE INDEX "imported_file_kind_digest" ON "imported_file" ("kind", "digest");

CREATE TABLE record_key (
  noun TEXT NOT NULL,
  field TEXT NOT NULL,
  folded TEXT NOT NULL,
  record TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (noun, field, folded, record)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_key_record ON record_key (record);
