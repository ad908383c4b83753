import Foundation
import Testing

@testable import KontorLua

struct DeterminismTests {
    private func state(seed: UInt64 = 7) throws -> LuaState {
        var configuration = LuaConfiguration()
        configuration.determinism = LuaDeterminism(seed: seed, now: 1_795_421_700)
        return try LuaState(configuration)
    }

    private static let walk = """
        local function walk(t) local keys = {} for k in pairs(t) do keys[#keys + 1] = tostring(k) end return table.concat(keys, ' ') end

        """

    @Test(arguments: [
        (
            "{ b = 1, a = 1, [2] = 1, [1] = 1, [1.5] = 1, [-3] = 1, [true] = 1, [false] = 1 }",
            "-3 1 1.5 2 a b false true"
        ),
        ("{ ü = 1, z = 1, ['a\\0b'] = 1, a = 1, aa = 1, [''] = 1 }".replacing("ü", with: "['ü']"), " a a\0b aa z ü"),
        (
            "{ [math.maxinteger] = 1, [2^63] = 1, [2^53] = 1, [math.mininteger] = 1, [-2^70] = 1 }",
            "-1.1805916207174e+21 -9223372036854775808 9007199254740992 9223372036854775807 9.2233720368548e+18"
        ),
        ("{ 10, 20, nil, 40, x = 1 }", "1 2 4 x"),
        ("{}", ""),
    ])
    func traversesInAFixedOrder(_ table: String, _ expected: String) throws {
        #expect(try state().run(Self.walk + "return walk(\(table))") == [.text(expected)])
        let byNext =
            "local t, s = \(table), {} for k in next, t do s[#s + 1] = tostring(k) end return table.concat(s, ' ')"
        #expect(try state().run(byNext) == [.text(expected)])
    }

    /// Every table of a thousand random ones gives the keys that stock Lua gives, sorted.
    @Test func visitsWhatStockVisits() throws {
        let source = """
            local function random_key()
              local kind = math.random(4)
              if kind == 1 then return math.random(-20, 20) end
              if kind == 2 then return math.random(-20, 20) + 0.5 end
              if kind == 3 then return ("k"):rep(math.random(0, 3)) .. math.random(9) end
              return math.random(2) == 1
            end
            for round = 1, 1000 do
              local t, count = {}, 0
              for i = 1, math.random(0, 40) do t[random_key()] = i end
              local copy = {}
              for k, v in pairs(t) do
                assert(t[k] == v and copy[k] == nil) copy[k] = v count = count + 1
                if math.random(5) == 1 then t[k] = nil end
              end
              for k, v in pairs(t) do assert(copy[k] == v) copy[k] = nil end
              for k in pairs(copy) do assert(t[k] == nil) end
            end
            return true
            """
        #expect(try state().run(source) == [true])
    }

    @Test(arguments: ["{}", "print", "coroutine.create(print)"])
    func refusesAKeyWithoutAnOrder(_ key: String) throws {
        let error = failure { try state().run("local t = { a = 1, [\(key)] = 2 }\nfor k in pairs(t) do end") }
        #expect(error?.message.hasPrefix("this state traverses tables in a fixed order, and a key that is a ") == true)
        #expect(error?.line == 2)
        #expect(throws: LuaError.self) { try state().run("return { [\(key)] = 2 }") }
    }

    @Test func seesTheKeysOfItsBeginning() throws {
        let source = """
            local t, seen = { a = 1, b = 2, c = 3 }, {}
            for k in pairs(t) do
              seen[#seen + 1] = k
              t["x" .. k] = 1
              if k == "a" then t.b = nil end
            end
            local again = {}
            for k in pairs(t) do again[#again + 1] = k end
            return table.concat(seen, " "), table.concat(again, " "), next(t, "xa"), next(t, "n")
            """
        #expect(
            try state().run(source) == [
                "a c", "a c xa xc", "xc", "xa", 1,
            ])
    }

    @Test func honoursPairsOfItsOwnAndReadOnlyTables() throws {
        let state = try state()
        var table = LuaTable(fields: [("b", 1), ("a", 2)])
        table.isReadOnly = true
        try state.setGlobal("fixed", .table(table))
        let source = """
            local mine = setmetatable({}, { __pairs = function(t) return function(_, k) if not k then return 1, 'one' end end, t, nil end })
            local s = {} for k, v in pairs(mine) do s[#s + 1] = v end
            for k in pairs(fixed) do s[#s + 1] = k end
            return table.concat(s, ' '), next(fixed)
            """
        #expect(try state.run(source) == ["one a b", "a", 2])
    }

    @Test func hasTheClockThatItWasGiven() throws {
        let state = try state()
        let source = """
            return os.time(), os.date("%Y-%m-%d %H:%M"), os.clock(), os.time { year = 2026, month = 11, day = 23, hour = 8, min = 15 },
              os.date("*t").wday, os.time { year = 2026, month = 14, day = 1 }
            """
        #expect(
            try state.run(source) == [1_795_421_700, "2026-11-23 08:15", .number(0), 1_795_421_700, 2, 1_801_483_200])
        state.setNow(0)
        #expect(state.now == 0)
        #expect(try state.run("return os.time(), os.date()") == [0, "Thu Jan  1 00:00:00 1970"])
        #expect(try LuaState().now == nil)
    }

    @Test(arguments: [
        ("os.time { year = 2026, month = 1 }", "field 'day' missing in date table"),
        ("os.time { year = 2026, month = 1, day = 1.5 }", "field 'day' is not an integer"),
        ("os.time { year = 1e15, month = 1, day = 1 }", "field 'year' is out-of-bound"),
        (
            "setmetatable({}, { __mode = 'k' })",
            "this state has no weak tables: when they lose an entry does not repeat"
        ),
    ])
    func refuses(_ statement: String, _ message: String) throws {
        #expect(failure { try state().run(statement) }?.message == message)
    }

    @Test func comesToTheHostInTheSameOrder() throws {
        let names = (1...50).map { "k\($0)" }
        let fields = names.reversed().map { "\($0) = 1" }.joined(separator: ", ")
        let table = try #require(try state().run("return { \(fields) }").first?.table)
        #expect(table.fields.map { $0.key.text ?? "" } == names.sorted())
    }

    @Test func repeatsItsRandomNumbers() throws {
        let source = "local a = math.random(0) math.randomseed() return a, math.random(0), collectgarbage('count')"
        #expect(try state(seed: 3).run(source) == state(seed: 3).run(source))
        #expect(try state(seed: 3).run(source) != state(seed: 4).run(source))
    }

    @Test func staysWithinItsLimitsWhileItSorts() throws {
        let state = try state()
        let table = try state.load("local t = {} for i = 1, 300000 do t['k' .. i] = i end return t", name: "t")
        try state.setGlobal("t", state.call(table)[0])
        let source = "while true do for k in pairs(t) do break end local k = next(t) next(t, k) end"
        #expect(failure { try state.run(source, limits: LuaLimits(cpuSeconds: 0.1)) }?.code == .timeLimit)
        #expect(try state.run("return next(t)") == ["k1", 1])
    }
}
