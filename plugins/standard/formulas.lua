--- How much to order: the ways in which known systems count it, by name. Each gets the item and what is available, and
--- returns the quantity and, where it is not what its name says, what was done instead.

local formulas = {}

--- For so many days `by_consumption` orders, and over so many it looks at what was used.
local covered_days = 30

--- Up to the minimum, no further.
function formulas.up_to_minimum(item, available)
  return item.minimum - available
end

--- The item's package, or the deficit where that is larger.
function formulas.fixed_lot(item, available)
  local pack, deficit = item.pack or 1, item.minimum - available
  if deficit > pack then return deficit, "up to minimum: a package is less" end
  return pack, item.pack == nil and "one, for no package is written down" or nil
end

--- Up to the target; up to the minimum where there is none.
function formulas.up_to_target(item, available)
  if not item.target then return item.minimum - available, "up to minimum: it has no target" end
  return item.target - available
end

--- Up to the maximum in whole packages, never beyond it; up to the target where there is none.
function formulas.up_to_maximum(item, available)
  if not item.maximum then return formulas.up_to_target(item, available) end
  local pack = item.pack or 1
  local packs = (item.maximum - available) // pack
  if packs < 1 then return pack, "a package, which has no room below the maximum" end
  return packs * pack
end

--- What is used up in 30 days and until a delivery is there, beside the minimum, at least up to the target.
--- Lead times are working days, five to a week.
function formulas.by_consumption(item, available)
  local filled, otherwise = formulas.up_to_target(item, available)
  otherwise = otherwise or "up to target"
  if not item.consumption_per_day then
    return filled, { "%s, because this run did not look at the consumption", otherwise }
  end
  local days = covered_days + math.ceil((item.lead_days or 0) * 7 / 5)
  local used = math.ceil(item.consumption_per_day * days)
  local wanted = used + item.minimum - available
  if wanted <= filled then return filled, { "%s: consumption asks for less (%d in %d days)", otherwise, used, days } end
  return wanted, { "by consumption (%d in %d days)", used, days }
end

return { by_name = formulas, covered_days = covered_days }
