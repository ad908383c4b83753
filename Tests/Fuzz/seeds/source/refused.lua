local t = {} t.t = t for i = 1, 10 do pcall(echo, function() end, t) echo(function() end) end
