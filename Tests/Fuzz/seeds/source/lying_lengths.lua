local t = setmetatable({}, { __len = function() return 1 << 50 end, __index = function() return '' end }) pcall(table.concat, t) pcall(table.insert, t, 1, 1) table.move(t, 1, 1 << 50, 2)
