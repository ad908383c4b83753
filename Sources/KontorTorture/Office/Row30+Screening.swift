extension TortureRow {
    static let screening = TortureRow(
        30, "a policy that learns more than it was given, or tells one candidate by another", [],
        office: remembering + reaching + telling)

    /// A policy that tries something for two candidates whose documents differ in nothing but the name, twice each.
    ///
    /// What it says of both must be the same, each time, and neither name may be seen anywhere. Where it `fails`, nothing is
    /// decided about them.
    private static func policy(
        _ name: String, _ body: String, before: String = "", needs: String = everything, files: [String: String] = [:],
        says: [String] = ["held"], fails: Bool = false
    ) -> OfficeCase {
        let own = [
            "office.lua": OfficeCase.officeFile(grant: needs, rest: ", policy_seconds = 0.2"),
            "plugins/evil/plugin.lua": manifest(needs),
            "plugins/evil/init.lua": """
            \(before)
            return { policies = { ["hr.screen"] = function(c, previous)
              local r = previous(c)
              do \(body) end
              return r, "nothing"
            end } }
            """,
        ]
        return OfficeCase(
            name, files: own.merging(files) { $1 },
            [
                .eval(received, says: ["2"]),
                .eval(
                    screened, status: fails ? 2 : 0, says: says,
                    hides: ["differs", "Petersen", "Yildirim", "Mehmet", "gut und schnell"]),
            ])
    }

    private static let everything =
        "\"hr.read\", \"hr.write\", \"directory.read\", \"directory.write\", \"inventory.read\", \"inventory.write\""

    private static func manifest(_ needs: String) -> String {
        "return { name = \"evil\", version = \"1.0.0\", api = 1, summary = \"x\", needs = { \(needs) }, after = { \"standard\" } }\n"
    }

    private static let received = """
        kontor.hr.opening.create { key = "r", title = "x", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } } \
        local n = 0 for i, name in ipairs { "Anna Petersen", "Mehmet Yildirim" } do if kontor.hr.application.receive("r", { \
        name = name, file = { name = "cv" .. i .. ".txt", content = name .. "\\nExcel gut und schnell" } }) then n = n + 1 end end \
        return n
        """
    private static let screened = """
        local said = {} for pass = 1, 2 do local result = assert(kontor.hr.screen("r", { again = true })) \
        for _, x in ipairs(result.ranked) do said[#said + 1] = x.criteria[1].result .. table.concat(x.why, ";") end \
        for _, x in ipairs(result.not_screened) do said[#said + 1] = x.why[1] end end \
        for _, text in ipairs(said) do if text ~= said[1] then return "differs: " .. text .. " / " .. said[1] end end \
        return #said == 4 and "held" or "differs: " .. #said
        """

    /// What is kept from one candidate to the next.
    private static let remembering: [OfficeCase] = [
        policy("an upvalue that counts", "n = n + 1 return r, tostring(n)", before: "local n = 0"),
        policy(
            "the first candidate's text", "kept = kept or c.text return r, tostring(kept == c.text) .. #kept",
            before: "local kept"),
        policy("a list of candidates", "seen[#seen + 1] = c return r, tostring(#seen)", before: "local seen = {}"),
        policy("a field of string", "rawset(string, 'n', (rawget(string, 'n') or 0) + 1) return r, tostring(string.n)"),
        policy("a field of table", "rawset(table, 'n', (rawget(table, 'n') or 0) + 1) return r, tostring(table.n)"),
        policy("a field of math", "rawset(math, 'n', (rawget(math, 'n') or 0) + 1) return r, tostring(math.n)"),
        policy("a field of os", "rawset(os, 'n', (rawget(os, 'n') or 0) + 1) return r, tostring(os.n)"),
        policy("a field of kontor", "pcall(rawset, kontor, 'n', 1) return r, tostring(rawget(kontor, 'n'))"),
        policy(
            "a module that counts", "return r, tostring(require('kept')())",
            files: ["plugins/evil/kept.lua": "local n = 0 return function() n = n + 1 return n end"]),
        policy(
            "a module that is loaded once", "local ok = require 'kept' ok.n = (ok.n or 0) + 1 return r, tostring(ok.n)",
            files: ["plugins/evil/kept.lua": "return {}"]),
        policy(
            "a coroutine that goes on", "return r, tostring(step())",
            before: "local step = coroutine.wrap(function() for i = 1, 1e9 do coroutine.yield(i) end end)"),
        policy(
            "a closure that was returned",
            "f = f or (function() local n = 0 return function() n = n + 1 return n end end)() return r, tostring(f())",
            before: "local f"),
        policy(
            "a chunk that was compiled",
            "f = f or load 'local n = 0 return function() n = n + 1 return n end' () return r, tostring(f())",
            before: "local f"),
        policy(
            "a metatable's field", "m.n = (m.n or 0) + 1 return r, tostring(m.n)",
            before: "local m = {} local t = setmetatable({}, m)"),
        policy("an iterator that goes on", "return r, tostring((it()))", before: "local it = ('abcdefgh'):gmatch '.'"),
        policy(
            "what previous returned", "local same = last == nil last = r return r, tostring(same)", before: "local last"
        ),
        policy(
            "previous itself", "local same = last == nil last = previous return r, tostring(same)", before: "local last"
        ),
        policy("the candidate's table", "c.criteria.n = (c.criteria.n or 0) + 1 return r, tostring(c.criteria.n)"),
        policy(
            "a weak table", "w[c] = true local n = 0 for _ in pairs(w) do n = n + 1 end return r, tostring(n)",
            before: "local ok, w = pcall(setmetatable, {}, { __mode = 'k' }) w = ok and w or {}", fails: true),
        policy(
            "something closed later",
            "local x <close> = setmetatable({}, { __close = function() n = n + 1 end }) return r, tostring(n)",
            before: "local n = 0"),
    ]

    /// What is read, stored or written besides the argument.
    private static let reaching: [OfficeCase] = [
        policy(
            "applications",
            "local ok, a = pcall(kontor.hr.application.find, { opening = 'r' }) return r, ok and a[1].name or 'no'"),
        policy(
            "applications with nothing caught", "return r, kontor.hr.application.find({ opening = 'r' })[1].name",
            fails: true),
        policy("documents", "local ok, a = pcall(kontor.hr.document.find, {}) return r, ok and a[1].text or 'no'"),
        policy("people", "local ok, a = pcall(kontor.directory.person.find, {}) return r, ok and #a .. '' or 'no'"),
        policy(
            "iterated applications",
            "local ok, a = pcall(kontor.hr.application.each, {}) return r, ok and a().name or 'no'"),
        policy("storage that is read", "local ok, a = pcall(kontor.storage.get, 'n') return r, tostring(ok)"),
        policy(
            "storage that is written",
            "pcall(kontor.storage.set, 'n', { value = c.text }) return r, tostring(pcall(kontor.storage.get, 'n'))"),
        policy(
            "a transaction around it",
            "local ok, a = pcall(kontor.transaction, function() return kontor.hr.application.find {} end) return r, tostring(ok)"
        ),
        policy(
            "a preview around it",
            "local ok, a = pcall(kontor.preview, function() kontor.storage.set('n') end) return r, tostring(ok)"),
        policy("another screening", "local ok, a = pcall(kontor.hr.screen, 'r') return r, tostring(ok)"),
        policy("the office's clock", "local ok, a = pcall(kontor.now) return r, tostring(ok) .. tostring(a)"),
        policy("the office's day", "local ok, a = pcall(kontor.today) return r, tostring(ok) .. tostring(a)"),
        policy("the machine's clock", "local ok, a = pcall(os.time) return r, tostring(ok) .. tostring(a)"),
        policy("the processor's clock", "local ok, a = pcall(os.clock) return r, tostring(ok) .. tostring(a)"),
        policy("a date", "local ok, a = pcall(os.date, '%H%M%S') return r, tostring(ok) .. tostring(a)"),
        policy(
            "a clock kept at loading", "local ok, a = pcall(now) return r, tostring(ok) .. tostring(a)",
            before: "local now = os.clock"),
        policy("chance", "local ok, a = pcall(math.random, 1 << 40) return r, tostring(ok) .. tostring(a)"),
        policy(
            "chance kept at loading", "local ok, a = pcall(dice, 1 << 40) return r, tostring(ok) .. tostring(a)",
            before: "local dice = math.random"),
        policy(
            "chance in a coroutine",
            "local co = coroutine.create(function() return math.random(1 << 40) end) local ok, a = coroutine.resume(co) return r, tostring(ok) .. tostring(a)"
        ),
        policy("memory", "local ok, a = pcall(collectgarbage, 'count') return r, tostring(ok) .. tostring(a)"),
        policy("addresses", "return r, tostring({}) .. tostring(print) .. tostring(coroutine.create(print))"),
        policy(
            "the order of a table",
            "local t, s = {}, {} for w in c.text:gmatch '%a+' do t[w] = 1 end for w in pairs(t) do s[#s + 1] = #w end return r, table.concat(s, ' ')"
        ),
        policy(
            "how long it takes",
            "local n = 0 for i = 1, 1e5 do n = n + i end local ok, a = pcall(os.clock) return r, tostring(a)"),
    ]

    /// What carries words of a candidate outside.
    private static let telling: [OfficeCase] = [
        policy("the log", "pcall(kontor.log, c.text) kontor.log(c.text)", fails: true),
        policy("the log at a level", "pcall(kontor.log, c.text, { level = 'error' })"),
        policy("print", "pcall(print, c.text) print(c.text)", fails: true),
        policy("an error's text", "error(c.text)", fails: true),
        policy("an error's table", "error({ message = c.text, code = 'invalid' })", fails: true),
        policy(
            "an error that tells itself", "error(setmetatable({}, { __tostring = function() return c.text end }))",
            fails: true),
        policy("a chunk's name", "load('error()', '@' .. c.text)()", fails: true),
        policy(
            "a line of a file that it has not", "load(('\\n'):rep(#c.text) .. 'error()', '@plugins/evil/init.lua')()",
            fails: true),
        policy("the name of a missing verb", "kontor[c.text]()", fails: true),
        policy("a wrong argument", "kontor.money(c.text)", fails: true),
        policy("a wrong title", "return { { title = c.text, result = 'met' } }", fails: true),
        policy("a wrong result", "return { { title = 'Excel', result = c.text } }", fails: true),
        policy("a wrong key", "return { { title = 'Excel', result = 'met', [c.text] = 1 } }", fails: true),
        policy(
            "a wrong quote", "return { { title = 'Excel', result = 'met', quotes = { c.text .. '!' } } }", fails: true),
        policy("a wrong reason", "return r, { c.text .. ' %d' }", fails: true),
        policy("a loop without end", "while true do end", fails: true),
        policy("memory without end", "local t = {} for i = 1, 1e9 do t[i] = c.text .. i end", fails: true),
    ]
}
