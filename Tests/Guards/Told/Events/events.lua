-- ## 2026-11-23T09:15:00+01:00 jan.beck
local inv, hr, dir, eq, com = kontor.inventory, kontor.hr, kontor.directory, kontor.equipment, kontor.communication
-- Stock: a count, an order, an item that falls below its minimum.
local on_hand = inv.item.get("PAPIER-A4").on_hand
local count = assert(inv.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
assert(inv.count.enter(count.id, { lines = { { item = "PAPIER-A4", counted = on_hand } } }))
assert(inv.count.review(count.id))
assert(inv.count.post(count.id))
local order = inv.supply_run({ category = "kitchen" }).orders[1]
assert(inv.order.place(order.number))
assert(inv.item.create { sku = "X", name = "X", category = "paper", unit = "Stück", place = "Materialraum",
  minimum = 5, target = 9 })
assert(inv.movement.receive("X", { quantity = 5 }))
assert(inv.movement.issue("X", { quantity = 1 }))
-- A printer that is low, a fault that is mended.
assert(eq.supply.import({ name = "copier-1.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
marker-names (1setOf nameWithoutLanguage) = A
marker-types (1setOf keyword) = toner
marker-levels (1setOf integer) = 0
marker-low-levels (1setOf integer) = 10
marker-high-levels (1setOf integer) = 100
]] }, { asset = "COPIER-1" }))
local ticket = assert(eq.ticket.report("COPIER-1", { words = "Papierstau" }))
for _, state in ipairs { "triaged", "called", "waiting", "on_site", "fixed" } do
  assert(eq.ticket.advance(ticket.number, { to = state, remedy = state == "fixed" and "done" or nil }))
end
-- Calls: missed, for somebody, done, and not done after all.
local call = com.entry.create { kind = "call", direction = "in", party = "0301234567", outcome = "missed" }
assert(com.route(call.id))
assert(com.settle(call.id, { result = "erledigt" }))
assert(com.reopen(call.id))
-- Tasks.
local done = kontor.planning.task.create { title = "Blumen" }
assert(kontor.planning.task.complete(done.id))
local cancelled = kontor.planning.task.create { title = "Kuchen", about = call.id }
assert(kontor.planning.task.cancel(cancelled.id))
-- A log that tells of a call, and later more of it.
local before = [["","04066969500","200","from-trunk","","PJSIP/trunk-00000001",]]
local behind = [["2026-11-23 07:52:10",,"2026-11-23 07:52:24",14,0,"NO ANSWER","DOCUMENTATION","1795416730.0",""]]
local function line(telephone)
  return { name = "Master.csv", content = before .. ([["PJSIP/%s","Dial","PJSIP/210,30",]]):format(telephone) .. behind }
end
assert(com.call.import(line "210-00000002"))
local more = line "211-00000003"
more.content = more.content:gsub(',"2026%-11%-23 07:52:24",14,0,"NO ANSWER"', '"2026-11-23 07:52:20","2026-11-23 07:52:50",40,30,"ANSWERED"')
assert(com.call.import(more))
-- A talk that settles what waited, and a call that nobody is there for.
local waits = com.entry.create { kind = "call", direction = "in", party = "0308765432", outcome = "missed",
  happened_at = "2026-11-23T08:30:00+01:00" }
assert(com.route(waits.id).state == "we_ring_back")
assert(com.entry.create { kind = "call", direction = "out", party = "0308765432", outcome = "answered" })
assert(dir.absence.request("jan.beck", { from_on = "2026-11-23", to_on = "2026-11-23", kind = "sick" }))
local other = com.entry.create { kind = "call", direction = "in", party = "0307654321", outcome = "missed" }
assert(com.route(other.id).gap)
-- Absences.
local away = assert(dir.absence.request("lena.schaefer", { from_on = "2027-02-01", to_on = "2027-02-05", deputy = "jan.beck" }))
assert(dir.absence.accept(away.id))
assert(dir.absence.change(away.id, { to_on = "2027-02-04" }))
assert(dir.absence.cancel(away.id))
local declined = assert(dir.absence.request("lena.schaefer", { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "jan.beck" }))
assert(dir.absence.decline(declined.id))
-- The last seat is taken.
assert(hr.opening.create { key = "one", title = "Office assistant",
  criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
local one = assert(hr.application.receive("one", { name = "Robin Sommer", file = { name = "cv.txt", content = "Skills: Excel" } }))
for _, step in ipairs { "shortlist", "invite" } do assert(hr.application[step](one.number, { reason = "meets what is asked" })) end
assert(hr.application.interview(one.number))
for _, step in ipairs { "offer", "hire" } do assert(hr.application[step](one.number, { reason = "meets what is asked" })) end
-- The same once more with other values.
local second = assert(inv.count.open { items = { "PAPIER-A3", "PAPIER-A4", "KAFFEE-BOHNE" }, place = "Materialraum" })
assert(inv.count.enter(second.id, { lines = { { item = "PAPIER-A3", counted = 3 }, { item = "PAPIER-A4", counted = on_hand } } }))
assert(inv.count.enter(second.id, { lines = { { item = "PAPIER-A3", recounted = 3 } } }))
assert(inv.count.review(second.id))
assert(inv.count.post(second.id))
assert(inv.order.place(assert(inv.order.draft("elbe", { lines = { ["PAPIER-A4"] = 5 } })).number))
assert(eq.supply.import({ name = "copier-2.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
marker-names (1setOf nameWithoutLanguage) = B,Fixiereinheit
marker-types (1setOf keyword) = waste-toner,fuser
marker-levels (1setOf integer) = 80,9
marker-low-levels (1setOf integer) = 10,10
marker-high-levels (1setOf integer) = 100,50
]] }, { asset = "COPIER-2" }))
local loud = assert(eq.ticket.report("COPIER-2", { words = "quietscht", fault = "noise", priority = "urgent" }))
assert(eq.ticket.advance(loud.number, { to = "called" }))
assert(eq.ticket.advance(loud.number, { to = "fixed" }))
local fax = assert(com.entry.create { kind = "fax", direction = "in", party = "hanse", party_record = "hanse", subject = "dringend" })
assert(com.route(fax.id))
local moved = assert(dir.absence.request("sofia.rossi", { from_on = "2027-04-05", to_on = "2027-04-09", deputy = "jan.beck" }))
assert(dir.absence.accept(moved.id, { by = "jan.beck" }))
assert(dir.absence.change(moved.id, { from_on = "2027-04-06", to_on = "2027-04-16" }))
assert(hr.opening.create { key = "two", title = "Clerk", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
assert(hr.application.receive("two", { name = "Robin Sommer", file = { name = "cv.txt", content = "Skills: Excel" } }))
return "told"
