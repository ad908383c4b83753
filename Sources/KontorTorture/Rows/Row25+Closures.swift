extension TortureRow {
    static let closures = TortureRow(
        25, "closures handed to the host and to other states",
        [
            TortureCase(
                "a function for another state", .refused("cannot cross into another state"), "elsewhere(function() end)"
            ),
            TortureCase(
                "a library function for another state", .refused("cannot cross into another state"), "elsewhere(print)"),
            TortureCase(
                "a host function for another state", .refused("cannot cross into another state"), "elsewhere(take)"),
            TortureCase(
                "a function for another state, under pcall, a thousand times", .returns("true"),
                "for _ = 1, 1000 do pcall(elsewhere, function() end) end return true"),
            TortureCase(
                "a function that the host keeps and calls within the limit", .timeLimit,
                "hold(function() while true do end end) release()"),
            TortureCase(
                "a function that the host keeps and calls later", .returns("1"), after: "release() return ran == 2",
                "hold(function() ran = (ran or 0) + 1 end) release() return ran"),
            TortureCase(
                "a function that keeps itself", .timeLimit,
                "local function f() hold(f) release() end while true do pcall(f) end"),
            TortureCase(
                "a function that is killed and called again", .returns("'timeLimit', 'timeLimit', 'ended'"),
                """
                local spin = true
                local function f() while spin do end end
                local first, second = limited(0.01, f), limited(0.01, f)
                spin = false
                return first, second, limited(0.01, f)
                """),
            TortureCase(
                "upvalues shared by what the host holds", .returns("3"),
                "local n = 0 hold(function() n = n + 1 end) release() release() release() return n"),
            TortureCase(
                "a coroutine's function that the host calls",
                .refused("argument 1 must be a function, got a coroutine"),
                "apply(coroutine.create(print))"),
            TortureCase(
                "a callable table", .refused("argument 1 must be a function, got a table"),
                "apply(setmetatable({}, { __call = function() end }))"),
        ], office: OfficeCase.deputies)
}
