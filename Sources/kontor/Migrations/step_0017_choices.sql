PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = REPLACE(sql, '("kind" IN (''order'', ''letter'', ''invitation'', ''call''))',
  '("kind" = ''order'' OR "kind" = ''letter'' OR "kind" = ''invitation'' OR "kind" = ''call'')')
  WHERE type = 'table' AND name = 'outgoing';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''waiting'', ''delivered'', ''cancelled''))',
  '("state" = ''waiting'' OR "state" = ''delivered'' OR "state" = ''cancelled'')')
  WHERE type = 'table' AND name = 'outgoing';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("kind" IN (''supplier'', ''service'', ''authority'', ''client'', ''other''))',
  '("kind" = ''supplier'' OR "kind" = ''service'' OR "kind" = ''authority'' OR "kind" = ''client'' OR "kind" = ''other'')')
  WHERE type = 'table' AND name = 'organisation';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("kind" IN (''holiday'', ''sick'', ''training'', ''parental'', ''other''))',
  '("kind" = ''holiday'' OR "kind" = ''sick'' OR "kind" = ''training'' OR "kind" = ''parental'' OR "kind" = ''other'')')
  WHERE type = 'table' AND name = 'absence';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("kind" IN (''stock'', ''supplier'', ''consumer'', ''lost_and_found'', ''opening''))',
  '("kind" = ''stock'' OR "kind" = ''supplier'' OR "kind" = ''consumer'' OR "kind" = ''lost_and_found'' OR "kind" = ''opening'')')
  WHERE type = 'table' AND name = 'location';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("reason" IN (''opening'', ''receive'', ''issue'', ''transfer'', ''count'', ''reverse'', ''return''))',
  '("reason" = ''opening'' OR "reason" = ''receive'' OR "reason" = ''issue'' OR "reason" = ''transfer'' OR "reason" = ''count'' OR "reason" = ''reverse'' OR "reason" = ''return'')')
  WHERE type = 'table' AND name = 'movement';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''draft'', ''counting'', ''review'', ''posted'', ''cancelled''))',
  '("state" = ''draft'' OR "state" = ''counting'' OR "state" = ''review'' OR "state" = ''posted'' OR "state" = ''cancelled'')')
  WHERE type = 'table' AND name = 'count';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("needs" IN (''recount'', ''second_person'', ''undecided''))',
  '("needs" = ''recount'' OR "needs" = ''second_person'' OR "needs" = ''undecided'')')
  WHERE type = 'table' AND name = 'count_line';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''draft'', ''approved'', ''placed'', ''part_received'', ''received'', ''closed'', ''cancelled''))',
  '("state" = ''draft'' OR "state" = ''approved'' OR "state" = ''placed'' OR "state" = ''part_received'' OR "state" = ''received'' OR "state" = ''closed'' OR "state" = ''cancelled'')')
  WHERE type = 'table' AND name = 'order';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("kind" IN (''copier'', ''printer'', ''fax'', ''phone'', ''scanner'', ''computer'', ''other''))',
  '("kind" = ''copier'' OR "kind" = ''printer'' OR "kind" = ''fax'' OR "kind" = ''phone'' OR "kind" = ''scanner'' OR "kind" = ''computer'' OR "kind" = ''other'')')
  WHERE type = 'table' AND name = 'model';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''working'', ''faulty'', ''repair'', ''retired''))',
  '("state" = ''working'' OR "state" = ''faulty'' OR "state" = ''repair'' OR "state" = ''retired'')')
  WHERE type = 'table' AND name = 'asset';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("kind" IN (''copier'', ''printer'', ''fax'', ''phone'', ''scanner'', ''computer'', ''other''))',
  '("kind" = ''copier'' OR "kind" = ''printer'' OR "kind" = ''fax'' OR "kind" = ''phone'' OR "kind" = ''scanner'' OR "kind" = ''computer'' OR "kind" = ''other'')')
  WHERE type = 'table' AND name = 'hint';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("fault" IN (''jam'', ''toner'', ''quality'', ''noise'', ''power'', ''network'', ''scan'', ''fax'', ''mechanical'', ''other''))',
  '("fault" = ''jam'' OR "fault" = ''toner'' OR "fault" = ''quality'' OR "fault" = ''noise'' OR "fault" = ''power'' OR "fault" = ''network'' OR "fault" = ''scan'' OR "fault" = ''fax'' OR "fault" = ''mechanical'' OR "fault" = ''other'')')
  WHERE type = 'table' AND name = 'hint';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("fault" IN (''jam'', ''toner'', ''quality'', ''noise'', ''power'', ''network'', ''scan'', ''fax'', ''mechanical'', ''other''))',
  '("fault" = ''jam'' OR "fault" = ''toner'' OR "fault" = ''quality'' OR "fault" = ''noise'' OR "fault" = ''power'' OR "fault" = ''network'' OR "fault" = ''scan'' OR "fault" = ''fax'' OR "fault" = ''mechanical'' OR "fault" = ''other'')')
  WHERE type = 'table' AND name = 'ticket';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("priority" IN (''low'', ''normal'', ''high'', ''urgent''))',
  '("priority" = ''low'' OR "priority" = ''normal'' OR "priority" = ''high'' OR "priority" = ''urgent'')')
  WHERE type = 'table' AND name = 'ticket';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''reported'', ''triaged'', ''self_fix'', ''called'', ''waiting'', ''on_site'', ''fixed'', ''verified'', ''closed'', ''deferred'', ''replaced''))',
  '("state" = ''reported'' OR "state" = ''triaged'' OR "state" = ''self_fix'' OR "state" = ''called'' OR "state" = ''waiting'' OR "state" = ''on_site'' OR "state" = ''fixed'' OR "state" = ''verified'' OR "state" = ''closed'' OR "state" = ''deferred'' OR "state" = ''replaced'')')
  WHERE type = 'table' AND name = 'ticket';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''fine'', ''low'', ''empty'', ''some_left'', ''unknown'', ''unrestricted''))',
  '("state" = ''fine'' OR "state" = ''low'' OR "state" = ''empty'' OR "state" = ''some_left'' OR "state" = ''unknown'' OR "state" = ''unrestricted'')')
  WHERE type = 'table' AND name = 'device_supply';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("meter" IN (''pages'', ''mono'', ''colour'', ''a4'', ''a3'', ''hours''))',
  '("meter" = ''pages'' OR "meter" = ''mono'' OR "meter" = ''colour'' OR "meter" = ''a4'' OR "meter" = ''a3'' OR "meter" = ''hours'')')
  WHERE type = 'table' AND name = 'reading';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("kind" IN (''call'', ''email'', ''fax'', ''letter'', ''visit'', ''note''))',
  '("kind" = ''call'' OR "kind" = ''email'' OR "kind" = ''fax'' OR "kind" = ''letter'' OR "kind" = ''visit'' OR "kind" = ''note'')')
  WHERE type = 'table' AND name = 'log_entry';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("direction" IN (''in'', ''out'', ''within''))',
  '("direction" = ''in'' OR "direction" = ''out'' OR "direction" = ''within'')')
  WHERE type = 'table' AND name = 'log_entry';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("urgency" IN (''low'', ''normal'', ''high'', ''urgent''))',
  '("urgency" = ''low'' OR "urgency" = ''normal'' OR "urgency" = ''high'' OR "urgency" = ''urgent'')')
  WHERE type = 'table' AND name = 'log_entry';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''done'', ''for_information'', ''caller_rings_again'', ''we_ring_back''))',
  '("state" = ''done'' OR "state" = ''for_information'' OR "state" = ''caller_rings_again'' OR "state" = ''we_ring_back'')')
  WHERE type = 'table' AND name = 'log_entry';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("outcome" IN (''answered'', ''missed'', ''busy'', ''failed'', ''voicemail''))',
  '("outcome" = ''answered'' OR "outcome" = ''missed'' OR "outcome" = ''busy'' OR "outcome" = ''failed'' OR "outcome" = ''voicemail'')')
  WHERE type = 'table' AND name = 'log_entry';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''open'', ''filled'', ''closed''))',
  '("state" = ''open'' OR "state" = ''filled'' OR "state" = ''closed'')')
  WHERE type = 'table' AND name = 'opening';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("role" IN (''gate'', ''scored'', ''note''))',
  '("role" = ''gate'' OR "role" = ''scored'' OR "role" = ''note'')')
  WHERE type = 'table' AND name = 'criterion';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("state" IN (''received'', ''screened'', ''shortlisted'', ''invited'', ''interviewed'', ''offered'', ''hired'', ''rejected'', ''withdrawn'', ''declined''))',
  '("state" = ''received'' OR "state" = ''screened'' OR "state" = ''shortlisted'' OR "state" = ''invited'' OR "state" = ''interviewed'' OR "state" = ''offered'' OR "state" = ''hired'' OR "state" = ''rejected'' OR "state" = ''withdrawn'' OR "state" = ''declined'')')
  WHERE type = 'table' AND name = 'application';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("withdrawn_from" IN (''received'', ''screened'', ''shortlisted'', ''invited'', ''interviewed'', ''offered'', ''hired'', ''rejected'', ''withdrawn'', ''declined''))',
  '("withdrawn_from" = ''received'' OR "withdrawn_from" = ''screened'' OR "withdrawn_from" = ''shortlisted'' OR "withdrawn_from" = ''invited'' OR "withdrawn_from" = ''interviewed'' OR "withdrawn_from" = ''offered'' OR "withdrawn_from" = ''hired'' OR "withdrawn_from" = ''rejected'' OR "withdrawn_from" = ''withdrawn'' OR "withdrawn_from" = ''declined'')')
  WHERE type = 'table' AND name = 'application';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("result" IN (''met'', ''not_met'', ''unknown''))',
  '("result" = ''met'' OR "result" = ''not_met'' OR "result" = ''unknown'')')
  WHERE type = 'table' AND name = 'finding';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("from_state" IN (''received'', ''screened'', ''shortlisted'', ''invited'', ''interviewed'', ''offered'', ''hired'', ''rejected'', ''withdrawn'', ''declined''))',
  '("from_state" = ''received'' OR "from_state" = ''screened'' OR "from_state" = ''shortlisted'' OR "from_state" = ''invited'' OR "from_state" = ''interviewed'' OR "from_state" = ''offered'' OR "from_state" = ''hired'' OR "from_state" = ''rejected'' OR "from_state" = ''withdrawn'' OR "from_state" = ''declined'')')
  WHERE type = 'table' AND name = 'decision';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("to_state" IN (''received'', ''screened'', ''shortlisted'', ''invited'', ''interviewed'', ''offered'', ''hired'', ''rejected'', ''withdrawn'', ''declined''))',
  '("to_state" = ''received'' OR "to_state" = ''screened'' OR "to_state" = ''shortlisted'' OR "to_state" = ''invited'' OR "to_state" = ''interviewed'' OR "to_state" = ''offered'' OR "to_state" = ''hired'' OR "to_state" = ''rejected'' OR "to_state" = ''withdrawn'' OR "to_state" = ''declined'')')
  WHERE type = 'table' AND name = 'decision';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("decision" IN (''deliver'', ''drop''))',
  '("decision" = ''deliver'' OR "decision" = ''drop'')')
  WHERE type = 'table' AND name = 'event_decision';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("kind" IN (''ringing'', ''answered'', ''blind_transfer'', ''attended_transfer'', ''consulted'', ''voicemail'', ''system'', ''ended''))',
  '("kind" = ''ringing'' OR "kind" = ''answered'' OR "kind" = ''blind_transfer'' OR "kind" = ''attended_transfer'' OR "kind" = ''consulted'' OR "kind" = ''voicemail'' OR "kind" = ''system'' OR "kind" = ''ended'')')
  WHERE type = 'table' AND name = 'call_leg';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("application" IN (''dial'', ''voicemail'', ''pickup'', ''other''))',
  '("application" = ''dial'' OR "application" = ''voicemail'' OR "application" = ''pickup'' OR "application" = ''other'')')
  WHERE type = 'table' AND name = 'call_leg';

UPDATE sqlite_schema SET sql = REPLACE(sql, '("result" IN (''answered'', ''not_answered'', ''busy'', ''failed''))',
  '("result" = ''answered'' OR "result" = ''not_answered'' OR "result" = ''busy'' OR "result" = ''failed'')')
  WHERE type = 'table' AND name = 'call_leg';

PRAGMA writable_schema = RESET;
