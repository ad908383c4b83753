extension TortureRow {
    private static let letters = "local a = ('a'):rep(10000) "

    static let patterns = TortureRow(
        6, "pattern matching that explodes",
        [
            TortureCase(
                "optional letters", .timeLimit, "return (('a'):rep(32)):find(('a?'):rep(32) .. ('a'):rep(32) .. 'b')"),
            TortureCase("many lazy gaps in find", .timeLimit, letters + "return a:find(('.-'):rep(20) .. 'b')"),
            TortureCase("many greedy gaps in match", .timeLimit, letters + "return a:match(('.*'):rep(20) .. 'b')"),
            TortureCase("gaps in captures", .timeLimit, letters + "return a:match(('(.-)'):rep(20) .. 'b')"),
            TortureCase(
                "gaps in gmatch", .timeLimit, letters + "for _ in a:gmatch(('a-'):rep(20) .. 'b') do end"),
            TortureCase("gaps in gsub", .timeLimit, letters + "return a:gsub(('a*'):rep(20) .. 'b', '')"),
            TortureCase(
                "gsub that starts again at each letter", .timeLimit, "return (('a'):rep(200000)):gsub('a-b', '')"),
            TortureCase("balance that never closes", .timeLimit, "return (('('):rep(200000)):gsub('%b()', '')"),
            TortureCase(
                "balance in gmatch", .timeLimit, "for _ in (('('):rep(200000)):gmatch('%b()') do end"),
            TortureCase(
                "references back", .timeLimit, "return (('a'):rep(3000)):find('(.-)(.-)%1%2%1%2b')"),
            TortureCase("frontiers", .timeLimit, "return (('a b '):rep(2000)):find(('.-%f[b]'):rep(8) .. 'c')"),
            TortureCase("sets", .timeLimit, "return (('a'):rep(5000)):find(('[^b]*'):rep(6) .. 'c')"),
            TortureCase(
                "a set as long as a book", .returns("nil"),
                "return (('a'):rep(100000)):find('[' .. ('b'):rep(100000) .. ']')"),
            TortureCase(
                "plain find of what is nearly there", .timeLimit,
                "local s = ('a'):rep(2000000) return s:find(('a'):rep(1000000) .. 'b', 1, true)"),
            TortureCase(
                "plain find without a flag", .timeLimit,
                "local s = ('a'):rep(2000000) return s:find(('a'):rep(1000000) .. 'b')"),
            TortureCase(
                "an explosion under pcall", .timeLimit,
                letters + "while true do pcall(string.find, a, ('.-'):rep(20) .. 'b') end"),
            TortureCase(
                "an explosion in a comparator", .timeLimit,
                letters + "table.sort({ 2, 1 }, function() return a:find(('.-'):rep(20) .. 'b') end)"),
            TortureCase(
                "an explosion in a coroutine", .timeLimit,
                letters
                    + "coroutine.wrap(function() pcall(string.match, a, ('.-'):rep(20) .. 'b') while true do end end)()"
            ),
            TortureCase(
                "an explosion in a callback of gsub", .timeLimit,
                letters + "return ('x'):gsub('.', function() return a:match(('.-'):rep(20) .. 'b') end)"),
            TortureCase(
                "gsub with a table that answers slowly", .timeLimit,
                "return ('x'):gsub('.', setmetatable({}, { __index = function() while true do end end }))"),
            TortureCase(
                "gsub that makes more of everything", .endsUnharmed,
                "local s = 'x' while true do s = s:gsub('.', '%0%0%0%0') end"),
            TortureCase(
                "a million matches of nothing", .timeLimit, "while true do (('x'):rep(100000)):gsub('', '') end"),
            TortureCase(
                "a pattern that goes too deep", .refused("pattern too complex"),
                "return (('a'):rep(1000)):find(('(a'):rep(1) .. ('a?'):rep(300) .. ')')"),
            TortureCase("too many captures", .refused("too many captures"), "return ('a'):find(('()'):rep(40))"),
            TortureCase("a set without an end", .refused("malformed pattern (missing ']')"), "return ('a'):find('[a')"),
            TortureCase(
                "a pattern that ends with %", .refused("malformed pattern (ends with '%')"), "return ('a'):find('%')"),
            TortureCase(
                "a balance without its letters", .refused("missing arguments to '%b'"), "return ('a'):find('%b')"),
            TortureCase(
                "a frontier without its set", .refused("missing '[' after '%f' in pattern"), "return ('a'):find('%f')"),
            TortureCase("a capture that is never closed", .refused("unfinished capture"), "return ('a'):find('(a')"),
            TortureCase("a reference to nothing", .refused("invalid capture index"), "return ('a'):find('%1')"),
            TortureCase(
                "a replacement of nothing", .refused("invalid capture index %2"), "return ('a'):gsub('a', '%2')"),
            TortureCase(
                "a replacement that is a table", .refused("invalid replacement value (a table)"),
                "return ('a'):gsub('a', function() return {} end)"),
            TortureCase(
                "patterns that end", .returns("2, 3, 'key', 'value', '<b>', 'x-y', 1"),
                """
                local k, v = ("key = value"):match("^(%w+)%s*=%s*(%w+)$")
                local from, to = ("abc"):find("b()")
                return from, 3, k, v, ("a<b>c"):match("%b<>"), ("x y"):gsub("%s", "-")
                """),
        ])
}
