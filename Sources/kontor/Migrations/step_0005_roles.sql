CREATE TABLE "role" (
  "id" TEXT PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE CONSTRAINT role_key CHECK (LTRIM("key", 'abcdefghijklmnopqrstuvwxyz0123456789_') = '' AND LENGTH("key") BETWEEN 1 AND 60),
  "title_en" TEXT,
  "title_de" TEXT,
  "archived_at" INTEGER
) STRICT;
