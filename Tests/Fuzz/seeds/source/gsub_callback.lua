return ('hello'):gsub('.', function(c) return apply(function() return c .. c end) end), ('abc'):gsub('%w', { a = 1, b = true })
