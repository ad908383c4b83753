ALTER TABLE "log_entry" ADD COLUMN "said" TEXT;

ALTER TABLE "count_line" ADD COLUMN "checked_by_id" TEXT;

ALTER TABLE "count_line" ADD COLUMN "counted_at" INTEGER;

ALTER TABLE "count_line" ADD COLUMN "movements_seen" INTEGER;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = REPLACE(sql, 'CHECK (to_on IS NULL OR to_on >= from_on)',
  'CHECK (to_on IS NULL OR to_on >= DATE(from_on, ''-1 day''))')
  WHERE type = 'table' AND name = 'role_assignment';

PRAGMA writable_schema = RESET;
