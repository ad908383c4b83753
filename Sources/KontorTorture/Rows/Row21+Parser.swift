extension TortureRow {
    private static func nested(_ name: String, _ open: String, _ middle: String, _ close: String) -> TortureCase {
        TortureCase(
            "\(name), 100000 deep", .returns("true"),
            "local f, e = load(('\(open)'):rep(100000) .. '\(middle)' .. ('\(close)'):rep(100000)) return not f and #e < 500"
        )
    }

    static let parser = TortureRow(
        21, "parser: megabytes of source, deep nesting, names and jumps without number",
        [
            TortureCase(
                "more than a megabyte", .returns("nil, true"),
                "local f, e = load(('x=1;'):rep(500000)) return f, e:find('too large') ~= nil"),
            TortureCase(
                "more than a megabyte in pieces", .endsUnharmed, "return (pcall(load, function() return 'x=1;' end))"),
            TortureCase(
                "a megabyte, again and again", .timeLimit, before: "s = ('x=1;'):rep(250000)",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte in small pieces", .timeLimit,
                "while true do local n = 0 load(function() n = n + 1 if n < 200000 then return 'x=1;' end end) end"),
            TortureCase(
                "a megabyte of a comment", .timeLimit, before: "s = '--[==[' .. (']='):rep(500000)",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte of a string", .timeLimit, before: "s = 'return \"' .. ('\\\\z '):rep(300000) .. '\"'",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte of a number", .timeLimit, before: "s = 'return ' .. ('1'):rep(1000000)",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte of breaks", .timeLimit,
                before: "s = ('while x do ' .. ('break '):rep(32000) .. 'end '):rep(5)", "while true do load(s) end"),
            TortureCase(
                "a megabyte of labels", .timeLimit,
                before: "local t = {} for i = 1, 32000 do t[i] = '::a' .. i .. '::x=1 ' end s = table.concat(t)",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte of jumps", .timeLimit,
                before:
                    "local t = {} for i = 1, 32000 do t[i] = 'goto a' .. i .. ' ' end for i = 1, 32000 do t[#t + 1] = '::a' .. i .. '::x=1 ' end s = table.concat(t)",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte of constants", .timeLimit,
                before: "local t = {} for i = 1, 100000 do t[i] = 'x=' .. i .. '.5 ' end s = table.concat(t)",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte of functions", .timeLimit, before: "s = ('f=function()end '):rep(60000)",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte of items", .timeLimit, before: "s = 'return {' .. ('1,'):rep(500000) .. '}'",
                "while true do load(s) end"),
            TortureCase(
                "a megabyte of operators", .returns("true"),
                "local f, e = load('return ' .. ('- '):rep(500000) .. '1') return not f and #e < 500"),
            nested("brackets", "(", "1", ")"), nested("tables", "{", "", "}"),
            nested("blocks", "do ", "", " end"), nested("functions", "return function() ", "", " end"),
            nested("conditions", "if x then ", "", " end"), nested("loops", "while x do ", "", " end"),
            nested("calls", "f(", "", ")"), nested("indices", "x = a[", "1", "]"),
            TortureCase(
                "a chain of fields", .endsUnharmed, cpuSeconds: 1,
                "return load('return a' .. ('.a'):rep(400000)) ~= nil"),
            TortureCase(
                "a chain of joins", .returns("true"),
                "local f, e = load('return \"a\"' .. ('..\"a\"'):rep(100000)) return not f and #e < 500"),
            TortureCase(
                "a chain of powers", .returns("true"),
                "local f, e = load('return 2' .. ('^2'):rep(100000)) return not f and #e < 500"),
            TortureCase(
                "a chain of elseif", .endsUnharmed, cpuSeconds: 1,
                "load('if x then ' .. ('elseif x then '):rep(60000) .. 'end')"),
            TortureCase(
                "too many variables", .returns("true"),
                "local f, e = load(('local a '):rep(300)) return e:find('too many local variables') ~= nil"),
            TortureCase(
                "too many upvalues", .returns("true"),
                """
                local t = { "local a0" }
                for level = 1, 3 do
                  t[#t + 1] = " local function f" .. level .. "()"
                  for i = 1, 150 do t[#t + 1] = " local v" .. level .. "_" .. i .. " = 1" end
                end
                t[#t + 1] = " return function() return 0"
                for level = 1, 3 do for i = 1, 150 do t[#t + 1] = " + v" .. level .. "_" .. i end end
                t[#t + 1] = " end end end end"
                local f, e = load(table.concat(t))
                return not f and e:find("too many upvalues") ~= nil
                """),
            TortureCase(
                "too many values", .returns("true"),
                "local f, e = load('local a = f(' .. ('1,'):rep(300) .. '1)') return not f and e:find('too many registers') ~= nil"
            ),
            TortureCase(
                "a name as long as the file", .endsUnharmed, cpuSeconds: 1,
                "return load(('x'):rep(1000000) .. ' = 1') ~= nil"),
            TortureCase(
                "a text without an end", .returns("true"),
                "local f, e = load('x = [[' .. ('y'):rep(100000)) return #e < 500"),
            TortureCase(
                "a token as long as a book in a message", .returns("true"),
                "local f, e = load('x = = ' .. ('y'):rep(500000)) return #e < 500"),
            TortureCase(
                "a token as long as a book, misplaced", .endsUnharmed, cpuSeconds: 1,
                "local f, e = load('x y' .. ('y'):rep(900000)) error(e, 0)"),
            TortureCase(
                "escapes beyond what there is", .returns("true, true, true"),
                #"return not load('return "\\u{FFFFFFFFFFFF}"'), not load('return "\\x"'), not load('return "\\999"')"#),
            TortureCase(
                "bytes that are no program", .returns("true"),
                "local n = 0 for i = 0, 255 do if not load(string.char(i, 255 - i, i)) then n = n + 1 end end return n > 200"
            ),
        ])
}
