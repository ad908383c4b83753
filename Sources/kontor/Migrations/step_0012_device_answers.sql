ALTER TABLE "asset" ADD COLUMN "listed_at" INTEGER;

ALTER TABLE "asset" ADD COLUMN "warned_at" INTEGER;

ALTER TABLE "device_supply" ADD COLUMN "colour" TEXT;

ALTER TABLE "device_supply" ADD COLUMN "warned" INTEGER CONSTRAINT device_supply_warned CHECK ("warned" IN (0, 1));

ALTER TABLE "device_supply" ADD COLUMN "archived_at" INTEGER;
