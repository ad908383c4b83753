extension WholeBorder {
    /// A script that uses each library of the sandbox and what `WholeBorder` defines; true where all went well.
    static let library = """
        local words = {}
        for word, number in ("one=1, two=2, three=3"):gmatch("(%w+)=(%d)") do words[#words + 1] = word .. number end
        assert(table.concat(words, " ") == "one1 two2 three3")
        assert(("hello world"):gsub("o", function(c) return c:upper() .. "!" end) == "hellO! wO!rld")
        assert(("$a-$b"):gsub("%$(%w)", { a = "x", b = "y" }) == "x-y")
        assert(("%5d|%-5s|%q|%g"):format(42, "ab", "a\\nb", 1.5) == '   42|ab   |"a\\\\\\nb"|1.5')
        assert(string.unpack("<i4 z s1", string.pack("<i4 z s1", 7, "zero", "one")) == 7)
        assert(("ab"):rep(3, ",") == "ab,ab,ab" and ("abc"):reverse() == "cba" and ("abc"):byte(2) == 98)
        assert(utf8.char(252, 8364) == "ü€" and utf8.len("ünï") == 3 and utf8.codepoint("€") == 8364)
        for _, c in utf8.codes("aü") do assert(c == 97 or c == 252) end

        local list = {}
        for i = 1, 60 do list[i] = (i * 37) % 61 end
        table.sort(list, function(a, b) return a > b end)
        assert(list[1] == 60)
        table.insert(list, 1, 99)
        table.move(list, 1, 10, 5, {})
        assert(table.remove(list, 1) == 99 and select("#", table.unpack(list, 1, 50)) == 50)
        assert(table.pack(1, nil, 3).n == 3)

        local sum = load("local a, b = ... return a + b", "sum")
        assert(sum(1, 2) == 3 and load("return x", "n", "t", { x = 5 })() == 5)
        local pieces, at = { "return ", "1 +", " 1" }, 0
        assert(load(function() at = at + 1 return pieces[at] end)() == 2)
        assert(load("syntax error here") == nil)

        local steps = coroutine.wrap(function(...)
          local given <close> = setmetatable({ ... }, { __close = function() end })
          for i = 1, 3 do coroutine.yield({ i, given[1] }) end
          error({ code = "end" })
        end)
        assert(steps("first")[2] == "first" and steps()[1] == 2 and steps()[1] == 3)
        local ok, err = pcall(steps)
        assert(not ok and (err.code == "end" or error(err, 0)))
        local dead = coroutine.create(function() coroutine.yield() end)
        coroutine.resume(dead)
        assert(coroutine.close(dead) and coroutine.status(dead) == "dead")

        local Point = {}
        Point.__index = Point
        Point.__add = function(a, b) return setmetatable({ x = a.x + b.x }, Point) end
        Point.__tostring = function(p) return "point " .. p.x end
        assert(tostring(setmetatable({ x = 1 }, Point) + setmetatable({ x = 2 }, Point)) == "point 3")
        assert(tostring({}):find("^table: %d+$"))
        assert(select(2, xpcall(function() error("raised", 0) end, function(m) return m .. "!" end)) == "raised!")
        assert(math.type(math.floor(2.5)) == "integer" and type(os.time()) == "number" and os.date("%Y"))

        local values, text = apply(function(given, name) given.k[4] = name return given.k, #given.k end)
        assert(values[4] == "given" and text == 4)
        assert(apply(function() return apply(function(t) return t end) end).k[3] == 3)
        assert(make()() == "from inside")
        local ok, refusal = pcall(fail)
        assert(not ok and (refusal == "fail: refused" or error(refusal, 0)))
        local ok, object = pcall(failure)
        assert(not ok and (type(object) == "table" or error(object, 0)))
        assert(object.message == "not found" and tostring(object) == "not found: it" and object:code() == 404)
        local chunk, line = where()
        assert(chunk:find("whole.lua$") and line > 40)
        assert(limits.minimum == 5 and #limits.list == 2 and not pcall(function() limits.minimum = 6 end))
        local seen = 0
        for key in pairs(limits) do seen = seen + #key end
        assert(seen == 11)
        assert(price:cents() == 1990 and tostring(price) == "money!" and pay(price):cents() == 3980 and pay(price) == price)
        return true
        """
}
