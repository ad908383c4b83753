extension TortureRow {
    static let addresses = TortureRow(
        22, "addresses, in tostring and %p",
        [
            TortureCase(
                "tostring of everything", .returns("'table: 1', 'function: 2', 'thread: 3', 'table: 1', 'function: 4'"),
                "local t = {} return tostring(t), tostring(print), tostring(coroutine.create(print)), tostring(t), tostring(function() end)"
            ),
            TortureCase("tostring of a host's function", .returns("'function: 1'"), "return tostring(take)"),
            TortureCase(
                "tostring of a host's object", .returns("'stamp 7', 'seal: 1'"),
                "return tostring(make()), tostring(seal())"),
            TortureCase(
                "tostring of a host's table", .returns("'folder: 1', 'table: 2'"),
                "return tostring(folder()), tostring(locked())"),
            TortureCase("%p", .refused("invalid conversion '%p' to 'format'"), "return ('%p'):format({})"),
            TortureCase("%p with a width", .refused("invalid conversion"), "return ('%-20p'):format(print)"),
            TortureCase(
                "%p after others", .refused("invalid conversion"), "return ('%d %s %5.2f %p'):format(1, 2, 3, {})"),
            TortureCase("%p behind a NUL", .refused("invalid conversion"), #"return ('a\0%p'):format({})"#),
            TortureCase("%p of a string", .refused("invalid conversion"), "return ('%p'):format('x')"),
            TortureCase("%p of nothing", .endsUnharmed, "return ('%p'):format()"),
            TortureCase(
                "%s with a precision", .returns("'table', 'func'"), "return ('%.5s'):format({}), ('%.4s'):format(print)"
            ),
            TortureCase(
                "%s of everything", .returns("false"),
                "return ('%s %s %s'):format({}, print, coroutine.running()):find('0x') ~= nil"),
            TortureCase("%q of a table", .refused("value has no literal form"), "return ('%q'):format({})"),
            TortureCase("%d of a table", .refused("number expected, got table"), "return ('%d'):format({})"),
            TortureCase(
                "messages about values", .returns("false"),
                """
                local said = ""
                for _, f in ipairs { function() return {} + 1 end, function() return #print end, function() return {} .. {} end,
                  function() return {} < {} end, function() ({})() end, function() string.rep({}) end,
                  function() setmetatable(1, {}) end, function() error({}) end } do
                  local _, e = pcall(f)
                  said = said .. tostring(e) .. "\\n"
                end
                return said:find("0x") ~= nil
                """),
            TortureCase(
                "the same in every state", .repeats, "local t = {} return tostring(t), tostring({}), tostring(print)"),
            TortureCase(
                "a count that follows the allocator", .repeats, "return collectgarbage('count')"),
            TortureCase(
                "an address in a chunk's name", .returns("false"),
                "local _, e = load('x = = 1', tostring({})) return e:find('0x') ~= nil"),
            TortureCase(
                "an order of functions as keys", .repeats,
                "local t, s = {}, {} for i = 1, 20 do t[i] = function() end s[t[i]] = i end local o = {} for f, i in pairs(s) do o[#o + 1] = i end return table.concat(o, ' ')"
            ),
        ])
}
