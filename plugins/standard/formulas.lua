--- How much to order: the ways in which known systems count it, by name. Each gets the item and what is available, and
--- returns the quantity and, where it is not what its name says, what was done instead.

local formulas = {}

--- What is less than a thousandth off is not off: 0.3 less 0.2 is not quite 0.1 to a computer.
local nearly_nothing = 1e-7

--- For so many days `by_consumption` orders, and over so many it looks at what was used.
local covered_days = 30

--- Up to the minimum, no further.
function formulas.up_to_minimum(item, available)
  return item.minimum - available
end

--- The item's package, or the deficit where that is larger.
function formulas.fixed_lot(item, available)
  local pack, deficit = item.pack or 1, item.minimum - available
  if deficit > pack then
    return deficit, item.pack and "up to minimum: a package is less" or "up to minimum: no package is written down"
  end
  return pack, item.pack == nil and "one, for no package is written down" or nil
end

--- Up to the target; up to the minimum where there is none.
function formulas.up_to_target(item, available)
  if not item.target then return item.minimum - available, "up to minimum: it has no target" end
  return item.target - available
end

--- Up to the maximum in whole packages, or one package; up to the target where there is no maximum.
function formulas.up_to_maximum(item, available)
  if not item.maximum then
    local filled, otherwise = formulas.up_to_target(item, available)
    return filled, otherwise or "up to target: it has no maximum"
  end
  local pack = item.pack or 1
  local packs = math.floor((item.maximum - available) / pack + nearly_nothing)
  if packs < 1 then return pack, "a package, which has no room below the maximum" end
  return packs * pack
end

--- What is used up in 30 days and until a delivery is there, beside the minimum, at least up to the target, and no
--- further than the maximum. Lead times are working days, five to a week.
function formulas.by_consumption(item, available)
  local filled, otherwise = formulas.up_to_target(item, available)
  otherwise = otherwise or "up to target"
  if not item.consumption_per_day then
    return filled, { "%s, because this run did not look at the consumption", otherwise }
  end
  local days = covered_days + math.ceil((item.lead_days or 0) * 7 / 5)
  local used = math.ceil(item.consumption_per_day * days - nearly_nothing)
  local wanted = used + item.minimum - available
  if wanted <= filled then
    local asked = wanted < filled and "less" or "as much"
    return filled, { "%s: consumption asks for %s (%d in %d days)", otherwise, asked, used, days }
  end
  local room = item.maximum and item.maximum - available
  if room and room < wanted then
    return math.max(room, filled), { "up to maximum: consumption asks for more (%d in %d days)", used, days }
  end
  return wanted, { "by consumption (%d in %d days)", used, days }
end

return { by_name = formulas, covered_days = covered_days }
