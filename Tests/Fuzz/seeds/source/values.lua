local t = { 1, 2, { a = echo }, x = { y = {} } } return echo(t, nil, 0/0, math.mininteger, function() end, coroutine.create(print))
