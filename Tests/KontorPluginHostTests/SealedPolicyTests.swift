import KontorLuaAPI
import Testing

/// What a screening policy may know of one candidate is what it is given: nothing else can be read, kept or handed on.
@Suite struct SealedPolicyTests {
    /// Screens candidates in an order, and returns for each what the policy said of them.
    ///
    /// - Parameters:
    ///   - code: The plugin's `init.lua`, which gives `hr.screen`.
    ///   - names: The candidates, in the order in which they come.
    private func said(_ code: String, files: PluginOffice.Files = [:], _ names: [String]) throws -> [String: String] {
        let office = try PluginOffice([
            "base": ["init.lua": Self.base],
            "w": files.merging(["init.lua": code, "plugin.lua": PluginOffice.manifest("w", "after = { \"base\" }")]) {
                $1
            },
        ])
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let text = try office.run(
            """
            assert(kontor.hr.opening.create { key = "r", title = "x",
              criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
            for i, name in ipairs { \(list) } do
              assert(kontor.hr.application.receive("r", { name = name, file = { name = "cv" .. i .. ".txt",
                content = name .. "\\nExcel gut und schnell\\nOrt " .. #name } }))
            end
            local lines = {}
            for pass = 1, 2 do
              local result = assert(kontor.hr.screen("r", { again = true }))
              for _, x in ipairs(result.ranked) do
                local a = kontor.hr.application.get(x.application)
                lines[#lines + 1] = pass .. a.name .. "=" .. x.criteria[1].result .. " " .. table.concat(x.why, "; ")
              end
              for _, x in ipairs(result.not_screened) do
                local a = kontor.hr.application.get(x.application)
                lines[#lines + 1] = pass .. a.name .. "=" .. x.why[1]
              end
            end
            return table.concat(lines, "\\n")
            """)
        var said: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            said[String(parts[0])] = String(parts[1])
        }
        #expect(said.count == names.count * 2, "\(text)")
        return said
    }

    private static let base = """
        local asked = 0
        return { policies = { ["hr.screen"] = function(candidate)
          asked = asked + 1
          return { { title = "Excel", result = candidate.criteria[1].result } }, { "base was asked %d times", asked }
        end } }
        """

    /// Policies that would answer otherwise for whoever comes later, or at another time.
    private static let remembering: [(what: String, code: String)] = [
        ("an upvalue", policy("n = n + 1 return r, { '%d', n }", before: "local n = 0")),
        ("a table", policy("seen[#seen + 1] = c.text return r, { '%d', #seen }", before: "local seen = {}")),
        ("the plugin before", policy("return previous(c)")),
        (
            "a field of a library",
            policy("rawset(string, 'n', (rawget(string, 'n') or 0) + 1) return r, { '%d', string.n }")
        ),
        ("the metatable of texts", policy("local m = getmetatable('') return r, tostring(m)")),
        ("a module", policy("return r, { '%d', require('kept').next() }")),
        ("a module's table", policy("local k = require 'kept' k.n = (k.n or 0) + 1 return r, { '%d', k.n }")),
        (
            "a coroutine",
            policy(
                "return r, { '%d', next_number() }",
                before:
                    "local next_number = coroutine.wrap(function() local i = 0 while true do i = i + 1 coroutine.yield(i) end end)"
            )
        ),
        ("an address of a table", policy("return r, tostring({})")),
        ("an address of a function", policy("return r, tostring(function() end) .. tostring(print)")),
        ("an address by format", policy("return r, select(2, pcall(string.format, '%p', {}))")),
        ("memory", policy("local ok, n = pcall(collectgarbage, 'count') return r, tostring(ok) .. tostring(n)")),
        (
            "the order of a table",
            policy(
                "order[c.text] = true local k = next(order) return r, { '%d', #k }", before: "local order = {}")
        ),
        (
            "the order of texts",
            policy(
                "local t, s = {}, {} for w in c.text:gmatch '%a+' do t[w] = true end "
                    + "for w in pairs(t) do s[#s + 1] = w end return r, table.concat(s, ' ')")
        ),
        (
            "the order of tables as keys",
            policy("local t = { [{}] = 1, [{}] = 2 } return r, { '%d', select(2, next(t)) }")
        ),
        (
            "an error's text",
            policy(
                "local ok, e = pcall(error, kept) kept = { c.text } return r, type(e) .. tostring(kept ~= e)",
                before: "local kept")
        ),
        ("a clock", policy("local ok, t = pcall(os.time) return r, tostring(ok) .. tostring(t)")),
        ("a clock of the day", policy("local ok, t = pcall(os.date) return r, tostring(ok) .. tostring(t)")),
        ("a clock of the machine", policy("local ok, t = pcall(os.clock) return r, tostring(ok) .. tostring(t)")),
        (
            "a clock that was kept",
            policy("local ok, t = pcall(time) return r, tostring(ok) .. tostring(t)", before: "local time = os.time")
        ),
        ("the office's clock", policy("local ok, t = pcall(kontor.now) return r, tostring(ok) .. tostring(t)")),
        ("chance", policy("local ok, t = pcall(math.random, 1000000) return r, tostring(ok) .. tostring(t)")),
        (
            "chance that was kept",
            policy(
                "local ok, t = pcall(random, 1000000) return r, tostring(ok) .. tostring(t)",
                before: "local random = math.random")
        ),
        ("chance at loading", policy("return r, { '%d', drawn }", before: "local drawn = math.random(1000000)")),
        ("a clock at loading", policy("return r, { '%d', started }", before: "local started = os.time()")),
        (
            "storage",
            policy(
                "local ok, n = pcall(kontor.storage.get, 'n') pcall(kontor.storage.set, 'n', { value = 1 }) return r, tostring(ok) .. tostring(n)"
            )
        ),
        (
            "the settings",
            policy(
                "given.n = (given.n or 0) + 1 return r, { '%d', given.n }", before: "local given",
                after: "setup = function(g) given = g end,")
        ),
        (
            "the result of the previous call",
            policy("local before = last last = r return r, tostring(before == nil)", before: "local last")
        ),
        ("the state's own name for itself", policy("return r, tostring(coroutine.running())")),
        (
            "a chunk",
            policy(
                "f = f or load 'local n = 0 return function() n = n + 1 return n end' () return r, { '%d', f() }",
                before: "local f")
        ),
        (
            "a closed variable",
            policy(
                "local x <close> = setmetatable({}, { __close = function() n = n + 1 end }) return r, { '%d', n }",
                before: "local n = 0")
        ),
    ]

    private static func policy(_ body: String, before: String = "", after: String = "") -> String {
        """
        \(before)
        return { \(after) policies = { ["hr.screen"] = function(c, previous)
          local r, why = previous(c)
          \(body)
        end } }
        """
    }

    private static let module = ["kept.lua": "local n = 0 return { next = function() n = n + 1 return n end }"]

    @Test(arguments: remembering)
    func saysTheSameAloneFirstLastAndTwice(_ what: String, _ code: String) throws {
        let alone = try said(code, files: Self.module, ["Anna Petersen"])
        let first = try said(code, files: Self.module, ["Anna Petersen", "Zyx Qwert", "Mehmet Yildirim"])
        let last = try said(code, files: Self.module, ["Mehmet Yildirim", "Zyx Qwert", "Anna Petersen"])
        let wanted = try #require(alone["1Anna Petersen"])
        for said in [alone, first, last] {
            #expect(said["1Anna Petersen"] == wanted)
            #expect(said["2Anna Petersen"] == wanted)
        }
    }

    /// Made from the declarations: the next verb is held to it too.
    @Test func reachesNoVerbButThoseThatFollowFromTheirArguments() throws {
        let names = Registry.verbs.filter { !$0.readsNothing }.map(\.name)
        #expect(Registry.verbs.filter(\.readsNothing).map(\.name).sorted() == ["hr.mentions", "money", "why"])
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let reached = try said(
            Self.policy(
                """
                local reached = {}
                for _, name in ipairs { \(list) } do
                  local f = kontor
                  for part in name:gmatch "[^.]+" do f = f[part] end
                  for _, arguments in ipairs { {}, { "x" }, { "x", {} }, { {} } } do
                    local ok, e = pcall(f, table.unpack(arguments))
                    local refusal = "kontor." .. name .. ": the policy hr.screen may read nothing but its argument"
                    if ok or not tostring(e):find(refusal, 1, true) then reached[#reached + 1] = name end
                  end
                end
                return r, "reached " .. #reached .. table.concat(reached, " ")
                """), ["Anna Petersen"])
        #expect(reached["1Anna Petersen"] == "met reached 0")
    }

    @Test func hasWhatFollowsFromItsArguments() throws {
        let said = try said(
            Self.policy(
                """
                local found = kontor.hr.mentions(c.text, { words = { "Excel" } })[1].found
                return r, tostring(kontor.money "1.00 EUR" * 2) .. tostring(found) .. #kontor.why { why = { "a", "b" } }
                """), ["Anna Petersen"])
        #expect(said["1Anna Petersen"] == "met 2.00 EURtrue2")
    }

    /// What it raises, answers and is called may be the candidate's words.
    @Test(arguments: [
        ("error(c.text)", "policy hr.screen of plugin w failed with an error (plugins/w/init.lua:4)"),
        ("error({ c.text })", "policy hr.screen of plugin w failed with an error (plugins/w/init.lua:4)"),
        (
            "load('error()', '@' .. c.text)()",
            "policy hr.screen of plugin w failed with an error (plugins/w/init.lua:4)"
        ),
        (
            "load(('\\n'):rep(99) .. 'error()', '@plugins/w/init.lua')()",
            "policy hr.screen of plugin w failed with an error (plugins/w/init.lua:4)"
        ),
        ("kontor.money(c.text)", "policy hr.screen of plugin w failed with an error (plugins/w/init.lua:4)"),
        ("kontor[c.text]()", "policy hr.screen of plugin w failed with an error (plugins/w/init.lua:4)"),
        (
            "return c.text",
            "policy hr.screen of plugin w answered a string, and must answer a list of { title, result, why?, quotes? }"
        ),
        ("return { c.text }", "policy hr.screen of plugin w answered result 1 without the criterion's title"),
        (
            "return { { title = c.text, result = 'met' } }",
            "policy hr.screen of plugin w answered result 1 about something that the opening does not ask for"
        ),
        (
            "return { { title = 'Excel', result = c.text } }",
            "policy hr.screen of plugin w answered result 1 with a `result` that is none of met, not_met, unknown"
        ),
        (
            "return { { title = 'Excel', result = 'met', [c.text] = 1 } }",
            "policy hr.screen of plugin w answered result 1 with an unknown key; known are title, result, why, quotes"
        ),
        (
            "return { { title = 'Excel', result = 'met', quotes = { c.text .. 'more' } } }",
            "policy hr.screen of plugin w answered about \"Excel\" with quote 1, which is not in the redacted text word for word"
        ),
        (
            "return r, { c.text .. '%d' }",
            "policy hr.screen of plugin w answered the whole with a `why` that is neither text nor { format, values } nor a list of these"
        ),
        (
            "print(c.text)",
            "policy hr.screen of plugin w called print: the policy hr.screen may read nothing but its argument, nor store, log or remember anything (plugins/w/init.lua:4)"
        ),
        ("while true do end", "policy hr.screen of plugin w was stopped at its limit of time (plugins/w/init.lua:4)"),
        ("local t = {} for i = 1, 1e9 do t[i] = { i } end", "policy hr.screen of plugin w was stopped at its limit of"),
    ])
    func failsInOurWordsAlone(_ body: String, _ sentence: String) throws {
        let said = try said(Self.policy(body), ["Anna Petersen"])
        #expect(said["1Anna Petersen"]?.hasPrefix(sentence) == true, "\(said)")
        #expect(said["1Anna Petersen"]?.contains("schnell") == false)
    }

    @Test func logsARefusalWithoutAWordOfTheCandidate() throws {
        let office = try PluginOffice([
            "base": ["init.lua": Self.base],
            "w": [
                "init.lua": Self.policy("pcall(kontor.log, c.text) pcall(print, c.text) return r"),
                "plugin.lua": PluginOffice.manifest("w", "after = { \"base\" }"),
            ],
        ])
        _ = try office.run(
            """
            assert(kontor.hr.opening.create { key = "r", title = "x", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
            assert(kontor.hr.application.receive("r", { name = "A B", file = { name = "c.txt", content = "Excel gut schnell" } }))
            assert(kontor.hr.screen "r")
            """)
        #expect(
            office.log
                == ["kontor.log", "print"].map {
                    "refused -: plugin w: \($0): the policy hr.screen may read nothing but its argument, nor store, log or remember anything"
                })
    }

    @Test func saysOfEveryPolicyWhatItMayRead() {
        #expect(Registry.policies.filter { $0.mayRead == .nothing }.map(\.name) == ["hr.screen"])
        let page = APIDocumentation().files().first { $0.path.hasSuffix("/policies.md") }?.content ?? ""
        for policy in Registry.policies {
            let section = page.components(separatedBy: "\n## ").first { $0.hasPrefix(policy.name + "\n") }
            #expect(section?.contains("\n" + policy.mayRead.sentence + "\n") == true, "\(policy.name)")
        }
    }
}
