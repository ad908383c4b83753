--- The default answers and commands, put together from one file per area.
local inventory = require "inventory"
local stock = require "stock_commands"
local equipment = require "equipment"
local communication = require "communication"
local hr = require "hr"

local policies, commands = {}, {}
for _, part in ipairs { inventory, stock, equipment, communication, hr } do
  for name, policy in pairs(part.policies or {}) do policies[name] = policy end
  for name, command in pairs(part.commands or {}) do commands[name] = command end
end

return {
  setup = function(settings)
    inventory.setup(settings)
    stock.setup(settings)
  end,
  policies = policies,
  commands = commands,
}
