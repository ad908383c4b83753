-- Nordlicht Rechtsanwälte, a law firm in Hamburg.
return {
  company = "Nordlicht Rechtsanwälte",
  country = "DE", region = "DE-HH", time_zone = "Europe/Berlin", currency = "EUR", language = "de", area_code = "40",
  person = "jan.beck",
  practice_at = "2026-11-23T09:15:00+01:00",   -- a real office has no such line: its clock goes on
  plugins = {
    "standard",
    { name = "nordlicht", grant = { "inventory.read", "equipment.read", "directory.read" } },
  },
}
