-- office: krueger, without its own plugin
--- What the shipped plugins ask for, which settings they have, what they answer, and what their commands take.
local standard = shipped "standard"

--- The keys of a table, in alphabetical order.
local function keys(of)
  local found = {}
  for key in pairs(of or {}) do found[#found + 1] = key end
  table.sort(found)
  return table.concat(found, " ")
end

local function setting(key)
  for _, one in ipairs(standard.manifest.settings) do
    if one.key == key then
      local range = one.choices and table.concat(one.choices, " ") or ("%s to %s"):format(one.minimum, one.maximum)
      return ("%s, %s, %s"):format(one.type, one.default, range)
    end
  end
end

rule("standard: the formula is up to the target, and one of five",
  "string, up_to_target, up_to_minimum fixed_lot up_to_target up_to_maximum by_consumption",
  function() return setting "formula" end)

rule("standard: the tolerance is 5 %, and nothing to all", "number, 0.05, 0 to 1", function()
  return setting "tolerance"
end)

rule("standard: the limit for all is none, and no negative amount", "number, 0, 0 to 1000000000000", function()
  return setting "approval_limit"
end)

rule("standard: needs what its commands write, and what its answers read",
  "inventory.read inventory.write equipment.read equipment.write communication.read communication.write hr.read "
    .. "hr.write directory.read planning.read planning.write",
  function() return table.concat(standard.manifest.needs, " ") end)

rule("standard: answers every question", "communication.route equipment.whom_to_call hr.screen inventory.approval "
  .. "inventory.basket inventory.count_check inventory.count_scope inventory.need inventory.supplier", function()
  return keys(standard.policies)
end)

rule("standard: has these commands", "approve-order count-supplies open-count place-order post-count receive-order "
  .. "reopen reopen-order report-fault screen shortlist supply-run take-calls unreceive-order whom-to-call", function()
  return keys(standard.commands)
end)

for _, plugin in ipairs { "krueger", "nordlicht" } do
  rule(plugin .. ": reads, after the default answers", "inventory.read equipment.read directory.read after standard",
    function()
    local manifest = shipped(plugin).manifest
    return table.concat(manifest.needs, " ") .. " after " .. table.concat(manifest.after, " ")
  end)
end

rule("krueger: answers five questions",
  "communication.route equipment.whom_to_call hr.screen inventory.count_scope inventory.supplier", function()
  return keys(shipped("krueger").policies)
end)

rule("nordlicht: answers seven questions", "communication.route equipment.whom_to_call hr.screen inventory.approval "
  .. "inventory.count_check inventory.count_scope inventory.supplier", function()
  return keys(shipped("nordlicht").policies)
end)

--- What a command takes: `name type` each, with `!` where it is required and `<` where it needs no name.
local function takes(name)
  local command = standard.commands[name]
  local words = { command.decides and "decides " .. command.decides, command.batch and "batch" }
  local found = {}
  for i = 1, 2 do if words[i] then found[#found + 1] = words[i] end end
  for _, one in ipairs(command.parameters) do
    local range = one.minimum and (" %s to %s"):format(one.minimum, one.maximum) or ""
    found[#found + 1] = ("%s%s%s %s%s"):format(
      one.positional and "<" or "", one.name, one.required and "!" or "", one.type or "text", range)
  end
  return table.concat(found, ", ")
end

for name, words in pairs {
  ["approve-order"] = "decides order, <order! text, reason text, on-behalf-of text",
  ["count-supplies"] = "batch, <sheet! file, recounted-by text, post flag, again flag",
  ["open-count"] = "<place! text, category text, at-most integer 1 to 20000",
  ["place-order"] = "<order! text",
  ["post-count"] = "<count! text",
  ["receive-order"] = "<order! text, item text, quantity quantity",
  ["reopen"] = "decides application, <application! text, reason! text",
  ["reopen-order"] = "<order! text, reason text",
  ["report-fault"] = "<asset! text, words! text, fault text",
  ["screen"] = "batch, <opening! text",
  ["shortlist"] = "decides application, <application! text, reason! text",
  ["supply-run"] = "batch, category text, consumption-days integer 1 to 3660",
  ["take-calls"] = "batch, <file! file",
  ["unreceive-order"] = "<order! text, item text, note text",
  ["whom-to-call"] = "<ticket! text",
} do
  rule(name .. ": takes what it says", words, function() return takes(name) end)
end
