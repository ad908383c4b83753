import Foundation
import KontorPluginHost
import Testing

/// Policies: the last plugin answers, and can ask the one before; none may write; no wrong answer gets through.
@Suite struct PolicyTests {
    /// A plugin that answers `communication.route`.
    private func answering(_ body: String) -> PluginOffice.Files {
        [
            "init.lua":
                "local asked return { policies = { [\"communication.route\"] = function(call, previous, ...)\n\(body)\nend } }"
        ]
    }

    private static let chained = "local whom, manner, why = previous(call)\nreturn whom, manner, { why, \"%\" }"

    private func adding(_ word: String) -> PluginOffice.Files {
        answering(Self.chained.replacing("%", with: word))
    }

    /// Asks by routing a note.
    private static let asking = """
        local note = assert(kontor.communication.entry.create { kind = "note", subject = "x" })
        local routed = assert(kontor.communication.route(note.id))
        return table.concat(routed.why, " | ")
        """

    private let first = #"return nil, { state = "for_information" }, "first""#

    @Test func chainsOverThreePlugins() throws {
        let office = try PluginOffice(["a": answering(first), "b": adding("second"), "c": adding("third")])
        #expect(try office.run(Self.asking) == "first; second | third")
        #expect(office.log == [])
    }

    @Test func skipsPluginsThatAnswerNothing() throws {
        let office = try PluginOffice(["a": answering(first), "b": [:], "c": adding("third")])
        #expect(try office.run(Self.asking) == "first; third")
    }

    @Test func endsWhereNobodyCameBefore() throws {
        let office = try PluginOffice(["a": adding("x")])
        #expect(
            office.refusal { _ = try office.run(Self.asking) }.hasPrefix(
                "script:2: policy communication.route of plugin a: plugins/a/init.lua:2: previous: no plugin before this "
                    + "one answers communication.route"))
    }

    /// A policy that hangs inside one instruction costs its plugin the Lua state, which the next question finds anew.
    @Test func loadsAPluginAnewThatCouldNotBeStopped() throws {
        let office = try PluginOffice([
            "a": answering(
                """
                if call.subject == "hang" then
                  local keys, tables, order, mt, n = {}, {}, {}, { __mode = "k" }, 30000
                  for i = 1, n + 1 do keys[i] = {} end
                  for i = 1, n do tables[i] = setmetatable({}, mt) order[i] = i end
                  for i = n, 2, -1 do local j = math.random(i) order[i], order[j] = order[j], order[i] end
                  for i = 1, n do tables[order[i]][keys[i]] = keys[i + 1] end
                  local first, all = keys[1], tables
                  keys = nil
                  while true do local t = {} end
                end
                asked = (asked or 0) + 1
                return nil, { state = "for_information" }, "asked " .. asked
                """), "b": adding("second"),
        ])
        let hanging = Self.asking.replacingOccurrences(of: "\"x\"", with: "\"hang\"")
        #expect(try office.run(Self.asking) == "asked 1; second")
        #expect(try office.run(Self.asking) == "asked 2; second")
        #expect(office.refusal { _ = try office.run(hanging) }.contains("stopped at its limit of 0.2 s of CPU time"))
        #expect(try office.run(Self.asking) == "asked 1; second")
        // Within one transaction as well: what follows a refusal that a script caught.
        let caught = "pcall(function() \(hanging) end)\n\(Self.asking)"
        #expect(try office.run(caught) == "asked 1; second")
        #expect(office.log == [])
    }

    @Test func saysWhenNobodyAnswers() throws {
        let office = try PluginOffice(["a": [:]])
        #expect(
            office.refusal { _ = try office.run(Self.asking) }.contains(
                "no plugin answers the policy communication.route: add \"standard\" to the plugins in office.lua"))
    }

    /// A question gets what was changed by the plugin in between, by copy.
    @Test func givesPreviousACopy() throws {
        let office = try PluginOffice([
            "a": answering(#"return nil, { state = "for_information" }, call.kind"#),
            "b": answering(
                """
                local changed = {}
                for key, value in pairs(call) do changed[key] = value end
                changed.kind = "b's word"
                local _, manner, why = previous(changed)
                return nil, manner, { why, call.kind }
                """),
        ])
        #expect(try office.run(Self.asking) == "b's word; note")
    }

    /// It may not write, also where it has the capability and swallows the refusal.
    @Test(arguments: [
        #"kontor.inventory.location.create { name = "Lager", kind = "stock" }"#,
        #"kontor.storage.set("asked", { value = true })"#,
        #"kontor.communication.entry.create { kind = "note", subject = "y" }"#,
    ])
    func neverWrites(_ code: String) throws {
        let office = try PluginOffice(["a": answering("\(code)\n\(first)")])
        let said = office.refusal { _ = try office.run(Self.asking) }
        #expect(
            said.hasPrefix("script:2: policy communication.route of plugin a: plugins/a/init.lua:2: "), "\(said)")
        #expect(said.contains("a policy may read, never write"), "\(said)")
        #expect(try office.journalLength == 0)

        #expect(office.log.count == 1)
        #expect(office.log.first?.contains(": plugin a: a policy may read, never write") == true, "\(office.log)")

        let silent = try PluginOffice(["a": answering("pcall(function() \(code) end)\n\(first)")])
        #expect(try silent.run(Self.asking) == "first")
        #expect(silent.log == office.log)
        #expect(try silent.run("return #kontor.communication.entry.find {}") == "1")
        #expect(try silent.run("return #kontor.inventory.location.find {}") == "0")
        #expect(try silent.host.records.read { try $0.connection.rows("SELECT key FROM shelf_entry").isEmpty })
    }

    @Test(arguments: [
        ("return 7", " answered 7 as value 1 (for_whom): it must be text"),
        (#"return "nobody", { state = "done" }, "x""#, " answered for_whom \"nobody\", which is neither a role nor"),
        (#"return nil, { state = "don" }, "x""#, " answered a wrong state: it must be one of done, "),
        (
            #"return nil, { state = "we_ring_back" }, "x""#,
            " answered we_ring_back, but no number was noted: nobody can ring back"
        ),
        (#"return nil, { state = "done" }"#, " answered without why: say the reason in a sentence"),
        ("return", " answered nothing as value 2 (manner): it must be a table of urgency, state, due"),
        (
            #"return nil, { state = "done", stat = "x" }, "x""#,
            " answered an unknown key stat in value 2 (manner): known are urgency, state, due; did you mean state?"
        ),
        (#"return nil, "we_ring_back", "x""#, " answered \"we_ring_back\" as value 2 (manner): it must be a table of "),
        (#"return nil, { state = "done", due = 5 }, "x""#, " answered 5 as value 2 (manner).due: it must be a moment"),
        (#"return nil, { state = "done" }, "x", 1"#, " answered a value too many: it returns for_whom, manner, why "),
    ])
    func namesThePluginWhoseAnswerCannotBe(_ answer: String, _ part: String) throws {
        let office = try PluginOffice(["a": answering(first), "b": answering(answer)])
        let said = office.refusal { _ = try office.run(Self.asking) }
        #expect(said.contains("policy communication.route of plugin b\(part)"), "\(said)")
        #expect(try office.journalLength == 0)
    }

    @Test func namesThePluginThatFails() throws {
        let office = try PluginOffice([
            "a": answering("local x = nil\nreturn x.y"), "b": adding("second"),
        ])
        let said = office.refusal { _ = try office.run(Self.asking) }
        #expect(
            said.contains("policy communication.route of plugin a: plugins/a/init.lua:3: attempt to index"), "\(said)")
        #expect(try office.journalLength == 0)
    }

    @Test func stopsAPolicyThatDoesNotEnd() throws {
        let office = try PluginOffice(
            ["a": answering("pcall(function() while true do end end)\n\(first)")],
            office: "{ name = \"a\", policy_seconds = 0.05 }")
        let said = office.refusal { _ = try office.run(Self.asking) }
        #expect(
            said.contains(
                "policy communication.route of plugin a: plugins/a/init.lua:2: stopped at its limit of 0.05 s of CPU time"
            ),
            "\(said)")
        #expect(try office.journalLength == 0)
        // The host goes on.
        #expect(try office.run("return 1") == "1")
    }
}
