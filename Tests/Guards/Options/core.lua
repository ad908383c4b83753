-- Storage: what a script keeps for itself.

-- needs: log.level, a look at the file kontor.log, which no script reads; kontor.log returns nothing.

option("storage.set.value", { "PAPIER-A3" }, "nil", "PAPIER-A3", function(value)
  kontor.storage.set("seen", { "PAPIER-A4" })
  kontor.storage.set("seen", value)
  local kept = kontor.storage.get "seen"
  return kept and kept[1]
end)
