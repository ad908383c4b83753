PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = REPLACE(sql, '"hourly_rate_minor" INTEGER,',
  '"hourly_rate_minor" INTEGER CONSTRAINT organisation_hourly_rate CHECK ("hourly_rate_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'organisation';

UPDATE sqlite_schema SET sql = REPLACE(sql, 'CHECK (order_limit_minor IS NULL OR order_limit_minor >= 0),',
  'CHECK (order_limit_minor IS NULL OR order_limit_minor >= 0) CONSTRAINT role_assignment_order_limit_2 CHECK ("order_limit_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'role_assignment';

UPDATE sqlite_schema SET sql = REPLACE(sql, 'CHECK (price_minor >= 0),',
  'CHECK (price_minor >= 0) CONSTRAINT price_break_price_2 CHECK ("price_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'price_break';

UPDATE sqlite_schema SET sql = REPLACE(sql, 'CHECK (freight_minor >= 0),',
  'CHECK (freight_minor >= 0) CONSTRAINT supplier_terms_freight_2 CHECK ("freight_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'supplier_terms';

UPDATE sqlite_schema SET sql = REPLACE(sql, 'CHECK (freight_free_from_minor >= 0),',
  'CHECK (freight_free_from_minor >= 0) CONSTRAINT supplier_terms_freight_free_from_2 CHECK ("freight_free_from_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'supplier_terms';

UPDATE sqlite_schema SET sql = REPLACE(sql, '"freight_minor" INTEGER NOT NULL,',
  '"freight_minor" INTEGER NOT NULL CONSTRAINT order_freight CHECK ("freight_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'order';

UPDATE sqlite_schema SET sql = REPLACE(sql, '"total_minor" INTEGER NOT NULL,',
  '"total_minor" INTEGER NOT NULL CONSTRAINT order_total CHECK ("total_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'order';

UPDATE sqlite_schema SET sql = REPLACE(sql, '"price_minor" INTEGER NOT NULL,',
  '"price_minor" INTEGER NOT NULL CONSTRAINT order_line_price CHECK ("price_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'order_line';

UPDATE sqlite_schema SET sql = REPLACE(sql, '"price_minor" INTEGER,',
  '"price_minor" INTEGER CONSTRAINT asset_price CHECK ("price_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'asset';

UPDATE sqlite_schema SET sql = REPLACE(sql, '"price_minor" INTEGER,',
  '"price_minor" INTEGER CONSTRAINT contract_price CHECK ("price_minor" BETWEEN -1000000000000000 AND 1000000000000000),')
  WHERE type = 'table' AND name = 'contract';

UPDATE sqlite_schema SET sql = REPLACE(sql, 'CONSTRAINT count_posted_on CHECK ((posted_at',
  'CONSTRAINT count_posting_day CHECK ((posted_at')
  WHERE type = 'table' AND name = 'count';

UPDATE sqlite_schema SET sql = REPLACE(sql, 'CONSTRAINT count_line_counted CHECK ((counted',
  'CONSTRAINT count_line_counting CHECK ((counted')
  WHERE type = 'table' AND name = 'count_line';

UPDATE sqlite_schema SET sql = REPLACE(sql, 'CONSTRAINT count_line_recounted CHECK ((recounted',
  'CONSTRAINT count_line_counting_again CHECK ((recounted')
  WHERE type = 'table' AND name = 'count_line';

UPDATE sqlite_schema SET sql = REPLACE(sql, '(''recount'', ''second_person''))',
  '(''recount'', ''second_person'', ''undecided''))')
  WHERE type = 'table' AND name = 'count_line';

PRAGMA writable_schema = RESET;
