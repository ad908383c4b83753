-- Werkstatt Krüger, a workshop in Hamburg.
return {
  company = "Werkstatt Krüger",
  country = "DE", region = "DE-HH", time_zone = "Europe/Berlin", currency = "EUR", language = "de", area_code = "40",
  person = "jan.beck",
  plugins = {
    "standard",
    { name = "krueger", grant = { "inventory.read", "equipment.read", "directory.read" } },
  },
}
