--- Stands in for what the language's tests ask for beside what they test.
_soft, _port, _nomsg = true, true, true
local count = collectgarbage
function collectgarbage(option)
  if option == "count" then return count("count") end
  if option == "generational" or option == "incremental" then return "incremental" end
  if option == "step" then return true end
  return 0
end
function require(name)
  return _G[name]
end
tracegc = { start = function() end, stop = function() end }
