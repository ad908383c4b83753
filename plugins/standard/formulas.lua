--- How much to order: the ways in which known systems count it, by name. Each gets the item and what is available.

local formulas = {}

--- Up to the minimum, no further.
function formulas.up_to_minimum(item, available)
  return item.minimum - available
end

--- The item's package, or the deficit where that is larger.
function formulas.fixed_lot(item, available)
  return math.max(item.pack or 1, item.minimum - available)
end

--- Up to the target; up to the minimum where there is none.
function formulas.up_to_target(item, available)
  return (item.target or item.minimum) - available
end

--- Up to the maximum in whole packages, never beyond it.
function formulas.up_to_maximum(item, available)
  local pack = item.pack or 1
  local room = (item.maximum or item.target or item.minimum) - available
  return math.max(pack, room // pack * pack)
end

--- What is used up in 30 days, at least up to the target.
function formulas.by_consumption(item, available)
  local month = math.ceil((item.consumption_per_day or 0) * 30)
  return math.max(month + (item.minimum or 0) - available, (item.target or item.minimum) - available)
end

return formulas
