DROP INDEX "count_line_item_id";

CREATE INDEX "count_posted_on" ON "count" ("posted_on");
