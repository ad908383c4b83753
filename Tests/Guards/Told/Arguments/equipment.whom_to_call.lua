-- ## 2026-11-23T09:15:00+01:00 jan.beck
local dir, eq, inv = kontor.directory, kontor.equipment, kontor.inventory
-- Who answers for the warranty, with whom a contract is in force, with whom one ended, whose hours nobody knows, and a supplier
-- with whom one goes on.
assert(dir.organisation.create { handle = "maker", name = "Maker AG", kind = "service", customer_number = "M-1", region = "DE-BY",
  hours = "Mon-Fri 07:00-16:00", hourly_rate = "111.00 EUR", phones = { { number = "089 1234567", purpose = "main" },
  { number = "089 1234568", purpose = "hotline" } } })
assert(dir.organisation.create { handle = "beta", name = "Beta GmbH", kind = "service", customer_number = "B-1", region = "DE-HH",
  hours = "Mon-Fri 08:00-18:00", hourly_rate = "70.00 EUR", phones = { { number = "040 7654321", purpose = "repairs" } } })
assert(dir.organisation.create { handle = "gone", name = "Gone GmbH", kind = "service", customer_number = "G-1", region = "DE-HH",
  hours = "Mon-Fri 12:00-20:00", hourly_rate = "50.00 EUR", phones = { { number = "040 7654399" } } })
assert(dir.organisation.create { handle = "odd", name = "Odd GmbH", kind = "service" })
-- Empty and in doubt: two of three drums are in stock. Low and clear: a toner, of which two are there and one is ordered.
assert(inv.item.create { sku = "TX-100", name = "Toner X", category = "toner", unit = "Stück", place = "Materialraum" })
for sku, stock in pairs { ["DRUM-A"] = 1, ["DRUM-B"] = 0, ["DRUM-C"] = 5 } do
  assert(inv.item.create { sku = sku, name = "Trommel", category = "toner", unit = "Stück", place = "Materialraum" })
  if stock > 0 then assert(inv.movement.receive(sku, { quantity = stock })) end
end
assert(inv.movement.receive("TX-100", { quantity = 2 }))
assert(inv.offer.set("TX-100", { supplier = "elbe", price = "9.00 EUR" }))
assert(inv.order.draft("elbe", { lines = { ["TX-100"] = 1 } }))
assert(eq.model.create { name = "Maker X 100", kind = "scanner", supplies = { "TX-100", "DRUM-A", "DRUM-B", "DRUM-C" } })
assert(eq.asset.create { tag = "X-1", model = "Maker X 100", place = "Kopierraum", serial = "S-4711",
  warranty_until = "2027-01-25", warranty_firm = "maker" })
assert(eq.asset.read_meter("X-1", { value = 100 }))
assert(eq.asset.read_meter("X-1", { value = 990, meter = "colour" }))
assert(eq.contract.create { number = "W-1", firm = "gone", begins_on = "2026-01-01", ends_on = "2027-01-24", assets = { "X-1" } })
assert(eq.contract.create { number = "W-2", firm = "beta", customer_number = "B-22", hours = "Mon-Thu 09:00-12:00",
  response_hours = 6, begins_on = "2026-01-01", ends_on = "2027-01-25", assets = { "X-1" } })
assert(eq.contract.create { number = "W-3", firm = "elbe", begins_on = "2026-01-01", models = { "Maker X 100" } })
assert(eq.hint.create { kind = "scanner", fault = "jam", words = "Shake it." })
assert(eq.hint.create { model = "Maker X 100", fault = "jam", words = "Open flap X." })
assert(eq.hint.create { kind = "scanner", fault = "noise", words = "Oil it." })
-- ## 2026-11-25T09:15:00+01:00 jan.beck
-- More than sixty days before it is asked.
local ticket = assert(kontor.equipment.ticket.report("X-1", { words = "Papierstau" }))
assert(kontor.equipment.ticket.advance(ticket.number, { to = "called" }))
assert(kontor.equipment.ticket.advance(ticket.number, { to = "fixed", remedy = "hit" }))
-- ## 2026-11-27T09:15:00+01:00 jan.beck
-- Within them: one that was mended, one that was no fault at all, one of another sort.
local eq = kontor.equipment
local ticket = assert(eq.ticket.report("X-1", { words = "Papierstau" }))
assert(eq.ticket.advance(ticket.number, { to = "called" }))
assert(eq.ticket.advance(ticket.number, { to = "fixed", remedy = "hit" }))
ticket = assert(eq.ticket.report("X-1", { words = "Papierstau" }))
assert(eq.ticket.advance(ticket.number, { to = "closed", remedy = "no fault" }))
assert(eq.ticket.report("X-1", { words = "es quietscht", fault = "noise" }))
-- ## 2027-01-25T09:30:00+01:00 jan.beck
local eq, inv = kontor.equipment, kontor.inventory
assert(eq.asset.read_meter("X-1", { value = 5200 }))
assert(eq.supply.import({ name = "x-1.txt", content = [[
RECEIVED: 5311 bytes in response
status-code = successful-ok (successful-ok)
marker-names (1setOf nameWithoutLanguage) = Toner,Trommel,Fixiereinheit
marker-types (1setOf keyword) = toner,opc,fuser
marker-levels (1setOf integer) = 7,0,50
marker-low-levels (1setOf integer) = 10,5,5
marker-high-levels (1setOf integer) = 100,100,100
]] }, { asset = "X-1" }))
local ticket = assert(eq.ticket.report("X-1", { words = "Papierstau hinten", priority = "high" }))
assert(eq.ticket.advance(ticket.number, { to = "triaged" }))
-- At noon the firm of W-2 is there, and its support by that contract is not.
assert(eq.ticket.whom_to_call(ticket.number, { at = "2027-01-25T12:30:00+01:00" }))
-- The technician is reached outside only, and on the next evening: nothing is open then, and nothing holds any more.
local extension = kontor.directory.phone.find { person = "mehmet.yilmaz", purpose = "extension" }
assert(kontor.directory.phone.remove(extension[1].id))
assert(eq.ticket.whom_to_call(ticket.number, { at = "2027-01-26T20:30:00+01:00" }))
-- Of a device of which nothing is known.
assert(eq.asset.create { tag = "PHONE-2", model = "Snom D735" })
local other = assert(eq.ticket.report("PHONE-2", { words = "geht nicht", fault = "power" }))
assert(eq.ticket.whom_to_call(other.number))
