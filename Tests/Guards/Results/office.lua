--- What a letter says that waits to leave the office, where no example shows it.
local inventory, directory, office = kontor.inventory, kontor.directory, kontor.office

--- The letter of an order to a supplier with a mail address, and the order.
local function letter()
  assert(directory.organisation.update("krause", { email = "bestellung@krause.example" }))
  local order = assert(inventory.supply_run { category = "kitchen" }).orders[1]
  assert(inventory.order.place(order.number))
  local found = office.outgoing.find { about = order.id }
  assert(#found == 1)
  return found[1], order
end

field("outgoing.address", "bestellung@krause.example", function() return letter().address end)
field("outgoing.created_at", "2026-11-23T09:15:00+01:00", function() return letter().created_at end)
field("outgoing.kind", "order", function() return letter().kind end)
field("outgoing.recipient", "Papier Krause", function() return letter().recipient end)
field("outgoing.subject", "Bestellung 2026-0001", function() return letter().subject end)

field("outgoing.state", "waiting, then cancelled", function()
  local found, order = letter()
  assert(inventory.order.cancel(order.number))
  return ("%s, then %s"):format(found.state, office.outgoing.get(found.id).state)
end)
