import KontorCore
import KontorLua
import KontorPluginHost
import Testing

/// Commands as plugins declare them: every wrong word is refused when the plugin is loaded, with the nearest name.
@Suite struct CommandTests {
    private func office(_ commands: String) throws -> PluginOffice {
        try PluginOffice(["acme": ["init.lua": "return { commands = { \(commands) } }"]])
    }

    @Test func areDeclaredWithTypedParameters() throws {
        let office = try office(
            """
            ["count-it"] = { summary = "Counts.", decides = "note", run = function() end, parameters = {
              { name = "sheet", type = "file", positional = true, required = true, description = "The sheet." },
              { name = "how-many", type = "quantity" }, { name = "note", required = true },
            } }
            """)
        let command = try office.host.command("count-it")
        #expect(command.plugin == "acme")
        #expect(command.summary == "Counts.")
        #expect(command.decides == "note")
        #expect(command.parameters.map(\.name) == ["sheet", "how-many", "note"])
        #expect(command.parameters.map(\.kind) == [.file, .quantity, .text])
        #expect(command.parameters.map(\.isPositional) == [true, false, false])
        #expect(command.parameters.map(\.isRequired) == [true, false, true])
        #expect(office.failures == [])
    }

    private static let run = "summary = 'x', run = function() end"

    @Test(arguments: [
        ("Go = { \(run) }", "command Go: a command's name is lower-case letters, digits and -"),
        ("go = 7", "command go: must be a table, got 7"),
        ("go = { \(run), sumary = 'x' }", "command go: unknown key sumary; did you mean summary?"),
        ("go = { \(run), 'x' }", "command go: it has names only, got \"x\" without one"),
        ("go = { run = function() end }", "command go: summary is missing, it must be text"),
        (
            "go = { \(run), decides = true }",
            "command go: decides must be the name of a parameter, such as \"application\", got true"
        ),
        (
            "go = { \(run), decides = 'order' }",
            "command go: decides names order, which is no required parameter of type text"
        ),
        ("go = { summary = 'x' }", "command go: run is missing, it must be a function"),
        ("go = { summary = 'x', run = 'y' }", "command go: run must be a function, got \"y\""),
        ("go = { \(run), show = 'y' }", "command go: show must be a function, got \"y\""),
        ("go = { \(run), parameters = 'x' }", "command go: parameters must be a list of tables, got \"x\""),
        (
            "go = { \(run), parameters = { name = 'x' } }",
            "command go: parameters must be a list of tables, got a table"
        ),
        ("go = { \(run), parameters = { 'x' } }", "command go, parameter 1: must be a table, got \"x\""),
        ("go = { \(run), parameters = { {} } }", "command go, parameter 1: name is missing, it must be text"),
        (
            "go = { \(run), parameters = { { name = 'a' }, { name = 'b', typ = 'day' } } }",
            "command go, parameter 2: unknown key typ; did you mean type?"
        ),
        (
            "go = { \(run), parameters = { { name = 'b', type = 'intger' } } }",
            "command go, parameter 1: type must be one of text, integer, number, quantity, flag, day, file, got intger; "
                + "did you mean integer?"
        ),
        (
            "go = { \(run), parameters = { { name = 'b', required = 1 } } }",
            "command go, parameter 1: required must be true or false, got 1"
        ),
        (
            "go = { \(run), parameters = { { name = 'preview' } } }",
            "command go, parameter 1: --preview is an option of kontor do itself, so it could never be given: call it "
                + "otherwise"
        ),
        (
            "go = { \(run), parameters = { { name = 'a=b' } } }",
            "command go, parameter 1: name must be letters, digits, - and _ and begin with a letter, got \"a=b\""
        ),
        (
            "go = { \(run), parameters = { { name = '-n' } } }",
            "command go, parameter 1: name must be letters, digits, - and _ and begin with a letter, got \"-n\""
        ),
        ("go = { \(run), parameters = { { name = 'b' }, { name = 'b' } } }", "command go: two parameters are called b"),
        ("{ \(run) }", "commands has an element without a name (a table)"),
    ])
    func areRefusedWhereTheDeclarationIsWrong(_ commands: String, _ sentence: String) throws {
        #expect(try office(commands).failures == ["acme: plugins/acme/init.lua: \(sentence)"])
    }

    @Test(arguments: [
        ("return { comands = {} }", "unknown key comands; did you mean commands?"),
        ("return { policies = 1 }", "policies must be a table, got 1"),
        ("return { policies = { ['inventory.need'] = 1 } }", "policies[\"inventory.need\"] must be a function, got 1"),
        (
            "return { policies = { ['inventory.ned'] = print } }",
            "there is no policy inventory.ned; did you mean inventory.need?"
        ),
        (
            "return { on = { ['inventory.count.postd'] = print } }",
            "there is no event inventory.count.postd; did you mean inventory.count.posted?"
        ),
        ("return { on = { print } }", "on has an element without a name (a function)"),
        ("return { setup = 1 }", "setup must be a function, got 1"),
        ("return 1", "it must return one table, such as return { … }"),
    ])
    func refuseWhateverElseIsDeclaredWrongly(_ code: String, _ sentence: String) throws {
        let office = try PluginOffice(["acme": ["init.lua": code]])
        #expect(office.failures == ["acme: plugins/acme/init.lua: \(sentence)"])
    }

    /// A plugin does nothing when it is loaded, also where that happens in the middle of somebody's transaction.
    @Test func reachNoRecordsWhileTheyAreLoaded() throws {
        let office = try PluginOffice(["acme": ["init.lua": "kontor.storage.set('a', { value = 1 })\nreturn {}"]])
        let asking = "pcall(kontor.communication.route, kontor.communication.entry.create({ kind = 'note' }).id)"
        _ = try office.run("kontor.storage.set('b', { value = 1 }) \(asking)")
        #expect(office.failures.count == 1)
        #expect(
            office.failures.first?.hasPrefix(
                "acme: plugins/acme/init.lua:1: kontor.storage.set: the office's records are not open here: ") == true)
        let keys = try office.host.records.read { try $0.connection.rows("SELECT key FROM shelf_entry") }
        #expect(keys == [[.text("b")]])
    }

    /// The records that are not open are what is wrong, whatever was named.
    @Test(arguments: ["'X-1'", "{ id = 'itm_x' }"]) func areToldWhatASetupCannotDo(_ item: String) throws {
        let office = try PluginOffice([
            "acme": ["init.lua": "return { setup = function() kontor.inventory.item.get(\(item)) end }"]
        ])
        #expect(office.failures.count == 1)
        let said = office.failures.first ?? ""
        #expect(
            said.contains(
                "kontor.inventory.item.get: the office's records are not open here: call this from a command"),
            "\(said)")
        #expect(!said.contains("must be an item"), "\(said)")
    }

    /// Only what is committed is told as kept.
    @Test(arguments: [
        "kontor.preview(function() kontor.storage.set('a', { value = 1 }) end)",
        "kontor.transaction(function() kontor.storage.set('a', { value = 1 }) return nil, 'no' end)",
        "pcall(kontor.transaction, function() kontor.storage.set('a', { value = 1 }) error 'no' end)",
    ])
    func areKeptNowhereWhereAllIsTakenBack(_ code: String) throws {
        let office = try office("go = { summary = 'x', run = function() \(code) end }")
        #expect(try office.start("go").entry == nil)
        #expect(try office.journalLength == 0)
        let both = try PluginOffice([
            "acme": [
                "init.lua":
                    "return { commands = { go = { summary = 'x', run = function() \(code) kontor.storage.set('b', { value = 1 }) end } } }"
            ]
        ])
        #expect(try both.start("go").entry == 1)
        #expect(try both.journalLength == 1)
    }

    @Test func areFoundByTheirNearestName() throws {
        let office = try office("['count-it'] = { \(Self.run) }")
        #expect(
            office.refusal { _ = try office.start("cuont-it") }
                == "there is no command cuont-it; did you mean count-it?")
    }

    /// Nothing is kept of one that raises or returns `nil, err`.
    @Test(arguments: [
        ("error 'no'", "plugins/acme/init.lua:3: no"),
        ("return kontor.inventory.item.get 'X-1'", "no item X-1; there is none yet"),
        ("return nil, { code = 'refused', message = 'not today' }", "not today"),
        ("kontor.inventory.item.get()", "kontor.inventory.item.get: item is missing"),
    ])
    func keepNothingWhereTheyFail(_ ending: String, _ part: String) throws {
        let office = try office(
            """
            go = { summary = "x", run = function()
              kontor.storage.set("a", { value = 1 })
            \(ending)
            end }
            """)
        let said = office.refusal { _ = try office.start("go") }
        #expect(said.contains(part), "\(said)")
        #expect(try office.journalLength == 0)
    }

    @Test func areOneTransactionWithTheirText() throws {
        let office = try office(
            """
            go = {
              summary = "x", show = function(given) return "did " .. given.word end,
              run = function(given) kontor.storage.set("a", { value = given.word }) return given end,
            }
            """)
        let outcome = try office.start("go", LuaTable(fields: [(key: "word", value: .text("it"))]))
        #expect(outcome.text == "did it")
        #expect(outcome.entry == 1)
        #expect(try office.journalLength == 1)
    }

    /// What `run` returns need not be data where a text is made of it; a script has the data, and no text is made.
    @Test func showGetsTheVeryValue() throws {
        let office = try office(
            """
            go = {
              summary = "x",
              run = function()
                local list = setmetatable({}, { __tostring = function(list) return "a list of " .. #list end })
                list[1] = list
                return list
              end,
              show = function(list) return tostring(list) .. (list[1] == list and ", itself" or "") end,
            },
            data = { summary = "x", run = function() return { 1 } end, show = function() error("asked") end },
            nothing = { summary = "x", run = function() end, show = function(it) return "got " .. tostring(it) end },
            fails = { summary = "x", run = function() return {} end, show = function() error("no text") end },
            """)
        #expect(try office.start("go").text == "a list of 1, itself")
        #expect(try office.start("nothing").text == "got nil")
        let data = try office.host.start(office.host.command("data"), LuaTable(), asData: true)
        #expect(data.value.table?.array == [.integer(1)])
        #expect(office.refusal { _ = try office.start("data") }.contains("asked"))
        let said = office.refusal { _ = try office.start("fails") }
        #expect(
            said.contains("plugins/acme/init.lua:") && said.contains("no text") && !said.contains("kept"), "\(said)")
    }
}
