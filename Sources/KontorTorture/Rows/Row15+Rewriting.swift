extension TortureRow {
    private static let refusal = TortureExpectation.refused("attempt to change a read-only table")

    static let rewriting = TortureRow(
        15, "string metatable, library tables and _G rewritten",
        [
            TortureCase(
                "all libraries thrown away", .returns("true"), after: "return string == nil and ('x'):rep(3) == 'xxx'",
                "for name in pairs(_G) do if name ~= '_G' then _G[name] = nil end end return true"),
            TortureCase(
                "all functions replaced by loops", .returns("1"), after: "return string ~= nil",
                """
                local next = next
                local function spin() while true do end end
                for _, library in next, { string, table, math, os, utf8, coroutine, _G } do
                  for name, value in next, library do
                    if name ~= "_G" and name ~= "_VERSION" and name ~= "string" then library[name] = spin end
                  end
                end
                return 1
                """),
            TortureCase(
                "globals with metamethods that loop", .returns("1"), after: "return rawget(_G, 'x') == nil",
                """
                local function spin() while true do end end
                setmetatable(_G, { __index = spin, __newindex = spin, __pairs = spin, __len = spin })
                return 1
                """),
            TortureCase(
                "globals behind a metatable that lies", .returns("7"),
                "setmetatable(_G, { __index = function() return 7 end }) return io"),
            TortureCase(
                "string functions rewritten, then used as methods", .returns("'mine'"),
                "string.upper = function() return 'mine' end return ('x'):upper()"),
            TortureCase(
                "tostring rewritten before an error", .refused("the error object is a table"),
                "tostring = function() while true do end end error({})"),
            TortureCase(
                "error rewritten", .returns("'mine'"), "error = function() return 'mine' end return error()"),
            TortureCase("a metatable for strings", .refused("table expected, got string"), "setmetatable('', {})"),
            TortureCase(
                "a string's metatable changed", .refused("attempt to index a boolean value"),
                "getmetatable('').__index = function() end"),
            TortureCase("a read-only table assigned to", refusal, "local t = locked() t.name = 'mine'"),
            TortureCase("a read-only table given a new field", refusal, "local t = locked() t.other = 1"),
            TortureCase("a read-only table by rawset", refusal, "rawset(locked(), 'name', 'mine')"),
            TortureCase("a read-only table by insert", refusal, "table.insert(locked(), 3)"),
            TortureCase("a read-only table by remove", refusal, "table.remove(locked())"),
            TortureCase("a read-only table by sort", refusal, "table.sort(locked(), function(a, b) return a > b end)"),
            TortureCase("a read-only table by move", refusal, "table.move({ 9 }, 1, 1, 1, locked())"),
            TortureCase(
                "a read-only table by its metatable", .refused("cannot change a protected metatable"),
                "setmetatable(locked(), nil)"),
            TortureCase(
                "what is behind a read-only table", .returns("false, 'price list', 'price list', 2, true, true"),
                """
                local t = locked()
                local f, state = pairs(t)
                local same = state == t
                for k, v in pairs(t) do if rawequal(k, t) or type(v) == "table" then same = false end end
                return getmetatable(t), rawget(t, "name"), t.name, rawlen(t), same, next(t) ~= nil
                """),
            TortureCase(
                "a read-only table that crosses and comes back", refusal, "local t = echo(locked()) t.name = 'mine'"),
            TortureCase(
                "a read-only table inside of a plain one", refusal, "local t = echo({ locked() }) t[1].name = 'mine'"),
            TortureCase(
                "a read-only table as a prototype", .returns("'mine', 'price list'"),
                "local t = locked() local o = setmetatable({}, { __index = t }) o.name = 'mine' return o.name, t.name"),
            TortureCase(
                "the host's functions replaced", .returns("1"), after: "return take == nil",
                "take, apply, echo = nil return 1"),
        ], office: OfficeCase.api)
}
