import Foundation
import Testing

@testable import KontorLua

/// What a library function works on is stopped in its middle, however long it would take.
@Suite(.serialized)
struct BoundedLibraryTests {
    static let matching: [String] = [
        "('a'):rep(3e4):find(('.-'):rep(20) .. 'b')",
        "('a'):rep(300):find(('a?'):rep(30) .. ('a'):rep(300) .. 'b')",
        "('a'):rep(3e4):match(('.*'):rep(5) .. 'b')",
        "('a'):rep(2e6):find(('a'):rep(1e5) .. 'b', 1, true)",
        "('a'):rep(1e7):find('b', 1, true)",
        "('a'):rep(1e7):find('%d')",
        "('('):rep(1e6):gsub('%b()', '')",
        "('a('):rep(1e6):find('%f[%d]%b()x')",
        "('ab'):rep(1e6):gsub('(a)(b)', ('%1%2'):rep(1e4))",
        "('a'):rep(3e5):gsub('.', ('x'):rep(1e5))",
        "('a'):rep(1e6):gsub('.', function() return ('x'):rep(1000) end)",
        "('x'):rep(1e5):gsub('x', setmetatable({}, { __index = rawget }))",
        "for s in ('a'):rep(1e5):gmatch('(.-)(.-)%1b') do end",
        "('a'):rep(1e5):find('(a*)(a*)%1%2b')",
        "('a'):rep(1e5):find('[^b]-[^c]-[^d]-e')",
        "('x'):rep(1e7):match('^(x*)%1$')",
        "local s = '[' .. ('a'):rep(1e7) .. ']' ('a'):find(s)",
        "('a'):rep(1e6):find(('%a'):rep(1e6))",
    ]

    static let strings: [String] = [
        "('x'):rep(1e7):upper():lower():reverse()", "(''):rep(1e9)", "('ab'):rep(1e7)",
        "('%q'):format(('\\n'):rep(1e7))", "('%s'):rep(1000):format(table.unpack({}, 1, 1000))",
        "string.pack('c20000000', '')", "string.pack((' '):rep(1e7))", "string.packsize(('b'):rep(1e7))",
        "local s = ('b'):rep(1e7) pcall(string.unpack, s, s)", "os.date(('%c'):rep(1e6))", "os.date(('x'):rep(1e7))",
        "local s = ('\\x80'):rep(1e7) utf8.len(s) utf8.offset(s, 5) pcall(utf8.codes(''), s, 1)",
        "local s = ('a'):rep(1e7) utf8.len(s) utf8.offset(s, 1e7) utf8.offset(s, -1e7)",
        "for p, c in utf8.codes(('a'):rep(1e7)) do end",
    ]

    static let tables: [String] = [
        "local t = setmetatable({}, { __len = function() return 1 << 50 end, __index = rawget, __newindex = rawset }) table.insert(t, 1, 1)",
        "local t = setmetatable({}, { __len = function() return 1 << 50 end, __index = rawequal, __newindex = rawequal }) table.remove(t, 1)",
        "table.move(setmetatable({}, { __index = rawequal, __newindex = rawequal }), 1, 1 << 50, 2)",
        "table.concat(setmetatable({}, { __len = function() return 1 << 50 end, __index = function() return '' end }))",
        "table.concat(setmetatable({}, { __index = string.rep }), '', 1, 1 << 50)",
        "local t = {} for i = 0, 62 do t[1 << i] = i end table.insert(t, 1, 1)",
        "table.unpack(setmetatable({}, { __index = rawequal }), 1, 900000)",
        "local t = {} for i = 1, 1e5 do t[i] = i end while true do pcall(table.sort, t, function() return true end) end",
        "local t = {} for i = 1, 1e5 do t[i] = i end while true do pcall(table.sort, t, rawequal) table.sort(t) end",
        "table.sort(setmetatable({}, { __len = function() return 1 << 30 end, __index = function() return 1 end, __newindex = rawequal }))",
        "local s, t = ('x'):rep(1e6), {} for i = 1, 1e5 do t[i] = s end while true do table.sort(t) end",
    ]

    static let sources: [String] = [
        "local s = ('x = 1 '):rep(1e5) load(s)", "load(function() return ' ' end)", "load(('('):rep(1e6))",
        "load(('do '):rep(3e5))", "load('return ' .. ('a and '):rep(1e5) .. 'a')",
        "local t = {} for i = 1, 5e4 do t[i] = '::a' .. i .. '::' end load(table.concat(t, ' '))",
        "local t = {} for i = 1, 4e4 do t[i] = 'goto a' .. i end for i = 1, 4e4 do t[#t + 1] = '::a' .. i .. '::' end load(table.concat(t, ' '))",
    ]

    @Test(arguments: matching + strings + tables + sources)
    func stopsAtTheTimeLimit(_ body: String) throws {
        let state = try LuaState()
        let chunk = try state.load("while true do pcall(function() \(body) end) end", name: "endless.lua")
        let start = processorTime()
        let error = failure { try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.05)) }
        let taken = processorTime() - start
        #expect(error?.code == .timeLimit)
        #expect(taken < 0.05 + 0.05 * Sanitizer.slowness, "took \(taken)")
        #expect(try state.run("return ('a'):find('a')", limits: LuaLimits(cpuSeconds: 1)) == [1, 1])
    }

    /// Strings of 100 MB: made before, because making one is a single step of Lua's.
    @Test(arguments: [
        "utf8.len(s)", "utf8.len(continued)", "utf8.offset(s, #s)", "for _ in utf8.codes(s) do end",
        "s:find('b', 1, true)",
        "s:find('%d')", "s:match('^(a*)%1$')", "pcall(string.unpack, 'z', s)", "s:find('[^a]')",
        "string.packsize(s)", "s:gsub('a', '')",
    ])
    func stopsWithinALongString(_ body: String) throws {
        let state = try LuaState()
        try state.run("s = ('a'):rep(1e8) continued = ('\\x80'):rep(1e7)")
        let chunk = try state.load("while true do pcall(function() \(body) end) end", name: "long.lua")
        let start = processorTime()
        #expect(failure { try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.05)) }?.code == .timeLimit)
        #expect(processorTime() - start < 0.05 + 0.15 * Sanitizer.slowness)
    }
}
