import Testing

@testable import KontorLua

struct TableLibraryTests {
    @Test(arguments: [
        ("table.insert({}, 5, 1)", "bad argument #2 to 'insert' (position out of bounds)"),
        ("table.insert({})", "wrong number of arguments to 'insert'"),
        ("table.remove({1, 2}, 7)", "bad argument #1 to 'remove' (position out of bounds)"),
        ("table.concat({{}})", "invalid value (table) at index 1 in table for 'concat'"),
        ("table.unpack({}, 1, 1e8)", "too many results to unpack"),
        ("table.sort({1, 2, 3}, 5)", "bad argument #2 to 'sort' (function expected, got number)"),
        ("table.sort({1, 'x'})", "attempt to compare string with number"),
        ("table.sort({3, 1, 0/0, 2, 0/0, 1, 5}, function() return true end)", "invalid order function for sorting"),
        ("table.move({}, 1, math.maxinteger, 2)", "bad argument #4 to 'move' (destination wrap around)"),
        ("table.insert(nil, 1)", "bad argument #1 to 'insert' (table expected, got nil)"),
    ])
    func refusesAsStockLuaDoes(_ call: String, _ message: String) throws {
        #expect(failure { try LuaState().run(call) }?.message == message)
    }

    /// Numbers, strings and mixed values take different ways; each way must sort.
    @Test(arguments: ["n", "n / 2", "'s' .. n", "n % 2 == 0 and n or n + 0.0", "('x'):rep(n % 50)", "n % 7"])
    func sorts(_ item: String) throws {
        let source = """
            for _, size in ipairs { 2, 3, 10, 31, 32, 33, 500, 5000 } do
              local t, x = {}, 42
              for i = 1, size do x = (x * 1103515245 + 12345) % 2147483648 local n = x // 65536 t[i] = \(item) end
              table.sort(t)
              for i = 2, size do assert(t[i - 1] <= t[i]) end
              table.sort(t, function(a, b) return a > b end)
              for i = 2, size do assert(t[i - 1] >= t[i]) end
            end
            return true
            """
        #expect(try LuaState().run(source) == [true])
    }

    @Test func keepsAListWholeWhenASortIsStopped() throws {
        let state = try LuaState()
        let fill = "s = ('x'):rep(1e6) list, seen = {}, 0 for i = 1, 500 do list[i] = s .. (i * 7919 % 500) end"
        try state.run(fill)
        #expect(failure { try state.run("table.sort(list)", limits: LuaLimits(cpuSeconds: 0.01)) }?.code == .timeLimit)
        let check =
            "local seen, n = {}, 0 for _, v in ipairs(list) do if not seen[v] then n = n + 1 seen[v] = true end end return n"
        #expect(try state.run(check) == [500])
    }
}
