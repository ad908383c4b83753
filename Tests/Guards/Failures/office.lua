--- Looking up what the office keeps of itself, and cannot find.

local nouns = { "outgoing", "imported_file", "erasure", "event_decision" }

for _, noun in ipairs(nouns) do
  local said = noun:gsub("_", " ")
  failure("office." .. noun .. ".get", "there is no such " .. said, "not_found: no " .. said .. " none; check its id", function()
    return kontor.office[noun].get "none"
  end)
end
