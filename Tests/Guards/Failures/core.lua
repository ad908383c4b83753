--- What the verbs that every script has refuse.

failure("why", "nothing was decided about it", "not_found: nothing here says why: it has no list `why`", function()
  return kontor.why { quantity = 3 }
end)

failure("why", "nothing was decided about it", "not_found: nothing here says why: it has no list `why`", function()
  return kontor.why { why = "because it was empty" }
end)

local reasons = "the function returns `nil` or `false` and a reason; an `err` keeps its own code"

for _, verb in ipairs { "transaction", "preview" } do
  failure(verb, reasons, "refused: the till is closed", function()
    return kontor[verb](function() return nil, "the till is closed" end)
  end)

  failure(verb, reasons, "refused: the till is closed", function()
    return kontor[verb](function() return false, "the till is closed" end)
  end)

  failure(verb, reasons, "not_found: no item PAPIR-A4; did you mean PAPIER-A4?", function()
    return kontor[verb](function() return kontor.inventory.item.get "PAPIR-A4" end)
  end)
end

failure("transaction", reasons, "refused: the till is closed, 0 tasks kept", function()
  local _, err = kontor.transaction(function()
    assert(kontor.planning.task.create { title = "Count the till" })
    return nil, "the till is closed"
  end)
  return nil, { code = err.code, message = ("%s, %d tasks kept"):format(err.message, #kontor.planning.task.find {}) }
end)

do
  failure("storage.set", "it has more than 1 MB",
    "limit: a stored value has at most 1,048,576 bytes as JSON, got 1,048,577; keep it in parts, under keys of their own",
    function()
      local _, err = kontor.storage.set("letters", ("x"):rep(1024 * 1024 - 2))
      if err then return nil, err end
      return kontor.storage.set("letters", ("x"):rep(1024 * 1024 - 1))
    end)
end

local columns = "the kind has no such column, or none is named"

failure("export", columns, "invalid: inventory.item has no column colour", function()
  return kontor.export("inventory.item", { columns = { "sku", "colour" } })
end)

failure("export", columns, "invalid: no column is named: leave columns out for all of them", function()
  return kontor.export("inventory.item", { columns = {} })
end)
