-- Storage: what a script keeps for itself.

-- needs: log.level, a look at the file kontor.log, which no script reads; kontor.log returns nothing.

option("storage.set.value", { "PAPIER-A3" }, "nil", "PAPIER-A3", function(value)
  kontor.storage.set("seen", { "PAPIER-A4" })
  kontor.storage.set("seen", value)
  local kept = kontor.storage.get "seen"
  return kept and kept[1]
end)

-- Export: what is chosen, how it is written, which columns.

option("export.format", "jsonl", "item.csv", "item.jsonl", function(format)
  return kontor.export("inventory.item", { format = format }).name
end)

option("export.columns", { "sku" }, "true", "false", function(columns)
  local file = kontor.export("inventory.item", { columns = columns })
  return file.content:find("category", 1, true) ~= nil
end)

option("export.where", { category = "paper" }, "false", "true", function(where)
  return kontor.export("inventory.item", { where = where }).rows == #kontor.inventory.item.find { category = "paper" }
end)
