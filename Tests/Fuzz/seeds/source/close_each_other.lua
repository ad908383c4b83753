local co co = coroutine.create(function() local x <close> = setmetatable({}, { __close = function() coroutine.close(co) end }) coroutine.yield() end) coroutine.resume(co) return coroutine.close(co)
