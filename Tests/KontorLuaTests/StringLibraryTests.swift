import Testing

@testable import KontorLua

struct StringLibraryTests {
    /// A function that was not called by name is named as stock Lua names it, whatever a script does to its tables.
    @Test(arguments: [
        ("string.rep", "string.rep"), ("('').rep", "string.rep"), ("table.concat", "table.concat"),
        ("tostring", "tostring"), ("math.floor", "math.floor"), ("utf8.len", "utf8.len"),
        ("os.difftime", "os.difftime"),
    ])
    func namesTheFunctionInAnError(_ function: String, _ name: String) throws {
        let source = "local f = \(function) string, table, tostring = nil return select(2, pcall(f))"
        #expect("\(try LuaState().run(source))".contains("'\(name)'"))
    }

    @Test(arguments: [
        "return not pcall(string.rep, 'x', 1 << 31) and not pcall(string.rep, 'x', -1, {})",
        "return select(2, pcall(string.format, '%p', {})) == \"invalid conversion '%p' to 'format'\"",
        "return ('%5.1f|%-5s|%05d|%q'):format(2.25, 'ab', 42, 1 / 3) == '  2.2|ab   |00042|0x1.5555555555555p-2'",
        "return ('%s %s'):format(setmetatable({}, { __tostring = function() return 'x' end }), nil) == 'x nil'",
        "local s = ('x'):rep(3e6) return ('%s'):format(s) == s and ('<%s>'):format(s) == '<' .. s .. '>'",
        "local s = ('ab'):rep(2e6) return s:upper():lower() == s and s:reverse():reverse() == s",
        "return ('ab'):rep(700000, ',') == ('ab,'):rep(699999) .. 'ab'",
        "return string.unpack('<i3z', string.pack('<i3z', -5, 'abc')) == -5 and string.packsize('!8bd') == 16",
        "return string.dump == nil and utf8.len('\\xff') == nil and utf8.codepoint('€') == 0x20AC",
        "return load('\\27Lua') == nil and load('return 1', 'x', 'b') == nil and load('return 1', 'x', 'bt')() == 1",
        "return select(2, load('\\27Lua', 'x', 'b')) == \"attempt to load a binary chunk (mode is 't')\"",
    ])
    func behaves(_ source: String) throws {
        #expect(try LuaState().run(source) == [true])
    }

    @Test func seedsWithoutAnAddress() throws {
        let source =
            "local a, b = math.randomseed() local x = math.random(0) math.randomseed(a, b) return a, x == math.random(0)"
        let first = try LuaState().run(source)
        let second = try LuaState().run(source)
        #expect(first[1] == true && second[1] == true)
        #expect(first[0] != second[0])
        var configuration = LuaConfiguration()
        configuration.randomSeed = 7
        let again = "math.randomseed() return math.random(0)"
        #expect(try LuaState(configuration).run(again) == LuaState(configuration).run(again))
    }

    @Test func showsNothingOfTheStackForADateThatIsNone() throws {
        let source = "local t = { year = 1 << 31, month = 83647, day = 8 } pcall(os.time, t) return t.wday, t.yday"
        #expect(try LuaState().run(source) == [1, 1])
    }
}
