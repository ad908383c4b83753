ALTER TABLE "ticket" ADD COLUMN "replaced_at" INTEGER;
