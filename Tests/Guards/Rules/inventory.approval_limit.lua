-- settings: approval_limit = 50.009
-- office: krueger, without its own plugin
--- Who approves where the office lets everybody order up to an amount who has no limit of their own.
local inventory, directory = kontor.inventory, kontor.directory

--- How many must approve an order of so much, and why.
local function approved(goods)
  assert(inventory.offer.terms("elbe", { freight = "0.00 EUR" }))
  assert(inventory.item.create {
    sku = "R-1", name = "Item", category = "rules", unit = "kg", minimum = 1, target = 1, new_categories = true,
  })
  assert(inventory.offer.set("R-1", { supplier = "elbe", price = goods .. " EUR" }))
  local order = assert(inventory.supply_run { category = "rules" }).orders[1]
  local by = #order.approvers > 0 and " by " .. table.concat(order.approvers, ", ") or ""
  return ("%s%s: %s"):format(order.approvals_needed, by, order.why[#order.why])
end

local function without_own_limit()
  assert(directory.person.relieve("jan.beck", { role = "clerk", last_on = "2026-11-22" }))
end

rule("inventory.approval: up to the office's limit nobody is asked",
  "0: 50.00 EUR is within the limit of 50.00 EUR (approval_limit in office.lua, for all without one of their own)",
  function()
  without_own_limit()
  return approved "50.00"
end)

rule("inventory.approval: a cent below the office's limit nobody is asked",
  "0: 49.99 EUR is within the limit of 50.00 EUR (approval_limit in office.lua, for all without one of their own)",
  function()
  without_own_limit()
  return approved "49.99"
end)

rule("inventory.approval: what is finer than a cent does not raise the office's limit",
  "1 by office_manager, partner: 50.01 EUR is above the limit of 50.00 EUR (approval_limit in office.lua, "
    .. "for all without one of their own)", function()
  without_own_limit()
  return approved "50.01"
end)

rule("inventory.approval: one's own limit goes before the office's, where it is higher",
  "0: 100.00 EUR is within the limit of 100.00 EUR (jan.beck as clerk)", function() return approved "100.00" end)

rule("inventory.approval: one's own limit goes before the office's, where it is lower",
  "1 by office_manager, partner: 50.00 EUR is above the limit of 20.00 EUR (jan.beck as clerk)", function()
  local held = directory.assignment.find({ person = "jan.beck" })[1]
  assert(directory.assignment.update(held.id, { order_limit = "20.00 EUR" }))
  return approved "50.00"
end)

rule("inventory.approval: while nobody has a limit, the owner has the office's",
  "1 by office_manager, partner: 50.01 EUR is above the limit of 50.00 EUR (approval_limit in office.lua, "
    .. "for all without one of their own)", function()
  without_own_limit()
  assert(directory.person.relieve("petra.voss", { role = "office_manager", last_on = "2026-11-22" }))
  return approved "50.01"
end)
