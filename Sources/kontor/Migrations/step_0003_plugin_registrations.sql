CREATE TABLE plugin_registration (
  plugin TEXT PRIMARY KEY,
  policies TEXT NOT NULL,
  commands TEXT NOT NULL,
  events TEXT NOT NULL
) STRICT;

ALTER TABLE journal_entry ADD COLUMN without TEXT;
