-- A plugin that writes down everything that it was told, as lines `path = value` by path: for one policy, which it answers as
-- those before it do, or for the events that it hears of.
local policy = "POLICY"
local events = { EVENTS }

-- Ids have random ends: each is told by its kind and the place where it was named first.
local ids, count = {}, {}
local function named(id)
  if #id ~= 30 then return id end
  if not ids[id] then
    local kind = id:sub(1, 4)
    count[kind] = (count[kind] or 0) + 1
    ids[id] = kind .. count[kind]
  end
  return ids[id]
end

-- A moment is the same in whatever zone it is written.
local function moment(text)
  return (text:gsub("^(%d+%-%d+%-%d+T)(%d%d)(:%d%d:%d%d)%+(%d%d):00$", function(day, hour, rest, zone)
    return ("%s%02d%sZ"):format(day, hour - zone, rest)
  end))
end

local function add(lines, path, value)
  if type(value) ~= "table" then
    lines[#lines + 1] = path .. " = " .. moment(tostring(value)):gsub("\n", "\\n"):gsub("\f", "\\f")
    return
  end
  if next(value) == nil then lines[#lines + 1] = path .. " = {}" end
  for key, inner in pairs(value) do
    if type(key) == "number" then
      add(lines, ("%s[%d]"):format(path, key), inner)
    else
      add(lines, path == "" and key or path .. "." .. key, inner)
    end
  end
end

local function told(argument, path)
  local lines = {}
  add(lines, path or "", argument)
  table.sort(lines)
  for i, line in ipairs(lines) do lines[i] = line:gsub("%l%l%l_%w+", named) end
  return lines
end

local function tell(argument, path)
  for _, line in ipairs(told(argument, path)) do print("told " .. line) end
  print "told"
end

local policies = {}

if policy == "" then
  -- It hears of events alone.
elseif policy == "hr.screen" then
  -- It may print nothing and store nothing: what it was told goes with its reasons, of which 2,000 bytes each are kept.
  policies[policy] = function(candidate, previous)
    local results = previous(candidate)
    local why = { { "%s", "" } }
    for _, line in ipairs(told(candidate)) do
      if #why[#why][2] + #line > 1900 then why[#why + 1] = { "%s", "" } end
      why[#why][2] = why[#why][2] .. line .. "\n"
    end
    return results, why
  end
else
  policies[policy] = function(argument, previous)
    tell(argument)
    return previous(argument)
  end
end

local on = {}
for _, name in ipairs(events) do on[name] = function(event) tell(event.data, name) end end

-- Nobody in person acts in a handler: what it drafts has no proposer.
if policy == "inventory.approval" then
  on["planning.task.done"] = function() assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 5 } })) end
end

return { policies = policies, on = on }
