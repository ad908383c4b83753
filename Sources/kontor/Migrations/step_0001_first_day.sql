CREATE TABLE "outgoing" (
  "id" TEXT PRIMARY KEY,
  "kind" TEXT NOT NULL CONSTRAINT outgoing_kind CHECK ("kind" IN ('order', 'letter', 'invitation', 'call')),
  "about_id" TEXT,
  "recipient" TEXT NOT NULL,
  "address" TEXT,
  "subject" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "state" TEXT NOT NULL CONSTRAINT outgoing_state CHECK ("state" IN ('waiting', 'delivered', 'cancelled')),
  "created_at" INTEGER NOT NULL
) STRICT;

CREATE INDEX "outgoing_state_created_at" ON "outgoing" ("state", "created_at");

CREATE TABLE "shelf_entry" (
  "id" TEXT PRIMARY KEY,
  "shelf" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  UNIQUE ("shelf", "key")
) STRICT;

CREATE TABLE "imported_file" (
  "id" TEXT PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "lines" INTEGER NOT NULL,
  "imported_at" INTEGER NOT NULL,
  UNIQUE ("kind", "digest")
) STRICT;

CREATE TABLE "task" (
  "id" TEXT PRIMARY KEY,
  "title" TEXT NOT NULL CONSTRAINT task_title CHECK (LENGTH(TRIM("title")) > 0),
  "about_id" TEXT,
  "person_id" TEXT,
  "role" TEXT,
  "due_at" INTEGER,
  "done_at" INTEGER,
  "done_by_id" TEXT,
  "cancelled_at" INTEGER,
  "created_at" INTEGER NOT NULL,
  CONSTRAINT task_for_somebody CHECK (person_id IS NOT NULL OR role IS NOT NULL),
  CONSTRAINT task_done_by_after_done CHECK (done_by_id IS NULL OR done_at IS NOT NULL),
  CONSTRAINT task_done_or_cancelled CHECK (done_at IS NULL OR cancelled_at IS NULL)
) STRICT;

CREATE INDEX "task_done_at_due_at" ON "task" ("done_at", "due_at");

CREATE INDEX "task_about_id" ON "task" ("about_id");

CREATE INDEX "task_person_id_done_at" ON "task" ("person_id", "done_at");

CREATE TABLE "person" (
  "id" TEXT PRIMARY KEY,
  "handle" TEXT NOT NULL UNIQUE CONSTRAINT person_handle CHECK (LTRIM("handle", 'abcdefghijklmnopqrstuvwxyz0123456789.-') = '' AND LENGTH("handle") BETWEEN 1 AND 60),
  "name" TEXT NOT NULL CONSTRAINT person_name CHECK (LENGTH(TRIM("name")) > 0),
  "email" TEXT UNIQUE,
  "languages" TEXT NOT NULL,
  "organisation_id" TEXT REFERENCES "organisation"("id"),
  "archived_at" INTEGER
) STRICT;

CREATE TABLE "organisation" (
  "id" TEXT PRIMARY KEY,
  "handle" TEXT NOT NULL UNIQUE CONSTRAINT organisation_handle CHECK (LTRIM("handle", 'abcdefghijklmnopqrstuvwxyz0123456789.-') = '' AND LENGTH("handle") BETWEEN 1 AND 60),
  "name" TEXT NOT NULL CONSTRAINT organisation_name CHECK (LENGTH(TRIM("name")) > 0),
  "kind" TEXT NOT NULL CONSTRAINT organisation_kind CHECK ("kind" IN ('supplier', 'service', 'authority', 'client', 'other')),
  "email" TEXT,
  "customer_number" TEXT,
  "language" TEXT NOT NULL,
  "region" TEXT NOT NULL,
  "hours" TEXT,
  "hourly_rate_minor" INTEGER,
  "hourly_rate_currency" TEXT,
  "archived_at" INTEGER
) STRICT;

CREATE INDEX "organisation_kind" ON "organisation" ("kind");

CREATE TABLE "phone" (
  "id" TEXT PRIMARY KEY,
  "person_id" TEXT REFERENCES "person"("id"),
  "organisation_id" TEXT REFERENCES "organisation"("id"),
  "raw" TEXT NOT NULL,
  "e164" TEXT,
  "kind" TEXT NOT NULL,
  "region" TEXT NOT NULL,
  "purpose" TEXT,
  "removed_at" INTEGER,
  CONSTRAINT phone_one_owner CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
) STRICT;

CREATE INDEX "phone_e164" ON "phone" ("e164");

CREATE INDEX "phone_person_id" ON "phone" ("person_id");

CREATE INDEX "phone_organisation_id" ON "phone" ("organisation_id");

CREATE TABLE "role_assignment" (
  "id" TEXT PRIMARY KEY,
  "person_id" TEXT NOT NULL REFERENCES "person"("id"),
  "role" TEXT NOT NULL CONSTRAINT role_assignment_role CHECK (LTRIM("role", 'abcdefghijklmnopqrstuvwxyz0123456789_') = '' AND LENGTH("role") BETWEEN 1 AND 60),
  "from_on" TEXT NOT NULL CONSTRAINT role_assignment_from_on CHECK ("from_on" LIKE '____-__-__' AND LENGTH("from_on") = 10),
  "to_on" TEXT CONSTRAINT role_assignment_to_on CHECK ("to_on" LIKE '____-__-__' AND LENGTH("to_on") = 10),
  "order_limit_minor" INTEGER CONSTRAINT role_assignment_order_limit CHECK (order_limit_minor IS NULL OR order_limit_minor >= 0),
  "order_limit_currency" TEXT,
  CONSTRAINT role_assignment_days CHECK (to_on IS NULL OR to_on >= from_on)
) STRICT;

CREATE INDEX "role_assignment_role_from_on" ON "role_assignment" ("role", "from_on");

CREATE INDEX "role_assignment_person_id" ON "role_assignment" ("person_id");

CREATE TABLE "absence" (
  "id" TEXT PRIMARY KEY,
  "person_id" TEXT NOT NULL REFERENCES "person"("id"),
  "from_on" TEXT NOT NULL CONSTRAINT absence_from_on CHECK ("from_on" LIKE '____-__-__' AND LENGTH("from_on") = 10),
  "to_on" TEXT NOT NULL CONSTRAINT absence_to_on CHECK ("to_on" LIKE '____-__-__' AND LENGTH("to_on") = 10),
  "kind" TEXT NOT NULL CONSTRAINT absence_kind CHECK ("kind" IN ('holiday', 'sick', 'training', 'parental', 'other')),
  "deputy_id" TEXT REFERENCES "person"("id"),
  "scope" TEXT NOT NULL,
  "accepted_at" INTEGER,
  "cancelled_at" INTEGER,
  CONSTRAINT absence_days CHECK (to_on >= from_on),
  CONSTRAINT absence_other_deputy CHECK (deputy_id IS NULL OR deputy_id <> person_id),
  CONSTRAINT absence_accepted_by_deputy CHECK (accepted_at IS NULL OR deputy_id IS NOT NULL)
) STRICT;

CREATE INDEX "absence_person_id_from_on" ON "absence" ("person_id", "from_on");

CREATE INDEX "absence_deputy_id_to_on" ON "absence" ("deputy_id", "to_on");

CREATE TABLE "location" (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL UNIQUE,
  "kind" TEXT NOT NULL CONSTRAINT location_kind CHECK ("kind" IN ('stock', 'supplier', 'consumer', 'lost_and_found', 'opening')),
  "parent_id" TEXT REFERENCES "location"("id"),
  "archived_at" INTEGER,
  CONSTRAINT location_not_its_own_parent CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;

CREATE TABLE "item" (
  "id" TEXT PRIMARY KEY,
  "sku" TEXT NOT NULL UNIQUE CONSTRAINT item_sku CHECK (LENGTH(sku) BETWEEN 1 AND 40),
  "name" TEXT NOT NULL,
  "name_en" TEXT,
  "category" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "barcode" TEXT,
  "bin" TEXT,
  "place_id" TEXT REFERENCES "location"("id"),
  "minimum" INTEGER CONSTRAINT item_minimum CHECK (minimum >= 0),
  "target" INTEGER CONSTRAINT item_target CHECK (target >= 0),
  "maximum" INTEGER CONSTRAINT item_maximum CHECK (maximum >= 0),
  "pack" INTEGER CONSTRAINT item_pack CHECK (pack > 0),
  "fits" TEXT NOT NULL,
  "archived_at" INTEGER,
  CONSTRAINT item_target_above_minimum CHECK (target IS NULL OR minimum IS NULL OR target >= minimum),
  CONSTRAINT item_maximum_above_target CHECK (maximum IS NULL OR target IS NULL OR maximum >= target)
) STRICT;

CREATE INDEX "item_category" ON "item" ("category");

CREATE TABLE "movement" (
  "id" TEXT PRIMARY KEY,
  "item_id" TEXT NOT NULL REFERENCES "item"("id"),
  "quantity" INTEGER NOT NULL CONSTRAINT movement_quantity CHECK (quantity > 0) CONSTRAINT movement_quantity_2 CHECK (quantity <= 1000000000000),
  "from_id" TEXT NOT NULL REFERENCES "location"("id"),
  "to_id" TEXT NOT NULL REFERENCES "location"("id"),
  "reason" TEXT NOT NULL CONSTRAINT movement_reason CHECK ("reason" IN ('opening', 'receive', 'issue', 'transfer', 'count', 'reverse', 'return')),
  "document_id" TEXT,
  "reverses_id" TEXT UNIQUE REFERENCES "movement"("id"),
  "note" TEXT,
  "done_on" TEXT NOT NULL CONSTRAINT movement_done_on CHECK ("done_on" LIKE '____-__-__' AND LENGTH("done_on") = 10),
  CONSTRAINT movement_two_places CHECK (from_id <> to_id),
  CONSTRAINT movement_reverses CHECK ((reason = 'reverse') = (reverses_id IS NOT NULL))
) STRICT;

CREATE INDEX "movement_item_id_done_on" ON "movement" ("item_id", "done_on");

CREATE INDEX "movement_done_on" ON "movement" ("done_on");

CREATE INDEX "movement_document_id" ON "movement" ("document_id");

CREATE TABLE "count" (
  "id" TEXT PRIMARY KEY,
  "number" TEXT NOT NULL UNIQUE,
  "state" TEXT NOT NULL CONSTRAINT count_state CHECK ("state" IN ('draft', 'counting', 'review', 'posted', 'cancelled')),
  "scope" TEXT NOT NULL,
  "blind" INTEGER NOT NULL CONSTRAINT count_blind CHECK ("blind" IN (0, 1)),
  "second_counter" INTEGER NOT NULL CONSTRAINT count_second_counter CHECK ("second_counter" IN (0, 1)),
  "why" TEXT NOT NULL,
  "place_id" TEXT NOT NULL REFERENCES "location"("id"),
  "counted_by_id" TEXT,
  "checked_by_id" TEXT,
  "opened_at" INTEGER NOT NULL,
  "posted_at" INTEGER,
  "posted_on" TEXT CONSTRAINT count_posted_on CHECK ("posted_on" LIKE '____-__-__' AND LENGTH("posted_on") = 10),
  CONSTRAINT count_posted_at CHECK ((state = 'posted') = (posted_at IS NOT NULL)),
  CONSTRAINT count_posted_on CHECK ((posted_at IS NULL) = (posted_on IS NULL))
) STRICT;

CREATE INDEX "count_state" ON "count" ("state");

CREATE TABLE "count_line" (
  "id" TEXT PRIMARY KEY,
  "count_id" TEXT NOT NULL REFERENCES "count"("id"),
  "item_id" TEXT NOT NULL REFERENCES "item"("id"),
  "expected" INTEGER,
  "counted" INTEGER CONSTRAINT count_line_counted CHECK (counted BETWEEN 0 AND 1000000000000),
  "expected_again" INTEGER,
  "recounted" INTEGER CONSTRAINT count_line_recounted CHECK (recounted BETWEEN 0 AND 1000000000000),
  "counted_by_id" TEXT,
  "reason" TEXT,
  "needs" TEXT CONSTRAINT count_line_needs CHECK ("needs" IN ('recount', 'second_person')),
  "check_words" TEXT,
  UNIQUE ("count_id", "item_id"),
  CONSTRAINT count_line_counted CHECK ((counted IS NULL) = (expected IS NULL)),
  CONSTRAINT count_line_recounted CHECK ((recounted IS NULL) = (expected_again IS NULL) AND (recounted IS NULL OR counted IS NOT NULL))
) STRICT;

CREATE INDEX "count_line_item_id" ON "count_line" ("item_id");

CREATE TABLE "offer" (
  "id" TEXT PRIMARY KEY,
  "item_id" TEXT NOT NULL REFERENCES "item"("id"),
  "supplier_id" TEXT NOT NULL REFERENCES "organisation"("id"),
  "number" TEXT,
  "pack" INTEGER NOT NULL CONSTRAINT offer_pack CHECK (pack > 0),
  "minimum_order" INTEGER NOT NULL CONSTRAINT offer_minimum_order CHECK (minimum_order >= 0),
  "lead_days" INTEGER NOT NULL CONSTRAINT offer_lead_days CHECK (lead_days BETWEEN 0 AND 999),
  "valid_until" TEXT CONSTRAINT offer_valid_until CHECK ("valid_until" LIKE '____-__-__' AND LENGTH("valid_until") = 10),
  "preferred" INTEGER NOT NULL CONSTRAINT offer_preferred CHECK ("preferred" IN (0, 1)),
  "archived_at" INTEGER,
  UNIQUE ("item_id", "supplier_id")
) STRICT;

CREATE INDEX "offer_supplier_id" ON "offer" ("supplier_id");

CREATE TABLE "price_break" (
  "id" TEXT PRIMARY KEY,
  "offer_id" TEXT NOT NULL REFERENCES "offer"("id"),
  "from_quantity" INTEGER NOT NULL CONSTRAINT price_break_from_quantity CHECK (from_quantity >= 0),
  "price_minor" INTEGER NOT NULL CONSTRAINT price_break_price CHECK (price_minor >= 0),
  "price_currency" TEXT NOT NULL,
  "withdrawn_at" INTEGER,
  UNIQUE ("offer_id", "from_quantity")
) STRICT;

CREATE TABLE "supplier_terms" (
  "id" TEXT PRIMARY KEY,
  "supplier_id" TEXT NOT NULL UNIQUE REFERENCES "organisation"("id"),
  "freight_minor" INTEGER NOT NULL CONSTRAINT supplier_terms_freight CHECK (freight_minor >= 0),
  "freight_currency" TEXT NOT NULL,
  "freight_free_from_minor" INTEGER CONSTRAINT supplier_terms_freight_free_from CHECK (freight_free_from_minor >= 0),
  "freight_free_from_currency" TEXT
) STRICT;

CREATE TABLE "order" (
  "id" TEXT PRIMARY KEY,
  "number" TEXT NOT NULL UNIQUE,
  "supplier_id" TEXT NOT NULL REFERENCES "organisation"("id"),
  "state" TEXT NOT NULL CONSTRAINT order_state CHECK ("state" IN ('draft', 'approved', 'placed', 'part_received', 'received', 'closed', 'cancelled')),
  "freight_minor" INTEGER NOT NULL,
  "freight_currency" TEXT NOT NULL,
  "total_minor" INTEGER NOT NULL,
  "total_currency" TEXT NOT NULL,
  "proposed_by_id" TEXT,
  "approvals_needed" INTEGER NOT NULL CONSTRAINT order_approvals_needed CHECK (approvals_needed BETWEEN 0 AND 9),
  "approvers" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "placed_at" INTEGER
) STRICT;

CREATE INDEX "order_state" ON "order" ("state");

CREATE INDEX "order_supplier_id" ON "order" ("supplier_id");

CREATE TABLE "order_line" (
  "id" TEXT PRIMARY KEY,
  "order_id" TEXT NOT NULL REFERENCES "order"("id"),
  "item_id" TEXT NOT NULL REFERENCES "item"("id"),
  "offer_id" TEXT REFERENCES "offer"("id"),
  "quantity" INTEGER NOT NULL CONSTRAINT order_line_quantity CHECK (quantity > 0) CONSTRAINT order_line_quantity_2 CHECK (quantity <= 1000000000000),
  "price_minor" INTEGER NOT NULL,
  "price_currency" TEXT NOT NULL,
  "received" INTEGER NOT NULL,
  "why" TEXT NOT NULL,
  UNIQUE ("order_id", "item_id"),
  CONSTRAINT order_line_not_beyond CHECK (received BETWEEN 0 AND quantity)
) STRICT;

CREATE INDEX "order_line_item_id" ON "order_line" ("item_id");

CREATE TABLE "approval" (
  "id" TEXT PRIMARY KEY,
  "order_id" TEXT NOT NULL REFERENCES "order"("id"),
  "person_id" TEXT NOT NULL REFERENCES "person"("id"),
  "on_behalf_of_id" TEXT REFERENCES "person"("id"),
  "reason" TEXT,
  "approved_at" INTEGER NOT NULL,
  UNIQUE ("order_id", "person_id")
) STRICT;

CREATE TABLE "model" (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL UNIQUE,
  "kind" TEXT NOT NULL CONSTRAINT model_kind CHECK ("kind" IN ('copier', 'printer', 'fax', 'phone', 'scanner', 'computer', 'other')),
  "supplies" TEXT NOT NULL,
  "maintenance_days" INTEGER CONSTRAINT model_maintenance_days CHECK (maintenance_days > 0),
  "maintenance_pages" INTEGER CONSTRAINT model_maintenance_pages CHECK (maintenance_pages > 0)
) STRICT;

CREATE TABLE "asset" (
  "id" TEXT PRIMARY KEY,
  "tag" TEXT NOT NULL UNIQUE,
  "model_id" TEXT NOT NULL REFERENCES "model"("id"),
  "serial" TEXT UNIQUE,
  "place" TEXT,
  "holder_id" TEXT REFERENCES "person"("id"),
  "bought_on" TEXT CONSTRAINT asset_bought_on CHECK ("bought_on" LIKE '____-__-__' AND LENGTH("bought_on") = 10),
  "price_minor" INTEGER,
  "price_currency" TEXT,
  "warranty_until" TEXT CONSTRAINT asset_warranty_until CHECK ("warranty_until" LIKE '____-__-__' AND LENGTH("warranty_until") = 10),
  "warranty_firm_id" TEXT REFERENCES "organisation"("id"),
  "maintained_on" TEXT CONSTRAINT asset_maintained_on CHECK ("maintained_on" LIKE '____-__-__' AND LENGTH("maintained_on") = 10),
  "state" TEXT NOT NULL CONSTRAINT asset_state CHECK ("state" IN ('working', 'faulty', 'repair', 'retired')),
  "notes" TEXT,
  "archived_at" INTEGER,
  CONSTRAINT asset_warranty_days CHECK (warranty_until IS NULL OR bought_on IS NULL OR warranty_until >= bought_on)
) STRICT;

CREATE INDEX "asset_model_id" ON "asset" ("model_id");

CREATE TABLE "contract" (
  "id" TEXT PRIMARY KEY,
  "number" TEXT NOT NULL UNIQUE,
  "firm_id" TEXT NOT NULL REFERENCES "organisation"("id"),
  "customer_number" TEXT,
  "hours" TEXT,
  "response_hours" INTEGER CONSTRAINT contract_response_hours CHECK (response_hours > 0),
  "price_minor" INTEGER,
  "price_currency" TEXT,
  "begins_on" TEXT NOT NULL CONSTRAINT contract_begins_on CHECK ("begins_on" LIKE '____-__-__' AND LENGTH("begins_on") = 10),
  "ends_on" TEXT CONSTRAINT contract_ends_on CHECK ("ends_on" LIKE '____-__-__' AND LENGTH("ends_on") = 10),
  "notice_days" INTEGER CONSTRAINT contract_notice_days CHECK (notice_days >= 0),
  CONSTRAINT contract_days CHECK (ends_on IS NULL OR ends_on >= begins_on)
) STRICT;

CREATE TABLE "cover" (
  "id" TEXT PRIMARY KEY,
  "contract_id" TEXT NOT NULL REFERENCES "contract"("id"),
  "asset_id" TEXT REFERENCES "asset"("id"),
  "model_id" TEXT REFERENCES "model"("id"),
  "place" TEXT,
  CONSTRAINT cover_one_thing CHECK ((CASE WHEN asset_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN model_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN place IS NULL THEN 0 ELSE 1 END) = 1)
) STRICT;

CREATE INDEX "cover_contract_id" ON "cover" ("contract_id");

CREATE INDEX "cover_asset_id" ON "cover" ("asset_id");

CREATE TABLE "hint" (
  "id" TEXT PRIMARY KEY,
  "kind" TEXT CONSTRAINT hint_kind CHECK ("kind" IN ('copier', 'printer', 'fax', 'phone', 'scanner', 'computer', 'other')),
  "model_id" TEXT REFERENCES "model"("id"),
  "fault" TEXT NOT NULL CONSTRAINT hint_fault CHECK ("fault" IN ('jam', 'toner', 'quality', 'noise', 'power', 'network', 'scan', 'fax', 'mechanical', 'other')),
  "words" TEXT NOT NULL
) STRICT;

CREATE INDEX "hint_fault" ON "hint" ("fault");

CREATE TABLE "ticket" (
  "id" TEXT PRIMARY KEY,
  "number" TEXT NOT NULL UNIQUE,
  "asset_id" TEXT NOT NULL REFERENCES "asset"("id"),
  "fault" TEXT NOT NULL CONSTRAINT ticket_fault CHECK ("fault" IN ('jam', 'toner', 'quality', 'noise', 'power', 'network', 'scan', 'fax', 'mechanical', 'other')),
  "words" TEXT NOT NULL,
  "reporter_id" TEXT REFERENCES "person"("id"),
  "priority" TEXT NOT NULL CONSTRAINT ticket_priority CHECK ("priority" IN ('low', 'normal', 'high', 'urgent')),
  "state" TEXT NOT NULL CONSTRAINT ticket_state CHECK ("state" IN ('reported', 'triaged', 'self_fix', 'called', 'waiting', 'on_site', 'fixed', 'verified', 'closed', 'deferred', 'replaced')),
  "firm_id" TEXT,
  "called_at" INTEGER,
  "expected_at" INTEGER,
  "deferred_until" TEXT CONSTRAINT ticket_deferred_until CHECK ("deferred_until" LIKE '____-__-__' AND LENGTH("deferred_until") = 10),
  "reported_at" INTEGER NOT NULL,
  "fixed_at" INTEGER,
  "remedy" TEXT,
  CONSTRAINT ticket_fixed CHECK (state NOT IN ('fixed', 'verified') OR fixed_at IS NOT NULL),
  CONSTRAINT ticket_deferred CHECK (state <> 'deferred' OR deferred_until IS NOT NULL)
) STRICT;

CREATE INDEX "ticket_asset_id_reported_at" ON "ticket" ("asset_id", "reported_at");

CREATE INDEX "ticket_state" ON "ticket" ("state");

CREATE TABLE "device_supply" (
  "id" TEXT PRIMARY KEY,
  "asset_id" TEXT NOT NULL REFERENCES "asset"("id"),
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "level" INTEGER CONSTRAINT device_supply_level CHECK (level >= 0),
  "capacity" INTEGER CONSTRAINT device_supply_capacity CHECK (capacity > 0),
  "unit" TEXT,
  "state" TEXT NOT NULL CONSTRAINT device_supply_state CHECK ("state" IN ('fine', 'low', 'empty', 'some_left', 'unknown', 'unrestricted')),
  "sku" TEXT,
  "page_yield" INTEGER CONSTRAINT device_supply_page_yield CHECK (page_yield > 0),
  "read_at" INTEGER NOT NULL,
  UNIQUE ("asset_id", "name")
) STRICT;

CREATE INDEX "device_supply_sku" ON "device_supply" ("sku");

CREATE INDEX "device_supply_state" ON "device_supply" ("state");

CREATE TABLE "reading" (
  "id" TEXT PRIMARY KEY,
  "asset_id" TEXT NOT NULL REFERENCES "asset"("id"),
  "meter" TEXT NOT NULL CONSTRAINT reading_meter CHECK ("meter" IN ('pages', 'mono', 'colour', 'a4', 'a3', 'hours')),
  "value" INTEGER NOT NULL CONSTRAINT reading_value CHECK (value >= 0),
  "read_on" TEXT NOT NULL CONSTRAINT reading_read_on CHECK ("read_on" LIKE '____-__-__' AND LENGTH("read_on") = 10),
  "replaced" INTEGER NOT NULL CONSTRAINT reading_replaced CHECK ("replaced" IN (0, 1)),
  "final_value" INTEGER CONSTRAINT reading_final_value CHECK (final_value >= 0),
  "start_value" INTEGER NOT NULL CONSTRAINT reading_start_value CHECK (start_value >= 0),
  CONSTRAINT reading_anew_only CHECK (replaced = 1 OR (final_value IS NULL AND start_value = 0)),
  CONSTRAINT reading_start CHECK (start_value <= value)
) STRICT;

CREATE INDEX "reading_asset_id_meter_read_on" ON "reading" ("asset_id", "meter", "read_on");

CREATE TABLE "log_entry" (
  "id" TEXT PRIMARY KEY,
  "kind" TEXT NOT NULL CONSTRAINT log_entry_kind CHECK ("kind" IN ('call', 'email', 'fax', 'letter', 'visit', 'note')),
  "direction" TEXT NOT NULL CONSTRAINT log_entry_direction CHECK ("direction" IN ('in', 'out', 'within')),
  "happened_at" INTEGER NOT NULL,
  "party" TEXT,
  "party_number" TEXT,
  "party_record_id" TEXT,
  "party_probable" INTEGER NOT NULL CONSTRAINT log_entry_party_probable CHECK ("party_probable" IN (0, 1)),
  "party_why" TEXT,
  "subject" TEXT,
  "note" TEXT,
  "to_do" TEXT,
  "about_id" TEXT,
  "taken_by_id" TEXT,
  "for_whom_id" TEXT,
  "for_role" TEXT,
  "urgency" TEXT NOT NULL CONSTRAINT log_entry_urgency CHECK ("urgency" IN ('low', 'normal', 'high', 'urgent')),
  "state" TEXT NOT NULL CONSTRAINT log_entry_state CHECK ("state" IN ('done', 'for_information', 'caller_rings_again', 'we_ring_back')),
  "outcome" TEXT CONSTRAINT log_entry_outcome CHECK ("outcome" IN ('answered', 'missed', 'busy', 'failed', 'voicemail')),
  "unreached" INTEGER NOT NULL CONSTRAINT log_entry_unreached CHECK ("unreached" IN (0, 1)),
  "ring_s" INTEGER,
  "talk_s" INTEGER,
  "source" TEXT UNIQUE,
  "why" TEXT NOT NULL,
  CONSTRAINT log_entry_ring_back_whom CHECK (state <> 'we_ring_back' OR party IS NOT NULL OR party_record_id IS NOT NULL),
  CONSTRAINT log_entry_outcome_of_calls CHECK (outcome IS NULL OR kind = 'call'),
  CONSTRAINT log_entry_seconds CHECK (COALESCE(ring_s, 0) >= 0 AND COALESCE(talk_s, 0) >= 0)
) STRICT;

CREATE INDEX "log_entry_happened_at" ON "log_entry" ("happened_at");

CREATE INDEX "log_entry_state" ON "log_entry" ("state");

CREATE INDEX "log_entry_party_record_id" ON "log_entry" ("party_record_id");

CREATE INDEX "log_entry_party_number_happened_at" ON "log_entry" ("party_number", "happened_at");

CREATE INDEX "log_entry_for_whom_id_state" ON "log_entry" ("for_whom_id", "state");

CREATE TABLE "call_leg" (
  "id" TEXT PRIMARY KEY,
  "call_id" TEXT NOT NULL REFERENCES "log_entry"("id"),
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CONSTRAINT call_leg_kind CHECK ("kind" IN ('ringing', 'answered', 'blind_transfer', 'attended_transfer', 'consulted', 'voicemail', 'ended')),
  "who" TEXT,
  "by" TEXT,
  "reached" INTEGER NOT NULL CONSTRAINT call_leg_reached CHECK ("reached" IN (0, 1)),
  "started_at" INTEGER NOT NULL,
  "ring_s" INTEGER NOT NULL,
  "talk_s" INTEGER NOT NULL,
  UNIQUE ("call_id", "position")
) STRICT;

CREATE TABLE "opening" (
  "id" TEXT PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "title" TEXT NOT NULL,
  "seats" INTEGER NOT NULL CONSTRAINT opening_seats CHECK (seats > 0),
  "state" TEXT NOT NULL CONSTRAINT opening_state CHECK ("state" IN ('open', 'filled', 'closed')),
  "opened_on" TEXT NOT NULL CONSTRAINT opening_opened_on CHECK ("opened_on" LIKE '____-__-__' AND LENGTH("opened_on") = 10)
) STRICT;

CREATE TABLE "criterion" (
  "id" TEXT PRIMARY KEY,
  "opening_id" TEXT NOT NULL REFERENCES "opening"("id"),
  "title" TEXT NOT NULL,
  "role" TEXT NOT NULL CONSTRAINT criterion_role CHECK ("role" IN ('gate', 'scored', 'note')),
  "weight" INTEGER NOT NULL CONSTRAINT criterion_weight CHECK (weight BETWEEN 1 AND 100),
  "rule" TEXT NOT NULL,
  UNIQUE ("opening_id", "title")
) STRICT;

CREATE TABLE "application" (
  "id" TEXT PRIMARY KEY,
  "number" TEXT NOT NULL UNIQUE,
  "opening_id" TEXT NOT NULL REFERENCES "opening"("id"),
  "name" TEXT NOT NULL,
  "email" TEXT,
  "phone" TEXT,
  "state" TEXT NOT NULL CONSTRAINT application_state CHECK ("state" IN ('received', 'screened', 'shortlisted', 'invited', 'interviewed', 'offered', 'hired', 'rejected', 'withdrawn', 'declined')),
  "duplicate_of_id" TEXT,
  "received_on" TEXT NOT NULL CONSTRAINT application_received_on CHECK ("received_on" LIKE '____-__-__' AND LENGTH("received_on") = 10)
) STRICT;

CREATE INDEX "application_opening_id_state" ON "application" ("opening_id", "state");

CREATE TABLE "application_document" (
  "id" TEXT PRIMARY KEY,
  "application_id" TEXT NOT NULL REFERENCES "application"("id"),
  "file" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  UNIQUE ("application_id", "digest")
) STRICT;

CREATE TABLE "screening" (
  "id" TEXT PRIMARY KEY,
  "application_id" TEXT NOT NULL REFERENCES "application"("id"),
  "gates_met" INTEGER NOT NULL CONSTRAINT screening_gates_met CHECK ("gates_met" IN (0, 1)),
  "score" INTEGER NOT NULL,
  "best_score" INTEGER NOT NULL,
  "why" TEXT NOT NULL,
  "policy" TEXT NOT NULL,
  "rules_digest" TEXT NOT NULL,
  "screened_at" INTEGER NOT NULL
) STRICT;

CREATE INDEX "screening_application_id_screened_at" ON "screening" ("application_id", "screened_at");

CREATE TABLE "finding" (
  "id" TEXT PRIMARY KEY,
  "screening_id" TEXT NOT NULL REFERENCES "screening"("id"),
  "criterion_id" TEXT NOT NULL REFERENCES "criterion"("id"),
  "result" TEXT NOT NULL CONSTRAINT finding_result CHECK ("result" IN ('met', 'not_met', 'unknown')),
  "evidence" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  UNIQUE ("screening_id", "criterion_id")
) STRICT;

CREATE TABLE "decision" (
  "id" TEXT PRIMARY KEY,
  "application_id" TEXT NOT NULL REFERENCES "application"("id"),
  "from_state" TEXT NOT NULL CONSTRAINT decision_from_state CHECK ("from_state" IN ('received', 'screened', 'shortlisted', 'invited', 'interviewed', 'offered', 'hired', 'rejected', 'withdrawn', 'declined')),
  "to_state" TEXT NOT NULL CONSTRAINT decision_to_state CHECK ("to_state" IN ('received', 'screened', 'shortlisted', 'invited', 'interviewed', 'offered', 'hired', 'rejected', 'withdrawn', 'declined')),
  "person_id" TEXT NOT NULL REFERENCES "person"("id"),
  "reason" TEXT NOT NULL CONSTRAINT decision_reason CHECK (LENGTH(reason) > 0),
  "decided_at" INTEGER NOT NULL
) STRICT;

CREATE INDEX "decision_application_id" ON "decision" ("application_id");

CREATE TABLE journal_entry (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT,
  plugin TEXT,
  command TEXT NOT NULL,
  run TEXT NOT NULL,
  changes INTEGER NOT NULL CHECK (changes > 0),
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE journal_change (
  entry INTEGER NOT NULL,
  position INTEGER NOT NULL,
  noun TEXT NOT NULL,
  record TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'update')),
  on_behalf_of TEXT,
  salt BLOB,
  digest BLOB NOT NULL,
  payload TEXT,
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT;

CREATE TABLE event_cursor (
  plugin TEXT PRIMARY KEY,
  delivered INTEGER NOT NULL,
  attempts INTEGER NOT NULL
) STRICT;

CREATE TABLE event_failure (
  plugin TEXT NOT NULL,
  event INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (plugin, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE phone_key (
  "key" TEXT NOT NULL,
  phone_id TEXT NOT NULL REFERENCES phone(id) ON DELETE CASCADE,
  PRIMARY KEY ("key", phone_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX phone_key_phone_id ON phone_key (phone_id);

CREATE TABLE stock (
  item_id TEXT NOT NULL REFERENCES item(id),
  location_id TEXT NOT NULL REFERENCES location(id),
  on_hand INTEGER NOT NULL,
  moves INTEGER NOT NULL,
  last_counted_on TEXT,
  moves_at_count INTEGER NOT NULL,
  PRIMARY KEY (item_id, location_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_entry_final BEFORE UPDATE ON journal_entry BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

CREATE TRIGGER journal_entry_kept BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

CREATE TRIGGER journal_change_kept BEFORE DELETE ON journal_change BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

CREATE TRIGGER journal_change_final BEFORE UPDATE ON journal_change WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL OR OLD.entry <> NEW.entry OR OLD.position <> NEW.position OR OLD.noun <> NEW.noun OR OLD.record <> NEW.record OR OLD.action <> NEW.action OR OLD.digest <> NEW.digest BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

