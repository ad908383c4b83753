import Testing

@testable import KontorLua

/// The matcher's limits and errors are those of stock Lua; DifferentialTests holds the rest.
struct PatternTests {
    @Test(arguments: [
        ("('a'):find('(')", "unfinished capture"), ("('a'):find('%')", "malformed pattern (ends with '%')"),
        ("('a'):find('[a')", "malformed pattern (missing ']')"), ("('a'):match('a)')", "invalid pattern capture"),
        ("('a'):find('%1')", "invalid capture index %1"), ("('a'):find('(a%1)')", "invalid capture index %1"),
        ("('a'):find('%0')", "invalid capture index %0"), ("('a'):find('%f')", "missing '[' after '%f' in pattern"),
        ("('a'):find('%b')", "malformed pattern (missing arguments to '%b')"),
        ("('a'):find(('()'):rep(33))", "too many captures"),
        ("('a'):rep(300):find(('a?'):rep(200))", "pattern too complex"),
        ("('a'):gsub('a', '%2')", "invalid capture index %2"),
        ("('a'):gsub('a', '%x')", "invalid use of '%' in replacement string"),
        ("('a'):gsub('a', function() return {} end)", "invalid replacement value (a table)"),
        ("('a'):gsub('a')", "bad argument #2 to 'gsub' (string/function/table expected, got no value)"),
        ("string.find()", "bad argument #1 to 'find' (string expected, got no value)"),
    ])
    func refusesAsStockLuaDoes(_ call: String, _ message: String) throws {
        #expect(failure { try LuaState().run("local x = \(call)") }?.message == message)
    }

    @Test(arguments: [
        "return ('a'):rep(300):find(('a?'):rep(199)) == 1", "return select('#', ('a'):match(('()'):rep(32))) == 32",
        "return ('a['):find('a', 1) == 1 and ('x'):find('a[') == nil", "return ('a\\0b'):match('%z') == '\\0'",
        "return ('abc'):gsub('', '-') == '-a-b-c-' and ('abc'):gsub('b*', '-') == '-a-c-'",
        "return ('f(a(b)c)d'):match('%b()') == '(a(b)c)' and ('THE (quick) fox'):find('%f[%a]%a+%f[%A]') == 1",
        "return ('x'):rep(70000):match('^x*$') == ('x'):rep(70000)",
    ])
    func matches(_ source: String) throws {
        #expect(try LuaState().run(source) == [true])
    }

    @Test func keepsAReplacementsPatternWhileItsFunctionUsesOthers() throws {
        let source = """
            local out = ('a1 b2 c3'):gsub('(%a)(%d)', function(a, d)
              for i = 1, 100 do ('x' .. i):find('^' .. i .. '%a' .. ('.'):rep(i % 30)) end
              return d .. a
            end)
            return out
            """
        #expect(try LuaState().run(source) == ["1a 2b 3c"])
    }
}
