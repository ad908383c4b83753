ALTER TABLE "hint" ADD COLUMN "archived_at" INTEGER;

ALTER TABLE "model" ADD COLUMN "archived_at" INTEGER;

ALTER TABLE "cover" ADD COLUMN "withdrawn_at" INTEGER;
