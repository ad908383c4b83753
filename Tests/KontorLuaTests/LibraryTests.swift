import Foundation
import Testing

@testable import KontorLua

struct LibraryTests {
    /// Each source gives true where the library behaves like stock Lua, or in the way that the sandbox promises.
    @Test(arguments: [
        "local t = {} for i = 1, 500 do t[i] = (i * 7919) % 503 end table.sort(t) for i = 2, 500 do if t[i - 1] > t[i] then return false end end return true",
        "local t = {5, 3, 9, 1} table.sort(t, function(a, b) return a > b end) return table.concat(t, ',') == '9,5,3,1'",
        "local ok, e = pcall(table.sort, {1, 'x', {}}) return not ok and e:find('attempt to compare') ~= nil",
        "local t = {1, 2, 3} table.insert(t, 2, 9) return table.concat(t, '-') == '1-9-2-3'",
        "local t = {1, 2, 3} return table.remove(t, 1) == 1 and #t == 2 and table.remove(t) == 3 and table.remove({}) == nil",
        "return select('#', table.unpack({1, nil, 3}, 1, 3)) == 3 and table.pack(1, nil).n == 2",
        "return table.concat(table.move({1, 2, 3}, 1, 3, 2), ',') == '1,1,2,3' and #table.move({1, 2}, 1, 2, 1, {}) == 2",
        "return not pcall(table.insert, {1}, 5, 1) and not pcall(table.concat, {{}}) and not pcall(table.unpack, {}, 1, 1e8)",
        "return ('ab'):rep(3, ',') == 'ab,ab,ab' and (''):rep(1 << 60) == '' and ('x'):rep(-1) == '' and ('x'):rep(0) == ''",
        "return not pcall(string.rep, 'x', 1 << 62)",
        "return ('%d %5.2f %s %q %%'):format(3, 1.5, nil, 'a\"b') == '3  1.50 nil \"a\\\\\"b\" %'",
        "return not pcall(string.format, '\\0%p', {}) and ('\\0%s'):format({}):find('0x') == nil",
        "return tostring(setmetatable({}, { __tostring = function() return 'mine' end })) == 'mine'",
        "return tostring(setmetatable({}, { __name = 'Account' })):find('^Account: %d+$') ~= nil",
        "return select('#', pcall(function() return 1, nil, 3 end)) == 4",
        "local ok, e = pcall(error, { 1 }) return ok == false and e[1] == 1",
        "return select(2, xpcall(function(a) error(a, 0) end, function(m) return m .. '!' end, 'x')) == 'x!'",
        "return load('return 7')() == 7 and load('return x', 'n', 't', { x = 3 })() == 3 and load('(') == nil",
        "local n = 0 return load(function() n = n + 1 return ({ 'return ', '5' })[n] end)() == 5",
        "return getmetatable('') == false and ('x').dump == nil and #'abc' == 3 and ('abc'):upper() == 'ABC'",
        "return _G._G == _G and next({}) == nil and rawlen({1, 2}) == 2 and rawget({ a = 1 }, 'a') == 1",
        "return math.type(collectgarbage('count')) == 'integer' and not pcall(collectgarbage, 'stop')",
        "local log = {} do local x <close> = setmetatable({}, { __close = function() log[1] = true end }) end return log[1]",
        "return type(os.time()) == 'number' and type(os.date()) == 'string' and os.getenv == nil",
        "return utf8.len('ünï') == 3 and utf8.char(252) == 'ü'",
    ])
    func behaves(_ source: String) throws {
        #expect(try LuaState().run(source) == [true])
    }

    @Test func printsToTheHost() throws {
        nonisolated(unsafe) var lines: [LuaString] = []
        let state = try LuaState(LuaConfiguration { lines.append($0) })
        try state.run("print('a', 1, nil, true) print() print('\\0\\255')")
        #expect(lines == ["a\t1\tnil\ttrue", "", LuaString(bytes: [0, 255])])
    }

    @Test func loadsWithAnEnvironmentOfItsOwn() throws {
        let state = try LuaState()
        let manifest = try state.load(
            "leak = 1 return { name = 'acme', print = print }", name: "plugin.lua", environment: [:])
        #expect(try state.call(manifest) == [["name": "acme"]])
        #expect(try state.global("leak") == .nil)
        let given = try state.load("return x", name: "x.lua", environment: ["x": 3])
        #expect(try state.call(given) == [3])
    }

    @Test func refusesSourceThatIsTooLarge() throws {
        var configuration = LuaConfiguration()
        configuration.maximumSourceBytes = 1000
        let state = try LuaState(configuration)
        let long = String(repeating: " ", count: 2000)
        #expect(failure { try state.load(long, name: "long.lua") }?.code == .syntax)
        #expect(try state.run("return load((' '):rep(2000))").first == .nil)
    }

    @Test func repeatsItsRandomSequenceWhereSeeded() throws {
        var configuration = LuaConfiguration()
        configuration.randomSeed = 7
        let source = "return math.random(1000000), math.random(1000000)"
        #expect(try LuaState(configuration).run(source) == LuaState(configuration).run(source))
    }

    @Test func nestsToItsLimitsOnASmallStack() async throws {
        let messages: [String?] = await withCheckedContinuation { continuation in
            let thread = Thread {
                guard let state = try? LuaState() else { return continuation.resume(returning: []) }
                try? state.define("apply") { call in _ = try call.state.call(try call.arguments.function()) }
                let deep = "local t = {} for i = 1, 199 do t = { t } end return t"
                let chains = failure { try state.run("local function f() apply(f) end f()") }
                let values = failure { try state.call(state.load("return ...", name: "e"), state.run(deep)) }
                continuation.resume(returning: [chains?.message, values?.message])
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(messages.first??.contains("overflow") == true)
        #expect(messages.count == 2 && messages.last == .some(nil))
    }
}
