-- Nordlicht Rechtsanwälte, a law firm in Hamburg.
return {
  company = "Nordlicht Rechtsanwälte",
  country = "DE", region = "DE-HH", time_zone = "Europe/Berlin", currency = "EUR", language = "de", area_code = "40",
  person = "jan.beck",
  plugins = {
    "standard",
    { name = "nordlicht", grant = { "inventory.read", "equipment.read", "directory.read" } },
  },
}
