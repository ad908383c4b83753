--- The default answers about stock: what to count, how much to order, from whom, and who must approve.
local formulas = require "formulas"

local settings

local policies = {}

--- The longest uncounted first; never counted counts as longest.
policies["inventory.count_scope"] = function(scope)
  local candidates = {}
  for i, candidate in ipairs(scope.candidates) do candidates[i] = candidate end
  if scope.scope == "worklist" then
    table.sort(candidates, function(a, b)
      local x, y = a.days_since_count or math.huge, b.days_since_count or math.huge
      if x ~= y then return x > y end
      return a.sku < b.sku
    end)
  end
  local skus = {}
  for i = 1, math.min(#candidates, scope.at_most or #candidates) do skus[i] = candidates[i].sku end
  local order = scope.scope == "worklist" and "the longest uncounted first" or "by number"
  return skus, { blind = false }, { "%d of %d items, %s", #skus, #candidates, order }
end

policies["inventory.count_check"] = function(line)
  local share = line.share and math.abs(line.share)
  if line.counted_before then return "accept", "counted again" end
  if not share then return "recount", "nothing was expected there" end
  if share > settings.tolerance + 1e-9 then
    return "recount", { "off by %.1f %%, more than %.1f %%", share * 100, settings.tolerance * 100 }
  end
  return "accept", "within the tolerance"
end

--- Below the minimum it is filled up, by the formula that the office set.
policies["inventory.need"] = function(item, previous, options)
  if not item.minimum then return 0 end
  -- To a thousandth, which is what quantities have: 0.7 and 0.1 are not quite 0.8 to a computer.
  local available = math.floor((item.on_hand + item.on_order) * 1000 + 0.5) / 1000
  available = math.tointeger(available) or available
  if available >= item.minimum then return 0 end
  local name = options and options.formula or settings.formula
  local formula = formulas.by_name[name] or error("there is no formula " .. tostring(name))
  local quantity, how = formula(item, available)
  return quantity, { "below minimum (%s of %s), %s", available, item.minimum, how or (name:gsub("_", " ")) }
end

--- The preferred supplier where there is one, which stands; else the cheapest, of equals the faster, and the basket may
--- choose another.
policies["inventory.supplier"] = function(line)
  local best, slower
  for _, offer in ipairs(line.offers) do
    if offer.preferred then return offer, { "%s is our preferred supplier", offer.supplier_name } end
    if not best or offer.total < best.total then
      best, slower = offer, nil
    elseif offer.total == best.total and offer.lead_days ~= best.lead_days then
      slower = offer.lead_days < best.lead_days and best or offer
      if slower == best then best = offer end
    end
  end
  if #line.offers == 1 then return best, { "only %s offers it", best.supplier_name } end
  if slower then
    return best, { "%s is as cheap as %s, and faster: %s", best.supplier_name, slower.supplier_name, best.total }, nil, true
  end
  return best, { "%s is the cheapest: %s", best.supplier_name, best.total }, nil, true
end

--- The cheapest basket, freight and all, among the offers that the choice of suppliers left open.
policies["inventory.basket"] = function(basket)
  if not basket.cheapest then return {} end
  return basket.cheapest.changes, basket.cheapest.why
end

--- A number as money with as many digits as the currency has; what is finer is cut off, so that no limit grows.
local function money(number, currency)
  local digits = kontor.money("0 " .. currency):amount():match("%.(%d+)$") or ""
  local whole, fraction = ("%.9f"):format(number):match("^(%d+)%.(%d+)$")
  local point = digits == "" and "" or "."
  return kontor.money(whole .. point .. fraction:sub(1, #digits) .. " " .. currency)
end

--- What the office lets everybody order alone who has no limit of their own; nil where it says nothing.
local function common_limit(order)
  if settings.approval_limit <= 0 then return nil end
  return money(settings.approval_limit, order.total:currency())
end

--- Up to a limit that is written down nobody is asked: the proposer's own, or the office's for all. None is no leave.
policies["inventory.approval"] = function(order)
  local limit, origin = order.limit, nil
  if limit then
    origin = ("%s as %s"):format(order.proposer, order.limit_role)
  else
    limit, origin = common_limit(order), "approval_limit in office.lua, for all without one of their own"
  end
  if limit and order.total <= limit then
    return 0, {}, { "%s is within the limit of %s (%s)", order.total, limit, origin }
  end
  if not limit and order.owner and not order.limits_known then
    return 0, {}, { "nobody has an order limit yet, and %s owns this office (kontor doctor says how to give one)",
      order.proposer }
  end
  local approvers = { "office_manager", "partner" }
  if limit then return 1, approvers, { "%s is above the limit of %s (%s)", order.total, limit, origin } end
  return 1, approvers, { "%s has no order limit: a role's order_limit gives one, or approval_limit in office.lua",
    order.proposer or "who proposed it" }
end

return { policies = policies, setup = function(given) settings = given end }
