--- What both example companies have alike: people, suppliers, firms, devices, stock and prices.
--- `read(name)` gives a file of the examples; it exists only while an office is made.
local directory, inventory, equipment = kontor.directory, kontor.inventory, kontor.equipment

local function person(handle, name, extension, roles, email)
  return assert(directory.person.create {
    handle = handle, name = name, email = email or handle .. "@example.org",
    phones = { { number = "040 66969-" .. extension }, { number = extension, purpose = "extension" } }, roles = roles,
  })
end

local since = "2024-01-01"
person("petra.voss", "Petra Voss", "211", { { role = "office_manager", from_on = since, order_limit = "250.00 EUR" } })
person("jan.beck", "Jan Beck", "212", { { role = "clerk", from_on = since, order_limit = "100.00 EUR" } })
person("anke.lorenz", "Dr. Anke Lorenz", "213", { { role = "partner", from_on = since } })
person("tobias.krueger", "Tobias Krüger", "214", { { role = "bookkeeping", from_on = since } })
person("mehmet.yilmaz", "Mehmet Yılmaz", "215", { { role = "technician", from_on = since } })
person("lena.schaefer", "Lena Schäfer", "216", { { role = "trainee", from_on = since } })
person("sofia.rossi", "Sofia Rossi", "210", { { role = "reception", from_on = since } })

local away = assert(directory.absence.request("petra.voss", {
  from_on = "2026-11-23", to_on = "2026-11-27", kind = "holiday", deputy = "jan.beck",
}))
assert(directory.absence.accept(away.id, { by = "jan.beck" }))

local function firm(handle, name, kind, number, rest)
  rest.handle, rest.name, rest.kind, rest.region = handle, name, kind, rest.region or "DE-HH"
  rest.phones = { { number = number, purpose = kind == "service" and "repairs" or "orders" } }
  return assert(directory.organisation.create(rest))
end

firm("elbe", "Bürobedarf Elbe", "supplier", "040/66969-500", { customer_number = "20177" })
firm("krause", "Papier Krause", "supplier", "+49 (0)30 23125 220", { customer_number = "K-3391", region = "DE-BE" })
firm("express", "Express Kontor", "supplier", "(040) 66969 777", { customer_number = "XK-12" })
firm("hanse", "Hanse Kopierservice GmbH", "service", "040 555 01-70",
  { customer_number = "88412", hours = "Mon-Fri 08:00-17:00" })
firm("kopier-hansen", "Kopier-Hansen", "service", "0049-40-5553344",
  { hours = "Mon-Fri 08:00-18:00", hourly_rate = "95.00 EUR" })

local function client(handle, name, number)
  assert(directory.organisation.create {
    handle = handle, name = name, kind = "client", region = "DE-HH", phones = { { number = number } },
  })
end
client("asmussen", "Dr. Marlene Asmussen", "030 / 23125-341")
client("petersen", "Gerrit Petersen", "0171-39 200 42")

assert(inventory.item.import(read "day/stock.csv", { new_places = true }))
assert(inventory.offer.import(read "day/prices-buerobedarf-elbe.csv", { supplier = "elbe" }))
assert(inventory.offer.import(read "day/prices-papier-krause.csv", { supplier = "krause" }))
assert(inventory.offer.import(read "day/prices-express-kontor.csv", { supplier = "express" }))
assert(inventory.offer.terms("elbe", { freight = "5.90 EUR", freight_free_from = "75.00 EUR" }))
assert(inventory.offer.terms("krause", { freight = "4.90 EUR", freight_free_from = "50.00 EUR" }))
assert(inventory.offer.terms("express", { freight = "9.90 EUR", freight_free_from = "250.00 EUR" }))

local function model(name, kind, supplies)
  return assert(equipment.model.create { name = name, kind = kind, supplies = supplies })
end
model("Canon iR 2645", "copier", { "TONER-C-EXV", "RESTTONER-C", "TROMMEL-C", "HEFTKLAMMER-C" })
model("Canon iR 2625", "copier", { "TONER-C-EXV", "RESTTONER-C" })
model("HP LaserJet P1102", "printer", { "TONER-85A" })
model("Canon FAX-L100", "fax", { "TONER-FAX" })
model("Snom D735", "phone", {})

local function asset(tag, model_name, place, serial, counter, warranty)
  assert(equipment.asset.create {
    tag = tag, model = model_name, place = place, serial = serial, warranty_until = warranty,
    new_places = true,
  })
  if counter then assert(equipment.asset.read_meter(tag, { value = counter, read_on = "2026-11-20" })) end
end
asset("COPIER-1", "Canon iR 2645", "Gerichtsbüro", "QXZ01234", 214377, "2025-06-30")
asset("COPIER-2", "Canon iR 2625", "Kopierraum", "QXZ05678", 58120, "2027-02-28")
asset("PRINTER-1", "HP LaserJet P1102", "Empfang", "VNC3K12345", 31904)
asset("FAX-1", "Canon FAX-L100", "Empfang", "UXB40017", 12066)
asset("PHONE-1", "Snom D735", "Empfang", "000413A1B2C3")

assert(equipment.contract.create {
  number = "W-19", firm = "hanse", customer_number = "88412", hours = "Mon-Fri 08:00-17:00", response_hours = 8,
  begins_on = "2024-04-01", ends_on = "2027-03-31", assets = { "COPIER-1" },
})
assert(equipment.hint.create { kind = "copier", fault = "jam", words = "Open the left door, pull lever A, take the sheet out towards you." })

local hr = kontor.hr
assert(hr.opening.create {
  key = "office-assistant", title = "Bürokraft / office assistant",
  criteria = {
    { title = "German at C1", role = "gate", rule = { language = "de", level = "C1" } },
    { title = "Excel", weight = 3, rule = { any = { "Microsoft Excel" } } },
    { title = "Bookkeeping", weight = 2, rule = { any = { "Buchhaltung" } } },
    { title = "Scheduling", weight = 2, rule = { any = { "Terminkoordination" } } },
    { title = "DATEV", weight = 1, rule = { any = { "DATEV" } } },
    { title = "Three years at work", weight = 2, rule = { years = 3 } },
  },
})
for _, name in ipairs {
  "01-anna-petersen.pdf", "02-jonas-becker.txt", "03-julia-becker.txt", "04-priya-nair.json", "05-thomas-wagner.pdf",
  "06-emily-carter.txt", "07-marta-kowalska.pdf", "08-lukas-brandt.json", "09-fatma-oezdemir.txt", "10-horst-lange.pdf",
  "11-kim-nguyen.txt", "12-daniel-okafor.pdf", "13-sophie-dubois.json", "14-elif-arslan.txt", "15-nele-hansen.pdf",
} do
  assert(hr.application.import(read("day/cvs/" .. name), { opening = "office-assistant" }))
end
